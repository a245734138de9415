"""Errors that nobody foresaw: caught at the edge of every thread, of typing, and of the program."""

from __future__ import annotations

import ast
import asyncio
import re
import stat
import sys
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any, NoReturn

import pytest
from textual.worker import get_current_worker

from tests.tui.house import (
    add_meeting,
    archive_in,
    live,
    paste,
    rows_of,
    screens,
    settled,
    text_of,
    type_lines,
)
from tests.tui.house import until as wait_until
from tui.cli.meetings import meetings
from tui.cli.program import run as run_program
from tui.grammar.recorder import Recorder
from tui.screens.background import is_there, run_behind, tell_later, tell_latest
from tui.screens.export import screen as export
from tui.screens.follow.reader import Follower
from tui.screens.live import capture_pane, offers
from tui.screens.live import paste as live_paste
from tui.screens.live.offers import Offers
from tui.screens.meetings.screen import MeetingsScreen
from tui.screens.registers.screen import RegistersScreen

ROOT = Path(__file__).resolve().parent.parent.parent
TYPED = "det hemmelige ordet"


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where such an error is written down."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "log"))
    return tmp_path / "log" / "referat" / "crash.log"


def failing(*_args: object, **_facts: object) -> NoReturn:
    raise RuntimeError(TYPED)


def written(log: Path) -> str:
    """What stands in the log, which holds no word of anybody's and is its owner's alone."""
    text = log.read_text(encoding="utf-8")
    assert "builtins.RuntimeError" in text
    assert "test_edges.py" in text
    assert TYPED not in text
    if sys.platform != "win32":
        assert stat.S_IMODE(log.stat().st_mode) == 0o600
    return text


HELP: list[tuple[object, str]] = [
    (Recorder, "preview"),
    (offers, "offers"),
    (Offers, "known"),
    (Offers, "_choices"),
    (capture_pane, "voting_sentence"),
]


@pytest.mark.parametrize(("owner", "name"), HELP, ids=["preview", "offers", "known", "list", "voters"])
def test_what_only_helps_whoever_types_never_stops_the_typing(
    owner: object, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log: Path
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", "til stede: Kari Nordmann, Karin Moe", "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            attribute: Any = property(failing) if name == "known" else failing
            with monkeypatch.context() as patch:
                patch.setattr(owner, name, attribute)
                await pilot.press("=", "space", "k", "a")
                await wait_until(pilot, log.exists)
                await pilot.press("r", "i")
                assert live(pilot).line.text == "= kari"
            await pilot.press("enter")
            assert rows_of(pilot)[-1][1].endswith("kari")

    asyncio.run(run())
    written(log)


def test_a_recovered_paste_that_cannot_be_read_stands_in_the_line_as_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log: Path
) -> None:
    monkeypatch.setattr(live_paste, "Paste", failing)

    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte")
        async with screens(archive, meeting="Møte") as pilot:
            await paste(pilot, f"- en\n- {TYPED}")
            await pilot.pause()
            assert live(pilot).line.text == f"- en\n- {TYPED}"

    asyncio.run(run())
    written(log)


def test_a_line_that_an_error_keeps_out_of_the_meeting_stands_in_the_line_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log: Path
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte")
        async with screens(archive, meeting="Møte", size=(140, 30)) as pilot:
            with monkeypatch.context() as patch:
                patch.setattr(Recorder, "take", failing)
                await type_lines(pilot, TYPED)
                assert live(pilot).line.text == TYPED
                assert "Noe gikk galt" in text_of(pilot)
            await pilot.press("enter")
            assert rows_of(pilot)[-1][1] == TYPED

    asyncio.run(run())
    written(log)


def test_an_error_behind_the_export_is_told_and_the_next_try_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log: Path
) -> None:
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: tmp_path)

    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", "# Sak", TYPED)
        async with screens(archive, meeting="Møte", size=(140, 30)) as pilot:
            await pilot.press("f3")
            await settled(pilot)
            with monkeypatch.context() as patch:
                patch.setattr(export, "written", failing)
                await pilot.press("enter")
                await wait_until(pilot, lambda: "Noe gikk galt" in text_of(pilot))
                assert str(log)[:40] in text_of(pilot)
            await pilot.press("enter")
            await wait_until(pilot, lambda: bool(pilot.app.screen.file_written.path))  # type: ignore[attr-defined]

    asyncio.run(run())
    written(log)


def test_an_error_behind_a_widget_is_told_on_its_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log: Path
) -> None:
    monkeypatch.setattr(offers, "read_earlier", failing)

    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte")
        async with screens(archive, meeting="Møte", size=(140, 30)) as pilot:
            await wait_until(pilot, lambda: "Noe gikk galt" in text_of(pilot))
            await type_lines(pilot, "en linje")
            assert rows_of(pilot)[-1][1] == "en linje"

    asyncio.run(run())
    written(log)


def test_the_follow_window_says_that_it_may_be_old_and_looks_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log: Path
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", "# Sak", "ordet")
        async with screens(archive, meeting="Møte", follow=True, size=(140, 30)) as pilot:
            with monkeypatch.context() as patch:
                patch.setattr(Follower, "look", failing)
                await wait_until(pilot, lambda: "Noe gikk galt" in text_of(pilot))
            await wait_until(pilot, lambda: "Noe gikk galt" not in text_of(pilot))

    asyncio.run(run())
    assert written(log).count("builtins.RuntimeError") == 1, "the same error is written down once"


def test_the_command_line_ends_with_a_sentence_a_log_and_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    archive_in(tmp_path / "arkiv")
    monkeypatch.setattr(meetings, "chosen_archive", failing)
    assert run_program(["list", "--archive", str(tmp_path / "arkiv")]) == 1
    told = capsys.readouterr().err
    assert told.startswith("referat: Noe gikk galt")
    assert str(log) in told
    assert "Traceback" not in told
    assert TYPED not in told
    written(log)


def test_a_log_that_cannot_be_written_is_no_other_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "log").write_text("a file stands in the way", encoding="utf-8")
    monkeypatch.setattr(meetings, "chosen_archive", failing)
    assert run_program(["list"]) == 1
    assert "Traceback" not in capsys.readouterr().err


STARTERS = frozenset({"work", "Thread", "ThreadPoolExecutor", "create_task", "start_new_thread"})
STARTING = re.compile(rf"\b(?:run_worker|{'|'.join(STARTERS)})\b")


def test_threads_are_started_in_one_place_of_the_screens() -> None:
    """Anything but ``background`` would let an error disappear: ``work``, ``run_worker``, a bare thread.

    ``run_worker`` of nothing but a coroutine ends the program in order when that fails, and the keys that
    wait see to that themselves. The store's threads are its own.
    """
    found = set()
    for path in (ROOT / "tui").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)) if STARTING.search(source) else ():
            if isinstance(node, ast.Call) and _starts_a_thread(node):
                found.add(path.name)
    assert found == {"background.py", "key_queue.py"}


def _starts_a_thread(call: ast.Call) -> bool:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name == "run_worker":
        return not isinstance(call.args[0], ast.Call) or bool(call.keywords)
    return name in STARTERS


def test_what_a_thread_found_is_shown_on_a_screen_that_is_there_and_on_no_other(tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(archive_in(tmp_path)) as pilot:
            shown: list[str] = []
            there, gone = pilot.app.screen, MeetingsScreen()
            assert isinstance(there, MeetingsScreen)
            tell_later(gone, shown.append, "gone")
            tell_later(there, shown.append, "there")
            await wait_until(pilot, lambda: bool(shown))
            assert shown == ["there"]

    asyncio.run(run())


def test_what_an_earlier_thread_finds_last_is_not_shown_over_what_the_later_one_found(tmp_path: Path) -> None:
    """On a busy machine a document was shown without its notes: the layout without them was ready last."""

    async def run() -> None:
        async with screens(archive_in(tmp_path)) as pilot:
            screen, held = pilot.app.screen, Event()
            begun, shown = list[str](), list[str]()

            def find(text: str, waits: bool) -> None:
                begun.append(text)
                if waits:
                    held.wait(10)
                tell_latest(screen, shown.append, text)
                if waits:
                    tell_later(screen, shown.append, "both have ended")

            screen.call_later(run_behind, screen, partial(find, "earlier", True), exclusive=True, group="one")
            await wait_until(pilot, lambda: begun == ["earlier"])
            screen.call_later(run_behind, screen, partial(find, "later", False), exclusive=True, group="one")
            await wait_until(pilot, lambda: bool(shown))
            held.set()
            await wait_until(pilot, lambda: len(shown) > 1)
            assert shown == ["later", "both have ended"]

    asyncio.run(run())


def test_what_a_thread_found_is_not_shown_on_a_screen_that_is_being_left(tmp_path: Path) -> None:
    """Its parts go one after another, while it is attached: asking for one of them stopped the program."""

    async def run() -> None:
        async with screens(archive_in(tmp_path)) as pilot:
            await pilot.press("!")
            left, shown = pilot.app.screen, list[str]()
            assert isinstance(left, RegistersScreen)
            assert is_there(left)
            assert is_there(left.head)
            going = left.remove()  # as the program does with every screen when it ends
            assert left.is_attached
            assert not is_there(left)
            assert not is_there(left.head)
            tell_later(left, shown.append, "left")
            await going
            await pilot.pause()
            assert shown == []

    asyncio.run(run())


def test_a_thread_of_a_screen_that_was_taken_down_still_knows_the_application(
    tmp_path: Path, log: Path
) -> None:
    """A screen without a parent finds none by itself, and an error was told that was none."""

    async def run() -> None:
        async with screens(archive_in(tmp_path)) as pilot:
            await pilot.press("!")
            left, gone, found = pilot.app.screen, Event(), list[object]()

            def read() -> None:
                gone.wait(10)
                found.extend((left.app, get_current_worker().node))

            left.call_later(run_behind, left, read)
            await pilot.pause()
            await left.remove()
            assert left.parent is None
            gone.set()
            await wait_until(pilot, lambda: bool(found))
            assert found == [pilot.app, left]

    asyncio.run(run())
    assert not log.exists()


def test_no_screen_takes_an_answer_unless_it_is_there() -> None:
    """Every answer of a thread goes through the function that asks whether its screen is there."""
    for path in (ROOT / "tui" / "screens").rglob("*.py"):
        if path.name not in {"background.py", "status_setter.py"}:
            assert ".app.call_later" not in path.read_text(encoding="utf-8"), path.name
