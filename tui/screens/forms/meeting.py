"""The form of a meeting, new or old."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

from msgspec.structs import replace

from exports.typography.dates import weekday_range
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Summary
from store.files.series_members import REMEMBERED, remember_scope, with_numbering, with_scope
from store.language.catalogue import words
from store.language.words import fold
from store.record.model import Day, Meeting
from store.record.values import Language, Series
from store.search.meetings_now import meetings_now
from store.series.made_from import describe_from, join_series, name_for
from store.series.next_meeting import make, next_meeting
from store.session.session import Session
from tui.screens.forms.days_and_clocks import days_of
from tui.screens.forms.form import Doubt, Form, FormField, by_use
from tui.screens.forms.meeting_fields import MEETING_FIELDS

_NEAR = 0.75
"""How much of two names has to be the same for one to be asked about."""

_AT_FIRST = 5
"""Fields that the form of a new meeting begins with."""


class MeetingForm(Form):
    """The details of a meeting; without a session, of one that is made when the form is kept.

    What belongs in the minutes by default, and what print puts right, is remembered for the next meetings of
    the series.
    """

    title = "details-title"
    fields: ClassVar[tuple[FormField, ...]] = MEETING_FIELDS
    """The first few are those of a new meeting; the rest of them are folded."""

    document: Meeting

    def __init__(
        self,
        archive: Archive,
        session: Session | None,
        language: Language = "nb",
        beside: Summary | None = None,
    ) -> None:
        """Take a meeting that is open, or nothing for a new one in a language.

        ``beside`` is the meeting that a new one may make a series with.
        """
        today = archive.clock().date()
        meeting = session.record.meeting if session else Meeting(id=0, from_=today, language=language)
        super().__init__(meeting, today)
        self._archive = archive
        self._session = session
        self._series: Counter[str] = Counter()
        self._beside = beside
        if beside is not None and (name := name_for(beside.meeting)):
            self.offered = {"series": name}
        if session is None:
            self.title, self.deed = "details-new", "key-make-meeting"
            self.more = frozenset(field.name for field in self.fields[_AT_FIRST:])

    def asked(self, texts: Mapping[str, str]) -> tuple[FormField, ...]:
        """All of them; approved minutes are reopened where they were approved."""
        del texts
        approved = self.document.state == "approved"
        return tuple(field for field in self.fields if not (approved and field.name == "state"))

    def known(self) -> Mapping[str, Sequence[str]]:
        """The series, places and people of the archive's meetings."""
        weekday_range(self._near, None, "nb")  # the first day that is written loads what writes it
        meetings = [one.meeting for one in meetings_now(self._archive)]
        self._series = Counter(one.series.name for one in meetings if one.series)
        people = by_use(
            name.name for one in meetings for name in (one.chair, one.note_taker, *one.signers) if name
        )
        return {
            "series": [name for name, _ in self._series.most_common()],
            "place": by_use(one.place for one in meetings),
            "organiser": by_use(one.organiser for one in meetings),
            "recommender": by_use(one.recommender for one in meetings),
            "copy-to": by_use(to for one in meetings for to in one.copy_to),
            **dict.fromkeys(("chair", "note-taker", "signers"), people),
        }

    def doubt(self, texts: Mapping[str, str]) -> Doubt | None:
        """A series that is none yet, with a name like that of one that is."""
        name = texts["series"].strip()
        known = {fold(one): one for one in self._series}
        if not name or fold(name) in known or name == self.texts()["series"]:
            return None
        near = difflib.get_close_matches(fold(name), known, 1, _NEAR)
        if not near:
            return None
        instead = known[near[0]]
        facts: dict[str, str | int] = {"name": name, "known": instead, "count": self._series[instead]}
        return Doubt("series", "series-near", facts, instead)

    def heard(self, field: FormField, text: str, language: Language) -> str:
        """The days that are meant, with weekday and year."""
        if field.name == "series" and self._beside is not None and text == self.offered.get("series"):
            return words(language, "screen")("series-made-with", title=self._beside.meeting.title)
        if field.sort != "days" or not text.strip() or text.strip() == self._text_of(field):
            return ""
        days = days_of(text, self._value_of(field), self._near)
        if days is None or days[0] is None:
            return ""
        return weekday_range(days[0], days[1], language)

    def keep(self, changes: Mapping[str, Any]) -> MeetingFile | None:
        """Keep the new values, or make the meeting, which is returned to be opened."""
        changes = {**changes, **_laid_out(changes)}
        if "series" in changes:
            name = changes["series"]
            changes["series"] = self._archive.series(name) if name else None
        file = None
        if self._session is None:
            meeting = replace(self.document, id=self._archive.ids(), **changes)
            if self._beside is not None and meeting.series and meeting.series.name == self.offered["series"]:
                return self._after(self._beside, meeting.series, changes)
            if meeting.series is not None and not meeting.title:
                meeting = replace(meeting, title=meeting.series.name)
            settled = with_numbering(self._archive, with_scope(self._archive, meeting))
            meeting = replace(
                settled, **{name: changes[name] for name in (*REMEMBERED, "profile") if name in changes}
            )
            file = self._archive.create_meeting(meeting)
        else:
            before = self._session.record.meeting
            meeting = replace(before, **changes)
            self._session.apply(meeting, *_moved(self._session.record.days, before, meeting))
        if not changes.keys().isdisjoint(REMEMBERED):
            remember_scope(self._archive, meeting)
        return file

    def _after(self, beside: Summary, series: Series, changes: Mapping[str, Any]) -> MeetingFile:
        """Make a series from the meeting beside this one, and this one with what the series brings."""
        archive = self._archive
        file = MeetingFile(beside.path, archive.disk)
        record = file.record()
        describe_from(archive, series.id, record)
        if record.meeting.state != "approved":
            join_series(file, series)
        first = changes.get("from_", self.document.from_)
        wanted = next_meeting(archive, series.id, self.document.language, first=first)
        typed = {name: value for name, value in changes.items() if name != "series"}
        return make(archive, replace(wanted, meeting=replace(wanted.meeting, **typed)))

    def _text_of(self, field: FormField) -> str:
        if field.name == "series":
            return self.document.series.name if self.document.series else ""
        if field.name == "profile" and self.document.profile == "protocol":
            return "municipal" if self.document.layout == "municipal" else "protocol"
        return super()._text_of(field)

    def _wrong_together(self, texts: Mapping[str, str], changes: Mapping[str, Any]) -> dict[str, str]:
        del changes
        by_series = self._session is None and texts["series"].strip()
        return {} if texts["title"].strip() or by_series else {"title": "wrong-title"}


def _moved(days: Iterable[Day], before: Meeting, after: Meeting) -> list[Day]:
    """The days of a meeting that has been moved, as they are then."""
    first, last = before.from_, before.to or before.from_
    if first is None or last is None or after.from_ is None or after.from_ == first:
        return []
    by = after.from_ - first
    return [replace(day, date=day.date + by) for day in days if day.date and first <= day.date <= last]


def _laid_out(changes: Mapping[str, Any]) -> dict[str, str]:
    """The document that was chosen, as what is made of the meeting and how it is laid out."""
    if "profile" not in changes:
        return {}
    municipal = changes["profile"] == "municipal"
    return {
        "profile": "protocol" if municipal else changes["profile"],
        "layout": "municipal" if municipal else "board",
    }
