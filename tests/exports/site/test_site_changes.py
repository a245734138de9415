"""Whatever becomes of an archive: its site has no dangling link and the same bytes from any order."""

from __future__ import annotations

import pytest

from tests.exports.site.changes import ChangedArchive


@pytest.mark.parametrize("seed", [3, 4])
def test_changes_by_chance_leave_a_site_whole(seed: int) -> None:
    seen = list(ChangedArchive(seed, few=3).changed(12, look=4))
    assert len(seen) == 3
    assert [one for one in seen if one.wrong] == []
