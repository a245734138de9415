"""Lines whose hint was left are found again, with what they could have been; what is meant as text is not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from exports.review.preflight import preflight
from store.record.settings import Settings
from tests.grammar.desk import typed
from tui.grammar.doubts.left_as_text import left_as_text

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


def test_a_decision_that_is_the_proposal_above_it_is_found_again() -> None:
    recorder, _ = typed("# Varme", "forslag: Vi kjøper varmepumpe", "= Vedtatt", "# Annet", "en linje")
    assert list(left_as_text(recorder.session.record, Settings()).values()) == ["= Vi kjøper varmepumpe"]
