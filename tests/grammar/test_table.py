"""The table of lines holds."""

from __future__ import annotations

from typing import Any

import pytest

from store.language.catalogue import words
from tests.grammar import table, table_course
from tests.grammar.desk import typed
from tui.cli.take import taken_json

_PLACES = (
    (("# Sak",), table.TEXT_AND_AGREEMENTS),
    (("# Sak",), table_course.THE_COURSE),
    (("# Sak",), table_course.AFTER_OTHERS),
    (("#swot Samarbeid",), table_course.ON_A_SWOT_BOARD),
    (("#verdier Verdier",), table_course.AMONG_VALUES),
    ((), table_course.IN_THE_HEAD),
)
_ROWS = [
    pytest.param((table.PEOPLE, *place) if place else (), row, id=f"{'/'.join(place)} {row.line}"[:60])
    for place, rows in _PLACES
    for row in rows
]
_AS_MADE = {"adopted", "open", "stated"}
_NOISE = {"line", "typed", "try", "id", "item", "day", "at", "tags", "paragraph", "kind", "text", "parent"}
_NOISE |= {"provisional"}  # of every decision until its meeting is closed


@pytest.mark.parametrize(("place", "row"), _ROWS)
def test_a_line_becomes_what_the_table_says(place: tuple[str, ...], row: table.Row) -> None:
    assert became((*place, *row.after), row.line) == (row.kind, row.says, row.besides)


def test_the_table_is_long_and_in_three_languages() -> None:
    lines = {row.line for _, rows in _PLACES for row in rows}
    assert len(lines) >= 200
    assert {"vedtak: kjøpe bil", "avgjerd: kjøpe bil", "decision: buy a van"} <= lines


def became(before: tuple[str, ...], line: str) -> tuple[str, str, dict[str, Any]]:
    """What a line is reported as, what it says, and what is known besides that is not as in every line."""
    recorder, _ = typed(*before)
    taken = recorder.take(line)
    told = taken_json(taken, 1, recorder.session.record, words("nb", "screen"))
    kind, says = (
        told["kind"],
        told.get("text") or told.get("value") or told.get("title") or told.get("who", ""),
    )
    besides = {
        name: value
        for name, value in told.items()
        if name not in _NOISE and value not in (None, False, "", [])
    }
    if kind not in ("item", "go", "day") or "/" not in told.get("number", ""):
        besides.pop("number", None)
    if told.get("status") in _AS_MADE:
        del besides["status"]
    if told.get("form") == "plain" or kind in ("break", "item-detail"):
        besides.pop("form", None)
    if kind == "item-detail":
        besides = {"field": told["field"]}
    for name in ("title", "value", "who"):
        if besides.get(name) == says:
            del besides[name]
    besides.pop("in_minutes", None)
    if told.get("in_minutes") is False:
        besides["in_minutes"] = False
    if told.get("parent"):
        besides["below"] = True
    if taken.hint:
        besides["hint"] = taken.hint.key
    return kind, says, besides
