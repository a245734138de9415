"""A number that somebody typed is the number, with its letters; a figure that counts something is a title."""

from __future__ import annotations

import re

import pytest

from store.record.numbering import Numbering, name_of
from store.record.record import Record
from store.record.values import Language, Profile
from tests.grammar.desk import typed
from tui.grammar.phrases.case_number import read_style, split_number, written_style


def numbered(record: Record) -> list[tuple[str, str]]:
    return [(name_of(item), item.title) for item in record.agenda]


def read(*titles: str, language: Language = "nb", profile: Profile = "minutes") -> list[tuple[str, str]]:
    recorder, _ = typed(*(f"# {title}" for title in titles), language=language, profile=profile)
    made = sorted(recorder.session.record.agenda, key=lambda item: item.id)
    return [(name_of(item), item.title) for item in made]


# One title in a meeting of its own in March 2026: language, title, number as it is cited, title that is left.
ALONE: tuple[tuple[Language, str, str, str], ...] = (
    # a word before it
    ("nb", "Sak 7/26 Leiekontrakt", "7/26", "Leiekontrakt"),
    ("nb", "sak 7/26: leiekontrakt", "7/26", "leiekontrakt"),
    ("nb", "SAK 7/26 Leiekontrakt", "7/26", "Leiekontrakt"),
    ("nb", "Saksnr. 7/26 Leiekontrakt", "7/26", "Leiekontrakt"),
    ("nb", "Saksnr.: 7/26 Leiekontrakt", "7/26", "Leiekontrakt"),
    ("nb", "Sak nr. 7/26 Leiekontrakt", "7/26", "Leiekontrakt"),
    ("nb", "Sak nr 7 – Leiekontrakt", "7", "Leiekontrakt"),
    ("nb", "Sak: 7/26 Leiekontrakt", "7/26", "Leiekontrakt"),
    ("nb", "Sak 7: Leiekontrakt", "7", "Leiekontrakt"),
    ("nb", "Sak 7 Leiekontrakt", "7", "Leiekontrakt"),
    ("nb", "Sak 7/2026 Leiekontrakt", "7/2026", "Leiekontrakt"),
    ("nb", "Sak 2026/7 – Leiekontrakt", "2026/7", "Leiekontrakt"),
    ("nb", "Sak 07/26 Leiekontrakt", "07/26", "Leiekontrakt"),
    ("nb", "Sak 7-26 Leiekontrakt", "7-26", "Leiekontrakt"),
    ("nb", "Punkt 4 Leiekontrakt", "4", "Leiekontrakt"),
    ("nb", "Pkt. 4: Leiekontrakt", "4", "Leiekontrakt"),
    ("nn", "Styresak 031-2026 Husleige", "031-2026", "Husleige"),
    ("nn", "Saksnummer 7/26: Husleige", "7/26", "Husleige"),
    ("nn", "sak nr. 7 Husleige", "7", "Husleige"),
    ("en", "Item 3 Fences", "3", "Fences"),
    ("en", "Item 3: fences", "3", "fences"),
    ("en", "Agenda item 3 – Fences", "3", "Fences"),
    ("en", "Item no. 3 Fences", "3", "Fences"),
    ("en", "Minute 31/26 Fences", "31/26", "Fences"),
    ("en", "Case 31/2026 Fences", "31/2026", "Fences"),
    # letters before it
    ("nb", "PS 8/26 Skolerute", "PS 8/26", "Skolerute"),
    ("nb", "ps 8/26 skolerute", "PS 8/26", "skolerute"),
    ("nb", "Sak PS 8/26 Skolerute", "PS 8/26", "Skolerute"),
    ("nb", "Nr. 8/26 Skolerute", "8/26", "Skolerute"),
    ("nb", "PS-8/26 Skolerute", "PS-8/26", "Skolerute"),
    ("nb", "S-14/26 Skolerute", "S-14/26", "Skolerute"),
    ("nb", "Sak-14/26 Skolerute", "14/26", "Skolerute"),
    ("nb", "PS 8/2026: Skolerute", "PS 8/2026", "Skolerute"),
    ("nb", "RS 3/26 Brev fra staten", "RS 3/26", "Brev fra staten"),
    ("nb", "FO 1/26 Veilys", "FO 1/26", "Veilys"),
    ("nb", "MS 2/26 Mållova", "MS 2/26", "Mållova"),
    ("nb", "O-sak 5/26 Nytt fra leder", "O-sak 5/26", "Nytt fra leder"),
    ("nb", "V-sak 6/26: Valg av leder", "V-sak 6/26", "Valg av leder"),
    ("nb", "Orienteringssak 5/26 Nytt fra leder", "Orienteringssak 5/26", "Nytt fra leder"),
    ("nb", "AMU 4/26 Verneombud", "AMU 4/26", "Verneombud"),
    ("nb", "AMU-sak 4/26 Verneombud", "AMU-sak 4/26", "Verneombud"),
    # a year in it
    ("nb", "8/26 Skolerute", "8/26", "Skolerute"),
    ("nb", "8/26: Skolerute", "8/26", "Skolerute"),
    ("nb", "8/26. Skolerute", "8/26", "Skolerute"),
    ("nb", "8/26 – Skolerute", "8/26", "Skolerute"),
    ("nb", "8/26 - skolerute", "8/26", "skolerute"),
    ("nb", "8/25 Skolerute", "8/25", "Skolerute"),
    ("nb", "8/2026 Skolerute", "8/2026", "Skolerute"),
    ("nb", "2026/8 Skolerute", "2026/8", "Skolerute"),
    ("nn", "031-2026 Skulerute", "031-2026", "Skulerute"),
    ("en", "8/26 Bins", "8/26", "Bins"),
    # bare
    ("nb", "44 Skolerute", "44", "Skolerute"),
    ("nb", "44. Skolerute", "44", "Skolerute"),
    ("nb", "44.Skolerute", "44", "Skolerute"),
    ("nb", "44) skolerute", "44", "skolerute"),
    ("nb", "44: skolerute", "44", "skolerute"),
    ("nb", "44 – Skolerute", "44", "Skolerute"),
    ("nb", "Nr. 44 Skolerute", "44", "Skolerute"),
    ("nb", "007 Skolerute", "007", "Skolerute"),
    ("nb", "4b Skolerute", "4b", "Skolerute"),
    ("nb", "2.1 Skolerute", "2.1", "Skolerute"),
    ("nb", "1 skolerute", "1", "skolerute"),
    ("nn", "44 Skulerute", "44", "Skulerute"),
    ("en", "1 Welcome and introductions", "1", "Welcome and introductions"),
    ("en", "1. Welcome and introductions", "1", "Welcome and introductions"),
    ("en", "7) Bins", "7", "Bins"),
    ("en", "31. Bins", "31", "Bins"),
    # titles: days, months, clock times
    *(
        (language, title, "", title)
        for language, title in (
            ("nb", "8. mars-markering"),
            ("nb", "22. Juli-senteret"),
            ("nb", "1. mai"),
            ("nb", "17. Mai-komiteen"),
            ("nb", "24. desember holder vi stengt"),
            ("nb", "2. juledag"),
            ("nb", "10.30 Kaffe"),
            ("nb", "12:15 Innlegg"),
            ("nb", "24/7-vakt"),
            ("nb", "24/12 Julemiddag"),
            ("nb", "17/5 Tog"),
            ("nb", "2026/27-sesongen"),
            ("nb", "2026/27 Terminliste"),
            ("nb", "26/27 Terminliste"),
            ("nb", "2026/2027 Terminliste"),
            ("nn", "8. mars-markering"),
            ("en", "5 November bonfire"),
            ("en", "10.30 Coffee"),
            # amounts and counts
            ("nb", "25 000 i støtte"),
            ("nb", "100 000 kr til gulv"),
            ("nb", "4 forslag til navn"),
            ("nb", "60 år med korps"),
            ("nb", "50-årsjubileum"),
            ("nb", "80 % stilling"),
            ("nb", "80% stilling"),
            ("nb", "3 x kontingent"),
            ("nb", "3x5 km stafett"),
            ("nb", "2. gangs behandling"),
            ("nb", "2. tertial"),
            ("nb", "1. tertialrapport"),
            ("nn", "2. kvartalsrekneskap"),
            ("nb", "3. klasse på tur"),
            ("nb", "10. klassingene"),
            ("nb", "1. nestleder"),
            ("nb", "6-8 åringene"),
            ("nb", "6 - 8 åringene"),
            ("nb", "24-timersmøte"),
            ("nb", "3D-skriver"),
            ("nb", "3 av 11 klubber"),
            ("nb", "2 og 2 sammen"),
            ("nb", "1,5 stilling"),
            ("nb", "1.5 stilling"),
            ("nb", "2028 Budsjett"),
            ("nb", "2028-budsjettet"),
            ("nb", "50/50 lotteri"),
            ("nb", "1/2 stilling"),
            ("nn", "30 år med song"),
            ("nn", "2. gongs handsaming"),
            ("nn", "5 kommunar"),
            ("en", "30 mph past the school"),
            ("en", "50 years of the club"),
            ("en", "4 Trees for the green"),
            ("en", "2nd reading"),
            ("en", "3 of the 5 benches"),
            # words that are no prefix
            ("nb", "PS: ring Kari"),
            ("nb", "St. Olav"),
            ("nb", "Saken om hytta"),
            ("nb", "Sak 7/26 og 8/26 Felles"),
            ("nb", "Sak 7/26 fra forrige møte"),
            ("nb", "Punkt 3 i planen"),
            ("nb", "PS 5 til klubben"),
            ("nb", "MS 5 Ny gruppe"),
            ("nb", "Oppfølging av sak 7/26"),
            ("nb", "Covid 19 Erfaringer"),
            ("en", "Item 3 of the plan"),
            ("en", "No 10 Downing Street"),
        )
    ),
    # a paragraph, as societies count the items of their annual meetings
    ("nb", "§1 Åpning", "§ 1", "Åpning"),
    ("nb", "§ 4: Valg", "§ 4", "Valg"),
    ("nb", "§ 4 i vedtektene", "", "§ 4 i vedtektene"),
    # a ' before it
    ("nb", "'71 trapper", "", "71 trapper"),
    ("nb", "'8/26 er et slagord", "", "8/26 er et slagord"),
)


@pytest.mark.parametrize(("language", "title", "number", "left"), ALONE, ids=[row[1] for row in ALONE])
def test_a_title_alone(language: Language, title: str, number: str, left: str) -> None:
    assert read(title, language=language) == [(number, left)]


# Titles that follow one another: language, and each title with what it becomes.
ROWS: tuple[tuple[Language, tuple[tuple[str, str, str], ...]], ...] = (
    ("nb", (("44 Skolerute", "44", "Skolerute"), ("45 leker", "45", "leker"), ("3 stoler", "", "3 stoler"))),
    ("nb", (("44 skolerute", "44", "skolerute"), ("45 leker", "45", "leker"))),
    ("nb", (("44 Skolerute", "44", "Skolerute"), ("45 år med korps", "", "45 år med korps"))),
    ("nb", (("44 Skolerute", "44", "Skolerute"), ("47 Leker", "47", "Leker"))),
    (
        "nb",
        (("Velkommen", "", "Velkommen"), ("007 Skolerute", "007", "Skolerute"), ("008 Lek", "008", "Lek")),
    ),
    ("nb", (("5 Skolerute", "5", "Skolerute"), ("5a Leker", "5a", "Leker"), ("5b leker", "5b", "leker"))),
    ("nb", (("8/26 Skolerute", "8/26", "Skolerute"), ("5 Nye leker", "", "5 Nye leker"))),
    ("nb", (("8/26 Skolerute", "8/26", "Skolerute"), ("24/12 Julemiddag", "", "24/12 Julemiddag"))),
    (
        "nb",
        (("8. mars-markering", "", "8. mars-markering"), ("9. april-markering", "", "9. april-markering")),
    ),
    ("nb", (("2027 Budsjett", "", "2027 Budsjett"), ("2028 Budsjett", "", "2028 Budsjett"))),
    ("nb", (("PS 8/26 Skolerute", "PS 8/26", "Skolerute"), ("RS 8/26 Brev", "RS 8/26", "Brev"))),
    ("nb", (("8/26 Skolerute", "8/26", "Skolerute"), ("08/2026 Annet", "", "08/2026 Annet"))),
    ("nb", (("Sak 8/26 Skolerute", "8/26", "Skolerute"), ("8/26 Leker", "", "8/26 Leker"))),
    ("nn", (("12. Opning", "12", "Opning"), ("13. val", "13", "val"), ("2. gongs val", "", "2. gongs val"))),
    (
        "en",
        (
            ("1 Welcome", "1", "Welcome"),
            ("2 minutes of the last meeting", "2", "minutes of the last meeting"),
            ("3 Trees", "3", "Trees"),
            ("20 mph zone", "", "20 mph zone"),
        ),
    ),
    (
        "en",
        (
            ("31 Bins", "31", "Bins"),
            ("32 Trees", "32", "Trees"),
            ("33 any other business", "33", "any other business"),
        ),
    ),
    ("nb", (("6 Lek", "6", "Lek"), ("7-9 Brev", "7-9", "Brev"), ("10 Rute", "10", "Rute"))),
    ("nb", (("6 Lek", "6", "Lek"), ("7–8. Brev", "7–8", "Brev"), ("9. rute", "9", "rute"))),
    ("nb", (("6 Lek", "6", "Lek"), ("7-9 år gamle", "", "7-9 år gamle"), ("7 Rute", "7", "Rute"))),
    ("nb", (("6: Lek", "6", "Lek"), ("7 - 8: Brev", "7 - 8", "Brev"), ("9: Rute", "9", "Rute"))),
    ("nb", (("6 Lek", "6", "Lek"), ("9-10 Lunsj", "", "9-10 Lunsj"))),
    (
        "nb",
        (("45-26. Lek", "45-26", "Lek"), ("46-26 Rute", "46-26", "Rute"), ("8-10 Kaffe", "", "8-10 Kaffe")),
    ),
    ("nn", (("45-25. Leik", "", "45-25. Leik"),)),
    ("en", (("3 Trees", "", "3 Trees"), ("Bins", "", "Bins"), ("4 Benches", "", "4 Benches"))),
    ("en", (("Welcome", "", "Welcome"), ("1 Bins", "1", "Bins"), ("2 Trees", "2", "Trees"))),
)


@pytest.mark.parametrize(
    ("language", "row"), ROWS, ids=[" · ".join(one[0] for one in row) for _, row in ROWS]
)
def test_titles_in_a_row(language: Language, row: tuple[tuple[str, str, str], ...]) -> None:
    assert read(*(title for title, _, _ in row), language=language) == [(n, left) for _, n, left in row]


def test_a_number_is_found_without_its_letters_zeros_and_century() -> None:
    recorder, _ = typed("# PS 8/26 Skolerute", "# RS 9/26 Brev", "# RS 8/26 Post", profile="protocol")
    for said in ("#PS 8", "#ps 8/26", "#PS 8/2026", "#9", "#9/26", "#RS 09/2026"):
        taken = recorder.take(said)
        assert taken.kind == "go"
    assert recorder.take("#8").kind == "note", "two have it: which one is for somebody to say"
    assert recorder.take("#RS 7").hint is not None


def test_a_decision_replaces_the_one_that_is_meant() -> None:
    recorder, _ = typed("# PS 8/26 Skolerute", "= Ruten legges om", profile="protocol")
    for said in ("PS 8/26", "8/26"):
        recorder.take(f"= erstatter {said}: Ruten blir som før")
        entry = recorder.session.record.entries[-1]
        assert (entry.supersedes, entry.text) == ((said,), "Ruten blir som før")
    assert {event.to for event in recorder.session.record.events} == {"superseded"}


def test_a_row_of_two_is_one_step() -> None:
    recorder, _ = typed("# 44 skolerute")
    assert numbered(recorder.session.record) == [("", "44 skolerute")]
    recorder.take("# 45 leker")
    assert numbered(recorder.session.record) == [("44", "skolerute"), ("45", "leker")]
    recorder.session.undo()
    assert numbered(recorder.session.record) == [("", "44 skolerute")]


@pytest.mark.parametrize(
    ("lines", "hint"),
    [
        (("# 44 Skolerute",), "hint-is-number"),
        (("# 44 Skolerute", "# 45 Leker"), ""),
        (("# 44 Skolerute", "# 47 Leker"), "hint-number-gap"),
        (("# 8/26 Skolerute", "# 8/26 Leker"), "hint-number-taken"),
        (("# 8/26 Skolerute", "# 8/26 Skolerute"), ""),
        (("# 8. mars-fest",), ""),
        (("# PS 8/26 Skolerute", "# PS 12/26 Leker"), ""),
    ],
)
def test_what_is_said_of_a_number(lines: tuple[str, ...], hint: str) -> None:
    _, taken = typed(*lines)
    told = taken[-1].hint
    assert (told.key if told else "") == hint


def test_a_break_by_its_name_alone_takes_no_number() -> None:
    recorder, taken = typed(
        "# Åpning", "# Lunsj", "# Kaffepause (15 min)", "# Lunsjordningen", "# Pause til 12.30"
    )
    assert [one.kind for one in taken] == ["item", "break", "break", "item", "break"]
    numbers = recorder.context.numbering
    told = {item.title: numbers.item(item) for item in recorder.session.record.agenda}
    assert [told["Åpning"], told["Lunsj"], told["Lunsjordningen"]] == ["1", "", "2"]


def test_the_letters_are_read_in_the_form_too() -> None:
    assert split_number("PS 8/26") == ("PS", "8/26")
    assert split_number("sak 8/26") == ("Sak", "8/26")
    assert split_number("71") == ("", "71")
    assert split_number("") == ("", "")


def test_no_title_loses_a_word() -> None:
    for _, title, _, _ in ALONE:
        recorder, _ = typed(f"# {title}")
        (item,) = recorder.session.record.agenda
        kept = f"{item.prefix} {item.number} {item.title}".casefold()
        said = re.sub(r"^sak(?= ps )", "", title.casefold())  # the letters say what it is
        assert all(word in kept for word in re.findall(r"\w+", said) if word not in {"nr", "no"})


# What is settled of the numbers, titles of items, and the numbers they get.
SETTLED: tuple[tuple[Profile, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("protocol", "PS 41/26", ("Kantine", "Vaktordning"), ("PS 41/26", "PS 42/26")),
    ("minutes", "PS 41/26", ("Kantine", "Vaktordning"), ("PS 41/26", "PS 42/26")),
    ("protocol", "45/26", ("Kantine", "Vaktordning"), ("45/26", "46/26")),
    ("protocol", "045-2026", ("Kantine", "Vaktordning"), ("045-2026", "046-2026")),
    ("protocol", "2026/7", ("Kantine", "Vaktordning"), ("2026/7", "2026/8")),
    ("protocol", "Sak 9/2026", ("Kantine", "Vaktordning"), ("9/2026", "10/2026")),
    ("minutes", "071", ("Kantine", "Vaktordning"), ("071", "072")),
    ("minutes", "71", ("71 kantine", "5 nye stoler", "Lån"), ("71", "5", "72")),
    ("minutes", "nei", ("Kantine", "5 Nye stoler"), ("", "")),
    ("protocol", "ingen", ("Kantine", "PS 3/26 Stoler"), ("", "PS 3/26")),
    ("protocol", "PS 41/26", ("Kantine", "RS 2/26 Brev", "Stoler"), ("PS 41/26", "RS 2/26", "PS 42/26")),
    ("protocol", "PS 41/26", ("Kantine", "PS 50/26 Lån", "Stoler"), ("PS 41/26", "PS 50/26", "PS 51/26")),
    ("protocol", "PS 41/26", ("5 Nye stoler", "Lån"), ("PS 41/26", "PS 42/26")),
    ("protocol", "PS 41/25", ("Kantine",), ("PS 1/26",)),
    ("protocol", "Komitésak 4/26", ("Komitésak 6/26 Lån", "Stoler"), ("Komitésak 6/26", "Komitésak 7/26")),
)


@pytest.mark.parametrize(("profile", "settled", "titles", "numbers"), SETTLED, ids=str)
def test_a_settled_number_is_counted_on_from(
    profile: Profile, settled: str, titles: tuple[str, ...], numbers: tuple[str, ...]
) -> None:
    lines = (f"saksnummer: {settled}", *(f"# {title}" for title in titles))
    recorder, taken = typed(*lines, profile=profile)
    record = recorder.session.record
    assert taken[0].field == "numbering"
    assert tuple(Numbering(record).item(item) for item in record.agenda) == numbers


@pytest.mark.parametrize("written", ["PS 41/26", "041/26", "9/2026", "045-2026", "2026/7", "Sak 7/26", "14"])
def test_how_items_are_numbered_is_written_as_it_is_read(written: str) -> None:
    style = read_style(written, 2026)
    assert style is not None
    assert written_style(style) == written
    assert read_style(written_style(style), 2026) == style


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("saksnummer: 26/1234", "arkivsak: 26/1234"),
        ("saksnummer: 3/19", "arkivsak: 3/19"),
        ("saksnummer: 41/26 Kantine", "# 41/26 Kantine"),
        ("saksnummer: etter avtale", ""),
    ],
)
def test_what_settles_no_numbers_stays_a_line_of_the_head(line: str, instead: str) -> None:
    recorder, taken = typed(line)
    assert recorder.session.record.meeting.numbering is None
    assert recorder.session.record.meeting.roles[0].name == line.partition(": ")[2]
    assert taken[0].hint is not None
    assert taken[0].hint.instead == instead


def test_a_word_of_the_head_after_the_first_item_is_text_and_said_to_be() -> None:
    _, taken = typed("# Kantine", "sted: kantina", "saksnummer: 42/26 Stoler")
    hints = [one.hint for one in taken[1:] if one.hint]
    assert [hint.instead for hint in hints] == ["", "# 42/26 Stoler"]


def test_numbers_of_other_meetings_are_gone_on_from() -> None:
    recorder, _ = typed("saksnummer: PS 1/26", "# Kantine", profile="protocol")
    record = recorder.session.record
    assert Numbering(record, {"PS 43/26", "RS 90/26", "PS 99/25"}).item(record.agenda[0]) == "PS 44/26"
    bare, _ = typed("saksnummer: 1", "# Kantine", profile="protocol")
    assert Numbering(bare.session.record, {"43"}).item(bare.session.record.agenda[0]) == "44"
