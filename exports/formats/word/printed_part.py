"""The part of a Word file that says what it was made of: which meeting, as what, and a mark for each place.

It holds no text. What somebody deletes in Word must not lie underneath.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from typing import Final

import msgspec

from exports.blocks import DocumentOrigin
from exports.formats.enclosure import NAMESPACE as CARRIED
from exports.formats.word.markup import DECLARATION, attribute, unescaped
from exports.formats.xml_text import clean
from store.language.late_pattern import late_pattern
from store.record.identity import from_text, to_text

NAMESPACE: Final = "urn:referat:printed:1"
NAME: Final = "/customXml/item1.xml"
PROPERTIES_TYPE: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"

_SHOWN: Final = 8
_DATA: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_ITEMS: Final = {
    NAMESPACE: "{7F2A5C0E-4B1D-4E57-9C3A-52E6F0A1D8B4}",
    CARRIED: "{2B0E8D61-93C4-4A7F-8E15-6D2C7B9A40F3}",
}
"""What Word knows each part by; any would do, and one that is always the same keeps the bytes the same."""


def mark(text: str) -> str:
    """Return eight hex digits of what a place printed; blanks and where its lines end make no difference."""
    bare = "".join(text.split())
    return _digest(bare if bare.isprintable() else clean(bare))


def _digest(bare: str) -> str:
    return sha256(bare.encode()).hexdigest()[:_SHOWN]


class PrintedPart(msgspec.Struct, frozen=True):
    """What a file says of itself.

    ``marks`` has the mark of every place by its name, in order; ``rest`` those of what stands in each
    paragraph outside of them: labels, headings, cells.
    """

    origin: DocumentOrigin
    marks: Mapping[str, str]
    rest: tuple[str, ...] = ()


def is_place(name: str) -> bool:
    """Whether a bookmark is one of ours: those of others are no places of the record."""
    return bool(_PLACE.match(name))


def outside(document: str) -> Iterator[str]:
    """Yield what stands in each paragraph of a document part outside of all places, where anything does."""
    places: set[str] = set()
    said = ""
    # A place that is a single run, as nearly all are, comes as nothing at all.
    for text, _, begins, closed, ends in _pieces(document):
        if text:
            said += "" if places else text
        elif begins:
            places.add(begins)
        elif closed:
            places.discard(closed)
        elif ends:
            if said and not said.isspace():
                yield unescaped(said)
            said = ""


def _pieces(document: str) -> Iterator[tuple[str, str, str, str, str]]:
    """What :data:`_PIECES` finds, some paragraphs at a time: all of a long document takes much memory."""
    begin = 0
    while begin < len(document):
        end = document.find(_PARAGRAPH_ENDS, begin + _AT_A_TIME)
        end = len(document) if end < 0 else end + len(_PARAGRAPH_ENDS)
        yield from _PIECES.findall(document, begin, end)
        begin = end


_PARAGRAPH_ENDS: Final = "</w:p>"
_AT_A_TIME: Final = 1 << 17
_NAMED: Final = r"(?:[eio]_[0-9A-Z]{13}(?:_[a-z]+)?|m_[a-z]+)"
_PLACE: Final = late_pattern(rf"{_NAMED}\Z")
_RUN: Final = r"<w:r>(?:<w:rPr>(?:<w:[^>]*+>)*+</w:rPr>)?+<w:t [^>]*+>[^<]*+</w:t></w:r>"
_PIECES: Final = re.compile(  # what they begin with alike stands before them: so are they found soonest
    r"<(?:w:(?:t(?: [^>]*)?>([^<]*)</w:t>"
    rf'|bookmark(?:Start w:id="(\d+)" w:name="{_NAMED}"/>{_RUN}<w:bookmarkEnd w:id="\2"/>'
    rf'|Start w:id="(\d+)" w:name="{_NAMED}"|End w:id="(\d+)"))'
    r"|(/w:p>))"
)


def printed_xml(origin: DocumentOrigin, texts: Mapping[str, str], document: str) -> str:
    """Return the part for a document part with these texts in its places."""
    places = {name: mark(text) for name, text in texts.items()}
    whole = _digest("".join([f"{name}{value}" for name, value in places.items()]))
    about = {
        "meeting": to_text(origin.meeting),
        "paper": origin.paper,
        **({"internal": "yes"} if origin.internal else {}),
        **({"item": to_text(origin.item)} if origin.item else {}),
        **({"tidy": origin.tidy} if origin.tidy else {}),
        "mark": whole,
    }
    told = "".join(f' {name}="{attribute(value)}"' for name, value in about.items())
    rows = "".join([f'<place name="{name}" mark="{value}"/>' for name, value in places.items()])
    # Labels come again and again.
    rest = " ".join(map(cache(mark), outside(document)))
    return f'{DECLARATION}<printed xmlns="{NAMESPACE}"{told}>{rows}<rest>{rest}</rest></printed>'


def properties_xml(namespace: str = NAMESPACE) -> str:
    """Return the part that names a part of ours, without which Word gives it another name."""
    schema = f'<ds:schemaRefs><ds:schemaRef ds:uri="{namespace}"/></ds:schemaRefs>'
    item = _ITEMS[namespace]
    return f'{DECLARATION}<ds:datastoreItem xmlns:ds="{_DATA}" ds:itemID="{item}">{schema}</ds:datastoreItem>'


def read_printed(xml: bytes) -> PrintedPart | None:
    """Return what a part says of its file; None for a part that is not ours, or is damaged."""
    from exports.formats.word.part import parsed  # noqa: PLC0415 — it reads with lxml

    try:
        root = parsed(xml)
    except (ValueError, SyntaxError):
        return None
    if root.tag != f"{{{NAMESPACE}}}printed":
        return None
    meeting, item = from_text(root.get("meeting", "")), from_text(root.get("item", ""))
    if meeting is None:
        return None
    marks = {place.get("name", ""): place.get("mark", "") for place in root.iter(f"{{{NAMESPACE}}}place")}
    rest = (root.findtext(f"{{{NAMESPACE}}}rest") or "").split()
    inside = root.get("internal") == "yes"
    origin = DocumentOrigin(meeting, root.get("paper", ""), inside, item or 0, root.get("tidy", ""))
    return PrintedPart(origin, marks, tuple(rest))
