"""The sorts of fields: what each text is read as, how it is shown again, and what is taken into a field."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any, get_args

import pytest

from store.record.values import ClosedDoors, Deadline, Kind, Name, NumberStyle, Period, Votes, When
from tui.screens.forms.fields import SORTS, Sort, Wrong
from tui.widgets.text_area import TextField

NEAR = date(2026, 3, 1)
READ: list[tuple[Sort, str, Any, str]] = [
    ("text", "a", "a", "a"),
    ("lines", "a\nb", "a\nb", "a\nb"),
    ("choice", "x", "x", "x"),
    ("maybe", "none", None, "none"),
    ("maybe", "threat", "threat", "threat"),
    ("yes-no", "yes", True, "yes"),
    ("yes-no", "no", False, "no"),
    ("kind", "decision", Kind.DECISION, "decision"),
    ("days", "2.6.2026–3.6.2026", (date(2026, 6, 2), date(2026, 6, 3)), "2.6.2026–3.6.2026"),
    ("clocks", "10–14.30", ("10.00", "14.30"), "10.00–14.30"),
    ("zone", "Europe/Oslo", "Europe/Oslo", "Europe/Oslo"),
    ("name", "Kari", Name("Kari"), "Kari"),
    ("name", "", None, ""),
    ("names", "Kari; Per;", (Name("Kari"), Name("Per")), "Kari; Per"),
    ("several", "a; b;", ("a", "b"), "a; b"),
    ("several", "a, b", ("a, b",), "a, b"),
    ("numbers", "1/26, 2/26; 3/26", ("1/26", "2/26", "3/26"), "1/26; 2/26; 3/26"),
    ("numbering", "1/26", NumberStyle("", "n/yy", 0, 1, 2026), "1/26"),
    ("numbering", "-", NumberStyle(form="none"), "-"),
    ("numbering", "", None, ""),
    ("pairs", "fb = Fylke\n\na: = b", {"fb": "Fylke", "a": "b"}, "fb = Fylke\na = b"),
    ("when", "2.6.2026", When("2.6.2026", date(2026, 6, 2)), "2.6.2026"),
    ("when", "uke 3", When("uke 3"), "uke 3"),
    ("when", "", None, ""),
    ("minutes", "10 min", 10, "10 min"),
    ("minutes", "", None, ""),
    ("count", "12", 12, "12"),
    ("count", "0", 0, "0"),
    ("count", "", None, ""),
    ("votes", "7-2", Votes("7-2", for_=7, against=2), "7-2"),
    ("votes", "", None, ""),
    ("deadline", "1. mai", Deadline("1. mai", date=date(2026, 5, 1)), "1. mai"),
    ("deadline", "", None, ""),
    ("period", "mai", Period("mai", from_="2026-05", to="2026-05"), "mai"),
    ("period", "", None, ""),
    ("closed", "koml. § 11-5", ClosedDoors("koml. § 11-5"), "koml. § 11-5"),
    ("closed", "–", ClosedDoors(), "–"),
    ("closed", "", None, ""),
]


@pytest.mark.parametrize(("sort", "text", "value", "shown"), READ)
def test_a_field_is_read_and_shown_in_the_way_of_its_sort(
    sort: Sort, text: str, value: object, shown: str
) -> None:
    old = (None, None) if sort in ("days", "clocks") else ()
    assert SORTS[sort].read(text, old, NEAR) == value
    assert SORTS[sort].shown(value) == shown


def test_every_sort_is_read_here() -> None:
    assert {sort for sort, *_ in READ} == {*get_args(Sort)} == {*SORTS}


WRONG: list[tuple[Sort, str, str]] = [
    ("days", "aldri", "wrong-days"),
    ("clocks", "x", "wrong-clock"),
    ("zone", "Mars", "wrong-zone"),
    ("minutes", "x", "wrong-minutes"),
    ("count", "x", "wrong-count"),
    ("count", "123456", "wrong-count"),
    ("votes", "x", "wrong-votes"),
    ("period", "x", "wrong-period"),
    ("numbering", "x", "wrong-numbering"),
    ("pairs", "a =", "wrong-pairs"),
    ("pairs", "= b", "wrong-pairs"),
    ("pairs", "a", "wrong-pairs"),
]


@pytest.mark.parametrize(("sort", "text", "told"), WRONG)
def test_what_cannot_be_read_is_told_by_its_sort(sort: Sort, text: str, told: str) -> None:
    with pytest.raises(Wrong, match=told):
        SORTS[sort].read(text, (None, None), NEAR)


def test_names_that_stood_there_are_still_the_same_people() -> None:
    kari = Name("Kari", ref=7)
    assert SORTS["names"].read("Per; Kari", (kari,), NEAR) == (Name("Per"), kari)


TAKEN = [
    # what stands in the field, what stands between its values, and what stands there then
    ("", "", "Kari"),
    ("Per", "", "Kari"),
    ("", ";", "Kari"),
    ("Ka", ";", "Kari"),
    ("Per; Ka", ";", "Per; Kari"),
    ("Per; Åse; ", ";", "Per; Åse; Kari"),
]


@pytest.mark.parametrize(("text", "apart", "now"), TAKEN)
def test_what_is_taken_from_the_list_leaves_the_values_before_it(text: str, apart: str, now: str) -> None:
    put: list[str] = []
    field: Any = SimpleNamespace(text=text, apart=apart, put=put.append)
    TextField.take(field, "Kari")
    assert put == [now]


GOES_ON = [
    ("Ka", "", "ri", "Kari"),
    ("ka", "", "ri", "Kari"),
    ("", "", "", ""),
    ("Per; Ka", ";", "ri", "Per; Kari"),
    ("Per; Ka", "", "", ""),
    ("Kari", "", "", "Kari"),
    ("Åse", "", " Moe", "Åse Moe"),
    ("Åse ", "", "Moe", "Åse Moe"),
]


@pytest.mark.parametrize("at_end", [True, False])
@pytest.mark.parametrize(("text", "apart", "behind", "taken"), GOES_ON)
def test_behind_what_is_typed_stands_how_the_value_may_go_on(
    text: str, apart: str, behind: str, taken: str, *, at_end: bool
) -> None:
    field: Any = SimpleNamespace(
        text=text, apart=apart, known=("Åse Moe", "Kari"), selection=SimpleNamespace(is_empty=True),
        cursor_location=5 if at_end else 4, document=SimpleNamespace(end=5),
    )  # fmt: skip
    TextField.update_suggestion(field)
    assert field.suggestion == (behind if at_end else "")
    assert not behind or not at_end or field._taken == taken
