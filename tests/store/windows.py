"""A window on a meeting, for tests of full disks and crashes."""

from __future__ import annotations

import os
from pathlib import Path

from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.record.model import Document
from store.session.open_meeting import Opened, open_meeting
from store.session.writer import Writer
from tests.store.making import Ticking, archive_at


class Stubborn(System):
    """The real disk, until it says something else."""

    def __init__(self) -> None:
        super().__init__()
        self.says = 0

    def open_new(self, path: Path, mode: int) -> int:
        if self.says:
            raise OSError(self.says, os.strerror(self.says))
        return super().open_new(path, mode)


class Window:
    """One window on a meeting; it can be closed, or die."""

    def __init__(self, file: MeetingFile, state: Path | None, disk: Stubborn | None = None) -> None:
        self.disk = disk or Stubborn()
        self.writer = Writer(Ticking())
        archive = Archive(file.path.parents[1], self.disk, Ticking(), archive_at(file.path.parents[1]).ids)
        self.opened = open_meeting(archive, MeetingFile(file.path, self.disk), self.writer, state=state)

    def say(self, *documents: Document) -> None:
        with self.opened.entering():
            self.opened.session.apply(*documents)

    def saved(self) -> bool:
        kept = self.writer.flush()
        self.opened._inbox.run()
        return kept

    def die(self) -> None:
        """What a kill leaves: locks gone, nothing written any more."""
        die(self.opened, self.writer)

    def close(self) -> None:
        self.opened.close()
        self.writer.close()


def die(opened: Opened, writer: Writer) -> None:
    """Let a window end as a kill ends it: locks gone, nothing written any more."""
    with writer._turn:
        writer._jobs.clear()
        writer._closing = True
        writer._turn.notify_all()
    writer._thread.join()
    rescue, draft = writer._rescue, opened._draft
    if rescue is not None and rescue._held is not None:
        rescue._held.close()
    if draft is not None:
        draft.stop()
        if draft._slots.held is not None:
            draft._slots.held.close()
