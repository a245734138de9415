"""What lines may name of the archive is read when a line first names it, and once."""

from __future__ import annotations

import pytest

from store.record.settings import Settings
from tui.grammar.archive_facts import ArchiveFacts


@pytest.mark.parametrize(
    ("line", "reads"),
    [
        ("Vi kjøper kaffe #innkjøp", ["topics"]),
        ("#innkjøp", []),
        ("# 8/26 Kaffe", ["numbers"]),
        ("  # 8/26 Kaffe", ["numbers"]),
        ("# 8/26 Kaffe #innkjøp", ["topics", "numbers"]),
        ("Sak 8/26 er utsatt", []),
        ("Vi kjøper kaffe", []),
        ("", []),
    ],
)
def test_a_line_reads_what_it_names_and_nothing_else(line: str, reads: list[str]) -> None:
    read: list[str] = []
    facts = ArchiveFacts(Settings(), lambda: None)

    def topics() -> tuple[str, ...]:
        read.append("topics")
        return ("Innkjøp",)

    def numbers() -> frozenset[str]:
        read.append("numbers")
        return frozenset({"7/26"})

    facts.read_topics, facts.read_numbers = topics, numbers
    for _ in range(2):
        facts.read_for(line)
    assert read == reads


def test_other_settings_leave_what_was_learnt_and_whoever_reads_lines_is_told() -> None:
    told: list[Settings] = []
    facts = ArchiveFacts(Settings(), lambda: told.append(facts.settings))
    facts.learn_topics(("Innkjøp",))
    facts.learn_numbers(frozenset({"7/26"}))
    facts.settle(Settings(unstated_deadline="next"))
    assert (facts.settings.topics, facts.settings.numbers) == (("Innkjøp",), frozenset({"7/26"}))
    assert facts.settings.unstated_deadline == "next"
    assert len(told) == 3
    assert told[-1] == facts.settings
