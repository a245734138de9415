"""``export`` and ``summary``: a meeting as a file, and its summary."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from exports.export import as_it_was_typed, composed, deliver, export, looked_through
from exports.extract import items_named
from exports.formats.registry import FORMATS, Format, row_of
from exports.review.leak_check import looked_for
from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.files.durable import read_file
from store.files.system import System
from store.forget.export_log import remember
from store.language.catalogue import screen_language, words
from store.record.model import AgendaItem, Meeting
from store.record.record import Record
from store.record.settings import label_word
from store.record.withheld import Withheld
from store.search.index import one_look
from store.search.meeting_meant import meeting_meant
from store.search.numbers_given import numbers_given
from store.stationery.letterheads import letterhead_of, read_named
from store.stationery.logo import logo_of
from tui.cli.formats import RECORD, FormatChoice
from tui.cli.meetings.backlog_notice import tell_waiting
from tui.cli.output import (
    is_quiet,
    organisation,
    say,
    say_aside,
    say_problem,
    searched,
    spots_in_words,
    stopping,
    visible,
)
from tui.cli.verb import FileTarget, chosen_archive, target_option, verb
from tui.documents_folder import documents_of

if TYPE_CHECKING:
    from exports.blocks import Minutes


@verb("export")
@click.argument("meeting")
@click.option("--to", "formats", type=FormatChoice((*FORMATS, RECORD)), required=True, multiple=True)
@target_option("-o", "--output")
@click.option("--profile", "paper", type=click.Choice(["minutes", "protocol", "notice"]))
@click.option("--letterhead")
@click.option("--item", "case")
@click.option("--as-typed", is_flag=True)
@click.option("--internal", is_flag=True)
@click.option("--carry", is_flag=True)
@click.option("--metadata", is_flag=True)
@stopping("stopped-export")
@one_look()
def export_verb(  # noqa: PLR0913, PLR0917 — a parameter for each option
    meeting: str,
    formats: tuple[Format | Literal["record"], ...],
    target: FileTarget,
    paper: Literal["minutes", "protocol", "notice"] | None,
    letterhead: str | None,
    case: str | None,
    archive: Path | None,
    *,
    as_typed: bool,
    internal: bool,
    carry: bool,
    metadata: bool,
) -> None:
    """Write a meeting to files and print their paths; unless quiet, who may read it and what to look at."""
    kept = chosen_archive(archive, create=False)
    file = meeting_meant(kept, meeting)
    formats = tuple(dict.fromkeys(formats))
    _check_fits(formats, carry=carry, metadata=metadata, whole=case is None)
    if len(formats) > 1 and target.file is not None and not _means_all(case):
        raise Misuse("export-one-file", file=target.file.name)
    record = file.record()
    if paper == "notice" and formats != (RECORD,):
        from tui.cli.series.next_meeting import called  # noqa: PLC0415 — minutes need none of it

        record = called(kept, file)
    asked = _Asked(kept, record, target, paper, letterhead, internal=internal, metadata=metadata)
    carried = b""
    if carry:
        from tui.cli.records import public_record  # noqa: PLC0415 — most write documents

        carried = public_record(kept, record)
    printed = as_it_was_typed(record) if as_typed else record
    for to in formats:
        if to == RECORD:
            from tui.cli.records import write_record  # noqa: PLC0415 — as above

            write_record(kept, file.record(), target, internal=internal)
        else:
            asked.write(printed, to, case, carried)
    if formats == (RECORD,):
        return
    tell_waiting(kept, file, record)
    if is_quiet():
        return
    internal_told = words(screen_language(), "command")("export-internal")
    say_aside(internal_told if internal else searched(looked_for(record)))
    if paper != "notice":
        from tui.spots import spots_of  # noqa: PLC0415 — as in ``check``

        say_aside(spots_in_words(spots_of(kept, record, asked.used, screen_language(), profile=paper)))


class _Asked:
    """The documents of one meeting that were asked for: where they go, and what is printed on them."""

    def __init__(  # noqa: PLR0913 — what the person who asks can choose
        self,
        archive: Archive,
        record: Record,
        target: FileTarget,
        paper: Literal["minutes", "protocol", "notice"] | None,
        letterhead: str | None,
        *,
        internal: bool,
        metadata: bool,
    ) -> None:
        self._archive = archive
        self._record = record
        self._target = target
        self._paper = paper
        self._asked_letterhead = letterhead
        self._internal = internal
        self._metadata = metadata
        self._organisation = organisation(archive)
        self.used = numbers_given(archive, record.meeting)
        self._described = set[Path]()

    def write(self, printed: Record, to: Format, case: str | None, carried: bytes) -> None:
        """Write the meeting in a format, or the extracts of its items that were named; print each path."""
        items: Sequence[AgendaItem | None] = [None]
        if case is not None:
            items = _items(self._record, case, to, self.used)
        for item in items:
            self._write(printed, to, item, carried, several=_means_all(case))

    def _write(
        self, printed: Record, to: Format, item: AgendaItem | None, carried: bytes, *, several: bool
    ) -> None:
        archive, target, meeting = self._archive, self._target, self._record.meeting
        folder = target.as_folder if several else target.folder or (target.file and target.file.parent)
        path = export(
            printed,
            to,
            None if several else target.file,
            folder=folder or documents_of(archive),
            paper=self._paper,
            organisation=self._organisation,
            used_numbers=self.used,
            letterhead=_letterhead(archive, meeting, self._asked_letterhead)
            if row_of(to).letterheads
            else None,
            logo=logo_of(archive),
            internal=self._internal,
            item=item,
            carried=carried,
        )
        remember(archive, path, meeting.id, internal=self._internal)
        say(str(path))
        made = partial(
            composed,
            to=to,
            paper=self._paper,
            organisation=self._organisation,
            used_numbers=self.used,
            internal=self._internal,
            item=item,
        )
        if self._metadata:
            beside = _describe(printed, made, path, to, self.used, internal=self._internal, item=item)
            remember(archive, beside, meeting.id, internal=self._internal)
            if beside not in self._described:  # one for all the files of the same name
                say(str(beside))
            self._described.add(beside)
        if to == "pdf":
            tell_signs(made(printed))


def _check_fits(
    formats: Sequence[Format | Literal["record"]], *, carry: bool, metadata: bool, whole: bool
) -> None:
    """Raise Misuse for a format that can have no record in it, or needs nothing told beside it."""
    rows = [None if to == RECORD else row_of(to) for to in formats]
    if carry and not (whole and all(row is not None and row.carries for row in rows)):
        raise Misuse("carry-none")
    if metadata and not all(row is not None and row.write is not None for row in rows):
        raise Misuse("metadata-none")


def _describe(  # noqa: PLR0913 — a record, and what the document was made of
    record: Record,
    made: Callable[[Record], Minutes],
    path: Path,
    to: Format,
    used: Collection[str],
    *,
    internal: bool,
    item: AgendaItem | None,
) -> Path:
    """Write what is known of a document into a file beside it, which takes the place of an older one."""
    from exports.metadata import (  # noqa: PLC0415 — few ask for it
        drop_untouched,
        exported_file,
        metadata,
        metadata_path,
        other_files,
    )

    files = [*other_files(path), exported_file(path, path.read_bytes(), to)]

    def make(told: Record) -> bytes:
        return metadata(told, made(told), files, used_numbers=used, internal=internal, item=item)

    content = make(record) if internal else looked_through(record, make)
    beside = metadata_path(path)
    drop_untouched(beside, content)
    return deliver(content, beside, path.parent, lambda: beside, private=internal)


_MOST_SIGNS = 6
"""So many signs that stand as a box are named, and the others counted."""


def tell_signs(minutes: Minutes) -> None:
    """Name the signs that stand as a box, and where each stands first."""
    from exports.formats.pdf import unknown_signs  # noqa: PLC0415 — few write a PDF file

    sentence = words(screen_language(), "command")
    named = []
    for one in unknown_signs(minutes):
        place = " ".join(visible(one.place or minutes.title).split())
        named.append(sentence("pdf-sign", code=f"U+{ord(one.sign):04X}", place=place))
    if named:  # what the file does not say is a problem, and told with -q too
        first, more = named[:_MOST_SIGNS], max(0, len(named) - _MOST_SIGNS)
        told = ", ".join([*first, *([f"… (+{more})"] if more else [])])
        say_problem(sentence("pdf-signs", count=len(named), signs=told), "")


def _means_all(case: str | None) -> bool:
    """Whether ``--item`` asks for each item of the meeting."""
    return case is not None and case.strip().casefold() == "all"


def _items(record: Record, case: str, to: Format, used: Collection[str]) -> tuple[AgendaItem, ...]:
    """The items of which extracts are wanted: one by its number, or all that others may read."""
    if row_of(to).write_record is not None:
        raise Misuse("extract-no-document")
    found = items_named(record, case, used)
    if _means_all(case):
        withheld = Withheld(record)
        return tuple(item for item in found if item.id not in withheld)
    if len(found) > 1:
        raise Misuse("extract-several", item=visible(case), list=", ".join(one.title for one in found))
    if not found:
        raise Problem("extract-no-item", item=visible(case))
    return found


@verb("summary")
@click.argument("meeting")
def summary_verb(meeting: str, archive: Path | None) -> None:
    """Print a summary that is offered, as lines that ``take`` understands."""
    kept = chosen_archive(archive, create=False)
    file = meeting_meant(kept, meeting)
    record = file.record()
    tell_waiting(kept, file, record)
    from exports.review.summary import offered_summary  # noqa: PLC0415 — another command needs none

    word = label_word("summary", record.meeting.language)
    for line in offered_summary(record, numbers_given(kept, record.meeting)):
        say(f"{word}: {visible(line)}")


def _letterhead(archive: Archive, meeting: Meeting, asked: str | None) -> bytes | None:
    """The letterhead that was asked for: a file, a name, or ``none``; else the one that is used here."""
    if asked is None:
        used = letterhead_of(archive, meeting)
        return read_named(archive, used) if used else None
    if asked == "none":
        return None
    path = Path(asked)
    return read_file(System(), path) if path.is_file() else read_named(archive, asked)
