"""People of written minutes put on the attendance list, and whoever leads or writes at the head."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.record.values import Attending, Name
from tui.grammar.lines import Person
from tui.importing.builder import Making
from tui.importing.roll import STATUS_OF, Noted, lower, noted
from tui.importing.words import LabelFound, meant, read_besides

_ADVISES = re.compile(any_of(any_language(MinutesWords).not_members), re.IGNORECASE)
"""What a label says of those who are there without being members."""

_AWAY: tuple[Attending, ...] = ("absent", "excused")


def put_on_list(
    making: Making, people: Iterable[Person], label: LabelFound, answered: Attending | None = None
) -> None:
    """Put people on the list as a label says, and as what stands beside their names says.

    ``answered``: what a box or an answer beside a name says.
    """
    meaning = label.meant.meaning
    advises = _ADVISES.search(label.words) is not None or read_besides(f"{label.words}:") is not None
    for listed in people:
        told = noted(listed)
        person = replace(told.person, votes=told.person.votes and not advises)
        status = lower(_said(told, STATUS_OF[meaning]), answered)
        answers = "present" in (told.status, answered)
        making.list_person(
            person, status, invited=meaning == "invited", roll=meaning == "roll", marked=answers
        )
        for what, when in told.moved:
            making.move(person, what, when)
        fields = {found.meaning for part in person.role.split(", ") if part and (found := meant(part))}
        for field in sorted(fields & {"chair", "note_taker"}):
            if getattr(making.meeting, field) is None:
                making.set(**{field: Name(person.name)})


def _said(told: Noted, here: Attending | None) -> Attending | None:
    """What a label and the words beside a name say together: the one that claims less.

    Of two reasons not to be there, the one beside the name holds; who came late was there.
    """
    if here in _AWAY:
        return told.status if told.status in _AWAY else here
    if here is None and any(what == "arrival" for what, _ in told.moved):
        here = "present"
    return lower("deputy" if told.person.deputy_for else here, told.status)
