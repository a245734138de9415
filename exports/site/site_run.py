"""One making of a site: what was asked before, what is asked now, the pages in memory, and the folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec.structs import replace

from exports.site.folder import (
    FolderChanges,
    FolderUpdate,
    check_place,
    compared,
    earlier_pages,
    manifest_of,
    mark_of,
    write,
)
from exports.site.published import ArchiveRead, SiteAsked, groups_of
from exports.site.site import SiteMade, made_site
from store.errors import Problem
from store.files.archive import Archive
from store.files.state_file import OWN_FOLDER, default_state
from store.forget.export_log import ALL, remember
from store.language.words import fold
from store.record.identity import to_text
from store.record.record import Record
from store.record.settings import SiteSettings
from store.search.numbers_given import numbers_given

_NOT_LOST = frozenset({"conflict-copy", "meeting-gone"})
"""What is told of files that are no meeting of their own."""


def _untold(_done: int, _count: int) -> None:
    """Nobody asks how far it has come."""


class SiteRun:
    """A site of an archive in a folder. ``groups`` are the series that there are, by id with their names."""

    def __init__(
        self, archive: Archive, folder: Path, organisation: str, tell: Callable[[int, int], None] = _untold
    ) -> None:
        """Read the archive and the folder; ``tell`` how many meetings are read, and of how many.

        Raises what :func:`exports.site.folder.check_place` and ``manifest_of`` raise, and
        ``site-meeting-unread`` for a meeting that cannot be read.
        """
        check_place(folder, archive.folder)
        self._archive = archive
        self.folder = folder
        self.read = _read(archive, organisation, tell)
        self.known = manifest_of(folder, to_text(self.read.identity))
        settled = archive.settings()[0].site
        first = SiteAsked(url=settled.url)
        self.before = (
            msgspec.convert(self.known.options, SiteAsked, strict=False) if self.known is not None else first
        )
        self.groups = groups_of(self.read.records, archive.same_series())
        self.asked = self.before

    @property
    def is_first(self) -> bool:
        """Whether there is no site in the folder yet."""
        return self.known is None

    @property
    def fresh(self) -> Sequence[str]:
        """The series that are new since the last run, and not taken."""
        return [one for one in self.groups if one not in {*self.before.seen, *self.asked.series}]

    def ask(self, series: Sequence[str] = (), told: Mapping[str, object] | None = None) -> bool:
        """Settle what is asked: ids of series, and options by name; what is not said stays as it was.

        False where there are several series and nobody has said which go out.
        """
        chosen = tuple(sorted(dict.fromkeys(series))) or self.before.series
        if not chosen and len(self.groups) <= 1:
            chosen = tuple(self.groups)
        self.asked = replace(self.before, series=chosen, seen=tuple(sorted(self.groups)), **(told or {}))
        return bool(chosen) or not self.groups

    def made(self) -> SiteMade:
        """Every file of the site, in memory; no page is made again that would be the same.

        Raises what :func:`exports.site.site.made_site` raises.
        """
        return made_site(self.read, self.asked, earlier_pages(self.folder, self.known, self._whole()))

    def changes(self, made: SiteMade, *, overwrite: bool = False) -> FolderChanges:
        """What writing it would do. Raises what :func:`exports.site.folder.compared` raises."""
        return compared(self.folder, self.known, made.files, overwrite=overwrite)

    def write(self, made: SiteMade, changes: FolderChanges) -> None:
        """Put it into the folder, and remember where it is. Raises what ``folder.write`` raises."""
        update = FolderUpdate(made.files, changes, self.known, made.manifest)
        write(self.folder, update, self._aside / self.folder.name)
        with suppress(OSError):  # without it the next run looks at every page
            self._aside.mkdir(parents=True, exist_ok=True)
            self._mark_file.write_text(made.mark, encoding="ascii")
        remember(self._archive, self.folder, ALL)
        self._settle()

    def _settle(self) -> None:
        """Let the archive know its address and what is on it, for those who write elsewhere."""
        settings, wrong = self._archive.settings()
        url = self.asked.url.rstrip("/")
        site = SiteSettings(url=url, series=self.asked.series) if url else SiteSettings()
        if wrong is None and site != settings.site:
            with suppress(Problem):  # the site is written, whether or not that can be kept
                self._archive.settle(replace(settings, site=site))

    @property
    def _aside(self) -> Path:
        return (self._archive.state or default_state()) / OWN_FOLDER / "site"

    @property
    def _mark_file(self) -> Path:
        """Where this machine keeps what the site in the folder was made of, as a hash."""
        return (self._aside / mark_of(os.fsencode(self.folder.resolve()))[:16]).with_suffix(".mark")

    def _whole(self) -> str:
        with suppress(OSError, UnicodeDecodeError):
            return self._mark_file.read_text(encoding="ascii")
        return ""


def _read(archive: Archive, organisation: str, tell: Callable[[int, int], None]) -> ArchiveRead:
    """An archive with all its meetings. Raises ``site-meeting-unread`` for one that cannot be read."""
    listing = archive.listing()
    known = {summary.path for summary in listing.everything}
    for finding in listing.findings:
        if finding.path not in known and finding.problem.key not in _NOT_LOST:
            raise Problem("site-meeting-unread", meeting=finding.path.stem)
    records: list[Record] = []
    for done, summary in enumerate(listing.meetings):
        tell(done, len(listing.meetings))
        try:
            records.append(archive.file(summary.path).record())
        except Problem as problem:
            raise Problem("site-meeting-unread", meeting=summary.path.stem) from problem
    drafts = [record.meeting for record in records if record.meeting.state == "draft"]
    return ArchiveRead(
        identity=archive.identity(),
        records=tuple(sorted(records, key=lambda record: record.meeting.id)),
        tables=archive.common.tables(),
        organisation=organisation,
        used={meeting.id: sorted(numbers_given(archive, meeting)) for meeting in drafts},
    )


def series_names(archive: Archive) -> dict[str, str]:
    """The series that meetings of an archive are of: each by its folded name, as it is written."""
    found: dict[str, str] = {}
    for summary in archive.listing().meetings:
        series = summary.meeting.series
        if summary.meeting.state != "cancelled":
            name = series.name if series is not None else ""
            found[fold(name)] = name
    return found
