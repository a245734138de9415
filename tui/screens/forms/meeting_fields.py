"""The fields of the form of a meeting, in their order: what every meeting has comes first.

The head of the running minutes shows them too (:mod:`tui.screens.live.heads.head_rows`).
"""

from __future__ import annotations

from store.record.values import LANGUAGES, SCOPES, TIDY
from tui.screens.forms.form import FormField

_PAPERS = ("minutes", "protocol", "municipal")
"""What is made of a meeting; the last is a protocol in a layout of its own."""

MEETING_FIELDS = (
    FormField("title"),
    FormField("days", "days", hint="field-days-hint", holds=("from_", "to")),
    FormField("clocks", "clocks", hint="field-clocks-hint", holds=("start", "end")),
    FormField("series"),
    FormField("place"),
    FormField("subtitle"),
    FormField("number"),
    FormField("numbering", "numbering", hint="field-numbering-hint"),
    FormField("language", "choice", {one: f"language-{one}" for one in LANGUAGES}),
    FormField("profile", "choice", {one: f"profile-{one}" for one in _PAPERS}),
    FormField("recommender"),
    FormField("scope", "choice", {one: f"scope-{one}" for one in SCOPES}),
    FormField("tidy", "choice", {one: f"tidy-{one}" for one in TIDY}),
    FormField("state", "choice", {one: f"state-{one}" for one in ("planned", "live", "draft", "cancelled")}),
    FormField("chair", "name"),
    FormField("note-taker", "name"),
    FormField("organiser"),
    FormField("copy-to", "several", hint="field-several"),
    FormField("signers", "names", hint="field-several"),
    FormField("remarks-by", "when", hint="field-date"),
    FormField("archive-ref"),
    FormField("access"),
    FormField("zone", "zone"),
)
