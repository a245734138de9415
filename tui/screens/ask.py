"""What is asked on the capture line: a new text, an owner, a place. What stood half-typed there waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import msgspec

from store.errors import Problem
from tui.keys.here import LineKey
from tui.widgets.input import Typed
from tui.widgets.text_area import CaptureLine

_SAME: Callable[[str], str] = lambda _text: ""  # noqa: E731 — a default, read where it is used


def answering(done: str = "key-answer") -> tuple[LineKey, ...]:
    """What stands in the key line while something is asked; ``done`` is the key of what Enter does then."""
    return ("line.take", done), ("line.to_entries", "key-give-up")


ANSWERING = answering()
"""What stands there where Enter answers a question."""


class Question(msgspec.Struct, frozen=True):
    """What is asked, and what an answer does.

    word: what stands in the label. how: the question, until something can be said of the text.
    answered: takes the text and the cursor's place in it; False asks again, with the text.
    heard: what a text would mean, told while it is typed. like: the beginning of a line that goes on as an
    answer does, so that the same is offered. placeholder: what stands in the empty line. whole: the text
    that the line begins with is one value, which typing replaces; else it is gone on with, at its end.
    home: where the keys go afterwards, which is where it was asked; the line keeps them without.
    ended: what is done when it is asked no more. done: the key of what Enter does, for the key line.
    """

    word: str
    answered: Callable[[str, int], bool]
    how: str = ""
    heard: Callable[[str], str] = _SAME
    like: str = ""
    placeholder: str = ""
    whole: bool = False
    home: Callable[[], object] | None = None
    ended: Callable[[], object] | None = None
    done: str = "key-answer"


class Asker(Protocol):
    """What asks on the capture line, and types into it."""

    def ask(self, question: Question, text: str = "") -> None:
        """Ask; the line begins with a text."""

    def keep_words(self, text: str) -> None:
        """Keep words that found no place: they come into the line with what waits."""

    def type_in_line(self, *typed: Typed) -> None:
        """Give the line the keys, and what has been typed or pasted elsewhere."""


class Questions:
    """What the capture line asks, one thing at a time. What stood half-typed in the line waits meanwhile."""

    def __init__(
        self, line: CaptureLine, tell_problem: Callable[[Problem], None], changed: Callable[[], None]
    ) -> None:
        """Take the line, what tells why an answer is refused, and what follows when something is asked."""
        self._line = line
        self._tell_problem = tell_problem
        self._changed = changed
        self._begun = ""
        self._stays = False
        self.asked: Question | None = None
        """What the line asks now."""
        self.put_by = ""
        """What stood half-typed in the line when it began to ask."""

    def ask(self, question: Question, text: str = "") -> None:
        """Ask on the line, which begins with a text."""
        if self.asked is None:
            self.put_by = self._line.text
        else:
            self._end(self.asked)
            if self._line.text != self._begun:  # an answer that was begun is somebody's words, too
                self.put_by = "\n".join(filter(None, (self.put_by, self._line.text)))
        self.asked, self._begun = question, text
        self._line.fill(text)
        if question.whole:
            self._line.select_all()
        self._line.settle_now()
        self._line.focus()
        self._changed()

    def answer(self, text: str, place: int) -> None:
        """Take the answer, and let what was half-typed come back; or ask again."""
        question = self.asked
        assert question is not None  # noqa: S101 — whoever answers has been asked
        try:
            done = question.answered(text, place)
        except Problem as problem:
            self._tell_problem(problem)
            done = False
        if not done:
            self._line.put(text)
            self._line.settle_now()
        elif self.asked is question:
            self.stop()

    def keep_words(self, text: str) -> None:
        """Keep words that found no place: they come into the line, with what waits; the keys stay there."""
        self.put_by = "\n".join(filter(None, (text, self.put_by)))
        self._stays = True

    def stop(self) -> None:
        """Ask nothing any more."""
        question, self.asked = self.asked, None
        if question is not None:
            self._end(question)
        self._line.fill(self.put_by)
        self.put_by = ""
        self._line.settle_now()
        self._changed()
        stays, self._stays = self._stays, False
        if question is not None and question.home is not None and not stays:
            question.home()

    @staticmethod
    def _end(question: Question) -> None:
        if question.ended is not None:
            question.ended()
