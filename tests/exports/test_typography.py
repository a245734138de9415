from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

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
    ("Kl 14:15", "Kl~14.15"),
    ("kl. 10:00-14:30", "kl.~10.00–14.30"),
    ("kl. 10.00 - 14.30", "kl.~10.00–14.30"),
    ("kl. 10-14", "kl.~10–14"),
    ("forholdet 16:9", "forholdet 16:9"),
    ("sak 12/15 og Sak 13/15-2", "sak~12/15 og Sak~13/15-2"),
    ("§ 11 og § 3-1", "§~11 og §~3-1"),
    ("Side 1 av 2", "Side~1 av 2"),
    ("tlf. 22 33-44 55", "tlf. 22 33-44 55"),
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
]
BOKMAAL = [("tirsdag 2.-onsdag 3. juni", "tirsdag 2.–onsdag 3.~juni"), ("mandag-onsdag", "mandag–onsdag")]
NYNORSK = [("tysdag 2.-onsdag 3. juni", "tysdag 2.–onsdag 3.~juni"), ("måndag-laurdag", "måndag–laurdag")]
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
    ("(i går)", "(I går)"),
    ("vi kaller det «torget»", "Vi kaller det «torget»"),
    ('hun sa "nei"', "Hun sa «nei»"),
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
]


@pytest.mark.parametrize(("language", "typed", "printed"), CASES)
def test_text(language: str, typed: str, printed: str) -> None:
    assert Printed(language).text(typed) == printed.replace("~", "\u00a0")


@pytest.mark.parametrize(("typed", "printed"), SENTENCES)
def test_sentence(typed: str, printed: str) -> None:
    assert Printed("nb").sentence(typed) == printed.replace("~", "\u00a0")


def test_a_longer_tag_counts_by_its_start_and_as_typed_changes_nothing() -> None:
    assert Printed("en-GB").text('"a"') == "“a”"
    assert AsTyped().sentence('"a"') == AsTyped().text('"a"') == '"a"'


SIGNS = [*"\"'-–—.,:/§()[]«»“”’+", " ", "\u00a0", " - ", "--", "www.", "\ue0ff"]
WORDS = ["kl", "kl.", "Sak", "side", "item", "juni", "June", "mandag", "x.no", "a@b.no", "a"]
NUMBERS = ["1", "2", "10", "14", "000", "2015", "06", "3.", "14:15", "10.00"]
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


@settings(max_examples=300, deadline=None)
@given(TYPED, LANGUAGES)
def test_only_quotes_dashes_dots_and_blanks_ever_change(typed: str, language: str) -> None:
    touched = set("\"'«»“”‘’-–:. \u00a0")

    def rest(text: str) -> list[str]:
        return [sign for sign in unicodedata.normalize("NFC", text) if sign not in touched]

    assert rest(Printed(language).text(typed)) == rest(typed)
