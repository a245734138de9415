"""``referat export --item`` as its user meets it: one case of a meeting by itself."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from exports.export import proposed
from exports.extract import items_named
from tests.cli.test_program import Shell
from tests.exports.records import Builder

LINES = """til stede: Kari Nes, Ola Ås, Per Øye
# 12/26 Regnskapet
= Regnskapet er godkjent
# 13/26 Tilskudd til kor
inhabil: Ola Ås
bakgrunn: Koret har søkt om 10 000 kroner.
- Per Øye mente at det er for lite
= Koret får 8 000 kroner
stemmer: 2-0
privat: hemmelighetsord
# 14/26 Personalsak
unntatt: offl. § 13
= Skjulte ting
"""


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    shell = Shell(tmp_path / "arkiv", capsys, monkeypatch)
    shell("new", "Styremøte", "--from", "2026-03-12", "--profile", "protocol")
    shell("take", "latest", stdin=LINES)
    return shell


def written(shell: Shell, case: str, *options: str) -> str:
    path = shell.folder.parent / "ut.md"
    shell("export", "latest", "--to", "markdown", "--item", case, "-o", str(path), *options)
    return path.read_text(encoding="utf-8").replace("\u00a0", " ")


def test_it_holds_the_case_who_dealt_with_it_and_room_to_certify_it(shell: Shell) -> None:
    text = written(shell, "13/26")
    wanted = (
        *("SAKSUTSKRIFT", "# Sak 13/26", "Tilskudd til kor\n", "Styremøte, 12. mars 2026"),
        *("Til stede i saken", "Kari Nes og Per Øye", "Koret har søkt", "8 000 kroner", "Rett utskrift"),
    )
    assert [part for part in wanted if part not in text] == []
    assert "Ola Ås" in text  # that he stood aside is told
    for other in ("Regnskapet", "Skjulte", "hemmelighetsord", "Personalsak"):
        assert other not in text


def test_whoever_stood_aside_is_not_among_those_who_dealt_with_it(shell: Shell) -> None:
    shell("take", "latest", stdin="# 15/26 Gjerde\ninhabil: Per\n= Gjerdet males\n")
    present = next(line for line in written(shell, "15/26").splitlines() if "Til stede i saken" in line)
    assert "Kari Nes" in present
    assert "Per Øye" not in present


def test_a_case_is_named_by_its_number_or_a_part_of_its_title(shell: Shell) -> None:
    assert written(shell, "kor") == written(shell, "13/26") == written(shell, "tilskudd")
    assert "finnes ikke" in shell("export", "latest", "--to", "docx", "--item", "99/26", code=1)
    assert "Flere saker" in shell("export", "latest", "--to", "docx", "--item", "s", code=2)
    assert "JSON" in shell("export", "latest", "--to", "json", "--item", "13/26", code=2)


def test_what_is_exempt_has_an_extract_for_insiders_alone(shell: Shell) -> None:
    assert "ingen saksutskrift" in shell("export", "latest", "--to", "docx", "--item", "14/26", code=1)
    assert "Skjulte ting" in written(shell, "14/26", "--internal")


def test_each_case_gets_a_file_of_its_own(shell: Shell) -> None:
    folder = shell.folder.parent / "utskrifter"
    paths = shell("export", "latest", "--to", "docx", "--item", "all", "-o", str(folder)).splitlines()
    assert [Path(path).name for path in paths] == [
        "2026-03-12 12-26 Regnskapet – saksutskrift.docx",
        "2026-03-12 13-26 Tilskudd til kor – saksutskrift.docx",
    ]
    assert all(Path(path).read_bytes()[:2] == b"PK" for path in paths)


def test_the_parts_of_a_case_stand_right_below_its_title(shell: Shell) -> None:
    """A heading that leaves out a level is lost to who listens, and no PDF of an archive may have one."""
    shell("take", "latest", stdin="dokument: kommunal protokoll\n")
    for suffix in ("html", "pdf"):
        path = shell.folder.parent / f"ut.{suffix}"
        shell("export", "latest", "--to", suffix, "--profile", "protocol", "--item", "13/26", "-o", str(path))
    page = (shell.folder.parent / "ut.html").read_text(encoding="utf-8")
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1
    assert len(levels) > 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("all", "Kor Korps Kornåker Stille"),
        (" ALL ", "Kor Korps Kornåker Stille"),
        ("13/26", "Kor"),
        ("13", "Kor"),
        ("PS 14/26", "Korps"),
        ("14", "Korps"),
        ("ps 14", "Korps"),
        ("RS 14", ""),
        ("PS 13", ""),
        ("13/25", ""),
        ("ps 14/26", "Korps"),
        ("14/26", "Korps"),
        ("korps", "Korps"),
        ("kor", "Kor Korps Kornåker"),
        ("delen", "Underdelen"),
        ("stille", "Stille"),
        ("kaffe", ""),
        ("", ""),
        (" ", ""),
        ("99/26", ""),
    ],
)
def test_which_cases_a_number_or_a_title_means(text: str, titles: str) -> None:
    b = Builder(profile="protocol")
    above = b.item("Kor", number="13/26")
    b.item("Underdelen", parent=above.id)
    b.item("Korps", number="14/26", prefix="PS")
    b.item("Kaffepause", form="break")
    b.item("Kornåker")
    b.item("Stille", private=False)
    assert " ".join(item.title for item in items_named(b.record, text)) == titles


@pytest.mark.parametrize(
    ("prefix", "number", "name"),
    [
        ("PS", "14/26", "2015-06-02 PS 14-26 Korps – saksutskrift.docx"),
        ("Sak", "14/26", "2015-06-02 14-26 Korps – saksutskrift.docx"),
        ("", "", "2015-06-02 Korps – saksutskrift.docx"),
    ],
)
def test_a_file_is_called_by_the_number_of_its_case(prefix: str, number: str, name: str) -> None:
    b = Builder(from_=date(2015, 6, 2))
    item = b.item("Korps", number=number, prefix=prefix)
    assert proposed(b.record, "docx", folder=Path("mappe"), paper=None, item=item) == Path("mappe", name)


def test_files_go_to_the_folder_that_is_named_under_their_usual_names(shell: Shell, tmp_path: Path) -> None:
    there, new = tmp_path / "der", tmp_path / "ny" / "mappe"
    there.mkdir()
    name = "2026-03-12 Styremøte – møteprotokoll"
    shell("export", "latest", "--to", "md", "--to", "html", "--metadata", "-o", str(there))
    assert {one.name for one in there.iterdir()} == {f"{name}.md", f"{name}.html", f"{name}.metadata.json"}
    shell("export", "latest", "--to", "md", "-o", f"{new}/")
    assert [one.name for one in new.iterdir()] == [f"{name}.md"]
    for words, ending in (
        (("digest", "latest"), ".eml"),
        (("calendar",), ".ics"),
        (("slip", "Kari Nes", "--to", "md"), ".md"),
        (("export", "latest", "--to", "record"), ".json"),
    ):
        shell(*words, "-o", str(new))
        assert [one for one in new.iterdir() if one.suffix == ending], words
    shell("decisions", "--export", str(new))
    assert [one for one in new.iterdir() if one.suffix == ".docx"]
