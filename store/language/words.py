"""The words of the capture line, in all languages at once.

One table, shared by the grammar, by completion and by the help page. A word is whole, is followed by a
colon, and its case does not matter. What one language says stands in ``line.py`` of its folder; here is
what any of them says, since a line is read whatever language it is in. Words that are nearly one of the table
stand here too: what somebody in a hurry may have meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from store.language.about import about
from store.language.folders import Forms, any_language, languages, part
from store.language.folders import fold as fold  # noqa: PLC0414 — all the words are compared by it
from store.language.late_pattern import late_pattern
from store.language.line import LineWords, by_meaning
from store.language.minutes import MinutesWords
from store.language.prose import ProseWords

ANY = any_language(LineWords)
"""The words of every language."""


@cache
def meanings() -> dict[str, str]:
    """Every label of a line, folded, with its meaning."""
    return meaning_of(by_meaning(ANY.labels), _grouped(ANY.short_labels), _grouped(ANY.also))


def _grouped(words: Mapping[str, str]) -> dict[str, Forms]:
    """Words with what they mean, as what each meaning is called."""
    found: dict[str, Forms] = {}
    for word, meaning in words.items():
        found[meaning] = (*found.get(meaning, ()), word)
    return found


_WRITTEN_IN_HEAD = (
    *("present", "excused", "absent", "deputy", "chair", "note_taker"),
    *("place", "date", "when", "start", "end", "signers"),
)
"""Meanings of words that people write in the head of minutes, and that a typed head understands, too."""


@cache
def list_meanings() -> dict[str, str]:
    """What each point is below a word on a line of its own, folded: «oppgaver»."""
    return meaning_of(by_meaning(any_language(MinutesWords).lists))


@cache
def opening_meanings() -> dict[str, str]:
    """What else a label means where a meeting is opened: the words of written minutes, folded."""
    written = by_meaning(any_language(MinutesWords).labels)
    in_head: dict[str, Forms] = {meaning: written.get(meaning, ()) for meaning in _WRITTEN_IN_HEAD}
    return meaning_of({**in_head, "invited": ()}, _grouped(ANY.opening))


def meaning_of(*groups: Mapping[str, Forms]) -> dict[str, str]:
    """The words of some groups, folded, with what each means; of two meanings, the one that stands first."""
    found: dict[str, str] = {}
    for meaning in groups[0]:
        for group in groups:
            for word in group.get(meaning, ()):
                found.setdefault(fold(word), meaning)
    return found


STRUCTURE = meaning_of(by_meaning(ANY.commands))
"""Words that follow ``#`` without a blank."""

LINE_COMMANDS = meaning_of(by_meaning(ANY.line_mode))
"""Words that follow ``#`` in line mode only, where no key does the same."""

PROMISES = ANY.people.promises
"""What makes a sentence that begins with somebody's name sound like something they are to do."""

DOINGS = tuple(dict.fromkeys((*PROMISES, *ANY.people.doings, *any_language(ProseWords).deeds)))
"""What may follow the owner's name in an action that is a whole sentence: «! Kari sender utkast»."""

INFINITIVES = frozenset(
    stem
    for deed in DOINGS
    if deed.isalpha() and deed.endswith("r")
    for stem in (deed[:-1], f"{deed[:-2]}a", f"{deed[:-2]}e")
)
"""«lage», «sende», «skriva»: the same verbs as they stand behind a name and a colon."""

PAPERS: dict[str, str] = meaning_of(by_meaning(ANY.papers))
"""What the document of a meeting is called, folded: minutes, a protocol, or a municipal one."""

OUTCOMES = frozenset({"postponed", "withdrawn", "noted", "inconclusive"})
"""Meanings that are the outcome of an item and may stand alone."""


def tells_outcome(word: str) -> str:
    """The outcome that a word before a colon tells of its item: a conclusion, that there is none."""
    meaning = meanings().get(fold(word.strip()), "")
    return "inconclusive" if meaning == "conclusion" else meaning if meaning in OUTCOMES else ""


UNTIL = ANY.until
"""What stands before the clock time at which a break is over."""

AND = ANY.and_
"""What stands before the last of several names or numbers."""

SUPERSEDES = ANY.decisions.supersedes
REPEALS = ANY.decisions.repeals
AMENDS = ANY.decisions.amends
CITED = ANY.decisions.cited
"""What a number may be called behind one of these."""

DECISION_STATUS: dict[str, str] = {
    **dict.fromkeys(ANY.decisions.rejected, "rejected"),
    **dict.fromkeys(ANY.decisions.postponed, "postponed"),
}
"""What may stand after ``=`` and before a colon."""

EACH_OTHER = frozenset(ANY.people.each_other)
OURSELVES = frozenset(ANY.people.ourselves)
NONE = frozenset(ANY.none)

NUMBERS = ANY.numbers
"""Head counts in words, two to twelve."""

BODIES = frozenset(map(fold, any_language(MinutesWords).labels.body))
"""Words before the name of who meets: «utvalg: Formannskapet»."""

EVERYBODY = frozenset(ANY.people.everybody)
HERE = ANY.people.here
"""What everybody may be, in a line without a colon."""

EXCEPT = ANY.people.except_
"""What may stand between everybody and those who did not come."""

COLLECTIVE = frozenset(ANY.people.collective)
"""Owners that are nobody by name."""

NO_OWNER = frozenset(ANY.no_names)
"""Words that look like a name before a colon and are none."""

LETTERS = "abcdefghijklmnopqrstuvwxyz" + "".join(
    dict.fromkeys("".join(about(one).letters for one in languages()))
)
"""The alphabet, with what any language has after z."""

CAPITALS = LETTERS.upper()

BLANK = " \t\u00a0"
"""What counts as a blank: what a space bar gives, on every keyboard."""

BLANKS = rf"(?<![{BLANK}])[{BLANK}]++"
"""A pattern for a run of blanks, from its first: however long it is, a search looks at it once."""

ENDS = BLANK + "\r\n"
"""What a text neither begins nor ends with."""


_LABEL = late_pattern(rf"([^\W\d_][^\W\d_-]*(?:[{BLANK}][^\W\d_]+)?)[{BLANK}]?:(?!//)", re.DOTALL)
_HASHED = late_pattern(r"##?[^\W_]")
_TEXT = NO_OWNER.union(ANY.comment, ANY.remark)
"""Words before a colon that are text, and meant to be."""

_LONGEST = 20
_SHORTEST = 4
"""Letters of a label, and of a word, from which on they can be taken for each other."""


def near_word(text: str) -> str:
    """The word of the table that a line's label is nearly; empty when it is none, or is exactly one.

    A label is one word or two before the first colon. Near is what begins a word or is a letter away.
    """
    label = _label(text)
    return "" if label in meanings() else _nearest(label)


def word_of_minutes(text: str) -> str:
    """The word of the line that means what a label of written minutes does; empty for any other label.

    «Aksjonsliste: …» and «Beslutninger: …» stand in minutes that are imported, and are not typed.
    """
    label, colon, _ = text.partition(":")
    return (
        _words_of_minutes().get(fold(label.strip(BLANK)), "")
        if colon and len(label) <= _LONGEST_LABEL
        else ""
    )


@cache
def _words_of_minutes() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in languages():
        words, typed = part(language, MinutesWords), by_meaning(part(language, LineWords).labels)
        said = ((means, row) for means, row in by_meaning(words.labels).items() if means in _SAID)
        listed = ((means, row) for means, row in by_meaning(words.lists).items() if means in _LISTED)
        for means, row in (*said, *listed):
            for label in row:
                if len(label) >= _SHORTEST and label not in meanings() and label not in _TEXT:
                    found.setdefault(label, typed[means][0])
    return found


_SAID = frozenset(
    {"action", "background", "recommendation", "summary", "annex", "owner", "deadline", "next_meeting"}
    | {"proposal", "votes"}
)
"""What a line can say that a label of written minutes says too; «vedtaket: …» is a sentence, not typed so."""

_LISTED = _SAID | {"decision", "conclusion", "question", "proposal"}
"""The same for labels above a list."""

_LONGEST_LABEL = 40


def is_like_label(text: str) -> bool:
    """Whether a text begins with a word of the table and a colon, or nearly, or with ``#`` and anything."""
    label = _label(text)
    return bool(label in meanings() or _nearest(label) or _HASHED.match(text))


def near_command(word: str) -> str:
    """The word after ``#`` that a word is nearly, or is in line mode only; empty when it is none."""
    folded = fold(word)
    commands = {**STRUCTURE, **LINE_COMMANDS}
    return next((one for one in commands if one == folded or one_away(one, folded)), "")


def _label(text: str) -> str:
    found = _LABEL.match(text)
    return fold(found[1]) if found and len(found[1]) <= _LONGEST else ""


@lru_cache(maxsize=256)
def _nearest(label: str) -> str:
    if len(label) < _SHORTEST or label in _TEXT:
        return ""
    words = [word for word in meanings() if len(word) >= _SHORTEST]
    away = [word for word in words if one_away(word, label)]
    begun = [word for word in words if word.startswith(label)]
    return min(away, key=len, default="") or min(begun, key=len, default="")


def one_away(one: str, other: str) -> bool:
    """Whether two words differ by one letter that is missing or another, or by two that changed places."""
    if one == other or min(len(one), len(other)) < _SHORTEST or abs(len(one) - len(other)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True
    a, b = one[start:], other[start:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
