"""The part of a Word file with the properties that an archive reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from exports.blocks import Property
from exports.formats.word.markup import DECLARATION, attribute, escape

NAME: Final = "/docProps/custom.xml"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_SET: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""What the system calls properties that somebody has named."""
_FIRST: Final = 2
"""The number of the first one; those below are the system's."""
_LONGEST: Final = 255


def custom_xml(properties: Iterable[Property]) -> str:
    """Return the part; a day is one to whoever reads it, everything else is text."""
    rows = "".join(_row(number, one) for number, one in enumerate(properties, _FIRST))
    space = f'xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes"'
    return f"{DECLARATION}<Properties {space}>{rows}</Properties>"


def _row(number: int, one: Property) -> str:
    text = escape(" ".join(one.value.split())[:_LONGEST])
    value = (
        f"<vt:filetime>{text}T00:00:00Z</vt:filetime>" if one.is_date else f"<vt:lpwstr>{text}</vt:lpwstr>"
    )
    return f'<property fmtid="{_SET}" pid="{number}" name="{attribute(one.name)}">{value}</property>'
