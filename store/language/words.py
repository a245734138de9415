"""The words of the capture line, in all three languages at once.

One table, shared by the grammar, by completion and by the help page. A word is whole, is followed by a
colon, and its case does not matter. The first word of a language is the one that is offered.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from store.record.values import Language

STRUCTURE: dict[str, str] = {
    "dag": "day",
    "day": "day",
    "swot": "swot",
    "verdier": "values",
    "verdiar": "values",
    "values": "values",
    "plan": "plan",
    "pause": "break",
    "break": "break",
    "opp": "up",
    "up": "up",
    "ned": "down",
    "down": "down",
    "frammøte": "attendance",
    "oppmøte": "attendance",
    "attendance": "attendance",
    "renskriv": "fair",
    "reinskriv": "fair",
    "faircopy": "fair",
    "sjekk": "preflight",
    "check": "preflight",
    "sammendrag": "summary",
    "samandrag": "summary",
    "summary": "summary",
    "erstatt": "replace",
    "byt": "replace",
    "replace": "replace",
    "finn": "search",
    "find": "search",
    "stavekontroll": "spelling",
    "spelling": "spelling",
    "vedtak": "decisions",
    "decisions": "decisions",
    "forventninger": "expectations",
    "forventningar": "expectations",
    "expectations": "expectations",
    "oppgaver": "actions",
    "oppgåver": "actions",
    "actions": "actions",
    "detaljer": "details",
    "detaljar": "details",
    "details": "details",
    "eksport": "export",
    "export": "export",
    "les": "read",
    "lese": "read",
    "read": "read",
}
"""Words that follow ``#`` without a blank."""

LINE_COMMANDS: dict[str, str] = {
    "angre": "undo",
    "undo": "undo",
    "gjør om": "redo",
    "gjer om": "redo",
    "redo": "redo",
    "hvor": "where",
    "kvar": "where",
    "where": "where",
    "rett": "correct",
    "correct": "correct",
    "slett": "delete",
    "delete": "delete",
}
"""Words that follow ``#`` in line mode only, where no key does the same."""


PROMISES = (
    *(
        "skal",
        "lover å",
        "lovar å",
        "tar på seg",
        "tek på seg",
        "påtar seg",
        "tar ansvar for",
        "tek ansvar for",
    ),
    *("følger opp", "følgjer opp", "tar kontakt", "tek kontakt", "will", "shall", "is to", "are to"),
    *("promises to", "promise to", "undertakes to", "undertake to", "takes on", "take on"),
)
"""What makes a sentence that begins with somebody's name sound like something they are to do."""

DOINGS = (
    *PROMISES,
    *(
        "tar",
        "tek",
        "sender",
        "lager",
        "lagar",
        "skriver",
        "skriv",
        "ringer",
        "ringjer",
        "sjekker",
        "sjekkar",
    ),
    *("undersøker", "undersøkjer", "avklarer", "avklarar", "ordner", "ordnar", "bestiller", "tinger"),
    *("inviterer", "kaller inn", "kallar inn", "innkaller", "innkallar", "forbereder", "førebur"),
    *("utarbeider", "utarbeidar", "leverer", "legger", "legg", "setter", "set", "oppdaterer", "koordinerer"),
    *("rapporterer", "melder", "melde", "purrer", "purrar", "publiserer", "kjøper", "kjøper inn", "henter"),
    *("hentar", "deler", "delar", "gjør", "gjer", "får ansvar for", "får i oppgave å", "får i oppgåve å"),
    *(
        "snakker med",
        "snakkar med",
        "spør",
        "finner",
        "finn",
        "går gjennom",
        "ser på",
        "kontakter",
        "kontaktar",
    ),
    *(
        "to",
        "sends",
        "send",
        "takes",
        "take",
        "follows up",
        "follow up",
        "writes",
        "write",
        "checks",
        "check",
    ),
    *("calls", "call", "asks", "ask", "prepares", "prepare", "drafts", "draft", "arranges", "arrange"),
    *("contacts", "contact", "delivers", "deliver", "finds", "find", "books", "book"),
)
"""What may follow the owner's name in an action that is a whole sentence: «! Kari sender utkast»."""


class Term(NamedTuple):
    """A meaning and the words for it; ``short`` is the fixed short form."""

    meaning: str
    nb: tuple[str, ...]
    nn: tuple[str, ...]
    en: tuple[str, ...]
    short: str = ""


TERMS: tuple[Term, ...] = (
    Term("item", ("sak",), ("sak",), ("item",)),
    Term("background", ("bakgrunn", "saksopplysninger"), ("bakgrunn", "saksopplysningar"), ("background",)),
    Term(
        "recommendation",
        ("innstilling", "forslag til vedtak"),
        ("tilråding", "innstilling", "framlegg til vedtak"),
        ("recommendation",),
    ),
    Term("decision", ("vedtak", "beslutning"), ("vedtak", "avgjerd"), ("decision", "resolved"), "ved"),
    Term("conclusion", ("konklusjon", "enighet"), ("konklusjon", "semje"), ("conclusion", "agreed"), "konkl"),
    Term(
        "action",
        ("oppgave", "oppfølging", "tiltak", "gjøremål"),
        ("oppgåve", "oppfølging", "tiltak", "gjeremål"),
        ("action", "task", "todo"),
        "oppg",
    ),
    Term("owner", ("ansvar", "ansvarlig"), ("ansvar", "ansvarleg"), ("owner",)),
    Term("deadline", ("frist",), ("frist",), ("deadline", "due")),
    Term("expectation", ("forventning",), ("forventning",), ("expectation",), "forv"),
    Term(
        "proposal",
        ("forslag", "løsningsforslag", "idé", "ide"),
        ("framlegg", "forslag", "idé"),
        ("proposal", "motion", "idea"),
        "fors",
    ),
    Term("question", ("spørsmål",), ("spørsmål",), ("question", "q"), "spm"),
    Term("answer", ("svar",), ("svar",), ("answer",)),
    Term("step", ("steg", "trinn", "milepæl"), ("steg", "milepæl"), ("step", "milestone")),
    Term("strength", ("styrke",), ("styrke",), ("strength",)),
    Term("weakness", ("svakhet",), ("veikskap",), ("weakness",)),
    Term("opportunity", ("mulighet",), ("moglegheit",), ("opportunity",)),
    Term("threat", ("trussel",), ("trussel",), ("threat",)),
    Term(
        "votes",
        ("stemmer", "votering", "avstemning", "votert"),
        ("røyster", "røysting", "avrøysting", "røysta", "votering"),
        ("votes",),
    ),
    Term("statement", ("protokolltilførsel",), ("protokolltilførsel",), ("statement",)),
    Term("memo", ("husk",), ("hugs",), ("memo", "remember")),
    Term("present", ("til stede", "tilstede", "deltakere"), ("til stades", "deltakarar"), ("present",)),
    Term("excused", ("forfall", "meldt forfall"), ("forfall", "meldt forfall"), ("apologies", "regrets")),
    Term("absent", ("mangler", "ikke møtt"), ("manglar", "ikkje møtt"), ("absent",)),
    Term("deputy", ("vara",), ("vara",), ("deputy",)),
    Term("invited", ("innkalt",), ("innkalla",), ("invited",)),
    Term("arrival", ("inn", "kom"), ("inn", "kom"), ("in", "came")),
    Term("departure", ("ut", "gikk"), ("ut", "gjekk"), ("out", "left")),
    Term("recusal", ("inhabil",), ("ugild", "inhabil"), ("recused",)),
    Term("presenter", ("innleder",), ("innleiar",), ("presenter",)),
    Term("format", ("arbeidsform",), ("arbeidsform",), ("format",)),
    Term("frame", ("tidsramme",), ("tidsramme",), ("time frame",)),
    Term("annex", ("vedlegg",), ("vedlegg",), ("annex",)),
    Term("postponed", ("utsatt",), ("utsett",), ("postponed",)),
    Term("withdrawn", ("trukket",), ("trekt",), ("withdrawn",)),
    Term("noted", ("til orientering",), ("til orientering",), ("noted",)),
    Term("inconclusive", ("uten konklusjon",), ("utan konklusjon",), ("inconclusive",)),
    Term("exempt", ("unntatt",), ("unnateke",), ("exempt",)),
    Term("private", ("privat",), ("privat",), ("private",)),
    Term("working-note", ("notat",), ("notat",), ("note",)),
    Term("time", ("tid",), ("tid",), ("time",)),
    Term("end", ("slutt", "hevet"), ("slutt", "heva"), ("adjourned",)),
    Term("summary", ("sammendrag",), ("samandrag",), ("summary",)),
    Term("next_meeting", ("neste møte",), ("neste møte",), ("next meeting",)),
    Term("title", ("tittel",), ("tittel",), ("title",)),
    Term("subtitle", ("undertittel",), ("undertittel",), ("subtitle",)),
    Term("date", ("dato",), ("dato",), ("date",)),
    Term("place", ("sted",), ("stad",), ("place",)),
    Term("chair", ("møteleder", "ordstyrer"), ("møteleiar", "ordstyrar"), ("chair",)),
    Term("note_taker", ("referent",), ("referent",), ("minute-taker",)),
    Term("organiser", ("arrangør",), ("arrangør",), ("organiser",)),
    Term("copy_to", ("kopi til",), ("kopi til",), ("copy to",)),
    Term("archive_ref", ("arkivsak",), ("arkivsak",), ("file no.",)),
    Term("signers", ("underskrives av",), ("skrivast under av",), ("signed by",)),
    Term("remarks_by", ("merknader innen",), ("merknader innan",), ("remarks by",)),
)
"""The words a line can begin with."""

HEAD = frozenset(
    {
        "title",
        "subtitle",
        "date",
        "place",
        "chair",
        "note_taker",
        "organiser",
        "copy_to",
        "archive_ref",
        "signers",
        "remarks_by",
    }
)
"""Meanings that are details of the meeting, before its first item only."""

OUTCOMES = frozenset({"postponed", "withdrawn", "noted", "inconclusive"})
"""Meanings that are the outcome of an item and may stand alone."""

UNTIL = ("til", "to", "until")
"""What stands before the clock time at which a break is over."""

SUPERSEDES = ("erstatter", "erstattar", "supersedes")
REPEALS = ("opphever", "opphevar", "repeals")
AMENDS = ("endrer", "endrar", "amends")
DECISION_STATUS: dict[str, str] = {
    "ikke vedtatt": "rejected",
    "ikkje vedteke": "rejected",
    "rejected": "rejected",
    "utsatt": "postponed",
    "utsett": "postponed",
    "postponed": "postponed",
}
"""What may stand after ``=`` and before a colon."""

EACH_OTHER = frozenset({"hverandre", "kvarandre", "each other"})
OURSELVES = frozenset(
    {
        "seg selv",
        "oss selv",
        "seg sjølv",
        "oss sjølve",
        "oss sjølv",
        "ourselves",
        "itself",
        "themselves",
        "himself",
        "herself",
    }
)
NEXT_MEETING = frozenset(
    {"neste møte", "neste møtet", "det neste møtet", "next meeting", "the next meeting", "our next meeting"}
)
NONE = frozenset({"ingen", "none", "inga"})
UNANIMOUS = frozenset(
    {
        "enstemmig",
        "enstemmig vedtatt",
        "einstemmig",
        "samrøystes",
        "samrøystes vedteke",
        "unanimous",
        "unanimously",
        "ved akklamasjon",
        "by acclamation",
    }
)
BY = (
    "no later than",
    "ikke senere enn",
    "ikkje seinare enn",
    "innen",
    "senest",
    "til",
    "før",
    "innan",
    "seinast",
    "by",
    "within",
    "until",
    "before",
)
"""What may stand before a deadline at the end of a sentence."""

BEFORE = frozenset({"før", "before"})
"""Those that leave a whole month or week out: «før juni» is in May."""

WITHIN = frozenset({"innen", "innan", "within"})
"""Those that a length may follow: «innen to uker», but not «utvide til to uker»."""

NEXT_MEETING_WORD: dict[Language, str] = {"nb": "neste møte", "nn": "neste møte", "en": "next meeting"}
BY_WORD: dict[Language, str] = {"nb": "innen", "nn": "innan", "en": "by"}
AND_WORD: dict[Language, str] = {"nb": "og", "nn": "og", "en": "and"}
EACH_OTHER_WORD: dict[Language, str] = {"nb": "hverandre", "nn": "kvarandre", "en": "each other"}
OURSELVES_WORD: dict[Language, str] = {"nb": "seg selv", "nn": "seg sjølv", "en": "themselves"}
"""The words that are written where the program words a line itself, in the language of the meeting."""

NUMBERS: dict[str, int] = {
    word: number
    for words in (
        "to tre fire fem seks sju åtte ni ti elleve tolv",
        "two three four five six seven eight nine ten eleven twelve",
    )
    for number, word in enumerate(words.split(), start=2)
} | {"syv": 7}
"""Head counts in words, two to twelve."""

EVERYBODY = frozenset(
    {"alle", "alle innkalte", "alle innkalla", "all", "all invited", "everybody", "everyone"}
)
HERE = ("til stede", "tilstede", "til stades", "present")
"""What everybody may be, in a line without a colon."""

EXCEPT = (
    "unntatt",
    "unnateke",
    "utenom",
    "utanom",
    "bortsett fra",
    "bortsett frå",
    "men ikke",
    "men ikkje",
    "except",
    "except for",
    "but not",
)
"""What may stand between everybody and those who did not come."""

COLLECTIVE = frozenset({"alle", "styret", "all", "everybody", "everyone", "the board"})
"""Owners that are nobody by name."""

NO_OWNER = frozenset({"nb", "obs", "ps", "merk", "husk", "note"})
"""Words that look like a name before a colon and are none."""

BLANK = " \t\u00a0"
"""What counts as a blank: what a space bar gives, on every keyboard."""

ENDS = BLANK + "\r\n"
"""What a text neither begins nor ends with."""


def fold(text: str) -> str:
    """The form in which words and names are compared: case and runs of blanks aside."""
    return " ".join(text.casefold().split())


@cache
def meanings() -> dict[str, str]:
    """Every word of the table, folded, with its meaning."""
    found: dict[str, str] = {}
    for term in TERMS:
        for word in (*term.nb, *term.nn, *term.en, term.short):
            if word:
                found.setdefault(fold(word), term.meaning)
    return found
