"""What is shared: an experience and whose it is, an exchange offered or wanted, an activity, a link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from store.addresses import addresses, has_other_scheme
from store.language.folders import any_of
from store.language.late_pattern import late_pattern
from store.language.words import ANY, BLANK, BLANKS, ENDS, fold
from store.record.attendance import party_names
from store.record.values import Kind, Name, Period, Variant
from tui.grammar.lines import EntryLine
from tui.grammar.phrases.clock_times import read_clocks, read_days, read_period
from tui.grammar.phrases.deadlines import is_loose_time, read_deadline, read_span, read_week
from tui.grammar.result import Hint

if TYPE_CHECKING:
    from tui.grammar.context import Context


class Whose(NamedTuple):
    """Whose something is: a party, and the person of it who was named; either may be missing."""

    party: Name | None
    contact: Name | None


def known_party(text: str, context: Context) -> Whose | None:
    """The party or person that the whole of a text names; the beginning of one party's name is enough.

    None for words that nobody is known by. A person's workplace is the party.
    """
    wanted = fold(text)
    if not wanted:
        return None
    if context.knows(text) == "one":
        name = context.names.in_full(text)
        place = next((a.organisation for a in context.record.attendance if a.name.name == name), "")
        return Whose(Name(place) if place else None, Name(name))
    known = {fold(name): name for name in (*party_names(context.record), *context.settings.parties)}
    if wanted in known:
        return Whose(Name(known[wanted]), None)
    begun = [name for folded, name in known.items() if folded.startswith(f"{wanted} ")]
    return Whose(Name(begun[0]), None) if len(begun) == 1 else None


def experience(variant: Variant, context: Context, rest: str) -> EntryLine:
    """What somebody has seen, advises or has learned, with whose it is before a colon when that is known."""
    before, colon, after = rest.partition(":")
    whose = known_party(before.strip(ENDS), context) if colon and after.strip(ENDS) else None
    said = {} if variant == "experience" else {"variant": variant}
    if whose is None:
        return EntryLine(kind=Kind.EXPERIENCE, text=rest, fields=said)
    fields = {**said, "party": whose.party, "contact": whose.contact}
    return EntryLine(kind=Kind.EXPERIENCE, text=after.strip(ENDS), fields=fields)


def exchange(rest: str, context: Context) -> EntryLine | None:
    """An exchange that a known party offers or wants; None for anything else: a heading, or text."""
    found = _EXCHANGE.fullmatch(rest.lstrip("'"))
    if found is None or rest.startswith("'"):
        return None
    whose = known_party(found["who"].strip(f"{BLANK}:,"), context)
    if whose is None:
        return None
    variant: Variant = "wish" if found["wants"] else "offer"
    fields = {"variant": variant, "party": whose.party, "contact": whose.contact}
    return EntryLine(kind=Kind.EXPERIENCE, text=found["what"].strip(ENDS), fields=fields)


_EXCHANGE = late_pattern(
    rf"(?P<who>[^:\n]{{1,80}}?)(?::[{BLANK}]*|{BLANKS})"
    rf"(?P<what>(?:{any_of(ANY.exchange.offers)}|(?P<wants>{any_of(ANY.exchange.wishes)}))[{BLANK}].+)",
    re.IGNORECASE | re.DOTALL,
)


def activity(context: Context, rest: str) -> EntryLine:
    """What is to happen, with its time before the first colon and who holds it before the next."""
    for when, what in _at_colons(rest):
        period = read_time(when, context.near)
        if period is None:
            continue
        before, colon, after = what.partition(":")
        whose = known_party(before.strip(ENDS), context) if colon and after.strip(ENDS) else None
        party = whose.party or whose.contact if whose else None
        text = after.strip(ENDS) if party else what
        return EntryLine(kind=Kind.ACTIVITY, text=text, fields={"period": period, "party": party})
    before, colon, after = rest.partition(":")
    whose = known_party(before.strip(ENDS), context) if colon and after.strip(ENDS) else None
    party = whose.party or whose.contact if whose else None
    fields = {"party": party} if party else {}
    text = after.strip(ENDS) if party else rest
    return EntryLine(
        kind=Kind.ACTIVITY, text=text, fields=fields, hint=Hint("hint-activity-when") if rest else None
    )


def read_timed(text: str, near: date | None) -> tuple[Period, str] | None:
    """When a step is, or by when, before a colon of its text, and what stands behind that."""
    for when, what in _at_colons(text):
        period = read_period(when, near) or _timed(when, near)
        if period is not None:
            return period, what
    return None


def _timed(text: str, near: date | None) -> Period | None:
    loose = read_time(text, near)
    return loose if loose is not None and loose.from_ else _until(text, near) or loose


def _until(text: str, near: date | None) -> Period | None:
    """«innen utgangen av juni», «by 1 June», «i løpet av uke 24»: the day by which something is done."""
    due = read_deadline(text, near).date
    return Period(text, to=due.isoformat()) if due is not None else None


_MOST_COLONS = 3
"""Of a time and a party: «3. mars kl. 10:00–12:00: Fylkesbiblioteket: kurs» has two in its clock times."""


def _at_colons(text: str) -> Iterator[tuple[str, str]]:
    """The text before and behind each of its first colons, the last of them first."""
    found, place = [], -1
    for _ in range(_MOST_COLONS):
        place = text.find(":", place + 1)
        if place < 0 or place > _LONGEST_TIME:
            break
        if text[place + 1 :].strip(ENDS):
            found.append((text[:place].strip(ENDS), text[place + 1 :].strip(ENDS)))
    return reversed(found)


_LONGEST_TIME = 80


def read_time(text: str, near: date | None) -> Period | None:
    """When something is held: days, a week or months, with clock times behind; None for no such words.

    A season or a feast has its words and no days.
    """
    words = text.split()
    for size in range(min(_MOST_CLOCK_WORDS, len(words) - 1), -1, -1):
        clocks = read_clocks(" ".join(words[len(words) - size :])) if size else ("", "")
        days = " ".join(words[: len(words) - size]).rstrip(",")
        if clocks is None or not days:
            continue
        found = _days_of(days, near)
        if found is not None and (not size or found[0]):
            return Period(text, *found, *clocks)
    return None


_MOST_CLOCK_WORDS = 5


def _days_of(text: str, near: date | None) -> tuple[str, str] | None:
    """The first and last day or month that words name; without any for a season."""
    days = read_days(text, near)
    if days is not None:
        return days[0].isoformat(), days[1].isoformat()
    period = read_period(text, near)
    if period is not None and period.from_:
        return period.from_, period.to
    plain = fold(text)
    week = read_week(plain, near)
    if week is not None:
        return week[0].isoformat(), week[1].isoformat()
    span = read_span(plain, near)
    if span is not None and not is_loose_time(plain):
        first = span.last if span.before == span.last else date.fromordinal(span.before.toordinal() + 1)
        return first.isoformat(), span.last.isoformat()
    return ("", "") if period is not None or is_loose_time(plain) else None


def link(rest: str, _context: Context) -> EntryLine | None:
    """An address with its title before or behind it; None where there is no such address.

    Behind a ' the title stands as it was typed, and the address is what comes last.
    """
    found = [*addresses(rest)]
    if rest.startswith("'"):
        last = found[-1] if found else None
        if last is None or last.end != len(rest):
            return None
        return EntryLine(kind=Kind.LINK, text=rest[1 : last.start].strip(ENDS), fields={"url": last.url})
    one = found[0] if len(found) == 1 else None
    if one is None:
        return None
    before, behind = (
        rest[: one.start].strip(ENDS).rstrip(_AROUND),
        rest[one.end :].strip(ENDS).lstrip(_AROUND),
    )
    if before and behind:
        return None
    return EntryLine(kind=Kind.LINK, text=before or behind, fields={"url": one.url})


_AROUND = f"{ENDS}:–—-,.()<>|"
"""What stands between a title and its address."""


def link_hint(rest: str) -> Hint:
    """Why a line that begins as a link is text."""
    return Hint("hint-link-scheme" if has_other_scheme(rest) else "hint-link-address")


def read_since(text: str, near: date | None) -> Period:
    """Since when something holds: a day, a month or a year, else the words alone."""
    plain = text.rstrip(".")
    if re.fullmatch(r"(?:19|20)\d\d", plain):
        return Period(text, plain, plain)
    found = _days_of(plain, None) or _past_days(plain, near)
    return Period(text, *found) if found else Period(text)


def _past_days(text: str, near: date | None) -> tuple[str, str] | None:
    """A day or month without a year is the last such one: what holds since March began before today."""
    if near is None:
        return None
    for year in (near.year, near.year - 1):
        found = _days_of(f"{text} {year}", None)
        if found and found[0] and found[0] <= near.isoformat()[: len(found[0])]:
            return found
    return None
