"""What the keys of the fair copy do with lines and texts."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from msgspec.structs import replace
from textual import getters
from textual.widgets import TextArea

from store.record.in_minutes import is_text, may_be_written
from store.record.model import Document, Entry
from store.session import fair_copy as fair
from tui.grammar.complete.complete import Offer, abbreviated
from tui.grammar.complete.known import Known
from tui.grammar.context import Context
from tui.grammar.edit import reorder as places
from tui.grammar.edit.reclassify import edited, marked
from tui.screens.base import telling
from tui.screens.fair_copy.panes import FairDesk
from tui.widgets.bars import OneLine
from tui.widgets.content import excerpt, user
from tui.widgets.editor import Editor
from tui.widgets.text_area import Typing


class FairActions(FairDesk):
    """The letters act on the line or text at hand, or on all lines that are marked."""

    def action_up(self) -> None:
        """To the row above."""
        (self.texts if self.is_on_texts else self.lines).move(-1)

    def action_down(self) -> None:
        """To the row below."""
        (self.texts if self.is_on_texts else self.lines).move(1)

    def action_fair_side(self) -> None:
        """To the other side."""
        (self.lines if self.is_on_texts else self.texts).focus()

    def action_fair_mark(self) -> None:
        """Mark the row, or let it be, and go to the next one."""
        side = self.texts if self.is_on_texts else self.lines
        side.pick()
        side.move(1)

    @telling
    def action_fair_take(self) -> None:
        """Take the lines over into a new text; a text that is at hand is written anew."""
        if self.is_on_texts:
            self.action_fair_rewrite()
        else:
            self._take(None)

    @telling
    def action_fair_add(self) -> None:
        """Take the lines over into the text at hand, or into a new one where there is none."""
        if self.is_on_texts:
            self.flash.say(self.words("fair-from-lines"))
        else:
            self._take(self.text if self.text is not None and is_text(self.text) else None)

    def _take(self, into: Entry | None) -> list[Entry]:
        """Take the lines over; return those that were."""
        lines = [line for line in self.picked if self.sides.state(line) != "written"]
        documents = fair.take_over(self.session, lines, into)
        if not self.do(*documents):
            self.flash.say(self.words("fair-stands" if lines else "fair-already"))
            return []
        self.texts.point(documents[0].id)
        self.step(lines)
        return lines

    @telling
    def action_fair_keep(self) -> None:
        """Keep the lines as they stand; once more leaves it open again."""
        lines = [entry for entry in self.picked if fair.is_line(entry) and not self._is_written(entry)]
        if not lines:
            self.flash.say(self.words("fair-written-stands" if self.picked else "no-entry"))
        elif all(line.kept for line in lines):
            self.do(*(replace(line, kept=False) for line in lines))
        elif self.do(*fair.keep(lines)):
            self.step(lines)

    @telling
    def action_fair_out(self) -> None:
        """Take the lines out of the minutes, or in again when none of them is."""
        lines = [entry for entry in self.picked if not self._is_written(entry)]
        if not lines:
            self.flash.say(self.words("fair-written-stands" if self.picked else "no-entry"))
        else:
            documents, within = marked(self.session.record, lines, "in_minutes")
            self.do(*documents)
            if within:
                self.flash.say(self.words("now-in-minutes", text=excerpt(lines[0].text), count=len(lines)))
            else:
                self.step(lines)

    @telling
    def action_fair_item(self) -> None:
        """Take all of the item out of the minutes, or in again."""
        here = self.session.record.entries_of(self.item)
        entries = [entry for entry in here if not self._is_written(entry)]
        if not entries:
            return
        if self.sides.is_out:
            self.do(*(replace(entry, in_minutes=True) for entry in entries))
        else:
            self.do(*fair.leave_out(entries))
        key = "fair-item-out" if self.sides.is_out else "fair-item-in"
        self.flash.say(self.words(key), self.words("deleted-hint"))

    @telling
    def action_fair_join(self) -> None:
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

    def action_fair_up(self) -> None:
        """Move the text up, past what stands above it."""
        self._shift(-1)

    def action_fair_down(self) -> None:
        """Move the text down, past what stands below it."""
        self._shift(1)

    @telling
    def _shift(self, steps: int) -> None:
        text = self.text
        if text is not None:
            self.do(*places.shifted(self.session.record, [text], self.sides.texts, steps))
            self.texts.point(text.id)

    @telling
    def action_fair_apart(self) -> None:
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

    def action_fair_next(self) -> None:
        """Go to the next item that has lines."""
        if not self.go(1):
            self.flash.say(self.words("fair-is-last"))

    def action_fair_previous(self) -> None:
        """Go to the item before."""
        if not self.go(-1):
            self.flash.say(self.words("fair-is-first"))

    def action_fair_rewrite(self) -> None:
        """Write the text at hand anew."""
        raise NotImplementedError

    def _is_written(self, entry: Entry) -> bool:
        """Whether a line went into a text: its words stand there."""
        return fair.is_line(entry) and self.sides.state(entry) == "written"


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
