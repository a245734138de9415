"""How an open point of an earlier meeting is told: in a line, and all there is to know of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from textual.content import Content

from store.follow_up.points import ITEM, SILENT_FROM, OpenPoint
from store.language.catalogue import Words
from store.record.status import deadline_from, owners_from
from store.record.values import Deadline, Kind, Language
from store.registers.rows import Step
from tui.widgets.colours import colour_of
from tui.widgets.content import day_words, joined, short_day, shown, user

_MARK = 2
_NUMBER = 10
_STATE = 24
_NARROW_STATE = 18
_WIDE = 70
"""Cells from which there is room for all that may stand in the last column."""

_LEAD = 28


class PointWords:
    """Sentences about open points, in a language, on the day of the meeting that follows them up."""

    def __init__(self, words: Words, language: Language, today: date) -> None:
        """Take the catalogue, and the day that deadlines are counted from."""
        self.words = words
        self.language = language
        self.today = today

    def state_cells(self, points: Iterable[OpenPoint]) -> int:
        """The cells that the widest state of some points takes: the last column is as wide in every row."""
        return max((user(_flat(self.state(point))).cell_length for point in points), default=0)

    def column_names(self, width: int, state_cells: int) -> str:
        """What stands above the columns in so many cells."""
        status, most = self.words("column-status"), self._last_cells(width, state_cells)
        room = max(_NUMBER, width - _MARK - _NUMBER - most)
        point, item = self.words("column-point"), self.words("column-item")
        return f"{'':{_MARK}}{point:<{room}}{item:<{_NUMBER}}{status}"

    def _last_cells(self, width: int, state_cells: int) -> int:
        """The cells of the last column: as many as its widest state or its name takes, if there is room."""
        wanted = max(state_cells, len(self.words("column-status")))
        return min(wanted, _STATE if width >= _WIDE else _NARROW_STATE)

    def line(self, point: OpenPoint, width: int, state_cells: int) -> Content:
        """A point in so many cells: whether it is settled, what it is, its item, and how it stands."""
        state, state_style = self._state(point)
        most = self._last_cells(width, state_cells)
        told = user(_flat(state), state_style).truncate(most, ellipsis=True)
        room = max(_NUMBER, width - _MARK - _NUMBER - most)
        style = "$kind-quiet" if point.settled_here else ""
        text = (
            self._lead(point).append(user(_flat(self._text(point)), style)).truncate(room - 1, ellipsis=True)
        )
        mark = user(f"{self._mark(point):<{_MARK}}", "$success bold")
        number = user(_flat(point.number), "$kind-quiet").truncate(_NUMBER - 1, ellipsis=True)
        return (
            mark.append(text)
            .pad_right(max(1, room - text.cell_length))
            .append(number)
            .pad_right(_NUMBER - number.cell_length)
            .append(told)
        )

    def told(self, point: OpenPoint) -> str:
        """A point in a sentence: who or between whom, what, its item, and how it stands."""
        pair = f"{point.from_.name} → {point.to.name}" if point.from_ and point.to else ""
        lead = pair or ", ".join(owner.name for owner in point.owners)
        text = f"{lead}: {self._text(point)}" if lead else self._text(point)
        return joined(text, point.number, self.state(point))

    def detail(self, point: OpenPoint) -> Sequence[Content]:
        """All there is to know of a point: its text, where it is from, and what was said of it here."""
        kind = "item" if point.kind == ITEM else point.kind
        head = Content.styled(f"{self.words(f'label-{kind}')} ", f"{colour_of(kind)} bold")
        head = head.append(self._lead(point)).append(user(self._text(point)))
        meeting = point.summary.meeting
        of_item = self.words("follow-up-of-item", number=point.number or "", title=point.title)
        day = day_words(point.day, self.language)
        place = joined(
            of_item.strip() if point.number or point.title else "",
            f"{meeting.title or self.words('untitled')}, {day}",
            self._due_in_full(point),
        )
        said = "; ".join(filter(None, (self.step(point, step) for step in point.said)))
        return [
            head,
            user(place, "$kind-quiet italic"),
            user(self.words("follow-up-said", what=said) if said else ""),
        ]

    def state(self, point: OpenPoint) -> str:
        """How a point stands now, in a few words."""
        return self._state(point)[0]

    def step(self, point: OpenPoint, step: Step) -> str:
        """What a meeting said of a point: a status, a deadline, an owner, or a remark."""
        match step.what:
            case "status":
                return self.words(f"status-{point.kind}-{step.to}")
            case "deadline":
                return self._due(point, deadline_from(step.to))
            case "owner":
                names = ", ".join(name.name for name in owners_from(step.to))
                return self.words("follow-up-now-owner", names=names or "–")
            case "remark":
                return step.to.strip() or self.words("follow-up-mentioned")
        return ""

    def _state(self, point: OpenPoint) -> tuple[str, str]:
        """How a point stands now, and the colour of that; the word says it, too."""
        if point.on_agenda is not None:
            number = point.on_agenda[1]
            key = "follow-up-on-agenda" if number else "follow-up-on-agenda-bare"
            return self.words(key, number=number), "$success"
        if point.settled_here:
            return self.words(f"status-{point.kind}-{point.now}"), "$success"
        if point.said:
            return self._said(point), "$primary"
        return self._untouched(point)

    def _said(self, point: OpenPoint) -> str:
        """What was said last of a point that stays open; a remark only where there is nothing else."""
        steps = [step for step in point.said if step.what != "remark" or not step.to.strip()]
        return self.step(point, steps[-1]) if steps else self.words("follow-up-remarked")

    def _untouched(self, point: OpenPoint) -> tuple[str, str]:
        if point.due is not None and point.due < self.today and point.kind == Kind.ACTION:
            return self.words("register-overdue"), "$error bold"
        if point.silent >= SILENT_FROM:
            return self.words("follow-up-silent", count=point.silent), "$warning"
        if point.never_accepted:
            return self.words("follow-up-never-accepted", count=point.never_accepted), "$kind-quiet"
        if point.deadline is not None:
            return self._due(point, point.deadline), "$kind-quiet"
        told = point.kind in (Kind.EXPECTATION, Kind.DECISION)
        return self.words(f"status-{point.kind}-{point.now}") if told else "", "$kind-quiet"

    def _due(self, point: OpenPoint, deadline: Deadline | None) -> str:
        """A deadline as a column has it: the day if it is known, else the words."""
        if deadline is None:
            return self.words("follow-up-no-deadline")
        if deadline.meeting and deadline.text == "next-meeting" and point.kind != ITEM:
            return self.words("status-action-next")
        return self.words(
            "follow-up-until" if point.kind == ITEM else "follow-up-due", due=self._when(deadline)
        )

    def _when(self, deadline: Deadline) -> str:
        if deadline.date is not None:
            return short_day(deadline.date, self.language)
        return self.words("next-meeting") if deadline.text == "next-meeting" else deadline.text

    def _due_in_full(self, point: OpenPoint) -> str:
        if point.deadline is None or point.kind == ITEM:
            return ""
        day = day_words(point.due, self.language) if point.due else self._when(point.deadline)
        return self.words("follow-up-due", due=day)

    @staticmethod
    def _mark(point: OpenPoint) -> str:
        return "✓" if point.settled_here else "·" if point.said else ""

    def _lead(self, point: OpenPoint) -> Content:
        """Who is to do it, or between whom it is; what is withheld from others is told first."""
        hidden = "private" if point.private else "exempt" if point.exempt else ""
        lead = user(f"{self.words(f'register-hidden-{hidden}')}: " if hidden else "", "$warning")
        if point.from_ and point.to:
            pair = f"{point.from_.name} → {point.to.name}"
            return lead.append(user(_flat(pair), "$kind-expectation").truncate(_LEAD, ellipsis=True)).append(
                "  "
            )
        owners = ", ".join(owner.name for owner in point.owners)
        if not owners:
            return lead
        return lead.append(user(_flat(owners), "bold").truncate(_LEAD, ellipsis=True)).append("  ")

    @staticmethod
    def _text(point: OpenPoint) -> str:
        reason = point.item.reason if point.item is not None else ""
        return f"{point.text} – {reason}" if reason else point.text


def groups_of(points: Sequence[OpenPoint]) -> Iterator[tuple[str, list[OpenPoint]]]:
    """The points under the headings of the list: actions, items and decisions put off, and so on."""
    found: dict[str, list[OpenPoint]] = {}
    for point in points:
        kind = ITEM if point.kind == Kind.DECISION else point.kind
        found.setdefault(kind, []).append(point)
    yield from found.items()


def _flat(text: str) -> str:
    return " ".join(shown(text).split())
