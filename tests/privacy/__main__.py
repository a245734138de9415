"""Tries many meetings with mixed marks and bonds: ``python -m tests.privacy [HOW MANY] [FIRST]``."""

from __future__ import annotations

import sys

from tests.privacy.mixtures import given_away


def main() -> int:
    """Print what got out, and a line at the end."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    bad = 0
    for seed in range(first, first + many):
        found = given_away(seed)
        bad += bool(found)
        for line in found:
            print(line)
    print(f"{many} meetings from {first}: {bad} gave something away")
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main())
