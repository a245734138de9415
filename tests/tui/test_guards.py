"""What a screen does not do: what is asked twice, refused or let be, each by itself and without a screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec.structs import replace

from exports.corrections.row import Correction
from store.errors import Problem
from store.files.meeting_list import Summary
from store.record.model import AgendaItem, Entry, Meeting, Revision
from store.record.record import Record
from store.record.settings import Settings
from tests.grammar.desk import typed
from tests.tui.test_named_deeds import Asked
from tests.tui.test_status_menus import Said
from tui.corrections.correction_list import Listed
from tui.screens.answer_pane import AnswerPane
from tui.screens.ask import Question, Questions
from tui.screens.corrections.corrections_pane import CorrectionsPane
from tui.screens.corrections.screen import CorrectionsScreen
from tui.screens.export.write_file import WritingFile
from tui.screens.fair_copy.editor_pane import EditorPane, Rewriting
from tui.screens.forms.screen import DetailsScreen
from tui.screens.help.screen import HelpScreen
from tui.screens.importing.screen import ImportScreen, _first_corrected
from tui.screens.live.agenda_pane import AgendaPane
from tui.screens.live.navigation import Navigation
from tui.screens.live.paste import PasteQuestion
from tui.screens.meetings.bin_question import BinQuestion
from tui.screens.meetings.bin_screen import BinScreen
from tui.screens.meetings.meeting_deeds import MeetingDeeds
from tui.screens.meetings.meeting_state import MeetingState
from tui.screens.menu.screen import Menu
from tui.screens.menu.way import MenuRow
from tui.screens.read.screen import ReadScreen
from tui.screens.review import spelling
from tui.screens.review.refused import AsideScreen
from tui.screens.review.replace import ReplaceScreen
from tui.screens.review.spelling import SpellingScreen
from tui.screens.series.description import SeriesScreen


def key(sentence: str, /, **_facts: object) -> str:
    """A sentence by its key."""
    return sentence


class Stand:
    """A screen in name: what it says, what it shows next, and how often it was left."""

    def __init__(self, **facts: Any) -> None:
        self.flash = Said()
        self.words = key
        self.left = 0
        self.shown: list[str] = []
        self.app = SimpleNamespace(
            pop_screen=self._leave, push_screen=lambda screen, *_: self.shown.append(type(screen).__name__),
            screen=None, screen_stack=(), copy_to_clipboard=self.shown.append,
        )  # fmt: skip
        self.house: Any = Asked()
        self.problems: list[str] = []
        self.classes: set[str] = set()
        self.__dict__.update(facts)

    def _leave(self) -> None:
        self.left += 1

    def tell_problem(self, problem: Problem) -> None:
        self.problems.append(problem.key)

    def has_class(self, name: str) -> bool:
        return name in self.classes

    def show_keys_here(self) -> None:
        """Other keys count."""


# — asked twice —


def form() -> tuple[Any, Callable[[], object]]:
    screen = Stand(_warned=False, _before={"title": "a"}, _texts=lambda: {"title": "b"})
    return screen, lambda: DetailsScreen.action_back(cast("Any", screen))


def lines() -> tuple[Any, Callable[[], object]]:
    screen = Stand(_sure=False, _unsaved=True)
    return screen, lambda: SeriesScreen.action_back(cast("Any", screen), "escape")


def aside() -> tuple[Any, Callable[[], object]]:
    screen = Stand(_sure=False, _opened=Asked())
    return screen, lambda: AsideScreen.action_delete(cast("Any", screen))


TWICE = {"form": (form, "details-changed"), "series": (lines, "series-sure"), "aside": (aside, "aside-sure")}


@pytest.mark.parametrize("name", TWICE)
def test_what_would_be_lost_is_let_go_only_when_asked_twice(name: str) -> None:
    made, sentence = TWICE[name]
    screen, leave = made()
    leave()
    assert (screen.left, screen.flash) == (0, [sentence])
    leave()
    assert screen.left == 1
    if name == "aside":
        assert screen._opened.calls == [("discard_left",), ("discard_aside",)]


@pytest.mark.parametrize("name", ["form", "series"])
def test_what_would_not_be_lost_is_left_at_once(name: str) -> None:
    screen, leave = TWICE[name][0]()
    screen._texts = lambda: {"title": "a"}
    screen._unsaved = False
    leave()
    assert (screen.left, screen.flash) == (1, [])


def test_a_text_of_the_fair_copy_is_not_lost_by_one_key_nor_by_two_with_a_letter_between() -> None:
    entry = Entry(id=3, text="før")
    editor = SimpleNamespace(typed="etter")
    kept: list[str] = []
    pane: Any = Stand(
        writing=Rewriting(entry, lambda *_: ()), editor=editor, _warned_of_loss=False, closed=0,
        _half_typed=lambda: "halv", _opened=SimpleNamespace(typing=kept.append),
    )  # fmt: skip
    pane._close = pane._leave
    event: Any = SimpleNamespace(stop=lambda: None)
    EditorPane.on_typing_left(pane, event)
    assert (pane.left, pane.flash) == (0, ["fair-sure"])
    EditorPane.on_text_area_changed(pane, event)
    assert kept == ["halv\netter"]
    EditorPane.on_typing_left(pane, event)
    assert pane.left == 0
    EditorPane.on_typing_left(pane, event)
    assert pane.left == 1
    editor.typed = "før"
    pane._warned_of_loss = False
    EditorPane.on_typing_left(pane, event)
    assert pane.left == 2


def test_words_are_taken_away_by_a_replacement_only_when_asked_twice_in_a_row() -> None:
    recorder, _ = typed("# Sak", "en bil og en bil til")
    session = recorder.session
    screen: Any = Stand(
        session=session, new=SimpleNamespace(text=""), _warned=False, _resting=Asked(),
        _asked=ReplaceScreen._asked.fget(  # type: ignore[attr-defined]
            SimpleNamespace(
                sought=SimpleNamespace(text="bil"),
                whole_words=SimpleNamespace(value="yes"),
                case=SimpleNamespace(value="no"),
            )
        ),
    )  # fmt: skip
    ReplaceScreen.action_open(screen)
    ReplaceScreen.on_text_area_changed(screen, cast("Any", SimpleNamespace(stop=lambda: None)))
    ReplaceScreen.action_open(screen)
    assert (screen.left, screen.flash) == (0, ["replace-with-nothing"] * 2)
    ReplaceScreen.action_open(screen)
    (entry,) = session.record.entries
    assert (screen.left, entry.text.split()) == (1, ["en", "og", "en", "til"])


def test_an_item_with_entries_is_deleted_the_second_time_and_another_is_asked_about_anew() -> None:
    recorder, _ = typed("# Første", "en", "# Andre", "to")
    session = recorder.session
    first, second = session.record.agenda
    gone: list[int] = []
    steering = SimpleNamespace(delete=lambda item: gone.append(item.id))
    pane: Any = Stand(
        _recording=SimpleNamespace(session=session, steering=steering), _sure=None, _follow=lambda: None,
        _place_left=lambda _item: "", _with_numbers=lambda told, _before: told,
    )  # fmt: skip
    for item in (first, second, first):
        pane._told_item = lambda item=item: item
        AgendaPane.action_delete(pane)
    assert (gone, pane.flash) == ([], ["delete-item-sure"] * 3)
    AgendaPane.action_delete(pane)
    assert gone == [first.id]
    pane._told_item = lambda: None
    AgendaPane.action_delete(pane)
    assert gone == [first.id]


# — what is asked on the line —


class Line:
    """A line in name."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.selected = False

    def fill(self, text: str) -> None:
        self.text, self.selected = text, False

    put = fill

    def select_all(self) -> None:
        self.selected = True

    def settle_now(self) -> None:
        """Nothing has been typed for a moment."""

    def focus(self) -> None:
        """Take the keys."""


def asking(line: Line) -> tuple[Questions, list[str]]:
    problems: list[str] = []
    tell = lambda problem: problems.append(problem.key)  # noqa: E731
    return Questions(cast("Any", line), tell, lambda: None), problems


def test_what_stood_half_typed_waits_while_something_is_asked_and_comes_back() -> None:
    line, home, ended = Line("halvt"), [0], [0]

    def count(which: list[int]) -> Callable[[], object]:
        return lambda: which.append(1)

    questions, _ = asking(line)
    one = Question("hvem", lambda *_: True, whole=True, home=count(home), ended=count(ended))
    questions.ask(one, "Kari")
    assert (line.text, line.selected, questions.put_by) == ("Kari", True, "halvt")
    questions.answer("Per", 3)
    assert (line.text, questions.asked, questions.put_by) == ("halvt", None, "")
    assert (len(home), len(ended)) == (2, 2)


def test_an_answer_that_was_begun_is_not_lost_when_something_else_is_asked() -> None:
    line, ended = Line("halvt"), [0]
    questions, _ = asking(line)
    questions.ask(Question("hvem", lambda *_: True, ended=lambda: ended.append(1)), "Kari")
    questions.ask(Question("når", lambda *_: True))
    assert (questions.put_by, len(ended)) == ("halvt", 2)  # nobody had touched the first answer
    line.text = "1. mai"
    questions.ask(Question("hva", lambda *_: True))
    assert questions.put_by == "halvt\n1. mai"
    questions.stop()
    assert line.text == "halvt\n1. mai"


def test_a_refused_answer_stands_on_the_line_again_and_it_is_still_asked() -> None:
    def refuse(_text: str, _place: int) -> bool:
        raise Problem("edit-of-missing", what="")

    for answered, told in ((refuse, ["edit-of-missing"]), (lambda *_: False, [])):
        line = Line("halvt")
        questions, problems = asking(line)
        question = Question("hvem", answered)
        questions.ask(question)
        line.text = ""
        questions.answer("Kari", 4)
        assert (line.text, questions.asked, problems) == ("Kari", question, told)
        assert questions.put_by == "halvt"


def test_words_that_found_no_place_come_into_the_line_and_keep_the_keys_there() -> None:
    line, home = Line("halvt"), [0]
    questions, _ = asking(line)
    question = Question("endre", lambda *_: True, home=lambda: home.append(1))
    questions.ask(question)
    questions.keep_words("funnet")
    questions.stop()
    assert (line.text, home) == ("funnet\nhalvt", [0])
    questions.ask(question)
    questions.stop()
    assert len(home) == 2


def test_a_question_that_asks_another_leaves_that_one_asked() -> None:
    line = Line()
    questions, _ = asking(line)
    other = Question("når", lambda *_: True)

    def answered(_text: str, _place: int) -> bool:
        questions.ask(other)
        return True

    questions.ask(Question("hvem", answered))
    questions.answer("Kari", 4)
    assert questions.asked is other


ASKED = [
    ("Kari ", False, ["Kari"]),
    ("", False, []),
    (" ", False, []),
    ("", True, [""]),
]


@pytest.mark.parametrize(("text", "may_be_empty", "told"), ASKED)
def test_an_empty_answer_below_a_list_does_nothing_unless_it_may_be(
    text: str, told: list[str], *, may_be_empty: bool
) -> None:
    heard: list[str] = []
    screen = Stand(classes={"-asking"})
    pane: Any = Stand(
        screen=screen, answer=SimpleNamespace(text=text), _answered=heard.append, _may_be_empty=may_be_empty,
        ended=[], _ask_no_more=screen.classes.clear,
    )  # fmt: skip
    AnswerPane.on_text_field_confirmed(pane)
    assert heard == told
    AnswerPane.on_text_field_confirmed(pane)  # nothing is asked any more
    assert heard == told


# — corrections from Word —


def listed(state: str, *, offered: bool = True) -> Listed:
    sort: Any = "changed" if offered else "comment"
    row = Correction(sort=sort, place="e_3_text", old="a", new="b")
    assert row.is_offered is offered
    return Listed(row, None, "", "decision", state)


FITS = [
    # state, whether it can be taken, whether the minutes are approved, the digits
    ("open", True, False, "123"),
    ("both", True, False, "123"),
    ("shown", False, False, "23"),
    ("accepted", True, False, ""),
    ("refused", True, False, ""),
    ("noted", True, False, ""),
    ("open", True, True, "2"),
    ("both", True, True, "2"),
    ("shown", False, True, "2"),
    ("accepted", True, True, ""),
]


@pytest.mark.parametrize(("state", "offered", "approved", "digits"), FITS)
def test_a_correction_is_taken_while_it_is_open_and_the_minutes_are(
    state: str, digits: str, *, offered: bool, approved: bool
) -> None:
    pane: Any = Stand(approved=approved, here=listed(state, offered=offered))
    pane._fits = lambda one, decision: CorrectionsPane._fits(pane, one, decision)
    pane._do = lambda _decision: None
    ways = CorrectionsPane.digits.fget(pane)  # type: ignore[attr-defined]
    assert "".join(way.digit for way in ways) == digits


def pane_of(states: str, picked: set[int], **facts: Any) -> tuple[Any, list[tuple[int, str, int]]]:
    """A pane with corrections, and what is settled of it: how many, how, and how many were let be."""
    names = {"o": "open", "b": "both", "s": "shown", "a": "accepted"}
    found = {place: listed(names[one], offered=one != "s") for place, one in enumerate(states)}
    settled: list[tuple[int, str, int]] = []
    rows = SimpleNamespace(picked=frozenset(picked), moved=0)
    rows.action_move = lambda steps: setattr(rows, "moved", rows.moved + steps)
    pane: Any = Stand(_listed=found, rows=rows, here=found[0], approved=False, **facts)
    pane._fits = lambda one, decision: CorrectionsPane._fits(pane, one, decision)
    pane._settle = lambda chosen, how, unfit=0: settled.append((len(chosen), how, unfit))
    return pane, settled


SETTLED = [
    ("oo", set(), "accepted", (1, "accepted", 0), 1),
    ("b", set(), "accepted", (1, "accepted", 0), 1),
    ("oo", {0, 1}, "accepted", (2, "accepted", 0), 0),
    ("ob", {0, 1}, "accepted", (1, "accepted", 1), 0),
    ("obsa", {0, 1, 2, 3}, "accepted", (1, "accepted", 3), 0),
    ("obsa", {0, 1, 2, 3}, "refused", (2, "refused", 2), 0),
]


@pytest.mark.parametrize(("states", "picked", "how", "told", "moved"), SETTLED)
def test_of_several_corrections_what_was_changed_here_too_is_let_be(
    states: str, picked: set[int], how: Any, told: tuple[int, str, int], moved: int
) -> None:
    pane, settled = pane_of(states, picked)
    CorrectionsPane._do(pane, how)
    assert (settled, pane.rows.moved) == ([told], moved)


def test_all_that_nothing_was_said_of_are_picked_and_no_others() -> None:
    pane, _ = pane_of("oabso", set())
    CorrectionsPane.action_rest(pane)
    assert pane.rows.picked == {0, 4}


WRITES = [("open", True, [], "asked"), ("shown", False, ["corrections-only-shown"], "")]
WRITES += [("accepted", True, [], "corrections-stays"), ("both", True, [], "asked")]


@pytest.mark.parametrize(("state", "offered", "problems", "told"), WRITES)
def test_another_text_is_asked_for_where_one_can_stand(
    state: str, problems: list[str], told: str, *, offered: bool
) -> None:
    pane: Any = Stand(here=listed(state, offered=offered), _written=lambda *_: None)
    pane._ask = lambda *_question: pane.flash.append("asked")
    CorrectionsPane.action_edit(pane)
    assert (pane.problems, pane.flash) == (problems, [told] if told else [])


@pytest.mark.parametrize("origin", [None, "arkivet"])
def test_the_meeting_a_file_names_is_the_one_it_is_of(
    origin: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    house = "tui.screens.corrections.screen."
    monkeypatch.setattr(f"{house}returned_paper", lambda *_: "paper")
    monkeypatch.setattr(f"{house}content_of", lambda _path: b"")
    monkeypatch.setattr(f"{house}origin_of", lambda _paper: origin)

    def meeting(_archive: object, found: object, chosen: object, _name: str) -> None:
        asked.extend((found, chosen))
        raise Problem("not-ours")

    monkeypatch.setattr(f"{house}meeting_of", meeting)
    read = cast("Any", CorrectionsScreen._read).__wrapped__
    with pytest.raises(Problem):
        read(Stand(), Path("r.docx"), "chosen")
    assert asked == [origin, None if origin else "chosen"]


# — meetings and the bin —


def summary(state: Any = "draft", **fields: Any) -> Summary:
    return Summary(Path("m.json"), Meeting(id=1, title="Møte", state=state, **fields))


def test_approved_minutes_are_not_asked_about_and_a_question_holds_for_its_meeting_while_it_stands() -> None:
    screen = Stand()
    question = BinQuestion(cast("Any", screen), lambda: None)
    question.ask(summary("approved"))
    assert (question.asking, screen.flash) == (False, ["bin-approved"])
    done: list[str] = []
    asked: Any = SimpleNamespace(_asked=summary(), _screen=screen, _throw_away=None)
    assert not BinQuestion.agreed(asked)  # the question has gone
    assert asked._asked is None
    asked._asked, asked.give_up = summary(), lambda: done.append("given up")
    BinQuestion.keep_to(asked, summary("live"))
    assert done == []  # the same meeting, read again
    for other in (None, replace(summary(), path=Path("annet.json"))):
        BinQuestion.keep_to(asked, other)
    assert done == ["given up"] * 2


@pytest.mark.parametrize("left", [0, 2])
def test_what_is_left_of_a_deleted_meeting_is_told(left: int, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[object, ...]] = []
    house = "tui.screens.meetings.bin_screen."
    monkeypatch.setattr(f"{house}delete_for_good", lambda *_: SimpleNamespace(left=("f",) * left))
    monkeypatch.setattr(f"{house}state_of", lambda _archive: None)
    monkeypatch.setattr(f"{house}tell_later", lambda _screen, _tell, *what: told.append(what))
    screen: Any = Stand(_tell=None)
    BinScreen._delete(screen, summary())
    assert told == [("bin-left-something" if left else "bin-deleted", summary(), left)]


def test_a_meeting_in_the_bin_is_deleted_only_while_it_is_asked_about(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run: list[str] = []
    behind = lambda _screen, task, **_how: run.append(task.func.__name__)  # noqa: E731
    monkeypatch.setattr("tui.screens.meetings.bin_screen.run_behind", behind)
    chosen = summary()
    screen: Any = Stand(_asked=chosen, list=SimpleNamespace(chosen=chosen))
    screen._delete, screen._restore = BinScreen._delete, BinScreen._restore
    event: Any = SimpleNamespace(stop=lambda: None)
    BinScreen.on_option_list_option_selected(screen, event)  # the question has gone
    screen._asked, screen.classes = chosen, {"-flashing"}
    BinScreen.on_option_list_option_selected(screen, event)
    assert run == ["_restore", "_delete"]
    assert screen._asked is None


STATES = [
    (summary(), False, "12345", "meeting-becomes-away"),
    (summary(), True, "12345", "meeting-becomes-listed"),
    (summary("approved"), False, "", ""),
    (None, False, "", ""),
]


@pytest.mark.parametrize(("one", "away", "digits", "last"), STATES)
def test_what_can_become_of_a_meeting_in_the_list(
    one: Summary | None, digits: str, last: str, *, away: bool
) -> None:
    state = MeetingState(cast("Any", Stand()), cast("Any", Asked()), lambda: one)
    ways = state.ways([one] if one is not None and away else [])
    assert "".join(way.digit for way in ways) == digits
    assert [way.title for way in ways][-1:] == ([last] if last else [])


@pytest.mark.parametrize(
    ("state", "opens"), [("draft", "open_meeting"), ("approved", "show_reading"), ("live", "open_meeting")]
)
def test_approved_minutes_are_opened_to_read_and_others_to_write_in(state: str, opens: str) -> None:
    screen, chosen = Stand(), summary(state)
    deeds = MeetingDeeds(cast("Any", screen), lambda: chosen)
    cast("Any", deeds).file = lambda _summary: None
    deeds.open()
    assert [call[0] for call in screen.house.calls if call[0]] == [opens]


# — reading —

READ = [
    # a revision, of another archive, approved: what is said of writing and exporting, and of the revisions
    (0, False, "draft", [], []),
    (0, False, "approved", ["read-approved"], []),
    (2, False, "approved", ["read-revision"], ["read-revision"]),
    (0, True, "draft", ["read-foreign"], ["read-foreign"]),
    (2, True, "draft", ["read-revision"], ["read-revision"]),
]


class Reading(Stand):
    """The reading screen in name."""

    _reads_revision = ReadScreen._reads_revision
    _reads_foreign = ReadScreen._reads_foreign


@pytest.mark.parametrize(("revision", "foreign", "state", "writing", "exporting"), READ)
def test_what_only_can_be_read_is_neither_written_in_nor_exported(
    revision: int, state: Any, writing: list[str], exporting: list[str], *, foreign: bool
) -> None:
    leaf = SimpleNamespace(record=Record.new(Meeting(id=1, state=state)))
    where = SimpleNamespace(revision=revision, path=Path("m.json"))
    paper = SimpleNamespace(is_foreign=foreign)
    document = SimpleNamespace(leaf=leaf, where=where, paper=paper, marked_entry=lambda: 3)
    for deed, told, does in (
        (ReadScreen.action_to_line, writing, ["back_to_meeting"]),
        (ReadScreen.action_export, exporting, ["show_export"]),
    ):
        screen: Any = Reading(document=document)
        screen._file = lambda: SimpleNamespace(record=None, path=None)
        deed(screen)
        assert screen.flash == told
        assert [call[0] for call in screen.house.calls if call[0] in does] == ([] if told else does)
        assert not told or not screen.house.calls


def numbered(count: int, state: Any = "draft") -> Any:
    rows = [Revision(id=n, number=n) for n in range(1, count + 1)]
    return SimpleNamespace(revisions=rows, meeting=Meeting(id=90, state=state))


COMPARED = [
    # revisions, state, the one that is read: the two that are compared
    (2, "draft", 0, (2, 0)),
    (2, "approved", 0, (1, 0)),
    (2, "approved", 2, (1, 2)),
    (3, "draft", 2, (1, 2)),
]


@pytest.mark.parametrize(("count", "state", "read", "pair"), COMPARED)
def test_what_is_read_is_compared_with_the_revision_before(
    count: int, state: str, read: int, pair: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[int, int]] = []
    show = lambda _screen, _record, one, other, **_how: compared.append((one, other))  # noqa: E731
    monkeypatch.setattr("tui.screens.read.screen.show_differences", show)
    monkeypatch.setattr("tui.screens.read.screen.numbered", lambda _record: tuple(range(count)))
    view = SimpleNamespace(internal=False)
    document = SimpleNamespace(where=SimpleNamespace(revision=read, path=None), view=view)
    file = SimpleNamespace(record=lambda: numbered(count, state))
    screen: Any = Stand(document=document, _file=lambda: file, _reads_foreign=False)
    ReadScreen.action_differences(screen)
    assert compared == [pair]


# — a meeting that is open —


def ways_of(**facts: Any) -> tuple[Navigation, Stand]:
    """What leads from a meeting to other screens."""
    recorder, _ = typed("# Sak", "en linje")
    session = recorder.session
    screen = Stand()
    opened = SimpleNamespace(
        session=session, failure=None, approved=False, aside=(), left=(), archive=Asked(),
        file=SimpleNamespace(path=Path("m.json")), **facts,
    )  # fmt: skip
    recording: Any = SimpleNamespace(
        opened=opened, session=session, item=session.record.agenda[0], recorder=Asked(),
        stand_where=lambda _entry: None,
    )  # fmt: skip
    app: Any = screen.app
    app.screen = screen
    return Navigation(cast("Any", screen), recording, cast("Any", Asked()), cast("Any", Asked())), screen


def test_minutes_that_are_not_on_the_disk_are_not_approved() -> None:
    navigation, screen = ways_of()
    cast("Any", navigation._opened).failure = Problem("not-saved-full")
    with pytest.raises(Problem, match="not-saved-full"):
        navigation.approve()
    assert screen.house.calls == []


def test_where_nothing_is_kept_aside_that_is_said() -> None:
    navigation, screen = ways_of()
    navigation.kept_aside()
    assert (screen.flash, screen.shown) == (["aside-none"], [])
    navigation.series()
    assert screen.flash[-1] == "series-none-here"


LEADS = {
    "look-summary": "summary", "look-postponed": "follow_up", "look-follow-up": "follow_up",
    "look-silent": "follow_up", "look-never-accepted": "follow_up", "look-member": "attendance",
}  # fmt: skip
"""The places to check that are no line of the meeting, and the screens that they lead to."""


@pytest.mark.parametrize(("spot", "leads"), LEADS.items())
def test_a_place_to_check_leads_to_the_screen_that_it_is_told_on(
    spot: str, leads: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    went: list[str] = []
    for name in {*LEADS.values()}:
        monkeypatch.setattr(Navigation, name, lambda _self, name=name: went.append(name))
    navigation, _ = ways_of()
    navigation._go_to_spot(cast("Any", SimpleNamespace(key=spot)), 3)
    assert (went, navigation._spot) == ([leads], 3)


def test_a_place_to_check_that_is_gone_says_so() -> None:
    navigation, screen = ways_of()
    gone = SimpleNamespace(key="look-empty", table="entries", id=1, field="text", facts={})
    navigation._go_to_spot(cast("Any", gone), 0)
    assert screen.flash == ["look-gone"]


def test_a_register_leads_to_an_entry_of_this_meeting_and_of_no_other() -> None:
    navigation, screen = ways_of()
    cast("Any", screen).call_after_refresh = lambda _deed: None
    record = navigation._session.record
    (entry,) = record.entries
    assert navigation._go_from_register(record.meeting.id, entry.id)
    assert not navigation._go_from_register(record.meeting.id + 1, entry.id)
    assert not navigation._go_from_register(record.meeting.id, entry.id + 1)


# — files —


def test_one_file_is_written_at_a_time() -> None:
    screen: Any = Stand(writing=False)
    screen.write = screen._leave
    WritingFile.action_open(screen)
    WritingFile.action_open(screen)
    assert (screen.left, screen.flash) == (1, ["exporting"])
    WritingFile.failed(SimpleNamespace(writing=True, is_attached=False), Problem("x"))  # type: ignore[arg-type]


IMPORTS = [
    # one that is there already, one that cannot be read, and one that can be kept
    ([(True, True)], ["import-nothing-new"], 0),
    ([(False, False)], ["import-nothing-new"], 0),
    ([(True, False)], [], 1),
    ([(True, True), (True, False)], [], 1),
    ([], [], 0),
]


@pytest.mark.parametrize(("reads", "told", "kept"), IMPORTS)
def test_what_is_there_already_is_not_taken_again(
    reads: list[tuple[bool, bool]], told: list[str], kept: int
) -> None:
    found = tuple(SimpleNamespace(reading=object() if read else None, there=there) for read, there in reads)
    screen: Any = Stand(_keeping=False, _reads=found)
    screen._keep = lambda _reads: screen._leave()
    ImportScreen.action_open(screen)
    assert (screen.flash, screen.left, screen._keeping) == (told, kept, bool(kept))
    ImportScreen.action_open(screen)  # while it is being written, or with nothing to write
    assert screen.left == kept


@pytest.mark.parametrize("keeping", [True, False])
def test_an_import_is_not_left_while_it_writes(*, keeping: bool) -> None:
    screen: Any = Stand(_keeping=keeping)
    ImportScreen.action_back(screen, "escape")
    assert screen.left == (not keeping)


@pytest.mark.parametrize(("handed", "is_open"), [(None, True), ("record", False)])
def test_a_record_of_another_archive_is_taken_as_it_is(handed: str | None, *, is_open: bool) -> None:
    read = SimpleNamespace(reading=object(), handed=handed)
    whether = ImportScreen._is_open.fget  # type: ignore[attr-defined]
    assert whether(SimpleNamespace(_reads=(read,))) is is_open
    assert not whether(SimpleNamespace(_reads=(read, read)))
    assert not whether(SimpleNamespace(_reads=(SimpleNamespace(reading=None, handed=None),)))


MADE = [("decision", "conclusion"), ("note", "decision"), ("conclusion", "decision")]


@pytest.mark.parametrize(("is_now", "becomes"), MADE)
def test_a_decision_that_is_imported_becomes_a_conclusion(is_now: str, becomes: str) -> None:
    made: list[str] = []
    reading = SimpleNamespace(lines=[SimpleNamespace(become=is_now)])
    screen: Any = Stand(_line_here=lambda: 0, _reading=lambda: reading, _make=made.append)
    ImportScreen.action_decision(screen)
    assert made == [becomes]


# — menus and help —

TYPED = [("1", "", 0), ("1", "ab", None), ("a", "", None), ("=", "", 1), ("2", "", None)]


@pytest.mark.parametrize(("sign", "before", "chosen"), TYPED)
def test_a_digit_or_sign_chooses_in_a_menu_unless_letters_stand_before_it(
    sign: str, before: str, chosen: int | None
) -> None:
    rows = [MenuRow("1", "en"), MenuRow("=", "to"), MenuRow("a", "tre")]
    answers: list[int] = []
    menu: Any = SimpleNamespace(
        _rows=rows, _typed=before, dismiss=answers.append, _show=lambda: None, _fitting=[0, 1, 2]
    )
    Menu._typed_one(menu, sign)
    assert answers == ([] if chosen is None else [chosen])
    assert menu._typed == (before + sign if chosen is None else before)


def test_what_was_looked_for_in_help_stands_on_the_line_again_unless_something_else_was() -> None:
    put: list[str] = []
    for typed_since, back in ((False, ["?frist"]), (True, [])):
        put.clear()
        screen = HelpScreen(cast("Any", None), "frist", put.append)
        stand: Any = Stand(**screen.__dict__)
        if typed_since:
            stand.find, stand._fill = SimpleNamespace(text="annet"), lambda: None
            HelpScreen.on_text_area_changed(stand)
        HelpScreen._leave(stand)
        assert (put, stand.left) == (back, 1)


def test_a_row_of_help_that_only_tells_stays_and_one_that_does_something_leaves() -> None:
    ran: list[str] = []
    owner: Any = SimpleNamespace(call_later=lambda run, action: run(action), run_action=ran.append)
    rows = [
        None,
        SimpleNamespace(deed=(owner, "export"), typed=""),
        SimpleNamespace(deed=None, typed="frist: "),
        SimpleNamespace(deed=None, typed=""),
    ]
    put: list[str] = []
    screen: Any = Stand(_rows=rows, _put=put.append)
    for place, left in ((0, 0), (1, 1), (2, 2), (3, 2), (9, 2), (None, 2)):
        HelpScreen._do(screen, place)
        assert screen.left == left
    assert (ran, put, screen.flash) == (["export"], ["frist: "], ["help-only-tells"])


def test_an_item_is_none_without_a_title() -> None:
    added: list[str] = []

    def add(title: str, _after: object, *, sub: bool) -> AgendaItem:
        added.append(f"{title}{sub}")
        return AgendaItem(id=2, title=title)

    steering = SimpleNamespace(add=add)
    session = SimpleNamespace(record=None)
    pane: Any = Stand(
        _recording=SimpleNamespace(session=session, steering=steering), rail=Asked(),
        _with_numbers=lambda told, _before: told,
    )  # fmt: skip
    for title in ("", "  ", "Ny"):
        assert AgendaPane._added(pane, title, None, sub=True)
    assert (added, pane.flash) == (["NyTrue"], ["item-added"])


@pytest.mark.parametrize("asked", [True, False])
def test_a_question_about_the_bin_ends_when_another_row_is_chosen_and_by_esc(*, asked: bool) -> None:
    screen: Any = Stand(_asked=summary() if asked else None)
    screen._give_up = lambda: BinScreen._give_up(screen)
    BinScreen.on_option_list_option_highlighted(screen)
    assert screen._asked is None
    screen._asked = summary() if asked else None
    BinScreen.action_back(screen, "escape")
    assert (screen._asked, screen.left) == (None, 0 if asked else 1)


@pytest.mark.parametrize(
    ("keys", "first"), [(("f0", "p3", "l0"), 1), (("f0", "l0", "p3"), 1), (("f0", "f1"), 0), ((), None)]
)
def test_an_import_begins_at_the_first_row_that_can_be_corrected(
    keys: tuple[str, ...], first: int | None
) -> None:
    assert _first_corrected(keys) == first


def test_a_word_that_is_learnt_leaves_those_learnt_before_and_none_is_learnt_into_what_cannot_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[Any] = []
    monkeypatch.setattr(spelling, "tell_later", lambda _screen, tell, what: told.append((tell, what)))
    kept: list[tuple[str, ...]] = []
    archive = SimpleNamespace(settle=lambda now: kept.append(now.words))
    screen: Any = Stand(opened=SimpleNamespace(archive=archive), _learnt="learnt")
    learn = cast("Any", SpellingScreen._learn_word).__wrapped__
    archive.settings = lambda: (Settings(words=("buss", "ås")), None)
    learn(screen, "bil")
    assert (kept, told) == ([("bil", "buss", "ås")], [("learnt", "bil")])
    problem = Problem("archive-unreadable")
    archive.settings = lambda: (Settings(), problem)
    learn(screen, "tog")
    assert (len(kept), told[-1]) == (1, (screen.tell_problem, problem))


@pytest.mark.parametrize(("typed_there", "best"), [("Vi har", "one"), ("", "each")])
def test_behind_typed_words_a_paste_is_more_of_them(typed_there: str, best: str) -> None:
    pane = SimpleNamespace(line=SimpleNamespace(typed=typed_there))
    question: Any = SimpleNamespace(_pane=pane)
    assert PasteQuestion._best(question, cast("Any", SimpleNamespace(best="each"))) == best
