"""A site from an archive: every file made and looked through in memory, before anything is written."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from importlib import resources

import msgspec

from exports import rings
from exports.calendar.calendar_row import calendar_rows
from exports.calendar.ics import in_calendar, to_ics
from exports.privacy import for_others
from exports.review.leak_check import SearchCount, Silence, leak_in_files, looked_for, silent_topics
from exports.site.addresses import dangling, meeting_page
from exports.site.earlier_pages import EarlierPages, mark_of_parts, program_mark
from exports.site.entry_rows import PageParts, Rows, SitePlaces
from exports.site.feed import FEED, feed
from exports.site.folder import MANIFEST, Manifest, mark_of
from exports.site.frame import Frame
from exports.site.meeting_page import MeetingDocument, MeetingPages
from exports.site.pages import Pages
from exports.site.published import ArchiveRead, LeftOut, Published, SiteAsked, SiteSource
from exports.site.record_files import record_files
from exports.site.search_pages import SearchPages, pieces
from store.errors import Problem
from store.language.words import fold
from store.record.attendance import Names
from store.record.identity import to_text
from store.record.model import AgendaItem, Entry, Meeting
from store.record.record import Record
from store.record.withheld import Withheld
from store.registers.holdings import FollowedEntry

_ASKED = 40
"""Meetings, the newest, in which what was said openly is looked for before pages are made anew."""

_ADDRESS = re.compile(r"https?://[^\s<>\"'?#@]+")


class WithheldCount(msgspec.Struct, frozen=True):
    """How many items and entries of the published meetings are left out, by why."""

    private: int = 0
    exempt: int = 0
    working: int = 0


class WithheldPlace(msgspec.Struct, frozen=True):
    """Where in a published meeting something is left out: the item by number and title, and how much."""

    meeting: Meeting
    place: str
    count: WithheldCount


class SiteMade(msgspec.Struct, frozen=True, kw_only=True):
    """A site in memory: its files, and what is told of it.

    look: what its files were searched for. left_out: the meetings that are not on it, and why.
    places: where something is left out of those that are; for whoever may read it all. source: what it
    was made of. mark: a hash of all of that, of what is withheld too: it goes nowhere but to this machine.
    """

    files: Mapping[str, bytes]
    manifest: Manifest
    look: SearchCount
    meetings: tuple[Meeting, ...]
    left_out: tuple[tuple[Meeting, LeftOut], ...]
    withheld: WithheldCount
    places: tuple[WithheldPlace, ...] = ()
    source: SiteSource
    mark: str = ""

    @property
    def people(self) -> tuple[str, ...]:
        """The people whose names stand on the site."""
        return _named(self.source)


def made_site(archive: ArchiveRead, asked: SiteAsked, earlier: EarlierPages | None = None) -> SiteMade:
    """Make a site; of the ``earlier`` pages those stay that are made of the same.

    Raises ``site-nothing`` where no meeting is published, ``site-nothing-drafts`` where no draft is either,
    ``site-leaks`` where a withheld text stands in a file, ``site-link`` where a link leads nowhere, and
    ``site-url`` for an address that is none.
    """
    if asked.url and not _ADDRESS.fullmatch(asked.url):
        raise Problem("site-url", url=asked.url)
    source = SiteSource(archive, asked)
    if not source.meetings:
        raise Problem("site-nothing-drafts" if asked.drafts else "site-nothing")
    known = earlier or EarlierPages()
    mark = mark_of_parts(
        program_mark(),
        archive.identity,
        archive.organisation,
        {name: table for name, table in archive.tables.items() if name != "archive"},
        archive.used,
        asked,
        [record.everything for record in archive.records],
    )
    files = known.all(mark)
    if files is None:
        with rings.unsearched():
            made = site_files(source, known)
            files = _looked_through(archive, asked, source, made, known.made)
    return SiteMade(
        files=files,
        manifest=Manifest(
            archive=to_text(source.archive),
            options=msgspec.to_builtins(asked),
            files={path: mark_of(content) for path, content in files.items()},
            pages=known.made,
        ),
        look=looked_for(*archive.records),
        meetings=tuple(one.meeting for one in source.meetings),
        left_out=source.left_out,
        withheld=_counted(source.sources),
        places=tuple(_places(source.sources)),
        source=source,
        mark=mark,
    )


def _looked_through(
    archive: ArchiveRead,
    asked: SiteAsked,
    source: SiteSource,
    files: dict[str, bytes],
    marks: Mapping[str, str],
) -> dict[str, bytes]:
    """The files, in which every link leads to something and nothing withheld stands; raises otherwise.

    ``marks`` tell what the pages are made of.
    """
    for path, target in dangling(files):
        raise Problem("site-link", file=path, target=target)

    def without(silent: Silence, needed: Collection[str]) -> Mapping[str, bytes]:
        shown = {record.meeting.id: record for record in source.sources}
        records = [shown.get(record.meeting.id, record) for record in archive.records]
        others = EarlierPages(marks, lambda path: None if path in needed else files.get(path))
        tables = silent_topics(archive.tables, archive.records, source.sources)
        bare = msgspec.structs.replace(archive, records=tuple(silent(records)), tables=tables)
        return site_files(SiteSource(bare, asked, source.whole), others)

    def said(silent: Silence) -> Iterator[bytes]:
        shown = {record.meeting.id: record for record in source.sources}
        for one in source.meetings[:_ASKED]:
            bare = Published(for_others(silent([shown[one.meeting.id]])[0]), one.used)
            yield "\n".join(piece.text for piece in pieces(bare)).encode("utf-8", "replace")

    found = leak_in_files(archive.records, source.sources, files, without, said)
    if found is not None:
        raise Problem("site-leaks", file=found.file, place=_place(found.document, archive.records))
    return files


def site_files(source: SiteSource, earlier: EarlierPages | None = None) -> dict[str, bytes]:
    """Every file of a site but its manifest, by its address; ``earlier`` are pages that may stay."""
    known = earlier or EarlierPages()
    frame = Frame(
        source.language,
        source.asked.title or source.organisation,
        known,
        findable=source.asked.findable,
        news=bool(source.asked.url),
    )
    documents = {one.meeting.id: MeetingDocument(one, source, known) for one in source.meetings}
    places = SitePlaces(source, {key: document.ids for key, document in documents.items()})
    rows = Rows(source, frame, places)
    parts = PageParts(source, frame, rows, places)
    pages = Pages(parts)
    places.parties = pages.parties.files
    meetings = MeetingPages(parts)
    files = {meeting_page(key): meetings.page(document) for key, document in documents.items()}
    files.update(pages.all())
    files.update(SearchPages(parts).all(pages.topic_counts(), pages.parties.counts()))
    files.update(_calendars(source, frame))
    if source.asked.url:
        files[FEED] = feed(source, frame, rows, pages.digest)
    if source.asked.records:
        files.update(record_files(source, source.organisation or frame.title))
    for name in ("site.css", "icon.svg"):
        files[name] = (resources.files("exports.site") / name).read_bytes().replace(b"\r\n", b"\n")
    return dict(sorted(files.items()))


def _calendars(source: SiteSource, frame: Frame) -> dict[str, bytes]:
    """What falls on days, for other programs; deadlines by themselves."""
    found = in_calendar(calendar_rows(source.calendar))
    parted = {
        "calendar.ics": [one for one in found if one.sort != "deadline"],
        "deadlines.ics": [one for one in found if one.sort == "deadline"],
    }
    return {
        name: to_ics(rows, name=frame.title, archive=source.archive, language=frame.language)
        for name, rows in parted.items()
    }


def _place(document: object, records: Sequence[Record]) -> str:
    """The item in which a withheld text stands, by its number or title; that is for whoever may read it."""
    item = document.item if isinstance(document, Entry) else getattr(document, "id", None)
    for record in records:
        found = record.get(AgendaItem, item)
        if found is not None:
            return found.number or found.title
    return ""


def _counted(records: Sequence[Record]) -> WithheldCount:
    counts = [_count(Withheld(record), (*record.agenda, *record.entries)) for record in records]
    return WithheldCount(*(sum(some) for some in zip(*map(msgspec.structs.astuple, counts), strict=True)))


def _count(withheld: Withheld, lines: Iterable[AgendaItem | Entry]) -> WithheldCount:
    """How many of some lines are left out, each by its first reason."""
    keys = [line.id for line in lines]
    private = [key for key in keys if key in withheld.private]
    exempt = [key for key in keys if key in withheld.laws and key not in withheld.private]
    working = [key for key in keys if key in withheld.aside and key not in withheld]
    return WithheldCount(len(private), len(exempt), len(working))


def _places(records: Sequence[Record]) -> Iterator[WithheldPlace]:
    """Where something is left out, the newest meeting first."""
    newest = sorted(records, key=lambda one: (one.meeting.from_ or date.min, one.meeting.id), reverse=True)
    for record in newest:
        withheld = Withheld(record)
        for item in (None, *record.agenda):
            count = _count(withheld, (*([item] if item else ()), *record.entries_of(item)))
            if count != WithheldCount():
                place = " ".join(filter(None, (item.number, item.title))) if item else ""
                yield WithheldPlace(record.meeting, place, count)


def _named(source: SiteSource) -> tuple[str, ...]:
    """The people whose names stand on the site as those who were at its meetings or answer for something.

    Whom a meeting lists by a whole name is one person there, however short it calls them.
    """
    names: set[str] = set()
    listed: dict[int, Names] = {}
    for one in source.meetings:
        present = [who.name.name for who in one.record.attendance if who.count is None]
        listed[one.meeting.id] = Names(present)
        names.update(present)
    entries: list[FollowedEntry] = []
    for summary, part in source.book.parts:
        known = listed.get(summary.meeting.id) or Names(())
        told = [entry for entry in part.entries if not entry.hidden]
        names.update(known.in_full(owner.name) for entry in told for owner in entry.owners)
        entries += told
    ends = (end for entry in entries for end in (entry.from_, entry.to, entry.party) if end is not None)
    parties = {fold(end.name) for end in ends} - source.people
    return tuple(sorted(name for name in names if name.strip() and fold(name) not in parties))


__all__ = ["MANIFEST", "SiteMade", "made_site"]
