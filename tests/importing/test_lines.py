"""Single lines and small texts: what each becomes, and what it must not become."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

import pytest

from store.record.model import Entry
from store.record.values import Kind
from tests.importing.outlines import lost, outlined, whole
from tui.importing.blocks import blocks_of
from tui.importing.body.mail_head import mail_head
from tui.importing.builder import Reading
from tui.importing.days_and_places import day_of_name, read_times
from tui.importing.labels import meant
from tui.importing.pages.mail_file import is_mail_file, mail_text
from tui.importing.people import people_in
from tui.importing.read import guessed, read_minutes
from tui.importing.roster.stand_ins import side_by_side
from tui.importing.source import plain
from tui.importing.tasks import labelled_task

DAY = date(2026, 3, 12)
HEARD = "Present: Ann Lee, Bo Ray"


def read(*lines: str, name: str = "a.txt") -> Reading:
    reading = read_minutes("\n".join(lines), name)
    assert lost(reading) == []
    return reading


def entries(*lines: str) -> list[Entry]:
    """What lines become in an item of a meeting that Kari and Per attend."""
    reading = read("Møte 12.3.2026", "Til stede: Kari Moe, Per Li", "", "Sak 1: Noe", "", *lines)
    return [entry for entry in reading.record.entries if entry.item is not None]


@pytest.mark.parametrize(
    "line",
    [
        "= Budsjettet",
        "! Kari: sende utkast",
        "? Hvem eier avtalen",
        "+ sterk fagkunnskap",
        "/ juni 2027: oppstart",
        "... og evalueres",
        "Bibliotekene > Fylket: støtte",
        "notat: dette er bare en lapp",
        "privat: noe",
        "husk: ringe",
        "#swot",
        "Vedtak fra forrige møte: fulgt opp",
        "Vedtak ble fattet i forrige møte",
        "Tidligere vedtak: se protokollen",
        "Vedtatt",
        "Konklusjonen er at vi venter",
        "Forslag til vedtak fra rådmannen: nei",
        "Vedtak: ingen",
        "Vedtak: Det ble ikke fattet vedtak.",
    ],
)
def test_signs_and_sentences_decide_and_charge_nothing(line: str) -> None:
    (entry,) = entries(line)
    assert (entry.kind, entry.in_minutes, entry.private) == (Kind.NOTE, True, False)
    assert " ".join(entry.text.split()).strip("+ ") in line


@pytest.mark.parametrize(
    ("label", "conclusion"),
    [
        ("Vedtak: ", False),
        ("VEDTAK: ", False),
        ("**Vedtak:** ", False),
        ("**Vedtak** ", False),
        ("- Vedtak: ", False),
        ("Vedtak (enstemmig): ", False),
        ("Enstemmig vedtak: ", False),
        ("Styrets vedtak: ", False),
        ("Vedtak 1: ", False),
        ("Resolved: ", False),
        ("Avgjerd: ", False),
        ("Vedtak:\n", False),
        ("Vedtak\n", False),
        ("Vedtak\n------\n", False),
        ("### Vedtak\n\n", False),
        ("Konklusjon: ", True),
        ("Semje: ", True),
    ],
)
def test_what_is_called_a_decision_is_one(label: str, *, conclusion: bool) -> None:
    (entry,) = entries(*f"{label}Vi kjøper bussen.".split("\n"))
    assert (entry.kind, entry.conclusion, entry.text) == (Kind.DECISION, conclusion, "Vi kjøper bussen.")
    assert entry.typed == f"{label}Vi kjøper bussen.".replace("\n\n", "\n")


def test_a_word_of_the_head_above_a_sentence_is_the_title_of_an_item() -> None:
    told = read("# Møte", "## Avdeling", "Vi så på kartet.", name="a.md").record
    assert [item.title for item in told.agenda] == ["Avdeling"]
    assert told.meeting.organiser == ""
    named = read("# Møte", "## Avdeling", "Barn og unge", "## Kart", "Vi så.", name="a.md").record
    assert ([item.title for item in named.agenda], named.meeting.organiser) == (["Kart"], "Barn og unge")


def test_a_label_ends_at_a_blank_line_and_a_heading_does_not() -> None:
    tight = entries("Vedtak:", "Vi kjøper.", "Vi betaler.", "", "Det ble pratet.")
    assert [entry.text for entry in tight] == ["Vi kjøper.\nVi betaler.", "Det ble pratet."]
    apart = entries("Vedtak:", "", "Vi kjøper.", "", "Vi betaler.", "", "Behandling:", "Det ble pratet.")
    texts = ["Vi kjøper.", "Vi betaler.", "Behandling:", "Det ble pratet."]
    assert [entry.text for entry in apart] == texts
    assert [entry.kind for entry in apart] == [Kind.DECISION, Kind.NOTE, Kind.NOTE, Kind.NOTE]
    wide = entries(
        "Vedtak", "------", "", "Vi kjøper.", "", "Vi betaler.", "", "Behandling:", "Det ble pratet."
    )
    assert [entry.text for entry in wide] == ["Vi kjøper.\nVi betaler.", "Behandling:", "Det ble pratet."]


def test_one_decision_has_its_points_and_several_are_called_several() -> None:
    one, *points = entries("Vedtak: Styret vedtar:", "1. Kjøpe", "2. Selge")
    assert one.text == "Styret vedtar:"
    assert [(point.text, point.ordered, point.parent) for point in points] == [
        ("Kjøpe", "1", one.id),
        ("Selge", "1", one.id),
    ]
    several = read(
        "# Møte", "## Sak", "tekst", "### Beslutninger", "- Kjøpe", "  - brukt", "- Selge", name="a.md"
    )
    decided = [entry for entry in several.record.entries if entry.kind == Kind.DECISION]
    assert [whole(several.record, entry) for entry in decided] == ["Kjøpe / – brukt", "Selge"]


def test_a_decision_and_who_carries_it_out_on_one_line() -> None:
    decision, action = entries("Vedtak: Utkastet sendes. Ansvar: Kari. Frist: 1.9.")
    assert (decision.kind, decision.text) == (Kind.DECISION, "Utkastet sendes.")
    assert (action.kind, action.text, action.owners[0].name) == (Kind.ACTION, "Utkastet sendes.", "Kari")
    assert action.deadline is not None
    assert action.deadline.date == date(2026, 9, 1)


def test_a_decision_of_another_case_is_only_cited() -> None:
    reading = read("Møte", "", "Sak 12/26 Ny buss", "Vedtak 3/25: fulgt opp", "Vedtak 12/26: Kjøpes")
    assert [(e.kind, e.number) for e in reading.record.entries] == [(Kind.NOTE, ""), (Kind.DECISION, "12/26")]


@pytest.mark.parametrize(
    ("text", "owners", "due"),
    [
        ("Ansvar: Kari. Frist: 1.9.", ["Kari"], "2026-09-01"),
        ("sende ut (Ansvar: Kari, frist: 1. september)", ["Kari"], "2026-09-01"),
        ("sende ut. Ansvarlig: Kari og Per", ["Kari", "Per"], None),
        ("sende ut – Frist: neste møte", [], "next"),
        ("Ansvar/frist: Kari, 1.9.2026", ["Kari"], "2026-09-01"),
        ("Ansvar: daglig leder", ["daglig leder"], None),
        ("sende ut (frist uke 20)", [], "2026-05-15"),
    ],
)
def test_owner_and_deadline_are_found_where_they_are_named(
    text: str, owners: list[str], due: str | None
) -> None:
    task = labelled_task(text, DAY)
    assert task is not None
    assert [name.name for name in task.owners] == owners
    found = task.deadline and (task.deadline.meeting or str(task.deadline.date))
    assert found == due


@pytest.mark.parametrize(
    "text",
    [
        "Ansvar: vi har alle et ansvar her. Det er viktig", "Fristen er gått ut", "Frist:",
        "Boden er full. Ansvar: Kari informerer naboene",
    ],
)  # fmt: skip
def test_a_sentence_about_responsibility_charges_nobody(text: str) -> None:
    assert labelled_task(text, DAY) is None


@pytest.mark.parametrize(
    ("text", "days", "times", "rest"),
    [
        ("Torsdag 12. mars 2026 kl. 10.00–14.30, Førde", "2026-03-12 2026-03-12", "10.00 14.30", "Førde"),
        ("2.–3. juni 2025", "2025-06-02 2025-06-03", "", ""),
        ("18.03.2026 kl 18-20", "2026-03-18 2026-03-18", "18.00 20.00", ""),
        ("17.4.24", "2024-04-17 2024-04-17", "", ""),
        ("4/9-24", "2024-09-04 2024-09-04", "", ""),
        ("2026-10-05 09:00–09:30", "2026-10-05 2026-10-05", "09:00 09:30", ""),
        ("Saturday 14th June 2025, 2.30 pm", "2025-06-14 2025-06-14", "14.30", ""),
        ("12. mars", "2026-03-12 2026-03-12", "", ""),
        ("0900-1130", "", "09.00 11.30", ""),
        ("2024-2025", "", "", "2024-2025"),
        ("24. desember kl 1900 på Ås", "2026-12-24 2026-12-24", "19.00", "Ås"),
    ],
)
def test_days_and_times(text: str, days: str, times: str, rest: str) -> None:
    told = read_times(text, date(2026, 1, 1))
    first, last = told.days or ("", "")
    assert (f"{first} {last}".strip(), f"{told.start} {told.end}".strip(), told.rest) == (days, times, rest)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2015-06-02 styremøte", date(2015, 6, 2)),
        ("ref 2.6.15", date(2015, 6, 2)),
        ("20150602_referat", date(2015, 6, 2)),
        ("Referat 02.06.2015", date(2015, 6, 2)),
        ("sak 12-34", None),
        ("2015-02-30", None),
    ],
)
def test_the_day_in_a_files_name(name: str, day: date | None) -> None:
    assert day_of_name(name) == day
    reading = read_minutes("Vi snakket sammen.", f"{name}.txt")
    assert reading.meeting.from_ == day


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**Fet** og *skrå* og __fet__ og ~~strøket~~", "Fet og skrå og fet og strøket"),
        ("[lenke](https://a.no/b_(c)) og <https://b.no>", "lenke (https://a.no/b_(c)) og https://b.no"),
        ("![bilde](b.png) `a*b*c` 2*3*4 snake_case_her", "bilde (b.png) a*b*c 2*3*4 snake_case_her"),
        (r"\*ikke skrå\* [/ [action]", "*ikke skrå* [/ [action]"),
        ("* alene og _ alene", "* alene og _ alene"),
    ],
)
def test_markdown_in_a_line_leaves_the_words(text: str, words: str) -> None:
    assert plain(text) == words


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kari Moe (leder, Harstad), Per Li og Ola", ["Kari Moe", "Per Li", "Ola"]),
        ("kommunalsjef Ellen Røsvik, tolv biblioteksjefer", ["Ellen Røsvik", "biblioteksjefer"]),
        ("Kari Moe <kari@a.no>; Per Li", ["Kari Moe", "Per Li"]),
        (
            "Cllrs H. Voss (Chair), P. Lamb and S. Quill; Mrs D. Frost (Clerk)",
            ["Cllr H. Voss", "Cllr P. Lamb", "Cllr S. Quill", "Mrs D. Frost"],
        ),
        ("Nora Voss (leder), Natur og Ungdom; Per Li", ["Nora Voss", "Per Li"]),
        ("Det var mange som hadde tatt turen, og det var hyggelig. Takk.", []),
        ("", []),
    ],
)
def test_people_in_a_sentence(text: str, names: list[str]) -> None:
    assert [person.name for person in people_in(text)] == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kari Moe, leder", ("Kari Moe", "leder", "")),
        ("Kari Moe – leder – Harstad bibliotek", ("Kari Moe", "leder", "Harstad bibliotek")),
        ("Kari Moe\tHarstad bibliotek", ("Kari Moe", "", "Harstad bibliotek")),
        ("Leder: Kari Moe", ("Kari Moe", "Leder", "")),
        ("Leiar        Gunn Sande", ("Gunn Sande", "Leiar", "")),
    ],
)
def test_a_person_a_line(text: str, told: tuple[str, str, str]) -> None:
    (person,) = people_in(text, listed=True)
    assert (person.name, person.role, person.organisation) == told


def test_labels_in_three_languages() -> None:
    said = {
        label: found.meaning
        for label in (
            "Tilstede",
            "Meldt forfall",
            "Apologies for absence",
            "Stad",
            "When",
            "✅ Beslutninger",
            "Framlegg til vedtak",
        )
        if (found := meant(label))
    }
    assert list(said.values()) == [
        "present",
        "excused",
        "excused",
        "place",
        "when",
        "decision",
        "recommendation",
    ]
    assert [meant(label) for label in ("Vedtaket vårt", "Kari", "", "ut", "husk", "x" * 200)] == [None] * 6


def test_the_language_is_told_by_its_words() -> None:
    assert guessed("Det vart ikkje noko vedtak i saka", "nb") == "nn"
    assert guessed("Det ble ikke noe vedtak i saken", "en") == "nb"
    assert guessed("The minutes of the meeting were read", "nb") == "en"
    assert guessed("1 2 3", "nn") == "nn"
    assert guessed("Frammøte: Ida, Ole\nMe vil ha frukt.\nVedteke: Me skriv.", "en") == "nn"
    assert guessed("Elva står høyt.\nTiltak: A. Bø ringer.\nIngen merknader.", "en") == "nb"
    assert guessed("Dato: 5. mai\nTil stede: Ane\nSak 1 Budsjett\nVedtak: Vedtas.", "en") == "nb"
    assert guessed("Date: 5 May\nPresent: Ann\nApologies: Tom", "nb") == "en"


def test_blanks_that_hold_and_hyphens_that_hide_are_no_signs_of_their_own() -> None:
    reading = read_minutes("# Møte 7.\u00a0mai\u202f2026\n\n## Sam\u00adarbeid\n\nEn tekst.\n", "a.md")
    assert reading.meeting.from_ == date(2026, 5, 7)
    assert [item.title for item in reading.record.agenda] == ["Samarbeid"]


def test_a_page_number_is_set_aside_when_there_are_two_of_them() -> None:
    once = read("Møte", "", "Tekst.", "Side 1 av 2")
    assert [line.become for line in once.lines][-1] == "note"
    lines = ["Lagets navn", "Side 1 av 2", "", "Mer.", "Lagets navn", "Side 2 av 2"]
    twice = read("Møte", "", "Tekst.", *lines)
    become = [line.become for line in twice.lines]
    assert become == ["meeting-detail", "note", "aside", "aside", "note", "aside", "aside"]


def test_broken_lines_are_joined_and_counted_and_short_ones_are_not() -> None:
    wrapped = read(
        "Møte",
        "",
        "Alle fortalte om høsten, og flere har merket at utlånet går opp når klassene",
        "kommer til faste tider. Det krever at noen er der og tar imot dem, og det er",
        "Det ikke alltid ressurser til. Derfor vil vi prøve noe annet til våren, hvis",
        "alle er med på det.",
        "",
        "kaffe",
        "te",
    )
    texts = [entry.text for entry in wrapped.record.entries]
    assert len(texts) == 3
    assert texts[0].endswith("hvis alle er med på det.")
    assert wrapped.joined == 3


def test_numbers_that_run_through_the_text_are_items_and_a_list_is_none() -> None:
    row = ["1. Kari", "2. Per", "3. Ola"]
    lines = ["1. Åpning", "Velkommen.", "2. Valg", "Disse er foreslått:", *row, "3. Slutt", "Takk."]
    reading = read("Møte", "", *lines)
    assert [item.title for item in reading.record.agenda] == ["Åpning", "Valg", "Slutt"]
    points = [entry.text for entry in reading.record.entries if entry.point]
    assert points == ["Kari", "Per", "Ola"]


@pytest.mark.parametrize(
    ("lines", "items"),
    [
        (("Til stede: Kari", "", "1. Heis", "", "Den står."), ["Heis"]),
        (("12 March 2026", "", "1) Dredging", "", "It is shallow.", "", "Decision: We wait."), ["Dredging"]),
        (("Vi var enige.", "", "1. Heis", "", "Den står."), []),
        (("Til stede: Kari", "", "1. Mai ble fin.", "", "Alle var med."), []),
        (("Til stede: Kari", "", "1. Mai", "", "Alle var med."), []),
        (("Til stede: Kari", "", "1. Heis", "Den står."), []),
    ],
)
def test_a_number_alone_opens_the_only_item(lines: tuple[str, ...], items: list[str]) -> None:
    agenda = read("Møte", "", *lines).record.agenda
    assert [item.title for item in agenda] == items


@pytest.mark.parametrize(
    ("title", "line", "writer"),
    [
        ("Election of officers", "Secretary: Phil Orr", None),
        ("Valg av styre", "Sekretær: Ola Haug", None),
        ("Valg av møteleder og referent", "Referent: Ola Haug", "Ola Haug"),
    ],
)
def test_who_is_elected_as_secretary_has_written_nothing(title: str, line: str, writer: str | None) -> None:
    record = read("# Møte", f"## {title}", line, name="a.md").record
    assert (record.meeting.note_taker and record.meeting.note_taker.name) == writer
    assert [entry.text for entry in record.entries if entry.in_minutes] == ([] if writer else [line])


def test_an_agenda_at_the_top_is_not_printed_twice() -> None:
    reading = read(
        "Møte", "", "Saksliste:", "1. Åpning", "2. Valg", "", "1. Åpning", "Hei.", "2. Valg", "Kari."
    )
    assert outlined(reading)[3:] == ["# 1 Åpning", "text: 1", "# 2 Valg", "text: 1"]


def test_a_ticked_task_is_done() -> None:
    reading = read("# Møte", "## Oppgaver", "- [x] Kari: ringe", "- [ ] Per: skrive", name="a.md")
    (event,) = reading.record.events
    done = reading.record.get(Entry, event.of.entry)
    assert (event.to, done and done.text) == ("done", "ringe")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("For: 9, mot: 3, blankt: 1", (9, 3, 1, False)),
        ("Vedtatt mot 4 stemmer.", (None, 4, None, False)),
        ("Enstemmig vedtatt", (None, None, None, True)),
        ("Samrøystes (9)", (9, None, None, True)),
        ("9-3", (9, 3, None, False)),
        ("Votering: 9 mot 3", (9, 3, None, False)),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_votes_below_a_decision_are_its_votes_and_not_its_text(
    name: str, line: str, expected: tuple[int | None, int | None, int | None, bool]
) -> None:
    lines = ("# Årsmøte 12.3.2026", "", "## Leie", "", "Vedtak: Leia settes til 900 kr.", line)
    (decision,) = read(*lines, name=name).record.entries
    assert decision.votes is not None
    votes = decision.votes
    assert decision.text.rstrip(".") == "Leia settes til 900 kr"
    assert (votes.for_, votes.against, votes.abstain, votes.unanimous) == expected


def test_who_voted_against_has_no_party_that_the_list_tells() -> None:
    lines = ("# Møte 12.3.2026", "", "Til stede: Kari Moe (SV)", "", "## Leie", "", "Vedtak: Vi leier.")
    (decision,) = read(*lines, "Votering: 1-1, mot: Kari Moe (SV)", name="a.md").record.entries
    assert decision.votes is not None
    assert [name.name for name in decision.votes.dissent] == ["Kari Moe"]


@pytest.mark.parametrize("line", ["12-15 møtte opp", "Mot slutten kom Per.", "For øvrig er alt bra."])
def test_what_is_no_vote_below_a_decision_stays_text(line: str) -> None:
    first, *_ = entries("Vedtak: Leia settes til 900 kr.", "", line)
    assert first.votes is None


def test_bold_titles_that_run_into_their_text_are_items() -> None:
    lines = (
        "Board 12 March 2026",
        "",
        "**8/26 Gate.** It is broken.",
        "",
        "**9/26. Wash.** Decision: we stop.",
    )
    record = read(*lines, name="a.md").record
    assert [(item.number, item.title) for item in record.agenda] == [("8/26", "Gate"), ("9/26", "Wash")]
    assert [(one.kind, one.text) for one in record.entries] == [
        (Kind.NOTE, "It is broken."),
        (Kind.DECISION, "we stop."),
    ]


@pytest.mark.parametrize(("yes", "no", "there"), [("☒", "☐", True), ("☒", "☑", False)])
def test_a_crossed_box_beside_empty_ones_is_a_yes(yes: str, no: str, there: bool) -> None:
    boxes = (f"{yes} Kari Moe", "", f"{no} Per Li", "", f"{yes} Ola By")
    record = read("Personalmøte", "Torsdag 12. mars 2026", "", *boxes, "", "Sak 1: Noe").record
    kari = [who.status for who in record.attendance if who.name.name == "Kari Moe"]
    assert ("present" in kari) is there


def test_a_mail_is_read_below_its_head() -> None:
    head = b"Subject: =?utf-8?q?M=C3=B8te_12=2E_mars?=\nDate: Fri, 13 Mar 2026 08:00:00 +0100\n"
    body = b"Content-Type: text/plain; charset=iso-8859-1\n\nTil stede: K\xe5re\n"
    assert mail_text(head + body) == (
        "Subject: Møte 12. mars\nDate: Fri, 13 Mar 2026 08:00:00 +0100\n\nTil stede: Kåre\n",
        0,
    )
    assert (is_mail_file(head + body, "a.eml"), is_mail_file(head + body, "a.txt")) == (True, False)


def test_what_a_mail_carries_is_counted_and_not_read_as_its_words() -> None:
    mail = EmailMessage()
    mail.set_content("Til stede: Kari Moe\n")
    mail.add_alternative("<p>Til stede: Kari Moe</p>", subtype="html")
    mail.add_attachment("Frist: i morgen\n", filename="notat.txt")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")
    text, carried = mail_text(mail.as_bytes())
    assert (text.split("\n\n")[-1].strip(), carried) == ("Til stede: Kari Moe", 2)


@pytest.mark.parametrize(
    ("told", "about"),
    [
        ("Styremøtet ble holdt 10. mars.", date(2026, 3, 10)),
        ("Neste styremøte blir 20. april.\n\nStyremøtet ble holdt 10. mars.", date(2026, 3, 10)),
        ("Styremøtet blir holdt 20. april.", None),
        ("Vi hadde styremøte i går.", date(2026, 3, 12)),
        ("Dugnaden var 10. mars.", None),
    ],
)
def test_a_mail_tells_of_a_meeting_that_was_held_when_it_was_sent(told: str, about: date | None) -> None:
    head = "Fra: Kari Moe\nTil: styret@eksempel.no\nSendt: 13. mars 2026\nEmne: Hei"
    found = mail_head(blocks_of(f"{head}\n\n{told}\n", markdown=False)[0])
    assert (found.sent, found.about) == (date(2026, 3, 13), about)


STAND_INS = [
    ("Jan Ove Lie – Elise Haga SV", (), True, ("Jan Ove Lie", "Elise Haga", "SV")),
    ("Jan Ove Lie  Elise Haga", (), True, ("Jan Ove Lie", "Elise Haga", "")),
    ("Jan Ove Lie  Elise Haga", (), False, None),
    ("Jan Ove Lie  Elise Haga", ("Elise Haga",), False, ("Jan Ove Lie", "Elise Haga", "")),
    ("Jan Ove Lie Elise Haga", ("Elise Haga",), False, ("Jan Ove Lie", "Elise Haga", "")),
    ("Jan Ove Lie Elise Haga", (), True, None),
    ("Jan Ove Lie  møtte ikke", (), True, None),
]
"""A line below deputies, who is told to be away, whether the label says that those below came; and who."""


@pytest.mark.parametrize(("text", "away", "told", "who"), STAND_INS)
def test_two_names_are_a_deputy_and_a_member_where_the_list_says_so(
    text: str, away: tuple[str, ...], who: tuple[str, ...] | None, *, told: bool
) -> None:
    found = side_by_side(text, away, told=told)
    assert [(one.name, one.deputy_for, one.party) for one in found] == ([who] if who else [])


def kinds(*lines: str) -> list[tuple[str, str]]:
    """What lines of English minutes become in an item, a word for the kind and the text."""
    record = read("Minutes 12 March 2026", HEARD, "", "Item 1: Roof", "", *lines).record
    return [
        ("conclusion" if one.conclusion else one.kind.value, one.text)
        for one in record.entries
        if one.item is not None
    ]


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        ("Ray moved, Lee seconded, to mend it. Motion carried.", True),
        ("Motion by Lee, second by Ray to mend it. Ayes: 4. Nays: 0. Motion carried unanimously.", True),
        ("Ann made a motion to mend it. Bo seconded. All in favor. Motion carries.", True),
        ("Moved by Lee, seconded by Ray, to mend it. Motion passed 3-1 (Ray opposed).", True),
        ("Ray moved to mend it. Motion failed. Lee moved on.", False),
        ("Ray moved to mend it. The motion died. Later another motion was heard.", False),
        ("Ray moved to mend it. It was tabled. Motion carried.", False),
        ("Ray moved to mend it. Motion carried, 5 to 2.", True),
        ("Ray moved to mend it. Motion approved by a show of hands.", True),
        ("Ray moved to mend it. Carried 4 votes to 1.", True),
        ("Ray moved to mend it. Motion carried over to the next meeting.", False),
        ("Ray moved to mend it. Motion carried forward.", False),
        ("Ray moved to mend it. The motion passed to the finance committee.", False),
        ("Ray moved to mend it. The motion passed, over to the finance committee.", False),
        ("Ray moved to mend it. Vote passed over.", False),
        ("Ray moved to mend it. Motion approved for further study.", False),
        ("Ray moved to mend it. Passed 2 items to the committee.", False),
        ("Ray moved to mend it. It was carried over to May. Motion carried.", False),
        ("Ray moved to mend it.", False),
    ],
)
def test_a_motion_is_a_decision_where_the_text_says_that_it_was_carried(text: str, decided: bool) -> None:
    (found,) = {kind for kind, _ in kinds(text)}
    assert found == ("decision" if decided else "note")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was agreed, 19 votes to 8, that it be mended.", "decision"),
        ("It was agreed that it be mended.", "conclusion"),
        ("- agreed not to mend it (insurance)", "conclusion"),
        ("The accounts were adopted, proposed by Ann Lee and seconded by Bo Ray.", "decision"),
        ("- Ann: agreed to differ", "note"),
    ],
)
def test_what_was_agreed_is_called_so(text: str, expected: str) -> None:
    assert kinds(text)[0][0] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Kari sender kontrakt, og Per søker fylket om støtte.", [["Kari"], ["Per"]]),
        ("To ubetalte regninger, Per følger opp.", [["Per"]]),
        ("Hvis det regner, Per følger opp.", []),
        ("Kari, Per og de andre snakket om det.", []),
    ],
)
def test_each_of_two_in_a_sentence_has_a_task(line: str, expected: list[list[str]]) -> None:
    tasks = [one for one in entries(line) if one.kind == Kind.ACTION]
    assert [[name.name for name in one.owners] for one in tasks] == expected


@pytest.mark.parametrize(
    ("line", "kind", "hint"),
    [
        ("- ~~Kari: ringe~~", Kind.NOTE, "import-hint-struck"),
        ("- Kari: ~~ringe~~", Kind.NOTE, "import-hint-struck"),
        ("Oppgave: ~~Kari ringer~~", Kind.NOTE, "import-hint-struck"),
        ("Vedtak: ~~Vi maler~~", Kind.NOTE, "import-hint-struck"),
        ("Vedtak: ~~Vi maler~~ utført", Kind.NOTE, "import-hint-struck"),
        ("Spørsmål: ~~hvem maler~~ ok", Kind.NOTE, "import-hint-struck"),
        ("Oppgave: ~~Kari ringer~~ utført", Kind.ACTION, ""),
        ("- [x] ~~Kari: ringe~~", Kind.ACTION, ""),
        ("- Kari: ~~ringe~~ skrive", Kind.ACTION, ""),
    ],
)
def test_of_words_that_are_struck_out_nobody_knows_what_became(line: str, kind: Kind, hint: str) -> None:
    reading = read("Møte 12.3.2026", "Til stede: Kari Moe", "", "Sak 1: Noe", "", line, name="a.md")
    assert [one.kind for one in reading.record.entries if one.item is not None] == [kind]
    assert reading.lines[-1].hint == hint


@pytest.mark.parametrize("point", ["- ~~kjøpe buss~~", "- ~~kjøpe buss~~ ok"])
def test_a_point_that_is_struck_out_is_no_decision(point: str) -> None:
    reading = read("Møte 12.3.2026", "", "Sak 1: Noe", "", "Vedtak:", "", point, name="a.md")
    assert {one.kind for one in reading.record.entries} == {Kind.NOTE}
    assert reading.lines[-1].hint == "import-hint-struck"


def test_a_row_that_is_struck_out_is_no_task() -> None:
    rows = ("| Oppgave | Ansvarlig |", "|---|---|", "| ~~Male~~ | Per |", "| Rydde | Kari |")
    made = [one.text for one in entries(*rows) if one.kind == Kind.ACTION]
    assert made == ["Rydde"]


@pytest.mark.parametrize("words", ["17-09-2026", "torsdag d. 17-09-2026", "17/9-2026"])
def test_a_day_may_be_written_with_hyphens(words: str) -> None:
    day = date(2026, 9, 17)
    assert read_times(words, None).days == (day, day)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Forfall: Per Li. For han møtte Odd Bø.", {"Per Li": None, "Odd Bø": "Per Li"}),
        ("Apologies: Per Li. Odd Bø attended in his place.", {"Per Li": None, "Odd Bø": "Per Li"}),
    ],
)
def test_who_came_instead_stands_in_for_whoever_was_away(line: str, expected: dict[str, str | None]) -> None:
    people = read("Møte 12.3.2026", line).record.attendance
    assert {one.name.name: one.deputy_for and one.deputy_for.name for one in people} == expected


def test_a_case_behind_a_name_is_nobody() -> None:
    people = people_in("Kari Moe (forvalter), til og med sak 3")
    assert [one.name for one in people] == ["Kari Moe"]


def test_whom_somebody_came_for_may_stand_in_the_column_of_who_came() -> None:
    told = read(
        "# Utvalsmøte 12.3.2026",
        "## Frammøte",
        "| Namn | Frammøte |",
        "|---|---|",
        "| Arne Lid | Forfall |",
        "| Nils Rud | Møtt for Arne Lid |",
        name="a.md",
    ).record
    assert {
        one.name.name: (one.status, one.deputy_for and one.deputy_for.name) for one in told.attendance
    } == {
        "Arne Lid": ("excused", None),
        "Nils Rud": ("deputy", "Arne Lid"),
    }


def test_whose_a_recommendation_is_may_stand_before_its_word_in_nynorsk() -> None:
    told = read(
        "# Utvalsmøte", "## Bru", "**Kommunedirektøren si tilråding:**", "1. Brua vert bygd.", name="a.md"
    ).record
    assert "Brua vert bygd." in told.agenda[0].recommendation


def test_figures_behind_a_unanimous_label_are_votes_and_no_decision() -> None:
    (decision,) = read(
        "# Årsmøte", "", "## Leie", "", "Vedtak: Leia er 900 kr.", "Enstemmig vedtatt: 9-0", name="a.md"
    ).record.entries
    assert (decision.text, decision.votes and decision.votes.for_) == ("Leia er 900 kr.", 9)
    (said,) = read(
        "# Årsmøte", "", "## Leie", "", "Enstemmig vedtatt: Leia er 900 kr.", name="a.md"
    ).record.entries
    assert (said.text, said.votes and said.votes.unanimous) == ("Leia er 900 kr.", True)


@pytest.mark.parametrize(
    ("line", "number", "roles"),
    [
        ("Møtenr.: 7/26", "7/26", []),
        ("Meeting No.: 4", "4", []),
        ("Møtenummer: se innkallinga", "", ["se innkallinga"]),
    ],
)
def test_the_number_of_a_meeting_stands_in_its_head(line: str, number: str, roles: list[str]) -> None:
    meeting = read("# Møte i utvalet", line, "Dato: 12. mars 2026", "## Bru", "x", name="a.md").record.meeting
    assert (meeting.number, [role.name for role in meeting.roles]) == (number, roles)
