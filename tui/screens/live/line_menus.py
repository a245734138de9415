"""The two menus of the empty line: after ``#`` what can be done and gone to, after ``:`` every word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.language.catalogue import Words
from store.language.line import by_meaning, line
from store.language.words import ANY, BLANK, fold
from tui.grammar.complete.complete import Offer, begun_by_hash
from tui.grammar.words import LISTED_NOT, meant
from tui.keys.here import ROWS, key_name

if TYPE_CHECKING:
    from tui.grammar.complete.known import Known


def opens_menu(text: str) -> bool:
    """Whether a line that is being typed stands in one of the two menus."""
    if "\n" in text or not text.startswith(("#", ":")):
        return False
    return text[1:2] not in BLANK if text[1:] else True


def of_menu(text: str, offered: tuple[Offer, ...], known: Known, words: Words) -> tuple[Offer, ...]:
    """The rows of the menu that a line stands in; ``offered`` is what it may go on with anyway."""
    if text.startswith(":"):
        return tuple(_words(text, known, words)) if ":" not in text[1:] else ()
    return tuple(_after_number(text, offered, known, words))


def _words(text: str, known: Known, words: Words) -> Iterator[Offer]:
    """Every word that begins with what is typed; what fits here comes first."""
    part = fold(text[1:])
    found: dict[str, tuple[int, str]] = {}
    for label, meaning in known.context.settings.labels.items():
        if fold(label).startswith(part):
            found.setdefault(label, (known.fits(meaning), meaning))
    for language in known.languages if part else known.languages[:1]:
        for meaning, forms in by_meaning(line(language).labels).items():
            fitting = [form for form in forms if fold(form).startswith(part)]
            if fitting and meaning != LISTED_NOT:
                found.setdefault(fitting[0], (known.fits(meaning), meaning))

    def rank(row: tuple[str, tuple[int, str]]) -> tuple[int, bool]:
        fits, meaning = row[1]
        return fits, bool(part) and not known.of_item(meaning)  # «pres» in an item: who presents it

    for word, (_, meaning) in sorted(found.items(), key=rank):
        means, example = meant(meaning, words)
        about = f"{means} · {example}"
        yield Offer(text, f"{word}: ", "word", title=f"{word}:", about=about, by_enter=True)


def _after_number(text: str, offered: tuple[Offer, ...], known: Known, words: Words) -> Iterator[Offer]:
    """The next item, items, then commands; letters narrow them, and commands come before items then."""
    typed = fold(text[1:])
    items = [offer for offer in offered if offer.what == "item"]
    commands = [*_commands(text, typed, words), *_structure(text, typed, known, words)]
    if not typed:
        title = words("menu-next-item", title=items[0].title) if items else words("menu-no-item")
        yield Offer(text, "#", "item", title="#", about=title, at_once=True, by_enter=True)
        yield from (replace(item, by_enter=True) for item in items[1:])
        yield from commands
        return
    same = [offer for offer in commands if offer.text.strip() == f"#{typed}"]
    # What stands whole is a line as it stands: a number, a form of the item, what a longer word begins with.
    yield from (replace(offer, by_enter=False) for offer in same or _said_whole(text, typed, words))
    whole = typed[:1].isdigit()
    yield from (replace(offer, by_enter=not whole) for offer in (*commands, *items) if offer not in same)


def _said_whole(text: str, typed: str, words: Words) -> Iterator[Offer]:
    """The row of another word of a command, and of one that nothing else has a row for."""
    if meaning := _SAID.get(typed):
        rows = _commands(text, "", words)
        same = (one.about for one in rows if _SAID.get(fold(one.title.lstrip("#"))) == meaning)
        about = next(same, words("sign-move"))
        yield Offer(text, text, "command", title=text, about=about)


_SAID = {fold(form): name for name, forms in by_meaning(ANY.commands).items() for form in forms}
"""What every word is that is a command when it stands whole behind ``#``."""


def _commands(text: str, typed: str, words: Words) -> Iterator[Offer]:
    """The deeds that have a word behind ``#``: by that word, or by what they are called."""
    given = set()
    said_so = [row for row in ROWS.values() if row.typed.startswith("twin-")]
    for row in sorted(said_so, key=lambda row: not fold(words(row.typed)[1:]).startswith(typed)):
        if row.typed in given:
            continue
        said = words(row.typed)
        if typed and not any(fold(name).startswith(typed) for name in (said.lstrip("#"), words(row.word))):
            continue
        given.add(row.typed)
        keys = [key_name(key) for group in row.groups for key in group if key[0] == "f" and key[1:].isdigit()]
        about = " · ".join([*keys, words(f"{row.word}.help")])
        yield Offer(text, said, "command", title=said, about=about, at_once=True, by_enter=True)


def _structure(text: str, typed: str, known: Known, words: Words) -> Iterator[Offer]:
    """What begins a day, a board or a break."""
    breaks = known.spoken(lambda spoken: spoken.commands.break_)
    for word in known.spoken(begun_by_hash):
        if fold(word).startswith(typed):
            about = words("sign-break") if word in breaks else words("sign-form")
            yield Offer(text, f"#{word} ", "word", title=f"#{word}", about=about, by_enter=True)
