"""The theme: the colours and fonts Word offers a person who goes on writing in the document."""

from __future__ import annotations

from typing import Final

from exports.word import look
from exports.word.markup import DECLARATION

_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLOURS: Final = {
    "dk1": look.INK,
    "lt1": look.WHITE,
    "dk2": look.ACCENT,
    "lt2": look.ACCENT_TINT,
    "accent1": look.ACCENT,
    "accent2": look.AMBER,
    "accent3": look.QUADRANTS["strength"].ink,
    "accent4": look.QUADRANTS["weakness"].ink,
    "accent5": look.BLUE,
    "accent6": look.MUTED,
    "hlink": look.LINK,
    "folHlink": look.LINK,
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
