"""Where a statement stands that a subject and its verb report: before them, or behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from contradict.claims.claimant.verbs import Verb
from contradict.lexicon import listed, load

TRAILING_WORDS = 9
"""How many words may follow "..., X said" before the next comma or the end."""
NEAR = 200
"""Characters around a verb that tell where its statement stands."""
LONG_STATEMENT = 6
"""Words from which on a statement without a comma is told from its speaker."""


_LEADS_ON = frozenset(
    ("that", "which", "who", "what", "than", "when", "where", "after", "before", "and", "but", "if")
)
_PLAIN = frozenset(("said", "says", "say", "reported", "reports", "added"))
# "said on Monday.", "reported late Friday in a statement": nothing else is said.
_TIME_ONLY = re.compile(
    r"(?: (?:(?:on |early |late |earlier |later )*(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:early |late |earlier |later )?(?:today|yesterday|tonight)|earlier|later"
    r"|(?:morning|afternoon|evening|night|in an? (?:[a-z]+ )?(?:statement|report|tweet|post|email))"
    r"|on (?:twitter|facebook|telegram|its (?:website|site|(?:twitter|facebook) (?:page|account)))"
    r"))+[.!?]?[\"”]?\s*$"
)
# "40 boats were lost a harbour source told TSI.": nothing but who was told.
_TOLD_ONLY = re.compile(
    r" (?:the )?(?:[A-Z][\w.’'-]*|reporters|journalists)(?: [A-Z][\w.’'-]*)*"
    r"(?: (?:reporters?|correspondents?|news agency|radio|television|TV))?"
    r"(?: (?:on \w+day|by (?:tele)?phone|late \w+|yesterday|today))*[.!]?[\"”]?\s*$"
)
# "said as troops advanced", "said blaming the rebels", "said and fled": another clause.
_ADJOINED = re.compile(
    r" (?:as (?!many|much|few|little|of|saying|long|soon|far|high|low|well|part|\d)\w+(?! that)"
    r"|(?:adding|blaming|accusing|citing|quoting|describing|referring|calling|noting)\b"
    r"|and (?!that\b|\d)\w+)"
)
# "By Wednesday evening, the ministry said, 62 had died": no statement comes before.
_WHEN_ONLY = re.compile(
    r"(?:By|On|As of|Since|Until|In|During|At|Late|Early)(?: (?:the|early|late|this|last|past|on))*"
    r" (?:\w+day|morning|afternoon|evening|night|noon|midday|midnight|dawn|week|month|year)"
    r"(?: (?:morning|afternoon|evening|night|noon|midday))?, $"
)
_OPENS = re.compile(r"\s*(?::|,?\s*[“‘]|,?\s+\"(?=\S))")
_ADJUNCT = frozenset(("of", "at", "about", "over"))


def is_trailing(text: str, lower: str, subject: int, verb: Verb) -> bool:
    """Whether the statement came before: little follows the verb, and no clause."""
    before = text[max(0, subject - NEAR) : subject].rstrip()
    quoted = before.endswith(("”", '"', "’", "''"))
    if (len(before.split()) < 3 and not quoted) or _WHEN_ONLY.match(text, 0, subject):
        return False
    rest = re.split(r"[,;:“\"]|\.(?:\s|$)", lower[verb.end : verb.end + NEAR], maxsplit=1)[
        0
    ].split()
    if _OPENS.match(text, verb.end):
        return False
    if quoted or not rest or _is_bare_aside(text, lower, verb, before):
        return True
    if len(rest) > TRAILING_WORDS or set(rest) & (listed("reporting", "clause_words") - _ADJUNCT):
        return False
    if verb.form in ("told", "tell", "tells"):
        only = len(before.split()) >= LONG_STATEMENT and _TOLD_ONLY.match(text, verb.end)
        return before.endswith(",") or bool(only)
    pronoun = lower[subject : verb.start].strip() in ("he", "she", "they", "it")
    if not (before.endswith(",") or pronoun):
        return False
    return rest[0] in listed("reporting", "after_trailing") and not _has_count(rest)


def _is_bare_aside(text: str, lower: str, verb: Verb, before: str) -> bool:
    """Whether but an adjunct follows, as after "40 died the mayor said" on Monday."""
    words = before.split()
    if len(words) < LONG_STATEMENT or before.endswith(",") or words[-1] in _LEADS_ON:
        return False
    if _TIME_ONLY.match(lower, verb.end):
        return True
    if verb.form not in _PLAIN or not _ADJOINED.match(lower, verb.end):
        return False
    return "," not in text or not lower.startswith(" and", verb.end)


def _has_count(words: Sequence[str]) -> bool:
    """Whether a number other than a date follows the verb."""
    numbers = [at for at, word in enumerate(words) if word[:1].isdigit()]
    return any(at == 0 or words[at - 1][:3] not in _months() for at in numbers)


@cache
def _months() -> frozenset[str]:
    """Return the first three letters of each month."""
    return frozenset(month[:3].lower() for month in load("periods").tables["words"]["month"])
