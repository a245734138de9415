"""Count the keys a line costs beyond its content: Enter, signs, words with colons, blanks around them.

    python -m tests.benchmarks.keys_per_line [FILE …]

Content is what stands in the record afterwards: text, names, deadline, period, title. A sign that the
screen offers again after Enter costs nothing. Each line is counted twice: as it stands in the file, letter
by letter; and as a note-taker may type it, with the shortest sign and with Tab where that saves at least
three keys. Without a FILE the demo's meetings are typed.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec import to_builtins

from store.record.identity import Ids, system_clock
from store.record.model import Entry, Meeting
from store.record.record import Record
from store.record.values import Language
from store.session.session import Session
from tui.demo import SAMPLES, lines_of
from tui.grammar.as_line import as_line
from tui.grammar.complete.complete import offers
from tui.grammar.complete.known import Known
from tui.grammar.recorder import Recorder
from tui.grammar.result import Taken

_ENDS = '.,;:!?()«»"/#=>-'


SAVED = 3
"""Keys that Tab must save for somebody to look at what is offered."""

_BEFORE = ("meeting-detail", "attendance", "item-detail")
"""What is mostly written before people talk."""


_WHOLE = ("item", "day", "break", "votes", "presence")
"""Of these everything behind the sign or the word is content: «(15 min)», «onsdag 3. juni», «7-2-1»."""


class Cost(NamedTuple):
    """What a line costs: keys beyond its content as it stands, and as it may be typed."""

    kind: str
    length: int
    plain: int
    short: int


def main(meetings: Sequence[tuple[str, Language, list[str]]]) -> None:
    """Print the figure for each meeting, and by what the lines become."""
    every: list[Cost] = []
    print(f"{'':<48} {'lines':>6} {'length':>7} {'as it stands':>13} {'signs and Tab':>14}")
    for name, language, lines in meetings:
        costs = _counted(lines, language)
        every += costs
        _say(name, costs)
    _say("all lines", every)
    during = [cost for cost in every if cost.kind not in _BEFORE]
    _say("those typed while people talk", during)
    _say("the others: head, attendance, about items", [cost for cost in every if cost.kind in _BEFORE])
    by_kind: dict[str, list[Cost]] = defaultdict(list)
    for cost in every:
        by_kind[cost.kind].append(cost)
    for kind, costs in sorted(by_kind.items(), key=lambda pair: -len(pair[1])):
        _say(f"    {kind}", costs)


def _say(name: str, costs: Sequence[Cost]) -> None:
    if costs:
        length, plain, short = (
            sum(column) / len(costs) for column in zip(*(cost[1:] for cost in costs), strict=True)
        )
        print(f"{name:<48} {len(costs):>6} {length:>7.0f} {plain:>13.2f} {short:>14.2f}")


def _counted(lines: list[str], language: Language) -> list[Cost]:
    ids = Ids(system_clock)
    meeting = Meeting(id=ids(), title="Møte", language=language)
    session = Session(Record.new(meeting), system_clock, ids, lambda _change: None)
    recorder = Recorder(session)
    costs = []
    offered = ""
    for line in lines:
        known = Known(recorder.context, (language,))
        taken = recorder.take(line)
        shortest = _shortest(taken, recorder, line)
        content = _content(taken)
        saved = len(offered) if offered and line.startswith(offered) else 0
        short = min(_pressed(shortest, offered, known), _pressed(line, offered, known))
        costs.append(
            Cost(taken.kind or "paragraph", len(line), 1 + len(line) - saved - content, short - content)
        )
        offered = taken.offer
    return costs


def _shortest(taken: Taken, recorder: Recorder, line: str) -> str:
    """The line with the shortest sign for what it became; what made no new entry stands as it is."""
    first = taken.documents[0] if taken.documents else None
    if not isinstance(first, Entry) or first.typed != line:
        return line
    return min(line, as_line(first, recorder.context), key=len)


def _pressed(line: str, offered: str, known: Known) -> int:
    """How many keys it takes to type a line, Tab and Enter among them."""
    typed = offered if offered and line.startswith(offered) else ""
    keys = 1
    while typed != line:
        first = next(iter(offers(typed, offered, known)), None)
        after = typed.removesuffix(first.typed) + first.text if first and not first.at_once else ""
        takes = line.startswith(after) and len(after) - len(typed) >= SAVED
        typed = after if takes else line[: len(typed) + 1]
        keys += 1
    return keys


def _content(taken: Taken) -> int:
    """How many of the typed characters are content: words of the record, and the blanks between them."""
    if taken.kind in _WHOLE:
        return len(re.split(r":[ ]|[ ]", taken.typed, maxsplit=1)[-1])
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
    given = [(name, "nb", Path(name).read_text(encoding="utf-8").splitlines()) for name in sys.argv[1:]]
    main(given or [(sample.title, sample.language, lines_of(sample)) for sample in SAMPLES])
