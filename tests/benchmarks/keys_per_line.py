"""Count the keys a line costs beyond its content: Enter, signs, words with colons, blanks around them.

    python -m tests.benchmarks.keys_per_line [FILE …]

Content is what stands in the record afterwards: text, names, deadline, period, title. A sign that the
screen offers again after Enter costs nothing. Tab and completion are not counted on. Without a FILE the
demo's meetings are typed.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import to_builtins

from store.clock import system_clock
from store.ids import Ids
from store.model import Meeting
from store.record import Record
from store.session import Session
from tui.demo import SAMPLES, lines_of
from tui.grammar.recorder import Recorder
from tui.grammar.taken import Taken

_ENDS = '.,;:!?()«»"/#=>-'

LONGEST = 60
"""Characters of the lines that the figure is about, on an average."""


def main(meetings: Sequence[tuple[str, list[str]]]) -> None:
    """Print the figure for each meeting, and by what the lines become."""
    by_kind: dict[str, list[int]] = defaultdict(list)
    every: list[tuple[int, int]] = []
    for name, lines in meetings:
        counted = _counted(lines)
        every += [(keys, length) for _, keys, length in counted]
        for kind, keys, _ in counted:
            by_kind[kind].append(keys)
        _say(name, [(keys, length) for _, keys, length in counted])
    _say("all", every)
    short = sorted(every, key=lambda pair: pair[1])
    while short and sum(length for _, length in short) > LONGEST * len(short):
        short.pop()
    _say(f"all, the longest left out until the average is {LONGEST}", short)
    for kind, costs in sorted(by_kind.items(), key=lambda pair: -len(pair[1])):
        print(f"    {kind:<16} {len(costs):>4} lines {sum(costs) / len(costs):>6.2f}")


def _say(name: str, counted: Sequence[tuple[int, int]]) -> None:
    keys, length = (sum(column) / len(counted) for column in zip(*counted, strict=True))
    print(
        f"{name}: {len(counted)} lines of {length:.0f} characters, {keys:.2f} keys a line beyond the content"
    )


def _counted(lines: list[str]) -> list[tuple[str, int, int]]:
    """For each line its kind, the keys beyond its content, and its length."""
    ids = Ids(system_clock)
    session = Session(Record.new(Meeting(id=ids(), title="Møte")), system_clock, ids, lambda _change: None)
    recorder = Recorder(session)
    counted = []
    offered = ""
    for line in lines:
        taken = recorder.take(line)
        saved = len(offered) if offered and line.startswith(offered) else 0
        counted.append((taken.kind or "paragraph", 1 + len(line) - _content(taken) - saved, len(line)))
        offered = taken.offer
    return counted


def _content(taken: Taken) -> int:
    """How many of the typed characters are content: words of the record, and the blanks between them."""
    known = set(_words(taken.value))
    for document in taken.documents:
        known.update(word for value in _values(to_builtins(document)) for word in _words(value))
    counted, before = 0, False
    for word in taken.typed.split():
        bare = word.strip(_ENDS)
        inside = len(word) if word in known else len(bare) if bare in known else 0
        counted += inside + (1 if inside and before else 0)
        before = bool(inside)
    return counted


def _words(value: str) -> list[str]:
    """The words of a value, with what is written onto them and without."""
    return [part for word in value.split() for part in (word, word.strip(_ENDS))]


def _values(value: object) -> Iterator[str]:
    """Every text and number inside a document; what was typed is no value."""
    match value:
        case dict():
            for name, inner in value.items():
                if name not in ("id", "rank", "kind", "typed", "at"):
                    yield from _values(inner)
        case list() | tuple():
            for inner in value:
                yield from _values(inner)
        case str() | int():
            yield str(value)


if __name__ == "__main__":
    given = [(name, Path(name).read_text(encoding="utf-8").splitlines()) for name in sys.argv[1:]]
    main(given or [(sample.title, lines_of(sample)) for sample in SAMPLES])
