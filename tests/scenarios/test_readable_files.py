"""What we write we can read, and what stands twice in a file is kept twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from store.files.archive import open_archive
from store.merge.copies import settle_copies
from tests.cli.test_program import Shell
from tui.cli.program import run


def file_of(shell: Shell) -> Path:
    (file,) = shell.folder.glob("2026/*.json")
    return file


def with_entry(text: str, key: str, entry: str) -> str:
    """The file with one more line in its entries."""
    return text.replace('"entries": {\n', f'"entries": {{\n"{key}": {entry},\n', 1)


def test_12_a_key_beyond_measure_leaves_the_file_readable(shell: Shell, meeting: str) -> None:
    for key in ("9999999999999999999", str((1 << 63) + 1), str((1 << 63) - 1), "7"):
        file = file_of(shell)
        text = file.read_text(encoding="utf-8")
        file.write_text(
            with_entry(text, key, '{"rank": "a0", "text": "fra en annen hånd"}'), encoding="utf-8"
        )
        shell("take", meeting, stdin="en linje til\n")
        shown = shell("show", meeting)
        assert shown.count("en linje til") >= 1
        assert "lørdag" in shown
        assert key in json.loads(file.read_text(encoding="utf-8"))["entries"]
        keys = json.loads(file.read_text(encoding="utf-8"))["entries"]
        assert all(len(one) <= len("9999999999999999999") for one in keys)


def test_13_one_key_twice_and_one_table_twice_lose_nothing(shell: Shell, meeting: str) -> None:
    file = file_of(shell)
    text = file.read_text(encoding="utf-8")
    one = next(key for key, entry in json.loads(text)["entries"].items() if entry["text"] == "lørdag")
    line = next(row for row in text.splitlines() if row.startswith(f'"{one}"'))
    other = line.rstrip(",").replace("lørdag", "lørdag til 15")
    twice = text.replace(line, f"{other},\n{line}", 1)
    table = '"entries": {\n"8": {"rank": "a9", "text": "fra den andre tabellen"}\n},\n"entries": {'
    file.write_text(twice.replace('"entries": {', table, 1), encoding="utf-8")
    assert run(["check", "--archive", str(shell.folder)]) == 1
    assert "står to ganger i filen" in shell.capture.readouterr().out
    shell("take", meeting, stdin="en linje til\n")
    texts = [entry["text"] for entry in json.loads(shell("show", meeting, "--json"))["entries"]]
    assert {"lørdag", "lørdag til 15", "fra den andre tabellen", "en linje til"} <= set(texts)
    assert shell.capture.readouterr().err == ""


def test_a_field_that_stands_twice_keeps_both_texts(shell: Shell, meeting: str) -> None:
    file = file_of(shell)
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace('"text": "lørdag"', '"text": "lørdag", "text": "lørdag 15"', 1), encoding="utf-8"
    )
    shell("take", meeting, stdin="en linje til\n")
    shown = shell("show", meeting)
    assert "lørdag 15" in shown
    assert "lørdag\n" in shown.replace("lørdag 15", "")


def test_the_marks_that_git_leaves_are_named_with_their_line(shell: Shell, meeting: str) -> None:
    file = file_of(shell)
    before = file.read_text(encoding="utf-8")
    file.write_text(f"{before[:40]}\n<<<<<<< HEAD\n{before[40:]}", encoding="utf-8")
    marked = file.read_bytes()
    run(["check", "--archive", str(shell.folder)])
    assert "et merke som git setter" in shell.capture.readouterr().out
    shell("take", meeting, stdin="en linje\n", code=1)
    assert file.read_bytes() == marked


@pytest.mark.usefixtures("meeting")
def test_21_a_copy_made_by_hand_is_another_meeting(shell: Shell) -> None:
    file = file_of(shell)
    text = file.read_text(encoding="utf-8")
    other = text.replace('"title": "Styremøte"', '"title": "Årsmøte"').replace("2026-03-12", "2026-04-16")
    copy = file.with_name("2026-04-16 årsmøte.json")
    copy.write_text(other.replace("lørdag", "noe helt annet"), encoding="utf-8")
    before = (file.read_bytes(), copy.read_bytes())
    run(["check", "--archive", str(shell.folder)])
    assert "men en annen tittel og en annen dag" in shell.capture.readouterr().out
    settled = settle_copies(open_archive(shell.folder, create=False), shell.folder.parent / "state")
    assert [one.problem.key for one in settled if not hasattr(one, "kept")] == ["meeting-of-same-id"]
    assert (file.read_bytes(), copy.read_bytes()) == before


def test_22_two_versions_are_told_before_a_window_has_been_opened(shell: Shell, meeting: str) -> None:
    file = file_of(shell)
    copy = file.with_name(f"{file.stem} (konflikt).json")
    copy.write_bytes(file.read_bytes())
    shell("take", meeting, stdin="bare her\n")
    for line in (
        ["show", meeting],
        ["export", meeting, "--to", "markdown", "-o", str(shell.folder.parent / "a.md")],
    ):
        assert run([*line, "--archive", str(shell.folder)]) == 0
        assert f"{copy.name}» er en annen versjon av møtet" in shell.capture.readouterr().err
