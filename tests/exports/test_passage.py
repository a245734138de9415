"""Which entries a block tells, and the parts of a document that are copied."""

from __future__ import annotations

import pytest

from exports.blocks import Heading, Minutes
from exports.formats.markdown import blocks_to_markdown, to_markdown
from exports.outline import outline
from exports.passage import telling, under
from exports.typography.typesetter import AsTyped
from store.record.in_minutes import Belonging
from store.record.record import Record
from store.record.values import Kind, Profile
from tests.exports.printed import texts_of
from tests.exports.records import Builder
from tests.exports.rich import directors, protocol


def _minutes(record: Record, profile: Profile = "minutes") -> Minutes:
    return outline(record, AsTyped(), profile=profile, speakers=True, internal=True)


@pytest.mark.parametrize("record", [directors(), protocol()])
@pytest.mark.parametrize("profile", ["minutes", "protocol"])
def test_every_entry_that_is_printed_is_told_by_what_has_its_words(record: Record, profile: Profile) -> None:
    minutes = _minutes(record, profile)
    belonging = Belonging(record)
    printed = [entry for entry in record.entries if belonging.holds(entry)]
    assert len({entry.kind for entry in printed}) > 5
    for entry in printed:
        words = " ".join(text for block in telling(minutes, entry.id) for text in texts_of(block))
        assert " ".join(entry.text.split()).casefold() in words.casefold(), entry


def test_what_is_told_of_an_entry_tells_no_other_one_of_its_list_or_row() -> None:
    record = directors()
    minutes = _minutes(record)
    expected = [entry for entry in record.entries if entry.kind == Kind.EXPECTATION]
    for entry in expected:
        copied = blocks_to_markdown(telling(minutes, entry.id))
        others = [other.text for other in expected if other.id != entry.id]
        assert entry.text[1:] in copied
        assert not [text for text in others if text[1:] in copied]
    assert telling(minutes, 5) == ()


def test_the_parts_under_the_headings_of_one_level_are_the_whole_document() -> None:
    minutes = _minutes(directors())
    headings = [block for block in minutes.blocks if isinstance(block, Heading)]
    top = [place for place, heading in enumerate(headings) if heading.level == 2]
    parts = [under(minutes, place) for place in (-1, *top)]
    assert tuple(block for part in parts for block in part) == minutes.blocks
    item = next(place for place, heading in enumerate(headings) if heading.level == 3)
    assert under(minutes, item)[0] == headings[item]
    assert len(under(minutes, item)) < len(under(minutes, item - 1))
    assert blocks_to_markdown(under(minutes, item)).strip() in to_markdown(minutes)


def test_a_point_is_copied_with_what_is_under_it_and_one_under_it_alone() -> None:
    b = Builder()
    b.item("Bod")
    outer = b.point("vaske")
    inner = b.point("tørke", parent=outer.id)
    other = b.point("male")
    keys = (outer.id, inner.id, other.id)
    told = {key: blocks_to_markdown(telling(_minutes(b.record), key)) for key in keys}
    assert [(text.count("aske"), text.count("ørke"), text.count("ale")) for text in told.values()] == [
        (1, 1, 0),
        (0, 1, 0),
        (0, 0, 1),
    ]
