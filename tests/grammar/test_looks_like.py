"""Lines that stay text and say so: sentences of minutes, lists below a word, names that are nearly one's."""

from __future__ import annotations

import pytest

from store.record.model import Attendance
from store.record.values import Kind
from tests.grammar.desk import asked, last, taken, typed

PEOPLE = "til stede: Tora Li (leder), Odd Bø (H), Unn Eik, Åse Ødegård"
HERE = (PEOPLE, "# Bod")


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("Odd skal ringe rørleggeren", "! Odd skal ringe rørleggeren"),
        ("Odd ringer rørleggeren innen fredag", "! Odd ringer rørleggeren innen fredag"),
        ("- Unn tar kontakt med naboen", "! Unn tar kontakt med naboen"),
        ("Det ble bestemt at boden males", "= Det ble bestemt at boden males"),
        ("Styret er enige om å male boden", "konklusjon: Styret er enige om å male boden"),
        ("Det var semje om å måle bua", "konklusjon: Det var semje om å måle bua"),
        ("Innkallingen ble godkjent.", "= Innkallingen ble godkjent."),
        ("The minutes were approved", "= The minutes were approved"),
        ("Saken utsettes til høsten", "utsatt: til høsten"),
        ("Saka vart utsett.", "utsatt:"),
        ("The item was deferred to June", "utsatt: to June"),
        ("Orienteringen tas til etterretning.", "til orientering:"),
        ("Saken ble trukket", "trukket:"),
        ("Odd Bø foreslo å selge boden", "forslag: Odd Bø: å selge boden"),
        ("Odd gjorde framlegg om å selje bua", "forslag: Odd: å selje bua"),
        ("Odd ble enstemmig erklært inhabil", "inhabil: Odd"),
        ("Odd tiltrådte igjen", "inn: Odd"),
        ("Odd er tilbake", "inn: Odd"),
        ("Odd er inne att", "inn: Odd"),
        ("Odd joined by phone", "inn: Odd"),
        ("Odd gjekk frå", "ut: Odd"),
        ("Amendment (Odd): paint the shed", "forslag: Odd: paint the shed"),
        ("Tilleggsforslag (Odd): maling", "forslag: Odd: maling"),
        ("Klubben>Havna: lys", "Klubben > Havna: lys"),
        ("tips Havna: lån ut nøkkelen", "tips: Havna: lån ut nøkkelen"),
        ("Klubben ønsker fra havna: lys", "Klubben > havna: lys"),
        ("Odd er syk (internt)", "privat: Odd er syk (internt)"),
        ("(konf.) Odd er syk", "privat: (konf.) Odd er syk"),
        ("Odd sies opp, unntatt § 13", "privat: Odd sies opp, unntatt § 13"),
        ("Alle kom, unntatt Odd", ""),
        ("Vedtatt!", "= Vedtatt!"),
        ("kl. 10.20 Vedtak: Vi maler", "Vedtak: Vi maler"),
        ("[10:20] Action: Odd paints", "Action: Odd paints"),
        ("10:20 pm – Decision: we paint", "Decision: we paint"),
        ("10.20 Boden: vi maler", ""),
        ("10:20 ut: Odd", "ut: Odd 10:20"),
        ("kl. 10.20 Left: Odd", "Left: Odd kl. 10.20"),
        ("Vi kjøper lås – vedtatt", "= Vi kjøper lås – vedtatt"),
        ("Konklusjon -> vi kjøper lås", "Konklusjon: vi kjøper lås"),
        ("=> vi kjøper lås", "konklusjon: vi kjøper lås"),
        ("→ Odd bestiller lås", "! Odd bestiller lås"),
        ("-> Odd to order a lock", "! Odd to order a lock"),
        ("-> se neste side", ""),
        ("Odd/Unn: bestille lås", "! Odd/Unn: bestille lås"),
        ("Odd + Unn: bestille lås", "! Odd + Unn: bestille lås"),
        ("Odd/Unn to order a lock", "! Odd og Unn to order a lock"),
        ("Innen fredag: Odd bestiller lås", "! Innen fredag: Odd bestiller lås"),
        ("By Friday: Odd orders a lock", "! By Friday: Odd orders a lock"),
        ("Innen fredag: vi venter", ""),
        ("Styret ber Odd om å bestille lås", "! Odd: Styret ber Odd om å bestille lås"),
        ("Låsen følges opp av Odd Bø.", "! Odd Bø: Låsen følges opp av Odd Bø."),
        ("The board asked Odd to order a lock", "! Odd: The board asked Odd to order a lock"),
        ("Styret ber kommunen om å brøyte", ""),
        ("Odd blei bedt om å måke", "! Odd: Odd blei bedt om å måke"),
        ("Odd vart bedt om å måke", "! Odd: Odd vart bedt om å måke"),
        ("Odd blir beden om å måke", "! Odd: Odd blir beden om å måke"),
        ("Styret tilsluttede sig indstillingen", "= Styret tilsluttede sig indstillingen"),
        ("Saken utgår", "trukket:"),
        ("Tabled until June", "utsatt: until June"),
        (
            "Moved by Odd, seconded by Unn, that the shed be let",
            "forslag: Odd: that the shed be let (seconded by Unn)",
        ),
        (
            "It was moved by Odd and seconded by Unn that we wait",
            "forslag: Odd: that we wait (seconded by Unn)",
        ),
        ("Styret sluttet seg til innstillingen", "= Styret sluttet seg til innstillingen"),
        ("Styret tiltrer valgnemndas forslag.", "= Styret tiltrer valgnemndas forslag."),
        ("Styret slutta seg til tilrådinga", "= Styret slutta seg til tilrådinga"),
        ("Board endorsed the recommendation", "= Board endorsed the recommendation"),
        ("Kommunestyret sluttet seg til innstillingen i fjor", ""),
        ("Saken ble behandlet for lukkede dører.", "unntatt offentlighet"),
        ("Møtet ble hevet i 2015 av samme grunn", ""),
        ("restricted: NN er syk", "privat: restricted: NN er syk"),
        ("Lukket møte: NN er syk", "privat: Lukket møte: NN er syk"),
        ("Restricted access to the shed", ""),
        ("Vedtak i tråd med innstillingen", "Vedtak: i tråd med innstillingen"),
        ("Godkjent.", "= Godkjent."),
        ("Godkjend", "= Godkjend"),
        ("Approved without comment", "= Approved without comment"),
        ("Husk å male boden", "husk: male boden"),
        ("Hugs å måle bua", "husk: måle bua"),
        ("Remember to paint the shed", "husk: paint the shed"),
        ("Laget forventer av kommunen: lys", "Laget > kommunen: lys"),
        ("Laget ventar av kommunen: lys", "Laget > kommunen: lys"),
        ("The club expects of the town: light", "The club > the town: light"),
        (
            "Odd proposed, Unn seconded: that the shed be let",
            "forslag: Odd: that the shed be let (Unn seconded)",
        ),
        ("Odd fratrådte under behandling av saken", "ut: Odd"),
        ("Odd gjekk frå under handsaminga av saka", "ut: Odd"),
        ("Odd left the room for this item", "ut: Odd"),
        ("The motion was carried unanimously", "stemmer: The motion was carried unanimously"),
        ("Vedtak- boden males", "Vedtak: boden males"),
        ("Konklusjon. Boden males til våren", "Konklusjon: Boden males til våren"),
        ("Vedtak 1: boden males", "Vedtak: boden males"),
        ("Vedtak 7/26: boden males", ""),
        ("Tiltak; male boden", "Tiltak: male boden"),
        ("12/26: Nye lås", "# 12/26: Nye lås"),
        ("§ 4 Vedtekter", "# § 4 Vedtekter"),
        ("Sak nr. 43/26 Lån", "# Sak nr. 43/26 Lån"),
        ("Odd Bø hevet møtet kl. 20.45.", "slutt: 20.45"),
        ("The Chairman closed the meeting at 8.50pm.", "slutt: 8.50pm"),
        ("!! Odd: male", "! Odd: male"),
        ("Spørsmål fra salen: Når males den", "Spørsmål: Når males den"),
        ("Torra: den er full", "Tora: den er full"),
        ("Aase: den er full", "Åse: den er full"),
        ("UE: den er full", "Unn Eik: den er full"),
        ("Unn (vakt): den er full", "Unn: (vakt) den er full"),
        ("Odd erklært inhabil", "inhabil: Odd"),
        ("Odd ble erklært inhabil etter fvl. § 6.", "inhabil: Odd, fvl. § 6"),
        ("Odd Bø (H) fratrådte som inhabil", "inhabil: Odd Bø"),
        ("Odd forlot møtet under denne saken (inhabil).", "inhabil: Odd"),
        ("Unn og Odd left the room for this item, recused", "inhabil: Unn og Odd"),
        ("Mangler: to trillebårer", ""),
        ("leder: boden er full", "Tora Li: boden er full"),
        ("Saksnr: 12/26", ""),
        ("Vi utsetter saken.", "utsatt:"),
        ("Saka utsett", "utsatt:"),
        ("The board deferred the item", "utsatt:"),
        ("OB to call the plumber", "! OB to call the plumber"),
        ("19.20 kom Unn", "inn: Unn 19.20"),
        ("7.20 pm Unn Eik joined the meeting.", "inn: Unn Eik 19.20"),
        ("kl 1920: Unn gikk", "ut: Unn 19.20"),
        ("19.20 Unn gikk gjennom planen", ""),
        ("Unn kom litt for sent, 18.20", "inn: Unn 18.20"),
        ("(Unn gikk kl. 19)", "Unn gikk kl. 19"),
        ("Vi avsluttet kl. 20.30", "slutt: 20.30"),
        ("Møtet hevet kl. 21.00. Neste møte 3. juni", "slutt: 21.00"),
        ("Vedtaket: boden males", "Vedtak: boden males"),
        ("Enstemmig: boden males.", "vedtak: boden males. Enstemmig"),
        ("Motivet: boden", ""),
        ("Unn inhabil", "inhabil: Unn"),
        ("Unn gjekk frå som ugild", "inhabil: Unn"),
        ("Unn stood aside", "inhabil: Unn"),
        ("Unn to call the plumber", "! Unn to call the plumber"),
        ("Styret vedtar:", "= Styret vedtar:"),
        ("**Vedtak:** boden males", "Vedtak: boden males"),
        ("Alle møtte unntatt Unn", "alle til stede unntatt Unn"),
        ("TBC", "TBC ??"),
        ("Check later: the fence.", "Check later: the fence ??"),
        ("Må avklares: prisen på døra", "Må avklares: prisen på døra ??"),
        ("Må sjekkast: prisen på døra", "Må sjekkast: prisen på døra ??"),
        ("Unn gikk kl. 19 etter sak 3/26", "ut: Unn 19.00"),
        ("Unn kom under behandlingen av sak 3.", "inn: Unn"),
        ("Unn left at 7.30 after item 4", "ut: Unn 7.30"),
        ("Unn ble kjent inhabil og forlot rommet", "inhabil: Unn"),
        ("Unn vart kjend ugild", "inhabil: Unn"),
        ("Odd fylgjer opp", "! Odd fylgjer opp"),
        ("Da det ikke var flere saker, ble møtet hevet kl. 20.15", "slutt: 20.15"),
        ("Offl. § 13: NN er syk", "privat: Offl. § 13: NN er syk"),
        ("Internt: NN er syk", "privat: Internt: NN er syk"),
        ("Skal ikkje stå i referatet: NN er sjuk", "privat: Skal ikkje stå i referatet: NN er sjuk"),
        ("For internal use: NN is ill", "privat: For internal use: NN is ill"),
        ("Do not minute: NN is ill", "privat: Do not minute: NN is ill"),
        ("Eget notat: NN er syk", "privat: Eget notat: NN er syk"),
        ("Berre for styret: NN er sjuk", "privat: Berre for styret: NN er sjuk"),
        ("My notes: NN is ill", "privat: My notes: NN is ill"),
        ("NN er syk, privat", "privat: NN er syk, privat"),
        ("NN er syk – fortrolig.", "privat: NN er syk – fortrolig."),
        ("NN er syk (offl. § 13)", "privat: NN er syk (offl. § 13)"),
        ("NN er syk, jf. offl. § 13", "privat: NN er syk, jf. offl. § 13"),
        ("Boden er offentlig, ikke privat eiendom", ""),
        ("Vi fulgte vedtektene, jf. § 13", ""),
        ("Internt arbeid: boden males", ""),
        ("Offl. § 13 er brukt: to ganger", ""),
        ("AOB", "# AOB"),
        ("Eventuelt:", "# Eventuelt"),
        ("Ymse", "# Ymse"),
        ("Item 1: Welcome", "# Item 1: Welcome"),
        (
            "RESOLVED that the shed be sold. Votes: 3 for, 1 against",
            "RESOLVED: that the shed be sold. Votes: 3 for, 1 against",
        ),
        ("Vedtatt at boden males. Stemmer: 3-1", "Vedtatt: at boden males. Stemmer: 3-1"),
    ],
)
def test_what_looks_like_more_is_asked_about(line: str, instead: str) -> None:
    assert asked(*HERE, line) == ("note", instead)


CAME_OF_IT = {
    "trukket:": (
        *(
            "Saken ble trukket",
            "Saken blir trukket",
            "Saken er trukket",
            "Saken trekkes",
            "Punktet ble trukket",
        ),
        *("Saka vart trekt", "Saka vert trekt", "Saka blei trekt", "Saka blir trekt", "Punktet er trekt"),
        *("The item was withdrawn", "The item is withdrawn", "This matter was withdrawn"),
    ),
    "utsatt:": (
        *("Saken ble utsatt", "Saken er utsatt", "Behandlingen av saken ble utsatt", "Styret utsatte saken"),
        *("Saka vart utsett", "Saka vert utsett", "Saka blei utsett", "Handsaminga av saka vart utsett"),
        *("The item was deferred", "The item was postponed", "The committee deferred the item"),
    ),
}
"""What the sentences of each language say became of an item, as it is typed."""


@pytest.mark.parametrize(
    ("outcome", "line"), [(key, line) for key, those in CAME_OF_IT.items() for line in those]
)
def test_what_became_of_an_item_is_known_in_the_sentences_of_every_language(outcome: str, line: str) -> None:
    assert asked(*HERE, line) == ("note", outcome)


@pytest.mark.parametrize(
    "line",
    [
        "Odd ringer ofte om boden",
        "Odd henter nøkkelen og gikk",
        "Unn skal på ferie",
        "Regnskapet er ikke godkjent",
        "Saken har mange sider",
        "Utsatt for vind og vær",
        "Odd foreslo en tur",
        "AP: full bod",
        "HR: vi mangler folk",
        "Kaffe: sort",
        "'Odd skal ringe rørleggeren",
        "Odd spurte om Unn er inhabil",
        "→ neste punkt på lista",
        "Alle møtte unntatt en",
        "**Boden:** den er full",
    ],
)
def test_what_only_sounds_so_is_text(line: str) -> None:
    assert asked(*HERE, line)[1] in {"", "! full bod"}


@pytest.mark.parametrize(
    ("line", "of", "instead"),
    [
        ("> Dal > Nes: lys", "Dal", ""),
        ("> Dal>Nes: lys", "Klubben", "Dal > Nes: lys"),
        ("> Dal forventer av Nes: lys", "Klubben", "Dal > Nes: lys"),
        ("> dal <-> nes: lys", "Klubben", "dal <> nes: lys"),
        ("> lys: helst ti", "Klubben", ""),
    ],
)
def test_a_pair_of_its_own_behind_the_sign_that_stood_ready(line: str, of: str, instead: str) -> None:
    entry = last("# Bod", "Klubben > Havna: lys", line)
    assert entry.from_ is not None
    assert entry.from_.name == of
    assert asked("# Bod", "Klubben > Havna: lys", line)[1] == instead


def test_an_arrow_goes_on_with_what_is_expected() -> None:
    assert asked(*HERE, "Unn > Odd: svare", "→ ringe") == ("note", "> ringe")


@pytest.mark.parametrize(
    "line",
    ["Odd stemte mot.", "Odd og Unn stemte imot", "Vedtaket var enstemmig", "(enstemmig)", "Unn avsto"],
)
def test_how_somebody_voted_is_asked_about_behind_a_decision(line: str) -> None:
    assert asked(*HERE, "= Boden males", line) == ("note", f"stemmer: {line}")
    assert asked(*HERE, "Boden er full", line)[1] == ""


@pytest.mark.parametrize(
    ("lines", "instead"),
    [
        (("Beslutninger:", "- boden males"), "vedtak: boden males"),
        (("spørsmål:", "- når males den"), "spørsmål: når males den"),
        (("! Odd:", "- male"), "! Odd: male"),
        (("! Odd:", "- male", "- rydde"), "! Odd: rydde"),
        (("Oppgaver:", "Odd: male"), "! Odd: male"),
        (("Oppgaver:", "Odd: male", "Siv: rydde"), "! Siv: rydde"),
    ],
)
def test_what_stands_below_a_word_for_several_is_asked_about(lines: tuple[str, ...], instead: str) -> None:
    assert asked(*HERE, *lines)[1] == instead


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("Vara: Siv Moe", "til stede: Siv Moe (vara)"),
        ("Varamedlemmer: Siv Moe og Jo Ås", "til stede: Siv Moe (vara), Jo Ås (vara)"),
        ("Gjest: Siv Moe", "til stede: Siv Moe (gjest)"),
        ("Andre: Siv Moe (rådgiver)", "til stede: Siv Moe (rådgiver)"),
        ("Tilstede fra Vik skole: Siv Moe", "til stede: Siv Moe (Vik skole)"),
        ("Det var meldt forfall fra Siv Moe", "forfall: Siv Moe"),
        ("Apologies were received from Siv Moe", "forfall: Siv Moe"),
        ("forfall Siv Moe og Jo Ås", "forfall: Siv Moe og Jo Ås"),
        ("Forfall Siv Moe (syk)", "Forfall: Siv Moe (syk)"),
        ("Til stede .", ""),
        ("Present Ann Lee and Tom Hill", "Present: Ann Lee and Tom Hill"),
        ("Present Ann Lee with flowers", ""),
        ("Andre: kaffe og vafler", ""),
    ],
)
def test_who_else_was_there_is_asked_about_where_the_meeting_opens(line: str, instead: str) -> None:
    assert asked(PEOPLE, "Velkommen til alle", line)[1] == instead


@pytest.mark.parametrize(
    ("line", "of"),
    [
        ("Møtende varamedlem: Siv Moe", None),
        ("Vara møtt: Siv Moe for Unn Eik", "Unn Eik"),
        ("Substitutes present: Siv Moe", None),
    ],
)
def test_deputies_who_came_are_on_the_list(line: str, of: str | None) -> None:
    recorder, _ = typed(PEOPLE, line)
    who = next(one for one in recorder.session.record.attendance if one.name.name == "Siv Moe")
    assert isinstance(who, Attendance)
    assert (who.status, who.deputy_for.name if who.deputy_for else None) == ("deputy", of)


@pytest.mark.parametrize(
    ("lines", "instead"),
    [
        (("forslag: male boden", "Vedtatt"), "= male boden"),
        (("forslag: male boden", "Motion carried."), "= male boden"),
        (("forslag: male boden", "forslag: rive boden", "Vedtatt"), "= Vedtatt"),
        (("? Hvem maler", "Sv: Odd"), "svar: Odd"),
        (("? Who paints", "A: Odd"), "svar: Odd"),
        (("? Hvem maler", "svar: Odd", "Sv: Unn"), ""),
        (("? Hvem maler", "SV: vi kan male"), ""),
        (("Boden er full", "A: Odd"), ""),
    ],
)
def test_a_short_line_below_a_proposal_or_a_question_is_asked_about(
    lines: tuple[str, ...], instead: str
) -> None:
    assert asked(*HERE, *lines)[1] == instead


def test_a_name_with_what_the_list_has_behind_it_speaks() -> None:
    assert [last(*HERE, line).speaker for line in ("Odd (H): ja", "Tora (leder): ja")] != [None, None]
    proposal = last(*HERE, "forslag: Odd Bø (H): ny bod")
    assert (proposal.kind, proposal.text, proposal.by and proposal.by.name) == (
        Kind.PROPOSAL,
        "ny bod",
        "Odd Bø",
    )


def test_points_that_are_set_in_alike_stand_beside_each_other() -> None:
    recorder, _ = typed("# Bod", "= Vi kjøper:", "  - maling", "  - kost", "    - myk", "  - spann")
    decision, *points = recorder.session.record.entries
    assert [point.parent for point in points] == [decision.id, decision.id, points[1].id, decision.id]


def test_a_share_is_no_vote() -> None:
    votes = last("# Bod", "= Boden males", "stemmer: 2/3 flertall, 14 mot 5").votes
    assert votes is not None
    assert (votes.for_, votes.against) == (14, 5)


@pytest.mark.parametrize("line", ["falt", "Forslaget falt.", "Framlegget fall", "The motion was lost."])
def test_a_proposal_that_fell_is_asked_about(line: str) -> None:
    assert taken("# Bod", "forslag: Male boden", line).hint is not None


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("* Torg. Her møtes folk", "* Torg: Her møtes folk"),
        ("* Kompetent guiding. Ikke nok å ha", "* Kompetent guiding: Ikke nok å ha"),
        ("* Torg", ""),
        ("* Vi ser folk der de er. Alltid", ""),
        ("* Torg. her møtes folk", ""),
    ],
)
def test_a_name_before_a_stop_is_offered_as_the_name_of_a_value(line: str, instead: str) -> None:
    assert asked("#verdier Hva vi er", line) == ("proposal", instead)


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("Tormod: vi trenger mer tid", "hint-speaker-unlisted"),
        ("Ragnhild Moe: nei", "hint-speaker-unlisted"),
        ("Odd: nei", ""),
        ("Viktig: lås døra", ""),
        ("Mai: 12 besøk", ""),
    ],
)
def test_who_speaks_and_is_on_no_list_is_told(line: str, hint: str) -> None:
    found = taken(*HERE, line).hint
    assert (found.key if found else "") == hint


def test_what_somebody_unlisted_says_stands_apart() -> None:
    lines = ("En linje", "Tormod: vi trenger tid", "Vi venter", "og mer")
    record = typed(*HERE, *lines)[0].session.record
    assert [entry.paragraph for entry in record.entries] == [False, True, True, False]


@pytest.mark.parametrize(
    ("line", "field", "name"),
    [
        ("Minutes: Tom", "note_taker", "Tom"),
        ("Referat: Siv Moe", "note_taker", "Siv Moe"),
        ("Chairing: Ann", "chair", "Ann"),
        ("Minutes: Draft", "note_taker", ""),
        ("Referat: utkast", "note_taker", ""),
    ],
)
def test_what_somebody_does_stands_in_the_head(line: str, field: str, name: str) -> None:
    found = getattr(typed(line)[0].session.record.meeting, field)
    assert (found.name if found else "") == name


@pytest.mark.parametrize(
    ("lines", "instead"),
    [
        (("oppgave: Odd og Unn måler boden",), "! Odd og Unn: måler boden"),
        (("oppgåve: Odd Bø og Unn Eik måler bua",), "! Odd Bø og Unn Eik: måler bua"),
        (("Oppgaver:", "1. Odd: male boden"), "! Odd: male boden"),
        (("Tiltak:", "a) Odd: male boden"), "! Odd: male boden"),
        (("Oppgaver:", "1. Odd: male boden", "2. Unn: rydde"), "! Unn: rydde"),
    ],
)
def test_a_task_of_two_or_of_a_counted_list_is_asked_about(lines: tuple[str, ...], instead: str) -> None:
    hint = taken(*HERE, *lines).hint
    assert hint is not None
    assert hint.instead == instead


def test_what_is_approved_in_a_word_is_asked_about_before_the_decision_alone() -> None:
    assert asked(*HERE, "= Boden males", "Godkjent.")[1] == ""


@pytest.mark.parametrize(
    "words",
    ["Ikke for referat", "Ikke til referatet", "Ikkje til referat", "Off the record", "Not for the record"],
)
def test_what_is_not_for_the_minutes_is_not_in_them(words: str) -> None:
    entry = last(*HERE, f"{words}: krangelen i gangen")
    assert (entry.in_minutes, entry.text) == (False, "krangelen i gangen")


def test_a_word_written_short_is_a_line_of_the_head() -> None:
    _, became = typed("Saksnr.: 26/1184", "Innkalling sendt: 7. oktober")
    assert [one.kind for one in became] == ["meeting-detail", "meeting-detail"]


def test_a_decision_by_the_number_of_its_item_is_asked_about() -> None:
    lines = ("# 12/26 Bod", "# 13/26 Gjerde")
    assert asked(*lines, "Vedtak 13/26: gjerdet males")[1] == "Vedtak: gjerdet males"
    assert asked(*lines, "Vedtak 12/26: boden males")[1] == ""


@pytest.mark.parametrize(
    ("line", "owners", "instead"),
    [
        ("! Male boden, ansvar Odd og Unn", ["Odd", "Unn"], ""),
        ("! Male boden – ansvarlig: Odd", ["Odd"], ""),
        ("! Male boden ansvar: Odd", ["Odd"], ""),
        ("! Male boden. Ansvarlig: Odd. Frist: 1. juni", ["Odd"], ""),
        ("! Male boden (Odd)", [], "! Odd: Male boden"),
        ("! Male boden – Odd og Unn.", [], "! Odd og Unn: Male boden"),
        ("! Finne ut hvem som har ansvar Odd", [], ""),
        ("! Male boden (rød)", [], ""),
    ],
)
def test_whose_a_task_is_may_stand_behind_it(line: str, owners: list[str], instead: str) -> None:
    became = taken(*HERE, line)
    entry = became.documents[0]
    assert [owner.name for owner in getattr(entry, "owners", ())] == owners
    assert (became.hint.instead if became.hint else "") == instead


def test_what_may_be_for_few_is_asked_about_in_every_kind_of_line() -> None:
    line = "= NN får permisjon, jf. offl. § 13"
    assert asked(*HERE, line) == ("decision", f"privat: {line}")
    assert asked(*HERE, "- NN er syk, privat") == ("note", "privat: - NN er syk, privat")
    assert asked(*HERE, "'NN er syk, privat") == ("note", "")
    for line in ("= NN sies opp, unntatt § 13", "= NN sies opp - unnt. off."):
        assert asked(*HERE, line) == ("decision", f"privat: {line}")


@pytest.mark.parametrize("line", ["**Privat:** NN er syk", "- *privat*: NN er syk", "__Private__: NN is ill"])
def test_a_mark_in_bold_type_keeps_the_line(line: str) -> None:
    assert last(*HERE, line).private
    assert not last(*HERE, "**Privat parkering:** 12 plasser").private
