"""Texts as they are compared, the mark ``??`` in them, and the addresses that a link is made of."""

from __future__ import annotations

import pytest

from store.addresses import addresses, followed, has_other_scheme, host_of, place_in
from store.plain_text import has_check, places, plain, without_check
from store.query import holds
from store.record.identity import to_text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Økonomi  og\tdrift", "okonomi og drift"),
        ("Ål, Æra, Åse", "al, aera, ase"),
        ("Déjà VU", "deja vu"),
        ("a\u00add\u200bel", "adel"),
        ("STRASSE straße", "strasse strasse"),
        ("\0ja\0nei ", "ja nei"),
        ("", ""),
    ],
)
def test_case_and_accents_do_not_matter(text: str, folded: str) -> None:
    assert plain(text) == folded


FOUND = [
    ("Åsly og åsen", ("as",), ["Ås", "ås"]),
    ("basen", ("as",), []),
    ("basen", ("ase",), ["ase"]),
    ("Ære være", ("aere",), ["Ære", "ære"]),
    ("bil  og båt", ("bil og",), ["bil  og"]),
    ("bilbil", ("bil",), ["bilbil"]),
    ("bil, båt", ("båt", "bil"), ["bil"]),
    ("bil, båt", ("bat", "bil"), ["bil", "båt"]),
]


@pytest.mark.parametrize(("text", "terms", "found"), FOUND)
def test_a_term_stands_anywhere_in_a_word_and_a_short_one_begins_it(
    text: str, terms: tuple[str, ...], found: list[str]
) -> None:
    spans = places(text, terms)
    assert [text[start:end] for start, end in spans] == found
    if found:
        assert all(holds(term, plain(text)) for term in terms if plain(term) == term)
    else:
        assert not all(holds(term, plain(text)) for term in terms)


CHECKS = [
    ("Olsen?? sa det", True, "Olsen sa det"),
    ("Olsen ?? sa det", True, "Olsen sa det"),
    ("?? hvem", True, "hvem"),
    ("hvem ??", True, "hvem"),
    ("(Olsen??), «Per??»", True, "(Olsen), «Per»"),
    ("kl. 12??.", True, "kl. 12."),
    ("hva??? nei", False, "hva??? nei"),
    ("hva???? nei", False, "hva???? nei"),
    ("a??b", False, "a??b"),
    ("hva? ", False, "hva? "),
]


@pytest.mark.parametrize(("text", "marked", "printed"), CHECKS)
def test_two_question_marks_behind_a_word_are_a_mark_and_three_are_text(
    text: str, marked: bool, printed: str
) -> None:
    assert has_check(text) is marked
    assert without_check(text) == printed


LINKS = [
    ("Se https://a.no/x.", ["https://a.no/x"]),
    ("Se www.a.no, og http://B.no!", ["https://www.a.no", "http://B.no"]),
    ("(https://a.no/x)", ["https://a.no/x"]),
    ("(se https://a.no/x_(y))", ["https://a.no/x_(y)"]),
    ("«https://a.no»", ["https://a.no"]),
    ("Kari.Vik+1@nes.kommune.no.", ["mailto:Kari.Vik+1@nes.kommune.no"]),
    ("https://a", []),
    ("https://", []),
    ("https://kari@a.no", []),
    ("https://kari:hemmelig@a.no/x", []),
    ("https://a.no:99999/x", []),
    ("https://a.no/\u202egnp.exe", []),
    ("https://a.no/\u200bx", []),
    ("https://a.no/" + "x" * 2000, []),
    ("https://[::1", []),
    ("kari@nes", []),
    ("javascript:alert(1)", []),
    ("ingen adresse", []),
]


@pytest.mark.parametrize(("text", "urls"), LINKS)
def test_a_link_is_made_of_what_can_be_followed_and_of_nothing_that_misleads(
    text: str, urls: list[str]
) -> None:
    found = list(addresses(text))
    assert [one.url for one in found] == urls
    assert all(one.url.endswith(text[one.start : one.end]) for one in found)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("ftp://a.no", True),
        ("FILE://x", True),
        ("javascript:alert(1)", True),
        ("mailto:kari@nes.no", False),
        ("https://a.no og http://b.no", False),
        ("kl. 12:30, forhold 2:1", False),
    ],
)
def test_another_scheme_is_told(text: str, other: bool) -> None:
    assert has_other_scheme(text) is other


@pytest.mark.parametrize(
    ("url", "host", "leads"),
    [
        ("https://www.bibliotek.example/rad?x=1", "bibliotek.example", True),
        ("HTTP://bibliotek.example", "bibliotek.example", True),
        ("mailto:kari@nes.no", "kari@nes.no", True),
        ("ftp://bibliotek.example", "ftp://bibliotek.example", False),
        ("https://[::1", "", True),
    ],
)
def test_the_place_that_an_address_leads_to_is_told(url: str, host: str, leads: bool) -> None:
    assert (host_of(url), bool(followed(url))) == (host, leads)


MEETING, ENTRY = to_text(1_500_000_000_000 << 20), to_text((1_500_000_000_000 << 20) + 7)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"https://styret.example/m/{MEETING}.html#e-{ENTRY}", (MEETING, ENTRY)),
        (f" https://styret.example/m/{MEETING}.html ", (MEETING, "")),
        (f"e-{ENTRY}", ("", ENTRY)),
        (f"#i-{ENTRY}", ("", ENTRY)),
        ("Styremøte", ("", "")),
        (f"x e-{ENTRY}", ("", "")),
    ],
)
def test_an_address_on_a_site_names_its_meeting_and_entry(text: str, place: tuple[str, str]) -> None:
    assert place_in(text) == place
