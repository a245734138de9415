"""Sites made of meetings in memory, without a folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from exports.site.published import ArchiveRead, SiteAsked, groups_of
from exports.site.site import SiteMade, made_site
from store.record.model import Stored
from store.record.record import Record
from store.series.same import same_series

ARCHIVE = 1_400_000_000_000 << 20


def shelf(records: Iterable[Record], tables: Stored | None = None) -> ArchiveRead:
    """An archive of meetings, in the order that they are given in."""
    told, common = tuple(records), tables or {}
    return ArchiveRead(identity=ARCHIVE, records=told, tables=common, organisation="Nettverket")


def asked_of(archive: ArchiveRead, **asked: Any) -> SiteAsked:
    """What is asked for: every series, unless something else is said."""
    series = tuple(sorted(groups_of(archive.records, same_series(archive.tables))))
    return SiteAsked(**{"series": series, "url": "https://bibliotek.example/moter", **asked})


def site(records: Iterable[Record], tables: Stored | None = None, **asked: Any) -> SiteMade:
    """The site of meetings."""
    archive = shelf(records, tables)
    return made_site(archive, asked_of(archive, **asked))


def text_of(files: Mapping[str, bytes]) -> str:
    """Everything that stands in files and in their names."""
    return "\n".join([*files, *(content.decode("utf-8", "replace") for content in files.values())])
