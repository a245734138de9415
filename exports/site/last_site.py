"""The site of an archive that was made last on this machine, and the addresses that it gives to entries."""

from __future__ import annotations

from pathlib import Path

from exports.site.addresses import meeting_page
from exports.site.folder import MANIFEST, WITHOUT, manifest_of
from store.errors import Problem
from store.files.archive import Archive
from store.files.state_file import default_state
from store.forget.export_log import ALL, exported
from store.record.identity import to_text
from store.record.model import Meeting


def last_site(archive: Archive) -> Path | None:
    """The folder of the site that was made last of an archive on this machine; None where there is none."""
    own = to_text(archive.identity())
    for one in reversed(exported(archive.state or default_state())):
        path = Path(one.path)
        if one.meeting == ALL and (path / MANIFEST).is_file():
            try:
                manifest_of(path, own)
            except Problem:
                continue
            return path
    return None


def address_of(archive: Archive, meeting: Meeting, entry: int) -> str:
    """The address of an entry on the archive's site, where that has one and the meeting; else its id.

    A site that was made on this machine says whether the meeting is on it; of another it is known which
    series it has.
    """
    page, place = page_of(archive, meeting), f"e-{to_text(entry)}"
    return f"{page}#{place}" if page else place


def page_of(archive: Archive, meeting: Meeting) -> str:
    """The whole address of a meeting's page on the archive's site; empty where it has none."""
    page, settled = meeting_page(meeting.id), archive.settings()[0].site
    if not settled.url:
        return ""
    folder = last_site(archive)
    there = meeting.state == "approved" and _group(archive, meeting) in settled.series
    if folder is not None:
        known = manifest_of(folder, to_text(archive.identity()))
        there = known is not None and page in known.files
    return f"{settled.url}/{page}" if there else ""


def stale_site(archive: Archive, meeting: Meeting) -> Path | None:
    """The folder of the site made last, where it has the series of a meeting that is approved now."""
    folder = last_site(archive)
    known = manifest_of(folder, to_text(archive.identity())) if folder is not None else None
    chosen = known.options.get("series") if known is not None else None
    return folder if isinstance(chosen, list) and _group(archive, meeting) in chosen else None


def _group(archive: Archive, meeting: Meeting) -> str:
    """The series of a meeting, as a site names it."""
    if meeting.series is None:
        return WITHOUT
    return to_text(archive.same_series().get(meeting.series.id, meeting.series.id))
