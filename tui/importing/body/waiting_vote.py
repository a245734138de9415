"""A vote that stands before its decision in written minutes: it waits until that comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.record.model import Entry
from store.record.values import Kind
from tui.importing.source import plain

if TYPE_CHECKING:
    from tui.importing.builder import Making


class WaitingVote:
    """The vote of an item that no decision has come behind yet."""

    def __init__(self, making: Making) -> None:
        """Wait for nothing. ``making``: the meeting that is being made."""
        self._making = making
        self._held: Entry | None = None

    @property
    def vote(self) -> Entry | None:
        """What waits, as it is now; None where nothing does."""
        return self._making.entry(self._held.id) if self._held is not None else None

    def hold(self, vote: Entry) -> None:
        """Let a vote wait."""
        self._held = vote

    def given_to(self, made: Entry) -> Entry:
        """Return a decision with the vote that stood before it, if it tells none itself."""
        held = self.vote
        if held is None or held.item != made.item or made.votes or made.conclusion:
            return made
        self._held = None
        self._making.drop(held, made)
        typed = f"{held.typed}\n{made.typed}"
        return self._making.amend(made, typed=typed, votes=held.votes, ballot=held.ballot)

    def give_up(self) -> None:
        """Make text of a vote that no decision came behind."""
        held, self._held = self.vote, None
        if held is not None:
            text = plain(held.typed)
            self._making.amend(held, kind=Kind.NOTE, votes=None, ballot=None, text=text, paragraph=True)
            self._making.renamed(held, "note")
