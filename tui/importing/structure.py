"""Which blocks are the title, the days and the items: by cases, else headings, else numbers that run on."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import pairwise

import msgspec

from store.language.calendar_names import weekdays
from store.language.dates import dates
from store.language.deeds import DOINGS
from store.language.folders import any_language, any_of, languages
from store.language.minutes import MinutesWords
from store.language.words import fold
from tui.grammar.phrases.clock_times import read_day
from tui.importing.block import BOLD, Block
from tui.importing.days_and_places import SENTENCE_END, only_when, read_times
from tui.importing.item_numbers import CASE_WORDS, MOST_IN_A_HEADING, ends_in_letters
from tui.importing.labels import STATUS_OF, is_whole_list


def running(blocks: Sequence[Block], days: Collection[int], titles: Collection[int]) -> list[int]:
    """The numbers that run through the text and are its items; none when every row of them is a list."""
    groups = _groups(blocks, days)
    best: list[list[int]] = []
    for start in range(len(groups)):
        chain = [groups[start]]
        for group in groups[start + 1 :]:
            if int(blocks[group[0]].number) == int(blocks[chain[-1][-1]].number) + 1:
                chain.append(group)
        if (len(chain), sum(map(len, chain))) > (len(best), sum(map(len, best))):
            best = chain
    if len(best) == 1 and not _is_all_there_is(blocks, best[0], titles):
        return []
    return [place for group in best for place in group]


def _groups(blocks: Sequence[Block], days: Collection[int]) -> list[list[int]]:
    """Rows of numbers that follow one another at once, lists that something introduces aside."""
    groups: list[list[int]] = []
    for place, block in enumerate(blocks):
        if block.sort != "point" or not block.number.isdigit() or block.depth or place in days:
            continue
        last = groups[-1] if groups else []
        between = blocks[last[-1] + 1 : place] if last else []
        follows = last and int(block.number) == int(blocks[last[-1]].number) + 1
        if follows and all(b.sort == "point" and b.depth for b in between):
            last.append(place)
        else:
            groups.append([place])
    return [group for group in groups if not _is_introduced(blocks, group, groups)]


def _is_introduced(blocks: Sequence[Block], group: list[int], groups: list[list[int]]) -> bool:
    before = blocks[group[0] - 1] if group[0] else None
    if before is None or before.sort == "heading":
        return before is not None and before.label is not None and not is_agenda(before)
    told = before.text.rstrip("*_ ")
    single = len(group) == 1 and len(groups) > 1
    return told.endswith(":") and not is_agenda(before) and not single


def _is_all_there_is(blocks: Sequence[Block], group: list[int], titles: Collection[int]) -> bool:
    """Whether one row of numbers is what the text consists of: little but its head stands before it."""
    before = [
        b for p, b in enumerate(blocks[: group[0]])
        if p not in titles and b.sort in ("text", "point") and not b.label and not only_when(b.text)
    ]  # fmt: skip
    loose = [b for b in before if b.sort == "text"]
    if any(b.label for b in blocks[group[0] :]) or len(group) > 2:
        return len(loose) <= 1 and (len(group) > 1 or _opens_alone(blocks, group[0]))
    return not loose and _opens_alone(blocks, group[0])


def _opens_alone(blocks: Sequence[Block], place: int) -> bool:
    """Whether a single «1. Varmepumpe» is the title of what follows it."""
    block, below = blocks[place], blocks[place + 1 : place + 2]
    apart = block.first.after_blank and bool(below) and below[0].first.after_blank
    return apart and block.number == "1" and _is_title(block) and below[0].sort == "text"


def is_agenda(block: Block) -> bool:
    """Whether a block announces the agenda."""
    return block.label is not None and block.label.meant.meaning == "agenda"


_ANY = any_language(MinutesWords)
_LAST_ITEMS = frozenset(_ANY.last_items)
_CASE_PARTS = frozenset(_ANY.case_parts)
"""Headings inside a case that are parts of it, and no items: «Behandling»."""
"""Headings that are items beside numbered cases."""

_DAY_WORDS = {dates(language).ordinals[place][0]: place + 1 for language in languages() for place in range(3)}
_DAY = re.compile(
    rf"(?:{any_of(_ANY.programme)} )?{any_of(_ANY.day)}[ ]*\.?(\d{{1,2}})\b[ ]*(?:{any_of(_ANY.of)} \d+)?(.*)"
    rf"|({any_of(_DAY_WORDS)}) {any_of(_ANY.day)}\b(.*)",
    re.IGNORECASE,
)
_VALUE = re.compile(r"[^:\t]{2,40}(?::|\t)[ \t]*\S")
"""A line that says what something is: no title."""

_CLOSING = ("»", "”", '"', "!", "?", "…")
"""Signs that end what somebody said."""

_HEAD = 15
"""Blocks in which the head of minutes is, at the least."""

_OWN_ITEM = frozenset({"action", "decision", "conclusion", "proposal", "question", "annex"})


class DayTold(msgspec.Struct, frozen=True):
    """A day's number and what its heading says besides."""

    number: int
    rest: str


class Plan(msgspec.Struct):
    """Places of the blocks that give a text its shape; ``items`` says of each whether it is a sub-item.

    titles: the words that say what document it is, and its title, which comes last.
    """

    titles: tuple[int, ...] = ()
    items: dict[int, bool] = msgspec.field(default_factory=dict)
    days: dict[int, DayTold] = msgspec.field(default_factory=dict)


def plan_of(blocks: Sequence[Block], *, titled: bool = False) -> Plan:
    """Find the shape of a text. ``titled``: the subject of a mail has told its title."""
    plan = Plan(days={place: day for place, block in enumerate(blocks) if (day := _day(block, place))})
    plan.titles = tuple(_titles(blocks, plan, titled=titled))
    taken = {*plan.titles, *plan.days}
    cases = [p for p, b in enumerate(blocks) if _is_case(b) and p not in taken]
    headings = [p for p, b in enumerate(blocks) if b.sort == "heading" and p not in taken and not _is_case(b)]
    top = min(
        (blocks[p].depth for p in headings if not _is_label(blocks, p) or _is_titled(blocks[p], 6)), default=6
    )
    free = [p for p in headings if not _is_label(blocks, p) or _is_titled(blocks[p], top)]
    dated = [p for p in free if only_when(blocks[p].text)]
    if len(dated) == 1 and dated[0] == free[0] and len(free) > 1:
        free = free[1:]
    if any(blocks[p].depth < BOLD for p in free):
        free = [p for p in free if blocks[p].depth != BOLD or blocks[p].number]
    elif not any(blocks[p].depth == BOLD and blocks[p].number for p in free):
        free = [p for p in free if blocks[p].depth != BOLD or _is_topic(blocks[p])]
    else:
        free = [p for p in free if blocks[p].depth != BOLD or blocks[p].number or _is_last(blocks[p])]
    last = [p for p, block in enumerate(blocks) if _is_last_item(block) and p not in taken]
    chain = running(blocks, plan.days, plan.titles)
    numbered = [p for p in free if blocks[p].number]
    if len(cases) == 1 and not blocks[cases[0]].is_case and max(len(chain), len(numbered)) >= _ROW_OF_ITEMS:
        cases = []  # «Item 6: the door has been replaced», said in the second of seven numbered items
    if cases:
        _by_cases(blocks, _real(blocks, cases), free, plan)
    elif free and (not chain or min(blocks[p].depth for p in free) <= 6):
        top = min(blocks[p].depth for p in free)
        plan.items = {p: blocks[p].depth > top or "." in blocks[p].number for p in free}
    else:
        plan.items = dict.fromkeys(chain, False) | dict.fromkeys(
            (p for p in free if chain and p > chain[0]), True
        )
        _sub_numbers(blocks, plan)
    plan.items |= {p: False for p in last if plan.items and p > min(plan.items)}
    if not plan.items:
        plan.items = dict.fromkeys(_bare_titles(blocks, taken), False)
    _own_items(blocks, headings, plan)
    parts = [p for p, sub in plan.items.items() if sub and fold(blocks[p].text).strip(" .:") in _CASE_PARTS]
    for place in parts:
        del plan.items[place]
    plan.items = dict(sorted(plan.items.items()))
    return plan


_ROW_OF_ITEMS = 3


def _bare_titles(blocks: Sequence[Block], taken: set[int]) -> list[int]:
    """Short lines with text right below, where nothing else tells items: headings without their looks.

    Where there are some of them, a line alone above a list is one too.
    """
    bare = [
        (place, below)
        for place, (block, below) in enumerate(pairwise(blocks))
        if place not in taken and _is_bare_title(block) and below.sort in ("text", "point")
    ]
    found = [
        place
        for place, below in bare
        if not below.first.after_blank
        and len(blocks[place].text) <= 50
        and len(blocks[place].text.split()) <= 6
    ]
    if len(found) < 2:
        return []
    listed = (place for place, below in bare if below.first.after_blank and below.sort == "point")
    return sorted({*found, *listed})


def _is_bare_title(block: Block) -> bool:
    return (
        block.sort == "text"
        and block.first.after_blank
        and block.label is None
        and _is_short(block)
        and block.text[0].isupper()
        and not block.text.endswith(_CLOSING)
        and not only_when(block.text)
        and not re.search(r"[,:@\t]|  ", block.text)
    )


def _titles(blocks: Sequence[Block], plan: Plan, *, titled: bool) -> Iterator[int]:
    """The lines at the top that name the document, the last one the meeting."""
    listing = False
    if titled or any(
        block.front and block.label and block.label.meant.meaning == "title" for block in blocks
    ):
        yield from _title_again(blocks)
        return
    for place, block in enumerate(blocks[: 10 + sum(block.front for block in blocks)]):
        if block.front:
            continue
        meaning = block.label.meant.meaning if block.label else ""
        if meaning == "document" and block.label and not block.label.rest:
            yield place
        elif block.sort == "heading":
            if not meaning and place not in plan.days and not _is_numbered(block):
                yield from _with_subtitle(blocks, place, plan)
            return
        elif place in plan.days or block.sort in ("table", "code") or block.number:
            return
        elif block.sort == "text" and not listing and not meaning and _is_title_like(blocks, place):
            yield from _with_subtitle(blocks, place, plan)
            return
        listing = listing or meaning in STATUS_OF


def _title_again(blocks: Sequence[Block]) -> Iterator[int]:
    """The heading above all others, where a head in YAML has told the title already."""
    tops = [place for place, block in enumerate(blocks) if block.sort == "heading" and block.depth == 1]
    deeper = any(block.sort == "heading" and block.depth > 1 for block in blocks)
    first = next((place for place, block in enumerate(blocks) if block.sort == "heading"), None)
    if len(tops) == 1 and deeper and tops[0] == first and blocks[tops[0]].label is None:
        yield tops[0]
    elif first is not None and not blocks[first].number and _OF_DOCUMENT.match(blocks[first].text):
        yield first  # «MINUTES OF THE BOARD» below the subject of the mail that it came in


def _is_numbered(block: Block) -> bool:
    return _is_case(block) or (bool(block.number) and block.depth > 1)


def _is_title_like(blocks: Sequence[Block], place: int) -> bool:
    """Whether a line of text names the meeting: no heading does it below."""
    block = blocks[place]
    told = only_when(block.text) or _VALUE.match(block.text)
    later = any(b.sort == "heading" and b.depth == 1 for b in blocks[place + 1 : place + 4])
    return not told and not later and not _GREETING.match(block.text) and _is_short(block)


_GREETING = re.compile(rf"{any_of(any_language(MinutesWords).greetings)}(?:[ ,!]|$)", re.IGNORECASE)
"""«Hilsen Grete», «Hei alle!»: a letter's first or last line, and no title."""


def _with_subtitle(blocks: Sequence[Block], place: int, plan: Plan) -> Iterator[int]:
    yield place
    below = blocks[place + 1] if place + 1 < len(blocks) else None
    if below is None or place + 1 in plan.days:
        return
    if _is_subtitle(below) or (_names_meeting(below) and not any(map(_names_meeting, blocks[place + 2 :]))):
        yield place + 1


def _names_meeting(block: Block) -> bool:
    """Whether a heading below another says which meeting it was: «Minutes of the meeting held on 5 March»."""
    if block.sort != "heading" or block.number or not _MEETS.search(block.text):
        return False
    called = _OF_DOCUMENT.match(block.text) or _ENDS_DOCUMENT.search(block.text)
    named = called is not None or read_times(block.text, _ANY_DAY).days is not None
    return named and not _ANOTHER.search(block.text) and (block.label is None or not block.label.rest)


def _is_subtitle(block: Block) -> bool:
    """A short line right under the title that says neither when nor where."""
    plain = block.sort == "text" and block.label is None and not block.first.after_blank
    return plain and _is_short(block) and not re.search(r"[:\d\t]", block.text) and len(block.text) <= 60


_MOST_LINES = 3
_MOST_OF_TITLE = 8
_OF_DOCUMENT = re.compile(rf"{any_of(_ANY.labels.document)}[ ]", re.IGNORECASE)
_ENDS_DOCUMENT = re.compile(rf"[ ]{any_of(_ANY.labels.document)}$", re.IGNORECASE)
"""«Board Meeting Minutes»."""

_MEETS = re.compile(any_of(_ANY.about_meeting), re.IGNORECASE)
_ANOTHER = re.compile(rf"\b{any_of((*_ANY.other_meeting, *_ANY.next_meeting))}\b", re.IGNORECASE)


def _is_short(block: Block) -> bool:
    lines = _MOST_LINES if _OF_DOCUMENT.match(block.text) else 1
    return (
        len(block.lines) <= lines
        and len(block.text) <= MOST_IN_A_HEADING
        and (not block.text.endswith((".", ":", ";", ",")) or _is_stopped_title(block.text))
        and "@" not in block.text
        and not block.first.text.startswith(("--", "_"))
    )


def _is_stopped_title(text: str) -> bool:
    """Whether a title has a full stop: «Styremøte tirsdag 21.10.2008.»."""
    told = read_times(text, _ANY_DAY) if len(text) <= 60 and text.endswith(".") else None
    if told is None or told.days is None:
        return ends_in_letters(text)
    return bool(_MEETS.search(told.before)) and "." not in told.rest and len(text.split()) <= _MOST_OF_TITLE


def _is_last_item(block: Block) -> bool:
    """«Eventuelt» on a line of its own, beside items that are numbered."""
    alone = block.sort == "text" and block.first.after_blank and len(block.lines) == 1
    return alone and fold(block.text).strip(" .:") in _LAST_ITEMS


def _is_label(blocks: Sequence[Block], place: int) -> bool:
    """Whether a heading says what kind of lines follow it, and opens no item of its own."""
    block = blocks[place]
    if block.label is None:
        return False
    meaning = block.label.meant.meaning
    if is_whole_list(block.text) and place > _HEAD:
        return False
    if meaning == "body" and not block.label.rest and SENTENCE_END.search(_below(blocks, place)):
        return False  # «Avdeling» above «Vi så på kartet.» is a title, and nothing that has a name
    if block.number and meaning not in {*STATUS_OF, *_OWN_ITEM, "background", "recommendation", "owner"}:
        return False
    if meaning not in STATUS_OF or block.label.rest:
        return True
    below = blocks[place + 1].sort if place + 1 < len(blocks) else ""
    listed = below in ("table", "point") or meaning != "roll"
    return listed and not block.number


def _below(blocks: Sequence[Block], place: int) -> str:
    return blocks[place + 1].text if place + 1 < len(blocks) else ""


def _is_titled(block: Block, top: int) -> bool:
    """Whether a heading is an item's, though a label begins it: «Forslag: Felles lånekort»."""
    label = block.label
    told = label is not None and label.rest and label.meant.meaning in _TITLED
    return bool(told) and block.depth <= min(top, 6)


_TITLED = frozenset({"proposal", "question", "action", "annex", "summary", "background", "agenda"})
_NO_TOPIC = re.compile(
    rf"\b{any_of(any_language(MinutesWords).decided)}\b|^[^\W\d_]+[ ]{any_of(DOINGS)}\b", re.IGNORECASE
)


def _is_last(block: Block) -> bool:
    return fold(block.text).strip(" .:") in _LAST_ITEMS


def _is_topic(block: Block) -> bool:
    """Whether a line that only stands out can be the title of an item: no sentence, and no label."""
    text, slanted = block.text, re.match(r"[*_](?![*_])", block.first.text)
    return (
        not slanted
        and not text.endswith((".", "!", ":", ";"))
        and not _NO_TOPIC.search(text)
        and not only_when(text)
    )


def _is_case(block: Block) -> bool:
    if block.sort != "heading" or not block.number:
        return False
    named = re.match(r"[#*_ ]*([^\W\d_]+)", block.first.text)
    return block.is_case or bool(block.kept) or (named is not None and fold(named[1]) in CASE_WORDS)


def _day(block: Block, place: int) -> DayTold | None:
    """A day of a meeting of several: «Dag 2 – onsdag 3. juni», or a heading that is a date."""
    if block.sort not in ("heading", "text") or len(block.lines) > 2 or len(block.text) > 80 or not place:
        return None
    found = _DAY.fullmatch(block.text)
    if found and (block.sort == "heading" or block.first.after_blank) and not block.text.endswith("."):
        rest = found[2] if found[1] else found[4]
        if rest and rest[0].isalpha():
            return None
        return DayTold(int(found[1]) if found[1] else _DAY_WORDS[found[3].casefold()], rest.strip(" :,–—-()"))
    first = fold(block.text).split()[0] if block.text.split() else ""
    is_date = block.sort == "heading" and place > 1 and first.rstrip(",") in weekdays()
    return DayTold(0, block.text) if is_date and read_day(block.text, _ANY_DAY) else None


_ANY_DAY = date(2000, 1, 1)
"""A day to count from where it only matters whether words are a day."""


def _real(blocks: Sequence[Block], cases: list[int]) -> list[int]:
    """The cases, without a list of them at the top that says the same again below."""
    found: list[int] = []
    for n, place in enumerate(cases):
        number = fold(blocks[place].number)
        again = [other for other in cases[n + 1 :] if fold(blocks[other].number) == number]
        empty = place + 1 in cases or place + 1 >= len(blocks)
        before = [other for other in found if fold(blocks[other].number) == number]
        if not (again and (empty or _lists(blocks, cases, place))) and not before:
            found.append(place)
    return found


def _lists(blocks: Sequence[Block], cases: list[int], place: int) -> bool:
    """Whether a case stands at the end of a list of them."""
    return place - 1 in cases or (place > 0 and is_agenda(blocks[place - 1]))


def _by_cases(blocks: Sequence[Block], cases: list[int], free: list[int], plan: Plan) -> None:
    depth = min(blocks[p].depth for p in cases)
    plan.items = dict.fromkeys(cases, False)
    for place in free:
        if place < cases[0]:
            continue
        if fold(blocks[place].text).strip(" .:") in _LAST_ITEMS or blocks[place].depth <= min(depth, 6):
            plan.items[place] = False
        elif depth < blocks[place].depth <= 6:
            plan.items[place] = True


def _own_items(blocks: Sequence[Block], headings: list[int], plan: Plan) -> None:
    """Headings such as «Oppfølging» stand for an item of their own beside the others."""
    tops = [blocks[place].depth for place, sub in plan.items.items() if not sub]
    depth = min(tops, default=99)
    for place in headings:
        label = blocks[place].label
        if label is None or label.rest or label.meant.meaning not in _OWN_ITEM or not label.meant.many:
            continue
        if blocks[place].depth <= depth:
            plan.items[place] = False


def _sub_numbers(blocks: Sequence[Block], plan: Plan) -> None:
    """«2.1 Drift» under «2. Budsjett»."""
    current = ""
    for place, block in enumerate(blocks):
        if place in plan.items:
            current = block.number or current
        above, _, _ = block.number.rpartition(".")
        if block.sort == "point" and above and above == current and _is_title(block):
            plan.items[place] = True


def _is_title(block: Block) -> bool:
    return (
        len(block.text) <= 80 and not block.text.endswith((".", ";", ",", "?")) and block.text[:1].isupper()
    )
