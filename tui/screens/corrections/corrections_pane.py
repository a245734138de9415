"""The pane of the corrections: each with a digit that takes it, leaves it, or keeps it as a note."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple, TypeAlias

from msgspec.structs import replace
from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from store.errors import Problem
from store.record.record import Record
from tui.corrections.acceptance import Additions
from tui.corrections.correction_list import Listed, lines_for_next, listed
from tui.corrections.meeting_of_file import taken
from tui.corrections.settled_corrections import SettledAs, settle, settled
from tui.keys.here import bound
from tui.screens.base import telling
from tui.screens.corrections.correction_words import CorrectionWords
from tui.screens.menu.way import Way
from tui.screens.pane import Pane
from tui.widgets.content import excerpt, user
from tui.widgets.lists.headings import HeadedList

if TYPE_CHECKING:
    from pathlib import Path

    from exports.corrections.returned_paper import Corrections
    from exports.corrections.row import Correction
    from store.session.open_meeting import Opened

_DIGITS: Mapping[str, SettledAs] = {"1": "accepted", "2": "refused", "3": "noted"}
_OPEN = frozenset({"open", "both", "shown"})

Ask: TypeAlias = Callable[[str, str, Callable[[str], None]], None]
"""Asks for a text below the rows, with the one to begin with."""


class Brought(NamedTuple):
    """A file that came back: what was changed in it, its meeting, and the numbers that other meetings use."""

    found: Corrections
    opened: Opened
    used: frozenset[str]
    state: Path


class CorrectionsPane(Pane):
    """The changes of a file under the items they are in. A digit settles one, or all that are picked."""

    BINDINGS: ClassVar[list[BindingType]] = [*bound("corrections", "list")]
    PLACES = ("corrections", "list")
    KEY_LINE = (
        ("list.open", "corrections-key-read"),
        "list.mark",
        "corrections.rest",
        ("list.edit", "corrections-key-write"),
        "all.undo",
        ("list.copy", "corrections-key-copy"),
    )

    rows = getters.query_one("#rows", HeadedList)
    detail = getters.query_one("#detail", VerticalScroll)
    detail_text = getters.query_one("#detail-text", Static)

    def __init__(self, ask: Ask) -> None:
        """Take what asks for a text."""
        super().__init__(id="middle")
        self._ask = ask
        self._brought: Brought | None = None
        self._listed: dict[int, Listed] = {}
        self._shown: Sequence[int] = ()
        self._names: dict[int, str] = {}
        self._additions = Additions()
        self._decided: dict[str, SettledAs] = {}
        self._steps: list[tuple[tuple[Correction, ...], bool]] = []

    def compose(self) -> ComposeResult:
        """The rows, and the chosen one."""
        yield HeadedList(id="rows")
        with VerticalScroll(id="detail"):
            yield Static("", id="detail-text", markup=False)

    def on_register_list_row_moved(self) -> None:
        """Tell all there is to know of the row that the cursor is on now."""
        self.tell_detail()
        self.detail.scroll_home(animate=False)
        self.room.show_keys_here()

    @property
    def here(self) -> Listed | None:
        """The correction that the cursor is on."""
        return self._listed.get(self.rows.cursor) if self.rows.cursor is not None else None

    @property
    def left(self) -> int:
        """How many there is still something to say of."""
        return sum(one.state in _OPEN for one in self._listed.values())

    @property
    def count(self) -> int:
        """How many the file has."""
        return len(self._listed)

    @property
    def approved(self) -> bool:
        """Whether the meeting takes none any more."""
        return self._brought is not None and self._brought.opened.approved

    def show(self, brought: Brought) -> None:
        """Show what was changed in a file."""
        self._brought, self._additions, self._steps = brought, Additions(), []
        self._decided = settled(brought.state, self._record, brought.found.rows)
        self._listed = {}
        self._list_anew()
        keys: list[int] = []
        self._names = {}
        for key, one in self._listed.items():
            heading = self._says.heading(one)
            if heading != (self._names[max(self._names)] if self._names else None):
                self._names[-(2 * len(self._listed)) + len(self._names)] = heading
                keys.append(max(self._names))
            keys.append(key)
        self._shown = keys
        self.rows.put(keys, frozenset(self._names), self._drawn)
        self.tell_detail()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        self.rows.redraw()
        self.tell_detail()

    def tell_detail(self) -> None:
        """Say all there is to know of the correction under the cursor."""
        one = self.here
        if self._brought is None or one is None:
            return
        width = self.detail.scrollable_content_region.width or self.size.width
        lines = self._says.detail(one, width, approved=self.approved)
        self.detail_text.update(Content("\n").join(lines))

    @property
    def digits(self) -> Sequence[Way]:
        """What can be done with the correction under the cursor."""
        one = self.here
        if one is None:
            return ()
        fitting = [digit for digit in _DIGITS if self._fits(one, _DIGITS[digit])]
        return [
            Way(digit, self.words(f"corrections-{_DIGITS[digit]}"), partial(self._do, _DIGITS[digit]))
            for digit in fitting
        ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a key do what can be done here: lines are copied where the next meeting is to have them."""
        if action == "choose":
            return bool(self.digits)
        if action == "copy":
            return self.approved and self.count > 0
        if action in ("rest", "mark", "edit"):
            return self.here is not None and not self.approved
        return super().check_action(action, parameters)

    def action_mark(self) -> None:
        """Pick the row, and go on to the next one."""
        if self.here is not None:
            self.rows.pick()
            self.rows.action_move(1)

    def action_rest(self) -> None:
        """Pick all that can be taken and that nothing was said of yet; a digit then does it for all."""
        picked = frozenset(key for key, one in self._listed.items() if one.state == "open")
        self.rows.picked = picked
        self.flash.say(self.words("corrections-picked", count=len(picked)))

    @telling
    def action_edit(self) -> None:
        """Ask for the text that is to stand there."""
        one = self.here
        if one is None:
            return
        if not one.row.is_offered:
            raise Problem("corrections-only-shown", id=one.row.id)
        if one.row.sort in ("deleted", "moved") or one.state not in _OPEN:
            self.flash.say(self.words("corrections-stays"), wrong=True)
            return
        text = " ".join(one.row.new.split())
        self._ask(self.words("corrections-ask"), text, partial(self._written, one))

    def action_copy(self) -> None:
        """Copy the lines that bring the corrections up in the next meeting."""
        lines = list(lines_for_next(self._listed.values(), self._record))
        self.app.copy_to_clipboard("\n".join(lines))
        self.flash.say(self.words("corrections-copied", count=len(lines)))

    @telling
    def take_back(self) -> None:
        """Take back what was said last."""
        if self._brought is None or not self._steps:
            self.flash.say(self.words("corrections-nothing-said"))
            return
        rows, changed = self._steps.pop()
        if changed:
            self._brought.opened.session.undo()
        settle(self._brought.state, self._record, rows, None)
        for row in rows:
            self._decided.pop(row.id, None)
        self._list_anew()
        self.flash.say(self.words("corrections-taken-back", count=len(rows)))

    @property
    def _record(self) -> Record:
        if self._brought is None:
            raise ValueError("nothing was read")
        return self._brought.opened.session.record

    @property
    def _says(self) -> CorrectionWords:
        return CorrectionWords(self.house.language, self._record)

    def _list_anew(self) -> None:
        """List the corrections with what has become of them by now."""
        if self._brought is None:
            return
        brought, record = self._brought, self._record
        found = listed(brought.found.rows, record, brought.used, self._decided)
        before = self._listed
        # What was deleted since keeps the item it was in.
        kept = [
            one if one.item is not None or key not in before else before[key]._replace(state=one.state)
            for key, one in enumerate(found)
        ]
        self._listed = dict(enumerate(kept))
        self.rows.redraw()
        self.post_message(HeadedList.RowMoved())

    def _drawn(self, place: int, width: int) -> Content:
        key = self._shown[place]
        if key in self._names:
            return user(self._names[key], "$primary bold")
        return self._says.line(self._listed[key], width)

    def _fits(self, one: Listed, decision: SettledAs) -> bool:
        if self.approved or one.state not in _OPEN:
            return decision == "refused" and one.state in _OPEN
        return decision != "accepted" or one.row.is_offered

    def _do(self, decision: SettledAs) -> None:
        """Settle the chosen ones, in one step; of several, what was changed here too is left alone."""
        picked = [self._listed[key] for key in sorted(self.rows.picked) if key in self._listed]
        chosen = [one for one in picked if self._fits(one, decision) and one.state != "both"]
        if not picked and self.here is not None:
            chosen = [self.here]
        self._settle([one.row for one in chosen], decision, len(picked) - len(chosen) if picked else 0)
        if not picked:
            self.rows.action_move(1)

    def _written(self, one: Listed, text: str) -> None:
        """Take a correction with another text than Word's."""
        self._settle([one.row], "accepted", instead=[replace(one.row, new=text)])

    @telling
    def _settle(
        self,
        rows: Sequence[Correction],
        decision: SettledAs,
        unfit: int = 0,
        instead: Sequence[Correction] | None = None,
    ) -> None:
        brought = self._brought
        if brought is None:
            return
        before = self._record
        if rows and decision != "refused":
            accepted = (instead or rows) if decision == "accepted" else ()
            noted = rows if decision == "noted" else ()
            session = brought.opened.session
            archive = brought.opened.archive
            session.apply(*taken(archive, session, brought.found, accepted, noted, self._additions))
        if rows:
            made = self._additions.of(rows, noted=decision == "noted")
            settle(brought.state, before, rows, decision, made)
            self._decided |= {row.id: decision for row in rows}
            self._steps.append((tuple(rows), decision != "refused"))
        self.rows.picked = frozenset()
        self._list_anew()
        first = excerpt(rows[0].new or rows[0].old) if rows else ""
        told = self.words(f"corrections-said-{decision}", count=len(rows), text=first) if rows else ""
        left = self.words("corrections-unfit", count=unfit) if unfit else ""
        self.flash.say(" ".join(filter(None, (told, left))), wrong=bool(unfit))
