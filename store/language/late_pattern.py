"""Patterns that are compiled when they are first asked.

The grammar has hundreds, and compiling them takes longer than all else that opens a meeting. One line asks
few of them; a meeting that is open has the others compiled while nobody types.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from typing import Any, cast


class LatePattern:
    """A pattern by its source, which stands in for the compiled one."""

    def __init__(self, source: str | Callable[[], str], flags: int) -> None:
        """Take the source, or what gives it; a wrong one is found when it is compiled."""
        self._source = source
        self._flags = flags

    @property
    def pattern(self) -> str:
        """Its source."""
        return self._source if isinstance(self._source, str) else self._source()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        """What the compiled one has."""
        if name.startswith("_"):
            raise AttributeError(name)
        found = self.__dict__[name] = getattr(self.compiled, name)
        return found


_ALL: list[LatePattern] = []


def late_pattern(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """A pattern of a module, as ``re.compile`` makes it, but when it is first asked.

    ``source`` may be a function where even its words are not read until then.
    """
    made = LatePattern(source, flags)
    _ALL.append(made)
    return cast("re.Pattern[str]", made)


def compile_behind() -> None:
    """Compile every pattern that nobody has asked yet, on a thread of its own."""
    if _ALL:
        threading.Thread(target=_compile_all, name="patterns", daemon=True).start()


def _compile_all() -> None:
    with suppress(IndexError):  # two may be at it
        while True:
            _ = _ALL.pop().compiled
