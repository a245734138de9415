"""The prompt of line mode without a terminal: what a line, a paste and a key say, and what is left there."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from store.errors import NotSaved, Problem

pytest.importorskip("prompt_toolkit")
prompt: Any = pytest.importorskip("tui.cli.line_mode.prompt")
Answer = prompt.PromptAnswer


class Mode:
    """A meeting in line mode, in name: what it is asked, and what hinders it."""

    def __init__(self, hinders: Problem | None = None) -> None:
        self.hinders = hinders
        self.asked: list[object] = []

    def words(self, key: str) -> str:
        return key

    def answer(self, typed: str) -> list[str]:
        self.asked.append(typed)
        if self.hinders is not None:
            raise self.hinders
        return ["lagret"]

    def ask_about(self, pasted: str, typed: str) -> tuple[str, str]:
        self.asked.append((pasted, typed))
        return pasted, "hva?"

    def become(self, _paste: str, answer: str, _left: str) -> list[str] | None:
        self.asked.append(answer)
        return None if answer == "x" else ["limt inn"]


HEARD: list[tuple[object, Problem | None, str, list[str]]] = [
    (Answer("en linje"), None, "", ["lagret"]),
    (Answer("en linje"), Problem("edit-of-missing", what="den"), "en linje", []),
    (Answer("en linje"), NotSaved("not-saved-full"), "", []),
    (Answer("en linje", interrupted=True), None, "en linje", ["line-mode-interrupted"]),
    (Answer("halvt", pasted="en\nto"), None, "halvt", ["hva?", "hva?", "limt inn"]),
]
"""What was typed, what hinders it, what stands in the line then, and what is said."""


@pytest.mark.parametrize(("asked", "hinders", "left", "said"), HEARD)
def test_what_the_meeting_did_not_take_stands_in_the_line_again(
    asked: object, hinders: Problem | None, left: str, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(prompt, "_say", told.extend)
    answers = iter(["x", "1"])
    asking = SimpleNamespace(choose=lambda _prompt: next(answers))
    assert prompt._heard(Mode(hinders), asking, asked) == left
    assert told == said or (hinders is not None and len(told) >= 1)


class Keyed:
    """A key that was pressed, over a line."""

    def __init__(self, text: str = "", data: str = "", after: str = "") -> None:
        self.ended: list[object] = []
        self.done: list[str] = []
        self.data = data
        self.app = SimpleNamespace(exit=lambda *, result: self.ended.append(result))
        self.current_buffer = SimpleNamespace(
            text=text, insert_text=self.done.append, undo=lambda: self.done.append("undo"), redo=self._redo
        )
        self._after = after

    def _redo(self) -> None:
        self.done.append("redo")
        self.current_buffer.text = self._after or self.current_buffer.text


KEYS = [
    ("_undo", Keyed("noe"), ["undo"], []),
    ("_undo", Keyed(), [], [Answer("#undo")]),
    ("_redo", Keyed("noe"), ["redo"], []),
    ("_redo", Keyed(after="noe"), ["redo"], []),
    ("_redo", Keyed(), ["redo"], [Answer("#redo")]),
    ("_new_line", Keyed("noe"), ["\n"], []),
    ("_instead", Keyed(), [], [Answer("\t")]),
    ("_paste", Keyed("noe", "en linje"), ["en linje"], []),
    ("_paste", Keyed("noe", "en\r\nto"), [], [Answer("noe", pasted="en\nto")]),
]
"""A key, over which line, what it does in it, and what it says to the meeting."""


@pytest.mark.parametrize(("key", "pressed", "done", "ended"), KEYS)
def test_a_key_acts_in_the_line_while_something_stands_there_and_in_the_meeting_else(
    key: str, pressed: Keyed, done: list[str], ended: list[object]
) -> None:
    getattr(prompt, key)(pressed)
    assert (pressed.done, pressed.ended) == (done, ended)


def test_an_answer_that_is_none_is_asked_for_again_and_one_that_is_not_given_takes_nothing() -> None:
    asking = object.__new__(prompt.Prompting)
    for raised in (KeyboardInterrupt, EOFError):
        asking._plain = SimpleNamespace(prompt=lambda _how, raised=raised: (_ for _ in ()).throw(raised()))
        assert asking.choose("› ") == "0"
    asking._plain = SimpleNamespace(prompt=lambda _how: "2")
    assert asking.choose("› ") == "2"


def test_there_are_no_more_lines_after_ctrl_d_and_ctrl_c_keeps_the_line() -> None:
    asking = object.__new__(prompt.Prompting)
    shown: list[str] = []

    def raises(error: type[BaseException]) -> Any:
        def ask(how: str, *, default: str) -> str:
            shown.append(f"{how}{default}")
            raise error

        return ask

    asking._session = SimpleNamespace(prompt=raises(EOFError), default_buffer=SimpleNamespace(text="halvt"))
    assert asking.ask("\x1b[31m3 Sak › ", "begynt") is None
    assert shown == ["␛[31m3 Sak › begynt"]
    asking._session.prompt = raises(KeyboardInterrupt)
    assert asking.ask("› ") == Answer("halvt", interrupted=True)
    pasted = Answer("noe", pasted="en\nto")
    asking._session.prompt = lambda _how, **_begun: pasted
    assert asking.ask("› ") == pasted
    asking._session.prompt = lambda _how, **_begun: "en linje"
    assert asking.ask("› ") == Answer("en linje")


def test_what_is_half_typed_is_kept_in_the_draft() -> None:
    kept: list[str] = []
    asking = object.__new__(prompt.Prompting)
    asking._mode = SimpleNamespace(opened=SimpleNamespace(typing=kept.append))
    asking._typed(SimpleNamespace(text="halvt"))
    assert kept == ["halvt"]


def test_what_would_steer_the_terminal_has_a_stand_in_in_the_line_and_among_what_is_offered() -> None:
    pieces = [("class:x", "a\x1b[31mb"), ("", "\tc", "more")]
    shown = prompt._Preview().apply_transformation(SimpleNamespace(fragments=pieces)).fragments
    assert shown == [("class:x", "a␛[31mb"), ("", "\tc", "more")]
    offer = SimpleNamespace(text="Kari\x1b Berg", typed="Ka", title="")
    (found,) = prompt._completions(SimpleNamespace(offers=lambda _text: (offer,)), "Ka")
    assert (found.text, found.start_position, found.display_text) == ("Kari\x1b Berg", -2, "Kari␛ Berg")


def test_the_end_of_the_lines_saves_and_says_good_bye(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    told: list[str] = []

    def step(name: str) -> Any:
        return lambda *_: done.append(name)

    recovered = SimpleNamespace(text="halvt")
    names = ("attend", "save", "close")
    session = SimpleNamespace(record=None)
    opened = SimpleNamespace(recovered=recovered, session=session, **{name: step(name) for name in names})
    opened.typing = lambda text: done.append(f"typing {text}")
    asked: list[tuple[str, str]] = []
    answers = iter([Answer("en linje"), None])

    class Prompts:
        def __init__(self, _mode: object) -> None:
            """Take the meeting."""

        def raw(self) -> Any:
            return self

        def __enter__(self) -> None:
            """Keys wait."""

        def __exit__(self, *_: object) -> None:
            """They do no more."""

        def ask(self, how: str, typed: str = "") -> Any:
            asked.append((how, typed))
            return next(answers)

    mode = SimpleNamespace(
        welcome=lambda: ["hei"], news=lambda: ["nytt"], prompt="1 › ", words=lambda key: key,
        answer=lambda _typed: ["lagret"],
    )  # fmt: skip
    found = {
        "meeting_meant": lambda *_: None, "default_state": lambda: None,
        "open_meeting": lambda *_, **__: opened,
        "LineMode": lambda *_: mode, "Prompting": Prompts, "tell_approved": step("approved"),
        "Writer": lambda _clock: SimpleNamespace(close=step("written")), "_say": told.extend,
        "closing": lambda _archive: None,
    }  # fmt: skip
    for name, stand_in in found.items():
        monkeypatch.setattr(prompt, name, stand_in)
    prompt.take_by_prompt(SimpleNamespace(clock=None), "møte")
    assert asked == [("1 › ", "halvt"), ("1 › ", "")]
    assert told == ["hei", "lagret", "nytt", "nytt", "line-mode-bye"]
    assert done == ["attend", "typing ", "save", "approved", "close", "written"]
