"""A digest as plain text, as the HTML of a mail, as a document, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

import msgspec

from exports.blocks import Block, Details, Heading, Minutes, Paragraph, Point, PointList, Run
from exports.digest.account import DIGEST_SECTIONS, DigestLine, MeetingDigest, in_order
from exports.formats.meeting_json import plain_json
from store.language.about import about
from store.language.catalogue import words
from store.record.identity import to_text
from store.record.values import Language


class Digest(msgspec.Struct, frozen=True, kw_only=True):
    """A digest of one meeting or several, the oldest first.

    dates: those of all, by their days, where there are several. name: what several are called together: the
    organisation. attached: whether the whole minutes go with it.
    """

    meetings: tuple[MeetingDigest, ...]
    language: Language
    name: str = ""
    attached: bool = False


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


class _Part(msgspec.Struct, frozen=True):
    """A heading, of a meeting (level 2) or a section (level 3), and the lines under it."""

    level: int
    title: str
    lines: tuple[DigestLine, ...] = ()


def _parts(digest: Digest) -> Iterator[_Part]:
    say = words(digest.language, "document")
    several = len(digest.meetings) > 1
    for one in digest.meetings:
        if several:
            draft = f" ({say('draft').lower()})" if one.draft else ""
            yield _Part(2, ", ".join(filter(None, (one.title, one.days))) + draft)
        for section in DIGEST_SECTIONS:
            lines = one.of(section)
            if lines and not (several and section == "dates"):
                ordered = in_order(lines) if section == "dates" else lines
                yield _Part(3, say(f"digest-{section}"), tuple(ordered))
    if several:
        dates = in_order(line for one in digest.meetings for line in one.of("dates"))
        if dates:
            yield _Part(2, say("digest-dates"), tuple(dates))


def closing(digest: Digest) -> str:
    """Return the sentence at the end that says where the minutes are; empty when they are not attached."""
    return words(digest.language, "document")("digest-attached") if digest.attached else ""


def plain_text(digest: Digest) -> str:
    """Return the digest as plain text, for the part of a mail that every program reads."""
    out: list[str] = []
    for part in _parts(digest):
        out += ["", part.title.upper() if part.level == 2 else part.title]
        out += [f"- {_said(line)}" for line in part.lines]
    if closing(digest):
        out += ["", closing(digest)]
    return "\n".join(out).strip() + "\n"


def _said(line: DigestLine) -> str:
    return f"{line.lead}: {line.text}" if line.lead else line.text


_BODY = "font-family:Calibri,Carlito,Arial,sans-serif;font-size:11pt;line-height:1.4;color:#1a1a1a"
_HEADS = {
    2: "font-size:15pt;color:#16425b;margin:20pt 0 4pt",
    3: "font-size:11pt;color:#16425b;margin:12pt 0 2pt",
}


def mail_html(digest: Digest) -> str:
    """Return the digest as the HTML of a mail, with its styles where mail programs read them."""
    out = [f'<html lang="{about(digest.language).tag}"><body style="{_BODY}">']
    for part in _parts(digest):
        out.append(f'<h{part.level} style="{_HEADS[part.level]}">{escape(part.title)}</h{part.level}>')
        if part.lines:
            out.append('<ul style="margin:0;padding-left:16pt">')
            out += [f"<li>{_marked(line)}</li>" for line in part.lines]
            out.append("</ul>")
    if closing(digest):
        out.append(f'<p style="margin-top:16pt">{escape(closing(digest))}</p>')
    return "\n".join([*out, "</body></html>", ""])


def _marked(line: DigestLine) -> str:
    lead = f"<strong>{escape(line.lead)}:</strong> " if line.lead else ""
    return f"{lead}{escape(line.text)}"


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
        blocks=tuple(_blocks(digest)),
    )


def _blocks(digest: Digest) -> Iterator[Block]:
    for part in _parts(digest):
        yield Heading(level=part.level if len(digest.meetings) > 1 else 2, text=part.title)
        if part.lines:
            yield PointList(points=tuple(_point(line) for line in part.lines))
    if closing(digest):
        yield Paragraph(line=(Run(closing(digest)),))


def _point(line: DigestLine) -> Point:
    lead = (Run(f"{line.lead}: ", bold=True),) if line.lead else ()
    return Point(line=(*lead, Run(line.text)), entries=line.keys)


def to_json(digest: Digest) -> str:
    """Return the digest as JSON: its subject, and of each meeting its lines with the ids they tell."""
    meetings = [
        {
            "id": to_text(one.meeting.id),
            "title": one.meeting.title,
            "from": plain_json(one.meeting.from_),
            "status": one.meeting.state,
            "lines": list(_rows(one.lines)),
        }
        for one in digest.meetings
    ]
    return json.dumps({"subject": subject(digest), "meetings": meetings}, ensure_ascii=False, indent=2) + "\n"


def _rows(lines: Iterable[DigestLine]) -> Iterator[dict[str, Any]]:
    for line in lines:
        yield {
            "id": to_text(line.keys[0]),
            "ids": [to_text(key) for key in line.keys],
            "section": line.section,
            "lead": line.lead,
            "text": line.text,
        }
