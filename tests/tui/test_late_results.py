"""What was read for something else meanwhile is not shown: each screen by itself, and without a thread."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec.structs import replace

from store.files.meeting_list import Summary
from store.record.model import Meeting
from store.record.record import Record
from store.registers.listing import RegisterView
from tests.tui.test_guards import Stand
from tui.screens.export.screen import ExportScreen
from tui.screens.export.write_file import ExportPreview
from tui.screens.follow_up.screen import FollowUpScreen
from tui.screens.meetings.meeting_preview import MeetingPreview
from tui.screens.read.document_pane import DocumentPane
from tui.screens.read.find_pane import FindPane
from tui.screens.registers.register_reader import RegisterPage, RegisterReader
from tui.screens.review.preflight import PreflightScreen
from tui.screens.review.replace import ReplaceScreen
from tui.screens.review.spelling import SpellingScreen
from tui.screens.search.search_pane import SearchPane
from tui.widgets.search_line import SearchLine

HERE, OTHER = Record.new(Meeting(id=1)), Record.new(Meeting(id=2))


class Shows(Stand):
    """A screen in name that says what it has come to show."""

    def __init__(self, **facts: Any) -> None:
        self.come: list[str] = []
        self.is_attached = True
        super().__init__(**facts)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)

        def shown(*_told: object, **_how: object) -> None:
            self.come.append(name)

        return shown


def preview(late: bool) -> Any:
    chosen = Summary(Path("m.json"), Meeting(id=2 if late else 1))
    room = SimpleNamespace(words=str, house=SimpleNamespace(language="nb"))
    meetings = SimpleNamespace(waiting={})
    pane = Shows(_chosen=lambda: chosen, _room=room, _meetings=meetings, _lines=lambda *_: [])
    MeetingPreview._show(cast("Any", pane), HERE, frozenset())
    return pane


def unreadable(late: bool) -> Any:
    chosen = Summary(Path("m.json"), Meeting(id=1))
    pane = Shows(_chosen=lambda: replace(chosen) if late else chosen)
    MeetingPreview._show_finding(cast("Any", pane), chosen, cast("Any", None))
    return pane


def places(late: bool) -> Any:
    pane: Any = Shows(_seen=OTHER if late else HERE, _first=0, _lines=lambda _record: [])
    pane.list = SimpleNamespace(put=lambda _lines: pane.come.append("put"))
    PreflightScreen._learn(cast("Any", pane), HERE, ())
    return pane


def unknown(late: bool) -> Any:
    pane = Shows(_seen=OTHER if late else HERE)
    SpellingScreen._learn(cast("Any", pane), HERE, ())
    return pane


def suggested(late: bool) -> Any:
    pane: Any = Shows(_wanted="et annet" if late else "ord", _suggestions={})
    pane.suggested = SimpleNamespace(put=lambda _lines: pane.come.append("put"))
    SpellingScreen._suggest_if_here(cast("Any", pane), "ord")
    return pane


def occurrences(late: bool) -> Any:
    sought: Any = SimpleNamespace(pattern=lambda: None)
    session, new = SimpleNamespace(record=HERE), SimpleNamespace(text="bil" if late else "buss")
    pane: Any = Shows(session=session, _asked=sought, new=new)
    pane.list = SimpleNamespace(put=lambda _lines: pane.come.append("put"))
    ReplaceScreen._learn(cast("Any", pane), HERE, sought, "buss", ())
    return pane


def page_one(late: bool) -> Any:
    asked: Any = "pdf"
    found = ExportPreview(HERE, Path(), (), (), ())
    written = SimpleNamespace(path=None, earlier=None)
    pane: Any = Shows(_asked="docx" if late else "pdf", file_written=written)
    pane.query_one = lambda *_: SimpleNamespace(tell=lambda _told: pane.come.append("named"))
    ExportScreen._learn(cast("Any", pane), asked, found)
    return pane


def hits_inside(late: bool) -> Any:
    leaf: Any = SimpleNamespace()
    pane = Shows(_document=SimpleNamespace(leaf=leaf), sought="bil" if late else "buss")
    FindPane._take(cast("Any", pane), leaf, "buss", (), 0)
    return pane


def hits_on_another_page(late: bool) -> Any:
    leaf: Any = SimpleNamespace()
    pane = Shows(_document=SimpleNamespace(leaf=object() if late else leaf), sought="buss")
    FindPane._take(cast("Any", pane), leaf, "buss", (), 0)
    return pane


def hits(late: bool) -> Any:
    asked: Any = "buss"
    room = SimpleNamespace(show_keys_here=lambda: None)
    pane = Shows(asked="bil" if late else "buss", room=room)
    SearchPane._take(cast("Any", pane), asked, (), None)
    return pane


def offered(late: bool) -> Any:
    line = Shows(text="år:20" if late else "år:2", offers=())
    SearchLine.offer(cast("Any", line), "år:2", ("år:2026",))
    line.come = ["offers"] if line.offers else []
    return line


VIEW = RegisterView(register="actions", order="deadline")


def register(late: bool) -> Any:
    pane = Shows(
        book="bok", view=replace(VIEW, typed="x") if late else VIEW, paired=False,
        _screen=SimpleNamespace(is_attached=True, set_timer=lambda *_: None),
    )  # fmt: skip
    RegisterReader._take(cast("Any", pane), cast("Any", "bok"), RegisterPage(VIEW), False)
    return pane


def register_of_another_book(late: bool) -> Any:
    pane: Any = Shows(book="ny" if late else "bok", view=VIEW, paired=False)
    pane._screen = SimpleNamespace(is_attached=True, set_timer=lambda *_: None)
    RegisterReader._take(cast("Any", pane), cast("Any", "bok"), RegisterPage(VIEW), False)
    return pane


def document(late: bool) -> Any:
    paper: Any = SimpleNamespace()
    pane = Shows(paper=object() if late else paper, leaf=None, reader=SimpleNamespace(take=lambda *_: None))
    DocumentPane._see(cast("Any", pane), paper, None)
    return pane


RESULTS = [
    preview, unreadable, places, unknown, suggested, occurrences, page_one, hits_inside, hits_on_another_page,
    hits, offered, register, register_of_another_book, document,
]  # fmt: skip


@pytest.mark.parametrize("result", RESULTS)
def test_what_was_found_is_shown_only_where_it_is_still_what_is_looked_at(result: Any) -> None:
    assert result(late=False).come
    late = result(late=True)
    assert not late.come, late.come


@pytest.mark.parametrize(("late", "come"), [(False, ["show", "_tell"]), (True, ["_look"])])
def test_points_that_were_worked_out_before_something_was_said_are_worked_out_again(
    come: list[str], *, late: bool
) -> None:
    screen: Any = Shows(_session=SimpleNamespace(record=OTHER if late else HERE))
    screen.pane = SimpleNamespace(show=lambda _points: screen.come.append("show"))
    FollowUpScreen._learn(screen, HERE, (), ())
    assert screen.come == come
