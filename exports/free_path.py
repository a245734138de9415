"""A name for a new file that no other file of its folder has."""

from __future__ import annotations

import os
from pathlib import Path


def free_path(folder: Path, stem: str, suffix: str) -> Path:
    """The path of a file in a folder by its name and suffix, with a number behind the name where one is there."""
    path, number = folder / f"{stem}{suffix}", 1
    while os.path.lexists(path):
        number += 1
        path = folder / f"{stem} ({number}){suffix}"
    return path
