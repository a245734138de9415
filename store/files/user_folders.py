"""The folders that the system has for what the programs of a user keep for themselves."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal, TypeAlias

Kept: TypeAlias = Literal["cache", "config", "state"]

_AT_HOME: dict[Kept, str] = {"cache": ".cache", "config": ".config", "state": ".local/state"}


def user_folder(kind: Kept) -> Path:
    """Where programs keep what can be made again, what is settled, or what they remember between two runs."""
    if sys.platform == "linux" and "ANDROID_ROOT" not in os.environ:  # there it is plain
        named, home = os.environ.get(f"XDG_{kind.upper()}_HOME", ""), os.environ.get("HOME", "")
        if named.startswith("/"):
            return Path(named)
        if not named and home.startswith("/"):
            return Path(home, _AT_HOME[kind])
    import platformdirs  # noqa: PLC0415 — heavy, for what can be read from the environment

    found: Path = getattr(platformdirs, f"user_{kind}_path")()
    return found
