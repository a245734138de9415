"""The status of an entry in the running minutes: what can become of it, and its mark to look at it again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.errors import Problem
from store.plain_text import has_check
from store.record.checks import places_to_check, without_checks
from store.record.kinds import KINDS
from store.record.model import Entry
from store.record.status import status_of
from store.record.values import Kind
from tui.grammar.phrases.deadlines import next_meeting
from tui.keys.statuses import STATUSES
from tui.screens.base import telling
from tui.screens.forms.entry import EntryForm
from tui.screens.menu.way import Way
from tui.widgets.content import excerpt

if TYPE_CHECKING:
    from tui.screens.live.minutes_pane import MinutesPane


class EntryStatus:
    """Offers what can become of an entry, by its kind, and sets it."""

    def __init__(self, pane: MinutesPane) -> None:
        """Take the pane whose entries they are."""
        self._pane = pane
        self._session = pane.recording.session

    def ways(self, entry: Entry) -> Sequence[Way]:
        """What can become of an entry, each with the digit that chooses it."""
        kind, words = entry.kind, self._pane.words
        ways = [
            Way(digit, words(f"status-{kind.value}-{status}"), partial(self._set, entry, status))
            for digit, status in STATUSES.get(kind, {}).items()
        ]
        if kind == Kind.ACTION:
            ways.insert(1, Way("3", words("status-action-next"), partial(self._put_off, entry)))
        if KINDS[kind].aside or entry.check or has_check(entry.text):
            ways.append(Way("0", words("key-entry-settled"), self._pane.action_settled))
        return ways

    @telling
    def _set(self, entry: Entry, status: str) -> None:
        """Say what has become of an entry; the same again changes nothing."""
        if status_of(self._session.record, entry) == status:
            self._pane.flash.say(self._pane.words("register-so-already"))
            return
        form = EntryForm(self._session, entry, self._pane.recording.item)
        form.keep({f"status-{entry.kind.value}": status})
        self._tell_set(entry, f"status-{entry.kind.value}-{status}")

    @telling
    def _put_off(self, entry: Entry) -> None:
        """Let an action wait for the next meeting."""
        self._pane.keep(replace(entry, deadline=next_meeting(self._session.record.meeting.language)))
        self._tell_set(entry, "status-action-next")

    def _tell_set(self, entry: Entry, key: str) -> None:
        words = self._pane.words
        self._pane.flash.say(words("status-set", what=words(key), text=excerpt(entry.text)))

    def settle(self, entry: Entry) -> None:
        """Take away the mark to look at an entry again; a memo that is done goes. Raises Problem."""
        if KINDS[entry.kind].aside:
            self._session.delete(entry)
            self._tell_settled("check-memo-done", entry)
        else:
            change = self._session.apply(without_checks(entry))
            self._tell_settled("check-settled" if change.edits else "check-none-here", entry)

    def _tell_settled(self, key: str, entry: Entry) -> None:
        words = self._pane.words
        left = words("checks-left", count=len(places_to_check(self._session.record)))
        self._pane.flash.say(words(key, text=excerpt(entry.text)), left)

    def tell_problem(self, problem: Problem) -> None:
        """Say what went wrong and what to do about it."""
        self._pane.tell_problem(problem)
