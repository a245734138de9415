"""What a shell offers at Tab: meetings by title, people, parties, series and topics that the archive has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from store.errors import Problem
from store.files.archive import Archive
from store.files.find_meeting import LATEST
from store.plain_text import plain
from store.record.identity import to_text
from store.record.record import Record
from tui.safe_text import one_line

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from store.record.model import Meeting

NEWEST = 200
"""Meetings that are offered, and that uses of a name are looked for in: a shell does not wait."""

_READ = 30
"""Meetings of which every line is read, for the names in them."""


class OfferedValue(msgspec.Struct, frozen=True):
    """A value that fits: what is written, what it is, and other words whose beginning finds it."""

    value: str
    about: str = ""
    also: tuple[str, ...] = ()

    def begins(self, begun: str) -> bool:
        """Whether it is meant by somebody who has typed so much; case and accents do not matter."""
        return any(plain(text).startswith(plain(begun)) for text in (self.value, *self.also))


def meetings(archive: Archive) -> Iterator[OfferedValue]:
    """The newest meetings: by title where no other bears it, else by day, else by id."""
    found = [meeting for path in _newest(archive, NEWEST) if (meeting := _meeting(archive, path))]
    titles = Counter(plain(meeting.title) for meeting in found)
    days = Counter(meeting.from_ for meeting in found)
    if found:
        yield OfferedValue(LATEST)
    for meeting in found:
        identity, day = to_text(meeting.id), meeting.from_.isoformat() if meeting.from_ else ""
        value = identity
        if meeting.title and titles[plain(meeting.title)] == 1:
            value = one_line(meeting.title)
        elif day and days[meeting.from_] == 1:
            value = day
        yield OfferedValue(value, day if value != day else one_line(meeting.title), (identity, day))


def people(archive: Archive) -> Iterator[OfferedValue]:
    """Who is named in the newest meetings: on their lists, and as owners."""
    named = Counter[str]()
    for record in _records(archive):
        named.update(one.name.name for one in record.attendance if one.count is None)
        named.update(owner.name for entry in record.entries for owner in entry.owners)
    return (OfferedValue(name) for name, _ in named.most_common())


def parties(archive: Archive) -> Iterator[OfferedValue]:
    """Who expects something of whom in the newest meetings."""
    named = Counter[str]()
    for record in _records(archive):
        for entry in record.entries:
            named.update(one.name for one in (entry.from_, entry.to) if one)
    return (OfferedValue(name) for name, _ in named.most_common())


def series(archive: Archive) -> Iterator[OfferedValue]:
    """The series of the archive, by their names."""
    names = (row.get("name") for row in archive.common.tables().get("series", {}).values())
    return (OfferedValue(name) for name in names if isinstance(name, str) and name)


def topics(archive: Archive) -> Iterator[OfferedValue]:
    """The topics that the newest meetings and their lines have."""
    named = Counter[str]()
    for record in _records(archive):
        named.update(tag for item in record.agenda for tag in item.tags)
        named.update(tag for entry in record.entries for tag in entry.tags)
    return (OfferedValue(name) for name, _ in named.most_common())


def both(*of: Callable[[Archive], Iterable[OfferedValue]]) -> Callable[[Archive], Iterator[OfferedValue]]:
    """What several know, one after the other."""
    return lambda archive: (one for known in of for one in known(archive))


Lookup = Callable[[Archive], Iterable[OfferedValue]]
KNOWN: dict[str, Lookup] = {
    "meeting": meetings,
    "MEETING": meetings,
    "--in": meetings,
    "--after": both(series, meetings),
    "--restore": meetings,
    "--series": series,
    "--owner": people,
    "--for": people,
    "--party": parties,
    "--topic": topics,
    "series name": series,
    "renumber name": series,
    "series --join": series,
    "series --from": meetings,
    "topic name": topics,
    "topic --join": topics,
    "party name": parties,
    "slip name": both(parties, people),
    "slip --all": meetings,
    "expectations --from": parties,
    "expectations --to": parties,
}
"""What completes an option or argument, by its name; with a command before it, for that alone."""


def let_complete(command: click.Command, archive_of: Callable[[click.Context], Archive]) -> None:
    """Let a shell complete what the archive knows for the parameters of a command.

    ``archive_of`` opens the archive that a command line means. It raises Problem when there is none.
    """
    for parameter in command.params:
        name = max(parameter.opts, key=len)
        names = (f"{command.name} {name}", name, getattr(parameter, "metavar", None) or "")
        known = next((KNOWN[one] for one in names if one in KNOWN), None)
        if known is not None and parameter.type is click.STRING:
            parameter.type = KnownValue(known, archive_of)


class KnownValue(click.types.StringParamType):
    """A text of which the archive knows some; any other one is taken too."""

    def __init__(self, known: Lookup, archive_of: Callable[[click.Context], Archive]) -> None:
        """Take what asks an archive, and what opens it."""
        self._known = known
        self._archive_of = archive_of

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Return what fits; nothing where no archive can be read: a shell says no problems."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 — only a shell asks for it

        del param
        with suppress(Problem, OSError):
            found = {one.value: one for one in self._known(self._archive_of(ctx)) if one.begins(incomplete)}
            return [CompletionItem(one.value, help=one.about or None) for one in found.values()]
        return []


def _newest(archive: Archive, most: int) -> list[Path]:
    """The newest files, by their names: they begin with the day."""
    return sorted(archive.paths(), key=lambda path: path.name, reverse=True)[:most]


def _meeting(archive: Archive, path: Path) -> Meeting | None:
    with suppress(Problem, ValueError, ArithmeticError, RecursionError):
        meeting = archive.file(path).meeting()
        return None if meeting.in_bin else meeting
    return None


def _records(archive: Archive) -> Iterator[Record]:
    for path in _newest(archive, _READ):
        with suppress(Problem, ValueError, ArithmeticError, RecursionError):
            yield archive.file(path).record()
