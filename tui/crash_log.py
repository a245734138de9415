"""The crash log: errors that nobody foresaw, without a word of the minutes."""

from __future__ import annotations

import os
import threading
from datetime import UTC, datetime
from pathlib import Path

from store.errors import Problem
from store.files.system import PRIVATE

CRASH_LOG = "crash.log"

_MOST_FRAMES = 40
"""Frames of an error that are written down: one that called itself for ever has thousands."""

_MOST_LINES = 400
"""Lines of a report: errors can hold each other in a ring."""


class _Reported:
    """The errors that this run has written down: one that comes back every second is written once."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._known: set[tuple[Path, str]] = set()

    def is_new(self, log: Path, report: str) -> bool:
        """Say whether this is the first time, and remember it."""
        with self._turn:
            new = (log, report) not in self._known
            self._known.add((log, report))
            return new


_REPORTED = _Reported()


def crash_report(error: BaseException) -> str:
    """The type of an error and the places it came through.

    Neither its message nor any variable: both may hold minutes.
    """
    from traceback import StackSummary, walk_tb  # noqa: PLC0415 — nothing fails at the start

    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(lines) < _MOST_LINES:
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        frames = StackSummary.extract(walk_tb(seen.__traceback__), lookup_lines=False, capture_locals=False)
        lines.extend(f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames[-_MOST_FRAMES:])
        # Textual hands on what failed in a worker inside an error of its own.
        inside = getattr(seen, "error", None)
        seen = inside if isinstance(inside, BaseException) else seen.__cause__ or seen.__context__
    return "\n".join(lines) + "\n\n"


def log_path() -> Path:
    """The log, in the system's place for such; it need not be there."""
    import platformdirs  # noqa: PLC0415 — nothing fails at the start

    return platformdirs.user_state_path("referat", appauthor=False) / CRASH_LOG


def log_crash(error: BaseException, now: datetime | None = None) -> Path | None:
    """Add the report to the log in the system's place for such; None when it cannot be written.

    The log is for the eyes of its owner alone. ``now`` is the present time unless it is given.
    """
    from importlib.metadata import version  # noqa: PLC0415 — nothing fails at the start

    log, report = log_path(), crash_report(error)
    if not _REPORTED.is_new(log, report):
        return log
    at = (now or datetime.now(UTC)).isoformat(timespec="seconds")
    try:
        log.parent.mkdir(0o700, parents=True, exist_ok=True)
        descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, PRIVATE)
        with open(descriptor, "a", encoding="utf-8", errors="replace") as file:  # noqa: PTH123 — a descriptor
            log.chmod(PRIVATE)  # an earlier version may have made it for everybody
            file.write(f"{at} referat {version('referat')}\n{report}")
    except OSError:
        return None
    return log


def terminal_is_gone(ended: threading.ExceptHookArgs) -> bool:
    """Whether a thread ended because there is no terminal to write to any more: a window was closed."""
    name = ended.thread.name if ended.thread is not None else ""
    return isinstance(ended.exc_value, OSError) and name.startswith("textual-")


def unforeseen(error: BaseException, now: datetime | None = None) -> Problem:
    """Write an error down that nobody foresaw, and return what is told of it."""
    log = log_crash(error, now)
    kind = type(error).__name__
    return (
        Problem("unforeseen", kind=kind, log=str(log)) if log else Problem("unforeseen-unlogged", kind=kind)
    )
