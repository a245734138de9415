"""Who was there on the page: sentences, tables, groups, and what is said of whoever stood aside."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.blocks import Heading, Paragraph, Table
from exports.formats.meeting_json import to_json
from exports.formats.registry import row_of
from exports.outline import outline
from exports.outline.notice import notice
from exports.privacy import for_others
from exports.review.leak_check import leaks
from exports.typography.typesetter import AsTyped, Printed
from store.record.record import Record
from store.record.values import LANGUAGES, Language, Name
from tests.exports.printed import after, columns, every, everything, flat, headings, rows
from tests.exports.records import Builder
from tui.importing.read import read_minutes

AS_TYPED = AsTyped()


def sentences(record: Record) -> list[str]:
    return [flat(block.line) for block in every(outline(record, AS_TYPED), Paragraph)]


def some_people(b: Builder) -> None:
    for name in ("Kari Nes", "Per Dal", "Ola B."):
        b.person(name)
    b.person("Siri Moe", "excused")
    b.person("Tor Li", "absent")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "nb",
            ["Til stede (3): Kari Nes, Per Dal og Ola B.", "Forfall: Siri Moe.", "Ikke møtt: Tor Li."],
        ),
        (
            "nn",
            ["Til stades (3): Kari Nes, Per Dal og Ola B.", "Forfall: Siri Moe.", "Ikkje møtt: Tor Li."],
        ),
        (
            "en",
            ["Present (3): Kari Nes, Per Dal and Ola B.", "Apologies: Siri Moe.", "Absent: Tor Li."],
        ),
    ],
)
def test_names_and_statuses_alone_stand_in_sentences(language: Language, told: list[str]) -> None:
    b = Builder(language=language)
    some_people(b)
    assert sentences(b.record) == told
    assert not every(outline(b.record, AS_TYPED), Table)


def test_who_was_called_and_did_not_answer_is_not_there() -> None:
    b = Builder()
    b.person("Kari Nes", None, invited=True)
    b.person("Per Dal", None)
    b.group("gjester", 0)
    assert sentences(b.record) == [
        "Til stede: Gjester.",
        "Innkalt: Kari Nes.",
        "Frammøte ikke ført: Per Dal.",
    ]


def test_a_group_counts_as_many_as_it_is() -> None:
    b = Builder()
    b.person("Kari Nes")
    b.person("Per Dal")
    b.group("gjester", 3)
    assert sentences(b.record) == ["Til stede (5): Kari Nes, Per Dal og tre gjester."]


@pytest.mark.parametrize(
    ("names", "groups", "told"),
    [
        (["Kari Nes"], [], "Til stede: Kari Nes."),
        (["Kari Nes", "Per Dal"], [], "Til stede (2): Kari Nes og Per Dal."),
        (["Kari Nes", "Per Dal"], [("gjest", 1)], "Til stede (3): Kari Nes, Per Dal og en gjest."),
        # How many were there is unknown as soon as it is of one group.
        (["Kari Nes", "Per Dal"], [("gjester", 0)], "Til stede: Kari Nes, Per Dal og gjester."),
        (
            ["Kari Nes", "Per Dal", "Liv Ås"],
            [("gjester", 3), ("elever", 0)],
            "Til stede: Kari Nes, Per Dal, Liv Ås, tre gjester og elever.",
        ),
    ],
)
def test_those_who_came_are_counted_where_each_group_is(
    names: list[str], groups: list[tuple[str, int]], told: str
) -> None:
    b = Builder()
    for name in names:
        b.person(name)
    for group, size in groups:
        b.group(group, size)
    assert sentences(b.record) == [told]


@pytest.mark.parametrize("facts", [{"role": "leder"}, {"party": "Ap"}, {"organisation": "Fylket"}])
def test_whatever_is_more_than_a_status_stands_in_a_column(facts: dict[str, str]) -> None:
    b = Builder()
    some_people(b)
    b.person("Liv Ås", **facts)
    (table,) = after(outline(b.record, AS_TYPED), "Deltakere")
    title = {"role": "Rolle", "party": "Parti", "organisation": "Virksomhet"}[next(iter(facts))]
    assert columns(table) == ["Navn", title, "Status"]
    assert rows(table)[-1] == ["Liv Ås", facts[next(iter(facts))].replace("fylket", "Fylket"), "Til stede"]


def test_a_notice_names_those_who_are_called_in_a_sentence() -> None:
    b = Builder()
    for name in ("Kari Nes", "Per Dal"):
        b.person(name, None, invited=True)
    (told,) = after(notice(b.record, AS_TYPED), "Innkalt")
    assert isinstance(told, Paragraph)
    assert flat(told.line) == "Kari Nes og Per Dal."


def committee(language: Language = "nb") -> Builder:
    b = Builder(language=language, profile="protocol")
    b.person("Nils Moe", "deputy", deputy_for=Name("Ola"))
    b.person("Kari Nes", party="Ap")
    b.person("Siri Ås", votes=False, role="sekretær")
    b.person("Ola Vik", "excused")
    b.person("Tor Li", "deputy")
    return b


@pytest.mark.parametrize(
    ("language", "groups", "stood_in"),
    [
        ("nb", ["Medlemmer", "Varamedlemmer", "Administrasjon og andre"], "Møtte for Ola Vik"),
        ("nn", ["Medlemer", "Varamedlemer", "Administrasjon og andre"], "Møtte for Ola Vik"),
        ("en", ["Members", "Deputies", "Officers and others"], "Attended for Ola Vik"),
    ],
)
def test_members_deputies_and_others_stand_apart(
    language: Language, groups: list[str], stood_in: str
) -> None:
    document = outline(committee(language).record, AS_TYPED)
    assert [text for level, text in headings(document) if level == 3] == groups
    members, others = every(document, Table)
    assert [row[0] for row in rows(members)] == ["Kari Nes", "Ola Vik", "Nils Moe"]
    assert rows(members)[2][-1] == stood_in
    assert [row[:2] for row in rows(others)] == [["Siri Ås", "sekretær"]]


def test_two_of_one_group_are_not_parted() -> None:
    b = Builder()
    b.person("Kari Nes", role="leder")
    b.person("Ola Vik", "excused")
    b.person("Nils Moe", "deputy", deputy_for=Name("Ola Vik"))
    b.group("tilhørere", 4)
    document = outline(b.record, AS_TYPED)
    assert [heading.text for heading in every(document, Heading)] == ["Deltakere"]
    (table,) = every(document, Table)
    assert [row[0] for row in rows(table)] == ["Kari Nes", "Ola Vik", "Nils Moe", "Tilhørere (4)"]


def test_that_somebody_is_a_deputy_stands_once_above_the_group_or_beside_them() -> None:
    apart, alone, without_vote = Builder(), Builder(), Builder()
    for b in (apart, without_vote):
        b.person("Kari Nes", role="leder")
    apart.person("Tor Li", "deputy", role="lærer")
    alone.person("Tor Li", "deputy", role="lærer")
    alone.person("Mia Ek", "deputy", role="vert")
    without_vote.person("Tor Li", "deputy", role="lærer", votes=False)
    last = [
        [row[-1] for table in every(outline(b.record, AS_TYPED), Table) for row in rows(table)]
        for b in (apart, alone, without_vote)
    ]
    assert last == [["Til stede", "Til stede"], ["Vara", "Vara"], ["Til stede", "Vara"]]


def test_deputies_of_one_another_are_all_printed() -> None:
    b = Builder()
    b.person("Kari Nes", deputy_for=Name("Per Dal"))
    b.person("Per Dal", deputy_for=Name("Kari Nes"))
    b.person("Ola Vik", deputy_for=Name("Ola Vik"))
    assert {"Kari Nes", "Per Dal", "Ola Vik"} <= {
        row[0] for table in every(outline(b.record, AS_TYPED), Table) for row in rows(table)
    }


def test_whoever_takes_the_place_of_one_who_stands_aside_is_named_in_the_item() -> None:
    b = Builder(profile="protocol")
    b.person("Per Dal")
    b.person("Nils Moe", "deputy", deputy_for=Name("Per"))
    b.item("Tilskudd", number="3/26")
    b.moved("Per", "recusal", ground="fvl. § 6")
    told = sentences(b.record)
    assert (
        "Per Dal ble erklært inhabil etter fvl. § 6 og deltok ikke i behandlingen. Nils Moe møtte i stedet."
        in told
    )
    assert "Per Dal var inhabil i sak 3/26 (fvl. § 6)." in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_comes_home_from_markdown(language: Language) -> None:
    committees = committee(language)
    committees.item("En", exempt="§ 13")
    committees.moved("Kari Nes", "recusal", ground="bror")
    committees.item("To")
    committees.moved("Ola Vik", "recusal")
    plain = Builder(language=language)
    some_people(plain)
    for b in (committees, plain):
        printed = markdown(b.record)
        assert markdown(read_minutes(printed, "hjem.md").record).split("\n")[1:] == printed.split("\n")[1:]


def markdown(record: Record) -> str:
    write = row_of("markdown").write
    assert write is not None
    return write(outline(record, AS_TYPED), None).decode()


# Whoever stood aside in a case that others may not read


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("nb", "Ett medlem var inhabil.", "2 medlemmer var inhabile."),
        ("nn", "Éin medlem var ugild.", "2 medlemer var ugilde."),
        ("en", "One member declared an interest.", "2 members declared an interest."),
    ],
)
def test_of_a_recusal_in_an_exempt_item_the_number_is_told(language: Language, one: str, two: str) -> None:
    b = Builder(language=language)
    b.item("Klage", exempt="§ 13")
    b.moved("Per Dal", "recusal", ground="bror av klageren")
    assert sentences(b.record)[-1] == one
    b.moved("Eva Li", "recusal")
    told = everything(outline(b.record, Printed(language)))
    assert two in told.replace("\u00a0", " ")
    assert not any(word in told for word in ("Per", "Eva", "bror"))
    assert not leaks(b.record, told.encode(), lambda _record: b"")


def test_a_recusal_in_a_private_item_is_not_told_at_all() -> None:
    b = Builder()
    b.item("Lønn", private=True)
    b.moved("Per Dal", "recusal")
    assert not for_others(b.record).presence
    assert not sentences(b.record)


_Who = st.tuples(st.sampled_from(["Per Dal", "Kari", "Mona Lie", "Ukjent"]), st.text(max_size=12))


def scene(who: list[tuple[str, str]], language: Language, profile: str) -> Record:
    """A meeting in which some stood aside in an exempt item and in its sub-item."""
    b = Builder(language=language, profile=profile)
    for name in ("Per Dal", "Kari Nes", "Mona Lie"):
        b.person(name)
    above = b.item("Klage", exempt="§ 13")
    for place, (name, ground) in enumerate(who):
        if place == 1:
            b.item("Under", parent=above.id)
        b.moved(name, "recusal", str(place), ground=ground, at=None)
    b.item("Åpen")
    b.decision("godkjent")
    return b.record


@given(
    who=st.lists(st.tuples(_Who, _Who), min_size=1, max_size=3),
    language=st.sampled_from(LANGUAGES),
    profile=st.sampled_from(["minutes", "protocol"]),
)
def test_who_stood_aside_in_an_exempt_item_and_why_changes_nothing(
    who: list[tuple[Any, Any]], language: Language, profile: str
) -> None:
    one, other = (scene([pair[side] for pair in who], language, profile) for side in (0, 1))
    assert outline(one, AS_TYPED) == outline(other, AS_TYPED)
    assert to_json(one, private=False) == to_json(other, private=False)
    assert to_json(one, private=False, working=False) == to_json(other, private=False, working=False)


def test_who_stood_aside_comes_back_and_does_not_come_late() -> None:
    b = Builder()
    b.person("Siri Vik")
    b.item("Bokbuss")
    b.moved("Siri", "recusal", ground="fvl. § 6")
    b.moved("Siri Vik", "arrival", "12.30")
    b.moved("Siri Vik", "departure", "13.00")
    page = markdown(b.record)
    assert "kom kl." not in page
    assert "kom senere" not in page
    assert "Siri Vik kom tilbake kl. 12.30." in page.replace("\u00a0", " ")
    assert "Siri Vik gikk kl. 13.00" in page.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("came", "left", "status", "role"),
    [
        (False, False, "Møtte for Liv Moe", "leder"),
        # The seat is given back while the member is there.
        (True, False, "Til stede til Liv Moe kom", "leder, vara for Liv Moe"),
        (True, True, "Møtte for Liv Moe", "leder"),
    ],
)
def test_a_deputy_sat_for_the_member_unless_the_member_came_and_stayed(
    *, came: bool, left: bool, status: str, role: str
) -> None:
    b = Builder()
    b.person("Kari Nes", role="nestleder")
    b.person("Liv Moe", "excused")
    b.person("Mia Ek", "deputy", deputy_for=Name("Liv Moe"), role="leder")
    b.item("Bod")
    for happened, what in ((came, "arrival"), (left, "departure")):
        if happened:
            b.moved("Liv Moe", what)
    (table, *_) = every(outline(b.record, AS_TYPED), Table)
    (row,) = [row for row in rows(table) if row[0] == "Mia Ek"]
    assert (row[1], row[-1]) == (role, status)
