"""What the minutes ask on the capture line: whose an action is and when it is due, where an entry belongs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from store.language.words import fold
from store.record.kinds import KINDS
from store.record.model import AgendaItem, Document, Entry
from store.record.settings import label_word
from store.record.values import Deadline, Kind
from tui.grammar.edit import reclassify as later
from tui.grammar.edit import reorder as places
from tui.grammar.phrases import lead_words as leads
from tui.screens.ask import Question
from tui.screens.base import telling
from tui.screens.forms.fields import SORTS
from tui.screens.live.minutes_actions import MinutesActions
from tui.widgets.content import day_words, excerpt


class MinutesQuestions(MinutesActions):
    """The letters that ask. What an answer is about is settled when it is asked."""

    def action_set_owner(self) -> None:
        """Ask whose the actions are."""
        entries = [entry for entry in self.picked() if KINDS[entry.kind].owned]
        context = self.recorder.context
        language = context.record.meeting.language
        names = {
            leads.joined([name.name for name in (*e.owners, *filter(None, [e.owner]))], language)
            for e in entries
        }

        def documents(now: list[Entry], text: str) -> list[Document]:
            return later.owned(now, later.owners_in(text, self.recorder.context))

        self._ask_field("owner", entries, names, documents)

    def action_set_deadline(self) -> None:
        """Ask when the actions are due."""
        entries = [entry for entry in self.picked() if KINDS[entry.kind].dated]
        texts = {entry.deadline.text if entry.deadline else "" for entry in entries}

        def documents(now: list[Entry], text: str) -> list[Document]:
            return [doc for entry in now for doc in later.due([entry], self._deadline(text, entry))]

        self._ask_field("deadline", entries, texts, documents, lambda text: self._due(text, entries[0]))

    @telling
    def action_make_expectation(self) -> None:
        """Make it an expectation; who expects it of whom is asked, when the text does not say."""
        entries = self.picked()
        context = self.recorder.context
        made = [e for e in later.of_kind(entries, Kind.EXPECTATION, context) if isinstance(e, Entry)]
        fresh = [entry for entry in entries if entry.kind != Kind.EXPECTATION]
        if fresh and all(entry.from_ for entry in made):
            self._told_become(self._do(*made), "expectation", entries)
        elif entries:
            like = self._word("expectation")
            question = self._question("pair", lambda text, _: self._paired(entries, text), like=like)
            self.ask(question, self._pair(made))

    @telling
    def action_move_to_item(self) -> None:
        """Ask which item it belongs to."""
        entries = self.picked()
        if entries:
            question = self._question(
                "moving", lambda text, _: self._moved(entries, text), self._item_heard, like="# "
            )
            self.ask(question)

    @telling
    def action_split(self) -> None:
        """Let the cursor say where one entry becomes two."""
        entries = self.picked()
        if entries:
            entry = entries[0]
            self.ask(self._question("split", lambda text, at: self._split(entry, text, at)), entry.text)

    def _question(
        self,
        what: str,
        answered: Callable[[str, int], bool],
        heard: Callable[[str], str] = lambda _text: "",
        like: str = "",
    ) -> Question:
        return Question(self.words(f"label-{what}"), answered, self.words(f"how-{what}"), heard, like)

    def _word(self, meaning: str) -> str:
        """The word that begins a line of a meaning, in the language of the meeting."""
        return f"{label_word(meaning, self.session.record.meeting.language)}: "

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
            if self.desk.picked:
                self.flash.say(self.words(f"none-with-{what}"), self.words("make-action-first"))
            return
        begun = texts.pop() if len(texts) == 1 else ""

        def answered(text: str, _place: int) -> bool:
            if text.strip() != begun:
                self._do(*documents(self._as_now(entries), text.strip()))
            return True

        self.ask(self._question(what, answered, heard, self._word(what)), begun)

    def _as_now(self, entries: Sequence[Entry]) -> list[Entry]:
        """The entries as they are by now; what somebody deleted meanwhile is none of them."""
        record = self.session.record
        return [now for entry in entries if (now := record.get(Entry, entry.id))]

    def _deadline(self, text: str, entry: Entry) -> Deadline | None:
        near = self.recorder.context.at(entry).near
        found: Deadline | None = SORTS["deadline"].read(text, entry.deadline, near)
        return found

    def _due(self, text: str, entry: Entry) -> str:
        """The day that a deadline in words would be."""
        found = self._deadline(text.strip(), entry)
        if found is None or found.date is None:
            return ""
        return f"→ {day_words(found.date, self.house.language, year=True)}"

    def _pair(self, made: Sequence[Entry]) -> str:
        """The pair that is asked for: that of the entries, else that of the last expectation."""
        language = self.session.record.meeting.language
        known = next((entry for entry in made if entry.from_), None)
        last = known or self.recorder.context.last(Kind.EXPECTATION)
        return leads.pair(last, language) if last else ""

    def _paired(self, entries: Sequence[Entry], text: str) -> bool:
        pair = later.pair_in(text)
        if not text.strip():
            return True
        if pair is None:
            self.flash.say(self.words("no-pair"), wrong=True)
            return False
        now = self._as_now(entries)
        self._told_become(self._do(*later.expected(now, pair, self.recorder.context)), "expectation", now)
        return True

    def _wanted(self, text: str) -> tuple[AgendaItem | None, str]:
        """The item that a text names, and its title; no title when it names none or several."""
        if fold(text) == fold(self.words("opening")):
            return None, self.words("opening")
        context = self.recorder.context
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
            self.flash.say(self.words("no-such-item"), wrong=True)
            return False
        now = self._as_now(entries)
        if not self._do(*places.moved(self.session.record, now, item)):
            self.flash.say(self.words("already-there"))
        else:
            self.flash.say(self.words("moved", item=excerpt(title), count=len(now)))
        return True

    def _split(self, entry: Entry, text: str, place: int) -> bool:
        halves = text[:place].strip(), text[place:].strip()
        now = self.session.record.get(Entry, entry.id)
        if now is None or not all(halves):
            self.flash.say(self.words("split-where"), wrong=True)
            return False
        documents = places.split(self.session.record, now, halves, self.session.clock(), self.session.ids)
        self._do(*documents)
        self.desk.minutes.point(documents[1].id)
        self.flash.say(self.words("split-done"))
        return True
