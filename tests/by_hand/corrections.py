"""A thousand random changes to our Word files, told and taken: ``python -m tests.by_hand.corrections``."""

from __future__ import annotations

import sys

from tests.corrections.random_edits import check

_WANTED, _IN_ONE = 1_000, 4


def main(first: int = 0) -> None:
    """Make changes from a seed on until there are enough; the first that goes wrong ends it."""
    made, seed = 0, first
    while made < _WANTED:
        made += check(seed, _IN_ONE)
        seed += 1
    sys.stdout.write(f"{made} changes in {seed - first} files: all told, all taken, no word lost\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
