"""The words of a series in English."""

from store.language.series import (
    MeetsWords,
    QuorumWords,
    RoleWords,
    ScopeWords,
    SeriesLabels,
    SeriesWords,
    TitleWords,
)

SERIES = SeriesWords(
    labels=SeriesLabels(
        members=("members",),
        meets=("meets",),
        dates=("meeting days",),
        quorum=("quorum",),
        language=("language",),
        letterhead=("letterhead",),
        includes=("includes",),
    ),
    meets=MeetsWords(
        ordinals=(("first", "1st"), ("second", "2nd"), ("third", "3rd"), ("fourth", "4th")),
        last=("last",),
        every=("every", "each"),
        every_other=("every other", "every second"),
        of_month=("of the month", "of each month", "of every month", "in the month"),
        except_=("except", "excluding", "but not in", "not in"),
        weekday_endings=("s",),
    ),
    quorum=QuorumWords(
        half=("at least half", "half", "half of the members", "at least half of the members"),
        majority=("more than half", "over half", "more than half of the members", "a majority"),
        two_thirds=("two thirds", "two-thirds", "at least two thirds", "2/3"),
    ),
    titles=TitleWords(
        number=("no",),
        year=("year",),
        month=("month",),
        date=("date",),
        half=("half-year",),
        spring=("spring",),
        autumn=("autumn",),
    ),
    roles=RoleWords(
        approving=("approv", "adopt"),
        notice=("notice", "agenda"),
        minutes=("minutes",),
        follow_up=("follow-up", "followup", "matters arising", "action log"),
        other=("any other business", "aob"),
        followed=("meeting", "last time", "actions", "decisions", "minutes"),
        last_meeting=(
            "from the last meeting",
            "of the last meeting",
            "from the previous meeting",
            "of the previous meeting",
        ),
        from_day=("of",),
        to_minutes=("to", "in", "of"),
    ),
    scopes=ScopeWords(everything=("everything",), outcomes=("outcomes",), unattributed=("unattributed",)),
    languages={"english": "en", "bokmål": "nb", "nynorsk": "nn", "norwegian": "nb"},
)
