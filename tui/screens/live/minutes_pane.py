"""The pane of the running minutes: single letters make an entry what it should have been."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType

from store.record.model import AgendaItem, Document, Entry
from store.record.values import Kind
from tui.grammar.edit import reorder as places
from tui.grammar.edit.join import merged
from tui.keys.here import LineKey, bound, deed_at
from tui.keys.registry import Place
from tui.screens.ask import Asker, Question
from tui.screens.base import telling
from tui.screens.forms.entry import EntryForm
from tui.screens.live.entries.board_fields import BoardFields
from tui.screens.live.entries.entry_status import EntryStatus
from tui.screens.live.entries.reclassifier import Reclassifier
from tui.screens.live.heads.head_lines import HeadLines
from tui.screens.live.letters import LiveMinutes
from tui.screens.menu.way import Way
from tui.screens.pane import Pane
from tui.widgets.bars import Sides
from tui.widgets.content import excerpt
from tui.widgets.minutes.board import Direction

if TYPE_CHECKING:
    from tui.recording import Recording
    from tui.screens.live.minutes_questions import MinutesQuestions


_PLACES: tuple[Place, ...] = ("entry", "list", "all")


class MinutesPane(Pane):
    """The running minutes and their keys: a letter acts on the entry under the cursor, or on all picked."""

    BINDINGS: ClassVar[list[BindingType]] = [*bound("entry", "list")]
    PLACES = ("entry", "list")
    KEY_LINE = (
        ("entry.decision+entry.action+entry.expectation", "key-line-become"),
        "list.edit",
        "list.status",
        "list.menu",
        "list.to_line",
        "entry.owner",
        "entry.deadline",
    )

    HEAD_KEYS = (
        ("list.edit", "key-line-head-edit"),
        ("entry.text", "key-line-head-text"),
        ("list.delete", "key-line-head-delete"),
        "list.menu",
        "list.to_line",
    )
    """The key line while the cursor is on a line of a head."""

    view = getters.query_one("#minutes", LiveMinutes)
    place = getters.query_one("#place", Sides)

    def __init__(
        self, recording: Recording, asker: Asker, questions: Callable[[MinutesPane], MinutesQuestions]
    ) -> None:
        """Take the meeting, what asks on the line, and what makes the questions that the pane asks there."""
        super().__init__(id="minutes-pane")
        self.recording = recording
        self.session = recording.session
        self._asker = asker
        self._questions = questions(self)
        self._heads = HeadLines(self)
        self._status = EntryStatus(self)
        self._fields = BoardFields(self)
        self.kinds = Reclassifier(self)

    def compose(self) -> ComposeResult:
        """Which part of the meeting is in sight, and the meeting from its opening on."""
        yield Sides(id="place")
        yield LiveMinutes(
            id="minutes", knows=self._knows, act=self._act_on, type_in_line=self._asker.type_in_line
        )

    @property
    def key_line_now(self) -> Sequence[LineKey]:
        """The keys of an entry; on a line of a head, its own."""
        return self.HEAD_KEYS if self._heads.at(self.view.cursor) else self.KEY_LINE

    @property
    def digits(self) -> Sequence[Way]:
        """The fields of a board, where entries stand on one."""
        return self._fields.ways

    @property
    def statuses(self) -> Sequence[Way]:
        """What can become of the entry under the cursor, by its kind."""
        return self._status.ways(self.chosen) if self.chosen is not None else ()

    @property
    def views(self) -> Sequence[Way]:
        """What the entry is to be for those who read: in the minutes, a note, private, exempt."""
        if self.chosen is None:
            return ()
        return (
            Way("1", self.words("view-entry-in"), partial(self._put_in_minutes, within=True)),
            Way("2", self.words("view-entry-note"), partial(self._put_in_minutes, within=False)),
            Way("3", self.words("view-entry-private"), self.action_private),
            Way("4", self.words("view-entry-exempt"), self._ask_exempt),
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a digit place only on a board, and a step be made only in a plan."""
        item = self.recording.item
        if action == "choose":
            return bool(self.digits)
        if action == "step":
            return item is not None and item.form == "plan"
        return super().check_action(action, parameters)

    def _knows(self, key: str) -> bool:
        """Whether a key that can be typed does something here; a capital begins a sentence."""
        return not key.isupper() and deed_at(key, _PLACES, self.screen) is not None

    async def _act_on(self, key: str) -> None:
        deed = deed_at(key, _PLACES, self.screen)
        if deed is not None:
            await deed.owner.run_action(deed.action)

    @property
    def chosen(self) -> Entry | None:
        """The entry that the cursor is on."""
        return self.recording.record.get(Entry, self.view.cursor)

    @property
    def acted_on(self) -> list[Entry]:
        """The entries that are picked, in order; else the one that the cursor is on."""
        view = self.view
        picked = [row.key for row in view.rows if row.key in view.picked] if view.picked else []
        keys: list[int | None] = [*picked] or [view.cursor]
        return [entry for key in keys if (entry := self.recording.record.get(Entry, key))]

    def picked(self) -> list[Entry]:
        """The entries that a letter acts on, in order; none is told."""
        entries = self.acted_on
        if not entries:
            self.flash.say(self.words("no-entry"))
        return entries

    def ask(self, question: Question, text: str = "") -> None:
        """Ask on the line; the entries that it is about stay in sight."""
        self._asker.ask(replace(question, ended=self._asked_no_more, home=self._keys_back), text)
        self.view.held = True

    def keep_words(self, text: str) -> None:
        """Keep words that found no place: they come into the line with what waits there."""
        self._asker.keep_words(text)

    def _keys_back(self) -> None:
        """Give the keys to the minutes again at once: the next letter may be on its way."""
        self.screen.set_focus(self.view)

    def _asked_no_more(self) -> None:
        self.view.held = False

    def action_move(self, direction: Direction) -> None:
        """Move to the entry above or below."""
        self.view.move(-1 if direction == "up" else 1)

    def action_side(self, direction: Direction) -> None:
        """Move to the field of the board at the left or right."""
        self.view.go(direction)

    def action_page(self, key: str) -> None:
        """Move a page, or to the first entry or the last."""
        page = max(1, self.view.size.height // 2)
        if key == "home" and self.view.bring is not None:
            self.view.bring(None)
        rows = len(self.view.rows)
        self.view.move({"pageup": -page, "pagedown": page, "home": -rows, "end": rows}[key])
        if key == "home" and self.view.cursor is not None:
            self.view.point(self.view.cursor)  # what was put in above had left the end in sight

    @telling
    def action_edit(self) -> None:
        """Take the entry under the cursor into the line, as it is typed; what stood there waits."""
        if head := self._heads.at(self.view.cursor):
            self._heads.edit(*head)
        elif self.chosen is None:
            self.flash.say(self.words("no-entry"))
        else:
            self._questions.edit(self.chosen)

    def action_open(self) -> None:
        """Show everything that is known of the entry under the cursor, to be changed."""
        entry = self.chosen
        if head := self._heads.at(self.view.cursor):
            self._heads.edit(*head)
        elif entry is None:
            self.flash.say(self.words("no-entry"))
        else:
            item = self.recording.record.get(AgendaItem, entry.item)
            self.show_form(EntryForm(self.session, entry, item))

    def action_mark(self) -> None:
        """Pick the entry under the cursor, or let it be."""
        if self.picked():
            self.view.pick()

    def action_text(self) -> None:
        """Make it running text."""
        head = self._heads.at(self.view.cursor)
        if head and self._heads.as_text(*head):
            return
        self.kinds.become(Kind.NOTE, "note")

    def action_point(self) -> None:
        """Make it a point of a list; a point becomes a sub-point, and a sub-point a point."""
        self.kinds.become_points()

    def action_decision(self) -> None:
        """Make it a decision, or a decision of it; what is one becomes a conclusion, and the other way."""
        self.kinds.become_decision()

    def action_action(self) -> None:
        """Make it an action, or an action of it."""
        self.kinds.become(Kind.ACTION, "action")

    def action_proposal(self) -> None:
        """Make it a proposal."""
        self.kinds.become(Kind.PROPOSAL, "proposal")

    def action_question(self) -> None:
        """Make it a question."""
        self.kinds.become(Kind.QUESTION, "question")

    def action_memo(self) -> None:
        """Make it a memo."""
        self.kinds.become(Kind.MEMO, "memo")

    def action_private(self) -> None:
        """Make it private, or not."""
        self.kinds.turn("private", ("now-private", "now-not-private"))

    def action_in_minutes(self) -> None:
        """Take it into the minutes, or out of them."""
        self.kinds.turn("in_minutes", ("now-in-minutes", "now-out-of-minutes"))

    def action_step(self) -> None:
        """Make it a step of the plan."""
        self.kinds.become(Kind.STEP, "step")

    def action_other(self) -> None:
        """Ask which other kind it is to be."""
        kinds = {"memo": Kind.MEMO, "statement": Kind.STATEMENT, "guide": Kind.GUIDE}
        ways = [
            Way(str(n), self.words(f"kind-{name}"), partial(self.kinds.become, kind, name))
            for n, (name, kind) in enumerate(kinds.items(), 1)
        ]
        self.room.menus.ask_way(self.words("key-entry-other"), ways)

    def action_carry(self, direction: Direction) -> None:
        """Move it past the entry above or below."""
        self._shift(-1 if direction == "up" else 1)

    @telling
    def action_join(self) -> None:
        """Make one entry of this one and the one above, or of all that are picked."""
        entries = self.picked()
        if len(entries) == 1:
            above = self._above(entries[0].id)
            entries = [entry for entry in (self.session.record.get(Entry, above), *entries) if entry]
            if len(entries) == 1:
                self.flash.say(self.words("nothing-above"))
        if len(entries) > 1:
            made = merged(self.session, entries, self.recording.recorder.context)
            self.keep(*made)
            self.view.point(made[0].id)
            self.flash.say(self.words("merged", count=len(entries)))

    @telling
    def action_delete(self) -> None:
        """Delete it with its sub-points; `u` brings it back."""
        if head := self._heads.at(self.view.cursor):
            self._heads.delete(*head)
            return
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
    def action_settled(self) -> None:
        """Take the mark away; a memo that is done goes."""
        entry = self.chosen
        if entry is None:
            self.flash.say(self.words("no-entry"))
        else:
            self._status.settle(entry)

    def action_owner(self) -> None:
        """Ask whose the actions are."""
        self._questions.owner(self.picked())

    def action_deadline(self) -> None:
        """Ask when the actions are due."""
        self._questions.deadline(self.picked())

    @telling
    def action_expectation(self) -> None:
        """Make it an expectation; who expects it of whom is asked, when the text does not say."""
        if (asked := self.kinds.become_expectations()) is not None:
            self._questions.pair(*asked)

    @telling
    def action_to_item(self) -> None:
        """Ask which item it belongs to."""
        if entries := self.picked():
            self._questions.item(entries)

    @telling
    def action_split(self) -> None:
        """Let the cursor say where one entry becomes two."""
        if entries := self.picked():
            self._questions.halves(entries[0])

    def _put_in_minutes(self, *, within: bool) -> None:
        """Take the entries into the minutes, or make notes of them."""
        entry = self.chosen
        if entry is not None and entry.in_minutes != within:
            self.action_in_minutes()
        elif entry is not None:
            self.flash.say(self.words("register-so-already"))

    def _ask_exempt(self) -> None:
        """Ask by what ground the entry is exempt."""
        if self.chosen is not None:
            self.show_form(EntryForm(self.session, self.chosen, self.recording.item), "exempt")

    @telling
    def _shift(self, steps: int) -> None:
        """Move the entries among those that stand in the same list."""
        entries = self.picked()
        if entries:
            record = self.session.record
            order = [record.get(Entry, key) for key in self._in_its_list(entries[0].id)]
            here = [entry for entry in order if entry is not None]
            self.keep(*places.shifted(record, [e for e in entries if e in here], here, steps))

    def _above(self, key: int) -> int | None:
        """The entry above another one, in the same part of the meeting."""
        part = next((row.part for row in self.view.rows if row.key == key), None)
        keys = [row.key for row in self.view.rows if row.key and row.part == part]
        return keys[keys.index(key) - 1] if key in keys[1:] else None

    def _in_its_list(self, key: int) -> list[int]:
        """The entries of the list that an entry stands in, in order: those of its field on a board."""
        rows = self.view.rows
        groups = {(row.part, row.place[0]) for row in rows if row.key == key}
        return [row.key for row in rows if row.key and (row.part, row.place[0]) in groups]

    def keep(self, *documents: Document) -> list[int]:
        """Keep the documents in one change; return the ids of those that differ."""
        change = self.session.apply(*documents)
        self.flash.go()  # what was said of another change
        self.view.see_cursor()
        return [edit.key for edit in change.edits]
