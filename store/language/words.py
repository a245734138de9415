"""The words of the capture line, in all languages at once.

One table, shared by the grammar, by completion and by the help page. A word is whole, is followed by a
colon, and its case does not matter. What one language says stands in ``line.py`` of its folder; here is
what any of them says, since a line is read whatever language it is in.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from store.language.about import about
from store.language.folders import Forms, any_language, languages
from store.language.line import LineWords, by_meaning
from store.language.minutes import MinutesWords


def fold(text: str) -> str:
    """The form in which words and names are compared: case and runs of blanks aside."""
    return " ".join(text.casefold().split())


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
    *("present", "excused", "absent", "chair", "note_taker"),
    *("place", "date", "when", "start", "end"),
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
    return meaning_of({meaning: written[meaning] for meaning in _WRITTEN_IN_HEAD}, _grouped(ANY.opening))


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

DOINGS = (*PROMISES, *ANY.people.doings)
"""What may follow the owner's name in an action that is a whole sentence: «! Kari sender utkast»."""

HEAD = frozenset(
    {
        "title",
        "subtitle",
        "date",
        "place",
        "chair",
        "note_taker",
        "account",
        "organiser",
        "copy_to",
        "archive_ref",
        "signers",
        "remarks_by",
        "numbering",
        "document",
        "recommender",
    }
)
"""Meanings that are details of the meeting, before its first item only."""

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
