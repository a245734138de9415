"""What screens decide by themselves, without a program that runs: a table for each rule."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from exports.export import PAPERS
from store.files.archive import Archive
from store.record.model import Attendance
from tests.tui.house import add_meeting, archive_in
from tui.keys.here import key_event
from tui.screens.export.write_file import WrittenFile
from tui.screens.forms.archive import FolderForm
from tui.screens.forms.meeting import MeetingForm
from tui.screens.live.heads.follow_up_lines import goes_on_from
from tui.screens.read.layout import next_paper, paper_of
from tui.screens.site.screen import SiteScreen
from tui.widgets.lists.people import attending
from tui.widgets.pointed_list import twice

NO_KEYS = ("", "Fn", "F 1", "G7", "77", "ab", "⏎⏎")


@pytest.mark.parametrize("named", NO_KEYS)
def test_what_is_no_single_key_is_pressed_by_nobody(named: str) -> None:
    assert key_event(named) is None


ATTENDS: list[tuple[dict[str, Any], bool, bool, str]] = [
    # what the list says, whether he is there, whether he stands aside, what is told
    ({"status": "present"}, True, False, "present"),
    ({"status": "present"}, True, True, "recused"),
    ({"status": "deputy", "deputy_for": "Ola"}, True, False, "deputy"),
    ({"status": "deputy", "deputy_for": "Ola"}, True, True, "recused"),
    ({"status": "present"}, False, False, "gone"),
    ({"status": "deputy"}, False, True, "gone"),
    ({"status": "excused"}, False, False, "excused"),
    ({"status": "absent", "invited": True}, False, False, "absent"),
    ({"status": None, "invited": True}, False, False, "invited"),
    ({"status": None, "invited": False}, False, False, "unsaid"),
]


@pytest.mark.parametrize(("who", "there", "aside", "told"), ATTENDS)
def test_how_somebody_attends(who: dict[str, Any], there: bool, aside: bool, told: str) -> None:
    person = cast("Attendance", SimpleNamespace(**{"invited": False, "deputy_for": None, **who}))
    roll = cast("Any", SimpleNamespace(is_present=lambda _: there))
    assert attending(person, roll, recused=aside) == told


CLICKS = [(1, 2, True), (1, 1, False), (1, 3, False), (3, 2, False)]


@pytest.mark.parametrize(("button", "chain", "is_twice"), CLICKS)
def test_two_clicks_with_the_left_button_are_one_deed(button: int, chain: int, is_twice: bool) -> None:
    assert twice(cast("Any", SimpleNamespace(button=button, chain=chain))) == is_twice


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = archive_in(tmp_path / "arkiv")
    for title in ("Første", "Andre"):
        add_meeting(archive, title, "# Sak", series=archive.series("Styret i Vik"))
    return archive


SERIES = [
    ("Styret i Vik", None),
    ("styret i VIK", None),
    ("", None),
    ("Koret", None),
    ("Styret i Viik", "Styret i Vik"),
]


@pytest.mark.parametrize(("typed", "instead"), SERIES)
def test_a_series_that_is_nearly_one_is_doubted(typed: str, instead: str | None, archive: Archive) -> None:
    form = MeetingForm(archive, None)
    assert form.known()["series"] == ["Styret i Vik"]
    doubt = form.doubt({**form.texts(), "series": typed})
    assert (doubt.instead if doubt is not None else None) == instead


def test_a_paper_after_another_until_the_first_comes_again(archive: Archive) -> None:
    meeting = archive.find("Første").record().meeting
    turned = [paper_of(meeting)]
    for _ in PAPERS:
        turned.append(next_paper(meeting, turned[-1]))
    assert {*turned} == {*PAPERS}
    assert turned[0] == turned[-1]
    assert next_paper(meeting, None) == turned[1]


SITES = [
    # what is worked out: still at work, what would change (None: not known, False: nothing)
    (False, None, False),
    (False, False, False),
    (False, True, True),
    (True, None, True),
]


@pytest.mark.parametrize(("busy", "changes", "may"), SITES)
def test_a_site_is_written_where_it_is_not_as_it_should_be(
    busy: bool, changes: bool | None, may: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.base.Room.check_action", lambda *_: True)
    screen = SiteScreen()
    found = None if changes is None else SimpleNamespace(nothing=not changes)
    screen._busy, screen._changes = busy, cast("Any", found)
    assert bool(screen.check_action("open", ())) == may
    assert screen.check_action("back", ())


def test_nothing_is_opened_before_something_is_written() -> None:
    told: list[tuple[str, bool]] = []
    flash = SimpleNamespace(say=lambda text, *, wrong: told.append((text, wrong)))
    file = WrittenFile(cast("Any", SimpleNamespace(flash=flash, words=lambda key: key)))
    file.open()
    file.show_in_folder()
    assert told == [("export-first", True)] * 2


EARLIER = [
    ({"number": "3/26", "title": "Lån", "day": None, "reason": ""}, "3/26"),
    ({"number": "", "title": "Lån", "day": None, "reason": "utsatt"}, "Lån · utsatt"),
    ({"number": "3/26", "title": "Lån", "day": date(2026, 3, 12), "reason": ""}, "3/26 · to. 12. mars"),
]


@pytest.mark.parametrize(("earlier", "told"), EARLIER)
def test_what_an_item_goes_on_from(earlier: dict[str, Any], told: str) -> None:
    assert goes_on_from(cast("Any", SimpleNamespace(**earlier)), "nb").startswith(told.partition(" · to.")[0])


def test_a_meeting_is_moved_to_a_folder_that_is_named(tmp_path: Path) -> None:
    moved: list[Path] = []
    archive = archive_in(tmp_path / "arkiv")
    add_meeting(archive, "Møte", "# Sak")
    session = SimpleNamespace(record=archive.find("Møte").record(), today=date(2026, 3, 12))
    form = FolderForm(cast("Any", SimpleNamespace(session=session, move_to=moved.append, archive=archive)))
    assert form.texts() == {"folder": ""}
    assert form._wrong_together({"folder": " "}, {}) == {"folder": "wrong-folder"}
    assert form._wrong_together({"folder": "her"}, {}) == {}
    form.keep({"folder": "~/annet"})
    assert moved == [Path.home() / "annet"]
