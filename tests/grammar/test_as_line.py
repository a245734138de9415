"""An entry printed as a line, and the line read where the entry stands: the same entry."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from store.record.kinds import KINDS
from store.record.model import Entry
from store.record.record import Record
from store.record.settings import Settings
from store.record.values import Deadline, Kind, Name, Period
from store.session.session import Session
from tests.grammar.desk import typed
from tui.grammar.as_line import as_line, as_lines, edited, stays_text
from tui.grammar.context import Context, is_known
from tui.grammar.lines import EntryLine
from tui.grammar.parse import parse
from tui.grammar.recorder import Recorder
from tui.grammar.votes.votes import read_votes

PEOPLE = "til stede: Kari Nordmann, Per Hansen, Dag Berg"
TODAY = date(2026, 3, 12)


def printed(*lines: str, **fields: Any) -> tuple[str, ...]:
    """The entry that the last line made or touched, as lines."""
    recorder, taken = typed(PEOPLE, *lines, **fields)
    entry = recorder.session.record[taken[-1].documents[0]]
    assert isinstance(entry, Entry)
    return as_lines(entry, context_of(recorder.session.record))


def at_desk(*lines: str) -> tuple[Recorder, Session]:
    """The recorder that took some lines, and its session."""
    recorder, _ = typed(*lines)
    return recorder, recorder.session


def context_of(record: Record, labels: dict[str, str] | None = None) -> Context:
    return Context(record, None, None, TODAY, settings=Settings(labels=labels or {}))


AS_TYPED = [
    "Stor interesse for felles innkjøp",
    "Kari: vi mangler folk",
    "- Felles aktivitetskalender",
    "- Kari: samme hos oss",
    "= Felles innkjøp fra 1.9",
    "= erstatter 14/25 og 15/25: Felles innkjøp",
    "= opphever 9/25: Forbudet",
    "= endrer 9/25: Gebyret",
    "konklusjon: vi prøver",
    "! Kari og Per: sende utkast innen neste møte",
    "! Kari, Per og Ola Ås: sende utkast",
    "! Kari skal sende utkast innen fredag",
    "! sende utkast",
    "Bibliotekene > Fylket: støtte",
    "Alle > hverandre: stille opp",
    "Fylket > seg selv: ha oversikt",
    "Kari <> Per: dele",
    "forslag: Kari: en arbeidsgruppe",
    "? Hvem eier avtalen?",
    "#? Hva fungerer godt?",
    "/ juni–september 2015: Kari: sak om oppstart",
    "husk: kake",
    "protokolltilførsel: Kari Nordmann: jeg er uenig",
    "sammendrag: Samarbeid: godt",
    "vedlegg: Årsmelding",
    "notat: bare for oss",
    "privat: = hemmelig",
    "unntatt § 13: privat: notat: = hemmelig",
    "'= ikke et vedtak",
    "'Kari: ikke sagt av Kari",
    "'privat: ikke privat",
    "- 'Kari: ikke sagt av Kari",
    "! 'NB: Kari skal gå",
    "! Kari: 'sende innen fredag",
    "= 'utsatt: båten",
    "konklusjon: 'ingen",
    "forslag: 'Kari: hun selv",
    "forventning: 'A > B: c",
    "/ 'juni 2015: ingen periode",
    "/ juni 2015: 'Kari: ingen eier",
    "privat: '= ikke et vedtak",
    "'?",
    "''= to tegn",
]


@pytest.mark.parametrize("line", AS_TYPED)
def test_it_is_printed_as_it_was_typed(line: str) -> None:
    assert printed("# Sak", line) == (line,)


@pytest.mark.parametrize(
    ("lines", "again"),
    [
        (("VEDTAK:  kjøpe bil",), ("= kjøpe bil",)),
        (("beslutning: kjøpe bil", "stemmer: 7-2-1"), ("= kjøpe bil", "stemmer: 7-2-1")),
        (("! sende", "ansvar: Per", "frist: høsten"), ("! Per: sende", "frist: høsten")),
        (("! sende innen fredag", "frist: torsdag"), ("! 'sende innen fredag", "frist: torsdag")),
        (("? Hvem", "svar: Kari: fylket"), ("? Hvem", "svar: Kari: fylket")),
        (("A > B: en", "> to"), ("A > B: to",)),
        (("- ett", "-- under"), ("-- under",)),
        (("= ikke vedtatt: båt",), ("= båt",)),
        (("'Hospitering' var ordet",), ("'Hospitering' var ordet",)),
        (("'tekst",), ("'tekst",)),
        (("Vedtak:", "kjøpe bil"), ("= kjøpe bil",)),
    ],
    ids=str,
)
def test_what_takes_several_lines_is_printed_as_several(
    lines: tuple[str, ...], again: tuple[str, ...]
) -> None:
    assert printed("# Sak", *lines) == again


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ("#swot Brett", "+ godt"),
        ("#swot Brett", "- dårlig"),
        ("#swot Brett", "++ sjanse"),
        ("#swot Brett", "-- fare"),
        ("#swot Brett", "* vet ikke"),
        ("#swot Brett", "= vedtak"),
        ("#verdier Verdier", "* Torg: her møtes folk"),
        ("#verdier Verdier", "* uten navn"),
        ("#verdier Verdier", "* 'Torg: uten navn"),
        ("#plan Plan", "/ juni 2015: oppstart"),
    ],
)
def test_boards_have_their_own_signs(item: str, line: str) -> None:
    assert printed(item, line) == (line,)


def test_words_come_in_the_language_of_the_meeting() -> None:
    assert printed("# Item", "oppgave: Kari, Per: send", "frist: May", language="en") == (
        "! Kari and Per: send",
        "deadline: May",
    )
    assert printed("# Sak", "notat: husk: kake", language="nn") == ("notat: hugs: kake",)
    assert printed("# Sak", "A > hverandre: hjelp", language="nn") == ("A > kvarandre: hjelp",)


def test_a_name_like_a_word_does_not_stand_in_its_way() -> None:
    recorder, taken = typed("til stede: Husk Hansen", "# Sak", "hugs: kake")
    entry = recorder.session.record[taken[-1].documents[0]]
    assert isinstance(entry, Entry)
    assert as_line(entry, context_of(recorder.session.record)) == "hugs: kake"


def test_what_cannot_be_made_by_a_line_stays_visible() -> None:
    recorder, taken = typed(PEOPLE, "#swot Brett", "- dårlig")
    record, weakness = recorder.session.record, taken[-1].documents[0]
    assert isinstance(weakness, Entry)
    point = replace(weakness, kind=Kind.NOTE, quadrant=None, point=True)
    assert as_line(point, context_of(record)) == "dårlig"
    assert as_line(replace(weakness, item=None), context_of(record)) == "dårlig"


_PIECES = st.sampled_from(
    [
        *(
            "Kari: ",
            "Kari skal ",
            "'",
            "''",
            "= ",
            "- ",
            "? ",
            "#",
            "...",
            " > ",
            ": ",
            "A > B: ",
            "juni 2015: ",
        ),
        *(
            "privat: ",
            "notat: ",
            "husk: ",
            "erstatter 3/25: ",
            "utsatt: ",
            "K: ",
            "ingen",
            "NONE",
            "innen fredag",
            "x",
        ),
        *(" innen neste møte", "\n", "\t", " ", "«æøå»", "📚", "??"),
    ]
)
_TEXTS = (
    st.lists(st.one_of(_PIECES, st.text(max_size=5)), min_size=1, max_size=5)
    .map(lambda parts: "".join(parts).encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    .map(lambda text: text.strip(" \t\u00a0\r\n"))
    .filter(bool)
)
_LISTED = st.sampled_from(["Kari", "Per Hansen", "Dag"]).map(Name)
_OWNERS = st.lists(st.sampled_from(["Kari", "Ola Ås", "alle"]), max_size=3, unique=True)
_DEADLINES = st.sampled_from(
    [None, Deadline("neste møte", meeting="next"), Deadline("1.10", date(2026, 10, 1))]
)
_PARTIES = st.sampled_from(["Bibliotekene", "Fylket", "Alle"]).map(Name)
_NUMBERS = st.lists(st.sampled_from(["14/25", "3/15", "V 3/15"]), min_size=1, max_size=3, unique=True).map(
    tuple
)
_MAYBE = st.booleans()

_WEEK = Period("14.–18. september 2026", "2026-09-14", "2026-09-18")

FIELDS: dict[Kind, st.SearchStrategy[dict[str, Any]]] = {
    Kind.NOTE: st.fixed_dictionaries({"point": _MAYBE, "speaker": st.none() | _LISTED}),
    Kind.STATEMENT: st.fixed_dictionaries({"speaker": st.none() | _LISTED}),
    Kind.DECISION: st.one_of(
        st.fixed_dictionaries({"conclusion": _MAYBE}),
        st.fixed_dictionaries({"conclusion": _MAYBE, "supersedes": _NUMBERS, "repeals": _MAYBE}),
        st.fixed_dictionaries({"amends": _NUMBERS}),
    ),
    Kind.ACTION: st.fixed_dictionaries(
        {"owners": _OWNERS.map(lambda names: tuple(Name(name) for name in names)), "deadline": _DEADLINES}
    ),
    Kind.EXPECTATION: st.one_of(
        st.just({}), st.fixed_dictionaries({"from_": _PARTIES, "to": _PARTIES, "mutual": _MAYBE})
    ),
    Kind.PROPOSAL: st.fixed_dictionaries({"by": st.none() | _LISTED}),
    Kind.QUESTION: st.fixed_dictionaries({"answer": st.sampled_from(["", "fylket"])}),
    Kind.EXPERIENCE: st.fixed_dictionaries({"variant": st.sampled_from([None, "tip", "lesson"])}),
    Kind.ACTIVITY: st.fixed_dictionaries({"period": st.sampled_from([None, _WEEK])}),
    Kind.LINK: st.just({"url": "https://bibliotek.example/rad"}),
    Kind.STEP: st.fixed_dictionaries(
        {
            "period": st.sampled_from(
                [None, Period("juni 2015", "2015-06", "2015-06"), Period("høsten 2015")]
            ),
            "owner": st.none() | _LISTED,
        }
    ),
}
_SWOT_FIELDS = st.sampled_from(["strength", "weakness", "opportunity", "threat", None])
_CONTEXT = context_of(
    typed(PEOPLE, "# Sak", "#swot Brett", "#verdier Verdier")[0].session.record, {"K": "comment"}
)
_ITEMS = {item.form: item.id for item in _CONTEXT.record.agenda}


_MARKS = st.fixed_dictionaries(
    {"private": _MAYBE, "in_minutes": _MAYBE, "exempt": st.sampled_from(["", "§ 13", "offl. § 23"])}
)


@pytest.mark.parametrize("kind", [Kind.DECISION, Kind.EXPECTATION, Kind.PROPOSAL, Kind.QUESTION])
@pytest.mark.parametrize("text", ["ingen", "NONE", "'ingen", "''none", "ingen i denne omgang"])
@pytest.mark.parametrize("conclusion", [False, True])
def test_a_text_that_says_there_is_none_stays_an_entry(kind: Kind, text: str, *, conclusion: bool) -> None:
    entry = Entry(id=1, kind=kind, text=text, conclusion=conclusion and kind == Kind.DECISION)
    line = parse(as_line(entry, _CONTEXT), _CONTEXT)
    assert isinstance(line, EntryLine)
    assert (line.kind, line.text) == (kind, text)


@settings(max_examples=400, deadline=None)
@given(st.data(), st.sampled_from(list(Kind)), _TEXTS, _MARKS)
def test_printing_and_reading_are_inverse_for_every_kind(
    data: st.DataObject, kind: Kind, text: str, marks: dict[str, Any]
) -> None:
    fields = data.draw(FIELDS.get(kind, st.just({})))
    item = _ITEMS["plain"]
    if kind == Kind.SWOT:
        fields, item = {"quadrant": data.draw(_SWOT_FIELDS)}, _ITEMS["swot"]
    elif kind == Kind.PROPOSAL and data.draw(_MAYBE):
        fields, item = {"name": data.draw(st.sampled_from(["", "Torg", "Åpent hus"]))}, _ITEMS["values"]
    elif kind == Kind.VOTE:
        told = read_votes(text, lambda name: is_known(name, _CONTEXT))
        fields = {"votes": told.votes, "ballot": told.ballot}
    entry = Entry(id=1, kind=kind, item=item, text=text, **marks, **fields)
    first, *more = as_lines(entry, _CONTEXT)
    line = parse(first, _CONTEXT.at(entry))
    assert isinstance(line, EntryLine)
    assert (line.kind, line.text) == (kind, text)
    said = {**line.fields, **_second_lines(more)}
    for name in {"speaker", *marks, *KINDS[kind].attributes}:
        assert said.get(name, getattr(Entry(id=0), name)) == getattr(entry, name), (first, more, name)


def _second_lines(more: list[str]) -> dict[str, Any]:
    """The fields that the lines after the first one set, where there is something for them to set it of."""
    recorder, _ = typed(PEOPLE, "# Sak", "! noe", "? hva", *more)
    action, question = recorder.session.record.entries
    found = {"deadline": action.deadline, "answer": question.answer}
    return {name: value for name, value in found.items() if value}


def test_an_edited_line_changes_what_differs_and_leaves_the_rest() -> None:
    recorder, taken = typed(
        PEOPLE, "# Sak", "! Kari: sende utkast", "frist: 1.10", "= kjøpe bil", "stemmer: 7-2"
    )
    record = recorder.session.record
    action, decision = record[taken[2].documents[0]], record[taken[4].documents[0]]
    assert isinstance(action, Entry)
    assert isinstance(decision, Entry)
    context = context_of(record)
    titled = replace(decision, title="Innkjøp", number="7")
    cases: tuple[tuple[Entry, str, dict[str, Any]], ...] = (
        (action, "! Per: sende utkast", {"owners": (Name("Per"),)}),
        (action, "! Kari: sende brev", {"text": "sende brev"}),
        (titled, "privat: = kjøpe båt", {"text": "kjøpe båt", "private": True}),
        (titled, "kjøpe bil", {"kind": Kind.NOTE}),
        (titled, "# Ny sak", {"text": "# Ny sak"}),
    )
    for entry, line, fields in cases:
        assert edited(entry, line, context) == replace(entry, typed=line, **fields)
    for entry in (action, titled):
        assert edited(entry, as_line(entry, context), context) == entry


def test_a_deadline_that_was_set_stays_when_the_text_is_mended() -> None:
    recorder, session = at_desk("# Sak", "! sende innen 1.9", "frist: 1.10")
    entry = edited(session.record.entries[0], "! sende alt innen 1.9", recorder.context)
    assert entry.deadline is not None
    assert entry.deadline.date == date(2026, 10, 1)


def test_what_is_edited_keeps_its_speaker_its_pair_and_its_place() -> None:
    recorder, session = at_desk("Amund: vi venter", "A > B: støtte", "- en", "-- under", "= ja")
    for entry in session.record.entries:
        line = as_line(entry, recorder.context)
        changed = edited(entry, f"{line} snart", recorder.context)
        assert changed == replace(entry, text=f"{entry.text} snart", typed=f"{line} snart")


def test_the_check_mark_follows_the_text() -> None:
    recorder, session = at_desk("# Sak", "Olsen?? sa det", "Hansen sa det")
    olsen, hansen = session.record.entries
    assert not edited(olsen, "Olsen sa det", recorder.context).check
    assert edited(hansen, "Hansen?? sa det", recorder.context).check
    assert edited(replace(hansen, check=True), "Han sa det", recorder.context).check


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(_PIECES, st.text(max_size=6)), max_size=6).map("".join))
def test_every_line_that_makes_an_entry_is_made_again_by_its_print(line: str) -> None:
    recorder, taken = typed(PEOPLE, "# Sak", "noe", line)
    document = taken[-1].documents[0] if taken[-1].documents else None
    if not isinstance(document, Entry):
        return
    entry = recorder.session.record[document]
    again = typed(PEOPLE, "# Sak", "noe", as_line(entry, context_of(recorder.session.record)))[1][
        -1
    ].documents[0]
    assert isinstance(again, Entry)
    unlike = {"id", "rank", "was", "typed", "at", "unknown", "paragraph", "parent", "item"}
    names = [name for name in Entry.__struct_fields__ if name not in unlike]
    assert {n: getattr(again, n) for n in names} == {n: getattr(entry, n) for n in names}


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind != Kind.VOTE])
@pytest.mark.parametrize(
    "text",
    ["privat: x", "(privat) x", "[unntatt § 13] x", "privat - x", "unntatt off.: x", "Kari: privat: x"],
)
def test_words_that_would_keep_a_line_from_others_are_text_behind_an_apostrophe(
    kind: Kind, text: str
) -> None:
    fields: dict[str, Any] = {"from_": Name("A"), "to": Name("B")} if kind == Kind.EXPECTATION else {}
    fields |= {"quadrant": "strength"} if kind == Kind.SWOT else {}
    fields |= {"url": "https://bibliotek.example/rad"} if kind == Kind.LINK else {}
    item = _ITEMS["swot" if kind == Kind.SWOT else "plain"]
    entry = Entry(id=1, kind=kind, item=item, text=text, **fields)
    line = parse(as_line(entry, _CONTEXT), _CONTEXT.at(entry))
    assert isinstance(line, EntryLine)
    assert (line.kind, line.text) == (kind, text)
    assert not {"private", "exempt"} & {name for name, value in line.fields.items() if value}


def test_a_vote_written_behind_a_decision_that_is_edited_is_kept_as_its_vote() -> None:
    recorder, _ = typed("# Sak", "= Ny båt kjøpes")
    decision = recorder.session.record.entries[-1]
    after = edited(decision, "= Ny båt leies. Enstemmig vedtatt.", recorder.context)
    assert after.text == "Ny båt leies."
    assert after.votes is not None
    assert (after.votes.text, after.votes.unanimous) == ("Enstemmig vedtatt.", True)


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("# Budsjett", True),
        ("unntatt offentlighet, jf. offl. § 13", True),
        ("inn: Per 11.20", True),
        ("= vi kjøper", False),
        ("helt vanlig tekst", False),
        ("'# Budsjett", False),
    ],
)
def test_a_text_that_is_edited_into_a_line_of_another_sort_stays_text(line: str, stays: bool) -> None:
    recorder, _ = typed(PEOPLE, "# Sak", "helt vanlig")
    (entry,) = recorder.session.record.entries
    assert stays_text(entry, line, recorder.context) is stays


APPROVAL = "# Godkjenning av protokoll fra forrige møte"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("rettelse: 2/26 det skal stå 28 000", "rettelse: 2/26: det skal stå 28 000"),
        ("rettelse: sak 2 det skal stå 28 000", "rettelse: sak 2: det skal stå 28 000"),
        ("rettelse: tallene er feil", "rettelse: tallene er feil"),
        ("rettelse til 12. februar: 2/26: x", "rettelse til 12. februar 2026: 2/26: x"),
        ("privat: rettelse: 3: x", "privat: rettelse: sak 3: x"),
    ],
)
def test_a_correction_is_shown_with_what_it_corrects(typed: str, shown: str) -> None:
    assert printed(APPROVAL, typed) == (shown,)


def test_what_a_correction_is_about_can_be_edited() -> None:
    recorder, _ = at_desk(APPROVAL, "rettelse til 12. februar: 2/26 x")
    [entry] = recorder.session.record.entries
    line = as_line(entry, recorder.context)
    now = edited(entry, line.replace("2/26", "sak 4"), recorder.context)
    assert now.corrects is not None
    assert (now.text, now.corrects.number, now.corrects.day) == ("x", "4", date(2026, 2, 12))
