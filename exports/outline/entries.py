"""One entry each: decisions, actions, proposals, questions, statements, texts and points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from exports.blocks import Block, Callout, Line, Paragraph, Point, PointList, Run
from exports.outline.context import Scribe
from exports.typography import dates
from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.words import ANY
from store.record.in_minutes import is_text
from store.record.model import Entry
from store.record.values import Deadline, Votes

_ACCLAMATION = re.compile(rf"\b{any_of(ANY.votes.acclamation)}\b", re.IGNORECASE)

_UNANIMOUS = re.compile(rf"\b{any_of(ANY.votes.said)}\b", re.IGNORECASE)
_SAYS_MORE = re.compile(r"[^\W\d_]{2}")


def vote_line(scribe: Scribe, entry: Entry) -> str:
    """Return how a vote fell: «Vedtatt med 7 mot 2 stemmer, 1 avholdende. Mot stemte: Kari og Per.».

    Where no count is known, the words that were typed are the sentence. Empty without votes.
    """
    votes = entry.votes
    if votes is None:
        return ""
    status = scribe.fates.status(entry)
    sentences = [_outcome(scribe, votes, "adopted" if status == "superseded" else status)]
    if votes.dissent:
        sentences.append(
            scribe.say("votes-dissent", names=scribe.joined(map(scribe.with_party, votes.dissent)))
        )
    return " ".join(sentence for sentence in sentences if sentence)


def _outcome(scribe: Scribe, votes: Votes, status: str) -> str:
    if votes.for_ is None and _ACCLAMATION.search(votes.text):
        return scribe.say("votes-acclamation", status=status)
    if votes.unanimous:
        if _SAYS_MORE.search(_UNANIMOUS.sub("", votes.text)):
            return scribe.sentence(votes.text)
        if votes.for_ is None:
            return scribe.say("votes-unanimous", status=status)
        return scribe.say("votes-unanimous-counted", status=status, **{"for": votes.for_})
    if votes.for_ is None or votes.against is None:
        return "" if votes.dissent and votes.for_ is None else scribe.sentence(votes.text)
    counts = {"for": votes.for_, "against": votes.against}
    # «Vedtatt med 0 mot 4» contradicts itself: some rule beyond the count decided, or a figure is wrong.
    carried = votes.for_ > votes.against
    if (status, carried) in (("adopted", False), ("rejected", True)):
        status = "open"
    if votes.abstain:
        return scribe.say("votes-abstaining", status=status, abstain=votes.abstain, **counts)
    return scribe.say("votes-counted", status=status, **counts)


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
        paragraphs=(*decision_lines(scribe, entry), *earlier_decisions(scribe, entry)),
        note=(scribe.say("votes"), votes) if votes else None,
        entries=(entry.id,),
    )


def decision_label(scribe: Scribe, entry: Entry) -> str:
    """Return «Vedtak 13/26-2:», «Ikke vedtatt 14/26:» or «Konklusjon:»."""
    status = scribe.fates.status(entry)
    if entry.conclusion and status == "adopted":
        return scribe.say("conclusion")
    number = scribe.numbers.decision(entry)
    if number:
        return scribe.say("decision", status=status, number=number)
    return scribe.say("decision-unnumbered", status=status)


def decision_lines(scribe: Scribe, entry: Entry) -> tuple[Line, ...]:
    """Return the title of a decision in bold, when it has one, and its text."""
    title = ((Run(scribe.sentence(entry.title), bold=True),),) if entry.title.strip() else ()
    return (*title, *text_lines(scribe, entry.text))


def earlier_decisions(scribe: Scribe, entry: Entry) -> tuple[Line, ...]:
    """Return what a decision does to earlier ones: «Erstatter vedtak 14/25.», a line each."""
    earlier = (("repeals" if entry.repeals else "supersedes", entry.supersedes), ("amends", entry.amends))
    return tuple(
        (Run(scribe.say(key, numbers=scribe.joined(numbers), count=len(numbers))),)
        for key, numbers in earlier
        if numbers
    )


def text_lines(scribe: Scribe, text: str) -> tuple[Line, ...]:
    """Return a text of several lines as several paragraphs."""
    return tuple((Run(scribe.sentence(line)),) for line in text.split("\n") if line.strip())


def action(scribe: Scribe, entry: Entry) -> Callout:
    """Return an action with its owner and deadline."""
    return Callout(
        tone="action",
        label=scribe.say("action", status=scribe.fates.status(entry)),
        paragraphs=text_lines(scribe, action_text(scribe, entry)),
        details=(
            (scribe.say("owner"), owners(scribe, entry)),
            (scribe.say("deadline"), due(scribe, scribe.fates.deadline(entry))),
        ),
        entries=(entry.id,),
    )


def owners(scribe: Scribe, entry: Entry) -> str:
    """Return who answers for an action or a step, or that nobody does yet.

    A label or a column stands before it, so it begins with a capital as «Ikke fastsatt» does.
    """
    names = scribe.fates.owners(entry)
    return scribe.phrase(scribe.names(names)) if names else scribe.say("not-set")


def due(scribe: Scribe, deadline: Deadline | None) -> str:
    """Return a deadline as a day, its words, or that there is none; with a capital, as the owners."""
    if deadline is None:
        return scribe.say("not-set")
    if deadline.meeting is None:
        return scribe.phrase(dates.deadline(deadline, scribe.language)) or scribe.say("not-set")
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
    if not scribe.moves_deadlines or not deadline or not deadline.text:
        return entry.text
    return _DEADLINE_SPACE.sub("", without_phrase(entry.text, deadline.text)) or entry.text


_DEADLINE_SPACE = re.compile(r"(?<![\s,;–-])[\s,;–-]++$")
_BEFORE_DEADLINE = any_of(any_language(DateWords).by)


def without_phrase(text: str, words: str) -> str:
    """Cut «innen neste møte» from the end; a phrase without its preposition may be part of the sense."""
    has_own = re.match(rf"{_BEFORE_DEADLINE}\s", words, re.IGNORECASE)
    before = f"(?:{_BEFORE_DEADLINE}\\s++)" + ("{0,3}" if has_own else "{1,3}")
    phrase = re.compile(rf"(?:^|(?<=[\s,;–-])){before}{re.escape(words)}\s*+(?:[.!]\s*+)?$", re.IGNORECASE)
    return phrase.sub("", text)


def question(scribe: Scribe, entry: Entry) -> Callout:
    """Return a question, with its answer once there is one."""
    by = None if scribe.unattributed else entry.answered_by
    label = scribe.say("answer-by", name=by.name) if by else scribe.say("answer")
    return Callout(
        tone="question",
        label=scribe.say("question", status=scribe.fates.status(entry)),
        paragraphs=_asked(scribe, entry.text),
        details=((label, scribe.phrase(entry.answer)),) if entry.answer.strip() else (),
        entries=(entry.id,),
    )


def _asked(scribe: Scribe, text: str) -> tuple[Line, ...]:
    """Return the lines of a question; where none of them asks, the last one does."""
    *before, last = [line for line in text.split("\n") if line.strip()] or [""]
    if not last:
        return ()
    ending = scribe.sentence(last) if "?" in text else scribe.question(last)
    return (*((Run(scribe.sentence(line)),) for line in before), (Run(ending),))


def statement(scribe: Scribe, entry: Entry) -> Paragraph:
    """Return a statement for the record, word for word: not even its quotes are touched."""
    label = scribe.say("statement")
    if entry.speaker:
        label = scribe.say("statement-by", name=scribe.with_party(entry.speaker))
    quoted = scribe.quoted(entry.text.strip())
    line = (Run(label, bold=True), Run(f" {quoted}"))
    return Paragraph(line=line, role="quote", entries=(entry.id,))


def of_newer_kind(scribe: Scribe, entry: Entry) -> Paragraph:
    """Return an entry of a kind that only a newer version knows: its text, with the kind named."""
    line = (Run(f"{entry.kind}:", bold=True), Run(f" {scribe.sentence(entry.text)}"))
    return Paragraph(line=line, entries=(entry.id,))


def speeches(scribe: Scribe, entries: Sequence[Entry]) -> Iterator[Block]:
    """Yield what was said, the name in bold."""
    for entry in entries:
        first, *rest = _paragraphs(scribe, entry) or [[""]]
        lines = [_spoken(scribe, entry, scribe.between_lines.join(first))]
        lines += [(Run(scribe.between_lines.join(told)),) for told in rest]
        yield from (Paragraph(line=line, entries=(entry.id,)) for line in lines)


def texts(scribe: Scribe, entries: Sequence[Entry]) -> Iterator[Block]:
    """Yield lines of text run together to paragraphs; an empty Enter has started a new one."""
    paragraph: list[tuple[int, str]] = []
    for entry in entries:
        for place, lines in enumerate(_paragraphs(scribe, entry) or [[]]):
            if paragraph and (place or entry.paragraph):
                yield _run_together(scribe, paragraph)
                paragraph = []
            paragraph += [(entry.id, line) for line in lines]
    if paragraph:
        yield _run_together(scribe, paragraph)


def _run_together(scribe: Scribe, lines: Sequence[tuple[int, str]]) -> Paragraph:
    """One paragraph of lines, each with the entry it is from."""
    text = scribe.between_lines.join(line for _, line in lines)
    return Paragraph(line=(Run(text),), entries=tuple(dict.fromkeys(entry for entry, _ in lines)))


def _paragraphs(scribe: Scribe, entry: Entry) -> list[list[str]]:
    """The sentences of an entry, a list for each paragraph; only a text of the fair copy has several."""
    parts = re.split(r"\n[ \t]*\n", entry.text) if is_text(entry) else [entry.text]
    lines = (part.split("\n") if is_text(entry) else [part] for part in parts)
    told = ([scribe.sentence(line) for line in part if line.strip()] for part in lines)
    return [sentences for sentences in told if sentences]


def points(scribe: Scribe, entries: Sequence[Entry]) -> Iterator[Block]:
    """Yield points as one list of two levels; a point of a third stands on the second."""
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
    if top:
        yield PointList(
            points=tuple(
                Point(
                    line=_point_line(scribe, entry),
                    children=tuple(
                        Point(line=_point_line(scribe, e), entries=(e.id,)) for e in below.get(entry.id, ())
                    ),
                    entries=(entry.id,),
                )
                for entry in top
            )
        )


def exempt(scribe: Scribe, entry: Entry) -> Paragraph:
    """Return the line that keeps the place of an exempt entry."""
    line = (Run(scribe.exempt_sentence(scribe.exempt(entry))),)
    return Paragraph(line=line, role="quiet", entries=(entry.id,))


def _point_line(scribe: Scribe, entry: Entry) -> Line:
    parts = (
        _paragraphs(scribe, entry) if is_text(entry) and "\n" in entry.text else [[scribe.phrase(entry.text)]]
    )
    return _spoken(scribe, entry, scribe.between_lines.join(line for part in parts for line in part))


def _spoken(scribe: Scribe, entry: Entry, text: str) -> Line:
    if entry.speaker is None or not scribe.speakers:
        return (Run(text),)
    return (Run(f"{scribe.text(entry.speaker.name)}:", bold=True), Run(f" {text}"))
