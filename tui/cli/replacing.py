"""``replace``: other words all over a meeting."""

from __future__ import annotations

from pathlib import Path

import click

from store.errors import Misuse
from store.files.archive import Archive
from store.language.catalogue import screen_language, words
from store.record.record import Record
from store.record.replace import Sought, find, replacements
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from tui.cli.options import chosen_archive, verb
from tui.cli.speech import say, visible


@verb("replace")
@click.argument("meeting")
@click.argument("old")
@click.argument("new")
@click.option("--whole-word", "whole", is_flag=True)
@click.option("--case", "exact", is_flag=True)
@click.option("--dry-run", "only_shown", is_flag=True)
def replace_verb(  # noqa: PLR0913 — one parameter for each option
    meeting: str, old: str, new: str, archive: Path | None, *, whole: bool, exact: bool, only_shown: bool
) -> None:
    """Print what changes in a meeting when OLD becomes NEW, and change it."""
    kept = chosen_archive(archive, create=False)
    sought = Sought(old, whole=whole, exact=exact)
    if sought.pattern() is None:
        raise Misuse("nothing-sought")
    if only_shown:
        count = _show(kept.find(meeting).record(), sought, new)
    else:
        count = _replace(kept, meeting, sought, new)
    key = "replace-shown" if only_shown else "replaced"
    say(words(screen_language(), "command")(key, count=count))


def _replace(archive: Archive, meeting: str, sought: Sought, new: str) -> int:
    """Show what changes, and change it in one step."""
    writer = Writer(archive.clock)
    try:
        opened = open_meeting(archive, archive.find(meeting), writer)
        record = opened.session.record
        count = _show(record, sought, new)
        if count:
            opened.commit_now(*replacements(record, sought, new))
        return count
    finally:
        writer.close()


def _show(record: Record, sought: Sought, new: str) -> int:
    """Print each text before and after; return how many there are."""
    found = find(record, sought, new)
    for one in found:
        say(f"- {visible(one.before)}\n+ {visible(one.after)}")
    return len(found)
