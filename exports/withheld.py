"""What others may not read: what is private, what the law exempts, and on what ground."""

from __future__ import annotations

from exports.telling import entries_told, items_told
from store.record import Record


def private_ids(record: Record) -> frozenset[int]:
    """The items and entries that are private, by their own mark or by what they belong to."""
    items = items_told(record, private=False)
    told = {entry.id for entry in entries_told(record, items, private=False)}
    hidden = {item.id for item in record.agenda} - items.keys()
    return frozenset(hidden | {entry.id for entry in record.entries} - told)


def exempt_laws(record: Record) -> dict[int, str]:
    """The law that exempts an item or an entry, by its id: its own, or that of what it belongs to.

    A sub-item belongs to its item, a text to its notes, a second version to the first.
    """
    laws: dict[int, str] = {}
    for item in record.agenda:
        law = item.exempt or laws.get(item.parent or 0, "")
        if law:
            laws[item.id] = law
    laws_of = {e.id: e.exempt or laws.get(e.item or 0, "") for e in record.entries}
    own = {entry: law for entry, law in laws_of.items() if law}
    found = True
    while found:
        more = {}
        for entry in record.entries:
            above = next((own[of] for of in (entry.conflict_of, *entry.sources) if of in own), "")
            if above and entry.id not in own:
                more[entry.id] = above
        own |= more
        found = bool(more)
    return {**laws, **own}
