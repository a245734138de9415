"""``site``: what the meetings know, as a folder of pages for a browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.files.state_file import OWN_FOLDER, default_state
from store.forget.export_log import ALL, remember
from store.language.catalogue import screen_language, words
from store.language.words import NONE, fold
from store.record.identity import to_text
from store.record.record import Record
from store.record.values import LANGUAGES
from store.series.used_numbers import used_numbers
from tui.cli.output import Progress, organisation, say, say_aside, say_json, titled, visible
from tui.cli.registers.registers import read_now
from tui.cli.series.series_lines import found_series
from tui.cli.verb import chosen_archive, verb

if TYPE_CHECKING:
    from exports.site.folder import FolderChanges
    from exports.site.published import ArchiveRead, SiteAsked
    from exports.site.site import SiteMade

_NOT_LOST = frozenset({"conflict-copy", "meeting-gone"})
"""What is told of files that are no meeting of their own."""

_PEOPLE = 30
"""Names that are listed before a site is made for the first time."""


@verb("site")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--series", multiple=True)
@click.option("--drafts/--no-drafts", default=None)
@click.option("--url")
@click.option("--title")
@click.option("--language", type=click.Choice(LANGUAGES))
@click.option("--findable/--no-findable", default=None)
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
    archive: Path | None,
    *,
    overwrite: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Make or renew the site of a folder, and say which files are new, changed and gone."""
    told = {"drafts": drafts, "url": url, "title": title, "language": language, "findable": findable}
    kept = chosen_archive(archive, create=False)
    run = _Run(kept, folder, series, {name: one for name, one in told.items() if one is not None})
    run.take(overwrite=overwrite, dry_run=dry_run, as_json=as_json)


class _Run:
    """One making of a site."""

    def __init__(
        self, archive: Archive, folder: Path, series: tuple[str, ...], told: dict[str, object]
    ) -> None:
        from exports.site.folder import check_place, manifest_of  # noqa: PLC0415 — only a site needs them
        from exports.site.published import SiteAsked, groups_of  # noqa: PLC0415

        check_place(folder, archive.folder)
        self._archive = archive
        self._folder = folder
        self._sentence = words(screen_language(), "command")
        self.read = _read(archive)
        self._known = manifest_of(folder, to_text(self.read.identity))
        before = msgspec.convert(self._known.options if self._known else {}, SiteAsked, strict=False)
        self._groups = groups_of(self.read.records, archive.same_series())
        chosen = self._chosen(series, before)
        self._fresh = [one for one in self._groups if one not in {*before.seen, *chosen}]
        self.asked: SiteAsked = msgspec.structs.replace(
            before, series=chosen, seen=tuple(sorted(self._groups)), **told
        )

    def _chosen(self, series: tuple[str, ...], before: SiteAsked) -> tuple[str, ...]:
        """The series that go out, by id. Raises ``site-which-series`` where nobody has said it."""
        from exports.site.published import WITHOUT  # noqa: PLC0415 — as above

        if series:
            found = [WITHOUT if fold(one) in NONE else self._named(one) for one in series]
            return tuple(sorted(dict.fromkeys(found)))
        if before.series:
            return before.series
        if len(self._groups) > 1:
            names = (name or self._sentence("site-no-series") for name in self._groups.values())
            raise Misuse("site-which-series", names=visible(", ".join(names)))
        return tuple(self._groups)

    def _named(self, name: str) -> str:
        return to_text(found_series(self._archive, name)[1])

    def take(self, *, overwrite: bool, dry_run: bool, as_json: bool) -> None:
        """Make the site, put it into its folder unless it is only tried, and say what was done."""
        from exports.site.folder import FolderUpdate, compared, write  # noqa: PLC0415 — as above
        from exports.site.site import made_site  # noqa: PLC0415

        made = made_site(self.read, self.asked)
        changes = compared(self._folder, self._known, made.files, overwrite=overwrite)
        if not dry_run:
            aside = (self._archive.state or default_state()) / OWN_FOLDER / "site"
            update = FolderUpdate(made.files, changes, self._known, made.manifest)
            write(self._folder, update, aside / self._folder.name)
            remember(self._archive, self._folder, ALL)
        if as_json:
            say_json(_view(self._folder, made, changes), indent=2)
        else:
            say(str(self._folder))
        self._tell(made, changes, first=self._known is None or dry_run, dry_run=dry_run)

    def _tell(self, made: SiteMade, changes: FolderChanges, *, first: bool, dry_run: bool) -> None:
        sentence = self._sentence
        if first:
            self._tell_what_goes_out(made)
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
        for one in self._fresh if self._known is not None else ():
            name = self._groups[one] or sentence("site-no-series")
            say_aside(sentence("site-new-series", name=visible(name)))
        if dry_run:
            self._tell_of_lines()

    def _tell_what_goes_out(self, made: SiteMade) -> None:
        """What becomes public: meetings, series, people; and what is left out, by why."""
        sentence = self._sentence
        series = ", ".join(
            titled(self._groups.get(one, "")) or sentence("site-no-series") for one in self.asked.series
        )
        say_aside(sentence("site-public", count=len(made.meetings), series=series))
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
        counted = [sentence(f"site-left-{why}", count=count) for why, count in reasons if count]
        if counted:
            say_aside(sentence("site-left-out", what=", ".join(counted)))

    def _tell_of_lines(self) -> None:
        """Lines that go out and stand right after one that does not."""
        from exports.review.leak_check import lines_beside  # noqa: PLC0415 — only a trial needs it

        chosen = set(self.asked.series)
        for record in self.read.records:
            series = record.meeting.series
            if record.meeting.state != "approved" or (series and to_text(series.id) not in chosen):
                continue
            for entry in lines_beside(record):
                say_aside(self._sentence("site-beside", text=titled(entry.text)))


_WHY = ("unapproved", "planned", "cancelled", "series")


def _read(archive: Archive) -> ArchiveRead:
    """An archive with all its meetings. Raises ``site-meeting-unread`` for one that cannot be read."""
    from exports.site.published import ArchiveRead  # noqa: PLC0415 — as above

    listing = archive.listing()
    for finding in listing.findings:
        known = {summary.path for summary in listing.everything}
        if finding.path not in known and finding.problem.key not in _NOT_LOST:
            raise Problem("site-meeting-unread", meeting=finding.path.stem)
    records: list[Record] = []
    with Progress("site-so-far") as tell:
        for done, summary in enumerate(listing.meetings):
            tell(done, len(listing.meetings))
            try:
                records.append(archive.file(summary.path).record())
            except Problem as problem:
                raise Problem("site-meeting-unread", meeting=summary.path.stem) from problem
    drafts = [record.meeting for record in records if record.meeting.state == "draft"]
    return ArchiveRead(
        identity=archive.identity(),
        records=tuple(sorted(records, key=lambda record: record.meeting.id)),
        tables=archive.common.tables(),
        book=read_now(archive),
        organisation=organisation(archive),
        used={meeting.id: sorted(used_numbers(archive, meeting)) for meeting in drafts},
    )


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
