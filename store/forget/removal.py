"""What is to be forgotten, and how it is taken out of documents, changes, texts and any other value."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

import msgspec

from store.forget.mark import MARK, WHOLE, gone, is_gone, joined, marks, seen
from store.language.catalogue import words as sentences
from store.merge.inherited_marks import kept_from_others
from store.record.changes import Change, Edit
from store.record.identity import to_text
from store.record.model import TABLES, Json, Stored, ordered, stored_names
from store.record.record import Record
from store.record.texts import WORDED
from store.record.values import LANGUAGES
from store.record.withheld import Withheld
from store.session.rescue import Owed

_NO_WORDS = frozenset({"id", "schema", "rank", "was", "deleted", MARK, "at", "what"})
_MORE = {
    "entries": ("typed", "file", "number", "supersedes", "amends"),
    "agenda": ("number", "prefix"),
    "meeting": ("series", "number"),
    "revisions": ("reason", "reopened"),
}
_INNER = frozenset(
    {"name", "text", "label", "dissent", "for", "abstain", "decided", "options", "rest", "reason"}
)
"""What holds words in a value of the model: a name, a deadline, a role, votes, and what is told of those; why
minutes were reopened."""

_INNER_OF = {
    "about": frozenset({"text", "title", "owners", "deadline", "from", "to", "exempt", "name"}),
    "continues": frozenset({"title", "reason"}),
    "approves": frozenset({"title"}),
}
"""The same of values that hold a copy of what another meeting says, by the field that holds them."""

_NEEDED = frozenset({"title", "name", "who"})
"""Fields that must say something: other words take the place of what stood there."""

_GONE_WHOLE = frozenset(
    {"entries", "attendance", "presence", "events", "people", "parties", "members", "standing"}
)
"""Tables whose documents go as a whole; of the others only fields can go, since something hangs from them."""

_SHORTEST = 4
"""Letters of a text that is looked for in other files; shorter ones stand everywhere."""

_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
_TAGS = re.compile(rb"<[^<>]*>")


class Removal(msgspec.Struct, frozen=True):
    """What is to be forgotten at an instant (UTC).

    targets: fields by table and key. before: fields that said it in a version that is no longer the one that
    stands, by table and key: they are marked, so that it cannot come back from there.
    pattern: what goes wherever it stands. needles: what is looked for in
    files that are not ours. language: of what takes the place of words, in files that tell none.
    """

    at: str
    targets: Mapping[tuple[str, int], frozenset[str]]
    pattern: re.Pattern[str] | None = None
    needles: tuple[str, ...] = ()
    language: str = LANGUAGES[0]
    before: Mapping[tuple[str, int], frozenset[str]] = {}

    def tables(self, tables: Stored) -> dict[str, dict[int, Json]]:
        """Return the tables without it; a document that has nothing of it is the same object."""
        told = tables.get("meeting", {}).get(1, {}).get("language", self.language)
        place = sentences(told if told in LANGUAGES else LANGUAGES[0], "problems")("forgotten-words")
        after = {
            table: {key: self._document(table, key, document, place) for key, document in documents.items()}
            for table, documents in tables.items()
        }
        after = {table: seen(tables[table], documents) for table, documents in after.items()}
        return kept_from_others(_told_withheld(after, tables), tables)

    def edits(self, tables: Stored) -> tuple[Edit, ...]:
        """Return the edits that remove it from the tables."""
        after = self.tables(tables)
        return tuple(
            Edit(table, key, {n: pair for n, pair in fields.items() if pair[0] != pair[1]})
            for table, documents in tables.items()
            for key, before in documents.items()
            if (now := after[table][key]) is not before
            if (fields := {n: (before.get(n), now.get(n)) for n in {**before, **now} if n != "was"})
        )

    def owed(self, owed: Owed) -> Owed | None:
        """Return a change without it; None when nothing is left of the change."""
        edits = tuple(left for edit in owed.change.edits if (left := self._edit(edit)) is not None)
        path = self.text(owed.path)
        if edits == owed.change.edits and path == owed.path:
            return owed
        return msgspec.structs.replace(owed, path=path, change=Change(edits)) if edits else None

    def text(self, text: str) -> str:
        """Return a text without it."""
        place = sentences(self.language if self.language in LANGUAGES else LANGUAGES[0], "problems")
        if self.pattern is not None:
            return self.pattern.sub(lambda _: place("forgotten-words"), text)
        for needle in self.needles:
            text = text.replace(needle, place("forgotten-words"))
        return text

    def half_typed(self, text: str) -> str:
        """Return a line that nobody has entered without it: nothing, when it says a text that is to go."""
        bare = self.text(text)
        return "" if self.pattern is None and bare != text else bare

    def value(self, value: Any) -> Any:
        """Return a value that was decoded from JSON, with the texts removed wherever they stand inside it."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.value(inner) for inner in value if not self._is_edit(inner)]
        if not isinstance(value, dict):
            return value
        whole = {key for (_, key), fields in self.targets.items() if WHOLE in fields}
        names = {*whole, *map(str, whole), *map(to_text, whole)}
        if value.get("id") in names and len(value) > 1:
            return {"id": value["id"]}
        return {n: {} if n in names and isinstance(v, dict) else self.value(v) for n, v in value.items()}

    def holds(self, data: bytes) -> bool:
        """Whether bytes have its texts or its ids, as they are written in files of text and of documents."""
        return any(sought in data for sought in self._bytes(*self._ids())) or self.says(data)

    def says(self, data: bytes) -> bool:
        """Whether bytes have its texts, markup aside."""
        bare = _TAGS.sub(b"", data) if b"<" in data else data
        if self.pattern is None:
            return any(one in data or one in bare for one in self._bytes(*self.needles))
        texts = (
            html.unescape(some.decode(encoding, "ignore")) for some in (data, bare) for encoding in _ENCODINGS
        )
        return any(self.pattern.search(text) for text in texts)

    def _ids(self) -> Iterator[str]:
        for _, key in self.targets:
            if key > 1:  # the meeting itself is 1 in its table
                yield str(key)
                yield to_text(key)

    @staticmethod
    def _bytes(*texts: str) -> set[bytes]:
        forms = {unicodedata.normalize(form, text) for text in texts for form in ("NFC", "NFD")} | {*texts}
        found = set()
        for text in forms:
            for written in (
                text,
                html.escape(text),
                json.dumps(text)[1:-1],
                json.dumps(text, ensure_ascii=False)[1:-1],
            ):
                found |= {written.encode(encoding, "replace") for encoding in _ENCODINGS}
        return found

    def _document(self, table: str, key: int, document: Json, place: str) -> Json:
        fields = self.targets.get((table, key), frozenset())
        if is_gone(document):
            return document
        if WHOLE in fields:
            return gone(self.at, document)
        after = dict(self._revision(document) if table == "revisions" else document)
        found = {
            name
            for name in fields
            if name not in marks(document) or document.get(name) != _blank(name, document.get(name), place)
        }
        after |= {name: _blank(name, document.get(name), place) for name in found}
        said = {} if self.pattern is None else self._said(table, document, place)
        if said and table in ("people", "parties", "members"):
            return gone(self.at, document)
        before = self.before.get((table, key), frozenset())
        if before and "deleted" in document and table in _GONE_WHOLE:
            return gone(self.at, document)
        after |= said
        found |= {*said, *(before - marks(document).keys())}
        after = {name: value for name, value in after.items() if value is not None or name not in found}
        if found:
            after[MARK] = joined(marks(after), dict.fromkeys(found, self.at))
        return document if after == document else after

    def _said(self, table: str, document: Json, place: str) -> Json:
        """The fields that say it, as they are without; what was typed goes."""
        changed = {
            name: _changed(document[name], self._replaced(place), _inner_of(table, name))
            for name in word_fields(table, document)
        }
        return {n: None if n == "typed" else v for n, v in changed.items() if v != document[n]}

    def _replaced(self, place: str) -> Callable[[str], str]:
        pattern = self.pattern
        assert pattern is not None  # noqa: S101 — the caller has asked
        return lambda text: pattern.sub(lambda _: place, text)

    def _revision(self, revision: Json) -> Json:
        """A revision, which is a record in itself. Its hash stays: it is the name that was printed."""
        content = revision.get("content")
        if not isinstance(content, str) or (after := self._content(content)) == content:
            return revision
        return {**revision, "content": after, MARK: joined(marks(revision), {"content": self.at})}

    def _content(self, content: str) -> str:
        try:
            value = json.loads(content)
        except (ValueError, RecursionError):
            return "" if self.holds(content.encode("utf-8", "surrogatepass")) else content
        if isinstance(value, dict) and all(_is_table(inner) for inner in value.values()):
            numbered = {t: {int(key): doc for key, doc in docs.items()} for t, docs in value.items()}
            bare: Any = {
                t: {str(k): doc for k, doc in docs.items()} for t, docs in self.tables(numbered).items()
            }
        else:
            bare = self.value(value)
        if bare == value:
            return content
        return json.dumps(bare, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def _edit(self, edit: Edit) -> Edit | None:
        fields = self.targets.get((edit.table, edit.key), frozenset())
        if WHOLE in fields:
            return None
        left = {name: pair for name, pair in edit.fields.items() if name not in fields}
        if self.pattern is not None:
            place = sentences(LANGUAGES[0], "problems")("forgotten-words")
            for side in (0, 1):
                document = {name: pair[side] for name, pair in left.items()}
                for name in word_fields(edit.table, document):
                    now = _changed(document[name], self._replaced(place), _inner_of(edit.table, name))
                    left[name] = (now, left[name][1]) if side == 0 else (left[name][0], now)
        if left == edit.fields:
            return edit
        return Edit(edit.table, edit.key, left, creates=edit.creates) if left else None

    def _is_edit(self, value: object) -> bool:
        """Whether a value is an edit of something that goes as a whole."""
        if not isinstance(value, dict):
            return False
        return WHOLE in self.targets.get((str(value.get("table")), value.get("key", 0)), frozenset())


def fields_that_go(table: str, document: Json) -> frozenset[str]:
    """Which fields go when a document is forgotten by its id: all, or those with words."""
    if table in _GONE_WHOLE:
        return frozenset({WHOLE})
    # A number once stored is never given to another, so it stays.
    return frozenset(name for name in word_fields(table, document) if document.get(name) and name != "number")


def field_that_goes(table: str, field: str) -> frozenset[str]:
    """Which fields go when one of them says something that is to be forgotten."""
    return frozenset({WHOLE if table in _GONE_WHOLE else field})


def word_fields(table: str, document: Json) -> Iterator[str]:
    """Yield the names of the fields that somebody may have typed words into, unknown ones too."""
    known = _known(table)
    for name in document:
        if name in _NO_WORDS:
            continue
        if table == "events" and name == "to" and document.get("what") not in ("owner", "remark"):
            continue  # a status or a day
        if table == "revisions" and name == "content":
            continue
        if name not in known[0] or name in known[1]:
            yield name


def texts_in(table: str, document: Json) -> Iterator[tuple[str, str]]:
    """Yield every text of a document and the field it stands in."""
    for name in word_fields(table, document):
        for text in _strings(document[name], _inner_of(table, name)):
            yield name, text


def needles_of(table: str, document: Json, fields: frozenset[str]) -> Iterator[str]:
    """Yield the texts by which a document can be known in another file."""
    own = {"text", "typed", "answer", "title"} if table == "entries" else {"name", "who", "ground", "to"}
    names = own if WHOLE in fields else fields
    for name, text in texts_in(table, document):
        if name in names and len(text.strip()) >= _SHORTEST:
            yield text.strip()


@cache
def _known(table: str) -> tuple[frozenset[str], frozenset[str]]:
    """The names of the model's fields of a table, and of those with words."""
    kind = TABLES.get(table)
    if kind is None:
        return frozenset(), frozenset()
    encoded = {field.name: field.encode_name for field in msgspec.structs.fields(kind)}
    worded = {encoded[name] for name in WORDED.get(kind, ())}
    return frozenset(stored_names(kind)), frozenset({*worded, *_MORE.get(table, ())})


def _inner_of(table: str, name: str) -> frozenset[str] | None:
    """What holds words in the values of a field; None for a field that only others know: all of it may."""
    return _INNER_OF.get(name, _INNER) if name in _known(table)[0] else None


def _is_table(value: object) -> bool:
    return isinstance(value, dict) and all(
        key.isascii() and key.isdigit() and isinstance(document, dict) for key, document in value.items()
    )


def _told_withheld(after: dict[str, dict[int, Json]], before: Stored) -> dict[str, dict[int, Json]]:
    """The tables in which what is gone as a whole says that it was withheld by a line that it hung on."""
    new = [
        (table, key)
        for table in ("agenda", "entries")
        for key, document in after.get(table, {}).items()
        if is_gone(document) and "deleted" not in before[table][key] and not document.get("private")
    ]
    withheld = Withheld(Record.from_stored(before)) if new else ()
    for table, key in new:
        if key in withheld:
            after[table][key] = ordered(table, {**after[table][key], "private": True})
    return after


def _blank(name: str, value: Any, place: str) -> Any:
    """What stands in a field whose content is gone."""
    if name not in _NEEDED:
        return None
    return {"name": place} if isinstance(value, dict) else place


def _strings(value: Any, names: frozenset[str] | None) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner, names)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if names is None or name in names:
                yield from _strings(inner, names)


def _changed(value: Any, change: Callable[[str], str], names: frozenset[str] | None) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_changed(inner, change, names) for inner in value]
    if not isinstance(value, dict):
        return value
    now = {n: _changed(v, change, names) if names is None or n in names else v for n, v in value.items()}
    if now != value and names is not None and "name" in value:
        now.pop("ref", None)  # it would still tell who that was
    return now
