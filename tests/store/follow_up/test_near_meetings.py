"""Of the meetings before one only those near are read: the points that are not older are the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

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

KINDS = (*(Kind.DECISION,) * 3, Kind.ACTION, Kind.EXPECTATION, Kind.QUESTION, Kind.PROPOSAL)
PEOPLE = ("Kari", "Per", "Åse")
STATES: tuple[State, ...] = ("approved",) * 20 + ("draft", "planned", "live", "cancelled")
OUTCOMES: tuple[Outcome | None, ...] = ("postponed", None, None)
TURNS: tuple[What, ...] = ("status", "status", "status", "owner", "deadline")
BECAME = (
    "open",
    "done",
    *("postponed",) * 5,
    "adopted",
    "rejected",
    "accepted",
    "met",
    "answered",
    "dropped",
)


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
            day += timedelta(days=self._chance.choice((0, 60, 200, 400)))
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
            profile="protocol" if chance.random() < 0.05 else "minutes",
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
        own = chance.choice((f"V {place}/{year}", f"{place}/{year}", f"PS {place % 7}/{year}", f"{line}"))
        own = "" if chance.random() < 0.03 else own
        cited = [(chance.choice(self._numbers),) if chance.random() < 0.4 else () for _ in range(2)]
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


FAR = tuple(date(year, 1, 10) for year in range(2010, 2014))
RECENT = tuple(date(2020, month, 10) for month in (1, 2, 3))
HERE = date(2020, 4, 10)
FORUM = date(2020, 1, 5)
OUTSIDE = date(2020, 1, 6)
BEGAN = datetime(2020, 4, 10, tzinfo=UTC)


def decision(key: int, number: str = "", *supersedes: str, item: int = 9) -> Entry:
    return Entry(
        id=key, rank="a", kind=Kind.DECISION, item=item, text=f"{key}", number=number, supersedes=supersedes
    )


def said(key: int, entry: int, to: str = "", *, of: int = 1, what: What = "status") -> Event:
    """What became of an entry of the first meeting, unless of another."""
    return Event(id=key, rank="a", of=Of(of, entry), what=what, to=to)


PUT_OFF = (decision(11, "V 1/10"), said(12, 11, "postponed"))
MENTIONED = {RECENT[1]: (said(13, 11, what="remark"),)}


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({FAR[0]: PUT_OFF}, set()),
        ({FAR[0]: PUT_OFF, **MENTIONED}, {11}),
        ({FAR[0]: PUT_OFF, HERE: (said(13, 11, what="remark"),)}, {11}),
        # Another decision takes its place; a later one of its number; and none that was rejected itself.
        ({FAR[0]: PUT_OFF, FAR[1]: (decision(21, "V 9/11", "V 1/10"),), **MENTIONED}, set()),
        (
            {
                FAR[0]: PUT_OFF,
                FAR[1]: (decision(21, "V 1/10"),),
                FAR[2]: (decision(31, "V 9/11", "V 1/10"),),
                **MENTIONED,
            },
            {11},
        ),
        (
            {
                FAR[0]: PUT_OFF,
                FAR[1]: (decision(21, "V 9/11", "V 1/10"),),
                FAR[2]: (said(31, 21, "rejected", of=2),),
                **MENTIONED,
            },
            {11},
        ),
        # What a recent meeting cites is spoken of there.
        ({FAR[0]: PUT_OFF, RECENT[2]: (replace(decision(71, "V 9/20"), amends=("V 1/10",)),)}, {11}),
        # What was proposed is open where what its item decided was put off, whoever says that.
        (
            {
                FAR[0]: (
                    Entry(id=10, rank="a", kind=Kind.PROPOSAL, item=9, text="10"),
                    replace(decision(11, "V 1/10"), rank="b"),
                ),
                RECENT[1]: (said(13, 10, what="remark"),),
            },
            set(),
        ),
        (
            {
                FAR[0]: (
                    Entry(id=10, rank="a", kind=Kind.PROPOSAL, item=9, text="10"),
                    replace(decision(11, "V 1/10"), rank="b"),
                ),
                FAR[1]: (said(12, 11, "postponed"),),
                RECENT[1]: (said(13, 10, what="remark"),),
            },
            {10},
        ),
        # An action is not older where anybody said anything of it within a year.
        ({FAR[0]: (Entry(id=11, rank="a", kind=Kind.ACTION, text="11"),)}, set()),
        *(
            (
                {
                    FAR[0]: (Entry(id=11, rank="a", kind=Kind.ACTION, text="11"),),
                    where: (said(13, 11, what="remark"),),
                },
                {11},
            )
            for where in (FORUM, OUTSIDE)
        ),
        # Who was there in all the meetings since is told of it.
        (
            {
                FAR[0]: (Entry(id=11, rank="a", kind=Kind.ACTION, text="11", owners=(Name("Kari"),)),),
                FAR[1]: (Attendance(id=21, rank="a", name=Name("Kari"), status="present"),),
                HERE: (said(13, 11, what="remark"),),
            },
            {11},
        ),
        # A meeting that was never held is near.
        ({FAR[3]: (Entry(id=41, rank="a", kind=Kind.QUESTION, text="41"),)}, {41}),
        # An item goes on from one that was put off.
        (
            {
                FAR[0]: (AgendaItem(id=8, rank="b", title="8", outcome="postponed"),),
                HERE: (AgendaItem(id=88, rank="b", title="88", began=BEGAN, continues=Continues(1, 8)),),
            },
            {8},
        ),
    ],
)
def test_what_has_become_of_what_is_spoken_of_is_known_from_wherever_it_was_said(
    tmp_path: Path, more: dict[date, tuple[Document, ...]], found: set[int]
) -> None:
    archive = open_archive(tmp_path / "arkiv", create=True)
    board, forum = archive.series("Styret"), archive.series("Forum")
    for place, day in enumerate((*FAR, FORUM, *RECENT, HERE), 1):
        meeting = Meeting(
            id=place,
            title="Møte",
            from_=day,
            to=day,
            state="planned" if day == FAR[3] else "approved",
            series=forum if day == FORUM else board,
        )
        item = AgendaItem(id=9 if place == 1 else place * 1000, rank="a", title="Sak")
        record = Record.new(meeting).with_documents([item, *more.get(day, ())])
        path = archive.folder / year_folder(day) / file_name(meeting.title, day)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(encoded(record.stored()))
    at = datetime(2020, 1, 6, tzinfo=UTC)
    outside = [replace(one, at=at) for one in more.get(OUTSIDE, ()) if isinstance(one, Event)]
    edits = (difference(None, one) for one in outside)
    archive.common.commit(Change(tuple(edit for edit in edits if edit is not None)))
    whole, part = (points_for(archive, record, older=older) for older in (True, False))
    assert {point.key for point in part} == found
    assert near(whole) == [repr(point) for point in part]


def near(points: tuple[OpenPoint, ...]) -> list[str]:
    return [repr(point) for point in points if not point.older or point.said or point.on_agenda]


def a_year(folder: Path) -> tuple[Archive, Record, Index]:
    """An archive of twelve meetings, the last of them, and the index."""
    archive = open_archive(folder / "arkiv", create=True)
    Years(archive, 1, copied=0).write(12)
    index = Index(archive)
    index.sync()
    return archive, archive.file(archive.paths()[-1]).record(), index


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
    Years(archive, 1, copied=0).write(7)
    records = [archive.file(path).record() for path in archive.paths()[-3:]]
    right = [points_for(archive, record) for record in records]

    def refuses(*_: object) -> None:
        raise Problem("index-unavailable", reason="")

    monkeypatch.setattr("store.follow_up.earlier_meetings.up_to_date", Index)
    monkeypatch.setattr(Index, "ask", refuses)
    assert any(right)
    assert [points_for(archive, record) for record in records] == right
    found = (points_for(archive, record, older=False) for record in records)
    assert [near(points) for points in right] == [[repr(point) for point in points] for points in found]


def test_an_index_that_cannot_be_renewed_is_not_read_as_if_it_were_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = open_archive(tmp_path / "arkiv", create=True)
    Years(archive, 1, copied=0).write(7)
    record = archive.file(archive.paths()[-1]).record()
    renewed = Index.sync

    def held(index: Index, *told: Any) -> None:
        if not index.in_memory:
            raise Problem("index-unavailable", reason="")
        renewed(index, *told)

    monkeypatch.setattr(Index, "sync", held)
    found = near(points_for(archive, record))
    monkeypatch.setattr(Index, "sync", renewed)
    assert found
    assert found == near(points_for(archive, record))


def test_what_is_wrong_with_a_file_is_not_told_of_the_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, record, index = a_year(tmp_path)

    def stumbles(*_: object) -> None:
        raise LookupError("in a file")

    monkeypatch.setattr("store.search.register_index.part_of", stumbles)
    with pytest.raises(LookupError, match="in a file"):
        points_for(archive, record, index, older=False)
    assert index.thrown == 0
    index.close()


def test_what_is_thrown_away_while_numbers_are_read_is_made_anew_and_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, record, index = a_year(tmp_path)
    found = near(points_for(archive, record, index, older=False))
    numbers = Index.numbers
    thrown: list[bool] = []

    def thrown_away(self: Index) -> Any:
        if not thrown:
            thrown.append(True)
            self.thrown += 1
            self.remove()
        return numbers(self)

    monkeypatch.setattr(Index, "numbers", thrown_away)
    assert near(points_for(archive, record, index, older=False)) == found
    assert thrown
    assert found
    index.close()
