"""The archive: a folder of meetings, one file each, and what they have in common in archive.json."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from store.addresses import place_in
from store.errors import NotSaved, Problem, unusual
from store.files.durable import HIDDEN, make_folders, not_saved, read_file, write_file
from store.files.durable import locked as lock_of
from store.files.encoding import (
    file_name,
    folded,
    is_year_folder,
    migrated,
    parsed,
    written,
    year_folder,
)
from store.files.find_meeting import LATEST, Ambiguous, matching
from store.files.meeting_file import KeptFile, MeetingFile, id_at_head, meeting_of
from store.files.meeting_list import (
    Finding,
    Gone,
    Listing,
    Summary,
    gone_from,
    is_another,
    listing_of,
    of_same_id,
)
from store.files.system import Disk, FolderEntry, System
from store.files.table_file import BeforeWrite, Laid
from store.merge.merge import merge
from store.record.changes import Change, Edit
from store.record.identity import Clock, Ids, from_text, system_clock
from store.record.model import SCHEMA, Document, Event, Json, Meeting, Stored, ordered, to_json
from store.record.record import Record, written_since
from store.record.settings import Settings, settings_from, settings_to
from store.record.values import Series
from store.registers.events import events_from
from store.revisions.revision import submitted_one
from store.series.numbered_items import meetings_bearing
from store.series.same import same_series, series_named

ARCHIVE_FILE = "archive.json"


UNREAD = FolderEntry("", folder=True, size=0, changed=0, ordinary=False)
"""What is known of a folder that cannot be looked into."""


class ArchiveFile(KeptFile):
    """archive.json; it is made when there is first something to put into it."""

    def __init__(self, path: Path, disk: Disk, ids: Ids, state: Path | None = None) -> None:
        """Name the file; nothing is read or made yet."""
        super().__init__(path, disk, path.parent, state)
        self._ids = ids

    def tables(self) -> Stored:
        """The tables; none while there is no file."""
        try:
            return self.read()
        except Problem as problem:
            if problem.key != "file-missing" or self._known is not None:
                raise
            return {}

    def series(self, name: str) -> Series:
        """The series of a name, case aside; made when there is none."""
        with self._guarded():
            tables = self.tables()
            found = series_named(tables, name)
            if found is not None:
                called = tables["series"][found].get("name")
                return Series(found, called if isinstance(called, str) else name)
            made = Series(self._ids(), " ".join(name.split()))
            self._keep((Edit("series", made.id, {"name": (None, made.name)}, creates=True),))
            return made

    def describe_series(self, series: int, **fields: object) -> None:
        """Set fields of a series' row, unless somebody has removed the row."""
        before = self.tables().get("series", {}).get(series, {})
        if not before:
            return
        self.commit(Change((Edit("series", series, {n: (before.get(n), v) for n, v in fields.items()}),)))

    def keep_row(self, table: str, before: Document | None, after: Document) -> None:
        """Write a row of a table, those fields of it that differ from ``before``. Raises NotSaved."""
        old: Json = {} if before is None else to_json(before)
        new = to_json(after)
        fields = {
            n: (old.get(n), new.get(n)) for n in {**old, **new} if n != "was" and old.get(n) != new.get(n)
        }
        if fields:
            self.commit(Change((Edit(table, after.id, fields, creates=before is None),)))

    def _prepared(self, tables: Stored | None, edits: tuple[Edit, ...]) -> tuple[Stored, tuple[Edit, ...]]:
        if tables is None and self._known is None:
            first = {"id": (None, self._ids()), "schema": (None, SCHEMA)}
            return {}, (Edit("archive", 1, first, creates=True), *edits)
        tables, edits = super()._prepared(tables, edits)
        if newer_archive(tables):
            raise NotSaved("schema-newer", file=self.path.name)
        return tables, edits

    def _laid(self, stands: Stored, edits: tuple[Edit, ...], before_write: BeforeWrite | None) -> Laid:
        """As for any file, with what copies beside this one have.

        A synchroniser that lays two copies aside within a second may give the second the name of the first:
        it then has to say what the first says, and is what was written here between the two.
        """
        whole = stands
        for copy in self._copies(stands):
            whole = merge(None, whole, copy)
        laid = super()._laid(whole, edits, before_write)
        return laid if whole is stands else laid._replace(told=True, changed=None)

    def _copies(self, stands: Stored) -> Iterator[Stored]:
        identity = stands.get("archive", {}).get(1, {}).get("id")
        if not isinstance(identity, int):
            return  # a file that names no archive, as that of a meeting, is no copy of one without a name
        for path in files_beside(self.disk, self.path):
            with suppress(OSError, Problem):
                data = read_file(self.disk, path)
                if str(identity).encode() not in data:
                    continue  # most are other files, which need no reading
                tables = migrated(parsed(data, path.name))
                if tables.get("archive", {}).get(1, {}).get("id") == identity and not newer_archive(tables):
                    yield tables


def files_beside(disk: Disk, common: Path) -> list[Path]:
    """The files in the root of an archive that may be copies of archive.json. Raises OSError."""
    names = sorted(seen.name for seen in disk.scan(common.parent) if not seen.folder)
    return [
        common.parent / name
        for name in names
        if name.casefold().endswith(".json") and not name.startswith(HIDDEN) and name != common.name
    ]


class Archive:
    """A folder of meetings. Every reading asks the disk; nothing is remembered between two calls."""

    def __init__(self, folder: Path, disk: Disk, clock: Clock, ids: Ids, state: Path | None = None) -> None:
        """Name the folder; :func:`open_archive` sees to it that it is there.

        ``state`` is the system's folder for what programs remember, unless it is the usual one.
        """
        self.folder = folder
        self.disk = disk
        self.clock = clock
        self.ids = ids
        self.state = state

    @property
    def common(self) -> ArchiveFile:
        """archive.json, to read (``tables``) and to change (``commit``)."""
        return ArchiveFile(self.folder / ARCHIVE_FILE, self.disk, self.ids, self.state)

    def about(self) -> Json:
        """Document 1 of archive.json: ``id``, ``schema``, ``organisation``, ``settings``; or nothing."""
        return self.common.tables().get("archive", {}).get(1, {})

    def identity(self) -> int:
        """The id that the archive is known by elsewhere; archive.json is made when there is none."""
        told = self.about().get("id")
        if not isinstance(told, int):
            self.common.commit(Change(()))
            told = self.about().get("id")
        return told if isinstance(told, int) else 0

    def describe(self, **fields: object) -> None:
        """Set fields of document 1 of archive.json, ``organisation`` and ``settings`` among them."""
        common = self.common
        before = common.tables().get("archive", {}).get(1, {})
        edits = {name: (before.get(name), value) for name, value in fields.items()}
        common.commit(Change((Edit("archive", 1, edits, creates=not before),)))

    def settings(self) -> tuple[Settings, Problem | None]:
        """What the archive has settled for itself; when that cannot be read, nothing, and why.

        A damaged archive.json must not keep anybody from taking minutes.
        """
        try:
            return settings_from(self.about().get("settings")), None
        except Problem as problem:
            return Settings(), problem

    def settle(self, settings: Settings) -> None:
        """Keep other settings; what a newer version has put beside them stays."""
        self.describe(settings=settings_to(settings, self.about().get("settings")))

    def events(self) -> tuple[Event, ...]:
        """What became of entries while no meeting was open."""
        return events_from(self.common.tables())

    def gone(self) -> Mapping[int, Gone]:
        """The meetings that were deleted for good, by their ids.

        A damaged archive.json hides no meeting: then there are none.
        """
        with suppress(Problem):
            return gone_from(self.common.tables())
        return {}

    def series(self, name: str) -> Series:
        """The series of a name, case aside; made when there is none."""
        return self.common.series(name)

    def same_series(self) -> Mapping[int, int]:
        """The id that stands for a series, where that is not its own; none of a damaged archive.json."""
        with suppress(Problem):
            return same_series(self.common.tables())
        return {}

    def create_meeting(self, meeting: Meeting) -> MeetingFile:
        """Put a new meeting on the disk, under a name that is made from its day and title.

        Raises NotSaved when it cannot be written.
        """
        folder = self.folder / year_folder(meeting.from_)
        data = written({"meeting": {1: ordered("meeting", to_json(meeting))}})
        try:
            with lock_of(self.disk, self.folder):
                make_folders(self.disk, folder, self.folder)
                # Somebody may have been killed between making the folder and making it durable.
                self.disk.sync_folder(self.folder)
                with suppress(PermissionError):  # the folder above may be another's
                    self.disk.sync_folder(self.folder.parent)
                path = self._earlier_try(folder, data)
                if path is None:
                    path = self._put_new(folder, meeting, data)
                else:
                    write_file(self.disk, path, data)
        except OSError as error:
            raise not_saved(error, folder) from error
        return self.file(path)

    def _earlier_try(self, folder: Path, data: bytes) -> Path | None:
        """The file of a try that came as far as the name, and failed after that."""
        for seen in self.disk.scan(folder):
            if seen.size == len(data) and _is_meeting_name(seen.name) and not seen.folder and seen.ordinary:
                path = folder / seen.name
                if read_file(self.disk, path) == data:
                    return path
        return None

    def _put_new(self, folder: Path, meeting: Meeting, data: bytes) -> Path:
        taken = {seen.name for seen in self.disk.scan(folder)}
        while True:
            name = file_name(meeting.title, meeting.from_, taken)
            try:
                write_file(self.disk, folder / name, data, new=True)
            except FileExistsError:  # a synchroniser brought it this moment
                taken.add(name)
            else:
                return folder / name

    def file(self, path: Path) -> MeetingFile:
        """The file of a meeting of the archive, not read yet."""
        return MeetingFile(path, self.disk, self.state)

    def files(self) -> tuple[tuple[Path, FolderEntry], ...]:
        """The files that should be meetings, and what the disk says of them.

        Among them is what cannot be read as one, pipes and links that go round, and a year's folder that
        cannot be looked into: reading it tells why. Raises ``archive-missing``.
        """
        return tuple((self.folder / name, seen) for name, seen in self.names())

    def names(self) -> Iterator[tuple[str, FolderEntry]]:
        """The same by their names in the archive («2026/2026-03-12 styremøte.json»)."""
        try:
            years = sorted(self.disk.scan(self.folder), key=_name)
        except OSError as error:
            raise Problem("archive-missing", folder=str(self.folder)) from error
        for year in years:
            if is_year_folder(year.name):
                yield from self._names_of(year)

    def _names_of(self, year: FolderEntry) -> Iterator[tuple[str, FolderEntry]]:
        if not year.folder:
            if not year.ordinary:
                yield year.name, year
            return
        try:
            names = sorted(self.disk.scan(self.folder / year.name), key=_name)
        except OSError:
            yield year.name, UNREAD
            return
        for seen in names:
            if _is_meeting_name(seen.name) and not seen.folder:
                yield f"{year.name}/{seen.name}", seen

    def paths(self) -> tuple[Path, ...]:
        """The files that should be meetings. Raises ``archive-missing``."""
        return tuple(path for path, _ in self.files())

    def listing(self) -> Listing:
        """Read every meeting; what cannot be read is named instead, and so are copies.

        A meeting with the id of another is a meeting, and named too.
        """
        return self._listed(self.paths())

    def _listed(self, paths: Iterable[Path]) -> Listing:
        found: dict[int, list[Summary]] = {}
        findings = []
        gone = self.gone()
        # Conflict copies have longer names than what they are copies of.
        for path in sorted(paths, key=lambda path: (len(path.name), path)):
            try:
                summary, since = self._summary(path)
            except Problem as problem:
                findings.append(Finding(path, problem))
                continue
            except Exception as error:  # noqa: BLE001 — whatever it holds, it is told of this file alone
                findings.append(Finding(path, unusual(path.name, error)))
                continue
            if summary.id in gone:
                findings.append(Finding(path, gone[summary.id].come_back(path)))
                continue
            same = found.setdefault(summary.id, [])
            first = next((one for one in same if not is_another(one.meeting, summary.meeting)), None)
            if first is not None:
                copy = Problem("conflict-copy", file=path.name, other=first.path.name)
                findings.append(Finding(path, copy))
                continue
            if same:
                findings.append(Finding(path, of_same_id(path, same[0].path)))
            same.append(summary)
            if since is not None:
                findings.append(Finding(path, since))
        return listing_of((summary for same in found.values() for summary in same), findings)

    def meetings(self) -> list[Summary]:
        """The meetings that can be read, the newest first; those in the bin are not among them."""
        return list(self.listing().meetings)

    def find(self, text: str, *, writes: bool = False, listing: Listing | None = None) -> MeetingFile:
        """The meeting that ``text`` means: «latest», an id or a part of it, a title or a part, a date.

        What is none of these may be the number of one of its items, as it runs through a series.

        ``writes``: it is to be written in, so that the latest may be one that is planned. ``listing``: the
        meetings, where somebody has them already.
        Raises ``meeting-unknown``, ``meeting-binned`` for one that lies in the bin, ``meeting-deleted`` for
        one that was deleted for good, and Ambiguous with the choices when several fit.
        """
        text = place_in(text)[0] or text
        listing = self._that_may_be(text) if listing is None else listing
        try:
            today = self.clock().date() if writes else None
            return self.file(matching(listing.meetings, text, today).path)
        except Problem as problem:
            if problem.key != "meeting-unknown" or folded(text) == LATEST:
                raise
            bearing = meetings_bearing(self, listing.meetings, listing.binned, text)
            if len(bearing) > 1:
                raise Ambiguous(text, bearing) from None
            if bearing:
                return self.file(bearing[0].path)
            self._tell_where_it_is(listing, text)
            raise

    def _that_may_be(self, text: str) -> Listing:
        """The meetings of which a text may mean one; of a whole id, those that have it alone."""
        identity = from_text(text)
        if identity is not None:
            those = self._listed(self._telling(identity))
            if any(one.id == identity for one in those.meetings):
                return those
        return self.listing()

    def _telling(self, identity: int) -> Iterator[Path]:
        """The files that say an id in their first bytes, and those that say none there."""
        for path in self.paths():
            with suppress(OSError):
                if id_at_head(self.disk, path) in (None, identity):
                    yield path

    def _tell_where_it_is(self, listing: Listing, text: str) -> None:
        """Raise what is known of a meeting that no list shows; nothing when there is none."""
        identity = from_text(text)
        gone = None if identity is None else self.gone().get(identity)
        if gone is not None:
            raise gone.refused(text)
        try:
            binned = matching(listing.binned, text)
        except Problem:
            return
        raise Problem("meeting-binned", title=binned.meeting.title)

    def records_of_series(self, series: int) -> list[Record]:
        """The meetings of a series, the newest first, those in the bin too; the unreadable are passed over.

        It takes no lock: ask under it for new numbers.
        """
        found, same = [], self.same_series()
        for summary in self.listing().everything:
            of = summary.meeting.series
            if of is not None and same.get(of.id, of.id) == same.get(series, series):
                with suppress(Problem, ValueError, ArithmeticError, RecursionError):
                    found.append(self.file(summary.path).record())
        return found

    def _summary(self, path: Path) -> tuple[Summary, Problem | None]:
        """A meeting as lists show it, and what to tell of one in the bin."""
        tables = self.file(path).read()
        submitted = bool(tables.get("revisions")) and _is_submitted(tables)
        summary = Summary(path, meeting_of(tables, path.name), submitted)
        return summary, written_since(Record.from_stored(tables)) if summary.meeting.in_bin else None


def open_archive(  # noqa: PLR0913 — each stands alone, and all but the folder have a default
    folder: Path,
    *,
    create: bool,
    disk: Disk | None = None,
    clock: Clock = system_clock,
    ids: Ids | None = None,
    state: Path | None = None,
) -> Archive:
    """Open the folder of an archive, making it when ``create`` says so.

    Raises ``archive-missing``, and ``archive-unwritable`` when it cannot be made.
    """
    disk = disk or System()
    try:
        disk.scan(folder)
    except FileNotFoundError:
        if not create:
            raise Problem("archive-missing", folder=str(folder)) from None
        try:
            make_folders(disk, folder)
        except OSError as error:
            raise Problem("archive-unwritable", folder=str(folder), reason=error.strerror or "") from error
    except OSError as error:
        raise Problem("archive-unwritable", folder=str(folder), reason=error.strerror or "") from error
    return Archive(folder, disk, clock, ids or Ids(clock), state)


def _is_submitted(tables: Stored) -> bool:
    """Whether the minutes lie before a later meeting, to be approved."""
    some = {table: tables.get(table, {}) for table in ("meeting", "revisions")}
    return submitted_one(Record.from_stored(some)) is not None


def newer_archive(tables: Stored) -> bool:
    """Whether a newer version of the program wrote archive.json."""
    schema = tables.get("archive", {}).get(1, {}).get("schema")
    return isinstance(schema, int) and schema > SCHEMA


def _name(seen: FolderEntry) -> str:
    return seen.name


def _is_meeting_name(name: str) -> bool:
    return name.casefold().endswith(".json") and not name.startswith(HIDDEN)
