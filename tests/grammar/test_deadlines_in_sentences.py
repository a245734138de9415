"""Deadlines anywhere in an action, and what is said of odd ones; said on Thursday 12 March 2026."""

from __future__ import annotations

from datetime import date

import pytest

from store.record.settings import Settings
from tests.grammar.desk import last, taken, typed
from tui.grammar.phrases.deadlines import among, deadline_hint, find_deadline

THURSDAY = date(2026, 3, 12)
ITEM = "# Bod"

SENTENCES = [
    # language, sentence, the day or «words», «next», «none»; whether something has to be said of it
    ("nb", "sende referat 3/4 til alle", "none", False),
    ("nb", "sende referat innen 3/4", "2026-04-03", False),
    ("nb", "sende referat innen 3/4-26", "2026-04-03", False),
    ("nb", "sende referat innen 3/4 2026", "2026-04-03", False),
    ("nb", "sende referat innen den 3/4", "2026-04-03", False),
    ("nb", "sende referat senest 3. april til kommunen", "2026-04-03", False),
    ("nb", "sende referat (senest fredag)", "2026-03-13", False),
    ("nb", "sende referat [frist: 20. mars]", "2026-03-20", False),
    ("nb", "sende referat - frist 20.3", "2026-03-20", False),
    ("nb", "sende referat. Frist: 20. mars.", "2026-03-20", False),
    ("nb", "sende referat, med frist 20.03.2026", "2026-03-20", False),
    ("nb", "sende referat, fristen er fredag", "2026-03-13", False),
    ("nb", "Frist fredag: sende referat", "2026-03-13", False),
    ("nb", "Innen 1. april må vi ha svar", "2026-04-01", False),
    ("nb", "Senest mandag sende kart", "2026-03-16", False),
    ("nb", "Få svar innen mandag, ellers purre", "2026-03-16", False),
    ("nb", "ha budsjettet klart i løpet av april", "2026-04-30", False),
    ("nb", "ha budsjettet klart i løpet av neste uke", "2026-03-20", False),
    ("nb", "ha budsjettet klart i løpet av våren", "words", False),
    ("nb", "ha budsjettet klart innen mai neste år", "2027-05-31", False),
    ("nb", "ha budsjettet klart innen fredag kveld", "2026-03-13", False),
    ("nb", "ha budsjettet klart innen fredag kl. 12, så styret får lest", "2026-03-13", False),
    ("nb", "ha budsjettet klart før helgen", "2026-03-13", False),
    ("nb", "ha budsjettet klart før neste møte, og sende ut", "next", False),
    ("nb", "ha budsjettet klart til neste møte og sende ut", "next", False),
    ("nb", "ta opp saken igjen til våren når vi vet mer", "words", False),
    ("nb", "ta opp saken igjen før jul, helst i november", "words", False),
    ("nb", "INNEN FREDAG sende ut", "2026-03-13", False),
    ("nb", "purre leverandøren snarest", "words", False),
    ("nb", "purre leverandøren snarest mulig, helst per brev", "words", False),
    ("nb", "purre leverandøren så snart som mulig og senest fredag", "2026-03-13", False),
    ("nb", "ASAP: purre leverandøren", "words", False),
    ("nb", "oppdatere lista fortløpende", "words", False),
    ("nb", "oppdatere lista (løpende)", "words", False),
    ("nb", "dekke løpende utgifter fra kassa", "none", False),
    ("nb", "bli straks ferdig med lista", "none", False),
    ("nn", "purre leverandøren så snart som mogleg", "words", False),
    ("nn", "halde lista ved like fortløpande.", "words", False),
    ("en", "chase the supplier asap", "words", False),
    ("en", "chase the supplier as soon as possible and tell Ann", "words", False),
    ("en", "keep the list up to date on an ongoing basis", "words", False),
    ("en", "finish the ongoing repairs", "none", False),
    ("nb", "gi svar innen 25. ds.", "2026-03-25", False),
    ("nb", "gi svar innen 3. d.m.", "words", True),
    ("nb", "gi svar innen 35. ds", "none", True),
    ("nb", "gi svar innen ons. 18. mars", "2026-03-18", False),
    ("nb", "gi svar innen fre 18.3.", "2026-03-18", True),
    ("en", "answer by Wed 18 March", "2026-03-18", False),
    ("nb", "gi svar om fjorten dager", "2026-03-26", False),
    ("nb", "spørre om to uker", "none", True),
    ("nb", "henge opp stjerna før 2. søndag i advent", "words", False),
    ("nn", "gje svar innan 25. ds.", "2026-03-25", False),
    ("nn", "tenne bålet til jonsok", "words", False),
    ("en", "answer by the 25th inst.", "2026-03-25", False),
    ("en", "have the hedge cut in a fortnight", "2026-03-26", False),
    ("nb", "male kjelleren i sommer", "none", True),
    ("nb", "male kjelleren etter påske", "none", True),
    ("nb", "male kjelleren over helga", "none", True),
    ("nb", "male kjelleren i juni", "none", True),
    ("nb", "male kjelleren hos Lars i Mai Haugens hus", "none", False),
    ("en", "paint the cellar this summer", "none", True),
    ("en", "paint the cellar in June", "none", True),
    ("nb", "sende ut innen 14 dager etter møtet", "none", False),
    ("nb", "svare innen to uker", "2026-03-26", False),
    ("nb", "svare innen 2 uker, med kopi", "2026-03-26", False),
    ("nb", "flytte møtet fra 1. april til 8. april", "none", False),
    ("nb", "øke satsen fra 1.5 til 2.5 prosent", "none", False),
    ("nb", "åpent fra mandag til fredag", "none", False),
    ("nb", "kjøpe inn til 17. mai-komiteen", "none", False),
    ("nb", "sende utkast til Jan og Mai", "none", False),
    ("nb", "sende utkast til Mai Lind", "none", False),
    ("nb", "gi 3/4 av beløpet", "none", False),
    ("nb", "lese side 3-4", "none", False),
    ("nb", "kjøpe 24/7-avtale", "none", False),
    ("nb", "følge opp vedtak 4/26", "none", False),
    ("nb", "svare innen 31. april", "none", True),
    ("nb", "svare innen 29. februar", "none", True),
    ("nb", "svare innen 32.5", "none", False),
    ("nb", "svare innen 10.3", "words", True),
    ("nb", "svare innen mandag 17. mars", "2026-03-17", True),
    ("nb", "svare innen tirsdag 17. mars", "2026-03-17", False),
    ("nb", "svare innen 1. februar", "2027-02-01", True),
    ("nb", "svare innen ukeslutt", "2026-03-13", False),
    ("nn", "svare innan vekeslutt", "2026-03-13", False),
    ("nb", "svare innen 1. tertial", "2026-04-30", False),
    ("nb", "svare til møtet 10. juni", "2026-06-10", False),
    ("nn", "svare før styremøtet 3.6", "2026-06-03", False),
    ("en", "answer before the board meeting on 10 June", "2026-06-10", False),
    ("nb", "svare til møtet 10. mars", "words", True),
    ("nb", "rydde på fredag", "none", True),
    ("nb", "rydde neste uke", "none", True),
    ("nb", "rydde uke 24", "none", True),
    ("nn", "sende referat innan 3/4", "2026-04-03", False),
    ("nn", "sende referat innan måndag, og ringje", "2026-03-16", False),
    ("nn", "Innan laurdag sende lista", "2026-03-14", False),
    ("nn", "sende referat (frist 20. mars)", "2026-03-20", False),
    ("nn", "sende lista seinast tysdag til kommunen", "2026-03-17", False),
    ("nn", "sende lista før helga", "2026-03-13", False),
    ("nn", "ta det opp att til hausten, når tala er klare", "words", False),
    ("nn", "i løpet av veke 14 rydde loftet", "2026-04-03", False),
    ("nn", "sende lista innan onsdag 20. mars", "2026-03-20", True),
    ("en", "send the list by 3 April to the council", "2026-04-03", False),
    ("en", "send the list by EOD", "2026-03-12", False),
    ("en", "send the list by end of day Friday", "2026-03-13", False),
    ("en", "send the list by close of play on Friday", "2026-03-13", False),
    ("en", "send the list by Friday noon", "2026-03-13", False),
    ("en", "send the list by Friday at the latest", "2026-03-13", False),
    ("en", "send the list (by Friday)", "2026-03-13", False),
    ("en", "send the list (due 20 March)", "2026-03-20", False),
    ("en", "send the list, due Friday", "2026-03-13", False),
    ("en", "send the list, deadline 20 March", "2026-03-20", False),
    ("en", "send the list. Deadline: 20/03/2026", "2026-03-20", False),
    ("en", "By Friday, send the list", "2026-03-13", False),
    ("en", "By the end of March send the list", "2026-03-31", False),
    ("en", "send the list by 20/3", "2026-03-20", False),
    ("en", "send the list by 1st April to all", "2026-04-01", False),
    ("en", "send the list before the Friday meeting", "none", False),
    ("en", "send the list by the weekend", "2026-03-13", False),
    ("en", "send the list to May", "none", False),
    ("en", "have the report read by May Smith", "none", False),
    ("en", "reduce the fee by 5/4", "none", False),
    ("en", "review within two weeks of the meeting", "none", False),
    ("en", "review within two weeks, with figures", "2026-03-26", False),
    ("en", "open from Monday until Friday", "none", False),
    ("en", "send the list by 30 February", "none", True),
    ("en", "send the list by Monday 17 March", "2026-03-17", True),
    ("en", "send the list by 10 March", "words", True),
    ("en", "send the list by 04/05", "2026-05-04", True),
    ("en", "do it tomorrow", "2026-03-13", False),
    ("en", "do it tomorrow morning, if you can", "2026-03-13", False),
    ("en", "close the shop from tomorrow", "none", False),
    ("en", "read section 3.4", "none", False),
    ("nb", "ringe dem i morgen", "2026-03-13", False),
    ("nb", "ringe dem i overmorgen", "2026-03-14", False),
    ("nb", "stenge boden fra i morgen", "none", False),
    ("nb", "si hvordan det er i dag", "none", True),
    ("nb", "sende kart 20.3", "none", True),
    ("nb", "sende kart, 20/3", "none", True),
    ("nb", "sende kart innen 1. sept.", "2026-09-01", False),
    ("nb", "øke satsen til 2.5", "none", False),
    ("nb", "ha budsjettet klart i løpet av 14 dager", "2026-03-26", False),
    ("nb", "ha budsjettet klart før halvårsskiftet", "words", False),
    ("nb", "levere kart til 2.5", "2026-05-02", False),
    ("nn", "ringje dei i morgon", "2026-03-13", False),
    ("nn", "rydde loftet før jol", "words", False),
    ("en", "do it next week", "none", True),
    ("en", "do it in the course of next week", "2026-03-20", False),
    ("en", "put it before the board on Monday", "none", True),
    ("en", "read pages 3/4", "none", False),
    ("en", "fix the 24/7 lock", "none", False),
    ("en", "do it in the autumn, when figures are in", "none", False),
    ("en", "do it before Christmas, if we can", "words", False),
    ("en", "do it by early June", "words", False),
    ("en", "do it by mid-June, if we can", "words", False),
    ("en", "do it by the end of June", "2026-06-30", False),
    ("en", "do it by early Junes", "none", False),
    ("nb", "male båten innen midten av juni", "words", False),
    ("nb", "male båten før begynnelsen av august", "words", False),
    ("nb", "male båten innen medio juni", "words", False),
    ("nb", "male båten innen slutten av juni", "2026-06-30", False),
    ("nb", "male båten innen midten av dekket", "none", False),
    ("nn", "måle båten innan midten av juni", "words", False),
    ("en", "paint it by Friday week", "2026-03-20", False),
    ("en", "paint it by a week on Friday", "2026-03-20", False),
    ("nb", "male den innen fredag om en uke", "2026-03-20", False),
    ("nb", "male den fredag om en uke", "2026-03-20", False),
    ("nb", "male den innen 19.", "2026-03-19", False),
    ("nb", "male den innen 5.", "2026-04-05", False),
    ("nb", "male den innen 40.", "none", False),
    ("nb", "male den innen uke 21-22", "2026-05-29", False),
    ("nb", "male den i løpet av dagen", "2026-03-12", False),
    ("nb", "male den innen dagen er omme", "2026-03-12", False),
    ("nb", "ringe innen dagen etter", "none", False),
    ("nb", "ringe innen slutten av dagen etter møtet", "none", False),
    ("nb", "ringe innen dagen derpå", "none", False),
    ("nb", "rydde til dagen", "none", False),
    ("nb", "pynte før dagen", "none", False),
    ("nn", "måle han i løpet av dagen", "2026-03-12", False),
    ("nn", "pynte før dagen", "none", False),
    ("nb", "male den før styremøtet 3.6", "2026-06-03", False),
    ("nb", "male den før møte 4/12", "none", False),
    ("en", "paint it before the meeting 4/12", "none", False),
    ("nb", "male den innen uke 21/22", "none", False),
    ("en", "paint it by the second trimester", "none", False),
    ("nb", "male den snarlig", "words", False),
    ("en", "paint it by wk 24", "2026-06-12", False),
    ("en", "paint it by end May", "2026-05-31", False),
    ("en", "paint it by Whitsun", "words", False),
    ("nb", "male den innen mandag om to uker", "words", False),
    ("nn", "måle den måndag om to veker", "words", False),
    ("en", "paint it by Monday in two weeks", "words", False),
    ("nn", "måle han innan fredag om ei veke", "2026-03-20", False),
    ("en", "paint it by the 25th", "2026-03-25", False),
    ("en", "paint it by the 3rd", "2026-04-03", False),
    ("en", "carry it by the 3rd floor", "none", False),
    ("nb", "male den innen den 25.", "2026-03-25", False),
    ("nn", "måle han innan den 31.", "2026-03-31", False),
    ("nb", "gi nøkkelen til den 3. gruppa", "none", False),
    ("nb", "melde oss på innen midnatt 1/10", "2026-10-01", False),
]


@pytest.mark.parametrize(("language", "sentence", "due", "odd"), SENTENCES, ids=[row[1] for row in SENTENCES])
def test_a_deadline_in_a_sentence(language: str, sentence: str, due: str, odd: bool) -> None:
    found = find_deadline(sentence, THURSDAY)
    said = "none"
    if found is not None:
        said = "next" if found.meeting else str(found.date) if found.date else "words"
        assert found.text in sentence
    assert said == due
    if odd or due not in {"none", "words"}:
        assert bool(deadline_hint(sentence, THURSDAY, language)) == odd


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("! Nora: male kjelleren", "hint-no-deadline"),
        ("oppgave: male kjelleren", "hint-no-deadline"),
        ("! Nora: male kjelleren innen fredag", ""),
        ("! Nora: male kjelleren snarest", ""),
        ("! Nora: male kjelleren i sommer", "hint-deadline-unread"),
        ("! ", ""),
        ("kjelleren er malt", ""),
    ],
)
def test_that_a_task_has_no_deadline_is_said_while_it_is_typed_alone(line: str, hint: str) -> None:
    recorder, _ = typed("til stede: Nora Li", "# Kjeller")
    preview = recorder.preview(line)
    assert (preview.hint.key if preview.hint else "") == hint
    taken = recorder.take(line)
    assert (taken.hint.key if taken.hint else "") == (hint if hint != "hint-no-deadline" else "")


def test_an_archive_that_means_the_next_meeting_needs_no_word_of_it() -> None:
    recorder, _ = typed("# Kjeller")
    recorder.archive.settle(Settings(unstated_deadline="next"))
    assert recorder.preview("! male kjelleren").hint is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("! Siv: male innen kl. 12 i morgen", "2026-03-13"),
        ("! Siv: male innen klokka 12 fredag", "2026-03-13"),
        ("! Siv: male senest i uke 23", "2026-06-05"),
        ("! Siv: male innen u. 23", "2026-06-05"),
        ("! Siv: male innan sundag", "2026-03-15"),
        ("! Siv: male innen et halvt år", "2026-09-12"),
        ("! Siv: paint by end of month", "2026-03-31"),
        ("! Siv: paint by month end", "2026-03-31"),
        ("! Siv: male innen månedsslutt", "2026-03-31"),
        ("! Siv: måle innan månadsslutt", "2026-03-31"),
        ("! Siv: male seinest 23. mai", "2026-05-23"),
        ("! Siv: paint within a fortnight", "2026-03-26"),
        ("! Siv: paint by 5pm Friday", "2026-03-13"),
        ("! Siv: paint by noon on 1 June", "2026-06-01"),
        ("! Siv: paint by COP Friday", "2026-03-13"),
    ],
)
def test_a_day_may_have_its_clock_or_its_length_before_it(line: str, day: str) -> None:
    due = last(ITEM, line).deadline
    assert due is not None
    assert str(due.date) == day


@pytest.mark.parametrize(
    "line",
    [
        *(
            "! Siv: vise det på neste møte",
            "! Siv: visa det på neste møte",
            "! Siv: report at the next meeting",
        ),
        *("! Siv: vise det på neste styremøte", "! Siv: visa det til neste utvalsmøte"),
        "! Siv: report to the next board meeting",
    ],
)
def test_what_is_for_the_next_meeting_is_due_then(line: str) -> None:
    due = last(ITEM, line).deadline
    assert due is not None
    assert due.meeting == "next"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("! Siv: male innen 2027", "innen 2027"),
        ("! Siv: male før styremøtet", "før styremøtet"),
        ("! Siv: paint ahead of the AGM", "ahead of the AGM"),
        ("! Siv: paint before half-term", "before half-term"),
        ("! Siv: male med det same", "med det same"),
    ],
)
def test_a_time_without_a_day_keeps_its_words(line: str, words: str) -> None:
    due = last(ITEM, line).deadline
    assert due is not None
    assert (due.text, due.date) == (words, None)


@pytest.mark.parametrize(
    "line", ["! Siv: male innen uke 60", "! Siv: male medio juni", "! Siv: møte maleren 22/5 kl. 09"]
)
def test_what_was_not_read_is_told(line: str) -> None:
    became = taken(ITEM, line)
    assert became.hint is not None
    assert became.hint.key.startswith("hint-deadline")


@pytest.mark.parametrize(
    ("called", "words", "next_one"),
    [
        ("Styremøte 3/2026", "til neste styremøte", True),
        ("Styret", "på neste styremøte", True),
        ("Personalmøte", "til neste styremøte", False),
        ("Styremøte", "til neste personalmøte", False),
        ("Styremøte", "til neste årsmøte", False),
        ("Board meeting", "at the next board meeting", True),
        ("Staff meeting", "at the next board meeting", False),
    ],
)
def test_the_next_meeting_of_those_who_meet_is_the_next_one(called: str, words: str, next_one: bool) -> None:
    found = among(find_deadline(f"legge det fram {words}", THURSDAY), called)
    assert found is None or found.meeting == ("next" if next_one else None)
    assert (found is not None and found.meeting == "next") == next_one
