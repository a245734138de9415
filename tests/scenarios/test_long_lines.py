"""Lines and pastes of any length: they cost their length, and nothing of them is lost."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest

from store.files.meeting_file import MeetingFile
from store.files.system import System
from tests.scenarios.desk import Elsewhere
from tests.tui.house import live, paste, screens, until
from tui.cli import main
from tui.grammar.recorder import Recorder
from tui.grammar.result import Taken


@pytest.fixture
def desk(tmp_path: Path) -> Elsewhere:
    return Elsewhere(tmp_path)


def test_37_a_long_paste_is_taken_line_by_line_once_and_esc_ends_it(
    desk: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = list[str]()
    take = Recorder.take
    slow = 0.0

    def counted(self: Recorder, typed: str) -> Taken:
        taken.append(typed)
        time.sleep(slow)
        return take(self, typed)

    monkeypatch.setattr(Recorder, "take", counted)
    lines = [f"linje {place}" for place in range(400)]

    async def played() -> None:
        nonlocal slow
        async with screens(desk.archive, meeting="Styremøte", state=desk.state) as pilot:
            before = desk.texts()
            await paste(pilot, "\n".join(lines))
            slow = 0.02
            await pilot.press("4")
            await until(pilot, lambda: len(taken) > 2)
            await pilot.press("n", "4", "enter")
            assert live(pilot).line.typed == "n4", "what is typed meanwhile is seen, and waits"
            await pilot.press("escape")
            await until(pilot, lambda: live(pilot).capture._paste._stop is None)
            assert len(taken) < len(lines)
            assert live(pilot).line.waiting == "\n".join(lines), "all of it waits for another answer"
            assert desk.texts() == before
            slow = 0.0
            taken.clear()
            await pilot.press("4")
            await until(pilot, lambda: len(desk.texts()) == len(before) + len(lines))
            assert taken == lines
            assert set(lines) <= set(desk.texts())
            assert live(pilot).line.typed == "n4"

    asyncio.run(played())


@pytest.mark.share(3)
@pytest.mark.parametrize("piece", [" ", "\t", "*", "a", "[", "\\", "a ", "1", "-", "|", '"', "a."])
def test_38_a_line_without_an_end_is_imported_in_its_time(tmp_path: Path, piece: str) -> None:
    source = tmp_path / "referat.md"
    source.write_text(
        f"# Styremøte 12. mars 2024\n\nord {piece * 20_000} ord\n\nVedtak: noe.\n", encoding="utf-8"
    )
    began = time.process_time()
    with pytest.raises(SystemExit) as ended:
        main(["--archive", str(tmp_path / "arkiv"), "import", "--yes", str(source)])
    assert ended.value.code == 0
    assert time.process_time() - began < 5, "a guard against what grows with the square, no figure"
    (path,) = (tmp_path / "arkiv").rglob("*Styremøte*.json")
    texts = [entry.text for entry in MeetingFile(path, System()).record().entries]
    assert "noe." in texts, texts
