"""Each clause of a condition by itself, where a pane or screen does one thing or lets it be."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date
from pathlib import Path
from threading import Lock
from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec.structs import replace

from store.errors import Problem
from store.query import Query
from store.record.model import AgendaItem, Entry
from store.record.values import Deadline, Kind, Name, Period, Series
from store.registers.listing import RegisterView
from store.series.description import Described
from store.topics.topic_page import TopicPage
from tests.tui.test_guards import Stand, summary
from tests.tui.test_named_deeds import Asked
from tests.tui.test_which_sentence import SAYS, TODAY, key, point, row
from tui.cli.line_mode.session import LineMode
from tui.screens.answer_pane import AnswerPane
from tui.screens.base import Room
from tui.screens.corrections.screen import CorrectionsScreen
from tui.screens.export.write_file import WritingFile
from tui.screens.fair_copy.editor_pane import EditorPane
from tui.screens.fair_copy.sides_pane import SidesPane
from tui.screens.follow import reader as follow_reader
from tui.screens.follow.reader import Follower
from tui.screens.follow_up.points_pane import PointsPane
from tui.screens.follow_up.screen import FollowUpScreen
from tui.screens.forms.entry import EntryForm
from tui.screens.forms.meeting import MeetingForm
from tui.screens.forms.screen import DetailsScreen, _keys_of, _teach
from tui.screens.help.screen import HelpScreen
from tui.screens.importing.screen import ImportScreen
from tui.screens.live.capture_pane import CapturePane
from tui.screens.live.entries.reclassifier import Reclassifier
from tui.screens.live.minutes_pane import MinutesPane
from tui.screens.live.minutes_questions import MinutesQuestions
from tui.screens.live.offers import Offers
from tui.screens.read.document_pane import DocumentPane
from tui.screens.read.find_pane import FindPane
from tui.screens.read.layout import OnPaper
from tui.screens.read.revisions import RevisionsScreen
from tui.screens.registers.rows_pane import ALL_PAIRS, RowsPane
from tui.screens.registers.screen import RegistersScreen, _sheet
from tui.screens.registers.status_setter import StatusSetter
from tui.screens.review.replace import ReplaceScreen
from tui.screens.review.spelling import SpellingScreen
from tui.screens.review.summary import SummaryScreen
from tui.screens.search import search_pane
from tui.screens.search.preview import hit_preview
from tui.screens.search.screen import SearchScreen
from tui.screens.search.search_pane import SearchPane
from tui.screens.series.description import SeriesLines, SeriesScreen
from tui.screens.series.overview import SeriesInRow, SeriesOverview
from tui.screens.series.screen import NextMeetingScreen
from tui.screens.topics.entry_lines import entry_line, entry_lines, lead_and_text
from tui.screens.topics.experiences_screen import ExperiencesScreen
from tui.screens.topics.topic_screen import TopicScreen
from tui.widgets.choice import Choice
from tui.widgets.completing_line import CompletingLine
from tui.widgets.document.reader import GUTTER
from tui.widgets.text_area import TextField

NEVER: Any = None


def shown_by(owner: Any, name: str, made: Any) -> Any:
    """What a property of a screen gives for one in name."""
    return getattr(owner, name).fget(made)


# — what is asked below a list, and the editor of the fair copy —


@pytest.mark.parametrize(
    ("direction", "asking", "ends"), [("escape", True, 1), ("up", True, 0), ("escape", False, 0)]
)
def test_esc_ends_a_question_that_is_asked(direction: str, ends: int, *, asking: bool) -> None:
    done: list[str] = []
    screen = Stand(classes={"-asking"} if asking else set())
    pane: Any = SimpleNamespace(screen=screen, _ask_no_more=lambda: done.append("no more"))
    AnswerPane.on_typing_left(pane, cast("Any", SimpleNamespace(direction=direction)))
    assert len(done) == ends


NOTE, TEXT = Entry(id=3, text="linje", kind=Kind.NOTE), Entry(id=4, text="tekst", kind=Kind.SUMMARY)


@pytest.mark.parametrize("text", [None, NOTE])
def test_only_a_written_text_is_split(text: Entry | None) -> None:
    pane: Any = Stand(_sides=SimpleNamespace(text=text), _write=lambda *_: pane.shown.append("editor"))
    EditorPane.split(pane)
    assert (pane.flash, pane.shown) == (["fair-text-first"], [])


DECIDED = Entry(id=5, text="vedtak", kind=Kind.DECISION)
REWRITTEN = [
    # on the side of the texts, the line at hand, what was decided of it: what is written anew
    (True, NOTE, "open", TEXT, 0),
    (False, NOTE, "written", TEXT, 0),
    (False, NOTE, "open", TEXT, 1),
    (False, DECIDED, "open", DECIDED, 0),
]


@pytest.mark.parametrize(("on_texts", "line", "state", "written", "taken"), REWRITTEN)
def test_a_line_becomes_a_text_before_it_is_written_anew_and_what_is_no_talk_stays_itself(
    line: Entry, state: str, written: Entry, taken: int, *, on_texts: bool
) -> None:
    takes: list[int] = []

    def take(_into: object) -> bool:
        takes.append(1)
        return True

    sides = SimpleNamespace(
        text=TEXT,
        line=line,
        is_on_texts=on_texts,
        sides=SimpleNamespace(state=lambda _line: state),
        take=take,
    )
    begun: list[Any] = []
    pane: Any = Stand(_sides=sides, _write=lambda rewriting, _how: begun.append(rewriting), _rewritten=None)
    EditorPane.rewrite(pane)
    assert ([one.entry for one in begun], len(takes)) == ([written], taken)


# — importing —


class Importing(Stand):
    """The screen of the import in name."""

    _person_here = ImportScreen._person_here
    _line_here = ImportScreen._line_here


ROWS = [
    # the key of the row, whether it may be read otherwise: whether it is a person, and which line
    ("p7", True, True, None),
    ("p7", False, False, None),
    ("l2", True, False, 2),
    ("l2", False, False, None),
    ("f0", True, False, None),
]


@pytest.mark.parametrize(("row_key", "is_open", "person", "line"), ROWS)
def test_a_row_of_an_import_is_a_person_or_a_line_where_it_may_be_corrected(
    row_key: str, line: int | None, *, is_open: bool, person: bool
) -> None:
    screen: Any = Importing(list=SimpleNamespace(key=row_key), _is_open=is_open)
    assert (screen._person_here, screen._line_here()) == (person, line)


@pytest.mark.parametrize("keeping", [True, False])
def test_nothing_of_an_import_is_changed_while_it_is_written(
    monkeypatch: pytest.MonkeyPatch, *, keeping: bool
) -> None:
    module = "tui.screens.importing.screen."
    monkeypatch.setattr(f"{module}made_into", lambda reading, *_: (reading, "made"))
    monkeypatch.setattr(f"{module}with_status", lambda reading, *_: (reading, "status"))
    done: list[str] = []
    screen: Any = Stand(
        _keeping=keeping, _before=["før"], _reads=("nå",), _show=lambda: done.append("shown"),
        _person_here=True, _line_here=lambda: 0, _reading=lambda: "les", list=SimpleNamespace(key="p7"),
        _correct=lambda _made: done.append("corrected"), path=SimpleNamespace(text="'a.docx'"),
        _say_instead=lambda _: None, _read=lambda path: done.append(str(path)),
    )  # fmt: skip
    ImportScreen._make(screen, "decision")
    ImportScreen._say_of(screen, "present")
    ImportScreen.action_undo(screen)
    ImportScreen.on_text_field_confirmed(screen)
    assert done == ([] if keeping else ["corrected", "corrected", "shown", "a.docx"])
    screen._person_here, screen._line_here, screen.path.text = False, lambda: None, " "
    ImportScreen._make(screen, "decision")
    ImportScreen._say_of(screen, "present")
    ImportScreen.action_undo(screen)
    ImportScreen.on_text_field_confirmed(screen)
    assert len(done) == (0 if keeping else 4)


TOLD = [(1, 1, 0), (9, 30, 0), (10, 30, 1), (30, 30, 1), (7, 7, 1)]


@pytest.mark.parametrize(("done", "count", "told"), TOLD)
def test_how_far_a_folder_is_read_is_told_now_and_then_and_at_its_end(
    done: int, count: int, told: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[Any] = []
    monkeypatch.setattr("tui.screens.importing.screen.tell_later", lambda *what: said.append(what))
    ImportScreen._tell(cast("Any", Stand(_tell_so_far=None)), "import-read-so-far", done, count)
    assert len(said) == told


# — the minutes of a meeting that is open —


POINTS = [
    # the entries, what they become: what is told
    ([NOTE], [], ["no-point-above"]),
    ([], [], []),
    ([NOTE], [replace(NOTE, point=True)], ["point"]),
    ([NOTE], [replace(NOTE, point=True, parent=2)], ["sub-point"]),
]


@pytest.mark.parametrize(("entries", "documents", "told"), POINTS)
def test_that_no_point_stands_above_is_told_of_entries_that_become_none(
    entries: list[Entry], documents: list[Entry], told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.live.entries.reclassifier.later.as_points", lambda *_: documents)
    pane: Any = Stand(picked=lambda: entries, keep=lambda *_: [3])
    of_pane: Any = SimpleNamespace(
        _pane=pane, _session=SimpleNamespace(record=None), _recorder=SimpleNamespace(context=None),
        tell=lambda _changed, kind, _entries: pane.flash.append(kind),
    )  # fmt: skip
    Reclassifier.become_points(of_pane)
    assert pane.flash == told


@pytest.mark.parametrize(
    ("head", "as_text", "becomes"), [((1, 2), True, 0), ((1, 2), False, 1), (None, True, 1)]
)
def test_a_line_of_a_head_becomes_text_where_it_has_no_field_of_its_own(
    head: tuple[int, int] | None, becomes: int, *, as_text: bool
) -> None:
    kinds = Asked()
    heads = SimpleNamespace(at=lambda _cursor: head, as_text=lambda *_: as_text)
    pane: Any = SimpleNamespace(_heads=heads, view=SimpleNamespace(cursor=-3), kinds=kinds)
    MinutesPane.action_text(pane)
    assert kinds.calls == [("become", Kind.NOTE, "note")] * becomes


def minutes_row(one: int, part: int = 0, place: int = 0) -> Any:
    return SimpleNamespace(key=one, part=part, place=(place, "", one))


ABOVE = [(2, 1), (1, None), (3, None), (4, 3), (9, None)]


@pytest.mark.parametrize(("entry", "above"), ABOVE)
def test_the_entry_above_stands_in_the_same_part_and_a_list_in_one_field_of_it(
    entry: int, above: int | None
) -> None:
    rows = [
        minutes_row(1), minutes_row(0), minutes_row(2, place=1),
        minutes_row(3, 1), minutes_row(0, 1), minutes_row(4, 1), minutes_row(5, 1, 1),
    ]  # fmt: skip
    pane: Any = SimpleNamespace(view=SimpleNamespace(rows=rows))
    assert MinutesPane._above(pane, entry) == above
    lists = {1: [1], 2: [2], 3: [3, 4], 4: [3, 4], 9: []}
    assert MinutesPane._in_its_list(pane, entry) == lists[entry]


@pytest.mark.parametrize(
    ("found", "told"),
    [(Deadline("1. mai", date=date(2026, 5, 1)), "→ 1. mai 2026"), (Deadline("før jul"), ""), (None, "")],
)
def test_the_day_of_a_deadline_is_told_where_it_has_one(found: Deadline | None, told: str) -> None:
    questions: Any = SimpleNamespace(
        _deadline=lambda *_: found, _pane=SimpleNamespace(house=SimpleNamespace(language="nb"))
    )
    assert MinutesQuestions._due(questions, " 1. mai ", NOTE) == told


# — reading —


@pytest.mark.parametrize(
    ("heading", "leaf", "seen"), [("1", True, [7]), (None, True, []), ("1", False, []), ("0", True, [3])]
)
def test_a_heading_that_is_chosen_is_gone_to_once_there_is_a_page(
    heading: str | None, seen: list[int], *, leaf: bool
) -> None:
    page = SimpleNamespace(headings=[SimpleNamespace(line=3), SimpleNamespace(line=7)])
    went: list[int] = []
    pane: Any = SimpleNamespace(
        screen=SimpleNamespace(remove_class=lambda _: None),
        leaf=SimpleNamespace(page=page) if leaf else None,
        reader=SimpleNamespace(focus=lambda: None, see=went.append),
    )  # fmt: skip
    event: Any = SimpleNamespace(stop=lambda: None, option=SimpleNamespace(id=heading))
    DocumentPane.on_option_list_option_selected(pane, event)
    assert went == seen


MARGINS = [
    # the room, whether the screen is narrow, whether anything is noted: the text, and the margin
    (120, False, True, (78, 30)),
    (120, False, False, (78, 0)),
    (120, True, True, (78, 0)),
    (60, False, True, (38, 19)),
    (60, False, False, (59, 0)),
]


@pytest.mark.parametrize(("room", "narrow", "noted", "space"), MARGINS)
def test_there_is_a_margin_where_something_is_noted_and_room_for_it(
    room: int, space: tuple[int, int], *, narrow: bool, noted: bool
) -> None:
    pane: Any = SimpleNamespace(
        reader=SimpleNamespace(scrollable_content_region=SimpleNamespace(width=room + GUTTER)),
        screen=SimpleNamespace(has_class=lambda _name: narrow), _elsewhere=SimpleNamespace(notes=noted),
    )  # fmt: skip
    found = DocumentPane._space(pane)
    assert (found.width, found.beside) == space


STATES = [
    # a revision is read, how it stands, whether it was corrected
    (0, "approved", True, "state-draft"),
    (2, "approved", True, "revision-corrected"),
    (2, "approved", False, "revision-approved"),
    (2, "reopened", True, "revision-reopened"),
]


@pytest.mark.parametrize(("revision", "found", "corrected", "told"), STATES)
def test_a_revision_is_told_as_corrected_where_it_was_and_stands(
    revision: int, found: str, told: str, monkeypatch: pytest.MonkeyPatch, *, corrected: bool
) -> None:
    module = "tui.screens.read.document_pane."
    monkeypatch.setattr(f"{module}state_of", lambda _: found)
    monkeypatch.setattr(f"{module}day_of", lambda *_: None)
    monkeypatch.setattr(f"{module}shown_state", lambda _: "draft")
    approved = SimpleNamespace(corrections=("en",) if corrected else ())
    record: Any = SimpleNamespace(revisions=[SimpleNamespace(approved=approved)], meeting=None)
    pane: Any = Stand(words=key, where=SimpleNamespace(revision=revision))
    pane.house = SimpleNamespace(language="nb")
    states = DocumentPane._states(pane, record)
    assert all(told in one for one in states)


@pytest.mark.parametrize(("leaf", "searching", "sought"), [(1, True, 1), (None, True, 0), (1, False, 0)])
def test_words_are_sought_in_a_page_while_somebody_searches(
    leaf: int | None, sought: int, *, searching: bool
) -> None:
    calls: list[Any] = []
    pane: Any = SimpleNamespace(
        _document=SimpleNamespace(leaf=leaf), screen=SimpleNamespace(has_class=lambda _: searching),
        _find=lambda *what: calls.append(what), sought="buss", _from=3,
    )  # fmt: skip
    FindPane.on_text_area_changed(pane, cast("Any", SimpleNamespace(stop=lambda: None)))
    assert calls == [(1, "buss", 3)] * sought


# — the projector —


@pytest.mark.parametrize(
    ("item", "follow_up", "told"), [(2, 2, True), (2, 3, False), (2, None, False), (None, 2, False)]
)
def test_open_points_are_told_in_the_item_for_them_alone(
    item: int | None, follow_up: int | None, monkeypatch: pytest.MonkeyPatch, *, told: bool
) -> None:
    at = AgendaItem(id=item) if item else None
    monkeypatch.setattr(
        follow_reader, "followed", lambda *_: follow_reader.FollowedMeeting(NEVER, at, None, closed=False)
    )
    monkeypatch.setattr(
        follow_reader, "follow_up_item", lambda _: AgendaItem(id=follow_up) if follow_up else None
    )
    monkeypatch.setattr(follow_reader, "points_for", lambda *_, **__: (point(), point(private=True)))
    follower: Any = SimpleNamespace(read=lambda: "record", _used=frozenset(), archive=None)
    seen = Follower.look(follower)
    assert seen is not None
    assert len(seen.points) == told


def test_the_projector_asks_for_numbers_once_and_not_before_there_is_a_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(follow_reader, "numbers_given", lambda *_: frozenset({"1/26"}))
    follower: Any = SimpleNamespace(_asked=False, file=None, archive=None)
    assert not Follower.learn_numbers(follower)
    assert not follower._asked
    follower.file = SimpleNamespace(meeting=lambda: None)
    assert Follower.learn_numbers(follower)
    assert (follower.file, follower._asked) == (None, True)
    follower.file = SimpleNamespace(meeting=lambda: None)
    assert not Follower.learn_numbers(follower)


# — forms —


def form_of(beside: bool) -> Any:
    made: Any = SimpleNamespace(
        _beside=SimpleNamespace(meeting=SimpleNamespace(title="Styret")) if beside else None,
        _near=date(2026, 3, 1), offered={"series": "Styret"} if beside else {},
        _text_of=lambda _field: "12.3.2026",
        _value_of=lambda _field: (date(2026, 3, 12), None),
    )  # fmt: skip
    return made


HEARD = [
    ("series", "text", "Styret", True, True),
    ("series", "text", "Rådet", True, False),
    ("series", "text", "", False, False),
    ("days", "days", "19.3.2026", False, True),
    ("days", "days", "12.3.2026", False, False),
    ("days", "days", " ", False, False),
    ("days", "days", "aldri", False, False),
    ("title", "text", "19.3.2026", True, False),
]


@pytest.mark.parametrize(("name", "sort", "text", "beside", "told"), HEARD)
def test_a_form_says_what_is_meant_where_the_text_does_not_say_it(
    name: str, sort: str, text: str, *, beside: bool, told: bool
) -> None:
    field: Any = SimpleNamespace(name=name, sort=sort)
    assert bool(MeetingForm.heard(form_of(beside), field, text, "nb")) is told


def test_a_doubt_is_asked_once_for_each_text() -> None:
    doubt = SimpleNamespace(field="series", key="series-near", facts={}, instead="Styret")
    field = SimpleNamespace(instead="", focus=lambda: None)
    screen: Any = Stand(
        _form=SimpleNamespace(doubt=lambda _texts: doubt), _texts=dict, _doubted=None,
        _tell_below=lambda *_: None, query_one=lambda *_: field,
    )  # fmt: skip
    assert DetailsScreen._asks(screen)
    assert field.instead == "Styret"
    assert not DetailsScreen._asks(screen)
    screen._form.doubt = lambda _texts: None
    assert not DetailsScreen._asks(screen)


def test_the_keys_of_a_field_are_those_that_it_has() -> None:
    assert _keys_of(None) == []
    assert _keys_of(Choice(("a", "b"), "a", id="v")) == ["form.choice"]
    assert _keys_of(Choice(tuple("abcdef"), "a", id="v")) == ["form.choice", "form.values"]
    for lines, known, keys in (
        (False, (), []), (True, (), ["form.newline"]), (False, ("a",), ["form.values"]),
        (True, ("a",), ["form.values", "form.newline"]),
    ):  # fmt: skip
        field: Any = TextField.__new__(TextField)
        field.several, field.known = lines, known
        assert _keys_of(field) == keys


TAUGHT = [
    # what is known, its own hint, what Tab takes instead: what stands in the empty field
    (("a", "b"), "", "", "↓ a, b"),
    (("a", "b", "c"), "", "", "↓ a, b …"),
    (("a",), "field-day", "", "før"),
    (("a",), "", "Styret", "før"),
    ((), "", "", "før"),
]


@pytest.mark.parametrize(("known", "hint", "instead", "told"), TAUGHT)
def test_an_empty_field_shows_what_is_known_unless_it_says_something_else(
    known: tuple[str, ...], hint: str, instead: str, told: str
) -> None:
    for sort, apart in (("text", ""), ("several", ";"), ("names", ";")):
        typed: Any = SimpleNamespace(soft_wrap=False, instead=instead, placeholder="før")
        _teach(typed, cast("Any", SimpleNamespace(sort=sort, hint=hint)), known)
        assert (typed.placeholder, typed.apart, typed.soft_wrap) == (told, apart, bool(known))


EMPTIED = [
    # the texts of the form, what was changed in it: what is wrong with that
    ({"text": "", "file": ""}, {"text": ""}, {"text": "wrong-text"}),
    ({"text": "", "file": "plan.pdf"}, {"text": ""}, {}),
    ({"text": "", "file": ""}, {}, {}),
    ({"text": "en", "file": ""}, {"text": "en"}, {}),
]


@pytest.mark.parametrize(("texts", "changes", "wrong"), EMPTIED)
def test_an_entry_has_a_text_or_names_a_file(
    texts: dict[str, str], changes: dict[str, str], wrong: dict[str, str]
) -> None:
    assert EntryForm._wrong_together(NEVER, texts, changes) == wrong


# — help, files and what is looked through —


@pytest.mark.parametrize(
    ("sought", "pressed", "given_back", "leaves"),
    [
        ("frist", "escape", "", 0),
        ("frist", "q", "", 1),
        ("frist", "escape", "?frist", 1),
        ("", "escape", "", 1),
    ],
)
def test_back_shows_all_of_the_help_again_before_it_is_left(
    sought: str, pressed: str, given_back: str, leaves: int
) -> None:
    done: list[str] = []
    screen: Any = SimpleNamespace(
        _sought=sought, _given_back=given_back, _seek=lambda _: done.append("all"),
        _leave=lambda: done.append("left"),
    )  # fmt: skip
    HelpScreen.action_back(screen, pressed)
    assert done == (["left"] if leaves else ["all"])


def test_what_can_be_opened_is_named_once_it_is_there_by_what_it_is(tmp_path: Path) -> None:
    screen: Any = WritingFile.__new__(WritingFile)
    screen.focus_keys = SimpleNamespace(pane_line=("list.open", "export.written", "all.back"))
    for last, named in (
        (None, None), (tmp_path / "m.docx", "export.written"),
        (tmp_path, ("export.written", "key-export-slips")),
    ):  # fmt: skip
        screen.file_written = SimpleNamespace(last=last)
        assert screen.key_line_here == ["list.open", *([named] if named else []), "all.back"]


@pytest.mark.parametrize(
    ("sought", "new", "goes_on"), [(True, "", True), (True, "bil", False), (False, "", False)]
)
def test_enter_goes_on_to_what_comes_in_its_place_while_that_is_empty(
    new: str, *, sought: bool, goes_on: bool
) -> None:
    done: list[str] = []
    screen: Any = SimpleNamespace(
        sought=SimpleNamespace(has_focus=sought), action_open=lambda: done.append("done"),
        new=SimpleNamespace(text=new, focus=lambda: done.append("on")),
    )  # fmt: skip
    ReplaceScreen.on_text_field_confirmed(screen)
    assert done == ["on" if goes_on else "done"]


@pytest.mark.parametrize(("word", "known", "reads"), [("bil", False, 1), ("bil", True, 0), ("", False, 0)])
def test_suggestions_are_read_once_for_a_word(word: str, reads: int, *, known: bool) -> None:
    read: list[str] = []
    put: list[Any] = []
    screen: Any = SimpleNamespace(
        list=SimpleNamespace(key=word), _suggestions={"bil": ("bilen",)} if known else {},
        suggested=SimpleNamespace(put=put.append), _read_suggestions=read.append,
    )  # fmt: skip
    SpellingScreen._suggest(screen)
    assert (len(read), screen._wanted) == (reads, word)
    assert [one for one, _ in put[-1]] == (["1"] if known else [])


@pytest.mark.parametrize(("place", "moves", "shown"), [(0, True, 1), (0, False, 0), (None, True, 0)])
def test_a_line_of_the_summary_that_moved_is_shown_where_it_is(
    place: int | None, shown: int, *, moves: bool
) -> None:
    done: list[str] = []
    screen: Any = SimpleNamespace(
        list=SimpleNamespace(highlighted=place), _draft=SimpleNamespace(move=lambda *_: moves),
        _show=lambda: done.append("shown"),
    )  # fmt: skip
    SummaryScreen._move(screen, 1)
    assert len(done) == shown


# — searching —


def test_where_no_index_is_kept_one_in_memory_is_searched_and_what_else_goes_wrong_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[bool] = []

    def index(_archive: object, *, in_memory: bool = False) -> Any:
        made.append(in_memory)
        return SimpleNamespace(thrown=0, in_memory=in_memory, sync=lambda **_: None)

    problems = [Problem("index-unavailable")]

    def search(*_: object) -> str:
        if problems:
            raise problems.pop()
        return "page"

    monkeypatch.setattr(search_pane, "Index", index)
    monkeypatch.setattr(search_pane, "search", search)
    pane: Any = Stand(_index=None)
    pane._page = lambda what, begin: SearchPane._page(pane, what, begin)
    assert cast("str", pane._page(Query(), None)) == "page"
    assert made == [False, True]
    for key_of, in_memory in (("index-unavailable", True), ("archive-missing", False)):
        problems.append(Problem(key_of))
        pane._index = index(None, in_memory=in_memory)
        with pytest.raises(Problem, match=key_of):
            pane._page(Query(), None)


@pytest.mark.parametrize(
    ("series", "everywhere", "told"),
    [
        (None, False, "search-title"),
        (None, True, "search-title"),
        ("Styret", False, "search-title-series(series=Styret)"),
        ("Styret", True, "search-title · register-all-series"),
    ],
)
def test_the_search_says_where_it_is_sought(series: str | None, told: str, *, everywhere: bool) -> None:
    heads: list[str] = []
    search = SimpleNamespace(
        series=Series(5, series) if series else None, everywhere=everywhere, show=lambda _hits: None
    )
    screen: Any = Stand(
        words=key, search=search, hits=None, _show_chosen=lambda: None,
        head=SimpleNamespace(tell=lambda text: heads.append(text.plain.strip())),
    )  # fmt: skip
    SearchScreen.show_hits(screen)
    assert heads == [told]


FOUND = [(True, False, "nothing-fits(text=buss)"), (True, True, ""), (False, False, "")]


@pytest.mark.parametrize(("searching", "seeking", "told"), FOUND)
def test_that_nothing_was_found_is_told_when_the_search_has_ended(
    told: str, *, searching: bool, seeking: bool
) -> None:
    lines: list[str] = []
    search = SimpleNamespace(searching=searching, seeking=seeking, search_line=SimpleNamespace(text=" buss"))
    screen: Any = Stand(
        words=key, search=search, hits=SimpleNamespace(chosen=None),
        preview=SimpleNamespace(update=lambda text: lines.append(text.plain)),
    )  # fmt: skip
    SearchScreen._show_chosen(screen)
    assert lines == [told]


MARKS = [
    ({"status": "rejected"}, "status-decision-rejected"),
    ({"status": "rejected", "kind": "conclusion"}, "status-decision-rejected"),
    ({"private": True}, "mark-private"),
    ({"exempt": "§ 13"}, "mark-exempt(ground=§ 13)"),
    ({"status": "adopted", "private": True}, "status-decision-adopted · mark-private"),
    ({}, ""),
]


@pytest.mark.parametrize(("fields", "marks"), MARKS)
def test_a_hit_says_what_has_become_of_it_and_who_may_not_read_it(fields: dict[str, Any], marks: str) -> None:
    plain = {"kind": "decision", "status": "", "private": False, "exempt": "", "item": "Sak", "text": "kjøpe"}
    hit: Any = SimpleNamespace(summary=summary(), piece=SimpleNamespace(**{**plain, **fields}))
    lines = hit_preview(hit, Query(), key, "nb")
    assert [line.plain for line in lines[2:3]] == ["Sak"]
    assert lines[4].plain == marks


# — series —


NEXT = [
    # whether it has a day, whether it is planned already: what Enter does, and what e does
    (True, False, "made False", "made True"),
    (True, True, "made False", "made True"),
    (False, True, "made False", "made True"),
    (False, False, "asked", ""),
]


@pytest.mark.parametrize(("dated", "planned", "opens", "edits"), NEXT)
def test_the_next_meeting_is_made_once_it_has_a_day(
    opens: str, edits: str, *, dated: bool, planned: bool
) -> None:
    wanted = SimpleNamespace(dated=dated, planned=1 if planned else None)
    for deed, does in ((NextMeetingScreen.action_open, opens), (NextMeetingScreen.action_edit, edits)):
        done: list[str] = []
        screen: Any = SimpleNamespace(
            _wanted=wanted, _make=lambda *, all_of_it, done=done: done.append(f"made {all_of_it}"),
            _ask_day=lambda done=done: done.append("asked"), _show=lambda: None, _asked="",
        )  # fmt: skip
        deed(screen)
        assert done == ([does] if does else [])
        done.clear()
        NextMeetingScreen._learn(screen, cast("Any", wanted), frozenset())
        assert done == (["asked"] if opens == "asked" else [])
        screen._asked = "all"
        NextMeetingScreen._learn(screen, cast("Any", wanted), frozenset())
        assert done[-1] == ("asked" if opens == "asked" else "made True")
        screen._wanted = None
        deed(screen)
        assert screen._asked == ("agreed" if deed is NextMeetingScreen.action_open else "all")


def test_a_meeting_is_made_once_and_not_before_it_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[int] = []
    monkeypatch.setattr("tui.screens.series.screen.run_behind", lambda *_, **__: ran.append(1))
    screen: Any = SimpleNamespace(_wanted=None, _making=False, _made=print)
    NextMeetingScreen._make(screen, all_of_it=False)
    assert not screen._making
    screen._wanted = 1
    for _ in range(2):
        NextMeetingScreen._make(screen, all_of_it=False)
    assert len(ran) == 1


OVERVIEW = [
    ("open", True, 0, False), ("new", True, 0, False), ("details", True, 0, False), ("edit", True, 0, False),
    ("open", False, 0, None), ("open", True, 1, None), ("back", True, 0, None),
]  # fmt: skip


@pytest.mark.parametrize(("action", "read", "rows", "can"), OVERVIEW)
def test_with_a_series_something_can_be_done_where_there_is_one(
    action: str, rows: int, can: bool | None, monkeypatch: pytest.MonkeyPatch, *, read: bool
) -> None:
    monkeypatch.setattr("tui.screens.base.Room.check_action", lambda *_: None)
    screen: Any = SeriesOverview.__new__(SeriesOverview)
    screen._read_once, screen._rows = read, [1] * rows
    assert SeriesOverview.check_action(screen, action, ()) is can


LAST, COMING = date(2026, 1, 8), date(2026, 4, 8)
COLUMNS = [
    # the columns of the screen, the name: which of the days and the members have room
    (
        120,
        "Styret",
        ["series-last(day=8.1.2026)", "series-following-day(day=8.4.2026)", "series-members(count=3)"],
    ),
    (90, "Styret", ["series-last(day=8.1.2026)", "series-following-day(day=8.4.2026)", ""]),
    (90, "Styret for biblioteket", ["series-following-day(day=8.4.2026)", ""]),
    (120, "Styret for biblioteket", ["series-last(day=8.1.2026)", "series-following-day(day=8.4.2026)"]),
    (50, "Styret for biblioteket", ["series-following-day(day=8.4.2026)", ""]),
]


@pytest.mark.parametrize(("width", "name", "told"), COLUMNS)
def test_a_series_tells_as_many_days_as_have_room_beside_its_name(
    width: int, name: str, told: list[str]
) -> None:
    one = SeriesInRow(5, name, frozenset({1, 2}), LAST, COMING, 3, 0)
    screen: Any = Stand(words=key, _rows=[one])
    screen.house, screen.app.size = SimpleNamespace(language="nb"), SimpleNamespace(width=width)
    count, *columns = SeriesOverview._columns(screen, one)
    assert columns[: len(told)] == told
    assert bool(count) is (width >= 60)
    nobody = replace(one, members=0)
    assert "series-members(count=0)" not in SeriesOverview._columns(screen, nobody)


GOES_ON_WITH = [
    ("ti", True, "ttel: "), ("TI", True, "ttel: "), ("", True, ""), (" ", True, ""), ("ti", False, ""),
    ("tittel:", True, " "), ("tittel: ", True, ""), ("x", True, ""), ("ti ", True, ""),
    ("kopi", True, " til: "), ("kopi ", True, "til: "),
]  # fmt: skip


@pytest.mark.parametrize(("line", "at_end", "behind"), GOES_ON_WITH)
def test_a_word_that_begins_a_line_of_a_series_is_gone_on_with(
    line: str, behind: str, *, at_end: bool
) -> None:
    lines: Any = SimpleNamespace(
        cursor_location=(0, len(line) if at_end else 0), document=SimpleNamespace(get_line=lambda _row: line),
        selection=SimpleNamespace(is_empty=True), known=("tittel: ", "tid: ", "kopi til: "),
    )  # fmt: skip
    SeriesLines.update_suggestion(lines)
    assert lines.suggestion == behind


@pytest.mark.parametrize(("seen", "keeping", "reads"), [(1, False, 1), (None, False, 0), (1, True, 0)])
def test_a_series_is_kept_once_it_is_read_and_one_time_at_once(
    seen: int | None, reads: int, monkeypatch: pytest.MonkeyPatch, *, keeping: bool
) -> None:
    ran: list[int] = []
    monkeypatch.setattr("tui.screens.series.description.run_behind", lambda *_, **__: ran.append(1))
    screen: Any = SimpleNamespace(
        _seen=seen, _keeping=keeping, _read_typed=lambda: None, _typed=[], _kept=print
    )
    SeriesScreen.action_saved(screen)
    assert len(ran) == reads


# — the registers and topics —


@pytest.mark.parametrize(
    ("pair", "paired", "told"), [(True, False, "A → B"), (True, True, ""), (False, False, "")]
)
def test_the_document_of_a_register_names_the_pair_whose_rows_it_has(
    told: str, *, pair: bool, paired: bool
) -> None:
    seen: Any = SimpleNamespace(rows=(), view=RegisterView(register="expectations", order="date"))
    parties = SimpleNamespace(from_="A", to="B", mutual=False) if pair else None
    pane: Any = SimpleNamespace(
        pair=parties, says=SimpleNamespace(pair_of=lambda of, to, **_: f"{of} → {to}")
    )
    reader: Any = SimpleNamespace(changed={}, paired=paired)
    assert _sheet(seen, reader, pane, "nb", date(2026, 3, 12)).parties == told


@pytest.mark.parametrize(("tab", "opens"), [("topics", True), ("experiences", True), ("actions", False)])
def test_the_topics_and_the_experiences_come_in_place_of_the_registers(tab: Any, *, opens: bool) -> None:
    done: list[str] = []
    screen: Any = Stand(_show_register=lambda _tab: done.append("here"))
    screen.house = SimpleNamespace(show_tab=lambda shown, *, instead: done.append(f"{shown} {instead}"))
    RegistersScreen._show_tab(screen, tab)
    assert done == [f"{tab} True" if opens else "here"]


DIGITS = [
    # pairs of parties are looked at, there are rows: whether the digits say anything
    (False, True, True),
    (True, True, False),
    (False, False, False),
]


@pytest.mark.parametrize(("paired", "rows", "digits"), DIGITS)
def test_a_digit_says_something_of_rows_alone(*, paired: bool, rows: bool, digits: bool) -> None:
    reader = SimpleNamespace(paired=paired, view=SimpleNamespace(register="actions"))
    pane: Any = Stand(words=key, _reader=reader, _is_empty=not rows, _set=print, _put_to_next=print)
    assert bool(shown_by(RowsPane, "digits", pane)) is digits


@pytest.mark.parametrize(
    ("paired", "pairs", "keys"), [(True, True, (ALL_PAIRS, 0)), (True, False, ()), (False, True, (3,))]
)
def test_the_row_of_all_stands_above_pairs_where_there_are_any(
    keys: tuple[int, ...], *, paired: bool, pairs: bool
) -> None:
    shown: list[Any] = []
    seen: Any = SimpleNamespace(
        view=SimpleNamespace(typed=""), pairs=(1,) if pairs else (),
        keys=(0,) if paired and pairs else () if paired else (3,),
    )  # fmt: skip
    rows = SimpleNamespace(show=lambda told, _drawn: shown.extend(told), point=lambda one: one == 3)
    pane: Any = SimpleNamespace(
        _reader=SimpleNamespace(paired=paired), rows=rows, _drawn=None, _going_to=4, pair=None,
        _tell_list=lambda _: None,
    )  # fmt: skip
    RowsPane.learn(pane, seen)
    assert (tuple(shown), pane._going_to) == (keys, 4)
    pane._going_to = 3
    RowsPane.learn(pane, seen)
    assert pane._going_to is None


ENDS = [
    # an entry and how it stands: the day behind it
    (row(Kind.ACTION, "open", due=date(2026, 5, 1)), "1.5.2026"),
    (row(Kind.ACTION, "done", due=date(2026, 5, 1)), "8.1.2026"),
    (row(), "8.1.2026"),
]


@pytest.mark.parametrize(("one", "day"), ENDS)
def test_an_action_that_is_open_ends_with_its_deadline_in_a_topic(one: Any, day: str) -> None:
    assert entry_line(one, "", SAYS, 90).plain.endswith(day)


@pytest.mark.parametrize(
    ("one", "word", "told"),
    [
        (row(status="rejected"), "", "status-decision-rejected"),
        (row(), "", ""),
        (row(status="rejected"), "buss", "«buss»"),
    ],
)
def test_a_row_of_a_topic_says_that_it_holds_no_more_or_by_which_word_it_was_found(
    one: Any, word: str, told: str
) -> None:
    text = entry_line(one, word, SAYS, 110).plain
    assert told in text
    assert told or "status-" not in text
    assert not word or "status-" not in text


def test_since_when_is_told_of_an_experience_alone() -> None:
    for kind, told in ((Kind.EXPERIENCE, "label-since: mars 2024"), (Kind.ACTIVITY, "")):
        one = row(kind, "holds", period=Period("mars 2024"), contact=None, outcome="")
        assert entry_lines(one, key, "nb", None)[1].plain == told


@pytest.mark.parametrize(("page", "theirs", "told"), [(False, False, 1), (True, False, 0), (False, True, 0)])
def test_a_topic_of_which_nothing_is_known_says_so(told: int, *, page: bool, theirs: bool) -> None:
    known = TopicPage(items=(cast("Any", 1),)) if page else TopicPage()
    screen: Any = Stand(
        words=key, _row_here=None, _item_here=None, known=None, page=known, _theirs=(1,) if theirs else ()
    )
    assert [line.plain for line in shown_by(TopicScreen, "said_below", screen)] == ["topic-nothing"] * told


@pytest.mark.parametrize(("ours", "theirs"), [(True, False), (False, True)])
def test_experiences_of_others_are_experiences_too(*, ours: bool, theirs: bool) -> None:
    found = {True: (1,) if ours else (), False: (1,) if theirs else ()}
    screen: Any = Stand(words=key, _here=None, known=None, views=(), _shown=lambda *, ours: found[ours])
    assert shown_by(ExperiencesScreen, "said_below", screen) == []


# — the follow-up, corrections and the line —


@pytest.mark.parametrize(("older", "direction", "folded"), [(True, "left", True), (False, "left", False)])
def test_an_older_point_folds_its_group_and_another_folds_nothing(
    direction: str, *, older: bool, folded: bool
) -> None:
    one = point(older=older)
    pane: Any = SimpleNamespace(
        _folds={-100: ("action", [one] if older else [])}, rows=SimpleNamespace(cursor=3), point_here=one,
        _unfolded={"action"}, _arrange=lambda: None,
    )  # fmt: skip
    PointsPane.action_side(pane, direction)
    assert (pane._unfolded == set(), pane.rows.cursor) == (folded, -100 if folded else 3)
    pane.rows.cursor, pane.point_here = -100, None
    PointsPane.action_side(pane, "right")
    assert pane._unfolded == {"action"}


@pytest.mark.parametrize(
    ("text", "there", "reads"), [(" 'a.docx' ", True, 1), ("a.docx", False, 0), ("  ", True, 0)]
)
def test_a_path_of_a_word_file_is_read_from_its_own_line(text: str, reads: int, *, there: bool) -> None:
    read: list[Any] = []
    screen: Any = SimpleNamespace(
        path=SimpleNamespace(text=text, has_focus=there), _tell=lambda: None, _meeting="m",
        _read=lambda *what: read.append(what),
    )  # fmt: skip
    CorrectionsScreen.on_text_field_confirmed(screen)
    assert read == [(Path("a.docx"), "m")] * reads


@pytest.mark.parametrize(("behind", "select", "takes"), [("ri", False, 1), ("ri", True, 0), ("", False, 0)])
def test_the_right_arrow_takes_what_stands_behind_the_cursor_unless_it_selects(
    behind: str, takes: int, monkeypatch: pytest.MonkeyPatch, *, select: bool
) -> None:
    taken: list[int] = []
    moved: list[bool] = []
    monkeypatch.setattr(
        "tui.widgets.text_area.TextArea.action_cursor_right", lambda _self, select=False: moved.append(select)
    )
    line: Any = CompletingLine.__new__(CompletingLine)
    monkeypatch.setattr(CompletingLine, "suggestion", behind)
    monkeypatch.setattr(CompletingLine, "mark", 2, raising=False)
    monkeypatch.setattr(CompletingLine, "take", lambda _self, place: taken.append(place))
    CompletingLine.action_cursor_right(line, select)
    assert (taken, moved) == ([2] * takes, [] if takes else [select])


ROOMS = [
    # offers, what stands behind the cursor, what is offered, in a menu: rows of the list
    (1, "ri", "name", False, 0),
    (1, "ri", "decision", False, 1),
    (1, "", "name", False, 1),
    (2, "ri", "name", False, 2),
    (1, "ri", "name", True, 1),
]


@pytest.mark.parametrize(("count", "behind", "what", "menu", "rows"), ROOMS)
def test_a_single_offer_that_stands_behind_the_cursor_says_enough(
    count: int, behind: str, what: str, rows: int, *, menu: bool
) -> None:
    offer = SimpleNamespace(title="Kari", text="Kari", about="", what=what)
    line = SimpleNamespace(offers=(offer,) * count, suggestion=behind, mark=0)
    offers: Any = SimpleNamespace(in_menu=menu, _pane=SimpleNamespace(line=line, words=key))
    assert len([*Offers._choices(offers)]) == rows


# — and on the screens of a meeting —


@pytest.mark.parametrize(
    ("kind", "fields", "lead"),
    [
        (Kind.ACTION, {"party": Name("Vik")}, ""),
        (Kind.ACTIVITY, {"party": Name("Vik")}, "Vik"),
        (Kind.ACTIVITY, {"contact": Name("Ida")}, "Ida"),
        (Kind.ACTIVITY, {}, ""),
    ],
)
def test_whose_something_is_leads_it_and_of_an_action_who_is_to_do_it(
    kind: Kind, fields: dict[str, Any], lead: str
) -> None:
    one = row(kind, "open", **fields)
    assert lead_and_text(one)[0] == lead
    assert lead_and_text(replace(one, owners=(Name("Kari"),)))[0] == (lead or "Kari")


@pytest.mark.parametrize(("planned", "opens"), [(1, "list.open"), (None, ("list.open", "key-make"))])
def test_enter_opens_the_meeting_that_is_planned_already(planned: int | None, opens: Any) -> None:
    screen: Any = NextMeetingScreen.__new__(NextMeetingScreen)
    screen.focus_keys = SimpleNamespace(pane_line=(("list.open", "key-make"), ("list.edit", "key-all")))
    screen._wanted = SimpleNamespace(planned=planned)
    assert [*screen.key_line_here] == [opens, ("list.edit", "key-all")]
    screen._wanted = None
    assert [*screen.key_line_here] == [("list.open", "key-make"), ("list.edit", "key-all")]


@pytest.mark.parametrize(("origin", "first"), [("asked", TODAY), ("habit", None), (None, None)])
def test_a_day_that_somebody_asked_for_stays_when_the_series_is_changed(
    origin: str | None, first: date | None
) -> None:
    wanted = SimpleNamespace(origin=origin, meeting=SimpleNamespace(from_=TODAY)) if origin else None
    pushed: list[Any] = []
    screen: Any = SimpleNamespace(
        _wanted=wanted, _series=5, _work_out=print, app=SimpleNamespace(push_screen=pushed.append)
    )
    NextMeetingScreen.action_details(screen)
    assert pushed[0]._changed.args == (first,)


LOOKS = [
    # read already, kept beside approved minutes: whether the points are worked out again
    (False, False, 1),
    (True, False, 1),
    (False, True, 1),
    (True, True, 0),
]


@pytest.mark.parametrize(("read", "beside", "looks"), LOOKS)
def test_the_points_of_approved_minutes_are_worked_out_once(
    looks: int, monkeypatch: pytest.MonkeyPatch, *, read: bool, beside: bool
) -> None:
    ran: list[int] = []
    monkeypatch.setattr("tui.screens.follow_up.screen.run_behind", lambda *_, **__: ran.append(1))
    screen: Any = SimpleNamespace(
        _read_once=read, pane=SimpleNamespace(answers=SimpleNamespace(beside=beside)), _read=print,
        _session=SimpleNamespace(record=None),
    )  # fmt: skip
    FollowUpScreen._look(screen)
    assert len(ran) == looks


TOUCHED = [
    ("events", True, True, 1), ("agenda", True, True, 1), ("meeting", True, True, 1),
    ("entries", True, True, 0), ("events", False, True, 0), ("events", True, False, 0),
]  # fmt: skip


@pytest.mark.parametrize(("table", "attached", "display", "looks"), TOUCHED)
def test_the_points_are_worked_out_again_while_the_screen_is_there(
    table: str, looks: int, *, attached: bool, display: bool
) -> None:
    done: list[str] = []
    screen: Any = SimpleNamespace(
        is_attached=attached,
        display=display,
        _tell_elsewhere=lambda _: None,
        _look=lambda: done.append("look"),
    )
    FollowUpScreen._touched(screen, frozenset({(table, 3)}))
    assert len(done) == looks


@pytest.mark.parametrize(("paper", "current", "asks"), [(1, True, 1), (None, True, 0), (1, False, 0)])
def test_what_others_wrote_is_asked_while_somebody_looks(
    paper: int | None, asks: int, *, current: bool
) -> None:
    asked_: list[Any] = []
    pane: Any = SimpleNamespace(paper=paper, screen=SimpleNamespace(is_current=current), _ask=asked_.append)
    DocumentPane.look(pane)
    assert asked_ == [1] * asks


NEWS = [
    # what is said elsewhere now, whether the meeting is another: whether it is laid out again
    ("same", False, 0),
    ("same", True, 1),
    ("other", False, 1),
    (None, False, 0),
]


@pytest.mark.parametrize(("since", "new", "lays"), NEWS)
def test_a_document_is_laid_out_again_where_something_is_new(
    since: str | None, lays: int, *, new: bool
) -> None:
    done: list[int] = []
    pane: Any = SimpleNamespace(
        paper="p", is_attached=True, _warn=lambda _: None, _elsewhere="same", lay_out=lambda: done.append(1)
    )
    DocumentPane._asked(pane, cast("Any", "p"), cast("Any", since), new)
    assert len(done) == lays
    assert pane._elsewhere == (since or "same")
    DocumentPane._asked(pane, cast("Any", "another paper"), cast("Any", "other"), True)
    assert len(done) == lays


@pytest.mark.parametrize(("lines", "progress", "goes"), [((), 1, [7]), ((1,), 1, []), ((), 0, [])])
def test_the_fair_copy_begins_where_there_are_lines(
    lines: tuple[int, ...], progress: int, goes: list[int]
) -> None:
    went: list[Any] = []
    pane: Any = SimpleNamespace(
        show_now=lambda: None, sides=SimpleNamespace(lines=lines), step=lambda _: None,
        go_to=went.append, progress=[SimpleNamespace(item=AgendaItem(id=7))] * progress,
        lines=SimpleNamespace(focus=lambda: None),
    )  # fmt: skip
    SidesPane.begin(pane)
    assert went == goes


FIRST, SECOND = (Entry(id=n, kind=Kind.SUMMARY, text="t", sources=(n - 10,)) for n in (14, 15))
LINKED = [
    # on the side of the texts, the text under the cursor: what is gone to on the other side
    (False, SECOND, [("point", 14)]),
    (False, FIRST, []),
    (True, SECOND, [("see", 5)]),
    (True, None, []),
]


@pytest.mark.parametrize(("on_texts", "text", "goes"), LINKED)
def test_each_side_of_the_fair_copy_goes_to_what_belongs_to_the_other(
    text: Entry | None, goes: list[tuple[str, int]], *, on_texts: bool
) -> None:
    went: list[tuple[str, int]] = []
    pane: Any = SimpleNamespace(
        line=Entry(id=4), text=text, is_on_texts=on_texts, sides=SimpleNamespace(texts_of=lambda _: (FIRST,)),
        texts=SimpleNamespace(point=lambda one: went.append(("point", one)), linked=None),
        lines=SimpleNamespace(see=lambda one: went.append(("see", one)), linked=None),
    )  # fmt: skip
    SidesPane.link(pane)
    assert went == goes
    assert pane.texts.linked == {14}


@pytest.mark.parametrize(
    ("text", "waiting", "asked_of", "tells"),
    [("", "", None, 1), ("a", "", None, 0), ("", "x", None, 0), ("", "", 1, 0)],
)
def test_what_to_do_first_is_told_while_nothing_is_typed_asked_or_waiting(
    text: str, waiting: str, asked_of: int | None, tells: int
) -> None:
    told: list[Any] = []
    pane: Any = SimpleNamespace(
        line=SimpleNamespace(text=text, waiting=waiting), questions=SimpleNamespace(asked=asked_of),
        label=SimpleNamespace(tell_kind=lambda *what: told.append(what)), _beginning=lambda: "begynn",
    )  # fmt: skip
    CapturePane._tell_beginning(pane)
    assert told == [("", "", "begynn")] * tells


def test_a_revision_is_marked_by_the_key_for_it_and_not_by_tab() -> None:
    for chosen, pressed, picked in (("2", "", {2}), ("2", "tab", set()), ("", "", set())):
        screen: Any = SimpleNamespace(list=SimpleNamespace(key=chosen), _picked=set(), _put=lambda: None)
        RevisionsScreen.action_mark(screen, pressed)
        assert screen._picked == picked


def test_what_could_not_be_kept_is_told_on_the_screen_that_somebody_has_gone_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = [True]
    monkeypatch.setattr("tui.screens.registers.status_setter.is_there", lambda _screen: there[0])
    told: list[str] = []
    waits: list[float] = []
    here: Any = Room.__new__(Room)
    here.tell_problem = lambda problem: told.append(problem.key)
    app: Any = SimpleNamespace(screen=here, set_timer=lambda after, _call: waits.append(after))
    setter: Any = SimpleNamespace(_app=app, _tell_elsewhere=print)
    problem = Problem("not-saved-full")
    StatusSetter._tell_elsewhere(setter, problem)
    assert (told, waits) == (["not-saved-full"], [])
    there[0] = False
    StatusSetter._tell_elsewhere(setter, problem)
    app.screen, there[0] = object(), True
    StatusSetter._tell_elsewhere(setter, problem)
    assert (len(told), len(waits)) == (1, 2)


KEPT = [
    # what was changed, meetings planned and passed over, who left and how many meetings wait: what is told
    (True, None, ("", 0), "Endret."),
    (True, (2, 1), ("", 2), "Endret; series-planned; series-taken."),
    (False, (2, 0), ("", 2), "Series-planned."),
    (True, None, ("Kari", 0), "Endret."),
    (True, None, ("Kari", 2), "Endret; series-lists."),
]


@pytest.mark.parametrize(("changed", "plan", "left", "told"), KEPT)
def test_what_was_kept_of_a_series_is_told_with_the_meetings_that_were_planned(
    plan: tuple[int, int] | None,
    left: tuple[str, int],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    *,
    changed: bool,
) -> None:
    module = "tui.screens.series.description."
    monkeypatch.setattr(f"{module}described_in_words", lambda *_: "endret")
    monkeypatch.setattr(f"{module}_says", lambda _described: changed)
    planned: Any = None
    if plan is not None:
        planned = SimpleNamespace(made=range(plan[0]), passed_over=range(plan[1]))
    screen: Any = Stand(_keeping=True, _show=lambda _now: None, _changed=lambda: None)
    screen.house = SimpleNamespace(language="nb")
    now: Any = SimpleNamespace(planned=left[1])
    SeriesScreen._learn_kept(screen, now, Described(gone=tuple(filter(None, left[:1]))), planned)
    assert (screen.flash, screen._keeping) == ([told], False)


LAID = [("same", "same", 1), ("same", "other view", 2), ("other", "same", 2)]


@pytest.mark.parametrize(("record", "view", "made"), LAID)
def test_a_document_is_made_once_for_a_version_and_a_view(
    record: str, view: str, made: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = "tui.screens.read.layout."
    for name in ("laid_out", "stops_of", "Inside", "Leaf"):
        monkeypatch.setattr(f"{module}{name}", lambda *_: None)
    documents: list[Any] = []
    paper: Any = SimpleNamespace(
        _lock=Lock(), record="same", _made=None, document=lambda *what: documents.append(what)
    )
    space = SimpleNamespace(width=78, beside=0)
    OnPaper.leaf(paper, cast("Any", "same"), cast("Any", space), cast("Any", None))
    paper.record = record
    OnPaper.leaf(paper, cast("Any", view), cast("Any", space), cast("Any", None))
    assert len(documents) == made


def test_an_entry_of_a_kind_that_only_a_newer_version_knows_can_keep_it() -> None:
    kinds: Any = SimpleNamespace(name="kind", choices={"note": "kind-note"})
    other: Any = SimpleNamespace(name="quadrant", choices={"threat": "board-threat"})
    for known_, choices in (
        (True, {"note": "kind-note"}),
        (False, {"ny": "kind-newer", "note": "kind-note"}),
    ):
        kind = SimpleNamespace(is_known=known_, value="ny")
        form: Any = SimpleNamespace(document=SimpleNamespace(kind=kind))
        assert EntryForm.choices(form, kinds) == choices
        assert EntryForm.choices(form, other) == other.choices


@pytest.mark.parametrize(
    ("can_approve", "can_take", "does"),
    [(True, False, "approved"), (True, True, "taken"), (False, True, "taken")],
)
def test_in_line_mode_tab_takes_what_a_line_could_have_been_before_it_approves(
    does: str, *, can_approve: bool, can_take: bool
) -> None:
    done: list[str] = []
    minutes = SimpleNamespace(can_approve=can_approve, approve_by_last=lambda _: done.append("approved"))
    recorder = SimpleNamespace(can_take_instead=can_take, take_instead=lambda: done.append("taken"))
    mode: Any = SimpleNamespace(
        _recording=SimpleNamespace(minutes=minutes), recorder=recorder,
        opened=SimpleNamespace(entering=nullcontext),
    )  # fmt: skip
    assert LineMode._instead(mode) == []
    assert done == [does]
