"""Two archives that hand meetings to each other: read beside ours, told when changed, never counted."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any, cast, get_args

import pytest

from store.errors import Problem
from store.exchange.foreign_meetings import ForeignMeetings
from store.exchange.handed_record import HandedRecord, read_record
from store.exchange.reception import Received, Reception
from store.exchange.record_text import hash_of, record_text
from store.files.archive import Archive, open_archive
from store.files.new_file import written_anew
from store.language.catalogue import words
from store.record.values import LANGUAGES
from tests.cli.test_program import Shell
from tests.grammar.desk import typed
from tui.cli.program import run
from tui.cli.records import _beside
from tui.machine.settings_file import read_settings

NORTH = """til stede: Kari Nes (Neset bibliotek)
# Hospitering
emne: hospitering
= Alle tar imot én utvekslingshospitant
! Kari Nes: lage utvekslingsskjema innen 1. mars 2026
aktivitet: 14.–18. september: Utvekslingsuka
erfaring: Neset bibliotek: fire dager var passe
privat: hemmelighetsord
hevet: 14.00
"""
OURS = """til stede: Per Dal (Dal bibliotek)
# Hospitering
emne: hospitering
= Vi sender to hospitanter
erfaring: Dal bibliotek: to dager var for lite
hevet: 14.00
"""


class TwoShells:
    """Our archive and another one, each with a meeting, and a folder between them."""

    def __init__(self, ours: Shell, north: Shell, between: Path) -> None:
        self.ours, self.north, self.between = ours, north, between

    def archive(self) -> Archive:
        return open_archive(self.ours.folder, create=False)

    def sent(self, of: Shell, name: str, *options: str) -> Path:
        path = self.between / f"{name}.json"
        of("export", "latest", "--to", "record", "-o", str(path), *options)
        return path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two archives, copied for each test."""
    folder = tmp_path_factory.mktemp("arkiver")
    for place, name, lines in (("vårt", "Dal", OURS), ("nord", "Nordfylket bibliotek", NORTH)):
        archive = open_archive(folder / place, create=True)
        day = date(2026, 2, 3)
        about = {"title": f"Møte i {name}", "series": archive.series("Sjefene"), "from_": day, "to": day}
        recorder, _ = typed(*lines.splitlines(), state="draft", **about)
        written_anew(recorder.session.record, archive)
        archive.describe(organisation=name)
    return folder


@pytest.fixture
def two(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> TwoShells:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    (tmp_path / "felles").mkdir()
    for place in ("vårt", "nord"):
        shutil.copytree(made / place, tmp_path / place)
    ours, north = (Shell(tmp_path / place, capsys, monkeypatch) for place in ("vårt", "nord"))
    return TwoShells(ours, north, tmp_path / "felles")


def rows(shell: Shell, *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(shell(*words, "--json"))
    return found


def everything_ours(shell: Shell, folder: Path) -> dict[str, Any]:
    """What counts our meetings: registers, numbers, follow-up, calendar, digest, slips, site."""
    found: dict[str, Any] = {verb: shell(verb, "--json") for verb in ("decisions", "actions", "expectations")}
    found["calendar"] = shell("calendar", "--to", "json", "--deadlines", "--spans")
    found["follow"] = shell("followup", "latest", "--json")
    found["topics"] = shell("topic", "--json")
    found["untagged"] = shell("topic", "--untagged", "--json")
    found["digest"] = shell("digest", "--since", "1.1.2026", "--to", "json")
    found["slip"] = shell("slip", "Dal bibliotek", "--json")
    found["series"] = shell("series", "Sjefene")
    found["minutes"] = shell("show", "latest")
    folder.mkdir()
    shell("site", str(folder / "nett"), "--drafts")
    for path in sorted((folder / "nett").rglob("*.html")):
        found[path.name] = path.read_bytes()
    return found


def test_a_meeting_of_others_never_counts_as_ours(two: TwoShells, tmp_path: Path) -> None:
    before = everything_ours(two.ours, tmp_path / "før")
    assert len(before) > 15
    two.ours("import", str(two.sent(two.north, "nord")), "--yes")
    assert ForeignMeetings(two.archive()).meetings
    assert everything_ours(two.ours, tmp_path / "etter") == before
    (made,) = two.ours.take("# Ny sak", "= Vi bestemmer noe")[1:]
    assert made["number"] == "V 2/26"  # as it is without them
    assert "hemmelighetsord" not in "".join(
        path.read_text(encoding="utf-8") for path in two.ours.folder.rglob("from/**/*.json")
    )


def test_it_stands_in_list_search_topics_and_experiences_with_where_it_is_from(two: TwoShells) -> None:
    two.ours("import", str(two.sent(two.north, "nord")), "--yes")
    day = two.archive().clock().date().isoformat()
    origin = f"fra Nordfylket bibliotek, lest {day}"
    listed = two.ours("list").splitlines()
    assert listed[-2] == "Fra andre"
    assert listed[-1].endswith(f"Møte i Nordfylket bibliotek · {origin}")
    identity = listed[-1].split()[0]
    assert "utvekslingshospitant" in two.ours("show", identity)
    assert two.ours.aside("show", identity) == f"{origin}\n"
    assert json.loads(two.ours("show", identity, "--json"))["archive"]["name"] == "Nordfylket bibliotek"
    assert "archive" not in json.loads(two.ours("show", "latest", "--json"))
    for asked in (("search", "utvekslingshospitant"), ("topic", "hospitering"), ("experiences",)):
        assert origin in two.ours(*asked), asked
    assert [row["archive"] and row["archive"]["name"] for row in rows(two.ours, "experiences")] == [
        None,
        "Nordfylket bibliotek",
    ]
    page = json.loads(two.ours("topic", "hospitering", "--json"))
    assert {row["text"] for row in page["others"]} >= {"Alle tar imot én utvekslingshospitant"}
    assert [row["text"] for row in page["decisions"]] == ["Vi sender to hospitanter"]


def test_two_archives_that_exchange_in_either_order_end_the_same(
    two: TwoShells, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = two.sent(two.north, "en")
    two.north("approve", "latest", "--on", "4.2.2026")
    approved = two.sent(two.north, "to")
    two.north("approve", "latest", "--reopen", "--reason", "en rettelse")
    two.north("take", "latest", stdin="en linje til\n")
    two.north("approve", "latest", "--on", "5.2.2026")
    again = two.sent(two.north, "tre")
    ended = []
    for number, order in enumerate(
        ((first, approved, again), (again, first, approved), (approved, again, first))
    ):
        shell = Shell(two.between / f"arkiv{number}", capsys, monkeypatch)
        for path in (*order, *order):
            shell("import", str(path), "--yes")
        foreign = ForeignMeetings(open_archive(shell.folder, create=False))
        ended.append({one.handed.content for one in foreign.meetings})
        assert len(list(shell.folder.rglob("from/*/*.json"))) == 1
    assert ended == [{again.read_bytes()}] * 3
    two.north("import", str(two.sent(two.ours, "vår")), "--yes")
    two.ours("import", str(again), "--yes")
    assert [one["title"] for one in rows(two.north, "list")][-1] == "Møte i Dal"
    assert [one["title"] for one in rows(two.ours, "list")][-1] == "Møte i Nordfylket bibliotek"


def test_two_versions_of_one_revision_both_stay_and_it_is_said(two: TwoShells) -> None:
    two.north("approve", "latest", "--on", "4.2.2026")
    path = two.sent(two.north, "en")
    view = json.loads(path.read_bytes())
    view["revision"]["hash"] = "f" * 64
    other = two.between / "annen.json"
    other.write_bytes(record_text({**view, "hash": hash_of(view)}))
    two.ours("import", str(path), "--yes")
    assert "begge er beholdt" in two.ours("import", str(other), "--yes")
    assert len(ForeignMeetings(two.archive()).meetings) == 2
    assert "lest fra før" in two.ours("import", str(other), "--yes")


def test_a_meeting_of_ours_that_was_lost_comes_back_and_one_that_is_here_is_compared(two: TwoShells) -> None:
    two.ours("approve", "latest", "--on", "4.2.2026")
    path = two.sent(two.ours, "vår")
    printed = two.ours("show", "latest")
    assert "er i arkivet fra før" in two.ours("import", str(path), "--yes")
    assert "Arkivet har det samme." in two.ours("check", str(path))
    other = path.rename(path.with_suffix(".opptak"))
    assert "Arkivet har det samme." in two.ours("check", str(other))
    path = other.rename(path)
    (file,) = two.archive().paths()
    file.unlink()
    assert "Arkivet har ikke møtet." in two.ours("check", str(path))
    two.ours("import", str(path), "--yes")
    assert two.ours("show", "latest") == printed
    assert two.sent(two.ours, "igjen").read_bytes() == path.read_bytes()
    two.ours("check")
    two.ours("approve", "latest", "--reopen", "--reason", "en rettelse")
    two.ours("take", "latest", stdin="en linje til\n")
    assert "Arkivet har ikke" not in two.ours("check", str(path))
    two.ours("approve", "latest", "--on", "5.2.2026")
    said = two.ours("import", str(path), "--yes")
    assert "Du har revisjon 2 av «Møte i Dal»; filen er revisjon 1, og er ikke lest inn." in said


def test_a_meeting_that_was_deleted_for_good_stays_gone(two: TwoShells) -> None:
    path = two.sent(two.ours, "vår")
    two.ours("bin", "latest")
    two.ours("bin", "--empty", "--yes")
    two.ours("import", str(path), "--yes", code=1)
    assert "slettet" in two.ours("check", str(path), code=1)
    assert two.archive().paths() == ()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda view: {**view, "meeting": {**view["meeting"], "title": "Annet"}}, "er endret etter"),
        (lambda view: {**view, "version": 2}, "nyere Referat (versjon 2)"),
    ],
)
def test_what_was_changed_is_refused_in_one_sentence(two: TwoShells, change: Any, said: str) -> None:
    path = two.sent(two.north, "nord")
    path.write_bytes(record_text(change(json.loads(path.read_bytes()))))
    assert said in two.ours("check", str(path), code=1)
    assert run(["import", str(path), "--yes", "--archive", str(two.ours.folder)]) == 1
    assert said in two.ours.capture.readouterr().out
    assert not (two.ours.folder / "from").exists()


HOSTILE: dict[str, Any] = {
    "a path for an id": lambda view: {**view, "meeting": {**view["meeting"], "id": "../../CON/x"}},
    "a path for an archive": lambda view: {**view, "archive": {"id": "../../..", "name": "x"}},
    "an id beyond measure": lambda view: {**view, "archive": {"id": "Z" * 13, "name": "x"}},
    "a number for a name": lambda view: {**view, "archive": {**view["archive"], "name": 5}},
    "a list for a meeting": lambda view: {**view, "meeting": []},
    "text for entries": lambda view: {**view, "entries": "alle"},
    "an entry twice": lambda view: {**view, "entries": [view["entries"][0]] * 2},
    "a kind of thing": lambda view: {**view, "entries": [{"id": view["entries"][0]["id"], "text": {}}]},
    "an instant of no clock": lambda view: {
        **view,
        "agenda": [{**view["agenda"][0], "began": "0001-01-01T00:00:00+00:00"}],
    },
    "a great number": lambda view: {**view, "x": 1 << 80},
    "depth": lambda view: {**view, "x": json.loads("[" * 200 + "]" * 200)},
    "no tables": lambda view: {name: value for name, value in view.items() if name != "events"},
    "a later day of no calendar": lambda view: {**view, "later_until": "2026-13-40"},
}


def test_what_is_hostile_is_refused_whole(two: TwoShells) -> None:
    path = two.sent(two.north, "nord")
    whole = json.loads(path.read_bytes())
    for what, change in HOSTILE.items():
        view = change(whole)
        data = record_text({**view, "hash": hash_of(view)})
        with pytest.raises(Problem) as told:
            read_record(data, "nord.json")
        assert told.value.key == "record-damaged", what
    path.write_bytes(data)
    said = two.ours("import", str(path), "--yes", "--json", code=1)
    assert said.count("\n") <= 3
    assert not (two.ours.folder / "from").exists()
    assert {one.name for one in two.between.iterdir()} == {"nord.json"}


def test_signs_that_command_a_terminal_are_shown(two: TwoShells) -> None:
    path = two.sent(two.north, "nord")
    view = json.loads(path.read_bytes())
    view["meeting"]["title"] = "\x1b[2Jslett \u202e🙂"
    view["archive"]["name"] = "Nord\n\x1b]0;x\x07"
    path.write_bytes(record_text({**view, "hash": hash_of(view)}))
    said = two.ours("import", str(path), "--yes") + two.ours("list") + two.ours("check", str(path))
    assert "\x1b" not in said
    assert "🙂" in said


def test_a_subscribed_folder_is_looked_through_and_only_what_changed_is_taken(two: TwoShells) -> None:
    two.sent(two.north, "nord")
    two.sent(two.ours, "vår")
    (two.between / "notat.json").write_text("{}", encoding="utf-8")
    (two.between / "records").mkdir()
    assert "Nordfylket bibliotek er lest" in two.ours("subscribe", str(two.between), "--name", "Felles N:")
    assert dict(read_settings().settings.subscriptions) == {"Felles N:": str(two.between)}
    assert two.ours("subscribe", "--read") == ""
    two.north("approve", "latest", "--on", "4.2.2026")
    two.sent(two.north, "nord")
    assert "eldre utgave er lagt til side" in two.ours("subscribe", "--read")
    assert len(two.archive().paths()) == 1  # a meeting of ours does not come back by itself
    two.between.rename(two.between.with_name("borte"))
    two.ours("subscribe", "--read")
    assert len(ForeignMeetings(two.archive()).meetings) == 1
    two.ours("subscribe", "--remove", "Felles N:")
    assert dict(read_settings().settings.subscriptions) == {}
    two.ours("subscribe", "--remove", "Felles N:", code=1)
    two.ours("subscribe", str(two.ours.folder), code=1)


def test_a_file_that_was_changed_beside_ours_is_named_and_hides_nothing(two: TwoShells) -> None:
    two.ours("import", str(two.sent(two.north, "nord")), "--yes")
    (path,) = two.ours.folder.rglob("from/*/*.json")
    path.write_bytes(path.read_bytes().replace(b"Alle", b"alle"))
    two.ours("list", code=1)
    assert "er endret etter" in two.ours("check", code=1) or not ForeignMeetings(two.archive()).meetings
    assert "Møte i Dal" in two.ours("show", "latest")


def test_a_version_that_a_killed_run_left_behind_is_not_shown(two: TwoShells) -> None:
    older = two.sent(two.north, "en").read_bytes()
    two.north("approve", "latest", "--on", "4.2.2026")
    newer = two.sent(two.north, "to")
    two.ours("import", str(newer), "--yes")
    (path,) = two.ours.folder.rglob("from/*/*.json")
    path.with_name(f"{path.stem} (2).json").write_bytes(older)
    path.with_name(f"{path.stem} (3).json").write_bytes(newer.read_bytes())
    assert [one.handed.content for one in ForeignMeetings(two.archive()).meetings] == [newer.read_bytes()]
    path.with_name(".~halv.tmp").write_bytes(older[:100])
    two.ours("check")


def test_an_internal_record_says_so_and_is_for_its_owner_alone(two: TwoShells) -> None:
    path = two.sent(two.north, "internt", "--internal")
    assert path.stat().st_mode & 0o077 == 0
    assert read_record(path.read_bytes(), "").audience == "internal"
    assert "internt: private og unntatte tekster er med" in two.ours("check", str(path))
    two.ours("import", str(path), "--yes")
    assert "hemmelighetsord" not in two.ours("search", "hemmelighetsord")


BESIDE = {
    "new": "missing",
    "restored": "missing",
    "known": "same",
    "older": "is-older",
    "here-older": "is-older",
    "newer": "is-newer",
    "here-newer": "is-newer",
    "both": "differs",
    "here-other": "differs",
}
"""How a record stands to what the archive has, by what would become of it."""


def test_how_a_record_stands_to_the_archive_is_known_for_all_that_can_become_of_it() -> None:
    of_others, of_ours = get_args(Received)
    assert {*get_args(of_others), *get_args(of_ours)} == {"here", *BESIDE}


@pytest.mark.parametrize(("what", "told"), BESIDE.items())
def test_how_a_record_stands_to_the_archive(
    what: Received, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.cli.records.expected", lambda _archive, handed: Reception(what, handed))
    assert _beside(cast("Archive", None), cast("HandedRecord", None)) == told
    for language in LANGUAGES:
        assert words(language, "command")(f"record-{told}")
