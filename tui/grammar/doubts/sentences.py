"""What sentences of the minutes tell that a line with a word would keep: who was there, what came of an item.

«Til stede var Kari Nes», «Vara Jon Berg møtte for Per Dal», «Innledning v/ Mona Lie», «Sak 4/26 Kiosk»,
«Saken utsettes til høsten», «Det ble bestemt at …», «Per Dal foreslo å vente», «Kari ringer innen fredag».
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.line import Labels, line
from store.language.minutes import MinutesWords
from store.language.prose import ProseWords
from store.language.words import AND, ANY, BLANK, PROMISES, fold
from store.record.values import Kind
from tui.grammar.context import Context, is_known
from tui.grammar.phrases.case_number import PREFIX
from tui.grammar.phrases.deadlines import find_deadline
from tui.grammar.phrases.decided_sentences import endorses, resolved, tells_agreement
from tui.grammar.phrases.names import doers, doers_by_initials, is_capitalised, split_names
from tui.grammar.phrases.proposers import are_people
from tui.grammar.phrases.prose import charge
from tui.grammar.words import split_colon

_B = f"[{BLANK}]"
_SHORTEST, _LONGEST = 4, 160
_LONGEST_SHORT = 75
"""Sentences that say nothing besides; most lines are longer, and are not looked through for it."""


def told_in_sentences(text: str, context: Context) -> Iterator[str]:
    """The lines that a sentence could have been; nothing for most."""
    if not _SHORTEST <= len(text) <= _LONGEST:
        return
    labels = line(context.record.meeting.language).labels
    if found := _STOOD_IN.fullmatch(text):
        yield from _deputy(found["who"], found["of"] or "", context)
    if found := _SAT_AS.fullmatch(text):
        yield from _deputy(found["who"], found["of"], context)
    yield from _sat_for(text, context)
    if context.in_opening and (found := _WERE_THERE.fullmatch(text)) and _are_names(found["who"]):
        yield f"{labels.present[0]}: {found['who']}"
    if (found := _INTRODUCED.fullmatch(text)) and _are_names(found["who"]):
        yield f"{labels.presenter[0]}: {found['who'].rstrip('.')}"
    if (found := _NUMBERED.fullmatch(text)) and _is_title(found["title"]):
        yield f"# {text}"
    yield from _moved_and_backed(text, context)
    yield from _due_first(text, context)
    if ":" in text:
        return
    if context.in_opening and (found := _EXCUSED.fullmatch(text)) and _are_names(found["who"]):
        yield f"{labels.excused[0]}: {found['who'].rstrip('.')}"
    if context.item is not None:
        yield from _fell(text, context)
        yield from _told_in_item(text, context)


def _moved_and_backed(text: str, context: Context) -> Iterator[str]:
    if context.item is None:
        return
    labels = line(context.record.meeting.language).labels
    if found := _MOVED_AND_BACKED.fullmatch(text) or _BY_WHOM_FIRST.fullmatch(text):
        yield f"{labels.proposal[0]}: {found['who']}: {found['what']} ({found['backed']})"


def _sat_for(text: str, context: Context) -> Iterator[str]:
    """«Gro Skar møter for Bo Ruud», «Vara for Bo: Gro Skar», of somebody on the list."""
    if len(text) > _LONGEST_SHORT:
        return
    found = _SAT_FOR.fullmatch(text) or _DEPUTY_OF.fullmatch(text)
    if found is None or not context.knows(found["of"]) or context.knows(found["who"]):
        return
    if _are_names(found["who"]) and not fold(found["who"]).startswith(_DEPUTY):
        yield from _deputy(found["who"], found["of"], context)


def _due_first(text: str, context: Context) -> Iterator[str]:
    """«Innen fredag: Per ringer», «By Friday: Ed calls»: until when, and what somebody on the list does."""
    halves = split_colon(text)
    if halves is None or not halves[1] or len(halves[0].split()) > _MOST_DUE:
        return
    due, rest = halves
    words = rest.split(maxsplit=2)
    named = any(context.knows(" ".join(words[:size]).rstrip(",")) for size in (1, 2))
    if named and (told := find_deadline(due, context.near)) is not None and due.endswith(told.text):
        yield f"! {text}"


def _asked_of(text: str, context: Context) -> Iterator[str]:
    """«Styret ber Per om å ringe», «Saken følges opp av Per», where Per is on the list."""
    for pattern in _ASKED_OF if len(text) <= _LONGEST_SHORT else ():
        found = pattern.fullmatch(text)
        if found and all(map(context.knows, split_names(found["who"]))):
            yield f"! {found['who']}: {text}"
            return


def _fell(text: str, context: Context) -> Iterator[str]:
    """«falt» right behind a proposal."""
    voted = context.voted
    if voted is None or not context.is_after(voted):
        return
    found = _FELL.fullmatch(text)
    if found is not None and (voted.kind == Kind.PROPOSAL or not found["what"]):
        yield f"= {found['fell']}"


def _told_in_item(text: str, context: Context) -> Iterator[str]:
    """What was decided or proposed, who is to do something, and what became of the item."""
    labels = line(context.record.meeting.language).labels
    called = resolved(text, context.called, context.near)
    if called is None and endorses(text, context.called):
        yield f"= {text}"
    if called is not None:
        sign = "=" if called.meaning == "decision" else f"{labels.conclusion[0]}:"
        yield f"{sign} {text}"
    if _APPROVED_ALONE.fullmatch(text) and not _is_decided(context):
        yield f"= {text}"
    found = _APPROVED.fullmatch(text)
    if (found and _may_be_approved(found["what"])) or _MARKED_APPROVED.fullmatch(text):
        yield f"= {text}"
    if (found := _PROPOSED.fullmatch(text)) and are_people(
        found["who"], lambda name: is_known(name, context)
    ):
        yield f"{labels.proposal[0]}: {found['who']}: {found['what']}"
    yield from promised(text, context)
    yield from _asked_of(text, context)
    if context.item is not None and context.item.outcome is None:
        yield from _became_of(text, labels)


def promised(text: str, context: Context) -> Iterator[str]:
    """«Kari skal ringe», «Kari ringer innen fredag»: what somebody on the list is to do."""
    words = text.split(maxsplit=3)
    if words and words[0].isupper() and doers_by_initials(text, context, PROMISES):
        yield f"! {text}"
        return
    named = any(context.knows(" ".join(words[:size]).rstrip(",")) for size in (1, 2, 3))
    if not named and not tells_agreement(text):  # most lines begin with nobody
        return
    said = charge(text, context, context.near)
    if said is not None and (said.deadline is not None or doers(text, context, PROMISES)):
        yield f"! {text}"


def _is_decided(context: Context) -> bool:
    """Whether something has been decided in the item already."""
    here = context.item.id if context.item else None
    return any(one.kind == Kind.DECISION and one.item == here for one in context.record.entries)


def _became_of(text: str, labels: Labels) -> Iterator[str]:
    """«Saken utsettes til høsten», «Saken tas til orientering»."""
    for word, pattern in _BECAME:
        if found := pattern.fullmatch(text.rstrip(".")):
            yield f"{word(labels)}: {found['rest'].strip(BLANK)}".rstrip()


def put_off(text: str, labels: Labels) -> str:
    """The line that says of the item that it was put off, where a text says so; empty for any other."""
    found = _PUT_OFF.fullmatch(text.rstrip("."))
    return f"{labels.postponed[0]}: {found['rest'].strip(BLANK)}".rstrip() if found else ""


def _may_be_approved(what: str) -> bool:
    words = fold(what).split()
    denied = any(word in ANY.votes.denied for word in words)
    return len(words) <= _MOST_APPROVED and words[0] not in ANY.unlike_titles and not denied


def _are_names(text: str) -> bool:
    """Whether words are names, and all of them are."""
    names = split_names(text.rstrip("."))
    return bool(names) and all(is_capitalised(name) for name in names)


_FELL = late_pattern(
    rf"(?P<what>(?:the{_B})?(?:{any_of((*ANY.labels.proposal, *ANY.votes.proposals))})\w{{0,4}}{_B}"
    rf"(?:{any_of(ANY.were)}{_B})?)?"
    rf"(?P<fell>{any_of(sorted(ANY.decisions.rejected, key=len, reverse=True))})\.?",
    re.IGNORECASE,
)
"""«falt», «The motion was lost.»."""

_DEPUTIES = any_of(map(re.escape, sorted(ANY.people.deputies, key=len, reverse=True)))
_FOR = any_of(sorted(ANY.people.deputy_for, key=len, reverse=True))
_STOOD_IN = late_pattern(
    rf"{_DEPUTIES}{_B}(?P<who>[^:.;,\d\n]{{3,60}}?){_B}{any_of(ANY.people.attended)}"
    rf"(?:{_B}{_FOR}{_B}(?P<of>[^:.;,\d\n]{{2,60}}))?\.?",
    re.IGNORECASE,
)
_SAT_AS = late_pattern(
    rf"(?P<who>[^:.;,\d\n]{{3,60}}?){_B}{any_of(ANY.people.attended)}{_B}{any_of(ANY.people.as_deputy)}{_B}"
    rf"{_FOR}{_B}(?P<of>[^:.;,\d\n]{{2,60}}?)\.?",
    re.IGNORECASE,
)
_DEPUTY = tuple(map(fold, ANY.people.deputies))
_SAT_FOR = late_pattern(
    rf"(?P<who>[^:.;,\d\n]{{3,60}}?){_B}{any_of(ANY.people.attended)}{_B}{_FOR}{_B}(?P<of>[^:.;,\d\n]{{2,60}}?)\.?",
    re.IGNORECASE,
)
_DEPUTY_OF = late_pattern(
    rf"{_DEPUTIES}{_B}{_FOR}{_B}(?P<of>[^:.;,\d\n]{{2,60}}?):{_B}*+(?P<who>[^:.;,\d\n]{{3,60}})\.?",
    re.IGNORECASE,
)
_WERE_THERE = late_pattern(rf"{any_of(ANY.people.here)}{_B}{any_of(ANY.were)}{_B}(?P<who>.+)", re.IGNORECASE)
_GIVEN = sorted(
    {word.rpartition(" ")[0] or word for word, means in ANY.also.items() if means == "presenter"}, key=len
)
_INTRODUCED = late_pattern(
    rf"{any_of(reversed(_GIVEN))}{_B}{any_of(ANY.people.presented_by)}{_B}?(?P<who>[^:;\d\n]{{2,60}})",
    re.IGNORECASE,
)
_NUMBERED = late_pattern(
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


_IS_VERB = late_pattern(any_of(ANY.sentence_verbs))
_SAID = any_language(ProseWords)
_BEHIND = rf"(?P<rest>(?:[{BLANK},][^:\n]{{2,80}})?)"
_PUT_OFF = late_pattern(rf"{any_of(_SAID.put_off)}{_BEHIND}", re.IGNORECASE)
_TAKEN_BACK = late_pattern(rf"{any_of(_SAID.taken_back)}{_BEHIND}", re.IGNORECASE)
_TAKEN_NOTE_OF = late_pattern(rf"{any_of(_SAID.taken_note_of)}(?P<rest>)", re.IGNORECASE)
_BECAME: tuple[tuple[Callable[[Labels], str], re.Pattern[str]], ...] = (
    (lambda labels: labels.postponed[0], _PUT_OFF),
    (lambda labels: labels.withdrawn[0], _TAKEN_BACK),
    (lambda labels: labels.noted[0], _TAKEN_NOTE_OF),
)
"""What becomes of an item, with what a sentence says of it; nothing may stand behind that it was noted."""

_EXCUSED = late_pattern(rf"{any_of(_SAID.excuses)}{_B}(?P<who>[^:;\d\n]{{2,120}})", re.IGNORECASE)
_APPROVED = late_pattern(rf"(?P<what>[^:.;\n]{{3,80}}?){_B}{any_of(_SAID.approved)}\.?", re.IGNORECASE)
_APPROVED_ALONE = late_pattern(
    rf"{any_of(_SAID.approved)}(?:{_B}{any_of(_SAID.as_it_stands)})?[.!]?", re.IGNORECASE
)
"""«Godkjent.», «Approved without remarks», and nothing that says what."""

_MARKED_APPROVED = late_pattern(
    rf"[^:.;\n]{{3,100}}?{_B}(?:[–—-]{_B}|\(){any_of(_SAID.approved)}\)?[.!]?", re.IGNORECASE
)
"""«Vi kjøper ny ovn – vedtatt», «Vi kjøper ny ovn (vedtatt)»."""

_MOST_APPROVED = 8
_BACKING = any_of(sorted(ANY.people.backing, key=len, reverse=True))
_MOVED_AND_BACKED = late_pattern(
    rf"(?P<who>[^:.;,\n]{{2,60}}?){_B}{any_of(any_language(MinutesWords).proposes)}(?:,|{_B}{any_of(AND)}){_B}"
    rf"(?P<backed>[^:.;,\n]{{2,60}}?{_B}{any_of(sorted(ANY.people.backing, key=len, reverse=True))}):?{_B}"
    rf"(?P<what>.{{3,120}})",
    re.IGNORECASE,
)
"""«Ruth proposed, Colin seconded: that the hall be let»."""
_BY_WHOM_FIRST = late_pattern(
    rf"{_BACKING}{_B}(?P<who>[^:.;,\n]{{2,60}}?)(?:,|{_B}{any_of(AND)}|,{_B}{any_of(AND)}){_B}"
    rf"(?P<backed>{_BACKING}{_B}[^:.;,\n]{{2,60}}?)"
    rf"(?::{_B}|,?{_B}(?={any_of(ANY.that)}{_B}))(?P<what>.{{3,120}})",
    re.IGNORECASE,
)
"""«Moved by Ed, seconded by Jo, that the shed be sold»."""
_PROPOSED = late_pattern(
    rf"(?P<who>[^:.;\n]{{2,60}}?){_B}{any_of(any_language(MinutesWords).proposes)}{_B}"
    rf"(?P<what>{any_of(ANY.that)}{_B}.{{3,120}})",
    re.IGNORECASE,
)
_MOST = 8
_MOST_DUE = 4
_ASKED_OF = tuple(
    late_pattern(rf"{asked.replace('{}', '(?P<who>[^:.;,0-9]{2,40}?)')}\.?", re.IGNORECASE)
    for asked in _SAID.asked_of
)
