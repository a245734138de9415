"""What belongs to a line that goes to nobody else goes to nobody else; what does not is said to go out."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from exports.formats.meeting_json import to_json
from exports.outline.context import Scribe
from exports.outline.internal import for_insiders
from exports.privacy import for_others
from exports.typography.typesetter import Printed
from store.record.numbering import Numbering
from store.record.values import Kind
from store.record.withheld import Withheld
from tests.grammar.desk import typed

ITEM = "# Stillinger"


def shown(*lines: str, profile: str = "minutes") -> list[str]:
    """The texts of the entries that others read, with the votes told of them."""
    record = typed(ITEM, *lines, profile=profile)[0].session.record
    withheld = Withheld(record)
    told = [entry for entry in record.entries if not withheld.untold(entry.id)]
    return [text for entry in told for text in (entry.text, entry.votes.text if entry.votes else "") if text]


@pytest.mark.parametrize(
    "lines",
    [
        ("privat: vedtak:", "1. Vi sier opp NN", "2. Vi ansetter MM", "votering: 5-2, mot: Kari Nes"),
        ("privat:", "vedtak:", "1. Vi sier opp NN", "stemmer: 5-2"),
        ("unnateke § 13:", "vedtak:", "- Vi seier opp NN", "Samrøystes"),
        ("private:", "decision:", "We dismiss NN", "votes: 5-2", "Against: Lee and Webb"),
        ("unntatt § 13: NN har en konflikt", "- med sjefen", "-- i tre år", "- og med MM"),
        ("private: NN has a dispute", "1. with the chair", "2. and with MM"),
        ("privat: Kari Nes: NN er syk", "- i tre uker"),
        ("votering: 5-2", "privat: vedtak:", "1. Vi sier opp NN"),
    ],
)
def test_points_and_votes_belong_to_what_is_withheld(lines: tuple[str, ...]) -> None:
    assert shown(*lines) == []


@pytest.mark.parametrize(
    ("lines", "out"),
    [
        (("- Åpent", "privat: om NN", "- Også åpent"), ["Åpent", "Også åpent"]),
        (("privat: - om NN", "- Åpent"), ["Åpent"]),
        (("privat:", "- om NN", "- Åpent"), ["Åpent"]),
        (("unntatt § 13: om NN", "", "- Åpent"), ["Åpent"]),
        (("privat: om NN", "Åpent"), ["Åpent"]),
        (("privat: om NN", "- privat", "Åpent"), ["Åpent"]),
    ],
)
def test_what_goes_out_right_behind_says_so_and_can_be_kept_back(
    lines: tuple[str, ...], out: list[str]
) -> None:
    recorder, taken = typed(ITEM, *lines)
    assert shown(*lines) == out
    hint = taken[-1].hint
    if "" in lines:
        assert hint is None
        return
    assert hint is not None
    assert hint.key == "hint-goes-out"
    recorder.take_instead()
    withheld = Withheld(recorder.session.record)
    assert withheld.untold(recorder.session.record.entries[-1].id)


def test_the_first_point_below_says_that_it_does_not_go_out() -> None:
    _, taken = typed(ITEM, "privat: om NN", "- en", "- to")
    assert [one.hint.key if one.hint else "" for one in taken[-2:]] == ["hint-list-withheld", ""]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("neste møte: hastemøte om oppsigelse 3. mars", True),
        ("forfall: Kari Nes (syk)", True),
        ("kom: Per Dal 10.15", True),
        ("inhabil: Per Dal", False),
        ("hevet: 15.00", False),
    ],
)
def test_what_is_said_of_the_whole_meeting_in_a_private_item_tells_that_others_read_it(
    line: str, told: bool
) -> None:
    for item in ("# privat: Sak", "# Sak"):
        _, taken = typed("til stede: Kari Nes, Per Dal", item, line)
        hint = taken[-1].hint
        assert (hint is not None and hint.key == "hint-of-meeting-goes-out") == (told and "privat" in item)


@pytest.mark.parametrize("profile", ["minutes", "protocol"])
def test_private_decisions_and_items_leave_no_gap_in_the_numbers(profile: str) -> None:
    recorder, _ = typed(
        *("# Første", "= Åpent", "privat: = Skjult", "= Åpent igjen"),
        *("privat: # Skjult sak", "= Skjult", "# Siste", "= Åpent til slutt"),
        profile=profile,
    )
    record = recorder.session.record
    numbers, withheld = Numbering(record), Withheld(record)
    decided = [e for e in record.entries if e.kind == Kind.DECISION]
    assert all(not numbers.decision(e) for e in decided if e.id in withheld)
    told = [numbers.decision(e) for e in decided if e.id not in withheld]
    expected = ["1", "2", "3"] if profile == "minutes" else ["1/26", "1/26-2", "2/26"]
    assert told == expected
    items = [numbers.item(item) for item in record.agenda if item.id not in withheld]
    assert items == (["1", "2"] if profile == "minutes" else ["1/26", "2/26"])


def test_a_number_once_given_stays_when_its_decision_is_made_private() -> None:
    record = typed("# Sak 4/26 Lån", "= Åpent", profile="protocol")[0].session.record
    stored = record.with_documents(Numbering(record).to_store())
    [decision] = [entry for entry in stored.entries if entry.kind == Kind.DECISION]
    hidden = stored.with_documents([replace(decision, private=True)])
    assert Numbering(hidden).decision(hidden.entries[-1]) == "4/26"


def test_the_internal_version_numbers_as_the_public_one_does() -> None:
    record = typed(ITEM, "= Åpent", "privat: = Skjult", "= Igjen")[0].session.record
    inside, outside = for_insiders(record), for_others(record)
    numbers = [[Numbering(told).decision(e) for e in told.entries] for told in (inside, outside)]
    assert numbers == [["1", "", "2"], ["1", "", "2"]]


def test_annexes_and_points_that_others_read_are_numbered_without_a_gap() -> None:
    lines = ("vedlegg: A.pdf", "privat: vedlegg: NN.pdf", "vedlegg: C.pdf")
    listed = ("vedtak:", "1. En", "2. To", "privat: 3. NN", "4. Fire")
    view = to_json(typed(ITEM, *lines, *listed)[0].session.record, private=False)
    told = [point["number"] for entry in view["entries"] for point in entry.get("points", ())]
    assert told == ["1", "2", "3"]
    record = typed(ITEM, *lines)[0].session.record
    public, inside = (
        Scribe(version, Printed("nb"), None, (), speakers=None).annexes
        for version in (for_others(record), for_insiders(record))
    )
    assert list(public.values()) == list(inside.values()) == ["1.1", "1.2", "1.3"]
    assert [public[entry.id] for entry in record.entries if not entry.private] == ["1.1", "1.2"]


@pytest.mark.parametrize(
    "line",
    [
        "! Per: ringe NN (privat)",
        "forslag: si opp NN (unntatt offl. § 13)",
        "- NN er syk (u.off.)",
        "= NN får permisjon (unntatt § 13).",
        "lenke: Råd privat: https://example.org/nn",
        "lenke: Råd unntatt § 13: https://example.org/nn",
    ],
)
def test_a_mark_at_the_end_or_before_an_address_keeps_the_line_from_others(line: str) -> None:
    assert shown(line) == []


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("bakgrunn: NN (privat) er syk", "privat"),
        ("vedtak: NN (unntatt § 13) får permisjon", "unntatt § 13"),
    ],
)
def test_a_mark_inside_a_line_is_asked_about(line: str, mark: str) -> None:
    hint = typed(ITEM, line)[1][-1].hint
    assert hint is not None
    assert (hint.key, hint.instead) == ("hint-mark-inside", f"{mark}: {line}")


@pytest.mark.parametrize(
    "line",
    ["'NN er syk (privat)", "= 'NN er syk (privat)", "Hun er unntatt fra plikten: det er greit", "(se § 13)"],
)
def test_what_is_quoted_or_marks_nothing_goes_out_unasked(line: str) -> None:
    answer = typed(ITEM, line)[1][-1]
    assert answer.hint is None
    assert shown(line)


@pytest.mark.parametrize(
    "line",
    [
        "Vi sier dette privat: NN er syk",
        "= Vi gjør det, private: NN gets it",
        "! Kari: ringe privat: NN er syk",
        "hospitering: Dal bibliotek tar imot privat: NN kommer",
        "Skolen > Hjemmet: samtaler privat: om NN",
        "Vi snakket (unntatt § 13: NN er syk) lenge",
        "bakgrunn: saken er privat: NN er syk",
    ],
)
def test_a_mark_with_its_colon_keeps_the_whole_line_back(line: str) -> None:
    recorder, taken = typed(ITEM, line)
    assert taken[-1].hint is not None
    told = for_others(recorder.session.record)
    assert not any("NN" in f"{entry.text}{entry.typed}" for entry in told.entries)
    assert not any("NN" in f"{item.background}{item.recommendation}" for item in told.agenda)


@pytest.mark.parametrize("line", ["'Vi sier privat: NN", "Privat: er et ord", "Saken er privat", "privat:"])
def test_a_mark_that_is_none_is_kept_as_it_was(line: str) -> None:
    recorder, _ = typed(ITEM, line)
    kept = [entry for entry in recorder.session.record.entries if entry.private]
    assert bool(kept) == line.startswith("Privat")
