"""Find and replace: every text of the meeting, seen first, one step, and nothing else touched."""

from __future__ import annotations

import re
from typing import Any, get_args, get_origin, get_type_hints

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from store.record.identity import Ids
from store.record.model import Day, Document, Entry, Event, Presence
from store.record.record import Record
from store.record.replace import Sought, find, replacements
from store.record.texts import _INNER, WORDED, documents_with_words, reworded, worded
from store.record.values import Deadline, Kind, Name, Of, Period, Role, Votes, When
from store.session.session import Session
from tests.exports.records import Builder
from tests.grammar.desk import ticking

WRONG = "Olssen"


def everywhere() -> Record:
    """A meeting that has the name in every field that can hold it."""
    name = Name(WRONG, 7)
    b = Builder(
        title=WRONG, subtitle=WRONG, place=WRONG, organiser=WRONG, chair=name, note_taker=name,
        roles=(Role(WRONG, WRONG),), next_meeting=When(WRONG), copy_to=(WRONG, "Fylket"), archive_ref=WRONG,
        access=WRONG, signers=(name,), remarks_by=When(WRONG),
    )  # fmt: skip
    b.add(Day, heading=WRONG)
    b.item(
        WRONG,
        format=WRONG,
        background=WRONG,
        recommendation=WRONG,
        presenter=WRONG,
        exempt=WRONG,
        number=WRONG,
    )
    b.person(WRONG, role=WRONG, organisation=WRONG, deputy_for=name)
    b.add(Presence, who=name, ground=WRONG)
    entry = b.entry(
        Kind.NOTE, WRONG, typed=WRONG, title=WRONG, name=WRONG, speaker=name, by=name, from_=name, to=name,
        answer=WRONG, answered_by=name, owners=(name,), owner=name, deadline=Deadline(WRONG),
        period=Period(WRONG), votes=Votes(WRONG, dissent=(name,)), exempt=WRONG, tags=(WRONG,), file=WRONG,
        number=WRONG, supersedes=(WRONG,),
    )  # fmt: skip
    b.became(entry, WRONG, what="owner")
    for document in documents_with_words(b.record):
        b.put(_filled(document))
    return b.record


def _filled(document: Document) -> Document:
    """The document with the name in every field of words that has nothing yet."""
    hints = get_type_hints(type(document))
    empty = [name for name in WORDED[type(document)] if not getattr(document, name)]
    return replace(document, **{name: _saying(hints[name]) for name in empty})


def _saying(hint: Any) -> Any:
    """A value of a type that says the name wherever it takes words."""
    kinds = [one for one in get_args(hint) if one not in (type(None), ...)]
    if get_origin(hint) is tuple:
        return (_saying(kinds[0]),)
    if kinds:
        return _saying(kinds[0])
    if hint is str:
        return WRONG
    fields = msgspec.structs.fields(hint)
    told = {one.name: _saying(one.type) for one in fields if one.name in _INNER[hint]}
    must = {one.name: _PLAIN[one.type] for one in fields if one.required and one.name not in told}
    return hint(**must, **told)


_PLAIN: dict[Any, Any] = {int: 1, str: "action"}
"""What stands in a field of a value that takes no words and must have something."""


def test_every_field_with_words_is_changed_and_no_other() -> None:
    record = everywhere()
    session = Session(record, ticking(), Ids(ticking()), lambda _change: None)
    session.apply(*replacements(record, Sought(WRONG), "Olsen"))
    (entry,) = session.record.entries
    assert (entry.typed, entry.file, entry.number, entry.supersedes) == ("Olsen", WRONG, WRONG, (WRONG,))
    assert session.record.agenda[0].number == WRONG
    for document in documents_with_words(session.record):
        fields = dict.fromkeys(field for field, _ in worded(document))
        for field in WORDED[type(document)]:
            value = getattr(document, field)
            assert not value or field in fields
            assert WRONG not in str(value)
    assert entry.speaker == Name("Olsen", 7)
    session.undo()
    assert session.record.stored() == record.stored()


def test_what_will_change_is_told_in_the_order_it_is_read() -> None:
    b = Builder(title="Møte om bil")
    b.person("Kari Bil")
    b.item("Bilen")
    b.note("en bil til, og en bilvei")
    found = find(b.record, Sought("bil"), "båt")
    assert [(type(one.document).__name__, one.field, one.before, one.after) for one in found] == [
        ("Meeting", "title", "Møte om bil", "Møte om båt"),
        ("Attendance", "name", "Kari Bil", "Kari båt"),
        ("AgendaItem", "title", "Bilen", "båten"),
        ("Entry", "text", "en bil til, og en bilvei", "en båt til, og en båtvei"),
    ]
    exact = find(b.record, Sought("bil", whole=True, exact=True), "båt")
    assert [one.after for one in exact] == ["Møte om båt", "en båt til, og en bilvei"]


@pytest.mark.parametrize("sign", [".*", "(a|b)", "[x]", "a\\1", "$", "^", "+1", "??", "\\"])
def test_signs_are_text(sign: str) -> None:
    b = Builder(title="Møte")
    b.note(f"før {sign} etter")
    (found,) = find(b.record, Sought(sign), r"\g<0>\1")
    assert found.after == r"før \g<0>\1 etter"
    assert find(b.record, Sought(sign, whole=True), "x")[0].after == "før x etter"


def test_a_whole_word_is_one_with_letters_of_every_language() -> None:
    b = Builder(title="Ås")
    b.note("Åsmund fra Ås, Ås-gården og ås")
    (title, text) = find(b.record, Sought("Ås", whole=True), "Ski")
    assert (title.after, text.after) == ("Ski", "Åsmund fra Ski, Ski-gården og Ski")


def test_a_mark_to_check_goes_when_it_is_replaced_and_another_mark_stays() -> None:
    b = Builder()
    b.note("Olsen?? sa det", check=True)
    b.note("Olsen er usikker", check=True)
    one, other = (d for d in replacements(b.record, Sought("Olsen"), "Olsson") if isinstance(d, Entry))
    assert (one.check, other.check) == (True, True)
    (gone,) = replacements(b.record, Sought("??"), "")
    assert isinstance(gone, Entry)
    assert (gone.text, gone.check) == ("Olsen sa det", False)


@pytest.mark.parametrize("text", ["", "  "])
def test_nothing_is_sought_for_nothing(text: str) -> None:
    b = Builder(title="  Møte  ")
    assert find(b.record, Sought(text), "x") == ()
    assert replacements(b.record, Sought(text), "x") == ()


def test_a_status_and_a_day_are_no_words() -> None:
    event = Event(id=1, of=Of(1, 2), what="status", to="open")
    assert list(worded(event)) == []
    assert list(worded(replace(event, what="remark"))) == [("to", "open")]


_texts = st.text(alphabet="abA åÅ.?", max_size=10)


@given(st.lists(_texts, max_size=5), _texts, _texts, st.booleans(), st.booleans())
def test_what_is_shown_is_what_is_done(
    texts: list[str], old: str, new: str, whole: bool, exact: bool
) -> None:
    b = Builder(title="Tittel")
    for text in texts:
        b.note(text, typed=text)
    sought = Sought(old, whole=whole, exact=exact)
    shown = {found.document.id: found.after for found in find(b.record, sought, new)}
    done = {d.id: d.text for d in replacements(b.record, sought, new) if isinstance(d, Entry)}
    assert done == {key: after for key, after in shown.items() if key in done}
    assert len(shown) - len(done) == len(find(Builder(title="Tittel").record, sought, new))
    for entry in b.record.entries:
        after = done.get(entry.id, entry.text)
        if not whole and exact and old.strip():
            assert after == entry.text.replace(old, new)
        if not re.search(re.escape(old), entry.text, re.IGNORECASE):
            assert after == entry.text


def test_a_document_that_keeps_its_words_is_the_same_object() -> None:
    for document in documents_with_words(everywhere()):
        assert reworded(document, lambda text: text) is document
