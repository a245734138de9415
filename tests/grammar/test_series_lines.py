"""A series in the lines of a meeting: what is taken is told again, and a line that says nothing is named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from store.errors import Problem
from store.files.archive import Archive, open_archive
from store.language.line import line
from store.language.series import series_words
from store.record.values import LANGUAGES, Language
from store.series.book import SeriesBook
from store.series.description import keep
from tests.grammar.desk import ticking
from tui.grammar.series import changed_lines, changed_twice, read_series, read_year_plan, series_lines

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
    ("said", "key"),
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
def test_a_line_that_says_nothing_is_named(said: str, key: str) -> None:
    with pytest.raises(Problem) as told:
        read_series(["sted: Rom 1", "", said], "nb", TODAY)
    assert (told.value.key, told.value.facts["line"], told.value.facts["text"]) == (key, 3, said)


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


VALUES = {
    "title": "Styremøte",
    "place": "Møterom 2",
    "time": "10.00–12.00",
    "organiser": "Fylket",
    "numbering": "PS 1/26",
    "chair": "Kari Berg",
    "note_taker": "Per Hansen",
    "recommender": "Direktøren",
    "deputy": "Siri Vik",
    "copy_to": "Fylket, Arkivet",
    "signers": "Kari Berg, Per Hansen",
    "archive_ref": "26/123",
}
OWN = {"letterhead": "styret.docx"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_a_series_is_kept_told_and_taken_away(language: Language, archive: Archive) -> None:
    labels = line(language).labels
    own = series_words(language).labels
    said = [f"{getattr(labels, name)[0]}: {value}" for name, value in VALUES.items()]
    said += [f"{getattr(own, name)[0]}: {value}" for name, value in OWN.items()]
    commands, sorts = line(language).commands, line(language).sorts
    for form in ("swot", "values", "plan"):
        said.append(f"#{getattr(commands, form)[0]} Sak {form}")
    said += [
        f"# Sak {sort} ({getattr(sorts, sort)[0]}) (15 min)"
        for sort in ("information", "discussion", "decision")
    ]
    said += [
        "## Underpunkt",
        f"{labels.presenter[0]}: Kari",
        f"{labels.format[0]}: samtale",
        f"{labels.background[0]}: fordi",
    ]
    series = archive.series("Styret").id
    keep(archive, series, read_series(said, language, TODAY))
    told = series_lines(SeriesBook(archive.common.tables()), series, language)
    assert sorted(told) == sorted(said)
    assert told[-4:] == said[-4:]
    empty = [f"{one.partition(':')[0]}:" for one in said if not one.startswith("#") and one not in said[-3:]]
    keep(archive, series, read_series([*empty, "#"], language, TODAY))
    assert series_lines(SeriesBook(archive.common.tables()), series, language) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [("7 dager", 7), ("1 dag", 1), ("to uker", 14), ("2 uker", 14), ("10", 10)],
)
def test_remarks_are_due_in_days_or_weeks(text: str, days: int) -> None:
    assert read_series([f"merknader innen: {text}"], "nb", TODAY).fields["remarks_days"] == days


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        (["sted: A"], ["sted: A"], []),
        (["sted: A"], ["sted: B"], ["sted: B"]),
        (["sted: A", "tittel: T"], ["tittel: T"], ["sted:"]),
        (["sted: A"], ["sted: A", "tittel: T"], ["tittel: T"]),
        (["# En", "# To"], ["# En"], ["# En"]),
        (["# En"], [], ["#"]),
        (["# En"], ["# En", "sted: A"], ["sted: A"]),
        (["# En", "innleder: Kari"], ["# En"], ["# En"]),
    ],
)
def test_only_what_is_different_is_said_and_what_went_is_taken_away(
    before: list[str], after: list[str], changed: list[str]
) -> None:
    assert changed_lines(before, after) == changed


@pytest.mark.parametrize(
    ("before", "here", "elsewhere", "twice"),
    [
        (["sted: A"], ["sted: B"], ["sted: C"], True),
        (["sted: A"], ["sted: B"], ["sted: B"], False),
        (["sted: A"], ["sted: B"], ["sted: A"], False),
        (["sted: A"], ["sted: B"], ["sted: A", "tittel: T"], False),
        (["# En"], ["# En", "# To"], ["# Tre"], True),
        (["# En"], ["# En", "# To"], ["# En"], False),
        (["sted: A"], [], ["sted: B"], True),
    ],
)
def test_two_who_change_the_same_line_in_other_ways_are_told(
    before: list[str], here: list[str], elsewhere: list[str], twice: bool
) -> None:
    assert changed_twice(before, here, elsewhere) is twice


def test_the_year_behind_the_days_holds_for_all_of_them() -> None:
    for text in ("12.2.2026 2027", "12.2 3.1.2028 2027"):
        with pytest.raises(Problem, match="series-no-such-day"):
            read_year_plan(text, TODAY)


def test_two_members_of_one_name_are_asked_about() -> None:
    with pytest.raises(Problem, match="series-line-twice"):
        read_series(["medlemmer: Kari Berg (leder), Kari Berg (Nes bibliotek)"], "nb", TODAY)
