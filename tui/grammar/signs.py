"""The signs that a line may begin with (those of kinds: ``entries.py``), and what each makes of the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

import msgspec

from store.language.late_pattern import late_pattern
from store.language.words import (
    BLANK,
    ENDS,
    fold,
    meanings,
)
from store.record.values import Kind, Quadrant
from tui.grammar.agenda.agenda_lines import read_hash, read_standing
from tui.grammar.context import Context
from tui.grammar.entries import (
    LEADS,
    as_expectation,
    read_action,
    read_as,
    read_decision,
    read_gathering,
    read_point,
    read_value,
)
from tui.grammar.lines import (
    EntryLine,
    Line,
    MoreLine,
)
from tui.grammar.phrases.names import read_pair
from tui.grammar.result import Hint
from tui.grammar.words import near_hint, says_none, split_colon

_QUADRANTS: dict[str, Quadrant] = {"+": "strength", "-": "weakness", "++": "opportunity", "--": "threat"}
QUADRANT_SIGNS: dict[Quadrant | None, str] = {
    None: "*",
    **{quadrant: sign for sign, quadrant in _QUADRANTS.items()},
}
"""The sign of each field of a SWOT board; of none, for what is not placed yet."""


_POINTS = ("-", "--", "*")


def read_sign(text: str, context: Context) -> Line | Hint | None:
    """The line that a sign makes of a text, a hint when the sign has nothing to work on here, or None."""
    found = _SIGN.fullmatch(text)
    if found is None:
        bullet = _BULLET.fullmatch(text)
        if bullet and context.form != "swot":
            return read_point("-", bullet[1].strip(ENDS), context)
        return read_hash(text, context) if text.startswith("#") else None
    sign, rest = found[1], found[2].strip(ENDS)
    if context.takes_points and sign in _POINTS:
        return read_point(sign, rest, context)
    if context.form == "swot" and (sign in _QUADRANTS or sign == "*"):
        fields = {"quadrant": _QUADRANTS.get(sign)}
        hint = near_hint(rest, context.record.meeting.language)
        return EntryLine(kind=Kind.SWOT, text=rest, fields=fields, offer=f"{sign} ", hint=hint)
    if context.form == "values" and sign == "*":
        return read_value(rest)
    rest, concludes = _without_own_word(sign, rest)
    if concludes:
        return read_decision(rest, conclusion=True)
    if context.form == "values" and sign == "=" and (name := read_gathering(rest, context)):
        return name
    if sign == "=":
        return _read_decided(rest, context)
    if sign in _BULLETS and (task := _listed_task(sign, rest, context)):
        return task
    return _READERS[sign](sign, rest, context)


def _without_own_word(sign: str, rest: str) -> tuple[str, bool]:
    """What stands behind a sign, without the word that says the same: «= Vedtak: vi leier».

    The second value says that the word makes a conclusion of a decision: «= Konklusjon: vi venter».
    """
    quoted = rest.startswith("'")
    halves = split_colon(rest.removeprefix("'"))
    meaning = meanings().get(fold(halves[0])) if halves and halves[1] else None
    if halves is None or meaning not in _OWN_WORDS.get(sign, ()):
        return rest, False
    if quoted:
        return rest[1:], False
    return halves[1], meaning == "conclusion"


_OWN_WORDS = {"=": ("decision", "conclusion"), "!": ("action",), "?": ("question",)}
_BULLETS = ("-", "*")


def _listed_task(sign: str, rest: str, context: Context) -> EntryLine | None:
    """A point below «Oppgaver:» is a task, when it says whose it is."""
    task = read_action(rest, context) if context.listed == "action" else None
    return msgspec.structs.replace(task, offer=f"{sign} ") if task and task.fields["owners"] else None


def _read_decided(rest: str, context: Context) -> Line | Hint:
    """A decision, or what becomes of the item; «= ingen» is none, as «vedtak: ingen» is."""
    if standing := read_standing(rest, context):
        return standing
    if says_none(rest.lstrip("'")):
        if not rest.startswith("'"):
            return Hint("hint-none-of-it")
        rest = rest[1:]
    return read_as(Kind.DECISION, rest, context)


def _read_more(_sign: str, rest: str, context: Context) -> Line | Hint:
    return MoreLine(text=rest) if context.detail or context.last() else Hint("hint-nothing-before")


def _read_on_board(_sign: str, _rest: str, _context: Context) -> Hint:
    """What makes a point of a board, where there is none."""
    return Hint("hint-no-board")


def _read_same_pair(_sign: str, rest: str, context: Context) -> Line | Hint:
    last = context.last_here
    if last is None or last.kind != Kind.EXPECTATION or last.from_ is None:
        return Hint("hint-no-pair")
    if pair := read_pair(rest, context):  # the sign stood ready, and the line says whose it is
        return as_expectation(pair)
    fields = {"from_": last.from_, "to": last.to, "mutual": last.mutual}
    return EntryLine(kind=Kind.EXPECTATION, text=rest, fields=fields, offer="> ")


_Reader: TypeAlias = Callable[[str, str, Context], Line | Hint]


class Sign(NamedTuple):
    """Something that can be typed.

    example: what help shows of it, as it stands or as a key of the catalogue. becomes: what it makes, as
    ``sign-<becomes>`` of the catalogue says. signs: what such a line begins with, where that is signs with
    a blank behind them. read: the line that a sign and the text behind it make.
    """

    example: str
    becomes: str
    signs: tuple[str, ...] = ()
    read: _Reader | None = None


def _of_kind(kind: Kind) -> Sign:
    lead = LEADS[kind]
    signs = (lead.sign,) if lead.sign else ()
    return Sign(lead.example, kind.value, signs, lambda _sign, text, context: read_as(kind, text, context))


_FIRST: tuple[Sign, ...] = (
    Sign("…", "text"),
    Sign("- …   -- …   1. …   a) …", "point", _POINTS, read_point),
    Sign("example-speaker", "speaker"),
    Sign("# …   ## …", "item"),
    Sign("example-form", "form"),
    Sign("#   #-   #5", "go"),
    Sign("example-move", "move"),
    Sign("example-break", "break"),
    _of_kind(Kind.GUIDE),
    _of_kind(Kind.DECISION),
    Sign("example-conclusion", "conclusion"),
    _of_kind(Kind.ACTION),
    Sign("example-sentence", "sentence"),
    Sign("example-deadline", "deadline"),
    Sign("example-action-detail", "action-detail"),
    Sign("A > B: …", "expectation", (">",), _read_same_pair),
    Sign("A <> B: …", "mutual"),
    _of_kind(Kind.PROPOSAL),
    _of_kind(Kind.QUESTION),
    _of_kind(Kind.STEP),
    Sign("+ …  - …  ++ …  -- …  * …", "swot", ("+", "++"), _read_on_board),
    Sign("example-votes", "votes"),
    _of_kind(Kind.EXPERIENCE),
    Sign("example-experience-detail", "experience-detail"),
    _of_kind(Kind.ACTIVITY),
    _of_kind(Kind.LINK),
)

_LAST: tuple[Sign, ...] = (
    Sign("example-topic", "topic"),
    Sign("example-attendance", "attendance"),
    Sign("example-everybody", "everybody"),
    Sign("example-presence", "presence"),
    _of_kind(Kind.MEMO),
    Sign("example-check", "check"),
    Sign("example-looking", "looking"),
    Sign("example-more-looking", "more-looking"),
    Sign("example-marks", "marks"),
    Sign("... …", "more", ("...", "…"), _read_more),
    Sign("'= …", "literal"),
    Sign("example-own-label", "own-label"),
    Sign("Tab", "complete"),
    Sign("example-end", "end"),
    Sign("example-fair", "fair"),
    Sign("example-read", "read"),
)

_PLACED = frozenset(sign.becomes for sign in (*_FIRST, *_LAST))

SIGNS: tuple[Sign, ...] = (
    *_FIRST,
    *(_of_kind(kind) for kind, lead in LEADS.rows.items() if lead.example and kind.value not in _PLACED),
    *_LAST,
)
"""What can be typed, in the order of help. A sign that no row here has is text."""

_READERS = {sign: row.read for row in SIGNS for sign in row.signs if row.read}
_SIGN = late_pattern(rf"({'|'.join(map(re.escape, _READERS))})[{BLANK}]+(.+)", re.DOTALL)

_BULLET = late_pattern(rf"[•▪●‣◦∙·][{BLANK}]*+(.+)", re.DOTALL)
"""A point as it stands in what is copied."""

BEGINNINGS = frozenset("#':").union(sign[0] for sign in _READERS)
"""The characters that a line may begin with and be more than text."""
