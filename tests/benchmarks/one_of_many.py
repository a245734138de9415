"""A command about one meeting of ten thousand, beside the same one in a small archive."""

from __future__ import annotations

from collections.abc import Iterator

from store.files.archive import Archive
from store.record.identity import to_text
from tests.benchmarks.figures import Scratch, Spent, least_spent

VERBS = ("take", "export", "show", "check")
ROUNDS = 3


def beyond_small(scratch: Scratch) -> Iterator[float]:
    """Seconds of the processor beyond the small archive: each verb, then memory, then the harder cases."""
    _ = scratch.index
    most = 0.0
    small, large = scratch.small, scratch.large
    for verb in VERBS:
        here, there = (_spent(scratch, archive, verb) for archive in (small, large))
        most = max(most, there.megabytes)
        yield there.processor - here.processor
    yield most
    latest = [_run(scratch, archive, "show", "latest") for archive in (small, large)]
    yield latest[1].processor - latest[0].processor
    bare = Scratch(scratch.folder)
    bare.environment["XDG_CACHE_HOME"] = str(scratch.folder / "no-cache")
    yield _spent(bare, large, "show").processor - _spent(bare, small, "show").processor


def _spent(scratch: Scratch, archive: Archive, verb: str) -> Spent:
    """The least of some runs about a meeting in the middle; lines are taken in one made for it."""
    if verb == "take":
        made = scratch.run("-m", "tui", "new", "Nytt møte", "--archive", str(archive.folder))[0]
        return _run(scratch, archive, verb, made.strip(), typed="En linje til\n")
    paths = archive.paths()
    meeting = to_text(archive.file(paths[len(paths) // 2]).meeting().id)
    written = ("-o", str(scratch.folder / "one.docx"), "--to", "docx") if verb == "export" else ()
    return _run(scratch, archive, verb, meeting, *written)


def _run(scratch: Scratch, archive: Archive, *arguments: str, typed: str = "") -> Spent:
    return least_spent(ROUNDS, lambda: scratch.referat(archive, *arguments, typed=typed))
