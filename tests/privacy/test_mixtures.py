"""Nothing withheld is in any byte of any file for others, whatever was marked and belongs to what."""

from __future__ import annotations

import pytest

from exports.deliver import written
from exports.safeguard import leaks
from tests.privacy.mixtures import Maker, everything, given_away


@pytest.mark.parametrize("seed", range(25))
def test_nothing_withheld_is_in_any_file(seed: int) -> None:
    assert given_away(seed) == []


def test_what_may_be_read_is_there() -> None:
    for seed in range(6):
        mixture = Maker(seed).made()
        for to in ("docx", "html"):
            text = everything(written(mixture.record, to, paper="minutes", organisation="", used_numbers=()))
            missing = {word for word in mixture.told if word not in text.casefold()}
            assert missing == set(), f"{seed} {to}"


@pytest.mark.parametrize("seed", range(6))
def test_the_look_through_is_content(seed: int) -> None:
    record = Maker(seed).made().record

    def write(other: object) -> bytes:
        return written(other, "html", paper="minutes", organisation="", used_numbers=())  # type: ignore[arg-type]

    assert not leaks(record, write(record), write)
