"""The lines of a text as they stand, each with what its looks say: a rule, a table's row, code, a mark."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Literal, TypeAlias

import msgspec

from store.language.calendar_names import months
from store.language.folders import any_language
from store.language.minutes import MinutesWords
from store.language.words import ANY, BLANK, NONE, fold
from tui.grammar.paste.list_marks import Marked, MarkKind, marked_lines

_TICKS = re.compile("`+")
_LONGEST = 3
"""Ticks at most before and after code."""

_IMAGE_OR_LINK = re.compile(
    r"!?\[([^\[\]\n]*+)\]\(\s*+<?+([^\s()<>]*+(?:\([^\s()]*+\)[^\s()<>]*+)*+)>?+([^()\n]*+)\)"
)
_ADDRESS = re.compile(r"<((?:https?|mailto|ftp):[^\s<>]+)>")
_BREAK = re.compile(r"<br[ ]*/?>", re.IGNORECASE)
_BREAK_AT_END = re.compile(r"(?:(?<![ \t])[ \t]*+<br[ ]*/?>)+[ \t]*$", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_MARKS = tuple(
    (
        re.compile(rf"(?<![\w{sign}]){mark}(?=[^\s{sign}])(.+?)(?<=[^\s{sign}]){mark}(?![\w{sign}])"),
        re.compile(rf"(?<=[^\s{sign}]){mark}(?![\w{sign}])"),
    )
    for mark, sign in ((re.escape(mark), re.escape(mark[0])) for mark in ("***", "**", "__", "~~", "*", "_"))
)
"""What stands out, and its end alone: where no end comes any more, nobody needs to look for one."""

_KEPT = re.compile("\x00(\\d+)\x00")
_ENTITY = re.compile(r"&(?:nbsp|ensp|emsp|amp|ndash|mdash|hellip|laquo|raquo|quot|shy);")
"""Signs as HTML writes them, which people put between words of Markdown."""

_LEAD = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,80}?)(?<=\S)\1[ \t\u00a0]*(:?)[ \t\u00a0]*")
_WHOLE = re.compile(r"(\*{1,3}|_{1,3})(?=[^\s*_])([^*\n]+?)(?<=[^\s*_])\1[ \t]*(:?)")


def plain(text: str) -> str:
    """The text without emphasis, links as «words (address)», code without its marks."""
    if not any(sign in text for sign in "*_`[<~\\"):
        return text
    kept: list[str] = []

    def keep(words: str) -> str:
        kept.append(words)
        return f"\x00{len(kept) - 1}\x00" if "\x00" not in text else words

    text_out = "\n".join(_without_ticks(line, keep) for line in text.split("\n"))
    text_out = _ESCAPED.sub(lambda found: keep(found[1]), text_out)
    text_out = _IMAGE_OR_LINK.sub(_link, text_out)
    text_out = _ADDRESS.sub(r"\1", text_out)
    text_out = _BREAK.sub("\n", text_out)
    for standing_out, end in _MARKS:
        text_out = _without_marks(text_out, standing_out, end)
    return _KEPT.sub(lambda found: kept[int(found[1])], text_out) if kept and "\x00" not in text else text_out


def _without_ticks(line: str, keep: Callable[[str], str]) -> str:
    """A line without the ticks around code; its words are kept as they are."""
    ticks = [(one.start(), one.end()) for one in _TICKS.finditer(line)]
    waiting: dict[int, list[int]] = {}
    for place in reversed(range(len(ticks))):
        waiting.setdefault(ticks[place][1] - ticks[place][0], []).append(place)
    pieces, done, place = list[str](), 0, 0
    while place < len(ticks):
        begins, after = ticks[place]
        same = waiting[after - begins]
        while same and same[-1] <= place:
            same.pop()
        if same and after - begins <= _LONGEST:
            place = same[-1]
            words = line[after : ticks[place][0]]
            pieces += [line[done:begins], keep(words.strip() or words)]
            done = ticks[place][1]
        place += 1
    return "".join([*pieces, line[done:]])


def _without_marks(text: str, standing_out: re.Pattern[str], end: re.Pattern[str]) -> str:
    last = 0
    for found in end.finditer(text):
        last = found.end()
    return standing_out.sub(r"\1", text[:last]) + text[last:]


def lead(text: str) -> tuple[str, str] | None:
    """Bold words that a text begins with, their colon aside, and what follows; None without any."""
    found = _LEAD.match(text)
    return (found[2].rstrip(" :"), text[found.end() :]) if found else None


def bold_only(text: str) -> str:
    """The words of a line that is bold as a whole; empty for any other."""
    found = _WHOLE.fullmatch(text)
    return f"{found[2]}{found[3]}" if found else ""


def _link(found: re.Match[str]) -> str:
    words, address, title = found[1].strip(), found[2].removeprefix("mailto:"), found[3].strip(" \"'")
    inside = " ".join(part for part in (address if address != words else "", title) if part)
    return f"{words} ({inside})" if words and inside else words or inside


Looks: TypeAlias = Literal["text", "blank", "rule", "row", "code"]

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_RULE = re.compile(r"([-_*=~#.·])(?:[ \t]*\1){2,}")
_ROW = re.compile(r"\|.*\|?|.+[^\\]\|.+\|.+")
_SEPARATOR = re.compile(r"\|?[ \t]*:?-{1,}:?[ \t]*(?:[|+][ \t]*:?-{1,}:?[ \t]*)+\|?")
_TABBED = re.compile(r"[^\t]+(?:\t+[^\t]+){2,}")
_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
_NUMBER = re.compile(r"(\d{1,3})([.)])[ \t\u00a0]+(?=\S)")
_TIGHT = re.compile(r"[-–•·](?=[^\W\d_])")
_TAB = 4
OPEN, DONE = "☐ ", "☑ "
"""What stands for the boxes that Markdown ticks off."""


SPACES = BLANK + "\f\v\u2003\u2002\u2009\ufeff"
"""What stands around a line's words, in files from everywhere."""


class SourceLine(msgspec.Struct, frozen=True):
    """A line of the source.

    number: from 1. raw: as it stands. text: without indentation and the marks of a quotation. mark: the
    kind of its bullet or number, level: how deep that is nested, rest: without it, counts: whether its
    number says no more than the order. after_blank: whether a blank line came before. page: whether it is
    the first of a page.
    """

    number: int
    raw: str
    text: str
    looks: Looks = "text"
    indent: int = 0
    mark: MarkKind = ""
    level: int = 0
    rest: str = ""
    quoted: bool = False
    after_blank: bool = False
    page: bool = False


def source_lines(text: str, after: int = 0) -> list[SourceLine]:
    """Return every line of a text, the blank ones too. Marks are numbers in a row, and bullets.

    ``after``: how many lines at the top are somebody else's to read.
    """
    coded = (
        list(_coded(text.split("\n", after)[after] if after else text)) if text.count("\n") >= after else []
    )
    looked = [_looked_at(number, raw) for number, raw in enumerate(coded, after + 1)]
    if _CROSSED in text and _OPEN_BOX in text and not _TICKED_BOX.search(text):
        looked = [msgspec.structs.replace(one, text=one.text.replace(_CROSSED, "☑")) for one in looked]
    lines = _tabled(_as_markdown(looked) if _WIKI.search(text) else looked)
    told = [line for line in lines if line.looks == "text"]
    by_number = dict(zip((line.number for line in told), marked_lines(_masked(lines)), strict=True))
    blank = True
    found = []
    for line in lines:
        marked = by_number.get(line.number)
        found.append(_marked(line, marked, after_blank=blank))
        blank = line.looks == "blank"
    return _resumed(found)


_CROSSED, _OPEN_BOX = "☒", "☐"
"""Boxes as Word crosses them: beside empty ones, where nothing is ticked in another way, a cross is a yes."""

_TICKED_BOX = re.compile("[☑✓✔✅✗✘❌]")
_WIKI = re.compile(r"^={2,6}[ ]?[^=\n]{2,120}?[ ]?={2,6}[ \t]*$|\'{3}[^\'\n]{2,80}\'{3}", re.MULTILINE)
_WIKI_HEADING = re.compile(r"(={2,6})[ ]?([^=].{1,120}?)[ ]?\1")
_WIKI_STANDS_OUT = (
    (re.compile(r"\'{3}([^\'\n]{1,80})\'{3}"), r"**\1**"),
    (re.compile(r"\'{2}([^\'\n]{1,80})\'{2}"), r"*\1*"),
)


def _as_markdown(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines of wiki text, its headings and what stands out written as Markdown writes them."""
    found = []
    for line in lines:
        text = line.text
        if line.looks == "text" and (heading := _WIKI_HEADING.fullmatch(text)):
            text = f"{'#' * len(heading[1])} {heading[2]}"
        for pattern, marked in _WIKI_STANDS_OUT if "''" in text else ():
            text = pattern.sub(marked, text)
        found.append(msgspec.structs.replace(line, text=text))
    return found


def _resumed(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines, numbers marked that go on with a row which another row stands within."""
    seen: set[tuple[int, str, int]] = set()
    for place, line in enumerate(lines):
        found = _NUMBER.match(line.text) if line.looks == "text" else None
        if found is None:
            continue
        number = int(found[1])
        after = fold(line.text[found.end() :].split(maxsplit=1)[0])
        if not line.mark and (line.indent, found[2], number - 1) in seen and after not in months():
            rest = line.text[found.end() :]
            lines[place] = msgspec.structs.replace(line, mark="number", rest=rest)
        if lines[place].mark == "number":
            seen.add((line.indent, found[2], number))
    return lines


def _coded(text: str) -> Iterator[tuple[str, bool]]:
    """The lines, and whether each belongs to a block of code."""
    fence = ""
    for raw in text.split("\n"):
        found = _FENCE.match(raw)
        if fence:
            yield raw, True
            if found and found[1].startswith(fence) and not raw.strip(SPACES + fence[0]):
                fence = ""
        else:
            fence = found[1] if found and not (found[1][0] == "`" and "`" in raw[found.end() :]) else ""
            yield raw, bool(fence)


def _looked_at(number: int, coded: tuple[str, bool]) -> SourceLine:
    raw, code = coded
    if code:
        return SourceLine(number, raw, raw, "code")
    quote = _QUOTE.match(raw)
    bare = raw[quote.end() :] if quote else raw
    bare = _ENTITY.sub(lambda found: html.unescape(found[0]), bare) if "&" in bare else bare
    text = _BREAK_AT_END.sub("", bare.strip(SPACES))
    expanded = bare.expandtabs(_TAB)
    indent = len(expanded) - len(expanded.lstrip(SPACES))
    return SourceLine(number, raw, text, _looks(text), indent, quoted=quote is not None, page="\f" in raw)


def _looks(text: str) -> Looks:
    if not text:
        return "blank"
    if _RULE.fullmatch(text):
        return "rule"
    return "row" if _ROW.fullmatch(text) and text.count("|") > 1 else "text"


def _tabled(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines, those of a table told from text that only holds an upright stroke or a tab."""
    found: list[SourceLine] = []
    lines = _ruled(_columned(lines))
    for looks, group in groupby(lines, key=_row_like):
        rows = list(group)
        is_table = len(rows) > 1 and looks != "" and (looks != "|" or _is_piped(rows))
        for row in rows:
            plainly: Looks = "text" if row.looks == "row" else row.looks
            found.append(msgspec.structs.replace(row, looks="row" if is_table else plainly))
    return found


def _columned(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines, a list with heads above its columns made rows, be they set with tabs or blanks."""
    found, heads, wide = list(lines), list[tuple[int, str]](), 0
    for place, line in enumerate(lines):
        bare = line.looks == "text" or (line.looks == "row" and line.text[0] != "|")
        parts = _parts(line.raw) if bare else []
        headed = _are_heads([words for _, words in parts])
        below = _parts(lines[place + 1].raw) if headed and place + 1 < len(lines) else []
        if headed and len(below) <= len(parts):
            heads, wide = parts, len(parts)
        elif not 1 < len(parts) <= wide or parts[0][1].endswith(":"):
            heads, wide = [], 0
        if wide:
            exact = "\t" in line.raw or _BAR in line.raw
            told = [words for _, words in parts] if exact else _below(heads, parts)
            found[place] = msgspec.structs.replace(line, text=_row(told), looks="row")
    return found


_BAR = " | "


def _parts(raw: str) -> list[tuple[int, str]]:
    """What stands apart on a line, each with its place: «Kari Nes | leder | ja»."""
    if _BAR in raw and "\t" not in raw:
        return [(nth, words.strip(SPACES)) for nth, words in enumerate(raw.split(_BAR))]
    return [(found.start(), found[0].strip(SPACES)) for found in _CELL.finditer(raw.rstrip(SPACES))]


def _below(heads: Sequence[tuple[int, str]], parts: Sequence[tuple[int, str]]) -> list[str]:
    """The parts of a line by the heads that they stand below; a head with nothing below it has none."""
    if len(parts) == len(heads):
        return [words for _, words in parts]
    told, column = [""] * len(heads), -1
    for nth, (start, words) in enumerate(parts):
        last = len(heads) - (len(parts) - nth)
        near = range(column + 1, last + 1)
        column = min(near, key=lambda one: abs(heads[one][0] - start))
        told[column] = words
    return told


def _are_heads(words: Sequence[str]) -> bool:
    """Whether words are the heads of a list of people, or of who is to do what."""
    if len(words) < _FEWEST_HEADS or not all(map(_is_head, words)):
        return False
    said = [fold(word).strip(" .:") for word in words]
    return said[0] in _NAMES or said[0] in _LISTS or not _OWNERS.isdisjoint(said)


_FEWEST_HEADS = 2
_CELL = re.compile(r"[^\s](?:[^\t ]|[ ](?![ ]))*+")
_MINUTES = any_language(MinutesWords)
_NAMES = frozenset(_MINUTES.name_heads)
_OWNERS = frozenset((*_MINUTES.labels.owner, *ANY.labels.owner))
_LISTS = frozenset(
    (*_MINUTES.labels.present, *_MINUTES.labels.excused, *_MINUTES.labels.absent, *_MINUTES.excused_notes)
)
_HEADS = frozenset(
    (
        *_LISTS,
        *_NAMES,
        *_OWNERS,
        *_MINUTES.role_heads,
        *_MINUTES.party_heads,
        *_MINUTES.organisation_heads,
        *_MINUTES.present_heads,
        *_MINUTES.subject_heads,
        *_MINUTES.due_heads,
        *_MINUTES.labels.deadline,
        *ANY.labels.deadline,
        *_MINUTES.deputy_heads,
        *_MINUTES.number_heads,
    )
)


def _is_head(words: str) -> bool:
    return fold(words).strip(" .:") in _HEADS


def _row(parts: Sequence[str]) -> str:
    return f"| {' | '.join(part.strip(SPACES).replace('|', '/') for part in parts)} |"


def _ruled(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines, those around «--- | ---» made rows though one stroke alone is no sign of a table."""
    found = list(lines)
    for place, line in enumerate(lines):
        if line.looks not in ("text", "row") or "|" not in line.text or not _SEPARATOR.fullmatch(line.text):
            continue
        first = place - 1 if place and "|" in lines[place - 1].text else place
        last = next((n for n in range(place, len(lines)) if "|" not in lines[n].text), len(lines))
        for n in range(first, min(last, place + _MOST_ROWS)):
            if found[n].looks == "text":
                found[n] = msgspec.structs.replace(found[n], looks="row")
    return found


_MOST_ROWS = 500
"""Rows of a table with one stroke in each."""


def _is_piped(rows: list[SourceLine]) -> bool:
    ruled = any(_SEPARATOR.fullmatch(row.text) for row in rows)
    return ruled or all(row.text.startswith("|") for row in rows)


def _row_like(line: SourceLine) -> str:
    if line.looks == "row" or (line.looks == "text" and _SEPARATOR.fullmatch(line.text)):
        return "|"
    tabbed = line.looks == "text" and _TABBED.fullmatch(line.text) and len(line.text) < 300
    return str(len(re.split(r"\t+", line.text))) if tabbed else ""


_TEMPLATE = re.compile(r"\[{1,2}[^\[\]]{1,200}\]{1,2}|<!--[^<>]{0,400}-->")


def is_template(text: str) -> bool:
    """Whether a line is what somebody's template says is to be written there: «[Her skrives …]», «[TOC]».

    A comment that no reader of Markdown sees is such a line too.
    """
    return _TEMPLATE.fullmatch(text.strip()) is not None


def is_unfilled(text: str) -> bool:
    """Whether nothing has been written where something was to be: «[Navn]», «____», «…»."""
    return is_template(text) or not any(sign.isalnum() for sign in text)


NOBODY = frozenset((*any_language(MinutesWords).nobody, "-", "–", "—"))
"""What stands where somebody would be named, and nobody is."""

_FROM_WHERE = re.compile(r"^\S{1,14}[ ]?[-–:][ ]")
"""«3A – ingen»: whom nobody was there for."""


def says_nobody(text: str) -> bool:
    """Whether the words after a label say that there is nobody to name."""
    plain = fold(text).strip(". ")
    behind = _FROM_WHERE.sub("", plain, count=1)
    return plain in NONE or plain in NOBODY or (behind != plain and behind in NONE)


def breaks_off(line: SourceLine) -> bool:
    """Whether a line says itself that another begins behind it, as HTML does."""
    return _BREAK_AT_END.search(line.raw) is not None


def is_separator(text: str) -> bool:
    """Whether a row only rules off a table's head."""
    return _SEPARATOR.fullmatch(text) is not None or _RULE.fullmatch(text) is not None


def cells(text: str) -> list[str]:
    """The cells of a table's row."""
    if "|" not in text:
        return [cell.strip(SPACES) for cell in re.split(r"\t+", text)]
    bare = text.strip(SPACES)
    bare = bare.removeprefix("|")
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
    return [cell.replace("\\|", "|").strip(SPACES) for cell in re.split(r"(?<!\\)\|", bare)]


def _masked(lines: list[SourceLine]) -> str:
    """The text as the reader of marks gets it: what has no words of its own is blank there."""
    tight = sum(_TIGHT.match(line.text) is not None for line in lines) > 1
    return "\n".join(
        f"{' ' * line.indent}{_safe(line.text, tight=tight)}" if line.looks == "text" else ""
        for line in lines
    )


def _safe(text: str, *, tight: bool) -> str:
    """A text that is one line there, and never a quotation; ``tight``: dashes have no blank behind them."""
    if tight and _TIGHT.match(text):
        text = f"{text[0]} {text[1:]}"
    return re.sub(r"[\n\r]", " ", f"'{text}" if text.startswith(">") else text)


def _marked(line: SourceLine, marked: Marked | None, *, after_blank: bool) -> SourceLine:
    if marked is None:
        return msgspec.structs.replace(line, rest=line.text, after_blank=after_blank)
    rest = line.text[len(line.text) - len(marked.rest) :] if marked.kind else line.text
    return msgspec.structs.replace(
        line, mark=marked.kind, level=marked.level, rest=rest, after_blank=after_blank
    )
