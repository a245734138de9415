"""Print the proof that no confirmed line is lost: ``python -m tests.proof [--long]``.

One row for each layer of the proof table in the design: what was tried, the figure that was reached, the
figure asked for. Ends with 1 when a layer fails. What ``--long`` tries takes some minutes; the test suite
runs the short one. ``--only files,kills`` runs some layers, and ``--seed N`` other cases: a failure can be
repeated with both.
"""

from __future__ import annotations

import argparse
import sys
import textwrap
import time
import traceback

from tests.proof.layers import FAST, LAYERS, LONG, Asked, here


def main() -> int:
    """Run the layers one after the other."""
    options = argparse.ArgumentParser(prog="python -m tests.proof")
    options.add_argument("--long", action="store_true", help="as much as the design asks for")
    options.add_argument("--only", default="", help=f"some of: {', '.join(LAYERS)}")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    names = chosen.only.split(",") if chosen.only else here()
    if unknown := [name for name in names if name not in LAYERS]:
        options.error(f"no such layer: {', '.join(unknown)}")
    say(f"seed {chosen.seed}, {'long' if chosen.long else 'fast'} profile")
    say(f"{'layer':34} {'reached':64} {'asked':22} verdict")
    results = [told(name, LONG if chosen.long else FAST, chosen.seed) for name in names]
    say(f"{sum(results)} of {len(results)} layers hold")
    return 0 if all(results) else 1


def told(name: str, asked: Asked, seed: int) -> bool:
    """Run a layer and print its row; whether it holds."""
    began = time.monotonic()
    try:
        row = LAYERS[name](asked, seed)
    except Exception:  # noqa: BLE001 — whatever a layer ends with is its verdict
        say(f"{name:34} FAILED with seed {seed}: python -m tests.proof --only {name} --seed {seed}")
        say(textwrap.indent(traceback.format_exc(), "    "))
        return False
    verdict = "holds" if row.holds else "NOT REACHED"
    say(f"{row.layer:34} {row.reached:64} {row.asked:22} {verdict}  {time.monotonic() - began:.0f} s")
    say(textwrap.fill(row.what, 120, initial_indent="    ", subsequent_indent="    "))
    return row.holds


def say(text: str) -> None:
    """Print at once, also into a file."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
