"""The PDF file of a document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

import msgspec

from exports import palette
from exports.blocks import Minutes
from exports.formats.enclosure import ATTACHED_NAME
from exports.formats.pdf.content import printable
from exports.formats.pdf.properties import with_properties
from exports.formats.pdf.signs import UnknownSign, places_of, rare_signs, unprintable, without
from store.errors import Problem

if TYPE_CHECKING:
    from typst import Fonts

STANDARDS: Final = ("a-2a", "ua-1")
"""What every file follows: an archive's standard, and that of screen readers."""

WITH_RECORD: Final = ("a-3a", "ua-1")
"""The same for a file with a record in it: the archive's standard that allows an attachment."""

_SIGNS = b"""#set document(title: "signs")
#set text(font: json(bytes(sys.inputs.look)).fonts)
#text(json(bytes(sys.inputs.signs)))
"""

_FAMILIES = ("Calibri", "Carlito", "Lato", "Arial", "Liberation Sans", "DejaVu Sans")
_SERIF = "Libertinus Serif"
"""The font that the typesetter brings."""


def to_pdf(minutes: Minutes) -> bytes:
    """Return the minutes as a PDF file. Raises Problem ``pdf-missing`` or ``pdf-refused``.

    A sign that no font of the machine has stands as ``□``.
    """
    content = printable(minutes)
    inputs = {"minutes": json.dumps(content), "look": _look()}
    standards = STANDARDS
    if minutes.carried:
        inputs |= {"record": minutes.carried.decode(), "record_name": ATTACHED_NAME}
        standards = WITH_RECORD
    made = _made(_template(), inputs, standards)
    if made is None:
        unknown = unprintable(rare_signs(content), _are_printed)
        inputs |= {"minutes": json.dumps(without(content, unknown))}
        made = _made(_template(), inputs, standards)
    if made is None:
        raise Problem("pdf-refused")
    return with_properties(made, minutes.properties)


def unknown_signs(minutes: Minutes) -> list[UnknownSign]:
    """Return the signs that no font of the machine has, in order, each with where it stands first."""
    content = printable(minutes)
    unknown = unprintable(rare_signs(content), _are_printed)
    return places_of(content, unknown) if unknown else []


def _made(template: bytes, inputs: dict[str, str], standards: tuple[str, ...] = STANDARDS) -> bytes | None:
    """A file, or None where the typesetter refuses what would break a standard."""
    typst = _typesetter()
    try:
        made: bytes = typst.compile(
            template,
            format="pdf",
            font_paths=_fonts(),
            sys_inputs=inputs,
            pdf_standards=list(standards),
        )
    except typst.TypstError:
        return None
    return made


def _are_printed(signs: str) -> bool:
    """Whether the fonts have every sign of a text."""
    return _made(_SIGNS, {"signs": json.dumps(signs), "look": _look()}) is not None


def _typesetter() -> ModuleType:
    try:
        import typst  # noqa: PLC0415 — an extra, and heavy
    except ImportError as error:
        raise Problem("pdf-missing") from error
    return typst


@cache
def _fonts() -> Fonts:
    """The fonts of the machine and the typesetter's own, which are read once."""
    fonts: Fonts = _typesetter().Fonts()
    return fonts


@cache
def _families() -> tuple[str, ...]:
    """The fonts that a text is set in, the first that there is before the others."""
    there = set(_fonts().families())
    return (*(family for family in _FAMILIES if family in there), _SERIF)


@cache
def _template() -> bytes:
    return (resources.files("exports.formats.pdf") / "minutes.typ").read_bytes()


@cache
def _look() -> str:
    grounds: Mapping[str, Mapping[Any, palette.Ground]] = {
        "tones": palette.TONES,
        "quadrants": palette.QUADRANTS,
    }
    colours = {
        "ink": palette.INK,
        "muted": palette.MUTED,
        "accent": palette.ACCENT,
        "accent_tint": palette.ACCENT_TINT,
        "pale": palette.PALE,
        "hairline": palette.HAIRLINE,
        "link": palette.LINK,
        "draft": palette.AMBER,
    }
    return json.dumps({**msgspec.to_builtins(grounds), **colours, "fonts": _families()})
