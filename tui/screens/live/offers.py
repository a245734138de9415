"""The offers while a line is typed: how it may go on, and decisions that stand already."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual.content import Content

from store.registers.standing import Decision
from store.search.standing_decisions import Earlier, Standing, read_earlier
from tui.grammar.complete.complete import Offer, offers, understood
from tui.grammar.complete.known import Known
from tui.screens.background import harmless, run_behind, tell_later
from tui.screens.live.line_menus import of_menu, opens_menu
from tui.widgets.completing_line import row
from tui.widgets.content import as_far, days_words, user

if TYPE_CHECKING:
    from tui.screens.live.capture_pane import CapturePane

ROWS, ROWS_WHEN_LOW, LOW = 5, 3, 30
"""Rows of the list, and how many on a screen that is lower than so many lines."""

MOST_WIDE = 24
"""Columns of what stands first in the rows of a menu; what is longer moves the rest."""

_AROUND = 6
"""Columns of a row that are neither its title nor what is said of it."""

_NOTHING: tuple[Offer, ...] = ()


class Offers:
    """What can be offered to whoever types into a meeting that is open.

    What stands behind the cursor follows every key. The list opens only when nothing has been typed for a
    moment, and then follows, too; so it is not there for those who know what they type.
    """

    def __init__(self, pane: CapturePane) -> None:
        """Take the pane of the line."""
        self._pane = pane
        self._recorder = pane.recording.recorder
        self._earlier = Standing(())
        self._own = Standing(())
        self._known: Known | None = None
        self._beside: tuple[Decision, ...] = ()
        self._hushed = False
        self._first = self._shown = 0

    @harmless(_NOTHING)
    def ask(self, text: str, offered: str) -> tuple[Offer, ...]:
        """How a text may go on, when ``offered`` is the sign that stood in the line already."""
        asked = self._pane.questions.asked
        if asked is None:
            found = offers(text, offered, self.known)
            return of_menu(text, found, self.known, self._pane.words) if opens_menu(text) else found
        return tuple(self._answers(text, asked.like)) if asked.like else ()

    @harmless(None)
    def follow(self) -> None:
        """Let the list follow what is offered, if it is open; a menu opens at once."""
        if self._pane.offer_list.is_open or self.in_menu:
            self._list()

    def fit(self) -> None:
        """Show as many rows as there is room for now."""
        if self._pane.offer_list.is_open:
            self._list()

    def hush(self) -> None:
        """Show nothing more beside this line."""
        self._hushed, self._beside = True, ()
        self._list()

    @harmless(None)
    def settle(self, text: str, offered: str) -> None:
        """Open the list when there is something to see beside a text that has stood for a moment."""
        self._hushed = self._hushed and bool(text)
        quiet = self._hushed or self._pane.questions.asked is not None or not text
        self._beside = () if quiet else self._standing(text, offered)
        self._list()

    @harmless(None)
    def close_away(self) -> None:
        """Away from the line there is nothing to complete."""
        if not self._pane.line.has_focus:
            self._list()

    def take(self, row: int) -> None:
        """Take what stands in a row of the list."""
        place = self._first + row
        if row < self._shown and place < len(self._pane.line.offers):
            self._pane.line.take(place)

    def read_decisions(self) -> None:
        """Read the decisions of the other meetings, behind the screen."""
        context = self._recorder.context
        meeting = context.record.meeting

        def read() -> None:
            earlier = read_earlier(self._pane.recording.opened.archive, meeting.id, meeting.series)
            tell_later(self._pane, self._learn_decisions, Standing(earlier.standing), earlier)

        run_behind(self._pane, read)

    def read_deadlines(self) -> None:
        """Find out which deadlines there are to offer, behind the screen: their names are slow to come by."""
        context = self._recorder.context

        def read() -> None:
            understood(context.record.meeting.language, context.near)

        run_behind(self._pane, read)

    def _learn_decisions(self, standing: Standing, earlier: Earlier) -> None:
        self._earlier, self._known = standing, None
        self._recorder.numbers = earlier.numbers
        self._recorder.archive.learn_topics(earlier.topics)
        self._recorder.archive.learn_people(earlier.people)

    @property
    def known(self) -> Known:
        """What is known where the next line goes."""
        context = self._recorder.context
        languages = (context.record.meeting.language, self._pane.house.language)
        known = self._known
        if known is None or known.context is not context or known.asked != languages:
            known = self._known = Known(context, languages, self._earlier.decisions)
        return known

    def _answers(self, text: str, like: str) -> Iterator[Offer]:
        """What an answer may go on with: what a line would that begins in the same way."""
        for offer in offers(f"{like}{text}", "", self.known):
            if offer.typed.startswith(like):
                typed, whole = offer.typed.removeprefix(like), offer.text.removeprefix(like)
                yield replace(offer, typed=typed, text=whole)
            elif len(offer.typed) <= len(text):
                yield offer

    def _standing(self, text: str, offered: str) -> tuple[Decision, ...]:
        """The decisions that share the words of one that is being typed."""
        preview = self._recorder.preview(self._recorder.meant(text, offered))
        if preview.kind != "decision":
            return ()
        known = self.known
        if self._own.decisions != known.own_decisions:
            self._own = Standing(known.own_decisions)
        earlier = self._earlier.alike(preview.text, known.own.replaced())
        return (*self._own.alike(preview.text), *earlier)[:2]

    def _list(self) -> None:
        """Show what there is to choose among, and below it what stands already."""
        line = self._pane.line
        height = self._pane.screen.size.height
        room = ROWS if height >= LOW else ROWS_WHEN_LOW
        if self.in_menu:
            room = height // 2 - 1
        choices = [*self._choices()]
        self._first = max(0, line.mark + 1 - room)
        found = choices[self._first : self._first + room]
        self._shown = len(found)
        left = len(choices) - self._first - len(found)
        if self.in_menu and left:
            told = self._pane.words("menu-more", count=left)
            found.append(user(f"  {told}", "$kind-quiet"))
        found += [self._decision(decision) for decision in self._beside][: max(0, room - len(found))]
        self._pane.offer_list.show(found if line.has_focus else ())
        line.listed = self._pane.offer_list.is_open

    @property
    def in_menu(self) -> bool:
        """Whether the line stands in one of the two menus, where Enter takes the marked row."""
        return bool(self._pane.line.offers) and opens_menu(self._pane.line.text)

    @property
    def enter_takes(self) -> bool:
        """Whether Enter takes the marked row, and not the line as it stands."""
        return self.in_menu and self._pane.line.offers[self._pane.line.mark].by_enter

    def _choices(self) -> Iterator[Content]:
        """The rows to choose among; a single one that stands behind the cursor already says enough."""
        line = self._pane.line
        if (
            not self.in_menu
            and len(line.offers) == 1
            and line.suggestion
            and line.offers[0].what != "decision"
        ):
            return
        menu = self.in_menu
        wide = max((len(offer.title) for offer in line.offers if menu), default=0)
        for place, offer in enumerate(line.offers):
            title = offer.title or offer.text
            beside = offer.about or self._pane.words(f"offer-{offer.what}")
            if offer.what == "command":
                room = self._pane.screen.size.width - _AROUND - max(len(title), min(wide, MOST_WIDE))
                beside = as_far(beside, room)
            sign = "▸" if menu else "⇥"
            yield row(title, beside, marked=place == line.mark, sign=sign, wide=min(wide, MOST_WIDE))

    def _decision(self, decision: Decision) -> Content:
        day = days_words(decision.day, None, self._pane.house.language)
        text = " ".join(decision.text.split())
        told = " · ".join(filter(None, (decision.number, day, text)))
        return user(f"  {self._pane.words('offer-standing')}  ", "$kind-decision").append(user(told))
