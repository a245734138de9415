"""The list screen of an archive without meetings: what to do first, each with a digit, and the signs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from textual import events
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from store.language.catalogue import Words
from tui.screens.menu.way import Way
from tui.widgets.content import user


class DeedList(OptionList):
    """Deeds to choose from: with their digit, or with the arrows and Enter."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(id="deeds", markup=False, compact=True)
        self._ways: Sequence[Way] = ()

    def show(self, ways: Sequence[Way]) -> None:
        """Show deeds, with the cursor where it was."""
        at = self.highlighted or 0
        self._ways = ways
        self.set_options(user(f"{way.digit}  ", "$primary bold").append(user(way.title)) for way in ways)
        self.highlighted = min(at, len(ways) - 1)

    def run(self) -> None:
        """Do what the cursor is on."""
        if self.highlighted is not None:
            self._ways[self.highlighted].run()

    def on_key(self, event: events.Key) -> None:
        """A digit does the deed that it stands before."""
        way = next((way for way in self._ways if way.digit == event.character), None)
        if way is not None:
            event.stop()
            way.run()


class Beginning(Vertical):
    """The first deeds, between a welcome and the signs. It is in sight while there are no meetings."""

    DEFAULT_CSS = """
    Beginning {
        display: none;
        height: auto;
        padding: 1 1 0 1;
    }
    Beginning #welcome, Beginning #signs {
        height: auto;
    }
    Beginning #deeds, Beginning #deeds:focus {
        height: auto;
        margin: 1 0;
        padding: 0;
        border: none;
        background: $background;
        background-tint: $foreground 0%;
    }
    """

    def __init__(self) -> None:
        """Begin empty."""
        self.welcome = Static("", id="welcome", markup=False)
        self.deeds = DeedList()
        self.signs = Static("", id="signs", markup=False)
        super().__init__(self.welcome, self.deeds, self.signs)

    def show(self, deeds: Sequence[Callable[[], object]], folder: Path, words: Words, *, first: bool) -> None:
        """Show the deeds; with ``first`` somebody is here for the first time: where things are, is told."""
        key = "beginning-welcome" if first else "archive-empty"
        self.welcome.update(user(words(key, folder=folder_shown(folder))))
        self.deeds.show([Way(str(n), words(f"beginning-{n}"), deed) for n, deed in enumerate(deeds, 1)])
        told = [user(words("beginning-signs")), user(words("beginning-text"), "$kind-quiet")]
        self.signs.update(Content("\n").join(told))


def folder_shown(folder: Path) -> str:
    """A folder as people say it: what is in the user's own begins with ~."""
    home = Path.home()
    return str(Path("~", folder.relative_to(home)) if folder.is_relative_to(home) else folder)
