"""The addresses on a site: files are named by ids, and by folded names of topics and parties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from zlib import crc32

from store.plain_text import plain
from store.record.identity import to_text

_SIGNS = re.compile(r"[^a-z0-9]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)")
_LONGEST = 60


def meeting_page(meeting: int) -> str:
    """The page of a meeting."""
    return f"m/{to_text(meeting)}.html"


def series_page(series: int) -> str:
    """The page of a series."""
    return f"s/{to_text(series)}.html"


def year_page(year: int) -> str:
    """The page of the meetings of a year."""
    return f"y/{year:04}.html"


def slug(name: str) -> str:
    """Return what a file is called after a name: letters and figures that every system has."""
    found = _SIGNS.sub("-", plain(name)).strip("-")
    if len(found) > _LONGEST or not found:
        found = f"{found[:_LONGEST]}-{_mark(name)}".strip("-")
    return f"{found}-" if _RESERVED.fullmatch(found) else found


def slugs(names: Iterable[str]) -> Mapping[str, str]:
    """Return what the files of some names are called, each by itself.

    Of several that would be called the same, those that are written in other letters are marked.
    """
    files: dict[str, list[str]] = {}
    for name in sorted(set(names)):
        files.setdefault(slug(name), []).append(name)
    found: dict[str, str] = {}
    for file, same in files.items():
        own = next((name for name in same if name.replace(" ", "-") == file), same[0])
        for name in same:
            found[name] = file if name == own else f"{file}-{_mark(name)}"
    return found


def _mark(name: str) -> str:
    return f"{crc32(name.encode('utf-8', 'replace')):08x}"
