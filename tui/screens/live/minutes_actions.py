"""What single letters do among the minutes: an entry that is noted becomes what it should have been."""

from __future__ import annotations

from collections.abc import Sequence

from store.record.kinds import KINDS
from store.record.model import AgendaItem, Document, Entry
from store.record.record import Record
from store.record.values import Kind
from store.session.session import Touched
from tui.grammar.edit import reclassify as later
from tui.grammar.edit import reorder as places
from tui.grammar.edit.join import merged
from tui.screens.base import telling
from tui.screens.live.recording import LiveActions
from tui.screens.live.sentences import what_changed
from tui.widgets.content import EXCERPT, excerpt

FEW = 20
"""Characters of a text that is quoted before a hint: both must fit at 80 columns."""


class MinutesActions(LiveActions):
    """The letters act on the entry under the cursor, or on all that are picked."""

    def picked(self) -> list[Entry]:
        """The entries that a letter acts on, in order; none is told."""
        entries = self.desk.picked
        if not entries:
            self.flash.say(self.words("no-entry"))
        return entries

    def action_pick(self) -> None:
        """Pick the entry under the cursor, or let it be."""
        if self.picked():
            self.desk.minutes.pick()

    def action_make_text(self) -> None:
        """Make it running text."""
        self._become(Kind.NOTE, "note")

    @telling
    def action_make_point(self) -> None:
        """Make it a point of a list; a point becomes a sub-point, and a sub-point a point."""
        entries = self.picked()
        documents = later.as_points(self.session.record, entries, self.recorder.context)
        if entries and not documents:
            self.flash.say(self.words("no-point-above"))
        elif entries:
            first = documents[0]
            is_sub = isinstance(first, Entry) and first.parent is not None
            self._told_become(self._do(*documents), "sub-point" if is_sub else "point", entries)

    def action_make_decision(self) -> None:
        """Make it a decision, or a decision of it."""
        self._become(Kind.DECISION, "decision")

    def action_make_conclusion(self) -> None:
        """Make it a conclusion, or a conclusion of it."""
        self._become(Kind.DECISION, "conclusion")

    def action_make_action(self) -> None:
        """Make it an action, or an action of it."""
        self._become(Kind.ACTION, "action")

    def action_make_proposal(self) -> None:
        """Make it a proposal."""
        self._become(Kind.PROPOSAL, "proposal")

    def action_make_question(self) -> None:
        """Make it a question."""
        self._become(Kind.QUESTION, "question")

    def action_make_memo(self) -> None:
        """Make it a memo."""
        self._become(Kind.MEMO, "memo")

    def action_turn_private(self) -> None:
        """Make it private, or not."""
        self._turn("private", ("now-private", "now-not-private"))

    def action_turn_in_minutes(self) -> None:
        """Take it into the minutes, or out of them."""
        self._turn("in_minutes", ("now-in-minutes", "now-out-of-minutes"))

    def action_entry_up(self) -> None:
        """Move it up, past the entry above."""
        self._shift(-1)

    def action_entry_down(self) -> None:
        """Move it down, past the entry below."""
        self._shift(1)

    @telling
    def action_merge(self) -> None:
        """Make one entry of this one and the one above, or of all that are picked."""
        entries = self.picked()
        if len(entries) == 1:
            above = self._above(entries[0].id)
            entries = [entry for entry in (self.session.record.get(Entry, above), *entries) if entry]
            if len(entries) == 1:
                self.flash.say(self.words("nothing-above"))
        if len(entries) > 1:
            made = merged(self.session, entries, self.recorder.context)
            self._do(*made)
            self.desk.minutes.point(made[0].id)
            self.flash.say(self.words("merged", count=len(entries)))

    @telling
    def action_delete(self) -> None:
        """Delete it with its sub-points; `u` brings it back."""
        entries = self.picked()
        gone = places.with_sub_points(self.session.record, entries)
        if not gone:
            return
        self.session.delete(*gone)
        told = self.words("deleted-many", count=len(gone))
        if len(gone) == 1:
            told = self.words("deleted", text=excerpt(gone[0].text))
        self.flash.say(told, self.words("deleted-hint"))

    @telling
    def action_undo(self) -> None:
        """Take the last change back, and go to what came back."""
        before = self.session.record
        touched = self.steering.undo()
        self._go_back_to(before, touched)
        if touched:
            what = what_changed(touched, (before, self.session.record), self.words)
            self.flash.say(self.words("taken-back", what=what), self.words("taken-back-hint"))
        else:
            self.flash.say(self.words("nothing-to-undo"))

    @telling
    def action_redo(self) -> None:
        """Do again what was taken back, and go there."""
        before = self.session.record
        touched = self.steering.redo()
        self._go_back_to(before, touched)
        if touched:
            what = what_changed(touched, (self.session.record, before), self.words)
            self.flash.say(self.words("done-again", what=what))
        else:
            self.flash.say(self.words("nothing-to-redo"))

    @telling
    def _become(self, kind: Kind, told: str) -> None:
        """Make the entries another kind; what stays what it is gets a decision or an action beside it."""
        entries = self.picked()
        stay = [e for e in entries if KINDS[e.kind].stays and kind in (Kind.DECISION, Kind.ACTION)]
        change = [entry for entry in entries if entry not in stay]
        conclusion = told == "conclusion"
        documents = later.of_kind(change, kind, self.recorder.context, conclusion=conclusion)
        record, now = self.session.record, self.session.clock()
        new: list[Document] = []
        for entry in stay:
            new += later.promoted(record, entry, kind, now, self.session.ids, conclusion=conclusion)
        changed = self._do(*documents, *new)
        if stay and changed:
            self._told_promoted(told, stay, new)
        elif entries:
            self._told_become(changed, told, entries)

    def _told_become(self, changed: Sequence[int], kind: str, entries: Sequence[Entry]) -> None:
        word = self.words(f"kind-{kind}")
        if not changed:
            self.flash.say(self.words("already", kind=word))
        elif len(entries) == 1:
            hint = self.words("action-next") if kind == "action" else ""
            most = FEW if hint else EXCERPT
            self.flash.say(self.words("became", kind=word, text=excerpt(entries[0].text, most)), hint)
        else:
            self.flash.say(self.words("became-many", kind=word, count=len(entries)))

    def _told_promoted(self, kind: str, stay: Sequence[Entry], new: Sequence[Document]) -> None:
        made = [document for document in new if isinstance(document, Entry)]
        self.desk.minutes.point(made[-1].id)
        adopted = len(new) > len(made)
        self.flash.say(
            self.words(f"promoted-{kind}", text=excerpt(made[0].text, FEW), count=len(made)),
            self.words("promoted-adopted" if adopted else "promoted-stays", count=len(stay)),
        )

    @telling
    def _turn(self, mark: str, told: tuple[str, str]) -> None:
        entries = self.picked()
        if not entries:
            return
        documents, value = later.marked(self.session.record, entries, mark)
        self._do(*documents)
        key = told[0] if value else told[1]
        self.flash.say(self.words(key, text=excerpt(entries[0].text), count=len(entries)))

    @telling
    def _shift(self, steps: int) -> None:
        """Move the entries among those that stand in the same list."""
        entries = self.picked()
        if entries:
            record = self.session.record
            order = [record.get(Entry, key) for key in self._in_its_list(entries[0].id)]
            here = [entry for entry in order if entry is not None]
            self._do(*places.shifted(record, [e for e in entries if e in here], here, steps))

    def _above(self, key: int) -> int | None:
        """The entry above another one."""
        keys = [row.key for row in self.desk.minutes.rows if row.key]
        return keys[keys.index(key) - 1] if key in keys[1:] else None

    def _in_its_list(self, key: int) -> list[int]:
        """The entries of the list that an entry stands in, in order: those of its field on a board."""
        rows = self.desk.minutes.rows
        groups = {row.place[0] for row in rows if row.key == key}
        return [row.key for row in rows if row.key and row.place[0] in groups]

    def _do(self, *documents: Document) -> list[int]:
        """Keep the documents in one change; return the ids of those that differ."""
        change = self.session.apply(*documents)
        self.desk.minutes.see_cursor()
        return [edit.key for edit in change.edits]

    def _go_back_to(self, before: Record, touched: Touched) -> None:
        """Show the entries that changed, with the cursor on the first; or where those stood that went."""
        record = self.session.record
        keys = sorted(key for table, key in touched if table == "entries")
        alive = [entry for key in keys if (entry := record.get(Entry, key))]
        gone = [entry for key in keys if (entry := before.get(Entry, key))]
        if found := alive or gone:
            item = record.get(AgendaItem, found[0].item)
            self.recorder.place_at(item.id if item else None, item.day if item else found[0].day)
        self.desk.follow()
        if alive:
            self.desk.minutes.point(min(alive, key=lambda entry: (entry.rank, entry.id)).id)
