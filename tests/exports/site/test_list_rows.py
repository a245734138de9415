"""Entries in the lists of a site read as their document has them, in the language that they were said in."""

from __future__ import annotations

from tests.exports.site.changes import held
from tests.exports.site.network import SiteMeeting
from tests.exports.site.shelf import site

LINES = """til stede: Kari Nes (Nes bibliotek)
# Hospitering
emne: hospitering
? Hvem dekker vikaren
erfaring: Nes bibliotek: fire dager var passe
aktivitet: 10. mars: kurs i kalenderen
Fylkesbiblioteket > Nes bibliotek: svare i tide
"""
WITHOUT = "# Values\ntopic: values\nactivity: autumn 2026: training\n"


def pages() -> dict[str, str]:
    meetings = [
        held(SiteMeeting("Sjefene", "2026-02-01", "Sjefene", LINES), 0),
        held(SiteMeeting("Directors", "2026-04-01", "Sjefene", WITHOUT, language="en"), 1),
        held(SiteMeeting("Sak", "2026-05-01", "Sjefene", "# Plan\nemne: planer\nTekst.\n"), 2),
    ]
    return {path: content.decode() for path, content in site(meetings, {}, drafts=True).files.items()}


def test_lists_of_a_topic_read_as_the_minutes_do() -> None:
    found = pages()
    topic = found["t/hospitering.html"]
    assert "<b>Åpent spørsmål:</b> Hvem dekker vikaren?</p>" in topic
    assert '<b>Erfaring, <a href="../p/nes-bibliotek.html">Nes bibliotek</a>:</b> Fire dager' in topic
    assert "<p>Kurs i kalenderen</p>" in topic
    assert ">Kurs i kalenderen</a>" in found["plan.html"]
    assert '<p class="lead" lang="en-GB">Autumn 2026</p>' in found["plan.html"]


def test_a_topic_with_nothing_to_find_again_has_no_count() -> None:
    found = pages()
    assert "Behandlet i ett møte" in found["t/planer.html"]
    for page in ("index.html", "topics.html"):
        assert '<a href="t/planer.html">planer</a></li>' in found[page]
