"""Who was there, as written minutes list it: in a sentence, a person a line, or a table."""

from __future__ import annotations

import re

from msgspec.structs import replace

from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import ANY, BLANK, CAPITALS, NONE, fold, meanings
from tui.grammar.lines import Person
from tui.grammar.phrases.names import is_capitalised, read_deputies, read_people
from tui.importing.labels import meant

_ADDRESS = re.compile(r"(?:(?<![ \t])[ \t]++)?[<(\[]?(?<![\w.+-])[\w.+-]++@[\w.-]+\w[>)\]]?")
_NICKNAMES = re.compile(r"@[\w-]{1,60}(?:,[ ]*@[\w-]{1,60}){0,60}")
_NICKNAME = re.compile(r"(?<=[^\W\d_])[ \t]{1,9}@[\w-]{1,60}")
"""What somebody is called elsewhere, behind their name: «Ann Reed @annr»."""

_FOR_OTHERS = re.compile(r"(?<!\w)([^\W\d_]{2,20}repr)\.[ ]")
"""What somebody stands for, cut short: «Foreldrerepr. Anne Moe»."""

_ANY = any_language(MinutesWords)
_OFFICES = frozenset(_ANY.offices)
_NOTHING = frozenset((*_ANY.nobody, "-", "–", "—"))
_DEPUTY = re.compile(rf"{any_of(_ANY.deputy)} {any_of(ANY.people.deputy_for)} (.+)", re.IGNORECASE)
_EXCUSED = re.compile(
    rf"(.+?)[.,;]?(?:(?<![ ])[ ]++)?\(?\b{any_of(_ANY.excused)}[ ]?:[ ]*([^()]+)\)?\.?", re.IGNORECASE
)
_APART = re.compile(rf"[{BLANK}]{{2,}}|[{BLANK}]+[–—-][{BLANK}]+|\t+|,[{BLANK}]*|[{BLANK}]*/[{BLANK}]*")
_OF_CLASS = re.compile(rf"(\d{{1,2}}[.]?[{CAPITALS}])[ :]+(\S.*)")
_TITLED = re.compile(rf"((?:[^\W\d{CAPITALS}][\w-]*[ ]){{1,3}}?)[ ]*([{CAPITALS}].*)")
_MOST_WORDS = 6


def deputised(person: Person) -> Person:
    """«Kari Lie (vara for Nils Bø)» stands in for him."""
    found = _DEPUTY.fullmatch(person.role)
    fits = found is not None and is_capitalised(found[1])
    return replace(person, role="", deputy_for=found[1]) if found and fits else person


def without_excused(text: str) -> tuple[str, tuple[Person, ...]]:
    """A list without «(forfall: Unn)» at its end, and those who are named there."""
    found = _EXCUSED.fullmatch(text)
    people = people_in(found[2]) if found else ()
    return (found[1], people) if found and people else (text, ())


def says_nobody(text: str) -> bool:
    """Whether the words after a label say that there is nobody to name."""
    plain = fold(text).strip(". ")
    return plain in NONE or plain in _NOTHING


def people_in(text: str, *, listed: bool = False) -> tuple[Person, ...]:
    """Read the people and groups in a text; none when any part of it is something else.

    ``listed``: whether it is a line of a list, which mostly holds one person and what they are.
    """
    plain = _ADDRESS.sub("", text).strip(BLANK + ",;")
    plain = plain if plain.count(".") > 1 else plain.rstrip(".")
    if not plain or len(plain) > 1500:
        return ()
    if nicknames := _NICKNAMES.fullmatch(plain):
        return tuple(Person(name) for name in re.findall(r"[\w-]+", nicknames[0]))
    plain = _NICKNAME.sub("", plain)
    plain = _FOR_OTHERS.sub(lambda found: f"{found[1].lower()} ", plain)
    plain = re.sub(r"(?<!\w)@(?=\w)", "", plain)
    if listed and ";" in plain:
        parts = [people_in(part, listed=True) for part in plain.split(";") if part.strip()]
        return tuple(person for part in parts for person in part) if all(parts) else ()
    if listed and (one := _one(plain)) is not None:
        return (one,)
    if " for " in plain and (deputies := read_deputies(plain)) and all(map(_is_person, deputies)):
        return deputies
    people = _in_office(tuple(map(_titled, read_people(plain))))
    return people if people and all(_fits(person) for person in people) else ()


def _in_office(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """People, «leder» behind a name being what that person is."""
    found: list[Person] = []
    for person in people:
        before = found[-1] if found else None
        called = fold(person.name)
        office = person.count == 0 and (called in _OFFICES or called.endswith(_ANY.office_endings))
        if office and before is not None and before.count is None and not before.role:
            found[-1] = replace(before, role=person.name)
        else:
            found.append(person)
    return tuple(found)


def _titled(person: Person) -> Person:
    """«kommunalsjef Ellen Røsvik» is one person, not a group, and «1A Marte Foss» one of a class."""
    if (of_class := _OF_CLASS.fullmatch(person.name)) and is_capitalised(of_class[2]):
        return replace(person, name=of_class[2], count=None, organisation=person.organisation or of_class[1])
    found = _TITLED.fullmatch(person.name) if person.count == 0 else None
    fits = found is not None and is_capitalised(found[2]) and len(found[2].split()) > 1
    return (
        replace(person, name=found[2], count=None, role=person.role or found[1].strip(BLANK))
        if found and fits
        else person
    )


def _one(text: str) -> Person | None:
    """The person that a line of a list is about: «Kari Nordmann, leder», «Leder: Kari Nordmann»."""
    if ":" in text:
        role, _, name = text.partition(":")
        fits = len(role.split()) <= 3 and is_capitalised(name.strip(BLANK)) and meant(role) is None
        return Person(name.strip(BLANK), role=role.strip(BLANK)) if fits else None
    first, *others = _APART.split(text)
    if others and len(first.split()) < 2 and is_capitalised(others[0]) and len(others[0].split()) > 1:
        return replace(_bare(others[0]), role=first, organisation=", ".join(others[1:]))
    if not others or "(" in first or not is_capitalised(first) or len(first.split()) < 2:
        return None
    if any(is_capitalised(other) and len(other.split()) > 1 and _is_name_like(other) for other in others):
        return None
    role = others[0] if others[0][:1].islower() or len(others) > 1 else ""
    rest = others[1:] if role else others
    return replace(_bare(first), role=role, organisation=", ".join(rest))


def _is_name_like(text: str) -> bool:
    return all(word[:1].isupper() for word in text.split()) and not any(
        w.isupper() and len(w) > 1 for w in text.split()
    )


def _bare(name: str) -> Person:
    return Person(name.strip(BLANK))


def _fits(person: Person) -> bool:
    if person.count is None:
        return _is_person(person)
    words = person.name.split()
    sentence = "." in person.name or ":" in person.name or fold(person.name) in meanings()
    return len(words) <= _MOST_WORDS and not sentence


def _is_person(person: Person) -> bool:
    return is_capitalised(person.name)
