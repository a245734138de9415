"""Votes in a line: figures, sides, names, a casting vote, and the clauses that are kept as typed.

The words are cut into tokens once. Each step takes the tokens it understands; a clause with a token that
nobody took is kept whole, as it was typed. Two results in one line are no result: all is kept as typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from msgspec.structs import replace

from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.words import ANY, BLANK, ENDS, NUMBERS, fold
from store.record.values import Ballot, Name, Votes
from tui.grammar.votes.tokens import (
    APART,
    COMMA,
    CROWDS,
    EVERYBODY,
    TOKEN,
    WORDS,
    Token,
    adopted_words,
    begins_unanimity,
    longest_phrases,
    merged_tokens,
    sentences_of,
    split_at,
    tokens_of,
)
from tui.grammar.votes.unanimity import DECIDES, take_decided, take_method, take_unanimity
from tui.grammar.votes.vote_figures import is_several, take_options, take_pair, take_share, take_sides
from tui.grammar.votes.vote_result import VoteReading, VoteTold
from tui.grammar.votes.voters import take_names

_MOST = 2000
"""Signs of a text that is read; nobody tells of a vote in more."""
_MOST_UNASKED = 160
"""Signs of a line without a votes word that is read all the same."""
_LONGEST_LABEL = 30


def read_votes(text: str, is_known: Callable[[str], bool] = lambda _name: False) -> VoteTold:
    """What a text tells of a vote; all of it is kept as typed when nothing of it can be told.

    ``is_known`` says whether somebody is called so who is known: a name may be typed in small letters.
    """
    return _alternatives_first(text, is_known) or _one_vote(text, is_known)


def _one_vote(text: str, is_known: Callable[[str], bool]) -> VoteTold:
    tokens = merged_tokens(tokens_of(text), text, is_known) if len(text) <= _MOST else []
    if tokens and not is_several(tokens):
        reading = VoteReading()
        take_method(tokens, reading)
        take_pair(tokens, reading)
        take_share(tokens, reading)
        take_decided(tokens, reading, text)
        if not take_options(tokens, reading, text):
            take_sides(tokens, reading)
            take_unanimity(tokens, reading)
            take_names(tokens, reading)
        if not (reading.torn or _contradicts(reading) or _two_of_no_side(tokens)):
            return _told(tokens, reading, text)
    return VoteTold(Votes(text), Ballot(rest=text) if text else None)


def _alternatives_first(text: str, is_known: Callable[[str], bool]) -> VoteTold | None:
    """The vote between alternatives, and behind it that on what came of them, where a text tells of both.

    «innstillingen mot forslaget fra SV: 4-2; 5-2, mot: Mona Lunde»
    """
    first, stop, second = text.partition(";")
    if not stop or len(text) > _MOST or not _FIGURE.search(first):
        return None
    between = _one_vote(first.strip(BLANK), is_known)
    ballot = between.ballot
    if ballot is None or not ballot.options or between.is_counted:
        return None
    final = _one_vote(second.strip(BLANK), is_known)
    last = final.ballot or Ballot()
    bare = replace(ballot, options=()) == Ballot(rest=ballot.rest)
    if not bare or last.options or not (final.is_counted and final.is_whole):
        return None
    return VoteTold(replace(final.votes, text=text), replace(last, options=ballot.options, rest=ballot.rest))


def tells_only_count(text: str) -> bool:
    """Whether words behind «Enstemmig vedtatt:» are figures of the vote, and nothing that was decided."""
    return _FIGURE.search(text) is not None and read_votes(f"{WORDS.unanimous[0]} {text}").is_whole


def _two_of_no_side(tokens: Sequence[Token]) -> bool:
    """Whether empty ballots are counted beside those who abstained: «1 blank, 2 avholdende» have no sum."""
    said = {
        fold(token.text) in _BLANK for token in tokens if token.kind == "side" and token.value == "abstain"
    }
    return len(said) > 1


_BLANK = frozenset(map(fold, WORDS.blank))


def read_unanimity(text: str) -> VoteTold | None:
    """The vote that a line tells without a word before it: that all were for it, and nothing unread."""
    words = [fold(token[0]) for token in islice(TOKEN.finditer(text), 2)]
    if len(words) > 1 and words[0] in adopted_words():  # «Carried unanimously», «Vedtatt enstemmig»
        del words[0]
    if not words or words[0] not in begins_unanimity():
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
    if fold(first) in EVERYBODY:  # «All in favour», «Alle stemte for»
        told = read_votes(text)
        return told if told.votes.unanimous and told.is_whole else None
    if not (first.isdigit() or fold(first) in longest_phrases() or is_known(first)):
        return None  # as most lines: no need to look through them
    if not (_FIGURE.search(text) or _COUNTED_IN_WORDS.search(text)) or not _SAYS_VOTE.search(text):
        return None
    told = read_votes(text, is_known)
    return told if told.votes.told > 0 and told.is_whole else None


_VOTED = frozenset(fold(word)[:4] for word in WORDS.vote_of)
_VOTING = (*WORDS.vote_of, *(word for word in WORDS.filling if fold(word)[:4] in _VOTED))
"""«stemmer», «stemte», «røysta», «voted»: what says that there was a vote."""
_COUNTED_IN_WORDS = late_pattern(rf"\b{any_of((*NUMBERS, *WORDS.one))}\b", re.IGNORECASE)
_SAYS_VOTE = late_pattern(
    rf"\b{any_of(sorted({*WORDS.adopted, *WORDS.rejected, *_VOTING}, key=len, reverse=True))}\b",
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
    rf"(\S.*[^{BLANK}])[{BLANK}]++\((\d{{1,3}}[{BLANK}]{any_of(WORDS.against)}[{BLANK}]\d{{1,3}}[^()\n]{{0,40}})\)\.?",
    re.IGNORECASE | re.DOTALL,
)
"""«(3 mot 1)», which can be nothing else behind what was decided."""
_COUNTED_TAIL = late_pattern(
    rf"[{BLANK}]++(?:{any_of(WORDS.filling)}[{BLANK}]++)?\d{{1,3}}[{BLANK}]{any_of(WORDS.against)}[{BLANK}]\d{{1,3}}\.?",
    re.IGNORECASE,
)
_AT_END = late_pattern(
    rf"(\S.*?)(?<![{BLANK}]),?[{BLANK}]++({any_of(map(re.escape, WORDS.at_end))})",
    re.IGNORECASE | re.DOTALL,
)
_CARRIED = any_of(sorted({*WORDS.adopted, *WORDS.unanimous}, key=len, reverse=True))
_GAP = r"[ \t\u00a0\n]+"
_SENTENCE_ENDS = late_pattern(
    rf"([.!»”\")](?={_GAP}[^\W_(])|\S(?={_GAP}(?:\(|[–—-]{_GAP}))|[^{BLANK}](?=,{_GAP}{_CARRIED}\b)),?"
    rf"{_GAP}(?:[–—-]{_GAP})?"
)
"""Where a sentence of a text may end: behind its stop, or before a bracket or a dash."""
_SAYS_END = late_pattern(
    rf"{_SAYS_VOTE.pattern}"
    rf"|\b{any_of(sorted((*WORDS.unanimous, *ANY.labels.votes), key=len, reverse=True))}\b",
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
    kinds = {token.kind for token in tokens_of(label.strip(ENDS))}
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
    words = TOKEN.findall(text[:_MOST_UNASKED])
    first = fold(next(filter(None, words[0]))) if words else ""
    if (first in _VOTING and _FIGURE.search(text)) or (first in CROWDS and _SAYS_VOTE.search(text)):
        return True
    if not (_MENTIONS.search(text) or DECIDES.search(text)):
        return False
    return bool(_FIGURE.search(text)) or first in begins_unanimity() or is_known(text.split(maxsplit=1)[0])


_AGREEING = frozenset(map(fold, WORDS.agreeing))
_TELLS_HOW = late_pattern(
    rf"\b{any_of(WORDS.majorities)}\b"
    rf"|[{BLANK}]{any_of(sorted(WORDS.unanimous, key=len, reverse=True))}\.?$",
    re.IGNORECASE,
)
"""«med knapt flertall», «Vedtaket ble fattet enstemmig»: no figure, and a vote all the same."""
_MENTIONS = late_pattern(
    rf"\b(?:[^\W\d_]{{0,12}}{any_of(sorted({*ANY.labels.votes, *WORDS.divided}, key=len, reverse=True))}"
    rf"|{any_of(sorted(WORDS.unanimous, key=len, reverse=True))})\b",
    re.IGNORECASE,
)


def read_carried(text: str) -> VoteTold | None:
    """«The motion was carried unanimously», and nothing more: what came of it, and how it was voted."""
    if len(text) > _MOST_UNASKED or not (_SAYS_SIDE.search(text) and _ADOPTED.search(text)):
        return None
    told = read_votes(text)
    return told if told.votes.unanimous and told.is_whole else None


_ADOPTED = late_pattern(rf"\b{any_of(sorted(WORDS.adopted, key=len, reverse=True))}\b", re.IGNORECASE)
_SAYS_SIDE = late_pattern(
    rf"\b{any_of(sorted({*WORDS.for_, *WORDS.against, *WORDS.abstained, *WORDS.unanimous}, key=len))}\b",
    re.IGNORECASE,
)


def sounds_like_votes(text: str) -> bool:
    """Whether a text says nothing but how a vote fell, in figures or that all were for it."""
    first = TOKEN.match(text)
    begins = first is not None and (first[0][0].isdigit() or fold(first[0]) in longest_phrases())
    if len(text) > _MOST_UNASKED or not (begins or _FELL.match(text)):
        return False
    told = read_votes(text)
    return told.is_counted and (told.is_whole or not begins)


_FIGURE = late_pattern(r"\d")
_FELL = late_pattern(
    rf"(?:{any_of(any_language(DateWords).articles)} )?(?:[^\W\d_]{{2,20}} )?{any_of(WORDS.options)}\w*"
    rf"(?: [^:.\n]{{1,60}}?)? {any_of((*WORDS.adopted, *WORDS.rejected))}\b.{{0,40}}"
    rf"(?:\d|\b{any_of((*NUMBERS, *WORDS.one))}\b)",
    re.IGNORECASE,
)
"""«Forslaget fra H falt med 4 mot 7 stemmer»: what became of something in a vote, with figures."""


def _contradicts(reading: VoteReading) -> bool:
    """Whether all were for it and somebody was not."""
    return reading.unanimous and bool(reading.figures.get("against") or reading.names.get("against"))


def _told(tokens: Sequence[Token], reading: VoteReading, text: str) -> VoteTold:
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


def _rest(tokens: Sequence[Token], text: str) -> str:
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


def _named_before_figures(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """«utsettelsesforslaget fra H: 2-5»: where what was voted on stands before its figures, and no more."""
    colon = next((n for n, token in enumerate(tokens) if token.kind == "colon"), 0)
    before = tokens[:colon]
    if not any(token.says for token in before) or any(token.read or token.kind in APART for token in before):
        return None
    first = next(iter(sentences_of(tokens[colon + 1 :])), [])
    counted = any(token.read and token.kind in ("pair", "figure") for token in first)
    told = counted and not any(token.says for token in first)
    return (before[0].start, before[-1].end) if told else None


def _unread_spans(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    unread = 0
    named = _named_before_figures(tokens)
    if named is not None:
        yield named
    for clause in sentences_of(tokens if named is None else [t for t in tokens if t.start >= named[1]]):
        parts = [clause] if clause[0].inside else split_at(clause, COMMA)
        for part in parts:
            start, end = part[0].start, part[-1].end
            # «fikk 2 stemmer (H) og falt»: what came of it goes on behind a bracket.
            more = unread and any(token.kind == "outcome" and not token.read for token in part)
            goes_on = more and all(t.kind == "close" for t in tokens if unread <= t.start < start)
            if goes_on or any(token.says for token in part):
                unread = end
                yield start, end
