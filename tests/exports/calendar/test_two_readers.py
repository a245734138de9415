"""Two readers find the same in a calendar, and no event in it falls on a day that nobody said."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject
from icalendar import Calendar

from exports.calendar.calendar_file import CalendarAsked, calendar_of
from store.files.meeting_list import Summary
from store.record.values import Language
from store.registers.book import Book
from store.registers.events import part_of
from tests.grammar.desk import typed

SAID: dict[Language, dict[str, str | None]] = {
    "nb": {
        "! Mona: sende lista innen 1. juni": "2026-06-01",
        "! Mona: sende lista innen 1.9.": "2026-09-01",
        "! Mona: sende lista innen fredag": "2026-05-22",
        "! Mona: sende lista innen uke 38": "2026-09-14/2026-09-20",
        "! Mona: sende lista innen neste møte": None,
        "! Mona: sende lista innen utgangen av mai": "2026-05-31",
        "! Mona: sende lista før sommeren": None,
        "! Mona: lage skisse til høsten, når tallene er klare": None,
        "! Mona: skrive søknad (frist 3. juni)": "2026-06-03",
        "! Mona: kjøpe 24/7-lås": None,
        "! Mona: levere rapporten fra 1. juni": None,
        "! Mona: følge opp sak 12/26": None,
        "! Mona: rydde før jul": None,
        "! Mona: rydde snarest": None,
        "aktivitet: 14.–18. september: Hospiteringsuka": "2026-09-14/2026-09-18",
        "aktivitet: høsten 2026: Kurs": None,
        "aktivitet: vinteren: Kurs": None,
        "aktivitet: påsken 2027: Påskekrim": None,
        "aktivitet: pinsen: Åpen dag": None,
        "aktivitet: jul: Julelesing": None,
        "aktivitet: sommeren: Sommerles": None,
        "aktivitet: før jul: Kurs": None,
    },
    "nn": {
        "! Mona: sende lista innan fredag": "2026-05-22",
        "! Mona: rydde loftet i løpet av veke 24": "2026-06-08/2026-06-14",
        "! Mona: rydde til hausten": None,
        "aktivitet: våren 2027: Kurs": None,
        "aktivitet: hausten: Kurs": None,
    },
    "en": {
        "! Ann: write the report by Friday": "2026-05-22",
        "! Ann: read pages 3-4": None,
        "! Ann: tidy up by the autumn": None,
        "activity: spring 2027: Course": None,
        "activity: Easter: Reading": None,
        "activity: 3 June: Course": "2026-06-03",
    },
}
"""Lines that were typed on 18 May 2026, and the days that they name; None where they name none."""


def calendar(language: Language, *lines: str) -> bytes:
    day = date(2026, 5, 18)
    recorder, _ = typed(*lines, language=language, from_=day, to=day, title="Møte, «æøå»; nr. 1 🙂")
    record = recorder.session.record
    book = Book([(Summary(Path(), record.meeting), part_of(record))])
    asked = CalendarAsked(to="ics", deadlines=True, spans=True)
    return calendar_of([record], book, 1, asked).content


def by_icalendar(content: bytes) -> list[tuple[str, ...]]:
    found: list[Any] = Calendar.from_ical(content).walk("VEVENT")
    return sorted(_told(one["UID"], one["SUMMARY"], one["DTSTART"].dt, one["DTEND"].dt) for one in found)


def by_vobject(content: bytes) -> list[tuple[str, ...]]:
    found: list[Any] = vobject.readOne(content.decode()).vevent_list
    return sorted(
        _told(one.uid.value, one.summary.value, one.dtstart.value, one.dtend.value) for one in found
    )


def _told(uid: object, summary: object, start: date | datetime, end: date | datetime) -> tuple[str, ...]:
    return str(uid), str(summary), str(start), str(end)


@pytest.mark.parametrize("language", SAID)
def test_two_readers_find_the_same(language: Language) -> None:
    content = calendar(language, "# Sak; én, to\\tre", *SAID[language])
    told = by_icalendar(content)
    assert told == by_vobject(content)
    assert len(told) == 1 + sum(days is not None for days in SAID[language].values())
    assert any("🙂" in summary for _, summary, *_ in told)


@pytest.mark.parametrize("language", SAID)
def test_no_event_falls_on_a_day_that_nobody_said(language: Language) -> None:
    for line, days in SAID[language].items():
        found = [(start, end) for _, _, start, end in by_icalendar(calendar(language, "# Sak", line))]
        dates = [one for one in found if len(one[0]) == len("2026-05-18") and one[0] != "2026-05-18"]
        if days is None:
            assert dates == [], line
        else:
            first, _, last = days.partition("/")
            after = date.fromisoformat(last or first) + timedelta(days=1)
            assert dates == [(first, after.isoformat())], line
