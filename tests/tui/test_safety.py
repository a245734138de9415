"""Nothing typed is markup or a command to the terminal; nothing unsaved goes unsaid; no crash tells tales."""

from __future__ import annotations

import asyncio
import errno
from pathlib import Path

import platformdirs
import pytest

from store.language.catalogue import words
from tests.store.simulated import Simulated
from tests.tui.house import (
    NASTY,
    STEERING,
    add_meeting,
    application,
    archive_in,
    live,
    missing,
    paste,
    screens,
    settled,
    text_of,
    type_lines,
    until,
)
from tui.app import ReferatApp
from tui.crash_log import crash_report, log_crash
from tui.widgets.content import shown, user, whole

TYPED = "Personalsak om Kari"


def _nasty_lines() -> list[str]:
    lines = [f"til stede: {', '.join((*NASTY, STEERING))}", "# Sak"]
    for nasty in (*NASTY, STEERING):
        lines += [f"- {nasty}", f"! Kari: {nasty}", f"= {nasty}", f"{nasty} > Per: x", f"? {nasty}"]
        lines.append(f"svar: {nasty}")
    return [*lines, *(f"# {nasty} sak" for nasty in (*NASTY, STEERING)), "#1", f"bakgrunn: {NASTY[1]}"]


def test_typed_text_is_shown_as_it_is_everywhere(tmp_path: Path) -> None:
    wanted = [f"{before}{nasty}" for nasty in (*NASTY, STEERING) for before in ("• ", "Kari: ", "Svar: ")]
    wanted += [f"{nasty} sak" for nasty in (*NASTY, STEERING)]

    async def run() -> None:
        archive = archive_in(tmp_path)
        for nasty in (*NASTY, STEERING):
            add_meeting(archive, f"{nasty} møte")
        add_meeting(archive, "Alt", *_nasty_lines())
        async with screens(archive, size=(120, 120)) as pilot:
            assert not missing(text_of(pilot), [f"{nasty} møte" for nasty in (*NASTY, STEERING)])
            application(pilot).open_meeting(archive.find("Alt"))
            await settled(pilot)
            assert not missing(text_of(pilot), wanted)
            assert "\x1b" not in text_of(pilot)
            application(pilot).open_meeting(archive.find(f"{NASTY[0]} møte"))
            await settled(pilot)
            await paste(pilot, f"! {NASTY[0]}: {NASTY[4]}")
            await until(pilot, lambda: not missing(text_of(pilot), [f"! {NASTY[0]}: {NASTY[4]}"]))
            live(pilot).flash.say(NASTY[1], NASTY[2])
            live(pilot).warned.warn(NASTY[3])
            await pilot.pause()
            assert not missing(text_of(pilot), [f"! {NASTY[0]}: {NASTY[4]}", *NASTY[1:4]])
            assert "\x1b" not in text_of(pilot)
            await pilot.press("f2")
            await pilot.pause()
            assert f"{NASTY[0]} møte" in text_of(pilot)
            await pilot.press("escape", "f3")
            await pilot.pause()
            assert not missing(text_of(pilot), [f"Eksport · {NASTY[0]} møte"])

    asyncio.run(run())


def test_stand_ins_keep_newlines_and_nothing_else_that_moves_the_cursor() -> None:
    assert shown("a\x1bb\nc\x07\x7f\x9b\u202e") == "a␛b\nc␇␡��"
    assert user("[b]x[/b]").plain == "[b]x[/b]"
    assert whole("a\ud83d\ude00b\ud83d") == "a😀b\ufffd"
    assert whole("\udcff").encode()


def test_what_is_not_on_the_disk_is_said_until_it_is() -> None:
    full = False

    def before(_call: str) -> None:
        if full:
            raise OSError(errno.ENOSPC, "full")

    async def run() -> None:
        nonlocal full
        disk = Simulated()
        archive = archive_in(Path("/archive"), disk)
        add_meeting(archive, "Møte", "# Sak")
        disk.before = before
        async with screens(archive, meeting="Møte") as pilot:
            full = True
            await type_lines(pilot, "dette er ikke lagret")
            await settled(pilot)
            assert not missing(text_of(pilot), ["Ikke lagret", "disken er full", "dette er ikke lagret"])
            live(pilot).flash.go()
            await pilot.press("x")
            assert "Ikke lagret" in text_of(pilot), "the warning lasts"
            full = False
            application(pilot).writer.retry()
            await settled(pilot)
            assert "Ikke lagret" not in text_of(pilot)
            live(pilot).flash.go()
            await pilot.pause()
            assert "lagret 11.42.07" in text_of(pilot)

    asyncio.run(run())


def test_a_file_that_cannot_be_read_is_a_line_with_what_to_do(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte")
        (tmp_path / "2026" / "ødelagt [b].json").write_text('{"meeting": {', encoding="utf-8")
        async with screens(archive, size=(120, 30)) as pilot:
            assert "⚠ ødelagt [b].json" in text_of(pilot)
            await pilot.press("end")
            await until(pilot, lambda: not missing(text_of(pilot), ["«ødelagt [b].json»", "referat check"]))

    asyncio.run(run())


def test_a_crash_is_reported_without_a_word_of_the_minutes() -> None:
    with pytest.raises(RuntimeError) as raised:
        _fail()
    report = crash_report(raised.value)
    assert all(part in report for part in ("test_safety.py", "builtins.RuntimeError", "builtins.KeyError"))
    assert TYPED not in report


def test_the_program_itself_failing_ends_with_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platformdirs, "user_state_path", lambda *_args, **_more: tmp_path / "state")
    told: list[str] = []

    async def run() -> None:
        app = ReferatApp(archive_in(tmp_path / "arkiv"))
        app.language = "nb"
        async with app.run_test() as pilot:
            app.call_later(_fail)
            await until(pilot, lambda: bool(app._exit_renderables))
            told.extend(str(one) for one in app._exit_renderables)
            app.writer.close(1)

    with pytest.raises(RuntimeError, match=TYPED):
        asyncio.run(run())
    assert "Programmet stanset" in "".join(told)
    log = (tmp_path / "state" / "crash.log").read_text(encoding="utf-8")
    assert "builtins.RuntimeError" in log
    assert TYPED not in log + "".join(told)


@pytest.mark.parametrize(("kept", "told"), [(True, "crashed"), (False, "crashed-unsaved")])
def test_a_crash_says_whether_everything_is_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, kept: bool, told: str
) -> None:
    app = ReferatApp(archive_in(tmp_path))
    app.language = "nb"
    monkeypatch.setattr(app.writer, "rest", lambda _: kept)
    monkeypatch.setattr(app, "_close_messages_no_wait", lambda: None)
    monkeypatch.setattr("tui.app.log_crash", lambda *_: None)
    app._handle_exception(ValueError())
    assert [str(one) for one in app._exit_renderables] == [words("nb", "screen")(told)]


def test_a_log_that_everybody_could_read_is_closed_to_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "fall.log"
    log.write_text("eldre\n", encoding="utf-8")
    log.chmod(0o644)
    monkeypatch.setattr("tui.crash_log.log_path", lambda: log)
    assert log_crash(ValueError("hemmelig")) == log
    assert log.stat().st_mode & 0o077 == 0
    assert "hemmelig" not in log.read_text(encoding="utf-8")


def _fail() -> None:
    stored: dict[str, str] = {}
    try:
        stored[TYPED]
    except KeyError as first:
        raise RuntimeError(TYPED) from first
