"""Our own Markdown: the parts of a case in a municipal protocol."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from store.language.words import ANY, fold
from store.record.model import Entry
from store.record.values import Kind
from tui.grammar.votes.vote_result import VoteTold
from tui.grammar.votes.votes import read_votes
from tui.importing.own_files.patterns import HOLE, LABELLED, POINT, pattern, plain
from tui.importing.own_files.sheet import Part, Sheet, joined

if TYPE_CHECKING:
    from tui.importing.own_files.item_content import ItemContent


_Taker: TypeAlias = Callable[[Part], None]


class CaseParts:
    """Takes what stands under the headings in a case. Votes wait for the decision that stands below them."""

    def __init__(self, sheet: Sheet, content: ItemContent) -> None:
        """Read for a sheet; what is no text of the item and no vote goes to ``content``."""
        self._sheet, self._content = sheet, content
        self._making, self._say = sheet.making, sheet.say
        self._waiting: list[tuple[str, str, Part]] = []
        self._proposals: list[Entry] = []
        self._takers: dict[str, _Taker] = {
            self._say("part-background"): self._take_background,
            self._say("part-proceedings"): self._take_proceedings,
            self._say("part-votes"): self._take_votes,
            self._say("part-decisions"): self._take_decisions,
            self._say("follow-up"): content.take,
        }

    def begin(self, title: str) -> _Taker | None:
        """What takes the parts below a heading in an item; None for one that is no part of a case."""
        if self._making.meeting.layout != "municipal" or self._making.item is None:
            return None
        if title != self._say("part-decisions"):
            self.end()
        return self._takers.get(title) or self._recommended(title)

    def begin_item(self) -> None:
        """Another item: what was proposed in the one before is not voted on here."""
        self.end()
        self._proposals = []

    def end(self) -> None:
        """Keep the votes that no decision followed."""
        for _, text, part in self._waiting:
            told = self._told(text)
            self._sheet.put(part, Kind.VOTE, text, votes=told.votes, ballot=told.ballot)
        self._waiting = []

    def _recommended(self, title: str) -> _Taker | None:
        if title == self._say("recommendation").rstrip(": "):
            return self._take_recommendation
        for ending in ("other", "s"):
            found = pattern(self._say("recommendation-by", name=HOLE, ending=ending)).fullmatch(title)
            if found:
                self._making.set_item(recommender=found[1])
                return self._take_recommendation
        return None

    def _take_background(self, part: Part) -> None:
        if plain(part[0].text.lstrip("-* ")).startswith(self._say("annex", number="").rstrip(" :")):
            self._content.take(part)
        else:
            self._take_text(part, "background")

    def _take_recommendation(self, part: Part) -> None:
        self._take_text(part, "recommendation")

    def _take_text(self, part: Part, field: str) -> None:
        item = self._making.item
        if item is None:
            return
        listed = POINT.fullmatch(part[0].text) is not None
        text = "\n".join(plain_kept(line.raw) for line in part) if listed else plain(joined(part))
        before = str(getattr(item, field))
        self._making.set_item(**{field: f"{before}\n{text}" if before else text})
        self._sheet.place(part, "item-detail", item.id)

    def _take_proceedings(self, part: Part) -> None:
        before = self._sheet.before
        self._content.take(part)
        after = self._sheet.before
        if after is not None and after is not before and after.kind == Kind.PROPOSAL:
            self._proposals.append(after)

    def _take_votes(self, part: Part) -> None:
        found = LABELLED.fullmatch(joined(part))
        label = plain(found["label"]) if found else ""
        text = plain(found["rest"]) if found else plain(joined(part))
        proposal = self._voted_on(label)
        if proposal is None and any(word in fold(label) for word in ANY.votes.options):
            label, text = "", f"{label.rstrip(':')}: {text}"  # what was voted on, as somebody typed it
            proposal = self._named_in(text)
        if proposal is None:
            self._waiting.append((label.rstrip(":"), text, part))
            return
        self._proposals.remove(proposal)
        statuses = {
            self._say("proposal-came", status=one): one
            for one in ("adopted", "rejected", "merged", "dropped")
        }
        status = statuses.get(text) or _outcome(text.rpartition(": ")[2])
        if text not in statuses:
            told = self._told(text)
            self._making.amend(proposal, votes=told.votes, ballot=told.ballot)
        self._sheet.settle(proposal, status)
        self._sheet.place(part, "votes", proposal.id)

    def _told(self, text: str) -> VoteTold:
        return read_votes(text).with_names(self._sheet.entries.context.without_own_bracket)

    def _voted_on(self, label: str) -> Entry | None:
        by, named = (
            pattern(self._say(key, name=HOLE)).fullmatch(label) for key in ("voted-by", "voted-named")
        )
        for entry in self._proposals:
            maker = by is not None and entry.by is not None and entry.by.name == by[1].partition(" (")[0]
            if maker or (named is not None and entry.name == named[1]):
                return entry
        return self._proposals[0] if label == self._say("voted") and self._proposals else None

    def _named_in(self, text: str) -> Entry | None:
        """The proposal of whoever is named before the colon: «utsettelsesforslaget fra SV: Falt …»."""
        lead = text.partition(":")[0]
        return next((one for one in self._proposals if one.by and lead.endswith(f" {one.by.name}")), None)

    def _take_decisions(self, part: Part) -> None:
        before = self._sheet.before
        self._content.take(part)
        made = self._sheet.before
        if made is None or made is before or made.kind != Kind.DECISION or made.votes is not None:
            return
        waiting = next((one for one in self._waiting if one[0] in ("", made.number)), None)
        if waiting is not None:
            self._waiting.remove(waiting)
            told = self._told(waiting[1])
            self._sheet.before = self._making.amend(made, votes=told.votes, ballot=told.ballot)
            self._sheet.place(waiting[2], "votes", made.id)


def plain_kept(raw: str) -> str:
    """A line of a list without what Markdown needs before signs, set in as it stands."""
    return f"{raw[: len(raw) - len(raw.lstrip())]}{plain(raw)}"


def _outcome(text: str) -> str:
    """What became of a proposal, by the word that begins how its vote fell."""
    first = re.split(r"\W", fold(text), maxsplit=1)[0]
    return "rejected" if first in ANY.votes.rejected else "adopted" if first in ANY.votes.adopted else ""
