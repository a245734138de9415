"""A site that keeps the pages which are made of the same has the bytes of one in which all are made."""

from __future__ import annotations

import pytest

from exports.site.earlier_pages import EarlierPages
from exports.site.site import SiteMade, made_site
from tests.exports.site.changes import ChangedArchive
from tests.exports.site.shelf import asked_of, shelf


def remade(archive: ChangedArchive, earlier: EarlierPages | None = None) -> SiteMade:
    """The site of an archive now."""
    kept = shelf(archive.records, archive.tables)
    return made_site(kept, asked_of(kept, drafts=True, records=True), earlier)


class TestHundredChanges:
    """Most pages stay as they are, and those that do not are made again."""

    @pytest.mark.parametrize(("seed", "times", "look"), [(5, 100, 25), (6, 3, 1)])
    def test_kept_pages_are_what_they_would_be_made_as(self, seed: int, times: int, look: int) -> None:
        archive = ChangedArchive(seed, few=2)
        before = remade(archive)
        for number, _ in enumerate(archive.done(times), 1):
            if number % look == 0:
                now = remade(archive, EarlierPages(before.manifest.pages, before.files.get))
                fresh = remade(archive)
                assert now.files == fresh.files
                assert now.manifest == fresh.manifest
                before = now


class TestNothingChanged:
    """No page is made again, nor looked at."""

    def test_every_page_is_kept(self) -> None:
        archive = ChangedArchive(7, few=2)
        before = remade(archive)
        read: list[str] = []

        def kept(path: str) -> bytes | None:
            read.append(path)
            return before.files.get(path)

        now = remade(archive, EarlierPages(before.manifest.pages, kept))
        assert {path for path in now.files if path.endswith(".html")} <= set(read)
        assert now.files == before.files

    def test_a_whole_site_is_taken_over(self) -> None:
        archive = ChangedArchive(7, few=2)
        before = remade(archive)
        files = {**before.files, "site.css": b"as it was"}

        def earlier(mark: str) -> EarlierPages:
            return EarlierPages(before.manifest.pages, files.get, whole=mark, files=tuple(files))

        assert remade(archive, earlier(before.mark)).files == files
        assert remade(archive, earlier("0" * 40)).files == before.files
        assert list(archive.done(1))
        assert remade(archive, earlier(before.mark)).files["site.css"] != b"as it was"

    def test_a_page_that_was_made_of_something_else_is_made_again(self) -> None:
        archive = ChangedArchive(7, few=2)
        before = remade(archive)
        marks = dict.fromkeys(before.manifest.pages, "0" * 40)
        assert remade(archive, EarlierPages(marks, lambda _: b"<p>other</p>")).files == before.files
