"""Line mode on a terminal: one line at a time, with completion by Tab, and no screen drawn.

This is the only module that knows prompt_toolkit.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from shutil import get_terminal_size
from typing import Any

import msgspec
from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.shortcuts import CompleteStyle

from store.errors import NotSaved, Problem
from store.files.archive import Archive
from store.files.state_file import default_state
from store.language.catalogue import screen_language, told
from store.revisions.approval_decision import closing
from store.search.meeting_meant import meeting_meant
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from tui.cli.line_mode.session import INSTEAD, LineMode
from tui.cli.meetings.approvals import tell_approved
from tui.cli.output import say, visible, wrapped
from tui.grammar.paste.line_ends import unbroken
from tui.safe_text import shown

CHOOSING = "› "
UNDO, REDO = "#undo", "#redo"
"""What ctrl+z and ctrl+y say when there is nothing typed to take back."""


class PromptAnswer(msgspec.Struct, frozen=True):
    """What was typed, or pasted as many lines while ``typed`` stood there. ``interrupted``: ctrl+c."""

    typed: str
    pasted: str = ""
    interrupted: bool = False


def take_by_prompt(archive: Archive, meeting: str) -> None:
    """Take a meeting line by line until there are no more. Raises Problem when it cannot be opened."""
    file, state = meeting_meant(archive, meeting), default_state()
    writer = Writer(archive.clock)
    try:
        opened = open_meeting(archive, file, writer, before_write=closing(archive), state=state)
        opened.attend()
        mode = LineMode(opened, screen_language())
        _say(mode.welcome())
        prompting = Prompting(mode)
        with prompting.raw():
            asked = prompting.ask(mode.prompt, opened.recovered.text if opened.recovered else "")
            while asked is not None:
                left = _heard(mode, prompting, asked)
                _say(mode.news())
                opened.typing(left)
                asked = prompting.ask(mode.prompt, left)
        opened.save()
        _say([*mode.news(), mode.words("line-mode-bye")])
        tell_approved(archive, opened.session.record)
        opened.close()
    finally:
        writer.close()


def _heard(mode: LineMode, prompting: Prompting, asked: PromptAnswer) -> str:
    """Say what became of a line or a paste; what still stands in the line afterwards."""
    left = asked.typed if asked.pasted or asked.interrupted else ""
    try:
        if asked.interrupted:
            _say([mode.words("line-mode-interrupted")])
        elif asked.pasted:
            _become(mode, prompting, asked)
        else:
            _say(mode.answer(asked.typed))
    except NotSaved as problem:
        _say(told(problem, screen_language()))
    except Problem as problem:
        _say(told(problem, screen_language()))
        left = asked.typed
    return left


def _become(mode: LineMode, prompting: Prompting, asked: PromptAnswer) -> None:
    """Ask what a paste is to become until there is an answer."""
    paste, question = mode.ask_about(asked.pasted, asked.typed)
    sentences = None
    while sentences is None:
        _say([question])
        sentences = mode.become(paste, prompting.choose(CHOOSING), asked.typed)
    _say(sentences)


def _say(sentences: Iterable[str]) -> None:
    for sentence in sentences:
        if sentence:
            say(wrapped(visible(sentence), get_terminal_size().columns))


class Prompting:
    """Reads lines from the terminal, with completion."""

    def __init__(self, mode: LineMode) -> None:
        """Take the meeting that the lines are for."""
        self._mode = mode
        # Asked where its cursor is, a plain terminal or a screen reader's may never answer.
        os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
        self._session: PromptSession[Any] = PromptSession(
            completer=_Offered(mode),
            complete_style=CompleteStyle.READLINE_LIKE,
            complete_while_typing=False,
            enable_history_search=False,
            key_bindings=_keys(),
            input_processors=[_Preview()],
        )
        self._session.default_buffer.on_text_changed += self._typed
        self._plain: PromptSession[str] = PromptSession()

    def raw(self) -> AbstractContextManager[None]:
        """Let keys pressed while a line is saved wait as they are: else Enter would come as ctrl+j."""
        mode: AbstractContextManager[None] = self._session.input.raw_mode()
        return mode

    def ask(self, prompt: str, typed: str = "") -> PromptAnswer | None:
        """The next line, begun with what is typed already; None when there are no more (ctrl+d)."""
        try:
            answer: object = self._session.prompt(visible(prompt), default=typed)
        except KeyboardInterrupt:
            return PromptAnswer(self._session.default_buffer.text, interrupted=True)
        except EOFError:
            return None
        return answer if isinstance(answer, PromptAnswer) else PromptAnswer(str(answer))

    def choose(self, prompt: str) -> str:
        """An answer that is no line of the minutes; ``0`` when none is given."""
        try:
            return str(self._plain.prompt(prompt))
        except (KeyboardInterrupt, EOFError):
            return "0"

    def _typed(self, buffer: Buffer) -> None:
        """Let the draft keep what is half-typed."""
        self._mode.opened.typing(buffer.text)


class _Preview(Processor):
    """What stands in the line, with stand-ins for what would steer the terminal; each takes its place."""

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """The pieces of the line as they are shown."""
        pieces: list[Any] = transformation_input.fragments
        return Transformation([(style, shown(text, tab="\t"), *rest) for style, text, *rest in pieces])


class _Offered(Completer):
    """What the grammar offers, as prompt_toolkit wants it."""

    def __init__(self, mode: LineMode) -> None:
        self._mode = mode

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """The offers for what stands before the cursor."""
        del complete_event
        return _completions(self._mode, document.text_before_cursor)


def _completions(mode: LineMode, text: str) -> Iterator[Completion]:
    for offer in mode.offers(text):
        yield Completion(
            offer.text, start_position=-len(offer.typed), display=visible(offer.title or offer.text)
        )


def _keys() -> KeyBindings:
    """New lines in a line, undo, and pasting; prompt_toolkit's own keys stay as they are."""
    keys = KeyBindings()
    keys.add("c-j")(_new_line)
    keys.add("escape", "enter")(_new_line)
    keys.add("tab", filter=_IS_EMPTY)(_instead)
    keys.add("c-z")(_undo)
    keys.add("c-y")(_redo)
    keys.add(Keys.BracketedPaste)(_paste)
    return keys


def _new_line(event: KeyPressEvent) -> None:
    event.current_buffer.insert_text("\n")


_IS_EMPTY = Condition(lambda: not get_app().current_buffer.text)


def _instead(event: KeyPressEvent) -> None:
    event.app.exit(result=PromptAnswer(INSTEAD))


def _undo(event: KeyPressEvent) -> None:
    if event.current_buffer.text:
        event.current_buffer.undo()
    else:
        event.app.exit(result=PromptAnswer(UNDO))


def _redo(event: KeyPressEvent) -> None:
    before = event.current_buffer.text
    event.current_buffer.redo()
    if not before and not event.current_buffer.text:
        event.app.exit(result=PromptAnswer(REDO))


def _paste(event: KeyPressEvent) -> None:
    """One line is typed; many end the prompt, for a question."""
    text = unbroken(event.data)
    if "\n" in text:
        event.app.exit(result=PromptAnswer(event.current_buffer.text, pasted=text))
    else:
        event.current_buffer.insert_text(text)
