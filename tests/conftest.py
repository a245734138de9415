"""What holds for all tests."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from hypothesis import settings

LONG = os.environ.get("REFERAT_PROOF") == "long"
"""What ``python -m tests --long`` asks for."""

# A machine that is busy with something else is no fault of the program's, and a change is judged by the same
# cases however often it is tried. The long form tries others each time.
settings.register_profile("patient", deadline=None, derandomize=not LONG)
settings.load_profile("patient")

if not LONG:
    # Hypothesis reads every module that is imported, in each worker, for words to draw now and then: seconds
    # each, and a case that changes with any line of the program. The long form draws them.
    with suppress(ImportError):  # where its inside is another, the tests only take longer
        from hypothesis.internal.conjecture import providers
        from hypothesis.internal.constants_ast import Constants

        providers._get_local_constants = Constants

SHARE, LEAST, MORE, MANY = 3, 100, 10, 4_000
"""Of the chance cases that a test asks for, a change is tried with a third, but with a hundred if it asks
for so many; the long form tries ten times as many as it asks for, up to some thousands."""

# Screens and records are many small objects that refer to each other and live until the test's end: looking
# for garbage among them as often as Python does takes a fifth of the time.
gc.set_threshold(100_000, 20, 50)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Say how many chance cases are tried, and which of the cases of a test that has many alike.

    Let each worker begin with some of the longest tests, so that none has one left alone at the end.
    """
    for test in {item.obj for item in items if isinstance(item, pytest.Function)}:
        _settle_cases(test)
    if not LONG:
        _keep_share(config, items)
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    long = [item for item in items if item.get_closest_marker("long")]
    rest = [item for item in items if not item.get_closest_marker("long")]
    long.sort(key=_seconds, reverse=True)
    dealt: list[pytest.Item] = []
    for worker in range(workers):
        own = long[worker::workers]
        share = (len(items) - len(dealt)) // (workers - worker)  # as xdist deals them out, one after another
        others = max(0, share - len(own))
        dealt += [*own, *rest[:others]]
        del rest[:others]
    if workers > 1:
        items[:] = dealt


def _keep_share(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Of the cases of a test that is marked so keep every n-th, beginning where its name says."""
    tests: dict[str, list[pytest.Item]] = {}
    for item in items:
        if item.get_closest_marker("share"):
            tests.setdefault(item.nodeid.partition("[")[0], []).append(item)
    left_out: set[pytest.Item] = set()
    for name, cases in tests.items():
        marker = cases[0].get_closest_marker("share")
        assert marker is not None
        kept = cases[crc32(name.encode()) % min(marker.args[0], len(cases)) :: marker.args[0]]
        left_out |= set(cases) - set(kept)
    if left_out:
        config.hook.pytest_deselected(items=list(left_out))
        items[:] = [item for item in items if item not in left_out]


def _settle_cases(test: Any) -> None:
    asked: settings | None = getattr(test, "_hypothesis_internal_use_settings", None)
    if asked is not None:
        most = asked.max_examples
        cases = max(most, min(most * MORE, MANY)) if LONG else max(min(LEAST, most), most // SHARE)
        test._hypothesis_internal_use_settings = settings(asked, max_examples=cases)


def _seconds(item: pytest.Item) -> int:
    marker = item.get_closest_marker("long")
    assert marker is not None
    return int(marker.args[0])


_NUMBERS = count()


def _own_folder(factory: pytest.TempPathFactory) -> Path:
    """A new folder. Pytest's own way looks through all that there are, for each test: a minute in all."""
    folder = factory.getbasetemp() / "own" / str(next(_NUMBERS))
    folder.mkdir(parents=True)
    return folder


@pytest.fixture(autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for what can be made again, so that no test leaves anything in the user's own."""
    folder = _own_folder(tmp_path_factory)
    monkeypatch.setattr("store.search.index.default_cache", lambda: folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))  # for programs that a test starts
    monkeypatch.setenv("COLORTERM", "truecolor")  # whatever the terminal that starts the tests can show
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("REFERAT_CONFIG", str(folder / "referat.toml"))  # and reads nothing of theirs
    return folder


@pytest.fixture(autouse=True)
def own_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for what programs remember, for the same reason, where a test names none."""
    folder = _own_folder(tmp_path_factory)
    monkeypatch.setattr("store.files.table_file.default_state", lambda: folder)
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    return folder


if sys.platform == "win32":

    @pytest.fixture(autouse=True)
    def windows_as_others(cache: Path, own_state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let the machine say no language, and the same variables say where folders are as elsewhere."""
        del own_state

        def unknown(*_: object) -> None:
            raise FileNotFoundError

        def folder(kind: str) -> Callable[..., Path]:
            name = f"XDG_{kind.upper()}_HOME"
            return lambda *of, **_: Path(os.environ.get(name, cache / kind), *of)

        monkeypatch.setattr("winreg.QueryValueEx", unknown)
        for kind in ("cache", "config", "state"):
            monkeypatch.setattr(f"platformdirs.user_{kind}_path", folder(kind))
        monkeypatch.setattr("platformdirs.user_documents_path", lambda: cache / "documents")
