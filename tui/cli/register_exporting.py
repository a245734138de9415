"""A register as a file: what the command line was asked to show, in Word, Markdown or HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from store.errors import Misuse
from store.exported import ALL, remember
from store.files.archive import Archive
from store.files.letterheads import read_named
from store.language.catalogue import screen_language, words
from store.query import FILTERS
from store.record.values import LANGUAGES
from store.registers.listing import ORDERS, Register, View, by_deadline
from store.registers.rows import Row
from tui.cli.looking import searched
from tui.cli.meetings import organisation
from tui.cli.speech import say, say_aside
from tui.documents import documents_of

_FORMATS = {".docx": "docx", ".md": "markdown", ".html": "html"}


def export_rows(
    archive: Archive, register: Register, rows: Sequence[Row], options: Mapping[str, Any], day: date | None
) -> None:
    """Write rows to the file of ``--export``, print its path, and say how many rows are not for everybody.

    Raises ``export-ending``, and what writing a document raises.
    """
    from exports.registers.document import FORMATS, Sheet, export_register, records_of  # noqa: PLC0415 — the exports are heavy

    target: Path = options["target"]
    to = next((one for one in FORMATS if one == _FORMATS.get(target.suffix.lower())), None)
    if to is None:
        raise Misuse("export-ending", file=target.name, endings=", ".join(_FORMATS))
    ordered = sorted(rows, key=by_deadline) if register == "actions" else rows
    view = View(register=register, typed=_asked(options), order=ORDERS[register][0], as_of=day)
    sheet = Sheet(
        view=view,
        rows=tuple(ordered),
        language=screen_language(),
        made=archive.clock().date(),
        organisation=organisation(archive),
    )
    used = archive.settings()[0].letterhead if to == "docx" else ""
    letterhead = read_named(archive, used) if used else None
    written = export_register(
        sheet,
        to,
        target,
        folder=documents_of(archive),
        records=partial(records_of, archive),
        letterhead=letterhead,
    )
    remember(archive, written.path, ALL)
    say(str(written.path))
    left = len(sheet.rows) - len(sheet.told)
    say_aside(words(screen_language(), "screen")("register-exported-left-out", count=left) if left else "")
    say_aside(searched(written.look, "register-public") if written.look else "")


def _asked(options: Mapping[str, Any]) -> str:
    """What was asked for, as it would be typed in the line of a search."""
    sentence = words(screen_language(), "command")
    place = LANGUAGES.index(screen_language())
    filters = {term.meaning: (term.nb, term.nn, term.en)[place][0] for term in FILTERS}
    told = {"from": "from_", "to": "to", "owner": "owner", "series": "series", "status": "status"}
    found = [f'{filters[name]}:"{options[key]}"' for name, key in told.items() if options.get(key)]
    flags = [sentence(f"register-only-{name}") for name in ("open_only", "overdue") if options.get(name)]
    return " · ".join(filter(None, (" ".join((*options["words_sought"], *found)), *flags)))
