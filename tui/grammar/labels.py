"""What each word with a colon makes of the line behind it: «stemmer: 7-2», «frist: 1.9», «konklusjon: …».

A reader returns its line, a hint when what follows is nothing it can use, or None.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from store.language.beside_names import is_post
from store.language.calendar_names import weekdays
from store.language.folders import any_of
from store.language.late_pattern import late_pattern
from store.language.line import HEAD, line
from store.language.words import ANY, BLANK, BLANKS, NONE, OUTCOMES, PAPERS, fold, meanings
from store.record.attendance import MOVEMENTS, STATUS
from store.record.numbering import year_of
from store.record.settings import COMMENT
from store.record.values import ClosedDoors, Kind, Name, Variant, When
from store.series.titles import is_meeting_number
from store.topics.names import joined_topics
from tui.grammar.agenda.agenda_lines import read_item, read_standing
from tui.grammar.approval import read_correction, read_correction_to
from tui.grammar.context import Context, is_known
from tui.grammar.entries import (
    KIND_OF_WORD,
    known_before,
    read_action,
    read_as,
    read_decision,
    read_exchange,
    read_experience,
)
from tui.grammar.lines import (
    ActionDetailLine,
    AnswerLine,
    EndLine,
    EntryLine,
    ExperienceDetailLine,
    ItemDetailLine,
    Line,
    MeetingDetailLine,
    Person,
    RoleLine,
    VotesLine,
)
from tui.grammar.people_lines import is_first_name, listed_as, read_people_line, read_presence, votes_hint
from tui.grammar.phrases.case_number import read_number, read_style, row_of
from tui.grammar.phrases.clock_times import (
    after_start,
    read_clock,
    read_clocks,
    read_days,
    read_hour,
    read_minutes,
    read_when,
)
from tui.grammar.phrases.deadlines import among, read_deadline
from tui.grammar.phrases.experiences import link, link_hint, read_since
from tui.grammar.phrases.names import is_capitalised, is_name, read_people, split_names, split_owners
from tui.grammar.phrases.proposers import (
    are_people,
    is_body,
    names_backers,
    proposer,
    whose_proposal,
    without_party,
)
from tui.grammar.phrases.resolutions import resolution
from tui.grammar.phrases.topics import read_topics
from tui.grammar.proposal_votes import OF_DECISION, read_each_voted, read_voted_on, votes_of_several
from tui.grammar.result import Hint
from tui.grammar.votes.party_seats import by_seats
from tui.grammar.votes.tokens import sounds_like_party
from tui.grammar.votes.vote_result import VoteTold
from tui.grammar.votes.votes import read_backed, read_votes, tells_only_count
from tui.grammar.words import of_form, read_word, recommended_by, says_none, says_none_and_more, split_colon

_SWOT = frozenset({"strength", "weakness", "opportunity", "threat"})
_STATEMENT_OF = late_pattern(
    rf"(\w+){BLANKS}{any_of(ANY.people.statement_by)}{BLANKS}([^:\n]+?)(?:{BLANKS})?:[{BLANK}]*(.+)",
    re.DOTALL | re.IGNORECASE,
)
_LAW = late_pattern(rf"§|\b(?:{'|'.join(ANY.exempt.statutes)})\b", re.IGNORECASE)
_SEE = late_pattern(rf"{any_of(ANY.exempt.see)}\.?{BLANKS}", re.IGNORECASE)
_ITEM_DETAILS = frozenset({"background", "recommendation", "presenter", "format", "frame"})


def read_word_line(text: str, context: Context) -> Line | Hint | None:
    """The line that a word and its colon make of a text."""
    word = read_word(text, context.settings.labels, opening=context.in_opening)
    if word is None:
        return (
            _read_resolved(text, context)
            or _read_proposed(text, context)
            or _read_statement_of(text, context)
            or read_correction_to(text, context)
            or _read_initials(text, context)
            or _read_backing(text)
            or _read_of_form(text)
            or _read_office_of(text, context)
        )
    meaning, rest = word
    if meaning in OUTCOMES:
        return _read_outcome(meaning, rest, context)
    if meaning == "end":
        return _read_end(rest, context)
    if meaning == "closed":
        return _read_closed(rest, context)
    label = text.partition(":")[0]
    of = meaning in _OF_SOMEBODY or meaning == "answer"  # «Forslag: fra Kari: …», as «Forslag fra Kari: …»
    said = _read_statement_of(f"{label} {rest}", context, fits=_takes_part) if of else None
    return said or (_read_what_follows(meaning, rest, label, context) if rest else None)


def _read_what_follows(meaning: str, rest: str, typed: str, context: Context) -> Line | Hint | None:
    label = fold(typed)
    if meaning == COMMENT:
        return EntryLine(kind=Kind.NOTE, text=rest)
    if meaning in HEAD:
        return _read_of_head(meaning, rest, label, context)
    if meaning in STATUS:
        return read_people_line(meaning, rest, context, written=label if label not in meanings() else "")
    if meaning in MOVEMENTS:
        return read_presence(MOVEMENTS[meaning], rest, context)
    if meaning == "presenter" and label in ANY.also and not _are_people(rest, context):
        return None
    if meaning in _ITEM_DETAILS:
        whose = recommended_by(typed) if meaning == "recommendation" else ""
        return _read_item_detail(meaning, rest, context, whose, typed.strip(BLANK))
    if label in ANY.also:
        if meaning == "decision" and _is_only_votes(rest):
            meaning = "votes"  # «Vedtatt: enstemmig» tells how, and not what
        if meaning == "proposal" and (is_name(rest.rstrip("."), context) or names_backers(typed, rest)):
            after = context.voted is not None and context.is_after(context.voted)
            told = read_backed(f"{typed}: {rest}") if after else None
            return votes_line(told, context) if told else Hint("hint-backing")  # it tells who, and not what
    return _read_entry(meaning, rest, context) or _read_about_last(meaning, rest, context)


def _read_of_head(meaning: str, rest: str, label: str, context: Context) -> Line | Hint | None:
    if context.before_first_item:
        if meaning == "meeting_number":
            return _read_meeting_number(rest, label)
        return _read_head_detail(meaning, rest, context)
    if meaning == "recommender":  # of one item, once items have begun
        return _read_item_detail(meaning, rest, context)
    return _head_is_over(meaning, label, rest, context)


_LONGEST_ROLE = 3


def _are_people(text: str, context: Context) -> bool:
    """Whether words name one or more people, with what they are behind a name: «Kari Moe, leder»."""
    first, *others = split_names(text)
    whole = is_name(first, context) and (" " in first or bool(context.knows(first)))
    roles = (other for other in others if not is_name(other, context))
    return whole and all(other.islower() and len(other.split()) <= _LONGEST_ROLE for other in roles)


_NOTHING_OF = frozenset({"decision", "action", "question", "proposal", "expectation"})
"""Of what there can be none: «vedtak: ingen» is no decision."""


def _is_only_votes(rest: str) -> bool:
    told = read_votes(rest)
    return told.is_whole and (told.votes.unanimous or told.is_counted)


def _read_initials(text: str, context: Context) -> Line | Hint | None:
    """«AP: Per bestiller kake»: a task where somebody is to do it. Else it may be a party, or anything."""
    halves = split_colon(text)
    if halves is None or not halves[1] or halves[0].islower() or fold(halves[0]) not in _INITIALS:
        return None
    task = read_action(halves[1], context)
    owned = task if task.fields["owners"] else None
    party = fold(halves[0]) in context.parties
    if halves[0] in ANY.initials and not party:
        return owned
    asked = Hint("hint-initials", {"word": halves[0]}, instead=f"! {halves[1]}")
    return asked if owned or not party else None


_INITIALS = frozenset(map(fold, ANY.initials))


def _read_backing(text: str) -> Hint | None:
    """«Seconded: Cllr Jones»: names that no field has; they are printed as they stand."""
    halves = split_colon(text)
    return Hint("hint-backing") if halves and halves[1] and fold(halves[0]) in ANY.people.backing else None


def _read_of_form(text: str) -> Hint | None:
    """«serie: Styret», «språk: nynorsk»: what the form about the meeting says, and no line of the minutes."""
    label = of_form(text)
    return Hint("hint-in-form", {"word": label}) if label else None


def _read_office_of(text: str, context: Context) -> Hint | None:
    """«leder: Kari»: what somebody on the list is, which the list tells; in an election it is text."""
    halves = split_colon(text)
    if halves is None or fold(halves[0]) not in _OFFICES or context.knows(halves[1].rstrip(".")) != "one":
        return None
    if context.item is not None and any(word in fold(context.item.title) for word in ANY.people.elections):
        return None
    name = context.names.as_listed(halves[1].rstrip("."))
    present = line(context.record.meeting.language).labels.present[0]
    return Hint("hint-looks-like", {"what": "attendance"}, f"{present}: {name} ({fold(halves[0])})")


_OFFICES = frozenset(map(fold, ANY.people.offices))


def _read_proposed(text: str, context: Context) -> Line | None:
    """«Forslag fra Per Moen (Ap): …», «SV foreslo: …», «Brown moved the following motion: …»."""
    halves = split_colon(text)
    if halves is None or not halves[1] or context.form == "values":
        return None
    found = proposer(halves[0], lambda name: _is_somebody(name, context))
    found = found or whose_proposal(
        halves[0], lambda name: is_known(name, context) or sounds_like_party(name)
    )
    if found is None:
        return None
    who = without_party(found.who, lambda name: _party_of(name, context))
    fields = {"by": Name(context.names.as_listed(who)), **({"name": found.called} if found.called else {})}
    return EntryLine(kind=Kind.PROPOSAL, text=halves[1], fields=fields)


def _read_resolved(text: str, context: Context) -> Line | None:
    """«Styret fattet slikt vedtak: …», «Samrøystes vedtak: …»: a decision, perhaps with how it was voted."""
    halves = split_colon(text)
    found = resolution(halves[0], context.called) if halves and halves[1] else None
    if halves is None or found is None or (found.votes and tells_only_count(halves[1])):
        return None
    made = read_decision(halves[1], conclusion=found.meaning == "conclusion")
    votes = {"votes": read_votes(found.votes).votes} if found.votes else {}
    return replace(made, fields={**made.fields, **votes})


def _is_somebody(name: str, context: Context) -> bool:
    """Whether a text names somebody; «from Monday» does not, unless somebody is called so."""
    if fold(name) in weekdays() and not context.knows(name):
        return False
    return is_name(name, context) or is_known(name, context)


def _party_of(name: str, context: Context) -> str:
    """The party that the list gives somebody; empty when it gives none."""
    wanted = context.names.resolve(name)
    return next((a.party for a in context.record.attendance if fold(a.name.name) == wanted), "")


def _takes_part(name: str, context: Context) -> bool:
    """Whether a text names somebody who takes part: who is known, bodies, offices, first names, «Dr. Vik».

    Behind «forslag:» other words are of the text: «fra Oslo: kjøpe bil» says where from.
    """
    if is_known(name, context) or is_body(name) or sounds_like_party(name):
        return True
    first = name.split(maxsplit=1)[0] if is_capitalised(name) else ""
    titled = fold(first).rstrip(".") in ANY.people.titles
    return titled or is_first_name(first) or (bool(first) and is_post(name))


_WITH_PARTY = late_pattern(rf"([^()]{{2,60}}?)[{BLANK}]*\(([^()]{{1,20}})\)")
"""«Zia Ek (SV)»: the party says that a name nobody knows is somebody."""


def _read_statement_of(
    text: str, context: Context, *, fits: Callable[[str, Context], bool] = _is_somebody
) -> Line | None:
    """«Protokolltilførsel fra Åse: …», «Forslag fra SV: …», «Svar fra Per: …», as it is said at the table.

    fits: whom the word may be from.
    """
    found = _STATEMENT_OF.fullmatch(text)
    meaning = meanings().get(fold(found[1])) if found else None
    of = _OF_SOMEBODY.get(meaning or "")
    if found and meaning == "answer" and is_known(found[2], context):
        by = context.names.as_listed(found[2])
        return AnswerLine(answer=found[3], by=Name(by)) if context.last(Kind.QUESTION) else None
    if found is None or of is None:
        return None
    party = _WITH_PARTY.fullmatch(found[2])
    of_party = party is not None and is_capitalised(party[1]) and sounds_like_party(party[2])
    if not of_party and not are_people(found[2], lambda name: fits(name, context)):
        return None
    if meaning == "proposal" and context.form == "values":
        return None
    kind, field = of
    who = without_party(found[2], lambda name: _party_of(name, context))
    return EntryLine(kind=kind, text=found[3], fields={field: Name(context.names.as_listed(who))})


_OF_SOMEBODY = {
    "statement": (Kind.STATEMENT, "speaker"),
    "proposal": (Kind.PROPOSAL, "by"),
    "question": (Kind.QUESTION, "speaker"),
}
"""What may be somebody's by «fra» and a name before its colon, and the field that has the name."""


def _read_entry(meaning: str, rest: str, context: Context) -> Line | Hint | None:
    if meaning in _NOTHING_OF and says_none(rest.lstrip("'")):
        if not rest.startswith("'"):
            return Hint("hint-none-of-it")
        rest = rest[1:]  # it is meant as it stands
    if meaning == "decision" and (standing := read_standing(rest, context)):
        return standing
    if meaning == "link" and link(rest, context) is None:
        return link_hint(rest)
    if meaning in _VARIANTS:
        return read_experience(rest, context, _VARIANTS[meaning])
    if meaning == "exchange":
        return read_exchange(rest, context)
    if meaning in KIND_OF_WORD:
        return read_as(KIND_OF_WORD[meaning], rest, context)
    if meaning in _SWOT:
        on_board = context.form == "swot"
        return EntryLine(kind=Kind.SWOT, text=rest, fields={"quadrant": meaning}) if on_board else None
    if meaning == "conclusion":
        return _read_conclusion(rest, context)
    return read_item(rest, context, sub=False) if meaning == "item" else None


_VARIANTS: dict[str, Variant] = {"tip": "tip", "lesson": "lesson"}


def _read_topics(rest: str, context: Context) -> Line | Hint | None:
    """«emne: hospitering, kompetanse»: of the item, and of the meeting before its first item."""
    topics = read_topics(rest)
    if not topics:
        return None
    if context.before_first_item:
        changes = {"tags": joined_topics(context.record.meeting.tags, topics)}
        return MeetingDetailLine(field="tags", value=rest, changes=changes)
    if context.item is None:
        return Hint("hint-no-item")
    return ItemDetailLine(field="tags", value=topics, words=rest)


def _read_of_experience(meaning: str, rest: str, context: Context) -> Line | None:
    """«resultat:», «kontakt:» or «siden:» right after an experience; anywhere else they are text."""
    last = context.last_here
    if last is None or last.kind != Kind.EXPERIENCE or context.apart:
        return None
    match meaning:
        case "contact":
            return ExperienceDetailLine(field="contact", value=Name(context.names.in_full(rest.rstrip("."))))
        case "since":
            return ExperienceDetailLine(field="since", value=read_since(rest, context.near))
    return ExperienceDetailLine(field="outcome", value=rest)


def _read_about_last(meaning: str, rest: str, context: Context) -> Line | Hint | None:
    """Words that say something of what came before, or of the meeting's course."""
    match meaning:
        case "topic":
            return _read_topics(rest, context)
        case "owner" | "deadline":
            return _read_action_detail(meaning, rest, context)
        case "outcome" | "contact" | "since":
            return _read_of_experience(meaning, rest, context)
        case "answer":
            return _read_answer(rest, context)
        case "correction":
            return read_correction(rest, context)
        case "votes":
            return _read_votes(rest, context)
        case "time" | "when" | "start":
            return _read_time(rest, context)
        case "next_meeting":
            when = read_when(rest, context.near)
            return MeetingDetailLine(field=meaning, value=rest, changes={meaning: when})
    return None


def _read_time(rest: str, context: Context) -> Line | Hint | None:
    """When the meeting begins and ends; «tid: 9» says the hour alone, and that in the head only."""
    hour = _BARE_HOUR.fullmatch(rest.rstrip("."))
    if hour and not context.before_first_item:
        return Hint("hint-no-time")
    dated = _DAY_AND_TIME.fullmatch(rest) if context.before_first_item else None
    days = read_days(dated["day"], context.today) if dated else None
    told = dated["time"] if dated and days else rest
    clocks = (rest, "") if hour else read_clocks(told.rstrip("."))
    changes: dict[str, Any] = {}
    if clocks:
        changes = {"start": clocks[0], **({"end": clocks[1]} if clocks[1] else {})}
        changes |= {"from_": days[0], "to": days[1]} if days else {}
    return MeetingDetailLine(field="start", value=rest, changes=changes) if changes else None


_DAY_AND_TIME = late_pattern(
    rf"(?P<day>[^,\n]{{3,40}}?),?[{BLANK}]"
    rf"(?P<time>(?:kl|at)\.?[{BLANK}].{{1,24}}|\d{{1,2}}(?:[.:]\d\d(?!\d|\.\d)|[{BLANK}]?[ap]\.?m).{{0,20}})",
    re.IGNORECASE,
)
"""«torsdag 4. juni kl. 18–20», «Thursday 4 June, 7.30pm»."""


_BARE_HOUR = late_pattern(r"[01]?\d|2[0-3]")


def _read_votes(rest: str, context: Context) -> Line | Hint:
    """Votes of the last decision or proposal of the item; before there is one they wait for it."""
    if context.voted is None and context.item is None:
        return Hint("hint-no-decision")
    if several := votes_of_several(rest):
        if each := read_each_voted(several, context):
            return replace(each[0], others=each[1:])
        if not _tells_options(rest):
            return EntryLine(kind=Kind.NOTE, text=rest, hint=Hint("hint-votes-apart"))
    if (named := read_voted_on(rest, context)) is not None:
        return named
    if context.voted is not None and context.voted.kind == Kind.PROPOSAL and OF_DECISION.match(rest):
        each = read_each_voted((rest,), context)
        if each:
            return each[0]
    told = read_votes(rest, lambda name: is_known(name, context))
    if context.voted is None or (context.voted.kind == Kind.PROPOSAL and OF_DECISION.match(rest)):
        fields = {"votes": told.votes, "ballot": told.ballot}
        return EntryLine(kind=Kind.VOTE, text=rest, fields=fields, hint=Hint("hint-vote-waits"))
    return votes_line(told, context)


def _tells_options(rest: str) -> bool:
    """«alternativ 1 fikk 5 stemmer, alternativ 2 fikk 3»: one vote over several things."""
    told = read_votes(rest)
    return told.is_whole and told.ballot is not None and len(told.ballot.options) > 1


def votes_line(told: VoteTold, context: Context) -> VotesLine:
    """What was told of a vote, as a line; with what was told before of the same where both say something.

    Figures that follow figures correct them. Anything else goes on with what was told.
    """
    before = context.voted.votes if context.voted else None
    told = _without_parties(told, context)
    hint = votes_hint(told.votes, context)
    if before is not None and before.text != told.votes.text:
        earlier = read_votes(before.text, lambda name: is_known(name, context))
        if earlier.is_counted and earlier.is_whole and told.is_counted:
            hint = hint or Hint("hint-in-place-of", {"text": before.text})
        else:
            told = read_votes(f"{before.text}; {told.votes.text}", lambda name: is_known(name, context))
            told = _without_parties(told, context)
            hint = votes_hint(told.votes, context)
    if hint is None and not (told.is_counted or told.is_understood):
        hint = Hint("hint-votes-as-typed")
    return VotesLine(votes=told.votes, ballot=told.ballot, hint=hint)


def _without_parties(told: VoteTold, context: Context) -> VoteTold:
    """A vote whose names have no party behind them that the list tells of the same people.

    Parties in a bracket are on the side that has as many votes as the list has people of theirs.
    """
    told = by_seats(told, context.seats_of)
    return told.with_names(lambda name: without_party(name, lambda who: _party_of(who, context)))


def _read_conclusion(rest: str, context: Context) -> Line | Hint:
    words = rest.lstrip("'")
    more = words == rest and says_none_and_more(words)
    if not (says_none(words) or more):
        return read_decision(rest, conclusion=True)
    if words != rest:
        return EntryLine(kind=Kind.DECISION, text=rest[1:], fields={"conclusion": True})
    if context.item is None:
        return Hint("hint-no-item")
    if more:
        return ItemDetailLine(field="outcome", value="inconclusive", words=rest, note=words)
    first, _, until_when = words.partition(" ")
    told = fold(words).rstrip(".") not in NONE and any(map(str.isalpha, words))
    note = until_when if fold(first) in NONE else words if told else ""
    return ItemDetailLine(field="outcome", value="inconclusive", words=rest, note=note.strip(BLANK))


def _read_answer(rest: str, context: Context) -> Line | Hint:
    if context.last(Kind.QUESTION) is None:
        return Hint("hint-no-question")
    by = known_before(rest, context)
    return AnswerLine(answer=by[1], by=by[0]) if by else AnswerLine(answer=rest)


def _read_action_detail(meaning: str, rest: str, context: Context) -> Line | Hint:
    action = context.last(Kind.ACTION)
    if action is None:
        return Hint("hint-no-action")
    if meaning == "deadline":
        deadline = among(read_deadline(rest, context.near), context.called)
        before = action.deadline.text if action.deadline else ""
        return ActionDetailLine(deadline=deadline, hint=_in_place_of(before, rest))
    owners = split_owners(rest.rstrip("."), context)
    if not owners:
        return Hint("hint-whose-action")
    before = ", ".join(owner.name for owner in action.owners)
    return ActionDetailLine(owners=owners, hint=_in_place_of(before, rest))


def _in_place_of(before: str, now: str) -> Hint | None:
    """That an owner or a deadline which was told of the task stands there no more."""
    return Hint("hint-in-place-of", {"text": before}) if before and fold(before) != fold(now) else None


def _read_item_detail(
    meaning: str, rest: str, context: Context, recommender: str = "", label: str = ""
) -> Line | Hint | None:
    if context.item is None:
        return Hint("hint-no-item")
    if meaning == "frame":
        minutes = read_minutes(rest)
        return ItemDetailLine(field="planned", value=minutes, words=rest) if minutes else None
    return ItemDetailLine(field=meaning, value=rest, words=rest, recommender=recommender, label=label)


def _read_closed(rest: str, context: Context) -> Line | Hint:
    """«lukket: koml. § 11-5», or alone; words that are no law are told, since a page would say «jf.»."""
    if read_clock(rest.rstrip(".")):
        return _read_end(rest, context)  # «closed: 20.45»: it is the meeting that has a clock
    if context.item is None:
        return Hint("hint-no-item")
    if rest and not _LAW.search(rest):
        return Hint("hint-no-law")
    closed = ClosedDoors(_SEE.sub("", rest).rstrip("."))
    return ItemDetailLine(field="closed", value=closed, words=closed.text)


def _read_outcome(meaning: str, rest: str, context: Context) -> Line | Hint:
    if context.item is None:
        return Hint("hint-no-item")
    return ItemDetailLine(field="outcome", value=meaning, words=rest or meaning, note=rest)


def _read_end(rest: str, context: Context) -> Line | Hint:
    if not rest:
        return EndLine(time="")
    time = read_hour(rest.rstrip("."))
    return EndLine(time=after_start(time, context.record.meeting)) if time else Hint("hint-no-time")


def _head_is_over(meaning: str, label: str, rest: str, context: Context) -> Hint:
    """A word of the head where items have begun; a number and a title behind it are perhaps an item.

    An item has a number, before its title, and no archive case of its own.
    """
    if meaning == "numbering" and _ONE_NUMBER.fullmatch(rest):
        return Hint("hint-number-before-title", {"number": rest.rstrip(".")})
    if meaning == "archive_ref":
        return Hint("hint-archive-of-meeting", {"word": label})
    return _item_instead(rest, context) or Hint("hint-head-over", {"word": label})


_ONE_NUMBER = late_pattern(r"(?:[^\W\d_]{1,6}[ \u00a0])?\d{1,4}(?:[/-]\d{1,6}){0,2}\.?")


def _item_instead(text: str, context: Context) -> Hint | None:
    if read_number(text, row_of(context.record, context.item)) is None:
        return None
    return Hint("hint-looks-like", {"what": "item"}, instead=f"# {text}")


def _read_numbering(rest: str, context: Context) -> Line | Hint:
    """How items are numbered, by an example; what is none stays a line of the head."""
    style = read_style(rest, year_of(context.record))
    if style is not None:
        return MeetingDetailLine(field="numbering", value=rest, changes={"numbering": style})
    words = line(context.record.meeting.language).labels
    reference = f"{words.archive_ref[0]}: {rest}" if re.fullmatch(r"[\d/-]+", rest) else ""
    hint = _item_instead(rest, context) or Hint("hint-no-numbering", instead=reference)
    return RoleLine(label=words.numbering[0].capitalize(), name=rest, hint=hint)


def _read_document(rest: str) -> Line | Hint:
    """«dokument: kommunal protokoll»: what is made of the meeting, and how it is laid out."""
    paper = PAPERS.get(fold(rest.rstrip(".")))
    if paper is None:
        return Hint("hint-no-paper")
    profile = "minutes" if paper == "minutes" else "protocol"
    changes = {"profile": profile, "layout": "municipal" if paper == "municipal" else "board"}
    return MeetingDetailLine(field="document", value=rest, changes=changes)


def _read_office(meaning: str, rest: str, context: Context) -> Line:
    """Who leads or writes, by the whole name that the list has; a role behind the name goes there."""
    people = read_people(rest, context.own_parties)
    person = people[0] if len(people) == 1 and not (people[0].organisation or people[0].party) else None
    who = listed_as(person.name, context) if person is not None else None
    if person is not None and who is not None and person == Person(person.name):
        return MeetingDetailLine(field=meaning, value=rest, changes={meaning: who.name})
    if person is None or who is None or not person.role or fold(who.role) not in ("", fold(person.role)):
        return MeetingDetailLine(field=meaning, value=rest, changes={meaning: Name(rest)})
    changes = {meaning: who.name}
    return MeetingDetailLine(field=meaning, value=rest, changes=changes, role=(who.id, person.role))


def _read_meeting_number(rest: str, label: str) -> Line:
    """Which meeting of the row it is; what is no number stays a line of the head."""
    if not is_meeting_number(rest):
        return RoleLine(label=label.capitalize(), name=rest)
    return MeetingDetailLine(field="number", value=rest, changes={"number": rest.rstrip(".")})


def _read_head_detail(meaning: str, rest: str, context: Context) -> Line | Hint:
    changes: dict[str, Any] = {meaning: rest}
    match meaning:
        case "numbering":
            return _read_numbering(rest, context)
        case "account":
            word = line(context.record.meeting.language).labels.account[0]
            return RoleLine(label=word.capitalize(), name=rest)
        case "date":
            days = read_days(rest, context.today)
            if days is None:
                return Hint("hint-no-date")
            changes = {"from_": days[0], "to": days[1]}
            meaning = "from"
        case "document":
            return _read_document(rest)
        case "chair" | "note_taker":
            return _read_office(meaning, rest, context)
        case "signers":
            changes = {meaning: tuple(Name(name) for name in split_names(rest))}
        case "copy_to":
            changes = {
                meaning: tuple(part.strip(BLANK) for part in re.split(r"[,;]", rest) if part.strip(BLANK))
            }
        case "remarks_by":
            found = read_deadline(rest, context.near)
            changes = {meaning: When(rest, found.date)}
    return MeetingDetailLine(field=meaning, value=rest, changes=changes)
