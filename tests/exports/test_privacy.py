"""What must not be printed never is, and what must be always is, in order."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.formats.meeting_json import to_json
from exports.outline import outline
from exports.typography.typesetter import AsTyped, Printed
from store.record.values import Deadline, Kind, Name, Votes
from tests.exports.printed import body, everything
from tests.exports.records import Builder

SECRET = "HEMMELIGHETEN"  # noqa: S105 — no password

_kinds = st.sampled_from(list(Kind))
_hidden = st.sampled_from([{"private": True}, {"in_minutes": False}, {"kind": Kind.MEMO}])
_forms = st.sampled_from(["plain", "swot", "values", "plan", "break"])
_profiles = st.sampled_from(["minutes", "protocol"])
_public = st.text(alphabet="abcæøå ÅB*#|«»?-:", min_size=1, max_size=20).filter(str.strip)


def _secret(b: Builder, of: Kind, /, **hidden: Any) -> None:
    secret = Name(SECRET)
    fields: dict[str, Any] = {
        "kind": of, "title": SECRET, "speaker": secret, "owners": (secret,), "from_": secret,
        "to": secret, "by": secret, "name": SECRET, "answer": SECRET, "file": SECRET, "number": SECRET,
        "supersedes": (SECRET,), "deadline": Deadline(SECRET), "votes": Votes(SECRET), "tags": (SECRET,),
        "quadrant": "strength", "typed": SECRET, **hidden,
    }  # fmt: skip
    b.entry(fields.pop("kind"), SECRET, **fields)


@given(
    kind=_kinds, hidden=_hidden, form=_forms, profile=_profiles, place=st.sampled_from(["item", "day", ""])
)
def test_hidden_entries_reach_no_block_and_no_property(
    kind: Kind, hidden: dict[str, Any], form: str, profile: str, place: str
) -> None:
    b = Builder(profile=profile)
    if place == "day":
        b.day(heading="Dag")
    if place == "item":
        b.item("Saken", form=form)
    b.note("synlig")
    _secret(b, kind, **hidden)
    for setter in (AsTyped(), Printed("nb")):
        for as_profile in ("minutes", "protocol"):
            document = outline(b.record, setter, profile=as_profile)
            assert SECRET not in str(document)
            assert "ynlig" in everything(document)


@given(kind=_kinds, form=_forms, profile=_profiles)
def test_a_private_item_hides_all_that_is_in_it(kind: Kind, form: str, profile: str) -> None:
    b = Builder(profile=profile)
    b.item("Åpen")
    b.person("Per")
    hidden = b.item(
        SECRET, private=True, form=form, presenter=SECRET, background=SECRET, recommendation=SECRET
    )
    _secret(b, kind)
    b.moved("Per", "departure", "13.00")
    b.moved("Per", "recusal")
    b.item(SECRET, parent=hidden.id)
    _secret(b, kind)
    document = outline(b.record, AsTyped())
    assert SECRET not in str(document)
    assert "Per gikk kl. 13.00." in everything(document)
    assert "inhabil" not in everything(document)
    assert SECRET not in str(to_json(b.record, private=False))
    assert SECRET in str(to_json(b.record))


def test_sub_points_of_a_private_point_are_as_private() -> None:
    b = Builder()
    b.item("Saken")
    above = b.point("skjult", private=True)
    below = b.point(SECRET, parent=above.id)
    b.point(SECRET, parent=below.id)
    assert SECRET not in str(outline(b.record, AsTyped()))
    assert SECRET not in str(to_json(b.record, private=False))


_entry = st.tuples(_kinds.filter(lambda kind: kind != Kind.MEMO), _public, st.booleans())


@settings(max_examples=60)
@given(st.lists(st.one_of(_entry, _public), max_size=12), _profiles)
def test_every_public_text_stands_in_the_document(script: list[Any], profile: str) -> None:
    b = Builder(profile=profile)
    texts = []
    for place, step in enumerate(script):
        mark = f"‹{place}›"
        if isinstance(step, str):
            b.item(step + mark)
            texts.append(step + mark)
        else:
            kind, text, point = step
            b.entry(kind, text + mark, point=point and kind == Kind.NOTE)
            texts.append(text + mark)
    told = "\n".join(body(outline(b.record, AsTyped())))
    # The lead-in of a summary stands apart from the rest of it.
    # Question marks may be check marks, which go.
    # A title begins with a capital.
    squeezed = "".join(told.replace("?", "").split()).casefold()
    for text in texts:
        assert "".join(text.replace("?", "").split()).casefold() in squeezed


@given(st.lists(st.tuples(_public, st.booleans()), max_size=15), _profiles)
def test_what_was_typed_stands_in_the_order_it_was_typed(
    script: list[tuple[str, bool]], profile: str
) -> None:
    b = Builder(profile=profile)
    for place, (text, is_item) in enumerate(script):
        if is_item:
            b.item(f"{text}‹{place}›")
        else:
            b.note(f"{text}‹{place}›", point=place % 3 == 0)
    blocks = [block for block in outline(b.record, AsTyped()).blocks if type(block).__name__ != "Table"]
    told = str(blocks)
    places = [told.index(f"‹{place}›") for place in range(len(script))]
    first = next((n for n, (_, is_item) in enumerate(script) if is_item), 0)
    assert places[first:] == sorted(places[first:])


@given(st.lists(st.tuples(_kinds, st.text(max_size=30)), max_size=8), _forms, _profiles)
def test_any_text_makes_a_document(script: list[tuple[Kind, str]], form: str, profile: str) -> None:
    b = Builder(profile=profile, title=script[0][1] if script else "")
    for kind, text in script:
        b.item(text, form=form, background=text, presenter=text)
        b.entry(kind, text, name=text, by=Name(text), answer=text, deadline=Deadline(text))
    everything(outline(b.record, Printed("nb")))


@pytest.mark.parametrize("below", [False, True])
def test_a_text_written_from_an_exempt_item_is_exempt_wherever_it_is_put(below: bool) -> None:
    b = Builder()
    b.item("Personalsak", exempt="§ 13")
    if below:
        b.item("Under", parent=b.item_id)
    note = b.note(SECRET)
    b.item("Åpen sak")
    b.note(SECRET, sources=(note.id,))
    printed = everything(outline(b.record, AsTyped()))
    assert SECRET not in printed
    assert "§ 13" in printed
