"""The figures of a vote: pairs, shares, figures beside their side, and of alternatives («9 for 2027»)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from store.language.dates import DateWords
from store.language.folders import any_language
from store.language.words import ENDS, fold
from store.record.values import Option
from tui.grammar.votes.tokens import (
    APART,
    WORDS,
    Clause,
    Token,
    adopted_words,
    clauses_of,
    is_bracket_of,
    is_figure,
    kind_at,
    place_beside,
    token_at,
)
from tui.grammar.votes.vote_result import Side, VoteReading


def is_several(tokens: Sequence[Token]) -> bool:
    """Whether points have results of their own: that is more than one vote."""
    points = (
        token.kind == "point" and "figure" in (kind_at(tokens, place + 1), kind_at(tokens, place + 2))
        for place, token in enumerate(tokens)
    )
    return any(points) or sum(token.kind == "section" for token in tokens) > 1


def take_pair(tokens: list[Token], reading: VoteReading) -> None:
    """«7-2-1», «7 mot 2 stemmer»: the two sides at once, and perhaps those who abstained."""
    pairs = list(_pairs_in_signs(tokens)) + list(_pairs_in_words(tokens))
    signs = sum(token.kind == "pair" for token in tokens)
    reading.torn = reading.torn or max(len(pairs), signs) > 1
    for token, figures in pairs[:1]:
        token.kind, token.value, token.read = "pair", figures, True
        for side, figure in zip(_SIDES, figures, strict=False):
            reading.count(side, figure)


_SIDES: tuple[Side, ...] = ("for", "against", "abstain")


def _pairs_in_signs(tokens: list[Token]) -> Iterator[tuple[Token, tuple[int, ...]]]:
    for place, token in enumerate(tokens):
        before, after = (
            token_at(tokens, place_beside(tokens, place, -1)),
            token_at(tokens, place_beside(tokens, place, 1)),
        )
        if token.kind != "pair" or after.kind == "measure" or ("/" in token.text and place > 0):
            continue
        if before.kind not in ("figure", "other") and fold(before.text) not in WORDS.no_votes_after:
            yield token, token.value


def _pairs_in_words(tokens: list[Token]) -> Iterator[tuple[Token, tuple[int, ...]]]:
    """«7 mot 2», unless a word of a side belongs to the second figure: «7 for 2 mot 1 blank»."""
    place, bound = 0, False
    while place < len(tokens):
        token, between = tokens[place], place_beside(tokens, _past_bracket(tokens, place), 1)
        second = place_beside(tokens, between, 1)
        bound = bound and token.kind not in APART
        if (
            token.kind == "figure"
            and not bound
            and (_is_between(tokens, between) or _is_dash_behind_bracket(tokens, between))
            and is_figure(tokens, second)
        ):
            following, leading = (
                token_at(tokens, place_beside(tokens, second, 1)),
                token_at(tokens, place_beside(tokens, place, -1)),
            )
            abstained = following.kind == "side" and following.value == "abstain"
            if not abstained and leading.kind not in ("word", "side"):
                figures = (token.value, tokens[second].value)
                for one in (token, tokens[between], tokens[second]):
                    one.read = True
                token.kind, token.value = "counted", "for"  # a bracket behind it has those who were for it
                yield tokens[second], figures
                place = second
        bound = bound or (token.kind == "figure" and kind_at(tokens, between) == "side")
        place += 1


def _past_bracket(tokens: Sequence[Token], place: int) -> int:
    """The place where a bracket ends that begins behind a figure and its «stemmer»; else its own."""
    opens = place_beside(tokens, place, 1)
    if kind_at(tokens, place) != "figure" or kind_at(tokens, opens) != "open":
        return place
    return next((n for n in range(opens, len(tokens)) if tokens[n].kind == "close"), place)


def _is_between(tokens: Sequence[Token], place: int) -> bool:
    return fold(token_at(tokens, place).text) in WORDS.between


def _is_dash_behind_bracket(tokens: Sequence[Token], place: int) -> bool:
    """«6 (Ap, H) - 2 (SV, FrP)»: a dash between two figures, the first with its bracket."""
    return token_at(tokens, place).text in "-–—" and kind_at(tokens, place - 1) == "close"


def take_share(tokens: list[Token], reading: VoteReading) -> None:
    """«7 av 9 stemmer»: how many of those who voted; all of them are all."""
    for place, token in enumerate(tokens):
        between = place_beside(tokens, place, 1)
        last = place_beside(tokens, between, 1)
        if token.kind != "figure" or kind_at(tokens, between) != "of" or not is_figure(tokens, last):
            continue
        before, after = (
            token_at(tokens, place_beside(tokens, place, -1)),
            token_at(tokens, place_beside(tokens, last, 1)),
        )
        beside = after if after.kind == "side" else before
        side: Side = beside.value if beside.kind == "side" else "for"
        if beside.kind == "side":
            beside.read = True
        for one in tokens[place : last + 1]:
            one.read = True
        reading.count(side, token.value)
        reading.cast = tokens[last].value
        reading.unanimous = reading.unanimous or (side == "for" and token.value == reading.cast)


def take_sides(tokens: list[Token], reading: VoteReading) -> None:
    """«6 for, 3 mot», «for: 6; mot: 3», «for (6)»: what comes first says which way, never over a comma."""
    _take_falling(tokens, reading)
    for clause in clauses_of(tokens):
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


def _take_one_got(tokens: Sequence[Token], reading: VoteReading) -> None:
    """«fikk 4 stemmer (Ap, SV) og falt»: what something got was for it."""
    for clause in clauses_of(tokens):
        told = [token for token in clause if token.kind not in ("filling", "quiet")]
        if [token.kind for token in told[:2]] != ["got", "figure"] or told[1].read or reading.figures:
            continue
        if all(token.kind in ("and", "outcome") for token in told[2:]):
            reading.count("for", told[1].value)
            told[1].kind, told[1].value, told[1].read = "counted", "for", True


def _take_falling(tokens: Sequence[Token], reading: VoteReading) -> None:
    """«falt mot 2 stemmer»: those whom something fell against were for it."""
    for clause in clauses_of(tokens):
        told = [token for token in clause if token.kind not in ("filling", "quiet")]
        if [token.kind for token in told[-3:]] != ["outcome", "side", "figure"] or reading.figures:
            continue
        fell, side, counted = told[-3:]
        if fold(fell.text) in WORDS.rejected and side.value == "against" and not counted.read:
            fell.read = side.read = counted.read = True
            side.value = "for"
            reading.count("for", counted.value)


def _take_adopting(tokens: Sequence[Token], reading: VoteReading) -> None:
    """«vedtatt med 7 stemmer, 2 mot»: what something was carried with was for it."""
    for clause in clauses_of(tokens):
        told = [token for token in clause if token.kind not in ("filling", "quiet")]
        carried = [token.kind for token in told] == ["outcome", "figure"] and fold(
            told[0].text
        ) in adopted_words()
        if carried and not told[1].read and "for" not in reading.figures and "against" in reading.figures:
            told[1].read = True
            reading.count("for", told[1].value)


def _bound(told: Sequence[Token], place: int, reading: VoteReading, *, figure_first: bool) -> int:
    """Bind a figure and the word of its side, if they stand here; how many tokens that took."""
    first, second = told[place], told[place + 1]
    if figure_first and first.kind == "figure" and second.kind == "side":
        _bind(second, first, reading)
        return 2
    colon = second.kind == "colon"
    counted = token_at(told, place + 2) if colon else second
    if not figure_first and first.kind == "side" and counted.kind == "figure":
        _bind(first, counted, reading)
        return 3 if colon else 2
    return 0


def _bind(side: Token, figure: Token, reading: VoteReading) -> None:
    side.read = figure.read = True
    reading.count(side.value, figure.value)


def take_options(tokens: list[Token], reading: VoteReading, text: str) -> bool:
    """Alternatives with their votes; whether the text tells of such."""
    if reading.figures:
        return _take_two_options(tokens, reading, text)
    pieces = [piece for clause in clauses_of(tokens) for piece in _pieces(clause)]
    found = [(piece, option) for piece in pieces if (option := _option(piece, text)) is not None]
    outside = [one for one in found if not one[0][0].inside]
    if len(outside) > 1:  # «A: 4 (Ap 3, SV 1), B: 2»: what the brackets count is no alternative
        found = outside
    others = [
        token for piece in pieces for token in piece if token.kind == "side" and token.value != "abstain"
    ]
    if len(found) < 2 or others:
        return False
    for piece, _ in found:
        for token in piece:
            token.read = True
    reading.options = tuple(_with_voters(option, piece[-1], tokens, text) for piece, option in found)
    take_sides(tokens, reading)
    return True


def _with_voters(option: Option, last: Token, tokens: Sequence[Token], text: str) -> Option:
    """The alternative with those who voted for it, where they stand in a bracket behind its count."""
    inner = _in_bracket(tokens, next(n for n, token in enumerate(tokens) if token is last))
    return _voted_for_by(option, inner, text) if inner else option


def _in_bracket(tokens: Sequence[Token], place: int) -> Clause:
    """The names in the bracket right behind a token; nothing where there is none, or other words in it."""
    opens = place_beside(tokens, place, 1)
    if kind_at(tokens, opens) != "open":
        return []
    inner = list(takewhile(lambda token: token.kind != "close", tokens[opens + 1 :]))
    return inner if all(token.kind in ("name", "comma", "and") for token in inner) else []


def _voted_for_by(option: Option, inner: Clause, text: str) -> Option:
    for token in inner:
        token.read = True
    return Option(f"{option.text} ({text[inner[0].start : inner[-1].end]})", option.votes)


def _pieces(clause: Clause) -> Iterator[Clause]:
    """The parts of a clause between «og», where the part before has its count."""
    piece: Clause = []
    for token in clause:
        counted = any(one.kind == "figure" for one in piece[1:])
        if token.kind == "and" and counted:
            yield piece
            piece = []
        else:
            piece.append(token)
    yield piece


def _option(piece: Clause, text: str) -> Option | None:
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


def _is_voted_on(token: Token) -> bool:
    word = fold(token.text)
    named = word.startswith(WORDS.options) or word in WORDS.shortened or len(word) == 1
    return token.kind == "name" or (token.kind == "word" and named)


def _is_alternative(side: Sequence[Token]) -> bool:
    """Whether tokens are what one alternative is called."""
    first = side[:_LONGEST_BEFORE]
    named = side[:1] and side[0].kind == "name"
    voted_on = named or any(
        token.kind in ("word", "filling") and _names_option(token.text) for token in first
    )
    return bool(voted_on) and all(map(_is_in_alternative, side))


def _is_in_alternative(token: Token) -> bool:
    said = token.kind == "filling" and _names_option(token.text)  # «the motion against the amendment»
    return said or token.kind == "and" or token.kind in _IN_LABEL


def _names_option(text: str) -> bool:
    """Whether a word is that of an alternative: «innstillingen», «utsettelsesforslaget», «B»."""
    word = fold(text)
    return word in WORDS.shortened or len(word) == 1 or any(option in word for option in WORDS.options)


_LONGEST_BEFORE = 3
"""Words of an alternative in which it is told to be one: «det opprinnelige forslaget»."""


def _give_each(sides: Sequence[Sequence[Token]], reading: VoteReading, text: str) -> None:
    """Let two alternatives have the two figures, the first that of those for it."""
    counts = (reading.figures["for"], reading.figures["against"])
    reading.options = tuple(
        Option(text[side[0].start : side[-1].end], count) for side, count in zip(sides, counts, strict=True)
    )
    reading.figures.clear()


def _take_two_options(tokens: list[Token], reading: VoteReading, text: str) -> bool:
    """«innstillingen mot forslaget fra SV: 6-3»: two alternatives against one another."""
    if _take_got(tokens, reading, text):
        return True
    place = next(place for place, token in enumerate(tokens) if token.read)
    passed = ("colon", "filling", "quiet", "method")
    before = [token for token in tokens[:place] if _is_in_alternative(token) or token.kind not in passed]
    at = [n for n, token in enumerate(before) if fold(token.text) in WORDS.between]
    if len(at) != 1 or len(reading.figures) != 2 or "abstain" in reading.figures:
        return False
    sides = (before[: at[0]], before[at[0] + 1 :])
    if not all(map(_is_alternative, sides)):
        return False
    last = next(n for n in range(len(tokens) - 1, -1, -1) if tokens[n].kind in _FIGURES and tokens[n].read)
    _give_each(sides, reading, text)
    first, second = reading.options
    inner = _in_bracket(tokens, last)
    if is_bracket_of(inner, second.votes or 0):
        reading.options = (first, _voted_for_by(second, inner, text))
    for token in before:
        token.read = True
    return True


_FIGURES = ("pair", "figure")


def _take_got(tokens: list[Token], reading: VoteReading, text: str) -> bool:
    """«innstillingen fikk 5 stemmer mot 4 for SVs forslag»: each alternative beside its own figure."""
    told = [token for token in tokens if token.kind not in ("filling", "quiet")]
    got = next((n for n, token in enumerate(told) if token.kind == "got"), 0)
    second = next((n for n, token in enumerate(told) if token.kind == "pair" and token.read), 0)
    for_whom = token_at(told, second + 1)
    sides = (told[:got], told[second + 2 :])
    if not (got and second == got + 3 and all(map(_is_alternative, sides))) or len(reading.figures) != 2:
        return False
    if for_whom.kind != "side" or for_whom.value != "for":
        return False
    _give_each(sides, reading, text)
    for token in tokens:
        token.read = True
    return True
