"""What the command line says: results on standard output, problems on standard error."""

from __future__ import annotations

import json
import sys
import textwrap
from typing import Any, TextIO


def say(text: str, *, styled: bool = False) -> None:
    """Print a line at once, so that whoever reads the pipe has it.

    A terminal, and a pager behind a pipe, obeys signs that steer it: each is shown as a stand-in. Only text
    that is ``styled`` by the program itself, of parts that were made :func:`visible`, goes out as it is.
    """
    _write(sys.stdout, f"{text}\n", styled=styled)


def say_json(value: Any, *, indent: int | None = None) -> None:
    """Print a value as JSON, in readable letters; what would steer a terminal is written as an escape."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    escaped = (f"\\u{ord(sign):04x}" if sign != "\n" and ord(sign) in _STAND_INS else sign for sign in text)
    _write(sys.stdout, "".join(escaped) + "\n", styled=True)


def say_problem(sentence: str, hint: str) -> None:
    """Print a sentence and its hint to standard error."""
    _write(sys.stderr, f"referat: {sentence}\n" + (f"  {hint}\n" if hint else ""))


def say_aside(text: str) -> None:
    """Print what whoever reads the result does not need to standard error; nothing for nothing."""
    if text:
        _write(sys.stderr, f"{text}\n")


def ask(text: str) -> None:
    """Print a question; the answer is typed on the same line."""
    _write(sys.stdout, f"{text} ")


def _write(stream: TextIO, text: str, *, styled: bool = False) -> None:
    """Every word that the command line says goes through here."""
    stream.write(text if styled else "\n".join(visible(line) for line in text.split("\n")))
    stream.flush()


def visible(text: str) -> str:
    """The text on one line, with stand-ins for what would move the cursor or ring the bell."""
    return "".join(_STAND_INS.get(ord(sign), sign) for sign in text)


def titled(title: str) -> str:
    """A title among others, visible, and no longer than anybody reads."""
    return visible(title if len(title) <= _TITLE else f"{title[:_TITLE]}…")


def wrapped(text: str, columns: int) -> str:
    """The text in lines that break between words; a word that is wider than a line stays whole."""
    lines = textwrap.wrap(text, max(20, columns - 1), break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines)


_TITLE = 300
"""Signs of a title in a list."""

_STAND_INS = (
    {code: chr(0x2400 + code) for code in range(32)}
    | {127: "␡", 10: " ⏎ ", 9: " ", 0x2028: " ⏎ ", 0x2029: " ⏎ "}
    | dict.fromkeys(range(128, 160), "�")
    # What turns the order of signs round; the marks that Hebrew and Arabic need are others.
    | dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "�")
)
