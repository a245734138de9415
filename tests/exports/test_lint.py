from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from exports.formats.word import to_docx
from tests.exports.lint import lint
from tests.exports.samples import library_directors, working_group

GOOD = {False: to_docx(working_group()), True: to_docx(library_directors())}
BODY, FOOTER, STYLES = "word/document.xml", "word/footer1.xml", "word/styles.xml"
SETTINGS, CORE = "word/settings.xml", "docProps/core.xml"

# what is damaged, pattern, what stands there instead, the finding; the first hit is replaced
DAMAGE = [
    (FOOTER, r'<w:r><w:fldChar w:fldCharType="end"/></w:r>', "", "field:"),
    (FOOTER, r'w:fldCharType="begin"', r'w:fldCharType="begin" w:dirty="1"', "field-dirty:"),
    (BODY, r'w:anchor="_item\d+"', 'w:anchor="_gone"', "anchor:"),
    (BODY, r'<w:bookmarkEnd w:id="1"/>', "", "bookmark-open:"),
    (BODY, r'<w:bookmarkStart w:id="1" w:name="_item1"/>', r"\g<0>\g<0>", "bookmark-twice:"),
    (BODY, r'w:name="_item1"', 'w:name="1 item"', "bookmark-name:"),
    (BODY, r"</w:p></w:tc>", "</w:p><w:sdt/></w:tc>", "cell-end:"),
    (BODY, r"<w:tc>.*?</w:tc>", "", "table-grid:"),
    (BODY, r'<w:tcW w:w="\d+"', '<w:tcW w:w="17"', "table-grid:"),
    (BODY, r'<w:tblW w:w="\d+"', '<w:tblW w:w="17"', "table-width:"),
    (BODY, r"<w:tblHeader/>", "", "table-header:"),
    (BODY, r'<w:tblLook [^>]*w:firstRow="1"', '<w:tblLook w:firstRow="0"', "table-header:"),
    (BODY, r'<w:tblDescription w:val="[^"]*"/>', "", "table-alt:"),
    (BODY, r'<w:tblLayout w:type="fixed"/>', "", "table-layout:"),
    (BODY, r"(<w:tcPr>(?:(?!</w:tcPr>).)*)(</w:tcPr>)", r'\1<w:gridSpan w:val="1"/>\2', "cell-merged:"),
    (BODY, r"<w:tc>(<w:tcPr>.*?</w:tcPr>).*?</w:tc>", r"<w:tc>\1<w:p/></w:tc>", "cell-empty:"),
    (BODY, r"(</w:tbl>)<w:p>.*?</w:p>(?=<w:tbl>)", r"\1", "table-joined:"),
    (BODY, r'<w:t xml:space="preserve">', r"\g<0>one\ntwo", "text-break:"),
    (BODY, r"(?=<w:sectPr>)", "<w:p/>", "paragraph-empty:"),
    (BODY, r"(?=<w:sectPr>)", 2 * "<w:p><w:r><w:t>• point</w:t></w:r></w:p>", "list-fake:"),
    (BODY, r'"Heading1"', '"Subtitle"', "heading-one:"),
    (BODY, r'"Heading3"', '"Heading4"', "heading-skipped:"),
    (
        BODY,
        r'<w:pStyle w:val="Quiet"/>|<w:pStyle w:val="Details"/>',
        '<w:pStyle w:val="Lost"/>',
        "style-missing:",
    ),
    (BODY, r'<w:numId w:val="4"/>', '<w:numId w:val="99"/>', "list-missing:"),
    (BODY, r'<w:numId w:val="5"/>', '<w:numId w:val="4"/>', "list-counts-on:"),
    (STYLES, r'w:val="heading 3"', 'w:val="Heading 2"', "style-twice:"),
    (STYLES, r'<w:color w:val="4A5560"/>', '<w:color w:val="999999"/>', "contrast:"),
    (STYLES, r"<w:lang [^>]*/>", "", "language:"),
    (SETTINGS, r'<w:themeFontLang w:val="[^"]*"', '<w:themeFontLang w:val="en-US"', "language:"),
    (SETTINGS, r"<w:compat>", "<w:updateFields/>\\g<0>", "update-fields:"),
    (SETTINGS, r'(compatibilityMode".*?w:val=")15', r"\g<1>14", "compatibility:"),
    (CORE, r"<dc:title>.*?</dc:title>", "", "title:"),
]


def damaged(data: bytes, name: str, pattern: str, instead: str) -> bytes:
    changed = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(changed, "w") as target:
        for part in source.namelist():
            text = source.read(part).decode()
            if part == name:
                text, hits = re.subn(pattern, instead, text, count=1, flags=re.DOTALL)
                assert hits, "the damage hit nothing"
            target.writestr(part, text)
    return changed.getvalue()


@pytest.mark.parametrize(
    ("name", "pattern", "instead", "code"), DAMAGE, ids=[f"{d[3]}{i}" for i, d in enumerate(DAMAGE)]
)
def test_each_damage_is_found(name: str, pattern: str, instead: str, code: str) -> None:
    long = "Subtitle" in instead or "4A5560" in pattern
    found = lint(damaged(GOOD[long], name, pattern, instead))
    assert any(finding.startswith(code) for finding in found), found


def test_the_undamaged_files_are_clean() -> None:
    assert [lint(data) for data in GOOD.values()] == [[], []]
