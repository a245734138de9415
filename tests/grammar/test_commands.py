"""Words behind # that do what a menu does: in three languages, and text as soon as more follows."""

from __future__ import annotations

import pytest

from store.errors import Problem
from store.language.catalogue import told
from store.record.values import Language
from tests.grammar.desk import typed
from tui.grammar.result import Hint, Opens

COMMANDS: list[tuple[str, Opens]] = [
    ("#importer", "importing"),
    ("#import", "importing"),
    ("#innstillinger", "settings"),
    ("#innstillingar", "settings"),
    ("#settings", "settings"),
    ("#mappe", "folder"),
    ("#folder", "folder"),
    ("#lukk", "close"),
    ("#Close", "close"),
]


@pytest.mark.parametrize(("line", "opens"), COMMANDS)
def test_a_command_writes_nothing_and_says_what_it_opens(line: str, opens: Opens) -> None:
    recorder, taken = typed("# Sak", line)
    assert (taken[-1].documents, taken[-1].opens) == ((), opens)
    assert recorder.preview(line).hint == Hint(f"hint-opens-{opens}")
    recorder.take(f"{line} i går")
    assert [entry.text for entry in recorder.session.record.entries] == [f"{line} i går"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nb", "Et vedtak og en oppgave slås ikke sammen."),
        ("nn", "Eit vedtak og ei oppgåve blir ikkje slått saman."),
        ("en", "A decision and an action are not joined."),
    ],
)
def test_two_weighty_entries_are_refused_in_one_sentence(language: Language, sentence: str) -> None:
    assert told(Problem("merge-kinds", one="decision", other="action"), language) == (sentence, "")
