"""The page of a meeting: its document, where each entry has an address, and what became of it since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial

from exports.blocks import Block, Heading, Minutes, Signatures
from exports.formats.html import HtmlWriter, PageEntries, details_lines, escaped, one_line
from exports.outline import anchors, outline
from exports.site.addresses import ids_in, meeting_page, series_page, year_page
from exports.site.earlier_pages import EarlierPages, mark_of_parts
from exports.site.entry_rows import PageParts
from exports.site.frame import link
from exports.site.published import Published, SiteSource
from store.record.identity import to_text
from store.record.model import Meeting
from store.registers.rows import Step
from store.topics.names import joined_topics


class MeetingDocument:
    """The document of a meeting as it is handed out, and where in it something can lead to.

    It is made when it is asked for: what it is made of may be what an earlier page was made of.
    """

    def __init__(self, one: Published, source: SiteSource, earlier: EarlierPages) -> None:
        """Say which meeting, and which pages there are."""
        self.of = one
        self.mark = source.mark(one)
        self._source = source
        self._earlier = earlier

    @cached_property
    def minutes(self) -> Minutes:
        """The whole document."""
        one = self.of
        setter, organisation = self._source.setter(one.meeting), self._source.organisation
        return outline(one.record, setter, organisation=organisation, used_numbers=one.used)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """What it says; lines to sign on are for paper."""
        return tuple(block for block in self.minutes.blocks if not isinstance(block, Signatures))

    @cached_property
    def anchors(self) -> Mapping[str, str]:
        """The ids of the headings of items and days, by their anchors in the document."""
        record = self.of.record
        known = {anchor: f"i-{to_text(item)}" for item, anchor in anchors(record).items()}
        known |= {f"dag-{place}": f"d-{to_text(day.id)}" for place, day in enumerate(record.days, 1)}
        there = {block.anchor for block in self.blocks if isinstance(block, Heading)}
        return {anchor: found for anchor, found in known.items() if anchor in there}

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every place of its page that a link can lead to."""
        page = self._earlier.beginning(meeting_page(self.of.meeting.id), self.mark)
        if page is not None:
            return ids_in(page)
        told = (f"e-{to_text(key)}" for key in PageEntries(self.blocks, lambda _: "").keys)
        return frozenset((*told, *self.anchors.values()))


class MeetingPages:
    """Makes the pages of meetings."""

    def __init__(self, parts: PageParts) -> None:
        """Name what the pages are made of."""
        self._source, self._frame, self._rows, self._places = parts
        self._say = self._frame.say

    def page(self, document: MeetingDocument) -> bytes:
        """The page of one meeting; as it was made, where its document and what stands beside are the same."""
        one = document.of
        meeting = one.meeting
        later = self._source.book.later(meeting.id)
        since = {key: told for key in later if (told := self._since(key, later))}
        beside = (list(self._way(meeting)), list(self._topics(meeting)), list(self._neighbours(one)))
        cited = self._rows.citations.targets_of(one)
        mark = f"{document.mark} {mark_of_parts(self._frame.mark, sorted(since.items()), beside, cited)}"
        address = meeting_page(meeting.id)
        return self._frame.earlier.page(address, mark, lambda: self._made(document, mark, since, beside))

    def _made(
        self,
        document: MeetingDocument,
        mark: str,
        since: Mapping[int, str],
        beside: tuple[Iterable[str], Iterable[str], Iterable[str]],
    ) -> bytes:
        minutes, blocks, found = document.minutes, document.blocks, document.anchors
        meeting = document.of.meeting
        way, topics, neighbours = beside
        entries = PageEntries(blocks, lambda key: since.get(key, ""))
        writer = HtmlWriter(found, entries, partial(self._rows.citations.linked, meeting))
        label = " – ".join(filter(None, (minutes.type_label, minutes.draft_label.upper())))
        tag = f' lang="{one_line(minutes.language)}"' if self._frame.marked(meeting.language) else ""
        main = [
            *way,
            f'<p class="type">{escaped(label)}</p>',
            f'<h1 dir="auto">{escaped(minutes.title)}</h1>',
            f'<p class="subtitle" dir="auto">{escaped(minutes.subtitle)}</p>' if minutes.subtitle else "",
            *details_lines(minutes.details),
            *topics,
            f'<div class="minutes"{tag}>',
            *(line for block in blocks for line in writer.block(block)),
            "</div>",
            *neighbours,
        ]
        return self._frame.page(
            meeting_page(meeting.id),
            minutes.property_title or minutes.title,
            filter(None, main),
            aside=self._contents(blocks, found, meeting),
            language=meeting.language,
            mark=mark,
        )

    def _own(self, meeting: Meeting) -> str:
        """The attribute that marks words of the frame on a page of another language."""
        if not self._frame.marked(meeting.language):
            return ""
        return f' lang="{self._frame.tag}"'

    def _way(self, meeting: Meeting) -> Iterator[str]:
        """Where the page is: the meetings, the series, the year."""
        steps = [link("index.html", self._say("nav-index"))]
        series = self._source.series_of(meeting)
        if series is not None:
            steps.append(link(series_page(series.id), self._source.series.get(series.id, series.name)))
        if meeting.from_ is not None:
            steps.append(link(year_page(meeting.from_.year), str(meeting.from_.year)))
        items = "".join(f"<li>{step}</li>" for step in steps)
        name = one_line(self._say("way"))
        yield f'<nav class="way" aria-label="{name}"{self._own(meeting)}><ol>{items}</ol></nav>'

    def _topics(self, meeting: Meeting) -> Iterator[str]:
        """The topics of the meeting, of its items and of its lines."""
        places = self._source.places(meeting.id)
        if names := joined_topics(*(place.names for place in places)):
            told = ", ".join(dict.fromkeys(map(self._places.topic_link, names)))
            term = self._frame.text(self._say("nav-topics"))
            yield f"<dl{self._own(meeting)}><div><dt>{term}</dt><dd>{told}</dd></div></dl>"

    def _since(self, key: int, later: Mapping[int, Sequence[Step]]) -> str:
        """What became of an entry after its meeting; of several, the last of each sort."""
        steps = later.get(key, ())
        row = self._source.book.row(key)
        if row is None or not steps:
            return ""
        last = {(step.what if step.by is None else step.key): step for step in steps}
        own = self._own(row.summary.meeting)
        told = "; ".join(self._rows.since(step, row.entry.kind) for step in last.values())
        return f'<p class="since"{own}><b>{self._frame.text(self._say("since-then"))}</b> {told}.</p>'

    def _contents(self, blocks: Iterable[Block], found: Mapping[str, str], meeting: Meeting) -> Iterator[str]:
        """The headings of the items, with links to them."""
        heads = [b for b in blocks if isinstance(b, Heading) and b.anchor in found and b.text.strip()]
        if not heads:
            return
        lang = self._frame.marked(meeting.language)
        title = self._frame.text(self._say("contents"))
        yield f'<nav aria-labelledby="contents"><h2 id="contents">{title}</h2><ul{lang}>'
        for head in heads:
            level = ' class="below"' if head.level > 2 else ""
            yield f'<li{level}><a href="#{found[head.anchor]}">{escaped(head.text)}</a></li>'
        yield "</ul></nav>"

    def _neighbours(self, one: Published) -> Iterator[str]:
        """The meetings of the series before and after."""
        series = self._source.series_of(one.meeting)
        if series is None:
            return
        same = [
            other
            for other in self._source.meetings
            if (of := self._source.series_of(other.meeting)) is not None and of.id == series.id
        ]
        at = same.index(one)
        before, after = same[at + 1 : at + 2], same[max(at - 1, 0) : at]
        if not before and not after:
            return
        own = self._own(one.meeting)
        yield f'<nav class="beside" aria-label="{one_line(self._say("beside"))}"{own}><ul>'
        for others, sign in ((before, "← {}"), (after, "{} →")):
            for other in others:
                side = "before" if others is before else "after"
                days = self._rows.days(other.meeting)
                title = ", ".join(filter(None, (self._rows.title(other.meeting), days)))
                shown = link(
                    meeting_page(other.meeting.id), title, more=self._frame.marked(other.meeting.language)
                )
                yield f'<li class="{side}">{sign.format(shown)}</li>'
        yield "</ul></nav>"
