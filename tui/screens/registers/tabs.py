"""The screens of the registers, by what stands above them: decisions, actions, topics and the others."""

from __future__ import annotations

from store.registers.listing import RegisterTab
from tui.screens.base import Room
from tui.screens.registers.screen import RegistersScreen
from tui.screens.topics.experiences_screen import ExperiencesScreen
from tui.screens.topics.screen import TopicsScreen


def tab_screen(tab: RegisterTab) -> Room:
    """Return the screen of a register."""
    match tab:
        case "topics":
            return TopicsScreen()
        case "experiences":
            return ExperiencesScreen()
        case register:
            return RegistersScreen(register)
