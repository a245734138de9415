"""Our own Word files: their paragraphs and tables, by the names of styles that we write, changes made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

import msgspec
from lxml import etree

from exports.blocks import Line, Place, Run
from exports.formats.word.letterhead_parts import relations
from exports.formats.word.package_parts import check_bound
from exports.formats.word.part import parsed
from exports.formats.word.printed_part import is_place
from exports.formats.word.returned_file import list_forms
from exports.formats.word.styles import styles_xml
from store.addresses import addresses
from tui.importing.pages.word_elements import is_on, kind_of, rows_of, tag, value_of

_DEEPEST = 60
"""How far elements may stand within one another before what is in them is no longer read."""
_GONE = frozenset({"del", "moveFrom"})
_UNREAD = frozenset(
    {*_GONE, "rPr", "pPr", "tcPr", "tblPr", "trPr", "sdtPr", "instrText", "Fallback", "fldData"}
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "sym": "\u25a1"}
_BY_STYLE = {
    "ListBullet": ("-", 0),
    "ListBullet2": ("-", 1),
    "ListNumber": ("1", 0),
    "ListNumber2": ("1", 1),
    "CellBullet": ("-", 0),
}
"""How a list counts, and how far in it stands, where its style alone says it."""
_ON_LETTERHEAD = "minutes "
"""What our styles are called by on a letterhead that has styles of the same names."""
_LIST_ENDS = "120"
"""The space below the last point of a list."""


class StyledRun(msgspec.Struct):
    """A stretch of text; ``style`` is the character style by our name for it, empty for none."""

    run: Run
    style: str = ""


class WordParagraph(msgspec.Struct):
    """A paragraph: its style by our name for it, its text, and its place in a list.

    ``mark`` is how the list counts, as in :class:`exports.formats.word.returned_file.Returned`, ``anew`` that
    it counts from the first on, and ``ends`` that this is the last of its points.
    """

    style: str = "Normal"
    runs: list[StyledRun] = []
    listed: str = ""
    mark: str = ""
    level: int = 0
    anew: bool = False
    ends: bool = False

    @property
    def text(self) -> str:
        """All that stands in it."""
        return "".join(one.run.text for one in self.runs)

    @property
    def line(self) -> Line:
        """Its text as a line of a document."""
        return line_of(self.runs)


class WordTable(msgspec.Struct):
    """A table: its style by our name for it, and the paragraphs of each cell of each row."""

    style: str
    rows: list[list[list[WordParagraph]]]


WordBlock: TypeAlias = WordParagraph | WordTable


def line_of(runs: list[StyledRun]) -> Line:
    """Runs as a line of a document, those that look alike joined, without blanks at its ends."""
    joined: list[Run] = []
    for one in runs:
        run, last = one.run, joined[-1] if joined else None
        if last is not None and _looks(last) == _looks(run):
            joined[-1] = msgspec.structs.replace(last, text=last.text + run.text)
        else:
            joined.append(run)
    if joined:
        joined[0] = msgspec.structs.replace(joined[0], text=joined[0].text.lstrip())
        joined[-1] = msgspec.structs.replace(joined[-1], text=joined[-1].text.rstrip())
    return tuple(run for run in joined if run.text)


def _looks(run: Run) -> tuple[object, ...]:
    return run.bold, run.italic, run.url, [place.name for place in run.places]


class OwnWordText:
    """Reads the body of a file of ours, and what stands beside it."""

    def __init__(self, package: Mapping[str, bytes]) -> None:
        """Take the parts of a file by name; see :func:`exports.formats.word.package_parts.unpacked`."""
        self._package = package
        self._body = next(one.target for one in relations(package, "") if one.kind == "officeDocument")
        related = list(relations(package, self._body))
        self._urls = {one.id: one.target for one in related if one.outside and one.kind == "hyperlink"}
        self._parts = {one.kind: one.target for one in related if one.target in package}
        numbering = self._parts.get("numbering")
        lists = parsed(package[numbering]) if numbering else None
        self._forms = list_forms(lists)
        self._anew = {
            str(one.get(tag("numId")))
            for one in (lists if lists is not None else ())
            if next(one.iter(tag("startOverride")), None) is not None
        }
        self._styles = self._read_styles()
        self._open: dict[str, str] = {}
        self._waiting: WordParagraph | None = None
        self._hanging: list[etree._Element] = []
        self._notes = {f"{kind}Reference": self._notes_of(f"{kind}s") for kind in ("footnote", "endnote")}

    def _notes_of(self, kind: str) -> dict[str, etree._Element]:
        name = self._parts.get(kind)
        return {str(note.get(tag("id"))): note for note in parsed(self._package[name])} if name else {}

    def _read_styles(self) -> dict[str, str]:
        """Our name for each style by the file's id for it: its own, else that of what it is based on."""
        ours = {name: key for key, (name, _) in _named(styles_xml("nb").encode()).items()}
        ours |= {f"{_ON_LETTERHEAD}{name}": key for name, key in ours.items()}
        part = self._parts.get("styles")
        theirs = _named(self._package[part]) if part else {}
        found = {}
        for key in theirs:
            at, seen = key, set[str]()
            while at in theirs and at not in seen and theirs[at][0] not in ours:
                seen.add(at)
                at = theirs[at][1]
            found[key] = ours.get(theirs[at][0], "") if at in theirs else ""
        return found

    def blocks(self) -> Iterator[WordBlock]:
        """Yield paragraphs and tables in order, each paragraph with what hangs from it after it."""
        body = parsed(self._package[self._body]).find(tag("body"))
        if body is None:
            raise ValueError("no body")
        check_bound(body, tag("p"), tag("tc"))
        yield from self._within(body, 0)
        if self._waiting is not None:
            yield self._waiting

    def _within(self, parent: etree._Element, depth: int) -> Iterator[WordBlock]:
        if depth > _DEEPEST:
            raise ValueError("too deep")
        for child in parent:
            kind = kind_of(child)
            if kind == "p":
                yield from self._paragraph(child, depth)
            elif kind == "tbl":
                rows = [[self._cell(cell, depth) for cell in row] for row in rows_of(child)]
                style = self._styles.get(value_of(child.find(f"{tag('tblPr')}/{tag('tblStyle')}")), "")
                yield WordTable(style, rows)
            elif kind not in _UNREAD and not self._is_mark(child, kind):
                yield from self._within(child, depth + 1)

    def _cell(self, cell: etree._Element, depth: int) -> list[WordParagraph]:
        found: list[WordParagraph] = []
        for block in self._within(cell, depth + 1):
            if isinstance(block, WordParagraph):
                found.append(block)
            else:
                found += (one for row in block.rows for inner in row for one in inner)
        return found

    def _paragraph(self, element: etree._Element, depth: int) -> Iterator[WordBlock]:
        made = self._begun(element)
        before = self._waiting
        if before is not None and any(one.run.text.strip() for one in before.runs):
            made = before  # what is joined to it is of its style
        self._runs(element, made, False, "", depth + 1)
        mark = element.find(f"{tag('pPr')}/{tag('rPr')}")
        joins = mark is not None and any(kind_of(one) in _GONE for one in mark)
        self._waiting = made if joins else None
        if not joins:
            yield made
        hanging, self._hanging = self._hanging, []
        for one in hanging:
            yield from self._within(one, depth + 1)

    def _begun(self, element: etree._Element) -> WordParagraph:
        properties = element.find(tag("pPr"))
        if properties is None:
            return WordParagraph(runs=[])
        style = self._styles.get(value_of(properties.find(tag("pStyle"))), "") or "Normal"
        mark, level = _BY_STYLE.get(style, ("", 0))
        listed, told = style if mark else "", properties.find(tag("numPr"))
        if told is not None:
            deep = value_of(told.find(tag("ilvl")))
            listed = value_of(told.find(tag("numId")))
            level = int(deep) if deep.isascii() and deep.isdigit() and len(deep) < 3 else level
            mark = self._forms.get((listed, level), "-" if listed not in ("", "0") else "")
        spacing = properties.find(tag("spacing"))
        ends = spacing is not None and spacing.get(tag("after")) == _LIST_ENDS
        return WordParagraph(style, [], listed, mark, level, listed in self._anew, ends)

    def _runs(self, parent: etree._Element, into: WordParagraph, is_run: bool, url: str, depth: int) -> None:
        if depth > _DEEPEST:
            raise ValueError("too deep")
        for child in parent:
            kind = kind_of(child)
            if kind == "t":
                self._say(child.text or "", parent, into, url)
            elif kind in _SIGNS and is_run:
                self._say(_SIGNS[kind], parent, into, url)
            elif kind == "txbxContent":
                self._hanging.append(child)
            elif kind in self._notes:
                note = self._notes[kind].pop(str(child.get(tag("id"))), None)
                self._hanging += [note] if note is not None else []
            elif kind not in _UNREAD and not self._is_mark(child, kind):
                inner = self._urls.get(str(child.get(_R_ID)), "") if kind == "hyperlink" else url
                self._runs(child, into, kind == "r", inner or url, depth + 1)

    def _say(self, text: str, run: etree._Element, into: WordParagraph, url: str) -> None:
        properties = run.find(tag("rPr"))
        style = (
            self._styles.get(value_of(properties.find(tag("rStyle"))), "") if properties is not None else ""
        )
        bold, italic = (_is_set(properties, name) for name in "bi")
        places = tuple(Place(name, 0, len(text)) for name in list(self._open.values())[-1:])
        if url and any(one.url == url and one.start == 0 and one.end == len(text) for one in addresses(text)):
            url = ""
        into.runs.append(StyledRun(Run(text, bold=bold, italic=italic, url=url, places=places), style))

    def _is_mark(self, child: etree._Element, kind: str) -> bool:
        if kind == "bookmarkStart":
            name = str(child.get(tag("name")))
            if is_place(name):
                self._open[str(child.get(tag("id")))] = name
        elif kind == "bookmarkEnd":
            self._open.pop(str(child.get(tag("id"))), None)
        else:
            return False
        return True


_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def _named(styles: bytes) -> dict[str, tuple[str, str]]:
    """The name of each style, and the id of what it is based on, by its id."""
    return {
        str(one.get(tag("styleId"))): (
            value_of(one.find(tag("name"))).casefold(),
            value_of(one.find(tag("basedOn"))),
        )
        for one in parsed(styles)
        if kind_of(one) == "style"
    }


def _is_set(properties: etree._Element | None, name: str) -> bool:
    switch = properties.find(tag(name)) if properties is not None else None
    return switch is not None and is_on(switch)
