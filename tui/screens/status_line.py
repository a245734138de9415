"""The status line: the day, the time spent in the item, who may vote, and what is on the disk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from textual.content import Content

from store.language.catalogue import Words, told
from store.record.attendance import Quorum, RollCall
from store.record.model import AgendaItem, Day
from store.record.timing import in_zone, minutes_used
from store.record.values import Language
from store.session.session import Session
from tui.grammar.agenda.agenda_lines import minutes_to_end
from tui.widgets.content import clock_words, short_weekday, shown, user

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


MOST_ASIDE = 120
"""Characters of what is kept aside that the warning has room for."""

Place: TypeAlias = tuple[AgendaItem | None, Day | None]
"""Where the next line goes: an item, else a day, else the opening."""


def status_line(
    session: Session, place: Place, present: str, words: Words, language: Language
) -> tuple[Content, Content, int]:
    """Title, day and date; ``present``, who is there, and the clock; the title's length."""
    meeting = session.record.meeting
    item, day = place
    parts = [meeting.title or words("untitled")]
    days = session.record.days
    if item is not None and item.day:
        day = next((other for other in days if other.id == item.day), day)
    if day is not None and len(days) > 1:
        number = next((n for n, other in enumerate(days, 1) if other.id == day.id), 1)
        parts.append(words("day-number", number=number))
    date = (day and day.date) or meeting.from_
    if date is not None:
        year = "" if date.year == session.now.year else f" {date.year}"
        parts.append(f"{short_weekday(date, language)}{year}")
    if meeting.state != "live":
        parts.append(words(f"state-{meeting.state}"))
    left = user(f" {parts[0]}", "$primary bold")
    for part in parts[1:]:
        left = left.append(user(f" · {part}", "$kind-quiet"))
    told = f"{present} · " if present else ""
    return left, user(told, "$kind-quiet").append(clock(session, language)), len(shown(parts[0])) + 1


def clock(session: Session, language: Language) -> Content:
    """The clock where the meeting is held."""
    return user(f"{clock_words(session.now, language)} ", "bold")


def item_time(session: Session, place: Place, words: Words) -> Content:
    """How long the meeting has been in its item, against the plan; nothing outside of one."""
    now = session.now
    item, _ = place
    used = minutes_used(item, now) if item is not None and item.ended is None else None
    if item is None or used is None:
        return Content("")
    if item.form == "break":
        sentence, late = _break_time(used, minutes_to_end(item, now), words)
    else:
        sentence, late = _item_time(item, used, words)
    return user(f"{sentence} ", "$warning bold" if late else "$kind-quiet")


def present_count(roll: RollCall, words: Words) -> str:
    """«11 av 12 til stede», «11+ til stede» with a group of unknown size; empty while nobody is listed."""
    here, expected = roll.headcount()
    if roll.uncounted:
        return words("present-uncounted", here=here)
    return words("present-count", here=here, expected=expected) if expected else ""


def quorum_words(quorum: Quorum | None, words: Words) -> Iterator[str]:
    """«7 av 9 med stemmerett», «vedtaksfør»; nothing while nothing is known."""
    if quorum is not None:
        yield words("voters-count", met=quorum.met, members=quorum.members)
        yield words(f"quorum-{quorum.standing}")


def voting_sentence(roll: RollCall, item: AgendaItem | None, words: Words) -> str:
    """Who may vote in an item now, and what stands in the way; empty where votes do not matter."""
    quorum = roll.quorum(item.id if item else None) if roll.votes_matter else None
    if quorum is None:
        return ""
    told = [words("voters-present", met=quorum.met, members=quorum.members)]
    if quorum.standing != "quorate":
        told.append(words(f"quorum-{quorum.standing}"))
    aside = roll.recusals(item.id if item else None)
    told += [words("moved-recusal", name=moved.who.name) for moved in aside]
    return " · ".join(told)


def _item_time(item: AgendaItem, used: int, words: Words) -> tuple[str, bool]:
    """How long the meeting has been in an item, and whether that is too long."""
    if item.planned is None:
        return words("item-time", used=used), False
    over = used - item.planned
    key = "item-time-over" if over > 0 else "item-time-planned"
    return words(key, used=used, planned=item.planned, over=over), over > 0


def _break_time(used: int, left: int | None, words: Words) -> tuple[str, bool]:
    """How much is left of a break, and whether it is over."""
    if left is None:
        return words("break-time", used=used), False
    return words("break-time-planned" if left > 0 else "break-time-over", left=left, over=-left), left <= 0


def saved_sentence(opened: Opened, words: Words, language: Language) -> str:
    """When everything was last on the disk; nothing before the first line."""
    if opened.read_only:
        return words("read-only")
    if opened.saved_at is None or opened.failure is not None or opened.lacking:
        return ""
    if opened.approved and opened.aside:
        return ""  # the minutes stand as they are, but not everything that was said to be saved is in them
    return words(
        "saved-at",
        time=clock_words(in_zone(opened.session.record.meeting, opened.saved_at), language, seconds=True),
    )


def warning(opened: Opened, words: Words, language: Language) -> str:
    """The lasting warnings, a line for each: what is not on the disk, or not protected, or kept aside."""
    left = opened.left.near.sentence(language, "left-lost") if opened.left.near else ""
    aside = " ".join(filter(None, (left, opened.refusals.sentence(language, MOST_ASIDE))))
    how = words("kept-aside-how") if aside else ""
    problem = None if opened.only_on_screen else opened.unprotected
    unprotected = "" if problem is None else " ".join(told(problem, language))
    lines = (_unsaved(opened, words, language), unprotected, aside and f"{aside} {how}")
    return "\n".join(filter(None, lines))


def _unsaved(opened: Opened, words: Words, language: Language) -> str:
    if opened.failure is None:
        return ""
    sentence, hint = told(opened.only_on_screen or opened.failure, language)
    return " ".join(filter(None, (sentence, words("not-saved-elsewhere"), hint)))
