"""The form that asks for another folder, when the archive cannot be written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from store.opened import Opened
from tui.screens.form import Form, FormField


class FolderForm(Form):
    """Where a meeting is kept from now on."""

    title = "details-folder"
    fields: ClassVar[tuple[FormField, ...]] = (FormField("folder"),)

    def __init__(self, opened: Opened) -> None:
        """Take a meeting that is open; a folder in the user's home is proposed."""
        super().__init__(opened.session.record.meeting, opened.session.clock().date())
        self._opened = opened

    def keep(self, changes: Mapping[str, Any]) -> None:
        """Write the meeting there, and go on there. Raises Problem when that cannot be done either."""
        chosen = changes.get("folder") or self._text_of(self.fields[0])
        self._opened.move_to(Path(chosen).expanduser())

    def _text_of(self, field: FormField) -> str:
        del field
        return str(Path.home() / self._opened.archive.folder.name)
