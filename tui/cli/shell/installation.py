"""What is installed here and where its things lie: what ``--version`` and ``referat help places`` say."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from store.files.state_file import OWN_FOLDER, default_state
from store.language.catalogue import Words
from store.search.index import default_cache
from tui.cli.output import visible
from tui.crash_log import log_path
from tui.machine.settings_file import config_path


def version_line() -> str:
    """The name and the version of the program, which stand in its metadata alone."""
    try:
        return f"referat {version('referat')}"
    except PackageNotFoundError:  # run from a folder of source files that was never installed
        return "referat"


def places(archive: Path, sentence: Words) -> Iterator[str]:
    """Where things lie, a line for each. Nothing is made, and nothing need be there."""
    frozen = getattr(sys, "frozen", False)
    found: dict[str, Path | str] = {
        "program": Path(sys.executable).resolve().parent if frozen else Path(__file__).resolve().parents[2],
        "python": f"{platform.python_version()}, {platform.system()}",
        "archive": archive,
        "settings": config_path(),
        "state": default_state() / OWN_FOLDER,
        "cache": default_cache() / OWN_FOLDER,
        "log": log_path(),
    }
    labels = {name: sentence(f"where-{name}") for name in found}
    width = max(map(len, labels.values()))
    for name, where in found.items():
        yield f"  {labels[name]:{width}}  {visible(str(where))}"
