"""The list of hits: entries under their meetings, with the words that were sought marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from store.language.catalogue import Words
from store.plain_text import places
from store.query import Query
from store.record.texts import kind_word
from store.record.values import Language
from store.search.search import Hit
from tui.widgets.colours import colour_of
from tui.widgets.content import cut, days_words, joined, origin_words, shown, user
from tui.widgets.pointed_list import PointedList

NEAR_END = 10
"""Rows before the last one from which more are asked for."""

MARKED = "bold underline"
"""How a word that was sought looks: colour is never alone."""

LONGEST = 20_000
"""Signs of a text in which words are marked."""

_LABEL = 12


class HitList(PointedList):
    """Hits as a list, one line each."""

    class NearEnd(Message):
        """The cursor gets near the last hit: more are wanted."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin empty."""
        super().__init__(id=id, markup=False, compact=True)
        self._hits: tuple[Hit, ...] = ()
        self._told: tuple[Query, Words, Language] | None = None

    @property
    def chosen(self) -> Hit | None:
        """The hit that the cursor is on."""
        option = self.highlighted_option
        return self._hits[int(option.id)] if option is not None and option.id else None

    def show(self, hits: Sequence[Hit], asked: Query, words: Words, language: Language) -> None:
        """Show hits. More of the same search leave the cursor where it is."""
        more = self._told is not None and self._told[0] == asked and hits[: len(self._hits)] == self._hits
        at = self.highlighted if more else None
        self._hits, self._told = tuple(hits), (asked, words, language)
        self._fill(at)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Ask for more when the cursor gets near the end."""
        if event.option_index >= self.option_count - NEAR_END:
            self.post_message(self.NearEnd())

    def on_resize(self, event: events.Resize) -> None:
        """Fit the lines to the room."""
        del event
        self._fill(self.highlighted)

    def _fill(self, at: int | None) -> None:
        if self._told is None:
            return
        options = list(self._lines_of(*self._told))
        self.set_options(options)
        first = next((place for place, option in enumerate(options) if option.id), None)
        self.highlighted = first if at is None else at

    def _lines_of(self, asked: Query, words: Words, language: Language) -> Iterator[Option]:
        meeting: Path | None = None
        width = max(30, self.scrollable_content_region.width)
        for place, hit in enumerate(self._hits):
            if hit.summary.path != meeting:
                meeting = hit.summary.path
                yield Option(_heading(hit, words, language, width), disabled=True)
            label = f"{words(f'label-{kind_word(hit.piece.kind)}'):<{_LABEL}}"
            line = Content.styled(label, f"{colour_of(hit.piece.kind)} bold")
            yield Option(line.append(excerpt(hit.piece.text, asked, width - _LABEL)), id=str(place))


def marked(text: str, asked: Query) -> Content:
    """A text with the words that were sought marked in it."""
    text = shown(text)
    content = Content(text)
    for start, end in places(text, asked.terms):
        content = content.stylize(MARKED, start, end)
    return content


def excerpt(text: str, asked: Query, room: int) -> Content:
    """As much of a text as has room in a line: its beginning, or the part with what was sought."""
    text = " ".join(shown(cut(text, LONGEST)).split())
    spans = places(text, asked.terms)
    content = marked(text, asked)
    if spans and cell_len(text[: spans[0][1]]) > room - 1:
        start = text.rfind(" ", 0, max(1, spans[0][0] - room // 3)) + 1
        content = Content("…").append(content[start:])
    return content.truncate(room, ellipsis=True)


def _heading(hit: Hit, words: Words, language: Language, width: int) -> Content:
    meeting = hit.summary.meeting
    days = days_words(meeting.from_, meeting.to, language) or words("no-date")
    title = " ".join(shown(cut(meeting.title) or words("untitled")).split())
    told = joined(days, title, origin_words(hit.summary.origin, words, language))
    return user(told, "$kind-quiet bold").truncate(width, ellipsis=True)
