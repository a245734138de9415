"""The values of a record as JSON has them, each with the names that do not change."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeAlias

import msgspec

from store.ids import to_text
from store.values import Deadline, Name, Period, Votes, When

View: TypeAlias = dict[str, Any]
"""A JSON object."""


def votes_json(votes: Votes | None, *, known_only: bool = False) -> View | None:
    """Return a vote; ``known_only`` leaves out what was not said."""
    if votes is None:
        return None
    whole: View = {
        "for": votes.for_,
        "against": votes.against,
        "abstain": votes.abstain,
        "unanimous": votes.unanimous,
        "dissent": names_json(votes.dissent),
        "text": votes.text,
    }
    unsaid: tuple[Any, ...] = (None, False, [], "")
    # 0 votes against is something that was said, and 0 == False.
    return {k: v for k, v in whole.items() if type(v) is int or v not in unsaid} if known_only else whole


def deadline_json(deadline: Deadline | None) -> View:
    """Return a deadline: a day where one is known, and the words.

    The next meeting has a day too, once that was written down.
    """
    if deadline is None:
        return {"deadline": None, "deadline_text": ""}
    next_meeting = "next-meeting" if deadline.meeting else None
    return {"deadline": plain_json(deadline.date) or next_meeting, "deadline_text": deadline.text}


def period_json(period: Period | None) -> View | None:
    """Return a period: its words, and the days or months they name."""
    if period is None:
        return None
    return {"text": period.text, "from": period.from_ or None, "to": period.to or None}


def when_json(field: str, when: When | None) -> View:
    """Return the day of a field, or null where its words name none, and the words beside it."""
    return {field: plain_json(when.date) if when else None, f"{field}_text": when.text if when else ""}


def id_json(identity: int | None) -> str | None:
    """Return an id as people see it."""
    return None if identity is None else to_text(identity)


def name_json(name: Name | None) -> str | None:
    """Return a name as it was written; null for none, and for one that is not to be told."""
    return name.name or None if name else None


def names_json(names: Collection[Name]) -> list[str]:
    """Return names as they were written."""
    return [name.name for name in names]


def plain_json(value: Any) -> Any:
    """Return a day or an instant as JSON writes it."""
    return msgspec.to_builtins(value)
