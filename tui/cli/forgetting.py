"""``forget``: a text is removed for good, after it was shown; what could not be reached is named."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from store.errors import Misuse, Problem
from store.language.catalogue import screen_language, words
from store.record.identity import to_text
from tui.cli.options import chosen_archive, verb
from tui.cli.speech import ask, say, say_json, visible

if TYPE_CHECKING:
    from store.forget import Forgotten
    from store.mentions import Found, Mention

_MOST = 400
"""Signs of a text that are shown."""


@verb("forget")
@click.argument("what")
@click.option("--everywhere", is_flag=True)
@click.option("--yes", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
def forget_verb(what: str, archive: Path | None, *, everywhere: bool, yes: bool, as_json: bool) -> None:
    """Remove what has an id, or says some words, from wherever the program has put it.

    A whole id is removed at once; anything else is shown and asked about, unless ``--yes`` answers.
    """
    from store.files.state_file import default_state  # noqa: PLC0415
    from store.forget import forget, meant  # noqa: PLC0415 — no other verb needs it
    from store.mentions import mentions  # noqa: PLC0415

    kept = chosen_archive(archive, create=False)
    found = mentions(kept, what)
    try:
        chosen = meant(found, everywhere=everywhere)
    except Misuse:
        _show(found.places, as_json=as_json)
        raise
    if not found.sure:
        agreed = yes or (not as_json and sys.stdin.isatty() and sys.stdout.isatty())
        if not as_json or not agreed:
            _show(chosen, as_json=as_json)
        if not agreed:
            raise Misuse("forget-unasked")
        if not yes and not _agreed(found, len(chosen)):
            return
    forgotten = forget(kept, found, default_state(), everywhere=everywhere)
    if as_json:
        say_json(_view(chosen, forgotten), indent=2)
    else:
        _tell(forgotten)
    if forgotten.left:
        sentence = words(screen_language(), "command")
        rows = (sentence(f"forget-left-{left.why}", file=visible(str(left.path))) for left in forgotten.left)
        raise Problem("forget-left", list="\n".join(f"  {row}" for row in dict.fromkeys(rows)))


def _show(places: tuple[Mention, ...], *, as_json: bool) -> None:
    """Show what was found: what it says, and where."""
    if as_json:
        say_json({"done": False, "places": [_place(one, text=True) for one in places]}, indent=2)
        return
    sentence = words(screen_language(), "command")
    for one in places:
        text = visible(one.text if len(one.text) <= _MOST else f"{one.text[:_MOST]}…")
        where = visible(" ".join(filter(None, (one.title, one.day))) or one.path.name)
        state = "approved" if one.approved else "open"
        identity = to_text(one.key) if one.key > 1 else "–"
        say(sentence("forget-place", id=identity, where=where, table=one.table, state=state))
        text = text or sentence("forget-no-text")
        say(f"    {text}")


def _agreed(found: Found, count: int) -> bool:
    sentence = words(screen_language(), "command")
    answer = ask(sentence("forget-ask", text=visible(found.text), count=count))
    return answer.strip().casefold() in sentence("forget-ask.yes").split()


def _tell(forgotten: Forgotten) -> None:
    sentence = words(screen_language(), "command")
    say(sentence("forgotten", files=forgotten.files))
    if forgotten.texts:
        ids = ", ".join(to_text(text) for text in forgotten.texts)
        say(sentence("forgotten-texts", count=len(forgotten.texts), ids=ids))
    if forgotten.documents:
        say(sentence("forgotten-documents", count=len(forgotten.documents)))
    for one in forgotten.documents:
        kind = "internal" if one.internal else "public"
        there = "there" if Path(one.path).exists() else "moved"
        file = visible(one.path)
        say("  " + sentence("forgotten-document", file=file, day=one.at[:10], kind=kind, there=there))


def _place(one: Mention, *, text: bool = False) -> dict[str, Any]:
    return {
        "id": to_text(one.key) if one.key > 1 else None,
        "file": str(one.path),
        "title": one.title,
        "date": one.day or None,
        "table": one.table,
        "field": one.field or None,
        "approved": one.approved,
        **({"text": one.text} if text else {}),
    }


def _view(chosen: tuple[Mention, ...], forgotten: Forgotten) -> dict[str, Any]:
    """What was done, for other programs; what was forgotten is not said again."""
    return {
        "done": True,
        "files": forgotten.files,
        "places": [_place(one) for one in chosen],
        "left": [{"file": str(left.path), "why": left.why} for left in forgotten.left],
        "texts": [to_text(text) for text in forgotten.texts],
        "documents": [
            {
                "file": one.path,
                "meeting": to_text(one.meeting) if one.meeting else None,
                "written": one.at,
                "internal": one.internal,
                "there": Path(one.path).exists(),
            }
            for one in forgotten.documents
        ],
    }
