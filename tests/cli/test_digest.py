"""``referat digest`` as its user meets it: a mail to be sent, with the entries' own words."""

from __future__ import annotations

import json
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from store.files.state_file import default_state
from store.forget.export_log import ALL, exported
from tests.cli.test_program import Shell

LINES = """til stede: Kari Nes, Ola Ås
forfall: Per Øye
# 4/26 Ny avtale om e-bøker
= Avtalen godtas; den gjelder i ett år.
! Ola Ås: sende utkast innen 1. oktober
! Kari Nes: varsle alle innen neste møte
? Hvem dekker vikaren
# 5/26 Planen
plan:
/ 14.–18. september: Hospiteringsuka
= Planen er vedtatt
privat: ! Hemmelig Mann: hemmelighetsord
# 6/26 Unntatt sak
unntatt: offl. § 13
= Skjulte ting er vedtatt
neste møte: 12. november
"""


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    shell = Shell(tmp_path / "arkiv", capsys, monkeypatch)
    made = shell("new", "Styremøte nr. 2", "--from", "2026-08-20", "--series", "Styret").strip()
    shell("take", made, stdin=LINES)
    shell(
        "series", "Styret", "-", stdin="medlemmer: Kari Nes (kari@nes.example), Per Øye (per@oye.example)\n"
    )
    return shell


def mail(shell: Shell, *options: str) -> EmailMessage:
    path = shell.folder.parent / "ut.eml"
    shell("digest", "latest", *options, "-o", str(path))
    read = message_from_bytes(path.read_bytes(), policy=SMTP)
    assert isinstance(read, EmailMessage)
    return read


def text_of(read: EmailMessage, subtype: str = "plain") -> str:
    body = read.get_body((subtype,))
    assert body is not None
    return str(body.get_content()).replace("\u00a0", " ").replace("\r", "")


def test_the_mail_says_what_was_decided_and_who_does_what(shell: Shell) -> None:
    read = mail(shell)
    assert read["Subject"] == "Referat (utkast): Styremøte nr. 2, 20. august 2026 – 2 vedtak, 2 oppgaver"
    assert (read["Date"], read["From"], read["X-Unsent"]) == (None, None, "1")
    text = text_of(read)
    wanted = (
        *("Kort sagt", "- Ny avtale om e-bøker.", "Vedtak\n", "Avtalen godtas; den gjelder i ett år."),
        *("Hvem gjør hva", "- Ola Ås: sende utkast (1.10.2026)", "- Kari Nes: varsle alle (neste møte"),
        *("Åpent", "- Hvem dekker vikaren?"),
        *("Datoer", "14.–18. september: Hospiteringsuka", "12. november 2026: Neste møte"),
    )
    places = [text.find(part) for part in wanted]
    assert -1 not in places
    assert places == sorted(places)
    assert "<strong>Ola Ås:</strong> sende utkast" in text_of(read, "html")


def test_it_is_the_same_bytes_each_time_in_short_lines_of_plain_letters(shell: Shell) -> None:
    mail(shell)
    first = (shell.folder.parent / "ut.eml").read_bytes()
    mail(shell)
    assert (shell.folder.parent / "ut.eml").read_bytes() == first
    assert first.isascii()
    assert all(len(line) <= 78 for line in first.split(b"\r\n"))


@pytest.mark.parametrize("to", ["eml", "html", "markdown", "json"])
def test_nothing_withheld_is_in_it(shell: Shell, to: str) -> None:
    path = shell.folder.parent / f"ut.{to}"
    shell("digest", "latest", "--to", to, "-o", str(path))
    content = path.read_text(encoding="utf-8").casefold()
    assert "hospiteringsuka" in content
    assert not [word for word in ("hemmelig", "skjulte", "unntatt sak") if word in content]


def test_it_is_addressed_to_members_when_their_addresses_are_known(
    shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    del capsys
    assert mail(shell)["To"] == "kari@nes.example, per@oye.example"
    read = mail(shell, "--for", "Kari")
    assert read["To"] == "kari@nes.example"
    assert "varsle alle" in text_of(read)
    assert "Ola Ås" not in text_of(read).partition("Hvem gjør hva")[2].partition("Åpent")[0]
    folder = shell.folder.parent / "ut"
    (path,) = shell("digest", "latest", "--absent", "-o", str(folder)).splitlines()
    assert Path(path).name.endswith("Per Øye.eml")
    assert message_from_bytes(Path(path).read_bytes(), policy=SMTP)["To"] == "per@oye.example"


def test_the_minutes_go_with_it_under_a_plain_name(shell: Shell) -> None:
    read = mail(shell, "--attach", "docx")
    (attached,) = read.iter_attachments()
    assert attached.get_filename() == "2026-08-20 Styremote nr. 2 - referat.docx".replace(". 2", "_ 2")
    assert attached.get_content()[:2] == b"PK"
    assert "Hele referatet ligger ved." in text_of(read)


def test_several_become_a_newsletter_with_one_list_of_dates(shell: Shell) -> None:
    second = shell("new", "Styremøte nr. 3", "--from", "2026-09-20", "--series", "Styret").strip()
    shell("take", second, stdin="# Sak\n= Noe mer er vedtatt\nneste møte: 1. oktober\n")
    rows = json.loads(shell("digest", "--since", "2026-08-01", "--to", "json"))
    assert [one["title"] for one in rows["meetings"]] == ["Styremøte nr. 2", "Styremøte nr. 3"]
    path = shell.folder.parent / "ut.md"
    shell("digest", "--since", "2026-08-01", "--to", "md", "-o", str(path))
    *_, kept = exported(default_state())
    assert (Path(kept.path).name, kept.meeting) == ("ut.md", ALL)
    text = path.read_text(encoding="utf-8")
    assert text.count("## Datoer") == 1
    places = [text.find(day) for day in ("14.–18. september", "1. oktober 2026", "12. november 2026")]
    assert places == sorted(places)
    other = shell("new", "Sjefene", "--from", "2026-09-21", "--series", "Nettet").strip()
    shell("take", other, stdin="# Sak\n= Noe annet er vedtatt\n")
    of = json.loads(shell("digest", "--since", "2026-08-01", "--series", "nettet", "--to", "json"))
    assert [one["title"] for one in of["meetings"]] == ["Sjefene"]
    assert "Ingen serie heter «Tull»" in shell("digest", "--since", "1.8", "--series", "Tull", code=1)
    assert "--series hører til --since" in shell("digest", other, "--series", "Nettet", code=2)
    assert "Ingen møter er holdt siden" in shell("digest", "--since", "2026-11-01", code=1)
    assert "Nevn møtene" in shell("digest", code=2)


def test_the_address_is_that_of_the_one_person_who_is_meant(shell: Shell) -> None:
    members = "medlemmer: Kari Nes (kari@nes.example), Karianne Nes (ka@nes.example)\n"
    shell("series", "Styret", "-", stdin=members)
    assert mail(shell, "--for", "Kari")["To"] == "kari@nes.example"
    assert mail(shell, "--for", "Nes")["To"] is None


def test_what_is_forgotten_later_is_told_to_stand_in_it(shell: Shell) -> None:
    mail(shell)
    path = shell.folder.parent / "år.ics"
    shell("calendar", "--deadlines", "-o", str(path))
    assert [one.meeting == ALL for one in exported(default_state())] == [False, True]
    told = shell("forget", "varsle alle", "--yes")
    assert ["ut.eml" in told, "år.ics" in told] == [True, True]


def test_a_newsletter_tells_as_open_only_what_its_later_meetings_left_open(shell: Shell) -> None:
    second = shell("new", "Styremøte nr. 3", "--from", "2026-11-12", "--series", "Styret").strip()
    (vikar,) = (row for row in json.loads(shell("actions", "--json")) if row["owners"] == ["Ola Ås"])
    shell("take", second, stdin="# Oppfølging\nsagt\n")
    shell("set", vikar["id"], "utført", "--in", second)
    rows = json.loads(shell("digest", "--since", "2026-08-01", "--to", "json"))
    texts = [f"{line['lead']} {line['text']}" for one in rows["meetings"] for line in one["lines"]]
    assert not [text for text in texts if "sende utkast" in text]
    assert [text for text in texts if "varsle alle" in text]
    assert not [text for text in texts if text.endswith("Neste møte")]
