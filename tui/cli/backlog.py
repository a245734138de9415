"""``waiting``: what is not in the minutes yet though somebody typed it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.language.catalogue import screen_language, told, words
from store.language.words import ANY
from store.record.identity import to_text
from store.record.record import Record
from store.revisions.approval_decision import closing
from store.search.meeting_meant import meeting_meant
from store.session.backlog import (
    Backlog,
    WaitingPiece,
    backlog_of,
    backlogs,
    discard,
    orphans,
    state_of,
    unread_aside,
)
from store.session.open_meeting import open_meeting
from store.session.recovery import made_again
from store.session.refused import discard as let_go
from store.session.refused import kept_aside
from store.session.writer import Writer
from tui.cli.meetings.backlog_notice import tell_unread
from tui.cli.output import say, say_json, visible
from tui.cli.verb import chosen_archive, verb

_YES = ANY.yes


@verb("waiting")
@click.argument("meeting", required=False)
@click.option("--take", "takes", is_flag=True)
@click.option("--discard", "thrown", metavar="ID")
@click.option("--yes", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
def waiting_verb(  # noqa: PLR0913 — one parameter for each option
    meeting: str | None, archive: Path | None, *, takes: bool, thrown: str | None, yes: bool, as_json: bool
) -> None:
    """Print what waits for the meetings, or for one; take it in, or throw a piece of it away.

    A piece is shown and asked about before it is thrown away, unless ``--yes`` answers.
    """
    kept = chosen_archive(archive, create=False)
    if takes and meeting is None:
        raise Misuse("waiting-take-which")
    if takes and meeting is not None:
        _take(kept, meeting_meant(kept, meeting))
        return
    found = _found(kept, meeting)
    if thrown is not None:
        _discard(kept, [piece for backlog in found for piece in backlog.pieces], thrown, yes=yes)
    elif as_json:
        say_json([_view(piece, backlog.title) for backlog in found for piece in backlog.pieces], indent=2)
    else:
        _show(found, unread=bool(unread_aside(kept)))
    if thrown is None and meeting is None:
        tell_unread(kept)


def _found(archive: Archive, meeting: str | None) -> list[Backlog]:
    """What waits: of one meeting also what belongs to another archive's copy of it."""
    if meeting is not None:
        file = meeting_meant(archive, meeting)
        return [backlog_of(state_of(archive), archive, file.path, file.record())]
    meetings = archive.listing().everything
    gone = orphans(archive, meetings)
    return [*backlogs(archive, meetings).values(), *([Backlog("", gone)] if gone else [])]


def _show(found: Iterable[Backlog], *, unread: bool) -> None:
    sentence = words(screen_language(), "command")
    shown = [backlog for backlog in found if backlog]
    for backlog in shown:
        say(visible(backlog.title or sentence("waiting-no-meeting")))
        for piece in backlog.pieces:
            say(f"  {piece.id}  {_why(piece)}")
            for line in piece.lines or (sentence("waiting-no-words"),):
                say(f"    {visible(line)}")
    if shown or not unread:
        say(sentence("waiting-how" if shown else "waiting-none"))


def _why(piece: WaitingPiece) -> str:
    """What a piece is, and why it waits."""
    sentence = words(screen_language(), "command")
    kind = sentence(f"waiting-{piece.sort}")
    if piece.reason is not None:
        kind = f"{kind}: {told(piece.reason, screen_language())[0]}"
    where = "living" if piece.living else piece.where
    more = "" if where == "here" else sentence(f"waiting-{where}", path=piece.path)
    return visible(" · ".join(filter(None, (kind, more))))


def _view(piece: WaitingPiece, title: str) -> dict[str, Any]:
    """A piece with the names that ``waiting --json`` promises."""
    return {
        "id": piece.id,
        "meeting": to_text(piece.meeting),
        "title": title,
        "sort": piece.sort,
        "where": piece.where,
        "lines": list(piece.lines),
        "path": piece.path,
        "at": piece.at.isoformat() if piece.at else None,
        "reason": piece.reason.key if piece.reason else None,
        "open": piece.living,
    }


def _take(archive: Archive, file: MeetingFile) -> None:
    """Take into a meeting what waits for it; what is half-typed waits on, for the line it was typed in."""
    sentence = words(screen_language(), "command")
    writer = Writer(archive.clock)
    try:
        opened = open_meeting(archive, file, writer, before_write=closing(archive), state=state_of(archive))
        lines = opened.recovered.lines if opened.recovered else 0
        half = opened.recovered.text if opened.recovered else ""
        more = opened.take_left(half)
        opened.save()
        made = opened.refusals.make_again() if opened.aside else 0
        opened.save()
        lines += made + (more.lines if more else 0)
        _let_go(archive, opened.session.record, file)
        opened.close()
    finally:
        writer.close()
    say(sentence("waiting-taken", count=lines))
    left = backlog_of(state_of(archive), archive, file.path, file.record()).near
    if left:
        raise left.problem("waits-on")


def _let_go(archive: Archive, record: Record, file: MeetingFile) -> None:
    """What was kept aside and stands in the meeting now need not be kept there."""
    stored = MeetingFile(file.path, archive.disk).record()
    for aside in kept_aside(state_of(archive), record.meeting.id, archive.disk):
        if not aside.typed and not made_again(stored, aside.change):
            let_go(aside, archive.disk)


def _discard(archive: Archive, pieces: list[WaitingPiece], asked: str, *, yes: bool) -> None:
    """Throw away the one piece whose id begins as asked, when that is meant."""
    sentence = words(screen_language(), "command")
    fitting = [piece for piece in pieces if asked and piece.id.startswith(asked.strip().upper())]
    if len(fitting) != 1:
        raise Misuse("waiting-ambiguous" if fitting else "waiting-unknown", id=asked)
    (piece,) = fitting
    if piece.living:
        raise Problem("waiting-living")
    say(f"{piece.id}  {_why(piece)}")
    for line in piece.lines or (sentence("waiting-no-words"),):
        say(f"  {visible(line)}")
    if not yes:
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise Misuse("waiting-unasked")
        if input(f"{sentence('waiting-ask')} ").strip().casefold() not in _YES:
            return
    if discard(state_of(archive), piece):
        say(sentence("waiting-discarded"))
