"""The end of the document: the next meeting, and what a reader or an archive asks last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from exports.blocks import Block, Details, Heading, Paragraph, Run, Signatures
from exports.outline.boards import annex_title
from exports.outline.head import approval_row, replaced
from exports.typography.dates import date_range, day_and_month, weekday_range
from store.language.late_pattern import late_pattern
from store.language.orthography import orthography
from store.record.values import Kind, Name, When

if TYPE_CHECKING:
    from exports.outline.context import Scribe


_FIGURES = late_pattern(r"(?:\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)?)(?=[\s,;]|$)")
"""A day in figures, which its words take the place of."""


def next_meeting(scribe: Scribe) -> Iterator[Block]:
    """Yield when the next meeting is."""
    when = scribe.meeting.next_meeting
    if when is not None and (when.text or when.date):
        yield Heading(level=2, text=scribe.say("next-meeting"))
        yield Paragraph(line=(Run(scribe.phrase(_in_full(scribe, when))),))


def about(scribe: Scribe) -> Iterator[Block]:
    """Yield copies, annexes, references and what remains to be done with the document."""
    meeting = scribe.meeting
    rows = [
        *references(scribe),
        # A protocol has lines for them to sign on.
        (scribe.say("signers"), "" if scribe.protocol else scribe.names(meeting.signers)),
        approval_row(scribe),
    ]
    kept = tuple((label, scribe.text(value)) for label, value in rows if value)
    remarks = meeting.remarks_by if meeting.state != "approved" else None
    if kept or remarks:
        yield Heading(level=2, text=scribe.say("about"))
    if kept:
        yield Details(rows=kept)
    yield from replaced(scribe)
    if remarks:
        day = date_range(remarks.date, None, scribe.language) if remarks.date else remarks.text
        yield Paragraph(line=(Run(scribe.say("remarks-by", profile=scribe.profile, date=day)),), role="quiet")


def references(scribe: Scribe) -> list[tuple[str, str]]:
    """Return who gets a copy, the annexes, and where the archive has the matter, as labels and values."""
    meeting = scribe.meeting
    return [
        (scribe.say("copy-to"), scribe.phrase(scribe.joined(meeting.copy_to))),
        (scribe.say("annexes"), "; ".join(_annexes(scribe))),
        (scribe.say("archive-ref"), meeting.archive_ref),
        (scribe.say("access"), meeting.access),
    ]


def signatures(scribe: Scribe) -> Iterator[Block]:
    """Yield the lines that a protocol is signed on, as the last thing in it."""
    if scribe.protocol and scribe.meeting.signers:
        signers = tuple(signer_in_full(scribe, signer) for signer in scribe.meeting.signers)
        yield Heading(level=2, text=scribe.say("signatures"))
        yield Signatures(place=scribe.say("place-and-date"), sign=scribe.say("signature"), signers=signers)


def signer_in_full(scribe: Scribe, signer: Name) -> str:
    """Return «Kari Eksempel, møteleder»: the role on the list, else what they did in the meeting."""
    meeting = scribe.meeting
    roles = [who.role for who in scribe.record.attendance if who.name.name == signer.name and who.role]
    for person, key in ((meeting.chair, "chair"), (meeting.note_taker, "note-taker")):
        if person is not None and person.name == signer.name:
            roles.append(scribe.say(key).lower())
    return scribe.text(", ".join([signer.name, *roles[:1]]))


def _annexes(scribe: Scribe) -> Iterator[str]:
    """Yield every annex with its number, in order."""
    for entry in scribe.of_kind(Kind.ANNEX):
        if not scribe.exempt(entry):
            yield f"{scribe.annexes[entry.id]} {annex_title(entry)}"


def _in_full(scribe: Scribe, when: When) -> str:
    """The day with its weekday; what the words tell beyond it (hour, place) stays."""
    if when.date is None:
        return when.text
    full = weekday_range(when.date, None, scribe.language)
    known = set(re.findall(r"\w+", f"{full} {when.date.month}".casefold()))
    if known.issuperset(re.findall(r"\w+", when.text.casefold())):
        return full
    figures = _FIGURES.match(when.text)
    if figures:
        return full + when.text[figures.end() :]
    short = day_and_month(when.date, scribe.language)
    day, _, month = short.partition(" ")
    # «9th June» is the day as well, though no document writes it so.
    ordinal = rf"{re.escape(day)}[^\W\d_]{{2}} {re.escape(month)}(?: {when.date.year})?"
    for written in (re.escape(date_range(when.date, None, scribe.language)), re.escape(short), ordinal):
        found = re.search(written, when.text, re.IGNORECASE)
        if found and found.start() == 0:
            return full + when.text[found.end() :]
        if found:
            return when.text
    return f"{when.text} ({full if orthography(scribe.language).capitals else full[:1].lower() + full[1:]})"
