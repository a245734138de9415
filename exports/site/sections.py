"""Parts that several pages of a site have: the way back, what is folded, contents, pages of old names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from exports.formats.html import escaped, one_line
from exports.site.entry_rows import MOST_OF_PART, PageParts
from exports.site.frame import link
from store.record.values import Kind
from store.registers.rows import RegisterRow
from store.topics.topic_page import TopicEntry, TopicPage


class Sections:
    """Writes such parts."""

    def __init__(self, parts: PageParts) -> None:
        """Name what the pages are made of."""
        self._source, self._frame, self._rows, self._places = parts

    def back(self, address: str, title: str, *more: str) -> Iterator[str]:
        """The way back to an overview."""
        items = "".join(f"<li>{step}</li>" for step in (link(address, title), *more))
        yield f'<nav class="way" aria-label="{one_line(self._frame.say("way"))}"><ol>{items}</ol></nav>'

    def history(self, page: TopicPage) -> Iterator[str]:
        """What holds no more, folded."""
        if page.history:
            newest = page.history[:MOST_OF_PART]
            told = [line for _, same in by_shape(newest) for line in self._rows.list_of(same)]
            told += self._rows.rest(len(page.history) - len(newest))
            yield from self.folded("part-history", told, len(page.history))

    def folded(self, key: str, inside: Iterable[str], count: int) -> Iterator[str]:
        """What a reader opens, under a heading that counts it."""
        yield f"<details><summary>{self._frame.told(key)} ({count})</summary>"
        yield from inside
        yield "</details>"

    def on_this_page(self, places: Sequence[tuple[str, str, int]]) -> Iterator[str]:
        """The parts of a page, each with its id, the key of its heading and how much is in it."""
        if len(places) > 1:
            title = self._frame.told("on-this-page")
            yield f'<nav aria-labelledby="contents"><h2 id="contents">{title}</h2><ul>'
            for place, key, count in places:
                yield f'<li><a href="#{place}">{self._frame.told(key)}</a> {count}</li>'
            yield "</ul></nav>"

    def stub(self, address: str, name: str, onward: str, to: str) -> tuple[str, bytes]:
        """The page of an old name: two lines."""
        lines = [f"<h1>{escaped(name)}</h1>", f"<p>{self._frame.told('moved')} {link(onward, to)}.</p>"]
        return address, self._frame.page(address, name, lines)


def by_shape(entries: Iterable[TopicEntry]) -> list[tuple[bool, list[RegisterRow]]]:
    """Entries, those that stand in boxes apart from those that stand in rows."""
    boxes = (Kind.EXPERIENCE, Kind.QUESTION, Kind.PROPOSAL)
    rows = [one.row for one in entries]
    parted = [(boxed, [row for row in rows if (row.entry.kind in boxes) == boxed]) for boxed in (False, True)]
    return [(boxed, same) for boxed, same in parted if same]
