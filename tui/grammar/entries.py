"""The lines that make entries: what each kind begins with, and its owners, pair or period before the text.

A ' in front of the text keeps it from saying anything, and goes when it did: «! 'Kari skal gå» names no
owner, «- 'Kari: hei» no speaker.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec.structs import replace

from store.language.deeds import DOINGS
from store.language.folders import any_of
from store.language.late_pattern import late_pattern
from store.language.line import line
from store.language.words import (
    AMENDS,
    AND,
    ANY,
    BLANK,
    BLANKS,
    CAPITALS,
    CITED,
    DECISION_STATUS,
    ENDS,
    REPEALS,
    SUPERSEDES,
    fold,
    meanings,
)
from store.record.kinds import VOTED_ON, ByKind
from store.record.model import Entry
from store.record.numbering import POINT_CITED, is_running
from store.record.points import FORMS, Form, is_point, opener
from store.record.values import Deadline, Kind, Name, Variant
from tui.grammar.lines import EntryLine
from tui.grammar.phrases.clock_times import leading_period
from tui.grammar.phrases.deadlines import among, deadline_hint, find_deadline, read_deadline
from tui.grammar.phrases.enumerations import Counted, counted, goes_on
from tui.grammar.phrases.experiences import activity, exchange, experience, link, read_timed
from tui.grammar.phrases.names import (
    called_by,
    doers,
    doers_by_initials,
    is_name,
    listed,
    read_pair,
    shared_name,
    split_names,
    split_owners,
)
from tui.grammar.result import Hint
from tui.grammar.votes.votes import split_vote
from tui.grammar.words import near_hint, split_colon

if TYPE_CHECKING:
    from tui.grammar.context import Context


_CITING = late_pattern(rf"(\w+)[{BLANK}]++(?:{any_of(CITED)}[{BLANK}]++)?(.+)", re.IGNORECASE)
_NUMBERS_APART = late_pattern(rf",[{BLANK}]*|{BLANKS}{any_of(AND)}[{BLANK}]+")
_NUMBER = (
    rf"(?:(?:[^\W\d_]{{1,3}}(?:-sak)?|[{CAPITALS}]{{1,5}})(?: |-(?=\d)))?"
    r"(?:(?:19|20)\d\d/\d{1,4}|\d{1,4}(?:/(?:\d{4}|\d{2})|-\d{4})?)(?:-\d{1,2})?"
)


def literal(rest: str, read: Callable[[str], EntryLine]) -> EntryLine:
    """What ``read`` makes of a text; with a ' in front that keeps it from saying more, of its words alone."""
    inner = rest[1:].strip(ENDS) if rest.startswith("'") else ""
    if inner:
        silent, said = read(""), literal(inner, read)
        if (said.text, said.fields, said.status) != (inner, silent.fields, ""):
            return replace(silent, text=inner)
    return read(rest)


def read_point(sign: str, rest: str, context: Context) -> EntryLine:
    """A point or sub-point, with its speaker when it begins with one."""
    return literal(rest, partial(_point, sign, context))


def read_value(rest: str) -> EntryLine:
    """A value with its name, which is at most four words before a colon."""
    return literal(rest, _value)


def read_gathering(rest: str, context: Context) -> EntryLine | None:
    """The name that the values above it are gathered under; None for what is a decision in a values item.

    A name is a few words without a verb, and there is a value above it, or text that may be meant as one.
    """
    words = fold(rest).split()
    item = context.item.id if context.item else None
    here = takewhile(lambda one: one.item == item, reversed(context.record.entries))
    values = next((not one.gathers for one in here if one.kind in (Kind.PROPOSAL, Kind.NOTE)), False)
    sentence = not words or words[0] in ANY.unlike_titles or any(_IS_VERB.fullmatch(word) for word in words)
    if not values or sentence or len(words) > _MOST_NAMED or re.search(r"[,:;.!?\d]", rest):
        return None
    hint = Hint("hint-gathers", instead=f"{line(context.record.meeting.language).labels.decision[0]}: {rest}")
    return EntryLine(kind=Kind.PROPOSAL, text=rest, fields={"gathers": True}, hint=hint)


_MOST_NAMED = 6
_IS_VERB = late_pattern(rf"{any_of(ANY.sentence_verbs)}")


def read_decision(rest: str, *, conclusion: bool) -> EntryLine:
    """A decision, with what it supersedes or amends, or what became of it, before a colon."""
    return literal(rest, lambda words: _with_vote(_decision(conclusion, words)))


def _with_vote(made: EntryLine) -> EntryLine:
    """A decision whose last sentence tells how it was voted, with that vote: «Ja. Enstemmig vedtatt.»."""
    found = split_vote(made.text)
    if found is None:
        return made
    text, told = found
    return replace(made, text=text, fields={**made.fields, "votes": told.votes, "ballot": told.ballot})


def read_action(rest: str, context: Context) -> EntryLine:
    """An action, its owners before the first colon, its deadline at the end of the sentence.

    «Kari skal sende utkast» makes Kari its owner, when she is on the list.
    """
    return literal(rest, partial(_action, context))


def read_step(rest: str, context: Context) -> EntryLine:
    """A step of a plan: its period before the first colon, and whose it is before the next."""
    return literal(_NAMED_STEP.sub("", rest, count=1), partial(_step, context, {}))


_NAMED_STEP = late_pattern(
    rf"^{any_of(ANY.labels.step)}[{BLANK}]*\d{{0,2}}[{BLANK}]?[:.][{BLANK}]+(?=\S)", re.IGNORECASE
)
"""«/ Steg 2: …», as steps stand in minutes; the table counts them."""


def read_expectation(rest: str, _context: Context) -> EntryLine:
    """An expectation, with whose it is when a pair stands before the first colon."""
    return literal(rest, _expectation)


def read_proposal(rest: str, context: Context) -> EntryLine:
    """A proposal, with who made it before the first colon; in a values item, a value and its name."""
    return read_value(rest) if context.form == "values" else literal(rest, partial(_proposal, context))


def read_question(rest: str, context: Context) -> EntryLine:
    """A question, with who asks it before the first colon, when they are on the list."""
    return literal(rest, partial(_question, context))


def read_statement(rest: str, context: Context) -> EntryLine:
    """A statement for the record, with whose it is before the first colon."""
    return literal(rest, partial(_statement, context))


def read_experience(rest: str, context: Context, variant: Variant = "experience") -> EntryLine:
    """An experience, with whose it is before the first colon, where that is known."""
    return literal(rest, partial(experience, variant, context))


def read_activity(rest: str, context: Context) -> EntryLine:
    """An activity, with its time before the first colon and who holds it before the next."""
    return literal(rest, partial(activity, context))


def read_link(rest: str, context: Context) -> EntryLine:
    """A link with its title; words without an address are a title that leads nowhere yet."""
    return link(rest, context) or EntryLine(kind=Kind.LINK, text=rest.removeprefix("'").strip(ENDS))


def read_exchange(rest: str, context: Context) -> EntryLine | None:
    """An exchange that somebody known offers or wants; None for any other words."""
    return exchange(rest, context)


def known_before(text: str, context: Context) -> tuple[Name, str] | None:
    """A known person or party before the first colon, and the text after it."""
    halves = split_colon(text)
    if not halves or not halves[0] or not halves[1]:
        return None
    name = context.without_own_bracket(halves[0])
    known = context.knows(name) == "one" or fold(name) in context.parties
    return (listed(name, context), halves[1]) if known else None


def _point(sign: str, context: Context, rest: str) -> EntryLine:
    # What was decided of somebody is said by nobody: «- Kari Nes: leder».
    speaker = None if context.takes_points else context.speaker(rest)
    fields: dict[str, Any] = {"point": True}
    hint = None if context.takes_points else near_hint(rest, context.record.meeting.language)
    match speaker:
        case Hint():
            hint = speaker
        case (name, rest):
            fields["speaker"], hint = name, None
    level = 1 if sign == "--" else 0
    return EntryLine(kind=Kind.NOTE, text=rest, fields=fields, level=level, offer=f"{sign} ", hint=hint)


def read_counted(text: str, context: Context) -> EntryLine | Hint | None:
    """A point of a typed enumeration: one that begins where a list is opened, or goes on with the last line.

    A mark that does not follow the last one gives a hint: the line keeps its number as text.
    """
    line = counted(text)
    if line is None:
        return None
    last = context.last_here
    found = None if last is None or context.lists else _list_of_two(last, line) or _next(last, line, context)
    if found:
        return found
    form = line.begins()
    if form and last is not None and _is_above(last, form, context):
        return _counted(line, form, begins=True, level=1)
    led = last is not None and not is_point(last) and last.text.rstrip().endswith(":")
    if form and (context.takes_points or led):
        return _counted(line, form, begins=True)
    if context.takes_points:
        return _point("-", context, text)
    if last is not None and is_point(last) and last.ordered:
        return Hint("hint-not-next-number", {"number": text.split(maxsplit=1)[0]})
    return None


def _is_above(last: Entry, form: Form, context: Context) -> bool:
    """Whether a list begins below a point: «a)» right after «2.»; «3.» then goes on with the one above."""
    if context.lists or context.apart or not is_point(last):
        return False
    return last.ordered not in ("", form) and context.level_of(last) == 0


def read_under(text: str, context: Context) -> EntryLine | None:
    """An indented line as a sub-point of the point above it; None where there is none, or for other lines."""
    last = context.last_here
    if last is None or not is_point(last):
        return None
    if found := _BULLETED.fullmatch(text):
        return replace(read_point("--", found[1].strip(ENDS), context), offer="")
    line = counted(text)
    if line is None:
        return None
    form = line.begins()
    following = _next(last, line, context)
    if following is not None and following.level:
        return following
    return _counted(line, form, begins=True, level=1) if form else None


def is_list_line(typed: str) -> bool:
    """Whether a line is a point by its sign, or the first of an enumeration by its mark."""
    line = counted(typed)
    return bool(_BULLETED.fullmatch(typed.strip(ENDS))) or bool(line and line.begins())


_BULLETED = late_pattern(rf"(?:--?|[*•])[{BLANK}]+(.+)", re.DOTALL)


def _counted(line: Counted, form: Form, *, begins: bool = False, level: int = 0) -> EntryLine:
    fields = {"point": True, "ordered": form}
    return EntryLine(kind=Kind.NOTE, text=line.text, fields=fields, level=level, begins=begins)


def _list_of_two(last: Entry, line: Counted) -> EntryLine | None:
    """The second point of an enumeration whose first one is text yet, or the text of a decision."""
    talk = last.kind == Kind.NOTE and not last.point and last.speaker is None and not last.sources
    found = goes_on(last.text, line) if talk or last.kind in VOTED_ON else None
    return replace(_counted(line, found[0]), after=last.id) if found else None


def _next(last: Entry, line: Counted, context: Context) -> EntryLine | None:
    """The next point of the enumeration that the last line stands in, or of the one above it."""
    opens = opener(last, context.entry)
    if opens is not None and (context.opens is None or opens.id != context.opens.id):
        return None  # that list is closed
    level = context.level_of(last)
    above: Entry | None = last
    while above is not None and is_point(above):
        form = next((form for form in FORMS if form == above.ordered), None)
        if form and line.follows(form, context.place_of(above)):
            return _counted(line, form, level=level)
        above, level = context.entry(above.parent), level - 1
    return None


def _value(rest: str) -> EntryLine:
    halves = split_colon(rest)
    if halves and halves[0] and halves[1] and len(halves[0].split()) <= 4:
        return EntryLine(kind=Kind.PROPOSAL, text=halves[1], fields={"name": halves[0]}, offer="* ")
    named = _NAMED_BY_STOP.fullmatch(rest)
    hint = Hint("hint-value-name", {"name": named[1]}, f"* {named[1]}: {named[2]}") if named else None
    return EntryLine(kind=Kind.PROPOSAL, text=rest, offer="* ", hint=hint)


_NAMED_BY_STOP = late_pattern(
    rf"([{CAPITALS}][\w-]{{2,24}}(?:{BLANKS}[\w-]{{2,24}}){{0,2}})\.{BLANKS}([{CAPITALS}«\"].+)", re.DOTALL
)
"""«Torg. Her møtes folk»: a name as it stands in a text, and what is meant by it."""


def _decision(conclusion: bool, rest: str) -> EntryLine:
    halves = split_colon(rest)
    fields: dict[str, Any] = {"conclusion": conclusion}
    if halves is None or not halves[1]:
        return EntryLine(kind=Kind.DECISION, text=rest, fields=fields)
    before, after = halves
    if status := DECISION_STATUS.get(fold(before)):
        return EntryLine(kind=Kind.DECISION, text=after, fields=fields, status=status)
    found = _CITING.fullmatch(before)
    numbers = _NUMBERS_APART.split(found[2]) if found else []
    bare = [POINT_CITED.sub("", number) for number in numbers]
    exact = found and all(re.fullmatch(_NUMBER, number) for number in bare)
    pointed = bare != numbers
    if pointed and not all(is_running(number) for number in bare):
        exact = False  # «4/25 pkt. 2 og 3»: the 3 is no decision
    cited = _cited(fold(found[1]), tuple(numbers)) if found and exact else {}
    if pointed and cited:
        # What puts one point aside changes the decision, and leaves the rest of it as it stands.
        hint = Hint("hint-point-cited", {"numbers": ", ".join(numbers)})
        return EntryLine(
            kind=Kind.DECISION, text=after, fields={**fields, "amends": tuple(numbers)}, hint=hint
        )
    return EntryLine(kind=Kind.DECISION, text=after if cited else rest, fields={**fields, **cited})


def _cited(word: str, numbers: tuple[str, ...]) -> dict[str, Any]:
    """What a decision does to earlier ones, by their numbers; a repeal puts nothing in their place."""
    if word in SUPERSEDES:
        return {"supersedes": numbers}
    if word in REPEALS:
        return {"supersedes": numbers, "repeals": True}
    return {"amends": numbers} if word in AMENDS else {}


def _action(context: Context, rest: str) -> EntryLine:
    halves = split_colon(rest)
    owners, due = _called_to(halves[0], context) if halves and halves[1] else ((), None)
    if not owners and (charged := _charged(rest, context)) is not None:
        return charged
    if halves and owners:
        return literal(halves[1], partial(_task, context, owners, due))
    if halves and halves[1] and (by := find_deadline(halves[0], context.near)) and _is_all_of(halves[0], by):
        task = _action(context, halves[1])
        due = task.fields["deadline"] if find_deadline(halves[1], context.near) else by
        return replace(task, fields={**task.fields, "deadline": due})
    dashed = _BEFORE_DASH.fullmatch(rest)
    if dashed and (owners := split_owners(dashed[1], context)) and all(context.knows(o.name) for o in owners):
        return _task(context, owners, None, dashed[2])
    # «Mona og Jon rydder» says all of it; a sentence for the minutes says more behind the verb.
    owners = doers(rest, context, DOINGS) or doers(f"{rest} .", context, ANY.people.doings)
    owners = owners or doers_by_initials(rest, context, (*DOINGS, *ANY.people.doings, *ANY.people.promises))
    task = _task(context, owners, None, rest)
    return task if owners or task.hint else replace(task, hint=_perhaps_owned(rest, context))


_BEFORE_DASH = late_pattern(rf"([^:\n]{{2,60}}?)[{BLANK}]+[–—-][{BLANK}]+(\S.*)", re.DOTALL)
"""«Per – bake kake»: whose it is, and what."""

_OWNER_WORDS = sorted(
    (word for word, meaning in meanings().items() if meaning == "owner"), key=len, reverse=True
)
_OWNER_WORD = rf"(?i:{any_of(map(re.escape, _OWNER_WORDS))})"
_CHARGED = late_pattern(
    rf"(?P<what>[^()\n]{{2,400}}?)(?:(?<![{BLANK}])[{BLANK}]*+"
    rf"\({_OWNER_WORD}(?:[{BLANK}]?:)?[{BLANK}]+(?P<who>[^()\n]{{2,80}})\)"
    rf"|(?:[.,;]|(?<![{BLANK}])[{BLANK}]++[–—-])[{BLANK}]++{_OWNER_WORD}(?:[{BLANK}]?:)?[{BLANK}]+"
    rf"(?P<behind>[^()\n:]{{2,80}}?)"
    rf"|(?<![{BLANK}])[{BLANK}]++{_OWNER_WORD}:[{BLANK}]+(?P<last>[^()\n:]{{2,80}}?))"
    rf"(?:[.,;][{BLANK}]++(?P<due>(?i:{any_of(ANY.labels.deadline)})[{BLANK}]?:[{BLANK}]*[^()\n:]{{2,40}}?))?\.?"
)
"""«sende kopi til Tor (ansvar: Per Moe)»: what, and whose it is."""

_DUE_BEHIND = late_pattern(
    rf"(?P<who>[^()]{{2,60}}?)(?:[{BLANK}]*\((?P<inside>[^()]{{2,40}})\)"
    rf"|(?:,|[{BLANK}]+[–—-])[{BLANK}]+(?P<behind>[^,–—()]{{2,40}}))"
)
"""«Kari (1. juni)», «Kari, fredag»: whose it is, and until when."""


def _is_all_of(label: str, due: Deadline) -> bool:
    """Whether words before a colon are a deadline and the word before it: «innen 1. juni», «Frist fredag»."""
    return label.endswith(due.text) and len(label.removesuffix(due.text).split()) <= 1


def _charged(rest: str, context: Context) -> EntryLine | None:
    """«sende kopi til Tor (ansvar: Per Moe)», where those in the bracket are on the list; None else."""
    found = _CHARGED.fullmatch(rest)
    named, due = (
        _called_to(found["who"] or found["behind"] or found["last"], context) if found else ((), None)
    )
    owners = tuple(called_by(owner.name, context) or owner for owner in named)
    if found is None or not owners or any(context.knows(owner.name) != "one" for owner in owners):
        return None
    due = due or (
        find_deadline(f". {found['due'].replace(':', ' ')}", context.near) if found["due"] else None
    )
    return _task(context, owners, due, found["what"])


def _called_to(label: str, context: Context) -> tuple[tuple[Name, ...], Deadline | None]:
    """Whose a task is by the words before its colon, and the deadline that may stand behind the names."""
    if found := _DUE_BEHIND.fullmatch(label):
        phrase = found["inside"] or found["behind"]
        due = find_deadline(f". {phrase}", context.near) or read_deadline(phrase, context.near)
        if (due.date or due.meeting) and (owners := split_owners(found["who"], context)):
            return owners, due
    return split_owners(label, context), None


def _perhaps_owned(rest: str, context: Context) -> Hint | None:
    """«Tor hører med kommunen»: a task that begins with somebody on the list, and is nobody's yet."""
    words = re.split(rf"[{BLANK}]+", rest, maxsplit=_MOST_OWNING + 1)
    for size in range(3, min(len(words), _MOST_OWNING + 1)):
        names, then = " ".join(words[:size]), words[size]
        owners = split_names(names)
        doing = len(owners) > 1 and then[:1].islower() and fold(then) not in _NO_DEED
        if doing and all(context.knows(owner) == "one" for owner in owners):
            return _owned_by(names, rest[len(names) :])
    for size in (2, 1):
        name, then = " ".join(words[:size]), words[size] if len(words) > size else ""
        if not then[:1].islower() or fold(then) in _NO_DEED:
            continue
        if context.knows(name) == "one":
            return _owned_by(name, rest[len(name) :])
        if name.isupper() and len(name) > 1 and (called := called_by(name, context)):
            return _owned_by(called.name, rest[len(name) :])
    halves = split_colon(rest)
    found = _BRACKETED.fullmatch(halves[0]) if halves and halves[1] else None
    if halves and found and context.knows(found[1]) == "one":
        return _owned_by(found[1], f"{found[2]} {halves[1]}")
    behind = _NAMED_BEHIND.fullmatch(rest)
    named = split_owners(behind["in"] or behind["after"], context) if behind else ()
    if behind and named and all(context.knows(owner.name) == "one" for owner in named):
        return _owned_by((behind["in"] or behind["after"]).rstrip("."), behind["what"])
    return None


_NAMED_BEHIND = late_pattern(
    rf"(?P<what>[^()\n]{{2,400}}?)(?<![{BLANK}])[{BLANK}]++"
    rf"(?:\((?P<in>[^()\n]{{2,60}})\)|[–—-][{BLANK}]+(?P<after>[^()\n:–—]{{2,60}}))\.?"
)
"""«bestille mat (Kari)», «bestille mat – Kari»: whose it may be."""


def _owned_by(name: str, said: str) -> Hint:
    line_ = f"! {name}: {said.strip(BLANK)}"
    return Hint("hint-perhaps-owned", {"name": name, "line": line_}, instead=line_)


_MOST_OWNING = 5
"""Words of two names with «og» between them: «Kari Nes og Per Dal»."""

_BRACKETED = late_pattern(rf"([^()]{{2,60}}?)[{BLANK}]*(\([^()]*\))")
"""«Jon (trener)»: a name, and more that is said of it."""


_NO_DEED = frozenset({*AND, *ANY.none_of_owner})
"""Words behind a name that tell of no deed of theirs: «Kari og Per», «Kari sin nøkkel»."""


def _task(context: Context, owners: tuple[Name, ...], due: Deadline | None, text: str) -> EntryLine:
    found = among(find_deadline(text, context.near) or due or context.unstated, context.called)
    hint = shared_name(owners, context)
    if due is None:
        hint = hint or deadline_hint(text, context.near, context.record.meeting.language)
    return EntryLine(kind=Kind.ACTION, text=text, fields={"owners": owners, "deadline": found}, hint=hint)


def _step(context: Context, known: Mapping[str, Any], rest: str) -> EntryLine:
    timed = read_timed(rest, context.near) if "period" not in known else None
    speaker = context.speaker(rest)
    if timed is not None:
        return literal(timed[1], partial(_step, context, {**known, "period": timed[0]}))
    if isinstance(speaker, tuple) and "owner" not in known:
        return literal(speaker[1], partial(_step, context, {**known, "owner": speaker[0]}))
    led = leading_period(rest, context.near) if "period" not in known else None
    if led is not None:
        return literal(led[1], partial(_step, context, {**known, "period": led[0]}))
    return EntryLine(kind=Kind.STEP, text=rest, fields=known, offer="/ ")


def _expectation(rest: str) -> EntryLine:
    pair = read_pair(rest)
    if pair is None:
        return EntryLine(kind=Kind.EXPECTATION, text=rest, hint=Hint("hint-whose-expectation"))
    return as_expectation(pair)


def as_expectation(pair: tuple[Name, Name, bool, str]) -> EntryLine:
    """What one expects of another, as it was read: from, to, whether it goes both ways, and the text."""
    from_, to, mutual, text = pair
    fields = {"from_": from_, "to": to, "mutual": mutual}
    return EntryLine(kind=Kind.EXPECTATION, text=text, fields=fields, offer="> ")


def _proposal(context: Context, rest: str) -> EntryLine:
    by = known_before(rest, context)
    if by:
        return EntryLine(kind=Kind.PROPOSAL, text=by[1], fields={"by": by[0]})
    return EntryLine(kind=Kind.PROPOSAL, text=rest)


def _question(context: Context, rest: str) -> EntryLine:
    match context.speaker(rest):
        case (name, text):
            return EntryLine(kind=Kind.QUESTION, text=text, fields={"speaker": name})
        case Hint() as hint:
            return EntryLine(kind=Kind.QUESTION, text=rest, hint=hint)
    return EntryLine(kind=Kind.QUESTION, text=rest)


def _statement(context: Context, rest: str) -> EntryLine:
    halves = split_colon(rest)
    name = context.without_own_bracket(halves[0]) if halves else ""
    if halves and halves[1] and is_name(name, context):
        return EntryLine(kind=Kind.STATEMENT, text=halves[1], fields={"speaker": listed(name, context)})
    return EntryLine(kind=Kind.STATEMENT, text=rest)


class Lead(NamedTuple):
    """What a line of a kind begins with.

    sign: a blank follows. word: the meaning of its words in every language; a colon follows. read: the line
    that the text behind makes; None where all of it is the entry's text. example: what help shows of sign or
    word, as it stands or as a key of the catalogue. gutter: the sign that its rows bear, where other readers
    take it.
    """

    sign: str = ""
    word: str = ""
    read: Callable[[str, Context], EntryLine] | None = None
    example: str = ""
    gutter: str = ""

    @property
    def shown(self) -> str:
        """The sign that stands before its word where an entry is shown; empty for none."""
        return self.sign or self.gutter


LEADS = ByKind(
    note=Lead(),
    memo=Lead(word="memo", example="example-memo"),
    statement=Lead(word="statement", read=read_statement),
    summary=Lead(word="summary"),
    guide=Lead("#?", example="#? …"),
    decision=Lead("=", "decision", lambda text, _context: read_decision(text, conclusion=False), "= …"),
    action=Lead("!", "action", read_action, "example-action"),
    expectation=Lead(word="expectation", read=read_expectation, gutter=">"),
    proposal=Lead(word="proposal", read=read_proposal, example="example-proposal", gutter="*"),
    question=Lead("?", "question", read_question, example="example-question"),
    annex=Lead(word="annex"),
    swot=Lead(),
    step=Lead("/", "step", read_step, "/ …"),
    vote=Lead(),
    experience=Lead(word="experience", read=read_experience, example="example-experience"),
    activity=Lead(word="activity", read=read_activity, example="example-activity"),
    link=Lead(word="link", read=read_link, example="example-link"),
    newer=Lead(),
)
"""What makes a note, a point of a board or a pair is read where the line stands, by other readers."""


GLUED_SIGNS = "".join(lead.shown for lead in LEADS.rows.values() if len(lead.shown) == 1).translate(
    {ord(sign): None for sign in "/*"}
)
"""The signs of kinds that stand before a word without a blank by mistake alone; a stroke begins a path, and a
star emphasises."""

KIND_OF_WORD = {lead.word: kind for kind, lead in LEADS.rows.items() if lead.word}
"""The kinds that have a word, by its meaning."""


def read_as(kind: Kind, text: str, context: Context) -> EntryLine:
    """A text as an entry of a kind, with the fields that stand in front of it."""
    read = LEADS[kind].read
    return EntryLine(kind=kind, text=text) if read is None else read(text, context)
