"""What a half-typed line may go on with. Pure: a line's text and what is known give a few offers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from store.language.about import about
from store.language.dates import DateWords, dates
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.line import LineWords, line
from store.language.words import AMENDS, AND, ANY, BLANK, BLANKS, CITED, REPEALS, SUPERSEDES, fold
from store.record.attendance import party_names
from store.record.model import AgendaItem
from store.record.values import LANGUAGES, Language
from store.registers.standing import Decision
from tui.grammar.phrases.deadlines import read_deadline
from tui.grammar.phrases.exemption import read_qualifier
from tui.grammar.words import read_word, split_colon

if TYPE_CHECKING:
    from tui.grammar.complete.known import Known


class Offer(msgspec.Struct, frozen=True):
    """What the end of a line may become.

    typed: the end of the line that it takes the place of. text: what stands there then. what: the kind of
    thing it is (``person``, ``party``, ``item``, ``decision``, ``word``, ``deadline``, ``topic``,
    ``abbreviation``).
    title: how a list shows it, when that is not the text. about: what is known besides.
    at_once: whether taking it takes the line, too. by_enter: whether Enter takes it as well as Tab.
    """

    typed: str
    text: str
    what: str
    title: str = ""
    about: str = ""
    at_once: bool = False
    by_enter: bool = False

    @property
    def ghost(self) -> str:
        """What comes behind what is typed; empty when that would not read as one text."""
        start = self.text[: len(self.typed)]
        return self.text[len(self.typed) :] if start.casefold() == self.typed.casefold() else ""


def begins(whole: str, part: str) -> bool:
    """Whether a part begins a whole, and is not all of it."""
    folded, wanted = fold(whole), part.casefold().lstrip()
    return folded.startswith(wanted) and folded != wanted.rstrip()


_B = f"[{BLANK}]"
_DATES = any_language(DateWords)
BETWEEN = late_pattern(rf"(?:{BLANKS})?[,/;]{_B}*|{BLANKS}{any_of((*AND, '&'))}{_B}+")
"""What stands between two names."""


def speakers(rest: str, known: Known) -> Iterator[Offer]:
    """People, from the second letter of a name with its capital on, from the third without it."""
    if ":" not in rest and _enough(rest, 2, 3):
        yield from _named([rest], known, ": ")


def owners(rest: str, known: Known) -> Iterator[Offer]:
    """The last of the owners of an action."""
    if ":" not in rest:
        yield from people(BETWEEN.split(rest), known, ": ")


def people(parts: list[str], known: Known, end: str) -> Iterator[Offer]:
    """People and parties where names belong: one capital is enough."""
    if _enough(parts[-1], 1, 2):
        yield from _named(parts, known, end)
        named = {fold(part) for part in parts}
        for party in known.parties:
            if begins(party, parts[-1]) and fold(party) not in named:
                yield Offer(parts[-1], party + end, "party")


def newcomers(parts: list[str], known: Known, *, seat: bool) -> Iterator[Offer]:
    """Those who may come and are not on the list: of the series, of its last meetings, of the archive.

    ``seat``: with whom a deputy of the series sits in for.
    """
    part, named = parts[-1], {fold(one) for one in parts[:-1]}
    if not _enough(part, 1, 2):
        return
    between = line(known.context.record.meeting.language).people.deputy_for[0]
    for name in known.colleagues:
        if fold(name) in named or not any(begins(word, part) for word in (name, *name.split()[1:])):
            continue
        whose = known.context.settings.deputies.get(name, "") if seat and len(parts) == 1 else ""
        yield Offer(part, f"{name} {between} {whose}" if whose else name, "person", about=whose)


def _named(parts: list[str], known: Known, end: str) -> Iterator[Offer]:
    """The people whose name the last part begins, then those whose other names do."""
    part = parts[-1]
    others = {fold(other) for other in parts[:-1]}
    begun = f" {part.casefold().lstrip()}"
    later = []
    for person in known.people:
        if begun not in _words_of(person.name, person.short):
            continue  # most of them, with every key
        if fold(person.name) in others or fold(person.short) in others:
            continue
        about = " · ".join(filter(None, (person.name if person.short != person.name else "", person.about)))
        if begins(person.short, part):
            yield Offer(part, person.short + end, "person", about=about)
        elif len(part) > len(person.short) and begins(person.name, part):
            yield Offer(part, person.name + end, "person", about=person.about)
        elif any(begins(word, part) for word in person.name.split()[1:]):
            later.append(Offer(part, person.name + end, "person", about=person.about))
    yield from later


@lru_cache(maxsize=4096)
def _words_of(name: str, short: str) -> str:
    """Everything that a person's name may begin to be typed with, each word after a blank."""
    return f" {fold(name)} {fold(short)}"


def pairs(rest: str, known: Known) -> Iterator[Offer]:
    """Whole pairs of parties, from the third letter of the left one on."""
    for from_, to, mutual in known.pairs if len(rest) >= 3 else ():
        if fold(from_).startswith(rest.casefold()):
            arrow = "<>" if mutual and fold(from_) != fold(to) else ">"
            yield Offer(rest, f"{from_} {arrow} {_right(from_, to, known, mutual=mutual)}: ", "party")


def parties(left: str, part: str, known: Known) -> Iterator[Offer]:
    """The right side of a pair: whom the left one has expected things of, then the others."""
    before = [pair for pair in known.pairs if fold(pair[0]) == fold(left)]
    usual = [_right(from_, to, known, mutual=mutual) for from_, to, mutual in before]
    persons = [person.short for person in known.people]
    for name in dict.fromkeys([*usual, *known.parties, *known.each_other, *known.themselves, *persons]):
        if begins(name, part) and fold(name) != fold(left):
            yield Offer(part, f"{name}: ", "party")


def _right(from_: str, to: str, known: Known, *, mutual: bool) -> str:
    """The right side of a pair as it is typed."""
    if fold(from_) != fold(to):
        return to
    return known.each_other[0] if mutual else known.themselves[0]


def _enough(part: str, capital: int, small: int) -> bool:
    return len(part) >= (capital if part[:1].isupper() else small)


MOST = 5
"""Offers for one line."""


_SIGN = late_pattern(rf"(--?|\+\+?|\*|=|!|\?|/|>){_B}+")
_NUMBERS_BETWEEN = late_pattern(rf",{_B}*|{BLANKS}{any_of(AND)}{_B}+")
_PAIR = late_pattern(rf"([^:\n\d.,;!?<>]+?){BLANKS}<?>{_B}++([^:\n]*)")
_STRUCTURE = late_pattern(r"##?([^\W\d_]+)")
_ITEM = late_pattern(rf"(##?)({_B}*)([^:\n]*)")
_CITING = late_pattern(rf"(\w+){_B}++(?:{any_of(CITED)}{_B}++)?([^:\n]*)", re.IGNORECASE)
_DEADLINE = late_pattern(
    rf"(?:^|.*{_B})({any_of(_DATES.by)}){_B}+(\w*(?: \w*){{0,2}})", re.IGNORECASE | re.DOTALL
)
_LAST_WORD = late_pattern(r"(?<!\w)\w++\Z")

_CITES = frozenset({*SUPERSEDES, *REPEALS, *AMENDS})
_ALWAYS_BY = frozenset(_DATES.always_by)
_PEOPLE = frozenset(
    {"owner", "arrival", "departure", "recusal", "excused", "absent", "present", "invited", "deputy"}
    | {"chair", "note_taker", "presenter", "signers"}
)
_MAY_COME = frozenset({"present", "invited", "excused", "absent", "deputy", "arrival", "chair"})
"""Words behind which somebody may be named who is not on the list yet."""

_SPOKEN = frozenset({"proposal", "statement", "answer"})


def offers(text: str, offered: str, known: Known) -> tuple[Offer, ...]:
    """What a line may go on with, best first, with the cursor at its end; mostly nothing.

    offered: the sign that stood in the line already. Never what is typed whole.
    """
    body = _body(text.removeprefix(offered))
    sign = offered if text.startswith(offered) else ""
    found: dict[str, Offer] = {}
    lists = (_of_line(body, sign, known), topics(text, known), _deadlines(text, known))
    for offer in chain(abbreviated(text, known), *lists):
        if offer.text != offer.typed and offer.text not in found:
            found[offer.text] = offer
            if len(found) == MOST:
                break
    return tuple(found.values())


def _body(text: str) -> str:
    """The line without the marks before it («notat:», «privat:»)."""
    text = text.lstrip(BLANK)
    halves = split_colon(text)
    while halves and read_qualifier(halves[0]):
        text = text.partition(":")[2].lstrip(BLANK)
        halves = split_colon(text)
    return text


def _of_line(body: str, sign: str, known: Known) -> Iterator[Offer]:
    if "\n" in body or body.startswith("'"):
        return
    if body.startswith("#"):
        yield from _items(body, known)
    elif found := _SIGN.match(body):
        yield from _after_sign(found[1], body[found.end() :], known)
    elif pair := _PAIR.fullmatch(body):
        yield from parties(pair[1], pair[2], known)
    elif ":" in body:
        yield from _after_word(body, known)
    elif body:
        yield from _at_start(body, sign, known)


def _after_sign(sign: str, rest: str, known: Known) -> Iterator[Offer]:
    match sign:
        case "=":
            yield from _decision(rest, known)
        case "!":
            yield from owners(rest, known)
        case "-" | "--" | "*" | "/" if known.context.form != "swot":
            yield from speakers(rest, known)


def _after_word(body: str, known: Known) -> Iterator[Offer]:
    word = read_word(body, known.context.settings.labels)
    rest = body.partition(":")[2].lstrip(BLANK)
    if word is None:
        return
    if word.meaning == "decision":
        yield from _decision(rest, known)
    elif word.meaning == "action":
        yield from owners(rest, known)
    elif word.meaning in _SPOKEN:
        yield from speakers(rest, known)
    elif word.meaning in _PEOPLE:
        yield from _names_after(word.meaning, rest, known)
    elif word.meaning == "topic":
        part = re.split(rf"[,;]{_B}*", rest)[-1]
        named = (name for name in known.context.topics.values() if begins(name, part))
        yield from (Offer(part, name, "topic") for name in named if part)
    elif word.meaning in _SHARED:
        yield from _whose(rest, known)
    elif word.meaning == "deadline":
        yield from _phrases(rest, known, fold(body.partition(":")[0]))
    elif word.meaning == "expectation" and (pair := _PAIR.fullmatch(rest)):
        yield from parties(pair[1], pair[2], known)


def _names_after(meaning: str, rest: str, known: Known) -> Iterator[Offer]:
    """Behind a word for people: those on the list, then those who may come to be on it."""
    between = BETWEEN.pattern
    if meaning == "deputy":
        between += rf"|{BLANKS}{any_of(ANY.people.deputy_for)}{_B}+"
    parts = re.split(between, rest)
    yield from people(parts, known, "")
    if meaning in _MAY_COME:
        yield from newcomers(parts, known, seat=meaning == "deputy")


_SHARED = frozenset({"experience", "tip", "lesson", "exchange"})


def _whose(rest: str, known: Known) -> Iterator[Offer]:
    """Whose an experience is: the workplace of who spoke last, before anything is typed, else the parties."""
    if ":" in rest:
        return
    parties = party_names(known.context.record)
    if not rest:
        last = known.context.last_here
        speaker = last.speaker.name if last is not None and last.speaker is not None else ""
        name = known.context.names.in_full(speaker)
        for who in known.context.record.attendance:
            if speaker and who.organisation and who.name.name == name:
                yield Offer("", f"{who.organisation}: ", "party")
        return
    if _enough(rest, 1, 2):
        yield from (Offer(rest, f"{party}: ", "party") for party in parties if begins(party, rest))


def topics(text: str, known: Known) -> Iterator[Offer]:
    """After ``#`` and two letters in a line, anywhere but first: the topics that begin so."""
    found = _TOPIC.search(text) if "#" in text[1:] else None
    if found is None or text.startswith(("#", "'")):
        return
    part = found[1]
    for name in known.context.topics.values():
        hyphened = name.replace(" ", "-")
        if begins(hyphened, part):
            yield Offer(part, hyphened, "topic")


_TOPIC = late_pattern(rf"(?<={_B})#([^\W\d_][\w-]{{1,60}})\Z")


def _at_start(body: str, sign: str, known: Known) -> Iterator[Offer]:
    if sign.strip() != ">" and (not sign or known.context.form != "swot"):
        yield from speakers(body, known)
    yield from _words(body, known)
    yield from pairs(body, known)


def _items(body: str, known: Known) -> Iterator[Offer]:
    if structure := _STRUCTURE.fullmatch(body):
        word = structure[1]
        fitting = (one for one in known.spoken(begun_by_hash) if begins(one, word))
        yield from (Offer(word, f"{one} ", "word") for one in fitting)
    found = _ITEM.fullmatch(body)
    if found is None or known.context.find_item(found[3]) is not None:
        return
    items = [item for item in known.context.record.agenda if item.form != "break"]
    here = known.context.item
    at = next((place for place, item in enumerate(items) if here and item.id == here.id), -1)
    ordered = [*items[at + 1 :], *(items[:at] if found[3] and at > 0 else ())]
    ranks = [(rank, item) for item in ordered if (rank := _item_rank(item, found[3], known))]
    for _, item in sorted(ranks, key=lambda pair: pair[0])[:MOST]:
        yield _item(body, item, known)


def _item_rank(item: AgendaItem, part: str, known: Known) -> int:
    """How well an item fits: 1 its title begins so, 2 its number, 3 a word of the title; 0 not at all."""
    title, wanted = fold(item.title), fold(part)
    if title.startswith(wanted):
        return 1
    if known.context.numbering.item(item).casefold().startswith(wanted):
        return 2
    return 3 if f" {wanted}" in title else 0


def _item(body: str, item: AgendaItem, known: Known) -> Offer:
    number = known.context.numbering.item(item)
    by_title = known.context.find_item(item.title) == item and "\n" not in item.title
    text = f"# {item.title}" if by_title else f"#{number}"
    return Offer(body, text, "item", title=f"{number} {item.title}".strip(), at_once=True)


def _decision(rest: str, known: Known) -> Iterator[Offer]:
    """After ``=``: what it does to earlier ones, and which."""
    found = _CITING.fullmatch(rest)
    if found and fold(found[1]) in _CITES:
        *cited, part = _NUMBERS_BETWEEN.split(found[2])
        for decision in known.decisions:
            if decision.number not in cited and _fits(decision, fold(part)):
                title = f"{decision.number} {decision.text}"
                yield Offer(part, f"{decision.number}: ", "decision", title=title)
    elif len(rest) >= 3:
        for forms, end in ((_done_to_earlier, " "), (_become_at_once, ": ")):
            fitting = (word for word in known.spoken(forms) if begins(word, rest))
            yield from (Offer(rest, f"{rest}{word[len(rest) :]}{end}", "word") for word in fitting)


def begun_by_hash(words: LineWords) -> Iterator[str]:
    """What is offered after ``#`` without a blank: what changes the meeting, by its first word."""
    commands = words.commands
    for forms in (
        commands.day,
        commands.swot,
        commands.values,
        commands.plan,
        commands.break_,
    ):
        yield forms[0]


def _done_to_earlier(words: LineWords) -> Iterator[str]:
    for forms in (words.decisions.supersedes, words.decisions.amends, words.decisions.repeals):
        yield forms[0]


def _become_at_once(words: LineWords) -> Iterator[str]:
    for forms in (words.decisions.rejected, words.decisions.postponed):
        yield forms[0]


def _fits(decision: Decision, part: str) -> bool:
    """Whether a number begins so, with or without its letter, or, from three letters, a word of the text."""
    number = fold(decision.number)
    if number.startswith(part) or number.rpartition(" ")[2].startswith(part):
        return number != part
    return len(part) >= 3 and f" {part}" in f" {fold(decision.text)}"


def _words(body: str, known: Known) -> Iterator[Offer]:
    """The words of the grammar, after three letters; what is typed stays as it is typed."""
    if len(body) < 3:
        return
    for word in known.words:
        if begins(word, body):
            yield Offer(body, f"{body}{word[len(body) :]}: ", "word")


def _deadlines(text: str, known: Known) -> Iterator[Offer]:
    """After «innen» and its like at the end of a line; after the commonest words only in an action."""
    found = _DEADLINE.fullmatch(text)
    if found is None or text.startswith("#"):
        return
    action = _body(text)
    word = read_word(action, known.context.settings.labels)
    if fold(found[1]) in _ALWAYS_BY or action.startswith("! ") or (word and word.meaning == "action"):
        yield from _phrases(found[2], known, fold(found[1]))


def _phrases(part: str, known: Known, word: str) -> Iterator[Offer]:
    """Deadlines in the languages of the word before them, as far as they are spoken here."""
    family = _families(word)
    theirs = [one for one in LANGUAGES if about(one).family in family]
    spoken = [one for one in known.languages if one in theirs] or theirs[:1]
    for phrase in (phrase for one in spoken for phrase in understood(one, known.context.near)):
        if begins(phrase, part):
            yield Offer(part, phrase, "deadline")


@cache
def _families(word: str) -> frozenset[str]:
    """The families of the languages in which a word stands before a deadline; the first one for any other."""
    said = [one for one in LANGUAGES if word in (*dates(one).by, *line(one).labels.deadline)]
    return frozenset(about(one).family for one in said or LANGUAGES[:1])


@cache
def understood(language: Language, near: date) -> tuple[str, ...]:
    """The deadlines that are offered in a language: those that the grammar understands."""
    read = {phrase: read_deadline(phrase, near) for phrase in dates(language).offered}
    return tuple(phrase for phrase, deadline in read.items() if deadline.date or deadline.meeting)


def abbreviated(text: str, known: Known) -> Iterator[Offer]:
    """What the last word is short for; the word must be typed whole."""
    found = _LAST_WORD.search(text)
    if found and (whole := known.abbreviations.get(fold(found[0]))):
        yield Offer(found[0], whole, "abbreviation")
