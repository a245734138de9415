"""The words for days, periods, clock times and deadlines, as they are typed."""

from __future__ import annotations

import msgspec

from store.language.folders import Forms, Patterns, part


class Units(msgspec.Struct, frozen=True, kw_only=True):
    """The words for lengths of time: «20 min», «1,5 t», «to uker»."""

    minutes: Forms
    hours: Forms
    days: Forms
    weeks: Forms
    months: Forms


class Periods(msgspec.Struct, frozen=True, kw_only=True):
    """The words for a period: «uke», or «uken» for the present one."""

    week: Forms
    month: Forms
    quarter: Forms
    year: Forms


class Days(msgspec.Struct, frozen=True, kw_only=True):
    """The days that are named from today on."""

    today: Forms
    tomorrow: Forms
    day_after: Forms


class DateWords(msgspec.Struct, frozen=True, kw_only=True):
    """The words of days and times in one language; names of months and weekdays stand by themselves.

    periods, definite: periods by their bare names, and as the present one is called by its name alone.
    clock: what stands before a clock time («kl. 10»); clock_words: the same written out;
    before_clock: what else may, where the time is whole («at 8.10»).
    articles: what is passed over in a day; before_day: what may stand before one that is named;
    before_period: an article of a period. day_endings: what follows the number of a day besides a stop.
    weekday_endings: what a weekday may end in. to: what stands between the first and the last of a range.
    of_this_month: what stands behind a day of the present month («15. ds.»). going_with_about: verbs behind
    which «om to uker» is what they are about.
    of_week, of_year: what stands between a weekday and its week, a quarter and its year.
    this, next: the present period and the next; coming: what may stand before a weekday.
    numbered_quarter: the word that may stand before a quarter's number; half_year,
    third_year: after that of a half or a third of one.
    ordinals: for one to four, the words for it.
    end_of, year_end: the end of a period, and of this year. seasons: parts of a year without fixed days.
    ahead, from_now: what stands before and after a length of time. one: the words for one of something;
    amounts: numbers of days or weeks beyond the head counts.
    vague: times that everybody understands and no calendar has; before_vague: what may stand before them.
    by: what may stand before a deadline at the end of a sentence; always_by: those that stand before
    nothing else; before: those that leave a whole month or week out; within: those that a length may follow;
    to_somebody: those that stand before a person as well.
    day_end: the end of a working day, which may stand before a day; day_parts: what may stand behind one.
    rest_of_day: what is over with today behind «innen», and with nothing else.
    weekend: the days off. ranged: what begins a range of days, whose end is no
    deadline, and range_end: what stands before that; counted_from: what
    makes a length count from something else than now; fraction_of: what makes a fraction of two figures;
    changed_by: what a number after «by» or «til» is the size of. next_year: what a day or month may be in.
    figured: what stands before figures that are no day: «kapittel 3.4».
    soon, ongoing: what is said in a deadline's place, with nothing before it, and names no day: anywhere in a
    sentence, or where a part of it ends. loosely: what may stand before a time that is hardly a deadline.
    next_meeting: the deadline that is no day; to_meeting: what may stand before it where something is to be
    ready by then; own_meetings: meetings as they are called by those who meet in them. week_on: what stands
    before or behind a weekday and makes it that of the week after: «Friday week», «fredag om ei veke».
    meeting_of_day: the meeting whose day stands behind it («møtet 10. juni»).
    lengths: lengths and ends of times in a word, with the same in more words: «a fortnight». offered: the
    deadlines that are said most often, the commonest first.
    """

    units: Units
    periods: Periods
    definite: Periods
    days: Days
    clock: Forms
    before_clock: Forms
    clock_words: Forms
    articles: Forms
    before_day: Forms
    before_period: Forms
    day_endings: Forms
    weekday_endings: Forms
    to: Forms
    of_this_month: Patterns
    going_with_about: Forms
    of_week: Forms
    of_year: Forms
    this: Forms
    next: Forms
    coming: Forms
    numbered_quarter: Forms
    half_year: Forms
    third_year: Forms
    ordinals: tuple[Forms, Forms, Forms, Forms]
    end_of: Forms
    year_end: Forms
    seasons: Patterns
    ahead: Forms
    from_now: Forms
    one: Forms
    amounts: dict[str, int]
    before_vague: Patterns
    vague: Patterns
    by: Forms
    always_by: Forms
    before: Forms
    within: Forms
    to_somebody: Forms
    soon: Forms
    ongoing: Forms
    loosely: Forms
    next_meeting: Forms
    to_meeting: Forms
    own_meetings: Forms
    week_on: Patterns
    meeting_of_day: Patterns
    lengths: dict[str, str]
    day_end: Forms
    rest_of_day: Forms
    day_parts: Forms
    weekend: Forms
    ranged: Forms
    range_end: Forms
    counted_from: Forms
    fraction_of: Forms
    changed_by: Forms
    next_year: Forms
    figured: Forms
    offered: Forms


def dates(language: str) -> DateWords:
    """The words of days and times in a language."""
    return part(language, DateWords)
