"""No document is made of a whole record: it has been decided who reads it, and by whom that is decided."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import exports
from exports.outline.context import Scribe
from exports.outline.internal import for_insiders
from exports.privacy import PublicRecord, for_others
from exports.typography.typesetter import AsTyped
from store.record.model import Meeting
from store.record.record import Record

_MAKERS = {"privacy.py", "public.py", "notice.py", "digest_file.py", "published.py"}
"""Where a record for others is made, each from what :func:`exports.privacy.for_others` gives."""


def test_a_whole_record_is_refused() -> None:
    whole: Any = Record.new(Meeting(id=1, title="Møte"))
    for told in (for_others(whole), for_insiders(whole)):
        Scribe(told, AsTyped(), None, (), speakers=None)
    changed: Any = for_others(whole).with_documents([])
    assert not isinstance(changed, PublicRecord)
    for record in (whole, changed):
        with pytest.raises(TypeError, match="Record"):
            Scribe(record, AsTyped(), None, (), speakers=None)


def test_a_record_for_others_is_made_in_few_places() -> None:
    root = Path(exports.__path__[0]).parent
    sources = [path for folder in ("exports", "store", "tui") for path in (root / folder).rglob("*.py")]
    made = re.compile(r"(?<!class )\bPublicRecord(\.of)?\(")
    assert {path.name for path in sources if made.search(path.read_text(encoding="utf-8"))} == _MAKERS
