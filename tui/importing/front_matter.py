"""The head of a Markdown file in YAML, between two lines of dashes: its keys one by one, with their lines.

A head that is no YAML, or more than a head would be (aliases, tags, very deep or very long), is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec
import yaml

from tui.importing.source import SPACES

_MOST_LINES, _MOST_SIGNS, _DEEPEST = 200, 20_000, 4
_NULL = frozenset({"", "~", "null"})
_KEY = re.compile(r"[_-]+")


class Head(msgspec.Struct, frozen=True):
    """A key of the head and what it holds, in words, with its lines: the first, and how many."""

    key: str
    values: tuple[str, ...]
    first: int
    lines: int


def front_matter(lines: Sequence[str]) -> tuple[tuple[Head, ...], int]:
    """Read the head at the top of a text: its keys, and how many lines it has; nothing when there is none."""
    end = _end(lines)
    text = "\n".join(lines[1:end])
    if not end or len(text) > _MOST_SIGNS or not _is_plain(text):
        return (), 0
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ValueError):
        return (), 0
    if not isinstance(root, yaml.MappingNode):
        return (), 0
    begins = [key.start_mark.line for key, _ in root.value]
    heads = zip(root.value, begins, [*begins[1:], end - 1], strict=True)
    return tuple(
        Head(_KEY.sub(" ", _words(key)).strip(), tuple(_values(value)), first + 1, later - first)
        for (key, value), first, later in heads
        if later > first
    ), end + 1


def _end(lines: Sequence[str]) -> int:
    """The place of the line that ends the head; 0 when a text begins with none."""
    if not lines or lines[0].lstrip("\ufeff").rstrip(SPACES) != "---":
        return 0
    ends = (n for n, line in enumerate(lines[1:_MOST_LINES], 1) if line.rstrip(SPACES) in {"---", "..."})
    return next(ends, 0)


def _is_plain(text: str) -> bool:
    """Whether a text is YAML without anything that could grow: no anchors, aliases or tags, and not deep."""
    deep = 0
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                return False
            deep += isinstance(event, yaml.CollectionStartEvent)
            deep -= isinstance(event, yaml.CollectionEndEvent)
            if deep > _DEEPEST:
                return False
    except (yaml.YAMLError, ValueError):
        return False
    return True


def _words(node: yaml.Node) -> str:
    return str(node.value).strip() if isinstance(node, yaml.ScalarNode) else ", ".join(_values(node))


def _listed(node: yaml.Node) -> str:
    """One of a list; of what has names, the first value and the others in brackets."""
    if not isinstance(node, yaml.MappingNode):
        return ", ".join(_values(node))
    first, *others = [", ".join(_values(value)) for _, value in node.value] or [""]
    return f"{first} ({', '.join(others)})" if any(others) else first


def _values(node: yaml.Node) -> Iterator[str]:
    """What a key holds, in words: one for a text, several for a list, «name: value» for what has names."""
    match node:
        case yaml.ScalarNode():
            if str(node.value).strip().casefold() not in _NULL or node.style:
                yield str(node.value).strip()
        case yaml.SequenceNode():
            yield from map(_listed, node.value)
        case yaml.MappingNode():
            for key, value in node.value:
                yield f"{_words(key)}: {', '.join(_values(value))}"
