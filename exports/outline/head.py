"""The head of the document: what it is, of which meeting, when, where and who, and how it was approved.

The approval is told in the words of whoever did it, else by the day, and the same wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from exports.blocks import Block, Details, Heading, Minutes, Paragraph, Run
from exports.outline import attendance
from exports.properties import properties
from exports.typography.dates import clock_range, date_range, weekday_range
from store.language.about import about
from store.record.identity import made_at
from store.revisions.revision import approved_one, day_of, replaced_one, shown_hash

if TYPE_CHECKING:
    from exports.outline.context import Scribe


def paper(  # noqa: PLR0913 — what differs between the documents
    scribe: Scribe,
    kind: str,
    *,
    organisation: str,
    draft: str,
    details: Details,
    blocks: Iterable[Block],
    mark: str = "",
) -> Minutes:
    """Return the document of a kind («Referat»), with what stands on its pages and in its properties.

    ``draft`` stands on every page; ``organisation`` yields to the meeting's organiser when it is empty;
    ``mark`` tells minutes that come back.
    """
    title, shown = scribe.title, dates(scribe)
    return Minutes(
        language=about(scribe.language).tag,
        type_label=kind.upper(),
        draft_label=draft,
        title=title,
        subtitle=subtitle(scribe),
        organisation=scribe.heading(organisation or scribe.meeting.organiser),
        running_title=scribe.say("running-title", title=title, date=shown) if shown else title,
        footer=_footer(scribe, scribe.say("footer", type=kind, date=shown) if shown else kind),
        page_label=scribe.say("page-label", page="{page}", pages="{pages}"),
        author=author(scribe),
        subject=scribe.say("subject", type=kind, title=title),
        created=created(scribe),
        details=details,
        blocks=tuple(_levelled(blocks)),
        mark=mark,
        days=shown,
        property_title=_property_title(scribe, kind, shown),
        properties=properties(scribe, kind, draft),
        keywords=", ".join(scribe.meeting.tags),
    )


def _levelled(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks whose headings leave out no level: who listens to a page goes by them.

    An extract has the case for its title, and what stood two levels below that comes right below it.
    """
    above: list[int] = []
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
            continue
        while above and above[-1] >= block.level:
            above.pop()
        above.append(block.level)
        level = len(above) + 1
        yield block if level == block.level else replace(block, level=level)


def _footer(scribe: Scribe, footer: str) -> str:
    """Return what stands at the foot of every page, with the revision that approved minutes are."""
    mark = revision_mark(scribe)
    return scribe.say("footer-revision", footer=footer, revision=mark) if mark else footer


def _property_title(scribe: Scribe, kind: str, days: str) -> str:
    """Return «Møteprotokoll 2/2026, Styremøte, 12. mars 2026»: what tells the file from any other.

    What the title says already is not said twice.
    """
    title, number = scribe.title, scribe.meeting.number
    numbered = "" if not number or _says(title, number) else number
    named = "" if re.search(rf"\b{re.escape(kind)}\b", title, re.IGNORECASE) else kind
    first = " ".join(filter(None, (named or (numbered and scribe.say("meeting-label")), numbered)))
    return ", ".join(filter(None, (first, title, "" if days in title else days)))


def dates(scribe: Scribe) -> str:
    """Return the days of the meeting, short; empty while they are unknown."""
    first, last = scribe.meeting.from_, scribe.meeting.to
    return scribe.text(date_range(first, last, scribe.language)) if first else ""


def draft_label(scribe: Scribe) -> str:
    """Return what stands on every page: a draft, or when and where the minutes were approved."""
    state = scribe.meeting.state
    if state == "approved":
        return approval(scribe)
    return scribe.say("cancelled" if state == "cancelled" else "draft")


def page_label(scribe: Scribe, label: str, *, internal: bool) -> str:
    """Return a label of every page, with the word for a version that is for insiders only."""
    return " – ".join(filter(None, (scribe.say("internal") if internal else "", label)))


def subtitle(scribe: Scribe) -> str:
    """Return the subtitle, or the series and number of the meeting when it has none."""
    meeting = scribe.meeting
    if meeting.subtitle:
        return scribe.heading(meeting.subtitle)
    # A series is mostly named in the title already.
    series = meeting.series.name if meeting.series else ""
    if series.casefold() in meeting.title.casefold():
        series = ""
    if not meeting.number:
        return scribe.text(series)
    if series:
        return scribe.say("series-number", series=series, number=meeting.number)
    return scribe.say("meeting-number", number=meeting.number)


def author(scribe: Scribe) -> str:
    """Return who the document is by."""
    meeting = scribe.meeting
    return meeting.note_taker.name if meeting.note_taker else meeting.organiser


def created(scribe: Scribe) -> str:
    """Return an instant of the record, so that the same record gives the same file."""
    meeting = scribe.meeting
    if meeting.from_:
        return f"{meeting.from_.isoformat()}T00:00:00Z"
    made = made_at(meeting.id)
    return made.strftime("%Y-%m-%dT%H:%M:%SZ")


def details(scribe: Scribe) -> Details:
    """Return the lines under the title, with who was there when no table says it."""
    following = scribe.meeting.next_meeting
    day = date_range(following.date, None, scribe.language) if following and following.date else ""
    told = day or (following.text if following else "")
    return rows_of(
        scribe,
        (*meta(scribe), *attendance.in_sentences(scribe), (scribe.say("next-meeting"), scribe.phrase(told))),
    )


_PLACES = {"place": "m_place", "organiser": "m_organiser"}
"""The lines of the head that stand as they were typed, by label, with the names of their places."""


def rows_of(scribe: Scribe, rows: Iterable[tuple[str, str]]) -> Details:
    """Return labels and values as lines, those that hold something."""
    told = tuple((scribe.text(label), scribe.text(value)) for label, value in rows if value)
    names = {scribe.say(label): name for label, name in _PLACES.items()}
    return Details(rows=told, places=tuple(names.get(label, "") for label, _ in told))


def _number_row(scribe: Scribe) -> tuple[str, str]:
    """Return the number of the meeting with its label, unless the title or the line under it has it."""
    number = scribe.meeting.number
    above = (scribe.meeting.title, subtitle(scribe))
    return scribe.say("meeting-label"), "" if any(_says(text, number) for text in above) else number


def _says(text: str, number: str) -> bool:
    """Whether a number stands in a text by itself: «6» does not stand in «2026», and «7/26» in «7/2026»."""
    century = re.fullmatch(r"(\d{1,4})/(?:20)?(\d\d)", number)
    written = rf"{century[1]}/(?:20)?{century[2]}" if century else re.escape(number)
    return re.search(rf"(?<![\w/]){written}(?![\w/])", text) is not None


def meta(scribe: Scribe) -> list[tuple[str, str]]:
    """Return which meeting it is, when and where, and who leads and writes."""
    meeting = scribe.meeting
    days = weekday_range(meeting.from_, meeting.to, scribe.language) if meeting.from_ else ""
    return [
        _number_row(scribe),
        (scribe.say("date"), days),
        # An end alone would read as the start.
        (
            scribe.say("time" if meeting.start else "ended"),
            clock_range(meeting.start, meeting.end, scribe.language),
        ),
        (scribe.say("place"), scribe.heading(meeting.place)),
        (scribe.say("organiser"), scribe.heading(meeting.organiser)),
        (scribe.say("chair"), meeting.chair.name if meeting.chair else ""),
        (scribe.say("note-taker"), meeting.note_taker.name if meeting.note_taker else ""),
        *((scribe.heading(role.label), scribe.heading(role.name)) for role in meeting.roles),
    ]


def approval(scribe: Scribe) -> str:
    """Return «Godkjent i møte 11. juni 2026», as every page has it."""
    holds = approved_one(scribe.record)
    if holds is None:
        return scribe.say("approved-undated", profile=scribe.profile)
    _, revision = holds
    if revision.reason.strip():
        return scribe.text(revision.reason.strip())
    day = day_of(scribe.meeting, revision)
    if day is None:
        return scribe.say("approved-undated", profile=scribe.profile)
    key = "approved-on" if revision.day is None else "approved-on-day"
    return scribe.say(key, date=date_range(day, None, scribe.language), profile=scribe.profile)


def approval_row(scribe: Scribe) -> tuple[str, str]:
    """Return the approval as label and value: «Godkjent», «I møte 11. juni 2026»; no value before it."""
    label, told = scribe.say("approved", profile=scribe.profile), approval(scribe)
    if scribe.meeting.state != "approved":
        return label, ""
    before, rest = told[: len(label)], told[len(label) :]
    # «Godkjend» and «godkjent» are one word here: the label has the form of its document.
    same = before.casefold()[:-1] == label.casefold()[:-1] and rest[:1] == " "
    return label, scribe.heading(rest.strip()) if same else told


def replaced(scribe: Scribe) -> Iterator[Block]:
    """Yield which approved revision these minutes take the place of, and why it was opened again."""
    before = replaced_one(scribe.record)
    if before is None:
        return
    number, revision = before
    day = day_of(scribe.meeting, revision)
    reason = revision.reopened.reason if revision.reopened else ""
    told = scribe.say(
        "replaces-revision",
        told="yes" if reason else "no",
        number=str(number),
        date=date_range(day, None, scribe.language) if day else "–",
        reason=reason,
        profile=scribe.profile,
    )
    yield Paragraph(line=(Run(scribe.sentence(told)),), role="quiet")


def revision_mark(scribe: Scribe) -> str:
    """Return «Revisjon 2 · 81be07aa»; empty for a draft, and for what an earlier version approved."""
    holds = approved_one(scribe.record)
    if holds is None or not holds[1].number:
        return ""
    return scribe.say("revision-mark", number=str(holds[0]), hash=shown_hash(holds[1]))
