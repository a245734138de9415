"""The documents of archive.json that describe a series: the series itself, its members, its standing items.

Every field is optional. Members and items are documents of their own, so that two machines can each add one.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TypeVar, cast

import msgspec

from store.record.model import Document, Json, from_json, stored_names
from store.record.values import Count, Form, Language, Layout, Name, NumberStyle, Profile, Scope, Sort, Tidy

SERIES, MEMBERS, STANDING = "series", "members", "standing"
"""The tables of archive.json."""


class SeriesRow(Document, frozen=True, kw_only=True, omit_defaults=True):
    """What the meetings of a series have in common.

    same_as: the series that this one is a misspelt name of. title: with brackets that are filled in. start:
    clock time («10.00»); minutes: how long a meeting lasts. meets, quorum, deadline: the user's words, read
    when they are used. remarks_days: within how many days of the meeting remarks are to come.
    """

    name: str = ""
    aliases: tuple[str, ...] = ()
    same_as: int | None = None
    title: str = ""
    start: str = ""
    minutes: Count = 0
    place: str = ""
    zone: str = ""
    organiser: str = ""
    language: Language | None = None
    profile: Profile | None = None
    layout: Layout | None = None
    recommender: str = ""
    numbering: NumberStyle | None = None
    scope: Scope | None = None
    tidy: Tidy | None = None
    chair: Name | None = None
    note_taker: Name | None = None
    copy_to: tuple[str, ...] = ()
    archive_ref: str = ""
    access: str = ""
    signers: tuple[Name, ...] = ()
    letterhead: str = ""
    meets: str = ""
    quorum: str = ""
    deadline: str = ""
    remarks_days: Count = 0


class Member(Document, frozen=True, kw_only=True, omit_defaults=True):
    """Somebody who is invited to every meeting of a series; a deputy is whoever has a ``deputy_for``.

    email: printed nowhere. count: of a group, as the attendance list has it.
    """

    series: int = 0
    name: Name = Name("")
    count: Count | None = None
    role: str = ""
    organisation: str = ""
    party: str = ""
    votes: bool = True
    deputy_for: Name | None = None
    email: str = ""


class StandingItem(Document, frozen=True, kw_only=True, omit_defaults=True):
    """An item that stands on the agenda of every meeting of a series. ``planned`` is in minutes."""

    series: int = 0
    parent: int | None = None
    title: str = ""
    role: str = ""
    sort: Sort | None = None
    planned: Count | None = None
    presenter: str = ""
    form: Form = "plain"
    format: str = ""
    background: str = ""


TABLE: dict[type[Document], str] = {SeriesRow: SERIES, Member: MEMBERS, StandingItem: STANDING}
"""The table that each kind of document stands in."""

_D = TypeVar("_D", bound=Document)


def read_row(kind: type[_D], key: int, stored: Json) -> _D:
    """A document as far as it can be read: a field that takes no such thing as stands there is left."""
    try:
        return cast("_D", from_json(kind, key, stored))
    except (msgspec.ValidationError, TypeError):
        whole: Json = {}
    for name, value in stored.items():
        if name in stored_names(kind):
            with suppress(msgspec.ValidationError, TypeError):
                from_json(kind, key, {name: value})
                whole[name] = value
    return cast("_D", from_json(kind, key, whole))


FIELDS: tuple[str, ...] = tuple(
    name for name in stored_names(SeriesRow) if name not in ("rank", "was", "deleted", "forgotten", "same_as")
)
"""What can be said of a series, ``name`` and ``aliases`` among it, by its names in the file."""
