"""Who may read a line: titles and words before a colon that may say that something is for few.

«# Lønn, privat», «# Lukket møte: Lønn», «# Lønn (in camera)», «restricted: hun er syk», «hun er syk, privat».
None of them keeps anything from others by itself; each is asked about.
"""

from __future__ import annotations

from store.language.line import line
from store.language.words import BLANK
from store.record.values import Language
from tui.grammar.phrases.exemption import perhaps_exempt, perhaps_exempt_at_end, perhaps_exempt_line
from tui.grammar.phrases.private_marks import EXEMPT, behind_leads, mark_in_title
from tui.grammar.result import Hint


def doubt_of_title(text: str, language: Language) -> Hint | None:
    """The hint of an item's line whose title may say that it is for few, with the line that keeps it."""
    private = line(language).labels.private[0]
    if mark := mark_in_title(text):
        return Hint("hint-mark-inside", {"mark": mark}, instead=f"{private}: {text}")
    title = text.lstrip(f"#{BLANK}")
    mark = "" if title.startswith("'") else perhaps_exempt(title) or perhaps_exempt_line(title)
    return _asked(mark, f"{EXEMPT} {mark}" if "§" in mark else private, text) if mark else None


def doubt_of_line(text: str, language: Language) -> Hint | None:
    """The hint of a text that begins with such a word and its colon, or ends in one."""
    mark = perhaps_exempt_line(text)
    return _asked(mark, line(language).labels.private[0], text) if mark else doubt_of_end(text, language)


def doubt_of_end(text: str, language: Language) -> Hint | None:
    """The hint of any line that may say so last, or behind its sign: «= Gro får fri, jf. offl. § 13»."""
    mark = perhaps_exempt_at_end(text) or next(filter(None, map(perhaps_exempt_line, behind_leads(text))), "")
    return _asked(mark, line(language).labels.private[0], text) if mark else None


FOR_FEW = "hint-perhaps-for-few"
"""Asked of what goes out; what does not is not asked about."""


def _asked(mark: str, word: str, text: str) -> Hint:
    return Hint(FOR_FEW, {"mark": mark, "word": word}, instead=f"{word}: {text}")
