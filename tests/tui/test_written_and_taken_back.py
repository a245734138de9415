"""What is written, remembered and taken back, each by itself: documents, corrections, lists, the program."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import click
import pytest
from msgspec.structs import replace

from exports.corrections.row import Correction
from exports.formats.word.returned_file import Author
from store.errors import Problem
from store.record.model import Meeting
from store.record.record import Record
from tests.grammar.desk import typed
from tests.tui.test_guards import Stand, listed
from tests.tui.test_which_sentence import key
from tui.app import run
from tui.cli.meetings import meetings
from tui.cli.output import be_quiet
from tui.corrections.acceptance import Additions
from tui.corrections.correction_list import Listed
from tui.screens.attendance.screen import AttendanceScreen
from tui.screens.base import Room
from tui.screens.corrections.correction_words import CorrectionWords
from tui.screens.corrections.corrections_pane import CorrectionsPane
from tui.screens.corrections.screen import CorrectionsScreen
from tui.screens.export.screen import ExportScreen
from tui.screens.export.write_file import (
    ExportChoice,
    WrittenFile,
    _mail,
    _run,
    boxed_signs,
    path_of,
    written,
)
from tui.screens.fair_copy.editor_pane import EditorPane, Rewriting
from tui.screens.fair_copy.screen import FairCopyScreen
from tui.screens.focus_keys import FocusKeys
from tui.screens.importing.import_rows import ImportRows
from tui.screens.importing.screen import ImportScreen
from tui.widgets.bars import Flash

RECORD = Record.new(Meeting(id=1, title="Møte"))
HOUSE = "tui.screens.export.write_file."

# — documents —


@pytest.fixture
def archive(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[Any]]:
    """What is done to write a document: each step is kept, and nothing is written."""
    done: dict[str, list[Any]] = {"remembered": [], "steps": [], "exported": [], "mailed": []}

    def step(name: str, gives: Any = None) -> Any:
        def take(*_told: object, **_how: object) -> Any:
            done["steps"].append(name)
            return gives

        return take

    def remember(_archive: object, path: object, meeting: object, *, internal: bool = False) -> None:
        done["remembered"].append((str(path), meeting, internal))

    def export(*_told: object, **how: Any) -> Path:
        done["exported"].append(how)
        return Path("m.docx")

    slips = SimpleNamespace(made=(1, 2))
    mail = SimpleNamespace(written=done["mailed"].append)
    found = {
        "_slips": step("slips", slips), "_mail": step("mail", mail),
        "_organisation": step("organisation", "Vik"),
        "deliver_slip": step("slip", Path("lapp.docx")),
        "deliver": lambda *_: Path("m.eml"),
        "DigestReaders": lambda *_: SimpleNamespace(everybody=("Kari",)), "fill": step("filled"),
        "number_cases": step("numbered", RECORD), "export": export, "remember": remember,
        "numbers_given": step("numbers", ()), "read_named": step("letterhead", "brev"),
        "logo_of": step("logo"),
    }  # fmt: skip
    for name, stand_in in found.items():
        monkeypatch.setattr(f"{HOUSE}{name}", stand_in)
    return done


ASKED = ExportChoice("docx", "minutes", False, "")
WRITTEN = [
    (ASKED, [("m.docx", 1, False)], []),
    (ASKED._replace(internal=True), [("m.docx", 1, True)], []),
    (ASKED._replace(paper="notice"), [("m.docx", 1, False)], ["filled", "numbered"]),
    (ASKED._replace(letterhead="brev"), [("m.docx", 1, False)], ["letterhead"]),
    (ASKED._replace(paper="slips"), [("lapp.docx", 1, False)] * 2, ["slips", "slip"]),
    (ASKED._replace(paper="mail"), [("m.eml", 1, False)], ["mail"]),
]
"""What is chosen, what is remembered of it, so that it can be forgotten later, and what is done before."""


@pytest.mark.parametrize(("asked", "remembered", "steps"), WRITTEN)
def test_every_document_that_is_written_is_remembered(
    asked: ExportChoice, remembered: list[Any], steps: list[str], archive: dict[str, list[Any]]
) -> None:
    house: Any = SimpleNamespace(file=lambda path: path)
    written(house, RECORD, Path("m.json"), asked, Path("ut"))
    assert archive["remembered"] == remembered
    assert {*archive["steps"]} >= {*steps}
    assert ("filled" in archive["steps"]) is (asked.paper == "notice")
    for how in archive["exported"]:
        assert (how["internal"], how["letterhead"]) == (asked.internal, "brev" if asked.letterhead else None)
        assert how["organisation"] == "Vik"
    assert archive["mailed"] == ([("Kari",)] if asked.paper == "mail" else [])


ATTACHED = [("eml", "", "docx", "docx"), ("eml", "https://a.no/1", "docx", None), ("html", "", "docx", None)]


@pytest.mark.parametrize(("digest", "address", "mailed", "attach"), ATTACHED)
def test_the_minutes_go_with_a_mail_where_its_readers_find_them_nowhere_else(
    digest: str, address: str, mailed: str, attach: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_for: list[Any] = []
    monkeypatch.setattr(f"{HOUSE}page_of", lambda *_: address)
    monkeypatch.setattr(f"{HOUSE}numbers_given", lambda *_: frozenset())
    monkeypatch.setattr(f"{HOUSE}_organisation", lambda _archive: "Vik")
    monkeypatch.setattr(f"{HOUSE}logo_of", lambda _archive: None)
    monkeypatch.setattr(f"{HOUSE}digest_of", lambda _records, wanted: asked_for.append(wanted))
    asked: Any = SimpleNamespace(letterhead="", digest=digest, mailed=mailed)
    _mail(cast("Any", None), RECORD, asked)
    (wanted,) = asked_for
    assert (wanted.attach, wanted.kind, wanted.addresses) == (attach, digest, {1: address})


BOXES = [("pdf", "minutes", 1), ("docx", "minutes", 0), ("pdf", "slips", 0), ("pdf", "mail", 0)]


@pytest.mark.parametrize(("to", "paper", "count"), BOXES)
def test_only_of_a_pdf_file_the_signs_are_told_that_it_has_a_box_for(
    to: Any, paper: Any, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    minutes = SimpleNamespace(title="Møte")
    monkeypatch.setattr(f"{HOUSE}composed", lambda *_, **__: minutes)
    monkeypatch.setattr(f"{HOUSE}numbers_given", lambda *_: ())
    monkeypatch.setattr(f"{HOUSE}_organisation", lambda _archive: "")
    unknown = [SimpleNamespace(sign="\U0001f468", place="")]
    monkeypatch.setattr("exports.formats.pdf.unknown_signs", lambda _minutes: unknown)
    found = boxed_signs(cast("Any", None), RECORD, ASKED._replace(to=to, paper=paper))
    assert found == (("U+1F468", "Møte"),) * count


def test_the_path_that_is_told_is_that_of_what_is_chosen() -> None:
    folder = Path("ut")
    assert path_of(RECORD, ASKED._replace(paper="slips"), folder) == folder
    for digest, suffix in (("eml", ".eml"), ("markdown", ".md"), ("html", ".html")):
        to = cast("Any", digest)
        assert path_of(RECORD, ASKED._replace(paper="mail", to=to), folder).suffix == suffix
    assert path_of(RECORD, ASKED, folder).suffix == ".docx"


CHOICES = [
    # format, paper, version, letterhead: internal, letterhead
    ("docx", "minutes", "public", "none", False, ""),
    ("docx", "minutes", "internal", "brev", True, "brev"),
    ("docx", "slips", "internal", "brev", False, "brev"),
    ("docx", "mail", "internal", "none", False, ""),
    ("markdown", "minutes", "public", "brev", False, ""),
]


@pytest.mark.parametrize(("to", "paper", "version", "head", "internal", "letterhead"), CHOICES)
def test_what_is_sent_is_for_others_and_a_letterhead_counts_where_there_can_be_one(  # noqa: PLR0913 — a row
    to: str, paper: str, version: str, head: str, letterhead: str, *, internal: bool
) -> None:
    chosen = {"format": to, "profile": paper, "version": version, "letterhead": head}
    screen: Any = SimpleNamespace(**{name: SimpleNamespace(value=one) for name, one in chosen.items()})
    asked = ExportScreen._asked.fget(screen)  # type: ignore[attr-defined]
    assert asked == (to, paper, internal, letterhead)


@pytest.mark.parametrize(
    ("state", "begins"), [("planned", "notice"), ("draft", "minutes"), ("live", "minutes")]
)
def test_of_a_planned_meeting_the_notice_is_offered_first(state: Any, begins: str) -> None:
    record = Record.new(Meeting(id=1, state=state))
    screen: Any = SimpleNamespace(_record=record, _letterheads=("brev",), _used="brev")
    choices = ExportScreen._choices.fget(screen)  # type: ignore[attr-defined]
    assert choices["profile"][1] == begins
    assert choices["letterhead"] == (("brev", "none"), "brev")


def test_what_was_written_here_is_opened_before_what_was_written_earlier() -> None:
    file = WrittenFile(cast("Any", Stand()))
    assert file.last is None
    file.earlier = Path("før.docx")
    assert file.last == Path("før.docx")
    file.path = Path("nå.docx")
    assert file.last == Path("nå.docx")


@pytest.mark.parametrize(("code", "opens"), [(0, True), (3, False)])
def test_a_program_that_says_that_it_opened_nothing_is_believed(
    code: int, monkeypatch: pytest.MonkeyPatch, *, opens: bool
) -> None:
    begun = SimpleNamespace(wait=lambda _seconds: code)
    monkeypatch.setattr(f"{HOUSE}subprocess.Popen", lambda *_, **__: begun)
    if opens:
        _run(Path("m.docx"), ["open"])
    else:
        with pytest.raises(Problem, match="not-opened"):
            _run(Path("m.docx"), ["open"])


# — corrections —


def words_of(one: Listed, *, approved: bool = False, width: int = 80) -> list[str]:
    says = CorrectionWords("nb", RECORD)
    says._words = says._command = cast("Any", key)
    return [line.plain for line in says.detail(one, width, approved=approved)]


def test_all_there_is_to_say_of_a_correction_names_what_is_here_and_in_word() -> None:
    row = Correction(sort=cast("Any", "changed"), place="m_title", old="a", new="b", by=(Author("Kari", ""),))
    one = Listed(row, None, "", "meeting", "open")
    _, here, word = words_of(one)
    assert (here, word) == ("corrections-herea", "corrections-wordb")
    assert words_of(one._replace(row=replace(row, here="c")))[1] == "corrections-herec"
    assert words_of(one._replace(row=replace(row, new="")))[2] == "corrections-word–"
    assert words_of(one._replace(state="both"))[-1] == "corrections-both(count=1)"
    assert [line for line in words_of(one, approved=True) if line == "corrections-next-line"]
    assert not [line for line in words_of(one) if line == "corrections-next-line"]


LINES = [("open", " "), ("both", "!"), ("shown", "?"), ("accepted", "✓"), ("refused", "–"), ("noted", "✎")]


@pytest.mark.parametrize(("state", "sign"), LINES)
def test_a_line_of_the_corrections_begins_with_what_has_become_of_it(state: str, sign: str) -> None:
    one = listed(state, offered=state != "shown")
    assert CorrectionWords("nb", RECORD).line(one, 80).plain[0] == sign
    by = replace(one.row, by=(Author("Kari Berg", ""),))
    assert "Kari Berg" in CorrectionWords("nb", RECORD).line(one._replace(row=by), 80).plain
    assert "Kari Berg" not in CorrectionWords("nb", RECORD).line(one._replace(row=by), 40).plain


def test_what_was_settled_is_taken_back_a_step_at_a_time_and_a_refusal_takes_no_change_along(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    house = "tui.screens.corrections.corrections_pane."
    decided: list[tuple[list[str], Any]] = []
    applied: list[object] = []
    monkeypatch.setattr(f"{house}settle", lambda _, _before, rows, how, *_made: decided.append((rows, how)))
    monkeypatch.setattr(f"{house}taken", lambda *told: (len(told[3]), len(told[4])))
    session = SimpleNamespace(
        record=RECORD, apply=lambda *made: applied.append(made), undo=lambda: applied.append("undo")
    )
    opened = SimpleNamespace(session=session, archive=None)
    pane: Any = Stand(
        _brought=SimpleNamespace(opened=opened, found=None, state=None), _steps=[], _additions=Additions(),
        rows=SimpleNamespace(picked=frozenset({1})), _list_anew=lambda: None, _record=RECORD, _decided={},
    )  # fmt: skip
    rows = [listed("open").row]
    for how in ("accepted", "refused", "noted"):
        CorrectionsPane._settle(pane, rows, cast("Any", how))
    assert [how for _, how in decided] == ["accepted", "refused", "noted"]
    assert applied == [(1, 0), (0, 1)]
    assert pane.rows.picked == frozenset()
    for _ in range(4):
        CorrectionsPane.take_back(pane)
    assert [how for _, how in decided[3:]] == [None] * 3
    assert applied[2:] == ["undo", "undo"]
    assert pane.flash[-1] == "corrections-nothing-said"
    CorrectionsPane._settle(pane, [], "accepted", 2)
    assert (pane.flash[-1], len(decided)) == ("corrections-unfit", 6)


def test_corrections_go_into_the_meeting_that_is_open_below() -> None:
    for live, quietly in ((object(), 0), (None, 1)):
        asked: list[int] = []
        shown: list[Any] = []
        house = SimpleNamespace(
            open_quietly=lambda _file, asked=asked: asked.append(1), archive=SimpleNamespace(state=Path())
        )
        screen: Any = Stand(house=house, _live=lambda _file, live=live: live, _tell=lambda: None)
        screen.pane = SimpleNamespace(show=shown.append)
        CorrectionsScreen._learn(
            screen, "r.docx", cast("Any", None), cast("Any", SimpleNamespace(rows=())), frozenset()
        )
        assert (len(asked), len(shown)) == (quietly, 1 - quietly)
        if live is not None:
            assert shown[0].opened is live


# — the fair copy, the attendance, and ways to look —


def test_words_of_a_text_that_was_taken_apart_stay_with_the_writer() -> None:
    recorder, _ = typed("# Sak", "en")
    session = recorder.session
    (entry,) = session.record.entries
    done: list[str] = []

    class Entering:
        def __enter__(self) -> None:
            """The draft knows."""

        def __exit__(self, *_: object) -> None:
            """It is kept."""

    pane: Any = Stand(
        _session=session, _half_typed=str, _close=lambda: done.append("closed"),
        _sides=SimpleNamespace(do=lambda *_: done.append("kept")),
        _opened=SimpleNamespace(entering=lambda _left: Entering()),
    )  # fmt: skip
    EditorPane._written(pane, Rewriting(entry, lambda *_: ()), "ny", 2)
    assert (done, pane.flash) == ([], ["split-where"])
    EditorPane._written(pane, Rewriting(entry, lambda now, *_: (now,)), "ny", 2)
    assert done == ["kept", "closed"]
    session.delete(entry)
    EditorPane._written(pane, Rewriting(entry, lambda now, *_: (now,)), "ny", 2)
    assert (done, pane.flash[-1]) == (["kept", "closed"], "fair-text-gone")


@pytest.mark.parametrize(("reading", "does"), [(True, "lines"), (False, "left")])
def test_from_the_printed_minutes_one_goes_back_to_the_lines_first(does: str, *, reading: bool) -> None:
    done: list[str] = []
    screen: Any = Stand(classes={"-reading"} if reading else set(), action_read=lambda: done.append("lines"))
    FairCopyScreen.action_back(screen, "escape")
    assert done + ["left"] * screen.left == [does]


def test_del_takes_a_coming_or_going_back_before_it_takes_somebody_off_the_list() -> None:
    removed: list[str] = []
    who = SimpleNamespace(name=SimpleNamespace(name="Kari"))
    screen: Any = Stand(_keeper=SimpleNamespace(remove=removed.append), _show=lambda: None)
    for moved in ("gikk", None):
        screen.people = SimpleNamespace(chosen=(who, moved))
        AttendanceScreen.action_delete(screen)
    assert (removed, screen.flash) == (["gikk", who], ["list-row-gone", "list-removed"])
    screen.people.chosen = None
    AttendanceScreen.action_delete(screen)
    assert len(removed) == 2


def test_a_marks_the_rest_of_a_list_and_on_an_empty_one_fetches_those_of_the_meeting_before() -> None:
    done: list[str] = []
    session = SimpleNamespace(record=SimpleNamespace(attendance=("Kari",)))
    screen: Any = Stand(
        _session=session, _before=None, _keeper=SimpleNamespace(everybody=lambda: done.append("all"))
    )
    screen._do = lambda change: change("")
    screen._read_before = lambda *, take: done.append(f"read {take}")
    screen._list_before = lambda _before: done.append("listed")
    AttendanceScreen.action_rest(screen)
    session.record.attendance = ()
    AttendanceScreen.action_rest(screen)
    screen._before = "før"
    AttendanceScreen.action_rest(screen)
    assert done == ["all", "read True", "listed"]


def test_a_change_of_the_list_is_taken_back_and_done_again() -> None:
    recorder, _ = typed("til stede: Kari")
    session = recorder.session
    screen: Any = Stand(_session=session, _show=lambda: None)
    counts = []
    for deed in ("undo", "redo", "redo"):
        getattr(AttendanceScreen, f"action_{deed}")(screen)
        counts.append(len(session.record.attendance))
    assert (counts, screen.flash) == ([0, 1, 1], ["list-undone", "redone", "nothing-to-redo"])


def test_where_there_is_one_other_way_to_look_it_is_taken_and_of_several_one_is_asked() -> None:
    done: list[str] = []
    way = SimpleNamespace(run=lambda: done.append("taken"))
    menus = SimpleNamespace(ask_way=lambda title, ways: done.append(f"{title} {len(ways)}"))
    for ways in ((way,), (way, way)):
        screen: Any = Stand(focus_keys=SimpleNamespace(ways=lambda _of, ways=ways: ways), menus=menus)
        Room.action_view(screen)
    Room.action_status(screen)
    assert done == ["taken", "key-list-view 2", "key-list-status 2"]


CAN = [
    ("edit", True, False, False),
    ("edit", False, False, None),
    ("open", True, False, None),
    ("status", False, True, True),
    ("status", False, False, False),
    ("view", False, True, True),
    ("new", True, True, None),
]


@pytest.mark.parametrize(("action", "without_rows", "ways", "can"), CAN)
def test_a_row_is_changed_where_there_is_one_and_a_menu_asked_for_where_there_is_something_to_choose(
    action: str, *, without_rows: bool, ways: bool, can: bool | None
) -> None:
    keys: Any = SimpleNamespace(_screen=object(), _without_rows=without_rows, ways=lambda _of: (1,) * ways)
    assert FocusKeys.can(keys, action) is can


def test_a_file_that_is_there_already_says_so_before_its_title() -> None:
    meeting = SimpleNamespace(title="Styremøte")
    reading = SimpleNamespace(meeting=meeting)
    rows = ImportRows(key, "nb")
    with pytest.MonkeyPatch.context() as patch:
        facts: list[tuple[str, dict[str, object]]] = [
            ("import-there-already", {}),
            ("import-when", {}),
            ("import-holds", {}),
        ]
        patch.setattr("tui.screens.importing.import_rows.facts_of", lambda *_, **__: facts)
        told = []
        for there in (True, False):
            read: Any = SimpleNamespace(path=Path("a.md"), reading=reading, there=there, problem=None)
            ((_, line),) = rows.files([read])
            told.append(line.plain)
    assert told == [
        "a.md · import-there-already · Styremøte",
        "a.md · Styremøte · import-when · import-holds",
    ]


KEPT = [
    # kept, received as new, refused, read; what comes of it
    (1, 0, 0, 1, ["left", "open_meeting"]),
    (2, 0, 0, 2, ["left"]),
    (0, 1, 1, 2, ["import-done", "_show"]),
    (1, 0, 1, 2, ["import-done", "_show"]),
]


@pytest.mark.parametrize(("kept", "received", "refused", "read", "does"), KEPT)
def test_an_imported_meeting_is_opened_and_what_was_refused_stays_in_sight(
    kept: int, received: int, refused: int, read: int, does: list[str]
) -> None:
    shown: list[str] = []
    one = SimpleNamespace(reading=None)
    report: Any = SimpleNamespace(
        kept=[(one, "fil")] * kept, received=[(one, "ny")] * received, refused=["nei"] * refused
    )
    screen: Any = Stand(_reads=("les",) * read, _keeping=True, _sum=lambda _report: "import-done")
    screen._show = lambda: shown.append("_show")
    ImportScreen._kept(screen, report)
    came = ["left"] * screen.left + screen.flash + shown + [call[0] for call in screen.house.calls]
    assert (came, screen._keeping) == (does, False)
    if refused:
        assert screen._reads == ("nei",) * refused


def test_what_was_taken_from_another_archive_counts_as_taken_when_it_is_new() -> None:
    new, old = SimpleNamespace(what="new"), SimpleNamespace(what="known")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tui.screens.importing.screen.ADDED", {"new"})
        report: Any = SimpleNamespace(kept=[1], received=[(1, new), (2, old)], refused=[3])
        screen: Any = Stand(words=key)
        assert ImportScreen._sum(screen, report) == "import-done(kept=2,refused=1)"


# — the program —


def test_a_problem_is_told_with_what_to_do_about_it_for_longer_than_what_went_well(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[tuple[tuple[str, ...], bool]] = []
    screen: Any = Room.__new__(Room)
    flash = SimpleNamespace(say=lambda *told, wrong: said.append((told, wrong)))
    monkeypatch.setattr(Room, "flash", flash)
    monkeypatch.setattr(Room, "house", SimpleNamespace(language="nb"))
    Room.tell_problem(screen, Problem("not-saved-full"))
    ((sentence, hint),) = [told for told, _ in said]
    assert (sentence.startswith("Ikke lagret"), hint.startswith("Gjør plass"), said[0][1]) == (
        True,
        True,
        True,
    )
    timers: list[float] = []
    shown: Any = SimpleNamespace(
        _going=None, go=None, tell=lambda _told: None, set_timer=lambda seconds, _go: timers.append(seconds),
        screen=SimpleNamespace(add_class=lambda _name: None, set_class=lambda *_: None),
    )  # fmt: skip
    Flash.say(shown, "bra")
    Flash.say(shown, "galt", wrong=True)
    assert timers[1] == 2 * timers[0]


def test_with_another_choice_nothing_is_said_to_be_written_any_more() -> None:
    told: list[str] = []
    screen: Any = Stand(file_written=SimpleNamespace(path=Path("m.docx")), _asked="pdf")
    screen.tell_outcome = lambda content: told.append(content.plain)
    screen._show_choice = lambda: told.append("choice")
    screen._read_meeting = told.append
    ExportScreen.on_choice_changed(screen)
    assert (screen.file_written.path, told) == (None, ["", "choice", "pdf"])


@pytest.mark.parametrize(("kept", "told"), [(True, []), (False, ["ended-unsaved"])])
def test_what_could_not_be_written_is_said_when_the_program_has_ended(
    told: list[str], monkeypatch: pytest.MonkeyPatch, *, kept: bool
) -> None:
    said: list[str] = []
    monkeypatch.setattr("tui.app.words", lambda *_: str)
    app = SimpleNamespace(
        machine=SimpleNamespace(settings=SimpleNamespace(mouse=True)), run=lambda **_how: None,
        end=lambda: kept, language="nb", return_code=0, wants_samples=True,
    )  # fmt: skip
    monkeypatch.setattr("tui.app.ReferatApp", lambda *_, **__: app)
    monkeypatch.setattr("tui.app.default_state", lambda: None)
    assert run(cast("Any", None), say=said.append)
    assert said == told

    def fails(*, mouse: bool) -> None:
        raise RuntimeError(mouse)

    app.run = fails
    with pytest.raises(RuntimeError):
        run(cast("Any", None), say=said.append)
    assert said == told * 2
    app.run, app.return_code = (lambda **_how: None), 3
    with pytest.raises(SystemExit, match="3"):
        run(cast("Any", None), say=said.append)


def test_what_could_not_be_written_is_said_with_q_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def ended(*_: object, say: Callable[[str], None], **__: object) -> bool:
        say("Noe ble ikke lagret.")
        return False

    monkeypatch.setattr("tui.app.run", ended)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    with click.Context(click.Command("open")):
        be_quiet()
        meetings._run(cast("Any", None), None)
    assert capsys.readouterr().err == "referat: Noe ble ikke lagret.\n"
