"""Words of a sentence in which somebody takes something on: «Kari skal sende utkastet»."""

from __future__ import annotations

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
