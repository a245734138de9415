"""Lines whose hint was left are found again, with what they could have been; what is meant as text is not."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from exports.review.preflight import preflight
from store.record.settings import Settings
from tests.grammar.desk import typed
from tui.grammar.context import Context
from tui.grammar.doubts.left_as_text import left_as_text
from tui.grammar.lines import EntryLine
from tui.grammar.parse import parse
from tui.importing.read import read_minutes

LEFT = (
    ("=Vi kjøper varmepumpe", "= Vi kjøper varmepumpe"),
    ("Vedtak Vi kjøper varmepumpe", "Vedtak: Vi kjøper varmepumpe"),
    ("- Konklusjon: vi venter", "Konklusjon: vi venter"),
    ("- !Nora henter nøkler", ""),
    ("- ! Nora henter nøkler", "! Nora henter nøkler"),
    ("Nora skal hente nøkler", "! Nora skal hente nøkler"),
    ("vedtakk: vi kjøper", "vedtak: vi kjøper"),
    ("Varmepumpa er gammel", ""),
    ("'=Vi kjøper varmepumpe", ""),
    ("Nora: varmepumpa er gammel", ""),
    ("= Vi kjøper varmepumpe", ""),
    ("= Utsatt til neste møte", "utsatt: til neste møte"),
    ("= Vi kjøper varmepumpe (5-2)", "= Vi kjøper varmepumpe. Stemmer: 5-2"),
    ("privat: =Vi kjøper varmepumpe", ""),
    ("notat: =Vi kjøper varmepumpe", ""),
)


@pytest.mark.parametrize(("line", "instead"), LEFT, ids=[row[0] for row in LEFT])
def test_what_a_line_could_have_been_is_found_again(line: str, instead: str) -> None:
    recorder, taken = typed("til stede: Nora Li", "# Varme", line, "# Annet", "en linje til")
    record = recorder.session.record
    left = left_as_text(record, Settings())
    assert left == ({taken[2].documents[0].id: instead} if instead else {})
    told = [
        spot
        for spot in preflight(record, left=left)
        if spot.key in ("look-left", "look-misread", "look-decided")
    ]
    assert [spot.facts["line"] for spot in told] == ([instead] if instead else [])
    assert all(spot.item == record.agenda[0].id for spot in told)


def test_a_line_whose_words_were_changed_is_meant_as_it_stands() -> None:
    recorder, taken = typed("# Varme", "=Vi kjøper varmepumpe")
    entry = recorder.session.record.entries[0]
    assert entry.id == taken[1].documents[0].id
    recorder.session.apply(replace(entry, text="Vi vurderer en varmepumpe"))
    assert not left_as_text(recorder.session.record, Settings())


@pytest.mark.parametrize(("line", "found"), [("# Lønn, privat", True), ("privat: # Lønn, privat", False)])
def test_a_title_that_may_be_for_few_is_found_before_it_goes_out(line: str, *, found: bool) -> None:
    record = typed("# Åpning", line)[0].session.record
    told = [
        spot for spot in preflight(record, left=left_as_text(record, Settings())) if spot.key == "look-title"
    ]
    assert [(spot.item, spot.facts["line"]) for spot in told] == (
        [(record.agenda[-1].id, "privat: # Lønn, privat")] if found else []
    )


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Lukket møte: lønn", "privat"),
        ("Lønn behandles for lukkede dører", "privat"),
        ("Lønn (lukket møte, jf. koml. § 11-5)", "privat"),
        ("Pay (in camera)", "privat"),
        ("Pay [conf.]", "privat"),
        ("Lønn – konf.", "privat"),
        ("Closed session: pay", "privat"),
        ("Restricted: pay", "privat"),
        ("Lønn, jf. offl. § 13", "unntatt jf. offl. § 13"),
        ("Lønn (offl. § 13)", "unntatt offl. § 13"),
        ("Restricted access to the harbour", ""),
        ("Referat fra lukket møte 3. mai", ""),
        ("Innsyn etter offl. § 13", ""),
    ],
)
def test_a_title_that_tells_of_closed_doors_is_asked_about(title: str, word: str) -> None:
    recorder, taken = typed("# Åpning", f"# {title}")
    instead = f"{word}: # {title}" if word else ""
    assert (taken[-1].hint.instead if taken[-1].hint else "") == instead
    assert list(left_as_text(recorder.session.record, Settings()).values()) == ([instead] if instead else [])


@pytest.mark.parametrize("title", ["Lønn – privat", "Lønn (unntatt § 13)", "Lønn, unntatt offl. § 13"])
def test_a_title_that_was_changed_so_is_found_before_it_goes_out(title: str) -> None:
    record = typed("# Åpning", "# Lønn")[0].session.record
    changed = record.with_documents([replace(record.agenda[-1], title=title)])
    spots = preflight(changed, left=left_as_text(changed, Settings()))
    assert [spot.item for spot in spots if spot.key == "look-title"] == [record.agenda[-1].id]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Privat: hun er syk", True),
        ("Taushetsbelagt: hun er syk", True),
        ("Konfidensielt: hun er syk", True),
        ("Vedtak: privat: hun får fri", True),
        ("Vedtak: Tora får fri (unntatt offl. § 13)", True),
        ("Oppgave: privat: Tora ringer", True),
        ("- (privat) Odd er syk", True),
        ("Unntatt: Odd sies opp.", True),
        ("Vedtak: Unntatt § 13: Odd sies opp.", True),
        ("Vedtak: Vi kjøper privat buss", False),
        ("Odd er syk.", False),
    ],
)
def test_what_is_read_from_elsewhere_and_may_be_for_few_is_found(line: str, *, found: bool) -> None:
    told = f"# Vaktmøte 12. mars 2026\n\nTil stede: Tora Li, Odd Bø\n\n## Bod\n\n{line}\n"
    record = read_minutes(told, "a.md").record
    entry = record.entries_of(record.agenda[0])[0]
    assert (entry.private, entry.exempt, record.agenda[0].exempt) == (False, "", "")
    expected = {entry.id: f"privat: {line}"} if found else {}
    assert left_as_text(record, Settings()) == expected
    context = Context(record, record.agenda[0], None, date(2026, 3, 12), settings=Settings())
    again = [parse(instead, context) for instead in expected.values()]
    assert all(isinstance(one, EntryLine) and one.fields.get("private") for one in again)
    spots = preflight(record, left=left_as_text(record, Settings()))
    assert (f"privat: {line}" in [spot.facts.get("line") for spot in spots]) == found


@pytest.mark.parametrize("line", ["privat: hun er syk", "'privat: hun er syk", "! 'privat: Nora ringer"])
def test_what_was_typed_is_not_asked_about_again(line: str) -> None:
    recorder, _ = typed("# Varme", line)
    entry = recorder.session.record.entries[0]
    recorder.session.apply(replace(entry, private=False))
    assert not left_as_text(recorder.session.record, Settings())


def test_a_decision_that_is_the_proposal_above_it_is_found_again() -> None:
    recorder, _ = typed("# Varme", "forslag: Vi kjøper varmepumpe", "= Vedtatt", "# Annet", "en linje")
    assert list(left_as_text(recorder.session.record, Settings()).values()) == ["= Vi kjøper varmepumpe"]
