"""Who came, left and stood aside: in the item where it happened, and once more under who was there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from exports.blocks import Block, Paragraph, Run
from exports.typography.dates import clock_range
from store.record.attendance import RollCall, of_recusals
from store.record.model import AgendaItem, Presence
from store.record.values import Movement

if TYPE_CHECKING:
    from exports.outline.context import Scribe


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
    """Yield the same, a sentence each, with the instant it was noted; recusals come first, with none."""
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
    if moved.what == "arrival" and moved.id in of_recusals(scribe.record):
        return scribe.say("came-back-timed" if time else "came-back", name=name, time=time)
    return scribe.say(_MOVEMENTS[moved.what, bool(time), False], name=name, time=time)


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
    return scribe.say(key, time=time, ground=moved.ground, **facts)


_LAW = re.compile(r"[§\d]")

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
