"""Numbers that run through a whole text, and are its items, told from those of a list in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tui.importing.blocks import Block
from tui.importing.dates import only_when


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
        return len(loose) <= 1 and len(group) > 1
    return False


def is_agenda(block: Block) -> bool:
    """Whether a block announces the agenda."""
    return block.label is not None and block.label.meant.meaning == "agenda"
