"""The labels of written minutes, and what each makes of what stands below it («Forfall»: excused).

A decision's votes may be told without a label, in its own last sentence: «Rød dør. 8 mot 2.».
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

import msgspec
from msgspec.structs import replace

from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.line import by_meaning
from store.language.minutes import MinutesWords
from store.language.words import ANY, BLANK, CAPITALS, fold, meanings
from store.record.attendance import STATUS
from store.record.values import Attending
from tui.grammar.phrases.names import is_capitalised
from tui.grammar.phrases.proposers import is_body, whose_proposal
from tui.grammar.phrases.resolutions import resolution
from tui.grammar.votes.tokens import sounds_like_party
from tui.importing.source import SPACES, SourceLine, lead, plain


def split(words: str) -> frozenset[str]:
    """Some words with blanks between, and after ``|`` phrases."""
    single, *phrases = words.split("|")
    return frozenset((*single.split(), *phrases))


_OF_THE_GRAMMAR = split(
    "background recommendation decision conclusion action owner deadline expectation proposal question answer"
    " arrival departure recusal postponed withdrawn exempt"
    " votes statement present excused absent invited presenter annex time end summary next_meeting title"
    " subtitle date place chair note_taker organiser copy_to archive_ref meeting_number"
)
"""What the grammar's words may mean in written minutes. What is typed to oneself there (``husk``,
``privat``) and what needs a board is text here."""

_ANY = any_language(MinutesWords)
_NUMBER = r"(?:[^\W\d_]{1,3} )?\d{1,4}(?:/(?:\d{4}|\d{2}))?(?:-\d{1,2})?"
_BEFORE = re.compile(r"^[^\w(«]+")
_AFTER = re.compile(r"(?<![^\w)»])[^\w)»]+$|(?<=[^\W_])[.:*_ ]+$")
"""What stands around a word; a row of signs is tried from its first one only, however long it is."""

_NUMBERED = re.compile(rf"(.+?) (?:{any_of(_ANY.before_cited)} )?({_NUMBER})")
_OWNED = re.compile(rf"[^\W\d_]+(?:(?:s|’s|'s)| {any_of(ANY.people.own)}) (.+)")
_VOTED = re.compile(rf"({any_of(_ANY.voted)}) (.+)")


STATUS_OF: dict[str, Attending | None] = {**STATUS, "roll": None, "alternates": None}
"""What each label for attendance makes of people; a roll is called before anybody has answered, and whoever
may stand in for somebody was not there for that."""


class Meant(msgspec.Struct, frozen=True):
    """What a label means: ``many``, whether each point under it is one; its number, and how it was voted.

    by: who made a proposal, asked, or had a statement taken down. name: what it is called beside others,
    «Forslag 2».
    """

    meaning: str
    many: bool = False
    number: str = ""
    voted: str = ""
    by: str = ""
    name: str = ""

    @property
    def is_one(self) -> bool:
        """Whether all that stands below it is one, whatever points that has."""
        return bool(self.by or self.name)


def _bare(label: str) -> str:
    return _AFTER.sub("", _BEFORE.sub("", label))


@lru_cache(maxsize=256)
def meant(label: str) -> Meant | None:
    """What the words before a colon, or alone on a line, mean in minutes; None for any others."""
    words = fold(_bare(label)).replace("\u00ad", "").replace("_", " ").strip()
    if not words or len(words) > 60:
        return None
    if words in _known():
        return Meant(_known()[words], many=words in _plurals())
    if _COUNTED_TASK.fullmatch(words) or _is_body(words):
        return Meant("roll" if _is_body(words) else "action")
    if decided := resolution(words, ""):
        return Meant(decided.meaning, voted=decided.votes)
    if said := _of_those_who(words) or _of_these(words) or _of_whose(words):
        denied = said in ("present", "deputy") and _DENIED.search(words)
        return Meant("absent" if denied else said)
    if found := _VOTED.fullmatch(words):
        inner = _known().get(found[2])
        called = inner == "decision" and found[2] not in _PARTICIPLES
        return Meant("decision", voted=found[1]) if called else None
    if (proposed := _proposed(_bare(label), words)) is not None:
        return proposed
    if found := _NUMBERED.fullmatch(words):
        inner = _known().get(found[1])
        if inner == "action":
            return Meant(inner, many=True)
        return Meant(inner, number=label.strip(BLANK + ".:*_")[-len(found[2]) :]) if inner in _CITED else None
    # «Styrets vedtak», «Rådmannens forslag til vedtak»: whose it is changes nothing.
    found = _OWNED.fullmatch(words)
    inner = _known().get(found[1]) if found else None
    return Meant(inner) if inner in (*_CITED, "recommendation") else None


_OF_SOMEBODY = ("proposal", "statement", "question", "answer")
_SAID_BY = re.compile(rf"(.{{4,40}}?) {any_of(_ANY.proposed_by)} (.{{2,50}})", re.IGNORECASE)
_PROPOSES = re.compile(rf"(.{{2,50}}?) {any_of(_ANY.proposes)}", re.IGNORECASE)
_PARTY = re.compile(r" \([^()]{1,40}\)$")
_PROPOSAL_NUMBER = re.compile(r"(.{4,40}?) (?:\d{1,2}|[a-h])")


def _proposed(label: str, words: str) -> Meant | None:
    """What «Forslag fra Tora Li», «Spørsmål fra Odd Bø» and «Forslag 2» mean; None for any other words."""
    if (found := _SAID_BY.fullmatch(label)) and (meaning := _known().get(fold(found[1]), "")) in _OF_SOMEBODY:
        return Meant(meaning, by=found[2]) if _is_somebody(found[2]) else None
    if (found := _PROPOSES.fullmatch(label)) and _is_somebody(found[1]):
        return Meant("proposal", by=found[1])
    if body := whose_proposal(label, is_body):
        return Meant("proposal", by=body.who, name=body.called)
    numbered = _PROPOSAL_NUMBER.fullmatch(words)
    called = numbered is not None and _known().get(numbered[1]) == "proposal"
    return Meant("proposal", name=label) if called else None


def _is_somebody(name: str) -> bool:
    name = _PARTY.sub("", name)
    return sounds_like_party(name) or is_body(name) or (is_capitalised(name) and len(name.split()) <= 4)


_THOSE_WHO = tuple(
    (meaning, re.compile(rf"(?:.{{0,60}}[ ])?{any_of(words)}"))
    for meaning, words in (
        ("excused", _ANY.excused_said),
        ("absent", _ANY.absent_said),
        ("present", _ANY.present_said),
    )
)


def _of_those_who(words: str) -> str:
    """What «følgende faste medlemmer møtte» says of who follows; empty for any other words."""
    first, _, rest = words.partition(" ")
    if first not in _ANY.list_openings or not rest or len(words.split()) > 9:
        return ""
    said = next((meaning for meaning, pattern in _THOSE_WHO if pattern.fullmatch(words)), "")
    return (
        "deputy" if said == "present" and any(word in words for word in _ANY.labels.alternates[1:]) else said
    )


_WHOSE = (
    ("present", re.compile(rf"[\w ,&/-]{{2,40}}[ ]{any_of(_ANY.present_ends)}|{any_of(_ANY.sent_by)}")),
    (
        "present",
        re.compile(rf"{any_of(_ANY.present_ends)}[ ]{any_of(ANY.people.statement_by)}[ ][\w ,&/-]{{2,40}}"),
    ),
    ("absent", re.compile(rf"[\w ,&/-]{{2,40}}[ ]{any_of(_ANY.absent_ends)}")),
)


def _of_these(words: str) -> str:
    """What «närvarande suppleanter», «present members» and «frånvarande med anmält förhinder» say."""
    first, _, rest = words.partition(" ")
    whose = _SENT_FROM.fullmatch(words)
    sent = meant(whose[1]) if whose else None
    if sent is not None and sent.meaning in ("excused", "absent"):
        return sent.meaning
    if _EXCUSED_FROM.fullmatch(words) or _EXCUSED_FROM.fullmatch(f"{words} from"):
        return "excused"
    said = _known().get(first, "")
    if said == "present":
        bare = rest.strip()
        deputies = _known().get(bare) in ("alternates", "deputy") or bare in _DEPUTIES
        return "deputy" if deputies else "present" if bare in _WHOLE_LISTS else ""
    if said in ("absent", "excused"):
        reason = rest.partition(" ")[2]
        excused = rest.partition(" ")[0] in _WITH and _known().get(reason) == "excused"
        return "excused" if excused else said if rest in _WHOLE_LISTS else ""
    return ""


_SENT_FROM = re.compile(rf"([^\W\d_]+(?:[ ][^\W\d_]+){{0,3}})[ ]{any_of(_ANY.sent_from)}[ ][^\W\d_]{{3,24}}")
"""«Forfall frå styret»."""

_EXCUSED_FROM = re.compile(any_of(_ANY.excused_from))
"""«Apologies accepted» calls those who follow as «apologies were accepted from» does."""

_WITH = ("med", "with")
_DEPUTIES = frozenset(ANY.people.deputies)


def _of_whose(words: str) -> str:
    """What «medlemmer til stede» and «trustees absent» say of who follows; empty for any other words."""
    if len(words.split()) > 5 or _ANOTHER.search(words) or words.split(maxsplit=1)[0] in _FIRST_NAMES:
        return ""
    said = next((meaning for meaning, pattern in _WHOSE if pattern.fullmatch(words)), "")
    said = said and {"excused": "excused", "absent": "absent"}.get(
        _known().get(words.rsplit(maxsplit=1)[-1], ""), said
    )
    if said == "present" and not _DENIALS.isdisjoint(words.split()):
        return "absent"
    return "deputy" if said == "present" and words.startswith(_ANY.labels.alternates) else said


_FIRST_NAMES = frozenset(ANY.people.first_names)
_ANOTHER = re.compile(any_of(_ANY.other_meeting))
_PRESENCE = any_of((*_ANY.present_said, *_ANY.present_ends))
_DENIED = re.compile(
    rf"\b{any_of(_ANY.negations)}[ ]{_PRESENCE}\b|\b{_PRESENCE}[ ]{any_of(_ANY.negations)}\b"
)
"""Presence that is denied: «som ikke er medlemmer møtte» says nothing of that."""

_DENIALS = frozenset(_ANY.denials)


def is_whole_list(label: str) -> bool:
    """Whether a label lists everybody who was called, without saying who came."""
    words = fold(_bare(label))
    return words in _WHOLE_LISTS or _is_body(words)


def _is_body(words: str) -> bool:
    """Whether a word is the board of something: «afdelingsbestyrelsen», «klubbstyret»."""
    return _BODY.fullmatch(words) is not None


_COUNTED_TASK = re.compile(r"(?:ap|ai|action|action item|aksjon)[ ]?[#-]?\d{1,3}")
"""«AP3 (Rasmus): …»."""

_BODY = re.compile(rf"[^\W\d_]{{3,20}}{any_of(_ANY.bodies)}")

_WHOLE_LISTS = frozenset(_ANY.whole_lists)
_BESIDES = frozenset(_ANY.besides)
_FROM = re.compile(rf"(?i:{any_of(_ANY.sent_from)})[ ][^\W\d_][\w.&-]{{1,24}}(?:[ ][\w.&-]{{1,24}}){{0,3}}")
"""«Fra Nes IL:», whom those are there for who follow."""


def is_of_body(label: str) -> bool:
    """«Frå styret»: those who follow are members of what meets."""
    last = fold(_bare(label)).rpartition(" ")[2]
    return last in ANY.people.bodies or _is_body(last)


def read_besides(text: str) -> LabelFound | None:
    """«Andre: …», which says below a list of who was there that these were, too."""
    halves = _LABEL.fullmatch(plain(text))
    label, rest = (halves[1], halves[3]) if halves else (plain(text), "")
    known = fold(_bare(label)) in _BESIDES or (halves is not None and _FROM.fullmatch(_bare(label)))
    return LabelFound(label, Meant("present"), rest=rest.strip(SPACES)) if known else None


def meant_alone(label: str, *, heads: bool = False) -> Meant | None:
    """What words mean on a line of their own, without a colon; «Vedtatt» calls nothing a decision then.

    ``heads``: whether it is a heading, under which even «Vedtatt» calls a list decisions.
    """
    found = meant(label)
    words = _bare(label).split()
    called = words and fold(_bare(label)) not in _known() and is_capitalised(" ".join(words[:2]))
    # «Xi Ping absent» is somebody; with a colon behind it, such words are whose attendance is meant.
    somebody = found is not None and len(words) > 2 and called and _of_whose(fold(_bare(label)))
    said = resolution(fold(_bare(label)), "")
    sentence = said is not None and not said.votes and fold(_bare(label)) not in _known()
    told = words if found is not None and found.voted else (_bare(label),)
    participle = not heads and not _PARTICIPLES.isdisjoint(map(fold, told))
    return None if found is None or somebody or sentence or participle else found


_PARTICIPLES = frozenset(_ANY.participles)
_CITED = ("decision", "conclusion")


_WALKS = ("arrival", "departure")


@cache
def _known() -> dict[str, str]:
    known = {
        word.removesuffix("."): means  # a label is asked about without its stop: «File no.»
        for word, means in meanings().items()
        if means in _OF_THE_GRAMMAR and len(word) > (2 if means in _WALKS else 3)
    }
    for labels in (_ANY.labels, _ANY.lists):
        for means, words in by_meaning(labels).items():
            for word in words:
                known.setdefault(word, means)
    for word in _ANY.whole_lists:
        known.setdefault(word, "roll")
    return {**known, **dict.fromkeys(ANY.labels.time, "when")}


@cache
def _plurals() -> frozenset[str]:
    return frozenset(word for words in by_meaning(_ANY.lists).values() for word in words)


_LABEL = re.compile(
    r"([^:\t|\n]{2,60}?)(?:[ \t\u00a0]*\(([^()\n]{1,60})\))?[ \t\u00a0]*(?::(?!//)|\t+)(.*)", re.DOTALL
)
_LEADER = re.compile(r"(?<=[^\W\d_])[ \t]?(?:\.{4,}|…{2,}|_{4,})[ \t]?:?[ \t]?(?=[^\W_])")
"""A row of dots that leads from a word to what it says."""

_DASHED = re.compile(r"([^\W\d_]{4,20})()[ \t\u00a0]+[–—-][ \t\u00a0]+(\S.*)", re.DOTALL)
_SEMICOLON = re.compile(r"([^:;\t|\n]{4,30}?)[ ]?;[ ]+(\S.*)", re.DOTALL)
"""«Til stede; Kari Nes, Per Moe»: a list of people behind the wrong sign."""

_BARE_TASK = re.compile(
    rf"(ACTION|AKSJON|TODO)[{BLANK}]+(@\w[^\n]*|[{CAPITALS}][^a-zæøåäö\n]*+[a-zæøåäö][^\n]*)"
)
"""«ACTION BA to speak to module leaders», «TODO @Amy find out», without a colon."""

_BEFORE_DASH = frozenset({"decision", "action"})
"""What a word may mean that a dash stands behind instead of a colon."""

_GAP = re.compile(
    r"(?:(?P<wide>(?<![ \u00a0])[ \u00a0]{2,}|(?<!\t)\t+|(?<=\.)[ ]|[ ][·•|][ ])|[ ]/[ ]|[,;][ ]"
    rf"|(?<![ \u00a0])[ ](?=[{CAPITALS}]))(?=(?P<label>[^\W\d_][^:.,;\t\n]{{1,30}}):)"
)
"""Where another label may begin on a line: what is narrow sets only details of the meeting apart."""

_OF_MEETING = frozenset(
    split("date when where place chair note_taker organiser start end present excused absent")
)
_STANDS_ALONE = split(
    "present excused absent decision conclusion agenda background recommendation action next_meeting summary"
    " document alternates deputy roll"
)


_LIKE_A_PARTY = "ap"
"""Calls a task when it is written in capitals; else it is who speaks."""


PICTURES = re.compile(r"^(?:[\u2705\u2b50\u27a1\U0001f300-\U0001faff]\ufe0f?[ ]{1,2})(?=[*_\w])")
"""A small picture before what a line says: «✅ Bestemt: …»."""


class LabelFound(msgspec.Struct, frozen=True):
    """Words that say what follows them: ``inside`` stood in brackets after them, ``rest`` after the colon.

    clock: the time of day that stood before them, where it is surely one.
    """

    words: str
    meant: Meant
    inside: str = ""
    rest: str = ""
    clock: str = ""


_DATES = any_language(DateWords)
_CLOCK_WORDS = tuple(rf"{word}\b\.?" for word in (*_DATES.clock, *_DATES.clock_words, *_DATES.before_clock))
_BLANKS = r"[ \t\u00a0]{1,20}"
_CLOCK = re.compile(
    rf"(?:\*\*|__)?[(\[]?(?P<word>{any_of(_CLOCK_WORDS)}[ \u00a0]?)?"
    r"(?P<hour>[01]?\d|2[0-3])(?P<stop>[.:])(?P<minute>[0-5]\d)"
    r"(?P<more>:[0-5]\d|[ ]?[–-][ ]?\d{1,2}[.:]\d\d)?(?P<half>[ \u00a0]?[ap]\.?m\b\.?)?"
    rf"[)\]]?(?::?(?:\*\*|__))?[:,]?(?:{_BLANKS}[–—-])?{_BLANKS}(?=[*_]{{0,2}}[^\W\d_])",
    re.IGNORECASE,
)
"""A time of day before a label: «kl. 10.20 Vedtak: …», «[10:20] Action: …»."""

_TOLD_AT_A_TIME = frozenset(
    split("decision conclusion action proposal question answer statement votes expectation")
)


@lru_cache(maxsize=256)
def read_label(text: str) -> LabelFound | None:
    """The words before a colon, a tab or at the beginning in bold, when they say what follows.

    A time of day may stand before them.
    """
    text = PICTURES.sub("", text)
    if text and (timed := _CLOCK.match(text)):
        sign = text[:2]
        opened = sign if sign in ("**", "__") and sign not in timed[0][2:] else ""
        found = _label_in(f"{opened}{text[timed.end() :]}")
        if found is not None and found.meant.meaning in _TOLD_AT_A_TIME:
            return replace(found, clock=_clock_of(timed))
    return _label_in(text)


def _clock_of(timed: re.Match[str]) -> str:
    """The time that surely is one: a stop between figures may be a day («3.12») or a number («4.10»)."""
    half = fold(timed["half"] or "").strip(" .").replace(".", "")
    hour = int(timed["hour"]) % 12 + 12 * (half == "pm") if half else int(timed["hour"])
    sure = (timed["word"] or half or timed["stop"] == ":") and not (timed["more"] or "").startswith(":")
    return f"{hour}.{timed['minute']}" if sure else ""


def _label_in(text: str) -> LabelFound | None:
    if bold := lead(text):
        words, rest = bold
        inside = re.fullmatch(r"(.+?)[ ]*\(([^()]+)\)", words)
        found = meant(inside[1] if inside else words)
        if found:
            return LabelFound(words, found, inside[2] if inside else "", plain(rest))
        text = f"{words}: {rest}" if text[len(words) :].lstrip("*_").startswith(":") else text
    told = _LEADER.sub(": ", plain(text), count=1)
    halves = _LABEL.fullmatch(told) or _DASHED.fullmatch(told)
    if halves is None and (listed := _SEMICOLON.fullmatch(told)) and (said := meant(listed[1])):
        return LabelFound(listed[1], said, "", listed[2]) if said.meaning in STATUS_OF else None
    unsaid = halves is None or meant(halves[1]) is None
    if unsaid and (bare := _BARE_TASK.fullmatch(told)):
        return LabelFound(bare[1], Meant("action"), "", bare[2])
    if halves is None:
        return None
    found = meant(halves[1])
    if halves.re is _DASHED and (found is None or found.meaning not in _BEFORE_DASH):
        return None
    party = fold(halves[1]).split()[0] == _LIKE_A_PARTY and not halves[1].startswith(_LIKE_A_PARTY.upper())
    return (
        LabelFound(halves[1], found, halves[2] or "", halves[3].strip(SPACES))
        if found and not party
        else None
    )


def columns(text: str, *, wide: bool = False) -> list[str]:
    """A text cut where another label stands on the same line. ``wide``: behind a gap that is wide alone."""
    parts, begin = list[str](), 0
    for gap in _GAP.finditer(text):
        found = meant(gap["label"])
        if found is not None and (gap["wide"] or (not wide and found.meaning in _OF_MEETING)):
            parts.append(text[begin : gap.start()])
            begin = gap.end()
    return [*parts, text[begin:]]


_VOTED_INSIDE = re.compile(r"([^\W\d_]{4,20}) \(([^()\n]{4,60})\)")
"""«Vedtak (enstemmig)», on a line of its own."""


def alone(text: str, first: SourceLine) -> LabelFound | None:
    """A word that says what follows though it has no colon: it has the line to itself."""
    inside = _VOTED_INSIDE.fullmatch(text)
    if inside and not first.mark and (called := meant_alone(inside[1])) and called.meaning == "decision":
        return LabelFound(inside[1], called, inside=inside[2])
    found = meant_alone(text) if not first.mark and not text.endswith(".") else None
    return LabelFound(text, found) if found is not None and found.meaning in _STANDS_ALONE else None
