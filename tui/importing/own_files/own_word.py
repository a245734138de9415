"""A Word file that the program itself writes of a meeting, as the Markdown that says the same.

So one reader takes both home. Its styles say what each paragraph is, its bookmarks which text goes on in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

import msgspec

from exports.blocks import Block, Callout, Details, Heading, Minutes, Paragraph
from exports.formats.markdown import to_markdown
from exports.formats.word.part import parsed
from exports.formats.word.printed_part import PrintedPart, read_printed
from store.errors import Problem
from store.files.meeting_list import KnownMeetings
from store.language.catalogue import words
from store.record.identity import to_text
from store.record.values import LANGUAGES, Language, Profile
from tui.importing.own_files.patterns import ITEM_NUMBER
from tui.importing.own_files.word_paper import one_line, parts_of
from tui.importing.own_files.word_text import OwnWordText, WordBlock, WordParagraph
from tui.importing.pages.word_elements import tag, value_of

_OURS = b"<Application>Referat</Application>"
_HEAD = ("TypeLabel", "Heading1", "Subtitle")


def is_own_word(package: Mapping[str, bytes]) -> bool:
    """Whether the parts of a Word file say that the program has written it, whoever has saved it since."""
    return _OURS in package.get("docProps/app.xml", b"") or _printed(package) is not None


def _printed(package: Mapping[str, bytes]) -> PrintedPart | None:
    found = map(read_printed, (package[name] for name in package if name.startswith("customXml/")))
    return next((one for one in found if one is not None), None)


def own_page(package: Mapping[str, bytes], name: str, known: KnownMeetings) -> str:
    """The Markdown of a file of which :func:`is_own_word` holds; ``known`` are the meetings of the archive.

    Raises ``import-own-word`` for a paper of one of those, which is corrected and not read anew,
    ``meeting-deleted`` for one of a meeting that was deleted for good, and
    ``import-own-word-part`` for what is no minutes, a part of them, or their internal version.
    """
    printed = _printed(package)
    origin = printed.origin if printed is not None else None
    if origin is not None and origin.meeting in known:
        gone = known[origin.meeting]
        raise Problem("import-own-word", file=name) if gone is None else gone.refused(to_text(origin.meeting))
    profile = next((one for one in get_args(Profile) if origin is not None and one == origin.paper), None)
    if origin is None or profile is None or origin.internal or origin.item:
        raise Problem("import-own-word-part", file=name)
    language = _language(package)
    minutes = _minutes(list(OwnWordText(package).blocks()))
    say = words(language, "document")
    parts = {say("part-proceedings"), say("part-votes"), say("part-decisions")}
    headings = {one.text for one in minutes.blocks if isinstance(one, Heading) and one.level > 2}
    headings |= {_stressed(one) for one in minutes.blocks}  # where headings go no deeper
    # Below «Vedtak» a decision is called by its number alone.
    numbered = any(isinstance(one, Callout) and ITEM_NUMBER.fullmatch(one.label) for one in minutes.blocks)
    parted = len(parts & headings) > (0 if numbered else 1)
    paper = "municipal" if profile == "protocol" and parted else profile
    state = "cancelled" if minutes.type_label.endswith(f" – {say('cancelled').upper()}") else "draft"
    calm = msgspec.structs.replace(
        minutes, blocks=tuple(_unstressed(one, language) for one in minutes.blocks)
    )
    # Where a line may not break is the page's concern: nobody has typed it.
    text = to_markdown(calm).replace("\u00a0", " ")
    return f"<!-- referat {to_text(origin.meeting)} {language} {paper} {state} -->\n\n{text}"


def _stressed(block: Block) -> str:
    """The text of a paragraph that is bold as a whole; empty for any other block."""
    if not isinstance(block, Paragraph) or not all(run.bold or not run.text.strip() for run in block.line):
        return ""
    return "".join(run.text for run in block.line).strip()


def _unstressed(block: Block, language: Language) -> Block:
    """A paragraph without the bold that somebody gave all of it in Word: that makes it nothing else.

    What print sets in bold alone ends in a colon, or is what a part of a case is called.
    """
    text, say = _stressed(block), words(language, "document")
    if not text or not isinstance(block, Paragraph) or text.endswith(":"):
        return block
    parts = (
        *(say("part-background"), say("part-proceedings"), say("part-votes")),
        *(say("part-decisions"), say("follow-up")),
    )
    recommended = say("recommendation").rstrip(": ").casefold()
    if text in parts or recommended in text.casefold():
        return block
    return msgspec.structs.replace(
        block, line=tuple(msgspec.structs.replace(run, bold=False) for run in block.line)
    )


def frame_words() -> frozenset[str]:
    """The words that stand around every page of ours, and say nothing of a meeting."""
    told = set[str]()
    for language in LANGUAGES:
        say = words(language, "document")
        told |= {
            *say("page-label", page="", pages="").split(),
            *say("revision-mark", number="", hash="").split(),
        }
        told |= {*say("draft").split(), *say("cancelled").split()}
    return frozenset(word.casefold() for word in told)


def _language(package: Mapping[str, bytes]) -> Language:
    """The language of the text, as the properties say it, else the styles."""
    places = (
        ("docProps/core.xml", "{http://purl.org/dc/elements/1.1/}language"),
        ("word/styles.xml", tag("lang")),
    )
    found = (one for part, name in places if part in package for one in parsed(package[part]).iter(name))
    told = [(one.text or value_of(one))[:2].lower() for one in found]
    return next((one for code in told for one in LANGUAGES if one == code), "nb")


def _minutes(blocks: Sequence[WordBlock]) -> Minutes:
    """The document that paragraphs and tables are of."""
    head = dict[str, str]()
    rest = list[WordBlock]()
    for block in blocks:
        text = one_line(block.text) if isinstance(block, WordParagraph) else ""
        if isinstance(block, WordParagraph) and block.style in _HEAD and block.style not in head and text:
            head[block.style] = text
        else:
            rest.append(block)
    details, body = Details(()), list[Block]()
    for part in parts_of(rest):
        if isinstance(part, Details) and not body and not details.rows:
            details = part
        else:
            body.append(part)
    return Minutes(
        language="", type_label=head.get("TypeLabel", ""), draft_label="", title=head.get("Heading1", ""),
        subtitle=head.get("Subtitle", ""), organisation="", running_title="", footer="", page_label="",
        author="", subject="", created="", details=details, blocks=tuple(body),
    )  # fmt: skip
