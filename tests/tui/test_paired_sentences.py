"""Which of two sentences something is told by: both sides of each, by their keys and without a screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec.structs import replace

from store.files.meeting_list import Listing, Summary
from store.record.model import AgendaItem, Entry, Meeting
from store.record.record import Record
from store.record.values import Kind
from store.session import fair_copy as fair
from tests.grammar.desk import typed
from tests.tui.test_guards import Stand, summary
from tests.tui.test_named_deeds import Asked
from tests.tui.test_status_menus import pane_with
from tests.tui.test_which_sentence import OTHER, key, point, row
from tui.screens.attendance.screen import AttendanceScreen
from tui.screens.corrections.screen import CorrectionsScreen
from tui.screens.export import screen as export_screen
from tui.screens.export.screen import ExportScreen
from tui.screens.export.write_file import ExportChoice, ExportPreview
from tui.screens.fair_copy.sides_pane import SidesPane
from tui.screens.follow.screen import FollowScreen
from tui.screens.follow_up.points_pane import PointsPane
from tui.screens.follow_up.screen import FollowUpScreen
from tui.screens.live.agenda_pane import AgendaPane
from tui.screens.live.entries.entry_status import EntryStatus
from tui.screens.live.entries.reclassifier import Reclassifier
from tui.screens.meetings.first_deeds import Beginning
from tui.screens.meetings.meetings_desk import MeetingsDesk
from tui.screens.read.find_pane import FindPane
from tui.screens.read.layout import ReadView
from tui.screens.read.screen import ReadScreen
from tui.screens.registers import register_export
from tui.screens.registers.register_export import RegisterExportScreen
from tui.screens.registers.rows_pane import RowsPane
from tui.screens.registers.status_setter import StatusSetter
from tui.screens.review.spelling import SpellingScreen
from tui.screens.search.search_pane import SearchPane
from tui.screens.topics.experiences_screen import ExperiencesScreen
from tui.widgets.minutes.rows import movement_row

UNDOING = [
    (AttendanceScreen.action_undo, "list-undone", "nothing-to-undo"),
    (AttendanceScreen.action_redo, "redone", "nothing-to-redo"),
    (SidesPane.action_undo, "fair-undone", "nothing-to-undo"),
    (SidesPane.action_redo, "redone", "nothing-to-redo"),
    (SpellingScreen.action_undo, "spelling-undone", "nothing-to-undo"),
]


@pytest.mark.parametrize(("deed", "done", "nothing"), UNDOING)
def test_a_step_back_is_told_as_one_only_where_there_was_one(deed: Any, done: str, nothing: str) -> None:
    for touched, told in ((frozenset({("entries", 1)}), done), (frozenset(), nothing)):
        session = SimpleNamespace(undo=lambda touched=touched: touched, record=None)
        session.redo = session.undo
        screen: Any = Stand(
            session=session, _session=session, _show=Asked(), look=Asked(), go_back_to=Asked()
        )
        deed(screen)
        assert screen.flash == [told]


def shown_by(deed: Any, **facts: Any) -> str:
    """What a screen shows, or says, in one sentence."""
    told = deed(cast("Any", Stand(words=key, **facts)))
    return str(getattr(told, "plain", told))


@pytest.mark.parametrize(("reading", "told"), [(True, "corrections-reading"), (False, "corrections-how")])
def test_while_a_file_is_read_it_is_not_asked_for_again(reading: bool, told: str) -> None:
    facts = {"_problem": None, "_found": None, "_is_reading": reading}
    assert shown_by(CorrectionsScreen._instead, **facts) == told


CHOSEN = [
    # what is written, for whom: the name of what is shown, and what is told
    ("minutes", False, "export-page", "export-private"),
    ("minutes", True, "export-page", "export-all"),
    ("slips", False, "export-slips", "export-private"),
    ("mail", False, "export-page", "export-private"),
]


class Lines(dict[str, Any]):
    """The lines of a screen, by the names that it asks for them by."""

    def __call__(self, name: str, *_kind: object) -> Any:
        return self.setdefault(name, SimpleNamespace(told="", tell=lambda text: self.tell(name, text)))

    def tell(self, name: str, text: Any) -> None:
        self[name].told = text.plain


@pytest.mark.parametrize(("paper", "internal", "below", "says"), CHOSEN)
def test_the_export_says_who_a_file_is_for_and_what_of_it_is_shown(
    paper: Any, below: str, says: str, monkeypatch: pytest.MonkeyPatch, *, internal: bool
) -> None:
    monkeypatch.setattr(export_screen, "path_of", lambda *_: Path("m.docx"))
    lines, told = Lines(), dict[str, str]()
    screen: Any = Stand(
        words=key, query_one=lines, _asked=ExportChoice("docx", paper, internal, ""), _letterheads=(),
        _show=lambda name, text: told.update({name: text.plain}), _record=None, _folder=None,
        told_path=Asked(),
    )  # fmt: skip
    ExportScreen._show_choice(screen)
    assert (lines["#page"].border_title.plain, told["private"]) == (below, says)
    assert lines["#row-version"].display is (paper == "minutes")
    assert not lines["#row-letterhead"].display


@pytest.mark.parametrize(("attached", "told"), [(True, "export-attached"), (False, "export-format")])
def test_a_format_is_called_that_of_what_goes_along_where_a_mail_is_written(
    *, attached: bool, told: str
) -> None:
    lines = Lines()
    screen: Any = Stand(
        words=key, query_one=lines, _asked="so", is_attached=True, _show_head=Asked(), _show=Asked(),
        _show_choice=Asked(), tell_outcome=Asked(), file_written=SimpleNamespace(path=None, earlier=None),
    )  # fmt: skip
    found = ExportPreview(Record.new(Meeting(id=1)), Path(), (), (), (Path("a"), Path("b")), attached)
    ExportScreen._learn(screen, cast("Any", "so"), found)
    assert (lines["#name-format"].told, screen.file_written.earlier) == (told, Path("a"))


@pytest.mark.parametrize(("internal", "told"), [(True, "-all"), (False, "-private")])
def test_an_exported_register_says_who_it_is_for(
    told: str, monkeypatch: pytest.MonkeyPatch, *, internal: bool
) -> None:
    monkeypatch.setattr(register_export, "proposed", lambda *_, **_how: Path("r.docx"))
    lines = Lines()
    asked = SimpleNamespace(internal=internal)
    screen: Any = Stand(words=key, query_one=lines, _asked=asked, _to="docx", _folder=None)
    RegisterExportScreen._show_choice(screen)
    assert lines["#private"].told == f"register-export{told}"


@pytest.mark.parametrize(("lines", "told"), [([1], "fair-stands"), ([], "fair-already")])
def test_what_cannot_be_taken_over_is_not_told_as_taken_already(
    lines: Sequence[int], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fair, "take_over", lambda *_: ())
    pane: Any = Stand(
        picked=lines, sides=SimpleNamespace(state=lambda _line: "open"), session=None, do=lambda *_: False
    )
    assert SidesPane.take(pane, None) == []
    assert pane.flash == [told]


HEADINGS = [
    # the item and whether it was gone to, whether the meeting is in one that is not told of
    (AgendaItem(id=2, title="Budsjett", number="3"), None, False, "follow-here", "3  Budsjett"),
    (AgendaItem(id=2, title=""), 2, False, "follow-away", "untitled"),
    (None, None, True, "follow-here", "follow-closed"),
    (None, None, False, "follow-here", "opening"),
]


@pytest.mark.parametrize(("item", "elsewhere", "closed", "state", "heading"), HEADINGS)
def test_the_projector_says_whether_it_stands_where_the_meeting_is(
    item: AgendaItem | None, elsewhere: int | None, state: str, heading: str, *, closed: bool
) -> None:
    told: list[str] = []
    screen: Any = Stand(
        words=key, _followed=SimpleNamespace(record=Record.new(Meeting(id=1, title="Styret"))), _telling=1,
        _elsewhere=elsewhere, _place=lambda: (item, None),
        status=SimpleNamespace(tell=lambda *sides: told.extend(side.plain.strip() for side in sides)),
        heading=SimpleNamespace(update=lambda text: told.append(text.plain)),
    )  # fmt: skip
    FollowScreen._tell_head(screen, closed=closed)
    assert told == ["Styret", state, heading]


def test_points_that_are_shown_stay_in_their_order_and_new_ones_come_behind() -> None:
    pane: Any = SimpleNamespace(points={5: None, 3: None}, _arrange=lambda: None)
    PointsPane.show(pane, [point(key=3), point(key=4), point(key=5)])
    assert [*pane.points] == [5, 3, 4]
    pane.points = {}
    PointsPane.show(pane, [point(key=3), point(key=4), point(key=5)])
    assert [*pane.points] == [3, 4, 5]


@pytest.mark.parametrize(("unfolded", "told"), [({"action"}, "follow-up-fold"), (set(), "follow-up-unfold")])
def test_the_row_of_older_points_says_what_it_does_and_from_when_they_are(
    unfolded: set[str], told: str
) -> None:
    older = [point(since=date(2024, 1, 8)), point(since=date(2025, 1, 8))]
    pane: Any = Stand(
        words=key, _shown=[-100], _names={}, _folds={-100: ("action", older)}, _unfolded=unfolded
    )
    line = PointsPane._drawn(pane, 0, 80).plain
    assert line.split() == ["follow-up-older(count=2,year=2025)", told]


def test_how_much_is_open_is_told_with_the_series_where_there_is_room() -> None:
    series = SimpleNamespace(name="Styret")
    session = SimpleNamespace(record=SimpleNamespace(meeting=SimpleNamespace(series=series)))
    points = {1: point(), 2: point(now="done")}
    screen: Any = Stand(
        words=key, _session=session, _read_once=True, _unread=(), pane=SimpleNamespace(points=points)
    )
    for short, told in ((False, "follow-up-count"), (True, "follow-up-count-short")):
        assert FollowUpScreen._counted(screen, short=short) == f"{told}(name=Styret,open=1,settled=1)"
    screen._read_once = False
    assert FollowUpScreen._counted(screen) == "reading"


SAK = AgendaItem(id=2, title="Sak")
NAMED = [(None, False, "naming-first"), (SAK, False, "naming-after(title=Sak)")]
NAMED += [(SAK, True, "naming-under(title=Sak)")]


@pytest.mark.parametrize(("after", "sub", "how"), NAMED)
def test_it_is_asked_for_a_title_with_where_the_item_comes(
    after: AgendaItem | None, how: str, *, sub: bool
) -> None:
    asked: list[Any] = []
    pane: Any = Stand(
        words=key, _asker=SimpleNamespace(ask=asked.append), rail=SimpleNamespace(focus=None), _added=None
    )
    AgendaPane._ask_title(pane, after, sub=sub)
    assert asked[0].how == how


LEVELS = [
    # the way, what the item is then, and what is told
    ("right", AgendaItem(id=3, title="Ny", parent=2), "item-now-under(above=Sak,title=Ny)"),
    ("left", AgendaItem(id=3, title="Ny"), "item-now-own(title=Ny)"),
    ("right", None, "item-no-lower"),
    ("left", None, "item-no-higher"),
]


@pytest.mark.parametrize(("way", "now", "told"), LEVELS)
def test_an_item_that_changes_its_level_says_what_it_is_then(
    way: Any, now: AgendaItem | None, told: str
) -> None:
    record = Record({"meeting": {1: Meeting(id=1)}, "agenda": {2: SAK}})
    levels: list[bool] = []

    def level(_item: AgendaItem, *, lower: bool) -> AgendaItem | None:
        levels.append(lower)
        return now

    recording = SimpleNamespace(session=SimpleNamespace(record=record), steering=SimpleNamespace(level=level))
    pane: Any = Stand(
        words=key, _recording=recording, _told_item=lambda: SAK, _with_numbers=lambda text, _before: text
    )
    AgendaPane.action_side(pane, way)
    assert (pane.flash, levels) == ([told], [way == "right"])


CHECKED = [
    ("en linje ??", "check-settled"),
    ("en linje", "check-none-here"),
    ("husk: kake", "check-memo-done"),
]


@pytest.mark.parametrize(("line", "told"), CHECKED)
def test_a_mark_that_was_not_there_is_not_told_as_taken_away(line: str, told: str) -> None:
    pane, _, said = pane_with(Kind.NOTE)
    recorder, _ = typed("# Sak", line)
    pane.recording.session = pane.session = recorder.session
    EntryStatus(pane).settle(recorder.session.record.entries[0])
    assert said == [told]


@pytest.mark.parametrize("adopted", [True, False])
def test_a_proposal_that_is_decided_is_told_as_adopted_or_as_what_stays(*, adopted: bool) -> None:
    hints: list[str] = []
    flash = SimpleNamespace(say=lambda _told, hint: hints.append(hint))
    pane: Any = SimpleNamespace(view=Asked(), words=lambda sentence, **_facts: sentence, flash=flash)
    made = [Entry(id=5, text="kjøpe")]
    new: list[Any] = [*made, AgendaItem(id=6)] if adopted else made
    Reclassifier._tell_promoted(cast("Any", SimpleNamespace(_pane=pane)), "decision", [], new)
    assert hints == ["promoted-adopted" if adopted else "promoted-stays"]


@pytest.mark.parametrize(("first", "told"), [(True, "beginning-welcome"), (False, "archive-empty")])
def test_only_who_is_here_for_the_first_time_is_welcomed(told: str, *, first: bool) -> None:
    lines: list[str] = []
    ways: list[Any] = []
    welcome = SimpleNamespace(update=lambda text: lines.append(text.plain))
    beginning: Any = SimpleNamespace(welcome=welcome, signs=Asked(), deeds=SimpleNamespace(show=ways.extend))
    Beginning.show(beginning, [lambda: None] * 2, Path("/a"), key, first=first)
    assert (lines, [way.digit for way in ways]) == ([f"{told}(folder=/a)"], ["1", "2"])


AWAY = summary("draft", put_away=True)
COUNTS = [
    # what is shown, whether all is read, and whether one series alone
    (False, True, False, "meetings-count(count=2)"),
    (True, True, False, "meetings-away(count=2)"),
    (False, False, False, "reading"),
    (False, True, True, "Styret · meetings-count(count=1)"),
]


@pytest.mark.parametrize(("away", "whole", "series", "told"), COUNTS)
def test_the_list_of_meetings_counts_what_it_shows(
    told: str, *, away: bool, whole: bool, series: bool
) -> None:
    one, two = summary(), replace(summary(), meeting=Meeting(id=2, state="cancelled"))
    listing = Listing((one, two, AWAY), ())
    meetings = SimpleNamespace(listing=listing, whole=whole, waiting={}, others=("annen",))
    heads: list[str] = []
    shown: list[Any] = []
    desk: Any = SimpleNamespace(
        _room=Stand(words=key), meetings=meetings, _away=away, tell_head=heads.append, preview=Asked(),
        _series=("Styret", frozenset({2})) if series else None, _say_when_empty=lambda: None,
        list=SimpleNamespace(show=lambda *what: shown.extend(what)),
    )  # fmt: skip
    MeetingsDesk.show(desk)
    assert shown[4] == (() if away or series else ("annen",))
    assert heads == [told]


@pytest.mark.parametrize(("searching", "told"), [(True, "nothing-fits(text=buss)"), (False, "none-away")])
def test_that_nothing_fits_is_told_of_what_was_looked_for(told: str, *, searching: bool) -> None:
    search = SimpleNamespace(search_line=SimpleNamespace(text=" buss "))
    words = lambda sentence, **facts: key(sentence, **facts) if searching else sentence  # noqa: E731
    desk: Any = SimpleNamespace(_room=SimpleNamespace(words=words), search=search)
    lines = MeetingsDesk._nothing(desk, searching=searching)
    assert [line.plain for line in lines] == [told, f"{told.partition('(')[0]}.hint"]


HITS = [(("a", "b"), "buss", "read-hits(count=2,place=2)"), ((), "buss", "read-no-hits(count=0,place=2)")]


@pytest.mark.parametrize(("hits", "sought", "told"), [*HITS, ((), "", "")])
def test_hits_in_a_document_are_counted_where_something_is_sought(
    hits: tuple[str, ...], sought: str, told: str
) -> None:
    reader = SimpleNamespace(border_title=None)
    pane: Any = Stand(
        words=key, _hits=hits, _hit=1, sought=sought, room=Asked(), _document=SimpleNamespace(reader=reader)
    )
    FindPane._tell_count(pane)
    assert cast("Any", reader.border_title).plain == told


@pytest.mark.parametrize("internal", [True, False])
def test_what_is_read_says_whether_what_is_private_is_shown(*, internal: bool) -> None:
    document = SimpleNamespace(view=ReadView(internal=not internal))
    document.turn = lambda now: setattr(document, "view", now)
    screen: Any = Stand(document=document)
    ReadScreen.action_internal(screen)
    assert screen.flash == ["read-internal" if internal else "read-public"]
    assert document.view.internal is internal


MARKED = [("tab", False, ["read-no-more"]), ("shift+tab", False, ["read-no-more-above"]), ("tab", True, [])]


@pytest.mark.parametrize(("pressed", "found", "told"), MARKED)
def test_at_the_last_mark_it_is_told_which_way_there_is_no_more(
    pressed: str, told: list[str], *, found: bool
) -> None:
    steps: list[int] = []

    def step(way: int) -> bool:
        steps.append(way)
        return found

    screen: Any = Stand(document=SimpleNamespace(reader=SimpleNamespace(step=step)))
    ReadScreen.action_mark(screen, pressed)
    assert (screen.flash, steps) == (told, [1 if pressed == "tab" else -1])


@pytest.mark.parametrize(("place", "told"), [(0, "read-oldest"), (1, "read-newest")])
def test_at_the_end_of_a_series_it_is_told_which_end_that_is(
    place: int, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[Any] = []
    module = "tui.screens.read.screen."
    monkeypatch.setattr(f"{module}neighbours", lambda *_: (None, None))
    monkeypatch.setattr(f"{module}tell_later", lambda _screen, _tell, *what: said.extend(what))
    alone = Summary(Path("m.json"), Meeting(id=1, series=cast("Any", "Styret")))
    since = SimpleNamespace(meetings=lambda: (alone,))
    screen: Any = Stand(
        document=SimpleNamespace(where=SimpleNamespace(path=alone.path), since=since), _tell=None
    )
    find = cast("Any", ReadScreen._neighbour).__wrapped__
    find(screen, place)
    since.meetings = lambda: (summary(),)
    find(screen, place)
    assert said == [told, "read-no-series"]


def test_the_links_of_a_decision_lead_on_and_back() -> None:
    by = row(number="19/26", settled=True, text="leie").entry
    history = (SimpleNamespace(by=None, what="status"), SimpleNamespace(by=by, what="status"))
    placed = SimpleNamespace(entry=row(number="1/25", settled=True, title="Bil").entry)
    book = SimpleNamespace(cites=lambda _row: (placed, placed))
    pane: Any = Stand(words=key, _reader=SimpleNamespace(book=book))
    lines = [line.plain for line in RowsPane._links(pane, cast("Any", SimpleNamespace(history=history)))]
    assert lines == [
        "→ register-link-later(what=19/26 leie)",
        "← register-link-earlier(what=1/25 Bil)",
    ]


@pytest.mark.parametrize(("where", "told"), [(OTHER, "register-said-in"), (None, "register-said")])
def test_what_is_said_of_a_row_names_the_meeting_that_it_is_said_in(where: Summary | None, told: str) -> None:
    said = (SimpleNamespace(where=where),)
    setter: Any = SimpleNamespace(
        keeper=SimpleNamespace(say=lambda *_: said), _said=[], _hear_said=lambda *_, **_how: None,
        _screen=Stand(words=key),
    )  # fmt: skip
    for what, to, word in (("status", "done", "Status-action-done"), ("owner", "Per", "Register-said-owner")):
        StatusSetter.say(setter, [row(Kind.ACTION, "open")], cast("Any", what), to)
        meeting = ",meeting=Årsmøtet" if where else ""
        assert setter._screen.flash[-1] == f"{told}(count=1{meeting},text=kjøpe,what={word})"
    assert setter._said == [said] * 2


@pytest.mark.parametrize(("known", "told"), [(("a",), "spelling-none"), (None, "spelling-wait")])
def test_that_there_is_no_such_suggestion_is_told_once_it_is_known(
    known: tuple[str, ...] | None, told: str
) -> None:
    taken: list[str] = []
    screen: Any = Stand(
        list=SimpleNamespace(key="bussk"), _suggestions={} if known is None else {"bussk": known},
        _replace=lambda _word, new: taken.append(new),
    )  # fmt: skip
    SpellingScreen._take(screen, 2)
    assert (screen.flash, taken) == ([told], [])
    SpellingScreen._take(screen, 1)
    assert taken == [*(known or ())]


@pytest.mark.parametrize(("then", "told"), [((1, 2), "hits-newest(count=2)"), (None, "hits-count(count=2)")])
def test_hits_are_told_as_the_newest_while_there_are_more(then: tuple[int, int] | None, told: str) -> None:
    hits = SimpleNamespace(border_title=None, show=lambda *_: None)
    pane: Any = Stand(
        words=key, searching=True, _then=then, _found=(1, 2),
        asked=None, screen=SimpleNamespace(set_class=lambda *_: None),
    )  # fmt: skip
    SearchPane.show(pane, cast("Any", hits))
    assert cast("Any", hits.border_title).plain == f"hits-title · {told}"
    pane._found = ()
    SearchPane.show(pane, cast("Any", hits))
    assert cast("Any", hits.border_title).plain == "hits-title"


@pytest.mark.parametrize(("views", "told"), [((1,), "experiences-all-outdated"), ((), "experiences-none")])
def test_no_experience_is_told_as_none_where_all_are_outdated(views: tuple[int, ...], told: str) -> None:
    screen: Any = Stand(words=key, _here=None, known=None, _shown=lambda **_whose: (), views=views)
    (line,) = ExperiencesScreen.said_below.fget(screen)  # type: ignore[attr-defined]
    assert line.plain == told


@pytest.mark.parametrize(
    ("what", "label"), [("recusal", "label-recusal"), ("left", "label-presence"), ("came", "label-presence")]
)
def test_who_stands_aside_is_not_told_as_one_who_came_or_went(what: Any, label: str) -> None:
    moved: Any = SimpleNamespace(what=what, who=SimpleNamespace(name="Per"), ground="", when="", id=4)
    assert movement_row(moved, "a", None, key, "nb").label == label
