"""``search``: entries of all meetings that hold some words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path

import click

from store.errors import Misuse
from store.exchange.foreign_meetings import ForeignMeeting, ForeignMeetings
from store.files.archive import Archive
from store.language.catalogue import screen_language
from store.language.catalogue import words as sentences
from store.plain_text import places
from store.query import QUADRANTS, Query, asked
from store.record.identity import to_text
from store.record.texts import SearchText, kind_word
from store.search.index import Index, newest_first, up_to_date
from store.search.search import MOST, Hit, search
from tui.cli.foreign import archive_view, origin_of
from tui.cli.output import ProgressLine, say, say_aside, say_json, say_marked, titled, visible
from tui.cli.verb import chosen_archive, verb

_LABEL = 12
_CODES = {"conclusion": "decision", "unplaced": "swot", **dict.fromkeys(QUADRANTS, "swot")}
"""What kinds with words of their own are in every other JSON."""


@verb("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--all", "whole", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
def search_verb(words: tuple[str, ...], archive: Path | None, *, whole: bool, as_json: bool) -> None:
    """Print the entries that hold all the words, the newest first."""
    kept = chosen_archive(archive, create=False)
    text = " ".join(words)
    what = asked(text)
    if not what:
        raise Misuse("search-empty")
    index, left, read_on = _index(kept, complete=whole or as_json or what.statuses is not None)
    try:
        hits, more = index.settled(lambda: _hits(index, what, whole=whole))
        read = len(index.listing().everything) if left else 0
    finally:
        index.close()
    others = [*ForeignMeetings(kept).hits(what)]
    if as_json:
        theirs = [{**_view(_as_hit(one)), "archive": archive_view(one[0])} for one in others]
        say_json([*({**_view(hit), "archive": None} for hit in hits), *theirs], indent=2)
    else:
        _say_hits(hits, what)
        _say_others(others, what)
    if left:
        _say_part(read, left, read_on)
    else:
        _say_end(text, [*hits, *map(_as_hit, others)], more=more)


def _index(archive: Archive, *, complete: bool) -> tuple[Index, int, Callable[[], None]]:
    """The index, how many files it lacks yet, and what lets them be read behind.

    A list that cannot say what it lacks is to be ``complete``, and so is what later meetings have a say in.
    """
    with ProgressLine("index-so-far") as tell:
        return (up_to_date(archive, tell), 0, lambda: None) if complete else newest_first(archive, tell)


def _say_part(read: int, left: int, read_on: Callable[[], None]) -> None:
    """Say that only the newest meetings have been searched, and let the others be read meanwhile."""
    sentence = sentences(screen_language(), "command")
    try:
        read_on()
    except OSError:
        say_aside(sentence("search-part", count=read, left=left))
    else:
        say_aside(sentence("search-part-behind", count=read, left=left))


def _as_hit(found: tuple[ForeignMeeting, SearchText]) -> Hit:
    return Hit(found[0].summary, found[1])


def _say_others(found: list[tuple[ForeignMeeting, SearchText]], what: Query) -> None:
    """What was found in meetings of other archives, each with where it is from."""
    if found:
        say(sentences(screen_language(), "screen")("foreign-list"))
    for _, group in groupby(found, key=lambda one: one[0].path):
        hits = list(group)
        _say_hits([_as_hit(one) for one in hits], what, origin_of(hits[0][0]))


def _hits(index: Index, what: Query, *, whole: bool) -> tuple[list[Hit], bool]:
    """The newest hits, or all of them; and whether there are more."""
    page = search(index, what)
    hits = list(page.hits)
    while whole and page.then is not None:
        page = search(index, what, page.then)
        hits += page.hits
    return hits, page.then is not None


def _say_hits(hits: list[Hit], what: Query, origin: str = "") -> None:
    """A heading for each meeting; for a reader the words that were sought stand out."""
    sentence = sentences(screen_language(), "screen")
    for _, group in groupby(hits, key=lambda hit: hit.summary.id):
        found = list(group)
        meeting = found[0].summary.meeting
        said = " · ".join(filter(None, (titled(meeting.title), origin)))
        say(f"{meeting.from_ or ''}  {said}".strip())
        for hit in found:
            piece = hit.piece
            label = sentence(f"label-{kind_word(piece.kind)}")
            item = f"  [{visible(piece.item)}]" if piece.item else ""
            head = f"  {to_text(piece.key)}  {label:<{_LABEL}}"
            say_marked([(head, False), *_marked(visible(piece.text), what), (item, False)])


def _say_end(text: str, hits: list[Hit], *, more: bool) -> None:
    sentence = sentences(screen_language(), "command")
    if not hits:
        say_aside(sentence("search-none", text=visible(text)))
    elif more:
        say_aside(sentence("search-more", count=MOST))


def _marked(text: str, what: Query) -> Iterator[tuple[str, bool]]:
    """The text in parts; those that were sought are marked."""
    last = 0
    for start, end in places(text, what.terms):
        yield text[last:start], False
        yield text[start:end], True
        last = end
    yield text[last:], False


def _view(hit: Hit) -> dict[str, object]:
    meeting, piece = hit.summary.meeting, hit.piece
    return {
        "id": to_text(piece.key),
        "kind": _CODES.get(piece.kind, piece.kind),
        "conclusion": piece.kind == "conclusion",
        "quadrant": piece.kind if piece.kind in QUADRANTS else None,
        "text": piece.text,
        "status": piece.status or None,
        "private": piece.private,
        "exempt": piece.exempt,
        "item": piece.item,
        "meeting": to_text(meeting.id),
        "meeting_title": meeting.title,
        "from": meeting.from_.isoformat() if meeting.from_ else None,
    }
