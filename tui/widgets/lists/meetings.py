"""The list of meetings by year: the one that is under way first, files that cannot be read last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from store.files.archive import Finding, Listing
from store.files.find_meeting import Summary
from store.language.catalogue import Words
from store.record.values import Language
from tui.widgets.content import cut, day_words, shown

Chosen: TypeAlias = Summary | Finding

AT_FIRST = 200
"""Meetings that are listed to begin with; more come when the cursor gets near the end."""

_DATE = 13


class MeetingList(OptionList):
    """Meetings and unreadable files as a list."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin empty."""
        super().__init__(id=id, markup=False, compact=True)
        self.choices: dict[str, Chosen] = {}
        self._told: tuple[Listing, Words, Language] | None = None
        self._most = AT_FIRST
        self._wanted = ""
        self._waiting: frozenset[int] = frozenset()

    def point(self, meeting: int) -> None:
        """Put the cursor on a meeting, as soon as it is in the list."""
        self._wanted = f"meeting-{meeting}"
        self._fill()

    @property
    def chosen(self) -> Chosen | None:
        """What the cursor is on."""
        option = self.highlighted_option
        return self.choices.get(option.id) if option is not None and option.id else None

    def show(
        self, listing: Listing, words: Words, language: Language, waiting: frozenset[int] = frozenset()
    ) -> None:
        """Show meetings, with the cursor where it was if that is still there.

        ``waiting`` are the ids of those that something waits for.
        """
        self._waiting = waiting
        self._told = (listing, words, language)
        self._fill()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """List more when the cursor gets near the end."""
        if event.option_index > self._most - 20 and self._told and len(self._told[0].listed) > self._most:
            self._most += AT_FIRST
            self._fill()

    def on_resize(self, event: events.Resize) -> None:
        """Fit the titles to the room."""
        del event
        self._fill()

    def _fill(self) -> None:
        if self._told is None:
            return
        listing, words, language = self._told
        was = self.highlighted_option.id if self.highlighted_option else None
        was = self._wanted or was
        self.choices = {}
        options = [*self._meetings(listing.listed, words, language), *self._findings(listing, words)]
        self.set_options(options)
        keys = [option.id for option in options]
        first = next((place for place, key in enumerate(keys) if key), None)
        if self._wanted in keys:
            self._wanted = ""
        self.highlighted = keys.index(was) if was and was in keys else first

    def _meetings(self, summaries: Sequence[Summary], words: Words, language: Language) -> Iterator[Option]:
        live = [summary for summary in summaries if summary.meeting.state == "live"]
        if live:
            yield self._heading(words("meetings-live"))
        for summary in live:
            yield self._option(summary, words, language)
        year = 0
        rest = [summary for summary in summaries if summary.meeting.state != "live"]
        for summary in rest[: self._most]:
            if summary.day.year != year:
                year = summary.day.year
                yield self._heading(str(year))
            yield self._option(summary, words, language)

    def _findings(self, listing: Listing, words: Words) -> Iterator[Option]:
        if listing.findings:
            yield self._heading(words("meetings-unreadable"))
        for place, finding in enumerate(listing.findings):
            self.choices[f"finding-{place}"] = finding
            line = Content.styled(f"⚠ {shown(finding.path.name)}", "$warning")
            yield Option(line, id=f"finding-{place}")

    def _heading(self, text: str) -> Option:
        return Option(Content.styled(text, "$kind-quiet bold"), disabled=True)

    def _option(self, summary: Summary, words: Words, language: Language) -> Option:
        key = f"meeting-{summary.id}"
        if key in self.choices:  # of another meeting with the same id
            key = f"meeting-{summary.id}-{len(self.choices)}"
        self.choices[key] = summary
        meeting = summary.meeting
        date = day_words(meeting.from_, language, year=False) if meeting.from_ else words("no-date")
        state = "" if meeting.state == "approved" else words(f"state-{meeting.state}")
        waits = summary.id in self._waiting
        state = " · ".join(filter(None, (state, words("meeting-waits") if waits else "")))
        width = max(24, self.scrollable_content_region.width)
        room = width - _DATE - cell_len(state) - 1
        title = Content(" ".join(shown(cut(meeting.title) or words("untitled")).split())).truncate(
            room, ellipsis=True
        )
        line = Content.styled(f"{date:<{_DATE}}", "$kind-quiet").append(title)
        line = line.append(" " * max(1, width - line.cell_length - cell_len(state)))
        colour = "$warning" if waits else "$kind-action" if meeting.state == "live" else "$kind-quiet"
        return Option(line.append(Content.styled(state, colour)), id=key)
