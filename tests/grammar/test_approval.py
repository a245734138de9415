"""Minutes of earlier meetings in the lines of the next one: what approves them, and what corrects them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from store.files.archive import Archive
from store.files.lifecycle import approve
from store.record.changes import Change
from store.record.model import AgendaItem, Entry, Meeting
from store.record.values import Approves, Corrects, ForApproval, Language, Profile, Series
from store.revisions.approval_decision import closing
from store.revisions.minutes_approval import carry_out
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from tests.exports.records import Builder
from tests.store.revisions.test_minutes_approval import APPROVAL, BUDGET, FEBRUARY, MARCH, meeting
from tests.tui.house import archive_in
from tui.grammar.approval import approving_line
from tui.grammar.result import Taken
from tui.recording import Recording


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_in(tmp_path)


@pytest.fixture
def writer(archive: Archive) -> Iterator[Writer]:
    writer = Writer(archive.clock)
    yield writer
    writer.close()


def march(archive: Archive, writer: Writer, title: str = APPROVAL, *, series: bool = True) -> Recording:
    """The next meeting, open, with one item."""
    made = Meeting(id=archive.ids(), title="Mars", from_=MARCH, to=MARCH, language="nb")
    made = replace(made, series=Series(7, "Styret") if series else None)
    file = archive.create_meeting(made)
    recording = Recording(open_meeting(archive, file, writer, before_write=closing(archive)))
    recording.recorder.take(title)
    return recording


def take(recording: Recording, line: str) -> Taken:
    taken = recording.recorder.take(line)
    recording.opened.save()
    return recording.minutes.see_to(taken)


def key(taken: Taken | None) -> str:
    return taken.hint.key if taken is not None and taken.hint else ""


SENTENCES: list[tuple[Language, Profile, int, str]] = [
    ("nb", "protocol", 0, "Protokollen fra møtet 12. februar 2026 godkjennes."),
    ("nb", "minutes", 1, "Referatet fra møtet 12. februar 2026 godkjennes med rettelsen over."),
    ("nn", "protocol", 2, "Protokollen frå møtet 12. februar 2026 blir godkjend med rettingane over."),
    ("nn", "minutes", 0, "Referatet frå møtet 12. februar 2026 blir godkjent."),
    (
        "en",
        "minutes",
        1,
        "The minutes of the meeting on 12 February 2026 are approved with the correction above.",
    ),
]


@pytest.mark.parametrize(("language", "profile", "corrections", "sentence"), SENTENCES)
def test_the_line_that_approves_says_what_is_approved_and_with_what(
    language: Language,
    profile: Profile,
    corrections: int,
    sentence: str,
    archive: Archive,
) -> None:
    submitted = (ForApproval(5, "Styremøte", FEBRUARY, profile),)
    file = meeting(archive, MARCH, APPROVAL, language=language)
    item = file.record().agenda[0]
    notes = [
        Entry(id=100 + place, item=item.id, text="feil", corrects=Corrects()) for place in range(corrections)
    ]
    withheld = Entry(id=200, item=item.id, text="feil", corrects=Corrects(), private=True)
    told = (
        AgendaItem(id=item.id, title="Forrige møte", role="approval", approves=submitted),
        *notes,
        withheld,
    )
    file.commit(Change(()), lambda _record: told)
    record = file.record()
    assert approving_line(record, record.agenda[0]) == f"= {sentence}"


JANUARY = date(2026, 1, 8)


@pytest.mark.parametrize(
    ("corrects", "facts", "said"),
    [
        ([], {}, "godkjennes."),
        ([None], {}, "godkjennes med rettelsen over."),
        ([FEBRUARY], {}, "godkjennes med rettelsen over."),
        ([FEBRUARY, None], {}, "godkjennes med rettelsene over."),
        # Those of other minutes that are submitted here are not of these.
        ([JANUARY], {}, "godkjennes."),
        ([JANUARY, FEBRUARY], {}, "godkjennes med rettelsen over."),
        ([FEBRUARY], {"private": True}, "godkjennes."),
        ([FEBRUARY], {"exempt": "§ 13"}, "godkjennes."),
        ([FEBRUARY], {"in_minutes": False}, "godkjennes."),
    ],
)
def test_the_line_that_approves_tells_of_corrections_of_those_minutes_that_others_may_read(
    corrects: list[date | None], facts: dict[str, Any], said: str
) -> None:
    b = Builder()
    submitted = [ForApproval(place, "Styremøte", day) for place, day in ((5, FEBRUARY), (6, JANUARY))]
    item = b.item("Forrige møter", role="approval", approves=tuple(submitted))
    for day in corrects:
        b.note("feil", corrects=Corrects(day=day), **facts)
    assert approving_line(b.record, item) == f"= Referatet fra møtet 12. februar 2026 {said}"


@pytest.mark.parametrize(
    ("decided", "told"), [([], "12. februar"), ([5], "8. januar"), ([6], "12. februar"), ([6, 5], "")]
)
def test_of_several_minutes_those_are_offered_that_nothing_is_decided_about(
    decided: list[int], told: str
) -> None:
    b = Builder()
    submitted = [ForApproval(place, "Styremøte", day) for place, day in ((5, FEBRUARY), (6, JANUARY))]
    item = b.item("Forrige møter", role="approval", approves=tuple(submitted))
    for one in decided:
        b.decision("Referatet godkjennes", approves=Approves(one))
    line = f"= Referatet fra møtet {told} 2026 godkjennes." if told else ""
    assert approving_line(b.record, item, submitted) == line


def test_the_sentence_is_offered_until_it_is_taken(archive: Archive, writer: Writer) -> None:
    february = meeting(archive, FEBRUARY, *BUDGET)
    recording = march(archive, writer)
    assert recording.minutes.waiting[0].day == FEBRUARY
    line = recording.minutes.approving_line
    assert line == "= Protokollen fra møtet 12. februar 2026 godkjennes."
    assert key(take(recording, line)) == "hint-approves-at-closing"
    assert recording.minutes.approving_line == ""
    assert len(february.record().revisions) == 1, "what is submitted is kept at once"
    assert key(take(recording, "= Protokollen godkjennes")) == "hint-approves-none"


def test_nothing_is_offered_once_the_minutes_are_approved(archive: Archive, writer: Writer) -> None:
    february = meeting(archive, FEBRUARY, *BUDGET)
    approve(archive, archive.file(february.path))
    recording = march(archive, writer)
    assert recording.minutes.waiting == ()
    assert recording.minutes.approving_line == ""


ELSEWHERE = [
    ("= Protokollen fra 12. februar godkjennes", "hint-approves"),
    ("= Protokollen godkjennes", "hint-approves"),
    ("Protokollen godkjennes", "hint-could-approve"),
    ("= Protokollen fra 12. januar godkjennes", ""),
    ("= Innkallingen godkjennes", ""),
    ("= Protokollen er ikke godkjent", ""),
    ("Protokollen sendes ut", ""),
]


@pytest.mark.parametrize(("line", "hint"), ELSEWHERE)
def test_a_line_in_another_item_says_what_it_could_approve(
    line: str, hint: str, archive: Archive, writer: Writer
) -> None:
    meeting(archive, FEBRUARY, *BUDGET)
    recording = march(archive, writer, "# Budsjett")
    assert key(take(recording, line)) == hint
    assert not any(entry.approves for entry in recording.record.entries), "nothing before Tab"


@pytest.mark.parametrize(
    ("waits", "line", "hint"),
    [
        (True, "Protokollen fra 12. januar ble godkjent", ""),
        (True, "Protokollen ble godkjent", "hint-could-approve"),
        (False, "Protokollen ble godkjent", "hint-no-minutes-wait"),
        (False, "Innkallingen ble godkjent", "hint-looks-like"),
    ],
)
def test_a_text_about_minutes_becomes_no_decision_that_approves_none(
    waits: bool, line: str, hint: str, archive: Archive, writer: Writer
) -> None:
    february = meeting(archive, FEBRUARY, *BUDGET)
    if not waits:
        approve(archive, archive.file(february.path))
    recording = march(archive, writer, "# Budsjett")
    assert key(take(recording, line)) == hint
    assert recording.recorder.can_take_instead == (hint in ("hint-looks-like", "hint-could-approve"))


@pytest.mark.parametrize("line", ["= Protokollen fra 12. februar godkjennes", "Protokollen godkjennes"])
def test_tab_lets_it_approve(line: str, archive: Archive, writer: Writer) -> None:
    february = meeting(archive, FEBRUARY, *BUDGET)
    recording = march(archive, writer, "# Budsjett")
    taken: Taken | None = take(recording, line)
    if recording.recorder.can_take_instead:
        instead = recording.recorder.take_instead()
        assert instead is not None
        taken = recording.minutes.see_to(instead)
    else:
        assert recording.minutes.can_approve
        taken = recording.minutes.approve_by_last(Taken("decision", line))
    assert key(taken) == "hint-approves-at-closing"
    take(recording, "hevet: 15.00")
    assert [effect.done for effect in carry_out(archive, recording.record)] == [True]
    assert february.record().meeting.state == "approved"
    assert [entry.kind for entry in recording.record.entries] == ["decision"]


def test_another_line_lets_it_be(archive: Archive, writer: Writer) -> None:
    meeting(archive, FEBRUARY, *BUDGET)
    recording = march(archive, writer, "# Budsjett")
    take(recording, "= Protokollen godkjennes")
    take(recording, "Vi går videre")
    assert not recording.minutes.can_approve


def test_a_meeting_of_no_series_approves_nothing_and_says_nothing(archive: Archive, writer: Writer) -> None:
    meeting(archive, FEBRUARY, *BUDGET)
    recording = march(archive, writer, series=False)
    assert key(take(recording, "= Protokollen godkjennes")) == ""


def test_a_correction_after_the_decision_counts_too(archive: Archive, writer: Writer) -> None:
    february = meeting(archive, FEBRUARY, *BUDGET)
    recording = march(archive, writer)
    for line in ("= Godkjent", "rettelse: 1/26 feil tall", "rettelse: 99/26 feil", "hevet: 15.00"):
        taken = take(recording, line)
        assert (key(taken) == "hint-number-not-there") == ("99/26" in line)
    carry_out(archive, recording.record)
    assert [one.text for one in february.record().entries if one.corrected] == ["feil tall", "99/26 feil"]


def test_the_decision_names_the_revision_that_the_corrections_made(archive: Archive, writer: Writer) -> None:
    february = meeting(archive, FEBRUARY, *BUDGET)
    recording = march(archive, writer)
    for line in ("rettelse: 1/26 feil tall", "= Godkjent", "hevet: 15.00"):
        take(recording, line)
    carry_out(archive, recording.record)
    revision = february.record().revisions[-1]
    decision = archive.file(recording.opened.file.path).record().entries[-1]
    assert decision.approves is not None
    assert (decision.approves.revision, decision.approves.hash) == (2, revision.hash)


TO = [
    ("rettelse til 12. februar: feil tall", (FEBRUARY, "", "feil tall")),
    ("rettelse til styremøte 12. februar: 1/26 feil", (FEBRUARY, "1/26", "feil")),
    ("Retting til protokollen frå 12. februar: 2/26: feil", (FEBRUARY, "2/26", "feil")),
    ("correction to 12 February 2026: wrong", (FEBRUARY, "", "wrong")),
    ("rettelse til sak 2/26: feil", (None, "2/26", "feil")),
    ("rettelse til budsjettet: feil", (None, "", "budsjettet: feil")),
    ("rettelse: sak 2: feil", (None, "2", "feil")),
    ("correction: item 2.1, wrong", (None, "2.1", "wrong")),
    ("rettelse: V 1/26 feil", (None, "V 1/26", "feil")),
    ("rettelse: 2 personer var borte", (None, "", "2 personer var borte")),
    ("rettelse: 2: feil", (None, "2", "feil")),
    ("retting: 2, feil", (None, "2", "feil")),
    ("correction: 2.1: wrong", (None, "2.1", "wrong")),
    ("rettelse: Per var der", (None, "", "Per var der")),
]


@pytest.mark.parametrize(("line", "said"), TO)
def test_a_correction_names_the_minutes_and_the_item(
    line: str, said: tuple[date | None, str, str], archive: Archive, writer: Writer
) -> None:
    recording = march(archive, writer)
    recording.recorder.take(line)
    (entry,) = recording.record.entries
    assert entry.corrects is not None
    assert (entry.corrects.day, entry.corrects.number, entry.text) == said


def test_a_correction_to_minutes_that_are_not_submitted_here_stays_text(archive: Archive) -> None:
    submitted = AgendaItem(
        id=9, rank="a", title="x", role="approval", approves=(ForApproval(5, "", FEBRUARY),)
    )
    file = meeting(archive, MARCH)
    file.commit(Change(()), lambda _record: (submitted,))
    writer = Writer(archive.clock)
    recording = Recording(open_meeting(archive, file, writer))
    recording.recorder.take("#1")
    taken = recording.recorder.take("rettelse til 1. januar: feil")
    writer.close()
    assert key(taken) == "hint-not-submitted-here"
    assert recording.record.entries[0].corrects is None


def test_of_two_that_are_submitted_each_gets_its_own_corrections(archive: Archive, writer: Writer) -> None:
    january = meeting(archive, date(2026, 1, 8), *BUDGET)
    february = meeting(archive, FEBRUARY, *BUDGET)
    recording = march(archive, writer)
    for line in (
        "rettelse til 8. januar: feil i januar",
        "rettelse til 12. februar: feil i februar",
        "= Protokollen fra 12. februar godkjennes",
        "= Protokollen fra 8. januar godkjennes",
        "hevet: 15.00",
    ):
        take(recording, line)
    carry_out(archive, recording.record)
    for file, text in ((january, "feil i januar"), (february, "feil i februar")):
        assert [one.text for one in file.record().entries if one.corrected] == [text]
        assert file.record().meeting.state == "approved"


@pytest.mark.parametrize("number", ["2/26", "V 2/26"])
def test_a_decision_with_a_letter_is_corrected_by_its_bare_number(
    number: str, archive: Archive, writer: Writer
) -> None:
    february = meeting(archive, FEBRUARY, *BUDGET, profile="minutes")
    recording = march(archive, writer)
    for line in (f"rettelse: {number} feil", "= Godkjent", "hevet: 15.00"):
        take(recording, line)
    carry_out(archive, recording.record)
    record = february.record()
    (told,) = (entry for entry in record.entries if entry.corrected is not None)
    assert record.get(AgendaItem, told.item).title == "Drift"  # type: ignore[union-attr]


def test_a_number_that_may_be_an_items_is_asked_about(archive: Archive, writer: Writer) -> None:
    recording = march(archive, writer)
    taken = recording.recorder.take("rettelse: 2 stoler mangler")
    assert taken.hint is not None
    assert (taken.hint.key, taken.hint.instead) == ("hint-corrects-item", "rettelse: 2: stoler mangler")
    assert recording.record.entries[-1].text == "2 stoler mangler"
