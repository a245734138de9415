"""Words that must stand in no file, in the forms they are looked for in, and looking for them in many files.

Letters and figures count alone. A file is folded once, and all that is looked for is looked for in it
together; what that leaves as possible, which is little, is then looked for exactly.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate
from unicodedata import normalize

from exports.review.file_texts import texts_in
from store.language.late_pattern import late_pattern
from store.plain_text import plain

SHORTEST = 12
"""Signs of a text that is looked for wherever it stands. A shorter one is looked for as whole words."""

FEWEST = 3
"""Letters of a text that is looked for at all. A shorter one («ja») stands in every document."""

LONG_WORD = 5
"""Letters of a word that is looked for alone, where it stands in nothing that anybody may read."""

_IN_NAME = 40
"""Letters of a text that stand in the name of a file which is cut."""

_SIGNS = late_pattern(r"[^\W_]+")


def words_in(text: str) -> list[str]:
    """The words of a text: letters and figures, folded, for typography changes the signs between them."""
    return _SIGNS.findall(normalize("NFC", text).casefold())


def letters_of(text: str) -> str:
    """The letters and figures of a text alone, folded."""
    return "".join(words_in(text))


def _words_among(wanted: Collection[str], texts: Iterable[str]) -> set[str]:
    """Those of some words that stand in any of some texts."""
    plain_ones: list[str] = []
    others: list[str] = []
    for text in dict.fromkeys(texts):
        (others if _is_rare(text) else plain_ones).append(text)
    known = set(_blanked("\n".join(plain_ones)).split())
    found = {word for word in wanted if not _is_rare(word) and word.encode("latin-1") in known}
    return found | set(wanted).intersection(words_in("\n".join(others)))


def _is_rare(text: str) -> bool:
    """Whether a text has signs that have no byte of their own, as they stand or folded."""
    try:
        return b"\xb5" in text.encode("latin-1")
    except UnicodeEncodeError:
        return True


def _worded(text: str) -> str:
    """A text as its words, each between blanks."""
    return f" {' '.join(words_in(text))} "


class SoughtWords:
    """The words of some lines, in the forms they are looked for in; ``told`` are texts open to anybody."""

    def __init__(self, lines: Iterable[str], told: Iterable[str]) -> None:
        """Say what is looked for."""
        self._lines = list(lines)
        self._told = told

    @cached_property
    def _long(self) -> frozenset[str]:
        """Lines as the signs that every format keeps."""
        return frozenset(letters_of(line) for line in self._lines if len(line.strip()) >= SHORTEST)

    @cached_property
    def _short(self) -> frozenset[str]:
        """Short lines as whole words."""
        short = (line for line in self._lines if len(line.strip()) < SHORTEST)
        return frozenset(_worded(line) for line in short if len(letters_of(line)) >= FEWEST)

    @cached_property
    def _rare(self) -> frozenset[str]:
        """Longer words that stand in nothing that anybody may read."""
        rare = {word for line in self._lines for word in words_in(line) if len(word) >= LONG_WORD}
        return frozenset(rare - _words_among(rare, self._told)) if rare else frozenset()

    def __contains__(self, text: str) -> bool:
        """Whether a text is one of those that are looked for."""
        return text in self._long or text in self._short or text in self._rare

    def in_files(self, contents: Iterable[bytes]) -> set[str]:
        """Those of the words that stand in any of some files."""
        return set(self._in([text for content in contents for text in texts_in(content)]))

    def among(self, found: Collection[str], content: bytes) -> set[str]:
        """Those of some of the words, which were found elsewhere, that stand in a file."""
        left = set(found)
        for text in texts_in(content):
            spaced = _worded(text)
            letters = spaced.replace(" ", "")
            left -= {one for one in left & self._long if one in letters}
            left -= {one for one in left & self._short if one in spaced}
            left -= {one for one in left & self._rare if f" {one} " in spaced}
        return set(found) - left

    def in_named(self, files: Mapping[str, bytes]) -> dict[str, str]:
        """Those of the words that stand in any of some files, each with the first of these.

        With nothing where they stand only in the names of the files, folded and cut.
        """
        texts, owners = [], []
        for name, content in files.items():
            of_this = [name, *texts_in(content)]
            texts += of_this
            owners += [name] * len(of_this)
        found = {text: owners[place] for text, place in self._in(texts).items()}
        words = f" {' '.join(words_in(plain(' '.join(files))))} "
        letters = words.replace(" ", "")
        named = [text for text in self._long if plain(text)[:_IN_NAME] in letters]
        named += [text for text in (*self._short, *self._rare) if f" {plain(text)} " in words]
        return {**dict.fromkeys(named, ""), **found}

    def _in(self, texts: Collection[str]) -> dict[str, int]:
        """Those of the words that stand in any of some texts, each with the place of the first of these."""
        folded = _FoldedTexts(texts)
        found = folded.first_of(folded.possible_letters(self._long), letters_of)
        alone = {**{text: text for text in self._short}, **{word: f" {word} " for word in self._rare}}
        return found | folded.first_of(folded.possible_words(alone), _worded, alone.__getitem__)


_BLOCK = 8
"""Bytes that are compared at once: as many as a number has."""

_FEW = 12
"""Up to so many runs are sooner looked for one after another, as they stand."""

_SAMPLE = 16
"""Of so many blocks one tells how rare its like are."""

_TO_BLANK = bytes(sign if chr(sign).isalnum() else 32 for sign in range(256))
"""Everything between words made a blank, in the bytes of :func:`_blanked`."""

_COMMON = late_pattern("[\x00-\xb4\xb6-\xde\xe0-\xff\u2000-\u2027\u2030-\u205e\u2190-\u2199]*+")
"""Letters that have a byte of their own, as they stand and folded, and the signs between words."""

_FOLDED = b"".join(
    chr(sign).casefold().encode("latin-1", "replace")[:1].translate(_TO_BLANK) for sign in range(256)
)
"""What :data:`_TO_BLANK` makes of letters that are folded first."""


def _blanked(text: str) -> bytes:
    """Folded text with a byte for each sign, and blanks for all between words; rare letters part them.

    What stands in a text stands in its bytes too, but for words with such letters.
    """
    if _COMMON.fullmatch(text):  # nothing is composed, and each letter is folded into one
        return text.encode("latin-1", "replace").translate(_FOLDED)
    return normalize("NFC", text).casefold().encode("latin-1", "replace").translate(_TO_BLANK)


def _between_blanks(blanked: bytes) -> bytes:
    """The words of a text, each between two blanks."""
    words = blanked.split()
    return b" %b " % b" ".join(words) if words else b" "


class _FoldedTexts:
    """Some texts, folded once, in which many words are looked for together."""

    def __init__(self, texts: Collection[str]) -> None:
        self._texts = list(texts)
        self._blanked = list(map(_blanked, self._texts))
        self._kept: dict[tuple[Callable[[str], str], int], str] = {}

    def possible_letters(self, sought: Collection[str]) -> Iterator[tuple[str, Iterator[int]]]:
        """Those of some runs of letters that may stand in a text, with the places of the texts for that.

        All texts are cut into blocks of eight bytes. Wherever a run of fifteen or more stands, one of its own
        pieces of eight is such a block; so it is looked for where the rarest of these blocks stands.
        """
        runs = {text: _blanked(text).replace(b" ", b"") for text in sought}
        whole = _Whole(text.translate(None, b" ") for text in self._blanked) if runs else None
        yield from whole.holding(runs) if whole else ()

    def possible_words(self, sought: Collection[str]) -> Iterator[tuple[str, Iterator[int]]]:
        """Those of some words, or runs of words, that may stand in a text, with the places of these."""
        runs = {text: _between_blanks(_blanked(text)) for text in sought}
        wanted = {word for run in runs.values() for word in run.split()}
        there: dict[bytes, int] = {}
        for place, blanked in enumerate(self._blanked if wanted else ()):
            for word in wanted.intersection(blanked.split()):
                there.setdefault(word, place)
        for text, run in runs.items():
            first = [there.get(word, -1) for word in run.split()]
            if -1 not in first:
                yield text, self._with(run, max(first, default=0))

    def _with(self, run: bytes, start: int) -> Iterator[int]:
        """The places of the texts from one on in which a run of words stands."""
        return (at for at in range(start, len(self._blanked)) if run in _between_blanks(self._blanked[at]))

    def first_of(
        self,
        possible: Iterable[tuple[str, Iterator[int]]],
        form: Callable[[str], str],
        shape: Callable[[str], str] = str,
    ) -> dict[str, int]:
        """Of what may stand in texts what does, each with the first place.

        ``form`` is what a text is looked at as, and ``shape`` what stands there then.
        """
        found = {}
        for text, places in possible:
            sought = shape(text)
            place = next((place for place in places if sought in self._formed(form, place)), None)
            if place is not None:
                found[text] = place
        return found

    def _formed(self, form: Callable[[str], str], place: int) -> str:
        kept = self._kept.get((form, place))
        if kept is None:
            kept = self._kept[form, place] = form(self._texts[place])
        return kept


class _Whole:
    """Some texts as one run of bytes, in which many runs are looked for by its blocks of eight."""

    def __init__(self, texts: Iterable[bytes]) -> None:
        same: dict[bytes, list[int]] = {}  # without its tags and parted by them, a page has the same letters
        for place, text in enumerate(texts):
            same.setdefault(text, []).append(place)
        self._bytes = b"\n".join(same)
        self._places = list(same.values())
        self._ends = list(accumulate(len(text) + 1 for text in same))
        self._blocks = _blocks(self._bytes, 0)

    def holding(self, runs: Mapping[str, bytes]) -> Iterator[tuple[str, Iterator[int]]]:
        """Those of some runs that stand in it, by their names, with the places of the texts."""
        many = runs if len(runs) > _FEW else {}
        ways = {name: [_blocks(run, start).tolist() for start in range(_BLOCK)] for name, run in many.items()}
        count = Counter(self._blocks[::_SAMPLE] if many else ())
        rarest: dict[str, list[tuple[int, int]]] = {}
        for name, way in ways.items():
            if all(way):
                at = [min(range(len(blocks)), key=lambda one: count[blocks[one]]) for blocks in way]
                rarest[name] = [
                    (blocks[one], start + one * _BLOCK)
                    for start, (blocks, one) in enumerate(zip(way, at, strict=True))
                ]
        anchors: dict[int, list[int]] = {block: [] for told in rarest.values() for block, _ in told}
        for place, block in enumerate(self._blocks if anchors else ()):
            if block in anchors:
                anchors[block].append(place * _BLOCK)
        for name, run in runs.items():
            near = rarest.get(name)
            if near is None:  # too short for that, or one of a few
                found = self._bytes.find(run)
            else:
                starts = (at - before for block, before in near for at in anchors[block] if at >= before)
                found = min((at for at in starts if self._bytes.startswith(run, at)), default=-1)
            if found >= 0:
                yield name, self._from(run, found)

    def _from(self, run: bytes, at: int) -> Iterator[int]:
        """The places of the texts in which a run stands, which stands first ``at`` some byte."""
        while at >= 0:
            place = bisect_right(self._ends, at)
            yield from self._places[place]
            at = self._bytes.find(run, self._ends[place])


def _blocks(run: bytes, start: int) -> memoryview:
    """The whole blocks of a run from a place on, each as a number."""
    end = start + max(0, len(run) - start) // _BLOCK * _BLOCK
    return memoryview(run)[start:end].cast("Q")
