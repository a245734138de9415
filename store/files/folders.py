"""The folders that stand in an archive beside those of its years."""

from __future__ import annotations

LETTERHEADS = "letterheads"
"""The organisation's letterheads."""

OTHERS = "from"
"""Meetings that other archives have handed on."""
