"""The settings of an archive: typed in a form, kept in archive.json, and holding at once."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from store.errors import Problem
from store.record.settings import Settings, label_meanings, label_word
from store.record.values import LANGUAGES, Language
from tests.tui.house import add_meeting, archive_in, live, missing, paste, screens, settled, text_of
from tui.machine.settings_file import config_path, read_settings
from tui.screens.forms.archive import SettingsForm
from tui.widgets.choice import Choice


def test_what_is_typed_is_kept_and_told_again(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    form = SettingsForm(archive, "nb")
    typed = {
        "organisation": "Troms fylkesbibliotek",
        "abbreviations": "fb = Fylkesbiblioteket\n\nlb: = lokale bibliotek = små",
        "known-words": "bokbuss; Formidlingsnett",
        "labels": "Sp = spørsmål\nK = Kommentar",
        "parties": "Bygdelista; Grønn Framtid",
        "tidy": "signs",
        "unstated-deadline": "next",
        "documents": "~/Referater",
    }
    read = form.read(form.texts() | typed)
    assert not read.wrong
    form.keep(read.changes)
    assert archive.about()["organisation"] == "Troms fylkesbibliotek"
    assert archive.settings()[0] == Settings(
        abbreviations={"fb": "Fylkesbiblioteket", "lb": "lokale bibliotek = små"},
        words=("bokbuss", "Formidlingsnett"),
        labels={"Sp": "question", "K": "comment"},
        parties=("Bygdelista", "Grønn Framtid"),
        tidy="signs",
        unstated_deadline="next",
    )
    assert read_settings().settings.documents == "~/Referater"
    assert SettingsForm(archive, "nn").texts()["known-words"] == "bokbuss; Formidlingsnett"
    assert SettingsForm(archive, "nn").texts()["parties"] == "Bygdelista; Grønn Framtid"
    assert SettingsForm(archive, "nn").texts()["tidy"] == "signs"
    assert SettingsForm(archive, "nn").texts()["labels"] == "Sp = spørsmål\nK = kommentar"


@pytest.mark.parametrize(
    ("field", "text", "wrong"),
    [("abbreviations", "fb", "wrong-pairs"), ("labels", "Sp = noe annet", "wrong-label")],
)
def test_what_is_not_understood_is_said_beside_its_field(
    tmp_path: Path, field: str, text: str, wrong: str
) -> None:
    form = SettingsForm(archive_in(tmp_path), "nb")
    assert form.read({**form.texts(), field: text}).wrong == {field: wrong}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_meaning_is_shown_by_a_word_that_is_read_again(language: Language) -> None:
    for meaning in set(label_meanings().values()):
        assert label_meanings()[label_word(meaning, language)] == meaning


def test_settings_that_cannot_be_read_are_not_written_over(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    (tmp_path / "archive.json").write_text("{", encoding="utf-8")
    with pytest.raises(Problem):
        SettingsForm(archive, "nb")


def test_settings_hold_in_the_meeting_that_is_open(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        async with screens(archive) as pilot:
            await pilot.press("full_stop", *"innstillinger", "enter")
            await pilot.pause()
            assert not missing(text_of(pilot), ["Denne maskinen", "Arkivet", "Skjermspråk"])
            pilot.app.screen.query_one("#field-organisation").focus()
            await pilot.pause()
            await paste(pilot, "Troms fylkesbibliotek")
            await pilot.press("down")
            await paste(pilot, "fb = Fylkesbiblioteket")
            await pilot.press("enter")
            await settled(pilot)
            assert "Innstillingene er lagret" in text_of(pilot)
            await pilot.press("n")
            await paste(pilot, "Møte")
            await pilot.press("enter")
            await settled(pilot)
            assert live(pilot).recorder.settings.abbreviations == {"fb": "Fylkesbiblioteket"}
            live(pilot).action_settings()
            await pilot.pause()
            pilot.app.screen.query_one("#field-abbreviations").focus()
            await pilot.pause()
            await paste(pilot, "\nlb = lokale bibliotek")
            await pilot.press("enter")
            await settled(pilot)
            assert live(pilot).recorder.settings.abbreviations["lb"] == "lokale bibliotek"

    asyncio.run(run())


def test_what_is_settled_for_the_machine_holds_at_once_and_stands_in_its_file(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "= Vi kjøper", "! Kari: ringe")
        config_path().write_text('# mine egne\ntheme = "dark"  # om kvelden\n', encoding="utf-8")
        async with screens(archive, meeting="Møte") as pilot:
            assert "10.42" not in text_of(pilot).split("Sak")[-1].split("⏎")[0].split("lagret")[0]
            assert "VEDTAK" in text_of(pilot)
            live(pilot).action_settings()
            await pilot.pause()
            for name, value in (
                ("language", "nn"),
                ("theme", "contrast"),
                ("labels", "signs"),
                ("times", "always"),
                ("rail", "always"),
            ):
                pilot.app.screen.query_one(f"#field-machine-{name}", Choice).value = value
            await pilot.press("ctrl+s")
            await settled(pilot)
            shown = text_of(pilot)
            assert "Innstillingane er lagra" in live(pilot).flash.told.plain  # it may have gone by itself
            assert "VEDTAK" not in shown
            assert live(pilot).desk.minutes.has_times
            assert live(pilot).desk.rail.region.width
            assert pilot.app.theme == "referat-contrast"
        told = config_path().read_text(encoding="utf-8")
        assert told.startswith('# mine egne\ntheme = "contrast"  # om kvelden\n')
        assert 'rail = "always"' in told

    asyncio.run(run())


def test_never_is_obeyed_on_a_wide_screen(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "= Vi kjøper")
        config_path().write_text('rail = "never"\ntimes = "never"\n', encoding="utf-8")
        async with screens(archive, meeting="Møte", size=(120, 40)) as pilot:
            assert not live(pilot).desk.rail.region.width
            assert not live(pilot).desk.minutes.has_times
            await pilot.press("f9")
            await pilot.pause()
            assert live(pilot).desk.rail.region.width

    asyncio.run(run())
