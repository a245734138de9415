"""Line mode: a meeting taken by a prompt and sentences, for screen readers and plain terminals.

Nothing here draws: lines come in, sentences go out. What asks for the lines is ``tui.cli.line_mode.prompt``.
"""

from __future__ import annotations

from collections.abc import Iterator

from store.language.catalogue import as_sentence, told, words
from store.language.words import BLANK, LINE_COMMANDS, fold
from store.record.model import Entry
from store.record.timing import in_zone
from store.record.values import Language
from store.session.open_meeting import Opened
from tui.cli.line_mode.spoken_report import Spoken, stopped
from tui.cli.series.follow_up import told_points
from tui.grammar.complete.complete import Offer, offers
from tui.grammar.complete.known import Known
from tui.grammar.edit.reclassify import edited
from tui.grammar.edit.reorder import with_sub_points
from tui.grammar.paste.paste import Become, Paste
from tui.grammar.result import Taken
from tui.grammar.signs import SIGNS
from tui.recording import Recording
from tui.widgets.content import clock_words

MOST_IN_PROMPT = 30
"""Signs of an item's title that the prompt has."""

CHOICES: dict[str, Become | None] = {"0": None, "1": "one", "2": "each", "3": "items", "4": "typed"}
"""What is typed to say what a paste becomes."""


_ON_SCREENS = frozenset({"looking", "more-looking", "fair"})
"""The signs that open what only the screens have."""

INSTEAD = "\t"
"""What Tab says where nothing is typed: the last line is to be what it could have been."""


class LineMode:
    """One meeting, taken line by line."""

    def __init__(self, opened: Opened, language: Language) -> None:
        """Take a meeting that is open, and the language to speak."""
        self.opened = opened
        self.session = opened.session
        self._recording = recording = Recording(opened)
        self.recorder = recording.recorder
        self.recorder.archive.read_topics = recording.read_topics
        self.recorder.archive.learn_numbers(recording.read_numbers())
        self._steering = recording.steering
        self.unsettled = recording.unsettled
        self.words = words(language, "command")
        self._labels = words(language, "screen")
        self._language = language
        self._told: set[str] = set()
        numbers = self.recorder.settings.numbers
        self._spoken = Spoken(self.words, self._labels, language, numbers)

    @property
    def prompt(self) -> str:
        """Where the next line goes: «3 Budsjett › »."""
        return f"{self._place(MOST_IN_PROMPT)} › "

    def welcome(self) -> Iterator[str]:
        """What is said at the start, and what a crash had left."""
        title = self.session.record.meeting.title or self._labels("untitled")
        yield self.words("line-mode-welcome", title=title)
        if self.unsettled is not None:
            yield " ".join(told(self.unsettled, self._language))
        found = self.opened.recovered
        if found is not None:
            at = in_zone(self.session.record.meeting, found.at)
            yield found.sentence(self._language, clock_words(at, self._language))
        for left, key in ((self.opened.left.near, "left-lost"), (self.opened.left.distant, "left-elsewhere")):
            if left:
                yield left.sentence(self._language, key)
        yield from self.news()

    def news(self) -> Iterator[str]:
        """What has happened to the file meanwhile, and what lasts: what is kept aside or not protected."""
        notice, self.opened.notice = self.opened.notice, None
        if notice is not None:
            yield " ".join(told(notice, self._language))
        unprotected = self.opened.unprotected
        lasting = {self.opened.refusals.sentence(self._language)}
        if unprotected is not None:
            lasting.add(" ".join(told(unprotected, self._language)))
        yield from sorted(lasting - self._told - {""})
        self._told = lasting

    def answer(self, typed: str) -> list[str]:
        """What is said to a line once it is on the disk. Raises Problem when it is not, or not taken."""
        line = typed.strip()
        if typed == INSTEAD:
            return self._instead()
        if not line:
            self.recorder.take("")
            return [self.words("line-mode-paragraph")]
        if line == "?":
            return list(self._signs())
        command = LINE_COMMANDS.get(fold(line.removeprefix("#"))) if line.startswith("#") else None
        if command is not None:
            return self._command(command)
        word, _, rest = line.partition(" ")
        if word.startswith("#") and LINE_COMMANDS.get(fold(word[1:])) == "correct":
            return [self._correct(rest.strip(BLANK))]
        with self.opened.entering():
            taken = self.recorder.take(typed)
        if taken.opens == "attendance":
            return self._spoken.attendance(self.session.record)
        if taken.opens == "read":
            return self._command("read")
        if taken.opens == "followup":
            self._save()
            return told_points(self.opened.archive, self.session.record)
        if taken.opens:
            return [self.words("line-mode-no-screen")]
        self._save()
        taken = self._recording.with_citation_checked(taken)
        taken = self._recording.minutes.see_to(taken)
        return self._spoken.taken(taken, self.session.record)

    def _instead(self) -> list[str]:
        """Let the last line be what its hint says that it could have been, or approve what it names."""
        minutes = self._recording.minutes
        if minutes.can_approve and not self.recorder.can_take_instead:
            approved = minutes.approve_by_last(Taken("decision", ""))
            hint = approved.hint if approved is not None else None
            return [as_sentence(self._labels(hint.key, **hint.facts))] if hint else []
        with self.opened.entering():
            taken = self.recorder.take_instead()
        if taken is None:
            return []
        self._save()
        taken = minutes.see_to(taken)
        return self._spoken.taken(taken, self.session.record)

    def ask_about(self, text: str, left: str) -> tuple[Paste, str]:
        """A pasted text, and the question what it is to become; ``left`` stands half-typed in the line."""
        self.opened.typing("\n".join(filter(None, (left, text))))
        paste = Paste(text, self.recorder)
        best, each, items = (self._named(paste, choice) for choice in (paste.best, "each", "items"))
        question = self.words("line-mode-paste", lines=paste.lines, best=best, each=each, items=items)
        return paste, question

    def become(self, paste: Paste, typed: str, left: str) -> list[str] | None:
        """What is said when a paste has become what was answered; None when that was no answer.

        ``left`` is what still stands half-typed in the line.
        """
        answer = typed.strip()
        if answer and answer not in CHOICES:
            return None
        choice = CHOICES[answer] if answer else paste.best
        if choice is None:
            self.opened.typing(left)
            return [self.words("line-mode-no-paste")]
        with self.opened.entering(left):
            number = paste.become(choice)
        self._save()
        return [self.words("line-mode-pasted", what=self._named(paste, choice, number))]

    def offers(self, text: str) -> tuple[Offer, ...]:
        """What a half-typed line may go on with."""
        context = self.recorder.context
        return offers(text, "", Known(context, (context.record.meeting.language, self._language)))

    def _save(self) -> None:
        self.opened.save()
        self.opened.poll()

    def _command(self, command: str) -> list[str]:
        match command:
            case "undo":
                done = "undone" if self._steering.undo() else "nothing-to-undo"
            case "redo":
                done = "redone" if self._steering.redo() else "nothing-to-redo"
            case "delete" | "correct":
                return [self._delete() if command == "delete" else self._correct("")]
            case "where":
                return [self.words("line-mode-where", place=self._place(), number=len(self._here()))]
            case _:
                return [*map(self._spoken.entry, self._here())] or [self.words("line-mode-empty")]
        self._save()
        return [self._labels(done)]

    def _delete(self) -> str:
        """Delete the entry made last, with its sub-points."""
        last = self.recorder.context.last()
        if last is None:
            return self.words("line-mode-empty")
        self.session.delete(*with_sub_points(self.session.record, [last]))
        self.recorder.interrupted()
        self._save()
        return self.words("line-mode-deleted", text=self._spoken.entry(last))

    def _correct(self, text: str) -> str:
        """Give the entry made last another text."""
        last = self.recorder.context.last()
        if last is None or not text:
            return self.words("line-mode-correct-how" if last else "line-mode-empty")
        self.session.apply(edited(last, text, self.recorder.context))
        self.recorder.interrupted()
        self._save()
        return self.words("line-mode-corrected", text=self._spoken.entry(self.session.record[last]))

    def _here(self) -> list[Entry]:
        """The entries of the present place."""
        item, day = self.recorder.item, self.recorder.day
        here = (item.id if item else None, day.id if day and not item else None)
        return [entry for entry in self.session.record.entries if (entry.item, entry.day) == here]

    def _place(self, most: int = 0) -> str:
        place = self._spoken.place(self.session.record, self.recorder.item, self.recorder.day)
        return f"{place[: most - 1]}…" if most and len(place) > most else place

    def _signs(self) -> Iterator[str]:
        for sign in SIGNS:
            if sign.becomes in _ON_SCREENS:
                continue
            example = self._labels(sign.example) if sign.example.startswith("example-") else sign.example
            yield f"{example} – {stopped(self._labels(f'sign-{sign.becomes}'))}"
        yield self.words("line-mode-commands")

    def _named(self, paste: Paste, choice: Become, number: int | None = None) -> str:
        """What a paste becomes, in words."""
        return self._labels(paste.named(choice), number=paste.count(choice) if number is None else number)
