"""What a letterhead's XML holds beside what is seen: changes, comments, hidden words, bonds to elsewhere.

None of it is needed to print on the letterhead, and all of it would travel with every document.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from lxml import etree

from exports.formats.letterhead_fields import mark_fields
from exports.formats.word.markup import R, W

_VML = "urn:schemas-microsoft-com:vml"
_OFFICE = "urn:schemas-microsoft-com:office:office"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"

_GONE = frozenset(
    {"comment", "commentReference", "annotationRef", "del", "moveFrom", "delText", "delInstrText", "cellDel"}
    | {"cellIns", "cellMerge", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "proofErr", "object"}
    | {"control", "altChunk", "subDoc", "movie", "rsid", "footnoteReference", "endnoteReference"}
    | {"printerSettings"}
)
"""Elements that go with all that is in them; so do what a tracked change was before, and ranges."""

_WITH_THEIR_RUN = frozenset({"object", "control", "commentReference"})

_OPENED = ("ins", "moveTo", "sdt", "sdtContent", "customXml", "smartTag", "hyperlink")
"""Elements of which only what is in them stays."""

_FIELDS = frozenset(
    {"page", "numpages", "sectionpages", "section", "date", "time", "createdate", "savedate", "printdate"}
    | {"title", "subject", "author", "styleref", "seq", "symbol", "quote", "if", "formtext"}
)
"""Fields that a running line may have. Any other stays as the words that it shows: it may ask for a file,
an address, a person or a property that does not come along."""

_PATH = re.compile(r"[A-Za-z]:[\\/]|\\\\|file:|/(?:Users|home|Volumes|mnt)/", re.IGNORECASE)
_DESCRIPTIONS = ("descr", "title", "name", "alt", f"{{{_OFFICE}}}title")


def without_leftovers(root: etree._Element, related: Collection[str], hidden: Collection[str] = ()) -> None:
    """Take out of a part all that is not seen, and all that refers to anything but the ids ``related``.

    ``hidden`` are the ids of styles whose text is not shown.
    """
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    for one in [one for one in root.iter(_w("*")) if _goes(_local(one))]:
        _remove(_run_of(one) if _local(one) in _WITH_THEIR_RUN else one)
    for run in [run for run in root.iter(_w("r")) if _is_hidden(run, hidden)]:
        _remove(run)
    mark_fields(root)
    _cut_references(root, related)
    for name in ("sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr"):
        for one in list(root.iter(_w(name))):
            _remove(one)
    _cut_fields(root)
    for name in _OPENED:
        for one in list(root.iter(_w(name))):
            if name != "hyperlink" or _r("id") not in one.attrib:
                _unwrap(one)
    for one in root.iter():
        _plain_attributes(one)


def hidden_styles(styles: etree._Element) -> frozenset[str]:
    """The ids of the styles whose text is not shown."""
    found = [style for style in styles.iter(_w("style")) if _vanishes(style.find(_w("rPr")))]
    return frozenset(str(style.get(_w("styleId"))) for style in found)


def _goes(name: str) -> bool:
    return name in _GONE or name.endswith(("Change", "RangeStart", "RangeEnd"))


def _is_hidden(run: etree._Element, hidden: Collection[str]) -> bool:
    properties = run.find(_w("rPr"))
    if properties is None:
        return False
    style = properties.find(_w("rStyle"))
    own = properties.find(_w("vanish"))
    if own is None and style is not None and style.get(_w("val")) in hidden:
        return True
    return _vanishes(properties)


def _vanishes(properties: etree._Element | None) -> bool:
    mark = None if properties is None else properties.find(_w("vanish"))
    return mark is not None and mark.get(_w("val"), "1") not in {"0", "false", "off"}


def _cut_references(root: etree._Element, related: Collection[str]) -> None:
    for one in list(root.iter()):
        if not isinstance(one.tag, str) or one.getparent() is None:
            continue
        lost = [name for name, id_ in one.attrib.items() if _is_bond(str(name)) and id_ not in related]
        if not lost:
            continue
        if _r("embed") in one.attrib and _r("embed") not in lost:
            for name in lost:  # a picture that is here, and lies elsewhere too
                del one.attrib[name]
        elif one.tag == _w("hyperlink"):
            _unwrap(one)
        elif one.tag in {f"{{{_DRAWING}}}hlinkClick", f"{{{_DRAWING}}}hlinkHover"}:
            _remove(one)
        else:
            _remove(_extension_of(one) or _run_of(one))


def _is_bond(name: str) -> bool:
    return name.startswith(f"{{{R}}}") or name == f"{{{_OFFICE}}}relid"


def _extension_of(one: etree._Element) -> etree._Element | None:
    """The extension of a drawing that an element stands in: it can go without the drawing."""
    return next(one.iterancestors(f"{{{_DRAWING}}}ext"), None)


def _run_of(one: etree._Element) -> etree._Element:
    """The outermost run that an element stands in, or the element itself."""
    return next(reversed(list(one.iterancestors(_w("r")))), one)


def _cut_fields(root: etree._Element) -> None:
    """Leave of every field that is not known to be harmless the words that it shows."""
    for simple in list(root.iter(_w("fldSimple"))):
        if not _is_harmless(str(simple.get(_w("instr"), ""))):
            _unwrap(simple)
    for marks in _fields(root):
        if not _is_harmless("".join(mark.text or "" for mark in marks if mark.tag == _w("instrText"))):
            for mark in marks:
                _remove(mark)


def _fields(root: etree._Element) -> Iterator[list[etree._Element]]:
    """The marks of each field that is made of runs: its beginning, its words, its middle and its end.

    A field that is never ended counts too: a beginning alone would hide what follows.
    """
    open_: list[list[etree._Element]] = []
    done = []
    for one in root.iter(_w("fldChar"), _w("instrText")):
        kind = one.get(_w("fldCharType"))
        if kind == "begin":
            open_.append([one])
        elif open_:
            open_[-1].append(one)
            if kind == "end":
                done.append(open_.pop())
        else:
            done.append([one])
    yield from (marks for marks in done if marks[0].get(_w("fldCharType")) == "begin")
    for marks in (*open_, *(marks for marks in done if marks[0].get(_w("fldCharType")) != "begin")):
        for mark in marks:
            _remove(mark)


def _is_harmless(instruction: str) -> bool:
    word = instruction.split()[:1]
    return bool(word) and (word[0].casefold() in _FIELDS or word[0].startswith("="))


def _plain_attributes(one: etree._Element) -> None:
    if not isinstance(one.tag, str):
        return
    for key in list(one.attrib):
        name = str(key)
        local = name.rpartition("}")[2]
        outside = one.tag.startswith(f"{{{_VML}}}") and local in {"src", "href", "althref"}
        path = name in _DESCRIPTIONS and _PATH.search(str(one.attrib[key]))
        if outside or (name.startswith(f"{{{W}}}rsid")) or local in {"gfxdata", "author", "initials"}:
            del one.attrib[key]
        elif path:
            one.set(key, "")


def _unwrap(one: etree._Element) -> None:
    """Put what an element holds in its place."""
    parent = one.getparent()
    if parent is None:
        return
    place = parent.index(one)
    parent[place : place + 1] = list(one)


def _remove(one: etree._Element) -> None:
    parent = one.getparent()
    if parent is not None:
        one.clear()  # what is large costs more than its size to remove whole
        parent.remove(one)


def _local(one: etree._Element) -> str:
    return str(one.tag).rpartition("}")[2]


def _w(name: str) -> str:
    return f"{{{W}}}{name}"


def _r(name: str) -> str:
    return f"{{{R}}}{name}"
