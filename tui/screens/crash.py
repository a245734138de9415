"""What is written down when the program itself fails: where in the code, and nothing people typed."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from traceback import StackSummary, walk_tb

import platformdirs

CRASH_LOG = "crash.log"


def crash_report(error: BaseException, now: datetime) -> str:
    """The type of an error and the places it came through.

    Neither its message nor any variable: both may hold minutes.
    """
    from importlib.metadata import version  # noqa: PLC0415 — nothing fails at the start

    lines = [f"{now.isoformat(timespec='seconds')} referat {version('referat')}"]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        frames = StackSummary.extract(walk_tb(seen.__traceback__), lookup_lines=False, capture_locals=False)
        lines.extend(f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines) + "\n\n"


def log_crash(error: BaseException, now: datetime) -> Path | None:
    """Add the report to the log in the system's place for such; None when it cannot be written."""
    folder = platformdirs.user_state_path("referat", appauthor=False)
    try:
        folder.mkdir(0o700, parents=True, exist_ok=True)
        descriptor = os.open(folder / CRASH_LOG, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "a", encoding="utf-8") as log:
            log.write(crash_report(error, now))
    except OSError:
        return None
    return folder / CRASH_LOG
