"""``renumber``: numbers that two meetings of a series bear, and new ones for those that yield."""

from __future__ import annotations

from pathlib import Path

import click

from store.errors import Problem
from store.language.catalogue import screen_language, told, words
from store.series.number_clashes import renumber, renumbering
from tui.cli.output import say, say_problem, visible
from tui.cli.series.series_lines import found_series
from tui.cli.verb import chosen_archive, verb


@verb("renumber")
@click.argument("name")
@click.option("--yes", is_flag=True)
def renumber_verb(name: str, archive: Path | None, *, yes: bool) -> None:
    """Show which numbers of a series change, or with ``--yes`` change them."""
    kept = chosen_archive(archive, create=False)
    _, series = found_series(kept, name)
    found = renumbering(kept, series)
    sentence = words(screen_language(), "command")
    for one in found.meetings:
        meeting = one.record.meeting
        day = meeting.from_.isoformat() if meeting.from_ else ""
        say(f"{day}  {visible(meeting.title)}")
        for before, after in one.numbers:
            say(f"  {before} → {after}")
    for record, entry in found.citing:
        text = visible(entry.title or entry.text)
        say(sentence("renumber-citing", title=record.meeting.title, text=text))
    if yes:
        renumber(kept, found)
    if not found.meetings and not found.refused:
        say(sentence("renumber-none"))
    elif found.meetings:
        say(sentence("renumber-done" if yes else "renumber-how", name=name))
    for problem in found.refused[1:]:
        say_problem(*told(problem, screen_language()))
    if found.refused:
        raise Problem(found.refused[0].key, **found.refused[0].facts)
