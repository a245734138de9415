"""``export``: a meeting as a Word file, Markdown, HTML or JSON; and what to look at before it goes out."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from store.exported import remember
from store.files.archive import Archive
from store.files.durable import read_file
from store.files.letterheads import letterhead_of, read_named
from store.files.series import number_cases, used_numbers
from store.files.system import System
from store.language.catalogue import screen_language, words
from store.record.model import Meeting
from store.record.settings import label_word
from tui.cli.backlog import tell_waiting
from tui.cli.meetings import organisation
from tui.cli.options import chosen_archive, verb
from tui.cli.speech import say, say_aside, visible
from tui.documents import documents_of


@verb("export")
@click.argument("meeting")
@click.option("--to", "to", type=click.Choice(["docx", "markdown", "html", "json"]), required=True)
@click.option("-o", "--output", type=click.Path(path_type=Path))
@click.option("--profile", "paper", type=click.Choice(["minutes", "protocol", "notice"]))
@click.option("--letterhead")
@click.option("--internal", is_flag=True)
@click.option("--quiet", is_flag=True)
def export_verb(  # noqa: PLR0913, PLR0917 — a parameter for each option
    meeting: str,
    to: Literal["docx", "markdown", "html", "json"],
    output: Path | None,
    paper: Literal["minutes", "protocol", "notice"] | None,
    letterhead: str | None,
    archive: Path | None,
    *,
    internal: bool,
    quiet: bool,
) -> None:
    """Write a meeting to a file and print its path; unless quiet, say who may read it and what to look at."""
    from exports.export import export  # noqa: PLC0415 — the exports are heavy

    kept = chosen_archive(archive, create=False)
    file = kept.find(meeting)
    record = number_cases(kept, file) if paper == "notice" else file.record()
    used = used_numbers(kept, record.meeting)
    path = export(
        record,
        to,
        output,
        folder=documents_of(kept),
        paper=paper,
        organisation=organisation(kept),
        used_numbers=used,
        letterhead=_letterhead(kept, record.meeting, letterhead) if to == "docx" else None,
        internal=internal,
    )
    remember(kept, path, record.meeting.id, internal=internal)
    say(str(path))
    tell_waiting(kept, file, record)
    if not quiet:
        from exports.review.leak_check import looked_for  # noqa: PLC0415 — the exports are heavy
        from tui.cli.looking import searched  # noqa: PLC0415

        internal_told = words(screen_language(), "command")("export-internal")
        say_aside(internal_told if internal else searched(looked_for(record)))
    if not quiet and paper != "notice":
        from exports.review.preflight import preflight  # noqa: PLC0415 — the exports are heavy
        from tui.cli.looking import spots_in_words  # noqa: PLC0415

        say_aside(spots_in_words(preflight(record, used, profile=paper)))


@verb("summary")
@click.argument("meeting")
def summary_verb(meeting: str, archive: Path | None) -> None:
    """Print a summary that is offered, as lines that ``take`` understands."""
    from exports.review.summary import offered_summary  # noqa: PLC0415 — the exports are heavy

    kept = chosen_archive(archive, create=False)
    file = kept.find(meeting)
    record = file.record()
    tell_waiting(kept, file, record)
    word = label_word("summary", record.meeting.language)
    for line in offered_summary(record, used_numbers(kept, record.meeting)):
        say(f"{word}: {visible(line)}")


def _letterhead(archive: Archive, meeting: Meeting, asked: str | None) -> bytes | None:
    """The letterhead that was asked for: a file, a name, or ``none``; else the one that is used here."""
    if asked is None:
        used = letterhead_of(archive, meeting)
        return read_named(archive, used) if used else None
    if asked == "none":
        return None
    path = Path(asked)
    return read_file(System(), path) if path.is_file() else read_named(archive, asked)
