"""The folder that documents are written to when nobody names one."""

from __future__ import annotations

from pathlib import Path

from store.files.archive import Archive
from tui.machine.settings_file import read_settings


def documents_of(archive: Archive) -> Path:
    """The folder that documents go to: this machine's, else the archive's if there is one, else the user's.

    Reads two files: not for the thread that draws.
    """
    settled = Path(read_settings().settings.documents).expanduser()
    if settled.is_absolute() and settled.is_dir():
        return settled
    settings, _ = archive.settings()
    chosen = Path(settings.documents).expanduser()
    # An archive that is shared may name a folder of another machine.
    there = settings.documents and chosen.is_dir()
    if there:
        return chosen
    import platformdirs  # noqa: PLC0415 — not needed when a folder is named

    return platformdirs.user_documents_path()
