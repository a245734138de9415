"""The screens of the registers, by what stands above them: decisions, actions, topics and the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from store.registers.listing import RegisterTab
from tui.screens.base import Room
from tui.screens.registers.screen import RegistersScreen
from tui.screens.topics.experiences_screen import ExperiencesScreen
from tui.screens.topics.screen import TopicsScreen

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


def tab_screen(
    tab: RegisterTab, opened: Opened | None = None, go: Callable[[int, int], bool] | None = None
) -> Room:
    """Return the screen of a register; ``opened`` and ``go`` are of the meeting that it stands above."""
    match tab:
        case "topics":
            return TopicsScreen()
        case "experiences":
            return ExperiencesScreen()
        case register:
            return RegistersScreen(register, opened, go)
