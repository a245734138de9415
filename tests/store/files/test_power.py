"""The proof's layers with few points each; ``python -m tests.proof --long`` tries many."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from store.files import durable
from tests.proof.faults import FAULTS, caught
from tests.proof.layers import FAST, LAYERS, here
from tests.store.simulated import Simulated, after_cuts

SEED = int(os.environ.get("REFERAT_SEED", "1"))

pytestmark = pytest.mark.timeout(600)
"""Seconds, for they count on the processor: a busy machine takes its time."""


LONG = {"files": 9, "drafts": 8, "kills": 6, "screens": 4}
"""Seconds of the layers that take longest."""


@pytest.mark.parametrize(
    "layer",
    [
        pytest.param(name, marks=pytest.mark.long(LONG[name]) if name in LONG else ())
        for name in here()
        if name not in {"faults", "merge"}
    ],
)
def test_nothing_confirmed_is_lost(layer: str) -> None:
    row = LAYERS[layer](FAST, SEED)
    assert row.holds, (row.reached, row.asked)


@pytest.mark.skipif("faults" not in here(), reason="simulated with POSIX paths")
@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_caught(fault: str) -> None:
    assert caught(fault)


def test_five_thousand_points_are_tried_in_every_run() -> None:
    assert FAST.files + FAST.drafts >= 5_000


def test_new_folders_are_durable() -> None:
    disk = Simulated()
    folder = Path("/home/kari/Referat")
    durable.make_folders(disk, folder)
    for image in after_cuts(disk):
        assert image.scan(folder) == ()
