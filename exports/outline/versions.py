"""Second versions of an entry, which a merge leaves where two had changed it at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from store.model import Entry


def beside_first(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the entries in order, each second version right after the entry it is another version of.

    What somebody kept from readers in the one is kept from them in the other: the second version may have
    been written by somebody who did not know of it yet.
    """
    left = {entry.id: entry for entry in entries}
    versions: dict[int | None, list[Entry]] = {}
    for entry in entries:
        first = entry.conflict_of if entry.conflict_of in left else None
        versions.setdefault(first, []).append(entry)
    # Versions of one another hang from nothing; they come last, so that they are seen.
    waiting = [*reversed(entries), *reversed(versions.get(None, []))]
    while waiting:
        entry = waiting.pop()
        if left.pop(entry.id, None) is not None:
            yield entry
            waiting.extend(_as_guarded(other, entry) for other in reversed(versions.get(entry.id, [])))


def _as_guarded(entry: Entry, first: Entry) -> Entry:
    return replace(
        entry,
        private=entry.private or first.private,
        in_minutes=entry.in_minutes and first.in_minutes,
        exempt=entry.exempt or first.exempt,
    )
