"""«Liv Test, Havnes bibliotek»: a workplace that is said after the name of whoever works there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from store.language.words import fold
from tui.grammar.context import Context
from tui.grammar.lines import Person
from tui.grammar.people import is_capitalised
from tui.grammar.taken import Hint

_WORKPLACE = re.compile(
    r"\b\w*(?:bibliotek(?:et|a|ene)?|kommun(?:e|en|ar)|fylke(?:t)?|universitet(?:et)?|høgskul(?:e|en)|"
    r"(?:høy|høg)skole(?:n)?|skole(?:n)?|skul(?:e|en)|departement(?:et)?|direktorat(?:et)?|etat(?:en)?|"
    r"muse(?:um|et)|arkiv(?:et)?|forlag(?:et)?|library|libraries|council|county|municipality|university|"
    r"college|school|ministry|museum)\b|\b(?:as|ks|ltd)\b",
    re.IGNORECASE,
)


def placed_at_work(people: Sequence[Person], context: Context) -> tuple[tuple[Person, ...], Hint | None]:
    """People, each with the workplace that was said after them, and a hint where one word could be either.

    A word like «bibliotek» makes a workplace; so does a word alone after a whole name, unless another
    word alone follows it: then they are people's names.
    """
    found: list[Person] = []
    hint: Hint | None = None
    for place, person in enumerate(people):
        before = found[-1] if found else None
        if before is None or not _could_work(before, context) or not _could_be_place(person, context):
            found.append(person)
        elif _WORKPLACE.search(person.name):
            found[-1] = replace(before, organisation=person.name)
        elif not _is_word_alone(person) or not _is_whole(before):
            found.append(person)
        else:
            following = people[place + 1 : place + 2]
            unsure = any(_is_word_alone(other) and not context.knows(other.name) for other in following)
            hint = Hint("hint-person-or-place" if unsure else "hint-workplace", {"place": person.name})
            if unsure:
                found.append(person)
            else:
                found[-1] = replace(before, organisation=person.name)
    return tuple(found), hint


def _could_work(person: Person, context: Context) -> bool:
    """Whether somebody is a person who has no workplace yet."""
    free = person.count is None and not person.organisation and not _WORKPLACE.search(person.name)
    return free and (_is_whole(person) or context.knows(person.name) == "one")


def _could_be_place(person: Person, context: Context) -> bool:
    """Whether a part says nothing but a name, and one that nobody on the list has."""
    bare = not person.role and not person.organisation and person.votes and not person.count
    listed = {fold(who.name.name) for who in context.record.attendance}
    lower = person.count == 0 and not _WORKPLACE.fullmatch(person.name)
    return bare and not lower and not context.knows(person.name) and fold(person.name) not in listed


def _is_whole(person: Person) -> bool:
    """Whether somebody is called by a whole name, of two words or more."""
    return len(person.name.split()) >= 2 and is_capitalised(person.name)


def _is_word_alone(person: Person) -> bool:
    return person.count is None and len(person.name.split()) == 1 and is_capitalised(person.name)
