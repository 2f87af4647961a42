"""A sentence as words, in which every number is one word of its own: `#`.

The frames that read a number's measure walk over these words; a hedged numeral with its
currency sign ("as many as 4,300") is a single `#`, a time of day
("6: 40 p. m.") one word, whatever its spelling.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from contradict.records import Quantity, Sentence

NUMBER = "#"
DASHES = "-–—―"
_WORD = re.compile(
    r"\d{1,2}(?::\s?\d\d)?\s?[ap]\.?\s?m\b\.?|\d{1,2}:\s?\d\d\b"
    rf"|[^\W\d_]+(?:[.&][^\W\d_]+)*|['’]s\b|\d+|[{DASHES}]+|[^\w\s]"
)


class Tokens:
    """The words of one sentence, lower-case, and where they stand in the document.

    `numbers[k]` is the index in `words` of the sentence's k-th quantity. Without a number a
    sentence is asked for its words only, so its offsets are found when first asked for.
    """

    words: tuple[str, ...]
    numbers: tuple[int, ...]

    def __init__(self, sentence: Sentence, quantities: Sequence[Quantity]) -> None:
        """Split a sentence, with one word for each quantity."""
        lower = sentence.text.lower()
        if len(lower) != len(sentence.text):  # a letter whose lower case is longer ("İ")
            lower = sentence.text
        self._lower, self._base = lower, sentence.start
        if not quantities:
            self.words, self.numbers = tuple(_WORD.findall(lower)), ()
            return
        self._spans, self.numbers = _spans(lower, sentence.start, quantities)
        words = [lower[first:last] for first, last in self._spans]
        for at in self.numbers:
            words[at] = NUMBER
        self.words = tuple(words)

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        return _spans(self._lower, self._base, ())[0]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The document offset at which each word starts."""
        base = self._base
        return tuple([base + first for first, _ in self._spans])

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """The document offset at which each word ends."""
        base = self._base
        return tuple([base + last for _, last in self._spans])

    def index_at(self, offset: int) -> int:
        """Return the index of the first word that starts at or after a document offset."""
        return bisect_left(self.starts, offset)

    def is_hyphen(self, position: int) -> bool:
        """Whether a word is the hyphen inside "al-Nusra", no dash between two phrases."""
        return (
            self.words[position] == "-"
            and 0 < position < len(self.words) - 1
            and self.ends[position - 1] == self.starts[position]
            and self.ends[position] == self.starts[position + 1]
        )


def tokenise(sentence: Sentence, quantities: Sequence[Quantity]) -> Tokens:
    """Split a sentence into words; `quantities` are its quantities in order of their start."""
    return Tokens(sentence, quantities)


def _spans(
    lower: str, base: int, quantities: Sequence[Quantity]
) -> tuple[list[tuple[int, int]], tuple[int, ...]]:
    """Return the span of each word of a sentence, and which words are its quantities."""
    spans: list[tuple[int, int]] = []
    numbers: list[int] = []
    position = 0
    for quantity in quantities:
        begin, end = quantity.start - base, quantity.end - base
        spans += [match.span() for match in _WORD.finditer(lower, position, max(position, begin))]
        numbers.append(len(spans))
        spans.append((begin, end))
        position = end
    spans += [match.span() for match in _WORD.finditer(lower, position)]
    return spans, tuple(numbers)
