"""Everything that can go wrong and that a person can do something about."""

from __future__ import annotations

from datetime import date


class Problem(Exception):  # noqa: N818 — it is the reader's problem, told in a sentence, not a programming error
    """A sentence and a hint from the catalogue, told to the user through one place.

    ``key`` names the sentence in the catalogue and ``facts`` fill it. The hint is the sentence's
    attribute ``.hint``. ``exit_code`` is what the command line ends with: 1 for a problem in the data
    or the request, 2 for wrong usage.
    """

    exit_code = 1

    def __init__(self, key: str, **facts: str | int | date) -> None:
        """Name the sentence and give the facts it mentions."""
        super().__init__(key, facts)
        self.key = key
        self.facts = facts


def unusual(file: str, error: Exception) -> Problem:
    """What is told of a meeting's file that holds something nobody foresaw; ``file`` is its name.

    One file must not hide the others: who goes through many of them tells this of the one, and goes on.
    """
    return Problem("meeting-unusual", file=file, reason=f"{type(error).__name__}: {error}"[:200])


class Misuse(Problem):
    """The request itself cannot be understood or has several answers."""

    exit_code = 2


class Stopped(Problem):
    """Somebody stopped the program (ctrl-C); the sentence says what was kept until then, and what was not."""

    exit_code = 130


class NotSaved(Problem):
    """A confirmed change is not on the disk yet. The text is still in the session."""


class Overtaken(NotSaved):
    """Another program has put something else in the file's place since it was read: look again."""


class Misfit(NotSaved):
    """A change that no longer fits the file, because somebody else changed the same place."""
