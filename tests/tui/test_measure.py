"""What is measured and styled of a screen, and how often."""

from __future__ import annotations

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.screen import Screen

from tests.tui.house import archive_in, screens, settled
from tui.screens.measure import lay_out, lay_out_once, style
from tui.widgets.minutes.list import MinutesView
from tui.widgets.minutes.row import part_row


@pytest.mark.parametrize(
    ("told", "has", "laid_out", "once"),
    [
        ((80, 24), (0, 0), True, True),
        ((80, 24), (80, 24), True, False),  # told again
        ((80, 25), (80, 24), False, False),  # that was before
    ],
)
def test_a_screen_is_laid_out_for_the_size_that_there_is_now(
    monkeypatch: pytest.MonkeyPatch, told: tuple[int, int], has: tuple[int, int], laid_out: bool, once: bool
) -> None:
    done: list[Size] = []
    monkeypatch.setattr(Screen, "_screen_resized", lambda _, size: done.append(size))
    screen: Any = SimpleNamespace(app=SimpleNamespace(size=Size(80, 24)), outer_size=Size(*has))
    lay_out(screen, Size(*told))
    assert bool(done) is laid_out
    done.clear()
    lay_out_once(screen, Size(*told))
    assert bool(done) is once


@pytest.mark.parametrize(("seen", "styled"), [(0, False), (1, True)])
def test_a_screen_is_styled_again_when_it_is_come_back_to(seen: int, styled: bool) -> None:
    event, screen = events.ScreenResume(), SimpleNamespace(stack_updates=seen)
    style(screen, event)  # type: ignore[arg-type]
    assert event.refresh_styles is styled


def test_the_list_fits_a_window_that_has_become_another_size(tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(archive_in(tmp_path)) as pilot:
            await settled(pilot)
            await pilot.resize_terminal(70, 17)
            await settled(pilot)
            assert pilot.app.screen.query_one("#keys").region.bottom == 17
            assert pilot.app.screen.query_one("#head").region.width == 70

    asyncio.run(run())


class _Told(MinutesView):
    """Minutes that remember what their rows needed when they were told a new size."""

    DEFAULT_CSS = "_Told { width: 1fr; height: 1fr; scrollbar-size-vertical: 0; }"

    def __init__(self) -> None:
        super().__init__(id="minutes")
        self.told: list[tuple[int, float, bool]] = []

    def on_mount(self) -> None:
        self.show(part_row(f"Sak {number}") for number in range(40))

    def on_resize(self) -> None:
        self.told.append((self.virtual_size.height, self.scroll_y, self.show_vertical_scrollbar))


class _Minutes(App[None]):
    def compose(self) -> ComposeResult:
        yield _Told()


def test_minutes_are_wrapped_with_the_screen_that_they_stand_on() -> None:
    async def run() -> None:
        app = _Minutes()
        async with app.run_test(size=(40, 10)) as pilot:
            await pilot.resize_terminal(40, 50)
            assert {*app.query_one(_Told).told} == {(40, 30, True), (40, 0, False)}

    asyncio.run(run())
