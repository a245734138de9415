"""A lint over a finished Word file, for what schema validators do not see.

Each finding is a line ``code: where or what``; an empty list is a clean file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

from lxml import etree

from tests.exports.lint_colours import contrast_findings
from tests.exports.lint_xml import (
    Node,
    attr,
    call_by_our_names,
    children,
    every,
    has_picture,
    in_table,
    number,
    own,
    style_of,
    text_of,
)

_BULLET = re.compile(r"[•·▪*–-]\s")
_HEADING = re.compile(r"Heading([1-9])")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CORE = "{http://purl.org/dc/elements/1.1/}"


def lint(data: bytes) -> list[str]:
    """Return what is wrong with a Word file."""
    with ZipFile(BytesIO(data)) as archive:
        named = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        parts = {name: etree.fromstring(archive.read(name)) for name in named}
    body = parts["word/document.xml"][0]
    styles = _part(parts, "styles")
    call_by_our_names(parts, styles)
    findings = [
        *_fields(parts),
        *_bookmarks(body),
        *_tables(body),
        *_text(body, styles),
        *_headings(body),
        *_styles(body, styles),
        *_lists(body, styles, _part(parts, "numbering")),
        *_language(parts),
        *_settings(_part(parts, "settings")),
    ]
    return findings + list(contrast_findings(body, styles))


def _part(parts: dict[str, Node], kind: str) -> Node:
    """The part of a kind; a letterhead may call it something of its own."""
    return next(root for name, root in parts.items() if re.fullmatch(rf"word/(referat-)?{kind}\.xml", name))


def _fields(parts: dict[str, Node]) -> Iterator[str]:
    for name, part in parts.items():
        for paragraph in every(part, "p"):
            state = "end"
            for mark in every(paragraph, "fldChar"):
                kind = attr(mark, "fldCharType")
                if (state, kind) not in {("end", "begin"), ("begin", "separate"), ("separate", "end")}:
                    yield f"field: {name}: {kind} after {state}"
                state = kind
                if attr(mark, "dirty"):
                    yield f"field-dirty: {name}"
            if state != "end":
                yield f"field: {name}: left open"


def _bookmarks(body: Node) -> Iterator[str]:
    starts = every(body, "bookmarkStart")
    ends = [attr(end, "id") for end in every(body, "bookmarkEnd")]
    ids = [attr(start, "id") for start in starts]
    names = [attr(start, "name") for start in starts]
    for what, values in (("id", ids), ("name", [name.lower() for name in names]), ("end", ends)):
        yield from (f"bookmark-twice: {what} {value}" for value, n in Counter(values).items() if n > 1)
    yield from (f"bookmark-open: {id_}" for id_ in sorted(set(ids) ^ set(ends)))
    yield from (f"bookmark-name: {name}" for name in names if not re.fullmatch(r"[A-Za-z_]\w{0,39}", name))
    for link in every(body, "hyperlink"):
        leads_out = link.get(_RELATION) is not None
        if not leads_out and attr(link, "anchor") not in names:
            yield f"anchor: {attr(link, 'anchor')}"


def _tables(body: Node) -> Iterator[str]:
    for place, table in enumerate(every(body, "tbl")):
        yield from (f"{finding} (table {place + 1})" for finding in _table(table))
    for one, next_ in pairwise(children(body)):
        if own(one, "tbl") and not own(next_, "p"):
            yield "table-joined: no paragraph after a table"


def _table(table: Node) -> Iterator[str]:
    grid = [number(column, "w") for column in every(table, "gridCol")]
    properties = table.find("./{*}tblPr")
    names = {etree.QName(child).localname for child in children(properties)}
    look = next(iter(every(table, "tblLook")), None)
    if look is None or attr(look, "firstRow") != "1" or not every(table, "tblHeader"):
        yield "table-header: no header row"
    if "tblDescription" not in names:
        yield "table-alt: no alternative text"
    if not any(attr(layout, "type") == "fixed" for layout in every(table, "tblLayout")):
        yield "table-layout: not fixed"
    if [number(width, "w") for width in every(properties, "tblW")] != [sum(grid)]:
        yield "table-width: tblW and tblGrid differ"
    yield from _rows(table, grid)


def _rows(table: Node, grid: list[int]) -> Iterator[str]:
    for row in table.findall("./{*}tr"):
        cells = row.findall("./{*}tc")
        if [number(width, "w") for width in every(row, "tcW")] != grid or len(cells) != len(grid):
            yield "table-grid: cells do not match the grid"
        for cell in cells:
            if not own(cell[-1], "p"):
                yield "cell-end: a cell does not end with a paragraph"
            if every(cell, "tbl") or every(cell, "gridSpan") or every(cell, "vMerge"):
                yield "cell-merged: nested or merged"
            if not text_of(cell).strip():
                yield "cell-empty: a cell without text"


def _text(body: Node, styles: Node) -> Iterator[str]:
    for text in every(body, "t"):
        if any(sign in (text.text or "") for sign in "\n\r\t"):
            yield f"text-break: {text.text!r}"
    for paragraph in every(body, "p"):
        seen = text_of(paragraph).strip() or has_picture(paragraph) or in_table(paragraph)
        if not seen and style_of(paragraph) != "Spacer":
            yield f"paragraph-empty: style {style_of(paragraph)}"
    listed = {attr(s, "styleId") for s in every(styles, "style") if every(s, "numPr")}
    for one, other in pairwise(children(body)):
        if all(
            own(p, "p") and style_of(p) not in listed and not every(p, "numPr") and _BULLET.match(text_of(p))
            for p in (one, other)
        ):
            yield f"list-fake: {text_of(other)[:20]}"


def _headings(body: Node) -> Iterator[str]:
    levels = [int(m.group(1)) for p in every(body, "p") if (m := _HEADING.fullmatch(style_of(p)))]
    if levels.count(1) != 1:
        yield f"heading-one: {levels.count(1)} of level 1"
    for above, below in pairwise(levels):
        if below > above + 1:
            yield f"heading-skipped: {below} after {above}"


def _styles(body: Node, styles: Node) -> Iterator[str]:
    defined = every(styles, "style")
    ids = Counter(attr(style, "styleId") for style in defined)
    names = Counter(attr(every(style, "name")[0], "val").lower() for style in defined)
    yield from (f"style-twice: {name}" for name, n in (ids + names).items() if n > 2 or names[name] > 1)
    yield from (f"style-twice: {id_}" for id_, n in ids.items() if n > 1)
    for kind in ("pStyle", "rStyle", "tblStyle"):
        used = {attr(style, "val") for style in every(body, kind)}
        yield from (f"style-missing: {id_}" for id_ in sorted(used - set(ids)))


def _lists(body: Node, styles: Node, numbering: Node) -> Iterator[str]:
    instances = {attr(instance, "numId"): instance for instance in every(numbering, "num")}
    abstract = {attr(a, "abstractNumId") for a in every(numbering, "abstractNum")}
    used = [attr(id_, "val") for part in (body, styles) for id_ in every(part, "numId")]
    yield from (f"list-missing: {id_}" for id_ in sorted(set(used) - set(instances)))
    for id_, instance in instances.items():
        if attr(every(instance, "abstractNumId")[0], "val") not in abstract:
            yield f"list-missing: definition of {id_}"
    # A numbered list ends where another sort of paragraph comes: the same id after that counts on.
    closed: set[str] = set()
    current = ""
    for block in children(body):
        numbered = style_of(block).startswith("ListNumber") if own(block, "p") else False
        id_ = next((attr(n, "val") for n in every(block, "numId")), "style") if numbered else ""
        if id_ != current and current:
            closed.add(current)
        if id_ in closed:
            yield f"list-counts-on: {id_}"
        current = id_


def _language(parts: dict[str, Node]) -> Iterator[str]:
    core = parts.get("docProps/core.xml")
    title = core.findtext(f"{_CORE}title") if core is not None else None
    language = core.findtext(f"{_CORE}language") if core is not None else None
    if not (title or "").strip():
        yield "title: the document has none"
    defaults = every(_part(parts, "styles"), "docDefaults")
    tongue = {attr(lang, "val") for default in defaults for lang in every(default, "lang")}
    theme = {attr(lang, "val") for lang in every(_part(parts, "settings"), "themeFontLang")}
    if not language or tongue != {language} or theme != {language}:
        yield f"language: {language}, {tongue}, {theme}"


def _settings(settings: Node) -> Iterator[str]:
    if every(settings, "updateFields"):
        yield "update-fields: Word would ask a question"
    modes = [s for s in every(settings, "compatSetting") if attr(s, "name") == "compatibilityMode"]
    if [attr(mode, "val") for mode in modes] != ["15"]:
        yield "compatibility: not mode 15"
