"""The pane where a text of the fair copy is written anew, or cut in two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec
from textual import getters
from textual.app import ComposeResult
from textual.widgets import TextArea

from store.record.in_minutes import may_be_written
from store.record.model import Document, Entry
from store.record.points import is_text
from store.record.settings import Settings
from store.session import fair_copy as fair
from tui.grammar.complete.complete import Offer, abbreviated
from tui.grammar.complete.known import Known
from tui.grammar.context import Context
from tui.grammar.edit.reclassify import edited
from tui.keys.here import LineKey
from tui.screens.base import telling
from tui.screens.pane import Pane
from tui.widgets.bars import OneLine
from tui.widgets.content import user
from tui.widgets.editor import Editor
from tui.widgets.text_area import Typing

if TYPE_CHECKING:
    from store.session.open_meeting import Opened
    from tui.screens.fair_copy.sides_pane import SidesPane


class Rewriting(msgspec.Struct, frozen=True):
    """What is being written: the text as it was, and what its new words and the cursor's place give."""

    entry: Entry
    written: Callable[[Entry, str, int], tuple[Document, ...]]


class EditorPane(Pane):
    """The editor below the two sides, where a text is written anew."""

    DEFAULT_CSS = """
    EditorPane {
        height: auto;
    }
    """
    _ABBREVIATION: Sequence[LineKey] = (("line.complete", "key-abbreviation"),)

    editor = getters.query_one("#editor", Editor)
    how = getters.query_one("#how", OneLine)

    writing: Rewriting | None = None
    """What is being written now."""

    _warned_of_loss = False

    def __init__(
        self, opened: Opened, sides: SidesPane, settings: Settings, half_typed: Callable[[], str]
    ) -> None:
        """Take a meeting that is open, the pane that its texts are in, and the archive's settings.

        ``half_typed`` tells what stands on the meeting's line meanwhile: the draft keeps it.
        """
        super().__init__(id="editor-pane")
        self.settings = settings
        self._opened = opened
        self._session = opened.session
        self._sides = sides
        self._half_typed = half_typed

    def compose(self) -> ComposeResult:
        """What is asked, and the editor."""
        yield OneLine(id="how")
        yield Editor(id="editor", ask=self.abbreviations)

    @property
    def key_line_now(self) -> Sequence[LineKey]:
        """What counts in the editor; Tab, where the archive has abbreviations."""
        short = self._ABBREVIATION if self.settings.abbreviations else ()
        return (("line.take", "key-save-text"), "line.newline", *short, ("line.to_entries", "key-give-up"))

    @telling
    def rewrite(self) -> None:
        """Write anew the text at hand, or the one the line at hand went into; a line becomes one first."""
        entry = self._sides.text if self._sides.is_on_texts else self._sides.line
        if entry is None:
            self.flash.say(self.words("no-entry"))
            return
        if not self._sides.is_on_texts and self._sides.sides.state(entry) == "written":
            entry = self._sides.text
        elif not self._sides.is_on_texts and may_be_written(entry):
            entry = self._sides.text if self._sides.take(None) else None
        if entry is not None:
            self._write(Rewriting(entry, self._rewritten), "fair-how-write")

    @telling
    def split(self) -> None:
        """Let the cursor say where one text becomes two."""
        text = self._sides.text
        if text is None or not is_text(text):
            self.flash.say(self.words("fair-text-first"))
        else:
            self._write(Rewriting(text, self._halves), "how-split")

    def abbreviations(self, text: str) -> tuple[Offer, ...]:
        """What the end of a line is short for."""
        if not self.settings.abbreviations or self.writing is None:
            return ()
        context = self._here
        return tuple(abbreviated(text, Known(context, (context.record.meeting.language,))))

    def on_editor_finished(self, event: Editor.Finished) -> None:
        """Keep what was written."""
        if self.writing is not None:
            self._written(self.writing, event.text, event.place)

    @telling
    def _written(self, writing: Rewriting, text: str, place: int) -> None:
        now = self._session.record.get(Entry, writing.entry.id)
        if now is None:
            # Somebody else took it apart meanwhile; the words are still the writer's.
            self.flash.say(self.words("fair-text-gone"), wrong=True)
            return
        documents = writing.written(now, text, place)
        if not documents:
            self.flash.say(self.words("split-where"))
            return
        with self._opened.entering(self._half_typed()):
            self._sides.do(*documents)
        self._close()

    def on_typing_left(self, event: Typing.Left) -> None:
        """Leave the text as it was; what was written is not lost by one key."""
        event.stop()
        if self.writing is None:
            return
        if self.editor.typed != self.writing.entry.text and not self._warned_of_loss:
            self._warned_of_loss = True
            self.flash.say(self.words("fair-sure"))
        else:
            self._close()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Let the draft keep what is half-written."""
        event.stop()
        if self.writing is not None:
            self._warned_of_loss = False
            changed = self.editor.typed if self.editor.typed != self.writing.entry.text else ""
            self._opened.typing("\n".join(filter(None, (self._half_typed(), changed))))

    def _write(self, writing: Rewriting, how: str) -> None:
        self._home = self._sides.texts if self._sides.is_on_texts else self._sides.lines
        self.writing, self._warned_of_loss = writing, False
        self._sides.texts.point(writing.entry.id)
        self.how.tell(user(f" {self.words(how)}", "$primary"))
        self.screen.add_class("-writing")
        self.editor.fill(writing.entry.text)
        self.flash.go()
        self.room.show_keys_here()
        self.editor.focus()

    def _close(self) -> None:
        self.writing = None
        self._opened.typing(self._half_typed())
        self.screen.remove_class("-writing")
        self.room.show_keys_here()
        self._home.focus()

    def _rewritten(self, now: Entry, text: str, _place: int) -> tuple[Document, ...]:
        if is_text(now):
            return fair.rewrite(self._session, now, text)
        if not text.strip():
            return (now,)
        return (edited(now, text, self._here),)

    @property
    def _here(self) -> Context:
        """The meeting, seen from the item at hand."""
        today = self._session.today
        return Context(self._session.record, self._sides.item, None, today, settings=self.settings)

    def _halves(self, now: Entry, text: str, place: int) -> tuple[Document, ...]:
        return fair.split(self._session, msgspec.structs.replace(now, text=text), place)
