"""``help``: what can be typed, the keys, the commands, and where things lie."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from store.errors import Misuse
from store.language.catalogue import Words, screen_language, words
from store.language.line import by_meaning, line
from tui.cli.output import say, visible
from tui.cli.shell.installation import places, version_line
from tui.cli.verb import chosen_folder, described, verb
from tui.keys.registry import PLACES
from tui.machine.settings_file import read_settings

_WIDEST = 44
"""Columns of the left side; what is longer has a line of its own."""


def _beginning(context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The topics and commands whose names begin so, for a shell to complete."""
    sentence = words(screen_language(), "command")
    commands = context.find_root().command
    verbs = commands.list_commands(context) if isinstance(commands, click.Group) else []
    names = [sentence(f"help-{one}.names").split()[0] for one in TOPICS]
    return [name for name in (*names, *verbs) if name.startswith(begun.casefold())]


@verb("help")
@click.argument("topic", required=False, default="", shell_complete=_beginning)
def help_verb(topic: str, archive: Path | None) -> None:
    """Print what there is to know about a topic or a command; alone, which topics there are."""
    sentence = words(screen_language(), "command")
    asked = topic.casefold()
    commands = click.get_current_context().find_root().command
    verbs = commands.list_commands(click.get_current_context()) if isinstance(commands, click.Group) else []
    found = next((one for one in TOPICS if asked in sentence(f"help-{one}.names").split()), None)
    if not topic:
        for row in _columns(
            (sentence(f"help-{one}.names").split()[0], sentence(f"help-{one}")) for one in TOPICS
        ):
            say(row)
        say(sentence("help-notes"))
    elif found is not None:
        for row in TOPICS[found](verbs, chosen_folder(archive)):
            say(row)
    elif asked in verbs:
        say(described(asked, sentence))
    else:
        names = ", ".join(sentence(f"help-{one}.names").split()[0] for one in TOPICS)
        raise Misuse("help-unknown", topic=visible(topic), list=names)


def _grammar(_verbs: list[str], _archive: Path) -> Iterator[str]:
    """The signs, then the words that a line can begin with, then those after ``#``."""
    from tui.grammar.signs import SIGNS  # noqa: PLC0415 — most commands read no line

    screen, sentence = words(screen_language(), "screen"), words(screen_language(), "command")
    yield from _columns((_example(sign.example, screen), screen(f"sign-{sign.becomes}")) for sign in SIGNS)
    own = line(screen_language())
    for key, forms, before in (
        ("help-grammar-labels", by_meaning(own.labels), ""),
        ("help-grammar-structure", by_meaning(own.commands), "#"),
    ):
        yield ""
        yield sentence(key)
        yield from (f"  {', '.join(before + form for form in of)}" for of in forms.values())


def _example(example: str, screen: Words) -> str:
    return screen(example) if example.startswith("example-") else example


def _keys(_verbs: list[str], _archive: Path) -> Iterator[str]:
    """Every key, under the place where it works, with one's own."""
    from tui.keys.here import table_with  # noqa: PLC0415 — the screens' own

    screen = words(screen_language(), "screen")
    rows = list(table_with(read_settings().settings.keys, screen))
    for place in PLACES:
        yield screen(f"place-{place}")
        here = (row for row in rows if row["place"] == place)
        yield from _columns(
            (" · ".join(filter(None, (row["keys"], row["typed"]))), row["text"]) for row in here
        )
        yield ""


def _commands(verbs: list[str], _archive: Path) -> Iterator[str]:
    """Every command as it is written, and what it does."""
    sentence = words(screen_language(), "command")
    for name in verbs:
        yield from (described(name, sentence), "")


def _places(_verbs: list[str], archive: Path) -> Iterator[str]:
    """The version, and where things lie."""
    yield version_line()
    yield from places(archive, words(screen_language(), "command"))


TOPICS: dict[str, Callable[[list[str], Path], Iterator[str]]] = {
    "grammar": _grammar,
    "keys": _keys,
    "commands": _commands,
    "places": _places,
}
"""What can be asked about; the catalogues have their names, with those that they are called too."""


def _columns(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Two columns, the left one as wide as it must be."""
    kept = list(rows)
    width = min(_WIDEST, max((len(left) for left, _ in kept), default=0))
    for left, right in kept:
        if len(left) > width:
            yield f"  {left}"
            left = ""  # noqa: PLW2901 — it stands on the line above
        yield f"  {left:{width}}  {right}".rstrip()
