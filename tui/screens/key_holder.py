"""What has keys on a screen: the screen itself, or a pane of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from tui.keys.here import LineKey
from tui.keys.registry import Place
from tui.screens.menu.screen import Way


class KeyHolder:
    """The places of the map whose keys something has, and what can be chosen there."""

    PLACES: ClassVar[Sequence[Place]] = ()
    """The places of the map whose keys it has."""

    KEY_LINE: ClassVar[Sequence[LineKey]] = ()
    """What stands in the key line while it has the keys."""

    OF_ROW: ClassVar[frozenset[str]] = frozenset({"edit", "mark", "delete", "copy", "carry"})
    """What is done with the row under the cursor: where there is none, it cannot be done."""

    @property
    def places(self) -> Sequence[Place]:
        """The places of the map whose keys count here now."""
        return self.PLACES

    @property
    def named(self) -> Mapping[str, str]:
        """Rows of the map that do something of their own here now, each with the key of its words."""
        return {}

    @property
    def digits(self) -> Sequence[Way]:
        """What the digits do here now; they stand in a row of their own."""
        return ()

    @property
    def statuses(self) -> Sequence[Way]:
        """What can become of the row under the cursor."""
        return self.digits

    @property
    def views(self) -> Sequence[Way]:
        """How it can be shown."""
        return ()

    def action_choose(self, digit: str) -> None:
        """Do what stands at a digit; nothing where there is nothing."""
        way = next((way for way in self.digits if way.digit == digit), None)
        if way is not None:
            way.run()
