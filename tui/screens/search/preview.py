"""The preview of a meeting or of a hit: when and where, its items, decisions and actions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from textual.content import Content

from store.language.catalogue import Words
from store.query import Query
from store.record.model import Entry, Meeting
from store.record.numbering import Numbering
from store.record.record import Record
from store.record.texts import kind_word
from store.record.values import Kind, Language
from store.record.withheld import Withheld
from store.revisions.revision import shown_state
from store.search.search import Hit
from tui.grammar.phrases.lead_words import owners_in_text
from tui.widgets.colours import colour_of
from tui.widgets.content import cut, days_words, shown, user
from tui.widgets.lists.hits import LONGEST, marked
from tui.widgets.minutes.rows import pair_words

COUNTED = (Kind.DECISION, Kind.ACTION, Kind.EXPECTATION)


def preview_of(
    record: Record, words: Words, language: Language, used: Collection[str] = (), points: int = 0
) -> list[Content]:
    """The lines of a preview; working notes and private entries are left out.

    ``used`` are the numbers of the other meetings of its series, ``points`` is what these left open for it.
    """
    meeting = record.meeting
    numbering = Numbering(record, used)
    place = " · ".join(filter(None, (days_words(meeting.from_, meeting.to, language), meeting.place)))
    lines = [
        user(cut(meeting.title) or words("untitled"), "$primary bold"),
        user(cut(meeting.subtitle)),
        user(cut(place), "$kind-quiet"),
        user(_counts(record, words), "$kind-quiet"),
        user(_left_open(meeting, words, points), "$kind-quiet"),
        Content(" "),
    ]
    for item in record.agenda:
        number = numbering.shown_item(item)
        indent = "  " if item.parent else ""
        front = f"{indent}{number} " if number else indent
        lines.append(user(front, "$kind-quiet").append(user(cut(item.title))))
    lines.extend(_noted(record, numbering, words))
    return lines


def hit_preview(hit: Hit, asked: Query, words: Words, language: Language) -> list[Content]:
    """The lines of an entry that was found: its meeting, its item, all it says, and what became of it."""
    meeting, piece = hit.summary.meeting, hit.piece
    days = days_words(meeting.from_, meeting.to, language)
    kind = {"conclusion": "decision"}.get(piece.kind, piece.kind)
    status = words(f"status-{kind}-{piece.status}") if piece.status else ""
    private = words("mark-private") if piece.private else ""
    exempt = words("mark-exempt", ground=shown(piece.exempt)) if piece.exempt else ""
    marks = " · ".join(filter(None, (status, private, exempt)))
    lead = Content.styled(words(f"label-{kind_word(piece.kind)}"), f"{colour_of(piece.kind)} bold")
    return [
        user(cut(meeting.title) or words("untitled"), "$primary bold"),
        user(cut(" · ".join(filter(None, (days, meeting.place)))), "$kind-quiet"),
        user(cut(piece.item)),
        lead.append("  ").append(marked(cut(piece.text, LONGEST), asked)),
        user(marks, "$kind-quiet italic"),
    ]


def _counts(record: Record, words: Words) -> str:
    counted = Counter(entry.kind for entry in record.entries)
    parts = [words("count-items", count=len([i for i in record.agenda if i.form != "break"]))]
    parts += [words(f"count-{kind}s", count=counted[kind]) for kind in COUNTED if counted[kind]]
    parts.append(words(f"state-{shown_state(record)}"))
    return " · ".join(parts)


def _left_open(meeting: Meeting, words: Words, points: int) -> str:
    """«Oppfølging: 6 åpne punkter fra Styret venter her»; empty where nothing does."""
    if not points or meeting.series is None:
        return ""
    return words("count-points", count=points, name=cut(meeting.series.name))


def _noted(record: Record, numbering: Numbering, words: Words) -> Iterator[Content]:
    withheld = Withheld(record)
    for kind in COUNTED:
        found = [e for e in record.entries if e.kind == kind and not withheld.untold(e.id)]
        if found:
            yield Content(" ")
        for entry in found:
            number = numbering.shown_decision(entry)
            lead = Content.styled(
                f"{words(f'label-{kind}')} {shown(number)}".rstrip(), f"{colour_of(kind)} bold"
            )
            yield lead.append("  ").append(user(cut(_text(entry, words))))


def _text(entry: Entry, words: Words) -> str:
    if entry.kind == Kind.EXPECTATION:
        return f"{pair_words(entry, words)}: {entry.text}"
    owners = "" if owners_in_text(entry) else ", ".join(owner.name for owner in entry.owners)
    return f"{owners}: {entry.text}" if owners else entry.text
