"""Sentences of the minutes that a line with a word would keep, and lines that the form or the item has."""

from __future__ import annotations

import re

import pytest

from store.language.late_pattern import LatePattern
from store.record.values import Kind
from tests.grammar.desk import asked, last, taken, typed
from tui.grammar.doubts import sentences

PEOPLE = "til stede: Mona Lie, Per Dal, Siv Moe"
HERE = (PEOPLE, "# Dugnad")


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("Vara Tor Bø møtte for Per Dal", "Vara: Tor Bø møtte for Per Dal"),
        ("Tor Bø møter for Per Dal", "vara: Tor Bø for Per Dal"),
        ("Vara for Per: Tor Bø", "vara: Tor Bø for Per"),
        ("Varamedlem Tor Bø møtte.", "til stede: Tor Bø (vara)"),
        ("Varamedlem Tor Bø stilte i stedet for Per Dal.", "vara: Tor Bø for Per Dal"),
        ("1. vara Tor Bø deltok", "til stede: Tor Bø (vara)"),
        ("Innledning v/ Siv Moe", "innleder: Siv Moe"),
        ("Innlegg ved Siv Moe og Per Dal.", "Innlegg ved: Siv Moe og Per Dal."),
        ("Sak 4/26 Ny kiosk", "# Sak 4/26 Ny kiosk"),
        ("PS 12/26 Havneplan", "# PS 12/26 Havneplan"),
        ("@Per: hente tilhenger", "! Per: hente tilhenger"),
        ("@Siv Moe henter tilhenger", "! Siv Moe: henter tilhenger"),
        ("Vedlegg 2: Kart", "Vedlegg: Kart"),
        ("Neste møte torsdag 11. juni kl. 18", "neste møte: torsdag 11. juni kl. 18"),
        ("Neste styremøte 11. juni", "neste møte: 11. juni"),
        ("leder: Siv", "til stede: Siv (leder)"),
    ],
)
def test_a_sentence_is_asked_about(line: str, instead: str) -> None:
    assert asked(*HERE, line) == ("note", instead)


@pytest.mark.parametrize(
    "line",
    [
        "Varaleder Tor Bø møtte for Per Dal",
        "Vara møtte for Per",
        "Vara til styret møtte mange",
        "Sak 4/26 Kiosken ble ikke ferdig",
        "Sak 4 er utsatt",
        "Innledning ved skolestart er viktig",
        "@kaffe: mer",
        "Neste møte blir bedre",
        "Til stede var også en hund",
        "leder: vi trenger en",
    ],
)
def test_a_sentence_that_only_looks_so_is_text(line: str) -> None:
    assert asked(*HERE, line) in {("note", ""), ("note", "! kaffe: mer")}


def test_who_is_elected_is_not_asked_about() -> None:
    assert asked(PEOPLE, "# Valg av styre", "leder: Siv") == ("note", "")


@pytest.mark.parametrize(
    "line", ["serie: Styret", "Nummer: 3/26", "språk: nynorsk", "time zone: Europe/Oslo"]
)
def test_what_the_form_has_is_said(line: str) -> None:
    became = taken(*HERE, line)
    assert became.hint is not None
    assert (became.kind, became.hint.key) == ("note", "hint-in-form")


def test_what_the_form_has_ends_no_head() -> None:
    for line in ("vedtaksført: 7 av 9", "møte nr.: 4", "Forfall: ingen"):
        assert taken(line, "Vertskap: Grendelaget").kind == "meeting-detail"
    assert asked("innkalling: sendt 1. mai") == ("note", "Innkalling: sendt 1. mai")
    assert taken("Vi begynte sent", "Vertskap: Grendelaget").kind == "note"


def test_who_was_there_is_asked_about_where_the_meeting_opens() -> None:
    line = "Til stede var Mona Lie, Per Dal og Siv Moe"
    assert asked(line) == ("note", "til stede: Mona Lie, Per Dal og Siv Moe")


@pytest.mark.parametrize(("line", "start"), [("tid: 9", "9"), ("tid: 18-20", "18"), ("time: 9", "9")])
def test_an_hour_alone_is_a_time_in_the_head(line: str, start: str) -> None:
    assert typed(line)[0].session.record.meeting.start == start
    assert taken(*HERE, "tid: 9").hint is not None


def test_an_hour_alone_ends_the_meeting() -> None:
    assert typed(*HERE, "hevet: 21")[0].session.record.meeting.end == "21.00"


def test_who_leads_in_small_letters_is_a_line_of_the_head() -> None:
    (role,) = typed("leder: Mona Lie")[0].session.record.meeting.roles
    assert (role.label, role.name) == ("Leder", "Mona Lie")


# — what becomes of the item —


@pytest.mark.parametrize(
    ("line", "outcome"),
    [
        ("= utsatt", "postponed"),
        ("= Utsatt.", "postponed"),
        ("= utsett", "postponed"),
        ("= postponed", "postponed"),
        ("vedtak: utsatt", "postponed"),
        ("= trukket", "withdrawn"),
        ("konklusjon: ingen i dag, tas opp igjen", "inconclusive"),
        ("konklusjon: ingen – vi venter", "inconclusive"),
    ],
)
def test_what_becomes_of_the_item_is_no_decision(line: str, outcome: str) -> None:
    recorder, (*_, became) = typed(*HERE, line)
    record = recorder.session.record
    assert (became.kind, record.agenda[0].outcome) == ("item-detail", outcome)
    assert not [entry for entry in record.entries if entry.kind == Kind.DECISION]


@pytest.mark.parametrize("line", ["= ikke vedtatt", "= ikkje vedteke", "= rejected"])
def test_nothing_fell_where_nothing_is_named(line: str) -> None:
    became = taken(*HERE, line)
    assert became.hint is not None
    assert (became.kind, became.hint.key) == ("note", "hint-rejected-what")


@pytest.mark.parametrize(
    ("line", "text"), [("= Utsatt til høsten", "Utsatt til høsten"), ("= 'utsatt", "utsatt")]
)
def test_more_words_are_a_decision(line: str, text: str) -> None:
    assert (last(*HERE, line).kind, last(*HERE, line).text) == (Kind.DECISION, text)


@pytest.mark.parametrize(
    ("lines", "instead"),
    [
        (("= Utsatt til neste møte",), "utsatt: til neste møte"),
        (("vedtak: Saken utsettes til høsten.",), "utsatt: til høsten"),
        (("= Postponed to the next meeting",), "utsatt: to the next meeting"),
        (("utsatt", "= Saken utsettes"), ""),
        (("privat: = Utsatt til neste møte",), ""),
        (("forslag: Vi kjøper båt", "= Forslaget er vedtatt"), "= Vi kjøper båt"),
        (("forslag: Vi kjøper båt.", "= Enstemmig vedtatt!"), "= Vi kjøper båt. Enstemmig vedtatt"),
        (("forslag: Vi kjøper båt.", "vedtak: forslaget ble enstemmig vedtatt"),
         "vedtak: Vi kjøper båt. Enstemmig vedtatt"),
        (("forslag: Vi kjøper båt", "= Carried"), "= Vi kjøper båt"),
        (("innstilling: Vi kjøper båt", "= Innstillingen ble enstemmig vedtatt"),
         "= Vi kjøper båt. Enstemmig vedtatt"),
        (("innstilling: Vi kjøper båt", "forslag: Vi venter", "= Vedtatt"), ""),
        (("forslag: Vi kjøper:", "- båt", "", "= Vedtatt"), ""),
        (("forslag: Vi kjøper båt", "forslag: Vi selger", "= Vedtatt"), ""),
        (("forslag: Vi kjøper båt", "= Vi venter", "= Vedtatt"), ""),
        (("privat: forslag: Vi kjøper båt", "notat: skille", "= Vedtatt"), ""),
        (("notat: forslag: Vi kjøper båt", "Ordskifte.", "= Vedtatt"), ""),
        (("forslag: Vi kjøper båt", "= Vedtatt med en endring"), ""),
        (("= Dugnad 24. april kl. 11 enstemmig",), "= Dugnad 24. april kl. 11. Enstemmig"),
        (("vedtak: Vi malar huset samrøystes",), "vedtak: Vi malar huset. Samrøystes"),
        (("= No new locks this year unanimously",), "= No new locks this year. Unanimously"),
        (("= Planen vedtas enstemmig",), ""),
        (("= Rådet er enstemmig",), ""),
        (("= Enstemmig",), ""),
    ],
)  # fmt: skip
def test_a_decision_that_only_points_at_another_thing_is_asked_about(
    lines: tuple[str, ...], instead: str
) -> None:
    kind, found = asked(*HERE, *lines)
    assert (kind, found) == ("decision", instead)


def test_tab_lets_the_proposal_be_the_decision_and_the_item_be_put_off() -> None:
    recorder, _ = typed(*HERE, "forslag: Vi kjøper båt", "= Forslaget er vedtatt")
    recorder.take_instead()
    decided = [one.text for one in recorder.session.record.entries if one.kind == Kind.DECISION]
    assert decided == ["Vi kjøper båt"]
    recorder, _ = typed(*HERE, "= Saken utsettes til neste møte")
    recorder.take_instead()
    record = recorder.session.record
    assert record.agenda[0].outcome == "postponed"
    assert not [one for one in record.entries if one.kind == Kind.DECISION]


@pytest.mark.parametrize(
    ("said", "instead"),
    [((), "next meeting: 14 April at 7.30"), (("next meeting: 14 April",), ""),
     (("next meeting: 15 April",), "next meeting: 14 April at 7.30")],
)  # fmt: skip
def test_the_day_of_the_next_meeting_is_asked_about_in_its_language_until_it_is_told(
    said: tuple[str, ...], instead: str
) -> None:
    line = "Next meeting will be 14 April at 7.30"
    assert asked("# Dates", *said, line, language="en") == ("note", instead)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("# SWOT", "swot: Kjelleren"), "SWOT: Kjelleren"),
        (("# SWOT", "swot: SWOT"), "SWOT"),
        (("# Verdier", "#verdier Hvem vi er"), "Verdier: Hvem vi er"),
    ],
)
def test_an_item_begun_without_its_form_is_one(lines: tuple[str, ...], title: str) -> None:
    (item,) = typed(*lines)[0].session.record.agenda
    assert (item.title, item.form != "plain") == (title, True)


def test_an_item_with_something_in_it_keeps_its_form() -> None:
    items = typed("# SWOT", "Vi begynner", "swot: Kjelleren")[0].session.record.agenda
    assert [item.form for item in items] == ["plain", "swot"]


@pytest.mark.parametrize(
    "line", ["= Vi ansetter ham", "! Per: ringe ham", "forslag: vi ansetter", "? Når begynner han"]
)
def test_what_goes_out_behind_what_does_not_says_so(line: str) -> None:
    became = taken(*HERE, "unntatt § 13: Vi snakket om søkeren", line)
    assert became.hint is not None
    assert (became.hint.key, became.hint.instead) == ("hint-goes-out", f"unntatt § 13: {line}")


# — people —


@pytest.mark.parametrize(
    ("line", "chair", "writer"),
    [
        ("til stede: Mona Lie (møteleder), Per Dal (referent)", "Mona Lie", "Per Dal"),
        ("til stades: Mona Lie (møteleiar), Per Dal (ref.)", "Mona Lie", "Per Dal"),
        ("present: Ann Reed (in the chair), Bob Hale (Minutes)", "Ann Reed", "Bob Hale"),
        ("present: Ann Reed (Chair), Bob Hale (note-taker)", "Ann Reed", "Bob Hale"),
        ("til stede: Mona Lie (leder), Per Dal (sekretær)", "Mona Lie", ""),
        ("til stades: Mona Lie (leiar), Per Dal (ref.)", "Mona Lie", "Per Dal"),
        ("til stede: Mona Lie (leder, Åsly bibliotek), Per Dal", "", ""),
        ("til stede: Mona Lie (leder), Per Dal (leder)", "", ""),
        ("til stede: Mona Lie (leder), Per Dal (ordstyrer)", "Per Dal", ""),
        ("til stede: Mona Lie (nestleder), Per Dal", "", ""),
        ("innkalt: Mona Lie (leder)", "", ""),
        ("forfall: Per Dal (referent)", "", ""),
    ],
)
def test_who_leads_and_writes_may_stand_in_brackets(line: str, chair: str, writer: str) -> None:
    meeting = typed(line)[0].session.record.meeting
    assert (meeting.chair.name if meeting.chair else "") == chair
    assert (meeting.note_taker.name if meeting.note_taker else "") == writer


def test_who_writes_by_an_own_line_goes_on() -> None:
    meeting = typed("referent: Siv Moe", "til stede: Per Dal (referent)")[0].session.record.meeting
    assert meeting.note_taker is not None
    assert meeting.note_taker.name == "Siv Moe"


@pytest.mark.parametrize(
    ("inside", "role", "work"),
    [
        ("Åsly bibliotek", "", "Åsly bibliotek"),
        ("Nes kommune", "", "Nes kommune"),
        ("University of Leeds", "", "University of Leeds"),
        ("rektor ved Åsly skole", "rektor ved Åsly skole", ""),
        ("Rektor ved Åsly skole", "Rektor ved Åsly skole", ""),
        ("skolen", "skolen", ""),
        ("leder, Åsly bibliotek", "leder", "Åsly bibliotek"),
    ],
)
def test_a_workplace_alone_in_brackets_is_one(inside: str, role: str, work: str) -> None:
    (who,) = typed(f"til stede: Mona Lie ({inside})")[0].session.record.attendance
    assert (who.role, who.organisation) == (role, work)


@pytest.mark.parametrize(
    "vote", ["all in favour bar Ned Park", "alle for unntatt Per Dal", "alle stemte for utenom to"]
)
def test_all_but_one_are_not_all(vote: str) -> None:
    voted = last(*HERE, "= Vi kjøper telt", f"stemmer: {vote}").votes
    assert voted is not None
    assert not voted.unanimous


def test_letters_in_brackets_are_a_list() -> None:
    recorder, _ = typed("# Roof", "= It was resolved to:", "(a) accept the quote", "(b) write to the county")
    assert [entry.ordered for entry in recorder.session.record.entries] == ["", "a", "a"]


# — words with a stop, days with a time —


@pytest.mark.parametrize(
    ("line", "conclusion"),
    [
        ("Bestemt: vi leier", False),
        ("Enighet om: vi leier", True),
        ("Konkl.: vi leier", True),
        ("Soknerådet vedtok: Me leiger", False),
    ],
)
def test_other_words_decide_as_well(line: str, conclusion: bool) -> None:
    made = last(*HERE, line)
    assert (made.kind, made.conclusion) == (Kind.DECISION, conclusion)


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("Tor Bø møtte som vara for Per Dal", "vara: Tor Bø for Per Dal"),
        ("Vedlegg 3 – Kart", "vedlegg: Kart"),
    ],
)
def test_more_sentences_are_asked_about(line: str, instead: str) -> None:
    assert asked(*HERE, line) == ("note", instead)


@pytest.mark.parametrize(
    ("line", "start", "end", "day"),
    [
        ("Tid: torsdag 4. juni kl. 18-20", "18", "20", "2026-06-04"),
        ("Når: 4. juni kl. 18", "kl. 18", "", "2026-06-04"),
        ("tid: 4. juni 2026 kl. 18.00-20.00", "18.00", "20.00", "2026-06-04"),
        ("Time: Thursday 4 June, 7.30pm", "19.30", "", "2026-06-04"),
        ("Tid: kl. 18", "18", "", "2026-03-12"),
    ],
)
def test_a_time_may_tell_its_day(line: str, start: str, end: str, day: str) -> None:
    meeting = typed(line)[0].session.record.meeting
    assert (meeting.start.removeprefix("kl. "), meeting.end, str(meeting.from_)) == (
        start.removeprefix("kl. "),
        end,
        day,
    )


@pytest.mark.parametrize(
    ("line", "due", "words"),
    [
        ("! Per: ringe innen 1.juni", "2026-06-01", "1.juni"),
        ("! Per: ringe innen månedsskiftet", "", "innen månedsskiftet"),
    ],
)
def test_a_day_is_read_without_its_blank(line: str, due: str, words: str) -> None:
    found = last(*HERE, line).deadline
    assert found is not None
    assert (str(found.date or ""), found.text) == (due, words)


@pytest.mark.parametrize("line", ["! Per: ringe om 14 dager etter avtale", "! Per: skrive om to uker"])
def test_a_length_ahead_is_asked_about(line: str) -> None:
    became = taken(*HERE, line)
    assert became.hint is not None
    assert became.hint.key == "hint-deadline-unread"


def test_nothing_shorter_than_what_is_looked_through_is_a_sentence() -> None:
    for name, found in vars(sentences).items():
        for one in found if isinstance(found, list | tuple) else (found,):
            if isinstance(one, LatePattern) and name != "_IS_VERB":
                shortest = re._parser.parse(one.pattern).getwidth()[0]  # type: ignore[attr-defined]
                assert shortest >= sentences._SHORTEST, name


def test_a_task_of_one_word_has_its_owners() -> None:
    assert [name.name for name in last(*HERE, "! Mona og Per rydder").owners] == ["Mona", "Per"]


def test_what_something_was_carried_with_was_for_it() -> None:
    votes = last(*HERE, "= Vi kjøper", "stemmer: vedtatt med 7 stemmer, 2 mot").votes
    assert votes is not None
    assert (votes.for_, votes.against) == (7, 2)


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ((PEOPLE, "referent: Siv"), "Siv Moe"),
        ((PEOPLE, "referent: Siv Moe"), "Siv Moe"),
        ((PEOPLE, "referent: Siv (uten stemmerett)"), "Siv (uten stemmerett)"),
        ((PEOPLE, "referent: Siv Hals"), "Siv Hals"),
        (("til stede: Siv Moe, Siv Hals", "referent: Siv"), "Siv"),
        (("referent: Siv", PEOPLE), "Siv"),
    ],
)
def test_who_writes_is_the_one_of_that_name_on_the_list(lines: tuple[str, ...], name: str) -> None:
    writer = typed(*lines)[0].session.record.meeting.note_taker
    assert writer is not None
    assert writer.name == name
