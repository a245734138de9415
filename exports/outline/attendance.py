"""Who was there: a sentence in the head, or a table; arrivals, departures and the quorum."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exports.blocks import Block, Cell, Heading, Paragraph, Run, Table
from exports.outline.boards import cell, table
from exports.outline.context import Scribe
from exports.typography.dates import capital, clock_range
from store.record.attendance import RollCall, Standing
from store.record.model import AgendaItem, Attendance, Presence
from store.record.values import Movement


def in_sentences(scribe: Scribe) -> Iterator[tuple[str, str]]:
    """Yield «Til stede» and its like as label and value, when the head says it all without a table."""
    if _has_table(scribe):
        return
    for label in ("present", "excused", "absent"):
        those = [who for who in scribe.record.attendance if _heading_of(who) == label]
        if those:
            yield scribe.say(label), capital(scribe.joined(_in_words(scribe, who) for who in those))


def called_in_a_sentence(scribe: Scribe) -> Iterator[tuple[str, str]]:
    """Yield who is called to a meeting as label and value, when they are few enough for a line."""
    if scribe.record.attendance and not _has_table(scribe):
        yield (
            scribe.say("called"),
            capital(scribe.joined(_in_words(scribe, w) for w in scribe.record.attendance)),
        )


def called(scribe: Scribe) -> Iterator[Block]:
    """Yield the table of who is called to a meeting, when a line does not say it."""
    if _has_table(scribe):
        yield Heading(level=2, text=scribe.say("called"))
        yield _people(scribe, scribe.say("table-called"), came=False)


def participants(scribe: Scribe) -> Iterator[Block]:
    """Yield the table of participants, the quorum of a protocol and who came and went."""
    told = " ".join([*_quorum(scribe), *(_movement(scribe, moved) for moved in _told(scribe))])
    if _has_table(scribe):
        yield Heading(level=2, text=scribe.say("participants"))
        yield _people(scribe, scribe.say("table-participants"), came=True)
    if told:
        yield Paragraph(line=(Run(told),), role="quiet")


def _people(scribe: Scribe, alt: str, *, came: bool) -> Table:
    """Everybody on the list, and, when the meeting has been, who came."""
    columns = [
        (scribe.say("column-name"), 31),
        (scribe.say("column-role"), 25),
        *(((scribe.say("column-party"), 12),) if _has_parties(scribe) else ()),
        (scribe.say("column-organisation"), 28),
    ]
    rows = [_row(scribe, who) for who in scribe.record.attendance]
    if not came:
        return table(columns, rows, alt)
    columns.append((scribe.say("column-status"), 16))
    statuses = (cell(_status(scribe, who)) for who in scribe.record.attendance)
    return table(columns, [(*row, status) for row, status in zip(rows, statuses, strict=True)], alt)


def _has_table(scribe: Scribe) -> bool:
    """Whether people are named, and not just one or two beside groups."""
    people = [who for who in scribe.record.attendance if who.count is None]
    groups = len(scribe.record.attendance) - len(people)
    return len(people) > groups or any(who.deputy_for for who in people)


def _has_parties(scribe: Scribe) -> bool:
    return any(who.party for who in scribe.record.attendance)


def _heading_of(who: Attendance) -> str:
    return {"excused": "excused", "absent": "absent"}.get(who.status or "", "present")


def _in_words(scribe: Scribe, who: Attendance) -> str:
    """«Ni biblioteksjefer», «Hugo Rystrøm (konsulent, I Pluss)»."""
    name = who.name.name
    if who.count:
        small = scribe.say("small-numbers").split()
        name = f"{small[who.count] if who.count < len(small) else who.count} {name}"
    about = ", ".join(part for part in (who.role, who.party, who.organisation) if part)
    return f"{name} ({about})" if about else name


def _row(scribe: Scribe, who: Attendance) -> tuple[Cell, ...]:
    name = capital(who.name.name) if who.count is not None else who.name.name
    if who.count:
        name = scribe.say("group-counted", name=name, count=who.count)
    return (
        cell(scribe.text(name)),
        cell(scribe.phrase(_role(scribe, who))),
        *((cell(scribe.text(who.party)),) if _has_parties(scribe) else ()),
        cell(scribe.heading(who.organisation)),
    )


def _role(scribe: Scribe, who: Attendance) -> str:
    if who.deputy_for is None:
        return who.role
    if who.role:
        return scribe.say("role-deputy-for", role=who.role, name=who.deputy_for.name)
    return scribe.say("deputy-for", name=who.deputy_for.name)


def _status(scribe: Scribe, who: Attendance) -> str:
    if who.status is None:
        return scribe.say("attending-invited") if who.invited else ""
    if who.deputy_for is not None and RollCall(scribe.record).yields(who):
        return scribe.say("attending-yielded", name=who.deputy_for.name)
    # Whom a deputy stands in for is told beside the name: here it counts that the deputy was there.
    here = who.status == "deputy" and who.deputy_for is not None
    return scribe.say("attending-present" if here else f"attending-{who.status}")


def _quorum(scribe: Scribe) -> Iterator[str]:
    """In a protocol: how many of those who may vote attended."""
    quorum = RollCall(scribe.record).attended() if scribe.protocol and _has_table(scribe) else None
    if quorum is not None:
        yield scribe.say(_QUORUM[quorum.standing], met=quorum.met, members=quorum.members)


def _told(scribe: Scribe) -> Iterator[Presence]:
    """Comings and goings, without the recusals that would tell of a private item."""
    hidden = {item.id for item in scribe.record.agenda} - scribe.item_of.keys()
    return (m for m in scribe.record.presence if m.what != "recusal" or m.item not in hidden)


def movements_in(scribe: Scribe, item: AgendaItem) -> Iterator[Block]:
    """Yield who stood aside, came or left during an item: it is told there too."""
    told = " ".join(_here(scribe, moved) for moved in scribe.record.presence if moved.item == item.id)
    if told:
        yield Paragraph(line=(Run(told),), role="quiet")


def _here(scribe: Scribe, moved: Presence) -> str:
    """«Per ble erklært inhabil etter fvl. § 6 og deltok ikke i behandlingen.», in the item itself."""
    name = scribe.with_party(moved.who)
    if moved.what == "recusal":
        if not moved.ground:
            return scribe.say("recused-here", name=name)
        # A law is what somebody is disqualified under; anything else is why.
        key = "recused-here-ground" if _LAW.search(moved.ground) else "recused-here-why"
        return scribe.say(key, name=name, ground=moved.ground)
    time = clock_range(moved.when, "", scribe.language)
    return scribe.say(_MOVEMENTS[moved.what, bool(time), False], name=name, time=time)


def _movement(scribe: Scribe, moved: Presence) -> str:
    """«Per gikk kl. 11.20, under behandlingen av sak 13/26.» A private item is not named."""
    item = scribe.item_of.get(moved.item or 0)
    facts = {"name": moved.who.name}
    number = (scribe.number(item) or scribe.quoted(scribe.name_of(item))) if item is not None else ""
    if number:
        facts["item"] = number
    time = clock_range(moved.when, "", scribe.language)
    key = _MOVEMENTS[moved.what, bool(moved.ground if moved.what == "recusal" else time), bool(number)]
    return scribe.say(key, time=time, ground=moved.ground, **facts)


_LAW = re.compile(r"[§\d]")

_QUORUM: dict[Standing, str] = {"quorate": "quorate", "half": "met", "not-quorate": "not-quorate"}

_MOVEMENTS: dict[tuple[Movement, bool, bool], str] = {
    ("arrival", True, False): "came",
    ("arrival", True, True): "came-item",
    ("arrival", False, False): "came-untimed",
    ("arrival", False, True): "came-untimed-item",
    ("departure", True, False): "left",
    ("departure", True, True): "left-item",
    ("departure", False, False): "left-untimed",
    ("departure", False, True): "left-untimed-item",
    ("recusal", False, False): "recused",
    ("recusal", False, True): "recused-item",
    ("recusal", True, False): "recused-ground",
    ("recusal", True, True): "recused-item-ground",
}
"""By what happened, whether its time (of a recusal: its ground) is known, and whether its item is."""
