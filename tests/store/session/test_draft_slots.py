from __future__ import annotations

from pathlib import Path

import pytest

from store.session.draft import SLOT, latest
from tests.store.session.test_draft import die, draft_in, left, owed


def test_long_text_and_many_lines_grow_the_draft_and_never_tear_it(tmp_path: Path) -> None:
    draft = draft_in(tmp_path)
    lines = [owed(number, "x" * 9000) for number in range(1, 40)]
    held = draft._slots.held
    assert held is not None
    for number, one in enumerate(lines, start=1):
        before = held.read()
        draft.take(one)
        after = held.read()
        # Whatever part of the write reached the disk, one of the two versions is whole.
        changed = [
            place
            for place in range(0, len(after), 997)
            if after[place : place + 1] != before[place : place + 1]
        ]
        middle = changed[len(changed) // 2] if changed else 0
        torn = latest(after[:middle] + before[middle:] + b"\n" * max(0, middle - len(before)))
        assert torn is not None
        assert torn.owed in (tuple(lines[: number - 1]), tuple(lines[:number]))
    assert held.size() > 4 * SLOT
    for one in lines:
        draft.settled(one)
    draft.type("rest")
    draft.sync()
    die(draft)
    assert left(tmp_path) == [("rest", [])]


@pytest.mark.parametrize("small", [0, 1, 2, 3])
def test_growing_leaves_the_version_before_it_whole(tmp_path: Path, small: int) -> None:
    draft = draft_in(tmp_path)
    held = draft._slots.held
    assert held is not None
    for number in range(small):
        draft.take(owed(number))
    before = held.read()
    draft.take(owed(9, "x" * 3 * SLOT))
    after = held.read()
    for cut in range(0, len(after), 5003):
        torn = after[:cut] + before[cut:].ljust(len(after) - cut, b"\n")
        found = latest(torn)
        assert found is not None
        assert len(found.owed) in (small, small + 1)
    die(draft)
