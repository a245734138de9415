"""Decisions that may be something else: «= Utsatt til høsten», «= Forslaget er vedtatt», «= Ja (5-2)»."""

from __future__ import annotations

from store.language.folders import any_language
from store.language.line import line
from store.language.minutes import MinutesWords
from store.language.prose import ProseWords
from store.language.words import AND, ANY, BLANK, fold
from tui.grammar.context import Context
from tui.grammar.doubts.sentences import put_off
from tui.grammar.doubts.voted_figures import doubted_vote
from tui.grammar.lines import EntryLine
from tui.grammar.phrases.adoption import ADOPTED, proposed_above, says_adopted
from tui.grammar.result import Hint

_PROSE = any_language(ProseWords)
_BY_ALL = frozenset(fold(told) for told in ANY.votes.unanimous if " " not in told)
_JOINED = frozenset(map(fold, (*AND, *any_language(MinutesWords).is_said)))
"""What a word right before the last one says that it belongs to the sentence: «rådet er enstemmig»."""


def doubted_decision(text: str, made: EntryLine, context: Context) -> Hint | None:
    """The hint of a decision that may be the proposal above it, a vote, or what becomes of the item."""
    asked = (_adopting, doubted_vote, _unanimous, _put_off)
    return next((hint for ask in asked if (hint := ask(text, made, context)) is not None), None)


def _put_off(text: str, made: EntryLine, context: Context) -> Hint | None:
    """«= Saken utsettes til høsten»: only an item that is put off comes up again by itself."""
    if context.item is None or context.item.outcome is not None or not _is_plain(text, made):
        return None
    put = put_off(made.text, line(context.record.meeting.language).labels)
    return Hint("hint-looks-put-off", {"line": put}, instead=put) if put else None


def _adopting(text: str, made: EntryLine, context: Context) -> Hint | None:
    """«= Forslaget er vedtatt»: the register has only these words, unless the proposal's stand there."""
    votes = says_adopted(made.text) if _is_plain(text, made) else None
    proposal = proposed_above(text, context) if votes is not None else ""
    if votes is None or not proposal:
        return None
    stop = "" if proposal.endswith((".", "!", "?")) else "."
    behind = f"{stop} {votes[:1].upper()}{votes[1:]}" if votes else ""
    told = f"{text[: len(text) - len(made.text)]}{proposal}{behind}"
    return Hint("hint-looks-adopted", {"line": told}, instead=told)


def _unanimous(text: str, made: EntryLine, _context: Context) -> Hint | None:
    """«= Dugnad 24. april enstemmig»: no verb says what was unanimous, so it may be the vote."""
    before, _, last = made.text.rstrip(f"{BLANK}.").rpartition(" ")
    known = fold(last) in _BY_ALL and made.fields.get("votes") is None and _is_plain(text, made)
    said = fold(before).split()
    if not known or not said or said[-1].rstrip(",") in _JOINED or not ADOPTED.isdisjoint(said):
        return None
    told = f"{text[: len(text) - len(made.text)]}{before.rstrip(f'{BLANK},')}. {last[:1].upper()}{last[1:]}"
    return Hint("hint-looks-like-vote", {"line": told}, instead=told)


def _is_plain(text: str, made: EntryLine) -> bool:
    """Whether a decision is nothing but its sign and its words, so that no mark is lost with them."""
    lead = text[: len(text) - len(made.text)].strip(BLANK) if text.endswith(made.text) else "?"
    return not made.status and (lead == "=" or (lead.endswith(":") and lead.count(":") == 1))
