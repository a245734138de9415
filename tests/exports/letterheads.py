"""Letterheads of many makes: what Word, a template, LibreOffice and a careless hand leave behind."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_FORM = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NS = f'xmlns:w="{W}" xmlns:r="{R}"'
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
    parts["word/document.xml"] = f"<w:document {_NS}><w:body>{document}</w:body></w:document>"
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
        f'<w:styles {_NS}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nb-NO"/></w:rPr></w:rPrDefault>'
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
        f'<w:numbering {_NS}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="¤"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    settings = (
        f'<w:settings {_NS}><w:attachedTemplate r:id="rId9"/><w:compat><w:compatSetting'
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
            "header1.xml": ("header", f"<w:hdr {_NS}>{logo}</w:hdr>"),
            "footer1.xml": ("footer", f"<w:ftr {_NS}>{page}</w:ftr>"),
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
    header = f"<w:hdr {_NS}><w:p><w:r><w:t>MALFYLKET</w:t></w:r></w:p></w:hdr>"
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


EVERY = {"norwegian": norwegian, "minimal": minimal, "template": template, "narrow": narrow,
         "libreoffice": libreoffice}  # fmt: skip
