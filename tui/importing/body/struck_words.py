"""Words of written minutes that are struck out, and what a line says of them behind or before."""

from __future__ import annotations

import re

from store.language.folders import any_language
from store.language.minutes import MinutesWords
from store.language.words import ANY, BLANK, fold

_ANY = any_language(MinutesWords)
UNSETTLED = "import-hint-struck"
"""Said of what is only struck out: nobody knows what became of it."""

_STRUCK = re.compile(r"~~[^~\n]++~~")
_AROUND = f"{BLANK}.,;:!()[]–—-✓✔✅"
_MARKED = re.compile(r"(?:[-*+•][ \t]+)?(?:\d{1,3}[.)][ \t]+)?(?:\[(?P<tick>[ xX]?)\][ \t]*)?")
_LEADS = re.compile(r"[*_]{0,3}[^\W\d_][^:~\n]{0,39}:[*_]{0,3}[ \t]*")
_DONE_SAID = frozenset(map(fold, (*ANY.statuses.done, *_ANY.done_said)))
"""What says of a task that is struck out that it was done."""


def struck_out(line: str) -> str | None:
    """What a line says behind words that are struck out, or as a tick before them; None where others stand.

    A name or a label may stand before what is struck: «Per: ~~bestille container~~».
    """
    mark = _MARKED.match(line)
    words = line[mark.end() :] if mark else line
    lead = _LEADS.match(words)
    left = _STRUCK.sub("", words[lead.end() :] if lead and "~~" not in lead[0] else words)
    if "~~" not in line or left == words or left.count("~~"):
        return None
    behind = fold(left.strip(_AROUND))
    ticked = mark is not None and (mark["tick"] or "").casefold() == "x"
    return behind if behind in _DONE_SAID else None if behind else "x" if ticked else ""
