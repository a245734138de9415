"""Elements of a Word file's XML: what they are called, what they say, and the cells of a table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from exports.formats.word.markup import W

_AROUND = frozenset({"sdt", "sdtContent", "customXml", "ins"})
"""What may stand around rows and cells, and is looked through."""

_LISTED = re.compile(r"\s*TOC\b")
_MOST_FIELDS = 100
"""Fields that may stand in one another; a file that goes on has none that are read."""


def tag(name: str) -> str:
    """The whole name of an element or attribute of Word's."""
    return f"{{{W}}}{name}"


def kind_of(one: etree._Element | None) -> str:
    """The name of an element without its namespace; empty for none, and for what is no element."""
    return one.tag.rpartition("}")[2] if one is not None and isinstance(one.tag, str) else ""


def value_of(one: etree._Element | None) -> str:
    """What an element says; empty for none."""
    return str(one.get(tag("val"), "")) if one is not None else ""


def number_of(text: str, otherwise: int) -> int:
    """A number as a file writes it; ``otherwise`` for what is none, or none of sense."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise


def is_on(switch: etree._Element) -> bool:
    """Whether a switch that is there is on."""
    return value_of(switch) not in ("0", "false", "off")


def listed_in_fields(body: etree._Element) -> Iterator[list[etree._Element]]:
    """Yield the paragraphs of each list of contents that is a field.

    Those in which it begins or ends may have other words, too, and are then none of it.
    """
    lists: list[list[etree._Element] | None] = []
    inside: Counter[etree._Element] = Counter()
    for one in body.iter(tag("p"), tag("t"), tag("fldChar"), tag("instrText")):
        listed = next(filter(None, lists), None)
        if listed is not None and one.tag == tag("p"):
            listed.append(one)
        elif listed is not None and one.tag == tag("t"):
            inside[listed[-1]] += _letters(one)
        elif listed is None and lists and one.tag == tag("instrText") and _LISTED.match(one.text or ""):
            lists[-1] = list(one.iterancestors(tag("p")))[:1]
        elif one.get(tag("fldCharType")) == "begin":
            lists.append(None)
            if len(lists) > _MOST_FIELDS:
                return
        elif one.get(tag("fldCharType")) == "end" and lists and (whole := lists.pop()) is not None:
            yield [p for p in whole if sum(map(_letters, p.iter(tag("t")))) <= inside[p]]


def _letters(text: etree._Element) -> int:
    return len((text.text or "").strip())


def rows_of(table: etree._Element) -> Iterator[list[etree._Element]]:
    """The cells of each row of a table that nobody has taken away."""
    for row in table:
        if kind_of(row) == "tr" and row.find(f"{tag('trPr')}/{tag('del')}") is None:
            yield list(_cells(row))
        elif kind_of(row) in _AROUND:
            yield from rows_of(row)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row, those in controls too, and none of a table in one of them."""
    for child in row:
        if kind_of(child) == "tc":
            yield child
        elif kind_of(child) in _AROUND:
            yield from _cells(child)
