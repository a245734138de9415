"""The item that submits minutes follows the meeting that they are of, until they are decided about."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from store.record.changes import Change
from store.record.model import AgendaItem
from store.revisions.named_minutes import submitted
from store.series.titles import with_day_moved
from tests.store.revisions.test_minutes_approval import BUDGET, FEBRUARY, MARCH, meeting, take
from tests.tui.house import archive_in

MOVED = date(2026, 2, 17)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Godkjenning av protokoll fra 12. februar 2026", "Godkjenning av protokoll fra 17. februar 2026"),
        ("Godkjenning av referat frå 12. februar", "Godkjenning av referat frå 17. februar"),
        ("Minutes of 12 February 2026", "Minutes of 17 February 2026"),
        ("Referat 12.2.2026", "Referat 17.2.2026"),
        ("Godkjenning av protokoll", "Godkjenning av protokoll"),
        ("Protokollen fra 112. februar", "Protokollen fra 112. februar"),
    ],
)
def test_a_day_in_a_title_is_moved_as_it_is_written(title: str, told: str) -> None:
    moved = with_day_moved(title, FEBRUARY, MOVED)
    assert moved.casefold() == told.casefold()
    assert with_day_moved(title, None, MOVED) == with_day_moved(title, FEBRUARY, FEBRUARY) == title


@pytest.mark.parametrize(("line", "moves"), [("Vi ser på det", True), ("= Godkjent", False)])
def test_the_item_has_the_day_that_its_minutes_have_by_now(line: str, moves: bool, tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    february = meeting(archive, FEBRUARY, *BUDGET)
    item = AgendaItem(
        id=archive.ids(),
        rank="m",
        title="Godkjenning av protokoll fra 12. februar 2026",
        role="approval",
        approves=(submitted(february.record().meeting),),
    )
    march = meeting(archive, MARCH)
    march.commit(Change(()), lambda _: (item,))
    take(archive, march, line)
    february.commit(Change(()), lambda now: (replace(now.meeting, from_=MOVED, to=MOVED),))
    take(archive, march)
    (now,) = march.record().agenda
    assert now.title == f"Godkjenning av protokoll fra {'17' if moves else '12'}. februar 2026"
    assert [one.day for one in now.approves] == [MOVED if moves else FEBRUARY]
