"""What became of an entry, as sentences of a screen: a status, an owner, a deadline, a remark."""

from __future__ import annotations

from store.language.catalogue import Words
from store.record.status import deadline_from, owners_from
from store.record.values import Kind, Language
from store.registers.rows import Step
from tui.widgets.content import day_words


def step_words(step: Step, kind: Kind, words: Words, language: Language) -> str:
    """Something that became of an entry of a kind: «erstattet av 31/26», «utført 1. mars 2025»."""
    day = day_words(step.day, language)
    match step.what:
        case "amended" if step.by is not None:
            return words("since-amended", number=step.by.number or day)
        case "status" if step.by is not None:
            key = "since-repealed" if step.by.repeals else "since-replaced"
            return words(key, number=step.by.number or day)
        case "status":
            return words(f"since-{kind}-{step.to}", day=day)
        case "owner":
            owners = ", ".join(name.name for name in owners_from(step.to))
            return (
                words("since-owner", owners=owners, day=day) if owners else words("since-no-owner", day=day)
            )
        case "deadline":
            deadline = deadline_from(step.to)
            if deadline is not None and deadline.meeting:
                return words("since-deadline-next-meeting", day=day)
            due = day_words(deadline.date, language) if deadline and deadline.date else ""
            return (
                words("since-deadline", deadline=due, day=day) if due else words("since-no-deadline", day=day)
            )
        case "remark" if not step.to.strip():
            return words("since-mentioned", day=day)
        case "remark":
            return words("since-remark", text=step.to, day=day)
    return ""
