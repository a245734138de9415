"""The words that are typed: what a line begins with, and what is read out of it.

Case does not matter. Where several words mean the same, the first is the one that is written and offered.
Here is, too, what any language says before a colon, and what somebody in a hurry may have meant by a word
that is nearly one of those. The words are read when one is first asked for: the list of meetings asks for
none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

import msgspec

from store.language.folders import Forms, Patterns, any_language, fold, part
from store.language.late_pattern import late_pattern


class Labels(msgspec.Struct, frozen=True, kw_only=True, rename={"working_note": "working-note"}):
    """What a line can begin with, before a colon, by what it means."""

    item: Forms
    background: Forms
    recommendation: Forms
    recommender: Forms
    decision: Forms
    conclusion: Forms
    action: Forms
    owner: Forms
    deadline: Forms
    expectation: Forms
    proposal: Forms
    question: Forms
    answer: Forms
    step: Forms
    strength: Forms
    weakness: Forms
    opportunity: Forms
    threat: Forms
    votes: Forms
    statement: Forms
    correction: Forms
    memo: Forms
    present: Forms
    excused: Forms
    absent: Forms
    deputy: Forms
    invited: Forms
    arrival: Forms
    departure: Forms
    recusal: Forms
    presenter: Forms
    format: Forms
    frame: Forms
    annex: Forms
    postponed: Forms
    withdrawn: Forms
    noted: Forms
    inconclusive: Forms
    closed: Forms
    exempt: Forms
    private: Forms
    working_note: Forms
    time: Forms
    end: Forms
    summary: Forms
    topic: Forms
    link: Forms
    experience: Forms
    tip: Forms
    lesson: Forms
    exchange: Forms
    outcome: Forms
    contact: Forms
    since: Forms
    activity: Forms
    next_meeting: Forms
    title: Forms
    subtitle: Forms
    date: Forms
    place: Forms
    chair: Forms
    note_taker: Forms
    account: Forms
    organiser: Forms
    copy_to: Forms
    archive_ref: Forms
    meeting_number: Forms
    signers: Forms
    remarks_by: Forms
    numbering: Forms
    document: Forms


HEAD = frozenset(
    {
        "title",
        "subtitle",
        "date",
        "place",
        "chair",
        "note_taker",
        "account",
        "organiser",
        "copy_to",
        "archive_ref",
        "meeting_number",
        "signers",
        "remarks_by",
        "numbering",
        "document",
        "recommender",
    }
)
"""Labels that tell a detail of the meeting, which is a field of its own. They stand before its first item."""


class PaperWords(msgspec.Struct, frozen=True, kw_only=True):
    """What the document of a meeting is called: «dokument: kommunal protokoll»."""

    minutes: Forms
    protocol: Forms
    municipal: Forms


class Commands(msgspec.Struct, frozen=True, kw_only=True, rename={"break_": "break"}):
    """What may follow ``#`` without a blank, by what it does or begins."""

    day: Forms
    swot: Forms
    values: Forms
    plan: Forms
    break_: Forms
    up: Forms
    down: Forms
    attendance: Forms
    fair: Forms
    preflight: Forms
    summary: Forms
    replace: Forms
    search: Forms
    spelling: Forms
    bin: Forms
    importing: Forms
    corrections: Forms
    settings: Forms
    folder: Forms
    close: Forms
    decisions: Forms
    expectations: Forms
    actions: Forms
    experiences: Forms
    topics: Forms
    site: Forms
    details: Forms
    export: Forms
    followup: Forms
    series: Forms
    read: Forms


class LineModeCommands(msgspec.Struct, frozen=True, kw_only=True):
    """What may follow ``#`` in line mode only, where no key does the same."""

    undo: Forms
    redo: Forms
    where: Forms
    correct: Forms
    delete: Forms


class ExchangeWords(msgspec.Struct, frozen=True, kw_only=True):
    """How an exchange is offered, and how it is wished for: «tar imot to», «ønsker å komme»."""

    offers: Forms
    wishes: Forms


class DecisionWords(msgspec.Struct, frozen=True, kw_only=True):
    """What may stand after ``=``: what a decision does to earlier ones, or what has become of it.

    cited: what a number may be called after it: «erstatter vedtak 4/15».
    """

    supersedes: Forms
    amends: Forms
    repeals: Forms
    rejected: Forms
    postponed: Forms
    cited: Forms


class VoteMethods(msgspec.Struct, frozen=True, kw_only=True):
    """How people vote, by what it is stored as; ``none`` is without a vote."""

    acclamation: Forms
    hands: Forms
    written: Forms
    secret: Forms
    roll: Forms
    electronic: Forms
    none: Forms


class VoteWords(msgspec.Struct, frozen=True, kw_only=True):
    """How people say how a vote fell.

    for_, against, abstained: what stands beside a figure or a name and says on which side it was; blank: that
    those who took none handed in an empty ballot. at_end: what tells at the end of a decision that nobody was
    against it. between: what stands between two counts: «7 mot 2». nobody, one: counts in words that are not
    in ``numbers``. of:
    «7 av 9». decides: parts of words that tell of a casting vote or a lot. denied: what stands before a word
    that then does not hold. but: «alle for unntatt Per». adopted, rejected, postponed: what came of it.
    filling: words of votes that say no more. options: beginnings of words for what is voted on; got: what
    stands between one and its votes. points: what a point is called that was voted on by itself. measures:
    what is counted in minutes and is no vote. inside: small words inside a name. parties: names of parties,
    folded. vote_of: what the name before it has an ending for: «mot Per Dals stemme». everybody: all of
    them, before their number. shortened: words that end with a stop. no_votes_after: what figures stand
    behind that are none. respectively: what says that parties in brackets are those of the names before
    them, one by one. proposals: what a proposal is called in a vote, beside its label. divided: what tells,
    beside a name or a figure, that there was a vote. majorities: what does by itself («med knapt flertall»).
    agreeing: what people say who all agree («ingen innvendinger»). crowds: who votes without a name;
    crowds_or_names: those of them that people are called, too («Andre»).
    """

    unanimous: Forms
    methods: VoteMethods
    for_: Forms
    against: Forms
    abstained: Forms
    blank: Forms
    at_end: Forms
    between: Forms
    nobody: Forms
    one: Forms
    of: Forms
    decides: Patterns
    denied: Forms
    but: Forms
    adopted: Forms
    rejected: Forms
    postponed: Forms
    filling: Forms
    options: Forms
    got: Forms
    points: Forms
    measures: Forms
    inside: Forms
    parties: Forms
    vote_of: Forms
    everybody: Forms
    shortened: Forms
    no_votes_after: Forms
    respectively: Forms
    proposals: Forms
    divided: Forms
    majorities: Patterns
    agreeing: Forms
    crowds: Forms
    crowds_or_names: Forms


class PeopleWords(msgspec.Struct, frozen=True, kw_only=True):
    """What is said about people, beside their names.

    ourselves: whom somebody expects something of who expects it of themselves. are, here: «alle er til
    stede». except_: what stands between everybody and those who did not come. collective: owners that are
    nobody by name. deputy_for: «Nils for Anne». statement_by: «protokolltilførsel fra Åse». own: «rådet si
    innstilling». serves: what those are who serve those who meet, and have no vote; secretaries: who may
    serve them or be one of them; visits: what those are called, and what may follow, who are no members
    («observatør fra FAU»); may_vote: what says that such a one has a vote; denied: what stands before that,
    where it says that they have none («uten tale- og»). and_others: «Jon m.fl.».
    workplaces, companies: parts of words, and whole ones, that make a name a workplace.
    promises: what makes a sentence that begins with somebody's name sound like something they are to do.
    doings: what may follow the owner's name in an action that is a whole sentence.
    came, went: what people do who come or go: «Per kom kl. 10.15»; beside_items: what stands then before
    an item («under sak 3»). titles: what stands before a name.
    first_names: names that are hardly ever a place. backing: what stands before who proposed or backed
    something. assigned: what stands between a task and who is to do it. bodies, deciding: who decides, and
    what they did: «styret vedtok å …».
    offices: what somebody is in the body that meets: «leder». elections: parts of titles of items in which
    people are elected. deputies, attended: «Vara Jon Berg møtte»; as_deputy: «Jon Berg møtte som vara for».
    presented_by: «Innledning v/ Mona Lie». leads, writes: who leads this meeting or writes its minutes;
    heads: who leads those who meet, and the meeting where nobody else is said to; writing: the same by what
    they do. works_at: what stands between what somebody is and where: «rektor ved
    Åsly skole».
    parties: names of parties, in the letters that they are written in. reasons: how the words begin that say
    why somebody did not come; standing_aside: what is said of who takes no part. proposals: what a proposal
    of several is called; on_behalf: «på vegne av Ap»; putting_forward, put_forward: «fremmet Per følgende
    forslag». interests: labels for who has an interest in an item, and perhaps stands aside.
    """

    each_other: Forms
    ourselves: Forms
    everybody: Forms
    are: Forms
    here: Forms
    except_: Forms
    collective: Forms
    deputy_for: Forms
    no_vote: Forms
    serves: Forms
    secretaries: Forms
    visits: Patterns
    may_vote: Patterns
    denied: Patterns
    statement_by: Forms
    own: Forms
    and_others: Forms
    workplaces: Patterns
    companies: Patterns
    promises: Forms
    doings: Forms
    came: Forms
    went: Forms
    beside_items: Forms
    titles: Forms
    first_names: Forms
    backing: Forms
    assigned: Forms
    bodies: Forms
    deciding: Forms
    parties: Forms
    proposals: Forms
    on_behalf: Forms
    reasons: Patterns
    offices: Forms
    elections: Forms
    deputies: Forms
    attended: Forms
    works_at: Forms
    as_deputy: Patterns
    leads: Forms
    heads: Forms
    writes: Forms
    writing: Forms
    presented_by: Patterns
    standing_aside: Patterns
    putting_forward: Patterns
    put_forward: Patterns
    interests: Forms


class ResolutionWords(msgspec.Struct, frozen=True, kw_only=True):
    """What stands before a decision: «Styret fattet slikt vedtak:», «Det ble enstemmig vedtatt:».

    anybody: bodies that are whoever meets. resolved, agreed: what such a body did. was_resolved, was_agreed:
    the same with nobody named. called: what follows «samrøystes», which is ``by_all``. body_ends: how what
    some bodies are called ends. body_endings: what a body ends in and its meeting's title does not:
    «styret», «Styremøte».
    """

    anybody: Forms
    resolved: Patterns
    agreed: Patterns
    was_resolved: Patterns
    was_agreed: Patterns
    called: Patterns
    by_all: Forms
    body_endings: Patterns
    body_ends: Forms


class ExemptWords(msgspec.Struct, frozen=True, kw_only=True):
    """What something is exempt from, and on what ground.

    access, laws: what it is exempt from when no paragraph is named; from_ may stand before the first.
    before_ground, see: what may stand before a paragraph. statutes: what laws are called for short. within:
    what else may stand where a law is named: «§ 13, første ledd». whole: says of an item that it is exempt.
    unnamed: the law, where nobody said which. behind: what a law is called for short behind its paragraph;
    law_ends: how the name of one ends that is written in full. behind_doors: what says in a title or before a
    colon that something may be for few («lukket møte», «restricted»); doors: what does wherever it stands;
    internal: what may mean it before a colon of a line («internt»).
    """

    from_: Forms
    access: Patterns
    laws: Patterns
    before_ground: Forms
    see: Forms
    statutes: Patterns
    within: Forms
    whole: Forms
    unnamed: Forms
    behind: Forms
    law_ends: Forms
    behind_doors: Patterns
    doors: Patterns
    internal: Patterns


class PrintedWords(msgspec.Struct, frozen=True, kw_only=True):
    """What decides how a text is printed.

    goes_on: words that go on with the sentence before them: «utsatt til høsten». approval, formalities: how
    a decision says that something was approved, and what is approved for form's sake. apologies: parts of
    labels that say who is told who comes. remarks: how a label begins of remarks on notice or agenda.
    reported: prefixes of items that only tell something.
    """

    goes_on: Forms
    approval: Patterns
    formalities: Patterns
    apologies: Forms
    remarks: Patterns
    reported: Forms


class Filters(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """What may stand before a colon in a search."""

    kind: Forms
    from_: Forms
    to: Forms
    owner: Forms
    series: Forms
    year: Forms
    status: Forms


class FoundKinds(msgspec.Struct, frozen=True, kw_only=True):
    """The kinds of what can be found, as far as no word of the line says them."""

    meeting: Forms
    item: Forms
    note: Forms
    guide: Forms
    memo: Forms
    statement: Forms
    vote: Forms
    unplaced: Forms


class Statuses(msgspec.Struct, frozen=True, kw_only=True):
    """What can have become of an entry, in the words of minutes."""

    adopted: Forms
    rejected: Forms
    postponed: Forms
    superseded: Forms
    open: Forms
    done: Forms
    dropped: Forms
    stated: Forms
    accepted: Forms
    met: Forms
    unmet: Forms
    withdrawn: Forms
    merged: Forms
    answered: Forms
    holds: Forms
    outdated: Forms
    planned: Forms
    held: Forms
    cancelled: Forms


class SortLetters(msgspec.Struct, frozen=True, kw_only=True):
    """The letter in brackets behind a title that says what an item is for."""

    information: Forms
    discussion: Forms
    decision: Forms


class LineWords(msgspec.Struct, frozen=True, kw_only=True):
    """The words of the line in one language.

    short_labels: fixed short forms of labels, with what they mean; also: words that people write for them,
    which are understood and not offered; opening: the same where a meeting is opened. initials: capitals
    that some write for a task, and that mean much else. break_names: what breaks are called; length_of: what
    stands between one and how long it is. were: «møtet ble hevet». none_yet: what behind «ingen» still says
    that there is nothing (a conclusion that is «ingen i denne omgang»); no_conclusion: the same in words of
    its own. unlike_titles: how a sentence begins, and no title; that: «vedtatt at …»; sentence_verbs: what
    no name has in it. comment: the label of plain text, which an archive may give a word of its own; remark:
    other words before a colon that are text and meant to be. no_names: words before a colon that look like a
    name. in_form: what the form about a meeting asks for, and no line says. until: what stands before the
    clock time at which a break is over. common: words that say nothing of what a decision is about, small
    ones and what every meeting says; endings: what is taken off other words before they are compared. yes:
    the answer, its first letter too. answers: letters before a colon that are an answer right below a
    question. reminders: what stands before what to remember. expects: what
    stands between who expects something and of whom. to_check: what says, alone or before a colon, that
    something has to be looked up. none_of_owner: what behind a name in a task tells of no deed of theirs:
    «Kari sin nøkkel». numbers: head counts in words, two to twelve.
    """

    labels: Labels
    short_labels: dict[str, str]
    also: dict[str, str]
    opening: dict[str, str]
    initials: Forms
    break_names: Forms
    length_of: Forms
    were: Forms
    none_yet: Patterns
    no_conclusion: Patterns
    unlike_titles: Forms
    that: Forms
    sentence_verbs: Patterns
    papers: PaperWords
    commands: Commands
    line_mode: LineModeCommands
    sorts: SortLetters
    decisions: DecisionWords
    exchange: ExchangeWords
    votes: VoteWords
    people: PeopleWords
    resolutions: ResolutionWords
    exempt: ExemptWords
    printed: PrintedWords
    filters: Filters
    kinds: FoundKinds
    statuses: Statuses
    numbers: dict[str, int]
    none_of_owner: Forms
    answers: Forms
    reminders: Forms
    expects: Forms
    to_check: Forms
    comment: Forms
    remark: Forms
    no_names: Forms
    in_form: Forms
    until: Forms
    and_: Forms
    none: Forms
    common: Forms
    endings: Forms
    yes: Forms


def line(language: str) -> LineWords:
    """The words of the line in a language."""
    return part(language, LineWords)


def by_meaning(forms: msgspec.Struct) -> dict[str, Forms]:
    """The words of a group by what they mean, in the order of its fields."""
    return dict(zip(forms.__struct_encode_fields__, msgspec.structs.astuple(forms), strict=True))


@cache
def any_line() -> LineWords:
    """The words of every language: a line is read whatever language it is in."""
    return any_language(LineWords)


@cache
def meanings() -> dict[str, str]:
    """Every label of a line, folded, with its meaning."""
    said = any_line()
    return meaning_of(by_meaning(said.labels), grouped(said.short_labels), grouped(said.also))


def grouped(words: Mapping[str, str]) -> dict[str, Forms]:
    """Words with what they mean, as what each meaning is called."""
    found: dict[str, Forms] = {}
    for word, meaning in words.items():
        found[meaning] = (*found.get(meaning, ()), word)
    return found


def meaning_of(*groups: Mapping[str, Forms]) -> dict[str, str]:
    """The words of some groups, folded, with what each means; of two meanings, the one that stands first."""
    found: dict[str, str] = {}
    for meaning in groups[0]:
        for group in groups:
            for word in group.get(meaning, ()):
                found.setdefault(fold(word), meaning)
    return found


OUTCOMES = frozenset({"postponed", "withdrawn", "noted", "inconclusive"})
"""Meanings that are the outcome of an item and may stand alone."""


def tells_outcome(word: str) -> str:
    """The outcome that a word before a colon tells of its item: a conclusion, that there is none."""
    meaning = meanings().get(fold(word.strip()), "")
    return "inconclusive" if meaning == "conclusion" else meaning if meaning in OUTCOMES else ""


BLANK = " \t\u00a0"
"""What counts as a blank: what a space bar gives, on every keyboard."""

ENDS = BLANK + "\r\n"
"""What a text neither begins nor ends with."""


_LABEL = late_pattern(rf"([^\W\d_][^\W\d_-]*(?:[{BLANK}][^\W\d_]+)?)[{BLANK}]?:(?!//)", re.DOTALL)
_HASHED = late_pattern(r"##?[^\W_]")
_LONGEST = 20
SHORTEST = 4
"""Letters of a label, and of a word, from which on they can be taken for each other."""


@cache
def texts() -> frozenset[str]:
    """Words before a colon that are text, and meant to be."""
    said = any_line()
    return frozenset({*said.no_names, *said.comment, *said.remark})


def near_word(text: str) -> str:
    """The word of the table that a line's label is nearly; empty when it is none, or is exactly one.

    A label is one word or two before the first colon. Near is what begins a word or is a letter away.
    """
    label = _label(text)
    return "" if label in meanings() else _nearest(label)


def is_like_label(text: str) -> bool:
    """Whether a text begins with a word of the table and a colon, or nearly, or with ``#`` and anything."""
    label = _label(text)
    return bool(label in meanings() or _nearest(label) or _HASHED.match(text))


def _label(text: str) -> str:
    found = _LABEL.match(text)
    return fold(found[1]) if found and len(found[1]) <= _LONGEST else ""


@lru_cache(maxsize=256)
def _nearest(label: str) -> str:
    if len(label) < SHORTEST or label in texts():
        return ""
    words = [word for word in meanings() if len(word) >= SHORTEST]
    away = [word for word in words if one_away(word, label)]
    begun = [word for word in words if word.startswith(label)]
    return min(away, key=len, default="") or min(begun, key=len, default="")


def one_away(one: str, other: str) -> bool:
    """Whether two words differ by one letter that is missing or another, or by two that changed places."""
    if one == other or min(len(one), len(other)) < SHORTEST or abs(len(one) - len(other)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True
    a, b = one[start:], other[start:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
