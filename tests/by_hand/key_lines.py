"""Presses every key that stands in a key line, place by place, and names those of which nothing comes.

    python -m tests.by_hand.key_lines [WORD …]

The places are those of :mod:`tests.tui.places`, or those with one of the words in their name. Something
comes of a key when anything on the screen is another after it; a sentence that says why not counts too.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.tui.places import PLACES, dead_keys, samples_in


def main(wanted: list[str]) -> int:
    """Walk the places; 1 when a key does nothing."""
    found = False
    with tempfile.TemporaryDirectory() as folder:
        samples = samples_in(Path(folder, "samples"))
        for number, (name, place) in enumerate(PLACES.items()):
            if wanted and not any(word in name for word in wanted):
                continue
            try:
                keys, dead = asyncio.run(dead_keys(place, samples, Path(folder, f"{number}")))
            except AssertionError as problem:
                keys, dead = [], [str(problem)]
            print(f"{name:<36} {' '.join(keys)}{'    ✗ ' if dead else ''}{' '.join(dead)}", flush=True)
            found = found or bool(dead)
    return int(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
