"""Bytes of every sort: text in the encodings that minutes lie in, and what is no text."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import Problem
from tui.importing.files import MOST_BYTES, decoded

TEXT = "Årsmøte på Ås\nSak 1: «Økonomi» – 20 €\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_text_is_the_same_in_every_encoding(encoding: str, end: str) -> None:
    assert decoded(TEXT.replace("\n", end).encode(encoding), "møte.txt") == TEXT


def test_a_few_control_characters_are_kept() -> None:
    assert decoded("Møte\x00\nVedtak: a\x07b \u202e".encode(), "a.txt") == "Møte\x00\nVedtak: a\x07b \u202e"


def test_a_byte_that_windows_has_no_letter_for_is_kept() -> None:
    assert decoded(b"Bl\xe5b\xe6r \x81", "a.txt") == "Blåbær \x81"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "import-empty"),
        (b" \r\n\t\x00", "import-empty"),
        (b"PK\x03\x04" + b"x" * 60, "import-no-text"),
        (b"%PDF-1.7 tekst", "import-no-text"),
        (bytes(range(1, 32)) * 20, "import-no-text"),
        (b"a" * (MOST_BYTES + 1), "import-too-long"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, key: str) -> None:
    with pytest.raises(Problem) as refused:
        decoded(data, "a.txt")
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("name", "key"),
    [("Referat.DOCX", "import-word"), ("gammelt.doc", "import-word-old"), ("åpent.odt", "import-odt")],
)
def test_a_word_file_is_refused_as_one(name: str, key: str) -> None:
    start = b"\xd0\xcf\x11\xe0" if name.endswith(".doc") else b"PK\x03\x04"
    with pytest.raises(Problem) as refused:
        decoded(start + b"\x00" * 40, name)
    assert refused.value.key == key


@given(st.binary(max_size=400))
def test_any_bytes_are_a_text_or_a_problem(data: bytes) -> None:
    with suppress(Problem):
        assert decoded(data, "a.txt").strip()
