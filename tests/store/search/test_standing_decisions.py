"""Decisions that stand, and which of them share the words of a new one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from store.files.archive import Archive, open_archive
from store.files.series_members import at_closing
from store.record.model import Event, Meeting
from store.record.values import Of
from store.registers.standing import Decision, Own
from store.search.standing_decisions import Standing, read_earlier
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from tests.grammar.desk import new_session, ticking
from tui.grammar.recorder import Recorder


def add(archive: Archive, title: str, *lines: str, series: str = "Styret", month: int = 3) -> int:
    """A meeting that is closed, so that its numbers are fixed; return its id."""
    day = date(2026, month, 12)
    meeting = Meeting(id=archive.ids(), title=title, from_=day, to=day, series=archive.series(series))
    file = archive.create_meeting(meeting)
    writer = Writer(archive.clock)
    opened = open_meeting(archive, file, writer, before_write=at_closing(archive))
    recorder = Recorder(opened.session)
    for line in ("# Sak", *lines, "slutt:"):
        recorder.take(line)
    opened.save()
    writer.close()
    return meeting.id


def numbers(archive: Archive, but: int = 0) -> list[str]:
    return [decision.number for decision in read_earlier(archive, but).standing]


def test_the_decisions_of_the_other_meetings_stand_until_one_is_put_in_their_place(tmp_path: Path) -> None:
    archive = open_archive(tmp_path, create=True, clock=ticking())
    add(archive, "Vår", "= Felles innkjøp", "= Åpent i jula", "konklusjon: vi prøver", "= ikke vedtatt: nei")
    add(archive, "Et annet utvalg", "= Noe helt annet", series="Utvalget", month=4)
    now = add(archive, "Høst", "= erstatter V 1/2026: Hver for seg", month=9)
    assert numbers(archive, now) == ["V 1/26", "V 2/26", "V 1/26"]
    assert numbers(archive) == ["V 4/26", "V 1/26", "V 2/26"]
    texts = [decision.text for decision in read_earlier(archive, 0).standing]
    assert texts == ["Hver for seg", "Noe helt annet", "Åpent i jula"]


def test_what_is_meant_for_few_or_was_postponed_does_not_stand(tmp_path: Path) -> None:
    archive = open_archive(tmp_path, create=True, clock=ticking())
    lines = ("privat: = hemmelig", "unntatt § 13: = også", "notat: = for oss", "= utsatt: siden", "= synlig")
    add(archive, "Vår", *lines, "unntatt § 13: # Personalsak", "= lukket")
    assert [decision.text for decision in read_earlier(archive, 0).standing] == ["synlig"]


def test_a_status_that_a_later_meeting_set_counts(tmp_path: Path) -> None:
    archive = open_archive(tmp_path, create=True, clock=ticking())
    add(archive, "Vår", "= Felles innkjøp", "= Åpent i jula")
    first = read_earlier(archive, 0).standing[1]
    add(archive, "Høst", month=9)
    file = archive.find("Høst")
    writer = Writer(archive.clock)
    opened = open_meeting(archive, file, writer)
    of = Of(first.meeting, first.entry)
    opened.session.apply(Event(id=archive.ids(), of=of, what="status", to="superseded"))
    opened.save()
    writer.close()
    assert [decision.text for decision in read_earlier(archive, 0).standing] == ["Åpent i jula"]


def test_a_damaged_file_is_passed_over(tmp_path: Path) -> None:
    archive = open_archive(tmp_path, create=True, clock=ticking())
    add(archive, "Vår", "= Felles innkjøp")
    (tmp_path / "2026" / "2026-04-01 ødelagt.json").write_text("{", encoding="utf-8")
    (tmp_path / "2026" / "2026-04-02 annet.json").write_text('{"meeting": {"1": {"id": "x"}}}')
    assert numbers(archive) == ["V 1/26"]
    assert read_earlier(open_archive(tmp_path / "ny", create=True), 0).standing == ()


def test_derived_numbers_count_only_in_the_meeting_itself() -> None:
    recorder = Recorder(new_session())
    for line in ("# Sak", "= Felles innkjøp", "= erstatter 7/25: Noe"):
        recorder.take(line)
    record = recorder.session.record
    assert [decision.number for decision in Own(record).standing()] == ["2", "1"]
    assert Own(record).replaced() == {(0, "7/25")}


TEXTS = (
    "Felles innkjøp av e-bøker gjennom fylkesbiblioteket",
    "Åpningstidene i jula er de samme ved alle bibliotekene",
    "Styret godkjenner budsjettet for 2027",
    "Purregebyr blir fjernet for barn under 15 år",
    "Lånetida er fire veker for alt materiale",
)
OTHERS = tuple(f"Budsjett og regnskap for prosjekt {'abcdefghij'[n % 10] * 4}" for n in range(120))


def standing(*texts: str) -> Standing:
    return Standing(
        [Decision(number=f"{n}/26", text=text, meeting=1, entry=n) for n, text in enumerate(texts, 1)]
    )


@pytest.mark.parametrize(
    ("typed", "alike"),
    [
        ("Fylkesbiblioteket står for innkjøpet", ["1/26"]),
        ("INNKJØP AV E-BØKER", ["1/26"]),
        ("Innkjo\u0308p av e-bo\u0308ker", ["1/26"]),
        ("åpningstid ved biblioteket i sommer", ["2/26"]),
        ("A\u030apningstider ved biblioteket", ["2/26"]),
        ("lånetid for nytt materiale", ["5/26"]),
        ("barn skal ikke betale purregebyr", ["4/26"]),
        ("purregebyr", []),
        ("Møtet er styrets og alle skal være der", []),
        ("2027 2026 15 år", []),
        ("[/ {'a[0]'}", []),
        ("", []),
    ],
)
def test_two_words_of_weight_make_decisions_alike(typed: str, alike: list[str]) -> None:
    assert [decision.number for decision in standing(*TEXTS).alike(typed)] == alike


def test_among_many_a_rare_word_is_enough_and_a_common_one_is_nothing() -> None:
    many = standing(*TEXTS, *OTHERS)
    assert [decision.number for decision in many.alike("purregebyr")] == ["4/26"]
    assert many.alike("budsjett og regnskap") == ()
    assert len(many.alike("prosjekt aaaa og bbbb med purregebyr og lånetid for materiale")) == 2


def test_the_nearest_comes_first_and_what_is_gone_not_at_all() -> None:
    found = standing("innkjøp av bøker", "innkjøp av bøker og film", "innkjøp av sykler")
    assert [d.number for d in found.alike("innkjøp av film og bøker")] == ["2/26", "1/26"]
    assert [d.number for d in found.alike("innkjøp av film og bøker", {(0, "2/26")})] == ["1/26"]
