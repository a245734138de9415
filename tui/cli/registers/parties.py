"""``party``: the groups that stand for several parties («Bibliotekene»), and whom they include."""

from __future__ import annotations

from pathlib import Path

import click

from store.errors import Misuse
from store.files.archive import Archive
from store.language.catalogue import screen_language, words
from store.registers.parties import PartyBook, let_be_called, let_include
from tui.cli.output import say, say_aside, say_json, visible
from tui.cli.verb import chosen_archive, verb


@verb("party")
@click.argument("name", default="")
@click.option("--includes", "included")
@click.option("--also")
@click.option("--json", "as_json", is_flag=True)
def party_verb(
    name: str, included: str | None, also: str | None, archive: Path | None, *, as_json: bool
) -> None:
    """Print the groups and whom they include, or say whom one includes; of nobody it stands for itself.

    ``also`` is what else a party is called, or was before.
    """
    said = included is not None or also is not None
    if said and not name.strip():
        raise Misuse("party-which")
    kept = chosen_archive(archive, create=said)
    if also is not None:
        let_be_called(kept, name, also.split(","))
        _say_called(kept, name)
    if included is not None:
        let_include(kept, name, included.split(","))
    parties = PartyBook(kept.common.tables())
    keys = {parties.key(row.name): row.name for row in parties.rows}
    if name.strip():
        keys = {parties.key(name): keys.get(parties.key(name), name)}
    found = {one: parties.includes(key) for key, one in keys.items()}
    if as_json:
        say_json([{"name": one, "includes": list(names)} for one, names in found.items()], indent=2)
        return
    sentence = words(screen_language(), "command")
    for one, names in found.items():
        told = "party-includes" if names else "party-alone"
        say(sentence(told, name=visible(one), names=visible(", ".join(names))))
    if not found:
        say_aside(sentence("party-none"))


def _say_called(kept: Archive, name: str) -> None:
    """Say that others see the other names of a party: they lead to its page on the site."""
    parties = PartyBook(kept.common.tables())
    rows = [row for row in parties.rows if parties.key(row.name) == parties.key(name)]
    names = ", ".join(dict.fromkeys(other for row in rows for other in row.aliases))
    if names:
        told = words(screen_language(), "command")
        say_aside(told("party-told", name=visible(rows[0].name), names=visible(names)))
