"""Who is to do what, and when, as minutes write it: «Ansvar: Kari. Frist: 1.9», in brackets or by itself."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from store.language.dates import DateWords
from store.language.deeds import DOINGS, INFINITIVES
from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.prose import ProseWords
from store.language.words import AND, ANY, BLANK, BLANKS, CAPITALS, fold
from store.record.values import Deadline, Name
from tui.grammar.phrases.deadlines import find_deadline, read_deadline
from tui.grammar.phrases.names import called_by, doers, is_capitalised, listed, split_names, split_owners
from tui.grammar.phrases.offices import office_that
from tui.importing.labels import meant
from tui.importing.source import OPEN
from tui.importing.talk.due import due_in

if TYPE_CHECKING:
    from tui.grammar.context import Context

_ANY = any_language(MinutesWords)
_WHO = any_of(_ANY.owner)
_WHEN = any_of(_ANY.due)
_DATES = any_language(DateWords)
_SOON = (*_DATES.next, *_ANY.soon)
_LABELS = re.compile(
    rf"(?<![\w-])(?:(?P<both>{_WHO}[ ]?{any_of(('/', *AND, '&'))}[ ]?{_WHEN})"
    rf"|(?P<who>{_WHO})|(?P<when>{_WHEN}))[ ]?:[ ]*",
    re.IGNORECASE,
)
_MOST_IN_A_DAY = 5
"""Words of a deadline in brackets, or after a dash."""

_MOST_OWNERS = 600
"""Signs of the names of owners: what is longer is a text."""

_DUE_AT_END = re.compile(
    rf"(.+?[.!])[{BLANK}]+{any_of(ANY.labels.deadline)}[{BLANK}]+([^:\n]{{3,40}})", re.DOTALL | re.IGNORECASE
)
_CALLS = any_of((*_ANY.labels.action, *ANY.labels.action, *_ANY.lists.action))
_CALLED_AT_END = re.compile(
    rf"(.{{5,}}?[.!)])[{BLANK}]+(?:{_CALLS})[ ]?:[ ]*([^:.;\n]{{2,60}})\.?",
    re.DOTALL | re.IGNORECASE,
)
"""«Sandet udskiftes. Aktion: Lars-Ole»."""

_DUE_IN_BRACKETS = re.compile(
    rf"(.+?)(?:{BLANKS})?[(\[]{any_of(ANY.labels.deadline)}(?::|[{BLANK}])[{BLANK}]*([^()\[\]:]{{1,40}})[)\]][.;]?",
    re.DOTALL | re.IGNORECASE,
)
_IN_BRACKETS = re.compile(rf"(.+?)(?:{BLANKS})?[(\[]([^()\[\]]+)[)\]][.;]?", re.DOTALL)
_AFTER_DASH = re.compile(rf"(.+?){BLANKS}[–—-][{BLANK}]+([^–—:]{{1,200}}?)\.?", re.DOTALL)
_NAMED_DASH = re.compile(rf"([^:–—]{{2,60}}?){BLANKS}[–—-][{BLANK}]+(\S.*)", re.DOTALL)
_NAMED_IN_FRONT = re.compile(rf"[\[(]([^\[\]()]{{2,40}})[\])][{BLANK}:–-]*(\S.*)", re.DOTALL)
_NICKNAME_AT_END = re.compile(r"([^@\n]{2,400}?)[ \t]{1,4}@([\w-]{1,40})\.?")
_NICKNAME_FIRST = re.compile(r"@([^\W\d_][\w.-]{0,40}\w):?[ \t]{1,4}(?![–—:-])(\S.{2,400})", re.DOTALL)
_IS_TO = re.compile(r"([^:.,;\n]{2,60}?)[ ]to[ ](?=[^\W\d_])")
_BEFORE_DASH = re.compile(rf"@([^:–—@]+?)(?:{BLANKS})?(?:[–—:-])[{BLANK}]+(.+)", re.DOTALL)
_PROSE = any_language(ProseWords)
_DEEDS = tuple(deed for deed in _PROSE.deeds if deed != "to")
_APART = " \t\u00a0.,;()[]–—|-→"


class Task(msgspec.Struct, frozen=True):
    """Owners, a deadline, and the text before both."""

    owners: tuple[Name, ...] = ()
    deadline: Deadline | None = None
    text: str = ""

    @property
    def is_due(self) -> bool:
        """Whether it has a day, a meeting, or a word that says soon."""
        due = self.deadline
        if due is None:
            return False
        said = f"{fold(due.text).strip(_APART)} "
        return bool(due.date or due.meeting) or said.startswith(tuple(f"{soon} " for soon in _SOON))


def labelled_task(text: str, near: date | None) -> Task | None:
    """Find «Ansvar: …» and «Frist: …» at the end of a text, or as all there is of it.

    None when there is neither, or when what follows is no owner and no time.
    """
    if bracket := _DUE_IN_BRACKETS.fullmatch(text):
        return Task((), read_deadline(bracket[2].strip(_APART), near), bracket[1])
    if (at_end := _CALLED_AT_END.fullmatch(text)) and all(map(is_capitalised, split_names(at_end[2]))):
        return Task(tuple(map(Name, split_names(at_end[2]))), find_deadline(at_end[1], near), at_end[1])
    found = list(_LABELS.finditer(text))
    if not found:
        return _due_at_end(text, near)
    owners: tuple[Name, ...] = ()
    due: Deadline | None = None
    for label, after in zip(found, [*found[1:], None], strict=True):
        value = text[label.end() : after.start() if after else len(text)].strip(_APART)
        who, when = _split(value) if label["both"] else ("", value) if label["when"] else (value, "")
        if who:
            named, due_there = named_owners(who, near)
            if not named:
                return None
            owners, due = (*owners, *named), due_there or due
        if when:
            if len(when.split()) > 8:
                return None
            due = read_deadline(when, near)
        if not value:
            return None
    return Task(owners, due, text[: found[0].start()].strip(BLANK + "([–—-,;\n"))


def _due_at_end(text: str, near: date | None) -> Task | None:
    """«Odd henter inn pris. Frist 1. mars.»: a deadline in a sentence of its own, without a colon."""
    found = _DUE_AT_END.fullmatch(text)
    due = read_deadline(found[2].strip(_APART), near) if found else None
    return Task((), due, found[1]) if found and due is not None and due.date else None


def named_owners(value: str, near: date | None) -> tuple[tuple[Name, ...], Deadline | None]:
    """Whoever words name after a label, and the deadline at their end; nobody when they are a sentence."""
    if len(value) > _MOST_OWNERS:
        return (), None
    due = find_deadline(value, near)
    if due is not None:
        value = re.sub(rf"[{BLANK},]+\S+$", "", value.removesuffix(due.text).rstrip(BLANK)) or value
    parts = [
        p for part in split_names(value.replace("/", ",").replace("+", ",").replace(";", ",")) for p in [part]
    ]
    fits = all(len(p.split()) <= 5 and not re.search(r"\d|[.:!?@](?:\s|$)", p) for p in parts)
    fits = fits and not any(_at_verb(part)[1] for part in parts)
    return (tuple(Name(p) for p in parts), due) if parts and fits and len(parts) <= 8 else ((), None)


def charge_behind(value: str, context: Context, near: date | None) -> Task | None:
    """«Anne Brit informerer heimane (innan 20. mai)», behind «Ansvar:»: who does what, and until when."""
    task = said_task(value, context, near)
    who, does = _at_verb(task.text.rstrip("."))
    names = split_names(who)
    if len(does.split()) < _WITH_OBJECT or not all(_is_called(name, context) for name in names):
        return None
    return Task(tuple(listed(name, context) for name in names), task.deadline, does)


_WITH_OBJECT = 2
_MOST_BEFORE_VERB = 7
_VERBS = re.compile(rf"{any_of(sorted(map(re.escape, DOINGS), key=len, reverse=True))}(?![\w-])")
_OBJECT = re.compile(r"[a-zæøåäö]{3,20}erer[ ]\S")
"""«informerer heimane»: a verb, by its end alone, and what it is about."""


def _at_verb(text: str) -> tuple[str, str]:
    """The names that words begin with, and what these do, from the verb on; no verb in most names."""
    words = text.split()
    for count in range(1, min(len(words), _MOST_BEFORE_VERB + 1)):
        who, does = " ".join(words[:count]), " ".join(words[count:])
        if (_VERBS.match(does) or _OBJECT.match(does)) and all(map(_is_named, split_names(who))):
            return who, does
    return text, ""


def _is_named(name: str) -> bool:
    return is_capitalised(name) or fold(name) in (*_ANY.offices, *_ANY.everyone)


def _is_called(name: str, context: Context) -> bool:
    """Whether a name before a verb is somebody's: on the list, an office, or a name that many have."""
    return _is_known(name, context) or len(name.split()) > 1 or fold(name) in _FIRST_NAMES


def said_task(text: str, context: Context, near: date | None) -> Task:
    """What a text that is called an action says of its owners, by their names, and its deadline."""
    task = _said_task(text, context, near)
    named = tuple(called_by(owner.name, context) or owner for owner in task.owners)
    return msgspec.structs.replace(task, owners=named)


def _said_task(text: str, context: Context, near: date | None) -> Task:
    told = labelled_task(text, near)
    if told is not None and told.text:
        inner = (
            _said_task(told.text, context, near) if not told.owners and len(told.text) < len(text) else told
        )
        return Task(told.owners or inner.owners, told.deadline or inner.deadline, inner.text)
    text = text.removeprefix(OPEN)
    if (pointed := pointed_task(text, context, near)) is not None:
        return pointed
    if (dated := _DATED_END.fullmatch(text)) and (due := _day_at_end(dated[2], near)):
        return msgspec.structs.replace(_said_task(dated[1], context, near), deadline=due)
    if nickname := _NICKNAME_AT_END.fullmatch(text):
        return Task((Name(nickname[2]),), due_in(nickname[1], near), nickname[1])
    if (front := _NAMED_DASH.fullmatch(text)) and _are_somebody(named := front[1].replace("@", ""), context):
        behind = _AFTER_DASH.fullmatch(front[2])
        due = read_deadline(behind[2], near) if behind else None
        said = behind[1] if behind and due is not None and due.date else front[2]
        due = due if due is not None and due.date else due_in(front[2], near)
        return Task(split_owners(named.strip(BLANK), context) or (Name(named.strip(BLANK)),), due, said)
    text = _TO_DO.sub("", text, count=1)
    if (nickname := _NICKNAME_FIRST.fullmatch(text)) and _is_whole(nickname[1], nickname[2]):
        named = _owner_called(nickname[1], context)
        return Task((named,), due_in(nickname[2], near), nickname[2])
    if (named := _BEFORE_DASH.fullmatch(text)) and is_capitalised(named[1]):
        return Task((Name(named[1]),), due_in(named[2], near), named[2])
    text = re.sub(r"(?<!\w)@(?=\w)", "", text)
    found = (pattern.fullmatch(text) for pattern in (_IN_BRACKETS, _AFTER_DASH))
    tasks = (_named_at_end(end[1], end[2], context, near) for end in found if end)
    at_end = next((task for task in tasks if task is not None), Task(text=text))
    if at_end.deadline and not at_end.owners and (dashed := _AFTER_DASH.fullmatch(at_end.text)):
        named = _named_at_end(dashed[1], dashed[2], context, near)  # «Trykk – Mia og Per – til neste møte»
        at_end = Task(named.owners, at_end.deadline, named.text) if named and named.owners else at_end
    before, colon, after = at_end.text.partition(":")
    owners = split_owners(before.strip(BLANK), context) if colon and after.strip(BLANK) else ()
    said = after.strip(BLANK) if owners and meant(before) is None else at_end.text
    if said == at_end.text:
        owners, said = _named_in_front(said, context)
    return Task(at_end.owners or owners, at_end.deadline or due_in(said, near), said)


def charges_in(text: str) -> list[str]:
    """«Kari – skilt. Per – nøkler.»: the tasks of a line that calls several people to one each.

    Each may be called so again: «Bea to put up a notice. ACTION: Colin to speak to the neighbours».
    """
    again = _CALLED_AGAIN.split(text)
    if len(again) > 1 and all(_goes_on(part) for part in again):
        return again
    parts = [part.strip(BLANK + ".;") for part in _BETWEEN_CHARGES.split(text)]
    return parts if all(_CHARGE.match(part) for part in parts) else [text]


def charge_after(text: str, context: Context, near: date | None) -> tuple[str, Task] | None:
    """What «Vi kjøper sand. AKSJON: Per bestiller den» decides, and whom it charges behind its label."""
    said, *called = _CALLED_AGAIN.split(text)
    task = said_task(called[0], context, near) if len(called) == 1 and _goes_on(called[0]) else None
    return (said, task) if task is not None and task.owners else None


_CALLED_AGAIN = re.compile(rf"(?<=[.!;)])[{BLANK}]+(?:{_CALLS})[ ]?:[{BLANK}]*", re.IGNORECASE)


def _goes_on(part: str) -> bool:
    """Whether words behind a label say what is to be done, and not only who does what stands above."""
    return any(word[0].islower() and fold(word) not in AND for word in part.split())


_BETWEEN_CHARGES = re.compile(rf"[.;][{BLANK}]+(?=[{CAPITALS}])")
_CHARGE = re.compile(rf"[{CAPITALS}][^:–—.;\n]{{1,40}}?(?:[{BLANK}][–—-]|:)[{BLANK}]+[^\W\d_]")


def _is_whole(nickname: str, said: str) -> bool:
    """Whether a nickname is all that stands before a task: «@Kari Nes skriver», «@kari og @per» are more."""
    first = said.split(maxsplit=1)[0]
    return fold(first) not in AND and (nickname[0].islower() or not first[0].isupper())


def _owner_called(nickname: str, context: Context) -> Name:
    """The one on the list whom a nickname names, or the nickname itself: «@ines», «@tomh»."""
    return listed(nickname.capitalize(), context) if context.knows(nickname) == "one" else Name(nickname)


_ARROW_END = re.compile(
    rf"(.*?[^{BLANK}])[{BLANK}]*+(?:=>|->|→|⇒|➔|➡)[{BLANK}]*@?([^\W\d_][^:=>→\n]{{1,80}})", re.DOTALL
)
_DATED_END = re.compile(rf"(.{{4,}}?[^\W_]),[{BLANK}]+([^,:]{{3,24}})\.?", re.DOTALL)


def pointed_task(text: str, context: Context, near: date | None) -> Task | None:
    """«Quiz → Dag», «Reportasje => Carl, innen 20.11»: what an arrow gives to somebody on the list."""
    found = _ARROW_END.fullmatch(text.rstrip("."))
    return _named_at_end(found[1].strip(BLANK), found[2], context, near) if found else None


def given_task(text: str, context: Context, near: date | None) -> Task | None:
    """What an arrow or a bracket at the end of a text gives to somebody; None for any other text."""
    return (
        pointed_task(text, context, near)
        or bracketed_task(text, context, near)
        or _dashed_task(text, context, near)
    )


def _dashed_task(text: str, context: Context, near: date | None) -> Task | None:
    """«Vaske vinduer – Petra»: what is to be done, and who of the list does it."""
    if fold(text.split(maxsplit=1)[0]) not in INFINITIVES:
        return None
    task = _said_task(text, context, near)
    known = task.owners and all(context.knows(one.name) == "one" for one in task.owners)
    return task if known and task.text != text else None


def bracketed_task(text: str, context: Context, near: date | None) -> Task | None:
    """«Søke Frifond (Oskar, frist 15. september)»: what a bracket gives to somebody, until a day."""
    found = _IN_BRACKETS.fullmatch(text)
    task = _named_at_end(found[1], found[2], context, near) if found else None
    if task is None or not task.owners:
        return None
    does = fold(text.split(maxsplit=1)[0]) in INFINITIVES and all(
        context.knows(one.name) == "one" for one in task.owners
    )
    return task if task.is_due or does else None


def _day_at_end(words: str, near: date | None) -> Deadline | None:
    """A day that stands behind the last comma of a task, when it says nothing else."""
    due = read_deadline(words, near) if len(words.split()) <= _MOST_IN_A_DAY else None
    return due if due is not None and (due.date or due.meeting) else None


def _named_in_front(text: str, context: Context) -> tuple[tuple[Name, ...], str]:
    """Whoever a task begins with, and what is left: «Per – kjøpe kroker», «Siri svarer avisa»."""
    found = _NAMED_IN_FRONT.fullmatch(text)
    if found and _are_somebody(found[1], context):
        return split_owners(found[1].strip(BLANK), context), found[2]
    if owners := called_to(text, context):
        return owners, text
    if (found := _IS_TO.match(text)) and all(_is_known(part, context) for part in split_names(found[1])):
        return tuple(map(Name, split_names(found[1]))), text
    return doers(text, context, DOINGS) or office_that(text, context, DOINGS) or _first_words(
        text, context
    ) or _by_first_name(text), text


def _by_first_name(text: str) -> tuple[Name, ...]:
    """Whoever a called action begins with by a first name, though nobody is listed: «Karen to send …»."""
    found = _FIRST_NAMED.match(text)
    names = split_names(found[1]) if found else ()
    return tuple(map(Name, names)) if all(fold(name.split()[0]) in _FIRST_NAMES for name in names) else ()


_FIRST_NAMES = frozenset(ANY.people.first_names)
_CALLED = rf"[{CAPITALS}][\w'-]{{1,20}}(?:[ ][{CAPITALS}][\w.'-]{{0,20}}){{0,2}}"
_FIRST_NAMED = re.compile(
    rf"({_CALLED}(?:(?:,[ ]|,?[ ](?:{any_of(AND)}|&)[ ]){_CALLED}){{0,2}})[ ]"
    rf"(?:{any_of(sorted(map(re.escape, DOINGS), key=len, reverse=True))})\b"
)


_INITIALS = re.compile(
    rf"([{CAPITALS}]{{2,3}}(?:(?:, |[ ](?:{any_of(AND)}|&)[ ]|/)[{CAPITALS}]{{2,3}}){{0,2}})"
    rf"[ ](?:(?:agreed|offered|volunteered|undertook|is|are)[ ]to|to|skal|må|tar|tek|will)[ ](?=[^\W\d_])"
)
"""«PG to write»: a task that somebody is called to by their initials."""


_TO_DO = re.compile(rf"^TODO[{BLANK}:]+(?=@)")
_GROUP_TO = re.compile(
    r"([A-Z][a-z]{2,14} (?:reps|representatives|members|leads|leaders|captains|teachers|parents|trustees"
    r"|governors|councillors))[ ]to[ ](?=[a-z])"
)
"""«Year reps to publicise the fund»."""

_ANY_DEED = any_of(sorted(map(re.escape, _DEEDS), key=len, reverse=True))
_INITIALS_DO = re.compile(
    rf"([{CAPITALS}]{{2,4}})[ ](?:{_ANY_DEED})[ ](?=\S)(?!.{{0,200}}\b(?:{any_of(_PROSE.unsure)})\b)"
)
"""«DL sender ut nye kontrakter»."""

_OFFICE_TO = re.compile(
    rf"(?:[Tt]he[ ])?([{CAPITALS}]?[^\W\d_]{{3,20}}(?:[- ][^\W\d_]{{3,12}})?)[ ]to[ ]"
    r"(?!the\b|a\b|an\b|all\b|our\b|his\b|her\b|their\b|be\b|this\b)(?=[a-z])"
)


def called_to(text: str, context: Context) -> tuple[Name, ...]:
    """Whom a text calls to a task: «PS and HO to draft …», «The Clerk to send …»; nobody else than all."""
    if (office := _OFFICE_TO.match(text)) and fold(office[1]) in _ANY.offices:
        return (Name(office[1]),)
    if group := _GROUP_TO.match(text):
        return (Name(group[1]),)
    if (initials := _INITIALS_DO.match(text)) and context.knows(initials[1]) != "several":
        return (called_by(initials[1], context) or Name(initials[1]),)
    found = _INITIALS.match(text)
    named = (
        [called_by(one, context) for one in re.findall(rf"[{CAPITALS}]{{2,3}}", found[1])] if found else []
    )
    return tuple(filter(None, named)) if all(named) else ()


def only_owners(text: str, context: Context) -> tuple[Name, ...]:
    """Whoever a text names that says nothing else: «KO / Clerk», «Kari og Per»; nobody where it says more."""
    parts = [part for part in re.split(r"[/,;&+]", text.strip(_APART)) for part in split_names(part)]
    named = [called_by(part, context) or (Name(part) if _is_known(part, context) else None) for part in parts]
    return tuple(filter(None, named)) if all(named) and len(named) <= _MOST_NAMED else ()


_MOST_NAMED = 4
"""Owners that one label names."""


def _are_somebody(names: str, context: Context) -> bool:
    """Whether words before a task are people: on the list, or called by whole names."""
    if fold(names.strip(BLANK)) in (*_ANY.everyone, *_ANY.offices):
        return True
    owners = split_owners(names.strip(BLANK), context)
    return bool(owners) and all(
        context.knows(name.name) == "one" or len(name.name.split()) > 1 for name in owners
    )


def _is_known(name: str, context: Context) -> bool:
    """Whether somebody is on the list, by name or by what they are, or is everybody."""
    return (
        context.knows(name) == "one"
        or fold(name) in context.parties
        or fold(name) in (*_ANY.everyone, *_ANY.offices)
    )


def _first_words(text: str, context: Context) -> tuple[Name, ...]:
    """The people on the list whom a task begins with, whatever they are to do then."""
    words = text.split()
    for count in range(min(7, len(words) - 1), 0, -1):
        names = split_names(" ".join(words[:count]))
        goes_on = words[count][:1].islower() and fold(words[count]) not in AND
        if goes_on and 0 < len(names) <= 3 and all(context.knows(name) == "one" for name in names):
            return tuple(map(Name, names))
    return ()


def _named_at_end(text: str, inside: str, context: Context, near: date | None) -> Task | None:
    """Names and a day in brackets or after a dash: «(Kari, 1.9)», «(by 10 February)»."""
    names: list[str] = []
    due: Deadline | None = None
    for part in split_names(inside.replace("/", ",").replace(";", ",")):
        short = len(part.split()) <= _MOST_IN_A_DAY
        when = (find_deadline(f"x {part}", near) or read_deadline(part, near)) if short else None
        if when is not None and (when.date or when.meeting):
            due = when
        elif context.knows(part) == "one" or (is_capitalised(part) and len(part.split()) > 1):
            names.append(part)
        elif part.isupper() and (meant_by := called_by(part, context)) is not None:
            names.append(meant_by.name)
        else:
            return None
    return Task(tuple(map(Name, names)), due, text) if names or due else None


def _split(value: str) -> tuple[str, str]:
    """Owners and deadline in one value: «Kari, 1.9», «Kari / neste møte»."""
    for sign in ("/", ";", ",", " – ", " - "):
        before, found, after = value.rpartition(sign)
        if found and (re.search(r"\d", after) or fold(after).strip(BLANK).startswith(_SOON)):
            return before.strip(_APART), after.strip(_APART)
    return value, ""
