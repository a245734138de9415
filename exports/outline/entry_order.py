"""The order in which the entries of an item are printed, and which of them make a block together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from exports.blocks import Block
from exports.outline import boards, entries, experiences, proposals
from store.record.kinds import ByKind
from store.record.model import AgendaItem, Entry
from store.record.points import is_text
from store.record.values import Kind

if TYPE_CHECKING:
    from exports.outline.context import Scribe

_Setter: TypeAlias = "Callable[[Scribe, Sequence[Entry]], Iterable[Block]]"


class Shape(msgspec.Struct, frozen=True):
    """What an entry is printed as.

    blocks: makes the blocks of the entries of this shape that stand together.
    place: where it stands in an item of a protocol; 0 is talk, which comes first.
    joins: it makes one block with its neighbour of the same shape.
    gathers: an item has one of it, and its entries are printed together, wherever they were typed.
    led: the guiding questions stand before it.
    last: it stands after everything else.
    """

    blocks: _Setter
    place: int = 0
    joins: bool = False
    gathers: bool = False
    led: bool = False
    last: bool = False


def _each(setter: Callable[[Scribe, Entry], Block]) -> _Setter:
    def blocks(scribe: Scribe, group: Sequence[Entry]) -> Iterator[Block]:
        return (setter(scribe, entry) for entry in group)

    return blocks


_NOTE = Kind.NOTE
"""Asked of every entry, and looked up anew each time where it has no name of its own."""

_PROPOSALS = 2

_TEXT = Shape(entries.texts, joins=True)
_SPEECH = Shape(entries.speeches)
_POINT = Shape(entries.points, joins=True)
_EXEMPT = Shape(entries.exempt, joins=True)
_GUIDE = Shape(boards.guides, place=1, gathers=True)
_VALUE = Shape(boards.values, place=1, gathers=True, led=True)
_DECISION = Shape(_each(entries.decision), place=3)
_OWNED = Shape(_each(entries.owned), place=5)
_PROPOSAL = Shape(proposals.proposals, place=_PROPOSALS, joins=True)

SHAPES = ByKind(
    note=_TEXT,
    memo=_TEXT,
    statement=Shape(_each(entries.statement), place=4),
    summary=_TEXT,
    guide=_GUIDE,
    decision=_DECISION,
    action=_OWNED,
    expectation=Shape(boards.expectations, place=1, gathers=True, led=True),
    proposal=_PROPOSAL,
    question=Shape(_each(entries.question)),
    annex=Shape(boards.annexes, place=6, gathers=True, last=True),
    swot=Shape(boards.swot, place=1, gathers=True, led=True),
    step=Shape(boards.plan, place=1, gathers=True, led=True),
    vote=Shape(_each(entries.vote), place=3),
    experience=Shape(_each(experiences.experience), place=5),
    activity=Shape(_each(experiences.activity), place=5),
    link=Shape(_each(experiences.link), place=5),
    newer=Shape(_each(entries.of_newer_kind)),
)
"""What each kind is printed as, unless its item or its speaker makes it something else."""

OWNED = tuple(kind for kind, shape in SHAPES.rows.items() if shape == _OWNED)
"""The kinds that are printed with who answers for them."""

_CORRECTION = Shape(_each(entries.correction))
_CORRECTED = Shape(_each(entries.correction), place=7)
"""A correction where it was said; and its copy, which ends an item of the minutes approved with it."""

_Group: TypeAlias = tuple[Shape, list[Entry]]


def arranged(
    scribe: Scribe,
    printed: Iterable[Entry],
    item: AgendaItem | None,
    shown_as: Mapping[Shape, Shape] | None = None,
) -> Iterator[Block]:
    """The blocks of the entries: as typed in minutes, by kind in a protocol.

    With ``shown_as``, what some shapes are shown as instead, they stand as typed in any document.
    """
    if scribe.protocol and shown_as is None:
        return _blocks(scribe, [(shape, entry) for _, shape, entry in _by_place(scribe, printed, item)])
    others = shown_as or {}
    shapes = ((_shape(entry, scribe, item), entry) for entry in printed if _is_told(scribe, entry))
    printed_shapes = ((_printed_shape(entry, shape), entry) for shape, entry in shapes)
    return _blocks(scribe, [(others.get(shape, shape), entry) for shape, entry in printed_shapes])


def talk_and_formal(
    scribe: Scribe, printed: Iterable[Entry], item: AgendaItem
) -> tuple[Iterator[Block], Iterator[Block]]:
    """What stands before the recommendation in an item of a protocol; and after it, what came of the item."""
    placed = _by_place(scribe, printed, item)
    talk = [(shape, entry) for place, shape, entry in placed if place < _PROPOSALS]
    formal = [(shape, entry) for place, shape, entry in placed if place >= _PROPOSALS]
    return _blocks(scribe, talk), _blocks(scribe, formal)


def _blocks(scribe: Scribe, shaped: Sequence[tuple[Shape, Entry]]) -> Iterator[Block]:
    for shape, group in _grouped(shaped):
        yield from shape.blocks(scribe, group)


def _is_told(scribe: Scribe, entry: Entry) -> bool:
    return scribe.tells_speech or not is_speech(entry)


def is_speech(entry: Entry) -> bool:
    """Whether an entry is somebody's words, which a protocol leaves out; a text was written for it."""
    return entry.speaker is not None and entry.kind == _NOTE and not is_text(entry)


def _by_place(
    scribe: Scribe, printed: Iterable[Entry], item: AgendaItem | None
) -> list[tuple[int, Shape, Entry]]:
    """What is told in a protocol, in the order of it: a second version stands where the first does."""
    placed = []
    for entry in printed:
        if _is_told(scribe, entry):
            shape = _shape(entry, scribe, item)
            first = entry if entry.conflict_of is None else scribe.first_version(entry)
            place = shape.place if first is entry else _shape(first, scribe, item).place
            placed.append((place, _printed_shape(entry, shape), entry))
    return sorted(placed, key=itemgetter(0))


def _printed_shape(entry: Entry, shape: Shape) -> Shape:
    # A decision that is exempt keeps its number; of anything else only the place is kept.
    return _EXEMPT if entry.exempt and shape != _DECISION else shape


def _shape(entry: Entry, scribe: Scribe, item: AgendaItem | None) -> Shape:
    if entry.kind == _NOTE:
        if entry.corrected is not None:
            return _CORRECTED
        if entry.corrects is not None:
            return _CORRECTION
        if entry.point:
            return _POINT
        return _SPEECH if entry.speaker and scribe.speakers else _TEXT
    shape = SHAPES[entry.kind]
    if shape is _PROPOSAL and item is not None and item.form == "values":
        settled = not entry.gathers and (entry.votes or scribe.fates.status(entry) != "open")
        return _PROPOSAL if settled else _VALUE
    return shape


def _grouped(shaped: Sequence[tuple[Shape, Entry]]) -> list[_Group]:
    """Entries that make a block together. A board stands where it was begun, annexes stand last."""
    gathered: dict[Shape, list[Entry]] = {}
    for shape, entry in shaped:
        if shape.gathers:
            gathered.setdefault(shape, []).append(entry)
    last = [(shape, gathered.pop(shape)) for shape in list(gathered) if shape.last]
    guides = gathered.pop(_GUIDE, []) if any(shape.led for shape in gathered) else []
    groups: list[_Group] = []
    for shape, entry in shaped:
        if shape.gathers:
            if shape.led and guides:
                groups.append((_GUIDE, guides))
                guides = []
            if shape in gathered:
                groups.append((shape, gathered.pop(shape)))
        elif groups and groups[-1][0] == shape and shape.joins:
            groups[-1][1].append(entry)
        else:
            groups.append((shape, [entry]))
    return [*groups, *last]
