"""An archive that is changed by chance: renamed, moved, superseded, exempted, approved; and its site then.

Whatever was done, no link of the site leads nowhere, nothing withheld stands in it, the order in which
meetings were read changes no byte, and a place that is still there has the address it had.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple

from msgspec.structs import replace

from store.errors import Problem
from store.record.identity import Ids
from store.record.model import AgendaItem, Entry, Event, Meeting, Revision, to_json
from store.record.record import Record
from store.record.values import ApprovedIn, Kind, Of, Reopened, Series
from store.revisions.revision import approval, approved_one
from store.session.session import Session
from tests.exports.site.network import SiteMeeting, meetings
from tests.exports.site.shelf import site
from tests.grammar.desk import ticking
from tui.grammar.recorder import Recorder

KEPT = ("rename", "move", "retitle", "renumber", "supersede", "topic", "became", "series")
"""Changes after which every address is what it was."""

_ENDED = {Kind.DECISION: "superseded", Kind.ACTION: "done", Kind.EXPERIENCE: "outdated"}
_OUTSIDE = 1_300_000_000_000 << 20


class SiteSeen(NamedTuple):
    """A site after a change: what was done, and what is wrong with it."""

    change: str
    wrong: tuple[str, ...]


def held(one: SiteMeeting, number: int) -> Record:
    """A meeting with its lines, in memory; each has ids of its own."""
    clock = ticking(datetime(2026, 3, 12, 10, 0, tzinfo=UTC) + timedelta(days=number))
    ids = Ids(clock)
    first = date.fromisoformat(one.first)
    series = Series(7_000 + sum(map(ord, one.series)), one.series) if one.series else None
    meeting = Meeting(
        id=ids(),
        title=one.title,
        from_=first,
        to=first,
        series=series,
        language=one.language,
        profile=one.profile,  # type: ignore[arg-type]
        state="draft",
    )
    recorder = Recorder(Session(Record.new(meeting), clock, ids, lambda _change: None))
    for line in one.lines.splitlines():
        recorder.take(line)
    return recorder.session.record


class ChangedArchive:
    """Meetings in memory, and what is done to them, as the dice say."""

    def __init__(self, seed: int, *, few: int | None = None) -> None:
        self.dice = random.Random(seed)  # noqa: S311 — a test that repeats
        self.records = [held(one, number) for number, one in enumerate(meetings())][:few]
        self.tables: dict[str, dict[int, Any]] = {}
        self._count = 0
        self._files = site(self.records, self.tables, drafts=True).files

    def changed(self, times: int, *, look: int = 1) -> Iterator[SiteSeen]:
        """Change something, and look at the site after each of ``look`` changes."""
        done: list[str] = []
        for number, change in enumerate(self.done(times), 1):
            done.append(change)
            if number % look == 0:
                yield SiteSeen(", ".join(done), tuple(self._wrong(done)))
                done = []

    def done(self, times: int) -> Iterator[str]:
        """Change something, so many times; yields what was done."""
        kinds: list[Callable[[], None]] = [getattr(self, f"_{name}") for name in (*KEPT, *_OPEN)]
        for _ in range(times):
            change = self.dice.choice(kinds)
            change()
            yield change.__name__.removeprefix("_")

    def _wrong(self, done: Sequence[str]) -> Iterator[str]:
        before = self._files
        try:
            after = site(self.records, self.tables, drafts=True).files
        except Problem as problem:
            yield f"{problem.key}: {problem}"
            return
        mixed = list(self.records)
        self.dice.shuffle(mixed)
        again = site(mixed, self.tables, drafts=True).files
        yield from (f"{path} differs by order" for path in after if again.get(path) != after[path])
        if set(done) <= set(KEPT):
            yield from (
                f"{path} is gone" for path in before if path[:2] in {"m/", "t/"} and path not in after
            )
            for path in before.keys() & after.keys():
                if path.startswith("m/"):
                    lost = _ids(before[path]) - _ids(after[path])
                    yield from (f"{path}#{place} is gone" for place in sorted(lost))
        self._files = after

    # -- what is done

    def _word(self) -> str:
        self._count += 1
        return self.dice.choice(("Nytt", "<b>&\"'", "../../CON", "ÆØÅ å", "📚", "\u202eomvendt")) + str(
            self._count
        )

    def _put(self, record: Record, *documents: Any) -> None:
        place = next(at for at, one in enumerate(self.records) if one.meeting.id == record.meeting.id)
        self.records[place] = record.with_documents(documents)

    def _one(self) -> Record:
        return self.dice.choice(self.records)

    def _rename(self) -> None:
        record = self._one()
        self._put(record, replace(record.meeting, title=self._word()))

    def _move(self) -> None:
        record = self._one()
        day = date(self.dice.randint(2019, 2029), self.dice.randint(1, 12), self.dice.randint(1, 28))
        self._put(record, replace(record.meeting, from_=day, to=day))

    def _series(self) -> None:
        chosen, name = self._one().meeting.series, self._word()
        for record in list(self.records):
            series = record.meeting.series
            if chosen is not None and series is not None and series.id == chosen.id:
                self._put(record, replace(record.meeting, series=Series(series.id, name)))

    def _retitle(self) -> None:
        self._item(title=self._word())

    def _renumber(self) -> None:
        self._item(number=f"{self.dice.randint(50, 90)}/{self.dice.randint(20, 29)}")

    def _item(self, **fields: Any) -> None:
        record = self._one()
        if record.agenda:
            self._put(record, replace(self.dice.choice(record.agenda), **fields))

    def _entry(self, **fields: Any) -> None:
        record = self._one()
        if record.entries:
            self._put(record, replace(self.dice.choice(record.entries), **fields))

    def _supersede(self) -> None:
        record = self._one()
        decisions = [e for one in self.records for e in one.entries if e.kind == Kind.DECISION and e.number]
        mine = [e for e in record.entries if e.kind == Kind.DECISION]
        if decisions and mine:
            number = self.dice.choice(decisions).number
            self._put(
                record,
                replace(self.dice.choice(mine), supersedes=(number,), repeals=self.dice.random() < 0.3),
            )

    def _became(self) -> None:
        record = self._one()
        if record.entries:
            entry = self.dice.choice(record.entries)
            to = {Kind.DECISION: "superseded", Kind.ACTION: "done", Kind.EXPERIENCE: "outdated"}.get(
                entry.kind, "met"
            )
            self._count += 1
            event = Event(
                id=_OUTSIDE + self._count,
                rank=f"{self._count:08}",
                of=Of(record.meeting.id, entry.id),
                what="status",
                to=to,
                at=datetime(2026, 8, 1, tzinfo=UTC),
            )
            self.tables.setdefault("events", {})[event.id] = to_json(event)

    def _topic(self) -> None:
        names = sorted({name for one in self.records for item in one.agenda for name in item.tags})
        if names:
            self._count += 1
            old, new = self.dice.choice(names), self._word()
            row = (
                {"name": new, "formerly": [old]} if self.dice.random() < 0.5 else {"name": old, "also": [new]}
            )
            self.tables.setdefault("topics", {})[_OUTSIDE + self._count] = row

    def _exempt(self) -> None:
        self._mark({"exempt": "offl. § 13"})

    def _private(self) -> None:
        self._mark({"private": True})

    def _mark(self, marks: dict[str, Any]) -> None:
        if self.dice.random() < 0.3:
            self._item(**marks)
        else:
            self._entry(**marks)

    def _approve(self) -> None:
        record = self._one()
        if record.meeting.state == "draft":
            at = datetime(2026, 7, 1 + self._count % 20, tzinfo=UTC)
            said = Revision(id=0, approved=ApprovedIn(day=at.date()), day=at.date(), at=at)
            self._put(record, *approval(record, said))

    def _reopen(self) -> None:
        record = self._one()
        holds = approved_one(record)
        if holds is not None:
            again = Reopened(datetime(2026, 8, 1, tzinfo=UTC), "feil")
            self._put(record, replace(record.meeting, state="draft"), replace(holds[1], reopened=again))

    def _shelve(self) -> None:
        record = self._one()
        if sum(one.meeting.state != "cancelled" for one in self.records) > 2:
            self._put(record, replace(record.meeting, state=self.dice.choice(("cancelled", "planned"))))

    def _rejoin(self) -> None:
        record = self._one()
        if record.meeting.state in {"cancelled", "planned"}:
            self._put(record, replace(record.meeting, state="draft"))

    def _delete(self) -> None:
        record = self._one()
        table: Sequence[AgendaItem | Entry] = self.dice.choice((record.agenda, record.entries))
        if table:
            gone = self.dice.choice(table)
            at = datetime(2026, 8, 1, tzinfo=UTC)
            self._put(record, type(gone)(id=gone.id, rank=gone.rank, number=gone.number, deleted=at))


_OPEN = ("exempt", "private", "approve", "reopen", "shelve", "rejoin", "delete")


def _ids(page: bytes) -> set[str]:
    return set(re.findall(r' id="([eid]-[^"]+)"', page.decode()))
