"""An archive of three meetings of one series; the first has something in every field of every table."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from msgspec.structs import replace

from store.files.encoding import encoded
from store.record.model import (
    TABLE_OF,
    AgendaItem,
    Attendance,
    Day,
    Document,
    Entry,
    Event,
    Json,
    Meeting,
    Presence,
    Revision,
    ordered,
    to_json,
)
from store.record.values import (
    About,
    ApprovedIn,
    Approves,
    Ballot,
    ClosedDoors,
    Continues,
    Corrected,
    Corrects,
    Deadline,
    ForApproval,
    Kind,
    Name,
    NumberStyle,
    Of,
    Option,
    Period,
    Reopened,
    Role,
    Series,
    Submitted,
    Votes,
    When,
)

AT = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
RICH, SECOND, THIRD = (AT.timestamp().__trunc__() * 1000 + number << 20 for number in range(3))
SHARED = "fellesordet"
"""A word that stands in every meeting."""

TITLES = {RICH: "Det rike møtet", SECOND: "Møtet etter", THIRD: "Møtet til sist"}
_SERIES = Series(7, "Styret")
_KARI, _OLA = Name("Kari Eksempel", 11), Name("Ola Eksempel")

Tables = dict[str, dict[int, Json]]


_ABOUT = About(
    "action",
    "sende utkast",
    "2/26",
    "Budsjett",
    date(2026, 2, 12),
    (_KARI,),
    Deadline("1. april", date(2026, 4, 1)),
    _KARI,
    _OLA,
)


def rich() -> Tables:
    """Every table and every field, in each kind of entry and each form of item."""
    return _tables(
        Meeting(
            id=RICH,
            title=TITLES[RICH],
            subtitle="Under tittelen",
            series=_SERIES,
            number="2/2026",
            tags=("innkjøp",),
            from_=date(2026, 3, 12),
            to=date(2026, 3, 13),
            start="10.00",
            end="14.30",
            place="Fjorden",
            organiser="Fylket",
            language="nn",
            profile="protocol",
            scope="outcomes",
            chair=_KARI,
            note_taker=_OLA,
            roles=(Role("Prosessleiar", "Hugo"),),
            next_meeting=When("11. juni", date(2026, 6, 11)),
            copy_to=("Kommunane",),
            archive_ref="2026/123",
            access="Intern",
            signers=(_KARI,),
            remarks_by=When("1. april", date(2026, 4, 1)),
            state="draft",
            zone="Europe/London",
            tidy="signs",
            layout="municipal",
            quorum="minst halvparten",
            recommender="Kommunedirektøren",
            numbering=NumberStyle(form="n/yy", prefix="PS", width=2, first=4, year=2026),
            was=("0123abcd",),
        ),
        Day(id=21, rank="a1", date=date(2026, 3, 12), heading="torsdag"),
        *_items(),
        *_people(),
        *_entries(),
        *_events(),
        Revision(
            id=91,
            rank="a1",
            number=1,
            day=date(2026, 4, 16),
            submitted=Submitted(THIRD, 201, date(2026, 4, 16)),
            approved=ApprovedIn(THIRD, 201, "5/26", date(2026, 4, 16), 1),
            reopened=Reopened(AT, "ein feil"),
            flat=True,
            content='{"meeting":{}}',
            hash="ab",
            reason="Godkjend",
            at=AT,
        ),
    )


def others() -> dict[int, Tables]:
    """Two more meetings, which say something of each other and of the first."""
    return {key: _other(key) for key in (SECOND, THIRD)}


def common() -> Tables:
    """What stands in archive.json."""
    return {
        "archive": {1: {"id": 5, "schema": 1, "organisation": "Forumet", "settings": {"letterhead": ""}}},
        "series": {7: {"name": "Styret", "scope": "everything", "letterhead": ""}},
        "people": {11: {"name": "Kari Eksempel", "aliases": ["Kari"]}},
        "parties": {12: {"name": "Kommunane", "aliases": ["dei"]}},
        "events": {
            13: {"of": {"meeting": SECOND, "entry": 102}, "what": "status", "to": "done", "at": str(AT)}
        },
    }


def written(folder: Path, tables: dict[int, Tables]) -> dict[int, Path]:
    """Put meetings into an archive; return where each is."""
    year = folder / "2026"
    year.mkdir(parents=True, exist_ok=True)
    (folder / "archive.json").write_bytes(encoded(common()))
    paths = {key: year / f"2026-03-{12 + number} møte.json" for number, key in enumerate(tables)}
    for key, path in paths.items():
        path.write_bytes(encoded(tables[key]))
    return paths


def _items() -> tuple[Document, ...]:
    return (
        AgendaItem(
            id=31,
            rank="a1",
            day=21,
            prefix="PS",
            number="11/26",
            title="Innkjøp",
            sort="decision",
            format="innlegg",
            background="Bakgrunnen",
            recommendation="Tilrådinga",
            presenter="Per",
            planned=20,
            began=AT,
            ended=AT,
            away=60,
            outcome="noted",
            closed=ClosedDoors("koml. § 11-5"),
            recommender="Rådmannen",
            role="approval",
            tags=("innkjøp",),
            no_topic=True,
            formerly="12/26",
            approves=(ForApproval(SECOND, "Styremøte", date(2026, 2, 12), "protocol"),),
            continues=Continues(SECOND, 31, "4/26", "Innkjøp", date(2026, 2, 12), "manglar tal"),
        ),
        AgendaItem(id=32, rank="a2", parent=31, title="Under innkjøp", form="swot"),
        AgendaItem(id=33, rank="a3", title="Verdiar", form="values"),
        AgendaItem(id=34, rank="a4", title="Plan", form="plan", began=AT),
        AgendaItem(id=35, rank="a5", title="Pause", form="break"),
        AgendaItem(id=36, rank="a6", title="Lukka", private=True),
        AgendaItem(id=37, rank="a7", title="Unnateke", exempt="§ 13"),
        AgendaItem(id=38, rank="a8", number="9/26", deleted=AT),
    )


def _people() -> tuple[Document, ...]:
    return (
        Attendance(
            id=41,
            rank="a1",
            name=_KARI,
            role="leiar",
            organisation="Fylket",
            invited=True,
            status="deputy",
            deputy_for=_OLA,
            votes=False,
            party="SV",
        ),
        Attendance(id=42, rank="a2", name=Name("tilsette"), count=9, status="present", reason="ferie"),
        Presence(
            id=45, rank="a1", who=_KARI, what="recusal", when="13.15", item=31, ground="fvl. § 6", at=AT
        ),
        Presence(id=46, rank="a2", who=_OLA, what="departure", when="13.30", item=32, at=AT),
    )


def _entries() -> tuple[Document, ...]:
    made = (
        Entry(
            id=51,
            kind=Kind.NOTE,
            typed="ein tekst",
            text=f"ein tekst om {SHARED}",
            at=AT,
            speaker=_KARI,
            paragraph=True,
            kept=True,
            check=True,
            tags=("innkjøp",),
            corrects=Corrects(SECOND, date(2026, 2, 12), 31, "2/26"),
            corrected=Corrected(THIRD, date(2026, 4, 16), "5/26"),
        ),
        Entry(id=52, kind=Kind.NOTE, text="eit punkt", point=True, ordered="1", parent=51, exempt="§ 14"),
        Entry(id=53, kind=Kind.MEMO, text="hugse", private=True),
        Entry(id=54, kind=Kind.STATEMENT, text="eg er usamd", speaker=_OLA, sources=(51, 52)),
        Entry(id=55, kind=Kind.SUMMARY, text="i korte trekk", conflict_of=51),
        Entry(id=56, kind=Kind.GUIDE, text="rettleiing", in_minutes=False),
        Entry(
            id=57,
            kind=Kind.DECISION,
            title="Innkjøp",
            text=f"vi kjøper {SHARED}",
            number="11/26",
            formerly="10/26",
            supersedes=("1/26",),
            repeals=True,
            amends=("2/26",),
            votes=Votes("7-2-1", 7, 2, 1, dissent=(_OLA,)),
            ballot=Ballot(abstain=(_KARI,), cast=10, options=(Option("A", 7),), rest="etter pausen"),
            approves=Approves(SECOND, date(2026, 2, 12), 1, "3f9a2c81"),
        ),
        Entry(id=58, kind=Kind.DECISION, text="vi er samde", conclusion=True),
        Entry(
            id=59,
            kind=Kind.ACTION,
            text=f"sende {SHARED}",
            owners=(_KARI, Name("Per")),
            deadline=Deadline("neste møte", date(2026, 4, 1), "next"),
        ),
        Entry(id=60, kind=Kind.EXPECTATION, text=f"stiller opp {SHARED}", from_=_KARI, to=_OLA, mutual=True),
        Entry(
            id=61,
            kind=Kind.PROPOSAL,
            text="framlegg",
            name="A",
            by=_OLA,
            gathers=True,
            votes=Votes("samrøystes", unanimous=True),
        ),
        Entry(id=62, kind=Kind.QUESTION, text="når?", answer="no", answered_by=_KARI),
        Entry(id=63, kind=Kind.ANNEX, text="avtale", file="avtale.pdf"),
        Entry(id=64, item=32, kind=Kind.SWOT, text="sterk", quadrant="strength"),
        Entry(
            id=65,
            item=34,
            kind=Kind.STEP,
            text="steg",
            period=Period("juni", "2026-06", "2026-07"),
            owner=_OLA,
        ),
        Entry(id=66, kind=Kind.NOTE, text="på dagen", day=21),
        Entry(
            id=68,
            item=32,
            kind=Kind.EXPERIENCE,
            text="fire dager var passe",
            variant="tip",
            party=_KARI,
            outcome="to byttet arbeidsmåte",
            contact=_OLA,
            since=Period("juni", "2026-06", "2026-06"),
        ),
        Entry(id=69, item=32, kind=Kind.LINK, text="råd", url="https://bibliotek.example/rad"),
        Entry(id=67, deleted=AT),
    )
    return tuple(_placed(entry, number) for number, entry in enumerate(made))


def _placed(entry: Entry, number: int) -> Entry:
    at_item = entry.item or (None if entry.day or entry.deleted else 31)
    return replace(entry, rank=f"b{number:02}", item=at_item)


def _events() -> tuple[Document, ...]:
    return (
        Event(id=81, of=Of(RICH, 59), what="status", to="done", item=31, at=AT),
        Event(id=82, of=Of(RICH, 59), what="deadline", to="2026-05-01", at=AT),
        Event(id=83, of=Of(SECOND, 52), what="owner", to="Per, Kari", at=AT),
        Event(id=84, of=Of(RICH, 60), what="remark", to="framleis", at=AT),
        Event(id=85, of=Of(SECOND, 53), what="remark", item=31, at=AT, about=_ABOUT),
    )


def _other(key: int) -> Tables:
    """Decisions, actions and expectations; and what became of those of the first meeting."""
    last = key == THIRD
    own, theirs = (200, 100) if last else (100, 200)
    other = SECOND if last else THIRD
    return _tables(
        Meeting(id=key, title=TITLES[key], series=_SERIES, from_=date(2026, 4 + last, 1), profile="protocol"),
        AgendaItem(id=own, rank="a1", number=f"{20 + last}/26", title="Sak"),
        Entry(
            id=own + 1,
            rank="a1",
            item=own,
            kind=Kind.DECISION,
            text=f"{SHARED} står",
            supersedes=("11/26",) if last else (),
        ),
        Entry(id=own + 2, rank="a2", item=own, kind=Kind.ACTION, text=f"gjere {SHARED}", owners=(_OLA,)),
        Entry(
            id=own + 3, rank="a3", item=own, kind=Kind.EXPECTATION, text=f"{SHARED} no", from_=_OLA, to=_KARI
        ),
        Event(id=own + 4, rank="a1", of=Of(RICH, 59), what="status", to="done", at=AT),
        Event(id=own + 5, rank="a2", of=Of(other, theirs + 2), what="status", to="dropped", at=AT),
    )


def _tables(*documents: Document) -> Tables:
    tables: Tables = {}
    for document in documents:
        table = TABLE_OF[type(document)]
        key = 1 if isinstance(document, Meeting) else document.id
        tables.setdefault(table, {})[key] = ordered(table, to_json(document))
    return tables
