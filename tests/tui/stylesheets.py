"""Rules of the stylesheets, parsed once for all the programs that a run of the tests starts."""

from __future__ import annotations

from functools import partialmethod
from typing import Any

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

_parsed: dict[object, list[RuleSet]] = {}


def keep_parsed() -> None:
    """Let stylesheets that say the same, with the same colours, share what was parsed of them."""
    if not isinstance(vars(Stylesheet)["_parse_rules"], partialmethod):
        Stylesheet._parse_rules = partialmethod(_once, Stylesheet._parse_rules)  # type: ignore[assignment,method-assign]
        # A rule is still the same as itself alone; to ask Python for that takes time at every widget.
        RuleSet.__hash__ = object.__hash__  # type: ignore[method-assign]


def _once(sheet: Stylesheet, parse: Any, css: str, *where: object, **how: object) -> list[RuleSet]:
    key = (css, where, *sorted(how.items()), _colours(sheet._variables))
    if key not in _parsed:
        _parsed[key] = parse(sheet, css, *where, **how)
    return _parsed[key]


_same: dict[tuple[tuple[str, str], ...], int] = {}


def _colours(variables: dict[str, str]) -> int:
    """A number for these colours, however often they are made anew."""
    return _same.setdefault(tuple(variables.items()), len(_same))
