"""Numbers that a line cites, looked up when the line is on the disk already."""

from __future__ import annotations

from functools import cached_property

from msgspec.structs import replace

from store.files.archive import Archive
from store.record.model import Entry
from store.record.numbering import Cited
from store.search.standing_decisions import read_earlier
from tui.grammar.context import Context
from tui.grammar.remarks import uncited
from tui.grammar.taken import Taken


class CitedNumbers:
    """The numbers of all decisions of an archive, read when a line first cites one."""

    def __init__(self, archive: Archive) -> None:
        """Name the archive; nothing is read yet."""
        self._archive = archive

    def looked_up(self, taken: Taken, context: Context) -> Taken:
        """What a line became, with a hint when no decision has the number that it cites."""
        first = taken.documents[0] if taken.documents else None
        numbers = (*first.supersedes, *first.amends) if isinstance(first, Entry) else ()
        if not numbers or taken.hint is not None:
            return taken
        return replace(taken, hint=uncited(numbers, context, self._known))

    @cached_property
    def _known(self) -> frozenset[Cited]:
        return read_earlier(self._archive, 0).numbers
