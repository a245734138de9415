"""Signs that no font of the machine has: the typesetter makes no archive file with one in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, NamedTuple

UNKNOWN: Final = "□"
"""Stands for a sign that cannot be printed."""

_RARE = re.compile("[^\t\n -~\xa0-\u017f\u2010-\u2027\u202f-\u203a\u2190-\u2193\u2212]")
"""A sign that not every font has."""

_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""A sign that means what a font says it means, which no archive takes."""


def rare_signs(content: object) -> frozenset[str]:
    """Return the signs in the texts of some data that not every font has."""
    return frozenset(sign for text in _texts(content) for sign in _RARE.findall(text))


def unprintable(signs: Iterable[str], are_printed: Callable[[str], bool]) -> frozenset[str]:
    """Return those of the signs that cannot be printed; ``are_printed`` tries a text."""
    private: list[str] = []
    others: list[str] = []
    for sign in sorted(signs):
        (private if _PRIVATE.match(sign) else others).append(sign)
    return frozenset(private) | frozenset(_failing(others, are_printed))


def _failing(signs: list[str], are_printed: Callable[[str], bool]) -> Iterator[str]:
    """Yield the signs that fail, by halves: mostly none or few do."""
    if not signs or are_printed(" ".join(signs)):
        return
    if len(signs) == 1:
        yield signs[0]
        return
    half = len(signs) // 2
    yield from _failing(signs[:half], are_printed)
    yield from _failing(signs[half:], are_printed)


def without(content: Any, signs: frozenset[str]) -> Any:
    """Return data with :data:`UNKNOWN` for each of the signs."""
    match content:
        case str():
            return "".join(UNKNOWN if sign in signs else sign for sign in content)
        case dict():
            return {name: without(value, signs) for name, value in content.items()}
        case list():
            return [without(value, signs) for value in content]
    return content


class UnknownSign(NamedTuple):
    """A sign that no font has, and the heading that it stands under; empty for what stands before any."""

    sign: str
    place: str


def places_of(content: dict[str, Any], unknown: frozenset[str]) -> list[UnknownSign]:
    """Return each unknown sign once, with the place where it stands first."""
    found: dict[str, str] = {}
    heading = ""
    before = {name: value for name, value in content.items() if name != "blocks"}
    for block in (before, *content["blocks"]):
        if block.get("type") == "Heading":
            heading = block["text"]
        for sign in sorted(unknown.intersection("".join(_texts(block)))):
            found.setdefault(sign, heading)
    return [UnknownSign(sign, without(place, unknown)) for sign, place in found.items()]


def _texts(content: object) -> Iterator[str]:
    match content:
        case str():
            yield content
        case dict():
            for value in content.values():
                yield from _texts(value)
        case list():
            for value in content:
                yield from _texts(value)
