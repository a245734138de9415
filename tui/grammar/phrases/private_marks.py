"""Marks that keep a line from others, wherever in it they stand: «privat:», «(privat)», «unntatt § 13:».

«notat:» is one of them. An apostrophe before such a word keeps it from counting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from store.language.folders import any_of
from store.language.late_pattern import late_pattern
from store.language.line import line
from store.language.words import ANY, BLANK, ENDS
from tui.grammar.phrases.exemption import begins_exempt, exempt_by, read_qualifier

_SIGN = rf"[^\w{BLANK}\n()\[\]'’«»“”]"
"""Any sign that is no bracket and no quotation mark, whether lines begin with it or not: what is meant for
few does not hang on that."""

_LEAD = late_pattern(
    rf"((?:{_SIGN}{{1,3}}|\d{{1,2}}[.)]|[^\W\d_]\))[{BLANK}]+|[^:\n#][^:\n]{{0,59}}:[{BLANK}]+)(.+)",
    re.DOTALL,
)
"""A sign or a word with its colon, and what stands behind it."""

_BRACKETED = late_pattern(rf"[(\[]([^()\[\]\n]{{1,120}})[)\]]:?[{BLANK}]+(.+)", re.DOTALL)
_EMPHASISED = late_pattern(rf"(?:[*_]{{1,3}})([^*_:\n]{{2,60}}):?[*_]{{1,3}}:?[{BLANK}]++(.+)", re.DOTALL)
"""«**Privat:** …»: the word as other programs mark it."""

_DASHED = late_pattern(rf"([^\n:;–—-]{{1,120}})(?:;|[–—-])[{BLANK}]+(.+)", re.DOTALL)


EXEMPT = line("nb").labels.exempt[0]
"""The word before the law that keeps a line from others, as any language reads it."""

_TITLE = late_pattern(rf"#{{1,2}}[{BLANK}]+[^'{BLANK}]")
_IN_BRACKETS = late_pattern(r"[(\[]([^()\[\]\n]{1,120})[)\]]")


def with_mark_of_title(text: str) -> str | None:
    """An item whose title says in brackets that it is for few, as it is meant; None for every other line.

    «# Elevsak (unntatt § 13)» is «unntatt § 13: # Elevsak».
    """
    if not _TITLE.match(text):
        return None
    for found in _IN_BRACKETS.finditer(text):
        mark = found[1].strip(BLANK)
        law = exempt_by(mark)
        if law is not None or _keeps(mark, strictly=True):
            title = " ".join(f"{text[: found.start()]} {text[found.end() :]}".split())
            ground = f"{EXEMPT} {law}" if law else mark
            return f"{ground}: {title}" if title.strip("# ") else None
    return None


def with_end_of_title_first(text: str) -> str | None:
    """An item whose title ends by saying that it is for few, as it is meant; None for every other line.

    «# Personalsak, unntatt § 13» and «# Lønn – privat» are that; «# Barnehager, private» is a title.
    """
    if not _TITLE.match(text):
        return None
    dashed = _ENDS_DASHED.fullmatch(text)
    if dashed and _keeps(dashed[2].strip(BLANK), strictly=True):
        return f"{dashed[2].strip(BLANK)}: {dashed[1]}"
    for found in _NEXT_WORD.finditer(text):
        law = exempt_by(text[found.end() :])
        title = text[: found.start()].rstrip(f"{BLANK},;.:–—-")
        if law is not None and title.strip(f"#{BLANK}"):
            return f"{f'{EXEMPT} {law}' if law else text[found.end() :].rstrip('.')}: {title}"
    return None


def kept_by_title(title: str) -> dict[str, object]:
    """What a title keeps its item from others by: ``exempt``, with a law or without, or ``private``."""
    text = f"# {title}"
    mark = (with_mark_of_title(text) or with_end_of_title_first(text) or "").partition(": #")[0]
    law = exempt_by(mark)
    return {"exempt": law} if law is not None else read_qualifier(mark) or {} if mark else {}


def mark_in_title(text: str) -> str:
    """The words of an item's title that may mean it is for few; empty for none: «# Lønn, privat»."""
    if not _TITLE.match(text):
        return ""
    last = _ENDS_COMMA.fullmatch(text)
    if last and _keeps(last[1].strip(BLANK), strictly=True):
        return last[1].strip(BLANK)
    begun = (text[found.end() :] for found in _EACH_WORD.finditer(text))
    return next((" ".join(rest.split()[:2]) for rest in begun if begins_exempt(rest)), "")


_ENDS_COMMA = late_pattern(rf"[^\n]*,[{BLANK}]*([^,\n]{{1,60}})")
_EACH_WORD = late_pattern(rf"(?<=[{BLANK}])(?=[^\W\d_])")
_ENDS_DASHED = late_pattern(
    rf"([^\n]*[^{BLANK}\n])[{BLANK}]+[–—-][{BLANK}]*([^{BLANK}\n–—-][^\n–—-]{{0,60}})"
)
_NEXT_WORD = late_pattern(rf"(?<=[^{BLANK}#])[{BLANK}]+(?=[^\W\d_])")


def with_mark_first(text: str) -> str | None:
    """A line that says only behind its sign, in brackets or before a dash that it is for few, as it is meant.

    «= privat: X» is «privat: = X». None for every other line.
    """
    before, rest = "", text
    for _ in range(_LEADS):
        if before and rest.startswith("'"):
            return None
        mark, said = _mark_at_start(rest, colon=bool(before))
        if mark:
            return f"{mark}: {before}{said}"
        lead = _LEAD.fullmatch(rest)
        if lead is None:
            return None
        before, rest = f"{before}{lead[1]}", lead[2]
    return None


def _mark_at_start(text: str, *, colon: bool) -> tuple[str, str]:
    """The words at the start of a text that keep it from others, and what is kept; nothing for none.

    They stand in brackets, before a dash, in bold type or, with ``colon``, before a colon.
    """
    for marked in (_BRACKETED.fullmatch(text), _DASHED.fullmatch(text), _EMPHASISED.fullmatch(text)):
        mark = marked[1].strip(BLANK) if marked else ""
        if marked and ((begins_exempt(mark) and exempt_by(mark)) or _keeps(mark, strictly=True)):
            return mark, marked[2]
    word, between, said = (part.strip(ENDS) for part in text.partition(":"))
    return (word, said) if colon and between and said and _keeps(word, strictly=False) else ("", "")


def behind_leads(text: str) -> Iterator[str]:
    """What stands behind each sign, and each word with a colon, that a line begins with."""
    for _ in range(_LEADS):
        lead = _LEAD.fullmatch(text)
        if lead is None:
            return
        text = lead[2]
        yield text


_LEADS = 8
"""How many signs and words with a colon may stand before the one that keeps a line from others, and one more:
«! Per: privat: …», «forslag: Per: privat: …»."""


def with_last_mark_first(text: str) -> str | None:
    """A line whose last words in brackets keep it from others, as it is meant: «! Per: ringe (privat)»."""
    found = _LAST.fullmatch(text) if text[-2:].rstrip(".")[-1:] in _CLOSING else None
    mark = found[2].strip(BLANK) if found else ""
    if found is None or not (exempt_by(mark) or _keeps(mark, strictly=True)):
        return None
    law = exempt_by(mark)
    return f"{f'{EXEMPT} {law}' if law else mark}: {found[1]}"


_CLOSING = (")", "]")
_LAST = late_pattern(rf"(.*[^{BLANK}])[{BLANK}]+[(\[]([^()\[\]\n]{{1,120}})[)\]]\.?", re.DOTALL)


def mark_inside(text: str) -> str:
    """The words further on in a line that would keep it from others if they stood first; empty for none."""
    for found in _INSIDE.finditer(text):
        if _keeps(found[1].strip(BLANK), strictly=found[2] != ":"):
            return found[1].strip(BLANK)
    return ""


def mark_with_colon(text: str) -> str:
    """The mark with its colon that stands further on in a line and says something; empty for none.

    «Dal bibliotek tar imot privat: hun er syk» was meant for few, whatever stands before the word.
    """
    for found in _INSIDE.finditer(text):
        said = found[2] == ":" and text[found.end() :].strip(BLANK + ")]")
        if said and _keeps(found[1].strip(BLANK), strictly=False):
            return found[1].strip(BLANK)
    return ""


_INSIDE = late_pattern(
    rf"[{BLANK}(\[,;–-]({any_of(map(re.escape, (*ANY.labels.private, *ANY.labels.exempt)))}"
    rf"(?:[{BLANK}][^:()\[\]\n]{{1,40}})?)([:)\]])",
    re.IGNORECASE,
)


def without_quote(text: str) -> str | None:
    """A line without the apostrophe that keeps such a word behind its sign from counting: «= 'privat: X»."""
    before, rest = _until_quote(text)
    return f"{before}{rest[1:]}" if rest and _mark_at_start(rest[1:], colon=True)[0] else None


def quotes_mark(text: str) -> bool:
    """Whether an apostrophe keeps such a word from counting that stands further on: «! 'Kari: privat: X»."""
    before, rest = _until_quote(text)
    return bool(rest) and with_mark_first(f"{before}{rest[1:]}") is not None


def is_quoted(text: str) -> bool:
    """Whether an apostrophe keeps what stands behind the signs of a line as it is."""
    return _until_quote(text)[1] != ""


def _until_quote(text: str) -> tuple[str, str]:
    """The signs and words before an apostrophe, and the text from it on; empty where there is none."""
    before, rest = "", text
    for _ in range(_LEADS):
        lead = _LEAD.fullmatch(rest)
        if lead is None:
            break
        before, rest = f"{before}{lead[1]}", lead[2]
        if rest.startswith("'"):
            return before, rest
    return "", ""


def _keeps(words: str, *, strictly: bool) -> bool:
    """Whether words keep a line from others. strictly: by a law, a paragraph or the word alone."""
    changes = read_qualifier(words)
    if changes is None or "in_minutes" in changes:
        return False
    return not strictly or "exempt" not in changes or "§" in words
