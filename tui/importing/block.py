"""A block of written minutes: what stands together in the source, and what its first words say it is."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from tui.importing.labels import LabelFound
from tui.importing.source import SPACES, SourceLine

Sort: TypeAlias = Literal["heading", "text", "point", "table", "code", "rule"]

BOLD, IN_CAPITALS = 7, 8
"""How deep a heading is that is only bold, or only in capitals, beside Markdown's one to six."""


class Block(msgspec.Struct, frozen=True):
    """What stands together in the source.

    text: its words, lines that were broken joined. depth: of a heading, or how deep a point is nested.
    number: what a heading or a point is numbered by. label: what its first words say it is, if they do.
    kept: words before a case's number that are neither «Sak» nor «Item». front: whether it is a key of a
    head in YAML.
    """

    sort: Sort
    lines: tuple[SourceLine, ...]
    text: str
    depth: int = 0
    number: str = ""
    label: LabelFound | None = None
    kept: str = ""
    front: bool = False

    @property
    def first(self) -> SourceLine:
        """The line it begins with."""
        return self.lines[0]

    @property
    def typed(self) -> str:
        """Its lines as they stand."""
        return "\n".join(line.raw.rstrip(SPACES) for line in self.lines)

    @property
    def is_case(self) -> bool:
        """Whether it is numbered as a case, which is a name from elsewhere."""
        return "/" in self.number
