"""A mail before it is one: its subject, its parts, and how these read as plain text and as HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import msgspec

from exports.blocks import Block, Heading, Line, Paragraph, Point, PointList, Run
from exports.formats.html import linked
from store.language.about import about
from store.record.values import Language


class LetterLine(msgspec.Struct, frozen=True):
    """A line of a mail. lead: what stands bold before it. keys: the ids of what it tells."""

    text: str
    lead: str = ""
    keys: tuple[int, ...] = ()

    @property
    def said(self) -> str:
        """The whole line."""
        return ": ".join(filter(None, (self.lead, self.text)))


class LetterPart(msgspec.Struct, frozen=True):
    """A heading, of a meeting (level 2) or a section (level 3), and the lines under it.

    Without a title its lines stand by themselves.
    """

    level: int
    title: str
    lines: tuple[LetterLine, ...] = ()


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """A mail."""

    language: Language
    subject: str
    parts: tuple[LetterPart, ...]


def plain_text(letter: Letter) -> str:
    """Return a mail as plain text, for the part of it that every program reads."""
    out: list[str] = []
    for part in letter.parts:
        if part.title:
            out += ["", part.title.upper() if part.level == 2 else part.title]
            out += [f"- {line.said}" for line in part.lines]
        else:
            out += ["", *(line.said for line in part.lines)]
    return "\n".join(out).strip() + "\n"


_BODY = "font-family:Calibri,Carlito,Arial,sans-serif;font-size:11pt;line-height:1.4;color:#1a1a1a"
_HEADS = {
    2: "font-size:15pt;color:#16425b;margin:20pt 0 4pt",
    3: "font-size:11pt;color:#16425b;margin:12pt 0 2pt",
}


def mail_html(letter: Letter) -> str:
    """Return a mail as HTML, with its styles where mail programs read them."""
    out = [f'<html lang="{about(letter.language).tag}"><body style="{_BODY}">']
    for part in letter.parts:
        if not part.title:
            out += [f'<p style="margin-top:16pt">{_marked(line)}</p>' for line in part.lines]
            continue
        out.append(f'<h{part.level} style="{_HEADS[part.level]}">{escape(part.title)}</h{part.level}>')
        if part.lines:
            out.append('<ul style="margin:0;padding-left:16pt">')
            out += [f"<li>{_marked(line)}</li>" for line in part.lines]
            out.append("</ul>")
    return "\n".join([*out, "</body></html>", ""])


def _marked(line: LetterLine) -> str:
    lead = f"<strong>{escape(line.lead)}{':' if line.text else ''}</strong>" if line.lead else ""
    return " ".join(filter(None, (lead, linked(line.text))))


def letter_blocks(letter: Letter, level: int | None = None) -> Iterator[Block]:
    """Yield what a document has of it; its headings of one ``level``, else of their own."""
    for part in letter.parts:
        if not part.title:
            yield from (Paragraph(line=_runs(line)) for line in part.lines)
            continue
        yield Heading(level=level or part.level, text=part.title)
        if part.lines:
            yield PointList(points=tuple(Point(line=_runs(line), entries=line.keys) for line in part.lines))


def _runs(line: LetterLine) -> Line:
    lead = (Run(f"{line.lead}: " if line.text else line.lead, bold=True),) if line.lead else ()
    return (*lead, Run(line.text)) if line.text else lead
