"""Finding a meeting by the number of one of its items («8/26»), as that number stands now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from store.errors import Problem
from store.files.meeting_list import Summary
from store.files.readable_archive import ReadableArchive
from store.record.numbering import Numbering, case_number, cites, is_running, numbers_in
from store.record.record import Record
from store.series.used_numbers import numbers_gone


def meetings_bearing(
    archive: ReadableArchive, meetings: Sequence[Summary], binned: Sequence[Summary], text: str
) -> list[Summary]:
    """The meetings with an item or a decision of a number that runs through its series.

    ``binned`` are those in the bin, whose numbers are taken. Reads every file of the archive.
    """
    number = case_number(text)
    if number is None or not is_running(text):
        return []
    read = list(_read(archive, (*meetings, *binned)))
    shown = {summary.path for summary in meetings}
    same = archive.same_series()
    given: dict[int, dict[int, list[str]]] = {}
    for _, record in read:
        if record.meeting.series is not None:
            series = same.get(record.meeting.series.id, record.meeting.series.id)
            given.setdefault(series, {})[record.meeting.id] = numbers_in(record)
    found = []
    for summary, record in read:
        of = record.meeting.series
        others = given[same.get(of.id, of.id)] if of is not None else {}
        used = {one for key, numbers in others.items() if key != record.meeting.id for one in numbers}
        if summary.path in shown and _bears(record, {*used, *numbers_gone(archive, record.meeting)}, text):
            found.append(summary)
    return found


def _read(archive: ReadableArchive, summaries: Sequence[Summary]) -> Iterator[tuple[Summary, Record]]:
    """What can be read of them; what is wrong with the others the list tells."""
    for summary in summaries:
        with suppress(Problem, ValueError, ArithmeticError, RecursionError):
            yield summary, archive.file(summary.path).record()


def _bears(record: Record, used: set[str], text: str) -> bool:
    numbering = Numbering(record, used)
    borne = (*map(numbering.item, record.agenda), *map(numbering.decision, record.entries))
    return any(number and cites(text, number) for number in borne)
