"""The check of a site's links: each leads to something that is on the site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from html import unescape

_LINK = re.compile(rb'(?:href|src|action)="([^"]*)"')
_ID = re.compile(rb' id="([^"]*)"')


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
