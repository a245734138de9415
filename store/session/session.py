"""The meeting that is open: one state, changed in one place, with undo and redo without limit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any, TypeAlias

import msgspec

from store.errors import Misfit, Problem
from store.merge.merge import lay
from store.record.changes import Change, Edit, difference, joined, reached, undo_step
from store.record.identity import Clock, Ids
from store.record.model import TABLE_OF, AgendaItem, Document, Entry, Json, key_of, to_json
from store.record.record import Record
from store.record.texts import with_typed
from store.record.timing import in_zone
from store.record.withheld import Withheld, cuts, stamped

Touched: TypeAlias = frozenset[tuple[str, int]]
"""Table and key of the documents that changed."""


class Session:
    """The record as this window sees it: what is on the disk, and what is on its way there.

    ``submit`` is called with every change, in order; the keeper answers with :meth:`settle` when a
    change is on the disk, or :meth:`refuse` when it does not fit there. All methods belong to the
    thread that owns the session.
    """

    def __init__(self, record: Record, clock: Clock, ids: Ids, submit: Callable[[Change], None]) -> None:
        """Open a record as it was read from the disk."""
        self.record = record
        self.clock = clock
        self.ids = ids
        self._submit = submit
        self._on_its_way: list[Change] = []
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._aside: list[Change] = []
        self._listeners: list[Callable[[Touched], None]] = []
        ids.pass_by(record.newest)
        self._asked: tuple[Record, Withheld] | None = None
        self._together: list[Change] | None = None

    @property
    def saved(self) -> bool:
        """Whether everything is on the disk."""
        return not self._on_its_way

    @property
    def now(self) -> datetime:
        """The present time in the meeting's own time zone."""
        return in_zone(self.record.meeting, self.clock())

    @property
    def today(self) -> date:
        """The present day in the meeting's own time zone."""
        return self.now.date()

    def subscribe(self, listener: Callable[[Touched], None]) -> None:
        """Call the listener with what changed, after every change."""
        self._listeners.append(listener)

    def apply(self, *documents: Document) -> Change:
        """Put documents, new or changed, into the record. An approved meeting takes none."""
        if self.record.meeting.state == "approved":
            raise Problem("meeting-approved")
        return self._do(self._change(self._kept_from_others(documents)))

    def delete(self, *documents: Document) -> Change:
        """Leave a tombstone in the place of each document; a stored number stays in it."""
        return self.apply(*(self.tombstone(document) for document in documents))

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let what is applied inside be one change: kept, told and undone as one, or not at all.

        Nothing is to be waited for inside; after an exception the record is as it was.
        """
        before, self._together = self.record, []
        try:
            yield
            change = joined(self._together)
        finally:
            self.record, self._together = before, None
        self._do(change)

    @contextmanager
    def over(self, change: Change) -> Iterator[None]:
        """Take a change of this window back, and let what is applied inside stand in its place: one step.

        Raises Problem when the meeting is approved.
        """
        if self.record.meeting.state == "approved":
            raise Problem("meeting-approved")
        with self.together():
            self._do(self._dated(undo_step(change, self.record.stored_at(change.touched))))
            yield

    def adopt(self, change: Change) -> None:
        """Make a change that was worked out apart, on a record that this session had: it is one step.

        An approved meeting takes none. Raises Misfit when the same has been changed here meanwhile.
        """
        if self.record.meeting.state == "approved":
            raise Problem("meeting-approved")
        self._do(change)

    def preview(self, *documents: Document) -> Record:
        """The record as it would be with the documents in it. Nothing is changed."""
        return self.record.with_edits(self._change(documents).edits)

    def undo(self) -> Touched:
        """Take the last change of this window back, as far as nobody else has changed the same."""
        return self._back(self._done, self._undone)

    def redo(self) -> Touched:
        """Apply again the change that was undone last; return the documents it touched."""
        return self._back(self._undone, self._done)

    def settle(self, change: Change, record: Record | None) -> None:
        """The change is on the disk. ``record`` is what stands there now, if others wrote there too.

        What they wrote comes in with it; what is still on its way is laid over it again. A change
        without edits only brings a record.
        """
        if change.edits:
            self._on_its_way.remove(change)
        if record is not None:
            self._rebase(record)

    def take_in(self, record: Record) -> None:
        """Others have written: this is what stands on the disk now."""
        self._rebase(record)

    def refuse(self, change: Change, record: Record) -> None:
        """The change does not fit what stands on the disk, and is kept aside.

        It leaves a record that is approved, which is shown as it is. In any other it stays in sight, and
        can be taken back, until :meth:`submit_again`.
        """
        self._on_its_way.remove(change)
        self._aside.append(change)
        self._rebase(record)

    def submit_again(self) -> None:
        """The file takes changes again: send it those that it refused and that are still in sight."""
        again, self._aside = self._aside, []
        for change in again:
            self._on_its_way.append(change)
            self._submit(change)

    def _rebase(self, record: Record) -> None:
        before = self.record
        if record.meeting.state == "approved":
            for steps in (self._done, self._undone):
                steps[:] = [step for step in steps if not _is_among(step, self._aside)]
            self._aside.clear()
        for change in (*self._aside, *self._on_its_way):
            record = _with_change(record, change)
        touched = differing(before, record)
        self.record = record if touched else before
        self.ids.pass_by(max((key for _, key in touched), default=0))
        if touched:
            self._let_go(touched)
            self._tell(touched)

    def _let_go(self, touched: Touched) -> None:
        """What was forgotten elsewhere is in no step that can be undone or done again."""
        marked = {
            (table, key): to_json(document)
            for table, key in touched
            if (document := self.record.raw(table, key)) is not None and document.forgotten
        }
        if marked:
            self._done = [step for one in self._done if (step := _without(one, marked)).edits]
            self._undone = [step for one in self._undone if (step := _without(one, marked)).edits]

    def _change(self, documents: Iterable[Document]) -> Change:
        befores = ((self.record.raw(TABLE_OF[type(d)], key_of(d)), d) for d in documents)
        edits = (difference(before, with_typed(before, d)) for before, d in befores)
        return Change(tuple(edit for edit in edits if edit is not None))

    def _kept_from_others(self, documents: Sequence[Document]) -> Iterable[Document]:
        """The documents, and those that would be read by many once they are changed: they get a mark."""
        befores = [self.record.raw(TABLE_OF[type(d)], key_of(d)) for d in documents]
        documents = [with_typed(before, d) for before, d in zip(befores, documents, strict=True)]
        pairs = zip(befores, documents, strict=True)
        if not any(before is not None and cuts(before, after) for before, after in pairs):
            return documents
        after = self.record.with_documents(documents)
        marked = {entry.id: entry for entry in stamped(self.record, after)}
        kept = [marked.pop(d.id, d) if isinstance(d, Entry) else d for d in documents]
        return (*kept, *marked.values())

    def tombstone(self, document: Document) -> Document:
        """What is left of a document when it is deleted: its number, and whether others might not read it."""
        number, prefix = getattr(document, "number", ""), getattr(document, "prefix", "")
        empty = type(document)(
            id=document.id, was=document.was, forgotten=document.forgotten, deleted=self.clock()
        )
        kept: dict[str, Any] = {"number": number, "prefix": prefix} if prefix else {"number": number}
        if isinstance(document, AgendaItem | Entry) and document.id in self._withheld:
            kept |= {"private": True}  # for what somebody may still hang on it elsewhere
        return msgspec.structs.replace(empty, **{name: value for name, value in kept.items() if value})

    @property
    def _withheld(self) -> Withheld:
        if self._asked is None or self._asked[0] is not self.record:
            self._asked = (self.record, Withheld(self.record))
        return self._asked[1]

    def _do(self, change: Change) -> Change:
        if self._together is not None:
            self.record = self.record.with_edits(change.edits)
            self._together.append(change)
        elif change.edits:
            self._keep(change)
            self._done.append(change)
            self._undone.clear()
        return change

    def _keep(self, change: Change) -> None:
        self.record = self.record.with_edits(change.edits)
        self._on_its_way.append(change)
        self._submit(change)
        self._tell(change.touched)

    def _back(self, steps: list[Change], others: list[Change]) -> Touched:
        if steps and self.record.meeting.state == "approved":
            raise Problem("meeting-approved")
        while steps:
            step = steps.pop()
            back = self._dated(undo_step(step, self.record.stored_at(step.touched)))
            if back.edits:
                others.append(back)
                self._keep(back)
                return back.touched
        return frozenset()

    def _dated(self, change: Change) -> Change:
        """Undoing what made a document leaves nothing in it: that is a tombstone, with its time."""
        edits = []
        record = self.record.with_edits(change.edits)
        for edit in change.edits:
            after = record.raw(edit.table, edit.key)
            empty = after is not None and after == type(after)(
                id=after.id, was=after.was, forgotten=after.forgotten
            )
            now = msgspec.to_builtins(self.clock())
            fields = {**edit.fields, "deleted": (None, now)} if empty else edit.fields
            edits.append(Edit(edit.table, edit.key, fields))
        return Change(tuple(edits))

    def _tell(self, touched: Touched) -> None:
        for listener in self._listeners:
            listener(touched)


def _is_among(step: Change, changes: Iterable[Change]) -> bool:
    return any(step is change for change in changes)


def _with_change(record: Record, change: Change) -> Record:
    """The record as it will stand once the change is on the disk: others may have changed the same."""
    try:
        return record.with_edits(change.edits)
    except Misfit:
        tables, _ = lay(record.stored(), change.edits, {})
        return Record.from_stored(tables)


def _without(change: Change, marked: Mapping[tuple[str, int], Json]) -> Change:
    """The change without what it says of forgotten fields; the same object when that is nothing."""
    edits = [reached(edit, marked.get((edit.table, edit.key))) for edit in change.edits]
    left = tuple(edit for edit in edits if edit is not None)
    return change if left == change.edits else Change(left)


def differing(before: Record, after: Record) -> Touched:
    """Table and key of every document that differs between two versions of a meeting."""
    old, new = _contents(before), _contents(after)
    return frozenset(place for place in {*old, *new} if old.get(place) != new.get(place))


def _contents(record: Record) -> dict[tuple[str, int], Json]:
    """Every document by its place, without the traces of its earlier contents."""
    return {
        (table, key): {name: value for name, value in document.items() if name != "was"}
        for table, documents in record.stored().items()
        for key, document in documents.items()
    }
