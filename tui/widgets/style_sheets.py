"""The style sheets of the screens, each parsed once."""

from __future__ import annotations

from textual.cache import LRUCache
from textual.css.stylesheet import Stylesheet

_SHEETS = 512
"""How many are kept as they were parsed; every widget of Textual brings its own."""


class KeptSheets(Stylesheet):
    """Style sheets, parsed once for as long as the colours stay.

    Textual parses all of them anew whenever a screen brings one of its own.
    """

    def __init__(self, variables: dict[str, str]) -> None:
        """Take the colours."""
        super().__init__(variables=variables)
        self._parse_cache = LRUCache(_SHEETS)

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take other colours; with the same ones everything stays as it was parsed."""
        if variables != self._variables:
            super().set_variables(variables)

    def reparse(self) -> None:
        """Parse what is new."""
        self.parse()
