"""A command starts without the screens, which cost more than most commands; the list without the others."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec

from tui.cli.program import _VERBS

COMMANDS = ("program", *dict.fromkeys(_VERBS.values()))


def test_no_command_imports_the_screens() -> None:
    modules = ", ".join(f"tui.cli.{name}" for name in COMMANDS)
    asked = f"import sys, {modules}; print([name for name in sys.modules if name.split('.')[0] == 'textual'])"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


RARE = (
    *("store.series.next_meeting", "store.exchange.handed_record", "store.session.open_meeting"),
    *("exports.metadata", "exports.picture_file", "store.language.deeds", "store.language.prose"),
    *("platformdirs", "html", "calendar", "secrets"),
)
"""What few exports need."""

EXPORT = f"""
import atexit, gc, sys
atexit.register(lambda: print(gc.get_freeze_count() > 0))  # what is registered first runs last
import tui.cli.program, tui.cli.export, exports.formats.word.package
print(sorted(sys.modules.keys() & set({RARE})))
"""


def test_an_export_imports_nothing_rare_and_ends_without_looking_through_what_it_has() -> None:
    assert all(find_spec(name) for name in RARE if name.startswith(("store", "exports")))
    told = subprocess.run([sys.executable, "-c", EXPORT], capture_output=True, text=True, check=True)
    assert told.stdout.split("\n") == ["[]", "True", ""]


LATER = (
    *("store.session.open_meeting", "store.revisions.approval_decision", "tui.screens.menu.screen"),
    *("store.language.words", "store.language.nb.line", "store.language.nb.agenda"),
    *("tui.screens.meetings.first_deeds", "tui.widgets.lists.hits", "tui.widgets.row_list"),
)
"""What the list of meetings has no use for until somebody asks for something."""

LIST = f"""
import sys, tui.app, tui.screens.meetings.screen
print(sorted(sys.modules.keys() & set({LATER})))
"""


def test_the_list_of_meetings_imports_nothing_that_is_not_asked_for() -> None:
    assert all(find_spec(name) for name in LATER)
    told = subprocess.run([sys.executable, "-c", LIST], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
