"""The form of a meeting, new or old."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from msgspec.structs import replace

from exports.typography.dates import date_range
from store.errors import Problem
from store.files.archive import Archive
from store.files.lifecycle import approve, reopen
from store.files.meeting_file import MeetingFile
from store.files.series import REMEMBERED, remember_scope, with_numbering, with_scope
from store.language.catalogue import words
from store.record.attendance import in_zone
from store.record.model import Meeting
from store.record.record import Record
from store.record.values import LANGUAGES, SCOPES, TIDY, Language
from store.session.session import Session
from tui.screens.forms.form import Form, FormField

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
        meeting = record.meeting
        today = in_zone(meeting, archive.clock()).date()
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


_PAPERS = ("minutes", "protocol", "municipal")
"""What is made of a meeting; the last is a protocol in a layout of its own."""


class MeetingForm(Form):
    """The details of a meeting; without a session, of one that is made when the form is kept.

    What belongs in the minutes by default, and what print puts right, is remembered for the next meetings of
    the series.
    """

    title = "details-title"
    fields: ClassVar[tuple[FormField, ...]] = (
        FormField("title"),
        FormField("subtitle"),
        FormField("from", "day", hint="field-date"),
        FormField("to", "day", hint="field-date"),
        FormField("place"),
        FormField("series"),
        FormField("number"),
        FormField("numbering", "numbering", hint="field-numbering-hint"),
        FormField("language", "choice", {one: f"language-{one}" for one in LANGUAGES}),
        FormField("profile", "choice", {one: f"profile-{one}" for one in _PAPERS}),
        FormField("recommender"),
        FormField("scope", "choice", {one: f"scope-{one}" for one in SCOPES}),
        FormField("tidy", "choice", {one: f"tidy-{one}" for one in TIDY}),
        FormField(
            "state", "choice", {one: f"state-{one}" for one in ("planned", "live", "draft", "cancelled")}
        ),
        FormField("chair", "name"),
        FormField("note-taker", "name"),
        FormField("organiser"),
        FormField("copy-to", "several", hint="field-several"),
        FormField("signers", "names", hint="field-several"),
        FormField("remarks-by", "when", hint="field-date"),
        FormField("archive-ref"),
        FormField("access"),
        FormField("zone", "zone"),
    )
    """What every meeting has comes first."""

    document: Meeting

    def __init__(self, archive: Archive, session: Session | None, language: Language = "nb") -> None:
        """Take a meeting that is open, or nothing for a new one in a language."""
        today = archive.clock().date()
        meeting = session.record.meeting if session else Meeting(id=0, from_=today, language=language)
        super().__init__(meeting, today)
        self._archive = archive
        self._session = session
        if session is None:
            self.title = "details-new"

    def asked(self, texts: Mapping[str, str]) -> tuple[FormField, ...]:
        """All of them; approved minutes are reopened where they were approved."""
        del texts
        approved = self.document.state == "approved"
        return tuple(field for field in self.fields if not (approved and field.name == "state"))

    def keep(self, changes: Mapping[str, Any]) -> MeetingFile | None:
        """Keep the new values, or make the meeting, which is returned to be opened."""
        changes = {**changes, **_laid_out(changes)}
        if "series" in changes:
            name = changes["series"]
            changes["series"] = self._archive.series(name) if name else None
        file = None
        if self._session is None:
            meeting = replace(self.document, id=self._archive.ids(), **changes)
            settled = with_numbering(self._archive, with_scope(self._archive, meeting))
            meeting = replace(
                settled, **{name: changes[name] for name in (*REMEMBERED, "profile") if name in changes}
            )
            file = self._archive.create_meeting(meeting)
        else:
            meeting = replace(self._session.record.meeting, **changes)
            self._session.apply(meeting)
        if not changes.keys().isdisjoint(REMEMBERED):
            remember_scope(self._archive, meeting)
        return file

    def _text_of(self, field: FormField) -> str:
        if field.name == "series":
            return self.document.series.name if self.document.series else ""
        if field.name == "profile" and self.document.profile == "protocol":
            return "municipal" if self.document.layout == "municipal" else "protocol"
        return super()._text_of(field)

    def _wrong_together(self, texts: Mapping[str, str], changes: Mapping[str, Any]) -> dict[str, str]:
        wrong = {}
        if not texts["title"].strip():
            wrong["title"] = "wrong-title"
        first = changes.get("from_", self.document.from_)
        last = changes.get("to", self.document.to)
        if {"from_", "to"} & changes.keys() and first and last and last < first:
            wrong["to"] = "wrong-order"
        return wrong


def _laid_out(changes: Mapping[str, Any]) -> dict[str, str]:
    """The document that was chosen, as what is made of the meeting and how it is laid out."""
    if "profile" not in changes:
        return {}
    municipal = changes["profile"] == "municipal"
    return {
        "profile": "protocol" if municipal else changes["profile"],
        "layout": "municipal" if municipal else "board",
    }
