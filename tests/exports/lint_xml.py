"""Finding one's way in WordprocessingML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

from lxml import etree

from exports.formats.word.fixed_parts import base_parts

Node: TypeAlias = etree._Element  # the stubs give the class no public name
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def attr(node: Node, name: str) -> str:
    """Return an attribute's value, empty when it is not there."""
    return str(node.get(f"{W}{name}", ""))


def number(node: Node, name: str) -> int:
    """Return an attribute's value as a number."""
    return int(attr(node, name) or 0)


def every(node: Node | None, name: str) -> list[Node]:
    """Return all elements of a name below a node, in order."""
    return [] if node is None else list(node.iter(f"{W}{name}"))


def children(node: Node | None) -> list[Node]:
    """Return the elements right below a node."""
    return [] if node is None else list(node)


def own(node: Node, name: str) -> bool:
    """Say whether a node has a name."""
    return node.tag == f"{W}{name}"


def style_of(paragraph: Node) -> str:
    """Return the style of a paragraph."""
    found = paragraph.find(f"./{W}pPr/{W}pStyle")
    return "Normal" if found is None else attr(found, "val")


def has_picture(node: Node) -> bool:
    """Say whether a picture hangs in a node."""
    return bool(every(node, "drawing") or every(node, "pict"))


def call_by_our_names(parts: Mapping[str, Node], styles: Node) -> None:
    """Give the styles of a letterhead the ids that ours have, by their names, wherever they are used."""
    ours = etree.fromstring(base_parts("nb-NO")["word/styles.xml"].encode())
    wanted = {_name(style): attr(style, "styleId") for style in every(ours, "style")}
    called = {}
    names = {_name(style) for style in every(styles, "style")}
    for style in every(styles, "style"):
        name = _name(style)
        # Of two styles for a list it is ours that is used.
        plain = name.removeprefix("minutes ") if name.startswith("minutes list ") else name
        theirs = f"minutes {name}" in names or plain not in wanted
        called[attr(style, "styleId")] = f"their-{attr(style, 'styleId')}" if theirs else wanted[plain]
        style.set(f"{W}styleId", called[attr(style, "styleId")])
    for root in parts.values():
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
            for used in every(root, tag):
                used.set(f"{W}val", called.get(attr(used, "val"), attr(used, "val")))


def _name(style: Node) -> str:
    return attr(every(style, "name")[0], "val").lower()


def in_table(node: Node) -> bool:
    """Say whether a node stands in a cell."""
    return next(node.iterancestors(f"{W}tc"), None) is not None


def text_of(node: Node) -> str:
    """Return the text below a node as a reader sees it, a new line for each paragraph."""
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    pieces: list[str] = []
    for part in node.iter(f"{W}t", f"{W}br", f"{W}tab", f"{W}p"):
        if part.tag == f"{W}p":
            pieces.append("\n" if pieces else "")
        elif part.getparent() is not None and own(_parent(part), "r"):
            pieces.append(part.text or "" if part.tag == f"{W}t" else signs[str(part.tag)])
    return "".join(pieces)


def _parent(node: Node) -> Node:
    parent = node.getparent()
    assert parent is not None
    return parent
