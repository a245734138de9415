"""The rows of the help: the keys where one is, the signs and the words, then the keys of every place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, TypeAlias

from textual.app import App
from textual.screen import Screen
from textual.widget import Widget

from store.language.catalogue import Words, words
from store.language.line import by_meaning, line
from store.language.words import fold
from store.record.values import LANGUAGES, Language
from tui.grammar.signs import SIGNS
from tui.grammar.words import LISTED_NOT, meant
from tui.keys.here import ROWS, called_here, keys_named, owner_of
from tui.keys.registry import PLACES, KeyRow, Place
from tui.widgets.text_area import CaptureLine, TextField

FEWEST = 2
"""Letters behind ``?`` on the line that are looked for in the help."""

Owner: TypeAlias = Widget | App[Any]


class HelpRow(NamedTuple):
    """A row: what is pressed or typed, what it does, and what Enter does with it.

    sought: all that finds it, in every language, folded. names: the part of it that names it, folded.
    deed: who does it, and the action. typed: what Enter puts on the line; without either it only tells.
    """

    left: str
    right: str
    sought: str
    names: str
    deed: tuple[Owner, str] | None = None
    typed: str = ""


class HelpPart(NamedTuple):
    """Some rows under a heading."""

    heading: str
    rows: Sequence[HelpRow]


def places_there(screen: Screen[Any]) -> tuple[Place, ...]:
    """The places whose keys count where the keys are on a screen, the inner one first."""
    focused = screen.focused
    if isinstance(focused, CaptureLine):
        return ("line", "all")
    inner = [*focused.ancestors_with_self] if focused is not None else [screen, screen.app]
    found: list[Place] = ["form"] if isinstance(focused, TextField) else []
    for node in inner:
        found += [place for place in getattr(node, "PLACES", ()) if place not in found]
    return (*(place for place in found if place != "all"), "all")


def help_parts(screen: Screen[Any], language: Language) -> list[HelpPart]:
    """All the rows for a screen: its own places, signs and words, then the other places."""
    sentence = words(language, "screen")
    there = places_there(screen)
    order: list[Place] = [place for place in there if place != "all"] or ["all"]
    rest = [place for place in PLACES if place not in order]
    parts = [_keys(place, screen, sentence) for place in order]
    parts.append(HelpPart(sentence("help-signs"), [*_signs(sentence), *_words(language, sentence)]))
    parts += [_keys(place, screen, sentence) for place in rest]
    return parts


def fits(row: HelpRow, text: str) -> bool:
    """Whether a row holds every word of a text, as it stands or as the beginning of a word."""
    return all(f" {word}" in row.sought or word == row.left.casefold() for word in fold(text).split())


def rows_that_fit(rows: Sequence[HelpRow], text: str) -> list[HelpRow]:
    """The rows that hold a text, first those that begin with it: «exempt:» before «note: · exempt § 13:»."""
    wanted = fold(text)
    found = [row for row in rows if fits(row, text)]
    return sorted(found, key=lambda row: bool(wanted) and not fold(row.left).startswith(wanted))


def names_help(text: str, screen: Screen[Any], language: Language) -> bool:
    """Whether one word, of two letters or more, begins the name of something that help tells of."""
    if len(text) < FEWEST or text != text.strip() or len(text.split()) != 1:
        return False
    rows = (row for part in help_parts(screen, language) for row in part.rows)
    return any(f" {fold(text)}" in row.names for row in rows)


def _keys(place: Place, screen: Screen[Any], sentence: Words) -> HelpPart:
    rows = [_key(row, screen, sentence) for row in ROWS.values() if row.place == place]
    return HelpPart(sentence(f"place-{place}"), rows)


def _key(row: KeyRow, screen: Screen[Any], sentence: Words) -> HelpRow:
    typed = sentence(row.typed) if row.typed.startswith("twin-") else row.typed
    keys = keys_named(row, sentence("key-name-space"))
    left = keys or f". {sentence(row.word)}"
    word = called_here(screen).get(row.name, row.word) if row.menu else row.word
    told = sentence(f"{word}.help")
    other = sentence("help-twin", twin=typed) if typed else ""
    right = f"{told} ({other})" if other else told
    owner = owner_of(row, screen) if len(row.groups) < 2 else None
    deed = (owner, row.id) if owner is not None else None
    spoken = [words(one, "screen") for one in LANGUAGES]
    names = _folded(
        keys,
        *(each(one) for each in spoken for one in {row.word, word}),
        *_typed_everywhere(row.typed, spoken),
    )
    return HelpRow(left, right, names + _folded(*(each(f"{word}.help") for each in spoken)), names, deed)


def _typed_everywhere(typed: str, spoken: Sequence[Words]) -> list[str]:
    if not typed.startswith("twin-"):
        return [typed]
    return [form for each in spoken for form in (each(typed), each(typed).lstrip("#"))]


def _signs(sentence: Words) -> Iterator[HelpRow]:
    spoken = [words(one, "screen") for one in LANGUAGES]
    for sign in SIGNS:
        named = sign.example.startswith("example-")
        example = sentence(sign.example) if named else sign.example
        begun = example.partition("…")[0].partition("  ")[0].partition(" · ")[0]
        everywhere = [each(sign.example) if named else example for each in spoken]
        names = _folded(*everywhere)
        sought = names + _folded(*(each(f"sign-{sign.becomes}") for each in spoken))
        typed = "" if example == "Tab" else begun
        yield HelpRow(example, sentence(f"sign-{sign.becomes}"), sought, names, typed=typed)


def _words(language: Language, sentence: Words) -> Iterator[HelpRow]:
    tables = {one: by_meaning(line(one).labels) for one in LANGUAGES}
    for meaning, forms in tables[language].items():
        if meaning == LISTED_NOT:
            continue
        means, example = meant(meaning, sentence)
        names = _folded(*(form for table in tables.values() for form in table[meaning]))
        sought = names + _folded(*(meant(meaning, words(one, "screen"))[0] for one in LANGUAGES))
        yield HelpRow(
            f"{forms[0]}:", f"{means} · {forms[0]}: {example}", sought, names, typed=f"{forms[0]}: "
        )


def _folded(*texts: str) -> str:
    return " " + " ".join(fold(text) for text in texts) + " "
