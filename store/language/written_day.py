"""A day as a language writes it in a sentence."""

from __future__ import annotations

from datetime import date

from store.language.about import about
from store.record.values import Language


def long_day(day: date, language: Language) -> str:
    """A day as a language writes it: «12. februar 2026»."""
    from babel.dates import format_date  # noqa: PLC0415 — heavy, and few sentences name a day

    return str(format_date(day, "long", locale=about(language).locale))
