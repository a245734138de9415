"""What a half-typed line may go on with, in three languages."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.record.model import AgendaItem
from store.record.settings import Settings
from store.record.values import Language, Series
from store.registers.standing import Decision
from tests.grammar.desk import new_session
from tui.grammar.complete.complete import MOST, Offer, _named, offers
from tui.grammar.complete.known import Known
from tui.grammar.recorder import Recorder

SERIES = Series(7, "Styremøter")
EARLIER = (
    Decision(number="14/25", text="Felles innkjøp", meeting=1, entry=1, day=date(2025, 5, 6), series=7),
    Decision(number="15/25", text="Åpningstider i jula", meeting=1, entry=2, series=7),
    Decision(number="14/24", text="Fra en annen møteserie", meeting=2, entry=3, series=8),
    Decision(number="2", text="Et nummer som ingen kan vise til", meeting=3, entry=4, series=7),
)
LINES = (
    "til stede: Kari Nordmann (leder, Harstad bibliotek), Karin Moe, Åse Ås, Per Hansen, Per Olsen",
    "# Innledning",
    "Bibliotekene > Fylkesbiblioteket: en god støttespiller",
    "Alle > hverandre: stille opp",
    "# Budsjett 2027",
    "= Felles innkjøp av e-bøker",
    "! Kari: ordne",
    "# Nytt bygg",
    "#pause",
    "# Eventuelt",
    "#1",
)


def known(*languages: Language, lines: tuple[str, ...] = LINES) -> Known:
    settings = Settings(
        labels={"Spørrerunde": "question"}, abbreviations={"fb": "Fylkesbiblioteket", "ka": "[/b] kl. åtte"}
    )
    recorder = Recorder(new_session(series=SERIES), settings)
    for line in lines:
        recorder.take(line)
    return Known(recorder.context, languages or ("nb",), EARLIER)


IN_BOKMAL = known()


def become(text: str, offered: str = "", at: Known = IN_BOKMAL) -> list[str]:
    """The lines that a line may become."""
    return [text.removesuffix(offer.typed) + offer.text for offer in offers(text, offered, at)]


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        # who speaks: two letters with a capital, three without; a first name that two share is not enough
        ("K", []),
        ("Kar", ["Kari: ", "Karin: "]),
        ("kar", ["Kari: ", "Karin: "]),
        ("Pe", ["Per Hansen: ", "Per Olsen: "]),
        ("Ås", ["Åse: "]),
        ("ås", []),
        ("Aas", []),
        ("Kari", ["Karin: "]),
        ("Kari N", ["Kari Nordmann: "]),
        ("Nordm", ["Kari Nordmann: "]),
        ("Kari: Pe", []),
        ("Hei\nKar", []),
        ("- Kar", ["- Kari: ", "- Karin: "]),
        ("notat: - Åse", []),
        ("notat: - Ås", ["notat: - Åse: "]),
        # who does it, who came and went
        ("! K", ["! Kari: ", "! Karin: "]),
        ("! Kari og P", ["! Kari og Per Hansen: ", "! Kari og Per Olsen: "]),
        ("! s", []),
        ("oppgave: B", ["oppgave: Bibliotekene: "]),
        ("ansvar: Kari og å", []),
        ("ansvar: Kari og ås", ["ansvar: Kari og Åse"]),
        ("ut: Å", ["ut: Åse"]),
        ("inhabil: Nor", ["inhabil: Kari Nordmann"]),
        ("vara: Nils for Å", ["vara: Nils for Åse"]),
        ("forslag: Ås", ["forslag: Åse: "]),
        # who expects what of whom
        ("Bib", ["Bibliotekene > Fylkesbiblioteket: "]),
        ("all", ["Alle > hverandre: "]),
        ("Bibliotekene > ", ["Bibliotekene > Fylkesbiblioteket: "]),
        ("Bibliotekene > h", ["Bibliotekene > Harstad bibliotek: ", "Bibliotekene > hverandre: "]),
        ("Bibliotekene <> Fy", ["Bibliotekene <> Fylkesbiblioteket: "]),
        ("1 > 0", []),
        # items
        ("# BYGG", ["# Nytt bygg"]),
        ("#ev", ["# Eventuelt"]),
        ("#", ["# Budsjett 2027", "# Nytt bygg", "# Eventuelt"]),
        ("# bu", ["# Budsjett 2027"]),
        ("# Budsjett 2027", []),
        ("# inn", []),
        ("#sw", ["#swot "]),
        ("#p", ["#plan ", "#pause "]),
        # decisions
        ("= er", []),
        ("= ers", ["= erstatter "]),
        ("= Ikke v", ["= Ikke vedtatt: "]),
        ("= erstatter ", ["= erstatter V 1/26: ", "= erstatter 14/25: ", "= erstatter 15/25: "]),
        ("= erstatter 14", ["= erstatter 14/25: "]),
        ("vedtak: endrer vedtak 15", ["vedtak: endrer vedtak 15/25: "]),
        ("= opphever 14/25, 1", ["= opphever 14/25, V 1/26: ", "= opphever 14/25, 15/25: "]),
        ("= erstatter jul", ["= erstatter 15/25: "]),
        # words
        ("ve", []),
        ("ved", ["vedtak: ", "vedlegg: "]),
        ("Ved", ["Vedtak: ", "Vedlegg: "]),
        ("vedtak", []),
        ("spø", ["spørrerunde: ", "spørsmål: "]),
        ("møt", []),
        ("sty", []),
        ("dec", []),
        # deadlines
        ("! Kari: sende brev innen ne", ["! Kari: sende brev innen neste møte"]),
        ("Vi sender brev innen ne", ["Vi sender brev innen neste møte"]),
        ("Vi sender brev til ne", []),
        ("! brev til ne", ["! brev til neste møte"]),
        ("frist: ne", ["frist: neste møte"]),
        ("frist: neste møte", []),
        # abbreviations, whole words alone
        ("Vi spør fb", ["Vi spør Fylkesbiblioteket"]),
        ("Vi spør FB", ["Vi spør Fylkesbiblioteket"]),
        ("Vi spør fb ", []),
        ("Vi spør sfb", []),
        ("med\nflere linjer i fb", ["med\nflere linjer i Fylkesbiblioteket"]),
        # what is meant as it stands
        ("'Kar", []),
        ("", []),
        ("[/", []),
        ("{'a[0]'}", []),
    ],
)
def test_a_half_typed_line_goes_on(typed: str, becomes: list[str]) -> None:
    found = become(typed)
    assert found[: len(becomes)] == becomes
    assert bool(found) == bool(becomes)


@pytest.mark.parametrize(
    ("languages", "typed", "becomes"),
    [
        (("nn",), "opp", ["oppgåve: ", "oppfølging: "]),
        (("nn",), "= opphe", ["= opphevar "]),
        (("nn",), "Bibliotekene > k", ["Bibliotekene > kvarandre: "]),
        (("en",), "dec", ["decision: "]),
        (("en",), "= supers", ["= supersedes "]),
        (("en",), "! send it by the n", ["! send it by the next meeting"]),
        (("en", "nb"), "act", ["action: "]),
        (("en", "nb"), "opp", ["oppgave: ", "oppfølging: "]),
        (("en", "nb"), "! brev innen ", ["! brev innen neste møte"]),
        (("en", "nn"), "#verd", ["#verdiar "]),
    ],
)
def test_words_come_in_the_languages_that_are_spoken(
    languages: tuple[Language, ...], typed: str, becomes: list[str]
) -> None:
    found = become(typed, at=known(*languages))
    assert found[: len(becomes)] == becomes


def test_an_offered_sign_stands_before_what_is_completed() -> None:
    assert become("- Kar", "- ") == ["- Kari: ", "- Karin: "]
    assert become("- vedl", "- ") == ["- vedlegg: "]
    assert become("> Bib", "> ") == ["> Bibliotekene > Fylkesbiblioteket: "]
    assert become("> Kar", "> ") == []


def test_words_wait_until_they_can_be_used() -> None:
    before = known(lines=())
    assert become("møt", at=before) == ["møteleder: ", "møtenummer: "]
    assert become("inns", at=before) == ["innstilling fra: "]
    assert become("saksopp", at=before) == []
    assert become("inns") == ["innstilling: "]
    assert become("ans", at=before) == []
    assert become("mul", at=known(lines=("#swot Analyse",))) == ["mulighet: "]
    assert become("+ Kar", at=known(lines=("til stede: Kari", "#swot Analyse"))) == []


def test_an_offer_says_what_it_is() -> None:
    assert offers("! Kari N", "", IN_BOKMAL) == (
        Offer("Kari N", "Kari Nordmann: ", "person", about="leder, Harstad bibliotek"),
    )
    assert offers("# bu", "", IN_BOKMAL) == (
        Offer("# bu", "# Budsjett 2027", "item", title="2 Budsjett 2027", at_once=True),
    )
    assert offers("= endrer 14", "", IN_BOKMAL) == (
        Offer("14", "14/25: ", "decision", title="14/25 Felles innkjøp"),
    )


def test_the_ghost_is_what_comes_behind_what_is_typed() -> None:
    assert Offer("ka", "Kari: ", "person").ghost == "ri: "
    assert not Offer("Nord", "Kari Nordmann: ", "person").ghost
    assert not Offer("fb", "Fylkesbiblioteket", "abbreviation").ghost


def test_a_decision_that_is_superseded_here_is_offered_no_more() -> None:
    at = known(lines=(*LINES, "= erstatter 14/25: Innkjøp hver for seg"))
    assert "= endrer 14/25: " not in become("= endrer ", at=at)


def test_two_items_of_one_title_are_gone_to_by_their_numbers() -> None:
    recorder = Recorder(new_session())
    ids = recorder.session.ids
    recorder.session.apply(*(AgendaItem(id=ids(), rank=f"a{n}", title="Status") for n in (1, 2)))
    assert become("# sta", at=Known(recorder.context, ("nb",))) == ["# Status", "#2"]


_PIECES = st.sampled_from(
    [
        "Kar",
        "fb",
        "ka",
        "# ",
        "= erstatter ",
        "! ",
        " > ",
        ": ",
        "innen ",
        "[/",
        "\x1b",
        "\n",
        "ß",
        "İ",
        ",",
        "'",
        "14",
    ]
)


@given(
    st.lists(_PIECES | st.text(max_size=6), max_size=6).map("".join), st.sampled_from(["", "- ", "> ", "/ "])
)
def test_every_text_can_be_completed_or_not(text: str, sign: str) -> None:
    found = offers(sign + text, sign, IN_BOKMAL)
    assert len(found) <= MOST
    for offer in found:
        assert (sign + text).endswith(offer.typed)
        assert offer.text != offer.typed


def test_who_may_come_is_offered_after_who_is_on_the_list() -> None:
    settings = Settings(
        colleagues=("Kari Nordmann", "Karen Lie", "Siri Vik"), deputies={"Siri Vik": "Karin Moe"}
    )
    recorder = Recorder(new_session(series=SERIES), settings)
    recorder.take(LINES[0])
    known = Known(recorder.context, ("nb",))
    assert [offer.text for offer in offers("til stede: Kar", "", known)] == ["Kari", "Karin", "Karen Lie"]
    assert [offer.text for offer in offers("til stede: Karen Lie, S", "", known)] == ["Siri Vik"]
    assert [offer.text for offer in offers("vara: S", "", known)] == ["Siri Vik for Karin Moe"]
    assert offers("ansvar: Karen", "", known) == ()


def test_of_the_items_those_whose_title_begins_so_come_first_and_words_inside_last() -> None:
    recorder = Recorder(new_session())
    for line in ("# Første", "# Stor bil", "# Bilag", "# Første"):
        recorder.take(line)
    at = Known(recorder.context, ("nb",))
    assert become("# bi", at=at) == ["# Bilag", "# Stor bil"]


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("ka", ["Kari", "Ola Kari-Nes", "Anne Kaas"]),
        ("OK", ["OKN"]),
        ("ola  k", []),
        ("Ola k", ["Ola Kari-Nes"]),
        ("kaa", ["Anne Kaas"]),
        ("es", []),
    ],
)
def test_people_are_found_by_their_short_form_their_name_and_the_words_of_it(
    part: str, found: list[str]
) -> None:
    names = [("Kari Nes", "Kari"), ("Ola Kari-Nes", "OKN"), ("Anne Kaas", "Anne")]
    people = [SimpleNamespace(name=name, short=short, about="") for name, short in names]
    known: Any = SimpleNamespace(people=people)
    assert [offer.text for offer in _named([part], known, "")] == found
