"""Who is meant by a name: people and parties of the archive, and all they have been called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from store.record.model import Json
from store.record.texts import plain
from store.record.values import Name
from store.registers.followed import Followed


class Called:
    """The people and parties that archive.json knows, each with its name and its aliases.

    An alias that two of them share means neither.
    """

    def __init__(self, *tables: Mapping[int, Json]) -> None:
        """Read the tables ``people`` and ``parties``."""
        self._refs: dict[str, int | None] = {}
        self._names: dict[int, str] = {}
        for ref, row in (pair for table in tables for pair in table.items()):
            names = [] if "deleted" in row else list(_names(row))
            self._names[ref] = " · ".join(names)
            for name in dict.fromkeys(map(plain, names)):
                self._refs[name] = None if name in self._refs else ref

    def joined(self, entry: Followed) -> Followed:
        """The entry with everybody it names marked as the one of the archive that they are."""
        if not self._names:
            return entry
        return replace(
            entry,
            owners=self.known(entry.owners),
            from_=self._known(entry.from_) if entry.from_ else None,
            to=self._known(entry.to) if entry.to else None,
        )

    def known(self, names: Iterable[Name]) -> tuple[Name, ...]:
        """Names, marked in the same way; as they were written."""
        return tuple(map(self._known, names))

    def all_names(self, name: Name) -> str:
        """Everything that somebody is called, as one text to look for names in."""
        return " · ".join(filter(None, (name.name, self._names.get(name.ref or 0))))

    def _known(self, name: Name) -> Name:
        ref = self._refs.get(plain(name.name)) if name.ref is None else None
        return name if ref is None else Name(name.name, ref)


NOBODY = Called()
"""What is known where an archive knows nobody."""


def _names(row: Json) -> Iterable[str]:
    """The name of a row and its aliases; what a hand has put there besides text is passed over."""
    aliases = row.get("aliases")
    found = (row.get("name"), *(aliases if isinstance(aliases, list) else ()))
    return (name for name in found if isinstance(name, str) and name.strip())
