"""The reach of a line that says more of something above it: it never goes past what is withheld.

An answer, votes, an owner, a deadline and three dots belong to the last question, decision, task or line.
Where that stands outside an item that goes to nobody else, or something withheld has come in between and the
line says more than a figure or a day, it was hardly meant for that; put there, it would be read by many.
"""

from __future__ import annotations

from store.record.model import Entry
from store.record.values import Kind
from tui.grammar.context import Context
from tui.grammar.lines import ActionDetailLine, AnswerLine, EntryLine, FallenLine, Line, MoreLine, VotesLine
from tui.grammar.result import Hint
from tui.grammar.votes.vote_result import VoteTold

_DATE_WORDS = 4
"""Words of a deadline that is a day and nothing more."""


def within_reach(line: Line, text: str, context: Context) -> Line:
    """The line, or plain text where what it is about is out of its reach."""
    target = _target(line, context)
    item, last = context.item, context.last_here
    if target is None:
        return line
    if context.withheld.untold(target.id):
        here = item.id if item else None
        lost = target.item != here and target.item in context.withheld and here not in context.withheld
        return EntryLine(kind=Kind.NOTE, text=text, hint=Hint(_MISSED[type(line)])) if lost else line
    if item is not None and item.id in context.withheld:
        return EntryLine(kind=Kind.NOTE, text=text, hint=Hint("hint-stays-in-item"))
    between = last is not None and last.id != target.id and context.withheld.untold(last.id)
    if between and _says_more(line, context):
        return EntryLine(kind=Kind.NOTE, text=text, hint=Hint("hint-goes-with-above"))
    return line


_MISSED: dict[type[Line], str] = {
    AnswerLine: "hint-no-question",
    ActionDetailLine: "hint-no-action",
    VotesLine: "hint-no-decision",
    FallenLine: "hint-rejected-what",
    MoreLine: "hint-nothing-before",
}
"""What is said of a line that would be lost in an item that goes to nobody else, from outside it."""


def _target(line: Line, context: Context) -> Entry | None:
    """What a line says more of."""
    match line:
        case AnswerLine():
            return context.last(Kind.QUESTION)
        case VotesLine():
            return context.voted
        case FallenLine():
            return context.entry(line.target)
        case ActionDetailLine():
            return context.last(Kind.ACTION)
        case MoreLine() if not context.detail:
            return context.last()
    return None


def _says_more(line: Line, context: Context) -> bool:
    """Whether a line has words of its own, beside figures, days and people who are known."""
    match line:
        case VotesLine():
            return VoteTold(line.votes, line.ballot).says_more
        case FallenLine():
            return line.votes is not None and VoteTold(line.votes, line.ballot).says_more
        case ActionDetailLine():
            due = line.deadline
            if due is None:
                return not all(context.knows(owner.name) for owner in line.owners)
            told = due.date is not None or due.meeting is not None
            return not told or len(due.text.split()) > _DATE_WORDS
    return True
