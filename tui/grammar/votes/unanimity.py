"""Votes without figures: unanimity, how people voted, and what decided where the figures did not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from store.language.folders import any_of
from store.language.late_pattern import late_pattern
from store.language.words import ANY, ENDS, fold
from tui.grammar.votes.tokens import WORDS, Token, clauses_of, place_past, token_at
from tui.grammar.votes.vote_result import VoteReading

DECIDES = late_pattern(any_of(WORDS.decides), re.IGNORECASE)


def take_unanimity(tokens: list[Token], reading: VoteReading) -> None:
    """That all were for it, and how many they were: «enstemmig (9)», «samrøystes med 9 røyster»."""
    clauses = clauses_of(tokens)
    but = any(
        (one.kind == "denied" and not _denies_presence(tokens, nth)) or fold(one.text) in WORDS.but
        for nth, one in enumerate(tokens)
    )
    for place, token in enumerate(tokens):
        if token.kind != "unanimous" or but:
            continue
        token.read = reading.unanimous = True
        for step in (1, -1):
            counted = token_at(tokens, place_past(tokens, place, step))
            clause = next((one for one in clauses if counted in one), [])
            alone = not any(one.says for one in clause if one is not counted)
            if counted.kind == "figure" and not counted.read and alone and "for" not in reading.figures:
                counted.read = True
                reading.count("for", counted.value)
    for token, following in pairwise(tokens):
        all_of_them = following.kind == "figure" and following.value == reading.figures.get("for")
        if all_of_them and not but and fold(token.text) in WORDS.everybody:
            token.read = following.read = reading.unanimous = True
    figures = reading.figures
    if figures.get("against") == 0 and figures.get("for") != 0 and not figures.get("abstain"):
        reading.unanimous = True


def _denies_presence(tokens: Sequence[Token], place: int) -> bool:
    """«(Liv ikke til stede)»: a bracket that says who was not there, and nothing of how anybody voted."""
    after = fold(" ".join(token.text for token in tokens[place + 1 : place + 3]))
    return tokens[place].inside and any(after.startswith(words) for words in ANY.people.here)


def take_method(tokens: Sequence[Token], reading: VoteReading) -> None:
    """«ved håndsopprekking», «skriftlig votering»."""
    for token in tokens:
        if token.kind == "method":
            token.read, reading.method = True, reading.method or token.value
            reading.unanimous = reading.unanimous or token.value == "acclamation"


def take_decided(tokens: list[Token], reading: VoteReading, text: str) -> None:
    """«avgjort med leders dobbeltstemme»: the clause, without the figures it stands beside."""
    for clause in clauses_of(tokens):
        told = [token for token in clause if not token.read]
        while told and told[0].kind in ("and", "pair"):
            told = told[1:]
        if not told or not DECIDES.search(_besides_sides(told, text)):
            continue
        reading.decided.append(text[told[0].start : told[-1].end].strip(ENDS + "–—-"))
        for token in told:
            token.kind, token.read = "decided", True


def _besides_sides(tokens: Sequence[Token], text: str) -> str:
    """What tokens say besides which side somebody was on: «lot være å stemme» tells of no lot."""
    sides = (token for token in tokens if token.kind == "side" and " " in token.text)
    said, start = "", tokens[0].start
    for side in sides:
        said, start = f"{said}{text[start : side.start]}·", side.end
    return said + text[start : tokens[-1].end]
