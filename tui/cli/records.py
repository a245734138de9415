"""``subscribe``: folders of other archives; and records that go between archives, written and checked."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeAlias

import click

from store.errors import Misuse, Problem
from store.exchange.handed_record import HandedRecord, read_record
from store.exchange.reception import Received, expected
from store.exchange.record_text import MOST_BYTES
from store.exchange.subscriptions import look_through
from store.files.archive import Archive
from store.files.durable import TooLargeError, read_file, unread
from store.files.system import System
from store.forget.export_log import remember
from store.language.catalogue import screen_language, told, words
from store.record.identity import to_text
from store.record.record import Record
from store.revisions.canonical import HASH_SHOWN
from tui.cli.output import (
    is_quiet,
    organisation,
    say,
    say_aside,
    say_json,
    say_problem,
    searched,
    titled,
    visible,
)
from tui.cli.verb import FileTarget, GivenPath, chosen_archive, verb
from tui.importing.handed_words import ADDED, sentence_of
from tui.machine.settings_file import SUBSCRIPTIONS, change_setting, read_settings


def write_record(archive: Archive, record: Record, target: FileTarget, *, internal: bool) -> None:
    """Write the record of a meeting and print its path; unless the program is quiet, say who may read it."""
    from exports.export import deliver  # noqa: PLC0415 — the exports are heavy
    from exports.formats.record import record_path, record_source, to_record  # noqa: PLC0415
    from exports.review.leak_check import looked_for  # noqa: PLC0415

    source = record_source(archive, organisation(archive))
    content = to_record(source, record.meeting.id, internal=internal)
    folder = target.folder_in(archive)
    path = deliver(
        content, target.file, folder, lambda: record_path(record.meeting, folder), private=internal
    )
    remember(archive, path, record.meeting.id, internal=internal)
    say(str(path))
    if not is_quiet():
        said = words(screen_language(), "command")("export-internal")
        say_aside(said if internal else searched(looked_for(*source.records)))


def public_record(archive: Archive, record: Record) -> bytes:
    """The record of a meeting that others may read, looked through as when it is written by itself."""
    from exports.formats.record import record_source, to_record  # noqa: PLC0415 — as above

    return to_record(record_source(archive, organisation(archive)), record.meeting.id)


def check_record(archive: Archive, path: Path) -> None:
    """Say which meeting of which archive a file has, and whether that is what the archive has.

    Raises what reading the file raises.
    """
    try:
        handed = read_record(read_file(System(), path, MOST_BYTES), path.name)
    except TooLargeError:
        raise Problem("record-large", file=path.name, size=MOST_BYTES >> 20) from None
    except OSError as error:
        raise unread(error, path) from error
    sentence = words(screen_language(), "command")
    meeting, revision = handed.meeting, handed.revision
    say(
        sentence(
            "record-is",
            archive=titled(handed.name) or "–",
            id=to_text(handed.archive),
            title=titled(meeting.title),
            day=meeting.from_.isoformat() if meeting.from_ else "–",
            revision=revision.number if revision else 0,
            hash=visible(revision.hash[:HASH_SHOWN]) if revision else "–",
            audience=handed.audience,
        )
    )
    say(sentence("record-fits"))
    beside = _beside(archive, handed)
    say(sentence(f"record-{beside}"))


Beside: TypeAlias = Literal["same", "differs", "missing", "is-older", "is-newer"]
"""How a record stands to what the archive has."""


def _beside(archive: Archive, handed: HandedRecord) -> Beside:
    """How a record stands to what the archive has: the same, something else, or nothing."""
    what = expected(archive, handed).what
    if what == "here":
        return "same" if _is_ours(archive, handed) else "differs"
    return _BESIDE.get(what, "differs")


_BESIDE: dict[Received, Beside] = {
    "known": "same",
    "new": "missing",
    "restored": "missing",
    "older": "is-older",
    "here-older": "is-older",
    "newer": "is-newer",
    "here-newer": "is-newer",
}


def _is_ours(archive: Archive, handed: HandedRecord) -> bool:
    """Whether the archive would hand the meeting on in the same words; what became of it since is aside."""
    from exports.formats.record import record_source, to_record  # noqa: PLC0415 — as above

    source = record_source(archive, organisation(archive))
    content = to_record(source, handed.meeting.id, internal=handed.audience == "internal")
    ours = read_record(content, "")
    return (ours.record.stored(), ours.revision) == (handed.record.stored(), handed.revision)


@verb("subscribe")
@click.argument("folder", type=GivenPath(), required=False)
@click.option("--name", default="")
@click.option("--read", "reads", is_flag=True)
@click.option("--remove", default="")
@click.option("--json", "as_json", is_flag=True)
def subscribe_verb(  # noqa: PLR0913 — one parameter for each option
    folder: Path | None, name: str, remove: str, archive: Path | None, *, reads: bool, as_json: bool
) -> None:
    """Remember a folder of other archives' records, take what is new in all of them, or list them."""
    if sum((folder is not None, bool(remove), reads)) > 1:
        raise Misuse("subscribe-one-way")
    known = read_settings().settings.subscriptions
    sentence = words(screen_language(), "command")
    if remove:
        if remove not in known:
            raise Problem("subscription-unknown", name=visible(remove))
        change_setting(remove, None, table=SUBSCRIPTIONS)
        say(sentence("subscription-removed", name=visible(remove)))
    elif folder is not None:
        _subscribe(chosen_archive(archive, create=True), folder, name)
    elif reads:
        _read_all(chosen_archive(archive, create=True), known)
    elif as_json:
        say_json([{"name": one, "folder": path} for one, path in known.items()], indent=2)
    else:
        for one, path in known.items():
            say(f"{visible(one)}: {visible(path)}")
        if not known:
            say_aside(sentence("subscription-none"))


def _subscribe(archive: Archive, folder: Path, name: str) -> None:
    place = folder.expanduser().absolute()
    if not place.is_dir():
        raise Problem("subscription-no-folder", folder=str(folder))
    if place == archive.folder.absolute() or archive.folder.absolute() in place.parents:
        raise Problem("subscription-own", folder=str(folder))
    called = " ".join((name or place.name).split()) or str(place)
    change_setting(called, str(place), table=SUBSCRIPTIONS)
    say(words(screen_language(), "command")("subscription-kept", name=visible(called), folder=str(place)))
    _read_all(archive, {called: str(place)})


def _read_all(archive: Archive, folders: Mapping[str, str]) -> None:
    """Take what is new in the folders; one that does not answer is told of, and the others go on."""
    sentence, screen = words(screen_language(), "command"), words(screen_language(), "screen")
    added = 0
    for folder in folders.values():
        try:
            found = look_through(archive, Path(folder).expanduser())
        except Problem as problem:
            if problem.key != "subscription-silent":
                raise
            say_problem(*told(problem, screen_language()))
            continue
        for one in found.received:
            if one.what in ADDED:
                added += 1
                say(visible(sentence_of(one, screen)))
        for finding in found.findings:
            say_problem(*told(finding.problem, screen_language()))
    say_aside(sentence("subscription-read", count=added))
