"""Places at the end of a list, and people on the attendance list."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from store import ranks
from store.ids import Ids
from store.model import Attendance, Document
from store.values import Attending, Name
from store.vocabulary import fold
from tui.grammar.context import Context
from tui.grammar.lines import Person


def next_rank(documents: Sequence[Document]) -> str:
    """The rank after all of the documents."""
    return ranks.after([max(document.rank for document in documents)] if documents else [])


def listed_person(
    person: Person, status: Attending | None, listed: Sequence[Attendance], context: Context, ids: Ids
) -> Attendance:
    """Somebody as they stand on the list from now on; who is there already keeps their place.

    A status of None invites. What is not said of somebody stays as it was.
    """
    wanted = context.names.resolve(person.name) if person.count is None else fold(person.name)
    same = (a for a in listed if fold(a.name.name) == wanted and (a.count is None) == (person.count is None))
    old = next(same, None) or Attendance(
        id=ids(), rank=next_rank(listed), name=Name(person.name), count=person.count
    )
    return replace(
        old,
        count=person.count or old.count,
        role=person.role or old.role,
        organisation=person.organisation or old.organisation,
        invited=old.invited or status is None,
        status=status or old.status,
        deputy_for=Name(person.deputy_for) if person.deputy_for else old.deputy_for,
        votes=old.votes and person.votes,
    )
