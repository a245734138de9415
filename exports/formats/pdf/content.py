"""The content of a PDF file, as data that the typesetter reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, TypeAlias

import msgspec

from exports.blocks import Block, Callout, Cell, Heading, Minutes, Run, Table
from exports.formats.page_breaks import before_signatures
from exports.formats.xml_text import clean
from store.addresses import addresses
from store.stationery.picture import Picture, PictureKind

Data: TypeAlias = Any
"""Values of JSON: mappings, lists, texts, numbers."""

_HELD = 2500
"""Signs of a box or a row that stays on one page; a longer one may be divided."""


def printable(minutes: Minutes) -> dict[str, Data]:
    """Return a document as data: its blocks with their texts, and where its links lead.

    Each block has ``type``, the name of its class. A link has the address it leads to, or the name of a
    heading; a run is divided where an address in it begins or ends. ``long`` says of a box and of a table
    that it may be divided over pages. Control signs are gone, and there is one sort of line break.
    """
    anchors: dict[str, str] = {}
    for block in minutes.blocks:
        if isinstance(block, Heading) and block.anchor:
            anchors.setdefault(block.anchor, f"sak-{len(anchors) + 1}")
    places = dict(anchors)
    blocks = []
    for block in minutes.blocks:
        made = _Contents(anchors).of(block)
        if isinstance(block, Heading):
            made["anchor"] = places.pop(block.anchor, "")
        blocks.append(made)
    language, _, region = minutes.language.partition("-")
    head = _Contents(anchors).of(msgspec.structs.replace(minutes, blocks=(), logo=None))
    title = next((text for text in (minutes.title, minutes.type_label) if text.strip()), "–")
    named = minutes.property_title or minutes.subject or title
    label = " – ".join(part for part in (minutes.type_label, minutes.draft_label.upper()) if part)
    return {
        **head,
        "blocks": blocks,
        "lang": language,
        "region": region,
        "title": clean(title),
        "property_title": " ".join(clean(named).split()),
        "type_label": clean(label),
        "held": _held(minutes.blocks),
        "keywords": [" ".join(clean(one).split()) for one in minutes.keywords.split(", ") if one.strip()],
        "made": _instant(minutes.created),
        "logo": _picture(minutes.logo) if minutes.logo is not None else None,
    }


def _picture(picture: Picture) -> Data:
    """A picture with its bytes as numbers, since the typesetter reads no other."""
    return {"data": list(picture.data), "kind": _KINDS[picture.kind], "text": clean(picture.text)}


_KINDS: Mapping[PictureKind, str] = {"png": "png", "jpeg": "jpg"}
"""What the typesetter calls each."""


def _held(blocks: Sequence[Block]) -> tuple[int, int]:
    """From where to where blocks stay on one page: the lines to sign on, with a short section before them."""
    short = before_signatures(blocks)
    if not short:
        return (0, 0)
    following = short.stop < len(blocks) and isinstance(blocks[short.stop], Heading)
    return (short.start, min(short.stop + 1 + following, len(blocks)))


def _instant(created: str) -> list[int]:
    """Year, month, day, hour, minute and second in UTC: an archive's file says when it was made."""
    try:
        made = datetime.fromisoformat(created).astimezone(UTC)
    except ValueError:
        made = datetime(1970, 1, 1, tzinfo=UTC)
    return [*made.timetuple()[:6]]


_UNPRINTED = frozenset({"places", "detail_places", "origin", "properties", "keywords", "carried"})
"""What of a part is for a file that comes back, and is seen by no reader."""


class _Contents:
    """Makes data of parts of a document."""

    def __init__(self, anchors: dict[str, str]) -> None:
        """Keep the headings that links may lead to, by anchor."""
        self._anchors = anchors

    def of(self, value: object) -> Data:
        """Return a part as data, with all that is in it."""
        match value:
            case str():
                return clean(value)
            case tuple():
                return [made for one in value for made in self._each(one)]
            case msgspec.Struct():
                made = {
                    name: self.of(getattr(value, name))
                    for name in value.__struct_fields__
                    if name not in _UNPRINTED
                }
                made["type"] = type(value).__name__
                if isinstance(value, Callout | Table):
                    made["long"] = _length(value) > _HELD
                return made
        return value

    def _each(self, one: object) -> Iterator[Data]:
        if isinstance(one, Run):
            yield from self._runs(one)
        else:
            yield self.of(one)

    def _runs(self, run: Run) -> Iterator[Data]:
        """Yield a run in pieces, with the addresses in it as links."""
        at = 0
        for found in () if run.url or run.link else addresses(run.text):
            yield self._run(run, run.text[at : found.start])
            yield self._run(run, run.text[found.start : found.end], found.url)
            at = found.end
        yield self._run(run, run.text[at:], run.url)

    def _run(self, run: Run, text: str, url: str = "") -> Data:
        return {
            "text": clean(text),
            "bold": run.bold,
            "italic": run.italic,
            "url": clean(url),
            "link": self._anchors.get(run.link, ""),
        }


def _length(part: Callout | Table) -> int:
    """Signs of a box, or of the longest row of a table."""
    if isinstance(part, Callout):
        return _signs(part)
    return max((sum(map(_signs, row)) for row in part.rows), default=0)


def _signs(part: Callout | Cell | object) -> int:
    match part:
        case str():
            return len(part)
        case tuple():
            return sum(map(_signs, part))
        case msgspec.Struct():
            return sum(
                _signs(getattr(part, name)) for name in part.__struct_fields__ if name not in _UNPRINTED
            )
    return 0
