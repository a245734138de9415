"""The rule of what belongs in the minutes: documents, counts and marks on the screen all ask it.

A note that went into a text of the fair copy is no part of the minutes as long as that text lives. This
is derived from the text's ``sources`` and stored nowhere else: when the text is deleted, undone, or lost
in a merge of two copies, the notes are in the minutes again by themselves, so nothing that was said can
fall between the two. When two windows take over the same note at once, both texts are printed, beside
each other, where somebody sees it.

A text is as private, and as exempt, as the notes it was written from: whoever marks a note private need
not know who has written what from it, in this window or another.

A meeting has a default (``scope``). Whoever wants an entry in the minutes against it says so of the entry
(``kept``); ``in_minutes`` alone cannot, since an entry that nobody has looked at says true as well, and a
third value there would not be read by programs that know two. Texts of the fair copy were written for the
minutes, so no default leaves them out.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

from store.record.kinds import ASIDE, KINDS
from store.record.model import Entry, Meeting
from store.record.points import is_text
from store.record.values import Scope
from store.record.withheld import Withheld

if TYPE_CHECKING:
    from store.record.record import Record


Reason: TypeAlias = Literal["", "note", "memo", "written", "default"]
"""Why an entry is no part of the minutes: marked out, a memo, written into a text, or left out by the
meeting's default. Empty: it is one."""


class Belonging:
    """What belongs in the minutes of one record, looked up in one pass."""

    def __init__(self, record: Record) -> None:
        """Read which texts of the fair copy live, and from what they were written."""
        self._record = record
        self._scope = record.meeting.scope
        self._texts: dict[int, list[Entry]] = {}
        for entry in record.those("entries", is_text):
            if isinstance(entry, Entry) and entry.text.strip():
                for source in entry.sources:
                    self._texts.setdefault(source, []).append(entry)

    @cached_property
    def _aside(self) -> frozenset[int]:
        """Lines that are out of the minutes, and what belongs to them."""
        return Withheld(self._record).aside

    def texts_of(self, note: Entry) -> tuple[Entry, ...]:
        """The texts that a note went into; none for what stands for itself."""
        return tuple(self._texts.get(note.id, ())) if may_be_written(note) else ()

    def reason(self, entry: Entry) -> Reason:
        """Why an entry is no part of the minutes; empty when it is."""
        if entry.kind in ASIDE:
            return "memo"
        if not entry.in_minutes or entry.id in self._aside:
            return "note"
        if self._texts and self.texts_of(entry):
            return "written"
        return "default" if is_left_out(self._scope, entry) else ""

    def holds(self, entry: Entry) -> bool:
        """Whether an entry is part of the minutes. Who may read it is another question."""
        return not self.reason(entry)


def is_left_out(scope: Scope, entry: Entry) -> bool:
    """Whether a meeting's default leaves an entry out that nobody has said anything else of."""
    if scope != "outcomes" or KINDS[entry.kind].outcome:
        return False
    return not entry.kept and not is_text(entry)


def names_voices(meeting: Meeting) -> bool:
    """Whether the document of a meeting says who said what, where nobody asks for anything else."""
    return meeting.profile != "protocol" and meeting.scope != "unattributed"


def may_be_written(entry: Entry) -> bool:
    """Whether an entry can go into a text of the fair copy.

    Only talk can: what a register follows, what was voted on and what must be printed word for word stands
    for itself, and so does a text of the fair copy.
    """
    return KINDS[entry.kind].talk and entry.votes is None and not is_text(entry)
