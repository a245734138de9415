"""The names of the registers side by side, as the heads of screens have them."""

from __future__ import annotations

from textual.content import Content

from store.language.catalogue import Words
from store.registers.listing import TABS, RegisterTab
from tui.widgets.bars import Sides
from tui.widgets.content import user

_SIGNS: dict[RegisterTab, str] = {"decisions": "=", "expectations": ">", "actions": "!", "topics": "#"}
"""The sign of what each register holds, which is its key."""


def tell_tabs(head: Sides, tab: RegisterTab | None, words: Words, *ends: Content) -> None:
    """Show the meetings (None) and the registers side by side in a head, with what is said at its end.

    ``ends``: what is said there, the longest first; a shorter one stands where the names have no room
    beside it. A name is never cut: where there is little room, fewer stand there.
    """
    whole, signs = ([_tabs(tab, words, tight) for tight in ways] for ways in ((0, 1), (_AS_SIGNS, _FEWEST)))
    first, *shorter = [(names, end) for ways in (whole, signs) for end in ends for names in ways]
    head.tell(*first, shorter=shorter)


_AS_SIGNS, _FEWEST = 2, 3
"""How tight it is where names are told by their sign, and where those that have none are left out."""


def _tabs(shown_now: RegisterTab | None, words: Words, tight: int) -> Content:
    """The names side by side, registers behind their signs; the one that is shown stands out, whole."""
    tabs = Content(" " if tight else "")
    for tab in (None, *TABS):
        sign, name = _SIGNS.get(tab, "") if tab else "", words(f"register-{tab or 'meetings'}")
        if tab == shown_now:
            tabs = tabs.append(user(f" {sign} {name} " if sign else f" {name} ", "$primary bold reverse"))
            tabs = tabs.append(" " if tight else "")
        elif sign or tight < _FEWEST:
            told = sign if sign and tight >= _AS_SIGNS else f"{sign} {name}".strip()
            tabs = tabs.append(user(f"{told} " if tight else f" {told} ", "$kind-quiet"))
    return tabs


def tab_beside(tab: RegisterTab, step: int) -> RegisterTab:
    """Return the register after another, or the one before; after the last one comes the first."""
    return TABS[(TABS.index(tab) + step) % len(TABS)]
