"""Places on a letterhead that each document fills in: fields, controls of a case system, «{{tittel}}».

What an older document had there goes: a number of another case must stand on no page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from lxml import etree

from exports.blocks import Minutes
from exports.formats.xml_text import clean
from exports.typography.dates import date_range
from store.language.catalogue import words
from store.language.folders import any_of
from store.language.orthography import orthography
from store.record.values import LANGUAGES

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OPEN = re.compile(r"\{\{[ ]?([^{}]{1,40})\}\}")
_ASKED = re.compile(
    r'[ ]*(?:docproperty[ ]+"?([^"\\]{1,60})|(title|subject|author|keywords)\b)', re.IGNORECASE
)
_BOUND = re.compile(r"@name=['\"]([^'\"]{1,60})['\"]|(?:^|[:/])([^\W\d_]{1,40})(?:\[\d\])?$")
_ASKING = frozenset({"placeholdertext", "plassholdertekst", "plasshaldartekst"})
ASKED_FOR = ("case", "title", "date", "committee", "number", "status")
"""What a place may ask for, as the catalogue ``document`` has a word for it in each language."""
_PROPERTIES: Mapping[str, str] = {
    "title": "title of the file",
    "subject": "subject",
    "author": "author",
    "creator": "author",
    "keywords": "keywords",
    "category": "Dokumenttype",
    "contentstatus": "Status",
    "identifier": "Arkivsak",
    "version": "Versjon",
    "publishdate": "date",
    **{
        name.casefold(): name
        for name in (
            *("Arkivsak", "Tilgangskode", "Hjemmel", "Utvalg", "Møtenummer", "Dokumenttype", "Versjon"),
            *("Status", "Referat-møte", "Referat-avtrykk"),
        )
    },
    **dict.fromkeys(("møtedato", "dato", "dokumentdato", "sdo_dokdato"), "date"),
    **dict.fromkeys(("saksnr", "saksnummer", "arkivsaksnr", "arkivsaksnummer", "sas_arkivsakid"), "Arkivsak"),
    **dict.fromkeys(("tittel", "dokumenttittel", "sdo_tittel"), "title of the file"),
}
"""The properties that a field or a control may show, by their names in small letters, case systems' too."""
_DATED = frozenset({"date", "createdate", "savedate", "printdate"})
_OF_THE_FILE = frozenset(
    {"filename", "template", "lastsavedby", "username", "userinitials", "useraddress", "comments", "info"}
    | {"docvariable", "revnum", "edittime", "time", "ref", "mergefield", "numwords", "filesize"}
)
"""Fields that tell of the file they stood in, or of who wrote it: nothing of it holds for ours."""
_COUNTING = frozenset(
    {"page", "numpages", "sectionpages", "section", "styleref", "seq", "symbol", "quote", "if"}
)
_LABELS = any_of(label for language in LANGUAGES for label in orthography(language).case_labels)
_CASE_NUMBER = re.compile(
    rf"\b{_LABELS}[^\W\d_]{{0,12}}[ .:]{{0,4}}(?:[^\W\d_]{{1,2}}\.?[ :]{{0,2}})?\d{{2,4}}/\d", re.IGNORECASE
)
"""«Saksnr. 2019/4711», “File no: 19/4711”."""


def mark_fields(root: etree._Element) -> None:
    """Put «{{…}}» where a field or a control shows a property that our documents have."""
    for told, shown in _shown(root):
        if told is not None:
            _say_in(shown, told)


def keeps_words(root: etree._Element) -> bool:
    """Whether a field or a control shows words that every document gets, or a number of a case stands here.

    They may be a telephone number; they may be of an older document.
    """
    kept = any(told is None and any(one.text for one in shown) for told, shown in _shown(root))
    return kept or any(_CASE_NUMBER.search("".join(one.text or "" for one in row)) for row in _texts(root))


def filled(root: etree._Element, minutes: Minutes) -> None:
    """Put what a document says of itself in the places that ask for it; others stay as they are."""
    values: dict[str, str] = {}
    for texts in _texts(root):
        whole = "".join(one.text or "" for one in texts)
        if "{{" not in whole:
            continue
        values = values or _values(minutes)
        places = [(found, _key(found[1])) for found in _OPEN.finditer(whole)]
        _replace(texts, [(found.start(), found.end(), values.get(key, "")) for found, key in places if key])


def unfilled(root: etree._Element) -> Iterator[str]:
    """Yield what stands in such a place and is nothing that a document says of itself."""
    for texts in _texts(root):
        for found in _OPEN.finditer("".join(one.text or "" for one in texts)):
            if not _key(found[1]):
                yield found[0]


def _shown(root: etree._Element) -> Iterator[tuple[str | None, list[etree._Element]]]:
    """What each field and control asks for, and the texts it shows; None where they stay as they are."""
    for simple in root.iter(f"{_W}fldSimple"):
        instruction = str(simple.get(f"{_W}instr", ""))
        if not _counts(instruction):
            yield _asked_for(instruction), list(simple.iter(f"{_W}t"))
    for control in root.iter(f"{_W}sdt"):
        content = control.find(f"{_W}sdtContent")
        if content is None:
            continue
        name = _controlled(control)
        inner = content.find(f".//{_W}sdt") is not None
        fields = content.find(f".//{_W}instrText") is not None
        if name or not (inner or fields):
            # What stands in a control within this one is that one's.
            own = (one for one in content.iter(f"{_W}t") if next(one.iterancestors(f"{_W}sdt")) is control)
            yield name or None, list(own)
    for instruction, shown in _shown_by_fields(root):
        if not _counts(instruction):
            yield _asked_for(instruction), shown


def _controlled(control: etree._Element) -> str:
    """What a control shows, by what it is bound to or by its own names."""
    told = control.find(f"{_W}sdtPr")
    if told is None:
        return ""
    bound = told.find(f"{_W}dataBinding")
    path = _BOUND.search(str(bound.get(f"{_W}xpath", ""))[-200:].strip()) if bound is not None else None
    named = (told.find(f"{_W}{name}") for name in ("alias", "tag"))
    names = [
        path[1] or path[2] if path else "",
        *(str(one.get(f"{_W}val")) for one in named if one is not None),
    ]
    return next(filter(None, map(_property, names)), "")


def _first_word(instruction: str) -> str:
    return next(iter(instruction.split(maxsplit=1)), "").casefold()


def _counts(instruction: str) -> bool:
    """Whether a field only counts pages or the like, or shows words that are the letterhead's own."""
    return _first_word(instruction) in _COUNTING


def _asked_for(instruction: str) -> str | None:
    """The property that a field asks for, "" for what holds for no document of ours; None for others."""
    word = _first_word(instruction)
    if word in _DATED:
        return "date"
    if word in _OF_THE_FILE:
        return ""
    found = _ASKED.match(instruction[:200])
    return (_property(found[1] or found[2]) or None) if found is not None else None


def _property(name: str) -> str:
    return _PROPERTIES.get(name.strip().casefold(), "")


def _shown_by_fields(root: etree._Element) -> list[tuple[str, list[etree._Element]]]:
    """The instruction of each field made of runs, and the texts that it shows."""
    found: list[tuple[str, list[etree._Element]]] = []
    open_: list[tuple[list[str], list[etree._Element], list[bool]]] = []
    for one in root.iter(f"{_W}fldChar", f"{_W}instrText", f"{_W}t"):
        kind = one.get(f"{_W}fldCharType")
        if kind == "begin":
            open_.append(([], [], []))
        elif not open_:
            continue
        elif kind == "separate":
            open_[-1][2].append(True)
        elif kind == "end":
            said, shown, _ = open_.pop()
            found.append(("".join(said), shown))
        elif one.tag == f"{_W}instrText":
            open_[-1][0].append(one.text or "")
        elif open_[-1][2]:
            open_[-1][1].append(one)
    return found


def _say_in(texts: list[etree._Element], name: str) -> None:
    for one in texts:  # what asks somebody to type here is grey
        for properties in one.itersiblings(f"{_W}rPr", preceding=True):
            for style in [style for style in properties if _is_asking(style)]:
                properties.remove(style)
    for place, one in enumerate(texts):
        one.text = "" if place or not name else f"{{{{{name}}}}}"


def _is_asking(style: etree._Element) -> bool:
    return style.tag == f"{_W}rStyle" and str(style.get(f"{_W}val")).casefold() in _ASKING


def _texts(root: etree._Element) -> Iterator[list[etree._Element]]:
    """The texts of each paragraph: those of a box in it are the box's."""
    of: dict[etree._Element, list[etree._Element]] = {}
    for text in root.iter(f"{_W}t"):
        paragraph = next(text.iterancestors(f"{_W}p"), None)
        if paragraph is not None:
            of.setdefault(paragraph, []).append(text)
    yield from of.values()


def _replace(texts: list[etree._Element], places: list[tuple[int, int, str]]) -> None:
    """Put a value for the signs between each two places, in order, whichever runs they stand in."""
    at, waiting = 0, list(reversed(places))
    for one in texts:
        text, pieces, said = one.text or "", list[str](), 0
        while waiting and waiting[-1][0] < at + len(text):
            start, end, value = waiting.pop()
            pieces += [text[said : max(start - at, said)], value]
            said = min(end - at, len(text))
            if end > at + len(text):
                waiting.append((at + len(text), end, ""))
                break
        if pieces:
            one.text = "".join([*pieces, text[said:]])
            one.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        at += len(text)


@cache
def _words() -> Mapping[str, str]:
    """What each word in such a place asks for, in every language."""
    told = {name.casefold(): name for name in _PROPERTIES.values()}
    for language in LANGUAGES:
        say = words(language, "document")
        told |= {say(f"letterhead-field-{key}").casefold(): key for key in ASKED_FOR}
    return told


def _key(word: str) -> str:
    return _words().get(" ".join(word.split()).casefold(), "")


def _values(minutes: Minutes) -> dict[str, str]:
    told = {one.name: one.value for one in minutes.properties}
    day = told.get("Møtedato", "")
    days = minutes.days or (date_range(date.fromisoformat(day), None, minutes.language[:2]) if day else "")
    values = {
        **told,
        "title": minutes.title,
        "title of the file": minutes.property_title or minutes.title,
        "subject": minutes.subject,
        "author": minutes.author,
        "keywords": minutes.keywords,
        "date": days,
        "case": told.get("Arkivsak", ""),
        "committee": told.get("Utvalg", ""),
        "number": told.get("Møtenummer", ""),
        "status": told.get("Status", ""),
    }
    return {key: " ".join(clean(value).split()) for key, value in values.items()}
