"""The words of a series: what its lines begin with, what they say, and what its titles are made of."""

from __future__ import annotations

import msgspec

from store.language.folders import Forms, Patterns, part


class SeriesLabels(msgspec.Struct, frozen=True, kw_only=True):
    """What only a line about a series can begin with, before a colon, by what it means."""

    members: Forms
    meets: Forms
    dates: Forms
    quorum: Forms
    language: Forms
    letterhead: Forms
    includes: Forms


class MeetsWords(msgspec.Struct, frozen=True, kw_only=True):
    """What says on which days a series meets: «siste torsdag i måneden unntatt juli».

    weekday_endings: what a weekday may end in. first: the words that stand first where they begin a rule.
    """

    ordinals: tuple[Forms, Forms, Forms, Forms]
    last: Forms
    every: Forms
    every_other: Forms
    of_month: Forms
    except_: Forms
    weekday_endings: Forms


class QuorumWords(msgspec.Struct, frozen=True, kw_only=True):
    """How many must be there."""

    half: Forms
    majority: Forms
    two_thirds: Forms


class TitleWords(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in brackets in a title and is filled in; spring and autumn are what a half is called."""

    number: Forms
    year: Forms
    month: Forms
    date: Forms
    half: Forms
    spring: Forms
    autumn: Forms


class RoleWords(msgspec.Struct, frozen=True, kw_only=True):
    """What titles of standing items have in them; pieces of words, by what the item is for.

    approving: what approves, before what the notice or the minutes are called. followed: of what a follow-up
    is one, when it is of a meeting and not of a matter. last_meeting: how an item
    names the meeting before, in the place of which its day is put; from_day: what stands before that day.
    to_minutes: what stands before the minutes or the item that a correction goes to.
    """

    approving: Patterns
    notice: Patterns
    minutes: Patterns
    follow_up: Patterns
    other: Patterns
    followed: Patterns
    last_meeting: Forms
    from_day: Forms
    to_minutes: Forms


class ScopeWords(msgspec.Struct, frozen=True, kw_only=True):
    """What minutes include."""

    everything: Forms
    outcomes: Forms
    unattributed: Forms


class SeriesWords(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a series. languages: what each language is called, by its code."""

    labels: SeriesLabels
    meets: MeetsWords
    quorum: QuorumWords
    titles: TitleWords
    roles: RoleWords
    scopes: ScopeWords
    languages: dict[str, str]


def series_words(language: str) -> SeriesWords:
    """The words of a series in a language."""
    return part(language, SeriesWords)
