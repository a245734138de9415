"""The form of the settings: this machine's, and the archive's: whose it is, its abbreviations, its labels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from msgspec.structs import replace

from store.files.archive import Archive
from store.language.words import fold
from store.record.settings import Settings, label_meanings, label_word
from store.record.values import TIDY, Language
from tui.machine.settings_file import CHOICES, change_setting, read_settings
from tui.screens.forms.fields import NONE, SORTS
from tui.screens.forms.form import Form, FormField

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


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


_SYSTEM = "system"
"""What stands for the empty language: that of the system."""


def _choices(name: str) -> dict[str, str]:
    """The words of a setting of the machine, each with the key of its name."""
    return {one or _SYSTEM: f"machine-{name}-{one or _SYSTEM}" for one in CHOICES[name]}


_MACHINE: Mapping[str, str] = {f"machine-{name}": name for name in (*CHOICES, "mouse")} | {
    "documents": "documents"
}
"""The fields that are of this machine, each with the name of its setting."""


class SettingsForm(Form):
    """What holds on this machine, and what holds for every meeting of an archive."""

    title = "details-settings"
    done = "settings-saved"
    fields: ClassVar[tuple[FormField, ...]] = (
        FormField("machine-language", "choice", _choices("language"), heading="settings-machine"),
        FormField("machine-theme", "choice", _choices("theme")),
        FormField("machine-labels", "choice", _choices("labels")),
        FormField("machine-times", "choice", _choices("times")),
        FormField("machine-rail", "choice", _choices("rail")),
        FormField("machine-mouse", "yes-no", {"yes": "machine-mouse-yes", "no": "machine-mouse-no"}),
        FormField("documents", hint="field-documents-hint"),
        FormField("organisation", hint="field-organisation-hint", heading="settings-archive"),
        FormField("abbreviations", "pairs", hint="field-abbreviations-hint"),
        FormField("known-words", "several", hint="field-several"),
        FormField("labels", "pairs", hint="field-labels-hint"),
        FormField("parties", "several", hint="field-parties-hint"),
        FormField("tidy", "choice", {one: f"tidy-{one}" for one in TIDY}),
        FormField("unstated-deadline", "choice", {NONE: "unstated-none", "next": "unstated-next"}),
    )

    def __init__(
        self,
        archive: Archive,
        language: Language,
        kept: Callable[[Settings], None] = lambda _settings: None,
    ) -> None:
        """Take an archive; labels are told in a language. ``kept`` is called with the new settings.

        Raises Problem for an archive.json that cannot be read: it would be written over.
        """
        self._archive = archive
        self._language = language
        self._kept = kept
        about = archive.about()
        self._machine = read_settings().settings
        self._organisation = str(about.get("organisation", ""))
        self._settings, unsettled = archive.settings()
        if unsettled is not None:
            raise unsettled
        super().__init__(None, archive.clock().date())

    def keep(self, changes: Mapping[str, Any]) -> None:
        """Keep what is of this machine in its file, the rest in archive.json. Raises NotSaved."""
        changes = dict(changes)
        for name, setting in _MACHINE.items():
            value = changes.pop(name.replace("-", "_"), None)
            if value is not None:
                change_setting(setting, "" if value == _SYSTEM else value)
                self.settles_machine = True
        organisation = changes.pop("organisation", None)
        if "labels" in changes:
            known = label_meanings()
            changes["labels"] = {label: known[fold(word)] for label, word in changes["labels"].items()}
        if "known_words" in changes:
            changes["words"] = changes.pop("known_words")
        if changes.get("unstated_deadline") == NONE:
            changes["unstated_deadline"] = ""
        if organisation is not None:
            self._archive.describe(organisation=organisation)
        if changes:
            self._settings = replace(self._settings, **changes)
            self._archive.settle(self._settings)
            self._kept(self._settings)

    def _text_of(self, field: FormField) -> str:
        match field.name:
            case "organisation":
                return self._organisation
            case "documents":
                return self._machine.documents or self._settings.documents
            case "machine-mouse":
                return "yes" if self._machine.mouse else "no"
            case machine if machine in _MACHINE:
                return getattr(self._machine, _MACHINE[machine]) or _SYSTEM
            case "abbreviations":
                return SORTS["pairs"].shown(self._settings.abbreviations)
            case "parties":
                return SORTS["several"].shown(self._settings.parties)
            case "tidy":
                return self._settings.tidy or TIDY[0]
            case "known-words":
                return SORTS["several"].shown(self._settings.words)
            case "labels":
                labels = self._settings.labels.items()
                return SORTS["pairs"].shown({label: label_word(to, self._language) for label, to in labels})
        return self._settings.unstated_deadline or NONE

    def _wrong_together(self, texts: Mapping[str, str], changes: Mapping[str, Any]) -> dict[str, str]:
        del texts
        labels = changes.get("labels", {})
        unknown = [word for word in labels.values() if fold(word) not in label_meanings()]
        return {"labels": "wrong-label"} if unknown else {}
