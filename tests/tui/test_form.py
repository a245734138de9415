"""Forms: what stands in them, what is read back, and what that leaves in the record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from store.files.archive import Archive
from store.record.fields import FIELDS
from store.record.kinds import KINDS, STATUSES
from store.record.model import TABLES, Meeting
from store.record.status import status_of
from store.record.values import Deadline, Kind, Name, NumberStyle, Period, Series, Votes, When
from store.search.meetings_now import meetings_now
from store.session.open_meeting import Opened, open_meeting
from store.session.writer import Writer
from tests.tui.house import add_meeting, archive_in
from tui.grammar.recorder import Recorder
from tui.screens.forms.days_and_clocks import clocks_of, clocks_text, days_of, days_text
from tui.screens.forms.entry import EntryForm
from tui.screens.forms.fields import read_day
from tui.screens.forms.form import Filled, Form, FormField
from tui.screens.forms.item_and_person import ItemForm
from tui.screens.forms.meeting import MeetingForm
from tui.screens.forms.own_names import without_name
from tui.screens.forms.screen import DetailsScreen

MEETING = Meeting(
    id=1,
    title="Styremøte",
    subtitle="Om våren",
    series=Series(7, "Styret"),
    number="2",
    from_=date(2026, 6, 2),
    to=date(2026, 6, 3),
    place="Tromsø",
    organiser="Fylket",
    chair=Name("Kari", 5),
    note_taker=Name("Per", 6),
    copy_to=("Fylket", "Kommunen"),
    signers=(Name("Kari", 5), Name("Anne")),
    remarks_by=When("fredag", date(2026, 6, 5)),
    archive_ref="26/1",
    access="offl. § 13",
)

TYPED = {
    "days": "1.3.2026–2.4.2026",
    "clocks": "10.15–14.30",
    "series": "styret",
    "zone": "Europe/London",
    "remarks-by": "høsten 2026",
    "copy-to": "Fylket; Kommunen",
    "signers": "Kari; Per",
    "owners": "Kari; Per",
    "tags": "innkjøp; bil",
    "supersedes": "14/25; 15/25",
    "amends": "16/25",
    "votes": "7-2-1",
    "numbering": "PS 41/26",
    "deadline": "innen 1.9.",
    "period": "juni–august 2026",
    "since": "juni–august 2026",
    "planned": "60 min",
}
"""What is typed in a field that does not take every text."""

READ = {
    "days": (date(2026, 3, 1), date(2026, 4, 2)),
    "clocks": ("10.15", "14.30"),
    "copy-to": ("Fylket", "Kommunen"),
    "signers": (Name("Kari"), Name("Per")),
    "remarks-by": When("høsten 2026"),
    "owners": (Name("Kari"), Name("Per")),
    "tags": ("innkjøp", "bil"),
    "supersedes": ("14/25", "15/25"),
    "amends": ("16/25",),
    "votes": Votes("7-2-1", 7, 2, 1),
    "numbering": NumberStyle("PS", "n/yy", 0, 41, 2026),
    "deadline": Deadline("innen 1.9.", date=date(2026, 9, 1)),
    "period": Period("juni–august 2026", "2026-06", "2026-08"),
    "since": Period("juni–august 2026", "2026-06", "2026-08"),
    "planned": 60,
}
"""What that is in the record."""


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_in(tmp_path)


@pytest.fixture
def opened(archive: Archive) -> Iterator[Opened]:
    add_meeting(archive, "Møte", "# Sak", "= Vi kjøper", "- et punkt")
    writer = Writer(archive.clock)
    yield open_meeting(archive, archive.find("Møte"), writer)
    writer.close()


def form_of(table: str, opened: Opened, archive: Archive) -> Form:
    session = opened.session
    match table:
        case "meeting":
            return MeetingForm(archive, session)
        case "agenda":
            return ItemForm(session, session.record.agenda[0])
    return EntryForm(session, session.record.entries[0], session.record.current)


def kept(form: Form, texts: dict[str, str]) -> Filled:
    """Fill some fields, and keep what that gives when nothing is wrong."""
    read = form.read(form.texts() | texts)
    if not read.wrong:
        form.keep(read.changes)
    return read


def another(field: FormField, text: str) -> str:
    """Something else than what stands in a field."""
    if field.choices:
        return next(choice for choice in reversed(tuple(field.choices)) if choice != text)
    return "noe annet" if field.sort == "name" else TYPED.get(field.name, "noe annet")


@pytest.mark.parametrize("table", ["meeting", "agenda", "entries"])
def test_every_field_of_a_form_is_kept_and_one_undo_takes_all_of_it_back(
    table: str, opened: Opened, archive: Archive
) -> None:
    session, kinds = opened.session, [*Kind] if table == "entries" else [None]
    for kind in kinds:
        form = form_of(table, opened, archive)
        begun = form.texts() | ({"kind": kind.value} if kind else {})
        asked = form.asked(begun)
        texts = begun | {f.name: another(f, begun[f.name]) for f in asked if f.name not in ("kind", "series")}
        # What is kept beside the figures of a vote is typed in the same field as they are; how a list counts
        # is seen from the line it was typed as.
        # What a decision approves and a correction corrects is known from the item and the number.
        unasked = {"ballot", "ordered", "approves", "corrects", "corrected"}
        own = {*KINDS[kind or Kind.MEMO].fields} - unasked
        assert own <= {f.name.replace("-", "_") for f in asked}
        assert not kept(form, texts).wrong
        after = form_of(table, opened, archive)
        assert {f.name: after.texts()[f.name] for f in asked} == {f.name: texts[f.name] for f in asked}
        for field in asked:
            if field.name in READ and field.sort != "name":
                assert after._value_of(field) == READ[field.name], field.name
        session.undo()
        assert form_of(table, opened, archive).texts() == form.texts()


@pytest.mark.parametrize(
    ("table", "name"),
    [
        (f.table, f.name)
        for f in FIELDS
        if f.lines[0] in ("(meeting details)", "(item details)", "(entry details)")
    ],
)
def test_a_field_that_only_a_form_sets_has_its_place_in_one(
    table: str, name: str, opened: Opened, archive: Archive
) -> None:
    form = form_of(table, opened, archive)
    kind = next((kind for kind, nature in KINDS.rows.items() if name in nature.fields), "decision")
    field = next(f for f in form.fields if f.name.replace("-", "_") == name)
    texts = {"kind": kind} if table == "entries" else {}
    assert form.document is not None
    before = getattr(form.document, field.attribute)
    assert not kept(form, texts | {field.name: another(field, form.texts()[field.name])}).wrong
    opened.save()
    stored = opened.file.record().raw(table, 1 if table == "meeting" else form.document.id)
    encoded = {f.encode_name: f.name for f in msgspec.structs.fields(TABLES[table])}
    assert getattr(stored, encoded[name]) not in (before, None, "")


def test_a_form_that_nobody_touched_changes_nothing(opened: Opened, archive: Archive) -> None:
    opened.session.apply(replace(MEETING, id=opened.session.record.meeting.id))
    for table in ("meeting", "agenda", "entries"):
        form = form_of(table, opened, archive)
        assert form.read(form.texts()) == Filled({}, {})


def test_only_what_differs_is_touched_and_known_people_stay_known(opened: Opened, archive: Archive) -> None:
    session = opened.session
    session.apply(replace(MEETING, id=session.record.meeting.id))
    form = form_of("meeting", opened, archive)
    session.apply(replace(session.record.meeting, place="Harstad"))
    kept(form, {"signers": "Kari; Anne; Per", "days": "", "series": ""})
    after = session.record.meeting
    assert (after.place, after.from_, after.to, after.series) == ("Harstad", None, None, None)
    assert after.signers == (Name("Kari", 5), Name("Anne"), Name("Per"))


def test_another_kind_leaves_what_it_has_no_use_for(opened: Opened, archive: Archive) -> None:
    session = opened.session
    kept(form_of("entries", opened, archive), {"title": "Innkjøp", "votes": "enstemmig"})
    kept(form_of("entries", opened, archive), {"kind": "action", "owners": "Kari", "status-action": "done"})
    action = session.record.entries[0]
    assert (action.kind, action.owners, action.title) == (Kind.ACTION, (Name("Kari"),), "Innkjøp")
    assert status_of(session.record, action) == "done"
    assert action.votes == Votes("enstemmig", unanimous=True)
    assert action.ballot is None
    kept(form_of("entries", opened, archive), {"kind": "decision", "votes": "7-2, møteleders dobbeltstemme"})
    ballot = session.record.entries[0].ballot
    assert ballot is not None
    assert ballot.decided == "møteleders dobbeltstemme"
    kept(form_of("entries", opened, archive), {"votes": ""})
    assert (session.record.entries[0].votes, session.record.entries[0].ballot) == (None, None)
    kept(form_of("entries", opened, archive), {"kind": "action"})
    kept(form_of("entries", opened, archive), {"kind": "decision", "owners": "Per"})
    assert session.record.entries[0].owners == (Name("Kari"),)


def test_every_status_can_be_chosen_and_what_is_superseded_says_so(opened: Opened, archive: Archive) -> None:
    session = opened.session
    for kind, statuses in STATUSES.items():
        for status in (*statuses[1:], statuses[0]):
            kept(form_of("entries", opened, archive), {"kind": kind.value, f"status-{kind.value}": status})
            assert status_of(session.record, session.record.entries[0]) == status
    kept(form_of("entries", opened, archive), {"kind": "decision"})
    Recorder(session).take("= Vi leier")
    old, _, new = session.record.entries
    kept(EntryForm(session, new, session.record.current), {"supersedes": "1, 14/25"})
    assert status_of(session.record, session.record[old]) == "superseded"
    event = session.record.events[-1]
    assert (event.of.entry, event.item, event.at) == (old.id, session.record.agenda[0].id, archive.clock())
    before = len(session.record.events)
    kept(EntryForm(session, session.record[new], session.record.current), {"supersedes": "1, 15/25"})
    assert len(session.record.events) == before, "what took its place already does not do so again"


@pytest.mark.parametrize(
    ("table", "texts", "wrong"),
    [
        ("meeting", {"days": "32.1.2026"}, "wrong-days"),
        ("meeting", {"days": "2.6.2026–1.6.2026"}, "wrong-days"),
        ("meeting", {"days": "uke 23"}, "wrong-days"),
        ("meeting", {"clocks": "sånn ved ti"}, "wrong-clock"),
        ("meeting", {"title": " "}, "wrong-title"),
        ("meeting", {"zone": "Europe/Atlantis"}, "wrong-zone"),
        ("meeting", {"zone": "../etc"}, "wrong-zone"),
        ("agenda", {"title": ""}, "wrong-item-title"),
        ("agenda", {"planned": "lenge"}, "wrong-minutes"),
        ("entries", {"text": ""}, "wrong-text"),
        ("entries", {"votes": "de fleste"}, "wrong-votes"),
        ("meeting", {"numbering": "etter avtale"}, "wrong-numbering"),
        ("entries", {"kind": "step", "period": "snart"}, "wrong-period"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field(
    table: str, texts: dict[str, str], wrong: str, opened: Opened, archive: Archive
) -> None:
    assert kept(form_of(table, opened, archive), texts).wrong == {list(texts)[-1]: wrong}


def test_days_are_read_in_both_ways() -> None:
    assert days_of("2/6/26", (None, None), date(2026, 6, 1)) == (date(2026, 6, 2), date(2026, 6, 2))
    assert read_day("2.6.2026") == read_day("02. 06. 2026") == read_day("2026-06-02") == date(2026, 6, 2)


SATURDAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2.6", "2027-06-02", "2027-06-02"),
        ("27.11", "2026-11-27", "2026-11-27"),
        ("torsdag", "2026-12-03", "2026-12-03"),
        ("i morgen", "2026-11-29", "2026-11-29"),
        ("Thursday", "2026-12-03", "2026-12-03"),
        ("2.–3. juni", "2027-06-02", "2027-06-03"),
        ("2.6-3.6", "2027-06-02", "2027-06-03"),
        ("30.11.–1.12.", "2026-11-30", "2026-12-01"),
        ("June 2–3", "2027-06-02", "2027-06-03"),
        ("2 June 2015", "2015-06-02", "2015-06-02"),
    ],
)
def test_the_days_of_a_new_meeting(text: str, first: str, last: str) -> None:
    days = days_of(text, (SATURDAY, None), SATURDAY)
    assert days == (date.fromisoformat(first), date.fromisoformat(last))
    assert days_of(days_text(days), (None, None), SATURDAY) == days


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("9.6", "2015-06-09", "2015-06-10"),
        ("9.6.2016", "2016-06-09", "2016-06-10"),
        ("2.6.2015", "2015-06-02", "2015-06-02"),
        ("2.–4. juni", "2015-06-02", "2015-06-04"),
        ("10.12", "2014-12-10", "2014-12-11"),
    ],
)
def test_one_day_moves_both_days_of_a_meeting_in_the_year_that_is_near(
    text: str, first: str, last: str
) -> None:
    old = (date(2015, 6, 2), date(2015, 6, 3))
    assert days_of(text, old, SATURDAY) == (date.fromisoformat(first), date.fromisoformat(last))


def test_the_headings_of_the_days_move_with_the_meeting(opened: Opened, archive: Archive) -> None:
    session = opened.session
    session.apply(replace(MEETING, id=session.record.meeting.id))
    for line in ("#dag 2. juni 2026", "#dag 3. juni 2026"):
        Recorder(session).take(line)
    assert [day.date for day in session.record.days] == [date(2026, 6, 2), date(2026, 6, 3)]
    kept(form_of("meeting", opened, archive), {"days": "9.6.2026"})
    assert (session.record.meeting.from_, session.record.meeting.to) == (date(2026, 6, 9), date(2026, 6, 10))
    assert [day.date for day in session.record.days] == [date(2026, 6, 9), date(2026, 6, 10)]
    session.undo()
    assert [day.date for day in session.record.days] == [date(2026, 6, 2), date(2026, 6, 3)]


@pytest.mark.parametrize(
    ("text", "clocks"),
    [
        ("10", ("10.00", "")),
        ("10–14.30", ("10.00", "14.30")),
        ("fra 10.15", ("10.15", "")),
        ("kl. 9 - 15", ("9.00", "15.00")),
        ("09:00 to 15:30", ("09:00", "15:30")),
        ("10.15 til 12", ("10.15", "12.00")),
        ("–14.30", ("", "14.30")),
        ("", ("", "")),
        ("25", None),
        ("10-11-12", None),
        ("10–lunsj", None),
    ],
)
def test_start_and_end_stand_in_one_field(text: str, clocks: tuple[str, str] | None) -> None:
    assert clocks_of(text) == clocks
    if clocks is not None:
        assert clocks_of(clocks_text(clocks)) == clocks


def test_what_the_minutes_hold_is_remembered_for_the_next_meeting_of_the_series(
    opened: Opened, archive: Archive
) -> None:
    kept(MeetingForm(archive, opened.session), {"series": "Styret", "scope": "outcomes"})
    assert opened.session.record.meeting.scope == "outcomes"
    new = MeetingForm(archive, None)
    made = new.keep({**new.read(new.texts() | {"title": "Neste", "series": "styret"}).changes})
    assert made is not None
    assert made.meeting().scope == "outcomes"
    other = MeetingForm(archive, None)
    changes = other.read(
        other.texts() | {"title": "Åpent", "series": "Styret", "scope": "unattributed"}
    ).changes
    file = other.keep(changes)
    assert file is not None
    assert file.meeting().scope == "unattributed"


def test_a_number_typed_before_a_title_is_read_as_on_the_line(opened: Opened, archive: Archive) -> None:
    session = opened.session
    kept(form_of("agenda", opened, archive), {"title": "PS 41/26 Nye stoler"})
    item = session.record.agenda[0]
    assert (item.prefix, item.number, item.title) == ("PS", "41/26", "Nye stoler")
    kept(form_of("agenda", opened, archive), {"title": "PS 42/26 Nye bord"})
    item = session.record.agenda[0]
    assert (item.number, item.title) == ("41/26", "PS 42/26 Nye bord")


@pytest.mark.parametrize(
    ("field", "typed", "text"),
    [
        ("title", "tittel: Styremøte", "Styremøte"),
        ("title", "Title:Board", "Board"),
        ("title", "tittel:", "tittel:"),
        ("title", "Sted: hvor vi møtes", "Sted: hvor vi møtes"),
        ("title", "Styremøte: budsjett", "Styremøte: budsjett"),
        ("place", "stad: Rådhuset", "Rådhuset"),
        ("days", "dato: 2.6", "2.6"),
        ("clocks", "kl.: 10", "10"),
        ("clocks", "tid: 10:30", "10:30"),
        ("clocks", "10:30", "10:30"),
        ("series", "Serie: Styret", "Styret"),
        ("note-taker", "referent: Kari", "Kari"),
    ],
)
def test_a_field_takes_its_own_name_as_a_line_would(field: str, typed: str, text: str) -> None:
    found = next(one for one in MeetingForm.fields if one.name == field)
    assert without_name(found, typed) == text


def test_words_of_somebody_keep_what_they_begin_with() -> None:
    assert without_name(EntryForm.fields[0], "Tekst: som den står") == "Tekst: som den står"
    withheld = next(one for one in EntryForm.fields if one.name == "exempt")
    assert without_name(withheld, "unntatt: § 13") == "unntatt: § 13"  # whatever stands there withholds


def test_the_form_reads_its_fields_without_their_names_and_leaves_what_nobody_touched() -> None:
    fields = MeetingForm.fields[:2]
    screen: Any = SimpleNamespace(
        _form=SimpleNamespace(fields=fields), _before={"title": "", "days": "dato: 1.1"},
        _untouched={"title": "", "days": "dato: 1.1"},
        _standing=lambda field: {"title": "tittel: Vårmøte", "days": "dato: 1.1"}[field.name],
    )  # fmt: skip
    assert DetailsScreen._texts(screen) == {"title": "Vårmøte", "days": "dato: 1.1"}


def test_a_meeting_without_a_title_has_the_one_that_its_series_gives(
    opened: Opened, archive: Archive
) -> None:
    form = MeetingForm(archive, None)
    assert form.read(form.texts()).wrong == {"title": "wrong-title"}
    read = form.read(form.texts() | {"series": "Koret"})
    made = form.keep(read.changes)
    assert (read.wrong, made and made.meeting().title) == ({}, "Koret")
    beside = next(one for one in meetings_now(archive) if one.id == opened.session.record.meeting.id)
    after = MeetingForm(archive, None, beside=beside)
    read = after.read(after.texts() | {"series": after.offered["series"], "days": "9.4.2026"})
    made = after.keep(read.changes)
    assert made is not None
    assert made.meeting().title == "Møte"
