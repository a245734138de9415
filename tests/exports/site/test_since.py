"""What became of things after their meeting is told on every page where they stand, in words and by whom."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from msgspec.structs import replace

from exports.site.site import made_site
from store.record.identity import to_text
from store.record.model import Event
from store.record.record import Record
from store.record.values import Of
from tests.exports.site.changes import held
from tests.exports.site.network import SiteMeeting
from tests.exports.site.shelf import asked_of, shelf

FIRST = """til stede: Kari Nes (Nes bibliotek)
# Innkjøp
= Vi kjøper båt
= Vi kjøper bil
= Vi kjøper buss
= Vi kjøper båre
! Kari Nes: ringe
! Kari Nes: skrive
Nes bibliotek > Fylket: støtte
Alle > hverandre: stille opp
Fylket > Fylket: rydde
erfaring: Nes bibliotek: fire dager var passe
kontakt: Siri Moe
erfaring: Nes bibliotek: fem var for mye
aktivitet: 10. mai: kurs
aktivitet: 11. mai: fest
"""
NEXT = """# 2/26 Nytt
= erstatter 1/26: Vi kjøper fly
= opphever 1/26-2: Ingen bil
= endrer 1/26-3: Vi kjøper gul buss
= endrer 1/26-3: Bussen får tak
"""
DRAFT = """# 3/26 Utkastet
= Vi kjøper sykkel
= erstatter 3/26: Vi kjøper elsykkel
aktivitet: 1. desember: julebord
underskrift: Kari Nes
"""
BECAME: tuple[tuple[str, Any, str], ...] = (
    ("ringe", "status", "done"),
    ("skrive", "deadline", "2026-10-01"),
    ("skrive", "owner", "Per Dal"),
    ("skrive", "owner", "Mo Berg"),
    ("skrive", "remark", "hemmelig merknad"),
    ("støtte", "status", "accepted"),
    ("fire dager", "status", "outdated"),
    ("kurs", "status", "cancelled"),
    ("fest", "status", "held"),
)


def _meetings() -> Iterator[Record]:
    first, after, draft = (
        held(SiteMeeting(title, day, "Sjefene", lines, profile="protocol"), number)
        for number, (title, day, lines) in enumerate(
            (("Vår", "2026-02-01", FIRST), ("Høst", "2026-09-01", NEXT), ("Vinter", "2026-11-01", DRAFT))
        )
    )
    events = []
    for number, (text, what, to) in enumerate(BECAME):
        entry = next(one for one in first.entries if text in one.text)
        events.append(
            Event(id=9000 + number, rank=f"z{number}", of=Of(first.meeting.id, entry.id), what=what, to=to)
        )
    for record, more in ((first, []), (after, events)):
        yield record.with_documents([replace(record.meeting, state="approved"), *more])
    yield draft


@pytest.fixture(scope="module")
def pages() -> Mapping[str, str]:
    """The pages of a site with drafts, as they are read; those of meetings by their titles."""
    records = list(_meetings())
    archive = shelf(records)
    files = made_site(archive, asked_of(archive, drafts=True, records=True)).files
    named = {f"m/{to_text(one.meeting.id)}.html": one.meeting.title for one in records}
    read = {}
    for path, content in files.items():
        text = content.decode("utf-8", "replace")
        if path.endswith(".html"):
            text = re.sub(r"<(?:nav|header|footer)\b.*?</(?:nav|header|footer)>", " ", text, flags=re.DOTALL)
            text = (
                re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text))
                .replace(" .", ".")
                .replace(" ,", ",")
                .replace(" :", ":")
            )
        read[named.get(path, path)] = text
    return read


TOLD = (
    ("Vår", "Vi kjøper båt. Siden da: erstattet av vedtak 2/26, 1. september 2026."),
    ("Vår", "Vi kjøper bil. Siden da: opphevet ved vedtak 2/26-2, 1. september 2026."),
    (
        "Vår",
        "Siden da: endret av vedtak 2/26-3, 1. september 2026; endret av vedtak 2/26-4, 1. september 2026.",
    ),
    ("Vår", "Ringe. Ansvar: Kari Nes Siden da: utført 1. september 2026, se Høst."),
    (
        "Vår",
        "Siden da: ny frist 1.10.2026, 1. september 2026, se Høst ; Mo Berg har ansvaret, 1. september 2026",
    ),
    ("Vår", "Støtte Siden da: godtatt 1. september 2026, se Høst."),
    ("Vår", "passe. Kontakt: Siri Moe Siden da: utdatert 1. september 2026, se Høst."),
    ("Vår", "Kurs. Siden da: avlyst 1. september 2026, se Høst."),
    ("Vår", "Fest. Siden da: gjennomført 1. september 2026, se Høst."),
    ("decisions.html", "Vi kjøper båt. Erstattet av vedtak 2/26, 1. september 2026 Vår"),
    ("decisions.html", "Vi kjøper bil. Opphevet ved vedtak 2/26-2, 1. september 2026 Vår"),
    ("decisions.html", "Vi kjøper buss. Endret av vedtak 2/26-3, 1. september 2026 Endret av vedtak 2/26-4"),
    ("decisions.html", "Vinter, 1. november 2026 (UTKAST) · 3/26 Utkastet"),
    ("actions.html", "Skrive. Ansvar: Mo Berg · Frist: 1.10.2026 Vår"),
    ("actions.html", "(1/26) Innkjøp Utført"),
    ("expectations.html", "Fylket → seg selv Rydde"),
    ("expectations.html", "Alle → hverandre Stille opp"),
    ("expectations.html", "Støtte. Vår, 1. februar 2026 · (1/26) Innkjøp Godtatt"),
    ("experiences.html", "Utdatert: Erfaring, Nes bibliotek: Fire dager var passe. Kontakt Siri Moe"),
    ("experiences.html", "Erfaring, Nes bibliotek: Fem var for mye."),
    ("plan.html", "10. mai Kurs avlyst 11. mai Fest"),
    ("index.html", "Vinter Utkast Utkastet"),
    ("index.html", "Siste vedtak"),
    ("index.html", "Datoer framover 1. desember 2026 Julebord"),
    ("Vinter", "UTKAST"),
)
UNTOLD = (
    ("Vår", "Per Dal har"),  # of several the last
    ("Vår", "merknad"),
    ("Vår", "båre. Siden"),
    ("Vår", "UTKAST"),
    ("experiences.html", "Utdatert: Erfaring, Nes bibliotek: Fem"),
    ("plan.html", "Fest avlyst"),
    ("expectations.html", "Alle → seg selv"),
    ("Vinter", "Sted og dato"),
)


@pytest.mark.parametrize(("page", "text"), TOLD)
def test_what_became_of_a_thing_is_told_where_it_stands(
    page: str, text: str, pages: Mapping[str, str]
) -> None:
    assert text in pages[page].replace("\xa0", " ")


@pytest.mark.parametrize(("page", "text"), UNTOLD)
def test_what_does_not_hold_is_not_told(page: str, text: str, pages: Mapping[str, str]) -> None:
    assert text not in pages[page].replace("\xa0", " ")


def test_lists_of_what_holds_leave_out_what_does_not(pages: Mapping[str, str]) -> None:
    (series,) = (text for path, text in pages.items() if path.startswith("s/"))
    index = pages["index.html"].partition("Siste vedtak")[2]
    for text in (series, index):
        assert [one for one in ("båt", "bil ", "bil.", "sykkel") if f"kjøper {one}" in text] == []
        assert "gul buss" in text
    assert "elsykkel" in index
    assert "båre" in series


def test_records_and_news_are_of_approved_meetings_alone(pages: Mapping[str, str]) -> None:
    listed = json.loads(pages["records/index.json"])["meetings"]
    assert [one["title"] for one in listed] == ["Vår", "Høst"]
    assert pages["feed.xml"].count("<entry") == 2
    assert "Vinter" not in pages["feed.xml"]


def test_the_search_knows_what_is_a_draft_and_what_has_ended(pages: Mapping[str, str]) -> None:
    year = json.loads(pages["search/2026.js"].partition("push(")[2].rpartition(")")[0])
    assert [(title, "(UTKAST)" in days) for _, title, days, _ in year["meetings"]] == [
        ("Vinter", True),
        ("Høst", False),
        ("Vår", False),
    ]
    ended = json.loads(pages["search/topics.js"].partition("push(")[2].rpartition(")")[0])["ended"]
    assert {word: len(ids) for word, ids in ended.items()} == {
        "Erstattet": 2,
        "Opphevet": 1,
        "Utført": 1,
        "Utdatert": 1,
        "Avlyst": 1,
        "Gjennomført": 1,
    }
