"""What keys are called is what they do: each action, by itself and without a screen."""

from __future__ import annotations

from typing import Any

import pytest

from store.record.values import Kind
from store.registers.listing import TABS
from tui.screens.live.minutes_pane import MinutesPane
from tui.screens.live.screen import LiveScreen
from tui.screens.meetings.screen import MeetingsScreen
from tui.screens.topics.knowledge_room import KnowledgeRoom


class Asked:
    """Anything, which remembers what was asked of it."""

    def __init__(self, calls: list[tuple[Any, ...]] | None = None, name: str = "") -> None:
        self._calls: list[tuple[Any, ...]] = [] if calls is None else calls
        self._name = name

    def __getattr__(self, name: str) -> Asked:
        return Asked(self._calls, name)

    def __call__(self, *told: object) -> None:
        self._calls.append((self._name, *told))

    @property
    def calls(self) -> list[tuple[Any, ...]]:
        return self._calls


@pytest.mark.parametrize("screen", [LiveScreen, MeetingsScreen])
@pytest.mark.parametrize("tab", TABS)
def test_a_key_opens_the_register_that_it_names(screen: Any, tab: str) -> None:
    asked = Asked()
    getattr(screen, f"action_{tab}")(asked)
    assert asked.calls == [("tab" if tab in ("topics", "experiences") else "register", tab)]


@pytest.mark.parametrize("tab", [tab for tab in TABS if hasattr(KnowledgeRoom, f"action_{tab}")])
def test_beside_the_registers_too(tab: str) -> None:
    asked = Asked()
    getattr(KnowledgeRoom, f"action_{tab}")(asked)
    assert asked.calls == [("show_tab", tab)]


OPENED = {
    "elsewhere": "elsewhere", "read": "read", "preflight": "preflight", "summary": "summary",
    "replace": "replace", "spelling": "spelling", "find": "search", "followup": "follow_up",
    "series": "series",
    "approve": "approve", "corrections": "corrections", "site": "site", "kept_aside": "kept_aside",
    "next_check": "next_check",
}  # fmt: skip
"""The keys of a meeting that open something, and what they open."""


@pytest.mark.parametrize(("key", "opens"), OPENED.items())
def test_a_key_of_the_meeting_opens_what_it_names(key: str, opens: str) -> None:
    asked = Asked()
    getattr(LiveScreen, f"action_{key}")(asked)
    assert asked.calls == [(opens,)]


@pytest.mark.parametrize("look", ["preflight", "summary", "replace", "spelling"])
def test_a_key_of_the_list_looks_the_chosen_meeting_through(look: str) -> None:
    asked = Asked()
    getattr(MeetingsScreen, f"action_{look}")(asked)
    assert asked.calls == [("look_through", look)]


LETTERS = {
    "action": Kind.ACTION, "proposal": Kind.PROPOSAL, "question": Kind.QUESTION, "memo": Kind.MEMO,
    "step": Kind.STEP,
}  # fmt: skip
"""The letters that make an entry another kind."""


@pytest.mark.parametrize(("letter", "kind"), LETTERS.items())
def test_a_letter_makes_an_entry_the_kind_that_it_names(letter: str, kind: Kind) -> None:
    asked = Asked()
    getattr(MinutesPane, f"action_{letter}")(asked)
    assert asked.calls == [("become", kind, letter)]


def test_the_marks_are_turned_by_their_own_letters() -> None:
    asked = Asked()
    for mark in ("private", "in_minutes"):
        getattr(MinutesPane, f"action_{mark}")(asked)
    assert [call[:2] for call in asked.calls] == [("turn", "private"), ("turn", "in_minutes")]
    assert [keys for *_, keys in asked.calls] == [
        ("now-private", "now-not-private"),
        ("now-in-minutes", "now-out-of-minutes"),
    ]
