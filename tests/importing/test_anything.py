"""Whatever a text holds: it is read, no word of it is lost, and the same text is the same meeting."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import example, given
from hypothesis import strategies as st

from store.errors import Problem
from store.record.values import Kind
from tests.importing.outlines import lost, unplaced
from tui.importing.builder import Reading
from tui.importing.files import decoded
from tui.importing.read import read_minutes

PIECES = (
    "Vedtak:",
    "Vedtak (enstemmig): ja",
    "## Vedtak",
    "Til stede:",
    "- Kari Nordmann, leder",
    "Forfall: Ingen",
    "1. Sak",
    "2. Sak to",
    "Sak 3/26 Test",
    "SAK 4: Noe",
    "---",
    "====",
    "| Sak | Ansvar | Frist |",
    "|---|---|---|",
    "| a | Kari | 1.9 |",
    "a\tb\tc",
    "```",
    "> sitat",
    "**Fet**",
    "# T",
    "## 2 Budsjett",
    "• punkt",
    "  - under",
    "Ansvar: Kari. Frist: 1.9.",
    "Dag 2 – 3. juni 2026",
    "12. mars 2026 kl. 10",
    "Side 1 av 2",
    "Side 2 av 2",
    "[/ [action] $kind-action",
    "\x1b[31m\u202eabc\x00\x0c",
    "Ordinær tekst som er nokså lang og nesten treffer kanten av siden",
    "og går videre her",
    "",
    "",
    "Enstemmig vedtatt.",
    "Votering: 7-2",
    "a\u2028b\x85c\x1cd\u3000",
    "Konklusjon",
    "Bakgrunn: noe",
    "\ufeff",
    "Neste møte: 3. mai",
    "Møtet hevet kl. 15",
    "noe (Ansvar: Per, frist: neste møte)",
    "Saksliste",
    "= vedtak, ! oppgave, ? spørsmål",
    "= ikke et vedtak",
    "! Kari: nei",
    "Kari Nordmann: hei",
    "*[lenke](http://a.no/_b_)* `kode`",
)
NAMES = st.sampled_from(["a.md", "b.txt", "ref 2.6.15.txt"])


def whole(text: str, name: str) -> Reading:
    reading = read_minutes(text, name)
    assert unplaced(text, reading) == []
    assert lost(reading) == []
    return reading


@given(st.text(max_size=300), NAMES)
def test_any_text_is_read_and_no_word_is_lost(text: str, name: str) -> None:
    with suppress(Problem):  # what is empty or no text
        whole(decoded(text.encode("utf-8", "surrogatepass"), name), name)


@example(["Ansvar: Kari. Frist: 1.9.", "> sitat", "| Sak | Ansvar | Frist |"], "a.md")
@given(st.lists(st.sampled_from(PIECES), max_size=25), NAMES)
def test_any_order_of_what_minutes_hold_is_read_whole(lines: list[str], name: str) -> None:
    reading = whole("\n".join(lines), name)
    decided = [entry for entry in reading.record.entries if entry.kind == Kind.DECISION]
    called = any(line.strip("#* ").casefold().startswith(("vedtak", "konklusjon")) for line in lines)
    assert called or not decided


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9))
def test_the_same_text_is_the_same_meeting(lines: list[str]) -> None:
    first, again = (read_minutes("\n".join(lines), "a.txt") for _ in range(2))
    assert first == again or first.record.stored() == again.record.stored()
    other = read_minutes("\n".join([*lines, "og mer"]), "a.txt")
    assert other.meeting.id != first.meeting.id
