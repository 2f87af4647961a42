"""Whether the words around a time expression look ahead."""

from __future__ import annotations

import re

# Words of which one is in every clause that looks ahead.
AHEAD_WORDS = (
    " will", " won", " would ", " shall ", " is to ", " are to ", " due ", " set to ", " plan",
    " expected", " forecast", "eligible to", " going to ", "scheduled", " hope", " aim", "ahead of",
    "until ", "deadline", "upcoming", "next ", "'ll ", "’ll ",
)  # fmt: skip
# Words that make a clause look ahead; the last one wins over an earlier past tense.
_AHEAD = re.compile(
    r"\b(?:will|won['’]t|would|shall|is to|are to|due|set to|plans?|planned|planning|expected|"
    r"forecasts?|eligible to|going to|scheduled|hopes?|aims?|until|deadline|upcoming|next|"
    r"ahead of(?= (?:the |an? )?$))\b|['’]ll\b"
)
# "Will be held", "is set to stay closed", "on a limited schedule": no past tense.
_PAST = re.compile(
    r"\b(?<!\bbe )(?<!\bstay )(?<!\bremain )(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bits )"
    r"(?:said|told|was|were|had|did|\w{2,}ed|began|took|came|went|fell|rose|hit|killed|left|"
    r"struck|shot|fled|died|held|made|met)\b"
)
_NEXT = re.compile(r",? (?:\w+ ){0,5}?(?:will|is to|are to|is due)\b")
_BEFORE, _AFTER = 80, 40  # characters of the clause on both sides


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Whether the clause around text[start:end] tells of what is yet to come."""
    clause = text[max(0, start - _BEFORE) : start]
    last = None
    for last in _AHEAD.finditer(clause):  # noqa: B007 - only the last match is wanted
        pass
    if last:
        return not _PAST.search(clause, last.end())
    return bool(_NEXT.match(text, end, end + _AFTER)) and not _PAST.search(clause)
