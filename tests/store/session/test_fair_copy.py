"""The fair copy: what is written from the notes, and that no note is ever lost by it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from store.merge.merge import merge
from store.record.in_minutes import Belonging
from store.record.model import Document, Entry
from store.record.points import is_text
from store.record.record import Record
from store.record.values import Kind, Name
from store.session import fair_copy as fair
from store.session.session import Session
from tests.grammar.desk import typed

PEOPLE = "til stede: Kari Vik, Per Ås"
LINES = (
    PEOPLE,
    "# Budsjett",
    "stor interesse for felles innkjøp",
    "Kari Vik: vi mangler folk",
    "Per Ås: vi òg??",
    "? hvem eier avtalen",
    "svar: fylket",
    "= Felles innkjøp fra 1.9",
    "- et punkt",
    "notat: bare for oss",
    "privat: hemmelig",
    "husk: ring Anne",
)

Step: TypeAlias = tuple[str, int, int]


def meeting(*lines: str) -> tuple[Session, dict[str, Entry]]:
    """A meeting, and its entries by the first word of their text."""
    recorder, _ = typed(*(lines or LINES))
    return recorder.session, {e.text.split()[0]: e for e in recorder.session.record.entries}


def texts(session: Session) -> list[Entry]:
    return [entry for entry in session.record.entries if is_text(entry)]


def test_a_text_has_the_words_of_the_notes_a_line_each_and_names_them() -> None:
    session, of = meeting()
    notes = (of["stor"], of["vi"], of["hvem"])
    session.apply(*fair.take_over(session, session.record.entries[:4]))
    (text,) = texts(session)
    assert text.text == (
        "stor interesse for felles innkjøp\nKari Vik: vi mangler folk\nPer Ås: vi òg??\n"
        "hvem eier avtalen\nfylket"
    )
    assert (text.speaker, text.check, text.paragraph, text.typed) == (None, True, True, "")
    assert text.sources == tuple(note.id for note in session.record.entries[1:5])
    assert session.record.entries[0] == text
    belonging = Belonging(session.record)
    assert all(belonging.texts_of(note) == (text,) for note in notes)
    assert [belonging.reason(note) for note in notes] == ["written"] * 3
    assert belonging.holds(text)


def test_one_voice_is_told_beside_the_words_and_a_point_stays_one() -> None:
    session, of = meeting(*LINES[:4], "Kari Vik: på kveldstid", "- et punkt")
    both = [entry for entry in session.record.entries if entry.speaker]
    session.apply(*fair.take_over(session, both))
    session.apply(*fair.take_over(session, [of["et"]]))
    speech, point = texts(session)
    assert (speech.text, speech.speaker) == ("vi mangler folk\npå kveldstid", Name("Kari Vik"))
    assert (point.text, point.point) == ("et punkt", True)


def test_in_a_protocol_nobody_is_named() -> None:
    recorder, _ = typed(*LINES[:5], profile="protocol")
    session = recorder.session
    session.apply(*fair.take_over(session, session.record.entries[1:]))
    assert [(text.text, text.speaker) for text in texts(session)] == [("vi mangler folk\nvi òg??", None)]


def test_what_stands_for_itself_is_never_taken_over() -> None:
    session, of = meeting(*LINES[:8], "forslag: en bil", "stemmer: 1-2", "protokolltilførsel: Kari: nei")
    assert fair.take_over(session, [of["Felles"], of["en"], of["nei"]]) == ()
    session.apply(*fair.take_over(session, [of["stor"]]))
    assert fair.take_over(session, texts(session)) == ()
    # Somebody makes a note a decision after it was taken over: it is one, and it is printed.
    session.apply(replace(of["stor"], kind=Kind.DECISION))
    assert Belonging(session.record).holds(session.record[of["stor"]])


def test_a_text_is_as_guarded_as_its_notes() -> None:
    session, of = meeting(*LINES, "unntatt § 13: løpende sak")
    session.apply(*fair.take_over(session, [of["stor"], of["hemmelig"], of["løpende"]]))
    (text,) = texts(session)
    assert (text.private, text.exempt) == (True, "§ 13")


def test_more_notes_come_into_a_text_and_go_out_of_it_again() -> None:
    session, of = meeting()
    session.apply(*fair.take_over(session, [of["stor"]]))
    session.apply(*fair.take_over(session, [of["stor"], of["et"]], into=texts(session)[0]))
    assert texts(session)[0].text == "stor interesse for felles innkjøp\net punkt"
    session.apply(*fair.take_out(session, texts(session)[0], [of["stor"]]))
    assert (texts(session)[0].text, texts(session)[0].sources) == ("et punkt", (of["et"].id,))
    assert Belonging(session.record).holds(of["stor"])
    session.apply(*fair.take_out(session, texts(session)[0], [of["et"]]))
    assert texts(session) == []


def test_words_that_were_written_anew_stay_when_a_note_goes_out() -> None:
    session, of = meeting()
    session.apply(*fair.take_over(session, [of["stor"], of["et"]]))
    session.apply(*fair.rewrite(session, texts(session)[0], "Alle vil kjøpe inn sammen??\n"))
    assert (texts(session)[0].text, texts(session)[0].check) == ("Alle vil kjøpe inn sammen??", True)
    session.apply(*fair.take_out(session, texts(session)[0], [of["stor"]]))
    session.apply(*fair.take_out(session, texts(session)[0], [of["et"]]))
    assert texts(session) == []
    assert "Alle vil kjøpe inn sammen??" in [entry.text for entry in session.record.entries]


def test_a_text_without_words_gives_its_notes_back() -> None:
    session, of = meeting()
    session.apply(*fair.take_over(session, [of["stor"]]))
    session.apply(*fair.rewrite(session, texts(session)[0], " \n"))
    assert texts(session) == []
    assert Belonging(session.record).holds(of["stor"])


def test_joined_texts_name_the_notes_of_both() -> None:
    session, of = meeting()
    session.apply(*fair.take_over(session, [of["stor"]]))
    session.apply(*fair.take_over(session, [of["et"]]))
    first, second = texts(session)
    assert fair.join(session, [first, of["hvem"]]) == ()
    session.apply(*fair.join(session, [first, of["hvem"], second]))
    (text,) = texts(session)
    assert (text.id, text.sources) == (first.id, (of["stor"].id, of["et"].id))
    assert text.text == "stor interesse for felles innkjøp\net punkt"


def test_each_half_of_a_split_text_names_the_notes_that_stand_in_it() -> None:
    session, of = meeting()
    session.apply(*fair.take_over(session, [of["stor"], of["et"], of["hvem"]]))
    (text,) = texts(session)
    session.apply(*fair.rewrite(session, text, text.text.replace("et punkt", "noe om det hele")))
    session.apply(*fair.split(session, texts(session)[0], text.text.index("et punkt")))
    first, second = texts(session)
    assert (first.text, second.text[:4]) == ("stor interesse for felles innkjøp", "noe ")
    assert first.sources == (of["stor"].id, of["et"].id)
    assert second.sources == (of["et"].id, of["hvem"].id)
    assert fair.split(session, first, 0) == ()


@pytest.mark.parametrize(
    ("text", "checks"), [("a ??\nb", [1, 0]), ("a\nb ??", [0, 1]), ("a ??\nb ??", [1, 1])]
)
def test_of_a_split_text_the_half_with_the_sign_is_to_be_checked(text: str, checks: list[int]) -> None:
    session, of = meeting()
    session.apply(*fair.take_over(session, [of["stor"]]))
    session.apply(*fair.rewrite(session, texts(session)[0], text))
    session.apply(*fair.split(session, texts(session)[0], text.index("b")))
    assert [one.check for one in texts(session)] == checks


def test_progress_counts_what_somebody_has_decided_about() -> None:
    session, of = meeting()

    def counted() -> list[tuple[str, int, int]]:
        return [(p.item.title if p.item else "", p.treated, p.lines) for p in fair.progress(session.record)]

    assert counted() == [("Budsjett", 2, 8)]  # a working note is out, one is private; the memo is no line
    session.apply(*fair.take_over(session, [of["stor"]]))
    session.apply(*fair.keep([of["Felles"]]))
    session.apply(*fair.leave_out([of["et"]]))
    assert counted() == [("Budsjett", 5, 8)]
    session.apply(*fair.keep([session.record[of["et"]]]))
    assert counted() == [("Budsjett", 5, 8)]
    assert Belonging(session.record).holds(session.record[of["et"]])


def test_copies_that_wrote_from_one_note_keep_both_texts_and_all_that_was_taken_up() -> None:
    session, of = meeting()
    session.apply(*fair.take_over(session, [of["stor"]]))
    base = session.record.stored()
    here = Session(session.record, session.clock, session.ids, lambda _change: None)
    there = Session(session.record, session.clock, session.ids, lambda _change: None)
    here.apply(*fair.take_over(here, [of["et"]], into=texts(here)[0]))
    here.apply(*fair.take_over(here, [of["hvem"]]))
    there.apply(*fair.take_over(there, [of["hvem"]]))
    there.apply(*fair.take_over(there, [of["vi"]], into=texts(there)[0]))
    record = Record.from_stored(merge(base, here.record.stored(), there.record.stored()))
    whole = {source for text in record.entries for source in text.sources if is_text(text)}
    assert whole == {of[word].id for word in ("stor", "et", "hvem", "vi")}
    assert len(Belonging(record).texts_of(of["hvem"])) == 2


def test_a_text_deleted_in_one_copy_and_rewritten_in_another_lives() -> None:
    session, of = meeting()
    session.apply(*fair.take_over(session, [of["stor"]]))
    base = session.record.stored()
    (text,) = texts(session)
    session.apply(*fair.rewrite(session, text, "Alle vil"))
    other = Session(Record.from_stored(base), session.clock, session.ids, lambda _change: None)
    other.delete(text)
    record = Record.from_stored(merge(base, session.record.stored(), other.record.stored()))
    assert not Belonging(record).holds(of["stor"])
    assert "Alle vil" in [entry.text for entry in record.entries]
    assert Belonging(other.record).holds(of["stor"])


def _chosen(entries: list[Entry], a: int, b: int) -> list[Entry]:
    low, high = sorted((a % len(entries), b % len(entries))) if entries else (0, 0)
    return entries[low : high + 1]


def _with_text(
    act: Callable[[Session, Entry, int], tuple[Document, ...]],
) -> Callable[..., tuple[Document, ...]]:
    def step(session: Session, a: int, b: int) -> tuple[Document, ...]:
        found = texts(session)
        return act(session, found[a % len(found)], b) if found else ()

    return step


def _notes(session: Session) -> list[Entry]:
    return [entry for entry in session.record.entries if not is_text(entry)]


STEPS: dict[str, Callable[..., tuple[Document, ...]]] = {
    "take": lambda s, a, b: fair.take_over(s, _chosen(list(s.record.entries), a, b)),
    "into": _with_text(lambda s, text, b: fair.take_over(s, _chosen(_notes(s), b, b + 1), into=text)),
    "join": lambda s, a, b: fair.join(s, _chosen(texts(s), a, b)),
    "split": _with_text(lambda s, text, b: fair.split(s, text, b % (len(text.text) + 1))),
    "rewrite": _with_text(lambda s, text, b: fair.rewrite(s, text, text.text.upper() if b % 3 else "")),
    "out": _with_text(lambda s, text, b: fair.take_out(s, text, _chosen(_notes(s), b, b))),
    "delete": _with_text(lambda s, text, _b: (s.tombstone(text),)),
    "keep": lambda s, a, b: fair.keep(_chosen(_notes(s), a, b)),
    "leave": lambda s, a, b: fair.leave_out(_chosen(_notes(s), a, b)),
}

_steps = st.tuples(st.sampled_from(sorted(STEPS)), st.integers(0, 30), st.integers(0, 30))


@settings(max_examples=80, deadline=None)
@given(st.lists(_steps, max_size=12))
def test_no_note_is_lost_or_changed_whatever_is_done_and_undo_brings_all_back(steps: list[Step]) -> None:
    taken, _ = meeting()
    session = Session(taken.record, taken.clock, taken.ids, lambda _change: None)
    before = session.record.entries
    for name, a, b in steps:
        session.apply(*STEPS[name](session, a, b))
        belonging = Belonging(session.record)
        for note in before:
            now = session.record[note]
            assert (now.text, now.typed, now.speaker, now.at) == (
                note.text,
                note.typed,
                note.speaker,
                note.at,
            )
            written = belonging.texts_of(now)
            assert (belonging.reason(now) == "written") <= bool(written)
            assert all(note.id in text.sources and text.text for text in written)
    while session.undo():
        pass
    assert session.record.entries == before
