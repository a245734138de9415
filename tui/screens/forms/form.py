"""The base of every form: fields with texts, read back into the document that they came from."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

import msgspec

from store.files.meeting_file import MeetingFile
from store.record.attendance import people_of
from store.record.model import Day, Document
from store.record.record import Record
from store.record.values import Language
from store.session.session import Session
from tui.screens.forms.fields import SORTS, Sort, Wrong

YES_NO: Mapping[str, str] = {"no": "choice-no", "yes": "choice-yes"}
"""The two values of a field that is set or not."""


class FormField(msgspec.Struct, frozen=True):
    """A field of a form.

    name: unique in its form, and the field of the document with ``-`` for ``_``. choices: the values
    of a choice, each with the key of its word. called: its name in the catalogue, where that is not its
    own. hint: the key of what stands in it while it is empty. holds: the fields of the document that it has,
    where they are several. heading: the key of what stands above it, where a part of the form begins.
    """

    name: str
    sort: Sort = "text"
    choices: Mapping[str, str] = {}
    called: str = ""
    hint: str = ""
    holds: tuple[str, ...] = ()
    heading: str = ""

    @property
    def attribute(self) -> str:
        """The field of the document."""
        return "from_" if self.name == "from" else self.name.replace("-", "_")

    @property
    def label(self) -> str:
        """The key of its name."""
        return f"field-{self.called or self.name}"


def day_near(session: Session, day: int | None) -> date:
    """The day that dates without a year count from: that of a day of the meeting, or of the meeting."""
    found = session.record.get(Day, day)
    return (found and found.date) or session.record.meeting.from_ or session.today


def by_use(texts: Iterable[str]) -> list[str]:
    """Texts, each once, the most used first."""
    return [text for text, _ in Counter(filter(None, texts)).most_common()]


def known_names(
    record: Record, people: Iterable[str], parties: Iterable[str] = ()
) -> dict[str, Sequence[str]]:
    """Who can be meant in some fields: people of a meeting; parties too, which come first where they are."""
    named = people_of(record)
    expecting = [one.name for entry in record.entries for one in (entry.from_, entry.to) if one]
    groups = [who.name.name for who in record.attendance if who.count is not None]
    organisations = [record.meeting.organiser, *(who.organisation for who in record.attendance)]
    both = by_use((*expecting, *groups, *organisations, *named))
    return {**dict.fromkeys(people, named), **dict.fromkeys(parties, both)}


class Filled(msgspec.Struct, frozen=True):
    """A form that was read: the new values by attribute, and the key of what is wrong by field."""

    changes: Mapping[str, Any]
    wrong: Mapping[str, str]


class Doubt(msgspec.Struct, frozen=True):
    """A text that is near to something known: what it is asked with, and what it may be instead."""

    field: str
    key: str
    facts: Mapping[str, str | int]
    instead: str


class Form(ABC):
    """A document as texts. Only fields whose text differs from what stood there are ever touched."""

    title: str
    done: ClassVar[str] = "details-saved"
    """The sentence that says that it is kept; ``facts`` fill it."""
    deed: str = "key-save"
    """The key of what Enter does, for the key line."""
    fields: ClassVar[tuple[FormField, ...]]
    more: frozenset[str] = frozenset()
    """The fields that are folded to begin with."""
    offered: Mapping[str, str] = {}
    """What Tab puts into a field that is empty."""
    settles_machine: bool = False
    """Whether something was kept that holds for this machine."""

    def __init__(self, document: Document | None, near: date) -> None:
        """Take the document as it is (None: the form says itself what stands in its fields).

        Days without a year are counted from ``near``.
        """
        self.document = document
        self.facts: Mapping[str, str] = {}
        self._near = near

    def texts(self) -> dict[str, str]:
        """What stood in each field when the form was opened."""
        return {field.name: self._text_of(field) for field in self.fields}

    def asked(self, texts: Mapping[str, str]) -> tuple[FormField, ...]:
        """The fields that count, given what stands in all of them."""
        del texts
        return self.fields

    def look(self, language: Language) -> None:
        """Find out what :meth:`noted` says, if that takes reading. Not on the thread that draws."""
        del language

    def noted(self, texts: Mapping[str, str]) -> Mapping[str, tuple[str, Mapping[str, str | int]]]:
        """What is to be known before it is kept, by field: a key and its facts. It hinders nothing."""
        del texts
        return {}

    @property
    def to_check(self) -> MeetingFile | None:
        """The meeting whose places to check are a key away; None where there is nothing to lead to."""
        return None

    def choices(self, field: FormField) -> Mapping[str, str]:
        """What can be chosen in a field, each with the key of its word; nothing where one types."""
        return field.choices

    def read(self, texts: Mapping[str, str]) -> Filled:
        """Read what differs."""
        before = self.texts()
        changes: dict[str, Any] = {}
        wrong: dict[str, str] = {}
        for field in self.asked(texts):
            text = texts[field.name].strip()
            if text == before[field.name].strip():
                continue
            old = self._value_of(field)
            try:
                value = SORTS[field.sort].read(text, old, self._near)
            except Wrong as found:
                wrong[field.name] = found.key
            else:
                changes |= (
                    dict(zip(field.holds, value, strict=True)) if field.holds else {field.attribute: value}
                )
        return Filled(changes, {**wrong, **self._wrong_together(texts, changes)})

    def heard(self, field: FormField, text: str, language: Language) -> str:
        """What a text in a field would mean, in a language; empty where it says so itself."""
        del field, text, language
        return ""

    def known(self) -> Mapping[str, Sequence[str]]:
        """What is known of, by field, the most used first. Reads files: not for the thread that draws."""
        return {}

    def doubt(self, texts: Mapping[str, str]) -> Doubt | None:
        """What may be meant as something that is known already."""
        del texts
        return None

    @abstractmethod
    def keep(self, changes: Mapping[str, Any]) -> MeetingFile | None:
        """Keep the new values, in one step; a meeting that was made is returned to be opened.

        Raises Problem for a meeting that takes nothing, and for a document that is gone.
        """

    def _text_of(self, field: FormField) -> str:
        return SORTS[field.sort].shown(self._value_of(field))

    def _value_of(self, field: FormField) -> Any:
        """What the document has, in one field or in several; nothing that the form says by itself."""
        if field.holds:
            return tuple(getattr(self.document, one) for one in field.holds)
        return getattr(self.document, field.attribute, None)

    def _wrong_together(self, texts: Mapping[str, str], changes: Mapping[str, Any]) -> dict[str, str]:
        """What is wrong that no field can see by itself."""
        del texts, changes
        return {}
