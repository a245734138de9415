"""``referat`` itself, ``open`` and ``demo``: the screens."""

from __future__ import annotations

from pathlib import Path

import click

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from tui.cli.options import chosen_archive, verb


@verb("open")
@click.argument("meeting")
@click.option("--read", is_flag=True)
@click.option("--follow", is_flag=True)
def open_verb(meeting: str, archive: Path | None, *, read: bool, follow: bool) -> None:
    """Open the screens at once in a meeting, to write or to read, or a window that follows it."""
    kept = chosen_archive(archive, create=False)
    file = kept.find(meeting)
    _run(kept, file, read=read or file.meeting().state == "approved", follow=follow)


@verb("demo")
def demo_verb(archive: Path | None) -> None:
    """Open the screens on sample meetings, in a throw-away archive unless DIR is given."""
    from tui.demo import make_demo, throw_away  # noqa: PLC0415 — only the demo needs it

    if archive is None:
        archive = click.get_current_context().find_root().obj
    if archive is not None:
        _run(make_demo(archive), None)
        return
    with throw_away() as folder:
        _run(make_demo(folder), None)


def open_screens(archive: Path | None) -> None:
    """Open the screens on an archive, which is made when it is not there."""
    # A folder whose parent is missing is a disk that is not there, not a new archive.
    create = archive is None or archive.resolve().parent.is_dir()
    _run(chosen_archive(archive, create=create), None)


def _run(archive: Archive, meeting: MeetingFile | None, *, read: bool = False, follow: bool = False) -> None:
    import os  # noqa: PLC0415 — beside what it is for
    import sys  # noqa: PLC0415

    if os.environ.get("TERM") == "dumb" or not sys.stdout.isatty():
        raise Problem("no-terminal")
    from tui.app import run  # noqa: PLC0415 — Textual is heavy

    run(archive, meeting, read=read, follow=follow)
