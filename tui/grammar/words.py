"""The word before a line's first colon, and lines that consist of one word."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from store.language.catalogue import Words
from store.language.folders import any_language, any_of
from store.language.series import SeriesWords
from store.language.words import (
    ANY,
    BLANK,
    ENDS,
    NONE,
    OUTCOMES,
    fold,
    meanings,
    near_word,
    opening_meanings,
    word_of_minutes,
)
from store.record.model import Entry
from store.record.points import is_marked
from store.record.settings import label_word
from store.record.values import Attending, Kind, Movement
from tui.grammar.phrases.exemption import begins_exempt, exempt_by
from tui.grammar.phrases.proposers import proposer
from tui.grammar.phrases.resolutions import resolution
from tui.grammar.result import Hint

UNLESS = frozenset({"exchange", "outcome", "contact", "since"})
"""Meanings whose words are text in most places: headings, and labels that others write too."""

_NO_WAITING = OUTCOMES | {"end", "answer", "time", "closed", "topic", *UNLESS}

_GROUND = re.compile(
    rf"(?:(?:{any_of(ANY.exempt.from_)} )?{any_of(ANY.exempt.access)}|{any_of(ANY.exempt.before_ground)})?"
    r",?[ \t\u00a0]*+"
    rf"(?:{any_of(ANY.exempt.see)}\.?[ \t\u00a0]*+)?(.*(?:§|\d).*)",
    re.IGNORECASE,
)

_UNGROUNDED = re.compile(
    rf"(?:(?:{any_of(ANY.exempt.from_)} )?{any_of(ANY.exempt.access)}|{any_of(ANY.exempt.laws)})[.,]?"
)
"""What something is exempt from, with no paragraph: it goes to nobody else all the same."""


_RECOMMENDED = any_of(ANY.labels.recommendation)
_IN_A_WORD = any_of(word for word in ANY.labels.recommendation if " " not in word)
_WHOSE = r"(?P<whose>[^\W\d_][\w –-]{2,60}?)"
_RECOMMENDED_BY = re.compile(
    rf"(?:{_WHOSE}(?:s|['’´]s?|{any_of(f' {own}' for own in ANY.people.own)}) {_RECOMMENDED}"
    rf"|{_IN_A_WORD} {any_of(ANY.people.statement_by)} (?P<by>[^\W\d_][\w –-]{{2,60}}))",
    re.IGNORECASE,
)


def recommended_by(label: str) -> str:
    """Who recommends, by a label that says so: «kommunedirektørens innstilling», «innstilling fra rådet»."""
    found = _RECOMMENDED_BY.fullmatch(" ".join(label.split()))
    if found is None:
        return ""
    whose = (found["whose"] or found["by"]).strip()
    return "" if fold(whose).split()[-1] in _NOBODY else whose


_NOBODY = frozenset(map(fold, (*ANY.unlike_titles, *ANY.common, *ANY.none, *ANY.people.parties)))
"""What comes from these is a proposal («SVs forslag til vedtak»), or from nobody who is meant."""


class Word(NamedTuple):
    """A word of the table before a line's first colon, and what stands after it."""

    meaning: str
    rest: str


LISTED_NOT = "recommender"
"""The one meaning whose words are only the beginning of a word: «innstilling fra»."""

STATUS: dict[str, Attending | None] = {
    "present": "present",
    "excused": "excused",
    "absent": "absent",
    "deputy": "deputy",
    "invited": None,
}
"""What each word for attendance makes of people; to be invited is no status yet."""

MOVEMENTS: dict[str, Movement] = {"arrival": "arrival", "departure": "departure", "recusal": "recusal"}
"""The words for what people do during the meeting."""


def split_colon(text: str) -> tuple[str, str] | None:
    """What stands before and after the first colon; None without a colon."""
    before, colon, after = text.partition(":")
    return (before.strip(ENDS), after.strip(ENDS)) if colon else None


def read_word(text: str, labels: Mapping[str, str], *, opening: bool = False) -> Word | None:
    """The word a line begins with, when it is one of the table, else the archive's own label for one.

    A number may follow a step's word, and a second colon goes with the first. opening: the words of written
    minutes count, too, as they do where a meeting is opened.
    """
    halves = split_colon(text)
    if halves is None or len(halves[0]) > _LONGEST:
        return None
    word = fold(halves[0])
    meaning = meanings().get(word) or meanings().get(word.rstrip("."))
    if meaning is None and meanings().get(re.sub(r" \d+$", "", word)) == "step":
        meaning = "step"
    meaning = meaning or next((means for label, means in labels.items() if fold(label) == word), None)
    if meaning is None and recommended_by(halves[0]):
        meaning = "recommendation"
    if opening:
        meaning = meaning or opening_meanings().get(word) or opening_meanings().get(word.rstrip("."))
    return Word(meaning, text.partition(":")[2].lstrip(":").strip(ENDS)) if meaning else None


_LONGEST = 80
"""Characters of the longest label: «Innstilling fra utvalg for kultur, idrett og frivillighet»."""

_NONE_YET = re.compile(
    rf"(?:{any_of(NONE)}|{any_of(ANY.no_conclusion)})(?:,? {any_of(ANY.none_yet)}){{0,3}}[.!]?"
)


def says_none(text: str) -> bool:
    """Whether words say that there is nothing, for the time being or at all: «ingen i denne omgang»."""
    return _NONE_YET.fullmatch(fold(text)) is not None


_NONE_AND_MORE = re.compile(
    rf"(?:{any_of(NONE)}|{any_of(ANY.no_conclusion)})(?: {any_of(ANY.none_yet)}){{0,3}}(?:[,;.]| [–-]) (?=\S)"
)


def says_none_and_more(text: str) -> bool:
    """Whether words say that there is nothing, and then something else: «ingen i dag, tas opp igjen»."""
    return _NONE_AND_MORE.match(fold(text)) is not None


def near_hint(text: str) -> Hint | None:
    """A hint when a text begins with nearly a word of the table and a colon."""
    word = word_of_minutes(text) or near_word(text)
    if not word or says_none(text.partition(":")[2]):
        return None
    return Hint("hint-near-word", {"word": word}, instead=f"{word}:{text.partition(':')[2]}")


def read_qualifier(words: str) -> dict[str, object] | None:
    """What «privat», «notat» or «unntatt § 13» make of an entry; without a ground it is private, too."""
    meaning = meanings().get(fold(words))
    if meaning == "private":
        return {"private": True}
    if meaning == "working-note":
        return {"in_minutes": False}
    first, _, ground = words.partition(" ")
    if meanings().get(fold(first)) != "exempt":
        law = exempt_by(words)  # «u.off. § 13», «ikke offentlig»
        return None if law is None else {"exempt": law} if law else {"private": True}
    if not ground:
        return {"private": True}
    exempt = _GROUND.fullmatch(ground.strip(BLANK))
    if exempt is None:
        return {"private": True} if _UNGROUNDED.fullmatch(fold(ground)) else None
    return {"exempt": exempt[1].strip(BLANK)}


_SIGN = rf"[^\w{BLANK}\n()\[\]'’«»“”]"
"""Any sign that is no bracket and no quotation mark, whether lines begin with it or not: what is meant for
few does not hang on that."""

_LEAD = re.compile(
    rf"((?:{_SIGN}{{1,3}}|\d{{1,2}}[.)]|[^\W\d_]\))[{BLANK}]+|[^:\n#][^:\n]{{0,59}}:[{BLANK}]+)(.+)",
    re.DOTALL,
)
"""A sign or a word with its colon, and what stands behind it."""

_BRACKETED = re.compile(rf"[(\[]([^()\[\]\n]{{1,120}})[)\]]:?[{BLANK}]+(.+)", re.DOTALL)
_DASHED = re.compile(rf"([^\n:;–—-]{{1,120}})(?:;|[–—-])[{BLANK}]+(.+)", re.DOTALL)


EXEMPT = label_word("exempt", "nb")
"""The word before the law that keeps a line from others, as any language reads it."""

_TITLE = re.compile(rf"#{{1,2}}[{BLANK}]+[^'{BLANK}]")
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{1,120})[)\]]")


def with_mark_of_title(text: str) -> str | None:
    """An item whose title says in brackets that it is for few, as it is meant; None for every other line.

    «# Elevsak (unntatt § 13)» is «unntatt § 13: # Elevsak».
    """
    if not _TITLE.match(text):
        return None
    for found in _IN_BRACKETS.finditer(text):
        mark = found[1].strip(BLANK)
        law = exempt_by(mark)
        if law is not None or _keeps(mark, strictly=True):
            title = " ".join(f"{text[: found.start()]} {text[found.end() :]}".split())
            ground = f"{EXEMPT} {law}" if law else mark
            return f"{ground}: {title}" if title.strip("# ") else None
    return None


def with_mark_first(text: str) -> str | None:
    """A line that says only behind its sign, in brackets or before a dash that it is for few, as it is meant.

    «= privat: X» is «privat: = X». None for every other line.
    """
    before, rest = "", text
    for _ in range(_LEADS):
        if before and rest.startswith("'"):
            return None
        mark, said = _mark_at_start(rest, colon=bool(before))
        if mark:
            return f"{mark}: {before}{said}"
        lead = _LEAD.fullmatch(rest)
        if lead is None:
            return None
        before, rest = f"{before}{lead[1]}", lead[2]
    return None


def _mark_at_start(text: str, *, colon: bool) -> tuple[str, str]:
    """The words at the start of a text that keep it from others, and what is kept; nothing for none.

    They stand in brackets, before a dash or, with ``colon``, before a colon.
    """
    for marked in (_BRACKETED.fullmatch(text), _DASHED.fullmatch(text)):
        mark = marked[1].strip(BLANK) if marked else ""
        if marked and ((begins_exempt(mark) and exempt_by(mark)) or _keeps(mark, strictly=True)):
            return mark, marked[2]
    halves = split_colon(text) if colon else None
    return halves if halves is not None and halves[1] and _keeps(halves[0], strictly=False) else ("", "")


_LEADS = 8
"""How many signs and words with a colon may stand before the one that keeps a line from others, and one more:
«! Per: privat: …», «forslag: Per: privat: …»."""


def with_last_mark_first(text: str) -> str | None:
    """A line whose last words in brackets keep it from others, as it is meant: «! Per: ringe (privat)»."""
    found = _LAST.fullmatch(text) if text[-2:].rstrip(".")[-1:] in _CLOSING else None
    mark = found[2].strip(BLANK) if found else ""
    if found is None or not (exempt_by(mark) or _keeps(mark, strictly=True)):
        return None
    law = exempt_by(mark)
    return f"{f'{EXEMPT} {law}' if law else mark}: {found[1]}"


_CLOSING = (")", "]")
_LAST = re.compile(rf"(.*[^{BLANK}])[{BLANK}]+[(\[]([^()\[\]\n]{{1,120}})[)\]]\.?", re.DOTALL)


def mark_inside(text: str) -> str:
    """The words further on in a line that would keep it from others if they stood first; empty for none."""
    for found in _INSIDE.finditer(text):
        if _keeps(found[1].strip(BLANK), strictly=found[2] != ":"):
            return found[1].strip(BLANK)
    return ""


def mark_with_colon(text: str) -> str:
    """The mark with its colon that stands further on in a line and says something; empty for none.

    «Dal bibliotek tar imot privat: hun er syk» was meant for few, whatever stands before the word.
    """
    for found in _INSIDE.finditer(text):
        said = found[2] == ":" and text[found.end() :].strip(BLANK + ")]")
        if said and _keeps(found[1].strip(BLANK), strictly=False):
            return found[1].strip(BLANK)
    return ""


_INSIDE = re.compile(
    rf"[{BLANK}(\[,;–-]({any_of(map(re.escape, (*ANY.labels.private, *ANY.labels.exempt)))}"
    rf"(?:[{BLANK}][^:()\[\]\n]{{1,40}})?)([:)\]])",
    re.IGNORECASE,
)


def without_quote(text: str) -> str | None:
    """A line without the apostrophe that keeps such a word behind its sign from counting: «= 'privat: X»."""
    before, rest = _until_quote(text)
    return f"{before}{rest[1:]}" if rest and _mark_at_start(rest[1:], colon=True)[0] else None


def quotes_mark(text: str) -> bool:
    """Whether an apostrophe keeps such a word from counting that stands further on: «! 'Kari: privat: X»."""
    before, rest = _until_quote(text)
    return bool(rest) and with_mark_first(f"{before}{rest[1:]}") is not None


def is_quoted(text: str) -> bool:
    """Whether an apostrophe keeps what stands behind the signs of a line as it is."""
    return _until_quote(text)[1] != ""


def _until_quote(text: str) -> tuple[str, str]:
    """The signs and words before an apostrophe, and the text from it on; empty where there is none."""
    before, rest = "", text
    for _ in range(_LEADS):
        lead = _LEAD.fullmatch(rest)
        if lead is None:
            break
        before, rest = f"{before}{lead[1]}", lead[2]
        if rest.startswith("'"):
            return before, rest
    return "", ""


def _keeps(words: str, *, strictly: bool) -> bool:
    """Whether words keep a line from others. strictly: by a law, a paragraph or the word alone."""
    changes = read_qualifier(words)
    if changes is None or "in_minutes" in changes:
        return False
    return not strictly or "exempt" not in changes or "§" in words


def waits(text: str, labels: Mapping[str, str], meeting: str) -> bool:
    """Whether a line is a word alone that takes the next line of text, marked («privat: vedtak:») or not.

    ``meeting``: what the meeting is called, which says whose decisions are decided in it.
    """
    halves = split_colon(text)
    if halves and read_qualifier(halves[0]):
        return not halves[1] or waits(halves[1], labels, meeting)
    word = read_word(text, labels)
    if word is None:
        return proposes(text) or resolves(text, meeting)
    return not word.rest and word.meaning not in _NO_WAITING


def proposes(text: str) -> bool:
    """Whether a line says who proposes what comes on the next: «Forslag fra SV:», «Kari Nes foreslo:»."""
    halves = split_colon(text)
    return halves is not None and not halves[1] and proposer(halves[0], _looks_named) is not None


def resolves(text: str, meeting: str) -> bool:
    """Whether a line says that what comes on the next was decided: «Styret fattet slikt vedtak:»."""
    halves = split_colon(text)
    return halves is not None and not halves[1] and resolution(halves[0], meeting) is not None


def _looks_named(text: str) -> bool:
    """Whether words look like the name of a person or a party, whoever is known."""
    words = text.split()
    return bool(words) and len(words) <= _MOST_NAMED and all(word[0].isupper() for word in words)


_MOST_NAMED = 4


def is_waiting(entry: Entry, labels: Mapping[str, str], meeting: str) -> bool:
    """Whether an entry is a word alone, still waiting."""
    typed = entry.typed.strip(BLANK)
    said = entry.text == typed or (entry.text != "" and is_marked(entry) and typed.endswith(entry.text))
    return entry.kind == Kind.NOTE and said and waits(typed, labels, meeting)


def meant(meaning: str, words: Words) -> tuple[str, str]:
    """What a word with a colon means, and an example of what stands behind it."""
    key = meaning.replace("_", "-")
    return words(f"meant-{key}"), words(f"meant-{key}.example")


def lower(first: Attending | None, second: Attending | None) -> Attending | None:
    """Of two things said of somebody, the one that claims less."""
    order: Sequence[Attending | None] = ("absent", "excused", "deputy", "present", None)
    return first if order.index(first) < order.index(second) else second


def heads_as_text(text: str) -> bool:
    """Whether a line stands in a head and stays text: what only the form takes, and that nobody is away."""
    word = read_word(text, {}, opening=True)
    nobody = word is not None and word.meaning in ("excused", "absent") and says_none(word.rest)
    return nobody or of_form(text) != ""


def of_form(text: str) -> str:
    """The word before a colon that only the form about the meeting takes: «møtenummer: 4»; else empty."""
    halves = split_colon(text)
    if halves is None or not halves[1] or fold(halves[0]).rstrip(".") not in _IN_FORM:
        return ""
    short = len(halves[1].split()) <= _LONGEST_IN_FORM and not halves[1].endswith((".", "!", "?"))
    return halves[0] if short else ""


_SERIES = any_language(SeriesWords).labels
_IN_FORM = frozenset(map(fold, (*ANY.filters.series, *ANY.in_form, *_SERIES.language, *_SERIES.quorum)))
_LONGEST_IN_FORM = 5


def is_indented(typed: str) -> bool:
    """Whether a line is set in, as a sub-point is."""
    return _INDENTED.match(typed) is not None


_INDENTED = re.compile("(?:[ \u00a0]{2}|[ \u00a0]?\t)")
"""What stands before a sub-point."""
