from __future__ import annotations

import re
import unicodedata
from typing import get_args
from unittest import mock

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from exports.typography import typesetter
from exports.typography.typesetter import AsTyped, Printed

# A no-break space is written ~ in this table.
BOTH_NORWEGIAN = [
    ('"hei" sa ho, "ja"', "«hei» sa ho, «ja»"),
    ('("hei")', "(«hei»)"),
    ('han sa: "les "Sult" nå"', "han sa: «les «Sult» nå»"),
    ('en 5" skjerm', 'en 5" skjerm'),
    ("Lars' bok og 'n Ola", "Lars’ bok og ’n Ola"),
    ("ordet 'fri' her", "ordet ‘fri’ her"),
    ("fram - og tilbake", "fram – og tilbake"),
    ("fram  - og  tilbake", "fram – og tilbake"),
    ("fram ( og tilbake ) ( )", "fram (og tilbake) ( )"),
    ("fram , og «tilbake» .", "fram, og «tilbake»."),
    ("fram ...", "fram ..."),
    ("November 2015 - Mars 2016", "November 2015–mars 2016"),
    ("Mandag-Fredag", "Mandag–fredag"),
    ("  fram", "  fram"),
    ("fram -- og tilbake", "fram – og tilbake"),
    ("- et punkt", "- et punkt"),
    ("2.-3. juni 2015", "2.–3.~juni 2015"),
    ("2. - 3. juni", "2.–3.~juni"),
    ("28. mai-1. juni 2015", "28.~mai–1.~juni 2015"),
    ("28. mai - 1. juni 2015", "28.~mai–1.~juni 2015"),
    ("november 2015-mars 2016", "november 2015–mars 2016"),
    ("juni - september 2015", "juni–september 2015"),
    ("Juni-september", "Juni–september"),
    ("2.6.2015-3.6.2015", "2.6.2015–3.6.2015"),
    ("10-14 deltakere", "10–14 deltakere"),
    ("10-14. juni", "10–14.~juni"),
    ("1,5-2,5 prosent", "1,5–2,5 prosent"),
    ("2015-2016", "2015–2016"),
    ("sesongen 2015-16", "sesongen 2015–16"),
    ("10 000-12 000 kroner", "10~000–12~000 kroner"),
    ("1 250 000 kroner", "1~250~000 kroner"),
    ("kl. 14:15", "kl.~14.15"),
    ("Kl 14:15", "Kl.~14.15"),
    ("kl. 10:00-14:30", "kl.~10.00–14.30"),
    ("kl. 10.00 - 14.30", "kl.~10.00–14.30"),
    ("kl. 10-14", "kl.~10–14"),
    ("forholdet 16:9", "forholdet 16:9"),
    ("sak 12/15 og Sak 13/15-2", "sak~12/15 og Sak~13/15-2"),
    ("§ 11 og § 3-1", "§~11 og §~3-1"),
    ("Side 1 av 2", "Side~1 av 2"),
    ("tlf. 22 33-44 55", "tlf.~22 33-44 55"),
    ("77-78-79", "77-78-79"),
    ("555-1234", "555-1234"),
    ("5512-6512", "5512-6512"),
    ("500-2000", "500-2000"),
    ("2015-06-02", "2015-06-02"),
    ("2015-06", "2015-06"),
    ("A-magasinet, e-post og COVID-19", "A-magasinet, e-post og COVID-19"),
    ("id 2015/123-4 og ABC-10-14", "id 2015/123-4 og ABC-10-14"),
    ("resultat 3-1", "resultat 3-1"),
    ("https://x.no/10-14/a-b?q='1' - ja", "https://x.no/10-14/a-b?q='1' – ja"),
    ("ola-1-2@x.no", "ola-1-2@x.no"),
    ("bla\u030a", "blå"),
    ("[/ {'a[0]'} \x07 👍 \ud800", "[/ {‘a[0]’} \x07 👍 \ud800"),
    ("", ""),
    ("5.-6. trinn", "5.–6. trinn"),
    ("5. - 6. trinn", "5.–6. trinn"),
    ("6.-5. trinn", "6.-5. trinn"),
    ("kl. 8.15-11", "kl.~8.15–11"),
    ("kl 8:15-11", "kl.~8.15–11"),
    ("kl 8-11:30", "kl.~8–11.30"),
    ("kl 8", "kl.~8"),
    ("kl. 08.00-20.00", "kl.~08.00–20.00"),
    ("klokka 8", "klokka 8"),
    ("ope 8.15-11", "ope 8.15–11"),
    ("mellom 8-11.30", "mellom 8–11.30"),
    ("8.15-20 min", "8.15-20~min"),
    ("punkt 3.10-12", "punkt 3.10-12"),
    ("§ 8.15-20", "§~8.15-20"),
    ("0,5-1 liter", "0,5–1 liter"),
    ("0,2-0,5", "0,2–0,5"),
    ("sak 3/26-7/26", "sak~3/26–7/26"),
    ("sak 3/26 - 7/26", "sak~3/26–7/26"),
    ("7/26-3/26", "7/26-3/26"),
    ("3/25-7/26", "3/25-7/26"),
    ("6 - 10 år", "6–10 år"),
    ("6 – 10 år", "6–10 år"),
    ("10 - 6 år", "10 – 6 år"),
    ("side 6 - 10", "side~6–10"),
    ("2021 - 2024", "2021–2024"),
    ("4 - 2", "4 – 2"),
    ("2 - 4", "2 – 4"),
    ("30 %", "30~%"),
    ("kr 400 og 400 kr", "kr~400 og 400~kr"),
    ("3 000 kr", "3~000~kr"),
    ("5 kg, 5 km, 5 min, 5 mill. og 5 m2", "5~kg, 5~km, 5~min, 5~mill. og 5~m2"),
    ("5 minst", "5 minst"),
    ("nr. 4, pkt. 4 og kap. 4", "nr.~4, pkt.~4 og kap.~4"),
    ("tlf. 21 43 65 87", "tlf.~21~43~65~87"),
    ("ring 214 36 587", "ring 214~36~587"),
    ("+47 21 43 65 87", "+47~21~43~65~87"),
    ("s.106", "s.106"),
    ("10 - 12", "10 – 12"),
]
BOKMAAL = [
    ("tirsdag 2.-onsdag 3. juni", "tirsdag 2.–onsdag 3.~juni"),
    ("mandag-onsdag", "mandag–onsdag"),
    ("mandag - onsdag", "mandag–onsdag"),
    ("uke 20-24 og uke 20 - 24", "uke~20–24 og uke~20–24"),
    ("fra 8.15-11", "fra 8.15–11"),
]
NYNORSK = [
    ("tysdag 2.-onsdag 3. juni", "tysdag 2.–onsdag 3.~juni"),
    ("måndag-laurdag", "måndag–laurdag"),
    ("måndag - fredag", "måndag–fredag"),
    ("veke 20 - 24", "veke~20–24"),
    ("frå 8-11.30", "frå 8–11.30"),
    ("6 - 10 deltakarar", "6–10 deltakarar"),
]
ENGLISH = [
    ('"Hello," she said', "“Hello,” she said"),
    ("the directors' meeting isn't", "the directors’ meeting isn’t"),
    ("a - b", "a – b"),
    ("2-3 June 2015", "2–3~June 2015"),
    ("28 May - 1 June", "28~May – 1~June"),
    ("June-September 2015", "June–September 2015"),
    ("10:00-14:30", "10:00–14:30"),
    ("10:00 - 14:30", "10:00–14:30"),
    ("at 14:15", "at 14:15"),
    ("item 12/15 on page 1", "item~12/15 on page~1"),
    ("2015-06-02", "2015-06-02"),
    ("a part-time job", "a part-time job"),
    ("20,000-22,000 visitors", "20,000–22,000 visitors"),
    ("0.5-1 litre", "0.5–1 litre"),
    ("6 - 10 years", "6–10 years"),
    ("pages 6 - 10", "pages~6–10"),
    ("Monday - Friday", "Monday–Friday"),
    ("3rd-5th form", "3rd–5th form"),
    ("under s.106", "under s.106"),
    ("30 % of no. 4", "30~% of no.~4"),
    ("tel. 020 7946 0018", "tel.~020~7946~0018"),
    ("2021 - 2024", "2021–2024"),
    ("1 - 3", "1 – 3"),
]
CASES = [
    *(("nb", *case) for case in BOTH_NORWEGIAN + BOKMAAL),
    *(("nn", *case) for case in BOTH_NORWEGIAN + NYNORSK),
    *(("en", *case) for case in ENGLISH),
]
SENTENCES = [
    ("hei", "Hei."),
    ("å gå", "Å gå."),
    ("2. juni er fin", "2.~juni er fin."),
    ("eBok er bra", "eBok er bra."),
    ("iPad-ene kom", "iPad-ene kom."),
    ("e-post er sendt", "E-post er sendt."),
    ("https://x.no er nede", "https://x.no er nede."),
    ("www.x.no", "www.x.no."),
    ("kari@x.no svarer", "kari@x.no svarer."),
    ("bibliotek.no er nede", "bibliotek.no er nede."),
    ('"hei på deg" sa hun', "«Hei på deg» sa hun."),
    ("(i går)", "(I går)."),
    ("vi kaller det «torget»", "Vi kaller det «torget»."),
    ('hun sa "nei"', "Hun sa «nei»."),
    ("hva nå?", "Hva nå?"),
    ("stopp!", "Stopp!"),
    ("osv.", "Osv."),
    ("og så …", "Og så …"),
    ("dette:", "Dette:"),
    ("ferdig  ", "Ferdig."),
    ("", ""),
    (" \n", " \n"),
    ("\x00", "\x00"),
    ("👍", "👍."),
    ("[/b", "[/b."),
    ("se planen (ferdig i mai)", "Se planen (ferdig i mai)."),
    ("se planen (er den ferdig?)", "Se planen (er den ferdig?)"),
    ("se note [2]", "Se note [2]."),
    ("[lenke]", "[lenke]"),
    ("etter § 5 (2)", "Etter §~5 (2)."),
    ("hun sa «kom nå!»", "Hun sa «kom nå!»"),
    ("smil :)", "Smil :)"),
    ("a) velge leder", "a) velge leder."),
    ("ii) velge leder", "ii) velge leder."),
    ("b. velge leder", "b. velge leder."),
    ("m2 er målt", "m2 er målt."),
    ("f(x) er brukt", "f(x) er brukt."),
    ("foo.py er rettet", "foo.py er rettet."),
    ("snake_case er valgt", "snake_case er valgt."),
    ("covid-19 kom", "covid-19 kom."),
    ("og/eller er uklart", "Og/eller er uklart."),
    ("t-skjorter er bestilt", "T-skjorter er bestilt."),
    ("pH-verdien er lav", "pH-verdien er lav."),
    ("kl. 9 begynner vi", "Kl.~9 begynner vi."),
    ("ja, det går", "Ja, det går."),
]
QUOTED = [
    ('vi mener at "dette" er feil', "vi mener at ‘dette’ er feil."),
    ("Vi mener at «dette» er feil.", "Vi mener at ‘dette’ er feil."),
    ('"Vi er uenige"', "Vi er uenige."),
    ('"Ja" og "nei"', "‘Ja’ og ‘nei’."),
    ("Vi - alle fem - er uenige!", "Vi – alle fem – er uenige!"),
    ("Kl 9:30 sa hun 5 %", "Kl~9:30 sa hun 5~%."),
    ("", ""),
]
SIGNS_ONLY = [
    ('han sa "hei" kl 9:30 - kanskje', "han sa «hei» kl~9:30 – kanskje"),
    ("5 % av 3-4 år", "5~% av 3–4 år"),
    ("ferdig", "ferdig"),
]


@pytest.mark.parametrize(("language", "typed", "printed"), CASES)
def test_text(language: str, typed: str, printed: str) -> None:
    assert Printed(language).text(typed) == printed.replace("~", "\u00a0")


@pytest.mark.parametrize(("typed", "printed"), SENTENCES)
def test_sentence(typed: str, printed: str) -> None:
    assert Printed("nb").sentence(typed) == printed.replace("~", "\u00a0")


@pytest.mark.parametrize(("typed", "printed"), QUOTED)
def test_somebodys_own_words(typed: str, printed: str) -> None:
    setter = Printed("nb")
    assert setter.quoted(typed) == printed.replace("~", "\u00a0")
    assert setter.quoted(setter.quoted(typed)) == setter.quoted(typed)


@pytest.mark.parametrize(("typed", "printed"), SIGNS_ONLY)
def test_signs_only(typed: str, printed: str) -> None:
    setter = Printed("nb", signs_only=True)
    for put_right in (setter.text, setter.sentence, setter.question):
        assert put_right(typed) == printed.replace("~", "\u00a0")


def test_a_longer_tag_counts_by_its_start_and_as_typed_changes_nothing() -> None:
    assert Printed("en-GB").text('"a"') == "“a”"
    assert AsTyped().sentence('"a"') == AsTyped().text('"a"') == '"a"'


SIGNS = [*"\"'-–—.,:/§()[]«»“”’+", " ", "\u00a0", " - ", "--", "www.", "\ue0ff"]
WORDS = ["kl", "kl.", "Sak", "side", "item", "juni", "June", "mandag", "x.no", "a@b.no", "a"]
NUMBERS = [
    "12/26",
    "9.30",
    "0,5",
    "%",
    "kr",
    "år",
    "21 43 65 87",
    "1",
    "2",
    "10",
    "14",
    "000",
    "2015",
    "06",
    "3.",
    "14:15",
    "10.00",
]
PIECES = st.sampled_from([*SIGNS, *WORDS, *NUMBERS])
TYPED = st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=14).map("".join))
LANGUAGES = st.sampled_from(["nb", "nn", "en"])


@settings(max_examples=400, deadline=None)
@given(TYPED, LANGUAGES)
@example("ß", "nb")
@example('5"" ""', "en")
def test_setting_twice_changes_nothing(typed: str, language: str) -> None:
    setter = Printed(language)
    text = setter.text(typed)
    sentence = setter.sentence(typed)
    assert setter.text(text) == text
    assert setter.sentence(sentence) == sentence
    assert setter.text(sentence) == sentence
    quoted = setter.quoted(typed)
    assert setter.quoted(quoted) == quoted
    signs = Printed(language, signs_only=True)
    assert signs.text(signs.text(typed)) == signs.text(typed)


@settings(max_examples=300, deadline=None)
@given(TYPED, LANGUAGES)
def test_only_quotes_dashes_dots_and_blanks_ever_change(typed: str, language: str) -> None:
    touched = set("\"'«»“”‘’-–:. \u00a0")

    def rest(text: str) -> list[str]:
        return [sign.lower() for sign in unicodedata.normalize("NFC", text) if sign not in touched]

    assert rest(Printed(language).text(typed)) == rest(typed)


@settings(max_examples=300, deadline=None)
@given(TYPED, LANGUAGES)
@example("kl 9-10 og § 5, fra 9.30-15", "nb")
@example("kl 12:30 med tlf. 22 33 44 55, 5 km og 3. mai", "nn")
@example("3. mai 2025 - 4. juni, mai--juni og mandag – onsdag -- fredag", "nb")
@example("November 2025–Mars 2026, 3. – Torsdag 5. og Mai-Juni", "nn")
@example("2. – 4. trinn, 2.6. - 3.6., 3.-torsdag 5., 10 -- 12 og 10.30-12", "nn")
@example("Se www.eksempel.no/sak. Skriv til post@eksempel.no.", "nb")
@example("2nd-3rd May, 3 May - 4 June, Monday-Friday", "en")
def test_a_rule_is_left_out_only_where_it_would_find_nothing(typed: str, language: str) -> None:
    """Signs are looked for once, before any rule has changed the text."""
    told = Printed(language).text(typed), Printed(language, signs_only=True).text(typed)
    anywhere = dict.fromkeys(get_args(typesetter._Need), re.compile(""))
    with (
        mock.patch.object(typesetter._Rules, "needs", anywhere),
        mock.patch.object(typesetter, "_UNDASHED", anywhere),
        mock.patch.object(typesetter, "_NOTHING_TO_SET", re.compile("(?!)")),
        mock.patch.object(typesetter, "_MAY_BE_KEPT", re.compile("")),
    ):
        every = Printed(language).text(typed), Printed(language, signs_only=True).text(typed)
    assert told == every
