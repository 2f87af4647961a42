"""Where an article tells of deaths: 'five were shot' counts the injured where nobody died.

News tells a death first: of the articles on shootings that tell of none in their lead or near
the count, 21 of 23 had no dead (data/lexicons/deaths.toml holds the words).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, cached_property

from contradict.lexicon import load

_LEAD = 600  # characters from the top, headline included: about four sentences
_NEAR = 400  # characters to each side of a count
_USE = 60  # characters that a use without a death takes, to each side: "attempted second-degree"
_BEYOND = 100  # characters after the sentence of a count: "Two of them died."


class Deaths:
    """The places at which one text tells of a death, found when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    def told_of(self, start: int, end: int) -> bool:
        """Whether those counted in `start`..`end` may be dead: told in the lead or nearby."""
        in_lead = bool(self._places) and self._places[0] < _LEAD
        return in_lead or self._within(start - _NEAR, end + _NEAR)

    def spares(self, count_end: int, sentence_end: int) -> bool:
        """Whether no death is told between a count and what follows its sentence."""
        return not self._within(count_end, sentence_end + _BEYOND)

    def survived(self, count_end: int, sentence_end: int) -> bool:
        """Whether the rest of a sentence says that those counted live, and of no death."""
        alive = _pattern("life").search(self._text, count_end, sentence_end)
        return alive is not None and self.spares(count_end, sentence_end)

    def _within(self, start: int, end: int) -> bool:
        at = bisect_left(self._places, start)
        return at < len(self._places) and self._places[at] < end

    @cached_property
    def _places(self) -> tuple[int, ...]:
        found = (match.start() for match in _pattern("death").finditer(self._text))
        return tuple(at for at in found if not self._tells_of_none(at))

    def _tells_of_none(self, at: int) -> bool:
        """Whether the word for a death at `at` stands in a use in which nobody died."""
        end = at + _USE
        uses = _pattern("no death").finditer(self._text, max(0, at - _USE), end)
        return any(match.start() <= at < match.end() for match in uses)


@cache
def _pattern(tells: str) -> re.Pattern[str]:
    rules = load("deaths").rules
    return re.compile("|".join(rule.pattern for rule in rules if rule.fields["tells"] == tells))
