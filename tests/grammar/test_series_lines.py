"""A series in the lines of a meeting: what is taken is told again, and a line that says nothing is named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from store.errors import Problem
from store.files.archive import Archive, open_archive
from store.record.values import Language
from store.series.book import SeriesBook
from store.series.description import keep
from tests.grammar.desk import ticking
from tui.grammar.series import read_series, read_year_plan, series_lines

TODAY = date(2026, 3, 12)
BOARD: dict[Language, list[str]] = {
    "nb": [
        "tittel: Styremøte (nr)/(år)",
        "sted: Møterom 2",
        "tid: 10.00–12.00",
        "møtes: siste torsdag i måneden unntatt juli",
        "dokument: protokoll",
        "saksnummer: PS 1/26",
        "tar med: utfall",
        "vedtaksført: minst halvparten",
        "møteleder: Kari Berg",
        (
            "medlemmer: Kari Berg (leder, Harstad bibliotek, kari@x.no), Per Hansen, 9 biblioteksjefer,"
            " Nils Moe (sekretær, uten stemmerett)"
        ),
        "vara: Siri Vik for Anne Lie",
        "kopi til: Fylket, Arkivet",
        "frist: neste møte",
        "merknader innen: 7 dager",
        "# Godkjenning av protokoll fra forrige møte",
        "# Oppfølging fra forrige møte (20 min)",
        "innleder: Kari Berg",
        "# Eventuelt",
    ],
    "nn": [
        "tittel: Styremøte (nr)/(år)",
        "møtest: siste torsdag i månaden unnateke juli",
        "saksnummer: nei",
        "språk: nynorsk",
        "vedtaksført: meir enn halvparten",
        "medlemer: Kari Berg (leiar), Per Hansen (utan røysterett)",
        "# Ymse",
    ],
    "en": [
        "title: Board (no)/(year)",
        "meets: last Thursday of the month except July",
        "language: English",
        "quorum: two thirds",
        "members: Ann Berg (chair), Tom Hall (secretary, no vote)",
        "remarks by: 1 day",
        "# Any other business",
    ],
}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return open_archive(tmp_path / "arkiv", create=True, clock=ticking(), state=tmp_path / "state")


@pytest.mark.parametrize("language", BOARD)
def test_what_is_taken_is_told_in_the_same_lines(language: Language, archive: Archive) -> None:
    series = archive.series("Styret").id
    keep(archive, series, read_series(BOARD[language], language, TODAY))
    told = series_lines(SeriesBook(archive.common.tables()), series, language)
    assert told == BOARD[language]
    unchanged = keep(archive, series, read_series(told, language, TODAY))
    assert (unchanged.fields, unchanged.came, unchanged.gone, unchanged.items) == (0, (), (), False)


def test_what_is_not_named_stays_and_an_empty_value_takes_away(archive: Archive) -> None:
    series = archive.series("Styret").id
    keep(archive, series, read_series(BOARD["nb"], "nb", TODAY))
    told = keep(archive, series, read_series(["sted:", "medlemmer: Kari Berg, Ola Dahl"], "nb", TODAY))
    assert (told.fields, told.came) == (1, ("Ola Dahl",))
    lines = series_lines(SeriesBook(archive.common.tables()), series, "nb")
    assert not any(line.startswith("sted:") for line in lines)
    assert "# Eventuelt" in lines
    assert "vara: Siri Vik for Anne Lie" in lines


def test_a_line_that_is_moved_in_goes_on() -> None:
    said = read_series(["medlemmer: Kari Berg,", "           Per Hansen", "sted: Rom 1"], "nb", TODAY)
    assert said.members is not None
    assert [one.name.name for one in said.members] == ["Kari Berg", "Per Hansen"]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("møtes: av og til", "series-line-meets"),
        ("vedtaksført: nok folk", "series-line-quorum"),
        ("tid: om morgenen", "series-line-time"),
        ("språk: klingon", "series-line-language"),
        ("tar med: litt", "series-line-includes"),
        ("dokument: avis", "series-line-document"),
        ("merknader innen: snart", "series-line-remarks"),
        ("= Vi kjøper en båt", "series-line"),
        ("Kari er leder", "series-line"),
        ("stemmer: 7-2", "series-line"),
    ],
)
def test_a_line_that_says_nothing_is_named(line: str, key: str) -> None:
    with pytest.raises(Problem) as told:
        read_series(["sted: Rom 1", "", line], "nb", TODAY)
    assert (told.value.key, told.value.facts["line"], told.value.facts["text"]) == (key, 3, line)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("12.2 19.3 2.–3.6 17.9 2027", ["2027-02-12", "2027-03-19", "2027-06-02", "2027-09-17"]),
        ("19.3, 12.2", ["2026-03-19", "2027-02-12"]),
    ],
)
def test_the_days_of_a_year(text: str, days: list[str]) -> None:
    assert [str(first) for first, _ in read_year_plan(text, TODAY)] == days


def test_a_day_that_does_not_exist_is_named() -> None:
    with pytest.raises(Problem, match=r"31\.2"):
        read_year_plan("12.2 31.2 2027", TODAY)
