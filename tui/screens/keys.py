"""Every key of the program, declared once: bindings, key line, help and the README's table come from here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias, get_args

import msgspec
from textual.binding import Binding

from store.language import words
from store.values import Language

Where: TypeAlias = Literal[
    "everywhere",
    "meetings",
    "capture",
    "asking",
    "live",
    "minutes",
    "board",
    "agenda",
    "attendance",
    "fair",
    "writing",
    "form",
    "export",
    "read",
    "inside",
    "follow",
    "search",
    "preflight",
    "summary",
    "replace",
    "spelling",
    "path",
    "import",
    "registers",
    "narrowing",
    "register-export",
    "decisions",
    "expectations",
    "actions",
    "help",
]
PLACES: tuple[Where, ...] = get_args(Where)

MOST_SHOWN = 7
"""The key line has room for seven at 80 columns."""


class Key(msgspec.Struct, frozen=True):
    """What a key does in one place.

    action: Textual's name of what it does; its words are ``key-<action>`` in the catalogue, short, and
    ``.help``, a sentence. keys: as Textual names them, with commas between. twin: what is typed in the
    capture line for the same, as it stands or as a key of the catalogue. shown: in the key line.
    own: the widget itself listens for it, and no binding is made.
    """

    where: Where
    action: str
    keys: str
    twin: str = ""
    shown: bool = False
    own: bool = False

    @property
    def word(self) -> str:
        """The key of its words in the catalogue."""
        return "key-" + self.action.replace("_", "-")


KEYS: tuple[Key, ...] = (
    Key("everywhere", "help", "f1", twin="?", shown=True),
    Key("everywhere", "command_palette", "ctrl+p"),
    Key("everywhere", "quit", "ctrl+q"),
    Key("meetings", "open", "enter", shown=True, own=True),
    Key("meetings", "read", "l"),
    Key("meetings", "new", "n", shown=True),
    Key("meetings", "search", "slash,ctrl+f", shown=True),
    Key("meetings", "end_search", "escape"),
    Key("meetings", "decisions", "v", shown=True),
    Key("meetings", "actions", "o"),
    Key("meetings", "expectations", "w"),
    Key("meetings", "export", "e,f3", shown=True),
    Key("meetings", "details", "d,f2"),
    Key("meetings", "fair_copy", "r,f5"),
    Key("meetings", "approve", "g"),
    Key("meetings", "import_text", "i"),
    Key("meetings", "settings", "s"),
    Key("meetings", "preflight", "k,f6"),
    Key("meetings", "summary", "m"),
    Key("meetings", "replace", "r"),
    Key("meetings", "spelling", "t"),
    Key("meetings", "help", "question_mark", shown=True),
    Key("meetings", "leave", "q", shown=True),
    Key("capture", "take", "enter", shown=True, own=True),
    Key("capture", "complete", "tab", own=True),
    Key("capture", "line", "ctrl+j", own=True),
    Key("capture", "to_minutes", "escape,up", shown=True, own=True),
    Key("capture", "take_back", "ctrl+z", own=True),
    Key("capture", "do_again", "ctrl+y", own=True),
    Key("asking", "answer", "enter", shown=True, own=True),
    Key("asking", "give_up", "escape", shown=True, own=True),
    Key("live", "next_item", "f8,ctrl+n", twin="#", shown=True),
    Key("live", "previous_item", "f7", twin="#-"),
    Key("live", "details", "f2,ctrl+o", twin="twin-details", shown=True),
    Key("live", "export", "f3,ctrl+r", twin="twin-export", shown=True),
    Key("live", "agenda", "f9,ctrl+g", twin="#5", shown=True),
    Key("live", "attendance", "f4,ctrl+t", twin="twin-attendance"),
    Key("live", "preflight", "f6", twin="twin-preflight"),
    Key("live", "fair_copy", "f5", twin="twin-fair"),
    Key("live", "replace", "ctrl+f", twin="twin-replace"),
    Key("live", "say_saved", "ctrl+s"),
    Key("live", "elsewhere", "ctrl+l"),
    Key("minutes", "line_again", "enter,i,escape", shown=True),
    Key("minutes", "up", "up"),
    Key("minutes", "down", "down"),
    Key("minutes", "edit", "e", shown=True),
    Key("minutes", "make_decision", "v", shown=True),
    Key("minutes", "make_conclusion", "k"),
    Key("minutes", "make_action", "o", shown=True),
    Key("minutes", "set_owner", "a"),
    Key("minutes", "set_deadline", "f"),
    Key("minutes", "make_expectation", "w"),
    Key("minutes", "make_proposal", "g"),
    Key("minutes", "make_question", "s"),
    Key("minutes", "make_text", "t"),
    Key("minutes", "make_point", "p"),
    Key("minutes", "make_memo", "h"),
    Key("minutes", "turn_in_minutes", "r"),
    Key("minutes", "turn_private", "x"),
    Key("minutes", "move_to_item", "m"),
    Key("minutes", "entry_up", "shift+up,comma"),
    Key("minutes", "entry_down", "shift+down,full_stop"),
    Key("minutes", "split", "b"),
    Key("minutes", "merge", "plus"),
    Key("minutes", "next_check", "j"),
    Key("minutes", "settle_check", "ctrl+d"),
    Key("minutes", "summary", "M", twin="twin-summary"),
    Key("minutes", "replace", "R", twin="twin-replace"),
    Key("minutes", "spelling", "T", twin="twin-spelling"),
    Key("minutes", "decisions", "V", twin="twin-decisions"),
    Key("minutes", "actions", "O", twin="twin-actions"),
    Key("minutes", "expectations", "W", twin="twin-expectations"),
    Key("minutes", "read", "L", twin="twin-read"),
    Key("minutes", "search", "slash", twin="twin-search"),
    Key("minutes", "pick", "space"),
    Key("minutes", "fields", "l"),
    Key("minutes", "delete", "delete,backspace", shown=True),
    Key("minutes", "undo", "u,ctrl+z", shown=True),
    Key("minutes", "redo", "y,ctrl+y"),
    Key("minutes", "leave", "q"),
    Key("board", "place", "1,2,3,4,0", shown=True, own=True),
    Key("board", "left", "left"),
    Key("board", "right", "right"),
    Key("agenda", "go", "enter", shown=True, own=True),
    Key("agenda", "agenda_up", "k"),
    Key("agenda", "agenda_down", "j"),
    Key("agenda", "add_item", "n", twin="# …", shown=True),
    Key("agenda", "add_sub_item", "s", twin="## …"),
    Key("agenda", "item_up", "K,shift+up", twin="twin-up", shown=True),
    Key("agenda", "item_down", "J,shift+down", twin="twin-down"),
    Key("agenda", "item_postponed", "p", twin="twin-postponed", shown=True),
    Key("agenda", "item_withdrawn", "t", twin="twin-withdrawn"),
    Key("agenda", "item_noted", "o", twin="twin-noted"),
    Key("agenda", "item_done", "b"),
    Key("agenda", "item_fields", "f"),
    Key("agenda", "delete_item", "delete,backspace"),
    Key("agenda", "undo", "u"),
    Key("agenda", "redo", "r"),
    Key("agenda", "help", "question_mark"),
    Key("agenda", "line_again", "escape", shown=True, own=True),
    Key("attendance", "person_tick", "space,enter", shown=True),
    Key("attendance", "people_all_here", "a"),
    Key("attendance", "person_here", "t"),
    Key("attendance", "person_excused", "f", shown=True),
    Key("attendance", "person_absent", "m"),
    Key("attendance", "person_deputy", "v", shown=True),
    Key("attendance", "person_recused", "i"),
    Key("attendance", "person_came", "n", shown=True),
    Key("attendance", "person_left", "g", shown=True),
    Key("attendance", "person_vote", "s"),
    Key("attendance", "people_add", "plus", shown=True),
    Key("attendance", "person_fields", "e"),
    Key("attendance", "person_remove", "delete,backspace"),
    Key("attendance", "undo", "u"),
    Key("attendance", "redo", "r"),
    Key("attendance", "help", "question_mark"),
    Key("attendance", "close", "escape,q", shown=True),
    Key("fair", "fair_take", "enter", shown=True),
    Key("fair", "fair_add", "t", shown=True),
    Key("fair", "fair_keep", "b", shown=True),
    Key("fair", "fair_out", "r", shown=True),
    Key("fair", "fair_item", "s"),
    Key("fair", "fair_rewrite", "e", shown=True),
    Key("fair", "fair_join", "plus"),
    Key("fair", "fair_split", "d"),
    Key("fair", "fair_up", "shift+up,comma"),
    Key("fair", "fair_down", "shift+down,full_stop"),
    Key("fair", "fair_apart", "delete,backspace"),
    Key("fair", "fair_mark", "space"),
    Key("fair", "up", "up"),
    Key("fair", "down", "down"),
    Key("fair", "fair_side", "tab,left,right"),
    Key("fair", "fair_next", "n,f8", shown=True),
    Key("fair", "fair_previous", "p,f7"),
    Key("fair", "fair_read", "l", shown=True),
    Key("fair", "undo", "u,ctrl+z"),
    Key("fair", "redo", "y,ctrl+y"),
    Key("fair", "help", "question_mark"),
    Key("fair", "close", "escape,q"),
    Key("writing", "save_text", "enter,ctrl+s", shown=True, own=True),
    Key("writing", "line", "ctrl+j", shown=True, own=True),
    Key("writing", "abbreviation", "tab", shown=True, own=True),
    Key("writing", "take_back_typing", "ctrl+z", own=True),
    Key("writing", "give_up_text", "escape", shown=True, own=True),
    Key("form", "line", "ctrl+j", own=True),
    Key("form", "save", "ctrl+s,enter", shown=True),
    Key("form", "cancel", "escape", shown=True),
    Key("export", "write", "enter,ctrl+s", shown=True),
    Key("export", "open_written", "o", shown=True),
    Key("export", "show_written", "v"),
    Key("export", "other_folder", "m", shown=True),
    Key("export", "cancel", "escape", shown=True),
    Key("export", "preflight", "k,f6", shown=True),
    Key("export", "approve", "g", shown=True),
    Key("read", "read_follow", "enter", shown=True),
    Key("read", "mark_next", "tab,j", shown=True),
    Key("read", "mark_before", "shift+tab,k"),
    Key("read", "find_inside", "slash,ctrl+f", shown=True),
    Key("read", "hit_next", "n"),
    Key("read", "hit_before", "N"),
    Key("read", "contents", "g,f9", shown=True),
    Key("read", "heading_after", "right"),
    Key("read", "heading_before", "left"),
    Key("read", "read_turn", "space"),
    Key("read", "series_after", "full_stop"),
    Key("read", "series_before", "comma"),
    Key("read", "read_back", "backspace"),
    Key("read", "paper", "p"),
    Key("read", "internal", "x"),
    Key("read", "copy", "c", shown=True),
    Key("read", "copy_all", "C"),
    Key("read", "write_here", "i"),
    Key("read", "export", "e,f3", shown=True),
    Key("read", "help", "question_mark"),
    Key("read", "close", "escape,q", shown=True),
    Key("inside", "to_hits", "enter,down", shown=True, own=True),
    Key("inside", "end_find", "escape", shown=True, own=True),
    Key("follow", "turn", "pagedown,space", shown=True),
    Key("follow", "roll_up", "up", shown=True),
    Key("follow", "roll_down", "down"),
    Key("follow", "item_after", "right", shown=True),
    Key("follow", "item_before", "left"),
    Key("follow", "follow", "f,escape", shown=True),
    Key("follow", "help", "question_mark", shown=True),
    Key("follow", "leave", "q", shown=True),
    Key("search", "open", "enter", shown=True, own=True),
    Key("search", "complete", "tab", shown=True, own=True),
    Key("search", "search", "slash"),
    Key("search", "end_search", "escape", shown=True),
    Key("preflight", "look_go", "enter", shown=True, own=True),
    Key("preflight", "summary", "m", shown=True),
    Key("preflight", "replace", "r", shown=True),
    Key("preflight", "spelling", "t", shown=True),
    Key("preflight", "help", "question_mark"),
    Key("preflight", "close", "escape,q", shown=True),
    Key("summary", "summary_keep", "enter", shown=True),
    Key("summary", "summary_turn", "space", shown=True),
    Key("summary", "summary_edit", "e", shown=True),
    Key("summary", "summary_add", "plus", shown=True),
    Key("summary", "summary_up", "shift+up,comma"),
    Key("summary", "summary_down", "shift+down,full_stop"),
    Key("summary", "summary_drop", "delete,backspace", shown=True),
    Key("summary", "help", "question_mark", shown=True),
    Key("summary", "close", "escape,q", shown=True),
    Key("replace", "replace_all", "enter", shown=True),
    Key("replace", "close", "escape", shown=True),
    Key("spelling", "spell_first", "enter", shown=True, own=True),
    Key("spelling", "spell_choose", "1,2,3,4,5", shown=True, own=True),
    Key("spelling", "spell_own", "e", shown=True),
    Key("spelling", "spell_ignore", "i", shown=True),
    Key("spelling", "spell_learn", "l", shown=True),
    Key("spelling", "undo", "u,ctrl+z", shown=True),
    Key("spelling", "help", "question_mark"),
    Key("spelling", "close", "escape,q", shown=True),
    Key("path", "import_read", "enter", shown=True, own=True),
    Key("path", "close", "escape", shown=True, own=True),
    Key("import", "import_keep", "enter", shown=True, own=True),
    Key("import", "import_other", "m", shown=True),
    Key("import", "help", "question_mark", shown=True),
    Key("import", "close", "escape,q", shown=True),
    Key("registers", "to_place", "enter", shown=True),
    Key("registers", "decisions", "1,v"),
    Key("registers", "expectations", "2,w"),
    Key("registers", "actions", "3"),
    Key("registers", "next_register", "tab,right"),
    Key("registers", "register_before", "shift+tab,left"),
    Key("registers", "narrow", "slash,ctrl+f", shown=True),
    Key("registers", "sort_rows", "s"),
    Key("registers", "turn_open", "b"),
    Key("registers", "as_of", "d"),
    Key("registers", "pick", "space"),
    Key("registers", "remark", "m"),
    Key("registers", "unsay", "u"),
    Key("registers", "later_decision", "j"),
    Key("registers", "earlier_decision", "k"),
    Key("registers", "detail_up", "shift+up,comma"),
    Key("registers", "detail_down", "shift+down,full_stop"),
    Key("registers", "back", "escape"),
    Key("registers", "export_register", "e,f3", shown=True),
    Key("registers", "help", "question_mark", shown=True),
    Key("registers", "close", "q"),
    Key("narrowing", "to_rows", "enter", shown=True, own=True),
    Key("narrowing", "all_rows", "escape", shown=True, own=True),
    Key("register-export", "write", "enter,ctrl+s", shown=True),
    Key("register-export", "open_written", "o", shown=True),
    Key("register-export", "show_written", "v", shown=True),
    Key("register-export", "other_folder", "m", shown=True),
    Key("register-export", "cancel", "escape", shown=True),
    Key("decisions", "set_adopted", "g", shown=True),
    Key("decisions", "set_rejected", "n", shown=True),
    Key("decisions", "set_postponed", "p", shown=True),
    Key("expectations", "set_accepted", "g", shown=True),
    Key("expectations", "set_met", "i", shown=True),
    Key("expectations", "set_unmet", "n"),
    Key("expectations", "set_withdrawn", "t", shown=True),
    Key("expectations", "set_stated", "o"),
    Key("actions", "set_done", "g", shown=True),
    Key("actions", "set_dropped", "t", shown=True),
    Key("actions", "set_open", "o"),
    Key("actions", "new_owner", "a"),
    Key("actions", "new_deadline", "f", shown=True),
    Key("help", "close", "escape,q,enter,question_mark", shown=True),
)

_NAMES = {
    "enter": "⏎",
    "escape": "Esc",
    "tab": "Tab",
    "slash": "/",
    "space": "␣",
    "plus": "+",
    "pagedown": "PgDn",
    "question_mark": "?",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "delete": "Del",
    "backspace": "⌫",
    "comma": ",",
    "full_stop": ".",
    "shift+up": "shift+↑",
    "shift+down": "shift+↓",
    "shift+tab": "shift+Tab",
}


def bindings(where: Where) -> list[Binding]:
    """The bindings of one place."""
    return [
        Binding(key.keys, _action(key), key.action, show=False, id=f"{where}.{key.action}")
        for key in KEYS
        if key.where == where and not key.own
    ]


def _action(key: Key) -> str:
    """What Textual runs: help and the palette belong to the application, a widget's keys to its screen."""
    if key.action in ("help", "command_palette", "quit"):
        return f"app.{key.action}"
    return f"screen.{key.action}"


def named(keys: str, space: str = _NAMES["space"]) -> str:
    """Keys as people write them: «F8 · ctrl+n»; ``space`` is the name of the space bar."""
    names = {**_NAMES, "space": space}
    return " · ".join(names.get(key, key.upper() if key[1:].isdigit() else key) for key in keys.split(","))


def shown(language: Language, *places: Where) -> list[tuple[str, str]]:
    """The keys of the key line, each with its word: the first key of each that is shown."""
    sentence = words(language, "screen")
    keys = [key for place in places for key in KEYS if key.where == place and key.shown]
    return [(named(key.keys.partition(",")[0]), sentence(key.word)) for key in keys][:MOST_SHOWN]


def table(language: Language) -> Iterator[tuple[Where, str, str, str]]:
    """Place, keys, typed twin and meaning of every key, for help and the README."""
    sentence = words(language, "screen")
    space = sentence("key-name-space")
    for key in KEYS:
        twin = sentence(key.twin) if key.twin.startswith("twin-") else key.twin
        yield key.where, named(key.keys, space), twin, sentence(f"{key.word}.help")
