"""Finding one's way in WordprocessingML."""

from __future__ import annotations

from typing import Final, TypeAlias

from lxml import etree

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
