"""``referat corrections`` as its user meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from exports.formats.word.returned_file import read_returned
from tests.cli.test_program import Shell, shell_with
from tests.corrections.word_edits import WordFile
from tui.cli.program import run

LINES = """# 13/26 Felles lånereglar
ingen var usamde i at reglane må endrast
- fylket lyser ut prosjektmidlar i mai
= barn under 15 år betaler ikkje purregebyr
privat: hemmelighetsord
"""


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    return shell_with(tmp_path, capsys, monkeypatch, LINES)


def changed(shell: Shell) -> Path:
    """The minutes with one decision, one text and one point changed."""
    path = shell.folder.parent / "rettet.docx"
    shell("export", "latest", "--to", "docx", "-o", str(path), "--quiet")
    data = path.read_bytes()
    file = WordFile(data)
    for paragraph in read_returned(data).paragraphs:
        for span in paragraph.spans:
            for old, new in (("15", "16"), ("usamde", "ueinige"), ("mai", "juni")):
                if span.name.startswith("e_") and f" {old}" in paragraph.text[span.start : span.end]:
                    file.replace(span.name, old, new)
    path.write_bytes(file.saved())
    return path


def view(shell: Shell, path: Path, *options: str) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = json.loads(shell("corrections", str(path), "--json", *options))
    return found


def test_they_are_listed_and_change_nothing(shell: Shell) -> None:
    path = changed(shell)
    before = shell("show", "latest")
    out = shell("corrections", str(path))
    for told in ("13/26 Felles lånereglar", "[15→16]", "VEDTAK", "[usamde→ueinige]", "Kari T. 14.3. 10.12"):
        assert told in out
    assert shell("show", "latest") == before
    assert [row["state"] for row in view(shell, path)["corrections"]] == ["open"] * 3


def test_one_is_taken_one_refused_and_one_kept_as_a_note(shell: Shell) -> None:
    path = changed(shell)
    ids = {row["new"]: row["id"] for row in view(shell, path)["corrections"]}
    child, talk, grants = (
        next(key for text, key in ids.items() if word in text) for word in ("16", "ueinige", "juni")
    )
    shell("corrections", str(path), "--accept", child, "--refuse", talk, "--note", grants)
    out = shell("show", "latest")
    assert "Barn under 16 år" in out
    assert "usamde" in out
    states = {row["id"]: row["state"] for row in view(shell, path)["corrections"]}
    assert states == {talk: "refused", grants: "noted"}  # what was taken is what the record says now
    assert "behandlet" in shell("corrections", str(path))
    text = shell.folder.parent / "ut.md"
    shell("export", "latest", "--to", "markdown", "-o", str(text), "--quiet")
    assert "juni" not in text.read_text(encoding="utf-8")  # a working note is in no document


def test_all_that_can_be_taken_is_taken_at_once(shell: Shell) -> None:
    path = changed(shell)
    assert "3 rettelser" in shell("corrections", str(path), "--accept", "all")
    out = shell("show", "latest")
    for word in ("16", "ueinige", "juni"):
        assert word in out


def test_an_approved_meeting_takes_none_and_offers_the_lines_for_the_next(shell: Shell) -> None:
    path = changed(shell)
    assert "next" not in view(shell, path)
    shell("take", "latest", stdin="hevet: 15.00\n")
    shell("approve", "latest", "--on", "2026-03-20", "--reason", "Godkjent på e-post")
    left = run(["corrections", str(path), "--archive", str(shell.folder)])
    out, err = shell.capture.readouterr()
    assert left == 1
    assert run(["corrections", str(path), "--json", "--archive", str(shell.folder)]) == 1
    assert len(json.loads(shell.capture.readouterr().out)["next"]) == 3
    assert "rettelse: 13/26 Barn under 16 år betaler ikkje purregebyr." in out.replace("\u00a0", " ")
    assert "godkjent" in err
    assert "16" not in shell("show", "latest")
    assert "godkjent" in shell("corrections", str(path), "--accept", "all", code=1)


def test_what_is_no_paper_of_a_meeting_here_is_told_in_a_sentence(shell: Shell, tmp_path: Path) -> None:
    path = changed(shell)
    other = Shell(tmp_path / "annet", shell.capture, shell.patch)
    other("new", "Et annet møte")
    assert "ikke er i dette arkivet" in other("corrections", str(path), code=1)
    assert "et annet møte" in shell("corrections", str(path), "--meeting", _second(shell), code=1)
    text = tmp_path / "x.docx"
    text.write_text("ikke en Word-fil", encoding="utf-8")
    assert "ingen Word-fil" in shell("corrections", str(text), code=1)
    assert "Ingen rettelse" in shell("corrections", str(path), "--accept", "00000000", code=1)


def _second(shell: Shell) -> str:
    return str(shell("new", "Nok et møte").split()[0])


def test_all_is_what_each_choice_can_be_made_of(shell: Shell) -> None:
    path = changed(shell)
    file = WordFile(path.read_bytes())
    name = next(
        span.name
        for one in read_returned(path.read_bytes()).paragraphs
        for span in one.spans
        if "ueinige" in one.text and span.name.startswith("e_")
    )
    file.comment(name, "Var det ikkje fleire?")
    path.write_bytes(file.saved())
    before = shell("show", "latest")
    out = shell("corrections", str(path))
    assert "Var det ikkje fleire?" in out

    def states() -> list[str]:
        return sorted(row["state"] for row in view(shell, path)["corrections"])

    assert states() == ["open", "open", "open", "shown"]
    shown = next(row["id"] for row in view(shell, path)["corrections"] if row["state"] == "shown")
    shell("corrections", str(path), "--accept", shown, code=1)  # it can only be looked at
    assert "3 rettelser" in shell("corrections", str(path), "--refuse", "all")
    assert states() == ["refused", "refused", "refused", "shown"]
    assert shell("show", "latest") == before
    out = shell("corrections", str(path))
    assert "Var det ikkje fleire?" in out  # what was refused is not shown again
    assert "usamde" not in out
    shell("corrections", str(path), "--note", "all")
    assert states() == ["noted", "refused", "refused", "refused"]
    assert "Alle rettelser" in shell("corrections", str(path)) or "behandlet" in shell(
        "corrections", str(path)
    )
