"""``take``: capture lines from a file, a pipe or a prompt; and what ``--json`` prints of each."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import click
import msgspec

from exports.formats.meeting_json import ballot_json, entry_json, to_json, votes_json
from store.errors import Misfit, NotSaved, Problem
from store.files.archive import Archive
from store.files.durable import not_saved
from store.language.catalogue import Words, screen_language, told, words
from store.record.identity import to_text
from store.record.model import TABLE_OF, AgendaItem, Attendance, Day, Document, Entry, Presence
from store.record.record import Record
from store.record.values import Kind
from store.record.withheld import Withheld
from store.revisions.approval_decision import closing
from store.search.meeting_meant import meeting_meant
from store.session.open_meeting import Opened, open_meeting
from store.session.writer import Writer
from tui.cli.input_lines import groups_of
from tui.cli.meetings.approvals import tell_approved
from tui.cli.meetings.backlog_notice import tell_waiting
from tui.cli.output import say, say_json, say_problem, stopping, visible
from tui.cli.verb import GivenPath, chosen_archive, verb
from tui.grammar.report import variant_of_entry, words_of
from tui.grammar.result import Hint, Taken
from tui.recording import Recording

LATER = frozenset({"meeting-approved", "schema-newer"})
"""Why a meeting takes no lines; when it happens while they are taken, they are kept aside."""


class LineNotSaved(Problem):
    """A line that did not reach the disk; those before it did."""

    def __init__(self, problem: NotSaved, line: int) -> None:
        """Say why, and which line it was."""
        super().__init__(problem.key, **problem.facts)
        self.line = line


@verb("take")
@click.argument("meeting")
@click.argument("file", type=GivenPath(), required=False)
@click.option("--json", "as_json", is_flag=True)
def take_verb(meeting: str, file: Path | None, archive: Path | None, *, as_json: bool) -> None:
    """Take the lines of FILE, or of standard input, and print what each became once it is on the disk.

    On a terminal, ask for them one by one.
    """
    kept = chosen_archive(archive, create=False)
    if file is None and not as_json and sys.stdin.isatty():
        from tui.cli.line_mode.prompt import take_by_prompt  # noqa: PLC0415 — only a terminal needs it

        take_by_prompt(kept, meeting)
        return
    with stopping("stopped-take"):
        take(kept, meeting, groups_of(file), as_json=as_json)


def take(archive: Archive, meeting: str, groups: Iterator[list[str]], *, as_json: bool) -> None:
    """Take lines into a meeting, one after another; each is durable before it is printed.

    Lines that come together go to the disk together. A meeting that takes no more lines half-way (it was
    approved elsewhere) ends nothing: what is read from then on is kept aside, and told. Before this returns,
    what was saved is in the file still.
    """
    writer = Writer(archive.clock)
    try:
        file = meeting_meant(archive, meeting, writes=True)
        tell_approved(archive, file.record())
        opened = open_meeting(archive, archive.file(file.path), writer, before_write=closing(archive))
        if opened.approved or opened.read_only:
            key = "meeting-approved" if opened.approved else "schema-newer"
            raise Problem(key, file=opened.file.path.name)
        opened.attend()
        tell_waiting(archive, opened.file, opened.session.record)
        hand = _Hand(opened, writer, as_json=as_json)
        if hand.recording.unsettled is not None:
            say_problem(*told(hand.recording.unsettled, screen_language()))
        for lines in groups:
            waiting = deque(lines)
            while waiting:
                hand.take(waiting)
        _see_to_the_end(opened, writer)
        tell_approved(archive, opened.session.record)
        if hand.aside and opened.refusals.outstanding():
            raise Problem("lines-aside", count=hand.aside)
    finally:
        writer.close()


class _Answer(msgspec.Struct):
    """What is said of a line once it is on the disk.

    number: of the line. sent: how many changes had been sent to the file with it. laid_aside: it is kept
    aside, which ``say`` says.
    """

    number: int
    sent: int = 0
    say: Callable[[], None] | None = None
    laid_aside: bool = False


class _Hand:
    """Takes lines into an open meeting, saves those that came together, and says what each became."""

    def __init__(self, opened: Opened, writer: Writer, *, as_json: bool) -> None:
        """Take the meeting and the thread that writes it."""
        self.recording = Recording(opened)
        self.recording.recorder.archive.read_topics = self.recording.read_topics
        self.recording.recorder.archive.read_numbers = self.recording.read_numbers
        self.aside = 0
        self._opened, self._writer, self._as_json = opened, writer, as_json
        self._sentence = words(screen_language(), "screen")
        self._number = 0
        self._told = opened.sent
        self._advised: set[str] = set()

    def take(self, waiting: deque[str]) -> None:
        """Take the lines that wait, up to one that concerns earlier minutes, and print them when saved.

        Raises Problem for a line that cannot be taken, when those before it are saved and printed; and
        KeyboardInterrupt in the same way, when somebody stops it.
        """
        answers: list[_Answer] = []
        concerned: Taken | None = None
        problem: Problem | KeyboardInterrupt | None = None
        with self._writer.gathered():
            try:
                concerned = self._taken(waiting, answers)
            except (Problem, KeyboardInterrupt) as raised:
                problem = raised
        self._save(answers)
        _tell_news(self._opened)
        if concerned is not None:
            answers[-1].say = self._saying(self.recording.minutes.see_to_concerned(concerned))
        self._print(answers)
        if problem is not None:
            raise problem

    def _taken(self, waiting: deque[str], answers: list[_Answer]) -> Taken | None:
        """Take lines; return the last of them when it concerns earlier minutes, which ends it."""
        while waiting:
            self._number += 1
            answer = _Answer(self._number)
            taken = self._line(waiting.popleft(), answer)
            concerned = False
            if taken is not None and taken.kind:
                taken = self.recording.with_citation_checked(taken)
                concerned = self.recording.minutes.concerns(taken)
                answer.say = self._saying(taken)
            answer.sent = self._opened.sent
            answers.append(answer)
            if concerned:
                return taken
        return None

    def _line(self, line: str, answer: _Answer) -> Taken | None:
        """What a line became; None when it is kept aside."""
        try:
            return self.recording.recorder.take(line)
        except Problem as problem:
            if problem.key not in LATER or not line.strip():
                raise
            file = self._opened.file.path
            try:
                self._opened.lay_aside(line, problem)
            except OSError as error:
                raise LineNotSaved(not_saved(error, file), answer.number) from error
            key = "aside-approved" if problem.key == "meeting-approved" else "aside-newer"
            aside = Problem(key, text=visible(line), worded=1, file=file.name)
            answer.say, answer.laid_aside = partial(self._tell, aside), True
            return None

    def _save(self, answers: list[_Answer]) -> None:
        """See lines onto the disk. Raises LineNotSaved for the first that is not, the others printed."""
        if not answers:
            return
        try:
            while True:
                with suppress(Misfit):  # each that was refused is told when its turn comes
                    self._opened.save()
                    return
        except NotSaved as problem:
            saved = self._opened.answered
            self._print([answer for answer in answers if answer.sent <= saved])
            first = next((answer for answer in answers if answer.sent > saved), answers[-1])
            raise LineNotSaved(problem, first.number) from problem

    def _saying(self, taken: Taken) -> Callable[[], None]:
        record = self._opened.session.record
        if self._as_json:
            return partial(say_json, taken_json(taken, self._number, record, self._sentence))
        return partial(say, _told(taken, self._sentence, record))

    def _tell(self, problem: Problem) -> None:
        """Say what became of a line; what can be done about it once, though it may be so with many lines."""
        sentence, hint = told(problem, screen_language())
        say_problem(sentence, "" if hint in self._advised else hint)
        self._advised.add(hint)

    def _print(self, answers: list[_Answer]) -> None:
        for answer in answers:
            refused = [
                self._opened.refused_of[one]
                for one in range(self._told + 1, answer.sent + 1)
                if one in self._opened.refused_of
            ]
            self._told = answer.sent
            for problem in refused:
                self._tell(problem)
            if refused or answer.laid_aside:
                self.aside += 1
            if answer.say is not None and not refused:
                answer.say()


def _see_to_the_end(opened: Opened, writer: Writer) -> None:
    """See that all that was saved is there still; what cannot be written back is kept from being lost."""
    try:
        opened.save()
    except NotSaved:
        writer.rescue_in(opened.file.state)
        writer.retry()
        writer.flush()
        raise
    _tell_news(opened)


def _tell_news(opened: Opened) -> None:
    """What has happened to the file meanwhile."""
    notice, opened.notice = opened.notice, None
    if notice is not None:
        say_problem(*told(notice, screen_language()))


def taken_json(taken: Taken, number: int, record: Record, sentence: Words) -> dict[str, Any]:
    """What a line became, with the names that ``take --json`` promises."""
    shown: dict[str, Any] = {"line": number, "typed": taken.typed, "kind": taken.kind}
    first = taken.documents[0] if taken.documents else None
    if first is not None:
        shown["id"] = to_text(record.meeting.id if taken.kind == "meeting-detail" else first.id)
    match first:
        case Entry():
            if taken.kind == Kind.NOTE and first.corrects is not None:
                shown["kind"] = "correction"
            told = entry_json(record, record.get(Entry, first.id) or first)
            shown |= {name: value for name, value in told.items() if name not in ("id", "kind", "typed")}
            if taken.kind in ("votes", Kind.VOTE):
                shown["votes"] = votes_json(first.votes, known_only=True)
                shown["ballot"] = ballot_json(first.ballot, known_only=True)
        case AgendaItem() | Day() | Presence():
            shown |= _as_shown(record, first)
    if taken.kind == "attendance":
        shown["people"] = [_person(d) for d in taken.documents if isinstance(d, Attendance)]
    if taken.field:
        shown |= {"field": taken.field, "value": taken.value}
    if taken.hint:
        shown["hint"] = sentence(taken.hint.key, **taken.hint.facts)
        if taken.hint.instead:
            shown["try"] = taken.hint.instead
    return shown


_CLOCK = ("began", "ended", "away_seconds", "at")


def _as_shown(record: Record, document: Document) -> dict[str, Any]:
    """An item, a day or a movement as ``show --json`` has it, without the clock."""
    rows = to_json(record)[TABLE_OF[type(document)]]
    found: dict[str, Any] = next((row for row in rows if row["id"] == to_text(document.id)), {})
    return {name: value for name, value in found.items() if name not in ("id", *_CLOCK)}


def _person(who: Attendance) -> dict[str, Any]:
    """Somebody of an attendance line, without what was not said."""
    deputy_for = who.deputy_for.name if who.deputy_for else ""
    known = {"role": who.role, "party": who.party, "organisation": who.organisation}
    known |= {"deputy_for": deputy_for, "reason": who.reason}
    counted = {} if who.count is None else {"count": who.count or None}
    return {"name": who.name.name, **counted, **{name: value for name, value in known.items() if value}}


def _told(taken: Taken, sentence: Words, record: Record) -> str:
    first = taken.documents[0] if taken.documents else None
    entry = record.get(Entry, first.id) if isinstance(first, Entry) else None
    own = entry is not None and taken.kind == entry.kind.value
    variant = variant_of_entry(entry, record) if entry is not None and own else ""
    label = sentence(f"label-{variant or taken.kind}")
    marks = "".join(f" ({mark})" for mark in _marks(first, sentence, record))
    words = words_of(taken, entry) if entry is not None and not taken.field else _text(taken)
    text = f"{label:<14} {visible(words)}".rstrip() + marks
    return f"{text}\n{'':15}({_hinted(taken.hint, sentence, record)})" if taken.hint else text


def _hinted(hint: Hint, sentence: Words, record: Record) -> str:
    """The sentence of a hint; where it offers a key, which no file can press, the command in its place."""
    if hint.key == "hint-approves":
        return sentence("hint-approves-by-command", **hint.facts, within=to_text(record.meeting.id))
    return sentence(hint.key, **hint.facts)


def _marks(first: Document | None, sentence: Words, record: Record) -> list[str]:
    """Who may not see an entry or an item, its own mark or that of what it belongs to."""
    if not isinstance(first, Entry | AgendaItem):
        return []
    withheld = Withheld(record)
    law = withheld.laws.get(first.id, "")
    found = [sentence("mark-private")] if first.id in withheld.private else []
    found += [sentence("mark-exempt", ground=law)] if law else []
    aside = isinstance(first, Entry) and not first.in_minutes
    return [*found, *([sentence("mark-note")] if aside else [])]


def _text(taken: Taken) -> str:
    first: Document | None = taken.documents[0] if taken.documents else None
    return first.title if isinstance(first, AgendaItem) and not taken.field else taken.typed
