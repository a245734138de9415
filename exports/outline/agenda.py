"""Days and items: their headings, and what was said in each in the order it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from exports.blocks import Block, Heading, Paragraph, Place, Run
from exports.outline.attendance import movements_in
from exports.outline.entries import labelled
from exports.outline.entry_order import arranged, talk_and_formal
from exports.outline.follow_up import followed_up, goes_on_from
from exports.outline.item_list import ABOUT_ITEM, about_item
from exports.typography import dates
from store.language.words import ANY, fold, tells_outcome
from store.record.model import AgendaItem, Day, Entry
from store.record.numbering import case_number, code_of
from store.record.values import Kind

if TYPE_CHECKING:
    from exports.outline.context import Scribe


_SHORT = 600
"""Signs that an introduction may have under the title without pushing the decisions off the page."""


_GOING_ON = frozenset(ANY.printed.goes_on)
"""Words that go on with a sentence: «Saken ble utsatt til høsten»; before others it has a colon."""


class Contents(Protocol):
    """A function that makes the blocks between the heading of an item and its sub-items.

    ``level`` is the level of the heading. With ``together`` the outcome of the item is printed in one
    sentence with those of its neighbours, and not here.
    """

    def __call__(self, scribe: Scribe, item: AgendaItem, level: int, *, together: bool) -> Iterator[Block]:
        """Yield the blocks."""


def introduction(scribe: Scribe) -> Iterator[Block]:
    """Yield what was written before the first item, when it is a short text: under the title."""
    if _introduces(scribe):
        yield from arranged(scribe, scribe.opening, None)


def opening(scribe: Scribe) -> Iterator[Block]:
    """Yield what belongs to no item and no day, when it is more than an introduction."""
    if scribe.opening and not _introduces(scribe):
        blocks = tuple(arranged(scribe, scribe.opening, None))
        if blocks:
            yield Heading(level=2, text=scribe.say("opening"))
            yield from blocks


def body(scribe: Scribe, contents: Contents | None = None) -> Iterator[Block]:
    """Yield the days with their items, each with its contents; items of no day keep their place."""
    contents = contents or by_kind
    days = {day.id for day in scribe.record.days}
    top = [item for item in scribe.items if item.id not in scribe.parents]
    by_day: dict[int, list[AgendaItem]] = {}
    before: list[AgendaItem] = []
    after: list[AgendaItem] = []
    for item in top:
        if item.day in days and item.day is not None:
            by_day.setdefault(item.day, []).append(item)
        else:
            (after if by_day else before).append(item)
    yield from followed_up(scribe)
    yield from _items(scribe, before, 2, contents)
    for place, day in enumerate(scribe.record.days, 1):
        entries = tuple(arranged(scribe, scribe.of_day(day.id), None))
        items = tuple(_items(scribe, by_day.get(day.id, ()), 3, contents))
        if entries or items:
            yield Heading(level=2, text=day_heading(scribe, day, place), anchor=f"dag-{place}")
            yield from (*entries, *items)
    yield from _items(scribe, after, 2, contents)


def day_heading(scribe: Scribe, day: Day, place: int) -> str:
    """Return «Dag 1 – tirsdag 2. juni», the typed heading in place of «Dag 1» when there is one."""
    if day.date is None:
        return scribe.heading(day.heading) or scribe.say("day", number=place)
    written = dates.weekday(day.date, scribe.language)
    heading = scribe.say("day", number=place)
    if day.heading and not _tells_only(day.heading, day.date, written):
        heading = scribe.heading(day.heading)
    return scribe.say("day-heading", day=heading, date=written)


def _tells_only(heading: str, day: date, written: str) -> bool:
    """Whether a heading says nothing but the date, in figures or words."""
    known = {*written.casefold().replace(".", "").split(), str(day.year), str(day.month), str(day.day)}
    return set(heading.casefold().replace(".", " ").split()) <= known


def _introduces(scribe: Scribe) -> bool:
    plain = all(e.kind == Kind.NOTE and not e.exempt for e in scribe.opening)
    return plain and sum(len(entry.text) for entry in scribe.opening) <= _SHORT


def _items(scribe: Scribe, items: Iterable[AgendaItem], level: int, contents: Contents) -> Iterator[Block]:
    linked = (item for item in items if scribe.linked(item))
    for told, run in groupby(linked, lambda item: _told_together(scribe, item) or item.id):
        several = list(run)
        sentence = "" if len(several) == 1 or isinstance(told, int) else told
        for item in several:
            yield from _item(scribe, item, level, contents, together=bool(sentence))
        if sentence:
            yield Paragraph(line=(Run(sentence),), role="quiet")


def one_item(scribe: Scribe, item: AgendaItem, contents: Contents) -> Iterator[Block]:
    """Yield what stands under the heading of an item, and its sub-items with theirs."""
    yield from tuple(_item(scribe, item, 2, contents, together=False))[1:]


def _told_together(scribe: Scribe, item: AgendaItem) -> str:
    """The sentence that an item has in common with its neighbours, one for all of them; empty for none."""
    law = scribe.exempt(item)
    if law:
        recused = any(moved.item == item.id for moved in scribe.record.presence)
        return "" if recused else scribe.exempt_sentence(law, count=_SEVERAL)
    if item.outcome != "noted":
        return ""
    bare = not (scribe.of_item(item) or item.id in scribe.subitems or item.background or item.recommendation)
    return scribe.say("outcome-noted-several") if bare or fold(item.prefix) in _REPORTED else ""


_SEVERAL = 2
_REPORTED = frozenset(ANY.printed.reported)


def _item(
    scribe: Scribe, item: AgendaItem, level: int, contents: Contents, *, together: bool
) -> Iterator[Block]:
    """An item with what is said in it; ``together`` when what became of it is told with its neighbours."""
    yield _heading(scribe, item, level)
    law = scribe.exempt(item)
    if law:
        if not together:
            yield Paragraph(line=(Run(scribe.exempt_sentence(law)),), role="quiet")
        yield from movements_in(scribe, item)
        return
    yield from goes_on_from(scribe, item)
    yield from followed_up(scribe, item)
    yield from contents(scribe, item, level, together=together)
    yield from _items(scribe, scribe.subitems.get(item.id, []), level + 1, contents)


def _heading(scribe: Scribe, item: AgendaItem, level: int) -> Heading:
    """The heading of an item, in which its title has its place."""
    text, name = heading_of(scribe, item), scribe.place(item)
    title = scribe.name_of(item)
    at = text.rfind(title) if name and item.title.strip() else -1
    places = () if at < 0 else (Place(name, at, at + len(title)),)
    return Heading(level=min(level, 4), text=text, anchor=scribe.anchors[item.id], places=places)


def closed_doors(scribe: Scribe, item: AgendaItem) -> Iterator[Block]:
    """Yield that the meeting was closed for an item, and under which law."""
    if item.closed is not None:
        law = item.closed.text
        told = scribe.say("closed-under", law=law) if law else scribe.say("closed")
        yield Paragraph(line=(Run(told),))


def recommended(scribe: Scribe, item: AgendaItem) -> str:
    """Return what stands before a recommendation, with whom it is from, without a colon."""
    whose = item.recommender or scribe.meeting.recommender
    if not whose:
        return scribe.say("recommendation").rstrip(": ")
    ending = "s" if whose[-1:].casefold() in "sxz" else "other"
    return scribe.heading(scribe.say("recommendation-by", name=whose, ending=ending))


def by_kind(scribe: Scribe, item: AgendaItem, level: int, *, together: bool) -> Iterator[Block]:
    """Yield the contents of an item: as typed; in a protocol by kind, the recommendation after the talk."""
    del level
    entries = scribe.of_item(item)
    why = reason_of_outcome(scribe, item)
    yield from closed_doors(scribe, item)
    yield from movements_in(scribe, item)
    yield from _contents(scribe, item, entries if why is None else [one for one in entries if one is not why])
    if not together:
        yield from outcome(scribe, item, entries, why)


def _contents(scribe: Scribe, item: AgendaItem, entries: list[Entry]) -> Iterator[Block]:
    """What is told of an item and in it. A protocol has the recommendation after the talk."""
    yield from introduced(scribe, item)
    if item.background:
        place = scribe.place(item, "background")
        yield from labelled(scribe, scribe.say("background"), item.background, place)
    annexes = [entry for entry in entries if entry.kind == _ANNEX]
    if annexes:
        yield from arranged(scribe, annexes, item)
        entries = [entry for entry in entries if entry.kind != _ANNEX]
    if scribe.protocol:
        talk, formal = talk_and_formal(scribe, entries, item)
        yield from talk
        yield from _recommendation(scribe, item)
        yield from formal
    else:
        yield from _recommendation(scribe, item)
        yield from arranged(scribe, entries, item)


def _recommendation(scribe: Scribe, item: AgendaItem) -> Iterator[Block]:
    if not item.recommendation:
        return iter(())
    label, place = f"{recommended(scribe, item)}:", scribe.place(item, "recommendation")
    return labelled(scribe, label, item.recommendation, place)


_ANNEX = Kind.ANNEX
_SENTENCES = {"presenter": "presented-by", "sort": "item-sort", "format": "item-format"}


def introduced(scribe: Scribe, item: AgendaItem) -> Iterator[Block]:
    """Yield who presents an item; what it is for and how it is dealt with, where no column says so."""
    untold = [name for name in ABOUT_ITEM if name == "presenter" or name not in scribe.columns]
    told = {name: about_item(scribe, item, name) for name in untold}
    sentences = [
        scribe.say(_SENTENCES[name], **{"name" if name == "presenter" else "text": text})
        for name, text in told.items()
        if text
    ]
    if sentences:
        yield Paragraph(line=(Run(" ".join(sentences)),), role="quiet")


def outcome(scribe: Scribe, item: AgendaItem, entries: Sequence[Entry], why: Entry | None) -> Iterator[Block]:
    """Yield what became of an item, in a sentence, unless what stands above has told it."""
    if why is not None:
        text, goes_on = scribe.text(why.text.strip()), why.text.split()[0].casefold() in _GOING_ON
        told = scribe.say(f"outcome-{item.outcome}-{'on' if goes_on else 'why'}", text=text)
        yield Paragraph(line=(Run(scribe.sentence(told)),), role="quiet", entries=(why.id,))
        return
    if not item.outcome:
        return
    proposed = any(e.kind == Kind.PROPOSAL and not e.name for e in entries)
    decided = any(e.kind == Kind.DECISION and scribe.fates.status(e) == "postponed" for e in entries)
    told_above = {"done": True, "inconclusive": proposed, "postponed": decided}
    if not told_above.get(item.outcome):
        yield Paragraph(line=(Run(scribe.say(f"outcome-{item.outcome}")),), role="quiet")


def reason_of_outcome(scribe: Scribe, item: AgendaItem) -> Entry | None:
    """Return the text of an item that is what stood after «utsatt:»: it says until when, or why."""
    if item.outcome not in ("postponed", "withdrawn", "inconclusive"):
        return None
    return next((entry for entry in scribe.of_item(item) if _tells_why(entry, item)), None)


def _tells_why(entry: Entry, item: AgendaItem) -> bool:
    word, colon, rest = entry.typed.partition(":")
    return (
        entry.kind == Kind.NOTE
        and not entry.exempt
        and bool(colon and entry.text.strip())
        and (rest.strip() in ("", entry.text.strip()) or rest.strip().endswith(f" {entry.text.strip()}"))
        and tells_outcome(word) == item.outcome
    )


def heading_of(scribe: Scribe, item: AgendaItem) -> str:
    """Return the heading of an item: number, title, and its number before."""
    former = scribe.say("formerly", number=item.formerly) if item.formerly else ""
    return f"{_numbered(scribe, item)} {former}".rstrip()


def _numbered(scribe: Scribe, item: AgendaItem) -> str:
    number = scribe.number(item)
    if not number:
        return scribe.name_of(item)
    title = scribe.name_of(item)
    prefix = scribe.numbers.prefix(item)
    if prefix:
        # As the organisation writes it: «PS 41/26», «Sak 16/26», «Styresak 045-2026».
        own = number if code_of(prefix) else f"{prefix} {number}"
        return scribe.say("item-heading", number=own, title=title)
    taken = case_number(number) if item.number else None  # one that is derived has its letters before it
    code = taken.code if taken else code_of(number.rpartition(" ")[0])
    is_case = scribe.protocol and item.id not in scribe.parents and not code
    return scribe.say("case-heading" if is_case else "item-heading", number=number, title=title)
