"""The pane of the fair copy: the lines of an item beside the texts they become, and their keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message

from store.record.model import AgendaItem, Document, Entry
from store.record.points import is_text
from store.record.record import Record
from store.session import fair_copy as fair
from store.session.session import Touched
from tui.grammar.edit import reorder as places
from tui.keys.here import LineKey, bound
from tui.screens.base import telling
from tui.screens.fair_copy.item_copy import ItemCopy
from tui.screens.fair_copy.line_treatment import LineTreatment
from tui.screens.fair_copy.printed_minutes import PrintedMinutes
from tui.screens.menu.way import Way
from tui.screens.pane import Pane
from tui.widgets.document.reader import ReadingView
from tui.widgets.lists.fair_copy import FairList
from tui.widgets.minutes.board import Direction

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


class SidesPane(Pane):
    """One item of an open meeting. A letter acts on the line or text at hand, or on all marked lines."""

    BINDINGS: ClassVar[list[BindingType]] = [*bound("fair", "list", "all")]
    PLACES = ("fair", "list", "all")
    KEY_LINE = (
        ("list.open", "key-fair-take"),
        "fair.join",
        "list.edit",
        "all.part_after",
        "fair.rest",
        "list.menu",
    )

    _OF_TEXTS: ClassVar[Sequence[LineKey]] = (
        ("list.open", "key-list-edit"),
        "fair.join",
        "fair.split",
        "list.delete",
        "all.part_after",
        "list.carry",
        "list.menu",
    )

    lines = getters.query_one("#lines", FairList)
    texts = getters.query_one("#texts", FairList)
    reading = getters.query_one("#reading", ReadingView)

    class Rewrite(Message):
        """The text at hand is to be written anew."""

    def __init__(self, opened: Opened, item: int | None, told: Callable[[], None]) -> None:
        """Take a meeting that is open, the item to begin with, and what says where we are."""
        super().__init__(id="sides")
        self.session = opened.session
        self._tell_head = told
        self.progress: tuple[fair.Progress, ...] = ()
        self.sides: ItemCopy
        self._minutes = PrintedMinutes(self, opened)
        self._treatment = LineTreatment(self)
        self._item = item
        self._shown: Record | None = None

    def compose(self) -> ComposeResult:
        """The minutes as they are printed, which take the place of the lines, and the two sides."""
        yield ReadingView(id="reading")
        yield FairList(id="lines")
        yield FairList(id="texts", followed=True)

    def on_mount(self) -> None:
        """Let each side follow the cursor of the other."""
        self.watch(self.lines, "cursor", self.link, init=False)
        self.watch(self.texts, "cursor", self.link, init=False)

    def on_descendant_focus(self) -> None:
        """The cursor that counts is on another side now."""
        self.link()

    def on_reading_view_reflowed(self) -> None:
        """There is other room for the minutes."""
        self._minutes.fit()

    def read(self) -> None:
        """Lay the minutes out now."""
        self._minutes.read_now()

    def begin(self) -> None:
        """Show the first open line."""
        self.show_now()
        if not self.sides.lines and self.progress:
            self.go_to(self.progress[0].item.id if self.progress[0].item else None)
        self.step([])
        self.lines.focus()

    @property
    def item(self) -> AgendaItem | None:
        """The item at hand; None is the opening and the days."""
        return self.session.record.get(AgendaItem, self._item)

    @property
    def is_on_texts(self) -> bool:
        """Whether the keys are on the side of the texts."""
        return self.texts.has_focus

    @property
    def line(self) -> Entry | None:
        """The line under the cursor."""
        return self.session.record.get(Entry, self.lines.cursor)

    @property
    def text(self) -> Entry | None:
        """The text, or what stands as it is, under the cursor of the other side."""
        return self.session.record.get(Entry, self.texts.cursor)

    @property
    def picked(self) -> list[Entry]:
        """What the letters act on: on the side that has the keys all that is marked, else what is at hand."""
        side = self.texts if self.is_on_texts else self.lines
        marked = [row.key for row in side.rows if row.key in side.picked]
        keys = marked or [side.cursor or 0]
        return [entry for key in keys if (entry := self.session.record.get(Entry, key))]

    def show_now(self) -> None:
        """Show the record as it is."""
        record = self._shown = self.session.record
        self.progress = fair.progress(record)
        self.sides = ItemCopy(record, self.item, self.words, self.house.language)
        self.lines.show(self.sides.left())
        self.texts.show(self.sides.right())
        self.link()
        self._tell_head()

    def look(self) -> None:
        """Show what has changed since the last look: another window, or a form, may have written."""
        if self._shown is not self.session.record:
            self.show_now()
            self._minutes.read_soon()

    def link(self) -> None:
        """Show on each side what belongs to the cursor of the other."""
        line, text = self.line, self.text
        told = self.sides.texts_of(line) if line is not None else ()
        written = [one for one in told if is_text(one)]
        if written and not self.is_on_texts and text not in written:
            text = written[0]
            self.texts.point(text.id)
        self.texts.linked = frozenset(one.id for one in told)
        sources = (text.sources or (text.id,)) if text is not None else ()
        self.lines.linked = frozenset(sources)
        if sources and self.is_on_texts:
            self.lines.see(sources[0])

    def do(self, *documents: Document) -> bool:
        """Keep the documents in one change and show it; False when there is nothing to keep."""
        if not documents:
            return False
        self.session.apply(*documents)
        self.flash.go()  # what was said of another line
        self.show_now()
        self._minutes.read_soon()
        return True

    def step(self, treated: list[Entry]) -> None:
        """Let the line after those that were treated be at hand: the next one that is open."""
        done = {entry.id for entry in treated}
        places = [place for place, line in enumerate(self.sides.lines) if line.id in done]
        rest = self.sides.lines[max(places, default=-1) + 1 :]
        following = next((line for line in rest if self.sides.state(line) == "open"), None)
        self.lines.picked = frozenset()
        if following is not None:
            self.lines.point(following.id)

    def go(self, steps: int) -> bool:
        """Go to another item that has lines; False when there is none that way."""
        places = [one.item.id if one.item else None for one in self.progress]
        here = self._item if self.item is not None else None
        at = places.index(here) if here in places else -1
        if not 0 <= at + steps < len(places):
            return False
        self.go_to(places[at + steps])
        return True

    def go_to(self, item: int | None) -> None:
        """Show an item from its first open line on."""
        self._item = item
        self.lines.cursor = self.texts.cursor = None
        self.show_now()
        self.step([])
        self._minutes.read_soon()

    def go_back_to(self, before: Record, touched: Touched) -> None:
        """Show what came back, or went: in its item, under the cursor."""
        changed = [key for table, key in sorted(touched) if table == "entries"]
        found = [e for key in changed if (e := self.session.record.get(Entry, key) or before.get(Entry, key))]
        if found and found[0].item != self._item:
            self._item = found[0].item
        self.show_now()
        for entry in found:
            (self.texts if is_text(entry) else self.lines).point(entry.id)
        self._minutes.read_soon()

    @property
    def key_line_now(self) -> Sequence[LineKey]:
        """Among the texts Enter writes one anew, and what is said of lines says nothing."""
        return self._OF_TEXTS if self.is_on_texts else self.KEY_LINE

    @property
    def digits(self) -> Sequence[Way]:
        """What is to become of the line at hand, and of the whole item."""
        return () if self.is_on_texts else self._treatment.ways

    def action_move(self, direction: Direction) -> None:
        """To the row above or below; where the minutes are read, the line."""
        steps = -1 if direction == "up" else 1
        if self.reading.has_focus:
            self.reading.scroll_relative(y=steps, animate=False)
            return
        (self.texts if self.is_on_texts else self.lines).move(steps)

    def action_side(self, _direction: str) -> None:
        """To the other side."""
        (self.lines if self.is_on_texts else self.texts).focus()

    def action_pane(self, _key: str) -> None:
        """To the other side."""
        self.action_side("")

    @telling
    def action_rest(self) -> None:
        """Let what is still open in the item stand as it is written."""
        self._treatment.keep_rest()

    def action_mark(self) -> None:
        """Mark the row, or let it be, and go to the next one."""
        side = self.texts if self.is_on_texts else self.lines
        side.pick()
        side.move(1)

    @telling
    def action_open(self) -> None:
        """Take the lines over into a new text; a text that is at hand is written anew."""
        if self.is_on_texts:
            self.post_message(self.Rewrite())
        else:
            self.take(None)

    @telling
    def _add_lines(self) -> None:
        """Take the lines over into the text at hand, or into a new one where there is none."""
        self.take(self.text if self.text is not None and is_text(self.text) else None)

    def take(self, into: Entry | None) -> list[Entry]:
        """Take the lines over; return those that were."""
        lines = [line for line in self.picked if self.sides.state(line) != "written"]
        documents = fair.take_over(self.session, lines, into)
        if not self.do(*documents):
            self.flash.say(self.words("fair-stands" if lines else "fair-already"))
            return []
        self.texts.point(documents[0].id)
        self.step(lines)
        return lines

    def action_join(self) -> None:
        """From the lines: into the text at hand; among the texts: join them."""
        if self.is_on_texts:
            self._join_texts()
        else:
            self._add_lines()

    @telling
    def _join_texts(self) -> None:
        """Join the texts that are marked, or the text at hand with the one above it."""
        texts = [text for text in self.sides.texts if is_text(text)]
        chosen = [text for text in texts if text.id in self.texts.picked]
        if not chosen:
            at = next((place for place, text in enumerate(texts) if text.id == self.texts.cursor), 0)
            chosen = texts[at - 1 : at + 1] if at else []
        documents = fair.join(self.session, chosen)
        if self.do(*documents):
            self.texts.point(documents[0].id)
        else:
            self.flash.say(self.words("fair-join-two"))

    def action_carry(self, direction: Direction) -> None:
        """Move the text past what stands above or below it."""
        self._shift(-1 if direction == "up" else 1)

    @telling
    def _shift(self, steps: int) -> None:
        text = self.text
        if text is not None:
            self.do(*places.shifted(self.session.record, [text], self.sides.texts, steps))
            self.texts.point(text.id)

    @telling
    def action_delete(self) -> None:
        """Take the text apart, or the lines out of the texts they went into."""
        if self.is_on_texts:
            gone = [text for text in self.picked if is_text(text)]
            documents = [self.session.tombstone(text) for text in gone]
        else:
            documents = self._without(self.picked)
        if self.do(*documents):
            self.flash.say(self.words("fair-apart"), self.words("deleted-hint"))
        else:
            self.flash.say(self.words("fair-nothing-apart"))

    def _without(self, lines: list[Entry]) -> list[Document]:
        """The texts that the lines went into, without them."""
        texts = {text.id: text for line in lines for text in self.sides.texts_of(line) if is_text(text)}
        return [document for text in texts.values() for document in fair.take_out(self.session, text, lines)]

    @telling
    def action_undo(self) -> None:
        """Take the last change back, and go to it."""
        before = self.session.record
        touched = self.session.undo()
        self.go_back_to(before, touched)
        self.flash.say(self.words("fair-undone" if touched else "nothing-to-undo"))

    @telling
    def action_redo(self) -> None:
        """Do again what was taken back, and go to it."""
        before = self.session.record
        touched = self.session.redo()
        self.go_back_to(before, touched)
        self.flash.say(self.words("redone" if touched else "nothing-to-redo"))

    def action_part_after(self) -> None:
        """Go to the next item that has lines."""
        if not self.go(1):
            self.flash.say(self.words("fair-is-last"))

    def action_part_before(self) -> None:
        """Go to the item before."""
        if not self.go(-1):
            self.flash.say(self.words("fair-is-first"))
