"""What letters make of entries, and what is made of the lines of a head: each by itself, without a screen."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec.structs import replace

from store.record.model import AgendaItem, Attendance, Entry, Meeting
from store.record.values import Kind, Name, Role, When
from tests.grammar.desk import typed
from tests.tui.test_guards import Stand
from tui.screens.forms.entry import EntryForm
from tui.screens.forms.item_and_person import ItemForm, PersonForm
from tui.screens.live.entries.board_fields import BoardFields
from tui.screens.live.entries.reclassifier import Reclassifier
from tui.screens.live.heads.head_lines import HeadLines
from tui.screens.live.heads.head_rows import head_lines, lines_of_item
from tui.screens.live.minutes_pane import MinutesPane
from tui.screens.live.minutes_questions import MinutesQuestions


class Pane(Stand):
    """The pane of the running minutes in name, over a meeting with some lines."""

    def __init__(self, *lines: str, **fields: Any) -> None:
        recorder, _ = typed(*lines, **fields)
        self.session = recorder.session
        self.recording: Any = SimpleNamespace(
            session=self.session, recorder=recorder, item=recorder.item, place=(recorder.item, recorder.day),
            opened=SimpleNamespace(archive=None),
        )  # fmt: skip
        self.pointed: list[int] = []
        self.view: Any = SimpleNamespace(point=self.pointed.append, rows=(), cursor=None)
        self.asked: list[tuple[Any, str]] = []
        self.forms: list[tuple[str, str]] = []
        self.chosen_ones: list[int] | None = None
        self.kept_words: list[str] = []
        super().__init__()
        self.house.language = "nb"
        self.kinds = Reclassifier(cast("Any", self))

    @property
    def entries(self) -> list[Entry]:
        return list(self.session.record.entries)

    def picked(self) -> list[Entry]:
        return self.acted_on

    @property
    def acted_on(self) -> list[Entry]:
        record = self.session.record
        wanted = self.chosen_ones
        return [one for one in record.entries if wanted is None or one.id in wanted]

    @property
    def chosen(self) -> Entry | None:
        return self.acted_on[0] if self.acted_on else None

    def keep(self, *documents: Any) -> list[int]:
        return [edit.key for edit in self.session.apply(*documents).edits]

    def keep_words(self, text: str) -> None:
        self.kept_words.append(text)

    def ask(self, question: Any, text: str = "") -> None:
        self.asked.append((question, text))

    def show_form(self, form: Any, first: str = "") -> None:
        self.forms.append((type(form).__name__, first))


def kinds(pane: Pane) -> list[tuple[Kind, str]]:
    return [(one.kind, one.text) for one in pane.entries]


# — what letters make —


def test_a_proposal_stays_and_its_decision_follows_it() -> None:
    pane = Pane("# Sak", "forslag: en bil")
    pane.kinds.become(Kind.DECISION, "decision")
    assert kinds(pane) == [(Kind.PROPOSAL, "en bil"), (Kind.DECISION, "en bil")]
    assert pane.flash == ["promoted-decision"]
    assert pane.pointed == [pane.entries[1].id]


def test_a_line_becomes_a_decision_then_a_conclusion_and_a_decision_again() -> None:
    pane = Pane("# Sak", "vi kjøper")
    seen = []
    for _ in range(3):
        pane.kinds.become_decision()
        (one,) = pane.entries
        seen.append((one.kind, one.conclusion))
    assert seen == [(Kind.DECISION, False), (Kind.DECISION, True), (Kind.DECISION, False)]
    pane.kinds.become(Kind.DECISION, "decision")
    assert pane.flash == ["became", "became", "became", "already"]


def test_of_mixed_lines_all_become_decisions_first() -> None:
    pane = Pane("# Sak", "= en", "to")
    pane.kinds.become_decision()
    assert [one.conclusion for one in pane.entries] == [False, False]
    pane.kinds.become_decision()
    assert [one.conclusion for one in pane.entries] == [True, True]
    assert pane.flash == ["became-many", "became-many"]


def test_an_expectation_without_a_pair_asks_who_expects_it_of_whom() -> None:
    pane = Pane("# Sak", "støtte")
    asked = pane.kinds.become_expectations()
    assert asked is not None
    assert kinds(pane) == [(Kind.NOTE, "støtte")]
    pane = Pane("# Sak", "Bibliotekene > Fylket: støtte", "Kari > Per: svare")
    pane.session.apply(*(replace(one, kind=Kind.NOTE) for one in pane.entries))
    assert pane.kinds.become_expectations() is None or pane.entries
    pane.chosen_ones = []
    assert pane.kinds.become_expectations() is None


def test_a_mark_is_set_on_all_and_taken_away_again() -> None:
    pane = Pane("# Sak", "en", "to")
    for value in (True, False):
        pane.kinds.turn("private", ("now-private", "now-not-private"))
        assert [one.private for one in pane.entries] == [value, value]
    assert pane.flash == ["now-private", "now-not-private"]


def test_on_a_board_a_digit_places_points_and_nothing_that_meant_more() -> None:
    pane = Pane("# Styrker", "#swot", "- folk", "- penger", "= et vedtak")
    pane.recording.item = pane.session.record.agenda[-1]
    fields = BoardFields(cast("Any", pane))
    points = [one for one in pane.entries if one.kind != Kind.DECISION]
    (decision,) = [one for one in pane.entries if one.kind == Kind.DECISION]
    ways = fields.ways
    assert [way.digit for way in ways] == list("01234")
    titles = ["unplaced", "strength", "weakness", "opportunity", "threat"]
    assert [way.title for way in ways] == [f"board-{name}" for name in titles]
    pane.chosen_ones = [decision.id]
    ways[1].run()
    assert pane.flash == ["only-points"]
    pane.chosen_ones = [points[0].id]
    for place, name in ((1, "strength"), (4, "threat"), (0, None)):
        ways[place].run()
        placed = pane.session.record.get(Entry, points[0].id)
        assert placed is not None
        assert (placed.kind, placed.quadrant) == (Kind.SWOT, name)
    ways[0].run()
    assert pane.flash[-1] == "register-so-already"
    pane.recording.item = None
    assert fields.ways == ()


# — what is asked —


def answered(pane: Pane, text: str, place: int = 0) -> bool:
    question, _ = pane.asked[-1]
    return bool(question.answered(text, place))


def test_an_edited_line_that_somebody_deleted_meanwhile_is_not_lost() -> None:
    pane = Pane("# Sak", "en linje")
    questions = MinutesQuestions(cast("Any", pane))
    (entry,) = pane.entries
    questions.edit(entry)
    assert pane.asked[-1][1] == "en linje"
    assert answered(pane, "")
    assert answered(pane, "en linje")
    assert kinds(pane) == [(Kind.NOTE, "en linje")]
    assert answered(pane, "en annen linje")
    assert kinds(pane) == [(Kind.NOTE, "en annen linje")]
    pane.session.delete(pane.entries[0])
    assert answered(pane, "mine ord")
    assert (pane.kept_words, pane.flash) == (["mine ord"], ["edited-gone"])


def test_a_line_is_split_only_where_both_halves_have_words() -> None:
    pane = Pane("# Sak", "en linje")
    questions = MinutesQuestions(cast("Any", pane))
    (entry,) = pane.entries
    questions.halves(entry)
    for place in (0, 8):
        assert not answered(pane, "en linje", place)
    assert (pane.flash, len(pane.entries)) == (["split-where"] * 2, 1)
    assert answered(pane, "en linje", 3)
    assert [one.text for one in pane.entries] == ["en", "linje"]
    assert pane.pointed == [pane.entries[1].id]
    pane.session.delete(*pane.entries)
    assert not answered(pane, "en linje", 3)


MOVES = [("#2", "Budsjett", "moved"), ("budsjett", "Budsjett", "moved"), ("åpning", None, "moved")]
MOVES += [
    ("Bud", "", "no-such-item"),
    ("finnes ikke", "", "no-such-item"),
    ("", "", ""),
    ("1", "", "already-there"),
]


@pytest.mark.parametrize(("wanted", "goes", "told"), MOVES)
def test_an_entry_goes_to_the_one_item_that_is_meant(wanted: str, goes: str | None, told: str) -> None:
    pane = Pane("# Sak", "en linje", "# Budsjett", "# Bud på bil")
    questions = MinutesQuestions(cast("Any", pane))
    questions.item(pane.entries)
    sentence = pane.words
    pane.words = lambda name, **facts: "Åpning" if name == "opening" else sentence(name, **facts)
    assert answered(pane, wanted) is (told != "no-such-item")
    (entry,) = pane.entries
    item = next((one for one in pane.session.record.agenda if one.id == entry.item), None)
    assert (item.title if item else None) == ("Sak" if goes == "" else goes)
    assert pane.flash == ([told] if told else [])


@pytest.mark.parametrize(("field", "line"), [("owner", "! Kari: ringe"), ("deadline", "! Kari: ringe")])
def test_only_actions_are_asked_whose_they_are_and_until_when(field: str, line: str) -> None:
    pane = Pane("# Sak", "en linje")
    questions = MinutesQuestions(cast("Any", pane))
    getattr(questions, field)(pane.entries)
    assert (pane.asked, pane.flash) == ([], [f"none-with-{field}"])
    pane = Pane("# Sak", line, "= et vedtak")
    questions = MinutesQuestions(cast("Any", pane))
    getattr(questions, field)(pane.entries)
    ((question, begins),) = pane.asked
    assert begins == ("Kari" if field == "owner" else "")
    assert question.answered("Per" if field == "owner" else "1. mai", 0)
    action, decision = pane.entries
    assert [one.name for one in action.owners] == (["Per"] if field == "owner" else ["Kari"])
    assert (action.deadline is not None) is (field == "deadline")
    assert (decision.deadline, decision.owners) == (None, ())


def test_who_expects_is_asked_again_until_a_pair_is_said() -> None:
    pane = Pane("# Sak", "støtte")
    questions = MinutesQuestions(cast("Any", pane))
    questions.pair(pane.entries, ())
    assert answered(pane, " ")
    assert not answered(pane, "Kari")
    assert (pane.flash, kinds(pane)[0][0]) == (["no-pair"], Kind.NOTE)
    assert answered(pane, "Kari > Per")
    (one,) = pane.entries
    assert (one.kind, one.from_, one.to) == (Kind.EXPECTATION, Name("Kari"), Name("Per"))


def test_a_line_is_deleted_with_its_sub_points() -> None:
    pane = Pane("# Sak", "- et punkt", "-- et underpunkt", "en linje")
    stand: Any = pane
    stand._heads = SimpleNamespace(at=lambda _key: None)
    pane.chosen_ones = [pane.entries[0].id]
    MinutesPane.action_delete(stand)
    assert (kinds(pane), pane.flash) == ([(Kind.NOTE, "en linje")], ["deleted-many"])
    pane.chosen_ones = None
    MinutesPane.action_delete(stand)
    assert (kinds(pane), pane.flash[-1]) == ([], "deleted")


# — the head of a meeting —


def head(pane: Pane, field: str, at: int = 0) -> Any:
    meeting, people = pane.session.record.meeting, pane.session.record.attendance
    found = [one for one in head_lines(meeting, people, pane.words, "nb") if one.field == field]
    return found[at]


def heads(**fields: Any) -> tuple[Pane, HeadLines]:
    pane = Pane("# Sak", "en linje")
    pane.session.apply(replace(pane.session.record.meeting, **fields))
    return pane, HeadLines(cast("Any", pane))


@pytest.mark.parametrize(
    ("start", "end", "told"), [("10.00", "", "10.00–"), ("", "12.00", "–12.00"), ("", "", "")]
)
def test_the_head_tells_a_clock_where_one_of_them_is_known(start: str, end: str, told: str) -> None:
    lines = head_lines(Meeting(id=1, start=start, end=end), (), str, "nb")
    assert [line.told for line in lines if line.field == "clock"] == ([told] if told else [])


WORDED = {
    "subtitle": "field-subtitle", "days": "head-days", "clock": "head-clock", "place": "head-place",
    "organiser": "field-organiser", "number": "field-number", "chair": "head-chair",
    "note_taker": "head-note-taker", "recommender": "head-recommender", "roles": "Vert",
    "next_meeting": "head-next-meeting", "copy_to": "field-copy-to", "signers": "field-signers",
    "remarks_by": "field-remarks-by", "archive_ref": "field-archive-ref", "access": "field-access",
}  # fmt: skip
"""The lines of a head in their order, and the word before each."""


def test_each_line_of_a_head_has_the_word_of_what_it_tells() -> None:
    names = dict.fromkeys(("subtitle", "place", "organiser", "number", "recommender", "archive_ref"), "x")
    meeting = Meeting(
        id=1, **names, from_=date(2026, 3, 12), start="10.00", end="12.00", chair=Name("Kari"),  # type: ignore[arg-type]
        note_taker=Name("Per"), roles=(Role("Vert", "Ida"),), next_meeting=When("1.4."), copy_to=("Vik",),
        signers=(Name("Kari"),), remarks_by=When("1.4."), access="§ 13",
    )  # fmt: skip
    people = [
        Attendance(id=n, name=Name(status), status=cast("Any", status))
        for n, status in enumerate(("absent", "present", "deputy", "excused"), 2)
    ]
    lines = [(line.field, line.label) for line in head_lines(meeting, people, lambda word, **_: word, "nb")]
    assert [line for line in lines if line[0] != "people"] == [*WORDED.items()]
    there = [("people", f"head-{status}") for status in ("present", "deputy", "excused", "absent")]
    assert [line for line in lines if line[0] == "people"] == there
    fields = ("presenter", "format", "background", "recommender", "recommendation", "exempt")
    item = AgendaItem(id=3, **dict.fromkeys(fields, "§ x"))  # type: ignore[arg-type]
    of_item = [(line.field, line.label, line.told) for line in lines_of_item(item, lambda word, **_: word)]
    assert of_item == [(field, f"head-{field}", "§ x") for field in fields]


CHANGED: list[tuple[dict[str, Any], str, str, dict[str, Any]]] = [
    ({"place": "Vik"}, "place", "Bø", {"place": "Bø"}),
    ({"place": "Vik"}, "place", " Vik ", {"place": "Vik"}),
    ({"place": "Vik"}, "place", "", {"place": ""}),
    ({"start": "10.00"}, "clock", "11.00–12.00", {"start": "11.00", "end": "12.00"}),
    ({"start": "10.00", "end": "12.00"}, "clock", "", {"start": "", "end": ""}),
    ({"chair": Name("Kari")}, "chair", "Per", {"chair": Name("Per")}),
    ({"copy_to": ("Fylket",)}, "copy_to", "Fylket; Vik", {"copy_to": ("Fylket", "Vik")}),
    ({"roles": (Role("Sekretær", "Per"),)}, "roles", "Kari", {"roles": (Role("Sekretær", "Kari"),)}),
    ({"roles": (Role("Sekretær", "Per"),)}, "roles", "Vert: Kari", {"roles": (Role("Vert", "Kari"),)}),
    (
        {"roles": (Role("Sekretær", "Per"), Role("Vert", "Ida"))},
        "roles",
        "",
        {"roles": (Role("Vert", "Ida"),)},
    ),
]
"""What a head has, the line that is rewritten, the words for it, and what the meeting has then."""


@pytest.mark.parametrize(("fields", "field", "text", "then"), CHANGED)
def test_a_line_of_the_head_is_rewritten_and_an_empty_one_taken_away(
    fields: dict[str, Any], field: str, text: str, then: dict[str, Any]
) -> None:
    pane, lines = heads(**fields)
    lines.edit(head(pane, field), None)
    ((question, _),) = pane.asked
    assert question.answered(text, 0)
    meeting = pane.session.record.meeting
    assert {name: getattr(meeting, name) for name in then} == then


def test_a_clock_that_is_none_is_asked_for_again() -> None:
    pane, lines = heads(start="10.00")
    lines.edit(head(pane, "clock"), None)
    ((question, begins),) = pane.asked
    assert not question.answered("snart", 0)
    assert (begins, pane.flash, pane.session.record.meeting.start) == ("10.00–", ["wrong-clock"], "10.00")


def test_a_role_of_the_head_becomes_text_of_the_opening_and_the_next_line_goes_where_it_went() -> None:
    pane, lines = heads(roles=(Role("Sekretær", "Per"),), place="Vik")
    recorder, before = pane.recording.recorder, pane.recording.recorder.item
    assert not lines.as_text(head(pane, "place"), None)
    assert lines.as_text(head(pane, "roles"), None)
    opening = [one.text for one in pane.entries if one.item is None]
    assert (opening, pane.session.record.meeting.roles) == (["Sekretær: Per"], ())
    assert recorder.item == before
    assert before is not None


def test_the_people_and_the_days_of_a_head_are_changed_where_they_stand() -> None:
    pane = Pane("til stede: Kari", "# Sak")
    lines, ran = HeadLines(cast("Any", pane)), []
    stand: Any = pane
    stand.room = SimpleNamespace(run_action="run")
    stand.call_later = lambda run, action: ran.append((run, action))
    for deed in (lines.edit, lines.delete):
        deed(head(pane, "people"), None)
        deed(head(pane, "days"), None)
    assert ran == [("run", "attendance")] * 2
    assert [call[0] for call in pane.house.calls if call[0]] == ["show_details"] * 2
    assert pane.asked == []


def test_a_line_of_an_item_leads_to_its_form_and_is_emptied_by_del() -> None:
    pane = Pane("# Sak", "bakgrunn: gammelt")
    (item,) = pane.session.record.agenda
    (line,) = [one for one in lines_of_item(item, pane.words) if one.field == "background"]
    lines = HeadLines(cast("Any", pane))
    assert lines.at(line.key) == (line, item)
    assert lines.at(item.id) is None
    assert lines.at(None) is None
    lines.edit(line, item)
    assert pane.forms == [("ItemForm", "background")]
    lines.delete(line, item)
    assert (pane.session.record.agenda[0].background, pane.flash) == ("", ["deleted"])


# — forms of what is gone by now —


def test_what_somebody_deleted_meanwhile_is_told_and_not_made_anew() -> None:
    pane = Pane("til stede: Kari", "# Sak", "en linje")
    session = pane.session
    record = session.record
    forms: list[Any] = [
        EntryForm(session, record.entries[0], None),
        PersonForm(session, record.attendance[0]),
        ItemForm(session, record.agenda[0]),
    ]
    session.delete(*record.entries, *record.attendance, *record.agenda)
    for form, change in zip(forms, ({"text": "ny"}, {"name": Name("Per")}, {"title": "ny"}), strict=True):
        with pytest.raises(Exception, match="edit-of-missing"):
            form.keep(change)
    left = session.record
    assert [*left.entries, *left.attendance, *left.agenda] == []


def test_under_another_name_people_have_still_done_what_they_did() -> None:
    pane = Pane("til stede: Kari, Per", "# Sak", "ut: Kari 11.20")
    session = pane.session
    kari, per = session.record.attendance
    session.apply(replace(per, deputy_for=kari.name, status="deputy"))
    PersonForm(session, kari).keep({"role": "leder"})
    assert [one.who.name for one in session.record.presence] == ["Kari"]
    PersonForm(session, session.record.attendance[0]).keep({"name": Name("Kari Berg")})
    assert [one.who.name for one in session.record.presence] == ["Kari Berg"]
    changed = session.record.get(Attendance, per.id)
    assert changed is not None
    assert changed.deputy_for is not None
    assert changed.deputy_for.name == "Kari Berg"
