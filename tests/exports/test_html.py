"""The page of HTML: whole, self-contained, accessible, and safe against what people type."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.formats.html import to_html
from exports.outline import outline
from exports.typography.typesetter import AsTyped, Printed
from store.record.record import Record
from store.record.values import LANGUAGES, Kind, Language, Profile
from tests.exports.printed import everything
from tests.exports.records import Builder
from tests.exports.rich import directors, protocol
from tests.tui.house import NASTY

_VOID = {"meta", "col", "br"}


class Reader(HTMLParser):
    """What a browser would make of a page: the tags in order, the text, what is open."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)

    def having(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag in tags]


def page_of(b: Builder) -> str:
    return to_html(outline(b.record, AsTyped()))


def flat(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("profile", ["minutes", "protocol"])
@pytest.mark.parametrize("make", [directors, protocol])
def test_a_page_is_well_formed_and_a_screen_reader_finds_its_way(
    make: Callable[[Language], Record], language: Language, profile: Profile
) -> None:
    minutes = outline(make(language), Printed(language), profile=profile)
    read = Reader(to_html(minutes))
    assert not read.open
    assert read.having("html") == [{"lang": minutes.language}]
    levels = [int(tag[1]) for tag, _ in read.tags if tag in ("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert len(read.having("caption")) == len(read.having("table"))
    assert all(header.get("scope") for header in read.having("th"))
    places = {one["id"] for one in read.having("h2", "h3", "h4") if "id" in one}
    links = [str(one["href"]) for one in read.having("a")]
    assert links
    assert {link.removeprefix("#") for link in links} <= places
    for tag, attributes in read.tags:
        assert tag not in ("script", "img", "link", "iframe")
        assert not [name for name in attributes if name.startswith("on") or name == "src"]


@pytest.mark.parametrize("make", [directors, protocol])
def test_everything_of_the_document_stands_on_the_page(make: Callable[[Language], Record]) -> None:
    minutes = outline(make("nb"), Printed("nb"))
    told = flat("".join(Reader(to_html(minutes)).words))
    unsaid = {minutes.language, minutes.page_label, minutes.author, minutes.created, minutes.running_title}
    unsaid.add(minutes.subject)  # the title of the page says it, and which meeting it was
    for text in everything(minutes).split("\n"):
        assert flat(text) in told or text in unsaid, text


@pytest.mark.parametrize("text", [*NASTY, "<script>alert(1)</script>", "</style><b>", '" onload="x', "&amp;"])
def test_typed_text_is_never_markup(text: str) -> None:
    b = Builder(title=text, subtitle=text, place=text)
    b.item(text)
    b.note(text)
    b.point(text)
    b.decision(text)
    b.action(text, text)
    b.entry(Kind.PROPOSAL, text, name=text)
    page = page_of(b)
    read = Reader(page)
    assert not read.open
    assert not read.having("script", "red")
    assert page.count("<style>") == page.count("</style>") == 1
    plain = flat("".join(sign for sign in text if sign.isprintable()))
    assert flat("".join(read.words)).count(plain) >= 5


@given(st.text(max_size=40))
def test_any_text_gives_a_page_that_can_be_read(text: str) -> None:
    b = Builder(title=text or "Møte")
    b.item(text or "Sak")
    b.note(text)
    b.decision(text)
    page = page_of(b)
    assert not Reader(page).open
    assert not {sign for sign in page if ord(sign) < 32 and sign not in "\t\n"}
