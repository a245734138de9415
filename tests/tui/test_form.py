"""The details of a meeting, as text and back."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

import pytest

from store.model import Meeting
from store.values import Name, Series, When
from tests.tui.house import add_meeting, archive_in, paste, screens, settled, text_of, type_lines
from tui.screens.meeting_form import FIELDS, filled, read_day, texts_of
from tui.widgets.typing import Field

MEETING = Meeting(
    id=1,
    title="Styremøte",
    subtitle="Om våren",
    series=Series(7, "Styret"),
    number="2",
    from_=date(2026, 6, 2),
    to=date(2026, 6, 3),
    place="Tromsø",
    organiser="Fylket",
    chair=Name("Kari", 5),
    note_taker=Name("Per", 6),
    copy_to=("Fylket", "Kommunen"),
    signers=(Name("Kari", 5), Name("Anne")),
    remarks_by=When("fredag", date(2026, 6, 5)),
    archive_ref="26/1",
    access="offl. § 13",
)


def test_a_form_that_nobody_touched_changes_nothing() -> None:
    texts = texts_of(MEETING)
    assert set(texts) == {field.name for field in FIELDS}
    read = filled(MEETING, texts)
    assert read.meeting == MEETING
    assert (read.series, dict(read.wrong)) == ("Styret", {})


def test_every_field_is_read_back() -> None:
    texts = texts_of(MEETING) | {"from": "2026-06-01", "to": "", "signers": "Anne; Per; ", "chair": ""}
    texts |= {"copy-to": "X", "remarks-by": "10.6.2026", "language": "nn"}
    after = filled(MEETING, texts).meeting
    assert (after.from_, after.to, after.chair, after.copy_to) == (date(2026, 6, 1), None, None, ("X",))
    assert after.signers == (Name("Anne"), Name("Per"))
    assert after.remarks_by == When("10.6.2026", date(2026, 6, 10))
    assert after.language == "nn"


@pytest.mark.parametrize(
    ("name", "text", "wrong"),
    [
        ("from", "32.1.2026", "wrong-date"),
        ("to", "1.6.2026", "wrong-order"),
        ("title", " ", "wrong-title"),
        ("zone", "Europe/Atlantis", "wrong-zone"),
        ("zone", "../etc", "wrong-zone"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field(name: str, text: str, wrong: str) -> None:
    assert filled(MEETING, texts_of(MEETING) | {name: text}).wrong == {name: wrong}


def test_days_are_read_in_both_ways() -> None:
    assert read_day("2.6.2026") == read_day("02. 06. 2026") == read_day("2026-06-02") == date(2026, 6, 2)


def test_a_wrong_date_loses_nothing_and_esc_asks_once(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        async with screens(archive) as pilot:
            await pilot.press("n")
            await paste(pilot, "Nytt møte")
            await pilot.press("down", "down")
            await type_lines(pilot, "xx")
            await pilot.pause()
            assert "Dette er ingen dato" in text_of(pilot)
            assert pilot.app.screen.query_one("#field-title", Field).text == "Nytt møte"
            await pilot.press("escape")
            assert "Noe er endret" in text_of(pilot)
            await pilot.press("escape")
            await settled(pilot)
            assert not archive.meetings()

    asyncio.run(run())


def test_details_from_the_list_are_saved(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Styremøte")
        async with screens(archive) as pilot:
            await pilot.press("d")
            await pilot.pause()
            await paste(pilot, " i juni")
            await pilot.press("ctrl+s")
            await settled(pilot)
            assert "Styremøte i juni" in text_of(pilot)
        assert [summary.meeting.title for summary in archive.meetings()] == ["Styremøte i juni"]

    asyncio.run(run())


def test_the_list_is_narrowed_by_typing(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Styremøte", day=date(2024, 3, 1))
        add_meeting(archive, "Biblioteksjefmøtet", day=date(2025, 3, 1))
        async with screens(archive) as pilot:
            await pilot.press("slash")
            await paste(pilot, "2024 sty")
            await settled(pilot)
            assert "Styremøte" in text_of(pilot)
            assert "Biblioteksjef" not in text_of(pilot)
            await paste(pilot, "finnes ikke")
            await settled(pilot)
            assert "Ingen møter passer" in text_of(pilot)
            await pilot.press("escape")
            await settled(pilot)
            assert "Biblioteksjef" in text_of(pilot)

    asyncio.run(run())
