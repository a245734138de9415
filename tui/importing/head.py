"""The head of written minutes: when, where, who leads and writes, and when the next meeting is."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from store.record.model import Meeting
from store.record.values import Name, Role, When
from tui.grammar.clock_times import read_when
from tui.grammar.people import split_names
from tui.importing.dates import clock, is_held, is_place, read_times
from tui.importing.labels import Label
from tui.importing.words import split

DETAILS = split(
    "body date when where place chair note_taker organiser copy_to archive_ref title subtitle start end"
    " next_meeting"
)
"""What a label of the head may mean."""

AT_THE_END = frozenset({"chair", "note_taker", "start", "end", "next_meeting", "copy_to"})
"""Those of them that may stand among the items or after them, too."""

_OPENED = re.compile(
    r"(?:the )?(?:møtet|møtestart|meeting|samlingen|samlinga)\b.{0,60}?\b(?:satt|sett|starta|startet|åpnet"
    r"|åpna|opna|opened|started|began|begynte|byrja|called to order|start)|møtestart\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"(?:the )?(?:møtet|meeting|samlingen|samlinga)\b.{0,60}?\b(?:hevet|heva|slutt\w*|avslutta|avsluttet"
    r"|closed|adjourned|ended|ferdig|concluded|oppløst)|møteslutt\b|(?:hevet|heva|slutt|adjourned)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"forrige|førre|siste|neste|last|previous|next|\bsak", re.IGNORECASE)
_NEXT = re.compile(
    r"(?:neste (?:styre|års|arbeids|gruppe|styringsgruppe|prosjekt)?møte\w*"
    r"|(?:the )?next (?:\w+ )?meeting)\b[ ]?"
    r"(?:(?:blir|er|vert|holdes|haldast|avholdes|is|will be(?: held)?|takes place)\b)?[ ]?"
    r"(?:on\b|den\b|:)?(.*)",
    re.IGNORECASE | re.DOTALL,
)


def details(label: Label, value: str, meeting: Meeting, near: date | None) -> dict[str, Any]:
    """The fields of the meeting that a label and its value set; none when it says nothing of the kind."""
    match label.meant.meaning:
        case "date" | "when" | "where":
            return when_and_where(value, meeting, near, place=label.meant.meaning == "where")
        case "chair" | "note_taker" as field:
            named = split_names(value)
            fits = len(value.split()) <= 8 and value[:1].isupper() and len(named) <= 2
            return {field: Name(value.rstrip("."))} if fits and getattr(meeting, field) is None else {}
        case "copy_to":
            parts = (part.strip() for part in re.split(r"[,;\n]", value))
            return {"copy_to": (*meeting.copy_to, *(part for part in parts if part))}
        case "start" | "end" as field:
            time = read_times(value, None).start or clock(value)
            return {field: time} if time else {}
        case "next_meeting":
            return {"next_meeting": next_time(value, meeting, near)}
        case "body":
            return {"organiser": value} if not meeting.organiser and len(value) <= 200 else {}
        case "place" | "organiser" | "archive_ref" | "title" | "subtitle" as field:
            return {field: value} if not getattr(meeting, field) and len(value) <= 200 else {}
    return {}


def when_and_where(text: str, meeting: Meeting, near: date | None, *, place: bool) -> dict[str, Any]:
    """Days, times and, when it is said or nothing else can be meant, a place."""
    told = read_times(text, near)
    found: dict[str, Any] = {}
    if told.days and meeting.from_ is None:
        found |= {"from_": told.days[0], "to": told.days[1]}
    if told.start and not meeting.start:
        found |= {"start": told.start} | ({"end": told.end} if told.end else {})
    where = told.after if is_held(told.before) else told.rest
    if where and not meeting.place and (place or (told.found and is_place(where))):
        found["place"] = where
    return found


def next_time(words: str, meeting: Meeting, near: date | None) -> When:
    """When the next meeting is, in words, with its day."""
    words = " ".join(words.split())
    when = read_when(words, meeting.from_)
    if when.date is not None:
        return when
    told = read_times(words, meeting.from_ or near)
    return When(words, told.days[0] if told.days else None)


def sentence_of_course(text: str, meeting: Meeting, near: date | None) -> dict[str, Any]:
    """What a sentence says of the meeting's course: opened, closed, or when the next one is."""
    if len(text) > 200:
        return {}
    if (found := _NEXT.match(text)) and meeting.next_meeting is None and re.search(r"\d|\?", found[1]):
        told = read_times(found[1], meeting.from_ or near)
        words = found[1].strip(" :.")
        return {"next_meeting": When(words, told.days[0] if told.days else None)} if told.found else {}
    time = read_times(text, None).start
    another = _ANOTHER.search(text) is not None
    found_end = _CLOSED.match(text) or (_CLOSED.search(text) if not another else None)
    if time and found_end:
        return {"end": time}
    return {"start": time} if time and _OPENED.match(text) and not meeting.start else {}


def role_of(text: str) -> Role | None:
    """A line of the head that has no field of its own: «Prosessleder: Hugo»."""
    label, colon, value = text.partition(":")
    label, value = label.strip(), value.strip()
    plain = (
        1 <= len(label.split()) <= 3 and label[:1].isupper() and not re.search(r"[^\w \t\u00a0.-]|\d", label)
    )
    short = 0 < len(value) <= 80 and not value.startswith("//") and not value.endswith((".", ";"))
    return Role(label, value) if colon and plain and short and "\n" not in text else None
