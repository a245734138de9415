"""Text areas: the keys, pastes and steps back of the line that takes the minutes, and the fields of forms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.timer import Timer
from textual.widgets import TextArea
from textual.widgets.text_area import TextAreaTheme

from store.language.words import BLANK, fold
from tui.grammar.paste.line_ends import unbroken
from tui.widgets.content import shown, whole
from tui.widgets.input import ByHand, TakesText, Typed

MOST_IN_LINE = 10_000
"""Signs that the line holds without being slow; a longer text goes past it."""

ANSWERS = ("1", "2", "3", "4", "enter", "escape")


SETTLED_AFTER = 0.12
"""Seconds without a key before the label follows the line: below it, the label flickers."""

MOST_LINES = 5
"""Lines of a long field that are in sight at once."""


def begun_with(typed: str) -> str:
    """Return a typed text as what goes on from it begins: folded, and with a blank if one ends it."""
    begun = fold(typed)
    return f"{begun} " if begun and typed[-1] in BLANK else begun


class Typing(TakesText, TextArea):
    """A text area without decoration. Control characters are shown by their stand-ins."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "to_beginning", show=False),
        Binding("ctrl+end", "to_end", show=False),
    ]

    class Left(ByHand):
        """The keys went away from here: Esc, or an arrow that had nowhere to go."""

        def __init__(self, control: Typing, direction: str) -> None:
            """Say which way: ``escape``, ``up`` or ``down``."""
            super().__init__()
            self.typing = control
            self.direction = direction

    class Erased(Message):
        """Backspace was pressed where nothing is typed."""

    def action_delete_left(self) -> None:
        """Delete what stands before the cursor; where nothing does, tell it."""
        if not self.text:
            self.post_message(self.Erased())
        super().action_delete_left()

    def __init__(self, text: str = "", *, id: str, placeholder: str = "") -> None:  # noqa: A002 — Textual's own word
        """Begin with a text."""
        self._coloured: TextAreaTheme | None = None
        super().__init__(
            text, id=id, compact=True, highlight_cursor_line=False, placeholder=Content(placeholder)
        )

    def notify_style_update(self) -> None:
        """Ask for the colours again when they are drawn with."""
        super().notify_style_update()
        self._coloured = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some lines, with the colours that hold since they were last told to be others."""
        if self._coloured is not self._theme:  # Textual looks all of them up for every letter
            self._coloured = self._theme
            self._theme.apply_css(self)
        return super(TextArea, self).render_lines(crop)

    def action_to_beginning(self) -> None:
        """Go to the first sign of the first line."""
        self.move_cursor(self.document.start)

    def action_to_end(self) -> None:
        """Go behind the last sign of the last line."""
        self.move_cursor(self.document.end)

    def get_line(self, line_index: int) -> Text:
        """A line as it is shown."""
        return Text(shown(self.document.get_line(line_index), tab="\t"), end="", no_wrap=True)

    def put(self, text: str) -> None:
        """Replace everything, and put the cursor at the end. It can be taken back like typing."""
        self.replace(text, self.document.start, self.document.end)
        self.move_cursor(self.document.end)

    def fill(self, text: str) -> None:
        """Begin anew with a text: there is nothing to take back."""
        self.put(text)
        self.history.clear()


class TextField(Typing):
    """A field of a form. Enter confirms the form, up and down leave the field where it ends.

    The text that it began with is selected when the field gets the keys: typing replaces it, an arrow or End
    keeps it. A text of several lines is gone on with, at its end. How a text may go on stands behind it, of
    what is ``known``; Tab or right takes it, and down shows the list. ``instead`` is what Tab takes in the
    place of the whole text.
    """

    known: Sequence[str] = ()
    apart = ""
    """What stands between several values."""
    instead = ""
    _taken = ""

    def __init__(self, text: str = "", *, id: str, lines: bool = False) -> None:  # noqa: A002 — Textual's own word
        """Begin with a text. One line is scrolled sideways; several are wrapped, and ctrl+j begins one."""
        super().__init__(text, id=id)
        self._begun = text
        self.several = lines
        self.soft_wrap = lines
        if lines:
            self.styles.height = "auto"
            self.styles.max_height = MOST_LINES
            self.move_cursor(self.document.end)

    class Confirmed(ByHand):
        """Enter was pressed."""

    class ListAsked(Message):
        """What is known is to be shown in a list."""

        def __init__(self, field: TextField) -> None:
            """Say of which field."""
            super().__init__()
            self.field = field

    def take(self, known: str) -> None:
        """Put something known in the place of the value that is being typed; whole values before it stay."""
        before = self.text.rpartition(self.apart)[0] if self.apart else ""
        self.put(f"{before}{self.apart} {known}" if before else known)

    def on_focus(self) -> None:
        """Select the text that it began with."""
        if self._begun and self.text == self._begun and not self.several:
            self.select_all()
        elif not self.several:
            self.scroll_cursor_visible()

    def on_blur(self) -> None:
        """Show how the text begins, not how a long one ends."""
        if not self.several:
            self.scroll_to(0, animate=False)

    def update_suggestion(self) -> None:
        """Show how the value that is being typed may go on."""
        at_end = self.selection.is_empty and self.cursor_location == self.document.end
        typed = self.text.rpartition(self.apart)[2] if self.apart else self.text
        begun = begun_with(typed) if at_end else ""
        found = next((one for one in self.known if begun and fold(one).startswith(begun)), "")
        self.suggestion = shown(found[len(begun) :])
        self._taken = self.text.removesuffix(typed.lstrip()) + found

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "tab" and (self.instead or self.suggestion):
            event.stop()
            event.prevent_default()
            self.put(self.instead or self._taken)
            self.instead = ""
        elif event.key == "down" and self.known:
            event.stop()
            event.prevent_default()
            self.post_message(self.ListAsked(self))
        elif event.key in ("enter", "escape") or (event.key in ("up", "down") and self._at_end(event.key)):
            event.stop()
            event.prevent_default()
            if event.key == "enter":
                self.post_message(self.Confirmed())
            else:
                self.post_message(self.Left(self, event.key))
        elif event.key == "ctrl+j":
            event.stop()
            event.prevent_default()
            if self.several:
                self._replace_via_keyboard("\n", *self.selection)

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        between = "\n" if self.several else " "
        if result := self._replace_via_keyboard(
            between.join(whole(event.text).splitlines()), *self.selection
        ):
            self.move_cursor(result.end_location)

    def _at_end(self, direction: str) -> bool:
        """Whether there is no line above, or below, to go to."""
        line = self.wrapped_document.location_to_offset(self.cursor_location).y
        return line == 0 if direction == "up" else line + 1 >= self.wrapped_document.height


class PasteLine(Typing):
    """A line that takes one pasted line as it stands, and keeps many until a key has said what they are.

    ``waiting`` is what it keeps; whoever is told decides, and calls :meth:`let_go` or :meth:`let_in`.
    ``answered`` is set while that takes its time: then the keys type, and only Enter and Esc are told.
    """

    waiting = ""
    answered = False

    class Pasted(Message):
        """Several lines were pasted, or a very long one; what they become is still to be said."""

        def __init__(self, text: str) -> None:
            """Take what it tells."""
            super().__init__()
            self.text = text

    class Answered(Message):
        """One of :data:`ANSWERS` was pressed while something waited."""

        def __init__(self, key: str) -> None:
            """Take what it tells."""
            super().__init__()
            self.key = key

    def types(self, event: Typed) -> bool:
        """Not while something waits: then a key says what becomes of it."""
        return not self.waiting and super().types(event)

    def keep(self, text: str) -> None:
        """Keep a text, behind what is waiting already."""
        self.waiting = "\n".join(filter(None, (self.waiting, text)))
        self.post_message(self.Pasted(self.waiting))

    def let_go(self) -> None:
        """Keep it no longer."""
        self.waiting = ""

    def let_in(self, text: str) -> None:
        """Put a text where the cursor is, and keep nothing any longer."""
        self.waiting = ""
        if result := self._replace_via_keyboard(text, *self.selection):
            self.move_cursor(result.end_location)

    async def _on_key(self, event: events.Key) -> None:
        if self.waiting and self.answered and event.key not in ("enter", "escape"):
            return
        if self.waiting and (event.key in ANSWERS or event.is_printable or event.key == "backspace"):
            event.stop()
            event.prevent_default()
            if event.key in ANSWERS:
                self.post_message(self.Answered(event.key))

    def action_paste(self) -> None:
        """Paste what was copied here; what the terminal pastes comes as an event."""
        self._take_in(self.app.clipboard)

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self._take_in(event.text)

    def _take_in(self, pasted: str) -> None:
        text = unbroken(whole(pasted))
        if self.waiting or "\n" in text or len(text) > MOST_IN_LINE:
            self.keep(text)
        else:
            self.let_in(text)


class CaptureLine(PasteLine):
    """The line that takes the minutes: Enter takes it, ctrl+j begins a new line in it.

    The sign that the next line is likely to begin with may stand there already; a typed sign takes
    its place, and Backspace or Enter with nothing after it ends it.
    """

    takes_lines = True
    beginnings: ClassVar[frozenset[str]] = frozenset()
    """The characters that take the place of a sign that is only offered: they begin another one."""

    class Entered(Message):
        """Enter was pressed; the line is empty again. ``offered``: the sign it was offered, if it kept it.

        ``place``: how many characters of the text stand before the cursor.
        """

        def __init__(self, text: str, offered: str, place: int) -> None:
            """Take what it tells."""
            super().__init__()
            self.text = text
            self.offered = offered
            self.place = place

    class Settled(Message):
        """Nothing has been typed for a moment. ``offered`` as in Confirmed."""

        def __init__(self, text: str, offered: str) -> None:
            """Take what it tells."""
            super().__init__()
            self.text = text
            self.offered = offered

    class Typed(Message):
        """What stands in the line has changed; a sign that is only offered does not count."""

        def __init__(self, text: str) -> None:
            """Take what it tells."""
            super().__init__()
            self.text = text

    class TabAsked(Message):
        """Tab was pressed where nothing is typed."""

    class UndoAsked(Message):
        """ctrl+z where there is nothing typed to take back."""

    class RedoAsked(Message):
        """ctrl+y where there is nothing typed to do again."""

    def __init__(self, *, id: str, placeholder: str = "") -> None:  # noqa: A002 — Textual's own word
        """Begin empty."""
        super().__init__(id=id, placeholder=placeholder)
        self._offer = ""
        self._away = ""
        self._settling: Timer | None = None

    @property
    def typed(self) -> str:
        """What stands in the line; a sign that is only offered does not count."""
        return "" if self.text == self._offer else whole(self.text)

    def offer(self, sign: str) -> None:
        """Begin the line with a sign; nothing typed is there to lose."""
        if not self.text:
            self._offer = sign
            self.fill(sign)

    def settle_now(self) -> None:
        """Let the label follow at once."""
        if self._settling is not None:
            self._settling.stop()
            self._settling = None
        self.post_message(self.Settled("" if self.text == self._offer else self.text, self._offer))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Wait until nothing has been typed for a moment."""
        event.stop()
        if self._offer and not self.text.startswith(self._offer):
            self._offer = ""
        self.post_message(self.Typed(self.typed))
        if self._settling is None:
            self._settling = self.set_timer(SETTLED_AFTER, self.settle_now)
        else:
            self._settling.reset()

    def on_blur(self) -> None:
        """Show a sign that is only offered no longer: it says that what is typed lands here."""
        if self._offer and self.text == self._offer:
            self._away, self._offer = self._offer, ""
            self.fill("")

    def on_focus(self) -> None:
        """Offer it again."""
        self.offer(self._away)
        self._away = ""

    async def _on_key(self, event: events.Key) -> None:
        if self.waiting:
            return
        if event.key in ("enter", "ctrl+j", "tab", "escape") or self._on_offer(event):
            event.stop()
            event.prevent_default()
        match event.key:
            case "enter":
                self._confirm()
            case "ctrl+j":
                self._replace_via_keyboard("\n", *self.selection)
            case "escape":
                self.post_message(self.Left(self, "escape"))
            case "tab" if self.text in ("", self._offer):
                self.post_message(self.TabAsked())
            case "up" if self.text in ("", self._offer):
                event.stop()
                event.prevent_default()
                self.post_message(self.Left(self, "up"))

    def action_select_all(self) -> None:
        """Leave F7, which Textual gives to selecting everything, to the screen."""
        raise SkipAction

    def action_select_line(self) -> None:
        """Leave F6, which Textual gives to selecting a line, to the screen."""
        raise SkipAction

    def action_undo(self) -> None:
        """Take back what was typed last; with nothing to take back, the meeting's last change."""
        if self.text == self._offer and not self.history.undo_stack:
            self.post_message(self.UndoAsked())
        else:
            self.undo()

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        if self.history.redo_stack or self.text != self._offer:
            self.redo()
        else:
            self.post_message(self.RedoAsked())

    def _confirm(self) -> None:
        text = self.typed
        place = len(whole(self.get_text_range(self.document.start, self.cursor_location)))
        offered, self._offer = self._offer, ""
        self.fill("")
        self.post_message(self.Entered(text, offered, place))
        self.settle_now()

    def _on_offer(self, event: events.Key) -> bool:
        """Whether the key ended the sign that was offered, or another sign took its place."""
        if not self._offer or self.text != self._offer:
            return False
        sign = event.character or ""
        begins = sign in self.beginnings
        if not begins and event.key != "backspace":
            return False
        self._offer = ""
        self.fill(sign if begins else "")
        return True
