"""The attendance list on a screen: people are ticked off, come, go and stand aside, a key each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import OptionList

from store.language.catalogue import Words, as_sentence
from store.record.attendance import RollCall
from store.record.model import AgendaItem, Attendance, Day
from store.record.record import Record
from store.record.values import Attending
from store.series.earlier_attendance import ListBefore, list_before
from store.session.session import Session
from tui.grammar.edit.list_keeper import ListKeeper
from tui.grammar.result import Hint
from tui.keys.here import LineKey, bound
from tui.keys.statuses import ATTENDING
from tui.screens.ask import ANSWERING
from tui.screens.background import background, tell_later
from tui.screens.base import Room, telling
from tui.screens.focus_keys import OF_ROW
from tui.screens.forms.item_and_person import PersonForm
from tui.screens.menu.way import Way
from tui.screens.saved import LOOK_EVERY
from tui.screens.status_line import present_count, quorum_words
from tui.widgets.bars import OneLine, Sides
from tui.widgets.content import shown, user
from tui.widgets.lists.people import PeopleList, Shown
from tui.widgets.text_area import TextField


class AttendanceScreen(Room):
    """Who is there: one line for each person, and one for each of their comings and goings."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("attendance", "list", "all")]
    PLACES = ("attendance", "list", "all")
    KEY_LINE = (
        "attendance.tick",
        "attendance.rest",
        ("list.new", "key-attendance-more"),
        ("list.edit", "key-attendance-fields"),
        "list.menu",
        "list.delete",
        "all.undo",
    )

    OF_ROW = OF_ROW | {"open", "tick", "vote"}

    head = getters.query_one("#head", Sides)
    people = getters.query_one("#people", PeopleList)
    asked = getters.query_one("#asked", OneLine)
    answer = getters.query_one("#answer", TextField)

    def __init__(self, session: Session, place: Callable[[], tuple[AgendaItem | None, Day | None]]) -> None:
        """Take the session of a meeting that is open, and what tells where the meeting is."""
        super().__init__()
        self._session = session
        self._keeper = ListKeeper(session, place)
        self._shown: Record | None = None
        self._answered: Callable[[str], Hint | None] | None = None
        self._before: ListBefore | None = None

    @property
    def key_line_here(self) -> Sequence[LineKey]:
        """While something is asked, what an answer needs."""
        return ANSWERING if self._answered is not None else super().key_line_here

    def compose(self) -> ComposeResult:
        """The list, what is asked when a key needs a name or a ground, and the keys."""
        yield Sides(id="head")
        yield PeopleList(id="people")
        yield OneLine(id="nobody")
        yield OneLine(id="asked")
        yield TextField(id="answer")
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Begin with the first, and follow what other windows write."""
        self.people.focus()
        self.set_interval(LOOK_EVERY, self._look)
        if not self._session.record.attendance:
            self._read_before(take=False)

    def on_screen_resume(self) -> None:
        """A form may have changed somebody."""
        self._look()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self._tell_nobody()
        self._show()

    def on_row_list_resized(self) -> None:
        """Fit the list to its new room."""
        self._show()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter, and a click, show everything that is known of somebody."""
        event.stop()
        self.action_edit()

    def on_text_field_confirmed(self) -> None:
        """Do what the answer was asked for."""
        answered, text = self._answered, self.answer.text.strip()
        if answered is not None:
            self._do(answered, text)

    def on_typing_left(self) -> None:
        """Give the question up."""
        self._ask_no_more()

    def action_open(self) -> None:
        """Show everything that is known of somebody."""
        self.action_edit()

    def action_tick(self) -> None:
        """Switch the person under the cursor between present and absent."""
        self._of_chosen(self._keeper.toggle)

    def action_rest(self) -> None:
        """Mark all without a status as present; on an empty list, put those of the last meeting there."""
        if self._session.record.attendance:
            self._do(lambda _: self._keeper.everybody())
        elif self._before is None:
            self._read_before(take=True)
        else:
            self._list_before(self._before)

    @background(exclusive=True, group="before")
    def _read_before(self, *, take: bool) -> None:
        """Read whom the meeting before had on its list; with ``take``, list them here."""
        found = list_before(self.house.archive, self._session.record.meeting)
        tell_later(self, self._learn_before, found, take=take)

    def _learn_before(self, found: ListBefore | None, *, take: bool) -> None:
        self._before = found
        self._tell_nobody()
        if take and found is not None:
            self._list_before(found)
        elif take:
            self.flash.say(self.words("list-none-before"))

    @telling
    def _list_before(self, before: ListBefore) -> None:
        """Put the people of the meeting before on the list, unless somebody is there by now."""
        if self._session.record.attendance:
            return
        self._session.apply(*before.people)
        self._before = None  # taken back and asked for again, they are others
        self._show()
        facts = {"count": len(before.people), "title": shown(before.meeting.meeting.title)}
        self.flash.say(self.words("list-taken", **facts), self.words("list-taken.hint"))

    def _tell_nobody(self) -> None:
        """Say what to do where nobody is listed."""
        told = [self.words("attendance-empty")]
        if self._before is not None:
            title = shown(self._before.meeting.meeting.title)
            told.append(self.words("attendance-before", count=len(self._before.people), title=title))
        self.query_one("#nobody", OneLine).tell(user(" ".join(told), "$kind-quiet"))

    @property
    def digits(self) -> Sequence[Way]:
        """What can be said of the person under the cursor."""
        if self.people.chosen is None:
            return ()
        said = [
            Way(digit, self.words(f"attending-{status}"), partial(self._mark, status))
            for digit, status in ATTENDING.items()
            if status != "deputy"
        ]
        return (
            *said,
            Way("4", self.words("attending-deputy"), self._ask_deputy),
            Way("5", self.words("key-person-recused"), self._ask_ground),
            Way("6", self.words("key-person-came"), partial(self._of_chosen, self._keeper.came)),
            Way("7", self.words("key-person-left"), partial(self._of_chosen, self._keeper.left)),
        )

    def _ask_deputy(self) -> None:
        """Ask who stands in for somebody."""
        self._ask_of_chosen("ask-deputy", self._keeper.deputise)

    def _ask_ground(self) -> None:
        """Ask why somebody stands aside in the present item."""
        self._ask_of_chosen("ask-ground", self._keeper.recuse)

    def action_vote(self) -> None:
        """Give the person under the cursor the right to vote, or take it away."""
        self._of_chosen(self._keeper.vote)

    def action_new(self) -> None:
        """Ask for more people."""
        self._ask(self.words("ask-people"), self._add)

    def action_edit(self) -> None:
        """Show everything that is known of somebody, to be changed."""
        if self.people.chosen is not None:
            self.house.show_form(PersonForm(self._session, self.people.chosen[0]))

    @telling
    def action_delete(self) -> None:
        """Take somebody off the list, or take back that they came, left or stood aside."""
        if self.people.chosen is None:
            return
        who, moved = self.people.chosen
        self._keeper.remove(moved or who)
        self._show()
        name = shown(who.name.name)
        self.flash.say(self.words("list-row-gone" if moved else "list-removed", name=name))

    @telling
    def action_undo(self) -> None:
        """Take the last change of the meeting back."""
        touched = self._session.undo()
        self._show()
        self.flash.say(self.words("list-undone" if touched else "nothing-to-undo"))

    @telling
    def action_redo(self) -> None:
        """Do again what was taken back."""
        touched = self._session.redo()
        self._show()
        self.flash.say(self.words("redone" if touched else "nothing-to-redo"))

    def action_back(self, _key: str) -> None:
        """Go back to where the list was asked for."""
        self.app.pop_screen()

    def _add(self, text: str) -> Hint | None:
        """List more people, and go to the last of them."""
        hint = self._keeper.add(text)
        self._show()
        self.people.choose_last()
        return hint

    def _mark(self, status: Attending) -> None:
        self._of_chosen(lambda who: self._keeper.mark(who, status))

    def _of_chosen(self, change: Callable[[Attendance], Hint | None]) -> None:
        if self.people.chosen is not None:
            who = self.people.chosen[0]
            self._do(lambda _: change(who))

    @telling
    def _do(self, change: Callable[[str], Hint | None], text: str = "") -> None:
        """Change the list, and say why nothing came of it when nothing did."""
        hint = change(text)
        self._show()
        if self._answered is not None:
            self._ask_no_more()
        if hint is not None:
            self.flash.say(as_sentence(self.words(hint.key, **hint.facts)))

    def _ask_of_chosen(self, key: str, change: Callable[[Attendance, str], Hint | None]) -> None:
        if self.people.chosen is not None:
            who = self.people.chosen[0]
            self._ask(self.words(key, name=who.name.name), lambda text: change(who, text))

    def _ask(self, question: str, answered: Callable[[str], Hint | None]) -> None:
        self._answered = answered
        self.asked.tell(user(question, "$primary"))
        self.answer.fill("")
        self.add_class("-asking")
        self.flash.go()
        self.answer.focus()

    def _ask_no_more(self) -> None:
        self._answered = None
        self.remove_class("-asking")
        self.show_keys_here()
        self.people.focus()

    def _look(self) -> None:
        if self._shown is not self._session.record:
            self._show()

    def _show(self) -> None:
        record = self._shown = self._session.record
        roll, item = self._keeper.roll, self._keeper.item
        self.people.show(Shown(record, roll, item, self.words, self.house.language))
        self.set_class(not record.attendance, "-empty")
        self.show_keys_here()
        title = item.title if item is not None else self.words("opening")
        told = user(f" {self.words('attendance-title')}", "$primary bold")
        named = f" · {record.meeting.title or self.words('untitled')} · {title}"
        self.head.tell(told.append(user(named, "$kind-quiet")), user(f"{_counted(roll, item, self.words)} "))


def _counted(roll: RollCall, item: AgendaItem | None, words: Words) -> str:
    """«11 av 12 til stede · 7 av 9 med stemmerett · vedtaksfør»."""
    parts = list(filter(None, [present_count(roll, words)]))
    quorum = roll.quorum(item.id if item else None) if roll.votes_matter else None
    return " · ".join([*parts, *quorum_words(quorum, words)])
