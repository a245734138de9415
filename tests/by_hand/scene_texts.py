"""The texts that the scenes of the pictures type, in the language of the screens that they are typed on."""

from __future__ import annotations

from store.record.values import Language

AS_IT_STANDS = frozenset(
    {
        "#0", "#1", "#2", "#3", "#24", "#-", "#", "#swot", "1.10", "1.4.2026", "kjerne", "bibliotek", "! B",
        "bibliotekene", "biblioteksjef", "banksjef", "aktivitetskalender", "Bibliotekene > ", "nett",
        "Biblioteksjefmøter i Eksempelfylket", "17. september 2026", "samarbeid", "stemmer: 10-1",
        "# SWOT-analyse av samarbeidet", "# Kjerneverdier", "# Forslag til framdrift", "# 15/26 Bokbuss",
        "# Orienteringer", "alle innkalte til stede unntatt Amund",
    }
)  # fmt: skip
"""What is about the words of the samples, which have a language of their own, or has none."""

AGENDA = "Saksliste\n1. Godkjenning\n2. Budsjett (15 min)\n  - Drift\n  - Investering\n3. Eventuelt"
LIST = "\n".join(f"• Punkt nummer {number} fra en e-post" for number in range(1, 124))
LONG = (
    "Felles innkjøp av medier gir bedre vilkår for alle, men de minste bibliotekene er redde for å miste "
    "retten til å velge selv, og vil ha inn et punkt om det i avtalen før de sier ja til noe som helst, for "
    "ellers blir det slik det ble med den forrige avtalen, som ingen av dem var fornøyd med etterpå"
)

TEXTS: dict[str, tuple[str, str]] = {
    "Kari: vi tar det opp igjen": ("Kari: vi tek det opp att", "Kari: we come back to this"),
    "! Per: ringe fylket innen fredag": (
        "! Per: ringje fylket innan fredag",
        "! Per: ring the county by Friday",
    ),
    "Kari: hei": ("Kari: hei", "Kari: hello"),
    "En runde rundt bordet": ("Ein runde rundt bordet", "A round of the table"),
    "Halvskrevet linje": ("Halvskriven linje", "A half-typed line"),
    "halvskrevet": ("halvskrive", "half-typed"),
    "vi venter på svar": ("vi ventar på svar", "we are waiting for an answer"),
    "rettelse: 19/26 det skal stå to mot én": (
        "retting: 19/26 det skal stå to mot éin",
        "correction: 19/26 it should say two to one",
    ),
    "= Godkjent": ("= Godkjent", "= Approved"),
    "slag:forventning fra:bibl": ("slag:forventning frå:bibl", "kind:expectation from:bibl"),
    "slag:vedtak status:er": ("slag:vedtak status:er", "kind:decision status:su"),
    "finnes ikke": ("finst ikkje", "not there"),
    "ola frist": ("ola frist", "ola due"),
    "! Birgit Larsen: sende ut referatet innen neste m": (
        "! Birgit Larsen: sende ut referatet innan neste m",
        "! Birgit Larsen: send the minutes by the next m",
    ),
    "=Vedtak om ny kalender": ("=Vedtak om ny kalender", "=Decision on a new calendar"),
    "sammendrag: Kort sagt": ("samandrag: Kort sagt", "summary: In short"),
    "! Birgit Larsen skal sende ut referatet innen uke 38": (
        "! Birgit Larsen skal sende ut referatet innan veke 38",
        "! Birgit Larsen will send the minutes by week 38",
    ),
    "! Svein: lage utkast innen neste fredag": (
        "! Svein: lage utkast innan neste fredag",
        "! Svein: make a draft by next Friday",
    ),
    "! ringe innen utgangen av mai": ("! ringje innan utgangen av mai", "! ring by the end of May"),
    "Birgit Larsen skal ringe fylket innen fredag": (
        "Birgit Larsen skal ringje fylket innan fredag",
        "Birgit Larsen will ring the county by Friday",
    ),
    "= vi låner ut alt materiale i fire uker": (
        "= vi låner ut alt materiale i fire veker",
        "= all material is lent for four weeks",
    ),
    "- få ansatte i de minste kommunene": (
        "- få tilsette i dei minste kommunane",
        "- few employees in the smallest districts",
    ),
    "- avstandene gjør det dyrt å møtes": (
        "- avstandane gjer det dyrt å møtast",
        "- distances make meetings dear",
    ),
    "-- kommunesammenslåing": ("-- kommunesamanslåing", "-- districts that merge"),
    "* tettere samarbeid med skolen": ("* tettare samarbeid med skulen", "* closer work with the schools"),
    "* nye lokaler i Harstad": ("* nye lokale i Harstad", "* new rooms in Harstad"),
    "= Analysen følger innkallingen til neste møte": (
        "= Analysen følgjer innkallinga til neste møte",
        "= The analysis goes out with the next notice",
    ),
    "! Kari: rydde i punktene innen fredag": (
        "! Kari: rydde i punkta innan fredag",
        "! Kari: tidy the points by Friday",
    ),
    "- lite tid til fell": ("- lite tid til fell", "- little time for wh"),
    "# Ny sak": ("# Ny sak", "# A new item"),
    "#? Hva virker?": ("#? Kva verkar?", "#? What works?"),
    "+ sterk fagkunnskap": ("+ sterk fagkunnskap", "+ deep knowledge"),
    "* Torg: her mø": ("* Torg: her mø", "* Square: here we m"),
    "/ høsten 2016: Birgit Larsen: evaluere planen": (
        "/ hausten 2016: Birgit Larsen: evaluere planen",
        "/ autumn 2016: Birgit Larsen: evaluate the plan",
    ),
    "= Planen vedtas": ("= Planen blir vedteken", "= The plan is adopted"),
    "#pause til 23.59": ("#pause til 23.59", "#break until 23:59"),
    "Til behandling etter utsettelse": ("Til handsaming etter utsetjing", "Taken up after it was postponed"),
    "ut: Siri 10.20": ("ut: Siri 10.20", "out: Siri 10.20"),
    "inn: Rådgiver Vik": ("inn: Rådgivar Vik", "in: Adviser Vik"),
    "inhabil: Per, fvl. § 6 første ledd": ("ugild: Per, fvl. § 6 første ledd", "recused: Per, fvl. § 6"),
    "= Styret kjøper inn felles bokbuss": (
        "= Styret kjøper inn felles bokbuss",
        "= The board buys a shared bus",
    ),
    "Nye lokaler i Harstad åpner til høsten": (
        "Nye lokale i Harstad opnar til hausten",
        "New rooms in Harstad open in autumn",
    ),
    "Birgit Larsen skal sende ut innkallingen før jul": (
        "Birgit Larsen skal sende ut innkallinga før jul",
        "Birgit Larsen will send the notice before Christmas",
    ),
    "felles innkjøp av e-bøker fra nyttår, og en avtale om fjernlån mellom alle bibliotekene i fylket": (
        "felles innkjøp av e-bøker frå nyttår, og ein avtale om fjernlån mellom alle biblioteka i fylket",
        "shared buying of e-books from New Year, and an agreement on lending between all the libraries here",
    ),
    "vi tar gjerne imot besøk": ("vi tek gjerne imot besøk", "we are glad of visits"),
    "Ventetiden på nye titler er for lang": (
        "Ventetida på nye titlar er for lang",
        "People wait too long for new titles",
    ),
    "- sju av ti bibliotek bruker avtalen i dag": (
        "- sju av ti bibliotek bruker avtalen i dag",
        "- seven of ten libraries use the agreement today",
    ),
    "Maria Døme: de minste bibliotekene trenger en lav pris": (
        "Maria Døme: dei minste biblioteka treng ein låg pris",
        "Maria Døme: the smallest libraries need a low price",
    ),
    "Hva gjør vi hvis prisen går opp ??": (
        "Kva gjer vi om prisen går opp ??",
        "What do we do if the price rises ??",
    ),
    "= Bibliotekene går sammen om en ny avtale for 2028 og 2029": (
        "= Biblioteka går saman om ein ny avtale for 2028 og 2029",
        "= The libraries make a new agreement for 2028 and 2029",
    ),
    "! Jonas Prøve: lage utkast til avtale innen neste m": (
        "! Jonas Prøve: lage utkast til avtale innan neste m",
        "! Jonas Prøve: draft an agreement by the next m",
    ),
    "# Innkjøp": ("# Innkjøp", "# Buying"),
    "Prisen er 12 000?? kroner i året": (
        "Prisen er 12 000?? kroner i året",
        "The price is 12,000?? kroner a year",
    ),
    "Olsen: vi kan ikke love noe": ("Olsen: vi kan ikkje love noko", "Olsen: we can promise nothing"),
    "! sende ut avtalen til alle": ("! sende ut avtalen til alle", "! send the agreement to everybody"),
    "husk: ring Anne om lokalene": ("hugs: ring Anne om lokala", "memo: ring Anne about the rooms"),
    "! Birgit Larsen: sende utkast": ("! Birgit Larsen: sende utkast", "! Birgit Larsen: send a draft"),
    "forslag: en felles arbeidsgruppe": (
        "framlegg: ei felles arbeidsgruppe",
        "proposal: a shared working group",
    ),
    "#sammendrag": ("#samandrag", "#summary"),
    "#erstatt": ("#byt", "#replace"),
    "# Inkjøp av bøkker": ("# Inkjøp av bøkker", "# Bying of boks"),
    "Vi har stor intresse for felles inkjøp": (
        "Vi har stor intresse for felles inkjøp",
        "We have grat intrest in it",
    ),
    "#stavekontroll": ("#stavekontroll", "#spelling"),
    AGENDA: (
        "Saksliste\n1. Godkjenning\n2. Budsjett (15 min)\n  - Drift\n  - Investering\n3. Ymse",
        "Agenda\n1. Approval\n2. Budget (15 min)\n  - Running costs\n  - Investment\n3. Other business",
    ),
    LIST: (
        LIST.replace("fra en e-post", "frå ein e-post"),
        LIST.replace("Punkt nummer", "Point number").replace("fra en e-post", "of an e-mail"),
    ),
    LONG: (
        (
            "Felles innkjøp av medium gir betre vilkår for alle, men dei minste biblioteka er redde for"
            " å miste retten til å velje sjølv, og vil ha inn eit punkt om det i avtalen før dei seier "
            "ja til noko som helst, for elles blir det slik det vart med den førre avtalen, som ingen "
            "var nøgd med etterpå"
        ),
        (
            "Buying media together is better for all, but the smallest libraries are afraid to lose the"
            " right to choose for themselves, and want that in the agreement before they say yes to "
            "anything at all, for else it will be as it was with the last agreement, which none of them"
            " was content with after"
        ),
    ),
    "Kari vil ha en ny runde": ("Kari vil ha ein ny runde", "Kari wants another round"),
}
"""Every other text, in nynorsk and in English."""


def in_language(text: str, language: Language) -> str:
    """A text of a scene in a language. Raises KeyError for one that nobody has written in it."""
    if language == "nb" or text in AS_IT_STANDS:
        return text
    nynorsk, english = TEXTS[text]
    return nynorsk if language == "nn" else english
