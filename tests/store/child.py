"""A writer in a process of its own: makes changes to a meeting and says so when each is durable.

``python -m tests.store.child FILE FIRST COUNT``: by turns it adds three lines, deletes the last of them,
and writes its number behind what it sees in one of three lines that all share.
"""

from __future__ import annotations

import sys
from pathlib import Path

from msgspec.structs import replace

from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.record.record import Record
from tests.store.making import line, session_of


def main(path: str, first: int, number: int) -> None:
    """Make the changes as a window that sees what others wrote only when it has written itself."""
    file = MeetingFile(Path(path), System())
    session, sent = session_of(file.record())
    for n in range(first, first + number):
        kind = (n - first) % 5
        entries = {entry.id: entry for entry in session.record.entries}
        if kind < 3:
            session.apply(line(n, f"linje {n}"))
        elif kind == 3:
            session.delete(entries[n - 1])
        else:
            shared = entries[1 + n % 3]
            session.apply(replace(shared, text=f"{shared.text} {n}"))
        tables = file.commit(sent[-1])
        session.settle(sent[-1], None if tables is None else Record.from_stored(tables))
        sys.stdout.write(f"{n}\n")  # this is the acknowledgement
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
