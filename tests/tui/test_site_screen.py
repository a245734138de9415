"""The site on the screen: what goes out is shown before anything is written, and Enter writes it."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

import pytest

from store.files.archive import Archive
from store.files.lifecycle import approve
from store.record.values import LANGUAGES, Language
from tests.tui.house import add_meeting, archive_in, missing, paste, screens, text_of, until
from tui.screens.site.screen import SiteScreen
from tui.widgets.text_area import TextField

LINES = (
    "til stede: Kari Prøve (Dømedal bibliotek)",
    "# Hospitering",
    "= Vi dekker reise for åtte",
    "privat: hemmelighetskjelleren skal tømmes",
)


def archive_of(folder: Path) -> Archive:
    archive = archive_in(folder)
    add_meeting(archive, "Vårmøte", *LINES, "hevet: 14.00", day=date(2026, 3, 1))
    approve(archive, archive.find("Vårmøte"), day=date(2026, 3, 2))
    add_meeting(archive, "Sommermøte", "# Sak", "hevet: 14.00", day=date(2026, 6, 1))
    return archive


@pytest.mark.share(3)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_written_before_it_was_shown_what_goes_out(tmp_path: Path, language: Language) -> None:
    archive, folder = archive_of(tmp_path / "arkiv"), tmp_path / "nett"
    shown = {
        "nb": ["Dette blir offentlig: ett møte", "Kari Prøve", "én privat tekst", "som ikke er godkjent"],
        "nn": ["Dette blir offentleg: eitt møte", "Kari Prøve", "éin privat tekst", "som ikkje er godkjent"],
        "en": ["This becomes public: one meeting", "Kari Prøve", "one private text", "that is not approved"],
    }

    async def run() -> None:
        async with screens(archive, language=language) as pilot:
            pilot.app.push_screen(SiteScreen())
            await until(pilot, lambda: isinstance(pilot.app.focused, TextField))
            await paste(pilot, str(folder))
            await pilot.press("enter")
            await until(pilot, lambda: not missing(text_of(pilot), shown[language]))
            assert "hemmelighetskjelleren" not in text_of(pilot)
            assert not folder.exists()
            await pilot.press("enter")
            await until(pilot, (folder / "index.html").exists)
            assert "hemmelighetskjelleren" not in (folder / "index.html").read_text(encoding="utf-8")
            if language == "nb":
                await until(pilot, lambda: "Nettstedet er som det skal være." in text_of(pilot))
                await pilot.press("q")
                pilot.app.push_screen(SiteScreen())  # the folder is known by now, and nothing is asked
                await until(pilot, lambda: "Nettstedet er som det skal være." in text_of(pilot))

    asyncio.run(run())
