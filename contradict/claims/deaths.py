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
        alive = _alive().search(self._text, count_end, sentence_end)
        return alive is not None and self.spares(count_end, sentence_end)

    def _within(self, start: int, end: int) -> bool:
        at = bisect_left(self._places, start)
        return at < len(self._places) and self._places[at] < end

    @cached_property
    def _places(self) -> tuple[int, ...]:
        return tuple(
            match.start() for match in _death().finditer(self._text) if match.lastgroup == "death"
        )


@cache
def _death() -> re.Pattern[str]:
    rules = load("deaths").rules
    without = "|".join(rule.pattern for rule in rules if rule.fields["tells"] == "no death")
    death = "|".join(rule.pattern for rule in rules if rule.fields["tells"] == "death")
    return re.compile(f"(?:{without})|(?P<death>{death})")


@cache
def _alive() -> re.Pattern[str]:
    rules = load("deaths").rules
    return re.compile("|".join(rule.pattern for rule in rules if rule.fields["tells"] == "life"))
