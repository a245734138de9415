"""Numbers in running text («vedtak 14/25», «jf. sak 12/26») that lead to what they name on the site.

What is not there, or is withheld, stays a number: no link tells that it exists.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from exports.formats.html import escaped, linked
from exports.site.frame import link
from store.language.folders import any_of
from store.language.words import CITED
from store.record.model import Meeting
from store.record.numbering import Cited, cited, is_running, numbering
from store.record.texts import worded
from store.registers.rows import order

if TYPE_CHECKING:
    from exports.site.published import Published, SiteSource

_NUMBER = r"(?:[^\W\d_]{1,4}[ \u00a0-])?\d{1,4}/\d{2,4}(?:-\d{1,2})?"
_CITED = re.compile(rf"\b(?i:{any_of(CITED)})[ \u00a0](?P<number>{_NUMBER})(?![\w/])")


class PlacesOfEntries(Protocol):
    """Where entries and items stand on the site, by their ids."""

    def entry(self, meeting: int, key: int, item: int = 0) -> str:
        """The address of an entry: its place, else another that is near."""
        ...

    def item(self, meeting: int, item: int) -> str:
        """The address of an item, else that of its meeting."""
        ...


class Citations:
    """Finds what the numbers in the texts of a meeting name: what its series knows by them."""

    def __init__(self, source: SiteSource, places: PlacesOfEntries) -> None:
        """Take the published meetings, and where things stand."""
        self._source = source
        self._places = places

    def linked(self, meeting: Meeting, text: str) -> str:
        """A text of a meeting as HTML, with its addresses and its numbers as links."""
        if "/" not in text:
            return escaped(text)
        return linked(text, lambda part: self._with_numbers(meeting, part))

    def targets(self, meeting: Meeting, texts: Iterable[str]) -> list[str]:
        """Where the numbers in some texts lead to: what a page is made of besides its texts."""
        found = (one for text in texts if "/" in text for one in _CITED.finditer(text))
        return [self._address(meeting, one["number"]) for one in found]

    def targets_of(self, one: Published) -> list[str]:
        """Where the numbers in all texts of a meeting lead to."""
        told = (text for document in one.record.everything for _, text in worded(document))
        return self.targets(one.meeting, told)

    def _with_numbers(self, meeting: Meeting, text: str) -> str:
        parts: list[str] = []
        at = 0
        for one in _CITED.finditer(text):
            address = self._address(meeting, one["number"])
            if address:
                parts += [escaped(text[at : one.start()]), link(address, one.group())]
                at = one.end()
        return "".join([*parts, escaped(text[at:])])

    def _address(self, meeting: Meeting, number: str) -> str:
        """Where a decision or an item of that number stands; empty where none is on the site."""
        number = number.replace("\u00a0", " ")
        for placed in sorted(self._source.book.of_number(meeting, number), key=order, reverse=True):
            entry = placed.entry
            address = self._places.entry(placed.summary.id, entry.key)
            if not entry.hidden and not entry.version and "#" in address:
                return address
        series = self._source.book.series_of(meeting)
        if not series and not is_running(number):
            return ""
        return self._items.get(cited(series, number), "")

    @cached_property
    def _items(self) -> Mapping[Cited, str]:
        """Where the items of the series stand, the newest meeting first."""
        found: dict[Cited, str] = {}
        for number, address in self._numbered():
            found.setdefault(number, address)
        return found

    def _numbered(self) -> Iterator[tuple[Cited, str]]:
        for one in self._source.meetings:
            series = self._source.book.series_of(one.meeting)
            numbers = numbering(one.record, one.used)
            for item in one.record.agenda:
                address, number = self._places.item(one.meeting.id, item.id), numbers.item(item)
                if number and "#" in address:
                    yield cited(series, number), address
