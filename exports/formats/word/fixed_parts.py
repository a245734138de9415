"""The parts of the package that are the same in every document of a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

import msgspec

from exports import palette
from exports.formats.word import page as frame
from exports.formats.word import styles as look
from exports.formats.word.markup import DECLARATION, DECLARED, NAMESPACES, R, attribute
from exports.formats.word.styles import styles_xml
from store.language.folders import languages
from store.language.orthography import orthography

_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLOURS: Final = {
    "dk1": palette.INK,
    "lt1": palette.WHITE,
    "dk2": palette.ACCENT,
    "lt2": palette.ACCENT_TINT,
    "accent1": palette.ACCENT,
    "accent2": palette.AMBER,
    "accent3": palette.QUADRANTS["strength"].ink,
    "accent4": palette.QUADRANTS["weakness"].ink,
    "accent5": palette.BLUE,
    "accent6": palette.MUTED,
    "hlink": palette.LINK,
    "folHlink": palette.LINK,
}


def theme_xml() -> str:
    """Return the theme part. Word asks for all of it, three of each format too."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items())
    font = f'<a:latin typeface="{look.FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    line = '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{DECLARATION}<a:theme xmlns:a="{_DRAWING}" name="Referat"><a:themeElements>'
        f'<a:clrScheme name="Referat">{colours}</a:clrScheme><a:fontScheme name="Referat">'
        f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Referat"><a:fillStyleLst>{fill}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_MADE: Final = "application/vnd.openxmlformats-package"
_FORM: Final = "application/vnd.openxmlformats-officedocument"
_APP: Final = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"

_PARTS: Final = (
    # path below word/, what its content type and its relationship call it, id of the relationship
    ("styles.xml", "wordprocessingml.styles", "styles", "rId1"),
    ("settings.xml", "wordprocessingml.settings", "settings", "rId2"),
    ("numbering.xml", "wordprocessingml.numbering", "numbering", "rId3"),
    ("fontTable.xml", "wordprocessingml.fontTable", "fontTable", "rId4"),
    ("theme/theme1.xml", "theme", "theme", "rId5"),
    ("header1.xml", "wordprocessingml.header", "header", frame.FIRST_HEADER),
    ("header2.xml", "wordprocessingml.header", "header", frame.LATER_HEADER),
    ("footer1.xml", "wordprocessingml.footer", "footer", frame.FIRST_FOOTER),
    ("footer2.xml", "wordprocessingml.footer", "footer", frame.LATER_FOOTER),
)
_COMPATIBILITY: Final = (
    # 15 is the newest mode there is; a lower one opens as «Compatibility Mode».
    ("compatibilityMode", "15"),
    ("overrideTableStyleFontSizeAndJustification", "1"),
    ("enableOpenTypeFeatures", "1"),
    ("doNotFlipMirrorIndents", "1"),
    ("differentiateMultirowTableHeaders", "1"),
    ("useWord2013TrackBottomHyphenation", "0"),
)


ORDER: Final = tuple(f"word/{path}" for path, _, _, _ in _PARTS)
"""The parts below the body, in the order in which they stand in a package."""


@lru_cache(maxsize=8)
def base_parts(language: str) -> dict[str, str]:
    """Return name and XML of each fixed part.

    Document, numbering, headers, footers, and what says what each part is, come beside them.

    ``language`` is a BCP 47 tag. The mapping is shared: do not change it.
    """
    return {
        "word/styles.xml": styles_xml(language),
        "word/settings.xml": _settings(language),
        "word/fontTable.xml": _fonts(),
        "word/theme/theme1.xml": theme_xml(),
        "docProps/app.xml": _application(),
    }


def _application() -> str:
    name = "<Application>Referat</Application>"
    return f'{DECLARATION}<Properties xmlns="{_APP}">{name}</Properties>'


def content_types(more: Mapping[str, str], picture: str = "") -> str:
    """Return the part that says of every other part what it is.

    ``more``: of those beside the fixed ones; ``picture``: the ending of the pictures, where there are any.
    """
    pictured = f'<Default Extension="{picture}" ContentType="image/{picture}"/>' if picture else ""
    types = {
        "/word/document.xml": f"{_FORM}.wordprocessingml.document.main+xml",
        "/docProps/app.xml": f"{_FORM}.extended-properties+xml",
        "/docProps/core.xml": f"{_MADE}.core-properties+xml",
        **{f"/word/{path}": f"{_FORM}.{kind}+xml" for path, kind, _, _ in _PARTS},
        **more,
    }
    parts = "".join(f'<Override PartName="{name}" ContentType="{types[name]}"/>' for name in sorted(types))
    return (
        f'{DECLARED}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{_MADE}.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{pictured}{parts}</Types>'
    )


class PartRelation(msgspec.Struct, frozen=True):
    """Where a part leads: the name of the relation, its type, its target, and whether that is elsewhere."""

    name: str
    kind: str
    target: str
    is_external: bool = False


WHOLE: Final = (
    PartRelation("rId1", f"{R}/officeDocument", "word/document.xml"),
    PartRelation("rId2", f"{R}/extended-properties", "docProps/app.xml"),
    PartRelation("rId3", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
)
"""Where every package leads."""

BELOW_WORD: Final = tuple(PartRelation(name, f"{R}/{kind}", path) for path, _, kind, name in _PARTS)
"""Where the body of every document leads."""


def relations_xml(relations: Iterable[PartRelation]) -> str:
    """Return a part that says where another one leads."""
    elsewhere = ' TargetMode="External"'
    related = "".join(
        f'<Relationship Id="{one.name}" Type="{one.kind}" Target="{attribute(one.target)}"'
        f"{elsewhere * one.is_external}/>"
        for one in relations
    )
    return f'{DECLARED}<Relationships xmlns="{_PACKAGE}/relationships">{related}</Relationships>'


def _signs(tag: str) -> tuple[str, str]:
    """The decimal sign and the list separator of a language by its tag, else those of the first language."""
    habits = orthography(next((one for one in languages() if tag.startswith(one)), languages()[0]))
    return habits.decimal, habits.list_separator


def _settings(language: str) -> str:
    decimal, separator = _signs(language)
    uri = "http://schemas.microsoft.com/office/word"
    modes = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{value}"/>' for name, value in _COMPATIBILITY
    )
    colours = "".join(
        f' w:{name}="{value}"'
        for name, value in (
            *(("bg1", "light1"), ("t1", "dark1"), ("bg2", "light2"), ("t2", "dark2")),
            *((f"accent{number}", f"accent{number}") for number in range(1, 7)),
            *(("hyperlink", "hyperlink"), ("followedHyperlink", "followedHyperlink")),
        )
    )
    return (
        f'{DECLARED}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat>{modes}</w:compat>'
        f'<w:themeFontLang w:val="{language}"/><w:clrSchemeMapping{colours}/>'
        f'<w:decimalSymbol w:val="{decimal}"/><w:listSeparator w:val="{separator}"/></w:settings>'
    )


def _fonts() -> str:
    return (
        f'{DECLARATION}<w:fonts {NAMESPACES}><w:font w:name="{look.FONT}">'
        f'<w:altName w:val="{look.FONT_TWIN}"/>'
        '<w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )
