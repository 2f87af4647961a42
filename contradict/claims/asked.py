"""What a question asks for, whose answers have no noun of their own.

'How many came? The ministry said 170,000. The students claim 800,000.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from contradict.claims.tokens import tokenise
from contradict.claims.triggers import triggers
from contradict.records import Sentence

_HOW_MANY = re.compile(r"\bhow many (?:people )?(?:[\w’'-]+ ?){1,4}\?[\"”’']?$", re.IGNORECASE)
_CAME = frozenset(("came", "come", "showed", "there"))


def asked(sentences: Sequence[Sentence]) -> dict[int, str]:
    """Map each sentence that follows "How many came?" in its paragraph to the measure asked for."""
    return dict(_asked(sentences))


def _asked(sentences: Sequence[Sentence]) -> Iterator[tuple[int, str]]:
    measure, paragraph = None, -1
    for sentence in sentences:
        if measure is not None and sentence.paragraph == paragraph:
            yield sentence.index, measure
        if sentence.text.endswith("?") and _HOW_MANY.search(sentence.text):
            measure, paragraph = _measure_of(sentence), sentence.paragraph


def _measure_of(sentence: Sentence) -> str | None:
    """Return the measure of the verb behind "how many", None where it says nothing."""
    words = tokenise(sentence, ()).words
    for at in range(words.index("many") + 1, len(words)):
        for trigger in triggers().after.get(words[at], ()):
            if trigger.end_at(words, at) is not None:
                return trigger.measure
        if words[at] in _CAME and words[at + 1 : at + 2] == ("?",):
            return "attendees"
    return None
