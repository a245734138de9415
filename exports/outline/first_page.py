"""The first page: the summary, what was decided, and who does what by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from exports.blocks import (
    Block,
    Cell,
    Heading,
    Line,
    Paragraph,
    Point,
    PointList,
    Run,
    after_blank,
    placed,
)
from exports.outline import entries
from exports.outline.boards import cell, table
from exports.outline.follow_up import points_in
from store.language.folders import any_of
from store.language.late_pattern import late_pattern
from store.language.words import ANY
from store.record.model import Entry
from store.record.status import adopted_plans
from store.record.values import Deadline, Kind

if TYPE_CHECKING:
    from exports.outline.context import Scribe


_LEAD = late_pattern(r"(?s)([^:\n]{1,40}:)(?=\s)(.*)")
_LEAD_WORDS = 4
# Not only «godkjent»: minutes say it in many forms. Long texts decide more than the formality.
_APPROVAL = re.compile(rf"\b{any_of(ANY.printed.approval)}", re.IGNORECASE)
_APPROVED = late_pattern(rf"\b{any_of(ANY.printed.formalities)}\b", re.IGNORECASE)
_FORMALITY = 120

_TASKS = frozenset({Kind.ACTION, Kind.STEP})
_Order: TypeAlias = tuple[int, date]
_DATED, _IN_WORDS, _NEVER = range(3)
_OWNER, _TASK_COLUMNS = 2, 4
"""Where the owner stands in a row of tasks, with the deadline after it, and how many cells a row has."""


def summary(scribe: Scribe) -> Iterator[Block]:
    """Yield the summary, the words before a first colon in bold where they are few."""
    points = [Point(line=_led(scribe, e), entries=(e.id,)) for e in scribe.summaries if e.text.strip()]
    if points:
        yield Heading(level=2, text=scribe.say("summary"))
        yield PointList(points=tuple(points))


def decisions_and_actions(scribe: Scribe) -> Iterator[Block]:
    """Yield every decision and, by deadline, everything that is to be done, a row each."""
    decisions = [e for e in scribe.of_kind(Kind.DECISION) if not e.conclusion]
    formal = [entry for entry in decisions if is_formality(scribe, entry)]
    left = {entry.id for entry in decisions} - {entry.id for entry in formal}
    others = [entry for entry in decisions if entry.id in left]
    weighty = [_decision_row(scribe, group) for group in _told_at_once(scribe, others)]
    sorted_tasks = sorted(_tasks(scribe, beside_decisions=bool(weighty)), key=lambda task: task[0])
    sorted_tasks += sorted(_tasks_from_before(scribe), key=lambda task: task[0])
    tasks = _with_unset(scribe, [row for _, row in sorted_tasks])
    if not decisions and not tasks:
        return
    key = "decisions-and-actions" if decisions and tasks else "decisions" if decisions else "follow-up"
    yield Heading(level=2, text=scribe.say(key))
    if weighty or tasks:
        kind = "decision-or-action" if weighty and tasks else "decision" if weighty else "action"
        columns = [
            (scribe.say("column-item"), _ITEM_WIDTH if scribe.is_numbered else 22),
            (scribe.say(f"column-{kind}"), 45),
            (scribe.say("column-owner"), 18),
            (scribe.say("column-deadline"), 15),
        ]
        shown = "decisions-and-actions" if weighty and tasks else "decisions" if weighty else "follow-up"
        yield table(columns, [*weighty, *tasks], scribe.say(f"table-{shown}"))
    if formal:
        told = tuple(entry.id for entry in formal)
        yield Paragraph(line=_formal_line(scribe, formal), role="quiet", entries=told)


def _led(scribe: Scribe, entry: Entry) -> Line:
    lead = _LEAD.fullmatch(entry.text)
    if lead is None or len(lead[1].split()) > _LEAD_WORDS or not lead[2].strip():
        return (placed(scribe.sentence(entry.text), scribe.place(entry)),)
    place = scribe.place(entry)
    rest = after_blank((placed(scribe.sentence(lead[2].strip()), place),))
    return (placed(scribe.text(lead[1]), place, bold=True), *rest)


def is_formality(scribe: Scribe, entry: Entry) -> bool:
    """Whether a decision only approves the notice, the agenda or the last minutes."""
    if len(entry.text) > _FORMALITY or scribe.exempt(entry) or not _APPROVAL.search(entry.text):
        return False
    item = scribe.item_of.get(entry.item or 0)
    about = f"{entry.title} {entry.text} {item.title if item else ''}"
    return bool(_APPROVED.search(about)) and scribe.fates.status(entry) == "adopted"


def _formal_line(scribe: Scribe, formal: list[Entry]) -> Line:
    """The formal approvals after one another, each linked to its item."""
    line = [Run(scribe.say("formal-approvals"), bold=True)]
    for entry in formal:
        number = scribe.numbers.decision(entry)
        if number:
            line += [Run(" "), Run(number, link=scribe.anchors.get(entry.item or 0, ""))]
        for field, text in (("title", entry.title), ("", entry.text)):
            if text.strip():
                place = scribe.place(entry, field, again=True)
                line.append(placed(scribe.sentence(text), place, before=" "))
    return tuple(line)


def _told_at_once(scribe: Scribe, decisions: list[Entry]) -> Iterator[list[Entry]]:
    """Each decision by itself; neighbours that one law exempts from access together."""
    for (law, _), group in groupby(decisions, lambda e: (scribe.exempt(e), scribe.fates.status(e))):
        together = list(group)
        yield from [together] if law else ([entry] for entry in together)


def _decision_row(scribe: Scribe, told: list[Entry]) -> tuple[Cell, ...]:
    entry = told[0]
    law = scribe.exempt(entry)
    if law:
        sentence = scribe.exempt_sentence(law, count=len(told))
        label = entries.joint_label(scribe, told)
        return (_item_cell(scribe, *told), _labelled(label, ((Run(sentence),),), *told), _EMPTY, _EMPTY)
    text = entries.decision_lines(scribe, entry, again=True)
    if entry.repeals:
        # «Vedtak 3: Forbudet mot grilling» alone would say the opposite of what was decided.
        text = (*text, *entries.earlier_decisions(scribe, entry))
    label = entries.decision_label(scribe, entry)
    points = entries.decided_points(scribe, entry, again=True)
    return (_item_cell(scribe, entry), _labelled(label, text, entry, lists=points), _EMPTY, _EMPTY)


def _tasks(scribe: Scribe, *, beside_decisions: bool) -> Iterator[tuple[_Order, tuple[Cell, ...]]]:
    """Actions and the steps of adopted plans as rows, each with what it is sorted by."""
    adopted = adopted_plans(scribe.of_kind(Kind.DECISION), scribe.items, scribe.fates)
    for entry in scribe.entries:
        if entry.kind not in _TASKS or scribe.exempt(entry):
            continue
        if entry.kind == Kind.ACTION:
            deadline = scribe.fates.deadline(entry)
            yield (
                _order(scribe, deadline),
                _task_row(
                    scribe, entry, "", entries.due(scribe, deadline), beside_decisions=beside_decisions
                ),
            )
        elif entry.item in adopted:
            last = _last_day(entry)
            period = entry.period.text.strip() if entry.period else ""
            label = scribe.say("plan-step", number=scribe.steps[entry.id])
            due = scribe.phrase(period)
            yield (
                (_DATED, last) if last else (_IN_WORDS if period else _NEVER, date.max),
                _task_row(scribe, entry, label, due, beside_decisions=beside_decisions),
            )


def _tasks_from_before(scribe: Scribe) -> Iterator[tuple[_Order, tuple[Cell, ...]]]:
    """Tasks of earlier meetings that have another deadline or owner now; after the meeting's own."""
    for followed in points_in(scribe, anywhere=True):
        point = followed.point
        changed = {"deadline", "owner"} & {event.what for event in followed.events}
        if not (followed.is_open and changed) or point.exempt or not point.text:
            continue
        label = scribe.say("task-from", number=point.number or scribe.heading(point.title))
        names = scribe.names(followed.owners) if followed.owners else ""
        row = (
            _EMPTY,
            _labelled(label, entries.text_lines(scribe, point.text)),
            cell(scribe.phrase(names)),
            cell(scribe.phrase(entries.due(scribe, followed.deadline))),
        )
        yield _order(scribe, followed.deadline), row


def _with_unset(scribe: Scribe, tasks: list[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """The tasks, «Ikke fastsatt» where one has no owner or deadline and another has.

    What none of them has is said by no column at all.
    """
    told = [any(row[place].lines for row in tasks) for place in range(_TASK_COLUMNS)]
    unset = cell(scribe.say("not-set"))
    return [
        tuple(
            unset if place >= _OWNER and told[place] and not shown.lines else shown
            for place, shown in enumerate(row)
        )
        for row in tasks
    ]


def _order(scribe: Scribe, deadline: Deadline | None) -> _Order:
    """By the day; then those in words, a next meeting whose day is not known first; then those without."""
    day = entries.due_day(scribe, deadline)
    if day is not None:
        return (_DATED, day)
    if deadline is None or not (deadline.meeting or deadline.text.strip()):
        return (_NEVER, date.max)
    return (_IN_WORDS, date.min if deadline.meeting else date.max)


def _task_row(
    scribe: Scribe, entry: Entry, label: str, due: str, *, beside_decisions: bool
) -> tuple[Cell, ...]:
    if entry.kind == Kind.ACTION:
        status = scribe.fates.status(entry)
        # «Vedtak:» and «Oppgave:» tell rows apart; where all are open tasks the column says it.
        label = scribe.say("action", status=status) if beside_decisions or status != "open" else ""
        text = entries.action_text(scribe, entry)
    else:
        text = entry.text
    owners = scribe.phrase(entries.owners(scribe, entry))
    told = _labelled(label, entries.text_lines(scribe, text, scribe.place(entry, again=True)), entry)
    by, when = (scribe.place(entry, field, again=True) for field in ("owner", "deadline"))
    return (
        _item_cell(scribe, entry),
        told,
        cell(owners, place=by),
        cell(scribe.phrase(due), place=when if entry.kind == Kind.ACTION else ""),
    )


def _last_day(entry: Entry) -> date | None:
    """The day a step is to be done by, as far as it can be sorted."""
    written = (entry.period.to or entry.period.from_) if entry.period else ""
    numbers = [int(part) for part in written.split("-") if part.isdigit()]
    try:
        # A month sorts by its last days; every month has 28.
        return date(*(numbers + [12, 28][len(numbers) - 1 :])) if numbers else None
    except ValueError:
        return None


_ITEM_WIDTH = 9
_EMPTY = cell("")


def _item_cell(scribe: Scribe, *told: Entry) -> Cell:
    """The items of a row, a line each: by number alone where items have numbers, else by title."""
    within = {item.id: item for one in told if (item := scribe.item_of.get(one.item or 0))}
    named = scribe.number if scribe.is_numbered else scribe.numbered_name_of
    runs = [
        Run(named(item) or scribe.name_of(item), link=scribe.anchors[item.id]) for item in within.values()
    ]
    return Cell(lines=tuple([(run,) for run in runs]))


def _labelled(label: str, lines: tuple[Line, ...], *told: Entry, lists: tuple[PointList, ...] = ()) -> Cell:
    first = lines[0] if lines else ()
    lead = (Run(f"{label} ", bold=True),) if label else ()
    ids = tuple([entry.id for entry in told])
    return Cell(lines=((*lead, *first), *lines[1:]), entries=ids, lists=lists)
