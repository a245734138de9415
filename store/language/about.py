"""The facts about a language that code outside its folder needs: its names, its order, its letters."""

from __future__ import annotations

import msgspec

from store.language.folders import part


class LanguageFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a language is called, and whose it is.

    order: its place where languages are listed; the first is the one a new archive has. tag: as BCP 47
    writes it. locale: as Babel names it. family: languages of one family are mixed by those who speak them,
    and offered each other's words. serves: languages of a computer that have no folder and whose speakers
    read this one. letters: those of its alphabet after z. stands_in: the language whose words and sentences
    stand in where this one has none yet; empty for one that has them all.
    """

    order: int
    tag: str
    locale: str
    family: str
    serves: tuple[str, ...]
    letters: str
    stands_in: str = ""


def about(language: str) -> LanguageFacts:
    """What a language is. Raises ModuleNotFoundError for one without a folder."""
    return part(language, LanguageFacts)
