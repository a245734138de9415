"""The check of an archive: every file of it that cannot be read, or that stands in the wrong place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from store.check.rights import misplaced_rights
from store.errors import Problem, unusual
from store.files.archive import Archive, newer_archive
from store.files.bounds import beyond_measure
from store.files.durable import read_file, unread
from store.files.encoding import is_year_folder
from store.files.folders import LETTERHEADS
from store.files.meeting_file import MeetingFile, id_at_head
from store.files.meeting_list import Finding, Listing
from store.language.words import fold
from store.merge.copies import beyond_approved
from store.merge.duplicates import doubles
from store.record.identity import to_text
from store.record.model import TABLE_OF, AgendaItem, Document, Entry, Stored
from store.record.numbering import Cited, cited, is_running, name_of
from store.record.record import Record
from store.revisions.minutes_approval import pending, waiting_for
from store.revisions.revision import flattened, numbered, verified
from store.search.index_tables import row_of
from store.session.backlog import backlogs, orphans, unread_aside
from store.stationery.letterheads import is_letterhead

_POINTERS = {"parent": None, "item": "agenda", "day": "days"}
"""The fields that name another document, and its table (None: the document's own)."""

_SHOWN = 5
"""Places in a file that are named, of many."""


def check_archive(archive: Archive, tell: Callable[[int, int], None] = lambda *_: None) -> list[Finding]:
    """Everything that is wrong, file by file; nothing is changed.

    ``tell`` is called with how many files have been looked at, and how many there are.
    """
    copies = beyond_approved(archive)
    told = {finding.path for finding in copies}
    listing = archive.listing()
    listed = (f for f in listing.findings if f.path not in told or f.problem.key != "conflict-copy")
    numbers, approvals = _Numbers(archive.same_series()), _Approvals()
    days = _Days(archive.same_series())
    found = [*_of_common(archive), *listed, *copies, *misplaced_rights(archive)]
    named = {finding.path for finding in found}
    found += (finding for finding in _unordinary(archive) if finding.path not in named)
    found.extend(_unlisted(archive, {summary.id for summary in listing.everything}))
    found.extend(_waiting(archive, listing))
    paths = archive.paths()
    for done, path in enumerate(paths):
        tell(done, len(paths))
        file = MeetingFile(path, archive.disk)
        found.extend(_twice(archive, path))
        try:
            tables = file.read()
            record = Record.from_stored(tables)
        except Problem:
            continue  # the listing has named it
        except Exception as error:  # noqa: BLE001 — whatever it holds, it is told of this file alone
            if path not in named:
                found.append(Finding(path, unusual(path.name, error)))
            continue
        if file.read_only:
            found.append(Finding(path, Problem("schema-newer", file=path.name)))
        found.extend(Finding(path, problem) for problem in _of_record(record, tables, path.name))
        numbers.take(path, record)
        approvals.take(path, record)
        days.take(path, record)
    found.extend(numbers.twice())
    found.extend(approvals.waiting())
    found.extend(days.twice())
    return sorted(found, key=lambda finding: finding.path)


def _twice(archive: Archive, path: Path) -> Iterator[Finding]:
    """What stands twice in a file: what is read of it are both, merged."""
    try:
        places = doubles(read_file(archive.disk, path))
    except OSError:
        return
    if places:
        more = ["…"] if len(places) > _SHOWN else []
        yield Finding(path, Problem("keys-twice", file=path.name, keys=", ".join([*places[:_SHOWN], *more])))


class _Numbers:
    """Which running number stands in which meetings of a series; cancelled ones give theirs on."""

    def __init__(self, same: Mapping[int, int]) -> None:
        self._same = same
        self._borne: dict[Cited, dict[int, tuple[Path, str]]] = {}

    def take(self, path: Path, record: Record) -> None:
        """Note the numbers that live documents of a meeting bear."""
        meeting = record.meeting
        if meeting.series is None or meeting.state == "cancelled":
            return
        series = self._same.get(meeting.series.id, meeting.series.id)
        items: tuple[AgendaItem | Entry, ...] = (*record.agenda, *record.entries)
        for number in map(name_of, items):
            if is_running(number):
                borne = self._borne.setdefault(cited(series, number), {})
                borne[meeting.id] = (path, number)

    def twice(self) -> Iterator[Finding]:
        """What more than one meeting has, told of the later ones."""
        for borne in self._borne.values():
            (first, _), *others = (borne[meeting] for meeting in sorted(borne))
            for path, number in others:
                facts = {"number": number, "file": path.name, "other": first.name}
                yield Finding(path, Problem("number-twice", **facts))


class _Days:
    """Meetings of one series, day, time and title: two machines that were apart have each made one."""

    def __init__(self, same: Mapping[int, int]) -> None:
        self._same = same
        self._held: dict[tuple[object, ...], dict[int, tuple[Path, Record]]] = {}

    def take(self, path: Path, record: Record) -> None:
        """Note a meeting of a series that has not been cancelled or thrown away."""
        meeting = record.meeting
        if meeting.series is None or meeting.from_ is None or meeting.in_bin or meeting.state == "cancelled":
            return
        series = self._same.get(meeting.series.id, meeting.series.id)
        key = (series, meeting.from_, meeting.start, fold(meeting.title))
        self._held.setdefault(key, {})[meeting.id] = (path, record)  # a copy is the same meeting

    def twice(self) -> Iterator[Finding]:
        """Those that were made more than once, told of the later ones."""
        for held in self._held.values():
            for path, record in [held[identity] for identity in sorted(held)][1:]:
                meeting = record.meeting
                if meeting.series is not None and meeting.from_ is not None:
                    name, day = meeting.series.name, meeting.from_
                    yield Finding(path, Problem("series-two-meetings", name=name, day=day))


class _Approvals:
    """Which minutes a meeting has approved that are drafts still."""

    def __init__(self) -> None:
        self._approving: list[tuple[Path, Record]] = []
        self._drafts: list[Record] = []

    def take(self, path: Path, record: Record) -> None:
        """Note a meeting that approves minutes, and one whose minutes may be approved."""
        if pending(record):
            self._approving.append((path, record))
        if record.meeting.state == "draft":
            self._drafts.append(record)

    def waiting(self) -> Iterator[Finding]:
        """What was approved and is not entered, told of the meeting that approved it."""
        for path, record in self._approving:
            yield from (Finding(path, problem) for problem in waiting_for(record, self._drafts))


def _unordinary(archive: Archive) -> Iterator[Finding]:
    """What lies where files of ours do, has such a name, and is no file."""
    for seen in archive.disk.scan(archive.folder):
        if seen.name == LETTERHEADS and seen.folder:
            yield from _among_letterheads(archive)
        elif not seen.ordinary and (seen.name == LETTERHEADS or seen.name.casefold().endswith(".json")):
            yield from _unread(archive, archive.folder / seen.name)


def _among_letterheads(archive: Archive) -> Iterator[Finding]:
    folder = archive.folder / LETTERHEADS
    try:
        names = archive.disk.scan(folder)
    except OSError:
        yield Finding(folder, Problem("folder-denied", folder=LETTERHEADS))
        return
    for seen in names:
        if not seen.ordinary and is_letterhead(seen.name):
            yield from _unread(archive, folder / seen.name)


def _unread(archive: Archive, path: Path) -> Iterator[Finding]:
    try:
        archive.disk.close(archive.disk.open_read(path))
    except OSError as error:
        yield Finding(path, unread(error, path))


def _unlisted(archive: Archive, listed: Collection[int]) -> Iterator[Finding]:
    """Folders with meetings that are in no year's folder, and such a meeting beside the folders.

    A folder was renamed, or a file moved, and the list is shorter without a word. What is a copy of a meeting
    that is listed is nobody's loss.
    """
    for seen in archive.disk.scan(archive.folder):
        path = archive.folder / seen.name
        if not seen.folder and _meetings(archive, [path], listed):
            yield Finding(path, Problem("meeting-unlisted", file=seen.name))
        elif seen.folder and not seen.name.startswith(".") and not is_year_folder(seen.name):
            with suppress(OSError):
                files = [path / one.name for one in archive.disk.scan(path) if one.ordinary]
                if count := _meetings(archive, files, listed):
                    yield Finding(path, Problem("folder-unlisted", folder=seen.name, count=count))


def _meetings(archive: Archive, files: Iterable[Path], listed: Collection[int]) -> int:
    """How many of the files are meetings that are not listed."""
    found = set()
    for path in files:
        if path.suffix.casefold() == ".json":
            with suppress(OSError):
                found.add(id_at_head(archive.disk, path))
    return len(found.difference(listed, {None}))


def _waiting(archive: Archive, listing: Listing) -> Iterator[Finding]:
    """What somebody typed and no file of the archive has."""
    waiting = backlogs(archive, listing.everything)
    for summary in listing.everything:
        if summary.id in waiting:
            yield Finding(summary.path, waiting[summary.id].problem())
    for piece in orphans(archive, listing.everything):
        path = archive.folder / Path(piece.path).parent.name / Path(piece.path).name
        text = " · ".join(piece.lines)
        yield Finding(path, Problem("waits-orphan", file=path.name, text=text, id=piece.id))
    yield from unread_aside(archive)


def _of_common(archive: Archive) -> Iterator[Finding]:
    common = archive.common
    try:
        tables = common.tables()
    except Problem as problem:
        yield Finding(common.path, problem)
        return
    if newer_archive(tables):
        yield Finding(common.path, Problem("schema-newer", file=common.path.name))
    elif common.path.name and tables == {} and archive.disk.mode(common.path) is not None:
        yield Finding(common.path, Problem("archive-file-empty", file=common.path.name))


def _of_record(record: Record, tables: Stored, name: str) -> Iterator[Problem]:
    for check in _CHECKS:
        yield from check(record, tables, name)


def _beyond(record: Record, tables: Stored, name: str) -> Iterator[Problem]:
    """What no program can hold, or the search cannot."""
    damaged = {f"{lost.table}/{lost.key}" for lost in record.damaged}
    beyond = [odd for odd in beyond_measure(tables, name) if odd.facts["place"] not in damaged]
    yield from beyond
    told = row_of(record, name, 0, 0).problem
    if told is not None and not beyond:
        yield Problem(told[0], **told[1])


def _damaged(record: Record, _tables: Stored, name: str) -> Iterator[Problem]:
    for lost in record.damaged:
        place = f"{lost.table}/{lost.key}"
        yield Problem("document-damaged", file=name, place=place, reason=lost.reason)


def _newer_kinds(record: Record, _tables: Stored, name: str) -> Iterator[Problem]:
    """Entries of kinds that only a newer version knows, all in one."""
    found = [str(entry.kind) for entry in record.entries if not entry.kind.is_known]
    if found:
        yield Problem("kind-newer", file=name, kinds=", ".join(sorted(set(found))), count=len(found))


def _pointers(record: Record, _tables: Stored, name: str) -> Iterator[Problem]:
    """What names a document that is not there."""
    documents = (*record.agenda, *record.presence, *record.entries, *record.events)
    for document in documents:
        yield from _lost_pointers(record, document, name)
    for event in record.events:
        if event.of.meeting == record.meeting.id and record.raw("entries", event.of.entry) is None:
            yield _lost(event, "of", event.of.entry, name)


def _revisions(record: Record, _tables: Stored, name: str) -> Iterator[Problem]:
    """Approved versions that say something else than what was approved."""
    for number, revision in numbered(record):
        if verified(revision, record) == "no":
            yield Problem("revision-changed", number=number, title=record.meeting.title or name)
    if found := flattened(record):
        yield Problem("revisions-nested", file=name, count=len(found))


_CHECKS: tuple[Callable[[Record, Stored, str], Iterator[Problem]], ...] = (
    _beyond,
    _damaged,
    _newer_kinds,
    _pointers,
    _revisions,
)
"""What is looked for in each meeting, by its record, the tables of its file, and the file's name."""


def _lost_pointers(record: Record, document: Document, name: str) -> Iterator[Problem]:
    for field, table in _POINTERS.items():
        target = getattr(document, field, None)
        if target is None:
            continue
        other = record.raw(table or TABLE_OF[type(document)], target)
        if other is None or other.deleted is not None:
            yield _lost(document, field, target, name)


def _lost(document: Document, field: str, target: int, name: str) -> Problem:
    place = f"{TABLE_OF[type(document)]}/{document.id}"
    return Problem("reference-lost", file=name, place=place, field=field, target=to_text(target))
