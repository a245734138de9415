"""What holds for every text anybody can type."""

from __future__ import annotations

import string
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from store.language.line import by_meaning
from store.language.words import ANY, NONE, fold
from store.record.model import Entry
from tests.grammar.desk import typed

_WORDS = [word for forms in by_meaning(ANY.labels).values() for word in forms]
_PIECES = st.sampled_from(
    [
        "= ",
        "! ",
        "? ",
        "- ",
        "-- ",
        "* ",
        "+ ",
        "/ ",
        "> ",
        "# ",
        "## ",
        "#swot ",
        "#dag ",
        "#pause",
        "#-",
        "#opp",
        "til 12.30",
        "#? ",
        "... ",
        "'",
        ": ",
        " > ",
        " <> ",
        "Kari",
        "Per: ",
        "7-2-1",
        "1.9",
        "neste møte",
        "juni 2015",
        "§ 13",
        "??",
        "alle innkalte til stede unntatt ",
        "\n",
        "\u00a0",
    ]
    + [f"{word}: " for word in _WORDS]
)
_LINES = st.lists(
    st.one_of(_PIECES, st.text(max_size=12), st.sampled_from(list(string.printable))), max_size=6
).map("".join)
_PREAMBLES = st.sampled_from(
    [
        (),
        ("# Sak",),
        ("#swot Brett",),
        ("innkalt: Kari, Per", "# Sak"),
        ("#verdier Verdier", "* Torg: folk"),
        ("til stede: Kari, Per", "# Sak", "= vedtak", "! Kari: noe", "? hva", "A > B: c"),
        ("# Sak", "Vedtak:"),
        ("# Sak", "frist:"),
    ]
)


@settings(max_examples=400, deadline=None)
@given(_PREAMBLES, _LINES)
def test_no_line_raises_and_no_word_of_a_text_disappears(preamble: tuple[str, ...], line: str) -> None:
    recorder, taken = typed(*preamble, line)
    kept = "\n".join(_texts(recorder.session.record.stored()))
    cleaned = line.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if taken[-1].kind == "note":
        assert all(word in kept for word in cleaned.split())
    elif taken[-1].documents:
        assert kept


@settings(max_examples=400, deadline=None)
@given(_PREAMBLES, _LINES)
def test_every_character_typed_stays_in_the_entry(preamble: tuple[str, ...], line: str) -> None:
    recorder, taken = typed(*preamble, line)
    before, _ = typed(*preamble)
    document = taken[-1].documents[0] if taken[-1].documents else None
    if isinstance(document, Entry) and len(recorder.session.record.entries) > len(
        before.session.record.entries
    ):
        cleaned = line.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        assert recorder.session.record[document].typed == cleaned


_NO_ENTRY = (
    *("# {} {}", "## {} {}", "#swot {} {}", "#pause {} {}", "#dag {} {}", "sak: {} {}"),
    *("bakgrunn: {} {}", "innstilling: {}", "innleder: {}", "arbeidsform: {}", "utsatt: {} {}"),
    *("til stede: {} ({})", "forfall: {}, {}", "vara: {} for {}", "inn: {}", "ut: {} og {} 11.20"),
    *("inhabil: {}, {}", "svar: {} {}", "ansvar: {} og {}", "frist: {} {}", "neste møte: {} {}", "... {} {}"),
    *("stemmer: 7-2, mot: {}, {}", "konklusjon: {}"),
)
_BEFORE = ("# Sak", "= vedtak", "! Kari: noe", "? hva")
_WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøå", min_size=2, max_size=9).map(str.capitalize)
_WORD = _WORD.filter(lambda word: fold(word) not in NONE)  # a word for having no conclusion is an outcome


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(_NO_ENTRY), _WORD, _WORD)
def test_every_word_of_a_line_that_makes_no_entry_is_in_the_record(line: str, one: str, other: str) -> None:
    recorder, _ = typed("til stede: Kari, Per", *_BEFORE, line.format(one, other))
    kept = "\n".join(_texts(recorder.session.record.stored()))
    assert one in kept
    assert other in kept or line.count("{}") < 2


_ENTRIES = (
    *("= {} {}. Enstemmig vedtatt.", "= {}. Vedtatt mot 2 stemmer ({}).", "= {} (samrøystes, {} var ute)"),
    *("vedtak: {}. Carried by 6 votes to 1, {} dissenting.", "For: {}, H Mot: {}", "Mot: {} og {}"),
    *("! {}: {} innen 1. juni", "! {} og {}: rydde", "forslag fra {}: {}", "? {}: {}", "{} > {}: svar"),
    *("erfaring: {}: {}", "aktivitet: 3. mai: {}: {}", "- {}: {}", "§ 4 {} {}", "28/26: {} {}"),
    *("privat: frist: {} {}", "unntatt § 13: til stede: {}, {}", "notat: # {} {}"),
    *("* {}. {}", "{}: {}", "Sak nr. 4 {} {}", "protokolltilførsel fra {}: {}"),
)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(_ENTRIES), _WORD, _WORD)
def test_every_word_of_an_entry_is_in_its_text_or_in_what_it_says(line: str, one: str, other: str) -> None:
    filled = line.format(one, other)
    recorder, _ = typed("til stede: Kari, Per", "# Sak", "= vedtak", filled)
    stored = [
        {name: value for name, value in document.items() if name != "typed"}
        for table in recorder.session.record.stored().values()
        for document in table.values()
    ]
    kept = fold("\n".join(_texts(stored)))
    assert fold(one) in kept
    assert fold(other) in kept
    tail = filled.partition(". ")[2] if line.startswith(("=", "vedtak")) else ""
    assert all(fold(word.strip("().,")) in kept for word in tail.split())


@settings(max_examples=200, deadline=None)
@given(st.lists(_LINES, max_size=8))
def test_undoing_everything_leaves_an_empty_meeting_and_redoing_brings_it_back(lines: list[str]) -> None:
    recorder, _ = typed(*lines)
    session = recorder.session
    after = _contents(session.record.stored())
    while session.undo():
        pass
    assert not session.record.entries
    assert not session.record.agenda
    assert not session.record.attendance
    while session.redo():
        pass
    assert _contents(session.record.stored()) == after


def _texts(value: object) -> Iterator[str]:
    """Every text inside a record as it is stored."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _contents(stored: dict[str, dict[int, dict[str, object]]]) -> dict[tuple[str, int], dict[str, object]]:
    return {(t, k): d for t, docs in stored.items() for k, d in docs.items() if "deleted" not in d}
