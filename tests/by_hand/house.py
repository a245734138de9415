"""Measures how the code is built, checkouts side by side: ``python -m tests.by_hand.house [FOLDER …]``.

What is counted: classes with the classes of ours that they stand on, names, imports, folders, the README.
Only the product counts, not its tests.
"""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

ROOMS = ("store", "exports", "tui")
TOP = Path(__file__).resolve().parents[2]
NOUNS = frozenset(
    {"meeting", "heading", "string", "thing", "spelling", "timing", "finding", "encoding", "setting"}
)
"""Words that end in -ing and are nouns of the field."""


class Imported(NamedTuple):
    """One module of ours imports another; ``late`` when it does so inside a function."""

    by: str
    what: str
    late: bool


class Class(NamedTuple):
    """A class: where it stands, its lines, and the names of its bases."""

    module: str
    name: str
    lines: int
    bases: tuple[str, ...]


class House:
    """The product's modules in a folder."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.files = sorted(path for room in ROOMS for path in (top / room).rglob("*.py"))
        self.trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in self.files}
        self.nodes = {path: tuple(ast.walk(tree)) for path, tree in self.trees.items()}

    @cached_property
    def modules(self) -> dict[str, Path]:
        """Each module by its dotted name."""
        return {self.name(path): path for path in self.files}

    def name(self, path: Path) -> str:
        """The dotted name of a file's module."""
        return ".".join(path.relative_to(self.top).with_suffix("").parts).removesuffix(".__init__")

    @cached_property
    def imports(self) -> tuple[Imported, ...]:
        """What each module imports of ours; what is only for the type checker is left out."""
        return tuple(dict.fromkeys(self._imports()))

    def _imports(self) -> Iterator[Imported]:
        for path, nodes in self.nodes.items():
            at_top = set(map(id, self.trees[path].body))
            typing = {id(i) for n in nodes if _is_typing(n) for i in ast.walk(n)}
            for node in nodes:
                if isinstance(node, ast.ImportFrom) and node.module and id(node) not in typing:
                    for one in node.names:
                        whole = f"{node.module}.{one.name}"
                        what = whole if whole in self.modules else node.module
                        if what in self.modules and what != self.name(path):
                            yield Imported(self.name(path), what, id(node) not in at_top)

    @cached_property
    def classes(self) -> tuple[Class, ...]:
        """Every class of ours."""
        return tuple(
            Class(self.name(path), node.name, (node.end_lineno or 0) - node.lineno + 1, tuple(_bases(node)))
            for path, nodes in self.nodes.items()
            for node in nodes
            if isinstance(node, ast.ClassDef)
        )

    def tower(self, one: Class, seen: frozenset[str] = frozenset()) -> dict[str, Class]:
        """A class and all classes of ours that it stands on, by name."""
        named = {each.name: each for each in self.classes}
        found = {one.name: one}
        for base in one.bases:
            if base in named and base not in seen:
                found |= self.tower(named[base], seen | {one.name})
        return found


def _is_typing(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _bases(node: ast.ClassDef) -> Iterator[str]:
    for base in node.bases:
        whole = base.value if isinstance(base, ast.Subscript) else base
        if isinstance(whole, ast.Name):
            yield whole.id


def measured(house: House) -> Iterator[tuple[str, str]]:
    """Each figure and what it is."""
    named = {each.name for each in house.classes}
    towers = [house.tower(one) for one in house.classes]
    longest = max(towers, key=lambda tower: sum(one.lines for one in tower.values()))
    files = {one.module for one in longest.values()}
    yield (
        "longest class, with its bases",
        f"{sum(o.lines for o in longest.values())} lines, {len(files)} files ({next(iter(longest))})",
    )
    of_ours = Counter(
        {f"{one.module}.{one.name}": sum(b in named for b in one.bases) for one in house.classes}
    )
    yield (
        "most bases of ours of one class",
        f"{of_ours.most_common(1)[0][1]} ({of_ours.most_common(1)[0][0]})",
    )
    yield "classes with two or more bases of ours", str(sum(count > 1 for count in of_ours.values()))
    stems = [path.stem for path in house.files if path.stem != "__init__"]
    gerunds = [
        stem for stem in stems if re.search(r"ing$", stem.split("_")[-1]) and stem.split("_")[-1] not in NOUNS
    ]
    yield (
        "modules named by a gerund",
        f"{len(gerunds)} of {len(stems)} ({100 * len(gerunds) / len(stems):.0f} %)",
    )
    places = defaultdict(set)
    for path in house.files:
        # The folders of the languages are rows of one table: each has the same files.
        places[path.stem].add(path.parent.parent if path.parent.parent.name == "language" else path.parent)
    apart = {"__init__", "screen"}  # one of each package, one of each folder of a screen
    yield (
        "names that stand in three folders",
        str(sum(len(at) > 2 for stem, at in places.items() if stem not in apart)),
    )
    names = Counter(one.name for one in house.classes)
    yield "class names used twice or more", str(sum(count > 1 for count in names.values()))
    graph: dict[str, set[str]] = defaultdict(set)
    whole: dict[str, set[str]] = defaultdict(set)
    for one in house.imports:
        whole[one.by].add(one.what)
        if not one.late:
            graph[one.by].add(one.what)
    yield "import circles, late imports too", str(len(circles(whole)))
    full = Counter(path.parent for path in house.files if path.name != "__init__.py")
    yield (
        "fullest folder",
        f"{full.most_common(1)[0][1]} files ({full.most_common(1)[0][0].relative_to(house.top)})",
    )
    yield "mean fan-out", f"{sum(map(len, whole.values())) / len(house.modules):.1f}"
    chain = longest_chain(graph)
    yield "longest chain of imports", f"{len(chain)} ({chain[0]})"
    yield "late imports of our own", str(sum(one.late for one in house.imports))
    yield "modules · imports", f"{len(house.modules)} · {len(house.imports)}"
    yield "lines of the README", str(len((house.top / "README.md").read_text(encoding="utf-8").splitlines()))


def circles(graph: Mapping[str, set[str]]) -> list[set[str]]:
    """The groups of modules that reach each other."""
    order: list[str] = []
    seen: set[str] = set()

    def walk(name: str, arrows: Mapping[str, set[str]], found: list[str]) -> None:
        waiting = [(name, iter(arrows.get(name, ())))]
        seen.add(name)
        while waiting:
            current, rest = waiting[-1]
            following = next((one for one in rest if one not in seen), None)
            if following is None:
                found.append(current)
                waiting.pop()
            else:
                seen.add(following)
                waiting.append((following, iter(arrows.get(following, ()))))

    for name in list(graph):
        if name not in seen:
            walk(name, graph, order)
    back: dict[str, set[str]] = defaultdict(set)
    for name, following in graph.items():
        for one in following:
            back[one].add(name)
    seen.clear()
    groups = []
    for name in reversed(order):
        if name not in seen:
            group: list[str] = []
            walk(name, back, group)
            groups.append(set(group))
    return [group for group in groups if len(group) > 1]


def longest_chain(graph: Mapping[str, set[str]]) -> tuple[str, ...]:
    """The modules that stand on each other at the most, the one on top first; a circle counts as one."""
    chains: dict[str, tuple[str, ...]] = {}

    def chain(name: str, above: frozenset[str]) -> tuple[str, ...]:
        if name in above:
            return ()
        if name not in chains:
            below = (chain(one, above | {name}) for one in sorted(graph.get(name, ())))
            chains[name] = (name, *max(below, key=len, default=()))
        return chains[name]

    return max((chain(name, frozenset()) for name in list(graph)), key=len)


def main() -> None:
    """Print a column for each folder."""
    tops = [Path(given).resolve() for given in sys.argv[1:]] or [TOP]
    columns = [dict(measured(House(top))) for top in tops]
    for what in columns[0]:
        print(f"{what:<40}", "  ".join(f"{column[what]:<44}" for column in columns).rstrip())
    for top in tops:
        house = House(top)
        graph: dict[str, set[str]] = defaultdict(set)
        for one in house.imports:
            if not one.late:
                graph[one.by].add(one.what)
        print("", f"The longest chain of imports in {top.name}:", *longest_chain(graph), sep="\n  ")


if __name__ == "__main__":
    main()
