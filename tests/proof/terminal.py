"""A program in a pseudo-terminal of 80 × 24, or of as many columns as are asked for, and what it shows there.

Of the terminal's language only what Textual says to it: where to write next, what to clear, and text.
"""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

ROWS, COLUMNS = 24, 80
_PIECE = re.compile(
    r"\x1b\[(?P<private>[?<>=]?)(?P<numbers>[0-9;:]*)[ $]?(?P<final>[@-~])"
    r"|\x1b[\]P_^X].*?(?:\x07|\x1b\\)"
    r"|\x1b[()][A-Z0-9]|\x1b[^\[\]P_^X()]"
    r"|(?P<text>[^\x1b]+)",
    re.DOTALL,
)


class Terminal:
    """Runs a command; ``rows`` is what it shows."""

    def __init__(
        self, command: list[str], environment: Mapping[str, str], folder: str, columns: int = COLUMNS
    ) -> None:
        self._columns = columns
        self.rows = [[" "] * columns for _ in range(ROWS)]
        self._row = self._column = 0
        self._rest = ""
        self._bytes = b""
        mine, its = os.openpty()
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, columns, 0, 0))
        self._descriptor = mine
        self._process = subprocess.Popen(
            command, stdin=its, stdout=its, stderr=its, env=dict(environment), cwd=folder,
            start_new_session=True,
        )  # fmt: skip
        os.close(its)

    @property
    def processor_ms(self) -> float:
        """Milliseconds of the processor that it has used; 0 where the system does not tell."""
        stat = Path(f"/proc/{self._process.pid}/stat")
        if not stat.exists():
            return 0
        own, system = stat.read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
        return 1000 * (int(own) + int(system)) / os.sysconf("SC_CLK_TCK")

    @property
    def lines(self) -> list[str]:
        return ["".join(row).rstrip() for row in self.rows]

    def type(self, text: str) -> None:
        os.write(self._descriptor, text.encode())

    def read(self, seconds: float) -> bool:
        """Take in what it writes for so long; False when it has ended."""
        ready, _, _ = select.select([self._descriptor], [], [], seconds)
        if not ready:
            return self._process.poll() is None
        try:
            data = os.read(self._descriptor, 1 << 16)
        except OSError:
            return False
        self._bytes += data
        text = self._bytes.decode("utf-8", "ignore")
        whole = self._bytes[: len(text.encode())]
        self._bytes = self._bytes[len(whole) :]
        self._show(text)
        return bool(data)

    def until(self, shows: Callable[[list[str]], bool], seconds: float) -> bool:
        """Read until it shows something; False when the time is over or the program has ended."""
        end = time.monotonic() + seconds
        while not shows(self.lines):
            if time.monotonic() > end or not self.read(0.02):
                return shows(self.lines)
        return True

    def seconds_until(self, written: str, patience: float) -> float | None:
        """How long it takes until it writes a text, from now; None when it does not."""
        begin = time.perf_counter()
        wanted, seen = written.encode(), b""
        while time.perf_counter() - begin < patience:
            if select.select([self._descriptor], [], [], patience)[0]:
                seen += os.read(self._descriptor, 1 << 16)
                if wanted in seen:
                    return time.perf_counter() - begin
        return None

    def kill(self) -> None:
        """kill -9."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        os.close(self._descriptor)

    def hang_up(self, patience: float) -> None:
        """Close the window, and wait until the program has ended; it is killed when it does not."""
        os.close(self._descriptor)
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise

    def _show(self, text: str) -> None:
        text, self._rest = self._rest + text, ""
        place = 0
        while place < len(text):
            found = _PIECE.match(text, place)
            if found is None:  # a command whose end has not come yet
                self._rest = text[place:]
                return
            place = found.end()
            if found["text"]:
                self._write(found["text"])
            elif found["final"] and not found["private"]:
                self._command(found["final"], [int(n or 0) for n in re.split("[;:]", found["numbers"])])

    def _command(self, final: str, numbers: list[int]) -> None:
        first = numbers[0]
        if final in "Hf":
            self._row = min(max(first, 1), ROWS) - 1
            self._column = min(max(numbers[1] if len(numbers) > 1 else 1, 1), self._columns) - 1
        elif final in "ABCD":
            steps = max(first, 1)
            self._row += {"A": -steps, "B": steps}.get(final, 0)
            self._column += {"C": steps, "D": -steps}.get(final, 0)
        elif final == "J":
            first_row = 0 if first else self._row + 1
            self.rows[first_row:] = [[" "] * self._columns for _ in range(first_row, ROWS)]
            if not first:
                self.rows[self._row][self._column :] = [" "] * (self._columns - self._column)
        elif final == "K":
            self.rows[self._row][self._column :] = [" "] * (self._columns - self._column)

    def _write(self, text: str) -> None:
        for sign in text:
            if sign == "\r":
                self._column = 0
            elif sign == "\n":
                self._row += 1
                if self._row == ROWS:  # everything moves up
                    self._row -= 1
                    self.rows = [*self.rows[1:], [" "] * self._columns]
            elif sign >= " " and not unicodedata.combining(sign):
                if self._column < self._columns and self._row < ROWS:
                    self.rows[self._row][self._column] = sign
                self._column += 2 if unicodedata.east_asian_width(sign) in "WF" else 1
