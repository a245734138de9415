"""A list with somebody of every status, and how it is told to compare it with another."""

from __future__ import annotations

from typing import Any

from store.record.record import Record
from store.record.values import Name
from tests.exports.records import Builder


def everybody(role: str = "", **meeting: Any) -> Builder:
    """A meeting with somebody of every status, each who came with a role where one is given."""
    b = Builder(**meeting)
    b.person("Kari Vik", role=role)
    b.person("Per Ås")
    b.person("Liv Moe", "excused")
    b.person("Tor Li", "absent")
    b.person("Odd Bø", "excused", reason="syk")
    b.person("Mia Ek", "deputy", deputy_for=Name("Liv Moe"))
    b.person("Nils Dal", "deputy")
    b.person("Unn Eik", votes=False)
    b.person("Siv Aas", None)
    b.person("Leo Foss", None, invited=True)
    b.person("Pål Rud", "excused", votes=False)
    b.person("Eva Lid", "absent", role=role, votes=False)
    b.person("Ola Nes", None, invited=True, votes=False)
    b.item("Bod")
    b.note("Den er full.")
    return b


def listed(record: Record) -> list[tuple[Any, ...]]:
    """Everybody on the list of a meeting with all that is told of them, by name."""
    return sorted(
        (
            who.name.name,
            str(who.status),
            who.invited,
            who.votes,
            who.deputy_for and who.deputy_for.name,
            who.role,
            who.reason,
        )
        for who in record.attendance
    )
