"""A series in the lines of a meeting: reading what somebody types of one, and telling one in such lines.

The lines are those that a meeting's head and agenda have, and some that only a series has (``medlemmer:``,
``møtes:``). A label is read in any language; what is told, is told in the language of the series.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

from msgspec.structs import replace

from store.errors import Problem
from store.language.agenda import agenda
from store.language.catalogue import Words
from store.language.dates import DateWords, dates
from store.language.folders import any_language
from store.language.late_pattern import late_pattern
from store.language.line import by_meaning, line
from store.language.orthography import orthography
from store.language.series import SeriesWords, series_words
from store.language.words import ANY, fold, meaning_of, meanings
from store.record.identity import Ids
from store.record.model import Meeting
from store.record.numbering import written_number
from store.record.record import Record
from store.record.values import LANGUAGES, Language, Name, NumberStyle, Profile
from store.series.book import SeriesBook
from store.series.clocks import clock_after, minutes_between
from store.series.description import Described, Description
from store.series.quorum import is_rule
from store.series.recurrence import read_recurrence
from store.series.series_rows import Member, SeriesRow, StandingItem
from store.series.titles import role_of
from store.session.session import Session
from tui.grammar.context import Context
from tui.grammar.lines import MeetingDetailLine, Person
from tui.grammar.parse import parse
from tui.grammar.people_lines import named_twice
from tui.grammar.phrases.case_number import read_style, written_style
from tui.grammar.phrases.clock_times import read_clocks, read_days
from tui.grammar.phrases.names import read_deputies, read_people
from tui.grammar.recorder import Recorder
from tui.grammar.words import split_colon

_ANY = any_language(SeriesWords)
_OWN = meaning_of(by_meaning(_ANY.labels))
_SCOPES = meaning_of(by_meaning(_ANY.scopes))
_ITEM_DETAILS = frozenset({"background", "presenter", "format", "frame"})
_OF_HEAD = {
    "title": "title",
    "place": "place",
    "chair": "chair",
    "note_taker": "note_taker",
    "copy_to": "copy_to",
    "archive_ref": "archive_ref",
    "signers": "signers",
    "organiser": "organiser",
    "recommender": "recommender",
}
"""Lines of a meeting's head that say the same of a series, and the field of the series."""

_MAIL = late_pattern(r"[^\s,;()@]{1,64}@[^\s,;()@]{1,255}")
_SPAN = late_pattern(r"(\d{1,3})\s?([^\W\d_]{1,12})\.?")


class _SeriesLine:
    """A line of the text: its place, its label's meaning, and what stands behind the colon."""

    def __init__(self, number: int, text: str) -> None:
        self.number = number
        self.text = text.strip()
        label, rest = split_colon(self.text) or ("", "")
        self.rest = rest
        self.meaning = _OWN.get(fold(label)) or meanings().get(fold(label), "")

    def refused(self, key: str = "series-line", **facts: str) -> Problem:
        """What is told of a line that says nothing of a series."""
        return Problem(key, line=self.number, text=self.text, **facts)


def read_series(lines: Iterable[str], language: Language, today: date) -> Description:
    """What some lines say of a series. Raises Problem, which names the line, when one says nothing.

    A line that begins with two blanks goes on with the one above.
    """
    read = _SeriesReader(language, today)
    for one in _whole(lines):
        read.take(one)
    return read.said()


def _whole(lines: Iterable[str]) -> Iterator[_SeriesLine]:
    waiting: tuple[int, str] | None = None
    for number, text in enumerate(lines, 1):
        if waiting and text.startswith("  ") and text.strip() and not text.lstrip().startswith("#"):
            waiting = waiting[0], f"{waiting[1]} {text.strip()}"
            continue
        if waiting:
            yield _SeriesLine(*waiting)
        waiting = (number, text) if text.strip() else None
    if waiting:
        yield _SeriesLine(*waiting)


class _SeriesReader:
    """Takes one line after another."""

    def __init__(self, language: Language, today: date) -> None:
        self._today = today
        self._fields: dict[str, Any] = {}
        self._people: dict[str, tuple[Member, ...]] = {}
        self._days: tuple[tuple[date, date], ...] = ()
        self._items: list[_SeriesLine] = []
        self._named_items = False
        self._language = language

    def take(self, one: _SeriesLine) -> None:
        """Read a line. Raises Problem."""
        if one.text.startswith("#"):
            self._named_items = True
            if one.text.strip("# \t"):
                self._items.append(one)
            return
        if one.meaning in _ITEM_DETAILS and self._items:
            self._items.append(one)
            return
        read = self._READERS.get(one.meaning)
        if read is not None:
            read(self, one)
        elif one.meaning in _OF_HEAD:
            self._take_head(one)
        else:
            raise one.refused()

    def said(self) -> Description:
        """All that was said."""
        return Description(
            self._fields,
            self._people.get("members"),
            self._people.get("deputies"),
            tuple(self._standing()) if self._named_items else None,
            self._days,
        )

    def _take_head(self, one: _SeriesLine) -> None:
        name = _OF_HEAD[one.meaning]
        if not one.rest:
            self._fields[name] = None
            return
        if name in ("title", "place", "archive_ref", "organiser"):
            self._fields[name] = one.rest
            return
        read = parse(one.text, self._context())
        if not isinstance(read, MeetingDetailLine) or name not in read.changes:
            raise one.refused()
        self._fields[name] = read.changes[name]

    def _context(self) -> Context:
        meeting = Meeting(id=0, language=self._language)
        return Context(Record.new(meeting), None, None, self._today)

    def _take_time(self, one: _SeriesLine) -> None:
        clocks = read_clocks(one.rest.rstrip(".")) if one.rest else ("", "")
        if clocks is None:
            raise one.refused("series-line-time")
        self._fields["start"] = clocks[0] or None
        self._fields["minutes"] = (minutes_between(*clocks) if all(clocks) else 0) or None

    def _take_members(self, one: _SeriesLine) -> None:
        bare, mails = _without_mail(one.rest)
        found = read_people(bare) if bare else ()
        if twice := named_twice(found):
            raise one.refused("series-line-twice", name=twice)
        self._people["members"] = tuple(_member(person, mails) for person in found)

    def _take_deputies(self, one: _SeriesLine) -> None:
        bare, mails = _without_mail(one.rest)
        found = (read_deputies(bare) or read_people(bare)) if bare else ()
        of = ((person, Name(person.deputy_for)) for person in found)
        self._people["deputies"] = tuple(replace(_member(p, mails), deputy_for=whose) for p, whose in of)

    def _take_meets(self, one: _SeriesLine) -> None:
        if one.rest and read_recurrence(one.rest) is None:
            raise one.refused("series-line-meets")
        self._fields["meets"] = one.rest or None

    def _take_quorum(self, one: _SeriesLine) -> None:
        if one.rest and not is_rule(one.rest):
            raise one.refused("series-line-quorum")
        self._fields["quorum"] = one.rest or None

    def _take_language(self, one: _SeriesLine) -> None:
        code = fold(one.rest).rstrip(".")
        code = code if code in LANGUAGES else _ANY.languages.get(code, "")
        if one.rest and not code:
            raise one.refused("series-line-language")
        self._fields["language"] = code or None

    def _take_letterhead(self, one: _SeriesLine) -> None:
        self._fields["letterhead"] = one.rest or None

    def _take_includes(self, one: _SeriesLine) -> None:
        scope = _SCOPES.get(fold(one.rest).rstrip("."))
        if one.rest and scope is None:
            raise one.refused("series-line-includes")
        self._fields["scope"] = scope

    def _take_document(self, one: _SeriesLine) -> None:
        if not one.rest:
            self._fields |= {"profile": None, "layout": None}
            return
        read = parse(one.text, self._context())
        if not isinstance(read, MeetingDetailLine):
            raise one.refused("series-line-document")
        self._fields |= {name: read.changes[name] for name in ("profile", "layout")}

    def _take_numbering(self, one: _SeriesLine) -> None:
        style = read_style(one.rest, self._today.year) if one.rest else None
        if one.rest and style is None:
            raise one.refused("series-line-numbering")
        self._fields["numbering"] = style

    def _take_deadline(self, one: _SeriesLine) -> None:
        self._fields["deadline"] = one.rest or None

    def _take_remarks(self, one: _SeriesLine) -> None:
        days = _days_in(one.rest)
        if one.rest and not days:
            raise one.refused("series-line-remarks")
        self._fields["remarks_days"] = days or None

    def _take_days(self, one: _SeriesLine) -> None:
        self._days = read_year_plan(one.rest, self._today)

    _READERS: Mapping[str, Callable[[_SeriesReader, _SeriesLine], None]] = {
        "time": _take_time,
        "members": _take_members,
        "deputy": _take_deputies,
        "meets": _take_meets,
        "dates": _take_days,
        "quorum": _take_quorum,
        "language": _take_language,
        "letterhead": _take_letterhead,
        "includes": _take_includes,
        "document": _take_document,
        "numbering": _take_numbering,
        "deadline": _take_deadline,
        "remarks_by": _take_remarks,
    }

    def _standing(self) -> Iterator[StandingItem]:
        """The items, read as a meeting reads them: title, time, form, and what is told of each below it."""
        now = datetime.combine(self._today, datetime.min.time(), UTC)
        ids = Ids(lambda: now)
        meeting = Meeting(id=ids(), language=self._language, from_=self._today, to=self._today)
        session = Session(Record.new(meeting), lambda: now, ids, lambda _change: None)
        recorder = Recorder(session)
        for one in self._items:
            taken = recorder.take(one.text)
            if taken.kind not in ("item", "item-detail") or not taken.documents:
                raise one.refused("series-line-item")
        places: dict[int, int] = {}
        for place, item in enumerate(session.record.agenda, 1):
            places[item.id] = place
            named = f"{written_number(item.prefix, item.number)} {item.title}" if item.number else item.title
            yield StandingItem(
                id=0,
                parent=places.get(item.parent or 0),
                title=named,
                role=role_of(item.title),
                sort=item.sort,
                planned=item.planned,
                presenter=item.presenter,
                form=item.form,
                format=item.format,
                background=item.background,
            )


def read_year_plan(text: str, today: date) -> tuple[tuple[date, date], ...]:
    """The days of meetings: «12.2 19.3 2.–3.6 17.9 2026»; the year at the end holds for all.

    Without one the days rise from today on. Raises ``series-no-such-day``.
    """
    words = text.replace(",", " ").split()
    year = words.pop() if len(words) > 1 and re.fullmatch(r"(?:19|20)\d\d", words[-1]) else ""
    found: list[tuple[date, date]] = []
    near = date(int(year), 1, 1) if year else today
    for word in words:
        days = read_days(word, near)
        if days is None or (year and days[1].year != int(year)):
            raise Problem("series-no-such-day", text=word)
        found.append(days)
        near = near if year else days[1]
    return tuple(dict.fromkeys(found))


def _without_mail(text: str) -> tuple[str, dict[str, str]]:
    """A list of people without the addresses in their brackets, and each one's address by folded name."""
    mails: dict[str, str] = {}
    for found in re.finditer(r"([^(),;]{1,120})\(([^()]{0,400})\)", text):
        address = _MAIL.search(found[2])
        if address:
            mails[fold(found[1])] = address[0]
    bare = _MAIL.sub("", text)
    bare = re.sub(r"\(\s*,\s*", "(", bare)
    bare = re.sub(r",\s*(?=[,)])", "", bare)
    return re.sub(r"\s*\(\s*\)", "", bare).strip(" ,"), mails


def _member(person: Person, mails: Mapping[str, str]) -> Member:
    return Member(
        id=0,
        name=Name(person.name),
        count=person.count,
        role=person.role,
        organisation=person.organisation,
        party=person.party,
        votes=person.votes,
        email=mails.get(fold(person.name), ""),
    )


def _days_in(text: str) -> int:
    """How many days «7 dager» or «to uker» are; 0 for words that tell none."""
    units = any_language(DateWords).units
    words = fold(text).rstrip(".").split()
    if len(words) == 2 and words[0] in ANY.numbers:
        text = f"{ANY.numbers[words[0]]} {words[1]}"
    found = _SPAN.fullmatch(fold(text))
    if found is None:
        return int(text) if re.fullmatch(r"\d{1,3}", text.strip()) else 0
    if found[2] in units.weeks:
        return int(found[1]) * 7
    return int(found[1]) if found[2] in units.days else 0


def changed_lines(before: Iterable[str], after: Iterable[str]) -> list[str]:
    """The lines that say what is different: those that came or changed, and an empty one for each that went.

    Items are one list: when one of them is different, all are said.
    """
    (old, old_items), (new, new_items) = _by_meaning(before), _by_meaning(after)
    said = [one.text for name, one in new.items() if name not in old or old[name].text != one.text]
    said += [f"{_label_of(one.text)}:" for name, one in old.items() if name not in new]
    if new_items != old_items:
        said += new_items or ["#"]
    return said


def changed_twice(before: Iterable[str], here: Iterable[str], elsewhere: Iterable[str]) -> bool:
    """Whether two have changed the same line, or the items, each in another way."""
    (old, old_items), (one, items), (other, other_items) = map(_by_meaning, (before, here, elsewhere))
    rows = [(_text(old, name), _text(one, name), _text(other, name)) for name in {**old, **one, **other}]
    return any(len(set(row)) == 3 for row in (*rows, (str(old_items), str(items), str(other_items))))


def _text(lines: Mapping[str, _SeriesLine], name: str) -> str:
    return lines[name].text if name in lines else ""


def _by_meaning(lines: Iterable[str]) -> tuple[dict[str, _SeriesLine], list[str]]:
    """Lines by what they say something of, and those of the items, in order."""
    found: dict[str, _SeriesLine] = {}
    items: list[str] = []
    for one in _whole(lines):
        if one.text.startswith("#") or (items and one.meaning in _ITEM_DETAILS):
            items.append(one.text)
        else:
            found[one.meaning or one.text] = one
    return found, items


def _label_of(text: str) -> str:
    """What stands before the colon of a line."""
    return text.partition(":")[0].strip()


def described_in_words(told: Described, sentence: Words) -> str:
    """What was changed in a series: «2 felt endret, Ola Dahl ute», by the catalogue ``command``."""
    parts = [sentence("series-fields", count=told.fields)] if told.fields else []
    parts += [sentence("series-came", names=", ".join(told.came))] if told.came else []
    parts += [sentence("series-gone", names=", ".join(told.gone))] if told.gone else []
    parts += [sentence("series-items")] if told.items else []
    return ", ".join(parts) or sentence("series-unchanged")


# — telling —


def series_lines(book: SeriesBook, series: int, language: Language) -> list[str]:
    """A series in the lines that describe it, in its own language, or in the one that is given."""
    row = book.row(series)
    language = row.language or language
    labels, own = line(language).labels, series_words(language).labels
    told = [
        (labels.title, row.title),
        (labels.place, row.place),
        (labels.time, _time(row)),
        (own.meets, row.meets),
        (labels.organiser, row.organiser),
        (labels.document, _paper(row, language)),
        (labels.numbering, _numbers(row.numbering, language)),
        (own.language, _language_name(row.language, language)),
        (own.includes, getattr(series_words(language).scopes, row.scope)[0] if row.scope else ""),
        (own.letterhead, row.letterhead),
        (own.quorum, row.quorum),
        (labels.chair, row.chair.name if row.chair else ""),
        (labels.note_taker, row.note_taker.name if row.note_taker else ""),
        (labels.recommender, row.recommender),
        (own.members, ", ".join(_person(one, language) for one in book.members(series))),
        (labels.deputy, ", ".join(_person(one, language) for one in book.deputies(series))),
        (labels.copy_to, ", ".join(row.copy_to)),
        (labels.signers, ", ".join(name.name for name in row.signers)),
        (labels.archive_ref, row.archive_ref),
        (labels.deadline, row.deadline),
        (labels.remarks_by, _remarks(row.remarks_days, language)),
    ]
    lines = [f"{forms[0]}: {value}" for forms, value in told if value]
    for item in book.standing(series):
        lines += _item_lines(item, language)
    return lines


def _numbers(style: NumberStyle | None, language: Language) -> str:
    """How items are numbered, as an example; in a word where they have no numbers."""
    if style is not None and style.form == "none":
        return agenda(language).no_numbers[0]
    return written_style(style) if style is not None else ""


def _time(row: SeriesRow) -> str:
    end = clock_after(row.start, row.minutes)
    return f"{row.start}–{end}" if end else row.start


def _paper(row: SeriesRow, language: Language) -> str:
    papers = line(language).papers
    if row.layout == "municipal":
        return papers.municipal[0]
    profiles: dict[Profile, str] = {"minutes": papers.minutes[0], "protocol": papers.protocol[0]}
    return profiles[row.profile] if row.profile else ""


def _language_name(code: Language | None, language: Language) -> str:
    names = series_words(language).languages
    found = next((name for name, known in names.items() if known == code), code or "")
    return found.capitalize() if orthography(language).capitals else found


def _person(one: Member, language: Language) -> str:
    votes = "" if one.votes else line(language).people.no_vote[0]
    inside = ", ".join(filter(None, (one.role, one.organisation, one.party, votes, one.email)))
    name = f"{one.count} {one.name.name}" if one.count else one.name.name
    whole = f"{name} ({inside})" if inside else name
    if one.deputy_for is None or not one.deputy_for.name:
        return whole
    return f"{whole} {line(language).people.deputy_for[0]} {one.deputy_for.name}"


def _remarks(days: int, language: Language) -> str:
    units = dates(language).units
    return f"{days} {units.days[0] if days == 1 else units.days[-1]}" if days else ""


_FORMS = {"swot": "swot", "values": "values", "plan": "plan"}


def _item_lines(item: StandingItem, language: Language) -> list[str]:
    labels = line(language).labels
    frame = f" ({item.planned} min)" if item.planned else ""
    sort = f" {_sort(item, language)}" if item.sort else ""
    commands = line(language).commands
    sign = (
        f"#{getattr(commands, _FORMS[item.form])[0]}" if item.form in _FORMS else "##" if item.parent else "#"
    )
    told = (
        (labels.presenter, item.presenter),
        (labels.format, item.format),
        (labels.background, item.background),
    )
    return [f"{sign} {item.title}{sort}{frame}", *(f"{forms[0]}: {said}" for forms, said in told if said)]


def _sort(item: StandingItem, language: Language) -> str:
    letters = line(language).sorts
    return f"({getattr(letters, item.sort)[0]})" if item.sort else ""
