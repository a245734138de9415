"""One entry each: decisions, actions, proposals, questions, statements, texts and points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from exports.blocks import Block, Callout, Counting, Line, Paragraph, Place, Point, PointList, Run, placed
from exports.outline.votes import vote_line
from exports.typography import dates
from exports.typography.dates import date_range
from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.words import AND, fold
from store.record.model import Entry
from store.record.points import FORMS, is_literal, is_text, lists_of, mark_of
from store.record.values import Deadline
from store.revisions.canonical import HASH_SHOWN

if TYPE_CHECKING:
    from exports.outline.context import Scribe


def decision(scribe: Scribe, entry: Entry) -> Callout:
    """Return a decision or a conclusion, with its votes."""
    law = scribe.exempt(entry)
    label = decision_label(scribe, entry)
    if law:
        kept = (Run(scribe.exempt_sentence(law)),)
        return Callout(tone="decision", label=label, paragraphs=(kept,), entries=(entry.id,))
    votes = vote_line(scribe, entry)
    return Callout(
        tone="decision",
        label=label,
        paragraphs=(
            *decision_lines(scribe, entry),
            *earlier_decisions(scribe, entry),
            *approved_minutes(scribe, entry),
        ),
        note=(scribe.say("votes"), votes) if votes else None,
        entries=(entry.id,),
        lists=decided_points(scribe, entry),
    )


def decision_label(scribe: Scribe, entry: Entry) -> str:
    """Return «Vedtak 13/26-2:», «Ikke vedtatt 14/26:» or «Konklusjon:»."""
    status = scribe.fates.status(entry)
    if entry.conclusion and status == "adopted":
        return scribe.say("conclusion")
    number = scribe.numbers.decision(entry)
    if number and entry.formerly:
        number = f"{number} {scribe.say('formerly', number=entry.formerly)}"
    if number:
        return scribe.say("decision", status=status, number=number)
    return scribe.say("decision-unnumbered", status=status)


def joint_label(scribe: Scribe, told: Sequence[Entry]) -> str:
    """Return «Vedtak 13/26 og 14/26:», of decisions with one status; without numbers that of the first."""
    numbers = [scribe.numbers.decision(entry) for entry in told]
    if len(told) == 1 or not all(numbers):
        return decision_label(scribe, told[0])
    return scribe.say("decisions-told", status=scribe.fates.status(told[0]), numbers=scribe.joined(numbers))


def decision_lines(scribe: Scribe, entry: Entry, *, again: bool = False) -> tuple[Line, ...]:
    """Return the title of a decision in bold, when it has one, and its text.

    ``again`` says that they stand in their item, too.
    """
    text = text_lines(scribe, entry.text, scribe.place(entry, again=again))
    if not entry.title.strip():
        return text
    name = scribe.place(entry, "title", again=again)
    return ((placed(scribe.sentence(entry.title), name, bold=True),), *text)


def earlier_decisions(scribe: Scribe, entry: Entry) -> tuple[Line, ...]:
    """Return what a decision does to earlier ones: «Erstatter vedtak 14/25.», a line each."""
    earlier = (("repeals" if entry.repeals else "supersedes", entry.supersedes), ("amends", entry.amends))
    return tuple(
        (Run(scribe.say(key, numbers=scribe.joined(numbers), count=len(numbers))),)
        for key, numbers in earlier
        if numbers
    )


def approved_minutes(scribe: Scribe, entry: Entry) -> tuple[Line, ...]:
    """Return which revision of earlier minutes a decision approves: «Revisjon 2 · 81be07aa»."""
    about = entry.approves
    if about is None or not about.hash or not about.revision:
        return ()
    number, mark = str(about.revision), about.hash[:HASH_SHOWN]
    return ((Run(scribe.say("revision-mark", number=number, hash=mark)),),)


def text_lines(scribe: Scribe, text: str, place: str = "") -> tuple[Line, ...]:
    """Return a text of several lines as several paragraphs, all in one place of a name."""
    return tuple([(placed(scribe.sentence(line), place),) for line in text.split("\n") if line.strip()])


def labelled(scribe: Scribe, label: str, text: str, place: str = "") -> Iterator[Block]:
    """Yield a text of an item, its label before the first line; lines that are points stand as lists.

    All of it has one place, of a name.
    """
    if not text.strip():
        return
    lead: Line = (Run(label, bold=True), Run(" ")) if label else ()
    for is_list, lines in groupby(text.split("\n"), key=lambda line: bool(_LISTED.match(line))):
        told = [line for line in lines if line.strip()]
        if is_list and lead:
            yield Paragraph(line=lead[:1])
            lead = ()
        if is_list:
            yield from _typed_lists(scribe, told, place)
            continue
        for line in told:
            yield Paragraph(line=(*lead, placed(scribe.sentence(line), place)))
            lead = ()


def _typed_lists(scribe: Scribe, lines: Sequence[str], place: str) -> Iterator[Block]:
    """Lines that were typed as points, as lists. One whose number does not follow keeps it as text."""
    found: list[Entry] = []
    top: Entry | None = None
    for key, line in enumerate(lines, 1):
        match = _LISTED.match(line)
        assert match is not None  # noqa: S101 — only such lines come here
        deep = match["deep"] or match["mark"] == "--"
        above = top if deep else None
        beside = [one for one in found if one.parent == (above.id if above else None)]
        form, begins = _form_of(match["mark"], beside)
        text = line[match.end() :].strip() if form or match["mark"][0] in "-*•–" else line.strip()
        point = Entry(
            id=key, text=text, point=True, ordered=form, paragraph=begins, parent=above.id if above else None
        )
        top = top if above else point
        found.append(point)
    yield from points(scribe, found, place)


def _form_of(mark: str, beside: Sequence[Entry]) -> tuple[str, bool]:
    """How a mark counts after the points beside it, and whether it begins an enumeration."""
    bare = mark.rstrip(".)")
    if last := next(reversed(beside), None):
        place = sum(1 for _ in list(lists_of(beside))[-1][1]) + 1
        if last.ordered and mark_of(last.ordered, place) == bare:
            return last.ordered, False
    return next(((form, True) for form in ("1", "i", "a") if mark_of(form, 1) == bare), ("", False))


_LISTED = late_pattern(
    r"(?P<deep>[ \u00a0]{2,9}|\t)?[ \u00a0]?(?P<mark>--?|[*•–]|(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])"
    r"[ \u00a0\t]+(?=\S)"
)


def owned(scribe: Scribe, entry: Entry) -> Callout:
    """Return what somebody answers for, with its owner and deadline; its label is that of its kind."""
    told = [
        (field, text)
        for field, text in (
            ("owner", "" if _says_owners(scribe, entry) else owners(scribe, entry)),
            ("deadline", due(scribe, scribe.fates.deadline(entry))),
        )
        if text
    ]
    return Callout(
        tone="action",
        label=scribe.say(entry.kind.value, status=scribe.fates.status(entry)),
        paragraphs=text_lines(scribe, action_text(scribe, entry), scribe.place(entry)),
        details=tuple((scribe.say(field), text) for field, text in told),
        detail_places=tuple(scribe.place(entry, field) for field, _ in told),
        entries=(entry.id,),
    )


def _says_owners(scribe: Scribe, entry: Entry) -> bool:
    """Whether the sentence of an action begins with those who answer for it: «Kari og Per skal møtes»."""
    rest = entry.text.lstrip()
    left = [name.name for name in scribe.fates.owners(entry)]
    while left:
        first = next((name for name in left if _begins_with(rest, name)), None)
        if first is None:
            return False
        left.remove(first)
        rest = _BETWEEN_NAMES.sub("", rest[len(first) :], count=1)
    return rest != entry.text.lstrip()


def _begins_with(text: str, name: str) -> bool:
    return text[: len(name)].casefold() == name.casefold() and text[len(name) : len(name) + 1] in (" ", ",")


_BETWEEN_NAMES = late_pattern(rf"^(?:, |,? {any_of(AND)} )", re.IGNORECASE)


def owners(scribe: Scribe, entry: Entry) -> str:
    """Return who answers for an action or a step; empty when nobody does yet.

    A label or a column stands before it, so it begins with a capital.
    """
    names = scribe.fates.owners(entry)
    return scribe.phrase(scribe.names(names)) if names else ""


def due(scribe: Scribe, deadline: Deadline | None) -> str:
    """Return a deadline as a day or its words, with a capital as the owners; empty when there is none."""
    if deadline is None:
        return ""
    if deadline.meeting is None:
        return scribe.phrase(dates.deadline(deadline, scribe.language))
    day = due_day(scribe, deadline)
    if day is None:
        return scribe.say("deadline-next-meeting")
    return scribe.say("deadline-next-meeting-on", date=dates.short(day, scribe.language))


def due_day(scribe: Scribe, deadline: Deadline | None) -> date | None:
    """Return the day a deadline is sorted by, the next meeting's when it is that one."""
    if deadline is None or deadline.date is not None or deadline.meeting is None:
        return deadline.date if deadline else None
    following = scribe.meeting.next_meeting
    return following.date if following else None


def action_text(scribe: Scribe, entry: Entry) -> str:
    """Return the text of an action, without the deadline that is printed beside it."""
    deadline = scribe.fates.deadline(entry)
    return without_deadline(entry.text, deadline) if scribe.moves_deadlines else entry.text


def without_deadline(text: str, deadline: Deadline | None) -> str:
    """Return a text without the words at its end that say a deadline; as it is where it is nothing else."""
    if not deadline or not deadline.text:
        return text
    left = without_phrase(text, deadline.text)
    return (_DEADLINE_SPACE.sub("", left) if left and _PARTED.match(left, len(left) - 1) else left) or text


_DEADLINE_SPACE = late_pattern(r"(?<![\s,;–-])[\s,;–-]++$")
_BEFORE_DEADLINE = any_of(any_language(DateWords).by)
_LEADS = late_pattern(rf"(?:^|(?<=[\s,;–-]))(?:{_BEFORE_DEADLINE}\s++){{1,3}}\Z", re.IGNORECASE)
"""What may stand before a deadline, where it begins no other word."""
_LED = late_pattern(rf"{_BEFORE_DEADLINE}\s", re.IGNORECASE)
_PARTED = late_pattern(r"[\s,;–-]\Z")
_SOON = frozenset(map(fold, any_language(DateWords).soon))


def without_phrase(text: str, words: str) -> str:
    """Cut «innen neste møte» from the end; a phrase without its preposition may be part of the sense.

    «snarest» has none and is nothing else.
    """
    ending = _ending(words).search(text)
    if ending is None:
        return text
    before = text[: ending.start()]
    lead = _LEADS.search(before)
    if lead is not None:
        return text[: lead.start()] or text
    has_own = fold(words) in _SOON or _LED.match(words)
    return before if has_own and _PARTED.search(before) else text


@lru_cache(maxsize=512)
def _ending(words: str) -> re.Pattern[str]:
    """What finds words at the end of a text."""
    return re.compile(rf"{re.escape(words)}\s*+(?:[.!]\s*+)?$", re.IGNORECASE)


def question(scribe: Scribe, entry: Entry) -> Callout:
    """Return a question, with its answer once there is one."""
    by = None if scribe.unattributed else entry.answered_by
    label = scribe.say("answer-by", name=by.name) if by else scribe.say("answer")
    return Callout(
        tone="question",
        label=_asking(scribe, entry),
        paragraphs=_asked(scribe, entry.text, scribe.place(entry)),
        details=((label, scribe.phrase(entry.answer)),) if entry.answer.strip() else (),
        detail_places=(scribe.place(entry, "answer"),) if entry.answer.strip() else (),
        entries=(entry.id,),
    )


def _asking(scribe: Scribe, entry: Entry) -> str:
    """Return «Åpent spørsmål fra Ida Strøm:», without the name where nobody is named."""
    status = scribe.fates.status(entry)
    if entry.speaker is None or not entry.speaker.name or scribe.unattributed:
        return scribe.say("question", status=status)
    return scribe.say("question-by", status=status, name=entry.speaker.name)


def _asked(scribe: Scribe, text: str, place: str) -> tuple[Line, ...]:
    """Return the lines of a question; where none of them asks, the first one does."""
    first, *rest = [line for line in text.split("\n") if line.strip()] or [""]
    if not first:
        return ()
    asked = scribe.sentence(first) if "?" in text else scribe.question(first)
    return tuple((placed(line, place),) for line in (asked, *map(scribe.sentence, rest)))


def statement(scribe: Scribe, entry: Entry) -> Paragraph:
    """Return a statement for the record, word for word: of its signs only quotes and dashes are put right."""
    label = scribe.say("statement")
    if entry.speaker:
        label = scribe.say("statement-by", name=scribe.with_party(entry.speaker))
    quoted = scribe.own_words(entry.text)
    line = (Run(label, bold=True), placed(quoted, scribe.place(entry), before=" "))
    return Paragraph(line=line, role="quote", entries=(entry.id,))


def vote(scribe: Scribe, entry: Entry) -> Paragraph:
    """Return a vote that was told of before anything was decided, and that no decision has taken over."""
    votes = vote_line(scribe, entry)
    told = Run(f" {votes}") if votes else placed(scribe.sentence(entry.text), scribe.place(entry), before=" ")
    line = (Run(scribe.say("votes"), bold=True), told)
    return Paragraph(line=line, entries=(entry.id,))


def of_newer_kind(scribe: Scribe, entry: Entry) -> Paragraph:
    """Return an entry of a kind that only a newer version knows: its text, with the kind named."""
    told = placed(scribe.sentence(entry.text), scribe.place(entry), before=" ")
    line = (Run(f"{entry.kind}:", bold=True), told)
    return Paragraph(line=line, entries=(entry.id,))


def speeches(scribe: Scribe, entries: Sequence[Entry]) -> Iterator[Block]:
    """Yield what was said, the name in bold."""
    for entry in entries:
        first, *rest = _paragraphs(scribe, entry) or [[""]]
        place = scribe.place(entry)
        lines = [_spoken(scribe, entry, scribe.between_lines.join(first), place)]
        lines += [(placed(scribe.between_lines.join(told), place),) for told in rest]
        yield from (Paragraph(line=line, entries=(entry.id,)) for line in lines)


def correction(scribe: Scribe, entry: Entry) -> Block:
    """Return a correction, what it is to or where it was made before it."""
    about, made = entry.corrects, entry.corrected
    if made is not None:
        day = date_range(made.day, None, scribe.language) if made.day else "–"
        lead = scribe.say(
            "corrected-in-meeting", variant="item" if made.number else "bare", date=day, item=made.number
        )
    elif about is not None:
        whose = scribe.meeting.profile if about.day else "unknown"
        variant = f"{whose}{'-item' if about.number else ''}"
        day = date_range(about.day, None, scribe.language) if about.day else ""
        lead = scribe.say("corrects", variant=variant, date=day, item=about.number)
    else:
        lead = ""
    first: Line = (Run(lead, bold=True), Run(" ")) if lead else ()
    text = placed(scribe.sentence(entry.text), scribe.place(entry))
    return Paragraph(line=(*first, text), entries=(entry.id,))


def texts(scribe: Scribe, entries: Sequence[Entry]) -> Iterator[Block]:
    """Yield lines of text run together to paragraphs; an empty Enter has started a new one."""
    paragraph: list[tuple[Entry, str]] = []
    for entry in entries:
        for place, lines in enumerate(_paragraphs(scribe, entry) or [[]]):
            if paragraph and (place or entry.paragraph):
                yield _run_together(scribe, paragraph)
                paragraph = []
            paragraph += [(entry, line) for line in lines]
    if paragraph:
        yield _run_together(scribe, paragraph)


def _run_together(scribe: Scribe, lines: Sequence[tuple[Entry, str]]) -> Paragraph:
    """One paragraph of lines, each with the entry it is from, which has its place there."""
    text, places = "", []
    for entry, told in groupby(lines, lambda line: line[0]):
        text += scribe.between_lines if text else ""
        whole = scribe.between_lines.join(line for _, line in told)
        if name := scribe.place(entry):
            places.append(Place(name, len(text), len(text) + len(whole)))
        text += whole
    ids = tuple(dict.fromkeys(entry.id for entry, _ in lines))
    return Paragraph(line=(Run(text, places=tuple(places)),), entries=ids)


def _paragraphs(scribe: Scribe, entry: Entry) -> list[list[str]]:
    """The sentences of an entry, a list for each paragraph; only a text of the fair copy has several."""
    if is_literal(entry):
        return [[entry.text]]
    parts = re.split(r"\n[ \t]*\n", entry.text) if is_text(entry) else [entry.text]
    lines = (part.split("\n") if is_text(entry) else [part] for part in parts)
    told = ([scribe.sentence(line) for line in part if line.strip()] for part in lines)
    return [sentences for sentences in told if sentences]


def points(scribe: Scribe, entries: Sequence[Entry], place: str | None = None) -> Iterator[Block]:
    """Yield points as lists of two levels; a point of a third stands on the second.

    Each stands in its own place, unless all are of one ``place``.
    """
    top: list[Entry] = []
    below: dict[int, list[Entry]] = {}
    owner: dict[int, int] = {}
    for entry in entries:
        if not entry.text.strip():
            continue
        above = owner.get(entry.parent or 0)
        if above is None and top and entry.parent is None and entry.typed.lstrip().startswith("--"):
            above = top[-1].id
        if above is None:
            top.append(entry)
        else:
            below.setdefault(above, []).append(entry)
        owner[entry.id] = entry.id if above is None else above
    yield from _lists(scribe, top, below, place=place)


def decided_points(scribe: Scribe, entry: Entry, *, again: bool = False) -> tuple[PointList, ...]:
    """Return the points of a decision or a proposal, as the lists they are; a third level as the second.

    ``again`` says that they stand in their item, too.
    """
    top = scribe.points_of(entry)
    if not top:
        return ()
    below: dict[int, list[Entry]] = {}
    for point in top:
        waiting = [point]
        for one in waiting:
            deeper = [child for child in scribe.points_of(one) if child not in waiting]
            below.setdefault(point.id, []).extend(deeper)
            waiting += deeper
    # What completes the sentence of its lead goes on with it as it was typed.
    return tuple(_lists(scribe, top, below, completing=bool(entry.text.strip()), again=again))


def _lists(  # noqa: PLR0913 — the points, and how they are told
    scribe: Scribe,
    top: Sequence[Entry],
    below: Mapping[int, Sequence[Entry]],
    *,
    completing: bool = False,
    again: bool = False,
    place: str | None = None,
) -> Iterator[PointList]:
    def line_of(entry: Entry) -> Line:
        name = scribe.place(entry, again=again) if place is None else place
        return _point_line(scribe, entry, name, completing=completing)

    def child(entry: Entry, mark: str) -> Point:
        line = line_of(entry)
        return Point(line=(Run(f"{mark} "), *line) if mark else line, entries=(entry.id,))

    for form, group in lists_of(top):
        counting = _counting(form)
        points = []
        for entry in group:
            line = line_of(entry)
            children: tuple[Point, ...] = ()
            under: Counting = ""
            if entry.id in below:
                lists = list(lists_of(below[entry.id]))
                # Sub-points that count in two ways are one list, each with the mark that it was typed with.
                alone = len(lists) == 1
                children = tuple(
                    child(one, "" if alone or not how else f"{mark_of(how, place)}{_sign(how)}")
                    for how, several in lists
                    for place, one in enumerate(several, 1)
                )
                under = _counting(lists[0][0]) if alone else ""
            points.append(Point(line=line, children=children, form=under, entries=(entry.id,)))
        yield PointList(points=tuple(points), numbered=bool(counting), form=counting or "1")


def _sign(form: str) -> str:
    return "." if form == "1" else ")"


def _counting(form: str) -> Counting:
    return next((known for known in FORMS if known == form), "")


def exempt(scribe: Scribe, entries: Sequence[Entry]) -> Iterator[Block]:
    """Yield the line that keeps the place of exempt entries, one for neighbours that one law exempts."""
    for law, group in groupby(entries, scribe.exempt):
        told = tuple(entry.id for entry in group)
        line = (Run(scribe.exempt_sentence(law, count=len(told))),)
        yield Paragraph(line=line, role="quiet", entries=told)


def _point_line(scribe: Scribe, entry: Entry, place: str, *, completing: bool = False) -> Line:
    law = scribe.exempt(entry) if completing or entry.exempt else ""
    if law:
        return (Run(scribe.exempt_sentence(law)),)
    told = scribe.text(entry.text) if completing else scribe.phrase(entry.text)
    if is_text(entry) and "\n" in entry.text:
        parts = _paragraphs(scribe, entry)
        told = scribe.between_lines.join(line for part in parts for line in part)
    return _spoken(scribe, entry, told, place)


def _spoken(scribe: Scribe, entry: Entry, text: str, place: str) -> Line:
    if entry.speaker is None or not scribe.speakers:
        return (placed(text, place),)
    return (Run(f"{scribe.text(entry.speaker.name)}:", bold=True), placed(text, place, before=" "))
