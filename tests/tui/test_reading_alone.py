"""Reading, finding and looking things up without a screen: where each key leads, and what is found there."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec.structs import replace
from textual.content import Content

from store.files.meeting_list import Summary
from store.record.model import Meeting
from store.record.values import Series
from store.registers.listing import RegisterView
from tests.tui.test_follow_up_answers import point
from tests.tui.test_guards import Stand
from tests.tui.test_which_sentence import key, row
from tui.screens.follow.screen import FollowScreen
from tui.screens.follow_up.point_words import groups_of
from tui.screens.help.help_rows import HelpRow, fits, names_help
from tui.screens.read.document_copy import DocumentCopy
from tui.screens.read.document_pane import DocumentPane, Where
from tui.screens.read.find_pane import FindPane
from tui.screens.read.layout import ReadView, paper_of
from tui.screens.read.screen import ReadScreen
from tui.screens.registers.register_reader import RegisterReader
from tui.screens.registers.register_words import column_names
from tui.screens.registers.screen import RegistersScreen
from tui.screens.registers.tab_names import tab_beside
from tui.screens.review.spelling import SpellingScreen
from tui.screens.review.summary import SummaryScreen
from tui.screens.search.screen import SearchScreen
from tui.screens.search.search_pane import SearchPane
from tui.screens.site.site_form import SiteForm, SiteWanted
from tui.screens.topics.topic_screen import TopicScreen
from tui.widgets.choice import Choice
from tui.widgets.content import as_far, cut, excerpt, joined, start_of_word
from tui.widgets.document.page import Bearing, DocumentPage, HeadingPlace, Link, Target, Told, WordsFound
from tui.widgets.document.reader import Reader

THERE = Target(Path("der.json"), 9)

# — inside a document —


def found(hits: int, here: int = 0) -> Any:
    shown: list[int] = []
    pane: Any = Stand(sought="buss", _hits=tuple(range(hits)), _hit=here, begin=lambda: shown.append(-1))
    pane._show_hit = lambda: shown.append(pane._hit)
    return pane, shown


STEPS = [(3, 0, 1, [1]), (3, 2, 1, [0]), (3, 0, -1, [2]), (1, 0, 1, [0]), (0, 0, 1, [])]


@pytest.mark.parametrize(("hits", "here", "way", "shows"), STEPS)
def test_behind_the_last_hit_comes_the_first(hits: int, here: int, way: int, shows: list[int]) -> None:
    pane, shown = found(hits, here)
    FindPane.step(pane, way)
    assert shown == shows
    pane.sought = ""
    FindPane.step(pane, way)
    assert shown[-1] == -1


def test_the_first_hit_from_where_one_reads_is_gone_to_and_a_new_layout_moves_nothing() -> None:
    hits = tuple(WordsFound(line) for line in (2, 5, 9))
    leaf: Any = object()
    told: list[int] = []
    reader = SimpleNamespace(tell_hits=lambda _hits, current: told.append(current))
    for start, goes in ((0, 0), (3, 1), (9, 2), (10, 0)):
        pane, shown = found(0)
        pane._document = SimpleNamespace(leaf=leaf, reader=reader)
        FindPane._take(pane, leaf, "buss", hits, start)
        assert shown == [goes]
    pane, shown = found(0, 5)
    pane._document, pane._tell_count = SimpleNamespace(leaf=leaf, reader=reader), lambda: None
    FindPane._take(pane, leaf, "buss", hits, None)
    assert (shown, told, pane._hit) == ([], [2], 2)


def test_what_is_marked_is_copied_the_second_time_its_address_and_without_a_mark_what_is_read() -> None:
    copied: list[str] = []
    marked = [3]
    document: Any = SimpleNamespace(marked_entry=lambda: marked[0])
    copy = DocumentCopy(cast("Any", Stand()), document)
    cast("Any", copy).copy = copied.append
    for entry in (3, 3, 3, 4, 0, 0):
        marked[0] = entry
        copy.copy_here()
    assert copied == ["marked", "address", "marked", "marked", "part", "part"]


def test_another_meeting_is_read_as_openly_as_the_one_that_led_there(monkeypatch: pytest.MonkeyPatch) -> None:
    made = lambda _archive, path, revision: SimpleNamespace(path=path, revision=revision)  # noqa: E731
    monkeypatch.setattr("tui.screens.read.document_pane.OnPaper", made)
    pane: Any = Stand(paper=None, view=ReadView("protocol", internal=True), _elsewhere=None, laid=0)
    pane._tell_head = pane.lay_out = lambda: setattr(pane, "laid", pane.laid + 1)
    pane.leaf = "noe"
    one = Where(Path("a.json"), 3)
    DocumentPane.open(pane, one)
    assert (pane.view, pane.leaf, pane._wanted) == (ReadView(internal=True), None, one)
    pane.view, pane.leaf = ReadView("notice"), "noe"
    DocumentPane.open(pane, replace(one, place=4))
    assert (pane.view, pane.leaf) == (ReadView("notice"), "noe")
    DocumentPane.open(pane, replace(one, revision=2))
    assert pane.leaf is None


def test_what_was_just_confirmed_is_on_the_disk_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr("tui.screens.read.document_pane.tell_latest", lambda *_: done.append("shown"))
    writer = SimpleNamespace(flush=lambda _seconds: done.append("flushed"))
    paper = SimpleNamespace(look=lambda: done.append("read"), leaf=lambda *_: None)
    pane: Any = Stand(house=SimpleNamespace(writer=writer), _see=None)
    cast("Any", DocumentPane._make).__wrapped__(pane, paper, None, None, None)
    assert done == ["flushed", "read", "shown"]


WAYS_BACK = [
    (["a"], False, ["opened"]),
    ([], True, ["left"]),
    ([], False, ["read-no-way-back"]),
    (["a"], True, ["opened"]),
]


@pytest.mark.parametrize(("behind", "comes_back", "does"), WAYS_BACK)
def test_the_way_back_leads_to_where_a_link_was_and_then_to_the_screen_below(
    behind: list[str], does: list[str], *, comes_back: bool
) -> None:
    done: list[str] = []
    document = SimpleNamespace(open=lambda _where: done.append("opened"))
    screen: Any = Stand(_behind=[*behind], _comes_back=comes_back, document=document)
    ReadScreen.action_way_back(screen)
    assert done + ["left"] * screen.left + screen.flash == does


FOLLOWS = [
    (None, ["read-nothing-marked"]),
    (Link(4, 0, 3, THERE), [Where(THERE.path, 9)]),
    (Told(3, 4, 6), [Where(THERE.path, 9)]),
    (Told(5, 0, 2), [Where(Path("her.json"), 5)]),
    (Told(5, 8, 9), ["read-no-link"]),
]
"""What is marked, and where Enter leads: its link, its first one, its place in full."""


@pytest.mark.parametrize(("mark", "leads"), FOLLOWS)
def test_enter_follows_what_is_marked(mark: Any, leads: list[Any]) -> None:
    page = DocumentPage(
        (), {}, told=(Told(3, 4, 6), Told(5, 0, 2), Told(5, 8, 9)), links=(Link(4, 0, 3, THERE),)
    )
    went: list[Any] = []
    leaf = SimpleNamespace(page=page)
    document = SimpleNamespace(
        reader=SimpleNamespace(marked=mark), leaf=leaf, where=SimpleNamespace(path=Path("her.json"))
    )
    screen: Any = Stand(document=document, follow=went.append)
    ReadScreen.action_open(screen)
    assert went + screen.flash == leads


BACKS = [({"-searching", "-contents"}, "search"), ({"-contents"}, "contents"), (set(), "left")]


@pytest.mark.parametrize(("classes", "does"), BACKS)
def test_one_step_back_ends_the_search_then_the_contents_and_then_leaves(
    classes: set[str], does: str
) -> None:
    done: list[str] = []
    screen: Any = Stand(classes=classes, find=SimpleNamespace(end=lambda: done.append("search")))
    screen.action_contents = lambda: done.append("contents")
    ReadScreen.action_back(screen, "escape")
    assert done + ["left"] * screen.left == [does]


def test_a_place_is_found_again_in_another_layout() -> None:
    headings = (HeadingPlace(2, 2, "Sak"), HeadingPlace(10, 2, "Sak"))
    told = (Told(3, 4, 6), Told(3, 12, 13))
    page = DocumentPage([Content("")] * 20, {}, headings, told)
    assert [page.heading_at(line) for line in (0, 2, 9, 10)] == [None, 0, 0, 1]
    assert page.place_of(3) == Told(3, 12, 13)
    assert page.place_of(4) is None
    bearings = {
        0: Bearing(0, "", 0, 0),
        3: Bearing(0, "Sak", 0, 1),
        5: Bearing(3, "", 0, 1),
        11: Bearing(0, "Sak", 1, 1),
        14: Bearing(3, "", 1, 2),
    }
    for line, bearing in bearings.items():
        assert page.bearing(line) == bearing
        assert page.line_of(bearing) == line
    other = replace(page, told=(Told(3, 7, 9),), headings=(HeadingPlace(1, 2, "Sak"),))
    assert [other.line_of(bearings[line]) for line in (3, 5, 14, 11)] == [2, 8, 9, 2]
    assert replace(page, told=(), headings=()).line_of(bearings[5]) == 0


def test_the_mark_stays_at_the_same_thing_and_says_where_there_is_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Reader, "refresh", lambda *_, **__: None)
    reader: Any = Reader(id="leser")
    before = DocumentPage((), {}, told=(Told(3, 4, 6), Told(3, 12, 13)), links=(Link(5, 0, 3, THERE),))
    reader.page = DocumentPage((), {}, told=(Told(3, 1, 2), Told(3, 7, 8)), links=(Link(9, 0, 3, THERE),))
    for mark, now in (
        (Told(3, 4, 6), Told(3, 1, 2)),
        (Told(3, 12, 13), Told(3, 7, 8)),
        (Link(5, 0, 3, THERE), Link(9, 0, 3, THERE)),
    ):
        reader.mark_again(mark, before)
        assert reader.marked == now
    reader.page = DocumentPage((), {}, told=(Told(3, 1, 2),))
    reader.mark_again(Told(3, 12, 13), before)
    assert reader.marked == Told(3, 1, 2)
    reader.page = DocumentPage((), {})
    reader.mark_again(Told(3, 4, 6), before)
    assert reader.marked is None
    stops = (Told(3, 1, 2), Told(4, 5, 6))
    stand: Any = SimpleNamespace(stops=stops, marked=stops[1], is_in_sight=lambda _stop: True, marks=[])
    stand.mark = stand.marks.append
    assert not Reader.step(stand, 1)
    assert Reader.step(stand, -1)
    stand.marked = stops[0]
    assert not Reader.step(stand, -1)
    assert stand.marks == [stops[0]]


PAPERS = [
    ("planned", "notice"),
    ("cancelled", "notice"),
    ("draft", "minutes"),
    ("live", "minutes"),
    ("approved", "minutes"),
]


@pytest.mark.parametrize(("state", "paper"), PAPERS)
def test_of_a_meeting_that_is_not_held_the_notice_is_read(state: Any, paper: str) -> None:
    assert paper_of(Meeting(id=1, state=state)) == paper


# — the registers —


def test_a_link_to_a_row_that_is_not_looked_at_shows_all_rows() -> None:
    view = RegisterView(register="decisions", order="date", typed="x", open_only=True)
    for here, reaches, everywhere in ((True, True, None), (False, True, False), (False, False, True)):
        looked: list[RegisterView] = []
        narrow = SimpleNamespace(fill=lambda _text: None)
        screen: Any = Stand(narrow=narrow, pane=SimpleNamespace(point=lambda _key, here=here: here))
        screen.reader = SimpleNamespace(view=view, reaches=lambda _key, reaches=reaches: reaches)
        screen._look_at = looked.append
        RegistersScreen._go_to(screen, 3)
        assert looked == ([] if here else [replace(view, typed="", open_only=False, everywhere=everywhere)])
    screen = Stand()
    RegistersScreen._go_to(screen, None)
    assert screen.flash == ["register-no-link"]


def test_a_row_of_another_series_is_out_of_reach_until_all_are_looked_at() -> None:
    book = SimpleNamespace(same={5: 4, 6: 6}, series_of=lambda _meeting: 4)
    reader: Any = SimpleNamespace(book=book, row=lambda _key: row(), view=SimpleNamespace(series=5))
    for series, reaches in ((5, True), (6, False), (4, True), (0, True)):
        reader.view.series = series
        assert RegisterReader.reaches(reader, 3) is reaches
    reader.row = lambda _key: None
    assert RegisterReader.reaches(reader, 3)


def test_when_a_register_is_narrowed_no_more_all_of_its_series_is_looked_at() -> None:
    looked: list[RegisterView] = []
    view = RegisterView(register="decisions", order="date", typed="x", everywhere=True)
    screen: Any = Stand(
        classes=set(), reader=SimpleNamespace(view=view), narrow=SimpleNamespace(fill=lambda _text: None),
        remove_class=lambda _name: None, _look_at=looked.append,
    )  # fmt: skip
    RegistersScreen._narrow_no_more(screen)
    assert looked == [replace(view, typed="", everywhere=False)]


def test_the_registers_follow_each_other_in_a_ring() -> None:
    ring = ["decisions"]
    for _ in range(5):
        ring.append(tab_beside(cast("Any", ring[-1]), 1))
    assert len({*ring}) == 5
    assert ring[0] == ring[-1]
    assert tab_beside(cast("Any", ring[1]), -1) == ring[0]


COLUMNS = [
    ("decisions", "column-number", "column-day"),
    ("actions", "5 av 9", "column-due"),
    ("expectations", "5 av 9", "column-status"),
]


@pytest.mark.parametrize(("register", "first", "last"), COLUMNS)
def test_the_last_column_of_a_narrow_register_is_what_matters_most_of_it(
    register: Any, first: str, last: str
) -> None:
    says: Any = SimpleNamespace(words=key)
    names = column_names(register, "5 av 9", says, 80).split("  ")
    told = [name.strip() for name in names if name.strip()]
    assert (told[0].startswith(first), told[-1]) == (True, last)
    wide = column_names(register, "5 av 9", says, 140)
    assert [name in wide for name in ("column-status", "column-day", "column-meeting")] == [True] * 3


# — searching —


def test_in_a_series_its_meetings_are_searched_and_once_all_of_them() -> None:
    asked: list[Any] = []
    pane: Any = Stand(
        series=Series(5, "Styret"), everywhere=False, search_line=SimpleNamespace(text="buss"),
        _seek=asked.append, _show_hits=lambda: None, searching=True, _take=lambda *_: None,
    )  # fmt: skip
    pane._ask = lambda: SearchPane._ask(pane)
    pane._ask()
    assert (asked[-1].near, asked[-1].everywhere) == (5, False)
    SearchPane.on_typing_erased(pane)
    SearchPane.on_typing_erased(pane)
    assert (len(asked), asked[-1].everywhere, pane.everywhere) == (2, True, True)


@pytest.mark.parametrize(("near", "everywhere", "others"), [(0, False, 1), (5, False, 0), (5, True, 1)])
def test_meetings_of_other_archives_are_found_after_ours_and_not_from_within_a_series(
    near: int, others: int, monkeypatch: pytest.MonkeyPatch, *, everywhere: bool
) -> None:
    one = SimpleNamespace(summary=Summary(Path("m.json"), Meeting(id=1)))
    foreign = lambda _archive: SimpleNamespace(hits=lambda _what: [(one, None)])  # noqa: E731
    monkeypatch.setattr("tui.screens.search.search_pane.ForeignMeetings", foreign)
    monkeypatch.setattr("tui.screens.search.search_pane.Hit", lambda *told: told)
    what: Any = SimpleNamespace(near=near, everywhere=everywhere)
    assert len([*SearchPane._of_others(cast("Any", Stand()), what)]) == others


AGAIN = [(True, False, 50, 1), (True, True, 50, 0), (False, False, 50, 0), (True, False, 51, 0)]


@pytest.mark.parametrize(("searching", "seeking", "count", "seeks"), AGAIN)
def test_nobody_who_looks_through_many_hits_is_disturbed(
    count: int, seeks: int, *, searching: bool, seeking: bool
) -> None:
    asked: list[object] = []
    pane: Any = SimpleNamespace(
        searching=searching, seeking=seeking, _found=(0,) * count, asked="buss", _seek=asked.append
    )
    SearchPane.seek_again(pane)
    assert len(asked) == seeks


@pytest.mark.parametrize(("meeting", "does"), [(1, ["here 3"]), (2, ["show_reading"])])
def test_a_hit_leads_to_its_place_in_this_meeting_or_to_its_own(meeting: int, does: list[str]) -> None:
    went: list[str] = []
    hit = SimpleNamespace(summary=SimpleNamespace(id=meeting), piece=SimpleNamespace(key=3))
    screen: Any = Stand(hits=SimpleNamespace(chosen=hit), _meeting=1, dismiss=lambda: None)
    screen._go = lambda key: went.append(f"here {key}")
    SearchScreen.action_open(screen)
    assert went + [call[0] for call in screen.house.calls] == does


# — words, summaries, topics, sites, help —


def test_a_word_that_is_left_or_learnt_is_not_asked_about_and_one_that_is_replaced_is_replaced_whole() -> (
    None
):
    from tests.grammar.desk import typed  # noqa: PLC0415 — one test needs it

    recorder, _ = typed("# Sak", "bil og bilen")
    unknown = [SimpleNamespace(word=word, places=()) for word in ("bil", "bus")]
    screen: Any = Stand(
        list=SimpleNamespace(key="bus"), _ignored=set(), _unknown=tuple(unknown), session=recorder.session,
        _show=lambda: None, look=lambda: None, is_attached=True,
    )  # fmt: skip
    SpellingScreen.action_leave(screen)
    assert screen._ignored == {"bus"}
    SpellingScreen._replace(screen, "bil", "buss")
    assert [entry.text for entry in recorder.session.record.entries] == ["buss og bilen"]
    assert [one.word for one in screen._unknown] == ["bus"]
    SpellingScreen._learnt(screen, "bus")
    assert (screen._unknown, screen.flash) == ((), ["spelling-replaced", "spelling-learnt"])


def test_a_line_of_the_summary_that_is_there_already_says_so_and_the_cursor_goes_on() -> None:
    for turns, said in ((True, []), (False, ["summary-is-there"])):
        moved: list[int] = []
        rows = SimpleNamespace(highlighted=0, action_cursor_down=lambda moved=moved: moved.append(1))
        draft = SimpleNamespace(turn=lambda _place, turns=turns: turns, lines=(1, 2))
        screen: Any = Stand(list=rows, _draft=draft, _show=lambda: None)
        SummaryScreen.action_mark(screen)
        rows.highlighted = 1
        SummaryScreen.action_mark(screen)
        assert (screen.flash, moved) == (said * 2, [1])


def test_what_is_kept_of_a_summary_goes_with_what_was_taken_away() -> None:
    from tests.grammar.desk import typed  # noqa: PLC0415 — one test needs it

    recorder, _ = typed("# Sak", "gammel", "ny")
    session = recorder.session
    old, new = session.record.entries
    draft = SimpleNamespace(documents=lambda *_: ([replace(new, text="nyest")], [old]))
    screen: Any = Stand(session=session, _draft=draft)
    SummaryScreen.action_open(screen)
    assert ([entry.text for entry in session.record.entries], screen.left) == (["nyest"], 1)
    screen._draft = SimpleNamespace(documents=lambda *_: ([], []))
    SummaryScreen.action_open(screen)
    assert (screen.flash, screen.left) == (["summary-none-taken"], 1)


def test_a_part_of_a_topic_is_unfolded_and_folded_again_and_a_row_is_read() -> None:
    told: list[int] = []
    screen: Any = Stand(
        list=SimpleNamespace(key="fhistory"), _row_here=None, _item_here=None, _unfolded=set(),
        tell=lambda: told.append(1),
    )  # fmt: skip
    unfolded = []
    for _ in range(3):
        TopicScreen.action_open(screen)
        unfolded.append("history" in screen._unfolded)
    assert (unfolded, len(told)) == ([True, False, True], 3)
    screen.list.key, screen._row_here = "e3", row()
    TopicScreen.action_open(screen)
    assert [call[0] for call in screen.house.calls] == ["show_reading"]


SITES = [
    ({"site-folder": "mappe"}, {}, {}),
    ({"site-folder": " "}, {}, {"site-folder": "wrong-site-folder"}),
    ({"site-folder": "mappe"}, {"site_series": ("Styret",)}, {}),
    ({"site-folder": "mappe"}, {"site_series": ("Koret",)}, {"site-series": "wrong-site-series"}),
    ({"site-folder": "mappe"}, {"site_series": ("Styret", "ingen")}, {}),
]


@pytest.mark.parametrize(("texts", "changes", "wrong"), SITES)
def test_a_site_needs_a_folder_and_series_that_there_are(
    texts: dict[str, str], changes: dict[str, Any], wrong: dict[str, str]
) -> None:
    form: Any = SimpleNamespace(_wanted=SiteWanted(), _known_series={"styret": "Styret"})
    assert SiteForm._wrong_together(form, texts, changes) == wrong


def test_what_is_wanted_of_a_site_is_told_as_it_was_said() -> None:
    told: list[SiteWanted] = []
    form: Any = SimpleNamespace(_wanted=SiteWanted(title="T"), _told=told.append)
    SiteForm.keep(form, {"site_drafts": "yes", "site_folder": "~/ut", "site_series": ["Styret"]})
    (one,) = told
    assert one == SiteWanted(folder=str(Path.home() / "ut"), series=("Styret",), drafts=True, title="T")


def test_help_finds_rows_with_all_words_and_a_question_of_several_is_none() -> None:
    line = HelpRow("F3", "eksport", " skriver moetet til en fil ", " eksport ")
    assert [fits(line, text) for text in ("skriv fil", "fil hund", "", "f3", "iver")] == [
        True,
        False,
        True,
        True,
        False,
    ]
    parts = [SimpleNamespace(rows=(line,))]
    import tui.screens.help.help_rows as house  # noqa: PLC0415 — the rows are put in its place

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(house, "help_parts", lambda *_: parts)
        asked = ("eksp", "e", "eksport nå", " eksport", "hund")
        assert [names_help(text, cast("Any", None), "nb") for text in asked] == [
            True,
            False,
            False,
            False,
            False,
        ]


def test_decisions_that_were_put_off_stand_with_the_items() -> None:
    points = [point("action", 1), point("decision", 2, now="postponed"), point("item", 3)]
    assert [(name, [one.key for one in some]) for name, some in groups_of(points)] == [
        ("action", [1]),
        ("item", [2, 3]),
    ]


def test_who_follows_goes_to_the_next_item_and_past_the_ends_nowhere() -> None:
    agenda = [SimpleNamespace(id=number) for number in (3, 4, 5)]
    for here, steps, goes in ((0, -1, 3), (0, 1, 4), (2, 1, 5), (2, -1, 4), (None, 1, 3), (None, -1, 5)):
        item = agenda[here] if here is not None else None
        screen: Any = Stand(
            _followed=SimpleNamespace(record=SimpleNamespace(agenda=agenda)), _show=lambda: None,
            _place=lambda item=item: (item, None), _elsewhere=None,
        )  # fmt: skip
        FollowScreen._go(screen, steps)
        assert screen._elsewhere == goes


def test_a_choice_goes_around_its_ends_and_a_long_one_shows_its_list() -> None:
    made: Any = SimpleNamespace(_words={"a": "", "b": "", "c": ""}, value="c", chosen=[])
    made.choose = made.chosen.append
    for steps in (1, -1):
        Choice.action_step(made, steps)
    made.value = "x"
    Choice.action_step(made, 1)
    assert made.chosen == ["a", "b", "b"]
    posted: list[str] = []
    made.MenuAsked, made.Passed = (lambda _choice: "menu"), str
    made.post_message = posted.append
    for is_list in (True, False):
        made.is_list = is_list
        Choice.key_down(made)
    assert posted == ["menu", "down"]


def test_texts_are_cut_where_they_can_be() -> None:
    assert joined("a", "", "b") == "a · b"
    assert (cut("abc", 3), cut("abcd", 3)) == ("abc", "abc…")
    assert (excerpt("en  to", 5), excerpt("en to tre", 5)) == ("en to", "en to…")
    assert [start_of_word("en to tre", place) for place in (-3, 0, 1, 3, 4)] == [0, 0, 3, 3, 6]
    assert start_of_word("a" * 40, 5) == 5
    told = "Skriver møtet. Så er det på disken, helt og fullt."
    assert as_far(told, 60) == told
    assert as_far(told, 36) == "Skriver møtet"
    assert as_far("Skriver møtet, helt og fullt", 20) == "Skriver møtet"
    assert as_far(told, 20) == "Skriver møtet"
    assert as_far(told, 5) == told
