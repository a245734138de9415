"""Typed text in Markdown: what would be markup is kept from it, everything else stays as it reads."""

from __future__ import annotations

import re

_ALWAYS = re.compile(r"`")
_BACKSLASH = re.compile(r"\\(?=[!-/:-@\[-`{-~]|\s*$|\n)")
_EMPHASIS = re.compile(r"(\*+|_+|~+)")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_START = re.compile(
    r"(?P<sign>#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|\*(?=[*\s]*$)|=+\s*$|-+\s*$|~~~|(?=[|:\s-]*-)[|:-][|:\s-]*$|_(?=[_\s]*$)|\|)"
)
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def escaped(text: str, *, in_table: bool = False, brackets: bool | None = None) -> str:
    """Return the text with a backslash before what would be markup inside a line.

    ``brackets`` says whether the paragraph the text is part of closes a bracket; by itself the text
    answers that.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _BACKSLASH.sub(r"\\\\", text)
    text = _ALWAYS.sub(r"\\`", text)
    text = _EMPHASIS.sub(_emphasis, text)
    text = _TAG.sub(r"\\<", text)
    text = _ENTITY.sub(r"\\&", text)
    if "]" in text if brackets is None else brackets:
        text = re.sub(r"[\[\]]", r"\\\g<0>", text)
    return text.replace("|", r"\|") if in_table else text


def safe_start(line: str) -> str:
    """Return an escaped line so that it begins no heading, list, quote, rule or table."""
    number = _NUMBER.match(line)
    if number:
        return f"{number[1]}\\{line[number.end(1) :]}"
    return f"\\{line}" if _START.match(line) else line


def _emphasis(match: re.Match[str]) -> str:
    """Signs between blanks, and low lines inside a word, mean nothing to Markdown."""
    text, signs = match.string, match[0]
    before = text[match.start() - 1 : match.start()] or " "
    after = text[match.end() : match.end() + 1] or " "
    inside_word = signs[0] == "_" and before.isalnum() and after.isalnum()
    if inside_word or (before.isspace() and after.isspace()):
        return signs
    return "".join(f"\\{sign}" for sign in signs)
