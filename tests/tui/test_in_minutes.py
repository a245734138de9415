"""What is no part of the minutes says so, and stops saying it when that is over."""

from __future__ import annotations

import asyncio
from pathlib import Path

from msgspec.structs import replace

from store.session import fair_copy as fair
from tests.tui.house import add_meeting, archive_in, live, screens, settled, text_of


def test_notes_say_that_they_went_into_a_text_and_what_the_meeting_leaves_out(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "interesse", "- et punkt", "= vi kjøper")
        async with screens(archive, meeting="Møte") as pilot:
            session = live(pilot).session

            async def marks() -> list[int]:
                await settled(pilot)
                return [text_of(pilot).count(m) for m in ("renskrevet", "ikke i referatet")]

            assert await marks() == [0, 0]
            session.apply(*fair.take_over(session, session.record.entries))
            assert await marks() == [2, 0]
            session.delete(session.record.entries[0])
            assert await marks() == [0, 0]
            session.apply(replace(session.record.meeting, scope="outcomes"))
            assert await marks() == [0, 2]
            session.apply(*fair.keep(session.record.entries[:1]))
            assert await marks() == [0, 1]

    asyncio.run(run())
