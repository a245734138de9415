"""``referat site`` as its user meets it: pages that hold together and give nothing away."""

from __future__ import annotations

import hashlib
import io
import json
import sys
from pathlib import Path

import pytest
from lxml import etree
from msgspec.structs import replace

from exports.site.addresses import dangling
from exports.site.last_site import address_of
from exports.site.pages import Pages
from store.files.archive import open_archive
from store.record.identity import to_text
from store.record.values import Kind, Series
from tests.cli.test_program import Shell
from tui.cli.program import run

AUTUMN = """til stede: Kari Nes (Neset bibliotek), Per Dal (Dal bibliotek)
# Hospitering
emne: hospitering
= Alle tar imot én hospitant
! Kari Nes: lage skjema innen 1. mars 2026
Neset bibliotek > Dal bibliotek: skrive om turen
tips: Dal bibliotek: gi hospitanten en oppgave
privat: Hemmelighetsord om lønn
unntatt § 13: # Skjult sak
Skjulteord i saken
hevet: 14.00
"""
SPRING = """til stede: Kari Nes (Neset bibliotek)
# Hospitering
= erstatter vedtak V 1/25: Alle tar imot to hospitanter
aktivitet: 14.–18. september: Hospiteringsuka
# <b>Rare</b> tegn & "sitat"
Se https://bibliotek.example/a?b=1&c=2
hevet: 14.00
"""


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    shell = Shell(tmp_path / "arkiv", capsys, monkeypatch)
    for title, day, lines in (("Høstmøte", "2025-11-12", AUTUMN), ("Vårmøte", "2026-05-05", SPRING)):
        made = shell("new", title, "--from", day, "--series", "Sjefene").strip()
        shell("take", made, stdin=lines)
    return shell


def files_of(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_a_site_holds_together_and_is_the_same_twice(shell: Shell) -> None:
    folder = shell.folder.parent / "nett"
    assert shell("site", str(folder), "--drafts").strip() == str(folder)
    files = files_of(folder)
    assert {"index.html", "decisions.html", "actions.html", "topics.html", "t/hospitering.html"} < set(files)
    assert list(dangling(files)) == []
    text = b"".join(files.values()).decode()
    assert "Alle tar imot to hospitanter" in text
    assert "&lt;b&gt;Rare&lt;/b&gt;" in text
    assert "<b>Rare" not in text
    assert "Siden da:" in text
    assert [word for word in ("hemmelighetsord", "skjulteord", "skjult sak") if word in text.casefold()] == []
    told = json.loads(shell("site", str(folder), "--json"))
    assert (told["new"], told["changed"], told["removed"]) == ([], [], [])
    assert files_of(folder) == files
    other = shell.folder.parent / "annet"
    shell("site", str(other), "--drafts")
    assert files_of(other) == files


def searched(files: dict[str, bytes]) -> list[tuple[str, str]]:
    """Every text of the search, and the address that it leads to."""
    found = []
    for path, content in files.items():
        if path.startswith("search/2"):
            year = json.loads(content.decode().partition("push(")[2].removesuffix(");\n"))
            for meeting, _, _, place, text in year["entries"]:
                page = f"m/{year['meetings'][meeting][0]}.html"
                found.append((text, f"{page}#{place}" if place else page))
    return found


def test_the_search_leads_to_places_that_are_there(shell: Shell) -> None:
    folder = shell.folder.parent / "nett"
    shell("site", str(folder), "--drafts")
    files = files_of(folder)
    told = searched(files)
    assert {"Alle tar imot to hospitanter", "gi hospitanten en oppgave"} <= {
        part for text, _ in told for part in text.split(": ")
    }
    for text, address in told:
        page, _, place = address.partition("#")
        assert not place or f' id="{place}"'.encode() in files[page], text
    entries = [address for text, address in told if "hospitant" in text]
    assert all("#e-" in address for address in entries)
    assert [text for text, _ in told if "ord" in text.casefold()] == []
    for path in files:
        if path.endswith(".html"):
            assert (b"<script" in files[path]) == (path == "search.html")
            assert b'<input type="search" id="q" name="q"' in files[path]


def test_news_tell_of_approved_meetings_and_of_no_clock(shell: Shell) -> None:
    folder = shell.folder.parent / "nett"
    assert "ingen adresse" in shell("site", str(folder), "--drafts", "--url", "javascript:x", code=1)
    shell("site", str(folder), "--drafts", "--url", "https://bibliotek.example/moter/")
    assert b"<entry" not in (folder / "feed.xml").read_bytes()
    assert b'href="feed.xml"' in (folder / "index.html").read_bytes()
    shell("approve", "Høstmøte")
    shell("site", str(folder))
    news = (folder / "feed.xml").read_bytes()
    found = etree.fromstring(news)
    space = {"a": "http://www.w3.org/2005/Atom"}
    (entry,) = found.findall("a:entry", space)
    link = entry.find("a:link", space)
    assert link is not None
    page = (link.get("href") or "").removeprefix("https://bibliotek.example/moter/")
    assert (folder / page).is_file()
    assert found.findtext("a:updated", namespaces=space) == entry.findtext("a:updated", namespaces=space)
    assert "Hospitering" in (entry.findtext("a:summary", namespaces=space) or "")
    other = shell.folder.parent / "annet"
    shell("site", str(other), "--drafts", "--url", "https://bibliotek.example/moter/")
    assert (other / "feed.xml").read_bytes() == news


def test_a_withheld_text_on_a_page_stops_everything(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Pages.all

    def leaking(pages: Pages) -> dict[str, bytes]:
        made = dict(real(pages))
        entries = (entry for record in pages._source.sources for entry in record.entries)
        text = next(entry.text for entry in entries if entry.private).encode()
        made["topics.html"] = made["topics.html"].replace(b"</main>", text + b"</main>")
        return made

    folder = shell.folder.parent / "nett"
    monkeypatch.setattr(Pages, "all", leaking)
    assert "topics.html" in shell("site", str(folder), "--drafts", code=1)
    assert not folder.exists()


def test_a_folder_with_other_things_is_left_alone(shell: Shell) -> None:
    folder = shell.folder.parent / "nett"
    folder.mkdir()
    (folder / "brev.txt").write_text("mitt", encoding="utf-8")
    assert "har andre ting i seg" in shell("site", str(folder), "--drafts", code=1)
    assert files_of(folder) == {"brev.txt": b"mitt"}
    assert shell("site", str(shell.folder / "nett"), "--drafts", code=1)
    assert not (shell.folder / "nett").exists()


def test_what_others_put_there_stays_and_a_page_that_was_changed_is_told_of(shell: Shell) -> None:
    folder = shell.folder.parent / "nett"
    shell("site", str(folder), "--drafts")
    (folder / "mitt.txt").write_text("mitt", encoding="utf-8")
    page = folder / "topics.html"
    page.write_bytes(b"mine ord")
    assert "topics.html" in shell("site", str(folder), code=1)
    assert page.read_bytes() == b"mine ord"
    shell("site", str(folder), "--overwrite")
    assert page.read_bytes() != b"mine ord"
    assert (folder / "mitt.txt").read_text(encoding="utf-8") == "mitt"


def test_several_series_are_named_first_and_drafts_only_when_asked_for(shell: Shell) -> None:
    folder = shell.folder.parent / "nett"
    assert "Ingen godkjente møter" in shell("site", str(folder), code=1)
    made = shell("new", "Lønnsmøte", "--from", "2026-06-01", "--series", "Lønnsutvalget").strip()
    shell("take", made, stdin="# Lønn\n= Lønnsord\nhevet: 12\n")
    said = shell("site", str(folder), "--drafts", code=2)
    assert "Lønnsutvalget" in said
    assert "Sjefene" in said
    shell("site", str(folder), "--drafts", "--series", "Sjefene")
    assert b"L\xc3\xb8nnsord" not in b"".join(files_of(folder).values())


def test_records_lie_on_the_site_for_other_archives_to_take(shell: Shell, tmp_path: Path) -> None:
    folder = shell.folder.parent / "nett"
    shell("approve", "Høstmøte")
    shell("site", str(folder), "--records")
    listed = json.loads((folder / "records/index.json").read_text(encoding="utf-8"))
    (told,) = listed["meetings"]
    content = (folder / told["file"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == told["sha256"]
    assert "Hemmelighetsord" not in content.decode()
    assert sorted(path.name for path in (folder / "records").iterdir()) == sorted(
        [Path(told["file"]).name, "index.json"]
    )
    other = Shell(tmp_path / "annet arkiv", shell.capture, shell.patch)
    other("new", "Vårt eget")
    other("subscribe", str(folder), "--name", "Nettet")
    other("subscribe", "--read")
    assert any(path.suffix == ".json" for path in (other.folder / "from").rglob("*"))
    shell("site", str(folder), "--no-records")
    assert not (folder / "records").exists()


class Answer(io.StringIO):
    """A terminal at which somebody answers."""

    def isatty(self) -> bool:
        return True


def told_first(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, folder: Path, answer: str, *words: str
) -> tuple[str, str]:
    """What is said and asked at a terminal, before the site is made."""
    monkeypatch.setattr(sys, "stdin", Answer(answer))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert run(["site", str(folder), *words, "--archive", str(shell.folder)]) == 0
    said = shell.capture.readouterr()
    return said.out, said.err


def test_before_the_first_site_it_is_shown_what_goes_out_and_what_does_not(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shell.folder.parent / "nett"
    asked, told = told_first(shell, monkeypatch, folder, "\n", "--drafts")
    assert "[j/N]" in asked
    assert not folder.exists()
    for word in ("2 møter", "2026-05-05 Vårmøte", "Kari Nes", "1 privat linje", "Ingenting er skrevet"):
        assert word in told
    assert "2025-11-12 Høstmøte, Hospitering: 1 privat linje" in told
    assert "2025-11-12 Høstmøte, Skjult sak: 2 unntatte linjer" in told
    told_first(shell, monkeypatch, folder, "ja\n", "--drafts")
    assert (folder / "index.html").is_file()
    asked, told = told_first(shell, monkeypatch, folder, "")
    assert "[j/N]" not in asked
    assert "Kari Nes" not in told


def test_nothing_is_written_when_it_is_only_tried_or_stopped(shell: Shell) -> None:
    def stopped(_: Path) -> None:
        raise KeyboardInterrupt

    folder = shell.folder.parent / "nett"
    told = shell.aside("site", str(folder), "--drafts", "--dry-run")
    assert not folder.exists()
    assert "Ingenting er skrevet" in told
    with shell.patch.context() as patch:
        patch.setattr("exports.site.folder._sync", stopped)
        assert run(["site", str(folder), "--drafts", "--archive", str(shell.folder)]) == 130
    assert "ingen side er skrevet" in shell.capture.readouterr().err
    assert not folder.exists()
    assert "Ingenting er skrevet" not in shell.aside("site", str(folder), "--drafts")


@pytest.mark.parametrize(("language", "word"), [("nn", "Forventningar"), ("en", "Expectations")])
def test_the_frame_has_its_own_language(shell: Shell, language: str, word: str) -> None:
    folder = shell.folder.parent / "nett"
    shell("site", str(folder), "--drafts", "--language", language)
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert word in page
    assert f'<html lang="{language}' in page


def test_a_pasted_address_finds_its_meeting_and_its_entry(shell: Shell) -> None:
    archive = open_archive(shell.folder, create=False)
    record = archive.find("Vårmøte").record()
    entry = next(one for one in record.entries if one.kind == Kind.DECISION)
    assert address_of(archive, record.meeting, entry.id) == f"e-{to_text(entry.id)}"
    folder = shell.folder.parent / "nett"
    shell("site", str(folder), "--drafts", "--url", "https://bibliotek.example/ref/")
    address = address_of(archive, record.meeting, entry.id)
    page, _, place = address.removeprefix("https://bibliotek.example/ref/").partition("#")
    assert f'id="{place}"' in (folder / page).read_text(encoding="utf-8")
    assert "Vårmøte" in shell("show", address)
    for pasted in (address, place, place.upper()):
        shell("set", pasted, "utsatt")
    shell("show", "https://bibliotek.example/m/0000000000000.html", code=1)


def test_the_archive_knows_the_address_of_its_site_on_other_machines(shell: Shell, tmp_path: Path) -> None:
    archive = open_archive(shell.folder, create=False)
    shell("approve", "Høstmøte")
    meeting = archive.find("Høstmøte").record().meeting
    shell("site", str(shell.folder.parent / "nett"), "--url", "https://bibliotek.example/ref/")
    archive.state = tmp_path / "another machine"
    assert meeting.state == "approved"
    assert address_of(archive, meeting, 1).startswith("https://bibliotek.example/ref/m/")
    assert address_of(archive, replace(meeting, series=Series(1, "En annen")), 1).startswith("e-")
    assert archive.settings()[0].site.url == "https://bibliotek.example/ref"


def test_approving_a_meeting_tells_that_the_site_does_not_show_it(shell: Shell) -> None:
    folder = shell.folder.parent / "nett"
    shell("approve", "Høstmøte")
    shell("site", str(folder))
    run(["approve", "Vårmøte", "--archive", str(shell.folder)])
    assert str(folder) in shell.capture.readouterr().err
