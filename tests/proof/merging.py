"""Merging a base and two versions, drawn by Hypothesis: the tests' properties, with many more triples."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, seed, settings

from store.merge.merge import Tables
from tests.store.merge import test_merge as properties

PROPERTIES = (
    properties.test_a_merge_has_no_sides_and_ends,
    properties.test_every_changed_word_survives,
    properties.test_nothing_comes_back_unedited_and_nothing_goes_undeleted,
)


def merging(number: int, begin: int) -> int:
    """Try so many triples with every property; say how many they were."""
    tried = 0

    @seed(begin)
    @settings(
        max_examples=number, deadline=None, database=None, phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(properties.triples())
    def every(triple: tuple[Tables, Tables, Tables]) -> None:
        nonlocal tried
        tried += 1
        for one in PROPERTIES:
            one.hypothesis.inner_test(triple)  # type: ignore[attr-defined]

    every()
    return tried
