"""One case of a meeting by itself: who dealt with it, what was said and decided, and room to certify it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec.structs import replace

from exports.blocks import Block, Details, Heading, Minutes, Signatures
from exports.outline import agenda as sections
from exports.outline import head, municipal
from exports.outline.attendance import in_words
from exports.outline.closing import signer_in_full
from exports.outline.context import Scribe
from exports.outline.internal import for_insiders
from exports.outline.item_list import listed_columns
from exports.privacy import for_others
from exports.typography.dates import capital
from exports.typography.typesetter import AsTyped, Typesetter
from store.errors import Problem
from store.record.attendance import RollCall
from store.record.model import AgendaItem, Attendance
from store.record.numbering import case_number, cites, written_number
from store.record.record import Record
from store.record.values import Profile


def extract(  # noqa: PLR0913 — a record, its item, and what the person who asks can choose
    record: Record,
    setter: Typesetter,
    item: int,
    *,
    profile: Profile | None = None,
    organisation: str = "",
    used_numbers: Collection[str] = (),
    internal: bool = False,
) -> Minutes:
    """Return the extract of an item, by its id, with its sub-items.

    Raises ``extract-withheld`` for an item that others may not read, unless it is ``internal``; what is
    private is in the internal extract alone.
    """
    told = for_insiders(record) if internal else for_others(record)
    scribe = Scribe(told, setter, profile, used_numbers, speakers=None)
    if internal:
        scribe.bare_titles = {one.id: one.title for one in record.agenda}
    scribe.columns = listed_columns(scribe)
    case = scribe.item_of.get(item)
    if case is None or (scribe.exempt(case) and not internal):
        raise Problem("extract-withheld")
    title = sections.heading_of(scribe, case)
    meeting_title = ", ".join(filter(None, (scribe.title, head.dates(scribe))))
    draft = head.page_label(scribe, head.draft_label(scribe), internal=internal)
    kind = scribe.say("type-extract")
    whole = head.paper(
        scribe,
        kind,
        organisation=organisation,
        draft=draft,
        details=Details(rows=tuple(_details(scribe, case))),
        blocks=_blocks(scribe, case),
    )
    return replace(
        whole,
        title=title,
        subtitle=meeting_title,
        running_title=f"{title} – {meeting_title}",
        subject=scribe.say("subject", type=kind, title=title),
        property_title=f"{kind}: {title}, {meeting_title}",
    )


def _details(scribe: Scribe, case: AgendaItem) -> Iterator[tuple[str, str]]:
    """Where it was, and who dealt with the case."""
    if scribe.meeting.place:
        yield scribe.say("place"), scribe.text(scribe.meeting.place)
    if scribe.meeting.archive_ref.strip():
        yield scribe.say("archive-ref"), scribe.text(scribe.meeting.archive_ref)
    roll = RollCall(scribe.record)
    recused = {scribe.in_full(moved.who).name for moved in roll.recusals(case.id)}
    here = [who for who in _during(roll, case) if scribe.in_full(who.name).name not in recused]
    if here:
        names = scribe.joined(in_words(scribe, who) for who in here)
        yield scribe.say("extract-present"), capital(names)


def _during(roll: RollCall, case: AgendaItem) -> tuple[Attendance, ...]:
    return roll.during(case) if case.began is not None else roll.present()


def _blocks(scribe: Scribe, case: AgendaItem) -> Iterator[Block]:
    contents = municipal.contents if scribe.layout == "municipal" else sections.by_kind
    yield from sections.one_item(scribe, case, contents)
    if scribe.protocol:
        named = scribe.meeting.signers or tuple(filter(None, (scribe.meeting.note_taker,)))
        signers = tuple(signer_in_full(scribe, signer) for signer in named) or ("",)
        yield Heading(level=2, text=scribe.say("true-extract"))
        yield Signatures(place=scribe.say("place-and-date"), sign=scribe.say("signature"), signers=signers)


def items_named(record: Record, text: str, used_numbers: Collection[str] = ()) -> tuple[AgendaItem, ...]:
    """Return the items that a number («13/26», «13», «PS 41/26») or a part of a title means, in order.

    Of a number the year may be left out, and the letters before it. Breaks have no extract. ``all`` is every
    item that stands by itself.
    """
    scribe = Scribe(for_others(record), AsTyped(), None, used_numbers, speakers=None)
    items = [one for one in record.agenda if one.form != "break"]
    wanted = text.strip().casefold()
    if wanted == "all":
        return tuple(one for one in items if one.parent is None)
    numbered = [one for one in items if wanted and _is_called(scribe, one, text.strip())]
    return tuple(numbered or (one for one in items if wanted and wanted in one.title.casefold()))


def _is_called(scribe: Scribe, item: AgendaItem, text: str) -> bool:
    number = scribe.number(item)
    prefixed = written_number(scribe.numbers.prefix(item), number)
    return bool(number) and (
        text.casefold() in (number.casefold(), prefixed.casefold())
        or cites(text, number)
        or _counts_to(text, number)
    )


def _counts_to(text: str, number: str) -> bool:
    """Whether a number without its year, «41» or «PS 41», is the one that a case counts up to."""
    said, meant = case_number(text), case_number(number)
    if said is None or meant is None or said.year or said.nth:
        return False
    codes = ("", meant.code.casefold())
    return said.value == meant.value and said.code.casefold() in codes
