"""The lines that a command reads from a file or from standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Protocol, cast

from store.errors import Problem
from store.files.system import NotOrdinaryError, System

_STANDARD_INPUT = ("-", "/dev/stdin")

_AT_ONCE = 1 << 14
"""Bytes that are read at once: some hundred lines."""


class Readable(Protocol):
    """What bytes can be read from as they come."""

    def read1(self, size: int = -1, /) -> bytes:
        """Return the bytes that are there, at most so many, and wait only while there are none."""
        ...


def lines_of(file: Path | None) -> Iterator[str]:
    """The lines of a file, or of standard input for none and for «-»."""
    return chain.from_iterable(groups_of(file))


def groups_of(file: Path | None) -> Iterator[list[str]]:
    """The same lines, those together that are there already; nothing waits for lines that are to come."""
    return (
        _of_file(file)
        if file and str(file) not in _STANDARD_INPUT
        else _groups(cast("Readable", sys.stdin.buffer))
    )


def _of_file(path: Path) -> Iterator[list[str]]:
    """The lines of a file, read whole before the first is taken: a bad file changes nothing."""
    try:
        with os.fdopen(System().open_read(path), "rb") as stream:
            return iter(list(_groups(stream)))
    except NotOrdinaryError as error:
        raise Problem("input-not-ordinary", file=str(path)) from error
    except OSError as error:
        raise Problem("input-unreadable", file=str(path)) from error
    except Problem as problem:
        raise Problem("input-file-not-utf8", file=path.name, **problem.facts) from problem


def _groups(stream: Readable) -> Iterator[list[str]]:
    """Lines end at LF or CRLF only; a leading byte order mark goes. Raises Problem for what is not UTF-8.

    The lines before a bad one come first.
    """
    number = 0
    for raw in _pieces(stream):
        group: list[str] = []
        for line in raw:
            number += 1
            try:
                text = line.decode("utf-8")
            except UnicodeDecodeError as error:
                if group:
                    yield group
                raise Problem("input-not-utf8", line=number) from error
            text = text.removeprefix("\ufeff") if number == 1 else text
            group.append(text.removesuffix("\n").removesuffix("\r") if text.endswith("\n") else text)
        yield group


def _pieces(stream: Readable) -> Iterator[list[bytes]]:
    """The whole lines of each piece that is read, and in the end what follows the last line end."""
    parts: list[bytes] = []
    while piece := stream.read1(_AT_ONCE):
        *whole, rest = piece.split(b"\n")
        if whole:
            whole[0] = b"".join([*parts, whole[0]])
            parts = []
            yield [line + b"\n" for line in whole]
        if rest:
            parts.append(rest)
    if parts:
        yield [b"".join(parts)]
