"""Lines about what is shared: experiences, exchanges, activities, links, and topics."""

from __future__ import annotations

from typing import Any

import pytest

from exports.formats.meeting_json import entry_json
from store.record.model import Entry
from store.record.values import Kind
from tests.grammar.desk import typed
from tui.grammar.complete.complete import offers
from tui.grammar.complete.known import Known
from tui.grammar.recorder import Recorder

PEOPLE = (
    "Kari Prøve (leder, Dømedal bibliotek)",
    "Jonas Prøve (sjef, Prøvestad bibliotek)",
    "Anne Li (rådgiver, Mønsterøy bibliotek)",
    "Per Li (rådgiver, Prøvestad fylkesarkiv)",
)
HEAD = (f"til stede: {', '.join(PEOPLE)}", "# Hospitering")


def taken(*lines: str, head: tuple[str, ...] = HEAD) -> Recorder:
    recorder, _ = typed(*head, *lines)
    return recorder


def last(recorder: Recorder) -> dict[str, Any]:
    entry = recorder.session.record.last_made()
    assert entry is not None
    return entry_json(recorder.session.record, entry)


SHARED: list[tuple[str, dict[str, Any]]] = [
    (
        "erfaring: Dømedal bibliotek: fire dager var passe",
        {
            "kind": "experience",
            "variant": "experience",
            "party": "Dømedal bibliotek",
            "text": "fire dager var passe",
        },
    ),
    (
        "tips: Mønsterøy: gi hospitanten en oppgave",
        {"variant": "tip", "party": "Mønsterøy bibliotek", "text": "gi hospitanten en oppgave"},
    ),
    ("lærdom: to dager er for kort", {"variant": "lesson", "party": None, "text": "to dager er for kort"}),
    (
        "erfaring: Selvbetjening: flere besøk",
        {"variant": "experience", "party": None, "text": "Selvbetjening: flere besøk"},
    ),
    # Two are called so: nobody knows which is meant.
    ("erfaring: Prøvestad: fire dager", {"party": None, "text": "Prøvestad: fire dager"}),
    (
        "erfaring: Jonas: fire dager",
        {"party": "Prøvestad bibliotek", "contact": "Jonas Prøve", "text": "fire dager"},
    ),
    (
        "hospitering: Mønsterøy tar imot to i uke 38",
        {"variant": "offer", "party": "Mønsterøy bibliotek", "text": "tar imot to i uke 38"},
    ),
    (
        "exchange: Mønsterøy bibliotek: wants a place in May",
        {"variant": "wish", "party": "Mønsterøy bibliotek", "text": "wants a place in May"},
    ),
    (
        "aktivitet: 14.–18. september: Hospiteringsuka",
        {
            "kind": "activity",
            "period": {"text": "14.–18. september", "from": "2026-09-14", "to": "2026-09-18"},
            "text": "Hospiteringsuka",
        },
    ),
    (
        "aktivitet: 3. mars kl. 10–12: Dømedal: kurs",
        {
            "period": {
                "text": "3. mars kl. 10–12",
                "from": "2027-03-03",
                "to": "2027-03-03",
                "start": "10",
                "end": "12",
            },
            "party": "Dømedal bibliotek",
            "text": "kurs",
        },
    ),
    (
        "aktivitet: 3. mars kl. 10:00–12:30: kurs",
        {
            "period": {
                "text": "3. mars kl. 10:00–12:30",
                "from": "2027-03-03",
                "to": "2027-03-03",
                "start": "10:00",
                "end": "12:30",
            }
        },
    ),
    ("aktivitet: uke 38: Arkivuka", {"period": {"text": "uke 38", "from": "2026-09-14", "to": "2026-09-20"}}),
    (
        "aktivitet: mars 2027: lesekampanje",
        {"period": {"text": "mars 2027", "from": "2027-03", "to": "2027-03"}},
    ),
    (
        "aktivitet: høsten 2027: turné",
        {"period": {"text": "høsten 2027", "from": None, "to": None}, "text": "turné"},
    ),
    ("aktivitet: før jul: lunsj", {"period": {"text": "før jul", "from": None, "to": None}, "text": "lunsj"}),
    ("aktivitet: Hospiteringsuka", {"kind": "activity", "period": None, "text": "Hospiteringsuka"}),
    ("aktivitet: Kurs: for alle", {"period": None, "party": None, "text": "Kurs: for alle"}),
    (
        "lenke: Råd for hospitering https://bibliotek.example/rad",
        {"kind": "link", "text": "Råd for hospitering", "url": "https://bibliotek.example/rad"},
    ),
    (
        "lenkje: https://bibliotek.example/rad: Råd",
        {"kind": "link", "text": "Råd", "url": "https://bibliotek.example/rad"},
    ),
    ("link: www.library.example.", {"kind": "link", "text": "", "url": "https://www.library.example"}),
    ("lenke: Kari kari@bibliotek.example", {"text": "Kari", "url": "mailto:kari@bibliotek.example"}),
]


@pytest.mark.parametrize(("line", "said"), SHARED, ids=[line for line, _ in SHARED])
def test_a_line_shares_what_it_says(line: str, said: dict[str, Any]) -> None:
    told = last(taken(line))
    assert {name: told.get(name) for name in said} == said


TEXT = [
    ("hospitering: Vi bør få til mer", ""),
    ("hospitering: Ukjent bibliotek tar imot to", ""),
    ("resultat: 34 svar kom inn", ""),
    ("kontakt: Kari Prøve", ""),
    ("siden: vi sist var samlet", ""),
    ("lenke: se nettsiden vår", "hint-link-address"),
    ("lenke: Rapport ftp://bibliotek.example/rad", "hint-link-scheme"),
    ("lenke: https://kari:hemmelig@bibliotek.example", "hint-link-address"),
    ("lenke: http://intern/rad", "hint-link-address"),
]


@pytest.mark.parametrize(("line", "hint"), TEXT, ids=[line for line, _ in TEXT])
def test_what_is_not_shared_is_text_as_it_was_typed(line: str, hint: str) -> None:
    recorder = taken()
    told = recorder.take(line)
    entry = recorder.session.record.last_made()
    assert entry is not None
    assert (entry.kind, entry.text) == (Kind.NOTE, line)
    assert (told.hint.key if told.hint else "") == hint


def test_details_go_to_the_experience_right_above_and_nowhere_else() -> None:
    recorder = taken(
        "erfaring: Dømedal: fire dager", "resultat: to byttet", "kontakt: Kari", "siden: mars 2024"
    )
    told = last(recorder)
    assert (told["outcome"], told["contact"]) == ("to byttet", "Kari Prøve")
    assert told["since"] == {"text": "mars 2024", "from": "2024-03", "to": "2024-03"}
    recorder.take("og så snakket vi om noe annet")
    recorder.take("resultat: dette er en overskrift")
    assert last(recorder)["text"] == "resultat: dette er en overskrift"


def test_topics_of_an_item_are_added_once_each() -> None:
    recorder = taken("emne: hospitering, Felles innkjøp", "emner: #felles-innkjøp, kompetanse")
    (item,) = recorder.session.record.agenda
    assert item.tags == ("hospitering", "Felles innkjøp", "kompetanse")


def test_topics_before_the_first_item_are_those_of_the_meeting() -> None:
    recorder = taken("emne: hospitering", head=())
    assert recorder.session.record.meeting.tags == ("hospitering",)


TAGGED = [
    ("- Fire dager var passe #hospitering", "Fire dager var passe", ("hospitering",)),
    ("Vi gikk gjennom #hospitering i dag", "Vi gikk gjennom hospitering i dag", ("hospitering",)),
    ("! Kari: lage skjema innen fredag #hospitering.", "lage skjema innen fredag.", ("hospitering",)),
    ("= Vi kjøper #felles-innkjøp #hospitering", "Vi kjøper", ("felles innkjøp", "hospitering")),
    ("Se #generelt og #ukjent", "Se #generelt og #ukjent", ()),
    ("'Fire dager #hospitering", "Fire dager #hospitering", ()),
    ("Skriv til rom#hospitering", "Skriv til rom#hospitering", ()),
]


@pytest.mark.parametrize(("line", "text", "tags"), TAGGED, ids=[line for line, *_ in TAGGED])
def test_a_known_topic_in_a_line_is_its_own(line: str, text: str, tags: tuple[str, ...]) -> None:
    recorder = taken("emne: hospitering, felles innkjøp", line)
    entry = recorder.session.record.last_made()
    assert entry is not None
    assert (entry.text, entry.tags, entry.typed) == (text, tags, line)


def test_a_deadline_before_a_topic_is_found() -> None:
    recorder = taken("emne: hospitering", "! Kari: lage skjema innen fredag #hospitering")
    entry = recorder.session.record.last_made(Kind.ACTION)
    assert entry is not None
    assert entry.deadline is not None


def test_nearly_a_topic_is_asked_about() -> None:
    recorder = taken("emne: hospitering")
    told = recorder.take("Vi fortsetter #hospitrering")
    assert told.hint is not None
    assert (told.hint.key, told.hint.instead) == ("hint-topic-unknown", "Vi fortsetter #hospitering")
    recorder.take_instead()
    entry = recorder.session.record.last_made()
    assert entry is not None
    assert entry.tags == ("hospitering",)


def test_a_word_alone_waits_for_what_is_shared() -> None:
    recorder = taken("erfaring:", "Dømedal: fire dager var passe")
    told = last(recorder)
    assert (told["kind"], told["party"], told["text"]) == (
        "experience",
        "Dømedal bibliotek",
        "fire dager var passe",
    )
    assert len(recorder.session.record.entries) == 1


@pytest.mark.parametrize("word", ["resultat", "kontakt", "siden", "emne", "hospitering"])
def test_a_word_that_may_be_a_heading_waits_for_nothing(word: str) -> None:
    recorder = taken(f"{word.capitalize()}:", "Vi snakket om mye")
    assert [entry.kind for entry in recorder.session.record.entries] == [Kind.NOTE, Kind.NOTE]


def test_a_contact_in_the_head_is_a_line_of_the_head() -> None:
    recorder = taken("Kontakt: Kari Prøve", head=())
    assert [role.label for role in recorder.session.record.meeting.roles] == ["Kontakt"]


def test_details_go_with_an_experience_that_is_for_few() -> None:
    recorder = taken("privat: erfaring: Dømedal: fire dager", "resultat: hemmelig")
    (entry,) = recorder.session.record.entries
    assert (entry.private, entry.outcome) == (True, "hemmelig")
    assert isinstance(entry, Entry)


OFFERED = [
    ("emne: hospit", ["hospitering"]),
    ("emne: kurs, hospit", ["hospitering"]),
    ("Vi snakket om #ho", ["hospitering"]),
    ("Vi snakket om #fe", ["felles-innkjøp"]),
    ("Vi snakket om #f", []),
    ("erfaring: Døm", ["Dømedal bibliotek: "]),
    ("erfaring: ", ["Prøvestad bibliotek: "]),
]


@pytest.mark.parametrize(("text", "offered"), OFFERED, ids=[text for text, _ in OFFERED])
def test_known_topics_and_parties_are_offered(text: str, offered: list[str]) -> None:
    recorder = taken("emne: hospitering, felles innkjøp", "Jonas: vi tok imot tre")
    found = offers(text, "", Known(recorder.context, ["nb"]))
    assert [offer.text for offer in found] == offered


def test_topics_of_the_archive_are_known_once_they_are_read() -> None:
    recorder = taken("noe")
    recorder.archive.read_topics = lambda: ("Felles innkjøp",)
    recorder.take("Vi fortsetter #felles-innkjøp")
    entry = recorder.session.record.last_made()
    assert entry is not None
    assert (entry.text, entry.tags) == ("Vi fortsetter", ("Felles innkjøp",))
