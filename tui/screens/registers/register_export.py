"""The export of a register: in which format, for whom, and where to."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import platformdirs
from msgspec.structs import replace
from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content

from exports.formats.registry import REGISTER_FORMATS, Format
from exports.registers.document import RegisterDocument, Written, keep_register, proposed
from store.errors import Problem
from tui.documents_folder import documents_of
from tui.screens.background import background, tell_later
from tui.screens.export.outcome import search_told
from tui.screens.export.write_file import VERSIONS, WritingFile
from tui.widgets.bars import OneLine
from tui.widgets.choice import Choice
from tui.widgets.content import user


class RegisterExportScreen(WritingFile):
    """The choices, the path that will be written, and what was."""

    CSS_PATH = "../export/screen.tcss"
    head = getters.query_one("#head", OneLine)
    format = getters.query_one("#format", Choice)
    version = getters.query_one("#version", Choice)

    def __init__(self, sheet: RegisterDocument) -> None:
        """Take the rows that are looked at, as a document for others."""
        super().__init__()
        self._sheet = sheet
        self._folder = platformdirs.user_documents_path()

    def compose(self) -> ComposeResult:
        """The choices, and what will be written."""
        yield OneLine(id="head")
        with Vertical(id="form"):
            with Horizontal(classes="field"):
                yield OneLine(id="name-format")
                yield Choice(REGISTER_FORMATS, REGISTER_FORMATS[0], id="format")
            with Horizontal(classes="field"):
                yield OneLine(id="name-version")
                yield Choice(VERSIONS, VERSIONS[0], id="version")
            with Horizontal(id="row-path"):
                yield OneLine(id="name-path")
                yield OneLine(id="path")
            yield OneLine(id="private")
            yield OneLine(id="outcome")
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Begin with the format."""
        self.tell_outcome(Content(""))
        self.format.focus()

    def on_screen_resume(self) -> None:
        """The folder may be another by now."""
        self._find_folder()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self._sheet = replace(self._sheet, language=self.house.language)
        title = self.words(f"register-{self._sheet.view.register}")
        rows = self.words("register-export-rows", count=len(self._sheet.rows))
        head = user(f" {self.words('export-title')}", "$primary bold")
        self.head.tell(head.append(user(f" · {title} · {rows}", "$kind-quiet")))
        self.format.say({one: self.words(f"export-{one}") for one in REGISTER_FORMATS})
        self.version.say({one: self.words(f"version-{one}") for one in VERSIONS})
        for name in ("format", "version", "path"):
            self.query_one(f"#name-{name}", OneLine).tell(user(self.words(f"export-{name}"), "$kind-quiet"))
        self._show_choice()

    def on_choice_changed(self) -> None:
        """Show what goes with the choice."""
        self.file_written.path = None
        self.tell_outcome(Content(""))
        self._show_choice()

    def write(self) -> None:
        """Write the file, outside the thread that draws."""
        self._write(self._asked, self._to, self._folder)

    @property
    def _to(self) -> Format:
        return cast("Format", self.format.value)

    @property
    def _asked(self) -> RegisterDocument:
        return replace(self._sheet, internal=self.version.value == "internal")

    def _show_choice(self) -> None:
        asked = self._asked
        says = self.words("register-export-all" if asked.internal else "register-export-private")
        private = self.query_one("#private", OneLine)
        private.tell(user(says, "$warning" if asked.internal else "$kind-quiet italic"))
        path = proposed(asked, self._to, folder=self._folder)
        self.query_one("#path", OneLine).tell(user(str(path), "bold"))

    @background(exclusive=True, group="folder")
    def _find_folder(self) -> None:
        tell_later(self, self._take_folder, documents_of(self.house.archive))

    def _take_folder(self, folder: Path) -> None:
        if self.is_attached:
            self._folder = folder
            if self.file_written.path is None:
                self._show_choice()

    @background()
    def _write(self, asked: RegisterDocument, to: Format, folder: Path) -> None:
        try:
            archive = self.house.archive
            name = str(archive.about().get("organisation") or "")
            asked = replace(asked, organisation=name)
            written = keep_register(archive, asked, to, None, folder)
        except Problem as problem:
            tell_later(self, self.failed, problem)
            return
        tell_later(self, self._done, asked, written)

    def _done(self, asked: RegisterDocument, written: Written) -> None:
        self.writing = False
        if self.is_attached:
            self.file_written.path = written.path
            self.flash.go()
            left = len(asked.rows) - len(asked.told)
            told = user(self.words("exported", path=str(written.path)), "$success").append("\n")
            more = self.words("register-exported-left-out", count=left) if left else ""
            parts = (
                more,
                *search_told(written.look, self.words, "register-exported-checked"),
                self.words("exported-next"),
            )
            self.tell_outcome(told.append(user(" ".join(filter(None, parts)))))
            self._show_choice()
