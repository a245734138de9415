"""A slip as a mail, as a document, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from exports.blocks import Details, Minutes
from exports.digest.letter import Letter, LetterLine, LetterPart, letter_blocks
from exports.formats.meeting_json import plain_json
from exports.registers.register_json import meeting_view
from exports.registers.topic_json import entry_json
from exports.slip.slip_lines import SLIP_SECTIONS, Slip, SlipLine, SlipSection
from exports.typography.dates import date_range
from exports.typography.typesetter import Typesetter
from store.files.meeting_list import Summary
from store.language.about import about
from store.language.catalogue import words
from store.record.identity import made_at, to_text
from store.registers.book import Book
from store.topics.topic_page import TopicEntry


def letter(slip: Slip, setter: Typesetter) -> Letter:
    """Return a slip as a mail."""
    title = f"{_heading(slip)} – {slip.reader.name}"
    parts = [LetterPart(2, slip.reader.name, (LetterLine(setter.text(_since(slip))),))]
    return Letter(
        language=slip.newest.meeting.language,
        subject=setter.text(title),
        parts=(*parts, *_parts(slip, setter)),
    )


def _heading(slip: Slip) -> str:
    """The meeting, by its title and its days, and that its minutes are a draft."""
    say = words(slip.newest.meeting.language, "document")
    draft = f" ({say('draft').lower()})" if slip.draft else ""
    return ", ".join(filter(None, (slip.title, "" if slip.days in slip.title else slip.days))) + draft


def _since(slip: Slip) -> str:
    """From which meeting or day on it tells."""
    say, language = words(slip.newest.meeting.language, "document"), slip.newest.meeting.language
    day = date_range(slip.since_day, None, language) if slip.since_day else ""
    heading = _heading(slip)
    if slip.since is not None:
        return say("slip-since", meeting=heading, since=slip.since.title, day=day)
    return say("slip-since-day", meeting=heading, day=day) if day else say("slip-first", meeting=heading)


def _parts(slip: Slip, setter: Typesetter) -> Iterator[LetterPart]:
    say = words(slip.newest.meeting.language, "document")
    reader = "person" if slip.reader.person else "party"
    for section in SLIP_SECTIONS:
        told = slip.of(section)
        if told:
            title = setter.text(say(f"slip-{section}", reader=reader))
            yield LetterPart(3, title, tuple(_line(one) for one in told))


def _line(line: SlipLine) -> LetterLine:
    more = f"({', '.join(line.more)})" if line.more else ""
    return LetterLine(" ".join(filter(None, (line.text, more))), line.lead, (line.key,))


def document(slip: Slip, setter: Typesetter, organisation: str = "") -> Minutes:
    """Return a slip as a document, in no format yet."""
    language = slip.newest.meeting.language
    say = words(language, "document")
    mail, kind = letter(slip, setter), say("type-slip")
    name = setter.text(slip.reader.name)
    days = setter.text(slip.days)
    return Minutes(
        language=about(language).tag,
        type_label=kind.upper(),
        draft_label=setter.text(say("draft")) if slip.draft else "",
        title=name,
        subtitle=mail.parts[0].lines[0].text,
        organisation=setter.text(organisation or slip.newest.meeting.organiser),
        running_title=f"{name} – {slip.title}",
        footer=setter.text(say("footer", type=kind, date=days)) if days else kind,
        page_label=setter.text(say("page-label", page="{page}", pages="{pages}")),
        author=organisation,
        subject=say("subject", type=kind, title=slip.title),
        created=made_at(slip.newest.meeting.id).strftime("%Y-%m-%dT%H:%M:%SZ"),
        details=Details(rows=()),
        blocks=tuple(letter_blocks(Letter(language=language, subject="", parts=mail.parts[1:]), 2)),
        property_title=f"{kind}: {name}, {slip.title}",
    )


def slip_view(slip: Slip, book: Book) -> dict[str, Any]:
    """Return a slip as JSON: its parts as lists of rows, each with the id of what it tells."""
    return {
        "name": slip.reader.name,
        "since": plain_json(slip.since_day),
        "meeting": _of(slip.newest.meeting.id, slip),
        **{section: [_row(line, slip, book) for line in slip.of(section)] for section in _IN_JSON},
    }


_NOWHERE = Path()
_IN_JSON: tuple[SlipSection, ...] = (*SLIP_SECTIONS[1:], SLIP_SECTIONS[0])


def _of(meeting: int, slip: Slip) -> dict[str, Any]:
    own = slip.newest.meeting
    return {"id": to_text(meeting), "title": own.title, "from": plain_json(own.from_)}


def _row(line: SlipLine, slip: Slip, book: Book) -> dict[str, Any]:
    own = line.meeting
    last = slip.newest.meeting
    shown = {"lead": line.lead, "said": line.text, "more": list(line.more)}
    if line.row is None:
        meeting = meeting_view(Summary(_NOWHERE, own))
        return {"id": to_text(line.key), "meeting": meeting, "text": line.text, **shown}
    today = last.to or last.from_ or line.row.entry.day
    return {**entry_json(TopicEntry(line.row, "line"), book, today), **shown}
