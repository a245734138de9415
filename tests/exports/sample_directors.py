"""The two days of the library directors: no formal decisions, in bokmål, approved."""

from __future__ import annotations

from exports.blocks import (
    Callout,
    Cell,
    Details,
    Heading,
    Minutes,
    Named,
    NamedTexts,
    Paragraph,
    Point,
    PointList,
    Run,
    Swot,
    SwotField,
    Table,
)
from tests.exports.sample_parts import bulleted, cells, columns, line, linked, points


def library_directors() -> Minutes:
    """Two days without formal decisions, in bokmål, approved."""
    return Minutes(
        language="nb-NO",
        type_label="REFERAT",
        draft_label="",
        title="Biblioteksjefmøtet 2015",
        subtitle="Oppsummering av biblioteksjefmøtet i Tromsø 2.–3. juni 2015",
        organisation="Fylkesbiblioteket i Troms",
        running_title="Biblioteksjefmøtet 2015 – 2.–3. juni 2015",
        footer="Referat – 2.–3. juni 2015",
        page_label="Side {page} av {pages}",
        author="Birgit Larsen",
        subject="Biblioteksjefmøtet",
        created="2015-06-03T15:30:00+02:00",
        details=Details(
            rows=(
                ("Dato", "Tirsdag 2.–onsdag 3. juni 2015"),
                ("Sted", "Tromsø"),
                ("Arrangør", "Fylkesbiblioteket i Troms"),
                ("Innledning", "Birgit Larsen, fylkesbiblioteksjef"),
                ("Prosessleder", "Hugo Rystrøm, I Pluss"),
                ("Til stede", "Ni biblioteksjefer, de ansatte på fylkesbiblioteket og Hugo Rystrøm"),
            )
        ),
        blocks=(*_front_page(), *_first_day(), *_second_day()),
    )


def _front_page() -> tuple[Heading | PointList | Table, ...]:
    day1, day2 = "Dag 1, 2. juni", "Dag 2, 3. juni"
    program = (
        (day1, "Fylkesbibliotekets innledning", "a1", "Innlegg, Birgit Larsen"),
        (day1, "SWOT-analyse av samarbeidet", "a2", "Gruppearbeid, Hugo Rystrøm"),
        (day1, "Våre forventninger til hverandre", "a3", "Gruppearbeid"),
        (day2, "Suksesskriterier for godt samarbeid", "a4", "Oppsummering av dag 1"),
        (day2, "Våre kjerneverdier", "a5", "Gruppearbeid"),
        (day2, "Forslag til ny bibliotekplanprosess", "a6", "Forslag og diskusjon"),
        (day2, "Litteraturhus, nettsider og kommunereform", "a8", "Orientering"),
    )
    summary = (
        (
            "Samarbeid:",
            (
                " SWOT-analysen viser at nyhetsbrevet, tilgjengeligheten og den faglige styrken "
                "verdsettes. Bibliotekenes utfordring er at det skjer mye på en gang."
            ),
        ),
        (
            "Forventninger:",
            " Alle stiller opp for hverandre, deler kunnskap og svarer på saker som blir sendt ut.",
        ),
        (
            "Kjerneverdier:",
            " Forslagene fra gruppearbeidet blir basis når visjonen for Tromsbibliotekene skal bestemmes.",
        ),
        (
            "Ny bibliotekplan:",
            (
                " Flere forslag ble lagt fram, uten konklusjon. Framdriftsplanen går fram til sak i "
                "Fylkestinget i juni 2016."
            ),
        ),
    )
    return (
        Heading(level=2, text="Kort oppsummert"),
        PointList(points=tuple(Point(line=(Run(name, bold=True), Run(text))) for name, text in summary)),
        Heading(level=2, text="Oppfølging"),
        Table(
            columns=columns(("Nr.", 7), ("Oppgave", 53), ("Ansvar", 22), ("Frist", 18)),
            rows=(
                cells(
                    "1",
                    "Arbeide videre med kjerneverdiene med forslagene fra møtet som basis for visjonen",
                    "Fylkesbiblioteket sammen med bibliotekene",
                    "Høsten 2015",
                ),
                cells("2", "Sende ut sammendraget av planprosessen", "Ikke fastsatt", ""),
            ),
            alt="Oppgaver med ansvarlig og frist",
        ),
        Heading(level=2, text="Program"),
        Table(
            columns=columns(("Dag", 17), ("Tema", 50), ("Form", 33)),
            rows=tuple(
                (*cells(day), linked(title, anchor), *cells(form)) for day, title, anchor, form in program
            ),
            alt="Sakene i møtet, med dag og form",
        ),
    )


def _first_day() -> tuple[Heading | Paragraph | PointList | Swot | Table, ...]:
    return (
        Heading(level=2, text="Dag 1 – tirsdag 2. juni"),
        Paragraph(
            line=line(
                "Hovedtema var hvordan vi kan jobbe bedre sammen, med fokus på samarbeid og "
                "samhandling og forventninger vi har til hverandre."
            )
        ),
        Heading(level=3, text="Innledning", anchor="a1"),
        Paragraph(
            line=line(
                "Fylkesbiblioteksjef Birgit Larsen innledet ved å sette fokus på "
                "folkebibliotekfeltet i Troms som en "
                "organisasjon. Fylkesbiblioteket har et lovpålagt oppdrag om å ivareta regionale "
                "oppgaver og "
                "tilrettelegge og bidra til utvikling av bibliotekene, gi råd og veiledning og "
                "arrangere møter og kurs. "
                "Dette forutsetter et godt samarbeid med kommunene. Kommunene er blitt faglig sterkere, og "
                "fylkesbiblioteket må endre seg i dette landskapet og tilby tjenester som er "
                "tilpasset og ønsket."
            )
        ),
        Heading(level=3, text="SWOT-analyse", anchor="a2"),
        Paragraph(
            line=line(
                "Sammen med konsulent Hugo Rystrøm kjørte vi en SWOT-analyse med disse hovedspørsmålene:"
            )
        ),
        points(
            "Hva fungerer godt i samarbeidet mellom bibliotekene og fylkesbiblioteket i Troms?",
            "Finnes det noen smarte grep som kan gjøres for at samarbeidet skal bli enda bedre?",
            numbered=True,
        ),
        Swot(
            header=("Perspektiv", "Fremmer", "Hemmer"),
            rows=("Internt", "Eksternt"),
            fields=(
                SwotField(
                    quadrant="strength",
                    title="Styrker",
                    points=tuple(
                        map(
                            line,
                            (
                                "Nyhetsbrevet er en bra informasjonskanal",
                                "God mottakelse når man tar kontakt; tilgjengelig, med «lave terskler»",
                                "Faglig sterk og en viktig koordinator mellom bibliotekene",
                            ),
                        )
                    ),
                ),
                SwotField(quadrant="weakness", title="Svakheter", points=()),
                SwotField(
                    quadrant="opportunity",
                    title="Muligheter",
                    points=tuple(
                        map(
                            line,
                            (
                                "Utnytte hverandres styrker bedre",
                                "Kompetanseheving for alle er mulig og viktig",
                            ),
                        )
                    ),
                ),
                SwotField(
                    quadrant="threat",
                    title="Trusler",
                    points=(
                        line(
                            "Det skjer veldig mye på en gang, og det blir vanskelig å prioritere og "
                            "koordinere"
                        ),
                    ),
                ),
            ),
            empty="Ingen punkter ført.",
            alt="Styrker, svakheter, muligheter og trusler i samarbeidet",
        ),
        Heading(level=3, text="Våre forventninger til hverandre", anchor="a3"),
        Paragraph(
            line=line("Vi var alle enige om at det er viktig for fellesskapet at alle bidrar og deltar.")
        ),
        Table(
            columns=columns(("Fra", 19), ("Til", 20), ("Forventning", 61)),
            rows=(
                (
                    *cells("Alle", "Hverandre"),
                    bulleted(
                        "Stiller opp for hverandre og er gode kolleger",
                        "Deler på kunnskap og informasjon",
                        "Responderer på saker som blir sendt ut",
                    ),
                ),
                (
                    *cells("Bibliotekene", "Fylkesbiblioteket"),
                    bulleted(
                        "En god støttespiller, både faglig og økonomisk",
                        "Fokus på kompetanseheving, og støtte eller initiativ til prosjekter som "
                        "bringer bibliotekene "
                        "videre",
                        "En mer aktiv rolle i å synliggjøre bibliotektjenestene overfor politikerne "
                        "og regionrådene",
                        "Prosjekter for løsning av felles oppgaver, men ikke for mange på en gang",
                    ),
                ),
                (
                    *cells("Fylkesbiblioteket", "Bibliotekene"),
                    bulleted(
                        "Deltar og bidrar i samarbeidet",
                        "Tar kontakt, og er tydelige på hva de ønsker, kan gjøre og ikke har kapasitet til",
                        "Bruker mulighetene som legges til rette, f.eks. innen utviklingsarbeid, "
                        "kompetanseheving og "
                        "prosjekter",
                    ),
                ),
                (
                    *cells("Fylkesbiblioteket", "Seg selv"),
                    bulleted(
                        "Oppdatert og med overblikk",
                        "Opptrer med seriøsitet og er klare på hva vi vet og ikke vet",
                        "Svarer på alle henvendelser og er tydelige på avklaringer og forventninger",
                    ),
                ),
            ),
            alt="Hvem som forventer hva av hvem",
        ),
    )


def _second_day() -> tuple[Heading | Paragraph | PointList | NamedTexts | Callout | Table, ...]:
    plan = (
        ("1", "Juni 2015", "Biblioteksjefmøtet"),
        (
            "2",
            "Juni–september 2015",
            (
                "Fylkesrådssak om oppstart av planprosess, diverse avklaringer internt og "
                "eksternt, nedsette arbeidsgruppe, infobrev til kommunene"
            ),
        ),
        ("3", "Oktober 2015", "Regionale informasjons- og oppstartsmøter"),
        ("4", "November 2015–mars 2016", "Arbeidsgruppa jobber"),
        ("5", "April 2016", "Høring av planutkast"),
        ("6", "Juni 2016", "Sak til Fylkestinget – vedtak"),
    )
    return (
        Heading(level=2, text="Dag 2 – onsdag 3. juni"),
        Heading(level=3, text="Viktige suksesskriterier for godt samarbeid", anchor="a4"),
        Paragraph(line=line("Oppsummering av gårsdagens arbeid:")),
        points(
            "Kommunikasjon – vi må gi klare meldinger og tilbakemeldinger, det er lett å snakke "
            "forbi hverandre",
            "Vi må ha forståelse for at mye er forskjellig fra kommune til kommune. Det forventes ikke at "
            "bibliotekene skal snakke med én stemme",
            "Felles aktivitetskalender",
            "Fellesskapet er viktig – alle må ha forståelse for at deres nærvær er viktig for kollegiet",
            "Vi skal dele våre erfaringer og kompetanse",
            "Hospitering kan være en fin måte å øke kompetansen og kollegasamarbeidet på. "
            "Fylkesbiblioteket kan "
            "være en støttespiller i koordinering og finansiering av dette",
            "Fungerende regionsamarbeid gjør bibliotekene sterkere",
            "Det ønskes kompetansetiltak på lederrollen",
            "Forventningsavklaringer er viktig for et godt samarbeid",
            "Vi må sørge for å inkludere og informere dem som ikke er med i arbeidsgrupper eller prosjekter",
            "Å eie prosjekt og utvikling har et potensial – viktig at bibliotekene er med på å eie det",
        ),
        Heading(level=3, text="Våre kjerneverdier", anchor="a5"),
        Paragraph(
            line=(
                Run(
                    "Vi ønsker å bli enige om hva som er våre kjerneverdier, og bruke dem som en "
                    "inngang til arbeidet med "
                    "den nye bibliotekplanen. Spørsmålet til gruppene var: "
                ),
                Run("Hva skal bibliotekene i Troms være?", italic=True),
                Run(" Forslagene fra gruppearbeidet:"),
            )
        ),
        NamedTexts(
            texts=(
                Named(
                    name="Torg",
                    line=line(
                        "Biblioteket kan fungere som det torget der ulike mennesker møtes og må "
                        "akseptere og erfare at man er ulike og har ulike verdier og likevel skal "
                        "leve side om side og "
                        "akseptere hverandre."
                    ),
                ),
                Named(
                    name="Vannhull",
                    line=line(
                        "Oppgavene og tjenesten folk trenger. Infrastruktur og "
                        "kompetansebygging. Møte med ideer og perspektiver vi kan gi."
                    ),
                ),
                Named(
                    name="Kompetent guiding",
                    line=line(
                        "Ikke nok å ha, må også formidle. «Ikke være på hælen, men på "
                        "hugget.» Folk erfarer at dette er det jeg trenger. Se brukerne der de er."
                    ),
                ),
                Named(
                    name="Det dugende mennesket",
                    line=line("Bygge sosial kompetanse, bygge kulturell kompetanse, kunnskap og læring."),
                ),
                Named(name="Det deltakende mennesket", line=line("Port mot verdens kunnskap.")),
            )
        ),
        points(
            "Biblioteket er et mangfoldig møtested og skaper sterke lokalsamfunn",
            "Biblioteket bidrar til leseforståelse",
        ),
        Callout(
            tone="action",
            label="Oppgave:",
            paragraphs=(
                line(
                    "Arbeide videre med kjerneverdiene til høsten; forslagene fra møtet er basis for "
                    "visjonen."
                ),
            ),
            details=(("Ansvar:", "Fylkesbiblioteket sammen med bibliotekene"), ("Frist:", "høsten 2015")),
        ),
        Heading(level=3, text="Forslag til ny bibliotekplanprosess", anchor="a6"),
        Paragraph(
            line=line(
                "Vi hadde først en kort gjennomgang av den forrige planprosessen. Man mente den hadde "
                "vært arbeidskrevende – men nyttig. Man ønsker seg en enda bedre forankret plan i neste "
                "omgang, en som føles «mer våres»."
            )
        ),
        Callout(
            tone="proposal",
            label="Forslag – uten konklusjon:",
            paragraphs=(
                line(
                    "Det ble lagt fram en del forslag til hvordan planprosessen kan kjøres, uten at "
                    "vi kom fram til "
                    "noen konklusjoner i denne omgang. Vi ønsker å involvere bredt også denne "
                    "gangen og foreslår en "
                    "arbeidsgruppe med én person fra hver region og to fra fylkesbiblioteket."
                ),
                line(
                    "Frikjøp av de regionsansvarlige ble diskutert. Folk var positive, men det "
                    "avhenger av at noen har "
                    "kapasitet til å bli frikjøpt."
                ),
                line(
                    "Det kan være mulig å ha egne lokale eller regionale mål, slik at ikke alle "
                    "tiltak trenger like "
                    "stort fokus i alle regionene eller bibliotekene."
                ),
            ),
        ),
        Heading(level=3, text="Forslag til framdriftsplan", anchor="a7"),
        Table(
            columns=columns(("Steg", 9), ("Periode", 30), ("Aktivitet", 61)),
            rows=tuple(
                (Cell(lines=((Run(step, bold=True),),)), *cells(period, what)) for step, period, what in plan
            ),
            alt="Stegene i framdriftsplanen",
        ),
        Heading(level=3, text="Orienteringer", anchor="a8"),
        Paragraph(line=line("På slutten av dagen fikk vi informasjon om:")),
        points(
            "prosjektet Folkebibliotekene som litteraturhus", "status i nettsideprosjektet", "kommunereformen"
        ),
    )
