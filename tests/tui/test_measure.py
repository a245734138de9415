"""What is measured and styled of a screen, and how often."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from textual import events
from textual.geometry import Size
from textual.screen import Screen

from tui.screens.measure import lay_out, style


@pytest.mark.parametrize(
    ("told", "laid_out"),
    [((80, 24), True), ((80, 25), False)],
)
def test_a_screen_is_laid_out_for_the_size_that_there_is_now(
    monkeypatch: pytest.MonkeyPatch, told: tuple[int, int], laid_out: bool
) -> None:
    done: list[Size] = []
    monkeypatch.setattr(Screen, "_screen_resized", lambda _, size: done.append(size))
    screen: Any = SimpleNamespace(app=SimpleNamespace(size=Size(80, 24)))
    lay_out(screen, Size(*told))
    assert done == ([Size(*told)] if laid_out else [])


@pytest.mark.parametrize(("seen", "styled"), [(0, False), (1, True)])
def test_a_screen_is_styled_again_when_it_is_come_back_to(seen: int, styled: bool) -> None:
    event, screen = events.ScreenResume(), SimpleNamespace(stack_updates=seen)
    style(screen, event)  # type: ignore[arg-type]
    assert event.refresh_styles is styled
