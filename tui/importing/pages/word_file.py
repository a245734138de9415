"""Word files of others, read as the lines they show: headings with their numbers, lists, tables, bold words.

A file from elsewhere is hostile until it is read: it is unpacked in a bound, no entity is looked up, and
nothing outside it is opened. Changes that are tracked count as made.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from string import ascii_lowercase
from typing import NamedTuple

import msgspec
from lxml import etree

from exports.formats.word.letterhead_parts import relations
from exports.formats.word.package_parts import (
    MOST_BLOCKS,
    MOST_BYTES,
    UNREADABLE,
    PartTooLargeError,
    check_bound,
    unpacked,
)
from exports.formats.word.part import parsed
from store.errors import Problem
from store.files.meeting_list import KnownMeetings
from store.language.words import BLANK
from tui.importing.own_files.own_word import frame_words, is_own_word, own_page
from tui.importing.pages.page_lines import PageAside, PageLines, in_bold, struck, struck_together
from tui.importing.pages.word_elements import (
    is_on,
    kind_of,
    listed_in_fields,
    number_of,
    rows_of,
    tag,
    value_of,
)

_DEEPEST = 20
"""How far tables, boxes and frames may stand within one another."""

_PLAIN_WORD = re.compile(r"\b[^\W\d_]+\b")
_HEADING = re.compile(r"(?:heading|overskrift|rubrik|title ?) ?([1-9])", re.IGNORECASE)
_TITLES = frozenset({"title", "tittel", "titel"})
_CONTENTS = re.compile(r"(?:toc|innh|inh)[a-zæøå]* ?\d", re.IGNORECASE)
_DRAWN = frozenset({"diagramData", "chart"})
"""Parts in which the words of a drawing stand."""
_UNREAD = frozenset({"del", "moveFrom", "instrText", "delText", "rPr", "pPr", "Fallback", "fldData"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_TABBED = re.compile(r":(\*\*)?\t+(?=\S)")
_LONGEST_MARK = 30
"""Signs that are read of what a list shows before a point, and letters in a row that it counts by."""
_WIDEST = 60
"""Columns that a cell reaches over, at most: a file may say anything."""


def is_word_file(data: bytes, name: str) -> bool:
    """Whether a file says by its name and its first bytes that it is a Word file."""
    return name.casefold().endswith((".docx", ".docm", ".dotx")) and data.startswith(b"PK\x03\x04")


class WordPage(NamedTuple):
    """What a Word file shows: its lines, and what stands beside them.

    ``left_out`` counts the lists of contents and the pages of other files that are not read.
    """

    text: str
    asides: tuple[PageAside, ...] = ()
    left_out: int = 0


def word_lines(data: bytes, name: str) -> str:
    """The lines of a Word file; see :func:`word_page`."""
    return word_page(data, name).text


def word_page(data: bytes, name: str, known: KnownMeetings | None = None) -> WordPage:
    """What a Word file shows; one that this program wrote, as the Markdown of the same meeting.

    ``known``: the meetings of the archive. Raises ``import-word`` for a file that cannot be read,
    ``import-word-large`` for one that unpacks to more than is read, and ``import-empty``; for one of ours
    what :func:`tui.importing.own_files.own_word.own_page` names.
    """
    try:
        package = unpacked(data)
        if is_own_word(package):
            page = _Walker(package).beside(own_page(package, name, known or {}))
        else:
            page = _Walker(package).page()
    except PartTooLargeError as error:
        raise Problem(
            "import-word-large", file=name, size=MOST_BYTES // 1_000_000, most=MOST_BLOCKS
        ) from error
    except UNREADABLE as error:
        raise Problem("import-word", file=name) from error
    if not page.text.split():
        raise Problem("import-empty", file=name)
    return page


class _Style(msgspec.Struct):
    """What a style makes of a paragraph; ``heading`` 0: none, ``listed``: number and level of its list."""

    name: str = ""
    above: str = ""
    heading: int = 0
    bold: bool | None = None
    listed: tuple[str, int] | None = None


class _Level(msgspec.Struct):
    """How a level of a list counts: ``form`` as Word calls it, ``words`` with %1 for its number."""

    form: str = "bullet"
    words: str = ""
    start: int = 1


class _List(NamedTuple):
    """A list: the counters that it shares with others, its levels, and those that it begins anew."""

    counters: str
    levels: list[_Level]
    anew: Mapping[int, int]


class _Walker:
    """Goes through a document, block by block."""

    def __init__(self, package: Mapping[str, bytes]) -> None:
        self._package = package
        self._body = next(one.target for one in relations(package, "") if one.kind == "officeDocument")
        self._related = [one for one in relations(package, self._body) if one.target in package]
        self._parts = {one.kind: one.target for one in self._related}
        self._styles = _inherited(self._read_styles())
        self._lists = dict(self._read_lists())
        self._counts: dict[str, list[int]] = {}
        self._begun: set[str] = set()
        self._page = PageLines()
        self._titled = False
        self._left_out = 0
        self._in_contents = False
        self._contents: Collection[etree._Element] = frozenset()
        self._notes = {f"{kind}Reference": self._notes_of(f"{kind}s") for kind in ("footnote", "endnote")}

    def _notes_of(self, kind: str) -> dict[str, etree._Element]:
        root = self._root(kind)
        return {str(note.get(tag("id"))): note for note in root} if root is not None else {}

    def _root(self, kind: str) -> etree._Element | None:
        name = self._parts.get(kind, "")
        return parsed(self._package[name]) if name else None

    def page(self) -> WordPage:
        """The whole document."""
        text = self._lines()
        return WordPage(text, tuple(dict.fromkeys(self._asides())), self._left_out)

    def beside(self, text: str) -> WordPage:
        """A text, and what stands beside it in other words than those of the text or of any page of ours."""
        told = {*_PLAIN_WORD.findall(text.casefold()), *frame_words()}
        new = (one for one in self._asides() if set(_PLAIN_WORD.findall(one.text.casefold())) - told)
        return WordPage(text, tuple(dict.fromkeys(new)), self._left_out)

    def _asides(self) -> Iterator[PageAside]:
        """What stands beside the text: headers and footers, comments, what is said of pictures."""
        for sort in ("header", "footer"):
            for related in self._related:
                if related.kind == sort:
                    told = [self._words(p) for p in parsed(self._package[related.target]).iter(tag("p"))]
                    yield from self._beside(sort, " ".join(told))
        comments = self._root("comments")
        for one in comments if comments is not None else ():
            told = [self._words(p) for p in one.iter(tag("p"))]
            yield from self._beside("comment", " ".join(told), str(one.get(tag("author")) or ""))
        for related in self._related:
            if related.kind in _DRAWN:
                root = parsed(self._package[related.target])
                told = ["".join(t.text or "" for t in p.iter("{*}t")) for p in root.iter("{*}p")]
                yield from self._beside("picture", " ".join(told))
        for picture in parsed(self._package[self._body]).iter("{*}docPr"):
            yield from self._beside("picture", str(picture.get("descr") or ""))

    def _beside(self, sort: str, words: str, who: str = "") -> Iterator[PageAside]:
        told = " ".join(words.split())
        if any(sign.isalpha() for sign in told):
            yield PageAside(sort, told, who)

    def _words(self, paragraph: etree._Element) -> str:
        return "".join(words for words, _ in self._pieces(paragraph, bold=False))

    def _lines(self) -> str:
        """The lines of the whole document."""
        body = parsed(self._package[self._body]).find(tag("body"))
        if body is None:
            raise ValueError("no body")
        check_bound(body, tag("p"), tag("tc"))
        self._contents = {
            one
            for field in listed_in_fields(body)
            if not any(self._style_of(p).heading for p in field)
            for one in field
        }
        self._titled = any(self._style_of(p).name in _TITLES for p in body.iter(tag("p")))
        for block in self._blocks(body, 0):
            if block.tag == tag("tbl"):
                self._page.table(self._rows(block))
            else:
                self._put(block)
        return self._page.text

    def _blocks(self, parent: etree._Element, depth: int) -> Iterator[etree._Element]:
        """Paragraphs and tables in order, whatever stands around them."""
        if depth > _DEEPEST:
            return
        for child in parent:
            kind = kind_of(child)
            if kind in ("p", "tbl"):
                yield child
            elif kind == "altChunk" or (kind == "sdt" and _is_contents(child)):
                self._left_out += 1
            elif kind not in _UNREAD:
                yield from self._blocks(child, depth + 1)

    def _rows(self, table: etree._Element) -> Iterator[list[str]]:
        for cells in rows_of(table):
            yield [text for cell in cells for text in self._cell(cell)]

    def _cell(self, cell: etree._Element) -> Iterator[str]:
        """The text of a cell, and an empty one for each column more that it reaches over."""
        paragraphs = [p for p in cell.iter(tag("p")) if not _is_hidden(p, cell)]
        yield "\n".join(filter(None, (self._plain(p) for p in paragraphs)))
        span = cell.find(f"{tag('tcPr')}/{tag('gridSpan')}")
        for _ in range(min(number_of(value_of(span), 1), _WIDEST) - 1 if span is not None else 0):
            yield ""

    def _plain(self, paragraph: etree._Element) -> str:
        """The words of a paragraph in a cell, with the number of its list before them."""
        text = struck_together(self._words(paragraph))
        mark = self._mark(paragraph)[0] if text.strip(BLANK) else ""
        return f"{mark} {text}" if mark and mark != "-" else text

    def _put(self, paragraph: etree._Element) -> None:
        style = self._style_of(paragraph)
        if paragraph in self._contents or _CONTENTS.match(style.name):
            self._left_out += not self._in_contents
            self._in_contents = True
            return
        self._in_contents = False
        text, whole = in_bold(self._pieces(paragraph, bold=bool(style.bold)))
        text = _TABBED.sub(r":\1 ", struck_together(text))
        if not text.strip(BLANK + "\n\t"):
            self._page.gap()
        elif style.name in _TITLES or style.heading:
            mark = self._mark(paragraph)[0]
            numbered = f"{mark} {text}" if mark and mark != "-" else text
            depth = 1 if style.name in _TITLES else style.heading + self._titled
            self._page.heading(numbered.replace("**", ""), depth)
        else:
            self._put_plainly(paragraph, text, whole=whole)
        for box in paragraph.iter(tag("txbxContent")):
            if not any(kind_of(above) == "Fallback" for above in box.iterancestors()):
                self._put_within(box)
        for reference, notes in self._notes.items():
            for one in paragraph.iter(tag(reference)) if notes else ():
                note = notes.pop(str(one.get(tag("id"))), None)  # one that is referred to again is read once
                if note is not None:
                    self._put_within(note)

    def _put_within(self, parent: etree._Element) -> None:
        """Put what stands in a box or a note after the paragraph that it hangs from."""
        for block in self._blocks(parent, 1):
            if block.tag == tag("tbl"):
                self._page.table(self._rows(block))
            else:
                self._page.paragraph(self._words(block))

    def _put_plainly(self, paragraph: etree._Element, text: str, *, whole: bool) -> None:
        mark, depth = self._mark(paragraph)
        if mark and not whole:
            self._page.point(text, mark, depth)
        else:
            self._page.paragraph(f"{mark} {text}" if mark.strip("-") else text, emphatic=whole)

    def _pieces(self, parent: etree._Element, *, bold: bool, depth: int = 0) -> Iterator[tuple[str, bool]]:
        """The words of a paragraph as they stand once every change is made, each with whether it is bold."""
        for child in parent if depth <= _DEEPEST else ():
            kind = kind_of(child)
            if kind == "t":
                yield child.text or "", bold
            elif kind == "tab" and kind_of(parent) == "r":
                yield "\t", bold
            elif kind in _SIGNS:
                yield _SIGNS[kind], bold
            elif kind == "sdt" and (ticked := _box(child)):
                yield ticked, bold
            elif kind == "r":
                pieces = self._pieces(child, bold=_is_bold(child, otherwise=bold), depth=depth + 1)
                out = _is_struck(child)
                yield from ((struck(words) if out else words, told) for words, told in pieces)
            elif kind == "txbxContent" or kind in _UNREAD:
                continue
            else:
                if kind == "den":
                    yield "/", bold
                yield from self._pieces(child, bold=bold, depth=depth + 1)

    def _style_of(self, paragraph: etree._Element) -> _Style:
        told = paragraph.find(f"{tag('pPr')}/{tag('pStyle')}")
        own = self._styles.get(value_of(told), _Style())
        outline = paragraph.find(f"{tag('pPr')}/{tag('outlineLvl')}")
        level = number_of(value_of(outline), 9) if outline is not None else 9
        return msgspec.structs.replace(own, heading=level + 1) if level < 9 else own

    def _mark(self, paragraph: etree._Element) -> tuple[str, int]:
        """The number or bullet that Word shows before a paragraph, and how far in; empty for none."""
        told = paragraph.find(f"{tag('pPr')}/{tag('numPr')}")
        number, level = self._style_of(paragraph).listed or ("", 0)
        if told is not None:
            own, deep = told.find(tag("numId")), told.find(tag("ilvl"))
            number = value_of(own) if own is not None else number
            level = number_of(value_of(deep), 0) if deep is not None else level
        own_list = self._lists.get(number)
        if own_list is None or not own_list.levels or number == "0":
            return "", 0
        levels = own_list.levels
        level = min(max(level, 0), len(levels) - 1)
        if levels[level].form in ("bullet", "none"):
            return ("-" if levels[level].form == "bullet" else ""), level
        if number not in self._begun:
            self._begun.add(number)
            if own_list.anew:
                self._counts.pop(own_list.counters, None)
        counts = self._counts.setdefault(own_list.counters, [])
        while len(counts) <= level:
            begins = own_list.anew.get(len(counts), levels[len(counts)].start)
            counts.append(begins - (len(counts) == level))
        if counts[level + 1 :]:
            counts[level] += 1
            del counts[level + 1 :]
        else:
            counts[level] += 1
        words = levels[level].words or f"%{level + 1}."
        for n in range(level, -1, -1):
            words = words.replace(f"%{n + 1}", _counted(counts[n], levels[n].form))
        return words, level

    def _read_styles(self) -> dict[str, _Style]:
        root = self._root("styles")
        elements = (one for one in (root if root is not None else ()) if kind_of(one) == "style")
        return {str(one.get(tag("styleId"))): _style(one) for one in elements}

    def _read_lists(self) -> Iterator[tuple[str, _List]]:
        name = self._parts.get("numbering", "")
        root = parsed(self._package[name]) if name else None
        abstract: dict[str, list[_Level]] = {}
        for one in root if root is not None else ():
            if kind_of(one) == "abstractNum":
                abstract[str(one.get(tag("abstractNumId")))] = [_level(x) for x in one.iter(tag("lvl"))]
            elif kind_of(one) == "num":
                of = one.find(tag("abstractNumId"))
                shared = value_of(of)
                yield str(one.get(tag("numId"))), _List(shared, abstract.get(shared, []), dict(_anew(one)))


def _anew(one: etree._Element) -> Iterator[tuple[int, int]]:
    """The levels that a list counts anew, and from what number."""
    for other in one.iter(tag("lvlOverride")):
        start = other.find(tag("startOverride"))
        if start is not None:
            yield number_of(str(other.get(tag("ilvl"), "")), 0), number_of(value_of(start), 1)


def _is_hidden(paragraph: etree._Element, cell: etree._Element) -> bool:
    """Whether a paragraph in a cell is told elsewhere: for older programs, or in a row that is gone."""
    for above in paragraph.iterancestors():
        if above is cell:
            return False
        if kind_of(above) == "Fallback":
            return True
        if kind_of(above) == "tr" and above.find(f"{tag('trPr')}/{tag('del')}") is not None:
            return True
    return False


def _style(one: etree._Element) -> _Style:
    told, above = one.find(tag("name")), one.find(tag("basedOn"))
    name = value_of(told).casefold() if told is not None else ""
    found = _HEADING.fullmatch(name)
    outline, listed = one.find(f"{tag('pPr')}/{tag('outlineLvl')}"), one.find(f"{tag('pPr')}/{tag('numPr')}")
    level = number_of(value_of(outline), 9) + 1 if outline is not None else 0
    own = None
    if listed is not None:
        number, deep = listed.find(tag("numId")), listed.find(tag("ilvl"))
        own = (
            value_of(number),
            number_of(value_of(deep), 0),
        )
    bold = one.find(f"{tag('rPr')}/{tag('b')}")
    return _Style(
        name,
        value_of(above),
        int(found[1]) if found else level if level <= 9 else 0,
        is_on(bold) if bold is not None else None,
        own,
    )


def _inherited(styles: Mapping[str, _Style]) -> dict[str, _Style]:
    """Styles with what each has from those it is based on; those above are settled first, each once."""
    settled: dict[str, _Style] = {}
    for key in styles:
        chain: dict[str, None] = {}
        at = key
        while at in styles and at not in settled and at not in chain:
            chain[at] = None
            at = styles[at].above
        for one in reversed(chain):
            own, other = styles[one], settled.get(styles[one].above)
            settled[one] = (
                own
                if other is None
                else msgspec.structs.replace(
                    own,
                    heading=own.heading or other.heading,
                    bold=other.bold if own.bold is None else own.bold,
                    listed=own.listed or other.listed,
                )
            )
    return settled


def _level(one: etree._Element) -> _Level:
    form, words, start = one.find(tag("numFmt")), one.find(tag("lvlText")), one.find(tag("start"))
    return _Level(
        value_of(form) if form is not None else "decimal",
        value_of(words)[:_LONGEST_MARK],
        number_of(value_of(start), 1) if start is not None else 1,
    )


def _counted(number: int, form: str) -> str:
    """A number as a list writes it: 3, c, III."""
    match form:
        case "lowerLetter" | "upperLetter":
            times = min((number - 1) // len(ascii_lowercase), _LONGEST_MARK) + 1
            letter = ascii_lowercase[(number - 1) % len(ascii_lowercase)] * times if number > 0 else "a"
            return letter if form == "lowerLetter" else letter.upper()
        case "lowerRoman" | "upperRoman":
            roman = _roman(number)
            return roman.lower() if form == "lowerRoman" else roman
    return f"{number:02}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    told, left = "", min(max(number, 0), 3999)
    values = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
    signs = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
    for value, sign in zip(values, signs, strict=True):
        told, left = told + sign * (left // value), left % value
    return told


def _box(control: etree._Element) -> str:
    """The sign of a box to tick, as this program writes it; empty for any other control."""
    properties = control.find(tag("sdtPr"))
    box = (
        next((one for one in properties if kind_of(one) == "checkbox"), None)
        if properties is not None
        else None
    )
    if box is None:
        return ""
    checked = next((one for one in box if kind_of(one) == "checked"), None)
    on = checked is not None and any(value in ("1", "true", "on") for value in checked.attrib.values())
    return "☑ " if on else "☐ "


def _is_contents(control: etree._Element) -> bool:
    """Whether a control holds the list of contents, which says again what the headings say."""
    gallery = next(control.iter(tag("docPartGallery")), None)
    return gallery is not None and "contents" in value_of(gallery).casefold()


def _is_struck(run: etree._Element) -> bool:
    """Whether the words of a run are struck through, by one line or by two."""
    told = (run.find(f"{tag('rPr')}/{tag(name)}") for name in ("strike", "dstrike"))
    return any(one is not None and is_on(one) for one in told)


def _is_bold(run: etree._Element, *, otherwise: bool) -> bool:
    bold = run.find(f"{tag('rPr')}/{tag('b')}")
    return otherwise if bold is None else is_on(bold)
