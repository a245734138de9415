"""The search of a site: its page, and the texts of the published meetings as plain scripts.

The script is ``search.js``; it folds words as :mod:`store.plain_text` does, which a test holds. Texts come
into the page as text and never as markup, and none of them can end its script.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from importlib import resources
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from exports.formats.html import one_line
from exports.formats.xml_text import clean
from exports.outline.public import public_record
from exports.site.addresses import meeting_page
from exports.site.earlier_pages import mark_of_parts
from exports.site.entry_rows import PageParts
from exports.site.frame import link
from exports.site.party_pages import PartyCount
from exports.typography.dates import capital
from store.language.about import about
from store.language.catalogue import words
from store.language.words import ANY
from store.record.identity import to_text
from store.record.kinds import STATUSES
from store.record.model import Entry
from store.record.texts import ITEM, MEETING, SearchText, kind_word, pieces_of
from store.record.values import VARIANTS, Kind
from store.record.withheld import Withheld
from store.topics.list import Topic
from store.topics.topic_page import TopicPage

if TYPE_CHECKING:
    from exports.site.published import Published

GROUPS: Mapping[str, tuple[str, ...]] = {
    "decisions": (Kind.DECISION, "conclusion"),
    "actions": (Kind.ACTION,),
    "expectations": (Kind.EXPECTATION,),
    "experiences": (Kind.EXPERIENCE, *VARIANTS),
    "open": (Kind.QUESTION, Kind.PROPOSAL),
    "dates": (Kind.ACTIVITY, Kind.STEP, Kind.LINK),
    "items": (ITEM, MEETING),
}
"""What can be asked for alone, and the kinds that are of it."""

_WITH_STATUS = tuple(kind for kind in Kind if kind in STATUSES)
"""Kinds of which something becomes."""

_UNNAMED = frozenset({Kind.NOTE, "newer"})
"""Kinds that no word stands before."""

_ELSEWHERE = ("index", "decisions", "experiences", "topics", "plan")
"""Where to look without a script."""


class SearchPages:
    """Makes the page of the search, and what it searches."""

    def __init__(self, parts: PageParts) -> None:
        """Name what the texts are taken from."""
        self._source, self._frame, self._rows, self._places = parts
        self._say = self._frame.say
        self._kinds: set[str] = set()

    def all(
        self, topics: Iterable[tuple[Topic, TopicPage]], parties: Iterable[PartyCount]
    ) -> Iterator[tuple[str, bytes]]:
        """Every file of the search with its address; topics and parties come with what is known of each."""
        years: dict[int, list[Published]] = {}
        for one in self._source.meetings:
            years.setdefault(one.day.year, []).append(one)
        for year, meetings in years.items():
            address = f"search/{year:04}.js"
            told = [(self._source.mark(one), self._meeting(one)) for one in meetings]
            mark = mark_of_parts(self._frame.mark, told)
            script = self._frame.earlier.page(address, mark, partial(self._script, year, meetings))
            self._kinds.update(_kinds_in(script))
            yield address, script
        yield "search/topics.js", data_script(self._known(topics, parties))
        ours = resources.files("exports.site") / "search.js"
        yield "search.js", ours.read_bytes().replace(b"\r\n", b"\n")
        yield "search.html", self._page(years)

    def _script(self, year: int, meetings: Collection[Published]) -> bytes:
        return data_script(self._year(year, meetings))

    def _year(self, year: int, meetings: Collection[Published]) -> dict[str, Any]:
        """The texts of a year's meetings: the newest meeting first, each in the order of its minutes."""
        kinds: dict[str, int] = {}
        items: dict[str, int] = {}
        entries: list[tuple[int, int, int, str, str]] = []
        for place, one in enumerate(meetings):
            page = meeting_page(one.meeting.id)
            for piece in pieces(one):
                kind = kind_word(piece.kind)
                address = self._places.entry(one.meeting.id, piece.key, _item_of(one, piece))
                if piece.kind == ITEM:
                    address = self._places.item(one.meeting.id, piece.key)
                entries.append(
                    (
                        place,
                        items.setdefault(_line(piece.item), len(items)),
                        kinds.setdefault(kind, len(kinds)),
                        address.removeprefix(page).removeprefix("#"),
                        _line(piece.text),
                    )
                )
        return {
            "year": year,
            "meetings": [self._meeting(one) for one in meetings],
            "items": list(items),
            "kinds": list(kinds),
            "entries": entries,
        }

    def _meeting(self, one: Published) -> tuple[str, str, str, str]:
        """A meeting as the results name it: its id, its title, when it was, and its language if another."""
        meeting = one.meeting
        draft = f" ({self._say('draft').upper()})" if meeting.state != "approved" else ""
        language = about(meeting.language).tag if self._frame.marked(meeting.language) else ""
        return one.key, _line(self._rows.title(meeting)), f"{self._rows.days(meeting)}{draft}", language

    def _known(
        self, topics: Iterable[tuple[Topic, TopicPage]], parties: Iterable[PartyCount]
    ) -> dict[str, Any]:
        """What kinds are called, what words end in, topics and parties with what is known, what has ended."""
        label = words(self._frame.language, "screen")
        named = sorted(kind for kind in self._kinds if kind not in _UNNAMED)
        found = [
            {
                "names": [clean(name) for name in topic.names],
                "address": self._places.topic(topic),
                "told": self._counted(
                    decisions=len(page.decisions),
                    actions=len(page.actions),
                    experiences=len(page.experiences),
                ),
            }
            for topic, page in topics
        ]
        found += [
            {
                "names": [clean(name) for name in one.names],
                "address": one.address,
                "told": self._counted(**one.counts),
            }
            for one in parties
        ]
        return {
            "labels": {kind: capital(label(f"label-{kind}").lower()) for kind in named},
            "groups": GROUPS,
            "endings": sorted(set(ANY.endings), key=lambda ending: (-len(ending), ending)),
            "topics": found,
            "ended": self._ended(),
        }

    def _ended(self) -> Mapping[str, list[str]]:
        """The entries that hold no more or are done, by the word that stands beside them in the results."""
        found: dict[str, list[str]] = {}
        for kind in _WITH_STATUS:
            for row in self._source.rows(kind):
                if word := self._rows.ended(row):
                    found.setdefault(word, []).append(f"e-{to_text(row.entry.key)}")
        return found

    def _counted(self, **counts: int) -> str:
        """How much is known of a topic or a party, in words."""
        told = [self._say(f"about-{what}", count=count) for what, count in counts.items() if count]
        return self._frame.typeset(", ".join(told))

    def _page(self, years: Collection[int]) -> bytes:
        say, text = self._say, self._frame.told
        shown = "".join(f'<option value="{group}">{text(f"search-{group}")}</option>' for group in GROUPS)
        told = {key: say(f"search-{key}", count="#") for key in ("none", "one", "many", "near")}
        told["about"] = say("search-about", topic="#")
        data = "".join(f' data-{key}="{one_line(self._frame.typeset(value))}"' for key, value in told.items())
        others = ", ".join(link(f"{place}.html", say(f"nav-{place}")) for place in _ELSEWHERE)
        main = [
            f"<h1>{text('search-title')}</h1>",
            '<form id="search" role="search" hidden>',
            f'<p><label for="q">{text("search-label")}</label></p>',
            '<div class="ask"><input type="search" id="q" name="q" autocomplete="off">',
            f"<button>{text('search-button')}</button></div>",
            f'<div class="ask"><label for="kind">{text("search-show")}</label>',
            f'<select id="kind" name="kind"><option value="">{text("search-all")}</option>{shown}</select>',
            f'<label for="year">{text("search-from")}</label><select id="year" name="year">',
            f'<option value="">{text("search-all-years")}</option></select></div>',
            "</form>",
            f"<noscript><p>{text('search-without')} {others}.</p></noscript>",
            f'<section id="results" aria-label="{one_line(say("search-results"))}"{data}>',
            '<p id="told" role="status"></p>',
            '<div id="about" class="box decision" hidden></div>',
            '<ul id="hits" class="heard"></ul>',
            f'<button id="more" type="button" hidden>{text("search-more")}</button>',
            "</section>",
        ]
        scripts = [f"search/{year:04}.js" for year in years]
        return self._frame.page(
            "search.html",
            say("search-title"),
            main,
            here="search",
            scripts=[*scripts, "search/topics.js", "search.js"],
        )


def pieces(one: Published) -> Iterator[SearchText]:
    """What can be found of a meeting: what its document prints, without what only says that it is withheld.

    Topics have pages of their own, and the days of a meeting stand beside it.
    """
    withheld = Withheld(one.record)
    told = public_record(one.record, one.used)
    bare = told.with_documents(replace(item, tags=()) for item in told.agenda if item.tags)
    day = f" · {one.meeting.from_.isoformat()}" if one.meeting.from_ else ""
    for piece in pieces_of(bare, one.used):
        if piece.kind == MEETING:
            yield replace(piece, text=piece.text.removesuffix(day))
        elif piece.key > 0 and not withheld.untold(piece.key):
            yield piece


def _item_of(one: Published, piece: SearchText) -> int:
    entry = one.record.get(Entry, piece.key)
    return (entry.item or 0) if entry is not None else 0


def _line(text: str) -> str:
    return " ".join(clean(text).split())


def _kinds_in(script: bytes) -> Collection[str]:
    """The kinds of the texts that a script brings."""
    told = json.loads(script[script.index(b"{") : script.rindex(b"}") + 1])
    return tuple(told["kinds"])


def data_script(content: Mapping[str, Any]) -> bytes:
    """A script that brings something to the search, in which no text can end it."""
    told = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for sign in "<\u2028\u2029":
        told = told.replace(sign, f"\\u{ord(sign):04x}")
    return f"(self.referat=self.referat||[]).push({told});\n".encode("utf-8", "replace")
