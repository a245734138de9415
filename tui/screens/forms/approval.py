"""The form that approves minutes, or reopens them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, ClassVar

from exports.review.spot import WEIGHTY, Spot
from exports.site.last_site import stale_site
from store.errors import Problem
from store.files.archive import Archive
from store.files.lifecycle import approve, reopen
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Summary
from store.language.written_day import long_day
from store.record.record import Record
from store.record.timing import in_zone
from store.record.values import Language
from store.revisions.approval_meeting import Approval, approval_in, later_of
from store.revisions.approval_sentences import approved_on
from store.search.meetings_now import meetings_known
from store.search.numbers_given import numbers_given
from store.session.backlog import backlog_of, state_of
from tui.grammar.phrases.clock_times import read_day
from tui.screens.forms.form import Form, FormField
from tui.spots import spots_of
from tui.widgets.content import excerpt

_APPROVED = "approved"


class ApprovalForm(Form):
    """Whether minutes are approved, in which meeting or on which day; or why they are opened again.

    Approving closes them for changes, so it is chosen and kept by one who is asked, never by one key.
    """

    title = "approval-title"
    done = "approval-kept"
    fields: ClassVar[tuple[FormField, ...]] = (
        FormField("approval", "choice", {one: f"approval-{one}" for one in ("draft", _APPROVED)}),
        FormField("where", called="approval-where", hint="field-approval-where-hint"),
        FormField("reason", called="approval-words", hint="field-approval-words-hint"),
        FormField("why", called="approval-why", hint="field-approval-why-hint"),
    )

    def __init__(self, archive: Archive, file: MeetingFile, record: Record) -> None:
        """Take a meeting and its file. Raises ``not-to-approve`` for one whose minutes are no draft yet."""
        meeting = record.meeting
        today = in_zone(meeting, archive.clock()).date()
        if meeting.state not in ("draft", _APPROVED):
            raise Problem("not-to-approve", title=meeting.title)
        super().__init__(meeting, today)
        self._archive = archive
        self._file = file
        self._meeting = meeting
        self._record = record
        self._spots: tuple[Spot, ...] = ()
        same = archive.same_series()
        self._later = {_named(one): one for one in later_of(meeting, meetings_known(archive), same)}
        # The first later meeting is the one that mostly did; no meeting is claimed where none is known.
        self._offered = next(iter(self._later), long_day(today, meeting.language))

    def asked(self, texts: Mapping[str, str]) -> tuple[FormField, ...]:
        """Where, and the words for it, when they are being approved; why, when they are reopened."""
        if texts["approval"] == self._meeting.state:
            return self.fields[:1]
        return self.fields[:3] if texts["approval"] == _APPROVED else (self.fields[0], self.fields[3])

    def look(self, language: Language) -> None:
        """Count the places to check, as the list of them has them."""
        archive, record = self._archive, self._record
        with suppress(Problem):
            waits = backlog_of(state_of(archive), archive, self._file.path, record)
            used = numbers_given(archive, record.meeting)
            self._spots = spots_of(archive, record, used, language, waits=waits)

    def noted(self, texts: Mapping[str, str]) -> Mapping[str, tuple[str, Mapping[str, str | int]]]:
        """How much is unfinished in what would be closed for changes; nobody is refused."""
        if texts["approval"] != _APPROVED or not self._spots or self._meeting.state == _APPROVED:
            return {}
        marked = sum(spot.key in WEIGHTY for spot in self._spots)
        return {"approval": ("approval-unfinished", {"marked": marked, "count": len(self._spots)})}

    @property
    def to_check(self) -> MeetingFile | None:
        """The meeting, where something in it is unfinished."""
        return self._file if self._spots and self._meeting.state != _APPROVED else None

    def known(self) -> Mapping[str, Sequence[str]]:
        """The later meetings of the series."""
        return {"where": tuple(self._later)}

    def keep(self, changes: Mapping[str, Any]) -> None:
        """Approve or reopen, when that was chosen. Raises NotSaved, and Problem where that cannot be."""
        state = changes.get("approval", self._meeting.state)
        if state != self._meeting.state and state == _APPROVED:
            how = self._how(changes.get("where", self._offered).strip())
            reason = changes.get("reason", "").strip()
            approve(self._archive, self._file, reason or how.reason, how.day, how.within)
        elif state != self._meeting.state:
            reopen(self._archive, self._file, changes.get("why", ""))
        self.facts = {"state": "stale" if state == _APPROVED and self._has_site() else state}

    def _has_site(self) -> bool:
        """Whether there is a site that does not show these minutes yet."""
        with suppress(Problem):
            return stale_site(self._archive, self._meeting) is not None
        return False

    def _how(self, where: str) -> Approval:
        """A meeting of the series, a day, or another meeting by whatever it can be found by."""
        if where in self._later:
            approving = self._archive.file(self._later[where].path).record()
            return approval_in(self._archive, self._meeting, approving)
        if not where:
            return Approval(approved_on(self._meeting, self._near))
        day = read_day(where, self._near)
        if day is not None:
            return Approval(approved_on(self._meeting, day), day)
        return approval_in(self._archive, self._meeting, self._archive.find(where).record())

    def _text_of(self, field: FormField) -> str:
        own = {"approval": self._meeting.state, "where": self._offered}
        return own.get(field.name, "")

    def _wrong_together(self, texts: Mapping[str, str], changes: Mapping[str, Any]) -> dict[str, str]:
        reopens = changes.get("approval") == "draft"
        return {"why": "wrong-why"} if reopens and not texts["why"].strip() else {}


_TITLE = 22
"""Signs of a title before its day: both have room in the field of a narrow window."""


def _named(summary: Summary) -> str:
    meeting = summary.meeting
    return f"{excerpt(meeting.title, _TITLE)}, {long_day(summary.day, meeting.language)}"
