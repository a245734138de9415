"""What a line will become, what it became, and the hint beside it: the answers to a screen or a pipe."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

import msgspec

if TYPE_CHECKING:
    from store.record.model import Document


Opens: TypeAlias = Literal[
    "attendance",
    "details",
    "export",
    "fair",
    "preflight",
    "summary",
    "replace",
    "spelling",
    "bin",
    "importing",
    "corrections",
    "settings",
    "folder",
    "close",
    "decisions",
    "expectations",
    "actions",
    "experiences",
    "topics",
    "site",
    "followup",
    "series",
    "read",
    "search",
]
"""A screen that a line asks for."""

SCREENS: tuple[Opens, ...] = get_args(Opens)


class Hint(msgspec.Struct, frozen=True):
    """Why a line became text, or what is missing in it: a key of the catalogue ``screen`` and facts.

    instead: the line that it could have been, whole; Tab on the empty line takes it. Empty when nobody knows.
    """

    key: str
    facts: Mapping[str, str | date] = {}
    instead: str = ""


class Preview(msgspec.Struct, frozen=True):
    """What a line would become now. Nothing is changed by asking.

    kind: one of store.record.values.Kind, or ``item day break go move item-detail attendance presence
    meeting-detail votes answer more``; empty for an empty line.
    variant: which of the kind's shapes: ``conclusion`` of a decision, the quadrant of a SWOT point or
    ``unplaced``; empty for the ordinary one.
    detail: what the label adds («Bibliotekene → Fylkesbiblioteket», «Kari, Per · neste møte»).
    """

    kind: str
    variant: str = ""
    detail: str = ""
    text: str = ""
    hint: Hint | None = None


class Taken(msgspec.Struct, frozen=True):
    """What a line became.

    documents: what it made or touched, the one meant first. field and value: for a detail of the
    meeting or an item. offer: the sign the next line is likely to begin with, blank included
    (``"- "``, ``"> "``); a typed sign beats it, Backspace or an empty Enter ends it. opens: the screen
    that the line asks for.
    """

    kind: str
    typed: str
    documents: tuple[Document, ...] = ()
    field: str = ""
    value: str = ""
    hint: Hint | None = None
    offer: str = ""
    opens: Opens | None = None
