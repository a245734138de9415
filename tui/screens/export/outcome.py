"""What the export says of a document: what to look at before, what was written and searched after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from exports.review.leak_check import looked_for
from exports.review.spot import Spot
from store.language.catalogue import Words, words
from store.record.record import Record
from store.record.values import Language
from tui.widgets.content import user
from tui.widgets.spot_line import spot_line

if TYPE_CHECKING:
    from pathlib import Path

    from exports.review.leak_check import SearchCount
    from exports.slip.slip_file import SlipsMade
    from tui.screens.export.write_file import ExportChoice, ExportWritten

_FEW = 3
"""Places to look at that are told before the file is written; the list has them all."""


def written_told(asked: ExportChoice, made: ExportWritten, record: Record, say: Words) -> Iterator[str]:
    """What was written and where, what it was searched for, and what can be done now."""
    if made.slips is not None:
        yield from slips_told(made.slips, made.path, say)
        return
    yield say("exported", path=str(made.path))
    if asked.internal:
        yield say("exported-internal")
    else:
        yield from search_told(looked_for(record), say)
    yield say("exported-next")


def before_told(paths: Sequence[Path], say: Words) -> str:
    """What was written of the meeting before, by the names of the files; empty where nothing was."""
    if not paths:
        return ""
    names = " · ".join(path.name for path in paths[:_FEW])
    return say("exported-before", names=names, more=max(0, len(paths) - _FEW))


def spots_told(spots: Sequence[Spot], say: Words) -> Content:
    """How many places there are to look at, and the worst of them; nothing when there are none."""
    if not spots:
        return Content("")
    told = user(say("look-count", count=len(spots)), "$warning")
    told = told.append(user(f"  {say('export-look', count=len(spots))}", "$kind-quiet"))
    for spot in spots[:_FEW]:
        told = told.append("\n").append(spot_line(spot, say(spot.key, **spot.facts)))
    return told


def boxes_told(signs: Sequence[tuple[str, str]], language: Language) -> Content:
    """Which signs no font has, on a line of its own; nothing when there are none."""
    if not signs:
        return Content("")
    command = words(language, "command")
    named = ", ".join(command("pdf-sign", code=code, place=place) for code, place in signs)
    return Content("\n").append(user(command("pdf-signs", count=len(signs), signs=named), "$warning"))


def search_told(look: SearchCount | None, words: Words, key: str = "exported-checked") -> Iterator[str]:
    """What a file for others was searched for, in sentences; ``key`` is that of the first one."""
    if look is not None:
        yield words(key, count=look.sought)
        if look.short:
            yield words("exported-short", count=look.short)


def slips_told(made: SlipsMade, folder: Path, words: Words) -> Iterator[str]:
    """What became of slips, in sentences: how many there are and where, of whom there is none, the search."""
    yield words("slips-written", count=len(made.made), path=str(folder))
    if made.silent:
        names = ", ".join(slip.reader.name for slip in made.silent)
        yield words("slips-silent", names=names)
    if made.made:
        key = "exported-checked" if len(made.made) == 1 else "slips-checked"
        yield from search_told(made.look, words, key)
        yield words("slips-next")
