"""What the screens that write a document share: writing it, opening it, showing its folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple, TypeAlias, get_args

from textual.binding import BindingType
from textual.content import Content

from exports.digest.digest_file import (
    DIGEST_FORMATS,
    MAILED_FORMATS,
    DigestAsked,
    DigestFormat,
    DigestMade,
    MailedFormat,
    digest_of,
    stem_of,
)
from exports.digest.digest_page import document
from exports.digest.readers import DigestReaders
from exports.export import PAPERS, Paper, composed, deliver, export, proposed
from exports.formats.registry import Format, row_of
from exports.free_path import free_path
from exports.passage import first_lines
from exports.review.preflight import waiting_spots
from exports.review.spot import Spot
from exports.site.last_site import page_of
from exports.slip.slip_file import SLIP_FORMATS, SlipAsked, SlipFormat, SlipsMade, deliver_slip, slips_of
from exports.slip.slip_source import source_of
from store.errors import Problem
from store.files.archive import Archive
from store.files.series_members import number_cases
from store.forget.export_log import remember, written_before
from store.record.record import Record
from store.record.values import Language
from store.search.numbers_given import numbers_given
from store.series.next_meeting import fill, filled_in
from store.session.backlog import backlog_of, state_of
from store.stationery.letterheads import read_named
from store.stationery.logo import logo_of
from tui.documents_folder import documents_of
from tui.keys.here import LineKey, bound
from tui.screens.background import run_behind, tell_later
from tui.screens.base import Room, telling
from tui.screens.forms.archive import SettingsForm
from tui.spots import spots_of
from tui.widgets.bars import OneLine
from tui.widgets.choice import Choice

if TYPE_CHECKING:
    pass


_MOST = 40
"""Lines of page 1 that are shown, where there is room."""


Sent: TypeAlias = Literal["slips", "mail"]
"""What is made to be sent: for each party of the meeting a file with what concerns it, and a short mail."""

SENT: tuple[Sent, ...] = get_args(Sent)


class ExportChoice(NamedTuple):
    """What was chosen. ``letterhead`` is a name; empty for none."""

    to: Format
    paper: Paper | Sent
    internal: bool
    letterhead: str

    @property
    def slips(self) -> SlipFormat:
        """What slips are written as: as chosen, else as Word files."""
        return next((one for one in SLIP_FORMATS if one == self.to), "docx")

    @property
    def digest(self) -> DigestFormat:
        """What a digest is written as: as chosen, else as a mail."""
        return next((one for one in DIGEST_FORMATS if one == self.to), "eml")

    @property
    def mailed(self) -> MailedFormat | None:
        """What the whole minutes go with a mail as, where their readers find them nowhere else."""
        return next((one for one in MAILED_FORMATS if one == self.to), None)


class ExportPreview(NamedTuple):
    """What was read of the meeting for a choice: its page 1, what to look at, and where it will go.

    before: the documents that were written of it and are there still, the newest first.
    attached: whether what is written is a mail that the minutes go with, in the format that is chosen.
    """

    record: Record
    folder: Path
    spots: tuple[Spot, ...]
    page: tuple[tuple[str, bool], ...]
    before: tuple[Path, ...]
    attached: bool = False


def seen(
    archive: Archive, read: Callable[[], Record], file: Path, asked: ExportChoice, language: Language
) -> ExportPreview:
    """Read the meeting in a file for a choice, in the language of the screens.

    Reads files: not for the thread that draws. Raises Problem.
    """
    record = filled_in(archive, read()) if asked.paper == "notice" else read()
    before = written_before(archive, record.meeting.id)
    if asked.paper == "slips":
        names = tuple((one.slip.reader.name, False) for one in _slips(archive, record, asked).made)
        return ExportPreview(record, documents_of(archive), (), names, before)
    used = numbers_given(archive, record.meeting)
    attached = False
    if asked.paper == "mail":
        mail = _mail(archive, record, asked)
        minutes, profile, shown, attached = document(mail.digest), None, True, bool(mail.attachments)
    else:
        profile, shown = asked.paper, row_of(asked.to).write is not None
        minutes = composed(
            record,
            asked.to,
            paper=profile,
            organisation=_organisation(archive),
            used_numbers=used,
            internal=asked.internal,
        )
    page = tuple(islice(first_lines(minutes), _MOST)) if shown else ()
    waits = backlog_of(state_of(archive), archive, file, record)
    if profile == "notice" and record.meeting.state != "planned":  # nothing of what was said stands in it
        return ExportPreview(record, documents_of(archive), waiting_spots(waits), page, before)
    printed = None if profile == "notice" else profile
    spots = spots_of(archive, record, used, language, profile=printed, waits=waits)
    return ExportPreview(record, documents_of(archive), spots, page, before, attached)


class ExportWritten(NamedTuple):
    """What was written: the path of the file, or the folder of slips and what was made of them."""

    path: Path
    slips: SlipsMade | None = None


def written(archive: Archive, record: Record, file: Path, asked: ExportChoice, folder: Path) -> ExportWritten:
    """Write what was chosen, under a new name. Raises Problem."""
    if asked.paper == "slips":
        made = _slips(archive, record, asked)
        for one in made.made:
            remember(archive, deliver_slip(made, one, None, folder), record.meeting.id)
        return ExportWritten(folder, made)
    if asked.paper == "mail":
        mail = _mail(archive, record, asked)
        to = DigestReaders(archive, [record]).everybody
        path = deliver(mail.written(to), None, folder, lambda: mail_path(record, asked, folder))
        remember(archive, path, record.meeting.id)
        return ExportWritten(path)
    if asked.paper == "notice":
        fill(archive, archive.file(file))
        record = number_cases(archive, archive.file(file))
    path = export(
        record,
        asked.to,
        None,
        folder=folder,
        paper=asked.paper,
        organisation=_organisation(archive),
        used_numbers=numbers_given(archive, record.meeting),
        letterhead=read_named(archive, asked.letterhead) if asked.letterhead else None,
        logo=logo_of(archive),
        internal=asked.internal,
    )
    remember(archive, path, record.meeting.id, internal=asked.internal)
    return ExportWritten(path)


def _slips(archive: Archive, record: Record, asked: ExportChoice) -> SlipsMade:
    """The slips of everybody whom a meeting concerns. Raises what making them raises."""
    letterhead = read_named(archive, asked.letterhead) if asked.letterhead else None
    name = _organisation(archive)
    wanted = SlipAsked(kind=asked.slips, organisation=name, letterhead=letterhead, logo=logo_of(archive))
    return slips_of(source_of(archive, record.meeting.id), wanted)


def path_of(record: Record, asked: ExportChoice, folder: Path) -> Path:
    """Where a document will be written; of slips their folder."""
    if asked.paper == "mail":
        return mail_path(record, asked, folder)
    if asked.paper == "slips":
        return folder
    return proposed(record, asked.to, folder=folder, paper=asked.paper, internal=asked.internal)


def mail_path(record: Record, asked: ExportChoice, folder: Path) -> Path:
    """The path of a digest of a meeting that does not exist yet."""
    suffix = ".md" if asked.digest == "markdown" else f".{asked.digest}"
    return free_path(folder, stem_of([record.meeting], record.meeting.language), suffix)


def _mail(archive: Archive, record: Record, asked: ExportChoice) -> DigestMade:
    """The digest of a meeting; the minutes go with it where its readers find them nowhere else."""
    meeting = record.meeting
    address = page_of(archive, meeting)
    letterhead = read_named(archive, asked.letterhead) if asked.letterhead else None
    wanted = DigestAsked(
        kind=asked.digest,
        language=meeting.language,
        organisation=_organisation(archive),
        attach=asked.mailed if asked.digest == "eml" and not address else None,
        used_numbers={meeting.id: numbers_given(archive, meeting)},
        letterheads={meeting.id: letterhead} if letterhead is not None else {},
        logo=logo_of(archive),
        addresses={meeting.id: address},
    )
    return digest_of([record], wanted)


def boxed_signs(archive: Archive, record: Record, asked: ExportChoice) -> tuple[tuple[str, str], ...]:
    """The signs that a PDF file has a box for, as «U+1F468», each with the heading it first stands under.

    None in any other format. Raises Problem.
    """
    paper = next((one for one in PAPERS if one == asked.paper), None)
    if asked.to != "pdf" or paper is None:
        return ()
    from exports.formats.pdf import unknown_signs  # noqa: PLC0415 — heavy, and few files are PDF

    minutes = composed(
        record,
        asked.to,
        paper=paper,
        organisation=_organisation(archive),
        used_numbers=numbers_given(archive, record.meeting),
        internal=asked.internal,
    )
    return tuple(
        (f"U+{ord(one.sign):04X}", " ".join((one.place or minutes.title).split()))
        for one in unknown_signs(minutes)
    )


def _organisation(archive: Archive) -> str:
    return str(archive.about().get("organisation") or "")


_PATIENCE = 3.0
"""Seconds to wait for an opener's answer; one that is still running by then has opened something."""


def open_file(path: Path) -> None:
    """Open a file in the program it belongs to. Raises ``not-opened``. Not for the thread that draws."""
    if sys.platform == "win32":
        _start(path)
    else:
        _run(path, [_opener(path), str(path)])


def show_in_folder(path: Path) -> None:
    """Show a folder, or that of a file, marked where the system can. Raises ``not-opened``."""
    if path.is_dir():
        open_file(path)
    elif sys.platform == "win32":
        _start(path.parent)
    elif sys.platform == "darwin":
        _run(path, ["open", "-R", str(path)])
    else:
        _run(path, [_opener(path), str(path.parent)])


def _opener(path: Path) -> str:
    for name in ("open",) if sys.platform == "darwin" else ("xdg-open", "wslview"):
        if found := shutil.which(name):
            return found
    raise Problem("not-opened", path=str(path))


def _run(path: Path, command: list[str]) -> None:
    quiet = subprocess.DEVNULL
    try:
        # A session of its own: the program that opens must outlive this one, and hear no key of it.
        begun = subprocess.Popen(  # noqa: S603 — the system's own opener, and a path
            command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
        failed = begun.wait(_PATIENCE) != 0
    except subprocess.TimeoutExpired:
        return
    except OSError as error:
        raise Problem("not-opened", path=str(path)) from error
    if failed:
        raise Problem("not-opened", path=str(path))


def _start(path: Path) -> None:
    if sys.platform == "win32":
        try:
            os.startfile(path)  # noqa: S606 — a file that was just written
        except OSError as error:
            raise Problem("not-opened", path=str(path)) from error


VERSIONS = ("public", "internal")
"""Who a document is for."""


class WrittenFile:
    """The file that a screen wrote last, opened in another program on request."""

    def __init__(self, screen: Room) -> None:
        """Take the screen that says what went wrong; nothing has been written yet."""
        self.path: Path | None = None
        self.earlier: Path | None = None
        self._screen = screen

    @property
    def last(self) -> Path | None:
        """What was written here, else what was written before this screen was opened."""
        return self.path or self.earlier

    def open(self) -> None:
        """Open it in the program it belongs to."""
        self._hand_over(open_file)

    def show_in_folder(self) -> None:
        """Show the folder that it was written to."""
        self._hand_over(show_in_folder)

    def _hand_over(self, opener: Callable[[Path], None]) -> None:
        """Let an opener do it, outside the thread that draws; with nothing written, say so."""
        screen = self._screen
        if self.last is None:
            screen.flash.say(screen.words("export-first"), wrong=True)
        else:
            run_behind(screen, partial(self._run, opener, self.last))

    def _run(self, opener: Callable[[Path], None], path: Path) -> None:
        try:
            opener(path)
        except Problem as problem:
            tell_later(self._screen, self._screen.tell_problem, problem)


class WritingFile(Room):
    """A screen with choices that writes one file at a time; ``file_written`` is the last one."""

    BINDINGS: ClassVar[list[BindingType]] = [*bound("export", "list", "all")]
    PLACES = ("export", "list", "all")
    KEY_LINE = (
        ("list.open", "key-write"),
        "export.written",
        "all.preflight",
        "list.approve",
        "list.menu",
        "all.back",
    )

    def __init__(self) -> None:
        """Begin with nothing written."""
        super().__init__()
        self.writing = False
        self.file_written = WrittenFile(self)

    @property
    def key_line_here(self) -> Sequence[LineKey]:
        """What can be opened is named once there is something, by what it is."""
        last = self.file_written.last
        opens: LineKey = (
            ("export.written", "key-export-slips") if last and last.is_dir() else "export.written"
        )
        line = (one for one in super().key_line_here if last is not None or one != "export.written")
        return [opens if one == "export.written" else one for one in line]

    def write(self) -> None:
        """Write the file, outside the thread that draws."""
        raise NotImplementedError

    def on_choice_passed(self, event: Choice.Passed) -> None:
        """Up and down go between the choices."""
        if event.direction == "up":
            self.focus_previous()
        else:
            self.focus_next()

    def action_open(self) -> None:
        """Write the file, unless one is being written."""
        if not self.writing:
            self.writing = True
            self.flash.say(self.words("exporting"))
            self.write()

    def action_written(self) -> None:
        """Open what was written in the program it belongs to."""
        self.file_written.open()

    def action_folder(self) -> None:
        """Show the folder that it was written to."""
        self.file_written.show_in_folder()

    @telling
    def action_other_folder(self) -> None:
        """Let the archive's documents go to another folder from now on."""
        self.house.show_form(SettingsForm(self.house.archive, self.house.language), "documents")

    def action_saved(self) -> None:
        """Write the file."""
        self.action_open()

    def action_back(self, _key: str) -> None:
        """Go back; a file that is being written is finished all the same."""
        self.app.pop_screen()

    def tell_outcome(self, told: Content) -> None:
        """Say what was written; nothing takes the line away."""
        outcome = self.query_one("#outcome", OneLine)
        outcome.display = bool(told)
        outcome.tell(told)
        self.show_keys_here()

    def failed(self, problem: Problem) -> None:
        """Say why nothing was written."""
        self.writing = False
        if self.is_attached:
            self.tell_problem(problem)
