"""Tweets set into a text: "3 held after shots. — Ada Kerr (@adakerr) March 3, 2017"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 400
"""Characters in the longest tweet before its signature; links are counted."""

_SIGNED = re.compile(
    r"[—–] ?(?P<who>[^\n—–()@]{2,50}) \(@\w{1,15}\)[ \n]{0,2}"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}, \d{4}"
)
_BREAK = re.compile(r"\n\s*\n|\b\d{4}(?=\n)")


@dataclass(frozen=True, slots=True)
class Tweet:
    """Where a tweet's own words stand, and who signed it."""

    start: int
    end: int
    who: str


def find_tweets(text: str) -> tuple[Tweet, ...]:
    """Return the signed tweets of a text, in order; a tweet begins with its paragraph."""
    return tuple(_tweets(text)) if "(@" in text else ()


def _tweets(text: str) -> Iterator[Tweet]:
    last = 0
    for match in _SIGNED.finditer(text):
        end = match.start()
        body = text[:end].rstrip()
        low = max(last, end - LONGEST)
        breaks = [found.end() for found in _BREAK.finditer(text, low, len(body))]
        start = breaks[-1] if breaks else low
        if breaks or low == last:  # else no paragraph bounds it
            yield Tweet(start, len(body), match["who"].strip())
        last = match.end()
