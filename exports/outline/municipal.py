"""The municipal layout of a protocol: who sat for whom, and each case in the parts a municipality keeps.

Those are what a case is about, what was recommended, how it was dealt with, how the votes fell, and what was
decided. What was typed stands in its order, and every word of the other layout stands in this one, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from exports.blocks import Block, Callout, Heading, Paragraph, Run, Table
from exports.outline.agenda import by_kind, closed_doors, introduced, outcome, reason_of_outcome, recommended
from exports.outline.attendance import gave_way, has_section, in_words, movements, quorum, row, told_in
from exports.outline.boards import cell, table
from exports.outline.entries import decided_points, decision, decision_label, labelled
from exports.outline.entry_order import SHAPES, Shape, arranged
from exports.outline.proposals import proposal_lines
from exports.outline.votes import vote_lead, vote_line
from exports.typography.dates import capital
from store.language.line import line
from store.record.kinds import VOTED_ON
from store.record.model import AgendaItem, Attendance, Entry
from store.record.values import Kind

if TYPE_CHECKING:
    from exports.outline.context import Scribe


# — who was there —

_GROUPS = ("permanent", "deputies", "excused", "absent", "called", "unrecorded", "others")


def participants(scribe: Scribe) -> Iterator[Block]:
    """Yield the members, who sat for whom, who was away and who else was there; then the quorum."""
    if has_section(scribe):
        yield Heading(level=2, text=scribe.say("participants"))
        for group in _GROUPS:
            those = [_marked(scribe, who) for who in scribe.record.attendance if _group_of(who) == group]
            if those:
                heading = scribe.say(_HEADINGS.get(group, group))
                yield Heading(level=3, text=heading)
                yield _people(scribe, those, heading)
    for told in (" ".join(quorum(scribe)), " ".join(movements(scribe))):
        if told:
            yield Paragraph(line=(Run(told),))


_HEADINGS = {one: f"group-{one}" for one in ("permanent", "deputies", "others")}


def _group_of(who: Attendance) -> str:
    """Whoever was away stands by that alone; a head count, and those without a vote, are others."""
    if who.status in ("excused", "absent"):
        return who.status
    if who.status is None and who.count is None:
        return "called" if who.invited else "unrecorded"
    if who.count is not None or not who.votes:
        return "others"
    if who.status == "deputy" or who.deputy_for:
        return "deputies"
    return "permanent"


def _marked(scribe: Scribe, who: Attendance) -> Attendance:
    """Somebody without a vote as they stand in a group that does not say so: it is told beside the role."""
    if who.votes or who.count is not None or _group_of(who) == "others":
        return who
    told = line(scribe.language).people.no_vote[0]
    return replace(who, role=", ".join(filter(None, (who.role, told))))


def _people(scribe: Scribe, those: Sequence[Attendance], called: str) -> Table | Paragraph:
    """A table of what is told of them beside their names; a sentence where that is nothing.

    The table is called as the group: those who were away are none of the participants.
    """
    if not any(who.role or who.party or who.organisation or who.deputy_for for who in those):
        names = capital(scribe.joined(in_words(scribe, who) for who in those))
        return Paragraph(line=(Run(names if names.endswith(".") else f"{names}."),))
    columns = [
        (scribe.say("column-name"), 30),
        (scribe.say("column-role"), 26),
        (scribe.say("column-party"), 14),
        (scribe.say("column-organisation"), 26),
        (scribe.say("column-sat-for"), 30),
        (scribe.say("column-reason"), 26),
    ]
    rows = [
        (*row(scribe, who), cell(_sat_for(scribe, who)), cell(scribe.phrase(who.reason))) for who in those
    ]
    return table(columns, rows, called)


def _sat_for(scribe: Scribe, who: Attendance) -> str:
    if who.deputy_for is None or who.status in ("excused", "absent"):
        return ""
    if member := gave_way(scribe, who):
        return scribe.say("attending-yielded", name=member)
    return scribe.with_party(scribe.in_full(who.deputy_for))


# — a case —


def contents(scribe: Scribe, item: AgendaItem, level: int, *, together: bool) -> Iterator[Block]:
    """Yield an item between its heading, which is of a level, and its sub-items: each part with a heading.

    A break has no parts.
    """
    if item.form == "break":
        yield from by_kind(scribe, item, level, together=together)
        return
    entries = scribe.of_item(item)
    why = reason_of_outcome(scribe, item)
    rest = [entry for entry in entries if entry is not why]
    decided = [entry for entry in rest if entry.kind == Kind.DECISION and not entry.conclusion]
    tasks = [entry for entry in rest if entry.kind == Kind.ACTION]
    annexes = [entry for entry in rest if entry.kind == Kind.ANNEX]
    votes = [entry for entry in rest if entry.kind == Kind.VOTE and not entry.exempt]
    corrected = [entry for entry in rest if entry.corrected is not None]
    apart = {entry.id for entry in (*decided, *tasks, *annexes, *votes, *corrected)}
    talk = [entry for entry in rest if entry.id not in apart]
    yield from closed_doors(scribe, item)
    came_of_it = () if together else tuple(outcome(scribe, item, (), why))
    parts: tuple[tuple[str, tuple[Block, ...]], ...] = (
        (
            scribe.say("part-background"),
            (
                *labelled(scribe, "", item.background, scribe.place(item, "background")),
                *arranged(scribe, annexes, item),
            ),
        ),
        (
            recommended(scribe, item),
            tuple(labelled(scribe, "", item.recommendation, scribe.place(item, "recommendation"))),
        ),
        (
            scribe.say("part-proceedings"),
            (
                *introduced(scribe, item),
                *_proceedings(scribe, item, talk),
                *came_of_it,
            ),
        ),
        (scribe.say("part-votes"), tuple(_votes(scribe, rest))),
        (scribe.say("part-decisions"), tuple(_decision(scribe, entry) for entry in decided)),
        (scribe.say("follow-up"), tuple(arranged(scribe, tasks, item))),
    )
    told = [part for part in parts if part[1]]
    if [blocks for _, blocks in told] == [came_of_it]:  # «Saken ble tatt til orientering.», and no more
        yield from came_of_it
    else:
        for title, blocks in told:
            yield _part(title, level + 1)
            yield from blocks
    yield from arranged(scribe, corrected, item)


def _part(title: str, level: int) -> Block:
    """The heading of a part; bold where headings go no deeper."""
    return Heading(level=level, text=title) if level <= _DEEPEST else Paragraph(line=(Run(title, bold=True),))


_DEEPEST = 4


def _proceedings(scribe: Scribe, item: AgendaItem, talk: Sequence[Entry]) -> Iterator[Block]:
    """What was said and proposed, and who came and left, as it was typed; who stood aside comes first."""
    moves = list(told_in(scribe, item))
    # What makes a board is not parted by somebody who leaves.
    whole = item.form != "plain" or any(SHAPES[entry.kind].gathers for entry in talk)
    waiting = [(at, told) for at, told in moves if at is not None and not whole]
    yield from _moved(told for at, told in moves if at is None or whole)
    stretch: list[Entry] = []
    for entry in talk:
        due = [told for at, told in waiting if entry.at is not None and at < entry.at]
        if due:
            yield from arranged(scribe, stretch, item, _SHOWN_AS)
            yield from _moved(due)
            stretch, waiting = [], waiting[len(due) :]
        stretch.append(entry)
    yield from arranged(scribe, stretch, item, _SHOWN_AS)
    yield from _moved(told for _, told in waiting)


def _moved(told: Iterator[str] | Sequence[str]) -> Iterator[Paragraph]:
    text = " ".join(told)
    if text:
        yield Paragraph(line=(Run(text),))


def _proposals(scribe: Scribe, entries: Sequence[Entry]) -> Iterator[Block]:
    """Yield «Mona Lunde (SV) fremmet følgende forslag:» and the proposal, one for each."""
    for entry in entries:
        label = scribe.say("proposed")
        if entry.by and entry.by.name:
            label = scribe.say("proposed-by", name=_maker(scribe, entry))
        yield Callout(
            tone="proposal",
            label=label,
            paragraphs=((), *proposal_lines(scribe, entry, named=False))
            if entry.text.strip() or entry.name
            else ((),),
            entries=(entry.id,),
            lists=decided_points(scribe, entry),
        )


_SHOWN_AS = {SHAPES[Kind.PROPOSAL]: Shape(_proposals)}


def _maker(scribe: Scribe, entry: Entry) -> str:
    return scribe.text(scribe.with_party(scribe.in_full(entry.by))) if entry.by else ""


def _decision(scribe: Scribe, entry: Entry) -> Block:
    """A decision after its number alone, for «Vedtak» stands above; its votes have been told."""
    box = decision(scribe, entry)
    number = scribe.numbers.decision(entry)
    if number and scribe.fates.status(entry) == "adopted":
        box = replace(box, label=scribe.say("resolution", number=number))
    return replace(box, note=None)


def _votes(scribe: Scribe, entries: Sequence[Entry]) -> Iterator[Block]:
    """How the votes fell, in the order they were told; each with what it was on, where there are several."""
    told = [(entry, text) for entry in entries if (text := _fell(scribe, entry))]
    for entry, text in told:
        named = vote_lead(scribe, entry)
        lead = f"{named}:" if named else ""
        if not named and (len(told) > 1 or entry.kind == Kind.PROPOSAL):
            lead = _voted_on(scribe, entry)
        line = (Run(lead, bold=True), Run(f" {text}")) if lead else (Run(text),)
        yield Paragraph(line=line, entries=(entry.id,))


def _fell(scribe: Scribe, entry: Entry) -> str:
    """How the vote on something fell, else what came of a proposal; empty where neither was told."""
    if entry.exempt or entry.conclusion:
        return ""
    if entry.kind == Kind.VOTE:
        return vote_line(scribe, entry, paired=True, led=False) or scribe.sentence(entry.text)
    text = vote_line(scribe, entry, paired=True, led=False) if entry.kind in VOTED_ON else ""
    if text or entry.kind != Kind.PROPOSAL:
        return text
    status = scribe.fates.status(entry)
    return scribe.say("proposal-came", status=status) if status in _SETTLED else ""


_SETTLED = ("adopted", "rejected", "merged", "dropped")


def _voted_on(scribe: Scribe, entry: Entry) -> str:
    if entry.kind == Kind.DECISION:
        number = scribe.numbers.decision(entry)
        return scribe.say("resolution", number=number) if number else decision_label(scribe, entry)
    if entry.kind != Kind.PROPOSAL:
        return ""
    if entry.name.strip():
        return scribe.say("voted-named", name=scribe.text(entry.name))
    maker = _maker(scribe, entry)
    return scribe.say("voted-by", name=maker) if maker else scribe.say("voted")
