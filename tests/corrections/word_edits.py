"""Changes to a Word file of ours, written into it as Word writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from exports.formats.word.markup import W

KARI, PER = ("Kari T.", "2026-03-14T10:12:00Z"), ("Per P.", "2026-03-15T08:40:00Z")
Who = tuple[str, str]
Node = etree._Element


def w(name: str) -> str:
    return f"{{{W}}}{name}"


class WordFile:
    """A Word file that can be changed."""

    def __init__(self, data: bytes) -> None:
        with ZipFile(BytesIO(data)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])
        self._number = 9000

    def saved(self) -> bytes:
        self.parts["word/document.xml"] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8")
        packed = BytesIO()
        with ZipFile(packed, "w", ZIP_DEFLATED) as package:
            for name, content in self.parts.items():
                package.writestr(name, content)
        return packed.getvalue()

    # — finding —

    def start(self, name: str) -> Node:
        return next(one for one in self.root.iter(w("bookmarkStart")) if one.get(w("name")) == name)

    def end(self, name: str) -> Node:
        key = self.start(name).get(w("id"))
        return next(one for one in self.root.iter(w("bookmarkEnd")) if one.get(w("id")) == key)

    def paragraph(self, name: str) -> Node:
        return next(one for one in self.start(name).iterancestors() if one.tag == w("p"))

    def with_text(self, text: str) -> Node:
        return next(
            p for p in self.root.iter(w("p")) if text in "".join(t.text or "" for t in p.iter(w("t")))
        )

    def runs(self, name: str) -> list[Node]:
        """The runs between the two ends of a bookmark."""
        found: list[Node] = []
        inside = False
        first, last = self.start(name), self.end(name)
        for node in self.root.iter():
            if node is first:
                inside = True
            elif node is last:
                return found
            elif inside and node.tag == w("r"):
                found.append(node)
        return found

    # — making —

    def tracked(self, kind: str, who: Who, *inside: Node) -> Node:
        self._number += 1
        node = etree.Element(w(kind))
        node.set(w("id"), str(self._number))
        node.set(w("author"), who[0])
        node.set(w("date"), who[1])
        node.extend(inside)
        return node

    def mark_paragraph(self, paragraph: Node, kind: str, who: Who) -> None:
        """Say that the end of a paragraph was put in, or taken away."""
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            paragraph.insert(0, properties)
        mark = properties.find(w("rPr"))
        if mark is None:
            mark = etree.SubElement(properties, w("rPr"))
        mark.insert(0, self.tracked(kind, who))

    # — the changes —

    def replace(self, name: str, old: str, new: str, who: Who | None = KARI) -> None:
        """Words in a bookmark for others, tracked when somebody does it."""
        text_run = next(r for r in self.runs(name) if old in said(r))
        before, _, after = said(text_run).partition(old)
        parent = text_run.getparent()
        assert parent is not None
        at = parent.index(text_run)
        pieces = [like(text_run, before)] if before else []
        if who is None:
            pieces += [like(text_run, new)] if new else []
        else:
            pieces.append(self.tracked("del", who, deleted(like(text_run, old))))
            pieces += [self.tracked("ins", who, like(text_run, new))] if new else []
        pieces += [like(text_run, after)] if after else []
        parent.remove(text_run)
        for place, piece in enumerate(pieces):
            parent.insert(at + place, piece)

    def append(self, name: str, text: str, who: Who | None = KARI) -> None:
        """Words right after the end of a bookmark."""
        made = run_of(text)
        self.end(name).addnext(made if who is None else self.tracked("ins", who, made))

    def split(self, name: str, at: str, who: Who | None = KARI) -> None:
        """Enter before some words in a bookmark."""
        text_run = next(r for r in self.runs(name) if at in said(r))
        before, _, after = said(text_run).partition(at)
        paragraph = next(one for one in text_run.iterancestors() if one.tag == w("p"))
        second = etree.Element(w("p"))
        properties = paragraph.find(w("pPr"))
        if properties is not None:
            second.append(deepcopy(properties))
        rest = list(text_run.itersiblings())
        parent = text_run.getparent()
        assert parent is paragraph
        second.append(like(text_run, at + after))
        second.extend(rest)
        paragraph.insert(paragraph.index(text_run), like(text_run, before))
        paragraph.remove(text_run)
        paragraph.addnext(second)
        if who:
            self.mark_paragraph(paragraph, "ins", who)

    def merge(self, name: str, who: Who | None = KARI) -> None:
        """The paragraph of a bookmark with the one after it."""
        paragraph = self.paragraph(name)
        if who:
            self.mark_paragraph(paragraph, "del", who)
            return
        following = paragraph.getnext()
        assert following is not None
        for node in list(following):
            if node.tag != w("pPr"):
                paragraph.append(node)
        remove(following)

    def insert_after(self, name: str, text: str, who: Who | None = KARI) -> Node:
        """A new paragraph of the same style after the one of a bookmark."""
        paragraph = self.paragraph(name)
        made = etree.Element(w("p"))
        properties = paragraph.find(w("pPr"))
        if properties is not None:
            made.append(deepcopy(properties))
        made.append(run_of(text) if who is None else self.tracked("ins", who, run_of(text)))
        if who:
            self.mark_paragraph(made, "ins", who)
        paragraph.addnext(made)
        return made

    def delete(self, name: str, who: Who | None = KARI) -> None:
        """The whole paragraph of a bookmark."""
        paragraph = self.paragraph(name)
        if who is None:
            for node in paragraph.iter(w("bookmarkStart"), w("bookmarkEnd")):
                assert node is not None
            remove(paragraph)
            return
        for text_run in list(paragraph.iter(w("r"))):
            wrap(text_run, self.tracked("del", who))
            deleted(text_run)
        self.mark_paragraph(paragraph, "del", who)

    def move(self, name: str, after: str, who: Who | None = KARI) -> None:
        """The paragraph of a bookmark behind that of another; tracked, the bookmark stays at its source."""
        paragraph, target = self.paragraph(name), self.paragraph(after)
        if who is None:
            target.addnext(paragraph)
            return
        copy = without_bookmarks(deepcopy(paragraph))
        source_start, source_end = self._range("moveFrom", who)
        for text_run in list(paragraph.iter(w("r"))):
            wrap(text_run, self.tracked("moveFrom", who))
        paragraph.insert(1, source_start)
        paragraph.append(source_end)
        self.mark_paragraph(paragraph, "moveFrom", who)
        target_start, target_end = self._range("moveTo", who)
        for text_run in list(copy.iter(w("r"))):
            wrap(text_run, self.tracked("moveTo", who))
        copy.insert(1, target_start)
        copy.append(target_end)
        self.mark_paragraph(copy, "moveTo", who)
        target.addnext(copy)

    def _range(self, kind: str, who: Who) -> tuple[Node, Node]:
        start = self.tracked(f"{kind}RangeStart", who)
        start.set(w("name"), "move1")
        end = etree.Element(w(f"{kind}RangeEnd"))
        end.set(w("id"), start.get(w("id"), ""))
        return start, end

    def copy(self, name: str, after: str) -> None:
        """A copy of a paragraph somewhere else; its bookmark stays with the original."""
        self.paragraph(after).addnext(without_bookmarks(deepcopy(self.paragraph(name))))

    def strip(self, name: str) -> None:
        """Take a bookmark away, and leave what it was round."""
        end, start = self.end(name), self.start(name)
        remove(start)
        remove(end)

    def strip_all(self) -> None:
        """Take all bookmarks away."""
        without_bookmarks(self.root)

    def comment(self, name: str, text: str, who: Who = PER) -> None:
        """A comment on the words in a bookmark."""
        key = str(len(self.parts))
        for kind, node in (("commentRangeStart", self.start(name)), ("commentRangeEnd", self.end(name))):
            made = etree.Element(w(kind))
            made.set(w("id"), key)
            node.addnext(made)
        reference = etree.Element(w("commentReference"))
        reference.set(w("id"), key)
        holder = etree.Element(w("r"))
        holder.append(reference)
        self.end(name).addnext(holder)
        root = etree.Element(w("comments"), nsmap={"w": W})
        one = self.tracked("comment", who, paragraph_of(text))
        one.set(w("id"), key)
        root.append(one)
        self.parts["word/comments.xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
        rels = self.parts["word/_rels/document.xml.rels"].decode()
        relation = (
            '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            'relationships/comments" Target="comments.xml"/></Relationships>'
        )
        self.parts["word/_rels/document.xml.rels"] = rels.replace("</Relationships>", relation).encode()
        types = self.parts["[Content_Types].xml"].decode()
        override = (
            '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-'
            'officedocument.wordprocessingml.comments+xml"/></Types>'
        )
        self.parts["[Content_Types].xml"] = types.replace("</Types>", override).encode()

    def delete_row(self, name: str, who: Who | None = KARI) -> None:
        """The row of a table that a bookmark stands in."""
        row = next(one for one in self.start(name).iterancestors() if one.tag == w("tr"))
        if who is None:
            remove(row)
            return
        properties = row.find(w("trPr"))
        if properties is None:
            properties = etree.Element(w("trPr"))
            row.insert(0, properties)
        properties.append(self.tracked("del", who))
        for text_run in list(row.iter(w("r"))):
            wrap(text_run, self.tracked("del", who))
            deleted(text_run)

    def break_up(self, name: str) -> None:
        """Every word of a bookmark in a run of its own, some of them bold."""
        for text_run in self.runs(name):
            pieces = [f"{word} " for word in said(text_run).split(" ")]
            pieces[-1] = pieces[-1][:-1]
            for place, piece in enumerate(pieces):
                made = like(text_run, piece)
                if place % 2:
                    properties = made.find(w("rPr"))
                    if properties is None:
                        properties = etree.Element(w("rPr"))
                        made.insert(0, properties)
                    etree.SubElement(properties, w("b"))
                text_run.addprevious(made)
            remove(text_run)


def said(text_run: Node) -> str:
    return "".join(t.text or "" for t in text_run.iter(w("t")))


def run_of(text: str) -> Node:
    made = etree.Element(w("r"))
    told = etree.SubElement(made, w("t"))
    told.text = text
    told.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def paragraph_of(text: str) -> Node:
    made = etree.Element(w("p"))
    made.append(run_of(text))
    return made


def like(text_run: Node, text: str) -> Node:
    """A run that looks as another one, with a text of its own."""
    made = run_of(text)
    properties = text_run.find(w("rPr"))
    if properties is not None:
        made.insert(0, deepcopy(properties))
    return made


def deleted(text_run: Node) -> Node:
    for told in text_run.iter(w("t")):
        told.tag = w("delText")
    return text_run


def wrap(node: Node, around: Node) -> None:
    node.addprevious(around)
    around.append(node)


def remove(node: Node) -> None:
    parent = node.getparent()
    assert parent is not None
    parent.remove(node)


def without_bookmarks(node: Node) -> Node:
    for one in list(node.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        remove(one)
    return node


def changed(data: bytes, change: Callable[[WordFile], None]) -> bytes:
    """A file after a change."""
    file = WordFile(data)
    change(file)
    return file.saved()


def words_of(data: bytes) -> Iterator[str]:
    """Every word of the body, as it is once all changes are made."""
    root = WordFile(data).root
    for paragraph in root.iter(w("p")):
        for told in paragraph.iter(w("t")):
            if not any(above.tag in (w("del"), w("moveFrom")) for above in told.iterancestors()):
                yield from (told.text or "").split()
