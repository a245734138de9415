"""Contrast of each run of text with the ground it stands on."""

from __future__ import annotations

from collections.abc import Iterator

from tests.exports.lint_xml import Node, W, attr, every, style_of

_LEAST = 6.5
_WHITE = "FFFFFF"


def contrast_findings(body: Node, styles: Node) -> Iterator[str]:
    """Return runs whose colour stands out too little, each pair of colours once."""
    sheet = {attr(style, "styleId"): style for style in every(styles, "style")}
    seen: set[tuple[str, str]] = set()
    for paragraph in every(body, "p"):
        ground = _ground(paragraph, sheet)
        for run in every(paragraph, "r"):
            pair = (_ink(run, paragraph, sheet), ground)
            if pair not in seen and contrast(*pair) < _LEAST:
                yield f"contrast: {pair[0]} on {pair[1]} is {contrast(*pair):.1f}:1"
            seen.add(pair)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as the accessibility guidelines count it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    colour = "000000" if colour == "auto" else colour
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ink(run: Node, paragraph: Node, sheet: dict[str, Node]) -> str:
    direct = run.find(f"./{W}rPr/{W}color")
    if direct is not None:
        return attr(direct, "val")
    named = run.find(f"./{W}rPr/{W}rStyle")
    styled = _inherited(attr(named, "val"), f"./{W}rPr/{W}color", "val", sheet) if named is not None else ""
    return styled or _inherited(style_of(paragraph), f"./{W}rPr/{W}color", "val", sheet) or "000000"


def _ground(paragraph: Node, sheet: dict[str, Node]) -> str:
    direct = paragraph.find(f"./{W}pPr/{W}shd")
    if direct is not None:
        return attr(direct, "fill")
    styled = _inherited(style_of(paragraph), f"./{W}pPr/{W}shd", "fill", sheet)
    cell = next(paragraph.iterancestors(f"{W}tc"), None)
    return styled or ("" if cell is None else _cell_ground(cell, sheet)) or _WHITE


def _cell_ground(cell: Node, sheet: dict[str, Node]) -> str:
    direct = cell.find(f"./{W}tcPr/{W}shd")
    if direct is not None:
        return attr(direct, "fill")
    table = next(cell.iterancestors(f"{W}tbl"))
    conditions = sheet[attr(every(table, "tblStyle")[0], "val")].findall(f"./{W}tblStylePr")
    row = next(cell.iterancestors(f"{W}tr"))
    places = {"firstRow": bool(every(row, "tblHeader")), "firstCol": row.find(f"./{W}tc") is cell}
    for condition in reversed(conditions):
        if places.get(attr(condition, "type")):
            return attr(every(condition, "shd")[0], "fill")
    return ""


def _inherited(style_id: str, path: str, name: str, sheet: dict[str, Node]) -> str:
    """Return a property of a style or of the nearest one it is based on."""
    while style_id in sheet:
        found = sheet[style_id].find(path)
        if found is not None:
            return attr(found, name)
        based = sheet[style_id].find(f"./{W}basedOn")
        style_id = "" if based is None else attr(based, "val")
    return ""
