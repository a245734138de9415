"""What was rescued is found, and only where it belongs."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from store.errors import Problem
from store.files.archive import Archive, open_archive
from store.files.lifecycle import approve, reopen
from store.files.meeting_file import MeetingFile
from store.language.words import STRUCTURE
from store.record.record import Record
from store.record.values import LANGUAGES, Language
from store.session.backlog import backlogs
from store.session.open_meeting import Opened, open_meeting
from store.session.writer import Writer
from tests.cli.test_program import Shell
from tests.scenarios.left import HALF, TWO, copied, end_a_window, kill_a_window
from tests.store.windows import Window
from tests.tui.house import add_meeting, application, archive_in, live, screens, settled, text_of, until
from tui.cli.program import run
from tui.grammar.result import SCREENS

OPENING = tuple(f"#{word}" for word, screen in STRUCTURE.items() if screen in SCREENS)
"""The words that open a screen, in all three languages."""

HALF_TYPED = ("#les", "#finn", "#vedtak", "#eksport", "#swot", "\x1b]0;x\x07 [/] > : \u202e")


class Scene:
    """An archive whose one meeting had a window that was killed."""

    def __init__(self, folder: Path, state: Path) -> None:
        self.folder, self.state = folder, state

    @property
    def archive(self) -> Archive:
        return open_archive(self.folder, create=False, state=self.state)

    @property
    def file(self) -> MeetingFile:
        archive = self.archive
        return archive.file(archive.paths()[0])

    @property
    def texts(self) -> list[str]:
        return [entry.text for entry in self.record.entries]

    @property
    def record(self) -> Record:
        return self.file.record()

    def opened(self, folder: Path | None = None) -> Opened:
        """Open the meeting, in this archive or in another one, and close it again."""
        archive = open_archive(folder or self.folder, create=False, state=self.state)
        writer = Writer(archive.clock)
        opened = open_meeting(archive, archive.file(archive.paths()[0]), writer, state=self.state)
        opened.save()
        opened.close()
        writer.close()
        return opened


@pytest.fixture
def scene(shell: Shell, meeting: str, tmp_path: Path) -> Scene:
    assert meeting
    state = tmp_path / "state"
    end_a_window(shell.folder, state)
    return Scene(shell.folder, state)


def test_08_a_copy_of_the_archive_takes_nothing_over(shell: Shell, meeting: str, tmp_path: Path) -> None:
    scene = Scene(shell.folder, tmp_path / "state")
    kill_a_window(scene.folder, scene.state)
    assert TWO[0] in shell("waiting", meeting)
    copy = Scene(copied(scene.folder, tmp_path / "kopi"), scene.state)
    opened = copy.opened()
    assert opened.recovered is None
    assert "kaffe til alle" not in copy.texts
    assert str(scene.folder) in opened.left.sentence("nb", "left-elsewhere")
    mine = scene.opened().recovered
    assert mine is not None
    assert (mine.lines, mine.text) == (2, HALF)
    assert set(TWO) <= set(scene.texts)


def test_08_an_archive_that_was_renamed_is_asked_about(scene: Scene, shell: Shell, tmp_path: Path) -> None:
    moved = scene.folder.rename(tmp_path / "flyttet")
    there = Scene(moved, scene.state)
    opened = there.opened()
    assert opened.recovered is None
    assert [piece.lines for piece in opened.left.near.pieces] == [(TWO[0],), (TWO[1],), (HALF,)]
    assert set(TWO).isdisjoint(there.texts)
    shell.folder = moved
    assert TWO[0] in shell("waiting", "Styremøte")
    shell("waiting", "Styremøte", "--take", code=1)  # what is half-typed waits on, for the line
    assert set(TWO) <= set(there.texts)
    again = there.opened().recovered
    assert again is not None
    assert again.text == HALF


def test_08_the_file_of_the_meeting_may_get_another_name(scene: Scene) -> None:
    scene.file.path.rename(scene.file.path.with_name("03-12 nytt navn.json"))
    recovered = scene.opened().recovered
    assert recovered is not None
    assert recovered.lines == 2


def test_08_the_screens_ask_and_show_the_text(scene: Scene, tmp_path: Path) -> None:
    there = Scene(scene.folder.rename(tmp_path / "flyttet"), scene.state)

    async def played() -> None:
        async with screens(there.archive, meeting="Styremøte", state=scene.state) as pilot:
            await settled(pilot)
            assert TWO[0] in text_of(pilot)
            assert HALF in text_of(pilot)
            await pilot.press("i")
            await settled(pilot)
            assert live(pilot).line.typed == HALF
            await pilot.press("escape", "escape")

    asyncio.run(played())
    assert set(TWO) <= set(there.texts)


def test_09_everything_says_what_waits(
    scene: Scene, shell: Shell, meeting: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def said(*command: str) -> str:
        run([*command, "--archive", str(shell.folder)])
        out, err = capsys.readouterr()
        return out + err

    for command in (
        ["list"], ["list", "--json"], ["show", meeting], ["show", meeting, "--json"], ["check"],
        ["check", meeting], ["summary", meeting], ["waiting"], ["waiting", meeting, "--json"], ["decisions"],
    ):  # fmt: skip
        told = said(*command)
        assert "2 linjer" in told or '"lines": 2' in told or TWO[0] in told, command
    for to in ("docx", "markdown", "html", "json"):
        told = said("export", meeting, "--to", to, "-o", str(tmp_path / f"ut.{to}"), "--quiet")
        assert "2 linjer" in told, to
    assert set(TWO).isdisjoint(scene.texts)  # and nobody has taken them over by looking


def test_09_the_list_and_the_export_on_the_screen_say_it(scene: Scene) -> None:
    async def played() -> None:
        async with screens(scene.archive, state=scene.state) as pilot:
            await settled(pilot)
            assert "noe venter" in text_of(pilot)
            assert "2 linjer" in text_of(pilot)
            await pilot.press("f3")
            await until(pilot, lambda: "2 linjer" in text_of(pilot))

    asyncio.run(played())


def test_09_a_window_that_lives_is_not_disturbed(scene: Scene) -> None:
    archive = scene.archive
    writer = Writer(archive.clock)
    opened = open_meeting(archive, scene.file, writer, state=scene.state)
    opened.save()
    opened.typing("ennå her")
    drafts = sorted((scene.state / "referat" / "drafts").iterdir())
    assert not backlogs(archive, archive.listing().meetings)
    assert sorted((scene.state / "referat" / "drafts").iterdir()) == drafts
    opened.close()
    writer.close()


def test_10_approving_is_refused_until_somebody_has_dealt_with_it(
    scene: Scene, shell: Shell, meeting: str
) -> None:
    shell("take", meeting, stdin="hevet: 15.00\n")
    with pytest.raises(Problem, match="approve-waits"):
        approve(scene.archive, scene.file)
    shell("approve", meeting, code=1)
    shell("waiting", meeting, "--take", code=1)
    shell("approve", meeting, code=1)
    (half,) = json.loads(shell("waiting", meeting, "--json"))
    assert half["lines"] == [HALF]
    shell("waiting", meeting, "--discard", half["id"], code=2)
    assert HALF in shell("waiting", meeting, "--discard", half["id"], "--yes")
    shell("approve", meeting)
    assert set(TWO) <= set(scene.texts)


def test_10_what_waits_for_approved_minutes_is_told_and_comes_in_later(
    scene: Scene, shell: Shell, meeting: str
) -> None:
    path = scene.file.path
    tables = json.loads(path.read_bytes())
    tables["meeting"]["1"]["state"] = "approved"
    path.write_text(json.dumps(tables), encoding="utf-8")
    assert TWO[0] in shell("waiting", meeting)
    opened = scene.opened()
    assert [one.lines for one in opened.aside] == [(TWO[0],), (TWO[1],), (HALF,)]
    assert TWO[1] in shell("waiting", meeting)
    shell("check", code=1)
    reopen(scene.archive, scene.file, "feil")
    shell("waiting", meeting, "--take", code=1)
    assert set(TWO) <= set(scene.texts)


def test_10_what_is_there_already_does_not_wait(scene: Scene, shell: Shell, meeting: str) -> None:
    scene.opened()
    assert TWO[0] not in shell("waiting", meeting)
    assert HALF in shell("waiting", meeting)


@pytest.mark.share(3)
@pytest.mark.parametrize("language", LANGUAGES)
def test_11_no_word_that_opens_a_screen_stops_the_program(
    language: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "log"))

    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Styremøte", "# Budsjett", "- rammen er den samme")
        async with screens(archive, language=language, meeting="Styremøte") as pilot:
            for word in OPENING:
                live(pilot).line.fill(word)
                live(pilot).line.settle_now()
                await pilot.pause()
                assert live(pilot).capture.label.told.plain.strip(), word
                assert live(pilot).line.text == word

    asyncio.run(run())
    assert not (tmp_path / "log" / "referat" / "crash.log").exists()


def test_11_a_half_typed_word_comes_back_as_text_and_the_meeting_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "log"))

    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Styremøte", "# Budsjett", "- rammen er den samme")
        file = archive.find("Styremøte")
        async with screens(archive, state=tmp_path / "state") as pilot:
            for word in HALF_TYPED:
                killed = Window(file, tmp_path / "state")
                killed.opened.typing(word)
                killed.opened._draft.sync()  # type: ignore[union-attr]
                killed.die()
                application(pilot).open_meeting(file)
                await until(pilot, lambda: bool(pilot.app.screen.query("#line")))
                assert live(pilot).line.text == word
                live(pilot).line.settle_now()
                await pilot.pause()
                assert live(pilot).line.text == word
                live(pilot).line.fill("")
                live(pilot).opened.typing("")
                live(pilot).opened.close()
                pilot.app.pop_screen()

    asyncio.run(run())
    assert not (tmp_path / "log" / "referat" / "crash.log").exists()
