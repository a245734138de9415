"""A line may be very long: reading it takes as much longer as it is longer, not the square of that."""

from __future__ import annotations

import time

import pytest

from tests.importing.test_said import HEAD
from tui.importing.labels import columns, meant
from tui.importing.read import read_minutes

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


def test_names_that_are_joined_take_time_as_they_are_many() -> None:
    def took(number: int) -> float:
        told = f"{HEAD}\n\nTil stede: Per Li\n\n## Tak\n\n{'Per og ' * number}Kari sender brev.\n"
        began = time.process_time()
        read_minutes(told, "a.md")
        return time.process_time() - began

    took(10)
    assert took(1600) < (took(200) + 0.02) * 16
