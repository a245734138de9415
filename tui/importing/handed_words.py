"""The words about a record that was brought from another archive."""

from __future__ import annotations

from store.exchange.reception import Received, Reception
from store.language.catalogue import Words
from store.record.identity import to_text

ADDED: frozenset[Received] = frozenset({"new", "newer", "both", "restored"})
"""What becomes of a record by which the archive knows more than before."""


def sentence_of(received: Reception, words: Words) -> str:
    """One sentence: what became of it, and of which archive it is. ``words`` are those of the screen."""
    handed = received.handed
    return words(
        f"record-{received.what}",
        title=handed.meeting.title,
        archive=" ".join(handed.name.split()) or to_text(handed.archive),
        ours=received.ours,
        theirs=received.theirs,
    )
