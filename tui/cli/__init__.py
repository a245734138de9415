"""The command line: ``referat`` and its verbs."""

from tui.cli.program import main

__all__ = ["main"]
