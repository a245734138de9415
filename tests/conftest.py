"""What holds for all tests."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from hypothesis import settings

# A machine that is busy with something else is no fault of the program's, and a change is judged by the same
# cases however often it is tried. ``REFERAT_PROOF=long`` tries others each time.
settings.register_profile("patient", deadline=None, derandomize=os.environ.get("REFERAT_PROOF") != "long")
settings.load_profile("patient")

# Screens and records are many small objects that refer to each other and live until the test's end: looking
# for garbage among them as often as Python does takes a fifth of the time.
gc.set_threshold(100_000, 20, 50)


@pytest.fixture(autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for what can be made again, so that no test leaves anything in the user's own."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setattr("store.search.index.default_cache", lambda: folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))  # for programs that a test starts
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
    monkeypatch.setenv("COLORTERM", "truecolor")  # whatever the terminal that starts the tests can show
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("REFERAT_CONFIG", str(folder / "referat.toml"))  # and reads nothing of theirs
    return folder


@pytest.fixture(autouse=True)
def own_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for what programs remember, for the same reason, where a test names none."""
    folder = tmp_path_factory.mktemp("state")
    monkeypatch.setattr("store.files.table_file.default_state", lambda: folder)
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    return folder
