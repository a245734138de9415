"""``referat slip`` as its user meets it: what concerns a party or a person, and nobody else's matters."""

from __future__ import annotations

import json
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from tests.cli.test_program import Shell
from tui.cli.program import run

AUTUMN = """til stede: Jonas Prøve (Fylkesbiblioteket), Anne Prøve (Prøvestad bibliotek)
til stede: Ola Døm (Dømedal bibliotek)
forfall: Tea Test (Testnes bibliotek)
# Hospitering
= Alle tar imot minst én hospitant i året
Bibliotekene > Fylkesbiblioteket: dekke reisen
Fylkesbiblioteket > Prøvestad: skrive om turen
! Ola Døm: skrive om erfaringene innen 1. mars 2026
! Anne Prøve: ringe trykkeriet innen 1. februar 2026
hevet: 14.00
"""
SPRING = """til stede: Jonas Prøve (Fylkesbiblioteket), Anne Prøve (Prøvestad bibliotek)
til stede: Tea Test (Testnes bibliotek)
forfall: Ola Døm (Dømedal bibliotek)
# Hospitering
= Fylkesbiblioteket dekker reisen for åtte
Fylkesbiblioteket > Bibliotekene: melde inn hvem som vil hospitere
Fylkesbiblioteket > Dømedal: sende rapporten
Prøvestad bibliotek > Testnes bibliotek: låne ut scenen
Fylkesbiblioteket > alle: lese planen
Prøvestad bibliotek <> Testnes bibliotek: bytte bøker
! Jonas Prøve: lage ett skjema innen 1. september
! alle: svare på undersøkelsen innen 1. juni
aktivitet: 14.–18. september: Hospiteringsuka
privat: ! Ola Døm: hemmelighetsord
# E-bøker
utsatt: mangler tall
unntatt § 13: # Skjult sak
Fylkesbiblioteket > Dømedal bibliotek: skjulte ting
neste møte: 11.–12. november 2026
"""
MEMBERS = (
    "medlemmer: Ola Døm (Dømedal bibliotek, ola@dom.example), Tea Test (Testnes bibliotek, t@t.example)\n"
)
EXPECTED = {
    "Fylkesbiblioteket": {
        "expected": ["dekke reisen"],
        "promised": ["lese planen", "melde inn hvem som vil hospitere", "sende rapporten", "skrive om turen"],
    },
    "Dømedal bibliotek": {
        "expected": ["lese planen", "melde inn hvem som vil hospitere", "sende rapporten"],
        "promised": ["dekke reisen"],
    },
    "Prøvestad bibliotek": {
        "expected": ["bytte bøker", "lese planen", "melde inn hvem som vil hospitere", "skrive om turen"],
        "promised": ["dekke reisen", "låne ut scenen"],
    },
    "Testnes bibliotek": {
        "expected": ["bytte bøker", "lese planen", "låne ut scenen", "melde inn hvem som vil hospitere"],
        "promised": ["dekke reisen"],
    },
}


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    shell = Shell(tmp_path / "arkiv", capsys, monkeypatch)
    series = ("--series", "Biblioteksjefmøtet")
    autumn = shell("new", "Høstmøte", "--from", "2025-11-12", *series).strip()
    shell("take", autumn, stdin=AUTUMN)
    spring = shell("new", "Vårmøte", "--from", "2026-05-05", "--to", "2026-05-06", *series).strip()
    shell("take", spring, stdin=SPRING)
    shell("series", "Biblioteksjefmøtet", "-", stdin=MEMBERS)
    shell("party", "Bibliotekene", "--includes", ", ".join([*EXPECTED][1:]))
    return shell


def texts(slip: dict[str, list[dict[str, str]]], section: str) -> list[str]:
    return sorted(row["text"] for row in slip[section])


def test_each_expectation_is_in_the_slips_of_both_its_ends_and_once(shell: Shell) -> None:
    slips = {one["name"]: one for one in json.loads(shell("slip", "--all", "latest", "--json"))}
    assert sorted(slips) == sorted([*EXPECTED, "Ola Døm"])
    got = {
        name: {section: texts(slips[name], section) for section in ("expected", "promised")}
        for name in EXPECTED
    }
    assert got == EXPECTED


def test_an_absent_person_reads_first_what_was_dealt_with(shell: Shell) -> None:
    path = shell.folder.parent / "ut.md"
    shell("slip", "Ola Døm", "--to", "md", "-o", str(path))
    text = path.read_text(encoding="utf-8").replace("\u2002", " ").replace("\u00a0", " ")
    wanted = (
        *("# Ola Døm", "(utkast). Siden Høstmøte, 12. november 2025.", "## Mens du var borte"),
        *("**1 Hospitering:** Vedtak V 1/26", "**2 E-bøker:** utsatt", "## Det ventes av deg"),
        *("**Fylkesbiblioteket:** sende rapporten (Dømedal bibliotek)", "## Lovet til deg"),
        *("dekke reisen (Bibliotekene, Høstmøte)", "## Oppgavene dine"),
        *("- skrive om erfaringene (1.3.2026, Høstmøte)", "- svare på undersøkelsen (1.6.2026, alle)"),
        *("## Vedtak siden sist", "dekker reisen for åtte", "## Datoer", "**14.–18. september:**"),
        "**11.–12. november 2026:** Neste møte",
    )
    places = [text.find(part) for part in wanted]
    assert -1 not in places, [part for part, place in zip(wanted, places, strict=True) if place < 0]
    assert places == sorted(places)


def test_what_came_of_it_is_told_and_is_open_no_more(shell: Shell) -> None:
    rows = {row["text"]: row["id"] for row in json.loads(shell("actions", "--json"))}
    shell("set", rows["ringe trykkeriet innen 1. februar 2026"], "utført")
    slip = json.loads(shell("slip", "Prøvestad", "--json"))
    assert [row["text"] for row in slip["became"]] == ["ringe trykkeriet innen 1. februar 2026"]
    assert texts(slip, "actions") == ["svare på undersøkelsen innen 1. juni"]
    assert [row["text"] for row in json.loads(shell("slip", "Dømedal", "--json"))["became"]] == []


@pytest.mark.parametrize("to", ["docx", "html", "markdown", "json", "eml"])
def test_nothing_withheld_is_in_any(shell: Shell, to: str) -> None:
    from tests.privacy.mixtures import everything  # noqa: PLC0415 — opens packages and mails

    folder = shell.folder.parent / to
    paths = shell("slip", "--all", "latest", "--to", to, "-o", str(folder))
    files = sorted(folder.iterdir())
    assert len(files) == 5, paths
    for path in files:
        told = everything(path.read_bytes()).casefold()
        assert "åtte" in told
        assert [word for word in ("hemmelighetsord", "skjult") if word in told] == []


def test_the_files_are_named_after_the_last_day_and_the_reader(shell: Shell) -> None:
    folder = shell.folder.parent / "ut"
    first = shell("slip", "--all", "latest", "-o", str(folder)).splitlines()
    assert f"{folder}/2026-05-06 Vårmøte – Dømedal bibliotek.docx" in first
    again = shell.folder.parent / "igjen"
    shell("slip", "--all", "latest", "-o", str(again))
    assert "Filen er" in shell.aside("slip", "Dømedal", "-o", str(again / "én.docx"))
    assert "Filene er" in shell.aside("slip", "--all", "latest", "-o", str(again))
    names = {Path(path).name for path in first}
    assert all((folder / name).read_bytes() == (again / name).read_bytes() for name in names)


def both(shell: Shell, *words: str) -> str:
    """What is said on both streams."""
    assert run([*words, "--archive", str(shell.folder)]) == 0
    return "".join(shell.capture.readouterr())


def mail(shell: Shell, name: str) -> tuple[EmailMessage, str]:
    path = shell.folder.parent / "ut.eml"
    told = both(shell, "slip", name, "--to", "eml", "-o", str(path))
    read = message_from_bytes(path.read_bytes(), policy=SMTP)
    assert isinstance(read, EmailMessage)
    return read, told


def test_a_mail_is_addressed_from_the_members(shell: Shell) -> None:
    assert mail(shell, "Testnes")[0]["To"] == "t@t.example"
    read, told = mail(shell, "Ola Døm")
    assert (read["To"], read["From"], read["X-Unsent"]) == ("ola@dom.example", None, "1")
    assert read["Subject"] == "Vårmøte, 5.–6. mai 2026 (utkast) – Ola Døm"
    read, told = mail(shell, "Anne Prøve")
    assert read["To"] is None
    assert "Anne Prøve har ingen e-postadresse; til-linjen er tom." in told


def test_since_what_it_tells_can_be_said(shell: Shell) -> None:
    every = json.loads(shell("slip", "Prøvestad", "--since", "2025-01-01", "--json"))
    assert [row["number"] for row in every["decisions"]] == ["V 1/25", "V 1/26"]
    assert every["since"] == "2025-01-01"
    first = json.loads(shell("slip", "Prøvestad", "--since", "Høstmøte", "--json"))
    assert [row["number"] for row in first["decisions"]] == ["V 1/26"]


def test_what_cannot_be_is_said_in_a_sentence(shell: Shell) -> None:
    assert "Ingen heter «Domedal». Mente du Dømedal bibliotek?" in shell("slip", "Domedal", code=1)
    assert "Ingen heter «Xyzzy» i møtene." in shell("slip", "Xyzzy", code=1)
    assert "Hvem er særutskriften for?" in shell("slip", code=2)
    other = shell("new", "Nytt møte", "--from", "2026-09-01", "--series", "Styret").strip()
    shell("take", other, stdin="til stede: Kari Nes (Neset bibliotek), Jonas Prøve\n# Sak\nsagt\n")
    told = both(shell, "slip", "Neset")
    assert "Det er ikke sagt noe om Neset bibliotek" in told
    assert ".docx" not in told
    assert "er ikke et tidligere møte i samme serie" in shell("slip", "Neset", "--since", "Vårmøte", code=1)


def test_a_group_says_whom_it_includes(shell: Shell) -> None:
    assert "Bibliotekene: Dømedal bibliotek, Prøvestad bibliotek" in shell("party")
    shell("party", "Bibliotekene", "--includes", "")
    assert "Bibliotekene står for seg selv." in shell("party", "bibliotekene")
    told = shell.aside("party", "bibliotekene", "--also", "Gruppa")
    assert told.strip() == "Andre får også se dette: nettstedet viser Bibliotekene under Gruppa."
    names = [one["name"] for one in json.loads(shell("slip", "--all", "latest", "--json"))]
    assert "Bibliotekene" in names
