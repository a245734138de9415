"""Labels of an archive's own: what they can be made to mean, and the words that say so."""

from __future__ import annotations

from functools import cache

from store.language.words import TERMS, Term, fold, meanings
from store.values import Language

COMMENT = Term("comment", ("kommentar",), ("kommentar",), ("comment",))
"""What a label of an archive's own may mean besides the table: plain text."""

_LABELLED = (
    "comment",
    "question",
    "answer",
    "proposal",
    "decision",
    "conclusion",
    "action",
    "expectation",
    "step",
    "statement",
    "memo",
    "summary",
    "annex",
    "background",
    "recommendation",
    "presenter",
    "votes",
)


@cache
def label_meanings() -> dict[str, str]:
    """What a label of an archive's own can be made to mean: every word for it, folded, and the meaning."""
    comment = {fold(word): "comment" for word in (*COMMENT.nb, *COMMENT.nn, *COMMENT.en)}
    return {**comment, **{word: meaning for word, meaning in meanings().items() if meaning in _LABELLED}}


def label_word(meaning: str, language: Language) -> str:
    """The first word for a meaning in a language; the meaning itself when it is unknown."""
    term = next((term for term in (COMMENT, *TERMS) if term.meaning == meaning), None)
    words: tuple[str, ...] = getattr(term, language) if term else (meaning,)
    return words[0]
