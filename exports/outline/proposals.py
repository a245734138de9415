"""Proposals: who made them, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from exports.blocks import Block, Callout, Line, Run, after_blank
from exports.outline.entries import decided_points, text_lines
from exports.outline.votes import vote_line
from store.record.model import Entry

if TYPE_CHECKING:
    from exports.outline.context import Scribe


def proposals(scribe: Scribe, entries: Sequence[Entry]) -> Iterator[Block]:
    """Yield proposals that stand together; those of the same status share a box.

    One that was voted on has a box of its own, and so have those that no name tells apart.
    """
    box: list[Entry] = []
    for entry in entries:
        apart = box and (
            scribe.points_of(entry)
            or scribe.points_of(box[-1])
            or entry.votes
            or box[-1].votes
            or _status(scribe, entry) != _status(scribe, box[-1])
            or _are_alike(entry, box[-1])
        )
        if apart:
            yield _box(scribe, box)
            box = []
        box.append(entry)
    if box:
        yield _box(scribe, box)


def _box(scribe: Scribe, entries: Sequence[Entry]) -> Callout:
    """Return proposals in a box: the label names who made them, or each line does where they differ."""
    status = _status(scribe, entries[0])
    votes = vote_line(scribe, entries[0])
    makers = {scribe.with_party(entry.by) if entry.by else "" for entry in entries}
    lines = [line for entry in entries for line in proposal_lines(scribe, entry, named=len(makers) > 1)]
    maker = next(iter(makers)) if len(makers) == 1 else ""
    label = scribe.say("proposal", profile=scribe.profile, status=status, count=len(entries))
    if maker:
        label = scribe.say(
            "proposal-by", profile=scribe.profile, status=status, count=len(entries), name=scribe.text(maker)
        )
    # A name right after the label would be two labels in a row, so the label has a line of its own.
    alone: tuple[Line, ...] = ((),) if len(makers) > 1 else ()
    return Callout(
        tone="proposal",
        label=label,
        paragraphs=(*alone, *lines),
        note=(scribe.say("votes"), votes) if votes else None,
        entries=tuple(entry.id for entry in entries),
        lists=tuple(found for entry in entries for found in decided_points(scribe, entry)),
    )


def _are_alike(entry: Entry, other: Entry) -> bool:
    """Whether nothing in front of two proposals in a box would tell one from the other."""
    return entry.by == other.by and not (entry.name or other.name)


def _status(scribe: Scribe, entry: Entry) -> str:
    """Say «uten konklusjon» of an open proposal only where no vote and no decision says otherwise."""
    status = scribe.fates.status(entry)
    item = scribe.item_of.get(entry.item or 0)
    inconclusive = item is not None and item.outcome == "inconclusive"
    concluded = not inconclusive and (entry.votes is not None or entry.id in scribe.concluded)
    return "settled" if status == "open" and concluded else status


def proposal_lines(scribe: Scribe, entry: Entry, *, named: bool) -> tuple[Line, ...]:
    """Return a proposal, its name, and who made it where asked for, in bold before it."""
    lead = [f"{scribe.text(scribe.with_party(entry.by))}:"] if entry.by and named else []
    lead += [scribe.lead(entry.name)] if entry.name else []
    lines = text_lines(scribe, entry.text, scribe.place(entry)) or ((Run(""),),)
    if not lead:
        return lines
    first = (Run(" ".join(lead), bold=True), *after_blank(lines[0]))
    return (first, *lines[1:])
