"""What a line is: the readers in their order of precedence. The first that fits wins.

Literal · a qualifier · sign, blank, text · a pair · a name and colon · a word and colon · text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import msgspec

from store.language.words import ENDS
from store.record.values import Kind
from tui.grammar.attendance import read_everybody, read_walk
from tui.grammar.context import Context
from tui.grammar.labels import read_word_line
from tui.grammar.lines import BlankLine, EntryLine, HelpLine, ItemLine, Line, RoleLine
from tui.grammar.phrases.names import read_pair
from tui.grammar.reach import within_reach
from tui.grammar.result import Hint
from tui.grammar.signs import read_sign
from tui.grammar.words import near_hint, read_qualifier, read_word, split_colon, waits


def parse(typed: str, context: Context) -> Line:
    """What a typed line is, at this place in this meeting. Total: every text is some line."""
    text = typed.strip(ENDS)
    if not text:
        return BlankLine()
    if text == "?":
        return HelpLine()
    return within_reach(_read(text, context), text, context)


def _read(text: str, context: Context) -> Line:
    hint: Hint | None = None
    for reader in _READERS:
        found = reader(text, context)
        if isinstance(found, Line):
            return found
        hint = hint or found
    if waits(text, context.settings.labels):
        hint = Hint("hint-waiting")
    return _text(text, hint)


def _read_literal(text: str, context: Context) -> Line | None:
    """A text behind a ', which goes when it kept the text from being anything else."""
    rest = text[1:].strip(ENDS)
    if not text.startswith("'") or not rest:
        return None
    line = parse(rest, context)
    same = isinstance(line, EntryLine) and line == _text(rest, line.hint)
    return _text(text if same else rest)


def _read_qualified(text: str, context: Context) -> Line | None:
    """«notat:», «privat:» or «unntatt § 13:» before any line, and one another."""
    halves = split_colon(text)
    changes = read_qualifier(halves[0]) if halves and halves[1] else None
    if halves is None or changes is None:
        return None
    return _qualify(_read(halves[1], context), changes, halves[1])


def _qualify(line: Line, changes: Mapping[str, object], rest: str) -> Line:
    match line:
        case EntryLine():
            return msgspec.structs.replace(line, fields={**line.fields, **changes}, offer="")
        case ItemLine() if "in_minutes" not in changes:
            return msgspec.structs.replace(line, **changes)
    # What cannot bear the mark stays text that does: nothing meant for few is ever read by many.
    hint = None if "in_minutes" in changes else Hint("hint-cannot-qualify")
    return EntryLine(kind=Kind.NOTE, text=rest, fields=changes, hint=hint)


def _read_pair_line(text: str, _context: Context) -> Line | None:
    pair = read_pair(text)
    if pair is None:
        return None
    from_, to, mutual, rest = pair
    fields = {"from_": from_, "to": to, "mutual": mutual}
    return EntryLine(kind=Kind.EXPECTATION, text=rest, fields=fields, offer="> ")


def read_speech(text: str, context: Context) -> EntryLine | Hint | None:
    """What somebody on the list said."""
    speaker = context.speaker(text)
    if not isinstance(speaker, tuple):
        return speaker
    return EntryLine(kind=Kind.NOTE, text=speaker[1], fields={"speaker": speaker[0]})


def _read_head(text: str, context: Context) -> Line | None:
    """An unknown word and its value, while nothing but the head has been typed."""
    halves = split_colon(text)
    if not context.in_head or halves is None or "\n" in text or read_word(text, context.settings.labels):
        return None
    label, value = halves
    fits = 1 <= len(label.split()) <= 3 and label[0].isupper() and not re.search(r"[^\w \t\u00a0-]|\d", label)
    if not fits or not value or value.startswith("//"):
        return None
    return RoleLine(label=label, name=value, hint=near_hint(text))


def _read_near(text: str, _context: Context) -> Hint | None:
    return near_hint(text)


def _text(text: str, hint: Hint | None = None) -> EntryLine:
    return EntryLine(kind=Kind.NOTE, text=text, hint=hint)


_READERS: tuple[Callable[[str, Context], Line | Hint | None], ...] = (
    _read_literal,
    _read_qualified,
    read_sign,
    _read_pair_line,
    read_speech,
    read_word_line,
    read_everybody,
    read_walk,
    _read_head,
    _read_near,
)
