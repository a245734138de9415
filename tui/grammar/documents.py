"""The documents that a line makes or touches. Nothing is changed here."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import chain
from typing import assert_never

from msgspec.structs import replace

from store.language.words import fold
from store.plain_text import has_check
from store.record import identity as ranks
from store.record.identity import Ids
from store.record.kinds import KINDS
from store.record.model import AgendaItem, Attendance, Day, Document, Entry, Event
from store.record.numbering import cites
from store.record.record import Record
from store.record.timing import in_zone, resumed
from store.record.values import ClosedDoors, Deadline, Kind, Of, Role
from store.record.withheld import inheriting
from store.topics.names import joined_topics
from tui.grammar.agenda.agenda_lines import SOON
from tui.grammar.agenda.item_order import moved, rank_after
from tui.grammar.context import Context
from tui.grammar.entries import is_list_line
from tui.grammar.lines import (
    ActionDetailLine,
    AnswerLine,
    BlankLine,
    BreakLine,
    DayLine,
    EndLine,
    EntryLine,
    ExperienceDetailLine,
    FallenLine,
    FormLine,
    GoLine,
    HelpLine,
    ItemDetailLine,
    ItemLine,
    Line,
    MeetingDetailLine,
    MoreLine,
    MoveLine,
    OpenLine,
    PeopleLine,
    PresenceLine,
    RoleLine,
    VotesLine,
)
from tui.grammar.people_lines import came_and_went, listed, next_rank, offices, rank_at_end
from tui.grammar.phrases.deadlines import among, find_deadline
from tui.grammar.phrases.enumerations import counted
from tui.grammar.phrases.names import is_labelled
from tui.grammar.proposal_votes import of_the_decision


def became(  # noqa: PLR0913, PLR0917 — what, of what, and when and where it happened
    record: Record, entry: Entry, status: str, now: datetime, ids: Ids, item: AgendaItem | None = None
) -> Event:
    """What has become of an entry, in an item."""
    return Event(
        id=ids(),
        rank=rank_at_end(record, Event),
        of=Of(record.meeting.id, entry.id),
        what="status",
        to=status,
        item=item.id if item else None,
        at=now,
    )


_JOINTS = {"background": "\n", "recommendation": "\n", "presenter": ", ", "format": ", ", "recommender": ", "}


def _deadline_in(text: str, context: Context) -> Deadline | None:
    """The deadline that a text tells."""
    return among(find_deadline(text, context.near), context.called)


def _apart(line: EntryLine, context: Context) -> bool:
    """Whether a text begins a paragraph, as what somebody says who is on no list, or what comes behind it."""
    last = context.last_here
    behind = last is not None and last.kind == Kind.NOTE and not last.point and last.speaker is None
    return is_labelled(line.text) or (behind and last is not None and is_labelled(last.text))


def _above(line: EntryLine, context: Context) -> int | None:
    """What a point stands under: the point above it, or the decision that the list belongs to."""
    if not line.fields.get("point"):
        return None
    last = context.last_here
    if line.level and last is not None and last.point:
        return last.parent if context.level_of(last) else last.id
    return context.opens.id if context.opens is not None else None


class LineWriter:
    """One line being written down, at one place and one instant."""

    def __init__(  # noqa: PLR0913 — where and when, and what came before
        self,
        context: Context,
        now: datetime,
        ids: Ids,
        *,
        paragraph: bool,
        waiting: bool,
        waited: Entry | None = None,
    ) -> None:
        """Write at the context's place.

        paragraph: an empty Enter came before. waiting: the line is a word alone. waited: a word alone came
        before, and nothing could be made of both.
        """
        self._context = context
        self._record: Record = context.record
        self._now = now
        self._ids = ids
        self._paragraph = paragraph
        self._waiting = waiting
        self._waited = waited

    def documents(self, line: Line, typed: str) -> list[Document]:  # noqa: C901, PLR0912 — a row for each line
        """The documents of a line, the one it is about first. A line that writes nothing has none."""
        match line:
            case EntryLine():
                return self._entry_line(line, typed)
            case ItemLine():
                return self._item_line(line)
            case BreakLine():
                return self._break_line(line)
            case MoveLine():
                return self._move_line(line)
            case FormLine():
                return self._form_line(line)
            case ItemDetailLine():
                return self._item_detail_line(line, typed)
            case DayLine():
                return self._day_line(line)
            case ActionDetailLine():
                return self._action_detail_line(line)
            case ExperienceDetailLine():
                return self._experience_detail_line(line)
            case VotesLine():
                return self._votes_line(line)
            case FallenLine():
                return self._fallen_line(line)
            case AnswerLine():
                return self._answer_line(line)
            case MoreLine():
                return self._more_line(line)
            case PeopleLine():
                return self._people_line(line)
            case PresenceLine():
                return self._presence_line(line)
            case MeetingDetailLine():
                return self._meeting_detail_line(line)
            case RoleLine():
                return self._role_line(line)
            case EndLine():
                return self._end_line(line)
            case BlankLine() | HelpLine() | OpenLine() | GoLine():
                return []
        assert_never(line)

    def _entry_line(self, line: EntryLine, typed: str) -> list[Document]:
        entry = self._entry(line, typed)
        first = self._record.get(Entry, line.after)
        found: list[Document] = (
            self._begun(entry, first) if first is not None else self.with_waiting_vote(entry)
        )
        if line.status:
            found.append(self._event(entry, line.status))
        numbers = line.fields.get("supersedes") or ()
        decisions = (e for e in self._record.entries if KINDS[e.kind].numbered) if numbers else ()
        known = self._context.numbering
        superseded = (e for e in decisions if any(cites(n, known.decision(e)) for n in numbers))
        found += [self._event(old, "superseded") for old in superseded]
        if self._record.meeting.state == "planned" and not KINDS[line.kind].beforehand and not self._waiting:
            found.append(replace(self._record.meeting, state="live"))
            found += self.begin(self._context.item)
        return found

    def _item_line(self, line: ItemLine) -> list[Document]:
        started = self._started(self.item(line))
        if line.earlier is None:
            return started
        # The title before begins with the number before this one: a row of two says that both are numbers.
        key, number, title = line.earlier
        there = next((d for d in started if d.id == key), self._record.get(AgendaItem, key))
        if not isinstance(there, AgendaItem):
            return started
        rest = [document for document in started if document.id != key]
        return [*rest, replace(there, number=number, title=title)]

    def item(self, line: ItemLine) -> AgendaItem:
        """The new item of a line, after the present one. It has not begun."""
        item = AgendaItem(
            id=self._ids(),
            parent=self._parent(sub=line.sub),
            day=self._context.day.id if self._context.day else None,
            number=line.number,
            prefix=line.prefix,
            title=line.title,
            form=line.form,
            sort=line.sort,
            planned=line.planned,
            private=line.private,
            exempt=line.exempt,
        )
        return replace(item, rank=rank_after(self._record, item, self._context.item))

    def _break_line(self, line: BreakLine) -> list[Document]:
        return self._started(self.pause(line))

    def pause(self, line: BreakLine) -> AgendaItem:
        """The break of a line: the one the agenda has already, else a new one. It has not begun."""
        arranged = self._record.get(AgendaItem, line.item)
        if arranged is not None:
            return replace(arranged, title=line.title, planned=line.planned or arranged.planned)
        day = self._context.day.id if self._context.day else None
        item = AgendaItem(id=self._ids(), title=line.title, form="break", planned=line.planned, day=day)
        return replace(item, rank=rank_after(self._record, item, self._context.item))

    def _move_line(self, line: MoveLine) -> list[Document]:
        item = self._context.item
        found = moved(self._record, item, line.step) if item else []
        return sorted(found, key=lambda other: item is None or other.id != item.id)

    def _form_line(self, line: FormLine) -> list[Document]:
        return [replace(item, form=line.form, title=line.title or item.title) for item in self._item()]

    def _item_detail_line(self, line: ItemDetailLine, typed: str) -> list[Document]:
        found: list[Document] = [self._detailed(item, line) for item in self._item()]
        if line.note:
            # Not as a line of its own: putting an item off beforehand begins no meeting.
            found.append(self._entry(EntryLine(kind=Kind.NOTE, text=line.note), typed))
        return found

    @staticmethod
    def _detailed(item: AgendaItem, line: ItemDetailLine) -> AgendaItem:
        """The item with a detail set; words are added to words, for nobody meant to unsay them."""
        before = getattr(item, line.field)
        if line.recommender and not before:
            item = replace(item, recommender=line.recommender)
        elif line.recommender:
            # Another recommendation than the one above keeps the words that say whose it is.
            between = "\n" if is_list_line(str(line.value)) else " "
            label = f"{line.label[:1].upper()}{line.label[1:]}:"
            line = replace(line, value=f"{label}{between}{line.value}")
        if isinstance(line.value, ClosedDoors):
            told = (before.text if before else "", line.value.text)
            return replace(item, closed=ClosedDoors(", ".join(dict.fromkeys(filter(None, told)))))
        if isinstance(line.value, tuple):
            return replace(item, tags=joined_topics(item.tags, line.value), no_topic=False)
        joint = line.joint or _JOINTS.get(line.field)
        value = f"{before}{joint}{line.value}" if joint and before and before != line.value else line.value
        return replace(item, **{line.field: value})

    def _day_line(self, line: DayLine) -> list[Document]:
        existing = self._existing_day(line)
        if existing:
            heading = line.heading or existing.heading
            return [replace(existing, heading=heading), *self._end_current()]
        days = self._record.days
        number = line.number or (2 if self._is_later(line) else len(days) + 1)
        # Whoever says «day 2» first has had a day 1: what came before belongs to it.
        missing: list[Day] = []
        for earlier in range(len(days) + 1, number if number <= 14 else 0):
            missing.append(
                Day(id=self._ids(), rank=next_rank([*days, *missing]), date=self._date_of(earlier))
            )
        moved = [replace(i, day=missing[0].id) for i in self._record.agenda if not i.day] if missing else []
        meeting = self._record.meeting
        last = meeting.to or meeting.from_
        longer = (
            [replace(meeting, to=line.date)] if line.date and last and last < line.date <= last + SOON else []
        )
        date = line.date or (None if line.heading and not line.number else self._date_of(number))
        new = Day(id=self._ids(), rank=next_rank([*days, *missing]), date=date, heading=line.heading)
        ended = [
            replace(found, day=found.day or (missing[0].id if missing else None))
            for found in self._end_current()
        ]
        known = {document.id for document in ended}
        return [new, *missing, *ended, *(item for item in moved if item.id not in known), *longer]

    def _is_later(self, line: DayLine) -> bool:
        """Whether a day is a later one of a meeting whose first day was not called one, and has been held."""
        record = self._record
        held = record.meeting.state != "planned" and bool(record.entries)
        first = record.meeting.from_
        return not record.days and held and (line.date is None or (first is not None and line.date > first))

    def _action_detail_line(self, line: ActionDetailLine) -> list[Document]:
        action = self._context.last(Kind.ACTION)
        if action is None:
            return []
        if line.deadline:
            return [replace(action, deadline=line.deadline)]
        return [replace(action, owners=line.owners)]

    def _experience_detail_line(self, line: ExperienceDetailLine) -> list[Document]:
        last = self._context.last_here
        if last is None:
            return []
        value = line.value
        if isinstance(value, str) and last.outcome:
            value = f"{last.outcome} {value}"  # nobody meant to unsay what came of it
        return [replace(last, **{line.field: value})]

    def _votes_line(self, line: VotesLine) -> list[Document]:
        target = self._record.get(Entry, line.target) or self._context.voted
        told = [replace(target, votes=line.votes, ballot=line.ballot)] if target else []
        return [*told, *self._voted_besides(line)]

    def _voted_besides(self, line: VotesLine | FallenLine) -> list[Document]:
        """What a line tells of the votes on other proposals and decisions than its first."""
        new = (self._votes_line(o) if isinstance(o, VotesLine) else self._fallen_line(o) for o in line.others)
        return [*chain.from_iterable(new)]

    def _fallen_line(self, line: FallenLine) -> list[Document]:
        proposal = self._record.get(Entry, line.target)
        if proposal is None:
            return []
        told = {"votes": line.votes, "ballot": line.ballot} if line.votes else {}
        fell = [replace(proposal, **told), self._event(proposal, "rejected")]
        return [*fell, *self._voted_besides(line)]

    def with_waiting_vote(self, entry: Entry) -> list[Document]:
        """The decision with the vote of its item that was told of before it, and what is left of that.

        A vote that goes to nobody else waits on: the decision would be read by many.
        """
        vote = self._context.untaken_vote
        if entry.kind != Kind.DECISION or entry.conclusion or vote is None:
            return [entry]
        if self._context.withheld.untold(vote.id) and not (entry.private or entry.exempt):
            return [entry]
        gone = Entry(id=vote.id, was=vote.was, forgotten=vote.forgotten, deleted=self._now)
        told = of_the_decision(vote, self._context)
        votes, ballot = (told.votes, told.ballot) if told else (vote.votes, vote.ballot)
        return [replace(entry, votes=votes, ballot=ballot), gone]

    def _answer_line(self, line: AnswerLine) -> list[Document]:
        question = self._context.last(Kind.QUESTION)
        if question is None:
            return []
        answer = f"{question.answer} {line.answer}" if question.answer else line.answer
        answered = replace(question, answer=answer, answered_by=line.by or question.answered_by)
        return [answered, self._event(question, "answered")]

    def _more_line(self, line: MoreLine) -> list[Document]:
        last = self._context.last()
        if last is None:
            return []
        # A question ends where it was asked; what goes on with it is a sentence of its own.
        joint = "\n" if last.kind == Kind.QUESTION else " "
        text = f"{last.text}{joint}{line.text}"
        deadline = last.deadline
        if KINDS[last.kind].dated and deadline in (None, self._context.unstated):
            deadline = _deadline_in(text, self._context) or deadline
        check = last.check or has_check(line.text)
        typed = f"{last.typed}{joint}{line.text}"
        return [replace(last, text=text, typed=typed, deadline=deadline, check=check)]

    def _people_line(self, line: PeopleLine) -> list[Document]:
        found = listed(line, self._context, self._ids, self._now)
        meeting, told = self._record.meeting, offices(line.people)
        told = {office: name for office, name in told.items() if getattr(meeting, office) is None}
        return [*found, replace(meeting, **told)] if told and line.status == "present" else found

    def _presence_line(self, line: PresenceLine) -> list[Document]:
        clock = "" if line.what == "recusal" else self._clock_today()
        return came_and_went(line, self._context, self._now, clock, self._ids)

    def _meeting_detail_line(self, line: MeetingDetailLine) -> list[Document]:
        who = self._record.get(Attendance, line.role[0]) if line.role else None
        named = [replace(who, role=line.role[1])] if who is not None and line.role else []
        return [replace(self._record.meeting, **line.changes), *named]

    def _role_line(self, line: RoleLine) -> list[Document]:
        meeting = self._record.meeting
        return [replace(meeting, roles=(*meeting.roles, Role(line.label, line.name)))]

    def _end_line(self, line: EndLine) -> list[Document]:
        meeting = self._record.meeting
        state = "draft" if meeting.state in ("planned", "live") else meeting.state
        ended = replace(meeting, end=line.time or self._clock(), state=state)
        return [ended, *self._end_current()]

    def begin(self, item: AgendaItem | None) -> list[Document]:
        """The present item ends and another one begins, unless the meeting has not started."""
        found: list[Document] = [i for i in self._end_current() if item is None or i.id != item.id]
        if item is not None:
            days = self._record.days
            day = item.day or (self._context.day.id if self._context.day and days else None)
            found.append(replace(resumed(item, self._now), day=day))
        return found

    def _started(self, item: AgendaItem) -> list[Document]:
        if self._record.meeting.state == "planned":
            return [item]
        return [resumed(item, self._now), *self._end_current()]

    def _end_current(self) -> list[AgendaItem]:
        return [replace(i, ended=self._now) for i in self._record.agenda if i.began and not i.ended]

    def _entry(self, line: EntryLine, typed: str) -> Entry:
        item, day = self._context.item, self._context.day
        apart = KINDS[line.kind].apart
        text_line = line.kind == Kind.NOTE and not line.fields.get("point")
        entry = Entry(
            id=self._ids(),
            rank=rank_at_end(self._record, Entry),
            kind=line.kind,
            item=None if apart or item is None else item.id,
            day=day.id if day and item is None and not apart else None,
            typed=typed,
            text=line.text,
            at=self._now,
            parent=_above(line, self._context),
            paragraph=(text_line and (self._paragraph or _apart(line, self._context))) or line.begins,
            check=has_check(line.text),
            tags=line.tags,
            **line.fields,
        )
        item = self._context.item
        if apart and item is not None:  # it stands in no item, but was said in one
            withheld = self._context.withheld
            entry = replace(
                entry,
                private=entry.private or item.id in withheld.private,
                exempt=entry.exempt or withheld.laws.get(item.id, ""),
            )
        led = self._context.last_here if line.level and entry.parent is None else None
        return inheriting(entry, self._record, self._context.settings.labels, self._waited or led)

    def _event(self, entry: Entry, status: str) -> Event:
        return became(self._record, entry, status, self._now, self._ids, self._context.item)

    def _begun(self, point: Entry, first: Entry) -> list[Document]:
        """The second point of an enumeration, and the first, which was text until it was seen to be one."""
        began = counted(first.text)
        text = began.text if began else first.text
        if first.kind == Kind.NOTE:
            made = replace(first, text=text, point=True, ordered=point.ordered, paragraph=True)
            return [replace(point, parent=first.parent), made]
        made = replace(
            point,
            text=text,
            typed=text,
            paragraph=True,
            parent=first.id,
            check=has_check(text),
        )
        below = replace(point, id=self._ids(), parent=first.id, rank=ranks.after([point.rank]))
        return [below, replace(first, text="", check=False), made]

    def _item(self) -> list[AgendaItem]:
        return [self._context.item] if self._context.item else []

    def _parent(self, *, sub: bool) -> int | None:
        item = self._context.item
        if not sub or item is None:
            return None
        return item.parent or item.id

    def _existing_day(self, line: DayLine) -> Day | None:
        days = self._record.days
        if line.number:
            return days[line.number - 1] if line.number <= len(days) else None
        if line.date:
            return next((day for day in days if day.date == line.date), None)
        return next((day for day in days if line.heading and fold(day.heading) == fold(line.heading)), None)

    def _date_of(self, number: int) -> date | None:
        """The date of a day by its number, as long as the meeting lasts."""
        meeting = self._record.meeting
        found = meeting.from_ + timedelta(days=number - 1) if meeting.from_ else None
        return None if found and meeting.to and found > meeting.to else found

    def _clock_today(self) -> str:
        """The clock, when the meeting is today: a meeting written up later has other times."""
        return self._clock() if self._context.is_on(in_zone(self._record.meeting, self._now).date()) else ""

    def _clock(self) -> str:
        """What the clock shows where the meeting is."""
        return f"{in_zone(self._record.meeting, self._now):%H.%M}"
