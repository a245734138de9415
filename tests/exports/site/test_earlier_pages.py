"""A site that keeps the pages which are made of the same: the same bytes as one in which every page is made."""

from __future__ import annotations

import pytest

from exports.site.earlier_pages import EarlierPages
from exports.site.site import SiteMade, made_site
from tests.exports.site.changes import ChangedArchive
from tests.exports.site.shelf import asked_of, shelf


def remade(archive: ChangedArchive, before: SiteMade | None) -> SiteMade:
    """The site now, with what stays of the one before."""
    known = EarlierPages(before.manifest.pages, before.files.get) if before else None
    kept = shelf(archive.records, archive.tables)
    return made_site(kept, asked_of(kept, drafts=True, records=True), known)


@pytest.mark.parametrize("seed", [5, 6])
def test_a_site_with_kept_pages_is_what_a_fresh_one_is(seed: int) -> None:
    archive = ChangedArchive(seed, few=3)
    before = remade(archive, None)
    for _ in archive.done(12):
        now, fresh = remade(archive, before), remade(archive, None)
        assert now.files == fresh.files
        assert now.manifest == fresh.manifest
        before = now


def test_no_page_is_made_again_when_nothing_has_changed() -> None:
    archive = ChangedArchive(7, few=3)
    before = remade(archive, None)
    read: list[str] = []

    def kept(path: str) -> bytes | None:
        read.append(path)
        return before.files.get(path)

    shelved = shelf(archive.records, archive.tables)
    known = EarlierPages(before.manifest.pages, kept)
    now = made_site(shelved, asked_of(shelved, drafts=True, records=True), known)
    assert set(read) == set(before.manifest.pages)
    assert {path for path in now.files if path.endswith(".html")} <= set(read)
    assert now.files == before.files


def test_a_page_of_others_is_not_taken_over() -> None:
    archive = ChangedArchive(7, few=3)
    before = remade(archive, None)
    marks = dict.fromkeys(before.manifest.pages, "0" * 40)
    shelved = shelf(archive.records, archive.tables)
    now = made_site(
        shelved, asked_of(shelved, drafts=True, records=True), EarlierPages(marks, lambda _: b"<p>other</p>")
    )
    assert now.files == before.files
