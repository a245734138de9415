"""Page numbers and running heads of written minutes: lines that are no part of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import fold
from tui.importing.block import Block

_ANY = any_language(MinutesWords)
_OF = any_of((*_ANY.of, "/"))
_PAGE = re.compile(
    rf"{any_of(_ANY.page)}[ ]?\d+(?:[ ]?{_OF}[ ]?\d+)?|-[ ]?\d+[ ]?-|(?<!\d)\d++[ ]?{_OF}[ ]?\d+",
    re.IGNORECASE,
)


_MOST = 80
"""Signs at most in a line with the number of a page: finding none in a long row of figures takes long."""


def repeated(blocks: Sequence[Block]) -> frozenset[int]:
    """The numbers of the lines that are page numbers, and of those that stand beside each of these.

    One page number alone is no repetition: it stays text.
    """
    found = [place for place, block in enumerate(blocks) if _is_page(block)]
    if len(found) < 2:
        return frozenset()
    numbers = {line.number for place in found for line in blocks[place].lines}
    beside: dict[str, list[int]] = {}
    for place in found:
        for other in (place - 1, place + 1):
            if 0 <= other < len(blocks) and other not in found and len(blocks[other].lines) == 1:
                beside.setdefault(_alike(blocks[other].text), []).append(blocks[other].first.number)
    alike = {number for told in beside.values() if len(told) > 1 and len(set(told)) > 1 for number in told}
    return frozenset(numbers | alike)


def _is_page(block: Block) -> bool:
    """Whether a line says the number of a page, perhaps more than once, and nothing else."""
    text = _ending(block) if len(block.lines) == 1 else ""
    return 0 < len(text) <= _MOST and not _PAGE.sub("", text).split() and bool(_PAGE.search(text))


def _ending(block: Block) -> str:
    return block.text.strip(" |–—*_") if block.sort in ("text", "heading", "point") else ""


def _alike(text: str) -> str:
    return re.sub(r"\d+", "0", fold(text))
