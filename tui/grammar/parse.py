"""The parser: its readers are tried in order, and the first that fits says what the line is.

Literal · a qualifier · sign, blank, text · a pair · a name and colon · a word and colon · text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Literal

import msgspec

from store.language.folders import any_of
from store.language.late_pattern import late_pattern
from store.language.line import line as words_of
from store.language.words import ANY, ENDS, NO_OWNER, OUTCOMES, bodies, fold, meanings
from store.record.model import Entry
from store.record.settings import label_word
from store.record.values import Ballot, Kind, Name, Votes
from store.topics.names import joined_topics, topic_key
from tui.grammar.agenda.structure import read_shape
from tui.grammar.context import Context, is_known
from tui.grammar.doubts.decisions import doubted_decision
from tui.grammar.doubts.for_few import doubt_of_end, doubt_of_line, doubt_of_title
from tui.grammar.doubts.likeness import is_plain, likeness
from tui.grammar.doubts.reach import within_reach
from tui.grammar.entries import GLUED_SIGNS, as_expectation, read_counted, read_under
from tui.grammar.labels import read_word_line, votes_line
from tui.grammar.lines import (
    ActionDetailLine,
    BlankLine,
    EntryLine,
    HelpLine,
    ItemDetailLine,
    ItemLine,
    Line,
    RoleLine,
)
from tui.grammar.people_lines import is_first_name, read_everybody, read_walk
from tui.grammar.phrases.dissenters import named_against
from tui.grammar.phrases.exemption import exempt_by, read_qualifier
from tui.grammar.phrases.names import is_capitalised, is_name, read_pair, split_names
from tui.grammar.phrases.private_marks import (
    is_quoted,
    mark_inside,
    mark_with_colon,
    quotes_mark,
    with_end_of_title_first,
    with_last_mark_first,
    with_mark_first,
    with_mark_of_title,
    without_quote,
)
from tui.grammar.phrases.topics import read_tagged, unknown_topic
from tui.grammar.result import Hint
from tui.grammar.signs import read_sign
from tui.grammar.votes.tokens import sounds_like_party
from tui.grammar.votes.vote_result import VoteTold
from tui.grammar.votes.votes import (
    mentions_vote,
    read_backed,
    read_carried,
    read_sides,
    read_told,
    read_unanimity,
    sounds_like_votes,
    tells_voters,
)
from tui.grammar.words import UNLESS, is_indented, near_hint, read_word, split_colon, waits


def parse(typed: str, context: Context) -> Line:
    """What a typed line is, at this place in this meeting. Total: every text is some line."""
    text = typed.strip(ENDS)
    if not text:
        return BlankLine()
    if text == "?":
        return HelpLine()
    indented = is_indented(typed) and not _goes_on_beside(typed, context)
    if "#" in text[1:] and (tagged := _tagged(text, indented, context)):
        return tagged
    return _line(text, indented, context)


def _goes_on_beside(typed: str, context: Context) -> bool:
    """Whether an indented line stands beside the point above it: all of that list are indented alike."""
    above = context.last_here
    while (
        above is not None
        and above.point
        and context.level_of(above)
        and _indent(typed) < _indent(above.typed)
    ):
        above = context.entry(above.parent)
    if above is None or not above.point or context.level_of(above):
        return False
    return is_indented(above.typed) and _indent(typed) <= _indent(above.typed)


def _indent(typed: str) -> int:
    return len(typed.expandtabs(4)) - len(typed.expandtabs(4).lstrip(ENDS))


def _line(text: str, indented: bool, context: Context) -> Line:
    under = read_under(text, context) if indented else None
    read = _kept(under or _read(text, context), text, context)
    read = _of_line_above(read, text, context)
    return _asked(within_reach(read, text, context), text, context)


def _of_line_above(line: Line, text: str, context: Context) -> Line:
    """An owner or a deadline of another action, as text below a line that only looks like an action.

    It was said of that line: the action further up keeps what was told of it.
    """
    told = line.hint if isinstance(line, ActionDetailLine) else None
    action = context.last(Kind.ACTION)
    if told is None or told.key != "hint-in-place-of" or action is None:
        return line
    since = [one for one in context.record.entries_of(context.item) if one.id > action.id]
    for typed in (one.typed.strip(ENDS) for one in since if one.kind == Kind.NOTE):
        read = _asked(_read(typed, context), typed, context)
        if isinstance(read, EntryLine) and read.hint and read.hint.facts.get("what") == Kind.ACTION:
            return _text(text, Hint("hint-told-of-action", told.facts))
    return line


def _kept(line: Line, text: str, context: Context) -> Line:
    """The line, kept from others where words at its end say so, and asked about where such stand inside."""
    if isinstance(line, ItemLine) and line.hint is None and not (line.private or line.exempt):
        hint = doubt_of_title(text, context.record.meeting.language)
        return msgspec.structs.replace(line, hint=hint) if hint else line
    fits = isinstance(line, EntryLine | ItemDetailLine)
    if not fits or (isinstance(line, EntryLine) and not _KEEPING.isdisjoint(line.fields)):
        return line
    first = with_last_mark_first(text) if isinstance(line, EntryLine) else None
    mark = first or mark_inside(text)
    if not mark and isinstance(line, EntryLine):
        doubt = doubt_of_line if is_plain(line) else doubt_of_end
        few = (
            None if text.startswith("'") or is_quoted(text) else doubt(text, context.record.meeting.language)
        )
        return msgspec.structs.replace(line, hint=few) if few else line
    if not mark or text.startswith("'") or is_quoted(text):
        return line
    if first is not None:
        return _read_qualified(first, context) or line
    if isinstance(line, EntryLine) and line.kind == Kind.LINK:
        return msgspec.structs.replace(line, fields={**line.fields, **(read_qualifier(mark) or {})})
    asks = isinstance(line, EntryLine) and line.kind == Kind.GUIDE
    if not asks and (with_colon := mark_with_colon(text)):
        # Whoever wrote it meant it for few; to print it, somebody has to say so.
        kept = _read_qualified(f"{with_colon}: {text}", context) or line
        told = kept.hint if isinstance(kept, EntryLine) else None
        return msgspec.structs.replace(kept, hint=told or Hint("hint-kept-inside", {"mark": with_colon}))
    hint = Hint("hint-mark-inside", {"mark": mark}, instead=f"{mark}: {text}")
    return msgspec.structs.replace(line, hint=hint)


_KEEPING = frozenset({"private", "exempt", "in_minutes"})
"""Fields that keep an entry from others."""


def _tagged(text: str, indented: bool, context: Context) -> Line | None:
    """A line that becomes an entry and names its topics; None for any other, which is read as it stands."""
    if text.startswith(("'", "#")):
        return None
    found = read_tagged(text, context.topics)
    line = _line(found.text, indented, context)
    if not isinstance(line, EntryLine):
        return None
    if not found.topics:
        return _unknown(text, line, context)
    shown = joined_topics(context.topics[topic_key(topic)] for topic in found.topics)
    return msgspec.structs.replace(line, tags=shown)


def _unknown(text: str, line: EntryLine, context: Context) -> Line | None:
    """The line with a hint, where the topic it names is nearly one that is known: «#hospitrering»."""
    typed = unknown_topic(text, context.topics)
    near = get_close_matches(topic_key(typed), context.topics, 1, _NEAR) if typed else ()
    if not near or line.hint is not None:
        return None
    name = context.topics[near[0]].replace(" ", "-")
    hint = Hint(
        "hint-topic-unknown", {"typed": typed, "name": name}, text.replace(f"#{typed}", f"#{name}", 1)
    )
    return msgspec.structs.replace(line, hint=hint)


_NEAR = 0.8
"""How alike two names are, of 1, from which on one may be meant by the other."""


def _asked(line: Line, text: str, context: Context) -> Line:
    """The line with what it could have been, where it is text or part of a list and looks like more."""
    if not isinstance(line, EntryLine) or line.hint is not None or line.kind not in _ASKED:
        return line
    if line.kind == Kind.DECISION:
        hint = doubted_decision(text, line, context)
    else:
        hint = likeness(text, line, context, _read)
    return msgspec.structs.replace(line, hint=hint) if hint else line


_ASKED = frozenset({Kind.NOTE, Kind.EXPECTATION, Kind.SWOT, Kind.STEP, Kind.DECISION})


def _read(text: str, context: Context, *, but: Callable[[str, Context], Line | None] | None = None) -> Line:
    hint: Hint | None = None
    for reader in _READERS:
        if reader is but:
            continue
        found = reader(text, context)
        if isinstance(found, Line):
            return found
        hint = hint or found
    if waits(text, context.settings.labels, context.called):
        hint = Hint("hint-waiting")
    return _text(text, hint)


def _read_literal(text: str, context: Context) -> Line | None:
    """A text behind a ', which keeps it from being anything else, and from being put right in print."""
    rest = text[1:].strip(ENDS)
    if not text.startswith("'") or not rest:
        return None
    line = parse(rest, context)
    same = isinstance(line, EntryLine) and line == _text(rest, line.hint)
    return _text(text if same and _OWN_SIGN.match(text) else rest)


_OWN_SIGN = late_pattern(r"'(?:\d\d\b|[^\W\d_]{1,2}\b|[^']*'(?!\w))")
"""A ' that a text has of its own: of a word that lost a letter («'n Ola»), of a year, of a quotation."""


def _read_mark_inside(text: str, context: Context) -> Line | None:
    """«= privat: …», «(privat) …»: what is meant for few is so wherever the line says it."""
    plain = without_quote(text)
    if plain is not None:
        return _read(plain, context, but=_read_mark_inside)
    if quotes_mark(text):
        line = _read(text, context, but=_read_mark_inside)
        if isinstance(line, EntryLine) and line.text.startswith("'"):
            return msgspec.structs.replace(line, text=line.text[1:])
        return line
    first = with_mark_first(text) or with_mark_of_title(text)
    if first is not None:
        return _read_qualified(first, context)
    if (meant := with_end_of_title_first(text)) is not None:
        kept = _read_qualified(meant, context)
        hint = Hint("hint-kept-inside", {"mark": meant.partition(":")[0]})
        return msgspec.structs.replace(kept, hint=hint) if isinstance(kept, ItemLine) else kept
    word, _, rest = text.partition(" ")
    named = read_qualifier(word) == {"private": True} and isinstance(context.speaker(rest), tuple)
    return _read_qualified(f"{word}: {rest}", context) if named else None


def _read_qualified(text: str, context: Context) -> Line | None:
    """«notat:», «privat:» or «unntatt § 13:» before any line, and one another."""
    halves = split_colon(text)
    changes = read_qualifier(halves[0]) or _closed_to(halves) if halves and halves[1] else None
    if halves is None or changes is None:
        return None
    line = _qualify(_read(halves[1], context), changes, halves[1])
    if line.hint is None:
        return msgspec.structs.replace(line, hint=_unnamed_ground(halves[0], changes, context))
    if not line.hint.instead:
        return line
    # What it could have been goes to nobody else either.
    instead = f"{halves[0]}: {line.hint.instead}"
    return msgspec.structs.replace(line, hint=msgspec.structs.replace(line.hint, instead=instead))


def _closed_to(halves: tuple[str, str]) -> dict[str, bool] | None:
    """«lukket: # Lønn»: what stands before another line is no law, but says for whom that line is."""
    closed = meanings().get(fold(halves[0])) == "closed"
    return {"private": True} if closed and _SIGNED.match(halves[1]) else None


_SIGNED = late_pattern(r"[#=!?>*+-]")


def _unnamed_ground(words: str, changes: Mapping[str, object], context: Context) -> Hint | None:
    """That a line is private, where «unntatt:» names no law: nothing is exempt without one."""
    if "private" not in changes or meanings().get(fold(words)) == "private":
        return None
    return Hint("hint-exempt-unnamed", {"word": label_word("exempt", context.record.meeting.language)})


def _qualify(line: Line, changes: Mapping[str, object], rest: str) -> Line:
    match line:
        case EntryLine():
            return msgspec.structs.replace(line, fields={**line.fields, **changes}, offer="")
        case ItemLine() if "in_minutes" not in changes:
            return msgspec.structs.replace(line, **changes)
    # What cannot bear the mark stays text that does: nothing meant for few is ever read by many.
    hint = None if "in_minutes" in changes else Hint("hint-cannot-qualify")
    return EntryLine(kind=Kind.NOTE, text=rest, fields=changes, hint=hint)


def _read_pair_line(text: str, context: Context) -> Line | None:
    pair = read_pair(text, context)
    return as_expectation(pair) if pair else None


def read_speech(text: str, context: Context) -> EntryLine | Hint | None:
    """What somebody on the list said."""
    speaker = context.speaker(text)
    if not isinstance(speaker, tuple):
        return speaker
    return EntryLine(kind=Kind.NOTE, text=speaker[1], fields={"speaker": speaker[0]})


def _read_remarks(text: str, context: Context) -> Line | None:
    """«Merknader til innkalling og saksliste: ingen», which the head of a protocol has; text later on."""
    halves = split_colon(text)
    if halves is None or not halves[1] or not context.before_first_item or "\n" in text:
        return None
    return RoleLine(label=halves[0], name=halves[1]) if _REMARKS.fullmatch(halves[0]) else None


_REMARKS = late_pattern(rf"{any_of(ANY.printed.remarks)}(?: [\w’'-]{{1,30}}){{0,6}}", re.IGNORECASE)


def _read_head(text: str, context: Context) -> Line | Hint | None:
    """An unknown word and its value, while nothing but the head has been typed."""
    halves = split_colon(text)
    if not context.in_head or halves is None or "\n" in text or _is_known(text, context):
        return None
    label, value = halves
    if meanings().get(fold(label.partition(" ")[0])) == "deputy":
        return None  # «Vara for Bo: Gro Skar» is asked about
    if fold(label) in ANY.people.offices and is_name(value.rstrip("."), context):
        label = f"{label[0].upper()}{label[1:]}"
    if fold(label) in bodies() and _is_detail(value):
        return RoleLine(label=f"{label[0].upper()}{label[1:]}", name=value)
    fits = 1 <= len(label.split()) <= 3 and not re.search(r"[^\w \t\u00a0-]|\d", _SHORTENED.sub("", label))
    if not fits or not _is_detail(value) or fold(label) in NO_OWNER:
        return None
    capital = f"{label[0].upper()}{label[1:]}: {value}"
    if label[0].islower() and not _is_value(value):
        alone = len(label.split()) == 1
        return Hint("hint-looks-like", {"what": "meeting-detail"}, capital) if alone else None
    label = f"{label[0].upper()}{label[1:]}"
    hint = near_hint(text, context.record.meeting.language) or Hint(
        "hint-in-head", {"word": label}, instead=f"'{text}"
    )
    return RoleLine(label=label, name=value, hint=hint)


def _read_office_in_head(text: str, context: Context) -> Line | Hint | None:
    """«Minutes: Tom», «Referat: Siv Moe», «Chairing: Ann» where a meeting is opened: who writes or leads."""
    halves = split_colon(text) if context.in_opening and "\n" not in text else None
    office = _OFFICES.get(fold(halves[0])) if halves and halves[1] else None
    if halves is None or office is None or getattr(context.record.meeting, office) is not None:
        return None
    value = halves[1].rstrip(".")
    known = context.knows(value) == "one" or is_first_name(value.partition(" ")[0])
    if not known or not is_capitalised(value):
        return None
    return read_word_line(f"{label_word(office, context.record.meeting.language)}: {value}", context)


_SHORTENED = late_pattern(r"(?<=\w\w)\.")
"""The stop of a word that is written short: «Saksnr.»."""

_OFFICES: dict[str, Literal["chair", "note_taker"]] = {
    **dict.fromkeys(map(fold, ANY.people.leads), "chair"),
    **dict.fromkeys(map(fold, ANY.people.writing), "note_taker"),
}


def _is_value(words: str) -> bool:
    """Whether words are what stands behind a small word in a head: names, or figures, and nothing more."""
    parts = split_names(words)
    return bool(parts) and all(is_capitalised(part) or part[0].isdigit() for part in parts)


def _is_known(text: str, context: Context) -> bool:
    word = read_word(text, context.settings.labels, opening=True)
    return word is not None and word.meaning not in UNLESS


def _is_detail(value: str) -> bool:
    """Whether words are what stands in a head behind a colon, and no sentence of the minutes."""
    words = value.split()
    if not words or value.startswith("//") or value[0] in f"{GLUED_SIGNS}#-":
        return False
    if value.endswith((".", "!", "?", ";")):
        return False
    return len(value) <= _LONGEST_DETAIL and fold(words[0]) not in ANY.unlike_titles


_LONGEST_DETAIL = 120
"""Characters: some names with what they do fit in it, and few sentences go on so long without a stop."""


def _read_vote(text: str, context: Context) -> Line | Hint | None:
    """«Enstemmig vedtatt» right after a decision is its vote; what only sounds like one is asked about."""
    voted = context.voted
    if voted is None:
        tells = context.item is not None and (read_unanimity(text) or read_carried(text))
        return _like_vote(text, context) if tells else None
    after = context.is_after(voted)
    if (voters := _read_voters(text, voted, context)) is not None:
        return voters
    if voted.votes is not None:
        told_of = after and tells_voters(text, lambda name: is_known(name, context), counted=True)
        return _like_vote(text, context) if told_of else None
    told = None
    if voted.kind == Kind.DECISION and after and context.form != "values":
        told = read_told(text, lambda name: is_known(name, context))
    told = told or (read_backed(text) or _against(text, context) if after else None)
    if told is not None:
        return votes_line(told, context)
    ask = after and context.form != "values"
    named = ask and tells_voters(text, lambda name: is_known(name, context), counted=False)
    mentioned = ask and mentions_vote(text, lambda name: is_known(name, context))
    if not (named or mentioned or sounds_like_votes(text)):
        return None
    return _like_vote(text, context)


def _against(text: str, context: Context) -> VoteTold | None:
    """«Vedtatt mot Odd Bøs stemme», of somebody who is known; «Odd stemte mot» alone is asked about."""
    names = named_against(text, lambda name: bool(_whose(name, context))) if context.form != "values" else ()
    if not names or fold(text).startswith(fold(names[0])):
        return None
    dissent = tuple(Name(_whose(name, context)) for name in names)
    return VoteTold(Votes(text=text.strip(), dissent=dissent), Ballot())


def _whose(name: str, context: Context) -> str:
    """Somebody who is known, or a party, behind «mot»; «Ida» of «Idas og Pers stemmer», as on the list."""
    for one in (name, name.removesuffix("s")):
        if is_known(one, context) or sounds_like_party(one):
            return context.names.as_listed(one)
    return ""


def _read_voters(text: str, voted: Entry, context: Context) -> Line | None:
    """«Mot: Kari og Per» right after a decision: who voted so. Among values it is one of them."""
    if context.form == "values" or not context.is_after(voted) or context.apart:
        return None
    told = read_sides(text, lambda name: is_known(name, context))
    return votes_line(told, context) if told is not None else None


def _like_vote(text: str, context: Context) -> Hint:
    word, told = label_word("votes", context.record.meeting.language), text.split(maxsplit=1)
    said = told[-1] if fold(told[0]) == fold(word) else text  # «Stemmer 3 mot 1»
    instead = f"{word}: {said}"
    return Hint("hint-looks-like-vote", {"line": instead}, instead=instead)


def _read_exemption(text: str, context: Context) -> Line | None:
    """«Unntatt offentlighet, jf. offl. § 13» alone on a line: said of the item, and of all that is in it."""
    law = exempt_by(text) if context.item is not None else None
    if law is None or context.item is None:
        return None
    language = context.record.meeting.language
    named = law or context.item.exempt
    word = label_word("exempt", language)
    hint = None if named else Hint("hint-exempt-item-unnamed", {"word": word})
    law = named or words_of(language).exempt.unnamed[0]
    return ItemDetailLine(field="exempt", value=law, words=law, hint=hint)


def _read_outcome_alone(text: str, context: Context) -> Line | None:
    """«Utsatt.» and nothing else: what becomes of the item, unless it may be said of something in it."""
    meaning = meanings().get(fold(text).rstrip(".")) if len(text) <= _LONGEST_OUTCOME else None
    last = context.last_here
    if meaning not in OUTCOMES or context.item is None or context.takes_points or context.listed:
        return None
    if last is not None and last.item == context.item.id and last.kind not in _SAYS_NOTHING_OF:
        return None
    return ItemDetailLine(field="outcome", value=meaning, words=text)


_LONGEST_OUTCOME = 30
_SAYS_NOTHING_OF = (Kind.NOTE, Kind.GUIDE, Kind.MEMO, Kind.STATEMENT, Kind.ANNEX, Kind.LINK)
"""What an outcome right behind it is not of: a proposal, a decision or a task may be what was put off."""


def _read_near(text: str, context: Context) -> Hint | None:
    return near_hint(text, context.record.meeting.language)


_FROM_MENU = late_pattern(r":([^\W\d_]{2,})")
"""A word as it is looked for behind a lone colon, where the menu of words opens."""


def _read_menu_word(text: str, context: Context) -> Hint | None:
    """«:godk» begins no word of the menu, or the line would not have been taken as it stands."""
    found = _FROM_MENU.fullmatch(text)
    if found is None:
        return None
    near = near_hint(f"{found[1]}:", context.record.meeting.language)
    return near or Hint("hint-no-word", {"word": found[1]})


def _text(text: str, hint: Hint | None = None) -> EntryLine:
    return EntryLine(kind=Kind.NOTE, text=text, hint=hint)


_READERS: tuple[Callable[[str, Context], Line | Hint | None], ...] = (
    _read_literal,
    _read_exemption,
    _read_outcome_alone,
    _read_qualified,
    _read_mark_inside,
    read_sign,
    read_counted,
    _read_pair_line,
    read_shape,
    read_speech,
    read_word_line,
    read_everybody,
    _read_vote,
    read_walk,
    _read_remarks,
    _read_office_in_head,
    _read_head,
    _read_near,
    _read_menu_word,
)
