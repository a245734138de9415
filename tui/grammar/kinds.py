"""How a line makes each kind of entry: its sign, its word, and what is read of the text behind them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from store.record.kinds import ByKind
from store.record.values import Kind
from tui.grammar.context import Context
from tui.grammar.entries import (
    read_action,
    read_decision,
    read_expectation,
    read_proposal,
    read_question,
    read_statement,
    read_step,
)
from tui.grammar.lines import EntryLine


class Lead(NamedTuple):
    """What a line of a kind begins with.

    sign: a blank follows. word: the meaning of its words in the three languages; a colon follows. read:
    the line that the text behind makes; None where all of it is the entry's text.
    example: what help shows of sign or word, as it stands or as a key of the catalogue.
    """

    sign: str = ""
    word: str = ""
    read: Callable[[str, Context], EntryLine] | None = None
    example: str = ""


LEADS = ByKind(
    note=Lead(),
    memo=Lead(word="memo", example="example-memo"),
    statement=Lead(word="statement", read=read_statement),
    summary=Lead(word="summary"),
    guide=Lead("#?", example="#? …"),
    decision=Lead("=", "decision", lambda text, _context: read_decision(text, conclusion=False), "= …"),
    action=Lead("!", "action", read_action, "example-action"),
    expectation=Lead(word="expectation", read=read_expectation),
    proposal=Lead(word="proposal", read=read_proposal, example="example-proposal"),
    question=Lead("?", "question", read_question, example="example-question"),
    annex=Lead(word="annex"),
    swot=Lead(),
    step=Lead("/", "step", read_step, "/ …"),
    vote=Lead(),
    newer=Lead(),
)
"""What makes a note, a point of a board or a pair is read where the line stands, by other readers."""

KIND_OF_WORD = {lead.word: kind for kind, lead in LEADS.rows.items() if lead.word}
"""The kinds that have a word, by its meaning."""


def read_as(kind: Kind, text: str, context: Context) -> EntryLine:
    """A text as an entry of a kind, with the fields that stand in front of it."""
    read = LEADS[kind].read
    return EntryLine(kind=kind, text=text) if read is None else read(text, context)
