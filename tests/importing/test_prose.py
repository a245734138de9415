"""Running text that promises nothing and decides nothing stays text."""

from __future__ import annotations

import pytest

from store.record.status import Fates
from store.record.values import Kind
from tui.importing.read import read_minutes

NOTHING = {
    "nb": (
        "Kari orienterte om besøkstallene, som gikk opp i fjor. Per fortalte at han sender alltid ut "
        "innkallingen en uke før. Ola lurte på hvem som kjøper inn kaffe. Vi snakket om hvordan naboene tar "
        "kontakt når noe skjer. Kommunen tar kontakt hvis de trenger oss. Kari sender ofte meldinger på "
        "kvelden. Styret ser på økonomien hvert kvartal. Per mente at vi bør vente. Ola skal på ferie. "
        "Ordføreren skal komme på festen. Firmaet leverer varene på tirsdager. Styret vedtok i fjor å male "
        "huset. I forrige møte bestemte vi å vente. Per kjøper ikke bil. Kanskje Per spør kommunen. "
        "Bedriften søker om støtte hvert år. Ola rydder alltid etter seg. Naboen klager over støy. Rektor "
        "er ny. Kari tar opp at det trekker. Per melder at alt er i orden. Mona synes det er dyrt. "
        "Ola er ferdig "
        "innen fredag. NAV sender alltid ut brev. Kasserer leser opp tallene. Ola legger vekt på prisen."
    ),
    "nn": (
        "Kari fortalde om turen. Per sender alltid ut innkallinga. Kommunen tek kontakt dersom dei treng "
        "oss. Ola skal på ferie. Laget arrangerer fest kvart år. Det vart vedteke i fjor å måle huset. "
        "Per kjøper ikkje bil. Kanskje Ola spør grannen."
    ),
    "en": (
        "Kari reported that the fence will last another year. Per is to retire in June. The council will "
        "mow the verge every month. Ola said she would like to move. It was agreed last year that dogs be "
        "kept on leads. The committee agreed with Per. We decided against it last month. Perhaps Per will "
        "ask. Per to Kari: thanks. Kari always opens the gate. The plumber will come on Friday."
    ),
}
HEADS = {
    "nb": "# Styremøte 3. mars 2026\n\nTil stede",
    "nn": "# Styremøte 3. mars 2026\n\nTil stades",
    "en": "# Board meeting 3 March 2026\n\nPresent",
}


@pytest.mark.parametrize("language", [*NOTHING])
def test_talk_is_neither_a_task_nor_a_decision(language: str) -> None:
    text = f"{HEADS[language]}: Kari Nes, Per Dal, Ola Moe\n\n## 1. Sak\n\n{NOTHING[language]}\n"
    entries = [one for one in read_minutes(text, "møte.md").record.entries if one.item is not None]
    assert {entry.kind for entry in entries} == {Kind.NOTE}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Kari ringer kommunen innen fredag.", Kind.ACTION),
        ("Det ble avtalt at Per undersøker prisen.", Kind.ACTION),
        ("Per tek kontakt med naboen.", Kind.ACTION),
        ("Ola will mend the gate.", Kind.ACTION),
        ("Mona lager liste over dem som baker.", Kind.ACTION),
        ("Per tar opp saken med naboen.", Kind.ACTION),
        ("Kari og Per rydder.", Kind.ACTION),
        ("Kari legger fram forslag på neste møte.", Kind.ACTION),
        ("Rektor sender ut plan for skolegården.", Kind.ACTION),
        ("DL sender ut kontraktene.", Kind.ACTION),
        ("Ansvarlig for dugnaden er Ola.", Kind.ACTION),
        ("The Secretary was instructed to file the forms.", Kind.ACTION),
        ("Styret vedtok å male huset.", Kind.DECISION),
        ("Vedtatt å male huset.", Kind.DECISION),
        ("Styret vedtar at huset males.", Kind.DECISION),
        ("Vi ble enige om kakelotteri.", Kind.DECISION),
        ("Referatet fra forrige møte ligger ved, og protokollen ble godkjent.", Kind.NOTE),
        ("Referatet blev godkendt.", Kind.NOTE),
        ("Regnskapet ble godkjent.", Kind.DECISION),
        ("Innkalling og referat ble godkjent.", Kind.DECISION),
        ("Protokollen fra 3. mai ble godkjent uten merknader.", Kind.NOTE),
        ("Protokollen ble ikke godkjent.", Kind.NOTE),
        ("The minutes of 3 May were approved and signed by the chair.", Kind.NOTE),
        ("The board approved the new policy.", Kind.DECISION),
        ("After some discussion, it was resolved not to sell the gate.", Kind.DECISION),
        ("Kommunestyret vedtok planen.", Kind.NOTE),
        ("It was agreed that the fence be mended.", Kind.DECISION),
    ],
)
def test_a_sentence_among_others_says_who_does_what(sentence: str, kind: Kind) -> None:
    head = HEADS["en"] if sentence.isascii() and " the " in sentence else HEADS["nb"]
    text = f"{head}: Kari Nes, Per Dal, Ola Moe\n\n## 1. Sak\n\nDet var en lang prat. {sentence}\n"
    entries = [one for one in read_minutes(text, "møte.md").record.entries if one.item is not None]
    assert [entry.kind for entry in entries] == ([Kind.NOTE, kind] if kind != Kind.NOTE else [kind])


STRUCK = f"{HEADS['nb']}: Kari Nes, Odd Bø\n\n## Oppfølging fra sist\n\n"


@pytest.mark.parametrize("above", ["", "Oppgaver:\n\n"])
def test_a_task_that_is_struck_out_is_done_where_it_says_so(above: str) -> None:
    told = f"{above}- ~~OB: sende faktura~~ utført\n- ~~Kari: male~~\n- ~~Odd: rydde~~ og nytt\n"
    record = read_minutes(f"{STRUCK}{told}", "møte.md").record
    done, struck = (one for one in record.entries if "faktura" in one.text or one.text == "Kari: male")
    assert (done.kind, Fates(record).status(done)) == (Kind.ACTION, "done")
    assert struck.kind == Kind.NOTE
    fates = Fates(record)
    assert [one.text for one in record.entries if fates.status(one) == "done"] == [done.text]


COURSE = f"{HEADS['nb']}: Kari Nes, Odd Bø\n\n## Tak\n\nVi snakket.\n\n"


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("There being no further business the Chair closed the meeting at 8.40 pm.", "20.40"),
        ("Lederen hevet møtet kl. 20.40.", "20.40"),
        ("Lederen hevet forrige møte kl. 20.40.", ""),
    ],
)
def test_the_close_stands_in_a_sentence(line: str, end: str) -> None:
    assert read_minutes(f"{COURSE}{line}\n", "møte.md").record.meeting.end == end


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ref. Kari", "Kari"),
        ("Referent: Kari Nes", "Kari Nes"),
        ("Ref. Kjersti", "Kjersti"),
        ("Ref. sak", None),
        ("Ref. Telenor", None),
    ],
)
def test_who_wrote_stands_at_the_end(line: str, name: str | None) -> None:
    writer = read_minutes(f"{COURSE}{line}\n", "møte.md").record.meeting.note_taker
    assert (writer.name if writer else None) == name


def test_somebody_may_come_back_within_a_paragraph() -> None:
    text = f"{COURSE}Odd gikk kl. 19.10.\n\nVi vedtok å vente. Odd kom tilbake kl. 19.20.\n"
    record = read_minutes(text, "møte.md").record
    assert [(one.what, one.when) for one in record.presence] == [("departure", "19.10"), ("arrival", "19.20")]


def test_apologies_may_stand_in_the_item_for_them() -> None:
    head = "# Minutes of the council, 3 March 2026\n\nPresent: Ann Reed, Tom Finch\n\n## 1 Apologies\n\n"
    text = (
        f"{head}Apologies were received from Max Cole. RESOLVED to accept.\n\n## 2 Roads\n\nThey are bad.\n"
    )
    people = {one.name.name: one.status for one in read_minutes(text, "m.md").record.attendance}
    assert people == {"Ann Reed": "present", "Tom Finch": "present", "Max Cole": "excused"}
