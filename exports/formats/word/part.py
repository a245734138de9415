"""The XML of one part of a Word package: reading it safely, writing it."""

from __future__ import annotations

from lxml import etree


def parsed(xml: bytes) -> etree._Element:
    """Parse a part; nothing outside it is ever read.

    Raises XMLSyntaxError for what is no XML, and ValueError for XML that declares a document type: no Word
    file has one, and what it names (entities, other files) is not to be looked up.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(xml, parser)
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]
        raise ValueError("a document type")
    return root


def written(root: etree._Element) -> bytes:
    """The part as it stands in a package."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
