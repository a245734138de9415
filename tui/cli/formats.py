"""Formats as they are named on the command line: by their own names, and as people call them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import click

RECORD: Final = "record"
"""What ``--to`` calls a record: no format of documents, but the meeting itself for another archive."""

SHORT = {"md": "markdown", "word": "docx", "htm": "html"}
"""What a format may be called beside its name; only the names are listed."""


class FormatChoice(click.Choice[str]):
    """One of some formats, «md» being Markdown wherever a format is named."""

    def __init__(self, formats: Iterable[str]) -> None:
        """Take the formats by their names, which help and a misuse list."""
        super().__init__(tuple(formats), case_sensitive=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name of the format that a word means. Raises BadParameter for no such format."""
        meant = SHORT.get(str(value).casefold(), value)
        return super().convert(meant if meant in self.choices else value, param, ctx)
