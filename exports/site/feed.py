"""The news of a site, in Atom: its newest approved meetings, each from when it was approved."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time

from exports.digest.account import MeetingDigest
from exports.formats.html import one_line
from exports.site.addresses import meeting_page
from exports.site.entry_rows import Rows
from exports.site.frame import Frame
from exports.site.pages import DIGESTED
from exports.site.published import Published, SiteSource
from store.language.about import about
from store.record.identity import to_text
from store.revisions.revision import numbered, state_of

MOST = 30
"""Meetings in the news."""

FEED = "feed.xml"


def feed(source: SiteSource, frame: Frame, rows: Rows, digest: Callable[[Published], MeetingDigest]) -> bytes:
    """The file of news, for a site whose address is known. No time in it is that of its making.

    digest: tells a meeting in short.
    """
    base = source.asked.url.rstrip("/")
    approved = [one for one in source.meetings if one.meeting.state == "approved"]
    newest = sorted(approved, key=lambda one: (_approved(one), one.meeting.id), reverse=True)[:MOST]
    updated = _approved(newest[0]) if newest else datetime(1970, 1, 1, tzinfo=UTC)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{frame.tag}">',
        f"<id>{_urn(source.archive)}</id>",
        f"<title>{one_line(frame.title)}</title>",
        f"<updated>{_instant(updated)}</updated>",
        f"<author><name>{one_line(source.organisation or frame.title)}</name></author>",
        f'<link rel="self" href="{one_line(base)}/{FEED}"/>',
        f'<link rel="alternate" type="text/html" href="{one_line(base)}/index.html"/>',
        *(line for one in newest for line in _entry(one, source, rows, digest(one))),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _entry(one: Published, source: SiteSource, rows: Rows, told: MeetingDigest) -> Iterator[str]:
    meeting = one.meeting
    said = next((lines for section in DIGESTED if (lines := told.of(section))), ())
    base = source.asked.url.rstrip("/")
    tag = about(meeting.language).tag
    title = ", ".join(filter(None, (rows.title(meeting), rows.days(meeting))))
    yield f'<entry xml:lang="{tag}">'
    yield f"<id>{_urn(source.archive, meeting.id)}</id>"
    yield f"<title>{one_line(title)}</title>"
    yield f"<updated>{_instant(_approved(one))}</updated>"
    yield f'<link rel="alternate" type="text/html" href="{one_line(base)}/{meeting_page(meeting.id)}"/>'
    if said:
        yield f"<summary>{one_line(' '.join(line.text for line in said))}</summary>"
    yield "</entry>"


def _approved(one: Published) -> datetime:
    """When a meeting was approved last; of one that does not say it, its first day."""
    known = [
        revision.at
        for _, revision in numbered(one.record)
        if revision.at and state_of(revision) == "approved"
    ]
    return known[-1] if known else datetime.combine(one.day, time(), UTC)


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _urn(*ids: int) -> str:
    """A name that stays the same wherever the site is."""
    return uuid.uuid5(uuid.NAMESPACE_URL, "/".join(("referat", *map(to_text, ids)))).urn
