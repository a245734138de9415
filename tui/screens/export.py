"""The export of a meeting: which format, which kind of document, where to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

import platformdirs
from textual import getters, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content

from exports.deliver import FORMATS, PAPERS, Format, Paper, export, proposed
from store.archive import Archive
from store.errors import Problem
from store.letterheads import letterhead_of, letterheads, read_named
from store.record import Record
from store.series import number_cases, used_numbers
from tui.screens.keys import bindings
from tui.screens.preflight import spot_line
from tui.screens.room import Room
from tui.screens.sorts import NONE
from tui.widgets.choice import Choice
from tui.widgets.lines import OneLine
from tui.widgets.plain import user

if TYPE_CHECKING:
    from exports.preflight import Spot

_FEW = 3
"""Places to look at that are told before the file is written; the list has them all."""


class ExportScreen(Room):
    """Two choices and the path that will be written."""

    CSS_PATH = "export.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("export")]
    KEYS_OF = ("export",)

    head = getters.query_one("#head", OneLine)
    format = getters.query_one("#format", Choice)
    profile = getters.query_one("#profile", Choice)
    letterhead = getters.query_one("#letterhead", Choice)
    told_path = getters.query_one("#path", OneLine)

    def __init__(self, read: Callable[[], Record], path: Path, archive: Archive) -> None:
        """Take what gives the meeting as it is now, its file, and the archive with its letterheads."""
        super().__init__()
        self._read = read
        self._record = read()
        self._letterheads = letterheads(archive)
        self._used = letterhead_of(archive, self._record.meeting)
        self._file = path
        self._folder = platformdirs.user_documents_path()
        self._writing = False

    def compose(self) -> ComposeResult:
        """The choices, and what will be written."""
        yield OneLine(id="head")
        with Vertical(id="form"):
            with Horizontal(classes="field"):
                yield OneLine(id="name-format")
                yield Choice(FORMATS, FORMATS[0], id="format")
            with Horizontal(classes="field"):
                yield OneLine(id="name-profile")
                planned = self._record.meeting.state == "planned"
                paper = "notice" if planned else self._record.meeting.profile
                yield Choice(PAPERS, paper, id="profile")
            with Horizontal(classes="field", id="row-letterhead"):
                yield OneLine(id="name-letterhead")
                yield Choice((*self._letterheads, NONE), self._used or NONE, id="letterhead")
            yield OneLine(id="name-path")
            yield OneLine(id="path")
            yield OneLine(id="private")
            yield OneLine(id="looks")
            yield OneLine(id="outcome")
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Begin with the format."""
        self.format.focus()

    def on_screen_resume(self) -> None:
        """Something may have been mended since; look the meeting through."""
        self._look()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        title = self._record.meeting.title or self.words("untitled")
        head = user(f" {self.words('export-title')}", "$primary bold")
        self.head.tell(head.append(user(f" · {title}", "$kind-quiet")))
        self.format.say({one: self.words(f"export-{one}") for one in FORMATS})
        self.profile.say({one: self.words(f"profile-{one}") for one in PAPERS})
        self.letterhead.say(
            {**{name: name for name in self._letterheads}, NONE: self.words("letterhead-plain")}
        )
        for name in ("format", "profile", "letterhead", "path"):
            self.query_one(f"#name-{name}", OneLine).tell(user(self.words(f"export-{name}"), "$kind-quiet"))
        self.query_one("#private", OneLine).tell(user(self.words("export-private"), "$kind-quiet italic"))
        self._show_path()

    def on_choice_changed(self) -> None:
        """Show what goes with the choice: the path, what only Word files have, what to look at first."""
        self._show_path()
        self._look()

    def on_choice_left(self, event: Choice.Left) -> None:
        """Up and down go between the choices."""
        if event.direction == "up":
            self.focus_previous()
        else:
            self.focus_next()

    def action_write(self) -> None:
        """Write the file, outside the thread that draws."""
        if not self._writing:
            self._writing = True
            self.flash.say(self.words("exporting"))
            name = self.letterhead.value if self._format == "docx" else NONE
            self._write(self._format, self._paper, name)

    def action_preflight(self) -> None:
        """Show everything there is to look at."""
        self.house.show_looking(self.house.archive.file(self._file), "preflight")

    def action_cancel(self) -> None:
        """Go back; a file that is being written is finished all the same."""
        self.app.pop_screen()

    @property
    def _format(self) -> Format:
        return cast("Format", self.format.value)

    @property
    def _paper(self) -> Paper:
        return cast("Paper", self.profile.value)

    def _show_path(self) -> None:
        word = self._format == "docx" and bool(self._letterheads)
        self.query_one("#row-letterhead").display = word
        path = proposed(self._record, self._format, folder=self._folder, paper=self._paper)
        self.told_path.tell(user(str(path), "bold"))

    def _look(self) -> None:
        if self._paper == "notice":
            self._show_spots(())
        else:
            self._read_spots(self._paper)

    @work(thread=True, exclusive=True, exit_on_error=False, group="looking")
    def _read_spots(self, paper: Paper) -> None:
        from exports.preflight import preflight  # noqa: PLC0415 — only here

        try:
            record = self._read()
            used = used_numbers(self.house.archive, record.meeting)
        except Problem as problem:
            self.app.call_later(self.tell_problem, problem)
            return
        profile = record.meeting.profile if paper == "notice" else paper
        self.app.call_later(self._learn, record, preflight(record, used, profile=profile), paper)

    def _learn(self, record: Record, spots: tuple[Spot, ...], paper: Paper) -> None:
        if self.is_attached and paper == self._paper:
            self._record = record
            self._show_spots(spots)

    def _show_spots(self, spots: tuple[Spot, ...]) -> None:
        """How many places there are to look at, and the worst of them; nothing hinders the writing."""
        told = Content("")
        if spots:
            told = user(self.words("look-count", count=len(spots)), "$warning")
            told = told.append(user(f"  {self.words('export-look')}", "$kind-quiet"))
        for spot in spots[:_FEW]:
            told = told.append("\n").append(spot_line(spot, self.words(spot.key, **spot.facts)))
        self.query_one("#looks", OneLine).tell(told)

    @work(thread=True, exit_on_error=False)
    def _write(self, to: Format, paper: Paper, letterhead: str) -> None:
        archive = self.house.archive
        record = self._record
        try:
            if paper == "notice":
                record = number_cases(archive, archive.file(self._file))
            organisation = str(archive.about().get("organisation") or "")
            used = used_numbers(archive, record.meeting)
            path = export(
                record,
                to,
                None,
                folder=self._folder,
                paper=paper,
                organisation=organisation,
                used_numbers=used,
                letterhead=None if letterhead == NONE else read_named(archive, letterhead),
            )
        except Problem as problem:
            self.app.call_later(self._failed, problem)
            return
        self.app.call_later(self._done, path)

    def _done(self, path: Path) -> None:
        self._writing = False
        if self.is_attached:
            self.flash.go()
            told = user(self.words("exported", path=str(path)), "$success")
            self.query_one("#outcome", OneLine).tell(told)
            self._show_path()

    def _failed(self, problem: Problem) -> None:
        self._writing = False
        if self.is_attached:
            self.tell_problem(problem)
