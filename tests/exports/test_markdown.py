from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from exports.formats.markdown import escaped, to_markdown
from exports.outline import outline
from exports.typography.typesetter import AsTyped, Printed
from store.record.values import Kind
from tests.exports.records import Builder
from tests.exports.rich import directors, protocol

_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def written(b: Builder) -> str:
    return to_markdown(outline(b.record, AsTyped()))


def inline(markdown: str) -> list[Token]:
    tokens = [token for token in _PARSER.parse(markdown) if token.type == "inline"]
    return [child for token in tokens for child in token.children or []]


AWKWARD = [
    "[/", "*applaus*", "# 17. mai", "17. mai er fridag", "a | b", "<b>fet</b>", "_under_", "`kode`",
    "~~strek~~",
    "[a](b)", "[a]: b", "![x](y)", "> sitat", "- punkt", "+ pluss", "1) først", "***", "---", "===", "- - -",
    "&amp;", "\\*", "slutt\\", "<http://x.no>", "a\n---", "a | b\n--- | ---", "~~~", "* * *", "_ _ _",
    "\\ \n1", "a\\\t\xa0\nb", "x *\x85*",
    "a\n\n\nb", "[ ] gjøre", "[^1]", "<!-- x", "    innrykk", "# lukket #", "**", "__init__", "|", "a\r# b",
]  # fmt: skip


@pytest.mark.parametrize("text", AWKWARD)
def test_typed_text_is_never_markup(text: str) -> None:
    # A protocol has a list of its items however few they are.
    b = Builder(title=text, subtitle=text, place=text, profile="protocol")
    b.item(text)
    b.note(text)
    b.point(text)
    b.decision(text)
    b.action(text, text)
    tokens = _PARSER.parse(written(b))
    ours = {
        "strong_open",
        "strong_close",
        "text",
        "softbreak",
        "hardbreak",
        "em_open",
        "em_close",
        "html_inline",
    }
    found = inline(written(b))
    assert {token.type for token in found} <= ours
    assert {token.content for token in found if token.type == "html_inline"} <= {"<br>"}
    block_types = {token.type for token in tokens}
    assert not block_types & {"hr", "html_block", "fence", "code_block", "ordered_list_open"}
    levels = [token.tag for token in tokens if token.type == "heading_open"]
    assert levels == ["h1", "h2", "h2", "h2"]
    assert len([token for token in tokens if token.type == "table_open"]) == 2
    heading = next(token for token in tokens if token.type == "inline" and token.level == 1 and token.content)
    words = "".join(token.content for token in inline(written(b)))
    assert heading.content
    assert "".join(text.split()) in "".join(words.split())


@example("\\ \n1")
@example("1 *\x85*")
@given(st.text(alphabet="ab1.)#*_-+=|<>[]()!`~&;\\: \n\t\r\xa0\x85\u2028", max_size=25).filter(str.strip))
def test_any_text_reads_as_it_was_typed(text: str) -> None:
    b = Builder()
    b.entry(Kind.QUESTION, "Hva?")  # keeps the text out of the introduction
    b.item("Saken")
    b.note(text)
    b.point(text)
    tokens = _PARSER.parse(written(b))
    section = [t for t in tokens if t.type == "inline"][-2:]
    for token in section:
        children = token.children or []
        assert {child.type for child in children} <= {"text", "softbreak"}
        read = "".join(child.content for child in children)
        assert "".join(read.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3",
        "snake_case",
        "C#",
        "a & b",
        "1.4.2026",
        "x < y",
        "[/",
        "2. juni".join("()"),
        "a-b",
        "100 %!",
        "50|50",
    ],
)
def test_text_that_is_no_markup_stands_without_backslashes(text: str) -> None:
    b = Builder()
    b.note(f"Her: {text}")
    assert "\\" not in written(b)


def test_a_number_at_the_start_of_a_paragraph_makes_no_list() -> None:
    b = Builder()
    b.note("2. juni møttes vi")
    assert "\n2\\. juni møttes vi\n" in written(b)


def test_a_list_right_after_another_does_not_join_it() -> None:
    b = Builder()
    b.item("Saken")
    b.expects("A", "B", "støtte")
    b.point("punkt\n- under", typed="- punkt")
    b.point("underpunkt", typed="-- underpunkt")
    b.entry(Kind.ANNEX, "Budsjett")
    b.item("Neste", form="values")
    for text in ("ett", "to"):
        b.entry(Kind.PROPOSAL, text)
        b.entry(Kind.ANNEX, text)
    tokens = _PARSER.parse(written(b))
    lists = [t.map for t in tokens if t.type == "bullet_list_open" and t.level == 0]
    # The head; annexes, a pair and points; annexes and values; about the document.
    assert len(lists) == 1 + 3 + 2 + 1
    assert "\n\n- Støtte" not in written(b)
    assert "\n- **Vedlegg 2.2:** to\n\n* ett\n* to\n" in written(b)


def test_a_value_has_a_colon_after_its_name() -> None:
    b = Builder()
    b.item("Verdier", form="values")
    b.entry(Kind.PROPOSAL, "her møtes folk", name="Torg")
    b.entry(Kind.PROPOSAL, "hva ellers", name="Hvem?")
    assert "\n**Torg:** her møtes folk\n\n**Hvem?** hva ellers\n" in written(b)


def test_the_documents_read_well() -> None:
    text = to_markdown(outline(directors(), Printed("nb")))
    assert text.startswith("REFERAT – UTKAST\n\n# Biblioteksjefmøtet 2015\n\n")
    assert "\n1. Hva fungerer godt i samarbeidet?\n2. Finnes det" in text
    assert "\n**Fra:** Alle · **Til:** Hverandre\n\n- Stiller opp for hverandre\n" in text
    assert "\n**Torg.** Her møtes ulike mennesker.\n" in text
    assert "\n- Felles aktivitetskalender\n  - Én for hver region\n" in text
    assert "> **Oppgave:** Sende utkast.\n>\n> **Ansvar:** Kari · **Frist:** Neste møte\n" in text
    formal = to_markdown(outline(protocol(), Printed("nn")))
    assert "> *Røysting:* Vedteke med 7 mot 2 røyster, 1 avhaldande. Mot røysta Kari og Per.\n" in formal
    assert text.endswith("\n")
    assert "\n\n\n" not in text + formal


def test_a_bar_in_a_table_makes_no_cell_of_its_own() -> None:
    assert (escaped("50|50", in_table=True), escaped("50|50")) == (r"50\|50", "50|50")
