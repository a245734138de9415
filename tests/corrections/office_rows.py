"""What each change that LibreOffice makes is told as: its sort, and the new text."""

from __future__ import annotations

from exports.corrections.row import Sort

EXPECTED: dict[str, list[tuple[Sort, str]]] = {
    "appended": [("changed", "Ordskiftet tok tjue minutt. Alle var med.")],
    "appended_point": [("changed", "To nye bibliotek har meldt seg inn i haust")],
    "bold": [],
    "cell": [("changed", "Barn under 15 år betaler ikkje purregebyr ved kva som helst av biblioteka.")],
    "comment": [("comment", "Var det ikkje tretti?")],
    "decision": [("changed", "Barn under 15 år betaler ikkje purregebyr ved noko bibliotek.")],
    "inserted": [("added", "bussen er klar i juni")],
    "inserted_text": [("added", "Eit heilt nytt avsnitt.")],
    "item": [("changed", "Orienteringar og ymse")],
    "merged": [("merged", "To nye bibliotek har meldt seg inn")],
    "moved": [("added", "Bokbussen står på verkstad"), ("deleted", "")],
    "numbered": [],
    "owner": [("changed", "2. mai")],
    "place": [("changed", "Møterom 3")],
    "removed": [("deleted", "")],
    "removed_text": [("deleted", "")],
    "row": [("label", ""), ("label", ""), ("label", ""), ("label", "")],
    "split": [("split", "Barn under 15 år betaler\nikkje purregebyr ved nokon av biblioteka.")],
    "untouched": [],
    "word": [("changed", "Ingen var ueinige i at reglane må endrast.")],
}
