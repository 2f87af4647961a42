"""Where an article tells of deaths: 'five were shot' counts the injured where nobody died.

News tells a death first: of the articles on shootings that tell of none in their lead or near
the count, 21 of 23 had no dead (data/lexicons/deaths.toml holds the words).
"""

from __future__ import annotations

import re
from functools import cache, cached_property

from contradict.lexicon import load

_LEAD = 600  # characters from the top, headline included: about four sentences
_NEAR = 400  # characters to each side of a count
_USE = 60  # characters that a use without a death takes, to each side: "attempted second-degree"
_WORD = 10  # the longest word for a death
_BEYOND = 100  # characters after the sentence of a count: "Two of them died."


class Deaths:
    """What one text tells of deaths, read where it is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    def told_of(self, start: int, end: int) -> bool:
        """Whether those counted in `start`..`end` may be dead: told in the lead or nearby."""
        return self._in_lead or self._within(start - _NEAR, end + _NEAR)

    def spares(self, count_end: int, sentence_end: int) -> bool:
        """Whether no death is told between a count and what follows its sentence."""
        return not self._within(count_end, sentence_end + _BEYOND)

    def survived(self, count_end: int, sentence_end: int) -> bool:
        """Whether the rest of a sentence says that those counted live, and of no death."""
        alive = _pattern("life").search(self._text, count_end, sentence_end)
        return alive is not None and self.spares(count_end, sentence_end)

    @cached_property
    def _in_lead(self) -> bool:
        return self._within(0, _LEAD)

    def _within(self, start: int, end: int) -> bool:
        deaths = _pattern("death").finditer(self._text, max(0, start), end + _WORD)
        return any(death.start() < end and self._is_told(death.start()) for death in deaths)

    def _is_told(self, at: int) -> bool:
        """Whether the word for a death at `at` stands in no use in which nobody died."""
        uses = _pattern("no death").finditer(self._text, max(0, at - _USE), at + _USE)
        return not any(match.start() <= at < match.end() for match in uses)


@cache
def _pattern(tells: str) -> re.Pattern[str]:
    rules = load("deaths").rules
    return re.compile("|".join(rule.pattern for rule in rules if rule.fields["tells"] == tells))
