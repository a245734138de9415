"""Makes entries another kind, or sets a mark on them, and says what they have become."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from store.errors import Problem
from store.record.kinds import KINDS
from store.record.model import Document, Entry
from store.record.values import Kind
from tui.grammar.edit import reclassify as later
from tui.screens.base import telling
from tui.screens.live.sentences import FEW
from tui.widgets.content import EXCERPT, excerpt, quoting

if TYPE_CHECKING:
    from tui.screens.live.minutes_pane import MinutesPane


class Reclassifier:
    """Reclassifies the entries that the keys of the minutes act on; each change is one step to undo.

    What hinders it reaches the user as a sentence.
    """

    def __init__(self, pane: MinutesPane) -> None:
        """Take the pane whose entries they are."""
        self._pane = pane
        self._session = pane.recording.session
        self._recorder = pane.recording.recorder

    @telling
    def become(self, kind: Kind, word: str) -> None:
        """Make the entries another kind; what stays what it is gets a decision or an action beside it.

        ``word`` ends the key of the kind's name: ``decision``, ``conclusion``, ``note``.
        """
        entries = self._pane.picked()
        stay = [e for e in entries if KINDS[e.kind].stays and kind in (Kind.DECISION, Kind.ACTION)]
        change = [entry for entry in entries if entry not in stay]
        conclusion = word == "conclusion"
        documents = later.of_kind(change, kind, self._recorder.context, conclusion=conclusion)
        record, now = self._session.record, self._session.clock()
        new: list[Document] = []
        for entry in stay:
            new += later.promoted(record, entry, kind, now, self._session.ids, conclusion=conclusion)
        changed = self._pane.keep(*documents, *new)
        if stay and changed:
            self._tell_promoted(word, stay, new)
        elif entries:
            self.tell(changed, word, entries)

    def become_decision(self) -> None:
        """Make the entries decisions; what are decisions become conclusions, and the other way."""
        entries = self._pane.acted_on
        again = bool(entries) and all(e.kind == Kind.DECISION and not e.conclusion for e in entries)
        self.become(Kind.DECISION, "conclusion" if again else "decision")

    @telling
    def become_points(self) -> None:
        """Make the entries points of a list; points become sub-points, and sub-points points."""
        entries = self._pane.picked()
        documents = later.as_points(self._session.record, entries, self._recorder.context)
        if entries and not documents:
            self._pane.flash.say(self._pane.words("no-point-above"))
        elif entries:
            first = documents[0]
            is_sub = isinstance(first, Entry) and first.parent is not None
            self.tell(self._pane.keep(*documents), "sub-point" if is_sub else "point", entries)

    @telling
    def become_expectations(self) -> tuple[list[Entry], list[Entry]] | None:
        """Make the entries expectations where their text says who expects it of whom.

        None when that was done, or there was none; else the entries, and what their texts make of them, for
        somebody to say who.
        """
        entries = self._pane.picked()
        made = later.of_kind(entries, Kind.EXPECTATION, self._recorder.context)
        found = [one for one in made if isinstance(one, Entry)]
        fresh = [entry for entry in entries if entry.kind != Kind.EXPECTATION]
        if fresh and all(entry.from_ for entry in found):
            self.tell(self._pane.keep(*found), "expectation", entries)
            return None
        return (entries, found) if entries else None

    @telling
    def turn(self, mark: str, keys: tuple[str, str]) -> None:
        """Set a mark on the entries, or take it away; ``keys`` are those of the sentences for it."""
        entries = self._pane.picked()
        if not entries:
            return
        documents, value = later.marked(self._session.record, entries, mark)
        self._pane.keep(*documents)
        told = self._pane.words(
            keys[0] if value else keys[1], text=excerpt(entries[0].text), count=len(entries)
        )
        self._pane.flash.say(told)

    def tell(self, changed: Sequence[int], kind: str, entries: Sequence[Entry]) -> None:
        """Say what the entries have become, ``changed`` being the ids of those that were something else."""
        words, flash = self._pane.words, self._pane.flash
        word = words(f"kind-{kind}")
        if not changed:
            flash.say(words("already", kind=word))
        elif len(entries) == 1:
            hint = words("action-next") if kind == "action" else ""
            told = partial(words, "became", kind=word)
            most = FEW if hint else EXCERPT
            flash.say(quoting(lambda text: told(text=text), entries[0].text, flash.room(hint), most), hint)
        else:
            flash.say(words("became-many", kind=word, count=len(entries)))

    def _tell_promoted(self, kind: str, stay: Sequence[Entry], new: Sequence[Document]) -> None:
        made = [document for document in new if isinstance(document, Entry)]
        self._pane.view.point(made[-1].id)
        adopted = len(new) > len(made)
        words = self._pane.words
        self._pane.flash.say(
            words(f"promoted-{kind}", text=excerpt(made[0].text, FEW), count=len(made)),
            words("promoted-adopted" if adopted else "promoted-stays", count=len(stay)),
        )

    def tell_problem(self, problem: Problem) -> None:
        """Say what went wrong and what to do about it."""
        self._pane.tell_problem(problem)
