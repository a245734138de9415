"""Corrections that are taken: the documents of one change, each as it prints what Word says.

Everything here gives documents, and changes nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple, get_args

from msgspec.structs import replace

from exports.blocks import DocumentOrigin
from exports.corrections.row import Correction, of_document
from exports.outline.entries import without_deadline
from exports.outline.internal import mark_before
from exports.typography.typesetter import typesetter
from store.errors import Problem
from store.record import identity as ranks
from store.record.identity import Ids
from store.record.kinds import KINDS
from store.record.model import AgendaItem, Document, Entry, Meeting
from store.record.points import is_text
from store.record.record import Record
from store.record.values import Kind, Name, Quadrant
from store.record.withheld import with_marks
from tui.corrections.typed_labels import answer_behind, fields_of, said_by, without_label
from tui.grammar.context import Context
from tui.grammar.edit.reclassify import owned, owners_in
from tui.grammar.edit.reorder import rank_after, sub_points, with_sub_points
from tui.grammar.phrases.deadlines import read_deadline

_PARTED = frozenset({Kind.DECISION, Kind.ACTION, Kind.PROPOSAL, Kind.QUESTION, Kind.EXPERIENCE})
"""Kinds whose text is printed with a paragraph for each of its lines."""
_STYLES = {
    "BoxDecision": Kind.DECISION,
    "BoxAction": Kind.ACTION,
    "BoxProposal": Kind.PROPOSAL,
    "BoxQuestion": Kind.QUESTION,
    "Quote": Kind.STATEMENT,
}
"""What a new paragraph in a style of ours is."""
_STOPPED = frozenset({"owner", "answer", "deadline"})
"""Fields that a stop of the page stands behind."""


def check_acceptable(record: Record, rows: Iterable[Correction]) -> None:
    """Raise Problem where rows cannot be taken: the meeting is approved, or a row is only shown."""
    if record.meeting.state == "approved":
        raise Problem("corrections-approved")
    for row in rows:
        if not row.is_offered:
            raise Problem("corrections-only-shown", id=row.id)


class Moment(NamedTuple):
    """When corrections are taken, and where new ids come from."""

    today: date
    now: datetime
    ids: Ids


class Additions:
    """The entries made of rows: of new paragraphs, each with where it stands in the file; and notes.

    Several may come after one place, and be taken one after another, in any order.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._made: dict[str, dict[int, int]] = {}
        self._notes: dict[str, int] = {}

    def add(self, row: Correction, entry: int) -> None:
        """Remember the entry, by its id, that was made of a row."""
        self._made.setdefault(row.after, {})[row.order] = entry

    def note(self, row: Correction, note: int) -> None:
        """Remember the working note, by its id, that a row was kept as."""
        self._notes[row.id] = note

    def of(self, rows: Iterable[Correction], *, noted: bool) -> dict[str, int]:
        """The ids of the entries, or of the working notes, that were made of rows, by the rows' marks."""
        made = {row.id: self._made.get(row.after, {}).get(row.order) for row in rows if row.sort == "added"}
        return {key: one for key, one in (self._notes if noted else made).items() if one is not None}

    def before(self, row: Correction, record: Record) -> Entry | None:
        """The entry that a new one comes right after, of those that are there still."""
        made = self._made.get(row.after, {})
        earlier = (
            record.get(Entry, made[order]) for order in sorted(made, reverse=True) if order < row.order
        )
        return next((entry for entry in earlier if entry is not None), None)


def accepted(  # noqa: PLR0913, PLR0917 — a record, and what is taken into it
    record: Record,
    rows: Sequence[Correction],
    origin: DocumentOrigin,
    moment: Moment,
    gone: Mapping[int, Document] | None = None,
    additions: Additions | None = None,
) -> list[Document]:
    """Return the documents of one change that takes the rows, in the order of the file.

    ``gone`` are the tombstones of the entries that are deleted, by id; see :func:`deleted`. ``additions`` are
    those of rows that were taken before, where not all are taken at once.
    """
    taking = _Taking(record, origin, moment, additions or Additions())
    for row in rows:
        taking.take(row)
    return taking.documents(gone or {})


def deleted(rows: Iterable[Correction]) -> set[int]:
    """The ids of the entries that rows delete."""
    return {row.document for row in rows if row.sort == "deleted" and row.document is not None}


def as_note(record: Record, row: Correction, lead: str, moment: Moment) -> Entry:
    """What Word says as a working note at its place, which goes out in no document.

    ``lead`` says who wrote it, and stands before it.
    """
    at = record.get(Entry, row.document) if row.document else None
    item = record.get(AgendaItem, at.item if at is not None else row.document)
    text = " ".join((row.new or row.old).split())
    words = f"{lead}: {text}" if lead else text
    placed = [one.rank for one in record.entries_of(item)]
    rank = rank_after(record, [at]) if at is not None else ranks.after(placed, -1)
    day = at.day if at is not None else None
    return Entry(
        id=moment.ids(),
        rank=rank,
        kind=Kind.NOTE,
        item=item.id if item else None,
        day=day,
        text=words,
        typed=words,
        at=moment.now,
        in_minutes=False,
        private=at.private if at is not None else False,
        exempt=at.exempt if at is not None else "",
    )


class _Taking:
    """Takes rows one by one, each into the record as those before have left it."""

    def __init__(self, record: Record, origin: DocumentOrigin, moment: Moment, additions: Additions) -> None:
        self._record = record
        self._origin = origin
        self._today, self._now, self._ids = moment
        self._setter = typesetter(record.meeting.language, origin.tidy or record.meeting.tidy)
        self._made: dict[tuple[type[Document], int], Document] = {}
        self._additions = additions
        self._deleted: list[int] = []

    def documents(self, gone: Mapping[int, Document]) -> list[Document]:
        """What was made of all rows, with the tombstones last."""
        left = [
            document
            for (_, key), document in self._made.items()
            if key not in self._deleted or not isinstance(document, Entry)
        ]
        return [*left, *(gone[key] for key in self._deleted if key in gone)]

    def take(self, row: Correction) -> None:
        """Take one row. Raises Problem when what it is of is gone."""
        if row.sort == "deleted":
            if row.document is not None:
                self._deleted.append(row.document)
        elif row.sort == "added":
            self._put(self._new(row))
        elif row.sort == "moved":
            self._move(row)
        elif row.place.startswith("m_"):
            self._put(self._head(row))
        else:
            self._change(row)

    def _put(self, *documents: Document) -> None:
        for document in documents:
            key = 1 if isinstance(document, Meeting) else document.id
            self._made[type(document), key] = document
        self._record = self._record.with_documents(documents)

    def _head(self, row: Correction) -> Meeting:
        return replace(self._record.meeting, **{row.field: self._plain(row.new)})

    def _change(self, row: Correction) -> None:
        key = row.document or 0
        item = self._record.get(AgendaItem, key)
        if item is not None:
            self._put(replace(item, **{row.field: self._unmarked(item, row.field, row.new)}))
            return
        entry = self._record.get(Entry, key)
        if entry is None:
            raise Problem("corrections-entry-gone")
        text = self._unmarked(entry, row.field, row.new)
        if row.field in _STOPPED and not row.here.endswith(".."):
            text = text.removesuffix(".")
        match row.field:
            case "owner":
                said = fields_of(text, self._record.meeting.language)
                names = owners_in(said.text, self._context(entry)) if said.text else ()
                self._put(*owned([entry], names))
                if said.deadline and entry.kind == Kind.ACTION:
                    self._put(self._due(self._record.get(Entry, key) or entry, said.deadline))
            case "deadline":
                self._put(self._due(entry, text))
            case "answer" | "title":
                self._put(replace(entry, **{row.field: text}))
            case "text" if entry.kind == Kind.ACTION and "\n" not in text:
                self._put(self._told(replace(entry, text=text)))
            case _:
                self._reword(entry, text)

    def _due(self, entry: Entry, text: str) -> Entry:
        """An entry with what Word says is its deadline, which its text says no more."""
        due = read_deadline(text, self._context(entry).at(entry).near) if text else None
        moved = getattr(self._setter, "moves_deadlines", True)
        said = without_deadline(entry.text, entry.deadline) if moved else entry.text
        return replace(entry, deadline=due, text=said)

    def _labelled(self, bare: Entry) -> Entry:
        """A new text without the label that was typed before it, which we print ourselves."""
        if bare.kind in (Kind.PROPOSAL, Kind.QUESTION, Kind.STATEMENT):
            return self._said(bare)
        if bare.kind not in (Kind.DECISION, Kind.ACTION):
            return bare
        kind, text = without_label(bare.text)
        if kind is None:
            return bare
        made = replace(bare, kind=Kind.DECISION if kind == "conclusion" else Kind(kind), text=text)
        if made.kind == Kind.DECISION:
            return replace(made, conclusion=kind == "conclusion")
        return self._told(made)

    def _said(self, bare: Entry) -> Entry:
        """A proposal, question or statement that is whose its label says, with the answer behind it."""
        language = self._record.meeting.language
        by, text = said_by(bare.text, bare.kind, language)
        name = Name(by) if by else None
        if bare.kind == Kind.STATEMENT:
            return replace(bare, text=_unquoted(text), speaker=name)
        if bare.kind == Kind.QUESTION:
            text, answer = answer_behind(text, language)
            return replace(bare, text=text, answer=answer, by=name)
        return replace(bare, text=text, by=name)

    def _told(self, action: Entry) -> Entry:
        """An action with owner and deadline of their own, where they were typed behind its text by labels."""
        said = fields_of(action.text, self._record.meeting.language)
        if not said.owner and not said.deadline:
            return action
        near = self._context(action).at(action).near
        return replace(
            action,
            text=said.text,
            owners=owners_in(said.owner, self._context(action)) if said.owner else action.owners,
            deadline=read_deadline(said.deadline, near) if said.deadline else action.deadline,
        )

    def _reword(self, entry: Entry, text: str) -> None:
        """Give an entry another text; where it prints no paragraphs, further lines are entries after it."""
        lines = [line for line in text.split("\n") if line.strip()]
        if entry.kind == Kind.STATEMENT:
            lines = [_unquoted(line) for line in lines]
        if entry.kind in _PARTED or len(lines) < 2:
            self._put(replace(entry, text="\n".join(lines)))
            return
        if is_text(entry):
            self._put(replace(entry, text="\n\n".join(lines)))
            return
        self._put(replace(entry, text=lines[0]))
        last = entry
        for line in lines[1:]:
            last = self._after(last, replace(_beside(entry), text=line, paragraph=not entry.point))

    def _new(self, row: Correction) -> Entry:
        """A new entry after the place where it was written."""
        before = self._additions.before(row, self._record)
        key = of_document(row.after) or 0
        before = before or self._record.get(Entry, key)
        style = row.style.removesuffix("Next")
        bare = Entry(id=0, kind=_STYLES.get(style, Kind.NOTE), text=self._plain(row.new))
        bare = self._labelled(replace(bare, paragraph=not row.mark))
        kind, field = bare.kind, _field_of(row)
        if before is None:
            item = self._record.get(AgendaItem, key)
            if item is None:
                raise Problem("corrections-entry-gone")
            here = self._record.entries_of(item)
            placed = [one.rank for one in here]
            point = bool(row.mark) and kind == Kind.NOTE
            made = replace(
                replace(bare, kind=Kind.SWOT, quadrant=field) if field else bare,
                id=self._ids(),
                item=item.id,
                rank=ranks.after(placed, -1),
                point=point and not field,
                at=next((one.at for one in here if one.at), self._now),
                typed=bare.text,
                private=item.private,
            )
            self._put(made)
            self._part(made)
        else:
            made = self._after(before, self._fitted(bare, before, row))
        self._additions.add(row, made.id)
        return made

    def _fitted(self, bare: Entry, before: Entry, row: Correction) -> Entry:
        """A new entry with what it has in common with the one before it."""
        field = _field_of(row)
        if field is not None:
            return Entry(id=0, kind=Kind.SWOT, quadrant=field, text=bare.text)
        if row.style == "CellBullet" and before.kind in (Kind.EXPECTATION, Kind.SWOT):
            return replace(_beside(before), text=bare.text)
        if not row.mark:
            return bare
        if before.kind == Kind.NOTE and before.point:
            return replace(
                bare,
                kind=Kind.NOTE,
                point=True,
                parent=before.parent,
                ordered=before.ordered,
                paragraph=False,
            )
        if before.kind in _PARTED and row.style.startswith("Box"):
            return replace(bare, kind=Kind.NOTE, point=True, parent=before.id, paragraph=False)
        if before.kind in (Kind.SUMMARY, Kind.GUIDE, Kind.PROPOSAL) and not row.style.startswith("Box"):
            return replace(_beside(before), text=bare.text)
        return replace(bare, kind=Kind.NOTE, point=True, paragraph=False)

    def _after(self, before: Entry, made: Entry) -> Entry:
        """Put a new entry right after another one, with the marks that keep that one from others."""
        marked = with_marks(before, self._record)
        here = [before, *(one for one in sub_points(self._record, before) if one.id != made.parent)]
        placed = replace(
            made,
            id=self._ids(),
            item=before.item,
            day=before.day,
            rank=rank_after(self._record, here),
            at=before.at or self._now,
            typed=made.text,
            private=marked.private,
            exempt=marked.exempt,
        )
        self._put(placed)
        self._part(placed)
        return placed

    def _part(self, made: Entry) -> None:
        """Let the text after a new paragraph begin one of its own, as it did before."""
        here = self._record.entries_of(self._record.get(AgendaItem, made.item))
        at = next((place for place, one in enumerate(here) if one.id == made.id), len(here))
        following = next(iter(here[at + 1 : at + 2]), None)
        is_text_beside = following is not None and not following.point and following.kind == Kind.NOTE
        if made.kind == Kind.NOTE and not made.point and following is not None and is_text_beside:
            self._put(replace(following, paragraph=True))

    def _move(self, row: Correction) -> None:
        """Carry an entry, with its sub-points, to the place after another one."""
        entry = self._record.get(Entry, row.document or 0)
        key = of_document(row.after) or 0
        target = self._record.get(Entry, key)
        item = self._record.get(AgendaItem, target.item if target is not None else key)
        if entry is None or (target is None and item is None):
            raise Problem("corrections-entry-gone")
        block = with_sub_points(self._record, [entry])
        moving = {one.id for one in block}
        here = [one for one in self._record.entries_of(item) if one.id not in moving]
        order = [one.rank for one in here]
        at = -1
        if target is not None:
            within = {one.id for one in (target, *sub_points(self._record, target))}
            at = max((place for place, one in enumerate(here) if one.id in within), default=-1)
        for one in block:
            order.insert(at + 1, ranks.after(order, at))
            at += 1
            parent = one.parent if one.parent in moving else target.parent if target and one.point else None
            left = with_marks(one, self._record)
            field = _field_of(row) if one.kind == Kind.SWOT else None
            self._put(
                replace(
                    one,
                    quadrant=field or one.quadrant,
                    item=item.id if item else None,
                    day=target.day if target is not None else None,
                    rank=order[at],
                    parent=parent,
                    private=left.private,
                    exempt=left.exempt,
                )
            )

    def _context(self, entry: Entry) -> Context:
        return Context(self._record, self._record.get(AgendaItem, entry.item), None, self._today)

    def _unmarked(self, document: AgendaItem | Entry, field: str, text: str) -> str:
        """A text without the words that mark it in the internal version."""
        if self._origin.internal and field in ("text", "title", "name"):
            text = text.removeprefix(mark_before(self._record, document.id))
        return self._plain(text)

    def _plain(self, printed: str) -> str:
        """A text as somebody would have typed it, where that prints the same."""
        lines = []
        for line in printed.split("\n"):
            typed = line.replace("\u00a0", " ")
            same = self._setter.sentence(typed) == self._setter.sentence(line)
            lines.append(typed if same else line)
        return "\n".join(lines)


def _field_of(row: Correction) -> Quadrant | None:
    """The field of a board that a point was put in, by the style of its head."""
    return next((one for one in get_args(Quadrant) if row.style == f"Field{one.capitalize()}"), None)


def _beside(entry: Entry) -> Entry:
    """A new entry of the same kind, with what stands in front of its text, and nothing that became of it."""
    own = {*KINDS[entry.kind].attributes} & {"from_", "to", "mutual", "point", "ordered", "quadrant", "by"}
    kept = {name: getattr(entry, name) for name in own}
    return Entry(id=0, kind=entry.kind, parent=entry.parent, speaker=_voice(entry), **kept)


def _voice(entry: Entry) -> Name | None:
    return entry.speaker if KINDS[entry.kind].spoken else None


def _unquoted(line: str) -> str:
    body = line.strip()
    return body[1:-1] if body[:1] in "«“" and body[-1:] in "»”" and len(body) > 1 else body
