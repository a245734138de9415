"""A meeting of one item, and what is printed of it."""

from __future__ import annotations

from typing import Any

from exports.blocks import Block, Callout
from exports.outline import outline
from exports.typography.typesetter import Printed, Typesetter
from store.record.values import Form
from tests.exports.printed import after, texts_of
from tests.exports.records import Builder

PRINTED = Printed("nb")


def item(form: Form = "plain", **meeting: Any) -> Builder:
    b = Builder(**meeting)
    b.item("Saken", form=form)
    return b


def printed(b: Builder, setter: Typesetter = PRINTED, **options: Any) -> list[Block]:
    return after(outline(b.record, setter, **options), "Saken")


def said(b: Builder, **options: Any) -> list[list[str]]:
    return [list(texts_of(block)) for block in printed(b, **options)]


def callout(b: Builder) -> Callout:
    found = [block for block in printed(b) if isinstance(block, Callout)]
    return found[-1]
