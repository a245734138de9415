"""The minutes of earlier meetings while a meeting is taken: which wait, and what a line does about them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from store.errors import Problem
from store.record.model import AgendaItem, Document, Entry
from store.record.record import Record
from store.record.status import Fates
from store.record.values import ForApproval, Kind
from store.revisions.approval_decision import drafts_before, marked, unfound_number
from store.revisions.approval_item import approves, approving_text
from store.revisions.minutes_approval import submit
from store.revisions.named_minutes import minutes_of, submitted
from tui.grammar.approval import approval_hint, approving_line, submitted_in
from tui.grammar.result import Hint, Taken

if TYPE_CHECKING:
    from store.session.open_meeting import Opened
    from tui.grammar.recorder import Recorder


class LineAbout(msgspec.Struct, frozen=True):
    """What a line has to do with the minutes of earlier meetings.

    entry: what the line made. documents: what says so. waits: the line approves them only when it is let.
    instead: the line that approves them, where this one does not. alone: whether the line could be no other.
    """

    entry: int
    documents: tuple[Document, ...] = ()
    hint: Hint | None = None
    waits: bool = False
    instead: str = ""
    alone: bool = False


class Submission(msgspec.Struct, frozen=True):
    """Minutes that an item submits: which, and how much there is in them."""

    minutes: ForApproval
    items: int
    decisions: int


def _is_like_a_decision(entry: Entry, taken: Taken) -> bool:
    """Whether a text that looks like a decision says of minutes that they are approved."""
    if taken.hint is None or taken.hint.key != "hint-looks-like" or entry.kind != Kind.NOTE:
        return False
    return approving_text(f"{entry.title} {entry.text}")


def _submitted(record: Record) -> Submission:
    items = sum(item.form != "break" and item.parent is None for item in record.agenda)
    decisions = sum(one.kind == Kind.DECISION and not one.conclusion for one in record.entries)
    return Submission(submitted(record.meeting), items, decisions)


class EarlierMinutes:
    """The minutes of earlier meetings of the series, for a meeting that is open."""

    def __init__(self, opened: Opened, recorder: Recorder) -> None:
        """Take the meeting, and the hand that writes into it. Nothing is read yet."""
        self._opened = opened
        self._recorder = recorder
        self._drafts: tuple[ForApproval, ...] | None = None
        self._facts: dict[int, Submission] = {}
        self._waits: int | None = None
        self._instead = ""

    @property
    def _record(self) -> Record:
        return self._opened.session.record

    @property
    def waiting(self) -> tuple[ForApproval, ...]:
        """The minutes that wait for approval. Reads the series when first asked: never while drawing.

        Raises what reading raises.
        """
        if self._drafts is None:
            before = drafts_before(self._opened.archive, self._record)
            self._facts = {one.meeting.id: _submitted(one) for one in before}
            self._drafts = minutes_of(one.meeting for one in before)
        return self._drafts

    @property
    def submitted_here(self) -> Submission | None:
        """What is known of the minutes that the present item submits; None until they have been read."""
        found = submitted_in(self._record, self._recorder.item, self._drafts) if self._facts else []
        return self._facts.get(found[0].meeting) if found else None

    @property
    def approving_line(self) -> str:
        """The line that approves what the present item submits; empty where nothing waits there."""
        return approving_line(self._record, self._recorder.item, self._drafts)

    def concerns(self, taken: Taken) -> bool:
        """Whether a line has to do with earlier minutes; most lines have not. Looks at the line alone."""
        self._waits, self._last_instead, self._instead = None, self._instead, ""
        return self._entry_of(taken) is not None

    _last_instead = ""

    def _entry_of(self, taken: Taken) -> Entry | None:
        first = taken.documents[0] if taken.documents else None
        entry = self._record.get(Entry, first.id) if isinstance(first, Entry) else None
        if entry is None or self._record.meeting.series is None or taken.kind in ("more", "votes"):
            return None
        item = self._record.get(AgendaItem, entry.item)
        about = entry.corrects or approves(entry, item) or approving_text(f"{entry.title} {entry.text}")
        return entry if about else None

    def look_up(self, taken: Taken) -> LineAbout | None:
        """What a line that concerns earlier minutes does about them. Reads the series.

        What hinders it does not hinder the line: it is asked again when the meeting closes.
        """
        entry = self._entry_of(taken)
        if entry is None:
            return None
        with suppress(Problem):
            waiting = self.waiting
            asked = bool(self._last_instead) and taken.typed == self._last_instead
            documents = marked(self._opened.archive, self._record, self._decision(entry), asked=asked)
            if entry.corrects is not None:
                return LineAbout(entry.id, documents, taken.hint or self._unfound(entry))
            about = self._approved_by(documents)
            if about is not None and Fates(self._record).status(entry) != "adopted":
                return LineAbout(entry.id, documents, taken.hint)
            if about is not None:
                return LineAbout(
                    entry.id, documents, taken.hint or self._approves(about, self._decision(entry))
                )
            hint = approval_hint(self._record, entry, taken.typed, waiting)
            waits = hint is not None and hint.key == "hint-approves"
            if not waiting and _is_like_a_decision(entry, taken):
                return LineAbout(entry.id, (), Hint("hint-no-minutes-wait"), alone=True)
            # Which minutes it could approve says more than that it looks like a decision.
            said = taken.hint if taken.hint is not None and taken.hint.key != "hint-looks-like" else None
            instead = hint.instead if hint and not said else ""
            return LineAbout(entry.id, (), said or hint or taken.hint, waits, instead)
        return None

    def _decision(self, entry: Entry) -> Entry:
        """The decision that an entry is, or that a correction belongs to when that came first."""
        if entry.corrects is None:
            return entry
        here = (one for one in self._record.entries if one.item == entry.item and one.approves is not None)
        return next(here, entry)

    def _approved_by(self, documents: Sequence[Document]) -> ForApproval | None:
        """The minutes that wait and that a decision among some documents approves."""
        told = (one.approves.meeting for one in documents if isinstance(one, Entry) and one.approves)
        meeting = next(told, 0)
        return next((one for one in self.waiting if one.meeting == meeting), None)

    def _unfound(self, entry: Entry) -> Hint | None:
        about = unfound_number(self._opened.archive, self._record, entry)
        return self._hint("hint-number-not-there", about, entry) if about is not None else None

    def _approves(self, about: ForApproval, decision: Entry) -> Hint:
        """That a decision approves minutes, with the corrections that stand in its item."""
        found = (one.corrects for one in self._record.entries if one.item == decision.item)
        count = sum(one is not None and one.meeting in (0, about.meeting) for one in found)
        hint = self._hint("hint-approves-at-closing", about)
        return Hint(hint.key, {**hint.facts, "corrections": ("none", "one", "some")[min(count, 2)]})

    def _hint(self, key: str, about: ForApproval, entry: Entry | None = None) -> Hint:
        number = entry.corrects.number if entry and entry.corrects else ""
        return Hint(key, {"date": about.day or about.title, "profile": about.profile, "number": number})

    def put_in(self, about: LineAbout) -> None:
        """Let the meeting say it, on the thread of its session."""
        if about.documents:
            self._opened.session.apply(*about.documents)
        elif about.instead or about.alone:
            self._recorder.could_be(about.instead)
        self._waits, self._instead = about.entry if about.waits else None, about.instead

    def keep_submitted(self, about: LineAbout) -> None:
        """Keep the minutes that a line submits as they are now. Raises NotSaved, and what reading raises."""
        entry = self._record.get(Entry, about.entry)
        if about.documents and entry is not None and entry.approves is not None:
            submit(self._opened.archive, self._record, entry)
            self._drafts = None

    @property
    def can_approve(self) -> bool:
        """Whether the last line says that minutes are approved, and approves them only when it is let."""
        return self._waits is not None

    def let_approve(self) -> LineAbout | None:
        """What lets the last line approve the minutes that it names; None when it cannot any more.

        Reads the series, and raises what that raises.
        """
        entry, self._waits = self._record.get(Entry, self._waits), None
        documents = marked(self._opened.archive, self._record, entry, asked=True) if entry else ()
        about = self._approved_by(documents)
        if entry is None or about is None:
            return None
        return LineAbout(entry.id, documents, self._approves(about, entry))

    def see_to(self, taken: Taken) -> Taken:
        """Look a line up, let the meeting say it and keep what it submits, all at once and on the disk."""
        return self.see_to_concerned(taken) if self.concerns(taken) else taken

    def see_to_concerned(self, taken: Taken) -> Taken:
        """The same for a line of which :meth:`concerns` has just said that it concerns earlier minutes."""
        about = self.look_up(taken)
        return self._seen_to(about, taken) if about is not None else taken

    def approve_by_last(self, taken: Taken) -> Taken | None:
        """Let the last line approve, all at once and on the disk; None where it cannot any more."""
        about = self.let_approve()
        return self._seen_to(about, taken) if about is not None else None

    def _seen_to(self, about: LineAbout, taken: Taken) -> Taken:
        self.put_in(about)
        with suppress(Problem):
            self._opened.save()
            self.keep_submitted(about)
        return replace(taken, hint=about.hint)
