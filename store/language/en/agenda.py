"""The words of an agenda in English."""

from store.language.agenda import AgendaWords
from store.language.folders import forms

AGENDA = AgendaWords(
    case_words=("agenda item", "item", "case", "minute", "minute ref", "agendaitem", "agenda"),
    case_kinds=(),
    case_codes=(),
    dated_codes=(),
    number_signs=("no", "number"),
    counted_first=("quarter",),
    counted=forms(
        "year years yr yrs day days week weeks month months hour hours hrs minute min mins second seconds"
        " am pm per percent pc mph kph km kilometres miles mile metres meters metre m cm mm ft feet inch"
        " inches acre acres litre litres kg kilo kilos tonne tonnes ton tons lb lbs pound pounds pence"
        " dollars euros million billion thousand hundred dozen people person persons members pupils"
        " children adults residents copies seats votes times quarter term grade floor place volunteers"
        " homes houses trees bedrooms items points things"
    ),
    going_on=forms("and or of to in on from for with at by out"),
    breaks=(
        "break",
        "lunch",
        "lunch break",
        "coffee",
        "coffee break",
        "tea",
        "tea break",
        "dinner",
        "comfort break",
        "recess",
    ),
    unnumbered=("check-in", "check-out", "welcome", "opening", "roll call", "introductions"),
    swot=("swot",),
    values=("values",),
    plan=forms("timeline timetable"),
    decision_letter=("D",),
    no_numbers=("no", "none", "off"),
    automatic=("auto", "automatic", "yes", "on"),
)
