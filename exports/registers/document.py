"""A register as a document: the rows that are looked at, in their order, for others or for insiders."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from exports.blocks import Block, Cell, Details, Line, Minutes, Paragraph, Run
from exports.export import deliver, free_name, rendered
from exports.formats.registry import Format, row_of
from exports.outline.boards import cell, lines, table
from exports.public_registers import row_for_others, said_aside
from exports.review.leak_check import SearchCount, looked_for, rows_leak
from exports.typography.dates import date_range, short
from exports.typography.typesetter import AsTyped, Printed, Typesetter
from store.errors import Problem
from store.files.archive import Archive
from store.files.encoding import file_name
from store.forget.export_log import ALL, remember
from store.language.about import about
from store.language.catalogue import words
from store.record.kinds import KINDS
from store.record.record import Record
from store.record.values import Kind, Language
from store.registers.book import RegisterRow
from store.registers.listing import Register, RegisterView
from store.stationery.letterheads import read_named
from store.stationery.logo import logo_of
from store.stationery.picture import Picture

_COLUMNS: dict[Register, tuple[tuple[str, int], ...]] = {
    "decisions": (("number", 11), ("decision", 47), ("status", 20), ("meeting", 22)),
    "expectations": (("from", 19), ("to", 19), ("expectation", 28), ("status", 14), ("meeting", 20)),
    "actions": (("action", 31), ("owner", 20), ("deadline", 15), ("status", 14), ("meeting", 20)),
}
"""The columns of a register, with their shares of the width."""


_MARKS = (
    *(b'"private"', b'"exempt"', b'"in_minutes"'),
    *(f'"{kind}"'.encode() for kind in KINDS.where(lambda nature: nature.aside)),
)
"""What stands in the file of a meeting that withholds anything."""


class RegisterDocument(msgspec.Struct, frozen=True, kw_only=True):
    """What the document of a register is made of.

    rows: those that are looked at, in their order. made: the day it is made on. parties: who expects and of
    whom, when only that is looked at. logo: what it begins with on no letterhead. internal: with what is
    not for everybody.
    """

    view: RegisterView
    rows: tuple[RegisterRow, ...]
    language: Language
    made: date
    organisation: str = ""
    parties: str = ""
    logo: Picture | None = None
    internal: bool = False

    @property
    def told(self) -> tuple[RegisterRow, ...]:
        """The rows that go into it: what is private, exempt or a working note is for insiders."""
        return self.rows if self.internal else tuple(row for row in self.rows if not row.entry.hidden)


class Written(NamedTuple):
    """A register that was written, and what it was looked through for; nothing when it is for insiders."""

    path: Path
    look: SearchCount | None


def export_register(  # noqa: PLR0913 — what to write, and where
    sheet: RegisterDocument,
    to: Format,
    target: Path | None,
    *,
    folder: Path,
    records: Callable[[RegisterDocument], Sequence[Record]],
    letterhead: bytes | None = None,
) -> Written:
    """Write a register to a file; a Word file on the ``letterhead``, if there is one.

    ``records`` reads the meetings of its rows: one for others is looked through, before it is put anywhere,
    for what they withhold. Without a ``target`` the file gets a name of its own in ``folder``; a target
    that exists is replaced as :func:`exports.export.export` does it. Raises Problem with a sentence when it
    cannot be written, or something withheld stood in it.
    """
    look, held = None, () if sheet.internal else records(sheet)
    if held:
        sheet = sheet_for_others(sheet, held)
    content = rendered(composed(sheet, to), to, letterhead)
    if not sheet.internal:

        def without(keys: frozenset[int]) -> bytes:
            rows = tuple(row for row in sheet.rows if row.entry.key not in keys)
            return rendered(composed(msgspec.structs.replace(sheet, rows=rows), to), to, letterhead)

        if rows_leak(held, content, without):
            raise Problem("export-leaks")
        look = looked_for(*held)
    name = partial(proposed, sheet, to, folder=folder)
    return Written(deliver(content, target, folder, name, private=sheet.internal), look)


def keep_register(
    archive: Archive, sheet: RegisterDocument, to: Format, target: Path | None, folder: Path
) -> Written:
    """Write a register with what the archive prints on, and remember the file, as all that is written.

    The same holds as of :func:`export_register`.
    """
    used = archive.settings()[0].letterhead if row_of(to).letterheads else ""
    letterhead = read_named(archive, used) if used else None
    sheet = msgspec.structs.replace(sheet, logo=logo_of(archive))
    read = partial(records_of, archive)
    written = export_register(sheet, to, target, folder=folder, records=read, letterhead=letterhead)
    remember(archive, written.path, ALL, internal=sheet.internal)
    return written


def sheet_for_others(sheet: RegisterDocument, records: Iterable[Record]) -> RegisterDocument:
    """The register with the owners and deadlines that others know of."""
    aside = said_aside(records)
    return msgspec.structs.replace(sheet, rows=tuple(row_for_others(row, aside) for row in sheet.rows))


def records_of(archive: Archive, sheet: RegisterDocument) -> tuple[Record, ...]:
    """The meetings that withhold anything, of those that rows are from or in which something became of them.

    Raises what reading raises.
    """
    wheres = (step.where for row in sheet.rows for step in row.history if step.where is not None)
    paths = dict.fromkeys((*(row.summary.path for row in sheet.rows), *(where.path for where in wheres)))
    return tuple(archive.file(path).record() for path in paths if _may_withhold(path))


def _may_withhold(path: Path) -> bool:
    """Whether anything in a file bears a mark; a look at its bytes costs far less than reading it."""
    with suppress(OSError):
        content = path.read_bytes()
        return any(mark in content for mark in _MARKS)
    return True


def proposed(sheet: RegisterDocument, to: Format, *, folder: Path) -> Path:
    """A file in the folder that does not exist: «2026-03-12 Oppgaver – register.docx»."""
    say = words(sheet.language, "document")
    stem = Path(file_name(say(f"register-{sheet.view.register}"), sheet.made)).stem
    kind = say("type-register").lower()
    if sheet.internal:
        kind = f"{kind} – {say('internal')}"
    return free_name(folder, f"{stem} – {kind}", to)


def composed(sheet: RegisterDocument, to: Format) -> Minutes:
    """Return the document that a file will hold, as blocks."""
    return _Paper(sheet, AsTyped() if row_of(to).typed else Printed(sheet.language)).minutes()


class _Paper:
    """Makes the document of a register."""

    def __init__(self, sheet: RegisterDocument, setter: Typesetter) -> None:
        self._sheet = sheet
        self._setter = setter
        self._words = words(sheet.language, "document")
        # What has become of an entry is said on paper as it is on the screen.
        self._screen = words(sheet.language, "screen")
        self._today = sheet.view.as_of or sheet.made

    def minutes(self) -> Minutes:
        """The document."""
        sheet = self._sheet
        title, kind = self._say(f"register-{sheet.view.register}"), self._say("type-register")
        day = self._day(self._today)
        return Minutes(
            language=about(sheet.language).tag,
            type_label=kind.upper(),
            draft_label=self._say("internal") if sheet.internal else "",
            title=title,
            subtitle=self._say("register-as-of", date=day) if sheet.view.as_of else "",
            organisation=self._text(sheet.organisation),
            running_title=self._say("running-title", title=title, date=day),
            footer=self._say("footer", type=kind, date=day),
            page_label=self._say("page-label", page="{page}", pages="{pages}"),
            author=sheet.organisation,
            subject=self._say("subject", type=kind, title=title),
            created=f"{sheet.made.isoformat()}T00:00:00Z",
            details=Details(rows=tuple(self._details())),
            blocks=tuple(self._blocks()),
            logo=sheet.logo,
        )

    def _details(self) -> Iterator[tuple[str, str]]:
        """What was asked for, and when."""
        sheet, view = self._sheet, self._sheet.view
        asked = (sheet.parties, view.typed.strip(), self._say(self._open_key) if view.open_only else "")
        told = " · ".join(self._text(part) for part in asked if part)
        yield self._say("register-asked"), told or self._say("register-everything")
        yield self._say("register-order"), self._say(f"register-order-{view.order}")
        yield self._say("register-rows"), str(len(sheet.told))
        yield self._say("register-made"), self._day(sheet.made)

    @property
    def _open_key(self) -> str:
        return "register-standing" if self._sheet.view.register == "decisions" else "register-open"

    def _blocks(self) -> Iterator[Block]:
        sheet, register = self._sheet, self._sheet.view.register
        if sheet.told:
            columns = [(self._say(f"column-{key}"), width) for key, width in _COLUMNS[register]]
            rows = [self._row(row) for row in sheet.told]
            yield table(columns, rows, self._say(f"table-register-{register}"))
        else:
            yield Paragraph(line=(Run(self._say("register-none")),))
        yield Paragraph(
            line=(Run(self._say("register-internal" if sheet.internal else "register-public")),), role="quiet"
        )

    def _row(self, row: RegisterRow) -> Sequence[Cell]:
        status = self._cell(*self._status(row))
        meeting = row.summary.meeting.title or self._words("untitled")
        said = self._cell(meeting, short(row.entry.day, self._sheet.language))
        match row.entry.kind:
            case Kind.DECISION:
                return cell(self._text(row.entry.shown_number)), self._what(row), status, said
            case Kind.EXPECTATION:
                return *map(self._cell, self._ends(row)), self._what(row), status, said
        owners = self._cell(*(owner.name for owner in row.owners))
        return self._what(row), owners, self._cell(self._due(row)), status, said

    def _what(self, row: RegisterRow) -> Cell:
        """What was said, under its title; for insiders with what it is hidden by."""
        entry = row.entry
        marks = [self._screen(f"register-hidden-{entry.hidden}")] if entry.hidden else []
        if entry.conclusion:
            marks.insert(0, self._say("conclusion").rstrip(":"))
        lead: tuple[Line, ...] = ((Run(f"{' · '.join(marks)}:", bold=True),),) if marks else ()
        title: tuple[Line, ...] = ((Run(self._text(entry.title), bold=True),),) if entry.title.strip() else ()
        text = tuple((Run(self._setter.sentence(line)),) for line in entry.text.splitlines() if line.strip())
        return Cell(lines=(*lead, *title, *text))

    def _status(self, row: RegisterRow) -> Iterator[str]:
        """What has become of it, by which later decisions, and since when."""
        later = list(self._later(row))
        if row.status != "superseded" or not later:
            yield self._screen(f"status-{row.entry.kind}-{row.status}")
        yield from later
        if row.overdue(self._today):
            yield self._screen("register-overdue")
        if row.since != row.entry.day:
            yield short(row.since, self._sheet.language)

    def _later(self, row: RegisterRow) -> Iterator[str]:
        """The later decisions that count against it or change it, as far as they may be told of."""
        for step in row.history:
            by = step.by
            if by is None or not by.number or (by.hidden and not self._sheet.internal):
                continue
            if step.what == "amended":
                yield self._screen("since-amended", number=by.number)
            elif row.status == "superseded":
                yield self._screen("since-repealed" if by.repeals else "since-replaced", number=by.number)

    def _due(self, row: RegisterRow) -> str:
        if row.due is not None:
            return short(row.due, self._sheet.language)
        deadline = row.deadline
        if deadline is None:
            return ""
        return self._screen("next-meeting") if deadline.text == "next-meeting" else deadline.text

    def _ends(self, row: RegisterRow) -> tuple[str, str]:
        """Who expects, and of whom: «Alle», «hverandre»."""
        of, to = (name.name if name else "" for name in (row.entry.from_, row.entry.to))
        if of and of == to:
            to = self._screen("each-other" if row.entry.mutual else "themselves")
        return of, to

    def _cell(self, *texts: str) -> Cell:
        return Cell(lines=lines(*(self._text(text) for text in texts)))

    def _day(self, day: date) -> str:
        return self._text(date_range(day, None, self._sheet.language))

    def _say(self, key: str, **facts: str | int) -> str:
        return self._text(self._words(key, **facts))

    def _text(self, text: str) -> str:
        return self._setter.text(text)
