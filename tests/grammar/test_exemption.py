"""Lines that say of an item that it is exempt, and lines that only begin so."""

from __future__ import annotations

import pytest

from store.record.settings import Settings
from tests.grammar.desk import asked, last, new_session, taken, typed
from tui.grammar.phrases.exemption import exempt_by
from tui.grammar.recorder import Recorder

LAWS = (
    ("unntatt: offl. § 25", "offl. § 25"),
    ("unntatt § 13", "§ 13"),
    ("Unntatt offentlighet, jf. offl. § 25.", "offl. § 25"),
    (
        "(Unntatt offentlighet jf. offl. § 13, jf. fvl. § 13 første ledd nr. 1)",
        "offl. § 13, jf. fvl. § 13 første ledd nr. 1",
    ),
    ("Unnateke offentlegheit, jf. offl. § 13, fyrste ledd", "offl. § 13, fyrste ledd"),
    ("U.off. § 14", "§ 14"),
    ("unnt. off. § 14", "§ 14"),
    ("Unnt.off., jf. offl. § 14", "offl. § 14"),
    ("untatt offentlighet § 14", "§ 14"),
    ("unnteke off. § 14", "§ 14"),
    ("unnt. § 14", "§ 14"),
    ("unnt. off.", ""),
    ("unnt. Per", None),
    ("exempt: Schedule 12A, paragraph 3", "Schedule 12A, paragraph 3"),
    ("exempt from public access, § 25", "§ 25"),
    ("Exempt from public access under § 25", "§ 25"),
    ("exempt from public access, cf. FOIA § 25", "FOIA § 25"),
    ("exempt from disclosure, § 25.", "§ 25"),
    ("Withheld from the public pursuant to section 25 of the FOIA", "section 25 of the FOIA"),
    ("Not for publication, Schedule 12A paragraph 3", "Schedule 12A paragraph 3"),
    ("exempt under § 25", "§ 25"),
    ("item exempt § 25", "§ 25"),
    ("Saka er unnateken offentlegheit, jf. offl. § 25", "offl. § 25"),
    ("exempt from public access", ""),
    ("exempt from public access because § 25 applies", None),
    ("exempt from fees, § 25", None),
    ("Unntatt offentlighet", ""),
    ("exempt from publication", ""),
    ("unntatt", None),
    ("unntatt § 13:", None),
    ("unntatt offl. § 25: lønn til Per", None),
    ("unntatt: lønn til Per", None),
    ("unntatt: 3 personer", None),
    ("alle unntatt Per", None),
    ("Unntatt offentlighet: Per fikk 2 advarsler", None),
)


@pytest.mark.parametrize(("text", "law"), LAWS, ids=[text for text, _ in LAWS])
def test_the_law_in_a_line_and_nothing_else_is_taken_for_one(text: str, law: str | None) -> None:
    assert exempt_by(text) == law


def test_such_a_line_is_about_its_item_and_one_without_a_law_unsays_none() -> None:
    recorder = Recorder(new_session(), Settings())
    recorder.take("unntatt offentlighet")
    assert not recorder.session.record.agenda, "before the first item it is said of nothing"
    for line, law in (
        ("# Lønn", ""),
        ("unntatt offentlighet", "offl"),
        ("unntatt § 13", "§ 13"),
        ("unntatt offentlighet", "§ 13"),
        ("+ mer", "§ 13"),
    ):
        recorder.take(line)
        assert recorder.session.record.agenda[0].exempt == law, line


@pytest.mark.parametrize(
    ("line", "language", "instead"),
    [
        ("Unntatt offentlighet fordi Per er syk", "nb", "unntatt offentlighet"),
        ("Exempt from public access because Per is ill", "en", "exempt information"),
        ("Exempt from disclosure by § 25", "en", "exempt information"),
        ("Exempt under the FOI Act: pay", "en", "exempt information"),
    ],
)
def test_a_line_that_goes_on_is_asked_about(line: str, language: str, instead: str) -> None:
    assert asked("# Lønn", line, language=language)[1] == instead


@pytest.mark.parametrize(
    ("line", "law"),
    [
        ("exempt § 25: pay", "§ 25"),
        ("exempt from public access, § 25: pay", "§ 25"),
        ("Exempt from public access under § 25: pay", "§ 25"),
        ("= exempt from disclosure, cf. FOIA § 25: pay", "FOIA § 25"),
        ("withheld from public access, § 25: pay", "§ 25"),
        ("pay (exempt from public access under section 25 of the FOIA 2000)", "section 25 of the FOIA 2000"),
        ("(exempt from disclosure under section 25 of the FOIA 2000) pay", "section 25 of the FOIA 2000"),
        ("pay (unntatt offentlighet, jf. offl. § 13, jf. fvl. § 13 første ledd nr. 1)",
         "offl. § 13, jf. fvl. § 13 første ledd nr. 1"),
    ],
)  # fmt: skip
def test_a_mark_may_be_a_whole_phrase(line: str, law: str) -> None:
    entry = last("# Pay", line, language="en")
    assert (entry.text, entry.exempt) == ("pay", law)


@pytest.mark.parametrize(
    ("line", "title", "kept"),
    [
        ("# PS 42/26 Personalsak unntatt § 13", "Personalsak", "§ 13"),
        ("# Personalsak, unntatt offentlighet", "Personalsak", "private"),
        ("# Personalsak – u.off. § 13", "Personalsak", "§ 13"),
        ("# Tilsetjing - unnt. off. § 23", "Tilsetjing", "§ 23"),
        ("# Personalsak – unntatt off. jf. offl. § 23", "Personalsak", "offl. § 23"),
        ("# Personalsak – unnateke off., jf. offl. § 23", "Personalsak", "offl. § 23"),
        ("# Sak. Unnateke offentlegheit, jf. offl. § 13", "Sak", "offl. § 13"),
        ("## Lease, exempt under § 25", "Lease", "§ 25"),
        ("# Lease of the hall - confidential", "Lease of the hall", "private"),
        ("# Lønn – privat", "Lønn", "private"),
        ("# 'Lønn – privat", "Lønn – privat", ""),
        ("# Privat barnehage", "Privat barnehage", ""),
        ("# Skole – privat eller offentlig?", "Skole – privat eller offentlig?", ""),
    ],
)
def test_a_title_that_ends_by_saying_so_is_kept_from_others(line: str, title: str, kept: str) -> None:
    recorder, (*_, became) = typed("# Åpning", line)
    item = recorder.session.record.agenda[-1]
    assert (item.title, "private" if item.private else item.exempt or "") == (title, kept)
    assert (became.hint is not None and became.hint.key == "hint-kept-inside") is bool(kept)


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("# Budsjett, privat", "privat"),
        ("# Skatt unntatt offentlighet fordi", "unntatt offentlighet"),
        ("# Unntatt offentlighet", "Unntatt offentlighet"),
        ("# Budsjett, skole", ""),
    ],
)
def test_a_title_that_may_say_so_is_asked_about(line: str, mark: str) -> None:
    _, (*_, became) = typed("# Åpning", line)
    told = became.hint.facts.get("mark", "") if became.hint is not None else ""
    assert told == mark
    assert not mark or (became.hint is not None and became.hint.instead == f"privat: {line}")


@pytest.mark.parametrize(
    ("line", "language", "hint"),
    [
        ("unntatt: lønn til Per", "nb", "hint-exempt-unnamed"),
        ("exempt: pay for Per", "en", "hint-exempt-unnamed"),
        ("unnateke § 13: løn til Per", "nn", ""),
        ("privat: løn til Per", "nn", ""),
        ("exempt item", "en", "hint-exempt-item-unnamed"),
        ("exempt from public access, § 25", "en", ""),
        ("lukket: = Per får mer", "nb", "hint-exempt-unnamed"),
        ("closed: - pay for Per", "en", "hint-exempt-unnamed"),
        ("lukka: ! Per: ringe legen", "nn", "hint-exempt-unnamed"),
        ("lukket: # Lønn", "nb", "hint-exempt-unnamed"),
        ("lukket: mandag og tirsdag", "nb", "hint-perhaps-for-few"),
        ("Møtet ble lukket: av hensyn til søkeren", "nb", "hint-no-law"),
    ],
)
def test_a_line_that_names_no_law_says_what_it_has_become(line: str, language: str, hint: str) -> None:
    told = taken("# Pay", line, language=language)
    assert (told.hint.key if told.hint else "") == hint
    private = hint == "hint-exempt-unnamed" or line.startswith("privat")
    assert getattr(told.documents[0], "private", None) is private


@pytest.mark.parametrize(
    ("line", "language", "instead"),
    [
        ("This item is confidential.", "en", "exempt information"),
        ("this item is exempt", "en", "exempt information"),
        ("Denne saken er fortrolig", "nb", "unntatt offentlighet"),
        ("saka er unnateke", "nn", "unnateke offentlegheit"),
        ("saken er fortrolig behandlet i dag", "nb", ""),
    ],
)
def test_an_item_that_is_said_to_be_confidential_is_asked_about(
    line: str, language: str, instead: str
) -> None:
    assert asked("# Pay", line, language=language) == ("note", instead)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("in confidence: pay", "en"),
        ("not for the public: pay", "en"),
        ("taushetsbelagt: lønn", "nb"),
        ("teiepliktig: løn", "nn"),
        ("ikkje offentleg: løn", "nn"),
    ],
)
def test_what_is_said_to_be_confidential_goes_to_nobody_else(line: str, language: str) -> None:
    assert last("# Pay", line, language=language).private


LONG = (
    "Gro får permisjon fra den første i neste måned og ut året, og vi lyser ut vikariatet så snart råd er, "
)


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("= internt: Kari slutter", "internt"),
        ("! internt: ringe legen", "internt"),
        ("- Eget notat: hun er syk", "Eget notat"),
        ("forslag: internt: hun slutter", "internt"),
        ("**Internt:** hun slutter", "Internt"),
        ("# Internt: lønn", "Internt"),
        ("# Personal (lukket) og lønn", "lukket"),
        (f"= {LONG * 2}jf. offl. § 13", "jf. offl. § 13"),
        (f"# {LONG * 2}jf. offl. § 13", "jf. offl. § 13"),
        ("= Internt arbeid: boden males", ""),
        ("! Kari: ringe Per: haster", ""),
    ],
)
def test_what_may_be_for_few_is_asked_about_behind_signs_and_at_a_far_end(line: str, mark: str) -> None:
    _, (*_, became) = typed("# Åpning", line)
    told = became.hint.facts.get("mark", "") if became.hint is not None else ""
    assert told == mark


def test_what_goes_to_few_already_is_not_said_to_go_out() -> None:
    _, (*_, above, below) = typed("# Åpning", "taushetsbelagt: hun slutter", "- og han, privat")
    assert (above.hint, below.hint) == (None, None)
