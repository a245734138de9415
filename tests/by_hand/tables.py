"""Write the tables of the documentation, and the manual page, from the registries they tell of.

    python -m tests.by_hand.tables

A table stands in a page of ``docs`` between ``<!-- table NAME -->`` and ``<!-- end -->``, and is made by the
function of that name in :data:`TABLES`. A test fails when a page and its registry differ.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from store.language.catalogue import words
from store.language.folders import Forms, languages
from store.language.line import LineWords, by_meaning, line
from tests.by_hand import manual
from tui.cli.program import program
from tui.cli.verb import form_of
from tui.grammar.signs import SIGNS
from tui.keys.here import map_rows

DOCS = Path(__file__).parents[2] / "docs"
_MARKED = re.compile(r"(<!-- table ([a-z-]+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def keys() -> Iterator[str]:
    """Every key, under the place where it works, as the help shows it in English."""
    screen = words("en", "screen")
    for place, rows in map_rows(screen):
        yield f"### {screen(f'place-{place}')}\n"
        cells = ((keys, _code(typed), does) for keys, typed, does in rows)
        yield from _table(("key", "typed", "what it does"), cells)
        yield ""


def commands() -> Iterator[str]:
    """Every command of the command line, as its own help has it."""
    command = words("en", "command")
    names = program.list_commands(program.make_context("referat", [], resilient_parsing=True))
    rows = ((_code(form_of(name, command)), command(f"verb-{name}")) for name in names)
    yield from _table(("command", "what it does"), rows)


def signs() -> Iterator[str]:
    """What can be typed, as the help shows it in English."""
    screen = words("en", "screen")
    rows = (
        (
            _code(screen(sign.example) if sign.example.startswith("example-") else sign.example),
            screen(f"sign-{sign.becomes}"),
        )
        for sign in SIGNS
    )
    yield from _table(("you type", "it becomes"), rows)


def labels() -> Iterator[str]:
    """The words that a line can begin with, in each language."""
    yield from _words("meaning", lambda words_of: by_meaning(words_of.labels))


def structure() -> Iterator[str]:
    """The words after ``#``, on the screens and in line mode."""
    yield from _words("meaning", lambda words_of: by_meaning(words_of.commands), "#")


def line_mode() -> Iterator[str]:
    """The words after ``#`` that only line mode has."""
    yield from _words("meaning", lambda words_of: by_meaning(words_of.line_mode), "#")


def files() -> Iterator[str]:
    """Every module of the product under its folder, with the first paragraph of its docstring."""
    for room in ("store", "exports", "tui"):
        folders = sorted({path.parent for path in (DOCS.parent / room).rglob("*.py")})
        for folder in folders:
            yield f"### {folder.relative_to(DOCS.parent).as_posix()}\n"
            yield f"{_about(folder / '__init__.py')}\n"
            modules = [path for path in sorted(folder.glob("*.py")) if path.name != "__init__.py"]
            if modules:
                yield from _table(
                    ("file", "what it is"), ((_code(path.name), _about(path)) for path in modules)
                )
                yield ""


def _about(path: Path) -> str:
    """The first paragraph of a module's docstring, in one line."""
    told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return " ".join(told.partition("\n\n")[0].split()).replace("``", "`")


TABLES: dict[str, Callable[[], Iterator[str]]] = {
    "keys": keys,
    "files": files,
    "commands": commands,
    "signs": signs,
    "labels": labels,
    "structure": structure,
    "line-mode": line_mode,
}
"""The tables of the documentation, each with what makes it."""


def pages() -> Iterator[tuple[Path, str, str]]:
    """Every page with a table in it, and the manual page: its path, what it says, and what it should say."""
    for path in sorted(DOCS.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        if _MARKED.search(text):
            yield path, text, _MARKED.sub(_made, text)
    yield manual.PAGE, manual.PAGE.read_text(encoding="utf-8") if manual.PAGE.exists() else "", manual.page()


def main() -> int:
    """Write every table anew, and name the pages that changed."""
    for path, before, after in pages():
        if after != before:
            path.write_text(after, encoding="utf-8")
            print(path.name)
    return 0


def _made(found: re.Match[str]) -> str:
    return "".join((found[1], "\n".join(TABLES[found[2]]()).rstrip("\n"), "\n", found[4]))


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield _row(heads)
    yield "|" + "---|" * len(heads)
    yield from (_row(row) for row in rows)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"


def _words(head: str, group: Callable[[LineWords], dict[str, Forms]], before: str = "") -> Iterator[str]:
    """The words of a group, a column for each language; a short form stands last in its own."""
    screen = words("en", "screen")
    columns = [(line(one), group(line(one))) for one in languages()]
    rows = (
        (meaning.replace("_", " "), *(_said(of, forms, meaning, before) for of, forms in columns))
        for meaning in columns[0][1]
    )
    yield from _table((head, *(screen(f"language-{one}") for one in languages())), rows)


def _said(of: LineWords, forms: dict[str, Forms], meaning: str, before: str) -> str:
    short = () if before else (word for word, means in of.short_labels.items() if means == meaning)
    return ", ".join(_code(before + word) if before else word for word in (*forms[meaning], *short))


def _code(text: str) -> str:
    return f"`{text}`" if text else ""


if __name__ == "__main__":
    sys.exit(main())
