"""Two rich meetings: the directors' two days, and a board's protocol."""

from __future__ import annotations

from datetime import date

from store.record.record import Record
from store.record.values import Deadline, Kind, Language, Name, Period, Profile, Role, When
from tests.exports.records import SERIES, Builder, votes


def directors(language: Language = "nb", profile: Profile = "minutes") -> Record:
    """Two days, groups, a SWOT board, expectations in four directions, values and a plan."""
    b = Builder(
        title="Biblioteksjefmøtet 2015",
        subtitle="Oppsummering av biblioteksjefmøtet i Tromsø 2.-3. juni 2015",
        from_=date(2015, 6, 2),
        to=date(2015, 6, 3),
        place="Tromsø",
        organiser="Fylkesbiblioteket i Troms",
        roles=(Role("Prosessleder", "Hugo Rystrøm, I Pluss"),),
        language=language,
        profile=profile,
    )
    b.group("biblioteksjefer", 9)
    b.group("ansatte ved fylkesbiblioteket", 0)
    b.person("Hugo Rystrøm")
    b.note("2. og 3. juni arrangerte vi årets biblioteksjefmøte")
    b.entry(Kind.SUMMARY, "Samarbeid: nyhetsbrevet og den faglige styrken verdsettes.")
    b.entry(Kind.SUMMARY, "Ny bibliotekplan: flere forslag ble lagt fram, uten konklusjon.")
    _first_day(b)
    _second_day(b)
    return b.record


def _first_day(b: Builder) -> None:
    b.day(date=date(2015, 6, 2))
    b.note("hovedtema var hvordan vi kan jobbe bedre sammen")
    b.item("Innledning", format="innlegg", presenter="Birgit Larsen")
    b.note("fylkesbiblioteket har et lovpålagt oppdrag")
    b.note('kommunene er blitt "faglig sterkere"')
    b.note("dette forutsetter et godt samarbeid", paragraph=True)
    b.item("SWOT-analyse", form="swot", format="gruppearbeid", presenter="Hugo Rystrøm")
    b.note("vi kjørte en SWOT-analyse med disse hovedspørsmålene:")
    b.entry(Kind.GUIDE, "Hva fungerer godt i samarbeidet?")
    b.entry(Kind.GUIDE, "Finnes det noen smarte grep?")
    b.entry(Kind.SWOT, "Nyhetsbrevet er en bra informasjonskanal", quadrant="strength")
    b.entry(Kind.SWOT, "Utnytte hverandres styrker bedre", quadrant="opportunity")
    b.entry(Kind.SWOT, "Det skjer veldig mye på en gang", quadrant="threat")
    b.entry(Kind.SWOT, "Lave terskler", quadrant="strength")
    b.entry(Kind.SWOT, "Hører ikke hjemme noe sted")
    b.item("Lunsj", form="break")
    b.item("Våre forventninger til hverandre", format="gruppearbeid")
    b.note("vi var alle enige om at det er viktig at alle deltar")
    b.expects("Alle", "Alle", "stiller opp for hverandre", mutual=True)
    b.expects("Bibliotekene", "Fylkesbiblioteket", "en god støttespiller")
    b.expects("Fylkesbiblioteket", "Bibliotekene", "deltar og bidrar")
    b.expects("Fylkesbiblioteket", "Fylkesbiblioteket", "oppdatert og med overblikk")
    kept = b.expects("Bibliotekene", "Fylkesbiblioteket", "prosjekter som bringer oss videre")
    b.became(kept, "accepted")


def _second_day(b: Builder) -> None:
    b.day(date=date(2015, 6, 3), heading="onsdag 3. juni")
    b.item("Viktige suksesskriterier", format="oppsummering av dag 1")
    b.note("oppsummering av gårsdagens arbeid:")
    b.point("Kommunikasjon - vi må gi klare meldinger")
    above = b.point("Felles aktivitetskalender")
    b.point("én for hver region", parent=above.id)
    b.point("Kari: vi deler erfaringer".removeprefix("Kari: "), speaker=Name("Kari"))
    b.item("Våre kjerneverdier", form="values", format="gruppearbeid")
    b.note("Forslagene fra gruppearbeidet:")
    b.entry(Kind.PROPOSAL, "Her møtes ulike mennesker.", name="Torg")
    b.entry(Kind.PROPOSAL, "Oppgavene og tjenesten folk trenger.", name="Vannhull")
    b.entry(Kind.PROPOSAL, "Biblioteket bidrar til leseforståelse.")
    b.action(
        "arbeide videre med kjerneverdiene til høsten",
        "Fylkesbiblioteket",
        "bibliotekene",
        deadline=Deadline("høsten"),
    )
    b.action("sende utkast innen neste møte", "Kari", deadline=Deadline("neste møte", meeting="next"))
    b.item("Forslag til ny bibliotekplanprosess", format="forslag og diskusjon", outcome="inconclusive")
    b.entry(Kind.NOTE, "dette må vi se på igjen", speaker=Name("Per"))
    b.entry(Kind.PROPOSAL, "en arbeidsgruppe med én fra hver region")
    b.entry(Kind.PROPOSAL, "frikjøp av de regionsansvarlige", by=Name("Per"))
    b.entry(Kind.QUESTION, "Hvem eier planen?")
    b.entry(Kind.QUESTION, "Når er høringen?", answer="i april", answered_by=Name("Birgit Larsen"))
    b.item("Forslag til framdriftsplan", form="plan", parent=b.item_id)
    b.entry(Kind.STEP, "Biblioteksjefmøtet", period=Period("juni 2015", "2015-06", "2015-06"))
    b.entry(Kind.STEP, "Fylkesrådssak", period=Period("juni-september 2015", "2015-06", "2015-09"))
    b.entry(Kind.MEMO, "handle melk")
    b.entry(Kind.NOTE, "bare for oss", in_minutes=False)


def protocol(language: Language = "nn", profile: Profile = "protocol") -> Record:
    """A board with cases, votes, an exempt case, deputies and comings and goings."""
    b = Builder(
        title="Styremøte i Fjordane bibliotekforum",
        number="2/2026",
        series=SERIES,
        to=date(2026, 3, 12),
        start="10.00",
        end="14:30",
        place="Møterom Fjorden",
        chair=Name("Kari Eksempel"),
        note_taker=Name("Ola Eksempel"),
        next_meeting=When("11. juni", date(2026, 6, 11)),
        copy_to=("Kommunane", "Fylket"),
        archive_ref="2026/123",
        signers=(Name("Kari Eksempel"), Name("Per Døme")),
        remarks_by=When("1. april", date(2026, 4, 1)),
        language=language,
        profile=profile,
    )
    b.person("Kari Eksempel", role="leiar", organisation="Eksempelvik bibliotek")
    b.person("Ola Eksempel", role="sekretær", organisation="Fylkesbiblioteket", votes=False)
    b.person("Per Døme", role="styremedlem", organisation="Dømedal bibliotek")
    b.person("Anne Prøve", "excused", role="styremedlem", organisation="Prøvestad bibliotek")
    b.person("Nils Prøve", "deputy", deputy_for=Name("Anne Prøve"), organisation="Prøvestad bibliotek")
    b.person("Liv Test", "absent", role="styremedlem")
    b.item("Godkjenning av innkalling", number="11/26")
    b.decision("Innkallinga vert godkjend", votes=votes("samrøystes", unanimous=True))
    _cases(b)
    return b.record


def _cases(b: Builder) -> None:
    b.item(
        "Felles utlånsreglar",
        sort="decision",
        presenter="Per Døme",
        background="Utlånsreglane er ulike frå bibliotek til bibliotek.",
        recommendation="Reglane vert vedtekne.",
    )
    b.action("sende reglane til alle innan 1.4", "Ola", deadline=Deadline("1.4", date(2026, 4, 1)))
    b.decision(
        "Forumet innfører felles utlånsreglar frå 1. september 2026\nReglane vert evaluerte etter eitt år",
        supersedes=("14/25",),
        votes=votes("7-2-1", for_=7, against=2, abstain=1, dissent=("Kari", "Per")),
    )
    b.note("arbeidsgruppa la fram to alternativ")
    b.entry(Kind.PROPOSAL, "alternativ A", votes=votes("3-1", for_=3, against=1))
    b.entry(Kind.PROPOSAL, "alternativ B", by=Name("Per Døme"))
    refused = b.decision("Gebyr for barn under 15 år")
    b.became(refused, "rejected")
    b.entry(Kind.STATEMENT, 'Eg er "sterkt" usamd - dette er feil', speaker=Name("Per Døme"))
    b.entry(Kind.ANNEX, "Reglar.pdf")
    b.moved("Nils Prøve", "departure", "13.15")
    b.moved("Per Døme", "recusal", ground="fvl. § 6")
    b.item("Oppsigelse av Kari", exempt="§ 13")
    b.decision("Hemmeleg vedtak")
    b.item("Bookingsystem", form="plan", outcome="postponed")
    b.entry(
        Kind.STEP, "hente inn tilbod", period=Period("april 2026", "2026-04", "2026-04"), owner=Name("Per")
    )
    b.decision("vi prøver", conclusion=True)
    b.action("hente tilbod")
    b.item("Løn", private=True)
    b.note("LØYNDOM")
