"""The form that asks for another folder, when the archive cannot be written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from store.session.open_meeting import Opened
from tui.screens.form import Form, FormField


class FolderForm(Form):
    """Where a meeting is kept from now on."""

    title = "details-folder"
    done = "folder-moved"
    fields: ClassVar[tuple[FormField, ...]] = (FormField("folder", hint="field-folder-hint"),)

    def __init__(self, opened: Opened) -> None:
        """Take a meeting that is open."""
        super().__init__(opened.session.record.meeting, opened.session.today)
        self._opened = opened

    def keep(self, changes: Mapping[str, Any]) -> None:
        """Write the meeting there, and go on there. Raises Problem when that cannot be done either."""
        self._opened.move_to(Path(changes["folder"]).expanduser())
        self.facts = {"folder": str(self._opened.archive.folder)}

    def _text_of(self, field: FormField) -> str:
        del field
        return ""

    def _wrong_together(self, texts: Mapping[str, str], changes: Mapping[str, Any]) -> dict[str, str]:
        del changes
        return {} if texts["folder"].strip() else {"folder": "wrong-folder"}
