"""Names in a line: who is on a list, with what is in brackets («kom kl. 10.30»), and who owns what."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.language.beside_names import is_party, is_post, is_reason, is_reason_of_absent, is_workplace
from store.language.folders import any_of
from store.language.late_pattern import late_pattern
from store.language.words import AND, ANY, BLANK, BLANKS, EACH_OTHER, ENDS, NO_OWNER, NUMBERS, OURSELVES, fold
from store.record.values import Movement, Name
from tui.grammar.lines import Person
from tui.grammar.phrases.clock_times import split_clock
from tui.grammar.result import Hint

if TYPE_CHECKING:
    from tui.grammar.context import Context


_AND = rf"(?<![ \t\u00a0])[ \t\u00a0]++{any_of((*AND, '&'))}[ \t\u00a0]++"
_PARTICLES = frozenset(
    {"von", "van", "de", "der", "den", "di", "da", "du", "af", "av", "la", "le", "el", "bin", "ibn", "al"}
)
_AND_FIRST = late_pattern(rf"^{any_of(AND)}[ \t\u00a0]+")
_DEPUTY_FOR = late_pattern(
    rf"(.+?){BLANKS}{any_of(sorted(ANY.people.deputy_for, key=len, reverse=True))}{BLANKS}(.+)"
)
_MOST_OWNERS = 3
_AND_OTHERS = late_pattern(
    rf"(.*[^{BLANK}])([{BLANK}]+{any_of(map(re.escape, ANY.people.and_others))})", re.IGNORECASE
)
"""«Jon m.fl.»: somebody and others who are not named."""

_NO_VOTE = late_pattern(any_of(sorted(ANY.people.no_vote, key=len, reverse=True)), re.IGNORECASE)
_MAY_VOTE = late_pattern(rf"\b{any_of(ANY.people.may_vote)}", re.IGNORECASE)
_DENIED_VOTE = late_pattern(
    rf"(?<!\w){any_of(ANY.people.denied)}[ -]{any_of(ANY.people.may_vote)}", re.IGNORECASE
)
"""«uten tale- og stemmerett»: what says that somebody has no vote, with other words between."""

_VISITS = late_pattern(rf"{any_of(ANY.people.visits)}(?![\w-])", re.IGNORECASE)


_IN_NO_NAME = late_pattern(r"[\d@:;!?<>=()\[\]{}/\"«»]|(?<!\b[^\W\d_a-zæøåäö])\.(?!\s|$)")
"""Figures and signs; a stop inside a word is that of initials, «Stein T.B. Moe»."""


def is_capitalised(text: str) -> bool:
    """Whether a text looks like a name: one to five words with capitals, and no digits or stops."""
    words = text.split()
    if not 1 <= len(words) <= 5 or _IN_NO_NAME.search(text):
        return False
    if not words[0][0].isupper() or fold(text) in NO_OWNER:
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in words)


def is_labelled(text: str) -> bool:
    """Whether a text begins as what somebody says, «Tormod: vi venter», or with another word of its own."""
    label, colon, rest = text.partition(":")
    labelled = bool(colon) and rest[:1].isspace() and len(label.split()) <= _MOST_LABEL
    return labelled and is_capitalised(label.strip(BLANK))


_MOST_LABEL = 3


def is_name(text: str, context: Context) -> bool:
    """Whether a text is somebody on the list or looks like a name."""
    return bool(context.knows(text)) or is_capitalised(text)


def split_owners(text: str, context: Context) -> tuple[Name, ...]:
    """One to three owners; none when any part is neither a name nor known.

    «@Jon», «Jon (H)» and «Jon (og Mona)» are whom they name; «Jon m.fl.» is Jon and whoever else.
    """
    whole = fold(text) in context.parties or ("+" in text and context.knows(text) == "one")
    parts = [text] if whole else _owner_parts(_without_brackets(text, context))
    owners = [_owner(part, context) for part in parts]
    return tuple(filter(None, owners)) if all(owners) and len(parts) <= _MOST_OWNERS else ()


def _owner_parts(text: str) -> list[str]:
    return [part.strip(BLANK) for part in _BETWEEN_OWNERS.split(text)]


_BETWEEN_OWNERS = late_pattern(rf",|/|[{BLANK}]\+[{BLANK}]|(?<=\w)\+(?=[^\W\d_a-zæøåäö])|{_AND}")
"""What stands between those who share an action: «Jon, Mona», «Jon/Mona», «Jon + Mona», «Jon+Mona»."""


def _owner(part: str, context: Context) -> Name | None:
    """Whom one part names, where it is a name or known."""
    plain = part.removeprefix("@")
    more = _AND_OTHERS.fullmatch(plain)
    name = more[1] if more else plain
    if not name or name[-1] in "-–—" or not (is_name(name, context) or _is_office(name, context)):
        return None
    return Name(f"{listed(name, context).name}{more[2]}") if more else listed(name, context)


def _is_office(name: str, context: Context) -> bool:
    """Whether a word is a party that is known, or what somebody is: «sekretæren», «the clerk»."""
    word = fold(name)
    found = _DEFINITE.fullmatch(word)
    base = found[1] if found else word
    return word in context.parties or base in _OFFICES or (base != word and base in context.parties)


_DEFINITE = late_pattern(rf"(?:the )?(.{{3,40}}?)(?:n|{any_of(ANY.resolutions.body_endings)})?")
_OFFICES = frozenset(map(fold, (*ANY.people.offices, *(word for word in ANY.people.titles if len(word) > 5))))
"""What somebody is called by what they do for those who meet, where the list does not say so; no «dr»."""


def _without_brackets(text: str, context: Context) -> str:
    """Names without their parties or roles in brackets, and with the others who stand there."""
    for inside in re.findall(rf"[{BLANK}]*\([^()]*\)", text):
        words = inside.strip(f"{BLANK}()")
        if _AND_FIRST.match(words):
            text = text.replace(inside, f" {words}", 1)
        elif is_party(words) or fold(words) in context.parties:
            text = text.replace(inside, "", 1)
    return text


def called_by(initials: str, context: Context) -> Name | None:
    """The one on the list whose initials these are; nobody when there are several, or none."""
    listed = (who.name.name for who in context.record.attendance if who.count is None)
    fits = [
        name
        for name in listed
        if "".join(word[0] for word in name.split() if word[0].isupper()) == initials
        or "".join(word[0] for word in name.split()[1:] if word[0].isupper()) == initials  # behind «Cllr»
    ]
    return Name(fits[0]) if len(fits) == 1 else None


def doers_by_initials(text: str, context: Context, verbs: Sequence[str]) -> tuple[Name, ...]:
    """The people whom a sentence begins with by their initials, each those of one alone: «TB to get it»."""
    found = _doing(tuple(verbs)).match(text)
    parts = [part.replace(".", "") for part in _owner_parts(found[1])] if found else []
    if not parts or not all(part.isupper() and len(part) > 1 for part in parts):
        return ()
    taken = (*context.parties, *map(fold, (*ANY.initials, *ANY.people.parties)))
    people = [called_by(part, context) if fold(part) not in taken else None for part in parts]
    return tuple(filter(None, people)) if all(people) and len(parts) <= _MOST_OWNERS else ()


def doers(text: str, context: Context, verbs: Sequence[str]) -> tuple[Name, ...]:
    """The people on the list whom a sentence begins with, when one of the verbs follows their names."""
    found = _doing(tuple(verbs)).match(text)
    parts = _owner_parts(found[1]) if found else []
    if found:
        parts += [other[1] for other in _also_doing(tuple(verbs)).finditer(text) if context.knows(other[1])]
    parts = list(dict.fromkeys(parts))
    named = all(context.knows(part) and part[-1] not in "-–—" for part in parts)
    return tuple(listed(part, context) for part in parts) if 0 < len(parts) <= _MOST_OWNERS and named else ()


@cache
def _also_doing(verbs: tuple[str, ...]) -> re.Pattern[str]:
    any_verb = "|".join(verb.replace(" ", f"[{BLANK}]+") for verb in verbs)
    return re.compile(
        rf"(?:,?{_AND}|,[{BLANK}]+)((?:[^\W\d_][\w.-]{{0,30}}[{BLANK}]){{0,2}}[^\W\d_][\w.-]{{0,30}})[{BLANK}]+"
        rf"(?:{any_verb})(?![\w-])",
        re.IGNORECASE,
    )


def listed(name: str, context: Context) -> Name:
    """A name as it stands on the list, where it does."""
    return Name(context.names.as_listed(name))


def shared_name(names: Iterable[Name], context: Context) -> Hint | None:
    """A hint when one of some names stands for several people on the list."""
    shared = next((name.name for name in names if context.knows(name.name) == "several"), "")
    return Hint("hint-two-names", {"name": shared}) if shared else None


@cache
def _doing(verbs: tuple[str, ...]) -> re.Pattern[str]:
    any_of = "|".join(verb.replace(" ", f"[{BLANK}]+") for verb in verbs)
    return re.compile(rf"([^:\n]{{1,90}}?)[{BLANK}]+(?=\S+[{BLANK}]+\S)(?:{any_of})(?![\w-])", re.IGNORECASE)


def split_names(text: str) -> tuple[str, ...]:
    """Names with commas and an «and» between."""
    return tuple(part.strip(BLANK) for part in re.split(rf",|{_AND}", text) if part.strip(BLANK))


def read_pair(text: str, context: Context | None = None) -> tuple[Name, Name, bool, str] | None:
    """``A > B: text`` as from, to, whether it goes both ways, and the text.

    context: whose parties an arrow may stand between, however they are written.
    """
    before, colon, after = text.partition(":")
    if not colon or not after.strip(ENDS):
        return None
    sides = _sides(before.strip(BLANK), context.parties if context else ())
    if sides is None or re.search(r"[\d.,;!?<>]", sides[0] + sides[2]):
        return None
    left, right = sides[0].strip(BLANK), sides[2].strip(BLANK)
    if not (1 <= len(left.split()) <= 5 and 1 <= len(right.split()) <= 5):
        return None
    mutual = sides[1] == "<>"
    if fold(right) in EACH_OTHER:
        right, mutual = left, True
    elif fold(right) in OURSELVES:
        right = left
    return Name(left), Name(right), mutual, after.strip(ENDS)


_ARROWS = {"→": ">", "->": ">", "⇒": ">", "➔": ">", "↔": "<>", "<->": "<>", "⇔": "<>"}
"""Arrows that are typed, or copied from a screen, for the signs of a pair."""

_ARROW = late_pattern(any_of(sorted(map(re.escape, _ARROWS), key=len, reverse=True)))


def _sides(words: str, parties: Collection[str]) -> tuple[str, str, str] | None:
    """Left, sign and right of a pair; an arrow makes one where both sides begin as names do, or are known."""
    if found := re.fullmatch(r"(.+?)[ \t\u00a0]+(<?>)[ \t\u00a0]+(.+)", words):
        return found[1], found[2], found[3]
    arrows = _ARROW.findall(words)
    left, *others = (side.strip(BLANK) for side in _ARROW.split(words))
    if len(arrows) != 1 or not left or not others[0]:
        return None
    right = others[0]
    names = (left[0].isupper() or fold(left) in parties) and (
        right[0].isupper() or fold(right) in parties or fold(right) in EACH_OTHER | OURSELVES
    )
    return (left, _ARROWS[arrows[0]], right) if names else None


def read_people(text: str, parties: Collection[str] = (), *, away: bool = False) -> tuple[Person, ...]:
    """The people and groups of an attendance line. ``parties``: those of the archive's own, folded.

    away: they did not come, so that what stands behind a name may be the reason.
    """
    parts = _with_reasons(_split_list(text)) if away else _split_list(text)
    told = [found for part in parts if (found := _BEHIND_NAME.fullmatch(part)) and is_party(found[3])]
    letters = len(told) > 1  # where several have one, «Kari Nes V» is of a party, too
    return tuple(_person(part, parties, away=away, letters=letters) for part in parts)


def _with_reasons(parts: Sequence[str]) -> list[str]:
    """The parts of a list of those who did not come, each with the reason behind a dash or a comma bracketed.

    Behind a comma, and with a capital behind a dash, it is one in the words that reasons have, since others
    on the list stand there, too.
    """
    found: list[str] = []
    for part in parts:
        dashed = _REASON_AT_DASH.fullmatch(part)
        told = dashed["reason"] if dashed else part
        small, known = told[0].islower(), is_reason(told)
        if not is_reason_of_absent(told):
            found.append(part)
        elif found and _is_bare_name(found[-1]) and not dashed and small and known:
            found[-1] += f" ({told})"
        elif dashed and _is_bare_name(_WITHOUT_BRACKET.sub("", dashed["name"])) and (small or known):
            found.append(f"{dashed['name']} ({told})")
        else:
            found.append(part)
    return found


def _is_bare_name(text: str) -> bool:
    return is_capitalised(text) and not is_post(text)


_REASON_AT_DASH = late_pattern(
    rf"(?P<name>[^()–—\n]{{1,60}}?(?P<inside>[{BLANK}]?\([^()\n]{{1,60}}\))?)"
    rf"[{BLANK}](?:[–—-][{BLANK}]|(?(inside)|(?!)))"
    rf"(?P<reason>(?:(?![{BLANK}][–—-][{BLANK}])[^()\n]){{1,60}})"
)
"""«Mona Lie - syk», «Jon Vik (Ap) – annet møte», «Siri Bø (SV) syk»."""

_WITHOUT_BRACKET = late_pattern(rf"[{BLANK}]?\([^()\n]*\)$")


def read_deputies(text: str, parties: Collection[str] = ()) -> tuple[Person, ...]:
    """Deputies, «Nils for Anne»; nothing at all when a part is something else."""
    found = []
    for part in _split_list(text):
        halves = _DEPUTY_FOR.fullmatch(part)
        if halves is None:
            return ()
        deputy, absent = _person(halves[1], parties), _person(halves[2], parties)
        if deputy.count is not None or absent.count is not None:
            return ()
        found.append(
            Person(
                deputy.name,
                role=deputy.role,
                organisation=deputy.organisation,
                deputy_for=absent.name,
                votes=deputy.votes,
                vote_said=deputy.vote_said,
                party=deputy.party,
                walks=deputy.walks,
            )
        )
    return tuple(found)


_AND_OFFICE = late_pattern(
    rf"([^\W\d_a-zæøåäö][\w.'-]*(?:[{BLANK}][^\W\d_a-zæøåäö][\w.'-]*){{1,4}}){_AND}([a-zæøåäö][\w-]{{2,30}})\.?"
)
"""«Sigmund Lid og soknepresten»: a whole name, and somebody who has none in the list."""


def _split_list(text: str) -> list[str]:
    """Parts between commas outside brackets; an «and» splits too, before a capital or a number."""
    apart = text.split(";")
    parts = [part for one in apart for part in (_of_one(one) if len(apart) > 1 else _between_commas(one))]
    split: list[str] = []
    for part in parts:
        if office := _AND_OFFICE.fullmatch(part.strip(BLANK)):
            split += [*_split_list(office[1]), office[2]]
            continue
        halves = re.split(rf"{_AND}(?=[^\W\d_a-zæøåäö]|\d)(?![^(]*\))", part)
        last = halves[-1].split()
        counted = re.split(rf"{_AND}(?=(?:{'|'.join(NUMBERS)})\b)(?![^(]*\))", halves[-1]) if last else [""]
        now = [*halves[:-1], *counted]
        if split and (of_one := _with_post(split[-1].strip(BLANK), now[0].strip(f"{BLANK}."))):
            split[-1], now = of_one, now[1:]
        split += now
    stripped = (_AND_FIRST.sub("", part.strip(BLANK)) for part in split)
    return [_without_stop(part) for part in stripped if part]


def _with_post(before: str, post: str) -> str:
    """«Carl Mott (Chief Executive)» of a whole name and what stands behind its comma; empty for others."""
    name, bracket, inside = before.partition(" (")
    held = [inside.removesuffix(")")] if bracket else []
    whole = (
        is_capitalised(name) and len(name.split()) > 1 and all(is_post(one) or is_party(one) for one in held)
    )
    return f"{name} ({', '.join((*held, post))})" if whole and not is_post(name) and is_post(post) else ""


def _without_stop(part: str) -> str:
    """A part without the full stop of its sentence; «Per D.» has one of its own."""
    words = part.split()
    return part if len(words) < _A_PAIR or len(words[-1].rstrip(".")) == 1 else part.rstrip(".")


_A_PAIR = 2


def _between_commas(text: str) -> list[str]:
    return re.split(r",(?![^(]*\))", text)


def _of_one(text: str) -> list[str]:
    """What stands between semicolons: «Li, Nora» and «Nora Li, leder» are one person each."""
    parts = [part.strip(BLANK) for part in _between_commas(text)]
    if len(parts) != 2 or not all(parts):
        return parts
    first, second = parts
    if len(first.split()) == 1 and is_capitalised(first) and is_capitalised(second) and not is_post(second):
        return [f"{second} {first}"]
    role = second[0].islower() and is_capitalised(first) and len(first.split()) > 1
    return [f"{first} ({second})"] if role and not re.search(r"[()]", second) else parts


_BETWEEN_BRACKETS = late_pattern(rf"\)[{BLANK}]*\((?=[^()]*\))")
"""«Geir Nyland (Sp) (nestleder)»: two brackets, where most write one."""

_BEHIND_NAME = late_pattern(
    rf"([^\W\d_a-zæøå][\w.'-]*(?:[{BLANK}][^\W\d_a-zæøå][\w.'-]*){{1,3}})[{BLANK}]"
    rf"(?:([–—-])[{BLANK}])?([^\W\d_][\w ]{{0,24}})"
)
"""«Liv Sand - SV», «Odd Hauge Ap»: a whole name, and what stands behind it without a bracket."""


def _may_stand_behind(found: re.Match[str], parties: Collection[str], *, letters: bool = False) -> bool:
    """Whether words behind a name are a party or an office; without a dash, a party of letters enough."""
    words = found[3]
    if not found[2]:
        return is_party(words) and (letters or len(words) > 1)
    return is_party(words) or fold(words) in parties or is_post(words)


def _person(text: str, parties: Collection[str], *, away: bool = False, letters: bool = False) -> Person:
    text = _BETWEEN_BRACKETS.sub(", ", text)
    found = re.fullmatch(r"(.*?)[ \t\u00a0]*\(([^()]*)\)", text)
    name, inside = (found[1], found[2]) if found and found[1] else (text, "")
    name, short, inside = _by_name(name, inside)
    if (
        not inside
        and (bare := _BEHIND_NAME.fullmatch(name))
        and _may_stand_behind(bare, parties, letters=letters)
    ):
        name, inside = bare[1], bare[3]
    if before := _BEFORE_NAME.fullmatch(name):
        name, inside = before["name"], ", ".join(filter(None, (before["office"], inside)))
    votes, vote_said = vote_by(inside)
    details = [
        d.strip(BLANK) for d in inside.split(",") if d.strip(BLANK) and not _NO_VOTE.fullmatch(d.strip(BLANK))
    ]
    walks = tuple(walk for detail in details if (walk := read_walked(detail)))
    details = [detail for detail in details if not read_walked(detail)]
    party = next((detail for detail in details if is_party(detail) or fold(detail) in parties), "")
    details = [detail for detail in details if detail != party]
    behind = tuple(details)
    reasons = [detail for detail in details if away and is_reason_of_absent(detail)]
    details = [detail for detail in details if detail not in reasons]
    if (
        len(details) > 1
        and is_workplace(details[0][0].upper() + details[0][1:])
        and fold(details[1]) in _CALLED
    ):
        details = [*details[1:], details[0]]  # «(Dal bibliotek, leder)», the other way round
    details = _one_role(details)
    at_work = len(details) == 1 and is_workplace(details[0])
    role = ", ".join(filter(None, (short, details[0] if details and not at_work else "")))
    organisation = ", ".join(details if at_work else details[1:])
    count, name = _counted(name)
    return Person(
        name,
        count,
        role,
        organisation,
        votes=votes,
        vote_said=vote_said,
        party=party,
        walks=walks,
        reason=", ".join(reasons),
        behind=behind,
    )


def vote_by(words: str) -> tuple[bool, bool]:
    """Whether somebody has a vote by the words behind their name, and whether these speak of a vote.

    An observer, a guest and the clerk have none, unless it is said that they do; «(sekretær)» and
    «(referent)» may be any member.
    """
    if _NO_VOTE.search(words) or _DENIED_VOTE.search(words):
        return False, True
    if _MAY_VOTE.search(words):
        return True, True
    parts = [fold(part) for part in re.split(rf",[{BLANK}]*", words)]
    return not any(part in _SERVES or _VISITS.match(part) for part in parts), False


def _by_name(name: str, inside: str) -> tuple[str, str, str]:
    """«KN (Kari Nes, leder)»: the name that the letters before the bracket stand for, they, and the rest."""
    called, _, rest = inside.partition(",")
    letters = "".join(word[0] for word in called.split())
    if not (1 < len(name) <= _MOST_LETTERS and name.isupper() and is_capitalised(called)):
        return name, "", inside
    return (called.strip(BLANK), name, rest.strip(BLANK)) if letters.upper() == name else (name, "", inside)


_MOST_LETTERS = 4


def with_reason(person: Person) -> Person:
    """Somebody who did not come, with what stands behind the name as the reason where it is no office.

    What stands before the name is what they are, and so is what a column of a table says.
    """
    reasons = [words for words in person.behind if is_reason_of_absent(words)]
    if not reasons:
        return person
    role, organisation = person.role.split(", "), person.organisation.split(", ")
    return replace(
        person,
        role=", ".join(part for part in role if part not in reasons),
        organisation=", ".join(part for part in organisation if part not in reasons),
        reason=", ".join(
            filter(None, (person.reason, *(part for part in (*role, *organisation) if part in reasons)))
        ),
    )


_BEFORE = {
    *(word.rstrip(".") for word in (*ANY.people.writes, *ANY.people.writing)),
    *(*ANY.people.leads, *ANY.people.heads, *ANY.people.serves, *ANY.people.offices),
}
_WALKED = late_pattern(
    rf"(?:(?P<came>{any_of(sorted(ANY.people.came, key=len, reverse=True))})"
    rf"|(?P<went>{any_of(sorted(ANY.people.went, key=len, reverse=True))}))[{BLANK}](?P<when>.{{1,20}})",
    re.IGNORECASE,
)


_BEFORE_NAME = late_pattern(
    rf"(?P<office>(?i:{any_of(map(re.escape, sorted(_BEFORE, key=len, reverse=True)))}))\.?[{BLANK}]"
    rf"(?P<name>[^\W\d_a-zæøå][\w.'’-]*(?:[{BLANK}][^\W\d_a-zæøå][\w.'’-]*){{1,3}})"
)
"""«referent Mona Ek», «møteleder Ida Holm»: what somebody does in the meeting, before a whole name."""


def _one_role(details: list[str]) -> list[str]:
    """«(sekretær, referent)» is what somebody is, twice, and no workplace."""
    size = 1
    while size < len(details) and fold(details[size]) in _CALLED:
        size += 1
    return [", ".join(details[:size]), *details[size:]] if size > 1 else details


_SERVES = frozenset(map(fold, ANY.people.serves))
"""What those are who serve a meeting without being members of it: «utvalgssekretær», «clerk»."""

_CALLED = frozenset(
    map(fold, (*ANY.people.offices, *ANY.people.leads, *ANY.people.writes, *ANY.people.writing))
)


def read_walked(text: str) -> tuple[Movement, str] | None:
    """What somebody did and when, as it stands in brackets behind a name: «kom kl. 10.30»."""
    found = _WALKED.fullmatch(text)
    when = split_clock(f"x {found['when'].rstrip('.')}")[1] if found else ""
    return ("arrival" if found["came"] else "departure", when) if found and when else None


def _counted(name: str) -> tuple[int | None, str]:
    """The head count of a group and its name: a number in figures or words, or a small first letter."""
    first, _, rest = name.partition(" ")
    if re.fullmatch(r"\d{1,5}\+", first):
        return 0, name  # at least so many: nobody is counted who was not
    number = (
        int(first)
        if first.isascii() and first.isdigit() and len(first) < 6
        else NUMBERS.get(first.casefold())
    )
    if number and rest.strip(BLANK):
        return number, rest.strip(BLANK)
    return (0 if name[:1].islower() else None), name
