"""Which meetings are published, and what of other meetings they tell there."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from exports.site.folder import WITHOUT
from exports.site.published import SiteSource, groups_of, published_version
from exports.site.site import made_site
from store.errors import Problem
from store.record.identity import to_text
from store.record.model import Event, Meeting, Revision
from store.record.record import Record
from store.record.values import ApprovedIn, Of, Reopened, Series, State
from store.revisions.revision import approval
from tests.exports.records import Builder
from tests.exports.site.changes import held
from tests.exports.site.network import SiteMeeting
from tests.exports.site.shelf import asked_of, shelf, site, text_of
from tests.grammar.desk import typed

THROWN_AWAY = datetime(2026, 3, 20, tzinfo=UTC)


@pytest.mark.parametrize("state", ["draft", "cancelled"])
def test_what_is_in_the_bin_or_cancelled_is_not_published(state: str) -> None:
    record = Builder(state=state).record
    thrown = record.with_documents([replace(record.meeting, binned=THROWN_AWAY)])
    assert (published_version(record, drafts=True) is not None) is (state == "draft")
    assert published_version(thrown, drafts=True) is None


@pytest.mark.parametrize(("drafts", "key"), [(False, "site-nothing"), (True, "site-nothing-drafts")])
def test_what_is_under_way_makes_no_site_and_drafts_are_offered_once(key: str, *, drafts: bool) -> None:
    with pytest.raises(Problem) as told:
        site([Builder(state="live").record], drafts=drafts)
    assert told.value.key == key


@pytest.mark.parametrize("private", [True, False])
def test_what_is_said_of_an_earlier_action_in_a_private_item_is_told_nowhere(*, private: bool) -> None:
    recorder, _ = typed("# Buss", "! Kari Nes: kjøpe buss", id=7)
    record = recorder.session.record
    first = record.with_documents([replace(record.meeting, state="approved")])
    (action,) = first.entries
    later = Builder(state="approved")
    item = later.item("Avtalen", private=private)
    later.add(Event, of=Of(7, action.id), what="deadline", to="2026-09-17", item=item.id)
    page = text_of(site([first, later.record]).files)
    assert ("17. september 2026" in page) is not private


CHOICES = [
    ({"state": "approved"}, {}, "published"),
    ({"state": "approved"}, {"series": ()}, "series"),
    ({"state": "draft"}, {}, "unapproved"),
    ({"state": "draft"}, {"drafts": True}, "published"),
    ({"state": "live"}, {"drafts": True}, "unapproved"),
    ({"state": "planned"}, {"drafts": True}, "ahead planned"),
    ({"state": "cancelled"}, {"drafts": True}, "ahead cancelled"),
    ({"state": "planned", "access": "Unntatt § 13"}, {"drafts": True}, "planned"),
    ({"state": "cancelled", "access": "Unntatt § 13"}, {}, "cancelled"),
    ({"state": "planned", "access": " "}, {}, "ahead planned"),
    ({"state": "planned"}, {"series": ()}, "series"),
]
"""A meeting, what is asked of the site, and where it is: published, announced as one that is to come, or left
out, and why."""


@pytest.mark.parametrize(("fields", "asked", "wanted"), CHOICES)
def test_where_a_meeting_is_on_a_site(fields: dict[str, Any], asked: dict[str, Any], wanted: str) -> None:
    record = Builder(title="Møtet om budsjettet", place="Rom 7", **fields).record
    archive = shelf([record])
    asked = {"series": (WITHOUT,), **asked}
    source = SiteSource(archive, asked_of(archive, **asked))
    where = ["published"] * bool(source.meetings) + ["ahead"] * bool(source.ahead)
    assert " ".join([*where, *(why for _, why in source.left_out)]) == wanted
    other = Builder(title="Et annet møte", state="approved", series=Series(9, "Andre")).record
    beside = shelf([record, other.with_documents([replace(other.meeting, id=2)])])
    made = made_site(beside, asked_of(beside, **{**asked, "series": (*asked["series"], to_text(9))}))
    assert ("Møtet om budsjettet" in text_of(made.files)) == ("published" in wanted or "ahead" in wanted)


@pytest.mark.parametrize("drafts", [False, True])
def test_only_approved_meetings_are_handed_on_as_records(drafts: bool) -> None:
    records = []
    for number, state in enumerate(("approved", "draft", "planned", "cancelled"), 1):
        record = Builder(title=f"Møte {number}", state=state).record
        records.append(record.with_documents([replace(record.meeting, id=number)]))
    archive = shelf(records)
    files = made_site(archive, asked_of(archive, drafts=drafts, records=True, series=(WITHOUT,))).files
    names = {path for path in files if path.startswith("records/")}
    assert names == {f"records/{to_text(1)}.json", "records/index.json"}
    assert [row["title"] for row in json.loads(files["records/index.json"])["meetings"]] == ["Møte 1"]


def _approved(*states: str) -> Record:
    """A meeting whose minutes were approved and opened again, as often as is said."""
    b = Builder(title="Møtet", state="draft")
    b.note("først sagt")
    record = b.record
    for number, state in enumerate(states):
        if state == "approved":
            said = Revision(id=0, at=THROWN_AWAY, reason=f"grunn {number}")
            record = record.with_documents(approval(record, said))
        elif state == "reopened":
            last = record.revisions[-1]
            opened = replace(last, reopened=Reopened(THROWN_AWAY, "fordi"))
            record = record.with_documents([opened, replace(record.meeting, state="draft")])
            (note,) = record.entries
            record = record.with_documents([replace(note, text="rettet siden")])
    return record


@pytest.mark.parametrize(
    ("states", "drafts", "text"),
    [
        ((), False, None),
        ((), True, "først sagt"),
        (("approved",), False, "først sagt"),
        (("approved", "reopened"), False, "først sagt"),
        (("approved", "reopened"), True, "først sagt"),
        (("approved", "reopened", "approved"), False, "rettet siden"),
    ],
)
def test_a_meeting_that_was_opened_again_is_there_as_it_was_approved(
    states: tuple[str, ...], drafts: bool, text: str | None
) -> None:
    shown = published_version(_approved(*states), drafts=drafts)
    assert (shown.entries[0].text if shown is not None else None) == text


def test_what_was_withheld_since_it_was_approved_is_withheld_on_the_site() -> None:
    record = _approved("approved", "reopened")
    (note,) = record.entries
    shown = published_version(record.with_documents([replace(note, private=True)]), drafts=False)
    assert shown is not None
    assert shown.entries[0].private


@pytest.mark.parametrize("state", ["live", "planned"])
def test_only_a_draft_is_published_as_one(state: Any) -> None:
    record = Builder(state=state).record
    assert published_version(record, drafts=True) is None


def test_somebody_on_the_list_is_one_person_however_short_the_meeting_calls_them() -> None:
    lines = "til stede: Kari Nes, Per Dal\n# Sak\n! Kari: ringe\n! Ola: skrive\n"
    record = held(SiteMeeting("Vår", "2026-02-01", "Sjefene", lines), 1)
    record = record.with_documents([replace(record.meeting, state="approved")])
    assert site([record]).people == ("Kari Nes", "Ola", "Per Dal")


def test_the_news_tell_when_a_meeting_was_approved_last() -> None:
    record = Builder(state="draft").record
    for day, text in ((20, "Først"), (25, "Så")):
        draft = record.with_documents([replace(record.meeting, state="draft", title=text)])
        said = Revision(id=0, at=datetime(2026, 3, day, tzinfo=UTC), approved=ApprovedIn(day=None))
        record = draft.with_documents(approval(draft, said))
    news = site([record], url="https://bibliotek.example").files["feed.xml"].decode()
    assert news.count("<updated>2026-03-25T00:00:00Z</updated>") == 2
    assert "2026-03-20" not in news


def test_a_series_is_offered_by_its_newest_name_and_not_for_a_cancelled_meeting() -> None:
    def met(key: int, series: Series | None, state: State = "draft") -> Record:
        return Record.new(Meeting(id=key, title="Møte", series=series, state=state))

    records = [
        met(3, Series(7, "Styret nå")),
        met(1, Series(7, "Styret")),
        met(2, Series(9, "Lønnsutvalget"), "cancelled"),
        met(4, Series(8, "Rådet")),
        met(5, None, "cancelled"),
    ]
    assert groups_of(records, {}) == {to_text(7): "Styret nå", to_text(8): "Rådet"}
    assert groups_of(records, {8: 7}) == {to_text(7): "Rådet"}
    assert groups_of([met(6, None)], {}) == {WITHOUT: ""}


def test_the_news_and_the_lists_of_a_site_stand_by_the_day_the_newest_first() -> None:
    records = []
    for key, month in ((2, 3), (1, 4), (3, 2)):
        record = Builder(title=f"Møte {month}", state="draft").record
        draft = record.with_documents([replace(record.meeting, id=key << 40, from_=date(2026, month, 1))])
        at = datetime(2026, month + 1, 1, tzinfo=UTC)
        said = Revision(id=0, at=at, approved=ApprovedIn(day=None))
        records.append(draft.with_documents(approval(draft, said)))
    files = site(records, url="https://bibliotek.example").files
    for page in ("feed.xml", "index.html"):
        text = files[page].decode()
        places = [text.index(f"Møte {month}") for month in (4, 3, 2)]
        assert places == sorted(places), page


def test_topics_stand_by_how_much_there_is_of_each_and_what_is_left_out_by_the_newest_meeting() -> None:
    lines = {
        4: "# A\nemne: Zebra\n= Vi kjøper båt\n# B\nemne: Zebra, apekatt\n= Vi går\nprivat: bare oss\n",
        6: "# C\nemne: Måke, Zebra\nsagt\nprivat: bare oss\n",
    }
    records = []
    for number, (month, typed_lines) in enumerate(reversed(lines.items())):
        records.append(held(SiteMeeting(f"Møte {month}", f"2026-0{month}-01", "Nettet", typed_lines), number))
    made = site(records, drafts=True)
    tags = made.files["index.html"].decode().partition('<ul class="tags">')[2].partition("</ul>")[0]
    assert re.findall(r">([^<>]+)</a>", tags) == ["Zebra", "apekatt", "Måke"]
    assert [one.meeting.title for one in made.places] == ["Møte 6", "Møte 4"]
