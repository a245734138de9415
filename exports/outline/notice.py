"""The notice of a meeting: when, where, who is called, and what will be dealt with.

It is the outline of the record as it stood before the meeting: what was said, decided or has become of
an item is taken away first, so none of it can be printed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from exports.blocks import Block, Heading, Minutes, Paragraph, Run
from exports.outline import agenda as sections
from exports.outline import attendance, head
from exports.outline.closing import references
from exports.outline.context import Scribe
from exports.outline.head import paper
from exports.outline.internal import for_insiders
from exports.outline.item_list import item_list, listed_columns
from exports.privacy import PublicRecord, Shown, for_others
from exports.typography.typesetter import Typesetter
from store.language.words import ANY
from store.record.kinds import KINDS
from store.record.record import Record

_APOLOGIES = ANY.printed.apologies
"""What a line of the head is called that says who is told who comes."""


def notice(
    record: Record,
    setter: Typesetter,
    *,
    organisation: str = "",
    used_numbers: Collection[str] = (),
    internal: bool = False,
) -> Minutes:
    """Return the notice of a meeting, held or not: nothing in it is from the meeting itself.

    The ``internal`` version has what is private and what is exempt, marked in words.
    """
    # What was said of an item may withhold it: who reads it is decided of the whole meeting.
    told: Shown = (
        for_insiders(before_meeting(record))
        if internal
        else PublicRecord.of(before_meeting(for_others(record)))
    )
    scribe = Scribe(told, setter, None, used_numbers, speakers=None)
    scribe.announces = True
    scribe.columns = listed_columns(scribe)
    label = scribe.say("cancelled") if record.meeting.state == "cancelled" else ""
    return paper(
        scribe,
        scribe.say("type-notice"),
        organisation=organisation,
        draft=head.page_label(scribe, label, internal=internal),
        details=head.rows_of(scribe, (*head.meta(scribe), *attendance.called_in_a_sentence(scribe))),
        blocks=(
            *_apologies(scribe),
            *attendance.called(scribe),
            *item_list(scribe, frames=True),
            *_with_contents(tuple(sections.body(scribe))),
            *_about(scribe),
        ),
    )


def _with_contents(blocks: Sequence[Block]) -> Iterator[Block]:
    """The days and items of which more is told than the title, which the list of items has."""
    following: list[Block] = []
    for block in reversed(blocks):
        last = following[-1] if following else None
        bare = isinstance(block, Heading) and (
            last is None or (isinstance(last, Heading) and last.level <= block.level)
        )
        if not bare:
            following.append(block)
    return reversed(following)


def before_meeting(record: Record) -> Record:
    """The record without anything that came to it in the meeting."""
    # Until the meeting is held its end is when it is meant to end.
    end = record.meeting.end if record.meeting.state == "planned" else ""
    # What the minutes leave out by default is said of the talk, not of the agenda.
    meeting = replace(record.meeting, end=end, state="planned", next_meeting=None, scope="everything")
    called = [replace(who, status=None, deputy_for=None) for who in record.attendance if who.invited]
    agenda = [replace(item, outcome=None, began=None, ended=None) for item in record.agenda]
    entries = [entry for entry in record.entries if KINDS[entry.kind].announced]
    return Record(
        {
            "meeting": {1: meeting},
            "days": {day.id: day for day in record.days},
            "agenda": {item.id: item for item in agenda},
            "attendance": {who.id: who for who in called},
            "entries": {entry.id: entry for entry in entries},
        }
    )


def _apologies(scribe: Scribe) -> Iterator[Block]:
    """Who is told that somebody cannot come, unless a line of the head says it in words of its own."""
    meeting = scribe.meeting
    labels = (role.label.casefold() for role in meeting.roles)
    told = any(word in label for label in labels for word in _APOLOGIES)
    leading = [name.name for name in (meeting.note_taker, meeting.chair) if name]
    whom = next(iter(leading), "") or meeting.organiser
    if whom and not told:
        yield Paragraph(line=(Run(scribe.say("apologies-to", name=whom)),))


def _about(scribe: Scribe) -> Iterator[Block]:
    told = head.rows_of(scribe, references(scribe))
    if told.rows:
        yield Heading(level=2, text=scribe.say("about"))
        yield told
