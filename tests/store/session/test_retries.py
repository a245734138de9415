from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

from store.session.writer import Kept, Outcome, Waiting, Writer
from tests.store.making import ROOT, Ticking, added, edited, line, meeting_in, texts
from tests.store.simulated import Simulated


class Virtual(threading.Condition):
    """The writer's waiting without its time: what it would wait for is written down and has passed."""

    def __init__(self) -> None:
        super().__init__()
        self.time = 0.0
        self.pauses: list[float] = []

    def now(self) -> float:
        return self.time

    def wait(self, timeout: float | None = None) -> bool:
        if timeout is None or threading.current_thread().name != "writer":
            return super().wait(timeout)
        self.pauses.append(timeout)
        self.time += timeout
        return super().wait(0)


class Stubborn(Simulated):
    """Cannot write, each time for the next of its reasons; then it can."""

    def __init__(self) -> None:
        super().__init__()
        self.make_folder(ROOT)
        self.reasons: list[int] = []

    def open_new(self, path: Path, mode: int) -> int:
        if self.reasons:
            code = self.reasons.pop(0)
            raise OSError(code, os.strerror(code))
        return super().open_new(path, mode)


def test_what_failed_is_tried_again_with_growing_pauses_and_told_once_for_each_reason() -> None:
    disk, turn = Stubborn(), Virtual()
    file = meeting_in(ROOT, disk)
    disk.reasons = [errno.ENOSPC] * 4 + [errno.EROFS] * 3 + [errno.EIO] * 3
    writer = Writer(Ticking(), now=turn.now, turn=turn)
    told: list[str] = []
    ended = threading.Event()

    def done(outcome: Outcome) -> None:
        told.append(outcome.problem.key if isinstance(outcome, Waiting) else type(outcome).__name__)
        if isinstance(outcome, Kept):
            ended.set()

    writer.submit(file, added(line(1, "a")), done)
    assert ended.wait(5)
    assert turn.pauses == [0.5, 1, 2, 4, 4, 4, 4, 4, 4, 4]
    assert told == ["not-saved-full", "not-saved-denied", "not-saved-disk", "Kept"]
    assert texts(file) == ["a"]
    disk.reasons = [errno.ENOSPC]
    ended.clear()
    writer.submit(file, edited(1, "a", "b"), done)
    assert ended.wait(5)
    assert turn.pauses[10:] == [0.5]  # after a success the pauses begin anew
    assert writer.close()
