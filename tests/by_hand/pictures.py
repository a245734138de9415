"""Take pictures of the screens: every scene, in three languages and two sizes, to be looked at.

    python -m tests.by_hand.pictures FOLDER [SCENE …] [--languages nb,nn,en] [--sizes 80x24,120x40]
    python -m tests.by_hand.pictures --docs

Writes ``scene-nb-80x24.svg``, and a ``.png`` beside it where ``rsvg-convert`` is installed. A scene is a
row of :data:`SCENES`: the meeting it begins in (a part of a sample's title; empty for the list of
meetings), and what is pressed and typed there. A scene that fails is named at the end, and the rest is taken.
With ``--docs`` the pictures of the documentation are taken anew.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import itertools
import re
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Coroutine, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace
from textual.pilot import Pilot

from store.errors import Problem
from store.exchange.handed_record import read_record
from store.exchange.reception import receive
from store.files.archive import Archive
from store.files.lifecycle import approve, reopen
from store.record.changes import Change
from store.record.values import LANGUAGES, Kind, Language
from tests.by_hand.scene_texts import AGENDA, LIST, LONG, in_language
from tests.tui.house import add_meeting, application, archive_in, live, screens, settled
from tests.tui.house import paste as paste_as_it_stands
from tests.tui.reading_room import series
from tests.tui.stylesheets import draw_always
from tests.tui.test_corrections import LINES as REGLAR
from tests.tui.test_corrections import corrected
from tests.tui.test_foreign_meetings import handed
from tui.demo import make_demo
from tui.keys.here import deeds_here
from tui.screens.meetings.screen import MeetingsScreen
from tui.widgets.choice import Choice

Play: TypeAlias = Callable[[Pilot[None]], Coroutine[None, None, None]]

DIRECTORS = "Biblioteksjefmøtet 2015"
PLANNED = "våren 2027"
BOARD = "Styremøte i Fjordane"
JUNE = "i juni"
MOVEMENTS = (
    "# 15/26 Bokbuss",
    "Til behandling etter utsettelse",
    "ut: Siri 10.20",
    "inn: Rådgiver Vik",
    "inhabil: Per, fvl. § 6 første ledd",
)
"""In the last item of the board's meeting one leaves, one comes and one stands aside."""


SWOT = (
    "- få ansatte i de minste kommunene",
    "- avstandene gjør det dyrt å møtes",
    "-- kommunesammenslåing",
    "* tettere samarbeid med skolen",
    "* nye lokaler i Harstad",
    "= Analysen følger innkallingen til neste møte",
    "! Kari: rydde i punktene innen fredag",
)

SINGLE = ("til stede: Kari Berg (leder), Per", "# Oppfølging", "# Budsjett", "neste møte: 9. april 2027")


class Scene(NamedTuple):
    """A picture: where it begins, and what happens before it is taken."""

    meeting: str
    play: Play
    follow: bool = False
    empty: bool = False


async def paste(pilot: Pilot[None], text: str) -> None:
    """Paste a text of a scene, in the language of the picture."""
    await paste_as_it_stands(pilot, in_language(text, application(pilot).language))


async def type_lines(pilot: Pilot[None], *lines: str) -> None:
    """Paste each line of a scene, and press Enter."""
    for line in lines:
        await paste(pilot, line)
        await pilot.press("enter")
    await pilot.pause()


def pressed(*keys: str) -> Play:
    """Press keys."""

    async def play(pilot: Pilot[None]) -> None:
        await pilot.press(*keys)

    return play


def done(action: str) -> Play:
    """Do something that has no key: what the menu runs."""

    async def play(pilot: Pilot[None]) -> None:
        deed = next(one for one in deeds_here(pilot.app.screen) if one.row.id == action)
        await deed.owner.run_action(deed.action)
        await settled(pilot)

    return play


def in_turn(*plays: Play) -> Play:
    """One after another."""

    async def play(pilot: Pilot[None]) -> None:
        for one in plays:
            await one(pilot)

    return play


def texts_of(play: Play) -> Iterator[str]:
    """The texts that a scene types, as it was made with them; what stands inside a function is not seen."""
    names = play.__code__.co_freevars
    for name, cell in zip(names, play.__closure__ or (), strict=True):
        held = cell.cell_contents
        if name == "plays":
            for one in held:
                yield from texts_of(one)
        elif name in {"lines", "then", "answer", "text", "find", "old", "new", "day"}:
            yield from (held,) if isinstance(held, str) else held


def typed(*lines: str, then: str = "", keys: tuple[str, ...] = ()) -> Play:
    """Take lines, leave a half-typed one, press keys."""

    async def play(pilot: Pilot[None]) -> None:
        await type_lines(pilot, *lines)
        if then:
            await paste(pilot, then)
            await pilot.pause(0.3)
        await pilot.press(*keys)

    return play


def fair_copied(*keys: str) -> Play:
    """The item with the most to write from, in the fair copy; then keys."""

    async def play(pilot: Pilot[None]) -> None:
        await type_lines(pilot, "#1", *TALK)
        await pilot.press("f5")
        await settled(pilot)
        await pilot.press(*keys)
        await pilot.pause(0.5)

    return play


def arranged(*keys: str) -> Play:
    """A meeting under way: one item over its time, one put off, one dropped; then keys."""

    async def play(pilot: Pilot[None]) -> None:
        await type_lines(pilot, "#1", "Kari: hei")
        session = live(pilot).session
        late = session.clock() - timedelta(minutes=19)
        session.apply(replace(session.record.agenda[0], began=late))
        await type_lines(pilot, "#2", "En runde rundt bordet")
        session.apply(replace(session.record.agenda[1], began=late - timedelta(minutes=26)))
        live(pilot).recording.steering.settle(session.record.agenda[4], "postponed")
        live(pilot).recording.steering.settle(session.record.agenda[6], "withdrawn")
        await pilot.press("f9", *keys)

    return play


def sought(text: str, *keys: str) -> Play:
    """Search for something on the meetings screen, then keys."""

    async def play(pilot: Pilot[None]) -> None:
        await pilot.press("slash")
        await paste(pilot, text)
        await settled(pilot)
        await pilot.pause(0.3)
        await pilot.press(*keys)

    return play


def sought_from_line(text: str) -> Play:
    """Search every meeting from the entries of a live one, with a line half-typed."""

    async def play(pilot: Pilot[None]) -> None:
        await paste(pilot, "Halvskrevet linje")
        await pilot.press("escape")
        await sought(text)(pilot)

    return play


def begun(pilot: Pilot[None]) -> Coroutine[None, None, None]:
    """The list on the first run of all."""
    application(pilot).first_run = True
    screen = pilot.app.screen
    assert isinstance(screen, MeetingsScreen)
    screen.read_archive()
    return settled(pilot)


def on_row(title: str, *keys: str) -> Play:
    """Keys, one after another, on a meeting in the list."""

    async def play(pilot: Pilot[None]) -> None:
        screen = pilot.app.screen
        assert isinstance(screen, MeetingsScreen)
        for _ in application(pilot).archive.paths():
            chosen = screen.chosen_meeting
            if chosen is not None and title in chosen.meeting.title:
                break
            await pilot.press("down")
        for key in keys:
            await pilot.press(key)
            await settled(pilot)

    return play


async def single(pilot: Pilot[None]) -> None:
    """One more meeting, which belongs to no series."""
    add_meeting(application(pilot).archive, "Enkeltmøte 12. mars 2026", *SINGLE)
    screen = pilot.app.screen
    assert isinstance(screen, MeetingsScreen)
    screen.read_archive()
    await settled(pilot)


def revised(*keys: str) -> Play:
    """Read minutes that were approved, corrected and approved again; then keys."""

    async def play(pilot: Pilot[None]) -> None:
        house = application(pilot)
        file = house.archive.find(DIRECTORS)
        approve(house.archive, file, "Godkjent i møte 19. august 2015", date(2015, 8, 19))
        reopen(house.archive, file, "feil tall i et vedtak")
        entry = next(one for one in file.record().entries if one.kind == Kind.DECISION)
        file.commit(Change(()), lambda _: (replace(entry, text=entry.text + ", fra nyttår"),))
        approve(house.archive, file, "Godkjent 12. november 2015", date(2015, 11, 12))
        house.show_reading(house.archive.find(DIRECTORS))
        await settled(pilot)
        for key in keys:
            await pilot.press(key)
            await settled(pilot)

    return play


def looked_back(register: str, day: str) -> Play:
    """A register as it stood on a day."""

    async def play(pilot: Pilot[None]) -> None:
        await pilot.press(register, "d")
        await paste(pilot, day)
        await pilot.press("enter")
        await pilot.pause(0.5)

    return play


def narrowed(register: str, text: str) -> Play:
    """A register, narrowed to some words."""

    async def play(pilot: Pilot[None]) -> None:
        await pilot.press(register, "slash")
        await paste(pilot, text)
        await settled(pilot)

    return play


def read(title: str, *keys: str, find: str = "") -> Play:
    """Read a meeting of the demo, or one of which something has become since; keys, then words to find."""

    async def play(pilot: Pilot[None]) -> None:
        house = application(pilot)
        series(house.archive)
        house.show_reading(house.archive.find(title))
        await settled(pilot)
        await pilot.pause(1)
        await pilot.press(*keys)
        if find:
            await pilot.press("slash")
            await paste(pilot, find)
        await settled(pilot)
        await pilot.pause(0.5)

    return play


TALK = (
    "# Orienteringer",
    "Nye lokaler i Harstad åpner til høsten",
    "Birgit Larsen skal sende ut innkallingen før jul",
    "felles innkjøp av e-bøker fra nyttår, og en avtale om fjernlån mellom alle bibliotekene i fylket",
    "vi tar gjerne imot besøk",
)


def asked(*letters: str, answer: str = "", keys: tuple[str, ...] = ()) -> Play:
    """Leave a half-typed line, press letters on the entry above the last one, and begin an answer."""

    async def play(pilot: Pilot[None]) -> None:
        await type_lines(pilot, *TALK)
        await paste(pilot, "halvskrevet")
        await pilot.press("escape", "up", *letters)
        if answer:
            await paste(pilot, answer)
        await pilot.press(*keys)
        await pilot.pause(0.3)

    return play


PURCHASE = (
    "alle innkalte til stede unntatt Amund",
    "#3",
    "Ventetiden på nye titler er for lang",
    "- sju av ti bibliotek bruker avtalen i dag",
    "Maria Døme: de minste bibliotekene trenger en lav pris",
    "Hva gjør vi hvis prisen går opp ??",
    "= Bibliotekene går sammen om en ny avtale for 2028 og 2029",
    "stemmer: 10-1",
)


DOUBTS = (
    "# Innkjøp",
    "Prisen er 12 000?? kroner i året",
    "Olsen: vi kan ikke love noe",
    "! sende ut avtalen til alle",
    "husk: ring Anne om lokalene",
    "! Birgit Larsen: sende utkast",
    "forslag: en felles arbeidsgruppe",
)


MISSPELT = ("# Inkjøp av bøkker", "Vi har stor intresse for felles inkjøp", "#stavekontroll")


def replacing(old: str, new: str) -> Play:
    """Put words in the place of others, as far as seeing what will change."""

    async def play(pilot: Pilot[None]) -> None:
        await type_lines(pilot, "#erstatt")
        await pilot.pause()
        await paste(pilot, old)
        await pilot.press("down")
        await paste(pilot, new)
        await pilot.press("down", "right")
        await pilot.pause(0.5)

    return play


def importing(name: str) -> Play:
    """Read a text among the fixtures, or all of them, as far as seeing what each line becomes."""

    async def play(pilot: Pilot[None]) -> None:
        await done("import_text")(pilot)
        await paste_as_it_stands(pilot, str(Path(__file__).parents[1] / "importing" / "fixtures" / name))
        await pilot.press("enter")
        await pilot.pause(1.5)

    return play


def slips() -> Play:
    """The export of what concerns each party, written."""

    async def play(pilot: Pilot[None]) -> None:
        await pilot.press("f3")
        await settled(pilot)
        await pilot.press("down")
        screen = pilot.app.screen
        while screen.query_one("#profile", Choice).value != "slips":
            await pilot.press("right")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)

    return play


async def received(pilot: Pilot[None]) -> None:
    """A meeting of another archive beside ours."""
    house = application(pilot)
    receive(house.archive, read_record(handed(house.archive.folder.parent / "nord"), ""))
    screen = pilot.app.screen
    assert isinstance(screen, MeetingsScreen)
    screen.read_archive()
    await settled(pilot)
    await pilot.press("end")
    await settled(pilot)


def corrected_in_word(*keys: str) -> Play:
    """Minutes that came back from Word with changes; then keys."""

    async def play(pilot: Pilot[None]) -> None:
        archive = application(pilot).archive
        add_meeting(archive, "Styremøte om lånereglar", *REGLAR, "hevet: 14.00", day=date(2026, 3, 12))
        file = corrected(archive, archive.folder.parent, "lånereglar")
        await done("corrections")(pilot)
        await settled(pilot)
        await paste_as_it_stands(pilot, str(file))
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press(*keys)
        await settled(pilot)

    return play


async def kept_aside(pilot: Pilot[None]) -> None:
    """Lines that approved minutes did not take, on their page."""
    opened = live(pilot).opened
    for line in ("Kari: vi tar det opp igjen", "! Per: ringe fylket innen fredag"):
        told = in_language(line, application(pilot).language)
        opened.lay_aside(told, Problem("meeting-approved", file=opened.file.path.name))
    await done("kept_aside")(pilot)


def site(*keys: str) -> Play:
    """What would go out on a site, once it is said where; then keys."""

    async def play(pilot: Pilot[None]) -> None:
        await done("site")(pilot)
        await pilot.pause(0.5)
        await paste(pilot, "nett")
        await pilot.press("tab")
        await paste(pilot, "Biblioteksjefmøter i Eksempelfylket")
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press(*keys)
        await settled(pilot)

    return play


_next_made = in_turn(on_row("juni", "n"), typed("17. september 2026", keys=("enter",)))

SCENES: dict[str, Scene] = {
    "meetings": Scene("", pressed()),
    "first-run": Scene("", begun, empty=True),
    "empty": Scene("", pressed(), empty=True),
    "new": Scene("", pressed("n"), empty=True),
    "next": Scene("", on_row("juni", "n")),
    "next-dated": Scene("", in_turn(on_row("juni", "n"), typed("17. september 2026"))),
    "next-made": Scene("", _next_made),
    "series-overview": Scene("", pressed("f9")),
    "series-lines": Scene("", pressed("f9", "down", "f2")),
    "slips-written": Scene("våren 2027", slips()),
    "foreign": Scene("", received),
    "corrections": Scene("", corrected_in_word()),
    "corrections-taken": Scene("", corrected_in_word("1", "down")),
    "kept-aside": Scene(JUNE, kept_aside),
    "follow-up": Scene(JUNE, typed("#0", keys=("down", "1"))),
    "follow-up-remark": Scene(JUNE, in_turn(typed("#0", keys=("m",)), typed(then="vi venter på svar"))),
    "approving": Scene("", in_turn(_next_made, typed("#24"))),
    "approving-corrected": Scene(
        "", in_turn(_next_made, typed("#24", "rettelse: 19/26 det skal stå to mot én", "= Godkjent"))
    ),
    "next-new-series": Scene("", in_turn(single, on_row("Enkelt", "n"))),
    "status": Scene("", on_row("juni", "g")),
    "menu": Scene("", on_row("juni", "full_stop")),
    "by-series": Scene("", pressed("v", "2")),
    "bin": Scene("", on_row("høsten 2015", "delete", "enter", "v", "4")),
    "bin-question": Scene("", on_row("juni", "delete")),
    "topics": Scene("", pressed("number_sign")),
    "topic": Scene("", on_row("våren 2026", "number_sign", "enter", "down", "down")),
    "topics-left": Scene("", on_row("våren 2026", "number_sign", "v")),
    "experiences": Scene("", done("experiences")),
    "experiences-menu": Scene("", in_turn(done("experiences"), pressed("full_stop"))),
    "site-asked": Scene("", done("site")),
    "site": Scene("", site()),
    "series-menu": Scene("", pressed("f9", "full_stop")),
    "revisions": Scene("", revised("r")),
    "revisions-differ": Scene("", revised("r", "d")),
    "revision": Scene("", revised("r", "down", "enter")),
    "search": Scene("", sought("bibliotek")),
    "search-filter": Scene("", sought("slag:forventning fra:bibl")),
    "search-none": Scene("", sought("finnes ikke")),
    "search-entered": Scene("", sought("aktivitetskalender", "enter")),
    "decisions": Scene("", pressed("equals_sign", "down")),
    "decisions-as-of": Scene("", looked_back("equals_sign", "1.4.2026")),
    "expectations": Scene("", pressed("greater_than_sign")),
    "expectations-pair": Scene("", pressed("greater_than_sign", "down", "down", "enter")),
    "actions": Scene("", pressed("exclamation_mark")),
    "actions-narrowed": Scene("", narrowed("exclamation_mark", "ola frist")),
    "actions-none": Scene("", narrowed("exclamation_mark", "finnes ikke")),
    "actions-set": Scene("", pressed("exclamation_mark", "down", "space", "space", "1")),
    "actions-deadline": Scene("", pressed("exclamation_mark", "down", "f")),
    "actions-export": Scene("", pressed("exclamation_mark", "f3", "down", "right")),
    "search-live": Scene(DIRECTORS, sought_from_line("slag:vedtak status:er")),
    "live": Scene(DIRECTORS, typed(then="! Birgit Larsen: sende ut referatet innen neste m")),
    "commands": Scene(DIRECTORS, pressed("number_sign")),
    "words": Scene(DIRECTORS, pressed("colon")),
    "hint": Scene(DIRECTORS, typed("=Vedtak om ny kalender")),
    "card": Scene(DIRECTORS, typed(*TALK, keys=("escape", "enter"))),
    "entries-menu": Scene(DIRECTORS, typed(*TALK, keys=("escape", "full_stop"))),
    "opening": Scene(BOARD, typed("#-", "sammendrag: Kort sagt", keys=("escape", "up"))),
    "completion": Scene(DIRECTORS, typed("#3", then="Bibliotekene > ")),
    "owners": Scene(DIRECTORS, typed(then="! B")),
    "sentence": Scene(
        DIRECTORS,
        typed(
            "! Birgit Larsen skal sende ut referatet innen uke 38",
            "! Svein: lage utkast innen neste fredag",
            "! ringe innen utgangen av mai",
            then="Birgit Larsen skal ringe fylket innen fredag",
        ),
    ),
    "standing": Scene(PLANNED, typed("#3", then="= vi låner ut alt materiale i fire uker")),
    "minutes": Scene(DIRECTORS, typed(*TALK, keys=("up", "space", "up", "up", "space", "v", "3"))),
    "asking": Scene(DIRECTORS, asked("exclamation_mark", "f", answer="1.10")),
    "moving": Scene(DIRECTORS, asked("number_sign", answer="kjerne")),
    "splitting": Scene(DIRECTORS, asked("b", keys=("ctrl+left",) * 4)),
    "promoted": Scene(
        DIRECTORS, typed("# SWOT-analyse av samarbeidet", *SWOT[:2], keys=("up", "exclamation_mark"))
    ),
    "swot": Scene(DIRECTORS, typed("# SWOT-analyse av samarbeidet", *SWOT, then="- lite tid til fell")),
    "swot-keys": Scene(
        DIRECTORS, typed("# SWOT-analyse av samarbeidet", *SWOT, keys=("escape", "up", "up", "up", "left"))
    ),
    "swot-new": Scene(DIRECTORS, typed("# Ny sak", "#? Hva virker?", "#swot", "+ sterk fagkunnskap")),
    "values": Scene(DIRECTORS, typed("# Kjerneverdier", then="* Torg: her mø")),
    "plan": Scene(
        DIRECTORS,
        typed("# Forslag til framdrift", "/ høsten 2016: Birgit Larsen: evaluere planen", "= Planen vedtas"),
    ),
    "paste": Scene(DIRECTORS, typed(then=LIST)),
    "paste-agenda": Scene(PLANNED, typed(then=AGENDA)),
    "pasted-agenda": Scene(PLANNED, typed(then=AGENDA, keys=("enter",))),
    "long-line": Scene(DIRECTORS, typed(then=LONG)),
    "follow": Scene(DIRECTORS, pressed(*["f8"] * 5), follow=True),
    "follow-expectations": Scene(DIRECTORS, pressed(*["f8"] * 3), follow=True),
    "follow-swot": Scene(DIRECTORS, pressed("f8", "f8"), follow=True),
    "follow-plan": Scene(DIRECTORS, pressed(*["f8"] * 7), follow=True),
    "follow-opening": Scene(DIRECTORS, pressed(), follow=True),
    "planned": Scene(PLANNED, typed("#3", "Kari vil ha en ny runde")),
    "settings": Scene("", done("settings")),
    "import": Scene("", done("import_text")),
    "import-lines": Scene("", importing("01-kommunestyre.txt")),
    "import-folder": Scene("", importing("")),
    "import-refused": Scene("", importing("finnes-ikke.txt")),
    "agenda": Scene(PLANNED, arranged("j", "j")),
    "agenda-new": Scene(PLANNED, arranged("j", "n")),
    "agenda-delete": Scene(PLANNED, arranged("delete")),
    "break": Scene(PLANNED, typed("#1", "Kari: hei", "#pause til 23.59", then="#")),
    "attendance": Scene(BOARD, typed(*MOVEMENTS, keys=("f4", "down", "down", "down"))),
    "attendance-asked": Scene(BOARD, typed(*MOVEMENTS, keys=("f4", "down", "down", "4"))),
    "attendance-none": Scene(PLANNED, pressed("f4")),
    "attendance-person": Scene(BOARD, pressed("f4", "e")),
    "voting": Scene(BOARD, typed(*MOVEMENTS, then="= Styret kjøper inn felles bokbuss")),
    "faircopy": Scene(DIRECTORS, fair_copied("enter", "plus", "2")),
    "faircopy-edit": Scene(DIRECTORS, fair_copied("enter", "plus", "tab", "e")),
    "reading": Scene(DIRECTORS, fair_copied("enter", "plus", "r")),
    "read": Scene("", read(DIRECTORS)),
    "read-body": Scene("", read(DIRECTORS, *["f8"] * 6, "tab")),
    "read-since": Scene("", read("Styret i mars", "tab", "tab")),
    "read-found": Scene("", read(DIRECTORS, find="samarbeid")),
    "read-contents": Scene("", read(DIRECTORS, "f9", "down", "down")),
    "details": Scene(DIRECTORS, pressed("f2")),
    "export": Scene(DIRECTORS, pressed("f3")),
    "export-internal": Scene(BOARD, pressed("f3", "down", "down", "right")),
    "export-notice": Scene(PLANNED, pressed("f3")),
    "export-written": Scene(BOARD, pressed("f3", "enter")),
    "approval": Scene(DIRECTORS, pressed("f3", "g", "right")),
    "approved": Scene(DIRECTORS, pressed("f3", "g", "right", "enter")),
    "preflight": Scene(DIRECTORS, typed(*DOUBTS, keys=("f6",))),
    "preflight-none": Scene(PLANNED, pressed("f6")),
    "checks": Scene(DIRECTORS, in_turn(typed(*DOUBTS, keys=("escape",)), done("next_check"))),
    "export-looks": Scene(DIRECTORS, typed(*DOUBTS, keys=("f3",))),
    "summary": Scene(DIRECTORS, typed("#sammendrag", keys=("space", "space", "e"))),
    "replace": Scene(DIRECTORS, typed("#erstatt", then="bibliotekene", keys=("down",))),
    "replace-shown": Scene(DIRECTORS, replacing("biblioteksjef", "banksjef")),
    "spelling": Scene(DIRECTORS, typed(*MISSPELT)),
    "help": Scene(DIRECTORS, pressed("f1")),
    "guide-meetings": Scene("", pressed()),
    "guide-live": Scene(
        PLANNED, typed(*PURCHASE, then="! Jonas Prøve: lage utkast til avtale innen neste m")
    ),
    "guide-attendance": Scene(BOARD, typed(*MOVEMENTS, keys=("f4", *["down"] * 4))),
    "guide-preflight": Scene(DIRECTORS, typed(*DOUBTS, keys=("f6",))),
    "guide-faircopy": Scene(DIRECTORS, fair_copied("enter", "plus")),
    "guide-export": Scene(BOARD, pressed("f3")),
    "guide-read": Scene("", pressed(*["down"] * 5, "r")),
    "guide-actions": Scene("", pressed("exclamation_mark")),
}
"""What there is to look at."""

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
IN_DOCS: dict[str, str] = {
    "guide-meetings": "80x16",
    "guide-live": "104x28",
    "guide-attendance": "80x14",
    "guide-preflight": "80x14",
    "guide-faircopy": "80x24",
    "guide-export": "80x24",
    "guide-read": "100x24",
    "guide-actions": "90x20",
}
"""The scenes that the documentation shows, each with its size; the picture has the scene's name."""

_OUTSIDE = re.compile(r"\s*@font-face \{[^}]*\}")
"""Fonts that a picture would fetch from elsewhere; it does without."""


def main() -> int:
    """Take the pictures that were asked for; a scene that fails is named, and the others go on."""
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", type=Path, nargs="?", default=PICTURES)
    asked.add_argument("--docs", action="store_true")
    asked.add_argument("scenes", nargs="*", default=list(SCENES))
    asked.add_argument("--languages", default=",".join(LANGUAGES))
    asked.add_argument("--sizes", default="80x24,120x40")
    wanted = asked.parse_args()
    draw_always()
    if wanted.docs:
        return _take_docs()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    languages = [one for one in LANGUAGES if one in wanted.languages.split(",")]
    failed = []
    for name, language, size in itertools.product(wanted.scenes, languages, wanted.sizes.split(",")):
        place = wanted.folder / f"{name}-{language}-{size}.svg"
        try:
            _take(SCENES[name], language, size, place)
        except Exception:  # noqa: BLE001 — whatever stops one scene, the others can be looked at
            failed.append(place.stem)
            print(f"FAILED {place.stem}", traceback.format_exc(), sep="\n", file=sys.stderr)
    for one in failed:
        print(f"FAILED {one}", file=sys.stderr)
    return 1 if failed else 0


def _take_docs() -> int:
    PICTURES.mkdir(exist_ok=True)
    for name, size in IN_DOCS.items():
        picture = asyncio.run(_taken(SCENES[name], "nb", _size(size)))
        place = PICTURES / f"{name.removeprefix('guide-')}.svg"
        # Classes are named after a random number: without it, a picture that shows the same is the same.
        place.write_text(re.sub(r"terminal-\d+", "t", _OUTSIDE.sub("", picture)), encoding="utf-8")
        print(place.name)
    return 0


def _take(scene: Scene, language: Language, size: str, place: Path) -> None:
    place.write_text(asyncio.run(_taken(scene, language, _size(size))), encoding="utf-8")
    print(_png(place))


def _size(size: str) -> tuple[int, int]:
    width, _, height = size.partition("x")
    return int(width), int(height)


async def _taken(scene: Scene, language: Language, size: tuple[int, int]) -> str:
    # Inside the folder, so that no picture shows where this machine has it.
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        make: Callable[[Path], Archive] = archive_in if scene.empty else make_demo
        archive = make(Path("Dokumenter", "Referat"))
        archive.settle(replace(archive.settings()[0], documents="Dokumenter"))
        if scene.meeting == BOARD:  # the sample after it has approved its minutes
            reopen(archive, archive.find(BOARD), "feil tall i et vedtak")
        async with screens(
            archive, size=size, language=language, meeting=scene.meeting, follow=scene.follow
        ) as pilot:
            await scene.play(pilot)
            await settled(pilot)
            return pilot.app.export_screenshot()


def _png(svg: Path) -> Path:
    convert = shutil.which("rsvg-convert")
    if convert is None:
        return svg
    png = svg.with_suffix(".png")
    # The converter drops the blanks that a text begins with, unless each says that they count.
    kept = svg.read_text(encoding="utf-8").replace("<text ", '<text xml:space="preserve" ')
    subprocess.run([convert, "--output", str(png)], input=kept, text=True, check=True)
    return png


if __name__ == "__main__":
    sys.exit(main())
