"""A board's minutes to be corrected: every sort of entry, with the names of their places."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from exports.corrections.returned_paper import Corrections, found_in, returned_paper
from exports.corrections.row import Correction
from exports.export import Paper, written
from store.record.identity import to_text
from store.record.record import Record
from store.record.values import Deadline, Kind, Name
from tests.exports.records import Builder


def place(document: Any, field: str = "", sort: str = "") -> str:
    """The name of the place of a document's words."""
    kind = sort or ("e" if hasattr(document, "kind") else "i")
    return f"{kind}_{to_text(document.id)}" + (f"_{field}" if field else "")


def board() -> tuple[Record, SimpleNamespace]:
    """A meeting, and its documents by short names."""
    b = Builder(place="Møterom 2", organiser="Styret for bibliotekene", profile="minutes")
    b.person("Kari Eksempel")
    b.person("Per Prøve")
    found: dict[str, Any] = {}
    found["rules"] = b.item("Felles lånereglar", background="reglane er gamle\n- eitt punkt\n- eit anna")
    found["talk"] = b.note("ingen var usamde i at reglane må endrast")
    found["more"] = b.note("dei fleste ville ha same gebyr")
    found["own"] = b.note("ordskiftet tok tjue minutt", paragraph=True)
    found["decision"] = b.decision("barn under 15 år betaler ikkje purregebyr ved nokon av biblioteka")
    found["action"] = b.action("sende reglane til alle", "Kari Eksempel", deadline=Deadline("1. april"))
    found["news"] = b.item("Orienteringar")
    found["grants"] = b.point("fylket lyser ut prosjektmidlar i mai")
    found["members"] = b.point("to nye bibliotek har meldt seg inn")
    found["bus"] = b.point("bokbussen står på verkstad")
    found["question"] = b.entry(Kind.QUESTION, "kven eig avtalen i dag", answer="fylket gjer det")
    found["proposal"] = b.entry(Kind.PROPOSAL, "vi kjøper ny bokbuss", by=Name("Per Prøve"))
    found["expects"] = b.expects("Styret", "Biblioteka", "svare på kvart brev")
    found["also"] = b.expects("Styret", "Biblioteka", "melde frå om endringar")
    return b.record, SimpleNamespace(**found)


def word(record: Record, paper: Paper | None = None, *, internal: bool = False) -> bytes:
    """The Word file of a meeting."""
    return written(record, "docx", paper=paper, organisation="", used_numbers=(), internal=internal)


def read_back(data: bytes, record: Record) -> Corrections:
    """What was changed in a file of the record."""
    return found_in(returned_paper(data, "rettet.docx"), record, ())


def rows(data: bytes, record: Record) -> list[Correction]:
    """The changes alone."""
    return list(read_back(data, record).rows)
