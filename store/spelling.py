"""The words of a meeting that its language does not know."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, Protocol

from store.errors import Problem
from store.language.about import about
from store.language.orthography import orthography
from store.language.words import fold
from store.record.attendance import parties_of, people_of
from store.record.in_minutes import Belonging
from store.record.model import AgendaItem, Attendance, Day, Document, Entry, Meeting, Presence
from store.record.record import Record
from store.record.settings import Settings
from store.record.texts import documents_with_words, worded
from store.record.values import Language

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
    """A speller that reads a Hunspell dictionary (``.dic`` and ``.aff``)."""

    def __init__(self, path: Path, language: Language) -> None:
        """Read a dictionary: ``path`` is that of its two files, without ``.aff`` and ``.dic``.

        It takes half a second. Raises ``spelling-no-library`` when the library is not installed.
        """
        try:
            from hunspell import Hunspell as Library  # noqa: PLC0415 — optional
        except ImportError as error:
            raise Problem("spelling-no-library") from error
        self._library = Library(path.name, hunspell_data_dir=str(path.parent))
        self._lacking = frozenset(orthography(language).lacking)
        self._compounds = orthography(language).compounds

    def knows(self, word: str) -> bool:
        """Whether the dictionary has the word, or it is put together of two or three that it has."""
        if word.casefold() in self._lacking or self._library.spell(word):
            return True
        return self._compounds and self._is_compound(word.casefold(), parts=3)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return what Hunspell suggests for an unknown word, the likeliest first."""
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
    if find_spec("hunspell") is None:  # a dictionary would be of no use
        raise Problem("spelling-no-library")
    name = about(language).locale
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


_PROSE: dict[type[Document], frozenset[str]] = {
    Meeting: frozenset({"title", "subtitle"}),
    Day: frozenset({"heading"}),
    AgendaItem: frozenset({"title", "format", "background", "recommendation"}),
    Attendance: frozenset({"role"}),
    Presence: frozenset({"ground"}),
    Entry: frozenset({"title", "name", "text", "answer"}),
}
"""The fields that hold the words of a language; the others hold names, times and references."""

_APART = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+|(?<![\w-])(?<![\w-]\.)[\w-]++(?:\.[\w-]++)*\.(?:no|com|org|net|eu|uk)\b"
    r"|(?:(?<![\w.-])[\w.-]*)?\d[\w./-]*"
)
"""Addresses, and everything with figures in it: no words."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W\d_]+(?:['’][^\W\d_]+)*)*")


class WordPlace(NamedTuple):
    """A place of a word: the document, the field, and the whole text of that field."""

    document: Document
    field: str
    text: str


class Unknown(NamedTuple):
    """A word as it is written, and every text of the meeting that has it."""

    word: str
    places: tuple[WordPlace, ...]


def unknown_words(record: Record, speller: Speller, known: Iterable[str] = ()) -> tuple[Unknown, ...]:
    """Return the words that the speller does not know, in the order they are first read.

    Names on the attendance list, parties and roles are known, and so are ``known`` names and words;
    abbreviations in capitals are taken to be right. What is no part of the minutes is passed over.
    """
    names = _Known(record, known)
    found: dict[str, list[WordPlace]] = {}
    sure: dict[str, bool] = {}
    for place in _prose(record):
        for word in dict.fromkeys(_words(place.text)):
            if word not in sure:
                sure[word] = _is_right(word, speller, names)
            if not sure[word]:
                found.setdefault(word, []).append(place)
    return tuple(Unknown(word, tuple(places)) for word, places in found.items())


def words_of_archive(settings: Settings, organisation: str = "") -> tuple[str, ...]:
    """Return the words and names that an archive has settled for itself."""
    return (
        *settings.words,
        *settings.abbreviations,
        *settings.abbreviations.values(),
        *settings.labels,
        organisation,
    )


class _Known:
    """Words that are right in this meeting, each for itself, also with the ending of a genitive."""

    def __init__(self, record: Record, known: Iterable[str]) -> None:
        texts = (*people_of(record), *parties_of(record), *_named(record), *known)
        self._words = {fold(word) for text in texts for word in _WORD.findall(text)}

    def __contains__(self, word: str) -> bool:
        folded = fold(word)
        endings = ("s", "'s", "’s", "'", "’")
        return folded in self._words or any(
            folded.endswith(ending) and folded.removesuffix(ending) in self._words for ending in endings
        )


def _named(record: Record) -> Iterator[str]:
    """Every name that stands in a field of its own."""
    for document in documents_with_words(record):
        prose = _PROSE.get(type(document), frozenset())
        yield from (text for field, text in worded(document) if field not in prose)


def _prose(record: Record) -> Iterator[WordPlace]:
    belonging = Belonging(record)
    for document in documents_with_words(record):
        if isinstance(document, Entry) and not belonging.holds(document):
            continue
        prose = _PROSE.get(type(document), frozenset())
        yield from (WordPlace(document, field, text) for field, text in worded(document) if field in prose)


def _words(text: str) -> list[str]:
    return _WORD.findall(_APART.sub(" ", text))


def _is_right(word: str, speller: Speller, names: _Known) -> bool:
    if len(word) == 1 or word.isupper() or word in names or speller.knows(word):
        return True
    parts = word.split("-")
    return len(parts) > 1 and all(_is_right(part, speller, names) for part in parts)
