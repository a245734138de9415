"""The words of a series in nynorsk."""

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
        members=("medlemer", "medlemmer"),
        meets=("møtest",),
        dates=("møtedagar",),
        quorum=("vedtaksført", "vedtaksfør"),
        language=("språk",),
        letterhead=("brevark",),
        includes=("tek med",),
    ),
    meets=MeetsWords(
        ordinals=(("første", "fyrste"), ("andre",), ("tredje",), ("fjerde",)),
        last=("siste",),
        every=("kvar",),
        every_other=("annankvar", "kvar andre"),
        of_month=("i månaden", "i kvar månad", "kvar månad"),
        except_=("unnateke", "utanom", "bortsett frå", "ikkje"),
        weekday_endings=("en", "ar", "ane"),
    ),
    quorum=QuorumWords(
        half=("minst halvparten", "halvparten", "minst halvparten av medlemene"),
        majority=("meir enn halvparten", "over halvparten", "meir enn halvparten av medlemene", "fleirtalet"),
        two_thirds=("to tredelar", "minst to tredelar", "2/3"),
    ),
    titles=TitleWords(
        number=("nr",),
        year=("år",),
        month=("månad",),
        date=("dato",),
        half=("halvår",),
        spring=("våren",),
        autumn=("hausten",),
    ),
    roles=RoleWords(
        approving=("godkjenn", "godkjen"),
        notice=("innkalling", "saksliste", "sakliste", "dagsorden"),
        minutes=("referat", "protokoll", "møtebok"),
        follow_up=("oppfølging",),
        other=("eventuelt", "ymse"),
        followed=("møte", "sist", "sak", "vedtak", "oppgåve", "protokoll", "referat", "punkt"),
        last_meeting=("frå førre møte", "frå siste møte", "frå sist"),
        from_day=("frå",),
        to_minutes=("til", "i", "av"),
    ),
    scopes=ScopeWords(everything=("alt",), outcomes=("utfall",), unattributed=("utan namn",)),
    languages={"nynorsk": "nn", "bokmål": "nb", "engelsk": "en"},
)
