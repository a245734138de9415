"""The look-through for private text: along every bond, in every part of a file, in every form of words."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest

from exports.review.leak_check import SearchCount, leaks, lines_beside, looked_for, rows_leak
from store.record.model import Entry, Event
from store.record.values import About, Continues, Corrected, Corrects, Kind, Of
from tests.exports.records import MEETING_ID, Builder

SECRET = "sjefen skal få høyere lønn"  # noqa: S105 — no password
PLAIN = "noe helt annet"


def found(b: Builder, content: str | bytes = SECRET) -> bool:
    """Whether what is withheld in the record is found in a file."""
    return leaks(b.record, content.encode() if isinstance(content, str) else content, lambda _record: b"")


def of_item(b: Builder) -> None:
    b.item(PLAIN, private=True)
    b.note(SECRET)


def of_exempt_item(b: Builder) -> None:
    b.item(PLAIN, exempt="§ 13")
    b.note(SECRET)


def its_title(b: Builder) -> None:
    b.item(SECRET, private=True)


def sub_item(b: Builder) -> None:
    b.item(SECRET, parent=b.item(PLAIN, private=True).id)


def sub_item_of_a_sub_item(b: Builder) -> None:
    middle = b.item(PLAIN, parent=b.item(PLAIN, private=True).id)
    b.item(PLAIN, parent=middle.id)
    b.note(SECRET)


def sub_point(b: Builder) -> None:
    b.note(SECRET, parent=b.point(PLAIN, private=True).id, point=True)


def loose_sub_point(b: Builder) -> None:
    b.point(PLAIN, private=True)
    b.point(PLAIN, typed=f"-- {PLAIN}")
    b.point(SECRET, typed=f"-- {SECRET}")


def second_version(b: Builder) -> None:
    b.note(SECRET, conflict_of=b.note(PLAIN, private=True).id)


def first_version(b: Builder) -> None:
    first = b.note(SECRET)
    b.note(PLAIN, conflict_of=first.id, private=True)


def version_of_a_sub_point_of_a_working_note(b: Builder) -> None:
    first = b.note(PLAIN, parent=b.point(PLAIN, in_minutes=False).id, point=True)
    b.note(SECRET, conflict_of=first.id)


def text_of_notes(b: Builder) -> None:
    b.note(SECRET, sources=(b.note(PLAIN, private=True).id,))


def notes_of_a_text(b: Builder) -> None:
    b.note(PLAIN, sources=(b.note(SECRET).id,), private=True)


def going_on(b: Builder) -> None:
    b.note(PLAIN, private=True)
    b.note(SECRET, typed=f"> {SECRET}")


def going_on_in_dots(b: Builder) -> None:
    b.note(PLAIN, private=True)
    b.note(SECRET, typed=f"... {SECRET}")


def a_label_that_became_text(b: Builder) -> None:
    b.decision(PLAIN, private=True)
    b.note(f"Vedtk: {SECRET}")


def expected_in_return(b: Builder) -> None:
    b.expects("A", "B", PLAIN, private=True)
    b.expects("B", "A", SECRET, typed=f"> {SECRET}")


def a_vote_that_waits_for_its_decision(b: Builder) -> None:
    b.note(PLAIN, private=True)
    b.entry(Kind.VOTE, SECRET)


def statement(b: Builder) -> None:
    b.decision(PLAIN, private=True)
    b.entry(Kind.STATEMENT, PLAIN)
    b.entry(Kind.STATEMENT, SECRET)


def ground_of_a_recusal(b: Builder) -> None:
    b.item(PLAIN, private=True)
    b.moved("Kari", "recusal", ground=SECRET)


def ground_of_leaving(b: Builder) -> None:
    b.item(PLAIN, private=True)
    b.moved("Kari", "departure", ground=SECRET)


def remark(b: Builder) -> None:
    b.became(b.action(PLAIN), SECRET, what="remark")


def what_became_of_it(b: Builder) -> None:
    b.became(b.action(PLAIN, private=True), SECRET, what="owner")


def said_in_an_item(b: Builder) -> None:
    action = b.action(PLAIN)
    item = b.item(PLAIN, private=True)
    b.became(action, SECRET, what="owner", item=item.id)


def what_was_typed(b: Builder) -> None:
    b.note(PLAIN, typed=SECRET, private=True)


def name_of_a_file(b: Builder) -> None:
    b.entry(Kind.ANNEX, PLAIN, file=f"{SECRET}.pdf", private=True)


def memo(b: Builder) -> None:
    b.entry(Kind.MEMO, SECRET)


EARLIER = Of(MEETING_ID + 1, 5)
"""A point of an earlier meeting."""


def point_of_an_earlier_meeting(b: Builder) -> None:
    about = About(kind="action", text=SECRET, number="1/26", private=True)
    b.add(Event, of=EARLIER, what="status", to="done", about=about)


def exempt_point_of_an_earlier_meeting(b: Builder) -> None:
    about = About(kind="expectation", text=SECRET, number="1/26", exempt="§ 13")
    b.add(Event, of=EARLIER, what="status", to="met", about=about)


def remark_on_an_earlier_point(b: Builder) -> None:
    b.add(Event, of=EARLIER, what="remark", to=SECRET, about=About(kind="action", text=PLAIN, private=True))


def owner_of_an_earlier_point(b: Builder) -> None:
    b.add(Event, of=EARLIER, what="owner", to=SECRET, about=About(kind="action", text=PLAIN, private=True))


def item_of_an_earlier_meeting(b: Builder) -> None:
    b.item(PLAIN, private=True, continues=Continues(MEETING_ID + 1, 5, "1/26", SECRET))


def why_an_item_was_put_off(b: Builder) -> None:
    b.item(PLAIN, exempt="§ 13", continues=Continues(MEETING_ID + 1, 5, "1/26", PLAIN, reason=SECRET))


def correction(b: Builder) -> None:
    b.note(SECRET, private=True, kept=True, corrects=Corrects(MEETING_ID + 1))


def correction_from_a_later_meeting(b: Builder) -> None:
    b.note(SECRET, private=True, kept=True, corrected=Corrected(MEETING_ID + 1))


WITHHELD = (
    of_item, of_exempt_item, its_title, sub_item, sub_item_of_a_sub_item, sub_point, loose_sub_point,
    second_version, first_version, version_of_a_sub_point_of_a_working_note, text_of_notes, notes_of_a_text,
    going_on, going_on_in_dots, a_label_that_became_text, expected_in_return, statement, ground_of_a_recusal,
    ground_of_leaving, remark, what_became_of_it, said_in_an_item, what_was_typed, name_of_a_file,
    memo, a_vote_that_waits_for_its_decision, point_of_an_earlier_meeting,
    exempt_point_of_an_earlier_meeting,
    remark_on_an_earlier_point, owner_of_an_earlier_point, item_of_an_earlier_meeting,
    why_an_item_was_put_off,
    correction, correction_from_a_later_meeting,
)  # fmt: skip


@pytest.mark.parametrize("scene", WITHHELD)
def test_what_belongs_to_something_withheld_is_found(scene: Callable[[Builder], None]) -> None:
    b = Builder()
    b.item("Den første saken")
    scene(b)
    assert found(b)


def wanted_as_it_stands(b: Builder) -> None:
    b.note(PLAIN, private=True)
    b.note(SECRET, typed=f"> {SECRET}", kept=True)


def wanted_under_a_working_note(b: Builder) -> None:
    b.note(SECRET, parent=b.point(PLAIN, in_minutes=False).id, point=True, kept=True)


def after_a_working_note_in_a_text(b: Builder) -> None:
    b.note(SECRET, sources=(b.note(PLAIN, in_minutes=False).id,))


def another_line(b: Builder) -> None:
    b.note(PLAIN, private=True)
    b.note(SECRET)


def statement_on_another_decision(b: Builder) -> None:
    b.decision(PLAIN, private=True)
    b.decision(PLAIN)
    b.entry(Kind.STATEMENT, SECRET)


def sub_point_of_another_point(b: Builder) -> None:
    b.point(PLAIN, private=True)
    b.point(PLAIN)
    b.point(SECRET, typed=f"-- {SECRET}")


def going_on_in_another_item(b: Builder) -> None:
    b.note(PLAIN, private=True)
    b.item(PLAIN)
    b.note(SECRET, typed=f"> {SECRET}")


def ground_of_an_exempt_point_that_was_followed_up(b: Builder) -> None:
    b.add(Event, of=EARLIER, what="status", to="done", about=About(kind="action", text=PLAIN, exempt=SECRET))


TOLD = (
    wanted_as_it_stands, wanted_under_a_working_note, after_a_working_note_in_a_text, another_line,
    statement_on_another_decision, sub_point_of_another_point, going_on_in_another_item,
    ground_of_an_exempt_point_that_was_followed_up,
)  # fmt: skip


@pytest.mark.parametrize("scene", TOLD)
def test_what_stands_near_something_withheld_is_not(scene: Callable[[Builder], None]) -> None:
    b = Builder()
    b.item("Den første saken")
    scene(b)
    assert not found(b)


def test_that_somebody_came_may_be_read() -> None:
    b = Builder()
    b.item(PLAIN, private=True)
    b.moved("Margrethe", "departure")
    assert not found(b, "Margrethe gikk")
    b.moved("Margrethe", "recusal")
    assert found(b, "Margrethe gikk")


def package(**parts: str) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w") as written:
        for name, text in parts.items():
            written.writestr(name, text)
    return content.getvalue()


LEAKING = {
    "as it stands": SECRET,
    "other signs between": "«Sjefen» skal – få\u00a0høyere LØNN!",
    "in one part of many": package(first="nei", second=f"<w>{SECRET}</w>", third="nei"),
    "as the name of a part": package(**{SECRET: ""}),
    "between tags": "<p>sje<b>fen skal</b> f<i/>å høyere lønn</p>",
    "by entities": "<p>sjefen skal f&aring; h&oslash;yere l&oslash;nn</p>",
    "in an attribute": '<a title="sjefen skal f&aring; h&oslash;yere l&oslash;nn">her</a>',
    "escaped in JSON": json.dumps({"a": [{"b": ["", SECRET]}]}),
}


@pytest.mark.parametrize("content", LEAKING.values(), ids=LEAKING.keys())
def test_words_are_found_wherever_they_stand(content: str | bytes) -> None:
    b = Builder()
    b.note(SECRET, private=True)
    b.note("sjefen skal få lønn som er høyere")  # so that no word of it is rare
    assert found(b, content)
    assert not found(b, "sjefen skal få mer")


def test_a_short_line_is_found_as_whole_words() -> None:
    b = Builder()
    b.note("gi ham ti", private=True)
    assert found(b, "de vil «gi ham ti» nå")
    assert not found(b, "angi ham tid")
    assert not found(b, "gi ham to")


def test_a_long_word_is_found_alone_where_nobody_else_says_it() -> None:
    b = Builder()
    b.note("den nye omplasseringen må vente", private=True)
    assert found(b, "se omplasseringen")
    assert not found(b, "den nye må")
    b.note("omplasseringen")
    assert not found(b, "se omplasseringen")


def test_a_word_too_short_to_be_looked_for_is_counted() -> None:
    b = Builder()
    b.note("ja", private=True)
    b.note(SECRET, private=True)
    assert not found(b, "ja")
    assert looked_for(b.record) == SearchCount(1, 1)


def test_every_line_of_a_text_is_looked_for_alone() -> None:
    b = Builder()
    b.note(f"først noe\n{SECRET}", private=True)
    assert found(b)


def test_rows_of_a_register_are_looked_through() -> None:
    b = Builder()
    action = b.action(SECRET, private=True)
    asked: list[frozenset[int]] = []

    def write(without: frozenset[int]) -> bytes:
        asked.append(without)
        return b""

    assert rows_leak([b.record], SECRET.encode(), write)
    assert asked == [frozenset({action.id})]
    assert not rows_leak([b.record], SECRET.encode(), lambda _keys: SECRET.encode())


def test_a_line_right_after_a_withheld_one_is_pointed_out() -> None:
    def beside(b: Builder) -> list[Entry]:
        return list(lines_beside(b.record))

    b = Builder()
    b.item("Sak")
    b.note(PLAIN, private=True)
    after = b.note(SECRET)
    b.note("og mer")
    assert beside(b) == [after]
    b.item("Neste sak")
    b.note(PLAIN, private=True)
    b.decision(SECRET)
    assert beside(b) == [after]
