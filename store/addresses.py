"""Addresses in a text that can be followed: web addresses and e-mail addresses.

What is shown is what was typed; where it leads is told beside it. An address ends before a blank, a quotation
mark or a pointed bracket, and a stop or a bracket that closes the sentence is no part of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import urlsplit

import msgspec

from store.language.late_pattern import late_pattern


class Address(msgspec.Struct, frozen=True):
    """An address in a text: where it stands, and where it leads."""

    start: int
    end: int
    url: str


_FOUND = late_pattern(
    r"(?P<web>(?<![\w@.:/])(?:https?://|www\.)[^\s<>\"«»]{1,2100})"
    r"|(?<![\w.+@/:-])(?P<mail>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})",
    re.IGNORECASE,
)
_LONGEST = 2000
_CLOSING = ".,;:!?'”’"
_PAIRS = {")": "(", "]": "[", "}": "{"}
_OTHER_SCHEME = late_pattern(
    r"(?<![\w.+-])[a-z][a-z0-9+.-]{1,20}:(?://|(?<=javascript:)|(?<=mailto:))", re.IGNORECASE
)


def has_no_address(text: str) -> bool:
    """Whether a text lacks what every address has, as most do."""
    if "@" in text or "://" in text:
        return False
    return not (("w." in text or "W." in text) and "ww." in text.casefold())


def addresses(text: str) -> Iterator[Address]:
    """The addresses in a text, in order."""
    if has_no_address(text):
        return
    for found in _FOUND.finditer(text):
        typed = _without_end(found[0])
        url = f"mailto:{typed}" if found["mail"] else _web(typed)
        if url:
            yield Address(found.start(), found.start() + len(typed), url)


def has_other_scheme(text: str) -> bool:
    """Whether a text has an address that no link is made of: «ftp://…», «file://…»."""
    return any(scheme[0].casefold() not in _WEB for scheme in _OTHER_SCHEME.finditer(text))


_WEB = frozenset({"http://", "https://", "mailto:"})


_PLACE = late_pattern(
    r"(?:.*/m/(?P<meeting>[0-9A-Z]{13})\.html)?(?:#?[ei]-(?P<entry>[0-9A-Z]{13}))?", re.IGNORECASE
)


def place_in(text: str) -> tuple[str, str]:
    """The ids of the meeting and of the entry that an address on a site leads to; empty for what it lacks.

    «e-1KQV…» is an address too, and so is that of a page as somebody has pasted it.
    """
    if "-" not in text and "/" not in text:
        return "", ""
    found = _PLACE.fullmatch(text.strip())
    return ("", "") if found is None else (found["meeting"] or "", found["entry"] or "")


def followed(url: str) -> str:
    """An address that a link may lead to, of the web or of a mail; empty for any other."""
    return url if url.casefold().startswith(tuple(_WEB)) else ""


def host_of(url: str) -> str:
    """The place an address leads to, as a reader knows it: «bibliotek.example», or the e-mail address.

    Of one that no link leads to it is all that stands there.
    """
    if not followed(url):
        return url
    if url.startswith("mailto:"):
        return url.removeprefix("mailto:")
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _without_end(typed: str) -> str:
    """An address without the stops and the brackets that close the sentence around it."""
    while typed:
        last = typed[-1]
        opening = _PAIRS.get(last)
        unpaired = opening is not None and typed.count(last) > typed.count(opening)
        if last not in _CLOSING and not unpaired:
            break
        typed = typed[:-1]
    return typed


def _web(typed: str) -> str:
    """Where an address of the web leads; empty for one that no link is made of."""
    if len(typed) > _LONGEST or any(unicodedata.category(sign) in _UNSEEN for sign in typed):
        return ""
    url = typed if typed[:4].casefold() == "http" else f"https://{typed}"
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return ""
    if not host or "@" in parts.netloc or "." not in host.strip("."):
        return ""
    return url


_UNSEEN = frozenset({"Cc", "Cf"})
"""What a reader does not see: signs that control, and those that turn the direction of a text."""
