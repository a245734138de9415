"""Minutes that exist as text: which file, what each of its lines becomes, and into the archive with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

import msgspec
from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.worker import get_current_worker

from store.errors import Problem
from store.language.catalogue import told
from store.record.values import Attending
from tui.importing.builder import Reading
from tui.importing.correction import made_into, with_status
from tui.importing.files import Read, Report, files_in, keep_all, known_meetings, read_file
from tui.importing.handed_words import ADDED, sentence_of
from tui.keys.here import LineKey, bound
from tui.keys.statuses import ATTENDING
from tui.screens.background import background, tell_later
from tui.screens.base import Room
from tui.screens.importing.import_rows import ImportRows
from tui.screens.menu.way import Way
from tui.widgets.bars import OneLine
from tui.widgets.content import user, whole
from tui.widgets.row_list import RowList
from tui.widgets.text_area import TextField, Typing

_OF_LINE = frozenset({"decision", "action", "proposal", "point", "text"})
"""What is done with the line under the cursor: on a fact or a person it cannot be done."""

_TELL_EVERY = 10
"""Files after which the progress is told again."""


class ImportScreen(Room):
    """The path, and below it every line of the file that lies there, or every file of the folder."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("attendance", "entry", "list", "all")]
    PLACES = ("attendance", "entry", "list", "all")
    KEY_LINE = (
        ("list.open", "key-import-keep"),
        ("entry.decision+entry.action+entry.proposal+entry.point+entry.text", "key-line-become"),
        ("list.edit", "key-import-other"),
        "all.undo",
        "list.menu",
        "all.back",
    )

    head = getters.query_one("#head", OneLine)
    path = getters.query_one("#field-path", TextField)
    list = getters.query_one("#list", RowList)
    instead = getters.query_one("#instead", OneLine)

    def __init__(self) -> None:
        """Begin with nothing read."""
        super().__init__()
        self._reads: tuple[Read, ...] = ()
        self._before: list[Read] = []
        self._keeping = False

    def compose(self) -> ComposeResult:
        """The path, and the list of what was read."""
        yield OneLine(id="head")
        with Horizontal(classes="field"):
            yield OneLine(id="name-path")
            yield TextField(id="field-path")
        yield RowList(id="list")
        yield OneLine(id="instead")
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Begin with the path."""
        self.path.focus()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self.head.tell(user(f" {self.words('import-title')}", "$primary bold"))
        self.query_one("#name-path", OneLine).tell(user(self.words("import-path"), "$kind-quiet"))
        self.path.placeholder = self.words("import-path-hint")
        self._show()

    @property
    def key_line_here(self) -> Sequence[LineKey]:
        """While a path is typed, what that needs."""
        path = (("line.take", "key-import-read"), ("line.to_entries", "key-give-up"))
        return path if self.path.has_focus else self.KEY_LINE

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer another kind on a line only, and to take back where something was said."""
        if action in _OF_LINE:
            return self._line_here() is not None
        return bool(self._before) if action == "undo" else super().check_action(action, parameters)

    @property
    def digits(self) -> Sequence[Way]:
        """What can be said of the person under the cursor."""
        if not self._person_here:
            return ()
        return [
            Way(digit, self.words(f"attending-{status}"), partial(self._say_of, status))
            for digit, status in ATTENDING.items()
        ]

    def on_text_field_confirmed(self) -> None:
        """Read what lies there."""
        text = whole(self.path.text).strip().strip("\"'")
        if text and not self._keeping:
            self._say_instead(self.words("import-reading"))
            self._read(Path(text).expanduser())

    def on_typing_left(self, event: Typing.Left) -> None:
        """Down goes to what was read, Esc leaves everything as it was."""
        if event.direction == "escape":
            self.action_back("escape")
        elif self._reads:
            self.list.focus()

    def on_option_list_option_selected(self) -> None:
        """Keep what is shown."""
        self.action_open()

    def action_open(self) -> None:
        """Put into the archive what it has not got yet."""
        if self._keeping or not self._reads:
            return
        if not any(read.reading is not None and not read.there for read in self._reads):
            self.flash.say(self.words("import-nothing-new"), wrong=True)
            return
        self._keeping = True
        self._keep(self._reads)

    def action_decision(self) -> None:
        """Make the line a decision; a decision becomes a conclusion."""
        line = self._line_here()
        is_one = line is not None and self._reading().lines[line].become == "decision"
        self._make("conclusion" if is_one else "decision")

    def action_action(self) -> None:
        """Make the line an action."""
        self._make("action")

    def action_proposal(self) -> None:
        """Make the line a proposal."""
        self._make("proposal")

    def action_point(self) -> None:
        """Make the line a point."""
        self._make("point")

    def action_text(self) -> None:
        """Make the line text."""
        self._make("note")

    def action_undo(self) -> None:
        """Take back what was said last."""
        if self._before and not self._keeping:
            self._reads = (self._before.pop(),)
            self._show()
            self.show_keys_here()

    def _reading(self) -> Reading:
        (read,) = self._reads
        if read.reading is None:
            raise ValueError(read)
        return read.reading

    @property
    def _is_open(self) -> bool:
        """Whether it is one file, and may be read otherwise: a record of an archive is taken as it is."""
        alone = len(self._reads) == 1 and self._reads[0].reading is not None
        return alone and self._reads[0].handed is None

    @property
    def _person_here(self) -> bool:
        """Whether the cursor is on a person."""
        return self._is_open and self.list.key.startswith("p")

    def _line_here(self) -> int | None:
        """The place of the line that the cursor is on; None on anything else."""
        return int(self.list.key[1:]) if self._is_open and self.list.key.startswith("l") else None

    def _make(self, become: str) -> None:
        line = self._line_here()
        if line is None or self._keeping:
            return
        made = made_into(self._reading(), line, become)
        if made is self._reading() and self._reading().lines[line].become != become:
            self.flash.say(self.words("import-stays"), wrong=True)
            return
        self._correct(made)

    def _say_of(self, status: Attending) -> None:
        if self._person_here and not self._keeping:
            self._correct(with_status(self._reading(), int(self.list.key[1:]), status))

    def _correct(self, reading: Reading) -> None:
        """Show a reading as somebody wants it; nothing is written."""
        (read,) = self._reads
        if reading is not read.reading:
            self._before.append(read)
            self._reads = (msgspec.structs.replace(read, reading=reading),)
            self._show()
            self.show_keys_here()

    def action_edit(self) -> None:
        """Type another path."""
        self.path.focus()

    def action_back(self, _key: str) -> None:
        """Go back; the archive is as it was, unless it is being written right now."""
        if not self._keeping:
            self.app.pop_screen()

    @background(exclusive=True, group="import")
    def _read(self, path: Path) -> None:
        worker, language = get_current_worker(), self.house.language
        known = known_meetings(self.house.archive)
        paths = tuple(files_in([path]))
        reads = []
        for done, one in enumerate(paths, 1):
            if worker.is_cancelled:
                return
            reads.append(read_file(one, None, language, known))
            self._tell("import-read-so-far", done, len(paths))
        tell_later(self, self._learn, tuple(reads))

    @background(exclusive=True, group="import-keep")
    def _keep(self, reads: tuple[Read, ...]) -> None:
        count = len(reads)
        report = keep_all(
            self.house.archive, reads, tell=lambda done: self._tell("import-kept-so-far", done, count)
        )
        tell_later(self, self._kept, report)

    def _tell(self, key: str, done: int, count: int) -> None:
        """Say how far it has come; from any thread."""
        if count > 1 and (done % _TELL_EVERY == 0 or done == count):
            tell_later(self, self._tell_so_far, key, done, count)

    def _tell_so_far(self, key: str, done: int, count: int) -> None:
        self.list.border_title = user(self.words(key, done=done, count=count))

    def failed(self, problem: Problem) -> None:
        """Say why; what was read before stands there again."""
        self._keeping = False
        self._say_instead("")
        super().failed(problem)

    def _learn(self, reads: tuple[Read, ...]) -> None:
        self._reads, self._before = reads, []
        self._show()
        self.list.highlighted = _first_corrected([key for key, _ in self.list.told])
        if any(read.reading is not None for read in reads):
            self.list.focus()

    def _kept(self, report: Report) -> None:
        self._keeping = False
        if len(report.kept) == 1 and not report.refused and len(self._reads) == 1:
            self.app.pop_screen()
            read, file = report.kept[0]
            items = read.reading.record.agenda if read.reading else ()
            self.house.open_meeting(file, items[0].id if items else 0)
        elif report.refused:
            self._reads = (*report.refused,)
            self._show()
            self.flash.say(self._sum(report), wrong=True)
        else:
            self.app.pop_screen()
            if isinstance(self.app.screen, Room):
                self.app.screen.flash.say(self._sum(report))

    def _sum(self, report: Report) -> str:
        if len(report.received) == 1 and not report.kept and not report.refused:
            _, received = report.received[0]
            return sentence_of(received, self.words)
        kept = len(report.kept) + sum(one.what in ADDED for _, one in report.received)
        return self.words("import-done", kept=kept, refused=len(report.refused))

    def _show(self) -> None:
        """Show what was read: a file line by line, several by their names, or why one is refused."""
        self.flash.go()
        refused = self._reads[0].problem if len(self._reads) == 1 else None
        if not self._reads or refused is not None:
            sentence, hint = told(refused, self.house.language) if refused else ("", "")
            self._say_instead(" ".join(filter(None, (sentence, hint))) or self.words("import-how"))
            return
        self._say_instead("")
        rows = ImportRows(self.words, self.house.language)
        if len(self._reads) > 1:
            self.list.border_title = user(self.words("import-files", count=len(self._reads)))
            self.list.put(list(rows.files(self._reads)))
        elif (reading := self._reads[0].reading) is not None:
            self.list.border_title = rows.title(self._reads[0], reading)
            self.list.put(list(rows.rows(self._reads[0], reading)))

    def _say_instead(self, sentence: str) -> None:
        self.instead.tell(user(sentence))
        self.set_class(bool(sentence), "-empty")


def _first_corrected(keys: Sequence[str]) -> int | None:
    """The first row that can be corrected, a person or a line; the first of all where none can."""
    places = (place for place, key in enumerate(keys) if key.startswith(("p", "l")))
    return next(places, 0 if keys else None)
