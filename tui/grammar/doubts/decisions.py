"""Decisions that may be something else: «= Utsatt til høsten», «= Forslaget er vedtatt», «= Ja (5-2)»."""

from __future__ import annotations

from store.language.folders import any_language
from store.language.line import line
from store.language.minutes import MinutesWords
from store.language.prose import ProseWords
from store.language.words import AND, ANY, BLANK, fold
from store.record.kinds import Kind
from store.record.points import points_of
from store.record.status import status_of
from store.record.withheld import Withheld
from tui.grammar.context import Context
from tui.grammar.doubts.sentences import put_off
from tui.grammar.doubts.voted_figures import doubted_vote
from tui.grammar.lines import EntryLine
from tui.grammar.phrases.adoption import ADOPTED, said_of_proposal
from tui.grammar.result import Hint

_PROSE = any_language(ProseWords)
_UNANIMOUS = frozenset(word for told in ANY.votes.unanimous for word in fold(told).split())
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
    votes = _says_adopted(made.text) if _is_plain(text, made) else None
    proposal = _proposed(text, context) if votes is not None else ""
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


def _says_adopted(text: str) -> str | None:
    """What a text says of the vote, which may be nothing, where it says only that something was adopted."""
    said = said_of_proposal(text)
    if fold(said) in ADOPTED:
        return ""
    words = [word.strip(",") for word in fold(said).split()]
    adopted = any(word in ADOPTED for word in words)
    return said if adopted and all(word in ADOPTED or word in _UNANIMOUS for word in words) else None


def _proposed(text: str, context: Context) -> str:
    """The one open proposal of an item, or its recommendation; empty for several, and once all is decided."""
    if context.item is None or context.form == "values":
        return ""
    record = context.record
    here = [one for one in record.entries_of(context.item) if one.conflict_of is None]
    if any(one.kind == Kind.DECISION and one.typed.strip(BLANK) != text for one in here):
        return ""
    proposals = [one for one in here if one.kind == Kind.PROPOSAL]
    recommended = context.item.recommendation
    told = [one.text for one in proposals] + [recommended] * bool(recommended)
    if len(told) != 1 or "\n" in told[0]:
        return ""
    kept = any(Withheld(record).untold(one.id) or points_of(record, one) for one in proposals)
    return "" if kept or any(status_of(record, one) != "open" for one in proposals) else told[0]
