"""The form of a site: its folder, the series on it, drafts, where it will be, what it is called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, ClassVar

import msgspec

from store.files.archive import Archive
from store.language.words import NONE, fold
from tui.screens.forms.form import YES_NO, Form, FormField


class SiteWanted(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody wants of a site. series: by their names; ``none`` stands for meetings of none."""

    folder: str = ""
    series: tuple[str, ...] = ()
    drafts: bool = False
    url: str = ""
    title: str = ""


class SiteForm(Form):
    """What a site is to be. Nothing is written yet when it is kept."""

    title = "details-site"
    done = "site-settled"
    deed = "key-site-look"
    fields: ClassVar[tuple[FormField, ...]] = (
        FormField("site-folder", hint="field-site-folder-hint"),
        FormField("site-series", "several", hint="field-site-series-hint"),
        FormField("site-drafts", "choice", YES_NO),
        FormField("site-url", hint="field-site-url-hint"),
        FormField("site-title", hint="field-site-title-hint"),
    )

    def __init__(
        self,
        archive: Archive,
        wanted: SiteWanted,
        known: Mapping[str, str],
        heard: Callable[[SiteWanted], None],
    ) -> None:
        """Take what is wanted so far, the series that there are by their folded names, and who is told."""
        super().__init__(None, archive.clock().date())
        self._wanted = wanted
        self._known_series = known
        self._told = heard

    def keep(self, changes: Mapping[str, Any]) -> None:
        """Tell what is wanted now."""
        said = {name.removeprefix("site_"): value for name, value in changes.items()}
        if "drafts" in said:
            said["drafts"] = said["drafts"] == "yes"
        if "folder" in said:
            said["folder"] = str(Path(str(said["folder"])).expanduser())
        if "series" in said:
            said["series"] = tuple(said["series"])
        self._told(msgspec.structs.replace(self._wanted, **said))

    def _text_of(self, field: FormField) -> str:
        match field.name:
            case "site-folder":
                return self._wanted.folder
            case "site-series":
                return ", ".join(self._wanted.series)
            case "site-drafts":
                return "yes" if self._wanted.drafts else "no"
            case "site-url":
                return self._wanted.url
        return self._wanted.title

    def _value_of(self, field: FormField) -> Any:
        return self._wanted.series if field.name == "site-series" else self._text_of(field)

    def _wrong_together(self, texts: Mapping[str, str], changes: Mapping[str, Any]) -> dict[str, str]:
        wrong = {}
        if not texts["site-folder"].strip():
            wrong["site-folder"] = "wrong-site-folder"
        series = changes.get("site_series", self._wanted.series)
        if any(fold(one) not in self._known_series and fold(one) not in NONE for one in series):
            wrong["site-series"] = "wrong-site-series"
        return wrong
