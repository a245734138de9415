"""The table of fields: for each, its name in JSON, what sets it, and where and how it is printed.

Its type and its name on the disk stand in :mod:`store.record.model`. One test holds this table against the
model and walks every row through typing, saving, opening, JSON and the document.
"""

from __future__ import annotations

from typing import NamedTuple


class Field(NamedTuple):
    """A field of a table.

    lines: capture lines that set it, in a meeting that has the item «Sak» open; or, in brackets, what
    else sets it: a form of the screens, or the program itself.
    printed: where it is printed. shows: what those lines put there; empty for what no document prints.
    """

    table: str
    name: str
    json: str
    lines: tuple[str, ...]
    printed: str = ""
    shows: str = ""


_DETAILS = ("(meeting details)",)
_ITEM = ("(item details)",)
_ENTRY = ("(entry details)",)
_PROGRAM = ("(program)",)
_FAIR = ("(fair copy)",)

FIELDS: tuple[Field, ...] = (
    # — every document —
    Field("*", "id", "id", _PROGRAM),
    Field("*", "rank", "", _PROGRAM),
    Field("*", "was", "", _PROGRAM),
    Field("*", "deleted", "", _PROGRAM),
    Field("*", "forgotten", "", _PROGRAM),
    # — the meeting —
    Field("meeting", "schema", "schema", _PROGRAM),
    Field("meeting", "title", "title", ("tittel: Vårmøte",), "heading 1", "Vårmøte"),
    Field(
        "meeting", "subtitle", "subtitle", ("undertittel: Om samarbeid",), "under the title", "Om samarbeid"
    ),
    Field("meeting", "series", "series", _DETAILS, "numbers of decisions", "V 1/26"),
    Field("meeting", "number", "number", _DETAILS, "details", "2/2026"),
    Field("meeting", "from", "from", ("dato: 2.–3. juni 2026",), "details", "2.–onsdag 3. juni 2026"),
    Field("meeting", "to", "to", ("dato: 2.–3. juni 2026",), "details", "2.–onsdag 3. juni 2026"),
    Field("meeting", "start", "start", ("tid: 10.15–14.30",), "details", "10.15"),
    Field("meeting", "end", "end", ("hevet: 14.45",), "details", "14.45"),
    Field("meeting", "zone", "zone", _DETAILS),
    Field("meeting", "place", "place", ("sted: Tromsø",), "details", "Tromsø"),
    Field(
        "meeting", "organiser", "organiser", ("arrangør: Fylkesbiblioteket",), "details", "Fylkesbiblioteket"
    ),
    Field("meeting", "language", "language", _DETAILS, "every word that is not typed", "Sakliste"),
    Field("meeting", "profile", "profile", _DETAILS, "type label", "MØTEPROTOKOLL"),
    Field("meeting", "scope", "scope", _DETAILS, "what is printed"),
    Field("meeting", "chair", "chair", ("møteleder: Kari Vik",), "details", "Kari Vik"),
    Field("meeting", "note_taker", "note_taker", ("referent: Per Ås",), "details", "Per Ås"),
    Field("meeting", "roles", "roles", ("Prosessleder: Hugo Li",), "details", "Hugo Li"),
    Field(
        "meeting",
        "next_meeting",
        "next_meeting",
        ("neste møte: 11. juni 2026, Harstad",),
        "section «Neste møte»",
        "Harstad",
    ),
    Field("meeting", "copy_to", "copy_to", ("kopi til: kommunene, fylket",), "after the items", "Kommunene"),
    Field("meeting", "archive_ref", "archive_ref", ("arkivsak: 26/147",), "after the items", "26/147"),
    Field("meeting", "access", "access", _DETAILS, "details", "Intern"),
    Field(
        "meeting", "signers", "signers", ("underskrives av: Kari Vik, Per Ås",), "after the items", "Per Ås"
    ),
    Field(
        "meeting",
        "remarks_by",
        "remarks_by",
        ("merknader innen: 20. mars 2026",),
        "after the items",
        "20. mars",
    ),
    Field("meeting", "state", "state", _PROGRAM, "UTKAST on every page", "UTKAST"),
    # — days —
    Field("days", "date", "date", ("#dag 3. juni", "# Start"), "heading of the day", "3. juni"),
    Field("days", "heading", "heading", ("#dag Formøte", "# Start"), "heading of the day", "Formøte"),
    # — agenda —
    Field("agenda", "parent", "parent", ("## Gebyrer",), "heading, a level deeper", "Gebyrer"),
    Field("agenda", "day", "day", ("#dag 2", "# Budsjett"), "under the day", "Budsjett"),
    Field("agenda", "number", "number", ("# 12/26 Budsjett",), "heading, list of items", "12/26"),
    Field("agenda", "title", "title", ("# Budsjett",), "heading, list of items", "Budsjett"),
    Field("agenda", "form", "form", ("#swot Brett", "+ godt"), "the board", "Styrker"),
    Field("agenda", "sort", "sort", ("# Nytt (O)",), "list of items", "Orientering"),
    Field("agenda", "format", "format", ("arbeidsform: gruppearbeid",), "list of items", "ruppearbeid"),
    Field(
        "agenda", "background", "background", ("bakgrunn: Avtalen går ut",), "own paragraph", "Avtalen går ut"
    ),
    Field(
        "agenda",
        "recommendation",
        "recommendation",
        ("innstilling: Ny avtale",),
        "own paragraph",
        "Ny avtale",
    ),
    Field("agenda", "presenter", "presenter", ("innleder: Kari Vik",), "first line of the item", "Kari Vik"),
    Field("agenda", "planned", "planned_minutes", ("tidsramme: 25 min",), "live screen only"),
    Field("agenda", "began", "began", ("tekst", "# Ny"), "live screen only"),
    Field("agenda", "ended", "ended", ("tekst", "# Ny", "# Sak", "#2"), "live screen only"),
    Field("agenda", "away", "away_seconds", ("tekst", "# Ny", "#1"), "live screen only"),
    Field("agenda", "outcome", "outcome", ("utsatt:",), "last line of the item", "utsatt"),
    Field("agenda", "private", "private", ("privat: # Lønn",), "keeps the item out"),
    Field("agenda", "exempt", "exempt", ("unntatt § 13: # Lønn",), "in place of the item's text", "§ 13"),
    # — attendance —
    Field("attendance", "name", "name", ("til stede: Kari Vik",), "table of participants", "Kari Vik"),
    Field(
        "attendance", "count", "count", ("til stede: ni biblioteksjefer",), "details", "Ni biblioteksjefer"
    ),
    Field("attendance", "role", "role", ("til stede: Kari Vik (leder)",), "table of participants", "eder"),
    Field(
        "attendance",
        "organisation",
        "organisation",
        ("til stede: Kari Vik (leder, Harstad bibliotek)",),
        "table of participants",
        "Harstad bibliotek",
    ),
    Field("attendance", "invited", "invited", ("innkalt: Kari Vik",), "who was called, in the notice"),
    Field("attendance", "status", "status", ("forfall: Kari Vik",), "table of participants", "orfall"),
    Field(
        "attendance",
        "deputy_for",
        "deputy_for",
        ("vara: Nils Li for Kari Vik",),
        "table of participants",
        "Vara for Kari Vik",
    ),
    Field(
        "attendance",
        "votes",
        "votes",
        ("til stede: Kari Vik, Per Ås (sekretær, uten stemmerett)",),
        "quorum",
        "1 av 1",
    ),
    # — presence —
    Field("presence", "who", "who", ("til stede: Per Ås", "ut: Per Ås 11.20"), "under the table", "Per Ås"),
    Field("presence", "what", "what", ("til stede: Per Ås", "ut: Per Ås 11.20"), "under the table", "gikk"),
    Field("presence", "when", "when", ("til stede: Per Ås", "ut: Per Ås 11.20"), "under the table", "11.20"),
    Field("presence", "item", "item", ("til stede: Per Ås", "ut: Per Ås 11.20"), "under the table", "Sak"),
    Field(
        "presence",
        "ground",
        "ground",
        ("til stede: Per Ås", "inhabil: Per Ås, fvl. § 6"),
        "the item",
        "fvl. § 6",
    ),
    Field("presence", "at", "at", ("ut: Per Ås 11.20",)),
    # — entries, every kind —
    Field("entries", "kind", "kind", ("= Vi kjøper",), "the block it is printed as", "Vedtak"),
    Field("entries", "item", "item", ("tekst her",), "under the item", "Tekst her"),
    Field("entries", "day", "day", ("#dag 2", "tekst her"), "under the day", "Tekst her"),
    Field("entries", "typed", "typed", ("= Vi kjøper",)),
    Field("entries", "text", "text", ("tekst her",), "the item", "Tekst her"),
    Field("entries", "at", "at", ("tekst her",), "live screen only"),
    Field(
        "entries",
        "speaker",
        "speaker",
        ("til stede: Kari Vik", "Kari Vik: hei"),
        "bold before it",
        "Kari Vik:",
    ),
    Field("entries", "parent", "parent", ("- punkt", "-- under"), "second level of the list", "Under"),
    Field("entries", "paragraph", "paragraph", ("en", "", "to"), "a new paragraph", "to"),
    Field("entries", "in_minutes", "in_minutes", ("notat: bare her",), "keeps it out"),
    Field("entries", "kept", "kept", _ENTRY),
    Field("entries", "sources", "sources", _FAIR, "in the place of the notes"),
    Field("entries", "check", "check", ("Olsen?? sa det",), "printed without the marks", "Olsen sa det"),
    Field("entries", "private", "private", ("privat: bare oss",), "keeps it out"),
    Field("entries", "exempt", "exempt", ("unntatt § 13: = Lønn",), "in place of the text", "§ 13"),
    Field("entries", "tags", "tags", _ENTRY),
    Field("entries", "conflict_of", "conflict_of", _PROGRAM),
    # — entries, by kind —
    Field("entries", "point", "point", ("- et punkt",), "a list", "Et punkt"),
    Field("entries", "title", "title", _ENTRY, "before the decision's text", "Innkjøp"),
    Field("entries", "number", "number", _ENTRY, "label of the decision", "9/26"),
    Field("entries", "conclusion", "conclusion", ("konklusjon: vi prøver",), "label", "Konklusjon"),
    Field("entries", "supersedes", "supersedes", ("= erstatter 14/25: Nytt",), "under the decision", "14/25"),
    Field("entries", "repeals", "repeals", ("= opphever 14/25: Gebyret",), "under the decision", "Opphever"),
    Field("entries", "amends", "amends", ("= endrer 14/25: Nytt",), "under the decision", "14/25"),
    Field("entries", "votes", "votes", ("= Vi kjøper", "stemmer: 7-2-1"), "under the decision", "7"),
    Field("entries", "owners", "owners", ("! Kari Vik: sende",), "the action, page 1", "Kari Vik"),
    Field(
        "entries",
        "deadline",
        "deadline",
        ("! sende", "frist: høsten 2026"),
        "the action, page 1",
        "østen 2026",
    ),
    Field("entries", "from", "from", ("Styret > Fylket: støtte",), "table", "Styret"),
    Field("entries", "to", "to", ("Styret > Fylket: støtte",), "table", "Fylket"),
    Field("entries", "mutual", "mutual", ("Alle > hverandre: støtte",), "table", "Hverandre"),
    Field(
        "entries", "name", "name", ("#verdier Verdier", "* Torg: her møtes folk"), "bold before it", "Torg"
    ),
    Field(
        "entries",
        "by",
        "by",
        ("til stede: Kari Vik", "forslag: Kari Vik: en bil"),
        "the proposal",
        "Kari Vik",
    ),
    Field("entries", "answer", "answer", ("? Hvem", "svar: fylket"), "under the question", "ylket"),
    Field(
        "entries",
        "answered_by",
        "answered_by",
        ("til stede: Kari Vik", "? Hvem", "svar: Kari Vik: fylket"),
        "under the question",
        "Kari Vik",
    ),
    Field("entries", "file", "file", _ENTRY, "list of annexes", "avtale.pdf"),
    Field("entries", "quadrant", "quadrant", ("#swot Brett", "- dårlig"), "field of the board", "Svakheter"),
    Field("entries", "period", "period", ("/ juni 2026: oppstart",), "table of steps", "uni 2026"),
    Field(
        "entries",
        "owner",
        "owner",
        ("til stede: Kari Vik", "/ juni 2026: Kari Vik: gå"),
        "table of steps",
        "Kari Vik",
    ),
    # — events —
    Field("events", "of", "of", ("= ikke vedtatt: båt",), "label of the decision", "Ikke vedtatt"),
    Field("events", "what", "what", ("= ikke vedtatt: båt",), "label of the decision", "Ikke vedtatt"),
    Field("events", "to", "to", ("= ikke vedtatt: båt",), "label of the decision", "Ikke vedtatt"),
    Field("events", "item", "item", ("= ikke vedtatt: båt",)),
    Field("events", "at", "at", ("= ikke vedtatt: båt",)),
    # — revisions: approval writes them —
    Field("revisions", "content", "", ("(approval)",)),
    Field("revisions", "hash", "", ("(approval)",)),
    Field("revisions", "reason", "", ("(approval)",)),
    Field("revisions", "at", "", ("(approval)",)),
)
"""Every field of every table."""
