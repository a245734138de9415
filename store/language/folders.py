"""Which languages there are: each has a folder here, and nothing else names them.

A folder holds the catalogues of the language (``.ftl``) and its parts: ``about`` says what the language is
called, ``line`` has the words that are typed, ``dates`` those of days and times, ``writing`` the habits of
printed text, ``minutes`` the words of minutes that somebody else has written. Each part is one value of a
class that stands beside this file under the same name; a word that is missing is a type error.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TypeVar

import msgspec

_P = TypeVar("_P")


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What a language is, to those outside it.

    order: its place where languages are listed; the first is the one a new archive has.
    tag: as BCP 47 writes it. locale: as Babel names it. family: languages of one family are mixed by those
    who speak them, and offered each other's words. serves: languages of a computer that have no folder and
    whose speakers read this one. letters: those of its alphabet after z.
    """

    order: int
    tag: str
    locale: str
    family: str
    serves: tuple[str, ...]
    letters: str


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a folder, in their order."""
    names = (path.parent.name for path in Path(__file__).parent.glob("*/about.py"))
    return tuple(sorted(names, key=lambda name: about(name).order))


@cache
def about(language: str) -> About:
    """What a language is. Raises ModuleNotFoundError for one without a folder."""
    return part(language, About)


def part(language: str, kind: type[_P]) -> _P:
    """The part of a language that is of one kind, read when it is first asked for.

    The class is ``LineWords`` in ``line.py``, the value ``LINE`` in ``nb/line.py``.
    """
    name = "about" if kind is About else kind.__module__.rpartition(".")[2]
    found = getattr(import_module(f"{__package__}.{language}.{name}"), name.upper())
    if not isinstance(found, kind):
        raise TypeError(found)
    return found
