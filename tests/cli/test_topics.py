"""``topic`` and ``experiences``: what the meetings know, and nothing withheld unless it is asked for."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from store.files.state_file import default_state
from store.forget.export_log import exported
from tests.cli.test_program import Shell
from tests.privacy.mixtures import everything

LINES = """til stede: Kari Prøve (leder, Dømedal bibliotek), Jonas Prøve (sjef, Prøvestad bibliotek)
# Hospitering
emne: hospitering
= Fylkesbiblioteket dekker reise for åtte
= ikke vedtatt: Vi gir stipend
! Jonas: lage ett skjema innen 1. september
erfaring: Dømedal: fire dager var passe
hospitering: Prøvestad tar imot to i uke 38
lenke: Råd https://bibliotek.example/rad
aktivitet: 14.–18. september: Hospiteringsuka
privat: tips: Dømedal: hemmelighetsord
# Kurs i lunsjen
= Vi begynner i januar
! Kari: si fra til dem som hospiterer
# Unntatt sak
unntatt: offl. § 13
emne: hospitering
= Vedtatt i det skjulte hemmelighetsord
# Innkjøp
= Noe annet #hospitering
slutt: 12.00
"""


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    shell = Shell(tmp_path / "arkiv", capsys, monkeypatch)
    made = shell("new", "Styremøte", "--from", "2026-05-05").strip()
    shell("take", made, stdin=LINES)
    return shell


WRITING = {
    # what is written, and whether what is withheld is in it
    "export latest --to record -o a.json": [("a.json", False)],
    "export latest --to record --internal -o b.json": [("b.json", True)],
    "export latest --to markdown --metadata -o c.md": [("c.md", False), ("c.metadata.json", False)],
    "export latest --to markdown --metadata --internal -o d.md": [("d.md", True), ("d.metadata.json", True)],
    "slip Prøvestad --to markdown -o e.md": [("e.md", False)],
    "topic hospitering --to markdown -o f.md": [("f.md", False)],
    "topic hospitering --to markdown --internal -o g.md": [("g.md", True)],
}


def test_whatever_is_written_is_remembered_and_for_whom_it_is(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in WRITING:
        shell(*command.split())
    kept = [(Path(one.path).name, one.internal) for one in exported(default_state())]
    assert kept == [told for written in WRITING.values() for told in written]
    pages = {path: internal for path, internal in kept if path.endswith(".md")}
    marked = {path: "intern" in Path(path).read_text("utf-8").casefold() for path in pages}
    assert marked == pages


def page(shell: Shell, *options: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shell("topic", "hospitering", "--json", *options))
    return found


def test_a_page_says_what_holds_what_does_not_and_where_it_was_said(shell: Shell) -> None:
    found = page(shell)
    assert [(row["text"], row["by"]) for row in found["decisions"]] == [
        ("Noe annet", "line"),
        ("Fylkesbiblioteket dekker reise for åtte", "item"),
    ]
    assert [row["text"] for row in found["history"]] == ["Vi gir stipend"]
    assert [(row["variant"], row["party"]) for row in found["experiences"]] == [
        ("offer", "Prøvestad bibliotek"),
        ("experience", "Dømedal bibliotek"),
    ]
    assert [row["url"] for row in found["links"]] == ["https://bibliotek.example/rad"]
    assert found["dates"][0]["period"]["from"] == "2026-09-14"
    assert [(row["text"], row["word"]) for row in found["word_hits"]] == [
        ("si fra til dem som hospiterer", "hospiterer")
    ]


def test_what_is_withheld_is_on_no_page_unless_it_is_asked_for(shell: Shell) -> None:
    for verb in (("topic", "hospitering"), ("experiences",), ("topic", "--untagged")):
        for more in ((), ("--json",)):
            assert "hemmelighetsord" not in shell(*verb, *more), verb
    assert "Unntatt" not in shell("topic", "hospitering")
    assert "hemmelighetsord" in shell("topic", "hospitering", "--internal")
    made = shell("new", "Lønnsmøte", "--from", "2026-06-05").strip()
    shell("take", made, stdin="# Lønn\nemne: lønnskrav\nunntatt: offl. § 13\n= Hun får mer\n")
    shell("topic", "lønnskrav", "--join", "hospitering")
    for asked in ((), ("hospitering",), ("hospitering", "--json")):
        assert "lønnskrav" not in shell("topic", *asked), asked
        assert "lønnskrav" in shell("topic", *asked, "--internal"), asked


def test_an_item_without_a_topic_is_asked_for_and_offered_one(shell: Shell) -> None:
    (left,) = json.loads(shell("topic", "--untagged", "--json"))
    assert (left["title"].split(" ", 1)[1], left["suggestions"]) == (
        "Kurs i lunsjen",
        [{"topic": "hospitering", "word": "hospiterer", "where": "text"}],
    )


def test_a_topic_is_renamed_and_joined_and_both_names_find_it(shell: Shell) -> None:
    told = shell.aside("topic", "hospitering", "--also", "utveksling, jobbskygging")
    assert told.startswith("Andre får også se dette der de får lese om emnet")
    shell("topic", "utveksling", "--rename", "Hospitering i fylket")
    found = page(shell)["topic"]
    assert found == {
        "name": "Hospitering i fylket",
        "also": ["utveksling", "jobbskygging"],
        "formerly": ["hospitering"],
    }
    made = shell("new", "Nytt møte", "--from", "2026-06-05").strip()
    shell("take", made, stdin="# Sak\nemne: opplæring\n= Vi lærer opp\n# B\nemne: kurs\n= Vi kurser\n")
    shell("topic", "opplæring", "--join", "kurs")
    assert len(json.loads(shell("topic", "opplæring", "--json"))["decisions"]) == 2
    assert [one["name"] for one in json.loads(shell("topic", "--json"))] == ["Hospitering i fylket", "kurs"]


def test_experiences_are_narrowed(shell: Shell) -> None:
    def texts(*options: str) -> list[str]:
        return [row["text"] for row in json.loads(shell("experiences", "--json", *options))]

    assert texts("--variant", "offer") == ["tar imot to i uke 38"]
    assert texts("--party", "Dømedal") == ["fire dager var passe"]
    assert texts("--topic", "hospitering", "dager") == ["fire dager var passe"]
    identity = json.loads(shell("experiences", "--json"))[1]["id"]
    shell("set", identity, "utdatert")
    assert texts() == ["tar imot to i uke 38"]
    assert len(texts("--all")) == 2
    assert [row["text"] for row in page(shell)["history"]] == ["fire dager var passe", "Vi gir stipend"]


def test_as_of_a_day_things_stand_as_they_did(shell: Shell) -> None:
    assert page(shell, "--as-of", "2026-05-01")["decisions"] == []
    assert page(shell, "--as-of", "2026-05-01")["items"] == []


@pytest.mark.parametrize("to", ["docx", "md", "html", "json"])
def test_a_page_is_written_as_a_document_without_what_is_withheld(shell: Shell, to: str) -> None:
    target = shell.folder.parent / f"hospitering.{to}"
    assert shell("topic", "hospitering", "--to", to, "-o", str(target)).strip() == str(target)
    text = everything(target.read_bytes())
    assert "Fylkesbiblioteket dekker reise for åtte" in text
    assert "hemmelighetsord" not in text
    shell("topic", "hospitering", "--to", to, "--internal", "-o", str(target))
    assert "hemmelighetsord" in everything(target.read_bytes())


ENDED = """# Hospitering
emne: hospitering
= Vi gir stipend
= Vi reiser
! Kari: kverne innen 1.5.2026
! Per: skrive innen 2.5.2026
erfaring: Dal bibliotek: fire dager var passe
erfaring: Dal bibliotek: fem var for mye
aktivitet: 10. mai: kurs
? hvem betaler
# Uten emne
= Vi bruker hospitering
slutt: 12.00
"""


def test_a_page_tells_what_holds_apart_from_what_has_ended_and_says_how(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    shell = Shell(tmp_path / "arkiv", capsys, monkeypatch)
    shell("take", shell("new", "Styremøte", "--from", "2026-03-05").strip(), stdin=ENDED)
    verbs = ("decisions", "actions", "experiences")
    ids = {row["text"].split()[-1]: row["id"] for verb in verbs for row in json.loads(shell(verb, "--json"))}
    for text, status in (("stipend", "ikke vedtatt"), ("2.5.2026", "utført"), ("mye", "utdatert")):
        shell("set", ids[text], status)
    target = tmp_path / "ut.md"
    for said in (("topic", "hospitering"), ("topic", "hospitering", "--to", "md", "-o", str(target))):
        page = shell(*said)
        page = target.read_text(encoding="utf-8") if "--to" in said else page
        page = page.replace("\xa0", " ").replace("*", "")
        now, _, past = page.partition("Historie")
        for text in ("reiser", "kverne", "passe", "kurs", "betaler"):
            assert text in now, text
            assert text not in past, text
        for text, ended in (("stipend", "ikke vedtatt"), ("skrive", "utført"), ("mye", "utdatert")):
            assert text not in now, text
            assert [ended in line for line in past.splitlines() if text in line] == [True], past
        (open_one,) = (line for line in now.splitlines() if "kverne" in line)
        assert "1.5.2026" in open_one.partition("kverne innen 1.5.2026")[2] or "2026-05-01" in open_one
        (done,) = (line for line in past.splitlines() if "skrive" in line)
        assert done.count("2.5.2026") + done.count("2026-05-02") == 1
    if os.name != "nt":
        shell("topic", "hospitering", "--to", "md", "--internal", "-o", str(tmp_path / "i.md"))
        modes = [(tmp_path / name).stat().st_mode & 0o077 for name in ("i.md", "ut.md")]
        assert (modes[0], modes[1] > 0) == (0, True)
    whole = shell("experiences", "--all")
    assert [("utdatert" in line) for line in whole.splitlines() if "bekreftet" in line] == [True, False]
    assert "mye" not in shell("experiences")
    assert "uten emne" in shell.aside("topic", "--untagged")
    assert "Ett emne" in shell.aside("topic")
    assert "Én erfaring" in shell.aside("experiences")
