"""What lines become, easy and nasty, in three languages."""

from __future__ import annotations

from datetime import date

import pytest

from store.record.model import AgendaItem, Attendance, Day, Meeting, Presence
from store.record.values import Deadline, Kind, Name, Period, Role
from tests.grammar.desk import last, typed
from tui.grammar.phrases.clock_times import read_days, read_period

ITEM = "# Sak"
PEOPLE = "til stede: Kari Nordmann (leder, Harstad bibliotek), Per Hansen, Dag Berg, ni biblioteksjefer"

SAME_TEXT = [
    "Stor interesse for felles innkjøp",
    "Plan: de som har booket",
    "Dag: vi mangler folk",
    "Sum: 35 000",
    "Fra: Kari",
    "Inn: 200 bøker, ut: 340",
    "*applaus*",
    "???",
    "+1",
    "-> neste",
    "->",
    ">30",
    "kl. 10:30 > pause",
    "Antall lån 2015 > 2014: økning",
    "I dag",
    "A-magasinet",
    "'Hospitering' var ordet",
    "[b]",
    "[/",
    "{'a[0]'}",
    "📚 bøker og 👩‍👩‍👧",
    "x" * 10_000,
    "styr\x07tegn\x1b[31m",
    "שלום עולם",
    "https://eksempel.no: se her",
    "Mangler: penger",
    "forfall: mye",
    "ut: på tur",
    "inn: mange nye bøker",
    "=uten blank",
    "!viktig",
    "#emneknagg",
    "#99",
    "#",
    "-",
    "=",
    "vedtaket: ble utsatt",
    "kl. 10:30: pause",
    "A > B",
    "a > b",
    "> uten noen forventning over",
    "mange > få, ikke sant: ja",
    "en to tre fire fem seks > B: for mange ord",
    "slutt: vi ga oss",
    "frist: 1.10",
    "ansvar: Kari",
    "svar: ja",
    "tid: lenge",
    "sted: for sent, saken er åpnet",
    "styrke: utenfor en SWOT",
    "unntatt fra regelen: ingen",
]


@pytest.mark.parametrize("line", [line for line in SAME_TEXT if line != "#"], ids=lambda line: line[:30])
def test_a_line_that_does_not_fit_keeps_its_text(line: str) -> None:
    entry = last(ITEM, line)
    assert (entry.kind, entry.text, entry.typed) == (Kind.NOTE, line, line)
    assert not entry.point


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("- Felles aktivitetskalender", Kind.NOTE, "Felles aktivitetskalender"),
        ("* Felles aktivitetskalender", Kind.NOTE, "Felles aktivitetskalender"),
        ("= Felles innkjøp fra 1.9", Kind.DECISION, "Felles innkjøp fra 1.9"),
        ("vedtak: kjøpe bil", Kind.DECISION, "kjøpe bil"),
        ("VEDTAK : kjøpe bil", Kind.DECISION, "kjøpe bil"),
        ("ved: kjøpe bil", Kind.DECISION, "kjøpe bil"),
        ("avgjerd: kjøpe bil", Kind.DECISION, "kjøpe bil"),
        ("resolved: buy a van", Kind.DECISION, "buy a van"),
        ("konklusjon: vi prøver", Kind.DECISION, "vi prøver"),
        ("semje: vi prøver", Kind.DECISION, "vi prøver"),
        ("agreed: we try", Kind.DECISION, "we try"),
        ("! sende utkast", Kind.ACTION, "sende utkast"),
        ("oppgåve: sende utkast", Kind.ACTION, "sende utkast"),
        ("todo: send draft", Kind.ACTION, "send draft"),
        ("? Hvem eier avtalen", Kind.QUESTION, "Hvem eier avtalen"),
        ("spm: Hvem?", Kind.QUESTION, "Hvem?"),
        ("forslag: en arbeidsgruppe", Kind.PROPOSAL, "en arbeidsgruppe"),
        ("framlegg: ei gruppe", Kind.PROPOSAL, "ei gruppe"),
        ("motion: a group", Kind.PROPOSAL, "a group"),
        ("/ juni: oppstart", Kind.STEP, "oppstart"),
        ("steg 2: oppstart", Kind.STEP, "oppstart"),
        ("milestone: start", Kind.STEP, "start"),
        ("#? Hva fungerer?", Kind.GUIDE, "Hva fungerer?"),
        ("husk: kake", Kind.MEMO, "kake"),
        ("hugs: kake", Kind.MEMO, "kake"),
        ("protokolltilførsel: jeg er uenig", Kind.STATEMENT, "jeg er uenig"),
        ("sammendrag: Samarbeid: godt", Kind.SUMMARY, "Samarbeid: godt"),
        ("samandrag: Samarbeid: godt", Kind.SUMMARY, "Samarbeid: godt"),
        ("vedlegg: Årsmelding", Kind.ANNEX, "Årsmelding"),
        ("Bibliotekene > Fylket: støtte", Kind.EXPECTATION, "støtte"),
        ("forventning: A > B: støtte", Kind.EXPECTATION, "støtte"),
        ("'= er ikke et vedtak", Kind.NOTE, "= er ikke et vedtak"),
        ("'- ikke et punkt", Kind.NOTE, "- ikke et punkt"),
        ("notat: bare for oss", Kind.NOTE, "bare for oss"),
        ("privat: = hemmelig", Kind.DECISION, "hemmelig"),
        ("unntatt § 13: = hemmelig", Kind.DECISION, "hemmelig"),
        ("notat: privat: begge deler", Kind.NOTE, "begge deler"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_signs_and_words_make_their_kind(line: str, kind: Kind, text: str) -> None:
    entry = last(ITEM, line)
    assert (entry.kind, entry.text, entry.typed) == (kind, text, line)


def test_qualifiers_mark_the_entry() -> None:
    assert last(ITEM, "notat: internt").in_minutes is False
    assert last(ITEM, "privat: = hemmelig").private
    assert last(ITEM, "unnateke § 13: = løynd").exempt == "§ 13"
    assert last(ITEM, "unntatt offentlighet, jf. offl. § 23: = hemmelig").exempt == "offl. § 23"


def test_what_cannot_bear_a_mark_is_text_that_does() -> None:
    for line in (
        "privat: bakgrunn: hemmelig",
        "privat: ut: Kari 11.20",
        "privat: til orientering:",
        "privat: #dag 2",
    ):
        assert last(PEOPLE, ITEM, line).private, line
    assert last(ITEM, "unntatt § 13: frist: 1.9").exempt == "§ 13"
    both = last(ITEM, "notat: privat: begge deler")
    assert (both.in_minutes, both.private) == (False, True)
    assert last(ITEM, "unntatt: uten hjemmel").private
    assert last(ITEM, "unntatt § 13:", "hemmelig").exempt == "§ 13"
    assert last(ITEM, "privat:", "hemmelig").private


def test_words_about_an_item_are_added_to_words() -> None:
    recorder, _ = typed(
        ITEM,
        "bakgrunn: en",
        "saksopplysninger: to",
        "... og tre",
        "innleder: Kari",
        "innleder: Per",
        "? hva",
        "svar: ja",
        "svar: og nei",
    )
    (item,) = recorder.session.record.agenda
    assert (item.background, item.presenter) == ("en\nto og tre", "Kari, Per")
    assert recorder.session.record.entries[-1].answer == "ja og nei"


def test_a_repeal_puts_nothing_in_its_place() -> None:
    entry = last(ITEM, "= opphever 9/25: Forbudet mot grilling")
    assert (entry.supersedes, entry.repeals, entry.text) == (("9/25",), True, "Forbudet mot grilling")


def test_a_case_number_typed_twice_is_hinted_at() -> None:
    _, taken = typed("# 1/26 a", "# 1/26 b")
    assert taken[-1].hint is not None
    assert taken[-1].hint.key == "hint-number-taken"


def test_new_people_come_after_those_on_the_list() -> None:
    recorder, _ = typed("innkalt: A Aas, B Bø, C Cé, D Dahl", "til stede: A Aas, tre gjester, ni elever")
    names = [a.name.name for a in recorder.session.record.attendance]
    assert names == ["A Aas", "B Bø", "C Cé", "D Dahl", "gjester", "elever"]


def test_days_have_dates_as_long_as_the_meeting_lasts() -> None:
    recorder, _ = typed("#dag 2", "# Sak", "#dag 3", "#dag 4 fredag", to=date(2026, 3, 13))
    assert [(d.date, d.heading) for d in recorder.session.record.days] == [
        (date(2026, 3, 12), ""),
        (date(2026, 3, 13), ""),
        (None, ""),
        (None, ""),
    ]


def test_the_meeting_ends_by_the_clock_where_it_is() -> None:
    recorder, taken = typed(ITEM, "tekst", "hevet:")
    assert recorder.session.record.meeting.end == "11.00"
    assert (taken[-1].field, taken[-1].value) == ("end", "11.00")


def test_owners_are_names_known_or_capitalised() -> None:
    def owners(line: str) -> tuple[Name, ...]:
        return last(PEOPLE, ITEM, line).owners

    assert owners("! Kari og Per: sende utkast") == (Name("Kari"), Name("Per"))
    assert owners("! Ola Ås, Ærlig Ødegård/Per: sende") == (
        Name("Ola Ås"),
        Name("Ærlig Ødegård"),
        Name("Per"),
    )
    assert owners("! alle: lese") == (Name("alle"),)
    assert owners("! leder: lese") == (Name("leder"),)
    assert owners("! NB: husk dette") == ()
    assert owners("! kjøp inn: bøker") == ()
    assert owners("! Kari, Per, Dag og Ola: for mange") == ()
    assert last(ITEM, "! NB: husk dette").text == "NB: husk dette"


def test_parties_of_expectations_may_own_actions_in_small_letters() -> None:
    entry = last(ITEM, "Bibliotekene > Fylket: støtte", "! fylket og bibliotekene: møtes")
    assert entry.owners == (Name("fylket"), Name("bibliotekene"))


@pytest.mark.parametrize(
    ("line", "deadline"),
    [
        ("! sende innen neste møte", Deadline("neste møte", meeting="next")),
        ("! send by next meeting", Deadline("next meeting", meeting="next")),
        ("! sende innen 1.9", Deadline("1.9", date(2026, 9, 1))),
        ("! sende til 1.9.2027.", Deadline("1.9.2027", date(2027, 9, 1))),
        ("! sende før 2026-09-01", Deadline("2026-09-01", date(2026, 9, 1))),
        ("! sende senest 12. mars", Deadline("12. mars", date(2026, 3, 12))),
        ("! sende innan mai", Deadline("mai", date(2026, 5, 31))),
        ("! send by June 2027", Deadline("June 2027", date(2027, 6, 30))),
        ("! sende innen 1.2", Deadline("1.2", date(2027, 2, 1))),
        ("! kjøpe bøker til barna", None),
        ("! rydde før mai-feiringen", None),
        ("! ringe dem 1.9", None),
    ],
)
def test_deadlines_stand_after_a_word_at_the_end(line: str, deadline: Deadline | None) -> None:
    entry = last(ITEM, line)
    assert entry.deadline == deadline
    assert entry.text == line[2:]


def test_owner_and_deadline_lines_are_about_the_last_action() -> None:
    entry = last(ITEM, "! sende utkast", "ansvar: Kari og Per", "frist: høsten 2015")
    assert (entry.owners, entry.deadline) == ((Name("Kari"), Name("Per")), Deadline("høsten 2015"))
    assert last(ITEM, "! x", "frist: innen 1.10").deadline == Deadline("innen 1.10", date(2026, 10, 1))
    assert last(ITEM, "! x", "due: next meeting").deadline == Deadline("next meeting", meeting="next")


@pytest.mark.parametrize(
    ("line", "from_", "to", "mutual"),
    [
        ("Bibliotekene > Fylket: støtte", "Bibliotekene", "Fylket", False),
        ("Alle > hverandre: stille opp", "Alle", "Alle", True),
        ("Alle > kvarandre: stille opp", "Alle", "Alle", True),
        ("Kari <> Per: dele", "Kari", "Per", True),
        ("Fylket > seg selv: ha oversikt", "Fylket", "Fylket", False),
        ("Libraries > ourselves: keep up", "Libraries", "Libraries", False),
    ],
)
def test_expectations_have_both_ends(line: str, from_: str, to: str, mutual: bool) -> None:
    entry = last(ITEM, line)
    assert (entry.from_, entry.to, entry.mutual) == (Name(from_), Name(to), mutual)


def test_the_same_pair_goes_on_right_after_one() -> None:
    entry = last(ITEM, "A > B: en", "> to")
    assert (entry.kind, entry.from_, entry.text) == (Kind.EXPECTATION, Name("A"), "to")
    assert last(ITEM, "A > B: en", "# Ny sak", "> to").kind == Kind.NOTE


def test_speakers_are_on_the_list() -> None:
    assert last(PEOPLE, ITEM, "Kari: hei").speaker == Name("Kari")
    assert last(PEOPLE, ITEM, "Kari Nordmann: hei").speaker == Name("Kari Nordmann")
    assert last(PEOPLE, ITEM, "- Per: samme hos oss").speaker == Name("Per")
    assert last(PEOPLE, ITEM, "Dag: vi mangler folk").speaker == Name("Dag")
    assert last(PEOPLE, ITEM, "Ola: hei").speaker is None
    shared = last("til stede: Kari Vik, Kari Ås", ITEM, "Kari: hei")
    assert (shared.speaker, shared.text) == (None, "Kari: hei")


def test_sub_points_hang_under_the_point_before() -> None:
    recorder, taken = typed(ITEM, "- ett", "-- under", "-- også", "- to")
    one, under, also, two = (t.documents[0] for t in taken[1:])
    entries = {e.id: e for e in recorder.session.record.entries}
    assert [entries[d.id].parent for d in (one, under, also, two)] == [None, one.id, one.id, None]


def test_decisions_supersede_amend_and_fall() -> None:
    assert last(ITEM, "= erstatter 14/25: Felles innkjøp").supersedes == ("14/25",)
    assert last(ITEM, "= erstattar V 3/15 og 4/15: Felles").supersedes == ("V 3/15", "4/15")
    assert last(ITEM, "= opphever 14/25: Felles").supersedes == ("14/25",)
    assert last(ITEM, "= amends 14/25: Joint buying").amends == ("14/25",)
    assert last(ITEM, "= erstatter bilen: den er gammel").text == "erstatter bilen: den er gammel"
    for line, status in (("= ikke vedtatt: båt", "rejected"), ("= utsett: båt", "postponed")):
        recorder, taken = typed(ITEM, line)
        (event,) = recorder.session.record.events
        assert (event.to, event.of.entry) == (status, taken[-1].documents[0].id)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("stemmer: 7-2-1", (7, 2, 1, False)),
        ("stemmer: 2-2-0", (2, 2, 0, False)),
        ("votes: 8–1", (8, 1, None, False)),
        ("røyster: 7 mot 2", (7, 2, None, False)),
        ("votering: 5 for, 2 mot, 1 avholdende", (5, 2, 1, False)),
        ("stemmer: enstemmig", (None, None, None, True)),
        ("røyster: samrøystes", (None, None, None, True)),
        ("stemmer: ved akklamasjon", (None, None, None, True)),
        ("stemmer: enstemmig ved håndsopprekking", (None, None, None, True)),
        ("stemmer: enstemmig (7 stemmer)", (7, None, None, True)),
        ("røyster: samrøystes med 5 røyster", (5, None, None, True)),
    ],
)
def test_votes_count(line: str, expected: tuple[int | None, int | None, int | None, bool]) -> None:
    votes = last(ITEM, "= kjøpe bil", line).votes
    assert votes is not None
    assert (votes.for_, votes.against, votes.abstain, votes.unanimous) == expected
    assert votes.text == line.partition(": ")[2]


def test_votes_name_who_was_against() -> None:
    votes = last(ITEM, "= kjøpe bil", "stemmer: 7-2, mot: Kari, Per").votes
    assert votes is not None
    assert votes.dissent == (Name("Kari"), Name("Per"))


def test_an_answer_belongs_to_the_last_question() -> None:
    recorder, taken = typed(PEOPLE, ITEM, "? Hvem", "svar: Kari: fylket")
    entry = recorder.session.record.entries[-1]
    assert (entry.answer, entry.answered_by) == ("fylket", Name("Kari"))
    assert taken[-1].kind == "answer"
    assert [event.to for event in recorder.session.record.events] == ["answered"]


def test_more_of_the_last_entry_joins_with_a_blank() -> None:
    assert last(ITEM, "= Kjøpe bil", "... og evalueres").text == "Kjøpe bil og evalueres"
    assert last(ITEM, "Tekst", "… som fortsetter").text == "Tekst som fortsetter"


def test_two_question_marks_ask_to_be_looked_at() -> None:
    assert last(ITEM, "Han het Olsen?? tror jeg").check
    assert last(ITEM, "??").check
    assert not last(ITEM, "Hva???").check
    assert not last(ITEM, "Hva?").check


def test_a_word_alone_takes_the_next_line() -> None:
    recorder, taken = typed(ITEM, "Vedtak:", "vi kjøper bil")
    (entry,) = recorder.session.record.entries
    assert (entry.kind, entry.text) == (Kind.DECISION, "vi kjøper bil")
    assert entry.typed == "Vedtak:\nvi kjøper bil"
    assert [t.kind for t in taken] == ["item", "note", "decision"]


def test_a_word_alone_becomes_text_when_nothing_plain_follows() -> None:
    recorder, _ = typed(ITEM, "Oppgave:", "- et punkt", "tekst")
    assert [e.kind for e in recorder.session.record.entries] == [Kind.NOTE] * 3
    assert recorder.session.record.entries[0].text == "Oppgave:"


def test_a_word_alone_sets_a_detail_of_the_item() -> None:
    recorder, _ = typed(ITEM, "bakgrunn:", "Avtalen går ut")
    assert recorder.session.record.agenda[0].background == "Avtalen går ut"
    assert recorder.session.record.entries == ()
    assert recorder.session.record.meeting.state == "planned"


@pytest.mark.parametrize(
    ("written", "first", "end"),
    [
        ("28.9.2026-29.9.2026", date(2026, 9, 28), date(2026, 9, 29)),
        ("28. september-2. oktober 2026", date(2026, 9, 28), date(2026, 10, 2)),
        ("2-3. juni 2015", date(2015, 6, 2), date(2015, 6, 3)),
        ("5-6 May 2026", date(2026, 5, 5), date(2026, 5, 6)),
        ("2026-09-28 - 2026-09-29", date(2026, 9, 28), date(2026, 9, 29)),
    ],
)
def test_the_days_of_a_meeting_may_have_a_hyphen_between(written: str, first: date, end: date) -> None:
    assert read_days(written, date(2026, 1, 1)) == (first, end)


WEEKS = [
    ("uke 12", date(2026, 3, 12), "2026-03-16", "2026-03-22"),
    ("uke 11", date(2026, 3, 12), "2026-03-09", "2026-03-15"),
    ("uke 11", date(2026, 3, 15), "2026-03-09", "2026-03-15"),
    ("uke 11", date(2026, 3, 16), "2027-03-15", "2027-03-21"),
    ("uke 10–11", date(2026, 3, 12), "2026-03-02", "2026-03-15"),
    ("week 10 2026", date(2026, 3, 12), "2026-03-02", "2026-03-08"),
    ("veke 53", date(2027, 1, 10), "", ""),
]


@pytest.mark.parametrize(("text", "near", "first", "last"), WEEKS)
def test_a_week_is_the_first_one_that_is_not_over(text: str, near: date, first: str, last: str) -> None:
    assert read_period(text, near) == (Period(text, first, last) if first else None)


def test_months_of_two_years_may_have_a_hyphen_between() -> None:
    text = "oktober 2026-januar 2027"
    assert read_period(text, date(2026, 1, 1)) == Period(text, "2026-10", "2027-01")


def test_head_lines_set_the_meeting() -> None:
    recorder, _ = typed(
        "tittel: Nytt navn",
        "undertittel: Om samarbeid",
        "dato: 2.–3. juni 2015",
        "sted: Tromsø",
        "møteleder: Kari Nordmann",
        "referent: Per",
        "arrangør: Fylket",
        "kopi til: kommunene, fylket",
        "arkivsak: 15/123",
        "underskrives av: Kari, Per",
        "merknader innen: 20. juni 2015",
        "tid: 10.00–14.30",
        "Prosessleder: Hugo, I Pluss",
    )
    meeting = recorder.session.record.meeting
    assert (meeting.title, meeting.subtitle, meeting.place) == ("Nytt navn", "Om samarbeid", "Tromsø")
    assert (meeting.from_, meeting.to) == (date(2015, 6, 2), date(2015, 6, 3))
    assert (meeting.chair, meeting.note_taker) == (Name("Kari Nordmann"), Name("Per"))
    assert (meeting.organiser, meeting.archive_ref) == ("Fylket", "15/123")
    assert meeting.copy_to == ("kommunene", "fylket")
    assert meeting.signers == (Name("Kari"), Name("Per"))
    assert meeting.remarks_by is not None
    assert meeting.remarks_by.date == date(2015, 6, 20)
    assert (meeting.start, meeting.end) == ("10.00", "14.30")
    assert meeting.roles == (Role("Prosessleder", "Hugo, I Pluss"),)
    assert meeting.state == "planned"


def test_unknown_head_words_are_text_once_something_was_said() -> None:
    entry = last("En tekst", "Prosessleder: Hugo")
    assert (entry.kind, entry.text) == (Kind.NOTE, "Prosessleder: Hugo")


def test_attendance() -> None:
    recorder, _ = typed(
        PEOPLE,
        "til stede: ansatte ved fylkesbiblioteket og Hugo Rystrøm",
        "forfall: Anne Ås",
        "vara: Nils for Anne Ås",
        "innkalt: Liv Test",
        "ikkje møtt: Liv Test",
        "til stede: Ola (sekretær, uten stemmerett)",
    )
    people = {a.name.name: a for a in recorder.session.record.attendance}
    assert people["Kari Nordmann"].role == "leder"
    assert people["Kari Nordmann"].organisation == "Harstad bibliotek"
    assert people["biblioteksjefer"].count == 9
    assert people["ansatte ved fylkesbiblioteket"].count == 0
    assert people["Hugo Rystrøm"].count is None
    assert people["Anne Ås"].status == "excused"
    assert (people["Nils"].status, people["Nils"].deputy_for) == ("deputy", Name("Anne Ås"))
    assert (people["Liv Test"].invited, people["Liv Test"].status) == (True, "absent")
    assert (people["Ola"].role, people["Ola"].votes) == ("sekretær", False)


def test_a_first_name_updates_the_person_on_the_list() -> None:
    recorder, _ = typed(PEOPLE, "forfall: Kari")
    (kari,) = [a for a in recorder.session.record.attendance if "Kari" in a.name.name]
    assert kari.status == "excused"


def test_presence_has_time_item_and_ground() -> None:
    recorder, taken = typed(PEOPLE, ITEM, "ut: Per 11.20", "inn: Per kl. 11.45", "inhabil: Kari, fvl. § 6")
    presence = recorder.session.record.presence
    assert [(p.what, p.who.name, p.when, p.ground) for p in presence] == [
        ("departure", "Per", "11.20", ""),
        ("arrival", "Per", "11.45", ""),
        ("recusal", "Kari", "", "fvl. § 6"),
    ]
    assert {p.item for p in presence} == {taken[1].documents[0].id}
    assert isinstance(taken[2].documents[0], Presence)


def test_items_days_and_breaks() -> None:
    recorder, taken = typed(
        "#dag 1",
        "# 12/26 Budsjett (V) (20 min)",
        "## Gebyrer",
        "#pause Lunsj",
        "#dag 2",
        "# 17. mai-feiring",
        "# Orienteringer (O)",
        "# Budsjett",
        "#verdier Kjerneverdier",
        "##plan Framdrift",
        "#swot",
        to=date(2026, 3, 13),
    )
    record = recorder.session.record
    titles = [(i.number, i.title, i.sort, i.planned, i.form) for i in record.agenda]
    assert titles == [
        ("12/26", "Budsjett", "decision", 20, "plain"),
        ("", "Gebyrer", None, None, "plain"),
        ("", "Kjerneverdier", None, None, "values"),
        ("", "Framdrift", None, None, "swot"),
        ("", "Lunsj", None, None, "break"),
        ("", "17. mai-feiring", None, None, "plain"),
        ("", "Orienteringer", "information", None, "plain"),
    ]
    assert [day.date for day in record.days] == [date(2026, 3, 12), date(2026, 3, 13)]
    assert [t.kind for t in taken[-4:]] == ["go", "item", "item", "item-detail"]
    assert isinstance(taken[0].documents[0], Day)


def test_going_to_items() -> None:
    recorder, _ = typed("# En", "# To", "# Tre")
    for line, title in (("#1", "En"), ("#", "To"), ("# tre", "Tre"), ("# 2", "To"), ("#3", "Tre")):
        assert recorder.take(line).kind == "go"
        assert recorder.item is not None
        assert recorder.item.title == title
    assert recorder.take("#").hint is not None


def test_item_details() -> None:
    recorder, taken = typed(
        ITEM,
        "bakgrunn: Avtalen går ut",
        "tilråding: Ny avtale",
        "innleder: Kari",
        "arbeidsform: grupper",
        "tidsramme: 1,5 t",
        "til orientering:",
    )
    (item,) = recorder.session.record.agenda
    assert (item.background, item.recommendation, item.presenter) == ("Avtalen går ut", "Ny avtale", "Kari")
    assert (item.format, item.planned, item.outcome) == ("grupper", 90, "noted")
    assert {t.kind for t in taken[1:]} == {"item-detail"}
    assert isinstance(taken[1].documents[0], AgendaItem)


def test_an_outcome_keeps_the_words_after_it() -> None:
    recorder, _ = typed(ITEM, "utsatt: til vi vet mer")
    assert recorder.session.record.agenda[0].outcome == "postponed"
    assert [e.text for e in recorder.session.record.entries] == ["til vi vet mer"]
    recorder, _ = typed(ITEM, "konklusjon: ingen")
    assert recorder.session.record.agenda[0].outcome == "inconclusive"


def test_boards_have_their_own_signs() -> None:
    recorder, _ = typed(
        "#swot Samarbeid", "+ bra", "- dårlig", "++ sjanse", "-- fare", "* vet ikke", "trussel: en til"
    )
    quadrants = [e.quadrant for e in recorder.session.record.entries]
    assert quadrants == ["strength", "weakness", "opportunity", "threat", None, "threat"]
    recorder, _ = typed(
        "#verdier Verdier", "* Torg: her møtes folk", "* uten navn", "* altfor mange ord i navnet: nei"
    )
    assert [(e.name, e.kind) for e in recorder.session.record.entries] == [
        ("Torg", Kind.PROPOSAL),
        ("", Kind.PROPOSAL),
        ("", Kind.PROPOSAL),
    ]


def test_steps_have_periods_and_owners() -> None:
    entry = last(PEOPLE, "#plan Plan", "/ juni–september 2015: Kari: sak om oppstart")
    assert entry.period is not None
    assert (entry.period.from_, entry.period.to) == ("2015-06", "2015-09")
    assert (entry.owner, entry.text) == (Name("Kari"), "sak om oppstart")
    assert last("#plan Plan", "/ Kjøpe: mange bøker").text == "Kjøpe: mange bøker"


def test_planned_until_the_first_entry_of_the_meeting_itself() -> None:
    recorder, _ = typed("sted: Tromsø", PEOPLE, ITEM, "#? Hva?", "husk: kake", "bakgrunn: noe", "Vedtak:")
    states = [recorder.session.record.meeting.state]
    for line in ("- punkt", "hevet: 15.00"):
        recorder.take(line)
        states.append(recorder.session.record.meeting.state)
        assert recorder.session.record.current == (recorder.item if line == "- punkt" else None)
    assert states == ["planned", "live", "draft"]
    meeting = recorder.session.record.meeting
    assert (meeting.state, meeting.end) == ("draft", "15.00")
    recorder.take("en linje til")
    assert recorder.session.record.meeting.state == "draft"


def test_an_empty_enter_starts_a_paragraph() -> None:
    recorder, _ = typed(ITEM, "en", "to", "", "tre")
    assert [e.paragraph for e in recorder.session.record.entries] == [False, False, True]


def test_it_goes_on_where_the_meeting_was_left() -> None:
    from tui.grammar.recorder import Recorder  # noqa: PLC0415 — a second one, on the same session

    recorder, _ = typed("# En", "# To", "tekst", "#1")
    assert Recorder(recorder.session).item == recorder.item
    planned, _ = typed("# En", "# To")
    assert Recorder(planned.session).item == planned.item


def test_offered_signs() -> None:
    offers = {
        line: typed(ITEM, line)[1][-1].offer for line in ("- a", "* a", "A > B: c", "/ a", "= a", "tekst")
    }
    assert offers == {"- a": "- ", "* a": "* ", "A > B: c": "> ", "/ a": "/ ", "= a": "", "tekst": ""}


def test_an_offered_sign_yields_to_what_is_something_by_itself() -> None:
    recorder, _ = typed(PEOPLE, ITEM, "- et punkt")
    meant = {rest: recorder.meant(f"- {rest}", "- ") for rest in MEANT}
    assert meant == MEANT
    assert recorder.meant("= vi kjøper", "- ") == "= vi kjøper"
    assert recorder.meant("- selv", "") == "- selv"


MEANT = {
    "enda et": "- enda et",
    "Kari: samme": "- Kari: samme",
    "Plan: de som har booket": "- Plan: de som har booket",
    "= vi kjøper": "= vi kjøper",
    "-- under": "-- under",
    "til orientering:": "til orientering:",
    "forslag: en bil": "forslag: en bil",
    "A > B: støtte": "A > B: støtte",
    "Vedtak:": "Vedtak:",
    "# Neste": "# Neste",
}


def test_a_preview_changes_nothing() -> None:
    recorder, _ = typed(ITEM)
    before = recorder.session.record
    preview = recorder.preview("Bibliotekene > Fylket: støtte")
    assert (preview.kind, preview.detail) == ("expectation", "Bibliotekene → Fylket")
    assert recorder.session.record is before


def test_superseding_a_decision_of_the_same_meeting_is_an_event() -> None:
    recorder, taken = typed(ITEM, "= først", "= erstatter 1: så")
    assert [(e.to, e.of.entry) for e in recorder.session.record.events] == [
        ("superseded", taken[1].documents[0].id)
    ]


def test_signers_and_others_are_kinds_of_documents() -> None:
    _, taken = typed("sted: Tromsø", PEOPLE)
    assert isinstance(taken[0].documents[0], Meeting)
    assert isinstance(taken[1].documents[0], Attendance)


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("= Vedtak: Vi kjøper en ovn", "decision", "Vi kjøper en ovn"),
        ("= Konklusjon: vi venter", "decision", "vi venter"),
        ("! Oppgåve: rydde bua", "action", "rydde bua"),
        ("? Question: When do we open", "question", "When do we open"),
        ("= 'Vedtak: Vi kjøper en ovn", "decision", "Vedtak: Vi kjøper en ovn"),
    ],
)
def test_the_word_behind_its_own_sign_is_no_text(line: str, kind: str, text: str) -> None:
    entry = last("# Bod", line)
    assert (entry.kind, entry.text, entry.owners) == (kind, text, ())
    assert entry.conclusion == ("Konklusjon" in line)


def test_the_word_for_an_item_behind_its_sign_is_no_title() -> None:
    recorder, _ = typed("# Sak: Ny brygge")
    assert [item.title for item in recorder.session.record.agenda] == ["Ny brygge"]
