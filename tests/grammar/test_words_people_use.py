"""Words that people use by habit: taken, or asked about with the line that they could have been."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from store.record.model import Entry
from store.record.numbering import cited
from store.record.values import Kind, Role
from store.record.withheld import Withheld
from tests.grammar.desk import asked, last, taken, typed

PEOPLE = "til stede: Ida Strøm, Per Moen, Dag Vik, Turid Aas"
ITEM = "# Kulturuka"
HERE = (PEOPLE, ITEM)
TWO_DAYS: dict[str, Any] = {"from_": date(2026, 9, 8), "to": date(2026, 9, 9)}


# — a day, a board, a break, the end —


@pytest.mark.parametrize(
    ("line", "number", "day"),
    [
        ("dag: tirsdag 8. september", 1, date(2026, 9, 8)),
        ("dag: 9. september", 1, date(2026, 9, 9)),
        ("day: Wednesday 9 September", 1, date(2026, 9, 9)),
        ("Dag 2: onsdag 9. september", 2, date(2026, 9, 9)),
        ("dag 2", 2, date(2026, 9, 9)),
    ],
)
def test_a_day_needs_no_sign(line: str, number: int, day: date) -> None:
    recorder, (became,) = typed(line, **TWO_DAYS)
    days = recorder.session.record.days
    assert became.kind == "day"
    assert [d.date for d in days][number - 1] == day


@pytest.mark.parametrize(
    "line", ["dag: vi ble ikke ferdige", "Dag 2 gikk bedre", "Dagen: lang", "I dag: sol", "day: we got stuck"]
)
def test_a_sentence_about_a_day_is_text(line: str) -> None:
    became = taken(ITEM, line, **TWO_DAYS)
    assert became.kind == "note"


def test_somebody_called_so_is_asked_about_and_speaks() -> None:
    assert asked(*HERE, "Dag: onsdag 9. september", **TWO_DAYS) == ("note", "#dag onsdag 9. september")
    assert asked(*HERE, "Dag: vi mangler folk", **TWO_DAYS) == ("note", "")
    assert asked(ITEM, "Onsdag 9. september", **TWO_DAYS) == ("note", "#dag Onsdag 9. september")
    assert asked(ITEM, "Onsdag 9. september") == ("note", "")


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("#dag onsdag 8. september", "hint-other-weekday"),
        ("dag: mandag 9. september", "hint-other-weekday"),
        ("#dag 10. oktober", "hint-day-outside"),
        ("#dag 31. september", "hint-no-such-day"),
        ("#dag 7. september", "hint-day-outside"),
        ("#dag tirsdag 8. september", ""),
        ("#dag 9. september", ""),
        ("#dag 10. september", "hint-day-added"),
        ("#dag 16. september", "hint-day-added"),
        ("#dag 17. september", "hint-day-outside"),
        ("#dag Feltarbeid", ""),
    ],
)
def test_a_day_that_cannot_be_is_told(line: str, hint: str) -> None:
    became = taken(line, **TWO_DAYS)
    assert (became.kind, became.hint.key if became.hint else "") == ("day", hint)


def test_a_known_word_ends_what_a_sign_began() -> None:
    recorder, _ = typed(ITEM, "Korpset > Skolen: faste øvingstider", **TWO_DAYS)
    assert recorder.meant("> dag: onsdag 9. september", "> ") == "dag: onsdag 9. september"
    assert recorder.meant("> verdier: Det vi står for", "> ") == "verdier: Det vi står for"
    assert recorder.meant("> svare på brev", "> ") == "> svare på brev"


@pytest.mark.parametrize(
    ("line", "form", "title"),
    [
        ("swot: Samspillet med korpset", "swot", "Samspillet med korpset"),
        ("SWOT: samspillet", "swot", "samspillet"),
        ("verdier: Det vi vil stå for", "values", "Det vi vil stå for"),
        ("verdiar: Det vi står for", "values", "Det vi står for"),
        ("Values: What we stand for", "values", "What we stand for"),
        ("plan: Fram mot jubileet", "plan", "Fram mot jubileet"),
        ("Plan: Veien videre", "plan", "Veien videre"),
    ],
)
def test_a_board_needs_no_sign(line: str, form: str, title: str) -> None:
    recorder, (*_, became) = typed(*HERE, line)
    item = recorder.item
    assert item is not None
    assert (became.kind, item.form, item.title) == ("item", form, title)


@pytest.mark.parametrize(
    "line",
    [
        "Plan: de som vil, møter kl. 8",
        "Plan: Ida ringer skolen",
        "Plan: Vi møtes til høsten",
        "Verdier: vi kom ikke så langt",
        "Swot: ble ikke ferdig, tas opp igjen",
        "Planen: ferdig i mai",
    ],
)
def test_a_sentence_after_such_a_word_is_text(line: str) -> None:
    assert asked(*HERE, line) == ("note", "")


def test_what_may_be_a_title_is_asked_about() -> None:
    assert asked(*HERE, "plan: neste skritt") == ("note", "#plan neste skritt")
    assert asked(*HERE, "Vi ser fram mot våren", "plan:") == ("note", "#plan")


@pytest.mark.parametrize(("line", "form"), [("verdier:", "values"), ("plan:", "plan"), ("swot:", "swot")])
def test_such_a_word_alone_gives_an_item_that_is_empty_its_form(line: str, form: str) -> None:
    recorder, (*_, became) = typed("# Det vi vil", line)
    item = recorder.item
    assert item is not None
    assert (became.kind, item.form, item.title) == ("item-detail", form, "Det vi vil")


@pytest.mark.parametrize(
    ("title", "instead"),
    [
        ("# SWOT-analyse", "#swot SWOT-analyse"),
        ("# Våre kjerneverdier", "#verdier Våre kjerneverdier"),
        ("## Forslag til framdriftsplan", "##plan Forslag til framdriftsplan"),
        ("# Kjerneverdiene i praksis", ""),
        ("# Verdier", ""),
        ("# Planen for våren", ""),
        ("#swot SWOT", ""),
    ],
)
def test_a_title_that_tells_of_a_form_is_asked_about(title: str, instead: str) -> None:
    _, (*_, became) = typed("# Før", title)
    assert became.kind == "item"
    assert (became.hint.instead if became.hint else "") == instead


@pytest.mark.parametrize(
    ("line", "presenter"),
    [
        ("innledning: Birgit Dahl, banksjef", "Birgit Dahl, banksjef"),
        ("Innledning ved: Ole Berg og Kari Vik", "Ole Berg og Kari Vik"),
        ("innleiing: Åse Li", "Åse Li"),
        ("Introduced by: Ann Hill", "Ann Hill"),
    ],
)
def test_an_introduction_by_somebody_is_their_name(line: str, presenter: str) -> None:
    recorder, _ = typed(*HERE, line)
    assert recorder.item is not None
    assert recorder.session.record.agenda[-1].presenter == presenter


@pytest.mark.parametrize(
    "line", ["innledning: vi begynte med en runde", "Innledning: Kort om fondet", "innledning: Mål"]
)
def test_an_introduction_that_names_nobody_is_text(line: str) -> None:
    assert asked(*HERE, line) == ("note", "")


def test_an_arrow_between_parties_that_are_known_may_be_written_in_small_letters() -> None:
    _, (*_, became) = typed(*HERE, "Skolene > biblioteket: lån", "biblioteket → skolene: bøker i tide")
    assert became.kind == "expectation"
    assert asked(*HERE, "hus -> hage: en sti") == ("note", "hus > hage: en sti")


@pytest.mark.parametrize(
    ("line", "minutes", "title"),
    [
        ("pause", None, "Pause"),
        ("Pause.", None, "Pause"),
        ("pause 15 min", 15, "Pause"),
        ("Pause i 15 minutter", 15, "Pause"),
        ("pause: 10 min", 10, "Pause"),
        ("pause til 11.45", None, "Pause til 11.45"),
        ("Pause 11.30–11.45", None, "Pause 11.30–11.45"),
        ("pause: lunsj", None, "lunsj"),
        ("pause: lunsj i 10 min", 10, "lunsj"),
        ("pause ca. 10 min", 10, "Pause"),
        ("pause: på hytta", None, "på hytta"),
        ("pause: strekk på beina", None, "strekk på beina"),
        ("Break 20 minutes", 20, "Break"),
        ("break of 20 minutes", 20, "Break"),
        ("break: proof of life", None, "proof of life"),
    ],
)
def test_a_break_needs_no_sign(line: str, minutes: int | None, title: str) -> None:
    recorder, (*_, became) = typed(*HERE, line)
    item = recorder.item
    assert item is not None
    assert (became.kind, item.planned, item.title) == ("break", minutes, title)


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("Lunsj 40 min", "#pause Lunsj 40 min"),
        ("kaffepause til 10.30", "#pause kaffepause til 10.30"),
        ("lunch break 10 min", "#pause lunch break 10 min"),
        ("5 min pause", "#pause 5 min"),
        ("Pausen ble lang", ""),
        ("Pause er viktig", ""),
        ("pause: vi spiser ute", ""),
        ("pause: de henter mat", ""),
        ("pause: kaka var god", ""),
        ("break: we eat outside", ""),
        ("Lunsjen 40 kroner", ""),
    ],
)
def test_what_may_be_a_break_is_asked_about(line: str, instead: str) -> None:
    assert asked(*HERE, line) == ("note", instead)


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("Møtet hevet 15.40", "15.40"),
        ("Møtet ble hevet klokka 15.40.", "15.40"),
        ("Møtet ble hevet kl. 15.40.", "15.40"),
        ("Møtet vart heva kl. 15.40", "15.40"),
        ("Møteslutt: 15.40", "15.40"),
        ("Møteslutt kl 15", "15"),
        ("Slutt 15.40", "15.40"),
        ("Møtet avsluttet: 15.40", "15.40"),
        ("The meeting closed at 3.40 pm.", "15.40"),
        ("Meeting adjourned at 15:40", "15:40"),
        ("hevet 19", "19.00"),
        ("heva 19.", "19.00"),
        ("Hevet kl 1905", "19.05"),
        ("møtet avsluttet 1905", "19.05"),
        ("hevet: 1905", "19.05"),
        ("Møtet ble hevet klokken 21", "21.00"),
        ("Kl. 19.10: møtet hevet", "19.10"),
        ("19.10 ble møtet hevet", "19.10"),
        ("At 7 pm the meeting closed.", "19.00"),
        ("closed: 15.40", "15.40"),
        ("Closed at 15:40", "15:40"),
        ("end: 15:40", "15:40"),
        ("lukket: 15.40", "15.40"),
        ("lukka: 15.40", "15.40"),
    ],
)
def test_the_end_of_the_meeting_in_a_sentence(line: str, time: str) -> None:
    recorder, (*_, became) = typed(*HERE, line)
    assert (became.kind, became.field, recorder.session.record.meeting.end) == ("meeting-detail", "end", time)


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("Turid Aas hevet møtet kl. 15.40", "slutt: 15.40"),
        ("Forrige møte ble hevet 15.40", ""),
        ("Slutt på kaffen 10.15", ""),
        ("Møtet ble hevet", "slutt:"),
        ("The meeting adjourned.", "slutt:"),
        ("Leder takket for møtet og hevet dette kl 1820", "slutt: 1820"),
        ("hevet 19 prosent", ""),
        ("hevet 3", ""),
        ("End 19", ""),
        ("Møtet hevet ramma til 19", ""),
        ("Neste møte slutter 15.40", ""),
    ],
)
def test_another_end_is_text(line: str, instead: str) -> None:
    recorder, _ = typed(*HERE)
    became = recorder.take(line)
    assert (became.kind, became.hint.instead if became.hint else "") == ("note", instead)
    assert recorder.session.record.meeting.end == ""


def test_the_beginning_of_the_meeting_in_a_sentence() -> None:
    recorder, _ = typed("Møtet satt kl. 09.00")
    assert recorder.session.record.meeting.start == "09.00"


# — words before a colon —


@pytest.mark.parametrize(
    ("line", "language", "instead"),
    [
        ("konklusion: vi venter", "en", ""),
        ("deadlin: 1 May", "en", "deadline: 1 May"),
        ("sammendra: vi venter", "en", "summary: vi venter"),
        ("sammendra: vi venter", "nb", "sammendrag: vi venter"),
        ("sammendra: vi ventar", "nn", "samandrag: vi ventar"),
    ],
)
def test_a_word_that_is_nearly_one_is_told_in_the_language_of_the_meeting(
    line: str, language: str, instead: str
) -> None:
    assert asked(ITEM, line, language=language)[1] == instead


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("Vedtatt: Scenen settes opp i parken", "decision", "Scenen settes opp i parken"),
        ("VEDTEKE: Scena står i parken", "decision", "Scena står i parken"),
        ("Besluttet: Scenen leies", "decision", "Scenen leies"),
        ("Resolution: rent a stage", "decision", "rent a stage"),
        ("Decided: rent a stage", "decision", "rent a stage"),
        ("Enige om: billettene skal være billige", "conclusion", "billettene skal være billige"),
        ("Samde om: billege billettar", "conclusion", "billege billettar"),
        ("Aksjon: bestille telt", "action", "bestille telt"),
        ("Å gjøre: bestille telt", "action", "bestille telt"),
        ("To do: book a tent", "action", "book a tent"),
        ("Action item: book a tent", "action", "book a tent"),
        ("todo:: bestille telt", "action", "bestille telt"),
        ("AP: Ida bestiller to telt", "action", "Ida bestiller to telt"),
    ],
)
def test_other_words_for_what_is_agreed(line: str, kind: str, text: str) -> None:
    recorder, _ = typed(*HERE)
    entry = recorder.take(line).documents[0]
    assert isinstance(entry, Entry)
    assert ("conclusion" if entry.conclusion else entry.kind.value, entry.text) == (kind, text)


def test_what_may_be_a_party_that_speaks_is_asked_about() -> None:
    task = "AP: Ida bestiller to telt"
    recorder, _ = typed("til stede: Ida Vik (Ap)", ITEM)
    said = recorder.take(task)
    assert (said.kind, said.hint and said.hint.instead) == ("note", "! Ida bestiller to telt")


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("AP: Ap vil ha en annen scene", "! Ap vil ha en annen scene"),
        ("AP: telt", "! telt"),
        ("ap: telt", ""),
        ("Vedtak Scenen står i parken", "Vedtak: Scenen står i parken"),
        ("Vedtak – scenen står i parken", "Vedtak: scenen står i parken"),
        ("Vedtatt at scenen står i parken", "Vedtatt: at scenen står i parken"),
        ("Resolved that a stage be rented", "Resolved: that a stage be rented"),
        ("Oppgave Ida ringer", "Oppgave: Ida ringer"),
        ("=Scenen leies", "= Scenen leies"),
        ("!Per: hente tau", "! Per: hente tau"),
        ("?Hvem låser", "? Hvem låser"),
        ("-mer tau", "- mer tau"),
        ("– mer tau", "- mer tau"),
        ("- Konklusjon: vi leier", "Konklusjon: vi leier"),
        ("- ! Per: hente tau", "! Per: hente tau"),
        ("- = scenen leies", "= scenen leies"),
        ("Korpset ← Skolen: øvingsrom", "Skolen > Korpset: øvingsrom"),
        ("korpset -> skolen: noter", "korpset > skolen: noter"),
        ("Vedtka: leie scene", "vedtak: leie scene"),
        ("Disse møtte: Ola By", "til stede: Ola By"),
        ("Ikke til stede: Ola By", "mangler: Ola By"),
        # look like it, and are not
        ("Vedtak om scenen ble drøftet", ""),
        ("Forslag til program kom inn", ""),
        ("Svar fra skolen kom i går", ""),
        ("-3 grader om natta", ""),
        ("=3", ""),
        (">30 år", ""),
        ("-> neste", ""),
        ("Oslo → Bergen er langt", ""),
        ("Frammøte: godt", ""),
        ("- Ida: vi trenger tau", ""),
        ("- Pris: 300 kr", ""),
        ("Ida mente at Per må ringe", ""),
    ],
)
def test_what_looks_like_more_is_asked_about(line: str, instead: str) -> None:
    assert asked(*HERE, line) == ("note", instead)


def test_a_bullet_is_a_point() -> None:
    entry = last(*HERE, "• tau og plugger")
    assert (entry.point, entry.text) == (True, "tau og plugger")


def test_points_below_a_word_for_tasks_are_tasks_where_they_name_an_owner() -> None:
    recorder, became = typed(
        *HERE,
        "Oppgaver:",
        "- Ida: sende lista",
        "- Per henter tau i morgen",
        "- mer tau",
        "",
        "- Turid: takk",
    )
    kinds = [one.kind for one in became[3:]]
    assert kinds == ["action", "action", "note", "", "note"]
    assert became[5].hint is not None
    assert became[5].hint.instead == "! mer tau"
    assert recorder.session.record.entries[-1].speaker is not None


@pytest.mark.parametrize(
    ("line", "pair", "mutual"),
    [
        ("Korpset → Skolen: øvingsrom", ("Korpset", "Skolen"), False),
        ("Korpset->Skolen: øvingsrom", ("Korpset", "Skolen"), False),
        ("Korpset ↔ Skolen: noter", ("Korpset", "Skolen"), True),
        ("Alle → hverandre: hjelpe til", ("Alle", "Alle"), True),
    ],
)
def test_arrows_stand_between_parties(line: str, pair: tuple[str, str], mutual: bool) -> None:
    entry = last(*HERE, line)
    assert entry.from_ is not None
    assert entry.to is not None
    assert ((entry.from_.name, entry.to.name), entry.mutual) == (pair, mutual)


# — what is none —


@pytest.mark.parametrize(
    "line",
    [
        "konklusjon: ingen",
        "konklusjon: ingen i dette møtet",
        "Konklusjon: Ingen foreløpig.",
        "konklusjon: foreløpig ingen",
        "konklusjon: ikke konkludert",
        "konklusjon: inga enno",
        "semje: inga i denne omgang",
        "conclusion: none yet",
        "conclusion: no conclusion reached",
    ],
)
def test_no_conclusion_is_an_outcome(line: str) -> None:
    recorder, _ = typed(*HERE, line)
    item = recorder.item
    assert item is not None
    assert item.outcome == "inconclusive"
    assert not [e for e in recorder.session.record.entries if e.kind == Kind.DECISION]


@pytest.mark.parametrize(
    "line", ["konklusjon: ingen ekstra telt i år", "konklusjon: ingen av dem", "conclusion: none of them fit"]
)
def test_a_conclusion_about_nobody_is_one(line: str) -> None:
    assert last(*HERE, line).conclusion


@pytest.mark.parametrize(
    "line",
    [
        "vedtak: ingen",
        "Vedtak: ingen i dag",
        "oppgave: ingen",
        "decision: none",
        "= ingen",
        "vedtak: –",
        "vedtak: det ble ikke fattet vedtak",
        "= no decision",
    ],
)
def test_none_of_something_is_not_one(line: str) -> None:
    assert asked(*HERE, line) == ("note", "")


# — the head —


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Frammøte: Ida Strøm, Per Moen", "present"),
        ("Disse møtte: Ida Strøm", "present"),
        ("Tilstedeværende: Ida Strøm", "present"),
        ("Desse møtte: Ida Strøm", "present"),
        ("Til stades var: Ida Strøm", "present"),
        ("In attendance: Ann Reed", "present"),
        ("Attendees: Ann Reed, Tom Hill", "present"),
        ("Fraværende: Ola By", "absent"),
        ("Ikke til stede: Ola By", "absent"),
        ("Møtte ikkje: Ola By", "absent"),
        ("Not present: Bob Hale", "absent"),
        ("Avbud: Ola By", "excused"),
        ("Meldt fråfall: Ola By", "excused"),
        ("Apologies received: Bob Hale", "excused"),
        ("Närvarande: Ola By", "present"),
        ("Afbud: Ola By", "excused"),
    ],
)
def test_other_words_for_who_was_there(line: str, status: str) -> None:
    recorder, _ = typed(line)
    assert {who.status for who in recorder.session.record.attendance} == {status}


def test_beside_members_those_of_the_administration_have_no_vote() -> None:
    recorder, _ = typed("til stede: Ida Strøm", "Fra administrasjonen: Siri Vold")
    assert {who.name.name: who.votes for who in recorder.session.record.attendance} == {
        "Ida Strøm": True,
        "Siri Vold": False,
    }


@pytest.mark.parametrize("line", ["Frammøte: bra", "Fraværende: mange", "Deltok: folk flest"])
def test_no_names_are_nobody(line: str) -> None:
    recorder, (became,) = typed(line)
    assert (became.kind, became.hint is not None) == ("note", True)
    assert not recorder.session.record.attendance


def test_a_word_of_the_head_is_told_and_can_be_taken_back() -> None:
    recorder, (became,) = typed("Lydansvarlig: Turid Aas")
    assert recorder.session.record.meeting.roles == (Role("Lydansvarlig", "Turid Aas"),)
    assert became.hint is not None
    recorder.take_instead()
    assert not recorder.session.record.meeting.roles
    assert [entry.text for entry in recorder.session.record.entries] == ["Lydansvarlig: Turid Aas"]


@pytest.mark.parametrize(
    "line",
    [
        "Velkommen: Turid ønsket alle velkommen.",
        "Status: vi er klare",
        "Innledning: Det ble sagt mye; lite ble bestemt.",
    ],
)
def test_a_sentence_is_no_line_of_the_head(line: str) -> None:
    recorder, (became,) = typed(line)
    assert became.kind == "note"
    assert not recorder.session.record.meeting.roles


def test_a_head_is_over_when_something_else_was_typed() -> None:
    recorder, _ = typed("Vi begynte presis", "Lydansvarlig: Turid Aas")
    assert not recorder.session.record.meeting.roles


@pytest.mark.parametrize(("line", "field"), [("dato: 11.2.2026", "from"), ("sted: Rådhuset", "place")])
def test_a_planned_meeting_takes_the_words_of_its_head_until_an_item_begins(line: str, field: str) -> None:
    planned, _ = typed(ITEM, "# Eventuelt")
    planned.go(None)
    became = planned.take(line)
    assert (became.kind, became.field) == ("meeting-detail", field)
    planned.take("#1")
    assert planned.take(line).kind == "note"


def test_whose_account_the_minutes_are_has_a_line() -> None:
    recorder, _ = typed("framstilling ved: Kulturkontoret")
    assert recorder.session.record.meeting.roles == (Role("Framstilling ved", "Kulturkontoret"),)


# — values —

VALUES = ("#verdier Det vi vil være", "* Mot: vi prøver", "* Ro: vi venter")


@pytest.mark.parametrize("line", ["= det modige huset", "= Vårt felles mål", "= mot og ro"])
def test_a_name_gathers_the_values_above_it(line: str) -> None:
    entry = last(*VALUES, line)
    assert (entry.kind, entry.gathers, entry.text) == (Kind.PROPOSAL, True, line[2:])


@pytest.mark.parametrize(
    "line",
    [
        "= Verdiene vedtas",
        "= vi bruker disse i planen",
        "= Styret godkjenner verdiene.",
        "vedtak: det modige huset",
    ],
)
def test_a_decision_among_values_is_one(line: str) -> None:
    assert last(*VALUES, line).kind == Kind.DECISION


def test_without_values_there_is_nothing_to_gather() -> None:
    assert last("#verdier Det vi vil være", "= det modige huset").kind == Kind.DECISION


# — lines that steer —


@pytest.mark.parametrize("line", ["#7", "#finn søndag", "#angre", "#frammøtte", "#opp litt"])
def test_a_line_that_steers_and_misses_is_kept_and_not_printed(line: str) -> None:
    became = taken(*HERE, line)
    entry = became.documents[0]
    assert isinstance(entry, Entry)
    assert (entry.text, entry.in_minutes, became.hint is not None) == (line, False, True)


def test_a_word_after_the_sign_that_is_no_command_is_text() -> None:
    assert asked(*HERE, "#kulturuka") == ("note", "# kulturuka")
    assert asked(*HERE, "#vedtak Scenen leies") == ("note", "vedtak: Scenen leies")
    assert last(*HERE, "#vedtak Scenen leies").in_minutes


# — Tab on the empty line —


def test_the_line_it_could_have_been_takes_its_place_in_one_step() -> None:
    recorder, _ = typed(*HERE, "=Scenen leies")
    became = recorder.take_instead()
    assert became is not None
    assert [(e.kind, e.text) for e in recorder.session.record.entries] == [(Kind.DECISION, "Scenen leies")]
    recorder.session.undo()
    assert [(e.kind, e.text) for e in recorder.session.record.entries] == [(Kind.NOTE, "=Scenen leies")]


def test_it_goes_where_the_line_went() -> None:
    recorder, _ = typed(PEOPLE, ITEM, "Lunsj 30 min")
    recorder.take_instead()
    assert recorder.item is not None
    assert (recorder.item.form, recorder.item.planned) == ("break", 30)
    recorder, _ = typed(ITEM, "Onsdag 9. september", **TWO_DAYS)
    recorder.take_instead()
    assert [day.date for day in recorder.session.record.days] == [date(2026, 9, 9)]
    assert recorder.session.record.entries == ()


@pytest.mark.parametrize("other", ["noe annet", "# Ny sak", ""])
def test_another_line_leaves_it(other: str) -> None:
    recorder, _ = typed(*HERE, "=Scenen leies", other)
    assert recorder.take_instead() is None
    assert recorder.session.record.entries[0].text == "=Scenen leies"


def test_nothing_takes_its_place_once_something_else_has_changed() -> None:
    recorder, _ = typed(*HERE, "=Scenen leies")
    (entry,) = recorder.session.record.entries
    recorder.session.apply(replace(entry, text="Scenen leies ikke"))
    assert recorder.take_instead() is None
    assert [one.text for one in recorder.session.record.entries] == ["Scenen leies ikke"]


@given(st.text(alphabet=" \t\u00a0\x0b\x85:=!-–>•→#.()abæAB15,\u200b", max_size=24))
def test_no_line_stops_and_every_word_is_kept(line: str) -> None:
    recorder, _ = typed(PEOPLE, ITEM)
    became = recorder.take(line)
    if became.hint is not None and became.hint.instead:
        recorder.take_instead()


# — labels of written minutes —


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("Aksjonsliste: Ida ringer", "oppgave: Ida ringer"),
        ("Beslutninger: vi kjøper bod", "vedtak: vi kjøper bod"),
        ("Vedlegga: kart over boden", "vedlegg: kart over boden"),
        ("Tilleggsforslag: og en krakk", "forslag: og en krakk"),
        ("Resultat av votering: 3-2", "stemmer: 3-2"),
        ("Neste samling: 4. mai", "neste møte: 4. mai"),
        ("Uppgifter: Ida ringer", "oppgave: Ida ringer"),
        ("vedtaket: ble utsatt", ""),
        ("Hvem: vet ikke noen", "ansvar: vet ikke noen"),
    ],
)
def test_a_label_of_written_minutes_is_asked_about(line: str, instead: str) -> None:
    assert asked(*HERE, line) == ("note", instead)


# — more before the colon than a word of the table —


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("Oppgave Ida: bestille scene", "Oppgave: Ida: bestille scene"),
        ("Oppgave til Ida: bestille scene", "Oppgave: Ida: bestille scene"),
        ("Tiltak 2: bestille scene", "Tiltak: bestille scene"),
        ("Oppgåve (Ida): tinge scene", "Oppgåve: Ida: tinge scene"),
        ("Action (Ida): book the stage", "Action: Ida: book the stage"),
        ("ACTION IDA: book the stage", "ACTION: IDA: book the stage"),
        ("Action point 3: book the stage", "Action point: book the stage"),
        ("Action for Ida: book the stage", "Action: Ida: book the stage"),
        ("TODO Ida: book the stage", "TODO: Ida: book the stage"),
        ("Vedtak 2: scenen leies", "Vedtak: scenen leies"),
        ("Vedtak nr. 2: scenen leies", "Vedtak: scenen leies"),
        ("Vedtak/konklusjon: scenen leies", "Vedtak: scenen leies"),
        ("Vedtak (enstemmig): scenen leies", "Vedtak: enstemmig: scenen leies"),
        ("Spørsmål Ida: hvem leier ut?", "Spørsmål: Ida: hvem leier ut?"),
        ("Protokolltilførsel SV: vi er uenige", "Protokolltilførsel: SV: vi er uenige"),
        ("Styret vedtok å leie scene", "= Styret vedtok å leie scene"),
        ("Vi vedtok enstemmig å leie scene", "= Vi vedtok enstemmig å leie scene"),
        ("Årsmøtet bestemte at scenen leies", "= Årsmøtet bestemte at scenen leies"),
        ("The board resolved to hire a stage", "= The board resolved to hire a stage"),
        ("[ ] Ida bestiller scene", "! Ida bestiller scene"),
        ("- [ ] Ida bestiller scene", "! Ida bestiller scene"),
        ("☐ Ida bestiller scene", "! Ida bestiller scene"),
        ("Ap: Ida bestiller scene", "! Ida bestiller scene"),
        ("Ap: scene er viktig", "! scene er viktig"),
        ("Styret vedtok scenen i fjor", ""),
        ("Oppgaven Ida fikk: bestille scene", ""),
        ("Et vedtak om scenen: det kom i mai", ""),
        ("Seconded: Turid Aas", ""),
        ("Proposed: Turid Aas", ""),
        ("SV: scene er viktig", ""),
    ],
)
def test_what_says_more_before_its_colon_is_asked_about(line: str, instead: str) -> None:
    assert asked(*HERE, line) == ("note", instead)
    assert last(*HERE, line).text == line.removeprefix("- ")


def test_a_party_on_the_list_is_no_task_unless_somebody_does_something() -> None:
    list_ = "til stede: Ida Strøm (Ap), Per Moen (H)"
    assert asked(list_, ITEM, "Ap: scenen er viktig") == ("note", "")
    assert asked(list_, ITEM, "Ap: Ida bestiller scene") == ("note", "! Ida bestiller scene")


@pytest.mark.parametrize("line", ["Seconded: Turid Aas", "Støttet av: Turid Aas", "Proposed: Turid Aas."])
def test_who_backs_something_is_printed_as_typed_and_said_to_be(line: str) -> None:
    became = taken(*HERE, line)
    assert (became.kind, became.hint and became.hint.key) == ("note", "hint-backing")


@pytest.mark.parametrize(
    ("line", "kind", "by", "text"),
    [
        ("Foreslått: å leie scene", Kind.PROPOSAL, "", "å leie scene"),
        ("Proposed: that we hire a stage", Kind.PROPOSAL, "", "that we hire a stage"),
        ("Moved: to hire a stage", Kind.PROPOSAL, "", "to hire a stage"),
        ("Forslag fra Per: leie scene", Kind.PROPOSAL, "Per", "leie scene"),
        ("Forslag fra SV: leie scene", Kind.PROPOSAL, "SV", "leie scene"),
        ("Foreslått av Ida Strøm: leie scene", Kind.PROPOSAL, "Ida Strøm", "leie scene"),
        ("Framlegg frå Turid: leige scene", Kind.PROPOSAL, "Turid", "leige scene"),
        ("Motion by Turid: hire a stage", Kind.PROPOSAL, "Turid", "hire a stage"),
        ("Spørsmål fra Dag: hvem leier ut?", Kind.QUESTION, "Dag", "hvem leier ut?"),
    ],
)
def test_what_is_somebodys_by_a_word_before_the_colon(line: str, kind: Kind, by: str, text: str) -> None:
    entry = last(*HERE, line)
    name = entry.by or entry.speaker
    assert (entry.kind, name.name if name else "", entry.text) == (kind, by, text)


@pytest.mark.parametrize(
    ("line", "amends", "text"),
    [
        ("= erstatter 4/25 pkt. 2: scenen leies", ("4/25 pkt. 2",), "scenen leies"),
        ("= endrer vedtak 18/26 punkt 3: scenen leies", ("18/26 punkt 3",), "scenen leies"),
        ("= opphever PS 18/26 pkt 3: gjelder ikke", ("PS 18/26 pkt 3",), "gjelder ikke"),
        ("= amends 18/26 point 3: the stage is hired", ("18/26 point 3",), "the stage is hired"),
        ("= endrer 18/26: scenen leies", ("18/26",), "scenen leies"),
        (
            "= endrer 18/26 pkt. 2 og 3: scenen leies",
            (),
            "endrer 18/26 pkt. 2 og 3: scenen leies",
        ),
    ],
)
def test_a_point_of_a_decision_is_cited(line: str, amends: tuple[str, ...], text: str) -> None:
    entry = last(*HERE, line)
    assert (entry.amends, entry.supersedes, entry.repeals, entry.text) == (amends, (), False, text)
    assert all(cited(0, number)[1] == number.partition(" p")[0].casefold() for number in amends)


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("Enstemmig vedtatt", "stemmer: Enstemmig vedtatt"),
        ("Pause: folk var slitne", ""),
        ("Utsatt til i morgen", "utsatt: til i morgen"),
        ("Utsatt for støy", ""),
        ("Enighet om å leie scene", "Enighet om: å leie scene"),
        ("Lukket koml. § 11-5", "Lukket: koml. § 11-5"),
        ("Lukket i dag", ""),
        ("Vedtak som foreslått", "Vedtak: som foreslått"),
        ("Vedtak om at vi leier", "Vedtak: om at vi leier"),
        ("Enighet at vi venter", "Enighet: at vi venter"),
        ("Vedtak nå", ""),
        ("AP Ida: bestille scene", "! Ida: bestille scene"),
    ],
)
def test_a_label_without_its_colon_is_asked_about(line: str, instead: str) -> None:
    assert asked(*HERE, line) == ("note", instead)


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("Frist fredag", "Frist: fredag"),
        ("Frist 1. juni", "Frist: 1. juni"),
        ("Deadline Friday.", "Deadline: Friday."),
        ("Frist snart", ""),
    ],
)
def test_a_deadline_without_its_colon_is_asked_about_below_an_action(line: str, instead: str) -> None:
    assert asked(*HERE, "! Per: leie scene", line) == ("note", instead)
    assert asked(*HERE, line) == ("note", "")


@pytest.mark.parametrize("title", ["Pause", "pause 10 min", "Lunsj", "dag 2"])
def test_a_sub_item_is_one_whatever_its_title_names(title: str) -> None:
    recorder, (*_, became) = typed(*HERE, f"## {title}", **TWO_DAYS)
    item = recorder.item
    assert item is not None
    assert (became.kind, item.title, item.parent is not None) == ("item", title, True)
    assert typed(*HERE, f"# {title}", **TWO_DAYS)[1][-1].kind in {"break", "day"}


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("! Per grubler over kommunen", "! Per: grubler over kommunen"),
        ("oppgave: Per Moen hører om leie", "! Per Moen: hører om leie"),
        ("! Per sin nøkkel leveres inn", ""),
        ("! Per henter nøkkel", ""),
        ("! kommunen hører med Per", ""),
    ],
)
def test_a_task_that_begins_with_somebody_asks_whether_it_is_theirs(line: str, instead: str) -> None:
    assert asked(*HERE, line) == ("action", instead)


@pytest.mark.parametrize(
    "line",
    [
        "privat: konklusjn: scenen leies",
        "unntatt § 13: Ap: Ida bestiller scene",
        "privat: oppgave: Per grubler over legen",
        "unntatt § 13: notat: konklusjn: scenen leies",
    ],
)
def test_what_a_withheld_line_could_have_been_is_withheld_too(line: str) -> None:
    recorder, _ = typed(*HERE, line)
    assert recorder.take_instead() is not None
    record = recorder.session.record
    (entry,) = record.entries
    assert entry.kind != Kind.NOTE
    assert entry.id in Withheld(record)


@pytest.mark.parametrize(
    ("line", "kind", "hinted"),
    [
        ("Vedteke: leige scene", "decision", False),
        ("Styret vedtok å leige scene", "note", True),
        ("Oppgåver: Ida ordnar scene", "note", True),
        ("Samrøystes vedteke", "note", True),
        ("AGREED: hire a stage", "decision", False),
        ("The committee agreed to hire a stage", "note", True),
        ("Carried unanimously", "note", True),
        ("To do – Ida hires a stage", "note", True),
        ("Decision 2: hire a stage", "note", True),
        ("Proposer: Ida Strøm", "note", True),
        ("Vedtaket fra i fjor står", "note", False),
        ("Oppgaven er løst", "note", False),
        ("Spørsmålet var vanskelig", "note", False),
        ("Per gikk gjennom regnskapet", "note", False),
        ("Turid kom med kake", "note", False),
        ("PS: husk vester", "note", False),
    ],
)
def test_habits_are_taken_or_asked_about_and_sentences_left_alone(line: str, kind: str, hinted: bool) -> None:
    became = taken(*HERE, line)
    assert (became.kind, became.hint is not None) == (kind, hinted)


@pytest.mark.parametrize("line", ["Ida:", "Ida Strøm:", "- Ida:", "Per:  ", "Ida Strøm :"])
def test_a_name_that_says_nothing_is_text_and_nobody_speaks(line: str) -> None:
    entry = last(*HERE, line)
    assert (entry.kind, entry.speaker) == (Kind.NOTE, None)
    assert entry.text == line.removeprefix("- ").strip()


@pytest.mark.parametrize("line", ["Vedtaket: Vi kjøper båt", "Enstemmig: Vi kjøper båt"])
def test_what_stands_for_a_label_is_asked_about_in_an_item_alone(line: str) -> None:
    assert asked(*HERE, line)[1]
    assert asked(PEOPLE, line) == ("note", "")
    assert asked(PEOPLE, "en linje", line) == ("note", "")
