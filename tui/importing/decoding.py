"""What a file's bytes say: the text in them, or why they are none."""

from __future__ import annotations

from store.errors import Problem

MOST_BYTES = 4_000_000
"""More than any minutes have: a longer file is something else, and nobody would look through its lines."""

_ZIPPED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_OTHERS = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF")
_MARKED = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_FEW, _FORGIVEN = 50, 10
"""One sign in so many may be a control character in a text, and so many besides."""


def decoded(data: bytes, name: str) -> str:
    """Return the text of a file: by its byte order mark, else UTF-8, else as Windows wrote Norwegian.

    Lines end at LF. Raises ``import-empty``, ``import-word``, ``import-too-long`` and
    ``import-no-text``; ``name`` is the file's, for the sentence.
    """
    if data.startswith(_ZIPPED) and name.casefold().endswith((".docx", ".doc", ".odt", ".dotx")):
        raise Problem("import-word", file=name)
    if len(data) > MOST_BYTES:
        raise Problem("import-too-long", file=name, size=MOST_BYTES // 1_000_000)
    if data.startswith((*_ZIPPED, *_OTHERS)):
        raise Problem("import-no-text", file=name)
    text = _text(data).replace("\r\n", "\n").replace("\r", "\n")
    if not "".join(text.split()).strip("\ufeff\x00"):
        raise Problem("import-empty", file=name)
    if (_control_characters(text) - _FORGIVEN) * _FEW > len(text):
        raise Problem("import-no-text", file=name)
    return text


def _text(data: bytes) -> str:
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if wide := _wide(data):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # Windows has no letter for five of the bytes; Latin-1 has a control character for each.
        return "".join(_of_windows(byte) for byte in data)


def _of_windows(byte: int) -> str:
    single = bytes((byte,))
    try:
        return single.decode("cp1252")
    except UnicodeDecodeError:
        return single.decode("latin-1")


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: nearly every other byte of a text in our letters is zero."""
    head = data[:4000]
    half = len(head) // 2
    if half < 2 or len(data) % 2:
        return ""
    if head[1::2].count(0) * 10 >= half * 8 and not head[0::2].count(0):
        return "utf-16-le"
    if head[0::2].count(0) * 10 >= half * 8 and not head[1::2].count(0):
        return "utf-16-be"
    return ""


def _control_characters(text: str) -> int:
    return sum(sign < " " and sign not in "\t\n\f\x0b\x1b" for sign in text)
