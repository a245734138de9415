"""Changing where entries stand, later: their order, their item, and one made two (two made one: ``join``).

Everything here gives the documents of one change, and changes nothing itself. Sub-points go where their
point goes, and what became of an entry goes with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from msgspec.structs import replace

from store.record import identity as ranks
from store.record.identity import Ids
from store.record.kinds import KINDS
from store.record.model import AgendaItem, Document, Entry
from store.record.record import Record
from store.record.status import status_of
from store.record.values import Kind
from store.record.withheld import with_marks
from tui.grammar.documents import became
from tui.grammar.people_lines import rank_at_end


def sub_points(record: Record, entry: Entry) -> list[Entry]:
    """The sub-points of a point, in order; what has become something else is none any more."""
    here = record.entries_of(record.get(AgendaItem, entry.item))
    return [other for other in here if other.parent == entry.id and other.point and other.kind == Kind.NOTE]


def with_sub_points(record: Record, entries: Iterable[Entry]) -> list[Entry]:
    """Entries, each followed by its sub-points, each once."""
    found: dict[int, Entry] = {}
    for entry in entries:
        for one in (entry, *sub_points(record, entry)):
            found.setdefault(one.id, one)
    return list(found.values())


def shifted(record: Record, entries: Sequence[Entry], order: Sequence[Entry], steps: int) -> list[Document]:
    """The entries one place up (``steps`` -1) or down (1) among their like.

    ``order``: the entries as they stand, those that may be passed. A sub-point stays under its point.
    """
    order = list(order)
    moving = {entry.id for entry in entries}
    moved: set[int] = set()
    for entry in entries if steps < 0 else reversed(entries):
        if entry.parent in moving:
            continue  # it follows its point
        here = {other.id for other in order}
        like = [other for other in order if _under(other, here) == _under(entry, here)]
        at = like.index(entry) + steps
        if not 0 <= at < len(like) or like[at].id in moving:
            continue
        block = with_sub_points(record, [entry])
        lifted = {one.id for one in block}
        passed = {one.id for one in with_sub_points(record, [like[at]])}
        rest = [other for other in order if other.id not in lifted]
        beside = [place for place, other in enumerate(rest) if other.id in passed]
        place = beside[0] if steps < 0 else beside[-1] + 1
        order = [*rest[:place], *block, *rest[place:]]
        moved |= lifted
    return _ranked(order, moved)


def moved(record: Record, entries: Sequence[Entry], item: AgendaItem | None) -> list[Document]:
    """The entries at the end of another item; None is the opening. What was private stays private."""
    block = [e for e in with_sub_points(record, entries) if (e.item, e.day) != (item and item.id, None)]
    ids = {entry.id for entry in block}
    placed = [entry.rank for entry in record.entries_of(item)] or [rank_at_end(record, Entry)]
    found: list[Document] = []
    for entry in block:
        placed.append(ranks.after(placed))
        left = record.get(AgendaItem, entry.item)
        found.append(
            replace(
                entry,
                item=item.id if item else None,
                day=None,
                rank=placed[-1],
                parent=entry.parent if entry.parent in ids else None,
                private=entry.private or (left is not None and left.private),
                exempt=entry.exempt or (left.exempt if left is not None else ""),
            )
        )
    return found


def split(record: Record, entry: Entry, halves: tuple[str, str], now: datetime, ids: Ids) -> list[Document]:
    """Two entries of one: the first keeps its id, its number and its answer.

    The second is of the same kind, with the same fields, and what became of the one has become of both.
    Sub-points stand below the second.
    """
    first, second = halves
    entry = with_marks(entry, record)
    before, found, after = entry.typed.rpartition(entry.text)
    other = replace(
        entry,
        id=ids(),
        rank=rank_after(record, [entry]),
        was=(),
        typed=second,
        text=second,
        number="",
        answer="",
        answered_by=None,
        conflict_of=None,
    )
    typed = f"{before}{first}{after}" if found else first
    status = status_of(record, entry)
    told = status in KINDS[entry.kind].statuses[1:] and entry.kind != Kind.QUESTION
    return [
        replace(entry, typed=typed, text=first),
        other,
        *(replace(child, parent=other.id) for child in sub_points(record, entry)),
        *(
            replace(text, sources=(*text.sources, other.id))
            for text in record.entries
            if entry.id in text.sources
        ),
        *([became(record, other, status, now, ids)] if told else []),
    ]


def rank_after(record: Record, entries: Sequence[Entry]) -> str:
    """The rank of what comes directly after entries that stand together."""
    here = record.entries_of(record.get(AgendaItem, entries[0].item))
    ids = {entry.id for entry in entries}
    last = max(place for place, entry in enumerate(here) if entry.id in ids)
    return ranks.after([entry.rank for entry in here], last)


def _under(entry: Entry, here: set[int]) -> int | None:
    """The point that an entry hangs from, when that one stands here, too."""
    is_sub = entry.point and entry.kind == Kind.NOTE
    return entry.parent if is_sub and entry.parent in here else None


def _ranked(order: Sequence[Entry], moved: set[int]) -> list[Document]:
    """Those that were moved, with ranks that put them where they stand in the order."""
    found: list[Document] = []
    above: list[str] = []
    for place, entry in enumerate(order):
        if entry.id not in moved:
            above = [entry.rank]
            continue
        below = [other.rank for other in order[place + 1 :] if other.id not in moved]
        rank = ranks.after([*above, *below], len(above) - 1)
        above = [rank]
        found.append(replace(entry, rank=rank))
    return found
