"""A writer in a process of its own: makes changes to a meeting and says so when each is durable.

``python -m tests.store.child FILE own FIRST COUNT`` adds COUNT lines from FIRST;
``… FILE mixed FIRST COUNT`` adds, edits and deletes, each step known from its number alone;
``… FILE same FIRST COUNT`` writes each number behind what it sees in one of three lines;
``… FILE all FIRST COUNT`` by turns adds three lines, deletes the last of them, and writes into a shared one.
"""

from __future__ import annotations

import sys
from pathlib import Path

from msgspec.structs import replace

from store.changes import Change, Edit
from store.disk import System
from store.files import MeetingFile
from store.record import Record
from tests.store.making import added, edited, line, session_of


def step(number: int) -> Change:
    """The change of a number: three lines, an edit of the first, a longer one, a deletion."""
    base, kind = number - number % 6, number % 6
    if kind < 3:
        return added(line(number + 1, f"linje {number}"))
    if kind == 3:
        return edited(base + 1, f"linje {base}", f"{number}: " + "lang " * (number % 50))
    if kind == 4:
        return edited(base + 2, f"linje {base + 1}", "kort")
    gone = {"text": (f"linje {base + 2}", None), "deleted": (None, "2015-06-02T10:00:00Z")}
    return Change((Edit("entries", base + 3, gone),))


def same(file: MeetingFile, first: int, number: int) -> None:
    """A window that goes on from what it sees, and sees what others wrote only when it has written."""
    session, sent = session_of(file.record())
    for n in range(first, first + number):
        entry = next(e for e in session.record.entries if e.id == 1 + n % 3)
        session.apply(replace(entry, text=f"{entry.text} {n}"))
        tables = file.commit(sent[-1])
        session.settle(sent[-1], None if tables is None else Record.from_stored(tables))
        print(n, flush=True)  # noqa: T201 — as below


def everything(file: MeetingFile, first: int, number: int) -> None:
    """A window that adds and deletes lines of its own, and writes into the lines that all have."""
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
        print(n, flush=True)


def main(path: str, kind: str, first: int, number: int) -> None:
    """Make the changes, and print the number of each once it is durable."""
    file = MeetingFile(Path(path), System())
    if kind in {"same", "all"}:
        (same if kind == "same" else everything)(file, first, number)
        return
    for n in range(first, first + number):
        file.commit(added(line(n, f"linje {n}")) if kind == "own" else step(n))
        print(n, flush=True)  # noqa: T201 — this is the acknowledgement


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
