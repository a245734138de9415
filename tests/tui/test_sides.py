"""The fair copy without a screen: what each line counts as, what the keys take, leave out and take back."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec.structs import replace

from store.record.model import Entry
from store.record.points import is_text
from store.session import fair_copy as fair
from tests.grammar.desk import typed
from tests.tui.test_guards import Stand
from tui.screens.fair_copy.item_copy import ItemCopy
from tui.screens.fair_copy.line_treatment import LineTreatment
from tui.screens.fair_copy.sides_pane import SidesPane


class Sides(Stand):
    """The pane of the two sides in name, over one item."""

    def __init__(self, *lines: str) -> None:
        recorder, _ = typed("# Sak", *lines)
        super().__init__()
        self.session = recorder.session
        self.at = 0
        self.on_texts = False
        self.stepped: list[int] = []
        self.chosen: list[int] = []
        self.texts: Any = SimpleNamespace(point=lambda _key: None, picked=frozenset(), cursor=None)
        self.lines: Any = SimpleNamespace(point=lambda _key: None, picked=frozenset(), cursor=None)
        self._minutes = SimpleNamespace(read_soon=lambda: None)
        self._joined = self._added = 0

    @property
    def sides(self) -> ItemCopy:
        return ItemCopy(self.session.record, self.item, self.words, "nb")

    @property
    def item(self) -> Any:
        return self.session.record.agenda[0]

    @property
    def is_on_texts(self) -> bool:
        return self.on_texts

    @property
    def picked(self) -> list[Entry]:
        record = self.session.record
        return [one for key in self.chosen if (one := record.get(Entry, key)) is not None]

    @property
    def text(self) -> Entry | None:
        return self.session.record.get(Entry, self.texts.cursor)

    def do(self, *documents: Any) -> bool:
        return SidesPane.do(cast("Any", self), *documents)

    def show_now(self) -> None:
        """Show the record."""

    def step(self, treated: list[Entry]) -> None:
        self.stepped += [one.id for one in treated]

    def take(self, into: Entry | None) -> list[Entry]:
        return SidesPane.take(cast("Any", self), into)

    def states(self) -> list[str]:
        sides = self.sides
        return [sides.state(line) for line in sides.lines]

    def choose(self, *places: int) -> None:
        here = self.sides.lines
        self.chosen = [here[place].id for place in places]

    def written(self) -> list[str]:
        return [one.text for one in self.session.record.entries if is_text(one)]

    def way(self, digit: str) -> None:
        ways = LineTreatment(cast("Any", self)).ways
        next(one for one in ways if one.digit == digit).run()


def test_each_line_counts_as_what_was_decided_about_it() -> None:
    pane = Sides("en", "to", "privat: tre", "notat: fire", "fem")
    pane.choose(0)
    pane.take(None)
    pane.choose(4)
    pane.way("1")
    assert pane.states() == ["written", "open", "private", "out", "kept"]
    pane.session.apply(replace(pane.item, private=True))
    assert pane.states()[1] == "private"


def test_a_line_that_was_written_stays_so_whatever_is_said_of_the_item() -> None:
    pane = Sides("en", "to", "tre")
    pane.choose(0)
    pane.take(None)
    pane.chosen = [one.id for one in pane.sides.lines]
    pane.way("2")
    assert pane.states() == ["written", "out", "out"]
    assert pane.stepped[-2:] == pane.chosen[1:]
    pane.way("2")
    assert pane.states() == ["written", "kept", "kept"]
    pane.way("3")
    assert pane.flash[-1] == "fair-item-out"
    assert not any(one.in_minutes for one in pane.session.record.entries if one.id not in pane.chosen[:1])
    line = pane.session.record.get(Entry, pane.chosen[0])
    assert line is not None
    assert line.in_minutes
    pane.way("3")
    assert pane.flash[-1] == "fair-item-in"
    pane.choose(0)
    for digit in "12":
        pane.way(digit)
    assert pane.flash[-2:] == ["fair-written-stands"] * 2
    pane.chosen = []
    pane.way("1")
    assert pane.flash[-1] == "no-entry"


def test_the_rest_that_stands_is_what_was_still_open() -> None:
    pane = Sides("en", "to", "privat: tre", "notat: fire")
    pane.choose(0)
    pane.take(None)
    treatment = LineTreatment(cast("Any", pane))
    treatment.keep_rest()
    assert pane.states() == ["written", "kept", "private", "out"]
    treatment.keep_rest()
    assert pane.flash == ["fair-rest-stands", "fair-all-done"]


def test_a_line_goes_into_one_text_and_the_second_time_that_is_said() -> None:
    pane = Sides("en", "to")
    pane.choose(0, 1)
    assert len(pane.take(None)) == 2
    assert pane.take(None) == []
    assert (len(pane.written()), pane.flash) == (1, ["fair-already"])


def test_texts_are_joined_with_the_one_above_and_the_first_with_none() -> None:
    pane = Sides("en", "to", "tre")
    made: list[int] = []
    for place in range(3):
        pane.choose(place)
        pane.take(None)
    made = [one.id for one in pane.session.record.entries if is_text(one)]
    pane.texts.cursor = made[0]
    SidesPane._join_texts(cast("Any", pane))
    assert (pane.flash, len(pane.written())) == (["fair-join-two"], 3)
    pane.texts.cursor = made[1]
    SidesPane._join_texts(cast("Any", pane))
    assert len(pane.written()) == 2
    assert [word in pane.written()[0].lower() for word in ("en", "to", "tre")] == [True, True, False]


@pytest.mark.parametrize("on_texts", [True, False])
def test_a_text_is_taken_apart_on_its_side_and_a_line_taken_out_of_it_on_the_other(*, on_texts: bool) -> None:
    pane = Sides("en", "to")
    pane.choose(0, 1)
    pane.take(None)
    (text,) = [one.id for one in pane.session.record.entries if is_text(one)]
    pane.on_texts = on_texts
    pane.chosen = [text] if on_texts else pane.chosen[:1]
    stand: Any = pane
    stand._without = lambda lines: SidesPane._without(stand, lines)
    SidesPane.action_delete(stand)
    assert pane.states() == (["open", "open"] if on_texts else ["open", "written"])
    assert pane.flash == ["fair-apart"]
    pane.chosen = [pane.sides.lines[0].id]
    pane.on_texts = False
    SidesPane.action_delete(stand)
    assert pane.flash[-1] == "fair-nothing-apart"


def test_what_joins_lines_on_one_side_joins_texts_on_the_other() -> None:
    pane: Any = Sides("en")
    pane._join_texts = lambda: pane.flash.append("texts")
    pane._add_lines = lambda: pane.flash.append("lines")
    for on_texts in (True, False):
        pane.on_texts = on_texts
        SidesPane.action_join(pane)
    assert pane.flash == ["texts", "lines"]


def test_a_text_out_of_the_minutes_says_so_and_one_that_stands_as_it_is_has_no_number() -> None:
    pane = Sides("en", "= to")
    pane.choose(0)
    pane.take(None)
    sides = pane.sides
    assert [row.beside for row in sides.right()] == [("1", "written"), (" ", "kept")]
    assert next(row.beside[0] for row in sides.left()) == "1"
    text = next(one for one in pane.session.record.entries if is_text(one))
    assert not sides.is_out
    pane.session.apply(*fair.leave_out(pane.session.record.entries))
    assert text.id in [one.id for one in pane.sides.texts]
    assert "fair-out" in pane.sides.right()[0].body.plain
    assert pane.sides.is_out
