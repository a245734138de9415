"""Votes as they are spoken and written."""

from __future__ import annotations

import re

from store.language.words import BLANK, UNANIMOUS, fold
from store.record.values import Name, Votes
from tui.grammar.people import split_names

_FIGURES = re.compile(r"(\d{1,4})\s*[-–/]\s*(\d{1,4})(?:\s*[-–/]\s*(\d{1,4}))?(?![\d./:-])")
_AGAINST_WORDS = re.compile(
    r"(\d{1,4})\s+(?:mot|against|to)\s+(\d{1,4})(?:\s+(?:stemmer|stemme|røyster|røyst|votes?))?",
    re.IGNORECASE,
)
_FOR = re.compile(r"(\d{1,4})\s+(?:stemmer\s+|røyster\s+|votes\s+)?for\b", re.IGNORECASE)
_AGAINST = re.compile(r"(\d{1,4})\s+(?:stemmer\s+|røyster\s+|votes\s+)?(?:imot|mot|against)\b", re.IGNORECASE)
_ABSTAIN = re.compile(
    r"(\d{1,4})\s+(?:avholdende|avholdne|avsto|blanke?|avhaldne|avhaldande|abstain\w*|abstention\w*)",
    re.IGNORECASE,
)
_CAST = re.compile(r"(\d{1,4})\s+(?:stemmer|stemme|røyster|røyst|votes?)\b")
_UNANIMOUS = re.compile(rf"(?:{'|'.join(UNANIMOUS)})(?:\s+(?!.*\b(?:i?mot|against)\b).*)?")
"""That all voted for it, and how: «enstemmig ved håndsopprekking», «enstemmig (7 stemmer)»."""
_DISSENT = re.compile(
    r"(?:^|[,;.])\s*(?:i?mot|against|mot røysta|mot stemte)\s*:?\s+([^\d].*)$", re.IGNORECASE
)


def read_votes(text: str) -> Votes | None:
    """The votes a text tells, with the text itself; None when it tells none."""
    words = fold(text).rstrip(".!")
    if words.split(",")[0].strip() in UNANIMOUS or _UNANIMOUS.fullmatch(words):
        return Votes(text, _count(_CAST, words), unanimous=True)
    dissent = _DISSENT.search(text)
    names = tuple(Name(name) for name in split_names(dissent[1].rstrip("."))) if dissent else ()
    for pattern in (_FIGURES, _AGAINST_WORDS):
        if found := pattern.match(text.strip(BLANK)):
            rest = text.strip(BLANK)[found.end() :]
            abstain = found[3] if pattern is _FIGURES else None
            return Votes(
                text,
                int(found[1]),
                int(found[2]),
                _count(_ABSTAIN, rest) if abstain is None else int(abstain),
                dissent=names,
            )
    votes = Votes(text, _count(_FOR, text), _count(_AGAINST, text), _count(_ABSTAIN, text), dissent=names)
    told = any(count is not None for count in (votes.for_, votes.against, votes.abstain))
    return votes if told else None


def _count(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    return int(found[1]) if found else None
