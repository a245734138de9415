"""Votes in a line: figures, sides, names, a casting vote, and the clauses that are kept as typed.

The words are cut into tokens once. Each step below takes the tokens it understands; a clause with a token
that nobody took is kept whole, as it was typed. Two results in one line are no result: all is kept as typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, islice, pairwise
from typing import Any, Literal, NamedTuple, TypeAlias

import msgspec

from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.line import by_meaning
from store.language.words import AND, ANY, BLANK, ENDS, NUMBERS, fold
from store.record.values import Ballot, Name, Option, Votes

_Side: TypeAlias = Literal["for", "against", "abstain"]
_WORDS = ANY.votes
_BLANKS = "[ \t\u00a0]{0,2}"
_TOKEN = late_pattern(
    rf"(?P<pair>(?<![\w/.:-])(?:\d{{1,4}}{_BLANKS}[-–—/]{_BLANKS}\d{{1,4}}"
    rf"(?:{_BLANKS}[-–—/]{_BLANKS}\d{{1,4}})?|\d{{1,3}}:\d)(?![\w/:%–-]|[.,]\d))"
    r"|(?P<figure>\d{1,4}(?!\w))|(?P<word>[^\W\d_]+(?:[-'’][^\W\d_]+)*)|(?P<other>\w+|\S)"
)
_SIGNS = {",": "comma", "/": "comma", ";": "stop", ".": "stop", "\n": "stop", ":": "colon", "=": "colon"}
_SIGNS |= {"(": "open", "[": "open", ")": "close", "]": "close", "!": "quiet", "&": "and", "+": "and"}
_QUIET = frozenset({"filling", "and", "colon", "comma", "quiet", "outcome", "got", "sign"})
"""What says nothing by itself, and is not missed where it is not printed."""

_DECIDES = late_pattern(any_of(_WORDS.decides), re.IGNORECASE)
_MOST = 2000
"""Signs of a text that is read; nobody tells of a vote in more."""

_MOST_UNASKED = 160
"""Signs of a line without a votes word that is read all the same."""

_LONGEST_LABEL = 30

_SHORT_PARTY = 4
"""Letters of a party in short form at most."""


class VoteTold(NamedTuple):
    """What a text tells of a vote. ``ballot`` is None when the figures say it all."""

    votes: Votes
    ballot: Ballot | None

    @property
    def is_counted(self) -> bool:
        """Whether something is told in figures, or that all were for it."""
        return self.votes.unanimous or self.votes.told > 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing stayed unread."""
        return self.ballot is None or not self.ballot.rest

    @property
    def is_understood(self) -> bool:
        """Whether anything was understood at all, be it a name or a way of voting."""
        return self.ballot is None or self.ballot.rest != self.votes.text

    @property
    def says_more(self) -> bool:
        """Whether it has words of its own, beside figures and how people voted."""
        told = self.ballot or Ballot()
        return bool(self.votes.dissent or told != Ballot(cast=told.cast, method=told.method))


class _Token(msgspec.Struct):
    """A word, a figure or a sign of the text, whether something was made of it, and whether in a bracket."""

    kind: str
    start: int
    end: int
    text: str
    value: Any = None
    read: bool = False
    inside: bool = False

    @property
    def says(self) -> bool:
        """Whether the token says something and was not understood."""
        return not self.read and self.kind not in _QUIET


_Clause: TypeAlias = list[_Token]


class _Reading(msgspec.Struct):
    """What has been understood so far."""

    figures: dict[_Side, int] = msgspec.field(default_factory=dict)
    names: dict[_Side, list[str]] = msgspec.field(default_factory=dict)
    cast: int | None = None
    method: str = ""
    unanimous: bool = False
    decided: list[str] = msgspec.field(default_factory=list)
    options: tuple[Option, ...] = ()
    torn: bool = False

    def count(self, side: _Side, figure: int) -> None:
        """Note the figure of a side; a side with two figures is more than one vote."""
        self.torn = self.torn or self.figures.get(side, figure) != figure
        self.figures[side] = figure


def read_votes(text: str, is_known: Callable[[str], bool] = lambda _name: False) -> VoteTold:
    """What a text tells of a vote; all of it is kept as typed when nothing of it can be told.

    ``is_known`` says whether somebody is called so who is known: a name may be typed in small letters.
    """
    tokens = _merged(_tokens(text), text, is_known) if len(text) <= _MOST else []
    if tokens and not _is_several(tokens):
        reading = _Reading()
        _take_method(tokens, reading)
        _take_pair(tokens, reading)
        _take_share(tokens, reading)
        _take_decided(tokens, reading, text)
        if not _take_options(tokens, reading, text):
            _take_sides(tokens, reading)
            _take_unanimity(tokens, reading)
            _take_names(tokens, reading)
        if not (reading.torn or _contradicts(reading) or _two_of_no_side(tokens)):
            return _told(tokens, reading, text)
    return VoteTold(Votes(text), Ballot(rest=text) if text else None)


def _two_of_no_side(tokens: Sequence[_Token]) -> bool:
    """Whether empty ballots are counted beside those who abstained: «1 blank, 2 avholdende» have no sum."""
    said = {
        fold(token.text) in _BLANK for token in tokens if token.kind == "side" and token.value == "abstain"
    }
    return len(said) > 1


_BLANK = frozenset(map(fold, _WORDS.blank))


def read_unanimity(text: str) -> VoteTold | None:
    """The vote that a line tells without a word before it: that all were for it, and nothing unread."""
    words = [fold(token[0]) for token in islice(_TOKEN.finditer(text), 2)]
    if len(words) > 1 and words[0] in _adopted():  # «Carried unanimously», «Vedtatt enstemmig»
        del words[0]
    if not words or words[0] not in _begins_unanimity():
        return None
    told = read_votes(text)
    return told if told.votes.unanimous and told.is_whole else None


def read_told(text: str, is_known: Callable[[str], bool] = lambda _name: False) -> VoteTold | None:
    """The vote that words tell without a word before them, and nothing besides: figures, or that all agreed.

    «Vedtatt med 8 mot 3 stemmer (H)», «Carried 6 to 2», «enstemmig». Figures alone tell of anything («2 mot
    1»), so a word has to say that somebody voted, or what came of it.
    """
    if len(text) > _MOST_UNASKED:
        return None
    if told := read_unanimity(text):
        return told
    first = text.split(maxsplit=1)[0].strip(".,") if text else ""
    if fold(first) in _EVERY:  # «All in favour», «Alle stemte for»
        told = read_votes(text)
        return told if told.votes.unanimous and told.is_whole else None
    if not (first.isdigit() or fold(first) in _longest() or is_known(first)):
        return None  # as most lines: no need to look through them
    if not (_FIGURE.search(text) or _COUNTED_IN_WORDS.search(text)) or not _SAYS_VOTE.search(text):
        return None
    told = read_votes(text, is_known)
    return told if told.votes.told > 0 and told.is_whole else None


_VOTED = frozenset(fold(word)[:4] for word in _WORDS.vote_of)
_VOTING = (*_WORDS.vote_of, *(word for word in _WORDS.filling if fold(word)[:4] in _VOTED))
"""«stemmer», «stemte», «røysta», «voted»: what says that there was a vote."""

_COUNTED_IN_WORDS = late_pattern(rf"\b{any_of((*NUMBERS, *_WORDS.one))}\b", re.IGNORECASE)
_SAYS_VOTE = late_pattern(
    rf"\b{any_of(sorted({*_WORDS.adopted, *_WORDS.rejected, *_VOTING}, key=len, reverse=True))}\b",
    re.IGNORECASE,
)


def split_vote(
    text: str, is_known: Callable[[str], bool] = lambda _name: False
) -> tuple[str, VoteTold] | None:
    """A text whose last sentences or bracket tell how it was voted: the text before, and the vote.

    «Planen vedtas. Enstemmig vedtatt.», «Vi kjøper buss (enstemmig)», «Vi kjøper buss (3 mot 1)».
    """
    if bracketed := _COUNTED_LAST.fullmatch(text):
        counted = read_votes(bracketed[2], is_known)
        if counted.is_whole and counted.is_counted:
            return bracketed[1], counted
    if not _SAYS_END.search(text[-_MOST_UNASKED:]):
        return None
    if agreed := _AT_END.fullmatch(text):
        return agreed[1], read_votes(agreed[2])
    for found in _SENTENCE_ENDS.finditer(text):
        before, tail = text[: found.end(1)].rstrip(ENDS), text[found.end() :].strip(ENDS)
        bare = tail.rstrip(".")
        if tail.startswith("(") and bare.endswith(")") and bare.count("(") == 1:
            tail = bare[1:-1]
        if before and tail and (told := _read_labelled(tail, is_known) or read_told(tail, is_known)):
            return before, told
    return _behind_adopted(text, is_known)


def _behind_adopted(text: str, is_known: Callable[[str], bool]) -> tuple[str, VoteTold] | None:
    """The vote behind the word that says that something was decided: «Planen vedtas mot 2 stemmer»."""
    for found in _ADOPTED.finditer(text, max(0, len(text) - _MOST_UNASKED)):
        tail = text[found.end() :].strip(f".{ENDS}")
        told = read_told(tail, is_known) if found.start() and text[found.end() :][:1] in BLANK else None
        if told and told.is_counted:  # «Planen vedtas mot 2 stemmer», «Planen vedtas enstemmig»
            return text[: found.end()], told
        if _COUNTED_TAIL.fullmatch(text, found.end()) and found.start():  # «Planen vedtas med 5 mot 2»
            return text[: found.end()], read_votes(tail, is_known)
    return None


def _read_labelled(text: str, is_known: Callable[[str], bool]) -> VoteTold | None:
    """«Votes: 5 for, 2 against» behind the sentence that was voted on."""
    label, colon, rest = text.partition(":")
    if not colon or fold(label) not in _LABELS:
        return None
    told = read_votes(rest.strip(ENDS).rstrip("."), is_known)
    return told if told.is_counted else None


_LABELS = frozenset(map(fold, ANY.labels.votes))
_COUNTED_LAST = late_pattern(
    rf"(\S.*[^{BLANK}])[{BLANK}]++\((\d{{1,3}}[{BLANK}]{any_of(_WORDS.against)}[{BLANK}]\d{{1,3}}[^()\n]{{0,40}})\)\.?",
    re.IGNORECASE | re.DOTALL,
)
"""«(3 mot 1)», which can be nothing else behind what was decided."""

_COUNTED_TAIL = late_pattern(
    rf"[{BLANK}]++(?:{any_of(_WORDS.filling)}[{BLANK}]++)?\d{{1,3}}[{BLANK}]{any_of(_WORDS.against)}[{BLANK}]\d{{1,3}}\.?",
    re.IGNORECASE,
)
_AT_END = late_pattern(
    rf"(\S.*?)(?<![{BLANK}]),?[{BLANK}]++({any_of(map(re.escape, _WORDS.at_end))})", re.IGNORECASE | re.DOTALL
)
_CARRIED = any_of(sorted({*_WORDS.adopted, *_WORDS.unanimous}, key=len, reverse=True))
_GAP = r"[ \t\u00a0\n]+"
_SENTENCE_ENDS = late_pattern(
    rf"([.!»”\")](?={_GAP}[^\W_(])|\S(?={_GAP}(?:\(|[–—-]{_GAP}))|[^{BLANK}](?=,{_GAP}{_CARRIED}\b)),?"
    rf"{_GAP}(?:[–—-]{_GAP})?"
)
"""Where a sentence of a text may end: behind its stop, or before a bracket or a dash."""

_SAYS_END = late_pattern(
    rf"{_SAYS_VOTE.pattern}"
    rf"|\b{any_of(sorted((*_WORDS.unanimous, *ANY.labels.votes), key=len, reverse=True))}\b",
    re.IGNORECASE,
)


def read_backed(text: str) -> VoteTold | None:
    """The vote in «proposed by Brown, seconded Hill, all in favour»: who backed it is kept as typed."""
    if len(text) > _MOST_UNASKED or not _BACKED.match(text):
        return None
    told = read_votes(text)
    rest = told.ballot.rest if told.ballot else ""
    backers = [clause for clause in re.split(r"[,;.]", rest) if clause.strip(ENDS)]
    backed = all(_BACKED.fullmatch(clause.strip(ENDS)) for clause in backers)
    return told if told.is_counted and backed and rest != text else None


_BACKED = late_pattern(
    rf"(?i:{any_of(sorted(ANY.people.backing, key=len, reverse=True))})"
    r"[ :]{1,2}[^\W\d_a-zæøå][^\n,;.]{1,60}(?:$|(?=[,;.]))"
)
"""«seconded Cllr Hill»: who backed something, by a name."""


def read_sides(text: str, is_known: Callable[[str], bool] = lambda _name: False) -> VoteTold | None:
    """«Mot: Kari og Per», «Avholdende: Ap»: a line with nothing but who voted which way."""
    label, colon, _ = text.partition(":")
    if not colon or len(text) > _MOST_UNASKED or len(label) > _LONGEST_LABEL:
        return None
    kinds = {token.kind for token in _tokens(label.strip(ENDS))}
    if not {"side"} <= kinds <= {"side", "filling"}:
        return None
    told = read_votes(text, is_known)
    named = told.votes.dissent or (told.ballot is not None and (told.ballot.for_ or told.ballot.abstain))
    return told if named and told.is_whole and not told.votes.told else None


def tells_voters(text: str, is_known: Callable[[str], bool], *, counted: bool) -> bool:
    """Whether a text says nothing but how somebody voted: «Per stemte mot.», «Vedtaket var enstemmig».

    counted: the votes are told, so that only who they were is news.
    """
    if len(text) > _MOST_UNASKED or not _SAYS_SIDE.search(text):
        return False
    told = read_votes(text, is_known)
    ballot = told.ballot or Ballot()
    named = told.votes.dissent or ballot.for_ or ballot.abstain
    return told.is_whole and bool(named or (told.votes.unanimous and not counted))


def mentions_vote(text: str, is_known: Callable[[str], bool]) -> bool:
    """Whether a text right after a decision tells of a vote somehow: «Prøvevotering: 5-4», «Ola tok dissens».

    A word of votes does so with a figure or somebody's name beside it, and so does a text that begins or ends
    with how unanimous it was, or tells of a majority.
    """
    if len(text) > _MOST_UNASKED:
        return False
    if fold(text).rstrip(".!") in _AGREEING or _TELLS_HOW.search(text):
        return True
    words = _TOKEN.findall(text[:_MOST_UNASKED])
    first = fold(next(filter(None, words[0]))) if words else ""
    if (first in _VOTING and _FIGURE.search(text)) or (first in _CROWDS and _SAYS_VOTE.search(text)):
        return True
    if not (_MENTIONS.search(text) or _DECIDES.search(text)):
        return False
    return bool(_FIGURE.search(text)) or first in _begins_unanimity() or is_known(text.split(maxsplit=1)[0])


_AGREEING = frozenset(map(fold, _WORDS.agreeing))
_TELLS_HOW = late_pattern(
    rf"\b{any_of(_WORDS.majorities)}\b"
    rf"|[{BLANK}]{any_of(sorted(_WORDS.unanimous, key=len, reverse=True))}\.?$",
    re.IGNORECASE,
)
"""«med knapt flertall», «Vedtaket ble fattet enstemmig»: no figure, and a vote all the same."""

_MENTIONS = late_pattern(
    rf"\b(?:[^\W\d_]{{0,12}}{any_of(sorted({*ANY.labels.votes, *_WORDS.divided}, key=len, reverse=True))}"
    rf"|{any_of(sorted(_WORDS.unanimous, key=len, reverse=True))})\b",
    re.IGNORECASE,
)


def read_carried(text: str) -> VoteTold | None:
    """«The motion was carried unanimously», and nothing more: what came of it, and how it was voted."""
    if len(text) > _MOST_UNASKED or not (_SAYS_SIDE.search(text) and _ADOPTED.search(text)):
        return None
    told = read_votes(text)
    return told if told.votes.unanimous and told.is_whole else None


_ADOPTED = late_pattern(rf"\b{any_of(sorted(_WORDS.adopted, key=len, reverse=True))}\b", re.IGNORECASE)
_SAYS_SIDE = late_pattern(
    rf"\b{any_of(sorted({*_WORDS.for_, *_WORDS.against, *_WORDS.abstained, *_WORDS.unanimous}, key=len))}\b",
    re.IGNORECASE,
)


def sounds_like_votes(text: str) -> bool:
    """Whether a text says nothing but how a vote fell, in figures or that all were for it."""
    first = _TOKEN.match(text)
    begins = first is not None and (first[0][0].isdigit() or fold(first[0]) in _longest())
    if len(text) > _MOST_UNASKED or not (begins or (_FIGURE.search(text) and _FELL.match(text))):
        return False
    told = read_votes(text)
    return told.is_counted and (told.is_whole or not begins)


_FIGURE = late_pattern(r"\d")
_FELL = late_pattern(
    rf"(?:{any_of(any_language(DateWords).articles)} )?(?:[^\W\d_]{{2,20}} )?{any_of(_WORDS.options)}\w*"
    rf"(?: [^:.\n]{{1,60}}?)? {any_of((*_WORDS.adopted, *_WORDS.rejected))}\b.{{0,40}}\d",
    re.IGNORECASE,
)
"""«Forslaget fra H falt med 4 mot 7 stemmer»: what became of something in a vote, with figures."""


@cache
def _adopted() -> frozenset[str]:
    return frozenset(map(fold, _WORDS.adopted))


_EVERY = frozenset({"alle", "all", "samtlige"})
"""What sentences begin with as often as votes; right after a decision they are read."""


@cache
def _begins_unanimity() -> frozenset[str]:
    phrases = (*_WORDS.unanimous, *_WORDS.methods.acclamation)
    return frozenset(fold(phrase).split()[0].rstrip(".") for phrase in phrases) - _EVERY


# — tokens —


@cache
def _phrases() -> dict[tuple[str, ...], tuple[str, Any]]:
    """Every word and phrase with its kind and value, by its folded tokens."""
    sides = {"for": _WORDS.for_, "against": _WORDS.against, "abstain": _WORDS.abstained}
    groups: list[tuple[Iterable[str], str, Any]] = [
        *((words, "side", side) for side, words in sides.items()),
        (_WORDS.unanimous, "unanimous", None),
        *((words, "method", method) for method, words in by_meaning(_WORDS.methods).items()),
        *(((word,), "figure", count) for word, count in NUMBERS.items()),
        (_WORDS.nobody, "figure", 0),
        (_WORDS.one, "figure", 1),
        (_WORDS.of, "of", None),
        (_WORDS.denied, "denied", None),
        (_WORDS.points, "point", None),
        (_WORDS.measures, "measure", None),
        (_WORDS.got, "got", None),
        (AND, "and", None),
        ((*_WORDS.adopted, *_WORDS.rejected, *_WORDS.postponed), "outcome", None),
        (_WORDS.filling, "filling", None),
    ]
    found: dict[tuple[str, ...], tuple[str, Any]] = {}
    for words, kind, value in groups:
        for word in words:
            found.setdefault(tuple(m[0] for m in _TOKEN.finditer(fold(word))), (kind, value))
    return found


@cache
def _longest() -> dict[str, int]:
    """How many tokens the longest phrase has that begins with a word."""
    longest: dict[str, int] = {}
    for phrase in _phrases():
        longest[phrase[0]] = max(longest.get(phrase[0], 0), len(phrase))
    return longest


def _tokens(text: str) -> Iterator[_Token]:
    found = list(_TOKEN.finditer(text))
    folded = [fold(one[0]) for one in found]
    place = 0
    while place < len(found):
        for size in range(min(_longest().get(folded[place], 0), len(found) - place), 0, -1):
            meant = _phrases().get(tuple(folded[place : place + size]))
            if meant is not None:
                start, end = found[place].start(), found[place + size - 1].end()
                yield _Token(meant[0], start, end, text[start:end], meant[1])
                place += size
                break
        else:
            yield _plain(found[place])
            place += 1


_CROWDS = frozenset(map(fold, _WORDS.crowds))


def _plain(found: re.Match[str]) -> _Token:
    """A token that no table has: figures, a sign, or a word of whatever kind."""
    kind: str = str(found.lastgroup)
    value: Any = None
    match kind:
        case "pair":
            value = tuple(int(figure) for figure in re.findall(r"\d+", found[0]))
        case "figure":
            value = int(found[0])
        case "word" if found[0][0].isupper() and fold(found[0]) not in _CROWDS:
            kind = "name"
        case "other" if found[0] == "§":
            kind = "section"
        case "other":
            kind = _SIGNS.get(found[0], "sign" if found[0] in "–—-«»\"'" else "other")
    return _Token(kind, found.start(), found.end(), found[0], value)


def _merged(tokens: Iterable[_Token], text: str, is_known: Callable[[str], bool]) -> list[_Token]:
    """The tokens with names in one piece: «Anne van Dal», «K. Lie», «Per Dal (H)», «Ap 3»."""
    left = list(tokens)
    merged: list[_Token] = []
    depth = 0
    while left:
        size = _size_of_name(left, text, is_known)
        start, end = left[0].start, left[max(size, 1) - 1].end
        token = _Token("name", start, end, text[start:end]) if size else left[0]
        del left[: max(size, 1)]
        token = _with_beside(token, left, text) if size else token
        depth = max(depth + {"open": 1, "close": -1}.get(token.kind, 0), 0)
        token.inside = depth > 0
        merged.append(token)
    _settle_no(merged)
    _settle_counts(merged, text)
    _settle_parties(merged)
    for place, (token, following) in enumerate(pairwise(merged)):
        voter = token.kind == "name" and token.text.endswith("s") and fold(following.text) in _WORDS.vote_of
        if voter and _kind_at(merged, place + 2) != "side":
            token.kind = "word"  # «mot Per Dals stemme»
        if token.kind == "pair" and following.kind == "measure":
            token.kind = "word"  # «2/3 flertall»
        if following.text == "." and fold(token.text) in (*_WORDS.options, *_WORDS.shortened):
            following.kind = "quiet"
    return merged


def _settle_no(tokens: Sequence[_Token]) -> None:
    """The English «no»: a side beside its figure, nobody before a word of a side."""
    for place, token in enumerate(tokens):
        if fold(token.text) != "no":
            continue
        counted = _kind_at(tokens, place - 1) == "figure" or _kind_at(tokens, place + 1) in (
            "figure",
            "colon",
        )
        if counted:
            token.kind, token.value = "side", "against"
        elif _at(tokens, _beside(tokens, place, 1)).kind == "side":
            token.kind, token.value = "figure", 0


def _settle_counts(tokens: list[_Token], text: str) -> None:
    """«(4 FrP, 1 H)»: a bracket of nothing but parties, each behind its count."""
    for place in [n for n, token in enumerate(tokens) if token.kind == "open"]:
        closes = next((n for n in range(place, len(tokens)) if tokens[n].kind == "close"), -1)
        inner = [token for token in tokens[place + 1 : closes] if token.kind not in ("and", "comma")]
        kinds = [token.kind for token in inner]
        pairs = list(zip(inner[::2], inner[1::2], strict=False))
        told = kinds == ["figure", "name"] * len(pairs)
        if not pairs or not told or not all(sounds_like_party(party.text) for _, party in pairs):
            continue
        for counted, party in pairs:
            party.start, party.value, party.text = (
                counted.start,
                counted.value,
                text[counted.start : party.end],
            )
            counted.kind = "quiet"


def _settle_parties(tokens: Sequence[_Token]) -> None:
    """«Mona Lie og Per Dal (henholdsvis SV og Sp)»: each name has the party in its place."""
    for place in [n for n, token in enumerate(tokens) if fold(token.text) in _WORDS.respectively]:
        first = place if _kind_at(tokens, place - 1) != "stop" else place - 1
        opens = max((n for n, token in enumerate(tokens[:first]) if token.kind == "open"), default=-1)
        closes = next((n for n, token in enumerate(tokens) if n > place and token.kind == "close"), -1)
        inner = [token for token in tokens[opens + 1 : closes] if token.kind not in ("and", "comma")]
        parties = [token for token in inner if token.kind == "name"]
        others = [token for token in inner if token.kind != "name" and token.text != "."]
        if opens < 0 or closes < 0 or len(parties) < 2 or others != [tokens[place]]:
            continue
        for token in (tokens[place], *(t for t in tokens[opens:closes] if t.text == ".")):
            token.kind = "quiet"
        names = _names_before(tokens, opens)
        if len(names) == len(parties) and not any("(" in name.text for name in names):
            for name, party in zip(names, parties, strict=True):
                name.text = f"{name.text} ({party.text})"
            for token in tokens[opens : closes + 1]:
                token.kind = "quiet"
        elif not _fits_side(tokens, opens, len(parties)):
            tokens[place].kind = "word"


def _names_before(tokens: Sequence[_Token], place: int) -> list[_Token]:
    """The list of names that ends right before a place."""
    found: list[_Token] = []
    while _kind_at(tokens, place - 1) in ("name", "and", "comma"):
        place -= 1
        if tokens[place].kind == "name":
            found.insert(0, tokens[place])
        elif _kind_at(tokens, place - 1) != "name":
            break
    return found


def _fits_side(tokens: Sequence[_Token], opens: int, parties: int) -> bool:
    """Whether as many votes were told right before a bracket as it has parties: «2 mot (henholdsvis …)»."""
    near = [token for token in tokens[max(opens - 4, 0) : opens] if token.kind in ("figure", "pair")]
    told = near[-1].value if near else 0
    return (told[1] if isinstance(told, tuple) else told) == parties


def _size_of_name(left: Sequence[_Token], text: str, is_known: Callable[[str], bool]) -> int:
    """How many of the next tokens are one name; 0 for none."""
    first = left[0]
    if first.kind == "word" and (is_known(first.text) or fold(first.text) in _WORDS.parties):
        return 1
    if first.kind != "name":
        return 0
    size = 1
    while size < len(left):
        if left[size].kind == "name":
            size += 1
        elif (
            left[size].text == "." and len(left[size - 1].text) == 1 and _kind_at(left, size + 1) == "name"
        ) or (fold(left[size].text) in _WORDS.inside and _kind_at(left, size + 1) == "name"):
            size += 2
        elif left[size].text[0].isupper() and is_known(text[first.start : left[size].end]):
            size += 1  # «Ola By», though «by» is a word of votes
        else:
            break
    return size


def _kind_at(tokens: Sequence[_Token], place: int) -> str:
    return tokens[place].kind if 0 <= place < len(tokens) else ""


def _with_beside(name: _Token, left: list[_Token], text: str) -> _Token:
    """The name with the party or the count that stands beside it: «Per Dal (H)», «Ap (3)», «Ap 3»."""
    kinds = [token.kind for token in left[:3]]
    bracket = kinds[:1] == ["open"] and kinds[2:3] == ["close"]
    size = 0
    if bracket and left[1].kind == "figure" and sounds_like_party(name.text):
        name.value, size = left[1].value, 3
    elif bracket and sounds_like_party(left[1].text) and not sounds_like_party(name.text):
        size = 3
    elif kinds[:1] == ["figure"] and sounds_like_party(name.text) and left[0].text.isdigit():
        name.value, size = left[0].value, 1
    if size:
        name.end = left[size - 1].end
        name.text = text[name.start : name.end]
        del left[:size]
    return name


def sounds_like_party(name: str) -> bool:
    """Whether a name is that of a party: one that is known, or few letters in capitals."""
    known = fold(name) in _WORDS.parties
    return known or (
        name.isalpha() and len(name) <= _SHORT_PARTY and name[0].isupper() and name[-1].isupper()
    )


# — figures —


def _is_several(tokens: Sequence[_Token]) -> bool:
    """Whether points have results of their own: that is more than one vote."""
    points = (
        token.kind == "point" and "figure" in (_kind_at(tokens, place + 1), _kind_at(tokens, place + 2))
        for place, token in enumerate(tokens)
    )
    return any(points) or sum(token.kind == "section" for token in tokens) > 1


def _beside(tokens: Sequence[_Token], place: int, step: int) -> int:
    """The place of the next token before or after one that says something; past the ends without one."""
    place += step
    while 0 <= place < len(tokens) and tokens[place].kind in ("filling", "quiet"):
        place += step
    return place


def _at(tokens: Sequence[_Token], place: int) -> _Token:
    return tokens[place] if 0 <= place < len(tokens) else _Token("end", 0, 0, "")


def _take_pair(tokens: list[_Token], reading: _Reading) -> None:
    """«7-2-1», «7 mot 2 stemmer»: the two sides at once, and perhaps those who abstained."""
    pairs = list(_pairs_in_signs(tokens)) + list(_pairs_in_words(tokens))
    signs = sum(token.kind == "pair" for token in tokens)
    reading.torn = reading.torn or max(len(pairs), signs) > 1
    for token, figures in pairs[:1]:
        token.kind, token.value, token.read = "pair", figures, True
        for side, figure in zip(_SIDES, figures, strict=False):
            reading.count(side, figure)


_SIDES: tuple[_Side, ...] = ("for", "against", "abstain")


def _pairs_in_signs(tokens: list[_Token]) -> Iterator[tuple[_Token, tuple[int, ...]]]:
    for place, token in enumerate(tokens):
        before, after = _at(tokens, _beside(tokens, place, -1)), _at(tokens, _beside(tokens, place, 1))
        if token.kind != "pair" or after.kind == "measure" or ("/" in token.text and place > 0):
            continue
        if before.kind not in ("figure", "other") and fold(before.text) not in _WORDS.no_votes_after:
            yield token, token.value


def _pairs_in_words(tokens: list[_Token]) -> Iterator[tuple[_Token, tuple[int, ...]]]:
    """«7 mot 2», unless a word of a side belongs to the second figure: «7 for 2 mot 1 blank»."""
    place, bound = 0, False
    while place < len(tokens):
        token, between = tokens[place], _beside(tokens, _past_bracket(tokens, place), 1)
        second = _beside(tokens, between, 1)
        bound = bound and token.kind not in _APART
        if (
            token.kind == "figure"
            and not bound
            and (_is_between(tokens, between) or _is_dash_behind_bracket(tokens, between))
            and _is_figure(tokens, second)
        ):
            following, leading = (
                _at(tokens, _beside(tokens, second, 1)),
                _at(tokens, _beside(tokens, place, -1)),
            )
            abstained = following.kind == "side" and following.value == "abstain"
            if not abstained and leading.kind not in ("word", "side"):
                figures = (token.value, tokens[second].value)
                for one in (token, tokens[between], tokens[second]):
                    one.read = True
                token.kind, token.value = "counted", "for"  # a bracket behind it has those who were for it
                yield tokens[second], figures
                place = second
        bound = bound or (token.kind == "figure" and _kind_at(tokens, between) == "side")
        place += 1


_APART = frozenset({"comma", "stop", "open", "close"})
"""What stands between clauses."""


_COMMA = frozenset({"comma"})


def _past_bracket(tokens: Sequence[_Token], place: int) -> int:
    """The place where a bracket ends that begins behind a figure and its «stemmer»; else its own."""
    opens = _beside(tokens, place, 1)
    if _kind_at(tokens, place) != "figure" or _kind_at(tokens, opens) != "open":
        return place
    return next((n for n in range(opens, len(tokens)) if tokens[n].kind == "close"), place)


def _is_between(tokens: Sequence[_Token], place: int) -> bool:
    return fold(_at(tokens, place).text) in _WORDS.between


def _is_dash_behind_bracket(tokens: Sequence[_Token], place: int) -> bool:
    """«6 (Ap, H) - 2 (SV, FrP)»: a dash between two figures, the first with its bracket."""
    return _at(tokens, place).text in "-–—" and _kind_at(tokens, place - 1) == "close"


def _is_figure(tokens: Sequence[_Token], place: int) -> bool:
    return _kind_at(tokens, place) == "figure"


def _take_share(tokens: list[_Token], reading: _Reading) -> None:
    """«7 av 9 stemmer»: how many of those who voted; all of them are all."""
    for place, token in enumerate(tokens):
        between = _beside(tokens, place, 1)
        last = _beside(tokens, between, 1)
        if token.kind != "figure" or _kind_at(tokens, between) != "of" or not _is_figure(tokens, last):
            continue
        before, after = _at(tokens, _beside(tokens, place, -1)), _at(tokens, _beside(tokens, last, 1))
        beside = after if after.kind == "side" else before
        side: _Side = beside.value if beside.kind == "side" else "for"
        if beside.kind == "side":
            beside.read = True
        for one in tokens[place : last + 1]:
            one.read = True
        reading.count(side, token.value)
        reading.cast = tokens[last].value
        reading.unanimous = reading.unanimous or (side == "for" and token.value == reading.cast)


def _take_sides(tokens: list[_Token], reading: _Reading) -> None:
    """«6 for, 3 mot», «for: 6; mot: 3», «for (6)»: what comes first says which way, never over a comma."""
    _take_falling(tokens, reading)
    for clause in _clauses(tokens):
        told = [token for token in clause if token.kind not in ("filling", "quiet") and not token.read]
        first = next((token.kind for token in told if token.kind in ("figure", "side")), "")
        place = 0
        while place < len(told) - 1:
            size = _bound(told, place, reading, figure_first=first == "figure")
            place += size or 1
    for place, token in enumerate(tokens):
        inner = tokens[place + 1 : place + 4]
        if token.kind == "side" and [one.kind for one in inner] == ["open", "figure", "close"]:
            _bind(token, inner[1], reading)
    _take_adopting(tokens, reading)
    _take_one_got(tokens, reading)


def _take_one_got(tokens: Sequence[_Token], reading: _Reading) -> None:
    """«fikk 4 stemmer (Ap, SV) og falt»: what something got was for it."""
    for clause in _clauses(tokens):
        told = [token for token in clause if token.kind not in ("filling", "quiet")]
        if [token.kind for token in told[:2]] != ["got", "figure"] or told[1].read or reading.figures:
            continue
        if all(token.kind in ("and", "outcome") for token in told[2:]):
            reading.count("for", told[1].value)
            told[1].kind, told[1].value, told[1].read = "counted", "for", True


def _take_falling(tokens: Sequence[_Token], reading: _Reading) -> None:
    """«falt mot 2 stemmer»: those whom something fell against were for it."""
    for clause in _clauses(tokens):
        told = [token for token in clause if token.kind not in ("filling", "quiet")]
        if [token.kind for token in told[-3:]] != ["outcome", "side", "figure"] or reading.figures:
            continue
        fell, side, counted = told[-3:]
        if fold(fell.text) in _WORDS.rejected and side.value == "against" and not counted.read:
            fell.read = side.read = counted.read = True
            side.value = "for"
            reading.count("for", counted.value)


def _take_adopting(tokens: Sequence[_Token], reading: _Reading) -> None:
    """«vedtatt med 7 stemmer, 2 mot»: what something was carried with was for it."""
    for clause in _clauses(tokens):
        told = [token for token in clause if token.kind not in ("filling", "quiet")]
        carried = [token.kind for token in told] == ["outcome", "figure"] and fold(told[0].text) in _adopted()
        if carried and not told[1].read and "for" not in reading.figures and "against" in reading.figures:
            told[1].read = True
            reading.count("for", told[1].value)


def _bound(told: Sequence[_Token], place: int, reading: _Reading, *, figure_first: bool) -> int:
    """Bind a figure and the word of its side, if they stand here; how many tokens that took."""
    first, second = told[place], told[place + 1]
    if figure_first and first.kind == "figure" and second.kind == "side":
        _bind(second, first, reading)
        return 2
    colon = second.kind == "colon"
    counted = _at(told, place + 2) if colon else second
    if not figure_first and first.kind == "side" and counted.kind == "figure":
        _bind(first, counted, reading)
        return 3 if colon else 2
    return 0


def _bind(side: _Token, figure: _Token, reading: _Reading) -> None:
    side.read = figure.read = True
    reading.count(side.value, figure.value)


# — unanimity, a casting vote, alternatives —


def _take_unanimity(tokens: list[_Token], reading: _Reading) -> None:
    """That all were for it, and how many they were: «enstemmig (9)», «samrøystes med 9 røyster»."""
    clauses = _clauses(tokens)
    but = any(
        (one.kind == "denied" and not _denies_presence(tokens, nth)) or fold(one.text) in _WORDS.but
        for nth, one in enumerate(tokens)
    )
    for place, token in enumerate(tokens):
        if token.kind != "unanimous" or but:
            continue
        token.read = reading.unanimous = True
        for step in (1, -1):
            counted = _at(tokens, _past(tokens, place, step))
            clause = next((one for one in clauses if counted in one), [])
            alone = not any(one.says for one in clause if one is not counted)
            if counted.kind == "figure" and not counted.read and alone and "for" not in reading.figures:
                counted.read = True
                reading.count("for", counted.value)
    for token, following in pairwise(tokens):
        all_of_them = following.kind == "figure" and following.value == reading.figures.get("for")
        if all_of_them and not but and fold(token.text) in _WORDS.everybody:
            token.read = following.read = reading.unanimous = True
    figures = reading.figures
    if figures.get("against") == 0 and figures.get("for") != 0 and not figures.get("abstain"):
        reading.unanimous = True


def _denies_presence(tokens: Sequence[_Token], place: int) -> bool:
    """«(Liv ikke til stede)»: a bracket that says who was not there, and nothing of how anybody voted."""
    after = fold(" ".join(token.text for token in tokens[place + 1 : place + 3]))
    return tokens[place].inside and any(after.startswith(words) for words in ANY.people.here)


def _take_method(tokens: Sequence[_Token], reading: _Reading) -> None:
    """«ved håndsopprekking», «skriftlig votering»."""
    for token in tokens:
        if token.kind == "method":
            token.read, reading.method = True, reading.method or token.value
            reading.unanimous = reading.unanimous or token.value == "acclamation"


def _past(tokens: Sequence[_Token], place: int, step: int) -> int:
    """The place of the next token that is no word of votes and no sign."""
    place += step
    passed = ("filling", "quiet", "outcome", "open", "close", "comma", "colon", "method")
    while 0 <= place < len(tokens) and tokens[place].kind in passed:
        place += step
    return place


def _take_decided(tokens: list[_Token], reading: _Reading, text: str) -> None:
    """«avgjort med leders dobbeltstemme»: the clause, without the figures it stands beside."""
    for clause in _clauses(tokens):
        told = [token for token in clause if not token.read]
        while told and told[0].kind in ("and", "pair"):
            told = told[1:]
        if not told or not _DECIDES.search(_besides_sides(told, text)):
            continue
        reading.decided.append(text[told[0].start : told[-1].end].strip(ENDS + "–—-"))
        for token in told:
            token.kind, token.read = "decided", True


def _besides_sides(tokens: Sequence[_Token], text: str) -> str:
    """What tokens say besides which side somebody was on: «lot være å stemme» tells of no lot."""
    sides = (token for token in tokens if token.kind == "side" and " " in token.text)
    said, start = "", tokens[0].start
    for side in sides:
        said, start = f"{said}{text[start : side.start]}·", side.end
    return said + text[start : tokens[-1].end]


def _take_options(tokens: list[_Token], reading: _Reading, text: str) -> bool:
    """Alternatives with their votes; whether the text tells of such."""
    if reading.figures:
        return _take_two_options(tokens, reading, text)
    pieces = [piece for clause in _clauses(tokens) for piece in _pieces(clause)]
    found = [(piece, option) for piece in pieces if (option := _option(piece, text)) is not None]
    others = [
        token for piece in pieces for token in piece if token.kind == "side" and token.value != "abstain"
    ]
    if len(found) < 2 or others:
        return False
    for piece, _ in found:
        for token in piece:
            token.read = True
    reading.options = tuple(_with_voters(option, piece[-1], tokens, text) for piece, option in found)
    _take_sides(tokens, reading)
    return True


def _with_voters(option: Option, last: _Token, tokens: Sequence[_Token], text: str) -> Option:
    """The alternative with those who voted for it, where they stand in a bracket behind its count."""
    place = next(n for n, token in enumerate(tokens) if token is last) + 1
    if _kind_at(tokens, place) != "open":
        return option
    inner: list[_Token] = []
    for token in tokens[place + 1 :]:
        if token.kind == "close":
            break
        inner.append(token)
    if not inner or any(token.kind not in ("name", "comma", "and") for token in inner):
        return option
    for token in inner:
        token.read = True
    return Option(f"{option.text} ({text[inner[0].start : inner[-1].end]})", option.votes)


def _pieces(clause: _Clause) -> Iterator[_Clause]:
    """The parts of a clause between «og», where the part before has its count."""
    piece: _Clause = []
    for token in clause:
        counted = any(one.kind == "figure" for one in piece[1:])
        if token.kind == "and" and counted:
            yield piece
            piece = []
        else:
            piece.append(token)
    yield piece


def _option(piece: _Clause, text: str) -> Option | None:
    """«forslaget fra SV 3 stemmer»: what was voted on, and its count at the end."""
    told = list(piece)
    while told and told[-1].kind in ("filling", "quiet"):
        told.pop()
    while told and (
        told[0].kind in ("filling", "quiet", "method", "colon") or fold(told[0].text) in _ARTICLES
    ):
        told.pop(0)
    if told and told[-1].kind == "name" and told[-1].value is not None:  # «Ap 3», «forslaget fra SV 3»
        label = text[told[0].start : told[-1].end].rstrip("0123456789()").rstrip(ENDS)
        fits = _is_voted_on(told[0]) and all(token.kind in _IN_LABEL for token in told)
        return Option(label, told[-1].value) if fits else None
    if len(told) < 2 or told[-1].kind != "figure" or told[-1].read or not _is_voted_on(told[0]):
        return None
    label_tokens = told[:-1]
    while label_tokens[-1].kind in ("colon", "got", "filling", "sign"):
        label_tokens.pop()
    if any(token.kind not in _IN_LABEL for token in label_tokens):
        return None
    return Option(text[label_tokens[0].start : label_tokens[-1].end], told[-1].value)


_ARTICLES = frozenset(any_language(DateWords).articles)

_IN_LABEL = frozenset({"name", "word", "figure", "of", "other", "sign", "quiet"})
"""What the name of an alternative is made of."""


def _is_voted_on(token: _Token) -> bool:
    word = fold(token.text)
    named = word.startswith(_WORDS.options) or word in _WORDS.shortened or len(word) == 1
    return token.kind == "name" or (token.kind == "word" and named)


def _take_two_options(tokens: list[_Token], reading: _Reading, text: str) -> bool:
    """«innstillingen mot forslaget fra SV: 6-3»: two alternatives against one another."""
    if _take_got(tokens, reading, text):
        return True
    place = next(place for place, token in enumerate(tokens) if token.read)
    before = [token for token in tokens[:place] if token.kind not in ("colon", "filling", "quiet")]
    at = [n for n, token in enumerate(before) if fold(token.text) in _WORDS.between]
    if len(at) != 1 or len(reading.figures) != 2 or "abstain" in reading.figures:
        return False
    sides = (before[: at[0]], before[at[0] + 1 :])
    if not all(side and _is_voted_on(side[0]) and all(t.kind in _IN_LABEL for t in side) for side in sides):
        return False
    counts = (reading.figures["for"], reading.figures["against"])
    reading.options = tuple(
        Option(text[side[0].start : side[-1].end], count) for side, count in zip(sides, counts, strict=True)
    )
    reading.figures.clear()
    for token in before:
        token.read = True
    return True


def _take_got(tokens: list[_Token], reading: _Reading, text: str) -> bool:
    """«innstillingen fikk 5 stemmer mot 4 for SVs forslag»: each alternative beside its own figure."""
    told = [token for token in tokens if token.kind not in ("filling", "quiet")]
    got = next((n for n, token in enumerate(told) if token.kind == "got"), 0)
    second = next((n for n, token in enumerate(told) if token.kind == "pair" and token.read), 0)
    for_whom = _at(told, second + 1)
    sides = (told[:got], told[second + 2 :])
    named = all(side and _is_voted_on(side[0]) and all(t.kind in _IN_LABEL for t in side) for side in sides)
    if not (got and second == got + 3 and named) or len(reading.figures) != 2:
        return False
    if for_whom.kind != "side" or for_whom.value != "for":
        return False
    counts = (reading.figures["for"], reading.figures["against"])
    reading.options = tuple(
        Option(text[side[0].start : side[-1].end], count) for side, count in zip(sides, counts, strict=True)
    )
    reading.figures.clear()
    for token in tokens:
        token.read = True
    return True


# — names —


def _take_names(tokens: list[_Token], reading: _Reading) -> None:
    """Who voted which way; a list that goes over into words that are not understood is left alone."""
    for sentence in _sentences(tokens):
        lists = _Lists(reading)
        for clause in _split(sentence, _COMMA):
            for part in _labelled(clause):
                lists.take(part)
    _take_names_in_brackets(tokens, reading)
    if not reading.figures:
        counts = {token.text: token.value for token in tokens if token.kind == "name"}
        for side, names in reading.names.items():
            counted = [counts[name] for name in names if counts[name] is not None]
            if len(counted) == len(names):
                reading.count(side, sum(counted))


def _labelled(clause: _Clause) -> Iterator[_Clause]:
    """The parts of a clause that begin with the word of a side and a colon: «H Mot: SV» is two."""
    begins = [
        n for n, token in enumerate(clause) if token.kind == "side" and _kind_at(clause, n + 1) == "colon"
    ]
    for start, end in pairwise(sorted({0, *begins, len(clause)})):
        yield clause[start:end]


class _Lists:
    """The lists of names in one sentence, clause by clause: «mot Kari, Per og Anne», «Ap, SV og V for»."""

    def __init__(self, reading: _Reading) -> None:
        """Begin a sentence: no list is open, and no names wait for the word of their side."""
        self._reading = reading
        self._begin()

    def _begin(self, side: _Token | None = None) -> None:
        """A new list, of those who voted as ``side`` says; nobody knows how without it."""
        self._side = side
        self._listed: list[_Token] = []
        self._waiting: list[_Token] = []

    def take(self, clause: _Clause) -> None:
        """Take the names of a clause; one with other words ends the list, and the list was none."""
        told = [token for token in clause if token.kind in ("name", "side")]
        kinds = [token.kind for token in told]
        if any(token.says and token.kind not in ("name", "side") for token in clause):
            self._take_back()
            self._begin()
        elif "name" not in kinds:
            self._take_side(told)
        elif "side" not in kinds:
            self._take_more(told)
        elif kinds[0] == kinds[-1] == "name":  # «H mot Ap»: nobody knows which
            self._begin()
        elif kinds[0] == "name":
            self._take_before(told)
        else:
            for side, names in _named_after(told):
                _list(names, side, self._reading)
                self._begin(side)
                self._listed = list(names)

    def _take_side(self, told: Sequence[_Token]) -> None:
        """A word of a side alone: of the names before it, else of those that come."""
        unread = [token for token in told if not token.read]
        if self._waiting and unread:
            _list(self._waiting, unread[0], self._reading)
            self._begin()
        else:
            self._begin(unread[-1] if unread else None)

    def _take_more(self, names: Sequence[_Token]) -> None:
        if self._side is None:
            self._waiting += names
        else:
            _list(names, self._side, self._reading)
            self._listed += names

    def _take_before(self, told: Sequence[_Token]) -> None:
        for side, names in _named_before(told):
            _list([*self._waiting, *names], side, self._reading)
            self._waiting = []
        self._begin()

    def _take_back(self) -> None:
        """A list of names that turned out to be more than one says nothing."""
        if self._side is not None:
            for token in self._listed:
                token.read = False
                self._reading.names[self._side.value].remove(token.text)


def _named_before(told: Sequence[_Token]) -> Iterator[tuple[_Token, list[_Token]]]:
    """«Kari og Per stemte mot»: each word of a side with the names before it."""
    names: list[_Token] = []
    for token in told:
        if token.kind == "name":
            names.append(token)
        else:
            if names and not token.read:
                yield token, names
            names = []


def _named_after(told: Sequence[_Token]) -> Iterator[tuple[_Token, list[_Token]]]:
    """«mot Kari og Per»: each word of a side with the names after it."""
    for side in (token for token in told if token.kind == "side"):
        after = told[told.index(side) + 1 :]
        names: list[_Token] = []
        for token in after:
            if token.kind != "name":
                break
            names.append(token)
        yield side, names


def _list(names: Sequence[_Token], side: _Token, reading: _Reading) -> None:
    if not names:
        return
    side.read = True
    for token in names:
        token.read = True
        reading.names.setdefault(side.value, []).append(token.text)


def _take_names_in_brackets(tokens: list[_Token], reading: _Reading) -> None:
    """«2 mot (Sp, FrP)», «7-2 (Per Dal og Anne Vik)», «7-2: Sp, FrP»: whose votes they were."""
    for place, token in enumerate(tokens):
        if token.kind not in ("open", "colon"):
            continue
        inner: list[_Token] = []
        for other in tokens[place + 1 :]:
            if other.kind in ("close", "stop"):
                break
            inner.append(other)
        inner = [t for t in inner if t.kind != "quiet"]
        names = [t for t in inner if t.kind == "name"]
        if not names or any(t.kind not in ("name", "comma", "and") or t.read for t in inner):
            continue
        at = _beside(tokens, place, -1)
        while _at(tokens, at).kind == "colon" or (_is_figure(tokens, at) and tokens[at].read):
            at = _beside(tokens, at, -1)
        before = _at(tokens, at)
        if before.kind == "counted" or (before.kind == "side" and (before.read or token.kind == "open")):
            _list(names, before, reading)
        elif before.kind == "pair" and before.read and (side := _side_of_bracket(names, reading)):
            _list(names, _Token("side", 0, 0, "", side), reading)


def _side_of_bracket(names: Sequence[_Token], reading: _Reading) -> _Side | None:
    """Whose votes names in a bracket behind both figures are: as many as they count, else those against."""
    against, in_favour = reading.figures.get("against"), reading.figures.get("for")
    counted = [token.value for token in names if token.value is not None]
    if len(counted) == len(names) and sum(counted) != against:
        return "for" if sum(counted) == in_favour else None
    return "against" if len(names) == against or all(map(_is_party_token, names)) else None


def _is_party_token(token: _Token) -> bool:
    return sounds_like_party(token.text) or token.value is not None


# — clauses, and what is told in the end —


def _clauses(tokens: Iterable[_Token]) -> list[_Clause]:
    return _split(tokens, _APART)


def _sentences(tokens: Iterable[_Token]) -> list[_Clause]:
    return _split(tokens, _APART - {"comma"})


def _split(tokens: Iterable[_Token], ends: frozenset[str]) -> list[_Clause]:
    grouped = groupby(tokens, lambda token: token.kind in ends)
    return [list(group) for is_end, group in grouped if not is_end]


def _contradicts(reading: _Reading) -> bool:
    """Whether all were for it and somebody was not."""
    return reading.unanimous and bool(reading.figures.get("against") or reading.names.get("against"))


def _told(tokens: Sequence[_Token], reading: _Reading, text: str) -> VoteTold:
    rest = _rest(tokens, text)
    names = {side: tuple(map(Name, found)) for side, found in reading.names.items()}
    votes = Votes(
        text,
        reading.figures.get("for"),
        reading.figures.get("against"),
        reading.figures.get("abstain"),
        unanimous=reading.unanimous,
        dissent=names.get("against", ()),
    )
    ballot = Ballot(
        for_=names.get("for", ()),
        abstain=names.get("abstain", ()),
        cast=reading.cast,
        method=reading.method,
        decided="; ".join(reading.decided),
        options=reading.options,
        rest=rest,
    )
    nothing = votes == Votes(text) and ballot == Ballot(rest=rest)
    if nothing:
        return VoteTold(votes, Ballot(rest=text))
    return VoteTold(votes, None if ballot == Ballot() else ballot)


def _rest(tokens: Sequence[_Token], text: str) -> str:
    """The clauses that hold a token nobody took, as typed; a bracket with one is kept whole."""
    pieces: list[tuple[int, int]] = []
    for start, end in _unread_spans(tokens):
        gap = text[pieces[-1][1] : start] if pieces else "-"
        if pieces and not gap.strip(ENDS + ",;./()[]"):
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
    return "; ".join(_closed(text, start, end) for start, end in pieces)


def _closed(text: str, start: int, end: int) -> str:
    """A piece of a text, with the bracket that closes the one opened in it."""
    opened = text.count("(", start, end) > text.count(")", start, end)
    return text[start : end + 1] if opened and text[end : end + 1] == ")" else text[start:end]


def _unread_spans(tokens: Sequence[_Token]) -> Iterator[tuple[int, int]]:
    unread = 0
    for clause in _sentences(tokens):
        parts = [clause] if clause[0].inside else _split(clause, _COMMA)
        for part in parts:
            start, end = part[0].start, part[-1].end
            # «fikk 2 stemmer (H) og falt»: what came of it goes on behind a bracket.
            more = unread and any(token.kind == "outcome" and not token.read for token in part)
            goes_on = more and all(t.kind == "close" for t in tokens if unread <= t.start < start)
            if goes_on or any(token.says for token in part):
                unread = end
                yield start, end
