"""The first page: summary, decisions and tasks, and the contents list."""

from __future__ import annotations

from datetime import date

import pytest

from exports.blocks import Callout, Paragraph, PointList, Table
from exports.outline import outline
from exports.outline.entries import without_phrase
from exports.typography.typesetter import AsTyped, Printed
from store.record.values import Deadline, Kind, Name, Period, When
from tests.exports.printed import after, columns, every, flat, headings, rows
from tests.exports.records import Builder
from tests.exports.rich import directors, protocol

AS_TYPED = AsTyped()


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("sende utkast innen 15.1", "15.1", "sende utkast"),
        ("innhente priser snarest", "snarest", "innhente priser"),
        ("call the supplier as soon as possible.", "as soon as possible", "call the supplier"),
        ("rapportere løpende", "løpende", "rapportere løpende"),
        ("snarest", "snarest", "snarest"),
    ],
)
def test_a_deadline_is_told_once(text: str, words: str, left: str) -> None:
    assert without_phrase(text, words).rstrip() == left


def test_a_summary_has_a_bold_lead_in_where_it_is_short() -> None:
    b = Builder()
    b.entry(Kind.SUMMARY, "Samarbeid: det går bra")
    b.entry(Kind.SUMMARY, "Vi ble etter en lang samtale enige: det går bra")
    b.entry(Kind.SUMMARY, "Møtet begynte 10:30")
    (points,) = every(outline(b.record, AS_TYPED), PointList)
    assert [[run.bold for run in point.line] for point in points.points] == [[True, False], [False], [False]]
    assert flat(points.points[0].line) == "Samarbeid: det går bra"


def _front(b: Builder) -> list[list[str]]:
    document = outline(b.record, Printed("nb"))
    return rows(every(document, Table)[0])


def test_the_first_table_has_every_decision_and_every_action_by_deadline() -> None:
    b = Builder(next_meeting=When("mai", date(2026, 5, 4)))
    b.item("Budsjett")
    b.action("uten frist")
    b.action("neste", "Per", deadline=Deadline("neste møte", meeting="next"))
    b.action("sent", "Kari", "Per", deadline=Deadline("1.9", date(2026, 9, 1)))
    b.item("Innkjøp")
    b.action("tidlig", "Kari", deadline=Deadline("1.4", date(2026, 4, 1)))
    b.decision("felles innkjøp")
    b.decision("vi er enige", conclusion=True)
    assert _front(b) == [
        ["2", "Vedtak 1: Felles innkjøp.", "–", "–"],
        ["2", "Oppgave: Tidlig.", "Kari", "1.4.2026"],
        ["1", "Oppgave: Neste.", "Per", "Neste møte, 4.5.2026"],
        ["1", "Oppgave: Sent.", "Kari og Per", "1.9.2026"],
        ["1", "Oppgave: Uten frist.", "Ikke fastsatt", "Ikke fastsatt"],
    ]


def test_tasks_go_by_day_then_by_words_then_those_without_a_deadline() -> None:
    b = Builder()
    b.item("Saken")
    b.action("uten")
    b.action("ord", deadline=Deadline("til høsten"))
    b.action("neste", deadline=Deadline("neste møte", meeting="next"))
    b.action("tom", deadline=Deadline(""))
    b.action("dag", deadline=Deadline("1.9", date(2026, 9, 1)))
    b.item("Planen", form="plan")
    b.decision("vedtas")
    b.entry(Kind.STEP, "steg uten")
    b.entry(Kind.STEP, "steg i ord", period=Period("når snøen går"))
    b.entry(Kind.STEP, "steg i juni", period=Period("juni 2026", "2026-06", "2026-06"))
    assert [(row[1].split(": ")[1], row[-1]) for row in _front(b)[1:]] == [
        ("Steg i juni.", "Juni 2026"),
        ("Dag.", "1.9.2026"),
        ("Neste.", "Neste møte"),
        ("Ord.", "Til høsten"),
        ("Steg i ord.", "Når snøen går"),
        ("Uten.", "Ikke fastsatt"),
        ("Tom.", "Ikke fastsatt"),
        ("Steg uten.", "Ikke fastsatt"),
    ]


@pytest.mark.parametrize(
    ("owner", "deadline", "shown"),
    [
        ("", "", []),
        ("Kari", "", ["Kari"]),
        ("", "Før jul", ["Før jul"]),
        ("Kari", "Før jul", ["Kari", "Før jul"]),
    ],
)
@pytest.mark.parametrize("decided", [False, True])
def test_a_column_that_no_task_fills_is_left_out(
    owner: str, deadline: str, shown: list[str], *, decided: bool
) -> None:
    b = Builder()
    b.item("Saken")
    if decided:
        b.decision("vi kjøper ny bokbuss til ungdomsskolene")
    names = (owner,) if owner else ()
    b.action("rydde", *names, deadline=Deadline(deadline) if deadline else None)
    assert _front(b)[-1][2:] == shown
    (box,) = [one for one in every(outline(b.record, Printed("nb")), Callout) if one.tone == "action"]
    assert [told for _, told in box.details] == shown
    b.action("vaske")
    unset = ["Ikke fastsatt"] * len(shown)
    assert _front(b)[-1][2:] == unset, "beside one that has it, it is said that another has not"


def test_owner_and_deadline_begin_alike_at_the_item_and_on_the_first_page() -> None:
    b = Builder()
    b.item("Saken")
    b.action("rydde", "styret", deadline=Deadline("før jul"))
    document = outline(b.record, Printed("nb"))
    assert _front(b)[0][2:] == ["Styret", "Før jul"]
    (box,) = every(document, Callout)
    assert box.details == (("Ansvar:", "Styret"), ("Frist:", "Før jul"))
    (typed,) = every(outline(b.record, AS_TYPED), Callout)
    assert typed.details == (("Ansvar:", "styret"), ("Frist:", "før jul"))


def test_without_decisions_the_first_table_is_follow_up() -> None:
    document = outline(directors(), Printed("nb"))
    (table,) = after(document, "Oppfølging")
    assert columns(table) == ["Sak", "Oppgave", "Ansvar", "Frist"]
    assert rows(table)[0] == ["Våre kjerneverdier", "Sende utkast.", "Kari", "Neste møte"]


def test_without_actions_the_columns_of_owner_and_deadline_go() -> None:
    b = Builder()
    b.item("Budsjett")
    b.decision("vi vedtar")
    document = outline(b.record, AS_TYPED)
    (table,) = after(document, "Vedtak")
    assert columns(table) == ["Sak", "Vedtak"]


def test_formal_approvals_stand_in_one_line() -> None:
    b = Builder(profile="protocol")
    b.item("Innkalling")
    b.decision("Innkallingen godkjennes")
    b.item("Referat fra forrige møte")
    b.decision("Godkjent", title="Referatet fra mai")
    b.item("Budsjett")
    b.decision("Budsjettet godkjennes")
    table, line = after(outline(b.record, Printed("nb")), "Vedtak")
    assert len(rows(table)) == 1
    assert isinstance(line, Paragraph)
    assert flat(line.line) == "Formelt: 1/26 Innkallingen godkjennes. 2/26 Referatet fra mai. Godkjent."


def test_steps_reach_the_first_page_only_when_the_plan_is_adopted() -> None:
    b = Builder()
    b.item("Plan", form="plan")
    b.entry(Kind.STEP, "høring", period=Period("april 2026", "2026-04", "2026-04"), owner=Name("Per"))
    assert "Oppfølging" not in [text for _, text in headings(outline(b.record, AS_TYPED))]
    adopted = b.decision("planen vedtas")
    assert _front(b)[1] == ["1", "Steg 1: Høring.", "Per", "April 2026"]
    b.became(adopted, "rejected")
    assert len(_front(b)) == 1


def test_the_agenda_of_days_is_a_programme() -> None:
    (table,) = after(outline(directors(), AS_TYPED), "Program")
    assert columns(table) == ["Dag", "Tema", "Form", "Innleder"]
    assert rows(table)[1] == ["Dag 1, 2. juni", "SWOT-analyse", "gruppearbeid", "Hugo Rystrøm"]
    assert rows(table)[2] == ["Dag 1, 2. juni", "Lunsj", "–", "–"]


def test_a_break_does_not_repeat_itself_and_no_column_says_nothing() -> None:
    b = Builder()
    b.day(date=date(2026, 3, 12))
    b.note("ingen saker her")
    b.day_id = None
    b.item("Budsjett", format="innlegg")
    b.item("", form="break")
    (table,) = after(outline(b.record, AS_TYPED), "Program")
    assert (columns(table), rows(table)) == (["Tema", "Form"], [["Budsjett", "innlegg"], ["Pause", "–"]])


def test_the_agenda_of_a_protocol_is_a_list_of_cases() -> None:
    (table,) = after(outline(protocol(), AS_TYPED), "Sakliste")
    assert columns(table) == ["Sak", "Tittel", "Type", "Innleiar"]
    assert rows(table)[1] == ["12/26", "Felles utlånsreglar", "Vedtak", "Per Døme"]


@pytest.mark.parametrize(
    ("decided", "owed", "alt"),
    [
        (True, True, "Vedtakene og oppgavene fra møtet, med ansvar og frist."),
        (True, False, "Vedtakene fra møtet."),
        (False, True, "Oppgavene fra møtet, med ansvar og frist."),
    ],
)
def test_the_first_table_says_what_it_holds_to_who_cannot_see_it(
    alt: str, *, decided: bool, owed: bool
) -> None:
    b = Builder()
    b.item("Innkjøp")
    if decided:
        b.decision("felles innkjøp")
    if owed:
        b.action("ringe", "Kari", deadline=Deadline("1.4", date(2026, 4, 1)))
    assert every(outline(b.record, AS_TYPED), Table)[0].alt == alt


def test_a_programme_and_an_agenda_say_which_they_are_to_who_cannot_see_them() -> None:
    (programme,) = after(outline(directors(), AS_TYPED), "Program")
    assert isinstance(programme, Table)
    assert programme.alt == "Programmet for møtet, dag for dag."
    agenda = next(one for one in every(outline(protocol(), AS_TYPED), Table) if "Sak" in one.alt)
    assert agenda.alt == "Sakene på møtet."
