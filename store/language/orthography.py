"""The habits of writing: how printed text is set, and how words are put together."""

from __future__ import annotations

import msgspec

from store.language.folders import Forms, Patterns, part


class Orthography(msgspec.Struct, frozen=True, kw_only=True):
    """How a language is written.

    quotes: the opening sign and the closing one. decimal: the sign before decimals; thousands: the one
    between the digits of large numbers; list_separator: between the parts of a list in a formula. months,
    weekdays: as they are written beside figures, where a line must not break or a hyphen is a dash; capitals:
    whether they have them, as names of languages then do. month_first: whether some write the month of a day
    in figures first: 12/01. day_stop: whether the number of a day has a stop. short_day: a day in a column,
    as Babel's pattern. before_clock: what is printed before a clock time; clock_dot: what stands between
    hours and minutes; hour_digits: the fewest figures of an hour. before_number: words that must not be
    parted from the number after them; after_number: units and signs that must not be parted from the number
    before them. case_labels: what a word before the number of a case in an archive begins with. units: what
    else is counted, so that «9 - 12 år» is a range. sections: words before a number with a dot in it that is
    no clock time; before_hours: words before the hours that something lasts. phones: how telephone numbers
    are grouped. ordinal_nouns: what stands in small letters behind a number with a stop that counts no point:
    «2. klasse». compounds: whether words are put together without a blank. lacking: everyday words that the
    dictionaries in use do not have.
    """

    quotes: tuple[str, str]
    decimal: str
    thousands: str
    list_separator: str
    months: Forms
    weekdays: Forms
    capitals: bool
    month_first: bool
    day_stop: bool
    short_day: str
    before_clock: str
    clock_dot: str
    hour_digits: int
    before_number: Patterns
    after_number: Patterns
    case_labels: Patterns
    units: Patterns
    sections: Patterns
    before_hours: Forms
    phones: Patterns
    ordinal_nouns: Patterns
    compounds: bool
    lacking: Forms


def orthography(language: str) -> Orthography:
    """The habits of a language."""
    return part(language, Orthography)
