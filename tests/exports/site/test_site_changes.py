"""Whatever becomes of an archive: its site has no dangling link and the same bytes from any order."""

from __future__ import annotations

import pytest

from tests.conftest import LONG
from tests.exports.site.changes import ChangedArchive


@pytest.mark.parametrize("seed", [3, 4])
def test_changes_by_chance_leave_a_site_whole(seed: int) -> None:
    few, times, look = (None, 100, 4) if LONG else (3, 12, 4)
    seen = list(ChangedArchive(seed, few=few).changed(times, look=look))
    assert len(seen) == times / look
    assert [one for one in seen if one.wrong] == []
