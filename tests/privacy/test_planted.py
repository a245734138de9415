"""A withheld text that got into any file of a site or a slip is found, however the file has it."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from exports.formats.registry import FORMATS
from exports.review.leak_check import FileLeak, leak_in_files
from tests.exports.records import Builder
from tests.privacy.mixtures import pages, slips
from tests.privacy.planted import in_each, kind_of, private_proposal, scene


def test_a_planted_text_is_found_in_each_kind_of_file() -> None:
    record = scene(private_proposal)
    files = {kind_of(name): content for name, content in (*pages(record), *slips(record, FORMATS))}
    assert {"site m", "site t", "site p", "site search", "site feed.xml", "slip eml", "slip docx"} <= set(
        files
    )
    assert leak_in_files([record], [record], files, lambda *_: files) is None
    tried = list(in_each("a proposal", record, files))
    assert [one for one in tried if not one.found] == []
    assert len({(one.file, one.how) for one in tried}) > 100


@pytest.mark.parametrize("leaked", [False, True])
def test_of_files_without_withheld_words_only_those_are_needed_that_hold_such_words(leaked: bool) -> None:
    b = Builder()
    b.note("Kurs i lunsjen")
    b.note("kurs", private=True)
    record = b.record
    files = {"a.html": b"<p>Kurs i lunsjen</p>", "b.html": b"<p>Annet</p>", "c.html": b"<p>Kurs</p>"}
    asked = []

    def write(_silent: object, needed: Collection[str]) -> dict[str, bytes]:
        asked.append(set(needed))
        return dict.fromkeys(files, b"") if leaked else {**files, "b.html": b"of no account"}

    found = leak_in_files([record], [record], files, write)
    assert asked == ([{"a.html"}, {*files}] if leaked else [{"a.html"}])
    assert (found is not None) == leaked


def test_what_clean_meetings_say_needs_no_files_anew() -> None:
    b = Builder()
    b.note("Kurs i lunsjen")
    b.note("kurs", private=True)
    asked: list[int] = []

    def write(*_asked: object) -> dict[str, bytes]:
        asked.append(1)
        return {"a.html": b""}

    def said(told: bytes) -> FileLeak | None:
        return leak_in_files(
            [b.record], [b.record], {"a.html": b"<p>Kurs</p>"}, write, lambda _silent: iter((b"annet", told))
        )

    assert said(b"Kurs i lunsjen") is None
    assert not asked
    assert said(b"Noe annet") is not None
    assert asked
