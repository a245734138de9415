"""Our styles and lists beside those of a letterhead: its own are used, what it lacks comes with us."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import TypeAlias

from lxml import etree

from exports.word.markup import W

Names: TypeAlias = Mapping[str, str]
"""Our id, and the one it has on the letterhead."""

_STYLED = re.compile(r'<w:(pStyle|rStyle|tblStyle) w:val="([^"]+)"/>')
_LISTED = re.compile(r'<w:numId w:val="(\d+)"/>')
_OURS = "Referat"
_LEVEL = (
    "start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText", "lvlPicBulletId", "legacy",
    "lvlJc", "pPr", "rPr",
)  # fmt: skip
"""The parts of a level of a list, in the order the schema fixes."""
_SIDES = {"start": "left", "end": "right"}
_LISTS = ("list bullet", "list bullet 2", "list number", "list number 2")
"""Styles that a letterhead's own would not do for: they point to lists that may be anything."""


def named(xml: str, styles: Names, lists: Names) -> str:
    """Our XML with the ids that styles and lists have on the letterhead."""
    xml = _STYLED.sub(lambda found: f'<w:{found[1]} w:val="{styles.get(found[2], found[2])}"/>', xml)
    return _LISTED.sub(lambda found: f'<w:numId w:val="{lists.get(found[1], found[1])}"/>', xml)


def join_styles(theirs: etree._Element, ours: etree._Element, language: str) -> Names:
    """Add the styles that are missing there, and return what each of ours is called there.

    The language of the document becomes theirs. Ids of lists in the styles are still ours.
    """
    known = {_key(style): _id(style) for style in theirs.iter(_w("style"))}
    taken = set(known.values())
    mapping: dict[str, str] = {}
    added = []
    for style in ours.iter(_w("style")):
        kind, name = _key(style)
        if (kind, name) in known and name not in _LISTS:
            mapping[_id(style)] = known[kind, name]
            continue
        new = deepcopy(style)
        mapping[_id(style)] = _free(_id(style), taken)
        if name in _LISTS:
            _child(new, "name").set(_w("val"), f"Minutes {_child(style, 'name').get(_w('val'))}")
            new.set(_w("customStyle"), "1")
        new.set(_w("styleId"), mapping[_id(style)])
        if _w("default") in new.attrib:
            del new.attrib[_w("default")]
        added.append(new)
    for style in added:
        for tag in ("basedOn", "next", "link"):
            for reference in style.iter(_w(tag)):
                reference.set(_w("val"), mapping.get(reference.get(_w("val"), ""), ""))
        theirs.append(style)
    _name_defaults(theirs, ours, mapping)
    _speak(theirs, language)
    return mapping


def join_lists(theirs: etree._Element, ours: etree._Element, styles: Names) -> Names:
    """Add our lists, and return what each is called there. Order: every definition before every list."""
    _tidy(theirs)
    shift = 1 + max(_numbers(theirs, "abstractNum", "abstractNumId"), default=-1)
    first = 1 + max(_numbers(theirs, "num", "numId"), default=0)
    mapping: dict[str, str] = {}
    place = len(theirs.findall(_w("numPicBullet"))) + len(theirs.findall(_w("abstractNum")))
    for definition in ours.findall(_w("abstractNum")):
        new = deepcopy(definition)
        _set(new, "abstractNumId", shift + int(new.get(_w("abstractNumId"), "0")))
        for style in new.iter(_w("pStyle")):
            style.set(_w("val"), styles.get(style.get(_w("val"), ""), ""))
        theirs.insert(place, new)
        place += 1
    cleanup = theirs.find(_w("numIdMacAtCleanup"))
    for number, instance in enumerate(ours.findall(_w("num")), first):
        new = deepcopy(instance)
        mapping[new.get(_w("numId"), "")] = str(number)
        _set(new, "numId", number)
        of = _child(new, "abstractNumId")
        of.set(_w("val"), str(shift + int(of.get(_w("val"), "0"))))
        theirs.append(new) if cleanup is None else cleanup.addprevious(new)
    return mapping


def _tidy(theirs: etree._Element) -> None:
    """Put a letterhead's lists as Word wants them: LibreOffice has another order, and other words."""
    for level in theirs.iter(_w("lvl")):
        level[:] = sorted(level, key=lambda part: _LEVEL.index(etree.QName(part).localname))
        for side in level.iter(_w("lvlJc"), _w("jc")):
            side.set(_w("val"), _SIDES.get(side.get(_w("val"), ""), side.get(_w("val"), "")))


def renumber(styles: etree._Element, ours: Names, lists: Names) -> None:
    """Point the styles that came with us to the lists that came with us."""
    mine = set(ours.values())
    for style in styles.iter(_w("style")):
        name = _child(style, "name").get(_w("val"), "")
        if _id(style) in mine and name.startswith("Minutes "):
            for number in style.iter(_w("numId")):
                number.set(_w("val"), lists.get(number.get(_w("val"), ""), "0"))


def _name_defaults(theirs: etree._Element, ours: etree._Element, mapping: Names) -> None:
    """Let each sort of style have one that counts where none is named; not every program says which."""
    named_already = {_key(style)[0] for style in theirs.iter(_w("style")) if style.get(_w("default"))}
    wanted = {mapping[_id(s)] for s in ours.iter(_w("style")) if s.get(_w("default"))}
    for style in theirs.iter(_w("style")):
        if _id(style) in wanted and _key(style)[0] not in named_already:
            style.set(_w("default"), "1")


def _speak(styles: etree._Element, language: str) -> None:
    """Let the text be in the language of the meeting, whatever the letterhead was made in."""
    for spoken in styles.iter(_w("lang")):
        if spoken.get(_w("val")) is not None:
            spoken.set(_w("val"), language)
    defaults = styles.find(_w("docDefaults"))
    if defaults is None:
        defaults = etree.Element(_w("docDefaults"))
        styles.insert(0, defaults)
    run = defaults.find(f"{_w('rPrDefault')}/{_w('rPr')}")
    if run is None:
        holder = etree.Element(_w("rPrDefault"))
        old = defaults.find(_w("rPrDefault"))
        if old is not None:
            defaults.remove(old)
        defaults.insert(0, holder)
        run = etree.SubElement(holder, _w("rPr"))
    if run.find(_w("lang")) is None:
        etree.SubElement(run, _w("lang")).set(_w("val"), language)


def _key(style: etree._Element) -> tuple[str, str]:
    name = style.find(_w("name"))
    return style.get(_w("type"), "paragraph"), str(name.get(_w("val")) if name is not None else "").casefold()


def _id(style: etree._Element) -> str:
    return str(style.get(_w("styleId"), ""))


def _free(wanted: str, taken: set[str]) -> str:
    """An id that no style of the letterhead has."""
    found = wanted
    while found in taken:
        found = f"{_OURS}{found}"
    taken.add(found)
    return found


def _numbers(root: etree._Element, tag: str, attribute: str) -> list[int]:
    return [int(one.get(_w(attribute), "0")) for one in root.findall(_w(tag))]


def _set(node: etree._Element, attribute: str, value: int) -> None:
    node.set(_w(attribute), str(value))


def _child(node: etree._Element, tag: str) -> etree._Element:
    found = node.find(_w(tag))
    if found is None:
        found = etree.SubElement(node, _w(tag))
    return found


def _w(name: str) -> str:
    return f"{{{W}}}{name}"
