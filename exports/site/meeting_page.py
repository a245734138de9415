"""The page of a meeting: its document, where each entry has an address, and what became of it since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from exports.blocks import Block, Heading, Signatures
from exports.formats.html import HtmlWriter, PageEntries, details_lines, escaped, one_line
from exports.outline import anchors, outline
from exports.site.addresses import meeting_page, series_page, year_page
from exports.site.entry_rows import Rows, SitePlaces, setter_of
from exports.site.frame import Frame, link
from exports.site.published import Published, SiteSource
from store.record.identity import to_text
from store.record.model import Meeting
from store.registers.rows import Step
from store.topics.names import joined_topics


class MeetingDocument:
    """The document of a meeting as it is handed out, and where in it something can lead to.

    anchors: the ids of the headings of items and days, by their anchors in the document.
    """

    def __init__(self, one: Published, organisation: str) -> None:
        """Make the document; lines to sign on are for paper."""
        meeting = one.meeting
        setter = setter_of(meeting.language, meeting.tidy)
        self.of = one
        self.minutes = outline(one.record, setter, organisation=organisation, used_numbers=one.used)
        self.blocks = tuple(block for block in self.minutes.blocks if not isinstance(block, Signatures))
        known = {anchor: f"i-{to_text(item)}" for item, anchor in anchors(one.record).items()}
        known |= {f"dag-{place}": f"d-{to_text(day.id)}" for place, day in enumerate(one.record.days, 1)}
        there = {block.anchor for block in self.blocks if isinstance(block, Heading)}
        self.anchors = {anchor: found for anchor, found in known.items() if anchor in there}

    @property
    def ids(self) -> frozenset[str]:
        """Every place of its page that a link can lead to."""
        told = (f"e-{to_text(key)}" for key in PageEntries(self.blocks, lambda _: "").keys)
        return frozenset((*told, *self.anchors.values()))


class MeetingPages:
    """Makes the pages of meetings."""

    def __init__(self, source: SiteSource, frame: Frame, rows: Rows, places: SitePlaces) -> None:
        """Name what the pages are made of."""
        self._source = source
        self._frame = frame
        self._rows = rows
        self._places = places
        self._say = frame.say

    def page(self, document: MeetingDocument) -> bytes:
        """The page of one meeting."""
        one, minutes, blocks = document.of, document.minutes, document.blocks
        meeting, found = one.meeting, document.anchors
        later = self._source.book.later(meeting.id)
        entries = PageEntries(blocks, lambda key: self._since(key, later))
        writer = HtmlWriter(found, entries)
        label = " – ".join(filter(None, (minutes.type_label, minutes.draft_label.upper())))
        tag = f' lang="{one_line(minutes.language)}"' if self._frame.marked(meeting.language) else ""
        main = [
            *self._way(meeting),
            f'<p class="type">{escaped(label)}</p>',
            f'<h1 dir="auto">{escaped(minutes.title)}</h1>',
            f'<p class="subtitle" dir="auto">{escaped(minutes.subtitle)}</p>' if minutes.subtitle else "",
            *details_lines(minutes.details),
            *self._topics(meeting),
            f'<div class="minutes"{tag}>',
            *(line for block in blocks for line in writer.block(block)),
            "</div>",
            *self._neighbours(one),
        ]
        return self._frame.page(
            meeting_page(meeting.id),
            minutes.property_title or minutes.title,
            filter(None, main),
            aside=self._contents(blocks, found, meeting),
            language=meeting.language,
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
