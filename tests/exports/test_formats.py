"""The table of formats: each has what its files need, and a name of its own."""

from __future__ import annotations

from exports.formats.registry import FORMATS, REGISTER_FORMATS, row_of


def test_a_format_writes_either_a_document_or_the_meeting_itself() -> None:
    for to in FORMATS:
        row = row_of(to)
        assert (row.write is None) != (row.write_record is None), to
        assert row.write or not (row.letterheads or row.registers or row.typed), to


def test_the_ending_of_a_file_says_its_format() -> None:
    suffixes = [row_of(to).suffix for to in FORMATS]
    assert len({*suffixes}) == len(FORMATS)
    assert all(suffix.startswith(".") for suffix in suffixes)
    assert [row_of(to).suffix for to in REGISTER_FORMATS] == [".docx", ".pdf", ".md", ".html"]
