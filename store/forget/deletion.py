"""Deleting a meeting in the bin for good: from the archive, and from what crashes, copies and indexes have.

First archive.json says that the meeting is gone (table ``gone``: its id, when, and the numbers that nothing
else may get), then everything that could be made a meeting of again is removed, and last the meeting's own
file. Whoever is killed in between leaves a meeting that no list shows and that is told of; doing it again
does the rest. So is a copy that comes back from another machine told of, and never shown unasked.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from store.errors import NotSaved, Problem
from store.files.archive import Archive
from store.files.bin import take_from_bin
from store.files.durable import locked, read_file
from store.files.encoding import parsed
from store.files.meeting_file import BACKUPS, is_approved, is_newer, meeting_id, meeting_of
from store.files.meeting_list import GONE, Summary
from store.files.state_file import Calls, folder_of, looked_at, write_over
from store.files.system import System
from store.forget.export_log import Exported, drop, exported
from store.forget.forget import remove_leftovers
from store.forget.mark import gone as mark_of_gone
from store.forget.remnants import Remnant
from store.merge.copies import COPIES, copies_of, same_id
from store.record.changes import Change, Edit
from store.record.identity import from_text
from store.record.numbering import numbers_in
from store.record.record import instant
from store.search.index import wipe_indexes
from store.session.draft import ENDING as DRAFT
from store.session.draft import KIND as DRAFTS
from store.session.draft import abandoned, latest
from store.session.refused import discard, kept_aside
from store.session.rescue import ENDING as RESCUE
from store.session.rescue import KIND as RESCUES
from store.session.rescue import Owed, open_records, pending


class Deleted(msgspec.Struct, frozen=True):
    """A meeting that was deleted for good.

    files: how many were removed or changed. left: what may still have it. documents: what was written of it
    on this machine.
    """

    summary: Summary
    files: int
    left: tuple[Remnant, ...] = ()
    documents: tuple[Exported, ...] = ()


def delete_for_good(archive: Archive, summary: Summary, state: Path, cache: Path | None = None) -> Deleted:
    """Remove a meeting that lies in the bin, or that has come back from there, wherever the program has it.

    Raises ``bin-restored`` for one that does not lie there any more, ``bin-same-id`` where another meeting
    has its id, ``bin-open`` while a window has it, and NotSaved. An approved copy stays, and is named, as all
    is that cannot be removed.
    """
    identity, path = summary.id, summary.path
    _refuse_unless_ready(archive, summary, state)
    copies = copies_of(archive, path)
    if len(copies) < len(same_id(archive, path)):
        raise Problem("bin-same-id", title=summary.meeting.title)
    _bury(archive, summary)
    files, left = 0, []
    for done, why in (
        *_from_crashes(state, identity),
        *_from_kept(state, identity),
        *_from_archive(archive, (*copies, path), identity),
    ):
        files += done
        left += [why] if why is not None else []
    remove_leftovers(archive)
    documents = tuple(one for one in exported(state) if one.meeting == identity)
    with suppress(OSError, NotSaved):  # the next time, then
        drop(state, documents)
    left += [Remnant(index, "in-use") for index in wipe_indexes(archive, cache, frozenset((identity,)))]
    return Deleted(summary, files, tuple(left), documents)


def come_back(archive: Archive) -> tuple[Summary, ...]:
    """Meetings that were deleted for good, and of which a file lies in the archive still, or again."""
    gone = archive.gone()
    found: dict[int, Summary] = {}
    for path in sorted(archive.paths(), key=lambda path: (len(path.name), path)) if gone else ():
        with suppress(OSError, Problem):
            meeting = meeting_of(parsed(read_file(archive.disk, path), path.name), path.name)
            if meeting.id in gone:
                found.setdefault(meeting.id, Summary(path, meeting))  # the others are copies
    return tuple(found.values())


def written_again(archive: Archive, summary: Summary) -> int:
    """How many lines a meeting that has come back has from after it was deleted for good."""
    known = archive.gone().get(summary.id)
    if known is None:
        return 0
    since = instant(datetime.fromisoformat(known.at))
    entries = archive.file(summary.path).record().entries
    return sum(1 for entry in entries if instant(entry.at) > since)


def bring_back(archive: Archive, text: str) -> Summary | None:
    """Show a meeting again that was deleted for good and has come back; None when ``text`` names none."""
    identity = from_text(text)
    found = next((summary for summary in come_back(archive) if summary.id == identity), None)
    if found is not None:
        common = archive.common
        row = common.tables().get(GONE, {}).get(found.id, {})
        common.commit(Change((Edit(GONE, found.id, {"back": (row.get("back"), _now(archive))}),)))
        if found.meeting.in_bin:
            take_from_bin(archive.file(found.path))
    return found


def _now(archive: Archive) -> str:
    return archive.clock().astimezone(UTC).isoformat().replace("+00:00", "Z")


def _refuse_unless_ready(archive: Archive, summary: Summary, state: Path) -> None:
    meeting = archive.file(summary.path).meeting()
    gone = summary.id in archive.gone()
    if meeting.id != summary.id or not (meeting.in_bin or (gone and meeting.state != "approved")):
        raise Problem("bin-restored", title=summary.meeting.title)
    if any(_is_of(data, summary.id) for _, data, living in _of_windows(state) if living):
        raise Problem("bin-open", title=summary.meeting.title)


def _of_windows(state: Path) -> Iterator[tuple[Path, bytes, bool]]:
    yield from looked_at(folder_of(state, DRAFTS), DRAFT, Calls())
    yield from looked_at(folder_of(state, RESCUES), RESCUE, Calls())


def _is_of(data: bytes, meeting: int) -> bool:
    """Whether a draft or a rescue file has anything of a meeting."""
    content = latest(data)
    if content is not None:
        return content.meeting == meeting
    return any(owed.meeting == meeting for owed in open_records(data))


def _bury(archive: Archive, summary: Summary) -> None:
    """Say in archive.json that a meeting is gone, durably, and forget what became of its lines there."""
    record = archive.file(summary.path).record()
    common = archive.common
    tables = common.tables()
    before = tables.get(GONE, {}).get(summary.id, {})
    known = before.get("numbers")
    numbers = sorted({*numbers_in(record), *(known if isinstance(known, list) else ())})
    series = record.meeting.series
    now = _now(archive)
    row = {"at": now, "series": series.id if series else None, "numbers": numbers or None}
    fields = {name: (before.get(name), value) for name, value in row.items() if before.get(name) != value}
    edits = [Edit(GONE, summary.id, fields, creates=not before)]
    for key, event in tables.get("events", {}).items():
        of = event.get("of")
        if "deleted" not in event and isinstance(of, dict) and of.get("meeting") == summary.id:
            left = mark_of_gone(now, event)
            names = {name for name in (*event, *left) if name != "was"}
            edits.append(Edit("events", key, {n: (event.get(n), left.get(n)) for n in sorted(names)}))
    common.commit(Change(tuple(edits)))


_Done = tuple[int, Remnant | None]
"""How many files were removed or changed, and one that may still have it."""


def _from_crashes(state: Path, meeting: int) -> Iterator[_Done]:
    """From the drafts and rescue files that no window holds, and what is kept aside."""

    def without(owed: Owed) -> Owed | None:
        return None if owed.meeting == meeting else owed

    for draft in abandoned(state):
        if draft.meeting == meeting:
            try:
                draft.path = ""
                draft.keep((), "")
                yield 1, None
            except OSError:
                yield 0, Remnant(draft.file, "in-use")
        draft.close()
    for rescue in pending(state):
        try:
            yield int(rescue.forget(without, lambda _: False)), None
        except OSError:
            yield 0, Remnant(rescue.path or state, "in-use")
        rescue.close()
    for aside in kept_aside(state, meeting):
        try:
            write_over(aside.file)
            discard(aside)
            yield 1, None
        except OSError:
            yield 0, Remnant(aside.file, "refused")


def _from_kept(state: Path, meeting: int) -> Iterator[_Done]:
    """From the copies and earlier versions that lie in the state folder."""
    for kind in (COPIES, BACKUPS):
        folder = folder_of(state, kind)
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            try:
                if meeting_id(parsed(read_file(System(), path), path.name)) == meeting:
                    write_over(path)
                    path.unlink()
                    yield 1, None
            except Problem:
                continue
            except OSError:
                yield 0, Remnant(path, "refused")


def _from_archive(archive: Archive, paths: tuple[Path, ...], meeting: int) -> Iterator[_Done]:
    """Remove the meeting's files, its own last; one that is approved, or of a newer version, stays."""
    disk = archive.disk
    for path in paths:
        try:
            with locked(disk, archive.folder):
                tables = parsed(read_file(disk, path), path.name)
                if meeting_id(tables) != meeting:
                    continue
                if is_approved(tables) or is_newer(tables):
                    yield 0, Remnant(path, "approved")
                    continue
                real = disk.real(path)
                with suppress(OSError):
                    write_over(real)
                disk.remove(real)
                if real != path:
                    disk.remove(path)
                disk.sync_folder(real.parent)
            yield 1, None
        except FileNotFoundError:
            continue
        except (OSError, Problem):
            yield 0, Remnant(path, "refused")
