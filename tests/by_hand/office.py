"""Changes our Word files inside LibreOffice and says what is told: ``python -m tests.by_hand.office``.

Needs ``soffice`` and a Python that knows ``uno``, which is the system's own (an argument names another).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.corrections.board import board, rows, word
from tests.corrections.office_rows import EXPECTED

_EDITS = Path(__file__).parents[1] / "corrections" / "office_edits.py"
_LONGEST = 600


def main(python: str = "/usr/bin/python3") -> int:
    """Print what each change is told as; return how many are told otherwise than they should be."""
    record, _ = board()
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "board.docx"
        path.write_bytes(word(record))
        edits = [python, str(_EDITS), str(path), name]
        subprocess.run(edits, check=False, timeout=_LONGEST, capture_output=True)
        path.unlink()
        for made in sorted(folder.glob("*.docx")):
            told = [(row.sort, row.new) for row in rows(made.read_bytes(), record)]
            expected = EXPECTED[made.stem.removesuffix("-tracked")]
            wrong += told != expected
            sys.stdout.write(f"{'ok' if told == expected else 'WRONG':<6}{made.stem:<26}{told}\n")
    sys.stdout.write(f"{wrong} told otherwise than they should be\n")
    return wrong


if __name__ == "__main__":
    raise SystemExit(min(main(*sys.argv[1:]), 1))
