"""A large archive written straight to the disk: so many meetings, of sixty entries each.

The words are drawn as people use them, a few of them all the time and most of them hardly ever. Every
meeting says what became of some actions and expectations of those before it, and now and then one of its
decisions takes the place of an earlier one.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from pathlib import Path

from msgspec.structs import replace

from store.files.encoding import encoded, file_name, year_folder
from store.record.kinds import STATUSES
from store.record.model import TABLE_OF, AgendaItem, Document, Entry, Event, Json, Meeting, ordered, to_json
from store.record.values import Deadline, Kind, Name, Of, Series, State

ENTRIES = 60
ITEMS = 8
EVENTS = 3
"""Earlier entries that a meeting says something about."""

SUPERSEDING = 0.1
"""How many of the decisions take the place of an earlier one."""

FOLLOWED = 60
"""Earlier entries that may still be spoken of."""

_BEGINNINGS = (
    *("bibliotek", "kommune", "fylkes", "bok", "barne", "ungdoms", "skole", "kultur", "budsjett", "økonomi"),
    *("nær", "åpnings", "lese", "låne", "digital", "innkjøps", "samarbeids", "region", "møte", "styre"),
    *("leder", "personal", "kurs", "formidlings", "litteratur", "avis", "arkiv", "nett"),
)
_MIDDLES = (
    *("drift", "råd", "plan", "utvalg", "sjef", "tilbud", "ordning", "avtale", "gruppe", "prosjekt"),
    *("tid", "hus", "sal", "dag", "år"),
)
_ENDINGS = ("", "en", "er", "ene", "et", "s", "ens", "enes")
_SMALL = (
    *("og", "i", "det", "er", "til", "som", "på", "for", "med", "av", "vi", "ikke", "skal", "må", "har"),
    *("om", "fra", "ved", "en", "et", "blir", "kan", "også"),
)
_PEOPLE = ("Kari Nordmann", "Per Hansen", "Åse Dahl", "Øyvind Bø", "Siri Vik", "Nils Moen", "Eli Ås")
_PARTIES = ("Bibliotekene", "Fylkesbiblioteket", "Styret", "Skolene")
_KINDS = (Kind.NOTE,) * 12 + (Kind.DECISION, Kind.ACTION, Kind.EXPECTATION, Kind.PROPOSAL, Kind.QUESTION)


class Talk:
    """Sentences, always the same ones for a seed."""

    def __init__(self, seed: int = 1) -> None:
        self.chance = random.Random(seed)  # noqa: S311 — the same archive every time
        words = [a + b + c for a in _BEGINNINGS for b in ("", *_MIDDLES) for c in _ENDINGS]
        self.chance.shuffle(words)
        self.words = [*_SMALL, *words]
        self.before: deque[tuple[int, Entry]] = deque(maxlen=FOLLOWED)
        self.decided = 0
        self.private = 0
        self._often = list(accumulate(1 / (place + 2) for place in range(len(self.words))))

    def sentence(self, length: int) -> str:
        """So many words, with a great letter and a full stop."""
        text = " ".join(self.chance.choices(self.words, cum_weights=self._often, k=length))
        return f"{text[:1].upper()}{text[1:]}."


def write_archive(  # noqa: PLR0913 — what differs between archives
    folder: Path,
    meetings: int,
    *,
    seed: int = 1,
    entries: int = ENTRIES,
    apart: float = 0.7,
    private: int = 0,
) -> None:
    """Write the meetings of an archive, so many days apart, the last one on the last day of 2026.

    One of so many entries is ``private``; of none, none is.
    """
    talk = Talk(seed)
    talk.private = private
    day = date(2026, 12, 31)
    for number in reversed(range(meetings)):
        path, data = _file(talk, day - timedelta(days=int(number * apart)), number, entries)
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


def _file(talk: Talk, day: date, number: int, entries: int) -> tuple[str, bytes]:
    begins = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    first = int(begins.timestamp() + 2 * number) * 1000 << 20
    title = f"{talk.sentence(2).rstrip('.')} {number}"
    state: State = "approved"
    meeting = Meeting(
        id=first, title=title, from_=day, to=day, place="Harstad", state=state, series=Series(1, "Styret")
    )
    items = [
        AgendaItem(id=first + 1 + place, rank=f"a{place}", title=talk.sentence(3)) for place in range(ITEMS)
    ]
    lines = [
        _entry(talk, first + 100 + place, items[place * ITEMS // entries].id, place, begins)
        for place in range(entries)
    ]
    events = list(_events(talk, first + 200, begins)) if talk.before else []
    talk.before += [(first, line) for line in lines if line.kind in STATUSES]
    return f"{year_folder(day)}/{file_name(title, day)}", _encoded((meeting, *items, *lines, *events))


def _events(talk: Talk, key: int, begins: datetime) -> Iterator[Event]:
    for place in range(EVENTS):
        meeting, entry = talk.chance.choice(talk.before)
        to = talk.chance.choice(STATUSES[entry.kind])
        at = begins + timedelta(minutes=place)
        yield Event(id=key + place, rank=f"a{place}", of=Of(meeting, entry.id), to=to, at=at)


def _entry(talk: Talk, key: int, item: int, place: int, begins: datetime) -> Entry:
    chance = talk.chance
    kind = chance.choice(_KINDS)
    text = talk.sentence(chance.randint(4, 18))
    made = Entry(
        id=key,
        kind=kind,
        item=item,
        rank=f"a{place:03}",
        typed=text,
        text=text,
        at=begins + timedelta(minutes=place),
        private=bool(talk.private) and place % talk.private == 0,
    )
    if kind == Kind.DECISION:
        talk.decided += 1
        earlier = [entry.number for _, entry in talk.before if entry.kind == Kind.DECISION]
        supersedes = (chance.choice(earlier),) if earlier and chance.random() < SUPERSEDING else ()
        return replace(made, number=f"V {talk.decided}/{begins.year % 100:02}", supersedes=supersedes)
    if kind == Kind.ACTION:
        return replace(made, owners=(Name(chance.choice(_PEOPLE)),), deadline=Deadline("1. mai"))
    if kind == Kind.EXPECTATION:
        one, other = chance.sample(_PARTIES, 2)
        return replace(made, from_=Name(one), to=Name(other))
    return made


def _encoded(documents: Sequence[Document]) -> bytes:
    tables: dict[str, dict[int, Json]] = {}
    for document in documents:
        table = TABLE_OF[type(document)]
        key = 1 if isinstance(document, Meeting) else document.id
        tables.setdefault(table, {})[key] = ordered(table, to_json(document))
    return encoded(tables)
