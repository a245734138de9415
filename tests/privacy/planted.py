"""Withheld texts planted in finished files: for each bond and each kind of file, the look-through finds them.

What is planted stands in a file as its format would have it: with its signs escaped, cut by tags, folded,
encoded for a mail, packed, or in the name of the file.
"""

from __future__ import annotations

import json
from base64 import encodebytes
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from html import escape
from io import BytesIO
from quopri import encodestring
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, is_zipfile

from exports.formats.registry import FORMATS, Format
from exports.review.leak_check import leak_in_files
from exports.site.addresses import slug
from store.record.record import Record
from store.record.values import ClosedDoors, Kind, Name, Period, Votes
from tests.exports.records import Builder
from tests.exports.test_leak_bonds import PLAIN, SECRET, WITHHELD
from tests.privacy.mixtures import outputs


class Planted(NamedTuple):
    """A text planted in a file: for which bond, in which kind of file, how, and whether it was found."""

    bond: str
    file: str
    how: str
    found: bool


def private_proposal(b: Builder) -> None:
    b.entry(Kind.PROPOSAL, PLAIN, by=Name(SECRET), votes=Votes(PLAIN, against=1), private=True)


def words_of_a_vote(b: Builder) -> None:
    b.decision(PLAIN, votes=Votes(SECRET, against=1), private=True)


def why_the_doors_were_closed(b: Builder) -> None:
    b.item(PLAIN, exempt="§ 13", closed=ClosedDoors(SECRET))


def contact_of_an_experience(b: Builder) -> None:
    b.entry(Kind.EXPERIENCE, PLAIN, variant="tip", contact=Name(SECRET), private=True)


def time_of_an_activity(b: Builder) -> None:
    b.entry(Kind.ACTIVITY, PLAIN, period=Period(SECRET), exempt="§ 13")


def title_of_a_link(b: Builder) -> None:
    b.entry(Kind.LINK, SECRET, url="https://bibliotek.example/", private=True)


def topic_of_a_line(b: Builder) -> None:
    b.note(PLAIN, tags=(SECRET,), private=True)


def topic_of_an_item(b: Builder) -> None:
    b.item(PLAIN, tags=(SECRET,), exempt="§ 13")


def answer(b: Builder) -> None:
    b.entry(Kind.QUESTION, PLAIN, answer=SECRET, private=True)


def working_note(b: Builder) -> None:
    b.note(SECRET, in_minutes=False)


BONDS: tuple[Callable[[Builder], None], ...] = (
    *WITHHELD,
    private_proposal,
    words_of_a_vote,
    why_the_doors_were_closed,
    contact_of_an_experience,
    time_of_an_activity,
    title_of_a_link,
    topic_of_a_line,
    topic_of_an_item,
    answer,
    working_note,
)


def scene(bond: Callable[[Builder], None]) -> Record:
    """A meeting in which a text is withheld by a bond, among others that anybody may read."""
    b = Builder(state="draft")
    b.item("Den første saken", tags=("hospitering",))
    b.decision("Alle tar imot en hospitant")
    b.expects("Dal bibliotek", "Nes bibliotek", "svare på spørsmål")
    b.entry(Kind.EXPERIENCE, "Fire dager var passe", variant="tip", party=Name("Dal bibliotek"))
    b.entry(Kind.ACTIVITY, "Hospiteringsuka", period=Period("14. september 2026", "2026-09-14", "2026-09-14"))
    bond(b)
    return b.record


_MIDDLE = len(SECRET) // 2
_HALVES = SECRET[:_MIDDLE], SECRET[_MIDDLE:]


def _into(content: bytes, mark: bytes, told: str) -> bytes:
    before, found, after = content.rpartition(mark)
    return b"".join((before, told.encode(), found, after)) if found else content + told.encode()


def _tagged(content: bytes, mark: bytes) -> Iterator[tuple[str, bytes]]:
    """In a page or a file of news."""
    entities = "".join(f"&#{ord(sign)};" for sign in SECRET)
    yield "as text", _into(content, mark, f"<p>{escape(SECRET)}</p>")
    yield "cut by tags", _into(content, mark, "<mark>".join(_HALVES))
    yield "as numbers of signs", _into(content, mark, entities)
    yield "in an attribute", _into(content, mark, f'<p title="{escape(SECRET)}"></p>')
    yield "over two lines", _into(content, mark, SECRET.replace(" ", "\n  "))


def _strings(content: bytes, mark: bytes) -> Iterator[tuple[str, bytes]]:
    """In JSON, or in a script that brings it."""
    yield "as text", _into(content, mark, f',"x":{json.dumps(SECRET, ensure_ascii=False)}')
    yield "with numbers of signs", _into(content, mark, f',"x":{json.dumps(SECRET)}')
    yield "after a line end", _into(content, mark, f',"x":{json.dumps("a" + chr(10) + SECRET)}')
    yield "as a name", _into(content, mark, f",{json.dumps(SECRET)}:1")


def _calendar(content: bytes) -> Iterator[tuple[str, bytes]]:
    told = f"DESCRIPTION:a\\n{SECRET}".encode()
    folded = b"\r\n ".join(told[at : at + 9] for at in range(0, len(told), 9))
    end = next(end for end in (b"END:VEVENT", b"END:VCALENDAR") if end in content)
    yield "folded", content.replace(end, folded + b"\r\n" + end, 1)
    yield "after the end", content + SECRET.encode()


def _mail(content: bytes) -> Iterator[tuple[str, bytes]]:
    head = b"\r\n--=_referat_0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
    text = f"{PLAIN} {SECRET}".encode()
    for how, told in (("quoted-printable", encodestring(text)), ("base64", encodebytes(text))):
        part = head + how.encode() + b"\r\n\r\n" + told + b"\r\n--=_referat_0--"
        yield f"as {how}", content.replace(b"\r\n--=_referat_0--", part)
    package = BytesIO()
    with ZipFile(package, "w", ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", f"<w:t>{SECRET}</w:t>")
    part = head.replace(b"text/plain; charset=utf-8", b"application/zip") + b"base64\r\n\r\n"
    whole = part + encodebytes(package.getvalue()) + b"\r\n--=_referat_0--"
    yield "in a package with it", content.replace(b"\r\n--=_referat_0--", whole)
    yield (
        "as its subject",
        b"Subject: =?utf-8?q?" + encodestring(SECRET.encode(), header=True) + b"?=\r\n" + content,
    )


def _package(content: bytes) -> Iterator[tuple[str, bytes]]:
    for name, told in (
        ("word/document.xml", f"<w:t>{'</w:t></w:r><w:r><w:t>'.join(_HALVES)}</w:t>"),
        ("docProps/custom.xml", f"<x>{SECRET}</x>"),
        (f"word/media/{SECRET}.png", ""),
    ):
        made = BytesIO()
        with ZipFile(BytesIO(content)) as before, ZipFile(made, "w", ZIP_DEFLATED) as after:
            for part in before.namelist():
                if part != name:
                    after.writestr(part, before.read(part))
            after.writestr(name, told)
        yield f"in {name.partition('/')[0]}", made.getvalue()


def planted_in(name: str, content: bytes) -> Iterator[tuple[str, str, bytes]]:
    """A file with the text in it, in every way of its kind: how, and the name and bytes of the file."""
    ways: Mapping[bytes, Iterator[tuple[str, bytes]]] = {
        b"<!DOCTYPE": _tagged(content, b"</main>"),
        b"<?xml": _tagged(content, b"</feed>"),
        b"(self.": _strings(content, b"});"),
        b"BEGIN:VCALENDAR": _calendar(content),
        b"Subject:": _mail(content),
        b"{": _strings(content, b"}"),
    }
    kinds = [way for start, way in ways.items() if content.startswith(start)]
    if is_zipfile(BytesIO(content)):
        kinds = [_package(content)]
    for way in kinds or [iter([("as text", content + SECRET.encode())])]:
        yield from ((how, name, planted) for how, planted in way)
    yield "in its name", f"{slug(SECRET)} {name}", content


def kind_of(name: str) -> str:
    """The kind of a file: «site t», «slip eml», «docx»."""
    words = name.split()
    if words[0] == "site":
        folder, slash, _ = words[1].partition("/")
        return f"site {folder if slash else words[1]}"
    return " ".join(words[:2]) if words[0] in {"slip", "calendar", "digest"} else name


def made(record: Record) -> dict[str, bytes]:
    """A file of each kind, made of a meeting."""
    formats: tuple[Format, ...] = tuple(one for one in FORMATS if one != "pdf")
    return {kind_of(name): content for name, content in outputs(record, formats)}


def planted(bond: Callable[[Builder], None]) -> Iterator[Planted]:
    """Plant a text in a file of each kind, one after another; first in none, where nothing may be found."""
    record = scene(bond)
    files = made(record)
    clean = leak_in_files([record], [record], files, lambda silent, _needed: made(silent([record])[0]))
    yield Planted(bond.__name__, "all", "nowhere", clean is None)
    yield from in_each(bond.__name__, record, files)


def in_each(bond: str, record: Record, files: Mapping[str, bytes]) -> Iterator[Planted]:
    """Plant the text in each of some files in every way, and look whether it is found."""
    for kind, content in files.items():
        for how, name, told in planted_in(kind, content):
            found = leak_in_files([record], [record], {name: told}, partial(_as_it_was, kind, content))
            yield Planted(bond, kind, how, found is not None)


def _as_it_was(kind: str, content: bytes, *_asked: object) -> dict[str, bytes]:
    return {kind: content}
