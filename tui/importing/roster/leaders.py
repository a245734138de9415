"""Whoever led a meeting or wrote its minutes was there, though the list of those who were leaves them out."""

from __future__ import annotations

from store.language.words import fold
from tui.importing.builder import Making
from tui.importing.people import people_in

_WHOLE = 2
"""Words of a whole name."""


def list_leaders(making: Making) -> None:
    """Put the chair and the note-taker on a list of people that does not name them."""
    listed = [one for one in making.people().attendance if one.count is None]
    if not any(one.status == "present" for one in listed):
        return
    for named in filter(None, (making.meeting.chair, making.meeting.note_taker)):
        people = people_in(named.name, listed=True)
        for person in people if len(people) == 1 and people[0].count is None else ():
            words = _words(person.name)
            others = [_words(one.name.name) for one in listed]
            if len(words) >= _WHOLE and not any(words <= other or other <= words for other in others):
                making.list_person(person, "present")


def _words(name: str) -> set[str]:
    return {word.strip(".") for word in fold(name).split()}
