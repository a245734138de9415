"""What the series has to say of a meeting before its minutes go out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from exports.review.series_spots import series_spots
from store.files.archive import Archive
from store.language.catalogue import words
from store.record.changes import Change, difference
from store.record.model import Document
from store.record.values import LANGUAGES, Continues
from store.series.description import keep
from store.series.used_numbers import used_numbers
from tests.tui.house import add_meeting, archive_in
from tui.grammar.series import read_series

FIRST = (
    "til stede: Kari Berg, Per Hansen",
    "# Budsjett",
    "! Kari: sende utkast",
    "Bibliotekene > Fylket: kurs",
    "# Kompetanse",
    "utsatt: mangler tall",
    "slutt: 12.00",
)
TOLD = "til stede: Kari Berg, Per Hansen"


def played(folder: Path, *later: tuple[str, ...]) -> Archive:
    """A board whose first meeting left things open, and its later meetings with some lines each."""
    archive = archive_in(folder / "arkiv")
    series = archive.series("Styret")
    for place, lines in enumerate((FIRST, *later)):
        add_meeting(archive, f"Møte {place + 1}", *lines, day=date(2026, 1 + place, 12), series=series)
    return archive


def change(archive: Archive, title: str, before: Document, after: Document) -> None:
    edit = difference(before, after)
    archive.find(title).commit(Change((edit,) if edit else ()))


def found(archive: Archive, title: str) -> list[str]:
    record = archive.find(title).record()
    used = used_numbers(archive, record.meeting)
    spots = series_spots(archive, record, used, "nb")
    for language in LANGUAGES:
        assert all("{" not in words(language, "screen")(spot.key, **spot.facts) for spot in spots)
    return [words("nb", "screen")(spot.key, **spot.facts) for spot in spots]


def test_a_cancelled_meeting_and_one_of_no_series_have_nothing_said_of_them(tmp_path: Path) -> None:
    archive = played(tmp_path, (TOLD, "# Sak", "en linje", "slutt:"))
    record = archive.find("Møte 2").record()
    assert found(archive, "Møte 2")
    for told in ({"state": "cancelled"}, {"series": None}):
        other = record.with_documents([replace(record.meeting, **told)])
        assert series_spots(archive, other, (), "nb") == ()


UNHEARD = "Referatet fra 12. januar er ikke godkjent, og ingen sak her gjelder det."
UNSEEN = "Ingen har sett på oppfølgingen: 3 åpne punkter."
CASES: list[tuple[tuple[tuple[str, ...], ...], str, list[str]]] = [
    ((), "Møte 1", []),
    (((TOLD, "# Sak", "en linje", "slutt:"),), "Møte 2", [UNHEARD, UNSEEN]),
    (
        ((TOLD, "# Godkjenning av referat fra 12. januar", "lest opp", "slutt:"),),
        "Møte 2",
        ["Sak 1 legger fram referatet fra 12. januar, men ingenting er vedtatt om det.", UNSEEN],
    ),
    (
        tuple((TOLD, "# Sak", "en linje", "slutt:") for _ in range(4)),
        "Møte 5",
        [
            "Referatet fra 12. april er ikke godkjent, og ingen sak her gjelder det.",
            "Ingen har sett på oppfølgingen: 1 åpent punkt.",
            "Kari var til stede i 3 møter uten at «sende utkast» ble nevnt.",
        ],
    ),
    (
        tuple((TOLD, "# Sak", "en linje", "slutt:") for _ in range(3)),
        "Møte 4",
        [
            "Referatet fra 12. mars er ikke godkjent, og ingen sak her gjelder det.",
            UNSEEN,
            "1 forventning til Fylket er framsatt for minst to møter siden og ikke godtatt.",
        ],
    ),
]


@pytest.mark.parametrize(("later", "title", "told"), CASES)
def test_the_series_says_what_is_left(
    tmp_path: Path, later: tuple[tuple[str, ...], ...], title: str, told: list[str]
) -> None:
    assert found(played(tmp_path, *later), title) == told


def test_a_planned_meeting_is_told_of_what_was_put_off_and_of_members(tmp_path: Path) -> None:
    archive = played(tmp_path, ("til stede: Kari Berg", "# Sak"))
    keep(
        archive,
        archive.series("Styret").id,
        read_series(["medlemmer: Kari Berg, Anne Lie"], "nb", date(2026, 3, 12)),
    )
    meeting = archive.find("Møte 2").meeting()
    change(archive, "Møte 2", meeting, replace(meeting, state="planned"))
    assert found(archive, "Møte 2") == [
        UNHEARD,
        "Utsatt og ikke på sakslista: sak 2 Kompetanse.",
        "Anne Lie er medlem, men står ikke på frammøtelista.",
    ]


def test_an_item_taken_up_that_was_dealt_with_all_the_same(tmp_path: Path) -> None:
    archive = played(tmp_path, (TOLD, "# Kompetanse", "hele saken"))
    earlier = archive.find("Møte 1").record()
    item = earlier.agenda[1]
    here = archive.find("Møte 2").record().agenda[0]
    goes_on = Continues(meeting=earlier.meeting.id, item=item.id, number="4/26")
    change(archive, "Møte 2", here, replace(here, continues=goes_on))
    assert not [told for told in found(archive, "Møte 2") if "hentet hit" in told]
    change(archive, "Møte 1", item, replace(item, outcome="done"))
    assert "Sak 4/26 er hentet hit, men ble likevel behandlet 12. januar." in found(archive, "Møte 2")


def test_a_meeting_of_no_series_has_none(tmp_path: Path) -> None:
    archive = archive_in(tmp_path / "arkiv")
    add_meeting(archive, "Forum", *FIRST)
    assert found(archive, "Forum") == []


def test_minutes_that_were_passed_by_are_told_where_later_ones_are_approved(tmp_path: Path) -> None:
    archive = played(tmp_path, ("# Sak", "slutt: 12.00"), ("# Godkjenning av referat", "= Godkjent"))
    assert UNHEARD in found(archive, "Møte 3")
