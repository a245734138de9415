"""What an earlier run has made: a page is made again only when something that it is made of has changed.

What a page is made of is told by a hash of what others may read, and of the program itself, so that the
result is the same as that of a run which makes every page.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec

_MADE_BY = (".py", ".ftl", ".css", ".js", ".svg")
"""The ends of the files that decide what a page looks like."""


def mark_of_parts(*parts: object) -> str:
    """A hash of values: of texts, numbers, documents and lists of them."""
    return hashlib.sha256(msgspec.msgpack.encode(parts, enc_hook=_told)).hexdigest()[:40]


def _told(value: object) -> object:
    """What a mark knows of a value that is no plain one: nothing of where it is kept."""
    return "" if isinstance(value, Path) else str(type(value))


@cache
def program_mark() -> str:
    """A hash of the version and of everything that decides how pages are made, the same on every system."""
    found = hashlib.sha256(_version("referat").encode())
    for package in ("exports", "store"):
        for name, content in sorted(_files(resources.files(package), package)):
            found.update(name.encode() + b"\0" + content.replace(b"\r\n", b"\n") + b"\0")
    return found.hexdigest()


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:  # run from a folder of source files that was never installed
        return ""


def _files(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for one in folder.iterdir():
        inside = f"{name}/{one.name}"
        if one.is_dir():
            yield from _files(one, inside)
        elif one.name.endswith(_MADE_BY):
            yield inside, one.read_bytes()


class EarlierPages:
    """The pages of an earlier run, by what each was made of; and what those of this run are made of.

    made: the mark of each page of this run, by its address.
    """

    def __init__(
        self,
        marks: Mapping[str, str] | None = None,
        read: Callable[[str], bytes | None] = lambda _: None,
        *,
        whole: str = "",
        files: Collection[str] = (),
    ) -> None:
        """Take the marks of the earlier run; ``read`` gives a file as that run wrote it, else None.

        ``whole`` is the mark of everything that run was made of, and ``files`` all that it wrote.
        """
        self._marks = marks or {}
        self._whole = whole
        self._files = files
        self._read = read
        self._kept: dict[str, bytes | None] = {}
        self.made: dict[str, str] = {}

    def all(self, mark: str) -> dict[str, bytes] | None:
        """Every file of the earlier run, where everything was as it is now and they are as it wrote them."""
        if not mark or mark != self._whole:
            return None
        found: dict[str, bytes] = {}
        for path in self._files:
            content = self._read(path)
            if content is None:
                return None
            found[path] = content
        self.made = dict(self._marks)
        return found

    def page(self, address: str, mark: str, make: Callable[[], bytes]) -> bytes:
        """The page as it was made, where it was made of the same; else as it is made now."""
        self.made[address] = mark
        found = self._content(address) if self._marks.get(address) == mark else None
        return make() if found is None else found

    def beginning(self, address: str, mark: str) -> bytes | None:
        """An earlier page whose mark begins so; None for none."""
        return self._content(address) if self._marks.get(address, "").startswith(mark) else None

    def _content(self, address: str) -> bytes | None:
        if address not in self._kept:
            self._kept[address] = self._read(address)
        return self._kept[address]
