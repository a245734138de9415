"""Entries in the lists of a site read as their document has them, in the language that they were said in."""

from __future__ import annotations

import json

from msgspec.structs import replace

from store.record.identity import to_text
from store.record.values import Kind
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


FIRST = "# Kurs\nvedtak: kurs i lunsjen\nvedtak: kurs for alle\nKari: lage plan\n"
NEXT = "# Godkjenning\nvedtak: referatet godkjennes\n# Kurs\nvedtak: kurs om kvelden\n"


def test_what_holds_no_more_is_told_in_the_results_and_a_formality_is_no_last_decision() -> None:
    first = held(SiteMeeting("Vår", "2026-02-01", "Sjefene", FIRST), 0)
    after = held(SiteMeeting("Høst", "2026-09-01", "Sjefene", NEXT), 1)
    old, new = ([one for one in of.entries if one.kind == Kind.DECISION] for of in (first, after))
    first = first.with_documents([replace(old[0], number="V 9/26")])
    after = after.with_documents([replace(new[1], supersedes=("V 9/26",))])
    files = {path: content.decode() for path, content in site([first, after], {}, drafts=True).files.items()}
    told = json.loads(files["search/topics.js"].partition("push(")[2].rpartition(")")[0])["ended"]
    assert told == {"Erstattet": [f"e-{to_text(old[0].id)}"]}
    beside = files["index.html"].partition("Siste vedtak")[2].partition("</aside>")[0]
    assert "kurs om kvelden" in beside.casefold()
    assert "godkjennes" not in beside
