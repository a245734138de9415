"""Boxes with a bar at their left: decisions, actions, proposals, questions."""

from __future__ import annotations

from exports.blocks import Callout
from exports.word.markup import has_text, paragraph, run, styled
from exports.word.text import Page, line_has_text, line_xml, with_stop

_HELD = 2500
"""Characters of a box that is still held on one page; a longer one may be divided.

A page has room for about 4000. What is held and fits on none leaves its heading alone on the page before.
"""
_LINE = 90
"""Characters of a printed line: a shorter paragraph takes as much room."""


def callout_xml(block: Callout, page: Page) -> str:
    """Return a box: bold label, paragraphs, details in the last of them, and the note below."""
    name = block.tone.capitalize()
    contents = _contents(block, page)
    note = _note(block, f"Label{name}" if block.tone == "decision" else "Label")
    sizes = [max(_LINE, sum(len(piece.text) for piece in line)) for line in block.paragraphs]
    held = sum(sizes) <= _HELD
    label_alone = bool(block.paragraphs) and not line_has_text(block.paragraphs[0])
    note_follows = bool(note) and (held or not sizes or sizes[-1] <= _HELD)
    style = f"Box{name}Next" if page.box % 2 else f"Box{name}"
    last = len(contents) - 1
    printed = [
        paragraph(
            style,
            content,
            keep_next=note_follows if place == last else held or (label_alone and place == 0),
            keep_lines=held,
            before=80 if place else None,
            after=80 if place < last else None,
        )
        for place, content in enumerate(contents)
    ]
    if note:
        printed.append(paragraph(f"Note{name}", note, keep_lines=True))
    return "".join(printed)


def _contents(block: Callout, page: Page) -> list[str]:
    """Return the inside of each paragraph of the box; none without text."""
    contents = [line_xml(line, page, "BoxLink") for line in block.paragraphs if line_has_text(line)]
    label = styled(block.label, f"Label{block.tone.capitalize()}") if has_text(block.label) else ""
    if label and contents and not line_has_text(block.paragraphs[0]):
        contents.insert(0, label)
    elif label:
        contents[:1] = [label + run(" ") + contents[0]] if contents else [label]
    details = "".join(
        run(" ") * bool(place or contents) + _detail(*detail)
        for place, detail in enumerate(row for row in block.details if has_text("".join(row)))
    )
    if details:
        contents[-1:] = [contents[-1] + details] if contents else [details]
    return contents


def _detail(label: str, value: str) -> str:
    bold = run(label, "<w:b/><w:bCs/>")
    # A label at the end of a line would name nothing.
    return bold + (run(f"\u00a0{with_stop(value)}") if has_text(value) else "")


def _note(block: Callout, style: str) -> str:
    if block.note is None or not has_text("".join(block.note)):
        return ""
    label, value = block.note
    gap = run(" ") if has_text(label) and has_text(value) else ""
    return styled(label, style) + gap + run(value)
