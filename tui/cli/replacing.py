"""``replace``: other words all over a meeting."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from store.archive import Archive
from store.errors import Misuse
from store.language import screen_language, words
from store.opened import open_meeting
from store.record import Record
from store.replacing import Found, Sought, find, replacements
from store.writer import Writer
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
    record = kept.find(meeting).record() if only_shown else _changed(kept, meeting, sought, new)
    found = find(record, sought, new)
    _say(found)
    key = "replace-shown" if only_shown else "replaced"
    say(words(screen_language(), "command")(key, count=len(found)))


def _changed(archive: Archive, meeting: str, sought: Sought, new: str) -> Record:
    """Change the meeting in one step, and return it as it was."""
    writer = Writer(archive.clock)
    try:
        opened = open_meeting(archive, archive.find(meeting), writer)
        before = opened.session.record
        documents = replacements(before, sought, new)
        if documents:
            opened.commit_now(*documents)
        return before
    finally:
        writer.close()


def _say(found: Iterable[Found]) -> None:
    for one in found:
        say(f"- {visible(one.before)}\n+ {visible(one.after)}")
