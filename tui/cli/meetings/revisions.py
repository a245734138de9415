"""``revisions``: what was approved of a meeting, one of them in its own pages, and what differs."""

from __future__ import annotations

from pathlib import Path
from sys import maxsize
from typing import Any

import click

from exports.formats.meeting_json import to_json
from store.errors import Misuse, Problem
from store.language.catalogue import screen_language, told, words
from store.record.identity import to_text
from store.record.model import Revision
from store.record.record import Record
from store.record.timing import in_zone
from store.revisions.revision import (
    day_of,
    forgotten_in,
    numbered,
    record_of,
    shown_hash,
    state_of,
    verified,
    withheld_since,
)
from store.search.meeting_meant import meeting_meant
from store.search.numbers_given import numbers_given
from tui.cli.output import organisation, say, say_json, say_marked, say_problem
from tui.cli.verb import chosen_archive, verb


@verb("revisions")
@click.argument("meeting")
@click.argument("other", type=int, required=False)
@click.option("--show", type=int)
@click.option("--diff", type=int)
@click.option("--json", "as_json", is_flag=True)
def revisions_verb(  # noqa: PLR0913 — one parameter for each option
    meeting: str,
    other: int | None,
    show: int | None,
    diff: int | None,
    archive: Path | None,
    *,
    as_json: bool,
) -> None:
    """Print the revisions of a meeting, one of them as a document, or what differs from another."""
    if (show is not None and diff is not None) or (other is not None and diff is None):
        raise Misuse("revisions-one-way")
    kept = chosen_archive(archive, create=False)
    record = meeting_meant(kept, meeting).record()
    if show is not None:
        shown = _record(record, show)
        _warn(record, shown)
        used = numbers_given(kept, record.meeting)
        if as_json:
            say_json(to_json(shown, used), indent=2)
            return
        from exports.formats.markdown import to_markdown  # noqa: PLC0415 — as above
        from exports.outline import outline  # noqa: PLC0415
        from exports.typography.typesetter import AsTyped  # noqa: PLC0415

        minutes = outline(shown, AsTyped(), organisation=organisation(kept), used_numbers=used)
        say(to_markdown(minutes).rstrip("\n"))
    elif diff is not None:
        first, second = _pair(record, diff, other)
        _warn(record, *(_record(record, number) for number in (first, second)))
        _say_differences(record, first, second, as_json=as_json)
    elif as_json:
        say_json([_json(record, number, one) for number, one in numbered(record)], indent=2)
    else:
        _say_list(record)


def _warn(record: Record, *shown: Record) -> None:
    """Say on standard error that there are texts in what is printed which have been withheld since then."""
    count = max(withheld_since(before, record) for before in shown)
    if count:
        say_problem(*told(Problem("revision-withheld-since", count=count), screen_language()))


def _pair(record: Record, diff: int, other: int | None) -> tuple[int, int]:
    """The two that are compared: the named ones, or one and what it took the place of; 0 is what stands."""
    if other is not None:
        first, second = sorted((other, diff), key=lambda number: number or maxsize)
        return first, second
    count = len(numbered(record))
    return (diff - 1, diff) if diff > 1 else (diff, 2) if count > 1 else (diff, 0)


def _revision(record: Record, number: int) -> Revision:
    found = numbered(record)
    for known, revision in found:
        if known == number:
            return revision
    raise Problem("revision-none", count=len(found), number=number)


def _record(record: Record, number: int) -> Record:
    """The meeting as a revision has it; as it stands now for 0."""
    if number == 0:
        return record
    found = record_of(_revision(record, number), number)
    if found is None:
        raise Problem("revision-unread", number=number)
    return found


def _say_list(record: Record) -> None:
    sentence = words(screen_language(), "command")
    found = numbered(record)
    if not found:
        say(sentence("revisions-none"))
    for number, revision in found:
        day = day_of(record.meeting, revision)
        state = sentence("revision-state", state=state_of(revision))
        say(
            "  ".join(
                filter(
                    None,
                    (
                        f"{number:>2}",
                        shown_hash(revision),
                        day.isoformat() if day else " " * 10,
                        state,
                        revision.reason,
                    ),
                )
            )
        )
        if revision.reopened is not None:
            day = in_zone(record.meeting, revision.reopened.at).date()
            say("    " + sentence("revision-reopened", day=day.isoformat(), reason=revision.reopened.reason))
        match verified(revision, record):
            case "no":
                say(
                    "    "
                    + words(screen_language(), "problems")("revision-changed", **_named(record, number))
                )
            case "forgotten":
                count, at = forgotten_in(revision)
                say("    " + sentence("revision-forgotten", number=number, count=count, day=at[:10]))


def _named(record: Record, number: int) -> dict[str, str | int]:
    return {"number": number, "title": record.meeting.title}


def _json(record: Record, number: int, revision: Revision) -> dict[str, Any]:
    approved = revision.approved
    reopened = revision.reopened
    return {
        "number": number,
        "state": state_of(revision),
        "hash": revision.hash,
        "day": revision.day.isoformat() if revision.day else None,
        "at": revision.at.isoformat() if revision.at else None,
        "meeting": to_text(approved.meeting) if approved and approved.meeting else None,
        "item_number": approved.number if approved else "",
        "corrections": approved.corrections if approved else 0,
        "reason": revision.reason,
        "reopened": {"at": reopened.at.isoformat(), "reason": reopened.reason} if reopened else None,
        "verified": {"yes": True, "no": False}.get(verified(revision, record), "forgotten"),
    }


def _say_differences(record: Record, first: int, second: int, *, as_json: bool) -> None:
    from exports.review.differences import (  # noqa: PLC0415 — the exports are heavy
        LineChanged,
        LineIn,
        LineOut,
        differences,
        plain,
    )

    older, newer = _record(record, first), _record(record, second)
    _warn(record, older, newer)
    parts = differences(older, newer)
    if as_json:
        rows = [
            {
                "part": part.title,
                "out": [line.text for line in part.lines if isinstance(line, LineOut)],
                "in": [line.text for line in part.lines if isinstance(line, LineIn)],
                "changed": [
                    {"before": plain(line.before), "after": plain(line.after)}
                    for line in part.lines
                    if isinstance(line, LineChanged)
                ],
            }
            for part in parts
        ]
        say_json({"from": first, "to": second, "parts": rows}, indent=2)
        return
    sentence = words(screen_language(), "command")
    if not parts:
        say(sentence("revisions-same"))
    for part in parts:
        say(part.title or record.meeting.title)
        for line in part.lines:
            match line:
                case LineOut(text=text):
                    say(f"  - {text}")
                case LineIn(text=text):
                    say(f"  + {text}")
                case LineChanged(before=before, after=after):
                    for sign, marked in (("-", before), ("+", after)):
                        spaced = ((f"{' ' if place else ''}{text}", changed) for place, (text, changed) in enumerate(marked))  # fmt: skip  # noqa: E501
                        say_marked(((f"  {sign} ", False), *spaced))
