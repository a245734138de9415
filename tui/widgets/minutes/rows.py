"""What each kind of entry looks like in the running minutes: the word, colour and text of its row."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import msgspec
from textual.content import Content

from exports.typography.dates import clock
from store.addresses import host_of
from store.language.catalogue import Words
from store.record.in_minutes import Reason
from store.record.kinds import KINDS, ByKind
from store.record.model import AgendaItem, Entry, Meeting, Presence
from store.record.texts import kind_word, named_text, told_kind
from store.record.timing import in_zone
from store.record.values import Kind, Language, Name, Votes
from tui.grammar.entries import LEADS
from tui.grammar.phrases.lead_words import owners_in_text
from tui.widgets.colours import colour_of
from tui.widgets.content import day_words, shown, user
from tui.widgets.minutes.row import BOARD, LEADING, OTHERS, QUADRANTS, UNPLACED, MinutesRow


class Facts(msgspec.Struct, frozen=True):
    """What rows are made with: the sentences, their language, and the numbers and statuses of entries.

    meeting: the one they are of; its zone says what the clocks show. number: the number of an entry, in
    brackets when it is derived. status: the code word of what has become of an entry, empty while nothing
    has. decided: the key of the label of a point that was decided or proposed; mark: what stands before a
    point. outside: why an entry is no part of the minutes.
    """

    meeting: Meeting
    words: Words
    language: Language
    number: Callable[[Entry], str] = lambda entry: entry.number
    status: Callable[[Entry], str] = lambda _entry: ""
    decided: Callable[[Entry], str] = lambda _entry: ""
    mark: Callable[[Entry], str] = lambda entry: "• " if entry.parent is None else "  ◦ "
    outside: Callable[[Entry], Reason] = lambda entry: "" if entry.in_minutes else "note"


def row_of(entry: Entry, item: AgendaItem | None, facts: Facts) -> MinutesRow:
    """The row of an entry in its item."""
    kind = told_kind(entry)
    group = group_of(entry, item)
    on_board = group == BOARD and entry.kind != Kind.SWOT
    body = _told_on_board(entry) if on_board else BODIES[entry.kind](entry, facts)
    body = body.append(_version(entry, facts))
    for mark in _marks(entry, facts):
        body = body.append(Content.styled(f" · {mark}", "$kind-quiet italic"))
    decided = facts.decided(entry)
    unnamed = kind == Kind.NOTE or group in range(1, OTHERS)
    return MinutesRow(
        (group, entry.rank, entry.id),
        body,
        label=facts.words(decided) if decided else "" if unnamed else facts.words(f"label-{kind_word(kind)}"),
        style=colour_of(kind),
        at=in_zone(facts.meeting, entry.at) if entry.at and not _before_the_talk(entry, item) else None,
        key=entry.id,
        over=shown(pair_words(entry, facts.words)) if entry.kind == Kind.EXPECTATION else "",
        sign="" if unnamed or entry.point else LEADS[entry.kind].shown,
        bullet="• " if on_board and not entry.name else _bullet(entry, facts),
        beside=(entry.period.text if entry.period else "", _name(entry.owner)),
    )


def _before_the_talk(entry: Entry, item: AgendaItem | None) -> bool:
    """Whether an entry prepared the talk: a guiding question, or a memo from before the item began."""
    if entry.kind != Kind.MEMO or item is None or entry.at is None:
        return entry.kind == Kind.GUIDE
    return item.began is None or entry.at.timestamp() < item.began.timestamp()


def movement_row(
    moved: Presence, rank: str, at: datetime | None, words: Words, language: Language
) -> MinutesRow:
    """Somebody came, left or stood aside, told below the entry of that rank."""
    body = user(movement_words(moved, words, language), "$kind-quiet")
    label = words("label-recusal" if moved.what == "recusal" else "label-presence")
    return MinutesRow((LEADING, rank, moved.id), body, label=label, style="$kind-quiet", at=at, movement=True)


def movement_words(moved: Presence, words: Words, language: Language) -> str:
    """«Per gikk 11.20», «Per er inhabil (fvl. § 6)»."""
    said = words(f"moved-{moved.what}", name=moved.who.name)
    if moved.ground:
        return f"{said} ({moved.ground})"
    return f"{said} {clock(moved.when, language)}".rstrip()


def group_of(entry: Entry, item: AgendaItem | None) -> int:
    """The group of an entry: what a board is made of stands on it, its guiding questions above."""
    form = item.form if item is not None else "plain"
    if form not in BOARDED or entry.kind == Kind.GUIDE:
        return LEADING
    if KINDS[entry.kind].board != form:
        return OTHERS
    if form != "swot":
        return BOARD
    return QUADRANTS.index(entry.quadrant) + 1 if entry.quadrant else UNPLACED


BOARDED = frozenset(nature.board for nature in KINDS.rows.values() if nature.board)
"""The forms of an item that have a board."""


def _told_on_board(entry: Entry) -> Content:
    """A value with its name above it; a step without what stands in columns of its own."""
    if entry.kind == Kind.STEP:
        return user(entry.text)
    name = Content.styled(f"{shown(entry.name)}\n", "bold") if entry.name else _lead(_name(entry.by))
    return name.append(user(entry.text)).append(_votes(entry.votes))


def _bullet(entry: Entry, facts: Facts) -> str:
    if entry.kind == Kind.SWOT:
        return "• "
    return facts.mark(entry) if entry.point else ""


def _plain(entry: Entry, _facts: Facts) -> Content:
    return user(entry.text)


def _note(entry: Entry, facts: Facts) -> Content:
    told = correction_words(entry, facts.words, facts.language)
    if told:
        return user(f"{told} ", "bold").append(user(entry.text))
    return _lead(_name(entry.speaker)).append(user(entry.text))


def correction_words(entry: Entry, words: Words, language: Language) -> str:
    """What a correction is to, or in which meeting it was made; empty for what is none."""
    about, made = entry.corrects, entry.corrected
    if made is not None:
        day = day_words(made.day, language) if made.day else "–"
        return words("row-corrected", variant="item" if made.number else "bare", date=day, item=made.number)
    if about is None:
        return ""
    day = day_words(about.day, language) if about.day else ""
    variant = f"{'day' if day else 'bare'}{'-item' if about.number else ''}"
    return words("row-corrects", variant=variant, date=day, item=about.number)


def _guide(entry: Entry, _facts: Facts) -> Content:
    return user(entry.text, "italic")


def _decision(entry: Entry, facts: Facts) -> Content:
    number = "" if entry.conclusion else facts.number(entry)
    body = Content.styled(f"{shown(number)} ", "$kind-decision") if number else Content("")
    body = body.append(_lead(entry.title)).append(user(entry.text, "bold"))
    for key, earlier in (("supersedes", entry.supersedes), ("amends", entry.amends)):
        if earlier:
            body = body.append(_quiet(facts.words(f"mark-{key}", numbers=shown(", ".join(earlier)))))
    return body.append(_status(entry, facts)).append(_votes(entry.votes))


def _version(entry: Entry, facts: Facts) -> Content:
    """Two had changed the same text at once: this is the other one."""
    return _quiet(facts.words("mark-conflict")) if entry.conflict_of is not None else Content("")


def _action(entry: Entry, facts: Facts) -> Content:
    body = _owned(entry)
    due = entry.deadline
    if due is None:
        return body.append(_status(entry, facts))
    told = due.text
    if due.date is not None:
        told = day_words(due.date, facts.language, year=entry.at is None or due.date.year != entry.at.year)
    if told.casefold() not in entry.text.casefold():
        body = body.append(Content.styled(f" · {shown(told)}", "$kind-action"))
    return body.append(_status(entry, facts))


def _owned(entry: Entry) -> Content:
    """The owners and what they do; a sentence that begins with them has them where they stand."""
    if size := owners_in_text(entry):
        return Content.styled(shown(entry.text[:size]), "bold").append(user(entry.text[size:]))
    return _lead(", ".join(owner.name for owner in entry.owners)).append(user(entry.text))


def pair_words(entry: Entry, words: Words) -> str:
    """Who expects of whom: «Bibliotekene → Fylkesbiblioteket», «Alle ↔ hverandre»."""
    of, to = _name(entry.from_), _name(entry.to)
    if of == to:
        to = words("each-other" if entry.mutual else "themselves")
    return f"{of} {'↔' if entry.mutual else '→'} {to}"


def _expectation(entry: Entry, facts: Facts) -> Content:
    return user(entry.text).append(_status(entry, facts))


def _proposal(entry: Entry, _facts: Facts) -> Content:
    return _lead(entry.name or _name(entry.by)).append(user(entry.text)).append(_votes(entry.votes))


def _step(entry: Entry, _facts: Facts) -> Content:
    lead = " · ".join(filter(None, (entry.period.text if entry.period else "", _name(entry.owner))))
    return _lead(lead).append(user(entry.text))


def _experience(entry: Entry, facts: Facts) -> Content:
    body = _lead(_name(entry.party or entry.contact)).append(user(entry.text))
    details = (
        ("outcome", entry.outcome),
        ("contact", _name(entry.contact) if entry.party else ""),
        ("since", entry.since.text if entry.since else ""),
    )
    for key, told in details:
        if told:
            body = body.append(_quiet(f"{facts.words(f'label-{key}')}: {shown(told)}"))
    return body.append(_status(entry, facts)) if facts.status(entry) != "holds" else body


def _activity(entry: Entry, facts: Facts) -> Content:
    when = Content.styled(f"{shown(entry.period.text)}: ", "$kind-activity") if entry.period else Content("")
    body = when.append(_lead(_name(entry.party))).append(user(entry.text))
    return body.append(_status(entry, facts)) if facts.status(entry) != "planned" else body


def _link(entry: Entry, _facts: Facts) -> Content:
    host = host_of(entry.url)
    return user(entry.text).append(_quiet(shown(host))) if entry.text else user(entry.url)


def _annex(entry: Entry, _facts: Facts) -> Content:
    return _lead(entry.number).append(user(entry.text or entry.file))


def _newer(entry: Entry, _facts: Facts) -> Content:
    return user(named_text(entry))


def _question(entry: Entry, facts: Facts) -> Content:
    body = _lead(_name(entry.speaker)).append(user(entry.text))
    if entry.answer:
        answer = f"\n{facts.words('label-answer').capitalize()}: "
        body = body.append(Content.styled(answer, "$kind-question")).append(user(entry.answer))
    return body.append(_status(entry, facts))


def _votes(votes: Votes | None) -> Content:
    return _quiet(shown(votes.text)) if votes else Content("")


def _status(entry: Entry, facts: Facts) -> Content:
    status = facts.status(entry)
    return _quiet(facts.words(f"status-{entry.kind.value}-{status}")) if status else Content("")


def _marks(entry: Entry, facts: Facts) -> list[str]:
    marks = []
    if entry.private:
        marks.append(facts.words("mark-private"))
    if entry.exempt:
        marks.append(facts.words("mark-exempt", ground=shown(entry.exempt)))
    outside = facts.outside(entry)
    if outside and outside != "memo":  # its label says that of a memo
        marks.append(facts.words(f"mark-{outside}"))
    if entry.check:
        marks.append(facts.words("mark-check"))
    return marks


def _lead(name: str) -> Content:
    return Content.styled(f"{shown(name)}: ", "bold") if name else Content("")


def _quiet(text: str) -> Content:
    return Content.styled(f" · {text}", "$kind-quiet")


def _name(name: Name | None) -> str:
    return name.name if name else ""


BODIES: ByKind[Callable[[Entry, Facts], Content]] = ByKind(
    note=_note,
    memo=_plain,
    statement=_plain,
    summary=_plain,
    guide=_guide,
    decision=_decision,
    action=_action,
    expectation=_expectation,
    proposal=_proposal,
    question=_question,
    annex=_annex,
    swot=_plain,
    step=_step,
    vote=_plain,
    experience=_experience,
    activity=_activity,
    link=_link,
    newer=_newer,
)
"""What a row says of each kind, behind the word of the kind."""
