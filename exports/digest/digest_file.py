"""Writing a digest: of which meetings, in which format, to whom, and looked through before."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Literal, TypeAlias, get_args

import msgspec

from exports.digest.account import meeting_digest
from exports.digest.digest_page import Digest, document, letter, to_json
from exports.digest.letter import mail_html, plain_text
from exports.digest.mail import MailAttachment, to_eml
from exports.export import looked_through, proposed, rendered, written
from exports.privacy import PublicRecord, for_others
from exports.review.leak_check import SearchCount, looked_for, meetings_leak
from store.errors import Problem
from store.files.encoding import file_name
from store.language.catalogue import words
from store.record.model import Meeting
from store.record.record import Record
from store.record.values import Language
from store.stationery.picture import Picture

DigestFormat: TypeAlias = Literal["eml", "html", "markdown", "json"]
"""What a digest is written as."""

DIGEST_FORMATS: tuple[DigestFormat, ...] = get_args(DigestFormat)

MailedFormat: TypeAlias = Literal["docx", "pdf"]
"""What the whole minutes go with a mail as."""

MAILED_FORMATS: tuple[MailedFormat, ...] = get_args(MailedFormat)


class DigestAsked(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody wants of a digest.

    reader: whose tasks alone are told, where it is for one. attach: what the minutes go with it as; None
    where they do not. By meeting: used_numbers: those of other meetings of the series. letterheads: the Word
    files that minutes are written on. addresses: where minutes stand for the readers. logo: what minutes
    on no letterhead begin with.
    """

    kind: DigestFormat = "eml"
    language: Language = "nb"
    organisation: str = ""
    reader: str = ""
    attach: MailedFormat | None = None
    used_numbers: Mapping[int, Collection[str]] = msgspec.field(default_factory=dict)
    letterheads: Mapping[int, bytes] = msgspec.field(default_factory=dict)
    logo: Picture | None = None
    addresses: Mapping[int, str] = msgspec.field(default_factory=dict)


class DigestMade(msgspec.Struct, frozen=True):
    """A digest that was looked through, in no format yet, with the minutes that go with it.

    stem: of its file's name. look: what it was searched for.
    """

    digest: Digest
    kind: DigestFormat
    attachments: tuple[MailAttachment, ...]
    stem: str
    look: SearchCount

    def written(self, to: Sequence[str] = (), also: Sequence[MailAttachment] = ()) -> bytes:
        """The bytes of its file; a mail is addressed to ``to``, and has ``also`` with it."""
        match self.kind:
            case "eml":
                return to_eml(letter(self.digest), to, (*also, *self.attachments))
            case "json":
                return to_json(self.digest).encode("utf-8", "backslashreplace")
            case "html" | "markdown":
                return rendered(document(self.digest), self.kind)


def digest_of(records: Sequence[Record], asked: DigestAsked) -> DigestMade:
    """Return the digest of meetings, the oldest first.

    Raises ``export-leaks`` when a text that is withheld stood in it.
    """
    ordered = sorted(records, key=lambda record: (record.meeting.from_ or date.max, record.meeting.id))
    made = _digest(ordered, asked)
    read = _as_read(made)
    if meetings_leak(ordered, read, lambda silent, _keys: _as_read(_digest(silent, asked))):
        raise Problem("export-leaks")
    to = asked.attach
    attachments = tuple(_attached(record, asked, to) for record in ordered) if to else ()
    stem = stem_of([record.meeting for record in ordered], asked.language, asked.organisation)
    return DigestMade(made, asked.kind, attachments, stem, looked_for(*ordered))


def stem_of(meetings: Sequence[Meeting], language: Language, organisation: str = "") -> str:
    """What the file of a digest is called, without its ending; the oldest of its meetings stands first."""
    first, single = meetings[0], len(meetings) == 1
    kind = words(language, "document")("digest-mail" if single else "digest-news").lower()
    title = first.title if single else organisation or kind
    return f"{Path(file_name(title, first.from_)).stem} – {kind}"


def _digest(records: Sequence[Record], asked: DigestAsked) -> Digest:
    typed = asked.kind in ("markdown", "json")
    told = [for_others(record) for record in records]
    return Digest(
        meetings=tuple(
            meeting_digest(
                _as_it_stands(record, told),
                asked.used_numbers.get(record.meeting.id, ()),
                reader=asked.reader,
                typed=typed,
            )
            for record in told
        ),
        language=records[0].meeting.language if len(records) == 1 else asked.language,
        name=asked.organisation,
        attached=asked.attach is not None,
        addresses=asked.addresses,
    )


def _as_it_stands(record: PublicRecord, told: Sequence[PublicRecord]) -> PublicRecord:
    """A meeting with what the others say of its entries, and without a next one that is among them."""
    others = [other for other in told if other is not record]
    said = [event for other in others for event in other.events if event.of.meeting == record.meeting.id]
    events = [msgspec.structs.replace(event, item=None, about=None) for event in said]
    following = record.meeting.next_meeting
    held = following is not None and following.date in {other.meeting.from_ for other in others}
    meeting = msgspec.structs.replace(record.meeting, next_meeting=None) if held else record.meeting
    return PublicRecord.of(record.with_documents([meeting, *events]))


def _as_read(digest: Digest) -> bytes:
    """The digest as it is read: with nothing of a mail's own encoding between its letters."""
    mail = letter(digest)
    read = (mail.subject, plain_text(mail), to_json(digest), mail_html(mail))
    return "\n".join(read).encode("utf-8", "replace")


def _attached(record: Record, asked: DigestAsked, to: MailedFormat) -> MailAttachment:
    make: Callable[[Record], bytes] = partial(
        written,
        to=to,
        paper=None,
        organisation=asked.organisation,
        used_numbers=asked.used_numbers.get(record.meeting.id, ()),
        letterhead=asked.letterheads.get(record.meeting.id) if to == "docx" else None,
        logo=asked.logo,
    )
    name = proposed(record, to, folder=Path(), paper=None).name
    return MailAttachment(name, looked_through(record, make))
