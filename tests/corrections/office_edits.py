"""Changes that LibreOffice itself makes to a Word file; its own Python runs this, where ``uno`` is.

``python3 office_edits.py FILE.docx FOLDER`` opens the file once for each change, saves ``FOLDER/NAME.docx``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]

_TRIES: Final = 120
BREAK: Final = 0
"""What UNO calls the end of a paragraph."""


def found(doc: Any, text: str) -> Any:
    """The first place where a text stands."""
    search = doc.createSearchDescriptor()
    search.SearchString = text
    place = doc.findFirst(search)
    if place is None:
        raise ValueError(text)
    return place


def nth(doc: Any, text: str, number: int) -> Any:
    """A later place where a text stands."""
    search = doc.createSearchDescriptor()
    search.SearchString = text
    return doc.findAll(search).getByIndex(number)


def change(doc: Any, old: str, new: str) -> None:
    """Put a word for another."""
    place = found(doc, old)
    place.Text.createTextCursorByRange(place).setString(new)


def at_end(doc: Any, text: str) -> Any:
    """A cursor at the end of the paragraph where a text stands."""
    place = found(doc, text)
    cursor = place.Text.createTextCursorByRange(place)
    cursor.gotoEndOfParagraph(False)
    return cursor


def append(doc: Any, text: str, more: str) -> None:
    """Type at the end of a paragraph."""
    cursor = at_end(doc, text)
    cursor.Text.insertString(cursor, more, False)


def new_paragraph(doc: Any, text: str, more: str) -> None:
    """Press Enter at the end of a paragraph, and type."""
    cursor = at_end(doc, text)
    cursor.Text.insertControlCharacter(cursor, BREAK, False)
    cursor.Text.insertString(cursor, more, False)


def paragraph(doc: Any, text: str) -> Any:
    """The whole paragraph where a text stands, with its end."""
    place = found(doc, text)
    cursor = place.Text.createTextCursorByRange(place)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    cursor.goRight(1, True)
    return cursor


def remove(doc: Any, text: str) -> None:
    """Delete a paragraph."""
    paragraph(doc, text).setString("")


def split(doc: Any, text: str) -> None:
    """Press Enter before a text."""
    place = found(doc, text)
    place.Text.insertControlCharacter(place.Start, BREAK, False)


def merge(doc: Any, text: str) -> None:
    """Take the end of a paragraph away."""
    cursor = at_end(doc, text)
    cursor.goRight(1, True)
    cursor.setString(" ")


def comment(doc: Any, text: str, said: str) -> None:
    """Write a comment on a text."""
    place = found(doc, text)
    note = doc.createInstance("com.sun.star.text.textfield.Annotation")
    note.Content, note.Author = said, "Per Prøve"
    place.Text.insertTextContent(place.End, note, False)


def move(doc: Any, text: str, after: str) -> None:
    """Cut a paragraph and type it after another one."""
    cursor = paragraph(doc, text)
    said = cursor.getString().strip()
    cursor.setString("")
    new_paragraph(doc, after, said)


def bold(doc: Any, text: str) -> None:
    """Make a text bold."""
    found(doc, text).CharWeight = 150.0


def numbered(doc: Any, text: str) -> None:
    """Give a point another list."""
    place = found(doc, text)
    place.ParaStyleName = "List Number"


def cell(doc: Any, old: str, new: str) -> None:
    """Change a word in the table of the first page."""
    place = nth(doc, old, 0)
    place.Text.createTextCursorByRange(place).setString(new)


def row(doc: Any) -> None:
    """Delete the last row of the first table."""
    table = doc.TextTables.getByIndex(0)
    table.Rows.removeByIndex(table.Rows.Count - 1, 1)


EDITS: Final[dict[str, Callable[[Any], None]]] = {
    "untouched": lambda _: None,
    "word": lambda d: change(d, "usamde", "ueinige"),
    "decision": lambda d: change(d, "ved nokon av biblioteka", "ved noko bibliotek"),
    "appended": lambda d: append(d, "ordskiftet tok", " Alle var med."),
    "appended_point": lambda d: append(d, "to nye bibliotek", " i haust"),
    "inserted": lambda d: new_paragraph(d, "bokbussen står", "bussen er klar i juni"),
    "inserted_text": lambda d: new_paragraph(d, "ordskiftet tok", "Eit heilt nytt avsnitt."),
    "removed": lambda d: remove(d, "bokbussen står"),
    "removed_text": lambda d: remove(d, "ordskiftet tok"),
    "split": lambda d: split(d, "ikkje purregebyr ved"),
    "merged": lambda d: merge(d, "fylket lyser"),
    "moved": lambda d: move(d, "bokbussen står", "fylket lyser"),
    "bold": lambda d: bold(d, "tjue minutt"),
    "numbered": lambda d: numbered(d, "to nye bibliotek"),
    "cell": lambda d: cell(d, "nokon av", "kva som helst av"),
    "row": row,
    "item": lambda d: change(d, "Orienteringar", "Orienteringar og ymse"),
    "place": lambda d: change(d, "Møterom 2", "Møterom 3"),
    "owner": lambda d: change(d, "1.\u00a0april", "2. mai"),
    # Last: a LibreOffice without its windows' files dies of a comment.
    "comment": lambda d: comment(d, "tjue minutt", "Var det ikkje tretti?"),
}


def desktop_of(folder: Path) -> tuple[Any, subprocess.Popen[bytes]]:
    """A LibreOffice without a window, with a profile of its own, and its process."""
    port = f"referat{os.getpid()}"
    office = subprocess.Popen([
        "soffice", "--headless", "--norestore", "--nologo",
        f"-env:UserInstallation=file://{folder / 'profile'}", f"--accept=pipe,name={port};urp;",
    ])  # fmt: skip
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(_TRIES):
        try:
            context = resolver.resolve(f"uno:pipe,name={port};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstance("com.sun.star.frame.Desktop"), office
        except NoConnectException:
            time.sleep(0.5)
    raise SystemExit("no LibreOffice")


def main(path: Path, folder: Path) -> None:
    """Make every change, untracked and tracked."""
    desktop, office = desktop_of(folder)
    hidden = PropertyValue(Name="Hidden", Value=True)
    word = PropertyValue(Name="FilterName", Value="MS Word 2007 XML")
    for name, edit in EDITS.items():
        for tracked in (False, True):
            doc = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (hidden,))
            doc.RecordChanges = tracked
            edit(doc)
            made = folder / f"{name}{'-tracked' if tracked else ''}.docx"
            doc.storeToURL(made.as_uri(), (word,))
            doc.close(True)
    try:
        desktop.terminate()
    finally:
        office.wait(60)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
