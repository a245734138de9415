"""Lines that belong together: headings, paragraphs, points, tables, code. Every line is in just one block."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from store.language.agenda import AgendaWords
from store.language.calendar_names import weekdays
from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import AND, CAPITALS, fold
from store.record.attendance import STATUS
from tui.grammar.phrases.case_number import counts
from tui.grammar.phrases.names import is_capitalised
from tui.grammar.votes.votes import sounds_like_votes
from tui.importing.block import BOLD, IN_CAPITALS, Block
from tui.importing.body.item_tables import rows_as_items
from tui.importing.front_matter import Head, front_matter
from tui.importing.item_numbers import (
    FIGURE,
    MOST_IN_A_HEADING,
    NUMBER,
    ROMAN,
    ROMANS,
    LinePlace,
    OwnNumber,
    bare_figures,
    case_of,
    is_capitals,
    own_rows,
    without_number,
)
from tui.importing.labels import LabelFound, alone, meant, meant_alone, read_label
from tui.importing.source import (
    DONE,
    OPEN,
    SPACES,
    SourceLine,
    bold_only,
    breaks_off,
    lead,
    plain,
    source_lines,
)

_DEEPEST = 6
_SENTENCE = 25
"""Signs from which on a line without a stop goes on in the next one, when that begins with a small letter."""

_HASHES = re.compile(r"(#{1,6})[ \t\u00a0]++(.*?)(?:(?<![ \t])[ \t]++#+)?")
_CALLED = re.compile(rf"[{CAPITALS}][\w/-]{{1,20}}(?:[ ][\w/-]{{1,20}}){{0,2}}:[ \t]+\S")
"""A line that begins with a word or three and a colon, whatever they mean."""

_KEYWORD = re.compile(r"(TODO|DONE)[ \t]+(?=[^\W_])")
"""How an outline that is plain text calls a task."""

_TICK = re.compile(r"\[([ xX])\][ \t]+(?=\S)")


def blocks_of(text: str, *, markdown: bool, apart: bool = False) -> tuple[list[Block], int]:
    """Return the blocks of a text, in order, and how many lines were joined to the one before.

    ``markdown``: whether it calls itself Markdown, where lines of one paragraph always belong together.
    ``apart``: whether each line is a paragraph, and only rows of a table belong together.
    """
    raw = text.split("\n")
    heads, taken = front_matter(raw) if markdown else ((), 0)
    lines = _titles_apart(source_lines(text, after=taken))
    if not any(line.looks == "text" and case_of(plain(line.text).lstrip("# ")) is not None for line in lines):
        lines = rows_as_items(lines)  # beside items that are numbered elsewhere such a table stays one
    width = _width(lines)
    groups: list[list[SourceLine]] = []
    joined, listing = 0, False
    for line in lines:
        if line.looks == "blank":
            continue
        alone = listing and _names_one(line) and not groups[-1][-1].text.endswith(",")
        listing = alone or _calls_people(line)
        alone = alone or (apart and line.looks not in ("row", "code"))
        if groups and not alone and _belongs(groups[-1], line, width, markdown=markdown):
            joined += groups[-1][0].looks == "text"
            groups[-1].append(line)
        else:
            groups.append([line])
    blocks = _titled(_in_own_row(_romans(_headed([_block(group) for group in groups]))))
    return [*_front(raw, heads, taken), *blocks], joined


def _titles_apart(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines, bold titles with a number of their own set apart from the text that goes on behind them."""
    run_in = {
        place: found
        for place, line in enumerate(lines)
        if line.looks == "text" and line.text.startswith("**") and (found := _RUN_IN.fullmatch(line.text))
    }
    if len(run_in) < _FEWEST_RUN_IN:
        return lines
    apart: list[SourceLine] = []
    for place, line in enumerate(lines):
        if (found := run_in.get(place)) is None:
            apart.append(line)
            continue
        apart.append(replace(line, text=f"**{found['title']}**"))
        apart.append(replace(line, text=found["rest"], mark="", rest="", after_blank=False))
    return apart


_FEWEST_RUN_IN = 2
_RUN_IN = re.compile(
    rf"\*\*(?P<title>(?:(?:{any_of(map(re.escape, any_language(AgendaWords).case_words))})[ ])?"
    rf"(?:\d{{1,4}}[/-]\d{{1,4}}[.:]?|\d{{1,3}}[.)])[ ][{CAPITALS}][^*\n]{{1,90}}?)"
    r"[.:]?\*\*[.:]?[ \t]+(?P<rest>[^\s].*)"
)
"""«**26/31 Footpath 7.** The stile is broken.»"""


def _front(raw: Sequence[str], heads: Sequence[Head], taken: int) -> Iterator[Block]:
    """The keys of a head in YAML as lines with labels; what is between them has no words."""
    if not taken:
        return
    yield Block("rule", (_as_line(0, raw[0]),), "")
    for head in heads:
        words = ", ".join(head.values)
        lines = tuple(
            _as_line(n, raw[n]) for n in range(head.first, head.first + head.lines) if raw[n].strip()
        )
        meaning = meant(head.key)
        label = LabelFound(head.key, meaning, rest=words) if meaning is not None and words else None
        yield Block("text", lines, f"{head.key}: {words}".rstrip(": "), label=label, front=True)
    yield Block("rule", (_as_line(taken - 1, raw[taken - 1]),), "")


def _as_line(place: int, raw: str) -> SourceLine:
    text = raw.strip(SPACES)
    return SourceLine(place + 1, raw, text, rest=text)


def _width(lines: Iterable[SourceLine]) -> int:
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


def _is_full(before: SourceLine, line: SourceLine, width: int) -> bool:
    """Whether the first word of a line had no room in the one before."""
    size = len(before.raw.rstrip(SPACES))
    return size >= 50 and size + 1 + len(line.text.split()[0]) > width


def _belongs(group: list[SourceLine], line: SourceLine, width: int, *, markdown: bool) -> bool:
    """Whether a line goes on with what the lines before it say."""
    first, last = group[0], group[-1]
    if line.looks != first.looks or line.number != last.number + 1 or line.quoted != first.quoted:
        return first.looks == line.looks == "code" and line.number == last.number + 1
    if line.looks in ("row", "code"):
        return True
    if (
        line.looks == "rule"
        or line.mark
        or _begins(line)
        or line.text.startswith(_PINS)
        or last.page != line.page
    ):
        return False
    if (_is_decision(first) and sounds_like_votes(line.text)) or _begins_below(first, last, line):
        return False
    if _begins(first) in ("heading", "case"):
        return False
    hangs = first.mark and line.indent > first.indent + 1
    if (last.raw.endswith(("  ", "\\")) and markdown) or breaks_off(last):
        return False
    broken = _is_full(last, line, width or max(len(one.raw.rstrip(SPACES)) for one in (*group, line)))
    if width and broken:
        return True
    if markdown:
        ended = last.text.endswith((".", "!", "?")) and line.text[:1].isupper() and not broken
        apart = ended or _CALLED.match(line.text) or (line.text[:1].isupper() and _is_of_head(first))
        return not _is_short_label(last) and not (apart and _begins(first) == "label")
    if last.text.endswith(":"):
        return False
    unfinished = len(last.text) >= _SENTENCE and not last.text.endswith((".", ":", ";", "!", "?", ","))
    dated = fold(line.text.split()[0].rstrip(",")) in weekdays()
    broken = broken and (bool(width) or not last.text.endswith((".", "!", "?")))
    return bool(hangs) or ((broken or unfinished) and line.text[0].islower() and not dated)


_PINS = (*"→⇒➔➡👉📌▶", "=>", "->", "-->")
"""Signs before a line that points out what is to be done."""

_SHORT_LINE = 50
"""Signs of a line that nobody breaks because it is full."""


def _begins_below(first: SourceLine, last: SourceLine, line: SourceLine) -> bool:
    """Whether a line below another begins something of its own: a second charge, or what is said of a title.

    «3. Økonomi» with «Kari orienterte.» standing in below is such a title.
    """
    if _is_charge(first) and _is_charge(line):
        return True
    short = bool(
        line.indent > first.indent + 1
        and last is first
        and len(last.text) < _SHORT_LINE
        and (first.mark == "number" or FIGURE.match(first.text))
    )
    going_on = last.text.endswith((",", "-", "–")) or fold(last.text).split()[-1] in AND
    return short and line.text[:1].isupper() and not going_on


def _calls_people(line: SourceLine) -> bool:
    """Whether a line has nothing but the word that says who was there, or not: a label or a heading."""
    if line.looks != "text" or line.mark or len(line.text) > MOST_IN_A_HEADING:
        return False
    found = _HASHES.fullmatch(line.text)
    words = found[2] if found else line.text
    label = read_label(words)
    own = label.meant if label and not label.rest else meant_alone(plain(words)) if found else None
    return own is not None and own.meaning in (*STATUS, "roll", "alternates")


def _names_one(line: SourceLine) -> bool:
    """Whether a line below such a word is one person: first name, family name, perhaps what they are."""
    if line.looks != "text" or line.mark or len(line.text) > MOST_IN_A_HEADING:
        return False
    if _OFFICE_AND_NAMES.fullmatch(line.text):
        return True
    name, _, beside = line.text.partition("(")
    name, _, role = _BESIDE_NAME.sub(",", name, count=1).partition(",")
    role = role.strip(SPACES)
    alone = not role or role[0].islower() or (len(role) <= _SHORT_LINE and fold(role).endswith(_OFFICES))
    told = name.strip(SPACES)
    return alone and is_capitalised(told) and len(told.split()) > 1 and "," not in beside.partition(")")[2]


_OFFICE_AND_NAMES = re.compile(
    rf"[{CAPITALS}][^\W\d_][\w /.-]{{1,28}}:[ \t\u00a0]+"
    rf"(?:[{CAPITALS}][\w.'-]*+(?:[ ,&]+|$|[ ]?\([^()]{{1,40}}\),?[ ]?)"
    rf"(?:(?:{any_of(AND)})[ ])?){{1,16}}|[{CAPITALS}][\w /.-]{{1,28}}:[ \t\u00a0]+[–—-]"
)
"""«Økonomi: Kristian Wold», «Sosialt: Mia Larsen, Eskil Bye», a line each below «Til stede»."""

_WRITTEN = any_language(MinutesWords)
_OFFICES = (*_WRITTEN.office_endings, *_WRITTEN.offices)
_LAST_ITEMS = frozenset(_WRITTEN.last_items)
_BESIDE_NAME = re.compile(r"[ \t]+[–—-][ \t]+|\.{4,}|\t+|[ ]{2,}")
"""What stands between a name and what is said of it on its line."""


def _is_of_head(line: SourceLine) -> bool:
    """Whether a line says who led, who wrote, when or where: that ends where the line does."""
    found = read_label(line.rest or line.text)
    return found is not None and bool(found.rest) and found.meant.meaning in _OF_HEAD


_OF_HEAD = frozenset({"chair", "note_taker", "date", "place", "when", "start", "end", "owner", "deadline"})


def _is_charge(line: SourceLine) -> bool:
    """Whether a line is a name and what that person is to do: «Siri – skrive tekst»."""
    return _CHARGE.match(line.text) is not None


_CHARGE = re.compile(
    rf"[{CAPITALS}][\w.'-]{{1,20}}(?:[ ](?:{any_of(AND)}[ ])?[{CAPITALS}][\w.'-]{{0,20}}){{0,4}}"
    r"[ ][–—-][ ][^\W\d_A-ZÆØÅ]"
)


def _is_decision(line: SourceLine) -> bool:
    """Whether a line begins what is voted on, so that the votes below it are no more of its text."""
    found = read_label(line.rest or line.text)
    return found is not None and found.meant.meaning in ("decision", "proposal")


def _is_short_label(line: SourceLine) -> bool:
    found = read_label(line.rest)
    return found is not None and not found.rest


def _begins(line: SourceLine) -> str:
    """What a line begins by its looks alone: a heading, or something with a label."""
    if _HASHES.fullmatch(line.text) or bold_only(line.text) or is_capitals(line.text):
        return "heading"
    if line.after_blank and fold(line.text).strip(" .:") in _LAST_ITEMS:
        return "heading"
    if case_of(line.text) is not None:
        return "case"
    if (found := lead(line.rest or line.text)) and ":" in (line.rest or line.text)[: len(found[0]) + 6]:
        return "label"
    return "label" if read_label(line.rest or line.text) is not None else ""


def _block(lines: list[SourceLine]) -> Block:
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


def _told(text: str, first: SourceLine) -> tuple[str, int, str, LabelFound | None]:
    words = _TICK.sub(lambda found: OPEN if found[1] == " " else DONE, plain(text))
    if first.mark == "bullet" and (kept := _KEYWORD.match(words)):
        words = f"{OPEN if kept[1] == 'TODO' else DONE}{words[kept.end() :]}"
    return words, first.level if first.mark else 0, "", read_label(text) or alone(words, first)


def _heading(lines: list[SourceLine], text: str) -> Block | None:
    first = lines[0]
    if first.mark == "bullet" or len(lines) > 1:
        return None
    depth = 0
    if found := _HASHES.fullmatch(text):
        depth, text = len(found[1]), found[2]
    elif (bold := bold_only(text)) and not (first.mark and not NUMBER.match(bold)):
        depth, text = BOLD, bold
    elif is_capitals(text) and first.after_blank:
        depth = IN_CAPITALS
    if not depth or not text:
        return None
    label = read_label(text)
    if label is not None and label.rest and depth > 6:
        return None
    bare, number, kept = without_number(plain(text))
    own = meant_alone(bare, heads=depth <= _DEEPEST)
    label = label or (LabelFound(bare, own) if own else None)
    return Block("heading", tuple(lines), bare, depth, number, label, kept)


def _numbered(lines: list[SourceLine], text: str) -> Block | None:
    """A line that is numbered as a case, or by its place in a row."""
    first = lines[0]
    if first.mark == "bullet":
        return None
    told = plain(text)
    if (case := case_of(told)) is not None:
        bare, number, kept = case
        return Block("heading", tuple(lines), bare, BOLD, number, None, kept)
    found = NUMBER.match(told) if first.mark == "number" else None
    if found is None:
        if first.mark != "number":
            return None
        return Block("point", tuple(lines), told, first.level, "", read_label(first.rest))
    bare = told[found.end() :]
    return Block("point", tuple(lines), bare, first.level, found[1], read_label(bare))


def _romans(blocks: list[Block]) -> list[Block]:
    """The blocks, lines that are numbered I, II, III made headings when they follow one another."""
    found = [(place, ROMAN.match(block.text)) for place, block in enumerate(blocks)]
    said = [(place, match) for place, match in found if match and _may_open(blocks[place])]
    row = [place for n, (place, match) in enumerate(said) if n < len(ROMANS) and match[1] == ROMANS[n]]
    for place in row if len(row) > 1 else []:
        block = blocks[place]
        number, _, title = block.text.partition(".")
        blocks[place] = replace(block, sort="heading", text=title.strip(SPACES), depth=BOLD, number=number)
    return blocks


def _in_own_row(blocks: list[Block]) -> list[Block]:
    """The blocks, lines that an organisation numbers in its own way made headings."""
    if any(block.sort == "heading" and block.number for block in blocks):
        return blocks
    may = ((place, block.text) for place, block in enumerate(blocks) if _may_open(block))
    standing = [
        LinePlace(place, block.text, block.first.after_blank, _is_body(blocks[place + 1 : place + 2]))
        for place, block in enumerate(blocks)
        if _may_open(block)
    ]
    for own in own_rows(may) or bare_figures(standing) or _only_item(blocks):
        found = replace(blocks[own.place], sort="heading", text=own.title, depth=BOLD, label=None)
        blocks[own.place] = replace(found, number=own.number, kept=own.kept)
    return blocks


_FIRST = re.compile(rf"1[.):]+[ \t\u00a0]+(?=[«“\"]?[{CAPITALS}])")
_SAID = (".", "!", "?", "…")
_OPEN = (*_SAID, ",", ";", ":")
_MOST_IN_A_TITLE = 60


def _only_item(blocks: Sequence[Block]) -> list[OwnNumber]:
    """The only item of a text, «1. Heis» apart from what was said below it, and below no more than a head."""
    [place, *others] = [n for n, block in enumerate(blocks) if _FIRST.match(block.text)] or [0]
    if not place or others or not _may_open(blocks[place]) or any(block.number for block in blocks):
        return []
    block, below = blocks[place], blocks[place + 1 : place + 2]
    apart = block.first.after_blank and bool(below) and below[0].sort == "text" and below[0].first.after_blank
    titled = len(block.text) <= _MOST_IN_A_TITLE and not block.text.endswith(_OPEN)
    told = any(one.sort == "text" and not one.label and one.text.endswith(_SAID) for one in blocks[:place])
    headed = any(one.sort == "heading" for one in blocks[1:])
    if block.label or counts(block.text) or told or headed or not (apart and titled):
        return []
    return [OwnNumber(place, _FIRST.sub("", block.text, count=1), "1", "")]


def _is_body(below: Sequence[Block]) -> bool:
    """Whether the block below a title can be what was said there, and is no title beside it."""
    return bool(below) and not (FIGURE.match(below[0].text) and below[0].sort in ("text", "heading"))


def _titled(blocks: list[Block]) -> list[Block]:
    """The blocks, numbers that have a line to themselves given the title that stands on the next one."""
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        alone = above is not None and above.sort == "heading" and above.number and not above.text
        if above is not None and alone and _is_bare_title(block):
            found[-1] = replace(above, text=block.text.rstrip("."), lines=(*above.lines, *block.lines))
        else:
            found.append(block)
    return found


_MOST_OF_TITLE = 6
"""Words of a title that stands below its number."""


def _is_bare_title(block: Block) -> bool:
    words = block.text.split()
    plain_text = block.sort in ("text", "heading") and len(block.lines) == 1 and not block.number
    short = len(words) <= _MOST_OF_TITLE and len(block.text) <= 60 and block.text[:1].isupper()
    return plain_text and block.label is None and short and not block.text.endswith((",", ":", ";", "?", "!"))


def _may_open(block: Block) -> bool:
    return (
        block.sort in ("text", "heading") and len(block.lines) == 1 and len(block.text) <= MOST_IN_A_HEADING
    )


def _code(lines: list[SourceLine]) -> str:
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
                else without_number(above.text)
            )
            own = meant_alone(bare)
            label = above.label or (LabelFound(bare, own) if own else None)
            found[-1] = Block(
                "heading", (*above.lines, *block.lines), bare, 1 if sign in "=#*" else 2, number, label, kept
            )
        else:
            found.append(block)
    return found


_TITLED = frozenset({"proposal", "question"})
"""What may begin the title of a numbered item: «2. Motion: Free Period Products»."""


def _is_underlined(above: Block, rule: Block) -> bool:
    alone = (len(above.lines) == 1 and above.sort in ("text", "heading")) or bool(above.number)
    ruled = rule.first.text[0] in "=-~_*" and " " not in rule.first.text
    right_under = ruled and rule.first.number == above.lines[-1].number + 1
    titled = bool(above.number) and above.label is not None and above.label.meant.meaning in _TITLED
    told = above.label is None or not above.label.rest or titled
    return alone and right_under and told and len(above.text) <= MOST_IN_A_HEADING and len(above.lines) == 1
