"""Our own Markdown: what was said in an item or at the opening."""

from __future__ import annotations

import re
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Any, Literal, get_args

from store.language.folders import part as part_of
from store.language.line import LineWords
from store.record.model import AgendaItem, Entry
from store.record.values import (
    ClosedDoors,
    Corrected,
    Corrects,
    Form,
    Kind,
    Name,
    Outcome,
    Quadrant,
    Sort,
)
from tui.grammar.entries import read_step
from tui.grammar.phrases.experiences import activity
from tui.grammar.phrases.names import split_names
from tui.importing.days_and_places import read_times
from tui.importing.own_files.list_points import Marks, as_typed
from tui.importing.own_files.patterns import BOLD, GUIDE, HOLE, LABELLED, LINK, PAIR, POINT, pattern, plain
from tui.importing.own_files.sheet import Part, Sheet, joined, points
from tui.importing.source import cells, is_separator

if TYPE_CHECKING:
    from tui.importing.own_files.boxes import Boxes
    from tui.importing.own_files.participants import Participants


_SIGN = re.compile(r"[=!?#>+*/]{1,2} ")
"""What a line begins with that is more than text."""


class ItemContent:
    """Makes entries of texts, points and tables, and of what an item says about itself."""

    def __init__(self, sheet: Sheet, boxes: Boxes, participants: Participants) -> None:
        """Read for a sheet; what stands in a box goes to ``boxes``."""
        self._sheet, self._boxes, self._participants = sheet, boxes, participants
        self._making = sheet.making
        self._say = sheet.say
        self._entries = sheet.entries
        self._put, self._place = sheet.put, sheet.place
        self._listed, self._of_values = "", False
        self._gathered: tuple[str, Part] = ("", [])
        self._part: Part = []
        self._pair: tuple[Name, Name, bool] | None = None
        self._quadrant: Quadrant | Literal["unplaced"] | None = None

    def begin(self) -> None:
        """Another heading: no pair and no field of a board is being told any more."""
        self._pair, self._quadrant, self._listed, self._of_values = None, None, "", False
        self._gather("")

    def _gather(self, name: str) -> None:
        """End the values that are gathered under a name, and begin with those of another."""
        waiting, self._gathered = self._gathered, (name, self._part)
        if waiting[0]:
            self._put(waiting[1], Kind.PROPOSAL, waiting[0], gathers=True)
            del self._making.lines[-len(waiting[1]) :]

    def take(self, part: Part) -> None:
        """Make what a part of an item says."""
        first, self._part = part[0].text, part
        if first.startswith(">"):
            self._boxes.take(part)
        elif first.startswith("|"):
            self._take_table(part)
        elif POINT.fullmatch(first):
            self._take_points(part)
        elif (linked := LINK.fullmatch(first)) and len(part) == 1 and self._making.item is not None:
            self._put(part, Kind.LINK, plain(linked["title"]), url=linked["url"])
        elif guide := GUIDE.fullmatch(first):
            self._put(part, Kind.GUIDE, plain(guide[1]))
        elif found := LABELLED.fullmatch(joined(part)):
            self._take_labelled(part, plain(found["label"]), found["rest"])
        else:
            self._take_text(part, plain(joined(part)))

    def _take_text(self, part: Part, text: str) -> None:
        item = self._making.item
        if self._quadrant is not None and text == self._say("swot-empty"):
            self._place(part, "layout")
            return
        if item is None:
            self._put_text(part, text)
        elif self._take_about(part, text) or self._take_why(part, text) or self._take_exempt(part, text):
            pass
        elif self._tells_of_item(text, item):
            self._place(part, "item-detail", item.id)
        else:
            self._put_text(part, text)

    def _tells_of_item(self, text: str, item: AgendaItem) -> bool:
        """Whether a text is what became of an item, or who came, left or stood aside in it."""
        outcomes = {
            self._say(f"outcome-{printed}"): printed
            for printed in ("postponed", "withdrawn", "noted", "inconclusive")
        }
        if text in outcomes:
            self._making.set_item(outcome=outcomes[text])
        elif closed := self._closed_by(text):
            self._making.set_item(closed=closed)
        elif text == self._say("outcome-noted-several"):
            self._making.set_items_without_word(outcome="noted")
        else:
            # Who came and went stands under who took part as well.
            return self._participants.take_unnamed(text, item) or self._participants.tells_again(text, item)
        return True

    def _take_exempt(self, part: Part, text: str) -> bool:
        """That an item is exempt, or several neighbours are, or texts in an item that is told."""
        item = self._making.item
        one = pattern(self._say("exempt-item", law=HOLE)).fullmatch(text)
        found = one or pattern(self._say("exempt-items", law=HOLE)).fullmatch(text)
        if found is None or item is None:
            return False
        law = self._sheet.paragraph_of(found[1])
        if self._say("exempt-title") not in item.title:
            for _ in range(1 if one else 2):
                self._put(part, Kind.NOTE, text, exempt=law)
            return True
        if one:
            self._making.set_item(exempt=law)
            for decided in self._sheet.withheld_in(item):
                self._put([], Kind.DECISION, "", **decided)
        else:
            self._making.set_items_without_word(exempt=law)
        self._place(part, "item-detail", item.id)
        return True

    def _take_about(self, part: Part, text: str) -> bool:
        """«Innledning ved Kari. Type: Drøfting.»: whether a text says only such things of an item."""
        item = self._making.item
        sorts = {self._say(f"sort-{one}"): one for one in get_args(Sort)}
        told: dict[str, Any] = {}
        rest = text
        for field, sentence in (
            ("format", self._say("item-format", text=HOLE)),
            ("sort", self._say("item-sort", text=HOLE)),
            ("presenter", self._say("presented-by", name=HOLE)),
        ):
            whole = pattern(sentence).pattern
            found = re.fullmatch(f"(?:{whole}|(?P<before>.+?) {whole})" if rest else "(?!)", rest, re.DOTALL)
            if found is not None:
                told[field] = next(filter(None, (found[1], found[found.re.groups])))
                rest = found["before"] or ""
        if item is None or not told or rest or told.get("sort", self._say("sort-decision")) not in sorts:
            return False
        if "sort" in told:
            told["sort"] = sorts[told["sort"]]
        if "presenter" in told and "format" not in told:
            told["format"] = item.format.removesuffix(told["presenter"]).rstrip(", ")
        self._making.set_item(**told)
        self._place(part, "item-detail", item.id)
        return True

    def _closed_by(self, text: str) -> ClosedDoors | None:
        under = pattern(self._say("closed-under", law=HOLE)).fullmatch(text)
        return ClosedDoors(under[1] if under else "") if under or text == self._say("closed") else None

    def _take_why(self, part: Part, text: str) -> bool:
        """«Saken ble utsatt til høsten»: the outcome, and the words that said until when, or why."""
        labels = part_of(self._making.meeting.language, LineWords).labels
        words_of: dict[Outcome, str] = {"postponed": labels.postponed[0], "withdrawn": labels.withdrawn[0]}
        for outcome, word in words_of.items():
            for form in ("why", "on"):
                found = pattern(self._say(f"outcome-{outcome}-{form}", text=HOLE)).fullmatch(text)
                if found is not None:
                    self._making.set_item(outcome=outcome)
                    entry = self._put(part, Kind.NOTE, found[1])
                    self._making.amend(entry, typed=f"{word}: {found[1]}")
                    return True
        return False

    def _put_text(self, part: Part, text: str) -> None:
        """A text; a new paragraph where it would else go on with the text before it."""
        item = self._making.item.id if self._making.item else None
        before = self._sheet.before
        plain = (
            before is not None and before.kind == Kind.NOTE and not before.point and before.speaker is None
        )
        goes_on = before is not None and plain and before.item == item
        entry = self._put(part, Kind.NOTE, text, paragraph=goes_on)
        if _SIGN.match(text):  # it would have become something else, had nobody typed a ' before it
            self._making.amend(entry, typed=f"'{text}")

    def _take_labelled(self, part: Part, label: str, rest: str) -> None:
        item = self._making.item
        text = plain(rest)
        fields = {self._say("background"): "background", self._say("recommendation"): "recommendation"}
        quadrants = {self._say(f"swot-{one}"): one for one in get_args(Quadrant)}
        if item is not None and label in fields:
            self._making.set_item(**{fields[label]: text})
            self._listed = fields[label] if not text or text.endswith(":") else ""
            self._place(part, "item-detail", item.id)
        elif (label in quadrants or label == self._say("swot-unplaced")) and not rest:
            self._quadrant = quadrants.get(label, "unplaced")
            self._set_form("swot")
            self._place(part, "layout")
        elif not rest and (named := pattern(self._say("values-gathered", name=HOLE)).fullmatch(label)):
            self._gather(named[1])
            self._of_values = True
            self._set_form("values")
            self._place(part, "layout")
        elif not rest and label == self._say("values-more"):
            self._gather("")
            self._of_values = True
            self._place(part, "layout")
        elif not rest and item is not None and not label.endswith(":"):
            # A name that gathers values, and that none were told under.
            self._gather("")
            self._put(part, Kind.PROPOSAL, label, gathers=True)
            self._set_form("values")
        elif corrected := self._correction(label):
            self._put(part, Kind.NOTE, text, **corrected)
        elif label == f"{self._say('column-from')}:":
            self._pair = self._pair_of(part)
            self._place(part, "layout")
        elif label.endswith(":") and text:
            self._take_said(part, label[:-1], text)
        else:
            self._take_text(part, f"{label} {text}".strip())

    def _correction(self, label: str) -> dict[str, Any]:
        """What a correction is about, or in which meeting it was made, by the words in bold before it."""
        for whose, end in product((self._making.meeting.profile, "unknown"), ("-item", "")):
            facts = {"date": "" if whose == "unknown" else HOLE, "item": HOLE if end else ""}
            if found := pattern(self._say("corrects", variant=whose + end, **facts)).fullmatch(label):
                told = [*found.groups(), "", ""] if facts["date"] else ["", *found.groups(), ""]
                return {"corrects": Corrects(day=_day(told[0]), number=told[1]), "kept": True}
        for variant, item in (("item", HOLE), ("bare", "")):
            said = self._say("corrected-in-meeting", variant=variant, date=HOLE, item=item)
            if found := pattern(said).fullmatch(label):
                return {"corrected": Corrected(0, _day(found[1]), found[2] if item else ""), "kept": True}
        return {}

    def _pair_of(self, part: Part) -> tuple[Name, Name, bool]:
        told = {plain(found["label"]): plain(found["value"]) for found in PAIR.finditer(joined(part))}
        giver = told.get(f"{self._say('column-from')}:", "")
        taker = told.get(f"{self._say('column-to')}:", "")
        return self._parties(giver, taker)

    def _parties(self, giver: str, taker: str) -> tuple[Name, Name, bool]:
        mutual = taker == self._say("each-other")
        own = taker == self._say("themselves")
        both = split_names(giver) if mutual else ()
        if len(both) == 2 and all(name[0].isupper() for name in both):  # «Skolen og Laget», of each other
            return Name(both[0]), Name(both[1]), mutual
        return Name(giver), Name(giver if mutual or own else taker), mutual

    def _take_activity(self, part: Part, when: str, text: str) -> bool:
        """«**12. september 2026:** loppemarked», whether it was held or not behind it."""
        context, item = self._entries.context, self._making.item
        status = ""
        for one in ("held", "cancelled"):
            mark = f"*{self._say(f'activity-{one}')}*"
            if text.endswith(mark):
                status, text = one, text.removesuffix(mark).strip()
        planned = when == self._say("activity")
        made = activity(context, text if planned else f"{when}: {text}")
        if item is None or item.form != "plain" or not (planned or made.fields.get("period")):
            return False
        entry = self._put(part, Kind.ACTIVITY, made.text, **made.fields)
        self._sheet.settle(entry, status)
        return True

    def _take_said(self, part: Part, name: str, text: str) -> None:
        """Words of somebody on the list; of nobody there, an activity, or a value with its name."""
        context = self._entries.context
        if context.knows(name) == "one" or self._making.item is None:
            self._put(part, Kind.NOTE, text, speaker=Name(name))
        elif not self._take_activity(part, name, text):
            self._set_form("values")
            self._put(part, Kind.PROPOSAL, text, name=name)

    def _set_form(self, form: Form) -> None:
        if self._making.item is not None and self._making.item.form == "plain":
            self._making.set_item(form=form)

    def _take_points(self, part: Part) -> None:
        if self._listed and self._making.item is not None:
            self._go_on_with_field(part)
            return
        marks, above = Marks(), list[tuple[int, Entry]]()
        # A numbered row of questions leads what is said in an item.
        asked = all(line.text[:1].isdigit() and line.text.endswith("?") for line in part)
        guides = asked and self._making.item is not None
        annex = pattern(f"**{self._say('annex', number=HOLE)}** {HOLE}")
        for lines in points(part):
            found = POINT.fullmatch(lines[0].raw.rstrip())
            indent = len(found["indent"]) if found else 0
            point = marks.read(lines[0].raw, [line.raw for line in part[part.index(lines[0]) + 1 :]])
            typed = "\n".join([found["text"] if found else lines[0].text, *(line.text for line in lines[1:])])
            told = annex.fullmatch(typed)
            text = plain(told[2] if told else typed)
            above = [one for one in above if one[0] < indent]
            if told:
                self._put(lines, Kind.ANNEX, text)
            elif self._pair is not None:
                self._put_expectation(lines, self._pair, text)
            elif self._quadrant is not None:
                placed = None if self._quadrant == "unplaced" else self._quadrant
                self._put(lines, Kind.SWOT, text, quadrant=placed)
            elif guides:
                self._put(lines, Kind.GUIDE, text)
            elif self._of_values:
                self._put(lines, Kind.PROPOSAL, text)
            else:
                said = LABELLED.fullmatch(typed)
                speaker = plain(said["label"]).rstrip(":") if said else ""
                spoken: dict[str, Any] = (
                    {"speaker": Name(speaker)}
                    if said and self._entries.context.knows(speaker) == "one"
                    else {}
                )
                text = plain(said["rest"]) if said and spoken else plain(BOLD.sub(r"\1", typed))
                if point is not None and point.form and not spoken:
                    text, spoken = point.text, {"ordered": point.form, "paragraph": point.begins}
                parent = above[-1][1].id if above else None
                entry = self._put(lines, Kind.NOTE, text, become="point", point=True, parent=parent, **spoken)
                above.append((indent, entry))

    def _go_on_with_field(self, part: Part) -> None:
        """A list right below «Innstilling:» belongs to it, in lines as they are typed."""
        field, self._listed = self._listed, ""
        item = self._making.item
        before = getattr(item, field, "") if item is not None else ""
        told = as_typed("\n".join(line.raw for line in part))
        self._making.set_item(**{field: f"{before}\n{told}".strip()})
        self._place(part, "item-detail", item.id if item is not None else 0)

    def _put_expectation(self, part: Part, pair: tuple[Name, Name, bool], text: str) -> None:
        status = ""
        for one in ("accepted", "met", "unmet", "withdrawn"):
            mark = self._say(f"expectation-{one}")
            if text.strip("*").endswith(mark):
                status, text = one, text.rstrip("*").removesuffix(mark).rstrip("*").strip()
        giver, taker, mutual = pair
        entry = self._put(part, Kind.EXPECTATION, text, from_=giver, to=taker, mutual=mutual)
        self._sheet.settle(entry, status)

    def _take_table(self, part: Part) -> None:
        heads = [plain(cell) for cell in cells(part[0].text)]
        self._place(part[:1], "layout")
        for line in part[1:]:
            told = dict(zip(heads, (plain(cell) for cell in cells(line.text)), strict=False))
            if is_separator(line.text):
                self._place([line], "layout")
            elif self._say("column-activity") in told:
                self._put_step([line], told)
            elif self._say("column-expectation") in told:
                pair = self._parties(
                    told.get(self._say("column-from"), ""), told.get(self._say("column-to"), "")
                )
                self._put_expectation([line], pair, told[self._say("column-expectation")])
            else:
                self._put([line], Kind.NOTE, " · ".join(filter(None, told.values())), paragraph=True)

    def _put_step(self, part: Part, told: dict[str, str]) -> None:
        self._set_form("plan")
        period = told.get(self._say("column-period"), "")
        text = told[self._say("column-activity")]
        step = read_step(f"{period}: {text}" if period not in ("", "–") else text, self._entries.context)
        owner = told.get(self._say("column-owner"), "").removesuffix("–")
        unset = owner in ("", self._say("not-set"))
        self._put(part, Kind.STEP, step.text, **{**step.fields, "owner": None if unset else Name(owner)})


def _day(printed: str) -> date | None:
    """The day of a printed date; None for «–»."""
    return next(iter(read_times(printed, None).days or ()), None)
