"""What a meeting keeps from others, no later one tells: in no document, on no site, projector or series."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from exports.export import written
from exports.formats.registry import Format
from exports.outline.public import public_record
from store.files.archive import open_archive
from store.record.identity import Ids
from store.record.record import Record
from store.revisions.revision import state_of
from tests.grammar.desk import ticking
from tests.privacy.chain import BONDS, Chain, Mark, found_in, told_in, with_a_leak

LIGHT: tuple[Format, ...] = ("markdown", "json", "html")


def chain_in(folder: Path, mark: Mark) -> Chain:
    clock = ticking()
    archive = open_archive(folder / "arkiv", create=True, clock=clock, ids=Ids(clock), state=folder / "state")
    return Chain(archive, mark)


@pytest.mark.parametrize("mark", ["private", "exempt"])
def test_no_file_of_a_chain_tells_what_is_kept_from_others(tmp_path: Path, mark: Mark) -> None:
    chain = chain_in(tmp_path, mark)
    assert list(found_in(chain, LIGHT, shared=mark == "private")) == []
    first, second, third = chain.records()
    assert state_of(first.revisions[-1]) == "approved"
    followed = {event.about.kind for event in second.events if event.about}
    assert followed == {"action", "question", "expectation", "decision", "item"}
    open_to_all = [one for one in second.agenda if one.continues and not (one.private or one.exempt)]
    assert [one.title for one in open_to_all] == ["Lokaler"]
    assert third.agenda


def test_all_of_it_is_told_where_nothing_is_kept_from_others(tmp_path: Path) -> None:
    found = {bond for bond, _ in found_in(chain_in(tmp_path, ""), LIGHT)}
    assert found == set(BONDS)


@cache
def private_chain() -> tuple[Record, ...]:
    with TemporaryDirectory() as folder:
        return tuple(chain_in(Path(folder), "private").records())


@pytest.mark.parametrize("bond", [one for one in BONDS if one != "item with a role"])
def test_a_mark_that_was_lost_on_the_way_would_be_found(bond: str) -> None:
    told = ""
    for record in private_chain():
        leaking = with_a_leak(record, bond)
        told += str(public_record(leaking).stored())
        told += written(leaking, "markdown", paper="minutes", organisation="", used_numbers=()).decode()
    assert bond in told_in(told)
