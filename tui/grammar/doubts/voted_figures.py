"""Figures behind a decision that may be its votes, and have no word for that: «Vi kjøper buss (5-2)»."""

from __future__ import annotations

import re

from store.language.folders import any_of
from store.language.late_pattern import late_pattern
from store.language.words import ANY, BLANK
from store.record.settings import label_word
from tui.grammar.context import Context, is_known
from tui.grammar.lines import EntryLine
from tui.grammar.result import Hint
from tui.grammar.votes.votes import read_told, read_votes

_BETWEEN = rf"(?:[{BLANK}]?[-–—][{BLANK}]?|[{BLANK}]{any_of(ANY.votes.against)}[{BLANK}])"
_FIGURES = rf"\d{{1,3}}{_BETWEEN}\d{{1,3}}(?:[{BLANK}]?[-–—][{BLANK}]?\d{{1,3}})?"
_BEHIND = late_pattern(
    rf"(?P<said>[^\n]*[^{BLANK}\n])[{BLANK}]++[(\[](?P<figures>{_FIGURES})[)\]]\.?"
    rf"|(?P<stopped>[^\n]*[.,;!»–—])[{BLANK}]++(?:{any_of(ANY.labels.votes)}:?[{BLANK}])?(?P<alone>{_FIGURES})\.?",
    re.IGNORECASE,
)
"""Figures by themselves behind what was decided, in a bracket or behind a stop or a comma."""


def doubted_vote(text: str, line: EntryLine, context: Context) -> Hint | None:
    """The hint of a decision that ends in figures which may be its votes, or is nothing but a vote."""
    if line.fields.get("votes") is not None or not text.endswith(line.text):
        return None
    word = label_word("votes", context.record.meeting.language)
    if context.voted is not None and context.voted.item == (context.item.id if context.item else None):
        told = read_told(line.text, lambda name: is_known(name, context))
        if told is not None and told.is_counted:
            return _hint(f"{word}: {line.text}")
    found = _BEHIND.fullmatch(line.text)
    if found is None:
        return None
    figures = found["figures"] or found["alone"]
    votes = read_votes(figures).votes
    fell = line.status == "rejected"
    if votes.for_ is None or votes.against is None or (votes.for_ <= votes.against) is not fell:
        return None  # what rises counts hours or pages: «(9-10)»
    said = (found["said"] or found["stopped"]).rstrip(f".,;–—{BLANK}")
    stop = "" if said.endswith(("!", "?", "»")) else "."
    return _hint(f"{text[: len(text) - len(line.text)]}{said}{stop} {word[0].upper()}{word[1:]}: {figures}")


def _hint(line: str) -> Hint:
    return Hint("hint-looks-like-vote", {"line": line}, instead=line)
