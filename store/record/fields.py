"""The table of fields: for each, its name in JSON, what sets it, where it is printed, and how it is merged.

Its type and its name on the disk stand in :mod:`store.record.model`; a test holds this table against the
model. Search, spelling, replacing, the look-through for private text, merging and the meeting's JSON walk it,
and a test takes every row through typing, saving, opening, JSON and the document.
"""

from __future__ import annotations

import msgspec

LINE, PROSE = " / ", "\n\n"
"""What stands between two wordings of one field: a label is one line, prose is not."""


class Field(msgspec.Struct, frozen=True):
    """A field of a table.

    lines: capture lines that set it, in a meeting that has the item «Sak» open; or, in brackets, what
    else sets it: a form of the screens, or the program itself.
    printed: where it is printed. shows: what those lines put there; empty for what no document prints.
    worded: it holds words that somebody typed. Those of a table are read in the order of their rows.
    joined: what stands between the wordings of two people, where a merge keeps both in the field.
    parts: two wordings of it make two entries.
    """

    table: str
    name: str
    json: str
    lines: tuple[str, ...]
    printed: str = ""
    shows: str = ""
    worded: bool = False
    joined: str = ""
    parts: bool = False

    @property
    def attribute(self) -> str:
        """The field as a document calls it."""
        return "from_" if self.name == "from" else self.name


_DETAILS = ("(meeting details)",)
_ITEM = ("(item details)",)
_ENTRY = ("(entry details)",)
_PROGRAM = ("(program)",)
_FAIR = ("(fair copy)",)
_APPROVAL = ("(approval)",)
_APPROVING = ("(approval item)",)
_SERIES = ("(series)",)
_FOLLOW_UP = ("(follow-up)",)
_TOPICS = ("(topics)",)

_OF_SOMEBODY = ("chair", "note_taker", "roles")
"""Details that are people, and are read as such."""

FIELDS: tuple[Field, ...] = (
    # — every document —
    Field("*", "id", "id", _PROGRAM),
    Field("*", "rank", "", _PROGRAM),
    Field("*", "was", "", _PROGRAM),
    Field("*", "deleted", "", _PROGRAM),
    Field("*", "forgotten", "", _PROGRAM),
    # — the meeting —
    Field("meeting", "schema", "schema", _PROGRAM),
    Field(
        "meeting", "title", "title", ("tittel: Vårmøte",), "heading 1", "Vårmøte", worded=True, joined=LINE
    ),
    Field(
        "meeting",
        "subtitle",
        "subtitle",
        ("undertittel: Om samarbeid",),
        "under the title",
        "Om samarbeid",
        worded=True,
        joined=LINE,
    ),
    Field("meeting", "series", "series", _DETAILS, "numbers of decisions", "V 1/26"),
    Field("meeting", "number", "number", ("møtenummer: 2/2026",), "details", "2/2026"),
    Field("meeting", "from", "from", ("dato: 2.–3. juni 2026",), "details", "2.–onsdag 3. juni 2026"),
    Field("meeting", "to", "to", ("dato: 2.–3. juni 2026",), "details", "2.–onsdag 3. juni 2026"),
    Field("meeting", "start", "start", ("tid: 10.15–14.30",), "details", "10.15"),
    Field("meeting", "end", "end", ("hevet: 14.45",), "details", "14.45"),
    Field("meeting", "zone", "zone", _DETAILS),
    Field("meeting", "place", "place", ("sted: Tromsø",), "details", "Tromsø", worded=True, joined=LINE),
    Field(
        "meeting",
        "organiser",
        "organiser",
        ("arrangør: Fylkesbiblioteket",),
        "details",
        "Fylkesbiblioteket",
        worded=True,
        joined=LINE,
    ),
    Field("meeting", "language", "language", _DETAILS, "every word that is not typed", "Sakliste"),
    Field("meeting", "profile", "profile", _DETAILS, "type label", "MØTEPROTOKOLL"),
    Field("meeting", "layout", "layout", ("dokument: kommunal protokoll",), "the parts of each case"),
    Field(
        "meeting",
        "recommender",
        "recommender",
        ("innstilling fra: kommunedirektøren",),
        "before the recommendation",
        worded=True,
        joined=LINE,
    ),
    Field("meeting", "scope", "scope", _DETAILS, "what is printed"),
    Field("meeting", "tidy", "tidy", _DETAILS, "what is put right in print"),
    Field(
        "meeting",
        "numbering",
        "numbering",
        ("saksnummer: PS 41/26",),
        "numbers of items without one",
    ),
    Field(
        "meeting", "chair", "chair", ("møteleder: Kari Vik",), "details", "Kari Vik", worded=True, joined=LINE
    ),
    Field(
        "meeting",
        "note_taker",
        "note_taker",
        ("referent: Per Ås",),
        "details",
        "Per Ås",
        worded=True,
        joined=LINE,
    ),
    Field("meeting", "roles", "roles", ("Prosessleder: Hugo Li",), "details", "Hugo Li", worded=True),
    Field(
        "meeting",
        "next_meeting",
        "next_meeting",
        ("neste møte: 11. juni 2026, Harstad",),
        "section «Neste møte»",
        "Harstad",
        worded=True,
        joined=LINE,
    ),
    Field(
        "meeting",
        "copy_to",
        "copy_to",
        ("kopi til: kommunene, fylket",),
        "after the items",
        "Kommunene",
        worded=True,
    ),
    Field(
        "meeting",
        "archive_ref",
        "archive_ref",
        ("arkivsak: 26/147",),
        "after the items",
        "26/147",
        worded=True,
    ),
    Field("meeting", "access", "access", _DETAILS, "details", "Intern", worded=True, joined=LINE),
    Field(
        "meeting",
        "signers",
        "signers",
        ("underskrives av: Kari Vik, Per Ås",),
        "after the items",
        "Per Ås",
        worded=True,
    ),
    Field(
        "meeting",
        "remarks_by",
        "remarks_by",
        ("merknader innen: 20. mars 2026",),
        "after the items",
        "20. mars",
        worded=True,
    ),
    Field("meeting", "quorum", "quorum", _SERIES, "quorum", worded=True, joined=LINE),
    Field("meeting", "tags", "tags", ("emne: hospitering",), worded=True),
    Field("meeting", "state", "state", _PROGRAM, "UTKAST on every page", "UTKAST"),
    Field("meeting", "binned", "binned", _PROGRAM),
    Field("meeting", "put_away", "put_away", _PROGRAM),
    # — days —
    Field("days", "date", "date", ("#dag 3. juni", "# Start"), "heading of the day", "3. juni"),
    Field(
        "days",
        "heading",
        "heading",
        ("#dag Formøte", "# Start"),
        "heading of the day",
        "Formøte",
        worded=True,
        joined=LINE,
    ),
    # — agenda —
    Field("agenda", "parent", "parent", ("## Gebyrer",), "heading, a level deeper", "Gebyrer"),
    Field("agenda", "day", "day", ("#dag 2", "# Budsjett"), "under the day", "Budsjett"),
    Field("agenda", "number", "number", ("# 12/26 Budsjett",), "heading, list of items", "12/26"),
    Field("agenda", "prefix", "prefix", ("# PS 12/26 Budsjett",), "heading, list of items", "PS"),
    Field(
        "agenda",
        "title",
        "title",
        ("# Budsjett",),
        "heading, list of items",
        "Budsjett",
        worded=True,
        joined=LINE,
    ),
    Field("agenda", "form", "form", ("#swot Brett", "+ godt"), "the board", "Styrker"),
    Field("agenda", "sort", "sort", ("# Nytt (O)",), "list of items", "Orientering"),
    Field(
        "agenda",
        "format",
        "format",
        ("arbeidsform: gruppearbeid",),
        "list of items",
        "ruppearbeid",
        worded=True,
        joined=LINE,
    ),
    Field(
        "agenda",
        "background",
        "background",
        ("bakgrunn: Avtalen går ut",),
        "own paragraph",
        "Avtalen går ut",
        worded=True,
        joined=PROSE,
    ),
    Field(
        "agenda",
        "recommendation",
        "recommendation",
        ("innstilling: Ny avtale",),
        "own paragraph",
        "Ny avtale",
        worded=True,
        joined=PROSE,
    ),
    Field(
        "agenda",
        "recommender",
        "recommender",
        ("formannskapets innstilling: Ny avtale",),
        "before the recommendation",
        "Formannskapets innstilling",
        worded=True,
        joined=LINE,
    ),
    Field(
        "agenda",
        "presenter",
        "presenter",
        ("innleder: Kari Vik",),
        "first line of the item",
        "Kari Vik",
        worded=True,
        joined=LINE,
    ),
    Field("agenda", "planned", "planned_minutes", ("tidsramme: 25 min",), "live screen only"),
    Field("agenda", "began", "began", ("tekst", "# Ny"), "live screen only"),
    Field("agenda", "ended", "ended", ("tekst", "# Ny", "# Sak", "#2"), "live screen only"),
    Field("agenda", "away", "away_seconds", ("tekst", "# Ny", "#1"), "live screen only"),
    Field("agenda", "outcome", "outcome", ("utsatt:",), "last line of the item", "utsatt"),
    Field(
        "agenda",
        "closed",
        "closed",
        ("lukket: koml. § 11-5",),
        "first line of the item",
        "ble lukket, jf. koml. § 11-5",
        worded=True,
    ),
    Field("agenda", "private", "private", ("privat: # Lønn",), "keeps the item out"),
    Field(
        "agenda",
        "exempt",
        "exempt",
        ("unntatt § 13: # Lønn",),
        "in place of the item's text",
        "§ 13",
        worded=True,
    ),
    Field("agenda", "tags", "tags", ("emne: hospitering",), worded=True),
    Field("agenda", "no_topic", "no_topic", _TOPICS),
    Field("agenda", "role", "role", _SERIES),
    Field("agenda", "formerly", "formerly", _PROGRAM, "heading", worded=True),
    Field("agenda", "approves", "approves", _SERIES, worded=True),
    Field("agenda", "continues", "continues", _FOLLOW_UP, "under the heading of the item", worded=True),
    # — attendance —
    Field(
        "attendance",
        "name",
        "name",
        ("til stede: Kari Vik",),
        "table of participants",
        "Kari Vik",
        worded=True,
        joined=LINE,
    ),
    Field(
        "attendance", "count", "count", ("til stede: ni biblioteksjefer",), "details", "Ni biblioteksjefer"
    ),
    Field(
        "attendance",
        "role",
        "role",
        ("til stede: Kari Vik (leder)",),
        "table of participants",
        "eder",
        worded=True,
        joined=LINE,
    ),
    Field(
        "attendance",
        "organisation",
        "organisation",
        ("til stede: Kari Vik (leder, Harstad bibliotek)",),
        "table of participants",
        "Harstad bibliotek",
        worded=True,
        joined=LINE,
    ),
    Field(
        "attendance",
        "party",
        "party",
        ("til stede: Kari Vik (leder, SV)",),
        "table of participants",
        "SV",
        worded=True,
        joined=LINE,
    ),
    Field("attendance", "invited", "invited", ("innkalt: Kari Vik",), "who was called, in the notice"),
    Field("attendance", "status", "status", ("forfall: Kari Vik",), "table of participants", "orfall"),
    Field(
        "attendance",
        "deputy_for",
        "deputy_for",
        ("vara: Nils Li for Kari Vik",),
        "table of participants",
        "Møtte for Kari Vik",
        worded=True,
        joined=LINE,
    ),
    Field(
        "attendance",
        "votes",
        "votes",
        ("til stede: Kari Vik, Per Ås (sekretær, uten stemmerett)",),
        "quorum",
        "1 av 1",
    ),
    Field(
        "attendance",
        "reason",
        "reason",
        ("forfall: Kari Vik (syk)",),
        "table of participants",
        "syk",
        worded=True,
        joined=LINE,
    ),
    # — presence —
    Field(
        "presence",
        "who",
        "who",
        ("til stede: Per Ås", "ut: Per Ås 11.20"),
        "under the table",
        "Per Ås",
        worded=True,
        joined=LINE,
    ),
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
        worded=True,
        joined=LINE,
    ),
    Field("presence", "at", "at", ("ut: Per Ås 11.20",)),
    # — entries: which kind has which stands in store.record.kinds —
    Field("entries", "kind", "kind", ("= Vi kjøper",), "the block it is printed as", "Vedtak"),
    Field("entries", "item", "item", ("tekst her",), "under the item", "Tekst her"),
    Field("entries", "day", "day", ("#dag 2", "tekst her"), "under the day", "Tekst her"),
    Field("entries", "typed", "typed", ("= Vi kjøper",)),
    Field(
        "entries", "title", "title", _ENTRY, "before the decision's text", "Innkjøp", worded=True, parts=True
    ),
    Field(
        "entries",
        "name",
        "name",
        ("#verdier Verdier", "* Torg: her møtes folk"),
        "bold before it",
        "Torg",
        worded=True,
        parts=True,
    ),
    Field("entries", "text", "text", ("tekst her",), "the item", "Tekst her", worded=True, parts=True),
    Field(
        "entries",
        "speaker",
        "speaker",
        ("til stede: Kari Vik", "Kari Vik: hei"),
        "bold before it",
        "Kari Vik:",
        worded=True,
        parts=True,
    ),
    Field(
        "entries",
        "by",
        "by",
        ("til stede: Kari Vik", "forslag: Kari Vik: en bil"),
        "the proposal",
        "Kari Vik",
        worded=True,
        parts=True,
    ),
    Field(
        "entries",
        "party",
        "party",
        ("til stede: Kari Vik (leder, Harstad bibliotek)", "erfaring: Harstad bibliotek: fire dager"),
        "label of the experience",
        "Harstad bibliotek",
        worded=True,
        parts=True,
    ),
    Field(
        "entries", "from", "from", ("Styret > Fylket: støtte",), "table", "Styret", worded=True, parts=True
    ),
    Field("entries", "to", "to", ("Styret > Fylket: støtte",), "table", "Fylket", worded=True, parts=True),
    Field(
        "entries",
        "answer",
        "answer",
        ("? Hvem", "svar: fylket"),
        "under the question",
        "ylket",
        worded=True,
        parts=True,
    ),
    Field(
        "entries",
        "answered_by",
        "answered_by",
        ("til stede: Kari Vik", "? Hvem", "svar: Kari Vik: fylket"),
        "under the question",
        "Kari Vik",
        worded=True,
        parts=True,
    ),
    Field(
        "entries", "owners", "owners", ("! Kari Vik: sende",), "the action, page 1", "Kari Vik", worded=True
    ),
    Field(
        "entries",
        "owner",
        "owner",
        ("til stede: Kari Vik", "/ juni 2026: Kari Vik: gå"),
        "table of steps",
        "Kari Vik",
        worded=True,
        parts=True,
    ),
    Field(
        "entries",
        "deadline",
        "deadline",
        ("! sende", "frist: høsten 2026"),
        "the action, page 1",
        "østen 2026",
        worded=True,
        parts=True,
    ),
    Field(
        "entries",
        "period",
        "period",
        ("/ juni 2026: oppstart",),
        "table of steps",
        "uni 2026",
        worded=True,
        parts=True,
    ),
    Field(
        "entries",
        "votes",
        "votes",
        ("= Vi kjøper", "stemmer: 7-2-1"),
        "under the decision",
        "7",
        worded=True,
        parts=True,
    ),
    Field(
        "entries",
        "ballot",
        "ballot",
        ("= Vi kjøper", "stemmer: 7-2, for: Kari Vik"),
        "under the decision",
        "Kari Vik",
        worded=True,
        parts=True,
    ),
    Field(
        "entries", "exempt", "exempt", ("unntatt § 13: = Lønn",), "in place of the text", "§ 13", worded=True
    ),
    Field("entries", "tags", "tags", _ENTRY, worded=True),
    Field("entries", "at", "at", ("tekst her",), "live screen only"),
    Field("entries", "parent", "parent", ("- punkt", "-- under"), "second level of the list", "Under"),
    Field("entries", "paragraph", "paragraph", ("en", "", "to"), "a new paragraph", "to"),
    Field("entries", "in_minutes", "in_minutes", ("notat: bare her",), "keeps it out"),
    Field("entries", "kept", "kept", _ENTRY),
    Field("entries", "sources", "sources", _FAIR, "in the place of the notes"),
    Field("entries", "check", "check", ("Olsen?? sa det",), "printed without the marks", "Olsen sa det"),
    Field("entries", "private", "private", ("privat: bare oss",), "keeps it out"),
    Field("entries", "conflict_of", "conflict_of", _PROGRAM),
    Field("entries", "point", "point", ("- et punkt",), "a list", "Et punkt"),
    Field("entries", "ordered", "ordered", ("1. eit", "2. to"), "a numbered list", "Eit"),
    Field("entries", "number", "number", _ENTRY, "label of the decision", "9/26"),
    Field("entries", "conclusion", "conclusion", ("konklusjon: vi prøver",), "label", "Konklusjon"),
    Field("entries", "supersedes", "supersedes", ("= erstatter 14/25: Nytt",), "under the decision", "14/25"),
    Field("entries", "repeals", "repeals", ("= opphever 14/25: Gebyret",), "under the decision", "Opphever"),
    Field("entries", "amends", "amends", ("= endrer 14/25: Nytt",), "under the decision", "14/25"),
    Field(
        "entries",
        "gathers",
        "gathers",
        ("#verdier Verdier", "* Mot: vi våger", "= det modige huset"),
        "above the values",
        "det modige huset",
    ),
    Field("entries", "variant", "variant", ("tips: to uker holder",), "label", "Tips"),
    Field(
        "entries",
        "outcome",
        "outcome",
        ("erfaring: fire dager", "resultat: to byttet"),
        "under the experience",
        "o byttet",
        worded=True,
        parts=True,
    ),
    Field(
        "entries",
        "contact",
        "contact",
        ("erfaring: fire dager", "kontakt: Kari Vik"),
        "under the experience",
        "Kari Vik",
        worded=True,
        parts=True,
    ),
    Field(
        "entries",
        "since",
        "since",
        ("erfaring: fire dager", "siden: mars 2024"),
        "under the experience",
        "ars 2024",
        worded=True,
        parts=True,
    ),
    Field(
        "entries",
        "url",
        "url",
        ("lenke: Råd https://bibliotek.example/rad",),
        "host in brackets",
        "bibliotek.example",
        worded=True,
        parts=True,
    ),
    Field("entries", "mutual", "mutual", ("Alle > hverandre: støtte",), "table", "Hverandre"),
    Field("entries", "file", "file", _ENTRY, "list of annexes", "avtale.pdf", parts=True),
    Field("entries", "quadrant", "quadrant", ("#swot Brett", "- dårlig"), "field of the board", "Svakheter"),
    Field("entries", "corrects", "corrects", _APPROVING, "before the text"),
    Field("entries", "corrected", "corrected", _PROGRAM, "before the text"),
    Field("entries", "approves", "approves", _APPROVING, "after the decision"),
    Field("entries", "formerly", "formerly", _PROGRAM, "label of the decision", worded=True),
    # — events —
    Field("events", "of", "of", ("= ikke vedtatt: båt",), "label of the decision", "Ikke vedtatt"),
    Field("events", "what", "what", ("= ikke vedtatt: båt",), "label of the decision", "Ikke vedtatt"),
    Field(
        "events", "to", "to", ("= ikke vedtatt: båt",), "label of the decision", "Ikke vedtatt", worded=True
    ),
    Field("events", "item", "item", ("= ikke vedtatt: båt",)),
    Field("events", "at", "at", ("= ikke vedtatt: båt",)),
    Field("events", "about", "about", _FOLLOW_UP, "the table of what was followed up", worded=True),
    # — revisions —
    Field("revisions", "number", "number", _APPROVAL, "footer"),
    Field("revisions", "day", "day", _APPROVAL, "every page"),
    Field("revisions", "submitted", "", _APPROVAL),
    Field("revisions", "approved", "", _APPROVAL),
    Field("revisions", "reopened", "", _APPROVAL, "about the document"),
    Field("revisions", "flat", "", _APPROVAL),
    Field("revisions", "content", "", _APPROVAL),
    Field("revisions", "hash", "", _APPROVAL),
    Field("revisions", "reason", "", _APPROVAL),
    Field("revisions", "at", "", _APPROVAL),
)
"""Every field of every table."""

WORDED_DETAILS = tuple(
    one
    for one in FIELDS
    if (one.table, one.printed, one.worded) == ("meeting", "details", True) and one.name not in _OF_SOMEBODY
)
"""The details of a meeting that are printed as they were typed, under a label that is called as they are."""
