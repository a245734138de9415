"""Style sheets are parsed once, and a screen is styled once before it is first seen."""

from __future__ import annotations

from tui.widgets.style_sheets import KeptSheets


def test_a_sheet_is_parsed_again_only_in_other_colours() -> None:
    sheets = KeptSheets({"here": "red"})
    sheets.add_source("Label { color: $here; }", read_from=("one", ""))
    sheets.reparse()
    first = sheets.rules[0]
    sheets.add_source("Button { color: $here; }", read_from=("other", ""))
    sheets.reparse()
    sheets.set_variables({"here": "red"})
    sheets.reparse()
    assert sheets.rules[0] is first
    assert len(sheets.rules) == 2
    sheets.set_variables({"here": "blue"})
    sheets.reparse()
    assert sheets.rules[0] is not first
    assert sheets.rules[0].styles.color != first.styles.color
