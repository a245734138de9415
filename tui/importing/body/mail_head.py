"""The head of the mail that minutes were sent in: when it was sent, which is not when anybody met."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import islice

import msgspec

from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from tui.importing.block import Block
from tui.importing.days_and_places import read_times

_ANY = any_language(MinutesWords)
_LINE = re.compile(
    rf"(?:(?P<who>{any_of(_ANY.mail_head)})|(?P<rest>{any_of(_ANY.mail_lines)}))[ \t]*:[ \t]*(?P<value>.*)",
    re.IGNORECASE,
)
_WITHIN = 40
"""Lines of a text in which the head of its mail stands."""

_MOST_SIGNED = 8
"""Blocks that the end of a mail is at most."""

_GREETS = re.compile(rf"{any_of(_ANY.farewells)}(?:[ ,.!][^.:\n]{{0,40}})?", re.IGNORECASE)
_FEWEST = 2
_APART = 2
_SENTENCE = re.compile(r"[.!?]\s")
_DAY_BEFORE = re.compile(rf"\b{any_of(_ANY.day_before)}\b", re.IGNORECASE)
_SAME_DAY = re.compile(rf"\b{any_of(_ANY.same_day)}\b", re.IGNORECASE)
_MEETS = re.compile(any_of(_ANY.about_meeting), re.IGNORECASE)
_ANOTHER = re.compile(any_of((*_ANY.other_meeting, *_ANY.next_meeting)), re.IGNORECASE)


class MailHead(msgspec.Struct, frozen=True):
    """The numbers of the lines that are the head of a mail, and the day it was sent.

    about: the day of the meeting, as far as the subject or the first lines of the mail tell it.
    """

    lines: frozenset[int] = frozenset()
    sent: date | None = None
    about: date | None = None

    def holds(self, block: Block) -> bool:
        """Whether a block stands in it."""
        return block.first.number in self.lines

    def ends(self, blocks: Sequence[Block], place: int) -> bool:
        """Whether a block is the signature of the mail: what its sender greets with, or stands below that."""
        first = max(len(blocks) - _MOST_SIGNED, 0)
        if not self.lines or place < first:
            return False
        greets = next((n for n in range(first, place + 1) if _GREETS.fullmatch(blocks[n].text)), None)
        return greets is not None and all(b.sort == "text" and b.label is None for b in blocks[greets:])

    def names(self, blocks: Sequence[Block]) -> bool:
        """Whether its subject is the title of what it tells."""
        return any(
            self.holds(block) and block.label is not None and block.label.meant.meaning == "title"
            for block in blocks[:_WITHIN]
        )

    def met(self, texts: Iterable[str]) -> date | None:
        """The day of a meeting that was held «i går» when the mail was sent; None where no text says so."""
        for text in (one for told in texts for one in _SENTENCE.split(told)):
            before, same = _DAY_BEFORE.search(text), _SAME_DAY.search(text)
            if _MEETS.search(text) and not _ANOTHER.search(_DAY_BEFORE.sub("", text)) and (before or same):
                return self.sent - timedelta(days=1 if before else 0) if self.sent else None
        return None


def mail_head(blocks: Sequence[Block]) -> MailHead:
    """Find the head of the mail that a text begins with; an empty one where it begins with none.

    «Fra: 18.00» and «Til: 20.00» are the times of a meeting, and nobody's addresses.
    """
    row: list[tuple[int, re.Match[str]]] = []
    for line in islice((line for block in blocks for line in block.lines), _WITHIN):
        found = _LINE.fullmatch(line.text)
        if row and line.number > row[-1][0] + _APART:
            if _is_head([match for _, match in row]):
                break
            row = []
        if found:
            row.append((line.number, found))
    lines = [match for _, match in row]
    if not _is_head(lines):
        return MailHead()
    days = (read_times(match["value"], None).days for match in lines if match["rest"])
    sent = next((day[0] for day in days if day), None)
    head = MailHead(frozenset(number for number, _ in row), sent)
    if sent is None:
        return head
    texts = [block.text for block in blocks[: _WITHIN // 2]]
    told = (read_times(text, date(sent.year, 1, 1)).days for text in texts if _MEETS.search(text))
    before = (day[0] for day in told if day and day[0] <= sent)
    return msgspec.structs.replace(head, about=next(before, None) or head.met(texts))


def _is_head(told: Sequence[re.Match[str]]) -> bool:
    somebody = [one for one in told if one["who"] and not one["value"][:1].isdigit()]
    timed = any(one["who"] and one["value"][:1].isdigit() for one in told)
    return len(told) >= _FEWEST and bool(somebody) and not timed and any(one["rest"] for one in told)
