"""Lines about who is there: everybody but some, who came and went, who stands aside, who may vote."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import pytest
from msgspec.structs import replace

from exports.review.preflight import preflight
from store.record.attendance import Quorum, RollCall
from store.record.model import Presence
from store.record.record import Record
from store.record.settings import Settings
from store.record.values import Kind
from store.session.session import Session
from tests.grammar.desk import new_session, typed
from tui.grammar.recorder import Recorder
from tui.grammar.result import Hint

INVITED = "innkalt: Kari Vik (leder), Per Hansen, Anne Ås, tre varamedlemmer"


def statuses(record: Record) -> dict[str, str | None]:
    return {who.name.name: who.status for who in record.attendance}


@pytest.mark.parametrize(
    "line",
    [
        "til stede: alle innkalte",
        "Til stede: alle.",
        "alle innkalte til stede",
        "Alle innkalte er til stede.",
        "alle til stede",
        "alle innkalla til stades",
        "til stades: alle innkalla",
        "all invited present",
        "present: all invited",
        "Everybody  present",
        "all are present",
    ],
)
def test_everybody_who_was_invited_is_there(line: str) -> None:
    recorder, taken = typed(INVITED, "forfall: Anne", line)
    assert taken[-1].kind == "attendance"
    assert statuses(recorder.session.record) == {
        "Kari Vik": "present",
        "Per Hansen": "present",
        "Anne Ås": "excused",
        "varamedlemmer": "present",
    }
    recorder.session.undo()
    assert statuses(recorder.session.record)["Kari Vik"] is None


@pytest.mark.parametrize(
    "line",
    [
        "til stede: alle innkalte unntatt Per og Anne",
        "til stede: alle, unntatt Per Hansen, Anne.",
        "alle til stede unntatt Per og Anne",
        "alle innkalte unntatt Per og Anne er til stede",
        "alle innkalte til stede, men ikke Per og Anne",
        "alle innkalla til stades utanom Per og Anne",
        "til stades: alle innkalla bortsett frå Per og Anne",
        "present: all invited except Per and Anne",
        "all present except for Per and Anne",
        "alle til stede uten Per og Anne",
        "alle til stades utan Per og Anne",
        "til stades: alle så nær som Per og Anne",
        "all present but Per and Anne",
        "everyone present apart from Per and Anne",
    ],
)
def test_everybody_but_those_who_are_named(line: str) -> None:
    recorder, taken = typed(INVITED, line)
    assert taken[-1].kind == "attendance"
    found = statuses(recorder.session.record)
    assert (found["Kari Vik"], found["Per Hansen"], found["Anne Ås"]) == ("present", "absent", "absent")
    recorder.take("forfall: Per")
    assert statuses(recorder.session.record)["Per Hansen"] == "excused"


def test_apologies_stay_apologies_for_those_who_are_named() -> None:
    recorder, _ = typed(INVITED, "forfall: Anne", "alle til stede unntatt Anne og Ola Dal")
    found = statuses(recorder.session.record)
    assert (found["Anne Ås"], found["Ola Dal"]) == ("excused", "absent")


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("Alle er til stede for hverandre", None),
        ("alle innkalte til stede unntatt noen få", Hint("hint-all-but-whom")),
        ("alle var enige", None),
        ("til stede: alle unntatt noen få", Hint("hint-all-but-whom")),
    ],
)
def test_other_sentences_about_everybody_are_text(line: str, hint: Hint | None) -> None:
    recorder, taken = typed(INVITED, line)
    assert (taken[-1].kind, taken[-1].hint) == ("note", hint)
    assert recorder.session.record.entries[-1].text == line


def test_everybody_is_there_only_while_somebody_is_not_ticked_off() -> None:
    recorder, taken = typed("alle innkalte til stede", INVITED, "til stede: alle", "Alle er til stede")
    assert [line.kind for line in taken] == ["note", "attendance", "attendance", "note"]
    assert [taken[0].hint, taken[3].hint] == [Hint("hint-no-list"), Hint("hint-nobody-left")]
    assert recorder.take("til stede: alle").hint == Hint("hint-nobody-left")


def test_everybody_said_again_corrects_but_knows_who_has_come_and_gone() -> None:
    recorder, _ = typed("til stede: Kari Vik, Dag Berg", "mangler: Per Hansen", "forfall: Anne Ås", "ut: Dag")
    recorder.take("mangler: Unn Li")
    recorder.take("inn: Unn")
    again = recorder.take("alle innkalte til stede unntatt Kari")
    assert again.kind == "attendance"
    assert again.hint == Hint("hint-everybody-again", {"names": "Kari"})
    found = {who.name.name: who.status for who in recorder.session.record.attendance}
    assert found == {
        "Kari Vik": "absent",
        "Dag Berg": "present",
        "Per Hansen": "present",
        "Anne Ås": "excused",
        "Unn Li": "present",
    }
    assert recorder.take("Alle er til stede").hint == Hint("hint-everybody-again", {"names": "none"})
    assert {who.status for who in recorder.session.record.attendance} == {"present", "excused"}


@pytest.mark.parametrize(("days", "clock"), [((12, 12), "11.00"), ((11, 12), "11.00"), ((10, 11), "")])
def test_who_comes_and_goes_on_a_day_of_the_meeting_has_the_clock(days: tuple[int, int], clock: str) -> None:
    first, last = (date(2026, 3, day) for day in days)
    recorder, _ = typed("til stede: Kari Vik", "ut: Kari", from_=first, to=last)
    assert recorder.session.record.presence[0].when == clock


def at_eleven() -> tuple[Session, Recorder, list[datetime]]:
    """A meeting at a clock that is set by hand: it is eleven in Oslo."""
    clock = [datetime(2026, 3, 12, 10, 0, tzinfo=UTC)]
    session = new_session()
    session.clock = lambda: clock[0]
    return session, Recorder(session), clock


def test_a_time_that_has_passed_belongs_to_the_item_that_was_under_way() -> None:
    session, recorder, clock = at_eleven()
    for line in ("til stede: Per Hansen, Kari Vik", "# En", "Vi begynner"):
        recorder.take(line)
    clock[0] += timedelta(minutes=30)
    recorder.take("# To")
    clock[0] += timedelta(minutes=30)
    for line in ("ut: Per 11.20", "inn: Per 11.40", "ut: Kari 10.15", "ut: Kari"):
        recorder.take(line)
    first, second = session.record.agenda
    assert [(m.when, m.item) for m in session.record.presence] == [
        ("11.20", first.id),
        ("11.40", second.id),
        ("10.15", None),
        ("12.00", second.id),
    ]


@pytest.mark.parametrize(
    ("hours", "line", "in_item", "is_there"),
    [
        ({"start": "08.00", "end": "09.30"}, "ut: Per 9.10", True, True),
        ({"start": "08.00"}, "ut: Per 9.10", True, True),
        ({}, "ut: Per 9.10", True, True),
        ({"start": "10.00", "end": "12.00"}, "ut: Per 9.10", False, False),
        ({"start": "10.00", "end": "12.00"}, "ut: Per 10.40", False, False),
    ],
)
def test_the_hours_of_minutes_written_up_later_are_not_those_of_their_items(
    hours: dict[str, str], line: str, in_item: bool, is_there: bool
) -> None:
    session, recorder, clock = at_eleven()
    session.apply(replace(session.record.meeting, **hours))
    before = ("til stede: Per Hansen, Kari Vik", "# En", "Vi begynner", "# To", "= Vi gjør det")
    for typed_line in (*before, line):
        clock[0] += timedelta(minutes=1)
        recorder.take(typed_line)
    second = session.record.agenda[1].id
    (left,) = session.record.presence
    assert left.item == (second if in_item else None)
    per, (decision,) = (
        session.record.attendance[0],
        [e for e in session.record.entries if e.kind == "decision"],
    )
    assert RollCall(session.record).is_present(per, decision.at) is is_there


def test_whoever_comes_has_attended_and_a_stranger_is_listed_without_a_vote() -> None:
    recorder, taken = typed("til stede: Kari Vik", "forfall: Per Hansen", "inn: Per 11.20", "inn: Liv Test")
    assert isinstance(taken[2].documents[0], Presence)
    assert taken[2].hint is None
    assert taken[3].hint == Hint("hint-listed", {"names": "Liv Test"})
    record = recorder.session.record
    assert statuses(record) == {"Kari Vik": "present", "Per Hansen": "present", "Liv Test": "present"}
    assert [who.name.name for who in record.attendance if not who.votes] == ["Liv Test"]
    recorder.session.undo()
    assert "Liv Test" not in statuses(recorder.session.record)
    assert len(recorder.session.record.presence) == 1


def test_where_no_list_is_kept_nobody_is_put_on_one() -> None:
    recorder, _ = typed("# Sak", "inn: Liv Test", "inhabil: Liv Test")
    assert not recorder.session.record.attendance
    assert len(recorder.session.record.presence) == 2


@pytest.mark.parametrize(
    ("line", "who", "ground"),
    [
        ("inhabil: Per, fvl. § 6", ["Per"], "fvl. § 6"),
        ("inhabil: Per (fvl. § 6 e)", ["Per"], "fvl. § 6 e"),
        ("ugild: Per og Kari, fvl. § 6, andre ledd", ["Per", "Kari"], "fvl. § 6, andre ledd"),
        ("recused: Per, Kari, brother of the applicant", ["Per", "Kari"], "brother of the applicant"),
        ("inhabil: Per", ["Per"], ""),
    ],
)
def test_who_stands_aside_and_on_what_ground(line: str, who: list[str], ground: str) -> None:
    recorder, _ = typed("til stede: Kari Vik, Per Hansen", "# Sak", line)
    found = recorder.session.record.presence
    assert [m.who.name for m in found] == who
    assert {m.ground for m in found} == {ground}


@pytest.mark.parametrize("line", ["ut: Kari 11.20", "inhabil: Kari, fvl. § 6", "alle til stede unntatt Kari"])
def test_a_name_that_two_share_does_nothing(line: str) -> None:
    recorder, taken = typed("innkalt: Kari Vik, Kari Ås", line)
    assert taken[-1].kind == "note"
    assert not recorder.session.record.presence
    assert set(statuses(recorder.session.record).values()) == {None}


def test_whom_a_deputy_stands_in_for_has_apologies_unless_they_came_or_stand_aside() -> None:
    recorder, _ = typed("til stede: Kari Vik, Per Hansen, Anne Ås", "# Sak", "inhabil: Per")
    recorder.take("vara: Nils Li for Anne, Ola Dal for Per")
    record = recorder.session.record
    assert statuses(record) == {
        "Kari Vik": "present",
        "Per Hansen": "present",
        "Anne Ås": "excused",
        "Nils Li": "deputy",
        "Ola Dal": "deputy",
    }
    assert RollCall(record).quorum(record.agenda[0].id) == Quorum(3, 3)
    recorder.session.undo()
    assert statuses(recorder.session.record)["Anne Ås"] == "present"


@pytest.mark.parametrize(
    ("line", "seat"),
    [
        ("til stede: Kari Vik, vara: Nils Li for Anne Ås, Per Dal", "Anne Ås"),
        ("til stede: Kari Vik, Nils Li (vara for Anne Ås), Per Dal", "Anne Ås"),
        ("til stades: Kari Vik, varamedlem Nils Li i staden for Anne Ås, Per Dal", "Anne Ås"),
        ("present: Kari Vik, deputy: Nils Li for Anne Ås, Per Dal", "Anne Ås"),
        ("til stede: Kari Vik, Nils Li (vara for Ap), Per Dal", "Ap"),
    ],
)
def test_who_stands_in_for_another_may_be_on_the_list_of_those_who_came(line: str, seat: str) -> None:
    recorder, _ = typed(line)
    record = recorder.session.record
    assert statuses(record) == {"Kari Vik": "present", "Nils Li": "deputy", "Per Dal": "present"}
    assert [who.deputy_for.name for who in record.attendance if who.deputy_for] == [seat]


def test_more_votes_than_voters_give_a_hint_where_that_is_known() -> None:
    lines = ("til stede: Kari Vik, Per Hansen, Anne Ås", "# Sak", "= Vi kjøper", "stemmer: 3-1")
    with_guests = ("til stede: 4 gjester", *lines)
    recorder, taken = typed(*with_guests)
    assert taken[-1].hint is None
    recorder, told = typed(*lines)
    _, in_protocol = typed(*with_guests, profile="protocol")
    assert (told[-1].kind, told[-1].hint) == ("votes", in_protocol[-1].hint)
    assert told[-1].hint == Hint("hint-too-many-votes", {"votes": "4", "voters": "3"})
    assert recorder.take("stemmer: 2-1").hint == Hint("hint-in-place-of", {"text": "3-1"})
    recorder.take("inhabil: Per")
    assert recorder.take("stemmer: 2-1").hint is not None


def test_votes_are_counted_against_those_of_the_item_they_are_about() -> None:
    recorder, _ = typed(
        "til stede: Kari Vik, Per Hansen", "# En", "inhabil: Per", "= Vi kjøper", "# To", "#1"
    )
    assert recorder.take("stemmer: 2-0").hint == Hint("hint-too-many-votes", {"votes": "2", "voters": "1"})


LISTED = ("til stede: Kari Vik, Per Hansen, Anne Ås, Ola Dal, Liv Test", "# Sak")
NO_QUORUM = Hint("hint-no-quorum", {"met": "2", "members": "5"})


@pytest.mark.parametrize("order", list(permutations(("ut: Kari", "ut: Per", "ut: Anne"))))
@pytest.mark.parametrize("fields", [{"profile": "protocol"}, {}])
def test_a_decision_of_too_few_is_told_whatever_the_order(
    order: tuple[str, ...], fields: dict[str, str]
) -> None:
    recorder, _ = typed(*LISTED, **fields)
    session = recorder.session
    if not fields:
        recorder.take("til stede: Sekretær Moe (uten stemmerett)")
    for line in (*order, "inn: Kari"):
        recorder.take(line)
    assert recorder.take("= Vi kjøper").hint is None  # three of five
    session.undo()
    session.undo()
    for _ in range(2):
        assert recorder.take("= Vi kjøper").hint == NO_QUORUM
        assert preflight(session.record, profile="protocol")[0].key == "look-quorum"
        assert preflight(session.record)[0].key == "look-quorum"
        session.undo()
        session.undo()
        session.redo()
    recorder.take("= Vi kjøper")
    recorder.take("inn: Kari, Per, Anne")  # who comes later changes nothing
    assert preflight(session.record)[0].key == "look-quorum"


@pytest.mark.parametrize("line", ["#frammøte", "#Oppmøte", "#attendance"])
def test_the_word_that_opens_the_list_writes_nothing(line: str) -> None:
    recorder, taken = typed("# Sak", line)
    assert (taken[-1].kind, taken[-1].documents) == ("", ())
    assert not recorder.session.record.entries
    preview = recorder.preview(line)
    assert (preview.kind, preview.hint) == ("attendance", Hint("hint-opens-attendance"))
    recorder.take(f"'{line}")
    recorder.take(f"{line} i går")
    assert [(e.kind, e.text) for e in recorder.session.record.entries] == [
        (Kind.NOTE, line),
        (Kind.NOTE, f"{line} i går"),
    ]


@pytest.mark.parametrize("line", ["#renskriv", "#Reinskriv", "#faircopy"])
def test_the_word_that_opens_the_fair_copy_writes_nothing(line: str) -> None:
    recorder, taken = typed("# Sak", line)
    assert (taken[-1].kind, taken[-1].documents, taken[-1].opens) == ("", (), "fair")
    assert not recorder.session.record.entries
    assert (recorder.preview(line).kind, recorder.preview(line).hint) == ("fair", Hint("hint-opens-fair"))
    recorder.take(f"{line} snart")
    assert [entry.text for entry in recorder.session.record.entries] == [f"{line} snart"]


def test_the_label_says_who() -> None:
    recorder, _ = typed(INVITED)
    details = {
        "ut: Kari og Per 11.20": "Kari, Per · 11.20",
        "inhabil: Per, fvl. § 6": "Per · fvl. § 6",
        "alle til stede unntatt Per og Anne": "− Per, Anne",
        "til stede: Kari, Per": "Kari, Per",
    }
    assert {line: recorder.preview(line).detail for line in details} == details


@pytest.mark.parametrize("word", ["til stede", "innkalt"])
def test_two_of_one_name_in_a_line_are_told(word: str) -> None:
    recorder, taken = typed(f"{word}: Ola Moe (Harstad bibliotek), Kari Vik, Ola Moe (Tromsø bibliotek)")
    assert taken[-1].hint == Hint("hint-named-twice", {"name": "Ola Moe"})
    assert [who.name.name for who in recorder.session.record.attendance] == ["Ola Moe", "Kari Vik"]


def test_somebody_who_is_named_twice_is_one() -> None:
    recorder, taken = typed("til stede: Ola Moe, Kari Vik, Ola Moe")
    assert taken[-1].hint is None
    assert len(recorder.session.record.attendance) == 2


@pytest.mark.parametrize(
    ("line", "seats"),
    [
        ("vara: Siri", {"Siri Vik": "Anne Ås"}),
        ("vara: Siri Vik, Nils", {"Siri Vik": "Anne Ås", "Nils Moe": "Per Hansen"}),
        ("vara: Siri for Per", {"Siri": "Per"}),
    ],
)
def test_a_series_knows_whose_seat_a_deputy_has(line: str, seats: dict[str, str]) -> None:
    deputies = {"Siri Vik": "Anne Ås", "Nils Moe": "Per Hansen"}
    recorder = Recorder(new_session(), Settings(deputies=deputies))
    recorder.take(INVITED)
    recorder.take(line)
    listed = recorder.session.record.attendance
    assert {who.name.name: who.deputy_for.name for who in listed if who.deputy_for} == seats


def test_a_reason_behind_who_is_excepted_is_kept() -> None:
    recorder, _ = typed(INVITED, "alle innkalte til stede unntatt Per Hansen (syk)")
    people = {who.name.name: (who.status, who.reason) for who in recorder.session.record.attendance}
    assert people["Per Hansen"] == ("absent", "syk")
    assert {status for name, (status, _) in people.items() if name != "Per Hansen"} == {"present"}


SITS = ("til stede: Kari Vik, Per Hansen (H), Anne Ås", "# Buss", "inhabil: Per Hansen, fvl. § 6")


@pytest.mark.parametrize(
    ("line", "seat"),
    [
        ("inn: Nils Døme (H) for Per Hansen 9.20", "Per Hansen"),
        ("kom: Nils Døme for Per kl. 9.20", "Per Hansen"),
        ("inn: Nils Døme for Siri 9.20", None),
        ("inn: Kari Vik for Per Hansen 9.20", None),
    ],
)
def test_a_deputy_comes_for_somebody_in_an_item(line: str, seat: str | None) -> None:
    recorder, taken = typed(*SITS, line)
    record = recorder.session.record
    seats = [(who.name.name, who.status, who.votes) for who in record.attendance if who.deputy_for]
    assert (taken[-1].kind == "presence") is (seat is not None)
    assert seats == ([("Nils Døme", "deputy", True)] if seat else [])
    voters = {who.name.name for who in RollCall(record).voters(record.agenda[0].id)}
    assert voters == {"Kari Vik", "Anne Ås", *(["Nils Døme"] if seat else [])}
    assert statuses(record)["Per Hansen"] == "present"


@pytest.mark.parametrize(
    ("start", "line", "when"),
    [
        ("time: 7.30 pm", "left: Anne 8.10", "20.10"),
        ("tid: 18.00", "ut: Anne kl. 8.30", "20.30"),
        ("tid: 18.00", "ut: Anne 08.30", "08.30"),
        ("tid: 18.00", "ut: Anne 5.30", "5.30"),
        ("tid: 9.00", "ut: Anne 8.30", "8.30"),
        ("tid: 18.00", "hevet: 9.05", "21.05"),
        ("tid: 18.00", "Møtet hevet 9.05", "21.05"),
    ],
)
def test_a_clock_before_the_meeting_began_is_that_of_the_evening(start: str, line: str, when: str) -> None:
    record = typed(start, "til stede: Kari Vik, Anne Ås", "# Buss", line)[0].session.record
    assert when == (record.presence[0].when if record.presence else record.meeting.end)
