"""The tokens of a text that tells of a vote: words, figures, signs, names, and the clauses they stand in.

The words are cut into tokens once; whoever understands one marks it as read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise
from typing import Any, TypeAlias

import msgspec

from store.language.folders import any_language, fold
from store.language.late_pattern import late_pattern
from store.language.line import LineWords, by_meaning

_ANY = any_language(LineWords)
WORDS = _ANY.votes
"""What tells of votes, in every language."""
_BLANKS = "[ \t\u00a0]{0,2}"
TOKEN = late_pattern(
    rf"(?P<pair>(?<![\w/.:-])(?:\d{{1,4}}{_BLANKS}[-–—/]{_BLANKS}\d{{1,4}}"
    rf"(?:{_BLANKS}[-–—/]{_BLANKS}\d{{1,4}})?|\d{{1,3}}:\d)(?![\w/:%–-]|[.,]\d))"
    r"|(?P<figure>\d{1,4}(?!\w))|(?P<word>[^\W\d_]+(?:[-'’][^\W\d_]+)*)|(?P<other>\w+|\S)"
)
_SIGNS = {",": "comma", "/": "comma", ";": "stop", ".": "stop", "\n": "stop", ":": "colon", "=": "colon"}
_SIGNS |= {"(": "open", "[": "open", ")": "close", "]": "close", "!": "quiet", "&": "and", "+": "and"}
_QUIET = frozenset({"filling", "and", "colon", "comma", "quiet", "outcome", "got", "sign"})
"""What says nothing by itself, and is not missed where it is not printed."""
_SHORT_PARTY = 4
"""Letters of a party in short form at most."""


class Token(msgspec.Struct):
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


Clause: TypeAlias = list[Token]


@cache
def adopted_words() -> frozenset[str]:
    """What says that something was adopted."""
    return frozenset(map(fold, WORDS.adopted))


EVERYBODY = frozenset({"alle", "all", "samtlige"})
"""What sentences begin with as often as votes; right after a decision they are read."""


@cache
def begins_unanimity() -> frozenset[str]:
    """The first words of what says that all were for it, without those that begin much else."""
    phrases = (*WORDS.unanimous, *WORDS.methods.acclamation)
    return frozenset(fold(phrase).split()[0].rstrip(".") for phrase in phrases) - EVERYBODY


@cache
def _phrases() -> dict[tuple[str, ...], tuple[str, Any]]:
    """Every word and phrase with its kind and value, by its folded tokens."""
    sides = {"for": WORDS.for_, "against": WORDS.against, "abstain": WORDS.abstained}
    groups: list[tuple[Iterable[str], str, Any]] = [
        *((words, "side", side) for side, words in sides.items()),
        (WORDS.unanimous, "unanimous", None),
        *((words, "method", method) for method, words in by_meaning(WORDS.methods).items()),
        *(((word,), "figure", count) for word, count in _ANY.numbers.items()),
        (WORDS.nobody, "figure", 0),
        (WORDS.one, "figure", 1),
        (WORDS.of, "of", None),
        (WORDS.denied, "denied", None),
        (WORDS.points, "point", None),
        (WORDS.measures, "measure", None),
        (WORDS.got, "got", None),
        (_ANY.and_, "and", None),
        ((*WORDS.adopted, *WORDS.rejected, *WORDS.postponed), "outcome", None),
        (WORDS.filling, "filling", None),
    ]
    found: dict[tuple[str, ...], tuple[str, Any]] = {}
    for words, kind, value in groups:
        for word in words:
            found.setdefault(tuple(m[0] for m in TOKEN.finditer(fold(word))), (kind, value))
    return found


@cache
def longest_phrases() -> dict[str, int]:
    """How many tokens the longest phrase has that begins with a word."""
    longest: dict[str, int] = {}
    for phrase in _phrases():
        longest[phrase[0]] = max(longest.get(phrase[0], 0), len(phrase))
    return longest


def tokens_of(text: str) -> Iterator[Token]:
    """The words, figures and signs of a text, phrases of several words as one."""
    found = list(TOKEN.finditer(text))
    folded = [fold(one[0]) for one in found]
    place = 0
    while place < len(found):
        for size in range(min(longest_phrases().get(folded[place], 0), len(found) - place), 0, -1):
            meant = _phrases().get(tuple(folded[place : place + size]))
            if meant is not None:
                start, end = found[place].start(), found[place + size - 1].end()
                yield Token(meant[0], start, end, text[start:end], meant[1])
                place += size
                break
        else:
            yield _plain(found[place], found[place + 1] if place + 1 < len(found) else None)
            place += 1


CROWDS = frozenset(map(fold, WORDS.crowds))
_CROWDS_OR_NAMES = frozenset(map(fold, WORDS.crowds_or_names))


def _is_crowd(said: str, behind: re.Match[str] | None) -> bool:
    """Whether a word means people without a name: not that of «Andre Moe»."""
    named = fold(said) in _CROWDS_OR_NAMES and behind is not None and behind.lastgroup == "word"
    return fold(said) in CROWDS and not (named and behind is not None and behind[0][0].isupper())


def _plain(found: re.Match[str], behind: re.Match[str] | None) -> Token:
    """A token that no table has: figures, a sign, or a word of whatever kind. ``behind``: what follows it."""
    kind: str = str(found.lastgroup)
    value: Any = None
    match kind:
        case "pair":
            value = tuple(int(figure) for figure in re.findall(r"\d+", found[0]))
        case "figure":
            value = int(found[0])
        case "word" if found[0][0].isupper() and not _is_crowd(found[0], behind):
            kind = "name"
        case "other" if found[0] == "§":
            kind = "section"
        case "other":
            kind = _SIGNS.get(found[0], "sign" if found[0] in "–—-«»\"'" else "other")
    return Token(kind, found.start(), found.end(), found[0], value)


def merged_tokens(tokens: Iterable[Token], text: str, is_known: Callable[[str], bool]) -> list[Token]:
    """The tokens with names in one piece: «Anne van Dal», «K. Lie», «Per Dal (H)», «Ap 3»."""
    left = list(tokens)
    merged: list[Token] = []
    depth = 0
    while left:
        size = _size_of_name(left, text, is_known)
        start, end = left[0].start, left[max(size, 1) - 1].end
        token = Token("name", start, end, text[start:end]) if size else left[0]
        del left[: max(size, 1)]
        token = _with_beside(token, left, text) if size else token
        depth = max(depth + {"open": 1, "close": -1}.get(token.kind, 0), 0)
        token.inside = depth > 0
        merged.append(token)
    _settle_no(merged)
    _settle_counts(merged, text)
    _settle_parties(merged)
    for place, (token, following) in enumerate(pairwise(merged)):
        voter = token.kind == "name" and token.text.endswith("s") and fold(following.text) in WORDS.vote_of
        if voter and kind_at(merged, place + 2) != "side":
            token.kind = "word"  # «mot Per Dals stemme»
        if token.kind == "pair" and following.kind == "measure":
            token.kind = "word"  # «2/3 flertall»
        if following.text == "." and fold(token.text) in (*WORDS.options, *WORDS.shortened):
            following.kind = "quiet"
    return merged


def _settle_no(tokens: Sequence[Token]) -> None:
    """The English «no»: a side beside its figure, nobody before a word of a side."""
    for place, token in enumerate(tokens):
        if fold(token.text) != "no":
            continue
        counted = kind_at(tokens, place - 1) == "figure" or kind_at(tokens, place + 1) in (
            "figure",
            "colon",
        )
        if counted:
            token.kind, token.value = "side", "against"
        elif token_at(tokens, place_beside(tokens, place, 1)).kind == "side":
            token.kind, token.value = "figure", 0


def _settle_counts(tokens: list[Token], text: str) -> None:
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


def _settle_parties(tokens: Sequence[Token]) -> None:
    """«Mona Lie og Per Dal (henholdsvis SV og Sp)»: each name has the party in its place."""
    for place in [n for n, token in enumerate(tokens) if fold(token.text) in WORDS.respectively]:
        first = place if kind_at(tokens, place - 1) != "stop" else place - 1
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


def _names_before(tokens: Sequence[Token], place: int) -> list[Token]:
    """The list of names that ends right before a place."""
    found: list[Token] = []
    while kind_at(tokens, place - 1) in ("name", "and", "comma"):
        place -= 1
        if tokens[place].kind == "name":
            found.insert(0, tokens[place])
        elif kind_at(tokens, place - 1) != "name":
            break
    return found


def _fits_side(tokens: Sequence[Token], opens: int, parties: int) -> bool:
    """Whether as many votes were told right before a bracket as it has parties: «2 mot (henholdsvis …)»."""
    near = [token for token in tokens[max(opens - 4, 0) : opens] if token.kind in ("figure", "pair")]
    told = near[-1].value if near else 0
    return (told[1] if isinstance(told, tuple) else told) == parties


def _size_of_name(left: Sequence[Token], text: str, is_known: Callable[[str], bool]) -> int:
    """How many of the next tokens are one name; 0 for none."""
    first = left[0]
    if first.kind == "word" and (is_known(first.text) or fold(first.text) in WORDS.parties):
        return 1
    if first.kind != "name":
        return 0
    size = 1
    while size < len(left):
        if left[size].kind == "name":
            size += 1
        elif (
            left[size].text == "." and len(left[size - 1].text) == 1 and kind_at(left, size + 1) == "name"
        ) or (fold(left[size].text) in WORDS.inside and kind_at(left, size + 1) == "name"):
            size += 2
        elif left[size].text[0].isupper() and is_known(text[first.start : left[size].end]):
            size += 1  # «Ola By», though «by» is a word of votes
        else:
            break
    return size


def kind_at(tokens: Sequence[Token], place: int) -> str:
    """The kind of the token at a place; empty beyond the ends."""
    return tokens[place].kind if 0 <= place < len(tokens) else ""


def _with_beside(name: Token, left: list[Token], text: str) -> Token:
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
    known = fold(name) in WORDS.parties
    return known or (
        name.isalpha() and len(name) <= _SHORT_PARTY and name[0].isupper() and name[-1].isupper()
    )


def place_beside(tokens: Sequence[Token], place: int, step: int) -> int:
    """The place of the next token before or after one that says something; past the ends without one."""
    place += step
    while 0 <= place < len(tokens) and tokens[place].kind in ("filling", "quiet"):
        place += step
    return place


def token_at(tokens: Sequence[Token], place: int) -> Token:
    """The token at a place; one that ends everything beyond the ends."""
    return tokens[place] if 0 <= place < len(tokens) else Token("end", 0, 0, "")


APART = frozenset({"comma", "stop", "open", "close"})
"""What stands between clauses."""
COMMA = frozenset({"comma"})


def is_figure(tokens: Sequence[Token], place: int) -> bool:
    """Whether a figure stands at a place."""
    return kind_at(tokens, place) == "figure"


def place_past(tokens: Sequence[Token], place: int, step: int) -> int:
    """The place of the next token that is no word of votes and no sign."""
    place += step
    passed = ("filling", "quiet", "outcome", "open", "close", "comma", "colon", "method")
    while 0 <= place < len(tokens) and tokens[place].kind in passed:
        place += step
    return place


def is_party_token(token: Token) -> bool:
    """Whether a token is a party by its look, or the word of a party."""
    return sounds_like_party(token.text) or token.value is not None


def is_bracket_of(inner: Clause, votes: int) -> bool:
    """Whether those in a bracket are as many as the votes, or parties that may have cast them."""
    names = [token for token in inner if token.kind == "name"]
    some = all(map(is_party_token, names)) and any(token.value is None for token in names)
    return bool(names) and (votes_named(names) == votes or (some and votes_named(names) < votes))


def votes_named(names: Sequence[Token]) -> int:
    """How many votes names are: those counted beside each, else one for each."""
    counted = [token.value for token in names if token.value is not None]
    return sum(counted) if len(counted) == len(names) else len(names)


def clauses_of(tokens: Iterable[Token]) -> list[Clause]:
    """The clauses of the tokens: what commas, stops and brackets part."""
    return split_at(tokens, APART)


def sentences_of(tokens: Iterable[Token]) -> list[Clause]:
    """The sentences of the tokens: what stops and brackets part."""
    return split_at(tokens, APART - {"comma"})


def split_at(tokens: Iterable[Token], ends: frozenset[str]) -> list[Clause]:
    """The tokens in lists, parted by those of some kinds."""
    grouped = groupby(tokens, lambda token: token.kind in ends)
    return [list(group) for is_end, group in grouped if not is_end]
