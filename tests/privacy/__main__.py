"""Tries many meetings with mixed marks and bonds: ``python -m tests.privacy [HOW MANY] [FIRST]``.

Every file for others is looked through, also each of a site and of slips. Then a withheld text is planted in
a file of each kind for each bond: the program's own look-through must find all of them, and nothing where
nothing was planted.
"""

from __future__ import annotations

import sys

from tests.privacy.mixtures import given_away
from tests.privacy.planted import BONDS, planted


def main() -> int:
    """Print what got out and what was not found, and a line at the end of each."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    bad = 0
    for seed in range(first, first + many):
        found = given_away(seed)
        bad += bool(found)
        for line in found:
            print(line)
    print(f"{many} meetings from {first}: {bad} gave something away")
    tried = [one for bond in BONDS for one in planted(bond)]
    lost = [one for one in tried if not one.found]
    for one in lost:
        print(f"{one.bond}: planted {one.how} in {one.file}")
    print(f"{len(tried)} texts planted for {len(BONDS)} bonds: {len(lost)} not found, or found without it")
    return int(bool(bad or lost))


if __name__ == "__main__":
    sys.exit(main())
