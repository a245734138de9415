"""``spell``, ``replace`` and ``forget``: unknown words, other words, and words removed for good."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.files.state_file import default_state
from store.forget.forget import Forgotten, forget, meant
from store.forget.mentions import Mention, TextMeaning, mentions
from store.language.catalogue import screen_language, words
from store.record.identity import to_text
from store.record.record import Record
from store.record.replace import Sought, find, replacements
from store.search.meeting_meant import meeting_meant
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from store.spelling import speller, unknown_words, words_of_archive
from tui.cli.output import ask, organisation, say, say_json, visible
from tui.cli.verb import chosen_archive, verb

_SUGGESTED = 4
"""Suggestions that are printed for a word; the rest are guesses."""


@verb("spell")
@click.argument("meeting")
def spell_verb(meeting: str, archive: Path | None) -> None:
    """Print each unknown word, how often it stands in the meeting, and what it may be meant to be."""
    kept = chosen_archive(archive, create=False)
    record = meeting_meant(kept, meeting).record()
    dictionary = speller(record.meeting.language)
    settings, _ = kept.settings()
    found = unknown_words(record, dictionary, words_of_archive(settings, organisation(kept)))
    for unknown in found:
        suggested = ", ".join(dictionary.suggestions(unknown.word)[:_SUGGESTED])
        say(visible(f"{unknown.word:<24} {len(unknown.places):>3}  {suggested}".rstrip()))
    say(words(screen_language(), "command")("spelt", count=len(found)))


_MOST = 400
"""Signs of a text that are shown."""


@verb("forget")
@click.argument("what")
@click.option("--everywhere", is_flag=True)
@click.option("--yes", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
def forget_verb(what: str, archive: Path | None, *, everywhere: bool, yes: bool, as_json: bool) -> None:
    """Remove what has an id, or says some words, from wherever the program has put it.

    A whole id is removed at once; anything else is shown and asked about, unless ``--yes`` answers.
    """
    kept = chosen_archive(archive, create=False)
    found = mentions(kept, what)
    try:
        chosen = meant(found, everywhere=everywhere)
    except Misuse:
        _show(found.places, as_json=as_json)
        raise
    if not found.sure:
        agreed = yes or (not as_json and sys.stdin.isatty() and sys.stdout.isatty())
        if not as_json or not agreed:
            _show(chosen, as_json=as_json)
        if not agreed:
            raise Misuse("forget-unasked")
        if not yes and not _agreed(found, len(chosen)):
            return
    forgotten = forget(kept, found, default_state(), everywhere=everywhere)
    if as_json:
        say_json(_view(chosen, forgotten), indent=2)
    else:
        _tell(forgotten)
    if forgotten.left:
        sentence = words(screen_language(), "command")
        rows = (sentence(f"forget-left-{left.why}", file=visible(str(left.path))) for left in forgotten.left)
        raise Problem("forget-left", list="\n".join(f"  {row}" for row in dict.fromkeys(rows)))


def _show(places: tuple[Mention, ...], *, as_json: bool) -> None:
    """Show what was found: what it says, and where."""
    if as_json:
        say_json({"done": False, "places": [_place(one, text=True) for one in places]}, indent=2)
        return
    sentence = words(screen_language(), "command")
    for one in places:
        text = visible(one.text if len(one.text) <= _MOST else f"{one.text[:_MOST]}…")
        where = visible(" ".join(filter(None, (one.title, one.day))) or one.path.name)
        state = "approved" if one.approved else "open"
        identity = to_text(one.key) if one.key > 1 else "–"
        say(sentence("forget-place", id=identity, where=where, table=one.table, state=state))
        text = text or sentence("forget-no-text")
        say(f"    {text}")


def _agreed(found: TextMeaning, count: int) -> bool:
    sentence = words(screen_language(), "command")
    answer = ask(sentence("forget-ask", text=visible(found.text), count=count))
    return answer.strip().casefold() in sentence("forget-ask.yes").split()


def _tell(forgotten: Forgotten) -> None:
    sentence = words(screen_language(), "command")
    if forgotten.files or not forgotten.left:  # else it is not gone: what is left is told of
        say(sentence("forgotten", files=forgotten.files))
    if forgotten.texts:
        ids = ", ".join(to_text(text) for text in forgotten.texts)
        say(sentence("forgotten-texts", count=len(forgotten.texts), ids=ids))
    if forgotten.documents:
        say(sentence("forgotten-documents", count=len(forgotten.documents)))
    for one in forgotten.documents:
        kind = "internal" if one.internal else "public"
        there = "there" if Path(one.path).exists() else "moved"
        file = visible(one.path)
        say("  " + sentence("forgotten-document", file=file, day=one.at[:10], kind=kind, there=there))


def _place(one: Mention, *, text: bool = False) -> dict[str, Any]:
    return {
        "id": to_text(one.key) if one.key > 1 else None,
        "file": str(one.path),
        "title": one.title,
        "date": one.day or None,
        "table": one.table,
        "field": one.field or None,
        "approved": one.approved,
        **({"text": one.text} if text else {}),
    }


def _view(chosen: tuple[Mention, ...], forgotten: Forgotten) -> dict[str, Any]:
    """What was done, for other programs; what was forgotten is not said again."""
    return {
        "done": True,
        "files": forgotten.files,
        "places": [_place(one) for one in chosen],
        "left": [{"file": str(left.path), "why": left.why} for left in forgotten.left],
        "texts": [to_text(text) for text in forgotten.texts],
        "documents": [
            {
                "file": one.path,
                "meeting": to_text(one.meeting) if one.meeting else None,
                "written": one.at,
                "internal": one.internal,
                "there": Path(one.path).exists(),
            }
            for one in forgotten.documents
        ],
    }


@verb("replace")
@click.argument("meeting")
@click.argument("old")
@click.argument("new")
@click.option("--whole-word", "whole", is_flag=True)
@click.option("--case", "exact", is_flag=True)
@click.option("--dry-run", "only_shown", is_flag=True)
def replace_verb(  # noqa: PLR0913 — one parameter for each option
    meeting: str, old: str, new: str, archive: Path | None, *, whole: bool, exact: bool, only_shown: bool
) -> None:
    """Print what changes in a meeting when OLD becomes NEW, and change it."""
    kept = chosen_archive(archive, create=False)
    sought = Sought(old, whole=whole, exact=exact)
    if sought.pattern() is None:
        raise Misuse("nothing-sought")
    if only_shown:
        count = _show_replacing(meeting_meant(kept, meeting).record(), sought, new)
    else:
        count = _replace(kept, meeting, sought, new)
    key = "replace-shown" if only_shown else "replaced"
    say(words(screen_language(), "command")(key, count=count))


def _replace(archive: Archive, meeting: str, sought: Sought, new: str) -> int:
    """Show what changes, and change it in one step."""
    writer = Writer(archive.clock)
    try:
        opened = open_meeting(archive, meeting_meant(archive, meeting), writer)
        record = opened.session.record
        count = _show_replacing(record, sought, new)
        if count:
            opened.commit_now(*replacements(record, sought, new))
        return count
    finally:
        writer.close()


def _show_replacing(record: Record, sought: Sought, new: str) -> int:
    """Print each text before and after; return how many there are."""
    found = find(record, sought, new)
    for one in found:
        say(f"- {visible(one.before)}\n+ {visible(one.after)}")
    return len(found)
