"""The pages of a site besides those of its meetings: overviews, registers, topics and parties."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from exports.digest.account import MeetingDigest, meeting_digest
from exports.formats.html import escaped
from exports.site.addresses import meeting_page, series_page, slugs, year_page
from exports.site.entry_rows import PageParts
from exports.site.feed import DIGESTED
from exports.site.frame import link
from exports.site.party_pages import PartyPages
from exports.site.plan_pages import PlanPages
from exports.site.sections import Sections
from exports.typography.dates import capital, date_range
from store.record.values import Kind
from store.registers.rows import RegisterRow
from store.topics.list import Topic
from store.topics.names import topic_key
from store.topics.topic_page import TopicEntry, TopicPage

if TYPE_CHECKING:
    from exports.site.published import Published

MOST = 200
"""Entries on the page of a register; a page for each year has all of them."""


_LINES = 3
"""Lines of a meeting's summary in a list."""

_CARDS = 80
"""Meetings of a series that are told in several lines, and decisions before them."""

_LAST = 5
"""Decisions and dates beside the newest meetings."""

_REGISTERS: Mapping[str, Kind] = {
    "decisions": Kind.DECISION,
    "actions": Kind.ACTION,
    "expectations": Kind.EXPECTATION,
    "experiences": Kind.EXPERIENCE,
}
_HOLDS = frozenset({"adopted", "holds"})

_WHOLE: Mapping[str, str] = {
    "decisions": "decisions",
    "actions": "actions",
    "expectations": "expectations",
    "experiences": "experiences",
    "open": "",
    "dates": "plan",
}
"""The parts of the page of a topic, and the page that has all of the sort."""


def _holds(row: RegisterRow) -> bool:
    return row.is_open or row.status in _HOLDS


class Pages:
    """Makes the pages."""

    def __init__(self, parts: PageParts) -> None:
        """Name what the pages are made of."""
        self._source, self._frame, self._rows, self._places = parts
        self._say = self._frame.say
        self._plans = PlanPages(parts)
        self._sections = Sections(parts)
        self.parties = PartyPages(parts)
        self._digests: dict[int, MeetingDigest] = {}
        self._told: dict[int, str] = {}

    def all(self) -> Iterator[tuple[str, bytes]]:
        """Every page with its address."""
        yield "index.html", self._index()
        for year in self._years:
            yield year_page(year), self._year(year)
        for series in self._source.series:
            yield series_page(series), self._series(series)
        for register in _REGISTERS:
            yield from self._register(register)
        yield "topics.html", self._topics()
        for topic, page in self._known.items():
            yield self._places.topic(topic), self._topic(topic, page)
            yield from self._stubs(topic)
        yield from self.parties.all()
        yield from self._plans.all()

    # -- meetings

    @cached_property
    def _years(self) -> tuple[int, ...]:
        """The years that have meetings, the newest first."""
        return tuple(dict.fromkeys(one.day.year for one in self._source.meetings))

    def _index(self) -> bytes:
        main = [f"<h1>{self._frame.told('index-title')}</h1>"]
        main.append(
            f"<p>{self._frame.told('index-drafts' if self._source.asked.drafts else 'index-lead')}</p>"
        )
        for year in self._years[:2]:
            main += [f"<h2>{year}</h2>", *self._cards(self._of_year(year))]
        if self._years[2:]:
            years = " · ".join(link(year_page(year), str(year)) for year in self._years[2:])
            main += [f"<h2>{self._frame.told('earlier-years')}</h2>", f"<p>{years}</p>"]
        newest = date_range(self._newest_day, None, self._frame.language)
        return self._frame.page(
            "index.html",
            self._frame.title,
            main,
            aside=self._beside_meetings(),
            here="index",
            foot=self._say("until-drafts" if self._source.asked.drafts else "until", day=newest),
        )

    def _of_year(self, year: int) -> list[Published]:
        return [one for one in self._source.meetings if one.day.year == year]

    def _cards(self, meetings: Iterable[Published], *, years: bool = False) -> Iterator[str]:
        """Meetings in a list: when, what they were, and in short what came of them."""
        yield '<ul class="cards">'
        for one in meetings:
            meeting = one.meeting
            yield f'<li><p class="when">{escaped(self._when(meeting.from_, meeting.to, years=years))}</p>'
            yield f"{self._card(one)}</li>"
        yield "</ul>"

    def _card(self, one: Published) -> str:
        """A meeting in a list, without when it was; it stands in several lists."""
        found = self._told.get(one.meeting.id)
        if found is None:
            series = self._source.series_of(one.meeting)
            name = self._source.series.get(series.id, "") if series else ""
            whose = link(series_page(series.id), name) if series is not None else ""
            made_of = f"{self._source.mark(one)} {whose}"
            found = self._frame.later(made_of, partial(self._written_card, one, whose))
            self._told[one.meeting.id] = found
        return found

    def _written_card(self, one: Published, whose: str) -> str:
        meeting, told = one.meeting, self.digest(one)
        lang = self._frame.marked(meeting.language)
        lines = "".join(f"<p{lang}>{escaped(line.text)}</p>" for line in told.of("summary")[:_LINES])
        draft = f' <span class="draft">{self._frame.told("draft")}</span>' if told.draft else ""
        title = link(meeting_page(meeting.id), self._rows.title(meeting), more=lang)
        counts = [
            self._frame.told(f"count-{what}", count=count)
            for what, count in (("decisions", told.decisions), ("actions", told.actions))
            if count
        ]
        rest = " · ".join(filter(None, (whose, *counts)))
        return f'<div><p class="title">{title}{draft}</p>{lines}<p class="meta">{rest}</p></div>'

    def digest(self, one: Published) -> MeetingDigest:
        """A meeting in short; it stands in several lists."""
        found = self._digests.get(one.meeting.id)
        if found is None:
            found = self._digests[one.meeting.id] = meeting_digest(
                one.record, one.used, setter=self._source.setter(one.meeting), sections=DIGESTED
            )
        return found

    def _when(self, first: date | None, last: date | None, *, years: bool) -> str:
        """The days of a meeting; the year only where no heading says it."""
        if first is None:
            return ""
        told = date_range(first, last, self._frame.language)
        year = f" {(last or first).year}"
        return told if years or (last or first).year != first.year else told.removesuffix(year)

    def _beside_meetings(self) -> Iterator[str]:
        """The last decisions, the dates after the newest meeting, and the topics."""
        decisions = [
            row
            for row in self._source.rows(Kind.DECISION)
            if row.status == "adopted" and row.entry.number and not row.entry.conclusion
        ]
        last = list(itertools.islice(filter(self._is_told_of, decisions), _LAST))
        if last:
            yield f"<h2>{self._frame.told('last-decisions')}</h2>"
            for row in last:
                meeting, entry = row.summary.meeting, row.entry
                address = self._places.entry(meeting.id, entry.key, entry.item)
                text = escaped(self._rows.printed(meeting, entry.title or entry.text))
                number = link(address, self._rows.printed(meeting, entry.number))
                yield f"<p>{number} <span{self._frame.marked(meeting.language)}>{text}</span></p>"
        ahead = [one for one in self._plans.dated if one.days is not None and one.days[0] > self._newest_day]
        if ahead:
            yield f"<h2>{self._frame.told('dates-ahead')}</h2><dl>"
            for one in ahead[:_LAST]:
                time = escaped(self._plans.time(one))
                yield f"<dt{self._plans.marked(one)}>{time}</dt><dd>{self._plans.what(one)}</dd>"
            yield "</dl>"
            yield f"<p>{link('plan.html', self._say('whole-plan'))}</p>"
        topics = sorted(self._known, key=lambda topic: (-self._counted[topic.name], topic_key(topic.name)))
        if topics:
            yield f'<h2>{self._frame.told("nav-topics")}</h2><ul class="tags">'
            for topic in topics[:20]:
                count = f" {found}" if (found := self._counted[topic.name]) else ""
                yield f"<li>{link(self._places.topic(topic), topic.name)}{count}</li>"
            yield "</ul>"

    def _is_told_of(self, row: RegisterRow) -> bool:
        """Whether the meeting in short counts a decision: not one that only approves the last minutes."""
        told = self.digest(self._source.by_id[row.summary.id]).of("decisions")
        return any(row.entry.key in line.keys for line in told)

    @cached_property
    def _newest_day(self) -> date:
        held = [(one.meeting.to or one.day) for one in self._source.meetings]
        return max(held, default=date.min)

    def _year(self, year: int) -> bytes:
        title = self._say("year-title", year=str(year))
        main = [f"<h1>{self._frame.text(title)}</h1>", *self._cards(self._of_year(year))]
        years = [str(one) if one == year else link(year_page(one), str(one)) for one in self._years]
        main.append(f"<p>{' · '.join(years)}</p>")
        return self._frame.page(year_page(year), title, main, here="index")

    def _series(self, series: int) -> bytes:
        name = self._source.series[series]
        of = self._source.of_series[series]
        own = {one.meeting.id for one in of}
        standing = [
            row
            for row in self._source.rows(Kind.DECISION)
            if row.summary.id in own and row.status == "adopted" and not row.entry.conclusion
        ]
        main = [f"<h1>{escaped(name)}</h1>"]
        if standing:
            main += [
                f'<h2 id="decisions">{self._frame.told("in-force")}</h2>',
                *self._rows.some_of(standing, "decisions", most=_CARDS),
            ]
        main += [
            f'<h2 id="meetings">{self._frame.told("nav-index")}</h2>',
            *self._cards(of[:_CARDS], years=True),
        ]
        if of[_CARDS:]:
            main += [f"<h3>{self._frame.told('earlier-years')}</h3>", '<ul class="links">']
            main += [f"<li>{self._rows.meeting_link(one.meeting)}</li>" for one in of[_CARDS:]]
            main.append("</ul>")
        parts = [("decisions", "in-force", len(standing))] if standing else []
        aside = self._sections.on_this_page([*parts, ("meetings", "nav-index", len(of))])
        return self._frame.page(series_page(series), name, main, aside=aside, here="index")

    # -- registers

    def _register(self, register: str) -> Iterator[tuple[str, bytes]]:
        """A register: what holds or is open, and a page a year with everything where there is much."""
        kind = _REGISTERS[register]
        rows = self._source.rows(kind)
        if kind == Kind.DECISION:
            rows = tuple(row for row in rows if row.status != "")
        years: dict[int, list[RegisterRow]] = {}
        for row in rows:
            years.setdefault(row.entry.day.year, []).append(row)
        several = len(rows) > MOST
        standing = [row for row in rows if _holds(row)] if several else list(rows)
        title = self._say(f"title-{register}")
        main = [f"<h1>{self._frame.text(title)}</h1>", f"<p>{self._frame.told(f'lead-{register}')}</p>"]
        if not rows:
            main = [main[0], f"<p>{self._frame.told(f'none-{register}')}</p>"]
        if register == "expectations" and self.parties.parties:
            named = [link(f"p/{file}.html", name) for name, file in self.parties.parties.items()]
            main.append(f'<p class="meta">{self._frame.told("parties")} {" · ".join(named)}</p>')
        main += self._by_year(standing[:MOST])
        aside: Iterable[str] = ()
        if several:
            aside = [f"<h2>{self._frame.told('by-year')}</h2>", '<ul class="links">']
            aside += [
                f"<li>{link(f'{register}/{year:04}.html', str(year))} {len(of)}</li>"
                for year, of in years.items()
            ]
            aside += ["</ul>"]
            for year, of in years.items():
                whole = self._say("title-of-year", title=title, year=str(year))
                page = [f"<h1>{self._frame.text(whole)}</h1>", *self._rows.list_of(of)]
                way = self._sections.back(f"{register}.html", title)
                address = f"{register}/{year:04}.html"
                yield address, self._frame.page(address, whole, [*way, *page], here=register)
        yield (
            f"{register}.html",
            self._frame.page(f"{register}.html", title, main, aside=aside, here=register),
        )

    def _by_year(self, rows: Sequence[RegisterRow]) -> Iterator[str]:
        years: dict[int, list[RegisterRow]] = {}
        for row in rows:
            years.setdefault(row.entry.day.year, []).append(row)
        for year, of in years.items():
            yield f"<h2>{year}</h2>"
            yield from self._rows.list_of(of)

    # -- topics and parties

    @cached_property
    def _known(self) -> Mapping[Topic, TopicPage]:
        """The topics that stand in published meetings, each with what is known of it."""
        found = {
            topic: self._source.known.about(topic) for topic, _, met in self._source.known.counts() if met
        }
        return dict(sorted(found.items(), key=lambda pair: topic_key(pair[0].name)))

    @cached_property
    def _counted(self) -> Mapping[str, int]:
        """How many entries a topic has."""
        return {
            topic.name: sum(len(rows) for rows in _parts(page).values()) + len(page.history)
            for topic, page in self._known.items()
        }

    def topic_counts(self) -> Iterator[tuple[Topic, TopicPage]]:
        """The topics with what is known of each, for the search."""
        yield from self._known.items()

    def _topics(self) -> bytes:
        title = self._say("nav-topics")
        main = [f"<h1>{self._frame.text(title)}</h1>"]
        if not self._known:
            main.append(f"<p>{self._frame.told('none-topics')}</p>")
        else:
            main.append('<ul class="links">')
            for topic in self._known:
                found = self._counted[topic.name]
                told = [self._frame.told("count-entries", count=found)] if found else []
                if topic.also:
                    told.append(f"{self._frame.told('also')} {escaped(', '.join(topic.also))}")
                more = f' <span class="meta">{", ".join(told)}</span>' if told else ""
                main.append(f"<li>{link(self._places.topic(topic), topic.name)}{more}</li>")
            main.append("</ul>")
        return self._frame.page("topics.html", title, main, here="topics")

    def _topic(self, topic: Topic, page: TopicPage) -> bytes:
        title = self._say("about-topic", topic=topic.name)
        main = [*self._sections.back("topics.html", self._say("nav-topics"), escaped(capital(topic.name)))]
        main.append(f"<h1>{self._frame.text(title)}</h1>")
        told = []
        if topic.also:
            told.append(self._say("also-called", names=", ".join(topic.also)))
        met = {item.summary.id: item for item in page.items}
        if met:
            newest = next(iter(met.values())).summary.meeting
            told.append(
                self._say(
                    "topic-counts",
                    count=self._counted[topic.name],
                    meetings=len(met),
                    day=self._rows.days(newest),
                )
            )
        main.append(f'<p class="meta">{self._frame.text(" ".join(told))}</p>')
        main += self._known_parts(page)
        if page.items:
            main += [f'<h2 id="items">{self._frame.told("part-items")}</h2>', "<ul>"]
            main += [*map(self._rows.discussed, page.items), "</ul>"]
        if page.word_hits:
            heard = [self._rows.heard(one.row, one.word) for one in page.word_hits]
            main += self._sections.folded(
                "part-words",
                [f"<p>{self._frame.told('words-lead')}</p>", '<ul class="heard">', *heard, "</ul>"],
                len(heard),
            )
        places = [(name, f"part-{name}", len(rows)) for name, rows in _parts(page).items() if rows]
        if page.items:
            places.append(("items", "part-items", len(page.items)))
        return self._frame.page(
            self._places.topic(topic), title, main, aside=self._sections.on_this_page(places), here="topics"
        )

    def _known_parts(self, page: TopicPage) -> Iterator[str]:
        """What holds and is open, each part under its heading, and what does no more folded below."""
        for name, rows in _parts(page).items():
            if rows:
                yield f'<h2 id="{name}">{self._frame.told(f"part-{name}")}</h2>'
                yield from self._rows.some_of((one.row for one in rows), _WHOLE[name])
        yield from self._sections.history(page)

    def _stubs(self, topic: Topic) -> Iterator[tuple[str, bytes]]:
        """Pages under other names of a topic, which lead to its own."""
        own = {self._places.topic(one) for one in self._known}
        for name in topic.names:
            address = f"t/{slugs([name])[name]}.html"
            if address not in own:
                yield self._sections.stub(address, name, self._places.topic(topic), topic.name)


def _parts(page: TopicPage) -> Mapping[str, tuple[TopicEntry, ...]]:
    """What holds and is open, by the parts of the page."""
    return {
        "decisions": page.decisions,
        "actions": page.actions,
        "expectations": page.expectations,
        "experiences": page.experiences,
        "open": (*page.questions, *page.proposals),
        "dates": (*page.dates, *page.links),
    }
