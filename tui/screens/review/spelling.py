"""Spelling: the words of a meeting that its language does not know, and what they may be meant to be."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList

from store.errors import Problem
from store.language.catalogue import told
from store.record.record import Record
from store.record.replace import Sought, replacements
from store.spelling import Speller, Unknown, speller, unknown_words, words_of_archive
from tui.keys.here import bound
from tui.screens.answer_pane import AnswerPane
from tui.screens.background import background, tell_later
from tui.screens.base import telling
from tui.screens.focus_keys import OF_ROW
from tui.screens.menu.way import Way
from tui.screens.review.base import Looking
from tui.widgets.bars import OneLine
from tui.widgets.content import shown, start_of_word, user
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


MOST = 5
"""Suggestions that have a key; the rest are guesses."""

_BEFORE = 20
"""Characters of a text before the word that is asked about."""


class SpellingScreen(Looking):
    """The unknown words, and beside them the suggestions for the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [*bound("spelling", "list", "all")]
    PLACES = ("spelling", "list", "all")
    KEY_LINE = (
        ("spelling.leave", "key-spelling-leave"),
        "list.edit",
        "spelling.learn",
        "all.undo",
        "list.menu",
    )
    OF_ROW = OF_ROW | {"leave", "learn"}
    TITLE_KEY = "spelling-title"

    suggested = getters.query_one("#suggested", RowList)

    def __init__(self, opened: Opened, ignored: set[str]) -> None:
        """Take a meeting that is open, and the words that are let be in this window; more come in."""
        super().__init__(opened)
        self._below = AnswerPane(self._keys_back)
        self._ignored = ignored
        self._unknown: tuple[Unknown, ...] = ()
        self._suggestions: dict[str, tuple[str, ...]] = {}
        self._speller: Speller | None = None
        self._wanted = ""
        # One at a time: the library that reads the dictionaries is not made for several threads.
        self._one_reads = threading.Lock()

    def compose(self) -> ComposeResult:
        """The words, the suggestions beside them, and the line for a spelling of one's own."""
        yield OneLine(id="head")
        with Horizontal(id="words"):
            yield RowList(id="list")
            yield RowList(id="suggested")
        yield OneLine(id="instead")
        yield self._below
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Begin with the words."""
        self.suggested.can_focus = False
        self.list.focus()
        self.list.border_title = user(self.words("spelling-reading"))

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self.suggested.border_title = user(self.words("spelling-suggested"))

    def on_option_list_option_highlighted(self) -> None:
        """Suggest something for the word under the cursor."""
        self._suggest()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter leaves the word as it is; a click on a suggestion takes it."""
        event.stop()
        if event.option_list is self.suggested:
            self._take(event.option_index + 1)
        else:
            self.action_leave()

    @property
    def digits(self) -> Sequence[Way]:
        """The suggestions for the word under the cursor, which stand beside it."""
        suggestions = self._suggestions.get(self.list.key, ())
        return [Way(str(n), one, partial(self._take, n)) for n, one in enumerate(suggestions, 1)]

    def action_choose(self, digit: str) -> None:
        """Put the suggestion that has the digit in the place of the word."""
        if self.list.has_focus:
            self._take(int(digit))

    def look_at(self, record: Record) -> None:
        """Read the record for words that are unknown, meanwhile."""
        self._read(record)

    def action_edit(self) -> None:
        """Ask for another spelling."""
        word = self.list.key
        if word:
            ask = self.words("spelling-own", word=word)
            self._below.ask(ask, word, lambda new: self._replace(word, new), whole=False)

    def action_leave(self) -> None:
        """Let the word be, as long as the meeting is open here."""
        if self.list.key:
            self._ignored.add(self.list.key)
            self._show()

    def action_learn(self) -> None:
        """Let the archive know the word."""
        if self.list.key:
            self._learn_word(self.list.key)

    @telling
    def action_undo(self) -> None:
        """Take the last change of the meeting back."""
        touched = self.session.undo()
        self.flash.say(self.words("spelling-undone" if touched else "nothing-to-undo"))
        self.look()

    def _take(self, number: int) -> None:
        """Put a suggestion in the place of the word, everywhere."""
        word = self.list.key
        suggestions = self._suggestions.get(word, ())
        if number <= len(suggestions):
            self._replace(word, suggestions[number - 1])
        elif word:
            self.flash.say(self.words("spelling-none" if word in self._suggestions else "spelling-wait"))

    @telling
    def _replace(self, word: str, new: str) -> None:
        documents = replacements(self.session.record, Sought(word, whole=True, exact=True), new)
        self.session.apply(*documents)
        self.flash.say(self.words("spelling-replaced", word=word, new=new, count=len(documents)))
        self._unknown = tuple(one for one in self._unknown if one.word != word)
        self._show()
        self.look()

    @background(group="looking")
    def _read(self, record: Record) -> None:
        with self._one_reads:
            if record is not self._seen:
                return  # another one came while the last was read
            try:
                if self._speller is None:
                    self._speller = speller(record.meeting.language)
                archive = self.opened.archive
                settings, _ = archive.settings()
                known = words_of_archive(settings, str(archive.about().get("organisation") or ""))
                found = unknown_words(record, self._speller, known)
            except Problem as problem:
                tell_later(self, self._say_missing, problem)
                return
        tell_later(self, self._learn, record, found)

    def _say_missing(self, problem: Problem) -> None:
        if self.is_attached:
            self.say_instead(*told(problem, self.house.language))

    def _learn(self, record: Record, found: tuple[Unknown, ...]) -> None:
        if self.is_attached and record is self._seen:
            self._unknown = found
            self._show()

    def _show(self) -> None:
        unknown = [one for one in self._unknown if one.word not in self._ignored]
        self.list.border_title = user(self.words("spelling-count", count=len(unknown)))
        self.list.put([(one.word, _row_of(one)) for one in unknown])
        self.say_instead("" if unknown else self.words("spelling-clean"))
        self._suggest()

    def _suggest(self) -> None:
        word = self._wanted = self.list.key
        if word and word not in self._suggestions:
            self.suggested.put([])
            self._read_suggestions(word)
        else:
            self.suggested.put(list(_choices(self._suggestions.get(word, ()))))

    @background(group="suggesting")
    def _read_suggestions(self, word: str) -> None:
        with self._one_reads:
            # The cursor may be elsewhere by now: what nobody waits for is not worked out.
            if self._speller is None or word in self._suggestions or word != self._wanted:
                return
            self._suggestions[word] = self._speller.suggestions(word)[:MOST]
        tell_later(self, self._suggest_if_here, word)

    def _suggest_if_here(self, word: str) -> None:
        if self.is_attached and self._wanted == word:
            self.suggested.put(list(_choices(self._suggestions.get(word, ()))))

    @background(group="learning")
    def _learn_word(self, word: str) -> None:
        archive = self.opened.archive
        try:
            settings, problem = archive.settings()
            if problem is not None:
                raise problem
            archive.settle(replace(settings, words=tuple(sorted({*settings.words, word}))))
        except Problem as problem:
            tell_later(self, self.tell_problem, problem)
            return
        tell_later(self, self._learnt, word)

    def _learnt(self, word: str) -> None:
        self._unknown = tuple(one for one in self._unknown if one.word != word)
        if self.is_attached:
            self.flash.say(self.words("spelling-learnt", word=word))
            self._show()


def _row_of(unknown: Unknown) -> Content:
    """A word, how often it stands, and the first place it stands in."""
    count = len(unknown.places)
    line = Content.styled(shown(unknown.word), "bold")
    text = " ".join(shown(unknown.places[0].text).split())
    line = line.append(user(f" {count}×" if count > 1 else "", "$kind-quiet"))
    at = start_of_word(text, text.find(unknown.word) - _BEFORE)
    return line.append(user(f"  {'… ' if at else ''}{text[at:]}", "$kind-quiet italic"))


def _choices(suggestions: Sequence[str]) -> Iterator[tuple[str, Content]]:
    """Suggestions as rows, each behind the digit that takes it."""
    for number, one in enumerate(suggestions, 1):
        yield str(number), Content.styled(f"{number} ", "$primary bold").append(shown(one))
