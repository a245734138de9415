"""Every fixture on every letterhead, looked over: ``python -m tests.by_hand.letterheads [NAME …]``.

Each meeting of the fixtures in each language, as minutes, protocol, notice and extract, on no letterhead and
on each of the fourteen; what our own lint and openxml-audit find is printed, and so is what is printed twice.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from exports.export import Paper, written
from store.record.model import AgendaItem
from store.record.record import Record
from store.record.values import LANGUAGES
from tests.corrections.board import board
from tests.exports.letterheads import EVERY, RARE
from tests.exports.lint import lint
from tests.exports.rich import directors, protocol
from tui.demo import make_demo

_PAPERS: tuple[Paper | None, ...] = ("minutes", "protocol", "notice", None)
"""None stands for the extract of the first item that others may read."""


def _records(folder: Path) -> Iterator[tuple[str, Record]]:
    for language in LANGUAGES:
        yield f"directors {language}", directors(language)
        yield f"protocol {language}", protocol(language)
    yield "board", board()[0]
    archive = make_demo(folder)
    for path in archive.paths():
        yield path.stem, archive.file(path).record()


def _item(record: Record) -> AgendaItem | None:
    return next((one for one in record.agenda if not (one.exempt or one.private or one.parent)), None)


def main(names: list[str]) -> None:
    """Write and look over every paper; the last line says how many there were, and how many findings."""
    heads = {"none": None, **{name: make() for name, make in {**EVERY, **RARE}.items()}}
    audit = OpenXmlValidator()
    papers = findings = 0
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "paper.docx"
        for told, record in _records(Path(folder) / "demo"):
            for paper in _PAPERS:
                item = None if paper else _item(record)
                for name, head in heads.items():
                    if (names and name not in names) or (paper is None and item is None):
                        continue
                    data = written(
                        record,
                        "docx",
                        paper=paper,
                        organisation="Eksempel",
                        used_numbers=(),
                        letterhead=head,
                        item=item,
                    )
                    file.write_bytes(data)
                    found = [*lint(data), *(str(one) for one in audit.validate(file).errors)]
                    papers, findings = papers + 1, findings + len(found)
                    for one in found:
                        sys.stdout.write(f"{told} · {paper or 'extract'} · {name}: {one}\n")
    sys.stdout.write(f"{papers} papers, {findings} findings\n")


if __name__ == "__main__":
    main(sys.argv[1:])
