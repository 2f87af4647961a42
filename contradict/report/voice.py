"""In whose voice a number stands that no claimant was read for: the outlet's, or nobody knows."""

from __future__ import annotations

import re
from functools import cache

from contradict.lexicon import any_listed

_OWN, _UNREAD = "in its own voice", "speaker not read"
# What stands between the saying verb and the number is all said, unless another clause begins.
_OTHER_CLAUSE = r"[,;:.!?()–—\"“”]|\b(?:and|but|while|when|after|before|who|which|as|where)\b"


def own_voice(quote: str, number_start: int) -> str:
    """Return "in its own voice", or that the sentence names a speaker whom nothing was read of.

    "A local page said ten were killed" is nobody's own voice, whoever the page is.
    """
    verbs = list(_saying().finditer(quote, 0, number_start))
    told = verbs and not re.search(_OTHER_CLAUSE, quote[verbs[-1].end() : number_start])
    return _UNREAD if told else _OWN


@cache
def _saying() -> re.Pattern[str]:
    return re.compile(rf"(?<!-)\b{any_listed('speakers', 'saying')}\b(?!-)")
