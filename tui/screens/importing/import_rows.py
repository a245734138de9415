"""The rows of the import screen: what was found in a file, who is on its list, every line; or the files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from store.language.catalogue import Words, told
from store.record.model import Attendance
from store.record.values import Language
from tui.importing.builder import PlacedLine, Reading
from tui.importing.read import facts_of
from tui.widgets.colours import colour_of
from tui.widgets.content import joined, user

if TYPE_CHECKING:
    from tui.importing.files import Read

_LABEL = 12
"""Cells of what a line becomes, in front of it."""


class ImportRows:
    """Tells what was read, in the language of the screens. A row's key begins with what sort of row it is.

    ``f``: a fact; ``p`` and an id: somebody on the list; ``l`` and a number: that line.
    """

    def __init__(self, words: Words, language: Language) -> None:
        """Take the sentences and their language."""
        self._words = words
        self._language = language

    def title(self, read: Read, reading: Reading) -> Content:
        """What was found first, the day, and what the meeting is called, which may be long."""
        return user(joined(self._facts(read, reading)[0], reading.meeting.title))

    def rows(self, read: Read, reading: Reading) -> Iterator[tuple[str, Content]]:
        """What was found in a file, who is on the list, and every line."""
        facts = self._facts(read, reading)
        yield from ((f"f{place}", user(fact, "$primary")) for place, fact in enumerate(facts[1:]))
        for key in ("import-correct", "import-correct-person"):
            yield f"f{key}", user(self._words(key), "$kind-quiet")
        yield from ((f"p{who.id}", self._person(who)) for who in reading.record.attendance)
        yield from ((f"l{place}", self._line(line)) for place, line in enumerate(reading.lines))

    def _facts(self, read: Read, reading: Reading) -> Sequence[str]:
        found = facts_of(reading, self._language, there=read.there)
        return [self._words(key, **facts) for key, facts in found]

    def _person(self, who: Attendance) -> Content:
        status = self._words(f"attending-{who.status or 'unsaid'}")
        name = f"{who.count} {who.name.name}" if who.count else who.name.name
        about = ", ".join(filter(None, (who.role, who.organisation)))
        return user(f"{status:<{_LABEL}}", f"{colour_of('attendance')} bold").append(
            user(f"{name} ({about})" if about else name)
        )

    def _line(self, line: PlacedLine) -> Content:
        label = "" if line.goes_on else self._words(f"label-{line.become}")
        row = user(f"{label:<{_LABEL}}", f"{colour_of(line.become)} bold").append(
            user(line.line.expandtabs(4))
        )
        if not line.hint:
            return row
        # On a line of its own: a long line is cut at its end, and what is said of it must not go with that.
        return row.append(user(f"\n{'':<{_LABEL}}{self._words(line.hint)}", "$warning"))

    def files(self, reads: Sequence[Read]) -> Iterator[tuple[str, Content]]:
        """Several files: what each holds, or why it is refused."""
        for place, read in enumerate(reads):
            row = user(read.path.name, "bold")
            if read.reading is not None:
                facts = dict(facts_of(read.reading, self._language, there=read.there))
                keys = ["import-there-already"] if read.there else ["import-when", "import-holds"]
                said = " · ".join(self._words(key, **facts[key]) for key in keys)
                # That it is there already stands before the title, which may be long.
                told_of = (said, read.reading.meeting.title)
                row = row.append(
                    user(f" · {' · '.join(told_of if read.there else told_of[::-1])}", "$kind-quiet")
                )
            elif read.problem is not None:
                row = row.append(user(f" · {told(read.problem, self._language)[0]}", "$error"))
            else:
                continue
            yield str(place), row
