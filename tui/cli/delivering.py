"""``export``: a meeting as a Word file, Markdown, HTML or JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from store.series import used_numbers
from store.values import Profile
from tui.cli.meetings import organisation
from tui.cli.options import chosen_archive, documents, verb
from tui.cli.speech import say


@verb("export")
@click.argument("meeting")
@click.option("--to", "to", type=click.Choice(["docx", "markdown", "html", "json"]), required=True)
@click.option("-o", "--output", type=click.Path(path_type=Path))
@click.option("--profile", type=click.Choice(["minutes", "protocol"]))
def export_verb(
    meeting: str,
    to: Literal["docx", "markdown", "html", "json"],
    output: Path | None,
    profile: Profile | None,
    archive: Path | None,
) -> None:
    """Write a meeting to a file and print its path."""
    from exports.deliver import export  # noqa: PLC0415 — the exports are heavy

    kept = chosen_archive(archive, create=False)
    record = kept.find(meeting).record()
    path = export(
        record,
        to,
        output,
        folder=documents(),
        profile=profile,
        organisation=organisation(kept),
        used_numbers=used_numbers(kept, record.meeting),
    )
    say(str(path))
