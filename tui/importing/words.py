"""The words of written minutes: the grammar's own, and those that people write and do not type."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from store.language.words import BLANK, fold, meanings
from tui.importing.source import SPACES, Line, lead, plain


def split(words: str) -> frozenset[str]:
    """Some words with blanks between, and after ``|`` phrases."""
    single, *phrases = words.split("|")
    return frozenset((*single.split(), *phrases))


_OF_THE_GRAMMAR = split(
    "background recommendation decision conclusion action owner deadline expectation proposal question answer"
    " votes statement present excused absent invited presenter annex time end summary next_meeting title"
    " subtitle date place chair note_taker organiser copy_to archive_ref"
)
"""What the grammar's words may mean in written minutes. What is typed to oneself there (``husk``,
``privat``) and what needs a board is text here."""

_WRITTEN: dict[str, str] = {
    "decision": "vedtatt vedteke besluttet beslutta resolution resolutions decided",
    "conclusion": "oppsummert konklusjon",
    "action": "aksjon aksjonspunkt oppfølgingspunkt gjøres to-do aksjonar|action item|action point|to do"
    "|follow-up|follow up",
    "owner": "ansvarlege ansvarlige responsible hvem kven who|ansvarlig person|lead|assigned to",
    "deadline": "tidsfrist due forfallsdato|due date|by when|innan|innen",
    "date": "møtedato datoar|dato og tid",
    "when": "tidspunkt møtetid klokkeslett når when|tid og dato|dato og tid|dato og klokkeslett"
    "|date and time|time and date|dato/tid|tid/dato|dag og tid",
    "where": "tid og sted|tid og stad|tid/sted|tid/stad|time and place|date, time and place|dato og sted"
    "|dato og stad|date and place|sted og tid|stad og tid|dato/sted|når og hvor",
    "place": "møtested møtestad lokale hvor kor where venue location møterom møteplass|place of meeting",
    "chair": "møteleiing møteleding chairperson chairman|ledet av|leda av|leia av|chaired by|in the chair"
    "|møtet ble ledet av|leder av møtet",
    "note_taker": "ref ref. møtesekretær protokollfører protokollførar referatskriver referatskrivar"
    " secretary note-taker notetaker|skrevet av|ført av|minutes by|minutes taken by|notes by|referat ved"
    "|minute taker|minutes secretary|clerk",
    "organiser": "innkaller innkallar|innkalt av|called by|organised by|organized by|arrangert av",
    "present": "møtte møtende møtande møtt frammøtte fremmøtte oppmøtte frammøte fremmøte oppmøte attendees"
    " participants attendance deltagere deltok tilstades|til stede var|følgende møtte|disse møtte"
    "|følgjande møtte|desse møtte|in attendance|those present|members present|medlemmer til stede"
    "|andre til stede|også til stede|andre til stades|dessuten møtte|i tillegg møtte|møtende medlemmer"
    "|fra administrasjonen møtte|frå administrasjonen møtte|also present|also in attendance|var til stede"
    "|var til stades|faste medlemmer som møtte|fra administrasjonen|frå administrasjonen|fra sekretariatet",
    "excused": "fråfall frafall|forfall meldt|meldte forfall|apologies for absence|apologies received"
    "|apologies from|melde forfall|følgende hadde meldt forfall",
    "absent": "fravær fraværende fråverande absentees absent|ikke til stede|ikkje til stades|not present"
    "|unable to attend|ikke tilstede"
    "|ikkje tilstades|faste medlemmer som ikke møtte|møtte ikke|møtte ikkje|did not attend",
    "agenda": "saksliste sakliste sakskart dagsorden dagsordenen agenda program saker|saker til behandling"
    "|order of business|saksliste for møtet|innhold|innhald|table of contents",
    "title": "emne subject",
    "end": "møteslutt|møtet slutt|meeting closed|slutt kl|close of meeting|meeting ended|møtet hevet"
    "|møtet heva|closed",
    "start": "møtestart|meeting opened|start|start kl",
    "next_meeting": "|neste møtedato|date of next meeting|neste møte blir|next meetings|neste møter",
    "votes": "avstemming røystegjeving|resultat av votering",
    "proposal": "|alternativt forslag|endringsforslag|tilleggsforslag|motforslag",
    "annex": "attachments enclosures|attachment|vedlagt",
    "summary": "oppsummering oppsummering|kort oppsummert|abstract",
    "background": "faktaopplysninger|bakgrunn for saken|bakgrunn for saka|sakens bakgrunn"
    "|saksframlegg|saksutredning|saksutgreiing",
    "recommendation": "innstillinger|forslag til vedtak|forslag til beslutning|forslag til konklusjon"
    "|framlegg til avgjerd|forslag til innstilling|recommendations|proposed decision|proposed resolution"
    "|draft resolution",
    "body": "utvalg organ nemnd nemd råd committee body utvalet|styre råd utvalg",
    "document": "referat møtereferat protokoll møteprotokoll møtebok styrereferat minutes|meeting minutes"
    "|minutes of meeting|minutes of the meeting|referat fra møte|referat frå møte|møtenotat",
}
"""What people write besides the grammar's words: single words, and after ``|`` phrases."""

_MANY: dict[str, str] = {
    "decision": "beslutninger vedtakene vedtaka avgjerder avgjerdene decisions",
    "conclusion": "konklusjoner konklusjonar conclusions",
    "action": "oppgaver oppgåver aksjoner aksjonspunkter aksjonspunkt oppfølgingspunkter oppfølgingspunkt"
    " aksjonsliste oppgaveliste oppgåveliste actions tasks todos tiltak gjøremål gjeremål oppfølging"
    " oppfølgingsliste oppfølgingssaker|action items|action points|action list|to-do list"
    "|liste over oppgaver|videre oppfølging|vidare oppfølging",
    "question": "questions",
    "proposal": "proposals motions",
    "annex": "annexes",
}
"""Words under which each point is one by itself."""

_NUMBER = r"(?:[^\W\d_]{1,3} )?\d{1,4}(?:/(?:\d{4}|\d{2}))?(?:-\d{1,2})?"
_BEFORE = re.compile(r"^[^\w(«]+")
_AFTER = re.compile(r"(?<![^\w)»])[^\w)»]+$|(?<=[^\W_])[.:*_ ]+$")
"""What stands around a word; a row of signs is tried from its first one only, however long it is."""

_NUMBERED = re.compile(rf"(.+?) (?:nr\.? |i sak |sak |no\.? |in item |item )?({_NUMBER})")
_OWNED = re.compile(r"[^\W\d_]+(?:s|’s|'s) (.+)")
_VOTED = re.compile(r"(enstemmig|enstemmige|einstemmig|samrøystes|unanimous|unanimously) (.+)")


class Meant(msgspec.Struct, frozen=True):
    """What a label means: ``many``, whether each point under it is one; its number, and how it was voted."""

    meaning: str
    many: bool = False
    number: str = ""
    voted: str = ""


def _bare(label: str) -> str:
    return _AFTER.sub("", _BEFORE.sub("", label))


def meant(label: str) -> Meant | None:
    """What the words before a colon, or alone on a line, mean in minutes; None for any others."""
    words = fold(_bare(label)).replace("\u00ad", "")
    words = "ref." if words == "ref" else words
    if not words or len(words) > 60:
        return None
    if words in _known():
        return Meant(_known()[words], many=words in _plurals())
    if found := _VOTED.fullmatch(words):
        inner = _known().get(found[2])
        called = inner == "decision" and found[2] not in _PARTICIPLES
        return Meant("decision", voted=found[1]) if called else None
    if found := _NUMBERED.fullmatch(words):
        inner = _known().get(found[1])
        return Meant(inner, number=label.strip(BLANK + ".:*_")[-len(found[2]) :]) if inner in _CITED else None
    # «Styrets vedtak», «Rådmannens forslag til vedtak»: whose it is changes nothing.
    found = _OWNED.fullmatch(words)
    inner = _known().get(found[1]) if found else None
    return Meant(inner) if inner in (*_CITED, "recommendation") else None


def meant_alone(label: str) -> Meant | None:
    """What words mean on a line of their own, without a colon; «Vedtatt» calls nothing a decision then."""
    found = meant(label)
    return None if found is None or fold(_bare(label)) in _PARTICIPLES else found


_PARTICIPLES = split("vedtatt vedteke besluttet beslutta decided resolved agreed")
_CITED = ("decision", "conclusion")


@cache
def _known() -> dict[str, str]:
    known = {word: means for word, means in meanings().items() if means in _OF_THE_GRAMMAR and len(word) > 3}
    for table in (_WRITTEN, _MANY):
        for means, words in table.items():
            for word in split(words):
                known.setdefault(word, means)
    known["tid"] = known["time"] = "when"
    return known


@cache
def _plurals() -> frozenset[str]:
    return frozenset(word for words in _MANY.values() for word in split(words))


_LABEL = re.compile(
    r"([^:\t|\n]{2,60}?)(?:[ \t\u00a0]*\(([^()\n]{1,60})\))?[ \t\u00a0]*(?::(?!//)|\t+)(.*)", re.DOTALL
)
_GAP = re.compile(r"(?:(?<![ \u00a0])[ \u00a0]{2,}|(?<!\t)\t+)(?=[^\W\d_][^:\t\n]{1,30}:)")
_STANDS_ALONE = split(
    "present excused absent decision conclusion agenda background recommendation action next_meeting summary"
    " document"
)


class Label(msgspec.Struct, frozen=True):
    """Words that say what follows them: ``inside`` stood in brackets after them, ``rest`` after the colon."""

    words: str
    meant: Meant
    inside: str = ""
    rest: str = ""


def read_label(text: str) -> Label | None:
    """The words before a colon, a tab or at the beginning in bold, when they say what follows."""
    if bold := lead(text):
        words, rest = bold
        inside = re.fullmatch(r"(.+?)[ ]*\(([^()]+)\)", words)
        found = meant(inside[1] if inside else words)
        if found:
            return Label(words, found, inside[2] if inside else "", plain(rest))
        text = f"{words}: {rest}" if text[len(words) :].lstrip("*_").startswith(":") else text
    halves = _LABEL.fullmatch(plain(text))
    if halves is None:
        return None
    found = meant(halves[1])
    return Label(halves[1], found, halves[2] or "", halves[3].strip(SPACES)) if found else None


def columns(text: str) -> list[str]:
    """A text cut where, after a gap, another label stands on the same line."""
    parts = _GAP.split(text)
    return parts if all(read_label(part) is not None for part in parts[1:]) else [text]


def alone(text: str, first: Line) -> Label | None:
    """A word that says what follows though it has no colon: it has the line to itself."""
    found = meant_alone(text) if not first.mark and not text.endswith(".") else None
    return Label(text, found) if found is not None and found.meaning in _STANDS_ALONE else None
