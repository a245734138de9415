"""The words of the capture line, in all languages at once.

One table, shared by the grammar, by completion and by the help page. A word is whole, is followed by a
colon, and its case does not matter. What one language says stands in ``line.py`` of its folder; here is
what any of them says, since a line is read whatever language it is in. What a line begins with, and is nearly
that, stands in ``line.py``: whoever asks for no more has none of these tables made.
"""

from __future__ import annotations

from functools import cache

from store.language.about import about
from store.language.folders import Forms, any_language, languages, part
from store.language.folders import fold as fold  # noqa: PLC0414 — all the words are compared by it
from store.language.line import BLANK as BLANK  # noqa: PLC0414 — what is asked of a line stands with these
from store.language.line import ENDS as ENDS  # noqa: PLC0414
from store.language.line import OUTCOMES as OUTCOMES  # noqa: PLC0414
from store.language.line import SHORTEST, LineWords, any_line, by_meaning, grouped, texts
from store.language.line import is_like_label as is_like_label  # noqa: PLC0414
from store.language.line import meaning_of as meaning_of  # noqa: PLC0414
from store.language.line import meanings as meanings  # noqa: PLC0414
from store.language.line import near_word as near_word  # noqa: PLC0414
from store.language.line import one_away as one_away  # noqa: PLC0414
from store.language.line import tells_outcome as tells_outcome  # noqa: PLC0414
from store.language.minutes import MinutesWords

ANY = any_line()
"""The words of every language."""


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
    return meaning_of({**in_head, "invited": ()}, grouped(ANY.opening))


STRUCTURE = meaning_of(by_meaning(ANY.commands))
"""Words that follow ``#`` without a blank."""

LINE_COMMANDS = meaning_of(by_meaning(ANY.line_mode))
"""Words that follow ``#`` in line mode only, where no key does the same."""

PROMISES = ANY.people.promises
"""What makes a sentence that begins with somebody's name sound like something they are to do."""

PAPERS: dict[str, str] = meaning_of(by_meaning(ANY.papers))
"""What the document of a meeting is called, folded: minutes, a protocol, or a municipal one."""

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


@cache
def bodies() -> frozenset[str]:
    """Words before the name of who meets: «utvalg: Formannskapet»."""
    return frozenset(map(fold, any_language(MinutesWords).labels.body))


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

BLANKS = rf"(?<![{BLANK}])[{BLANK}]++"
"""A pattern for a run of blanks, from its first: however long it is, a search looks at it once."""


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
                if len(label) >= SHORTEST and label not in meanings() and label not in texts():
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


def near_command(word: str) -> str:
    """The word after ``#`` that a word is nearly, or is in line mode only; empty when it is none."""
    folded = fold(word)
    commands = {**STRUCTURE, **LINE_COMMANDS}
    return next((one for one in commands if one == folded or one_away(one, folded)), "")
