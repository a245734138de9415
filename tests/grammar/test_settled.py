"""What an archive has settled for itself: its own labels, and what an unstated deadline means."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from exports.formats.markdown import to_markdown
from exports.formats.meeting_json import to_json
from exports.outline import outline
from exports.typography.typesetter import Printed
from store.record.model import Entry
from store.record.settings import Settings, label_meanings
from store.record.values import Deadline, Kind, Name
from tests.grammar.desk import new_session
from tui.grammar.recorder import Recorder

LABELS = {"K": "comment", "Sp": "question", "LF": "proposal", "Kl": "conclusion", "Bakgr": "background"}
PEOPLE = "til stede: Kari Nordmann, Lf Berg"


def recorded(settings: Settings, *lines: str, **fields: Any) -> tuple[Recorder, Entry]:
    """The recorder, and the entry that the last of the lines made or touched."""
    recorder = Recorder(new_session(**fields), settings)
    documents = [recorder.take(line).documents for line in lines][-1]
    entry = recorder.session.record[documents[0]]
    assert isinstance(entry, Entry)
    return recorder, entry


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("K: dyrt for små kommuner", Kind.NOTE, "dyrt for små kommuner"),
        ("k : dyrt", Kind.NOTE, "dyrt"),
        ("K: = ikke et vedtak", Kind.NOTE, "= ikke et vedtak"),
        ("Sp: Hvem eier avtalen?", Kind.QUESTION, "Hvem eier avtalen?"),
        ("SP: Hvem eier avtalen?", Kind.QUESTION, "Hvem eier avtalen?"),
        ("Kl: vi prøver", Kind.DECISION, "vi prøver"),
        ("privat: Sp: Hvem?", Kind.QUESTION, "Hvem?"),
        ("- Sp: i en liste", Kind.NOTE, "Sp: i en liste"),
        ("'K: bokstavelig", Kind.NOTE, "K: bokstavelig"),
        ("Spm: et ord i tabellen", Kind.QUESTION, "et ord i tabellen"),
        ("K", Kind.NOTE, "K"),
        ("Kr: 200", Kind.NOTE, "Kr: 200"),
    ],
)
def test_a_label_means_what_it_was_set_to(line: str, kind: Kind, text: str) -> None:
    _, entry = recorded(Settings(labels=LABELS), "# Sak", line)
    assert (entry.kind, entry.text, entry.typed) == (kind, text, line)


def test_every_meaning_a_label_can_be_given_is_understood() -> None:
    for meaning in sorted({*label_meanings().values()} - {"comment"}):
        rest = "A > B: støtte" if meaning == "expectation" else "7-2" if meaning == "votes" else "noe"
        recorder = Recorder(new_session(), Settings(labels={"Xy": meaning}))
        for line in ("# Sak", "= vedtak", "? hva"):
            recorder.take(line)
        assert recorder.preview(f"Xy: {rest}") == recorder.preview(f"{_word(meaning)}: {rest}"), meaning


def test_a_name_on_the_list_and_a_word_of_the_table_beat_a_label() -> None:
    _, entry = recorded(Settings(labels={"Lf": "proposal"}), PEOPLE, "# Sak", "Lf: hei")
    assert (entry.kind, entry.speaker) == (Kind.NOTE, Name("Lf"))
    _, entry = recorded(Settings(labels={"vedtak": "question"}), "# Sak", "Vedtak: kjøpe bil")
    assert entry.kind == Kind.DECISION


def test_a_label_alone_waits_as_any_word_does() -> None:
    recorder, entry = recorded(Settings(labels=LABELS), "# Sak", "Sp:", "Hvem eier avtalen")
    assert (entry.kind, entry.text) == (Kind.QUESTION, "Hvem eier avtalen")
    assert len(recorder.session.record.entries) == 1


def test_a_label_casts_off_an_offered_sign() -> None:
    recorder = Recorder(new_session(), Settings(labels=LABELS))
    for line in ("# Sak", "- punkt"):
        recorder.take(line)
    assert recorder.meant("- K: en kommentar", "- ") == "K: en kommentar"
    assert recorder.meant("- Kr: 200", "- ") == "- Kr: 200"


def test_a_label_is_no_line_of_the_head() -> None:
    recorder = Recorder(new_session(), Settings(labels=LABELS))
    recorder.take("Sp: Hvem?")
    assert recorder.session.record.meeting.roles == ()
    assert [entry.kind for entry in recorder.session.record.entries] == [Kind.QUESTION]


NEXT = Settings(unstated_deadline="next")


@pytest.mark.parametrize(
    ("language", "words", "printed"),
    [
        ("nb", "neste møte", "Neste møte"),
        ("nn", "neste møte", "Neste møte"),
        ("en", "next meeting", "Next meeting"),
    ],
)
def test_an_unstated_deadline_can_be_the_next_meeting(language: str, words: str, printed: str) -> None:
    recorder, entry = recorded(NEXT, "# Sak", "! sende utkast", language=language)
    assert (entry.deadline, entry.text) == (Deadline(words, meeting="next"), "sende utkast")
    assert recorder.preview("! ringe").detail == words
    record = recorder.session.record
    (action,) = to_json(record)["entries"]
    assert (action["deadline"], action["deadline_text"]) == ("next-meeting", words)
    assert printed in to_markdown(outline(record, Printed(record.meeting.language)))


def test_a_deadline_that_is_said_counts() -> None:
    assert recorded(NEXT, "# Sak", "! sende innen 1.10")[1].deadline == Deadline("1.10", date(2026, 10, 1))
    more = recorded(NEXT, "# Sak", "! sende utkast", "... innen 1.10")[1]
    assert more.deadline == Deadline("1.10", date(2026, 10, 1))
    assert recorded(NEXT, "# Sak", "! sende innen 1.10", "... og rette")[1].deadline == Deadline(
        "1.10", date(2026, 10, 1)
    )
    assert recorded(Settings(), "# Sak", "! sende utkast")[1].deadline is None


def _word(meaning: str) -> str:
    return next(word for word, means in label_meanings().items() if means == meaning)
