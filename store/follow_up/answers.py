"""What a meeting says of an open point: events that hold the point as it stood, and items that take it up."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime

from store.follow_up.points import ITEM, OpenPoint
from store.plain_text import plain
from store.query import status_words
from store.record import identity as ranks
from store.record.identity import Ids
from store.record.kinds import STATUSES
from store.record.model import AgendaItem, Event
from store.record.record import Record
from store.record.values import SORTS, About, Continues, Kind, Name, Of
from store.registers.rows import Said
from store.series.titles import role_of

ITEM_STATUSES = ("postponed", "withdrawn", "done")
"""What can become of an item that was put off."""

MENTIONED = Said("remark", "")
"""That a point was mentioned, and goes on."""


def follow_up_item(record: Record) -> AgendaItem | None:
    """The item of a meeting in which earlier points are followed up; None where there is none for it."""
    return next((item for item in record.agenda if (item.role or role_of(item.title)) == "follow-up"), None)


def about(point: OpenPoint) -> About:
    """A point as it stands, for the meeting that says something of it."""
    return About(
        kind=point.kind,
        text=point.text,
        number=point.number,
        title=point.title,
        day=point.summary.meeting.from_,
        owners=tuple(Name(owner.name) for owner in point.owners),
        deadline=point.deadline,
        from_=Name(point.from_.name) if point.from_ else None,
        to=Name(point.to.name) if point.to else None,
        private=point.private,
        exempt=point.exempt,
    )


def answer(point: OpenPoint, said: Said, item: int | None, at: datetime, ids: Ids) -> Event:
    """What is said of a point in a meeting, in one of its items."""
    of = Of(point.summary.id, point.key)
    return Event(id=ids(), of=of, what=said.what, to=said.to, item=item, at=at, about=about(point))


def read_point_status(text: str, kind: str) -> str:
    """The status that a word of any language says of a point; empty for none of its own."""
    meant = status_words().get(plain(text), frozenset())
    return next((status for status in statuses_for(kind) if status in meant), "")


def statuses_for(kind: str) -> Sequence[str]:
    """What can become of a point."""
    return ITEM_STATUSES if kind == ITEM else STATUSES[Kind(kind)]


def taken_up(point: OpenPoint, meeting: int, rank: str) -> AgendaItem:
    """The item of a meeting that goes on from a postponed item or a proposal.

    Its id is made of both, so that two machines that take it up make one. It is withheld as the point is.
    """
    item = point.item
    return AgendaItem(
        id=_stable_id(meeting, point.key),
        rank=rank,
        title=point.text if item is None else item.title,
        sort=next((sort for sort in SORTS if item and sort == item.sort), None),
        presenter=item.presenter if item else "",
        background=item.background if item else "",
        recommendation=item.recommendation if item else "",
        recommender=item.recommender if item else "",
        private=point.private,
        exempt=point.exempt,
        continues=Continues(
            meeting=point.summary.id,
            item=point.key,
            number=point.number,
            title=point.title,
            day=point.summary.meeting.from_,
            reason=item.reason if item else "",
        ),
    )


def take_up_after(
    point: OpenPoint, meeting: int, above: AgendaItem | None, agenda: Sequence[AgendaItem]
) -> AgendaItem:
    """The item that takes a point up, after another of the agenda; before all of them where none is given."""
    ordered = [item.rank for item in agenda]
    place = next((n for n, item in enumerate(agenda) if above and item.id == above.id), -1)
    return taken_up(point, meeting, ranks.after(ordered, place))


def _stable_id(meeting: int, key: int) -> int:
    """An id of the time of the meeting, the same on every machine."""
    digest = hashlib.sha256(f"{meeting}/{key}".encode()).digest()
    return (meeting >> 20 << 20) | (int.from_bytes(digest[:3], "big") & ((1 << 20) - 1))
