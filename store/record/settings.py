"""What an archive has settled for itself: its own labels and abbreviations, and what goes unsaid.

Settings stand in document 1 of archive.json, field ``settings``. What this version does not know stays
there as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from store.language.folders import fold
from store.language.line import any_line, by_meaning, line, meanings
from store.record.model import Json
from store.record.values import LAYOUTS, TIDY, Language

COMMENT = "comment"
"""What a label of an archive's own may mean besides the table: plain text."""

_LABELLED = (
    COMMENT,
    "question",
    "answer",
    "proposal",
    "decision",
    "conclusion",
    "action",
    "expectation",
    "step",
    "statement",
    "memo",
    "summary",
    "annex",
    "background",
    "recommendation",
    "presenter",
    "votes",
)


@cache
def label_meanings() -> dict[str, str]:
    """What a label of an archive's own can be made to mean: every word for it, folded, and the meaning."""
    comment = dict.fromkeys(map(fold, any_line().comment), COMMENT)
    return {**comment, **{word: meaning for word, meaning in meanings().items() if meaning in _LABELLED}}


def label_word(meaning: str, language: Language) -> str:
    """The first word for a meaning in a language; the meaning itself when it is unknown."""
    words = line(language)
    return words.comment[0] if meaning == COMMENT else by_meaning(words.labels).get(meaning, (meaning,))[0]


class SiteSettings(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The site of an archive, wherever it is made: its address, and the ids of the series on it, as text."""

    url: str = ""
    series: tuple[str, ...] = ()


class Settings(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The settings of an archive.

    labels: a word of the archive's own and what a line becomes that begins with it and a colon, as a
    meaning of :class:`store.language.line.Labels` or ``comment`` (plain text): ``{"Sp": "question"}``.
    abbreviations: what is typed, and what it stands for: ``{"fb": "Fylkesbiblioteket"}``.
    words: words that are spelt right here, whatever a dictionary says.
    unstated_deadline: ``next`` makes the next meeting the deadline of an action that names none; a series
        may have other words for it («14 dager»).
    letterhead: the name of the one that Word files are written on; see :mod:`store.stationery.letterheads`.
    tidy: what print puts right in new meetings, as :data:`store.record.values.Tidy`; empty for all of it.
    parties: parties of the archive's own, beside those that everybody knows, as they are written.
    layout: how the protocols of new meetings are laid out, as :data:`store.record.values.Layout`.
    documents: the folder that documents are written to; empty for the user's own documents folder.
    site: the site, where it has an address.
    topics: the topics of the archive's meetings, as they are shown. numbers: those that the other meetings of
        the series have given, from which a meeting's own follow. colleagues: the names of those who may come
        and are not on the list of a meeting. deputies: who sits in for whom in its series. votes: who is on
        the roster of the series, and whether they have a vote. These five are
        read from the meetings and the series, and are not stored here.
    """

    labels: Mapping[str, str] = {}
    abbreviations: Mapping[str, str] = {}
    words: tuple[str, ...] = ()
    unstated_deadline: str = ""
    letterhead: str = ""
    tidy: str = ""
    parties: tuple[str, ...] = ()
    layout: str = ""
    documents: str = ""
    site: SiteSettings = SiteSettings()
    topics: tuple[str, ...] = ()
    numbers: frozenset[str] = frozenset()
    colleagues: tuple[str, ...] = ()
    deputies: Mapping[str, str] = {}
    votes: Mapping[str, bool] = {}


_READ = ("topics", "numbers", "colleagues", "deputies", "votes")


def settings_from(stored: object) -> Settings:
    """Read settings as they stand in the file; a value of the wrong type counts as not set."""
    given = stored if isinstance(stored, dict) else {}
    return Settings(
        labels=_texts(given.get("labels")),
        abbreviations=_texts(given.get("abbreviations")),
        words=_words(given.get("words")),
        unstated_deadline="next" if given.get("unstated_deadline") == "next" else "",
        letterhead=_text(given.get("letterhead")),
        tidy=next((one for one in TIDY if one == given.get("tidy")), ""),
        parties=_words(given.get("parties")),
        layout=next((one for one in LAYOUTS if one == given.get("layout")), ""),
        documents=_text(given.get("documents")),
        site=_site(given.get("site")),
    )


def settings_to(settings: Settings, stored: object) -> Json:
    """Return the settings as the file holds them, with what ``stored`` has beside them."""
    given = dict(stored) if isinstance(stored, dict) else {}
    known = set(Settings.__struct_fields__) - {*_READ}
    others = {name: value for name, value in given.items() if name not in known}
    kept = msgspec.to_builtins(settings)
    return {**others, **{name: value for name, value in kept.items() if name in known}}


def _site(value: object) -> SiteSettings:
    given = value if isinstance(value, dict) else {}
    return SiteSettings(url=_text(given.get("url")), series=_words(given.get("series")))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> Mapping[str, str]:
    pairs = value.items() if isinstance(value, dict) else ()
    return {key: text for key, text in pairs if isinstance(key, str) and isinstance(text, str)}


def _words(value: object) -> tuple[str, ...]:
    return tuple(word for word in value if isinstance(word, str)) if isinstance(value, list | tuple) else ()
