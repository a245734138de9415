"""What windows that died left of a meeting: making it again, once, and saying so."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from store.changes import Change, difference
from store.drafts import Abandoned, abandoned
from store.language import words
from store.merge import lay
from store.model import TABLES, Document, from_json
from store.record import Record
from store.rescue import Owed, Pending, pending
from store.values import Language


class Recovered(msgspec.Struct, frozen=True):
    """How many lines were made again at ``at``, and the half-typed text that was found, or nothing."""

    lines: int
    text: str
    at: datetime

    def sentence(self, language: Language, time: str) -> str:
        """One line that says so; ``time`` is ``at`` as the screen writes it, for example 10.42."""
        half = 1 if self.text else 0
        return words(language, "problems")("recovered", time=time, lines=self.lines, half=half)


class Remains:
    """What dead windows left of one meeting, locked against other windows until it is let go."""

    def __init__(self, state: Path, meeting: int) -> None:
        """Look into the drafts and the rescue files. What cannot be read is passed over."""
        self.drafts: list[Abandoned] = []
        self.rescues: list[Pending] = []
        for draft in abandoned(state):
            if draft.meeting == meeting:
                self.drafts.append(draft)
            else:
                draft.close()
        for rescue in pending(state):
            if any(owed.meeting == meeting for owed in rescue.owed):
                self.rescues.append(rescue)
            else:
                rescue.close()
        self._meeting = meeting

    @property
    def text(self) -> str:
        """What was half-typed, the latest last."""
        drafts = sorted(self.drafts, key=lambda draft: draft.at)
        return "\n".join(dict.fromkeys(draft.text for draft in drafts if draft.text))

    @property
    def owed(self) -> tuple[Owed, ...]:
        """The changes to make again, each once, in the order they were made."""
        found = {owed.id: owed for draft in self.drafts for owed in draft.owed}
        found |= {owed.id: owed for rescue in self.rescues for owed in rescue.owed}
        return tuple(found[key] for key in sorted(found) if found[key].meeting == self._meeting)

    def discard(self) -> None:
        """It is kept elsewhere now: leave nothing to make again."""
        for draft in self.drafts:
            draft.discard()
        for rescue in self.rescues:
            with suppress(OSError):  # then it is found again, and already there
                for owed in rescue.owed:
                    if owed.meeting == self._meeting:
                        rescue.done(owed.id)
            rescue.close()

    def close(self) -> None:
        """Leave everything where it is."""
        for draft in self.drafts:
            draft.close()
        for rescue in self.rescues:
            rescue.close()


def made_again(record: Record, change: Change) -> tuple[Document, ...]:
    """The documents that the change leads to and that the record does not hold yet.

    What is already there is no change, nor is what others have gone on from; where others have written
    something else meanwhile, the two are merged as they are in a file.
    """
    stored = record.stored()
    after, _ = lay(stored, change.edits, {})
    found = []
    for table, kind in TABLES.items():
        for key, document in after.get(table, {}).items():
            if document == stored.get(table, {}).get(key):
                continue
            with suppress(msgspec.ValidationError, TypeError):  # of another version of the program
                made = from_json(kind, key, document)
                if difference(record.raw(table, key), made) is not None:
                    found.append(made)
    return tuple(found)
