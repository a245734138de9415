"""The page of a party has what is expected of it in any way, under any name that it had."""

from __future__ import annotations

import json
from typing import Any

from tests.exports.site.changes import held
from tests.exports.site.network import SiteMeeting
from tests.exports.site.shelf import site

LINES = """til stede: Kari Nes (Nes bibliotek)
# Forventninger
Fylkesbiblioteket > Bibliotekene: svare i tide
Alle > hverandre: dele det dere kan
Nes bibliotek > Fylkesbiblioteket: ringe først
"""
OTHERS = "# Lønn\nAlle > hverandre: tie om lønn\n"


def pages(begins: str = "p/", **parties: dict[str, Any]) -> dict[str, str]:
    meetings = [
        held(SiteMeeting("Sjefene", "2026-03-01", "Sjefene", LINES), 0),
        held(SiteMeeting("Lønn", "2026-04-01", "Lønnsutvalget", OTHERS), 1),
    ]
    rows = dict(enumerate(parties.values(), 1))
    files = site(meetings, {"parties": rows}, drafts=True).files
    return {path: content.decode() for path, content in files.items() if path.startswith(begins)}


GROUP = {"name": "Bibliotekene", "includes": ["Nes bibliotek", "Dal bibliotek"]}


def test_what_is_expected_of_a_group_is_expected_of_each_that_it_stands_for() -> None:
    found = pages(group=GROUP)
    assert "Svare i tide" in found["p/dal-bibliotek.html"]
    assert "p/bibliotekene.html" in found
    assert "dal-bibliotek.html" in found["p/bibliotekene.html"]


def test_what_everybody_expects_counts_in_its_own_series_alone() -> None:
    page = pages(group=GROUP)["p/nes-bibliotek.html"]
    assert "Dele det dere kan" in page
    assert "tie om lønn" not in page.casefold()
    assert "p/alle.html" not in pages()


def test_a_page_under_an_old_name_leads_to_the_present_one() -> None:
    found = pages(party={"name": "Nes og Dal bibliotek", "aliases": ["Nes bibliotek"]})
    assert "Ringe først" in found["p/nes-og-dal-bibliotek.html"]
    assert "nes-og-dal-bibliotek.html" in found["p/nes-bibliotek.html"]
    assert "Ringe først" not in found["p/nes-bibliotek.html"]
    assert "Også: Nes bibliotek." in found["p/nes-og-dal-bibliotek.html"]


def test_no_person_has_a_page() -> None:
    assert not any("kari" in path for path in pages(party={"name": "Kari Nes"}))


def test_the_search_knows_the_pages_of_parties_by_every_name() -> None:
    nes = {"name": "Nes bibliotek", "aliases": ["Nesbiblioteket"]}
    (script,) = pages("search/topics.js", nes=nes, group=GROUP).values()
    told = json.loads(script.partition("push(")[2].rpartition(")")[0])["topics"]
    (found,) = (one for one in told if one["address"] == "p/nes-bibliotek.html")
    assert found["names"] == ["Nes bibliotek", "Nesbiblioteket"]
    assert found["told"] == "2 forventninger til dem"
