"""Every key of the catalogues that is put together while the program runs, with all it can become.

Nobody sees that such a key is missing until somebody types just the line that asks for it. So each shape has
a row here, with every value that its parts can have; a new shape without a row, and a value without a
sentence in one of the languages, fail.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from exports.digest.account import DIGEST_SECTIONS
from exports.export import PAPERS
from exports.formats.letterhead_fields import ASKED_FOR
from exports.formats.registry import FORMATS
from exports.registers.document import _COLUMNS
from exports.site.frame import PLACES as SITE_PLACES
from exports.site.published import LeftOut
from exports.site.search_pages import GROUPS as SEARCH_GROUPS
from exports.slip.slip_lines import SLIP_SECTIONS
from store.exchange.foreign_meetings import Arrival
from store.exchange.reception import Received
from store.follow_up.answers import statuses_for
from store.language.catalogue import has_sentence, words
from store.language.line import by_meaning, line
from store.query import QUADRANTS
from store.record.attendance import Standing
from store.record.in_minutes import Reason
from store.record.kinds import STATUSES, VOTED_ON
from store.record.values import (
    LANGUAGES,
    SCOPES,
    TIDY,
    Attending,
    Form,
    Kind,
    Language,
    Movement,
    Outcome,
    Sort,
    State,
    Variant,
    What,
)
from store.record.values import (
    VARIANTS as SHARED,
)
from store.registers.holdings import Hidden
from store.registers.listing import TABS, Order, Register
from store.revisions.revision import RevisionState
from store.session.backlog import Sort as LeftSort
from tui.cli.program import _VERBS
from tui.cli.records import Beside
from tui.cli.shell.help import TOPICS
from tui.corrections.settled_corrections import SettledAs
from tui.grammar.paste.paste import Become
from tui.grammar.phrases.deadlines import Fault
from tui.grammar.report import Reported
from tui.grammar.result import Opens
from tui.grammar.signs import SIGNS
from tui.grammar.words import LISTED_NOT
from tui.keys.registry import DEEDS, KEYS, PLACES
from tui.keys.statuses import FOLLOWED
from tui.machine.settings_file import CHOICES
from tui.screens.export.write_file import VERSIONS
from tui.screens.fair_copy.item_copy import _SIGNS as FAIR_STATES
from tui.screens.forms.approval import ApprovalForm
from tui.screens.forms.archive import FolderForm, SettingsForm
from tui.screens.forms.entry import EntryForm
from tui.screens.forms.form import Form as AnyForm
from tui.screens.forms.form import FormField
from tui.screens.forms.item_and_person import ItemForm, PersonForm
from tui.screens.forms.meeting import MeetingForm
from tui.screens.live.board import BOARDS
from tui.screens.live.heads.head_rows import PEOPLE
from tui.screens.live.sentences import _TABLES
from tui.screens.read.document_copy import Copied
from tui.screens.search.preview import COUNTED

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("store", "exports", "tui")

KINDS = tuple(kind.value for kind in Kind)
TOLD = (*KINDS, "conclusion", "unplaced", *QUADRANTS, *SHARED)
LINES = (*TOLD, *filter(None, get_args(Reported)), *get_args(Opens))
VARIANTS = ("point", "correction", "value", "role", "end", "form-swot", "form-values", "form-plan")
POINTS_OF = ("point-of-decision", "point-of-proposal")
FOUND = (*TOLD, "item", "meeting", "newer")
MEANT = tuple(meaning.replace("_", "-") for meaning in by_meaning(line("nb").labels) if meaning != LISTED_NOT)
REGISTERED = ("decision", "expectation", "action")
OUTCOMES = get_args(Outcome)
FORMS: tuple[type[AnyForm], ...] = (
    ApprovalForm,
    EntryForm,
    FolderForm,
    ItemForm,
    MeetingForm,
    PersonForm,
    SettingsForm,
)
FIELDS: tuple[FormField, ...] = tuple(field for form in FORMS for field in form.fields)
ROOM_OF_NAME = 18
"""Columns of a form that a field's name has."""
ATTENDING = (*get_args(Attending), "invited", "gone", "recused", "unsaid")
RECEIVED = tuple(get_args(get_args(Received)[1]))
SITE_REGISTERS = ("decisions", "actions", "expectations", "experiences")
HIDDEN = tuple(filter(None, get_args(Hidden)))
OUTSIDE = tuple(one for one in get_args(Reason) if one not in ("", "memo"))
IMPORTED = (*KINDS, "point", "conclusion", "item", "day", "aside", "layout")
IMPORTED += ("attendance", "presence", "item-detail", "meeting-detail", "votes", "answer")
VERBS = tuple(_VERBS)


PRINTED = tuple(outcome for outcome in OUTCOMES if outcome != "done")  # that one, its decisions tell


def _statuses(kinds: Iterable[str], *, first: int = 0) -> tuple[str, ...]:
    """Kind and status of everything that an entry of some kinds can be."""
    return tuple(
        f"{kind.value}-{one}" for kind, all_of in STATUSES.items() if kind in kinds for one in all_of[first:]
    )


STATUS = _statuses(KINDS)
TOLD_STATUS = (*STATUS, "decision-repealed")
ANSWERS = tuple(
    f"{kind}-{deed}"
    for kind, digits in FOLLOWED.items()
    for deed in digits.values()
    if deed in statuses_for(kind)
)

Values = tuple[str, ...]
ROWS: dict[str, tuple[str, tuple[Values, ...]]] = {
    # store
    "{problem.key}.hint": ("problems", ()),  # asked for only where it is known to be there
    "hint-exempt-as-{above}": ("screen", (("item", "before"),)),
    "hint-private-as-{above}": ("screen", (("item", "before"),)),
    # exports
    "activity-{status}": ("document", (("held", "cancelled"),)),
    "activity-{one}": ("document", (("held", "cancelled"),)),
    "attending-{who.status}": ("document", (get_args(Attending),)),
    "calendar-left-{item.outcome}": ("document", (("postponed", "inconclusive"),)),
    "calendar-left-{one.outcome}": ("document", (("postponed", "inconclusive", "proposal"),)),
    "column-{key}": ("document", (tuple(key for columns in _COLUMNS.values() for key, _ in columns),)),
    "{kind}-by": ("document", (("proposal", "question", "statement"),)),
    "column-{kind}": ("document", (("decision-or-action", "decision", "action"),)),
    "digest-{section}": ("document", (DIGEST_SECTIONS,)),
    "slip-{section}": ("document", (SLIP_SECTIONS,)),
    "expectation-{one}": ("document", (STATUSES[Kind.EXPECTATION][1:],)),
    "expectation-{status}": ("document", (STATUSES[Kind.EXPECTATION][1:],)),
    "group-{group}": ("document", (("members", "deputies", "others"),)),
    "group-{one}": ("document", (("permanent", "deputies", "others"),)),
    "outcome-{item.outcome}-{'on' if goes_on else 'why'}": (
        "document",
        (("postponed", "withdrawn"), ("on", "why")),
    ),
    "sort-{item.sort}": ("document", (get_args(Sort),)),
    "summary-{item.outcome}": ("document", (("postponed", "withdrawn"),)),
    "summary-{kind}": ("document", (("decided", "concluded", "rejected", "expected", "to-do"),)),
    "swot-{one}": ("document", (tuple(QUADRANTS),)),
    "swot-{quadrant}": ("document", (tuple(QUADRANTS),)),
    "table-register-{register}": ("document", (get_args(Register),)),
    "table-{shown}": ("document", (("decisions-and-actions", "decisions", "follow-up"),)),
    "variant-{one}": ("screen", (get_args(Variant),)),
    "type-{one.meeting.profile}": ("document", (PAPERS[:2],)),
    "type-{paper or meeting.profile}": ("document", (PAPERS,)),
    "type-{scribe.profile}": ("document", (PAPERS,)),
    "register-{sheet.view.register}": ("document", (get_args(Register),)),
    # the grammar
    "hint-deadline-{wrong}": ("screen", (get_args(Fault),)),
    "beginning-{n}": ("screen", (tuple("123456"),)),
    "hint-opens-{opens}": ("screen", (get_args(Opens),)),
    "paste-{choice}": ("screen", (tuple(one for one in get_args(Become) if one != "each"),)),
    "paste-{self.sort}": ("screen", (("points", "paragraphs", "both"),)),
    # corrections
    "corrections-{_DIGITS[digit]}": ("screen", (get_args(SettledAs),)),
    "corrections-said-{decision}": ("screen", (get_args(SettledAs),)),
    "corrections-state-{one.state}": ("screen", (("open", "both", "shown", *get_args(SettledAs)),)),
    # the command line
    "import-{one.sort}": ("screen", (("comment", "header", "footer", "picture"),)),
    "corrections-{key}": ("command", (("both", "since", "taken", "noted", "refused"),)),
    "forget-left-{left.why}": (
        "command",
        (("in-use", "cut", "beside", "closed", "named", "approved", "refused"),),
    ),
    "waiting-{piece.sort}": ("command", (get_args(LeftSort),)),
    "waiting-{where}": ("command", (("elsewhere", "lost", "living"),)),
    "register-{row.entry.hidden}": ("command", (HIDDEN,)),
    "register-only-{name}": ("command", (("open_only", "overdue"),)),
    "spoken-{first.what}": ("command", (get_args(Movement),)),
    "spoken-{here}": ("command", (("go", "item", "planned"),)),
    "spoken-{kind}": ("command", (tuple(one for one in (*KINDS, "conclusion", "value") if one != "note"),)),
    "spoken-{sort}": ("command", (("mutual", "pair"),)),
    "spoken-{status}": ("command", ((*get_args(Attending), "invited", "gone"),)),
    "spoken-{taken.kind}": (
        "command",
        (("votes", "answer", "item-detail", "meeting-detail"),),
    ),
    "help-{one}": ("command", (tuple(TOPICS),)),
    "help-{one}.names": ("command", (tuple(TOPICS),)),
    "where-{name}": ("command", (("program", "python", "archive", "settings", "state", "cache", "log"),)),
    "verb-{verb}": ("command", (VERBS,)),
    "verb-{name}.form": ("command", (VERBS,)),
    # the screens
    "approval-{one}": ("screen", (("draft", "approved"),)),
    "attending-{one}": ("screen document", (get_args(Attending),)),
    "attending-{status}": ("screen", (ATTENDING,)),
    "attending-{who.status or 'unsaid'}": ("screen", ((*get_args(Attending), "unsaid"),)),
    "board-{quadrant}": ("screen", (tuple(QUADRANTS),)),
    "topic-{part}": (
        "screen",
        (
            (
                *("decisions", "actions", "expectations", "experiences", "questions", "proposals"),
                *("dates", "links", "history"),
            ),
        ),
    ),
    "kind-{row.entry.variant}": ("screen", (SHARED,)),
    "status-experience-{row.status}": ("screen", (STATUSES[Kind.EXPERIENCE],)),
    "status-{kind}-{row.told_status}": ("screen", ()),
    "label-{key}": ("screen", (("outcome", "contact", "since"),)),
    "kind-{name}": ("screen", (("memo", "statement", "guide"),)),
    "profile-{paper}": ("screen", (("minutes", "protocol", "notice"),)),
    "register-order-{order}": ("screen", (get_args(Order),)),
    "register-hidden-{hidden}": ("screen", (("private", "exempt"),)),
    "status-{kind.value}-{status}": ("screen", (STATUS,)),
    "about-{what}": ("site", (("decisions", "actions", "experiences"),)),
    "search-{group}": ("site", (tuple(SEARCH_GROUPS),)),
    "search-{key}": ("site", (("none", "one", "many", "near"),)),
    "count-{what}": ("site", (("decisions", "actions"),)),
    "lead-{register}": ("site", (SITE_REGISTERS,)),
    "nav-{place}": ("site", (SITE_PLACES,)),
    "none-{register}": ("site", (SITE_REGISTERS,)),
    "part-{key}": ("site", (("expected", "expects", "actions", "experiences", "dates"),)),
    "part-{name}": ("site", (("decisions", "actions", "expectations", "experiences", "open", "dates"),)),
    "since-{key}": ("site", (("amended", "repealed", "replaced"),)),
    "since-{kind.value}-{step.to}": ("screen", (_statuses(REGISTERED),)),
    "record-{beside}": ("command", (get_args(Beside),)),
    "record-{received.what}": ("screen", ((*get_args(Arrival), *RECEIVED),)),
    "site-left-{why}": ("screen command", ((*get_args(LeftOut), "private", "exempt", "working"),)),
    "status-{kind.value}-{step.to}": ("screen", (STATUS,)),
    "title-{register}": ("site", (SITE_REGISTERS,)),
    "status-{point.kind}-{deed}": ("screen", (ANSWERS,)),
    "status-{point.kind}-{step.to}": ("screen", ((*STATUS, *ANSWERS),)),
    "status-{kind}-{event.to}": ("screen", ((*STATUS, *ANSWERS),)),
    "outcome-{now.outcome or 'open'}": ("screen", ((*OUTCOMES, "open"),)),
    "outcome-{outcome or 'open'}": ("screen", ((*OUTCOMES, "open"),)),
    "{deed.word}.help": ("screen", (("key-list-next", *(row.word for row in (*KEYS, *DEEDS))),)),
    "{row.word}.help": ("screen", (tuple(row.word for row in (*KEYS, *DEEDS)),)),
    "{word}.help": ("screen", (tuple(row.word for row in (*KEYS, *DEEDS)),)),  # others: tui/test_registry.py
    "board-{name}": ("screen", (tuple(QUADRANTS),)),
    "board-{one}": ("screen", (tuple(QUADRANTS),)),
    "changed-{how}": ("screen", (("edited", "deleted"),)),
    "changed-{table}": ("screen", (_TABLES,)),
    "column-{name}": ("screen", (("period", "activity", "owner"),)),
    "count-{kind}s": ("screen", (tuple(kind.value for kind in COUNTED),)),
    "letterhead-field-{key}": ("document", (ASKED_FOR,)),
    "export-{name}": ("screen", (("format", "profile", "version", "letterhead", "path"),)),
    "export-{one}": ("screen", (FORMATS,)),
    "fair-{name}": ("screen", (("lines", "texts"),)),
    "fair-{name}-empty": ("screen", (("lines", "texts"),)),
    "fair-{state}": ("screen", ((*FAIR_STATES, "written"),)),
    "field-{self.called or self.name}": ("screen", (tuple(field.called or field.name for field in FIELDS),)),
    "form-{one}": ("screen", (tuple(one for one in get_args(Form) if one != "break"),)),
    "head-{key}": (
        "screen",
        (
            (
                *("presenter", "format", "background", "recommendation", "plan", "outcome", "marks"),
                "exempt",
            ),
        ),
    ),
    "machine-{name}-{one or _SYSTEM}": (
        "screen",
        (tuple(f"{name}-{one or 'system'}" for name, ones in CHOICES.items() for one in ones),),
    ),
    "meant-{key}": ("screen", (MEANT,)),
    "meant-{key}.example": ("screen", (MEANT,)),
    "meeting-becomes-{state}": ("screen", (("draft", "live", "planned", "cancelled"),)),
    "place-{place}": ("screen", (PLACES,)),
    "head-{field}": (
        "screen",
        (("presenter", "format", "background", "recommender", "recommendation", "exempt"),),
    ),
    "head-{status}": ("screen", (PEOPLE,)),
    "how-{what}": ("screen", (("owner", "deadline", "pair", "moving", "split"),)),
    "key-{self.place}-{name}": (
        "screen",
        (tuple(row.word.removeprefix("key-") for row in (*KEYS, *DEEDS)),),
    ),
    "kind-{kind.value}": ("screen", (KINDS,)),
    "kind-{kind}": ("screen", ((*KINDS, "conclusion", "point", "newer"),)),
    "label-{kind_word(hit.piece.kind)}": ("screen", (FOUND,)),
    "label-{kind}": ("screen", (TOLD,)),
    "label-{one.label}": ("screen", ((*TOLD, "newer", "point", "conclusion", "item", "meeting"),)),
    "label-{'item' if point.kind == ITEM else point.kind}": ("screen", (TOLD,)),
    "label-{kind_word(kind)}": ("screen", ((*TOLD, "newer"),)),
    "label-{line.become}": ("screen", (IMPORTED,)),
    "label-{kind_word(piece.kind)}": ("screen", (FOUND,)),
    "label-{variant or preview.kind}": ("screen", ((*LINES, *VARIANTS),)),
    "line-away-{away}": ("screen", (("entries", "agenda"),)),
    "label-{variant or taken.kind}": ("screen", ((*LINES, *VARIANTS, *POINTS_OF),)),
    "label-{what}": ("screen", (("owner", "deadline", "pair", "moving", "split"),)),
    "language-{language}": ("screen", (LANGUAGES,)),
    "language-{one}": ("screen", (LANGUAGES,)),
    "line-empty-{form}": ("screen", (tuple(BOARDS),)),
    "mark-{key}": ("screen", (("supersedes", "amends"),)),
    "mark-{outside}": ("screen", (OUTSIDE,)),
    "moved-{moved.what}": ("screen", (get_args(Movement),)),
    "none-with-{what}": ("screen", (("owner", "deadline"),)),
    "offer-{offer.what}": (
        "screen",
        (("person", "party", "item", "decision", "word", "deadline", "abbreviation"),),
    ),
    "outcome-{item.outcome}": ("screen document", (PRINTED,)),
    "outcome-{one}": ("screen", (OUTCOMES,)),
    "outcome-{printed}": ("document", (PRINTED,)),
    "outcome-{outcome}-{form}": ("document", (("postponed", "withdrawn"), ("on", "why"))),
    "outcome-{taken.value}": ("screen", (OUTCOMES,)),
    "plan-{self._plan_stands(item)}": ("screen", (("adopted", "proposed"),)),
    "profile-{one}": ("screen", (PAPERS,)),
    "profile-{self.view.paper or paper_of(meeting)}": ("screen", (PAPERS,)),
    "promoted-{kind}": ("screen", (("decision", "conclusion", "action"),)),
    "quorum-{quorum.standing}": ("screen", (get_args(Standing),)),
    "read-copied-{what}": ("screen", (get_args(Copied),)),
    "register-ask-{what}": ("screen", (("owner", "deadline", "remark"),)),
    "register-hidden-{entry.hidden}": ("screen", (HIDDEN,)),
    "register-hidden-{row.entry.hidden}": ("screen", (HIDDEN,)),
    "register-no-{view.register}": ("screen", (get_args(Register),)),
    "register-order-{view.order}": ("screen document", (get_args(Order),)),
    "register-said-{what}": ("screen", (tuple(one for one in get_args(What) if one != "status"),)),
    "register-{tab or 'meetings'}": ("screen", ((*TABS, "meetings"),)),
    "kind-{entry.variant}": ("screen", (SHARED,)),
    "status-experience-{status}": ("screen", (STATUSES[Kind.EXPERIENCE],)),
    "topic-by-{where}": ("screen", (("title", "text"),)),
    "topic-{part.replace('_', '-')}": ("screen", (("history", "items", "word-hits"),)),
    "register-{self._sheet.view.register}": ("screen", (get_args(Register),)),
    "register-{reader.view.register}-count": ("screen", (get_args(Register),)),
    "replace-{name}": ("screen", (("sought", "new", "whole", "case"),)),
    "scope-{one}": ("screen", (SCOPES,)),
    "tidy-{one}": ("screen", (TIDY,)),
    "label-point-of-{above.kind.value}": ("screen", (tuple(VOTED_ON),)),
    "sign-{sign.becomes}": ("screen", (tuple(sign.becomes for sign in SIGNS),)),
    "since-{kind}-{step.to}": ("screen", (_statuses(REGISTERED),)),
    "sort-{one}": ("screen document", (get_args(Sort),)),
    "state-{meeting.state}": ("screen", (get_args(State),)),
    "state-{one}": ("screen", (get_args(State),)),
    "state-{shown_state(record)}": ("screen", ((*get_args(State), "submitted"),)),
    "state-{summary.state}": ("screen", ((*get_args(State), "submitted"),)),
    "state-{wanted.last.state}": ("screen", ((*get_args(State), "submitted"),)),
    "revision-{found}": ("screen", (get_args(RevisionState),)),
    "revision-{state_of(revision)}": ("screen", (get_args(RevisionState),)),
    "counted-expectation-{status}": ("screen", (STATUSES[Kind.EXPECTATION],)),
    "status-expectation-{one}": ("screen", (STATUSES[Kind.EXPECTATION],)),
    "status-{entry.kind.value}-{status}": ("screen", (STATUS,)),
    "status-{kind.value}-{one}": ("screen", (STATUS,)),
    "status-{kind}-{piece.status}": ("screen", (STATUS,)),
    "status-{point.kind}-{one}": ("screen", (STATUS,)),
    "status-{point.kind}-{point.now}": ("screen", (STATUS,)),
    "status-{row.entry.kind.value}-{row.status}": ("screen", (STATUS,)),
    "status-{row.entry.kind.value}-{row.told_status}": ("screen", (TOLD_STATUS,)),
    "status-{row.entry.kind}-{row.told_status}": ("screen", (TOLD_STATUS,)),
    "status-{row.entry.kind}-{row.entry.first}": ("screen", (STATUS,)),
    "status-{row.entry.kind}-{row.status}": ("screen", (STATUS,)),
    "status-{row.entry.kind}-{to}": ("screen", (STATUS,)),
    "version-{one}": ("screen", (VERSIONS,)),
}
"""The shape of every key that is put together: its catalogues, and what can stand in it. Two parts that only
go together (a kind and its status) are one."""

OTHER = frozenset(
    {
        "dag-{place}",
        "{to_text(meeting)}.json",
        "{year}-{last}",
        "{point}-01",
        "above-{field.name}",
        "field-{field.name}",
        "machine-{name}",
        "status-{entry.kind.value}",
        "field-{name}",
        "finding-{place}",
        "meeting-{summary.id}",
        "meeting-{summary.id}-{len(self.choices)}",
        "name-{field.name}",
        "name-{name}",
        "row-{field.name}",
        "row-{name}",
        "sak-{place}",
        "wrong-{field.name}",
        "{_FORM}.wordprocessingml",
        "meeting-{meeting}",
        "{_stem(target.name)}{disk.token()}-{_short(data)}.tmp",
        "{of.name}.seal",
        "{os.getpid()}-",
        "{stem}.sqlite",
        "{to_text(aside.id)}.json",
        "{case}-{n}",
        "{folder}{slash}referat-{name}",
        "{month[0]}-{month[1]}",
        "{name[:20]}-{hashlib.sha256(os.fsencode(name)).hexdigest()[:16]}",
        "{name}.sqlite",
        "{os.getpid()}-{os.urandom(4).hex()}",
        "{os.getpid()}-{os.urandom(4).hex()}{ending}",
        "{room}.ftl",
        "{file}.txt",
        "{stem or ending}-{hashlib.sha256(data).hexdigest()[:16]}{dot}{ending if dot else ''}",
        "{stem}-{number}.json",
        "{one.stem}.docx",
        "sak-{len(anchors) + 1}",
        "d-{to_text(day.id)}",
        "e-{to_text(entry)}",
        "e-{to_text(key)}",
        "e-{to_text(row.entry.key)}",
        "i-{to_text(item)}",
        "{HIDDEN}{folder.name}.site",
        "{HIDDEN}{place.name}.tmp",
        "{file}-{_mark(name)}",
        "{found[:_LONGEST]}-{_mark(name)}",
        "{found}-",
        "{place}.html",
        "{register}.html",
        "{stem}.json",
        "{to_text(handed.meeting.id)}.json",
        "{what}-{where}.xml",
        "foreign-{place}",
        "{who.id}-{moved.id}",
    }
)
"""What looks like such a key, and is the name of a file, a widget or a place in a document."""

_LOOKS = re.compile(r"[a-z0-9.\0-]+")
_JOINT = re.compile(r"-\0|\0-|\0\.[a-z]")
_CALLS = frozenset({"put_aside", "place", "become", "add_to", "_aside", "put"})


def _trees() -> Iterator[ast.Module]:
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            yield ast.parse(path.read_text(encoding="utf-8"))


def _shape(node: ast.AST) -> str:
    """The text that is put together here, if it looks like a key; else nothing."""
    match node:
        case ast.JoinedStr():
            text = "".join(part.value if isinstance(part, ast.Constant) else "\0" for part in node.values)  # type: ignore[misc]
            if "\0" in text and _LOOKS.fullmatch(text) and _JOINT.search(text):
                return "".join(_part(part) for part in node.values)
        case ast.BinOp(op=ast.Add(), left=ast.Constant(value=str() as start)):
            if re.fullmatch(r"[a-z-]+-", start):
                return f"{start}{{{ast.unparse(node.right)}}}"
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str() as text), attr="format")):
            if re.fullmatch(r"[a-z-]+-\{[^{}]*\}[a-z-]*", text):
                return text
    return ""


def _part(part: ast.expr) -> str:
    if isinstance(part, ast.FormattedValue):
        return f"{{{ast.unparse(part.value)}}}"
    assert isinstance(part, ast.Constant)
    return str(part.value)


def test_every_shape_of_a_key_has_a_row() -> None:
    found = {shape for tree in _trees() for node in ast.walk(tree) if (shape := _shape(node))}
    assert sorted(found - set(ROWS) - OTHER) == []
    assert sorted((set(ROWS) | OTHER) - found) == [], "is no more: take the row away"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_is_put_together_has_its_sentence(language: str) -> None:
    missing = [
        (room, key)
        for shape, (rooms, values) in ROWS.items()
        for room in rooms.split()
        for key in _keys(shape, values)
        if not has_sentence(language, room, key)
    ]
    assert missing == []


def test_the_import_says_nothing_that_has_no_label() -> None:
    said = {
        argument.value
        for path in sorted((ROOT / "tui" / "importing").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in _CALLS
        for argument in (*node.args, *(word.value for word in node.keywords if word.arg == "become"))
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value
    }
    assert {one for one in said if re.fullmatch(r"[a-z-]+", one)} <= {*IMPORTED, "import-hint"}


def _keys(shape: str, values: tuple[Values, ...]) -> Iterator[str]:
    """Every key of a shape."""
    pieces = re.split(r"\{[^{}]*\}", shape)
    if len(values) == 1 and len(pieces) > 2:  # two parts that only go together
        pieces = [pieces[0], pieces[-1]]
    for chosen in product(*values) if values else ():
        yield "".join(piece + value for piece, value in zip(pieces, (*chosen, ""), strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_name_of_a_field_stands_whole_in_its_form(language: Language) -> None:
    sentence = words(language, "screen")
    names = {sentence(field.label) for field in FIELDS}
    assert {name for name in names if len(name) > ROOM_OF_NAME} == set()
