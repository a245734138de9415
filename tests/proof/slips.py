"""An encoder that slips: what it makes of a document is not what it was given, or cannot be read.

The program reads back what it has encoded before that replaces anything, so that a fault in it, of today or
of some later day, costs no line: the file stays as it was, and the line waits.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, TypeAlias
from unittest.mock import patch

from store.files.encoding import encoded
from tests.proof.ends import LATER, Before, Scene, examine, on_its_way, saved, waiting
from tests.proof.findable import archive_files, path_of
from tests.proof.oracle import Lost, Tried
from tests.proof.standard import standard
from tests.proof.state import on
from tests.store.simulated import Simulated, killed

Slip: TypeAlias = Callable[[bytes], bytes]


def cut(text: bytes) -> bytes:
    return text.replace(b"}", b"", 1)


def line_dropped(text: bytes) -> bytes:
    return re.sub(rb'"10[13]": [^\n]*\n', b"", text)


def field_dropped(text: bytes) -> bytes:
    return re.sub(rb'"rank": "[^"]*", ', b"", text)


def field_doubled(text: bytes) -> bytes:
    return text.replace(b'"text": ', b'"text": "feil", "text": ')


def great_key(text: bytes) -> bytes:
    return text.replace(b'"103": ', b'"99999999999999999999": ')


def key_renamed(text: bytes) -> bytes:
    return text.replace(b'"103": ', b'"1010": ')


def words_changed(text: bytes) -> bytes:
    return text.replace("ø".encode(), b"?").replace(b"tredje", b"trede")


def not_utf8(text: bytes) -> bytes:
    return text.replace(b"tredje", b"tred\xff")


SLIPS: tuple[Slip, ...] = (
    cut, line_dropped, field_dropped, field_doubled, great_key, key_renamed, words_changed, not_utf8,
)  # fmt: skip
BEFORE: tuple[Before, ...] = (saved, waiting, on_its_way)
KEYS = frozenset({11, 12, 101, 102, 103, 104, 106})


def slipped() -> Tried:
    """Every slip in a window's writing of a line, after each kind of lines before it."""
    tried = Tried()
    for slip in SLIPS:
        for before in BEFORE:
            said = lost(slip, before)
            tried.one(said and f"{slip.__name__}, {before.__name__}: {said}")
    return tried


def lost(slip: Slip, before: Before) -> str:
    """What one slip loses; "" for nothing."""
    scene = Scene()

    def slipping(tables: Any) -> bytes:
        return slip(encoded(tables))

    try:
        with on(scene.disk):
            scene.begin()
            before(scene)
            with patch("store.files.encoding.encoded", slipping):
                if LATER not in scene.ours:
                    on_its_way(scene)
                scene.look()
                _readable(scene)
            left = killed(scene.disk)
        examine(left, scene.ours, scene.arrived)
        _keys(left)
    except (Lost, AssertionError, OSError) as said:
        return f"{type(said).__name__} {said}"
    return ""


def _readable(scene: Scene) -> None:
    for path, data in archive_files(scene.disk):
        if standard(data) is None:
            raise Lost(f"{path.name} cannot be read any more")


def _keys(disk: Simulated) -> None:
    """Each line has the key that it was given."""
    path = path_of(disk)
    tables = {} if path is None else json.loads(dict(archive_files(disk))[path])
    entries = tables.get("entries", {})
    if strange := {int(key) for key in entries} - KEYS:
        raise Lost(f"strange keys: {sorted(strange)}")
    if short := [key for key, row in entries.items() if "rank" not in row and "deleted" not in row]:
        raise Lost(f"lines without their place: {short}")
