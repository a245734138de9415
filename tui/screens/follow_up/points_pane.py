"""The pane of the follow-up: open points, a digit for what has become of each, and old ones folded below."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Protocol

from msgspec.structs import replace
from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from store.follow_up.points import ITEM, OpenPoint
from store.record.changes import Change
from store.record.status import deadline_from, owners_from
from store.record.values import Kind
from store.registers.rows import Said, Step
from tui.grammar.phrases.names import split_names
from tui.keys.here import bound
from tui.keys.statuses import FOLLOWED, LATER, MENTIONED, NEXT_MEETING, TAKE_UP
from tui.screens.base import telling
from tui.screens.follow_up.answers import FollowUpAnswers, PointAnswer, deadline_said, said_by
from tui.screens.follow_up.point_words import PointWords, groups_of
from tui.screens.menu.way import Way
from tui.screens.pane import Pane
from tui.widgets.content import excerpt, quoting, user
from tui.widgets.lists.headings import HeadedList

if TYPE_CHECKING:
    from store.session.open_meeting import Opened

_HEADING, _FOLD = -1, -100
"""The keys of the rows that are no points: the first group's heading and fold; the next ones' are below."""

_FEW = 24
"""Signs of a point's text in what is said of it: the way back has room beside it."""

_DUE = (Kind.ACTION.value, ITEM)
"""The kinds of a point that has a deadline."""

_GROUPS = {
    Kind.ACTION.value: "follow-up-group-action",
    ITEM: "follow-up-group-item",
    Kind.EXPECTATION.value: "follow-up-group-expectation",
    Kind.QUESTION.value: "follow-up-group-question",
    Kind.PROPOSAL.value: "follow-up-group-proposal",
}
_DEEDS = {
    MENTIONED: "follow-up-mentioned",
    NEXT_MEETING: "status-action-next",
    TAKE_UP: "follow-up-own-item",
    LATER: "follow-up-later",
}
"""What a digit is called that says no status."""


class Asks(Protocol):
    """What asks for a text below the rows."""

    def __call__(
        self, question: str, text: str, answered: Callable[[str], None], *, may_be_empty: bool = False
    ) -> None:
        """Ask; an empty answer does nothing, unless it may be."""


_OF_A_ROW = frozenset({"remark", "mark", "owner", "deadline"})
"""What is done with a row: where nothing is open there is none, and no key says otherwise."""


class PointsPane(Pane):
    """The open points. A digit says what became of the one under the cursor, or of all picked."""

    BINDINGS: ClassVar[list[BindingType]] = [*bound("points", "list")]
    PLACES = ("points", "list")
    KEY_LINE = (
        ("list.open", "follow-up-read"),
        "points.remark",
        ("all.back", "follow-up-line"),
        "list.mark",
        "list.menu",
        "all.undo",
        "points.owner",
        "points.deadline",
    )

    rows = getters.query_one("#rows", HeadedList)
    detail = getters.query_one("#detail", VerticalScroll)
    detail_text = getters.query_one("#detail-text", Static)

    def __init__(self, opened: Opened, ask: Asks, write: Callable[[Change], object]) -> None:
        """Take the meeting, what asks for a text, and what writes to archive.json behind the screen."""
        super().__init__(id="middle")
        self._opened = opened
        self._ask = ask
        self._write = write
        self.answers = FollowUpAnswers(opened)
        self.points: Mapping[int, OpenPoint] = {}
        self._unfolded: set[str] = set()
        self._folds: dict[int, tuple[str, list[OpenPoint]]] = {}
        self._names: dict[int, str] = {}

    def compose(self) -> ComposeResult:
        """The rows, and the chosen one."""
        yield HeadedList(id="rows")
        with VerticalScroll(id="detail"):
            yield Static("", id="detail-text", markup=False)

    def on_register_list_row_moved(self) -> None:
        """Tell all there is to know of the row that the cursor is on now."""
        self.tell_detail()
        self.detail.scroll_home(animate=False)
        self.room.show_keys_here()  # other digits count

    @property
    def says(self) -> PointWords:
        """What points are told in."""
        meeting = self._opened.session.record.meeting
        today = meeting.to or meeting.from_ or self._opened.session.today
        return PointWords(self.words, self.house.language, today)

    @property
    def point_here(self) -> OpenPoint | None:
        """The point that the cursor is on."""
        return self.points.get(self.rows.cursor) if self.rows.cursor is not None else None

    def show(self, points: Sequence[OpenPoint]) -> None:
        """Show points; those that were shown stay in their order, so that none goes by unseen."""
        places = {key: place for place, key in enumerate(self.points)}
        ordered = sorted(points, key=lambda point: places.get(point.key, len(places))) if places else points
        self.points = {point.key: point for point in ordered}
        self._arrange()

    def say_again(self) -> None:
        """Say everything again, in the language of the screens."""
        if self.points:
            self._arrange()

    def _arrange(self) -> None:
        keys: list[int] = []
        self._folds, self._names = {}, {}
        in_order = list(_GROUPS)
        for group, found in groups_of(tuple(self.points.values())):
            place = in_order.index(group)
            keys.append(_HEADING - place)
            self._names[_HEADING - place] = _GROUPS[group]
            older = [point for point in found if point.older and not point.said]
            keys += [point.key for point in found if point not in older]
            if older:
                keys.append(_FOLD - place)
                self._folds[_FOLD - place] = group, older
                keys += [point.key for point in older] if group in self._unfolded else []
        self._shown, self._state_cells = keys, self.says.state_cells(self.points.values())
        self.rows.put(keys, frozenset(self._names), self._drawn)
        self._name_columns()
        self.tell_detail()

    def on_resize(self) -> None:
        """Name the columns in the room that there is now."""
        self.call_after_refresh(self._name_columns)

    def _name_columns(self) -> None:
        if self.is_attached and self.points:
            names = self.says.column_names(self.rows.size.width - 1, self._state_cells)
            self.rows.border_title = user(names)

    _shown: Sequence[int] = ()
    _state_cells = 0

    def _drawn(self, place: int, width: int) -> Content:
        key = self._shown[place]
        if key in self._names:
            return user(self.words(self._names[key]), "$primary bold")
        if key in self._folds:
            group, older = self._folds[key]
            told = self.words(
                "follow-up-older", count=len(older), year=str(max(point.since for point in older).year)
            )
            sign = self.words("follow-up-fold" if group in self._unfolded else "follow-up-unfold")
            return user(f"  {told}   {sign}", "$kind-quiet")
        return self.says.line(self.points[key], width, self._state_cells)

    def tell_detail(self) -> None:
        """Say all there is to know of the point under the cursor."""
        point = self.point_here
        lines = self.says.detail(point) if point is not None else ()
        self.detail_text.update(Content("\n").join(line for line in lines if line.plain))

    @property
    def digits(self) -> Sequence[Way]:
        """What can be said of the point under the cursor."""
        point = self.point_here
        if point is None:
            return ()
        return [
            Way(digit, self._called(point, deed), partial(self._do, digit))
            for digit, deed in FOLLOWED[point.kind].items()
            if deed != TAKE_UP or not self.answers.beside
        ]

    @property
    def is_empty(self) -> bool:
        """Whether there is no row at all."""
        return not self.points and not self._folds

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a key do what can be done with a point; none looks back at a day here."""
        if action == "choose":
            return bool(self.digits)
        if action == "as_of" or (action in _OF_A_ROW and self.is_empty):
            return False
        return super().check_action(action, parameters)

    def action_mark(self) -> None:
        """Pick the row, and go on to the next one."""
        if self.point_here is not None:
            self.rows.pick()
            self.rows.action_move(1)

    def action_side(self, direction: str) -> None:
        """Show the older points of a group, or fold them again."""
        fold = self._folds.get(self.rows.cursor or 0)
        point = self.point_here
        group = fold[0] if fold else ""
        if point is not None and point.older:
            group = next((group for group, older in self._folds.values() if point in older), "")
        if not group:
            return
        if direction == "right":
            self._unfolded.add(group)
        else:
            self._unfolded.discard(group)
            self.rows.cursor = next(key for key, (one, _) in self._folds.items() if one == group)
        self._arrange()

    def action_owner(self) -> None:
        """Ask who is to do it."""
        rows = [point for point in self._chosen() if point.kind == Kind.ACTION]
        if not rows:
            self.flash.say(self.words("follow-up-unfit-owner"))
            return
        owners = {", ".join(owner.name for owner in point.owners) for point in rows}
        text = owners.pop() if len(owners) == 1 else ""
        self._ask(self._question("register-ask-owner", rows), text, partial(self._give_to, rows))

    def action_deadline(self) -> None:
        """Ask by when it is to be done."""
        rows = [point for point in self._chosen() if point.kind in _DUE]
        if rows:
            self._ask(self._question("register-ask-deadline", rows), "", partial(self._put_off, rows))
        else:
            self.flash.say(self.words("follow-up-unfit-deadline"))

    def action_remark(self) -> None:
        """Ask what is to be remarked."""
        rows = self._chosen()
        if rows:
            question = self._question("register-ask-remark", rows)
            self._ask(question, "", lambda text: self._say(rows, (Said("remark", text),), settles=False))

    @telling
    def take_back(self) -> None:
        """Take back what was said last here."""
        found, change = self.answers.take_back()
        if not found:
            self.flash.say(self.words("register-nothing-said"))
            return
        if change is not None:
            self._write(change)
        self.flash.say(self.words("register-taken-back", count=1))

    def _do(self, digit: str) -> None:
        """Do what a digit means for each of the points; where it needs a text, ask for it first."""
        chosen = self._chosen()
        fitting = [(point, deed) for point in chosen if (deed := FOLLOWED[point.kind].get(digit))]
        asking = next((deed for _, deed in fitting if deed in ("answered", LATER)), "")
        rows = [point for point, deed in fitting if deed == asking]
        if asking == LATER:
            self._ask(self._question("follow-up-ask-later", rows), "", partial(self._done, chosen, fitting))
        elif asking:
            question = self._question("follow-up-ask-answer", rows)
            self._ask(question, "", partial(self._done, chosen, fitting), may_be_empty=True)
        else:
            self._done(chosen, fitting, "")

    @telling
    def _done(
        self, chosen: Sequence[OpenPoint], fitting: Sequence[tuple[OpenPoint, str]], typed: str
    ) -> None:
        """Say what was chosen, and go on to the row below; what has no such choice stays as it was."""
        today = self._opened.session.today
        taken = [p for p, deed in fitting if deed == TAKE_UP and p.on_agenda is None]
        spoken: list[PointAnswer] = [
            (point, said_by(deed, typed, today)) for point, deed in fitting if deed != TAKE_UP
        ]
        spoken = [(point, said) for point, said in spoken if not self.answers.so_already(point, said)]
        if spoken:
            self._keep(spoken, settles=True)
        if taken and not self.answers.beside:
            self.answers.take_up(taken)
            self._patch({point.key: replace(point, on_agenda=(0, "")) for point in taken})
        self.rows.picked = frozenset()
        before = self.rows.cursor
        if len(chosen) == 1:
            self.rows.action_move(1)
        moved = self.rows.cursor != before
        unfit = len(chosen) - len(fitting)
        self._tell_done(fitting, unfit=unfit, changed=bool(spoken or taken), moved=moved)

    def _tell_done(
        self, fitting: Sequence[tuple[OpenPoint, str]], *, unfit: int, changed: bool, moved: bool
    ) -> None:
        if unfit:
            self.flash.say(self.words("follow-up-unfit", count=unfit), wrong=True)
        elif not changed:
            self.flash.say(self.words("register-so-already"))
        elif fitting:
            point, deed = fitting[0]
            what = self._called(point, deed).removesuffix(" …")
            self._tell_set(what, [point for point, _ in fitting], moved=moved)

    def _tell_set(self, what: str, points: Sequence[OpenPoint], *, moved: bool = False) -> None:
        """Say what was said of points; where the cursor has gone on to the next, how to come back."""
        meeting = self._opened.session.record.meeting
        if self.answers.beside:
            self.flash.say(self.words("follow-up-outside", title=excerpt(meeting.title)))
            return
        what = what[:1].upper() + what[1:]
        told = partial(self.words, "follow-up-set", what=what, count=len(points))
        hint = self.words("follow-up-moved") if moved else ""
        room = self.flash.room(hint)
        self.flash.say(quoting(lambda text: told(text=text), points[0].text, room, _FEW), hint)

    def _give_to(self, rows: Sequence[OpenPoint], typed: str) -> None:
        owner = Said("owner", ", ".join(split_names(typed)) or typed)
        self._say(rows, (owner,), settles=False)

    def _put_off(self, rows: Sequence[OpenPoint], typed: str) -> None:
        due = Said("deadline", deadline_said(typed, self._opened.session.today))
        self._say(rows, (due,), settles=False)

    @telling
    def _say(self, rows: Sequence[OpenPoint], said: tuple[Said, ...], *, settles: bool) -> None:
        self._keep([(point, said) for point in rows], settles=settles)
        step = self._step(said[0])
        self._tell_set(self.says.step(rows[0], step), rows)
        self.rows.picked = frozenset()

    def _keep(self, spoken: Sequence[PointAnswer], *, settles: bool) -> None:
        change = self.answers.say(spoken, settles=settles)
        if change is not None:
            self._write(change)
        self._patch({point.key: self._with(point, said) for point, said in spoken})

    def _with(self, point: OpenPoint, said: Sequence[Said]) -> OpenPoint:
        """A point with what was just said of it, until it is worked out anew."""
        for one in said:
            point = replace(point, said=(*point.said, self._step(one)))
            match one.what:
                case "status":
                    point = replace(point, now=one.to)
                case "deadline":
                    due = deadline_from(one.to)
                    point = replace(point, deadline=due, due=due.date if due else None)
                case "owner":
                    point = replace(point, owners=owners_from(one.to))
                case _ if not one.to:
                    point = replace(point, now=point.status)
        return point

    def _step(self, said: Said) -> Step:
        session = self._opened.session
        return Step(what=said.what, to=said.to, day=session.today, at=0, key=0)

    def _patch(self, changed: Mapping[int, OpenPoint]) -> None:
        self.points = {key: changed.get(key, point) for key, point in self.points.items()}
        self.rows.redraw()
        self.tell_detail()
        self.post_message(HeadedList.RowMoved())

    def _chosen(self) -> list[OpenPoint]:
        """The points that are picked, in their order; else the one under the cursor."""
        keys = [key for key in self.points if key in self.rows.picked]
        if not keys and self.point_here is not None:
            keys = [self.point_here.key]
        if not keys:
            self.flash.say(self.words("register-no-row"))
        return [self.points[key] for key in keys]

    def _question(self, key: str, rows: Sequence[OpenPoint]) -> str:
        return self.words(key, count=len(rows), text=excerpt(rows[0].text))

    def _called(self, point: OpenPoint, deed: str) -> str:
        """What a digit is called, for a point of this kind."""
        if deed == TAKE_UP and point.kind == ITEM:
            return self.words("follow-up-take-up")
        return self.words(_DEEDS[deed]) if deed in _DEEDS else self.words(f"status-{point.kind}-{deed}")
