"""Plain text as it is compared and searched, without case and accents; and the mark ``??`` in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from store.language.late_pattern import late_pattern

_ACCENTS = late_pattern("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")


_UNSEEN = late_pattern("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+")
"""Signs that nobody sees in a word: where it may be divided, and marks of direction."""

SHORTEST = 3
"""Letters of a term that may stand anywhere in a word; a shorter one begins it."""


def plain(text: str) -> str:
    """The text as it is compared: «Økonomi og drift» is «okonomi og drift», «Ål» is «al»."""
    return plain_lines((text,)).strip()


def plain_lines(texts: Iterable[str]) -> str:
    """Several texts, each on a line of its own."""
    return _folded("\n".join(" ".join(text.replace("\0", " ").split()) for text in texts))


def places(text: str, terms: Iterable[str]) -> list[tuple[int, int]]:
    """Where folded terms stand in a text: first character and the one after the last, in order.

    A term of one or two letters stands at the start of a word only.
    """
    folded, at = placed(text)
    spans = ((at[s], at[s + len(term) - 1] + 1) for term in terms for s in starts_of(term, folded))
    return _joined(sorted(spans))


def starts_of(term: str, folded: str) -> Iterable[int]:
    """The places in a folded text where a folded term is found."""
    front = r"(?<!\w)" if len(term) < SHORTEST else ""
    return (found.start() for found in re.finditer(f"{front}(?={re.escape(term)})", folded))


def placed(text: str) -> tuple[str, list[int]]:
    """The folded text, blanks run together, and for each of its characters the place it comes from."""
    folded: list[str] = []
    at: list[int] = []
    for place, sign in enumerate(text):
        blank = sign.isspace() or sign == "\0"
        if blank and (not folded or folded[-1] == " "):
            continue
        piece = " " if blank else _folded(sign)
        folded.extend(piece)
        at.extend([place] * len(piece))
    return "".join(folded), at


def _folded(text: str) -> str:
    text = text.casefold().replace("ø", "o").replace("æ", "ae").replace("å", "a")
    if text.isascii():
        return text
    # Only the lines with other letters and signs need be taken apart, which costs most.
    return "\n".join([line if line.isascii() else _apart(line) for line in text.split("\n")])


def _apart(line: str) -> str:
    bare = _UNSEEN.sub("", _ACCENTS.sub("", unicodedata.normalize("NFKD", line)))
    return bare.casefold().replace("ø", "o").replace("æ", "ae")


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that touch become one."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


# Two question marks alone or at the end of a word. Three are text.
_CHECK = late_pattern(r"(?:(?<=\S)|^)\s*(?<!\?)\?\?(?!\?)(?=\s|$|[.,;:!»”)\]])")


def has_check(text: str) -> bool:
    """Whether a text has a place to look at again."""
    return "??" in text and _CHECK.search(text) is not None


def without_check(text: str) -> str:
    """Return the text as it is printed, without the marks."""
    return _CHECK.sub("", text).strip() if "??" in text else text
