"""Entries that are noted become something else, go elsewhere, and lose nothing on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from store.errors import Problem
from store.record.in_minutes import Belonging
from store.record.model import AgendaItem, Document, Entry
from store.record.record import Record
from store.record.status import status_of
from store.record.values import Deadline, Kind, Name
from store.session.fair_copy import take_over
from store.session.session import Session
from tests.grammar.desk import typed
from tui.grammar.edit import reclassify as later
from tui.grammar.edit import reorder as places
from tui.grammar.edit.join import merged
from tui.grammar.recorder import Recorder

PEOPLE = "til stede: Kari Nordmann, Per Hansen"
LIST = ("# Sak", "- en", "-- en a", "-- en b", "- to", "-- to a", "- tre")


def desk(*lines: str) -> tuple[Recorder, Session]:
    recorder, _ = typed(PEOPLE, *lines)
    return recorder, recorder.session


def named(session: Session, *texts: str) -> list[Entry]:
    """The entries with these texts."""
    return [next(e for e in session.record.entries if e.text == text) for text in texts]


def texts(record: Record) -> list[str]:
    return [entry.text for entry in record.entries]


def became(recorder: Recorder, text: str, kind: Kind) -> Entry:
    (document,) = later.of_kind(named(recorder.session, text), kind, recorder.context)
    assert isinstance(document, Entry)
    return document


def test_points_become_sub_points_and_points_again_with_what_stands_under_them() -> None:
    recorder, session = desk(*LIST)

    def press(*chosen: str) -> dict[str, str]:
        session.apply(*later.as_points(session.record, named(session, *chosen), recorder.context))
        above = {entry.id: entry.text for entry in session.record.entries}
        return {entry.text: above.get(entry.parent or 0, "") for entry in session.record.entries}

    assert press("to") == {"en": "", "en a": "en", "en b": "en", "to": "en", "to a": "en", "tre": ""}
    assert press("to", "to a")["to a"] == ""
    assert named(session, "to a")[0].typed == "- to a", "it says no more that it stands under another"
    assert not later.as_points(session.record, named(session, "en"), recorder.context)


def test_a_point_stands_under_none_of_another_day() -> None:
    recorder, session = desk("# Sak", "- en", "- to")
    above, point = named(session, "en", "to")
    for day, parents in ((None, [above.id]), (99, [])):
        session.apply(replace(session.record[point], day=day))
        made = later.as_points(session.record, named(session, "to"), recorder.context)
        assert [one.parent for one in made if isinstance(one, Entry)] == parents


def test_a_text_becomes_a_point_and_a_point_running_text() -> None:
    recorder, session = desk("# Sak", "Kari: en")
    (point,) = later.as_points(session.record, named(session, "en"), recorder.context)
    assert (point.point, point.speaker) == (True, Name("Kari"))  # type: ignore[attr-defined]
    session.apply(point)
    assert not became(recorder, "en", Kind.NOTE).point


def test_a_decision_that_becomes_text_keeps_its_number_and_what_became_of_it() -> None:
    recorder, session = desk("# Sak", "= ikke vedtatt: båt")
    session.apply(replace(named(session, "båt")[0], number="V 3/26"))
    session.apply(became(recorder, "båt", Kind.NOTE))
    note = session.record.entries[0]
    assert (note.kind, note.number, note.text) == (Kind.NOTE, "V 3/26", "ikke vedtatt: båt")
    again = became(recorder, note.text, Kind.DECISION)
    session.apply(again)
    assert (again.number, status_of(session.record, again)) == ("V 3/26", "rejected")


def test_marks_of_several_become_what_is_careful() -> None:
    _, session = desk("# Sak", "privat: en", "to")
    documents, value = later.marked(session.record, named(session, "en", "to"), "private")
    session.apply(*documents)
    assert value
    assert all(entry.private for entry in session.record.entries)
    documents, value = later.marked(session.record, named(session, "en", "to"), "private")
    assert not value
    assert not any(entry.private for entry in documents)  # type: ignore[attr-defined]
    assert later.marked(session.record, named(session, "en"), "in_minutes")[1] is False


def test_what_the_meeting_leaves_out_is_taken_in_against_it_and_left_out_again() -> None:
    _, session = desk("# Sak", "en", "= to")
    session.apply(replace(session.record.meeting, scope="outcomes"))
    for wanted in (True, False, True):
        documents, within = later.marked(session.record, named(session, "en"), "in_minutes")
        session.apply(*documents)
        (entry,) = named(session, "en")
        assert (within, Belonging(session.record).holds(entry)) == (wanted, wanted)
    assert later.marked(session.record, named(session, "en", "to"), "in_minutes")[1] is False


def test_owners_and_deadline_go_to_what_can_have_them() -> None:
    recorder, session = desk("# Sak", "! en", "/ juni 2027: to", "tre")
    entries = named(session, "en", "to", "tre")
    session.apply(*later.owned(entries, later.owners_in("Kari og fylkesbiblioteket", recorder.context)))
    action, step, text = session.record.entries
    assert action.owners == (Name("Kari"), Name("fylkesbiblioteket"))
    assert (step.owner, text.owners) == (Name("Kari, fylkesbiblioteket"), ())
    session.apply(*later.due(session.record.entries, Deadline("1.10", date=date(2026, 10, 1))))
    assert [e.deadline is not None for e in session.record.entries] == [True, False, False]
    session.apply(*later.owned(session.record.entries, ()))
    assert [(e.owners, e.owner) for e in session.record.entries] == [((), None)] * 3


@pytest.mark.parametrize(
    ("before", "after", "deadline"),
    [
        ("sende innen 1.9", "sende innen 1.10", date(2026, 10, 1)),
        ("sende innen 1.9", "sende alt", None),
        ("sende", "sende innen 1.9", date(2026, 9, 1)),
    ],
)
def test_a_deadline_in_the_text_follows_the_text(before: str, after: str, deadline: date | None) -> None:
    recorder, session = desk("# Sak", f"! {before}")
    entry = later.edited(session.record.entries[0], after, recorder.context)
    assert (entry.deadline and entry.deadline.date) == deadline


def test_a_deadline_that_was_set_stays_when_the_text_is_mended() -> None:
    recorder, session = desk("# Sak", "! sende innen 1.9", "frist: 1.10")
    entry = later.edited(session.record.entries[0], "sende alt innen 1.9", recorder.context)
    assert entry.deadline is not None
    assert entry.deadline.date == date(2026, 10, 1)


def test_the_check_mark_follows_the_text() -> None:
    recorder, session = desk("# Sak", "Olsen?? sa det", "Hansen sa det")
    olsen, hansen = session.record.entries
    assert not later.edited(olsen, "Olsen sa det", recorder.context).check
    assert later.edited(hansen, "Hansen?? sa det", recorder.context).check
    assert later.edited(replace(hansen, check=True), "Han sa det", recorder.context).check


@pytest.mark.parametrize("text", ["A > B", "A > B:", " A <> B ", "Alle > hverandre"])
def test_a_pair_is_read(text: str) -> None:
    assert later.pair_in(text) is not None


@pytest.mark.parametrize("text", ["", "A", "A > ", "A > B: c", "A > B > C"])
def test_anything_else_is_no_pair(text: str) -> None:
    assert later.pair_in(text) is None


def promoted(text: str, kind: Kind, *lines: str) -> tuple[Entry, Session]:
    _, session = desk("# Sak", *lines, "til slutt")
    before = named(session, text)[0]
    session.apply(*later.promoted(session.record, before, kind, session.clock(), session.ids))
    assert session.record[before] == before, "it stays what it is"
    place = texts(session.record).index(before.text)
    return session.record.entries[place + 1], session


def test_a_proposal_that_is_decided_is_adopted() -> None:
    new, session = promoted("kjøpe bil", Kind.DECISION, "privat: forslag: kjøpe bil")
    assert (new.kind, new.text, new.private) == (Kind.DECISION, "kjøpe bil", True)
    assert status_of(session.record, named(session, "kjøpe bil")[0]) == "adopted"
    session.undo()
    assert texts(session.record) == ["kjøpe bil", "til slutt"]
    assert status_of(session.record, session.record.entries[0]) == "open"


def test_a_step_becomes_an_action_of_its_owner_by_the_end_of_its_period() -> None:
    new, _ = promoted("gå", Kind.ACTION, "/ juni–september 2027: Kari: gå")
    assert (new.kind, new.owners) == (Kind.ACTION, (Name("Kari"),))
    assert new.deadline == Deadline("september 2027", date=date(2027, 9, 30))
    season, _ = promoted("gå", Kind.ACTION, "/ høsten 2027: gå")
    assert season.deadline == Deadline("høsten 2027")


def test_a_value_gives_a_decision_its_title() -> None:
    new, _ = promoted("folk møtes", Kind.DECISION, "#verdier Verdier", "* Torg: folk møtes")
    assert (new.title, new.text) == ("Torg", "folk møtes")
    new, _ = promoted("folk møtes", Kind.ACTION, "#verdier Verdier", "* Torg: folk møtes")
    assert new.text == "Torg: folk møtes"


@pytest.mark.parametrize(
    ("chosen", "steps", "order"),
    [
        (("to",), -1, "to, to a, en, en a, en b, tre"),
        (("en",), 1, "to, to a, en, en a, en b, tre"),
        (("en", "to"), 1, "tre, en, en a, en b, to, to a"),
        (("to", "tre"), -1, "to, to a, tre, en, en a, en b"),
        (("en b",), -1, "en, en b, en a, to, to a, tre"),
        (("en a",), -1, "en, en a, en b, to, to a, tre"),
        (("to a",), 1, "en, en a, en b, to, to a, tre"),
        (("en", "en b"), 1, "to, to a, en, en a, en b, tre"),
        (("tre",), 1, "en, en a, en b, to, to a, tre"),
    ],
)
def test_entries_move_past_their_like(chosen: tuple[str, ...], steps: int, order: str) -> None:
    _, session = desk(*LIST)
    record = session.record
    change = session.apply(*places.shifted(record, named(session, *chosen), record.entries, steps))
    assert ", ".join(texts(session.record)) == order
    if change.edits:
        session.undo()
    assert texts(session.record) == texts(record)


def test_equal_ranks_are_passed_together() -> None:
    _, session = desk("# Sak", "en", "to", "tre", "fire")
    rank = named(session, "to")[0].rank
    session.apply(replace(named(session, "tre")[0], rank=rank))
    session.apply(*places.shifted(session.record, named(session, "en"), session.record.entries, 1))
    assert texts(session.record) == ["to", "tre", "en", "fire"]


def test_an_entry_goes_to_another_item_with_its_sub_points_and_stays_private() -> None:
    recorder, session = desk("privat: # Lønn", "- en", "-- en a", "# Nytt", "her")
    item = session.record.agenda[1]
    session.apply(*places.moved(session.record, named(session, "en"), item))
    assert [e.text for e in session.record.entries_of(item)] == ["her", "en", "en a"]
    en, under = named(session, "en", "en a")
    assert en.private
    assert under.parent == en.id
    session.apply(*places.moved(session.record, [under], None))
    assert (named(session, "en a")[0].parent, named(session, "en a")[0].item) == (None, None)
    assert not places.moved(session.record, named(session, "her"), item), "it is there already"
    del recorder


def test_one_becomes_two_of_a_kind_with_the_same_fate() -> None:
    _, session = desk("# Sak", "= ikke vedtatt: båt og bil", "- punkt og mer", "-- under")
    decision, point, under = session.record.entries
    for entry, halves in ((decision, ("båt", "og bil")), (point, ("punkt", "og mer"))):
        session.apply(*places.split(session.record, entry, halves, session.clock(), session.ids))
    assert texts(session.record) == ["båt", "og bil", "punkt", "og mer", "under"]
    first, second, _, more, _ = session.record.entries
    assert [status_of(session.record, e) for e in (first, second)] == ["rejected", "rejected"]
    assert first.typed == "= ikke vedtatt: båt"
    assert session.record[under].parent == more.id


def test_two_become_one_and_what_has_no_room_stands_in_the_text() -> None:
    recorder, session = desk("# Sak", "! Kari: sende", "! Per: ringe innen 1.9", "... straks")
    session.apply(*merged(session, session.record.entries, recorder.context))
    (whole,) = session.record.entries
    assert whole.text == "sende Per: ringe innen 1.9 straks"
    assert whole.owners == (Name("Kari"),)


LIGHT = ("vi snakket om det", "- et punkt", "Kari: en replikk", "husk: gjøre")
WEIGHTY = ("= vi kjøper", "! Per: ringe", "A > B: mer", "? hvor mye", "forslag: en bil", "vedlegg: plan.pdf")


@pytest.mark.parametrize("heavy", WEIGHTY)
@pytest.mark.parametrize("light", LIGHT)
@pytest.mark.parametrize("first", [True, False])
def test_text_goes_into_what_weighs_more(heavy: str, light: str, first: bool) -> None:
    recorder, session = desk("# Sak", *((light, heavy) if first else (heavy, light)))
    (weighty,) = (entry for entry in session.record.entries if entry.kind not in ("note", "memo"))
    words = _words(session.record)
    session.apply(*merged(session, session.record.entries, recorder.context))
    (whole,) = session.record.entries
    assert (whole.id, whole.kind, whole.number) == (weighty.id, weighty.kind, weighty.number)
    assert (whole.owners, whole.from_, whole.file) == (weighty.owners, weighty.from_, weighty.file)
    assert not words - _words(session.record)
    assert whole.text.startswith(weighty.text) != first or not weighty.text


def test_two_weighty_entries_of_different_kinds_are_not_merged() -> None:
    recorder, session = desk("# Sak", "= vi kjøper", "! Per: ringe")
    with pytest.raises(Problem, match="merge-kinds"):
        merged(session, session.record.entries, recorder.context)


def test_fields_of_one_kind_are_laid_together() -> None:
    recorder, session = desk(
        "# Sak", "! Kari: sende", "privat: ! Kari: ringe?? innen 1.9", "notat: ! Kari: be"
    )
    session.apply(replace(named(session, "be")[0], tags=("a",)))
    session.apply(*merged(session, session.record.entries, recorder.context))
    (whole,) = session.record.entries
    assert whole.text == "sende ringe?? innen 1.9 be"
    assert whole.deadline is not None
    assert (whole.private, whole.check, whole.in_minutes, whole.tags) == (True, True, False, ("a",))


def test_sub_points_and_events_go_with_what_was_merged() -> None:
    recorder, session = desk("# Sak", "= ja", "= utsatt: nei", "- punkt", "-- under")
    decisions, points = session.record.entries[:2], session.record.entries[2:]
    session.apply(*merged(session, decisions, recorder.context))
    session.apply(*merged(session, [session.record.entries[0], points[0]], recorder.context))
    whole, under = session.record.entries
    assert (whole.text, under.parent) == ("ja nei punkt", whole.id)
    assert status_of(session.record, whole) == "postponed"


def test_a_fair_copy_follows_the_notes_it_was_written_from() -> None:
    recorder, session = desk("# Sak", "en to", "tre")
    text, *_ = take_over(session, session.record.entries)
    session.apply(text)
    (first,) = named(session, "en to")
    session.apply(*places.split(session.record, first, ("en", "to"), session.clock(), session.ids))
    written = set(session.record[text].sources)  # type: ignore[attr-defined]
    assert written == {entry.id for entry in named(session, "en", "to", "tre")}
    session.apply(*merged(session, named(session, "en", "to", "tre"), recorder.context))
    assert session.record[text].sources == (first.id,)  # type: ignore[attr-defined]


# — whatever is done, in whatever order —

_LINES = (
    "tekst om noe",
    "Kari: det sa hun",
    "- et punkt",
    "-- et underpunkt",
    "-- Per: enda et",
    "- punkt igjen??",
    "= erstatter 14/25: Felles innkjøp",
    "= ikke vedtatt: båt",
    "stemmer: 7-2-1",
    "! Kari og Per: sende utkast innen 1.9",
    "frist: snarest råd",
    "Styret > Fylket: støtte",
    "forslag: Kari: kjøpe bil",
    "? Hvem eier",
    "svar: Per: fylket gjør",
    "/ juni–september 2027: Kari: gå videre",
    "husk: lås døra",
    "privat: = hemmelig",
    "notat: bare her",
    "'= bokstavelig",
    "# Ny sak",
    "#swot Brett",
    "+ sterk",
    "* uplassert",
)
_KINDS = (Kind.NOTE, Kind.DECISION, Kind.ACTION, Kind.PROPOSAL, Kind.QUESTION, Kind.MEMO, Kind.EXPECTATION)
Doing = Callable[[Recorder, list[Entry], int], Iterable[Document]]


def _halves(recorder: Recorder, entries: list[Entry], number: int) -> Iterable[Document]:
    session, words = recorder.session, entries[0].text.split(" ")
    place = number % (len(words) + 1)
    halves = " ".join(words[:place]), " ".join(words[place:])
    return (
        places.split(session.record, entries[0], halves, session.clock(), session.ids) if all(halves) else ()
    )


def _elsewhere(recorder: Recorder, entries: list[Entry], number: int) -> Iterable[Document]:
    items: list[AgendaItem | None] = [None, *recorder.session.record.agenda]
    return places.moved(recorder.session.record, entries, items[number % len(items)])


def _shifted(recorder: Recorder, entries: list[Entry], number: int) -> Iterable[Document]:
    record = recorder.session.record
    here = record.entries_of(record.get(AgendaItem, entries[0].item))
    return places.shifted(record, [e for e in entries if e in here], here, 1 if number % 2 else -1)


def _promoted(recorder: Recorder, entries: list[Entry], number: int) -> Iterable[Document]:
    session, kind = recorder.session, (Kind.DECISION, Kind.ACTION)[number % 2]
    return later.promoted(session.record, entries[0], kind, session.clock(), session.ids)


def _paired(recorder: Recorder, entries: list[Entry], _number: int) -> Iterable[Document]:
    entries = [entry for entry in entries if entry.kind != Kind.EXPECTATION]  # the asked pair is another
    return later.expected(entries, (Name("Alle"), Name("Oss"), False), recorder.context)


def _kind(recorder: Recorder, entries: list[Entry], number: int) -> Iterable[Document]:
    kind = _KINDS[number % len(_KINDS)]
    return later.of_kind(entries, kind, recorder.context, conclusion=number % 2 == 1)


def _marked(recorder: Recorder, entries: list[Entry], number: int) -> Iterable[Document]:
    mark = ("private", "in_minutes")[number % 2]
    return later.marked(recorder.session.record, entries, mark)[0]


def _merged(recorder: Recorder, entries: list[Entry]) -> Iterable[Document]:
    try:
        return merged(recorder.session, entries, recorder.context)
    except Problem:
        return ()


_DOINGS: tuple[Doing, ...] = (
    _kind,
    _kind,
    lambda recorder, entries, _: later.as_points(recorder.session.record, entries, recorder.context),
    _marked,
    lambda recorder, entries, _: _merged(recorder, entries),
    _halves,
    _elsewhere,
    _shifted,
    _promoted,
    _paired,
)
_STEPS = st.lists(
    st.tuples(
        st.sampled_from(_DOINGS),
        st.lists(st.integers(0, 30), min_size=1, max_size=3),
        st.integers(0, 30),
    ),
    max_size=8,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_LINES), min_size=1, max_size=10), _STEPS)
def test_no_word_disappears_and_undoing_brings_everything_back(
    lines: list[str], steps: list[tuple[Doing, list[int], int]]
) -> None:
    recorder, session = desk("# Sak", "noe", *lines)
    before, words = _contents(session.record), _words(session.record)
    done = 0
    for doing, chosen, number in steps:
        entries = session.record.entries
        picked = sorted({index % len(entries) for index in chosen})
        change = session.apply(*doing(recorder, [entries[index] for index in picked], number))
        done += bool(change.edits)
        assert not words - _words(session.record), doing
    after = _contents(session.record)
    for _ in range(done):
        assert session.undo()
    assert _contents(session.record) == before
    for _ in range(done):
        assert session.redo()
    assert _contents(session.record) == after


def _words(record: Record) -> set[str]:
    """Every word that an entry says: in its text and in its fields, apart from those typed."""
    said = (replace(entry, typed="", was=()) for entry in record.entries)
    found: set[str] = set()
    for entry in said:
        found |= set(_strings(entry))
    return found


def _strings(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield from filter(None, (word.strip(".,;:()=") for word in value.split()))
    elif isinstance(value, tuple):
        for inner in value:
            yield from _strings(inner)
    elif hasattr(value, "__struct_fields__"):
        for name in value.__struct_fields__:
            if name not in ("kind", "rank", "quadrant", "period", "date", "meeting"):
                yield from _strings(getattr(value, name))


def _contents(record: Record) -> dict[tuple[str, int], Document]:
    stored = record.stored()
    return {
        (table, key): {name: value for name, value in document.items() if name != "was"}  # type: ignore[misc]
        for table, documents in stored.items()
        for key, document in documents.items()
        if "deleted" not in document
    }


@pytest.mark.parametrize("sign", ["- ", "-- "])
def test_what_somebody_says_after_an_offered_sign_belongs_to_the_list(sign: str) -> None:
    recorder, _ = typed(PEOPLE, "# Sak", "- et punkt", f"{sign}enda et")
    assert recorder.meant(f"{sign}Kari: hei", sign) == f"{sign}Kari: hei"
    entry = recorder.take(f"{sign}Kari: hei").documents[0]
    assert isinstance(entry, Entry)
    assert (entry.point, entry.speaker, bool(entry.parent)) == (True, Name("Kari"), sign == "-- ")
