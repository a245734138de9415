"""What commands say beside their result, and in words: each sentence where it holds, and none with ``-q``."""

from __future__ import annotations

import json
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from store.files.archive import open_archive
from store.files.state_file import default_state
from tests.cli.test_program import Shell
from tests.scenarios.left import TWO, end_a_window
from tui.cli.meetings import meetings
from tui.cli.program import run

BOARD = """sted: Rådhuset
språk: nynorsk
medlemmer: Kari Nes (leder, kari@nes.no), Per Dal
"""
JANUARY = """til stede: Kari Nes, Mo Berg
meldt forfall: Per Dal
ikke møtt: Åse Li, ti lag
# Budsjett
= Vi kjøper båt
! Kari Nes: ringe innen 20.1.2026
! Per Dal: skrive innen neste møte
Kari Nes > Per Dal: støtte
# Bil
utsatt: mangler pris
privat: hemmelighetsordet vårt
privat: ok
hevet: 19.00
"""


class Talk:
    """Says commands to one archive, and looks for what is answered."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.folder = shell.folder
        self.out = self.err = ""

    def __call__(self, line: str, out: str = "", err: str = "", *, code: int = 0, stdin: str = "") -> str:
        """Say a command, and look for a part of its result and of what is said beside it."""
        self._shell.patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin.encode())))
        words = line.split("|") if "|" in line else line.split()
        left = run([*words, "--archive", str(self.folder)])
        self.out, self.err = (text.replace("\xa0", " ") for text in self._shell.capture.readouterr())
        assert left == code, (line, self.err)
        assert out in self.out, (line, self.out)
        assert err in self.err, (line, self.err)
        return self.out.strip()

    def nothing(self, line: str, *, stdin: str = "") -> str:
        """A command that says nothing beside its result."""
        self(line, stdin=stdin)
        assert self.err == "", (line, self.err)
        return self.out.strip()

    def rows(self, line: str) -> Any:
        return json.loads(self(f"{line} --json"))


@pytest.fixture
def talk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Talk:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    talk = Talk(Shell(tmp_path / "arkiv", capsys, monkeypatch))
    talk("series Styret -", "2 felt endret, Kari Nes, Per Dal inn", stdin=BOARD)
    made = talk("new Januar --series Styret --from 2026-01-08 --place Biblioteket --profile protocol")
    talk(f"take {made}", stdin=JANUARY)
    return talk


def test_a_new_meeting_has_what_is_told_before_what_its_series_has(talk: Talk) -> None:
    (own,) = talk.rows("list")
    assert (own["place"], own["language"], own["layout"], own["profile"]) == (
        "Biblioteket",
        "nn",
        "board",
        "protocol",
    )
    talk("new Annet --series Styret --from 2026-02-09")
    talk("new Tredje --series Styret --from 2026-02-10 --language en --profile municipal")
    talk("new Fjerde --series Styret --from 2026-02-11 --to 2026-02-12")
    talk("new Femte --series Styret --from 2026-02-13 --profile protocol")
    talk("new Sjette --to 2026-02-20")
    rows = {row["title"]: row for row in talk.rows("list")}
    assert [(rows[one]["place"], rows[one]["language"]) for one in ("Annet", "Tredje")] == [
        ("Rådhuset", "nn"),
        ("Rådhuset", "en"),
    ]
    assert [rows[one]["layout"] for one in ("Annet", "Tredje", "Fjerde", "Femte")] == [
        "board",
        "municipal",
        "municipal",
        "board",
    ]
    assert (rows["Fjerde"]["from"], rows["Fjerde"]["to"]) == ("2026-02-11", "2026-02-12")
    assert (rows["Sjette"]["from"], rows["Sjette"]["to"]) == ("2026-02-20", "2026-02-20")


def test_approving_says_what_is_left_to_check_and_what_is_done_already(talk: Talk) -> None:
    talk("take Januar", stdin="prisen er 10 ??\n")
    talk("approve Januar --on 1.3.2026", "Godkjend 1. mars 2026 · Revisjon 1 · ", "prisen er 10 ??")
    talk("approve Januar --on 2.3.2026", "er alt godkjent: Godkjend 1. mars 2026 · Revisjon 1")
    talk("approve Januar --reopen --reason tallet", "er et utkast igjen")
    talk("approve Januar --on 3.3.2026 -q", "Revisjon 2")
    assert talk.err == ""


def test_revisions_are_told_with_what_became_of_them(talk: Talk) -> None:
    talk("revisions Januar", "Møtet har ingen revisjoner")
    talk("approve Januar --on 1.3.2026")
    talk("revisions Januar --diff 1", "Ingenting er ulikt")
    talk("approve Januar --reopen --reason tallet")
    talk("revisions Januar", "Åpnet igjen 20")
    for line, text in (("! Kari Nes: rydde", "rydde"), ("! Kari Nes: vaske", "vaske")):
        talk("take Januar", stdin=f"{line}\n")
        talk("approve Januar --on 4.3.2026")
        talk("approve Januar --reopen --reason mer")
        assert text
    assert [row["verified"] for row in talk.rows("revisions Januar")] == [True, True, True]
    for pair, came, stayed in (
        ("1", "rydde", "vaske"),  # what the first was replaced by
        ("2", "rydde", "vaske"),
        ("3", "vaske", "rydde"),
        ("2 1", "rydde", "vaske"),
        ("1 2", "rydde", "vaske"),
        ("2 0", "vaske", "rydde"),
        ("0 2", "vaske", "rydde"),
    ):
        out = talk(f"revisions Januar --diff {pair}", f"+ Oppgåve: {came}")
        assert stayed not in out, pair
    (path,) = talk.folder.glob("2026/*.json")
    text = path.read_text(encoding="utf-8")
    first = talk.rows("revisions Januar")[0]["hash"]
    path.write_text(text.replace(first, f"{'0' * 10}{first[10:]}"), encoding="utf-8")
    assert [row["verified"] for row in talk.rows("revisions Januar")] == [False, True, True]
    talk("revisions Januar", "Revisjon 1 av «Januar» ")
    path.write_text(text, encoding="utf-8")
    talk("revisions Januar --show 2", "rydde")
    assert "vaske" not in talk.out
    talk("revisions Januar --show 0", "vaske")


def test_the_next_meeting_is_found_made_or_asked_about(talk: Talk) -> None:
    talk("new --after Styret --from 2026-02-05")
    talk("new --after Styret --from 2026-02-05", err="Neste møte er alt planlagt: ")
    planned = talk.out.strip()
    assert talk("new --after Januar") == planned
    assert talk("new --after Styret --from 2026-02-05 --another") != planned
    assert "alt planlagt" not in talk.err
    (held,) = (row for row in talk.rows("list") if row["title"] == "Januar")
    assert talk(f"new --after Styret --from {held['from']}").strip() not in {held["id"], planned}
    talk(
        "series Laget -", stdin="møtes: første torsdag i måneden\n# Godkjenning av protokoll\n# Orientering\n"
    )
    talk("new --after Laget --from 2026-03-05", err="Ingen protokoll venter på godkjenning")
    kor = talk("new Kor --series Koret --from 2026-01-05")
    talk(f"take {kor}", stdin="sagt\n")
    talk("new --after Koret --from 2026-04-05", err="Kor 2026-01-05 sto som pågående, og er hevet.")
    assert "Ingen protokoll" not in talk.err
    talk("series|Styret|--dates|5.2 5.3 2026", "2026-03-05", "2026-02-05 har Styret alt et møte")
    assert "2026-02-05" not in talk.out
    row = talk.rows("series Styret")
    assert (len(row["meetings"]), row["next"] is None) == (5, False)
    talk(
        "series Styret -",
        "Møtt Moen inn",
        stdin="medlemmer: Kari Nes (leder), Per Dal, Møtt Moen\nmøtedager: 1.4.2026\n",
    )
    talk("series", "Styret  6 møter")


def test_follow_up_tells_whose_until_when_and_where_it_is_taken_up(talk: Talk) -> None:
    talk("take Januar", stdin="unntatt § 23: ! Per Dal: forhandle\n")
    talk("new --after Styret --from 2026-02-05")
    out = talk("followup latest")
    lines = {
        text: next(line for line in out.splitlines() if text in line)
        for text in ("ringe", "Bil", "støtte", "skrive")
    }
    assert "Kari Nes · 2026-01-20 · åpen" in lines["ringe"]
    assert "2026-02-05" in lines["skrive"]
    assert "Kari Nes → Per Dal" in lines["støtte"]
    assert "unntatt" in next(line for line in out.splitlines() if "forhandle" in line)
    rows = {row["text"].split()[0]: row for row in talk.rows("followup latest")}
    assert [rows[one]["overdue"] for one in ("ringe", "skrive", "Bil")] == [True, False, False]
    assert [rows[one]["exempt"] != "" for one in ("forhandle", "ringe")] == [True, False]
    talk("set skrive gjort --in latest", code=1)
    talk(f"set {rows['ringe']['id']} utført --in latest", "ringe")
    rows = {row["text"].split()[0]: row for row in talk.rows("followup latest")}
    assert (rows["ringe"]["settled_here"], rows["ringe"]["overdue"], rows["ringe"]["status"]) == (
        True,
        False,
        "done",
    )
    talk("series|Styret|--join|Styret", code=2)
    assert talk.rows("series Styret")["open"] == len(
        [row for row in rows.values() if not row["settled_here"]]
    )
    talk("new Alene --series Andre --from 2026-03-01")
    talk("followup Alene", "Ingen åpne punkter fra før.")


def test_what_waits_is_said_wherever_the_meeting_is_looked_at(talk: Talk) -> None:
    (path,) = talk.folder.glob("2026/*.json")
    end_a_window(talk.folder, default_state())
    assert path.exists()
    for line in (
        "show Januar",
        "summary Januar",
        "export Januar --to json -o {}/ut.json",
        "list",
        "decisions",
        "check Januar",
    ):
        talk(line.format(talk.folder.parent))
        assert "venter" in talk.err + talk.out or TWO[0] in talk.err + talk.out, line
    (row,) = talk.rows("list")
    assert row["waiting"]
    talk("waiting Januar --take", "2 linjer er tatt inn", code=1)


def test_a_meeting_opens_to_be_written_to_be_read_or_to_be_followed(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[str, bool, bool, bool]] = []

    def note(
        archive: Any, file: Any, *, read: bool = False, follow: bool = False, first_run: bool = False
    ) -> bool:
        opened.append((file.meeting().title if file else archive.folder.name, read, follow, first_run))
        return False

    monkeypatch.setattr(meetings, "_run", note)
    monkeypatch.setattr("tui.demo.make_demo", lambda folder: open_archive(folder, create=True))
    talk("open Januar")
    talk("open Januar --read")
    talk("open Januar --follow")
    talk("approve Januar")
    talk("open Januar")
    demo = talk.folder.parent / "prøver"
    for words in (["demo", "--archive", str(demo)], ["--archive", str(demo.with_name("to")), "demo"]):
        assert run(words) == 0
    assert run(["--archive", str(talk.folder)]) == 0
    assert opened == [
        ("Januar", False, False, False),
        ("Januar", True, False, False),
        ("Januar", False, True, False),
        ("Januar", True, False, False),
        ("prøver", False, False, False),
        ("to", False, False, False),
        ("arkiv", False, False, False),
    ]
    assert (
        run(["--archive", str(demo / "borte" / "under")]) == 1
    )  # a disk that is not there is no new archive
    assert not (demo / "borte").exists()


def test_documents_that_were_written_are_named_when_their_meeting_is_gone(talk: Talk, tmp_path: Path) -> None:
    for name, more in (("åpen.md", ""), ("intern.md", " --internal"), ("flyttet.md", "")):
        talk(f"export Januar --to markdown -o {tmp_path / name}{more}")
    (tmp_path / "flyttet.md").unlink()
    talk("bin Januar")
    talk("bin --empty --older 1 --yes", "Ingen møter har ligget der så lenge")
    talk("bin --empty --yes", "«Januar» er slettet for godt", "Disse 3 dokumentene")
    told = {line.split(" (")[0].split("/")[-1]: line for line in talk.err.splitlines() if ".md (" in line}
    assert {name: ("internt" in line, "ikke der lenger" in line) for name, line in told.items()} == {
        "åpen.md": (False, False),
        "intern.md": (True, False),
        "flyttet.md": (False, True),
    }
    talk("bin --empty --yes", "Papirkurven er tom")


def test_words_that_are_forgotten_are_named_with_where_they_stood(talk: Talk, tmp_path: Path) -> None:
    talk("take Januar", stdin="vi kjører båt\n")
    talk(f"export Januar --to markdown --internal -o {tmp_path / 'ut.md'}")
    for state, marked in (("approve Januar", True), ("approve Januar --reopen --reason x", False)):
        talk(state)
        assert (
            "(godkjent: røres ikke" in talk("forget båt --yes", "kjøper båt", "--everywhere", code=2)
        ) is marked
        shown = json.loads(talk("forget båt --json", code=2))
        assert [(row["approved"], row["text"]) for row in shown["places"]] == [
            (marked, "= Vi kjøper båt"),
            (marked, "vi kjører båt"),
        ]
    talk("forget ringe --yes", "Teksten er fjernet for godt fra")
    assert f"{tmp_path / 'ut.md'} (" in talk.out
    assert "internt" in talk.out


def test_a_digest_is_of_meetings_that_were_held_and_goes_to_whom_it_can(talk: Talk, tmp_path: Path) -> None:
    talk("new Plan --from 2026-01-20")
    talk("new To --from 2026-01-09 --to 2026-01-10")
    talk("take To", stdin="# Sak\n= Ja\nhevet: 12.00\n")
    for since, titles in (("8.1.2026", ["Januar", "To"]), ("9.1.2026", ["To"]), ("10.1.2026", ["To"])):
        found = json.loads(talk(f"digest --since {since} --to json"))
        assert [one["title"] for one in found["meetings"]] == titles, since
    talk(f"digest Januar --to json -o {tmp_path / 'd.json'}", str(tmp_path / "d.json"))
    assert json.loads((tmp_path / "d.json").read_bytes())["meetings"][0]["title"] == "Januar"
    talk(f"digest Januar --for Per -o {tmp_path / 'per.eml'}", err="Per")
    talk(f"digest Januar --for Kari --to html -o {tmp_path / 'k.html'}", err="gjennomsøkt")
    assert b"kari@nes.no" in _written(talk, tmp_path, "digest Januar")
    folder = tmp_path / "borte"
    out = talk(f"digest Januar --absent -o {folder}")
    assert len(out.splitlines()) == 2  # who sent apologies, and who did not come; no head count
    assert all(b"wordprocessingml" in path.read_bytes() for path in folder.iterdir())


def _written(talk: Talk, folder: Path, line: str) -> bytes:
    talk(f"{line} -o {folder / 'ut'}")
    return (folder / "ut").read_bytes()


def test_a_slip_says_of_whom_nothing_was_said(talk: Talk, tmp_path: Path) -> None:
    talk(f"slip Per --to markdown -o {tmp_path / 'p.md'}", err="gjennomsøkt etter")
    talk(
        f"slip|Mo Berg|--since|1.1.2026|--to|markdown|-o|{tmp_path / 'å.md'}",
        err="Mo Berg siden 1. januar 2026",
    )
    talk(f"slip|Mo Berg|--to|markdown|-o|{tmp_path / 'å.md'}", err="Mo Berg")
    assert "siden" not in talk.err
    talk(f"slip Per --to eml -o {tmp_path / 'p.eml'}", err="Per Dal")
    talk(f"slip Kari --to eml -o {tmp_path / 'k.eml'}")
    assert "Kari Nes" not in talk.err
    talk("slip Kari --since 1.1.2026 --json", '"name": "Kari Nes"')
    talk(f"slip --all Januar --to markdown -o {tmp_path / 'alle'}")
    assert {path.parent for path in map(Path, talk.out.split("\n")) if path.name} == {tmp_path / "alle"}


def test_what_is_too_short_to_be_searched_for_is_said(talk: Talk, tmp_path: Path) -> None:
    for line in ("export Januar --to markdown", "export Januar --to record", "decisions --export {}"):
        target = tmp_path / "ut.md"
        talk(
            line.format(target) + ("" if "{}" in line else f" -o {target}"), err="for kort til å søkes etter"
        )
    talk(f"export Januar --to markdown --internal -o {tmp_path / 'i.md'}", err="Intern utgave")
    for line in ("export Januar --to markdown -q -o", "export Januar --to record -q -o"):
        talk(f"{line} {tmp_path / 'q.md'}")
        assert talk.err == ""


def test_a_line_that_is_taken_says_who_may_read_it_and_what_it_approves(talk: Talk) -> None:
    talk("approve Januar --on 1.2.2026")
    talk("approve Januar --reopen --reason tallet")
    made = talk("new Februar --series Styret --from 2026-02-05 --profile protocol --language nb")
    lines = (
        ("privat: hemmelig", "hemmelig (privat)"),
        ("unntatt § 13: lønn", "lønn (unntatt offentlighet: § 13)"),
        ("notat: husk", "husk (notat, ikke i referatet)"),
        ("åpent for alle", "åpent for alle"),
        ("privat: # Lukket", "Lukket (privat)"),
        ("inni den", "inni den (privat)"),
        ("# Godkjenning av protokoll", "Godkjenning av protokoll"),
        ("rettelse: 1/26: det skal stå nei", "det skal stå nei"),
        ("= Protokollen er godkjent", "Protokollen er godkjent"),
    )
    said = talk(f"take {made}", stdin="".join(f"{line}\n" for line, _ in lines)).splitlines()
    assert [row.partition("  ")[2].strip() for row in said if not row.startswith(" ")] == [
        told for _, told in lines
    ]
    more = "rettelse: 1/26: ja\nprivat: x\nmer\n"
    rows = [json.loads(line) for line in talk(f"take {made} --json", stdin=more).splitlines()]
    assert [(row["kind"], row["private"]) for row in rows] == [
        ("correction", False),
        ("note", True),
        ("note", False),
    ]
    talk("take Januar -q", stdin="en linje\n")
    assert talk.err == ""
    talk(f"take {made}", err="«Januar» 8. januar 2026 er godkjent i dette møtet, med", stdin="hevet: 12.00\n")
    assert {row["title"]: row["state"] for row in talk.rows("list")} == {
        "Januar": "approved",
        "Februar": "draft",
    }
