"""Lines about who is there: the attendance list, «everybody but», arrivals, departures and recusals.

A reader returns its line, a hint when what follows is nothing it can use, or None.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from store.language.words import BLANK, EVERYBODY, EXCEPT, HERE
from store.record.model import Entry
from store.record.values import Attending, Kind, Movement, Name, Votes
from tui.grammar.context import Context
from tui.grammar.lines import Line, PeopleLine, Person, PresenceLine
from tui.grammar.listing import everybody_meant, is_absent, is_new
from tui.grammar.people import is_name, read_deputies, read_people, split_names
from tui.grammar.taken import Hint
from tui.grammar.times import split_clock
from tui.grammar.workplaces import placed_at_work

VOTED_ON = (Kind.DECISION, Kind.PROPOSAL)
"""What votes are told of: the last of these."""

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


def _any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, with any run of blanks between their parts."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(_S.join(re.escape(part) for part in word.split()) for word in longest_first)


_S = rf"[{BLANK}]+"
_ALL = rf"(?:{_any_of(EVERYBODY)})"
_BUT = rf",?{_S}(?:{_any_of(EXCEPT)}){_S}"
_EVERYBODY_BUT = re.compile(rf"{_ALL}(?:{_BUT}(?P<but>.+))?", re.IGNORECASE)
_EVERYBODY_IS_HERE = re.compile(
    rf"{_ALL}(?:{_BUT}(?P<early>.+?))?(?:{_S}(?:er|are))?{_S}(?:{_any_of(HERE)})(?:{_BUT}(?P<but>.+))?",
    re.IGNORECASE,
)


def read_everybody(text: str, context: Context) -> Line | Hint | None:
    """«alle innkalte til stede», with or without exceptions, as a line of its own."""
    found = _EVERYBODY_IS_HERE.fullmatch(text.strip(BLANK).rstrip("."))
    if found is None:
        return None
    return _everybody(found["but"] or found["early"] or "", context)


def read_people_line(meaning: str, rest: str, context: Context) -> Line | Hint:
    """People and groups after a word for attendance."""
    status = STATUS[meaning]
    if meaning == "present" and (found := _EVERYBODY_BUT.fullmatch(rest.rstrip("."))):
        return _everybody(found["but"] or "", context)
    if meaning == "deputy":
        deputies = read_deputies(rest)
        return PeopleLine(people=deputies, status=status) if deputies else Hint("hint-no-names")
    people, hint = placed_at_work(read_people(rest), context)
    if meaning in ("excused", "absent"):
        fits = all(p.count or (p.count is None and is_name(p.name, context)) for p in people)
        people = people if fits else ()
    return PeopleLine(people=people, status=status, hint=hint) if people else Hint("hint-who")


def read_presence(what: Movement, rest: str, context: Context) -> Line | Hint:
    """Who came or went, and when; or who stands aside, and on what ground."""
    ground, when = "", ""
    if what == "recusal":
        rest, ground = _split_ground(rest, context)
    else:
        rest, when = split_clock(rest.rstrip("."))
    names = split_names(rest)
    if not names or not all(is_name(name, context) for name in names):
        return Hint("hint-who")
    shared = next((name for name in names if context.knows(name) == "several"), "")
    if shared:
        return Hint("hint-two-names", {"name": shared})
    new = ", ".join(name for name in names if is_new(name, context))
    unknown = "hint-not-listed" if what == "recusal" else "hint-listed"
    hint = Hint(unknown, {"names": new}) if new else None
    who = tuple(Name(name) for name in names)
    return PresenceLine(what=what, who=who, when=when, ground=ground, hint=hint)


def votes_hint(votes: Votes, context: Context) -> Hint | None:
    """A hint when more votes were told than could vote on what they are about, where that is known."""
    decision = context.last(*VOTED_ON)
    few = context.roll.too_few_for(votes, decision) if decision else None
    return Hint("hint-too-many-votes", {"votes": str(votes.told), "voters": str(few.met)}) if few else None


def quorum_hint(decision: Entry, context: Context) -> Hint | None:
    """A hint when too few who may vote are there for what was decided."""
    missed = context.roll.missed_by(decision) if decision.kind == Kind.DECISION else None
    return (
        Hint("hint-no-quorum", {"met": str(missed.met), "members": str(missed.members)}) if missed else None
    )


def _everybody(but: str, context: Context) -> Line | Hint:
    """Everybody on the list, those who are named aside: they did not come. Said again, it corrects."""
    names = split_names(but)
    if not all(is_name(name, context) for name in names):
        return Hint("hint-all-but-whom")
    shared = next((name for name in names if context.knows(name) == "several"), "")
    if shared:
        return Hint("hint-two-names", {"name": shared})
    meant = everybody_meant(context)
    absent = tuple(Person(name) for name in names)
    line = PeopleLine(people=(), status="present", everybody=True, absent=absent)
    if any(who.status is None for who in meant):
        return line
    if not meant and all(is_absent(name, context) for name in names):
        return Hint("hint-nobody-left")
    return replace(line, hint=Hint("hint-everybody-again", {"names": ", ".join(names) or "none"}))


def _split_ground(text: str, context: Context) -> tuple[str, str]:
    """Names, and the ground after a comma or in brackets; a known name after a comma is a name."""
    if found := re.fullmatch(r"([^(]+)\(([^()]+)\)\.?", text):
        return found[1].strip(BLANK), found[2].strip(BLANK)
    names, *others = text.split(",")
    while others and context.knows(split_names(others[0])[0] if split_names(others[0]) else ""):
        names = f"{names},{others.pop(0)}"
    return names.strip(BLANK), ",".join(others).strip(BLANK)
