"""What the registers say of an entry, in the language of the screen: who, until when, what became of it."""

from __future__ import annotations

from datetime import date

from store.language.catalogue import Words
from store.record.values import Deadline, Language, Name
from store.registers.book import Row, Step
from tui.screens.read.later_events import step_words
from tui.widgets.dates import day_words, short_day


class RegisterWords:
    """Sentences about rows, on a day."""

    def __init__(self, words: Words, language: Language, today: date) -> None:
        """Take the catalogue, and the day that deadlines are counted from."""
        self.words = words
        self.language = language
        self.today = today

    def status(self, row: Row) -> str:
        """What has become of it; of an action whose deadline is over, that it is."""
        if row.overdue(self.today):
            return self.words("register-overdue")
        return self.words(f"status-{row.entry.kind}-{row.status}")

    def status_by(self, row: Row) -> str:
        """What has become of it; of a decision that another has taken the place of, which one."""
        by = next((step for step in reversed(row.history) if step.by and step.what == "status"), None)
        if row.status == "superseded" and by is not None and by.by is not None and by.by.number:
            return step_words(by, row.entry.kind, self.words, self.language)
        return self.status(row)

    def style(self, row: Row) -> str:
        """The colour of that; the word says it, too."""
        if row.overdue(self.today):
            return "$error bold"
        colours = {"open": "$kind-action", "adopted": "$kind-decision", "stated": "$kind-expectation"}
        return colours.get(
            row.status, "$success" if row.status in ("done", "accepted", "met") else "$kind-quiet"
        )

    def pair(self, row: Row) -> str:
        """Who expects of whom."""
        return self.pair_of(_name(row.entry.from_), _name(row.entry.to), mutual=row.entry.mutual)

    def pair_of(self, of: str, to: str, *, mutual: bool = False) -> str:
        """Who expects of whom: «Bibliotekene → Fylkesbiblioteket»."""
        if of == to:
            to = self.words("each-other" if mutual else "themselves")
        return f"{of} {'↔' if mutual else '→'} {to}"

    def owners(self, row: Row) -> str:
        """Who is to do it."""
        return ", ".join(owner.name for owner in row.owners)

    def due(self, row: Row) -> str:
        """When it is to be done, for a column: the day if it is known, else the words."""
        return short_day(row.due, self.language) if row.due else self.deadline(row.deadline)

    def deadline(self, deadline: Deadline | None) -> str:
        """A deadline as it was said."""
        if deadline is None:
            return ""
        if deadline.meeting and deadline.text == "next-meeting":
            return self.words("next-meeting")
        bare = deadline.date is not None and deadline.text in ("", deadline.date.isoformat())
        return day_words(deadline.date, self.language) if bare and deadline.date else deadline.text

    def when(self, row: Row) -> str:
        """The day it was said, for a column."""
        return short_day(row.entry.day, self.language)

    def meeting(self, row: Row) -> str:
        """The meeting it was said in."""
        return row.summary.meeting.title or self.words("untitled")

    def history(self, row: Row) -> list[str]:
        """What has become of it from the beginning: «vedtatt 2. juni 2015», «erstattet av 31/26 …»."""
        first = self.words(f"status-{row.entry.kind}-{row.entry.first}")
        told = [self.words("history-first", what=first, day=day_words(row.entry.day, self.language))]
        return [*told, *(self._step(step, row) for step in row.history)]

    def _step(self, step: Step, row: Row) -> str:
        told = step_words(step, row.entry.kind, self.words, self.language)
        if step.by is not None and step.by.number:
            told = self.words("history-by", what=told, day=day_words(step.day, self.language))
        if step.where is None or step.where.id == row.summary.id:
            return told
        return self.words("history-in", what=told, meeting=step.where.meeting.title or self.words("untitled"))


def _name(name: Name | None) -> str:
    return name.name if name is not None else ""
