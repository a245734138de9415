"""The one screen for all forms: a meeting, an entry, an item, a person, the settings, an approval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar

from textual import events, getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import TextArea

from tui.keys.here import LineKey, bound
from tui.screens.background import background, tell_later
from tui.screens.base import Room, telling
from tui.screens.forms.folded_line import FoldedLine
from tui.screens.forms.form import Doubt, Form, FormField
from tui.screens.forms.own_names import without_name
from tui.screens.menu.way import Way
from tui.widgets.bars import OneLine
from tui.widgets.choice import Choice
from tui.widgets.content import shown, user, whole
from tui.widgets.text_area import TextField, Typing

MOST_NAMED = 30
"""Signs for the names of what is folded."""


class DetailsScreen(Room):
    """A form, field by field."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("form", "list", "all")]
    PLACES = ("form", "list", "all")

    head = getters.query_one("#head", OneLine)

    def __init__(self, form: Form, first: str = "") -> None:
        """Take a form, and the field to begin with: without one, the first that it has."""
        super().__init__()
        self._form = form
        wanted = (f.name for f in form.fields if first in (f.name, *(one.strip("_") for one in f.holds)))
        self._first = next(wanted, form.fields[0].name)
        self._folded = form.more - {self._first}
        self._warned = False
        self._doubted: Doubt | None = None

    @property
    def key_line_here(self) -> Sequence[LineKey]:
        """What counts in the field that has the keys."""
        here = self.focused
        offers = isinstance(here, TextField) and here.instead
        tab: LineKey = ("line.complete", "key-take-offered") if offers else "all.pane"
        checks: list[LineKey] = ["all.preflight"] if self._form.to_check is not None else []
        deed = "key-attendance-fields" if isinstance(here, FoldedLine) else self._form.deed
        return (("list.open", deed), tab, *_keys_of(here), *checks, ("all.back", "key-cancel"))

    def compose(self) -> ComposeResult:
        """A line for each field: its name, what stands in it, and what is wrong with that."""
        self._before = self._form.texts()
        with Container(id="middle"), Vertical(id="box"):
            yield OneLine(id="head")
            with VerticalScroll(id="form", can_focus=False):
                yield from self._compose_fields()
        yield from self.compose_foot()

    def _compose_fields(self) -> ComposeResult:
        folded_first = next((one for one in self._form.fields if one.name in self._folded), None)
        for field in self._form.fields:
            if field is folded_first:
                yield FoldedLine(id="more")
            if field.heading:
                yield (heading := OneLine(id=f"above-{field.name}"))
                heading.add_class("heading")
            with Horizontal(classes="field", id=f"row-{field.name}"):
                yield OneLine(id=f"name-{field.name}")
                yield _widget_of(field, self._before[field.name], self._form.choices(field))
            yield OneLine(id=f"wrong-{field.name}")

    def on_mount(self) -> None:
        """Begin with a field."""
        # A text area may tell line ends in its own way: what it says now counts as unchanged.
        self._untouched = {field.name: self._standing(field) for field in self._form.fields}
        for name, text in self._form.offered.items():
            field = self.query_one(f"#field-{name}", TextField)
            field.instead, field.placeholder = text, f"⇥ {shown(text)}"
        self._show_asked()
        self.query_one(f"#field-{self._first}").focus()
        self._read_known()

    @background()
    def _read_known(self) -> None:
        self._form.look(self.house.language)
        tell_later(self, self._tell_noted)
        tell_later(self, self._learn, self._form.known())

    def _learn(self, known: Mapping[str, Sequence[str]]) -> None:
        """Let the fields say how a text may go on."""
        for field in self._form.fields:
            for typed in self.query(f"#field-{field.name}").results(TextField):
                _teach(typed, field, known.get(field.name, ()))
        self.show_keys_here()

    def _asks(self) -> bool:
        """Ask about what may be meant as something known, once for each text; say whether it is asked."""
        doubt = self._form.doubt(self._texts())
        if doubt is None or doubt == self._doubted:
            return False
        self._doubted = doubt
        self._tell_below(doubt.field, self.words(doubt.key, **doubt.facts), "$warning")
        field = self.query_one(f"#field-{doubt.field}", TextField)
        field.instead = doubt.instead
        field.focus()
        return True

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self.head.tell(user(f" {self.words(self._form.title)}", "$primary bold"))
        for field in self._form.fields:
            name = self.query_one(f"#name-{field.name}", OneLine)
            name.tell(user(self.words(field.label), "$kind-quiet"))
            for heading in self.query(f"#above-{field.name}").results(OneLine):
                heading.tell(user(self.words(field.heading), "$primary bold"))
            self._say_field(field)
        self._say_more()

    def on_text_field_confirmed(self) -> None:
        """Enter saves, wherever it is pressed."""
        self.action_open()

    def on_typing_left(self, event: Typing.Left) -> None:
        """Up and down go to the next field, Esc leaves."""
        self._move(event.direction)

    def on_choice_passed(self, event: Choice.Passed) -> None:
        """Up and down go to the next field."""
        self._move(event.direction)

    def on_choice_menu_asked(self, event: Choice.MenuAsked) -> None:
        """Show what else can be chosen."""
        ways = [
            Way("", word, partial(event.choice.choose, value)) for value, word in event.choice.words.items()
        ]
        self.menus.ask_way(self._name_of(event.choice), ways)

    def on_text_field_list_asked(self, event: TextField.ListAsked) -> None:
        """Show what is known, to be taken."""
        ways = [Way("", shown(one), partial(event.field.take, one)) for one in event.field.known]
        self.menus.ask_way(self._name_of(event.field), ways)

    def _name_of(self, widget: Widget) -> str:
        name = (widget.id or "").removeprefix("field-")
        return next((self.words(one.label) for one in self._form.fields if one.name == name), "")

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Say what is meant by what stands there now, where that may be another thing."""
        name = (event.text_area.id or "").removeprefix("field-")
        field = next((one for one in self._form.fields if one.name == name), None)
        if field is not None:
            if isinstance(event.text_area, TextField) and event.text_area.instead:
                event.text_area.instead = ""
                self.show_keys_here()
            heard = self._form.heard(field, whole(event.text_area.text), self.house.language)
            self._tell_below(name, heard, "$kind-quiet")

    def on_folded_line_unfolded(self) -> None:
        """Show the rest, and begin with it."""
        first = next(field.name for field in self._form.fields if field.name in self._folded)
        self._folded = frozenset()
        self._show_asked()
        self.query_one(f"#field-{first}").focus()

    def action_move(self, direction: str) -> None:
        """Go to the field above or below."""
        self._move(direction)

    def on_choice_changed(self) -> None:
        """Show the fields that go with what was chosen, and what is to be known of it."""
        self._show_asked()
        self._tell_noted()

    def _tell_noted(self) -> None:
        """Say below a field what is to be known before it is kept."""
        if not self.is_attached:
            return
        noted = self._form.noted(self._texts())
        for field in self._form.fields:
            if isinstance(self.query_one(f"#field-{field.name}"), Choice):
                key, facts = noted.get(field.name, ("", {}))
                self._tell_below(field.name, self.words(key, **facts) if key else "", "$warning")
        self.show_keys_here()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the places to check be shown where the form is about them."""
        if action == "preflight":
            return self._form.to_check is not None
        return super().check_action(action, parameters)

    def action_preflight(self) -> None:
        """Leave the form for the places to check."""
        file = self._form.to_check
        if file is not None:
            self.app.pop_screen()
            self.house.show_looking(file, "preflight")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Keep the field in sight, with what is said about it."""
        event.widget.scroll_visible(animate=False)

    @telling
    def action_open(self) -> None:
        """Save what stands in the form, or say what is wrong beside each field."""
        read = self._form.read(self._texts())
        for field in self._form.fields:
            wrong = read.wrong.get(field.name)
            self._tell_below(field.name, f"! {self.words(wrong)}" if wrong else "", "$error")
        if read.wrong:
            self._folded -= read.wrong.keys()
            self._show_asked()
            self.flash.say(self.words("details-wrong"), wrong=True)
            self.query_one(f"#field-{next(iter(read.wrong))}").focus()
            return
        if self._asks():
            return
        made = self._form.keep(read.changes)
        self.app.pop_screen()
        if self._form.settles_machine:
            self.house.settle_machine()
        if made is not None:
            self.house.open_meeting(made)
        elif isinstance(self.app.screen, Room):
            self.app.screen.flash.say(self.words(self._form.done, **self._form.facts))

    def action_saved(self) -> None:
        """Save what stands in the form."""
        self.action_open()

    def action_back(self, _key: str = "escape") -> None:
        """Leave; when something was changed, only when asked twice."""
        if self._texts() != self._before and not self._warned:
            self._warned = True
            self.flash.say(self.words("details-changed"), wrong=True)
        else:
            self.app.pop_screen()

    def _standing(self, field: FormField) -> str:
        match self.query_one(f"#field-{field.name}"):
            case Choice() as choice:
                return choice.value
            case TextField() as typed:
                return typed.text
        return ""

    def _texts(self) -> dict[str, str]:
        texts: dict[str, str] = {}
        for field in self._form.fields:
            text, name = self._standing(field), field.name
            same = text == self._untouched[name]
            texts[name] = self._before[name] if same else without_name(field, whole(text))
        return texts

    def _show_asked(self) -> None:
        """Show the fields that count; what is hidden is neither read nor reached."""
        asked = {field.name for field in self._form.asked(self._texts())}
        self.query("#more").set(display=bool(self._folded))
        for field in self._form.fields:
            self.query_one(f"#row-{field.name}").display = field.name in asked - self._folded
            if field.name not in asked:
                self.query_one(f"#wrong-{field.name}").remove_class("-on")

    def _tell_below(self, name: str, told: str, tone: str) -> None:
        """Say something below a field; without anything to say its line goes."""
        line = self.query_one(f"#wrong-{name}", OneLine)
        line.tell(user(told, tone))
        line.set_class(bool(told), "-on")

    def _say_more(self) -> None:
        names = [self.words(field.label) for field in self._form.fields if field.name in self._folded]
        for line in self.query(FoldedLine):
            line.tell(user(f"▸ {self.words('field-more'):<16} {_some_of(names)}", "$kind-quiet"))

    def _say_field(self, field: FormField) -> None:
        widget = self.query_one(f"#field-{field.name}")
        if isinstance(widget, Choice):
            widget.say({choice: self.words(key) for choice, key in self._form.choices(field).items()})
        elif isinstance(widget, TextField) and field.hint:
            widget.placeholder = self.words(field.hint)

    def _move(self, direction: str) -> None:
        match direction:
            case "up":
                self.focus_previous()
            case "down":
                self.focus_next()
            case _:
                self.action_back()


def _keys_of(field: Widget | None) -> list[LineKey]:
    """The keys that a field has of its own."""
    own: list[LineKey] = []
    if isinstance(field, Choice):
        own.append("form.choice")
    if (isinstance(field, Choice) and field.is_list) or (isinstance(field, TextField) and field.known):
        own.append("form.values")
    if isinstance(field, TextField) and field.several:
        own.append("form.newline")
    return own


def _some_of(names: Sequence[str]) -> str:
    """As many names as there is room for, and how many there are."""
    fitting = [few for n in range(1, 6) if len(few := ", ".join(names[:n])) <= MOST_NAMED]
    return f"{fitting[-1] if fitting else ''} … ({len(names)})"


def _widget_of(field: FormField, text: str, choices: Mapping[str, str]) -> Choice | TextField:
    """What a field is filled in with."""
    name = f"field-{field.name}"
    if choices:
        return Choice(tuple(choices), text, id=name)
    return TextField(text, id=name, lines=field.sort in ("lines", "pairs"))


def _teach(typed: TextField, field: FormField, known: Sequence[str]) -> None:
    """Let a field say how a text may go on."""
    typed.known = known
    typed.soft_wrap = typed.soft_wrap or bool(known)  # else no room behind it
    typed.apart = ";" if field.sort in ("several", "names") else ""
    if known and not field.hint and not typed.instead:
        typed.placeholder = f"↓ {', '.join(known[:2])}{' …' if known[2:] else ''}"
