"""The fields of a meeting as a form shows them, and back from text to a meeting."""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal, TypeAlias

import msgspec

from store.model import Meeting
from store.values import LANGUAGES, Name, When

Sort: TypeAlias = Literal["text", "day", "choice"]

_DAY = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})")


class FormField(msgspec.Struct, frozen=True):
    """A field of the form: its name in the catalogue, what it takes, and what it says when it is empty."""

    name: str
    sort: Sort = "text"
    choices: tuple[str, ...] = ()
    hint: str = ""


FIELDS: tuple[FormField, ...] = (
    FormField("title"),
    FormField("subtitle"),
    FormField("from", "day", hint="field-date"),
    FormField("to", "day", hint="field-date"),
    FormField("place"),
    FormField("series"),
    FormField("number"),
    FormField("language", "choice", LANGUAGES),
    FormField("profile", "choice", ("minutes", "protocol")),
    FormField("state", "choice", ("planned", "live", "draft", "cancelled")),
    FormField("chair"),
    FormField("note-taker"),
    FormField("organiser"),
    FormField("copy-to", hint="field-several"),
    FormField("signers", hint="field-several"),
    FormField("remarks-by", hint="field-date"),
    FormField("archive-ref"),
    FormField("access"),
    FormField("zone"),
)
"""The form from top to bottom: what every meeting has comes first."""


class Filled(msgspec.Struct, frozen=True):
    """A form read: the meeting without its series, the name of the series, and what is wrong by field."""

    meeting: Meeting
    series: str
    wrong: Mapping[str, str]


def texts_of(meeting: Meeting) -> dict[str, str]:
    """What stands in each field."""
    return {
        "title": meeting.title,
        "subtitle": meeting.subtitle,
        "from": _day_text(meeting.from_),
        "to": _day_text(meeting.to),
        "place": meeting.place,
        "series": meeting.series.name if meeting.series else "",
        "number": meeting.number,
        "language": meeting.language,
        "profile": meeting.profile,
        "state": meeting.state,
        "chair": _name_text(meeting.chair),
        "note-taker": _name_text(meeting.note_taker),
        "organiser": meeting.organiser,
        "copy-to": "; ".join(meeting.copy_to),
        "signers": "; ".join(name.name for name in meeting.signers),
        "remarks-by": meeting.remarks_by.text if meeting.remarks_by else "",
        "archive-ref": meeting.archive_ref,
        "access": meeting.access,
        "zone": meeting.zone,
    }


def filled(meeting: Meeting, texts: Mapping[str, str]) -> Filled:
    """Read a form over the meeting it was made from. Only fields whose text differs are touched."""
    shown = texts_of(meeting)
    given = {name: text.strip() for name, text in texts.items()}
    changed: dict[str, object] = {}
    wrong: dict[str, str] = {}
    for name, text in given.items():
        if text == shown[name].strip() or name == "series":
            continue
        try:
            changed[_ATTRIBUTES.get(name, name)] = _READERS.get(name, _text)(text, meeting)
        except ValueError:
            wrong[name] = "wrong-zone" if name == "zone" else "wrong-date"
    if not given["title"]:
        wrong["title"] = "wrong-title"
    after = msgspec.structs.replace(meeting, **changed)
    if after.from_ and after.to and after.to < after.from_ and not wrong.keys() & {"from", "to"}:
        wrong["to"] = "wrong-order"
    return Filled(after, given["series"], wrong)


def read_day(text: str) -> date | None:
    """The day of «2.6.2026», «2. 6. 2026» or «2026-06-02»; None for nothing. Raises ValueError."""
    text = text.strip()
    if not text:
        return None
    match = _DAY.fullmatch(text)
    return date(int(match[3]), int(match[2]), int(match[1])) if match else date.fromisoformat(text)


def _text(text: str, _meeting: Meeting) -> str:
    return text


def _day(text: str, _meeting: Meeting) -> date | None:
    return read_day(text)


def _name(text: str, _meeting: Meeting) -> Name | None:
    return Name(text) if text else None


def _names(text: str, meeting: Meeting) -> tuple[Name, ...]:
    known = {name.name: name for name in meeting.signers}
    return tuple(known.get(part, Name(part)) for part in _several(text, meeting))


def _several(text: str, _meeting: Meeting) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _when(text: str, _meeting: Meeting) -> When | None:
    try:
        day = read_day(text)
    except ValueError:
        day = None  # words are as good
    return When(text, day) if text else None


def _zone(text: str, _meeting: Meeting) -> str:
    try:
        return zoneinfo.ZoneInfo(text).key
    except (zoneinfo.ZoneInfoNotFoundError, OSError) as error:
        raise ValueError(text) from error


def _day_text(day: date | None) -> str:
    return f"{day.day}.{day.month}.{day.year}" if day else ""


def _name_text(name: Name | None) -> str:
    return name.name if name else ""


_ATTRIBUTES = {
    "from": "from_",
    "note-taker": "note_taker",
    "copy-to": "copy_to",
    "remarks-by": "remarks_by",
    "archive-ref": "archive_ref",
}

_READERS: dict[str, Callable[[str, Meeting], object]] = {
    "from": _day,
    "to": _day,
    "chair": _name,
    "note-taker": _name,
    "copy-to": _several,
    "signers": _names,
    "remarks-by": _when,
    "zone": _zone,
}
