"""Folders in which other archives leave records: looked through, and what is new there is taken.

A folder is a shared disk, a synchronised one, or a site that has its records with it. No address is fetched.
Meetings of ours that lie there are passed over: somebody has to ask for those to come back.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from store.errors import Problem
from store.exchange.handed_record import read_record
from store.exchange.reception import Reception, receive
from store.exchange.record_text import MOST_BYTES, RECORD_BEGINS
from store.files.archive import Archive
from store.files.durable import TooLargeError, read_file, unread
from store.files.meeting_list import Finding

RECORDS = "records"
"""The folder of a site that its records lie in."""

MOST = 5_000
"""Files of a folder that are looked at: one with more is no folder of records."""

_BEGINNING = 64


class LookThrough(msgspec.Struct, frozen=True):
    """What a folder gave: the records that were taken or known, and what could not be read."""

    received: tuple[Reception, ...] = ()
    findings: tuple[Finding, ...] = ()


def look_through(archive: Archive, folder: Path) -> LookThrough:
    """Take what is new in a folder. What cannot be read is told, and the rest goes on.

    Raises ``subscription-silent`` for a folder that does not answer, and NotSaved.
    """
    received, findings = [], []
    own = archive.about().get("id")
    for path in _files(archive, folder):
        try:
            data = read_file(archive.disk, path, MOST_BYTES)
            if not RECORD_BEGINS.match(data[:_BEGINNING]):
                continue
            handed = read_record(data, path.name)
        except TooLargeError:
            continue  # no record is so large
        except OSError as error:
            findings.append(Finding(path, unread(error, path)))
        except Problem as problem:
            findings.append(Finding(path, problem))
        else:
            if handed.archive != own:
                received.append(receive(archive, handed))
    return LookThrough(tuple(received), tuple(findings))


def _files(archive: Archive, folder: Path) -> Iterator[Path]:
    """The JSON files of a folder, and of its folder of records, by name."""
    try:
        seen = archive.disk.scan(folder)
    except OSError as error:
        raise Problem("subscription-silent", folder=str(folder)) from error
    below = [folder / one.name for one in seen if one.folder and one.name == RECORDS]
    left = MOST
    for place in (folder, *below):
        try:
            names = seen if place == folder else archive.disk.scan(place)
        except OSError:
            continue
        for one in sorted(names, key=lambda one: one.name)[:left]:
            left -= 1
            if one.ordinary and not one.folder and one.name.casefold().endswith(".json"):
                yield place / one.name
