"""A paragraph of written minutes by its sentences: which of them are a task or a decision by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.language.deeds import DOINGS
from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.prose import ProseWords
from store.language.words import AND, ANY, CAPITALS, fold
from store.record.model import Meeting
from store.record.values import Name
from tui.grammar.phrases.decided_sentences import approves, resolved
from tui.grammar.phrases.names import doers, listed
from tui.grammar.phrases.prose import charge, is_story, joined_spans, sentences_in
from tui.grammar.phrases.resolutions import name_of
from tui.importing.labels import LabelFound, Meant, read_label
from tui.importing.source import is_unfilled, plain, says_nobody
from tui.importing.talk.due import due_in
from tui.importing.talk.motion import carried_motions
from tui.importing.talk.present_tense import present_task
from tui.importing.talk.told_votes import tells_votes
from tui.importing.tasks import Task, called_to, labelled_task, only_owners

if TYPE_CHECKING:
    from tui.grammar.context import Context
    from tui.importing.block import Block

_RESOLVED = re.compile(any_of(any_language(MinutesWords).resolved or ("(?!)",)))


_RESPONSIBLE = re.compile(
    rf"{any_of(any_language(ProseWords).responsible)}[ ]([^.:;]{{2,60}})\.?", re.IGNORECASE
)
"""«Ansvarlig for dugnaden er Gudrun»."""

_FIRST_NAMES = frozenset(ANY.people.first_names)
_UNSURE = frozenset(any_language(ProseWords).unsure)
_DEEDS = tuple(deed for deed in any_language(ProseWords).deeds if deed != "to")
_AND = re.compile(rf"{any_of(AND)}[ ](?=[{CAPITALS}])")
_AND_NAME = re.compile(rf"(,?[ ])((?:{any_of(AND)})[ ])(?=[{CAPITALS}][^\W\d_])")
_TITLES = frozenset(map(fold, ANY.people.titles))
_LEAST = 3
_IN_TEXT = frozenset({"decision", "conclusion", "action"})
"""What a label in the midst of running text may call what follows it."""

_MOST_OF_TOPIC = 60
_MOST_OF_CHARGES = 400
"""Signs of a sentence beyond which nobody looks for two who each do something in it."""

_ARROW = re.compile(r"[ ](?:→|->|=>|⇒|–|—)[ ]")
_STOP_AND_NAME = re.compile(
    r"(?:(?<=[^\W\d_]{2}\.)|(?<=[\d%]\.)|(?<=[^\W\d_];))([ \t\u00a0]+)([^\W\d_a-zæøåäö][\w-]+)(?=[ ])"
)


class SentenceReader:
    """Reads the sentences of running text in a meeting."""

    def __init__(self, meeting: Meeting, context: Context, near: date | None) -> None:
        """Take the meeting, what is known of its people, and the day that others are counted from."""
        self._context = context
        self._near = near
        self._body = f"{name_of(meeting)} {meeting.organiser}"

    def told(self, block: Block) -> Iterator[tuple[Block, Task | LabelFound | None]]:
        """Yield the sentences of a block, each with what it says by itself.

        Those that say nothing stand together, and the block stays whole where none says anything.
        """
        spans = [part for span in sentences_in(block.text) for part in self._at_names(block.text, span)]
        spans = [part for span in spans for part in self._at_charges(block.text, span)]
        motions = carried_motions([block.text[begin:end] for begin, end in spans])
        for first, last in reversed(motions):
            spans[first : last + 1] = [(spans[first][0], spans[last][1])]
        carried = {spans[first - sum(b - a for a, b in motions if b < first)] for first, _ in motions}
        told = [
            LabelFound("decision", Meant("decision"))
            if (begin, end) in carried
            else self._told_in(block.text[begin:end])
            for begin, end in spans
        ]
        for n, (begin, end) in enumerate(spans[1:], 1):
            told[n] = told[n] or self._called_in(block.text[begin:end])
        for n, (begin, end) in enumerate(spans[1:]):
            if isinstance(told[n], Task) and tells_votes(block.text[begin:end]):
                told[n] = LabelFound("decision", Meant("decision"))  # «Laget kjøper telt. Enstemmig vedtatt.»
        labelled = labelled_task(block.text, self._near) if told[-1] is None or len(told) == 1 else None
        if labelled is not None and told[-1] is not None and not doers(labelled.text, self._context, DOINGS):
            labelled = None
        if not any(told) or labelled is not None:
            yield block, None
            return
        votes = [
            n > 0 and told[n - 1] is not None and tells_votes(block.text[begin:end])
            for n, (begin, end) in enumerate(spans)
        ]
        apart = [one is not None or vote for one, vote in zip(told, votes, strict=True)]
        joined = list(joined_spans(spans, apart))
        pieces = _pieces_of(block, joined)
        by_span = dict(zip(spans, told, strict=True))
        if len(pieces) == len(joined):
            yield from ((piece, by_span.get(span)) for piece, span in zip(pieces, joined, strict=True))
        else:
            yield block, None

    def _at_names(self, text: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """A sentence cut where a stop that may be an abbreviation's has somebody on the list behind it."""
        begin, end = span
        for stop in _STOP_AND_NAME.finditer(text, begin, end):
            title = fold(text[begin : stop.start()]).rpartition(" ")[2].strip(".")
            if self._context.knows(stop[2]) == "one" and title not in _TITLES:
                yield begin, stop.start(2) - len(stop[1])
                begin = stop.start(2)
        yield begin, end

    def _at_charges(self, text: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """«Kåre sender kontrakt, og Ragnhild søker fylket» cut between two who each do something."""
        begin, end = span
        if end - begin > _MOST_OF_CHARGES:
            yield span
            return
        for joint in _AND_NAME.finditer(text, begin, end):
            before, after = text[begin : joint.start()], text[joint.end() :][: end - joint.end()]
            if self._charges(before) and self._charges(after):
                yield begin, joint.start(1)
                begin = joint.start(2)
        yield begin, end

    def _charges(self, clause: str) -> bool:
        """Whether a clause charges somebody on the list alone."""
        told = self._said_in(clause) if ":" not in clause else None
        owners = told.owners if isinstance(told, Task) else ()
        return len(owners) == 1 and self._context.knows(owners[0].name) == "one"

    def _told_in(self, sentence: str) -> Task | LabelFound | None:
        if (found := _RESPONSIBLE.fullmatch(sentence)) and (owners := only_owners(found[1], self._context)):
            return Task(owners, None, sentence)
        if owners := called_to(sentence, self._context):
            return Task(owners, due_in(sentence, self._near), sentence)
        joined = _AND.match(sentence)  # the half of a sentence that two are charged in
        bare = sentence[joined.end() :] if joined else sentence
        return self._said_in(bare) or self._said_of(bare) or self._said_at_end(sentence)

    def _said_at_end(self, sentence: str) -> Task | None:
        """«Need volunteers, Carly to put a call out»: what the last clause says that somebody is to do."""
        before, comma, clause = sentence.rpartition(", ")
        name = clause.partition(" ")[0]
        known = comma and self._context.knows(name) == "one"
        unsure = not _UNSURE.isdisjoint(fold(before).replace(",", " ").split())
        if not known or unsure or self._context.knows(before.rpartition(" ")[2]):
            return None
        told = charge(clause, self._context, self._near) or present_task(clause, self._context, self._near)
        return Task(told.owners, due_in(clause, self._near), sentence) if told is not None else None

    def _called_in(self, sentence: str) -> LabelFound | None:
        """What a label in the midst of a text calls the rest of its sentence: «… RESOLVED: No objection.»."""
        label = read_label(sentence)
        if label is None or label.meant.meaning not in _IN_TEXT or not label.words[:1].isupper():
            return None
        unsaid = not label.rest or is_unfilled(label.rest) or says_nobody(label.rest)
        return None if unsaid or only_owners(label.rest, self._context) else label

    def _said_of(self, sentence: str) -> Task | LabelFound | None:
        """What stands behind a word and a colon that no person is: «Premier: Ida samler inn»."""
        arrow = _ARROW.search(sentence)
        topic, colon, said = sentence.partition(arrow[0] if arrow else ": ")
        plain = colon and len(topic) <= _MOST_OF_TOPIC and said[:1].isupper()
        somebody = self._context.knows(topic) or fold(topic) in _FIRST_NAMES
        unsaid = colon != ": " or somebody or not said[:1].islower()
        if not unsaid and (called := resolved(said, self._body, self._near)):
            return LabelFound(called.meaning, Meant(called.meaning, voted=called.votes))
        if not plain or self._context.knows(topic) or read_label(sentence) is not None:
            return None
        told = self._said_in(said) or self._briefly(said)
        if isinstance(told, LabelFound) and arrow:
            return told
        if not isinstance(told, Task) or any(self._context.knows(one.name) != "one" for one in told.owners):
            return None
        return Task(told.owners, told.deadline, sentence)

    def _briefly(self, said: str) -> Task | None:
        """«Ingebjørg kjøper», behind what it is about."""
        name, _, verb = said.rstrip(".").partition(" ")
        does = verb in DOINGS and self._context.knows(name) == "one"
        return Task((listed(name, self._context),)) if does else None

    def _unlisted(self, sentence: str) -> Task | None:
        """«Mona lager liste»: somebody by a first name that many have, though no list has it."""
        first = sentence.partition(" ")[0]
        if fold(first) not in _FIRST_NAMES or self._context.knows(first) or not first.isalpha():
            return None
        return self._as_listed(sentence, first)

    def _as_listed(self, sentence: str, first: str) -> Task | None:
        does = f"{fold(sentence[len(first) :]).lstrip()} "
        words = fold(sentence).replace(",", " ").split()
        deed = next((one for one in _DEEDS if does.startswith(f"{one} ")), "")
        told = not deed or len(words) < _LEAST or sentence.rstrip().endswith(("?", ":")) or is_story(sentence)
        if told or not _UNSURE.isdisjoint(words):
            return None
        return Task((Name(first),), due_in(sentence, self._near), sentence)

    def charged(self, text: str) -> Task | None:
        """The task that a sentence of a decision tells, behind the one that says what was decided."""
        spans = sentences_in(text)[1:]
        told = (self._said_in(text[begin:end]) for begin, end in spans)
        return next((one for one in told if isinstance(one, Task)), None)

    def _said_in(self, sentence: str) -> Task | LabelFound | None:
        if (found := _RESOLVED.match(sentence)) is not None:
            words = (word.strip(",") for word in found[0].split())
            voted = next((word for word in words if fold(word) in ANY.votes.unanimous), "")
            return LabelFound("decision", Meant("decision", voted=voted))
        if approves(sentence):
            return LabelFound("decision", Meant("decision"))
        if (said := charge(sentence, self._context, self._near)) is not None:
            return Task(said.owners, due_in(sentence, self._near), sentence)
        if (unlisted := self._unlisted(sentence)) is not None:
            return unlisted
        if (called := resolved(sentence, self._body, self._near)) is not None:
            return LabelFound(called.meaning, Meant(called.meaning, voted=called.votes))
        told = present_task(sentence, self._context, self._near)
        return Task(told.owners, told.deadline, sentence) if told is not None else None


_MARKS = frozenset("*_`~\\")


def _aligned(text: str, bare: str) -> list[int] | None:
    """Where in a text each sign of its words without emphasis stands; None where more than marks is gone."""
    places, at = list[int](), 0
    for sign in bare:
        while at < len(text) and text[at] != sign and text[at] in _MARKS:
            at += 1
        if at == len(text) or text[at] != sign:
            return None
        places.append(at)
        at += 1
    return places if _MARKS.issuperset(text[at:]) else None


def _pieces_of(block: Block, spans: Sequence[tuple[int, int]]) -> list[Block]:
    """A block cut into the blocks of some spans of its words; itself when its lines hold marks, too."""
    first = block.first
    used = [first.rest if first.mark == "bullet" else first.text, *(line.text for line in block.lines[1:])]
    places = [line.raw.find(text) for line, text in zip(block.lines, used, strict=True)]
    bare = [plain(text) for text in used]
    aligned = [_aligned(text, words) for text, words in zip(used, bare, strict=True)]
    if -1 in places or " ".join(bare) != block.text or None in aligned:
        return [block]
    found = []
    for nth, (begin, end) in enumerate(spans):
        lines, start = [], 0
        for line, words_of, place, stands in zip(block.lines, bare, places, aligned, strict=True):
            one, other = max(begin - start, 0), min(end - start, len(words_of))
            start += len(words_of) + 1
            if one >= other or stands is None:
                continue
            words = words_of[one:other]
            last = len(line.raw) if other == len(words_of) else place + stands[other]
            whole = (
                line.raw[place + stands[one] if one else 0 : last].rstrip()
                if last < len(line.raw)
                else (line.raw[place + stands[one] if one else 0 :])
            )
            lines.append(
                replace(line, raw=whole, text=words, rest=words, after_blank=line.after_blank and not nth)
            )
        found.append(replace(block, lines=tuple(lines), text=block.text[begin:end], label=None))
    return found if all(piece.lines for piece in found) else [block]
