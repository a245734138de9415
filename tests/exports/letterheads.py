"""Letterheads of many makes: what Word, a template, LibreOffice and a careless hand leave behind."""

from __future__ import annotations

import base64
import struct
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from uuid import UUID
from zipfile import ZipFile

from docx import Document
from docx.shared import RGBColor

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_FORM = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NS = f'xmlns:w="{W}" xmlns:r="{R}"'
_PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
LIBREOFFICE = Path(__file__).parent / "fixtures" / "libreoffice.docx"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _package(
    document: str,
    styles: str,
    related: Mapping[str, tuple[str, str]] | None = None,
    *,
    template: bool = False,
) -> dict[str, str | bytes]:
    """A package; ``related``: part below word/ → its kind and its XML."""
    main = "template" if template else "document"
    parts: dict[str, str | bytes] = {}
    rows = [("styles.xml", "styles", styles), *((n, k, x) for n, (k, x) in (related or {}).items())]
    types = "".join(
        f'<Override PartName="/word/{name}" ContentType="{_FORM}.{kind}+xml"/>' for name, kind, _ in rows
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{R}/{kind}" Target="{name}"/>'
        for n, (name, kind, _) in enumerate(rows, 1)
    )
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_FORM}.{main}.main+xml"/>{types}</Types>'
    )
    parts["_rels/.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    parts["word/document.xml"] = f"<w:document {NS}><w:body>{document}</w:body></w:document>"
    parts["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'
    )
    for name, _, xml in rows:
        parts[f"word/{name}"] = xml
    return parts


def _section(inside: str = "", *, width: int = 11906, sides: int = 1134) -> str:
    return (
        f'<w:sectPr>{inside}<w:pgSz w:w="{width}" w:h="16838"/>'
        f'<w:pgMar w:top="1417" w:right="{sides}" w:bottom="1417" w:left="{sides}" w:header="708"'
        ' w:footer="708" w:gutter="0"/><w:cols w:space="708"/></w:sectPr>'
    )


def _styles(inside: str) -> str:
    return (
        f'<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nb-NO"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        f"{inside}</w:styles>"
    )


def _style(style_id: str, name: str, inside: str = "", kind: str = "paragraph") -> str:
    based = '<w:basedOn w:val="Normal"/>' if kind == "paragraph" else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name}"/>{based}{inside}</w:style>'
    )


_HEADINGS = "".join(
    _style(
        f"Overskrift{level}",
        f"heading {level}",
        f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:color w:val="7A0019"/></w:rPr>',
    )
    for level in range(1, 5)
)


def norwegian() -> bytes:
    """What Norwegian Word makes: translated ids, a list that counts, a logo in the first header."""
    styles = _styles(
        _HEADINGS
        + _style("Topptekst", "header")
        + _style("Bunntekst", "footer")
        + _style("Punktliste", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
        + _style("Quiet", "Noe helt annet", "<w:rPr><w:b/></w:rPr>")
    )
    logo = (
        '<w:p><w:pPr><w:pStyle w:val="Topptekst"/></w:pPr><w:r><w:drawing>'
        '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' distT="0" distB="0" distL="0" distR="0"><wp:extent cx="900000" cy="300000"/>'
        '<wp:docPr id="1" name="Logo" descr="Logo"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>'
        '<pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        '<a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="900000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    page = (
        '<w:p><w:pPr><w:pStyle w:val="Bunntekst"/></w:pPr><w:r><w:t>Org.nr. 999 999 999</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    numbering = (
        f'<w:numbering {NS}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="¤"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    settings = (
        f'<w:settings {NS}><w:attachedTemplate r:id="rId9"/><w:compat><w:compatSetting'
        ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="12"/>'
        '</w:compat><w:themeFontLang w:val="nb-NO"/></w:settings>'
    )
    section = _section(
        '<w:headerReference w:type="first" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>'
    ).replace("</w:sectPr>", '<w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr>')
    parts = _package(
        f"<w:p><w:r><w:t>Skriv her</w:t></w:r></w:p>{section}",
        styles,
        {
            "header1.xml": ("header", f"<w:hdr {NS}>{logo}</w:hdr>"),
            "footer1.xml": ("footer", f"<w:ftr {NS}>{page}</w:ftr>"),
            "numbering.xml": ("numbering", numbering),
            "settings.xml": ("settings", settings),
        },
    )
    parts["word/_rels/header1.xml.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/image" Target="media/logo.png"/></Relationships>'
    )
    parts["word/media/logo.png"] = _PNG
    return packed(parts)


def minimal() -> bytes:
    """A page, a style, and nothing else."""
    return packed(_package(f"<w:p/>{_section()}", _styles("")))


def template() -> bytes:
    """A ``.dotx`` with headings and a header."""
    header = f"<w:hdr {NS}><w:p><w:r><w:t>MALFYLKET</w:t></w:r></w:p></w:hdr>"
    return packed(
        _package(
            "<w:p/>" + _section('<w:headerReference w:type="default" r:id="rId2"/>'),
            _styles(_HEADINGS),
            {"header1.xml": ("header", header)},
            template=True,
        )
    )


def narrow() -> bytes:
    """A5 with broad margins."""
    return packed(_package(f"<w:p/>{_section(width=8391, sides=1400)}", _styles(_HEADINGS)))


def libreoffice() -> bytes:
    """What LibreOffice saves: names of its own, no default styles."""
    return LIBREOFFICE.read_bytes()


def _related(parts: dict[str, str | bytes], name: str, *rows: tuple[str, str, str, bool]) -> None:
    """Let a part refer to others: by id, as a kind, to a target, outside or not."""
    folder, _, file = name.rpartition("/")
    path = f"{folder}/_rels/{file}.rels"
    told = ""
    for key, kind, target, outside in rows:
        whole = kind if "://" in kind else f"{R}/{kind}"
        mode = ' TargetMode="External"' if outside else ""
        told += f'<Relationship Id="{key}" Type="{whole}" Target="{target}"{mode}/>'
    before = str(parts.get(path, f'<Relationships xmlns="{_PACKAGE}/relationships"></Relationships>'))
    parts[path] = before.replace("</Relationships>", f"{told}</Relationships>")


def _typed(parts: dict[str, str | bytes], name: str, kind: str) -> None:
    """Say what a part is."""
    types = str(parts["[Content_Types].xml"])
    told = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'
    parts["[Content_Types].xml"] = types.replace("</Types>", told)


def _header(inside: str, kind: str = "hdr") -> str:
    return f"<w:{kind} {NS}>{inside}</w:{kind}>"


def _words(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


_HEADER = '<w:headerReference w:type="default" r:id="rId2"/>'
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} '
    "</w:instrText>"
    '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{shown}</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def columns() -> bytes:
    """A first section of two columns with a line between, and a second one; separators of footnotes."""
    notes = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in enumerate(("separator", "continuationSeparator"), -1)
    )
    first = _section(_HEADER).replace(
        '<w:cols w:space="708"/>', '<w:cols w:num="2" w:sep="1" w:space="400"/>'
    )
    return packed(
        _package(
            f"<w:p><w:pPr>{first}</w:pPr></w:p>{_words('Side to')}{_section()}",
            _styles(_HEADINGS),
            {
                "header1.xml": ("header", _header(_words("TOSPALTE AS"))),
                "footnotes.xml": ("footnotes", f"<w:footnotes {NS}>{notes}</w:footnotes>"),
            },
        )
    )


_BOX = (
    '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" Requires="wps">'
    '<w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="1" locked="0"'
    ' layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page">'
    '<wp:posOffset>500000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page">'
    '<wp:posOffset>300000</wp:posOffset></wp:positionV><wp:extent cx="2000000" cy="500000"/><wp:wrapNone/>'
    '<wp:docPr id="7" name="Boks" descr="Adressen"/><wp:cNvGraphicFramePr/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData'
    ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    '<wps:cNvSpPr txBox="1"/>'
    '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect">'
    "<a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>Postboks 1</w:t></w:r></w:p>"
    "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    '</mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="boks"'
    ' style="width:157pt;height:39pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>Postboks 1</w:t></w:r></w:p>'
    "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)


def text_box() -> bytes:
    """A header whose address stands in a box, drawn twice: for new programs, and for old ones."""
    return packed(
        _package(
            "<w:p/>" + _section(_HEADER),
            _styles(_HEADINGS + _style("Topptekst", "header")),
            {"header1.xml": ("header", _header(_BOX))},
        )
    )


def fields() -> bytes:
    """A header of fields and controls that are bound to what a case system fills in, with places to fill."""
    bound = (
        '<w:sdt><w:sdtPr><w:alias w:val="Tittel"/><w:tag w:val="tittel"/><w:id w:val="1234"/><w:dataBinding'
        ' w:prefixMappings="xmlns:ns0=\'http://purl.org/dc/elements/1.1/\'" w:xpath="/ns0:title[1]"'
        ' w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/></w:sdtPr><w:sdtContent>'
        "<w:p><w:r><w:t>Gammel tittel</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>sak}} {{dato}}</w:t></w:r>"
    split = f"<w:p><w:r><w:t>Sak {{{{arkiv</w:t></w:r>{bold}</w:p>"
    number = f"<w:p>{_FIELD.format(code='DOCPROPERTY Arkivsak', shown='2019/1')}</w:p>"
    simple = '<w:p><w:fldSimple w:instr=" TITLE "><w:r><w:t>Gammel</w:t></w:r></w:fldSimple></w:p>'
    parts = _package(
        "<w:p/>" + _section(_HEADER),
        _styles(_HEADINGS),
        {"header1.xml": ("header", _header(bound + split + number + simple))},
    )
    parts["customXml/item1.xml"] = "<sak xmlns='urn:sak'><nummer>2019/1</nummer></sak>"
    _related(parts, "word/document.xml", ("rId20", "customXml", "../customXml/item1.xml", False))
    return packed(parts)


def careless() -> bytes:
    """Tracked changes, a comment, hidden words and a link to a file in the header; text left on the page."""
    header = (
        '<w:p><w:ins w:id="1" w:author="Per"><w:r><w:t>NY</w:t></w:r></w:ins><w:del w:id="2" w:author="Per">'
        '<w:r><w:delText>GAMMEL</w:delText></w:r></w:del><w:commentRangeStart w:id="0"/><w:r>'
        "<w:t> AS</w:t></w:r>"
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r>'
        "<w:rPr><w:vanish/></w:rPr>"
        '<w:t>skjult</w:t></w:r><w:hyperlink r:id="rId9"><w:r><w:t>arkiv</w:t></w:r></w:hyperlink></w:p>'
    )
    note = _words("husk")
    parts = _package(
        _words("Utkast til brev") + _section(_HEADER),
        _styles(_HEADINGS),
        {
            "header1.xml": ("header", _header(header)),
            "comments.xml": (
                "comments",
                f'<w:comments {NS}><w:comment w:id="0" w:author="Per">{note}</w:comment></w:comments>',
            ),
        },
    )
    _related(parts, "word/header1.xml", ("rId9", "hyperlink", "file:///C:/arkiv/gammel.docx", True))
    return packed(parts)


FONT_KEY = "{0E3BDA57-8F0D-4C07-9D19-A4B1B0C4E5F6}"


def masked(data: bytes, key: str = FONT_KEY) -> bytes:
    """What is embedded as a font: its first 32 bytes laid over with those of a GUID, from its end."""
    mask = UUID(key).bytes[::-1] * 2
    return bytes(one ^ other for one, other in zip(data, mask, strict=False)) + data[32:]


def made_font(header: bytes = b"\x00\x01\x00\x00") -> bytes:
    """A font of one small table."""
    return header + struct.pack(">HHHH4sIII", 1, 16, 0, 0, b"head", 0, 28, 8) + b"Skrift! "


def own_font(
    font: bytes | None = None, name: str = "fonts/font1.odttf", kind: str = f"{_FORM[:-17]}.obfuscatedFont"
) -> bytes:
    """A font of the house, embedded, which its headings are set in; a theme has its name, too."""
    fonts = (
        f'<w:fonts {NS}><w:font w:name="Husets"><w:panose1 w:val="020B0604020202020204"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>'
        '<w:embedRegular r:id="rId1" w:fontKey="'
        f'{FONT_KEY}"/></w:font></w:fonts>'
    )
    set_in = '<w:rPr><w:rFonts w:ascii="Husets" w:hAnsi="Husets"/></w:rPr>'
    parts = _package(
        "<w:p/>" + _section(_HEADER),
        _styles(_HEADINGS + _style("Brev", "Brev", set_in)),
        {"header1.xml": ("header", _header(_words("HUSET"))), "fontTable.xml": ("fontTable", fonts)},
    )
    parts[f"word/{name}"] = masked(made_font()) if font is None else font
    ending = name.rpartition(".")[2]
    parts["[Content_Types].xml"] = str(parts["[Content_Types].xml"]).replace(
        "<Override", f'<Default Extension="{ending}" ContentType="{kind}"/><Override', 1
    )
    _related(parts, "word/fontTable.xml", ("rId1", "font", f"/word/{name}", False))
    return packed(parts)


def google() -> bytes:
    """What Google Docs makes: every look written on its place, a table for a header, pages from a number."""
    styles = _styles(
        "".join(
            _style(
                f"Heading{level}",
                f"heading {level}",
                f'<w:pPr><w:keepNext w:val="1"/><w:spacing w:before="{400 - 40 * level}"/></w:pPr>',
            )
            for level in range(1, 7)
        )
        + _style("Title", "Title")
        + _style("Subtitle", "Subtitle")
        + _style("Table1", "Table1", '<w:tblPr><w:tblStyleRowBandSize w:val="1"/></w:tblPr>', "table")
    )
    table = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Table1"/><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid>'
        '<w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid><w:tr>'
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>{_words(text)}</w:tc>'
            for text in ("Venstre", "Høyre")
        )
        + "</w:tr></w:tbl><w:p/>"
    )
    section = _section(_HEADER).replace("<w:cols", '<w:pgNumType w:start="1"/><w:cols')
    return packed(_package(f"<w:p/>{section}", styles, {"header1.xml": ("header", _header(table))}))


def watermark() -> bytes:
    """American paper across, with a frame round the page and a word in grey behind the text."""
    shape = (
        '<w:p><w:r><w:pict><v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" id="_x0000_t136"'
        ' coordsize="21600,21600" path="m@7,l@8,m@5,21600l@6,21600e"/>'
        '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="Vannmerke" type="#_x0000_t136"'
        ' style="position:absolute;width:400pt;height:100pt" fillcolor="silver" stroked="f">'
        '<v:textpath string="KOPI"/></v:shape></w:pict></w:r></w:p>'
    )
    section = (
        f"<w:sectPr>{_HEADER}"
        '<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/><w:pgMar w:top="1440" w:right="1440"'
        ' w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="200"/>'
        '<w:pgBorders w:offsetFrom="page"><w:top w:val="single" w:sz="12" w:space="24" w:color="auto"/>'
        '</w:pgBorders><w:cols w:space="720"/></w:sectPr>'
    )
    return packed(
        _package(f"<w:p/>{section}", _styles(_HEADINGS), {"header1.xml": ("header", _header(shape))})
    )


def word_2010() -> bytes:
    """Word 2010: headings that count, an older look beside the styles, a glossary, a template elsewhere."""
    headings = "".join(
        _style(
            f"Overskrift{level}",
            f"heading {level}",
            f'<w:pPr><w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="7"/></w:numPr>'
            f'<w:outlineLvl w:val="{level - 1}"/></w:pPr>',
        )
        for level in range(1, 5)
    )
    shown = "%1.%2.%3.%4"
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="Overskrift{level + 1}"/><w:lvlText w:val="{shown[: 3 * level + 2]}"/>'
        '<w:lvlJc w:val="left"/></w:lvl>'
        for level in range(4)
    )
    numbering = (
        f'<w:numbering {NS}><w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}"
        '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>'
    )
    settings = f'<w:settings {NS}><w:attachedTemplate r:id="rId1"/><w:evenAndOddHeaders/></w:settings>'
    section = _section(_HEADER + '<w:headerReference w:type="even" r:id="rId3"/>')
    parts = _package(
        f"<w:p/>{section}",
        _styles(headings),
        {
            "header1.xml": ("header", _header(_words("ODDE"))),
            "header2.xml": ("header", _header(_words("LIKE"))),
            "numbering.xml": ("numbering", numbering),
            "settings.xml": ("settings", settings),
        },
    )
    _related(parts, "word/settings.xml", ("rId1", "attachedTemplate", "file:///H:/maler/brev.dotx", True))
    effects = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
    parts["word/stylesWithEffects.xml"] = _styles(headings)
    parts["word/glossary/document.xml"] = f"<w:glossaryDocument {NS}/>"
    _typed(parts, "word/stylesWithEffects.xml", "application/vnd.ms-word.stylesWithEffects+xml")
    _typed(parts, "word/glossary/document.xml", f"{_FORM}.document.glossary+xml")
    _related(
        parts,
        "word/document.xml",
        ("rId30", effects, "stylesWithEffects.xml", False),
        ("rId31", "glossaryDocument", "glossary/document.xml", False),
    )
    return packed(parts)


def python_docx(*, pale: bool = False) -> bytes:
    """The template of a library, as programs make letters of it; its headings are ``pale`` as it comes."""
    document = Document()
    if not pale:
        for name in ("Subtitle", *(f"Heading {level}" for level in range(1, 5))):
            document.styles[name].font.color.rgb = RGBColor(0x1F, 0x29, 0x33)
    section = document.sections[0]
    section.header.paragraphs[0].text = "FRA ET PROGRAM"
    section.footer.paragraphs[0].text = "Side"
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "FØRSTE SIDE"
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


EVERY = {"norwegian": norwegian, "minimal": minimal, "template": template, "narrow": narrow,
         "libreoffice": libreoffice}  # fmt: skip
RARE = {"columns": columns, "text_box": text_box, "fields": fields, "careless": careless,
        "own_font": own_font, "google": google, "watermark": watermark, "word_2010": word_2010,
        "python_docx": python_docx}  # fmt: skip
"""Makes that are met now and then; each is tried on one paper, and on all of them by hand."""
