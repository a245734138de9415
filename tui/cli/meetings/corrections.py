"""``corrections``: what a leader changed in a Word file of a meeting, listed, taken in or refused."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from exports.corrections.returned_paper import Corrections, found_in, origin_of, returned_paper
from exports.corrections.row import Correction
from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.state_file import default_state
from store.language.catalogue import screen_language, words
from store.record.identity import to_text
from store.record.record import Record
from store.search.numbers_given import numbers_given
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from tui.cli.output import say, say_aside, say_json, visible
from tui.cli.verb import GivenPath, chosen_archive, verb
from tui.corrections.acceptance import Additions, check_acceptable
from tui.corrections.correction_list import (
    Listed,
    kind_told,
    label_of,
    lines_for_next,
    listed,
    told,
    viewed,
    who,
)
from tui.corrections.meeting_of_file import content_of, meeting_of, taken
from tui.corrections.settled_corrections import SettledAs, settle, settled

_ALL = "all"
_LABEL = 12


@verb("corrections")
@click.argument("file", type=GivenPath())
@click.option("--meeting")
@click.option("--accept", multiple=True)
@click.option("--refuse", multiple=True)
@click.option("--note", "noted", multiple=True)
@click.option("--json", "as_json", is_flag=True)
def corrections_verb(  # noqa: PLR0913, PLR0917 — a parameter for each option
    file: Path,
    meeting: str | None,
    accept: tuple[str, ...],
    refuse: tuple[str, ...],
    noted: tuple[str, ...],
    archive: Path | None,
    *,
    as_json: bool,
) -> None:
    """Show what was changed in a Word file of a meeting, and take what is accepted in one step."""
    kept = chosen_archive(archive, create=False)
    if sys.stderr is not None and sys.stderr.isatty():
        say_aside(words(screen_language(), "command")("corrections-reading", file=visible(file.name)))
    paper = returned_paper(content_of(file), visible(file.name))
    of = meeting_of(kept, origin_of(paper), meeting, visible(file.name))
    record = of.record()
    used = numbers_given(kept, record.meeting)
    found = found_in(paper, record, used)
    state = kept.state or default_state()
    decided = settled(state, record, found.rows)
    rows = listed(found.rows, record, used, decided)
    chosen = {
        "accepted": _chosen(rows, accept, lambda one: one.state == "open"),
        "noted": _chosen(rows, noted, lambda one: one.state in ("open", "both", "shown")),
        "refused": _chosen(rows, refuse, lambda one: one.state in ("open", "both")),
    }
    decisions: tuple[SettledAs, ...] = ("accepted", "noted", "refused")
    if any(chosen.values()):
        made = _take(kept, of, found, chosen["accepted"], chosen["noted"])
        for decision in decisions:
            of_rows = made.of(chosen[decision], noted=decision == "noted")
            settle(state, record, chosen[decision], decision, of_rows)
            decided |= {row.id: decision for row in chosen[decision]}
        record = of.record()
        rows = listed(found.rows, record, used, decided)
    if as_json:
        say_json(_view(record, found, rows), indent=2)
    elif not any(chosen.values()):
        _show(rows, found)
    if not as_json:
        for decision, key in (("accepted", "taken"), ("noted", "noted"), ("refused", "refused")):
            if chosen[decision]:
                say(words(screen_language(), "command")(f"corrections-{key}", count=len(chosen[decision])))
    if record.meeting.state == "approved" and any(one.state in ("open", "both") for one in rows):
        _tell_next(rows, record, as_json=as_json)
        raise Problem("corrections-approved")


def _chosen(rows: Sequence[Listed], asked: Sequence[str], fits: Callable[[Listed], bool]) -> list[Correction]:
    """The corrections that were named, in the order of the file; ``all`` is those that fit."""
    by_id = {one.row.id: one for one in rows}
    names = {name.strip().casefold() for name in asked}
    for name in names - {_ALL}:
        if name not in by_id:
            raise Problem("corrections-unknown", id=visible(name))
    return [one.row for one in rows if one.row.id in names or (_ALL in names and fits(one))]


def _take(
    archive: Archive,
    file: MeetingFile,
    found: Corrections,
    rows: Sequence[Correction],
    noted: Sequence[Correction],
) -> Additions:
    """Take corrections, and keep others as working notes, all in one step; returns what was made of them."""
    made = Additions()
    if not rows and not noted:
        return made
    check_acceptable(file.record(), rows)
    writer = Writer(archive.clock)
    try:
        opened = open_meeting(archive, file, writer)
        opened.commit_now(*taken(archive, opened.session, found, rows, noted, made))
    finally:
        writer.close()
    return made


def _show(rows: Sequence[Listed], found: Corrections) -> None:
    """Print what is left to deal with, under the items it is in."""
    sentence = words(screen_language(), "command")
    left = [one for one in rows if one.state in ("open", "both", "shown")]
    if not left:
        say(sentence("corrections-none-left" if rows else "corrections-none"))
    heading: str | None = None
    for one in left:
        title = (
            f"{one.number} {one.item.title}".strip() if one.item is not None else sentence("corrections-head")
        )
        if title != heading:
            say(f"{visible(title)}")
            heading = title
        label = label_of(one, screen_language())
        kind = kind_told(one.row, sentence)
        told_by = visible(who(one.row, sentence("corrections-untracked")))
        say(f"  {one.row.id}  {label:<{_LABEL}} {kind}: {visible(told(one.row))}")
        say(f"            {told_by}")
        if one.state == "both":
            say(f"            {visible(one.row.here)}")
    both = sum(one.state == "both" for one in left)
    for key, count in (("both", both), ("since", found.since if left else 0)):
        if count:
            say_aside(sentence(f"corrections-{key}", count=count))


def _tell_next(rows: Sequence[Listed], record: Record, *, as_json: bool) -> None:
    if as_json:
        return
    say(words(screen_language(), "command")("corrections-next"))
    for line in lines_for_next(rows, record):
        say(f"  {visible(line)}")


def _view(record: Record, found: Corrections, rows: Sequence[Listed]) -> dict[str, object]:
    """All corrections, for other programs."""
    approved = record.meeting.state == "approved"
    return {
        "meeting": to_text(record.meeting.id),
        "title": record.meeting.title,
        "paper": found.origin.paper,
        "internal": found.origin.internal,
        "approved": approved,
        "changed_since": found.since,
        "corrections": [viewed(one) for one in rows],
        **({"next": list(lines_for_next(rows, record))} if approved else {}),
    }
