"""Lines from a pipe or a file: those that come together go to the disk together, and each is answered."""

from __future__ import annotations

import errno
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.session.refused import kept_aside
from tests.store.making import Ticking, archive_at, meeting_in
from tests.store.windows import Stubborn
from tui.cli.input_lines import _groups
from tui.cli.program import run
from tui.cli.take import LineNotSaved, take
from tui.grammar.recorder import Recorder
from tui.grammar.result import Taken


class Pieces(io.BytesIO):
    """Bytes that come in pieces, as from a pipe."""

    def __init__(self, *pieces: bytes) -> None:
        super().__init__()
        self.pieces = [*pieces, b""]

    def read1(self, _size: int | None = -1, /) -> bytes:
        return self.pieces.pop(0)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MeetingFile:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return meeting_in(tmp_path / "archive")


def texts(file: MeetingFile) -> list[str]:
    return [entry.text for entry in MeetingFile(file.path, System()).record().entries]


def archive_of(file: MeetingFile) -> Archive:
    return archive_at(file.path.parents[1])


def test_lines_that_come_together_are_a_group_and_none_is_waited_for() -> None:
    stream = Pieces(b"\xef\xbb\xbfen\r\nto\nt", b"r", b"e\n", b"\n", b"fire \xc3", b"\xa6\nfem\r")
    assert list(_groups(stream)) == [["en", "to"], ["tre"], [""], ["fire æ"], ["fem\r"]]


def test_what_stands_before_a_line_that_is_no_text_comes_first() -> None:
    groups = _groups(Pieces(b"en\nto\n", b"tre\n\xff\nfem\n"))
    assert [next(groups), next(groups)] == [["en", "to"], ["tre"]]
    with pytest.raises(Problem, match="input-not-utf8") as raised:
        next(groups)
    assert raised.value.facts["line"] == 4


def test_a_group_is_on_the_disk_and_printed_before_the_next_one_is_asked_for(
    file: MeetingFile, capsys: pytest.CaptureFixture[str]
) -> None:
    def groups() -> Iterator[list[str]]:
        yield ["- en", "- to"]
        assert texts(file) == ["en", "to"]
        assert [line.split()[-1] for line in capsys.readouterr().out.splitlines()] == ["en", "to"]
        yield ["- tre"]

    take(archive_of(file), "latest", groups(), as_json=False)
    assert texts(file) == ["en", "to", "tre"]
    assert "tre" in capsys.readouterr().out


def test_the_first_line_that_did_not_reach_the_disk_is_named_and_those_before_it_printed(
    file: MeetingFile, capsys: pytest.CaptureFixture[str]
) -> None:
    disk = Stubborn()
    archive = Archive(file.path.parents[1], disk, Ticking(), archive_of(file).ids)

    def groups() -> Iterator[list[str]]:
        yield ["- en", "- to"]
        disk.says = errno.ENOSPC
        yield ["", "- fire", "- fem"]

    with pytest.raises(LineNotSaved) as raised:
        take(archive, "latest", groups(), as_json=False)
    assert raised.value.line == 4
    assert texts(file) == ["en", "to"]
    assert [line.split()[-1] for line in capsys.readouterr().out.splitlines()] == ["en", "to"]


def test_who_stops_it_is_shown_the_lines_that_are_saved(
    file: MeetingFile, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    take_line = Recorder.take

    def stopped(recorder: Recorder, line: str) -> Taken:
        if line == "- tre":
            raise KeyboardInterrupt
        return take_line(recorder, line)

    monkeypatch.setattr(Recorder, "take", stopped)
    (file.path.parent / "linjer.txt").write_text("- en\n- to\n- tre\n- fire\n", encoding="utf-8")
    given = [str(file.path.parent / "linjer.txt"), "--archive", str(file.path.parents[1])]
    assert run(["take", "latest", *given]) == 130
    told = capsys.readouterr()
    assert texts(file) == ["en", "to"]
    assert [line.split()[-1] for line in told.out.splitlines()] == ["en", "to"]
    assert told.err.startswith("referat: Avbrutt. Linjene over er lagret.")


def test_lines_of_a_meeting_that_is_approved_meanwhile_are_each_kept_aside_and_told(
    file: MeetingFile, capsys: pytest.CaptureFixture[str]
) -> None:
    def groups() -> Iterator[list[str]]:
        yield ["- en"]
        plain = file.path.read_text(encoding="utf-8")
        file.path.write_text(plain.replace('"title"', '"state": "approved", "title"', 1), encoding="utf-8")
        yield ["- to", "- tre"]
        yield ["- fire"]

    with pytest.raises(Problem, match="lines-aside") as raised:
        take(archive_of(file), "latest", groups(), as_json=False)
    assert raised.value.facts["count"] == 3
    assert texts(file) == ["en"]
    kept = [line for one in kept_aside(file.state) for line in one.lines]
    assert [line.removeprefix("- ") for line in kept] == ["to", "tre", "fire"]
    told = capsys.readouterr()
    assert [line.split()[-1] for line in told.out.splitlines()] == ["en"]
    assert all(word in told.err for word in ("to", "tre", "fire"))
    assert told.err.count("referat: ") >= 3
    assert told.err.count("er godkjent imens") == 3
    assert told.err.count("Det kan tas inn") == 1, "what can be done is said once, not with each line"
