"""The demo: eight meetings told in capture lines, so that it also proves the grammar.

Some of them lead to another one: what was left open is followed up, put off and taken up again, and minutes
are approved in the next meeting, with a correction. A network's two meetings have topics, experiences, offers
and activities, so that there is something to share.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from store.errors import Problem
from store.files.archive import Archive, open_archive
from store.files.lifecycle import approve
from store.follow_up.answers import answer, follow_up_item, taken_up
from store.follow_up.earlier_meetings import points_for
from store.follow_up.points import OpenPoint
from store.record.changes import Change, difference
from store.record.identity import Ids
from store.record.model import Document, Meeting
from store.record.record import Record
from store.record.values import Language, Profile, What
from store.registers.parties import let_be_called, let_include
from store.registers.rows import Said
from store.revisions.approval_decision import closing
from store.revisions.minutes_approval import carry_out, pending, submit
from store.search.index import Index
from store.series.description import keep
from store.session.session import Session
from store.topics.list import Topic, TopicList
from store.topics.topic_description import also_called
from tui.grammar.recorder import Recorder
from tui.grammar.series import read_series


class SampleOutcome(msgspec.Struct, frozen=True):
    """What became of an open point of an earlier sample, in the words that its text begins with.

    An empty remark says that it goes on.
    """

    text: str
    to: str
    what: What = "status"


PREPARED = date(2026, 1, 12)
"""The day on which the meeting that is still to come was prepared."""


class Sample(msgspec.Struct, frozen=True, kw_only=True):
    """A sample meeting: its file of capture lines, and what is set outside them. ``held``: it is over.

    became: what was said in it of open points of earlier samples. taken_up: the words that a postponed point
    of an earlier sample begins with, and the title of the item that goes on from it here. approved: the day
    on which its minutes were approved outside of meetings.
    """

    file: str
    title: str
    language: Language
    first: date
    last: date
    series: str
    profile: Profile = "minutes"
    number: str = ""
    held: bool = True
    became: tuple[SampleOutcome, ...] = ()
    taken_up: tuple[str, str] | None = None
    approved: date | None = None


NETWORK = "Biblioteksjefmøter i Eksempelfylket"
"""The series of the network that has something to share."""

SAMPLES: tuple[Sample, ...] = (
    Sample(
        file="biblioteksjefmotet-2015",
        title="Biblioteksjefmøtet 2015",
        language="nb",
        first=date(2015, 6, 2),
        last=date(2015, 6, 3),
        series="Biblioteksjefmøtet",
    ),
    Sample(
        file="biblioteksjefmotet-host-2015",
        title="Biblioteksjefmøtet høsten 2015",
        language="nb",
        first=date(2015, 11, 12),
        last=date(2015, 11, 12),
        series="Biblioteksjefmøtet",
        became=(
            SampleOutcome("støtte oss godt", "accepted"),
            SampleOutcome("ha kompetanseheving", "accepted"),
            SampleOutcome("ta kontakt når", "accepted"),
            SampleOutcome("svare når en sak", "met"),
            SampleOutcome("mer aktivt vise", "unmet"),
            SampleOutcome("løse felles oppgaver", "withdrawn"),
            SampleOutcome("arbeide videre", "done"),
        ),
    ),
    Sample(
        file="biblioteksjefer-host-2025",
        title="Biblioteksjefmøtet høsten 2025",
        language="nb",
        first=date(2025, 11, 11),
        last=date(2025, 11, 11),
        series=NETWORK,
        number="2/2025",
    ),
    Sample(
        file="styremote-2026",
        title="Styremøte i Fjordane bibliotekforum",
        language="nn",
        first=date(2026, 3, 12),
        last=date(2026, 3, 12),
        series="Styremøte i Fjordane bibliotekforum",
        profile="protocol",
        number="2/2026",
    ),
    Sample(
        file="biblioteksjefer-var-2026",
        title="Biblioteksjefmøtet våren 2026",
        language="nb",
        first=date(2026, 5, 5),
        last=date(2026, 5, 5),
        series=NETWORK,
        number="1/2026",
        became=(
            SampleOutcome("lage en liste", "done"),
            SampleOutcome("samle arrangementene", "done"),
        ),
        approved=date(2026, 5, 20),
    ),
    Sample(
        file="library-network-2026",
        title="Directors’ meeting, spring 2026",
        language="en",
        first=date(2026, 5, 6),
        last=date(2026, 5, 6),
        series="Directors’ meetings",
        number="1/2026",
    ),
    Sample(
        file="styremote-juni-2026",
        title="Styremøte i juni, Fjordane bibliotekforum",
        language="nn",
        first=date(2026, 6, 11),
        last=date(2026, 6, 11),
        series="Styremøte i Fjordane bibliotekforum",
        profile="protocol",
        number="3/2026",
        became=(
            SampleOutcome("føre inn tabellen", "done"),
            SampleOutcome("måle kor lenge", "done"),
            SampleOutcome("prøve dei tre systema", "done"),
            SampleOutcome("skrive ut dei nye reglane", "2026-08-20", "deadline"),
            SampleOutcome("hente inn pris", "dropped"),
            SampleOutcome("gi svar", "", "remark"),
        ),
        taken_up=("Val av leverandør", "Nytt bookingsystem for møterom"),
    ),
    Sample(
        file="planlagt-2027",
        title="Biblioteksjefmøtet våren 2027",
        language="nb",
        first=date(2027, 5, 4),
        last=date(2027, 5, 4),
        series=NETWORK,
        number="1/2027",
        held=False,
    ),
)


SERIES: dict[str, tuple[str, Language]] = {
    "Styremøte i Fjordane bibliotekforum": ("serie-styremote", "nn"),
    "Biblioteksjefmøtet": ("serie-biblioteksjefmotet", "nb"),
}
"""The series that are described, each by its file of lines, and the language of those."""


LIBRARIES = ("Dømedal bibliotek", "Mønsterøy bibliotek", "Prøvestad bibliotek")
"""Whom the network means by «Bibliotekene»."""


def lines_of(sample: Sample) -> list[str]:
    """The capture lines of a sample, one for each Enter."""
    return _lines_in(sample.file)


def _lines_in(file: str) -> list[str]:
    text = (resources.files(__name__) / f"{file}.txt").read_text(encoding="utf-8")
    return text.removesuffix("\n").split("\n")


def make_demo(folder: Path) -> Archive:
    """Make the demo archive in a folder that is empty or new. Raises ``demo-not-empty`` for another."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Problem("demo-not-empty", folder=str(folder))
    archive = open_archive(folder, create=True)
    for sample in SAMPLES:
        make_meeting(archive, sample)
    for name, (file, language) in SERIES.items():
        said = read_series(_lines_in(file), language, PREPARED)
        keep(archive, archive.series(name).id, said)
    topics = TopicList(archive.common.tables(), ())
    also_called(archive, topics, Topic("hospitering"), ("utveksling", "jobbskygging"))
    let_include(archive, "Bibliotekene", LIBRARIES)
    let_be_called(archive, "Eksempelfylket fylkesbibliotek", ("Fylkesbiblioteket",))
    return archive


def make_meeting(archive: Archive, sample: Sample) -> Record:
    """Create a sample meeting, type its lines, and write it down in one go."""
    clock = SampleClock(sample.first if sample.held else PREPARED)
    ids = Ids(clock)
    meeting = Meeting(
        id=ids(),
        title=sample.title,
        from_=sample.first,
        to=sample.last,
        language=sample.language,
        series=archive.series(sample.series),
        profile=sample.profile,
        number=sample.number,
    )
    session = Session(Record.new(meeting), clock, ids, lambda _change: None)
    recorder = Recorder(session)
    for line in lines_of(sample):
        recorder.take(line)
        clock.tick(recorder.day.date if recorder.day else None)
    if sample.became or sample.taken_up:
        session.apply(*_followed_up(archive, sample, session))
    if sample.held:
        last = session.record.current
        ended = [replace(last, ended=clock())] if last else []
        session.apply(replace(session.record.meeting, state="draft"), *ended)
    file = archive.create_meeting(meeting)
    file.read()
    file.commit(as_one_change(session.record, Record.new(meeting)), closing(archive))
    record = file.record()
    for entry in pending(record):
        submit(archive, record, entry)
    carry_out(archive, record)
    if sample.approved is not None:
        record = approve(archive, file, day=sample.approved)
    return record


def _followed_up(archive: Archive, sample: Sample, session: Session) -> Iterator[Document]:
    """What a sample says of the open points that it finds, in the item for it or the first one."""
    record = session.record
    points = points_for(archive, record)
    item = follow_up_item(record) or record.agenda[0]
    for became in sample.became:
        said = Said(became.what, became.to)
        yield answer(_beginning(points, became.text), said, item.id, session.clock(), session.ids)
    if sample.taken_up is not None:
        text, title = sample.taken_up
        taken = taken_up(_beginning(points, text), record.meeting.id, "")
        here = next(one for one in record.agenda if one.title == title)
        yield replace(here, continues=taken.continues)


def _beginning(points: Sequence[OpenPoint], text: str) -> OpenPoint:
    return next(point for point in points if point.text.startswith(text))


class SampleClock:
    """A clock that a sample is typed by: each line takes a minute and a half, each day begins at nine."""

    def __init__(self, first: date) -> None:
        """Begin at nine on the first day."""
        self._now = _nine(first)

    def __call__(self) -> datetime:
        """What the clock shows."""
        return self._now

    def tick(self, day: date | None) -> None:
        """A line has been typed, perhaps on another day."""
        self._now += timedelta(seconds=90)
        if day is not None and day > self._now.date():
            self._now = _nine(day)


def _nine(day: date) -> datetime:
    return datetime.combine(day, time(9), ZoneInfo("Europe/Oslo"))


def as_one_change(record: Record, before: Record) -> Change:
    """Everything that stands in a record and did not before, as one change."""
    edits = []
    for table, documents in record.stored().items():
        for key in documents:
            document = record.raw(table, key)
            edit = difference(before.raw(table, key), document) if document else None
            edits.extend([edit] if edit else [])
    return Change(tuple(edits))


@contextmanager
def throw_away() -> Iterator[Path]:
    """A folder that is gone when the demo is left, and what was kept to search in it."""
    with tempfile.TemporaryDirectory(prefix="referat-") as folder:
        demo = Path(folder) / "demo"
        yield demo
        if demo.is_dir():
            Index(open_archive(demo, create=False)).remove()
