"""How much of each fixture is recognised, and how long a folder of a thousand texts takes.

    python -m tests.benchmarks.importing [FILES]

Prints a row for each text: lines, those recognised, those left as text, and those that were joined. Then
the time to read FILES texts (1,000) and to put them into an archive, each durable before the next.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from store.files.archive import open_archive
from tests.importing.outlines import TEXTS, read
from tui.importing.files import keep_all, read_file


def main() -> None:
    """Print the rows, then the times."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    print(f"{'text':<28}{'lines':>7}{'recognised':>12}{'as text':>9}{'joined':>8}")
    for path in TEXTS:
        _, reading = read(path)
        lines, texts = len(reading.lines), reading.as_text
        print(f"{path.name:<28}{lines:>7}{lines - texts:>12}{texts:>9}{reading.joined:>8}")
    with tempfile.TemporaryDirectory() as folder:
        _time(Path(folder), count)


def _time(folder: Path, count: int) -> None:
    paths = []
    for number in range(count):
        source = TEXTS[number % len(TEXTS)]
        path = folder / f"{number}{source.suffix}"
        path.write_bytes(source.read_bytes() + f"\nNr. {number}\n".encode())
        paths.append(path)
    archive = open_archive(folder / "archive", create=True)
    began = time.perf_counter()
    reads = [read_file(path, None, "nb", {}) for path in paths]
    told = time.perf_counter()
    report = keep_all(archive, reads)
    kept = time.perf_counter()
    print(f"\n{count} texts: read in {told - began:.2f} s, kept in {kept - told:.2f} s")
    print(f"kept {len(report.kept)}, there {len(report.there)}, refused {len(report.refused)}")


if __name__ == "__main__":
    main()
