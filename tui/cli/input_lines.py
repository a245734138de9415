"""The lines that a command reads from a file or from standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from store.errors import Problem
from store.files.system import NotOrdinaryError, System

_STANDARD_INPUT = ("-", "/dev/stdin")


def lines_of(file: Path | None) -> Iterator[str]:
    """The lines of a file, or of standard input for none and for «-»."""
    return _lines_of_file(file) if file and str(file) not in _STANDARD_INPUT else _lines(sys.stdin.buffer)


def _lines_of_file(path: Path) -> Iterator[str]:
    """The lines of a file, read whole before the first is taken: a bad file changes nothing."""
    try:
        with os.fdopen(System().open_read(path), "rb") as stream:
            return iter(list(_lines(stream)))
    except NotOrdinaryError as error:
        raise Problem("input-not-ordinary", file=str(path)) from error
    except OSError as error:
        raise Problem("input-unreadable", file=str(path)) from error
    except Problem as problem:
        raise Problem("input-file-not-utf8", file=path.name, **problem.facts) from problem


def _lines(stream: BinaryIO) -> Iterator[str]:
    """Lines end at LF or CRLF only; a leading byte order mark goes. Raises Problem for what is not UTF-8."""
    for number, raw in enumerate(stream, start=1):
        try:
            line = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise Problem("input-not-utf8", line=number) from error
        line = line.removeprefix("\ufeff") if number == 1 else line
        yield line.removesuffix("\n").removesuffix("\r") if line.endswith("\n") else line
