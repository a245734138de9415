"""A mail that is opened to be sent, the same bytes each time (RFC 5322).

It has no date and no sender: the mail program sets both, and a false sender is worse than none. ``X-Unsent``
makes Outlook open it as one that is being written.
"""

from __future__ import annotations

from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import PurePath
from unicodedata import normalize

import msgspec

from exports.digest.letter import Letter, mail_html, plain_text

_NAME = 60
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "Æ": "Ae", "Ø": "O", "Å": "A", "–": "-", "—": "-"})
_KINDS = {".docx": "vnd.openxmlformats-officedocument.wordprocessingml.document", ".pdf": "pdf"}
"""What attachments are, by the end of their names."""


class MailAttachment(msgspec.Struct, frozen=True):
    """A Word or PDF file that goes with a mail."""

    name: str
    content: bytes


def to_eml(letter: Letter, to: Sequence[str] = (), attachments: Sequence[MailAttachment] = ()) -> bytes:
    """Return a mail as text and as HTML. ``to``: addresses, if any are known."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = " ".join(letter.subject.split())
    if to:
        mail["To"] = ", ".join(to)
    mail["X-Unsent"] = "1"
    mail.set_content(plain_text(letter), cte="quoted-printable")
    mail.add_alternative(mail_html(letter), subtype="html", cte="quoted-printable")
    for one in attachments:
        kind = _KINDS[PurePath(one.name).suffix]
        mail.add_attachment(one.content, maintype="application", subtype=kind, filename=plain_name(one.name))
    for number, part in enumerate(p for p in mail.walk() if p.is_multipart()):
        part.set_boundary(f"=_referat_{number}")
    return mail.as_bytes()


def plain_name(name: str) -> str:
    """Return a file name in ASCII and at most 60 characters: mail programs cut longer ones in parts."""
    stem, dot, ending = name.rpartition(".")
    letters = normalize("NFKD", (stem or ending).translate(_LETTERS)).encode("ascii", "ignore").decode()
    kept = "".join(sign if sign.isalnum() or sign in " -_()," else "_" for sign in letters)
    return f"{kept[: _NAME - len(ending) - 1].strip()}{dot}{ending}" if dot else kept[:_NAME]
