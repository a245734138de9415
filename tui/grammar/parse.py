"""What a line is: the readers in their order of precedence. The first that fits wins.

Literal · a qualifier · sign, blank, text · a pair · a name and colon · a word and colon · text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import msgspec

from store.language.words import ANY, ENDS, NO_OWNER, fold
from store.record.values import Kind
from tui.grammar.attendance import read_everybody
from tui.grammar.context import Context
from tui.grammar.labels import read_word_line
from tui.grammar.likeness import likeness
from tui.grammar.lines import BlankLine, EntryLine, HelpLine, ItemLine, Line, RoleLine
from tui.grammar.phrases.names import read_pair
from tui.grammar.reach import within_reach
from tui.grammar.result import Hint
from tui.grammar.signs import read_sign
from tui.grammar.structure import read_shape
from tui.grammar.words import near_hint, read_qualifier, read_word, split_colon, waits


def parse(typed: str, context: Context) -> Line:
    """What a typed line is, at this place in this meeting. Total: every text is some line."""
    text = typed.strip(ENDS)
    if not text:
        return BlankLine()
    if text == "?":
        return HelpLine()
    return _asked(within_reach(_read(text, context), text, context), text, context)


def _asked(line: Line, text: str, context: Context) -> Line:
    """The line with what it could have been, where it is text or part of a list and looks like more."""
    if not isinstance(line, EntryLine) or line.hint is not None or line.kind not in _ASKED:
        return line
    hint = likeness(text, line, context, _read)
    return msgspec.structs.replace(line, hint=hint) if hint else line


_ASKED = frozenset({Kind.NOTE, Kind.EXPECTATION, Kind.SWOT, Kind.STEP})


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
    if not context.in_head or halves is None or "\n" in text or _is_known(text, context):
        return None
    label, value = halves
    fits = 1 <= len(label.split()) <= 3 and label[0].isupper() and not re.search(r"[^\w \t\u00a0-]|\d", label)
    if not fits or not _is_detail(value) or fold(label) in NO_OWNER:
        return None
    hint = near_hint(text) or Hint("hint-in-head", {"word": label}, instead=f"'{text}")
    return RoleLine(label=label, name=value, hint=hint)


def _is_known(text: str, context: Context) -> bool:
    return read_word(text, context.settings.labels, opening=True) is not None


def _is_detail(value: str) -> bool:
    """Whether words are what stands in a head behind a colon, and no sentence of the minutes."""
    words = value.split()
    if not words or value.startswith("//") or value[0] in "=!?>#-" or value.endswith((".", "!", "?", ";")):
        return False
    return len(value) <= _LONGEST_DETAIL and fold(words[0]) not in ANY.unlike_titles


_LONGEST_DETAIL = 120
"""Characters: some names with what they do fit in it, and few sentences go on so long without a stop."""


def _read_near(text: str, _context: Context) -> Hint | None:
    return near_hint(text)


def _text(text: str, hint: Hint | None = None) -> EntryLine:
    return EntryLine(kind=Kind.NOTE, text=text, hint=hint)


_READERS: tuple[Callable[[str, Context], Line | Hint | None], ...] = (
    _read_literal,
    _read_qualified,
    read_sign,
    _read_pair_line,
    read_shape,
    read_speech,
    read_word_line,
    read_everybody,
    _read_head,
    _read_near,
)
