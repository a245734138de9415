"""What one open meeting did not take: kept aside until somebody has dealt with it."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec

from store.errors import Misfit, Problem
from store.files.durable import signature
from store.files.meeting_file import MeetingFile
from store.files.state_file import folder_of
from store.files.storage import YOUNG
from store.language.catalogue import words
from store.record.changes import Change
from store.record.record import Record
from store.record.values import Language
from store.session.recovery import Remains, made_again
from store.session.refused import ASIDE, Aside, belongs, discard, keep_aside, kept_aside, made_id, said_in
from store.session.rescue import Owed
from store.session.session import Session


class Refusals:
    """All that is kept aside of one open meeting.

    ``pieces`` is what was kept aside when it was last looked for, the oldest first. Its methods belong to
    the thread that owns the session, unless they say otherwise.
    """

    def __init__(self, session: Session, file: MeetingFile) -> None:
        """Begin without having looked."""
        self.pieces: tuple[Aside, ...] = ()
        self._session = session
        self._file = file
        self._folders: list[Path] = [file.folder]
        self._seen: object = None
        self._weighed: Record | None = None

    def go_on_in(self, file: MeetingFile) -> None:
        """The meeting goes on in another file; what was kept aside of it before is still its own."""
        self._file = file
        self._folders.append(file.folder)

    def keep(self, number: int, change: Change, problem: Problem, typed: tuple[str, ...] = ()) -> Aside:
        """Keep a change aside, durably, with the reason why it was not taken; from any thread.

        ``number`` is the id of the change, so that it is kept once, and ``typed`` are lines that never became
        a change. Raises OSError.
        """
        meeting, file = self._session.record.meeting, self._file
        facts = {name: str(one) if isinstance(one, date) else one for name, one in problem.facts.items()}
        aside = Aside(
            id=number, meeting=meeting.id, title=meeting.title, path=str(file.path), archive=str(file.folder),
            key=problem.key, facts=facts, at=self._session.clock(), change=change, typed=typed,
        )  # fmt: skip
        return keep_aside(file.state, aside, file.disk)

    def keep_remains(self, remains: Remains, problem: Problem) -> None:
        """Keep aside what a dead window left of a meeting that takes no changes.

        What cannot be written stays where it was, and is found again.
        """
        try:
            for owed in remains.owed:
                if made_again(self._session.record, owed.change):
                    self.keep(owed.id, owed.change, problem)
            if remains.text:
                self.keep(made_id(remains.text), Change(()), problem, (remains.text,))
        except OSError:
            remains.close()
        else:
            remains.discard()

    def keep_refused(self, change: Change, owed: Owed | None, problem: Misfit) -> None:
        """Keep a change aside that the file has refused; in the writer's thread. Raises OSError.

        ``owed`` is the change as the draft keeps it, when there is a draft.
        """
        number = made_id(self._file.path.name, msgspec.to_builtins(change)) if owed is None else owed.id
        self.keep(number, change, problem)

    def look(self) -> tuple[Aside, ...] | None:
        """What is kept aside of this meeting; None when it is as at the last look. From any thread."""
        seen = signature(folder_of(self._file.state, ASIDE))
        old = seen is not None and time.time_ns() - seen[0] > YOUNG * 1e9
        if old and seen == self._seen:
            return None
        self._seen = seen if old else None
        found = kept_aside(self._file.state, self._session.record.meeting.id, self._file.disk)
        return tuple(one for one in found if any(belongs(one, folder) for folder in self._folders))

    def update(self) -> None:
        """Look at once, after something was kept aside."""
        self.pieces = self.look() or self.pieces

    def sentence(self, language: Language, most: int = 0) -> str:
        """How much the meeting has not taken, why, and what it says, until it is dealt with; else nothing.

        ``most`` are characters of what it says, where there is room for no more.
        """
        if not self.pieces:
            return ""
        approved = self._session.record.meeting.state == "approved"
        reason = "newer" if self._file.read_only else "approved" if approved else "open"
        text = " · ".join(" ".join(line.split()) for aside in self.pieces for line in aside.lines)
        if most and len(text) > most:
            text = f"{text[: most - 1].rstrip()}…"
        say, worded = words(language, "problems"), int(bool(text))
        return say("kept-aside", reason=reason, count=len(self.pieces), worded=worded, text=text)

    def make_again(self) -> int:
        """Put what is kept aside into the meeting; say how many changes. Raises Problem when it takes none.

        Each leaves its place aside when it is on the disk; lines that never became a change stay there.
        """
        if self._file.read_only:
            raise Problem("schema-newer", file=self._file.path.name)
        made = 0
        for aside in self.pieces:
            if documents := made_again(self._session.record, aside.change):
                self._session.apply(*documents)
                made += 1
        return made

    def outstanding(self) -> int:
        """How many of the changes that are kept aside the meeting does not hold."""
        if self._file.read_only:
            return len(self.pieces)
        record = self._session.record
        return sum(bool(one.typed or made_again(record, one.change)) for one in self.pieces)

    def settled(self) -> tuple[Aside, ...]:
        """The changes that the meeting holds by now; nothing when it is as it was at the last time."""
        record = self._session.record
        if not self.pieces or record is self._weighed:
            return ()
        self._weighed = record
        return tuple(one for one in self.pieces if not one.typed and not made_again(record, one.change))

    def let_go(self, aside: Aside) -> None:
        """Remove a change that the meeting holds by now; in the writer's thread."""
        with suppress(OSError):  # it is found to be settled the next time
            discard(aside, self._file.disk)

    def discard(self) -> None:
        """Throw away all that is kept aside. Raises OSError."""
        for aside in self.pieces:
            discard(aside, self._file.disk)
        self.pieces = ()


def told_of(problem: Misfit, change: Change) -> Misfit:
    """The problem that tells a person that a change was refused and is kept aside, with what it says."""
    text = " · ".join(said_in(change))
    if problem.key == "schema-newer":
        return Misfit("aside-newer", file=problem.facts["file"], text=text, worded=int(bool(text)))
    return Misfit("aside-approved", text=text, worded=int(bool(text)))
