"""Places to look at again: which they are, in which order, and how a mark goes."""

from __future__ import annotations

from store.plain_text import has_check
from store.record.checks import is_to_check, next_to_check, places_to_check, without_checks
from store.record.model import Entry
from store.record.values import Kind, Name
from tests.exports.records import Builder


def told(b: Builder) -> list[str]:
    return [str(getattr(one, "text", getattr(one, "title", ""))) for one in places_to_check(b.record)]


def test_the_places_stand_as_the_meeting_goes() -> None:
    b = Builder(place="Tromsø??")
    b.note("åpning??")
    first = b.item("Budsjett??")
    b.note("i orden???")
    b.item("Lønn")
    b.action("sende", "Kari??")
    b.item_id = first.id
    b.entry(Kind.MEMO, "ring Anne")
    b.note("uten tegn", check=True)
    assert told(b) == ["Styremøte", "åpning??", "Budsjett??", "ring Anne", "uten tegn", "sende"]


def test_the_next_place_comes_after_the_one_looked_at() -> None:
    b = Builder()
    before = b.note("først")
    one = b.note("en??")
    between = b.note("mellom")
    item = b.item("Sak??")
    last = b.note("to??")
    following = [next_to_check(b.record, here) for here in (None, before, one, between, item, last)]
    assert following == [one, one, item, item, last, one]
    assert next_to_check(Builder().record, None) is None


def test_what_stands_in_an_item_that_is_gone_comes_before_the_first() -> None:
    b = Builder()
    b.item("Sak??")
    b.note("to??")
    b.note("borte??", item=77)
    assert told(b) == ["borte??", "Sak??", "to??"]


def test_a_settled_mark_leaves_the_words_as_they_were() -> None:
    b = Builder()
    note = b.note("Olsen?? sa 12 ??, hva???", speaker=Name("Per??"), check=True)
    settled = without_checks(note)
    assert (settled.text, settled.speaker, settled.check) == ("Olsen sa 12, hva???", Name("Per"), False)
    assert not is_to_check(settled)
    assert without_checks(settled) == settled
    assert without_checks(b.item("Lønn??")).title == "Lønn"


def test_what_has_no_mark_is_no_place() -> None:
    b = Builder()
    plain = b.note("hva??? ??x")
    assert not has_check(plain.text)
    assert places_to_check(b.record) == ()
    assert isinstance(without_checks(plain), Entry)
