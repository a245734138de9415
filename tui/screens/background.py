"""What a screen does on a thread of its own, and the last catch for all of it.

An error that nobody foresaw is told on the screen and written down in the log, without a word of the
minutes; the program goes on. Every worker of the screens is begun by :func:`background`.
"""

from __future__ import annotations

import contextvars
import functools
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from textual.dom import DOMNode
from textual.screen import Screen
from textual.worker import Worker, active_worker, get_current_worker

from store.errors import Problem
from tui.crash_log import log_crash, unforeseen

_N = TypeVar("_N", bound=DOMNode)
_P = ParamSpec("_P")
_R = TypeVar("_R")


def background(
    *, exclusive: bool = False, group: str = "default"
) -> Callable[[Callable[Concatenate[_N, _P], None]], Callable[Concatenate[_N, _P], Worker[None]]]:
    """Run a method on a thread of its own; ``exclusive`` ends the earlier ones of its ``group``.

    A Problem that the method lets through is told too. The ``failed`` of the node, or of what it stands in,
    is given what went wrong, so that nothing waits for a result in vain.
    """

    def begun(method: Callable[Concatenate[_N, _P], None]) -> Callable[Concatenate[_N, _P], Worker[None]]:
        @functools.wraps(method)
        def begin(self: _N, *args: _P.args, **kwargs: _P.kwargs) -> Worker[None]:
            task = functools.partial(method, self, *args, **kwargs)
            return run_behind(self, task, exclusive=exclusive, group=group)

        return cast("Callable[Concatenate[_N, _P], Worker[None]]", begin)

    return begun


def run_behind(
    node: DOMNode, task: Callable[[], None], *, exclusive: bool = False, group: str = "default"
) -> Worker[None]:
    """Run a task of a screen or pane on a thread of its own, as :func:`background` does."""

    def caught() -> None:
        try:
            task()
        except Problem as problem:
            tell_later(node, fail, node, problem)
        except Exception as error:  # noqa: BLE001 — the last catch: told and logged, never swallowed
            tell_later(node, fail, node, unforeseen(error))

    # A node that is taken down meanwhile no longer knows the application, but this context does.
    context = contextvars.copy_context()

    def in_context() -> None:
        context.run(active_worker.set, get_current_worker())
        context.run(caught)

    return node.run_worker(in_context, thread=True, exit_on_error=False, exclusive=exclusive, group=group)


def tell_later(node: DOMNode, tell: Callable[_P, object], *told: _P.args, **named: _P.kwargs) -> None:
    """Show, on the thread that draws, what was found on another one.

    Unless the screen of the node is not there yet by then, or any more: it may be left, or the program ended,
    while something is on its way to it.
    """

    def if_there() -> None:
        if is_there(node):
            tell(*told, **named)

    node.app.call_later(if_there)


def tell_latest(node: DOMNode, tell: Callable[_P, object], *told: _P.args, **named: _P.kwargs) -> None:
    """Show what was found by the last one of a group of exclusive workers.

    What an earlier one finds is not shown: its thread goes on until it ends, and that may be after the last.
    """
    worker = get_current_worker()

    def if_latest() -> None:
        if not worker.is_cancelled:
            tell(*told, **named)

    tell_later(node, if_latest)


def is_there(node: DOMNode) -> bool:
    """Whether a node stands on a screen that is built, and that nobody is taking down."""
    screen = next((one for one in node.ancestors_with_self if isinstance(one, Screen)), None)
    # What is being taken down displays nothing from then on; it is attached until that has ended.
    return screen is not None and node.is_attached and screen.is_mounted and screen.display


def is_reading(screen: Screen[Any]) -> bool:
    """Whether a thread of a screen, or of a part of it, is still at work."""
    return any(
        not worker.is_finished
        and isinstance(worker.node, DOMNode)
        and screen in worker.node.ancestors_with_self
        for worker in screen.app.workers
    )


def harmless(instead: _R) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Let no error stop the program in what is merely shown while somebody types.

    What stands in a line may come from a draft: if reading it failed, the meeting could not be opened
    again. The error is written down, the line stays as it is, and ``instead`` is the answer: nothing is
    shown.
    """

    def helping(function: Callable[_P, _R]) -> Callable[_P, _R]:
        @functools.wraps(function)
        def caught(*args: _P.args, **kwargs: _P.kwargs) -> _R:
            try:
                return function(*args, **kwargs)
            except Exception as error:  # noqa: BLE001 — as above
                log_crash(error)
                return instead

        return caught

    return helping


def fail(node: DOMNode, problem: Problem) -> None:
    """Say what went wrong where the work was begun: there, or around it."""
    failed: Any = next((one.failed for one in node.ancestors_with_self if hasattr(one, "failed")), None)
    if failed is not None:
        failed(problem)
