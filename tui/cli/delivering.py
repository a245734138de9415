"""``export``: a meeting as a Word file, Markdown, HTML or JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from store.series import number_cases, used_numbers
from tui.cli.meetings import organisation
from tui.cli.options import chosen_archive, documents, verb
from tui.cli.speech import say


@verb("export")
@click.argument("meeting")
@click.option("--to", "to", type=click.Choice(["docx", "markdown", "html", "json"]), required=True)
@click.option("-o", "--output", type=click.Path(path_type=Path))
@click.option("--profile", "paper", type=click.Choice(["minutes", "protocol", "notice"]))
def export_verb(
    meeting: str,
    to: Literal["docx", "markdown", "html", "json"],
    output: Path | None,
    paper: Literal["minutes", "protocol", "notice"] | None,
    archive: Path | None,
) -> None:
    """Write a meeting to a file and print its path."""
    from exports.deliver import export  # noqa: PLC0415 — the exports are heavy

    kept = chosen_archive(archive, create=False)
    file = kept.find(meeting)
    record = number_cases(kept, file) if paper == "notice" else file.record()
    path = export(
        record,
        to,
        output,
        folder=documents(),
        paper=paper,
        organisation=organisation(kept),
        used_numbers=used_numbers(kept, record.meeting),
    )
    say(str(path))
