"""The words of a register: a row in one line or two, and everything about the chosen one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from rich.cells import cell_len
from textual.content import Content

from store.language.catalogue import Words
from store.query import Query
from store.record.kinds import STATUSES
from store.record.values import Deadline, Kind, Language, Name
from store.registers.book import RegisterRow, Step
from store.registers.listing import Pair, Register
from tui.screens.registers.step_words import step_words
from tui.widgets.colours import colour_of
from tui.widgets.content import day_words, days_words, short_day, shown, user
from tui.widgets.lists.hits import excerpt, marked


class RegisterWords:
    """Sentences about rows, on a day."""

    def __init__(self, words: Words, language: Language, today: date) -> None:
        """Take the catalogue, and the day that deadlines are counted from."""
        self.words = words
        self.language = language
        self.today = today

    def status(self, row: RegisterRow) -> str:
        """What has become of it; of an action whose deadline is over, that it is."""
        if row.overdue(self.today):
            return self.words("register-overdue")
        return self.words(f"status-{row.entry.kind}-{row.told_status}")

    def status_by(self, row: RegisterRow) -> str:
        """What has become of it; of a decision that another has taken the place of, which one."""
        by = next((step for step in reversed(row.history) if step.by and step.what == "status"), None)
        if row.status == "superseded" and by is not None and by.by is not None and by.by.number:
            return step_words(by, row.entry.kind, self.words, self.language)
        return self.status(row)

    def status_in_column(self, row: RegisterRow) -> str:
        """What has become of it, for a column: of a decision that another one replaces, «→ 19/26»."""
        by = next((step.by for step in reversed(row.history) if step.by and step.what == "status"), None)
        number = by.number if by is not None and row.status == "superseded" else ""
        return f"→ {number}" if number else self.status(row)

    def style(self, row: RegisterRow) -> str:
        """The style of a row's status; the status is told in words, too."""
        if row.overdue(self.today):
            return "$error bold"
        colours = {"open": "$kind-action", "adopted": "$kind-decision", "stated": "$kind-expectation"}
        return colours.get(
            row.status, "$success" if row.status in ("done", "accepted", "met") else "$kind-quiet"
        )

    def pair(self, row: RegisterRow) -> str:
        """Who expects of whom."""
        return self.pair_of(_name(row.entry.from_), _name(row.entry.to), mutual=row.entry.mutual)

    def pair_of(self, of: str, to: str, *, mutual: bool = False) -> str:
        """Who expects of whom: «Bibliotekene → Fylkesbiblioteket»."""
        if of == to:
            to = self.words("each-other" if mutual else "themselves")
        return f"{of} {'↔' if mutual else '→'} {to}"

    def owners(self, row: RegisterRow) -> str:
        """Who is to do it."""
        return ", ".join(owner.name for owner in row.owners)

    def due(self, row: RegisterRow) -> str:
        """When it is to be done, for a column: the day if it is known, else the words."""
        return short_day(row.due, self.language) if row.due else self.deadline(row.deadline)

    def deadline(self, deadline: Deadline | None) -> str:
        """A deadline as it was said."""
        if deadline is None:
            return ""
        if deadline.meeting and deadline.text == "next-meeting":
            return self.words("next-meeting")
        bare = deadline.date is not None and deadline.text in ("", deadline.date.isoformat())
        return day_words(deadline.date, self.language) if bare and deadline.date else deadline.text

    def when(self, row: RegisterRow) -> str:
        """The day it was said, for a column."""
        return short_day(row.entry.day, self.language)

    def meeting(self, row: RegisterRow) -> str:
        """The meeting it was said in."""
        return row.summary.meeting.title or self.words("untitled")

    def history(self, row: RegisterRow) -> list[str]:
        """What has become of it from the beginning: «vedtatt 2. juni 2015», «erstattet av 31/26 …»."""
        first = self.words(f"status-{row.entry.kind}-{row.entry.first}")
        told = [self.words("history-first", what=first, day=day_words(row.entry.day, self.language))]
        return [*told, *(self._step(step, row) for step in row.history)]

    def _step(self, step: Step, row: RegisterRow) -> str:
        told = step_words(step, row.entry.kind, self.words, self.language)
        if step.by is not None and step.by.number:
            told = self.words("history-by", what=told, day=day_words(step.day, self.language))
        if step.where is None or step.where.id == row.summary.id:
            return told
        return self.words("history-in", what=told, meeting=step.where.meeting.title or self.words("untitled"))


def _name(name: Name | None) -> str:
    return name.name if name is not None else ""


_GAP = 2
_DAY_TYPED = re.compile(r"[\d./ -]*")
_DAY = 11
_NUMBER = 10
_STATUS = 15
_OWNER = 24
_PAIR = 34
_MEETING = 26
_WIDE = 96
"""Cells from which a row tells its status, its day and its meeting in columns of their own."""


def row_line(
    row: RegisterRow, asked: Query, says: RegisterWords, width: int, *, of_pair: bool = False
) -> Content:
    """A row in so many cells: what it says and, at its end, what matters most of when and what became of it.

    Where there is room both have a column, and the meeting has one. ``of_pair`` says that everybody sees
    already between whom it is.
    """
    cells = _cells(row, says, width)
    at_edge = width < _WIDE
    if at_edge:  # the text has all the room that the one column leaves
        cells = [(told, told.cell_length + 1 if told.plain else 0) for told, _ in cells]
    hidden = says.words(f"register-hidden-{row.entry.hidden}") if row.entry.hidden else ""
    lead = _lead(row, says, of_pair=of_pair).append(user(f"{hidden}: " if hidden else "", "$warning"))
    room = max(_NUMBER, width - lead.cell_length - sum(wide for _, wide in cells))
    text = excerpt(row.entry.text, asked, room - 1)
    line = lead.append(text).pad_right(max(1, room - text.cell_length))
    if at_edge:  # whatever leads the text, what matters most of it is seen
        line = line.truncate(width - sum(wide for _, wide in cells), ellipsis=True)
    for cell, wide in cells:
        told = cell.truncate(max(0, wide - 1), ellipsis=True)
        line = line.pad_right(1 if at_edge and wide else 0).append(told)
        line = line.pad_right(0 if at_edge else wide - told.cell_length)
    return line


def column_names(register: Register, count: str, says: RegisterWords, width: int) -> str:
    """What stands above the columns of a register in so many cells."""
    words = says.words
    wide = width >= _WIDE
    ends = [
        (words("column-status"), _STATUS),
        (words("column-day"), _DAY),
        (words("column-meeting"), _MEETING),
    ]
    narrow = {"decisions": words("column-day"), "actions": words("column-due")}
    last = narrow.get(register, words("column-status"))
    ends = ends if wide else [(last, cell_len(last) + _GAP)]  # a title of a border ends before its edge
    lead = f"{words('column-number'):<{_NUMBER}}" if register == "decisions" else ""
    room = max(1, width - cell_len(lead) - sum(cells for _, cells in ends))
    told = [lead, f"{count[:room]:<{room}}", *(f"{name:<{cells}}" for name, cells in ends)]
    return "".join(told).rstrip()


def pair_line(pair: Pair | None, count: int, says: RegisterWords, width: int) -> Content:
    """A pair of parties and how it stands with what they expect; None for the expectations of all."""
    if pair is None:
        return user(says.words("register-all-pairs", count=count), "bold")
    name = user(_flat(says.pair_of(pair.from_, pair.to, mutual=pair.mutual)))
    room = width - min(name.cell_length, width // 3) - _GAP
    told = user(_as_many(_counted(pair, says), room), "$kind-quiet").truncate(room, ellipsis=True)
    name = name.truncate(width - told.cell_length - _GAP, ellipsis=True)
    return name.pad_right(width - name.cell_length - told.cell_length).append(told)


def _as_many(counts: list[str], room: int) -> str:
    """As many counts as have room, whole: the name before them yields first."""
    told = " · ".join(counts)
    while len(counts) > 1 and cell_len(told) > room:
        counts = counts[:-1]
        told = " · ".join((*counts, "…"))
    return told


def pair_detail(pair: Pair, says: RegisterWords) -> list[Content]:
    """A pair of parties, with how many expectations there are of each status."""
    name = user(says.pair_of(pair.from_, pair.to, mutual=pair.mutual), "bold")
    return [name, *(user(told) for told in _counted(pair, says))]


def detail_of(row: RegisterRow, asked: Query, says: RegisterWords, links: Sequence[Content]) -> list[Content]:
    """All there is to know of a row: its whole text, both ends, what became of it, and where it stands."""
    entry, meeting = row.entry, row.summary.meeting
    kind = "conclusion" if entry.conclusion else entry.kind
    head = Content.styled(says.words(f"label-{kind}"), f"{colour_of(kind)} bold")
    head = head.append(user(f" {entry.shown_number}" if entry.number else "", "bold"))
    head = head.append("  ").append(user(says.status_by(row), says.style(row)))
    if entry.hidden:
        head = head.append(user(f" · {says.words(f'register-hidden-{entry.hidden}')}", "$warning"))
    days = days_words(meeting.from_, meeting.to, says.language)
    place = " · ".join(filter(None, (entry.place, says.meeting(row), days)))
    return [
        head,
        user(entry.title, "bold"),
        user(says.pair(row)) if entry.kind == Kind.EXPECTATION else Content(""),
        marked(entry.text, asked),
        user(_who_and_when(row, says)),
        *links,
        user(" · ".join(says.history(row)), "$kind-quiet"),
        user(place, "$kind-quiet italic"),
    ]


def _cells(row: RegisterRow, says: RegisterWords, width: int) -> list[tuple[Content, int]]:
    """What stands in columns behind the text, each with its cells."""
    status = user(_flat(says.status_in_column(row)), says.style(row))
    due = says.due(row) if row.entry.kind == Kind.ACTION else says.when(row)
    when = user(_flat(due), "$kind-quiet")
    if width >= _WIDE:
        return [(status, _STATUS), (when, _DAY), (user(_flat(says.meeting(row)), "$kind-quiet"), _MEETING)]
    stands = row.status == row.entry.first and not row.overdue(says.today)
    tells_day = stands and row.entry.kind != Kind.EXPECTATION and due
    return [(when if tells_day else status, _STATUS)]


def _lead(row: RegisterRow, says: RegisterWords, *, of_pair: bool) -> Content:
    """What stands before the text: the number, who is to do it, or between whom."""
    match row.entry.kind:
        case Kind.DECISION:
            number = user(row.entry.shown_number, "$kind-decision bold").truncate(_NUMBER - 1, ellipsis=True)
            return number.pad_right(_NUMBER - number.cell_length)
        case Kind.ACTION:
            owners = user(_flat(says.owners(row)), "bold").truncate(_OWNER, ellipsis=True)
            return owners.append(": ") if owners.plain else owners
        case Kind.EXPECTATION if not of_pair:
            return (
                user(_flat(says.pair(row)), "$kind-expectation").truncate(_PAIR, ellipsis=True).append(": ")
            )
    return Content("")


def _counted(pair: Pair, says: RegisterWords) -> list[str]:
    statuses = [status for status in STATUSES[Kind.EXPECTATION] if pair.counts.get(status)]
    return [says.words(f"counted-expectation-{status}", count=pair.counts[status]) for status in statuses]


def _who_and_when(row: RegisterRow, says: RegisterWords) -> str:
    if row.entry.kind != Kind.ACTION:
        return ""
    owners, words = says.owners(row), says.deadline(row.deadline)
    day = day_words(row.due, says.language) if row.due else ""
    # «uke 38» is told with its day; a day that was typed is told once.
    plain = not day or words == day or bool(_DAY_TYPED.fullmatch(words))
    told = (day or words) if plain else f"{words} ({day})"
    return " · ".join(
        (
            says.words("register-owner", owners=owners) if owners else says.words("register-no-owner"),
            says.words("register-due", due=told) if told else says.words("register-no-deadline"),
        )
    )


def _flat(text: str) -> str:
    return " ".join(shown(text).split())
