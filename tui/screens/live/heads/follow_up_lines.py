"""What a meeting has said of points of earlier ones, a line for each, and from where its items go on."""

from __future__ import annotations

from collections.abc import Iterator

from store.follow_up.points import ITEM
from store.language.catalogue import Words
from store.record.model import AgendaItem, Event
from store.record.record import Record
from store.record.status import deadline_from
from store.record.values import Continues, Language
from tui.widgets.content import day_words, joined, short_day


def followed_up(
    record: Record, item: AgendaItem | None, words: Words, language: Language
) -> Iterator[tuple[str, str]]:
    """What was said in an item, or in none, of each point: where that is from, and what became of it."""
    here = item.id if item else None
    points: dict[tuple[int, int], list[Event]] = {}
    for event in record.events:
        where = event.item if record.get(AgendaItem, event.item) is not None else None
        if event.about is not None and where == here:
            points.setdefault((event.of.meeting, event.of.entry), []).append(event)
    for events in points.values():
        about = events[0].about
        if about is None:
            continue
        hidden = "private" if about.private else "exempt" if about.exempt else ""
        mark = words(f"register-hidden-{hidden}") if hidden else ""
        who = f"{about.from_.name} → {about.to.name}" if about.from_ and about.to else ""
        who = who or ", ".join(owner.name for owner in about.owners)
        told = dict.fromkeys(_said(about.kind, event, words, language) for event in events)
        text = " ".join(filter(None, (f"{who}:" if who else "", about.text)))
        label = words("head-of-item", number=about.number) if about.number else words("head-followed")
        yield label, joined(mark, text, *told)


def _said(kind: str, event: Event, words: Words, language: Language) -> str:
    """A status, a deadline, an owner, a remark, or that the point goes on."""
    match event.what:
        case "status":
            return words(f"status-{kind}-{event.to}")
        case "deadline":
            deadline = deadline_from(event.to)
            if deadline is None:
                return words("follow-up-no-deadline")
            if deadline.date is None:
                return words("status-action-next") if kind != ITEM else words("next-meeting")
            key = "follow-up-until" if kind == ITEM else "follow-up-due"
            return words(key, due=short_day(deadline.date, language))
        case "owner":
            return words("follow-up-now-owner", names=event.to or "–")
    return event.to.strip() or words("follow-up-mentioned")


def goes_on_from(earlier: Continues, language: Language) -> str:
    """The item that an item goes on from: its number or title, its day, and why it was put off."""
    day = day_words(earlier.day, language) if earlier.day else ""
    return joined(earlier.number or earlier.title, day, earlier.reason)
