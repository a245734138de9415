"""What lines become: a table to be read by people, in bokmål, nynorsk and English.

A row is a line, what it is reported as, what it says, and what is known besides; with lines before it
where it is about them. The names are those of ``take --json``. A hint is given by its key.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple


class Row(NamedTuple):
    """A line and what it becomes."""

    line: str
    kind: str
    says: str
    besides: Mapping[str, Any] = MappingProxyType({})
    after: tuple[str, ...] = ()


PEOPLE = (
    "til stede: Kari Nordmann (leder, Harstad bibliotek), Per Hansen, Dag Berg, Unn Vik, "
    "Liv Aas, Siv Aas, ni biblioteksjefer"
)

TEXT_AND_AGREEMENTS = (
    # plain text, however it looks
    Row("Stor interesse for felles innkjøp", "note", "Stor interesse for felles innkjøp"),
    Row("Vi møtest i Tromsø til hausten", "note", "Vi møtest i Tromsø til hausten"),
    Row("*applaus*", "note", "*applaus*"),
    Row("???", "note", "???"),
    Row("+1", "note", "+1"),
    Row("->", "note", "->"),
    Row("-> neste", "note", "-> neste"),
    Row(">30", "note", ">30"),
    Row("=uten blank", "note", "=uten blank", {"hint": "hint-looks-like"}),
    Row("!viktig", "note", "!viktig", {"hint": "hint-looks-like"}),
    Row("#emneknagg", "note", "#emneknagg", {"hint": "hint-hash"}),
    Row(":godk", "note", ":godk", {"hint": "hint-no-word"}),
    Row(":vedtakk", "note", ":vedtakk", {"hint": "hint-near-word"}),
    Row(":D", "note", ":D"),
    Row("#angree", "note", "#angree", {"hint": "hint-near-command", "in_minutes": False}),
    Row("#fremmøte", "note", "#fremmøte", {"hint": "hint-near-command", "in_minutes": False}),
    Row("#angre", "note", "#angre", {"hint": "hint-line-mode-only", "in_minutes": False}),
    Row("--", "note", "--"),
    Row("-", "note", "-"),
    Row("[action]", "note", "[action]"),
    Row("[/", "note", "[/"),
    Row("{'a[0]'}", "note", "{'a[0]'}"),
    Row("📚 bøker og 👩\u200d👩\u200d👧", "note", "📚 bøker og 👩\u200d👩\u200d👧"),
    Row("שלום עולם", "note", "שלום עולם"),
    Row("styr\x07tegn", "note", "styr\x07tegn"),
    Row("https://eksempel.no: se her", "note", "https://eksempel.no: se her"),
    Row("Sum: 35 000", "note", "Sum: 35 000"),
    Row("Plan: de som har booket", "note", "Plan: de som har booket"),
    Row("kl. 10:30: pause", "note", "kl. 10:30: pause"),
    Row("A > B", "note", "A > B"),
    Row("a > b", "note", "a > b"),
    Row("Antall lån 2015 > 2014: økning", "note", "Antall lån 2015 > 2014: økning"),
    Row("mange > få, ikke sant: ja", "note", "mange > få, ikke sant: ja"),
    Row("vedtaket: ble utsatt", "note", "vedtaket: ble utsatt"),
    Row("Ola: hei", "note", "Ola: hei", {"hint": "hint-speaker-unlisted"}),
    Row("Inn: 200 bøker", "note", "Inn: 200 bøker", {"hint": "hint-who"}),
    Row("inn: mange nye bøker", "note", "inn: mange nye bøker", {"hint": "hint-who"}),
    Row("Ut: på tur", "note", "Ut: på tur", {"hint": "hint-who"}),
    Row("Mangler: penger", "note", "Mangler: penger", {"hint": "hint-who"}),
    Row("forfall: mye", "note", "forfall: mye", {"hint": "hint-who"}),
    Row(
        "stemmer: det var mange",
        "vote",
        "det var mange",
        {"votes": {"text": "det var mange"}, "ballot": {"rest": "det var mange"}, "hint": "hint-vote-waits"},
    ),
    Row("unntatt fra regelen: ingen", "note", "unntatt fra regelen: ingen"),
    Row("styrke: utenfor en SWOT", "note", "styrke: utenfor en SWOT"),
    Row("+ pluss utenfor en SWOT", "note", "+ pluss utenfor en SWOT", {"hint": "hint-no-board"}),
    Row(
        "sted: for sent, saken er åpnet", "note", "sted: for sent, saken er åpnet", {"hint": "hint-head-over"}
    ),
    Row("Liv er syk", "note", "Liv er syk"),
    Row("Aas: hvem av dem", "note", "Aas: hvem av dem", {"hint": "hint-two-names"}),
    Row(
        "Kari skal sende utkast innen fredag",
        "note",
        "Kari skal sende utkast innen fredag",
        {"hint": "hint-looks-like"},
    ),
    Row("Kari må gå kl. 14", "note", "Kari må gå kl. 14"),
    Row("Han het Olsen?? tror jeg", "note", "Han het Olsen?? tror jeg", {"check": True}),
    Row("Hva??? spurte de", "note", "Hva??? spurte de"),
    # nearly a word of the line
    Row("trusel: kutt", "note", "trusel: kutt", {"hint": "hint-near-word"}),
    Row("Vedtka: kjøpe bil", "note", "Vedtka: kjøpe bil", {"hint": "hint-near-word"}),
    Row("oppfølg: skrive brev", "note", "oppfølg: skrive brev", {"hint": "hint-near-word"}),
    Row("avrøsting: 7-2", "note", "avrøsting: 7-2", {"hint": "hint-near-word"}),
    Row("remeber: cake", "note", "remeber: cake", {"hint": "hint-near-word"}),
    Row("- trusel: kutt", "note", "trusel: kutt", {"point": True, "hint": "hint-near-word"}),
    Row("merknad: bra", "note", "merknad: bra"),
    Row("Saker: tre", "note", "Saker: tre"),
    # the literal sign
    Row("'= er ikke et vedtak", "note", "= er ikke et vedtak"),
    Row("'- ikke et punkt", "note", "- ikke et punkt"),
    Row("'Hospitering' var ordet", "note", "'Hospitering' var ordet"),
    Row("'Kari: ikke hun", "note", "Kari: ikke hun"),
    Row("''= to tegn", "note", "'= to tegn"),
    Row("'", "note", "'"),
    # points
    Row("- Felles aktivitetskalender", "note", "Felles aktivitetskalender", {"point": True}),
    Row("* Felles aktivitetskalender", "note", "Felles aktivitetskalender", {"point": True}),
    Row("-- underpunkt", "note", "underpunkt", {"point": True}),
    Row("- Kari: samme hos oss", "note", "samme hos oss", {"speaker": "Kari", "point": True}),
    Row("-- Per: og hos oss", "note", "og hos oss", {"speaker": "Per", "point": True}),
    Row("- Ola: ikke på listen", "note", "Ola: ikke på listen", {"point": True}),
    Row("- = et punkt", "note", "= et punkt", {"point": True, "hint": "hint-looks-like"}),
    Row("- 'Kari: ikke hun", "note", "Kari: ikke hun", {"point": True}),
    Row(
        "- Vedtak: et ord i et punkt",
        "note",
        "Vedtak: et ord i et punkt",
        {"point": True, "hint": "hint-looks-like"},
    ),
    # said by somebody on the list
    Row("Kari: vi mangler folk på kveldstid", "note", "vi mangler folk på kveldstid", {"speaker": "Kari"}),
    Row("Kari Nordmann: hei", "note", "hei", {"speaker": "Kari Nordmann"}),
    Row("Nordmann: hei", "note", "hei", {"speaker": "Nordmann"}),
    Row("kari: hei", "note", "hei", {"speaker": "Kari"}),
    Row("Dag: vi mangler folk", "note", "vi mangler folk", {"speaker": "Dag"}),
    Row("Unn: eg òg", "note", "eg òg", {"speaker": "Unn"}),
    Row("Per : med blank", "note", "med blank", {"speaker": "Per"}),
    # decisions
    Row("= Felles innkjøp fra 1.9", "decision", "Felles innkjøp fra 1.9"),
    Row("vedtak: kjøpe bil", "decision", "kjøpe bil"),
    Row("VEDTAK : kjøpe bil", "decision", "kjøpe bil"),
    Row("ved: kjøpe bil", "decision", "kjøpe bil"),
    Row("beslutning: kjøpe bil", "decision", "kjøpe bil"),
    Row("avgjerd: kjøpe bil", "decision", "kjøpe bil"),
    Row("decision: buy a van", "decision", "buy a van"),
    Row("resolved: buy a van", "decision", "buy a van"),
    Row("= erstatter 14/25: Felles innkjøp", "decision", "Felles innkjøp", {"supersedes": ["14/25"]}),
    Row(
        "= erstattar vedtak 14/25 og 15/25: Felles innkjøp",
        "decision",
        "Felles innkjøp",
        {"supersedes": ["14/25", "15/25"]},
    ),
    Row("= supersedes 14/25: Joint buying", "decision", "Joint buying", {"supersedes": ["14/25"]}),
    Row("= endrer V 3/15: Gebyret", "decision", "Gebyret", {"amends": ["V 3/15"]}),
    Row("= opphever 9/25: Forbudet", "decision", "Forbudet", {"supersedes": ["9/25"], "repeals": True}),
    Row("= erstatter bilen: den er gammel", "decision", "erstatter bilen: den er gammel"),
    Row("= ikke vedtatt: båt", "decision", "båt", {"status": "rejected"}),
    Row("= ikkje vedteke: båt", "decision", "båt", {"status": "rejected"}),
    Row("= utsatt: båt", "decision", "båt", {"status": "postponed"}),
    Row("= rejected: boat", "decision", "boat", {"status": "rejected"}),
    Row("= Kari: kjøpe bil", "decision", "Kari: kjøpe bil"),
    Row("= 'utsatt: båten", "decision", "utsatt: båten"),
    # conclusions
    Row("konklusjon: vi prøver", "decision", "vi prøver", {"conclusion": True}),
    Row("konkl: vi prøver", "decision", "vi prøver", {"conclusion": True}),
    Row("enighet: vi prøver", "decision", "vi prøver", {"conclusion": True}),
    Row("semje: vi prøver", "decision", "vi prøver", {"conclusion": True}),
    Row("agreed: we try", "decision", "we try", {"conclusion": True}),
    Row("conclusion: we try", "decision", "we try", {"conclusion": True}),
    Row("konklusjon: 'ingen", "decision", "ingen", {"conclusion": True}),
    # actions and their owners
    Row("! sende utkast", "action", "sende utkast"),
    Row("! Kari: sende utkast", "action", "sende utkast", {"owners": ["Kari"]}),
    Row(
        "! Kari og Per: sende utkast innen neste møte",
        "action",
        "sende utkast innen neste møte",
        {"owners": ["Kari", "Per"], "deadline": "next-meeting", "deadline_text": "neste møte"},
    ),
    Row(
        "! Ola Ås, Ærlig Ødegård/Per: sende",
        "action",
        "sende",
        {"owners": ["Ola Ås", "Ærlig Ødegård", "Per"]},
    ),
    Row("! alle: lese", "action", "lese", {"owners": ["alle"]}),
    Row("! styret: lese", "action", "lese", {"owners": ["styret"]}),
    Row("! leder: lese", "action", "lese", {"owners": ["leder"]}),
    Row("! biblioteksjefer: lese", "action", "lese", {"owners": ["biblioteksjefer"]}),
    Row("! NB: husk dette", "action", "NB: husk dette"),
    Row("! kjøp inn: bøker", "action", "kjøp inn: bøker"),
    Row("! Kari, Per, Dag og Unn: for mange", "action", "Kari, Per, Dag og Unn: for mange"),
    Row(
        "! Kari skal sende utkast innen fredag",
        "action",
        "Kari skal sende utkast innen fredag",
        {"owners": ["Kari"], "deadline": "2026-03-13", "deadline_text": "fredag"},
    ),
    Row("! Per tar kontakt med fylket", "action", "Per tar kontakt med fylket", {"owners": ["Per"]}),
    Row("! Dag og Unn følger opp", "action", "Dag og Unn følger opp", {"owners": ["Dag", "Unn"]}),
    Row("! Per telefon innkalle", "action", "Per telefon innkalle"),
    Row("! Ola skal sende", "action", "Ola skal sende"),
    Row("! 'Kari skal gå", "action", "Kari skal gå"),
    Row("! Kari: 'sende innen fredag", "action", "sende innen fredag", {"owners": ["Kari"]}),
    Row("oppgave: Per tar kontakt", "action", "Per tar kontakt", {"owners": ["Per"]}),
    Row("oppgåve: Per tek kontakt", "action", "Per tek kontakt", {"owners": ["Per"]}),
    Row("tiltak: male", "action", "male"),
    Row("oppg: male", "action", "male"),
    Row("oppfølging: male", "action", "male"),
    Row("action: Kari will paint", "action", "Kari will paint", {"owners": ["Kari"]}),
    Row("todo: paint", "action", "paint"),
    Row(
        "task: Kari and Per to paint by Friday",
        "action",
        "Kari and Per to paint by Friday",
        {"owners": ["Kari", "Per"], "deadline": "2026-03-13", "deadline_text": "Friday"},
    ),
    Row(
        "gjeremål: male innan veke 38",
        "action",
        "male innan veke 38",
        {"deadline": "2026-09-18", "deadline_text": "veke 38"},
    ),
    # deadlines; many more stand in test_deadlines
    Row("! sende innen 1.9", "action", "sende innen 1.9", {"deadline": "2026-09-01", "deadline_text": "1.9"}),
    Row(
        "! sende innan 1.9.2027",
        "action",
        "sende innan 1.9.2027",
        {"deadline": "2027-09-01", "deadline_text": "1.9.2027"},
    ),
    Row(
        "! sende senest 12. mars",
        "action",
        "sende senest 12. mars",
        {"deadline": "2026-03-12", "deadline_text": "12. mars"},
    ),
    Row(
        "! sende til 2026-09-01",
        "action",
        "sende til 2026-09-01",
        {"deadline": "2026-09-01", "deadline_text": "2026-09-01"},
    ),
    Row(
        "! sende innen uke 38",
        "action",
        "sende innen uke 38",
        {"deadline": "2026-09-18", "deadline_text": "uke 38"},
    ),
    Row(
        "! sende innen neste uke",
        "action",
        "sende innen neste uke",
        {"deadline": "2026-03-20", "deadline_text": "neste uke"},
    ),
    Row(
        "! send by next meeting",
        "action",
        "send by next meeting",
        {"deadline": "next-meeting", "deadline_text": "next meeting"},
    ),
    Row(
        "! sende innan utgangen av mai",
        "action",
        "sende innan utgangen av mai",
        {"deadline": "2026-05-31", "deadline_text": "utgangen av mai"},
    ),
    Row("! sende før jul", "action", "sende før jul", {"deadline_text": "før jul"}),
    Row("! sende til høsten", "action", "sende til høsten", {"deadline_text": "til høsten"}),
    Row(
        "! sende innen 3. kvartal",
        "action",
        "sende innen 3. kvartal",
        {"deadline": "2026-09-30", "deadline_text": "3. kvartal"},
    ),
    Row(
        "! sende innen 14 dager",
        "action",
        "sende innen 14 dager",
        {"deadline": "2026-03-26", "deadline_text": "14 dager"},
    ),
    Row(
        "! send within two weeks",
        "action",
        "send within two weeks",
        {"deadline": "2026-03-26", "deadline_text": "two weeks"},
    ),
    Row("! sende innkalling til styret", "action", "sende innkalling til styret"),
    Row("! utvide lånetiden til fire uker", "action", "utvide lånetiden til fire uker"),
    Row("! sende utkast til Jan", "action", "sende utkast til Jan"),
    Row("! ringe dem på fredag", "action", "ringe dem på fredag", {"hint": "hint-deadline-unread"}),
    # expectations
    Row("Bibliotekene > Fylket: støtte", "expectation", "støtte", {"from": "Bibliotekene", "to": "Fylket"}),
    Row(
        "Alle > hverandre: stille opp",
        "expectation",
        "stille opp",
        {"from": "Alle", "to": "Alle", "mutual": True},
    ),
    Row(
        "Alle > kvarandre: stille opp",
        "expectation",
        "stille opp",
        {"from": "Alle", "to": "Alle", "mutual": True},
    ),
    Row("Kari <> Per: dele", "expectation", "dele", {"from": "Kari", "to": "Per", "mutual": True}),
    Row("Fylket > seg selv: ha oversikt", "expectation", "ha oversikt", {"from": "Fylket", "to": "Fylket"}),
    Row("Libraries > ourselves: keep up", "expectation", "keep up", {"from": "Libraries", "to": "Libraries"}),
    Row("forventning: A > B: støtte", "expectation", "støtte", {"from": "A", "to": "B"}),
    Row("forv: A > B: støtte", "expectation", "støtte", {"from": "A", "to": "B"}),
    Row("forventning: støtte", "expectation", "støtte", {"hint": "hint-whose-expectation"}),
    Row("en to tre fire fem seks > B: for mange ord", "note", "en to tre fire fem seks > B: for mange ord"),
    Row("> uten noe over", "note", "> uten noe over", {"hint": "hint-no-pair"}),
    # proposals
    Row("forslag: en arbeidsgruppe", "proposal", "en arbeidsgruppe"),
    Row("forslag: Kari: en arbeidsgruppe", "proposal", "en arbeidsgruppe", {"by": "Kari"}),
    Row("framlegg: ei gruppe", "proposal", "ei gruppe"),
    Row("fors: ei gruppe", "proposal", "ei gruppe"),
    Row("idé: ei gruppe", "proposal", "ei gruppe"),
    Row("motion: a group", "proposal", "a group"),
    Row("løsningsforslag: gruppe", "proposal", "gruppe"),
    Row("forslag: Ola: en gruppe", "proposal", "Ola: en gruppe"),
    # questions
    Row("? Hvem eier avtalen", "question", "Hvem eier avtalen"),
    Row("spørsmål: hvem?", "question", "hvem?"),
    Row("spm: hvem?", "question", "hvem?"),
    Row("question: who?", "question", "who?"),
    Row("q: who?", "question", "who?"),
    Row("ide: ei gruppe", "proposal", "ei gruppe"),
    Row("remember: cake", "memo", "cake"),
    Row("Protokolltilførsel fra Åse: eg er usamd", "statement", "eg er usamd", {"speaker": "Åse"}),
    Row("protokolltilførsel frå Kari: eg òg", "statement", "eg òg", {"speaker": "Kari"}),
    Row("Statement by Tom Hill: I disagree", "statement", "I disagree", {"speaker": "Tom Hill"}),
    Row("protokolltilførsel fra i fjor: se der", "note", "protokolltilførsel fra i fjor: se der"),
    Row("?", "", ""),
    Row("?hvem", "note", "?hvem", {"hint": "hint-looks-like"}),
)
"""In an ordinary item, with the people above present: text and what is agreed."""
