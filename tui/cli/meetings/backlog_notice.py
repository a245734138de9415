"""Saying, wherever it matters, that something waits for a meeting: what is told of it, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.language.catalogue import screen_language, told
from store.record.record import Record
from store.search.meeting_meant import copies_here
from store.session.backlog import Backlog, backlog_of, state_of, unread_aside
from tui.cli.output import say_problem, visible


def tell_waiting(archive: Archive, file: MeetingFile, record: Record) -> None:
    """Say on standard error that something waits for a meeting, if anything does."""
    waits = backlog_of(state_of(archive), archive, file.path, record).near
    if waits:
        say_problem(*told_of(waits))
    for copy in copies_here(archive, file.path, record.meeting):
        copied = Problem("meeting-has-copy", file=copy.name, other=file.path.name)
        say_problem(*told(copied, screen_language()))


def tell_all_waiting(waiting: Mapping[int, Backlog]) -> None:
    """Say on standard error which meetings something waits for."""
    for backlog in waiting.values():
        say_problem(*told_of(backlog))


def tell_unread(archive: Archive) -> None:
    """Say on standard error which files of what meetings did not take cannot be read."""
    for finding in unread_aside(archive):
        sentence, hint = told(finding.problem, screen_language())
        say_problem(visible(sentence), visible(hint))


def told_of(backlog: Backlog) -> tuple[str, str]:
    """The sentence that something waits, and what to do about it."""
    sentence, hint = told(backlog.problem(), screen_language())
    return visible(sentence), visible(hint)
