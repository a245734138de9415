"""Where documents are put that nobody gave a place."""

from __future__ import annotations

from pathlib import Path

import platformdirs

from store.files.archive import Archive


def documents_of(archive: Archive) -> Path:
    """The folder that the archive's documents go to: its own where there is one, else the user's.

    Reads archive.json: not for the thread that draws.
    """
    settings, _ = archive.settings()
    chosen = Path(settings.documents).expanduser()
    # An archive that is shared may name a folder of another machine.
    there = settings.documents and chosen.is_dir()
    return chosen if there else platformdirs.user_documents_path()
