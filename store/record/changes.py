"""Changes: what differs between two versions of a document, field by field, and how to undo it.

A change is told in the words of the file, so that the same change can be applied to the record in
memory and to a file that somebody else has written meanwhile.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from store.errors import Misfit
from store.forget.mark import MARK, WHOLE, cleared, marks
from store.forget.mark import joined as joined_marks
from store.record.model import TABLE_OF, Document, Json, Stored, content, key_of, to_json

TRACES = 20
"""How many earlier contents ``was`` remembers: more than one text is rewritten between two meetings of
copies, and 220 bytes at most."""


class Edit(msgspec.Struct, frozen=True):
    """What changes in one document: for each field its value before and after (None: not there).

    ``creates`` says that the document is new; only then may it be missing from the file.
    """

    table: str
    key: int
    fields: Mapping[str, tuple[Any, Any]]
    creates: bool = False

    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.table, self.key, {f: (new, old) for f, (old, new) in self.fields.items()})


class Change(msgspec.Struct, frozen=True):
    """Edits that belong together: all of them are kept, or none."""

    edits: tuple[Edit, ...]

    @property
    def touched(self) -> frozenset[tuple[str, int]]:
        """Table and key of every document the change touches."""
        return frozenset((edit.table, edit.key) for edit in self.edits)


def difference(before: Document | None, after: Document) -> Edit | None:
    """What it takes to make ``before`` into ``after``; None when nothing differs.

    ``was`` is no part of it: it belongs to the file, and differs between a value made earlier and one
    read again.
    """
    old = {} if before is None else to_json(before)
    new = to_json(after)
    names = [name for name in {**new, **old} if name != "was" and old.get(name) != new.get(name)]
    if not names and before is not None:
        return None
    fields = {name: (old.get(name), new.get(name)) for name in names}
    if MARK not in fields and not marks(old).keys().isdisjoint(names):
        fields[MARK] = (old[MARK], old[MARK])  # whoever writes there now knows what was forgotten
    return Edit(TABLE_OF[type(after)], key_of(after), fields, creates=before is None)


def applied(edit: Edit, stored: Json | None) -> Json:
    """The document with the edit laid over it, in the order its fields stand in the file.

    A field must still hold what the edit expects, or already what it wants. Raises Misfit otherwise,
    for a document that is missing, and for one that was deleted (unless the edit is about just that).
    """
    if stored is None and not edit.creates:
        raise Misfit("edit-of-missing", what=_excerpt(edit))
    result = dict(stored or {})
    if _is_out_of_reach(edit, result) or reached(edit, result) != edit:
        raise Misfit("edit-conflict", what=_excerpt(edit))
    for name, (old, new) in edit.fields.items():
        if result.get(name) not in (old, new):
            raise Misfit("edit-conflict", what=_excerpt(edit))
        if new is None:
            result.pop(name, None)
        else:
            result[name] = new
    return result


def joined(changes: Iterable[Change]) -> Change:
    """Changes made one after another, as one; what was made and deleted again is not in it."""
    edits: dict[tuple[str, int], Edit] = {}
    for edit in (edit for change in changes for edit in change.edits):
        place = (edit.table, edit.key)
        edits[place] = _followed(edits[place], edit) if place in edits else edit
    return Change(tuple(edit for edit in edits.values() if not (edit.creates and "deleted" in edit.fields)))


def between(before: Stored, after: Stored) -> tuple[Edit, ...]:
    """What it takes to make some tables say what others do; what they hold beyond those stays."""
    edits = []
    for table, documents in after.items():
        for key, document in documents.items():
            old = before.get(table, {}).get(key)
            fields = {
                name: ((old or {}).get(name), document.get(name))
                for name in {**document, **(old or {})}
                if name != "was" and (old or {}).get(name) != document.get(name)
            }
            if fields or old is None:
                edits.append(Edit(table, key, fields, creates=old is None))
    return tuple(edits)


def undo_step(change: Change, stored: Stored) -> Change:
    """The inverse of a change, for the fields that still hold what the change gave them.

    Taking back a new document leaves its tombstone, which the caller dates (see Session).
    """
    edits = []
    for edit in reversed(change.edits):
        document = stored.get(edit.table, {}).get(edit.key, {})
        knows = reached(edit, document)
        fields = knows.fields if knows else {}
        kept = {f: pair for f, pair in fields.items() if document.get(f) == pair[1]}
        # A new document that somebody has changed or added to stays: an edit beats a deletion.
        others = document.keys() - kept.keys() - {"was"}
        if "typed" in kept and kept.keys() != edit.fields.keys():
            del kept["typed"]  # it says what the words said before, and they are another's now
        if kept.keys() - {MARK} and not (edit.creates and others) and not _is_out_of_reach(edit, document):
            edits.append(Edit(edit.table, edit.key, kept).inverse())
    return Change(tuple(edits))


def reached(edit: Edit, stored: Json | None) -> Edit | None:
    """The edit without what it says of fields that were forgotten since it was made; None when that is all.

    An edit that was made afterwards has the marks among its fields.
    """
    known = marks(stored)
    if not known:
        return edit
    seen = marks({MARK: edit.fields.get(MARK, (None, None))[1]})
    unseen = {name for name, at in known.items() if seen.get(name, "") < at}
    if WHOLE in unseen:
        return None
    fields = {name: pair for name, pair in edit.fields.items() if name not in unseen and name != MARK}
    if MARK in edit.fields:
        fields[MARK] = (known, joined_marks(known, seen))
    if not fields.keys() - {MARK} and unseen:
        return None
    return edit if fields == edit.fields else Edit(edit.table, edit.key, fields, creates=edit.creates)


def merged(stored: Stored, edits: Iterable[Edit]) -> dict[str, dict[int, Json]]:
    """The tables with all edits laid over them; the given ones are left as they are."""
    tables = {table: dict(documents) for table, documents in stored.items()}
    for edit in edits:
        documents = tables.setdefault(edit.table, {})
        documents[edit.key] = applied(edit, documents.get(edit.key))
    return tables


def content_hash(document: Json) -> str:
    """Eight hex digits of a document's content, the traces of earlier ones left out."""
    return short_hash(content(document), 8)


def short_hash(value: object, digits: int) -> str:
    """The first hex digits of a value's hash; the order of its fields makes no difference."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]


def traces(document: Json) -> list[str]:
    """The hashes in ``was``; none when a hand has put something else there."""
    was = document.get("was")
    return list(was) if isinstance(was, list) and all(isinstance(trace, str) for trace in was) else []


def traced(before: Json | None, after: Json) -> Json:
    """The new content with the hash of the one it follows last in ``was``.

    Of what was before something was forgotten there are no traces.
    """
    if before is not None and marks(before) != marks(after):
        before = cleared(before, after)
    was = [] if before is None else traces(before)
    if before is not None and content(before) != content(after):
        # Also when it is there already: a text that went back and forth has gone further than before.
        was = [*was, content_hash(before)][-TRACES:]
    return {**content(after), **({"was": was} if was else {})}


def _followed(edit: Edit, later: Edit) -> Edit:
    """An edit and a later one of the same document as one."""
    before = {name: old for name, (old, _) in {**later.fields, **edit.fields}.items()}
    after = {name: new for name, (_, new) in {**edit.fields, **later.fields}.items()}
    fields = {name: (old, after[name]) for name, old in before.items() if old != after[name] or name == MARK}
    return Edit(edit.table, edit.key, fields, creates=edit.creates)


def _is_out_of_reach(edit: Edit, document: Json) -> bool:
    """Whether the document was deleted, and the edit knows nothing of it."""
    return "deleted" in document and "deleted" not in edit.fields


def _excerpt(edit: Edit) -> str:
    """A few words of what the edit was about, for the sentence that says it did not fit."""
    for name in ("text", "title", "name", "typed"):
        new = edit.fields.get(name, (None, None))[1]
        if new:
            return str(new)[:60]
    return ", ".join(edit.fields)
