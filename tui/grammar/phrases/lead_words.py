"""The words before the text of an entry: its owners, its pair, its period, as a line would have them."""

from __future__ import annotations

from collections.abc import Sequence

from store.language.line import line
from store.record.model import Entry
from store.record.values import Kind, Language, Name


def leads(entry: Entry, language: Language) -> tuple[str, ...]:
    """The parts that stand before the text, a colon after each; other kinds' fields are passed over."""
    found: tuple[str, ...] = ()
    match entry.kind:
        case Kind.NOTE | Kind.STATEMENT | Kind.QUESTION:
            found = (_name(entry.speaker),)
        case Kind.DECISION:
            found = (entry.title, *_earlier(entry, language))
        case Kind.ACTION:
            found = (joined([owner.name for owner in entry.owners], language),)
        case Kind.EXPECTATION:
            found = (pair(entry, language),)
        case Kind.PROPOSAL:
            found = (entry.name, _name(entry.by))
        case Kind.EXPERIENCE:
            found = (_name(entry.party or entry.contact),)
        case Kind.ACTIVITY:
            found = (entry.period.text if entry.period else "", _name(entry.party))
        case Kind.STEP:
            found = (entry.period.text if entry.period else "", _name(entry.owner))
    return tuple(part for part in found if part)


def said(entry: Entry, language: Language) -> str:
    """Everything an entry says in its line, without its sign or word: «Kari og Per: sende utkast»."""
    before = () if owners_in_text(entry) else leads(entry, language)
    return ": ".join([*before, entry.text])


def owners_in_text(entry: Entry) -> int:
    """How many characters of an action's text name its owners, when it begins with them; else 0.

    «Kari og Per skal møtes» needs no «Kari og Per:» in front.
    """
    end = 0
    for owner in entry.owners if entry.kind == Kind.ACTION else ():
        start = entry.text.casefold().find(owner.name.casefold(), end)
        if start < 0 or (end == 0 and start > 0):
            return 0
        end = start + len(owner.name)
    return 0 if entry.text[end : end + 1].isalnum() else end


def pair(entry: Entry, language: Language) -> str:
    """Who expects of whom, as it is typed: «A > B», «Alle > hverandre»; empty when nobody does."""
    if entry.from_ is None or entry.to is None:
        return _name(entry.from_ or entry.to)
    if entry.from_ == entry.to:
        words = line(language).people
        to = (words.each_other if entry.mutual else words.ourselves)[0]
        return f"{entry.from_.name} > {to}"
    return f"{entry.from_.name} {'<>' if entry.mutual else '>'} {entry.to.name}"


def joined(parts: Sequence[str], language: Language) -> str:
    """Several names or numbers as one phrase: «Kari, Per og Ola»."""
    first = ", ".join(parts[:-1])
    return f"{first} {line(language).and_[0]} {parts[-1]}" if first else "".join(parts)


def _earlier(entry: Entry, language: Language) -> tuple[str, ...]:
    words = line(language).decisions
    instead = words.repeals if entry.repeals else words.supersedes
    done = ((instead, entry.supersedes), (words.amends, entry.amends))
    return tuple(f"{said[0]} {joined(numbers, language)}" for said, numbers in done if numbers)


def _name(name: Name | None) -> str:
    return name.name if name else ""
