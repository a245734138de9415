"""Line mode: what is said to every line, and that nothing confirmed there is lost."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.language.catalogue import words
from store.language.words import LINE_COMMANDS, STRUCTURE
from store.record.model import AgendaItem, Day, Entry, Meeting
from store.record.values import LANGUAGES, Language
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from tests.store.making import meeting_in
from tests.tui.house import DAY, archive_in
from tui.cli.line_mode.session import LineMode
from tui.cli.line_mode.spoken_report import without_deadline
from tui.cli.output import wrapped
from tui.grammar.phrases.deadlines import find_deadline
from tui.grammar.signs import SIGNS

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0

SAID = [
    ("til stede: Kari Nordmann, Per Ås", "Kari Nordmann og Per Ås er til stede."),
    ("til stede: Ida Vik", "Ida Vik er til stede."),
    ("forfall: Per Ås", "Per Ås har meldt forfall."),
    ("# Budsjett 2027", "Sak 1, Budsjett 2027, åpnet."),
    ("Stor interesse", "Tekst lagret."),
    ("- et punkt", "Punkt lagret."),
    ("-- et underpunkt", "Underpunkt lagret."),
    ("Kari: vi mangler folk", "Tekst lagret, sagt av Kari."),
    ("= Felles innkjøp fra 1.9", "Vedtak lagret: Felles innkjøp fra 1.9."),
    ("stemmer: 7-2-1", "Avstemning lagret: 7-2-1."),
    ("konklusjon: vi prøver!", "Konklusjon lagret: vi prøver!"),
    ("! Kari: sende utkast innen neste møte", "Oppgave lagret: Kari: sende utkast, frist neste møte."),
    ("! Kari og Per: ordne", "Oppgave lagret: Kari, Per: ordne."),
    ("Bibliotekene > Fylket: støtte", "Forventning lagret: Bibliotekene til Fylket: støtte."),
    ("A <> B: stille opp", "Forventning lagret: A og B til hverandre: stille opp."),
    ("A <> A: stille opp", "Forventning lagret: A til A: stille opp."),
    ("forslag: Kari: en gruppe", "Forslag lagret: Kari: en gruppe."),
    ("? Hvem eier avtalen", "Spørsmål lagret: Hvem eier avtalen."),
    ("svar: fylket", "Svar lagret: fylket."),
    ("privat: hm", "Privat: tekst lagret."),
    ("notat: = en bil", "Ikke i referatet: vedtak lagret: en bil."),
    ("unntatt § 13: lønn", "Unntatt offentlighet: § 13: tekst lagret."),
    ("! Ida: ringe innen fredag", "Oppgave lagret: Ida: ringe, frist fredag 13. mars."),
    ("! Ida: skrive innen uke 49", "Oppgave lagret: Ida: skrive, frist uke 49, fredag 4. desember."),
    ("husk: kake", "Huskelapp lagret: kake."),
    ("ut: Kari 11.20", "Kari gikk 11.20."),
    ("inhabil: Kari, fvl. § 6", "Kari er inhabil."),
    ("bakgrunn: gammelt", "Lagret om saken: bakgrunn: gammelt."),
    ("#pause Lunsj", "Pause: Lunsj."),
    ("#pause 10 min", "Pause i 10 minutter."),
    ("#pause", "Pause."),
    ("#1", "Du er i sak 1, Budsjett 2027."),
    ("neste møte: 1.9", "Lagret om møtet: neste møte: 1.9."),
    ("... og mer", "Lagt til. Nå står det: kake og mer."),
    ("", "Nytt avsnitt."),
    ("hevet: 15.00", "Møtet er hevet 15.00."),
]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_in(tmp_path / "arkiv")


@pytest.fixture
def mode(archive: Archive, tmp_path: Path) -> Iterator[LineMode]:
    yield from _opened(archive, tmp_path / "state", "nb")


def _opened(archive: Archive, folder: Path, language: Language) -> Iterator[LineMode]:
    meeting = Meeting(id=archive.ids(), title="Styremøte", from_=DAY, to=DAY, state="live")
    file = archive.create_meeting(meeting)
    writer = Writer(archive.clock)
    opened = open_meeting(archive, file, writer, state=folder)
    yield LineMode(opened, language)
    opened.close()
    writer.close()


def _on_disk(mode: LineMode) -> list[str]:
    return [entry.text for entry in MeetingFile(mode.opened.file.path, System()).record().entries]


def test_every_line_is_answered_by_a_sentence_once_it_is_on_the_disk(mode: LineMode) -> None:
    heard = [(typed, mode.answer(typed)[0]) for typed, _ in SAID]
    assert heard == SAID
    assert "Felles innkjøp fra 1.9" in _on_disk(mode)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whole_sentences_in_every_language(archive: Archive, tmp_path: Path, language: Language) -> None:
    for mode in _opened(archive, tmp_path / "state", language):
        sentences = [sentence for typed, _ in SAID for sentence in mode.answer(typed)]
        assert all(sentence.endswith((".", "!", "?")) for sentence in sentences), sentences
        assert not [sentence for sentence in sentences if "spoken-" in sentence or "{" in sentence]


def test_a_hint_is_a_second_sentence(mode: LineMode) -> None:
    first, hint = mode.answer("stemmer: 7-2")
    assert first == "Tekst lagret."
    assert hint == "Det er ingen vedtak eller forslag å stemme over."
    assert mode.answer("trusel: kutt") == ["Tekst lagret.", "Mente du «trussel:»?"]


def test_the_last_entry_is_mended_and_deleted_and_each_can_be_undone(mode: LineMode) -> None:
    mode.answer("! Kari: ringe innen 1.12.2026")
    assert mode.answer("#rett ringe innen 4.12.2026") == [
        "Nå står det: Oppgave: Kari: ringe, frist 4.12.2026, fredag 4. desember."
    ]
    assert mode.answer("#correct")[0] == "Skriv den nye teksten etter #rett."
    assert mode.answer("#slett")[0].startswith("Slettet: Oppgave: Kari: ringe")
    assert _on_disk(mode) == []
    mode.answer("#angre")
    mode.answer("#angre")
    assert _on_disk(mode) == ["ringe innen 1.12.2026"]


def test_who_is_there_is_said_and_other_screens_are_named(mode: LineMode) -> None:
    assert mode.answer("#frammøte") == ["Ingen står på frammøtelisten ennå."]
    for line in ("til stede: Kari Vik, Per Ås, ni elever", "forfall: Ida Vik", "ut: Per"):
        mode.answer(line)
    assert mode.answer("#attendance") == [
        "Kari Vik og 9 elever er til stede.",
        "Per Ås har gått.",
        "Ida Vik har meldt forfall.",
    ]
    for line in ("#detaljer", "#detaljar", "#details", "#eksport", "#export"):
        assert mode.answer(line) == [mode.words("line-mode-no-screen")]
    assert _on_disk(mode) == []


def test_long_sentences_are_broken_between_words() -> None:
    assert wrapped("en lang setning om noe", 20) == "en lang setning om\nnoe"
    assert wrapped("Donaudampfschifffahrtsgesellschaft er her", 20).count("\n") == 1


def test_an_item_of_a_planned_meeting_is_not_opened(mode: LineMode) -> None:
    mode.session.apply(replace(mode.session.record.meeting, state="planned"))
    assert mode.answer("# Budsjett") == ["Sak 1, Budsjett, er lagt til i sakslisten."]
    assert mode.prompt == "1 Budsjett › "
    assert len(mode.answer("# " + "lang " * 20)) == 1
    assert len(mode.prompt) < 40


def test_commands_are_typed(mode: LineMode) -> None:
    assert mode.prompt == "Åpning › "
    mode.answer("# Sak")
    mode.answer("= Vedtatt")
    mode.answer("- et punkt")
    assert mode.answer("#les") == ["Vedtak: Vedtatt.", "et punkt."]
    assert mode.answer("#hvor") == ["Du er her: 1 Sak. 2 oppføringer står her."]
    mode.answer("#angre")
    assert _on_disk(mode) == ["Vedtatt"]
    mode.answer("#gjør om")
    assert _on_disk(mode) == ["Vedtatt", "et punkt"]
    assert any(line.startswith("= … – vedtak") for line in mode.answer("?"))
    assert not LINE_COMMANDS.keys() & STRUCTURE.keys()


def test_a_paste_is_asked_about_and_taken_as_a_whole(mode: LineMode) -> None:
    mode.answer("tekst")
    paste, question = mode.ask_about("- = en\n- to", "halv")
    assert question.startswith("2 linjer er limt inn. Enter gjør dem til 2 punkter.")
    assert mode.become(paste, "tull", "halv") is None
    assert mode.become(paste, "", "halv") == ["Limt inn: 2 punkter. #angre tar alt tilbake."]
    assert _on_disk(mode) == ["tekst", "= en", "to"]
    mode.answer("#angre")
    assert mode.become(paste, "0", "") == ["Ingenting er limt inn."]
    assert _on_disk(mode) == ["tekst"]


def test_a_paste_that_is_given_up_leaves_only_what_was_half_typed_in_the_draft(
    mode: LineMode, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[str] = []
    monkeypatch.setattr(mode.opened, "typing", kept.append)
    paste, _ = mode.ask_about("en\nto", "halv")
    assert mode.become(paste, "0", "halv") == ["Ingenting er limt inn."]
    assert kept == ["halv\nen\nto", "halv"]


def test_what_is_deleted_and_mended_is_on_the_disk_and_takes_its_sub_points_along(mode: LineMode) -> None:
    assert mode.answer("#slett") == mode.answer("#rett noe") == [mode.words("line-mode-empty")]
    for line in ("# Sak", "- et punkt", "-- et underpunkt"):
        mode.answer(line)
    mode.answer("#rett et bedre underpunkt")
    assert _on_disk(mode) == ["et punkt", "et bedre underpunkt"]
    mode.answer("#slett")
    assert _on_disk(mode) == ["et punkt"]


@pytest.mark.parametrize("line", ["rett skal være rett", "slett ikke", "les dette", "hvor er vi"])
def test_a_line_that_begins_with_the_word_of_a_command_is_a_line(line: str, mode: LineMode) -> None:
    mode.answer("en linje")
    assert mode.answer(line)[0] == "Tekst lagret."
    assert _on_disk(mode) == ["en linje", line]


def test_line_mode_names_no_sign_that_only_the_screens_have(mode: LineMode) -> None:
    told = " ".join(mode.answer("?"))
    screens = [sign for sign in SIGNS if sign.becomes in ("looking", "more-looking", "fair")]
    assert screens
    said = words("nb", "screen")
    assert not [sign for sign in screens if said(f"sign-{sign.becomes}").rstrip(".") in told]


def test_what_lasts_is_said_once_and_what_happened_to_the_file_each_time(
    mode: LineMode, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(mode.opened), "unprotected", Problem("not-saved-full"))
    first = [*mode.news()]
    assert len(first) == 1
    assert [*mode.news()] == []
    for _ in range(2):
        mode.opened.notice = Problem("not-saved-full")
        assert [*mode.news()] == first
        assert [*mode.news()] == []
    monkeypatch.setattr(type(mode.opened), "unprotected", None)
    assert [*mode.news()] == []


def test_what_a_crash_left_near_and_far_is_welcomed_in_its_own_words(
    mode: LineMode, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Left:
        def sentence(self, _language: str, key: str) -> str:
            return key

    left = SimpleNamespace(near=Left(), distant=None)
    monkeypatch.setattr(mode.opened, "left", left)
    assert [*mode.welcome()][1:] == ["left-lost"]
    left.near, left.distant = None, Left()
    assert [*mode.welcome()][1:] == ["left-elsewhere"]


def test_enter_makes_of_a_paste_what_is_likeliest_and_a_digit_what_it_says(mode: LineMode) -> None:
    became = {}
    for answer in ("", "1", "2", "3", "4"):
        paste, _ = mode.ask_about("- en\n- to", "")
        assert mode.become(paste, answer, "") is not None
        became[answer] = len(mode.session.record.entries), len(mode.session.record.agenda)
        mode.answer("#angre")
    assert became == {"": (2, 0), "1": (1, 0), "2": (2, 0), "3": (0, 2), "4": (2, 0)}


def test_an_approved_meeting_refuses(mode: LineMode) -> None:
    mode.session.apply(replace(mode.session.record.meeting, state="approved"))
    with pytest.raises(Problem):
        mode.answer("tekst")


def test_a_deadline_is_said_once() -> None:
    for text, bare in (("sende brev innen 1.9.", "sende brev"), ("frist i dag", "frist i dag"), ("x", "x")):
        assert without_deadline(text, find_deadline(text, DAY)) == bare


def test_a_prompt_on_a_terminal_loses_nothing_that_was_confirmed(tmp_path: Path) -> None:
    pytest.importorskip("prompt_toolkit")
    pytest.importorskip("fcntl", reason="a system without pseudo-terminals")
    from tests.proof.terminal import Terminal  # noqa: PLC0415 — it needs fcntl

    file = meeting_in(tmp_path / "archive", state="live")
    names = {"HOME": "", "XDG_STATE_HOME": "state", "XDG_CACHE_HOME": "cache", "XDG_CONFIG_HOME": "config"}
    places = {name: str(tmp_path / part) for name, part in names.items()}
    environment = {**os.environ, **places, "REFERAT_LANG": "nb", "TERM": "xterm-256color"}
    command = [sys.executable, "-m", "tui", "take", "latest", "--archive", str(tmp_path / "archive")]

    def shows(terminal: Terminal, text: str) -> None:
        assert terminal.until(lambda rows: text in "".join(rows), PATIENCE), terminal.lines

    terminal = Terminal(command, environment, str(ROOT))
    try:
        shows(terminal, "Åpning ›")
        terminal.type("# Budsjett\r")
        shows(terminal, "Sak 1, Budsjett, åpnet.")
        terminal.type("= Felles innkjøp\r")
        shows(terminal, "Vedtak lagret: Felles innkjøp.")
        terminal.type("\x1b[200~- en\r\n- to\x1b[201~")
        shows(terminal, "2 linjer er limt inn.")
        terminal.type("2\r")
        shows(terminal, "Limt inn: 2 punkter.")
        terminal.type("halvskrevet\x03")  # ctrl+c leaves the line as it is
        shows(terminal, "Linjen står her fortsatt.")
        terminal.until(lambda _rows: _drafted(tmp_path), PATIENCE)
    finally:
        terminal.kill()
    entries = MeetingFile(file.path, System()).record().entries
    assert [entry.text for entry in entries] == ["Felles innkjøp", "en", "to"]
    terminal = Terminal(command, environment, str(ROOT))
    try:
        shows(terminal, "› halvskrevet")
        terminal.type(" ferdig\r")
        shows(terminal, "Tekst lagret.")
        terminal.type("#ang\t\x15#les\r")
        shows(terminal, "halvskrevet ferdig.")
        terminal.type("\x04")
        shows(terminal, "Alt er lagret.")
    finally:
        terminal.kill()


def _drafted(folder: Path) -> bool:
    return any(b"halvskrevet" in draft.read_bytes() for draft in folder.rglob("*.draft"))


@pytest.mark.parametrize(
    ("item", "day", "counted"), [(None, None, [1]), (None, 5, [2]), (7, 5, [3]), (7, None, [3])]
)
def test_what_stands_here_is_of_the_item_else_of_the_day_else_of_the_opening(
    item: int | None, day: int | None, counted: list[int]
) -> None:
    entries = [Entry(id=1), Entry(id=2, day=5), Entry(id=3, item=7), Entry(id=4, item=8)]
    recorder = SimpleNamespace(item=AgendaItem(id=item) if item else None, day=Day(id=day) if day else None)
    mode: Any = SimpleNamespace(
        recorder=recorder, session=SimpleNamespace(record=SimpleNamespace(entries=entries))
    )
    assert [entry.id for entry in LineMode._here(mode)] == counted
