"""The names of people in written minutes: in a sentence, a person a line, or a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from store.language.beside_names import is_party, is_workplace
from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import ANY, BLANK, CAPITALS, fold, meanings
from tui.grammar.lines import Person
from tui.grammar.phrases.names import is_capitalised, read_deputies, read_people, split_names
from tui.importing.labels import meant
from tui.importing.roster.groups import groups_apart
from tui.importing.roster.list_signs import one_apart, set_apart
from tui.importing.source import NOBODY, says_nobody

_ADDRESS = re.compile(r"(?:(?<![ \t])[ \t]++)?[<(\[]?(?<![\w.+-])[\w.+-]++@[\w.-]+\w[>)\]]?")
_NICKNAMES = re.compile(r"@[\w.-]{1,60}(?:,[ ]*@[\w.-]{1,60}){0,60}")
_NICKNAME = re.compile(r"(?<=[^\W\d_])[ \t]{1,9}@[\w-]{1,60}")
"""What somebody is called elsewhere, behind their name: «Ann Reed @annr»."""

_OF_PARTY = re.compile(
    rf"(?P<party>[{CAPITALS}][^\W\d_]{{0,4}})[{BLANK}]*:[{BLANK}]+(?P<names>[^:]{{3,400}})"
)
"""«SV: Una Brevik»: the party before those who are there for it."""

_MYSELF = re.compile(rf"(?<!\w)(?:me|meg|mig|jeg|eg)[ ]\(([{CAPITALS}][^()]{{1,40}})\)", re.IGNORECASE)
"""«me (Jess)»."""

_THEM_ALL = re.compile(r"(?<!\w)(?:Messrs|Mesdames|Mmes|Misses)\.?[ ](?=[A-Z])")
"""What several are addressed by together."""

_FOR_OTHERS = re.compile(r"(?<!\w)([^\W\d_]{2,20}repr)\.[ ]")
"""What somebody stands for, cut short: «Foreldrerepr. Anne Moe»."""

_ANY = any_language(MinutesWords)
_OFFICES = frozenset(_ANY.offices)
_STANDS = any_of(sorted((*_ANY.deputy, *_ANY.deputy_heads), key=len, reverse=True))
_DEPUTY = re.compile(rf"(?:{_STANDS} )?{any_of(ANY.people.deputy_for)} (.+)", re.IGNORECASE)
_EXCUSED = re.compile(
    rf"(.+?)[.,;]?(?:(?<![ ])[ ]++)?\(?\b{any_of(_ANY.excused)}[ ]?:[ ]*([^()]+)\)?\.?", re.IGNORECASE
)
_OF_CLASS = re.compile(rf"(\d{{1,2}}[.]?[{CAPITALS}])[ :]+(\S.*)")
_FROM_CLASS = re.compile(rf"(\D{{2,60}}?),?[ ](\d{{1,2}}(?:[.]?[ ]?[{CAPITALS}]|[.][ ]?[a-zæøåäö]{{3,12}}))")
"""«Jonas 2B», «Mona Lie 3. trinn»: the class that somebody is from, behind their name."""

_CLASS = re.compile(rf"\d{{1,2}}(?:[.]?[ ]?[{CAPITALS}]|[.][ ]?[a-zæøåäö]{{3,12}})")
_COUNTED = re.compile(r"(?<=\d)\.(?= ?[^\W\d_])")
"""The stop of «4. trinn», which ends no sentence."""

_MOST_WORDS = 6


def deputised(person: Person) -> Person:
    """«Kari Lie (vara for Nils Bø)» and «Kari Lie (for Nils Bø)» stand in for him."""
    if person.deputy_for:
        return person
    told = [person.role, *person.organisation.split(", ")]
    for place, words in enumerate(told):
        found = _DEPUTY.fullmatch(words)
        if found is not None and is_capitalised(found[1]):
            role, *others = (
                [*told[:place], "", *told[place + 1 :]] if not place else [*told[:place], *told[place + 1 :]]
            )
            return replace(
                person, role=role, organisation=", ".join(filter(None, others)), deputy_for=found[1]
            )
    return person


def stands_in(words: str) -> bool:
    """Whether words beside a name say whom somebody stands in for."""
    found = _DEPUTY.fullmatch(words)
    return found is not None and is_capitalised(found[1])


def without_excused(text: str) -> tuple[str, tuple[Person, ...]]:
    """A list without «(forfall: Unn)» at its end, and those who are named there."""
    found = _EXCUSED.fullmatch(text)
    people = people_in(found[2]) if found else ()
    return (found[1], people) if found and people else (text, ())


def surely_in(text: str) -> tuple[Person, ...]:
    """Those of a list whose names are read, where most are and some part of it says something else.

    Nobody where a part turns round what is said of the others: «alle unntatt Per, Kari».
    """
    said = set(re.findall(r"[^\W\d_]+", fold(text)))
    if len(text) > _MOST_SIGNS or not _EXCEPTED.isdisjoint(said) or _BUT.search(text):
        return ()
    parts = [part.strip(BLANK + ".") for part in re.split(r"[,;](?![^()]{0,200}\))", text)]
    sure = [found for part in parts if part and all(map(_is_sure, found := people_in(part))) and found]
    people = tuple(person for found in sure for person in found)
    return people if len(people) > 1 and 2 * len(sure) > len(parts) else ()


def _is_sure(person: Person) -> bool:
    """Whether somebody has a whole name, or a first name that many have."""
    words = person.name.split()
    return person.count is None and (len(words) > 1 or fold(words[0]) in _FIRST_NAMES)


_MOST_SIGNS = 1500
_BUT = re.compile(any_of(_ANY.all_but), re.IGNORECASE)


def people_in(text: str, *, listed: bool = False) -> tuple[Person, ...]:
    """Read the people and groups in a text; none when any part of it is something else.

    ``listed``: whether it is a line of a list, which mostly holds one person and what they are.
    """
    plain = _LEADERS.sub("  ", _ADDRESS.sub("", text)).strip(BLANK + ",;")
    plain = plain if plain.count(".") > 1 else plain.rstrip(".")
    if "\n" in plain:
        found = [people_in(line, listed=True) for line in plain.split("\n") if line.strip()]
        return tuple(person for people in found for person in people) if all(found) else ()
    if not plain or len(plain) > _MOST_SIGNS:
        return ()
    return _called_alike(plain) or _listed_in(plain, listed=listed)


def _visitors(line: str) -> tuple[Person, ...]:
    """«Observatører: Eva Eng, Jo Ek» in a list of people; nobody for any other line."""
    found = _VISITORS.fullmatch(line.strip(BLANK))
    people = people_in(found[2]) if found else ()
    label = found[1] if found else ""
    return tuple(
        replace(one, organisation=one.organisation or label, votes=one.votes and one.vote_said)
        for one in people
    )


_VISITORS = re.compile(
    rf"({any_of(ANY.people.visits)})[{BLANK}]*+:[{BLANK}]*+([^{BLANK}:].{{1,400}})", re.IGNORECASE
)


def _called_alike(plain: str) -> tuple[Person, ...]:
    """People whom one title stands before, who were sent by somebody, or who go by nicknames."""
    if several := _of_one_title(plain) or _visitors(plain):
        return several
    if (sent := _SENT_BY.fullmatch(plain)) and is_capitalised(sent[2]):
        return (Person(sent[2], organisation=sent[1]),)
    nicknames = _NICKNAMES.fullmatch(plain)
    return tuple(Person(name) for name in re.findall(r"[\w.-]+", nicknames[0])) if nicknames else ()


def _listed_in(plain: str, *, listed: bool) -> tuple[Person, ...]:
    plain = _NICKNAME.sub("", plain)
    plain = _FOR_OTHERS.sub(lambda found: f"{found[1].lower()} ", plain)
    plain = re.sub(r"(?<!\w)@(?=\w)", "", plain)
    plain = _MYSELF.sub(r"\1", _THEM_ALL.sub("", plain))
    plain = set_apart(_AND_TITLE.sub(", ", plain))
    if (of_party := _OF_PARTY.fullmatch(plain)) and is_party(_party(of_party["party"])):
        party = _party(of_party["party"])
        return tuple(replace(one, party=one.party or party) for one in people_in(of_party["names"]))
    if ";" in plain:
        return _all([people_in(part, listed=True) for part in plain.split(";") if part.strip()])
    if grouped := groups_apart(plain):
        named = [(names, group) for names, group in grouped if not says_nobody(names)]
        return _all([_in_group(people_in(names), group) for names, group in named])
    if listed and (alone := _of_line(plain)):
        return alone
    if deputies := _deputies(plain):
        return deputies
    people = _in_office(tuple(map(_titled, map(_named, filter(_is_there, read_people(plain))))))
    return people if people and all(_fits(person) for person in people) else _by_stops(plain)


def _by_stops(plain: str) -> tuple[Person, ...]:
    """«Foreldre: Ragna Li, Per Mo. Tilsette: Siv Ås. Rektor Ida Bø»: groups with stops between them."""
    parts = [part.strip(BLANK + ".;") for part in _GROUP_STOP.split(plain)]
    if len(parts) < _SEVERAL or any(len(part.split()) < _SEVERAL for part in parts):
        return ()
    return _all([people_in(part) or _grouped(part) for part in parts])


_SEVERAL = 2
_GROUP_STOP = re.compile(rf"(?<=\w\w)[.;][{BLANK}]+(?=[{CAPITALS}])")


def _of_line(plain: str) -> tuple[Person, ...]:
    """The one person whom a line of a list is about, or those of the group that it begins with."""
    one = _one(one_apart(plain))
    return (one,) if one is not None else _grouped(plain)


def _all(parts: Sequence[tuple[Person, ...]]) -> tuple[Person, ...]:
    """The people of every part of a list; nobody when one of the parts names none."""
    return tuple(person for part in parts for person in part) if all(parts) else ()


def _party(letters: str) -> str:
    """A party's letters, as they are mostly written: «AP» is «Ap»."""
    return letters if is_party(letters) else letters.capitalize()


def _in_group(people: tuple[Person, ...], group: str) -> tuple[Person, ...]:
    return tuple(replace(one, organisation=one.organisation or group) for one in people)


def _deputies(text: str) -> tuple[Person, ...]:
    """Those who stand in for others, when a text names nobody else."""
    found = read_deputies(_SMALL_TITLE.sub("", text)) if _FOR.search(text) else ()
    return found if all(map(_is_person, found)) else ()


_FOR = re.compile(rf"[ ]{any_of(ANY.people.deputy_for)}[ ]")
_SMALL_TITLE = re.compile(rf"(?:^|(?<=, )|(?<= for ))[a-zæøåäö][\w-]{{3,30}}[ ](?=[{CAPITALS}][^\W\d_])")
"""What somebody is, before their name: «førsteamanuensis Hilde Bru møtte for professor Arvid Storli»."""

_SENT_BY = re.compile(r"([^,;:()]{2,40}?)[ ]v/[ ]?([^,;:()]{3,60})")
"""«BHT v/ Mona Krogh»: whom somebody is there for."""

_AND_TITLE = re.compile(rf",?[ ]{any_of(ANY.and_)}[ ](?=[^\W\d_A-ZÆØÅ][\w.-]{{2,30}}[ ][{CAPITALS}])")
"""An «and» before somebody's title: «og rådmann Kjell Vik»."""


def _is_there(person: Person) -> bool:
    """Whether a part of a list is somebody: «5B ingen» is nobody, «3 ved fullmakt» are not in the room."""
    said = fold(person.name)
    return _REPRESENTED.fullmatch(said) is None and said.split()[-1:] != [*NOBODY & {*said.split()[-1:]}]


_REPRESENTED = re.compile(any_of(_ANY.represented))
_FIRST_NAMES = frozenset(ANY.people.first_names)


def _named(person: Person) -> Person:
    """Somebody typed in small letters, «kari (teams)», is a person where the word is a first name."""
    words = person.name.split()
    if person.count == 0 and len(words) <= _MOST_SMALL and words[0] in _FIRST_NAMES:
        return replace(person, name=" ".join(map(str.capitalize, words)), count=None)
    return person


_MOST_SMALL = 2


def _of_one_title(text: str) -> tuple[Person, ...]:
    """«Councillors Abbott, Dunne and Webster»: each of them has the title that stands before them all."""
    title, _, names = text.partition(" ")
    if fold(title) not in _PLURALS:
        return ()
    names, apart, others = names.partition(";")
    people = people_in(names) if names else ()
    whole = people and all(person.count is None for person in people)
    own = {one.name for one in people if one.role and f"{one.role} {one.name}" in names}
    titled = (one if one.name in own else replace(one, name=f"{title[:-1]} {one.name}") for one in people)
    named = tuple(titled) if whole else ()
    return _all([named, people_in(others)]) if apart and others.strip(BLANK) else named


def _grouped(text: str) -> tuple[Person, ...]:
    """«Foreldre: Anne Lie, Bo Dahl»: people with the group they are there for."""
    group, colon, names = text.partition(":")
    few = 1 <= len(group.split()) <= 3 and meant(group) is None and not re.search(r"[\d.,(]", group)
    people = people_in(names) if colon and few and names.strip(BLANK) else ()
    whole = people and all(person.count is None for person in people)
    return _in_group(people, group) if whole else ()


def _in_office(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """People, «leder» behind a name being what that person is."""
    found: list[Person] = []
    for person in people:
        before = found[-1] if found else None
        bare = not (person.role or person.organisation or person.party or person.deputy_for)
        whole = before is not None and before.count is None and len(before.name.split()) > 1
        if before is None or before.count is not None or not (bare or _is_acronym(person.name)):
            found.append(person)
        elif (person.count == 0 or whole) and _is_office(person.name) and not before.role:
            found[-1] = replace(before, role=person.name)
        elif whole and _is_acronym(person.name) and not (person.party or before.organisation):
            said = ", ".join(filter(None, (person.name, person.role, person.organisation)))
            found[-1] = replace(before, organisation=said)
        elif whole and is_party(person.name) and not before.party:
            found[-1] = replace(before, party=person.name)
        elif whole and is_workplace(person.name) and not before.organisation:
            found[-1] = replace(before, organisation=person.name)
        else:
            found.append(person)
    return tuple(found)


def _is_acronym(name: str) -> bool:
    """Whether a part of a list is letters in capitals that stand for where somebody is from: «JUS»."""
    return (
        name.isalpha() and name.isupper() and _ACRONYM[0] <= len(name) <= _ACRONYM[1] and not is_party(name)
    )


_ACRONYM = (2, 6)


def _is_office(words: str) -> bool:
    """Whether words say what somebody is in a meeting or at work: «nestleder», «plansjef», «MEDL»."""
    called = fold(words)
    known = called in _OFFICES or called.endswith(_ANY.office_endings) or called in (_CODES | _ALONE)
    parts = called.replace("-", " ").split()  # «co chair», «co-chair»
    few = 1 < len(parts) <= _MOST_TITLES
    return known or (few and parts[-1] in _OFFICES and parts[0] not in _FIRST_NAMES)


_CODES = frozenset({"medl", "nestl", "varamedl", "repr", "utv", "obs", "sekr"})
"""How systems for case handling write what somebody is."""


def _titled(person: Person) -> Person:
    """«kommunalsjef Ellen Røsvik» is one person, not a group, and «1A Marte Foss» one of a class."""
    if (of_class := _OF_CLASS.fullmatch(person.name)) and is_capitalised(of_class[2]):
        return replace(person, name=of_class[2], count=None, organisation=person.organisation or of_class[1])
    if (from_class := _FROM_CLASS.fullmatch(person.name)) and is_capitalised(from_class[1]):
        return _titled(replace(person, name=from_class[1], organisation=person.organisation or from_class[2]))
    if _CLASS.fullmatch(person.name):
        return replace(person, count=0)
    if _is_held_by(person):
        name, office = person.role.removeprefix("the, "), _THE.sub("", person.name)
        return replace(person, name=name, count=None, role=office)
    title, name = _without_title(person.name)
    if not title or person.count not in (None, 0):
        return person
    role = ", ".join(filter(None, ("" if fold(title) in _PLURALS else title, person.role)))
    return replace(person, name=name, count=None, role=role)


def _is_held_by(person: Person) -> bool:
    """Whether what somebody is stands before their name in brackets: «the Town Clerk (Mr. P. Garrow)»."""
    inside = person.role.removeprefix("the, ")
    named = len(inside.split()) > 1 and is_capitalised(inside) and not _is_office(inside)
    return named and (_is_office(person.name) or _ADDRESSED.match(inside) is not None)


def _without_title(text: str) -> tuple[str, str]:
    """What somebody is, before their name, and the name: «Byrådsleder», «Tora Li»; no title without one.

    «Cllr», «Mr» and «Dr» belong to the name.
    """
    words = text.split()
    for count in range(min(_MOST_TITLES, len(words) - 1), 0, -1):
        title, name = words[:count], " ".join(words[count:])
        told = fold(" ".join(title))
        small = title[0][0].islower() and all(word[0].islower() or word.isdigit() for word in title)
        if not is_capitalised(name) or not _DENIALS.isdisjoint(fold(word) for word in title):
            continue
        known = told in _TITLES or _is_office(told) or (count > 1 and fold(title[-1]) in _TITLES)
        known = known and not _GROUP_STOP.search(" ".join(title))  # «Odd Bø. Rektor Ida Lie» are two
        whole = len(name.split()) > 1
        one = len(words) - count == 1  # «økonomi Sanna», «Leder Mina», «kull 2 Torgils»
        called = one and (fold(name) in _FIRST_NAMES or (count > 1 and title[-1].isdigit()))
        if (small and (whole or known or called)) or (known and (whole or called or told in _ALONE)):
            return " ".join(title), name
    return "", text


_THE = re.compile(r"the ", re.IGNORECASE)
_SHORT = re.compile(rf"[ ][{CAPITALS}]\.?$")
"""A family name cut to its first letter."""

_ALTERNATES = frozenset((*_ANY.deputy, *ANY.people.deputies, *_ANY.labels.alternates))
_ADDRESSED = re.compile(rf"{any_of(map(re.escape, ANY.people.titles))}\.? ", re.IGNORECASE)
_TITLES = frozenset(_ANY.before_names)
_ALONE = frozenset(any_language(MinutesWords).before_names) - {"dr", "prof"}
_EXCEPTED = frozenset(_ANY.denials)
_DENIALS = frozenset((*_ANY.denials, *ANY.and_, *ANY.people.deputy_for))
_MOST_TITLES = 3
_PLURALS = frozenset(
    word
    for word in _TITLES
    if word.endswith("s") and word[:-1] in (*_TITLES, *ANY.people.titles, *_ANY.offices)
)
"""Titles of several people, which stand once before them all."""


def _one(text: str) -> Person | None:
    """The person that a line of a list is about: «Kari Nordmann, leder», «Nina Aker – SV – leder»."""
    if ":" in text:
        role, _, name = text.partition(":")
        fits = len(role.split()) <= 3 and is_capitalised(name.strip(BLANK)) and meant(role) is None
        fits = fits and "," not in name
        return _titled(Person(name.strip(BLANK), role=role.strip(BLANK))) if fits else None
    first, *others = _pieces(text)
    last = fold(first).rpartition(" ")[2]
    office = (len(first.split()) < 2 and last not in _FIRST_NAMES) or last in _ALTERNATES
    if others and office and is_capitalised(others[0]) and len(others[0].split()) > 1:
        return replace(_bare(others[0]), role=first, organisation=", ".join(others[1:]))
    title, name = _without_title(first)
    if any(_without_title(other)[0] and not _is_office(other) for other in others):
        return None
    called = not title and len(name.split()) < 2 and not _are_of_one(name, others)
    if not others or not is_capitalised(name) or called:
        return None
    behind = [other for before, other in pairwise((first, *others)) if fold(before) not in _STANDS_FOR]
    if _SHORT.search(first) and any(is_capitalised(other) and not is_party(other) for other in behind):
        return None  # «Karl B., Denise»
    if any(_is_another(other) or _are_others(other) or fold(other) in _FIRST_NAMES for other in behind):
        return None
    return _told_of(replace(_bare(name), role=title), others)


def _are_of_one(name: str, others: Sequence[str]) -> bool:
    """Whether a first name has a line to itself, with what its bearer is behind it: «Ingunn, kommunen»."""
    return bool(name) and all(
        piece[0].islower() and fold(piece.split()[0]) not in _FIRST_NAMES for piece in others
    )


def _told_of(person: Person, pieces: Sequence[str]) -> Person:
    """Somebody with what stands behind their name: a party, what they are, for whom, where from."""
    organisation, roles, waits = list[str](), [person.role], False
    for piece in pieces:
        if waits and is_capitalised(piece):
            person, waits = replace(person, deputy_for=piece), False
        elif fold(piece) in _STANDS_FOR:
            waits = True
        elif is_party(piece) and not person.party:
            person = replace(person, party=piece)
        elif _is_office(piece) or (piece[0].islower() and not organisation and not movement_like(piece)):
            roles.append(piece if not piece.isupper() else piece.lower())
        else:
            organisation.append(piece)
    role, *more = filter(None, [*roles, ""]) if any(roles) else ("",)
    told = ", ".join((role, *more))
    return replace(person, role=told, organisation=", ".join(organisation), behind=tuple(pieces))


def movement_like(piece: str) -> bool:
    """Whether words beside a name say whether or when somebody was there, and so no office."""
    said = fold(piece)
    return any(char.isdigit() for char in piece) or said.startswith(_SAID_OF_BEING_THERE)


_SAID_OF_BEING_THERE = (
    *_ANY.excused_notes,
    *_ANY.absent_notes,
    *_ANY.present_notes,
    *ANY.people.deputy_for,
    *_ANY.deputy,
)
_STANDS_FOR = frozenset(_ANY.deputy_heads)
_LEADERS = re.compile(r"[ ]?(?:\.{4,}|…{2,}|_{4,})[ ]?")
_PIECES = re.compile(rf"[{BLANK}]{{2,}}|[{BLANK}][–—-][{BLANK}]|\t+|[,/()]")
_BRACKETS = re.compile(r"\([^()]{1,200}\)")


def _pieces(text: str) -> list[str]:
    """What stands on a line of a list, apart: a bracket is one piece."""
    kept = _BRACKETS.sub(lambda found: found[0].replace(",", "\x01").replace("/", "\x02"), text)
    parts = (part.replace("\x01", ",").replace("\x02", "/").strip(BLANK) for part in _PIECES.split(kept))
    return [part for part in parts if part] or [""]


def _is_another(piece: str) -> bool:
    """Whether a piece is somebody else's name."""
    return is_capitalised(piece) and len(piece.split()) > 1 and _is_name_like(piece) and not _is_office(piece)


def _are_others(piece: str) -> bool:
    """Whether a piece is two or more people by their names: «P. Lamb and S. Quill», no «Natur og Ungdom»."""
    names = [name.split() for name in split_names(piece)]
    return len(names) > 1 and all(
        len(words) > 1 and is_capitalised(" ".join(words)) and _is_called(words[0]) for words in names
    )


def _is_called(first: str) -> bool:
    """Whether a word is somebody's first name, or the letter of one."""
    return fold(first) in _FIRST_NAMES or (len(first.rstrip(".")) == 1 and first.endswith("."))


def _is_name_like(text: str) -> bool:
    return all(word[:1].isupper() for word in text.split()) and not any(
        w.isupper() and len(w.rstrip(".")) > 1 for w in text.split()
    )


def _bare(name: str) -> Person:
    return Person(name.strip(BLANK))


def _fits(person: Person) -> bool:
    if person.count is None:
        return _is_person(person)
    words = person.name.split()
    sentence = "." in _COUNTED.sub("", person.name) or ":" in person.name or fold(person.name) in meanings()
    sentence = sentence or not _EXCEPTED.isdisjoint(fold(word) for word in words)
    return len(words) <= _MOST_WORDS and not sentence


def _is_person(person: Person) -> bool:
    _, *behind_stops = _GROUP_STOP.split(person.name)
    return is_capitalised(person.name) and not any(_without_title(part)[0] for part in behind_stops)
