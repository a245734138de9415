"""What is said in written minutes, put into the meeting: text, points, and what a label calls them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.prose import ProseWords
from store.language.words import ANY, BLANK, fold
from store.record.kinds import VOTED_ON
from store.record.model import Entry, Meeting
from store.record.points import Form
from store.record.values import Ballot, Kind, Name, Outcome, Votes
from tui.grammar.context import Context, is_known
from tui.grammar.phrases.deadlines import BY, find_deadline
from tui.grammar.phrases.decided_sentences import approves_minutes
from tui.grammar.phrases.enumerations import counted
from tui.grammar.phrases.names import split_owners
from tui.grammar.proposal_votes import votes_of_several
from tui.grammar.votes.party_seats import by_seats
from tui.grammar.votes.tokens import sounds_like_party
from tui.grammar.votes.vote_result import VoteTold
from tui.grammar.votes.votes import read_votes
from tui.importing.block import Block
from tui.importing.body.adopted_lines import ADOPTED, adopts_above
from tui.importing.body.struck_words import UNSETTLED, struck_out
from tui.importing.body.voted_lines import give_each, put_label_before
from tui.importing.body.waiting_vote import WaitingVote
from tui.importing.builder import Making
from tui.importing.labels import LabelFound, Meant, meant
from tui.importing.source import DONE, OPEN, SPACES
from tui.importing.talk.due import due_in
from tui.importing.talk.paragraph import SentenceReader
from tui.importing.talk.present_tense import reports
from tui.importing.talk.promise import task_told
from tui.importing.talk.told_votes import against_in, bare_vote, tells_votes, votes_at_end
from tui.importing.tasks import (
    Task,
    charge_after,
    charge_behind,
    labelled_task,
    named_owners,
    only_owners,
    said_task,
)

ENTRIES: dict[str, tuple[Kind, bool]] = {
    "decision": (Kind.DECISION, False),
    "conclusion": (Kind.DECISION, False),
    "action": (Kind.ACTION, True),
    "proposal": (Kind.PROPOSAL, True),
    "question": (Kind.QUESTION, True),
    "statement": (Kind.STATEMENT, False),
    "summary": (Kind.SUMMARY, False),
    "annex": (Kind.ANNEX, True),
    "expectation": (Kind.EXPECTATION, True),
}
"""What labels make of a text, and whether each point below such a label is one by itself."""


class _Point(NamedTuple):
    """A point of a decision: how deep it is nested, how its list counts and how far that has come."""

    depth: int
    entry: Entry
    form: Form | None
    place: int


@dataclass
class Section:
    """A label whose lines are being read.

    pending: the label's own lines, until there is something to put them with. many: whether each point is
    one by itself. opened: whether blank lines end nothing. closed: whether only points right below belong.
    entry: what has been made last. taken: what has been taken in last. base: how deep its first point is
    nested. owners: whose name stands above the points that are being read. name_is_point: whether it is a
    point itself. margin: how far in the label stands. points: the points of a decision or a proposal under
    which the next one may stand, each with how deep it is nested and what number it had.
    """

    label: LabelFound
    pending: Block | None
    many: bool = False
    opened: bool = False
    closed: bool = False
    entry: Entry | None = None
    taken: Block | None = None
    base: int = -1
    owners: tuple[Name, ...] = ()
    name_is_point: bool = False
    margin: int = 0
    points: list[_Point] = field(default_factory=list)

    @property
    def meaning(self) -> str:
        """What the label means."""
        return self.label.meant.meaning

    @property
    def kind(self) -> Kind | None:
        """The kind of entry that its lines become; None when they become none."""
        return ENTRIES[self.meaning][0] if self.meaning in ENTRIES else None

    def is_below(self, block: Block) -> bool:
        """Whether a point hangs from one that the section has taken."""
        if self.base < 0:
            self.base = block.depth
        return block.depth > self.base

    def goes_on(self, block: Block) -> bool:
        """Whether a block without a label of its own still belongs to it.

        A list goes on to its end, and text as far as its lines stand together.
        """
        if self.meaning == "agenda":
            return True
        if block.sort == "heading":
            return False
        if self.closed:
            return self._hangs(block) and not block.first.after_blank
        if self.taken is None:
            return True
        if block.text.endswith(":") and len(block.text.split()) <= 4 and block.sort == "text":
            return False
        if block.sort == "point" and (self.taken.sort == "point" or self.taken.text.endswith(":")):
            return True
        if block.sort == "text" and self.taken.sort == "point":
            return self._hangs(block) and not block.first.after_blank
        return self.opened or not block.first.after_blank

    def _hangs(self, block: Block) -> bool:
        """Whether a block is a point, or stands further in than the label."""
        return block.sort == "point" or block.first.indent > self.margin


_ANY = any_language(MinutesWords)
_DECIDED = re.compile(rf"\b{any_of(_ANY.decided)}\b|(?<=[.!?] ){any_of(_ANY.decision_after)}:", re.IGNORECASE)


def _can_be_task(above: Entry, context: Context) -> bool:
    """Whether a text can be what somebody named below it is to do: nobody said it, and nobody has done it."""
    label = meant(above.text.partition(":")[0])
    told = above.speaker is not None or (label is not None and label.meaning == "owner")
    return above.kind == Kind.NOTE and not told and not reports(above.text, context)


def _spoken(text: str, label: LabelFound, context: Context) -> tuple[str, dict[str, Any]]:
    """What somebody said, and who, by the label («Protokolltilførsel fra Kari (SV):») or before a colon."""
    name, said = label.meant.by, text
    if name and label.inside:
        name = context.without_own_bracket(f"{name} ({label.inside})")
    elif not name and _SAID.match(text):
        name, _, said = text.partition(":")
    return said.strip(), {"speaker": Name(name.strip())} if name else {}


_SAID = re.compile(r"[^\W\d_][\w .-]{1,38}:[ \t\u00a0]+\S")


def _owners_of(before: tuple[Name, ...], said: tuple[Name, ...]) -> tuple[Name, ...]:
    """The owners of a task, each once: «Nina» of its text is the «Nina Holt» that is named below it."""
    whole = [name.name.split() for name in said]
    kept = (
        name
        for name in before
        if not any(name.name.split() == words[: len(name.name.split())] for words in whole)
    )
    return tuple(dict.fromkeys((*kept, *said)))


_ADOPTED = re.compile(
    rf"{any_of(_ANY.recommended)}[ ]{any_of(_ANY.is_said)}[ ]([^:;\n]{{4,100}})", re.IGNORECASE
)
"""What is voted on before the decision that says the same: «Innstillingen ble enstemmig vedtatt»."""

_ADOPTED_AGAINST = re.compile(
    rf"[^.;\n]{{4,200}}?[ ]{any_of(_ANY.is_said)}[ ]{any_of(_ANY.recommended)}[ ]([^:;\n]{{4,100}})",
    re.IGNORECASE,
)
"""The same where another stood against it: «… ble innstillingen vedtatt med 5 mot 1 stemme»."""


def _adoption(text: str) -> str:
    """What a sentence tells of the vote on what the decision below it says; empty for all others."""
    found = _ADOPTED.fullmatch(text.strip()) or _ADOPTED_AGAINST.fullmatch(text.strip())
    return found[1] if found else ""


_PINS = ("📌", "👉", "➡", "→", "⇒", "➔", "▶", "=>", "->", "-->", "==>", "—>", "–>")
_RESOLVED = re.compile(any_of(_ANY.resolved or ("(?!)",)))
_PROSE = any_language(ProseWords)
_TALKS = ("minutes", "protocol")
_BY_AT_END = re.compile(
    rf"(?<![{BLANK},])[{BLANK},]++{any_of(sorted(BY, key=len, reverse=True))}[{BLANK}:]*+$", re.IGNORECASE
)
_TASKS = LabelFound("action", Meant("action", many=True))
_TO_DO = re.compile(rf"{any_of(_ANY.to_do)}[ ]+[^\W\d_]", re.IGNORECASE)
_POSTPONED = re.compile(
    rf"(?:{any_of(_ANY.item_words)}[ ](?:{any_of(_ANY.is_said)}[ ])?)?{any_of(_ANY.postponed)}[^,;:]{{0,60}}",
    re.IGNORECASE,
)


def outcome_of(said: str) -> Outcome | None:
    """What «utsatt til neste møte» says of an item; None for what says nothing of the kind."""
    for outcome, words in _OUTCOMES:
        if words.match(said):
            return outcome
    return None


_OUTCOMES: tuple[tuple[Outcome, re.Pattern[str]], ...] = (
    ("postponed", re.compile(any_of(_ANY.postponed), re.IGNORECASE)),
    ("withdrawn", re.compile(any_of(_ANY.withdrawn), re.IGNORECASE)),
)


_OF_ITEM = rf"(?:{any_of(_ANY.item_words)}[ ](?:{any_of(_ANY.is_said)}[ ])?)?"
_STANDS = re.compile(
    rf"{_OF_ITEM}({any_of((*_ANY.postponed, *_ANY.withdrawn))})[^,;:.\n]{{0,80}}\.?",
    re.IGNORECASE,
)


def standing_of(text: str) -> Outcome | None:
    """What «Saken ble utsatt til neste møte.» says of an item, in a line of its own."""
    found = _STANDS.fullmatch(text)
    return outcome_of(found[1]) if found else None


def _is_to_do(text: str) -> bool:
    """Whether a line has a box to tick, or begins with what is to be done."""
    return text.startswith((OPEN, DONE)) or _TO_DO.match(text) is not None


class EntryReader:
    """Where the reading has come to in an item, and what its next line becomes."""

    def __init__(self, meeting: Meeting, near: date | None) -> None:
        """Begin with an empty meeting. ``near``: the first day of the year that the text is about."""
        self.making = Making(meeting)
        self.section: Section | None = None
        self.last: Entry | None = None
        self._point: Entry | None = None
        self._base = 0
        self._follow_up: Task | None = None
        self.waiting = WaitingVote(self.making)
        self.text_near = near
        self.itemless = False

    @property
    def near(self) -> date | None:
        """The day that days without a year are counted from."""
        return self.making.meeting.from_ or self.text_near

    @property
    def context(self) -> Context:
        """What is known of people."""
        return Context(self.making.people(), None, None, self.near or date(2000, 1, 1))

    def is_task(self, text: str) -> bool:
        """Whether a line below «Oppgaver» says who does something, or until when, or what to do."""
        task = said_task(text, self.context, self.near)
        return bool(task.owners or task.deadline) or _is_to_do(text)

    def take_box(self, block: Block) -> bool:
        """A point with a box to tick is a task, wherever it stands; a ticked one has been done."""
        if block.first.text.startswith(_PINS) and self._take_pinned(block):
            return True
        if block.sort != "point" or not block.text.startswith((OPEN, DONE)):
            return False
        self.put_called(Section(_TASKS, None, many=True), block, block.text)
        return True

    def _take_pinned(self, block: Block) -> bool:
        """«📌 Jonas skriver søknaden før 13. mars» is a task; «→ Jonas» says whose what stands above is."""
        said = block.text.lstrip(f"{''.join(_PINS)}\ufe0f{BLANK}")
        if (owners := only_owners(said, self.context)) and self._give_to(block, Task(owners)):
            return True
        task = said_task(said, self.context, self.near)
        if task.owners:
            self.put_task(block, task)
        return bool(task.owners)

    def close(self) -> None:
        """End the section. A label that nothing came of is text."""
        section, self.section = self.section, None
        if section is not None and section.pending is not None:
            self.put_note(section.pending)

    def put_note(self, block: Block, hint: str = "") -> None:
        """Put a block as text: a paragraph, or a point under the one it hangs from.

        A sentence of it that says by itself who is to do something, or what was decided, is put as that.
        """
        sentences = SentenceReader(self.making.meeting, self.context, self.near)
        told_in = tuple(sentences.told(block)) if not hint and self._is_talk(block) else ((block, None),)
        if block.sort == "point" and self.is_below(block):  # under a point, all of it is a task or it is text
            told_in = told_in if isinstance(told_in[0][1], Task) and len(told_in) == 1 else ((block, None),)
        for piece, told in told_in:
            if isinstance(told, Task):
                self.put_task(piece, told)
            elif told is not None:
                self.put_called(Section(told, None), piece, told.rest or piece.text)
            elif piece is block or not (self.is_vote(piece) and self.take_votes(piece, piece.text)):
                self._put_text(piece, hint)

    def _is_talk(self, block: Block) -> bool:
        """Whether the sentences of a block may each say something of its own."""
        told_who = self.itemless and any(one.status == "present" for one in self.making.people().attendance)
        is_minuted = self.making.meeting.profile in _TALKS and (self.making.item is not None or told_who)
        return is_minuted and block.sort != "code"

    def _put_text(self, block: Block, hint: str) -> None:
        text, fields = block.text, dict[str, Any]()
        if block.sort == "point":
            parent = self._point if self.is_below(block) else None
            fields = {"point": True, "parent": parent.id if parent else None}
        else:
            fields, self._point = {"paragraph": True}, None
        if block.kept or (block.number and block.sort == "heading"):
            text = block.first.text.strip("#*_" + SPACES)
        if not text:
            self.making.put_aside(block, block.typed.strip(), "aside")
            return
        if (
            self.making.meeting.profile != "protocol"
            and _SAID.match(text)
            and isinstance(spoken := self.context.speaker(text), tuple)
        ):
            fields["speaker"], text = spoken
        if (task := self._told(block, text, fields)) is not None:
            self.put_task(block, task)
            return
        if (found := _RESOLVED.match(text)) and self.making.item is not None and not hint:
            voted = next(
                (word for word in found[0].split() if fold(word).strip(",") in ANY.votes.unanimous), ""
            )
            label = LabelFound("decision", Meant("decision", voted=voted.strip(",")))
            self.put_called(Section(label, None), block, text)
            return
        hint = hint or _hint_of(self.making, text)
        become = "point" if block.sort == "point" else "note"
        self.last = self.making.put(block, Kind.NOTE, text, become, hint, **fields)
        if block.sort == "point" and not fields["parent"]:
            self._point, self._base = self.last, block.depth

    def _told(self, block: Block, text: str, fields: dict[str, Any]) -> Task | None:
        named = block.sort == "point" or ("speaker" in fields and self._is_talk(block))
        formal = self.making.meeting.profile == "protocol"
        return task_told(text, fields, self.context, self.near, named=named, formal=formal)

    def is_below(self, block: Block) -> bool:
        """Whether a point hangs from the point that came before it."""
        return block.depth > self._base and self._is_here(self._point)

    def put_task(self, block: Block, task: Task, typed: str = "") -> None:
        """Put a block as an action."""
        made = self.making.put(block, Kind.ACTION, task.text, owners=task.owners, deadline=task.deadline)
        self.last = self.making.amend(made, typed=f"{typed}{made.typed}")

    def put_called(self, section: Section, block: Block, text: str) -> None:
        """Put a block as what the label of its section calls it, or let that go on with it."""
        section.taken = block
        below = block.sort == "point" and section.is_below(block)
        if section.kind == Kind.ACTION and (owners := self._named_above(text)):
            section.owners, section.entry = owners, None
            self._put_name(section, block)
            return
        if block.sort == "point" and not below and section.name_is_point:
            section.owners = ()
        listed = block.sort == "point" and section.pending is not block
        if section.kind in VOTED_ON and listed and (below or not section.many):
            self._put_point(section, block)
            return
        if section.points and section.entry is not None and block.sort != "point":
            self._go_on_with_point(section, block)
            return
        if section.entry is not None and (not section.many or (below and not section.owners)):
            section.entry = self.making.add_to(section.entry, block, _as_it_stands(block), _become(section))
            self.last = section.entry
            return
        typed = ""
        if section.pending is not None and section.pending is not block:
            typed = f"{section.pending.typed}\n"
        ticked = section.kind == Kind.ACTION and text.startswith(DONE)
        made = self._made(section, block, _unmarked(text, block) if section.kind == Kind.ACTION else text)
        section.points = []
        self.last = section.entry = self.making.amend(made, typed=f"{typed}{made.typed}")
        if typed and section.pending is not None:
            self.making.place_before(section.pending, _become(section), made)
        section.pending = None
        if ticked:
            self.making.done(made)
        if (task := self._follow_up) is not None:
            self._follow_up = None
            self.making.put_beside(block, Kind.ACTION, task.text, owners=task.owners, deadline=task.deadline)

    def _put_point(self, section: Section, block: Block) -> None:
        """Put a point under the decision or the proposal that it is of; a label alone opens one for it."""
        if section.entry is None:
            label, section.pending = section.pending or block, None
            section.entry = self._put_voted_on(section, label, "")
        above = section.points
        while above and above[-1].depth >= block.depth:
            before = above.pop()
            if before.depth == block.depth:
                break
        else:
            before = None
        line = counted(f"{block.number}. {block.text}" if block.number else block.text)
        line = line if block.first.mark == "number" else None
        follows = before is not None and before.form and line and line.follows(before.form, before.place)
        form = before.form if before and follows else line.begins() if line else None
        text = line.text if line and form else _as_it_stands(block).removeprefix("– ")
        parent = above[-1].entry if above else section.entry
        made = self.making.put(
            block, Kind.NOTE, text, _become(section), parent=parent.id, point=True, ordered=form or "",
            paragraph=form is not None and not follows,
        )  # fmt: skip
        above.append(_Point(block.depth, made, form, line.places[form] if line and form else 0))
        self.last = section.entry

    def _go_on_with_point(self, section: Section, block: Block) -> None:
        """A paragraph that stands in a point goes on with it."""
        last = section.points.pop()
        entry = self.making.add_to(last.entry, block, block.text, _become(section))
        section.points.append(last._replace(entry=entry))

    def _named_above(self, text: str) -> tuple[Name, ...]:
        """The people whose tasks stand below a line that says no more than their names."""
        named = text.rstrip(BLANK).removesuffix(":")
        if named != text.rstrip(BLANK):
            return split_owners(named, self.context)
        return (Name(named),) if self.context.knows(named) == "one" else ()

    def _put_name(self, section: Section, block: Block) -> None:
        section.name_is_point = block.sort == "point"
        if section.pending is not None:
            pending, section.pending = section.pending, None
            self.making.put_aside(pending, pending.text, "action")
        self.making.put_aside(block, block.text, "action")

    def put_of_line(self, section: Section, block: Block, text: str, *, first: bool) -> None:
        """Put one of several tasks that a line holds; its first one has the line itself."""
        if first:
            self.put_called(section, block, text)
            return
        task = said_task(text, self.context, self.near)
        self.last = self.making.put_beside(
            block, Kind.ACTION, task.text, owners=task.owners, deadline=task.deadline
        )

    def take_owner(self, block: Block) -> bool:
        """«Ansvar: Kari. Frist: 1.9»: of the action above, or of the text above, which becomes one."""
        task = labelled_task(block.text, self.near)
        if task is None and block.label is not None and (named := self.names_owners(block.label)):
            task = Task(named, find_deadline(block.label.rest, self.near))
        if task is None and block.label is not None and block.label.meant.meaning == "owner":
            return _take_charge(self, block, block.label.rest)
        return task is not None and not task.text and self._give_to(block, task)

    def _give_to(self, block: Block, task: Task) -> bool:
        """Give what stands above to somebody who has a line to themselves; False when that cannot be."""
        last = self.last
        if last is None or not self._is_here(last) or self._is_pending:
            return False
        fields: dict[str, Any] = {"owners": task.owners} if task.owners else {}
        fields |= {"deadline": task.deadline} if task.deadline else {}
        if last.kind == Kind.DECISION:
            fields.setdefault("deadline", find_deadline(last.text, self.near))
            self.last = self.making.put(block, Kind.ACTION, self.making.whole_text(last), **fields)
        elif last.kind == Kind.ACTION:
            fields |= {"owners": _owners_of(last.owners, task.owners)}
            self.last = self.making.amend(self.making.add_to(last, block, "", "action"), **fields)
        elif _can_be_task(last, self.context) and (task.owners or task.is_due):
            fields.setdefault("deadline", due_in(last.text, self.near))
            fields |= {"kind": Kind.ACTION, "point": False, "parent": None, "paragraph": False}
            self.last = self.making.amend(self.making.add_to(last, block, "", "action"), **fields)
            self.making.become(last.id, "action")
        else:
            return False
        if self.section is not None and self.section.entry is not None and self.section.entry.id == last.id:
            self.section.entry = self.last
        return True

    def names_owners(self, label: LabelFound) -> tuple[Name, ...]:
        """Whom «ACTION: KO / Clerk» names below what they are to do; nobody where it says what that is."""
        due = find_deadline(label.rest, self.near) if label.rest else None
        who = label.rest.rstrip(".").removesuffix(due.text) if due and due.date else label.rest
        who = _BY_AT_END.sub("", who) if who != label.rest else who
        return only_owners(who, self.context) if who else ()

    def take_votes(self, block: Block, words: str) -> bool:
        """Votes of the decision above; False when they tell none, or there is no decision."""
        told = self._votes_in(words)
        last = self.last
        voted = last is not None and self._is_here(last) and last.kind in VOTED_ON
        of_all = last is not None and last.kind == Kind.PROPOSAL and _adoption(words)
        if (
            told is None
            or last is None
            or of_all
            or not voted
            or last.conclusion
            or last.votes
            or self._is_pending
        ):
            return False
        added = self.making.add_to(last, block, "", "votes")
        self.last = self.making.amend(added, votes=told.votes, ballot=told.ballot)
        self.section = None
        return True

    def take_each_voted(self, block: Block, sentences: Sequence[str]) -> bool:
        """The votes of each proposal and of the decision that sentences name; False where one names none."""
        found = give_each(self.making, self.near, block, sentences)
        if found and self.last is not None:
            self.last = self.making.entry(self.last.id) or self.last
            self.section = None
        return found

    def take_votes_below(self, section: Section, block: Block) -> bool:
        """Votes in the block below their label, once; that goes with them."""
        label, section.pending = section.pending, None
        taken = label is not None and (
            self.take_each_voted(block, votes_of_several(block.text))
            or self.take_votes(block, block.text)
            or self.hold_votes(block, block.text)
        )
        if label is None or not taken:
            section.pending = label
            return False
        key = put_label_before(self.making, block, label)
        self.last = self.making.entry(key) if self.last is not None and self.last.id == key else self.last
        return True

    def hold_votes(self, block: Block, words: str) -> bool:
        """Votes that stand before the decision: the next one of the item takes them."""
        of_all = _adoption(words)
        if self.making.item is None or not tells_votes(of_all or words.strip()):
            return False
        told = self._votes_in(of_all or words)
        if told is None:
            return False
        if any(entry.kind == Kind.DECISION for entry in self.making.entries_here()):
            return False
        self.close()
        vote = self.making.put(block, Kind.VOTE, words.strip(), "votes", votes=told.votes, ballot=told.ballot)
        self.waiting.hold(vote)
        return True

    def adopts(self, block: Block) -> bool:
        """«Innstillingen ble vedtatt med 3 mot 1 stemme.», before the decision that says what that was."""
        told = self.waiting.vote is None and self.tells_adoption(block)
        return told and self.hold_votes(block, block.text)

    def tells_adoption(self, block: Block) -> bool:
        """Whether a line only says how the vote fell on what the decision below it says."""
        return block.sort == "text" and tells_votes(_adoption(block.text))

    def is_vote(self, block: Block) -> bool:
        """Whether a block only says how the decision above was voted."""
        return block.sort == "text" and tells_votes(bare_vote(block.text))

    def _votes_in(self, words: str) -> VoteTold | None:
        """What some words tell of a vote; None without any."""
        if against := against_in(words):
            return VoteTold(Votes(text=words.strip(), dissent=tuple(map(Name, against))), Ballot())
        if votes_of_several(words):
            return None
        context = self.context
        told = read_votes(words.strip(), lambda name: is_known(name, context)) if words.strip() else None
        return told and by_seats(told, context.seats_of).with_names(context.without_own_bracket)

    def _made(self, section: Section, block: Block, text: str) -> Entry:
        kind, label = section.kind or Kind.NOTE, section.label
        fields: dict[str, Any] = {}
        if kind == Kind.ACTION:
            task = said_task(text, self.context, self.near)
            named = only_owners(label.inside, self.context) or named_owners(label.inside, self.near)[0]
            owners = task.owners or named or section.owners
            text, fields = task.text, {"owners": owners, "deadline": task.deadline}
        elif kind in VOTED_ON:
            return self._put_voted_on(section, block, text)
        elif label.meant.by or (kind == Kind.STATEMENT and not label.inside):
            text, fields = _spoken(text, label, self.context)
        elif label.inside:
            text = f"({label.inside}) {text}"
        return self.making.put(block, kind, text, _become(section), **fields)

    def _put_voted_on(self, section: Section, block: Block, text: str) -> Entry:
        """Put a decision or a proposal; how it was voted may stand in its label, or in its last sentence."""
        kind, label = section.kind or Kind.DECISION, section.label
        conclusion = section.meaning == "conclusion"
        party = label.inside if label.meant.by and sounds_like_party(label.inside) else ""
        inside = label.meant.voted or label.inside.removeprefix(party)
        told = self._votes_in(inside) if inside else None
        if told is not None and not (told.is_counted and told.is_whole):
            told = None
        if label.inside and not party and told is None:
            text = f"({label.inside}) {text}".rstrip()
        charged = labelled_task(text, self.near) if kind == Kind.DECISION else None
        if kind == Kind.DECISION and (after := charge_after(text, self.context, self.near)) is not None:
            text, self._follow_up = after
        elif charged is not None and charged.text:
            text, self._follow_up = charged.text, charged
        elif kind == Kind.DECISION and self.making.meeting.profile == "minutes":
            self._follow_up = SentenceReader(self.making.meeting, self.context, self.near).charged(text)
        if told is None and not conclusion and (at_end := votes_at_end(text)) is not None:
            text, said = at_end
            told = self._votes_in(said)
        fields: dict[str, Any] = {"conclusion": conclusion}
        if kind == Kind.DECISION:
            fields["number"] = label.meant.number if not section.entry else ""
        else:
            by = f"{label.meant.by} ({party})" if party else label.meant.by
            fields = {"by": Name(by) if by else None, "name": label.meant.name}
        if told is not None and not conclusion:
            fields |= {"votes": told.votes, "ballot": told.ballot}
        put_off = kind == Kind.DECISION and _POSTPONED.fullmatch(text) is not None
        if put_off and self.making.item is not None and not self.making.item.outcome:
            self.making.set_item(outcome="postponed")
        made = self.making.put(block, kind, text, _become(section), **fields)
        return self.waiting.given_to(made) if kind == Kind.DECISION else made

    @property
    def _is_pending(self) -> bool:
        return self.section is not None and self.section.pending is not None

    def _is_here(self, entry: Entry | None) -> bool:
        item = self.making.item.id if self.making.item else None
        return entry is not None and entry.item == item


_OF_TASK = frozenset({"action", "owner", "deadline"})


def take_struck(entries: EntryReader, block: Block) -> bool:
    """«~~OB: sende faktura~~ utført» is done, for it says so; of what is only struck nobody knows.

    Nor does anybody of a decision or a question that is struck out, whatever stands behind it.
    """
    if block.sort not in ("point", "text") or len(block.lines) > 1:
        return False
    said = struck_out(block.first.raw.strip(SPACES))
    if said is None:
        return False
    section = entries.section if block.label is None else None
    label = block.label or (section.label if section is not None else None)
    if said and (label is None or label.meant.meaning in _OF_TASK):
        text = (block.label.rest if block.label else block.text).removeprefix(DONE)
        entries.put_called(Section(_TASKS, None, many=True), block, f"{DONE}{text}")
        return True
    is_point = block.sort == "point"
    fields: dict[str, Any] = {"point": True, "parent": None} if is_point else {"paragraph": True}
    become = "point" if is_point else "note"
    entries.last = entries.making.put(block, Kind.NOTE, block.text, become, UNSETTLED, **fields)
    return True


def _hint_of(making: Making, text: str) -> str:
    """What is said of a text that sounds like a decision."""
    if adopts_above(making, text):
        return ADOPTED
    return "import-hint-decided" if _DECIDED.search(text) or approves_minutes(text) else ""


def _take_charge(entries: EntryReader, block: Block, said: str) -> bool:
    """«Ansvar: Anne Brit informerer heimane»: a task by itself, whatever stands above."""
    if (charge := charge_behind(said, entries.context, entries.near)) is not None:
        entries.close()
        entries.put_task(block, charge)
    return charge is not None


def _become(section: Section) -> str:
    kind = section.kind
    return section.meaning if section.meaning == "conclusion" or kind is None else kind.value


def _unmarked(text: str, block: Block) -> str:
    """The words of a task behind its box, or its letter."""
    line = counted(text) if block.first.mark == "number" and not block.number else None
    return (line.text if line else text).removeprefix(OPEN).removeprefix(DONE)


def _as_it_stands(block: Block) -> str:
    """A further paragraph or point of a decision: its number stays, a bullet becomes a dash."""
    if block.sort != "point":
        return block.text
    return f"{block.number}. {block.text}" if block.number else f"– {block.text}"
