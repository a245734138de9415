"""The forms of an item of the agenda, and of somebody on the attendance list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, get_args

from msgspec.structs import replace

from store.errors import Misfit
from store.record.attendance import RollCall
from store.record.model import AgendaItem, Attendance
from store.record.numbering import cites, name_of, written_number
from store.record.values import Attending, Outcome
from store.record.values import Form as ItemsForm
from store.record.values import Sort as ItemsSort
from store.session.session import Session
from tui.grammar.phrases.case_number import read_number, row_of, split_number
from tui.screens.forms.fields import NONE
from tui.screens.forms.form import YES_NO, Form, FormField, by_use, day_near, known_names


class PersonForm(Form):
    """Everything that is known of somebody on the list."""

    title = "details-person"
    fields: ClassVar[tuple[FormField, ...]] = (
        FormField("name", "name"),
        FormField("count", "count", hint="field-count-hint"),
        FormField("role"),
        FormField("party"),
        FormField("organisation"),
        FormField(
            "status",
            "maybe",
            {**{one: f"attending-{one}" for one in get_args(Attending)}, NONE: "attending-unsaid"},
            called="attending",
        ),
        FormField("reason"),
        FormField("deputy-for", "name"),
        FormField("votes", "yes-no", YES_NO, called="may-vote"),
        FormField("invited", "yes-no", YES_NO),
    )

    document: Attendance

    def __init__(self, session: Session, who: Attendance) -> None:
        """Take somebody on the list of a meeting that is open."""
        super().__init__(who, day_near(session, None))
        self._session = session

    def known(self) -> Mapping[str, Sequence[str]]:
        """The people of the meeting, and the roles, parties and organisations that others have."""
        others = self._session.record.attendance
        return {
            **known_names(self._session.record, people=("deputy-for",)),
            "role": by_use(one.role for one in others),
            "party": by_use(one.party for one in others),
            "organisation": by_use(one.organisation for one in others),
        }

    def keep(self, changes: Mapping[str, Any]) -> None:
        """Keep the new values; under another name people have still done what they did."""
        record = self._session.record
        now = record.get(Attendance, self.document.id)
        if now is None:
            raise Misfit("edit-of-missing", what=self.document.name.name)
        kept = replace(now, **changes)
        roll, renamed = RollCall(record), "name" in changes
        moves = [replace(m, who=kept.name) for m in roll.movements_of(now)] if renamed else []
        deputies = [replace(w, deputy_for=kept.name) for w in roll.deputies_of(now)] if renamed else []
        self._session.apply(kept, *moves, *deputies)

    def _wrong_together(self, texts: Mapping[str, str], changes: Mapping[str, Any]) -> dict[str, str]:
        del changes
        return {} if texts["name"].strip() else {"name": "wrong-name"}


class ItemForm(Form):
    """Everything that is known of an item."""

    title = "details-item"
    fields: ClassVar[tuple[FormField, ...]] = (
        FormField("title"),
        FormField("number", called="item-number", hint="field-case"),
        FormField("form", "choice", {one: f"form-{one}" for one in get_args(ItemsForm)}),
        FormField(
            "sort", "maybe", {NONE: "choice-none", **{one: f"sort-{one}" for one in get_args(ItemsSort)}}
        ),
        FormField("presenter"),
        FormField("planned", "minutes", hint="field-length"),
        FormField("format"),
        FormField("background", "lines"),
        FormField("recommendation", "lines"),
        FormField("recommender"),
        FormField(
            "outcome", "maybe", {NONE: "choice-none", **{one: f"outcome-{one}" for one in get_args(Outcome)}}
        ),
        FormField("closed", "closed", hint="field-closed-hint"),
        FormField("private", "yes-no", YES_NO),
        FormField("exempt", hint="field-ground"),
    )

    document: AgendaItem

    def __init__(self, session: Session, item: AgendaItem) -> None:
        """Take an item of a meeting that is open."""
        whole = written_number(item.prefix, item.number) if item.number else ""
        super().__init__(replace(item, number=whole), day_near(session, item.day))
        self._session = session

    def known(self) -> Mapping[str, Sequence[str]]:
        """The people of the meeting, and who recommends in its other items."""
        record = self._session.record
        recommends = by_use([record.meeting.recommender, *(one.recommender for one in record.agenda)])
        return {**known_names(record, people=("presenter",)), "recommender": recommends}

    def keep(self, changes: Mapping[str, Any]) -> None:
        """Keep the new values. Letters before a number, and a number before a title, are read as typed."""
        now = self._session.record.get(AgendaItem, self.document.id)
        if now is None:
            raise Misfit("edit-of-missing", what=self.document.title)
        self._session.apply(replace(now, **{**changes, **self._numbered(changes)}))

    def _numbered(self, changes: Mapping[str, Any]) -> dict[str, str]:
        if "number" in changes:
            prefix, number = split_number(changes["number"])
            return {"prefix": prefix, "number": number}
        if "title" not in changes or self.document.number:
            return {}
        record = self._session.record
        read = read_number(changes["title"], row_of(record))
        if read is None:
            return {}
        whole = written_number(read.prefix, read.number)
        if any(cites(whole, name_of(one)) for one in record.agenda):
            return {}
        return {"prefix": read.prefix, "number": read.number, "title": read.title}

    def _wrong_together(self, texts: Mapping[str, str], changes: Mapping[str, Any]) -> dict[str, str]:
        del changes
        return {} if texts["title"].strip() else {"title": "wrong-item-title"}
