"""The folders of the user, read from the environment as the library for them finds them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import get_args

import platformdirs
import pytest

from store.files.user_folders import Kept, user_folder

SURROUNDINGS = [
    {},
    {"XDG_CACHE_HOME": "/c", "XDG_CONFIG_HOME": "/k/", "XDG_STATE_HOME": "/s//t"},
    {"XDG_CACHE_HOME": "her", "XDG_CONFIG_HOME": "her", "XDG_STATE_HOME": "her"},
    {"HOME": "/"},
    {"HOME": "/hjem/kari/"},
    {"HOME": "/hjem/kari", "ANDROID_ROOT": "/system", "XDG_CACHE_HOME": "/c"},
]


@pytest.mark.parametrize("surroundings", SURROUNDINGS)
def test_the_folders_of_the_user_are_those_that_the_library_finds(
    surroundings: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in get_args(Kept):
        monkeypatch.delenv(f"XDG_{kind.upper()}_HOME", raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    for kind in get_args(Kept):
        assert user_folder(kind) == getattr(platformdirs, f"user_{kind}_path")()


def test_elsewhere_the_library_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("XDG_CACHE_HOME", "/c")
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda: Path("annensteds"))
    assert user_folder("cache") == Path("annensteds")
