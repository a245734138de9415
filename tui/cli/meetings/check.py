"""``check``: whether every file of an archive can be read, and what to look at in a meeting."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from store.check.archive_check import check_archive
from store.check.rights import shared_with
from store.errors import Problem
from store.exchange.foreign_meetings import ForeignMeetings
from store.files.archive import Archive
from store.files.lifecycle import flatten
from store.language.catalogue import screen_language, told, words
from store.search.index import one_look
from store.search.meeting_meant import meeting_meant
from store.search.numbers_given import numbers_given
from store.session.backlog import backlog_of, state_of
from tui.cli.meetings.backlog_notice import told_of
from tui.cli.output import ProgressLine, say, spots_in_words, stopping
from tui.cli.verb import chosen_archive, verb

_CARRYING = frozenset({".json", ".docx", ".pdf"})
"""The ends of files that may have the record of a meeting in them."""


@verb("check")
@click.argument("meeting", required=False)
@click.option("--mend", is_flag=True)
def check_verb(meeting: str | None, archive: Path | None, *, mend: bool) -> None:
    """Read every file of the archive and say what is wrong and what to do; of a meeting, what to look at."""
    kept = chosen_archive(archive, create=False)
    language = screen_language()
    if meeting is not None:
        _say_of(kept, meeting, Path(meeting))
        return
    if mend:
        mended = [path for path in kept.paths() if _mended(kept, path)]
        if mended:
            say(words(language, "command")("check-mended", count=len(mended)))
    with stopping("stopped" if mend else "stopped-check"), ProgressLine("check-so-far") as tell:
        findings = [*check_archive(kept, tell), *ForeignMeetings(kept).findings]
    if (shared := shared_with(kept)) is not None:
        sentence, hint = told(shared, language)
        say(f"{sentence}\n  {hint}")
    for finding in findings:
        sentence, hint = told(finding.problem, language)
        inside = finding.path.is_relative_to(kept.folder)  # what is kept aside is not
        path = finding.path.relative_to(kept.folder) if inside else finding.path.name
        say(f"{path}: {sentence}" + (f"\n  {hint}" if hint else ""))
    if findings:
        raise Problem("check-found", count=len(findings))
    say(words(language, "command")("check-clean", count=len(kept.paths())))


def _say_of(archive: Archive, text: str, file: Path) -> None:
    """Say what to look at in a meeting, or whose record a file is: by its end, or for want of a meeting."""
    try:
        if not (file.suffix.casefold() in _CARRYING and _is_file(file)):
            with one_look():
                _say_places(archive, text)
            return
    except Problem as problem:
        if problem.key != "meeting-unknown" or not _is_file(file):
            raise
    from tui.cli.records import check_record  # noqa: PLC0415 — few files are asked about

    check_record(archive, file)


def _is_file(path: Path) -> bool:
    """Whether what may be a title is a file; the system does not even look for one of 300 letters."""
    with suppress(OSError):
        return path.is_file()
    return False


def _mended(archive: Archive, path: Path) -> bool:
    """Whether the revisions of a meeting had to be taken out of one another; what cannot be is named then."""
    with suppress(Problem, ValueError, ArithmeticError, RecursionError):
        return flatten(archive.file(path)) > 0
    return False


def _say_places(archive: Archive, meeting: str) -> None:
    """Say what to look at in a meeting. These are warnings: the exit code is 0."""
    from tui.spots import spots_of  # noqa: PLC0415 — the exports are heavy

    file = meeting_meant(archive, meeting)
    record = file.record()
    waits = backlog_of(state_of(archive), archive, file.path, record).near
    spots = spots_of(archive, record, numbers_given(archive, record.meeting), screen_language())
    clean = words(screen_language(), "screen")("look-clean")
    told_waiting = "\n  ".join(told_of(waits)) if waits else ""
    say("\n".join(filter(None, (told_waiting, spots_in_words(spots)))) or clean)
