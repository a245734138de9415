"""``topic`` and ``experiences``: what the meetings know of a topic, and what their parties have shared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from exports.formats.registry import FORMATS, Format
from exports.registers.topic_json import entry_json, page_json, untagged_json
from store.errors import Misuse, Problem
from store.exchange.foreign_meetings import ForeignMeetings
from store.files.archive import Archive
from store.files.meeting_list import Summary
from store.forget.export_log import ALL, remember
from store.language.catalogue import screen_language, words
from store.language.words import fold
from store.record.identity import to_text
from store.record.model import Stored
from store.record.values import VARIANTS
from store.registers.book import Book
from store.registers.rows import RegisterRow, confirmed_on
from store.series.same import series_named
from store.stationery.logo import logo_of
from store.topics.list import Topic, TopicList
from store.topics.public_list import public_topics, topic_of
from store.topics.topic_description import also_called, joined, renamed
from store.topics.topic_page import Knowledge, TopicEntry, Untagged
from tui.cli.foreign import archive_view, origin_of
from tui.cli.formats import FormatChoice
from tui.cli.output import organisation, say, say_aside, say_json, searched, titled, visible
from tui.cli.registers.registers import read_as_of, read_now
from tui.cli.verb import FileTarget, chosen_archive, target_option, verb


class _Archive:
    """An archive that is asked about its topics."""

    def __init__(self, archive: Path | None, series: str, day: str | None, *, internal: bool) -> None:
        self.internal = internal
        self.kept: Archive = chosen_archive(archive, create=False)
        self.book: Book = read_now(self.kept)
        tables: Stored = {}
        with suppress(Problem):
            tables = self.kept.common.tables()
        self.topics = TopicList(tables, (place for _, part in self.book.parts for place in part.topics))
        wanted = series_named(tables, series) if series else None
        if series and wanted is None:
            raise Problem("series-unknown", name=visible(series))
        self.series = wanted
        self.as_of = read_as_of(day, self.kept.clock().date())
        self.today = self.as_of or self.kept.clock().date()
        self.shown = self.topics if internal else public_topics(tables, self.book, self._used)
        self.known = Knowledge(self.book, self.shown, as_of=self.as_of, series=wanted, internal=internal)
        self.others = ForeignMeetings(self.kept)
        theirs = self.others.book
        used = (place for _, part in theirs.parts for place in part.topics)
        self._topics_of_others = TopicList(tables, used)
        self.known_to_others = Knowledge(
            theirs, self._topics_of_others, as_of=self.as_of, series=wanted, internal=internal
        )

    def _used(self) -> Iterable[str]:
        """The names of topics in all meetings, also where others may not read."""
        return (name for _, part in self.book.parts for place in part.topics for name in place.names)

    def page_of(self, name: str) -> Topic:
        """The topic of a name as it is shown: to others by the names that they may know, or by this one."""
        topic = self.topic(name)
        return topic_of(self.shown, topic) or Topic(name, keys=topic.keys)

    def told_by_others(self, topic: Topic) -> Sequence[TopicEntry]:
        """What meetings of other archives know of a topic: what holds, and is open."""
        page = self.known_to_others.about(topic)
        return [one for part in _PARTS for one in getattr(page, part)]

    def row_of_others(self, row: RegisterRow) -> str:
        """Where a row of other archives is from."""
        return origin_of(self.others.origins()[row.summary.path])

    def view_of_others(self, one: TopicEntry) -> dict[str, Any]:
        """A row of other archives as JSON."""
        view = entry_json(one, self.others.book, self.today, internal=self.internal)
        return {**view, "archive": archive_view(self.others.origins()[one.row.summary.path])}

    def topic(self, name: str) -> Topic:
        """The topic of a name. Raises ``topic-unknown``, with one that is written nearly so."""
        found = self.topics.named(name) or self._topics_of_others.named(name)
        if found is not None:
            return found
        near = self.topics.near(name)
        if near:
            raise Problem("topic-unknown-near", name=visible(name), near=near)
        raise Problem("topic-unknown", name=visible(name))


@verb("topic")
@click.argument("name", default="")
@click.option("--also", default="")
@click.option("--rename", "new_name", default="")
@click.option("--join", "other", default="")
@click.option("--untagged", is_flag=True)
@click.option("--series", default="")
@click.option("--as-of", "day")
@click.option("--internal", is_flag=True)
@click.option("--to", "to", type=FormatChoice(FORMATS))
@target_option("-o", "--output")
@click.option("--json", "as_json", is_flag=True)
def topic_verb(  # noqa: PLR0913, PLR0917 — one parameter for each option
    name: str,
    also: str,
    new_name: str,
    other: str,
    series: str,
    day: str | None,
    to: Format | None,
    target: FileTarget,
    archive: Path | None,
    *,
    untagged: bool,
    internal: bool,
    as_json: bool,
) -> None:
    """List the topics, print what is known of one, or say what it is called."""
    asked = _Archive(archive, series, day, internal=internal)
    if untagged:
        _say_untagged(asked.known.untagged(), as_json=as_json)
    elif not name:
        if also or new_name or other:
            raise Misuse("topic-which")
        _say_topics(asked, as_json=as_json)
    elif also or new_name or other:
        _settle(asked, asked.topic(name), also, new_name, other)
    elif to is not None:
        _write_page(asked, asked.topic(name), to, target)
    else:
        _say_page(asked, asked.page_of(name), as_json=as_json)


def _write_page(asked: _Archive, topic: Topic, to: Format, target: FileTarget) -> None:
    """Write what is known of a topic to a file, and print its path."""
    from exports.formats.record import record_source  # noqa: PLC0415 — the exports are heavy
    from exports.registers.topic_document import (  # noqa: PLC0415
        TopicAsked,
        TopicSource,
        deliver_topic,
        topic_file,
    )

    kept = asked.kept
    name = organisation(kept)
    read = record_source(kept, name)
    wanted = TopicAsked(
        topic=topic,
        to=to,
        language=screen_language(),
        today=asked.today,
        as_of=asked.as_of,
        series=asked.series,
        internal=asked.internal,
        organisation=name,
        logo=logo_of(kept),
    )
    source = TopicSource(
        records=read.records, tables=read.tables, book=asked.book, used_numbers=read.used_numbers
    )
    made = topic_file(source, wanted)
    path = deliver_topic(made, target.file, target.folder_in(kept), wanted)
    remember(kept, path, ALL, internal=asked.internal)
    say(str(path))
    say_aside(searched(made.look) if made.look else words(screen_language(), "command")("export-internal"))


def _settle(asked: _Archive, topic: Topic, also: str, new_name: str, other: str) -> None:
    """Say what a topic is called from now on; nothing in any meeting is rewritten."""
    sentence = words(screen_language(), "command")
    if other:
        meant = asked.topic(other)
        if meant == topic:
            raise Problem("topic-same", name=topic.name)
        joined(asked.kept, asked.topics, topic, meant)
        say(sentence("topic-joined", one=visible(topic.name), other=visible(meant.name)))
        return
    if new_name.strip():
        renamed(asked.kept, asked.topics, topic, new_name.strip())
        say(sentence("topic-renamed", old=visible(topic.name), new=visible(new_name.strip())))
        say_aside(sentence("topic-told"))
        return
    names = tuple(part.strip() for part in also.split(",") if part.strip())
    also_called(asked.kept, asked.topics, topic, names)
    say(sentence("topic-also", name=visible(topic.name), names=visible(", ".join(names))))
    say_aside(sentence("topic-told"))


def _say_topics(asked: _Archive, *, as_json: bool) -> None:
    found = list(asked.known.counts())
    if as_json:
        say_json(
            [
                {"name": topic.name, "also": list(topic.also), "formerly": list(topic.formerly)}
                | {"entries": entries, "meetings": meetings}
                for topic, entries, meetings in found
            ],
            indent=2,
        )
        return
    sentence = words(screen_language(), "command")
    for topic, entries, meetings in found:
        also = sentence("topic-also-called", names=", ".join(topic.also)) if topic.also else ""
        counted = sentence("topic-counts", entries=entries, meetings=meetings)
        say(visible(" · ".join(filter(None, (topic.name, also, counted)))))
    say_aside(sentence("topic-count", count=len(found)))


_PARTS = ("decisions", "actions", "expectations", "experiences", "questions", "proposals", "dates", "links")
_BELOW = ("history", "items", "word_hits")


def _say_page(asked: _Archive, topic: Topic, *, as_json: bool) -> None:
    page = asked.known.about(topic)
    if as_json:
        view = page_json(topic, page, asked.book, asked.as_of, asked.today, internal=asked.internal)
        others = [asked.view_of_others(one) for one in asked.told_by_others(topic)]
        say_json({**view, "others": others}, indent=2)
        return
    screen, sentence = words(screen_language(), "screen"), words(screen_language(), "command")
    also = sentence("topic-also-called", names=", ".join(topic.also)) if topic.also else ""
    say(visible(" · ".join(filter(None, (f"# {topic.name}", also)))))
    for part in (*_PARTS, "history"):
        rows: Sequence[TopicEntry] = getattr(page, part)
        if rows:
            say(f"\n{screen(f'topic-{part}')}")
            for one in rows:
                _say_row(one.row, history=part == "history")
    if page.items:
        say(f"\n{screen('topic-items')}")
        for item in page.items:
            say(visible(f"  {' · '.join(filter(None, (item.place, _met(item.summary))))}"))
    if page.word_hits:
        say(f"\n{screen('topic-word-hits')}")
        for one in page.word_hits:
            _say_row(one.row, word=one.word)
    _say_others(asked, topic)


def _say_others(asked: _Archive, topic: Topic) -> None:
    """What meetings of other archives know of it, each with where it is from."""
    for place, one in enumerate(asked.told_by_others(topic)):
        if not place:
            say(f"\n{words(screen_language(), 'screen')('foreign-list')}")
        _say_row(one.row, origin=asked.row_of_others(one.row))


def _say_row(row: RegisterRow, *, history: bool = False, word: str = "", origin: str = "") -> None:
    """What an entry says, what it is now where that is no matter of course, and where it was said."""
    screen = words(screen_language(), "screen")
    kind = row.entry.kind.value
    status = screen(f"status-{kind}-{row.told_status}") if history and row.status else ""
    due = row.due.isoformat() if row.due and row.is_open else ""
    told = " · ".join(filter(None, (_text(row), due, status, f"«{word}»" if word else "")))
    say(visible(f"  {told}"))
    where = (_met(row.summary), origin, to_text(row.entry.key))
    say(visible(f"    {' · '.join(filter(None, where))}"))


def _met(summary: Summary) -> str:
    """A meeting by its title and day."""
    return f"{titled(summary.meeting.title)}, {summary.day.isoformat()}"


def _text(row: RegisterRow) -> str:
    entry = row.entry
    pair = f"{entry.from_.name} → {entry.to.name}" if entry.from_ and entry.to else ""
    owners = ", ".join(owner.name for owner in row.owners)
    period = entry.period.text if entry.period and entry.kind.value == "activity" else ""
    whose = entry.party or entry.contact
    leads = (entry.shown_number, pair, owners, period, whose.name if whose else "", entry.title)
    return ": ".join(filter(None, (" ".join(filter(None, leads)), entry.text or entry.url)))


def _say_untagged(found: Sequence[Untagged], *, as_json: bool) -> None:
    if as_json:
        say_json([untagged_json(one) for one in found], indent=2)
        return
    sentence = words(screen_language(), "command")
    for one in found:
        offered = ", ".join(f"{topic} («{word}»)" for topic, word, _ in one.suggestions)
        say(visible(" · ".join(filter(None, (one.place, _met(one.summary), offered)))))
    say_aside(sentence("topic-untagged-count", count=len(found)))


@verb("experiences")
@click.argument("words_sought", metavar="WORDS", nargs=-1)
@click.option("--topic", "topic_name", default="")
@click.option("--party", default="")
@click.option("--variant", type=click.Choice(VARIANTS))
@click.option("--all", "also_outdated", is_flag=True)
@click.option("--as-of", "day")
@click.option("--internal", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
def experiences_verb(  # noqa: PLR0913, PLR0917 — one parameter for each option
    words_sought: tuple[str, ...],
    topic_name: str,
    party: str,
    variant: str | None,
    day: str | None,
    archive: Path | None,
    *,
    also_outdated: bool,
    internal: bool,
    as_json: bool,
) -> None:
    """Print what parties have seen, learned, offered and wished for, the newest first."""
    asked = _Archive(archive, "", day, internal=internal)

    def wanted(row: RegisterRow) -> bool:
        return (
            (also_outdated or row.status == "holds")
            and (variant is None or row.entry.variant == variant)
            and (not party or _is_of(row, party))
            and all(fold(word) in fold(_text(row) + row.entry.outcome) for word in words_sought)
        )

    topic = asked.topic(topic_name) if topic_name else None
    rows = [row for row in _experiences(asked.known, topic) if wanted(row)]
    theirs = [row for row in _experiences(asked.known_to_others, topic) if wanted(row)]
    if as_json:
        views = [entry_json(TopicEntry(row), asked.book, asked.today, internal=internal) for row in rows]
        others = [asked.view_of_others(TopicEntry(row)) for row in theirs]
        say_json([*({**view, "archive": None} for view in views), *others], indent=2)
        return
    for row in rows:
        _say_experience(row)
    if theirs:
        say(words(screen_language(), "screen")("foreign-list"))
    for row in theirs:
        _say_experience(row, asked.row_of_others(row))
    say_aside(words(screen_language(), "command")("experience-count", count=len(rows)))


def _say_experience(row: RegisterRow, origin: str = "") -> None:
    """What somebody shares, since when, and where it was said."""
    screen, sentence = words(screen_language(), "screen"), words(screen_language(), "command")
    say(visible(f"{screen(f'kind-{row.entry.variant}').capitalize()} · {_text(row)}"))
    since = row.entry.period.text if row.entry.period else ""
    confirmed = sentence("experience-confirmed", date=confirmed_on(row).isoformat())
    told = (f"{screen('label-since').lower()} {since}" if since else "", confirmed, _met(row.summary))
    status = "" if row.status == "holds" else screen(f"status-experience-{row.status}")
    say(visible(f"  {' · '.join(filter(None, (*told, status, origin, to_text(row.entry.key))))}"))


def _experiences(known: Knowledge, topic: Topic | None) -> Sequence[RegisterRow]:
    """The experiences that are known, or those of a topic: what holds, then what does no more."""
    if topic is None:
        return known.experiences()
    page = known.about(topic)
    past = (one for one in page.history if one.row.entry.kind.value == "experience")
    return [one.row for one in (*page.experiences, *past)]


def _is_of(row: RegisterRow, party: str) -> bool:
    """Whether an experience is a party's or somebody's; the beginning of a name is enough."""
    wanted = fold(party)
    names = (name.name for name in (row.entry.party, row.entry.contact) if name is not None)
    return any(fold(name) == wanted or fold(name).startswith(f"{wanted} ") for name in names)
