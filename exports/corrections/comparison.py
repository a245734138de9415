"""What differs between a file that came back and what the record prints now, place by place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from typing import NamedTuple

import msgspec

from exports.corrections.pairs import Group, equal_pairs, paired
from exports.corrections.row import Correction, Sort, of_document, style_of
from exports.formats.word.printed_part import PrintedPart, mark
from exports.formats.word.returned_file import NOTE_STYLE, Author, Returned, ReturnedFile
from store.record.points import mark_of

_WORD = re.compile(r"[^\s\u00a0]+")
_BREAK = "\n"
_LISTED = frozenset({"background", "recommendation"})
"""Fields in whose text the signs of lists are typed, as no place of a list has them."""
_POINT = "CellBullet"
"""The style of a point in a cell."""
_PUT_IN_PRINT = " \u00a0.«»“”"
_FIELD = "Field"
"""How the styles begin of what heads a field of a board."""


def corrections(ours: Sequence[Returned], file: ReturnedFile, printed: PrintedPart) -> list[Correction]:
    """Return what somebody changed, in the order of the file.

    ``ours`` is what the record prints now, as the same paper; ``printed`` what the file was printed with.
    """
    comparison = _Comparison(ours, file, printed)
    rows = sorted(
        [*comparison.rows(), *comparison.struck(), *comparison.comments()], key=lambda row: row.order
    )
    return list(_told_apart(list(_once(rows, printed, knows=file.printed is not None))))


class _Word(NamedTuple):
    """A word, or the end of a paragraph: where it stands, and in which place."""

    text: str
    name: str
    paragraph: int
    start: int
    glued: bool


class _Part(msgspec.Struct):
    """Words of one place, or between two places: those we print, and those that Word has."""

    name: str
    ours: list[_Word]
    theirs: list[_Word] = []


class _Comparison:
    """Compares group by group, and keeps count of what is printed outside of all places."""

    def __init__(self, ours: Sequence[Returned], file: ReturnedFile, printed: PrintedPart) -> None:
        self._ours = ours
        self._theirs = file.paragraphs
        self._file = file
        self._printed = printed
        self._groups = paired(ours, file.paragraphs, set(printed.marks), file.gone)
        self._kept, self._rest = _as_printed(file.paragraphs, printed.rest)
        both = sorted(one for one in self._groups if one.ours and one.theirs and not one.moved)
        self._firsts = [group.ours[0] for group in both]
        self._lasts = list(accumulate((group.theirs[-1] for group in both), max))
        self._before = _places_before(file.paragraphs)
        self._before_ours = _places_before(ours)
        self._heads = _heads(file.paragraphs)
        self._heads_ours = _heads(ours)
        self._since = Counter(
            _bare_mark(one.text[span.start : span.end])
            for one in ours
            for span in one.spans
            if span.name not in printed.marks
        )
        self._whole: dict[str, str] = {}
        for paragraph in file.paragraphs:
            for span in paragraph.spans:
                text = paragraph.text[span.start : span.end]
                self._whole[span.name] = self._whole.get(span.name, "") + text
        now = {span.name for one in ours for span in one.spans}
        self._dropped: dict[str, list[str]] = {}
        for name in printed.marks.keys() - now:
            self._dropped.setdefault(_document_place(name), []).append(name)

    def rows(self) -> Iterator[Correction]:
        """Yield what was changed in the text."""
        changed: list[Group] = []
        alone: list[Group] = []
        # What stands unchanged outside of places is counted off first: the same words may come again.
        for group in self._groups:
            self._count_off(group)
        for group in self._groups:
            if not group.theirs or not group.ours:
                alone.append(group)
            elif not self._is_untouched(group):
                changed.append(group)
            if group.theirs and group.ours and (group.moved or self._is_in_another_field(group)):
                yield from self._moved(group)
            if group.ours and group.theirs:
                yield from self._restyled(group)
        for group in changed:
            yield from self._of_group(group)
        ours = [number for group in alone for number in group.ours if not self._ours[number].spans]
        carried = {mark(self._ours[number].outside) for number in ours}
        for group in sorted(alone):
            yield from self._gone(group) if group.ours else self._new(group, carried)

    # — a group on both sides —

    def _is_untouched(self, group: Group) -> bool:
        """Whether all places have the words they were printed with, and nothing is new beside them."""
        texts: dict[str, str] = {}
        for number in group.theirs:
            paragraph = self._theirs[number]
            for span in paragraph.spans:
                texts[span.name] = texts.get(span.name, "") + paragraph.text[span.start : span.end]
        printed = self._printed.marks
        same = all(mark(text) == printed.get(name) for name, text in texts.items())
        names = {span.name for one in group.ours for span in self._ours[one].spans}
        whole = names & printed.keys() == texts.keys()
        return same and whole and self._is_kept(group) and len(group.ours) == len(group.theirs)

    def _count_off(self, group: Group) -> None:
        """Count off what stands outside of places as the record prints it still."""
        here = Counter(mark(self._ours[one].outside) for one in group.ours)
        for one in group.theirs:
            told = mark(self._theirs[one].outside)
            if one not in self._kept and here[told] > 0 and self._rest[told] > 0:
                here[told] -= 1
                self._rest[told] -= 1
                self._kept.add(one)

    def _is_kept(self, group: Group) -> bool:
        """Whether all that stands outside of places is what the file was printed with.

        What was printed elsewhere may stand here where the group was moved, or where the record prints
        something else by now than it did; and nothing may, where nothing was printed.
        """
        since = group.moved or not any(self._rest[mark(self._ours[one].outside)] > 0 for one in group.ours)
        for one in group.theirs:
            told = mark(self._theirs[one].outside)
            if one in self._kept or not self._theirs[one].outside.strip():
                continue
            if not since or self._rest[told] <= 0:
                return False
            self._rest[told] -= 1
            self._kept.add(one)
        return since or any(self._theirs[one].outside.strip() for one in group.theirs)

    def _of_group(self, group: Group) -> Iterator[Correction]:
        parts = self._parts(group)
        known = self._is_kept(group)
        order = group.theirs[0]
        for place, part in enumerate(parts):
            if part.name:
                yield from self._of_place(part, order)
                continue
            lost = _text(part.ours), _text(part.theirs)
            if not lost[0].strip() and not lost[1].strip():
                if not part.theirs and self._is_joined(parts, place):
                    yield self._merged(parts[place + 1], parts[place - 1].name, order)
                continue
            if _has_break(part.ours) and not _has_break(part.theirs) and self._is_joined(parts, place):
                yield self._merged(parts[place + 1], parts[place - 1].name, order)
            if not known and _words(part.ours) != _words(part.theirs):
                near = next((one.name for one in reversed(parts[:place]) if one.name), "")
                near = near or next((one.name for one in parts[place:] if one.name), self._before[order])
                yield self._row(
                    "label", near, order, old=lost[0], new=lost[1], by=_authors(self._file, part, group)
                )

    @staticmethod
    def _is_joined(parts: Sequence[_Part], place: int) -> bool:
        """Whether what stands between two places, of which each is another's, held them apart."""
        beside = [one.name for one in (*parts[:place][-1:], *parts[place + 1 :][:1]) if one.name]
        return bool(parts[place].ours) and len({of_document(one) for one in beside}) > 1

    def _merged(self, part: _Part, before: str, order: int) -> Correction:
        text = _text(part.theirs)
        by = dict.fromkeys(one.by for one in self._theirs[order].gone if one.text == _BREAK)
        return self._row("merged", part.name, order, old=text, new=text, after=before, by=tuple(by))

    def _of_place(self, part: _Part, order: int) -> Iterator[Correction]:
        """What became of the words of a place."""
        name, printed = part.name, self._printed.marks.get(part.name, "")
        field = Correction(sort="changed", place=name).field
        listed = field in _LISTED
        here = _text(part.ours, listed=self._ours if listed else None)
        new = _text(part.theirs, listed=self._theirs if listed else None)
        since = mark(_text(part.ours)) != printed if printed else bool(part.ours)
        split = part.theirs and _breaks(part.theirs) > _breaks(part.ours)
        if printed and mark(_text(part.theirs)) == printed:
            if split and not since:
                by = _authors(self._file, part, None)
                yield self._row("split", name, order, old=here, new=new, here=here, by=by)
            return
        if _words(part.ours) == _words(part.theirs) and not split:
            return
        if not part.theirs and not printed:
            return
        sort: Sort = "changed"
        if not part.theirs:
            sort = "deleted" if field == "text" and name[:1] in "eo" else "changed"
        elif split and _bare(part.ours) == _bare(part.theirs):
            sort = "split"
        yield self._row(
            sort,
            name,
            part.theirs[0].paragraph if part.theirs else order,
            old="" if since else here,
            new=new,
            here=here,
            by=_authors(self._file, part, None),
            both=since,
        )

    def _parts(self, group: Group) -> list[_Part]:
        """The words of both sides, each in the place it belongs to."""
        parts: list[_Part] = []
        for token in _tokens(self._ours, group.ours):
            if not parts or parts[-1].name != token.name:
                parts.append(_Part(token.name, []))
            parts[-1].ours.append(token)
        at = {part.name: place for place, part in enumerate(parts) if part.name}
        tokens = list(_tokens(self._theirs, group.theirs))
        told = {token.name for token in tokens if token.name in at}
        dropped = {one for name in at for one in self._dropped.get(_document_place(name), ())}
        is_told = any(token.name in dropped for token in tokens)
        outside = {mark(self._ours[number].outside) for number in group.ours}
        # Labels as they were printed, which the record prints no longer, are words of no place.
        dead = {
            one
            for one in group.theirs
            if one in self._kept and mark(self._theirs[one].outside) not in outside
        }
        count = len(parts)
        before = -1
        waiting: list[_Word] = []
        for token in tokens:
            place = at.get(token.name, -1) if token.name else -1
            if not token.name and token.text != _BREAK and token.paragraph in dead:
                continue
            if place < 0 and token.name in dropped:
                # The record prints this place no longer: its words are no other place's, nor is its label.
                own = next((one for one in parts if one.name == token.name), None)
                if own is None:
                    own = _Part(token.name, [])
                    parts += [_Part("", [], waiting), own]
                    waiting = []
                own.theirs.append(token)
                continue
            if place < 0:
                waiting.append(token)
                continue
            _lay(parts, waiting, before, place, told)
            waiting = []
            parts[place].theirs.append(token)
            before = place
        if waiting and dropped and not is_told:
            parts.append(_Part("", [], waiting))
        else:
            _lay(parts, waiting, before, count, told)
        for part in parts:
            part.theirs.sort(key=lambda token: (token.paragraph, token.start))
        return parts

    # — a group on one side alone —

    def _moved(self, group: Group) -> Iterator[Correction]:
        names = [span.name for one in group.ours for span in self._ours[one].spans]
        first = next((name for name in names if name[0] in "ei"), "")
        if not first or first not in self._printed.marks:
            return
        number = group.theirs[0]
        text = "\n".join(self._theirs[one].text.strip() for one in group.theirs)
        by = dict.fromkeys(one.by for place in group.theirs for one in self._theirs[place].made)
        after = self._before[number]
        alone = first[0] == "i" or not self._follows_the_same(group)
        head = self._heads[number].style
        if self._is_in_another_field(group) or (alone and of_document(after) != of_document(first)):
            yield self._row("moved", first, number, old=text, new=text, after=after, by=tuple(by), style=head)

    def _is_in_another_field(self, group: Group) -> bool:
        """Whether a point of a board stands under the head of another field than it did."""
        heads = self._heads_ours[group.ours[0]].style, self._heads[group.theirs[0]].style
        return heads[0] != heads[1] and all(one.startswith(_FIELD) for one in heads)

    def _follows_the_same(self, group: Group) -> bool:
        """Whether a group stands behind what it is printed behind: it went along with that."""
        here, there = self._before_ours[group.ours[0]], self._before[group.theirs[0]]
        if of_document(here) is not None or of_document(there) is not None:
            return of_document(here) == of_document(there)
        if here or there:
            return here == there
        return _words_before(self._ours, group.ours[0]) == _words_before(self._theirs, group.theirs[0])

    def _restyled(self, group: Group) -> Iterator[Correction]:
        """A text that somebody gave the style of something else: of a decision, or of a heading."""
        here = [one for number in group.ours for one in self._ours[number].spans]
        if len({of_document(one.name) for one in here}) > 1 or not here or here[0].name[0] != "e":
            return
        had = {style_of(self._ours[number].style) for number in group.ours}
        number = group.theirs[0]
        first = self._theirs[number]
        has = style_of(first.style)
        # Another label says that the record has made something else of it since.
        since = mark(first.outside) != mark(self._ours[group.ours[0]].outside)
        if has and has not in had and not since:
            text = first.text.strip()
            yield self._row("restyled", here[0].name, number, old=text, new=text, style=has)

    def _gone(self, group: Group) -> Iterator[Correction]:
        """A paragraph of ours that is no longer there."""
        order = self._order_of(group.ours[0])
        for number in group.ours:
            paragraph = self._ours[number]
            if not paragraph.spans:
                told = mark(paragraph.text)
                if paragraph.text.strip() and self._rest[told] > 0:
                    self._rest[told] -= 1
                    yield self._row(
                        "label", self._before_ours[number], order, old=paragraph.text.strip(), new=""
                    )
                continue
            wholes = {span.name for span in paragraph.spans if span.name == _document_place(span.name)}
            for span in paragraph.spans:
                printed = self._printed.marks.get(span.name)
                if not printed or _document_place(span.name) in wholes - {span.name}:
                    continue  # what the whole of it takes along is told once
                text = paragraph.text[span.start : span.end].strip()
                whole = "_" not in span.name[2:]
                by = self._file.removed.get(span.name)
                since = mark(text) != printed
                yield self._row(
                    "deleted" if whole and span.name[0] != "i" else "label",
                    span.name,
                    order,
                    old="" if since else text,
                    new="",
                    here=text,
                    by=(by,) if by else (),
                    both=since,
                )

    def _new(self, group: Group, carried: Collection[str]) -> Iterator[Correction]:
        """A paragraph of theirs that we do not print; what is ``carried`` we print elsewhere."""
        for number in group.theirs:
            paragraph = self._theirs[number]
            if not paragraph.text.strip():
                continue
            told = mark(paragraph.outside)
            if number in self._kept:
                continue
            if paragraph.outside.strip() and self._rest[told] > 0 and told not in carried:
                self._rest[told] -= 1
                continue
            if self._is_old(paragraph):
                continue  # the record has dropped it since, and Word left it as it was
            if self._since[_bare_mark(paragraph.text)] > 0:
                self._since[_bare_mark(paragraph.text)] -= 1
                continue  # the record has taken it since
            after = self._before[number]
            placed = after.startswith(("e_", "i_")) and paragraph.style != NOTE_STYLE
            in_cell = "Cell" in paragraph.style and not paragraph.mark and paragraph.style != _POINT
            head = self._heads[number]
            # What stands first in a cell is of what the cells beside it say, which no place tells.
            in_cell = in_cell or (head.style == "Cell" and head.is_first)
            yield self._row(
                "added" if placed and not in_cell and "Heading" not in paragraph.style else "unplaced",
                after,
                number,
                new=paragraph.text.strip(),
                by=tuple(dict.fromkeys(one.by for one in paragraph.made)),
                both=self._is_dropped(paragraph),
                after=after,
                style=head.style if head.style.startswith(_FIELD) else paragraph.style,
                mark=paragraph.mark,
                level=paragraph.level,
            )

    def _is_dropped(self, paragraph: Returned) -> bool:
        """Whether a paragraph is of an entry that the record has dropped since the file was printed."""
        return any(span.name in self._dropped.get(_document_place(span.name), ()) for span in paragraph.spans)

    def _is_old(self, paragraph: Returned) -> bool:
        """Whether all the places in a paragraph are as they were printed, and nothing else stands there."""
        return (
            bool(paragraph.spans)
            and not paragraph.outside.strip()
            and all(
                mark(self._whole[span.name]) == self._printed.marks.get(span.name) for span in paragraph.spans
            )
        )

    def struck(self) -> Iterator[Correction]:
        """Yield the words that somebody struck out by hand, which are there still."""
        for number, paragraph in enumerate(self._theirs):
            for start, end in paragraph.struck:
                name = next((one.name for one in paragraph.spans if one.start < end and start < one.end), "")
                text = paragraph.text[start:end]
                if text.strip():
                    yield self._row("struck", name or self._before[number], number, old=text, new=text)

    def comments(self) -> Iterator[Correction]:
        """Yield the comments, each with the place it is on."""
        for one in self._file.comments:
            number = min(one.paragraph, len(self._theirs) - 1)
            spans = self._theirs[number].spans if number >= 0 else []
            name = next((span.name for span in spans if span.start <= one.at <= span.end), "")
            name = name or (self._before[number] if number >= 0 else "")
            text = self._theirs[number].text.strip() if number >= 0 else ""
            row = self._row("comment", name, number, old=text, new=one.text, by=(one.by,))
            yield msgspec.structs.replace(row, done=one.done)

    def _order_of(self, number: int) -> int:
        """About where in their file a paragraph of ours would stand."""
        at = bisect_left(self._firsts, number)
        return self._lasts[at - 1] if at else 0

    def _row(  # noqa: PLR0913 — what a row tells
        self,
        sort: Sort,
        place: str,
        order: int,
        *,
        old: str = "",
        new: str = "",
        here: str = "",
        by: tuple[Author, ...] = (),
        both: bool = False,
        after: str = "",
        style: str = "",
        mark: str = "",
        level: int = 0,
    ) -> Correction:
        return Correction(
            sort=sort,
            place=place,
            old=old.strip(),
            new=new.strip(),
            here=here.strip() or old.strip(),
            by=by,
            both=both,
            after=after,
            style=style,
            mark=mark,
            level=level,
            order=order,
        )


def _authors(file: ReturnedFile, part: _Part, group: Group | None) -> tuple[Author, ...]:
    """Who typed or took away words of a place, as far as Word followed it."""
    theirs = file.paragraphs
    ends = {token.paragraph: token.start + len(token.text) for token in part.theirs}
    begins = {token.paragraph: token.start for token in reversed(part.theirs)}
    if group is not None:
        begins = dict.fromkeys(group.theirs, 0)
        ends = {number: len(theirs[number].text) for number in group.theirs}
    found: list[Author] = []
    for before, token in pairwise(part.theirs):
        if token.text == _BREAK:
            paragraph = theirs[before.paragraph]
            found += [one.by for one in paragraph.made if one.start == len(paragraph.text)]
    for number, end in ends.items():
        begin, paragraph = begins[number], theirs[number]
        found += [one.by for one in paragraph.made if one.start < end and begin < one.end]
        found += [one.by for one in paragraph.gone if begin - 1 <= one.at <= end + 1]
    if not part.theirs and part.name in file.removed:
        found.append(file.removed[part.name])
    return tuple(dict.fromkeys(found))


def _bare_mark(text: str) -> str:
    """A mark of a text by its words: its stop, its quotation marks and its capital are put there in print."""
    return mark(text.strip(_PUT_IN_PRINT).casefold())


def _document_place(name: str) -> str:
    """A place without the field that it is of."""
    return "_".join(name.split("_", 2)[:2])


class _CellHead(NamedTuple):
    """What heads a point of a cell: the style of the paragraph, and whether no place of ours is between."""

    style: str = ""
    is_first: bool = True


def _heads(paragraphs: Sequence[Returned]) -> list[_CellHead]:
    """What heads each paragraph that is a point of a cell; nothing for any other."""
    found, head = [], _CellHead()
    for paragraph in paragraphs:
        if paragraph.style != _POINT:
            found.append(_CellHead())
            head = _CellHead(paragraph.style)
            continue
        found.append(head)
        if paragraph.spans:
            head = head._replace(is_first=False)
    return found


def _as_printed(paragraphs: Sequence[Returned], rest: Sequence[str]) -> tuple[set[int], Counter[str]]:
    """Which paragraphs have outside of places what they were printed with, and what was printed besides."""
    numbers = [number for number, one in enumerate(paragraphs) if one.outside.strip()]
    pairs = equal_pairs(rest, [mark(paragraphs[number].outside) for number in numbers])
    left = Counter(rest)
    left.subtract(rest[one] for one, _ in pairs)
    return {numbers[other] for _, other in pairs}, left


def _places_before(paragraphs: Sequence[Returned]) -> list[str]:
    """The place that stands before each paragraph: the last one.

    A heading as those of items begins something of its own, which no place before it is of.
    """
    before, last = [], ""
    items = {one.style for one in paragraphs if any(span.name[0] == "i" for span in one.spans)}
    for paragraph in paragraphs:
        whole = [span.name for span in paragraph.spans] + paragraph.moved
        if not whole and paragraph.style in items and "Heading" in paragraph.style and paragraph.text.strip():
            last = ""
        before.append(last)
        last = next((name for name in reversed(whole)), last)
    return before


def _words_before(paragraphs: Sequence[Returned], number: int) -> str:
    """The mark of the nearest words before a paragraph."""
    texts = (paragraphs[one].text for one in range(number - 1, -1, -1))
    return mark(next(filter(str.strip, texts), ""))


def _tokens(paragraphs: Sequence[Returned], numbers: Sequence[int]) -> Iterator[_Word]:
    """The words of paragraphs in order, each in its place; a word is divided where a place begins or ends."""
    last = ""
    for at, number in enumerate(numbers):
        paragraph = paragraphs[number]
        first = paragraph.spans[0] if paragraph.spans and not paragraph.spans[0].start else None
        if at:
            inside = last if first is not None and first.name == last else ""
            yield _Word(_BREAK, inside, number, -1, glued=True)
        edges = [("", 0, 0), *((span.name, span.start, span.end) for span in paragraph.spans)]
        begun = 0
        last = ""
        for name, start, end in (*edges[1:], ("", len(paragraph.text), len(paragraph.text))):
            yield from _cut(paragraph.text, "", number, begun, start)
            yield from _cut(paragraph.text, name, number, max(start, begun), end)
            begun = max(begun, end)
            last = name if name and end == len(paragraph.text) else last


def _cut(text: str, name: str, number: int, start: int, end: int) -> Iterator[_Word]:
    for found in _WORD.finditer(text, start, end):
        at = found.start()
        glued = at > 0 and _WORD.match(text[at - 1]) is not None
        yield _Word(found[0], name, number, at, glued=glued)


def _lay(parts: list[_Part], tokens: list[_Word], before: int, after: int, told: set[str]) -> None:
    """Put words that stand in no place of ours where they belong, between two parts that are known."""
    if not tokens:
        return
    between = [part for part in parts[before + 1 : after] if part.name not in told or not part.name]
    if before >= after:
        between = []
    owners = [part for part in between for _ in part.ours]
    ours = [token.text for part in between for token in part.ours]
    ahead = parts[before] if before >= 0 else None
    behind = parts[after] if after < len(parts) else None
    matcher = SequenceMatcher(None, ours, [token.text for token in tokens], autojunk=False)
    for what, low, high, first, last in matcher.get_opcodes():
        if what == "equal":
            for step in range(high - low):
                owners[low + step].theirs.append(tokens[first + step])
        elif what == "replace":
            owner = next((one for one in owners[low:high] if one.name), owners[low])
            owner.theirs += tokens[first:last]
        elif what == "insert":
            belongs = _owner(owners, low, ahead, behind) or (parts[0] if parts else None)
            if belongs is not None:
                belongs.theirs += tokens[first:last]


def _owner(owners: Sequence[_Part], at: int, ahead: _Part | None, behind: _Part | None) -> _Part | None:
    """What new words belong to: what stands before them, unless that is a label."""
    previous = owners[at - 1] if at else ahead
    following = owners[at] if at < len(owners) else behind
    return next((one for one in (previous, following) if one is not None and one.name), previous or following)


def _text(tokens: Sequence[_Word], *, listed: Sequence[Returned] | None = None) -> str:
    """Words as text, lines apart; with ``listed``, each line with the sign of its list."""
    told: list[str] = []
    counts: dict[int, int] = {}
    for place, token in enumerate(tokens):
        fresh = not told or told[-1] == _BREAK
        if token.text == _BREAK:
            told.append(_BREAK)
            continue
        if fresh and listed is not None:
            told.append(_sign(listed[token.paragraph], counts))
        elif told and not fresh and not (token.glued and _adjoin(tokens[place - 1], token)):
            told.append(" ")
        told.append(token.text)
    return re.sub(r"\n{2,}", _BREAK, "".join(told)).strip()


def _adjoin(before: _Word, token: _Word) -> bool:
    return before.paragraph == token.paragraph and before.start + len(before.text) == token.start


def _sign(paragraph: Returned, counts: dict[int, int]) -> str:
    """What is typed before a point: «- », «2. », «b) »."""
    if not paragraph.mark:
        counts.clear()
        return ""
    deep = "  " * paragraph.level
    if paragraph.mark == "-":
        return f"{deep}- "
    counts[paragraph.level] = counts.get(paragraph.level, 0) + 1
    sign = "." if paragraph.mark == "1" else ")"
    return f"{deep}{mark_of(paragraph.mark, counts[paragraph.level])}{sign} "


def _words(tokens: Sequence[_Word]) -> list[str]:
    return _text(tokens).split()


def _bare(tokens: Sequence[_Word]) -> str:
    return "".join(token.text for token in tokens if token.text != _BREAK)


def _has_break(tokens: Sequence[_Word]) -> bool:
    return any(token.text == _BREAK for token in tokens)


def _breaks(tokens: Sequence[_Word]) -> int:
    inner = _text(tokens)
    return inner.count(_BREAK)


def _told_apart(rows: Sequence[Correction]) -> Iterator[Correction]:
    """The rows, those that are alike with a number each."""
    seen: Counter[str] = Counter()
    for row in rows:
        yield msgspec.structs.replace(row, again=seen[row.id]) if seen[row.id] else row
        seen[row.id] += 1


def _once(rows: Sequence[Correction], printed: PrintedPart, *, knows: bool) -> Iterator[Correction]:
    """The rows, a copy on the first page only where its own place does not say the same.

    A copy that was changed alone stands for its own place; one that is gone is shown, and no more, and so is
    any of a file that no longer ``knows`` what it was printed with: the record may have changed since.
    """
    told = {row.place: row for row in rows if row.sort in ("changed", "split", "deleted")}
    gone = {place[1:] for place, row in told.items() if row.sort == "deleted" and place[0] == "e"}
    for row in rows:
        along = row.place[:1] == "o" and not row.new and row.place[1:] not in gone
        if along and _document_place(row.place)[1:] in gone:
            continue  # what is deleted takes it along
        if not row.place.startswith("o_") or row.sort not in ("changed", "split", "deleted"):
            yield row
            continue
        own = f"e{row.place[1:]}"
        there = told.get(own)
        if there is not None and there.new.split() == row.new.split():
            continue
        alone = knows and there is None and row.sort != "deleted" and own in printed.marks
        alone = alone and (printed.marks[own] == printed.marks.get(row.place) or "_" in own[2:])
        if alone:
            yield msgspec.structs.replace(row, place=own)
        else:
            yield msgspec.structs.replace(row, sort="label")
