"""A few of the years and machines that :mod:`tests.years` plays many of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from store.files.system import Disk
from tests.store.simulated import Simulated
from tests.years.board import Year
from tests.years.figures import grown_by_approvals
from tests.years.machines import apart
from tests.years.triples import wrong


@pytest.mark.parametrize("seed", [4])
def test_nothing_is_lost_and_nothing_gets_out_in_a_year(seed: int, tmp_path: Path) -> None:
    year = Year(seed, tmp_path, ("markdown",)).play()
    assert year.wrong == []
    assert year.approvals
    assert year.followed


@pytest.mark.parametrize("disk", [lambda: None, Simulated], ids=["real", "simulated"])
def test_two_machines_that_were_apart_come_to_the_same_and_do_nothing_twice(
    disk: Callable[[], Disk | None], tmp_path: Path
) -> None:
    assert apart(tmp_path, 0, disk) == []


def test_what_two_machines_made_of_a_series_merges_without_loss() -> None:
    assert [line for seed in range(60) for line in wrong(seed)] == []


def test_five_approvals_cost_five_revisions_and_no_more(tmp_path: Path) -> None:
    before, after = grown_by_approvals(tmp_path)
    assert after < before * 7
