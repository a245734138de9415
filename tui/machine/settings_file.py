"""The settings of this machine, ``referat.toml``: read line by line, so that one wrong line spoils no other.

Nothing in the file can end the program. A line that is wrong is one sentence, and ours holds in its place.
The file belongs to who writes it: changing a setting changes its line, and leaves comments and all else.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from stat import S_ISREG
from typing import Any

import msgspec
from msgspec.structs import replace

from store.errors import NotSaved, Problem
from store.files.durable import make_folders, not_saved, read_file, write_file
from store.files.state_file import OWN_FOLDER
from store.files.system import System
from store.files.user_folders import user_folder
from store.language.folders import fold
from store.language.late_pattern import late_pattern
from store.record.values import LANGUAGES
from tui.keys.own_keys import FIXED, is_fixed, is_key, key_name, rows, taken

NAME = "referat.toml"
KEYS_TABLE = "keys"
SUBSCRIPTIONS = "subscriptions"
"""The table of the folders in which other archives leave records, by names."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "language": ("", *LANGUAGES),
    "theme": ("auto", "dark", "light", "contrast", "terminal"),
    "labels": ("words", "signs"),
    "times": ("wide", "always", "never"),
    "rail": ("wide", "always", "never"),
}
"""The settings that are one of several words."""

_KEY = late_pattern(r"[^\s,]+|,")
"""A key as somebody may write it."""

_LONGEST = 60
"""Lines that one value may go over."""

_MOST_TRIES = 1000
"""Lines of a file that are tried as the rest of a value: one that is all brackets would take for ever."""

_MOST_BYTES = 200_000
"""Bytes of a file of settings: what is larger is another file, and would be waited for at every start."""

_CUT = 40
"""Signs of a value that are told."""


class MachineSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody has settled for this machine.

    language: of the screens; empty for the system's. labels: words before a text, or signs. times and rail:
    from 100 columns on (``wide``), always or never. mouse: False leaves selecting to the terminal. documents:
    the folder that documents are written to. keys: a row of the registry, and its keys as Textual names them.
    subscriptions: the folders in which other archives leave records, by the names they have here.
    """

    language: str = ""
    theme: str = "auto"
    labels: str = "words"
    times: str = "wide"
    rail: str = "wide"
    mouse: bool = True
    documents: str = ""
    keys: Mapping[str, tuple[str, ...]] = {}
    subscriptions: Mapping[str, str] = {}


class ReadSettings(msgspec.Struct, frozen=True):
    """What a file says, and a sentence for each wrong line; there may be no file."""

    path: Path
    settings: MachineSettings = MachineSettings()
    problems: tuple[Problem, ...] = ()


class _Statement(msgspec.Struct, frozen=True):
    """A setting as it stands: its table, its name, its value, and its lines, from the first to the last."""

    table: str
    name: str
    value: Any
    first: int
    last: int


def config_path() -> Path:
    """The file: what REFERAT_CONFIG names, else the one in the user's configuration folder."""
    named = os.environ.get("REFERAT_CONFIG", "")
    if named:
        return Path(named).expanduser()
    return user_folder("config") / OWN_FOLDER / NAME


def read_settings(path: Path | None = None) -> ReadSettings:
    """Read the settings of this machine. A file that is not there says nothing, and nothing is wrong then."""
    path = config_path() if path is None else path
    try:
        text = _text_of(path).removeprefix("\ufeff")
    except FileNotFoundError:
        return ReadSettings(path)
    except Problem as problem:
        return ReadSettings(path, problems=(problem,))
    reader = _SettingsReader(path.name)
    for found in statements(text):
        if isinstance(found, int):
            reader.tell("config-unreadable", found)
        else:
            reader.take(found)
    reader.settle_keys()
    settings = replace(reader.settings, keys=dict(reader.keys), subscriptions=dict(reader.subscriptions))
    return ReadSettings(path, settings, tuple(reader.told()))


def _text_of(path: Path) -> str:
    """The text of the file. Raises FileNotFoundError, and a Problem for what cannot be read as one."""
    try:
        about = path.stat()
        if not S_ISREG(about.st_mode):
            raise Problem("config-no-file", file=str(path))
        if about.st_size > _MOST_BYTES:
            raise Problem(
                "config-large", file=str(path), size=about.st_size // 1000, most=_MOST_BYTES // 1000
            )
        return read_file(System(), path).decode()
    except FileNotFoundError:
        raise
    except UnicodeDecodeError as error:
        raise Problem("config-no-text", file=str(path)) from error
    except OSError as error:
        raise Problem("config-denied", file=str(path)) from error


def statements(text: str) -> Iterator[_Statement | int]:
    """The settings of a file in order; for a line that cannot be read, its number."""
    lines = text.splitlines()
    table, number, tries = "", 0, 0
    while number < len(lines):
        line, number = lines[number].strip(), number + 1
        if not line or line.startswith("#"):
            continue
        read = _loaded(line)
        last = number
        goes_on = read is None and _goes_on(line)
        while read is None and goes_on and last < min(len(lines), number + _LONGEST) and tries < _MOST_TRIES:
            last, tries = last + 1, tries + 1
            read = _loaded("\n".join(lines[number - 1 : last]))
        if read is None:
            yield number
            continue
        if line.startswith("["):
            table = _table(read)
            yield _Statement(table, "", None, number, number)
        else:
            ((name, value),) = read.items()
            yield _Statement(table, name, value, number, last)
        number = last


def _goes_on(line: str) -> bool:
    """Whether a value may go on in the next line."""
    return "=" in line and any(sign in line for sign in ("[", "{", '"""', "'''"))


def _loaded(text: str) -> dict[str, Any] | None:
    import tomllib  # noqa: PLC0415 — most machines have no such file, and every command asks

    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def _table(read: Mapping[str, Any]) -> str:
    names = []
    inner: Any = read
    while isinstance(inner, dict) and inner:
        ((name, inner),) = inner.items()
        names.append(name)
    return ".".join(names)


_SETTINGS = (*CHOICES, "mouse", "documents")
"""The names of the settings that stand in no table."""


class _SettingsReader:
    """Takes one statement after the other, and remembers what was wrong."""

    def __init__(self, file: str) -> None:
        self.settings = MachineSettings()
        self.keys: dict[str, tuple[str, ...]] = {}
        self.subscriptions: dict[str, str] = {}
        self._file = file
        self._lines: dict[tuple[str, str], int] = {}
        self._wrong: list[tuple[int, Problem]] = []

    def tell(self, key: str, line: int, **facts: str | int) -> None:
        self._wrong.append((line, Problem(key, file=self._file, line=line, **facts)))

    def told(self) -> Iterator[Problem]:
        """What is wrong, in the order of lines."""
        return (problem for _, problem in sorted(self._wrong, key=lambda wrong: wrong[0]))

    def take(self, said: _Statement) -> None:
        if said.value is None:
            self._take_table(said)
            return
        inner = said.name == KEYS_TABLE or isinstance(said.value, dict)
        earlier = said.first if inner else self._lines.setdefault((said.table, said.name), said.first)
        if earlier != said.first:
            self.tell("config-twice", said.first, name=said.name, first=earlier)
        elif said.table == KEYS_TABLE:
            self._take_keys(said)
        elif said.table.startswith(f"{KEYS_TABLE}."):  # [keys.entry]
            place = said.table.removeprefix(f"{KEYS_TABLE}.")
            self.take(_Statement(KEYS_TABLE, f"{place}.{said.name}", said.value, said.first, said.last))
        elif said.table == SUBSCRIPTIONS:
            self._take_subscription(said)
        elif said.table:
            return  # a table of a newer version, or somebody's own
        elif said.name == KEYS_TABLE and isinstance(said.value, dict):  # keys = { … } or keys."a.b" = …
            for name, value in said.value.items():
                self.take(_Statement(KEYS_TABLE, name, value, said.first, said.last))
        else:
            self._take_setting(said)

    def _take_table(self, said: _Statement) -> None:
        """A table of a newer version, or somebody's own, is none of ours; one that is nearly ours is told."""
        if said.table in _SETTINGS:
            self._take_setting(_Statement("", said.table, f"[{said.table}]", said.first, said.last))
            return
        known = [KEYS_TABLE, SUBSCRIPTIONS]
        near = [] if said.table in known else _near(fold(said.table), known)
        if near:
            self.tell("config-unknown-near", said.first, name=f"[{said.table}]", near=f"[{near[0]}]")

    def _take_setting(self, said: _Statement) -> None:
        name, value = said.name, said.value
        if name in CHOICES:
            if value in CHOICES[name]:
                self.settings = replace(self.settings, **{name: value})
                return
            key = "config-theme" if name == "theme" else "config-value"
            choices = ", ".join(one or '""' for one in CHOICES[name])
            self.tell(key, said.first, name=name, value=_shown(value), choices=choices)
        elif name in ("mouse", "documents"):
            fits = isinstance(value, bool) if name == "mouse" else _is_folder(value)
            if fits:
                self.settings = replace(self.settings, **{name: value})
                return
            choices = "true, false" if name == "mouse" else '"/…", "~/…"'
            self.tell("config-value", said.first, name=name, value=_shown(value), choices=choices)
        elif name == KEYS_TABLE:
            self.tell("config-value", said.first, name=name, value=_shown(value), choices="[keys]")
        else:
            self._unknown(said, [*_SETTINGS, KEYS_TABLE])

    def _take_subscription(self, said: _Statement) -> None:
        if _is_folder(said.value) and said.value:
            self.subscriptions[said.name] = said.value
        else:
            self.tell(
                "config-value", said.first, name=said.name, value=_shown(said.value), choices='"/…", "~/…"'
            )

    def _take_keys(self, said: _Statement) -> None:
        known = rows()
        if isinstance(said.value, dict):  # entry.decision = … without quotation marks
            for name, value in said.value.items():
                self.take(_Statement(KEYS_TABLE, f"{said.name}.{name}", value, said.first, said.last))
            return
        if said.name not in known:
            self._unknown(said, list(known))
            return
        keys = [said.value] if isinstance(said.value, str) else said.value
        if not isinstance(keys, list) or not all(map(_is_key, keys)):
            value = _shown(said.value)
            self.tell("config-value", said.first, name=said.name, value=value, choices='["x"], []')
            return
        named = tuple(dict.fromkeys(map(key_name, keys)))
        unknown = next((typed for typed in keys if not is_key(key_name(typed))), None)
        if unknown is not None:
            self.tell("config-no-key", said.first, value=_shown(unknown))
            return
        fixed = [one for group in known[said.name].groups for one in group if one in FIXED]
        if is_fixed(known[said.name]) or not FIXED.isdisjoint(set(named) - set(fixed)):
            self.tell("config-fixed", said.first, name=said.name)
            return
        self.keys[said.name] = (*named, *(one for one in fixed if one not in named))  # these stay in any case

    def settle_keys(self) -> None:
        """Let the first of two rows have a key that both would have in one place."""
        words = {name: line for (table, name), line in self._lines.items() if table == KEYS_TABLE}
        for name in list(self.keys):
            before = {one: keys for one, keys in self.keys.items() if words.get(one, 0) < words.get(name, 0)}
            later = {one: keys for one, keys in self.keys.items() if one not in before and one != name}
            clashes = dict(taken(name, self.keys[name], {**dict.fromkeys(later, ()), **before}))
            for key, other in clashes.items():
                self.tell("config-key-twice", words.get(name, 0), pressed=key, row=other)
            kept = tuple(key for key in self.keys[name] if key not in clashes)
            if clashes and not kept:
                del self.keys[name]
            else:
                self.keys[name] = kept

    def _unknown(self, said: _Statement, known: Sequence[str]) -> None:
        near = _near(said.name[:_CUT], known)
        if near:
            self.tell("config-unknown-near", said.first, name=_shown(said.name), near=near[0])
        else:
            self.tell("config-unknown", said.first, name=_shown(said.name))


def _near(word: str, known: Sequence[str]) -> list[str]:
    """The one that a word is nearly, if any is."""
    import difflib  # noqa: PLC0415 — as above

    return difflib.get_close_matches(word, known, n=1)


def _is_key(value: object) -> bool:
    return isinstance(value, str) and _KEY.fullmatch(value) is not None


def _is_folder(value: object) -> bool:
    """Whether a setting names a folder, from the root or the user's own; nothing names none."""
    return isinstance(value, str) and (not value or value.startswith("~") or Path(value).is_absolute())


def _shown(value: object) -> str:
    """A value as it is told: not all of a long one."""
    told = str(value).lower() if isinstance(value, bool) else str(value)
    return told if len(told) <= _CUT else f"{told[:_CUT]}…"


def change_setting(name: str, value: str | bool | None, path: Path | None = None, table: str = "") -> None:
    """Set one setting in its line, or in a new one of its table; all else stays as it is.

    Without a value its line is taken out. Raises NotSaved, and ``config-denied`` for a file that cannot be
    read: it is not touched then.
    """
    path = config_path() if path is None else path
    try:
        text = _text_of(path)
    except FileNotFoundError:
        text = ""
    except Problem as problem:
        raise NotSaved(problem.key, **problem.facts) from problem
    try:
        make_folders(System(), path.parent)
        write_file(System(), path, changed_text(text, name, value, table).encode())
    except OSError as error:
        raise not_saved(error, path) from error


def changed_text(text: str, name: str, value: str | bool | None, table: str = "") -> str:
    """The text of a file in which a setting has a value, or none; lines, comments and line ends stay."""
    end = "\r\n" if "\r\n" in text else "\n"
    line = "" if value is None else f"{_named(name)} = {_toml(value)}"
    lines = text.splitlines(keepends=True)
    told = [one for one in statements(text) if isinstance(one, _Statement)]
    found = next((s for s in told if s.name and (s.table, s.name) == (table, name)), None)
    if found is not None:
        comment = _comment(lines[found.last - 1].rstrip("\r\n"), found) if found.first == found.last else ""
        new = [f"{line}{comment}{end}"] if line else []
        return "".join([*lines[: found.first - 1], *new, *lines[found.last :]])
    if not line:
        return text
    if table:
        return _in_table(text, line, table, end, told)
    head = next((n for n, one in enumerate(lines) if one.lstrip("\ufeff \t").startswith("[")), len(lines))
    before = lines[:head]
    if before and not before[-1].endswith(("\n", "\r")):
        before[-1] += end
    return "".join([*before, f"{line}{end}", *lines[head:]])


def _in_table(text: str, line: str, table: str, end: str, told: Sequence[_Statement]) -> str:
    """The text with a line right below the head of its table, which is made where there is none."""
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith(("\n", "\r")):
        lines[-1] += end
    head = next((one.first for one in told if not one.name and one.table == table), None)
    if head is None:
        blank = [end] if lines and lines[-1].strip() else []
        return "".join([*lines, *blank, f"[{table}]{end}", f"{line}{end}"])
    return "".join([*lines[:head], f"{line}{end}", *lines[head:]])


def _named(name: str) -> str:
    """A name as TOML writes it: in quotation marks unless it is a plain one."""
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _toml(name)


def _comment(line: str, said: _Statement) -> str:
    """The comment behind a setting, with the blanks before it."""
    for place, sign in enumerate(line):
        if sign == "#" and _loaded(line[:place]) == {said.name: said.value}:
            bare = line[:place].rstrip()
            return line[len(bare) :]
    return ""


def _toml(value: str | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    signs = (f"\\u{ord(one):04X}" if ord(one) < 32 or ord(one) == 127 else one for one in value)
    return '"' + "".join("\\" + one if one in '"\\' else one for one in signs) + '"'
