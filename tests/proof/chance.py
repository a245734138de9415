"""Chance that can be repeated: the same seed, the same run."""

from __future__ import annotations

from random import Random


def chance(*seed: object) -> Random:
    """Random numbers that follow from the seed alone."""
    return Random("-".join(map(str, seed)))  # noqa: S311 — moments to fail at, no secrets
