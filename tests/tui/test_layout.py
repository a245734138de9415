"""The layout of the live screen: what is seen at four sizes, and that all that is stored has a row."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from textual.app import ComposeResult
from textual.content import Content
from textual.pilot import Pilot

from store.files.archive import Archive
from store.language.catalogue import words
from store.record.fields import FIELDS
from store.record.model import Meeting
from store.record.record import Record
from store.session.session import Session
from tests.tui.house import (
    add_meeting,
    archive_in,
    live,
    missing,
    paste,
    screens,
    settled,
    text_of,
    type_lines,
    until,
)
from tui.demo import make_demo
from tui.grammar.recorder import Recorder
from tui.screens.base import Room
from tui.screens.forms.item_and_person import ItemForm, PersonForm
from tui.screens.forms.meeting import MeetingForm
from tui.screens.live.heads.head_rows import CLOCK, DAYS, head_lines
from tui.widgets.bars import OneLine

DIRECTORS = "Biblioteksjefmøtet 2015"
EXPECTATIONS = "#3"
FRAME = "│╭╮╰╯┌┐└┘─"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return make_demo(tmp_path_factory.mktemp("demo") / "archive")


def _seen(pilot: Pilot[None]) -> int:
    """How many entries of the item are wholly in sight."""
    view = live(pilot).desk.minutes
    top = round(view.scroll_offset.y)
    rows = view.rows
    spans = [
        view._column.span(place)
        for place, row in enumerate(rows)
        if row.key > 0 and row.part == rows[-1].part
    ]
    return sum(start >= top and end <= top + view.size.height for start, end in spans)


@pytest.mark.parametrize(
    ("size", "columns", "seen", "rows"),
    [((60, 18), 55, 7, 14), ((80, 24), 75, 12, 19), ((100, 30), 62, 16, 25), ((120, 40), 76, 17, 35)],
)
def test_the_columns_go_to_text(
    size: tuple[int, int], columns: int, seen: int, rows: int, demo: Archive
) -> None:
    async def run() -> None:
        async with screens(demo, meeting=DIRECTORS, size=size) as pilot:
            live(pilot).capture.take(EXPECTATIONS)
            await settled(pilot)
            view = live(pilot).desk.minutes
            assert view.size.height == rows
            assert view.size.width - view._wrapping.gutter - 2 == columns
            assert _seen(pilot) >= seen
            framed = [line for line in text_of(pilot).splitlines() if set(line) & set(FRAME.replace("│", ""))]
            assert not framed
            assert live(pilot).desk.rail.region.width == (0 if size[0] < 100 else 26 if size[0] < 120 else 32)
            assert ("10.15 = KONKLUSJON" in text_of(pilot)) == (size[0] >= 100)
            assert text_of(pilot).splitlines()[-4].strip(), "the newest row lies just above the label"

    asyncio.run(run())


def test_a_pair_stands_once_above_its_neighbouring_expectations(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        lines = ("A > B: en", "A > B: to", "B > A: tre", "tekst", "B > A: fire")
        add_meeting(archive, "Møte", "# Sak", *lines)
        async with screens(archive, meeting="Møte") as pilot:
            shown = [line.rstrip() for line in text_of(pilot).splitlines()]
            start = shown.index(" > FORVENTNING A → B")
            assert shown[start : start + 8] == [
                " > FORVENTNING A → B",
                "     en",
                "     to",
                " > FORVENTNING B → A",
                "     tre",
                "   tekst",
                " > FORVENTNING B → A",
                "     fire",
            ]
            await type_lines(pilot, "B > A: fem")
            assert text_of(pilot).count("B → A") == 2
            entry = live(pilot).session.record.entries[-2]
            live(pilot).session.delete(entry)
            await settled(pilot)
            assert text_of(pilot).count("B → A") == 2, "the one that is first now has its pair above it"

    asyncio.run(run())


def test_one_list_has_the_meeting_from_its_opening_to_the_item_of_the_line(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "sted: Tromsø", "# En", "første", "# To", "andre", "# Tre")
        async with screens(archive, meeting="Møte") as pilot:
            shown = [line.strip() for line in text_of(pilot).splitlines() if line.strip()]
            assert "Sted        Tromsø" in shown
            assert shown[shown.index("1 En") :][:4] == ["1 En", "første", "2 To", "andre"]
            await pilot.press("escape", "up")
            await until(pilot, lambda: "linjen går til 3 Tre" in text_of(pilot))
            assert text_of(pilot).splitlines()[1].strip() == "1 En"
            live(pilot).capture.take("#1")
            await settled(pilot)
            assert "andre" not in text_of(pilot)

    asyncio.run(run())


def test_new_lines_do_not_move_one_who_reads_further_up(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", *(f"linje {number}" for number in range(60)))
        async with screens(archive, meeting="Møte") as pilot:
            view = live(pilot).desk.minutes
            await pilot.press("escape", *["up"] * 30)
            await settled(pilot)
            before = view.scroll_offset.y
            for text in ("fra en annen", "og en til"):
                Recorder(live(pilot).session).take("#1")
                live(pilot).recorder.take(text)
            await until(pilot, lambda: "2 nye under ↓" in text_of(pilot))
            assert view.scroll_offset.y == before
            await pilot.press("end", "i")
            await type_lines(pilot, "sist")
            await until(pilot, lambda: "sist" in text_of(pilot) and "nye under" not in text_of(pilot))

    asyncio.run(run())


def test_a_long_meeting_is_shown_from_its_end_and_whole_where_somebody_goes_to_its_beginning(
    tmp_path: Path,
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        lines = [line for n in range(8) for line in (f"# Sak {n}", *(f"linje {n}.{m}" for m in range(100)))]
        add_meeting(archive, "Møte", *lines)
        async with screens(archive, meeting="Møte") as pilot:
            assert "linje 7.99" in text_of(pilot)
            view = live(pilot).desk.minutes
            assert len([row for row in view.rows if row.key > 0]) < 200
            await pilot.press("escape", "home")
            await until(pilot, lambda: "linje 0.0" in text_of(pilot))
            texts = [row.body.plain for row in view.rows if row.key > 0]
            assert texts == [f"linje {n}.{m}" for n in range(8) for m in range(100)]

    asyncio.run(run())


HEAD = (
    ("undertittel: Om samarbeid", "subtitle"),
    ("tid: 10.15–14.30", CLOCK),
    ("sted: Tromsø", "place"),
    ("arrangør: Fylket", "organiser"),
    ("møteleder: Kari Vik", "chair"),
    ("referent: Per Ås", "note_taker"),
    ("Prosessleder: Hugo Li", "roles"),
    ("neste møte: 11. juni 2026, Harstad", "next_meeting"),
    ("kopi til: kommunene", "copy_to"),
    ("underskrives av: Siri Mo", "signers"),
    ("merknader innen: 20. mars 2026", "remarks_by"),
    ("arkivsak: 26/147", "archive_ref"),
    ("møtenummer: 7/26", "number"),
    ("innstilling fra: kommunedirektøren", "recommender"),
)


def test_a_line_of_the_head_has_a_row_and_is_taken_back_there(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *(line for line, _ in HEAD))
        async with screens(archive, meeting="Møte", size=(100, 40)) as pilot:
            session, minutes = live(pilot).session, live(pilot).desk.minutes
            await pilot.press("escape")
            for line, _ in HEAD:
                value = " ".join(line.partition(":")[2].split()[:2])
                (key,) = [row.key for row in minutes.rows if row.key < 0 and value in row.body.plain]
                before = session.record.meeting
                minutes.cursor = key
                await pilot.press("delete")
                await settled(pilot)
                assert key not in {row.key for row in minutes.rows}, line
                assert session.record.meeting != before, line
                await pilot.press("u")
                await settled(pilot)
                assert session.record.meeting == before, line

    asyncio.run(run())


def test_a_line_of_the_head_is_corrected_on_the_line(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *(line for line, _ in HEAD), "# Sak", "tekst")
        async with screens(archive, meeting="Møte", size=(100, 40)) as pilot:
            meeting = live(pilot).session.record.meeting
            cases = (("Prosessleder", "Ida By"), ("Kl.", "9–12"), ("Neste møte", "12. juni 2026, Bodø"))
            for label, text in cases:
                view = live(pilot).desk.minutes
                await pilot.press("escape")
                view.cursor = next(row.key for row in view.rows if row.label == label)
                live(pilot).desk.minutes_pane.action_edit()
                live(pilot).line.fill("")
                await type_lines(pilot, text)
                await settled(pilot)
                await pilot.press("i")
            meeting = live(pilot).session.record.meeting
            assert meeting.roles[0].name == "Ida By"
            assert (meeting.start, meeting.end) == ("9", "12")
            assert meeting.next_meeting is not None
            assert str(meeting.next_meeting.date) == "2026-06-12"
            assert live(pilot).recording.item is not None, "the line stays where it was"

    asyncio.run(run())


def test_every_stored_field_has_a_row_somewhere(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    session = Session(Record.new(Meeting(id=archive.ids())), archive.clock, archive.ids, lambda _: None)
    recorder = Recorder(session)
    for line, _ in HEAD:
        recorder.take(line)
    words = lambda key, **_facts: key  # noqa: E731
    on_opening = {line.field for line in head_lines(session.record.meeting, (), words, "nb")}
    assert on_opening >= {field for _, field in HEAD}
    shared = {"start": CLOCK, "end": CLOCK, "from": DAYS, "to": DAYS}
    for table, form in (("meeting", MeetingForm), ("agenda", ItemForm), ("attendance", PersonForm)):
        held = [one for field in form.fields for one in field.holds or (field.attribute,)]
        in_form = {one.removesuffix("_") for one in held}
        for field in FIELDS:
            if field.table == table and field.lines != ("(program)",):
                found = shared.get(field.name, field.name) in on_opening or field.name in in_form
                assert found or (table, field.name) in ELSEWHERE, f"{table}.{field.name}"


ELSEWHERE = {
    ("meeting", "layout"): "nowhere yet but in the document itself",
    ("meeting", "quorum"): "the text of the series",
    ("meeting", "tags"): "the line «emne:» and the list of topics",
    ("agenda", "tags"): "the line «emne:» and the list of topics",
    ("agenda", "no_topic"): "the list of items without a topic",
    ("agenda", "role"): "the agenda, by its title",
    ("agenda", "approves"): "the title of the item",
    ("agenda", "formerly"): "the number of the item",
    ("agenda", "continues"): "the text of the item",
    ("agenda", "parent"): "the agenda, by its indent",
    ("agenda", "day"): "the agenda, by its heading",
    ("agenda", "prefix"): "the form of the item, before its number",
    ("agenda", "began"): "the agenda, by the minutes of the item",
    ("agenda", "ended"): "the agenda, by the minutes of the item",
    ("agenda", "away"): "the agenda, by the minutes of the item",
}
"""Where a field is shown that no form and no line of a head has."""


SCREENS = Path(__file__).parents[2] / "tui" / "screens"


@pytest.mark.parametrize(
    "sheet", sorted(SCREENS.glob("*/*.tcss")), ids=lambda sheet: str(sheet.relative_to(SCREENS))
)
def test_a_stylesheet_says_of_which_screen_it_is(sheet: Path) -> None:
    """Those of screens that were opened before still count, so a rule for any screen would move others."""
    rules = re.findall(r"^([^{}\s][^{}]*?) \{", sheet.read_text(encoding="utf-8"), re.MULTILINE)
    wild = [one for rule in rules for one in rule.split(",") if not re.match(r"\s*[A-Z]", one)]
    assert rules
    assert not wild


def test_a_very_small_terminal_shows_rows_whole_words_and_the_key_of_the_help(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        for number in range(9):
            add_meeting(archive, f"Møte {number}", "ja")
        async with screens(archive, size=(40, 12)) as pilot:
            told = text_of(pilot)
            assert told.count("Møte ") >= 8
            assert told.rstrip().endswith("? hjelp")
            await pilot.press("full_stop")
            told = text_of(pilot)
            assert "bokstaver begrenser" in told.splitlines()[-3], (
                "what the keys do stands under the rows, however many"
            )
            assert "Viser…" not in told
            await pilot.press("escape", "enter")
            await settled(pilot)
            await paste(pilot, "#")
            await pilot.resize_terminal(40, 9)
            await until(pilot, lambda: "\n▌#" in text_of(pilot))  # no list over the line
            await pilot.press("backspace")
            await pilot.resize_terminal(40, 12)
            await settled(pilot)
            assert text_of(pilot).rstrip().endswith("?⏎ hjelp")
            await pilot.press("escape", "f1")
            await settled(pilot)
            told = text_of(pilot)
            wanted = words("nb", "screen")("key-entry-decision.help")
            assert missing(told, [wanted]) == []
            assert all(len(line) - len(line.lstrip()) <= 3 for line in told.splitlines())

    asyncio.run(run())


def test_a_screen_knows_its_room_before_anything_is_put_in_it(tmp_path: Path) -> None:
    seen: list[frozenset[str]] = []

    class Probe(Room):
        def compose(self) -> ComposeResult:
            seen.append(self.classes)
            yield from self.compose_foot()

    async def run(size: tuple[int, int]) -> None:
        async with screens(archive, size=size) as pilot:
            await pilot.app.push_screen(Probe())

    archive = archive_in(tmp_path)
    for size, wanted in {(80, 15): {"-narrow", "-low"}, (120, 16): {"-broad", "-high"}}.items():
        asyncio.run(run(size))
        assert seen[-1] == wanted, size


def test_a_text_that_was_hidden_is_shown_whole(tmp_path: Path) -> None:
    class Probe(Room):
        def compose(self) -> ComposeResult:
            told = OneLine(id="told")
            told.styles.height = "auto"
            yield told
            yield from self.compose_foot()

    async def run() -> None:
        async with screens(archive_in(tmp_path)) as pilot:
            await pilot.app.push_screen(probe := Probe())
            await pilot.pause()
            told = probe.query_one("#told", OneLine)
            told.display = False
            await pilot.pause()
            probe._compositor._full_map_invalidated = True  # as any widget does that comes or goes meanwhile
            told.display = True
            told.tell(Content("én\nto\ntre"))
            await pilot.pause()
            assert told.size.height == 3

    asyncio.run(run())
