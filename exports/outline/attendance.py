"""The attendance in a document: who was there, and who came, left and stood aside.

Attendance is a line in the head, or a section of its own, in sentences where a table says no more. Coming and
going is told in the item where it happened, and once more under who was there.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Literal, TypeAlias

from exports.blocks import Block, Cell, Heading, Paragraph, Run
from exports.outline.boards import cell, table
from exports.typography.dates import capital, clock_range
from store.language.late_pattern import late_pattern
from store.record.attendance import HERE, RollCall, Standing, of_recusals
from store.record.model import AgendaItem, Attendance, Presence
from store.record.values import Movement

if TYPE_CHECKING:
    from exports.outline.context import Scribe


_Group: TypeAlias = Literal["members", "deputies", "others"]

_GROUPS: tuple[_Group, ...] = ("members", "deputies", "others")
"""Those who may vote, with whoever stood in for them; deputies for nobody in particular; and the rest."""


def in_sentences(scribe: Scribe) -> Iterator[tuple[str, str]]:
    """Yield «Til stede» and its like as label and value, when the head says it all without a section."""
    if not has_section(scribe):
        for label, those in _by_status(scribe.record.attendance):
            yield scribe.say(label), capital(scribe.joined(in_words(scribe, who) for who in those))


def called_in_a_sentence(scribe: Scribe) -> Iterator[tuple[str, str]]:
    """Yield who is called to a meeting as label and value, when they are few enough for a line."""
    if scribe.record.attendance and not has_section(scribe):
        yield (
            scribe.say("called"),
            capital(scribe.joined(in_words(scribe, w) for w in scribe.record.attendance)),
        )


def called(scribe: Scribe) -> Iterator[Block]:
    """Yield who is called to a meeting, when a line does not say it."""
    if has_section(scribe):
        yield Heading(level=2, text=scribe.say("called"))
        yield from _people(scribe, scribe.say("table-called"), came=False)


def participants(scribe: Scribe) -> Iterator[Block]:
    """Yield the participants, the quorum of a protocol, and who came and went."""
    if has_section(scribe):
        yield Heading(level=2, text=scribe.say("participants"))
        yield from _people(scribe, scribe.say("table-participants"), came=True)
    for told in (" ".join(quorum(scribe)), " ".join(movements(scribe))):
        if told:
            yield Paragraph(line=(Run(told),), role="quiet")


def _people(scribe: Scribe, alt: str, *, came: bool) -> Iterator[Block]:
    """Everybody on the list, in groups where there are two, and, when the meeting has been, who came."""
    groups = _groups(scribe)
    for group, those in groups:
        if len(groups) > 1:
            yield Heading(level=3, text=scribe.say(f"group-{group}"))
        if any(map(_tells_more, those)):
            yield _table(scribe, those, alt, group=group, came=came)
        elif came:
            yield from _sentences(scribe, those)
        else:
            names = scribe.joined(in_words(scribe, who) for who in those)
            yield Paragraph(line=(Run(_stopped(capital(names))),))


def _groups(scribe: Scribe) -> list[tuple[_Group, list[Attendance]]]:
    """The list in its groups, each deputy under whom they stand in for; one group where all are alike."""
    under: dict[int, list[Attendance]] = {}
    tops: list[Attendance] = []
    whole = {who.name.name: who for who in scribe.record.attendance if who.count is None}
    for who in scribe.record.attendance:
        member = whole.get(scribe.in_full(who.deputy_for).name) if who.deputy_for else None
        if member is None or member is who:
            tops.append(who)
        else:
            under.setdefault(member.id, []).append(who)
    ordered: list[tuple[_Group, Attendance]] = []
    seen: set[int] = set()
    for top in (*tops, *scribe.record.attendance):  # deputies of one another hang from nobody
        waiting = [top]
        while waiting:
            who = waiting.pop()
            if who.id not in seen:
                seen.add(who.id)
                ordered.append((_group_of(top), who))
                waiting.extend(reversed(under.get(who.id, [])))
    # How a head count votes is not known: it alone parts nobody from the others.
    if len({group for group, who in ordered if who.count is None}) < _SEVERAL:
        return [("members", [who for _, who in ordered])]
    groups = [(one, [who for group, who in ordered if group == one]) for one in _GROUPS]
    return [(group, those) for group, those in groups if those]


_SEVERAL = 2


def _group_of(who: Attendance) -> _Group:
    if who.count is not None or not who.votes:
        return "others"
    return "deputies" if who.status == "deputy" or who.deputy_for else "members"


def _tells_more(who: Attendance) -> bool:
    """Whether there is more to tell of somebody than a name and a status."""
    return bool(who.role or who.party or who.organisation or who.deputy_for)


def _sentences(scribe: Scribe, those: Sequence[Attendance]) -> Iterator[Block]:
    """Yield «Til stede (19): …», a paragraph for each status."""
    for label, some in _by_status(those):
        size = sum(1 if who.count is None else who.count for who in some)
        # A group of unknown size is not counted, and so nobody beside it is.
        counted = size > 1 and all(who.count != 0 for who in some)
        key = "people-counted" if counted else "people-listed"
        lead = scribe.say(key, label=scribe.say(label), count=size)
        names = scribe.joined(in_words(scribe, who) for who in some)
        yield Paragraph(line=(Run(lead, bold=True), Run(f" {_stopped(capital(names))}")))


def _stopped(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _by_status(those: Sequence[Attendance]) -> Iterator[tuple[str, list[Attendance]]]:
    """People by the label of their status, those who were there first."""
    for label in ("present", "excused", "absent", "called", "unrecorded"):
        some = [who for who in those if _heading_of(who) == label]
        if some:
            yield label, some


def _heading_of(who: Attendance) -> str:
    if who.status is None:
        # A group that only its head count is known of was counted there.
        return "called" if who.invited else "present" if who.count is not None else "unrecorded"
    return {"excused": "excused", "absent": "absent"}.get(who.status, "present")


def _table(scribe: Scribe, those: Sequence[Attendance], alt: str, *, group: _Group, came: bool) -> Block:
    """A row for each: name, role, party, organisation and status, those columns that hold anything."""
    columns = [
        (scribe.say("column-name"), 27),
        (scribe.say("column-role"), 20),
        (scribe.say("column-party"), 12),
        (scribe.say("column-organisation"), 25),
        *([(scribe.say("column-status"), 24)] if came else []),
    ]
    status = partial(_status, scribe, group=group)
    rows = [(*row(scribe, who), *([cell(status(who))] if came else [])) for who in those]
    return table(columns, rows, alt)


def has_section(scribe: Scribe) -> bool:
    """Return whether people are named, and not just one or two beside groups."""
    people = [who for who in scribe.record.attendance if who.count is None]
    groups = len(scribe.record.attendance) - len(people)
    return len(people) > groups or any(who.deputy_for for who in people)


def in_words(scribe: Scribe, who: Attendance) -> str:
    """Return «Ni biblioteksjefer», «Hugo Rystrøm (konsulent, I Pluss)»."""
    name = who.name.name
    if who.count:
        small = scribe.say("small-numbers").split()
        name = f"{small[who.count] if who.count < len(small) else who.count} {name}"
    about = ", ".join(part for part in (who.role, who.party, who.organisation, who.reason) if part)
    return f"{name} ({about})" if about else name


def row(scribe: Scribe, who: Attendance) -> tuple[Cell, ...]:
    """Return the cells for name, role, party and organisation."""
    name = capital(who.name.name) if who.count is not None else who.name.name
    if who.count:
        name = scribe.say("group-counted", name=name, count=who.count)
    return (
        cell(scribe.text(name)),
        cell(scribe.phrase(_role(scribe, who))),
        cell(scribe.text(who.party)),
        cell(scribe.heading(who.organisation)),
    )


def _role(scribe: Scribe, who: Attendance) -> str:
    if who.deputy_for is None or _took_seat(scribe, who):
        return who.role
    name = scribe.in_full(who.deputy_for).name
    if who.role:
        return scribe.say("role-deputy-for", role=who.role, name=name)
    return scribe.say("deputy-for", name=name)


def _took_seat(scribe: Scribe, who: Attendance) -> bool:
    """Whether a deputy was there for somebody to the end, which the status then says."""
    here = who.deputy_for is not None and who.status in HERE
    return here and not gave_way(scribe, who)


def gave_way(scribe: Scribe, who: Attendance) -> str:
    """The name of the member for whom a deputy sat until the member came late; empty for all others."""
    roll = RollCall(scribe.record)
    member = roll.member_of(who) if roll.gave_way(who) else None
    return member.name.name if member is not None else ""


def _status(scribe: Scribe, who: Attendance, *, group: _Group) -> str:
    if who.status is None:
        return scribe.say("attending-invited") if who.invited else ""
    if who.deputy_for is None:
        # That somebody is a deputy stands above the group.
        here = who.status == "deputy" and group == "deputies"
        told = scribe.say("attending-present" if here else f"attending-{who.status}")
        return f"{told} ({scribe.text(who.reason)})" if who.reason else told
    name = scribe.in_full(who.deputy_for).name
    if _took_seat(scribe, who):
        return scribe.say("attended-for", name=name)
    late = gave_way(scribe, who)
    return scribe.say("attending-yielded", name=late) if late else scribe.say(f"attending-{who.status}")


def quorum(scribe: Scribe) -> Iterator[str]:
    """Yield, in a protocol, how many of those who may vote attended."""
    quorum = RollCall(scribe.record).attended() if scribe.protocol and has_section(scribe) else None
    if quorum is not None:
        yield scribe.say(_QUORUM[quorum.standing], met=quorum.met, members=quorum.members)


_QUORUM: dict[Standing, str] = {"quorate": "quorate", "half": "met", "not-quorate": "not-quorate"}


def movements(scribe: Scribe) -> Iterator[str]:
    """Yield a sentence for each coming and going, but for recusals that would tell of what is withheld."""
    hidden = {item.id for item in scribe.record.agenda} - scribe.item_of.keys()
    aside = of_recusals(scribe.record)
    for moved in scribe.record.presence:
        if moved.id in aside and moved.what == "arrival":
            continue  # that they came back is told in the item
        if moved.what != "recusal" or not (moved.item in hidden or _is_unnamed(moved)):
            yield _movement(scribe, moved)


def movements_in(scribe: Scribe, item: AgendaItem) -> Iterator[Block]:
    """Yield who stood aside, came or left during an item: it is told there too.

    Of those who are not to be named only the number is told: «Ett medlem var inhabil.».
    """
    here = [moved for moved in scribe.record.presence if moved.item == item.id]
    unnamed = sum(map(_is_unnamed, here))
    told = [_here(scribe, moved) for moved in here if not _is_unnamed(moved)]
    told += [scribe.say("recused-withheld", count=unnamed)] if unnamed else []
    if told:
        yield Paragraph(line=(Run(" ".join(told)),), role="quiet")


def told_in(scribe: Scribe, item: AgendaItem) -> Iterator[tuple[datetime | None, str]]:
    """Yield a sentence for each movement in an item and its instant; recusals first, without one."""
    here = [moved for moved in scribe.record.presence if moved.item == item.id]
    yield from ((None, _here(scribe, one)) for one in here if one.what == "recusal" and not _is_unnamed(one))
    if unnamed := sum(map(_is_unnamed, here)):
        yield None, scribe.say("recused-withheld", count=unnamed)
    yield from ((one.at, _here(scribe, one)) for one in here if one.what != "recusal")


def _is_unnamed(moved: Presence) -> bool:
    """Whether it is not to be told who stood aside."""
    return moved.what == "recusal" and not moved.who.name


def _here(scribe: Scribe, moved: Presence) -> str:
    """«Per Dal ble erklært inhabil etter fvl. § 6 og deltok ikke i behandlingen.», in the item itself."""
    name = scribe.with_party(scribe.in_full(moved.who))
    if moved.what == "recusal":
        return " ".join([_recused(scribe, moved, name), *_instead(scribe, moved)])
    time = clock_range(moved.when, "", scribe.language)
    if moved.what == "arrival" and (moved.id in of_recusals(scribe.record) or _had_left(scribe, moved)):
        return scribe.say(_CAME_BACK[bool(time), False], name=name, time=time)
    return scribe.say(_MOVEMENTS[moved.what, bool(time), False], name=name, time=time)


def _had_left(scribe: Scribe, moved: Presence) -> bool:
    """Whether somebody who came had left before."""
    earlier = itertools.takewhile(lambda one: one.id != moved.id, scribe.record.presence)
    return any(one.what == "departure" and one.who == moved.who for one in earlier)


def _recused(scribe: Scribe, moved: Presence, name: str) -> str:
    if not moved.ground:
        return scribe.say("recused-here", name=name)
    # A law is what somebody is disqualified under; anything else is why.
    key = "recused-here-ground" if _LAW.search(moved.ground) else "recused-here-why"
    return scribe.say(key, name=name, ground=moved.ground)


def _instead(scribe: Scribe, moved: Presence) -> Iterator[str]:
    """Who took the place of somebody that stood aside."""
    roll, whole = RollCall(scribe.record), scribe.in_full(moved.who).name
    members = [who for who in scribe.record.attendance if who.count is None and who.name.name == whole]
    deputies = {deputy.id for member in members for deputy in roll.deputies_of(member)}
    if deputies:
        for who in roll.voters(moved.item):
            if who.id in deputies:
                yield scribe.say("attended-instead", name=scribe.with_party(who.name))


def _movement(scribe: Scribe, moved: Presence) -> str:
    """«Per gikk kl. 11.20, under behandlingen av sak 13/26.» A private item is not named."""
    item = scribe.item_of.get(moved.item or 0)
    facts = {"name": scribe.in_full(moved.who).name}
    number = (scribe.number(item) or scribe.quoted(scribe.name_of(item))) if item is not None else ""
    if number:
        facts["item"] = number.replace(" ", "\u00a0") if item is not None and scribe.number(item) else number
    time = clock_range(moved.when, "", scribe.language)
    key = _MOVEMENTS[moved.what, bool(moved.ground if moved.what == "recusal" else time), bool(number)]
    if moved.what == "arrival" and _had_left(scribe, moved):
        key = _CAME_BACK[bool(time), bool(number)]
    return scribe.say(key, time=time, ground=moved.ground, **facts)


_LAW = late_pattern(r"[§\d]")

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

_CAME_BACK = {
    (True, False): "came-back-timed",
    (True, True): "came-back-timed-item",
    (False, False): "came-back",
    (False, True): "came-back-item",
}
"""The same of an arrival of somebody who had been there, by whether its time and its item are known."""
