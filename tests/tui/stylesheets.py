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


def _once(sheet: Stylesheet, parse: Any, css: str, *where: object, **how: object) -> list[RuleSet]:
    key = (css, where, *sorted(how.items()), *sorted(sheet._variables.items()))
    if key not in _parsed:
        _parsed[key] = parse(sheet, css, *where, **how)
    return _parsed[key]
