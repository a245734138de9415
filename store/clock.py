"""The one place that asks what time it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

Clock: TypeAlias = Callable[[], datetime]
"""Gives now, as an instant with its offset. Tests give another."""


def system_clock() -> datetime:
    """Return now in the system's own zone."""
    return datetime.now().astimezone()
