"""A digest as a mail, as a document, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from exports.blocks import Details, Minutes
from exports.digest.account import DIGEST_SECTIONS, DigestLine, MeetingDigest, in_order
from exports.digest.letter import Letter, LetterLine, LetterPart, letter_blocks
from exports.formats.meeting_json import plain_json
from store.language.about import about
from store.language.catalogue import words
from store.record.identity import to_text
from store.record.values import Language


class Digest(msgspec.Struct, frozen=True, kw_only=True):
    """A digest of one meeting or several, the oldest first.

    dates: those of all, by their days, where there are several. name: what several are called together: the
    organisation. attached: whether the whole minutes go with it. addresses: where the minutes of meetings
    stand for its readers, by the id of each.
    """

    meetings: tuple[MeetingDigest, ...]
    language: Language
    name: str = ""
    attached: bool = False
    addresses: Mapping[int, str] = msgspec.field(default_factory=dict)


def subject(digest: Digest) -> str:
    """Return «Referat (utkast): Styremøte 3, 5. mai 2026 – 3 vedtak, 3 oppgaver»."""
    say = words(digest.language, "document")
    if len(digest.meetings) != 1:
        first, last = digest.meetings[0], digest.meetings[-1]
        days = " – ".join(dict.fromkeys(filter(None, (first.days, last.days))))
        name = digest.name or say("digest-news")
        return say("digest-subject-several", name=name, count=len(digest.meetings), days=days)
    (one,) = digest.meetings
    kind = say(f"type-{one.meeting.profile}")
    counts = [
        say("digest-decisions-count", count=one.decisions) if one.decisions else "",
        say("digest-actions-count", count=one.actions) if one.actions else "",
    ]
    return "".join(
        (
            f"{kind} ({say('draft').lower()}): " if one.draft else f"{kind}: ",
            ", ".join(filter(None, (one.title, "" if one.days in one.title else one.days))),
            f" – {', '.join(filter(None, counts))}" if any(counts) else "",
        )
    )


def letter(digest: Digest) -> Letter:
    """Return the digest as a mail."""
    return Letter(language=digest.language, subject=subject(digest), parts=tuple(_parts(digest)))


def _parts(digest: Digest) -> Iterator[LetterPart]:
    say = words(digest.language, "document")
    several = len(digest.meetings) > 1
    for one in digest.meetings:
        if several:
            draft = f" ({say('draft').lower()})" if one.draft else ""
            yield LetterPart(2, ", ".join(filter(None, (one.title, one.days))) + draft)
        for section in DIGEST_SECTIONS:
            lines = one.of(section)
            if lines and not (several and section == "dates"):
                ordered = in_order(lines) if section == "dates" else lines
                yield LetterPart(3, say(f"digest-{section}"), _lines(ordered))
        if address := digest.addresses.get(one.meeting.id):
            yield LetterPart(3, "", (LetterLine(address, say("digest-whole")),))
    if several:
        dates = in_order(line for one in digest.meetings for line in one.of("dates"))
        if dates:
            yield LetterPart(2, say("digest-dates"), _lines(dates))
    if digest.attached:
        yield LetterPart(2, "", (LetterLine(say("digest-attached")),))


def _lines(told: Iterable[DigestLine]) -> tuple[LetterLine, ...]:
    return tuple(LetterLine(line.text, line.lead, line.keys) for line in told)


def document(digest: Digest) -> Minutes:
    """Return the digest as a document, in no format yet."""
    say = words(digest.language, "document")
    title = subject(digest)
    return Minutes(
        language=about(digest.language).tag,
        type_label=say("digest-mail" if len(digest.meetings) == 1 else "digest-news").upper(),
        draft_label="",
        title=title,
        subtitle="",
        organisation=digest.name,
        running_title=title,
        footer=say("digest-news"),
        page_label=say("page-label", page="{page}", pages="{pages}"),
        author=digest.name,
        subject=title,
        created="",
        details=Details(rows=()),
        blocks=tuple(letter_blocks(letter(digest), None if len(digest.meetings) > 1 else 2)),
    )


def to_json(digest: Digest) -> str:
    """Return the digest as JSON: its subject, and of each meeting its lines with the ids they tell."""
    meetings = [
        {
            "id": to_text(one.meeting.id),
            "title": one.meeting.title,
            "from": plain_json(one.meeting.from_),
            "status": one.meeting.state,
            **_url(digest.addresses.get(one.meeting.id, "")),
            "lines": list(_rows(one.lines)),
        }
        for one in digest.meetings
    ]
    return json.dumps({"subject": subject(digest), "meetings": meetings}, ensure_ascii=False, indent=2) + "\n"


def _url(address: str) -> dict[str, str]:
    return {"url": address} if address else {}


def _rows(lines: Iterable[DigestLine]) -> Iterator[dict[str, Any]]:
    for line in lines:
        yield {
            "id": to_text(line.keys[0]),
            "ids": [to_text(key) for key in line.keys],
            "section": line.section,
            "lead": line.lead,
            "text": line.text,
        }
