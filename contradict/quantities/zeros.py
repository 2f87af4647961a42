"""Zero claims: "no casualties", "none of the crew", "nobody was killed"."""

from __future__ import annotations

import re
from functools import cache

from contradict.lexicon import load
from contradict.quantities.nouns import read_noun
from contradict.records import Quantity

_NONE = re.compile(
    r"[Nn]one (?:of (?:the|them|those|these|us|its|his|her|their)|was|were|had|has|have)\b"
)
_NOBODY = re.compile(
    r"(?:[Nn]obody|[Nn]o[- ]?one) (?:else )?(?:was|were|has been|had been|is|died|got|suffered|survived)\b"
)
_NO = re.compile(r"(?:[Nn]o|NO)(?= )")
_SKIP = re.compile(
    r" (?:other|further|new|more|additional|confirmed|known|serious|immediate|known|reported|major)(?= )"
)


@cache
def _countable() -> frozenset[str]:
    return frozenset(load("zeros").tables["countable"])


def read_zero(text: str, at: int, end: int) -> Quantity | None:
    """Read a zero claim at `at`, or None: most uses of "no" count nothing."""
    match = _NONE.match(text, at, end)
    if match:
        return _zero(text, at, at + 4)
    match = _NOBODY.match(text, at, end)
    if match:
        word = re.compile(r"\w+(?:[- ]one)?").match(text, at, end)
        return _zero(text, at, word.end() if word else at + 6)
    match = _NO.match(text, at, end)
    if not match:
        return None
    noun = read_noun(text, match.end(), end)
    if noun is None or noun.lemma not in _countable():
        return None
    return _zero(text, at, match.end(), noun=noun)


def _zero(text: str, start: int, stop: int, **fields: object) -> Quantity:
    return Quantity(
        start=start,
        end=stop,
        numeral_start=start,
        numeral_end=stop,
        text=text[start:stop],
        low=0.0,
        high=0.0,
        base_low=0.0,
        base_high=0.0,
        rules=("zero",),
        **fields,  # type: ignore[arg-type]
    )
