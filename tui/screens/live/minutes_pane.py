"""The pane of the running minutes: single letters make an entry what it should have been."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType

from store.plain_text import has_check
from store.record.checks import places_to_check, without_checks
from store.record.kinds import KINDS
from store.record.model import AgendaItem, Document, Entry
from store.record.status import status_of
from store.record.values import Kind
from tui.grammar.edit import reclassify as later
from tui.grammar.edit import reorder as places
from tui.grammar.edit.join import merged
from tui.grammar.phrases.deadlines import next_meeting
from tui.keys.here import LineKey, bound, deed_at
from tui.keys.registry import Place
from tui.keys.statuses import STATUSES
from tui.screens.ask import Asker, Question
from tui.screens.base import telling
from tui.screens.forms.entry import EntryForm
from tui.screens.live.head_lines import HeadLines
from tui.screens.live.letters import LiveMinutes
from tui.screens.live.sentences import FEW
from tui.screens.menu.screen import Way
from tui.screens.pane import Pane
from tui.widgets.bars import Sides
from tui.widgets.content import EXCERPT, excerpt
from tui.widgets.minutes.board import Direction
from tui.widgets.minutes.rows import QUADRANTS

if TYPE_CHECKING:
    from tui.recording import Recording
    from tui.screens.live.minutes_questions import MinutesQuestions


_PLACES: tuple[Place, ...] = ("entry", "list", "all")

_PLACED = (Kind.SWOT, Kind.NOTE)
"""What can stand in a field of a board: whoever made a decision meant more than a point."""


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
        item = self.recording.item
        if item is None or item.form != "swot":
            return ()
        fields = ("board-unplaced", *(f"board-{quadrant}" for quadrant in QUADRANTS))
        return [Way(str(n), self.words(one), partial(self._place, n)) for n, one in enumerate(fields)]

    @property
    def statuses(self) -> Sequence[Way]:
        """What can become of the entry under the cursor, by its kind."""
        entry = self.chosen
        if entry is None:
            return ()
        kind = entry.kind
        ways = [
            Way(digit, self.words(f"status-{kind.value}-{status}"), partial(self._set_status, entry, status))
            for digit, status in STATUSES.get(kind, {}).items()
        ]
        if kind == Kind.ACTION:
            ways.insert(1, Way("3", self.words("status-action-next"), partial(self._put_off, entry)))
        if KINDS[kind].aside or entry.check or has_check(entry.text):
            ways.append(Way("0", self.words("key-entry-settled"), self.action_settled))
        return ways

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
        picked = [row.key for row in self.view.rows if row.key in self.view.picked]
        keys: list[int | None] = [*picked] or [self.view.cursor]
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
        steps = {"pageup": -page, "pagedown": page, "home": -len(self.view.rows), "end": len(self.view.rows)}
        self.view.move(steps[key])

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
        self._become(Kind.NOTE, "note")

    @telling
    def action_point(self) -> None:
        """Make it a point of a list; a point becomes a sub-point, and a sub-point a point."""
        entries = self.picked()
        documents = later.as_points(self.session.record, entries, self.recording.recorder.context)
        if entries and not documents:
            self.flash.say(self.words("no-point-above"))
        elif entries:
            first = documents[0]
            is_sub = isinstance(first, Entry) and first.parent is not None
            self.tell_become(self.keep(*documents), "sub-point" if is_sub else "point", entries)

    def action_decision(self) -> None:
        """Make it a decision, or a decision of it; what is one becomes a conclusion, and the other way."""
        entries = self.acted_on
        again = bool(entries) and all(e.kind == Kind.DECISION and not e.conclusion for e in entries)
        self._become(Kind.DECISION, "conclusion" if again else "decision")

    def action_action(self) -> None:
        """Make it an action, or an action of it."""
        self._become(Kind.ACTION, "action")

    def action_proposal(self) -> None:
        """Make it a proposal."""
        self._become(Kind.PROPOSAL, "proposal")

    def action_question(self) -> None:
        """Make it a question."""
        self._become(Kind.QUESTION, "question")

    def action_memo(self) -> None:
        """Make it a memo."""
        self._become(Kind.MEMO, "memo")

    def action_private(self) -> None:
        """Make it private, or not."""
        self._turn("private", ("now-private", "now-not-private"))

    def action_in_minutes(self) -> None:
        """Take it into the minutes, or out of them."""
        self._turn("in_minutes", ("now-in-minutes", "now-out-of-minutes"))

    def action_step(self) -> None:
        """Make it a step of the plan."""
        self._become(Kind.STEP, "step")

    def action_other(self) -> None:
        """Ask which other kind it is to be."""
        kinds = {"memo": Kind.MEMO, "statement": Kind.STATEMENT, "guide": Kind.GUIDE}
        ways = [
            Way(str(n), self.words(f"kind-{name}"), partial(self._become, kind, name))
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
        elif KINDS[entry.kind].aside:
            self.session.delete(entry)
            self._told_settled("check-memo-done", entry)
        else:
            change = self.session.apply(without_checks(entry))
            self._told_settled("check-settled" if change.edits else "check-none-here", entry)

    def _told_settled(self, key: str, entry: Entry) -> None:
        left = len(places_to_check(self.session.record))
        told = self.words("checks-left", count=left)
        self.flash.say(self.words(key, text=excerpt(entry.text)), told)

    def action_owner(self) -> None:
        """Ask whose the actions are."""
        self._questions.owner(self.picked())

    def action_deadline(self) -> None:
        """Ask when the actions are due."""
        self._questions.deadline(self.picked())

    @telling
    def action_expectation(self) -> None:
        """Make it an expectation; who expects it of whom is asked, when the text does not say."""
        entries = self.picked()
        made = later.of_kind(entries, Kind.EXPECTATION, self.recording.recorder.context)
        found = [one for one in made if isinstance(one, Entry)]
        fresh = [entry for entry in entries if entry.kind != Kind.EXPECTATION]
        if fresh and all(entry.from_ for entry in found):
            self.tell_become(self.keep(*found), "expectation", entries)
        elif entries:
            self._questions.pair(entries, found)

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

    @telling
    def _set_status(self, entry: Entry, status: str) -> None:
        """Say what has become of an entry; the same again changes nothing."""
        form = EntryForm(self.session, entry, self.recording.item)
        if status_of(self.session.record, entry) == status:
            self.flash.say(self.words("register-so-already"))
            return
        form.keep({f"status-{entry.kind.value}": status})
        word = self.words(f"status-{entry.kind.value}-{status}")
        self.flash.say(self.words("status-set", what=word, text=excerpt(entry.text)))

    @telling
    def _put_off(self, entry: Entry) -> None:
        """Let an action wait for the next meeting."""
        self.keep(replace(entry, deadline=next_meeting(self.session.record.meeting.language)))
        what = self.words("status-action-next")
        self.flash.say(self.words("status-set", what=what, text=excerpt(entry.text)))

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
    def _place(self, field: int) -> None:
        """Put the point under the cursor into a field, and go on to the next one that is in none."""
        entry, item = self.chosen, self.recording.item
        if entry is None or item is None or item.form != "swot":
            return
        if entry.kind not in _PLACED:
            self.flash.say(self.words("only-points"))
            return
        quadrant = QUADRANTS[field - 1] if field else None
        change = self.session.apply(replace(entry, kind=Kind.SWOT, quadrant=quadrant))
        if not change.edits:
            self.flash.say(self.words("register-so-already"))
        self.view.point((self._next_in_pile(entry) if quadrant else None) or entry.id)

    def _next_in_pile(self, placed: Entry) -> int | None:
        """The first unplaced point after one of them, or else before it; None when all are placed."""
        pile = [
            (other.rank, other.id)
            for other in self.session.record.entries_of(self.recording.item)
            if other.kind == Kind.SWOT and not other.quadrant
        ]
        after = [other for other in pile if other > (placed.rank, placed.id)]
        return next((key for _, key in [*after, *reversed(pile)]), None)

    @telling
    def _become(self, kind: Kind, told: str) -> None:
        """Make the entries another kind; what stays what it is gets a decision or an action beside it."""
        entries = self.picked()
        stay = [e for e in entries if KINDS[e.kind].stays and kind in (Kind.DECISION, Kind.ACTION)]
        change = [entry for entry in entries if entry not in stay]
        conclusion = told == "conclusion"
        documents = later.of_kind(change, kind, self.recording.recorder.context, conclusion=conclusion)
        record, now = self.session.record, self.session.clock()
        new: list[Document] = []
        for entry in stay:
            new += later.promoted(record, entry, kind, now, self.session.ids, conclusion=conclusion)
        changed = self.keep(*documents, *new)
        if stay and changed:
            self._told_promoted(told, stay, new)
        elif entries:
            self.tell_become(changed, told, entries)

    def tell_become(self, changed: Sequence[int], kind: str, entries: Sequence[Entry]) -> None:
        """Say what the entries have become, ``changed`` being the ids of those that were something else."""
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
        self.view.point(made[-1].id)
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
        self.keep(*documents)
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
