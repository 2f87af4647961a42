"""Names that end in a number: "the Halo 3" of an article, wherever it names it again.

A name is known by a place where nothing can be counted: behind "a" or an adjective, or behind
"the" and before a verb in the singular.
"""

from __future__ import annotations

import re

from contradict.lexicon import any_listed, any_of, load

_TABLES = load("products").tables
_NAME = r"(?P<name>(?:[A-Z][\w’'-]*[a-z] ){1,2}\d{1,2})(?![\w%.,:/-]*\d|[\w%/-])"
_NAMED = re.compile(_NAME)
_COUNTED = any_listed("products", "counted")
_CERTAIN = re.compile(
    rf"\b(?:an? {_NAME}(?! (?:[a-z]+s|{_COUNTED})\b)"
    rf"|{any_listed('products', 'adjectives')} {_NAME.replace('name', 'new')}(?! {_COUNTED}\b)"
    rf"|[Tt]he {_NAME.replace('name', 'told')}(?=[’']s\b| {any_listed('products', 'verbs')}\b))"
)
_NO_NAME = frozenset(_TABLES["no_names"])
_LONGEST = 60  # characters of a name


class Products:
    """The names of a text that end in a number."""

    def __init__(self, text: str) -> None:
        """Find them where they are certain."""
        told = _CERTAIN.finditer(text) if _NAMED.search(text) else ()
        found = {m["name"] or m["new"] or m["told"] for m in told}
        names = sorted(name for name in found if _NO_NAME.isdisjoint(name.split()))
        self._ends = re.compile(rf"\b{any_of(names)}$") if names else None
        self._starts = re.compile(rf" ?{any_of(names)}(?![\w%]|[.,]\d)") if names else None

    def ends_at(self, text: str, at: int, stop: int) -> int | None:
        """Return where the number at `at` ends if it is the last word of a name."""
        if self._ends is None:
            return None
        end = at
        while end < stop and text[end].isdigit():
            end += 1
        low = max(0, at - _LONGEST)
        whole = not text[end : end + 1].isalnum() and text[end : end + 1] != "%"
        return end if whole and self._ends.search(text, low, end) else None

    def skip(self, text: str, at: int, stop: int) -> int:
        """Return the end of a name that begins at `at`, else `at`: "2 million Halo 3 phones"."""
        match = self._starts.match(text, at, stop) if self._starts else None
        return match.end() if match else at
