"""A name for a new file that no other file of its folder has."""

from __future__ import annotations

import os
from pathlib import Path


def free_path(folder: Path, stem: str, suffix: str) -> Path:
    """A path in a folder, by the name and the suffix of a file; numbered where there is one already."""
    path, number = folder / f"{stem}{suffix}", 1
    while os.path.lexists(path):
        number += 1
        path = folder / f"{stem} ({number}){suffix}"
    return path
