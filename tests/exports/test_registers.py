"""A register on paper: the rows that are looked at, valid in Word, and nothing in it that is not for all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from exports.export import rendered
from exports.formats.registry import REGISTER_FORMATS
from exports.public_registers import row_for_others, said_aside
from exports.registers.document import RegisterDocument, composed, export_register
from store.errors import Problem
from store.files.meeting_list import Summary
from store.language.catalogue import words
from store.record.model import Entry, Event, Meeting
from store.record.record import Record
from store.record.values import LANGUAGES, Deadline, Kind, Language, Name, Of, Series
from store.registers.book import Book
from store.registers.events import part_of
from store.registers.listing import KIND_OF, ORDERS, REGISTERS, Register, RegisterView, Shelf, listed
from tests.exports.lint import lint
from tests.exports.records import Builder
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
