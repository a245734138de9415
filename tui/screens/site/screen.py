"""The screen of the site: what would become public and what is withheld, before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from exports.site.folder import WITHOUT
from exports.site.last_site import last_site
from store.errors import Problem
from store.language.catalogue import told
from store.language.words import NONE, fold
from tui.keys.here import LineKey, bound
from tui.screens.background import background, tell_later
from tui.screens.base import Room
from tui.screens.site.site_form import SiteForm, SiteWanted
from tui.widgets.bars import Sides
from tui.widgets.content import cut, joined, short_day, user

if TYPE_CHECKING:
    from exports.site.folder import FolderChanges
    from exports.site.site import SiteMade
    from exports.site.site_run import SiteRun

_PEOPLE = 30
"""Names of people that are listed, of those that stand on the site."""


class SiteScreen(Room):
    """What goes out, by count and by name; Enter writes it, ``e`` says where and what."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("list", "all")]
    PLACES = ("list", "all")
    KEY_LINE: ClassVar[Sequence[LineKey]] = (
        ("list.open", "key-site-write"),
        ("list.edit", "key-site-edit"),
        "list.menu",
        "all.back",
    )

    head = getters.query_one("#head", Sides)
    panel = getters.query_one("#panel", VerticalScroll)
    text = getters.query_one("#panel-text", Static)

    def __init__(self) -> None:
        """Begin with nothing looked at."""
        super().__init__()
        self._wanted: SiteWanted | None = None
        self._names: Mapping[str, str] = {}
        self._run: SiteRun | None = None
        self._made: SiteMade | None = None
        self._changes: FolderChanges | None = None
        self._problem: Problem | None = None
        self._busy = True

    def compose(self) -> ComposeResult:
        """The head, what goes out, the keys."""
        yield Sides(id="head")
        with VerticalScroll(id="panel"):
            yield Static("", id="panel-text", markup=False)
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Look at what there is."""
        super().on_mount()
        self.panel.focus()
        self._begin()

    @property
    def unread(self) -> bool:
        """Whether it is still being worked out."""
        return self._busy

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self._tell()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a site be written where one was looked at that is not as it should be."""
        if action == "open" and not self._busy and (self._changes is None or self._changes.nothing):
            return False
        return super().check_action(action, parameters)

    def action_edit(self) -> None:
        """Say where the site is to be, and what is to be on it."""
        wanted = self._wanted
        if wanted is not None:
            self.house.show_form(SiteForm(self.house.archive, wanted, self._names, self._hear))

    def action_open(self) -> None:
        """Write the site as it was looked at."""
        if self._run is not None and self._made is not None and self._changes is not None:
            self._busy = True
            self._write(self._run, self._made, self._changes)

    def action_back(self, _key: str) -> None:
        """Go back; nothing is written by that."""
        self.app.pop_screen()

    def failed(self, problem: Problem) -> None:
        """Say why, in place of what would go out."""
        self._busy, self._problem = False, problem
        self._tell()

    def _hear(self, wanted: SiteWanted) -> None:
        self._wanted = wanted
        self._busy, self._problem, self._made = True, None, None
        self._tell()
        self._look(wanted)

    @background(exclusive=True, group="site")
    def _begin(self) -> None:
        """Find the site that was made last, and what it was asked to be."""
        from exports.site.site_run import series_names  # noqa: PLC0415 — not needed to begin

        archive = self.house.archive
        folder, names = last_site(archive), series_names(archive)
        tell_later(self, self._begun, folder, SiteWanted(series=self._first_series(names)), names)

    def _first_series(self, names: Mapping[str, str]) -> tuple[str, ...]:
        """What a first site is offered: the series approved last; others are named by whoever wants them."""
        listed = self.house.archive.listing().meetings
        approved = [one for one in listed if one.meeting.state == "approved" and one.meeting.series]
        newest = max(approved, key=lambda one: (one.day, one.id), default=None)
        if newest is not None and newest.meeting.series is not None:
            return (newest.meeting.series.name,)
        return tuple(name for name in names.values() if name) if len(names) == 1 else ()

    def _begun(self, folder: Path | None, offered: SiteWanted, names: Mapping[str, str]) -> None:
        self._names = names
        self._busy = False
        if folder is None:
            self._wanted = offered
            self._tell()
            self.action_edit()
        else:
            self._wanted = SiteWanted(folder=str(folder))
            self._busy = True
            self._look(self._wanted)

    @background(exclusive=True, group="site")
    def _look(self, wanted: SiteWanted) -> None:
        """Make the site in memory, and compare it with the folder."""
        from exports.site.site_run import SiteRun  # noqa: PLC0415

        archive = self.house.archive
        about = archive.about().get("organisation")
        run = SiteRun(archive, Path(wanted.folder), about if isinstance(about, str) else "")
        by_name = {fold(name): key for key, name in run.groups.items()}
        known = any((wanted.series, wanted.url, wanted.title, wanted.drafts))
        told = {"drafts": wanted.drafts, "url": wanted.url, "title": wanted.title} if known else {}
        named = (WITHOUT if fold(one) in NONE else by_name.get(fold(one)) for one in wanted.series)
        chosen = [key for key in named if key is not None]
        if not run.ask(chosen, told):
            names = ", ".join(name or self.words("site-no-series") for name in run.groups.values())
            raise Problem("site-choose-series", names=cut(names))
        made = run.made()
        changes = run.changes(made)
        tell_later(self, self._learn, run, made, changes)

    def _learn(self, run: SiteRun, made: SiteMade, changes: FolderChanges) -> None:
        self._run, self._made, self._changes = run, made, changes
        self._busy, self._problem = False, None
        asked = run.asked
        names = tuple(run.groups.get(one, "") or self.words("site-series-none") for one in asked.series)
        self._wanted = SiteWanted(
            folder=str(run.folder), series=names, drafts=asked.drafts, url=asked.url, title=asked.title
        )
        self._tell()

    @background(exclusive=True, group="site")
    def _write(self, run: SiteRun, made: SiteMade, changes: FolderChanges) -> None:
        run.write(made, changes)
        tell_later(self, self._written, changes)

    def _written(self, changes: FolderChanges) -> None:
        self._busy = False
        counts = {
            "new": len(changes.new),
            "changed": len(changes.changed),
            "removed": len(changes.removed),
        }
        self.flash.say(self.words("site-written", **counts))
        if self._wanted is not None:
            self._busy = True
            self._look(self._wanted)

    def _tell(self) -> None:
        if not self.is_attached or not self.query("#panel-text"):
            return  # what is put together is told of when it is
        folder = self._wanted.folder if self._wanted is not None else ""
        title = user(f" {self.words('site-title')} ", "$primary bold")
        self.head.tell(title.append(user(folder, "$kind-quiet")), Content(""))
        self.text.update(Content("\n").join(self._lines()))
        self.show_keys_here()

    def _lines(self) -> Iterator[Content]:
        if self._busy:
            yield user(self.words("site-looking"), "$kind-quiet")
        elif self._problem is not None:
            sentence, hint = told(self._problem, self.house.language)
            yield user(sentence, "$error")
            yield user(hint)
        elif self._made is None or self._run is None or self._changes is None:
            yield user(self.words("site-none-yet"))
        else:
            yield from self._goes_out(self._run, self._made, self._changes)

    def _goes_out(self, run: SiteRun, made: SiteMade, changes: FolderChanges) -> Iterator[Content]:
        """What becomes public, what does not and why, and what is written."""
        words = self.words
        series = ", ".join(
            cut(run.groups.get(one, "")) or words("site-no-series") for one in run.asked.series
        )
        yield user(words("site-public", count=len(made.meetings), series=series), "bold")
        for meeting in made.meetings:
            day = short_day(meeting.from_, self.house.language) if meeting.from_ else ""
            yield user(f"  {joined(cut(meeting.title), day)}")
        yield user("")
        yield user(words("site-people", count=len(made.people)), "bold")
        names = ", ".join(map(cut, made.people[:_PEOPLE]))
        yield user(f"  {names}{' …' if len(made.people) > _PEOPLE else ''}")
        yield user("")
        yield user(words("site-withheld"), "bold")
        held = made.withheld
        reasons = [("private", held.private), ("exempt", held.exempt), ("working", held.working)]
        reasons += [
            (why, sum(one == why for _, one in made.left_out))
            for why in ("unapproved", "planned", "cancelled", "series")
        ]
        for why, count in reasons:
            if count:
                yield user(f"  {words(f'site-left-{why}', count=count)}")
        yield user(words("site-sought", count=made.look.sought, short=made.look.short), "$kind-quiet")
        yield user("")
        if changes.nothing:
            yield user(words("site-up-to-date"), "$success")
        else:
            counts = {"new": len(changes.new), "changed": len(changes.changed)}
            yield user(words("site-will-write", removed=len(changes.removed), **counts), "$primary")
