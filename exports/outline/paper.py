"""What every document of a meeting has around its blocks: labels, running lines, properties."""

from __future__ import annotations

from collections.abc import Iterable

from exports.blocks import Block, Details, Minutes
from exports.outline import head
from exports.outline.scribe import Scribe
from store.language import TAGS


def paper(  # noqa: PLR0913 — what differs between the documents
    scribe: Scribe, kind: str, *, organisation: str, draft: str, details: Details, blocks: Iterable[Block]
) -> Minutes:
    """Return the document of a kind («Referat»), with what stands on its pages and in its properties.

    ``draft`` stands on every page; ``organisation`` yields to the meeting's organiser when it is empty.
    """
    title, dates = scribe.title, head.dates(scribe)
    return Minutes(
        language=TAGS[scribe.language],
        type_label=kind.upper(),
        draft_label=draft,
        title=title,
        subtitle=head.subtitle(scribe),
        organisation=scribe.text(organisation or scribe.meeting.organiser),
        running_title=scribe.say("running-title", title=title, date=dates) if dates else title,
        footer=scribe.say("footer", type=kind, date=dates) if dates else kind,
        page_label=scribe.say("page-label", page="{page}", pages="{pages}"),
        author=head.author(scribe),
        subject=scribe.say("subject", type=kind, title=title),
        created=head.created(scribe),
        details=details,
        blocks=tuple(blocks),
    )
