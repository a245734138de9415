"""``open``, ``demo``, ``new``, ``list``, ``show`` and ``approve``: whole meetings."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import click
from msgspec.structs import replace

from exports.formats.meeting_json import meeting_json, to_json
from store.errors import Misuse, Problem
from store.exchange.foreign_meetings import ForeignMeetings
from store.files.archive import Archive
from store.files.lifecycle import approve, reopen
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Summary
from store.files.series_members import remember_scope, with_numbering, with_scope
from store.language.catalogue import screen_language, told, words
from store.record.identity import to_text
from store.record.model import Meeting
from store.record.record import Record
from store.record.values import LANGUAGES, Language
from store.revisions.approval_meeting import Approval, approval_in
from store.revisions.approval_sentences import approved_on
from store.revisions.revision import approved_one, shown_hash
from store.search.index import one_look
from store.search.meeting_meant import meeting_meant
from store.search.numbers_given import numbers_given
from store.series.next_meeting import as_of_series
from store.session.backlog import backlog_of, backlogs, state_of
from tui.cli.foreign import archive_view, origin_of
from tui.cli.meetings.approvals import tell_approved
from tui.cli.meetings.backlog_notice import tell_all_waiting, tell_unread, tell_waiting
from tui.cli.output import (
    organisation,
    say,
    say_aside,
    say_json,
    say_problem,
    spots_in_words,
    titled,
    visible,
)
from tui.cli.verb import chosen_archive, chosen_folder, verb


@verb("approve")
@click.argument("meeting")
@click.option("--in", "within")
@click.option("--item", default="")
@click.option("--on", "day")
@click.option("--reason", default="")
@click.option("--reopen", "again", is_flag=True)
def approve_verb(  # noqa: PLR0913, PLR0917 — one parameter for each option
    meeting: str,
    within: str | None,
    item: str,
    day: str | None,
    reason: str,
    archive: Path | None,
    *,
    again: bool,
) -> None:
    """Approve the minutes of a meeting: in another one, on a day, or as of today; or reopen them."""
    if (within and day) or (item and not within) or (again and (within or day)):
        raise Misuse("approval-one-way")
    kept = chosen_archive(archive, create=False)
    file = meeting_meant(kept, meeting)
    sentence = words(screen_language(), "command")
    if again:
        record = reopen(kept, file, reason)
        say(sentence("reopened", title=record.meeting.title))
        return
    before = file.record()
    if before.meeting.state == "approved":
        say(sentence("approved-already", title=before.meeting.title, printed=_approval_of(before)))
        return
    how = Approval(day=_day(day))
    if within:
        how = approval_in(kept, before.meeting, meeting_meant(kept, within).record(), item)
    elif not reason:
        how = Approval(approved_on(before.meeting, how.day or kept.clock().date()), how.day)
    unfinished = _unfinished(kept, file, before)
    record = approve(kept, file, reason or how.reason, how.day, how.within)
    say(sentence("approved", title=record.meeting.title))
    say(_approval_of(record))
    say_aside(unfinished)
    _tell_of_site(kept, record)


def _unfinished(archive: Archive, file: MeetingFile, record: Record) -> str:
    """The places to check in what is being closed for changes, as the form for it counts them."""
    from tui.spots import spots_of  # noqa: PLC0415 — the exports are heavy

    waits = backlog_of(state_of(archive), archive, file.path, record)
    used = numbers_given(archive, record.meeting)
    return spots_in_words(spots_of(archive, record, used, screen_language(), waits=waits))


def _tell_of_site(archive: Archive, record: Record) -> None:
    """Say which site does not show the minutes yet: nothing renews it by itself."""
    from exports.site.last_site import stale_site  # noqa: PLC0415 — few commands ask about a site

    if (folder := stale_site(archive, record.meeting)) is not None:
        say_aside(words(screen_language(), "command")("approved-site", folder=visible(str(folder))))


def _approval_of(record: Record) -> str:
    """What approved minutes print of their approval, and which revision they are."""
    holds = approved_one(record)
    if holds is None:
        return ""
    number, revision = holds
    say_printed = words(record.meeting.language, "document")
    mark = say_printed("revision-mark", number=str(number), hash=shown_hash(revision))
    return " · ".join(filter(None, (revision.reason, mark)))


@verb("open")
@click.argument("meeting")
@click.option("--read", is_flag=True)
@click.option("--follow", is_flag=True)
def open_verb(meeting: str, archive: Path | None, *, read: bool, follow: bool) -> None:
    """Open the screens at once in a meeting, to write or to read, or a window that follows it."""
    kept = chosen_archive(archive, create=False)
    file = meeting_meant(kept, meeting)
    tell_approved(kept, file.record())
    file = kept.file(file.path)
    _run(kept, file, read=read or file.meeting().state == "approved", follow=follow)


@verb("demo")
def demo_verb(archive: Path | None) -> None:
    """Open the screens on sample meetings, in a throw-away archive unless DIR is given."""
    from tui.demo import make_demo, throw_away  # noqa: PLC0415 — only the demo needs it

    if archive is None:
        archive = click.get_current_context().find_root().obj
    if archive is not None:
        _run(make_demo(archive), None)
        return
    with throw_away() as folder:
        _run(make_demo(folder), None)


def open_screens(archive: Path | None) -> None:
    """Open the screens on an archive, which is made when it is not there."""
    # A folder whose parent is missing is a disk that is not there, not a new archive.
    create = archive is None or archive.resolve().parent.is_dir()
    first_run = archive is None and not chosen_folder(None).exists()
    while _run(chosen_archive(archive, create=create), None, first_run=first_run):
        from tui.demo import make_demo, throw_away  # noqa: PLC0415 — only the demo needs it

        with throw_away() as folder:
            _run(make_demo(folder), None)


def _run(
    archive: Archive,
    meeting: MeetingFile | None,
    *,
    read: bool = False,
    follow: bool = False,
    first_run: bool = False,
) -> bool:
    import os  # noqa: PLC0415 — beside what it is for
    import sys  # noqa: PLC0415

    if os.environ.get("TERM") == "dumb" or not sys.stdout.isatty():
        raise Problem("no-terminal")
    from tui.app import run  # noqa: PLC0415 — Textual is heavy

    return run(
        archive, meeting, read=read, follow=follow, first_run=first_run, say=partial(say_problem, hint="")
    )


@verb("new")
@click.argument("title", required=False, default="")
@click.option("--after", default="")
@click.option("--another", is_flag=True)
@click.option("--from", "first")
@click.option("--to", "last")
@click.option("--place", default="")
@click.option("--language", type=click.Choice(LANGUAGES))
@click.option("--series", default="")
@click.option("--number", default="")
@click.option("--profile", type=click.Choice(["minutes", "protocol", "municipal"]))
def new_verb(  # noqa: PLR0913, PLR0917 — one parameter for each option
    title: str,
    after: str,
    first: str | None,
    last: str | None,
    place: str,
    language: Language | None,
    series: str,
    number: str,
    profile: str | None,
    archive: Path | None,
    *,
    another: bool,
) -> None:
    """Create a meeting and print its id."""
    if after:
        from tui.cli.series.next_meeting import say_next  # noqa: PLC0415 — only a meeting of a series needs it

        say_next(chosen_archive(archive, create=False), after, title, _day(first), another=another)
        return
    if not title.strip():
        raise Misuse("title-empty")
    begins = _day(first)
    ends = _day(last) if last else begins
    if begins and ends and ends < begins:
        raise Problem("days-reversed", first=begins.isoformat(), last=ends.isoformat())
    kept = chosen_archive(archive, create=True)
    begins = begins or ends or kept.clock().date()
    meeting = Meeting(
        id=kept.ids(),
        title=title.strip(),
        from_=begins,
        to=ends or begins,
        language=screen_language(),
        series=kept.series(series) if series.strip() else None,
        number=number,
    )
    meeting = as_of_series(kept, meeting)
    meeting = replace(meeting, place=place or meeting.place, language=language or meeting.language)
    meeting = with_numbering(kept, with_scope(kept, meeting))
    if profile is not None:
        meeting = replace(meeting, **_PAPERS[profile])
    kept.create_meeting(meeting)
    if meeting.layout == "municipal" and profile is not None:
        remember_scope(kept, meeting)
    say(to_text(meeting.id))


_PAPERS: dict[str, dict[str, Any]] = {
    "minutes": {"profile": "minutes"},
    "protocol": {"profile": "protocol", "layout": "board"},
    "municipal": {"profile": "protocol", "layout": "municipal"},
}
"""What ``--profile`` makes of a meeting; a series goes on with a municipal one."""

_VERSIONS = ("conflict-copy", "meeting-of-same-id", "meeting-gone", "bin-written")
"""What is wrong with files that can be read."""


@verb("list")
@click.option("--json", "as_json", is_flag=True)
def list_verb(archive: Path | None, *, as_json: bool) -> None:
    """Print the meetings, the newest first."""
    kept = chosen_archive(archive, create=False)
    listing = kept.listing()
    waiting = backlogs(kept, listing.everything)
    foreign = ForeignMeetings(kept)
    others = foreign.meetings
    if as_json:
        rows = [meeting_json(summary.meeting) for summary in listing.listed]
        for summary, row in zip(listing.listed, rows, strict=True):
            if summary.id in waiting:
                row["waiting"] = waiting[summary.id].counts
        theirs = [{**meeting_json(one.meeting), "archive": archive_view(one)} for one in others]
        say_json([*rows, *theirs], indent=2)
    else:
        for summary in listing.listed:
            say(_row(summary))
        if others:
            say(words(screen_language(), "screen")("foreign-list"))
        for one in others:
            say(f"{_row(one.summary)} · {origin_of(one)}")
    tell_all_waiting(waiting)
    tell_unread(kept)
    for finding in listing.findings:
        if finding.problem.key in _VERSIONS:
            say_problem(*told(finding.problem, screen_language()))
    findings = (*listing.findings, *foreign.findings)
    unread = sum(finding.problem.key not in _VERSIONS for finding in findings)
    if unread:
        raise Problem("files-unreadable", count=unread)


def _row(summary: Summary) -> str:
    """A meeting on a line: its id, its day, its state and its title."""
    meeting = summary.meeting
    day = meeting.from_.isoformat() if meeting.from_ else "          "
    state = words(screen_language(), "command")("state", state=summary.state)
    return f"{to_text(meeting.id)}  {day}  {state:<10}  {titled(meeting.title)}"


@verb("show")
@click.argument("meeting")
@click.option("--json", "as_json", is_flag=True)
@one_look()
def show_verb(meeting: str, archive: Path | None, *, as_json: bool) -> None:
    """Print a meeting, as Markdown text or as JSON."""
    kept = chosen_archive(archive, create=False)
    foreign = ForeignMeetings(kept).with_id(meeting)
    try:
        file = meeting_meant(kept, meeting)
    except Problem as problem:
        if foreign is None or problem.key != "meeting-unknown":
            raise
        record, used = foreign.record, frozenset[str]()
    else:
        foreign = None
        record = file.record()
        tell_waiting(kept, file, record)
        used = numbers_given(kept, record.meeting)
    if as_json:
        whose = {"archive": archive_view(foreign)} if foreign else {}
        say_json({**to_json(record, used), **whose}, indent=2)
        return
    if foreign is not None:
        say_aside(origin_of(foreign))
    from exports.formats.markdown import to_markdown  # noqa: PLC0415 — as above
    from exports.outline import outline  # noqa: PLC0415
    from exports.typography.typesetter import AsTyped  # noqa: PLC0415

    name = organisation(kept) if foreign is None else foreign.origin
    minutes = outline(record, AsTyped(), organisation=name, used_numbers=used)
    text = to_markdown(minutes).rstrip("\n")
    say(text)


def _day(text: str | None) -> date | None:
    from tui.grammar.phrases.clock_times import read_day  # noqa: PLC0415 — only a new meeting needs it

    if text is None:
        return None
    day = read_day(text, None)
    if day is None:
        raise Problem("date-unreadable", text=text)
    return day
