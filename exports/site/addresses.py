"""Where things stand on a site: files named by ids and folded names, and whether links lead there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from zlib import crc32

from store.plain_text import plain
from store.record.identity import to_text

_SIGNS = re.compile(r"[^a-z0-9]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)")
_LONGEST = 60
_LINK = re.compile(rb'(?:href|src|action)="([^"]*)"')
_ID = re.compile(rb' id="([^"]*)"')


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


def ids_in(page: bytes) -> frozenset[str]:
    """The places of a page that a link can lead to."""
    return frozenset(found.decode() for found in _ID.findall(page))


def dangling(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """The links that lead nowhere: the page, and where it should lead."""
    ids = {path: ids_in(content) for path, content in files.items() if path.endswith(".html")}
    for path in ids:
        for found in set(_LINK.findall(files[path])):
            target = unescape(found.decode("utf-8", "replace"))
            if target.startswith(("http://", "https://", "mailto:")):
                continue
            page, _, place = target.partition("#")
            page = posixpath.normpath(posixpath.join(posixpath.dirname(path), page)) if page else path
            if page not in files or (place and place not in ids.get(page, ())):
                yield path, target
