"""Hunspell's dictionaries, where the system, LibreOffice or the user has put them.

The library that reads them is optional and imported where it is used; a sentence says what is missing.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from store.errors import Problem
from store.language import LOCALES
from store.values import Language

_LACKING: dict[Language, frozenset[str]] = {
    "nb": frozenset({"noe", "noen", "kl"}),
    "nn": frozenset({"kl", "mv"}),
    "en": frozenset(),
}
"""Everyday words that the dictionaries in use do not have."""

_SHORTEST = 5
"""Letters of the parts of a compound. With four, three times as many misspelt words pass for one."""

_LINKS = "se"
"""Letters that join the parts of a compound: arbeid-s-giver, barn-e-bok."""

_FOLDERS = (
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell",
    "~/.local/share/hunspell",
    "~/Library/Spelling",
    "/Library/Spelling",
)
_OFFICES = (
    "/usr/lib/libreoffice",
    "/usr/lib64/libreoffice",
    "/opt/libreoffice*",
    "/snap/libreoffice/current/lib/libreoffice",
    "/Applications/LibreOffice.app/Contents/Resources",
    "%ProgramFiles%/LibreOffice",
    "%ProgramFiles(x86)%/LibreOffice",
)
_EXTENSIONS = (
    "~/.config/libreoffice/4/user/uno_packages/cache/uno_packages",
    "~/Library/Application Support/LibreOffice/4/user/uno_packages/cache/uno_packages",
    "%APPDATA%/LibreOffice/4/user/uno_packages/cache/uno_packages",
)


class Speller(Protocol):
    """Knows the words of a language."""

    def knows(self, word: str) -> bool:
        """Whether a word is spelt as the language spells it."""
        ...

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What an unknown word may be meant to be, the likeliest first. Each may take a tenth of a second."""
        ...


class Hunspell:
    """A dictionary of Hunspell's."""

    def __init__(self, path: Path, language: Language) -> None:
        """Read a dictionary: ``path`` is that of its two files, without ``.aff`` and ``.dic``.

        It takes half a second. Raises ``spelling-no-library`` when the library is not installed.
        """
        try:
            from hunspell import Hunspell as Library  # noqa: PLC0415 — optional
        except ImportError as error:
            raise Problem("spelling-no-library") from error
        self._library = Library(path.name, hunspell_data_dir=str(path.parent))
        self._lacking = _LACKING[language]
        self._compounds = language != "en"

    def knows(self, word: str) -> bool:
        """Whether the dictionary has the word, or it is put together of two or three that it has."""
        if word.casefold() in self._lacking or self._library.spell(word):
            return True
        return self._compounds and self._is_compound(word.casefold(), parts=3)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What the dictionary suggests."""
        return tuple(self._library.suggest(word))

    def _is_compound(self, word: str, parts: int) -> bool:
        for place in range(_SHORTEST, len(word) - _SHORTEST + 1):
            if self._begins(word[:place]) and (
                self._library.spell(word[place:])
                or (parts > 2 and self._is_compound(word[place:], parts - 1))
            ):
                return True
        return False

    def _begins(self, part: str) -> bool:
        linked = part.endswith(tuple(_LINKS)) and len(part) > _SHORTEST
        return bool(self._library.spell(part) or (linked and self._library.spell(part[:-1])))


def speller(language: Language, folders: Iterable[Path] | None = None) -> Speller:
    """Return a speller of a language; ``folders`` are those where dictionaries are looked for.

    Raises ``spelling-no-dictionary`` where there is none of that language, and ``spelling-no-library``.
    """
    name = LOCALES[language]
    for folder in folder_candidates() if folders is None else folders:
        if all((folder / f"{name}{suffix}").is_file() for suffix in (".aff", ".dic")):
            return Hunspell(folder / name, language)
    raise Problem("spelling-no-dictionary", language=language, name=name)


def folder_candidates() -> Iterator[Path]:
    """Yield the folders where dictionaries may be, those that the user names first (``DICPATH``).

    All systems' folders are tried on every system: what is not there is passed over.
    """
    for named in os.environ.get("DICPATH", "").split(os.pathsep):
        if named:
            yield Path(named)
    for folder in _FOLDERS:
        yield from _existing(folder)
    for office in _OFFICES:
        yield from _existing(f"{office}/share/extensions/dict-*")
        yield from _existing(f"{office}/extensions/dict-*")
    for extensions in _EXTENSIONS:
        yield from _existing(f"{extensions}/*/*")


def _existing(pattern: str) -> Iterator[Path]:
    """Yield the folders that a pattern means, in order; of one whose variables are not set, none."""
    path = Path(os.path.expandvars(pattern)).expanduser()
    if "%" not in str(path):
        found = Path(path.anchor).glob(str(path.relative_to(path.anchor)))
        yield from sorted(folder for folder in found if folder.is_dir())
