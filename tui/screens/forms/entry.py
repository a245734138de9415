"""The form of an entry: what every kind has, what only its own kind has, and what has become of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, get_args

from msgspec.structs import replace

from store.errors import Misfit
from store.record import identity as ranks
from store.record.kinds import KINDS, STATUSES
from store.record.model import AgendaItem, Document, Entry, Event
from store.record.numbering import Numbering
from store.record.status import status_of
from store.record.values import VARIANTS, Kind, Of, Quadrant
from store.session.session import Session
from tui.grammar.votes.votes import read_votes
from tui.screens.forms.fields import NONE
from tui.screens.forms.form import YES_NO, Form, FormField, by_use, day_near, known_names

_STATUS = "status-"


def _status_fields() -> Iterable[FormField]:
    """One choice for each kind that something can become of."""
    for kind, statuses in STATUSES.items():
        words = {one: f"status-{kind.value}-{one}" for one in statuses}
        yield FormField(f"{_STATUS}{kind.value}", "choice", words, called="status")


class EntryForm(Form):
    """Everything that is known of an entry. The kind that is chosen decides which fields count."""

    title = "details-entry"
    fields: ClassVar[tuple[FormField, ...]] = (
        FormField("text", "lines"),
        FormField("kind", "kind", {kind.value: f"kind-{kind.value}" for kind in Kind}),
        FormField("point", "yes-no", YES_NO),
        FormField("title"),
        FormField("number", called="entry-number"),
        FormField("conclusion", "yes-no", YES_NO),
        FormField("owners", "names", hint="field-several"),
        FormField("deadline", "deadline", hint="field-when"),
        FormField("from", "name", called="from-party"),
        FormField("to", "name", called="to-party"),
        FormField("mutual", "yes-no", YES_NO),
        FormField("name"),
        FormField("by", "name"),
        FormField("gathers", "yes-no", YES_NO),
        FormField("votes", "votes", hint="field-counts"),
        FormField("supersedes", "numbers", hint="field-numbers"),
        FormField("repeals", "yes-no", YES_NO),
        FormField("amends", "numbers", hint="field-numbers"),
        FormField("answer", "lines"),
        FormField("answered-by", "name"),
        FormField("file"),
        FormField(
            "quadrant",
            "maybe",
            {**{one: f"board-{one}" for one in get_args(Quadrant)}, NONE: "board-unplaced"},
        ),
        FormField("period", "period", hint="field-months"),
        FormField(
            "variant", "maybe", {**{one: f"variant-{one}" for one in VARIANTS}, NONE: "board-unplaced"}
        ),
        FormField("party", "name", called="held-by"),
        FormField("outcome", "lines", called="came-of-it"),
        FormField("contact", "name"),
        FormField("since", "period", hint="field-months"),
        FormField("url"),
        FormField("owner", "name"),
        *_status_fields(),
        FormField("speaker", "name"),
        FormField("tags", "several", hint="field-several"),
        FormField("in-minutes", "yes-no", YES_NO),
        FormField("kept", "yes-no", YES_NO),
        FormField("check", "yes-no", YES_NO),
        FormField("private", "yes-no", YES_NO),
        FormField("exempt", hint="field-ground"),
    )

    document: Entry

    def __init__(self, session: Session, entry: Entry, current: AgendaItem | None) -> None:
        """Take an entry of a meeting that is open, and the item the meeting is in now."""
        item = session.record.get(AgendaItem, entry.item)
        super().__init__(entry, day_near(session, item.day if item else entry.day))
        self._session = session
        self._current = current
        self._statuses = {
            f"{_STATUS}{kind.value}": self._status_as(kind) or next(iter(statuses))
            for kind, statuses in STATUSES.items()
        }

    def asked(self, texts: Mapping[str, str]) -> tuple[FormField, ...]:
        """What every kind has, and what the chosen one has; the others stay as they are."""
        kind = texts["kind"]
        some = {name for nature in KINDS.rows.values() for name in nature.fields}
        own = KINDS[Kind(kind)].fields
        return tuple(
            field
            for field in self.fields
            if (field.name == f"{_STATUS}{kind}" if field.name in self._statuses else True)
            and (_stored(field) in own or _stored(field) not in some)
        )

    def choices(self, field: FormField) -> Mapping[str, str]:
        """The choices of a field; an entry of a kind that only a newer version knows can keep its kind."""
        kind = self.document.kind
        if field.name == "kind" and not kind.is_known:
            return {kind.value: "kind-newer", **field.choices}
        return field.choices

    def known(self) -> Mapping[str, Sequence[str]]:
        """The people and parties of the meeting, and the tags of its entries."""
        return known_names(
            self._session.record,
            people=("owners", "by", "answered-by", "owner", "speaker"),
            parties=("from", "to"),
        ) | {"tags": by_use(tag for entry in self._session.record.entries for tag in entry.tags)}

    def keep(self, changes: Mapping[str, Any]) -> None:
        """Keep the new values, and what became of the entry and of what it supersedes."""
        record = self._session.record
        now = record.get(Entry, self.document.id)
        if now is None:
            raise Misfit("edit-of-missing", what=self.document.text[:60])
        fields = {name: value for name, value in changes.items() if name in Entry.__struct_fields__}
        if "votes" in fields:  # what is told beside the figures stands in the same words
            fields["ballot"] = read_votes(fields["votes"].text).ballot if fields["votes"] else None
        became = [(now, str(value)) for name, value in changes.items() if name not in fields]
        became += [(old, "superseded") for old in self._superseded(fields)]
        self._session.apply(*self._documents(replace(now, **fields), became))

    def _documents(self, entry: Entry, became: Iterable[tuple[Entry, str]]) -> Iterable[Document]:
        session, record = self._session, self._session.record
        item = self._current.id if self._current else None
        placed = [event.rank for event in record.events[-1:]]
        yield entry
        for of, status in became:
            placed.append(ranks.after(placed))
            yield Event(
                id=session.ids(),
                rank=placed[-1],
                of=Of(record.meeting.id, of.id),
                what="status",
                to=status,
                item=item,
                at=session.clock(),
            )

    def _superseded(self, fields: Mapping[str, Any]) -> Iterable[Entry]:
        """The decisions of this meeting that are superseded now and were not before."""
        new = set(fields.get("supersedes", ())) - set(self.document.supersedes)
        if not new:
            return
        record = self._session.record
        numbering = Numbering(record)
        for other in record.entries:
            if other.kind == Kind.DECISION and numbering.decision(other) in new:
                yield other

    def _text_of(self, field: FormField) -> str:
        return self._statuses.get(field.name) or super()._text_of(field)

    def _status_as(self, kind: Kind) -> str:
        """What has become of the entry, read as one of a kind."""
        entry = replace(self.document, kind=kind)
        return status_of(self._session.preview(entry), entry)

    def _wrong_together(self, texts: Mapping[str, str], changes: Mapping[str, Any]) -> dict[str, str]:
        emptied = "text" in changes and not changes["text"]
        return {"text": "wrong-text"} if emptied and not texts["file"].strip() else {}


def _stored(field: FormField) -> str:
    """The name of a field as the table of fields has it."""
    return field.name.replace("-", "_")
