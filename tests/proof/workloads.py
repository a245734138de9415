"""What is done on the simulated disk: each kind of change, and changes drawn by chance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import msgspec

from store.files.encoding import encoded
from store.files.new_file import written_anew
from store.merge.copies import settle_copies
from store.record.changes import Change, Edit, traced
from store.record.model import SCHEMA, Document, Meeting, Stored, to_json
from store.record.record import Record
from tests.proof.chance import chance
from tests.proof.oracle import ARCHIVE, Lost, Makes, Model, archive_on, both, changing, name_of, putting
from tests.proof.run import Step, Workload, World, committing, creating, empty_disk
from tests.proof.state import STATE
from tests.store.making import DAY, ROOT, added, edited, line, session_of
from tests.store.simulated import File, Simulated, killed

MEETING = Meeting(id=7, title="Årsmøte", from_=DAY)
PATH = ROOT / "2015" / "2015-06-02 Årsmøte.json"
LONG = "Tre, som er mye lengre enn de andre"
GONE = "2015-06-02T10:00:00Z"


def deleted(key: int, text: str, *marks: str) -> Change:
    """A tombstone in the place of a line, by somebody who has seen its marks."""
    seen = dict.fromkeys(marks, (True, None))
    return Change((Edit("entries", key, {"text": (text, None), **seen, "deleted": (None, GONE)}),))


def holding(*documents: Document) -> tuple[Callable[[], Simulated], Model]:
    """A disk with a meeting that holds these, durably; and the model of it."""
    model = changing(7, added(*documents))({name_of(7): {"meeting": {1: to_json(MEETING)}}})

    ready: list[Simulated] = []

    def disk() -> Simulated:
        if not ready:
            made = empty_disk()
            archive_on(made).create_meeting(MEETING).commit(added(*documents))
            ready.append(made)
        return killed(ready[0])  # as whoever made it has left it, for each run anew

    return disk, model


def adds() -> Workload:
    changes = (added(line(11, "Én")), added(line(12, "To"), line(13, LONG)), added(line(14, "«Fire» ‑ ø 🙂")))
    steps = (creating(MEETING), *(committing(7, change) for change in changes))
    return Workload("adds", steps, empty_disk)


def edits() -> Workload:
    disk, model = holding(line(11, "Én"), line(12, LONG))
    changes = (
        edited(11, "Én", "En helt annen og lengre tekst"),
        edited(12, LONG, "3"),
        edited(12, None, ["sak"], "tags"),
        edited(11, "En helt annen og lengre tekst", "Én"),
    )
    return Workload("edits", tuple(committing(7, change) for change in changes), disk, model)


def deletes() -> Workload:
    """Lines taken back, deleted, undone and done again, as the session does it."""
    disk, model = holding(line(11, "Én"), line(12, "To"))
    session, sent = session_of(Record.from_stored(model[name_of(7)]))
    one, two = session.record.entries
    session.delete(one)
    session.undo()
    session.redo()
    session.apply(line(13, "Tre"))
    session.undo()
    session.apply(msgspec.structs.replace(two, text="To og en halv"))
    session.delete(session.record.entries[0])
    session.undo()
    return Workload("deletes and undo", tuple(committing(7, change) for change in sent), disk, model)


def meetings() -> Workload:
    made = [MEETING, Meeting(id=8, title="Årsmøte", from_=DAY), Meeting(id=9, title="../CON: ?", from_=None)]
    made.append(Meeting(id=10, title="Årsmøte", from_=date(2016, 6, 2)))
    return Workload("new meetings", tuple(creating(meeting) for meeting in made), empty_disk)


def common() -> Workload:
    """archive.json: made with the first thing that is put into it."""

    def describing(before: dict[str, object], **fields: object) -> Step:
        document = {**before, **fields}
        makes = putting(ARCHIVE, "archive", 1, document)
        return Step(lambda world: world.archive.describe(**fields), makes)

    first: dict[str, object] = {"organisation": "Biblioteket"}
    series = {"name": "Biblioteksjefmøtet"}
    steps = (
        creating(MEETING),
        describing({}, **first),
        Step(lambda world: world.archive.series(series["name"]), putting(ARCHIVE, "series", 1, dict(series))),
        describing(first, settings={"language": "nn", "paper": "A4"}),
    )
    return Workload("archive.json", steps, empty_disk)


def windows() -> Workload:
    """Two windows by turns; neither looks before it writes."""
    disk, model = holding(line(11, "Én"), line(12, "To"), line(13, "Tre"))
    two = beside(13, ("Tre hos A, og det er det lengste", "Tre hos B"))
    steps = (
        committing(7, added(line(21, "fra A")), "A"),
        committing(7, added(line(31, "fra B")), "B"),
        committing(7, edited(11, "Én", "Én hos A"), "A"),
        committing(7, edited(11, None, ["b"], "tags"), "B"),
        committing(7, deleted(12, "To"), "B"),
        committing(7, edited(13, "Tre", "Tre hos A, og det er det lengste"), "A"),
        committing(7, edited(13, "Tre", "Tre hos B"), "B", two),
        committing(7, added(line(22, "mer fra A")), "A"),
    )
    return Workload("two windows", (_open("A"), _open("B"), *steps), disk, model)


def dropped() -> Workload:
    """What is refused is given up, by a window that goes on."""
    disk, model = holding(line(11, "Én"))
    steps = tuple(committing(7, added(line(key, f"linje {key}"))) for key in range(21, 26))
    return Workload("refused and given up", (_open("A"), *steps), disk, model, again=False)


def foreign() -> Workload:
    """A synchroniser puts other bytes in the file's place, between one commit and the next."""
    disk, model = holding(line(11, "Én"), line(12, "To"))
    theirs = added(line(41, "deres"))
    one = changing(7, theirs)(model)

    def brings(tables: Model, makes: Makes) -> Step:
        return Step(lambda world: _brought(world.disk, _traced(tables, tables)), makes)

    steps = (
        _open("A"),
        committing(7, added(line(21, "vår"))),
        brings(one, both(_lacking(21), changing(7, theirs))),
        committing(7, edited(11, "Én", "Én hos oss"), makes=both(_with(21, "vår"), _ours())),
        brings(one, both(_lacking(21), changing(7, edited(11, "Én hos oss", "Én")))),
        committing(
            7, added(line(22, "vår også")), makes=both(_with(21, "vår"), _ours(), _with(22, "vår også"))
        ),
    )
    return Workload("an older copy comes back", steps, disk, model)


def merging() -> Workload:
    """Other bytes that have changed other lines, and then the same line as we."""
    disk, model = holding(line(11, "Én"), line(12, "To"))
    theirs = both(changing(7, edited(11, "Én", "Én hos dem")), changing(7, added(line(41, "deres"))))
    then = _text(12, "To hos dem!")
    steps = (
        _open("A"),
        Step(lambda world: _brought(world.disk, _traced(theirs(model), model)), theirs),
        committing(7, edited(12, "To", "To hos oss")),
        Step(lambda world: _brought(world.disk, _traced(then(theirs(model)), model)), then),
        committing(
            7,
            added(line(21, "vår")),
            makes=both(beside(12, ("To hos oss", "To hos dem!")), _with(21, "vår")),
        ),
    )
    return Workload("foreign bytes", steps, disk, model)


def gone() -> Workload:
    """The file is removed by somebody, and written again from memory."""
    disk, model = holding(line(11, "Én"), line(12, "To"))
    steps = (
        _open("A"),
        committing(7, added(line(21, "vår"))),
        Step(lambda world: _removed(world.disk), lambda m: {n: t for n, t in m.items() if n != name_of(7)}),
        committing(7, added(line(22, "mer")), makes=lambda _: _with(22, "mer")(_with(21, "vår")(model))),
    )
    return Workload("a file that was removed", steps, disk, model)


def migration() -> Workload:
    """A file of an older schema: read, changed in memory, written with the first edit, the old one kept."""
    older = {"meeting": {1: {**to_json(MEETING), "schema": SCHEMA - 1}}}
    data = encoded(older)

    def disk() -> Simulated:
        made = empty_disk()
        made.make_folder(PATH.parent)
        made.folder(ROOT).sync()
        made.put(PATH, data)
        return made

    def kept(disk: Simulated) -> None:
        now = disk.node(PATH)
        assert isinstance(now, File)
        if now.data != data:
            backups = disk.folder(STATE / "referat" / "backups").names.values()
            if data not in {node.data for node in backups if isinstance(node, File)}:
                raise Lost("the file as it was before it was brought up to date")

    steps = (committing(7, added(line(11, "Én"))), committing(7, added(line(12, "To"))))
    return Workload("migration", steps, disk, {name_of(7): {"meeting": {1: to_json(MEETING)}}}, recover=kept)


def copies() -> Workload:
    """A conflict copy beside the meeting, settled: merged, and moved to the state folder."""
    held, model = holding(line(11, "Én"), line(12, "To"))
    theirs = both(changing(7, added(line(41, "deres"))), changing(7, edited(12, "To", "To hos dem")))(model)

    def disk() -> Simulated:
        made = held()
        made.put(PATH.with_name("2015-06-02 Årsmøte (conflict).json"), encoded(_traced(theirs, model)))
        return made

    steps = (
        Step(lambda world: settle_copies(world.archive, STATE), lambda _: theirs),
        committing(7, added(line(21, "vår"))),
    )
    return Workload("a conflict copy", steps, disk, theirs, recover=settled)


def moving() -> Workload:
    """The whole meeting written into the archive from memory."""
    _, model = holding(line(11, "Én"), line(12, "To"))
    record = Record.from_stored(model[name_of(7)])
    steps = (
        Step(lambda world: _moved(world, record), lambda _: model),
        committing(7, added(line(21, "vår"))),
    )
    return Workload("written into another archive", steps, empty_disk, recover=settled)


def drawn(seed: int, length: int = 6) -> Workload:
    """Changes of two windows drawn by chance; each window keeps to its own lines, and deletes any."""
    pick = chance("drawn", seed)
    lines = [line(key, f"linje {key}") for key in range(11, 11 + pick.randint(1, 6))]
    disk, model = holding(*lines)
    texts: dict[int, str] = {entry.id: entry.text for entry in lines}
    marks: dict[int, list[str]] = {}
    steps: list[Step] = [_open("A"), _open("B")]
    for number in range(length):
        window = pick.choice("AB")
        own = [key for key in texts if (key % 2 == 0) == (window == "A")]
        kind = pick.choice(("add", "add", "edit", "edit", "delete", "tag")) if own else "add"
        if kind == "add":
            key = 100 + 2 * number + (window == "B")
            texts[key] = "ord " * pick.randint(1, 30)
            steps.append(committing(7, added(line(key, texts[key])), window))
            continue
        key = pick.choice(own)
        if kind == "edit":
            new = f"{number} " * pick.randint(1, 40)
            steps.append(committing(7, edited(key, texts[key], new), window))
            texts[key] = new
        elif kind == "delete":
            steps.append(committing(7, deleted(key, texts.pop(key), *marks.get(key, ())), window))
        else:
            marks.setdefault(key, []).append(f"x{number}")
            steps.append(committing(7, edited(key, None, True, f"x{number}"), window))
    return Workload(f"drawn {seed}", tuple(steps), disk, model)


FIXED: tuple[Callable[[], Workload], ...] = (
    adds, edits, deletes, meetings, common, windows, dropped, foreign, merging, gone, migration, copies,
    moving,
)  # fmt: skip


def beside(key: int, texts: tuple[str, str]) -> Makes:
    """Two wordings of one line: both stand there, as the line and as a second version of it."""

    def make(model: Model) -> Model:
        tables = model[name_of(7)]
        rows = {k: d for k, d in tables["entries"].items() if k != key and d.get("conflict_of") != key}
        first = {**tables["entries"][key], "text": texts[0]}
        second = {"text": texts[1], "conflict_of": key}
        return {**model, name_of(7): {**tables, "entries": {**rows, key: first, 10_000 + key: second}}}

    return make


def settled(disk: Simulated) -> None:
    """Copies that lie in the archive are merged into what they are copies of."""
    settle_copies(archive_on(disk), STATE)


def _open(window: str) -> Step:
    """The window reads the meeting."""
    return Step(lambda world: world.file(7, window), lambda model: model)


def _text(key: int, text: str) -> Makes:
    def make(model: Model) -> Model:
        tables = model[name_of(7)]
        rows = tables["entries"]
        return {**model, name_of(7): {**tables, "entries": {**rows, key: {**rows[key], "text": text}}}}

    return make


def _with(key: int, text: str) -> Makes:
    return putting(name_of(7), "entries", key, to_json(line(key, text)))


def _lacking(key: int) -> Makes:
    return putting(name_of(7), "entries", key, None)


def _ours() -> Makes:
    return _text(11, "Én hos oss")


def _traced(theirs: Model, ours: Model) -> Stored:
    """The meeting as another machine has written it, going on from what we had."""
    mine = ours[name_of(7)]
    return {
        table: {key: traced(mine.get(table, {}).get(key), document) for key, document in documents.items()}
        for table, documents in theirs[name_of(7)].items()
    }


def _brought(disk: Simulated, tables: Stored) -> None:
    disk.put(PATH, encoded(tables))


def _removed(disk: Simulated) -> None:
    del disk.folder(PATH.parent).names[PATH.name]
    disk.folder(PATH.parent).sync()


def _moved(world: World, record: Record) -> None:
    written_anew(record, world.archive)


def everything(drawn_ones: Iterator[int]) -> Iterator[Workload]:
    """The fixed workloads, then drawn ones."""
    for make in FIXED:
        yield make()
    for seed in drawn_ones:
        yield drawn(seed)
