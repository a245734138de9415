"""The order in which the entries of an item are printed, and which of them make a block together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, TypeAlias

from exports.blocks import Block
from exports.outline import boards, entries, proposals
from exports.outline.context import Scribe
from store.record.in_minutes import is_text
from store.record.model import AgendaItem, Entry
from store.record.values import Kind

Shape: TypeAlias = Literal[
    "text", "speech", "point", "question", "exempt",
    "guide", "swot", "value", "expectation", "step",
    "proposal", "decision", "statement", "action", "annex",
]  # fmt: skip
"""What an entry is printed as."""

_Group: TypeAlias = tuple[Shape, list[Entry]]

_LED: frozenset[Shape] = frozenset({"swot", "value", "expectation", "step"})
"""Boards that the guiding questions stand before."""

_GATHERED: frozenset[Shape] = _LED | {"guide", "annex"}
"""What an item has one of: its entries are printed together, wherever they were typed."""

_JOINING: frozenset[Shape] = frozenset({"text", "point", "proposal"})
"""What makes one block with its neighbour of the same shape."""

_PROPOSALS = 2
_FORMAL: dict[Shape, int] = {
    "guide": 1, "swot": 1, "value": 1, "expectation": 1, "step": 1,
    "proposal": _PROPOSALS, "decision": 3, "statement": 4, "action": 5, "annex": 6,
}  # fmt: skip
"""The order of a protocol; what is not here is talk and comes first."""


def arranged(scribe: Scribe, printed: Iterable[Entry], item: AgendaItem | None) -> Iterator[Block]:
    """Yield the blocks of the entries: as typed in minutes, by kind in a protocol."""
    told = [e for e in printed if scribe.tells_speech or not is_speech(e)]
    if scribe.protocol:
        told.sort(key=lambda entry: _place(entry, scribe, item))
    for shape, group in _grouped([(_printed_shape(e, scribe, item), e) for e in told]):
        yield from _SETTERS[shape](scribe, group)


def is_formal(scribe: Scribe, entry: Entry, item: AgendaItem) -> bool:
    """Whether an entry stands after the recommendation in a protocol: proposals, decisions, actions."""
    return _place(entry, scribe, item) >= _PROPOSALS


def is_speech(entry: Entry) -> bool:
    """Whether an entry is somebody's words, which a protocol leaves out; a text was written for it."""
    return entry.kind == Kind.NOTE and entry.speaker is not None and not is_text(entry)


def _place(entry: Entry, scribe: Scribe, item: AgendaItem | None) -> int:
    """Where an entry stands in a protocol: a second version where the first does."""
    return _FORMAL.get(_shape(scribe.first_version(entry), scribe, item), 0)


def _printed_shape(entry: Entry, scribe: Scribe, item: AgendaItem | None) -> Shape:
    shape = _shape(entry, scribe, item)
    # A decision that is exempt keeps its number; of anything else only the place is kept.
    return "exempt" if entry.exempt and shape != "decision" else shape


def _shape(entry: Entry, scribe: Scribe, item: AgendaItem | None) -> Shape:
    match entry.kind:
        case Kind.NOTE if entry.point:
            return "point"
        case Kind.NOTE if entry.speaker and scribe.speakers:
            return "speech"
        case Kind.PROPOSAL if item is not None and item.form == "values":
            settled = entry.votes or scribe.fates.status(entry) != "open"
            return "proposal" if settled else "value"
        case _:
            return _SHAPES.get(entry.kind, "text")


_SHAPES: dict[Kind, Shape] = {
    Kind.STATEMENT: "statement",
    Kind.GUIDE: "guide",
    Kind.DECISION: "decision",
    Kind.ACTION: "action",
    Kind.EXPECTATION: "expectation",
    Kind.PROPOSAL: "proposal",
    Kind.QUESTION: "question",
    Kind.ANNEX: "annex",
    Kind.SWOT: "swot",
    Kind.STEP: "step",
}


def _grouped(shaped: Sequence[tuple[Shape, Entry]]) -> list[_Group]:
    """Entries that make a block together. A board stands where it was begun, annexes stand last."""
    gathered: dict[Shape, list[Entry]] = {}
    for shape, entry in shaped:
        if shape in _GATHERED:
            gathered.setdefault(shape, []).append(entry)
    annexes = gathered.pop("annex", [])
    guides = gathered.pop("guide", []) if gathered.keys() & _LED else []
    groups: list[_Group] = []
    for shape, entry in shaped:
        if shape in _GATHERED:
            if shape in _LED and guides:
                groups.append(("guide", guides))
                guides = []
            if shape in gathered:
                groups.append((shape, gathered.pop(shape)))
        elif groups and groups[-1][0] == shape and shape in _JOINING:
            groups[-1][1].append(entry)
        else:
            groups.append((shape, [entry]))
    return [*groups, ("annex", annexes)] if annexes else groups


_Setter: TypeAlias = Callable[[Scribe, Sequence[Entry]], Iterable[Block]]


def _each(setter: Callable[[Scribe, Entry], Block]) -> _Setter:
    def blocks(scribe: Scribe, group: Sequence[Entry]) -> Iterator[Block]:
        return (setter(scribe, entry) for entry in group)

    return blocks


_SETTERS: dict[Shape, _Setter] = {
    "text": entries.texts,
    "speech": entries.speeches,
    "point": entries.points,
    "question": _each(entries.question),
    "exempt": _each(entries.exempt),
    "guide": boards.guides,
    "swot": boards.swot,
    "value": boards.values,
    "expectation": boards.expectations,
    "step": boards.plan,
    "proposal": proposals.proposals,
    "decision": _each(entries.decision),
    "statement": _each(entries.statement),
    "action": _each(entries.action),
    "annex": boards.annexes,
}
