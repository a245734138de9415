"""Lines of a municipal protocol: its document, closed doors, and whom a recommendation is from."""

from __future__ import annotations

from pathlib import Path

import pytest

from exports.formats.meeting_json import to_json
from store.files.archive import open_archive
from store.files.series_members import remember_scope, with_scope
from store.record.model import Meeting
from store.record.record import Record
from store.record.values import ClosedDoors
from tests.grammar.desk import ticking, typed


def taken(*lines: str) -> Record:
    return typed(*lines)[0].session.record


@pytest.mark.parametrize(
    ("line", "profile", "layout"),
    [
        ("dokument: kommunal protokoll", "protocol", "municipal"),
        ("Dokument: Kommunal møteprotokoll.", "protocol", "municipal"),
        ("document: municipal minutes", "protocol", "municipal"),
        ("dokument: protokoll", "protocol", "board"),
        ("dokument: møteprotokoll", "protocol", "board"),
        ("dokument: referat", "minutes", "board"),
        ("document: minutes", "minutes", "board"),
        ("dokument: en lang bok", "minutes", "board"),
    ],
)
def test_a_line_of_the_head_says_which_document(line: str, profile: str, layout: str) -> None:
    record = taken(line)
    assert (record.meeting.profile, record.meeting.layout) == (profile, layout)
    assert to_json(record)["layout"] == layout
    assert layout == "municipal" or "bok" not in line or record.entries[0].text == line


@pytest.mark.parametrize(
    ("lines", "law"),
    [
        (("lukket: koml. § 11-5",), "koml. § 11-5"),
        (("lukka: jf. koml. § 11-5 andre ledd.",), "koml. § 11-5 andre ledd"),
        (("closed: Local Government Act 1972",), "Local Government Act 1972"),
        (("Møtet ble lukket: kommuneloven § 11-5",), "kommuneloven § 11-5"),
        (("lukket:",), ""),
        (("lukket: koml. § 11-5", "lukket: fvl. § 13"), "koml. § 11-5, fvl. § 13"),
        (("lukket: mandag og tirsdag",), None),
        (("lukket dørene i hallen",), None),
        (("closed: Mondays",), None),
    ],
)
def test_an_item_is_dealt_with_behind_closed_doors(lines: tuple[str, ...], law: str | None) -> None:
    record = taken("# Lønn", *lines)
    assert record.agenda[0].closed == (None if law is None else ClosedDoors(law))
    assert len(record.entries) == (law is None)
    assert to_json(record)["agenda"][0]["closed"] == (None if law is None else {"text": law})


@pytest.mark.parametrize(
    "line",
    [
        "Merknader til innkallingen: Ingen",
        "Merknader til innkalling og saksliste: ingen",
        "Merknad til sakslista: sak 3 går ut.",
        "Comments on the agenda: none",
    ],
)
def test_remarks_on_notice_and_agenda_stand_in_the_head(line: str) -> None:
    role = taken(line).meeting.roles[0]
    assert f"{role.label}: {role.name}" == line
    assert taken("# Sak", line).entries[0].text == line


@pytest.mark.parametrize(
    ("lines", "whose", "text"),
    [
        (("Kommunedirektørens innstilling: Ja",), "Kommunedirektøren", "Ja"),
        (("kommunedirektørens forslag til vedtak: Ja",), "kommunedirektøren", "Ja"),
        (("Kommunedirektøren si tilråding: Ja",), "Kommunedirektøren", "Ja"),
        (("Utvalg for kultur og idretts innstilling: Ja",), "Utvalg for kultur og idrett", "Ja"),
        (("innstilling fra formannskapet: Ja",), "formannskapet", "Ja"),
        (("innstilling fra: formannskapet", "innstilling: Ja"), "formannskapet", "Ja"),
        (("the chief executive's recommendation: Yes",), "the chief executive", "Yes"),
        (("Formannskapets innstilling:", "1. Ja", "2. Nei"), "Formannskapet", "1. Ja\n2. Nei"),
        (("Rådets innstilling: Ja", "Nemndas innstilling: Nei"), "Rådet", "Ja\nNemndas innstilling: Nei"),
        (("innstilling: Ja",), "", "Ja"),
        (("SVs forslag til vedtak: Nei",), "", ""),
        (("alles innstilling: Nei",), "", ""),
    ],
)
def test_a_recommendation_says_whose_it_is(lines: tuple[str, ...], whose: str, text: str) -> None:
    item = taken("# Bokbuss", *lines).agenda[0]
    assert (item.recommender, item.recommendation) == (whose, text)


@pytest.mark.parametrize(
    ("line", "by", "text"),
    [
        ("forslag fra Mona Lunde: Bussen skal gå på strøm", "Mona Lunde", "Bussen skal gå på strøm"),
        ("Framlegg frå Mona: Saka vert utsett", "Mona", "Saka vert utsett"),
        ("forslag fra SV: Nei", "SV", "Nei"),
        ("forslag: SV: Nei", "SV", "Nei"),
        ("motion by Mona Lunde: No", "Mona Lunde", "No"),
        ("forslag fra naboen: Nei", None, "forslag fra naboen: Nei"),
    ],
)
def test_a_proposal_says_whose_it_is(line: str, by: str | None, text: str) -> None:
    entry = taken("til stede: Mona Lunde (SV)", "# Bokbuss", line).entries[0]
    assert (entry.by and entry.by.name, entry.text) == (by, text)


def test_the_meeting_says_who_recommends_where_an_item_does_not() -> None:
    record = taken("innstilling fra: kommunedirektøren", "# Bokbuss", "innstilling: Ja")
    assert record.meeting.recommender == to_json(record)["recommender"] == "kommunedirektøren"
    assert not record.agenda[0].recommender


def test_the_next_meeting_of_a_series_has_the_layout_and_is_a_protocol(tmp_path: Path) -> None:
    archive = open_archive(tmp_path, create=True, clock=ticking())
    series = archive.series("Formannskapet")
    held = Meeting(
        id=archive.ids(),
        series=series,
        profile="protocol",
        layout="municipal",
        recommender="kommunedirektøren",
    )
    remember_scope(archive, held)
    following = with_scope(archive, Meeting(id=archive.ids(), series=series))
    assert (following.profile, following.layout) == ("protocol", "municipal")
    assert following.recommender == "kommunedirektøren"


@pytest.mark.parametrize(
    ("lines", "votes"),
    [
        (("administrasjon: Ola Vik (utvalgssekretær)",), [False]),
        (("Administrasjonen: Ola Vik", "til stede: Per Moe"), [False, True]),
        (("til stede: Per Moe", "Administrasjon og andre: Ola Vik, Liv Li"), [True, False, False]),
        (("Officers: Ola Vik (clerk)",), [False]),
        (("også til stede: Ola Vik",), [True]),
        (("til stede: Per Moe", "også til stede: Ola Vik"), [True, False]),
    ],
)
def test_officers_are_there_without_a_vote(lines: tuple[str, ...], votes: list[bool]) -> None:
    assert [one.votes for one in taken(*lines).attendance] == votes
