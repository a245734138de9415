"""The export of a meeting: which document, for whom, where to, and what its first page will say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import cast

import platformdirs
from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content

from exports.export import PAPERS, Paper
from exports.formats.registry import FORMATS, Format, row_of
from store.errors import Problem
from store.files.archive import Archive
from store.record.identity import to_text
from store.record.record import Record
from store.stationery.letterheads import letterhead_of, letterheads
from tui.screens.background import background, tell_later
from tui.screens.base import telling
from tui.screens.export.outcome import before_told, boxes_told, spots_told, written_told
from tui.screens.export.write_file import (
    SENT,
    VERSIONS,
    ExportChoice,
    ExportPreview,
    ExportWritten,
    Sent,
    WritingFile,
    boxed_signs,
    path_of,
    seen,
    written,
)
from tui.screens.forms.approval import ApprovalForm
from tui.screens.forms.fields import NONE
from tui.widgets.bars import OneLine
from tui.widgets.choice import Choice
from tui.widgets.content import user


class ExportScreen(WritingFile):
    """The choices, the path that will be written, and the first lines of the document."""

    CSS_PATH = "screen.tcss"
    head = getters.query_one("#head", OneLine)
    format = getters.query_one("#format", Choice)
    profile = getters.query_one("#profile", Choice)
    letterhead = getters.query_one("#letterhead", Choice)
    version = getters.query_one("#version", Choice)
    told_path = getters.query_one("#path", OneLine)

    def __init__(self, read: Callable[[], Record], path: Path, archive: Archive) -> None:
        """Take what gives the meeting as it is now, its file, and the archive with its letterheads."""
        super().__init__()
        self._read = read
        self._record = read()
        self._letterheads: tuple[str, ...] = ()
        self._used = ""
        self._without: Problem | None = None
        try:
            self._letterheads = letterheads(archive)
            self._used = letterhead_of(archive, self._record.meeting)
        except Problem as problem:
            self._without = problem
        self._file = path
        self._folder = platformdirs.user_documents_path()

    def compose(self) -> ComposeResult:
        """The choices, and what will be written."""
        yield OneLine(id="head")
        with Vertical(id="form"):
            for name, (values, chosen) in self._choices.items():
                with Horizontal(classes="field", id=f"row-{name}"):
                    yield OneLine(id=f"name-{name}")
                    yield Choice(values, chosen, id=name)
            with Horizontal(id="row-path"):
                yield OneLine(id="name-path")
                yield OneLine(id="path")
            yield OneLine(id="private")
            yield OneLine(id="outcome")
            yield OneLine(id="looks")
            yield OneLine(id="page")
        yield from self.compose_foot()

    @property
    def _choices(self) -> Mapping[str, tuple[tuple[str, ...], str]]:
        """What can be chosen, and what it begins with."""
        meeting = self._record.meeting
        return {
            "format": (FORMATS, FORMATS[0]),
            "profile": ((*PAPERS, *SENT), "notice" if meeting.state == "planned" else meeting.profile),
            "version": (VERSIONS, VERSIONS[0]),
            "letterhead": ((*self._letterheads, NONE), self._used or NONE),
        }

    def on_mount(self) -> None:
        """Begin with the format."""
        self.tell_outcome(Content(""))
        self.query_one("#looks").display = False
        self.format.focus()
        if self._without is not None:
            self.tell_problem(self._without)

    def on_screen_resume(self) -> None:
        """Something may have been mended since; look the meeting through."""
        self._read_meeting(self._asked)

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self._show_head()
        self.format.say({one: self.words(f"export-{one}") for one in FORMATS})
        self.profile.say({one: self.words(f"profile-{one}") for one in (*PAPERS, *SENT)})
        self.letterhead.say(
            {**{name: name for name in self._letterheads}, NONE: self.words("letterhead-plain")}
        )
        self.version.say({one: self.words(f"version-{one}") for one in VERSIONS})
        for name in ("format", "profile", "version", "letterhead", "path"):
            self.query_one(f"#name-{name}", OneLine).tell(user(self.words(f"export-{name}"), "$kind-quiet"))
        self._show_choice()

    def on_choice_changed(self) -> None:
        """Show what goes with the choice: the path, what only Word files have, what to look at first."""
        self.file_written.path = None
        self.tell_outcome(Content(""))
        self._show_choice()
        self._read_meeting(self._asked)

    def write(self) -> None:
        """Write the file, outside the thread that draws."""
        self._write(self._asked, self._folder)

    @telling
    def action_approve(self) -> None:
        """Show the form that approves the minutes; from then on, export what the file holds."""
        file = self.house.archive.file(self._file)
        self.house.show_form(ApprovalForm(self.house.archive, file, self._record))
        self._read = file.record

    def action_preflight(self) -> None:
        """Show everything there is to look at."""
        self.house.show_looking(self.house.archive.file(self._file), "preflight")

    def action_corrections(self) -> None:
        """Read what somebody changed in a Word file of the meeting."""
        from tui.screens.corrections.screen import CorrectionsScreen  # noqa: PLC0415 — not needed to begin

        self.app.push_screen(CorrectionsScreen(to_text(self._record.meeting.id)))

    @property
    def named(self) -> Mapping[str, str]:
        """Other words for keys: approved minutes are reopened by the key that approves others."""
        return {"list.approve": "key-reopen"} if self._record.meeting.state == "approved" else {}

    @property
    def _asked(self) -> ExportChoice:
        to, chosen = cast("Format", self.format.value), self.letterhead.value
        name = chosen if row_of(to).letterheads and chosen != NONE else ""
        internal = self.version.value == "internal" and self.profile.value not in SENT
        return ExportChoice(to, cast("Paper | Sent", self.profile.value), internal, name)

    def _show_head(self) -> None:
        meeting = self._record.meeting
        title, state = meeting.title or self.words("untitled"), self.words(f"state-{meeting.state}")
        head = user(f" {self.words('export-title')}", "$primary bold")
        self.head.tell(head.append(user(f" · {title} · {state}", "$kind-quiet")))

    def _show_choice(self) -> None:
        asked = self._asked
        below = self.words("export-slips" if asked.paper == "slips" else "export-page")
        self.query_one("#page").border_title = user(below, "$kind-quiet")
        # What is sent is for others, whichever version is chosen.
        self.query_one("#row-version").display = asked.paper not in SENT
        self.query_one("#row-letterhead").display = row_of(asked.to).letterheads and bool(self._letterheads)
        says = self.words("export-all" if asked.internal else "export-private")
        self._show("private", user(says, "$warning" if asked.internal else "$kind-quiet italic"))
        self.told_path.tell(user(str(path_of(self._record, asked, self._folder)), "bold"))

    @background(exclusive=True, group="looking")
    def _read_meeting(self, asked: ExportChoice) -> None:
        try:
            found = seen(self.house.archive, self._read, self._file, asked, self.house.language)
        except Problem as problem:
            tell_later(self, self.tell_problem, problem)
            return
        tell_later(self, self._learn, asked, found)

    def _learn(self, asked: ExportChoice, found: ExportPreview) -> None:
        if self.is_attached and asked == self._asked:
            self._record, self._folder = found.record, found.folder
            self._show_head()
            named = self.words("export-attached" if found.attached else "export-format")
            self.query_one("#name-format", OneLine).tell(user(named, "$kind-quiet"))
            self._show("looks", spots_told(found.spots, self.words))
            lines = (user(text, "bold" if heading else "") for text, heading in found.page)
            self._show("page", Content("\n").join(lines))
            self.file_written.earlier = next(iter(found.before), None)
            if self.file_written.path is None:
                self._show_choice()
                self.tell_outcome(user(before_told(found.before, self.words), "$kind-quiet"))

    def _show(self, name: str, told: Content) -> None:
        line = self.query_one(f"#{name}", OneLine)
        line.display = bool(told)
        line.tell(told)

    @background()
    def _write(self, asked: ExportChoice, folder: Path) -> None:
        try:
            made = written(self.house.archive, self._record, self._file, asked, folder)
            signs = boxed_signs(self.house.archive, self._record, asked)
        except Problem as problem:
            tell_later(self, self.failed, problem)
            return
        tell_later(self, self._done, asked, made, signs)

    def _done(self, asked: ExportChoice, made: ExportWritten, signs: Sequence[tuple[str, str]]) -> None:
        self.writing = False
        if self.is_attached:
            self.flash.go()
            first, *following = written_told(asked, made, self._record, self.words)
            nothing = made.slips is not None and not made.slips.made
            self.file_written.path = None if nothing else made.path
            told = user(first, "$warning" if nothing else "$success")
            told = told.append("\n").append(user(" ".join(following)))
            told = told.append(boxes_told(signs, self.house.language))
            self.tell_outcome(told)
            self._show_choice()
