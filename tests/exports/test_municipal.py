"""The municipal layout: the parts of a case, who sat for whom, and not a word less than the other layout."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from exports.export import written
from exports.outline import outline
from exports.typography.typesetter import Printed
from store.record.record import Record
from store.record.values import Language, Layout
from tests.exports.printed import body
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
