"""The names of months and weekdays in nynorsk."""

from store.language.calendar_names import CalendarNames
from store.language.folders import forms

CALENDAR_NAMES = CalendarNames(
    months=forms("januar februar mars april mai juni juli august september oktober november desember"),
    short_months=forms("jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des."),
    weekdays=forms("måndag tysdag onsdag torsdag fredag laurdag søndag"),
    short_weekdays=forms("må. ty. on. to. fr. la. sø."),
    shortest_weekdays=forms("må. ty. on. to. fr. la. sø."),
)
