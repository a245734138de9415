"""The styles of the document, so that a person can change a look in one place in Word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, TypeAlias

import msgspec

from exports import palette
from exports.blocks import Counting
from exports.formats.word.markup import DECLARED, NAMESPACES

PAGE_WIDTH: Final = 11906
PAGE_HEIGHT: Final = 16838
MARGIN_SIDE: Final = 1417
MARGIN_TOP: Final = 1417
MARGIN_BOTTOM: Final = 1247
HEADER_DISTANCE: Final = 680
FOOTER_DISTANCE: Final = 567
TEXT_WIDTH: Final = PAGE_WIDTH - 2 * MARGIN_SIDE

FONT: Final = "Calibri"
FONT_TWIN: Final = "Carlito"
"""A free font of the same widths, for machines without the first."""

DETAILS_INDENT: Final = 2100
BOX_INDENT: Final = 220
"""Room for the bar (3 pt) and the space between bar and text (8 pt)."""
BOX_RIGHT: Final = 90
"""Room for the space between text and the tint's right edge."""
LIST_INDENT: Final = 360
CELL_LIST_INDENT: Final = 230
DASH: Final = "–"
"""Stands where nothing is known: no cell is empty."""
GAP: Final = 160
"""Space above running text that follows a table, which has none below it."""
HEADING_GAP: Final = 320
"""Space above a heading that follows a table, where a letterhead's own style may have none."""


BULLETS: Final = 1
CELL_BULLETS: Final = 2
NUMBERS: Final = 3
"""What the numbered styles point to; each printed list has an id after it."""


def number_id(nth: int) -> int:
    """Return the list id of the nth numbered list of a document, counted from 1."""
    return NUMBERS + nth


Place: TypeAlias = Literal["text", "box", "cell"]


class List(msgspec.Struct, frozen=True):
    """A list with numbers of its own, or with bullets in a box: where it stands, and how its levels count."""

    place: Place
    form: Counting
    below: Counting = ""


def numbering_xml(lists: Sequence[List]) -> str:
    """Return the numbering part of a document with these lists.

    Each has an instance of its own that starts over at both levels: Word goes on counting
    through paragraphs that share one.
    """
    step = LIST_INDENT
    bullets = _level(0, "•", step, step, "ListBullet") + _level(1, "–", 2 * step, step, "ListBullet2")
    in_cells = _level(0, "•", CELL_LIST_INDENT, CELL_LIST_INDENT, "CellBullet")
    numbers = _level(0, "%1.", step, step, "ListNumber") + _level(1, "%2.", 2 * step, step, "ListNumber2")
    abstract = [
        _abstract(0, "4D310A01", bullets),
        _abstract(1, "4D310A02", in_cells),
        _abstract(2, "4D310A03", numbers),
    ]
    over = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>' for level in (0, 1)
    )
    sorts = [_OURS, *(sort for sort in dict.fromkeys(lists) if sort != _OURS)]
    abstract += [
        _abstract(2 + place, f"4D310A{3 + place:02X}", _levels(sort))
        for place, sort in enumerate(sorts[1:], 1)
    ]
    instances = [
        *(_instance(list_id, list_id - 1) for list_id in (BULLETS, CELL_BULLETS, NUMBERS)),
        *(_instance(number_id(nth), 2 + sorts.index(sort), over) for nth, sort in enumerate(lists, 1)),
    ]
    return f"{DECLARED}<w:numbering {NAMESPACES}>{''.join(abstract)}{''.join(instances)}</w:numbering>"


_OURS = List("text", "1", "1")
"""The sort of list that the style of numbered points has by itself."""

_EDGES: dict[str, tuple[int, int]] = {
    "text": (0, LIST_INDENT),
    "box": (BOX_INDENT, LIST_INDENT),
    "cell": (0, CELL_LIST_INDENT),
}
"""Where the marks of a list stand, from the edge, and how far its text stands from them."""


def _levels(sort: List) -> str:
    """Both levels of a list. In a box both begin at the edge, for its bar stands where lines begin."""
    edge, step = _EDGES[sort.place]
    held = sort.place == "box"
    first = _sign(1, sort.form) if sort.form else "•"
    second = ("\u2003" if held else "") + (_sign(2, sort.below) if sort.below else "–")
    return _level(0, first, edge + step, step, "", sort.form) + _level(
        1, second, edge + 2 * step, 2 * step if held else step, "", sort.below
    )


def _sign(level: int, form: Counting) -> str:
    return f"%{level}{'.' if form == '1' else ')'}"


def _abstract(number: int, mark: str, levels: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{mark}"/>'
        f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
    )


_FORMS = {"1": "decimal", "a": "lowerLetter", "i": "lowerRoman"}


def _level(  # noqa: PLR0913, PLR0917 - what a level is made of
    level: int, sign: str, left: int, hanging: int, style: str, counting: Counting = "1"
) -> str:
    # Of a bullet only the first sign is printed: what stands before it in a box makes it a number of none.
    form = _FORMS[counting] if "%" in sign else "bullet" if len(sign) == 1 else "none"
    own = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{own}'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}" w:hint="default"/>'
        f'<w:b w:val="0"/><w:i w:val="0"/><w:color w:val="{palette.ACCENT}"/></w:rPr></w:lvl>'
    )


def _instance(list_id: int, abstract: int, override: str = "") -> str:
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'


SPACER = "Spacer"
"""A thin line between two tables, which Word would else join to one."""


def styles_xml(language: str) -> str:
    """Return the styles part for a document in a language (a BCP 47 tag)."""
    styles = [
        _defaults(language),
        *_headings(),
        *_text(),
        *_lists(),
        *_boxes(),
        *_cells(),
        *_characters(),
        *_tables(),
    ]
    return f"{DECLARED}<w:styles {NAMESPACES}>{''.join(styles)}</w:styles>"


def _defaults(language: str) -> str:
    fonts = " ".join(f'w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts {fonts}/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        f'<w:lang w:val="{language}" w:eastAsia="en-US" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>"
        '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:rPr><w:color w:val="{palette.INK}"/></w:rPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )


def _style(  # noqa: PLR0913 - the parts of w:style, whose order the schema fixes
    style_id: str,
    name: str,
    paragraph: str,
    run: str = "",
    *,
    based: str = "Normal",
    follow: str = "",
    built_in: bool = False,
) -> str:
    custom = "" if built_in else ' w:customStyle="1"'
    following = f'<w:next w:val="{follow}"/>' if follow else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/>{following}<w:qFormat/>'
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


def _font(half_points: int, colour: str = "", *, bold: bool = False, italic: bool = False) -> str:
    return (
        ("<w:b/><w:bCs/>" if bold else "")
        + ("<w:i/><w:iCs/>" if italic else "")
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    )


def _spacing(before: int, after: int, line: int = 276) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _border(side: str, eighths: int, space: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{colour}"/>'


def _headings() -> list[str]:
    hold = "<w:keepNext/><w:keepLines/>"
    # Neighbouring paragraphs with equal borders share one, unless a rule between them is asked for.
    rules = (_border(side, 4, 4, palette.HAIRLINE) for side in ("bottom", "between"))
    hairline = f"<w:pBdr>{''.join(rules)}</w:pBdr>"

    def heading(level: int, above: str, size: int, colour: str) -> str:
        outline = f'<w:outlineLvl w:val="{level - 1}"/>'
        font = _font(size, colour, bold=True)
        name = f"heading {level}"
        paragraph = f"{hold}{above}{outline}"
        return _style(f"Heading{level}", name, paragraph, font, follow="Normal", built_in=True)

    label = f'<w:b/><w:bCs/><w:caps/><w:color w:val="{palette.ACCENT}"/><w:spacing w:val="44"/>'
    label += '<w:sz w:val="21"/><w:szCs w:val="21"/>'
    return [
        _style("TypeLabel", "Minutes Type Label", f"<w:keepNext/>{_spacing(0, 60, 240)}", label),
        heading(1, _spacing(0, 40, 240), 52, palette.ACCENT),
        _style(
            "Subtitle",
            "Subtitle",
            _spacing(0, 200, 252),
            _font(26, palette.MUTED),
            follow="Normal",
            built_in=True,
        ),
        heading(2, hairline + _spacing(360, 100, 252), 32, palette.ACCENT),
        heading(3, _spacing(240, 40, 264), 25, palette.INK),
        heading(4, _spacing(180, 40, 264), 22, palette.INK),
    ]


def _text() -> list[str]:
    indent = DETAILS_INDENT
    right = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    rule = f"<w:pBdr>{_border('top', 4, 7, palette.HAIRLINE)}</w:pBdr>"
    details = f'<w:tabs><w:tab w:val="left" w:pos="{indent}"/></w:tabs>{_spacing(0, 40)}'
    details += f'<w:ind w:left="{indent}" w:hanging="{indent}"/>'
    named = f"<w:pBdr>{_border('left', 12, 10, palette.HAIRLINE)}</w:pBdr>{_spacing(0, 120)}"
    named += f'<w:ind w:left="{BOX_INDENT}"/>'
    quote = f'{_spacing(60, 160)}<w:ind w:left="400" w:right="400"/>'
    spacer = '<w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/>'
    small = _font(18, palette.MUTED)
    return [
        _style("Quiet", "Minutes Quiet", _spacing(80, 120, 264), _font(20, palette.MUTED)),
        _style("Quote", "Quote", quote, _font(22, italic=True), built_in=True),
        _style("Details", "Minutes Details", details),
        _style("Named", "Minutes Named Text", named),
        _style("SignatureLine", "Minutes Signature Line", _spacing(480, 20)),
        _style("Signer", "Minutes Signer", _spacing(0, 0, 264), _font(20, palette.MUTED)),
        _style(SPACER, "Minutes Spacer", spacer, _font(18)),
        _style("Header", "header", right + _spacing(0, 0, 240), small, built_in=True),
        _style("Footer", "footer", rule + right + _spacing(0, 0, 240), small, built_in=True),
    ]


def _lists() -> list[str]:
    def listed(style_id: str, name: str, list_id: int, level: int) -> str:
        left = LIST_INDENT * (level + 1)
        number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
        indent = f'<w:ind w:left="{left}" w:hanging="{LIST_INDENT}"/>'
        return _style(style_id, name, number + _spacing(0, 66) + indent, built_in=True)

    return [
        listed("ListBullet", "List Bullet", 1, 0),
        listed("ListBullet2", "List Bullet 2", 1, 1),
        listed("ListNumber", "List Number", 3, 0),
        listed("ListNumber2", "List Number 2", 3, 1),
    ]


def _hair(colour: str) -> str:
    """Return a colour no eye tells from this one."""
    return f"{int(colour, 16) ^ 1:06X}"


def _boxes() -> list[str]:
    styles = []
    for tone, ground in palette.TONES.items():
        name = tone.capitalize()
        bar = _border("left", 24, 8, ground.ink)
        edges = _border("top", 4, 4, ground.tint) + bar + _border("bottom", 4, 4, ground.tint)
        edges += _border("right", 4, 4, ground.tint)
        tint = f'<w:shd w:val="clear" w:color="auto" w:fill="{ground.tint}"/>'
        indent = f'<w:ind w:left="{BOX_INDENT}" w:right="{BOX_RIGHT}"/>'
        box = f"<w:pBdr>{edges}</w:pBdr>{tint}{_spacing(160, 160)}{indent}"
        note = f"<w:pBdr>{bar}</w:pBdr>{_spacing(120, 200, 264)}{indent}"
        # Paragraphs with the same borders and tint flow together to one box, so boxes of one sort that
        # stand right after one another take turns between two styles whose colours are a hair apart.
        frame = f"<w:pBdr>{edges}</w:pBdr>{tint}"
        apart = frame.replace(ground.ink, _hair(ground.ink)).replace(ground.tint, _hair(ground.tint))
        styles += [
            _style(f"Box{name}", f"Minutes Box {name}", box),
            _style(f"Box{name}Next", f"Minutes Box {name} Next", apart, based=f"Box{name}"),
            _style(f"Note{name}", f"Minutes Note {name}", note, _font(20, palette.MUTED)),
        ]
    return styles


def _cells() -> list[str]:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    indent = f'<w:ind w:left="{CELL_LIST_INDENT}" w:hanging="{CELL_LIST_INDENT}"/>'
    text = _spacing(0, 0, 254)
    return [
        _style("Cell", "Minutes Cell", text, _font(20)),
        _style("CellHead", "Minutes Cell Heading", text, _font(20, palette.ACCENT, bold=True), based="Cell"),
        _style("CellBullet", "Minutes Cell Bullet", number + _spacing(0, 20, 254) + indent, based="Cell"),
        _style("CellQuiet", "Minutes Cell Quiet", "", "<w:i/><w:iCs/>", based="Cell"),
        *(
            _style(
                f"Field{quadrant.capitalize()}",
                f"Minutes Field {quadrant.capitalize()}",
                f"<w:keepNext/>{_spacing(0, 20, 264)}",
                _font(22, ground.ink, bold=True),
                based="Cell",
            )
            for quadrant, ground in palette.QUADRANTS.items()
        ),
    ]


def _characters() -> list[str]:
    def character(style_id: str, name: str, run: str, *, built_in: bool = False) -> str:
        custom = "" if built_in else ' w:customStyle="1"'
        return (
            f'<w:style w:type="character"{custom} w:styleId="{style_id}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{run}</w:rPr></w:style>'
        )

    def bold(colour: str) -> str:
        return f'<w:b/><w:bCs/><w:color w:val="{colour}"/>'

    link = f'<w:color w:val="{palette.LINK}"/><w:u w:val="single"/>'
    return [
        character("Hyperlink", "Hyperlink", link, built_in=True),
        character("BoxLink", "Minutes Box Link", '<w:u w:val="single"/>'),
        character("Label", "Minutes Label", bold(palette.ACCENT)),
        character("Draft", "Minutes Draft", bold(palette.AMBER) + '<w:spacing w:val="30"/>'),
        *(
            character(f"Label{tone.capitalize()}", f"Minutes Label {tone.capitalize()}", bold(ground.ink))
            for tone, ground in palette.TONES.items()
        ),
    ]


def _tables() -> list[str]:
    def table(style_id: str, name: str, borders: str, vertical: int, conditions: str) -> str:
        margins = "".join(
            f'<w:{side} w:w="{width}" w:type="dxa"/>'
            for side, width in (("top", vertical), ("left", 105), ("bottom", vertical), ("right", 105))
        )
        return (
            f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{borders}</w:tblBorders>'
            f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>{conditions}</w:style>"
        )

    def condition(where: str, fill: str, border: str = "") -> str:
        edge = f"<w:tcBorders>{border}</w:tcBorders>" if border else ""
        tint = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
        return f'<w:tblStylePr w:type="{where}"><w:tcPr>{edge}{tint}</w:tcPr></w:tblStylePr>'

    lines = _border("bottom", 12, 0, palette.ACCENT) + _border("insideH", 4, 0, palette.HAIRLINE)
    head = condition("firstRow", palette.ACCENT_TINT, _border("bottom", 12, 0, palette.ACCENT))
    gaps = _border("insideH", 12, 0, palette.WHITE) + _border("insideV", 12, 0, palette.WHITE)
    # The header row is named last: where both meet, in the corner, the later one holds.
    fields = condition("firstCol", palette.PALE) + condition("firstRow", palette.ACCENT_TINT)
    return [
        table("MinutesTable", "Minutes Table", lines, 50, head),
        table("SwotTable", "Minutes SWOT", gaps, 90, fields),
    ]
