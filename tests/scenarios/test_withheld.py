"""What is withheld stays so along every bond, as it is typed and in every file that goes out."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.cli.test_program import Shell

CASES = {
    "sub-points of an exempt point": (
        "# Brannvern\nunntatt § 24: - låsene i SKJULTkjelleren\n-- koden SKJULTfire\n- åpne dører er SYNLIG",
        ("SKJULTkjelleren", "SKJULTfire"),
        ("SYNLIG",),
    ),
    "a sub-point under a step of a plan": (
        "#plan Høsten\nprivat: / august: SKJULTen\n-- og SKJULTto\n-- og SKJULTtre\n/ uke 38\n-- med SYNLIG",
        ("SKJULTen", "SKJULTto", "SKJULTtre"),
        ("SYNLIG",),
    ),
    "a pair that goes on": (
        "# Kjøp\nprivat: Kari Nes > Ola By: holde SKJULTen\n> og SKJULTto\nOla By > Kari Nes: SYNLIG svar",
        ("SKJULTen", "SKJULTto"),
        ("SYNLIG",),
    ),
    "a recusal in an exempt item": (
        "unntatt § 13: # Sak SKJULTen\ninhabil: Per Dal, svoger av SKJULTto\n= SKJULTtre får lånet",
        ("SKJULTen", "SKJULTto", "SKJULTtre"),
        (),
    ),
    "a vote that could not be read": (
        "# Lån\nunntatt § 13: = SKJULTen får lånet\navstemning: de fleste ville gi SKJULTto det",
        ("SKJULTen", "SKJULTto"),
        (),
    ),
    "sub-items of a private item": (
        "privat: # Lønn SKJULTen\n## Bil\n= SKJULTto får bil\n! Per Dal: ringe SKJULTtre",
        ("SKJULTen", "SKJULTto", "SKJULTtre"),
        (),
    ),
    "what goes on after three dots": (
        "# Tvist\nprivat: Kari Nes: det er SKJULTen\n... og SKJULTto\nDeretter kom SYNLIG",
        ("SKJULTen", "SKJULTto"),
        ("SYNLIG",),
    ),
}


def body(path: Path) -> str:
    if path.suffix != ".docx":
        return path.read_text(encoding="utf-8")
    with ZipFile(path) as package:
        return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())


@pytest.mark.parametrize("name", list(CASES))
def test_what_is_withheld_stays_so_along_every_bond(name: str, shell: Shell, tmp_path: Path) -> None:
    lines, hidden, seen = CASES[name]
    made = shell("new", "Utvalg", "--from", "2026-05-18", "--profile", "protocol").strip()
    shell("take", made, stdin=f"til stede: Kari Nes, Per Dal, Ola By\n{lines}\n")
    for to in ("docx", "markdown", "html", "json"):
        for paper in ("protocol", "notice"):
            target = tmp_path / f"{paper}.{to}"
            shell("export", made, "--to", to, "--profile", paper, "-o", str(target), "--quiet")
            text = body(target)
            assert [word for word in hidden if word in text] == []
            assert to == "json" or paper == "notice" or all(word in text for word in seen)
    for register in ("decisions", "actions", "expectations"):
        target = tmp_path / f"{register}.md"
        shell(register, "--export", str(target))
        assert [word for word in hidden if word in body(target)] == []


def test_a_line_that_has_its_mark_from_the_line_above_says_so(shell: Shell) -> None:
    made = shell("new", "Utvalg").strip()
    typed = "# Lån\nprivat: = Ola får lånet\nsvar: de fleste ville det\nfri tekst\n"
    told = [json.loads(line) for line in shell("take", made, "--json", stdin=typed).splitlines()]
    assert "privat, som linjen over" in told[2]["hint"]
    entries = json.loads(shell("show", made, "--json"))["entries"]
    assert [entry["private"] for entry in entries] == [True, True, False]
    assert "Står rett etter noe som ikke går ut" in shell("check", made)


def test_nothing_older_is_told(shell: Shell, tmp_path: Path) -> None:
    made = shell("new", "Utvalg").strip()
    shell("take", made, stdin="# Fravær\n- Ola har influensa\n")
    shell("replace", made, "har influensa", "er borte")
    shell("export", made, "--to", "json", "-o", str(tmp_path / "ut.json"))
    view = json.loads(body(tmp_path / "ut.json"))
    assert "influensa" not in str(view)
    assert "typed" not in view["entries"][0]
