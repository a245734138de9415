"""The properties of a PDF file that an archive reads, in its XMP, with the schema that its standard asks for.

The typesetter writes what every file has. These are put beside it, and the places of what comes after them
in the file are told anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from exports.blocks import Property
from exports.formats.xml_text import clean

NAMESPACE = "urn:referat:properties:1/"
"""Where our names of properties are at home."""

_METADATA = re.compile(rb"<</Length (\d{1,9})/Type/Metadata/Subtype/XML>>\nstream\n")
_TABLE = re.compile(rb"xref\n0 (\d{1,9})\n")
_ENDS = re.compile(rb"startxref\n(\d{1,12})\n%%EOF\s*\Z")
_NAME = re.compile(r"[^\W\d_][\w-]*")
"""What can be the name of an element."""
_ROW = 20
_SCHEMAS, _DESCRIBED = b"</rdf:Bag></pdfaExtension:schemas>", b"</rdf:Description>"


def with_properties(data: bytes, properties: Sequence[Property]) -> bytes:
    """Return a file that the typesetter has written with these properties in its XMP.

    A file that is not written as the typesetter writes stays as it is.
    """
    told, ends = list(_METADATA.finditer(data)), _ENDS.search(data)
    table = _TABLE.match(data, int(ends[1])) if ends is not None else None
    properties = [one for one in properties if _NAME.fullmatch(one.name)]
    if not properties or not told or ends is None or table is None:
        return data
    begins = told[-1].end()
    length = int(told[-1][1])
    xmp = data[begins : begins + length]
    if xmp.count(_SCHEMAS) != 1 or xmp.count(_DESCRIBED) != 1:
        return data
    schema, values = _schema(properties), _values(properties)
    xmp = xmp.replace(_SCHEMAS, schema + _SCHEMAS).replace(_DESCRIBED, values + _DESCRIBED)
    head = b"<</Length %d/Type/Metadata/Subtype/XML>>\nstream\n" % len(xmp)
    moved = len(head) + len(xmp) - (begins - told[-1].start()) - length
    return b"".join(
        (
            data[: told[-1].start()],
            head,
            xmp,
            data[begins + length : table.end()],
            _rows(data, table, told[-1].start(), moved),
            data[table.end() + _ROW * int(table[1]) : ends.start()],
            b"startxref\n%d\n%%%%EOF" % (int(ends[1]) + moved),
        )
    )


def _rows(data: bytes, table: re.Match[bytes], changed: int, moved: int) -> bytes:
    """The rows that say where each object stands, those behind the change moved."""
    rows = []
    for at in range(table.end(), table.end() + _ROW * int(table[1]), _ROW):
        row = data[at : at + _ROW]
        place = int(row[:10])
        rows.append(b"%010d" % (place + moved) + row[10:] if place > changed and row[17:18] == b"n" else row)
    return b"".join(rows)


def _values(properties: Sequence[Property]) -> bytes:
    told = "".join(f"<referat:{one.name}>{_text(one.value)}</referat:{one.name}>" for one in properties)
    return f'</rdf:Description><rdf:Description rdf:about="" xmlns:referat="{NAMESPACE}">{told}'.encode()


def _schema(properties: Sequence[Property]) -> bytes:
    """What an archive's file says of names that its standard does not know."""
    rows = "".join(
        '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>external</pdfaProperty:category>'
        f"<pdfaProperty:description>{one.name}</pdfaProperty:description>"
        f"<pdfaProperty:name>{one.name}</pdfaProperty:name>"
        "<pdfaProperty:valueType>Text</pdfaProperty:valueType></rdf:li>"
        for one in properties
    )
    return (
        '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Referat</pdfaSchema:schema>'
        f"<pdfaSchema:namespaceURI>{NAMESPACE}</pdfaSchema:namespaceURI>"
        "<pdfaSchema:prefix>referat</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
        f"{rows}</rdf:Seq></pdfaSchema:property></rdf:li>"
    ).encode()


def _text(value: str) -> str:
    return escape(" ".join(clean(value).split()), quote=False)
