"""A Word file that comes back: what it says once every tracked change is made, and who changed what.

The words of each paragraph are kept with the places they stand in (bookmarks, or controls with a tag), with
who typed or took away what is tracked, and with the comments. How words look is of no account.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

import msgspec
from lxml import etree

from exports.formats.word.letterhead_parts import relations
from exports.formats.word.markup import W
from exports.formats.word.package_parts import check_bound, unpacked
from exports.formats.word.part import parsed
from exports.formats.word.printed_part import PrintedPart, is_place, read_printed

_NAMES: Final = 512
"""Names of elements that are remembered; Word has fewer, and a file may make up any number."""
_DEEPEST: Final = 200
"""How far elements may stand within one another; a file that goes on is no document."""
_MOST_OPEN: Final = 500
"""Places that may be open at once; a file of ours has a handful."""
_MOST_MOVES: Final = 50
"""Moves that may be under way at once."""
_GONE: Final = frozenset({"del", "moveFrom"})
_MADE: Final = frozenset({"ins", "moveTo"})
_UNREAD: Final = frozenset(
    {"tabs", "instrText", "rPr", "pPr", "tblPr", "tcPr", "Fallback", "fldData", "sdtPr"}
)
_SIGNS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_NOTES: Final = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
NOTE_STYLE: Final = "FootnoteText"
"""The style of a paragraph of a footnote, which no file of ours has."""


class Author(NamedTuple):
    """Who made a tracked change or a comment, and when, as the file says it."""

    name: str
    at: str = ""


class Stretch(NamedTuple):
    """Part of a paragraph's text, by offsets, and what is true of it."""

    start: int
    end: int
    by: Author


class DeletedText(NamedTuple):
    """Words that a tracked change took away: where they stood in what is left, and who did it."""

    at: int
    text: str
    by: Author


class Comment(NamedTuple):
    """A comment on a place of a paragraph; ``done`` when somebody has marked it so."""

    paragraph: int
    at: int
    text: str
    by: Author
    done: bool = False


class PlaceSpan(NamedTuple):
    """Where in a paragraph the words of a place stand."""

    name: str
    start: int
    end: int


class Returned(msgspec.Struct):
    """A paragraph as it is once all changes are made.

    ``mark`` is how its list counts: empty for no list, ``-`` for bullets, ``1``, ``a`` or ``i``. ``moved``
    are the places whose words a tracked move brought here; ``struck`` is where words are struck out by hand.
    """

    text: str = ""
    style: str = ""
    mark: str = ""
    level: int = 0
    spans: list[PlaceSpan] = []
    made: list[Stretch] = []
    gone: list[DeletedText] = []
    moved: list[str] = []
    struck: list[tuple[int, int]] = []

    @property
    def outside(self) -> str:
        """What stands outside of all places."""
        at, told = 0, []
        for span in self.spans:
            told.append(self.text[at : span.start])
            at = max(at, span.end)
        return "".join([*told, self.text[at:]])


class ReturnedFile(NamedTuple):
    """A whole file: its paragraphs, its comments, and what it says of itself, if it is one of ours.

    ``removed`` says who took away the words of a place, where that was tracked; ``gone`` are the places
    that went with the whole paragraph they stood in.
    """

    paragraphs: list[Returned]
    comments: list[Comment]
    printed: PrintedPart | None
    removed: Mapping[str, Author]
    gone: frozenset[str] = frozenset()


def read_returned(data: bytes) -> ReturnedFile:
    """Read a Word file that somebody may have changed.

    Raises what :data:`exports.formats.word.package_parts.UNREADABLE` names.
    """
    package = unpacked(data)
    body = next(one.target for one in relations(package, "") if one.kind == "officeDocument")
    parts: dict[str, str] = {}
    printed = None
    for one in relations(package, body):
        if one.kind == "customXml" and one.target in package and printed is None:
            printed = read_printed(package[one.target])
        elif one.target in package:
            parts.setdefault(one.kind, one.target)
    roots: dict[str, etree._Element] = {
        kind: parsed(package[parts[kind]]) for kind in _PARTS if kind in parts
    }
    walk = _Walk(list_forms(roots.get("numbering")), roots)
    walk.document(parsed(package[body]))
    return ReturnedFile(walk.paragraphs, list(walk.comments()), printed, walk.removed, frozenset(walk.gone))


def read_document(document: bytes, numbering: bytes) -> list[Returned]:
    """Read the paragraphs of a document part that was just written, and its lists."""
    walk = _Walk(list_forms(parsed(numbering)), {})
    walk.document(parsed(document))
    return walk.paragraphs


_PARTS: Final = ("numbering", "comments", "commentsExtended", "footnotes", "endnotes")


class _Place(NamedTuple):
    """Where the walk stands: what made the words around it, what took them away, and in which move."""

    made: Author | None = None
    gone: Author | None = None


class _Walk:
    """Goes through a document and collects its paragraphs."""

    def __init__(self, forms: Mapping[tuple[str, int], str], roots: Mapping[str, etree._Element]) -> None:
        self.paragraphs: list[Returned] = []
        self.removed: dict[str, Author] = {}
        self.gone: set[str] = set()
        self._seen: list[str] = []
        self._forms = forms
        self._roots = roots
        self._now = Returned(spans=[], made=[], gone=[], moved=[], struck=[])
        self._begun: list[Returned] = []
        self._open: dict[str, tuple[str, int]] = {}
        self._ends: set[str] = set()
        self._texts: list[str] = []
        self._length = 0
        self._moves: dict[str, str] = {}
        self._left: dict[str, list[str]] = {}
        self._arrives: dict[str, str] = {}
        self._commented: dict[str, tuple[int, int]] = {}
        self._boxes: list[etree._Element] = []
        self._emptied = PlaceSpan("", 0, 0)
        self._notes = {
            part: {_id(one): one for one in roots[part]} for part in _NOTES.values() if part in roots
        }

    def document(self, root: etree._Element) -> None:
        """Read a whole document part."""
        body = root.find(_w("body"))
        if body is None:
            raise ValueError("no body")
        check_bound(body, _w("p"), _w("tc"))
        self._ends = {_id(one) for one in body.iter(_w("bookmarkEnd"))}
        self._blocks(body, _Place(), 0)
        if self._length or self._now.gone:
            self._end()

    # — what stands between paragraphs —

    def _blocks(self, parent: etree._Element, place: _Place, depth: int) -> None:
        if depth > _DEEPEST:
            raise ValueError("too deep")
        for child in parent:
            kind = _kind(child)
            match kind:
                case "p":
                    self._paragraph(child, place, depth)
                case "tr":
                    self._blocks(child, _row_place(child, place), depth + 1)
                case "sdt":
                    self._control(child, place, depth, self._blocks)
                case _ if kind in _UNREAD:
                    continue
                case _ if self._is_mark(child, kind, place):
                    continue
                case _ if kind in _MADE:
                    self._blocks(child, place._replace(made=_author(child)), depth + 1)
                case _ if kind in _GONE:
                    self._blocks(child, place._replace(gone=_author(child)), depth + 1)
                case _:
                    self._blocks(child, place, depth + 1)

    def _control(self, control: etree._Element, place: _Place, depth: int, inside: object) -> None:
        """The content of a control, which is a place when its tag says so."""
        tag = control.find(f"{_w('sdtPr')}/{_w('tag')}")
        told = (tag.get(_w("val")) or "").replace(":", "_") if tag is not None else ""
        name = told if is_place(told) else ""
        if name:
            self._open[f"control {name}"] = (name, self._length)
        content = control.find(_w("sdtContent"))
        if content is not None and callable(inside):
            inside(content, place, depth + 1)
        if name:
            self._close(f"control {name}")

    def _paragraph(self, paragraph: etree._Element, place: _Place, depth: int) -> None:
        properties = paragraph.find(_w("pPr"))
        if not self._length and not self._now.spans:
            self._style(properties)
        self._arrive()
        self._seen = [name for name, _ in self._open.values()]
        before = self._length
        self._runs(paragraph, place, depth + 1)
        mark = properties.find(_w("rPr")) if properties is not None else None
        kinds = {_kind(one): one for one in mark} if mark is not None else {}
        ended = next((kinds[kind] for kind in _GONE if kind in kinds), None)
        if ended is not None or place.gone is not None:
            # Its end was taken away: what comes next goes on with it.
            by = _author(ended) if ended is not None else place.gone
            if self._length == before:
                self.gone.update(self._seen)
            if self._length and by is not None:
                self._now.gone.append(DeletedText(self._length, "\n", by))
        else:
            made = next((kinds[kind] for kind in _MADE if kind in kinds), None)
            by = _author(made) if made is not None else place.made
            if by is not None:
                self._now.made.append(Stretch(self._length, self._length + 1, by))
            self._end()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._blocks(box, place, depth + 1)

    def _style(self, properties: etree._Element | None) -> None:
        if properties is None:
            return
        style, listed = properties.find(_w("pStyle")), properties.find(_w("numPr"))
        self._now.style = _own_style(_val(style))
        if listed is not None:
            number, level = _val(listed.find(_w("numId"))), _val(listed.find(_w("ilvl")))
            self._now.level = int(level) if level.isascii() and level.isdigit() and len(level) < 3 else 0
            self._now.mark = self._forms.get((number, self._now.level), "")
        elif "ListBullet" in self._now.style:
            self._now.mark, self._now.level = "-", int(self._now.style.endswith("2"))

    def _arrive(self) -> None:
        """Note the places whose words a move brings to the present paragraph."""
        brought = [name for move in self._arrives.values() for name in self._left.get(move, ())]
        if brought:
            self._now.moved = list(dict.fromkeys([*self._now.moved, *brought]))

    def _end(self) -> None:
        """The present paragraph is whole; the places that are open go on in the next one."""
        now = self._now
        now.text = "".join(self._texts)
        for key, (name, start) in self._open.items():
            if start < self._length:
                now.spans.append(PlaceSpan(name, start, self._length))
            self._open[key] = (name, 0)
        now.spans.sort(key=lambda span: span.start)
        self.paragraphs.append(now)
        self._now = Returned(spans=[], made=[], gone=[], moved=[], struck=[])
        self._texts, self._length = [], 0
        self._emptied = PlaceSpan("", 0, 0)

    # — what stands in a paragraph —

    def _runs(self, parent: etree._Element, place: _Place, depth: int) -> None:
        if depth > _DEEPEST:
            raise ValueError("too deep")
        for child in parent:
            kind = _kind(child)
            if kind == "r":
                begun = self._length
                self._runs(child, place, depth + 1)
                if begun < self._length and _is_struck(child):
                    self._strike(begun)
            elif kind == "t":
                self._say(child.text or "", place)
            elif kind == "sdt":
                self._control(child, place, depth, self._runs)
            elif kind in _UNREAD or self._is_mark(child, kind, place) or self._is_told(child, kind, place):
                continue
            elif kind in _MADE:
                self._runs(child, place._replace(made=_author(child)), depth + 1)
            elif kind in _GONE:
                self._runs(child, place._replace(gone=_author(child)), depth + 1)
            else:
                self._runs(child, place, depth + 1)

    def _is_told(self, child: etree._Element, kind: str, place: _Place) -> bool:
        """Take what is text, or refers to text that stands elsewhere; False for anything else."""
        match kind:
            case "delText":
                self._say(child.text or "", place)
            case "txbxContent":
                self._boxes.append(child)
            case "sym":
                self._say("\u25a1", place)
            case "commentReference":
                self._commented.setdefault(_id(child), (len(self.paragraphs), self._length))
            case "commentRangeStart":
                self._commented[_id(child)] = (len(self.paragraphs), self._length)
            case _ if kind in _SIGNS:
                self._say(_SIGNS[kind], place)
            case _ if kind in _NOTES:
                self._note(_NOTES[kind], _id(child))
            case _:
                return False
        return True

    def _say(self, text: str, place: _Place) -> None:
        if not text:
            return
        if place.gone is not None:
            if place.made is None:  # else nobody had read it
                self._now.gone.append(DeletedText(self._length, text, place.gone))
                for name, _ in self._open.values():
                    self.removed.setdefault(name, place.gone)
            return
        if place.made is not None:
            self._now.made.append(Stretch(self._length, self._length + len(text), place.made))
        if place.made is not None and not self._open:
            self._put_in_emptied(len(text))
        self._texts.append(text)
        self._length += len(text)

    def _strike(self, begun: int) -> None:
        """Note that the words from a place on are struck out, with those right before them."""
        struck = self._now.struck
        if struck and struck[-1][1] == begun:
            begun = struck.pop()[0]
        struck.append((begun, self._length))

    def _put_in_emptied(self, length: int) -> None:
        """Let words that were typed right behind a place take it, where all that stood in it was deleted."""
        name, start, end = self._emptied
        if not name or end != self._length:
            return
        self._emptied = PlaceSpan(name, start, end + length)
        spans = self._now.spans
        if spans and spans[-1] == (name, start, end):
            spans.pop()
        spans.append(self._emptied)

    def _is_mark(self, child: etree._Element, kind: str, place: _Place) -> bool:
        """Take a sign that a place or a move begins or ends; False for anything else."""
        match kind:
            case "bookmarkStart":
                name = child.get(_w("name")) or ""
                if is_place(name) and _id(child) in self._ends:
                    self._open[_id(child)] = (name, self._length)
                    _check_open(self._open, _MOST_OPEN)
                    self._seen.append(name)
                    self._leave(name, place)
            case "bookmarkEnd":
                self._close(_id(child))
            case "moveFromRangeStart":
                self._moves[_id(child)] = child.get(_w("name")) or ""
                _check_open(self._moves, _MOST_MOVES)
                for name, _ in self._open.values():
                    self._leave(name, place)
            case "moveFromRangeEnd":
                self._moves.pop(_id(child), None)
            case "moveToRangeStart":
                self._arrives[_id(child)] = child.get(_w("name")) or ""
                _check_open(self._arrives, _MOST_MOVES)
                self._arrive()
            case "moveToRangeEnd":
                self._arrives.pop(_id(child), None)
            case _:
                return False
        return True

    def _leave(self, name: str, place: _Place) -> None:
        for move in self._moves.values():
            self._left.setdefault(move, []).append(name)
        if place.gone is not None:
            self.removed.setdefault(name, place.gone)

    def _close(self, key: str) -> None:
        name, start = self._open.pop(key, ("", 0))
        if name and start < self._length:
            self._now.spans.append(PlaceSpan(name, start, self._length))
        elif name and any(one.at == start for one in self._now.gone):
            self._emptied = PlaceSpan(name, start, start)

    def _note(self, part: str, key: str) -> None:
        """The text of a footnote, after the first paragraph that refers to it."""
        note = self._notes.get(part, {}).pop(key, None)
        if note is not None:
            self._boxes.append(note)

    # — comments —

    def comments(self) -> Iterator[Comment]:
        """Yield the comments in the order they were made, answers after what they answer."""
        root = self._roots.get("comments")
        if root is None:
            return
        done = self._done_paragraphs()
        for one in root:
            paragraphs = list(one.iter(_w("p")))
            text = " ".join("".join(t.text or "" for t in p.iter(_w("t"))) for p in paragraphs).strip()
            if text:
                at = self._commented.get(_id(one), (len(self.paragraphs), 0))
                is_done = any(_paragraph_id(p) in done for p in paragraphs)
                yield Comment(*at, text, _author(one), is_done)

    def _done_paragraphs(self) -> set[str]:
        root = self._roots.get("commentsExtended")
        found = set()
        for one in root if root is not None else ():
            told = {str(name).rpartition("}")[2]: str(value) for name, value in one.attrib.items()}
            if told.get("done") in ("1", "true"):
                found.add(str(told.get("paraId")))
        return found


def _check_open(begun: Mapping[str, object], most: int) -> None:
    """Raise ValueError where more has begun and not ended than in any paper."""
    if len(begun) > most:
        raise ValueError("too much is open at once")


def _own_style(style: str) -> str:
    """A style of ours by its own name: LibreOffice calls «CellBullet» «MinutesCellBullet», as it is shown."""
    bare = style.removeprefix("Minutes")
    return _SHOWN_AS.get(bare, bare) if bare != style else style


_SHOWN_AS: Final = {"CellHeading": "CellHead", "NamedText": "Named"}
"""Styles that are shown by other words than their own."""


def _is_struck(run: etree._Element) -> bool:
    """Whether a run is struck out by its own look, which no tracked change is."""
    look = run.find(_w("rPr"))
    lines = (look.find(_w(name)) for name in ("strike", "dstrike")) if look is not None else ()
    return any(line is not None and _val(line) not in ("0", "false", "off") for line in lines)


def _row_place(row: etree._Element, place: _Place) -> _Place:
    """A row that was put in or taken away as a whole."""
    properties = row.find(_w("trPr"))
    for one in properties if properties is not None else ():
        if _kind(one) == "del":
            return place._replace(gone=_author(one))
        if _kind(one) == "ins":
            return place._replace(made=_author(one))
    return place


def list_forms(root: etree._Element | None) -> dict[tuple[str, int], str]:
    """How each level of each list counts, as the record has it."""
    abstract: dict[str, dict[int, str]] = {}
    forms: dict[tuple[str, int], str] = {}
    for one in root if root is not None else ():
        if _kind(one) == "abstractNum":
            levels = {}
            for level in one.iter(_w("lvl")):
                deep = level.get(_w("ilvl")) or ""
                if deep.isascii() and deep.isdigit() and len(deep) < 3:
                    levels[int(deep)] = _COUNTING.get(_val(level.find(_w("numFmt"))), "-")
            abstract[str(one.get(_w("abstractNumId")))] = levels
        elif _kind(one) == "num":
            levels = abstract.get(_val(one.find(_w("abstractNumId"))), {})
            number = str(one.get(_w("numId")))
            forms.update({(number, deep): form for deep, form in levels.items()})
    return forms


_COUNTING: Final = {
    "decimal": "1",
    "lowerLetter": "a",
    "upperLetter": "a",
    "lowerRoman": "i",
    "upperRoman": "i",
    "none": "",
}


def _author(one: etree._Element) -> Author:
    return Author(one.get(_w("author")) or "", one.get(_w("date")) or "")


def _paragraph_id(paragraph: etree._Element) -> str:
    found = (str(value) for name, value in paragraph.attrib.items() if str(name).endswith("}paraId"))
    return next(found, "-")


def _id(one: etree._Element) -> str:
    return one.get(_w("id")) or ""


def _val(one: etree._Element | None) -> str:
    return (one.get(_w("val")) or "") if one is not None else ""


@lru_cache(_NAMES)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _kind(one: etree._Element) -> str:
    return _local(one.tag) if isinstance(one.tag, str) else ""


@lru_cache(_NAMES)
def _w(name: str) -> str:
    return f"{{{W}}}{name}"
