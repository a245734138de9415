"""Corrections in words: a line of the list, and all there is to say of one."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from store.language.catalogue import Words, words
from store.record.record import Record
from store.record.values import Language
from tui.corrections.correction_list import Listed, kind_told, label_of, lines_for_next, told, who
from tui.widgets.content import hung, joined, user

_SIGNS = {"accepted": ("✓", "$success"), "refused": ("–", "$kind-quiet"), "noted": ("✎", "$success")}
_LEFT = {"both": ("!", "$warning"), "shown": ("?", "$kind-quiet")}
_LABEL, _SIGN = 10, 2
_NARROWEST = 36
"""Columns that the text is given before who changed it is told."""


class CorrectionWords:
    """Tells corrections of one meeting, in the language of the screens."""

    def __init__(self, language: Language, record: Record) -> None:
        """Take the language and the meeting as it is now."""
        self._language = language
        self._record = record
        self._words = words(language, "screen")
        self._command: Words = words(language, "command")

    def heading(self, one: Listed) -> str:
        """The item that a correction is in."""
        if one.item is None:
            return self._command("corrections-head")
        return f"{one.number} {one.item.title}".strip()

    def line(self, one: Listed, width: int) -> Content:
        """A line: what is of it, what was changed, and by whom."""
        sign, style = (_SIGNS | _LEFT).get(one.state, (" ", ""))
        settled = one.state in _SIGNS
        label = self._label(one).upper()
        by = self._who(one)
        room = width - _SIGN - _LABEL - 1
        beside = len(by) + 2 if room - len(by) - 2 >= _NARROWEST else 0
        text = " ".join(self._told(one).split())
        if len(text) > room - beside:
            text = f"{text[: room - beside - 1]}…"
        row = user(f"{sign:<{_SIGN}}", style).append(user(f"{label[:_LABEL]:<{_LABEL}} ", "$kind-quiet"))
        row = row.append(user(text, "$kind-quiet" if settled else ""))
        if beside:
            row = row.append(user(by.rjust(room - len(text)), "$kind-quiet"))
        return row

    def detail(self, one: Listed, width: int, *, approved: bool) -> Iterator[Content]:
        """All there is to say of a correction, a line each."""
        row = one.row
        sort = kind_told(row, self._command)
        state = self._words(f"corrections-state-{one.state}")
        yield user(joined(self._label(one), sort, self._who(one), state), "$kind-quiet")
        if approved:
            for line in lines_for_next([one._replace(state="open")], self._record):
                yield user(self._words("corrections-next-line"), "$warning")
                yield user(line, "bold")
        pairs = (("corrections-here", row.here or row.old), ("corrections-word", row.new))
        for key, text in pairs:
            name = f"{self._words(key):<{_LABEL}}"
            yield hung(user(name, "$kind-quiet").append(user(" ".join(text.split()) or "–")), width, _LABEL)
        if one.state == "both":
            yield user(self._command("corrections-both", count=1), "$warning")

    def _label(self, one: Listed) -> str:
        if one.row.sort in ("comment", "unplaced"):
            return self._command("corrections-sort", sort=one.row.sort)
        return label_of(one, self._language)

    def _who(self, one: Listed) -> str:
        return who(one.row, self._command("corrections-untracked"))

    def _told(self, one: Listed) -> str:
        sort = one.row.sort
        if sort in ("moved", "merged", "label", "split", "restyled", "struck"):
            return f"{self._command('corrections-sort', sort=sort)}: {told(one.row)}"
        if one.row.done:
            return f"{told(one.row)} ({self._command('corrections-resolved')})"
        return told(one.row)
