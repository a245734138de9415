"""Word files as different programs write them, small, and each with words that must all be found again."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from io import BytesIO
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MORE = (
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    f'xmlns:r="{_OFFICE}"'
)


def package(body: str, **parts: str) -> bytes:
    """A Word file with a body, and other parts by the kind of their relationship."""
    names = {kind: f"{kind}.xml" for kind in parts}
    rels = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind.rstrip("0123456789")}" Target="{name}"/>'
        for n, (kind, name) in enumerate(names.items())
    )
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types"/>')
        target = f'<Relationship Id="a" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        file.writestr(
            "_rels/.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{target}</Relationships>'
        )
        file.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}" {_MORE}><w:body>{body}</w:body></w:document>'
        )
        file.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships">{rels}</Relationships>',
        )
        for kind, name in names.items():
            file.writestr(f"word/{name}", parts[kind])
    return stream.getvalue()


def part(tag: str, inside: str) -> str:
    return f'<w:{tag} xmlns:w="{W}" {_MORE}>{inside}</w:{tag}>'


def r(text: str, properties: str = "") -> str:
    style = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{style}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(inside: str, style: str = "", more: str = "") -> str:
    told = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{told}{more}</w:pPr>" if told or more else ""
    return f"<w:p>{properties}{inside}</w:p>"


def numbered(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def tc(inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def style(key: str, name: str, inside: str = "", above: str = "") -> str:
    based = f'<w:basedOn w:val="{above}"/>' if above else ""
    return f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{based}{inside}</w:style>'


def level(deep: int, form: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{deep}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*levels: str, numbers: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return part("numbering", f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{numbers}')


_STYLES = part(
    "styles",
    style("Overskrift1", "heading 1")
    + style("Overskrift2", "heading 2")
    + style("Tittel", "Title")
    + style("Egen", "Sak i protokoll", above="Overskrift1")
    + style("Niva", "Kapittel", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    + style("INNH1", "toc 1"),
)
_BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{0}'
    "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}"
    "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
_RESTART = (
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
)
_COMMENT = part("comments", f'<w:comment w:id="1" w:author="Per P.">{p(r("Stemmer tallet?"))}</w:comment>')
_NOTES = part("footnotes", f'<w:footnote w:id="2">{p(r("Se vedlegget."))}</w:footnote>')
_DELETED = '<w:del w:id="1" w:author="x"><w:r><w:delText>borte</w:delText></w:r></w:del>'


def _field(sort: str) -> str:
    """Where a field begins or ends."""
    return f'<w:r><w:fldChar w:fldCharType="{sort}"/></w:r>'


_TOC = "<w:r><w:instrText> TOC \\o </w:instrText></w:r>"


FILES: dict[str, tuple[bytes, list[str]]] = {
    # what it is called: the file, and lines that must be read
    "headings by the name of a style": (
        package(p(r("Møte"), "Tittel") + p(r("Sak 1"), "Overskrift1"), styles=_STYLES),
        ["# Møte", "## Sak 1"],
    ),
    "headings by the style above": (package(p(r("Sak 2"), "Egen"), styles=_STYLES), ["# Sak 2"]),
    "headings by outline level": (package(p(r("Sak 3"), "Niva"), styles=_STYLES), ["# Sak 3"]),
    "an outline level of its own": (package(p(r("Sak 4"), more='<w:outlineLvl w:val="1"/>')), ["## Sak 4"]),
    "numbers of cases that Word counts": (
        package(
            p(r("Budsjett"), "Overskrift1", numbered(1)) + p(r("Valg"), "Overskrift1", numbered(1)),
            styles=_STYLES,
            numbering=lists(level(0, "decimal", "PS %1/26", 41)),
        ),
        ["# PS 41/26 Budsjett", "# PS 42/26 Valg"],
    ),
    "numbers of two levels": (
        package(
            p(r("Én"), more=numbered(1)) + p(r("Under"), more=numbered(1, 1)) + p(r("To"), more=numbered(1)),
            numbering=lists(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")),
        ),
        ["1. Én", "    1.1 Under", "2. To"],
    ),
    "letters and roman figures": (
        package(
            p(r("A"), more=numbered(1)) + p(r("I"), more=numbered(1, 1)),
            numbering=lists(level(0, "lowerLetter", "%1)"), level(1, "upperRoman", "%2.")),
        ),
        ["a) A", "    I. I"],
    ),
    "a list that begins anew": (
        package(
            p(r("Én"), more=numbered(1)) + p(r("Ny"), more=numbered(2)),
            numbering=lists(level(0, "decimal", "%1."), numbers=_RESTART),
        ),
        ["1. Én", "1. Ny"],
    ),
    "two lists with one counter": (
        package(
            p(r("Én"), more=numbered(1)) + p(r("To"), more=numbered(3)),
            numbering=lists(level(0, "decimal", "%1."), numbers=_RESTART),
        ),
        ["1. Én", "2. To"],
    ),
    "a table": (
        package(table(tc(p(r("Sak"))) + tc(p(r("Ansvar"))), tc(p(r("Brev"))) + tc(p(r("Kari"))))),
        ["| Sak | Ansvar |", "| Brev | Kari |"],
    ),
    "cells over two columns": (
        package(
            table(
                tc(p(r("A"))) + tc(p(r("B"))) + tc(p(r("C"))),
                tc(p(r("Lang")), '<w:gridSpan w:val="2"/>') + tc(p(r("Siste"))),
            )
        ),
        ["| Lang |  | Siste |"],
    ),
    "cells over two rows": (
        package(
            table(
                tc(p(r("Kari")), '<w:vMerge w:val="restart"/>') + tc(p(r("Én"))),
                tc(p(""), "<w:vMerge/>") + tc(p(r("To"))),
            )
        ),
        ["| Kari | Én |", "|  | To |"],
    ),
    "a table in a table": (
        package(table(tc(p(r("Ytre")) + table(tc(p(r("Indre")))) + p("")) + tc(p(r("Ved"))))),
        ["| Ytre<br>Indre | Ved |"],
    ),
    "several paragraphs in a cell": (
        package(table(tc(p(r("Kari")) + p(r("Per"))) + tc(p(r("Møtt"))))),
        ["| Kari<br>Per | Møtt |"],
    ),
    "a row in a control": (
        package(
            "<w:tbl><w:sdt><w:sdtContent><w:tr>"
            f"{tc(p(r('Navn')))}<w:sdt><w:sdtContent>{tc(p(r('Rolle')))}</w:sdtContent></w:sdt>"
            "</w:tr></w:sdtContent></w:sdt></w:tbl>"
        ),
        ["| Navn | Rolle |"],
    ),
    "a row that was taken away": (
        package(
            table(tc(p(r("Står"))) + tc(p(r("her"))), f'<w:trPr><w:del w:id="1"/></w:trPr>{tc(p(r("Vekk")))}')
        ),
        ["| Står | her |"],
    ),
    "tracked changes": (
        package(p(r("Heisen ") + f'<w:ins w:id="2" w:author="x">{r("byttes")}</w:ins>' + _DELETED)),
        ["Heisen byttes"],
    ),
    "a tracked move": (
        package(
            p(f'<w:moveFrom w:id="1" w:author="x">{r("Flyttet")}</w:moveFrom>')
            + p(f'<w:moveTo w:id="2" w:author="x">{r("Flyttet")}</w:moveTo>')
        ),
        ["Flyttet"],
    ),
    "a comment": (package(p(r("Tallet er 5")), comments=_COMMENT), ["Tallet er 5"]),
    "header and footer": (
        package(
            p(r("Teksten")),
            header1=part("hdr", p(r("Styret for huset"))),
            footer1=part("ftr", p(r("Side 1"))),
        ),
        ["Teksten"],
    ),
    "a footnote": (
        package(p(r("Setningen") + '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes=_NOTES),
        ["Setningen", "Se vedlegget."],
    ),
    "a text box": (package(p(r("Foran") + _BOX.format(p(r("I boksen"))))), ["Foran", "I boksen"]),
    "a table in a text box": (
        package(p(r("Foran") + _BOX.format(table(tc(p(r("Navn"))) + tc(p(r("Kari"))))))),
        ["| Navn | Kari |"],
    ),
    "what a picture shows": (
        package(
            p(
                '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Kart over byen"/></wp:inline>'
                "</w:drawing></w:r>"
            )
            + p(r("Under"))
        ),
        ["Under"],
    ),
    "controls and a box that is ticked": (
        package(
            p(
                "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='1'/></w14:checkbox></w:sdtPr>"
                f"<w:sdtContent>{r('☒')}</w:sdtContent></w:sdt>{r(' Kari Nes')}"
            )
        ),
        ["☑  Kari Nes"],
    ),
    "fields and links": (
        package(
            p(
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE x</w:instrText></w:r>'
                f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("12. mars")}'
                f'<w:hyperlink r:id="r9">{r(" på nettet")}</w:hyperlink>'
                f'<w:fldSimple w:instr="TITLE">{r(" i dag")}</w:fldSimple>'
            )
        ),
        ["12. mars på nettet i dag"],
    ),
    "a list of contents": (
        package(
            p(r("Sak 1 .... 3"), "INNH1") + p(r("Sak 2 .... 4"), "INNH1") + p(r("Teksten")), styles=_STYLES
        ),
        ["Teksten"],
    ),
    "a list of contents that is a field": (
        package(
            p(_field("begin") + _TOC + _field("separate") + r("Lys 1"))
            + p(
                _field("begin")
                + "<w:r><w:instrText>PAGEREF x</w:instrText></w:r>"
                + r("Lys 1")
                + _field("end")
            )
            + p(_field("end") + r("Etter"))
            + p(r("Lys 1"), "Overskrift1"),
            styles=_STYLES,
        ),
        ["Etter", "# Lys 1"],
    ),
    "a field of contents over a heading is none": (
        package(
            p(_field("begin") + _TOC + r("Først")) + p(r("Lys"), "Overskrift1") + p(_field("end")),
            styles=_STYLES,
        ),
        ["Først", "# Lys"],
    ),
    "words before and behind a list of contents": (
        package(
            p(r("Før ") + _field("begin") + _TOC + _field("separate") + r("Lys 1"))
            + p(r("Lys 1"))
            + p(r("Lys 3") + _field("end") + r(" etter"))
            + p(r("Rundt ") + _field("begin") + _TOC + r("Lys 4") + _field("end") + r(" om"))
        ),
        ["Før Lys 1", "Lys 3 etter", "Rundt Lys 4 om"],
    ),
    "a field of contents without an end is none": (
        package(p(_field("begin") + _TOC + r("Først")) + p(r("Mer"))),
        ["Først", "Mer"],
    ),
    "a fraction": (
        package(
            p(
                "<m:oMath><m:f><m:num><m:r><m:t>kraft</m:t></m:r></m:num>"
                "<m:den><m:r><m:t>flate</m:t></m:r></m:den></m:f></m:oMath>"
            )
        ),
        ["kraft/flate"],
    ),
    "a drawing with words": (
        package(
            p(r("Under")),
            diagramData='<d:x xmlns:d="urn:d" xmlns:a="urn:a"><a:p><a:r><a:t>Visjon</a:t></a:r></a:p></d:x>',
        ),
        ["Under"],
    ),
    "bold words, a tab and a line break": (
        package(
            p(
                r("Sted:", "<w:b/>")
                + "<w:r><w:tab/></w:r>"
                + r("Møterom 2")
                + "<w:r><w:br/></w:r>"
                + r("Ny linje")
            )
        ),
        ["**Sted:** Møterom 2", "Ny linje"],
    ),
    "every word in a run of its own": (
        package(p("".join(r(f"{word} ") for word in ("Vi", "må", "spare")))),
        ["Vi må spare"],
    ),
    "formulas and changed directions": (
        package(p(f"<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath><w:bdo w:val='rtl'>{r(' snudd')}</w:bdo>")),
        ["x=2 snudd"],
    ),
    "a page of another file": (package(p(r("Her")) + '<w:altChunk r:id="r8"/>'), ["Her"]),
}

_DEEP = "<w:tbl><w:tr><w:tc>" * 400 + p(r("dypt")) + "</w:tc></w:tr></w:tbl>" * 400
_ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))


def raw(
    document: bytes, name: str = "word/document.xml", others: Mapping[str, bytes] = MappingProxyType({})
) -> bytes:
    """A Word file whose document part is what it is."""
    stream = BytesIO()
    rels = (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" '
        f'Type="{_OFFICE}/officeDocument" Target="{name}"/></Relationships>'
    )
    with ZipFile(stream, "w", ZIP_DEFLATED) as file:
        file.writestr("_rels/.rels", rels)
        file.writestr(name.lstrip("/"), document)
        for other, content in others.items():
            file.writestr(other, content)
    return stream.getvalue()


def _many_parts() -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as file:
        for n in range(4_100):
            file.writestr(f"word/{n}.xml", b"")
    return stream.getvalue()


def _whole(body: str) -> bytes:
    return f'<w:document xmlns:w="{W}" {_MORE}><w:body>{body}</w:body></w:document>'.encode()


HOSTILE: dict[str, Callable[[], bytes]] = {
    "a bomb of one part": lambda: raw(b" " * 41_000_000),
    "a bomb of many parts": lambda: raw(
        _whole(p(r("x"))), others={f"word/{n}.xml": b" " * 30_000_000 for n in range(4)}
    ),
    "thousands of parts": _many_parts,
    "entities in entities": lambda: raw(f"<!DOCTYPE a [{_ENTITIES}]><a>&e11;</a>".encode()),
    "an entity of a file": lambda: raw(b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    "an entity of the net": lambda: raw(
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "http://localhost:9/x">]><a>&b;</a>'
    ),
    "a document type": lambda: raw(b"<!DOCTYPE a>" + _whole(p(r("x")))),
    "a path out of the folder": lambda: raw(_whole(p(r("Innhold"))), "../../../etc/word/document.xml"),
    "no document": lambda: raw(b"", "word/other.xml"),
    "an empty document": lambda: raw(b""),
    "broken XML": lambda: raw(_whole(p(r("x")))[:-20]),
    "other XML": lambda: raw(b"<html><body>hei</body></html>"),
    "tables in tables": lambda: raw(_whole(_DEEP)),
    "elements in elements": lambda: raw(_whole("<w:sdt><w:sdtContent>" * 3_000)),
    "attributes that are no numbers": lambda: package(
        p(r("Står"), more='<w:outlineLvl w:val="999999999999999999999"/>')
        + p(r("her"), more='<w:numPr><w:ilvl w:val="-7"/><w:numId w:val="x"/></w:numPr>')
        + table(tc(p(r("Vid")), '<w:gridSpan w:val="999999999"/>') + tc(p(r("b"))))
    ),
    "a level far out": lambda: package(
        p(r("Langt"), more=numbered(1, 90_000)), numbering=lists(level(0, "decimal", "%1.", 99_999))
    ),
    "a style above itself": lambda: package(
        p(r("Rundt"), "A"), styles=part("styles", style("A", "a", above="B") + style("B", "b", above="A"))
    ),
    "notes that are not there": lambda: package(p(r("Note") + '<w:r><w:footnoteReference w:id="7"/></w:r>')),
    "a relationship to the net": lambda: package(p(r("Lenke")), styles=part("styles", "")),
    "cut off": lambda: package(p(r("x")))[:200],
    "a table wider than anything": lambda: package(table(*[tc(p(r("a"))) * 200] * 10_000)),
    "more paragraphs than a year has": lambda: package(p(r("a")) * 50_001),
    "a note that is referred to again and again": lambda: package(
        p(r("Note") + '<w:r><w:footnoteReference w:id="7"/></w:r>') * 300,
        footnotes=part(
            "footnotes",
            "".join(f'<w:footnote w:id="{n}">{p(r("ord " * 20))}</w:footnote>' for n in range(300)),
        ),
    ),
    "a table of many rows": lambda: package(table(*[tc(p(r("a"))) + tc(p(r("b")))] * 2_000)),
    "a long row of styles, each based on the next": lambda: package(
        p(r("Langt"), "s0"),
        styles=part("styles", "".join(style(f"s{n}", f"n{n}", above=f"s{n + 1}") for n in range(20_000))),
    ),
    "a mark of thousands of signs before a point": lambda: package(
        p(r("x"), more=numbered(1)) * 500,
        numbering=lists(level(0, "lowerLetter", "%1" * 3_000, 99_999)),
    ),
    "a document that is its own styles, lists and notes": lambda: raw(
        _whole(p(r("Rundt"))),
        others={
            "word/_rels/document.xml.rels": "".join(
                (
                    f'<Relationships xmlns="{_PACKAGE}/relationships">',
                    *(
                        f'<Relationship Id="{kind}" Type="{_OFFICE}/{kind}" Target="document.xml"/>'
                        for kind in ("styles", "numbering", "comments", "footnotes", "header")
                    ),
                    "</Relationships>",
                )
            ).encode()
        },
    ),
    "two parts of one name": lambda: with_entry(
        raw(_whole(p(r("En")))), "word/document.xml", _whole(p(r("To")))
    ),
    "paths of other machines": lambda: raw(
        _whole(p(r("x"))), others={"/etc/passwd.xml": b"<a/>", "..\\..\\x.xml": b"<a/>", "C:\\x.xml": b"<a/>"}
    ),
    "signs of two bytes": lambda: raw(
        f'<?xml version="1.0" encoding="UTF-16"?>{_whole(p(r("Ærlig"))).decode()}'.encode("utf-16")
    ),
    "a document type in signs of two bytes": lambda: raw(
        f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "b">]>{_whole("").decode()}'.encode(
            "utf-16"
        )
    ),
    "an encoding that nobody knows": lambda: raw(
        b'<?xml version="1.0" encoding="UTF-7"?>' + _whole(p(r("x")))
    ),
    "bytes of another encoding": lambda: raw(_whole(p(r("Ærlig"))).decode().encode("latin-1")),
    "signs that XML does not have": lambda: raw(_whole(p(r("a&#0;&#xD800;")))),
    "a text of many millions of signs": lambda: raw(_whole(p(r("ord " * 5_000_000)))),
    "fields that never end": lambda: package(
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TITLE</w:instrText></w:r>' + r("a"))
        * 200
    ),
    "boxes in boxes": lambda: package(
        "<w:p><w:r><w:txbxContent>" * 150 + p(r("x")) + "</w:txbxContent></w:r></w:p>" * 150
    ),
}


def with_entry(data: bytes, name: str, content: bytes) -> bytes:
    """A file with one more part, whose name another has."""
    stream = BytesIO(data)
    with warnings.catch_warnings(), ZipFile(stream, "a", ZIP_DEFLATED) as file:
        warnings.simplefilter("ignore")
        file.writestr(name, content)
    return stream.getvalue()
