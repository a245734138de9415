"""What became of a line, in whole sentences: for those who hear the program instead of seeing it."""

from __future__ import annotations

from store.language.catalogue import Words, as_sentence
from store.language.words import BLANK, STRUCTURE, fold
from store.record.attendance import HERE, RollCall
from store.record.model import AgendaItem, Attendance, Day, Document, Entry, Presence
from store.record.numbering import Numbering
from store.record.record import Record
from store.record.texts import named_text
from store.record.values import Deadline, Kind, Language, Name
from tui.grammar.phrases.deadlines import BY
from tui.grammar.report import variant_of_entry
from tui.grammar.result import Taken
from tui.widgets.content import day_words

_NAMED = frozenset({"votes", "answer"})
"""What is said with the words of the line itself, without the word before its colon."""


class Spoken:
    """Says what became of lines, in the sentences of one language.

    said: the sentences of the catalogue ``command``. labels: those of ``screen``. used: the numbers of the
    other meetings of the series.
    """

    def __init__(
        self, said: Words, labels: Words, language: Language, used: frozenset[str] = frozenset()
    ) -> None:
        """Take the sentences, and their language for days."""
        self._used = used
        self._language = language
        self._said = said
        self._labels = labels

    def taken(self, taken: Taken, record: Record) -> list[str]:
        """What a line became, and the hint that goes with it."""
        if not taken.kind:
            return []
        sentences = [self._taken(taken, record)]
        if taken.hint is not None:
            sentences.append(as_sentence(self._labels(taken.hint.key, **taken.hint.facts)))
        return sentences

    def place(self, record: Record, item: AgendaItem | None, day: Day | None) -> str:
        """Where the next line goes, in a few words: «3 Budsjett»."""
        if item is not None:
            return " ".join(filter(None, (Numbering(record, self._used).item(item), item.title)))
        if day is not None:
            return day.heading or self._labels("day-number", number=record.days.index(day) + 1)
        return self._labels("opening")

    def entry(self, entry: Entry) -> str:
        """An entry as it stands, with the word of its kind before it; text and points have none."""
        text = stopped(self._text(entry))
        if entry.kind == Kind.NOTE or not entry.kind.is_known:
            return text
        kind = "conclusion" if entry.conclusion else entry.quadrant or entry.kind.value
        word = self._labels(f"label-{kind}")
        return f"{word[0]}{word[1:].lower()}: {text}"

    def _taken(self, taken: Taken, record: Record) -> str:
        first: Document | None = taken.documents[0] if taken.documents else None
        match first:
            case _ if taken.kind in _NAMED or taken.field:
                return self._detail(taken)
            case Entry():
                return self._marked(first, self._entry_taken(taken, first, record))
            case AgendaItem():
                return self._marked(first, self._item(taken, first, record))
            case Presence():
                when = first.when or "none"
                return self._said(f"spoken-{first.what}", name=first.who.name, when=when)
            case Attendance():
                listed = [d for d in taken.documents if isinstance(d, Attendance)]
                return self._listing(listed[0].status or "invited", listed)
        return self._said("spoken-other", text=stopped(taken.typed))

    def _entry_taken(self, taken: Taken, entry: Entry, record: Record) -> str:
        if taken.kind == "more":
            return self._said("spoken-more", text=stopped(self._text(entry)))
        if not entry.kind.is_known:
            return self._said("spoken-other", text=stopped(self._text(entry)))
        if entry.kind != Kind.NOTE:
            value = variant_of_entry(entry, record) == "value"
            kind = "conclusion" if entry.conclusion else "value" if value else entry.kind.value
            return self._said(f"spoken-{kind}", text=stopped(self._text(entry)))
        if entry.speaker is not None:
            return self._said("spoken-speech", name=entry.speaker.name)
        below = "spoken-sub-point" if entry.parent else "spoken-point"
        return self._said(below if entry.point else "spoken-note")

    def _marked(self, document: Entry | AgendaItem, sentence: str) -> str:
        """The sentence with who must not read it first, so that it is heard in time."""
        if document.private:
            mark = self._said("spoken-private")
        elif document.exempt:
            mark = self._labels("mark-exempt", ground=document.exempt)
        elif isinstance(document, Entry) and document.in_minutes is False:
            mark = self._said("spoken-out-of-minutes")
        else:
            return sentence
        return f"{mark[0].upper()}{mark[1:]}: {sentence[0].lower()}{sentence[1:]}"

    def attendance(self, record: Record) -> list[str]:
        """Who is there, who has gone and who did not come, in a sentence for each."""
        roll, groups = RollCall(record), dict[str, list[Attendance]]()
        for who in record.attendance:
            status = who.status or "invited"
            gone = status in HERE and not roll.is_present(who)
            groups.setdefault("gone" if gone else status, []).append(who)
        return [self._listing(status, who) for status, who in groups.items()] or [self._said("spoken-nobody")]

    def _item(self, taken: Taken, item: AgendaItem, record: Record) -> str:
        if item.form == "break":
            if fold(item.title) in STRUCTURE:
                return self._said("spoken-pause", minutes=item.planned or 0)
            return self._said("spoken-break", text=stopped(item.title))
        number = Numbering(record, self._used).item(item)
        name = ", ".join(filter(None, (number, item.title)))
        here = "go" if taken.kind == "go" else "item" if item.began else "planned"
        return self._said(f"spoken-{here}", name=name)

    def _listing(self, status: str, people: list[Attendance]) -> str:
        """Who is there, excused, missing, deputising, invited or gone; a group with its head count."""
        names = [f"{who.count} {who.name.name}" if who.count else who.name.name for who in people]
        return self._said(f"spoken-{status}", names=self._listed(names), number=len(names))

    def _listed(self, names: list[str]) -> str:
        if len(names) < 2:
            return "".join(names)
        return self._said("spoken-and", some=", ".join(names[:-1]), last=names[-1])

    def _detail(self, taken: Taken) -> str:
        if taken.field == "end":
            return self._said("spoken-end", time=taken.value)
        if taken.field == "outcome":
            return self._said("spoken-outcome", outcome=self._labels(f"outcome-{taken.value}"))
        word, colon, rest = taken.typed.partition(":")
        text = stopped((rest if taken.kind in _NAMED and colon else taken.typed).strip(BLANK))
        return self._said(f"spoken-{taken.kind}", text=text or word)

    def _due(self, deadline: Deadline) -> str:
        """The words of a deadline, and the day they mean, unless that day says them."""
        if deadline.date is None:
            return deadline.text
        day = day_words(deadline.date, self._language, weekday=True)
        return day if fold(deadline.text) in fold(day) else f"{deadline.text}, {day}"

    def _text(self, entry: Entry) -> str:
        """The text with those it is about before it, and the deadline behind it."""
        text = without_deadline(named_text(entry), entry.deadline)
        if entry.deadline is not None:
            text = self._said("spoken-deadline", text=text, deadline=self._due(entry.deadline))
        if entry.from_ and entry.to:
            sort = "mutual" if entry.mutual and entry.from_ != entry.to else "pair"
            names = self._said(f"spoken-{sort}", one=entry.from_.name, other=entry.to.name)
            return f"{names}: {text}"
        before = ", ".join(name.name for name in _about(entry)) or entry.name
        return f"{before}: {text}" if before else text


def stopped(text: str) -> str:
    """A text with a full stop, so that a voice falls there."""
    text = text.rstrip(BLANK)
    return text if text.endswith((".", "!", "?", "…")) or not text else f"{text}."


def without_deadline(text: str, deadline: Deadline | None) -> str:
    """A text without «innen» and the deadline at its end, which is said by itself."""
    bare = text.rstrip(BLANK + ".!")
    if deadline is None or not bare.endswith(deadline.text):
        return text
    before = bare.removesuffix(deadline.text).rstrip(BLANK)
    by = next((by for by in BY if fold(before).endswith(f" {by}")), "")
    return before[: len(before) - len(by)].rstrip(BLANK + ",") if by else text


def _about(entry: Entry) -> tuple[Name, ...]:
    """Whose an entry is: owners, who proposed it, who said it."""
    one = entry.by or entry.owner or entry.speaker
    return entry.owners or ((one,) if one else ())
