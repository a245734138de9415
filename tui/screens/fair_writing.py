"""Writing a text of the fair copy: anew, or parted in two. What is half-written stands in the draft."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from textual import getters
from textual.widgets import TextArea

from store.record.in_minutes import is_text, may_be_written
from store.record.model import Document, Entry
from store.session import fair_copy as fair
from tui.grammar.complete.complete import Offer, abbreviated
from tui.grammar.complete.known import Known
from tui.grammar.context import Context
from tui.grammar.edit.reclassify import edited
from tui.screens.base import telling
from tui.screens.fair_actions import FairActions
from tui.widgets.editor import Editor
from tui.widgets.lines import OneLine
from tui.widgets.plain import user
from tui.widgets.typing import Typing


class Writing(msgspec.Struct, frozen=True):
    """What is being written: the text as it was, and what its new words and the cursor's place give."""

    entry: Entry
    written: Callable[[Entry, str, int], tuple[Document, ...]]


class FairWriting(FairActions):
    """The editor below the two sides."""

    editor = getters.query_one("#editor", Editor)
    how = getters.query_one("#how", OneLine)

    writing: Writing | None = None
    """What is being written now."""

    _warned_of_loss = False

    @telling
    def action_fair_rewrite(self) -> None:
        """Write anew the text at hand, or the one the line at hand went into; a line becomes one first."""
        entry = self.text if self.is_on_texts else self.line
        if entry is None:
            self.flash.say(self.words("no-entry"))
            return
        if not self.is_on_texts and self.sides.state(entry) == "written":
            entry = self.text
        elif not self.is_on_texts and may_be_written(entry):
            entry = self.text if self._take(None) else None
        if entry is not None:
            self._write(Writing(entry, self._rewritten), "fair-how-write")

    @telling
    def action_fair_split(self) -> None:
        """Let the cursor say where one text becomes two."""
        text = self.text
        if text is None or not is_text(text):
            self.flash.say(self.words("fair-text-first"))
        else:
            self._write(Writing(text, self._halves), "how-split")

    def abbreviations(self, text: str) -> tuple[Offer, ...]:
        """What the end of a line is short for."""
        if not self.settings.abbreviations or self.writing is None:
            return ()
        context = self._here
        return tuple(abbreviated(text, Known(context, (context.record.meeting.language,))))

    def on_editor_confirmed(self, event: Editor.Confirmed) -> None:
        """Keep what was written."""
        if self.writing is not None:
            self._written(self.writing, event.text, event.place)

    @telling
    def _written(self, writing: Writing, text: str, place: int) -> None:
        now = self.session.record.get(Entry, writing.entry.id)
        if now is None:
            # Somebody else took it apart meanwhile; the words are still the writer's.
            self.flash.say(self.words("fair-text-gone"), wrong=True)
            return
        documents = writing.written(now, text, place)
        if not documents:
            self.flash.say(self.words("split-where"))
            return
        with self.opened.entering(self.half_typed()):
            self.do(*documents)
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
            self.opened.typing("\n".join(filter(None, (self.half_typed(), changed))))

    def _write(self, writing: Writing, how: str) -> None:
        self._home = self.texts if self.is_on_texts else self.lines
        self.writing, self._warned_of_loss = writing, False
        self.texts.point(writing.entry.id)
        self.how.tell(user(f" {self.words(how)}", "$primary"))
        self.add_class("-writing")
        self.editor.fill(writing.entry.text)
        self.flash.go()
        self.show_keys("writing")
        self.editor.focus()

    def _close(self) -> None:
        self.writing = None
        self.opened.typing(self.half_typed())
        self.remove_class("-writing")
        self.show_keys("fair")
        self._home.focus()

    def _rewritten(self, now: Entry, text: str, _place: int) -> tuple[Document, ...]:
        if is_text(now):
            return fair.rewrite(self.session, now, text)
        if not text.strip():
            return (now,)
        return (edited(now, text, self._here),)

    @property
    def _here(self) -> Context:
        """The meeting, seen from the item at hand."""
        today = self.session.clock().date()
        return Context(self.session.record, self.item, None, today, settings=self.settings)

    def _halves(self, now: Entry, text: str, place: int) -> tuple[Document, ...]:
        return fair.split(self.session, msgspec.structs.replace(now, text=text), place)
