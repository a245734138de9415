"""Whatever a meeting holds, nothing hidden and no mark for another look reaches a file that goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports.export import Paper, written
from exports.formats.registry import Format
from tests.exports.records import Builder
from tests.exports.test_public import SECRET, STEPS, played

READ: tuple[Format, ...] = ("docx", "markdown", "html")
"""The formats that people read. JSON is for programs, and says itself what is to be checked."""


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(STEPS, st.sampled_from(["minutes", "protocol", "notice"]), st.sampled_from(["nb", "nn", "en"]))
def test_nothing_hidden_and_no_mark_is_in_a_file(script: list[Any], paper: Paper, language: str) -> None:
    b = Builder(language=language, title="Møte ??", place="Tromsø??", state="draft")
    b.person("Kari?? Vik", role="leder ??")
    played(b, script)
    for to in READ:
        told = "\n".join(_texts(b, to, paper))
        assert "Møte" in told
        assert SECRET not in told
        assert "??" not in told, told[max(0, told.index("??") - 80) : told.index("??") + 20]


@pytest.mark.parametrize("to", READ)
def test_what_is_written_is_what_is_looked_at(to: Format) -> None:
    b = Builder(title="Møte")
    b.item("Sak")
    b.note("et åpent ord og ???")
    told = "\n".join(_texts(b, to, "minutes"))
    assert "t åpent ord" in told
    assert "???" in told.replace("\\", ""), "three signs are text, and are found where they stand"


def _texts(b: Builder, to: Format, paper: Paper) -> Iterator[str]:
    """Every text of a file, as one who opens it may come upon it."""
    content = written(b.record, to, paper=paper, organisation="Fylket", used_numbers=())
    if to != "docx":
        yield content.decode("utf-8")
        return
    with ZipFile(BytesIO(content)) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                # A word may be parted into several runs: without their tags it is whole.
                yield re.sub(r"<[^>]*>", "", parts.read(name).decode("utf-8").replace("</w:p>", "\n"))
