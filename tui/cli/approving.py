"""``approve``: the minutes are approved and take no changes, or are a draft again."""

from __future__ import annotations

from pathlib import Path

import click

from store.files.lifecycle import approve, reopen
from store.language.catalogue import screen_language, words
from tui.cli.options import chosen_archive, verb
from tui.cli.speech import say


@verb("approve")
@click.argument("meeting")
@click.option("--reason", default="")
@click.option("--reopen", "again", is_flag=True)
def approve_verb(meeting: str, reason: str, archive: Path | None, *, again: bool) -> None:
    """Approve the minutes of a meeting, with the words for it that are printed; or reopen them."""
    kept = chosen_archive(archive, create=False)
    file = kept.find(meeting)
    record = reopen(file) if again else approve(kept, file, reason)
    say(words(screen_language(), "command")("reopened" if again else "approved", title=record.meeting.title))
