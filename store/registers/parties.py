"""The parties of an archive, and the groups that include others («Bibliotekene»: Dømedal bibliotek, …)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.plain_text import plain
from store.record.model import Document, Stored
from store.series.series_rows import read_row

if TYPE_CHECKING:
    from store.files.archive import Archive

PARTIES = "parties"
"""The table of archive.json."""


class PartyRow(Document, frozen=True, kw_only=True, omit_defaults=True):
    """A party. aliases: what else it is called. includes: the parties that it stands for, by their names."""

    name: str = ""
    aliases: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()


class PartyBook:
    """The parties of an archive. Rows of one name, from machines that were apart, are one party."""

    def __init__(self, tables: Stored) -> None:
        """Read the tables of archive.json."""
        self.rows = tuple(
            row
            for key, stored in sorted(tables.get(PARTIES, {}).items())
            if "deleted" not in stored and (row := read_row(PartyRow, key, stored)).name.strip()
        )
        self._keys = {plain(name): plain(row.name) for row in self.rows for name in (*row.aliases, row.name)}

    def key(self, name: str) -> str:
        """What a party is compared by, whatever it is called."""
        return self._keys.get(plain(name), plain(name))

    def includes(self, name: str) -> tuple[str, ...]:
        """The parties that a group stands for, as they are written."""
        own = (row for row in self.rows if self.key(row.name) == self.key(name))
        return tuple({self.key(one): one for row in own for one in row.includes}.values())

    def groups_of(self, name: str) -> tuple[str, ...]:
        """The groups that include a party, also by a group between them; a ring of groups has an end."""
        found: dict[str, str] = {}
        waiting = [self.key(name)]
        while waiting:
            wanted = waiting.pop()
            for row in self.rows:
                key = self.key(row.name)
                if key not in found and key != self.key(name) and wanted in map(self.key, row.includes):
                    found[key] = row.name
                    waiting.append(key)
        return tuple(found.values())


def let_include(archive: Archive, name: str, names: Iterable[str]) -> None:
    """Say which parties a group stands for; none: for itself. Raises NotSaved, and what reading raises."""
    parties, before, row = _described(archive, name)
    key = parties.key(name)
    included = tuple(dict.fromkeys(one.strip() for one in names if one.strip() and parties.key(one) != key))
    archive.common.keep_row(PARTIES, before, replace(row, includes=included))


def let_be_called(archive: Archive, name: str, names: Iterable[str]) -> None:
    """Say what else a party is called, or was before. Raises NotSaved, and what reading raises."""
    _, before, row = _described(archive, name)
    others = {plain(one): one.strip() for one in names if plain(one) not in {"", plain(row.name)}}
    archive.common.keep_row(PARTIES, before, replace(row, aliases=tuple(others.values())))


def _described(archive: Archive, name: str) -> tuple[PartyBook, PartyRow | None, PartyRow]:
    """The parties, and the row of one as it is and as it is described from now on."""
    parties = PartyBook(archive.common.tables())
    key = parties.key(name)
    before = next((row for row in parties.rows if parties.key(row.name) == key), None)
    return parties, before, before or PartyRow(id=archive.ids(), name=name.strip())
