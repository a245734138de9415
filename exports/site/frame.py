"""The frame of every page of a site: its head, the way to the other pages, and its foot.

Nothing that varies from run to run stands here, so that one more meeting changes few pages. Addresses are
written from the folder of the site (``~/m/…``) and made relative when the page is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from exports.formats.html import escaped, one_line
from exports.site.earlier_pages import EarlierPages, mark_of_parts, program_mark
from exports.typography.typesetter import typesetter
from store.language.about import about
from store.language.catalogue import Words, words
from store.record.values import Language

_POLICY = (
    "default-src 'none'; style-src 'self' file:; img-src 'self' file:; script-src {scripts};"
    " form-action 'self' file:; base-uri 'none'"
)
"""No page fetches anything from elsewhere; the search alone runs scripts, which are the site's own."""

PLACES = ("index", "decisions", "actions", "expectations", "experiences", "topics", "plan")
"""The pages that every page leads to, in order."""


_LATER = re.compile("\0(\\d+)\0")
"""Where something stands that is written when its page is; nothing that was typed holds such a sign."""


def link(address: str, text: str, *, more: str = "") -> str:
    """Return a link to a place of the site; ``text`` is as it was typed."""
    return f'<a href="~/{address}"{more}>{escaped(text)}</a>'


def relative(html: str, address: str) -> str:
    """Return a page with its addresses as they are from its own folder."""
    return html.replace('="~/', f'="{"../" * address.count("/")}')


class Frame:
    """The frame of the pages, in one language, with the name of the site."""

    def __init__(
        self,
        language: Language,
        title: str,
        earlier: EarlierPages | None = None,
        *,
        findable: bool = False,
        news: bool = False,
    ) -> None:
        """Say what the site is called, and whether search engines may list it and there are news.

        ``earlier`` knows the pages that need not be made again.
        """
        self.language = language
        self.earlier = earlier or EarlierPages()
        self.say: Words = words(language, "site")
        self.title = title.strip() or self.say("site-title")
        self._findable = findable
        self._news = news
        self._setter = typesetter(language, "all")
        self._set: dict[str, str] = {}
        self._later: list[tuple[str, Callable[[], str]]] = []
        self._written: dict[int, str] = {}

    @cached_property
    def tag(self) -> str:
        """The language as documents name it."""
        return about(self.language).tag

    def marked(self, language: Language) -> str:
        """The attribute that marks a text of another language than the frame's; empty for the same."""
        return "" if language == self.language else f' lang="{about(language).tag}"'

    def typeset(self, typed: str) -> str:
        """A text of the frame's own language with its quotation marks and dashes."""
        found = self._set.get(typed)
        if found is None:
            found = self._set[typed] = self._setter.text(typed)
        return found

    def text(self, typed: str) -> str:
        """The same, escaped."""
        return escaped(self.typeset(typed))

    def told(self, key: str, **facts: str | int) -> str:
        """A sentence of the catalogue, escaped."""
        return self.text(self.say(key, **facts))

    @cached_property
    def mark(self) -> str:
        """What every page is made of: the program, the language, the name of the site, what it may be."""
        return mark_of_parts(program_mark(), self.language, self.title, self._findable, self._news)

    def later(self, mark: str, make: Callable[[], str]) -> str:
        """A part of a page that is written once, and only when a page that has it is made.

        ``mark`` tells everything that it is made of, but for the frame.
        """
        self._later.append((mark, make))
        return f"\0{len(self._later) - 1}\0"

    def _now(self, place: int) -> str:
        found = self._written.get(place)
        if found is None:
            found = self._written[place] = self._later[place][1]()
        return found

    def page(  # noqa: PLR0913 — what differs between the pages
        self,
        address: str,
        title: str,
        main: Iterable[str],
        *,
        aside: Iterable[str] = (),
        language: Language | None = None,
        here: str = "",
        scripts: Sequence[str] = (),
        foot: str = "",
        mark: str | None = None,
    ) -> bytes:
        """Return a page.

        address: where it stands on the site. here: which of :data:`PLACES` it is of. language: of its text,
        where that is not the frame's. scripts: the site's own ones that it runs; such a page has the search.
        foot: what stands first in its foot. mark: what it is made of, where somebody has told that before;
        else that is what stands in it.
        """
        own, beside = language or self.language, "\n".join(aside)
        frame = f' lang="{self.tag}"' if own != self.language else ""
        policy = _POLICY.format(scripts="'self' file:" if scripts else "'none'")
        name = f"{title} – {self.title}" if title != self.title else title
        parts = [
            "<!DOCTYPE html>",
            f'<html lang="{about(own).tag}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            "" if self._findable else '<meta name="robots" content="noindex">',
            f"<title>{one_line(name)}</title>",
            '<link rel="stylesheet" href="~/site.css">',
            '<link rel="icon" type="image/svg+xml" href="~/icon.svg">',
            '<link rel="alternate" type="application/atom+xml" href="~/feed.xml">' if self._news else "",
            *(f'<script src="~/{script}" defer></script>' for script in scripts),
            "</head>",
            "<body>",
            f'<a class="skip" href="#main"{frame}>{self.text(self.say("skip"))}</a>',
            *self._head(frame, here, search=not scripts),
            '<div class="sheet">',
            '<main id="main" tabindex="-1">',
            *main,
            "</main>",
            f"<aside{frame}>\n{beside}\n</aside>" if beside else "",
            "</div>",
            *self._foot(frame, foot),
            "</body>",
            "</html>",
        ]
        html = "\n".join(part for part in parts if part) + "\n"

        def make() -> bytes:
            whole = _LATER.sub(lambda found: self._now(int(found[1])), html)
            return relative(whole, address).encode("utf-8", "replace")

        if mark is None:
            mark = mark_of_parts(self.mark, _LATER.sub(lambda found: self._later[int(found[1])][0], html))
        return self.earlier.page(address, mark, make)

    def _head(self, frame: str, here: str, *, search: bool) -> Iterable[str]:
        say = self.say
        yield f"<header{frame}>"
        yield f'<p class="name">{link("index.html", self.title)}</p>'
        if search:
            yield '<form action="~/search.html" role="search">'
            yield f'<label class="unseen" for="q">{self.text(say("search-label"))}</label>'
            yield '<input type="search" id="q" name="q">'
            yield f"<button>{self.text(say('search-button'))}</button></form>"
        yield f'<nav aria-label="{one_line(say("menu"))}"><ul>'
        for place in PLACES:
            mark = ' aria-current="page"' if place == here else ""
            yield f"<li>{link(f'{place}.html', say(f'nav-{place}'), more=mark)}</li>"
        yield "</ul></nav>"
        yield "</header>"

    def _foot(self, frame: str, first: str) -> Iterable[str]:
        yield f"<footer{frame}>"
        if first:
            yield f"<p>{self.text(first)}</p>"
        if self._news:
            yield link("feed.xml", self.say("news"))
        yield link("calendar.ics", self.say("calendar"))
        yield link("deadlines.ics", self.say("deadlines"))
        yield "</footer>"
