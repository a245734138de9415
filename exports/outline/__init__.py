"""From a meeting to the blocks of its minutes, in the meeting's language and in no format."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import TypeAlias

from exports.blocks import Block, Minutes
from exports.outline import agenda as sections
from exports.outline import attendance, closing, head, municipal
from exports.outline import first_page as overview
from exports.outline.context import Scribe, anchors
from exports.outline.head import paper
from exports.outline.internal import for_insiders
from exports.outline.item_list import item_list, listed_columns
from exports.privacy import for_others
from exports.typography.typesetter import Typesetter
from store.record.identity import to_text
from store.record.record import Record
from store.record.values import Layout, Profile

__all__ = ["anchors", "outline"]


def outline(  # noqa: PLR0913 — a record, and what the person who asks can choose
    record: Record,
    setter: Typesetter,
    *,
    profile: Profile | None = None,
    organisation: str = "",
    used_numbers: Collection[str] = (),
    speakers: bool | None = None,
    internal: bool = False,
) -> Minutes:
    """Return the document of a meeting: who and when, what was decided, what to do, what was said.

    ``profile`` prints a meeting as the other kind of document; its numbers stay. ``used_numbers`` are
    those of the other meetings of the series. ``speakers`` prints who said what, which a protocol and a
    meeting whose default says so leave out unless asked. What is private, no part of the minutes or a memo
    is in no block and no property. The ``internal`` version has what is private and what is exempt, marked
    in words, and says on every page that it is that.
    """
    told = for_insiders(record) if internal else for_others(record, named=bool(speakers))
    scribe = Scribe(told, setter, profile, used_numbers, speakers=speakers)
    if internal:
        scribe.bare_titles = {item.id: item.title for item in record.agenda}
    scribe.columns = listed_columns(scribe)
    meeting = record.meeting
    return paper(
        scribe,
        scribe.say(f"type-{scribe.profile}"),
        mark="" if internal else f"{to_text(meeting.id)} {meeting.language} {_paper(scribe)} {meeting.state}",
        organisation=organisation,
        draft=head.page_label(scribe, head.draft_label(scribe), internal=internal),
        details=head.details(scribe),
        blocks=_blocks(scribe),
    )


def _paper(scribe: Scribe) -> str:
    """What the document tells of itself: a layout that parts it in another way, else what it is."""
    return scribe.profile if scribe.layout == "board" else scribe.layout


_Section: TypeAlias = Callable[[Scribe], Iterator[Block]]

_BOARD: tuple[_Section, ...] = (
    sections.introduction,
    overview.summary,
    overview.decisions_and_actions,
    attendance.participants,
    item_list,
    sections.opening,
    sections.body,
    closing.next_meeting,
    closing.about,
    closing.signatures,
)

_LAYOUTS: dict[Layout, tuple[_Section, ...]] = {
    "board": _BOARD,
    # Who sat in it comes first, and what was decided stands in its case alone.
    "municipal": (
        sections.introduction,
        municipal.participants,
        overview.summary,
        item_list,
        sections.opening,
        partial(sections.body, contents=municipal.contents),
        closing.next_meeting,
        closing.about,
        closing.signatures,
    ),
}
"""The sections of each layout, in the order a reader asks for them; empty ones give nothing."""


def _blocks(scribe: Scribe) -> tuple[Block, ...]:
    return tuple(block for section in _LAYOUTS[scribe.layout] for block in section(scribe))
