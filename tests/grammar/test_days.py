"""First and last day of a meeting, as they are typed."""

from __future__ import annotations

from datetime import date

import pytest

from tui.grammar.phrases.clock_times import read_days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2.–3. juni 2026", (date(2026, 6, 2), date(2026, 6, 3))),
        ("30. mai–1. juni 2026", (date(2026, 5, 30), date(2026, 6, 1))),
        ("3.–2. juni 2026", None),
        ("4. juni 2026–1. juni 2026", None),
    ],
)
def test_days_are_two_in_order_or_none(text: str, days: tuple[date, date] | None) -> None:
    assert read_days(text, date(2026, 1, 1)) == days
