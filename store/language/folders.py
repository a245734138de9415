"""The folders of the languages: they say which languages there are, and nothing else names them.

A folder holds the catalogues of the language (``.ftl``) and its parts: ``about`` says what the language is
called, ``line`` has the words that are typed, ``dates`` those of days and times, ``orthography`` the habits
of printed text, ``minutes`` the words of minutes that somebody else has written. Each part is one value of a
class that stands beside this file under the same name; a word that is missing is a type error. A language
that is being written needs no more than ``about`` and one catalogue: ``about`` names the language that stands
in for what is not there yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import msgspec

_P = TypeVar("_P")

Forms: TypeAlias = tuple[str, ...]
"""Words or phrases for one meaning, folded. The first is the one that is written and offered."""

Patterns: TypeAlias = tuple[str, ...]
"""The same as pieces of regular expressions, where words have too many endings to be written out."""


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a folder, in the order that they say themselves."""
    # A bundle has its modules in one file, but the catalogues lie in their folders there too.
    found = [folder.name for folder in Path(__file__).parent.iterdir() if _has_catalogue(folder)]
    return tuple(sorted(found, key=lambda language: (_part(language, "about").order, language)))


def _has_catalogue(folder: Path) -> bool:
    return folder.is_dir() and any(file.suffix == ".ftl" for file in folder.iterdir())


def part(language: str, kind: type[_P]) -> _P:
    """The part of a language that is of one kind, read when it is first asked for.

    The class is ``LineWords`` in ``line.py``, the value ``LINE`` in ``nb/line.py``. Raises
    ModuleNotFoundError for a language without a folder.
    """
    found = _part(language, kind.__module__.rpartition(".")[2])
    if not isinstance(found, kind):
        raise TypeError(found)
    return found


def any_language(kind: type[_P]) -> _P:
    """What any language has: in each field the words of all, those of the first language first, each once.

    A line is read whatever language it is in. Raises TypeError for a part with habits, which have no sum.
    """
    found: _P = _merged(kind.__module__.rpartition(".")[2])
    return found


def forms(words: str) -> Forms:
    """Many words that have no blanks in them, cut at blanks."""
    return tuple(words.split())


def any_of(pieces: Iterable[str]) -> str:
    """A pattern for any one of some words or pieces of patterns, tried in their order."""
    return f"(?:{'|'.join(pieces)})"


@cache
def _part(language: str, name: str) -> Any:
    module = f"{__package__}.{language}.{name}"
    try:
        return getattr(import_module(module), name.upper())
    except ModuleNotFoundError as missing:
        behind = "" if name == "about" else _part(language, "about").stands_in
        if missing.name != module or not behind:
            raise
        return _part(behind, name)


@cache
def _merged(name: str) -> Any:
    return _merge([_part(language, name) for language in languages()])


def _merge(values: Sequence[Any]) -> Any:
    """One field of some languages as one: structs by their fields, tables and words joined."""
    match values[0]:
        case msgspec.Struct() as first:
            fields = first.__struct_fields__
            return type(first)(**{name: _merge([getattr(one, name) for one in values]) for name in fields})
        case dict():
            return {key: value for table in reversed(values) for key, value in table.items()}
        case (tuple(), *_):
            return tuple(_merge(place) for place in zip(*values, strict=True))
        case tuple():
            return tuple(dict.fromkeys(chain.from_iterable(values)))
    raise TypeError(values[0])


def fold(text: str) -> str:
    """The form in which words and names are compared: case and runs of blanks aside."""
    return " ".join(text.casefold().split())
