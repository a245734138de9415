"""A digest leads to the whole minutes: where they stand, else by taking them along."""

from __future__ import annotations

import json
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from msgspec.structs import replace

from exports.digest.account import DIGEST_SECTIONS, DigestLine, in_order, meeting_digest
from exports.digest.digest_file import DigestAsked, DigestFormat, digest_of
from exports.digest.digest_page import document
from exports.digest.readers import absent_from
from exports.privacy import for_others
from store.record.record import Record
from store.record.values import Kind, Language, Period
from tests.exports.records import MEETING_ID, Builder
from tests.exports.rich import protocol

PAGE = "https://bibliotek.example/moter/m/1KQVNV6M0ERAA.html"


def board(language: Language = "nb", *, day: int = 5, **more: object) -> Record:
    b = Builder(title=f"Styremøte {day}", language=language, **more)
    b.item("Bøker")
    b.decision("Se https://bibliotek.example/råd for avtalen.")
    return b.record


def mail(*records: Record, **asked: object) -> EmailMessage:
    read = message_from_bytes(digest_of(records, DigestAsked(**asked)).written(), policy=SMTP)  # type: ignore[arg-type]
    assert isinstance(read, EmailMessage)
    return read


def text_of(read: EmailMessage, subtype: str = "plain") -> str:
    body = read.get_body((subtype,))
    assert body is not None
    return str(body.get_content()).replace("\r", "")


@pytest.mark.parametrize(
    ("language", "words"), [("nb", "Hele referatet"), ("nn", "Heile referatet"), ("en", "The full minutes")]
)
def test_a_mail_ends_with_the_address_of_the_whole_minutes(language: Language, words: str) -> None:
    record = board(language)
    read = mail(record, addresses={MEETING_ID: PAGE})
    assert text_of(read).endswith(f"\n\n{words}: {PAGE}\n")
    assert f'<strong>{words}:</strong> <a href="{PAGE}"' in text_of(read, "html")
    assert words not in text_of(mail(record, addresses={MEETING_ID: ""}))


def test_addresses_that_were_typed_are_links_in_a_mail() -> None:
    assert 'Se <a href="https://bibliotek.example/råd"' in text_of(mail(board()), "html")


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [("html", f'href="{PAGE}"'), ("markdown", f"**Hele referatet:** {PAGE}"), ("json", f'"url": "{PAGE}"')],
)
def test_other_formats_have_the_address_too(kind: DigestFormat, wanted: str) -> None:
    record = board()
    asked = DigestAsked(kind=kind, addresses={MEETING_ID: PAGE})
    assert wanted in digest_of([record], asked).written().decode()


def test_each_meeting_of_a_newsletter_has_the_address_of_its_own_minutes() -> None:
    first, second = board(), board(day=6)
    second = second.with_documents([replace(second.meeting, id=MEETING_ID + 1, from_=date(2026, 4, 1))])
    read = mail(first, second, addresses={MEETING_ID: PAGE}, attach="docx")
    text = text_of(read)
    places = [text.index(one) for one in ("STYREMØTE 5", PAGE, "STYREMØTE 6", "Hele referatet ligger ved.")]
    assert places == sorted(places)
    assert len(list(read.iter_attachments())) == 2
    asked = DigestAsked(kind="json", addresses={MEETING_ID: PAGE})
    rows = json.loads(digest_of([first, second], asked).written())
    assert [one.get("url") for one in rows["meetings"]] == [PAGE, None]


def test_minutes_go_along_as_a_pdf_file() -> None:
    (attached,) = mail(board(), attach="pdf").iter_attachments()
    assert attached.get_content_type() == "application/pdf"
    assert attached.get_content()[:4] == b"%PDF"


def test_whoever_was_not_at_one_of_the_meetings_gets_the_digest_once() -> None:
    first, second = Builder(title="Første"), Builder(title="Andre")
    for b in (first, second):
        b.person("Kari Nes")
        b.person("Per Øye", "absent")
        b.group("Gjester", 3)
    second.person("Ola Ås", "excused")
    second.person("Åtte elever", "absent", count=8)
    assert absent_from([first.record, second.record]) == ("Per Øye", "Ola Ås")


def test_of_a_meeting_the_sections_that_are_wanted_are_told_and_no_others() -> None:
    public = for_others(protocol())
    every = meeting_digest(public).lines
    assert len({line.section for line in every}) > 3
    for section in DIGEST_SECTIONS:
        told = meeting_digest(public, sections={section}).lines
        assert told == tuple(line for line in every if line.section == section)


def test_the_meetings_of_a_newsletter_and_their_dates_stand_by_the_day() -> None:
    days = ((2, 4), (1, 6), (3, 2))
    records = []
    for key, month in days:
        b = Builder(title=f"Møte {month}")
        b.item("Plan", form="plan")
        for step in (9, 7, 8):
            b.entry(
                Kind.STEP,
                f"steg {step}",
                period=Period(f"{step}. mai", f"2027-05-0{step}", f"2027-05-0{step}"),
            )
        b.decision("planen vedtas")
        held = replace(b.record.meeting, id=MEETING_ID + key, from_=date(2026, month, 1))
        records.append(b.record.with_documents([held]))
    made = json.loads(digest_of(records, DigestAsked(kind="json")).written())
    assert [one["title"] for one in made["meetings"]] == ["Møte 2", "Møte 4", "Møte 6"]
    dates = in_order([line for one in records for line in meeting_digest(for_others(one)).of("dates")])
    assert [line.text for line in dates] == ["steg 7"] * 3 + ["steg 8"] * 3 + ["steg 9"] * 3
    assert in_order([DigestLine("dates", (), "a"), *dates])[-1].text == "a"


@pytest.mark.parametrize(("many", "kind"), [(1, "E-POST"), (2, "NYHETSBREV")])
def test_a_digest_of_one_meeting_is_a_mail_and_of_several_a_newsletter(many: int, kind: str) -> None:
    records = [board(day=5)]
    if many > 1:
        records.append(records[0].with_documents([replace(records[0].meeting, id=MEETING_ID + 1)]))
    made = digest_of(records, DigestAsked(kind="html"))
    assert document(made.digest).type_label == kind
    assert (kind.lower() in made.stem) is True


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        ("", "Fire dager var passe."),
        ("alle vil ha det igjen", "Fire dager var passe. Resultat: Alle vil ha det igjen"),
    ],
)
def test_what_came_of_an_experience_is_told_with_it(outcome: str, told: str) -> None:
    b = Builder(title="Vårmøte")
    b.item("Hospitering")
    b.entry(Kind.EXPERIENCE, "fire dager var passe", variant="experience", outcome=outcome)
    [line] = meeting_digest(for_others(b.record)).of("lessons")
    assert line.text == told


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("vi lærte dette:", "Vi lærte dette. Resultat: Alle vil"),
        ("fire dager, tre netter,", "Fire dager, tre netter. Resultat: Alle vil"),
        ("han sa «Kom igjen!»", "Han sa «Kom igjen!» Resultat: Alle vil"),
    ],
)
def test_a_sentence_ends_before_what_came_of_it(typed: str, told: str) -> None:
    b = Builder(title="Vårmøte")
    b.item("Hospitering")
    b.entry(Kind.EXPERIENCE, typed, variant="experience", outcome="alle vil")
    [line] = meeting_digest(for_others(b.record)).of("lessons")
    assert line.text == told
