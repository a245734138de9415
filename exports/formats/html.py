"""Minutes as one accessible page of HTML that needs nothing beside it: no script, no file, no network.

Whatever a person typed goes through :func:`escaped` and nowhere else, so none of it can be markup.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
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
    Part,
    Point,
    PointList,
    Run,
    Signatures,
    Swot,
    SwotField,
    Table,
)
from exports.formats.xml_text import clean
from store.addresses import addresses, followed
from store.record.identity import to_text
from store.stationery.picture import Picture


def to_html(minutes: Minutes) -> str:
    """Return the minutes as a page of HTML, ending in a newline."""
    anchors = {block.anchor for block in minutes.blocks if isinstance(block, Heading) and block.anchor}
    style = (resources.files("exports") / "html.css").read_text(encoding="utf-8")
    page = HtmlWriter({anchor: f"sak-{place}" for place, anchor in enumerate(sorted(anchors), 1)})
    label = " – ".join(part for part in (minutes.type_label, minutes.draft_label) if part)
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{escaped(minutes.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta name="author" content="{one_line(minutes.author)}">' if minutes.author else "",
        f"<title>{one_line(minutes.property_title or minutes.subject or minutes.title)}</title>",
        f"<style>\n{style}</style>",
        "</head>",
        "<body>",
        "<header>",
        _logo(minutes.logo) if minutes.logo is not None else "",
        _element("p", "organisation", minutes.organisation),
        _element("p", "type", label),
        f'<h1 dir="auto">{escaped(minutes.title)}</h1>',
        _element("p", "subtitle", minutes.subtitle),
        *details_lines(minutes.details),
        "</header>",
        "<main>",
        *(part for block in minutes.blocks for part in page.block(block)),
        "</main>",
        f"<footer>{escaped(minutes.footer)}</footer>",
        "</body>",
        "</html>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


_LOGO = "display: block; height: 18mm; max-width: 100%; object-fit: contain; object-position: left"
"""Beside the picture, since pages without one have no need of it."""


def _logo(picture: Picture) -> str:
    """A picture that stands in the page itself."""
    data = b64encode(picture.data).decode("ascii")
    source = f"data:image/{picture.kind};base64,{data}"
    return f'<p><img style="{_LOGO}" src="{source}" alt="{one_line(picture.text)}"></p>'


class PageEntries:
    """The entries of a page that is one of many: each has an address, and something may stand below it.

    beside: what stands below an entry, as HTML; empty for nothing. An entry that is told in several places
    has its address where it stands by itself, else in running text, else in a table.
    """

    def __init__(self, blocks: Iterable[Block], beside: Callable[[int], str]) -> None:
        """Look where the entries are told; each gets its address once."""
        homes: dict[int, tuple[int, int]] = {}
        for part in (part for block in blocks for part in _parts_of(block)):
            rank = _RANKS.get(type(part), 0)
            for key in part.entries:
                if key not in homes or rank < homes[key][0]:
                    homes[key] = rank, id(part)
        self._homes = {key: part for key, (_, part) in homes.items()}
        self._beside = beside

    @property
    def keys(self) -> Collection[int]:
        """The entries that have an address."""
        return self._homes.keys()

    def place(self, part: Part, keys: Sequence[int]) -> tuple[str, str, str]:
        """Return an attribute for the first of some entries, marks for the others, and what stands below."""
        here = [key for key in dict.fromkeys(keys) if self._homes.get(key) == id(part)]
        for key in here:
            del self._homes[key]
        first, *rest = [f' id="e-{to_text(key)}"' for key in here] or [""]
        return first, "".join(f"<span{mark}></span>" for mark in rest), "".join(map(self._beside, here))


_RANKS: Mapping[type[Part], int] = {Paragraph: 1, Cell: 2, SwotField: 2}
"""Where an entry rather has its address: by itself, then in running text, then in a table."""


def _parts_of(block: Block) -> Iterator[Part]:
    """What of a block has the address of an entry: itself, or what it is made of."""
    match block:
        case Paragraph():
            yield block
        case PointList():
            yield from _points_of(block.points)
        case Callout():
            yield block
            for points in block.lists:
                yield from _parts_of(points)
        case NamedTexts():
            yield from block.texts
        case Table():
            for cell in (cell for row in block.rows for cell in row):
                yield cell
                for points in cell.lists:
                    yield from _parts_of(points)
        case Swot():
            yield from block.fields


def _points_of(points: Iterable[Point]) -> Iterator[Point]:
    for point in points:
        yield point
        yield from _points_of(point.children)


class HtmlWriter:
    """Writes blocks; a link to an anchor that is not there is plain text."""

    def __init__(
        self,
        anchors: Mapping[str, str],
        entries: PageEntries | None = None,
        text: Callable[[str], str] | None = None,
    ) -> None:
        """Take the id of each anchor on the page.

        With ``entries`` each of them has an address, and nothing is styled by itself. ``text`` writes running
        text but for labels; without it, addresses in it are links.
        """
        self._anchors = anchors
        self._entries = entries
        self._text = text or linked
        self._regions = Counter[str]()

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
                yield from details_lines(block)
            case Signatures():
                yield from _signatures(block)

    def _heading(self, heading: Heading) -> str:
        place = self._anchors.get(heading.anchor)
        anchor = f' id="{place}"' if place else ""
        return f'<h{heading.level}{anchor} dir="auto">{escaped(heading.text)}</h{heading.level}>'

    def _place(self, part: Part, keys: Sequence[int] | None = None) -> tuple[str, str, str]:
        if self._entries is None:
            return "", "", ""
        return self._entries.place(part, part.entries if keys is None else keys)

    def _paragraph(self, paragraph: Paragraph) -> str:
        text = self._line(paragraph.line)
        mark, others, below = self._place(paragraph)
        if paragraph.role == "quote":
            return f'<blockquote{mark}><p dir="auto">{others}{text}</p></blockquote>{below}'
        quiet = ' class="quiet"' if paragraph.role == "quiet" else ""
        return f'<p{mark}{quiet} dir="auto">{others}{text}</p>{below}'

    def _named(self, named_texts: NamedTexts) -> Iterator[str]:
        for named in named_texts.texts:
            name = f"<b>{escaped(named.name)}</b> " if named.name else ""
            mark, others, below = self._place(named)
            yield f'<p{mark} class="named" dir="auto">{others}{name}{self._line(named.line)}</p>{below}'

    def _line(self, line: Line) -> str:
        return "".join(self._run(run) for run in line)

    def _run(self, run: Run) -> str:
        write = escaped if run.link else linked if run.bold else self._text
        text = to_address(run.url, escaped(run.text)) if run.url else write(run.text)
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
            mark, others, below = self._place(point)
            yield f'<li{mark} dir="auto">{others}{self._line(point.line)}'
            if point.children:
                yield from self._points(point.children, point.form)
            yield f"{below}</li>"
        yield f"</{tag}>"

    def _callout(self, callout: Callout) -> Iterator[str]:
        first, *rest = callout.paragraphs or ((),)
        mark, others, below = self._place(callout)
        yield f'<div{mark} class="box {callout.tone}">'
        yield f'<p dir="auto">{others}<b>{escaped(callout.label)}</b> {self._line(first)}</p>'
        for line in rest:
            yield f'<p dir="auto">{self._line(line)}</p>'
        for points in callout.lists:
            yield from self._points(points.points, points.counting)
        if callout.details:
            told = (f"<b>{escaped(label)}</b> {escaped(value)}" for label, value in callout.details)
            yield f'<p dir="auto">{" · ".join(told)}</p>'
        if callout.note:
            label, value = callout.note
            yield f'<p class="quiet" dir="auto"><b>{escaped(label)}</b> {escaped(value)}</p>'
        yield f"{below}</div>"

    def _table(self, table: Table) -> Iterator[str]:
        yield from self._begun_table(table.alt)
        titles = "".join(f'<th scope="col">{escaped(column.title)}</th>' for column in table.columns)
        if self._entries is None:
            columns = "".join(f'<col style="width: {column.width}%">' for column in table.columns)
            yield f"<colgroup>{columns}</colgroup>"
        yield f"<thead><tr>{titles}</tr></thead>"
        yield "<tbody>"
        for row in table.rows:
            yield f"<tr>{''.join(self._cell(cell) for cell in row)}</tr>"
        yield "</tbody>"
        yield "</table>" if self._entries is None else "</table></div>"

    def _begun_table(self, alt: str, name: str = "") -> Iterator[str]:
        """A table; on a page of many in a part by itself, which a narrow window scrolls, with keys too."""
        if self._entries is not None:
            self._regions[alt] += 1
            name_of_part = alt if self._regions[alt] == 1 else f"{alt} ({self._regions[alt]})"
            yield f'<div class="wide" role="region" aria-label="{one_line(name_of_part)}" tabindex="0">'
        yield f'<table class="{name}">' if name else "<table>"
        yield f"<caption>{escaped(alt)}</caption>"

    def _cell(self, cell: Cell) -> str:
        lines = [self._line(line) for line in cell.lines]
        if cell.bulleted:
            mark, others, below = ("", "", "") if len(cell.entries) == len(lines) else self._place(cell)
            return f"<td{mark}>{others}<ul>{''.join(self._listed(lines, cell))}</ul>{below}</td>"
        lists = (self._points(points.points, points.counting) for points in cell.lists)
        told = "".join(part for points in lists for part in points)
        mark, others, below = self._place(cell)
        return f'<td{mark} dir="auto">{others}{"<br>".join(lines)}{told}{below}</td>'

    def _listed(self, lines: Sequence[str], part: Cell | SwotField) -> Iterator[str]:
        """Lines as points, each an entry of its own where there are as many."""
        single = len(part.entries) == len(lines)
        direction = ' dir="auto"' if isinstance(part, SwotField) else ""
        for at, line in enumerate(lines):
            mark, others, below = self._place(part, part.entries[at : at + 1] if single else ())
            yield f"<li{mark}{direction}>{others}{line}{below}</li>"

    def _swot(self, swot: Swot) -> Iterator[str]:
        titles = "".join(f'<th scope="col">{escaped(title)}</th>' for title in swot.header)
        yield from self._begun_table(swot.alt, "swot")
        yield f"<thead><tr>{titles}</tr></thead>"
        yield "<tbody>"
        for place, title in enumerate(swot.rows):
            fields = (self._field(field, swot.empty) for field in swot.fields[2 * place : 2 * place + 2])
            yield f'<tr><th scope="row">{escaped(title)}</th>{"".join(fields)}</tr>'
        yield "</tbody>"
        yield "</table>" if self._entries is None else "</table></div>"

    def _field(self, field: SwotField, empty: str) -> str:
        lines = [self._line(line) for line in field.points]
        points = "".join(self._listed(lines, field))
        inside = f"<ul>{points}</ul>" if points else f"<p>{escaped(empty)}</p>"
        mark, others, below = ("", "", "") if len(field.entries) == len(lines) else self._place(field)
        name = f"<b>{escaped(field.title)}</b>"
        return f'<td{mark} class="{field.quadrant}">{others}{name}{inside}{below}</td>'


def details_lines(details: Details) -> Iterator[str]:
    """Yield labels and values as the lines of a list."""
    if details.rows:
        yield "<dl>"
        for label, value in details.rows:
            yield f'<div><dt>{escaped(label)}</dt><dd dir="auto">{escaped(value)}</dd></div>'
        yield "</dl>"


def _signatures(block: Signatures) -> Iterator[str]:
    for signer in block.signers:
        yield '<div class="signature">'
        for label in (block.place, block.sign):
            yield f"<p>{escaped(label)} <span></span></p>"
        yield f'<p dir="auto">{escaped(signer)}</p>'
        yield "</div>"


def _element(tag: str, name: str, text: str) -> str:
    return f'<{tag} class="{name}" dir="auto">{escaped(text)}</{tag}>' if text else ""


def escaped(text: str) -> str:
    """Text as it may stand between tags: without what no page can hold, line ends as breaks."""
    return escape(clean(text)).replace("\n", "<br>")


def linked(text: str, between: Callable[[str], str] = escaped) -> str:
    """Text with the addresses in it as links; ``between`` writes what stands between them."""
    parts: list[str] = []
    at = 0
    for one in addresses(text):
        parts += [between(text[at : one.start]), to_address(one.url, escaped(text[one.start : one.end]))]
        at = one.end
    return "".join([*parts, between(text[at:])])


def to_address(url: str, inside: str) -> str:
    """A link to an address, which tells nobody where its reader comes from; none to what a browser runs."""
    if not followed(url):
        return inside
    return f'<a href="{escape(clean(url))}" rel="noreferrer noopener">{inside}</a>'


def one_line(text: str) -> str:
    """Text as it may stand in an attribute or a title."""
    return " ".join(escape(clean(text)).split())
