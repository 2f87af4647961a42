"""Tells whether two articles are about one happening, by the rare words that they share.

Two shootings in one city on one day share the city, the police chief and the hospital; only
articles on the same one share the victim's name, the street and the make of the car.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from contradict.resolve.happenings import empty_names
from contradict.resolve.places import chain
from contradict.resolve.statements import capitalised, incident_words, words_of

# A number of two digits and more; ages and blocks single out a person and a street. Both begin
# with the digit itself, so that the search skips to the next one.
_NUMBER = re.compile(r"\d(?<![\w.,]\d)[\d,.]*\d(?:-year-old)?")
_OWN_NUMBER = re.compile(r"\d(?<!\d\d)(?:\d*-year-old|\d{2,}(?=[\s-]block))")
# Measured on 2,299 local reports of 1,330 shootings, before place and date are compared: 98 %
# of the alike pairs of two outlets are one event (460 pairs). Plain words added nothing.
_WEIGHT, _SHARE = 20.0, 0.15
# Short articles have fewer names: 97 % (70 pairs between this weight and the one above).
_WEIGHT_SHORT, _SHARE_SHORT = 12.0, 0.35
# Articles of one outlet share its boilerplate too: 90 % (70 pairs).
_WEIGHT_SAME_OUTLET, _SHARE_SAME_OUTLET = 30.0, 0.25
_LEAST_WEIGHT = min(_WEIGHT, _WEIGHT_SHORT, _WEIGHT_SAME_OUTLET)
# Rare words that two headlines share, the place and what happens everywhere left out, and
# their share of the shorter one. Of one place and day, all 15 pairs of two war weeks and of the
# local reports that are alike by their headlines alone are one event.
_HEADLINE_WORDS, _HEADLINE_OTHER, _HEADLINE_SHARE = 3, 2, 0.4
# Fewer articles don't tell how rare a word is. Of 40 draws of some 50 local reports each, 98.3 %
# of the pairs found tell one story, and 65 % of those that do are found (57 % with 200).
_FEWEST_ARTICLES = 800
# A first paragraph that is longer is no headline.
_LONGEST_HEADLINE = 200


@dataclass(frozen=True)
class Context:
    """An article's outlet and the features that may single it out.

    `figures` are those of them that are numbers, any of which may be the one in dispute.
    """

    document_id: str
    source: str | None
    features: frozenset[str]
    figures: frozenset[str]


def read_context(document_id: str, source: str | None, text: str) -> Context:
    """Read the names and the longer numbers of a text; neither ages nor blocks are figures."""
    numbers = frozenset(m.group() for m in _NUMBER.finditer(text))
    own = frozenset(m.group() for m in _OWN_NUMBER.finditer(text))
    return Context(document_id, source, capitalised(text) | numbers, numbers - own)


class Contexts:
    """The articles of a corpus with the weight of each feature in it."""

    def __init__(self, articles: Iterable[tuple[str, str | None, str]]) -> None:
        """`articles` are (document_id, source, text)."""
        self._contexts: dict[str, Context] = {}
        self._texts: dict[str, str] = {}
        for document_id, source, text in articles:
            self._contexts[document_id] = read_context(document_id, source, text)
            self._texts[document_id] = text

    def text(self, document_id: str) -> str:
        """Return an article's text."""
        return self._texts[document_id]

    @property
    def _most(self) -> int:
        """In how many articles a word may be that is still rare."""
        return max(8, len(self._contexts) // 75)

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        """Weigh each rare feature by how rare it is; frequent ones weigh nothing."""
        counts = Counter(f for c in self._contexts.values() for f in c.features)
        size = max(len(self._contexts), _FEWEST_ARTICLES)
        return {f: math.log(size / n) for f, n in counts.items() if n <= self._most}

    @cached_property
    def _rare(self) -> Mapping[str, frozenset[str]]:
        return {i: c.features & self._weights.keys() for i, c in self._contexts.items()}

    @cached_property
    def _totals(self) -> Mapping[str, float]:
        return {i: self._weight(found) for i, found in self._rare.items()}

    def rare(self, document_id: str) -> frozenset[str]:
        """Return the rare features of an article."""
        return self._rare[document_id]

    def score(self, a: str, b: str) -> tuple[float, float]:
        """Return the weight of what two articles share, and its share of the shorter one."""
        weight = self._weight(self._rare[a] & self._rare[b])
        return weight, weight / max(min(self._totals[a], self._totals[b]), 1.0)

    def alike(self, a: str, b: str) -> bool:
        """Whether two articles are surely about one story."""
        return self._enough(a, b, *self.score(a, b))

    def names_alike(self, a: str, b: str, places: Iterable[str]) -> tuple[bool, bool]:
        """Whether two articles on events at `places` are about one happening.

        Numbers count for nothing: the one in dispute must neither join two articles nor part
        them. The second answer tells whether no scene can: the articles share very much.
        """
        weight, share = self.names_shared(a, b, places)
        if weight < _LEAST_WEIGHT:
            return False, False
        surely = weight >= _WEIGHT_SAME_OUTLET and share >= _SHARE_SAME_OUTLET
        return self._enough(a, b, weight, share), surely

    def names_shared(self, a: str, b: str, places: Iterable[str]) -> tuple[float, float]:
        """Return the weight of the names that two articles share beside those of `places`.

        With it goes its share of the shorter article, 0 where they share next to nothing.
        """
        known = frozenset[str]().union(*map(_names_of, places))
        weight = self._weight((self._named[a] & self._named[b]).difference(known))
        if weight < _LEAST_WEIGHT:
            return weight, 0.0
        ours, theirs = (self._weight(self._named[one].difference(known)) for one in (a, b))
        return weight, weight / max(min(ours, theirs), 1.0)

    def _enough(self, a: str, b: str, weight: float, share: float) -> bool:
        ours, theirs = self._contexts[a].source, self._contexts[b].source
        if ours is not None and ours == theirs:
            return weight >= _WEIGHT_SAME_OUTLET and share >= _SHARE_SAME_OUTLET
        if share >= _SHARE_SHORT and weight >= _WEIGHT_SHORT:
            return True
        return weight >= _WEIGHT and share >= _SHARE

    def _weight(self, features: Collection[str]) -> float:
        return math.fsum(self._weights[f] for f in features)

    @cached_property
    def _named(self) -> Mapping[str, frozenset[str]]:
        return {i: self._rare[i] - c.figures for i, c in self._contexts.items()}

    @cached_property
    def _headlines(self) -> Mapping[str, frozenset[str]]:
        """The words of each headline that few headlines have."""
        words = {i: words_of(headline(text)) - incident_words() for i, text in self._texts.items()}
        counts = Counter(word for found in words.values() for word in found)
        return {
            i: frozenset(word for word in found if counts[word] <= self._most)
            for i, found in words.items()
        }

    def headlines_alike(self, a: str, b: str, places: Iterable[str]) -> bool:
        """Whether the headlines of two articles on `places` surely tell one happening."""
        ours, theirs = self._headlines[a], self._headlines[b]
        shared = ours & theirs
        if len(shared) < _HEADLINE_WORDS:
            return False
        other = shared.difference(*(words_of(place) for place in places))
        share = len(shared) / max(min(len(ours), len(theirs)), 1)
        return len(other) >= _HEADLINE_OTHER and share >= _HEADLINE_SHARE


def headline(text: str) -> str:
    """Return a text's first paragraph where it is short enough for a headline."""
    first = text.partition("\n\n")[0]
    return first if len(first) <= _LONGEST_HEADLINE else ""


@cache
def _names_of(place: str) -> frozenset[str]:
    """Return the words of a place and of all that hold it, and the days' names."""
    return frozenset(re.findall(r"[^\W\d_]+", " ".join(chain(place)))) | empty_names()
