"""Nothing withheld is in any byte of any file for others, whatever was marked and belongs to what."""

from __future__ import annotations

from functools import partial

import pytest

from exports.export import written
from exports.formats.registry import FORMATS
from exports.outline.public import public_record
from exports.privacy import for_others
from exports.review.leak_check import leaks
from store.record.withheld import Withheld
from tests.privacy.mixtures import LIGHT, Maker, everything, given_away, outputs, with_other_secrets


@pytest.mark.share(3)
@pytest.mark.parametrize("seed", range(48))
def test_nothing_withheld_is_in_any_file(seed: int) -> None:
    assert given_away(seed, LIGHT if seed % 8 else FORMATS, shared=seed % 2 == 0) == []


@pytest.mark.share(3)
@pytest.mark.parametrize("seed", range(100, 112))
def test_files_for_others_do_not_depend_on_what_is_withheld(seed: int) -> None:
    mixture = Maker(seed).made()
    other = with_other_secrets(mixture)
    assert dict(outputs(mixture.record, LIGHT)) == dict(outputs(other, LIGHT))


def test_what_may_be_read_is_there() -> None:
    for seed in range(8):
        mixture = Maker(seed).made()
        text = everything(written(mixture.record, "html", paper="minutes", organisation="", used_numbers=()))
        assert {word for word in mixture.told if word not in text.casefold()} == set(), seed


@pytest.mark.parametrize("seed", range(200, 212))
def test_exactly_what_hangs_on_a_mark_is_withheld(seed: int) -> None:
    mixture = Maker(seed).made()
    withheld = Withheld(mixture.record)
    lines = {line.id for line in (*mixture.record.agenda, *mixture.record.entries)}
    assert {line for line in lines if withheld.untold(line)} == mixture.hidden & lines


@pytest.mark.parametrize("seed", range(6))
def test_the_look_through_is_content(seed: int) -> None:
    record = Maker(seed).made().record
    write = partial(written, to="html", paper="minutes", organisation="", used_numbers=())
    assert not leaks(record, write(record), write)


@pytest.mark.parametrize("seed", range(6))
def test_a_record_for_others_holds_nothing_as_it_was_typed(seed: int) -> None:
    record = Maker(seed).made().record
    assert {entry.typed for entry in for_others(record).entries} <= {"", "--"}
    assert {entry.typed for entry in public_record(record).entries} <= {""}
