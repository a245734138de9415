"""The first page: the summary, what was decided and who does what by when, and the contents list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from msgspec.structs import replace

from exports.blocks import Block, Cell, Heading, Line, Paragraph, Point, PointList, Run
from exports.outline import entries
from exports.outline.agenda import day_cell
from exports.outline.boards import cell, table
from exports.outline.context import Scribe
from store.language.folders import any_of
from store.language.words import ANY
from store.record.model import AgendaItem, Entry
from store.record.status import adopted_plans
from store.record.values import Deadline, Kind

_LEAD = re.compile(r"(?s)([^:\n]{1,40}:)(?=\s)(.*)")
_LEAD_WORDS = 4
_PROGRAMME = [("column-day", 22), ("column-theme", 38), ("column-format", 20), ("column-presenter", 20)]
_AGENDA = [
    ("column-item", 11),
    ("column-title", 40),
    ("column-sort", 17),
    ("column-format", 16),
    ("column-presenter", 16),
]
_FRAME = ("column-frame", 10)

# Not only «godkjent»: minutes say it in many forms. Long texts decide more than the formality.
_APPROVAL = re.compile(rf"\b{any_of(ANY.printed.approval)}", re.IGNORECASE)
_APPROVED = re.compile(rf"\b{any_of(ANY.printed.formalities)}\b", re.IGNORECASE)
_FORMALITY = 120

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
    decisions = [e for e in scribe.entries if e.kind == Kind.DECISION and not e.conclusion]
    formal = [entry for entry in decisions if is_formality(scribe, entry)]
    weighty = [_decision_row(scribe, entry) for entry in decisions if not is_formality(scribe, entry)]
    sorted_tasks = sorted(_tasks(scribe, beside_decisions=bool(weighty)), key=lambda task: task[0])
    tasks = _with_unset(scribe, [row for _, row in sorted_tasks])
    if not decisions and not tasks:
        return
    key = "decisions-and-actions" if decisions and tasks else "decisions" if decisions else "follow-up"
    yield Heading(level=2, text=scribe.say(key))
    if weighty or tasks:
        kind = "decision-or-action" if weighty and tasks else "decision" if weighty else "action"
        columns = [
            (scribe.say("column-item"), 22),
            (scribe.say(f"column-{kind}"), 45),
            (scribe.say("column-owner"), 18),
            (scribe.say("column-deadline"), 15),
        ]
        shown = "decisions-and-actions" if weighty and tasks else "decisions" if weighty else "follow-up"
        yield table(columns, [*weighty, *tasks], scribe.say(f"table-{shown}"))
    if formal:
        told = tuple(entry.id for entry in formal)
        yield Paragraph(line=_formal_line(scribe, formal), role="quiet", entries=told)


def agenda(scribe: Scribe, *, frames: bool = False) -> Iterator[Block]:
    """Yield the programme of a meeting of several days, else the list of items: the contents list.

    ``frames`` adds how long each item is meant to take.
    """
    if not scribe.items:
        return
    days = {day.id: day_cell(scribe, day, place) for place, day in enumerate(scribe.record.days, 1)}
    by_day = bool(days) and not scribe.protocol
    yield Heading(level=2, text=scribe.say("programme" if by_day else "agenda"))
    titled = [(scribe.say(key), width) for key, width in (*(_PROGRAMME if by_day else _AGENDA), _FRAME)]
    rows = [
        (
            *_agenda_row(scribe, item, days.get(item.day or 0, "") if by_day else None),
            cell(scribe.say("frame", minutes=item.planned) if frames and item.planned else ""),
        )
        for item in scribe.items
        if not (scribe.protocol and item.form == "break")
    ]
    if rows:
        yield table(titled, rows, scribe.say("table-programme" if by_day else "table-agenda"))


def _led(scribe: Scribe, entry: Entry) -> Line:
    lead = _LEAD.fullmatch(entry.text)
    if lead is None or len(lead[1].split()) > _LEAD_WORDS or not lead[2].strip():
        return (Run(scribe.sentence(entry.text)),)
    return (Run(scribe.text(lead[1]), bold=True), Run(f" {scribe.sentence(lead[2].strip())}"))


def is_formality(scribe: Scribe, entry: Entry) -> bool:
    """Whether a decision only approves the notice, the agenda or the last minutes."""
    item = scribe.item_of.get(entry.item or 0)
    about = f"{entry.title} {entry.text} {item.title if item else ''}"
    return (
        len(entry.text) <= _FORMALITY
        and not scribe.exempt(entry)
        and scribe.fates.status(entry) == "adopted"
        and bool(_APPROVAL.search(entry.text) and _APPROVED.search(about))
    )


def _formal_line(scribe: Scribe, formal: list[Entry]) -> Line:
    """The formal approvals after one another, each linked to its item."""
    line = [Run(scribe.say("formal-approvals"), bold=True)]
    for entry in formal:
        number = scribe.numbers.decision(entry)
        if number:
            line += [Run(" "), Run(number, link=scribe.anchors.get(entry.item or 0, ""))]
        line += [Run(f" {scribe.sentence(text)}") for text in (entry.title, entry.text) if text.strip()]
    return tuple(line)


def _decision_row(scribe: Scribe, entry: Entry) -> tuple[Cell, ...]:
    law = scribe.exempt(entry)
    text = ((Run(scribe.exempt_sentence(law)),),) if law else entries.decision_lines(scribe, entry)
    if entry.repeals and not law:
        # «Vedtak 3: Forbudet mot grilling» alone would say the opposite of what was decided.
        text = (*text, *entries.earlier_decisions(scribe, entry))
    label = entries.decision_label(scribe, entry)
    told = _labelled(label, text, entry)
    lists = () if law else entries.decided_points(scribe, entry)
    return (_item_cell(scribe, entry), replace(told, lists=lists), cell(""), cell(""))


def _tasks(scribe: Scribe, *, beside_decisions: bool) -> Iterator[tuple[_Order, tuple[Cell, ...]]]:
    """Actions and the steps of adopted plans as rows, each with what it is sorted by."""
    adopted = adopted_plans(scribe.entries, scribe.items, scribe.fates)
    for entry in scribe.entries:
        if scribe.exempt(entry):
            continue
        if entry.kind == Kind.ACTION:
            deadline = scribe.fates.deadline(entry)
            yield (
                _order(scribe, deadline),
                _task_row(
                    scribe, entry, "", entries.due(scribe, deadline), beside_decisions=beside_decisions
                ),
            )
        elif entry.kind == Kind.STEP and entry.item in adopted:
            last = _last_day(entry)
            period = entry.period.text.strip() if entry.period else ""
            label = scribe.say("plan-step", number=scribe.steps[entry.id])
            due = scribe.phrase(period)
            yield (
                (_DATED, last) if last else (_IN_WORDS if period else _NEVER, date.max),
                _task_row(scribe, entry, label, due, beside_decisions=beside_decisions),
            )


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
        lines = entries.text_lines(scribe, entries.action_text(scribe, entry))
    else:
        lines = entries.text_lines(scribe, entry.text)
    owners = scribe.phrase(entries.owners(scribe, entry))
    told = _labelled(label, lines, entry)
    return (_item_cell(scribe, entry), told, cell(owners), cell(scribe.phrase(due)))


def _last_day(entry: Entry) -> date | None:
    """The day a step is to be done by, as far as it can be sorted."""
    written = (entry.period.to or entry.period.from_) if entry.period else ""
    numbers = [int(part) for part in written.split("-") if part.isdigit()]
    try:
        # A month sorts by its last days; every month has 28.
        return date(*(numbers + [12, 28][len(numbers) - 1 :])) if numbers else None
    except ValueError:
        return None


def _item_cell(scribe: Scribe, entry: Entry) -> Cell:
    item = scribe.item_of.get(entry.item or 0)
    if item is None:
        return cell("")
    return cell(scribe.numbered_name_of(item), link=scribe.anchors[item.id])


def _labelled(label: str, lines: tuple[Line, ...], entry: Entry) -> Cell:
    first = lines[0] if lines else ()
    lead = (Run(f"{label} ", bold=True),) if label else ()
    return Cell(lines=((*lead, *first), *lines[1:]), entries=(entry.id,))


def _agenda_row(scribe: Scribe, item: AgendaItem, day: str | None) -> tuple[Cell, ...]:
    exempt = scribe.exempt(item)
    way = "" if exempt else item.format
    who = "" if exempt else item.presenter
    title = cell(scribe.name_of(item), link=scribe.linked(item))
    presenter = cell(scribe.presenters(who) if who else "")
    if day is not None:
        return (cell(day), title, cell(scribe.phrase(way)), presenter)
    sort = scribe.say(f"sort-{item.sort}") if item.sort and not exempt else ""
    number = cell(scribe.numbers.item(item))
    return (number, title, cell(sort), cell(scribe.phrase(way)), presenter)
