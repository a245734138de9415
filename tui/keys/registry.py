"""Every key of the program, declared once by its place, and what stands in the menu alone."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

import msgspec

Place: TypeAlias = Literal[
    "all",
    "list",
    "line",
    "entry",
    "agenda",
    "attendance",
    "fair",
    "corrections",
    "points",
    "reading",
    "archive",
    "form",
    "export",
    "menu",
    "spelling",
]
PLACES: tuple[Place, ...] = get_args(Place)


class KeyRow(msgspec.Struct, frozen=True):
    """What a key does in one place: the pane of the place has ``action_<id>``.

    keys: as Textual names them, with commas between; with ``|`` between those that do the same in several
    ways, and the action then takes the first key of its group: ``carry('up')``. Without keys it stands in
    the menu alone. typed: what is typed on the line for the same, as it stands or as the key of a sentence.
    """

    place: Place
    id: str
    keys: str = ""
    typed: str = ""
    menu: bool = True

    @property
    def name(self) -> str:
        """How the row is named elsewhere: «entry.decision»."""
        return f"{self.place}.{self.id}"

    @property
    def word(self) -> str:
        """The key of its words in the catalogue; with ``.help``, a sentence."""
        name = self.id.replace("_", "-")
        return f"key-{self.place}-{name}"

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The keys, those together that do the same."""
        return tuple(tuple(group.split(",")) for group in self.keys.split("|")) if self.keys else ()


def _rows(place: Place, *rows: tuple[str, str] | tuple[str, str, str], menu: bool = True) -> list[KeyRow]:
    return [KeyRow(place, row[0], row[1], "".join(row[2:]), menu) for row in rows]


_DIGITS: dict[Place, str] = {
    "entry": "01234",
    "agenda": "123456",
    "attendance": "1234567",
    "fair": "123",
    "corrections": "123",
    "points": "0123456",
    "menu": "123456789",
    "spelling": "123456789",
}
"""The digits of each place: they act where what they choose stands on the screen."""

_ALL = (
    *_rows(
        "all",
        ("help", "f1,question_mark", "?"),
        ("details", "f2,ctrl+o", "twin-details"),
        ("export", "f3,ctrl+r", "twin-export"),
        ("attendance", "f4,ctrl+t", "twin-attendance"),
        ("fair_copy", "f5", "twin-fair"),
        ("preflight", "f6", "twin-preflight"),
        ("part_before", "f7", "#-"),
        ("part_after", "f8,ctrl+n", "#"),
        ("contents", "f9,ctrl+g", "#5"),
        ("find", "slash,ctrl+f", "twin-search"),
        ("undo", "u,ctrl+z"),
        ("redo", "ctrl+y"),
        ("quit", "ctrl+q"),
        ("saved", "ctrl+s"),
    ),
    *_rows("all", ("command_palette", "ctrl+p"), ("back", "escape|q"), ("pane", "tab|shift+tab"), menu=False),
)
_LIST = (
    *_rows(
        "list",
        ("move", "up,k|down,j"),
        ("page", "pageup|pagedown|home|end"),
        ("side", "left,h|right,l"),
        ("menu", "full_stop"),
        menu=False,
    ),
    *_rows(
        "list",
        ("carry", "shift+up,K|shift+down,J"),
        ("open", "enter"),
        ("edit", "e"),
        ("mark", "space"),
        ("delete", "delete,backspace"),
        ("new", "n"),
        ("status", "s"),
        ("view", "v"),
        ("copy", "c"),
        ("read", "r", "twin-read"),
        ("to_line", "i"),
        ("approve", "g"),
    ),
)
_PLACES = (
    *_rows(
        "line",
        ("take", "enter"),
        ("complete", "tab"),
        ("newline", "ctrl+j"),
        ("to_entries", "escape,up"),
        ("number", "number_sign"),
        ("word", "colon"),
        ("ask", "question_mark"),
        menu=False,
    ),
    *_rows(
        "entry",
        ("decision", "equals_sign"),
        ("action", "exclamation_mark"),
        ("expectation", "greater_than_sign"),
        ("point", "minus"),
        ("question", "question_mark"),
        ("proposal", "asterisk"),
        ("step", "slash"),
        ("text", "apostrophe"),
        ("other", "colon"),
        ("to_item", "number_sign"),
        ("owner", "a"),
        ("deadline", "f"),
        ("split", "b"),
        ("join", "plus"),
    ),
    *(KeyRow(place, "choose", "|".join(digits), menu=False) for place, digits in _DIGITS.items()),
    *_rows("attendance", ("tick", "space"), ("rest", "a")),
    *_rows("fair", ("join", "plus"), ("split", "b"), ("rest", "a")),
    *_rows("corrections", ("rest", "a")),
    *_rows(
        "points",
        ("owner", "a"),
        ("deadline", "f"),
        ("remark", "m"),
        ("as_of", "d"),
    ),
    *_rows(
        "reading",
        ("mark", "tab|shift+tab"),
        ("turn", "space"),
        ("way_back", "backspace"),
        ("revisions", "r"),
        ("differences", "d"),
        ("follow", "end"),
    ),
    *_rows(
        "archive",
        ("decisions", "equals_sign", "twin-decisions"),
        ("actions", "exclamation_mark", "twin-actions"),
        ("expectations", "greater_than_sign", "twin-expectations"),
        ("topics", "number_sign", "twin-topics"),
    ),
    *_rows("form", ("values", "down"), ("choice", "left|right"), ("newline", "ctrl+j"), menu=False),
    *_rows("export", ("written", "o")),
    *_rows("menu", ("hit", "down|up"), menu=False),
    *_rows("spelling", ("learn", "n"), ("leave", "enter")),
)
KEYS: tuple[KeyRow, ...] = (*_ALL, *_LIST, *_PLACES)

DEEDS: tuple[KeyRow, ...] = (
    *_rows(
        "all",
        ("import_text", "", "twin-import"),
        ("corrections", "", "twin-corrections"),
        ("settings", "", "twin-settings"),
        ("summary", "", "twin-summary"),
        ("replace", "", "twin-replace"),
        ("spelling", "", "twin-spelling"),
        ("followup", "", "twin-followup"),
        ("series", "", "twin-series"),
        ("decisions", "", "twin-decisions"),
        ("actions", "", "twin-actions"),
        ("expectations", "", "twin-expectations"),
        ("experiences", "", "twin-experiences"),
        ("topics", "", "twin-topics"),
        ("site", "", "twin-site"),
        ("next_check", ""),
        ("kept_aside", ""),
        ("elsewhere", "", "twin-folder"),
        ("end_meeting", ""),
        ("close", "", "twin-close"),
        ("bin", ""),
    ),
    *_rows(
        "entry",
        ("memo", ""),
        ("in_minutes", ""),
        ("private", ""),
        ("settled", ""),
    ),
    *_rows("agenda", ("sub_item", "", "## …")),
    *_rows("attendance", ("vote", "")),
    *_rows("points", ("sort", ""), ("open_only", "")),
    *_rows("reading", ("paper", ""), ("internal", ""), ("copy_all", "")),
    *_rows("export", ("folder", ""), ("other_folder", "")),
)
"""What has no key and stands in the menu: by its name it is found there and in the list of commands."""

INNER: frozenset[tuple[str, str]] = frozenset(
    {
        ("attendance.choose", "entry.choose"),
        ("attendance.rest", "entry.owner"),
        ("attendance.tick", "list.mark"),
        ("entry.question", "all.help"),
        ("entry.step", "all.find"),
        ("form.choice", "list.side"),
        ("form.values", "list.move"),
        ("reading.follow", "list.page"),
        ("reading.mark", "all.pane"),
        ("reading.revisions", "list.read"),
        ("reading.turn", "list.mark"),
        ("reading.way_back", "list.delete"),
        ("spelling.learn", "list.new"),
        ("spelling.leave", "list.open"),
    }
)
"""The pairs of rows that have a key in common where both count: the first one, which is nearer, wins."""
