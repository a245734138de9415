"""The names of months and weekdays in bokmål."""

from store.language.calendar_names import CalendarNames
from store.language.folders import forms

CALENDAR_NAMES = CalendarNames(
    months=forms("januar februar mars april mai juni juli august september oktober november desember"),
    short_months=forms("jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des."),
    weekdays=forms("mandag tirsdag onsdag torsdag fredag lørdag søndag"),
    short_weekdays=forms("man. tir. ons. tor. fre. lør. søn."),
    shortest_weekdays=forms("ma. ti. on. to. fr. lø. sø."),
)
