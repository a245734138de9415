"""Web pages with minutes, read as the lines they show. Nothing that a page refers to is opened."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from tui.importing.pages.page_lines import PageLines, in_bold, struck, struck_together

_BEGINS = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html)\b", re.IGNORECASE
)
_UNREAD = frozenset({"script", "style", "title", "template", "noscript", "svg", "select", "nav"})
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "header", "footer", "main", "blockquote", "dt", "dd", "ul", "ol", "dl"}
    | {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "pre",
        "hr",
        "figure",
        "figcaption",
        "address",
        "body",
        "form",
    }
)
_BOLD = frozenset({"b", "strong", "u"})
_STRUCK = frozenset({"s", "strike", "del"})
_CELLS = frozenset({"td", "th"})
_DEEPEST = 8
_SPACES = re.compile(r"[ \t\r\n]+")


def is_web_page(text: str, name: str) -> bool:
    """Whether a text is a web page, by its name or by how it begins."""
    named = name.casefold().endswith((".html", ".htm", ".xhtml")) and "<" in text
    return named or _BEGINS.match(text) is not None


def page_lines(text: str) -> str:
    """The lines of a web page. Total: what is no markup is text."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.lines()


class _Reader(HTMLParser):
    """Collects the words of each block, and puts it where it ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._page = PageLines()
        self._pieces: list[tuple[str, bool]] = []
        self._unread = self._bold = self._struck = self._heading = 0
        self._lists: list[int] = []
        self._mark = ""
        self._rows: list[list[str]] | None = None
        self._tables = 0
        self._is_cell = self._is_term = False

    def lines(self) -> str:
        """All lines of the page."""
        self._end_table()
        self._end_block()
        return self._page.text

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, a cell or bold words."""
        if tag in _UNREAD:
            self._unread += 1
        elif tag in _BOLD:
            self._bold += 1
        elif tag in _STRUCK:
            self._struck += 1
        elif tag == "br":
            self._pieces.append(("\n", False))
        elif tag == "input" and dict(attrs).get("type") == "checkbox":
            self._pieces.append(("☑ " if "checked" in dict(attrs) else "☐ ", False))
        elif tag == "table":
            self._begin_table()
        elif tag in ("tr", *_CELLS) and self._rows is not None:
            self._begin_cell(tag)
        elif tag == "dd" and self._is_term:
            self._is_term = False
        elif tag in _BLOCKS:
            self._end_block()
            self._begin_block(tag)

    def handle_endtag(self, tag: str) -> None:
        """End a block, a cell or bold words."""
        if tag in _UNREAD:
            self._unread = max(self._unread - 1, 0)
        elif tag in _BOLD:
            self._bold = max(self._bold - 1, 0)
        elif tag in _STRUCK:
            self._struck = max(self._struck - 1, 0)
        elif tag == "table":
            self._tables -= self._tables > 0
            if not self._tables:
                self._end_table()
        elif tag in _CELLS:
            self._end_cell()
        elif tag == "dt" and not self._is_cell:
            self._end_term()
        elif tag in _BLOCKS:
            self._end_block()
            if tag in ("ul", "ol") and self._lists:
                self._lists.pop()

    def handle_data(self, data: str) -> None:
        """Take words, blanks as one."""
        if not self._unread:
            words = _SPACES.sub(" ", data)
            self._pieces.append((struck(words) if self._struck else words, bool(self._bold)))

    def _begin_block(self, tag: str) -> None:
        if tag[0] == "h" and tag[1:].isdigit():
            self._heading = int(tag[1:])
        elif tag in ("ul", "ol"):
            self._lists.append(1 if tag == "ol" else 0)
        elif tag == "li":
            number = self._lists[-1] if self._lists else 0
            self._mark = f"{number}." if number else "-"
            if number:
                self._lists[-1] += 1

    def _end_block(self) -> None:
        if self._is_cell:
            self._pieces.append(("\n", False))
            return
        pieces, self._pieces = self._pieces, []
        self._is_term = False
        heading, mark, self._heading, self._mark = self._heading, self._mark, 0, ""
        text, whole = in_bold(pieces)
        text = struck_together(text)
        if not text.strip():
            self._heading, self._mark = heading, mark
        elif heading:
            self._page.heading(text.replace("**", ""), heading)
        elif mark:
            self._page.point(text, mark, min(max(len(self._lists) - 1, 0), _DEEPEST))
        else:
            self._page.paragraph(text, emphatic=whole, gap=True)

    def _end_term(self) -> None:
        """A word and what it says, as a line with its colon."""
        said = "".join(words for words, _ in self._pieces).strip()
        self._is_term = bool(said)
        if said:
            self._pieces.append((" " if said.endswith(":") else ": ", False))

    def _begin_table(self) -> None:
        self._tables += 1
        if self._rows is None:
            self._end_block()
            self._rows = []

    def _begin_cell(self, tag: str) -> None:
        self._end_cell()
        if self._rows is not None and self._tables == 1:
            if tag == "tr":
                self._rows.append([])
            else:
                self._is_cell = True

    def _end_cell(self) -> None:
        if self._is_cell and self._rows is not None and self._tables <= 1:
            pieces, self._pieces = self._pieces, []
            self._rows = self._rows or [[]]
            self._rows[-1].append(struck_together("".join(words for words, _ in pieces)).strip())
            self._is_cell = False

    def _end_table(self) -> None:
        self._end_cell()
        rows, self._rows, self._tables = self._rows, None, 0
        self._page.table(rows or [])
