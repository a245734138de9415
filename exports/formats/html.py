"""Minutes as one accessible page of HTML that needs nothing beside it: no script, no file, no network.

Whatever a person typed goes through :func:`_escaped` and nowhere else, so none of it can be markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib import resources

from exports.blocks import (
    Block,
    Callout,
    Cell,
    Counting,
    Details,
    Heading,
    Line,
    Minutes,
    NamedTexts,
    Paragraph,
    Point,
    PointList,
    Run,
    Signatures,
    Swot,
    SwotField,
    Table,
)
from exports.formats.xml_text import clean
from store.addresses import addresses


def to_html(minutes: Minutes) -> str:
    """Return the minutes as a page of HTML, ending in a newline."""
    anchors = {block.anchor for block in minutes.blocks if isinstance(block, Heading) and block.anchor}
    style = (resources.files("exports") / "html.css").read_text(encoding="utf-8")
    page = _Page(anchors)
    label = " – ".join(part for part in (minutes.type_label, minutes.draft_label) if part)
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{_escaped(minutes.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta name="author" content="{_one_line(minutes.author)}">' if minutes.author else "",
        f"<title>{_one_line(minutes.property_title or minutes.subject or minutes.title)}</title>",
        f"<style>\n{style}</style>",
        "</head>",
        "<body>",
        "<header>",
        _element("p", "organisation", minutes.organisation),
        _element("p", "type", label),
        f'<h1 dir="auto">{_escaped(minutes.title)}</h1>',
        _element("p", "subtitle", minutes.subtitle),
        *_details(minutes.details),
        "</header>",
        "<main>",
        *(part for block in minutes.blocks for part in page.block(block)),
        "</main>",
        f"<footer>{_escaped(minutes.footer)}</footer>",
        "</body>",
        "</html>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


class _Page:
    """Writes blocks; a link to an anchor that is not there is plain text."""

    def __init__(self, anchors: Iterable[str]) -> None:
        """Number the anchors: what they hold may be anything."""
        self._anchors = {anchor: f"sak-{place}" for place, anchor in enumerate(sorted(anchors), 1)}

    def block(self, block: Block) -> Iterator[str]:
        """Yield the lines of a block."""
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph():
                yield self._paragraph(block)
            case PointList():
                yield from self._points(block.points, block.counting)
            case Callout():
                yield from self._callout(block)
            case Table():
                yield from self._table(block)
            case Swot():
                yield from self._swot(block)
            case NamedTexts():
                yield from self._named(block)
            case Details():
                yield from _details(block)
            case Signatures():
                yield from _signatures(block)

    def _heading(self, heading: Heading) -> str:
        place = self._anchors.get(heading.anchor)
        anchor = f' id="{place}"' if place else ""
        return f'<h{heading.level}{anchor} dir="auto">{_escaped(heading.text)}</h{heading.level}>'

    def _paragraph(self, paragraph: Paragraph) -> str:
        text = self._line(paragraph.line)
        if paragraph.role == "quote":
            return f'<blockquote><p dir="auto">{text}</p></blockquote>'
        quiet = ' class="quiet"' if paragraph.role == "quiet" else ""
        return f'<p{quiet} dir="auto">{text}</p>'

    def _named(self, named_texts: NamedTexts) -> Iterator[str]:
        for named in named_texts.texts:
            name = f"<b>{_escaped(named.name)}</b> " if named.name else ""
            yield f'<p class="named" dir="auto">{name}{self._line(named.line)}</p>'

    def _line(self, line: Line) -> str:
        return "".join(self._run(run) for run in line)

    def _run(self, run: Run) -> str:
        text = _to(run.url, _escaped(run.text)) if run.url else _linked(run.text)
        if run.italic:
            text = f"<i>{text}</i>"
        if run.bold:
            text = f"<b>{text}</b>"
        place = self._anchors.get(run.link)
        return f'<a href="#{place}">{text}</a>' if place else text

    def _points(self, points: Sequence[Point], form: Counting) -> Iterator[str]:
        tag, counts = "ol" if form else "ul", f' type="{form}"' if form in ("a", "i") else ""
        yield f"<{tag}{counts}>"
        for point in points:
            yield f'<li dir="auto">{self._line(point.line)}'
            if point.children:
                yield from self._points(point.children, point.form)
            yield "</li>"
        yield f"</{tag}>"

    def _callout(self, callout: Callout) -> Iterator[str]:
        first, *rest = callout.paragraphs or ((),)
        yield f'<div class="box {callout.tone}">'
        yield f'<p dir="auto"><b>{_escaped(callout.label)}</b> {self._line(first)}</p>'
        for line in rest:
            yield f'<p dir="auto">{self._line(line)}</p>'
        for points in callout.lists:
            yield from self._points(points.points, points.counting)
        if callout.details:
            told = (f"<b>{_escaped(label)}</b> {_escaped(value)}" for label, value in callout.details)
            yield f'<p dir="auto">{" · ".join(told)}</p>'
        if callout.note:
            label, value = callout.note
            yield f'<p class="quiet" dir="auto"><b>{_escaped(label)}</b> {_escaped(value)}</p>'
        yield "</div>"

    def _table(self, table: Table) -> Iterator[str]:
        yield "<table>"
        yield f"<caption>{_escaped(table.alt)}</caption>"
        columns = "".join(f'<col style="width: {column.width}%">' for column in table.columns)
        titles = "".join(f'<th scope="col">{_escaped(column.title)}</th>' for column in table.columns)
        yield f"<colgroup>{columns}</colgroup>"
        yield f"<thead><tr>{titles}</tr></thead>"
        yield "<tbody>"
        for row in table.rows:
            yield f"<tr>{''.join(self._cell(cell) for cell in row)}</tr>"
        yield "</tbody>"
        yield "</table>"

    def _cell(self, cell: Cell) -> str:
        lines = [self._line(line) for line in cell.lines]
        if cell.bulleted:
            return f"<td><ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul></td>"
        lists = (self._points(points.points, points.counting) for points in cell.lists)
        told = "".join(part for points in lists for part in points)
        return f'<td dir="auto">{"<br>".join(lines)}{told}</td>'

    def _swot(self, swot: Swot) -> Iterator[str]:
        titles = "".join(f'<th scope="col">{_escaped(title)}</th>' for title in swot.header)
        yield '<table class="swot">'
        yield f"<caption>{_escaped(swot.alt)}</caption>"
        yield f"<thead><tr>{titles}</tr></thead>"
        yield "<tbody>"
        for place, title in enumerate(swot.rows):
            fields = (self._field(field, swot.empty) for field in swot.fields[2 * place : 2 * place + 2])
            yield f'<tr><th scope="row">{_escaped(title)}</th>{"".join(fields)}</tr>'
        yield "</tbody>"
        yield "</table>"

    def _field(self, field: SwotField, empty: str) -> str:
        points = "".join(f'<li dir="auto">{self._line(line)}</li>' for line in field.points)
        inside = f"<ul>{points}</ul>" if points else f"<p>{_escaped(empty)}</p>"
        return f'<td class="{field.quadrant}"><b>{_escaped(field.title)}</b>{inside}</td>'


def _details(details: Details) -> Iterator[str]:
    if details.rows:
        yield "<dl>"
        for label, value in details.rows:
            yield f'<div><dt>{_escaped(label)}</dt><dd dir="auto">{_escaped(value)}</dd></div>'
        yield "</dl>"


def _signatures(block: Signatures) -> Iterator[str]:
    for signer in block.signers:
        yield '<div class="signature">'
        for label in (block.place, block.sign):
            yield f"<p>{_escaped(label)} <span></span></p>"
        yield f'<p dir="auto">{_escaped(signer)}</p>'
        yield "</div>"


def _element(tag: str, name: str, text: str) -> str:
    return f'<{tag} class="{name}" dir="auto">{_escaped(text)}</{tag}>' if text else ""


def _escaped(text: str) -> str:
    """Text as it may stand between tags: without what no page can hold, line ends as breaks."""
    return escape(clean(text)).replace("\n", "<br>")


def _linked(text: str) -> str:
    """Text with the addresses in it as links; nothing else can become one."""
    parts: list[str] = []
    at = 0
    for one in addresses(text):
        parts += [_escaped(text[at : one.start]), _to(one.url, _escaped(text[one.start : one.end]))]
        at = one.end
    return "".join([*parts, _escaped(text[at:])])


def _to(url: str, inside: str) -> str:
    """A link to an address, which tells nobody where its reader comes from."""
    return f'<a href="{escape(clean(url))}" rel="noreferrer noopener">{inside}</a>'


def _one_line(text: str) -> str:
    """Text as it may stand in an attribute or a title."""
    return " ".join(escape(clean(text)).split())
