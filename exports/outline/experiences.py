"""The experiences in a document, in boxes; with them activities and links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exports.blocks import Callout, Paragraph, Run, placed
from exports.outline.entries import text_lines
from exports.typography.dates import date_range
from store.addresses import followed, host_of
from store.record.model import Entry
from store.record.values import Period, day_of

if TYPE_CHECKING:
    from exports.outline.context import Scribe


def experience(scribe: Scribe, entry: Entry) -> Callout:
    """Return an experience or an exchange, with whose it is and what came of it."""
    whose = entry.party or entry.contact
    told = (
        (scribe.say("outcome"), scribe.phrase(entry.outcome)),
        (scribe.say("contact"), scribe.text(entry.contact.name) if entry.contact and entry.party else ""),
        (scribe.say("since"), scribe.phrase(_time(scribe, entry.since)) if entry.since else ""),
    )
    return Callout(
        tone="experience",
        label=_label(scribe, entry, whose.name if whose else ""),
        paragraphs=text_lines(scribe, entry.text, scribe.place(entry)),
        details=tuple((label, text) for label, text in told if text),
        entries=(entry.id,),
    )


def _label(scribe: Scribe, entry: Entry, whose: str) -> str:
    """Return «Erfaring, Dømedal bibliotek:», «Tilbud om hospitering, …:», «Utdatert: …»."""
    variant = entry.variant or "experience"
    label = scribe.say("experience-by", variant=variant, name=whose) if whose else ""
    label = label or scribe.say("experience", variant=variant)
    if scribe.fates.status(entry) == "outdated":
        return scribe.say("experience-outdated", label=label)
    return label


def activity(scribe: Scribe, entry: Entry) -> Paragraph:
    """Return an activity: «14.–18. september 2026: Hospiteringsuka»."""
    status = scribe.fates.status(entry)
    lead = scribe.phrase(_time(scribe, entry.period)) if entry.period else scribe.say("activity")
    whose = f"{scribe.text(entry.party.name)}: " if entry.party else ""
    told = scribe.sentence(f"{whose}{entry.text}")
    behind = told.removeprefix(whose)
    text = placed(behind, scribe.place(entry), before=f" {told[: len(told) - len(behind)]}")
    ended = () if status == "planned" else (Run(f" {scribe.say(f'activity-{status}')}", italic=True),)
    return Paragraph(line=(Run(f"{lead}:", bold=True), text, *ended), entries=(entry.id,))


def link(scribe: Scribe, entry: Entry) -> Paragraph:
    """Return a link as its title with the host in brackets; one without a title as its address.

    What no link may lead to stands there in full, as text.
    """
    url, host = followed(entry.url), host_of(entry.url)
    if not entry.text.strip():
        return Paragraph(line=(Run(entry.url, url=url),), entries=(entry.id,))
    title = placed(scribe.text(entry.text), scribe.place(entry), url=url)
    behind = (Run(f" ({host})"),) if host else ()
    return Paragraph(line=(title, *behind), entries=(entry.id,))


def _time(scribe: Scribe, period: Period) -> str:
    """Return the days of a period as the page has days, with its clock times; else its own words."""
    first, last = day_of(period.from_), day_of(period.to)
    if first is None or last is None:
        return period.text
    days = date_range(first, None if first == last else last, scribe.language)
    if not period.start:
        return days
    clocks = f"{period.start}–{period.end}" if period.end else period.start
    return scribe.say("activity-clock", days=days, clock=clocks)
