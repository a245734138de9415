"""A window on a disk where no file may grow beyond a limit, as a quota or a full disk has it.

``python -m tests.store.narrow FOLDER`` prints what it saw at each step.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from tests.store.making import line, meeting_in, texts
from tests.store.mortal import Life

LONG = "x" * 700_000


def main(folder: Path) -> None:
    """One long line fits, the next does not and is rescued, the third fits nowhere; then there is room."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    meeting_in(folder / "archive")
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, most))
    life = Life(folder)
    for number in (1, 2, 3):
        life.opened.session.apply(line(number, LONG))
        life.flush()
        tell(life)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    life.opened.session.apply(line(4, "kort"))
    life.flush()
    tell(life)
    life.opened.close()
    life.writer.close()


def tell(life: Life) -> None:
    """Lines on the screen and in the file, the sentence, and where the text is."""
    opened = life.opened
    failure = opened.failure.key if opened.failure else ""
    seen = [len(life.texts()), len(texts(life.file)), failure, opened.only_on_screen is None]
    print(json.dumps(seen), flush=True)  # noqa: T201 — read by the test


if __name__ == "__main__":
    main(Path(sys.argv[1]))
