"""Lines that go on with a list of people though nothing joins them to it but what they say."""

from __future__ import annotations

from store.language.beside_names import is_party
from tui.importing.block import Block
from tui.importing.entry_reader import Section
from tui.importing.labels import STATUS_OF
from tui.importing.people import people_in

_WHOLE = 2
"""Words of a whole name; people of a line that is a list by itself."""

_LONGEST = 120


def is_more_of_list(section: Section, block: Block) -> bool:
    """Whether a line of text says of whom a list goes on: a person a line, or a second row of names."""
    if section.meaning not in STATUS_OF or block.sort != "text" or len(block.text) > _LONGEST:
        return False
    if section.taken is None or block.text.endswith(":"):
        return False
    if section.label.rest:
        below = block.first.number == section.taken.lines[-1].number + 1
        of_party = block.text.partition(":")[0].strip()
        party = is_party(of_party) or is_party(of_party.capitalize())
        return below and len(_named(block.text)) >= (1 if party else _WHOLE)
    return _is_one(block.text) and _is_one(section.taken.text)


def _is_one(text: str) -> bool:
    """Whether a line is one person with a whole name."""
    people = people_in(text, listed=True)
    return len(people) == 1 and people[0].count is None and len(people[0].name.split()) >= _WHOLE


def _named(text: str) -> tuple[str, ...]:
    people = people_in(text)
    return tuple(person.name for person in people) if all(one.count is None for one in people) else ()
