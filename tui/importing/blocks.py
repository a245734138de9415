"""Lines that belong together: headings, paragraphs, points, tables, code. Every line is in just one block."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Literal, TypeAlias

import msgspec

from tui.importing.inline import bold_only, lead, plain
from tui.importing.source import SPACES, Line, source_lines
from tui.importing.words import Meant, meant, meant_alone, split

Sort: TypeAlias = Literal["heading", "text", "point", "table", "code", "rule"]

BOLD, CAPITALS = 7, 8
"""How deep a heading is that is only bold, or only in capitals, beside Markdown's one to six."""

MOST_IN_A_HEADING = 120

OPEN, DONE = "☐ ", "☑ "
"""What stands for the boxes that Markdown ticks off."""

_SENTENCE = 25
"""Signs from which on a line without a stop goes on in the next one, when that begins with a small letter."""

_HASHES = re.compile(r"(#{1,6})[ \t\u00a0]+(.*?)(?:[ \t]+#+)?")
_CASE = re.compile(
    r"(?P<word>(?:[A-ZÆØÅ]{1,4}[- ])?(?:sak(?:s?nr\.?|[ ]nr\.?)?|agenda item|item|case|PS|RS|FS|KS|AS)"
    r"(?:[ ]?nr\.?)?[ \t\u00a0:-]*)(?P<number>\d{1,4}(?:/(?:\d{4}|\d{2,3}))?)(?P<sep>[ \t\u00a0]*[:.)–—-]+)?"
    r"(?P<rest>(?:[ \t\u00a0]+\S.*)?)",
    re.IGNORECASE | re.DOTALL,
)
_BARE_CASE = re.compile(
    r"(?P<word>(?:[A-ZÆØÅ]{1,5}[ -])?)(?P<number>\d{1,4}/(?:\d{4}|\d{2,3}))(?P<sep>[ \t\u00a0]*[:.)–—-]+)?"
    r"(?P<rest>[ \t\u00a0]+\S.*)",
    re.DOTALL,
)
_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,2})*)([.):]*)[ \t\u00a0]+(?=\S)")
_LABEL = re.compile(
    r"([^:\t|\n]{2,60}?)(?:[ \t\u00a0]*\(([^()\n]{1,60})\))?[ \t\u00a0]*(?::(?!//)|\t+)(.*)", re.DOTALL
)
_TICK = re.compile(r"\[([ xX])\][ \t]+(?=\S)")
_STANDS_ALONE = split(
    "present excused absent decision conclusion agenda background recommendation action next_meeting summary"
    " document"
)


class Label(msgspec.Struct, frozen=True):
    """Words that say what follows them: ``inside`` stood in brackets after them, ``rest`` after the colon."""

    words: str
    meant: Meant
    inside: str = ""
    rest: str = ""


class Block(msgspec.Struct, frozen=True):
    """What stands together in the source.

    text: its words, lines that were broken joined. depth: of a heading, or how deep a point is nested.
    number: what a heading or a point is numbered by. label: what its first words say it is, if they do.
    kept: words before a case's number that are neither «Sak» nor «Item».
    """

    sort: Sort
    lines: tuple[Line, ...]
    text: str
    depth: int = 0
    number: str = ""
    label: Label | None = None
    kept: str = ""

    @property
    def first(self) -> Line:
        """The line it begins with."""
        return self.lines[0]

    @property
    def typed(self) -> str:
        """Its lines as they stand."""
        return "\n".join(line.raw.rstrip(SPACES) for line in self.lines)

    @property
    def is_case(self) -> bool:
        """Whether it is numbered as a case, which is a name from elsewhere."""
        return "/" in self.number


def blocks_of(text: str, *, markdown: bool) -> tuple[list[Block], int]:
    """Return the blocks of a text, in order, and how many lines were joined to the one before.

    ``markdown``: whether it calls itself Markdown, where lines of one paragraph always belong together.
    """
    lines = source_lines(text)
    width = _width(lines)
    groups: list[list[Line]] = []
    joined = 0
    for line in lines:
        if line.looks == "blank":
            continue
        if groups and _belongs(groups[-1], line, width, markdown=markdown):
            joined += groups[-1][0].looks == "text"
            groups[-1].append(line)
        else:
            groups.append([line])
    return _headed([_block(group) for group in groups]), joined


def read_label(text: str) -> Label | None:
    """The words before a colon, a tab or at the beginning in bold, when they say what follows."""
    if bold := lead(text):
        words, rest = bold
        inside = re.fullmatch(r"(.+?)[ ]*\(([^()]+)\)", words)
        found = meant(inside[1] if inside else words)
        if found:
            return Label(words, found, inside[2] if inside else "", plain(rest))
        text = f"{words}: {rest}" if text[len(words) :].lstrip("*_").startswith(":") else text
    halves = _LABEL.fullmatch(plain(text))
    if halves is None:
        return None
    found = meant(halves[1])
    return Label(halves[1], found, halves[2] or "", halves[3].strip(SPACES)) if found else None


def _width(lines: Iterable[Line]) -> int:
    """The column at which somebody's program has broken the lines of a text; 0 when none has."""
    told = [line for line in lines if line.looks == "text" and len(line.raw) > 1]
    longest = sorted((len(line.raw.rstrip(SPACES)) for line in told if "://" not in line.raw), reverse=True)
    if not longest or not 50 <= longest[0] <= 110:
        return 0
    width = longest[0]
    full = sum(
        _is_full(before, line, width)
        for before, line in pairwise(told)
        if not line.after_blank and not line.mark
    )
    return width if full >= 3 else 0


def _is_full(before: Line, line: Line, width: int) -> bool:
    """Whether the first word of a line had no room in the one before."""
    size = len(before.raw.rstrip(SPACES))
    return size >= 50 and size + 1 + len(line.text.split()[0]) > width


def _belongs(group: list[Line], line: Line, width: int, *, markdown: bool) -> bool:
    """Whether a line goes on with what the lines before it say."""
    first, last = group[0], group[-1]
    if line.looks != first.looks or line.number != last.number + 1 or line.quoted != first.quoted:
        return first.looks == line.looks == "code" and line.number == last.number + 1
    if line.looks in ("row", "code"):
        return True
    if line.looks == "rule" or line.mark or _begins(line) or last.page != line.page:
        return False
    if _begins(first) == "heading":
        return False
    hangs = first.mark and line.indent > first.indent
    if last.raw.endswith(("  ", "\\")) and markdown:
        return False
    broken = _is_full(last, line, width or max(len(one.raw.rstrip(SPACES)) for one in (*group, line)))
    if width and broken:
        return True
    if markdown:
        return not _is_short_label(last)
    if last.text.endswith(":"):
        return False
    unfinished = len(last.text) >= _SENTENCE and not last.text.endswith((".", ":", ";", "!", "?", ","))
    return bool(hangs) or ((broken or unfinished) and line.text[0].islower())


def _is_short_label(line: Line) -> bool:
    found = read_label(line.rest)
    return found is not None and not found.rest


def _begins(line: Line) -> str:
    """What a line begins by its looks alone: a heading, or something with a label."""
    if _HASHES.fullmatch(line.text) or bold_only(line.text) or _is_capitals(line.text):
        return "heading"
    if _case(line.text) is not None:
        return "case"
    found = read_label(line.rest or line.text)
    return "label" if found is not None else ""


def _is_capitals(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return (
        len(letters) >= 4
        and len(letters) * 2 >= len(text)
        and not any(sign.islower() for sign in letters)
        and any(sign.isupper() for sign in letters)
        and len(text) <= MOST_IN_A_HEADING
        and not text.endswith((".", ",", ";", "!", "?"))
        and "|" not in text
    )


def _block(lines: list[Line]) -> Block:
    first = lines[0]
    match first.looks:
        case "code":
            return Block("code", tuple(lines), _code(lines))
        case "row":
            return Block("table", tuple(lines), "\n".join(line.text for line in lines))
        case "rule":
            return Block("rule", tuple(lines), "")
    joined = " ".join(
        (first.rest if first.mark == "bullet" else first.text, *(_end(x.text) for x in lines[1:]))
    )
    joined = _end(joined)
    return (
        _heading(lines, joined)
        or _numbered(lines, joined)
        or Block("point" if first.mark == "bullet" else "text", tuple(lines), *_told(joined, first))
    )


def _told(text: str, first: Line) -> tuple[str, int, str, Label | None]:
    words = _TICK.sub(lambda found: OPEN if found[1] == " " else DONE, plain(text))
    return words, first.level if first.mark else 0, "", read_label(text) or _alone(words, first)


def _alone(text: str, first: Line) -> Label | None:
    """A word that says what follows though it has no colon: it has the line to itself."""
    found = meant_alone(text) if not first.mark and not text.endswith(".") else None
    return Label(text, found) if found is not None and found.meaning in _STANDS_ALONE else None


def _heading(lines: list[Line], text: str) -> Block | None:
    first = lines[0]
    if first.mark == "bullet" or len(lines) > 1:
        return None
    depth = 0
    if found := _HASHES.fullmatch(text):
        depth, text = len(found[1]), found[2]
    elif (bold := bold_only(text)) and not (first.mark and not _NUMBER.match(bold)):
        depth, text = BOLD, bold
    elif _is_capitals(text) and first.after_blank:
        depth = CAPITALS
    if not depth or not text:
        return None
    label = read_label(text)
    if label is not None and label.rest and depth > 6:
        return None
    bare, number, kept = _without_number(plain(text))
    own = meant_alone(bare)
    label = label or (Label(bare, own) if own else None)
    return Block("heading", tuple(lines), bare, depth, number, label, kept)


def _numbered(lines: list[Line], text: str) -> Block | None:
    """A line that is numbered as a case, or by its place in a row."""
    first = lines[0]
    if first.mark == "bullet":
        return None
    told = plain(text)
    if (case := _case(told)) is not None:
        bare, number, kept = case
        return Block("heading", tuple(lines), bare, BOLD, number, None, kept)
    found = _NUMBER.match(told) if first.mark == "number" else None
    if found is None:
        if first.mark != "number":
            return None
        return Block("point", tuple(lines), told, first.level, "", read_label(first.rest))
    bare = told[found.end() :]
    return Block("point", tuple(lines), bare, first.level, found[1], read_label(bare))


def _without_number(text: str) -> tuple[str, str, str]:
    """A heading's words, its number, and what stood before that."""
    if (case := _case(text)) is not None:
        return case
    found = _NUMBER.match(text)
    return (text[found.end() :], found[1], "") if found else (text, "", "")


def _case(text: str) -> tuple[str, str, str] | None:
    """Title, number and word of a line that opens a case; None for a sentence about one."""
    found = _CASE.fullmatch(text) or _BARE_CASE.fullmatch(text)
    if found is None or len(text) > 2 * MOST_IN_A_HEADING:
        return None
    rest, word = found["rest"].strip(SPACES), found["word"].strip(SPACES + ":-").casefold()
    if not rest and not found["word"]:
        return None
    opens = not rest or found["sep"] or rest[0].isupper() or rest[0].isdigit() or rest[0] in "«\"“'"
    sentence = rest.endswith(".") and len(rest.split()) > 6 and not found["sep"]
    if not opens or sentence:
        return None
    plainly = word.replace(".", "").replace(" ", "") in ("sak", "saknr", "saksnr", "item", "agendaitem", "")
    return rest, found["number"], "" if plainly else found["word"].strip(SPACES + ":")


def _code(lines: list[Line]) -> str:
    inner = [line.raw for line in lines]
    inner = inner[1:]
    if inner and not inner[-1].strip(SPACES + "`~"):
        inner = inner[:-1]
    first = lines[0].text.strip(SPACES).lstrip("`~").strip(SPACES)
    return "\n".join(filter(None, (first, "\n".join(inner)))) or lines[0].text


def _end(text: str) -> str:
    """A line without what breaks it in Markdown."""
    return text[:-1].rstrip(SPACES) if text.endswith("\\") and not text.endswith("\\\\") else text


def _headed(blocks: list[Block]) -> list[Block]:
    """The blocks, a line and the rule right under it made a heading."""
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        if block.sort == "rule" and above is not None and _is_underlined(above, block):
            sign = block.first.text[0]
            bare, number, kept = (
                (above.text, above.number, above.kept)
                if above.sort == "heading" or above.number
                else _without_number(above.text)
            )
            own = meant_alone(bare)
            label = above.label or (Label(bare, own) if own else None)
            found[-1] = Block(
                "heading", (*above.lines, *block.lines), bare, 1 if sign in "=#*" else 2, number, label, kept
            )
        else:
            found.append(block)
    return found


def _is_underlined(above: Block, rule: Block) -> bool:
    alone = (len(above.lines) == 1 and above.sort in ("text", "heading")) or bool(above.number)
    right_under = rule.first.number == above.lines[-1].number + 1 and rule.first.text[0] in "=-~_*"
    told = above.label is None or not above.label.rest
    return alone and right_under and told and len(above.text) <= MOST_IN_A_HEADING and len(above.lines) == 1
