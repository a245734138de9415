"""The public record: of an arbitrary meeting nothing hidden is in it, and everything else is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exports.outline.public import public_record
from store.plain_text import has_check
from store.record.model import Entry, Meeting
from store.record.values import Deadline, Kind, Name, Period, Votes
from tests.exports.records import Builder

SECRET = "HEMMELIGHETEN"  # noqa: S105 — no password

ITEM_FLAGS = st.sampled_from([{}, {}, {"private": True}, {"exempt": "§ 13"}])
ENTRY_FLAGS = st.one_of(ITEM_FLAGS, st.sampled_from([{"in_minutes": False}, {"kind": Kind.MEMO}]))
KINDS = st.sampled_from([kind for kind in Kind if kind != Kind.MEMO])
FORMS = st.sampled_from(["plain", "swot", "values", "plan", "break"])
BACK = st.sampled_from([0, 0, 1, 2, 3])
"""How many steps back that stands which this one belongs to."""

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("item"), ITEM_FLAGS, FORMS, BACK),
        st.tuples(st.just("point"), ENTRY_FLAGS, KINDS, BACK),
        st.tuples(st.just("text"), ENTRY_FLAGS, KINDS, BACK),
        st.tuples(st.just("day"), st.just({}), FORMS, BACK),
    ),
    max_size=14,
)


class Made(NamedTuple):
    """Something of a meeting, and how it is hidden from those who read it."""

    id: int
    private: bool
    exempt: bool
    aside: bool = False


@given(STEPS, st.sampled_from(["minutes", "protocol"]))
def test_nothing_hidden_is_in_it_and_everything_else_is(script: list[Any], profile: str) -> None:
    b = Builder(profile=profile)
    told = played(b, script)
    public = public_record(b.record)
    stored = public.stored()
    assert SECRET not in str(stored)
    assert not [text for text in _texts(stored) if has_check(text)]
    assert [text for text in told if text not in str(stored)] == []
    assert not [e for e in public.entries if e.private or e.typed or not e.in_minutes or e.kind == Kind.MEMO]


def test_numbers_have_no_gap_that_tells_of_what_is_private() -> None:
    b = Builder()
    b.item("Skjult", private=True)
    b.decision("hemmelig")
    b.item("Åpen")
    b.decision("åpent")
    public = public_record(b.record)
    assert [(item.number, item.title) for item in public.agenda] == [("1", "Åpen")]
    assert [(entry.number, entry.text) for entry in public.entries] == [("1", "åpent")]


def test_an_exempt_item_keeps_its_place_and_says_on_what_ground() -> None:
    b = Builder(profile="protocol")
    b.item("Personalsak", exempt="§ 13", form="swot", presenter="Kari")
    b.decision("ansettes")
    b.item("Åpen")
    b.decision("unntatt", exempt="§ 23")
    public = public_record(b.record)
    assert [item.title for item in public.agenda] == ["Unntatt offentlighet", "Åpen"]
    texts = [entry.text for entry in public.entries]
    assert len(texts) == 2
    assert "§ 13" in texts[0]
    assert "§ 23" in texts[1]
    assert public.entries[1].kind == Kind.DECISION
    assert public.entries[1].number


@pytest.mark.parametrize("kind", Kind)
def test_an_exempt_entry_of_any_kind_leaves_its_place_alone(kind: Kind) -> None:
    b = Builder(profile="protocol")
    b.item("Åpen", number="7/26")
    facts = {"title": SECRET, "owners": (Name(SECRET),), "speaker": Name(SECRET), "typed": SECRET}
    hidden = b.entry(kind, SECRET, exempt="§ 13", tags=(SECRET,), **facts)
    b.note("åpent")
    public = public_record(b.record)
    *places, last = public.entries
    assert last.text == "åpent"
    assert SECRET not in str(public.stored())
    if kind in {Kind.SUMMARY, Kind.MEMO}:
        # The one is about the whole meeting, and stands nowhere; the other is a working note.
        assert not places
        return
    (place,) = places
    assert "§ 13" in place.text
    bare = Entry(id=hidden.id, rank=hidden.rank, item=hidden.item, at=hidden.at, text=place.text)
    decided = replace(bare, kind=kind, number=place.number) if kind == Kind.DECISION else bare
    assert place == decided
    assert bool(place.number) is (kind == Kind.DECISION)


def test_the_meeting_tells_what_its_head_tells() -> None:
    b = Builder(archive_ref="26/1", access=SECRET, copy_to=(SECRET,))
    meeting = public_record(b.record).meeting
    assert isinstance(meeting, Meeting)
    assert SECRET not in str(meeting)
    assert meeting.title == b.record.meeting.title


def played(b: Builder, script: list[Any]) -> list[str]:
    """Make what the steps say. What may not be told is the secret; the rest is given back."""
    items: list[Made] = []
    entries: list[Made] = []
    talk: list[Made] = []
    here = Made(0, private=False, exempt=False)
    decided: list[Made] = []
    before: list[Made] = []
    told: dict[int, str] = {}
    for place, (step, flags, of, back) in enumerate(script):
        text = f"åpent‹{place}›"
        # A text of the fair copy is written from the talk of its item, never from another text.
        among = {"item": items, "text": talk}.get(step, entries)
        above = among[-back:][:1] if back else []
        decided = decided if step in {"point", "text"} else []
        if step == "day":
            b.day(heading=text)
            here, talk, before = Made(0, private=False, exempt=False), [], []
        elif step == "item":
            here, talk = _item(b, text, of, flags, above), []
            items.append(here)
            before = []
        else:
            kind = flags.get("kind", of)
            on = {Kind.STATEMENT: decided, Kind.VOTE: before}.get(kind, [])
            made = _entry(b, text, of, flags, above, here, on, fair=step == "text")
            before = [made]
            decided = (
                decided
                if on and kind == Kind.STATEMENT
                else [made]
                if kind in {Kind.DECISION, Kind.PROPOSAL}
                else []
            )
            if step == "text" and above:
                told.pop(above[0].id, None)  # it stands in the text now
            entries.append(made)
            talk += [made] if step == "point" else []
        last = here if step == "item" else entries[-1] if step in {"point", "text"} else here
        if not (last.private or last.exempt or last.aside):
            told[last.id or -place] = text
    return list(told.values()) if b.record.meeting.profile == "minutes" else []


def _item(b: Builder, text: str, form: str, flags: dict[str, Any], above: list[Made]) -> Made:
    private = "private" in flags or any(parent.private for parent in above)
    exempt = "exempt" in flags or any(parent.exempt for parent in above)
    shown = SECRET if private or exempt else f"{text} ??"
    fields = dict.fromkeys(("presenter", "background", "recommendation", "format"), shown)
    parent = above[0].id if above else None
    return Made(b.item(shown, form=form, parent=parent, **fields, **flags).id, private, exempt)


def _entry(  # noqa: PLR0913, PLR0917 — what it is, and all that may hide it
    b: Builder,
    text: str,
    kind: Kind,
    flags: dict[str, Any],
    above: list[Made],
    here: Made,
    on: list[Made],
    *,
    fair: bool,
) -> Made:
    private = "private" in flags or here.private or any(one.private for one in (*above, *on))
    exempt = "exempt" in flags or any(one.exempt for one in (*above, *on))
    aside = bool({"in_minutes", "kind"} & flags.keys()) or any(
        o.aside for o in ((*on,) if fair else (*above, *on))
    )
    hidden = private or exempt or here.exempt or aside
    shown = SECRET if hidden else f"{text} ??"
    name = Name(shown)
    sources = {"sources": (above[0].id,)} if fair and above else {}
    fields: dict[str, Any] = {
        "kind": kind, "title": shown, "speaker": name, "owners": (name,), "from_": name, "to": name,
        "by": name, "owner": name, "name": shown, "answer": shown, "file": shown, "supersedes": (shown,),
        "deadline": Deadline(shown), "votes": Votes(shown), "period": Period(shown), "tags": (SECRET,),
        "typed": SECRET, "quadrant": "strength", "parent": above[0].id if above and not fair else None,
        **sources, **flags,
    }  # fmt: skip
    made = b.entry(fields.pop("kind"), shown, **fields)
    return Made(made.id, private, exempt or here.exempt, aside)


def _texts(stored: Any) -> Iterator[str]:
    """Every text, however deep it stands."""
    if isinstance(stored, str):
        yield stored
    elif isinstance(stored, dict):
        for value in stored.values():
            yield from _texts(value)
    elif isinstance(stored, list | tuple):
        for value in stored:
            yield from _texts(value)
