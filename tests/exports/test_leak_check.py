"""What goes out is looked through: nothing withheld is in it, and where it is, no file is left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from exports import export as deliver
from exports.export import PAPERS, Paper, export, written
from exports.formats.registry import FORMATS, Format
from exports.review.leak_check import leaks
from store.errors import Problem
from store.record.model import Event
from store.record.record import Record
from store.record.values import About, Deadline, Kind, Name, Of
from store.record.withheld import Withheld
from tests.exports.letterheads import norwegian
from tests.exports.records import MEETING_ID, Builder, votes
from tests.privacy.mixtures import everything

SECRET = "sjefen får høyere lønn"  # noqa: S105 — no password
HIDDEN: list[dict[str, Any]] = [
    {"private": True},
    {"exempt": "§ 13"},
    {"in_minutes": False},
    {"kind": Kind.MEMO},
]


def writer(
    to: Format, paper: Paper | None = None, letterhead: bytes | None = None
) -> Callable[[Record], bytes]:
    return partial(written, to=to, paper=paper, organisation="", used_numbers=(), letterhead=letterhead)


def with_secret(**hidden: Any) -> Builder:
    b = Builder()
    b.item("Budsjett")
    b.note("vi bruker mindre på lønn")
    b.entry(**{"kind": Kind.NOTE, "text": SECRET, **hidden})
    return b


def opened(record: Record) -> Record:
    """The record with what is withheld in it given away, as a mistake in a writer would."""
    entries = [
        replace(entry, private=False, exempt="", in_minutes=True, kind=Kind.NOTE) for entry in record.entries
    ]
    items = [replace(item, private=False, exempt="") for item in record.agenda]
    return record.with_documents([*entries, *items])


@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_file_that_gives_something_away_is_known(to: Format, hidden: dict[str, Any]) -> None:
    record = with_secret(**hidden).record
    write = writer(to)
    assert not leaks(record, write(record), write)
    assert leaks(record, write(opened(record)), lambda other: write(opened(other)))


@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.parametrize("hidden", [{"private": True}, {"exempt": "§ 13"}])
def test_an_item_that_is_given_away_is_known(to: Format, hidden: dict[str, Any]) -> None:
    b = Builder()
    item = b.item(SECRET, **hidden, background="han har bedt om det lenge")
    b.item("Underpunkt om det samme", parent=item.id)
    b.decision("Sjefen får det han vil ha", votes=votes("mot stemte fire av sju", against=4))
    b.action("skrive brev til sjefen innen fredag", "Kari", deadline=Deadline("fredag"))
    write = writer(to)
    assert not leaks(b.record, write(b.record), write)
    assert leaks(b.record, write(opened(b.record)), lambda other: write(opened(other)))


def test_a_text_that_was_written_from_an_exempt_item_is_as_exempt_as_the_item() -> None:
    b = Builder()
    b.item("Oppsigelse", exempt="§ 13")
    note = b.note("hun slutter i mai")
    b.item("Orientering")
    b.note(SECRET, sources=(note.id,))
    laws = Withheld(b.record).laws
    assert set(laws.values()) == {"§ 13"}
    assert len(laws) == 3
    write = writer("json")
    assert SECRET not in write(b.record).decode()
    assert not leaks(b.record, write(b.record), write)


def test_a_deadline_that_moved_out_of_the_text_hides_nothing() -> None:
    b = with_secret(
        kind=Kind.ACTION, text="ringe sjefen innen fredag", private=True, deadline=Deadline("fredag")
    )
    write = writer("docx")
    assert leaks(b.record, write(opened_action(b.record)), lambda other: write(opened_action(other)))


def opened_action(record: Record) -> Record:
    return record.with_documents(replace(entry, private=False) for entry in record.entries)


@pytest.mark.parametrize("to", FORMATS)
def test_what_is_said_for_all_to_hear_as_well_is_no_leak(to: Format) -> None:
    b = with_secret(private=True)
    b.note(SECRET.upper())
    b.decision("Enstemmig vedtatt", votes=votes("enstemmig", unanimous=True))
    b.note("enstemmig vedtatt", private=True)
    b.note("Birgit Larsen", private=True, speaker=Name("Birgit Larsen"))
    b.person("Birgit Larsen")
    write = writer(to)
    assert not leaks(b.record, write(b.record), write)


@pytest.mark.parametrize("to", FORMATS)
def test_the_law_that_an_earlier_point_is_exempt_by_may_be_read(to: Format) -> None:
    b = Builder()
    item = b.item("Oppfølging", role="follow-up")
    about = About(kind="action", text=SECRET, number="1/26", exempt="offl. § 13")
    b.add(Event, of=Of(MEETING_ID + 1, 5), item=item.id, what="status", to="done", about=about)
    write = writer(to)
    assert not leaks(b.record, write(b.record), write)


@pytest.mark.parametrize("to", FORMATS)
def test_a_file_that_would_give_something_away_is_not_written(
    to: Format, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = with_secret(private=True).record
    whole = deliver.written
    monkeypatch.setattr(deliver, "written", lambda record, **how: whole(opened(record), **how))
    with pytest.raises(Problem) as told:
        export(record, to, None, folder=tmp_path, paper=None, organisation="", used_numbers=())
    assert told.value.key == "export-leaks"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.parametrize("paper", PAPERS)
def test_the_internal_version_is_written_and_says_so_in_its_name(
    to: Format, paper: Paper, tmp_path: Path
) -> None:
    b = with_secret(private=True)
    b.entry(Kind.MEMO, "handle melk på vei hjem")
    path = export(
        b.record, to, None, folder=tmp_path, paper=paper, organisation="", used_numbers=(), internal=True
    )
    assert " – INTERN." in path.name
    told = everything(path.read_bytes())
    assert "handle melk" not in told
    if paper != "notice":
        assert SECRET in told.casefold()


_text = st.text(min_size=12, max_size=40)
_entries = st.lists(
    st.tuples(st.sampled_from(list(Kind)), _text, st.sampled_from([{}, *HIDDEN[:3]])), max_size=8
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    entries=_entries,
    item=st.sampled_from([{}, {"private": True}, {"exempt": "§ 13"}]),
    to=st.sampled_from(FORMATS),
    paper=st.sampled_from(PAPERS),
)
def test_nothing_withheld_is_in_a_public_file_whatever_was_typed(
    entries: list[tuple[Kind, str, dict[str, Any]]], item: dict[str, Any], to: Format, paper: Paper
) -> None:
    b = Builder()
    b.item("Den første saken", **item)
    for kind, text, hidden in entries:
        b.entry(kind, text, name=text[::-1], typed=text, by=Name(text), **hidden)
        b.item(text)
    write = writer(to, paper)
    assert not leaks(b.record, write(b.record), write)


def test_nothing_withheld_is_in_a_file_on_a_letterhead() -> None:
    record = with_secret(private=True).record
    write = writer("docx", letterhead=norwegian())
    assert not leaks(record, write(record), write)
    assert leaks(record, write(opened(record)), lambda other: write(opened(other)))


def test_the_law_that_exempts_a_case_is_open_whoever_wrote_it_down_in_private() -> None:
    b = Builder()
    b.item("Lønn", exempt="offl. § 13 første ledd")
    b.item("Budsjett")
    b.note("offl. § 13 første ledd", private=True)
    write = writer("html")
    assert b"offl. \xc2\xa7\xc2\xa013" in write(b.record)
    assert not leaks(b.record, write(b.record), write)
