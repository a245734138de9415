"""What holds for every text anybody can type."""

from __future__ import annotations

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from store.model import to_json
from store.vocabulary import TERMS
from tests.grammar.desk import typed

_WORDS = [word for term in TERMS for word in (*term.nb, *term.nn, *term.en) if word]
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
        ("#verdier Verdier", "* Torg: folk"),
        ("til stede: Kari, Per", "# Sak", "= vedtak", "! Kari: noe", "? hva", "A > B: c"),
        ("# Sak", "Vedtak:"),
        ("# Sak", "frist:"),
    ]
)


@settings(max_examples=400, deadline=None)
@given(_PREAMBLES, _LINES)
def test_no_line_raises_and_no_letter_disappears(preamble: tuple[str, ...], line: str) -> None:
    recorder, taken = typed(*preamble, line)
    kept = str([to_json(d) for d in taken[-1].documents]) + str(taken[-1])
    everything = str(recorder.session.record.stored()) + kept
    for word in line.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split():
        letters = "".join(sign for sign in word if sign.isalnum())
        if taken[-1].kind == "note" and len(letters) > 1:
            assert repr(word)[1:-1] in everything or word in everything


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


def _contents(stored: dict[str, dict[int, dict[str, object]]]) -> dict[tuple[str, int], dict[str, object]]:
    return {(t, k): d for t, docs in stored.items() for k, d in docs.items() if "deleted" not in d}
