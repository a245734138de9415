"""Our own Markdown: what stands in a box, which is what was decided, proposed, asked and is to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Any, get_args

from exports.outline.entry_order import OWNED
from store.record.kinds import KINDS, STATUSES, VOTED_ON
from store.record.model import Entry
from store.record.values import Kind, Name, Variant
from tui.grammar.phrases.deadlines import find_deadline, read_deadline
from tui.grammar.phrases.experiences import known_party, read_since
from tui.grammar.phrases.names import split_names
from tui.grammar.votes.votes import read_votes
from tui.importing.own_files.list_points import Marks, is_list
from tui.importing.own_files.patterns import HOLE, ITEM_NUMBER, LABELLED, NOTED, PAIR, bare, pattern, plain
from tui.importing.own_files.sheet import Part, Sheet

_PARTY = re.compile(r" \([^\W\d_]{1,8}\)$")


class Boxes:
    """Makes entries of boxes, by the labels that boxes are printed with."""

    def __init__(self, sheet: Sheet) -> None:
        """Read for a sheet."""
        self._sheet = sheet
        self._making = sheet.making
        self._say = sheet.say
        self._entries = sheet.entries
        self._put = sheet.put
        self._variants: dict[str, Variant] = {}
        self._labels = list(self._callouts())
        self._unset = {self._say("not-set"), "–", ""}
        self._of_revision = pattern(self._say("revision-mark", number=HOLE, hash=HOLE))

    def _callouts(self) -> Iterator[tuple[re.Pattern[str], Kind, str, str]]:
        """The labels of boxes as patterns: with their kind, the status they tell, and what is in the hole."""
        for status in ("adopted", "rejected", "postponed", "superseded"):
            yield pattern(self._say("decision-unnumbered", status=status)), Kind.DECISION, status, ""
            yield (
                pattern(self._say("decision", status=status, number=HOLE)),
                Kind.DECISION,
                status,
                "number",
            )
        yield pattern(self._say("conclusion")), Kind.DECISION, "adopted", "conclusion"
        for kind, status in ((one, status) for one in OWNED for status in STATUSES[one]):
            yield pattern(self._say(kind.value, status=status)), kind, status, ""
        profile = self._making.meeting.profile
        for status, count in product(("adopted", "rejected", "merged", "dropped", "open", "settled"), (1, 2)):
            told = "open" if status == "settled" else status
            facts = {"profile": profile, "status": status, "count": count}
            yield pattern(self._say("proposal", **facts)), Kind.PROPOSAL, told, ""
            yield pattern(self._say("proposal-by", name=HOLE, **facts)), Kind.PROPOSAL, told, "by"
        for status in ("answered", "dropped", "open"):
            yield pattern(self._say("question", status=status)), Kind.QUESTION, status, ""
            by = self._say("question-by", status=status, name=HOLE)
            yield pattern(by), Kind.QUESTION, status, "speaker"
        if self._making.meeting.layout == "municipal":
            yield pattern(self._say("proposed-by", name=HOLE)), Kind.PROPOSAL, "open", "by"
            yield pattern(self._say("proposed")), Kind.PROPOSAL, "open", ""
        for variant in get_args(Variant):
            by = self._say("experience-by", variant=variant, name=HOLE)
            for status, label in (("", HOLE), ("outdated", self._say("experience-outdated", label=HOLE))):
                for shown, hole in ((by, "whose"), (self._say("experience", variant=variant), "")):
                    found = pattern(label.replace(HOLE, shown, 1))
                    self._variants[found.pattern] = variant
                    yield found, Kind.EXPERIENCE, status, hole
        yield pattern(self._say("statement-by", name=HOLE)), Kind.STATEMENT, "", "speaker"
        yield pattern(self._say("statement")), Kind.STATEMENT, "", ""
        if self._making.meeting.layout == "municipal":
            yield ITEM_NUMBER, Kind.DECISION, "adopted", "number"

    def take(self, part: Part) -> None:
        """Make the entry, or the entries, of a box."""
        inner = [line.text.removeprefix(">").removeprefix(" ") for line in part]
        paragraphs = [one for one in "\n".join(inner).split("\n\n") if one.strip()]
        found = LABELLED.fullmatch(paragraphs[0]) if paragraphs else None
        label = plain(found["label"]) if found else ""
        known = next(((k, s, h, m) for p, k, s, h in self._labels if (m := p.fullmatch(label))), None)
        if found is None or known is None:
            self._put(part, Kind.NOTE, plain(" ".join(inner)), paragraph=True)
            return
        kind, status, hole, match = known
        texts, fields = self._inside([found["rest"], *paragraphs[1:]])
        if hole in ("by", "speaker"):
            fields[hole] = Name(_PARTY.sub("", match[1]))
        elif hole == "number":
            fields["number"] = match[1]
        if kind == Kind.EXPERIENCE:
            fields |= self._whose(match[1] if hole else "", fields)
            variant = self._variants[match.re.pattern]
            fields["variant"] = None if variant == "experience" else variant
        if kind == Kind.DECISION:
            fields["conclusion"] = hole == "conclusion"
        exempt = pattern(self._say("exempt-item", law=HOLE)).fullmatch(bare("\n".join(texts)))
        if exempt and kind == Kind.DECISION:
            texts, fields["exempt"] = [""], self._sheet.paragraph_of(exempt[1])
        if kind == Kind.STATEMENT:
            texts = [text.strip('«»“”"') for text in texts]
        self._put_box(part, kind, status, texts, fields)

    def _whose(self, name: str, told: dict[str, Any]) -> dict[str, Any]:
        """Whose an experience is: a party where somebody to ask is told beside it, or one that is known."""
        whose = known_party(name, self._entries.context) if name and "contact" not in told else None
        if whose is not None:
            return {"party": whose.party, "contact": whose.contact}
        return {"party": Name(name)} if name else {}

    def _answered_for(self, kind: Kind, text: str, fields: dict[str, Any]) -> None:
        """Puts the owner of an entry into its fields, and when it is due, where its kind has that."""
        if KINDS[kind].dated:
            due, said = fields.get("deadline"), find_deadline(text, self._entries.near)
            # The words of the text are the deadline's own, where they say the same as the printed day.
            same = (
                due is not None and said is not None and (due.date, due.meeting) == (said.date, said.meeting)
            )
            fields["deadline"] = said if same else due
        owner = self._sheet.owner_of.get(text, "")
        if "owners" not in fields and owner not in self._unset:
            fields["owners"] = tuple(map(Name, split_names(owner)))

    def _put_box(self, part: Part, kind: Kind, status: str, texts: list[str], fields: dict[str, Any]) -> None:
        """One entry of a box; of proposals that share one, one for each line."""
        if kind in OWNED and texts:
            self._answered_for(kind, bare("\n".join(texts)), fields)
        apart = kind == Kind.PROPOSAL and "votes" not in fields
        made, below = list[Entry](), list[tuple[Entry, str]]()
        if kind in VOTED_ON and any(map(is_list, texts)):
            for one in texts:
                if not is_list(one) or not made:
                    told, more = self._proposed(one) if not is_list(one) else ("", {})
                    made.append(self._put(part, kind, told, **{**fields, **more}))
                if is_list(one):
                    below.append((made[-1], one))
        else:
            several = map(self._proposed, texts) if apart else [(bare("\n".join(texts)), {})]
            made = [self._put(part, kind, text, **{**fields, **more}) for text, more in several]
        for entry in made:
            self._sheet.settle(entry, "" if kind == Kind.QUESTION else status)
        if len(made) > 1:
            del self._making.lines[-len(part) * (len(made) - 1) :]
        for opener, text in below:
            self._put_points(part, opener, text)

    def _put_points(self, part: Part, opener: Entry, text: str) -> None:
        """The points below a decision or a proposal, whose lines stand in its box."""
        marks, above = Marks(), list[tuple[int, Entry]]()
        lines = text.split("\n")
        for nth, line in enumerate(lines, 1):
            point = marks.read(line, lines[nth:])
            if point is None:
                continue
            above = [one for one in above if one[0] < point.indent]
            of = [one for one in part if one.text.removeprefix(">").strip() == line.strip()] or part[-1:]
            made = self._put(
                of[:1], Kind.NOTE, point.text, become="point", parent=above[-1][1].id if above else opener.id,
                point=True, ordered=point.form or "", paragraph=point.begins,
            )  # fmt: skip
            above.append((point.indent, self._making.amend(made, typed=line)))
            del self._making.lines[-1:]

    def _proposed(self, text: str) -> tuple[str, dict[str, Any]]:
        """A proposal, and who made it, or what it is called, where that stands in bold before it."""
        found = LABELLED.fullmatch(text)
        name = plain(found["label"]).removesuffix(":") if found else ""
        if found is None or not found["rest"].strip() or name == plain(found["label"]):
            return bare(text), {}
        values = self._making.item is not None and self._making.item.form == "values"
        return bare(found["rest"]), {"name": name} if values else {"by": Name(name)}

    def _inside(self, paragraphs: list[str]) -> tuple[list[str], dict[str, Any]]:
        """The texts of a box, and the fields that stand below them."""
        texts, fields = list[str](), dict[str, Any]()
        for paragraph in paragraphs:
            noted = NOTED.fullmatch(paragraph)
            pairs = {plain(one["label"]): plain(one["value"]) for one in PAIR.finditer(paragraph)}
            if noted and plain(noted["label"]) == self._say("votes"):
                told = read_votes(plain(noted["rest"])).with_names(self._entries.context.without_own_bracket)
                fields |= {"votes": told.votes, "ballot": told.ballot}
            elif pairs and paragraph.startswith("**") and (detail := self._told(pairs)) is not None:
                fields |= detail
            elif earlier := self._earlier(plain(paragraph)):
                fields |= earlier
            elif paragraph.strip() and not self._of_revision.fullmatch(plain(paragraph)):
                texts.append(paragraph.strip())
        return [text for text in texts if text.strip()], fields

    def _told(self, pairs: dict[str, str]) -> dict[str, Any] | None:
        """Owners and a deadline, or an answer; None for other bold words."""
        fields: dict[str, Any] = {}
        for label, value in pairs.items():
            by = pattern(self._say("answer-by", name=HOLE)).fullmatch(label)
            if label == self._say("owner"):
                fields["owners"] = () if value in self._unset else tuple(map(Name, split_names(value)))
            elif label == self._say("outcome"):
                fields["outcome"] = value
            elif label == self._say("contact"):
                fields["contact"] = Name(value)
            elif label == self._say("since"):
                fields["since"] = read_since(value, self._entries.near)
            elif label == self._say("deadline"):
                fields["deadline"] = None if value in self._unset else self._deadline(value)
            elif label == self._say("answer") or by:
                fields |= {"answer": value, "answered_by": Name(by[1]) if by else None}
            else:
                return None
        return fields

    def _deadline(self, value: str) -> Any:
        on = pattern(self._say("deadline-next-meeting-on", date=HOLE)).fullmatch(value)
        return read_deadline(self._say("deadline-next-meeting") if on else value, self._entries.near)

    def _earlier(self, text: str) -> dict[str, Any]:
        for key, field in (("supersedes", "supersedes"), ("repeals", "supersedes"), ("amends", "amends")):
            found = pattern(self._say(key, numbers=HOLE, count=1)).fullmatch(text)
            if found:
                return {field: split_names(found[1]), **({"repeals": True} if key == "repeals" else {})}
        return {}
