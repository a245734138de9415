"""The municipal layout: the parts of a case, who sat for whom, and not a word less than the other layout."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from msgspec.structs import replace

from exports.blocks import Callout, Table
from exports.export import written
from exports.formats.meeting_json import to_json
from exports.outline import outline
from exports.typography.typesetter import Printed
from store.record.kinds import STATUSES
from store.record.record import Record
from store.record.values import Kind, Language, Layout
from tests.exports.printed import body, every, headings, rows
from tests.exports.records import Builder
from tests.grammar.desk import typed
from tests.privacy.mixtures import Maker

WORD = re.compile(r"ordet\d{4}qx")
BUS = (
    "dokument: kommunal protokoll",
    "innstilling fra: kommunedirektøren",
    "til stede: Kari Vik (Ap), Per Prøve (H), Mona Lunde (SV), Tor Dal (V)",
    "# PS 41/26 Ny bokbuss",
    "saksopplysninger: Bokbussen er fra 2003",
    "innstilling:",
    "1. Det kjøpes ny bokbuss.",
    "2. Kostnaden dekkes av fondet.",
    "inhabil: Per Prøve, fvl. § 6",
    "Anbudet ble lagt fram",
    "forslag: Mona Lunde: Bussen skal gå på strøm",
    "ut: Tor Dal",
    "Saken ble drøftet",
    "vedtak:",
    "1. Det kjøpes ny bokbuss.",
    "2. Kostnaden dekkes av fondet.",
    "stemmer: innstillingen mot forslaget fra SV: 6 mot 3 stemmer. For forslaget stemte SV og V.",
    "vedlegg: Anbud",
)


def laid_out(record: Record, layout: Layout) -> Record:
    return record.with_documents([replace(record.meeting, profile="protocol", layout=layout)])


def printed(*lines: str, language: Language = "nb") -> list[str]:
    record = typed(*lines, language=language)[0].session.record
    return [text.replace("\u00a0", " ") for text in body(outline(record, Printed(language)))]


def told(record: Record, layout: Layout) -> frozenset[str]:
    content = written(
        laid_out(record, layout), "markdown", paper="protocol", organisation="", used_numbers=()
    )
    return frozenset(WORD.findall(content.decode()))


@pytest.mark.parametrize("status", STATUSES[Kind.DECISION])
def test_only_what_stands_is_told_by_its_number_alone(status: str) -> None:
    b = Builder()
    b.item("Sak")
    b.became(b.decision("Vi kjøper båt"), status, what="status")
    labels = [
        [box.label for box in every(outline(laid_out(b.record, layout), Printed("nb")), Callout)]
        for layout in get_args(Layout)
    ]
    assert len(labels[0]) == 1
    assert (labels[0] == labels[1]) is (status != "adopted")


@pytest.mark.parametrize("seed", range(120))
def test_no_layout_has_a_word_that_the_other_has_not(seed: int) -> None:
    made = Maker(seed).made()
    municipal = told(made.record, "municipal")
    assert municipal == told(made.record, "board")
    assert not municipal & made.untold


def test_each_case_has_its_parts_in_order() -> None:
    told = printed(*BUS)
    case = told[told.index("PS 41/26\u2002Ny bokbuss") :]
    assert [text for text in case[: case.index("PS 41/26:") + 1] if text] == [
        "PS 41/26\u2002Ny bokbuss",
        "Saksopplysninger",
        "Bokbussen er fra 2003.",
        "Vedlegg PS 41/26.1: Anbud",
        "Kommunedirektørens innstilling",
        "Det kjøpes ny bokbuss.",
        "Kostnaden dekkes av fondet.",
        "Behandling",
        "Per Prøve (H) ble erklært inhabil etter fvl. § 6 og deltok ikke i behandlingen.",
        "Anbudet ble lagt fram.",
        "Mona Lunde (SV) fremmet følgende forslag:",
        "Bussen skal gå på strøm.",
        "Tor Dal (V) gikk kl. 11.00.",
        "Saken ble drøftet.",
        "Votering",
        "Innstillingen mot forslaget fra SV: 6 mot 3 stemmer. For forslaget stemte SV og V.",
        "Vedtak",
        "PS 41/26:",
    ]


def test_the_layout_changes_no_number_and_not_the_other_documents() -> None:
    record = typed(*BUS)[0].session.record
    views = [to_json(laid_out(record, layout)) for layout in ("board", "municipal")]
    assert views[0].pop("layout") != views[1].pop("layout")
    assert views[0] == views[1]
    minutes = [
        outline(laid_out(record, layout), Printed("nb"), profile="minutes")
        for layout in ("board", "municipal")
    ]
    assert minutes[0] == minutes[1]


def test_who_was_there_stands_in_groups_with_whom_they_sat_for() -> None:
    lines = (
        "dokument: kommunal protokoll",
        "til stede: Kari Vik (ordfører, Ap), Per Prøve (H)",
        "forfall: Anne Moen (H)",
        "vara: Nils Døme (H) for Anne Moen",
        "til stede: Rune Sand (kommunedirektør, uten stemmerett)",
        "# PS 1/26 Sak",
    )
    minutes = outline(typed(*lines)[0].session.record, Printed("nb"))
    groups = [text for level, text in headings(minutes) if level == 3]
    assert groups == ["Faste medlemmer", "Varamedlemmer", "Forfall", "Administrasjon og andre"]
    tables = every(minutes, Table)
    assert [table.alt for table in tables][: len(groups)] == groups, "who was away is no participant"
    told = [rows(table) for table in tables]
    assert told[0] == [["Kari Vik", "Ordfører", "Ap"], ["Per Prøve", "–", "H"]]
    assert told[1] == [["Nils Døme", "H", "Anne Moen (H)"]]
    assert told[2] == [["Anne Moen", "H"]]
    assert "Vedtaksført: 3 av 3 stemmeberettigede medlemmer møtte." in body(minutes)
    alone = outline(typed(lines[0], lines[1], lines[-1])[0].session.record, Printed("nb"))
    assert "Vedtaksført: 2 av 2 stemmeberettigede medlemmer møtte." in body(alone)


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("nb", ["Saksopplysninger", "Innstilling", "Behandling", "Votering", "Vedtak"]),
        ("nn", ["Saksopplysningar", "Tilråding", "Handsaming", "Røysting", "Vedtak"]),
        ("en", ["Background", "Recommendation", "Proceedings", "Vote", "Resolution"]),
    ],
)
def test_the_parts_have_their_names_in_each_language(language: Language, parts: list[str]) -> None:
    lines = ("# PS 1/26 A", "bakgrunn: B", "innstilling: C", "Talk", "= D", "votes: 3-1")
    record = laid_out(typed(*lines, language=language)[0].session.record, "municipal")
    minutes = outline(record, Printed(language))
    assert [text for level, text in headings(minutes) if level == 3] == parts


@pytest.mark.parametrize("layout", ["board", "municipal"])
def test_closed_doors_are_told_in_both_layouts_and_not_of_what_is_withheld(layout: Layout) -> None:
    lines = ("# PS 1/26 A", "lukket: koml. § 11-5", "unntatt § 13: # PS 2/26 B", "lukket: koml. § 11-6")
    record = laid_out(typed(*lines)[0].session.record, layout)
    told = "\n".join(body(outline(record, Printed("nb")))).replace("\u00a0", " ")
    assert "Møtet ble lukket, jf. koml. § 11-5." in told
    assert "11-6" not in told
    inside = "\n".join(body(outline(record, Printed("nb"), internal=True))).replace("\u00a0", " ")
    assert "Møtet ble lukket, jf. koml. § 11-6." in inside


def test_the_letters_and_the_number_of_a_case_stay_on_one_line_where_somebody_stood_aside() -> None:
    lines = ("til stede: Per Prøve", "# PS 41/26 Ny bokbuss", "inhabil: Per Prøve, fvl. § 6")
    told = " ".join(body(outline(typed(*lines)[0].session.record, Printed("nb"))))
    assert "sak PS\u00a041/26" in told


def test_each_vote_of_a_case_is_told_of_what_it_was_on() -> None:
    lines = (
        "# PS 1/26 A", "forslag fra H: B", "forslag fra SV: C", "stemmer: forslaget fra H: 1-6 (H)",
        "stemmer: utsettelsesforslaget fra SV: 2-5 (SV, V)",
        "stemmer: innstillingen mot forslaget fra SV: 4-3 (SV, V)",
        "= D", "stemmer: 6-1, mot: H",
    )  # fmt: skip
    record = laid_out(typed(*lines)[0].session.record, "municipal")
    told = "\n".join(body(outline(record, Printed("nb")))).replace("\u00a0", " ")
    assert "Forslaget fra H: Falt med 1 mot 6 stemmer. For stemte H." in told
    assert "Utsettelsesforslaget fra SV: Falt med 2 mot 5 stemmer. For stemte SV og V." in told
    assert (
        "PS 1/26: Innstillingen mot forslaget fra SV: 4 mot 3 stemmer. For forslaget fra SV stemte SV og V."
        in told
    )
    assert "Vedtatt med 6 mot 1 stemme. Mot stemte H." in told


def test_a_vote_is_told_of_the_proposal_whose_party_is_named_with_its_maker() -> None:
    told = printed(
        "dokument: kommunal protokoll", "til stede: Mona Lunde (SV), Per Prøve (H), Kari Vik", "# PS 1/26 A",
        "forslag: Mona Lunde (SV): B", "forslag: Per Prøve: C",
        "stemmer: forslaget fra Mona Lunde (SV): 1-2 (SV)",
    )  # fmt: skip
    assert told[-1] == "Forslaget fra Mona Lunde (SV): Falt med 1 mot 2 stemmer. For stemte SV."


def test_a_deputy_of_one_case_sat_for_the_member_who_came_back() -> None:
    told = printed(
        "dokument: kommunal protokoll", "til stede: Kari Vik (Ap), Per Prøve (H)", "# PS 1/26 A",
        "inhabil: Per Prøve, fvl. § 6", "inn: Nils Døme (H) for Per Prøve 9.20", "ut: Kari Vik 9.30",
        "protokolltilførsel: Per Prøve (H): Nei", "# PS 2/26 B", "inn: Per Prøve 10.00",
        "inn: Kari Vik 10.00",
    )  # fmt: skip
    page = "\n".join(told)
    assert told[told.index("Nils Døme") :][:3] == ["Nils Døme", "H", "Per Prøve (H)"]
    assert "Nils Døme (H) møtte i stedet." in page
    assert "Per Prøve (H) kom tilbake kl. 10.00. Kari Vik (Ap) kom tilbake kl. 10.00." in page
    assert "Protokolltilførsel fra Per Prøve (H):" in page


def test_a_vote_on_the_recommendation_before_the_decision_is_told_once() -> None:
    told = printed(
        "dokument: kommunal protokoll", "til stede: Mona Lunde (SV), Per Prøve (H), Kari Vik", "# PS 1/26 A",
        "innstilling: B", "votering: rådmannens innstilling ble vedtatt med 2 mot 1 stemme (SV)", "= B",
    )  # fmt: skip
    assert told[told.index("Votering") + 1] == "Vedtatt med 2 mot 1 stemme. Mot stemte SV."
