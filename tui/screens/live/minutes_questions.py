"""What the minutes ask on the capture line: whose an action is and when it is due, where an entry belongs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.language.catalogue import Words
from store.language.words import fold
from store.record.kinds import KINDS
from store.record.model import AgendaItem, Document, Entry
from store.record.settings import label_word
from store.record.values import Deadline, Kind
from tui.grammar.as_line import as_line, edited, stays_text
from tui.grammar.edit import reclassify as later
from tui.grammar.edit import reorder as places
from tui.grammar.phrases import lead_words as leads
from tui.screens.ask import Question
from tui.screens.forms.fields import SORTS
from tui.widgets.bars import Flash
from tui.widgets.content import day_words, excerpt

if TYPE_CHECKING:
    from tui.screens.live.minutes_pane import MinutesPane


class MinutesQuestions:
    """Asks for what a letter needs to know. What an answer is about is settled when it is asked."""

    def __init__(self, pane: MinutesPane) -> None:
        """Take the pane whose entries the questions are about."""
        self._pane = pane
        self._recording = pane.recording
        self._session = pane.recording.session
        self._recorder = pane.recording.recorder

    @property
    def _words(self) -> Words:
        return self._pane.words

    @property
    def _flash(self) -> Flash:
        return self._pane.flash

    def edit(self, entry: Entry) -> None:
        """Ask for the whole entry, as it is typed."""
        line = as_line(entry, self._recorder.context)
        word = self._words("label-edit")
        question = Question(word, lambda text, _place: self._edited(entry, line, text), done="key-save-text")
        self._pane.ask(question, line)

    def owner(self, entries: Sequence[Entry]) -> None:
        """Ask whose the actions are."""
        owned = [entry for entry in entries if KINDS[entry.kind].owned]
        language = self._session.record.meeting.language
        names = {
            leads.joined([name.name for name in (*e.owners, *filter(None, [e.owner]))], language)
            for e in owned
        }

        def documents(now: list[Entry], text: str) -> list[Document]:
            return later.owned(now, later.owners_in(text, self._recorder.context))

        self._ask_field("owner", owned, names, documents)

    def deadline(self, entries: Sequence[Entry]) -> None:
        """Ask when the actions are due."""
        actions = [entry for entry in entries if KINDS[entry.kind].dated]
        texts = {entry.deadline.text if entry.deadline else "" for entry in actions}

        def documents(now: list[Entry], text: str) -> list[Document]:
            return [doc for entry in now for doc in later.due([entry], self._deadline(text, entry))]

        self._ask_field("deadline", actions, texts, documents, lambda text: self._due(text, actions[0]))

    def pair(self, entries: Sequence[Entry], made: Sequence[Entry]) -> None:
        """Ask who expects it of whom; ``made`` are the expectations that the entries' own texts make."""
        like = self._word("expectation")
        question = self._question("pair", lambda text, _: self._paired(entries, text), like=like, whole=True)
        self._pane.ask(question, self._pair(made))

    def item(self, entries: Sequence[Entry]) -> None:
        """Ask which item they belong to."""
        question = self._question(
            "moving", lambda text, _: self._moved(entries, text), self._item_heard, like="# "
        )
        self._pane.ask(replace(question, done="key-list-carry"))

    def halves(self, entry: Entry) -> None:
        """Ask where an entry becomes two."""
        question = self._question("split", lambda text, at: self._split(entry, text, at))
        self._pane.ask(replace(question, done="key-entry-split"), entry.text)

    def _edited(self, entry: Entry, line: str, text: str) -> bool:
        """Lay the edited line over the entry; nothing leaves it as it was."""
        now = self._session.record.get(Entry, entry.id)
        if not text.strip() or (now is not None and text == line):
            return True
        if now is None:
            # Somebody else deleted it meanwhile; the words are still the note-taker's.
            self._pane.keep_words(text)
            self._flash.say(self._words("edited-gone"), wrong=True)
        else:
            stays = stays_text(now, text, self._recorder.context)
            self._session.apply(edited(now, text, self._recorder.context))
            if stays:
                self._flash.say(self._words("edited-stays"))
        return True

    def _question(
        self,
        what: str,
        answered: Callable[[str, int], bool],
        heard: Callable[[str], str] = lambda _text: "",
        like: str = "",
        *,
        whole: bool = False,
    ) -> Question:
        word, how = self._words(f"label-{what}"), self._words(f"how-{what}")
        return Question(word, answered, how, heard, like, whole=whole)

    def _word(self, meaning: str) -> str:
        """The word that begins a line of a meaning, in the language of the meeting."""
        return f"{label_word(meaning, self._session.record.meeting.language)}: "

    def _ask_field(
        self,
        what: str,
        entries: Sequence[Entry],
        texts: set[str],
        documents: Callable[[list[Entry], str], list[Document]],
        heard: Callable[[str], str] = lambda _text: "",
    ) -> None:
        """Ask for a field of the entries, which begins as it is where all have the same."""
        if not entries:
            if self._pane.acted_on:
                self._flash.say(self._words(f"none-with-{what}"), self._words("make-action-first"))
            return
        begun = texts.pop() if len(texts) == 1 else ""

        def answered(text: str, _place: int) -> bool:
            if text.strip() != begun:
                self._pane.keep(*documents(self._as_now(entries), text.strip()))
            return True

        self._pane.ask(self._question(what, answered, heard, self._word(what), whole=True), begun)

    def _as_now(self, entries: Sequence[Entry]) -> list[Entry]:
        """The entries as they are by now; what somebody deleted meanwhile is none of them."""
        record = self._session.record
        return [now for entry in entries if (now := record.get(Entry, entry.id))]

    def _deadline(self, text: str, entry: Entry) -> Deadline | None:
        near = self._recorder.context.at(entry).near
        found: Deadline | None = SORTS["deadline"].read(text, entry.deadline, near)
        return found

    def _due(self, text: str, entry: Entry) -> str:
        """The day that a deadline in words would be."""
        found = self._deadline(text.strip(), entry)
        if found is None or found.date is None:
            return ""
        return f"→ {day_words(found.date, self._pane.house.language, year=True)}"

    def _pair(self, made: Sequence[Entry]) -> str:
        """The pair that is asked for: that of the entries, else that of the last expectation."""
        language = self._session.record.meeting.language
        known = next((entry for entry in made if entry.from_), None)
        last = known or self._recorder.context.last(Kind.EXPECTATION)
        return leads.pair(last, language) if last else ""

    def _paired(self, entries: Sequence[Entry], text: str) -> bool:
        pair = later.pair_in(text)
        if not text.strip():
            return True
        if pair is None:
            self._flash.say(self._words("no-pair"), wrong=True)
            return False
        now = self._as_now(entries)
        self._pane.kinds.tell(
            self._pane.keep(*later.expected(now, pair, self._recorder.context)), "expectation", now
        )
        return True

    def _wanted(self, text: str) -> tuple[AgendaItem | None, str]:
        """The item that a text names, and its title; no title when it names none or several."""
        if fold(text) == fold(self._words("opening")):
            return None, self._words("opening")
        context = self._recorder.context
        item = context.find_item(text.strip().lstrip("#").strip())
        if item is None and text.strip():
            alike = [one for one in context.record.agenda if fold(text) in fold(one.title)]
            item = alike[0] if len(alike) == 1 else None
        return item, item.title if item else ""

    def _item_heard(self, text: str) -> str:
        title = self._wanted(text)[1]
        return f"→ {title}" if title else ""

    def _moved(self, entries: Sequence[Entry], text: str) -> bool:
        item, title = self._wanted(text)
        if not text.strip():
            return True
        if not title:
            self._flash.say(self._words("no-such-item"), wrong=True)
            return False
        now = self._as_now(entries)
        if not self._pane.keep(*places.moved(self._session.record, now, item)):
            self._flash.say(self._words("already-there"))
        else:
            self._flash.say(self._words("moved", item=excerpt(title), count=len(now)))
        return True

    def _split(self, entry: Entry, text: str, place: int) -> bool:
        halves = text[:place].strip(), text[place:].strip()
        now = self._session.record.get(Entry, entry.id)
        if now is None or not all(halves):
            self._flash.say(self._words("split-where"), wrong=True)
            return False
        documents = places.split(self._session.record, now, halves, self._session.clock(), self._session.ids)
        self._pane.keep(*documents)
        self._pane.view.point(documents[1].id)
        self._flash.say(self._words("split-done"))
        return True
