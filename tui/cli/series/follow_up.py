"""``followup``: what earlier meetings of a series left open, as a meeting finds it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from exports.formats.meeting_json import deadline_json, name_json, plain_json
from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.files.series_members import at_closing
from store.follow_up.answers import MENTIONED, answer, follow_up_item, read_point_status, statuses_for
from store.follow_up.earlier_meetings import points_for
from store.follow_up.points import SILENT_FROM, OpenPoint
from store.follow_up.unread_meetings import unread_before
from store.language.catalogue import screen_language, words
from store.record.changes import Change, difference
from store.record.identity import LOOKALIKES, to_text
from store.record.numbering import cited
from store.record.record import Record
from store.registers.rows import Said
from store.search.meeting_meant import meeting_meant
from store.search.numbers_given import numbers_given
from tui.cli.output import say, say_aside, say_json, visible
from tui.cli.verb import chosen_archive, verb


@verb("followup")
@click.argument("meeting")
@click.option("--json", "as_json", is_flag=True)
def followup_verb(meeting: str, archive: Path | None, *, as_json: bool) -> None:
    """Print the open points that a meeting finds in the earlier ones of its series."""
    kept = chosen_archive(archive, create=False)
    record = meeting_meant(kept, meeting, writes=True).record()
    if record.meeting.series is None:
        raise Problem("series-of-none", title=record.meeting.title, id=to_text(record.meeting.id))
    unread = unread_before(kept, record.meeting)
    if unread:
        sentence = words(screen_language(), "screen")
        say_aside(
            f"{sentence('follow-up-unread', names=', '.join(map(visible, unread)), count=len(unread))}."
        )
    if as_json:
        today = record.meeting.to or record.meeting.from_ or kept.clock().date()
        say_json([point_json(point, today) for point in _points(kept, record)], indent=2)
        return
    for line in told_points(kept, record):
        say(line)


def _points(archive: Archive, record: Record) -> tuple[OpenPoint, ...]:
    return points_for(archive, record, used=numbers_given(archive, record.meeting))


def told_points(archive: Archive, record: Record) -> list[str]:
    """The open points that a meeting finds, a line each; a sentence where there are none."""
    told = [_told(point) for point in _points(archive, record)]
    return told or [words(screen_language(), "command")("followup-none")]


def _told(point: OpenPoint) -> str:
    sentence = words(screen_language(), "command")
    who = ", ".join(name.name for name in point.owners)
    if point.from_ and point.to:
        who = f"{point.from_.name} → {point.to.name}"
    deadline = point.due.isoformat() if point.due else _deadline_words(point)
    silent = sentence("followup-silent", count=point.silent) if point.silent >= SILENT_FROM else ""
    here = sentence("followup-on-agenda", number=point.on_agenda[1]) if point.on_agenda else ""
    status = here or _status(point)
    screen = words(screen_language(), "screen")
    hidden = "private" if point.private else "exempt" if point.exempt else ""
    mark = screen(f"register-hidden-{hidden}") if hidden else ""
    more = [mark, point.number or point.title, who, deadline, status, silent]
    older = sentence("followup-older") if point.older else ""
    return f"{to_text(point.key)}  {visible(point.text)} · " + " · ".join(filter(None, [*more, older]))


def _deadline_words(point: OpenPoint) -> str:
    """A deadline that is no day, in words of the screens."""
    text = point.deadline.text if point.deadline else ""
    return words(screen_language(), "screen")("next-meeting").lower() if text == "next-meeting" else text


def _status(point: OpenPoint) -> str:
    return words(screen_language(), "screen")(f"status-{point.kind}-{point.now}")


def point_json(point: OpenPoint, today: date) -> dict[str, Any]:
    """An open point as JSON."""
    meeting = point.summary.meeting
    return {
        "id": to_text(point.key),
        "kind": point.kind,
        "meeting": {"id": to_text(meeting.id), "title": meeting.title, "date": plain_json(meeting.from_)},
        "number": point.number,
        "text": point.text,
        "owners": [name.name for name in point.owners],
        "from": name_json(point.from_),
        "to": name_json(point.to),
        **deadline_json(point.deadline),
        "due": plain_json(point.due),
        "overdue": point.due is not None and point.due < today and not point.settled_here,
        "status": point.now,
        "since": plain_json(point.since),
        "silent": point.silent,
        "never_accepted": point.never_accepted,
        "older": point.older,
        "private": point.private,
        "exempt": point.exempt,
        "on_agenda": to_text(point.on_agenda[0]) if point.on_agenda else None,
        "settled_here": point.settled_here,
    }


def find_point(points: tuple[OpenPoint, ...], text: str) -> OpenPoint:
    """The point that an id, a part of one, or an item's number means. Raises ``register-unknown``."""
    part = text.strip().upper().translate(LOOKALIKES)
    found = [p for p in points if to_text(p.key) == part] or [
        p for p in points if part and part in to_text(p.key)
    ]
    found = found or [p for p in points if p.number and cited(0, p.number) == cited(0, text)]
    if len(found) > 1:
        rows = "\n".join(f"{to_text(p.key)}  {p.day}  {p.text}" for p in found[:20])
        raise Misuse("register-ambiguous", text=text, count=len(found), list=rows)
    if not found:
        raise Problem("register-unknown", text=text)
    return found[0]


def set_in_meeting(
    archive: Archive, entry: str, meeting: str, status: str, more: Callable[[date], list[Said]]
) -> None:
    """Say in a meeting what became of an open point of an earlier one.

    ``more`` is what is said besides, as it is meant on the day of the meeting. In an approved meeting it is
    kept in archive.json, and that is told. Raises Problem.
    """
    file = meeting_meant(archive, meeting, writes=True)
    record = file.record()
    point = find_point(points_for(archive, record), entry)
    said = more(record.meeting.from_ or archive.clock().date())
    if status:
        to = read_point_status(status, point.kind)
        if not to:
            sentence = words(screen_language(), "screen")
            names = (f"status-{point.kind}-{one}" for one in statuses_for(point.kind))
            raise Misuse("status-unknown", text=visible(status), choices=", ".join(map(sentence, names)))
        said = [Said("status", to), *said]
    item = follow_up_item(record)
    told = said or [MENTIONED]
    events = [answer(point, one, item.id if item else None, archive.clock(), archive.ids) for one in told]
    edits = tuple(edit for event in events if (edit := difference(None, event)) is not None)
    if record.meeting.state == "approved":
        archive.common.commit(Change(edits))
        say(words(screen_language(), "command")("followup-outside", title=record.meeting.title))
        return
    file.commit(Change(edits), at_closing(archive))
    say(words(screen_language(), "command")("followup-said", text=point.text, title=record.meeting.title))
