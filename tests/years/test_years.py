"""A few of the years and machines that :mod:`tests.years` plays many of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.years.board import Year
from tests.years.figures import grown_by_approvals
from tests.years.machines import apart


@pytest.mark.parametrize("seed", [4])
def test_nothing_is_lost_and_nothing_gets_out_in_a_year(seed: int, tmp_path: Path) -> None:
    year = Year(seed, tmp_path, ("markdown",)).play()
    assert year.wrong == []
    assert year.approvals
    assert year.followed


def test_two_machines_that_were_apart_come_to_the_same_and_do_nothing_twice(tmp_path: Path) -> None:
    assert apart(tmp_path, 0) == []


def test_five_approvals_cost_five_revisions_and_no_more(tmp_path: Path) -> None:
    before, after = grown_by_approvals(tmp_path)
    assert after < before * 7
