"""The topics, the items that have none, and the experiences on their screens."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from store.files.archive import Archive
from store.files.lifecycle import approve
from store.record.model import AgendaItem
from store.record.values import LANGUAGES, Language
from store.topics.list import TopicList
from store.topics.topic_page import Untagged
from tests.tui.house import DAY, add_meeting, archive_in, missing, paste, screens, text_of, until
from tui.screens.read.screen import ReadScreen
from tui.screens.topics import queue
from tui.screens.topics.experiences_screen import ExperiencesScreen
from tui.screens.topics.screen import TopicsScreen
from tui.screens.topics.topic_screen import TopicScreen

LINES = (
    "til stede: Kari Prøve (Dømedal bibliotek), Jonas Prøve (Prøvestad bibliotek)",
    "# Hospitering",
    "emne: hospitering",
    "= Vi dekker reise for åtte",
    "! Jonas: lage ett skjema innen 1. september",
    "erfaring: Dømedal: fire dager var passe",
    "hospitering: Prøvestad tar imot to i uke 38",
    "privat: tips: Dømedal: hemmelighetsord",
    "# Vi hospiterer mer",
    "= Alle melder seg på",
    "# Nye skilt",
    "= Vi kjøper nye skilt",
    "hevet: 14.00",
)


def archive_of(folder: Path, day: date = DAY) -> Archive:
    archive = archive_in(folder)
    add_meeting(archive, "Styremøte", *LINES, day=day)
    return archive


async def at(pilot: Pilot[None], *told: str) -> None:
    await until(pilot, lambda: not missing(text_of(pilot), list(told)))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_a_topic_shows_all_that_holds_and_leads_to_the_place(tmp_path: Path, size: tuple[int, int]) -> None:
    async def run() -> None:
        async with screens(archive_of(tmp_path), size=size) as pilot:
            await pilot.press("number_sign")
            await at(pilot, "ett emne", "hospitering", "4 punkter fra ett møte", "2 saker uten emne")
            await pilot.press("enter")
            told = ["Gjelder nå", "Vi dekker reise", "Åpne oppgaver", "Erfaringer", "fire dager var passe"]
            await at(pilot, *told, "Behandlet i · 1", "Ord funnet, ikke bestemt · 1")
            assert "hemmelighetsord" not in text_of(pilot)
            await pilot.press("end", "enter")
            await at(pilot, "«hospiterer»")
            await pilot.press("home", "enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, ReadScreen))
            await pilot.press("q", "q", "q")
            await at(pilot, "Styremøte")

    asyncio.run(run())


@pytest.mark.parametrize("approved", [False, True])
def test_a_digit_gives_an_item_a_topic_and_undo_takes_it_back(tmp_path: Path, *, approved: bool) -> None:
    archive = archive_of(tmp_path)
    if approved:
        approve(archive, archive.find("Styremøte"))
    before = archive.find("Styremøte").path.read_bytes()

    def tags() -> list[tuple[str, ...]]:
        record = archive.find("Styremøte").record()
        given = TopicList(archive.common.tables(), ()).given
        own = [one for one in record.agenda if isinstance(one, AgendaItem)]
        return [(*one.tags, *given.get(one.id, ())) for one in own]

    async def run() -> None:
        async with screens(archive) as pilot:
            await pilot.press("number_sign")
            await at(pilot, "2 saker uten emne")
            await pilot.press("v")
            await at(pilot, "1 hospitering (tittelen, «hospiterer»)", "Alle melder seg på")
            await pilot.press("1")
            await until(pilot, lambda: tags()[1] == ("hospitering",))
            await at(pilot, "1 igjen", "Vi kjøper nye skilt")
            await pilot.press("0")
            await at(pilot, "Ingen saker mangler emne.")
            await pilot.press("u")
            await at(pilot, "1 igjen")
            await pilot.press("u")
            await at(pilot, "2 igjen")
            assert tags()[1] == ()
            await pilot.press("end", "e")
            await paste(pilot, "skilt, innkjøp")
            await pilot.press("enter")
            await until(pilot, lambda: set(tags()[2]) == {"skilt", "innkjøp"})

    asyncio.run(run())
    assert (archive.find("Styremøte").path.read_bytes() == before) is approved


def test_experiences_are_the_register_between_expectations_and_topics(tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(archive_of(tmp_path, date(2023, 1, 10))) as pilot:
            await pilot.press("greater_than_sign", "f8")
            await until(pilot, lambda: isinstance(pilot.app.screen, ExperiencesScreen))
            await at(pilot, "2 erfaringer", "Dømedal", "Prøvestad", "bekreftet 2023")
            assert "hemmelighetsord" not in text_of(pilot)
            await pilot.press("1")
            await until(pilot, lambda: text_of(pilot).count("bekreftet 2023") == 1)
            await pilot.press("4")
            await at(pilot, "én erfaring")
            await pilot.press("v")
            await at(pilot, "2 erfaringer", "utdatert")
            await pilot.press("u")
            await until(pilot, lambda: "raden står som før" in text_of(pilot))
            await at(pilot, "2 erfaringer", "12.3.2026")
            await pilot.press("u")
            await until(pilot, lambda: text_of(pilot).count("bekreftet 2023") == 2)
            await pilot.press("u")
            await until(pilot, lambda: "ingenting å angre" in text_of(pilot))
            await pilot.press("f8")
            await until(pilot, lambda: isinstance(pilot.app.screen, TopicsScreen))
            await pilot.press("f8")
            await at(pilot, "Vi dekker reise")
            await pilot.press("f7", "f7")
            await until(pilot, lambda: isinstance(pilot.app.screen, ExperiencesScreen))

    asyncio.run(run())


@pytest.mark.share(3)
@pytest.mark.parametrize("language", LANGUAGES)
def test_they_are_found_by_their_words_from_a_meeting(tmp_path: Path, language: Language) -> None:
    words = {"nb": "#emner", "nn": "#emne", "en": "#topics"}

    async def run() -> None:
        async with screens(archive_of(tmp_path), language=language) as pilot:
            await pilot.press("enter")
            await until(pilot, lambda: "Hospitering" in text_of(pilot))
            await paste(pilot, words[language])
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, TopicsScreen))
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, TopicScreen))

    asyncio.run(run())


@pytest.mark.parametrize(
    ("meeting", "whole"), [("Styret", True), ("Samarbeidsmøte for biblioteksjefene i hele fylket", False)]
)
def test_a_title_without_a_topic_has_the_room_that_its_meeting_leaves(
    meeting: str, whole: bool, tmp_path: Path
) -> None:
    archive = archive_in(tmp_path)
    add_meeting(archive, meeting, "# Sak", "= ja")
    (summary,) = archive.meetings()
    title = "2 Godkjenning av referat fra møtet 29. november"
    line = queue._line(Untagged(summary, 1, title, ()), 80, "nb").plain
    assert len(line) <= 80
    assert (title in line) is whole
