"""The search of a site finds what the program's own search finds, with the same words and folding."""

from __future__ import annotations

import json
import random
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from exports.site.search_pages import data_script
from store.plain_text import plain, plain_lines
from store.query import asked, filter_meanings
from tests.exports.site.queries import LETTERS, WORDS, queries

SCRIPT = Path(__file__).parents[3] / "exports/site/search.js"
NODE = shutil.which("node")
RUN = """
globalThis.self = globalThis;
const vm = require("vm"), told = JSON.parse(require("fs").readFileSync(0, "utf8"));
for (const script of told.scripts) vm.runInThisContext(script);
const answers = told.asked.map(([what, ...how]) => globalThis[what](...how));
console.log(JSON.stringify(answers.map(one => Array.isArray(one) ? one.map(e => e.text ?? e) : one)));
"""


def answers(questions: Sequence[Sequence[Any]], texts: Sequence[str] = ()) -> list[Any]:
    """What the functions of the script answer, each question with its arguments."""
    entries = [(0, 0, 0, f"e-{place}", text) for place, text in enumerate(texts)]
    year = {
        "year": 2026,
        "meetings": [["M", "", "", ""]],
        "items": [""],
        "kinds": ["note"],
        "entries": entries,
    }
    topics = {"labels": {}, "groups": {}, "endings": ["ingene", "ene", "er", "e"], "topics": []}
    scripts = [data_script(year).decode(), data_script(topics).decode(), SCRIPT.read_text(encoding="utf-8")]
    told = json.dumps({"scripts": scripts, "asked": questions})
    assert NODE is not None
    done = subprocess.run([NODE, "-e", RUN], input=told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


def signs() -> Iterator[str]:
    """The signs whose folding is compared: those of every alphabet that the languages of Europe are in."""
    ranges = ((0x20, 0x530), (0x1E00, 0x2070), (0x2100, 0x2190), (0xFB00, 0xFB07), (0xFF01, 0xFF5F))
    for sign in (chr(code) for first, after in ranges for code in range(first, after)):
        if unicodedata.name(sign, ""):
            yield sign


def folded_by_tables(text: str) -> str:
    """What the tables of the script make of a text, in the steps that it has."""
    source = SCRIPT.read_text(encoding="utf-8")

    def table(name: str) -> re.Pattern[str]:
        found = re.search(rf"const {name} = /(\[.*?\]\+?)/gu;", source)
        assert found is not None
        return re.compile(found[1])

    letters: dict[str, str] = json.loads(re.search(r"const LETTERS = (\{.*\});", source)[1])  # type: ignore[index]

    def spelt(part: str) -> str:
        return table("SPELT").sub(lambda found: letters[found[0]], part.lower())

    small = spelt(text)
    if small.isascii():
        return small
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFD", small).replace("\u0345", "ι"))
    return spelt(table("UNSEEN").sub("", table("ACCENTS").sub("", bare)))


def test_the_tables_of_the_script_are_those_of_the_program() -> None:
    for sign in signs():
        if not sign.isspace():
            assert folded_by_tables(sign) == plain_lines((sign,)), hex(ord(sign))


@pytest.fixture(params=["script", "tables"])
def fold(request: pytest.FixtureRequest) -> Callable[[Sequence[str]], list[str]]:
    """Folding by the script itself, where something runs it, and by its tables."""
    if request.param == "script" and NODE is not None:
        return lambda texts: answers([("plain", text) for text in texts])
    return lambda texts: [
        folded_by_tables(" ".join(text.replace("\0", " ").split())).strip() for text in texts
    ]


def test_texts_are_folded_alike(fold: Callable[[Sequence[str]], list[str]]) -> None:
    dice = random.Random(17)  # noqa: S311 — a test that repeats
    texts = [*signs(), *("".join(dice.choices(LETTERS, k=12)) for _ in range(500)), *WORDS]
    assert fold(texts) == [plain(text) for text in texts]


def found_by_program(query: str, texts: Sequence[str]) -> list[str]:
    wanted = asked(query)
    return [text for text in texts if wanted.terms and wanted.stands_in(plain(text))]


def test_random_queries_find_the_same() -> None:
    texts, wanted = queries(seed=5, many=300)
    assert not any(f"{word}:" in query for query in wanted for word in filter_meanings())
    expected = [found_by_program(query, texts) for query in wanted]
    assert sum(map(bool, expected)) > 100, "most queries find something"
    if NODE is None:  # without anything that runs scripts, the test of the tables stands alone
        return
    terms = answers([("terms", query) for query in wanted])
    assert terms == [list(asked(query).terms) for query in wanted]
    hits = answers([("found", of, None, 0) for of in terms], texts)
    assert [found if of else [] for found, of in zip(hits, terms, strict=True)] == expected


def test_no_text_ends_itsdata_script() -> None:
    texts = ["</script><script>alert(1)</script>", "<!-- \u2028 \u2029 -->", 'a"b\\c', "\ud800"]
    content = data_script({"entries": texts})
    assert b"<" not in content
    assert "\u2028" not in content.decode()
    told = content.decode().partition("push(")[2].removesuffix(");\n")
    assert json.loads(told)["entries"][:3] == texts[:3]
