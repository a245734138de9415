"""What programs need not do in a run of the tests: parse stylesheets again, draw what nobody sees."""

from __future__ import annotations

from functools import partialmethod
from typing import Any

from textual._compositor import Compositor
from textual._context import visible_screen_stack
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


_drawn = Compositor.render_update


def draw_always() -> None:
    """Draw every picture: somebody takes them."""
    Compositor.render_update = _drawn  # type: ignore[method-assign]


def draw_when_looked_at() -> None:
    """Draw no picture that nobody looks at: without a terminal Textual draws each and throws it away.

    A test that looks has it drawn then, and what stands at a program's end is drawn, too. The long form
    draws every picture.
    """
    Compositor.render_update = _unseen  # type: ignore[assignment,method-assign]


def _unseen(
    compositor: Compositor, full: bool = False, screen_stack: Any = None, simplify: bool = False
) -> None:
    del full, simplify
    visible_screen_stack.set(screen_stack or [])
    compositor._dirty_regions.clear()
