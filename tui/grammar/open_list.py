"""The list that is open while lines are taken: what the points that come next belong to."""

from __future__ import annotations

from typing import NamedTuple

from store.language.words import ENDS
from store.record.model import Document, Entry
from store.record.points import is_kept_back, is_open, opener
from store.record.values import Kind
from tui.grammar.context import Context
from tui.grammar.lines import EntryLine, ItemDetailLine, Line
from tui.grammar.words import is_indented

LISTED = frozenset({"recommendation", "background"})
"""Details of an item that hold the points below them, as lines."""


class OpenList(NamedTuple):
    """An entry by its id, or a detail of the item by its field; neither while no list is open."""

    entry: int | None = None
    detail: str = ""

    def line(self, line: Line, typed: str) -> Line:
        """What a line is here: a point below an open recommendation or background is a line of it."""
        if not (self.detail and isinstance(line, EntryLine) and line.fields.get("point")):
            return line
        value = typed.strip(ENDS)
        indent = "  " if is_indented(typed) and not value.startswith("--") else ""
        return ItemDetailLine(field=self.detail, value=f"{indent}{value}", words=value)

    def after(self, line: Line, first: Document | None, context: Context) -> OpenList:
        """The list that is open after a line: what the line opened, or still the same.

        ``first`` is the first document that the line has made, and ``context`` what is known once it has.
        """
        opens = None
        if isinstance(first, Entry):
            holds = isinstance(line, EntryLine) and (is_open(first) or _holds_points(first, context))
            opens = first if holds else opener(first, context.entry)
        value = line.value if isinstance(line, ItemDetailLine) and line.field in LISTED else ""
        goes_on = bool(value) and isinstance(line, ItemDetailLine) and line.field == self.detail
        if opens is not None and not (opens.kind == Kind.PROPOSAL and context.form == "values"):
            return OpenList(opens.id)
        if isinstance(line, ItemDetailLine) and (goes_on or str(value).rstrip().endswith(":")):
            return OpenList(None, line.field)
        return OpenList()


def _holds_points(text: Entry, context: Context) -> bool:
    """Whether points right below a text that goes to nobody else belong to it: it stands in no list."""
    if not is_kept_back(text):
        return False
    here = context.record.entries_of(context.item)
    place = next((place for place, entry in enumerate(here) if entry.id == text.id), 0)
    above = here[place - 1] if place else None
    in_list = above is not None and above.point and opener(above, context.entry) is None
    return not in_list
