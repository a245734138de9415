"""``forget``: a text is removed for good."""

from __future__ import annotations

from pathlib import Path

import click

from store.errors import Problem
from store.ids import to_text
from store.language import screen_language, words
from tui.cli.options import chosen_archive, verb
from tui.cli.speech import say


@verb("forget")
@click.argument("entry")
def forget_verb(entry: str, archive: Path | None) -> None:
    """Remove an entry's text from its meeting, and from drafts, rescue files and copies."""
    from store.forget import forget  # noqa: PLC0415 — no other verb needs it
    from store.held import default_state  # noqa: PLC0415

    kept = chosen_archive(archive, create=False)
    forgotten = forget(kept, entry, default_state())
    sentence = words(screen_language(), "command")
    say(sentence("forgotten", files=forgotten.files))
    if forgotten.texts:
        ids = ", ".join(to_text(text) for text in forgotten.texts)
        say(sentence("forgotten-texts", count=len(forgotten.texts), ids=ids))
    if forgotten.left:
        raise Problem("forget-left", files=", ".join(path.name for path in forgotten.left))
