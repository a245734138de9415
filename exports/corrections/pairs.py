"""The pairs of paragraphs: which one of a returned file is which of those that the record prints.

Places tell it where they are left; then equal text, then likeness, then the gap between two known
neighbours. Nothing here costs more than the length of the file, but for a gap that nothing is known of.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from exports.formats.word.printed_part import mark
from exports.formats.word.returned_file import Returned

ALIKE = 0.6
"""From which share of words in common on two paragraphs are one that was changed."""
_MOST = 40_000
"""Pairs of paragraphs that are compared by their words in a gap; in a longer one only near ones are."""
_NEAR = 12


class Group(NamedTuple):
    """Paragraphs that are one another: by number, ours and theirs, in order. Either may be missing.

    ``moved`` says that they stand elsewhere among the others than they did.
    """

    ours: tuple[int, ...]
    theirs: tuple[int, ...]
    moved: bool = False


def paired(
    ours: Sequence[Returned], theirs: Sequence[Returned], known: set[str], gone: Collection[str]
) -> list[Group]:
    """Return every paragraph in a group, those of theirs in their order.

    ``known`` are the places that the file was printed with: what the record has got since is in none.
    ``gone`` are those that somebody took away with their paragraph: they are none of those left.
    """
    groups = _by_place(ours, theirs)
    chain = _in_order(groups)
    kept = set(chain)
    found = [group._replace(moved=place not in kept) for place, group in enumerate(groups)]
    left_ours = _left(len(ours), [one for group in groups for one in group.ours])
    left_ours = [one for one in left_ours if _is_known(ours[one], known)]
    left_theirs = _left(len(theirs), [one for group in groups for one in group.theirs])
    dropped = [one for one in left_ours if _is_gone(ours[one], gone)]
    found += [Group((one,), ()) for one in dropped]
    left_ours = [one for one in left_ours if not _is_gone(ours[one], gone)]
    gaps = _gaps([groups[place] for place in chain], left_ours, left_theirs)
    for here, there in gaps:
        pairs = _in_gap(here, there, ours, theirs)
        found += [Group((one,), (other,)) for one, other in pairs]
        matched, others = {one for one, _ in pairs}, {other for _, other in pairs}
        found += [Group((one,), ()) for one in here if one not in matched]
        found += [Group((), (other,)) for other in there if other not in others]
    return found


def _is_known(paragraph: Returned, known: set[str]) -> bool:
    return not paragraph.spans or any(span.name in known for span in paragraph.spans)


def _is_gone(paragraph: Returned, gone: Collection[str]) -> bool:
    return bool(paragraph.spans) and all(span.name in gone for span in paragraph.spans)


def _by_place(ours: Sequence[Returned], theirs: Sequence[Returned]) -> list[Group]:
    """Paragraphs that have a place in common, all that hang together in one group."""
    sides: list[dict[str, list[int]]] = [defaultdict(list), defaultdict(list)]
    for found, paragraphs in zip(sides, (ours, theirs), strict=True):
        for number, paragraph in enumerate(paragraphs):
            for name in dict.fromkeys([*(span.name for span in paragraph.spans), *paragraph.moved]):
                found[name].append(number)
    above: dict[tuple[int, int], tuple[int, int]] = {}

    def top(node: tuple[int, int]) -> tuple[int, int]:
        while (up := above.setdefault(node, node)) != node:
            above[node] = above[up]
            node = above[node]
        return node

    for name, here in sides[0].items():
        there = sides[1].get(name)
        if there:
            nodes = [*((0, one) for one in here), *((1, one) for one in there)]
            for node in nodes[1:]:
                above[top(node)] = top(nodes[0])
    members: dict[tuple[int, int], tuple[list[int], list[int]]] = {}
    for side, number in sorted(above):
        members.setdefault(top((side, number)), ([], []))[side].append(number)
    groups = [Group(tuple(here), tuple(there)) for here, there in members.values()]
    return sorted(groups, key=lambda group: group.ours)


def _in_order(groups: Sequence[Group]) -> list[int]:
    """The longest run of groups that stand in the same order on both sides, by their place in the list."""
    return _rising([group.theirs[0] for group in groups])


def _rising(numbers: Sequence[int]) -> list[int]:
    """The places of a longest rising run of numbers."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        slot = bisect_left(ends, number)
        before.append(at[slot - 1] if slot else -1)
        ends[slot : slot + 1] = [number]
        at[slot : slot + 1] = [place]
    run = []
    place = at[-1] if at else -1
    while place >= 0:
        run.append(place)
        place = before[place]
    return run[::-1]


def _left(count: int, taken: Sequence[int]) -> list[int]:
    gone = set(taken)
    return [one for one in range(count) if one not in gone]


def _gaps(
    chain: Sequence[Group], ours: Sequence[int], theirs: Sequence[int]
) -> Iterator[tuple[list[int], list[int]]]:
    """What is left on both sides between two neighbours of the chain."""
    sides: list[dict[int, list[int]]] = [defaultdict(list), defaultdict(list)]
    for side, (numbers, firsts) in enumerate(
        ((ours, [group.ours[0] for group in chain]), (theirs, [group.theirs[0] for group in chain]))
    ):
        for number in numbers:
            sides[side][bisect_left(firsts, number)].append(number)
    for gap in sorted({*sides[0], *sides[1]}):
        yield sides[0].get(gap, []), sides[1].get(gap, [])


def _in_gap(
    here: list[int], there: list[int], ours: Sequence[Returned], theirs: Sequence[Returned]
) -> list[tuple[int, int]]:
    """Pairs in a gap, in order: equal ones, then those between them that are alike, then those left over."""
    if not here or not there:
        return []
    a, b = [mark(ours[one].text) for one in here], [mark(theirs[one].text) for one in there]
    found = [(here[one], there[other]) for one, other in equal_pairs(a, b)]
    for more in (_alike, _of_one_style):
        found = sorted(found)
        for one, other in _between(found, here, there):
            found = [*found, *more(one, other, ours, theirs)]
    return sorted(found)


def _between(
    pairs: Sequence[tuple[int, int]], here: Sequence[int], there: Sequence[int]
) -> Iterator[tuple[list[int], list[int]]]:
    """What stands between the pairs on both sides, where something does on both."""
    rests: list[tuple[list[int], list[int]]] = [([], []) for _ in range(len(pairs) + 1)]
    for side, numbers in enumerate((here, there)):
        taken = [pair[side] for pair in pairs]
        known = set(taken)
        for number in numbers:
            if number not in known:
                rests[bisect_left(taken, number)][side].append(number)
    return ((one, other) for one, other in rests if one and other)


def equal_pairs(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of equal members of two lists, in order: from both ends, then by what stands once in each."""
    found: list[tuple[int, int]] = []
    waiting = [(0, len(a), 0, len(b))]
    while waiting:
        low, high, first, last = waiting.pop()
        while low < high and first < last and a[low] == b[first]:
            found.append((low, first))
            low, first = low + 1, first + 1
        while low < high and first < last and a[high - 1] == b[last - 1]:
            high, last = high - 1, last - 1
            found.append((high, last))
        once = _once(a, b, (low, high, first, last))
        run = [once[place] for place in _rising([other for _, other in once])]
        for one, other in run:
            waiting.append((low, one, first, other))
            found.append((one, other))
            low, first = one + 1, other + 1
        if run:
            waiting.append((low, high, first, last))
    return sorted(found)


def _once(a: Sequence[str], b: Sequence[str], within: tuple[int, int, int, int]) -> list[tuple[int, int]]:
    low, high, first, last = within
    if low >= high or first >= last:
        return []
    mine, yours = Counter(a[low:high]), Counter(b[first:last])
    there = {b[other]: other for other in range(first, last) if yours[b[other]] == 1}
    return [(one, there[a[one]]) for one in range(low, high) if mine[a[one]] == 1 and a[one] in there]


def _alike(
    here: Sequence[int], there: Sequence[int], ours: Sequence[Returned], theirs: Sequence[Returned]
) -> list[tuple[int, int]]:
    """Pairs with most words in common, the likest first; none crosses another."""
    bags = {one: Counter(ours[one].text.casefold().split()) for one in here}
    others = {one: Counter(theirs[one].text.casefold().split()) for one in there}
    scored = []
    for at, one in enumerate(here):
        near = there
        if len(here) * len(there) > _MOST:
            middle = at * len(there) // len(here)
            near = there[max(0, middle - _NEAR) : middle + _NEAR]
        for other in near:
            score = _likeness(bags[one], others[other])
            if score >= ALIKE:
                scored.append((-score, one, other))
    found: list[tuple[int, int]] = []
    mine: list[int] = []
    for _, one, other in sorted(scored):
        at = bisect_left(mine, one)
        before, after = found[at - 1 : at] if at else [], found[at : at + 1]
        taken = any(pair[0] == one for pair in after)
        if not taken and all(p[1] < other for p in before) and all(p[1] > other for p in after):
            found.insert(at, (one, other))
            mine.insert(at, one)
    return found


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    whole = one.total() + other.total()
    return 2 * (one & other).total() / whole if whole else 0.0


def _of_one_style(
    here: Sequence[int], there: Sequence[int], ours: Sequence[Returned], theirs: Sequence[Returned]
) -> list[tuple[int, int]]:
    """Pairs in order, where as many of a style are left on the one side as on the other."""
    if [ours[one].style for one in here] == [theirs[one].style for one in there]:
        return [pair for pair in zip(here, there, strict=True) if theirs[pair[1]].text.strip()]
    if len({ours[one].style for one in here}) > 1:
        return []
    style = ours[here[0]].style
    same = [other for other in there if theirs[other].style == style and theirs[other].text.strip()]
    return list(zip(here, same, strict=True)) if len(same) == len(here) else []
