"""The application: one archive, one writer, the screens, and the one place where problems end up."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import queue
import signal
import threading
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, ClassVar

from rich.text import Text
from textual import events
from textual.app import App, SystemCommand
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.drivers._writer_thread import WriterThread
from textual.screen import Screen

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Summary
from store.files.state_file import default_state
from store.language.catalogue import screen_language, settle_language, words
from store.record.record import Record
from store.record.values import LANGUAGES, Language
from store.search.kept_book import KeptBook
from store.search.upkeep import Upkeep
from store.session.writer import Writer
from tui.crash_log import log_crash, terminal_is_gone, unforeseen
from tui.keys.here import bound, commands, key_at, settle_keys
from tui.keys.own_keys import keymap
from tui.keys.registry import Place
from tui.machine.settings_file import change_setting, read_settings
from tui.safe_text import shown
from tui.screens.background import run_behind
from tui.screens.base import TYPING_PAUSE, Room
from tui.screens.key_queue import KeyQueue
from tui.screens.measure import style
from tui.widgets.bars import KeyLine
from tui.widgets.colours import TERMINAL, THEMES, CursorFilter, preferred, variables
from tui.widgets.style_sheets import KeptSheets

if TYPE_CHECKING:
    from store.registers.listing import RegisterTab
    from store.revisions.minutes_approval import Effect
    from store.session.open_meeting import Opened
    from store.session.session import Session
    from tui.grammar.result import Opens
    from tui.screens.forms.form import Form
    from tui.screens.meetings.screen import MeetingsScreen

WAIT_AT_END = 5.0
"""Seconds that are given to what is still on its way to the disk when the program ends."""

WAIT_FOR_KEYS = 2.0
"""Seconds that are given to what was typed before the window was closed."""


_RIGHT_BUTTON = 3

_BEGUN_IN = 2
"""Screens while the meeting that was begun in is open: it stands on one that nobody sees."""

_SHEETS: list[str | PurePath] = ["screens/base.tcss", "screens/meetings/screen.tcss"]
"""The style sheets of every screen, and of the one that it mostly begins with: read together."""


def _speaks(app: ReferatApp, language: Language) -> SystemCommand:
    """The command for another language, in its own words: whoever needs it reads no other."""
    own = words(language, "screen")
    title = own("command-language", language=own(f"language-{language}"))
    return SystemCommand(title, own("command-language.help"), lambda: app.speak(language))


def _theme_after(theme: str) -> str:
    themes = [known.name for known in THEMES]
    place = themes.index(theme) if theme in themes else -1
    return themes[(place + 1) % len(themes)]


def _opened_with(
    archive: Archive,
    file: MeetingFile,
    writer: Writer,
    post: Callable[[Callable[[], None]], None],
    state: Path | None,
) -> Opened:
    from store.revisions.approval_decision import closing  # noqa: PLC0415 — not needed to begin
    from store.session.open_meeting import open_meeting  # noqa: PLC0415

    return open_meeting(archive, file, writer, post, closing(archive), state)


def _following(archive: Archive, meeting: MeetingFile) -> Screen[None]:
    from tui.screens.follow.reader import Follower  # noqa: PLC0415
    from tui.screens.follow.screen import FollowScreen  # noqa: PLC0415 — not needed to begin

    return FollowScreen(Follower(archive, meeting.path))


def _carried_out(archive: Archive, record: Record) -> Sequence[Effect]:
    from store.revisions.minutes_approval import carry_out_all  # noqa: PLC0415 — not needed to begin

    return carry_out_all(archive, record)


def _listen_to_signals(end: Callable[[int], None]) -> None:
    """A closed window or a request to end: let what is on its way be written, then end."""
    loop = asyncio.get_running_loop()
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None:
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, end, int(number))


class _Ground(Screen[None]):
    """What a meeting that is begun in stands on, in place of Textual's own; nobody sees it."""

    _on_screen_resume = style


class ReferatApp(App[None]):
    """The screens of an archive."""

    TITLE = "Referat"
    CSS_PATH = _SHEETS
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [*bound("all")]
    PLACES: ClassVar[tuple[Place, ...]] = ("all",)

    def __init__(
        self,
        archive: Archive,
        meeting: MeetingFile | None = None,
        state: Path | None = None,
        *,
        read: bool = False,
        follow: bool = False,
    ) -> None:
        """Take an archive, the meeting to begin in, and the folder where drafts and rescue files are kept.

        Without ``state`` what is half-typed is kept nowhere. With ``read`` the meeting is shown to be read,
        with ``follow`` it is only looked at.
        """
        self.machine = read_settings()
        """What is settled for this machine; read when the program starts."""
        theme = preferred(self.machine.settings.theme)
        # Without this Textual makes greys of colours where nobody wants any, and black of the terminal's own.
        super().__init__(ansi_color=True if theme == TERMINAL and os.environ.get("NO_COLOR") else None)
        self.state = state
        self.archive = archive
        archive.state = archive.state or state
        self.writer = Writer(archive.clock)
        self.upkeep = Upkeep()
        self.books = KeptBook()
        self.language: Language = screen_language()
        self.typing_pause = TYPING_PAUSE
        self._keys = KeyQueue(self, self._awaits)
        self._meetings: list[Opened] = []
        self._carried_out: set[tuple[int, tuple[int, ...]]] = set()
        self._hook_before = threading.excepthook
        self._first = meeting
        self._read = read
        self._follow = follow
        self._list: MeetingsScreen | None = None
        self.first_run = False
        """Whether somebody is here for the first time."""
        self.wants_samples = False
        for known in THEMES:
            self.register_theme(known)
        self._filters.insert(0, CursorFilter())  # before colours are taken away
        self.theme = theme
        self.stylesheet = KeptSheets(self.get_css_variables())
        settle_keys(self.machine.settings.keys)
        self.set_keymap(keymap(self.machine.settings.keys))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The kinds' colours, for a theme that has none."""
        return dict(variables())

    def on_mount(self) -> None:
        """Show the meeting to begin in, else the meetings."""
        _listen_to_signals(self._end)
        self._hook_before, threading.excepthook = threading.excepthook, self._thread_ended
        if self._follow and self._first is not None:
            self.push_screen(_following(self.archive, self._first))
            return
        if self.machine.problems:
            self.call_after_refresh(self.tell, self.machine.problems[0])
        if self._first is not None and self._read:
            self.show_reading(self._first)
        elif self._first is not None:
            self.open_meeting(self._first)

    def get_default_screen(self) -> Screen[Any]:
        """The screen that all others stand on: the meetings, unless it begins in one of them."""
        return self._made_list() if self._first is None else _Ground(id="_default")

    def _made_list(self) -> MeetingsScreen:
        from tui.screens.meetings.screen import MeetingsScreen  # noqa: PLC0415 — a meeting may be begun in

        made = self._list = MeetingsScreen()
        for opened in self._meetings[-1:]:  # whoever comes back finds the meeting marked
            made.list.point(opened.session.record.meeting.id)
        return made

    def pop_screen(self) -> AwaitComplete:
        """Leave the screen above. Below the one that was begun in is the list: it is made when it is seen."""
        if self._list is not None or len(self.screen_stack) > _BEGUN_IN:
            return super().pop_screen()
        return self.switch_screen(self._made_list())

    async def on_event(self, event: events.Event) -> None:
        """Let a key wait until what was opened before it has the keys."""
        is_typed = isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded
        if not (is_typed and self._keys.keeps(event)):
            await super().on_event(event)

    def give_again(self, key: events.Key) -> None:
        """Give a key to what has the keys now, before those that wait."""
        self._keys.give_first(events.Key(key.key, key.character))

    def on_key_line_pressed(self, event: KeyLine.Pressed) -> None:
        """Press the key that was pointed at in the key line."""
        key = key_at(event.keys, event.place)
        if key is not None:
            self.give_again(key)

    def on_click(self, event: events.Click) -> None:
        """Ask what to do where the right button is pressed, as the key for it does."""
        if event.button == _RIGHT_BUTTON and isinstance(self.screen, Room):
            self.screen.action_menu()

    def _awaits(self, key: str) -> bool:
        """Whether what a key acts on is still being read."""
        return isinstance(self.screen, Room) and self.screen.awaits(key)

    def on_unmount(self) -> None:
        """Renew nothing more in the index."""
        self.upkeep.close()
        threading.excepthook = self._hook_before

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Everything that can be done here, by its name."""
        sentence = words(self.language, "screen")
        yield from commands(screen, sentence)
        yield from (_speaks(self, language) for language in LANGUAGES if language != self.language)
        yield SystemCommand(sentence("command-theme"), sentence("command-theme.help"), self.change_theme)

    def speak(self, language: Language) -> None:
        """Speak another language, on every screen that is open."""
        self.language = language
        for screen in self.screen_stack:
            if isinstance(screen, Room) and screen.is_mounted:  # else it says everything when it is
                screen.relabel()

    def speak_next(self) -> None:
        """Speak the next of the languages, now and when the program is started again."""
        language = LANGUAGES[(LANGUAGES.index(self.language) + 1) % len(LANGUAGES)]
        try:
            change_setting("language", language)
        except Problem as problem:
            self.tell(problem)
        self.machine = read_settings()
        settle_language(language)
        self.speak(language)

    def show_samples(self) -> None:
        """Show sample meetings: this ends, and begins again when they are left."""
        self.wants_samples = True
        self.exit()

    def settle_machine(self) -> None:
        """Let what is settled for this machine now hold on the screens that are open."""
        before, self.machine = self.machine.settings, read_settings()
        now = self.machine.settings
        if now.theme != before.theme:
            self.theme = preferred(now.theme)
        if now.language != before.language:
            settle_language(now.language)
            self.language = screen_language()
        self.speak(self.language)

    def change_theme(self) -> None:
        """From dark to light, to more contrast, to the terminal's own colours, and back."""
        self.theme = _theme_after(self.theme)

    def open_meeting(self, file: MeetingFile, place: int = 0) -> None:
        """Open a meeting and show it live; ``place`` is the id of the entry or item to begin at."""
        opened = self._opened(file, self.state)
        if opened is not None:
            from tui.screens.live.screen import LiveScreen  # noqa: PLC0415 — not needed to begin

            if self._list is not None:
                self._list.list.point(opened.session.record.meeting.id)
            self.push_screen(LiveScreen(opened, place))

    def back_to_meeting(self, path: Path) -> bool:
        """Go back to a meeting that is shown live below other screens; False when it is not."""
        from tui.screens.live.screen import LiveScreen  # noqa: PLC0415 — not needed to begin

        for screen in self.screen_stack:
            if isinstance(screen, LiveScreen) and screen.opened.file.path == path:
                while self.screen is not screen:
                    self.pop_screen()
                return True
        return False

    def open_quietly(self, file: MeetingFile) -> Opened | None:
        """Open a meeting without showing it, so nothing is half-typed there. None when it is hindered."""
        return self._opened(file, None)

    def _opened(self, file: MeetingFile, state: Path | None) -> Opened | None:
        """Open a meeting. What hinders it is told; None then."""
        try:
            opened = _opened_with(self.archive, file, self.writer, self._post, state)
        except Problem as problem:
            self.tell(problem)
            return None
        self._meetings = [one for one in self._meetings if one.drafting] + [opened]
        opened.subscribe(self._heard)
        opened.subscribe(self._keep_up)
        opened.subscribe(self._carry_out)
        self._carry_out(opened)
        return opened

    def show_reading(self, kept: MeetingFile | Summary, place: int = 0) -> None:
        """Show a meeting to read; ``place`` is the id of the entry or item to begin at."""
        from tui.screens.read.document_pane import Where  # noqa: PLC0415 — not needed to begin
        from tui.screens.read.screen import ReadScreen  # noqa: PLC0415

        self.push_screen(ReadScreen(Where(kept.path, place)))

    def show_tab(self, tab: RegisterTab, *, instead: bool = False) -> None:
        """Show a register, the experiences or the topics; ``instead``: in place of the screen above."""
        from tui.screens.live.screen import LiveScreen  # noqa: PLC0415 — not needed to begin
        from tui.screens.registers.tabs import tab_screen  # noqa: PLC0415

        # Above a meeting, a register is of its series, whichever way it was come to.
        live = next((one for one in reversed(self.screen_stack) if isinstance(one, LiveScreen)), None)
        screen = tab_screen(tab, *live.navigation.of_registers) if live is not None else tab_screen(tab)
        if instead:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def show_export(self, read: Callable[[], Record], path: Path) -> None:
        """Show the export of a meeting; ``read``, from any thread, gives it as it is now."""
        from tui.screens.export.screen import ExportScreen  # noqa: PLC0415 — not needed to begin

        self.push_screen(ExportScreen(read, path, self.archive))

    def show_form(self, form: Form, first: str = "") -> None:
        """Show a form, to be filled in; ``first`` is the field to begin with, if the form has it."""
        from tui.screens.forms.screen import DetailsScreen  # noqa: PLC0415 — not needed to begin

        self.push_screen(DetailsScreen(form, first))

    def show_details(self, archive: Archive, session: Session, first: str = "") -> None:
        """Show the details of a meeting, to be changed; ``first`` is the field to begin with."""
        from tui.screens.forms.meeting import MeetingForm  # noqa: PLC0415 — not needed to begin

        self.show_form(MeetingForm(archive, session), first)

    def show_looking(self, file: MeetingFile, screen: Opens) -> None:
        """Show one of the screens that look a meeting through, above the meeting itself."""
        from tui.screens.live.screen import LiveScreen  # noqa: PLC0415 — not needed to begin

        if not any(isinstance(one, LiveScreen) for one in self.screen_stack):
            self.open_meeting(file)
        for live in self.screen_stack:
            if isinstance(live, LiveScreen):
                live.navigation.open(screen)

    def tell(self, problem: Problem) -> None:
        """Tell a problem on the screen that is open."""
        if self._list is None and len(self.screen_stack) < _BEGUN_IN:  # nothing could be opened to begin in
            self.push_screen(self._made_list())
        if isinstance(self.screen, Room):
            self.screen.tell_problem(problem)

    def action_help(self) -> None:
        """Show the keys and the signs."""
        from tui.screens.help.screen import HelpScreen  # noqa: PLC0415 — not needed to begin

        if not isinstance(self.screen, HelpScreen):
            self.show_help()

    def show_help(self, sought: str = "") -> None:
        """Show the help, from where the keys are, or what is found in it."""
        from tui.screens.help.screen import HelpScreen  # noqa: PLC0415 — not needed to begin
        from tui.screens.live.screen import LiveScreen  # noqa: PLC0415

        below = self.screen
        put = below.capture.put_on_line if isinstance(below, LiveScreen) else None
        self.push_screen(HelpScreen(below, sought, put))

    def action_command_palette(self) -> None:
        """Ask what to do, by name."""
        named = [*self.get_system_commands(self.screen)]
        if isinstance(self.screen, Room):
            self.screen.menus.ask_command(named)

    def action_help_quit(self) -> None:
        """Say how to leave: ctrl+c copies here."""
        if isinstance(self.screen, Room):
            self.screen.flash.say(words(self.language, "screen")("how-to-quit"))

    async def action_quit(self) -> None:
        """End the program; while something is not on the disk, only when asked twice."""
        kept = await asyncio.to_thread(self.writer.rest, WAIT_AT_END)
        if kept or self._asked_to_quit:
            self.exit()
        elif isinstance(self.screen, Room):
            self._asked_to_quit = True
            self.screen.flash.say(words(self.language, "screen")("quit-unsaved"), wrong=True)

    _asked_to_quit = False

    def end(self) -> bool:
        """Write what is on its way, and let the drafts go; say whether everything is on the disk.

        A draft stays when it holds something that is nowhere else.
        """
        kept = self.writer.close(WAIT_AT_END)
        for opened in self._meetings:
            opened.close()
        return kept

    def _keep_up(self, opened: Opened) -> None:
        """What a meeting says can be found as soon as it is saved."""
        if opened.failure is None:
            self.upkeep.saved(opened.archive, opened.file.path)

    def _carry_out(self, opened: Opened) -> None:
        """What a closed meeting has decided about the minutes of earlier ones is done once it is on the disk.

        So is what later meetings have decided about its own, where that waits.
        """
        record = opened.session.record
        if record.meeting.state != "draft" or record.meeting.series is None or not opened.saved:
            return
        asked = record.meeting.id, tuple(one.id for one in record.entries if one.approves is not None)
        if asked not in self._carried_out:
            self._carried_out.add(asked)
            run_behind(self.screen, partial(self._approve_earlier, record), group="approval")

    def _approve_earlier(self, record: Record) -> None:
        for effect in _carried_out(self.archive, record):
            self.call_later(self._tell_approved, effect)

    def _tell_approved(self, effect: Effect) -> None:
        if effect.problem is not None:
            self.tell(effect.problem)
        elif isinstance(self.screen, Room):
            self.screen.flash.say(words(self.language, "screen")("minutes-approved", **effect.facts))

    def _heard(self, opened: Opened) -> None:
        """A meeting that is not shown live was written, or could not be, or took no change."""
        if opened.refused is not None and getattr(self.screen, "opened", None) is not opened:
            self.tell(opened.refused)
            opened.refused = None
        if self._list is not None and self.screen is self._list:
            self._list.read_archive()
            if opened.failure is not None:
                self._list.tell_problem(opened.failure)

    def _thread_ended(self, ended: threading.ExceptHookArgs) -> None:
        """A thread of ours ended by an error that nobody foresaw: it is logged, and told."""
        if terminal_is_gone(ended):
            if isinstance(ended.thread, WriterThread):
                write_nowhere(ended.thread)
            self.call_later(self._end, int(getattr(signal, "SIGHUP", signal.SIGTERM)))
        elif ended.exc_value is not None:
            self.call_later(self.tell, unforeseen(ended.exc_value, self.archive.clock()))

    def _post(self, call: Callable[[], None]) -> None:
        """Run something on the thread that draws; from any thread, without waiting for it."""
        self.call_later(call)

    def _end(self, number: int) -> None:
        if not self._ending:
            self._ending = True
            self.run_worker(self._end_in_order(number))

    _ending = False

    async def _end_in_order(self, number: int) -> None:
        """Let what was typed get where it goes, write what is on its way, and end."""
        await self._keys.rest(WAIT_FOR_KEYS)
        self.writer.rest(WAIT_AT_END)
        # Taking the screen down writes to a terminal that may be gone, and may wait for ever.
        last = threading.Timer(WAIT_AT_END, os._exit, (128 + number,))
        last.daemon = True
        last.start()
        self.exit(return_code=128 + number)

    def _handle_exception(self, error: Exception) -> None:
        """End in order: the terminal restored, one sentence, and no variable of ours on the screen."""
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
            kept = self.writer.rest(WAIT_AT_END)
            log = log_crash(error, self.archive.clock())
            sentence = words(self.language, "screen")
            told = sentence("crashed" if kept else "crashed-unsaved")
            where = sentence("crashed-where", log=str(log)) if log else ""
            self._exit_renderables.append(Text(shown(f"{told} {where}".rstrip())))
        self._close_messages_no_wait()


def write_nowhere(thread: WriterThread) -> None:
    """Let go of what waits for a terminal that is gone: nothing must wait for it in vain."""

    def nowhere(text: str) -> None:
        del text

    thread.write = nowhere  # type: ignore[method-assign]
    with contextlib.suppress(queue.Empty):
        while True:
            thread._queue.get_nowait()  # noqa: SLF001 — Textual has no other way to empty it


def run(  # noqa: PLR0913 — how it begins, and who is told
    archive: Archive,
    meeting: MeetingFile | None = None,
    *,
    read: bool = False,
    follow: bool = False,
    first_run: bool = False,
    say: Callable[[str], None],
) -> bool:
    """Show the screens of an archive until the user ends them; say whether sample meetings are wanted then.

    meeting: the one to begin in; without it the list of meetings. read: to read it, not to write in it.
    follow: only look at it, in its own language, for whoever is in the room; nothing is written then.
    first_run: somebody is here for the first time.
    Everything that was confirmed is written before this returns, whatever ended the screens; if it cannot
    be, ``say`` is told so.
    """
    gc.freeze()  # all that is loaded by now lives until the program ends, and is looked through no more
    app = ReferatApp(archive, meeting, default_state(), read=read, follow=follow)
    app.first_run = first_run
    if follow and meeting is not None:
        app.language = meeting.meeting().language
    try:
        app.run(mouse=app.machine.settings.mouse)
    finally:
        if not app.end():
            say(words(app.language, "screen")("ended-unsaved"))
    if app.return_code:
        raise SystemExit(app.return_code)
    return app.wants_samples
