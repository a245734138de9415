"""The places to check in a meeting: the same ones, and as many, wherever they are told before it goes out."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from exports.review.preflight import preflight, waiting_spots
from exports.review.series_spots import series_spots
from exports.review.spot import Spot
from exports.typography.dates import clock
from store.files.archive import Archive
from store.record.record import Record
from store.record.values import Language, Profile
from store.session.backlog import Backlog
from tui.grammar.doubts.left_as_text import left_as_text

_CLOCKS = {"end", "time"}
"""The facts of places that are clock times."""


def spots_of(  # noqa: PLR0913 — each stands alone
    archive: Archive,
    record: Record,
    used: Collection[str],
    language: Language,
    *,
    profile: Profile | None = None,
    waits: Backlog | None = None,
) -> tuple[Spot, ...]:
    """Return what to look at, the worst first; days in a language.

    ``used``: numbers that other meetings have given. ``profile`` is what is printed, unless it is what the
    meeting has. ``waits``: what somebody typed that is not in it yet. Reads the series: not for the thread
    that draws. Raises what reading the settings raises.
    """
    left = left_as_text(record, archive.settings()[0])
    return (
        *(waiting_spots(waits) if waits is not None else ()),
        *(_clocks_in(language, spot) for spot in preflight(record, used, profile=profile, left=left)),
        *series_spots(archive, record, used, language),
    )


def _clocks_in(language: Language, spot: Spot) -> Spot:
    """A place whose clock times are written as a language does: «15.00», in English «15:00»."""
    if not _CLOCKS & spot.facts.keys():
        return spot
    told = {name: clock(str(fact), language) for name, fact in spot.facts.items() if name in _CLOCKS}
    return replace(spot, facts={**spot.facts, **told})
