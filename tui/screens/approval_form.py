"""The form that approves minutes, or makes them a draft again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from exports.typography.dates import date_range
from store.errors import Problem
from store.files.archive import Archive
from store.files.lifecycle import approve, reopen
from store.files.meeting_file import MeetingFile
from store.language.catalogue import words
from store.record.record import Record
from tui.screens.form import Form, FormField

_APPROVED = "approved"


class ApprovalForm(Form):
    """Whether minutes are approved, and the words for it that stand on every page.

    Approving closes them for changes, so it is chosen and kept by one who is asked, never by one key.
    """

    title = "approval-title"
    done = "approval-kept"
    fields: ClassVar[tuple[FormField, ...]] = (
        FormField("approval", "choice", {one: f"approval-{one}" for one in ("draft", _APPROVED)}),
        FormField("reason", called="approval-words"),
    )

    def __init__(self, archive: Archive, file: MeetingFile, record: Record) -> None:
        """Take a meeting and its file. Raises ``not-to-approve`` for one whose minutes are no draft yet."""
        meeting, today = record.meeting, archive.clock().date()
        if meeting.state not in ("draft", _APPROVED):
            raise Problem("not-to-approve", title=meeting.title)
        super().__init__(meeting, today)
        self._archive = archive
        self._file = file
        self._state = meeting.state
        day = date_range(today, None, meeting.language)
        self._offered = words(meeting.language, "document")(
            "approved-in-meeting", date=day, profile=meeting.profile
        )

    def asked(self, texts: Mapping[str, str]) -> tuple[FormField, ...]:
        """The words are asked for when the minutes are being approved."""
        approves = texts["approval"] == _APPROVED and self._state != _APPROVED
        return self.fields if approves else self.fields[:1]

    def keep(self, changes: Mapping[str, Any]) -> None:
        """Approve or reopen, when that was chosen. Raises NotSaved."""
        state = changes.get("approval", self._state)
        if state != self._state and state == _APPROVED:
            approve(self._archive, self._file, changes.get("reason", self._offered))
        elif state != self._state:
            reopen(self._file)
        self.facts = {"state": state}

    def _text_of(self, field: FormField) -> str:
        return self._offered if field.name == "reason" else self._state
