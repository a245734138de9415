"""``bin``: the meetings that somebody has thrown away."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import click

from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.files.bin import Binned, binned_in, find_binned, put_in_bin, take_from_bin
from store.files.meeting_list import Summary
from store.files.state_file import default_state
from store.forget.deletion import Deleted, bring_back, come_back, delete_for_good, written_again
from store.language.catalogue import screen_language, told, words
from store.record.identity import to_text
from store.record.record import written_since
from store.search.meeting_meant import meeting_meant
from tui.cli.output import ask, say, say_aside, say_json, say_problem, titled, visible
from tui.cli.verb import chosen_archive, verb


@verb("bin")
@click.argument("meeting", required=False)
@click.option("--restore", "restored", metavar="MEETING")
@click.option("--empty", "empties", is_flag=True)
@click.option("--older", type=click.IntRange(min=0))
@click.option("--yes", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
def bin_verb(  # noqa: PLR0913 — one parameter for each option
    meeting: str | None,
    restored: str | None,
    older: int | None,
    archive: Path | None,
    *,
    empties: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Put a meeting into the bin, bring one back, delete what is there for good, or print what is there."""
    asked = [meeting is not None, restored is not None, empties]
    if sum(asked) > 1 or ((older is not None or yes) and not empties):
        raise click.UsageError("")
    kept = chosen_archive(archive, create=False)
    if meeting is not None:
        _put(kept, meeting, as_json=as_json)
    elif restored is not None:
        _restore(kept, restored, as_json=as_json)
    elif empties:
        _empty(kept, older, yes=yes, as_json=as_json)
    else:
        _show(binned_in(kept), as_json=as_json)


def _put(archive: Archive, meeting: str, *, as_json: bool) -> None:
    file = meeting_meant(archive, meeting)
    record = put_in_bin(archive, file)
    if as_json:
        say_json([_row(Binned(Summary(file.path, record.meeting), len(record.entries)))], indent=2)
    else:
        say(words(screen_language(), "command")("bin-put", title=titled(record.meeting.title)))


def _restore(archive: Archive, meeting: str, *, as_json: bool) -> None:
    summary = bring_back(archive, meeting) or find_binned(archive, meeting)
    record = take_from_bin(archive.file(summary.path))
    if as_json:
        say_json([_row(Binned(Summary(summary.path, record.meeting), len(record.entries)))], indent=2)
    else:
        say(words(screen_language(), "command")("bin-back", title=titled(record.meeting.title)))


def _empty(archive: Archive, older: int | None, *, yes: bool, as_json: bool) -> None:
    """Delete for good what lies in the bin, and what has come back of what was deleted before."""
    sentence = words(screen_language(), "command")
    binned = binned_in(archive)
    chosen = [*_thrown_away(archive, binned, older), *(_come_back(archive) if older is None else ())]
    if chosen and not (yes or _agreed(chosen, as_json=as_json)):
        say(sentence("bin-kept"))
        return
    rows = [_row(one) for one in binned if one.summary in chosen]
    deleted = [delete_for_good(archive, summary, default_state()) for summary in chosen]
    if as_json:
        say_json(rows, indent=2)
    elif not chosen:
        say(sentence("bin-older" if binned else "bin-empty"))
    else:
        for summary in chosen:
            say(sentence("bin-deleted", title=titled(summary.meeting.title)))
    _tell_left(deleted)


def _thrown_away(archive: Archive, binned: Sequence[Binned], older: int | None) -> Iterator[Summary]:
    """What lies in the bin, for so many days at least; what somebody has written there since is told."""
    oldest = archive.clock() - timedelta(days=older or 0)
    for one in binned:
        since = written_since(archive.file(one.summary.path).record())
        if since is not None:
            say_problem(*told(since, screen_language()))  # whoever threw it away has not seen that
        elif older is None or one.at <= oldest:
            yield one.summary


def _come_back(archive: Archive) -> Iterator[Summary]:
    """What lies there of meetings that were deleted for good; what was written in them since is told."""
    for summary in come_back(archive):
        count = written_again(archive, summary)
        if count:
            title, identity = titled(summary.meeting.title), to_text(summary.id)
            sentence = words(screen_language(), "command")
            say_aside(sentence("bin-written-again", title=title, count=count, id=identity))
        else:
            yield summary


def _agreed(chosen: Sequence[Summary], *, as_json: bool) -> bool:
    """Ask for the number of meetings, which nobody types without having read it."""
    if as_json or not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Misuse("bin-unasked")
    title = titled(chosen[0].meeting.title)
    question = words(screen_language(), "command")("bin-ask", count=len(chosen), title=title)
    return ask(question).strip() == str(len(chosen))


def _tell_left(deleted: Sequence[Deleted]) -> None:
    """Name the documents that were written, and what may still have something of the meetings."""
    sentence = words(screen_language(), "command")
    documents = [document for one in deleted for document in one.documents]
    if documents:
        say_aside(sentence("forgotten-documents", count=len(documents)))
    for document in documents:
        kind = "internal" if document.internal else "public"
        there = "there" if Path(document.path).exists() else "moved"
        file, day = visible(document.path), document.at[:10]
        say_aside("  " + sentence("forgotten-document", file=file, day=day, kind=kind, there=there))
    remnants = [left for one in deleted for left in one.left]
    if remnants:
        rows = (sentence(f"forget-left-{left.why}", file=visible(str(left.path))) for left in remnants)
        raise Problem("bin-left", list="\n".join(f"  {row}" for row in dict.fromkeys(rows)))


def _show(binned: Sequence[Binned], *, as_json: bool) -> None:
    sentence = words(screen_language(), "command")
    if as_json:
        say_json([_row(one) for one in binned], indent=2)
        return
    for one in binned:
        meeting = one.summary.meeting
        day = meeting.from_.isoformat() if meeting.from_ else "          "
        identity, title = to_text(meeting.id), titled(meeting.title)
        binned_on = one.at.date().isoformat()
        say(sentence("bin-row", id=identity, day=day, title=title, count=one.entries, binned=binned_on))
    if not binned:
        say(sentence("bin-empty"))


def _row(one: Binned) -> dict[str, Any]:
    """A meeting as JSON; ``binned`` is null for one that does not lie in the bin any more."""
    meeting = one.summary.meeting
    return {
        "id": to_text(meeting.id),
        "title": meeting.title,
        "date": meeting.from_.isoformat() if meeting.from_ else None,
        "entries": one.entries,
        "binned": meeting.binned.isoformat() if meeting.binned else None,
    }
