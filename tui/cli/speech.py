"""What the command line says: results on standard output, problems on standard error."""

from __future__ import annotations

import json
import sys
import textwrap
from typing import Any


def say(text: str) -> None:
    """Print a line at once, so that whoever reads the pipe has it."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def say_json(value: Any, *, indent: int | None = None) -> None:
    """Print a value as JSON, in readable letters."""
    say(json.dumps(value, ensure_ascii=False, indent=indent))


def say_problem(sentence: str, hint: str) -> None:
    """Print a sentence and its hint to standard error."""
    sys.stderr.write(f"referat: {sentence}\n" + (f"  {hint}\n" if hint else ""))
    sys.stderr.flush()


def say_aside(text: str) -> None:
    """Print what whoever reads the result does not need to standard error; nothing for nothing."""
    if text:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()


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
    | {127: "␡", 10: " ⏎ ", 9: " "}
    | dict.fromkeys(range(128, 160), "�")
)
