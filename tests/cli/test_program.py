"""The command line as its user meets it: results, sentences and exit codes."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from msgspec.structs import replace

from store.files.archive import open_archive
from store.record.changes import Change
from tests.exports.letterheads import norwegian
from tests.exports.test_logo import png
from tui.cli.program import run

ID = 13


class Shell:
    """Runs verbs on one archive, and reads what they said."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self.folder, self.capture, self.patch = folder, capture, patch

    def __call__(self, *words: str, code: int = 0, stdin: str | bytes = "") -> str:
        data = stdin if isinstance(stdin, bytes) else stdin.encode()
        self.patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        left = run([words[0], *words[1:], "--archive", str(self.folder)])
        out, err = self.capture.readouterr()
        assert left == code, err
        if code:
            assert err.startswith("referat: ")
            assert "Traceback" not in err
            return str(err)
        return str(out)

    def aside(self, *words: str) -> str:
        """What a verb says beside its result."""
        assert run([*words, "--archive", str(self.folder)]) == 0
        return str(self.capture.readouterr().err)

    def take(self, *lines: str) -> list[dict[str, Any]]:
        out = self("take", "latest", "--json", stdin="\n".join(lines) + "\n")
        return [json.loads(line) for line in out.splitlines()]


def shell_with(
    folder: Path, capture: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch, lines: str
) -> Shell:
    """The command line in bokmål, on an archive of one meeting with lines in it."""
    patch.setenv("REFERAT_LANG", "nb")
    shell = Shell(folder / "arkiv", capture, patch)
    shell("new", "Styremøte", "--from", "2026-03-12")
    shell("take", "latest", stdin=lines)
    return shell


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    return Shell(tmp_path / "arkiv", capsys, monkeypatch)


@pytest.fixture
def meeting(shell: Shell) -> str:
    made = shell("new", "Styremøte", "--from", "2026-03-12").strip()
    assert len(made) == ID
    shell("take", made, stdin="# Sak\nbegynt\n")
    return made


def test_the_worked_lines_come_out_as_promised(shell: Shell, meeting: str) -> None:
    assert meeting
    action, due, pair, everyone, own, decision, conclusion, votes = shell.take(
        "! Kari og Per: sende utkast innen neste møte",
        "frist: 1.10",
        "Bibliotekene > Fylket: støtte",
        "Alle > hverandre: stille opp",
        "Fylket > seg selv: ha oversikt",
        "= erstatter 14/25: Felles innkjøp",
        "konklusjon: vi prøver",
        "stemmer: 7-2-1",
    )
    assert action["kind"] == "action"
    assert (action["text"], action["owners"]) == ("sende utkast innen neste møte", ["Kari", "Per"])
    assert (action["deadline"], action["deadline_text"]) == ("next-meeting", "neste møte")
    assert (due["kind"], due["id"]) == ("action", action["id"])
    assert (due["deadline"], due["deadline_text"]) == ("2026-10-01", "1.10")
    assert [(e["from"], e["to"], e["mutual"]) for e in (pair, everyone, own)] == [
        ("Bibliotekene", "Fylket", False),
        ("Alle", "Alle", True),
        ("Fylket", "Fylket", False),
    ]
    assert (decision["supersedes"], decision["conclusion"]) == (["14/25"], False)
    assert conclusion["conclusion"] is True
    assert (votes["kind"], votes["id"]) == ("votes", conclusion["id"])
    assert votes["votes"] == {"for": 7, "against": 2, "abstain": 1, "text": "7-2-1"}


def test_more_worked_lines(shell: Shell, meeting: str) -> None:
    assert meeting
    lines = shell.take(
        "til stede: Kari (leder, Harstad), ni sjefer",
        "- Kari: samme hos oss",
        "#verdier Verdier",
        "* Torg: her møtes folk",
        "/ juni–september 2015: sak om oppstart",
        "#? Hva fungerer?",
        "? Hvem",
        "svar: fylket",
        "... og flere",
        "#1",
        "",
        "neste møte: 11. juni 2026",
    )
    people, point, _, value, step, guide, question, answer, more, go, following = lines
    assert people["people"] == [
        {"name": "Kari", "role": "leder", "organisation": "Harstad"},
        {"name": "sjefer", "count": 9},
    ]
    assert (point["point"], point["speaker"], point["text"]) == (True, "Kari", "samme hos oss")
    assert (value["kind"], value["name"]) == ("proposal", "Torg")
    assert step["period"] == {"text": "juni–september 2015", "from": "2015-06", "to": "2015-09"}
    assert guide["kind"] == "guide"
    assert (answer["kind"], answer["id"], answer["answer"]) == ("answer", question["id"], "fylket")
    assert (more["kind"], more["text"]) == ("more", "Hvem\nog flere")
    assert (go["kind"], go["title"]) == ("go", "Sak")
    assert (following["field"], following["value"], following["line"]) == (
        "next_meeting",
        "11. juni 2026",
        12,
    )


def test_what_was_taken_is_shown(shell: Shell, meeting: str) -> None:
    shell("take", meeting, stdin="= Vi kjøper bil\nstemmer: enstemmig\n")
    whole = json.loads(shell("show", meeting, "--json"))
    assert (whole["title"], whole["from"], whole["state"]) == ("Styremøte", "2026-03-12", "live")
    assert [entry["text"] for entry in whole["entries"]] == ["begynt", "Vi kjøper bil"]
    assert whole["entries"][1]["status"] == "adopted"
    assert "Vi kjøper bil" in shell("show", "styremøte")
    assert [m["id"] for m in json.loads(shell("list", "--json"))] == [meeting]
    assert meeting in shell("list")


@pytest.mark.parametrize("to", ["docx", "markdown", "json"])
def test_export_prints_the_path_it_wrote(shell: Shell, meeting: str, to: str, tmp_path: Path) -> None:
    target = tmp_path / f"ut.{to}"
    assert shell("export", meeting, "--to", to, "-o", str(target)).strip() == str(target)
    assert target.stat().st_size > 100


def test_an_older_file_is_never_destroyed(shell: Shell, meeting: str, tmp_path: Path) -> None:
    target = tmp_path / "ut.md"
    target.write_text("rettet for hånd", encoding="utf-8")
    for _ in range(2):
        assert shell("export", meeting, "--to", "markdown", "-o", str(target)).strip() == str(target)
    assert "begynt" in target.read_text(encoding="utf-8")
    assert (tmp_path / "ut (2).md").read_text(encoding="utf-8") == "rettet for hånd"
    assert len(list(tmp_path.glob("ut*"))) == 2


def test_lines_tell_what_they_set(shell: Shell, meeting: str) -> None:
    assert meeting
    lines = shell.take(
        "til stede: Per Ås",
        "ut: Per Ås kl 12",
        "#dag 2 fredag",
        "tidsramme: 20 min",
        "# A (O)",
        "utsatt: nei",
    )
    _, moved, day, text, item, outcome = lines
    assert (moved["who"], moved["what"], moved["when"]) == ("Per Ås", "departure", "12")
    assert (day["kind"], day["number"]) == ("day", "2")
    assert (text["kind"], item["number"], item["sort"]) == ("note", "2", "information")
    assert (outcome["field"], outcome["value"]) == ("outcome", "postponed")


def test_what_does_not_reach_the_disk_is_told_by_its_line(
    shell: Shell, meeting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("store.files.system.System.sync", full, raising=False)
    monkeypatch.setattr("os.fsync", full)
    error = shell("take", meeting, code=1, stdin="en\nto\n")
    assert "Linje 1" in error


def test_lines_end_at_lf_or_crlf_only(shell: Shell, meeting: str) -> None:
    shell("take", meeting, stdin="\ufeffen\r\nto\u2028videre\x0bog\x85slik\n".encode())
    whole = json.loads(shell("show", meeting, "--json"))
    assert [e["text"] for e in whole["entries"]][1:] == ["en", "to\u2028videre\x0bog\x85slik"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "finnes ikke"), 1),
        (("open", "finnes ikke"), 1),
        (("open", "finnes ikke", "--follow"), 1),
        (("open", "Styremøte", "--follow"), 1),
        (("export", "finnes ikke", "--to", "docx"), 1),
        (("take", "finnes ikke"), 1),
        (("new", "Møte", "--from", "31.2.2026"), 1),
        (("new", "Møte", "--from", "2026-03-12", "--to", "2026-03-11"), 1),
        (("new", "  "), 2),
        (("new",), 2),
        (("export", "Styremøte", "--to", "rtf"), 2),
        (("tull",), 2),
        (("take", "Styremøte", "/finnes/ikke.txt"), 1),
        (("export", "Styremøte", "--to", "docx", "-o", "/finnes/ikke/ut.docx"), 1),
    ],
    ids=str,
)
def test_bad_input_is_one_sentence_and_changes_nothing(
    shell: Shell, meeting: str, words: tuple[str, ...], code: int
) -> None:
    before = _everything(shell.folder)
    error = shell(*words, code=code)
    assert meeting
    assert _everything(shell.folder) == before
    assert 1 <= len(error.strip().splitlines()) <= 2


def test_an_ambiguous_name_lists_the_meetings(shell: Shell, meeting: str) -> None:
    other = shell("new", "Styremøte to", "--from", "2026-04-12").strip()
    error = shell("show", "styrem", code=2)
    assert meeting in error
    assert other in error


def test_what_is_not_utf8_is_refused_before_anything_is_taken(
    shell: Shell, meeting: str, tmp_path: Path
) -> None:
    bad = tmp_path / "latin.txt"
    bad.write_bytes("god linje\nbl\xe5b\xe6r\n".encode("latin-1"))
    before = _everything(shell.folder)
    assert "UTF-8" in shell("take", meeting, str(bad), code=1)
    assert _everything(shell.folder) == before


def test_a_damaged_file_is_named_and_the_rest_still_works(shell: Shell, meeting: str) -> None:
    assert shell("check")
    (shell.folder / "2026" / "2026-01-01 ødelagt.json").write_text("{", encoding="utf-8")
    assert meeting in shell("show", meeting, "--json")
    run(["check", "--archive", str(shell.folder)])
    shell("check", code=1)
    shell("list", code=1)


def test_streams_are_utf8_whatever_the_locale_says(tmp_path: Path) -> None:
    env = {**os.environ, "LC_ALL": "C", "LANG": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    call = [sys.executable, "-m", "tui", "--archive", str(tmp_path / "a")]
    subprocess.run([*call, "new", "Blåbærmøte 📚"], env=env, check=True, capture_output=True)
    done = subprocess.run(
        [*call, "take", "blåbær"], env=env, input="blåbær 📚\n".encode(), check=True, capture_output=True
    )
    assert "blåbær 📚" in done.stdout.decode("utf-8")


def _everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_verb_of_the_help_says_what_it_does_in_one_column(shell: Shell) -> None:
    verbs = [line for line in shell("--help").splitlines() if line.startswith("  ")]
    assert {"open", "expectations", "forget"} <= {line.split()[0] for line in verbs}
    columns = {len(line) - len(line[2:].partition(" ")[2].lstrip()) for line in verbs}
    assert len(columns) == 1


def test_what_to_look_at_is_said_beside_the_result(
    shell: Shell, meeting: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shell("take", meeting, stdin="til stede: Kari Vik\nOlsen?? sa det\n! ringe\nhevet: 15.00\n")
    target = str(tmp_path / "ut.md")
    arguments = ["export", meeting, "--to", "markdown", "-o", target, "--archive", str(shell.folder)]
    assert run(arguments) == 0
    out, err = capsys.readouterr()
    assert out == f"{target}\n"
    assert err.splitlines() == [
        "Ingenting i møtet er holdt tilbake.",
        "2 steder å sjekke:",
        "  Her står det ?? ennå: «Olsen?? sa det».",
        "  Oppgaven har verken ansvarlig eller frist: «ringe».",
    ]
    assert run([*arguments, "--quiet"]) == 0
    assert capsys.readouterr().err == ""
    assert run([*arguments, "--profile", "notice"]) == 0
    assert capsys.readouterr().err == "Ingenting i møtet er holdt tilbake.\n"
    assert shell("check", meeting) == err.partition("\n")[2]
    shell("take", meeting, stdin="ansvar: Kari\nfrist: 1.9\n")
    assert "Ett sted å sjekke:" in shell("check", meeting)


def test_a_summary_is_offered_as_lines_to_take(shell: Shell, meeting: str) -> None:
    assert shell("check", meeting) == "Ingenting å sjekke. Referatet kan gå ut.\n"
    shell("take", meeting, stdin="= Vi kjøper\n")
    offered = shell("summary", meeting)
    assert offered == "sammendrag: Sak: Vi kjøper (vedtak 1).\n"
    assert shell("take", meeting, stdin=offered).startswith("SAMMENDRAG")


def test_words_are_replaced_all_over_a_meeting_and_shown_first(shell: Shell, meeting: str) -> None:
    shell("take", meeting, stdin="til stede: Kari Olssen\nOlssen: hei\n! Kari Olssen: ringe olssens bror\n")
    shown = shell("replace", meeting, "Olssen", "Olsen", "--dry-run").splitlines()
    assert shown[:2] == ["- Kari Olssen", "+ Kari Olsen"]
    assert shown[-1] == "4 tekster ville bli endret."
    assert "Olssen" in shell("show", meeting)
    changed = shell("replace", meeting, "Olssen", "Olsen", "--whole-word", "--case").splitlines()
    assert changed[-1] == "3 tekster er endret."
    told = json.loads(shell("show", meeting, "--json"))
    assert [entry["text"] for entry in told["entries"]][-1] == "ringe olssens bror"
    assert [entry["typed"] for entry in told["entries"]][-1] == "! Kari Olsen: ringe olssens bror"
    assert told["attendance"][0]["name"] == "Kari Olsen"
    assert shell("replace", meeting, "Olssen", "Olsen", "--case") == "Ingen tekster er endret.\n"
    assert "ingenting å lete etter" in shell("replace", meeting, " ", "x", code=2)


def test_a_letterhead_is_kept_used_and_left_out_on_request(
    shell: Shell, meeting: str, tmp_path: Path
) -> None:
    head = tmp_path / "Fylket.docx"
    head.write_bytes(norwegian())
    kept = shell("letterhead", str(head))
    assert "Fylket.docx er lagt i arkivet" in kept
    assert "Teksten i brevarket kommer ikke med" in kept
    assert shell("letterhead").strip() == "Fylket.docx (brukes)"
    on, plain = tmp_path / "on.docx", tmp_path / "plain.docx"
    shell("export", meeting, "--to", "docx", "-o", str(on))
    shell("export", meeting, "--to", "docx", "-o", str(plain), "--letterhead", "none")
    assert "Org.nr. 999 999 999" in Document(str(on)).sections[-1].footer.paragraphs[0].text
    assert "Org.nr. 999 999 999" not in Document(str(plain)).sections[-1].footer.paragraphs[0].text
    assert "Det har disse: Fylket.docx." in shell(
        "export", meeting, "--to", "docx", "--letterhead", "Annet", code=1
    )
    head.write_bytes(b"ingen Word-fil")
    assert "Brevarket kan ikke brukes" in shell("letterhead", str(head), code=1)
    assert "er fjernet" in shell("letterhead", "--remove", "Fylket.docx")


def test_a_picture_becomes_the_logo_of_documents_on_no_letterhead(
    shell: Shell, meeting: str, tmp_path: Path
) -> None:
    picture, out = tmp_path / "Merke.PNG", tmp_path / "ut.docx"
    picture.write_bytes(png())
    assert "ingen alternativ tekst" in shell("letterhead", str(picture))
    assert "ingen alternativ" not in shell("letterhead", str(picture), "--text", "Fylket")
    assert shell("letterhead").strip() == "logo.png (logo på dokumenter uten brevark)"
    shell("export", meeting, "--to", "docx", "-o", str(out))
    with ZipFile(out) as parts:
        assert "word/media/logo.png" in parts.namelist()
        assert 'descr="Fylket"' in parts.read("word/header1.xml").decode()
    for options in (("--text", "x"), (str(picture), "--series", "Styret")):
        assert "--text er for et bilde" in shell("letterhead", *options, code=2)
    picture.write_bytes(b"ingen")
    assert "kan ikke brukes som logo" in shell("letterhead", str(picture), code=1)
    assert "er fjernet" in shell("letterhead", "--remove", "logo.png")
    assert shell("letterhead").strip() == "Arkivet har ingen brevark."
    assert "Det har disse: –" in shell("letterhead", "--remove", "logo.png", code=1)


def test_the_internal_version_is_asked_for_and_says_what_it_is(
    shell: Shell, meeting: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shell("take", meeting, stdin="privat: sjefen får høyere lønn\n")
    for option, told in (
        ("--internal", "Intern utgave"),
        ("--quiet", ""),
        ("", "Filen er gjennomsøkt etter"),
    ):
        target = tmp_path / f"ut{option}.md"
        asked = ["export", meeting, "--to", "markdown", "-o", str(target), *filter(None, [option])]
        assert run([*asked, "--archive", str(shell.folder)]) == 0
        assert capsys.readouterr().err.startswith(told)
        text = target.read_text(encoding="utf-8")
        assert ("høyere lønn" in text) == ("INTERN" in text) == (option == "--internal")


def test_minutes_are_approved_with_the_words_for_it_and_opened_again(
    shell: Shell, meeting: str, tmp_path: Path
) -> None:
    assert "bare et utkast kan det" in shell("approve", meeting, code=1)
    shell("take", meeting, stdin="= ja\nhevet: 15.00\n")
    assert "er godkjent" in shell("approve", meeting, "--reason", "Godkjent i møte 11. juni 2026")
    target = tmp_path / "ut.md"
    shell("export", meeting, "--to", "markdown", "-o", str(target))
    mark, _, printed = target.read_text(encoding="utf-8").partition("\n\n")
    assert mark == f"<!-- referat {meeting} nb minutes approved -->"
    assert printed.startswith("REFERAT – Godkjent i møte 11. juni 2026")
    assert "godkjent" in shell("take", meeting, stdin="! en oppgave til\n", code=1)
    assert "er et utkast igjen" in shell("approve", meeting, "--reopen", "--reason", "feil i sak 2")
    shell("take", meeting, stdin="! en oppgave til\nbeløpet er 10 000 ??\n")
    shell("export", meeting, "--to", "markdown", "-o", str(target))
    assert target.read_text(encoding="utf-8").partition("\n\n")[2].startswith("REFERAT – UTKAST")
    assert "Her står det ?? ennå" in shell.aside("approve", meeting)


def board(shell: Shell, month: int) -> str:
    """A meeting of the board, on the 19th of a month."""
    title, day = f"Styremøte {month}", f"19.{month}.2026"
    return shell("new", title, "--from", day, "--series", "Styret", "--profile", "protocol").strip()


@pytest.mark.parametrize(
    "options",
    [
        ("--in", "latest", "--on", "1.5.2026"),
        ("--item", "2/26"),
        ("--item", "2/26", "--on", "1.5.2026"),
        ("--reopen", "--in", "latest", "--reason", "feil"),
        ("--reopen", "--on", "1.5.2026", "--reason", "feil"),
    ],
)
def test_minutes_are_approved_in_one_way(options: tuple[str, ...], shell: Shell) -> None:
    made = board(shell, 2)
    assert "Si enten --in MØTE eller --on DATO" in shell("approve", made, *options, code=2)
    assert json.loads(shell("show", made, "--json"))["state"] != "approved"


def test_minutes_are_approved_in_a_later_meeting_and_their_revisions_told(shell: Shell) -> None:
    made = [board(shell, month) for month in (2, 3)]
    shell("take", made[0], stdin="# Budsjett\n= Vi kjøper båt\nhevet: 15.00\n")
    shell("take", made[1], stdin="# Orientering\n= Tatt til orientering\nhevet: 15.00\n")
    shell("new", "Forum", "--from", "1.5.2026", "--series", "Forum")
    assert "er i en annen serie" in shell("approve", made[0], "--in", "Forum", code=1)
    assert "er før det som skal godkjennes" in shell("approve", made[1], "--in", made[0], code=1)
    assert "har ingen sak 9/26" in shell("approve", made[0], "--in", made[1], "--item", "9/26", code=1)
    told = shell("approve", made[0], "--in", made[1], "--item", "2/26")
    printed = "Godkjent i møte 19. mars 2026 (sak 2/26)"
    assert printed in told
    assert printed in shell("approve", made[0], "--on", "1.5.2026"), "it is approved already"
    assert "Skriv hvorfor" in shell("approve", made[0], "--reopen", code=2)
    shell("approve", made[0], "--reopen", "--reason", "stemmetallet var feil")
    shell("take", made[0], stdin="! Per rydder\n")
    shell("approve", made[0], "--on", "23.4.2026")
    shown = shell("show", made[0])
    assert "Godkjent 23. april 2026" in shown
    assert "Erstatter revisjon 1, godkjent 19. mars 2026: stemmetallet var feil" in shown
    rows = json.loads(shell("revisions", made[0], "--json"))
    assert [(row["number"], row["state"], row["day"], row["verified"]) for row in rows] == [
        (1, "reopened", "2026-03-19", True),
        (2, "approved", "2026-04-23", True),
    ]
    assert (rows[0]["meeting"], rows[0]["item_number"]) == (made[1], "2/26")
    assert printed in shell("revisions", made[0], "--show", "1")
    assert "+ Oppgave" in shell("revisions", made[0], "--diff", "2").replace("**", "")
    assert "ingen nr. 5" in shell("revisions", made[0], "--show", "5", code=1)
    revision = json.loads(shell("show", made[0], "--json"))["revision"]
    assert (revision["number"], revision["day"]) == (2, "2026-04-23")


def test_a_revision_with_texts_that_were_withheld_since_says_so(shell: Shell) -> None:
    made = board(shell, 2)
    shell("take", made, stdin="# Budsjett\n= Vi kjøper båt\nhevet: 15.00\n")
    shell("approve", made, "--on", "1.3.2026")
    shell("approve", made, "--reopen", "--reason", "prisen")
    asked = (("--show", "1"), ("--show", "1", "--json"), ("--diff", "1"))
    assert not any("holdt tilbake siden" in shell.aside("revisions", made, *one) for one in asked)
    file = open_archive(shell.folder, create=False).find(made)
    (entry,) = file.record().entries
    file.commit(Change(()), lambda _record: (replace(entry, private=True),))
    for one in asked:
        assert "Her står én tekst som er holdt tilbake siden" in shell.aside("revisions", made, *one)
    assert "holdt tilbake siden" not in shell.aside("revisions", made, "--show", "0")


def test_what_is_not_settled_has_one_number_everywhere(shell: Shell) -> None:
    first, second = (board(shell, month) for month in (2, 3))
    shell("take", first, stdin="# En\n# To\n# Tre\n# Fire\nhevet: 15.00\n")
    shell("take", second, stdin="# Budsjett\n= Vi kjøper båt\n")
    assert "(5/26)" in shell("search", "båt")
    assert "(5/26)" in shell("decisions")
    (row,) = json.loads(shell("decisions", "--json"))
    assert (row["number"], row["provisional"]) == ("5/26", True)
    (entry,) = json.loads(shell("show", second, "--json"))["entries"]
    assert (entry["number"], entry["provisional"]) == ("5/26", True)


def test_a_bad_byte_in_a_file_takes_nothing_and_in_a_pipe_what_came_before(
    shell: Shell, meeting: str, tmp_path: Path
) -> None:
    lines = b"en linje\nto linjer\n\xff\xfe tre\nfire linjer\n"
    (tmp_path / "linjer.txt").write_bytes(lines)
    assert "ingen av linjene er tatt imot" in shell("take", meeting, str(tmp_path / "linjer.txt"), code=1)
    assert "en linje" not in shell("show", meeting)
    assert "linjene før denne er tatt imot" in shell("take", meeting, stdin=lines, code=1)
    shown = shell("show", meeting)
    assert "en linje" in shown
    assert "to linjer" in shown
    assert "fire linjer" not in shown


def test_a_prepared_meeting_is_begun_at_its_beginning(shell: Shell) -> None:
    made = shell("new", "Styremøte").strip()
    shell("take", made, stdin="# Budsjett\n# Lønn\n# Eventuelt\n")
    shell("take", made, stdin="Kari ønsket velkommen\n#\nvi bruker mer\n")
    view = json.loads(shell("show", made, "--json"))
    first = view["agenda"][0]
    assert [entry["item"] for entry in view["entries"]] == [None, first["id"]]


def test_an_error_nobody_foresaw_is_told_and_logged_without_what_was_typed(
    shell: Shell, meeting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError("HEMMELIG begynt")

    monkeypatch.setattr("tui.cli.meetings.meetings.numbers_given", fails)
    told = shell("show", meeting, code=1)
    assert "ZeroDivisionError" in told
    assert "HEMMELIG" not in told
    log = tmp_path / "state" / "referat" / "crash.log"
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert "HEMMELIG" not in log.read_text(encoding="utf-8")
    assert log.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("sign", ["\x1b]0;x\x07", "\x9b31m", "\x7f", "\u202e", "\r"])
def test_no_sign_that_steers_a_terminal_is_said(
    sign: str, shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    made = [shell("new", f"Møte {sign}en").strip(), shell("new", f"Møte {sign}to").strip()]
    shell("take", made[0], stdin=f"# Sak {sign}\n= vedtak {sign}\n! Kari{sign}: ringe\n")
    (shell.folder / "0000").mkdir(exist_ok=True)
    (shell.folder / "0000" / f"{sign.strip()}.json").write_bytes(b"{")
    said = ["list", f"show {made[0]}", "show Møte", f"show x{sign}", "check", "decisions", "actions --json"]
    said += [f"show {made[0]} --json", "search vedtak", f"take {made[0]} {sign}.txt"]
    said += [f"export {made[0]} --to markdown -o {sign}/x"]
    for line in (one.split(" ") for one in said):
        run([*line, "--archive", str(shell.folder)])
        out, err = capsys.readouterr()
        assert sign not in out + err, line
