"""The rows that the head of a meeting or an item has: one for each detail that is no entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

import msgspec

from exports.typography.dates import clock
from store.language.catalogue import Words
from store.language.words import ANY
from store.record.model import AgendaItem, Attendance, Meeting
from store.record.values import Language
from tui.screens.forms.fields import SORTS, Sort
from tui.screens.forms.meeting_fields import MEETING_FIELDS
from tui.widgets.content import days_words

Read: TypeAlias = Sort | Literal["line"]
"""How a value is read again: as a field of a form is, or as a line that begins with its word."""

DAYS, CLOCK = "days", "clock"
"""The lines that two fields share: the first and the last day, the start and the end."""

_ITEMS = 64
"""Lines that an item may have: its key and theirs make one."""

_ROLES = 1000


class HeadLine(msgspec.Struct, frozen=True):
    """A line of a head. ``key`` tells its row from all others, and is below none.

    value: what it says, as it is typed. told: as it is shown. role: which of the lines without a field of
    their own it is. people: it is told of the attendance list.
    """

    key: int
    field: str
    label: str
    value: str
    told: str
    sort: Read = "text"
    role: int | None = None
    people: bool = False


_PLACED: tuple[tuple[str, str, Read], ...] = (
    ("subtitle", "field-subtitle", "text"),
    (DAYS, "head-days", "text"),
    (CLOCK, "head-clock", "text"),
    ("place", "head-place", "text"),
    ("organiser", "field-organiser", "text"),
    ("number", "field-number", "text"),
    ("chair", "head-chair", "name"),
    ("note_taker", "head-note-taker", "name"),
    ("recommender", "head-recommender", "text"),
    ("roles", "", "text"),
    ("people", "", "text"),
    ("next_meeting", "head-next-meeting", "line"),
    ("copy_to", "field-copy-to", "several"),
    ("signers", "field-signers", "names"),
    ("remarks_by", "field-remarks-by", "when"),
    ("archive_ref", "field-archive-ref", "text"),
    ("access", "field-access", "text"),
)
"""The lines of a meeting's head: the field, the key of its word, and how its value is read."""

_ELSEWHERE = frozenset({"title", "series", *(field for field, *_ in _PLACED)})
"""What stands above the head, or has its place in it."""

_FIELDS = (
    *_PLACED,
    *(
        (one.attribute, one.label, one.sort)
        for one in MEETING_FIELDS
        if one.sort in ("text", "name", "names", "several", "when") and one.attribute not in _ELSEWHERE
    ),
)
"""Those, and behind them every other field of the form that holds words."""

PEOPLE = ("present", "deputy", "excused", "absent")

_ITEM_FIELDS = ("presenter", "format", "background", "recommender", "recommendation", "exempt")


def head_lines(
    meeting: Meeting, attendance: Sequence[Attendance], words: Words, language: Language
) -> Iterator[HeadLine]:
    """The lines of a meeting's head that say anything."""
    for place, (field, label, sort) in enumerate(_FIELDS, 1):
        if field == "roles":
            for number, role in enumerate(meeting.roles):
                key = -(_ROLES + number)
                yield HeadLine(key, field, role.label, role.name, role.name, role=number)
        elif field == "people":
            yield from _of_people(attendance, words)
        else:
            value = _value(meeting, field, sort)
            told = days_words(meeting.from_, meeting.to, language) if field == DAYS else value
            if field == CLOCK and value:
                told = f"{clock(meeting.start, language)}–{clock(meeting.end, language)}"
            if told:
                yield HeadLine(-place, field, words(label), value, told, sort)


def lines_of_item(item: AgendaItem, words: Words) -> Iterator[HeadLine]:
    """The lines of an item that say anything, and that can be changed as they stand."""
    for place, field in enumerate(_ITEM_FIELDS):
        value = getattr(item, field)
        if value:
            key = -(abs(item.id) * _ITEMS + place)
            unnamed = field == "exempt" and value in ANY.exempt.unnamed
            told = words("head-exempt-unnamed") if unnamed else value
            yield HeadLine(key, field, words(f"head-{field}"), value, told)


def _value(meeting: Meeting, field: str, sort: Read) -> str:
    if field == DAYS:
        return ""
    if field == CLOCK:
        return f"{meeting.start}–{meeting.end}" if meeting.start or meeting.end else ""
    value = getattr(meeting, field)
    if sort == "line":
        return value.text if value else ""
    return SORTS[sort].shown(value)


def _of_people(attendance: Sequence[Attendance], words: Words) -> Iterator[HeadLine]:
    for place, status in enumerate(PEOPLE):
        people = [_person(one) for one in attendance if one.status == status]
        if people:
            told = ", ".join(people)
            key = -(_ROLES // 2 + place)
            yield HeadLine(key, "people", words(f"head-{status}"), told, told, people=True)


def _person(one: Attendance) -> str:
    count = f"{one.count} " if one.count else ""
    why = one.reason if one.status in ("excused", "absent") else ""
    extra = ", ".join(filter(None, (one.role, one.party, one.organisation, why)))
    return f"{count}{one.name.name}{f' ({extra})' if extra else ''}"
