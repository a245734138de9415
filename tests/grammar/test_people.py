"""People as they are typed: one person under several names, comings, first names, parties, owners."""

from __future__ import annotations

import pytest

from store.record.attendance import Names
from store.record.record import Record
from store.record.settings import Settings
from store.record.values import Kind, Name
from tests.grammar.desk import last, new_session, typed
from tui.grammar.recorder import Recorder
from tui.grammar.result import Hint

LIST = "til stede: Kari Moe, Kari Lunde, Per-Olav Dahl, Anne Lise Vik (nestleder, Sp), Jon Aasen"


@pytest.mark.parametrize(
    "name",
    [
        "per-olav dahl",
        "Per‑Olav Dahl",
        "Per–Olav Dahl",
        "Per Olav Dahl",
        "Dahl, Per-Olav",
        "PER-OLAV DAHL",
        "Per-Olav",
        "Dahl",
        "Per Dahl",
        "P. Dahl",
        "Per D.",
        "Dr. Dahl",
    ],
)
def test_one_person_under_several_names(name: str) -> None:
    names = Names(["Kari Moe", "Kari Lunde", "Per-Olav Dahl"])
    assert names.in_full(name) == "Per-Olav Dahl"


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("! sekretæren og Jon: skrive", ["sekretæren", "Jon"]),
        ("! nestlederen: ringe", ["nestlederen"]),
        ("! Jon+Anne: ringe", ["Jon", "Anne"]),
        ("! the treasurer: pay", ["the treasurer"]),
        ("! vedlikehold: ringe", []),
        ("! viktig: ringe", []),
    ],
)
def test_an_office_may_have_an_action(line: str, owners: list[str]) -> None:
    assert [name.name for name in last(LIST, "# Bod", line).owners] == owners


def test_a_sign_in_the_name_of_somebody_on_the_list_is_none_between_owners() -> None:
    assert last("til stede: Pluss+Minus AS, Odd Bø", "# Bod", "! Pluss+Minus AS: ringe").owners == (
        Name("Pluss+Minus AS"),
    )


def test_a_list_that_is_the_same_is_worked_out_once() -> None:
    recorder, _ = typed(LIST, "# Bod")
    names = recorder.context.names
    recorder.take("Boden er full")
    assert recorder.context.names is names
    recorder.take("til stede: Siri Ås")
    assert recorder.context.names is not names


def test_names_of_nobody_and_of_several() -> None:
    names = Names(["Kari Moe", "Kari Lunde", "Per Dahl"])
    asked = ("Kari", "Ola", "Dahlia", "Kari M.", "")
    assert [names.knows(name) for name in asked] == [
        "several",
        "",
        "",
        "one",
        "",
    ]


def test_a_whole_name_in_another_order_is_written_as_on_the_list() -> None:
    assert Names(["Per Dahl", "Kari Anne Moe"]).as_listed("Dahl Per") == "Per Dahl"
    assert Names(["Per Dahl", "Kari Anne Moe"]).as_listed("kari moe") == "Kari Moe"


@pytest.mark.parametrize(
    ("line", "listed"),
    [
        ("til stede: kari moe, dahl per-olav og jon", ["Kari Moe", "Per-Olav Dahl", "Jon Aasen"]),
        ("til stede: siri bø og jo, ansatte", ["Siri Bø", "Jo", "ansatte"]),
        ("til stede: noen barn, dag til dag", ["noen barn", "dag til dag"]),
        ("forfall: jon", ["Jon Aasen"]),
        ("til stede: Jon Åsen", ["Jon Aasen"]),
    ],
)
def test_people_in_small_letters_are_people(line: str, listed: list[str]) -> None:
    recorder, _ = typed("til stede: Kari Moe, Per-Olav Dahl, Jon Aasen", line)
    names = [who.name.name for who in recorder.session.record.attendance]
    assert names == list(dict.fromkeys(["Kari Moe", "Per-Olav Dahl", "Jon Aasen", *listed]))


@pytest.mark.parametrize(
    ("line", "names", "places"),
    [
        ("til stede: Eli Mo, Kjetil", ["Eli Mo", "Kjetil"], ["", ""]),
        ("til stede: Siri, Aksel, Tor Bø, Unn", ["Siri", "Aksel", "Tor Bø", "Unn"], [""] * 4),
        ("til stades: Gro Nes, Anne-Lise", ["Gro Nes", "Anne-Lise"], ["", ""]),
        ("present: Ann Lee, Graham", ["Ann Lee", "Graham"], ["", ""]),
        ("til stede: Tor Bø, Vågå bibliotek, Eli Mo", ["Tor Bø", "Eli Mo"], ["Vågå bibliotek", ""]),
        ("til stede: Tor Bø, Vågå", ["Tor Bø"], ["Vågå"]),
    ],
)
def test_a_first_name_is_a_person(line: str, names: list[str], places: list[str]) -> None:
    people = typed(line)[0].session.record.attendance
    assert [who.name.name for who in people] == names
    assert [who.organisation for who in people] == places


@pytest.mark.parametrize(
    ("line", "what", "when"),
    [
        ("Jon kom kl. 10.15", "arrival", "10.15"),
        ("jon kom 10:15.", "arrival", "10:15"),
        ("Jon Aasen gikk kl 11", "departure", "11"),
        ("Jon gjekk kl. 11.30", "departure", "11.30"),
        ("Jon Aasen forlot møtet kl. 12.05", "departure", "12.05"),
        ("Jon left 11.30", "departure", "11.30"),
    ],
)
def test_a_sentence_about_who_came_or_went(line: str, what: str, when: str) -> None:
    recorder, taken = typed(LIST, "# Sak", line)
    assert taken[-1].kind == "presence"
    moved = recorder.session.record.presence[-1]
    assert (moved.who.name.startswith("Jon"), moved.what, moved.when) == (True, what, when)


@pytest.mark.parametrize(
    "line", ["Jon kom med et forslag", "Nils kom kl. 10.15", "Jon gikk gjennom tallene", "Bussen kom 10.15"]
)
def test_what_is_no_coming_stays_text(line: str) -> None:
    assert typed(LIST, "# Sak", line)[1][-1].kind == "note"


def test_whoever_comes_late_is_told_with_the_list() -> None:
    record = typed("til stede: Per Dahl (Ap, kom kl. 10.30), Siri Nes (leder, gikk 12.00)")[0].session.record
    assert [(who.name.name, who.party, who.role, who.organisation) for who in record.attendance] == [
        ("Per Dahl", "Ap", "", ""),
        ("Siri Nes", "", "leder", ""),
    ]
    assert [(m.who.name, m.what, m.when) for m in record.presence] == [
        ("Per Dahl", "arrival", "10.30"),
        ("Siri Nes", "departure", "12.00"),
    ]


@pytest.mark.parametrize(
    ("inside", "role", "party", "organisation"),
    [
        ("SV", "", "SV", ""),
        ("leder, Ap", "leder", "Ap", ""),
        ("Ap, leder", "leder", "Ap", ""),
        ("H", "", "H", ""),
        ("leder, Harstad bibliotek", "leder", "", "Harstad bibliotek"),
        ("Harstad bibliotek, leder", "leder", "", "Harstad bibliotek"),
        ("fylkesbiblioteket, møteleder", "møteleder", "", "fylkesbiblioteket"),
        ("Harstad bib.", "", "", "Harstad bib."),
        ("varaordfører, KrF, Moe kommune", "varaordfører", "KrF", "Moe kommune"),
        ("chair, Labour", "chair", "Labour", ""),
        ("sv", "sv", "", ""),
    ],
)
def test_a_party_is_a_field(inside: str, role: str, party: str, organisation: str) -> None:
    (who,) = typed(f"til stede: Eli Mo ({inside})")[0].session.record.attendance
    assert (who.role, who.party, who.organisation) == (role, party, organisation)


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("! Jon ringer og Anne Lise skriver brevet", ["Jon", "Anne Lise"]),
        ("! jon sender lista, Per-Olav lager plakat", ["Jon", "Per-Olav"]),
        ("! JON: rydde", ["Jon"]),
        ("! jon aasen: rydde", ["Jon Aasen"]),
        ("! Jon ringer og bussen kommer", ["Jon"]),
    ],
)
def test_owners_are_named_as_on_the_list(line: str, owners: list[str]) -> None:
    assert [owner.name for owner in last(LIST, "# Sak", line).owners] == owners


def test_two_of_one_name_are_asked_about() -> None:
    taken = typed(LIST, "# Sak", "! Kari: rydde", "! Kari Moe: rydde")[1]
    assert [line.hint for line in taken[-2:]] == [Hint("hint-two-names", {"name": "Kari"}), None]


@pytest.mark.parametrize(
    ("who", "party", "role"),
    [
        ("Eli Mo (Sp) (nestleder)", "Sp", "nestleder"),
        ("Eli Mo - SV", "SV", ""),
        ("Eli Mo – Ap", "Ap", ""),
        ("Eli Mo KrF", "KrF", ""),
    ],
)
def test_a_party_may_stand_behind_a_name_without_its_bracket(who: str, party: str, role: str) -> None:
    (found,) = typed(f"til stede: {who}")[0].session.record.attendance
    assert (found.name.name, found.party, found.role) == ("Eli Mo", party, role)


def test_single_letters_are_parties_where_a_list_has_several() -> None:
    listed = typed("til stede: Eli Mo H, Odd Bø V, Unn Eik")[0].session.record.attendance
    assert [(who.name.name, who.party) for who in listed] == [
        ("Eli Mo", "H"),
        ("Odd Bø", "V"),
        ("Unn Eik", ""),
    ]


def test_letters_before_a_bracket_are_no_name_and_no_party() -> None:
    listed = typed("til stede: EM (Eli Mo), SV (Siri Vold, leder), KS (Ski)")[0].session.record.attendance
    assert [(who.name.name, who.role, who.party) for who in listed][:2] == [
        ("Eli Mo", "EM", ""),
        ("Siri Vold", "SV, leder", ""),
    ]


NO_MEMBERS = (
    *(
        "observatør",
        "Observatør, FAU",
        "observatør fra FAU",
        "observatører",
        "observatørar",
        "gjest",
        "bisitter",
    ),
    *("bisittar", "invitert gjest", "gæst", "observatör", "møterett, ikke stemmerett", "talerett"),
    *("møte- og talerett", "møte-, tale- og forslagsrett", "har ikkje stemmerett", "ikke stemmeberettiget"),
    *("ikkje røysteføre", "tilhører", "tilhøyrar", "fra administrasjonen", "invitert", "observer", "guest"),
    *("Invited guest", "minute taker", "non voting", "no right to vote", "may not vote", "in attendance"),
    *("right to speak", "speaking rights only", "visitor", "secretary to the board"),
    *("observatør uten tale- og stemmerett", "ingen stemmerett", "utan møte- og røysterett"),
    *("tilhører fra FAU", "fra sekretariatet"),
    *("observer without speaking or voting rights", "may not speak or vote", "not a voting member"),
)
"""Those who are there and have no vote, by what stands in brackets behind their names."""

MEMBERS = (
    *("observatør med stemmerett", "tale- og stemmerett", "observer with vote", "gjestebibliotekar"),
    *("voting member", "kasserer", "secretary", "revisor", "rektor", "invitasjonsansvarlig"),
    *("ikke medlem men med stemmerett", "not a member but voting", "tilhører Høyre", "Visitor Services"),
)


@pytest.mark.parametrize(
    ("role", "votes"),
    [
        ("utvalgssekretær", False),
        ("Clerk", False),
        ("møtesekretær, rådhuset", False),
        ("sekretær", True),
        ("referent", True),
        ("leder", True),
        *((role, False) for role in NO_MEMBERS),
        *((role, True) for role in MEMBERS),
    ],
)
def test_who_serves_or_visits_the_meeting_by_what_they_are_has_no_vote(role: str, votes: bool) -> None:
    (who,) = typed(f"til stede: Eli Mo ({role})")[0].session.record.attendance
    assert who.votes is votes


@pytest.mark.parametrize(
    ("before", "since", "votes"),
    [
        ("observatør", "leder", True),
        ("observatør", "observatør med stemmerett", True),
        ("uten stemmerett", "leder", False),
        ("uten stemmerett", "med stemmerett", True),
        ("leder", "gjest", False),
    ],
)
def test_what_is_said_of_a_vote_later_holds(before: str, since: str, votes: bool) -> None:
    recorder, _ = typed(f"til stede: Eli Mo ({before})", f"til stede: Eli Mo ({since})")
    (who,) = recorder.session.record.attendance
    assert who.votes is votes


def test_a_vote_stays_where_nothing_is_said_of_it() -> None:
    recorder = Recorder(new_session(), Settings(votes={"Eli Mo": False}))
    for line in ("til stede: Eli Mo (observatør med stemmerett)", "til stede: Eli Mo"):
        recorder.take(line)
    (who,) = recorder.session.record.attendance
    assert who.votes


@pytest.mark.parametrize(
    ("role", "roster", "votes"),
    [
        ("observatør", {"Eli Mo": True}, True),  # what the roster says of a member wins
        ("sekretær", {"Eli Mo": True}, True),
        ("sekretær", {"Eli Mo": False}, False),
        ("leder", {"Eli Mo": False}, False),
        ("sekretær", {"Odd Bø": True}, False),  # no member, and so the secretary of those who are
        ("referent", {"Odd Bø": True}, False),
        ("leder", {"Odd Bø": True}, True),
        ("leder, uten stemmerett", {"Eli Mo": True}, False),  # unless the line itself says it
        ("observatør med stemmerett", {"Eli Mo": False}, True),
    ],
)
def test_the_roster_of_the_series_says_who_has_a_vote(
    role: str, roster: dict[str, bool], votes: bool
) -> None:
    recorder = Recorder(new_session(), Settings(votes=roster))
    recorder.take(f"til stede: Eli Mo ({role})")
    (who,) = recorder.session.record.attendance
    assert who.votes is votes


@pytest.mark.parametrize("label", ["medlemmer", "Medlemer", "Members"])
def test_members_in_a_head_are_called_and_have_not_come_for_that(label: str) -> None:
    listed = typed(f"{label}: Eli Mo, Odd Bø")[0].session.record.attendance
    assert [(who.name.name, who.status, who.invited) for who in listed] == [
        ("Eli Mo", None, True),
        ("Odd Bø", None, True),
    ]


@pytest.mark.parametrize("name", ["Eli Mo H", "Eli Mo - Berg", "Mo Ap"])
def test_what_may_be_more_of_a_name_stays_in_it(name: str) -> None:
    assert [who.name.name for who in typed(f"til stede: {name}")[0].session.record.attendance] == [name]


@pytest.mark.parametrize(
    "line", ["alle til stede unntatt Jon", "Alle møtt", "Alle er her", "Everybody attended"]
)
def test_everybody_without_a_list_is_text(line: str) -> None:
    taken = typed(line)[1][-1]
    assert (taken.kind, taken.hint) == ("note", Hint("hint-no-list"))


def test_a_group_of_at_least_so_many_is_a_group_of_unknown_size() -> None:
    (group,) = typed("til stede: 11+ ungdommer")[0].session.record.attendance
    assert (group.count, group.name.name) == (0, "11+ ungdommer")


def test_a_title_makes_a_speaker() -> None:
    entry = last("# Roads", "Cllr Adair: the grit is late")
    assert entry.kind == Kind.NOTE
    assert entry.speaker is not None
    assert entry.speaker.name == "Cllr Adair"


def settled(*lines: str) -> Record:
    """A meeting of an archive that has a party of its own."""
    recorder = Recorder(new_session(), Settings(parties=("Bygdelista", "Grønn Framtid")))
    for line in lines:
        recorder.take(line)
    return recorder.session.record


@pytest.mark.parametrize(
    ("typed_as", "party", "role"),
    [
        ("Nora Li (Bygdelista)", "Bygdelista", ""),
        ("Nora Li (leder, bygdelista)", "bygdelista", "leder"),
        ("Nora Li (Grønn Framtid, nestleder)", "Grønn Framtid", "nestleder"),
        ("Nora Li (SV)", "SV", ""),
        ("Nora Li (Sentrum)", "", "Sentrum"),
    ],
)
def test_a_party_of_the_archives_own_is_one(typed_as: str, party: str, role: str) -> None:
    (who,) = settled(f"til stede: {typed_as}").attendance
    assert (who.party, who.role) == (party, role)


def test_a_party_proposes_and_votes_like_anybody_who_is_known() -> None:
    record = settled("# Skolebruk", "forslag: Bygdelista: skolen består", "stemmer: 2-5, for: Bygdelista")
    (proposal,) = record.entries
    assert (proposal.by, proposal.text) == (Name("Bygdelista"), "skolen består")
    assert proposal.ballot is not None
    assert proposal.ballot.for_ == (Name("Bygdelista"),)
    (proposal,) = settled("til stede: Nora Li (SV)", "# Skolebruk", "forslag: SV: skolen består").entries
    assert proposal.by == Name("SV")


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("til stede: Moe, Kari; Aasen, Jon", [("Kari Moe", ""), ("Jon Aasen", "")]),
        ("til stede: Kari Moe, leder; Jon Aasen", [("Kari Moe", "leder"), ("Jon Aasen", "")]),
        (
            "til stede: Kari Moe, Jon Aasen; Ola By, Mia Li",
            [("Kari Moe", ""), ("Jon Aasen", ""), ("Ola By", ""), ("Mia Li", "")],
        ),
        ("til stede: Kari Moe – leder, Jon Aasen", [("Kari Moe", "leder"), ("Jon Aasen", "")]),
        ("til stede: Moe, Kari", [("Moe", ""), ("Kari", "")]),
        (
            "present: Carl Moe, Chief Executive; Jon Aasen",
            [("Carl Moe", "Chief Executive"), ("Jon Aasen", "")],
        ),
        ("til stede: Kari Moe, nestleder, Jon Aasen", [("Kari Moe", "nestleder"), ("Jon Aasen", "")]),
        ("til stede: Kari Moe (H), rektor og Jon Aasen", [("Kari Moe", "rektor"), ("Jon Aasen", "")]),
        ("present: Ann Moe, Head of Finance, Jon Clerk", [("Ann Moe", "Head of Finance"), ("Jon Clerk", "")]),
    ],
)
def test_what_somebody_is_stands_behind_their_name(line: str, people: list[tuple[str, str]]) -> None:
    record = typed(line)[0].session.record
    assert [(who.name.name, who.role) for who in record.attendance] == people


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("til stede: referent Mona Ek", "referent"),
        ("til stede: ref. Mona Ek", "ref"),
        ("til stades: utvalssekretær Mona Ek", "utvalssekretær"),
        ("present: Chair Mona Ek", "Chair"),
        ("til stede: ref. Mona Ek (Dal bibliotek)", "ref"),
        ("til stede: Ref Mona Ek-Ås", "Ref"),
    ],
)
def test_an_office_may_stand_before_a_whole_name(line: str, role: str) -> None:
    [who] = typed(line)[0].session.record.attendance
    assert who.name.name.startswith("Mona Ek")
    assert who.role in (role, "referent")
