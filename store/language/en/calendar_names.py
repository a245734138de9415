"""The names of months and weekdays in English."""

from store.language.calendar_names import CalendarNames
from store.language.folders import forms

CALENDAR_NAMES = CalendarNames(
    months=forms("January February March April May June July August September October November December"),
    short_months=forms("Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec"),
    weekdays=forms("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    short_weekdays=forms("Mon Tue Wed Thu Fri Sat Sun"),
    shortest_weekdays=forms("Mo Tu We Th Fr Sa Su"),
)
