"""``site``: what the meetings know, as a folder of pages for a browser."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from exports.site.folder import WITHOUT
from store.errors import Misuse, Stopped
from store.files.archive import Archive
from store.language.catalogue import screen_language, words
from store.language.words import NONE, fold
from store.record.identity import to_text
from store.record.model import Meeting
from store.record.values import LANGUAGES
from tui.cli.output import (
    ProgressLine,
    ask,
    organisation,
    say,
    say_aside,
    say_json,
    stopping,
    titled,
    visible,
)
from tui.cli.series.series_lines import found_series
from tui.cli.verb import GivenPath, chosen_archive, verb

if TYPE_CHECKING:
    from exports.site.folder import FolderChanges
    from exports.site.published import SiteAsked
    from exports.site.site import SiteMade

_PEOPLE = _MEETINGS = _PLACES = 30
"""Names, meetings and places that are listed before a site is made for the first time."""


@verb("site")
@click.argument("folder", type=GivenPath())
@click.option("--series", multiple=True)
@click.option("--drafts/--no-drafts", default=None)
@click.option("--url")
@click.option("--title")
@click.option("--language", type=click.Choice(LANGUAGES))
@click.option("--findable/--no-findable", default=None)
@click.option("--records/--no-records", default=None)
@click.option("--overwrite", is_flag=True)
@click.option("--dry-run", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
def site_verb(  # noqa: PLR0913, PLR0917 — one parameter for each option
    folder: Path,
    series: tuple[str, ...],
    drafts: bool | None,
    url: str | None,
    title: str | None,
    language: str | None,
    findable: bool | None,
    records: bool | None,
    archive: Path | None,
    *,
    overwrite: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Make or renew the site of a folder, and say which files are new, changed and gone."""
    told = {"drafts": drafts, "url": url, "title": title, "language": language}
    told |= {"findable": findable, "records": records}
    kept = chosen_archive(archive, create=False)
    with stopping("stopped-site"):
        run = _Run(kept, folder, series, {name: one for name, one in told.items() if one is not None})
    run.take(overwrite=overwrite, dry_run=dry_run, as_json=as_json)


class _Run:
    """One making of a site."""

    def __init__(
        self, archive: Archive, folder: Path, series: tuple[str, ...], told: dict[str, object]
    ) -> None:
        from exports.site.site_run import SiteRun  # noqa: PLC0415 — only a site needs it

        self._archive = archive
        self._folder = folder
        self._sentence = words(screen_language(), "command")
        with ProgressLine("site-so-far") as tell:
            self._run = SiteRun(archive, folder, organisation(archive), tell)
        if not self._run.ask(self._chosen(series), told):
            names = (name or self._sentence("site-no-series") for name in self._run.groups.values())
            raise Misuse("site-which-series", names=visible(", ".join(names)))
        self.asked: SiteAsked = self._run.asked

    def _chosen(self, series: tuple[str, ...]) -> tuple[str, ...]:
        """The series that were named, by id."""
        return tuple(
            WITHOUT if fold(one) in NONE else to_text(found_series(self._archive, one)[1]) for one in series
        )

    def take(self, *, overwrite: bool, dry_run: bool, as_json: bool) -> None:
        """Make the site, put it into its folder unless it is only tried, and say what was done."""
        first = self._run.is_first
        with stopping("stopped-site"):
            made = self._run.made()
            changes = self._run.changes(made, overwrite=overwrite)
            if first or dry_run:
                self._tell_what_goes_out(made)
            if first and not (dry_run or as_json or self._agreed()):
                return
        if not dry_run:
            try:
                self._run.write(made, changes)
            except KeyboardInterrupt:  # a new folder is there when it is whole
                raise Stopped("stopped-site-writing" if self._folder.exists() else "stopped-site") from None
        if as_json:
            say_json(_view(self._folder, made, changes), indent=2)
        else:
            say(str(self._folder))
        self._tell(made, changes, dry_run=dry_run)

    def _agreed(self) -> bool:
        """Ask on a terminal whether what was shown may go out; a pipe is not asked."""
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            return True
        sentence = self._sentence
        answer = ask(sentence("site-agree", folder=visible(str(self._folder))))
        agreed = answer.strip().casefold() in sentence("site-agree.yes").split()
        if not agreed:
            say_aside(sentence("site-not-made"))
        return agreed

    def _tell(self, made: SiteMade, changes: FolderChanges, *, dry_run: bool) -> None:
        sentence = self._sentence
        if changes.mended and not dry_run:
            say_aside(sentence("site-mended"))
        say_aside(
            sentence(
                "site-files-tried" if dry_run else "site-files",
                count=len(made.files),
                new=len(changes.new),
                changed=len(changes.changed),
                removed=len(changes.removed),
            )
        )
        say_aside(sentence("site-searched", count=made.look.sought))
        if made.look.short:
            say_aside(sentence("site-short", count=made.look.short))
        if changes.foreign:
            say_aside(sentence("site-foreign", count=changes.foreign))
        for path in changes.replaced:
            say_aside(sentence("site-put-aside", file=path))
        for one in () if self._run.is_first else self._run.fresh:
            name = self._run.groups[one] or sentence("site-no-series")
            say_aside(sentence("site-new-series", name=visible(name)))
        if dry_run:
            self._tell_of_lines()

    def _tell_what_goes_out(self, made: SiteMade) -> None:
        """What becomes public: meetings, series, people; and what is left out, by why."""
        sentence = self._sentence
        series = ", ".join(
            titled(self._run.groups.get(one, "")) or sentence("site-no-series") for one in self.asked.series
        )
        say_aside(sentence("site-public", count=len(made.meetings), series=series))
        for meeting in made.meetings[:_MEETINGS]:
            say_aside(f"  {_dated(meeting)}")
        if (more := len(made.meetings) - _MEETINGS) > 0:
            say_aside(sentence("site-more", count=more))
        if made.people:
            names = ", ".join(map(visible, made.people[:_PEOPLE]))
            say_aside(
                sentence(
                    "site-people",
                    count=len(made.people),
                    names=names,
                    more=max(0, len(made.people) - _PEOPLE),
                )
            )
        held = made.withheld
        reasons = [("private", held.private), ("exempt", held.exempt), ("working", held.working)]
        reasons += [(why, sum(one == why for _, one in made.left_out)) for why in _WHY]
        if what := self._counted(reasons):
            say_aside(sentence("site-left-out", what=what))
        for one in made.places[:_PLACES]:
            count = one.count
            told = self._counted(
                [("private", count.private), ("exempt", count.exempt), ("working", count.working)]
            )
            where = ", ".join(filter(None, (_dated(one.meeting), titled(one.place))))
            say_aside(f"  {where}: {told}")
        if (more := len(made.places) - _PLACES) > 0:
            say_aside(sentence("site-more", count=more))

    def _counted(self, reasons: Iterable[tuple[str, int]]) -> str:
        return ", ".join(self._sentence(f"site-left-{why}", count=count) for why, count in reasons if count)

    def _tell_of_lines(self) -> None:
        """Lines that go out and stand right after one that does not."""
        from exports.review.leak_check import lines_beside  # noqa: PLC0415 — only a trial needs it

        chosen = set(self.asked.series)
        for record in self._run.read.records:
            series = record.meeting.series
            if record.meeting.state != "approved" or (series and to_text(series.id) not in chosen):
                continue
            for entry in lines_beside(record):
                say_aside(self._sentence("site-beside", text=titled(entry.text)))


def _dated(meeting: Meeting) -> str:
    return " ".join(filter(None, (str(meeting.from_ or ""), titled(meeting.title))))


_WHY = ("unapproved", "planned", "cancelled", "series")


def _view(folder: Path, made: SiteMade, changes: FolderChanges) -> dict[str, Any]:
    """What was done, with names that stay."""
    return {
        "folder": str(folder),
        "files": len(made.files),
        "new": list(changes.new),
        "changed": list(changes.changed),
        "removed": list(changes.removed),
        "kept": changes.kept,
        "foreign": changes.foreign,
        "left_out": [{"meeting": to_text(meeting.id), "why": why} for meeting, why in made.left_out],
        "withheld": msgspec.to_builtins(made.withheld),
        "sought": made.look.sought,
        "too_short": made.look.short,
    }
