"""The folders that the system has for what the programs of a user keep for themselves."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias

Kept: TypeAlias = Literal["cache", "config", "state"]


def user_folder(kind: Kept) -> Path:
    """Where programs keep what can be made again, what is settled, or what they remember between two runs."""
    import platformdirs  # noqa: PLC0415 — not needed when a folder is named

    found: Path = getattr(platformdirs, f"user_{kind}_path")()
    return found
