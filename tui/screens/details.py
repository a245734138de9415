"""The details of a meeting, new or old: one form."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import msgspec
from textual import events, getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll

from store.model import Meeting
from store.opened import Opened
from tui.screens.keys import bindings
from tui.screens.meeting_form import FIELDS, FormField, filled, texts_of
from tui.screens.room import Room, telling
from tui.widgets.choice import Choice
from tui.widgets.lines import OneLine
from tui.widgets.plain import user, whole
from tui.widgets.typing import Field, Typing


class DetailsScreen(Room):
    """The form. Without an open meeting it makes a new one."""

    CSS_PATH = "details.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("form")]
    KEYS_OF = ("form",)

    head = getters.query_one("#head", OneLine)

    def __init__(self, opened: Opened | None) -> None:
        """Take a meeting that is open, or nothing for a new one."""
        super().__init__()
        self._opened = opened
        self._warned = False

    def compose(self) -> ComposeResult:
        """A line for each field: its name, what stands in it, and what is wrong with that."""
        self._meeting = self._start()
        shown = texts_of(self._meeting)
        yield OneLine(id="head")
        with VerticalScroll(id="form", can_focus=False):
            for field in FIELDS:
                with Horizontal(classes="field"):
                    yield OneLine(id=f"name-{field.name}")
                    if field.sort == "choice":
                        yield Choice(field.choices, shown[field.name], id=f"field-{field.name}")
                    else:
                        yield Field(shown[field.name], id=f"field-{field.name}")
                yield OneLine(id=f"wrong-{field.name}")
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Begin with the title."""
        self.query_one("#field-title").focus()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        title = "details-title" if self._opened else "details-new"
        self.head.tell(user(f" {self.words(title)}", "$primary bold"))
        for field in FIELDS:
            name = self.query_one(f"#name-{field.name}", OneLine)
            name.tell(user(self.words(f"field-{field.name}"), "$kind-quiet"))
            self._say_field(field)

    def on_field_confirmed(self) -> None:
        """Enter saves, wherever it is pressed."""
        self.action_save()

    def on_typing_left(self, event: Typing.Left) -> None:
        """Up and down go to the next field, Esc leaves."""
        self._move(event.direction)

    def on_choice_left(self, event: Choice.Left) -> None:
        """Up and down go to the next field."""
        self._move(event.direction)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Keep the field in sight, with what is said about it."""
        event.widget.scroll_visible(animate=False)

    @telling
    def action_save(self) -> None:
        """Save what stands in the form, or say what is wrong beside each field."""
        read = filled(self._meeting, self._texts())
        for field in FIELDS:
            wrong = read.wrong.get(field.name)
            line = self.query_one(f"#wrong-{field.name}", OneLine)
            line.tell(user(self.words(wrong) if wrong else "", "$error"))
            line.set_class(wrong is not None, "-on")
        if read.wrong:
            self.flash.say(self.words("details-wrong"), wrong=True)
            self.query_one(f"#field-{next(iter(read.wrong))}").focus()
            return
        self._keep(self._in_series(read.meeting, read.series))

    def action_cancel(self) -> None:
        """Leave; when something was changed, only when asked twice."""
        changed = any(texts_of(self._meeting)[name] != text for name, text in self._texts().items())
        if changed and not self._warned:
            self._warned = True
            self.flash.say(self.words("details-changed"), wrong=True)
        else:
            self.app.pop_screen()

    def _start(self) -> Meeting:
        if self._opened is not None:
            return self._opened.session.record.meeting
        archive = self.house.archive
        today: date = archive.clock().date()
        return Meeting(id=archive.ids(), from_=today, language=self.house.language)

    def _in_series(self, meeting: Meeting, name: str) -> Meeting:
        was = meeting.series.name if meeting.series else ""
        if name == was:
            return meeting
        return msgspec.structs.replace(meeting, series=self.house.archive.series(name) if name else None)

    def _keep(self, meeting: Meeting) -> None:
        if self._opened is None:
            file = self.house.archive.create_meeting(meeting)
            self.app.pop_screen()
            self.house.open_meeting(file)
            return
        session = self._opened.session
        # Only what this form changed: what was typed meanwhile stays.
        before, now = self._meeting, session.record.meeting
        names = [
            name for name in Meeting.__struct_fields__ if getattr(before, name) != getattr(meeting, name)
        ]
        session.apply(msgspec.structs.replace(now, **{name: getattr(meeting, name) for name in names}))
        self.app.pop_screen()
        if isinstance(self.app.screen, Room):
            self.app.screen.flash.say(self.words("details-saved"))

    def _texts(self) -> dict[str, str]:
        texts = {}
        for field in FIELDS:
            widget = self.query_one(f"#field-{field.name}")
            texts[field.name] = widget.value if isinstance(widget, Choice) else ""
            if isinstance(widget, Field):
                texts[field.name] = whole(widget.text)
        return texts

    def _say_field(self, field: FormField) -> None:
        widget = self.query_one(f"#field-{field.name}")
        if isinstance(widget, Choice):
            widget.say({choice: self._choice(field.name, choice) for choice in field.choices})
        elif isinstance(widget, Field) and field.hint:
            widget.placeholder = self.words(field.hint)

    def _choice(self, name: str, choice: str) -> str:
        match name:
            case "language":
                return self.words(f"language-{choice}")
            case "profile":
                return self.words(f"profile-{choice}")
        return self.words(f"state-{choice}")

    def _move(self, direction: str) -> None:
        match direction:
            case "up":
                self.focus_previous()
            case "down":
                self.focus_next()
            case _:
                self.action_cancel()
