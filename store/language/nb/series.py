"""The words of a series in bokmål."""

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
        members=("medlemmer",),
        meets=("møtes",),
        dates=("møtedager",),
        quorum=("vedtaksført", "vedtaksfør"),
        language=("språk",),
        letterhead=("brevark",),
        includes=("tar med",),
    ),
    meets=MeetsWords(
        ordinals=(("første",), ("andre", "annen"), ("tredje",), ("fjerde",)),
        last=("siste",),
        every=("hver",),
        every_other=("annenhver", "hver annen", "hver andre"),
        of_month=("i måneden", "i hver måned", "hver måned"),
        except_=("unntatt", "utenom", "bortsett fra", "ikke"),
        weekday_endings=("en", "er", "ene"),
    ),
    quorum=QuorumWords(
        half=("minst halvparten", "halvparten", "minst halvparten av medlemmene"),
        majority=("mer enn halvparten", "over halvparten", "mer enn halvparten av medlemmene", "flertallet"),
        two_thirds=("to tredjedeler", "minst to tredjedeler", "2/3"),
    ),
    titles=TitleWords(
        number=("nr",),
        year=("år",),
        month=("måned",),
        date=("dato",),
        half=("halvår",),
        spring=("våren",),
        autumn=("høsten",),
    ),
    roles=RoleWords(
        approving=("godkjenn", "godkjen"),
        notice=("innkalling", "saksliste", "sakliste", "dagsorden"),
        minutes=("referat", "protokoll", "møtebok"),
        follow_up=("oppfølging",),
        other=("eventuelt", "ymse"),
        followed=("møte", "sist", "sak", "vedtak", "oppgave", "protokoll", "referat", "punkt"),
        last_meeting=("fra forrige møte", "fra siste møte", "fra sist"),
        from_day=("fra",),
        to_minutes=("til", "i", "av"),
    ),
    scopes=ScopeWords(everything=("alt",), outcomes=("utfall",), unattributed=("uten navn",)),
    languages={"bokmål": "nb", "nynorsk": "nn", "engelsk": "en", "norsk": "nb"},
)
