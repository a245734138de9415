"""Who was there, in written minutes: words beside a name, boxes and crosses, answers, and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import ANY, BLANK, fold
from store.record.attendance import lesser, said_twice
from store.record.values import Attending, Movement, Name
from tui.grammar.lines import Person
from tui.grammar.phrases.names import vote_by, with_reason
from tui.importing.days_and_places import read_times
from tui.importing.labels import STATUS_OF, LabelFound, is_of_body, meant, read_besides
from tui.importing.people import deputised, people_in
from tui.importing.roster.list_signs import one_apart
from tui.importing.roster.stand_ins import with_deputy
from tui.importing.source import DONE, OPEN

if TYPE_CHECKING:
    from tui.importing.builder import Making

_ANY = any_language(MinutesWords)


def _longest_first(words: Iterable[str]) -> str:
    return any_of(re.escape(word) for word in sorted(words, key=len, reverse=True))


ANSWERS: tuple[tuple[Attending, str], ...] = (
    ("excused", _longest_first(_ANY.excused_notes)),
    ("absent", _longest_first(_ANY.absent_notes)),
    ("present", _longest_first(_ANY.present_notes)),
)
"""The words beside a name that say whether its bearer was there, those first that say they were not."""

_NOT_THERE = tuple((status, re.compile(rf"\b{words}", re.IGNORECASE)) for status, words in ANSWERS[:2])
_THERE = re.compile(rf"{ANSWERS[2][1]}(?:,?[ ]{ANSWERS[2][1]}){{0,2}}", re.IGNORECASE)
"""«Present», «present via Zoom»."""

TICKS = ("✓", "✔", "☑", "✅")
"""Signs that say yes, in a cell or above a whole column."""

_TICKED = frozenset((*_ANY.ticked, "x", "v", *TICKS, "[x]"))
_UNTICKED = frozenset((*_ANY.unticked, "☐", "✗", "✘", "❌", "[ ]", "[]"))
_MOVED: tuple[tuple[Movement, re.Pattern[str]], ...] = (
    ("arrival", re.compile(rf"{_longest_first(_ANY.came)}\b", re.IGNORECASE)),
    ("departure", re.compile(rf"{_longest_first(_ANY.went)}\b", re.IGNORECASE)),
)
_BARE = frozenset(
    (*_ANY.from_time, *_ANY.to_time, *(word for word in (*_ANY.came, *_ANY.went) if len(word) < 4))
)
"""Words before a time that say nothing by themselves: «fra Harstad» is a place."""

_PART = re.compile(r"(?<=\d),[ ]+(?=[^\W\d_])|,[ ]*|;[ ]*")
_TICK = re.compile(rf"(?:{OPEN}|{DONE}|([✓✔☑✅])|([☐✗✘❌])|\[([ xX]?)\])[ \t\u00a0]*")
_STRUCK = re.compile(r"[\W xX]*~~[^~]+~~\W*")
_ANY_ANSWER = any_of(words for _, words in ANSWERS)
_ANSWER = re.compile(
    r"(?P<name>[^:()]{2,60}?(?:[ ]?\([^()]{1,40}\)(?=[ ]*[:–—-]))?)(?:[ ]*[:–—-]+[ ]*|[ ]+|[ ]*\()"
    rf"(?P<answer>{_ANY_ANSWER}\b[^()\n,;]{{0,30}}|✓|✔|x)\)?(?:[ ]\([^()]{{1,40}}\))?\.?",
    re.IGNORECASE,
)
_LETTER = r"[^\W\d_]"
_ITEM_WORDS = any_of(word if len(word) > 2 else f"{word}(?!{_LETTER})" for word in _ANY.case_numbers)
_ITEM = re.compile(rf"(?<!{_LETTER}){_ITEM_WORDS}", re.IGNORECASE)
"""A word for an item: «borte fra saken», «ad 3», and not in the midst of another, «til stades»."""


class Noted(msgspec.Struct, frozen=True):
    """Somebody on a list, what is said of their being there, and when they came or left."""

    person: Person
    status: Attending | None = None
    moved: tuple[tuple[Movement, str], ...] = ()


def noted(person: Person) -> Noted:
    """Tell what stands beside a name apart: a role and an organisation, or that somebody came late."""
    person = deputised(person)
    status: Attending | None = None
    moved: list[tuple[Movement, str]] = list(person.walks)
    kept: list[str] = []
    for place, told in enumerate((person.role, *_PART.split(person.organisation))):
        said, here = movement(told), answer(told)
        if said is not None:
            moved.append(said)
        elif here is not None:
            status = lesser(status, here)
        elif told or not place:
            kept.append(told)
    if not moved and status is None:
        return Noted(person)
    if not kept[:1] or (person.role and kept[0] != person.role):
        kept.insert(0, "")
    return Noted(replace(person, role=kept[0], organisation=", ".join(kept[1:])), status, tuple(moved))


def movement(told: str) -> tuple[Movement, str] | None:
    """That somebody came or left, and when; None for anything else, «fra Harstad» too."""
    for what, pattern in _MOVED:
        found = pattern.match(told)
        if found is None:
            continue
        rest = told[found.end() :].strip(BLANK + ".")
        when = read_times(rest, None).start or read_times(told, None).start
        if when or (fold(found[0]) not in _BARE and len(rest.split()) <= 4):
            return what, when
    return None


def answer(told: str) -> Attending | None:
    """Whether somebody was there, in the words beside their name; None when these say something else."""
    words = told.strip(BLANK + ".()")
    if (ticked := _FIRST_SAID.match(words)) and fold(ticked[0]).strip() in _TICKED and _ITEM.search(words):
        return "present"  # «x, under sak 23»
    if not words or len(words.split()) > 6 or _ITEM.search(words):
        return None
    for status, pattern in _NOT_THERE:
        if pattern.match(words) or (len(words.split()) <= 4 and pattern.search(words)):
            return status
    if fold(words) in _UNTICKED:
        return "absent"
    first = _FIRST_SAID.match(words)
    said = first[0].strip(BLANK) if first else words
    return "present" if _THERE.fullmatch(said) or fold(said) in _TICKED else None


_FIRST_SAID = re.compile(r"[^,;()]{1,30}(?=[,;(])")
"""«Yes, by phone from 6:20»: the answer, and more of it."""

_FOR = re.compile(rf"\b{any_of(ANY.people.deputy_for)}\b", re.IGNORECASE)


def called(text: str, typed: str) -> tuple[tuple[Person, ...], Attending | None]:
    """The people on a line of a list, and the box or the answer that says of them whether they were there."""
    ticked = _TICK.match(text)
    bare = one_apart(text[ticked.end() :] if ticked else text)
    status: Attending | None = None
    if ticked:
        is_on = ticked[0].startswith(DONE.strip()) or ticked[1] or (ticked[3] or "").casefold() == "x"
        status = "present" if is_on else "absent"
    if _STRUCK.fullmatch(typed):
        status = "absent"
    stands = people_in(bare, listed=True) if _FOR.search(bare) else ()
    if any(deputised(person).deputy_for for person in stands):
        return stands, status
    if found := _ANSWER.fullmatch(bare):
        said = answer(found["answer"]) or "present"
        if (people := people_in(found["name"])) and len(people) == 1 and meant(found["name"]) is None:
            return people, lesser(status, said)
    return people_in(bare, listed=True), status


_LONGEST_LINE = 200
"""Signs of a line that says of one person whether they were there."""


def answered_line(text: str, typed: str) -> tuple[Person, Attending] | None:
    """«Gro Myhre ...... ikke møtt»: one person and whether they were there, when a line says nothing else."""
    people, status = called(text, typed) if len(text) <= _LONGEST_LINE else ((), None)
    if len(people) != 1 or len(people[0].name.split()) < 2 or people[0].count is not None:
        return None
    told = noted(people[0])
    said = lesser(status, lesser("deputy", told.status) if told.person.deputy_for else told.status)
    return (people[0], said) if said is not None else None


def answers(text: str) -> tuple[tuple[Person, Attending], ...]:
    """A roll in one sentence, «Kari Nes ja, Ola By nei»; nothing unless every part is an answer."""
    parts = [part.strip(BLANK + ".") for part in re.split(r"[,;]", text)]
    found = [(people, said) for part in parts for people, said in [_one_answer(part)]]
    return tuple((people[0], said) for people, said in found if said) if all(s for _, s in found) else ()


def _one_answer(part: str) -> tuple[tuple[Person, ...], Attending | None]:
    found = _ANSWER.fullmatch(part)
    people = people_in(found["name"]) if found else ()
    return (people, answer(found["answer"])) if found and len(people) == 1 else ((), None)


_NAMES = r"(?P<names>(?:[^.:;\n]|(?<=\b[^\W\d_])\.){3,400}?)"
_WHO = ("som", "der", "who", "which")
_A_CASE = rf"{any_of((*_ANY.case_numbers, 'item'))}[ ]\d{{1,4}}(?:/\d{{2,4}})?"
"""«deltok under sak 2»."""

_TOLD: tuple[tuple[Attending, str], ...] = (
    ("excused", rf"{any_of(_ANY.all_but)}[ ]{_NAMES},?[ ]{any_of(_WHO)}[ ]{any_of(_ANY.excused_said)}"),
    ("absent", rf"{any_of(_ANY.all_but)}[ ]{_NAMES}"),
    ("excused", rf"{any_of(_ANY.excused_from)}[ ]{_NAMES}"),
    ("excused", rf"{_NAMES}[ ]{any_of(_ANY.excused_said)}"),
    ("absent", rf"{_NAMES}[ ]{any_of(_ANY.absent_said)}"),
    ("present", rf"{any_of(_ANY.present_are)}:?[ ]{_NAMES}(?:,[ ]{any_of(_WHO)}[ ][^.:;\n]{{2,60}})?"),
    ("present", rf"{any_of(_ANY.count_of)}:[ ]{_NAMES}"),
    ("present", rf"{_NAMES}[ ]{any_of(_ANY.present_said)}(?:[ ][^\W\d_]{{1,7}}[ ]{_A_CASE})?"),
)
_SENTENCES = tuple((status, re.compile(pattern, re.IGNORECASE)) for status, pattern in _TOLD)
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2})(?<!repr)(?<!rep)[.;][ ]+(?=[^\W\d_])|(?<=\))[.;][ ]+")


class Sentence(msgspec.Struct, frozen=True):
    """People, and what a sentence says of their being there."""

    people: tuple[Person, ...]
    status: Attending


def sentences(text: str) -> tuple[tuple[Sentence, ...], bool]:
    """What a text says of who was there, sentence by sentence, and whether it says nothing else."""
    if len(text) > 2000:
        return (), False
    told = [one for part in sentences_of(text) for one in _clauses(part)]
    found = tuple(one for one in told if one is not None)
    return found, bool(told) and len(found) == len(told)


def _clauses(sentence: str) -> list[Sentence | None]:
    """What a sentence says, or each of two clauses that are joined: «Siv meldte forfall, og Jo kom ikke»."""
    whole = _stood_in(sentence) or _sentence(sentence)
    halves = _JOINED.split(sentence) if whole is None else []
    told = [_sentence(half) for half in halves]
    return told if len(told) > 1 and all(told) else [whole]


_JOINED = re.compile(rf",?[ ](?:{any_of((*ANY.and_, *_ANY.joining))})[ ]")
_DEPUTIES = any_of(map(re.escape, sorted(ANY.people.deputies, key=len, reverse=True)))
_STANDS_FOR = any_of(sorted(ANY.people.deputy_for, key=len, reverse=True))
_STOOD_IN = re.compile(
    rf"{_DEPUTIES}[ ](?P<who>[^:.;,\d\n]{{3,60}}?)[ ]{_STANDS_FOR}[ ](?P<of>[^:.;,\d\n]{{3,60}})",
    re.IGNORECASE,
)


def _stood_in(text: str) -> Sentence | None:
    """«Vara Knut Moen møtte for Inger Bø»."""
    found = _STOOD_IN.fullmatch(text)
    who, of = (people_in(found["who"]), people_in(found["of"])) if found else ((), ())
    if len(who) != 1 or len(of) != 1 or who[0].count is not None or of[0].count is not None:
        return None
    return Sentence((replace(who[0], deputy_for=of[0].name),), "deputy")


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, without their stops."""
    parts = (part.strip(BLANK + ".;") for part in _SENTENCE_END.split(text))
    return [part for part in parts if part] or [""]


def moved_in(text: str) -> tuple[tuple[Person, ...], Movement, str] | None:
    """A sentence that says when somebody came or left: «Siri kom kl. 18.30»."""
    words = text.split()
    for count in range(1, min(8, len(words))):
        said = movement(" ".join(words[count:]))  # first: most words are not how anybody moves
        people = people_in(" ".join(words[:count])) if said is not None else ()
        if said is not None and people and all(person.count is None for person in people):
            return people, *said
    return None


def _sentence(text: str) -> Sentence | None:
    for status, pattern in _SENTENCES:
        found = pattern.fullmatch(text)
        people = people_in(found["names"].strip(BLANK + ",")) if found else ()
        if people and all(person.count is None for person in people):
            return Sentence(people, status)
    return None


def is_ticked(cell: str) -> bool | None:
    """What a cell says under a column that asks yes or no; None when it says something else."""
    plain = fold(cell).strip(".")
    return True if plain in _TICKED else False if plain in _UNTICKED else None


_ADVISES = re.compile(any_of((*_ANY.not_members, *_ANY.staff)), re.IGNORECASE)
"""What a label says of those who are there without being members."""

_DEPUTY_ROLES = frozenset((*_ANY.deputy, *ANY.people.deputies))
_AWAY: tuple[Attending, ...] = ("absent", "excused")


def put_on_list(
    making: Making, people: Iterable[Person], label: LabelFound, answered: Attending | None = None
) -> None:
    """Put people on the list as a label says, and as what stands beside their names says.

    ``answered``: what a box or an answer beside a name says.
    """
    meaning = label.meant.meaning
    besides = read_besides(f"{label.words}:") is not None and not is_of_body(label.words)
    advises = besides or _ADVISES.search(label.words) is not None
    for listed in people:
        told = noted(listed)
        votes, _ = vote_by(", ".join(filter(None, (told.person.role, told.person.organisation))))
        person = replace(told.person, votes=told.person.votes and votes and not advises)
        status = said_twice(_said(told, STATUS_OF[meaning]), answered)
        if status == "present" and fold(person.role) in _DEPUTY_ROLES:
            status = "deputy"
        answers = "present" in (told.status, answered)
        person, deputy = with_deputy(person) if status in _AWAY else (person, None)
        person = with_reason(person) if status in _AWAY else person
        if deputy is not None:
            making.list_person(deputy, "deputy")
        making.list_person(
            person, status, invited=meaning == "invited", roll=meaning == "roll", marked=answers
        )
        for what, when in told.moved:
            making.move(person, what, when)
        fields = {found.meaning for part in person.role.split(", ") if part and (found := meant(part))}
        for field in sorted(fields & {"chair", "note_taker"}):
            if getattr(making.meeting, field) is None:
                making.set(**{field: Name(person.name)})
        _put_writer(making, person)


def _put_writer(making: Making, person: Person) -> None:
    """«(ref.)» behind a name says who wrote; «sekretær» is what somebody is, and gives way to it."""
    parts = {fold(part) for part in person.role.split(", ")}
    before = making.meeting.note_taker
    roles = {one.name.name: one.role for one in making.people().attendance}
    weak = before is None or any(
        fold(part) in _SECRETARIES for part in roles.get(before.name, "").split(", ")
    )
    if weak and not parts.isdisjoint(_WRITES):
        making.set(note_taker=Name(person.name))


_WRITES = frozenset(map(fold, (*ANY.people.writes, *ANY.people.writing)))
_SECRETARIES = frozenset(map(fold, ANY.people.secretaries))


def _said(told: Noted, here: Attending | None) -> Attending | None:
    """What a label and the words beside a name say together: the one that claims less.

    Of two reasons not to be there, the one beside the name holds; who came late was there.
    """
    if here in _AWAY:
        return told.status if told.status in _AWAY else here
    if here is None and any(what == "arrival" for what, _ in told.moved):
        here = "present"
    return lesser("deputy" if told.person.deputy_for else here, told.status)
