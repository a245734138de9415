"""What a closed meeting has decided about the minutes of earlier ones, carried out and told."""

from __future__ import annotations

from store.files.archive import Archive
from store.language.catalogue import screen_language, told, words
from store.record.record import Record
from store.revisions.minutes_approval import carry_out_all
from tui.cli.output import say_aside, say_problem


def tell_approved(archive: Archive, record: Record) -> None:
    """Approve the minutes that a meeting, or a later one of it, has approved; say so, or what hinders it."""
    for effect in carry_out_all(archive, record):
        if effect.problem is not None:
            say_problem(*told(effect.problem, screen_language()))
        elif effect.done:
            say_aside(words(screen_language(), "command")("minutes-approved", **effect.facts))
