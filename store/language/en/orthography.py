"""How English is written."""

from store.language.orthography import Orthography

ORTHOGRAPHY = Orthography(
    quotes=("“", "”"),
    decimal=".",
    list_separator=",",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    capitals=True,
    day_stop=False,
    # No typesetter knows «Apr» for a month: the space that must not break is put here.
    short_day="d\u00a0MMM y",
    before_clock="",
    clock_dot=":",
    hour_digits=2,
    before_number=("[Ii]tem", "[Cc]ase", "[Pp]age"),
    compounds=False,
    lacking=(),
)
