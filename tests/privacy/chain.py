"""Three meetings of a series, and in each of its bonds a text that may be kept from others.

Every bond has a word of its own. Unmarked, each word stands in a file for others; marked, in none.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date
from typing import Any, Literal, TypeAlias

from msgspec.structs import replace

from exports.formats.markdown import to_markdown
from exports.formats.registry import Format
from exports.outline import outline
from exports.typography.typesetter import AsTyped
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.follow_up.answers import answer, follow_up_item, taken_up
from store.follow_up.earlier_meetings import points_for
from store.follow_up.points import ITEM
from store.record import identity as ranks
from store.record.changes import Change, difference
from store.record.model import TABLE_OF, AgendaItem, Document, Entry
from store.record.record import Record
from store.record.values import Kind
from store.registers.rows import Said
from store.revisions.minutes_approval import carry_out
from store.revisions.revision import numbered, record_of
from store.series.book import SeriesBook
from store.series.made_from import describe_from
from store.series.next_meeting import make, next_meeting
from tests.privacy.mixtures import everything, outputs
from tests.years.board import taken_down
from tui.grammar.series import series_lines

Mark: TypeAlias = Literal["", "private", "exempt"]

_LINES = {
    "action": "! Per: {}",
    "expectation": "Bibliotekene > Fylket: {}",
    "question": "? {}",
    "decision": "= {}",
    "postponed decision": "= utsatt: {}",
    "proposal": "forslag: {}",
    "experience": "erfaring: {}",
    "offer": "hospitering: Dal bibliotek tar imot {}",
    "activity": "aktivitet: 14. september 2026: {}",
    "link": "lenke: {} https://eksempel.no/",
    "point of a decision": "- {}",
}
"""A line for each bond of the first meeting; what a point belongs to goes before it."""

ITEMS = ("postponed item", "item with a role", "topic of an item", "reason")
ANSWERS = ("remark", "owner", "answer", "remark on an item", "item taken up")
CORRECTIONS = ("correction", "correction of an item")
BONDS = (*_LINES, *ITEMS, *ANSWERS, *CORRECTIONS)


def word_of(bond: str) -> str:
    """The word that stands in the text of a bond, and nowhere else."""
    return f"q{BONDS.index(bond):02}{bond.replace(' ', '')}x"


class Chain:
    """A meeting, the next one in which it is followed up and approved, and the one after that."""

    def __init__(self, archive: Archive, mark: Mark) -> None:
        """Hold the meetings, with each bond marked; with none, everybody may read of all of them."""
        self._archive = archive
        self._mark = mark
        self._series = archive.series("Styret")
        self.meetings = [self._first()]
        self.meetings.append(self._second(self._next(date(2026, 3, 12))))
        self.meetings.append(self._next(date(2026, 4, 9)))

    def records(self) -> Iterator[Record]:
        """The meetings as they are in the end."""
        for file in self.meetings:
            yield self._archive.file(file.path).record()

    def lines_of_series(self) -> str:
        """What the series says, made after the first meeting."""
        book = SeriesBook(self._archive.common.tables())
        return "\n".join(series_lines(book, self._series.id, "nb"))

    def told(self, formats: Collection[Format], *, shared: bool) -> Iterator[tuple[str, str]]:
        """Each file for others that can be made of the meetings, and all that stands in it."""
        for place, record in enumerate(self.records()):
            for name, content in outputs(record, formats, shared=shared):
                yield f"{place + 1} {name}", everything(content)
            for number, revision in numbered(record):
                shown = record_of(revision, number)
                assert shown is not None
                minutes = outline(shown, AsTyped(), organisation="", used_numbers=())
                yield f"{place + 1} revision {number}", f"{to_markdown(minutes)} {revision.reason}"
        yield "series", self.lines_of_series()

    def _take(self, file: MeetingFile, *lines: str) -> Record:
        return taken_down(self._archive, file, lines)

    def _marked(self, file: MeetingFile, *bonds: str, kinds: type[Document] | None = None) -> None:
        """Mark what the words of some bonds stand in."""
        record = file.record()
        documents: list[Document] = [
            replace(one, **self._marks)
            for one in (*record.agenda, *record.entries)
            if kinds in (None, type(one)) and any(word_of(bond) in str(one) for bond in bonds)
        ]
        self._commit(file, record, documents)

    @property
    def _marks(self) -> dict[str, Any]:
        marks: dict[Mark, dict[str, Any]] = {"private": {"private": True}, "exempt": {"exempt": "§ 13"}}
        return marks.get(self._mark, {})

    @staticmethod
    def _commit(file: MeetingFile, record: Record, documents: list[Document]) -> None:
        edits = (difference(record.raw(TABLE_OF[type(one)], one.id), one) for one in documents)
        file.commit(Change(tuple(edit for edit in edits if edit is not None)))

    def _first(self) -> MeetingFile:
        wanted = next_meeting(
            self._archive, self._series.id, "nb", title="Styremøte", first=date(2026, 2, 12)
        )
        file = make(self._archive, replace(wanted, meeting=replace(wanted.meeting, profile="protocol")))
        lines = ["til stede: Kari Berg (leder), Per Hansen, Dal bibliotek", "# Budsjett", "= Vi vedtar:"]
        lines += [_LINES["point of a decision"].format(word_of("point of a decision")), "- åpent punkt", ""]
        lines += [
            line.format(word_of(bond)) for bond, line in _LINES.items() if bond != "point of a decision"
        ]
        lines += [f"# Kompetanse {word_of('postponed item')}", "utsatt: mangler tall"]
        lines += ["# Lokaler", f"utsatt: {word_of('reason')}"]
        lines += [f"# Godkjenning av innkalling {word_of('item with a role')}", "# Med emne"]
        lines += [f"emne: {word_of('topic of an item')}", "Noe ble sagt", "hevet: 12.00"]
        self._take(file, *lines)
        self._marked(file, *_LINES, "reason", kinds=Entry)
        self._marked(file, *ITEMS, kinds=AgendaItem)
        describe_from(self._archive, self._series.id, file.record())
        return file

    def _next(self, day: date) -> MeetingFile:
        return make(self._archive, next_meeting(self._archive, self._series.id, "nb", first=day))

    def _second(self, file: MeetingFile) -> MeetingFile:
        self._take(
            file,
            "# Oppfølging",
            "# Godkjenning av protokoll fra 12. februar 2026",
            f"rettelse: 1/26 {word_of('correction')}",
            f"rettelse: {word_of('correction of an item')}",
        )
        self._marked(file, *CORRECTIONS, kinds=Entry)
        self._answer(file)
        self._take(file, "# Godkjenning av protokoll fra 12. februar 2026", "= Godkjent", "hevet: 11.00")
        for effect in carry_out(self._archive, file.record()):
            assert effect.done, effect
        return file

    def _answer(self, file: MeetingFile) -> None:
        """Say something of every open point, and take one of them up."""
        record = file.record()
        item = follow_up_item(record)
        points = points_for(self._archive, record)
        say: dict[str, Callable[[], tuple[Said, ...]]] = {
            Kind.ACTION.value: lambda: (Said("owner", word_of("owner")), Said("remark", word_of("remark"))),
            Kind.QUESTION.value: lambda: (Said("status", "answered"), Said("remark", word_of("answer"))),
            ITEM: lambda: (Said("remark", word_of("remark on an item")),),
            Kind.EXPECTATION.value: lambda: (Said("status", "met"),),
            Kind.DECISION.value: lambda: (Said("status", "adopted"),),
            Kind.PROPOSAL.value: lambda: (),
        }
        made: list[Document] = []
        for point in points:
            hidden = point.private or bool(point.exempt)
            if not hidden and self._mark:
                continue
            told = say[point.kind]()
            made += [
                answer(point, one, item.id if item else None, self._archive.clock(), self._archive.ids)
                for one in told
            ]
            if point.kind == Kind.PROPOSAL.value:
                rank = ranks.after([one.rank for one in record.agenda])
                made.append(
                    replace(taken_up(point, record.meeting.id, rank), background=word_of("item taken up"))
                )
        self._commit(file, record, made)


def told_in(text: str) -> set[str]:
    """The bonds whose words stand in a text."""
    folded = text.casefold()
    return {bond for bond in BONDS if word_of(bond) in folded}


def with_a_leak(record: Record, bond: str) -> Record:
    """The meeting as a fault would leave it that loses the mark of one bond."""
    open_to_all = {"private": False, "exempt": ""}
    documents: list[Document] = [
        replace(one, **open_to_all) for one in (*record.agenda, *record.entries) if word_of(bond) in str(one)
    ]
    documents += [
        replace(one, about=replace(one.about, **open_to_all))
        for one in record.events
        if one.about is not None and word_of(bond) in str(one)
    ]
    return record.with_documents(documents)


def found_in(chain: Chain, formats: Collection[Format], *, shared: bool = False) -> Iterator[tuple[str, str]]:
    """Each bond whose word stands in a file, and the file."""
    for name, content in chain.told(formats, shared=shared):
        for bond in sorted(told_in(content)):
            yield bond, name
