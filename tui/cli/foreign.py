"""Meetings of other archives on the command line: where each is from, and when it was read."""

from __future__ import annotations

from typing import Any

from store.exchange.foreign_meetings import ForeignMeeting
from store.language.catalogue import screen_language, words
from store.record.identity import to_text
from tui.cli.output import visible


def origin_of(one: ForeignMeeting) -> str:
    """Return «fra Nordfylket bibliotek, lest 2026-11-28», as it stands in every row of what is not ours."""
    sentence = words(screen_language(), "screen")
    return visible(sentence("foreign-from", archive=one.origin, day=one.read.isoformat()))


def archive_view(one: ForeignMeeting) -> dict[str, Any]:
    """Return the archive that a meeting is of, as JSON has it."""
    return {"id": to_text(one.handed.archive), "name": one.handed.name, "read": one.read.isoformat()}
