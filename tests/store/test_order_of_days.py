"""What is listed by day stands by day, whenever it was made: the ids run against the days here."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from store.files.find_meeting import matching
from store.files.meeting_list import Summary, listing_of
from store.files.series_members import neighbours, next_of
from store.record.changes import Change
from store.record.model import Json, Meeting, Stored
from store.record.values import Series
from store.revisions.approval_meeting import later_of
from store.revisions.named_minutes import minutes_of
from store.series.book import SeriesBook
from store.series.series_meetings import SeriesMeetings
from store.session.refused import Aside, keep_aside, kept_aside
from store.topics.list import TopicList

STYRET = Series(7, "Styret")


def meeting(key: int, month: int, **told: Any) -> Meeting:
    return Meeting(
        id=key << 40, **{"from_": date(2026, month, 1), "series": STYRET, "state": "draft", **told}
    )


def summaries(**told: Any) -> list[Summary]:
    """January to May, the newest made first and in no order."""
    made = ((3, 3), (1, 5), (5, 1), (2, 4), (4, 2))
    return [Summary(Path(f"{key}.json"), meeting(key, month, **told)) for key, month in made]


def months(found: Any) -> list[int]:
    return [getattr(one, "meeting", one).from_.month for one in found]


def test_lists_and_series_stand_by_the_day() -> None:
    every = summaries()
    assert months(listing_of(every, []).meetings) == [5, 4, 3, 2, 1]
    assert months(SeriesMeetings(every, SeriesBook({}), 7).all) == [1, 2, 3, 4, 5]
    assert months(later_of(meeting(9, 2), every, {})) == [3, 4, 5]
    assert [one.day.month for one in minutes_of(one.meeting for one in every) if one.day] == [1, 2, 3, 4, 5]


def test_the_one_before_and_the_one_after_are_the_nearest_by_day() -> None:
    every = summaries()
    around = neighbours(next(one for one in every if one.day.month == 3), every, {})
    assert months(around) == [2, 4]
    following = next_of(meeting(9, 2), [one.meeting for one in every])
    assert following is not None
    assert following.from_ == date(2026, 3, 1)


def test_the_latest_is_so_by_day_and_the_next_planned_the_first() -> None:
    held, planned = summaries(), summaries(state="planned")
    assert months([matching(held, "latest")]) == [5]
    first = [one for one in held if one.day.month < 3]
    later = [one for one in planned if one.day.month > 2]
    assert months([matching([*first, *later], "latest", date(2026, 2, 15))]) == [3]


def row(**told: Any) -> Json:
    return {"rank": "a0", **told}


def test_a_series_has_its_people_and_items_by_their_places_and_other_business_last() -> None:
    tables: Stored = {
        "series": {9: row(name="Arbeidsutvalget"), 7: row(name="Styret"), 8: row(name="Rådet")},
        "members": {
            1: row(series=7, name={"name": "Tora Li"}, rank="a3"),
            2: row(series=7, name={"name": "Odd Bø"}, rank="a1"),
            3: row(series=7, name={"name": "Unn Eik"}, rank="a2"),
            4: row(series=7, name={"name": "ODD BØ"}, rank="a0", role="nyere"),
        },
        "standing": {
            1: row(series=7, title="Eventuelt", role="other", rank="a0"),
            2: row(series=7, title="Oppfølging", rank="a2"),
            3: row(series=7, title="Godkjenning", rank="a1"),
        },
    }
    book = SeriesBook(tables)
    assert [book.row(key).name for key in book.ids] == ["Arbeidsutvalget", "Rådet", "Styret"]
    same = {5: row(name="Styrt", same_as=9, place="Oslo"), 9: row(name="Styret", place="")}
    told = SeriesBook({"series": same}).row(5)
    assert (told.name, told.aliases, told.place) == ("Styret", ("Styrt",), "Oslo")
    assert [one.name.name for one in book.everybody(7)] == ["Odd Bø", "Unn Eik", "Tora Li"]
    assert [one.title for one in book.standing(7)] == ["Godkjenning", "Oppfølging", "Eventuelt"]


def test_topics_stand_by_their_names_and_rows_with_the_shown_one_first() -> None:
    tables: Stored = {
        "topics": {1: row(name="åpning"), 2: row(name="Bad"), 3: row(name="arkiv", also=["åpning"])}
    }
    topics = TopicList(tables, [])
    assert [one.name for one in topics.topics] == ["arkiv", "Bad"]
    shown = topics.named("arkiv")
    assert shown is not None
    assert [one.name for one in topics.rows_of(shown)] == ["arkiv", "åpning"]


def test_what_is_kept_aside_stands_in_the_order_in_which_it_was_made(tmp_path: Path) -> None:
    for key, day in ((3, 1), (1, 3), (2, 2)):
        aside = Aside(
            id=key << 40,
            meeting=7,
            title="Styret",
            path="a.json",
            archive="b",
            key="meeting-approved",
            facts={},
            at=datetime(2026, 3, day, tzinfo=UTC),
            change=Change(()),
            typed=(f"linje {day}",),
        )
        keep_aside(tmp_path, aside)
    assert [one.typed for one in kept_aside(tmp_path)] == [("linje 1",), ("linje 2",), ("linje 3",)]
