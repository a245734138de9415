"""A sheet on which pieces of a document are put under one another, with what is noted beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from exports.blocks import Heading
from tui.widgets.content import shown, user
from tui.widgets.page import Elsewhere, Link, Note, Page, Place, Target, Told

GAP = 2
"""Cells between a text and its margin."""

_UNDER = "↳ "
_NOTED = "$kind-quiet italic"
_LINKED = "underline"


class Piece:
    """Lines that belong together, and the entries they tell.

    ``spans`` are entries that have some of the lines: the first of them, and the one after the last.
    ``words`` are the words of what stands side by side.
    """

    def __init__(
        self,
        lines: Iterable[Content],
        entries: Iterable[int] = (),
        spans: Sequence[tuple[int, int, int]] = (),
        words: str = "",
    ) -> None:
        """Take the lines; the entries of all of them, and of some of them."""
        self.lines = list(lines)
        self.told = (*((entry, 0, len(self.lines)) for entry in entries), *spans)
        self.words = words


class Sheet:
    """Puts parts under one another, a blank line between them."""

    def __init__(self, width: int, elsewhere: Elsewhere, beside: int) -> None:
        """Begin empty."""
        self._width = width
        self._elsewhere = elsewhere
        self._beside = beside
        self._lines: list[Content] = []
        self._headings: list[Place] = []
        self._told: list[Told] = []
        self._links: list[Link] = []
        self._margin: dict[int, Content] = {}
        self._margin_end = 0
        self._rows: list[tuple[int, int, str]] = []

    def put(self, pieces: Iterable[Piece]) -> None:
        """Put a part under what there is."""
        found = [piece for piece in pieces if piece.lines]
        if any(entry in self._elsewhere.notes for piece in found for entry, *_ in piece.told):
            self._make_room()
        if found and self._lines:
            self._lines.append(Content(""))
        for piece in found:
            self._put(piece)

    def head(self, heading: Heading, lines: list[Content]) -> None:
        """Put a heading."""
        self.put([Piece(lines)])
        text = shown(" ".join(heading.text.split()))
        first = len(self._lines) - len(lines)
        self._headings.append(Place(first, heading.level, text, heading.anchor))

    def page(self) -> Page:
        """What it has become."""
        self._make_room()
        return Page(
            lines=self._lines,
            anchors={place.anchor: place.line for place in self._headings if place.anchor},
            headings=self._headings,
            told=self._told,
            links=sorted(self._links, key=lambda link: (link.line, link.beside, link.start)),
            margin=self._margin,
            margin_at=self._width + GAP if self._beside else len(_UNDER),
            rows=self._rows,
        )

    def _put(self, piece: Piece) -> None:
        base = len(self._lines)
        self._lines += piece.lines
        if piece.words:
            self._rows.append((base, len(self._lines), piece.words))
        several = len(piece.told) > 1
        for entry, first, end in piece.told:
            self._told.append(Told(entry, base + first, base + end))
            for number, target in self._elsewhere.cited.get(entry, ()):
                self._links += _mentions(piece.lines, base, number, target)
            for note in self._elsewhere.notes.get(entry, ()):
                self._note(note, base + first, several=several)

    def _note(self, note: Note, line: int, *, several: bool) -> None:
        """Note something beside a line, under what is noted there already, or under all there is."""
        front = "" if self._beside else _UNDER
        lead = f"{note.lead}: " if several and note.lead else ""
        told = user(lead, _NOTED).append(user(note.text, f"{_NOTED} {_LINKED}" if note.target else _NOTED))
        wrapped = told.wrap(self._beside or max(1, self._width - 2 * len(front)))
        at = max(line, self._margin_end) if self._beside else len(self._lines)
        for place, part in enumerate(wrapped):
            content = Content(front if not place else " " * len(front)).append(part)
            start = len(front) + (len(lead) if place == 0 else 0)
            self._margin[at + place] = content
            if note.target is not None and part.plain.strip():
                end = len(content.plain.rstrip())
                self._links.append(Link(at + place, min(start, end), end, note.target, beside=True))
        if not self._beside:
            self._lines += [Content("")] * len(wrapped)
        self._margin_end = at + len(wrapped)

    def _make_room(self) -> None:
        """Let what comes begin under what is noted beside the last part."""
        if self._beside:
            self._lines += [Content("")] * (self._margin_end - len(self._lines))


def _mentions(lines: Sequence[Content], base: int, number: str, target: Target) -> Iterator[Link]:
    """Where a number stands in lines, on its own."""
    wanted = re.compile(rf"(?<![\w/-]){re.escape(shown(number))}(?![\w/-])".replace(r"\ ", r"\s"))
    for place, line in enumerate(lines):
        for found in wanted.finditer(line.plain):
            yield Link(base + place, *found.span(), target)
