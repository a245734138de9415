"""Lines as secretaries of boards, societies, councils and projects type them by habit, in three languages."""

from __future__ import annotations

from datetime import date

import pytest

from store.record.model import Attendance, Entry, Meeting, Presence
from store.record.record import Record
from store.record.status import Fates
from store.record.values import Kind, Name, Votes
from store.series.next_meeting import invited
from store.series.series_meetings import members_of
from tests.grammar.desk import last, typed
from tui.grammar.phrases.clock_times import leading_period, read_clock, read_clocks
from tui.grammar.report import variant_of_entry, words_of
from tui.grammar.votes.votes import read_votes
from tui.importing.read import read_minutes

ITEM = "# Sak"
PEOPLE = "til stede: Mona Lunde, Jens Haug (H), Ida Strøm"


def meeting(*lines: str) -> Meeting:
    return typed(*lines)[0].session.record.meeting


@pytest.mark.parametrize(
    ("line", "named", "against"),
    [
        ("Mot: Jens Haug (H) og Ida Strøm", "", ["Jens Haug", "Ida Strøm"]),
        ("Mot: Jens Haug (Ap) og Ida Strøm", "", ["Jens Haug (Ap)", "Ida Strøm"]),
        ("Røysta mot: Ida", "", ["Ida"]),
        ("Against: Lee and Webb", "", ["Lee", "Webb"]),
        ("mot: Ida Strøm", "", ["Ida Strøm"]),
        ("Avholdende: Ida Strøm", "Ida Strøm", []),
    ],
)
def test_who_voted_how_may_stand_on_the_next_line(line: str, named: str, against: list[str]) -> None:
    decision = last(PEOPLE, ITEM, "= Vi kjøper", "stemmer: 5-2", line)
    assert decision.votes is not None
    assert (decision.votes.for_, decision.votes.against) == (5, 2)
    assert [name.name for name in decision.votes.dissent] == against
    abstain = decision.ballot.abstain if decision.ballot else ()
    assert ", ".join(name.name for name in abstain) == named


@pytest.mark.parametrize(
    ("line", "against"),
    [
        ("Vedtatt mot Idas stemme", ["Ida"]),
        ("Vedtatt mot Idas og Jens Haugs stemmer.", ["Ida", "Jens Haug"]),
        ("Enstemmig, mot stemmene til H og FrP", []),
        ("Vedtatt mot stemmene til H og FrP", ["H", "FrP"]),
        ("Vedteke mot røystene til Sp", ["Sp"]),
        ("Vedtatt mot SVs stemme", ["SV"]),
        ("vedtatt mot H og Ida", ["H", "Ida"]),
        ("Vedtatt mot Høyres innstilling", []),
        ("Against the vote of Ida", ["Ida"]),
    ],
)
def test_whose_vote_was_against_needs_no_figure(line: str, against: list[str]) -> None:
    decision = last(PEOPLE, ITEM, "= Vi kjøper", line)
    votes = decision.votes or Votes(text="")
    assert [name.name for name in votes.dissent] == against
    assert (votes.for_, votes.against) == (None, None)


@pytest.mark.parametrize(
    "lines",
    [
        ("= Vi kjøper", "stemmer: 5-2", "Vi snakker", "Mot: Ida Strøm"),
        ("= Vi kjøper", "stemmer: 5-2", "Mot: dette er en tekst om motet"),
        ("#verdier Hvem vi er", "* Glede: vi ler", "Mot: vi tør"),
    ],
)
def test_a_side_elsewhere_is_text(lines: tuple[str, ...]) -> None:
    assert last(PEOPLE, ITEM, *lines).kind == Kind.NOTE


@pytest.mark.parametrize(
    "line",
    [
        "akklamasjon",
        "Ved akklamasjon.",
        "by acclamation",
        "proposed by Brown, seconded Hill, all in favour",
        "Proposed Cllr Brown, seconded Cllr Hill, carried 5-2",
    ],
)
def test_how_it_was_carried_stands_right_behind_the_decision(line: str) -> None:
    decision = last(ITEM, "= We buy", line)
    assert decision.votes is not None
    assert decision.votes.text == line


def test_a_vote_before_a_decision_of_points_is_that_ones() -> None:
    recorder, _ = typed(ITEM, "votering: enstemmig", "vedtak:", "1. Vi kjøper", "2. Vi selger")
    kinds = [entry.kind for entry in recorder.session.record.entries]
    assert kinds == [Kind.DECISION, Kind.NOTE, Kind.NOTE]
    assert recorder.session.record.entries[0].votes is not None


def test_a_fall_in_figures_is_asked_about() -> None:
    _, taken = typed(ITEM, "forslag: H: Gebyret senkes", "Forslaget fra H falt med 4 mot 7 stemmer")
    assert taken[-1].hint is not None
    assert taken[-1].hint.key == "hint-looks-like-vote"


def test_votes_that_name_a_proposal_are_of_that_one() -> None:
    recorder, _ = typed(
        "til stede: Jens Haug (H), Liv Aas",
        ITEM,
        "forslag: Jens Haug: Vi venter",
        "forslag: Liv Aas: Vi bygger",
        "votering: Forslaget fra Jens Haug fikk 2 stemmer (H) og falt",
        "votering: Forslaget fra Liv Aas ble vedtatt med 5 mot 2 stemmer",
    )
    first, second = recorder.session.record.entries
    fates = Fates(recorder.session.record)
    assert first.votes is not None
    assert (first.votes.text, fates.status(first)) == (
        "fikk 2 stemmer (H) og falt",
        "rejected",
    )
    assert second.votes is not None
    assert (second.votes.for_, second.votes.against, fates.status(second)) == (
        5,
        2,
        "open",
    )


def test_what_came_of_it_goes_on_behind_a_bracket() -> None:
    told = read_votes("Forslaget fra H fikk 2 stemmer (H) og falt; innstillingen 5-2")
    assert told.ballot is not None
    assert "og falt" in told.ballot.rest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("7.30 pm", "19.30"),
        ("7.30pm", "19.30"),
        ("12 am", "00.00"),
        ("12.15 p.m.", "12.15"),
        ("at 7.30 pm", ""),
        ("13.30", "13.30"),
        ("14 pm", ""),
    ],
)
def test_a_time_may_have_twelve_hours(text: str, said: str) -> None:
    assert read_clock(text) == said


def test_both_ends_of_an_evening_have_them() -> None:
    assert read_clocks("kl 1800-2030") == ("18.00", "20.30")
    assert read_clocks("7–9.15 pm") == ("19.00", "21.15")
    assert read_clocks("11 am - 1 pm") == ("11.00", "13.00")
    assert read_clocks("11–1 pm") == ("11", "13.00")
    assert (meeting("time: 7.30 pm").start, meeting(ITEM, "Møtet ble åpnet kl. 18.05").start) == (
        "19.30",
        "18.05",
    )


@pytest.mark.parametrize(
    "line", ["Date of next meeting: 14 April", "Dato for neste møte: 14. april", "Neste styremøte: 14. april"]
)
def test_the_next_meeting_has_other_words(line: str) -> None:
    told = meeting(ITEM, line).next_meeting
    assert told is not None
    assert told.date == date(2026, 4, 14)


@pytest.mark.parametrize(
    ("line", "role", "reason"),
    [
        ("apologies: Ann Lee (illness)", "", "illness"),
        ("forfall: Ann Lee (nestleder)", "nestleder", ""),
        ("forfall: Ann Lee (leiar, sjuk)", "leiar", "sjuk"),
        ("forfall: Ann Lee (på reise)", "", "på reise"),
        ("forfall: Ann Lee (leder av utvalget)", "leder av utvalget", ""),
        ("apologies: Ann Lee (business manager)", "business manager", ""),
        ("apologies: Ann Lee (work commitment)", "", "work commitment"),
        ("present: Ann Lee (on Teams)", "on Teams", ""),
        ("forfall: Ann Lee (depresjon)", "", "depresjon"),
        ("apologies: Ann Lee (chemotherapy)", "", "chemotherapy"),
        ("fråvær: Ann Lee (kasserar, angst)", "kasserar", "angst"),
        ("forfall: Ann Lee (innlagt på universitetet)", "", "innlagt på universitetet"),
        ("forfall: Ann Lee (legevakt)", "", "legevakt"),
        ("forfall: Ann Lee (økonomiansvarlig)", "økonomiansvarlig", ""),
        ("forfall: Ann Lee (lærer ved Nes skole)", "lærer ved Nes skole", ""),
        ("forfall: Ann Lee (foresatt)", "foresatt", ""),
        ("forfall: Ann Lee (vara for Per Moe)", "vara for Per Moe", ""),
        ("forfall: Ann Lee (skolen)", "skolen", ""),
        ("til stede: Ann Lee (depresjon)", "depresjon", ""),
        ("forfall: Ann Lee (Depresjon)", "", "Depresjon"),
        ("forfall: Ann Lee (Innlagt)", "", "Innlagt"),
        ("fråvær: Ann Lee (Operasjon)", "", "Operasjon"),
        ("apologies: Ann Lee (Chemotherapy)", "", "Chemotherapy"),
        ("forfall: Ann Lee (Nestleder)", "Nestleder", ""),
        ("forfall: Ann Lee (Kasserar)", "Kasserar", ""),
        ("forfall: Ann Lee (Elevrådet)", "Elevrådet", ""),
        ("forfall: Ann Lee (NRK)", "NRK", ""),
        ("forfall: Ann Lee - syk", "", "syk"),
        ("forfall: Ann Lee (leder) - syk", "leder", "syk"),
        ("apologies: Ann Lee (treasurer) ill", "treasurer", "ill"),
        ("forfall: Ann – annet møte", "", "annet møte"),
        ("forfall: Ann Lee - kasserar", "kasserar", ""),
        ("forfall: Ann Lee, ferie", "", "ferie"),
        ("apologies: Ann Lee, on leave", "", "on leave"),
        ("apologies: Ann Lee - chemotherapy", "", "chemotherapy"),
    ],
)
def test_a_reason_is_no_role(line: str, role: str, reason: str) -> None:
    [who] = typed(line)[0].session.record.attendance
    assert (who.role, who.reason) == (role, reason)


@pytest.mark.parametrize(
    "line",
    [
        "forfall: Per - Kari",
        "forfall: Per Moe – Kari",
        "apologies: Ann - Marie",
        "forfall: Per Moe - syk - Kari Nes",
        "forfall: Per Moe, i stedet for Kari",
    ],
)
def test_whoever_may_be_somebody_else_is_no_reason(line: str) -> None:
    recorder, (became,) = typed(line)
    assert became.kind == "note"
    assert not recorder.session.record.attendance


def test_what_somebody_is_called_to_the_meeting_as_is_no_reason() -> None:
    [who] = typed("invited: Ann Lee (kontakt)", "forfall: Ann Lee (kontakt)")[0].session.record.attendance
    assert (who.role, who.reason, who.status) == ("kontakt", "", "excused")


@pytest.mark.parametrize(
    ("line", "role", "reason"),
    [
        ("Forfall: Ann Lee (depresjon)", "", "depresjon"),
        ("Apologies:\n- Ann Lee, treasurer, chemotherapy", "treasurer", "chemotherapy"),
        ("Til stede: Ann Lee (depresjon, forfall), Tor Moe", "", "depresjon"),
        ("Forfall: foresatt Ann Lee (migrene)", "foresatt", "migrene"),
    ],
)
def test_no_reason_comes_into_the_next_meeting(line: str, role: str, reason: str) -> None:
    record = read_minutes(f"# Møte 12. mars 2026\n\n{line}\n\n## Bod\n\nDen er full.\n", "a.md").record
    who = record.attendance[0]
    assert (who.role, who.reason) == (role, reason)
    later = invited(next(members_of(record)), 1, "a")
    assert (later.name.name, later.role, later.organisation, later.reason) == ("Ann Lee", role, "", "")


def test_a_reason_that_was_once_kept_as_a_role_is_left_behind() -> None:
    who = Attendance(id=2, rank="a", name=Name("Ann Lee"), role="syk", status="excused")
    record = Record.new(Meeting(id=1)).with_documents([who])
    assert [one.role for one in members_of(record)] == [""]


def test_who_writes_is_one_with_who_is_on_the_list() -> None:
    record = typed("present: Ann Lee, Tom Webb", "minute-taker: Tom Webb (Clerk)")[0].session.record
    assert record.meeting.note_taker is not None
    assert record.meeting.note_taker.name == "Tom Webb"
    assert [(who.name.name, who.role) for who in record.attendance] == [
        ("Ann Lee", ""),
        ("Tom Webb", "Clerk"),
    ]
    recorder, taken = typed("minute-taker: Tom Webb (Clerk)", "present: Tom Webb", ITEM, "Tom Webb: hello")
    assert recorder.context.knows("Tom") == "one"
    assert taken[-1].documents[0].id


@pytest.mark.parametrize("label", ["utvalg", "Komité", "committee", "hovudutval"])
def test_a_body_is_a_line_of_the_head(label: str) -> None:
    [role] = meeting("dokument: kommunal protokoll", f"{label}: Plan og miljø").roles
    assert role.name == "Plan og miljø"


def test_a_day_after_the_last_one_is_the_meetings() -> None:
    record = typed(ITEM, "Vi snakker", "#dag fredag 13. mars", "Mer")[0].session.record
    assert [day.date for day in record.days] == [date(2026, 3, 12), date(2026, 3, 13)]
    assert record.meeting.to == date(2026, 3, 13)
    assert record.agenda[0].day == record.days[0].id
    record = typed(ITEM, "Vi snakker", "# Day 2", "Mer")[0].session.record
    assert len(record.days) == 2
    assert len(typed(ITEM, "# Dag 2 gikk bedre")[0].session.record.days) == 0


@pytest.mark.parametrize(
    ("text", "period", "rest"),
    [
        ("april 2016 Høring", "april 2016", "Høring"),
        ("Oktober 2015 – Vi går i gang", "Oktober 2015", "Vi går i gang"),
        ("juli – august 2026 Fjelltur", "juli – august 2026", "Fjelltur"),
        ("mai er for seint", "", ""),
        ("avklare buss i mai 2026", "", ""),
        ("May I ask", "", ""),
    ],
)
def test_a_step_begins_with_its_period(text: str, period: str, rest: str) -> None:
    found = leading_period(text, date(2015, 3, 1))
    assert (found[0].text if found else "", found[1] if found else "") == (period, rest)


def test_in_a_plan_it_is_asked_about_without_the_sign() -> None:
    _, taken = typed("#plan Framdrift", "april 2016 Høring")
    assert taken[-1].hint is not None
    assert taken[-1].hint.instead == "/ april 2016 Høring"


@pytest.mark.parametrize(
    ("line", "what", "who", "when"),
    [
        ("inhabil: Jens Haug (H), fvl. § 6", "recusal", "Jens Haug", ""),
        ("kom: Ida Strøm (SV) kl. 10.15", "arrival", "Ida Strøm", "10.15"),
        ("Jens Haug (H) fratrådte kl. 18.40", "departure", "Jens Haug", "18.40"),
        ("Ida left at 8.20 pm", "departure", "Ida", "20.20"),
        ("Mona kom tilbake kl. 12.10", "arrival", "Mona", "12.10"),
    ],
)
def test_a_party_behind_a_name_is_no_part_of_it(line: str, what: str, who: str, when: str) -> None:
    recorder, _ = typed(PEOPLE, ITEM, line)
    [moved] = recorder.session.record.presence
    assert isinstance(moved, Presence)
    assert (moved.what, moved.who.name, moved.when) == (what, who, when)
    parties = {a.name.name: a.party for a in recorder.session.record.attendance}
    assert parties["Ida Strøm"] == ("SV" if "SV" in line else "")


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("Opprop: Mona Lunde, Jens Haug", "til stede: Mona Lunde, Jens Haug"),
        ("Mona Lunde erklærte seg inhabil", "inhabil: Mona Lunde"),
        ("Declaration of interest: Mona Lunde (item 4)", "inhabil: Mona Lunde"),
        ("Kl. 19.20 forlot Jens Haug møtet", "ut: Jens Haug 19.20"),
        ("Ida Strøm fratrådte", "ut: Ida Strøm"),
        ("Lederen åpnet møtet kl. 18.00", "tid: 18.00"),
        ("Neste møte blir 14. april", "neste møte: 14. april"),
        ("Møtet ble lukket, jf. koml. § 11-5", "Møtet ble lukket: jf. koml. § 11-5"),
    ],
)
def test_what_is_not_taken_is_asked_about(line: str, instead: str) -> None:
    _, taken = typed(PEOPLE, ITEM, line)
    assert taken[-1].kind == "note"
    assert taken[-1].hint is not None
    assert taken[-1].hint.instead == instead


def test_a_count_of_the_roll_is_no_group() -> None:
    assert typed("Opprop: 9 av 11 til stede")[0].session.record.attendance == ()
    [_, deputy] = typed("til stede: Tor Ås", "vara: Gry Mo møtte for Tor Ås")[0].session.record.attendance
    assert isinstance(deputy, Attendance)
    assert (deputy.name.name, deputy.deputy_for and deputy.deputy_for.name) == ("Gry Mo", "Tor Ås")


def test_a_name_for_values_is_never_carried() -> None:
    recorder, taken = typed("#verdier Vi", "* Mot: vi tør", "= det dugende mennesket", "stemmer: 5-2")
    gathered = [entry for entry in recorder.session.record.entries if entry.gathers]
    assert [entry.votes for entry in gathered] == [None]
    assert taken[-1].kind == "vote"


def test_a_statement_may_be_of_several() -> None:
    entry = last(PEOPLE, ITEM, "Protokolltilførsel fra H og FrP: Vi advarer")
    assert isinstance(entry, Entry)
    assert (entry.kind, entry.speaker and entry.speaker.name) == (Kind.STATEMENT, "H og FrP")


@pytest.mark.parametrize(
    ("lines", "variant", "told"),
    [
        (("? Hva er åpent", "svar: fylket"), "", "fylket · Hva er åpent"),
        (("= Vi kjøper", "stemmer: 5-2"), "", "5-2 · Vi kjøper"),
        (("! Ida: ringe", "frist: 1.10"), "", "ringe · Ida · 1.10"),
        (("konklusjon: vi prøver",), "conclusion", "vi prøver"),
        (("forslag fra SV: vi venter",), "", "SV: vi venter"),
        (("Fylket > Harstad: penger",), "", "Fylket → Harstad: penger"),
        (("- et punkt",), "point", "et punkt"),
        (("vedtak:", "1. Planen"), "point-of-decision", "Planen"),
        (("#verdier Vi", "* Torg: møte"), "value", "Torg: møte"),
        (("#swot Vi", "+ folk"), "strength", "folk"),
        (("/ april 2027 Høring",), "", "april 2027: Høring"),
    ],
)
def test_the_label_of_a_line_says_what_was_stored(lines: tuple[str, ...], variant: str, told: str) -> None:
    recorder, taken = typed(PEOPLE, ITEM, *lines)
    record = recorder.session.record
    entry = record.get(Entry, taken[-1].documents[0].id)
    assert entry is not None
    own = taken[-1].kind == entry.kind.value
    assert (variant_of_entry(entry, record) if own else "", words_of(taken[-1], entry)) == (variant, told)
