"""Changes the rules of what is withheld, one small thing at a time, and runs the tests that must notice.

``python -m tests.by_hand.mutants [FILE …]`` prints every change that no test noticed, and a count for each
file. A change is a comparison turned round, a condition that always or never holds, an ``and`` for an ``or``,
a statement or an argument that is not there, another constant. Each is tried in a process of its own; no file
is touched.
"""

from __future__ import annotations

import ast
import contextlib
import io
import os
import signal
import sys
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
FILES = (
    "store/record/withheld.py",
    "exports/privacy.py",
    "exports/review/leak_check.py",
    "exports/review/sought_words.py",
    "exports/review/file_texts.py",
    "tui/grammar/doubts/reach.py",
)
"""Where it is decided what goes out, and where what goes out is looked through."""

TESTS = (
    "tests/privacy", "tests/exports/test_leak_check.py", "tests/exports/test_versions.py",
    "tests/exports/test_meeting_json.py", "tests/exports/test_scope.py", "tests/exports/test_items.py",
    "tests/exports/test_internal.py", "tests/exports/test_sought_words.py",
)  # fmt: skip

_SECONDS = 600
_OTHER: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn,
    ast.NotIn: ast.In, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
}  # fmt: skip


class Mutant(NamedTuple):
    """A changed file: where, what was changed to what, and its text."""

    line: int
    change: str
    text: str


def mutants(source: str) -> Iterator[Mutant]:
    """Every small change of a module, each by itself."""
    count = len(list(_places(ast.parse(source))))
    seen = {ast.unparse(ast.parse(source))}
    for number in range(count):
        for way in range(4):
            tree = ast.parse(source)
            node, parent = list(_places(tree))[number]
            before = ast.unparse(node)
            if not _change(node, parent, way):
                break
            text = ast.unparse(ast.fix_missing_locations(tree))
            if text not in seen:
                seen.add(text)
                after = ast.unparse(node) if node in ast.walk(tree) else "(nothing)"
                yield Mutant(getattr(node, "lineno", 0), f"{before[:70]}  ->  {after[:70]}", text)


def _places(tree: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    for parent in ast.walk(tree):
        for node in ast.iter_child_nodes(parent):
            yield node, parent


def _change(node: ast.AST, parent: ast.AST, way: int) -> bool:  # noqa: C901, PLR0912 — a case for each sort
    """Change a node in one of the ways there are for it; say whether there is that way."""
    match node:
        case ast.Compare(ops=[op]) if way == 0 and type(op) in _OTHER:
            node.ops = [_OTHER[type(op)]()]
        case ast.BoolOp() if way == 0:
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        case ast.BoolOp() if way <= len(node.values):
            node.values = [value for n, value in enumerate(node.values, 1) if n != way]
            if len(node.values) == 1:
                return False
        case ast.UnaryOp(op=ast.Not()) if way == 0:
            node.operand = ast.UnaryOp(ast.Not(), deepcopy(node.operand))
        case ast.If() | ast.IfExp() | ast.While() if way < (1 if isinstance(node, ast.While) else 2):
            node.test = ast.Constant(value=way == 1)
        case ast.comprehension(ifs=[_, *_]) if way == 0:
            node.ifs = []
        case ast.BinOp(op=ast.BitOr() | ast.Sub()) if way < 2:
            side = node.left if way == 0 else node.right
            _put(parent, node, side)
        case ast.BinOp(op=ast.BitAnd()) if way == 0:
            node.op = ast.BitOr()
        case ast.AugAssign() | ast.Expr(value=ast.Yield() | ast.YieldFrom() | ast.Call()) if way == 0:
            _put(parent, node, ast.Pass())
        case ast.Call(keywords=[_, *_]) if way < len(node.keywords):
            node.keywords = [keyword for n, keyword in enumerate(node.keywords) if n != way]
        case ast.Tuple(elts=[_, *_], ctx=ast.Load()) if way < min(4, len(node.elts)):
            node.elts = [value for n, value in enumerate(node.elts) if n != way]
        case ast.Constant(value=bool(value)) if way == 0:
            node.value = not value
        case ast.Constant(value=int(value)) if way == 0:
            node.value = value + 1
        case ast.Return(value=ast.expr()) if way == 0 and not isinstance(node.value, ast.Constant):
            node.value = ast.Constant(value=None)
        case _:
            return False
    return True


def _put(parent: ast.AST, old: ast.AST, new: ast.AST) -> None:
    for name, value in ast.iter_fields(parent):
        if value is old:
            setattr(parent, name, new)
        elif isinstance(value, list) and old in value:
            value[value.index(old)] = new


def main() -> int:
    """Try every change of the files, and print those that nothing noticed."""
    sys.path.insert(0, str(ROOT))
    with contextlib.redirect_stdout(io.StringIO()):
        assert not _tried(None, "")  # imports everything once, and all is well as it stands
    survived = 0
    for name in sys.argv[1:] or FILES:
        source, left, tried = (ROOT / name).read_text(encoding="utf-8"), 0, 0
        for mutant in mutants(source):
            tried += 1
            if not _noticed(name, mutant.text):
                left += 1
                print(f"{name}:{mutant.line}: {mutant.change}".replace("\n", " "), flush=True)
        print(f"{name}: {tried} changes, {tried - left} noticed, {left} not", flush=True)
        survived += left
    return int(bool(survived))


def _noticed(name: str, text: str) -> bool:
    """Run the tests in a process of their own with a changed module; one that hangs is noticed, too."""
    child = os.fork()
    if child == 0:
        signal.alarm(_SECONDS)
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
        try:
            bad = _tried(name.removesuffix(".py").replace("/", "."), text)
        except BaseException:  # noqa: BLE001 — a module that cannot be read is noticed
            bad = True
        os._exit(int(bad))
    _, status = os.waitpid(child, 0)
    return status != 0


def _tried(module: str | None, text: str) -> bool:
    """Whether a test fails, with a module as it was changed."""
    if module is not None:
        _exchange(sys.modules[module], text)
    there = [str(ROOT / test) for test in TESTS if (ROOT / test).exists()]
    return pytest.main(["-q", "-x", "-n", "0", "-p", "no:cacheprovider", "--rootdir", str(ROOT), *there]) != 0


def _exchange(module: ModuleType, text: str) -> None:
    """Put what a changed module defines in the place of what it defined, wherever that was imported."""
    old = dict(vars(module))
    exec(compile(text, str(module.__file__), "exec"), vars(module))  # noqa: S102 — our own files, changed
    new = {id(value): vars(module)[key] for key, value in old.items() if vars(module).get(key) is not value}
    for other in list(sys.modules.values()):
        if str(getattr(other, "__file__", None) or "").startswith(str(ROOT)) and other is not module:
            for key, value in list(vars(other).items()):
                if id(value) in new and not key.startswith("__"):
                    setattr(other, key, new[id(value)])


if __name__ == "__main__":
    sys.exit(main())
