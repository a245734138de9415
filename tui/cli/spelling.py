"""``spell``: the words of a meeting that its language does not know."""

from __future__ import annotations

from pathlib import Path

import click

from store.language.catalogue import screen_language, words
from store.spelling import speller, unknown_words, words_of_archive
from tui.cli.meetings import organisation
from tui.cli.options import chosen_archive, verb
from tui.cli.speech import say, visible

_SUGGESTED = 4
"""Suggestions that are printed for a word; the rest are guesses."""


@verb("spell")
@click.argument("meeting")
def spell_verb(meeting: str, archive: Path | None) -> None:
    """Print each unknown word, how often it stands in the meeting, and what it may be meant to be."""
    kept = chosen_archive(archive, create=False)
    record = kept.find(meeting).record()
    dictionary = speller(record.meeting.language)
    settings, _ = kept.settings()
    found = unknown_words(record, dictionary, words_of_archive(settings, organisation(kept)))
    for unknown in found:
        suggested = ", ".join(dictionary.suggestions(unknown.word)[:_SUGGESTED])
        say(visible(f"{unknown.word:<24} {len(unknown.places):>3}  {suggested}".rstrip()))
    say(words(screen_language(), "command")("spelt", count=len(found)))
