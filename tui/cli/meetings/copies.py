"""``settle``: merge the copies of meetings, or make a meeting of its own of one that was copied by hand."""

from __future__ import annotations

from pathlib import Path

import click

from store.errors import Misuse, Problem
from store.language.catalogue import screen_language, told, words
from store.merge.copies import clean_state, settle_copies
from store.merge.new_identity import file_called, renew
from store.record.identity import to_text
from store.session.backlog import state_of
from tui.cli.output import say
from tui.cli.verb import chosen_archive, verb


@verb("settle")
@click.argument("file", required=False)
@click.option("--as-new", is_flag=True)
def settle_verb(file: str | None, archive: Path | None, *, as_new: bool) -> None:
    """Merge every copy with the meeting it is a copy of; or give the meeting in FILE ids of its own."""
    kept = chosen_archive(archive, create=False)
    sentence = words(screen_language(), "command")
    if as_new != (file is not None):
        raise Misuse("settle-how")
    if file is not None:
        meeting = renew(kept, state_of(kept), file_called(kept, file))
        say(sentence("settled-as-new", title=meeting.title, id=to_text(meeting.id)))
        return
    settled = [one.problem for one in settle_copies(kept, state_of(kept))]
    clean_state(state_of(kept), kept.clock())
    for problem in settled:
        said, hint = told(problem, screen_language())
        say(said + (f"\n  {hint}" if hint else ""))
    left = sum(not problem.key.startswith("copy-settled") for problem in settled)
    if left:
        raise Problem("settle-left", count=left)
    if not settled:
        say(sentence("settle-none"))
