"""A line may be very long: reading it takes as much longer as it is longer, not the square of that."""

from __future__ import annotations

import time

import pytest

from tui.importing.labels import columns, meant

TIMES = 16
SHORT = 500


def seconds(unit: str, number: int) -> float:
    """The best of three, so that another program's work counts for less."""
    text = f"x{unit * number}x"
    best = float("inf")
    for _ in range(3):
        began = time.perf_counter()
        meant(text)
        columns(text)
        best = min(best, time.perf_counter() - began)
    return best


@pytest.mark.parametrize("unit", [" ", "\t", ".", "*", "_", "-", "«", ":"])
def test_signs_around_a_label_take_time_as_they_are_many(unit: str) -> None:
    meant("vedtak")  # the words are learnt once
    assert seconds(unit, SHORT * TIMES) < (seconds(unit, SHORT) + 0.001) * TIMES * 5
