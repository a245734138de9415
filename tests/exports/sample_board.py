"""A formal protocol in nynorsk, with votes and case numbers, still a draft."""

from __future__ import annotations

from exports.blocks import (
    Callout,
    Cell,
    Details,
    Heading,
    Minutes,
    Paragraph,
    Point,
    PointList,
    Run,
    Table,
)
from tests.exports.sample_parts import cells, columns, line, linked


def board_protocol() -> Minutes:
    """A formal protocol in nynorsk, still a draft."""
    people = (
        ("Kari Eksempel", "Leiar", "Eksempelvik bibliotek", "Til stades"),
        ("Ola Eksempel", "Sekretær", "Fylkesbiblioteket", "Til stades"),
        ("Anne Prøve", "Styremedlem", "Prøvestad bibliotek", "Forfall"),
        ("Nils Prøve", "Vara for Anne Prøve", "Prøvestad bibliotek", "Til stades"),
        ("Liv Test", "Styremedlem", "", "Ikkje møtt"),
    )
    outcomes = (
        ("12/26", "s12", "Vedtak:", " Årsmeldinga for 2025 vert godkjend.", "–", "–"),
        ("13/26", "s13", "Vedtak:", " Felles utlånsreglar frå 1. september 2026.", "–", "–"),
        ("13/26", "s13", "Oppgåve:", " Sende reglane til alle biblioteka", "Ola Eksempel", "1.4.2026"),
        ("14/26", "s14", "Oppgåve:", " Hente inn tilbod frå to leverandørar", "Per Døme", "15.4.2026"),
    )
    return Minutes(
        language="nn-NO",
        type_label="MØTEPROTOKOLL",
        draft_label="UTKAST",
        title="Styremøte i Fjordane bibliotekforum",
        subtitle="Møte 2/2026 – 12. mars 2026",
        organisation="Fjordane bibliotekforum (oppdikta døme)",
        running_title="Møteprotokoll 2/2026 – 12. mars 2026",
        footer="Møteprotokoll – 12. mars 2026",
        page_label="Side {page} av {pages}",
        author="Ola Eksempel",
        subject="Styremøte",
        created="2026-03-12T14:30:00+01:00",
        details=Details(
            rows=(
                ("Dato", "Torsdag 12. mars 2026"),
                ("Tid", "kl. 10.00–14.30"),
                ("Stad", "Møterom Fjorden, Eksempelvik bibliotek"),
                ("Møteleiar", "Kari Eksempel"),
                ("Referent", "Ola Eksempel"),
            )
        ),
        blocks=(
            Heading(level=2, text="Vedtak og oppfølging"),
            Table(
                columns=columns(("Sak", 12), ("Vedtak eller oppgåve", 49), ("Ansvar", 23), ("Frist", 16)),
                rows=tuple(
                    (
                        linked(case, anchor),
                        Cell(lines=((Run(word, bold=True), Run(text)),)),
                        *cells(owner, deadline),
                    )
                    for case, anchor, word, text, owner, deadline in outcomes
                ),
                alt="Vedtak og oppgåver etter sak",
            ),
            Heading(level=2, text="Deltakarar"),
            Table(
                columns=columns(("Namn", 31), ("Rolle", 25), ("Verksemd", 27), ("Status", 17)),
                rows=tuple(cells(*person) for person in people),
                alt="Dei som var kalla inn, med rolle og status",
            ),
            Paragraph(
                line=line(
                    "Vedtaksført: 4 av 5 røysteføre medlemer møtte. Nils Prøve gjekk kl. 13.15, før "
                    "handsaminga av sak 14/26."
                ),
                role="quiet",
            ),
            Heading(level=2, text="Sak 12/26  Årsmelding 2025", anchor="s12"),
            Paragraph(
                line=line("Leiaren gjekk gjennom årsmeldinga. Det kom spørsmål om besøkstala for hausten.")
            ),
            Callout(
                tone="decision",
                label="Vedtak 12/26:",
                paragraphs=(line("Årsmeldinga for 2025 vert godkjend."),),
                note=("Røysting:", "Samrøystes vedteke (4 røyster)."),
            ),
            Heading(level=2, text="Sak 13/26  Felles utlånsreglar", anchor="s13"),
            Paragraph(
                line=line(
                    "Arbeidsgruppa la fram to alternativ. Alternativ A: 4 veker utlån for alle media. "
                    "Alternativ B: 4 veker for bøker, 2 veker for film og spel."
                )
            ),
            Heading(level=3, text="Framlegg og røysting"),
            PointList(
                points=(
                    Point(
                        line=line("Arbeidsgruppa sitt framlegg: alternativ A."),
                        children=(
                            Point(line=line("Bøker og film likt")),
                            Point(line=line("Evaluering etter eitt år")),
                        ),
                    ),
                    Point(line=line("Framlegg frå Per Døme: alternativ B.")),
                )
            ),
            Callout(
                tone="decision",
                label="Vedtak 13/26-1:",
                paragraphs=(
                    line("Forumet innfører felles utlånsreglar etter alternativ A frå 1. september 2026."),
                    line("Reglane vert evaluerte etter eitt år."),
                ),
                note=(
                    "Røysting:",
                    (
                        "Alternativ A vart vedteke med 3 mot 1 røyst. Per Døme røysta for alternativ B og "
                        "ba om å få dette ført i protokollen."
                    ),
                ),
            ),
            Callout(
                tone="decision",
                label="Vedtak 13/26-2:",
                paragraphs=(line("Gebyr for barn under 15 år fell bort."),),
                note=("Røysting:", "Samrøystes vedteke."),
            ),
            Callout(
                tone="action",
                label="Oppgåve:",
                paragraphs=(line("Sende reglane til alle biblioteka."),),
                details=(("Ansvar:", "Ola Eksempel"), ("Frist:", "1.4.2026")),
            ),
            Callout(
                tone="action",
                label="Oppgåve:",
                paragraphs=(line("Lage ein plakat om reglane."),),
                details=(("Ansvar:", "Nils Prøve"), ("Frist:", "Ikkje fastsett")),
            ),
            Paragraph(line=line("«Eg meiner saka burde vore utsett.» Per Døme"), role="quote"),
            Heading(level=2, text="Sak 14/26  Nytt bookingsystem for møterom", anchor="s14"),
            Paragraph(line=line("Orientering om behovet. Ingen realitetshandsaming i dette møtet.")),
            Callout(
                tone="proposal",
                label="Framlegg – utan konklusjon:",
                paragraphs=(
                    line("Kjøpe felles løysing saman med nabofylket."),
                    line("Utvide eksisterande system."),
                ),
            ),
            Callout(tone="question", label="Ope spørsmål:", paragraphs=(line("Kven eig avtalen i dag?"),)),
            Callout(
                tone="quiet",
                label="Unnateke offentlegheit:",
                paragraphs=(line("Punktet er unnateke offentlegheit, jf. offl. § 13."),),
            ),
            Heading(level=2, text="Neste møte"),
            Details(
                rows=(
                    ("Dato", "Torsdag 11. juni 2026, kl. 10.00–14.30"),
                    ("Stad", "Dømedal bibliotek"),
                    ("Frist for saker", "28. mai 2026"),
                )
            ),
        ),
    )
