"""The published meetings of a site as records for other archives, and a list of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from exports.formats.record import public_record_text
from store.record.identity import to_text

if TYPE_CHECKING:
    from exports.site.published import SiteSource

FOLDER = "records"


def record_files(source: SiteSource, name: str) -> Iterator[tuple[str, bytes]]:
    """The record of each approved meeting, and last the list; ``name`` is what the archive is called.

    What has become of entries is told as the site knows it.
    """
    listed = []
    for whole in source.sources:
        meeting = whole.meeting
        if meeting.state == "approved":
            content = public_record_text(source.archive, name, whole, source.book.later(meeting.id))
            address = f"{FOLDER}/{to_text(meeting.id)}.json"
            yield address, content
            listed.append(
                {
                    "id": to_text(meeting.id),
                    "title": meeting.title,
                    "from": meeting.from_.isoformat() if meeting.from_ else "",
                    "file": address,
                    "sha256": hashlib.sha256(content).hexdigest(),
                }
            )
    told = {"archive": to_text(source.archive), "name": name, "meetings": listed}
    text = json.dumps(told, ensure_ascii=False, indent=1)
    yield f"{FOLDER}/index.json", f"{text}\n".encode("utf-8", "replace")
