"""Numbers in running text lead to what they name on the site, and tell of nothing that is not there."""

from __future__ import annotations

import re

from msgspec.structs import replace

from store.record.identity import to_text
from store.record.record import Record
from tests.exports.site.changes import held
from tests.exports.site.network import SiteMeeting
from tests.exports.site.shelf import site

FIRST = "# Lånetid\n= Lånetida er fire uker\n# Film\n= Film lånes ut i to uker\n"
SAID = "# Oppfølging\nSe vedtak 1/26, jf. sak 2/26, og ikke sak 99/26 eller https://x.example/vedtak 1/27\n"


def meetings(first: str = FIRST, series: str = "Styret") -> list[Record]:
    one = SiteMeeting("Første", "2026-01-10", "Styret", first, profile="protocol")
    two = SiteMeeting("Andre", "2026-03-10", series, SAID, profile="protocol")
    return [held(one, 0), held(two, 1)]


def led_to(records: list[Record]) -> list[tuple[str, str]]:
    """The words that are links on the page of the last meeting, each with the place it leads to."""
    files = site(records, drafts=True).files
    page = next(
        text for text in map(bytes.decode, files.values()) if "<h1" in text and "Oppfølging</h2>" in text
    )
    return re.findall(r'<a href="\.\./m/[^"]*#(\w)-[^"]*">(\w+.\d+/26)</a>', page)


def test_a_number_leads_to_what_the_series_knows_by_it() -> None:
    found = [(place, text.replace("\u00a0", " ")) for place, text in led_to(meetings())]
    assert found == [("e", "vedtak 1/26"), ("e", "sak 2/26")]


def test_a_number_means_nothing_of_another_series() -> None:
    assert [place for place, _ in led_to(meetings(series="Lønnsutvalget"))] == ["i"]  # its own first item


def test_a_number_of_what_is_withheld_stays_text() -> None:
    first, second = meetings()
    hidden = [replace(item, private=True) for item in first.agenda[:1]]
    assert [place for place, _ in led_to([first.with_documents(hidden), second])] == ["e"]


def test_a_number_of_a_case_that_the_law_exempts_leads_to_its_place() -> None:
    first, second = meetings()
    hidden = [replace(item, exempt="offl. § 13") for item in first.agenda[:1]]
    assert [place for place, _ in led_to([first.with_documents(hidden), second])] == ["i", "e"]


def test_of_two_decisions_of_one_number_the_newer_is_meant() -> None:
    one = SiteMeeting("Første", "2026-01-10", "Styret", FIRST, profile="protocol")
    again = SiteMeeting("Igjen", "2026-02-10", "Styret", FIRST, profile="protocol")
    last = SiteMeeting("Andre", "2026-03-10", "Styret", SAID, profile="protocol")
    first, second = held(one, 0), held(again, 1)
    (old,) = (entry for entry in first.entries if "fire uker" in entry.text)
    (new,) = (entry for entry in second.entries if "fire uker" in entry.text)
    second = second.with_documents([replace(new, number=old.number)])
    for records in ([first, second], [second, first]):
        files = site([*records, held(last, 2)], drafts=True).files
        page = next(
            text for text in map(bytes.decode, files.values()) if "<h1" in text and "Oppfølging</h2>" in text
        )
        (led,) = re.findall(r'<a href="\.\./m/([^"#]*)\.html#e-[^"]*">vedtak.1/26</a>', page)
        assert led == to_text(second.meeting.id)
