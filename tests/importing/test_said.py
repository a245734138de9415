"""Single lines of minutes about people, labels and tasks: what each becomes, and what it must not become."""

from __future__ import annotations

import re
from datetime import date

import pytest

from store.record.model import Entry
from store.record.values import Kind, When
from tests.importing.outlines import lost
from tui.grammar.phrases.clock_times import is_month_first
from tui.importing.builder import Reading
from tui.importing.front_matter import front_matter
from tui.importing.people import surely_in
from tui.importing.read import read_minutes

HEAD = "# Vaktmøte 12. mars 2026"


def read(text: str, name: str = "a.md") -> Reading:
    reading = read_minutes(text, name)
    assert lost(reading) == []
    return reading


def people(text: str, name: str = "a.md") -> list[str]:
    """«present: Tora Li» of everybody on the list."""
    reading = read(f"{HEAD}\n\n{text}\n\n## Bod\n\nDen er full.\n", name)
    return [f"{who.status or '-'}: {who.name.name}" for who in reading.record.attendance]


def said(text: str, name: str = "a.md") -> list[tuple[str, str]]:
    """Kind and text of what stands in an item; Tora Li, Odd Bø and Unn Eik are there."""
    told = f"{HEAD}\n\nTil stede: Tora Li, Odd Bø, Unn Eik\n\n## Bod\n\n{text}\n"
    entries = [e for e in read(told, name).record.entries if e.item is not None and e.in_minutes]
    return [(("conclusion" if e.conclusion else str(e.kind.value)), e.text) for e in entries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Til stede: Tora Li, Odd Bø", ["present: Tora Li", "present: Odd Bø"]),
        ("***Til stades:*** Tora Li", ["present: Tora Li"]),
        ("_Fraværende_: Tora Li", ["absent: Tora Li"]),
        ("Avbud: Tora Li", ["excused: Tora Li"]),
        ("Til stade: Tora Li", ["present: Tora Li"]),
        ("Desse møtte ikkje: Tora Li", ["absent: Tora Li"]),
        ("Permisjon: Tora Li", ["excused: Tora Li"]),
        ("Følgende faste medlemmer møtte: Tora Li", ["present: Tora Li"]),
        ("Følgende medlemmer hadde meldt forfall: Tora Li", ["excused: Tora Li"]),
        ("Vara: Tora Li", ["-: Tora Li"]),
        ("Møtende varamedlemmer: Tora Li", ["deputy: Tora Li"]),
        ("Invited: Tora Li", ["-: Tora Li"]),
        (
            "| Til stede:<br>Tora Li<br>Odd Bø | Forfall:<br>Unn Eik |\n|---|---|",
            ["present: Tora Li", "present: Odd Bø", "excused: Unn Eik"],
        ),
        ("| Present<br>Tora Li | Apologies<br>None |\n|---|---|", ["present: Tora Li"]),
        ("| Til stede:<br>Tora Li | Merknad:<br>Kaffe |\n|---|---|", []),
        (
            "Til stede: Tora Li, Odd Bø. Rektor Unn Eik",
            ["present: Tora Li", "present: Odd Bø", "present: Unn Eik"],
        ),
        ("Til stede: Tora Li. Rektor Unn Eik", ["present: Tora Li", "present: Unn Eik"]),
        ("Til stede: Per Chr. Holm, Adm. dir. Unn Eik", ["present: Per Chr. Holm", "present: Unn Eik"]),
        ("Til stede: Foreldre: Tora Li. Tilsette: Odd Bø. Rektor Unn Eik",
         ["present: Tora Li", "present: Odd Bø", "present: Unn Eik"]),
        ("Til stede: Tora Li – leder, alle andre – syke", ["present: Tora Li", "present: alle andre – syke"]),
        ("Til stede: Tora Li – leder, Odd Bø – vara", ["present: Tora Li", "deputy: Odd Bø"]),
        ("Til stede: Tora Li (syk), Odd Bø", ["excused: Tora Li", "present: Odd Bø"]),
        ("Til stede: Tora Li (forfall)", ["excused: Tora Li"]),
        ("Til stede:\n- [x] Tora Li\n- [ ] Odd Bø", ["present: Tora Li", "absent: Odd Bø"]),
        ("Til stede:\n- ~~Tora Li~~\n- Odd Bø", ["absent: Tora Li", "present: Odd Bø"]),
        (
            "Navn | Rolle | Møtt\nTora Li | vert | ja\nOdd Bø | vert | nei",
            ["present: Tora Li", "absent: Odd Bø"],
        ),
        ("## Roll call\n- Tora Li: here\n- Odd Bø – absent", ["present: Tora Li", "absent: Odd Bø"]),
        ("**Til stede:**\nTora Li\nOdd Bø, kasserer\nUnn Eik (vakt)\n\n**Forfall:**\nMia Ek\nNils Ås",
         ["present: Tora Li", "present: Odd Bø", "present: Unn Eik", "excused: Mia Ek", "excused: Nils Ås"]),
        ("## Til stede\n\nTora Li\nOdd Bø", ["present: Tora Li", "present: Odd Bø"]),
        ("Til stede:\nTora Li, Odd Bø, Unn\nEik, Mia Ek",
         ["present: Tora Li", "present: Odd Bø", "present: Unn Eik", "present: Mia Ek"]),
        ("Til stede:\nTora Li,\nOdd Bø", ["present: Tora Li", "present: Odd Bø"]),
        ("## Opprop\n- Tora Li\n- Odd Bø", ["-: Tora Li", "-: Odd Bø"]),
        ("Opprop: Tora Li ja, Odd Bø nei", ["present: Tora Li", "absent: Odd Bø"]),
        ("Til stede var Tora Li og Odd Bø. Unn Eik var syk.",
         ["present: Tora Li", "present: Odd Bø", "excused: Unn Eik"]),
        ("Apologies were received from Tora Li.", ["excused: Tora Li"]),
        ("Vi var: Tora Li, Odd Bø. Unn Eik kunne dessverre ikke komme.",
         ["present: Tora Li", "present: Odd Bø", "excused: Unn Eik"]),
        ("Til stede: Tora Li. Odd Bø kom kl. 10.15.", ["present: Tora Li", "present: Odd Bø"]),
        ("Til stede: Alle unntatt Odd Bø", ["absent: Odd Bø"]),
        ("## Kontaktliste\n\n- Tora Li\n- Odd Bø", []),
        ("Til stede: 23 medlemmer, blant dem hele styret: Tora Li (leder), Odd Bø",
         ["present: medlemmer", "present: Tora Li", "present: Odd Bø"]),
        ("Til stades: Tora Li\nIkkje til stades frå styret: Odd Bø (permisjon), Unn Eik",
         ["present: Tora Li", "excused: Odd Bø", "absent: Unn Eik"]),
        ("Tora Li har snakket med Odd Bø.", []),
        ("Odd Bø", []),
        ("Til stede: Tora Li 2B, Odd Bø 3. klasse, 4. trinn",
         ["present: Tora Li", "present: Odd Bø", "present: 4. trinn"]),
        ("Til stede: Foreldre: Tora Li. Ansatte: Odd Bø", ["present: Tora Li", "present: Odd Bø"]),
        ("Til stede: SV: Tora Li og Odd Bø", ["present: Tora Li", "present: Odd Bø"]),
        ("Present: the Town Clerk (Mr O. Bo), Tora Li", ["present: Mr O. Bo", "present: Tora Li"]),
        ("Til stede: Tora Li, Odd Bø, de andre som pleier", ["present: Tora Li", "present: Odd Bø"]),
        ("Til stede: alle unntatt Tora Li, Odd Bø, og dem vi ventet på", []),
        ("Til stede: Tora Li\nForfall: Unn Eik – Odd Bø møtte som vara",
         ["present: Tora Li", "deputy: Odd Bø", "excused: Unn Eik"]),
        ("Til stede: Tora Li, Nes Rør AS, Odd Bø", ["present: Tora Li", "present: Odd Bø"]),
        ("Til stede: Tora Li\nReferent: Odd Bø", ["present: Tora Li"]),
        ("Forfall: Tora Li\nReferent: Odd Bø", ["excused: Tora Li"]),
        ("## Til stede\nLeder: Tora Li\nØkonomi: Odd Bø", ["present: Tora Li", "present: Odd Bø"]),
        ("Styret:\nTora Li (leder) - til stede\nOdd Bø (vara) - forfall",
         ["present: Tora Li", "excused: Odd Bø"]),
        ("'''Til stede:''' Tora Li", ["present: Tora Li"]),
        ("Faste medlemer som ikkje møtte:\nTora Li\nOdd Bø", ["absent: Tora Li", "absent: Odd Bø"]),
        ("Medlemmer som ikke var til stede: Tora Li", ["absent: Tora Li"]),
        ("Members who were not present: Tora Li", ["absent: Tora Li"]),
        ("Følgende medlemmer ikke møtte: Tora Li", ["absent: Tora Li"]),
        ("Følgende som ikke er medlemmer møtte: Tora Li", ["present: Tora Li"]),
        ("Med: Tora Li og Odd Bø", ["present: Tora Li", "present: Odd Bø"]),
        ("Fra staben: Tora Li, menighetsforvalter", ["present: Tora Li"]),
        ("Staff in attendance:\n- Tora Li, Chief Executive\n- Odd Bø, Minutes",
         ["present: Tora Li", "present: Odd Bø"]),
    ],
)  # fmt: skip
def test_who_is_there(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("| Navn | Rolle | Møtt |\n|---|---|---|\n| Tora Li | leder | ja |\n| Odd Bø | | nei |",
         ["present: Tora Li", "absent: Odd Bø"]),
        ("| First name | Surname | Attended |\n|---|---|---|\n| Tora | Li | Y |\n| Odd | Bø | |",
         ["present: Tora Li", "absent: Odd Bø"]),
        ("| Navn | E-post |\n|---|---|\n| Tora Li | t@a.no |", ["-: Tora Li"]),
        ("Navn | Forfall\n--- | ---\nTora Li | x", ["excused: Tora Li"]),
        ("| Alle | | |\n|---|---|---|\n| Navn | Verv | Møtt |\n| Tora Li | leder | x |\n| Odd Bø | | - |",
         ["present: Tora Li", "absent: Odd Bø"]),
        ("| Deltakere | |\n|---|---|\n| Tora Li | x |\n| Odd Bø | - |", ["-: Tora Li", "-: Odd Bø"]),
        ("Møtande\tRolle\nTora Li\tleiar\nOdd Bø\tmedlem", ["present: Tora Li", "present: Odd Bø"]),
        ("| Navn | Til stede (J/N) |\n|---|---|\n| Tora Li | J |\n| Odd Bø | N |",
         ["present: Tora Li", "absent: Odd Bø"]),
        ("Navn      Firma    Tilstede  Forfall\nTora Li   Nes AS   x\nOdd Bø    Vik AS             x",
         ["present: Tora Li", "excused: Odd Bø"]),
        ("| Til stede | Tora Li, Odd Bø | |\n|---|---|---|\n| Forfall | Unn Eik | |",
         ["present: Tora Li", "present: Odd Bø", "excused: Unn Eik"]),
        ("| Navn | Møtt |\n|---|---|\n| Odd Bø, OBOS | x, i sak 2 |\n| Eik, Unn | x |\n| Tora Li, Nes | – |",
         ["present: Odd Bø", "present: Unn Eik", "absent: Tora Li"]),
        ("| Representant | Verv | Møtt |\n|---|---|---|\n| Tora Li | leder | ja |\n| Odd Bø | | nei |",
         ["present: Tora Li", "absent: Odd Bø"]),
        ("| Board Member | Present | Absent |\n|---|---|---|\n| Tora Li | x | |\n| Odd Bø | | x |",
         ["present: Tora Li", "absent: Odd Bø"]),
        ("| Prosjekt | Til stede |\n|---|---|\n| Solvang | Kari, Per |\n| Nordby | Odd |", []),
        ("Forfall: Odd Bø\n\n| Punkt | Merknad |\n|---|---|\n| Tora | ny |", ["excused: Odd Bø"]),
        ("| | Navn |\n|---|---|\n| Til stede: | Tora Li |\n| | Odd Bø |\n| Forfall: | Unn Eik |",
         ["present: Tora Li", "present: Odd Bø", "excused: Unn Eik"]),
        ("## Til stede\n\n| | Navn |\n|---|---|\n| | Tora Li |\n| Forfall: | Odd Bø |",
         ["present: Tora Li", "excused: Odd Bø"]),
        ("| | Navn |\n|---|---|\n| Dato: | Tora Li |\n| Til stede: | Odd Bø |", ["-: Tora Li", "-: Odd Bø"]),
        ("| | Navn |\n|---|---|\n| Til sjøs: | Tora Li |\n| | Odd Bø |", ["-: Tora Li", "-: Odd Bø"]),
        ("## Til stede\n\n| Navn | ✔ |\n|---|---|\n| Tora Li | ✔ |\n| Odd Bø | – |\n| Unn Eik | |",
         ["present: Tora Li", "absent: Odd Bø", "absent: Unn Eik"]),
    ],
)  # fmt: skip
def test_a_table_goes_by_its_headings(table: str, expected: list[str]) -> None:
    assert people(table) == expected


TABLE = f"{HEAD}\n\nTil stede: Tora Li, Odd Bø\n\n"


def test_a_row_of_a_table_of_items_is_an_item_with_what_was_said_in_it() -> None:
    rows = "| Sak | Referat | Ansvar | Frist |\n|---|---|---|---|\n"
    rows += (
        "| 1. Tak | Det lekker. Vedtak: Taket skiftes. | | |\n| 2. Bod | Rydde<br>Male | Odd | 1.5.2026 |\n"
    )
    record = read(f"{TABLE}{rows}").record
    first, second = (list(record.entries_of(item)) for item in record.agenda)
    assert [item.title for item in record.agenda] == ["Tak", "Bod"]
    assert [(one.kind, one.text) for one in first][-1] == (Kind.DECISION, "Taket skiftes.")
    tasks = [(one.text, [name.name for name in one.owners]) for one in second if one.kind == Kind.ACTION]
    assert tasks == [("Male", ["Odd"])]


def test_numbers_in_a_column_of_their_own_are_those_of_the_items() -> None:
    rows = "| Sak | Innhald |\n|---|---|\n| 14/26 | Tak. Det lek. |\n| 15/26 | Bod: Full. |\n"
    record = read(f"{TABLE}{rows}").record
    assert [(item.number, item.title) for item in record.agenda] == [("14/26", "Tak"), ("15/26", "Bod")]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (("| Sak | Referat | Vedtak |\n|---|---|---|\n| Tak | Odd a \\| vi selger ikke | Vi venter |\n"
          "| Bod | Full | Vi maler |"),
         [("Tak", ["Odd a | vi selger ikke", "Vi venter"]), ("Bod", ["Full", "Vi maler"])]),
        ("| Referat | Sak |\n|---|---|\n| Det lekker | Tak |\n| Full | Bod |", []),
        ("| Ansvar | Sak | Referat |\n|---|---|---|\n| Odd | Tak | Lekker |\n| Odd | Bod | Full |", []),
        ("| Saksnr | Tema | Referat |\n|---|---|---|\n| 1 | Tak | Lekker |\n| 2 | Bod | Full |",
         [("Tak", ["Lekker"]), ("Bod", ["Full"])]),
        ("| Sak | Innhald |\n|---|---|\n| 1 | **Tak.** Det lek. |\n| 2 | **Bod**: Full. |",
         [("Tak", ["Det lek."]), ("Bod", ["Full."])]),
        (("## Saker\n\n| Sak | Referat |\n|---|---|\n| Lønn (unntatt § 13) | Odd får mer. |\n| Bod | Full |\n"
          "\n## Eventuelt\n\nIntet nytt."),
         [("Lønn (unntatt § 13)", ["Odd får mer."]), ("Bod", ["Full"]), ("Eventuelt", ["Intet nytt."])]),
        ("| Sak | Referat |\n|---|---|\n| Tak | Lekker |\n| Bod | Full |\n\n**Eventuelt**\n\nIntet nytt.",
         [("Tak", ["Lekker"]), ("Bod", ["Full"]), ("Eventuelt", ["Intet nytt."])]),
    ],
)  # fmt: skip
def test_rows_are_items_where_the_item_stands_first(
    table: str, expected: list[tuple[str, list[str]]]
) -> None:
    record = read(f"{TABLE}{table}\n").record
    assert [(i.title, [e.text for e in record.entries_of(i)]) for i in record.agenda] == expected
    assert all(bool(item.exempt) == ("§" in item.title) for item in record.agenda)


def test_a_table_beside_items_that_are_numbered_stays_a_table() -> None:
    rows = "| Punkt | Referat |\n|---|---|\n| Tak | Lekker |\n| Bod | Full |\n"
    record = read(f"{TABLE}## Sak 1/26 Dugnad\n\n{rows}").record
    assert [item.title for item in record.agenda] == ["Dugnad"]


def test_a_list_of_contacts_among_the_items_is_text() -> None:
    reading = read(f"{HEAD}\n\n## Kontakter\n\n| Navn | Telefon |\n|---|---|\n| Tora Li | 90 |\n")
    assert reading.record.attendance == ()


def test_those_who_help_in_an_item_are_not_there_for_that() -> None:
    record = read(f"{TABLE}## Mat\n\nUnn ordner mat.\nMed: Lise Nes og Ida Moe\n").record
    assert [who.name.name for who in record.attendance] == ["Tora Li", "Odd Bø"]
    assert [e.text for e in record.entries_of(record.agenda[0])][-1] == "Med: Lise Nes og Ida Moe"


@pytest.mark.parametrize("above", ["## Val\n\n", "## Ymse\n\nValde vart:\n", "## Valg\n\nNytt styre:\n"])
def test_nobody_is_there_for_having_been_elected(above: str) -> None:
    record = read(f"{HEAD}\n\n## Bod\n\nFull.\n\n{above}- Leiar: Tora Li\n- Vara: Odd Bø\n").record
    assert record.attendance == ()
    assert [e.text for e in record.entries_of(record.agenda[-1])][-2:] == ["Leiar: Tora Li", "Vara: Odd Bø"]


@pytest.mark.parametrize(
    ("inside", "moved"),
    [
        ("kom kl. 10.15", ("arrival", "10.15")),
        ("fra kl. 9", ("arrival", "9.00")),
        ("gjekk 11:30", ("departure", "11:30")),
        ("left at 4 pm", ("departure", "16.00")),
        ("fra Harstad", None),
        ("til daglig i Oslo", None),
    ],
)
def test_coming_and_going_is_no_role(inside: str, moved: tuple[str, str] | None) -> None:
    reading = read(f"{HEAD}\n\nTil stede: Tora Li ({inside})\n")
    (who,) = reading.record.attendance
    told = [(one.what, one.when) for one in reading.record.presence]
    assert told == ([moved] if moved else [])
    assert bool(who.role) == (moved is None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forslag:\n\n- Male\n- Rive\n\nUnn lurte.",
         [("proposal", "Male"), ("proposal", "Rive"), ("note", "Unn lurte.")]),
        ("Konklusjon: Vi venter.\nOdd likte det ikke.",
         [("conclusion", "Vi venter."), ("note", "Odd likte det ikke.")]),
        ("Vedtak:\n\n- Male\n- Rive", [("decision", "Male"), ("decision", "Rive")]),
        ("Vedtak:\n\nVi maler.\n\nDet regnet.", [("decision", "Vi maler."), ("note", "Det regnet.")]),
        ("Vedtak:\nOppgave:\nOdd ringer", [("note", "Vedtak:"), ("action", "Odd ringer")]),
        ("**Besluttet at vi maler.**", [("note", "Besluttet at vi maler.")]),
        ("### Odd har alt snakket med naboen.", [("note", "Odd har alt snakket med naboen.")]),
        ("Oppgaver:\n- Odd: male\n\nMøtet ble hevet kl. 21.",
         [("action", "male"), ("note", "Møtet ble hevet kl. 21.")]),
        ("Oppgaver:\n- Odd: male\n\nVik, 3. mai, Tora Li, referent",
         [("action", "male"), ("note", "Vik, 3. mai, Tora Li, referent")]),
        ("Oppgaver:\n- [Skriv inn oppgaver]\n- Ingen",
         [("note", "Oppgaver:"), ("note", "[Skriv inn oppgaver]"), ("note", "Ingen")]),
        ("Oppgaver:\n- Unn:\n  - male\n  - rive", [("action", "male"), ("action", "rive")]),
        ("- [ ] male\n- vanlig", [("action", "male"), ("note", "vanlig")]),
        ("- Steg 1: mai: måle\n- Steg 2: male", [("step", "måle"), ("step", "male")]),
        ("Ap: vi vil ha grus", [("note", "Ap: vi vil ha grus")]),
        ("AP: Odd skaffer grus", [("action", "Odd skaffer grus")]),
        ("Unn har lista.\nTODO @Odd finne ut hva grus koster",
         [("note", "Unn har lista."), ("action", "finne ut hva grus koster")]),
        ("**AKSJON:** Odd skaffer grus. **AKSJON:** Unn ringer.",
         [("action", "Odd skaffer grus."), ("action", "Unn ringer.")]),
        ("Vedtak: Vi kjøper grus. Aksjon: Odd bestiller den.",
         [("decision", "Vi kjøper grus."), ("action", "Odd bestiller den.")]),
        ("Aksjon: Skaffe grus. Aksjon: Odd", [("action", "Skaffe grus.")]),
        ("Kommunen har vedtatt det, og noen må følge opp.",
         [("note", "Kommunen har vedtatt det, og noen må følge opp.")]),
    ],
)  # fmt: skip
def test_a_label_ends_where_its_line_or_list_ends(text: str, expected: list[tuple[str, str]]) -> None:
    if text.startswith("###"):
        text = f"**{text[4:]}**"
    assert said(text) == expected


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("Odd: male", ["Odd"]),
        ("Odd – male", ["Odd"]),
        ("Odd maler gjerdet", ["Odd"]),
        ("Odd og Unn maler gjerdet", ["Odd", "Unn"]),
        ("[Odd] male", ["Odd"]),
        ("male (Odd)", ["Odd"]),
        ("male, ansvar: Odd", ["Odd"]),
        ("TODO @Odd male", ["Odd"]),
        ("@Odd Bø maler gjerdet", ["Odd Bø"]),
        ("Grus – bestilles", []),
        ("Kom i gang til høsten", []),
    ],
)
def test_the_owner_is_the_one_that_is_named(line: str, owners: list[str]) -> None:
    told = f"{HEAD}\n\nTil stede: Tora Li, Odd Bø, Unn Eik\n\n## Oppgaver\n\n- {line}\n"
    (action,) = [e for e in read(told).record.entries if e.kind == Kind.ACTION]
    assert [name.name for name in action.owners] == owners


@pytest.mark.parametrize(
    ("said_of", "owners", "task"),
    [
        ("Odd informerer naboene (innen 20. mars)", ["Odd"], "informerer naboene"),
        ("Odd og Unn rydder boden innen 20. mars", ["Odd", "Unn"], "rydder boden innen 20. mars"),
        ("Odd Bø, frist 20. mars", ["Odd Bø"], "Boden er full."),
        ("leder i laget, frist 20. mars", ["leder i laget"], "Boden er full."),
    ],
)
def test_what_follows_a_name_and_a_verb_is_the_task_and_the_line_above_stays(
    said_of: str, owners: list[str], task: str
) -> None:
    told = f"{HEAD}\n\nTil stede: Tora Li, Odd Bø, Unn Eik\n\n## Bod\n\nBoden er full.\nAnsvar: {said_of}\n"
    made = [e for e in read(told, "a.txt").record.entries if e.kind == Kind.ACTION]
    assert [(e.text, [one.name for one in e.owners], str(e.deadline and e.deadline.date)) for e in made] == [
        (task, owners, "2026-03-20")
    ]


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("Bytte låsen.", "action"),
        ("Låsen byttes.", "action"),
        ("Tora orienterte. Låsen må byttes.", "action"),
        ("Vi var enige om å bytte lås.", "action"),
        ("Styret sende søknad.", "action"),
        ("Styret kontakte kommunen.", "action"),
        ("Tora flytte skapet.", "action"),
        ("Styret vurdere lån.", "action"),
        ("The board provide keys.", "action"),
        ("Tora fortalte om låsen.", "note"),
        ("Tora sendte søknad.", "note"),
        ("Tora valgte lås.", "note"),
        ("Tora godkjente låsen.", "note"),
        ("The board checked the lock.", "note"),
        ("Tora orienterte.", "note"),
        ("Vi drøftet saken.", "note"),
        ("Låsen er gammel. Tora Li og Odd orienterte om den.", "note"),
    ],
)
def test_what_somebody_has_done_is_nobodys_task(above: str, kind: str) -> None:
    told = said(f"{above}\n\nAnsvar: Unn Eik\nFrist: 1. mai")
    assert [text for made, text in told if made == "action"] == ([above] if kind == "action" else [])


@pytest.mark.parametrize(
    ("below", "answer", "by"),
    [
        ("Svar: I mai.", "I mai.", ""),
        ("\nSvar fra Odd Bø: I mai.", "I mai.", "Odd Bø"),
        ("\nAnswer: In May.", "In May.", ""),
        ("\nAlle lurte.\n\nSvar: I mai.", "", ""),
    ],
)
def test_an_answer_belongs_to_the_question_above_it(below: str, answer: str, by: str) -> None:
    asked, *others = read(f"{HEAD}\n\n## Bod\n\nSpørsmål: Når åpner den?\n{below}\n").record.entries
    assert [other.answer or "" for other in others] == ([] if answer else ["", ""])
    assert (asked.kind, asked.answer, asked.answered_by.name if asked.answered_by else "") == (
        "question",
        answer,
        by,
    )


@pytest.mark.parametrize(
    ("line", "kind", "speaker", "text"),
    [
        ("Protokolltilførsel fra Tora Li: Det er for dyrt.", "statement", "Tora Li", "Det er for dyrt."),
        ("Protokolltilførsel fra Odd Bø (SV): Nei.", "statement", "Odd Bø (SV)", "Nei."),
        ("Spørsmål fra Unn Eik: Når åpner boden?", "question", "Unn Eik", "Når åpner boden?"),
        ("Statement by Tora Li: no", "statement", "Tora Li", "no"),
        ("Spørsmål fra salen: når?", "note", "", "Spørsmål fra salen: når?"),
    ],
)
def test_a_statement_or_a_question_is_somebodys(line: str, kind: str, speaker: str, text: str) -> None:
    (entry,) = read(f"{HEAD}\n\n## Bod\n\n{line}\n").record.entries
    assert (entry.kind, entry.speaker.name if entry.speaker else "", entry.text) == (kind, speaker, text)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("## 1. Åpning\nHei.\n\n## 2. Bod\nFull.", ["1 Åpning", "2 Bod"]),
        ("## 2 Bod\nFull.\n\n## 4 Gjerde\nHvitt.", ["2 Bod", "4 Gjerde"]),
        ("## Forslag: Hvitt gjerde\nUnn la fram.\n\n## Bod\nFull.", ["1 Forslag: Hvitt gjerde", "2 Bod"]),
        ("## 17. mai-tog\nHei.\n\n## Bod\nFull.", ["1 17. mai-tog", "2 Bod"]),
        ("**Kaffe:**\n\n## Bod\n\n**Unn sender brev**\n", ["1 Bod"]),
        ("**1. Bod**\n\nFull.\n\n**2. Gjerde**\n\nHvitt.\n\n*Møtet hevet 20.10*", ["1 Bod", "2 Gjerde"]),
        ("1  Åpning\n   Hei.\n\n2  Bod\n   Full.\n\n2.1  Lås\n   Ny.", ["1 Åpning", "2 Bod", "2.1 Lås"]),
        ("1\tÅpning\n\nHei.\n\n2\tBod\n\nFull.", ["1 Åpning", "2 Bod"]),
        ("Vi handlet:\n\n1  Spade\n\n2  Rive\n\n3  Bøtte", []),
        ("3  Spader ble kjøpt inn.\n\n2  Dager tok det\n\nAlt er på plass.", []),
    ],
)
def test_headings_keep_their_numbers_and_emphasis_is_none(text: str, titles: list[str]) -> None:
    from store.record.numbering import Numbering  # noqa: PLC0415

    record = read(f"{HEAD}\n\n{text}\n").record
    numbers = Numbering(record)
    assert [f"{numbers.item(item)} {item.title}" for item in record.agenda] == titles


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("# 11. mars 2026 Vaktmøte", date(2026, 3, 11)),
        ("# 2026-03-11", date(2026, 3, 11)),
        ("# Vaktmøte\n\n## 11. mars 2026", date(2026, 3, 11)),
        ("# Vik vel\n\n## Referat fra styremøtet 11. mars 2026 kl. 19", date(2026, 3, 11)),
    ],
)
def test_a_date_is_no_number(title: str, day: date) -> None:
    reading = read(f"{title}\n\n## Bod\n\nFull.\n")
    assert reading.meeting.from_ == day
    assert [item.title for item in reading.record.agenda] == ["Bod"]


@pytest.mark.parametrize("line", ["Meeting closed 8.55pm. {}", "{} The meeting closed at 20.55."])
def test_a_line_may_say_both_when_the_meeting_ended_and_when_the_next_one_is(line: str) -> None:
    told = line.format("Date of next meeting: 2 April 2026.")
    meeting = read(f"# Board meeting 5 March 2026\n\n## Shed\n\nIt is full.\n\n{told}\n").meeting
    assert (meeting.end.replace(":", "."), meeting.next_meeting) == (
        "20.55",
        When("2 April 2026", date(2026, 4, 2)),
    )


@pytest.mark.parametrize(
    ("head", "told", "day", "start"),
    [
        (
            "Fra: Tora Li\nTil: styret\nDato: 12. mars 2026 22:14\nEmne: Referat fra møtet i går",
            "",
            "2026-03-11",
            "",
        ),
        ("Fra: Tora Li\nSendt: 12. mars 2026 22:14\nEmne: Bod", "Vi hadde møte i dag.", "2026-03-12", ""),
        (
            "Fra: Tora Li\nTil: styret\nEmne: Referat styremøte 4. mars\nDato: 12. mars 2026",
            "",
            "2026-03-04",
            "",
        ),
        (
            "From: T\nDate: 12 March 2026 22:14\nSubject: Shed",
            "Minutes of the meeting last night.",
            "2026-03-11",
            "",
        ),
        (
            "Fra: Tora Li\nTil: styret\nDato: 12. mars 2026 22:14\nEmne: Referat",
            "Neste møte er i dag.",
            "None",
            "",
        ),
        ("Dato: 12. mars 2026\nFra: 18.00\nTil: 20.00\nEmne: Møte", "", "2026-03-12", "18.00"),
    ],
)
def test_a_mail_was_sent_when_it_was_sent(head: str, told: str, day: str, start: str) -> None:
    meeting = read(
        f"{head}\n\nHei!\n\n{told}\n\n1. Bod\nDen er full.\n\n2. Gjerde\nDet er hvitt.\n", "a.txt"
    ).meeting
    assert (str(meeting.from_), meeting.start) == (day, start)


def test_the_addresses_and_the_signature_of_a_mail_are_not_printed() -> None:
    reading = read(
        "Fra: Tora Li <tora@x.example>\nTil: styret@x.example\nDato: 12. mars 2026\n"
        "Emne: Møte 11. mars\n\nHei!\n\n"
        "1. Bod\nDen er full.\n\n2. Gjerde\nDet er hvitt.\n\nMed vennlig hilsen\nTora\n900 00 000\n",
        "a.txt",
    )
    printed = [entry.text for entry in reading.record.entries if entry.in_minutes]
    assert printed == ["Hei!", "Den er full.", "Det er hvitt."]


@pytest.mark.parametrize(
    "head",
    [
        "**Dato:** 3. mars 2026 &nbsp; **Sted:** Lia **Tid:** 18-20",
        "Dato: 3. mars 2026, sted: Lia, tid: 18-20",
        "Dato: 3. mars 2026 / Sted: Lia / Tid: 18-20",
        "Tid: 18-20. Sted: Lia. Dato: 3. mars 2026",
    ],
)
def test_several_labels_may_stand_on_a_line_of_the_head(head: str) -> None:
    meeting = read(f"# Møte\n\n{head}\n\n## Bod\n\nDen er full. Sted: ute\n", "a.md").meeting
    assert (str(meeting.from_), meeting.place, meeting.start) == ("2026-03-03", "Lia", "18.00")


def test_a_line_a_person_may_tell_an_office_in_capitals() -> None:
    text = "# Møte 3. mars 2026\n\nTil stede:\nTora Li, leder\nOdd Bø, MR-medlem\nUnn Eik, sokneprest\n"
    told = {who.name.name: who.role for who in read(text, "a.md").record.attendance}
    assert told == {"Tora Li": "leder", "Odd Bø": "MR-medlem", "Unn Eik": "sokneprest"}


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        (("## 6 Bod", "## 7-9 Brev", "## 10 Gjerde"), ["6", "7-9", "10"]),
        (("## Bod", "## 9-10 Lunsj", "## 10-12 Samtale"), ["", "", ""]),
        (("45-26. Bod", "46-26. Gjerde"), ["45-26", "46-26"]),
    ],
)
def test_numbers_of_several_items_and_of_a_year(lines: tuple[str, ...], numbers: list[str]) -> None:
    text = "\n\n".join(("# Møte 3. mars 2026", *(f"{line}\n\nDen er full." for line in lines)))
    assert [item.number for item in read(text, "a.md").record.agenda] == numbers


def test_the_last_item_needs_no_blank_line_below_it() -> None:
    text = "Møte 3. mars 2026\n\nSak 1/26 Bod\nDen er full.\n\nEventuelt\nIngen saker.\n"
    assert [item.title for item in read(text, "a.md").record.agenda] == ["Bod", "Eventuelt"]


def test_letters_before_a_bracket_stand_for_the_name_in_it() -> None:
    tasks = "## Å gjøre\n\n- TL: male\n- Vaske (SV)\n"
    text = f"# Møte 3. mars 2026\n\nDeltakere: TL (Tora Li), SV (Siri Vold)\n\n{tasks}"
    record = read(text, "a.md").record
    assert [(who.name.name, who.role, who.party) for who in record.attendance] == [
        ("Tora Li", "TL", ""),
        ("Siri Vold", "SV", ""),
    ]
    assert [name.name for entry in record.entries for name in entry.owners] == ["Tora Li", "Siri Vold"]


@pytest.mark.parametrize(
    ("head", "start", "end"),
    [
        ("12. mars 2026 kl. 17.00-18.00\n\n3. april 2026 kl. 19.00", "17.00", "18.00"),
        ("12. mars 2026 kl. 17.00\n\n3. april 2026", "17.00", ""),
        ("12. mars 2026\n\n3. april 2026 kl. 19.00", "19.00", ""),
        ("Dato: 12. mars 2026\nTidspunkt: 3. april 2026 kl. 19", "19.00", ""),
        ("Dato: 12. mars 2026\nDato: 3. april 2026", "", ""),
    ],
)
def test_the_first_day_and_the_first_time_that_are_said_are_the_meetings(
    head: str, start: str, end: str
) -> None:
    meeting = read(f"# Vaktmøte\n\n{head}\n\n## Bod\n\nDen er full.\n").meeting
    assert (meeting.from_, meeting.to) == (date(2026, 3, 12), date(2026, 3, 12))
    assert (meeting.start, meeting.end) == (start, end)


def test_what_is_postponed_is_so() -> None:
    record = read(f"{HEAD}\n\n## Bod\n\nStatus: Utsatt<br>\n\n## Gjerde\n\nVedtak: Saken utsettes.\n").record
    assert [item.outcome for item in record.agenda] == ["postponed", "postponed"]


@pytest.mark.parametrize(
    ("line", "outcome", "text"),
    [
        ("Utsatt: til neste møte", "postponed", "til neste møte"),
        ("Utsett: til neste møte", "postponed", "til neste møte"),
        ("Postponed: to May", "postponed", "to May"),
        ("Saken ble utsatt.", "postponed", "Saken ble utsatt."),
        ("Trukket: av forslagsstilleren", "withdrawn", "av forslagsstilleren"),
        ("Trekt: av forslagsstillaren", "withdrawn", "av forslagsstillaren"),
        ("Withdrawn: by its proposer", "withdrawn", "by its proposer"),
        ("Trukket:", "withdrawn", "Trukket:"),
        ("Saken trekkes.", "withdrawn", "Saken trekkes."),
    ],
)
def test_what_became_of_an_item_is_of_that_item_and_its_reason_is_kept(
    line: str, outcome: str, text: str
) -> None:
    record = read(f"{HEAD}\n\nTil stede: Tora Li\n\n## Bod\n\n{line}\n\n## Tak\n\nHelt.\n").record
    assert [item.outcome for item in record.agenda] == [outcome, None]
    assert [entry.text for entry in record.entries] == [text, "Helt."]


def test_a_log_has_no_places() -> None:
    reading = read_minutes("Vaktmøte på nett 2026-03-11\n\n[10:05] Oslo\n[10:06] Tora Li\n", "a.txt")
    assert (reading.meeting.place, reading.meeting.start, reading.record.attendance) == ("", "", ())


def test_a_head_in_yaml() -> None:
    head = "title: 'Vaktmøte: vår'\ndate: 2026-03-11\nsted: Vik\nforfall: [Unn Eik]\ntags:\nfarge: rød\n"
    there = "til_stede:\n  - Tora Li\n  - {navn: Odd Bø, rolle: leder}\n"
    reading = read(f"---\n{there}{head}---\n\n## Bod\n\nFull.\n")
    meeting = reading.meeting
    assert (meeting.title, str(meeting.from_), meeting.place) == ("Vaktmøte: vår", "2026-03-11", "Vik")
    told = [(who.status, who.name.name, who.role) for who in reading.record.attendance]
    assert told == [("present", "Tora Li", ""), ("present", "Odd Bø", "leder"), ("excused", "Unn Eik", "")]
    assert any("farge: rød" in entry.text for entry in reading.record.entries)


@pytest.mark.parametrize(
    "head",
    [
        "a: &x [1]\nb: *x",
        "a: !!python/object/apply:os.system [x]\n b",
        "a: [[[[[[[1]]]]]]]",
        "a: [unclosed",
        "- a\n- b",
        "just words",
        "a: " + "x" * 30_000,
    ],
)
def test_a_head_that_is_more_or_less_than_one_is_text(head: str) -> None:
    assert front_matter(["---", *head.split("\n"), "---", "", "# Møte"]) == ((), 0)
    reading = read_minutes(f"---\n{head}\n---\n\n# Møte\n\nTekst.\n", "a.md")
    assert any("Tekst." in entry.text for entry in reading.record.entries if isinstance(entry, Entry))


def test_a_party_is_a_field_of_its_own() -> None:
    rows = "| Navn | Funksjon | Parti |\n|---|---|---|\n| Tora Li | leder | Ap |\n| Odd Bø | medlem | H |\n"
    reading = read(f"{HEAD}\n\nMøtte:\n\n{rows}\nForfall: Unn Eik (SV)\n\n## Bod\n\nFull.\n")
    told = [(who.name.name, who.role, who.party, who.organisation) for who in reading.record.attendance]
    assert told == [("Tora Li", "leder", "Ap", ""), ("Odd Bø", "medlem", "H", ""), ("Unn Eik", "", "SV", "")]


def test_a_bold_label_is_about_the_paragraph_below_it() -> None:
    told = said("**Vedtak:**\n\nBoden males i vår.\n\nUnn tok opp at malingen er gammel.")
    assert told == [
        ("decision", "Boden males i vår."),
        ("note", "Unn tok opp at malingen er gammel."),
    ]


def test_a_comment_of_a_template_is_no_decision() -> None:
    assert said("**Vedtak:**\n\n<!-- her kommer vedtaket -->") == [
        ("note", "Vedtak:"),
        ("note", "<!-- her kommer vedtaket -->"),
    ]


@pytest.mark.parametrize("title", ["4 ideer til navn", "10 000 til skjermen", "2 500 i leie"])
def test_a_number_that_counts_belongs_to_the_title(title: str) -> None:
    agenda = read(f"{HEAD}\n\n## Bod\n\nDen er full.\n\n## {title}\n\nDet ble nevnt.\n").record.agenda
    assert [item.title for item in agenda] == ["Bod", title]


def test_a_box_is_no_word_of_the_task_whose_owner_stands_behind_it() -> None:
    assert said("- [ ] Lufte boden – ansvar: Odd, frist: 1.4.\n- [x] Vaske gulvet – ansvar: Unn") == [
        ("action", "Lufte boden"),
        ("action", "Vaske gulvet"),
    ]


def test_who_was_there_stands_on_the_list_and_in_no_note() -> None:
    reading = read(
        f"{HEAD}\n\nTil stede: Tora Li (leder), Odd Bø\nForfall: Unn Eik\n\n## Bod\n\nVi pratet.\n"
    )
    assert [entry.text for entry in reading.record.entries] == ["Vi pratet."]
    assert lost(reading) == []


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("Til stede: Tora Li", True),
        ("Til stede: Tora Li, sekretær", True),
        ("Ellers møtte: Tora Li", True),
        ("I tillegg møtte: Tora Li", False),
        ("Også til stede: Tora Li", False),
        ("Andre: Tora Li", False),
        ("Fra styret: Tora Li", True),
        ("Frå klubbstyret: Tora Li", True),
        ("Fra Nes IL: Tora Li", False),
        ("Fra administrasjonen møtte: Tora Li", False),
        ("Dessutan møtte: Tora Li", False),
        ("In attendance: Tora Li", False),
        ("Also present: Tora Li", False),
        ("Til stede: Tora Li (observatør)", False),
        ("Til stede:\n\n- Tora Li, bisitter", False),
        ("Present: Tora Li (guest)", False),
        ("| Navn | Rolle |\n|---|---|\n| Tora Li | FAU, observatør |", False),
        ("| Navn | Rolle |\n|---|---|\n| Tora Li | kasserer |", True),
    ],
)
def test_whoever_was_there_without_being_a_member_has_no_vote(text: str, votes: bool) -> None:
    reading = read(f"{HEAD}\n\nTil stede: Odd Bø\n\n{text}\n\n## Bod\n\nDen er full.\n")
    told = {who.name.name: who.votes for who in reading.record.attendance}
    assert told == {"Odd Bø": True, "Tora Li": votes}


@pytest.mark.parametrize(
    "label", ["Observatører", "Gjester", "Bisitter", "Observers", "Guests", "Observatørar"]
)
def test_a_line_of_a_list_that_names_those_who_visit_gives_none_of_them_a_vote(label: str) -> None:
    told = read(f"{HEAD}\n\nTil stede:\nOdd Bø, leder\n{label}: Tora Li, Unn Eik\n\n## Bod\n\nDen er full.\n")
    votes = {who.name.name: who.votes for who in told.record.attendance}
    assert votes == {"Odd Bø": True, "Tora Li": False, "Unn Eik": False}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kari Nes, Odd Bø, Kari, og så kom det noen fra skolen i Vik", ["Kari Nes", "Odd Bø", "Kari"]),
        ("Kari, Odd, og så kom det noen fra skolen i Vik", ["Kari", "Odd"]),
        ("Kari Nes, Odd Bø, Bordet, og så kom det noen fra skolen i Vik", []),
        ("Kari Nes, Odd Bø, 7 elever, og så kom det noen fra skolen i Vik", []),
        ("Kari Nes, og så kom det noen fra skolen i Vik", []),
        ("alle unntatt Kari Nes, Odd Bø, Per Moe", []),
    ],
)
def test_of_a_list_that_is_half_read_only_sure_names_are_there(text: str, names: list[str]) -> None:
    assert [person.name for person in surely_in(text)] == names


@pytest.mark.parametrize(
    ("more", "held", "due"),
    [
        ("Next meeting: December 1, 2026", "2026-11-03", "2026-12-04"),
        ("Paid on 11/20/2026", "2026-11-03", "2026-12-04"),
        ("Next meeting: 1 December 2026", "2026-03-11", "2026-04-12"),
        ("Paid on 20/11/2026", "2026-03-11", "2026-04-12"),
        ("Paid", "2026-03-11", "2026-04-12"),
    ],
)
def test_the_month_stands_first_where_the_rest_of_the_text_writes_it_so(
    more: str, held: str, due: str
) -> None:
    text = (
        "# Minutes of the board\n\nDate: 11/03/2026\nPresent: Ann Lee, Tom Webb\n\n## Roof\n\n"
        f"The roof was discussed and the board agreed to have it mended.\n\n"
        f"Action: Tom to mend it by 12/04/2026\n\n{more}\n"
    )
    record = read_minutes(text, "a.md").record
    (action,) = (entry for entry in record.entries if entry.kind == Kind.ACTION)
    assert action.deadline is not None
    assert (str(record.meeting.from_), str(action.deadline.date)) == (held, due)
    assert not is_month_first()


def test_a_figure_that_can_only_be_a_day_is_one() -> None:
    text = "# Møte 12. mars 2026\n\nTil stede: Ann Lee\n\nOppgave: Ann maler innen 4/15/2026\n"
    (action,) = (e for e in read_minutes(text, "a.md").record.entries if e.kind == Kind.ACTION)
    assert action.deadline is not None
    assert str(action.deadline.date) == "2026-04-15"


@pytest.mark.parametrize("part", ["Behandling", "Votering", "Handsaming", "Discussion"])
def test_a_part_of_a_case_is_no_item(part: str) -> None:
    text = (
        f"{HEAD}\n\n## Sak 1/26 Bod\n\n### {part}\n\nBoden er full.\n\n## Sak 2/26 Bil\n\nBilen er solgt.\n"
    )
    record = read(text).record
    assert [item.title for item in record.agenda] == ["Bod", "Bil"]
    assert [entry.text for entry in record.entries][-2:] == ["Boden er full.", "Bilen er solgt."]


@pytest.mark.parametrize(
    ("title", "exempt", "private"),
    [
        ("Personalsak, unntatt offentlighet, jf. offl. § 13", "offl. § 13", False),
        ("Personalsak (unntatt offl. § 13)", "offl. § 13", False),
        ("Klagesak - u.off.", "offentlighet", False),
        ("Lønn (privat)", "", True),
        ("Privat barnehage", "", False),
    ],
)
def test_an_item_is_kept_from_others_by_its_title(title: str, exempt: str, *, private: bool) -> None:
    record = read(f"{HEAD}\n\n## Sak 1/26 {title}\n\nNN sa opp.\n").record
    (item,) = record.agenda
    assert (item.title, bool(item.exempt), item.private) == (title, bool(exempt), private)
    assert exempt in (item.exempt or "") or exempt == "offentlighet"


LABELS = {
    "annex": ("Vedlegg", "Vedlagt", "Annex", "Attachment", "Enclosures"),
    "proposal": (
        "Forslag",
        "Alternativt forslag",
        "Endringsforslag",
        "Tilleggsforslag",
        "Motforslag",
        "Proposal",
    ),
    "summary": ("Oppsummering", "Kort oppsummert", "Abstract", "Summary"),
}
"""What begins a line of written minutes, by what the line is."""


@pytest.mark.parametrize(
    ("kind", "label"), [(kind, label) for kind, those in LABELS.items() for label in those]
)
def test_a_line_is_what_its_label_says(kind: str, label: str) -> None:
    assert said(f"{label}: Nye låser") == [(kind, "Nye låser")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tora & Odd: vaske boden innen 17. mai", "action"),
        ("Tora & Odd: vaske boden (17. mai)", "action"),
        ("Tora & Odd: vaske boden", "note"),
        ("Tora & Odd: vaske boden snarest", "note"),
        ("Tora & Odd: vaske boden innen neste møte", "note"),
        ("Boden & taket: vaske innen 17. mai", "note"),
    ],
)
def test_names_before_a_colon_have_a_task_where_a_day_is_told(text: str, kind: str) -> None:
    assert [sort for sort, _ in said(text)] == [kind]


@pytest.mark.parametrize(
    ("lines", "law"),
    [
        (("unntatt offl. § 13", "unntatt offentlighet"), "offl. § 13"),
        (("unntatt offentlighet", "unntatt offl. § 13"), "offl. § 13"),
        (("unntatt offl. § 13", "unntatt offl. § 14"), "offl. § 14"),
        (("unntatt offentlighet: lønna er høy",), "offl"),
        (("lønna er høy",), ""),
    ],
)
def test_the_law_that_an_item_is_exempt_by_stays(lines: tuple[str, ...], law: str) -> None:
    told = "\n\n".join(lines)
    (item,) = read(f"{HEAD}\n\nTil stede: Tora Li\n\n## Bod\n\n{told}\n\nDen er full.\n").record.agenda
    assert item.exempt == law


@pytest.mark.parametrize("last", ["Alle", "Takk", "Oslo"])
def test_a_word_alone_behind_a_stop_is_nobody(last: str) -> None:
    told = people(f"Til stede: Foreldre: Tora Li, Unn Eik. Tilsette: Odd Bø. {last}")
    assert "present: Tora Li" in told
    assert f"present: {last}" not in told


@pytest.mark.parametrize("office", ["vice-chair", "co-chair", "co chair", "sub-treasurer"])
@pytest.mark.parametrize("line", ["Tora Li, {0}, Odd Bø", "Odd Bø, Tora Li, {0}", "Tora Li ({0}), Odd Bø"])
def test_an_office_with_a_hyphen_is_one_word_and_nobody_by_itself(office: str, line: str) -> None:
    record = read(f"{HEAD}\n\nPresent: {line.format(office)}\n\n## Shed\n\nIt is full.\n").record
    assert {(who.name.name, who.role) for who in record.attendance} == {("Tora Li", office), ("Odd Bø", "")}


@pytest.mark.parametrize(
    ("text", "kind", "noted"),
    [
        ("10:20 Vedtak: Vi kjøper bil.", "decision", "10.20"),
        ("kl. 10.20 Vedtak: Vi kjøper bil.", "decision", "10.20"),
        ("Kl 10:20 – Oppgave: Vi kjøper bil.", "action", "10.20"),
        ("klokka 10.20: Spørsmål: Vi kjøper bil.", "question", "10.20"),
        ("**kl. 10.20** Vedtak: Vi kjøper bil.", "decision", "10.20"),
        ("**10:20 Vedtak:** Vi kjøper bil.", "decision", "10.20"),
        ("__10:20 Vedtak:__ Vi kjøper bil.", "decision", "10.20"),
        ("- 10:20 Forslag: Vi kjøper bil.", "proposal", "10.20"),
        ("10:20–10:40 Conclusion: Vi kjøper bil.", "conclusion", "10.20"),
        ("(10:20 PM) Decision: Vi kjøper bil.", "decision", "22.20"),
        ("at 10.20 Decision: Vi kjøper bil.", "decision", "10.20"),
        ("10:20\tMotion:\tVi kjøper bil.", "proposal", "10.20"),
        ("10:20 Vedtak:\nVi kjøper bil.", "decision", ""),
        ("10.20 Vedtak: Vi kjøper bil.", "decision", ""),  # may be a day or a number: no time is claimed
        ("[00:10:20] Decision: Vi kjøper bil.", "decision", ""),  # of a recording
        ("10:20 Kari: Vi kjøper bil.", "note", ""),
        ("10:20 Frist: Vi kjøper bil.", "note", ""),
    ],
)
def test_a_time_of_day_may_stand_before_a_label(text: str, kind: str, noted: str) -> None:
    told = read(f"{HEAD}\n\nTil stede: Tora Li, Odd Bø\n\n## Bod\n\n{text}\n").record
    (entry,) = [one for one in told.entries if one.in_minutes]
    assert ("conclusion" if entry.conclusion else entry.kind.value) == kind
    assert entry.text == ("Vi kjøper bil." if kind != "note" else text)
    assert (entry.at.strftime("%H.%M") if entry.at else "") == noted


def _board(table: str) -> list[str]:
    """«strength: godt lag», «A > B: betale» of a table in an item, or the lines of text that it stays.

    A row a line, of cells between strokes; ``^`` begins a line in a cell.
    """
    first, *others = (f"| {row} |".replace("^", "<br>") for row in table.split("\n"))
    rows = "\n".join((first, re.sub(r"[^|]+", "---", first), *others))
    record = read(f"{HEAD}\n\nTil stede: Tora Li\n\n## Bod\n\n{rows}\n").record
    found = []
    for one in (entry for entry in record.entries if entry.in_minutes):
        pair = f"{one.from_.name} > {one.to.name}" if one.from_ and one.to else ""
        found.append(f"{pair or one.quadrant or 'note'}: {one.text}")
    return found


_FOUR = ["strength: lag", "weakness: få folk", "opportunity: hall", "threat: pris"]
_BETWEEN = ["Fylket > Nes: svar", "Nes > Fylket: penger"]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("Styrker|Svakheter\nlag|få folk\nMuligheter|Trusler\nhall|pris", _FOUR),
        ("Styrker^lag|Svakheter:^- få folk\nMuligheter^hall|Trusler^pris", _FOUR),
        ("Strengths|Weaknesses|Opportunities|Threats\nlag|få folk|hall|pris", _FOUR),
        ("Styrkar|lag\nVeikskapar|få folk\nMoglegheiter|hall\nTruslar|pris", _FOUR),
        (" |Pluss|Minus\nInne|S – Styrker^lag|Svakheter^få folk\nUte|Muligheter^hall|Trusler^pris", _FOUR),
        ("Styrker|lag|Svakheter|få folk\nMuligheter|hall|Trusler|pris", _FOUR),
        (
            "Skolens forventninger til hjemmet|Hva hjemmet forventer av skolen\nlekser^oppmøte|svar",
            ["Skolen > Hjemmet: lekser", "Skolen > Hjemmet: oppmøte", "Hjemmet > Skolen: svar"],
        ),
        (
            "Kva fylket ventar av kommunane|Kommunane sine forventningar til fylket\nsvar|pengar",
            ["Fylket > Kommunane: svar", "Kommunane > Fylket: pengar"],
        ),
        (
            "What the county expects of the pool|The pool's expectations of the county\nreports|money",
            ["County > Pool: reports", "Pool > County: money"],
        ),
        ("Fra / til|Fylket|Nes\nFylket| |svar\nNes|penger| ", _BETWEEN),
        (" |Fylket|Nes\nFylket forventer| |svar\nNes forventer|penger| ", _BETWEEN),
        ("Fra|Til|Forventning\nFylket|Nes|svar\nNes|Fylket|penger", _BETWEEN),
        # what the heads do not say outright stays a table, each row of which can be read
        (
            "Vi forventer|Dere forventer\nsvar^ja|nei",
            ["note: Vi forventer · Dere forventer", "note: svar; ja · nei"],
        ),
        (
            " |Fylket|Nes\nFylket| |svar\nNes|penger| ",
            ["note: Fylket · Nes", "note: Fylket · svar", "note: Nes · penger"],
        ),
        ("Styrker|Svakheter\nlag|få folk", ["note: Styrker · Svakheter", "note: lag · få folk"]),
        (
            "Styrker|Svakheter|Muligheter|Trusler|Hvem tar dette nå\na|b|c|d|e",
            [
                "note: Styrker · Svakheter · Muligheter · Trusler · Hvem tar dette nå",
                "note: a · b · c · d · e",
            ],
        ),
        ("Fra|Til|Hva\n10.00|11.00|rydde", ["note: Fra · Til · Hva", "note: 10.00 · 11.00 · rydde"]),
    ],
)
def test_a_table_is_a_board_where_its_heads_say_so(table: str, expected: list[str]) -> None:
    assert _board(table) == expected
