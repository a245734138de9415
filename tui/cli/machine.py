"""``settings`` and ``keys``: what is settled for this machine, and the keys that come of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import msgspec

from store.language.catalogue import screen_language, told, words
from tui.cli.output import say, say_json, say_problem, visible
from tui.cli.verb import verb
from tui.keys.registry import PLACES
from tui.machine.settings_file import read_settings


@verb("settings")
@click.option("--json", "as_json", is_flag=True)
def settings_verb(archive: Path | None, *, as_json: bool) -> None:
    """Print the file, what it settles, and a sentence for each line that is wrong."""
    del archive  # what is settled here holds for every archive
    read = read_settings()
    wrong = [told(problem, screen_language()) for problem in read.problems]
    values = msgspec.to_builtins(read.settings)
    if as_json:
        problems = [
            {"line": problem.facts.get("line"), "text": sentence}
            for problem, (sentence, _) in zip(read.problems, wrong, strict=True)
        ]
        say_json({"file": str(read.path), "settings": values, "problems": problems}, indent=2)
        return
    sentence = words(screen_language(), "command")
    say(sentence("settings-file", file=visible(str(read.path))))
    if not read.path.exists():
        say(sentence("settings-none"))
    for name, value in _rows(values):
        say(sentence("settings-row", name=name, value=visible(value)))
    for problem in wrong:
        say_problem(*problem)


def _rows(values: dict[str, Any]) -> list[tuple[str, str]]:
    """The settings as they may be written in the file."""
    plain = {name: value for name, value in values.items() if name != "keys"}
    keys = {f'"{name}"': value for name, value in values["keys"].items()}
    return [(name, msgspec.json.encode(value).decode()) for name, value in {**plain, **keys}.items()]


@verb("keys")
@click.option("--place", default="")
@click.option("--json", "as_json", is_flag=True)
@click.option("--markdown", is_flag=True)
def keys_verb(place: str, archive: Path | None, *, as_json: bool, markdown: bool) -> None:
    """Print the table of keys, one's own among them: id, place, keys, what is typed, what it does."""
    from tui.keys.here import table_with  # noqa: PLC0415 — the screens' own

    del archive
    if (place and place not in PLACES) or (as_json and markdown):
        raise click.BadParameter("", param=click.Option(["--place"], type=click.Choice(PLACES)))
    table = table_with(read_settings().settings.keys, words(screen_language(), "screen"))
    rows = [row for row in table if place in ("", row["place"])]
    if as_json:
        say_json(rows, indent=2)
        return
    if markdown:
        say("| id | place | keys | typed | text |\n| --- | --- | --- | --- | --- |")
        for row in rows:
            say("| " + " | ".join(value.replace("|", "\\|") for value in row.values()) + " |")
        return
    widths = [max((len(row[name]) for row in rows), default=0) for name in ("id", "keys", "typed")]
    for row in rows:
        cells = (f"{row[name]:{width}}" for name, width in zip(("id", "keys", "typed"), widths, strict=True))
        say("  ".join((*cells, row["text"])).rstrip())
