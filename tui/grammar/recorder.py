"""The recorder: takes typed lines one after another and writes them into the session."""

from __future__ import annotations

from typing import Any, TypeAlias

from msgspec.structs import replace

from store.follow_up.answers import follow_up_item
from store.language.words import BLANK, ENDS
from store.record.changes import Change
from store.record.kinds import VOTED_ON
from store.record.model import AgendaItem, Day, Document, Entry
from store.record.numbering import Cited
from store.record.points import is_marked
from store.record.record import Record
from store.record.settings import Settings
from store.record.values import Kind
from store.session.session import Session, Touched
from tui.grammar.agenda.item_order import before_break, left_at
from tui.grammar.archive_facts import ArchiveFacts
from tui.grammar.context import NO_SETTINGS, Context
from tui.grammar.documents import LineWriter
from tui.grammar.doubts.for_few import FOR_FEW
from tui.grammar.entries import is_list_line
from tui.grammar.lines import (
    BlankLine,
    BreakLine,
    DayLine,
    EndLine,
    EntryLine,
    GoLine,
    HelpLine,
    ItemDetailLine,
    ItemLine,
    Line,
    MoreLine,
    OpenLine,
)
from tui.grammar.open_list import LISTED, OpenList
from tui.grammar.parse import parse
from tui.grammar.phrases.exemption import read_qualifier
from tui.grammar.phrases.resolutions import name_of
from tui.grammar.report import (
    beside_withheld,
    detail_of,
    inherited,
    kind_of,
    named,
    remark,
    uncited,
    variant_of,
)
from tui.grammar.result import Hint, Preview, Taken
from tui.grammar.words import is_waiting, proposes, read_word, recommended_by, resolves, split_colon, waits

_OF_SOMEBODY = frozenset({"action", "proposal", "statement"})
"""Words alone that take a line with a name in front: whose it is."""

_Place: TypeAlias = tuple[int | None, int | None, bool, str, int | None, OpenList]
"""Item and day of the next line, what waits for it, and the list that is open."""


class Recorder:
    """Where the next line goes, and what it becomes there. It goes on where the meeting was left.

    ``numbers`` is what the decisions of other meetings are cited by; None while nobody has read them.
    ``archive`` is what lines may name of the archive.
    """

    def __init__(self, session: Session, settings: Settings = NO_SETTINGS) -> None:
        """Take up the pen in an open meeting, with the settings of its archive."""
        self.session = session
        self.archive = ArchiveFacts(settings, self._forget_context)
        self._item, self._day = left_at(session.record)
        self._paragraph = False
        self._detail = ""
        self._list = OpenList()
        self.numbers: frozenset[Cited] | None = None
        last = Context(session.record, None, None, session.today).last()
        self._waiting: int | None = last.id if last and self._is_waiting(last) else None
        self._seen: Context | None = None
        self._change = Change(())
        self._instead: tuple[str, Change, _Place] | None = None
        self._left: _Place = self._place
        session.subscribe(self._forget)

    def begin(self) -> None:
        """Go to the opening of a planned meeting whose agenda is ready: it is about to begin."""
        record = self.session.record
        if record.meeting.state == "planned" and len(record.agenda) > 1:
            self.go(None)

    @property
    def item(self) -> AgendaItem | None:
        """The item the next line goes to; None before the first one."""
        return self.session.record.get(AgendaItem, self._item)

    @property
    def is_lost(self) -> bool:
        """Whether the item it stood in is gone."""
        return self._item is not None and self.item is None

    @property
    def day(self) -> Day | None:
        """The day the next line belongs to, when the meeting has days."""
        return self.session.record.get(Day, self._day)

    @property
    def settings(self) -> Settings:
        """The settings that lines are read by, with what is known of the archive by now."""
        return self.archive.settings

    def meant(self, typed: str, offered: str) -> str:
        """The line that is meant when it begins with a sign that was only offered.

        What is something by itself (another sign, a word and its colon, a pair) casts the offer off;
        plain text and what somebody said belong to the list.
        """
        rest = typed.removeprefix(offered)
        if not offered or rest == typed:
            return typed
        line = parse(_clean(rest), self.context)
        text = rest.strip(BLANK)
        whole = _is_plain(line) and isinstance(line, EntryLine) and line.text == text
        spoken = isinstance(line, EntryLine) and line.kind == Kind.NOTE and set(line.fields) == {"speaker"}
        return typed if (whole or spoken) and not self._waits(text) else rest

    def preview(self, typed: str) -> Preview:
        """What a line would become now. Nothing is changed by asking."""
        line, _ = self._read(_clean(typed))
        text = line.text if isinstance(line, EntryLine | MoreLine) else ""
        detail = detail_of(line) or self._goal(line)
        return Preview(
            kind_of(line),
            variant_of(line),
            detail,
            text,
            line.hint or self._uncited(line) or _undated(line),
        )

    def _goal(self, line: Line) -> str:
        """Number and title of the item that a line leads to."""
        item = self.session.record.get(AgendaItem, line.item) if isinstance(line, GoLine) else None
        return f"{self.context.numbering.item(item)} {item.title}".strip() if item else ""

    def _uncited(self, line: Line) -> Hint | None:
        """A decision that names a number no other has: the number stays, and somebody should look at it."""
        if self.numbers is None or not isinstance(line, EntryLine):
            return None
        fields = line.fields
        numbers = (*fields.get("supersedes", ()), *fields.get("amends", ()))
        return uncited(numbers, self.context, self.numbers)

    def take(self, typed: str) -> Taken:
        """Write a line down. Every text is taken; only an approved meeting refuses (Problem)."""
        place, self._instead, self._change = self._place, None, Change(())
        self._left = place
        before = None if self._paragraph else self.context
        taken = self._take_down(_clean(typed))
        if before is not None and taken.hint is None:
            taken = replace(taken, hint=beside_withheld(taken, before))
        if taken.hint is not None and taken.hint.key == FOR_FEW and self._goes_to_few(taken):
            taken = replace(taken, hint=None)
        if taken.hint is not None and taken.hint.instead:
            self._instead = taken.hint.instead, self._change, place
        return taken

    def _goes_to_few(self, taken: Taken) -> bool:
        """Whether what a line became is kept from others already, by itself or by what stands around it."""
        return bool(taken.documents) and self.context.withheld.untold(taken.documents[0].id)

    def could_be(self, line: str) -> None:
        """Say, of the line that was taken last, which other line it could have been; with nothing, none."""
        self._instead = (line, self._change, self._left) if line else None

    @property
    def can_take_instead(self) -> bool:
        """Whether the last line could have been another one, and nothing has changed since."""
        return self._instead is not None

    def take_instead(self) -> Taken | None:
        """Let the last line be what it could have been, in one step; None when there is no such line.

        Raises Problem when the meeting is approved by now.
        """
        if self._instead is None:
            return None
        (line, change, place), self._instead = self._instead, None
        with self.session.over(change):
            self._item, self._day, self._paragraph, self._detail, self._waiting, self._list = place
            self._seen = None
            return self.take(line)

    @property
    def _place(self) -> _Place:
        return self._item, self._day, self._paragraph, self._detail, self._waiting, self._list

    def _take_down(self, typed: str) -> Taken:
        line, resumed = self._read(typed)
        if isinstance(line, BlankLine | HelpLine | OpenLine):
            self._paragraph = isinstance(line, BlankLine)
            if isinstance(line, BlankLine):
                self._close()
            self._seen = None
            return self._opened(line, typed) if isinstance(line, OpenLine) else Taken("", typed)
        word = self.session.record.get(Entry, self._waiting)
        if word is not None and (taken := self._list_under(word, typed)):
            return taken
        if word is not None and self._takes(word, line, typed) and (taken := self._fulfil(word, typed, line)):
            return taken
        if resumed is not None:
            self.go(resumed)
        return self._take(line, typed, word if _is_plain(line) else None)

    def _opened(self, line: OpenLine, typed: str) -> Taken:
        """What asks for a screen; the follow-up has an item of its own, where what is said of it goes."""
        record = self.session.record
        goes = line.opens == "followup" and record.meeting.state != "approved"
        own = follow_up_item(record) if goes else None
        taken = Taken("", typed) if own is None else replace(self.go(own), typed=typed)
        return replace(taken, opens=line.opens)

    def go(self, item: AgendaItem | None) -> Taken:
        """Go to an item, or back to what comes before the first one."""
        if item is None:
            self._item = None
            self._forget(frozenset())
            return Taken("go", "")
        return self._take(GoLine(item=item.id), "")

    def place_at(self, item: int | None, day: int | None) -> None:
        """Go on in another place without writing down that the meeting went there."""
        self._item, self._day = item, day
        self._paragraph, self._detail = False, ""
        self._close()
        self._forget(frozenset())

    def apart(self, session: Session) -> Recorder:
        """Another hand at the same place, which writes into another session on the same record."""
        other = Recorder(session, self.settings)
        other.stand_as(self)
        other.numbers = self.numbers
        return other

    def stand_as(self, other: Recorder) -> None:
        """Go on where another hand has come to."""
        self._item, self._day = other._item, other._day
        self._paragraph, self._detail, self._waiting = other._paragraph, other._detail, other._waiting
        self._list = other._list
        self._forget(frozenset())

    def _read(self, typed: str) -> tuple[Line, AgendaItem | None]:
        """What a line is, and the item it leads back to: who speaks again has ended the break."""
        self.archive.read_for(typed)
        line = self._list.line(parse(typed, self.context), typed)
        before = before_break(self.session.record, self.item)
        said = isinstance(line, EntryLine) and line.kind != Kind.MEMO
        settles = isinstance(line, ItemDetailLine) and line.field == "outcome"
        if before is None or not (said or settles):
            return line, None
        line = parse(typed, self._context_at(before, self.session.record))
        return replace(line, hint=line.hint or Hint("hint-after-break", {"title": before.title})), before

    def interrupted(self) -> None:
        """Something else was put into the meeting: nothing that was typed before waits for the next line."""
        self._waiting, self._paragraph, self._detail = None, False, ""
        self._close()

    def _take(self, line: Line, typed: str, waited: Entry | None = None) -> Taken:
        word_alone = _is_text(line) and self._waits(typed.strip(BLANK))
        if isinstance(line, MoreLine) and self._detail and self._item:
            line = ItemDetailLine(field=self._detail, value=line.text, words=line.text, joint=" ")
        if isinstance(line, GoLine):
            documents = self._going(line)
        else:
            documents = self._writing(waiting=word_alone, waited=waited).documents(line, typed)
        before = self.session.record
        self._change = self.session.apply(*documents)
        self._waiting = documents[0].id if word_alone and documents else None
        self._paragraph = False
        goes_on = isinstance(line, ItemDetailLine) and isinstance(line.value, str) and line.field != "exempt"
        self._detail = line.field if isinstance(line, ItemDetailLine) and goes_on else ""
        self._move(line, documents)
        self._open(line, documents)
        return self._taken(line, typed, documents, before)

    def _open(self, line: Line, documents: list[Document]) -> None:
        """Note what the points that come next belong to."""
        self._list, self._seen = self._list.after(line, next(iter(documents), None), self.context), None

    def _close(self) -> None:
        """No list is open any more."""
        self._list, self._seen = OpenList(), None

    def _list_under(self, word: Entry, typed: str) -> Taken | None:
        """A word alone that a list stands under: «vedtak:» and its points are one decision."""
        meaning = read_word(word.text, self.settings.labels)
        if not is_list_line(typed):
            return None
        if meaning is None and not (proposes(word.text) or resolves(word.text, self.context.called)):
            return None
        if meaning is not None and meaning.meaning in LISTED:
            if is_marked(word):  # a detail of the item is for all; the points stay below what is for few
                return None
            return self._detail_under(word, meaning.meaning, typed)
        made = parse(f"{word.text.strip(ENDS)} .", self._context_without(word))
        if not isinstance(made, EntryLine) or made.kind not in VOTED_ON or self.context.form == "values":
            return None
        return self._lead_with(replace(word, kind=made.kind, text="", **made.fields), typed)

    def _lead_with(self, lead: Entry, typed: str) -> Taken | None:
        """The first point of a list below what a word alone has become."""
        record = self.session.preview(lead)
        context = Context(record, self.item, self.day, self.session.today, settings=self.settings, opens=lead)
        line = parse(typed, context)
        leads = self._writing(waiting=False).with_waiting_vote(lead)
        return self._written_with(line, typed, leads, context) if isinstance(line, EntryLine) else None

    def _detail_under(self, word: Entry, field: str, typed: str) -> Taken | None:
        if self.item is None:
            return None
        words, label = typed.strip(ENDS), word.text.rstrip(f":{BLANK}")
        whose = recommended_by(label) if field == "recommendation" else ""
        line = ItemDetailLine(field=field, value=words, words=words, recommender=whose, label=label)
        self._waiting, self._list = None, OpenList(self._list.entry, field)
        taken = self._written_with(line, typed, [self.session.tombstone(word)], self.context)
        self._list = OpenList(self._list.entry, field)
        return taken

    def _written_with(self, line: Line, typed: str, more: list[Document], context: Context) -> Taken:
        """Write a line down together with other documents, as one step."""
        self._waiting = None
        writer = LineWriter(context, self.session.clock(), self.session.ids, paragraph=False, waiting=False)
        documents = writer.documents(line, typed)
        before = self.session.record
        self.session.apply(*documents, *more)
        self._open(line, documents)
        return self._taken(line, typed, documents, before)

    def _waits(self, text: str) -> bool:
        """Whether a line is a word alone that takes the next one."""
        return waits(text, self.settings.labels, name_of(self.session.record.meeting))

    def _is_waiting(self, entry: Entry) -> bool:
        """Whether an entry is such a word, still waiting."""
        return is_waiting(entry, self.settings.labels, name_of(self.session.record.meeting))

    def _takes(self, word: Entry, line: Line, typed: str) -> bool:
        """Whether a word alone takes a line: text, not another word alone; a task with its owner in front.

        A mark alone takes another word alone: «privat:» and «vedtak:» are «privat: vedtak:».
        """
        if self._waits(typed.strip(BLANK)):
            return _mark_alone(word) is not None
        found = read_word(word.text, self.settings.labels)
        spoken = isinstance(line, EntryLine) and line.kind == Kind.NOTE and set(line.fields) == {"speaker"}
        return _takes(word, line) or (spoken and found is not None and found.meaning in _OF_SOMEBODY)

    def _fulfil(self, word: Entry, typed: str, line: Line) -> Taken | None:
        """A word alone takes this line: both become what the word says."""
        self._waiting = None
        self._forget(frozenset())
        plain = isinstance(line, EntryLine) and _is_plain(line) and not line.tags
        rest = line.text if plain and isinstance(line, EntryLine) else typed.strip(ENDS)
        self._close()
        whole = parse(f"{word.typed.strip(BLANK)} {rest}", self._context_without(word))
        if _is_plain(whole):
            return None
        both = f"{word.typed}\n{typed}"
        documents = self._writing(waiting=False).documents(whole, both)
        before = self.session.record
        first = documents[0] if documents else None
        if isinstance(first, Entry) and self.session.record.raw("entries", first.id) is None:
            kept = replace(first, id=word.id, rank=word.rank, was=word.was)
            documents = [kept, *(_pointed(d, first.id, word.id) for d in documents[1:])]
            self._change = self.session.apply(*documents)
        else:
            self._change = self.session.apply(*documents, self.session.tombstone(word))
        self._move(whole, documents)
        self._open(whole, documents)
        if isinstance(first, Entry) and self._waits(both):
            self._waiting = word.id
        return self._taken(whole, typed, documents, before)

    def _going(self, line: GoLine) -> list[Document]:
        """Going somewhere is written down only while the meeting runs: it times the items."""
        item = self.session.record.get(AgendaItem, line.item)
        running = self.session.record.meeting.state == "live"
        return self._writing(waiting=False).begin(item) if item and running else []

    def _move(self, line: Line, documents: list[Document]) -> None:
        match line:
            case ItemLine() | BreakLine():
                self._item = documents[0].id
            case GoLine() if line.item is not None:
                self._item = line.item
                went = self.session.record.get(AgendaItem, line.item)
                self._day = went.day if went and went.day else self._day
            case DayLine():
                self._item, self._day = None, documents[0].id
        self._seen = None

    def _taken(self, line: Line, typed: str, documents: list[Document], before: Record) -> Taken:
        current = tuple(self.session.record[d] if not d.deleted else d for d in documents)
        if isinstance(line, GoLine) and self.item:
            current = (self.item,)
        field, value = named(line)
        if isinstance(line, EndLine):
            value = self.session.record.meeting.end
        offer = line.offer if isinstance(line, EntryLine) else ""
        # Why a line became text was said while it was typed; who may read it was not.
        hint = inherited(line, current) or line.hint
        hint = hint or remark(line, current, before, self.context) or self._uncited(line)
        return Taken(kind_of(line), typed, current, field, value, hint, offer)

    def _writing(self, *, waiting: bool, waited: Entry | None = None) -> LineWriter:
        context = self.context
        now = self.session.clock()
        return LineWriter(
            context, now, self.session.ids, paragraph=self._paragraph, waiting=waiting, waited=waited
        )

    @property
    def context(self) -> Context:
        """What is known where the next line goes; the same until something changes."""
        if self._seen is None:
            today = self.session.today
            opens = self.session.record.get(Entry, self._list.entry)
            self._seen = Context(
                self.session.record,
                self.item,
                self.day,
                today,
                self._detail,
                self.settings,
                opens,
                self._list.detail,
                apart=self._paragraph,
            )
        return self._seen

    def _context_without(self, word: Entry) -> Context:
        """The meeting as it was before a waiting word stood in it."""
        record = self.session.preview(self.session.tombstone(word))
        return self._context_at(self.item, record)

    def _context_at(self, item: AgendaItem | None, record: Record) -> Context:
        today = self.session.today
        return Context(record, item, self.day, today, settings=self.settings)

    def _forget_context(self) -> None:
        self._seen = None

    def _forget(self, touched: Touched) -> None:
        self._seen = None
        if touched:
            self._instead = None


def _clean(typed: str) -> str:
    """The text without halves of characters, which no file can hold."""
    return typed.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _is_plain(line: Line) -> bool:
    return isinstance(line, EntryLine) and line.kind == Kind.NOTE and not line.fields


def _undated(line: Line) -> Hint | None:
    """That no deadline was found in a task, said while it is typed and not once it is taken."""
    if not isinstance(line, EntryLine) or line.kind != Kind.ACTION or not line.text:
        return None
    return Hint("hint-no-deadline") if line.fields.get("deadline") is None else None


def _is_text(line: Line) -> bool:
    """Whether a line is text, with or without a mark that it is for few."""
    return isinstance(line, EntryLine) and line.kind == Kind.NOTE and set(line.fields) <= _MARKS


_MARKS = frozenset({"private", "exempt", "in_minutes"})


def _takes(word: Entry, line: Line) -> bool:
    """Whether a word alone takes a line: plain text, and a mark whatever can bear it."""
    marks = _mark_alone(word) is not None
    return _is_plain(line) or (marks and isinstance(line, EntryLine | ItemLine))


def _mark_alone(word: Entry) -> dict[str, Any] | None:
    """What a word alone makes of the line it takes, where that is a mark: «privat:», «unntatt § 13:»."""
    halves = split_colon(word.typed)
    return read_qualifier(halves[0]) if halves is not None and not halves[1] else None


def _pointed(document: Document, old: int, new: int) -> Document:
    """An event of an entry follows it to another id."""
    of = getattr(document, "of", None)
    return replace(document, of=replace(of, entry=new)) if of is not None and of.entry == old else document
