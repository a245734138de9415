"""Meetings that were exported come home: JSON wholly, Markdown with all that it prints."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from msgspec.structs import replace

from exports.formats.registry import row_of
from exports.outline import outline
from exports.privacy import for_others
from exports.typography.typesetter import AsTyped
from store.files.meeting_list import Gone
from store.language.words import OUTCOMES
from store.record.fields import WORDED_DETAILS, Field
from store.record.identity import to_text
from store.record.record import Record
from store.record.values import LANGUAGES, Corrected, Kind
from tests.exports.records import Builder
from tests.grammar.desk import typed
from tests.importing.lists import everybody, listed
from tui.demo import make_demo
from tui.importing.builder import Reading
from tui.importing.files import files_in, read_file
from tui.importing.own_files.own_json import read_own
from tui.importing.read import read_minutes

CORRECTED = ("**Rettet i møte", "**Retta i møte")
"""How the copy of a correction begins, in the minutes that it corrects."""

QUORUM = "Vedtaksført"
"""How a sentence begins that needs to know who may vote, which no page tells."""


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> list[Record]:
    archive = make_demo(tmp_path_factory.mktemp("home"))
    return [archive.file(path).record() for path in archive.paths()]


def as_json(record: Record) -> str:
    write = row_of("json").write_record
    assert write is not None
    return write(record, (), False).decode()


def as_markdown(record: Record) -> str:
    write = row_of("markdown").write
    assert write is not None
    return write(outline(record, AsTyped()), None).decode()


def _is_told(line: str) -> bool:
    """Whether a line says what a page can tell again."""
    return (
        not line.startswith(QUORUM)
        and not any(part in line for part in ("offl. §", "«det dugende"))
        and bool(line)
    )


def without_series(text: str) -> dict[str, Any]:
    view: dict[str, Any] = json.loads(text)
    return {**view, "series": None, "series_id": None, "revision": None}


def alone(record: Record) -> Record:
    """A meeting as its page tells it again: not which points of others it is about, nor its approval."""
    stored = {table: dict(documents) for table, documents in record.stored().items() if table != "revisions"}
    stored["events"] = {key: one for key, one in stored.get("events", {}).items() if "about" not in one}
    bare = Record.from_stored(stored)
    approving = (replace(one, approves=None) for one in bare.entries if one.approves is not None)
    return bare.with_documents((*approving, replace(bare.meeting, state="draft")))


def home(text: str) -> Reading:
    return read_minutes(text, "hjem.md")


def test_json_is_the_same_meeting_again(records: list[Record]) -> None:
    for record in records:
        told = as_json(record)
        reading = read_own(told, "a.json")
        assert without_series(as_json(reading.record)) == without_series(told)
        assert reading.series == (json.loads(told)["series"] or "")


def test_the_place_of_an_exempt_entry_of_any_kind_comes_home() -> None:
    lines = (
        "erfaring: x y",
        "aktivitet: 3. mai: x",
        "lenke: x https://x.example/a",
        "/ mai: x",
        "* T: x",
        "+ x",
    )
    withheld = [f"unntatt § 13: {line}" for line in (*lines, "! Per: x", "= x", "? x", "> x", "forslag: x")]
    record = typed("til stede: Per", "# Sak", *withheld)[0].session.record
    reading = read_own(as_json(record), "a.json")
    assert [entry.exempt for entry in reading.record.entries] == ["§ 13"] * len(record.entries)


def test_markdown_prints_the_same_again(records: list[Record]) -> None:
    for record in map(alone, records):
        printed = as_markdown(record).split("\n")[1:]
        again = as_markdown(home("\n".join(as_markdown(record).split("\n"))).record).split("\n")[1:]
        told, back = ([line for line in lines if _is_told(line)] for lines in (printed, again))
        # How far a name gathers the values below it does not stand on the page: it comes home as a text. So
        # does a text that a later meeting corrected, which ends its item; other texts lead up to a decision.
        moves = any(entry.gathers for entry in record.entries) or any(
            line.startswith(CORRECTED) for line in told
        )
        assert (sorted(back) if moves else back) == (sorted(told) if moves else told)


def test_markdown_keeps_what_entries_are(records: list[Record]) -> None:
    kinds = (Kind.DECISION, Kind.ACTION, Kind.EXPECTATION, Kind.SWOT, Kind.STEP, Kind.QUESTION)
    for record in records:
        told, back = for_others(record), home(as_markdown(record)).record
        withheld = {item.id for item in told.agenda if item.exempt}
        for kind in kinds:
            before = [
                e.text for e in told.entries if e.kind == kind and not e.exempt and e.item not in withheld
            ]
            after = [e.text for e in back.entries if e.kind == kind and not e.exempt]
            assert sorted(after) == sorted(before)


def test_what_is_told_of_other_meetings_comes_home_as_text(records: list[Record]) -> None:
    june = next(record for record in records if "juni" in record.meeting.title and record.meeting.number)
    told = [entry.text for entry in home(as_markdown(june)).record.entries]
    assert "13/26 · måle kor lenge folk ventar på film i dag · Per Døme · utført" in "\n".join(told)
    assert "Protokollen frå møtet 12. mars 2026 blir godkjend med rettinga over." in told


def test_json_is_known_by_its_id_and_markdown_is_a_meeting_of_its_own(records: list[Record]) -> None:
    for record in records:
        assert read_own(as_json(record), "a.json").meeting.id == record.meeting.id
        assert home(as_markdown(record)).meeting.id != record.meeting.id


WHOLE = {
    "id": "1KERKG400S06B",
    "title": "",
    "language": "nb",
    "attendance": [],
    "agenda": [],
    "entries": [],
    "schema": 1,
}


@pytest.mark.parametrize(
    "change",
    [
        {"id": None},
        {"id": "x"},
        {"title": 3},
        {"language": "xx"},
        {"attendance": [{}]},
        {"attendance": {}},
        {"entries": [{"id": "1KERKG400S06C", "kind": 7}]},
        {"entries": [{"id": 12}]},
        {"agenda": [None]},
    ],
)
def test_json_that_is_no_meeting_is_refused_in_a_sentence(change: dict[str, Any], tmp_path: Path) -> None:
    for name, view in (("a.json", {**WHOLE, **change}), ("b.json", change)):
        path = tmp_path / name
        path.write_text(json.dumps(view), encoding="utf-8")
        read = read_file(path, None, "nb", {})
        assert read.reading is None
        assert read.problem is not None
        assert read.problem.key == "import-json"
    path.write_text(json.dumps(WHOLE), encoding="utf-8")
    assert read_file(path, None, "nb", {}).reading is not None


@pytest.mark.parametrize("name", ["a.json", "a.md"])
def test_a_meeting_that_was_deleted_for_good_is_not_told_to_be_there(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(json.dumps(WHOLE) if name == "a.json" else "# Møte 1. mai 2026\n\n- Hus", "utf-8")
    found = read_file(path, None, "nb", {})
    assert found.reading is not None
    meeting = found.reading.meeting
    assert read_file(path, None, "nb", {meeting.id: None}).there
    problem = read_file(path, None, "nb", {meeting.id: Gone(at="2026-11-28T10:00:00Z")}).problem
    assert problem is not None
    told = {"text": meeting.title or to_text(meeting.id), "day": "2026-11-28"}
    assert (problem.key, problem.facts) == ("meeting-deleted", told)


def test_json_nested_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"id": ' + "[" * 100_000, encoding="utf-8")
    read = read_file(path, None, "nb", {})
    assert read.problem is not None
    assert read.problem.key == "import-json"


def test_a_folder_gives_the_json_of_meetings_and_no_other(records: list[Record], tmp_path: Path) -> None:
    (tmp_path / "møte.json").write_text(as_json(records[0]), encoding="utf-8")
    (tmp_path / "annet.json").write_text('{"name": "x"}', encoding="utf-8")
    (tmp_path / "a.md").write_text("# Møte", encoding="utf-8")
    for hidden in (".stversions/b.md", "c/.d/b.md", "c/~$b.md", "c/b.md"):
        (tmp_path / hidden).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / hidden).write_text("# Møte", encoding="utf-8")
    assert [path.name for path in files_in([tmp_path])] == ["a.md", "b.md", "møte.json"]


def test_a_folder_that_goes_away_while_it_is_looked_through_hides_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.md").write_text("# Møte", encoding="utf-8")
    scandir = os.scandir

    def gone(place: str) -> Any:
        if Path(place).name == "a":
            raise FileNotFoundError(place)
        return scandir(place)

    monkeypatch.setattr(os, "scandir", gone)
    assert [path.name for path in files_in([tmp_path])] == ["b.md"]


def test_a_postponed_item_and_its_reason_come_home() -> None:
    """Of an item only the sentence is printed: «Saken ble utsatt til mai»."""
    text = "<!-- referat 1KERKG400S06B nb minutes draft -->\n\nREFERAT\n\n# Vakt\n\n## 1\u2002Bod\n\n"
    record = home(f"{text}Saken ble utsatt til mai\n").record
    assert [item.outcome for item in record.agenda] == ["postponed"]
    assert "Saken ble utsatt til mai" in as_markdown(record)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("profile", ["minutes", "protocol"])
@pytest.mark.parametrize("outcome", sorted(OUTCOMES))
def test_what_became_of_an_item_comes_home(outcome: str, profile: str, language: str) -> None:
    b = Builder(profile=profile, language=language)
    for title, facts in (("Bod", {"outcome": outcome}), ("Tak", {})):
        b.item(title, **facts)
        b.note("Den er full.")
    assert [item.outcome for item in home(as_markdown(b.record)).record.agenda] == [outcome, None]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("profile", ["minutes", "protocol"])
@pytest.mark.parametrize("role", ["", "leder"])
def test_who_was_there_comes_home(role: str, profile: str, language: str) -> None:
    b = everybody(role, profile=profile, language=language)
    b.person("Ida Lie", "absent", votes=False)
    assert listed(home(as_markdown(b.record)).record) == listed(b.record)


def test_a_file_that_somebody_has_worked_on_is_read_somehow(records: list[Record]) -> None:
    """Lines are gone, moved and cut, and none of it stops the reading."""
    chance = Random(7)  # noqa: S311 — the same spoilt lines each time, no secret
    spoilt = ["**", "> **", "|", "- ", "> *x* y", "## ", "**a:** ", "\\", "| a | b |", "1. x?", "<!-- -->"]
    for record in records:
        mark, *lines = as_markdown(record).split("\n")
        for _ in range(12):
            place = chance.randrange(len(lines))
            lines[place] = chance.choice([lines[place][:7], chance.choice(lines), *spoilt])
            del lines[chance.randrange(len(lines))]
            assert home("\n".join([mark, *lines])).meeting.title or lines


def test_who_voted_comes_home_without_the_party_that_the_list_tells() -> None:
    lines = (
        "til stede: Ida Lie (SV), Per Moe (H)",
        "# Tak",
        "= Taket males",
        "stemmer: 1-1, mot: Per, for: Ida",
    )
    (told,) = home(as_markdown(typed(*lines)[0].session.record)).record.entries
    assert told.votes is not None
    assert told.ballot is not None
    assert [name.name for name in (*told.votes.dissent, *told.ballot.for_)] == ["Per", "Ida"]


def test_a_task_without_owner_or_deadline_comes_home_as_one() -> None:
    b = Builder()
    b.item("Lageret")
    b.action("rydde hyllene")
    b.action("vaske gulvet", "Kari")
    b.action("telle bøkene")
    b.note("så gikk vi hjem")
    tasks = [e for e in home(as_markdown(b.record)).record.entries if e.kind == Kind.ACTION]
    told = [(task.text, tuple(name.name for name in task.owners), task.deadline) for task in tasks]
    assert told == [
        ("rydde hyllene", (), None),
        ("vaske gulvet", ("Kari",), None),
        ("telle bøkene", (), None),
    ]


def test_a_text_that_reads_like_a_movement_is_no_word_less_and_one_told_twice_comes_home_once() -> None:
    b = Builder()
    b.person("Per Dal", party="SV")
    b.person("Mona Lie")
    for number in ("1/26", "2/26"):
        b.item("Skilt", number=number)
        b.note("Mona Lie var inhabil.")
    b.moved("Per Dal", "recusal", ground="fvl. § 6")
    b.moved("Per Dal", "departure", "11.20")
    back = home(as_markdown(b.record)).record
    texts = [entry.text for entry in back.entries if entry.in_minutes]
    assert texts == ["Mona Lie var inhabil.", "Mona Lie var inhabil."]
    assert [(m.what, m.who.name, m.when) for m in back.presence] == [
        ("recusal", "Per Dal", ""),
        ("departure", "Per Dal", "11.20"),
    ]


HOMES = [
    ("protocol", ("# Bod", "vedtak:", "1. Boden males", "   - blå", "   - grå", "2. Ny dør", "stemmer: 5-2")),
    ("protocol", ("# Bod", "= Styret vedtar:", "- å male", "-- to strøk", "- å rydde")),
    ("minutes", ("# Bod", "forslag: Vi gjør følgende:", "a) maler", "b) rydder", "forslag: Vi venter")),
    ("minutes", ("# Bod", "1. male", "2. rydde", "3. låse")),
    ("protocol", ("# Bod", "innstilling: Styret anbefaler:", "1. maling", "2. rydding", "Alle var enige")),
    ("protocol", ("# Bod", "bakgrunn:", "- den er full", "- den er våt", "", "Vi så på den")),
    ("minutes", ("#verdier Hvem", "* Trygg: alle er med", "* Modig", "= en god bu", "* Rask: vi er først")),
    ("minutes", ("til stede: Siv, Jon Ås, Vik barnehage", "# Bod", "? Siv: Når males den")),
    ("minutes", ("dag: 12. mars", "# Bod", "Den er full")),
    ("minutes", ("# Bod", "- i) to prøver", "- m2 er målt")),
    ("protocol", ("# PS 4/26 Bod", "= Boden males", "# RS 5/26 Brev", "# Lager")),
    ("minutes", ("# V-sak 4/26 Bod", "= Boden males", "# V-sak 5/26 Brev")),
    ("minutes", ("#verdier Hvem", "Åpenhet", "Raushet", "= Mot")),
    ("minutes", ("# 1 Bod", "x", "# 2 Tak", "y", "# Eventuelt", "z", "## Under", "a")),
    ("minutes", ("# 7-9 Meldinger", "x", "# 10 Neste", "y", "# Uten")),
    ("protocol", ("arkivsak: 26/7", "møtenummer: 7/26", "# Bod", "## Dør")),
    ("minutes", ("til stede: Bo Lie (leder)", "vara: Nils Bø for Siri Vik", "# Bod", "inn: Siri Vik 11.20")),
    ("minutes", ("# A", "#pause 10 min", "# B", "# C", "# D", "# E", "# F", "# G", "# H", "#pause")),
    ("minutes", ("til stede: Bo Lie", "# 1 A", "x", "# Tak «ny»", "y", "ut: Bo 12.00")),
    ("minutes", ("til stede: Siv, Bo", "# 1 A", "ut: Siv 11.00", "inn: Siv 11.20", "ut: Bo", "inn: Bo")),
    ("minutes", ("# Lønn, unntatt § 13", "= Ja", "= Nei", "# B", "= x")),
    ("minutes", ("# A", "#pause", "# Pauserom", "# C", "# D", "# E", "# F", "# G", "# H")),
    ("protocol", ("# Lønn, unntatt § 13", "= Ja", "# PS 4/26 Lån, unntatt § 14", "= Nei", "# B", "= x")),
    ("protocol", ("# Protokoll", "rettelse til 12. februar: sak 2/26 x", "rettelse: 2/26 y", "rettelse: z")),
]  # fmt: skip


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize(("profile", "lines"), HOMES)
def test_lists_values_and_people_come_home(profile: str, lines: tuple[str, ...], language: str) -> None:
    record = for_others(typed(*lines, profile=profile, language=language)[0].session.record)
    page = as_markdown(record)
    again = as_markdown(for_others(home(page).record))
    assert again.split("\n")[1:] == page.split("\n")[1:]  # the first line has the meeting's own id
    told = as_json(record)
    assert without_series(as_json(read_own(told, "a.json").record)) == without_series(told)


def test_a_correction_in_the_minutes_that_it_corrects_comes_home_as_one() -> None:
    record = typed("# Bod", "forslag: en dør", "forslag: Siv: et vindu", "det skal stå dør")[0].session.record
    corrected = Corrected(7, date(2027, 1, 14), "3/27")
    record = record.with_documents([replace(record.entries[-1], corrected=corrected)])
    page = as_markdown(record)
    back = home(page).record
    assert as_markdown(back).split("\n")[1:] == page.split("\n")[1:]
    assert [one.corrected.number for one in back.entries if one.corrected] == ["3/27"]


def test_a_number_that_is_settled_comes_home_settled() -> None:
    session = typed("# Bod", "= Boden males", "hevet: 12.00")[0].session
    session.apply(*(replace(one, number="1") for one in session.record.entries if one.kind == Kind.DECISION))
    told = as_json(session.record)
    assert json.loads(as_json(read_own(told, "a.json").record))["entries"] == json.loads(told)["entries"]


PAPERS: tuple[dict[str, str], ...] = (
    {},
    {"profile": "protocol"},
    {"profile": "protocol", "layout": "municipal"},
)
SAID_OF_ITEM = (
    "til stede: Bo Lie (Åsly skole), Anne Moe",
    "#dag Formiddag",
    "# Bod",
    "bakgrunn: Taket lekker",
    "bakgrunn: Veggen er våt",
    "innstilling: Boden males.",
    "innstilling: Det gjelder fra nyttår.",
    "erfaring: Åsly skole: ring før du maler",
    "resultat: det gikk bra",
    "siden: mars 2024",
    "lærdom: spør naboen",
    "tips: lån stige",
    "hospitering: Åsly skole: tar imot to",
    "aktivitet: 3. mai 2026 kl. 10: Åsly skole: malekurs",
    "aktivitet: vask",
    "lenke: Farger https://eksempel.no/farger",
    "Skolen <> Laget: felles dugnad",
    "= Boden males. Enstemmig vedtatt.",
    "#dag Kveld",
    "# Sang",
)


@pytest.mark.parametrize("paper", PAPERS, ids=str)
def test_what_was_said_of_an_item_comes_home_from_markdown_as_what_it_was(paper: dict[str, Any]) -> None:
    told = typed(*SAID_OF_ITEM, **paper)[0].session.record
    back = home(as_markdown(told)).record
    assert [(day.heading, day.date) for day in back.days] == [("Formiddag", None), ("Kveld", None)]
    assert [(i.title, i.form, i.background, i.recommendation) for i in back.agenda] == [
        (i.title, i.form, i.background, i.recommendation) for i in told.agenda
    ]
    shared = (Kind.EXPERIENCE, Kind.ACTIVITY, Kind.LINK, Kind.EXPECTATION)

    def facts(record: Record) -> list[str]:
        return sorted(
            " · ".join(
                [e.kind, e.variant or "experience", e.text, e.url, e.outcome, str(e.mutual)]
                + [name.name if name else "" for name in (e.party, e.contact, e.from_, e.to)]
                + [e.since.from_ or "" if e.since else "", e.period.from_ or "" if e.period else ""]
            )
            for e in record.entries
            if e.kind in shared
        )

    assert facts(back) == facts(told)
    assert len(facts(back)) == 8


def test_a_bold_name_in_values_is_no_activity_and_a_link_alone_is_text() -> None:
    told = typed("# Torg", "* 1. mai: vi går", "* Ro: vi hviler", "Se https://eksempel.no")[0].session.record
    back = home(as_markdown(told)).record
    assert [e.kind for e in back.entries if e.kind in (Kind.ACTIVITY, Kind.LINK)] == []


def test_a_number_that_may_change_still_may_when_json_comes_home() -> None:
    lines = ("# 7/26 Gebyr", "= Gebyret økes", "# Neste", "= Vi maler")
    for paper in PAPERS:
        view = json.loads(as_json(typed(*lines, **paper)[0].session.record))
        back = json.loads(as_json(read_own(json.dumps(view), "a.json").record))
        assert [one["provisional"] for one in view["entries"]] == [True, True]
        assert [(e["number"], e["provisional"]) for e in back["entries"]] == [
            (e["number"], e["provisional"]) for e in view["entries"]
        ]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("field", WORDED_DETAILS, ids=lambda field: field.name)
def test_a_detail_of_the_head_comes_home_into_its_own_field(field: Field, language: str) -> None:
    record = Builder(language=language).record
    told = replace(record.meeting, title="Møte", **{field.attribute: "Sol og vind"})
    meeting = home(as_markdown(record.with_documents([told]))).record.meeting
    assert (getattr(meeting, field.attribute), meeting.roles) == ("Sol og vind", ())


def test_a_number_with_a_hyphen_comes_home() -> None:
    record = typed("# S-14/26 Bil", "= Vi kjøper bil", profile="protocol")[0].session.record
    told = as_json(record)
    (item,) = read_own(told, "a.json").record.agenda
    assert (item.prefix, item.number, json.loads(told)["agenda"][0]["number"]) == ("S-", "14/26", "S-14/26")
