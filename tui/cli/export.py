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
from tui.cli.meetings.waiting import tell_waiting
from tui.cli.output import (
    is_quiet,
    organisation,
    say,
    say_aside,
    say_problem,
    searched,
    spots_in_words,
    visible,
)
from tui.cli.verb import GivenPath, chosen_archive, verb
from tui.documents_folder import documents_of

if TYPE_CHECKING:
    from exports.blocks import Minutes


@verb("export")
@click.argument("meeting")
@click.option("--to", "to", type=FormatChoice((*FORMATS, RECORD)), required=True)
@click.option("-o", "--output", type=GivenPath())
@click.option("--profile", "paper", type=click.Choice(["minutes", "protocol", "notice"]))
@click.option("--letterhead")
@click.option("--item", "case")
@click.option("--as-typed", is_flag=True)
@click.option("--internal", is_flag=True)
@click.option("--carry", is_flag=True)
@click.option("--metadata", is_flag=True)
@one_look()
def export_verb(  # noqa: PLR0913, PLR0917 — a parameter for each option
    meeting: str,
    to: Format | Literal["record"],
    output: Path | None,
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
    """Write a meeting to a file and print its path; unless quiet, say who may read it and what to look at."""
    kept = chosen_archive(archive, create=False)
    file = meeting_meant(kept, meeting)
    _check_fits(to, carry=carry, metadata=metadata, whole=case is None)
    if to == RECORD:
        from tui.cli.records import write_record  # noqa: PLC0415 — most write documents

        write_record(kept, file.record(), output, internal=internal)
        return
    if paper == "notice":
        from tui.cli.series.next_meeting import called  # noqa: PLC0415 — minutes need none of it

        record = called(kept, file)
    else:
        record = file.record()
    used = numbers_given(kept, record.meeting)
    items: Sequence[AgendaItem | None] = [None]
    if case is not None:
        items = _items(record, case, to, used)
    carried = b""
    if carry:
        from tui.cli.records import public_record  # noqa: PLC0415 — as above

        carried = public_record(kept, record)
    many = case is not None and case.strip().casefold() == "all"
    printed = as_it_was_typed(record) if as_typed else record
    for item in items:
        path = export(
            printed,
            to,
            None if many else output,
            folder=documents_of(kept) if output is None else output if many else output.parent,
            paper=paper,
            organisation=organisation(kept),
            used_numbers=used,
            letterhead=_letterhead(kept, record.meeting, letterhead) if row_of(to).letterheads else None,
            logo=logo_of(kept),
            internal=internal,
            item=item,
            carried=carried,
        )
        remember(kept, path, record.meeting.id, internal=internal)
        say(str(path))
        made = partial(
            composed,
            to=to,
            paper=paper,
            organisation=organisation(kept),
            used_numbers=used,
            internal=internal,
            item=item,
        )
        if metadata:
            beside = _describe(printed, made, path, to, used, internal=internal, item=item)
            remember(kept, beside, record.meeting.id, internal=internal)
            say(str(beside))
        if to == "pdf":
            tell_signs(made(printed))
    tell_waiting(kept, file, record)
    if is_quiet():
        return
    internal_told = words(screen_language(), "command")("export-internal")
    say_aside(internal_told if internal else searched(looked_for(record)))
    if paper != "notice":
        from tui.spots import spots_of  # noqa: PLC0415 — as in ``check``

        say_aside(spots_in_words(spots_of(kept, record, used, screen_language(), profile=paper)))


def _check_fits(to: Format | Literal["record"], *, carry: bool, metadata: bool, whole: bool) -> None:
    """Raise Misuse for a format that can have no record in it, or needs nothing told beside it."""
    row = None if to == RECORD else row_of(to)
    if carry and (row is None or not row.carries or not whole):
        raise Misuse("carry-none")
    if metadata and (row is None or row.write is None):
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


def _items(record: Record, case: str, to: Format, used: Collection[str]) -> tuple[AgendaItem, ...]:
    """The items of which extracts are wanted: one by its number, or all that others may read."""
    if row_of(to).write_record is not None:
        raise Misuse("extract-no-document")
    found = items_named(record, case, used)
    if case.strip().casefold() == "all":
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
