"""A register on paper: the rows that are looked at, valid in Word, and nothing in it that is not for all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from exports.export import rendered
from exports.formats.registry import REGISTER_FORMATS
from exports.privacy import for_others
from exports.public_registers import public_book, row_for_others, said_aside
from exports.registers.document import RegisterDocument, composed, export_register, keep_register
from exports.registers.register_json import row_json
from store.errors import Problem
from store.files.archive import open_archive
from store.files.meeting_list import Summary
from store.forget.export_log import ALL, exported
from store.language.catalogue import words
from store.record.model import Entry, Event, Meeting, to_json
from store.record.record import Record
from store.record.values import LANGUAGES, Deadline, Kind, Language, Name, Of, Series
from store.registers.book import Book
from store.registers.events import part_of
from store.registers.listing import KIND_OF, ORDERS, REGISTERS, Register, RegisterView, Shelf, listed
from tests.exports.lint import lint
from tests.exports.records import START, Builder
from tests.privacy.mixtures import everything

DAY, LATER, MADE = date(2025, 3, 1), date(2026, 2, 1), date(2026, 3, 12)
UNTOLD = "noe bare noen får vite"

ENTRIES = (
    Entry(id=11, kind=Kind.DECISION, text="Felles innkjøp", number="3/25", title="Innkjøp"),
    Entry(id=12, kind=Kind.DECISION, text=UNTOLD, number="4/25", exempt="offl. § 13"),
    Entry(id=13, kind=Kind.DECISION, text="vi prøver [/ | *igjen*\n\x1b[31m 😀 \u202eאב", conclusion=True),
    Entry(
        id=21,
        kind=Kind.ACTION,
        text="sende utkast til alle",
        owners=(Name("Kari"), Name("Åse")),
        deadline=Deadline("1. mai", date=date(2025, 5, 1)),
    ),
    Entry(id=22, kind=Kind.ACTION, text="ringe fylket"),
    Entry(id=23, kind=Kind.ACTION, text=f"{UNTOLD} i dag", private=True, owners=(Name("Hemmelig Person"),)),
    Entry(id=24, kind=Kind.ACTION, text=f"{UNTOLD} i går", in_minutes=False),
    Entry(id=31, kind=Kind.EXPECTATION, text="støtte", from_=Name("Alle"), to=Name("Fylket")),
)
NEWER = Entry(
    id=41,
    kind=Kind.DECISION,
    text="Innkjøp hver for seg",
    number="1/26",
    supersedes=("3/25",),
    amends=("9/1",),
)
SERIES = Series(7, "Styret")


def sheet(
    register: Register, language: Language = "nb", *, internal: bool = False, **view: object
) -> RegisterDocument:
    first = Meeting(id=1, title="Vårmøte", from_=DAY, series=SERIES, state="draft")
    second = Meeting(id=2, title="Vintermøte", from_=LATER, series=SERIES, state="draft")
    accepted = Event(id=90, of=Of(1, 31), to="accepted")
    remark = Event(id=91, of=Of(1, 22), what="remark", to=f"{UNTOLD} merknad")
    book = Book(
        (Summary(Path(), meeting), part_of(Record.new(meeting).with_documents(documents)))
        for meeting, documents in ((first, ENTRIES), (second, (NEWER, accepted, remark)))
    )
    looked_at = RegisterView(register=register, order=ORDERS[register][0], **view)  # type: ignore[arg-type]
    rows = listed(Shelf(book.rows(KIND_OF[register], looked_at.as_of)), looked_at)
    return RegisterDocument(view=looked_at, rows=rows, language=language, made=MADE, internal=internal)


def markdown(told: RegisterDocument) -> str:
    return rendered(composed(told, "markdown"), "markdown").decode()


@pytest.mark.share(3)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("register", REGISTERS)
def test_word_finds_nothing_wrong(
    register: Register, language: Language, tmp_path: Path, assert_valid_docx: Callable[[Path], None]
) -> None:
    told = sheet(register, language, internal=language == "nn")
    file = export_register(told, "docx", None, folder=tmp_path, records=lambda _: ()).path
    assert_valid_docx(file)
    assert lint(file.read_bytes()) == []
    title = words(language, "document")(f"register-{register}")
    assert file.name.startswith(f"2026-03-12 {title} – regist")


def test_the_rows_stand_in_their_order_with_what_became_of_them() -> None:
    text = markdown(sheet("decisions"))
    assert [text.index(part) for part in ("1/26", "vi prøver", "3/25")] == sorted(
        text.index(part) for part in ("1/26", "vi prøver", "3/25")
    )
    assert "erstattet av 1/26" in text
    text = markdown(sheet("actions"))
    assert "over fristen" in text
    assert text.index("sende utkast") < text.index("ringe fylket")
    text = markdown(sheet("expectations"))
    assert "godtatt" in text


def test_the_head_says_what_was_asked_for() -> None:
    text = markdown(sheet("decisions", typed="innkjøp", open_only=True, as_of=date(2025, 6, 1)))
    for part in (
        "REGISTER",
        "Vedtak",
        "innkjøp · bare gjeldende",
        "Slik det sto 1. juni 2025",
        "nyeste først",
    ):
        assert part in text
    assert "1/26" not in text
    assert "Ingenting passer" in markdown(sheet("decisions", typed="finnes ikke"))


@pytest.mark.parametrize("to", REGISTER_FORMATS)
def test_what_is_not_for_everybody_is_only_for_insiders(to: str) -> None:
    for register in ("decisions", "actions"):
        for internal in (False, True):
            told = sheet(register, internal=internal)
            content = rendered(composed(told, to), to)  # type: ignore[arg-type]
            text = everything(content).casefold()
            assert (UNTOLD in text) == internal
            assert ("unntatt offentlighet:" in text or "privat:" in text) == internal
            assert "merknad" not in text
            assert ("hemmelig" in text) == (internal and register == "actions")


def test_nothing_that_stands_there_is_written_over(tmp_path: Path) -> None:
    told = sheet("actions")
    first = export_register(told, "markdown", None, folder=tmp_path, records=lambda _: ()).path
    second = export_register(told, "markdown", None, folder=tmp_path, records=lambda _: ()).path
    assert (first.name, second.name) == (
        "2026-03-12 Oppgaver – register.md",
        "2026-03-12 Oppgaver – register (2).md",
    )
    first.write_text("rettet for hånd", encoding="utf-8")
    export_register(replace(told, internal=True), "markdown", first, folder=tmp_path, records=lambda _: ())
    kept = tmp_path / "2026-03-12 Oppgaver – register (3).md"
    assert kept.read_text(encoding="utf-8") == "rettet for hånd"
    with pytest.raises(Problem):
        export_register(
            told, "html", tmp_path / "finnes ikke" / "ut.html", folder=tmp_path, records=lambda _: ()
        )


def test_a_new_owner_that_was_told_in_a_private_item_is_not_told_to_others() -> None:
    b = Builder()
    action = b.action("lage skjema", "Kari")
    b.became(action, "Per", what="owner")
    hidden = b.item("Personalsak", private=True)
    b.became(action, "Hemmelig Navn", what="owner", item=hidden.id)
    book = Book([(Summary(Path(), b.record.meeting), part_of(b.record))])
    row = book.row(action.id)
    assert row is not None
    assert [owner.name for owner in row.owners] == ["Hemmelig Navn"]
    told = row_for_others(row, said_aside([b.record]))
    assert [owner.name for owner in told.owners] == ["Per"]
    assert "Hemmelig" not in str(told)
    assert row_for_others(row, ()) is row


@pytest.mark.parametrize("hidden", [{"exempt": "offl. § 13"}, {"private": True}])
@pytest.mark.parametrize("turn", ["supersedes", "amends"])
def test_a_later_decision_that_is_withheld_is_named_to_insiders_alone(
    hidden: dict[str, object], turn: str
) -> None:
    later = replace(NEWER, **{"supersedes": (), "amends": (), turn: ("3/25",), **hidden})
    meetings = [
        (Meeting(id=number, title="Møte", from_=day, series=SERIES, state="draft"), entry)
        for number, (day, entry) in enumerate(((DAY, ENTRIES[0]), (LATER, later)), 1)
    ]
    book = Book(
        (Summary(Path(), meeting), part_of(Record.new(meeting).with_documents([entry])))
        for meeting, entry in meetings
    )
    view = RegisterView(register="decisions")
    for internal in (False, True):
        told = RegisterDocument(
            view=view, rows=book.rows(Kind.DECISION), language="nb", made=MADE, internal=internal
        )
        assert ("1/26" in markdown(told)) == internal


def test_a_file_for_others_names_no_owner_that_was_told_aside(tmp_path: Path) -> None:
    b = Builder()
    action = b.action("lage skjema", "Kari")
    hidden = b.item("Personalsak", private=True)
    b.became(action, "Hemmelig Navn", what="owner", item=hidden.id)
    book = Book([(Summary(Path(), b.record.meeting), part_of(b.record))])
    view = RegisterView(register="actions", order=ORDERS["actions"][0])
    told = RegisterDocument(view=view, rows=book.rows(Kind.ACTION), language="nb", made=MADE)
    written = export_register(told, "markdown", None, folder=tmp_path, records=lambda _: (b.record,))
    text = written.path.read_text(encoding="utf-8")
    assert "Kari" in text
    assert "Hemmelig" not in text
    assert written.look is not None
    inside = replace(told, internal=True)
    written = export_register(inside, "markdown", None, folder=tmp_path, records=lambda _: (b.record,))
    assert "Hemmelig Navn" in written.path.read_text(encoding="utf-8")
    assert written.look is None
    assert "INTERN" in written.path.name


def test_a_register_that_is_kept_is_remembered_and_for_whom_it_is(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "archive", create=True)
    archive.state = tmp_path / "state"
    for internal in (True, False):
        told = replace(sheet("actions", internal=internal), rows=())
        keep_register(archive, told, "markdown", tmp_path / f"{internal}.md", tmp_path)
    kept = [(Path(one.path).name, one.meeting, one.internal) for one in exported(archive.state)]
    assert kept == [("True.md", ALL, True), ("False.md", ALL, False)]


@pytest.mark.parametrize("told", ["remark", "status"])
@pytest.mark.parametrize("outside", [False, True])
def test_remarks_on_what_became_of_an_entry_are_for_insiders(*, outside: bool, told: str) -> None:
    b = Builder()
    action = b.action("lage skjema", "Kari")
    event = b.became(action, "done", what=told)
    record = b.record
    tables: dict[str, Any] = {}
    if outside:
        record = record.with_documents([replace(event, deleted=START)])
        stored = to_json(event)
        tables = {"events": {event.id: stored}}
    row = public_book([(record, for_others(record))], tables, {}).row(action.id)
    assert row is not None
    assert [step.what for step in row.history] == ([] if told == "remark" else ["status"])


@pytest.mark.parametrize(
    ("number", "settled", "provisional"), [("", False, False), ("3/26", False, True), ("3/26", True, False)]
)
def test_a_number_that_may_change_yet_is_said_to_be_provisional(
    number: str, settled: bool, provisional: bool
) -> None:
    b = Builder()
    decision = b.decision("Ja", number=number)
    book = Book([(Summary(Path(), b.record.meeting), part_of(b.record))])
    row = book.row(decision.id)
    assert row is not None
    entry = replace(row.entry, number=number, settled=settled)
    assert row_json(replace(row, entry=entry), book, MADE)["provisional"] is provisional


@pytest.mark.parametrize("register", REGISTERS)
@pytest.mark.parametrize(("internal", "label"), [(True, "INTERN"), (False, "")])
def test_a_register_for_insiders_says_so_on_top(register: Register, label: str, *, internal: bool) -> None:
    document = composed(sheet(register, internal=internal), "docx")
    assert document.draft_label.upper() == label
    text = markdown(sheet(register, internal=internal))
    assert ("Registeret er bare for dem som har tilgang." in text) is internal
    assert ("er ikke med." in text) is not internal
