"""Texts and queries by chance, with what a search has to fold: accents, case, short words, phrases, signs."""

from __future__ import annotations

import random

LETTERS = "aAeøØæÆåÅäöéÉüñçßẞſıİΣςσά\u0301\u0345ﬁ２ªКёЙ١-–’'\"«»:_.,() \u00a0\u2009\u00ad\u200b\ufeff\t"
WORDS = (
    "Årsmøte", "årsmøtet", "Økonomi", "ÆRE", "bøker", "på", "Å", "i", "og", "av", "kafé", "Café",
    "e-bøker", "hospitering", "Hospiteringsuka", "meråpent", "Straße", "STRASSE", "Σίσυφος", "ΣΊΣΥΦΟΣ",
    "naïve", "V 1/26", "13/26-2", "2026", "§ 13", "ﬁlm", "film", "Ivar", "Ål", "Al", "ål", "foo_bar",
    "C++", "«sitat»", "1–2", "so\u00adsial", "İzmir", "école", "E\u0301cole", "𝒳", "𝒳i", "kl.", "10.15",
    "😀", "a\u200bb", "Dømedal",
)  # fmt: skip


def queries(*, seed: int, many: int) -> tuple[list[str], list[str]]:
    """Texts, and queries of their words: whole, cut, in other case, in quotes, or never heard of."""
    dice = random.Random(seed)  # noqa: S311 — a test that repeats
    texts = [" ".join(dice.choices(WORDS, k=dice.randint(1, 7))) for _ in range(80)]
    return texts, [query_of(dice, texts) for _ in range(many)]


def query_of(dice: random.Random, texts: list[str]) -> str:
    """One query."""
    parts = []
    for _ in range(dice.randint(1, 3)):
        text = dice.choice(texts)
        start = dice.randrange(len(text))
        part = dice.choice(
            (dice.choice(WORDS), text[start : start + dice.randint(1, 9)], dice.choice(text.split()))
        )
        part = dice.choice((part, part.upper(), part.lower(), part[: dice.randint(1, 4)]))
        if dice.random() < 0.03:
            part = "".join(dice.choices(LETTERS, k=4))
        parts.append(f'"{part}' + dice.choice(('"', "")) if dice.random() < 0.2 else part)
    return dice.choice((" ", "  ", "\u00a0")).join(parts)
