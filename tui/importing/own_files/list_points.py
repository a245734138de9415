"""Our own Markdown: the points of a list, with the marks that they are counted by and what they hang from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from store.record.points import Form
from tui.grammar.phrases.enumerations import counted
from tui.importing.own_files.patterns import POINT, plain


class MarkedPoint(NamedTuple):
    """A point: how far it is set in, its text, the form that it is counted in, and whether a list begins."""

    indent: int
    text: str
    form: Form | None = None
    begins: bool = False


class Marks:
    """Reads the marks of points that follow one another, level by level."""

    def __init__(self) -> None:
        """Begin before the first point."""
        self._above: list[tuple[int, Form | None, int]] = []

    def read(self, line: str, later: Sequence[str] = ()) -> MarkedPoint | None:
        """A line as a point; None for a line that is none.

        ``later``: the lines below it. A letter before the text counts only where one of them goes on with it.
        """
        found = POINT.fullmatch(line.rstrip())
        if found is None:
            return None
        indent, mark = len(found["indent"]), line.lstrip()[:1]
        said = f"{line.lstrip().split()[0]} {found['text']}" if mark.isdigit() else found["text"]
        line_ = counted(plain(said))
        before = next((one for one in reversed(self._above) if one[0] == indent), None)
        self._above = [one for one in self._above if one[0] < indent]
        form = before[1] if before and before[1] and line_ and line_.follows(before[1], before[2]) else None
        goes_on = form is not None
        begun = line_.begins() if line_ else None
        lettered = begun is not None and not mark.isdigit()
        form = form or (None if lettered and not _goes_on(begun, indent, later) else begun)
        if line_ is None or form is None:
            self._above.append((indent, None, 0))
            return MarkedPoint(indent, plain(found["text"]))
        self._above.append((indent, form, line_.places[form]))
        return MarkedPoint(indent, line_.text, form, begins=not goes_on)


def _goes_on(form: Form | None, indent: int, later: Sequence[str]) -> bool:
    """Whether the second point of a list that a line begins stands below it, set in as far."""
    for line in later:
        found = POINT.fullmatch(line.rstrip())
        line_ = counted(plain(found["text"])) if found and len(found["indent"]) == indent else None
        if form is not None and line_ is not None and line_.follows(form, 1):
            return True
    return False


def is_list(text: str) -> bool:
    """Whether a paragraph is a list, from its first line on."""
    lines = text.split("\n")
    return not lines[0].startswith(" ") and all(POINT.fullmatch(line.rstrip()) for line in lines)


def as_typed(text: str) -> str:
    """A printed list as its lines are typed: «1. kjøp», «a) kjøp», «- kjøp»."""
    typed = []
    for line in text.split("\n"):
        found = POINT.fullmatch(line.rstrip())
        inner = plain(found["text"]) if found else plain(line)
        own = counted(inner) is not None or not found or line.lstrip()[0].isdigit()
        mark = "" if own and not line.lstrip()[:1].isdigit() else f"{line.lstrip().split()[0]} "
        typed.append(f"{found['indent'] if found else ''}{mark}{inner}")
    return "\n".join(typed)
