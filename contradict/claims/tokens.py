"""A sentence as words, in which every number is one word of its own: `#`.

The frames that read a number's measure walk over these words; a hedged numeral with its
currency sign ("as many as 4,300") is a single `#`, whatever its spelling.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from contradict.records import Quantity, Sentence

NUMBER = "#"
_WORD = re.compile(r"[^\W\d_]+(?:[.&][^\W\d_]+)*|['’]s\b|\d+|[-–—―]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of one sentence, lower-case, with their document offsets.

    `numbers[k]` is the index in `words` of the sentence's k-th quantity.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    numbers: tuple[int, ...]

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
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    numbers: list[int] = []
    lower = sentence.text.lower()
    if len(lower) != len(sentence.text):  # a letter whose lower case is longer ("İ")
        lower = sentence.text
    base = sentence.start
    position = 0
    for quantity in quantities:
        _gap(lower, position, quantity.start - base, base, words, starts, ends)
        numbers.append(len(words))
        words.append(NUMBER)
        starts.append(quantity.start)
        ends.append(quantity.end)
        position = quantity.end - base
    _gap(lower, position, len(lower), base, words, starts, ends)
    return Tokens(tuple(words), tuple(starts), tuple(ends), tuple(numbers))


def _gap(
    lower: str,
    begin: int,
    end: int,
    base: int,
    words: list[str],
    starts: list[int],
    ends: list[int],
) -> None:
    spans = [match.span() for match in _WORD.finditer(lower, begin, max(begin, end))]
    words += [lower[first:last] for first, last in spans]
    starts += [base + first for first, _ in spans]
    ends += [base + last for _, last in spans]
