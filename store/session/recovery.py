"""What windows that died left of a meeting: making it again, once, and saying so."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from store.language.catalogue import words
from store.merge.merge import lay
from store.record.changes import Change, difference
from store.record.model import TABLES, Document, from_json
from store.record.record import Record
from store.record.values import Language
from store.session.draft import Abandoned, Draft, abandoned
from store.session.rescue import Owed, Pending, pending

if TYPE_CHECKING:
    from store.session.session import Session


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

    def __init__(self, state: Path, meeting: int, is_ours: Callable[[str], bool]) -> None:
        """Look into the drafts and the rescue files. What cannot be read is passed over.

        ``is_ours`` says of the file that something was typed into whether it is this meeting's; what was
        typed into another, be it a copy with the same id, stays where it is; ``others`` says that there is
        such.
        """
        self.drafts: list[Abandoned] = []
        self.rescues: list[Pending] = []
        self.others = False
        self._meeting, self._is_ours = meeting, is_ours
        for draft in abandoned(state):
            self._see(draft.meeting, draft.path)
            if any(map(self._takes, draft.owed)) or self._has_text(draft):
                self.drafts.append(draft)
            else:
                draft.close()
        for rescue in pending(state):
            for owed in rescue.owed:
                self._see(owed.meeting, owed.path)
            if any(map(self._takes, rescue.owed)):
                self.rescues.append(rescue)
            else:
                rescue.close()

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.drafts or self.rescues)

    @property
    def text(self) -> str:
        """What was half-typed, the latest last."""
        drafts = sorted(filter(self._has_text, self.drafts), key=lambda draft: draft.at)
        return "\n".join(dict.fromkeys(draft.text for draft in drafts))

    @property
    def owed(self) -> tuple[Owed, ...]:
        """The changes to make again, each once, in the order they were made."""
        found = {owed.id: owed for draft in self.drafts for owed in draft.owed}
        found |= {owed.id: owed for rescue in self.rescues for owed in rescue.owed}
        return tuple(found[key] for key in sorted(found) if self._takes(found[key]))

    def discard(self) -> None:
        """It is kept elsewhere now: leave nothing to make again."""
        for draft in self.drafts:
            others = tuple(owed for owed in draft.owed if not self._takes(owed))
            text = "" if self._has_text(draft) else draft.text
            if others or text:
                with suppress(OSError):  # then it is found again, and already there
                    draft.keep(others, text)
                draft.close()
            else:
                draft.discard()
        for rescue in self.rescues:
            with suppress(OSError):
                for owed in rescue.owed:
                    if self._takes(owed):
                        rescue.done(owed.id)
            rescue.close()

    def close(self) -> None:
        """Leave everything where it is."""
        for draft in self.drafts:
            draft.close()
        for rescue in self.rescues:
            rescue.close()

    def _see(self, meeting: int, path: str) -> None:
        self.others = self.others or (meeting == self._meeting and not self._is_ours(path))

    def _takes(self, owed: Owed) -> bool:
        return owed.meeting == self._meeting and self._is_ours(owed.path)

    def _has_text(self, draft: Abandoned) -> bool:
        return bool(draft.text) and draft.meeting == self._meeting and self._is_ours(draft.path)


def taken_over(remains: Remains, session: Session, draft: Draft, half: str = "") -> Recovered | None:
    """Make again what was left, durably, and leave it nowhere else; None when it was all there already.

    ``half`` is what stands half-typed now; what was half-typed when the window died comes behind it.
    """
    lines = 0
    for owed in remains.owed:
        documents = made_again(session.record, owed.change)
        if documents:
            session.apply(*documents)
            lines += 1
    text = remains.text
    draft.type("\n".join(filter(None, (half, text))))
    draft.sync()
    if draft.failure is None:
        remains.discard()
    else:
        remains.close()  # it is found again next time, and what is there then is no change
    return Recovered(lines, text, session.clock()) if lines or text else None


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
