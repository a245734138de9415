"""``import``: minutes that exist as text become meetings; what each line becomes is shown first."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

import click

from store.errors import Problem
from store.files.meeting_list import KnownMeetings
from store.language.catalogue import screen_language, told, words
from store.record.identity import to_text
from store.record.values import LANGUAGES, Language
from tui.cli.output import ProgressLine, ask, say, say_json, stopping, visible
from tui.cli.verb import GivenPath, chosen_archive, verb
from tui.importing.builder import PlacedLine, Reading
from tui.importing.files import Read, Report, files_in, keep_all, known_meetings, read_file
from tui.importing.handed_words import ADDED, sentence_of
from tui.importing.read import facts_of

_LABEL = 11
_ITEM = 18
_WIDE = 100
"""Columns from which on the item stands beside each line; its own line above says it anyway."""


@verb("import")
@click.argument("files", nargs=-1, required=True, type=GivenPath())
@click.option("--language", type=click.Choice(LANGUAGES))
@click.option("--series", default="")
@click.option("--dry-run", is_flag=True)
@click.option("--yes", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
def import_verb(  # noqa: PLR0913 — one parameter for each option
    files: tuple[Path, ...],
    language: Language | None,
    series: str,
    archive: Path | None,
    *,
    dry_run: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Read minutes, show what each line becomes, and keep them when that is right.

    On a terminal it asks first; ``--yes`` and a pipe do not, and ``--dry-run`` keeps nothing.
    """
    with stopping("stopped-import"):
        kept = None if dry_run else chosen_archive(archive, create=True)
        known = _known(archive) if kept is None else known_meetings(kept)
        reads = _read(known, list(files_in(files)), language)
        asks = not (yes or dry_run or as_json) and sys.stdin.isatty() and sys.stdout.isatty()
        if not as_json and (dry_run or asks):
            _show(reads, whole=dry_run or len(reads) == 1)
        if asks and not _agreed(reads):
            return
    if kept is None:
        report = Report(refused=[read for read in reads if read.problem])
    else:
        found = kept.series(series) if series.strip() else None
        with ProgressLine("import-kept-so-far", stopped="stopped-import-kept") as tell:
            tell(0, len(reads))
            report = keep_all(kept, reads, found, lambda done: tell(done, len(reads)))
    if as_json:
        say_json([_view(read, report) for read in reads], indent=2)
    else:
        _say_report(report, dry_run=dry_run)
    if report.refused:
        raise Problem("import-refused", count=len(report.refused))


def _known(archive: Path | None) -> KnownMeetings:
    """The meetings there are, where nothing is to be made: none without an archive."""
    try:
        return known_meetings(chosen_archive(archive, create=False))
    except Problem as problem:
        if problem.key != "archive-missing":
            raise
        return {}


def _read(known: KnownMeetings, paths: list[Path], language: Language | None) -> list[Read]:
    reads = []
    with ProgressLine("import-read-so-far") as tell:
        for done, path in enumerate(paths, 1):
            reads.append(read_file(path, language, screen_language(), known))
            tell(done, len(paths))
    return reads


def _agreed(reads: list[Read]) -> bool:
    """Ask whether to keep what was shown; nothing is asked when there is nothing to keep."""
    new = [read for read in reads if read.reading is not None and not read.there]
    if not new:
        return True
    sentence = words(screen_language(), "command")
    answer = ask(sentence("import-ask", count=len(new))).strip().casefold()
    agreed = answer in sentence("import-ask.yes").split()
    if not agreed:
        say(sentence("import-left"))
    return agreed


def _show(reads: list[Read], *, whole: bool) -> None:
    """What each file becomes; ``whole``: and each of its lines."""
    for read in reads:
        if read.reading is None:
            continue
        _say_head(read, read.reading)
        if whole:
            for line in read.reading.lines:
                _say_line(line)
            say("")
    if not whole:
        say(words(screen_language(), "command")("import-each-line"))


def _say_head(read: Read, reading: Reading) -> None:
    screen = words(screen_language(), "screen")
    say(f"{visible(read.path.name)}: {visible(reading.meeting.title)}")
    for key, facts in facts_of(reading, screen_language(), there=read.there):
        say(f"  {visible(screen(key, **facts))}")


def _say_line(line: PlacedLine) -> None:
    screen = words(screen_language(), "screen")
    label = "" if line.goes_on else screen(f"label-{line.become}")
    item = line.item if len(line.item) <= _ITEM else f"{line.item[: _ITEM - 1]}…"
    narrow = sys.stdout.isatty() and shutil.get_terminal_size().columns < _WIDE
    column = "" if narrow else f"  {visible(item):<{_ITEM}}"
    say(f"{line.number:>4}  {label:<{_LABEL}}{column}  {visible(line.line)}".rstrip())
    if line.hint:
        say(f"{'':19}({screen(line.hint)})")


def _say_report(report: Report, *, dry_run: bool) -> None:
    """What was kept and where, what was there before, and what was refused with the reason."""
    sentence = words(screen_language(), "command")
    for read, file in report.kept:
        if read.reading is not None:
            say(f"{to_text(read.reading.meeting.id)}  {visible(read.path.name)} → {visible(file.path.name)}")
    screen = words(screen_language(), "screen")
    for read, received in report.received:
        say(f"{visible(read.path.name)}: {visible(sentence_of(received, screen))}")
    for read in report.there:
        say(sentence("import-there", file=visible(read.path.name)))
    for read in report.refused:
        if read.problem is not None:
            reason, hint = told(read.problem, screen_language())
            say(" ".join(filter(None, (visible(reason), hint))))
    if dry_run:
        say(sentence("import-dry"))
    elif report.kept or report.there or report.refused or not report.received:
        say(
            sentence(
                "import-report",
                kept=len(report.kept) + sum(one.what in ADDED for _, one in report.received),
                there=len(report.there),
                refused=len(report.refused),
                lines=report.lines,
                text=report.as_text,
            )
        )


def _view(read: Read, report: Report) -> dict[str, Any]:
    """A file and its lines, for other programs."""
    shown: dict[str, Any] = {"file": str(read.path)}
    if read.reading is None:
        sentence = told(read.problem, screen_language())[0] if read.problem else ""
        return {**shown, "status": "refused", "reason": sentence}
    meeting = read.reading.meeting
    kept = next((file for one, file in report.kept if one is read), None)
    received = next((one for by, one in report.received if by is read), None)
    refused = next((one.problem for one in report.refused if one.path == read.path), None)
    status = "imported" if kept else "there" if read.there or read in report.there else "read"
    screen = words(screen_language(), "screen")
    if read.handed is not None:
        shown["archive"] = {"id": to_text(read.handed.archive), "name": read.handed.name}
    return {
        **shown,
        "status": "refused" if refused else received.what if received else status,
        **({"reason": told(refused, screen_language())[0]} if refused else {}),
        "id": to_text(meeting.id),
        "title": meeting.title,
        "from": meeting.from_.isoformat() if meeting.from_ else None,
        "language": meeting.language,
        "lines": [
            {
                "line": line.number,
                "typed": line.line,
                "kind": line.become,
                "item": line.item or None,
                "id": to_text(line.key) if line.key else None,
                **({"hint": screen(line.hint)} if line.hint else {}),
            }
            for line in read.reading.lines
        ],
    }
