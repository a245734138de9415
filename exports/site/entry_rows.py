"""Entries in the lists of a site: what was said, where it stands, and what has become of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from exports.formats.html import escaped, to_address
from exports.outline.entries import without_phrase
from exports.site.addresses import meeting_page, slugs
from exports.site.citations import Citations
from exports.site.earlier_pages import mark_of_parts
from exports.site.frame import Frame, link
from exports.typography.dates import capital, date_range, deadline, short
from exports.typography.typesetter import with_capital
from store.addresses import host_of
from store.language.catalogue import words
from store.language.words import fold
from store.plain_text import without_check
from store.record.identity import to_text
from store.record.model import Meeting
from store.record.status import deadline_from, owners_from
from store.record.values import Deadline, Kind, Language, Period
from store.record.values import day_of as day_of_period
from store.registers.rows import RegisterRow, Step
from store.topics.list import Topic
from store.topics.topic_page import TopicItem

if TYPE_CHECKING:
    from exports.site.published import SiteSource

MOST_OF_PART = 40
"""Entries in one part of a page that has several parts."""

_TONES = {
    **dict.fromkeys(("adopted", "holds", "accepted", "met", "planned", "answered"), "good"),
    **dict.fromkeys(("open", "stated", "unmet"), "open"),
}
"""How a status looks; the rest is quiet."""


class SitePlaces:
    """Where entries, topics and parties of a site stand, as far as they do."""

    def __init__(self, source: SiteSource, ids: Mapping[int, Collection[str]]) -> None:
        """Take the ids that stand on the page of each meeting."""
        self._ids = ids
        self.topics = slugs(topic.name for topic in source.topics.topics)
        self.parties: Mapping[str, str] = {}
        self._topic_named = source.topics.named

    def entry(self, meeting: int, key: int, item: int = 0) -> str:
        """The address of an entry: its place, else that of its item, else its meeting's page."""
        page, ids = meeting_page(meeting), self._ids.get(meeting, ())
        for mark in (f"e-{to_text(key)}", f"i-{to_text(item)}"):
            if mark in ids:
                return f"{page}#{mark}"
        return page

    def item(self, meeting: int, item: int) -> str:
        """The address of an item."""
        mark = f"i-{to_text(item)}"
        return (
            f"{meeting_page(meeting)}#{mark}" if mark in self._ids.get(meeting, ()) else meeting_page(meeting)
        )

    def topic(self, topic: Topic) -> str:
        """The page of a topic."""
        return f"t/{self.topics[topic.name]}.html"

    def topic_link(self, name: str) -> str:
        """A topic by a name of it, with the link to its page."""
        topic = self._topic_named(name)
        return link(self.topic(topic), topic.name) if topic is not None else escaped(name)

    def party(self, name: str) -> str:
        """A name, with the link to its page where it is a party that has one."""
        file = self.parties.get(fold(name))
        return link(f"p/{file}.html", name) if file else escaped(name)


class PageParts(NamedTuple):
    """What every maker of pages has: the meetings, the frame, entries in lists, and where things stand."""

    source: SiteSource
    frame: Frame
    rows: Rows
    places: SitePlaces


class Rows:
    """Writes entries of the registers as parts of a list."""

    def __init__(self, source: SiteSource, frame: Frame, places: SitePlaces) -> None:
        """Name what the lists are made of."""
        self._source = source
        self._frame = frame
        self._places = places
        self._say = frame.say
        self.citations = Citations(source, places)
        self._screen = words(frame.language, "screen")
        self._kept: dict[int, str] = {}
        self._marks: dict[int, str] = {}

    def printed(self, meeting: Meeting, text: str) -> str:
        """A text of a meeting as its document has it, without a capital or a stop of its own."""
        return self._source.setter(meeting).text(without_check(text))

    def sentence(self, meeting: Meeting, text: str) -> str:
        """A line of running text of a meeting, as its document has it."""
        return self._source.setter(meeting).sentence(without_check(text))

    def list_of(self, rows: Iterable[RegisterRow]) -> Iterator[str]:
        """A list of entries; boxes stand beside each other. Nothing for none."""
        told = tuple(rows)
        if told:
            boxed = all(row.entry.kind in _BOXED for row in told)
            yield f'<ul class="{"boxes" if boxed else "rows"}">'
            yield from map(self.row, told)
            yield "</ul>"

    def some_of(
        self, rows: Iterable[RegisterRow], place: str = "", *, most: int | None = None
    ) -> Iterator[str]:
        """A list of entries that is no longer than a page can bear, and what ``place`` has them all."""
        told = tuple(rows)
        some = MOST_OF_PART if most is None else most
        yield from self.list_of(told[:some])
        yield from self.rest(len(told) - some, place)

    def rest(self, count: int, place: str = "") -> Iterator[str]:
        """A line that says how many more there are, and which page has them; nothing for none."""
        if count > 0:
            where = f" {link(f'{place}.html', self._say(f'nav-{place}'))}" if place else ""
            yield f'<p class="meta">{self._frame.text(self._say("rest", count=count))}{where}</p>'

    def row(self, row: RegisterRow) -> str:
        """One entry."""
        found = self._kept.get(row.entry.key)
        if found is None:
            found = self._frame.later(self.mark(row), partial(self._written, row))
            self._kept[row.entry.key] = found
        return found

    def mark(self, row: RegisterRow) -> str:
        """Everything that an entry in a list is made of: the row, and where it leads to."""
        found = self._marks.get(row.entry.key)
        if found is None:
            entry, meeting = row.entry, row.summary.meeting
            steps = [(step.where.meeting if step.where else None, *_bare(step)) for step in row.history]
            named = (entry.from_, entry.to, entry.party, entry.contact)
            places = [self._places.entry(meeting.id, entry.key, entry.item)]
            places += [
                self._places.entry(step.where.id, step.by.key, step.by.item)
                for step in row.history
                if step.where and step.by
            ]
            places += [self._places.parties.get(fold(name.name), "") for name in named if name]
            told = (row.status, row.owners, row.deadline, row.due, row.since)
            places += self.citations.targets(meeting, (entry.text, entry.title, entry.outcome))
            found = self._marks[entry.key] = mark_of_parts(entry, meeting, told, steps, places)
        return found

    def _written(self, row: RegisterRow) -> str:
        match row.entry.kind:
            case Kind.DECISION:
                return self._decision(row)
            case Kind.ACTION:
                return self._action(row)
            case Kind.EXPECTATION:
                return self._expectation(row)
            case Kind.EXPERIENCE:
                return self._experience(row)
            case Kind.QUESTION | Kind.PROPOSAL:
                return self._boxed(row)
            case Kind.ACTIVITY:
                return self._activity(row)
            case Kind.LINK:
                return self._link(row)
        return self._row(row, self._kind(row))

    def heard(self, row: RegisterRow, word: str) -> str:
        """An entry in which a word stands, with the word marked."""
        return self._frame.later(f"{self.mark(row)} {word}", partial(self._heard, row, word))

    def _heard(self, row: RegisterRow, word: str) -> str:
        text = self.printed(row.summary.meeting, row.entry.text or row.entry.url)
        at = text.casefold().find(word)
        marked = escaped(text)
        if word and at >= 0 and len(text.casefold()) == len(text):
            end = at + len(word)
            marked = f"{escaped(text[:at])}<mark>{escaped(text[at:end])}</mark>{escaped(text[end:])}"
        lang = self._frame.marked(row.summary.meeting.language)
        return f"<li><p{lang}>{marked}</p>{self._where(row)}</li>"

    def discussed(self, one: TopicItem) -> str:
        """An item in which a topic was discussed."""
        meeting = one.summary.meeting
        page = self._places.item(meeting.id, one.item) if one.item else meeting_page(meeting.id)
        lang = self._frame.marked(meeting.language)
        place = (
            f": <span{lang}>{escaped(self.printed(meeting, one.place))}</span>" if one.place.strip() else ""
        )
        title = f'<a href="~/{page}"{lang}>{escaped(self.title(meeting))}</a>'
        return f"<li>{escaped(self.days(meeting))}, {title}{place}</li>"

    def title(self, meeting: Meeting) -> str:
        """The title of a meeting as it is printed."""
        return self.printed(meeting, meeting.title).strip() or self._say("untitled")

    def days(self, meeting: Meeting) -> str:
        """The days of a meeting, in the frame's language; empty for none."""
        return date_range(meeting.from_, meeting.to, self._frame.language) if meeting.from_ else ""

    def meeting_link(self, meeting: Meeting, address: str = "") -> str:
        """A meeting by its title and days, the title with the link."""
        draft = f" ({self._say('draft').upper()})" if meeting.state != "approved" else ""
        title = link(
            address or meeting_page(meeting.id),
            self.title(meeting),
            more=self._frame.marked(meeting.language),
        )
        days = self.days(meeting)
        return f"{title}{f', {escaped(days)}' if days else ''}{draft}"

    def pill(self, row: RegisterRow) -> str:
        """What has become of an entry, by a word."""
        if not row.status:
            return ""
        tone = _TONES.get(row.status, "quiet")
        return f'<p class="pill {tone}">{self._frame.text(self.status(row))}</p>'

    def ended(self, row: RegisterRow) -> str:
        """The word for what has become of an entry that is no longer open and holds no more; else empty."""
        return "" if not row.status or row.status in _TONES else self._frame.typeset(self.status(row))

    def status(self, row: RegisterRow) -> str:
        """What has become of an entry, as a word with a capital."""
        if row.entry.kind == Kind.DECISION and row.status == "adopted":
            return str(self._say("holds"))
        return capital(self._screen(f"status-{row.entry.kind.value}-{row.told_status}"))

    def since(self, step: Step, kind: Kind) -> str:
        """What became of an entry after its meeting, with the meeting where it was said."""
        language = self._frame.language
        day = date_range(step.day, None, language)
        if step.by is not None and step.where is not None:
            return self._by_decision(step, day)
        if step.key < 0:
            return self._frame.text(self._say("since-no-longer"))
        if step.what == "deadline":
            told = self._say("since-deadline", deadline=self.due(deadline_from(step.to)) or "–", day=day)
        elif step.what == "owner":
            names = ", ".join(name.name for name in owners_from(step.to)) or "–"
            told = self._say("since-owner", names=names, day=day)
        elif kind in (Kind.EXPERIENCE, Kind.ACTIVITY):
            told = f"{self._screen(f'status-{kind.value}-{step.to}')} {day}"
        else:
            told = self._screen(f"since-{kind.value}-{step.to}", day=day)
        if step.where is None:
            return self._frame.text(told)
        place = link(meeting_page(step.where.id), self.title(step.where.meeting))
        return f"{self._frame.text(told)}, {self._frame.text(self._say('see'))} {place}"

    def _by_decision(self, step: Step, day: str) -> str:
        by, where = step.by, step.where
        assert by is not None and where is not None  # noqa: S101, PT018 — only such steps come here
        key = "amended" if step.what == "amended" else "repealed" if by.repeals else "replaced"
        number = self._say("since-decision", number=by.number) if by.number else self.title(where.meeting)
        place = link(self._places.entry(where.id, by.key, by.item), number)
        return f"{self._frame.text(self._say(f'since-{key}'))} {place}, {escaped(day)}"

    def due(self, told: Deadline | None) -> str:
        """A deadline as lists have it."""
        if told is None:
            return ""
        if told.meeting is not None:
            return str(self._screen("next-meeting"))
        return deadline(told, self._frame.language)

    def _where(self, row: RegisterRow) -> str:
        """The meeting and the item of an entry."""
        meeting = row.summary.meeting
        place = self.printed(meeting, row.entry.place)
        lang = self._frame.marked(meeting.language)
        item = f" · <span{lang}>{escaped(place)}</span>" if place.strip() else ""
        address = self._places.entry(meeting.id, row.entry.key, row.entry.item)
        return f'<p class="meta">{self.meeting_link(meeting, address)}{item}</p>'

    def _text(self, row: RegisterRow) -> str:
        """What was said, in its own language."""
        meeting, entry = row.summary.meeting, row.entry
        text = entry.text
        if entry.kind == Kind.ACTION:
            for due in (entry.deadline, row.deadline):
                text = without_phrase(text, due.text).rstrip(" ,;–-") if due and due.text else text
        title = f"<b>{escaped(self.printed(meeting, entry.title))}</b> " if entry.title.strip() else ""
        told = self._lines(meeting, text)
        return f"<p{self._frame.marked(meeting.language)}>{title}{told}</p>"

    def _lines(self, meeting: Meeting, text: str, *, asks: bool = False) -> str:
        """The lines of a text; where one that ``asks`` does so in none of them, the first one does."""
        lines = [line for line in text.splitlines() if line.strip()]
        told = [self.sentence(meeting, line) for line in lines]
        if asks and lines and "?" not in text:
            told[0] = self._source.setter(meeting).question(without_check(lines[0]))
        return "<br>".join(self.citations.linked(meeting, line) for line in told)

    def _later(self, row: RegisterRow) -> str:
        """What took the place of a decision, or changed it."""
        told = [
            self.since(step, row.entry.kind)
            for step in row.history
            if step.by is not None or (step.key < 0 and row.status == "superseded")
        ]
        return "".join(f'<p class="meta">{capital(one)}</p>' for one in told)

    def _row(self, row: RegisterRow, lead: str, *more: str) -> str:
        address = self._places.entry(row.summary.id, row.entry.key, row.entry.item)
        return (
            f'<li><p class="lead"><a href="~/{address}">{escaped(lead)}</a></p>'
            f"<div>{self._text(row)}{''.join(more)}{self._later(row)}{self._where(row)}</div>{self.pill(row)}</li>"
        )

    def _decision(self, row: RegisterRow) -> str:
        entry = row.entry
        lead = self.printed(row.summary.meeting, entry.number) if entry.number else self._kind(row)
        return self._row(row, lead)

    def _action(self, row: RegisterRow) -> str:
        owners = ", ".join(owner.name for owner in row.owners)
        when = (
            short(row.due, self._frame.language) if row.due and row.deadline and row.deadline.meeting else ""
        )
        told = (("owner", owners), ("deadline", when or self.due(row.deadline)))
        parts = [f"{self._frame.text(self._say(key))} {escaped(value)}" for key, value in told if value]
        return self._row(row, self._kind(row), f'<p class="meta">{" · ".join(parts)}</p>' if parts else "")

    def _expectation(self, row: RegisterRow) -> str:
        of, to = (name.name if name else "" for name in (row.entry.from_, row.entry.to))
        shown = self._places.party(to)
        if of and fold(of) == fold(to):
            shown = self._frame.text(self._screen("each-other" if row.entry.mutual else "themselves"))
        pair = f"{self._places.party(of)} → {shown}"
        return (
            f'<li class="pair"><div><p class="lead">{pair}</p>{self._text(row)}{self._where(row)}</div>'
            f"{self.pill(row)}</li>"
        )

    def _experience(self, row: RegisterRow) -> str:
        meeting, entry = row.summary.meeting, row.entry
        whose = entry.party or entry.contact
        document = words(meeting.language, "document")
        variant = entry.variant or "experience"
        label = document("experience", variant=variant)
        if whose is not None:
            label = document("experience-by", variant=variant, name=whose.name)
        if row.status == "outdated":
            label = document("experience-outdated", label=label)
        contact = entry.contact.name if entry.contact and entry.party else ""
        since = self.time(entry.period, meeting.language) if entry.period else ""
        rows = (
            ("outcome", self.sentence(meeting, entry.outcome) if entry.outcome.strip() else ""),
            ("contact", contact),
            ("since", since),
        )
        lang = self._frame.marked(meeting.language)
        write = partial(self.citations.linked, meeting)
        details = [
            f"<div><dt>{self._frame.told(key)}</dt><dd{lang}>{write(text)}</dd></div>"
            for key, text in rows
            if text
        ]
        address = self._places.entry(meeting.id, entry.key, entry.item)
        said = self._frame.text(self._say("said-in"))
        place = f"<div><dt>{said}</dt><dd>{self.meeting_link(meeting, address)}</dd></div>"
        told = escaped(label)
        if whose is not None and whose.name:
            told = self._places.party(whose.name).join(told.rsplit(escaped(whose.name), 1))
        return (
            f'<li class="box experience"><p{lang}><b>{told}</b> {self._lines(meeting, entry.text)}</p>'
            f"<dl>{''.join(details)}{place}</dl></li>"
        )

    def _boxed(self, row: RegisterRow) -> str:
        meeting, entry = row.summary.meeting, row.entry
        asks = entry.kind == Kind.QUESTION
        tone = "question" if asks else "proposal"
        label = words(meeting.language, "document")(tone, status=row.status)
        text = self._lines(meeting, entry.text, asks=asks)
        lang = self._frame.marked(meeting.language)
        return f'<li class="box {tone}"><p{lang}><b>{escaped(label)}</b> {text}</p>{self._where(row)}</li>'

    def _activity(self, row: RegisterRow) -> str:
        meeting, entry = row.summary.meeting, row.entry
        when = capital(self.time(entry.period, self._frame.language)) if entry.period else self._say("no-day")
        whose = f" – {self._places.party(entry.party.name)}" if entry.party and entry.party.name else ""
        lang = self._frame.marked(meeting.language)
        ended = "" if row.status == "planned" else self.pill(row)
        text = self.citations.linked(meeting, with_capital(self.printed(meeting, entry.text)))
        return (
            f'<li><p class="lead">{escaped(when)}</p><div><p{lang}>{text}'
            f"{whose}</p>{self._where(row)}</div>{ended}</li>"
        )

    def _link(self, row: RegisterRow) -> str:
        meeting, entry = row.summary.meeting, row.entry
        host = host_of(entry.url)
        shown = escaped(self.printed(meeting, entry.text) if entry.text.strip() else entry.url)
        told = to_address(entry.url, shown)
        where = f" ({escaped(host)})" if entry.text.strip() and host else ""
        return (
            f'<li><p class="lead">{self._frame.text(self._say("link"))}</p>'
            f"<div><p{self._frame.marked(meeting.language)}>{told}{where}</p>{self._where(row)}</div></li>"
        )

    def time(self, period: Period, language: Language) -> str:
        """The days of a period; else its own words."""
        first, last = day_of_period(period.from_), day_of_period(period.to)
        if first is None or last is None:
            return period.text
        return date_range(first, None if first == last else last, language)

    def _kind(self, row: RegisterRow) -> str:
        kind = "conclusion" if row.entry.conclusion else row.entry.kind.value
        return capital(self._screen(f"label-{kind}").lower())


def _bare(step: Step) -> tuple[object, ...]:
    return step.what, step.to, step.day, step.at, step.key, step.by


_BOXED = frozenset({Kind.EXPERIENCE, Kind.QUESTION, Kind.PROPOSAL})
