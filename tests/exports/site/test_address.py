"""What the files of a site are called, and the address of an entry where it is known that a site has it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from exports.site.addresses import meeting_page, slug
from exports.site.folder import WITHOUT
from exports.site.last_site import address_of, page_of, stale_site
from store.record.identity import to_text
from store.record.model import Meeting
from store.record.settings import SiteSettings
from store.record.values import Series
from tests.tui.house import archive_in

URL = "https://bibliotek.example/moter"
STYRET = to_text(7)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Ny bokbuss", "ny-bokbuss"),
        # What Windows keeps for itself is no file's name; what only begins so may be one.
        *((name, f"{name.lower()}-") for name in ("CON", "prn", "Aux", "nul", "com1", "COM9", "lpt1")),
        ("Con!", "con-"),
        *((name, name) for name in ("konto", "com", "com10", "console", "nuller", "con-2")),
    ],
)
def test_a_file_is_called_what_every_system_allows(name: str, file: str) -> None:
    assert slug(name) == file


OURS = {"state": "approved", "series": Series(7, "Styret")}
NONE = {"state": "approved"}


@pytest.mark.parametrize(
    ("facts", "site", "there"),
    [
        (OURS, SiteSettings(url=URL, series=(STYRET,)), True),
        (NONE, SiteSettings(url=URL, series=(WITHOUT,)), True),
        (NONE, SiteSettings(url=URL, series=(STYRET,)), False),
        (OURS, SiteSettings(url=URL, series=(WITHOUT,)), False),
        (OURS, SiteSettings(url=URL), False),
        (OURS, SiteSettings(series=(STYRET,)), False),
        # Of a site that was made elsewhere it is known that it has what is approved, and no more.
        ({**OURS, "state": "draft"}, SiteSettings(url=URL, series=(STYRET,)), False),
        ({**OURS, "state": "planned"}, SiteSettings(url=URL, series=(STYRET,)), False),
    ],
)
def test_of_a_site_made_elsewhere_only_what_is_approved_has_an_address(
    facts: dict[str, Any], site: SiteSettings, tmp_path: Path, *, there: bool
) -> None:
    archive = archive_in(tmp_path / "arkiv")
    archive.settle(replace(archive.settings()[0], site=site))
    meeting = Meeting(id=archive.ids(), title="Møte", **facts)
    page = f"{URL}/{meeting_page(meeting.id)}" if there else ""
    place = f"e-{to_text(5)}"
    assert page_of(archive, meeting) == page
    assert address_of(archive, meeting, 5) == (f"{page}#{place}" if there else place)
    assert stale_site(archive, meeting) is None
