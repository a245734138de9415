"""A command starts without the screens: they cost more than most commands."""

from __future__ import annotations

import subprocess
import sys

from tui.cli.program import _VERBS

COMMANDS = ("program", *dict.fromkeys(_VERBS.values()))


def test_no_command_imports_the_screens() -> None:
    modules = ", ".join(f"tui.cli.{name}" for name in COMMANDS)
    asked = f"import sys, {modules}; print([name for name in sys.modules if name.split('.')[0] == 'textual'])"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
