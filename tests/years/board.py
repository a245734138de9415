"""A random year of a board, six meetings of it among those of another series, and what must come of it.

What is open, what is approved and what nobody else may read is kept here once more, from how the year was
made, and not by asking the program.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from exports.export import PAPERS, written
from exports.formats.meeting_json import to_json
from exports.formats.registry import Format
from exports.outline.public import public_record
from store.files.archive import Archive, open_archive
from store.files.encoding import encoded
from store.files.meeting_file import MeetingFile
from store.files.system import Disk
from store.follow_up.answers import MENTIONED, answer, statuses_for
from store.follow_up.earlier_meetings import points_for
from store.follow_up.points import ITEM, OpenPoint
from store.merge.copies import settle_copies
from store.record.changes import Change, difference
from store.record.identity import Ids
from store.record.kinds import KINDS
from store.record.model import AgendaItem, Entry
from store.record.numbering import Numbering
from store.record.record import Record
from store.record.values import Kind
from store.registers.rows import Said
from store.revisions.approval_decision import closing
from store.revisions.minutes_approval import carry_out
from store.revisions.revision import state_of, verified
from store.search.index import Index
from store.search.register_book import read_book
from store.series.description import keep
from store.series.next_meeting import make, next_meeting
from store.series.used_numbers import used_numbers
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from tests.privacy.mixtures import everything
from tui.grammar.series import read_series
from tui.recording import Recording

SERIES = (
    "tittel: Styremøte (nr)/(år)",
    "tid: 10.00–12.00",
    "sted: Møterom 2",
    "dokument: protokoll",
    "medlemmer: Kari Berg (leder), Per Hansen, Anne Lie",
    "# Godkjenning av protokoll fra forrige møte",
    "# Oppfølging fra forrige møte",
    "# Eventuelt",
)
START = date(2026, 1, 15)
MEETINGS, OTHERS = 6, 4
OLDER_AFTER = 3
"""Held meetings after which a point that nobody touches is folded away."""

_KINDS = {
    "! Per: {}": Kind.ACTION.value,
    "Bibliotekene > Fylket: {}": Kind.EXPECTATION.value,
    "? {}": Kind.QUESTION.value,
    "forslag: {}": Kind.PROPOSAL.value,
}
_MARKS = ("", "", "", "privat: ", "unntatt § 13: ")
LIGHT: tuple[Format, ...] = ("markdown", "html", "json")


def taken_down(archive: Archive, file: MeetingFile, lines: Iterable[str]) -> Record:
    """Take lines down in a meeting, as a window does; the meeting as it is then."""
    writer = Writer(archive.clock)
    try:
        opened = open_meeting(archive, archive.file(file.path), writer, before_write=closing(archive))
        recording = Recording(opened)
        for line in lines:
            taken = recording.recorder.take(line)
            recording.minutes.see_to(taken)
        opened.save()
        return opened.session.record
    finally:
        writer.close()


class Known(msgspec.Struct):
    """A point that is open: what it is, in which meeting it was said, and in which one it came up last."""

    kind: str
    made: int
    touched: int


def _sizes(record: Record) -> tuple[int, int]:
    """Bytes of a meeting's file, and of one without what the revisions hold."""
    tables = record.stored()
    bare = {table: documents for table, documents in tables.items() if table != "revisions"}
    return len(encoded(tables)), len(encoded(bare))


class Year:
    """Plays a year on two machines by turns, and notes what is wrong."""

    def __init__(
        self,
        seed: int,
        folder: Path,
        formats: tuple[Format, ...] = LIGHT,
        disk: Callable[[], Disk | None] = lambda: None,
    ) -> None:
        """Make two machines with the same empty archive, each on a ``disk`` of its own: None, a real one."""
        self.chance = Random(seed)  # noqa: S311 — the same year every time
        self.wrong: list[str] = []
        self.open: dict[str, Known] = {}
        self.secrets: list[str] = []
        self.followed = self.approvals = self.decisions = self.corrected = 0
        self.grown: list[tuple[int, int]] = []
        self._words = 0
        self._formats = formats
        self._now = datetime(2026, 1, 1, 9, tzinfo=UTC)
        self.machines = [self._machine(folder / name, disk()) for name in ("first", "second")]
        self._names: list[Path] = []
        self._papers: dict[int, str] = {}
        archive = self.machines[0]
        self.series = archive.series("Styret")
        keep(archive, self.series.id, read_series(SERIES, "nb", START))
        self.other = archive.series("Utvalget")
        keep(archive, self.other.id, read_series(("tittel: Utvalgsmøte (nr)",), "nb", START))

    def _machine(self, folder: Path, disk: Disk | None) -> Archive:
        place = folder / "arkiv"  # on a simulated disk too, so that what is kept to search is its own
        return open_archive(
            place, create=True, disk=disk, clock=self._clock, ids=Ids(self._clock), state=folder / "state"
        )

    def _clock(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    def play(self) -> Year:
        """Play all of it."""
        for number in range(MEETINGS):
            archive = self.machines[number % 2]
            day = START + timedelta(days=28 * number)
            if number < OTHERS:
                self._hold_other(archive, day - timedelta(days=self.chance.choice((1, 20))))
            self._hold(archive, number, day)
            self._carry_over(number)
        self._look_for_secrets()
        self._look_at_numbers()
        return self

    def _carry_over(self, number: int) -> None:
        """Let the folder of one machine come to the other, file for file."""
        here, there = self.machines[number % 2].folder, self.machines[(number + 1) % 2].folder
        shutil.copytree(here, there, dirs_exist_ok=True)
        if settle_copies(self.machines[(number + 1) % 2], there.parent / "state"):
            self._note(number, "a copy had to be settled")

    def _file(self, archive: Archive, place: int) -> MeetingFile:
        """A meeting of the board as a machine has it."""
        return archive.file(archive.folder / self._names[place])

    def _note(self, number: int, what: str) -> None:
        self.wrong.append(f"meeting {number + 1}: {what}")

    def _word(self, mark: str = "") -> str:
        self._words += 1
        word = f"{'hemmelig' if mark else 'sak'}{self._words}x"
        if mark:
            self.secrets.append(word)
        return word

    def _hold_other(self, archive: Archive, day: date) -> None:
        wanted = next_meeting(archive, self.other.id, "nb", first=day)
        lines = ["# Annet", f"! Kari: utvalg{self._word()}", "# Mer", "utsatt: utvalg", "hevet: 11.00"]
        self.take(archive, make(archive, wanted), lines)

    def take(self, archive: Archive, file: MeetingFile, lines: list[str]) -> Record:
        """Take lines down in a meeting, as a window does."""
        return taken_down(archive, file, lines)

    def _hold(self, archive: Archive, number: int, day: date) -> None:
        wanted = next_meeting(archive, self.series.id, "nb", first=day)
        file = make(archive, wanted)
        self._open_points(archive, file, number)
        lines = ["til stede: Kari, Per, Anne"]
        adopted = self._approving(number, lines)
        self._taken_up(file.record(), number, lines)
        self._new(number, lines)
        self.take(archive, file, lines)
        self._follow_up(archive, file, number)
        provisional = self._numbers(archive, file.record())
        record = self.take(archive, file, ["hevet: 12.00"])
        settled = {one.id: one.number for one in record.entries if one.number}
        self.decisions += len(settled)
        if settled != {key: one for key, one in provisional.items() if key in settled}:
            self._note(number, f"numbers before and after closing differ: {provisional} {settled}")
        effects = carry_out(archive, record)
        if self._names:
            self._approved(archive, number, adopted, [one.done for one in effects])
        self._names.append(file.path.relative_to(archive.folder))
        self._look_at_papers(archive, number, adopted)

    # — what is open —

    def _open_points(self, archive: Archive, file: MeetingFile, number: int) -> None:
        found = points_for(archive, file.record())
        texts = [point.text for point in found]
        if sorted(texts) != sorted(self.open):
            missing, strange = set(self.open) - set(texts), set(texts) - set(self.open)
            self._note(number, f"missing {sorted(missing)}, not open {sorted(strange)}, {len(texts)} rows")
        for point in found:
            known = self.open.get(point.text)
            if known is not None and point.older != self._is_older(known, number):
                self._note(number, f"{point.text} is {'older' if point.older else 'not older'}")

    @staticmethod
    def _is_older(known: Known, number: int) -> bool:
        recent = number - OLDER_AFTER
        return known.kind != Kind.ACTION.value and max(known.made, known.touched) < recent

    def _follow_up(self, archive: Archive, file: MeetingFile, number: int) -> None:
        record = file.record()
        item = next(one.id for one in record.agenda if one.role == "follow-up")
        for point in points_for(archive, record):
            known = self.open.get(point.text)
            if known is None or point.on_agenda or self.chance.random() < 0.4:
                continue
            said, settles = self._said(point)
            event = answer(point, said, item, archive.clock(), archive.ids)
            edit = difference(None, event)
            assert edit is not None
            file.commit(Change((edit,)))
            self.followed += 1
            known.touched = number
            if settles:
                del self.open[point.text]
        for text in self._settled_on_agenda:
            self.open.pop(text, None)
        self.open |= self._made

    def _said(self, point: OpenPoint) -> tuple[Said, bool]:
        if self.chance.random() < 0.3:
            secret = point.private or bool(point.exempt)
            return (Said("remark", self._word("x")) if secret else MENTIONED), False
        status = self.chance.choice(tuple(statuses_for(point.kind)))
        still = ("postponed",) if point.kind == ITEM else KINDS[Kind(point.kind)].open
        return Said("status", status), status not in still

    # — what is said —

    def _approving(self, number: int, lines: list[str]) -> bool:
        if number == 0:
            return False
        lines.append("#1")
        self.corrected = self.chance.choice((0, 0, 1, 2))
        lines += [f"rettelse: {self.chance.choice(('', '1/26 ', '99/26 '))}{self._word()}"] * self.corrected
        adopted = self.chance.random() < 0.85
        lines.append("= Godkjent" if adopted else "= ikke vedtatt: Protokollen godkjennes")
        return adopted

    def _taken_up(self, record: Record, number: int, lines: list[str]) -> None:
        """What was put off stands on the agenda again: decided, put off once more, or let be."""
        self._settled_on_agenda: list[str] = []
        self._made: dict[str, Known] = {}
        for item in record.agenda:
            if item.continues is None:
                continue
            lines.append(f"# {item.title}")
            self._settled_on_agenda.append(item.title)
            match self.chance.randrange(3):
                case 0:
                    lines.append(f"= {self._word()}")
                case 1:
                    lines.append("utsatt: fortsatt uklart")
                    self._made[item.title] = Known(ITEM, number, number)

    def _new(self, number: int, lines: list[str]) -> None:
        for _ in range(self.chance.randrange(1, 4)):
            title = self._word()
            lines += [f"# {title}", f"= {self._word()}"]
            for form, kind in _KINDS.items():
                if self.chance.random() < 0.5:
                    mark = self.chance.choice(_MARKS)
                    text = self._word(mark)
                    lines.append(f"{mark}{form.format(text)}")
                    self._made[text] = Known(kind, number, number)
            if self.chance.random() < 0.3:
                title = self._word()
                lines += [f"# {title}", "utsatt: mangler tall", f"forslag: {self._word()}"]
                self._made[title] = Known(ITEM, number, number)

    # — what must come of it —

    def _approved(self, archive: Archive, number: int, adopted: bool, done: list[bool]) -> None:
        file = self._file(archive, -1)
        record = file.record()
        approves = [one for one in self._last(archive).entries if one.approves is not None]
        if done != ([True] if adopted else []) or (record.meeting.state == "approved") != adopted:
            self._note(number, f"approved: {done}, {record.meeting.state}, decided: {adopted}")
            return
        if not adopted:
            return
        self.approvals += 1
        revision = record.revisions[-1]
        day = START + timedelta(days=28 * number)
        (decision,) = approves
        same = decision.approves is not None and decision.approves.hash == revision.hash
        copies = sum(one.corrected is not None for one in record.entries)
        told = (revision.day, state_of(revision), verified(revision, record), same, copies)
        if told != (day, "approved", "yes", True, self.corrected):
            self._note(number, f"the revision says {told}")
        whole, bare = _sizes(record)
        self.grown.append((whole - bare, bare * len(record.revisions)))

    def _last(self, archive: Archive) -> Record:
        """The meeting just held."""
        last = max(
            (one for one in archive.meetings() if one.meeting.series == self.series), key=lambda one: one.day
        )
        return archive.file(last.path).record()

    def _look_at_papers(self, archive: Archive, number: int, adopted: bool) -> None:
        """The documents of earlier meetings stay as they were, but for what was just approved."""
        for place in range(len(self._names)):
            record = self._file(archive, place).record()
            mark = hashlib.sha256(b"".join(self._outputs(archive, record, self._formats[:1]))).hexdigest()
            before = self._papers.get(place)
            if before not in (None, mark) and not (adopted and place == number - 1):
                self._note(number, f"the documents of meeting {place + 1} have changed")
            self._papers[place] = mark

    @staticmethod
    def _outputs(archive: Archive, record: Record, formats: tuple[Format, ...]) -> Iterator[bytes]:
        used = used_numbers(archive, record.meeting)
        for paper in PAPERS:
            for to in formats:
                write = partial(written, record, to, paper=paper, organisation="", used_numbers=used)
                yield "".join(everything(write())).encode() if to == "docx" else write()

    def _look_for_secrets(self) -> None:
        archive = self.machines[0]
        for number in range(len(self._names)):
            record = self._file(archive, number).record()
            told = b"\n".join(self._outputs(archive, record, self._formats)).decode()
            told += str(public_record(record).stored())
            told += "".join(one.reason for one in record.revisions)
            for secret in self.secrets:
                if secret in told:
                    self._note(number, f"{secret} got out")
        tables: Any = archive.common.tables()
        for secret in self.secrets:
            if secret in str(tables.get("series")) + str(tables.get("standing")):
                self._note(MEETINGS, f"{secret} is in the series")

    def _numbers(self, archive: Archive, record: Record) -> dict[int, str]:
        """The number of each decision as it is shown, in the meeting and in JSON."""
        used = used_numbers(archive, record.meeting)
        numbering = Numbering(record, used)
        shown = {one.id: numbering.decision(one) for one in record.entries if numbering.decision(one)}
        told = {one["number"] for one in to_json(record, used)["entries"] if one.get("number")}
        if told != set(shown.values()):
            self.wrong.append(f"JSON has other numbers: {told} {set(shown.values())}")
        return shown

    def _look_at_numbers(self) -> None:
        """The register and JSON have the numbers of the meetings, and no two the same."""
        archive = self.machines[0]
        index = Index(archive)
        try:
            index.sync()
            book = read_book(index)
        finally:
            index.close()
        listed = {row.entry.key: row.entry.number for row in book.rows(Kind.DECISION)}
        seen: set[str] = set()
        for place in range(len(self._names)):
            record = self._file(archive, place).record()
            for key, number in self._numbers(archive, record).items():
                if listed.get(key) != number or number in seen:
                    self.wrong.append(f"{number}: register {listed.get(key)}, twice {number in seen}")
                seen.add(number)
            if any(isinstance(one, AgendaItem | Entry) and one.number == "" for one in record.agenda):
                self.wrong.append("an item of closed minutes has no number")
