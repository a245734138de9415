"""Of the meetings before one only those near are read: the points that are not older are the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from msgspec.structs import replace

from store.errors import Problem
from store.files.archive import Archive, open_archive
from store.files.encoding import encoded, file_name, year_folder
from store.follow_up.earlier_meetings import points_for
from store.follow_up.points import OpenPoint
from store.record.changes import Change, Edit, difference
from store.record.model import AgendaItem, Attendance, Document, Entry, Event, Meeting
from store.record.record import Record
from store.record.values import Continues, Deadline, Kind, Name, Of, Outcome, Series, State, What
from store.search.index import Index

KINDS = (Kind.ACTION, Kind.DECISION, Kind.EXPECTATION, Kind.QUESTION, Kind.PROPOSAL)
PEOPLE = ("Kari", "Per", "Åse")
STATES: tuple[State, ...] = ("approved",) * 6 + ("draft",) * 4 + ("planned", "live", "cancelled")
OUTCOMES: tuple[Outcome | None, ...] = ("postponed", None, None)
TURNS: tuple[What, ...] = ("status", "status", "status", "owner", "deadline")
BECAME = ("open", "done", "postponed", "adopted", "rejected", "accepted", "met", "answered", "dropped")


class Years:
    """Meetings of some years, with all in them that hangs on other meetings, and much that is wrong.

    Of their ids a share stand twice, as in what a hand has ``copied``.
    """

    def __init__(self, archive: Archive, seed: int, copied: float = 0.03) -> None:
        self._copied = copied
        self._archive = archive
        self._chance = random.Random(seed)  # noqa: S311 — the same ones for a seed
        self._series = [archive.series(name) for name in ("Styret", "Styret to", "Forum")]
        self._ids = count(1000)
        self._said: list[tuple[int, int]] = []
        self._items: list[tuple[int, int]] = []
        self._numbers = ["3", "V 1/20", "2/21", "PS 2/21"]
        one, two, _ = self._series
        assert one
        assert two
        archive.common.commit(Change((Edit("series", two.id, {"same_as": (None, one.id)}),)))

    def write(self, meetings: int) -> None:
        day = date(2018, 1, 5)
        for place in range(meetings):
            day += timedelta(days=self._chance.choice((0, 1, 20, 60, 200)))
            meeting = self._meeting(place, day)
            record = Record.new(meeting).with_documents(list(self._documents(meeting, place, day)))
            path = self._archive.folder / year_folder(day) / file_name(meeting.title, day)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(encoded(record.stored()))
        later = [day - timedelta(days=self._chance.randrange(600)) for _ in range(4)]
        outside = [self._event(self._key(one), one, self._said) for one in later]
        edits = (difference(None, event) for event in outside)
        self._archive.common.commit(Change(tuple(edit for edit in edits if edit is not None)))

    def _meeting(self, place: int, day: date) -> Meeting:
        chance = self._chance
        series: tuple[Series | None, ...] = (*self._series[:1] * 7, *self._series, None)
        begins = day if chance.random() < 0.95 else None
        return Meeting(
            id=self._key(day),
            title=f"Møte {place}",
            from_=begins,
            to=day + timedelta(days=chance.choice((0, 0, 0, 40))) if begins else None,
            state=chance.choice(STATES),
            series=chance.choice(series),
            binned=datetime(2026, 1, 1, tzinfo=UTC) if chance.random() < 0.06 else None,
            profile=chance.choice(("minutes", "protocol")),
        )

    def _documents(self, meeting: Meeting, place: int, day: date) -> Iterator[Document]:
        chance = self._chance
        for number in range(3):
            taken_up = self._items[-12:] + self._items[:3] + self._said[-6:]
            item = AgendaItem(
                id=self._key(day, self._items),
                rank=f"a{number}",
                title=f"Sak {place}.{number}",
                outcome=chance.choice(OUTCOMES),
                continues=Continues(*chance.choice(taken_up)) if taken_up and chance.random() < 0.3 else None,
            )
            yield item
            self._items.append((meeting.id, item.id))
            for line in range(chance.randrange(1, 4)):
                entry = self._entry(self._key(day, self._said), place, day, line)
                yield replace(entry, item=item.id, rank=f"a{number}{line}")
                self._said.append((meeting.id + chance.choice((0, 0, 0, 0, 1)), entry.id))
        for number in range(chance.randrange(5)):
            of = self._said[-20:] + self._items[-5:] if chance.random() < 0.5 else self._said + self._items
            yield replace(self._event(self._key(day), day, of), rank=f"a{number}")
        for who in PEOPLE:
            if chance.random() < 0.7:
                yield Attendance(id=self._key(day), rank="a", name=Name(who), status="present")

    def _entry(self, key: int, place: int, day: date, line: int) -> Entry:
        chance = self._chance
        entry = Entry(id=key, rank="a", kind=chance.choice(KINDS), text=f"tekst {place} {line}")
        if entry.kind == Kind.ACTION:
            due = chance.choice((None, Deadline("1. mai")))
            return replace(entry, owners=(Name(chance.choice(PEOPLE)),), deadline=due)
        if entry.kind != Kind.DECISION:
            return entry
        year = day.year % 100
        own = chance.choice(("", f"V {place}/{year}", f"{place}/{year}", f"PS {place % 7}/{year}", str(line)))
        cited = [(chance.choice(self._numbers),) if chance.random() < 0.3 else () for _ in range(2)]
        self._numbers += [own] if own else []
        return replace(entry, number=own, supersedes=cited[0], amends=cited[1])

    def _event(self, key: int, day: date, of: list[tuple[int, int]]) -> Event:
        chance = self._chance
        what = chance.choice(TURNS)
        to = {"status": chance.choice(BECAME), "owner": "Per"}.get(what, "1. juni")
        at = datetime(day.year, day.month, day.day, 10, tzinfo=UTC) + timedelta(
            days=chance.choice((0, 0, 300))
        )
        return Event(id=key, rank="a", of=Of(*chance.choice(of)), what=what, to=to, at=at)

    def _key(self, day: date, known: list[tuple[int, int]] | None = None) -> int:
        """A new id; now and then one that stands elsewhere already."""
        if known and self._chance.random() < self._copied:
            return self._chance.choice(known)[1]
        made = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        return (int(made.timestamp()) * 1000 << 20) + next(self._ids)


def near(points: tuple[OpenPoint, ...]) -> list[str]:
    return [repr(point) for point in points if not point.older or point.said or point.on_agenda]


@pytest.mark.parametrize("seed", range(2))
def test_what_is_not_older_is_the_same_without_reading_all(tmp_path: Path, seed: int) -> None:
    archive = open_archive(tmp_path / "arkiv", create=True)
    Years(archive, seed).write(36)
    index = Index(archive)
    index.sync()
    left_out = 0
    for path in archive.paths()[12::3]:
        record = archive.file(path).record()
        whole = points_for(archive, record, index)
        part = points_for(archive, record, index, older=False)
        assert near(whole) == [repr(point) for point in part]
        left_out += len(whole) - len(part)
    assert left_out
    index.close()


def test_where_no_index_can_be_kept_the_files_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = open_archive(tmp_path / "arkiv", create=True)
    Years(archive, 1, copied=0).write(8)
    record = archive.file(archive.paths()[-1]).record()
    right = points_for(archive, record)

    def refuses(*_: object) -> None:
        raise Problem("index-unavailable", reason="")

    monkeypatch.setattr(Index, "ask", refuses)
    assert right
    assert points_for(archive, record) == right
    assert points_for(archive, record, older=False) == tuple(
        point for point in right if not point.older or point.said or point.on_agenda
    )
