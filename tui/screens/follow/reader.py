"""What another window follows of a meeting: its public record, and where the meeting is now."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec.structs import replace

from exports.outline.public import public_record
from store.files.archive import Archive
from store.follow_up.answers import follow_up_item
from store.follow_up.earlier_meetings import points_for
from store.follow_up.points import OpenPoint
from store.record.model import AgendaItem, Day
from store.record.record import Record
from store.search.numbers_given import numbers_given
from tui.screens.saved import Watched


class FollowedMeeting(msgspec.Struct, frozen=True, eq=False):
    """A meeting as its audience sees it.

    record: what is public, and nothing else. item, day: where the meeting is. closed: it is in an item
    that is not told of. points: what earlier meetings left open, as far as it is public, while the meeting is
    in the item for it.
    """

    record: Record
    item: AgendaItem | None
    day: Day | None
    closed: bool
    points: tuple[OpenPoint, ...] = ()


class Follower(Watched):
    """Reads a meeting's file again when somebody has written it, as its audience sees it."""

    def __init__(self, archive: Archive, path: Path) -> None:
        """Name the file; nothing is read yet."""
        super().__init__(archive, path)
        self._used: frozenset[str] = frozenset()
        self._asked = False

    def look(self) -> FollowedMeeting | None:
        """Return what there is to see when it may be something new, else None."""
        record = self.read()
        if record is None:
            return None
        seen = followed(record, self._used)
        if seen.item is None or seen.item.id != getattr(follow_up_item(record), "id", None):
            return seen
        return replace(seen, points=public_points(points_for(self.archive, record, used=self._used)))

    def learn_numbers(self) -> bool:
        """Ask the other meetings of the series, once, which numbers are theirs; say whether any are.

        It reads every file of the archive; what is seen next has its numbers by them.
        """
        if self._asked or self.file is None:
            return False
        self._asked = True
        self._used = numbers_given(self.archive, self.file.meeting())
        if self._used:
            self.file = None
        return bool(self._used)


def public_points(points: Iterable[OpenPoint]) -> tuple[OpenPoint, ...]:
    """The points that everybody may see; nothing tells that there are others."""
    return tuple(one for one in points if not (one.private or one.exempt or one.older))


def followed(record: Record, used: frozenset[str] = frozenset()) -> FollowedMeeting:
    """Return what may be seen of a record, and where its meeting is.

    That is the item it is in; after it, and before it has come to one, where the last entry was made.
    """
    public = public_record(record, used)
    item, day = record.current, None
    newest = max(record.entries, key=lambda entry: entry.id, default=None)
    if item is None and newest is not None:
        item, day = record.get(AgendaItem, newest.item), record.get(Day, newest.day)
    shown = public.get(AgendaItem, item.id) if item is not None else None
    return FollowedMeeting(
        public, shown, public.get(Day, day.id) if day else None, item is not None and shown is None
    )
