"""What sentences of the minutes tell that a line with a word would keep: who was there, who sat for whom.

«Til stede var Kari Nes», «Vara Jon Berg møtte for Per Dal», «Innledning v/ Mona Lie», «Sak 4/26 Kiosk».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from store.language.folders import any_of
from store.language.line import line
from store.language.words import ANY, BLANK, fold
from tui.grammar.context import Context
from tui.grammar.phrases.case_number import PREFIX
from tui.grammar.phrases.names import is_capitalised, split_names

_B = f"[{BLANK}]"
_LONGEST = 160


def told_in_sentences(text: str, context: Context) -> Iterator[str]:
    """The lines that a sentence could have been; nothing for most."""
    if len(text) > _LONGEST:
        return
    labels = line(context.record.meeting.language).labels
    if found := _STOOD_IN.fullmatch(text):
        yield from _deputy(found["who"], found["of"] or "", context)
    if found := _SAT_AS.fullmatch(text):
        yield from _deputy(found["who"], found["of"], context)
    if context.in_opening and (found := _WERE_THERE.fullmatch(text)) and _are_names(found["who"]):
        yield f"{labels.present[0]}: {found['who']}"
    if (found := _INTRODUCED.fullmatch(text)) and _are_names(found["who"]):
        yield f"{labels.presenter[0]}: {found['who'].rstrip('.')}"
    if (found := _NUMBERED.fullmatch(text)) and _is_title(found["title"]):
        yield f"# {text}"


def _are_names(text: str) -> bool:
    """Whether words are names, and all of them are."""
    names = split_names(text.rstrip("."))
    return bool(names) and all(is_capitalised(name) for name in names)


_DEPUTIES = any_of(map(re.escape, sorted(ANY.people.deputies, key=len, reverse=True)))
_FOR = any_of(sorted(ANY.people.deputy_for, key=len, reverse=True))
_STOOD_IN = re.compile(
    rf"{_DEPUTIES}{_B}(?P<who>[^:.;,\d\n]{{3,60}}?){_B}{any_of(ANY.people.attended)}"
    rf"(?:{_B}{_FOR}{_B}(?P<of>[^:.;,\d\n]{{2,60}}))?\.?",
    re.IGNORECASE,
)
_SAT_AS = re.compile(
    rf"(?P<who>[^:.;,\d\n]{{3,60}}?){_B}{any_of(ANY.people.attended)}{_B}{any_of(ANY.people.as_deputy)}{_B}"
    rf"{_FOR}{_B}(?P<of>[^:.;,\d\n]{{2,60}}?)\.?",
    re.IGNORECASE,
)
_WERE_THERE = re.compile(rf"{any_of(ANY.people.here)}{_B}{any_of(ANY.were)}{_B}(?P<who>.+)", re.IGNORECASE)
_GIVEN = sorted(
    {word.rpartition(" ")[0] or word for word, means in ANY.also.items() if means == "presenter"}, key=len
)
_INTRODUCED = re.compile(
    rf"{any_of(reversed(_GIVEN))}{_B}{any_of(ANY.people.presented_by)}{_B}?(?P<who>[^:;\d\n]{{2,60}})",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"{PREFIX}(?:\d{{1,4}}[/-]\d{{2,4}}|\d{{1,3}})(?:[:.]{_B}|{_B}[–-]{_B}|{_B})(?P<title>[^\W\d_].{{2,70}})"
)


def _deputy(who: str, absent: str, context: Context) -> Iterator[str]:
    """«vara: Jon Berg for Per Dal», or who was there and was a deputy, where nobody says for whom."""
    labels, people = (part := line(context.record.meeting.language)).labels, part.people
    if not is_capitalised(who):
        return
    if absent:
        yield f"{labels.deputy[0]}: {who} {people.deputy_for[0]} {absent}"
    else:
        yield f"{labels.present[0]}: {who} ({labels.deputy[0]})"


def _is_title(title: str) -> bool:
    """Whether words are a title, and no sentence that begins with a number."""
    words = fold(title).split()
    sentence = words[0] in ANY.unlike_titles or any(_IS_VERB.fullmatch(word) for word in words)
    return title[:1].isupper() and title[-1:] not in ".!?:;" and not sentence and len(words) <= _MOST


_IS_VERB = re.compile(any_of(ANY.sentence_verbs))
_MOST = 8
